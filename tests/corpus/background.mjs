// Makes drafts of public text in which nobody refers to a client, for `subrosa fit likeness`:
//
//   node tests/corpus/background.mjs TWEETEVAL GOEMOTIONS REDDIT > background.jsonl
//
// with clones of the repositories that background.json names. It always makes the same of them, and takes no line that is among the
// real text by which the detector is measured.

import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";

/** As many posts are taken of a place where people tell of their trade, and of any other. */
const POSTS = { trades: 110, others: 45 };
/** And as many long ones of each: people tell of their day at length, too. */
const LONG_POSTS = 28;
/** As many lines at the beginning of a file of tweets or comments are looked at. */
const LINES = 20_000;
/** Passages of so many words, in turn. */
const LENGTHS = [12, 25, 40, 60];
/** And a long one has so many, at the least two thirds of them. */
const LONG = [90, 130, 170, 220];

/** People of a caring profession write in all places; a line with one of these words may be theirs. */
const CARE =
  /\b(patients?|clients?|nurs\w+|therapists?|counsell?ors?|psych\w*|social workers?|wards?|midwi\w+|paramedics?|emts?|shrink|inmates?|caseloads?|residents?)\b/i;
/** Of other trades, whose clients are meant to be in it, only what names the wrong ones. */
const CARE_TRADE = /\bmy patients?\b|\bi.?m an? (nurse|emt|paramedic|doctor|therapist|counsell?or|psychologist)/i;

const { lines, posts } = JSON.parse(readFileSync(new URL("background.json", import.meta.url), "utf8"));
const clones = process.argv.slice(2);
if (clones.length !== lines.length + 1) throw new Error("Say where the clones are: node tests/corpus/background.mjs TWEETEVAL GOEMOTIONS REDDIT");
const reddit = clones.at(-1);

for (const [nth, { name, commit, leaveOut }] of lines.entries()) {
  for (const [path, measured] of Object.entries(leaveOut)) {
    const all = show(clones[nth], commit, path).split("\n").slice(0, LINES);
    const texts = all.map((line, index) => (measured.includes(index + 1) ? "" : tidy(line)));
    write(`${name}-${path.replaceAll(/\W+/g, "-")}`, texts.filter((text) => text.length > 12 && !/[ðâ]/.test(text) && !CARE.test(text)), LINES);
  }
}
for (const kind of ["trades", "others"]) {
  for (const place of posts[kind]) {
    const rows = parse(show(reddit, posts.commit, `data/${place}.csv`), { columns: true, relax_quotes: true });
    const texts = rows.map(({ title, selftext }, index) => passage(title, selftext, index, LENGTHS));
    const isMeant = (text) => text.length > 20 && !CARE_TRADE.test(text) && (kind === "trades" || !CARE.test(text));
    write(`reddit-${place}`, texts.filter(isMeant), POSTS[kind]);
    // From the end of the file, so that few of them are passages of the same posts.
    const long = rows.toReversed().map(({ title, selftext }, index) => passage(title, selftext, index, LONG));
    const isLong = (text, index) => text.split(" ").length > (LONG[index % LONG.length] * 2) / 3;
    write(`reddit-${place}-long`, long.filter((text, index) => isLong(text, index) && isMeant(text)), LONG_POSTS);
  }
}

function show(repository, commit, path) {
  return execFileSync("git", ["-C", repository, "show", `${commit}:${path}`], { encoding: "utf8", maxBuffer: 1 << 28 });
}

/** Lines come with labels behind a tab, stand-ins for names and links, which no author types, and some with the name of a place at the end. */
function tidy(line) {
  const [text] = line.split("\t");
  return text.replaceAll(/@user|https?\S*|\[[A-Z]+\]/g, "").replace(/ @ .*$/, "").replaceAll(/\s+/g, " ").replace(/[ …]+$/, "").trim();
}

/** A title, or a run of sentences out of what stands under it, or both, with one of these numbers of words. */
function passage(title, body, index, lengths) {
  const sentences = body.replaceAll(/\s+/g, " ").trim().split(/(?<=[.!?]) /);
  const first = index % 3 === 0 || sentences.length < 4 ? 0 : index % (sentences.length - 2);
  const words = [];
  for (const sentence of sentences.slice(first)) {
    const more = sentence.split(" ").slice(0, 60);
    if (words.length > 0 && words.length + more.length > lengths[index % lengths.length]) break;
    words.push(...more);
  }
  const text = words.join(" ");
  return text === "" ? title : index % 4 === 0 ? `${title}\n${text}` : text;
}

/** Writes as many of the texts as are wanted, from all over the file. */
function write(hand, texts, wanted) {
  const step = Math.max(1, texts.length / wanted);
  for (let nth = 0; nth * step < texts.length && nth < wanted; nth += 1) {
    const text = texts[Math.floor(nth * step)];
    console.log(JSON.stringify({ id: `background-${hand}-${nth + 1}`, text, platform: "x", form: "post", level: "clear", kinds: [], spans: [] }));
  }
}
