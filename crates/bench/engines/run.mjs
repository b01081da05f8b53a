// What a check costs in Chromium, beside other checkers of text: node crates/bench/engines/run.mjs WASM, with the folder of the
// engine's module. `cargo xtask bench engines` builds it.

import { readFileSync, readdirSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { build } from "esbuild";
import { launch } from "../../../tests/e2e/browsers.mjs";

const ENGINES = ["subrosa", "aho-corasick", "write-good", "alex", "harper.js"];
/** Characters: a post, a long caption, the longest post X takes. */
const LENGTHS = [280, 2_200, 25_000];
const ROUNDS = 15;
/** A round goes on for as many milliseconds at least: the browser's clock is coarse. */
const ROUND = 25;
/** So many drafts are checked in turn, so that nothing is remembered from the last. */
const DRAFTS = 8;
const TYPES = { ".js": "text/javascript", ".wasm": "application/wasm" };

const here = import.meta.dirname;
const [wasm] = process.argv.slice(2);
const top = join(here, "../../..");
const lexicon = readdirSync(join(top, "crates/core/lexicon")).map((file) => readFileSync(join(top, "crates/core/lexicon", file), "utf8")).join("\n");
const corpus = readFileSync(join(top, "tests/corpus/plain.jsonl"), "utf8").trim().split("\n").map((line) => JSON.parse(line).text.replaceAll("\n---\n", "\n"));

const files = new Map([
  ["/", ["text/html", "<!doctype html><title>Engines</title><script type=module src=/page.mjs></script>"]],
  ["/page.mjs", ["text/javascript", readFileSync(join(here, "page.mjs"))]],
  ["/lexicon", ["text/plain", lexicon]],
  ["/harper.wasm", ["application/wasm", readFileSync(join(here, "node_modules/harper.js/dist/harper_wasm_bg.wasm"))]],
]);
for (const file of ["engines.js", "engines_bg.wasm"]) files.set(`/wasm/${file}`, [TYPES[extname(file)], readFileSync(join(wasm, file))]);
// write-good is no module: it sets a variable that it has not declared.
for (const [name, form] of [["write-good", { format: "iife", globalName: "writeGood" }], ["alex", { format: "esm" }], ["harper.js", { format: "esm" }]]) {
  const shape = { bundle: true, minify: true, platform: "browser", external: ["fs"], ...form };
  const { outputFiles } = await build({ entryPoints: [name], absWorkingDir: here, write: false, logLevel: "error", ...shape });
  files.set(`/bundles/${name.replace(/\.js$/, "")}.js`, ["text/javascript", outputFiles[0].contents]);
}

const server = createServer(({ url }, answer) => {
  const [type, body] = files.get(url) ?? [];
  if (type) answer.writeHead(200, { "content-type": type }).end(body);
  else answer.writeHead(404).end();
});
await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
const address = `http://127.0.0.1:${server.address().port}/`;
// Behind itself as a proxy, so that nothing leaves the machine.
const { browser, close } = await launch("chromium", { port: server.address().port });
try {
  const pages = {};
  const loads = Object.fromEntries(ENGINES.map((name) => [name, []]));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const name of ENGINES) {
      await pages[name]?.close();
      pages[name] = await browser.newPage();
      await pages[name].goto(address, { waitUntil: "load" });
      loads[name].push(await pages[name].evaluate((...args) => window.load(...args), name, draft(280, 0)));
    }
  }
  print("load and first check, 280 characters", loads);
  for (const length of LENGTHS) {
    const whole = Array.from({ length: DRAFTS }, (_, nth) => draft(length, nth));
    const [text] = whole;
    const typed = [text, `${text.slice(0, length / 2)}e${text.slice(length / 2)}`];
    for (const [what, texts] of [["whole", whole], ["keystroke", typed]]) {
      const times = Object.fromEntries(ENGINES.map((name) => [name, []]));
      for (let round = 0; round < ROUNDS; round += 1) {
        for (const name of ENGINES) {
          times[name].push(await pages[name].evaluate((...args) => window.time(...args), name, what, texts, ROUND));
        }
      }
      print(`${what}, ${length} characters`, times);
    }
  }
} finally {
  await close();
  server.close();
}

/** A draft of so many characters, of labelled drafts one after another from some place on. */
function draft(length, nth) {
  const start = nth * 150;
  return [...corpus.slice(start), ...corpus.slice(0, start)].join("\n").slice(0, length);
}

/** Medians in milliseconds, and how many times the first engine's each is. */
function print(what, times) {
  const medians = Object.entries(times).map(([name, values]) => [name, median(values)]);
  const cells = medians.map(([name, value]) => `${name} ${value.toPrecision(3)} ms (${(value / medians[0][1]).toPrecision(2)})`);
  console.log(`${what.padEnd(40)}${cells.join("  ")}`);
}

function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}
