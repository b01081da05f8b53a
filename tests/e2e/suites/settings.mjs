// The popup: what it says about the tab in front, and what its switches do to open pages.

import assert from "node:assert/strict";
import { eventually } from "../eventually.mjs";
import { flawsOf } from "../flaws.mjs";

const SLEPT = "A client told me today she finally slept.";

const SITE = 'input[role="switch"][value="x"]';

export default function settings(test, browser) {
  test("removes everything at once when X is switched off, and comes back when it is on", async ({ open }) => {
    const author = await open();
    await author.focus();
    await author.type(SLEPT);
    await author.warned();
    const popup = await author.openPopup();
    try {
      await popup.evaluate((site) => document.querySelector(site).click(), SITE);
      await author.quiet();
      assert.equal(await author.panel(), undefined);
      assert.equal(await author.see(() => document.querySelectorAll(":popover-open").length), 0);
      assert.equal(await author.see(() => document.adoptedStyleSheets.length), 0);
      await eventually(
        () => said(popup),
        (sentence) => sentence.includes("off"),
      );
      await author.type(" My 3pm no-showed.");
      assert.deepEqual(await author.texts(), [`${SLEPT} My 3pm no-showed.`]);
      assert.equal(await author.panel(), undefined);

      await popup.evaluate((site) => document.querySelector(site).click(), SITE);
      await author.warned();
    } finally {
      await reset(popup);
    }
  });

  test("pauses, and goes on", async ({ open }) => {
    const author = await open();
    await author.focus();
    await author.type(SLEPT);
    await author.warned();
    const popup = await author.openPopup();
    try {
      for (const choice of ["pause-hour", "pause-morning"]) {
        await popup.evaluate((action) => document.querySelector(`[data-action="${action}"]`).click(), choice);
        await author.quiet();
        await eventually(
          () => said(popup),
          (sentence) => sentence.includes("paused"),
        );
        await popup.evaluate(() => document.querySelector('[data-action="resume"]').click());
        await author.warned();
      }
    } finally {
      await reset(popup);
    }
  });

  test("explains the draft of the tab in front, and shows a passage in it", async ({ open }) => {
    const author = await open();
    const empty = await author.openPopup();
    assert.match(await said(empty), /X/);
    assert.deepEqual(await flawsOf(empty), []);
    await empty.close();

    await author.page.bringToFront();
    await author.focus();
    await author.type(SLEPT);
    await author.warned();
    const popup = await author.openPopup();
    assert.match(await said(popup), /client/);
    assert.deepEqual(await flawsOf(popup), []);
    await popup.evaluate(() => document.querySelector("[data-finding]").click());
    await eventually(() => author.see(() => String(getSelection())), "A client");
    assert.deepEqual(await author.texts(), [SLEPT]);
  });

  test("says so where it does not read along", async ({ open, session }) => {
    const author = await open();
    const elsewhere = await session.browser.newPage();
    await elsewhere.goto("about:blank");
    const popup = await author.openPopup(elsewhere);
    assert.match(await said(popup), /not|nothing/i);
    assert.deepEqual(await flawsOf(popup), []);
    await popup.close();
    await elsewhere.close();
  });

  test("a dismissed banner stays away for its draft, and only for it", async ({ open }) => {
    const author = await open();
    await author.focus();
    await author.type(SLEPT);
    await author.warned();
    await author.clickInPanel('[data-action="dismiss"]');
    await eventually(() => author.banner(), undefined);
    await eventually(() => author.see(() => document.activeElement.dataset.testid), "tweetTextarea_0");
    await author.type(" And my client ate.");
    await eventually(
      () => author.marks(),
      (marks) => marks.includes("my client"),
    );
    assert.equal(await author.banner(), undefined);
    await author.wipe();
    await author.quiet();
    await author.type(SLEPT);
    await author.warned();
  });

  for (const theme of ["light", "dark"]) {
    test(`has a banner and a popup without flaws in ${theme} colours`, async ({ open }) => {
      const author = await open(`/home?theme=${theme}`);
      await author.focus();
      await author.type(`${SLEPT} My clients inspire me.`);
      await author.warned();
      const panel = await author.panel();
      await eventually(() => panel.evaluate(() => document.documentElement.dataset.theme), theme);
      assert.deepEqual(await flawsOf(panel), []);
      await author.clickInPanel("#toggle");
      await author.reaches("open");
      assert.deepEqual(await flawsOf(panel), []);
      const popup = await author.openPopup();
      // Firefox has no way to say so to a single page; there the popup is judged in the system's colours.
      if (browser === "chromium") await popup.emulateMediaFeatures([{ name: "prefers-color-scheme", value: theme }]);
      assert.deepEqual(await flawsOf(popup), []);
      await popup.close();
    });
  }
}

function said(popup) {
  return popup.evaluate(() => document.getElementById("sentence").textContent);
}

/** Back to a fresh install, for the tests that follow. */
async function reset(popup) {
  await popup.evaluate(() => chrome.storage.local.clear());
  await popup.close();
}
