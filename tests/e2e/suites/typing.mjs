// A draft is typed, edited, pasted, composed: the warning comes and goes with it, and the editor never notices.

import assert from "node:assert/strict";
import { eventually } from "../eventually.mjs";

const SLEPT = "A client told me today she finally slept.";

const WARNED = [
  [SLEPT, "warning"],
  ["Had a session this morning that broke my heart.", "warning"],
  ["My 3pm no-showed again.", "warning"],
  ["One of my couples just got engaged!!", "warning"],
  ["Clients who trauma dump in the first session, please stop.", "caution"],
];

const CLEAR = [
  "Perfectionism is armour. Here's how to put it down.",
  "My therapist told me to cry about it.",
  "Client-centred therapy, in one minute.",
  "Now accepting new clients in Leeds, sliding scale.",
];

/** What a text looks like letter by letter. */
const prefixes = (text) => [...text].map((_, index) => text.slice(0, index + 1));

export default function typing(test, browser) {
  test("warns while a draft is typed, and is gone when it is cleared", async ({ open }) => {
    const author = await open();
    await author.focus();
    for (const [draft, level] of WARNED) {
      await author.type(draft);
      const { sentence } = await author.warned(level);
      assert.ok(draft.includes(sentence.match(/“(.+)”/)[1]), `${sentence} quotes the draft`);
      await eventually(
        () => author.badge(),
        (badge) => badge !== "",
      );
      await author.wipe();
      await author.quiet();
    }
  });

  test("shows nothing for drafts that are not about a client", async ({ open }) => {
    const author = await open();
    await author.focus();
    for (const draft of CLEAR) await author.type(`${draft} `);
    await author.type(WARNED[1][0]);
    const { sentence } = await author.warned();
    assert.match(sentence, /session/);
    await author.press("Backspace", WARNED[1][0].length);
    await author.quiet();
    assert.deepEqual(await author.texts(), [CLEAR.map((draft) => `${draft} `).join("")]);
  });

  test("shows a dot for clients in general", async ({ open }) => {
    const author = await open();
    await author.focus();
    await author.type("My clients inspire me every day.");
    const { level } = await author.reaches("dot");
    assert.equal(level, "reflect");
  });

  test("leaves the editor's state and elements alone", async ({ open }) => {
    const author = await open();
    await author.focus();
    await author.type(SLEPT);
    await author.warned();
    const seen = await author.see(() => ({
      log: witness.log,
      strangers: witness.strangers(),
      frames: witness.frames(),
    }));
    assert.deepEqual(
      seen.log,
      prefixes(SLEPT).map((text) => ({ composer: "home", box: 0, text })),
    );
    assert.deepEqual(seen.strangers, []);
    assert.equal(seen.frames, 0);
  });

  test("never takes the focus", async ({ open }) => {
    const author = await open();
    await author.focus();
    await author.type(SLEPT);
    await author.warned();
    await author.type(" And so did I.");
    assert.deepEqual(await author.see(() => witness.focused), ["tweetTextarea_0"]);
    await author.clickInPanel("#toggle");
    await author.reaches("open");
    await eventually(() => author.see(() => document.activeElement.dataset.testid), "tweetTextarea_0");
    await author.type(" Both of us.");
    assert.deepEqual(await author.texts(), [`${SLEPT} And so did I. Both of us.`]);
  });

  test("does not flicker while a word is typed", async ({ open }) => {
    const author = await open();
    await author.focus();
    await author.type("Hello. ");
    await eventually(
      () => author.panel(),
      (panel) => panel !== undefined,
    );
    await eventually(() => author.badge(), "");
    // Every state of the card from here on, and every word ever marked.
    const panel = await author.panel();
    await panel.evaluate(() => {
      const card = document.getElementById("card");
      globalThis.changes = [];
      new MutationObserver(() => changes.push(!card.hidden)).observe(card, { attributeFilter: ["hidden"] });
    });
    await author.see(() => {
      witness.marked = new Set();
      const note = () => {
        for (const highlight of CSS.highlights.values())
          for (const range of highlight) witness.marked.add(String(range));
        requestAnimationFrame(note);
      };
      note();
    });
    // All keys at once, for "my client" is a reference indeed to whoever stops there.
    await Promise.all([..."My client-centred practice is open. "].map((key) => author.page.keyboard.press(key)));
    await author.type("My client cried. ");
    await author.warned();
    await Promise.all([..."Sometimes it rains "].map((key) => author.page.keyboard.press(key)));
    await eventually(
      () => author.texts(),
      ["Hello. My client-centred practice is open. My client cried. Sometimes it rains "],
    );
    await author.warned();
    assert.deepEqual(await panel.evaluate(() => changes), [true]);
    const marked = await author.see(() => [...witness.marked]);
    assert.deepEqual(
      marked.filter((text) => text.startsWith("My client-")),
      [],
    );
  });

  test("marks the right words after edits in the middle", async ({ open }) => {
    const author = await open();
    await author.focus();
    await author.type("My 3pm no-showed.");
    await eventually(
      () => author.marks(),
      (marks) => marks.includes("My 3pm"),
    );
    await author.press("Home");
    await author.type("Long day: 🙃 ");
    await eventually(
      () => author.marks(),
      (marks) => marks.includes("My 3pm"),
    );
    await author.press("Home");
    await author.press("Enter", 2);
    await eventually(
      () => author.marks(),
      (marks) => marks.includes("My 3pm"),
    );
    assert.deepEqual(await author.texts(), ["\n\nLong day: 🙃 My 3pm no-showed."]);
    await author.press("End");
    await author.press("ArrowLeft", "3pm no-showed.".length);
    await author.press("Delete", "3pm".length);
    await author.type("printer");
    await eventually(() => author.texts(), ["\n\nLong day: 🙃 My printer no-showed."]);
    await eventually(
      () => author.marks(),
      (marks) => !marks.some((mark) => mark.includes("My")),
    );
  });

  test("marks the right words behind emoji and hashtags, over lines", async ({ open }) => {
    const author = await open();
    await author.focus();
    await author.type("👩🏽‍⚕️🙃 #therapy é");
    await author.press("Enter");
    await author.type("🫠 My client #quit.");
    await eventually(
      () => author.marks(),
      (marks) => marks.includes("My client"),
    );
    assert.deepEqual(await author.texts(), ["👩🏽‍⚕️🙃 #therapy é\n🫠 My client #quit."]);
  });

  test("follows paste, undo and redo", async ({ open }) => {
    const author = await open();
    await author.click('[data-testid="SearchBox_Search_Input"]');
    await author.type("My 3pm no-showed");
    await author.shortcut("a");
    await author.shortcut("x");
    await author.focus();
    await author.type("Hm: ");
    await author.shortcut("v");
    await author.warned();
    await eventually(
      () => author.marks(),
      (marks) => marks.includes("My 3pm"),
    );
    assert.deepEqual(await author.texts(), ["Hm: My 3pm no-showed"]);
    await author.shortcut("z");
    await author.quiet();
    assert.deepEqual(await author.texts(), ["Hm: "]);
    await author.page.keyboard.down("Shift");
    await author.shortcut("z");
    await author.page.keyboard.up("Shift");
    await author.warned();
    assert.deepEqual(await author.texts(), ["Hm: My 3pm no-showed"]);
  });

  test("waits for an input method to finish a word", async ({ open }) => {
    const author = await open();
    await author.focus();
    await author.type("My ");
    await compose(author, browser, ["c", "cli", "client"]);
    assert.deepEqual(await author.texts(), ["My client"]);
    await author.type(" cried 🙃.");
    await author.warned();
    await eventually(
      () => author.marks(),
      (marks) => marks.includes("My client"),
    );
    assert.deepEqual(await author.texts(), ["My client cried 🙃."]);
  });
}

/**
 * Composes a word by an input method, whose stages are given, at the caret. Chromium has a door for that; Firefox has
 * none, so there the events are made by hand, around real changes of the editor's text.
 */
async function compose(author, browser, stages) {
  const word = stages.at(-1);
  if (browser === "chromium") {
    const client = await author.page.createCDPSession();
    for (const text of stages) {
      await client.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
      assert.deepEqual(await author.marks(), [], "nothing is marked while composing");
    }
    await client.send("Input.insertText", { text: word });
    await client.detach();
  } else {
    await author.see((texts) => {
      const editor = document.activeElement;
      const say = (type, data) => editor.dispatchEvent(new CompositionEvent(type, { data, bubbles: true }));
      say("compositionstart", "");
      let before = "";
      for (const text of texts) {
        document.execCommand("insertText", false, text.slice(before.length));
        say("compositionupdate", text);
        before = text;
      }
      say("compositionend", before);
    }, stages);
  }
  // The editor itself takes a moment to end a composition.
  await eventually(
    () => author.texts(),
    (texts) => texts[0].endsWith(word),
  );
}
