// Rough pages: those that fight us, those that hold a great many boxes, and those that change under the author's hands.

import assert from "node:assert/strict";
import { keepsClear } from "../clear.mjs";
import { eventually } from "../eventually.mjs";

const SLEPT = "A client told me today she finally slept.";
const INSTAGRAM = "https://www.instagram.com";

/** What a page may do to us; each runs in the page, which finds us by what every page can see. */
const BLOWS = {
  "removes our element": () => document.querySelector(":popover-open").remove(),
  "hides our element": () => document.querySelector(":popover-open").style.setProperty("display", "none"),
  "takes our element's styles": () => document.querySelector(":popover-open").removeAttribute("style"),
  "makes our element transparent": () => document.querySelector(":popover-open").style.setProperty("opacity", "0"),
  "moves our element out of sight": () => document.querySelector(":popover-open").style.setProperty("transform", "translateX(-9999px)"),
  "closes our popover": () => document.querySelector(":popover-open").hidePopover(),
  "hangs our element elsewhere": () => document.body.append(document.querySelector(":popover-open")),
  "clears all highlights": () => CSS.highlights.clear(),
  "drops all adopted style sheets": () => void (document.adoptedStyleSheets = []),
  "hides all popovers by a style sheet": () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync("html > div { display: none !important; opacity: 0 !important; transform: scale(0) !important; }");
    document.adoptedStyleSheets.push(sheet);
  },
};

export default function rough(test, browser) {
  for (const [what, blow] of Object.entries(BLOWS)) {
    test(`stays when the page ${what}`, async ({ open }) => {
      const author = await open();
      await author.focus();
      await author.type(SLEPT);
      await author.warned();
      await author.see(blow);
      await author.type(" At last.");
      await eventually(
        async () => ({ level: (await author.banner())?.level, isMarked: (await author.marks()).includes("A client") }),
        { level: "warning", isMarked: true },
      );
      await keepsClear(author);
      assert.equal(await author.see(() => document.adoptedStyleSheets.length > 0), true, "the marks have their style");
      assert.deepEqual(await author.texts(), [`${SLEPT} At last.`]);
    });
  }

  test("gives in to a page that never stops, says so, and comes back when it has stopped", async ({ open }) => {
    const author = await open();
    await author.see(() => {
      window.removed = 0;
      window.foe = new MutationObserver(() => {
        for (const guest of document.querySelectorAll("html > div")) {
          guest.remove();
          removed += 1;
        }
      });
      foe.observe(document.documentElement, { childList: true });
    });
    await author.focus();
    await author.type(SLEPT);
    await eventually(() => author.badge(), "!");
    assert.deepEqual(await author.texts(), [SLEPT]);
    const removed = await author.see(() => window.removed);
    assert.ok(removed <= 7, `${removed} elements of ours came and went`);
    await author.see(() => foe.disconnect());
    await eventually(async () => {
      await author.click('[data-testid="SearchBox_Search_Input"]');
      await author.focus();
      return (await author.banner())?.level;
    }, "warning");
    await eventually(() => author.badge(), "●");
  });

  test("hears of a draft though the page stops every event on its way down", async ({ open }) => {
    const author = await open("/home?narrow", { width: 360, height: 640 });
    await author.see(() => {
      const types = ["focusin", "focusout", "input", "beforeinput", "keydown", "keyup", "scroll", "compositionstart", "compositionend", "pointerdown"];
      for (const target of [document, document.documentElement, document.body]) {
        for (const type of types) target.addEventListener(type, (event) => event.stopPropagation(), true);
      }
    });
    await author.focus();
    await author.type("Hm. My client slept.");
    await author.warned();
    await eventually(
      () => author.marksOnField(),
      (marks) => marks.includes("My client"),
    );
  });

  test("minds nothing that the page throws", async ({ open }) => {
    const author = await open();
    await author.see(() => {
      for (const type of ["focusin", "focusout", "input", "keydown", "scroll", "selectionchange", "resize"]) {
        for (const target of [window, document]) {
          target.addEventListener(
            type,
            () => {
              throw new Error("the page's own");
            },
            true,
          );
        }
      }
    });
    await author.focus();
    await author.type(SLEPT);
    await author.warned();
    assert.deepEqual(await author.texts(), [SLEPT]);
    await author.wipe();
    await author.quiet();
  });

  test("is not taken in by boxes of no size", async ({ open }) => {
    const author = await open();
    await author.see(() => {
      const real = document.querySelector('[data-testid="tweetTextarea_0"]');
      const decoy = Object.assign(document.createElement("div"), { contentEditable: "true" });
      decoy.dataset.testid = "tweetTextarea_0";
      decoy.style.cssText = "position: absolute; width: 0; height: 0; overflow: hidden;";
      document.body.prepend(decoy);
      real.parentElement.append(decoy.cloneNode());
    });
    await author.focus(0, ".DraftEditor-root");
    await author.type(SLEPT);
    await author.warned();
    await eventually(
      () => author.marks(),
      (marks) => marks.includes("A client"),
    );
    await keepsClear(author);
    await author.wipe();
    await author.quiet();
  });

  test("lives beside another checker", async ({ open }) => {
    const author = await open();
    await author.see(() => {
      const box = document.querySelector('[data-testid="tweetTextarea_0"]');
      box.setAttribute("data-gramm", "true");
      box.setAttribute("spellcheck", "false");
      const overlay = document.createElement("other-checker");
      overlay.style.cssText = "position: absolute; inset: 0; pointer-events: none;";
      overlay.attachShadow({ mode: "open" }).innerHTML = "<div contenteditable>My client</div>";
      box.parentElement.append(overlay);
      CSS.highlights.set("other", new Highlight());
      document.documentElement.append(document.createElement("other-checker"));
    });
    await author.focus();
    await author.type(SLEPT);
    await author.warned();
    await eventually(
      () => author.marks(),
      (marks) => marks.includes("A client"),
    );
    assert.equal(await author.see(() => CSS.highlights.has("other") && document.querySelectorAll("other-checker").length), 2);
    await author.wipe();
    await author.quiet();
    assert.equal(await author.see(() => CSS.highlights.has("other")), true, "the other's marks are its own");
  });

  for (const [direction, before, after] of [
    ["from right to left", "\u05d0\u05de\u05e8\u05ea\u05d9 \u05dc\u05e2\u05e6\u05de\u05d9: ", " \u05e1\u05d5\u05e3."],
    ["in Chinese characters", "\u4eca\u5929\u4f11\u606f\u4e00\u4e0b\u3002", " \u665a\u5b89\u3002"],
  ]) {
    test(`marks the right words in a draft that is written ${direction} as well`, async ({ open }) => {
      const author = await open();
      await author.focus();
      await author.type(`${before}My client told me she slept.${after}`);
      await author.warned();
      await eventually(
        () => author.marks(),
        (marks) => marks.includes("My client"),
      );
      await keepsClear(author);
      assert.deepEqual(await author.texts(), [`${before}My client told me she slept.${after}`]);
    });
  }

  test("keeps its place from 50 to 300 % zoom and on 320 pixels", async ({ open, session }) => {
    const author = await open();
    await author.focus();
    await author.type(SLEPT);
    await author.warned();
    for (const zoom of [0.5, 2, 3, 1]) {
      await session.backstage.evaluate((tab, factor) => chrome.tabs.setZoom(tab, factor), author.tab, zoom);
      await author.see(() => document.querySelector('[data-testid="tweetTextarea_0"]').scrollIntoView({ block: "center" }));
      await author.warned();
      await keepsClear(author);
    }
    await author.resize({ width: 320, height: 568 });
    await author.see(() => document.querySelector('[data-testid="tweetTextarea_0"]').scrollIntoView({ block: "center" }));
    await keepsClear(author);
  });

  if (browser === "chromium") {
    test("can be seen in forced colours", async ({ open }) => {
      const author = await open();
      await author.focus();
      await author.type(SLEPT);
      await author.warned();
      const panel = await author.panel();
      await panel.client.send("Emulation.setEmulatedMedia", { features: [{ name: "forced-colors", value: "active" }] });
      await eventually(() => panel.evaluate(() => matchMedia("(forced-colors: active)").matches), true);
      const edge = await panel.evaluate(() => {
        const { borderTopStyle, borderTopWidth, borderTopColor, backgroundColor } = getComputedStyle(document.getElementById("card"));
        return { borderTopStyle, width: parseFloat(borderTopWidth), differs: borderTopColor !== backgroundColor };
      });
      assert.equal(edge.borderTopStyle, "solid");
      assert.ok(edge.width >= 1 && edge.differs, "a line shows where the banner ends, since shadows are gone");
    });
  }

  test("reads the comment that is written among five hundred, while the feed drops what is out of sight", async ({ open }) => {
    const author = await open(`${INSTAGRAM}/?feed=500`);
    for (const nth of [3, 250, 497]) {
      await author.see((post) => document.querySelector("[data-feed]").scrollTo(0, post * witness.postHeight - 200), nth);
      await author.click(`[data-part="comment-${nth}"]`);
      await author.type(SLEPT);
      await author.warned();
      await eventually(
        () => author.marksOnField(),
        (marks) => marks.includes("A client"),
      );
      // A browser may scroll back to the caret once more.
      await eventually(
        () =>
          author.see((post) => {
            document.querySelector("[data-feed]").scrollTo(0, 100 * witness.postHeight);
            return document.querySelector(`[data-part="comment-${post}"]`);
          }, nth),
        null,
      );
      await author.quiet();
    }
  });

  test("reads the comment that is written among five hundred that are all there", async ({ open }) => {
    const author = await open(`${INSTAGRAM}/?feed=500&all`);
    await author.see(() => document.querySelector("[data-feed]").scrollTo(0, 321 * witness.postHeight - 200));
    await author.click('[data-part="comment-321"]');
    await author.type(SLEPT);
    await author.warned();
    await author.wipe();
    await author.quiet();
  });

  for (const draft of [SLEPT, ""]) {
    test(`goes on after the page was left ${draft ? "with" : "without"} a draft and come back to`, async ({ open }) => {
      const author = await open();
      if (draft) {
        await author.focus();
        await author.type(draft);
        await author.warned();
      }
      await author.see(() => (window.isKept = true));
      // Within a site Chromium may go on in the same browsing instance, and then keeps nothing.
      await author.page.goto(`${INSTAGRAM}/explore`);
      await author.see(() => setTimeout(() => history.back()));
      await eventually(() => author.see(() => location.pathname), "/home");
      await author.page.waitForSelector('[data-testid="tweetTextarea_0"]');
      // Only the very page that was left knows.
      const wasKept = await author.see(() => window.isKept === true);
      // Whether Chromium keeps a page in which there is a frame of an extension is its own affair.
      if (browser === "firefox" || !draft) assert.ok(wasKept);
      await author.focus();
      await author.press("End");
      await author.type(draft && wasKept ? " At last." : SLEPT);
      await author.warned();
      await eventually(
        () => author.marks(),
        (marks) => marks.includes("A client"),
      );
    });
  }

  test("leaves nothing behind when a dialog is opened and closed a thousand times", async ({ open, session }) => {
    const author = await open(`/home?unsent=${encodeURIComponent(SLEPT)}`);
    const weigh = await scales(author, session);
    await author.see(rounds, 200);
    const before = await weigh();
    await author.see(rounds, 800);
    const after = await weigh();
    for (const [what, slack] of Object.entries({ JSEventListeners: 20, Nodes: 200, JSHeapUsedSize: 2_000_000 })) {
      if (before) assert.ok(after[what] - before[what] <= slack, `${what}: ${before[what]}, then ${after[what]}`);
    }
    await author.go("/compose/post");
    await author.focus(0, '[role="dialog"]');
    await author.type(SLEPT);
    await author.warned();
    assert.equal(await author.see(() => document.querySelectorAll("html > div").length), 1);
  });
}

/** Opens the dialog and closes it again, so often, with something in it every tenth time; runs in the page. */
async function rounds(times) {
  const frame = () => new Promise((drawn) => requestAnimationFrame(drawn));
  const turn = () => new Promise((come) => setTimeout(come));
  for (let round = 0; round < times; round += 1) {
    witness.go("/compose/post");
    await turn();
    document.querySelector('[role="dialog"] [data-testid="tweetTextarea_0"]').focus();
    if (round % 10 === 0) witness.restore("dialog");
    await frame();
    document.querySelector('[data-testid="app-bar-close"]').click();
    await turn();
  }
}

/** What the page and all that runs in it hold, after the garbage is gone; only Chromium tells. */
async function scales(author, { name }) {
  if (name !== "chromium") return async () => undefined;
  const devtools = await author.page.createCDPSession();
  await devtools.send("Performance.enable");
  return async () => {
    for (let time = 0; time < 3; time += 1) await devtools.send("HeapProfiler.collectGarbage");
    const { metrics } = await devtools.send("Performance.getMetrics");
    return Object.fromEntries(metrics.map(({ name: of, value }) => [of, value]));
  };
}
