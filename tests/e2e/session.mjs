// One browser with the extension, for all tests of a run.

import { fileURLToPath } from "node:url";
import { launch } from "./browsers.mjs";
import { eventually } from "./eventually.mjs";
import { startWorld } from "./world.mjs";

/** The built extension. */
export const DIST = fileURLToPath(new URL("../../dist", import.meta.url));

/**
 * Starts a browser with the extension; options as of `launch`. `backstage` is a page of the extension, for what only
 * such a page may ask; a session with `extension: undefined` has none.
 */
export async function startSession(name, options = {}) {
  const world = await startWorld();
  const launched = await launch(name, { port: world.port, extension: DIST, ...options });
  const session = {
    ...launched,
    world,
    async close() {
      await launched.close();
      world.stop();
    },
  };
  if (session.origin) session.backstage = await openExtensionPage(session);
  session.consent = (origins) => consent(session, origins);
  return session;
}

/**
 * Says yes to these origins, for when the extension asks for them. Chromium asks in a window of its own, which nobody can
 * click on here, but not for what its page of extensions has; Firefox is set to take yes for an answer.
 */
async function consent({ name, browser, origin }, origins) {
  if (name !== "chromium") return;
  const page = await browser.newPage();
  await page.goto("chrome://extensions");
  for (const each of origins) {
    await page.evaluate((id, host) => chrome.developerPrivate.addHostPermission(id, host), new URL(origin).host, each);
  }
  await page.close();
}

/** The panel's frame in a page, by its origin: Firefox tells no outsider its address. */
export async function panelOf(page, origin) {
  for (const frame of page.frames().slice(1)) {
    if ((await frame.evaluate(() => location.origin)) === origin) return frame;
  }
  return undefined;
}

/** The popup's page in a tab. Firefox lets only the extension itself go there, so a panel is asked to. */
async function openExtensionPage({ browser, origin }) {
  const address = `${origin}/pages/popup.html`;
  const page = await browser.newPage();
  if (origin.startsWith("chrome-extension:")) {
    await page.goto(address);
    return page;
  }
  await page.goto("https://x.com/home");
  await page.click('[data-testid="tweetTextarea_0"]');
  const panel = await eventually(
    () => panelOf(page, origin),
    (frame) => frame !== undefined,
  );
  const opened = new Promise((resolve) => browser.once("targetcreated", resolve));
  await panel.evaluate((url) => void window.open(url), address);
  const extensionPage = await (await opened).page();
  await page.close();
  return extensionPage;
}
