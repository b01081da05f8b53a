// Runs the tests in both browsers: node tests/e2e/run.mjs [--browser chromium|firefox] [--grep PATTERN]

import { run } from "node:test";
import { spec } from "node:test/reporters";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { BROWSERS } from "./browsers.mjs";

const { values } = parseArgs({ options: { browser: { type: "string" }, grep: { type: "string" } } });
const chosen = values.browser ? [values.browser] : BROWSERS;

const events = run({
  files: chosen.map((name) => fileURLToPath(new URL(`${name}.test.mjs`, import.meta.url))),
  concurrency: chosen.length,
  testNamePatterns: values.grep ? [new RegExp(values.grep)] : undefined,
});

const count = { passed: 0, failed: 0 };
const isTest = ({ nesting, skip, details }) => nesting > 0 && skip === undefined && details.type !== "suite";
events.on("test:pass", (test) => (count.passed += isTest(test) ? 1 : 0));
events.on("test:fail", (test) => {
  count.failed += isTest(test) ? 1 : 0;
  process.exitCode = 1;
});
const report = events.compose(new spec());
report.pipe(process.stdout, { end: false });
report.once("end", () => console.log(`${count.passed} passed, ${count.failed} failed in the browsers`));
