// The reader against real editors: whatever keys are pressed, it reads what the editor means, and every word of it is
// found again on the page.

import assert from "node:assert/strict";
import { eventually } from "../eventually.mjs";

const EDITORS = ["draft", "gutenberg", "lexical", "prosemirror", "quill", "slate"];
/** Edits of each editor, and the drawings of lots that choose them. */
const EDITS = 60;
const SEEDS = [1, 2];

const WORDS = [
  "rest", " is", " a skill", "  two spaces ", "#therapistlife ", "café", "😀", "👩🏽‍⚕️", "שלום", "安息", ".", "—", "a",
];

export default function editors(test) {
  for (const editor of EDITORS) {
    test(`reads what ${editor} means after any edits`, async ({ session }) => {
      const page = await session.browser.newPage();
      try {
        for (const seed of SEEDS) {
          await page.goto(`https://writing.example/?editor=${editor}`);
          await page.click('[contenteditable="true"]');
          const draw = lots(seed);
          const done = [];
          for (let edit = 0; edit < EDITS; edit += 1) {
            done.push(await anyEdit(page.keyboard, draw));
            await eventually(async () => {
              const { own, read, lost } = await page.evaluate(() => witness.read());
              return { equal: own === read ? true : { own, read }, lost };
            }, { equal: true, lost: [] }).catch((error) => {
              throw new Error(`seed ${seed}, after ${done.slice(-8).join(" ")}`, { cause: error });
            });
          }
        }
      } finally {
        await page.close();
      }
    });
  }

  test("reads what is typed where there is no editor", async ({ session }) => {
    const page = await session.browser.newPage();
    try {
      await page.goto("https://writing.example/?editor=plain");
      await page.click('[contenteditable="true"]');
      const draw = lots(3);
      // Browsers disagree about what one Backspace takes away of a joined emoji.
      const words = WORDS.filter((word) => !word.includes("\u200d"));
      let text = "";
      for (let edit = 0; edit < EDITS; edit += 1) {
        const key = ["word", "word", "Enter", "Backspace"][draw(4)];
        if (key === "word") {
          const word = words[draw(words.length)];
          await page.keyboard.type(word);
          text += word;
        } else {
          await page.keyboard.press(key);
          text = key === "Enter" ? `${text}\n` : [...text].slice(0, -1).join("");
        }
        const { read, lost } = await page.evaluate(() => witness.read());
        assert.deepEqual({ read, lost }, { read: text, lost: [] });
      }
    } finally {
      await page.close();
    }
  });
}

/** Numbers below a limit, the same for the same seed (mulberry32). */
function lots(seed) {
  let state = seed;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
}

/** Does something that a writer may do, and says what. */
async function anyEdit(keyboard, draw) {
  const held = async (modifier, key) => {
    await keyboard.down(modifier);
    await keyboard.press(key);
    await keyboard.up(modifier);
    return `${modifier}+${key}`;
  };
  const choice = draw(16);
  if (choice < 7) {
    const word = WORDS[draw(WORDS.length)];
    await keyboard.type(word);
    return JSON.stringify(word);
  }
  const pressed = { 7: "Enter", 8: "Backspace", 9: "Delete", 10: "ArrowLeft", 11: "ArrowUp", 12: "End" }[choice];
  if (pressed) {
    await keyboard.press(pressed);
    return pressed;
  }
  if (choice === 13) return held("Shift", "Enter");
  if (choice === 14) return held("Shift", "ArrowLeft");
  return held("Control", ["b", "z", "m"][draw(3)]);
}
