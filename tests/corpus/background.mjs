// Makes drafts of public text in which nobody refers to a client, for `subrosa fit likeness`:
//
//   node tests/corpus/background.mjs TWEETEVAL REDDIT > background.jsonl
//
// with clones of the two repositories that background.json names. It always makes the same of them, and takes only files of which no
// line is among the real text by which the detector is measured.

import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";

/** As many posts are taken of a place where people tell of their trade, and of any other. */
const POSTS = { trades: 110, others: 45 };
/** Most lines of one file of tweets. */
const TWEETS = 5_000;
/** Passages of so many words, in turn. */
const LENGTHS = [12, 25, 40, 60];

/** People of a caring profession write in all places; a line with one of these words may be theirs. */
const CARE =
  /\b(patients?|clients?|nurs\w+|therapists?|counsell?ors?|psych\w*|social workers?|wards?|midwi\w+|paramedics?|emts?|shrink|inmates?|caseloads?|residents?)\b/i;
/** Of other trades, whose clients are meant to be in it, only what names the wrong ones. */
const CARE_TRADE = /\bmy patients?\b|\bi.?m an? (nurse|emt|paramedic|doctor|therapist|counsell?or|psychologist)/i;

const [tweetEval, reddit] = process.argv.slice(2);
if (!reddit) throw new Error("Say where the clones are: node tests/corpus/background.mjs TWEETEVAL REDDIT");
const { tweets, posts } = JSON.parse(readFileSync(new URL("background.json", import.meta.url), "utf8"));

for (const file of tweets.files) {
  // Some lines stand in other files, too, by which the detector is measured.
  const isElsewhere = (line, index) => tweets.leaveOut[file]?.includes(index + 1);
  const all = show(tweetEval, tweets.commit, `datasets/${file}_text.txt`).split("\n");
  const lines = all.map((line, index) => (isElsewhere(line, index) ? "" : tidy(line)));
  write(`tweet-${file.replaceAll("/", "-")}`, lines.filter((line) => line.length > 12 && !/[ðâ]/.test(line) && !CARE.test(line)), TWEETS);
}
for (const kind of ["trades", "others"]) {
  for (const place of posts[kind]) {
    const rows = parse(show(reddit, posts.commit, `data/${place}.csv`), { columns: true, relax_quotes: true });
    const texts = rows.map(({ title, selftext }, index) => passage(title, selftext, index));
    const isMeant = (text) => text.length > 20 && !CARE_TRADE.test(text) && (kind === "trades" || !CARE.test(text));
    write(`reddit-${place}`, texts.filter(isMeant), POSTS[kind]);
  }
}

function show(repository, commit, path) {
  return execFileSync("git", ["-C", repository, "show", `${commit}:${path}`], { encoding: "utf8", maxBuffer: 1 << 28 });
}

/** Tweets come with stand-ins for names and links, which no author types, and some with the name of a place at the end. */
function tidy(line) {
  return line.replaceAll(/@user|https?\S*/g, "").replace(/ @ .*$/, "").replaceAll(/\s+/g, " ").replace(/[ …]+$/, "").trim();
}

/** A title, or a run of sentences out of what stands under it, or both. */
function passage(title, body, index) {
  const sentences = body.replaceAll(/\s+/g, " ").trim().split(/(?<=[.!?]) /);
  const first = index % 3 === 0 || sentences.length < 4 ? 0 : index % (sentences.length - 2);
  const words = [];
  for (const sentence of sentences.slice(first)) {
    const more = sentence.split(" ").slice(0, 60);
    if (words.length > 0 && words.length + more.length > LENGTHS[index % LENGTHS.length]) break;
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
