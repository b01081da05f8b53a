// The engine dies, or is late: the page goes on as if we were not there, the toolbar says so, and checking comes back.

import assert from "node:assert/strict";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Author } from "../author.mjs";
import { eventually } from "../eventually.mjs";
import { DIST, startSession } from "../session.mjs";

const SLEPT = "A client told me today she finally slept.";

export default function failing(test, name) {
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

  test("says nothing of a draft that leaves doubt until the encoder is there, and then does", async () => {
    const late = await withLateEncoder();
    const session = await startSession(name, { extension: late });
    try {
      const author = await Author.open(session);
      await author.focus();
      await author.type(SLEPT);
      const panel = await eventually(
        () => author.panel(),
        (frame) => frame !== undefined,
      );
      await eventually(() => panel.evaluate(() => typeof letEncoderCome), "function");
      assert.equal(await author.banner(), undefined);
      assert.deepEqual(await author.marks(), []);
      // No key comes after this: the draft that waits is judged all the same.
      await panel.evaluate(() => letEncoderCome());
      await author.warned();
      await eventually(() => author.badge(), "●");
    } finally {
      await session.close();
      await rm(late, { recursive: true, force: true });
    }
  });
}

/** A copy of the extension whose panel gets the encoder's file only when `letEncoderCome` is called in it. */
async function withLateEncoder() {
  const folder = await mkdtemp(join(tmpdir(), "subrosa-late-"));
  await cp(DIST, folder, { recursive: true });
  const script = join(folder, "pages/panel.js");
  const gate = `{
    const real = fetch;
    globalThis.fetch = async (file) => {
      if (file === "encoder.bin") await new Promise((come) => (globalThis.letEncoderCome = come));
      return real(file);
    };
  }
  `;
  await writeFile(script, gate + (await readFile(script, "utf8")));
  return folder;
}

/** Overwrites all that the engine remembers. Whatever it does next, it cannot do. */
function killEngine(panel) {
  return panel.evaluate(async () => {
    const { default: init } = await import(chrome.runtime.getURL("pages/subrosa.js"));
    const { memory } = await init();
    new Uint8Array(memory.buffer).fill(0xff);
  });
}
