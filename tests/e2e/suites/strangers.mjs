// What a page, its server and the network get to see of the extension: nothing.

import assert from "node:assert/strict";
import { launch } from "../browsers.mjs";
import { eventually } from "../eventually.mjs";
import { DIST } from "../session.mjs";
import { HOSTS, startWorld } from "../world.mjs";

const SLEPT = "A client told me today she finally slept.";

export default function strangers(test, browser) {
  for (const policy of ["x", "none"]) {
    test(`works under the page policy "${policy}" without tripping it`, async ({ open, session }) => {
      const author = await open(`/home?csp=${policy}`);
      await author.focus();
      await author.type(`${SLEPT} #fine`);
      await author.warned();
      await eventually(
        () => author.marks(),
        (marks) => marks.includes("A client"),
      );
      await author.clickInPanel("#toggle");
      await author.reaches("open");
      assert.deepEqual(await author.see(() => witness.violations), []);
      assert.equal(await author.see(() => witness.frames()), 0);
      // A violation of the page's own shows that reports do arrive, and in order.
      await author.see(() => {
        const script = document.createElement("script");
        script.src = "https://elsewhere.invalid/canary.js";
        document.body.append(script);
      });
      await eventually(
        async () => session.world.reports,
        (reports) => reports.some((report) => report.includes("elsewhere.invalid")),
      );
      assert.deepEqual(
        session.world.reports.filter((report) => !report.includes("elsewhere.invalid")),
        [],
      );
      assert.equal((await author.see(() => witness.violations)).length, 1);
    });
  }

  test("serves no page that embeds the panel itself", async ({ open, session }) => {
    const author = await open("/home?csp=off");
    await author.focus();
    await author.type(SLEPT);
    await author.warned();
    const own = await author.panel();
    const element = await own.frameElement();
    // The page cannot know this address; let us say it does.
    const address = await element.evaluate((frame) => frame.src);
    await author.see(async (src) => {
      const frame = document.createElement("iframe");
      frame.src = src;
      const loaded = new Promise((resolve) => frame.addEventListener("load", resolve));
      document.body.append(frame);
      await loaded;
      const { port1, port2 } = new MessageChannel();
      witness.heard = [];
      port1.onmessage = ({ data }) => witness.heard.push(data);
      frame.contentWindow.postMessage({ kind: "subrosa-connect", nonce: crypto.randomUUID() }, "*", [port2]);
      port1.postMessage({ type: "draft", revision: 1, draft: "1", boxes: ["My client cried."], caret: null });
    }, address);
    const stranger = await eventually(
      () => embedded(author, own, session.origin),
      (frame) => frame !== undefined,
    );
    // The background answers in order: once it has answered this, it has answered the panel.
    const answer = await stranger.evaluate(() => chrome.runtime.sendMessage({ type: "vouch", nonce: "none" }));
    assert.deepEqual(answer, { ok: false });
    assert.equal(await stranger.evaluate(() => document.getElementById("card").hidden), true);
    assert.equal(await stranger.evaluate(() => document.body.innerText.trim()), "");
    assert.deepEqual(await author.see(() => witness.heard), []);
  });

  test("asks no host for anything", async ({ session }) => {
    const without = await visit(browser, undefined);
    const withIt = await visit(browser, DIST);
    assert.deepEqual(withIt.requests, without.requests);
    // In all that these tests have done so far, too.
    const asked = new Set([...withIt.asked, ...session.world.asked]);
    for (const host of [...without.asked, ...HOSTS]) asked.delete(host);
    assert.deepEqual(
      [...asked].filter((host) => !BROWSERS_OWN.test(host)),
      [],
    );
  });
}

/**
 * Hosts that Chromium and Firefox ask for purposes of their own, at moments of their own, so that a run without the
 * extension need not see all of them.
 */
const BROWSERS_OWN = /(^|\.)(google\.com|googleapis\.com|gvt1\.com|mozilla\.(com|net|org))$/;

/** Writes in several boxes with a browser of its own, and answers what of it the network saw. */
async function visit(name, extension) {
  const world = await startWorld();
  const launched = await launch(name, { port: world.port, extension });
  try {
    const page = await launched.browser.newPage();
    await page.goto("https://x.com/home");
    for (const [address, composer, around] of [
      ["/samokafor/status/2", "reply-2", ""],
      ["/compose/post", "dialog", '[role="dialog"]'],
      ["/home", "home", ""],
    ]) {
      await page.evaluate((to) => witness.go(to), address);
      await page.click(`${around} [data-testid="tweetTextarea_0"]`);
      await page.keyboard.type(SLEPT);
      await eventually(() => page.evaluate((id) => witness.texts(id), composer), [SLEPT]);
      if (extension) await eventually(() => page.evaluate(() => CSS.highlights.size > 0), true);
    }
  } finally {
    await launched.close();
    world.stop();
  }
  return {
    asked: new Set(world.asked),
    requests: new Set(world.requests.map(({ method, path }) => `${method} ${path}`)),
  };
}

/** The frame of the panel that the page has made. */
async function embedded(author, own, origin) {
  for (const frame of author.page.frames().slice(1)) {
    if (frame !== own && (await frame.evaluate(() => location.origin)) === origin) return frame;
  }
  return undefined;
}
