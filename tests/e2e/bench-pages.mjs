// What a keystroke costs on the sites' pages in Chromium, with the extension and without it, in turns: node tests/e2e/bench-pages.mjs

import { setTimeout as pause } from "node:timers/promises";
import { ask } from "./ask.mjs";
import { Author } from "./author.mjs";
import { startSession } from "./session.mjs";

const DRAFT_LENGTH = 2_200;
const FILLER = "Rest is a skill, and it can be learned by anybody at all. ";
/** Typed in each round; it neither begins nor ends with a warning, so that rounds are alike. */
const KEYS = "and a client said so today, too, at last. ";
const ROUNDS = 12;
/** How long a page is watched on which nobody does anything, in milliseconds. */
const IDLE = 10_000;
/** What is marked when its last word ends. */
const PASSAGE = "My client";
/** How long a mark is waited for, in milliseconds. */
const LONGEST = 2_000;
const TRACED = ["devtools.timeline", "v8.execute", "disabled-by-default-devtools.timeline"];

/** What it is, its address, and the box: a selector, or a name that the page knows. */
const PAGES = [
  ["X, post", "https://x.com/home", { select: '[data-testid="tweetTextarea_0"]' }],
  ["TikTok, caption", "https://www.tiktok.com/tiktokstudio/upload", { select: '[data-e2e="caption_container"] [contenteditable]' }],
  ["Instagram, caption", "https://www.instagram.com/?create", { select: "[data-lexical-editor]" }],
  ["Instagram, comment among 500", "https://www.instagram.com/?feed=500&all", { select: '[data-part="comment-0"]' }],
  ["Reddit, post", "https://www.reddit.com/r/therapists/submit", { name: "body" }],
  ["LinkedIn, post", "https://www.linkedin.com/feed/", { name: "post" }],
  ["Bluesky, post", "https://bsky.app/", { name: "post" }],
  ["Substack, post", "https://mara.substack.com/publish/post/1", { name: "post" }],
];

const bare = await startSession("chromium", { extension: undefined });
const ours = await startSession("chromium");
try {
  await allow(ours);
  console.log(`Main thread of the page per key in a draft of ${DRAFT_LENGTH} characters: medians of ${ROUNDS} paired rounds of ${KEYS.length} keys, in ms`);
  console.log(row("", "without", "with", "more", "to the mark", "slowest of", ""));
  for (const [what, address, box] of PAGES) {
    const [without, withUs] = [await write(bare, address, box), await write(ours, address, box)];
    const costs = { without: [], withUs: [], more: [] };
    for (let round = 0; round < ROUNDS; round += 1) {
      const pair = round % 2 === 0 ? [await cost(without), await cost(withUs)] : [await cost(withUs), await cost(without)].reverse();
      costs.without.push(pair[0]);
      costs.withUs.push(pair[1]);
      costs.more.push(pair[1] - pair[0]);
    }
    const painted = await marked(withUs);
    // A mark that did not come has no time.
    const shown = (pick, values) => (values.length > 0 ? pick(values).toFixed(2) : "–");
    const cells = [costs.without, costs.withUs, costs.more, painted].map((values) => shown(median, values));
    console.log(row(what, ...cells, shown((values) => Math.max(...values), painted), `${painted.length}`));
    for (const author of [without, withUs]) await author.close();
  }
  console.log(`\nWork of the extension in a page in which nobody has entered a compose box, in ${IDLE / 1000} s: ${await idle(ours)} of its calls and timers`);
} finally {
  await bare.close();
  await ours.close();
}

/** Switches the optional sites on. */
async function allow(session) {
  const origins = ["https://www.reddit.com/*", "https://www.linkedin.com/*", "https://bsky.app/*", "https://*.substack.com/*"];
  await session.consent(origins);
  await ask(session, "request", ...origins);
}

/** Opens a page and writes a long draft there. */
async function write(session, address, { select, name }) {
  const author = await Author.open(session, address);
  author.devtools = await author.page.createCDPSession();
  await author.devtools.send("Performance.enable");
  await (name ? author.enter(name) : author.click(select));
  await author.page.keyboard.sendCharacter(FILLER.repeat(Math.ceil(DRAFT_LENGTH / FILLER.length)).slice(0, DRAFT_LENGTH));
  await author.type(KEYS);
  return author;
}

/** Milliseconds that the main thread of the page was busy for each key, and for what followed from it. */
async function cost(author) {
  await author.page.bringToFront();
  const before = await busy(author);
  for (const key of KEYS) await author.page.keyboard.sendCharacter(key);
  await author.see(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  const after = await busy(author);
  for (let count = 0; count < KEYS.length; count += 1) await author.press("Backspace");
  return (after - before) / KEYS.length;
}

async function busy({ devtools }) {
  const { metrics } = await devtools.send("Performance.getMetrics");
  return metrics.find(({ name }) => name === "TaskDuration").value * 1000;
}

/** Milliseconds from a key that ends a passage until the frame in which its mark is painted; none where it takes longer than anybody waits. */
async function marked(author) {
  const times = [];
  await author.page.bringToFront();
  const frame = await (await author.panel()).frameElement();
  for (let round = 0; round < ROUNDS; round += 1) {
    await author.type(PASSAGE);
    const seen = frame.evaluate(watch, PASSAGE, LONGEST);
    await author.press("Space");
    const time = await seen;
    if (time !== undefined) times.push(time);
    for (let count = 0; count < PASSAGE.length + 1; count += 1) await author.press("Backspace");
  }
  return times;
}

/** In the page: the time from the next key to the first frame that has a mark on these words, in the text or on the copy of a text field. */
function watch(frame, words, longest) {
  const passages = () => [...CSS.highlights.values()].flatMap((ranges) => [...ranges]).map(String);
  const onField = () => [...frame.getRootNode().querySelectorAll("span")].map((span) => span.textContent);
  return new Promise((done) => {
    setTimeout(done, longest);
    const start = ({ timeStamp }) => {
      const look = () => {
        const time = performance.now() - timeStamp;
        if (passages().includes(words) || onField().includes(words)) done(time);
        else if (time < longest) requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    };
    addEventListener("keydown", start, { capture: true, once: true });
  });
}

/** The complete events of the trace that runs, in order. */
async function traced(author) {
  const { traceEvents } = JSON.parse(new TextDecoder().decode(await author.page.tracing.stop()));
  return traceEvents.filter(({ ph }) => ph === "X").sort((a, b) => a.ts - b.ts);
}

/** How often a script of the extension was called in an idle page, by a trace. */
async function idle(session) {
  const author = await Author.open(session, "https://x.com/home");
  await author.page.bringToFront();
  await author.page.tracing.start({ categories: TRACED });
  await pause(IDLE);
  const events = await traced(author);
  await author.close();
  const isWork = ({ name }) => /^(FunctionCall|TimerFire|FireAnimationFrame|EvaluateScript|RunMicrotasks)$/.test(name);
  return events.filter((event) => isWork(event) && JSON.stringify(event.args ?? {}).includes(session.origin)).length;
}

function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

function row(what, ...cells) {
  return what.padEnd(32) + cells.map((cell) => `${cell}`.padStart(12)).join("");
}
