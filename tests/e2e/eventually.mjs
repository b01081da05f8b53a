import assert from "node:assert/strict";
import { setTimeout as pause } from "node:timers/promises";
import { inspect } from "node:util";

/** How long a condition may take to come true on a busy machine, in milliseconds. */
const PATIENCE = 20_000;

/**
 * Reads until what is read is as expected: equal to a value, or approved by a function. What cannot be read yet is not
 * as expected. Answers what was read.
 */
export async function eventually(read, expected) {
  const deadline = Date.now() + PATIENCE;
  for (;;) {
    try {
      const seen = await read();
      if (typeof expected === "function") {
        assert.ok(expected(seen), `${expected} does not hold for ${inspect(seen, { depth: 1 })}`);
      } else {
        assert.deepEqual(seen, expected);
      }
      return seen;
    } catch (error) {
      if (Date.now() > deadline) throw error;
    }
    await pause(20);
  }
}
