// The engine dies: the page goes on as if we were not there, the toolbar says so, and checking comes back.

import assert from "node:assert/strict";
import { eventually } from "../eventually.mjs";

const SLEPT = "A client told me today she finally slept.";

export default function failing(test) {
  test("recovers from an engine that dies", async ({ open }) => {
    const author = await open();
    await author.focus();
    await author.type(SLEPT);
    await author.warned();
    const before = await author.panel();
    await killEngine(before);
    await author.type(" And cried.");
    await eventually(
      () => author.panel(),
      (panel) => panel !== undefined && panel !== before,
    );
    await author.warned();
    await eventually(() => author.badge(), "●");
    await eventually(
      () => author.marks(),
      (marks) => marks.includes("A client"),
    );
    assert.deepEqual(await author.texts(), [`${SLEPT} And cried.`]);
    assert.deepEqual(await author.see(() => witness.strangers()), []);
  });

  test("gives up on an engine that keeps dying, and says so", async ({ open }) => {
    const author = await open();
    await author.focus();
    await author.type(SLEPT);
    let text = SLEPT;
    for (let death = 0; death < 3; death += 1) {
      await author.warned();
      const panel = await author.panel();
      await killEngine(panel);
      await author.type(" Oh.");
      text += " Oh.";
      await eventually(
        () => author.panel(),
        (next) => next !== panel,
      );
    }
    await eventually(() => author.badge(), "!");
    assert.equal(await author.banner(), undefined);
    await eventually(() => author.marks(), []);
    await author.type(" My 3pm no-showed.");
    assert.deepEqual(await author.texts(), [`${text} My 3pm no-showed.`]);
    assert.equal(await author.badge(), "!");
    const popup = await author.openPopup();
    assert.match(await popup.evaluate(() => document.getElementById("sentence").textContent), /failed/);
    await popup.close();
    await author.page.bringToFront();
    await author.click('[data-testid="tweetButtonInline"]');
    await eventually(() => author.see(() => witness.posts.length), 1);
  });
}

/** Overwrites all that the engine remembers. Whatever it does next, it cannot do. */
function killEngine(panel) {
  return panel.evaluate(async () => {
    const { default: init } = await import(chrome.runtime.getURL("pages/subrosa.js"));
    const { memory } = await init();
    new Uint8Array(memory.buffer).fill(0xff);
  });
}
