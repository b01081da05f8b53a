// Sites that are off until they are switched on, and boxes that the author adds: asked for then, given back afterwards, and
// read as the others are.

import assert from "node:assert/strict";
import { ask } from "../ask.mjs";
import { eventually } from "../eventually.mjs";
import { flawsOf } from "../flaws.mjs";
import { sites } from "../../sites/probe.mjs";

const SLEPT = "A client told me today she finally slept.";

/** The site, an address, and its boxes by the names that the frozen page gives them. */
const READ = [
  ["reddit", "https://www.reddit.com/r/therapists/submit", ["title", "body", "comment", "markdown"]],
  ["reddit", "https://old.reddit.com/r/therapists/submit", ["title", "body", "comment"]],
  ["facebook", "https://www.facebook.com/groups/1", ["post", "comment"]],
  ["threads", "https://www.threads.com/", ["post", "second", "reply"]],
  ["bluesky", "https://bsky.app/", ["post", "second", "loading"]],
  ["linkedin", "https://www.linkedin.com/feed/", ["post", "page", "former", "comment", "old"]],
  ["youtube", "https://www.youtube.com/watch?csp=types", ["comment", "community", "live"]],
  ["youtube", "https://studio.youtube.com/video/1/edit?csp=types", ["title", "description", "upload"]],
  ["substack", "https://mara.substack.com/publish/post/1", ["title", "subtitle", "post", "note", "comment"]],
  ["tumblr", "https://www.tumblr.com/new/text", ["title", "second", "tags"]],
  ["medium", "https://medium.com/new-story", ["story", "response"]],
];

/** What is not public there. */
const LEFT_ALONE = [
  ["reddit", "https://www.reddit.com/r/therapists/submit", ["chat", "search"], "body"],
  ["facebook", "https://www.facebook.com/groups/1", ["chat", "search"], "post"],
  ["linkedin", "https://www.linkedin.com/feed/", ["chat", "search"], "post"],
  ["bluesky", "https://bsky.app/", ["search"], "post"],
];

export default function access(test) {
  test("switches a site on in the page that is open, and off again", async ({ open, session }) => {
    const author = await open("https://bsky.app/");
    await author.enter("post");
    await author.type(SLEPT);
    assert.equal(await author.see(() => witness.guests()), 0, "nothing of ours on the page");
    const popup = await author.openPopup();
    assert.equal(await isOn(popup, "bluesky"), false);
    await session.consent(["https://bsky.app/*"]);
    await author.page.bringToFront();
    await press(session, popup, SWITCH("bluesky"));
    await eventually(() => isOn(popup, "bluesky"), true);
    await author.warned();
    await seen(author, "A client");
    assert.deepEqual(await flawsOf(popup), []);

    await press(session, popup, SWITCH("bluesky"));
    await eventually(() => author.banner(), undefined);
    await eventually(() => author.marks(), []);
    await eventually(() => popup.evaluate(() => chrome.permissions.contains({ origins: ["https://bsky.app/*"] })), false);
    await eventually(() => isOn(popup, "bluesky"), false);
    await eventually(() => popup.evaluate(() => chrome.scripting.getRegisteredContentScripts()), []);
    await popup.evaluate(() => chrome.storage.local.clear());
    await popup.close();
  });

  for (const [id, address, names] of READ) {
    test(`reads every box on ${new URL(address).host}`, async ({ open, session }) => {
      await withSite(session, id, async () => {
        const author = await open(address);
        for (const name of names) {
          await author.enter(name);
          await author.type(SLEPT);
          await author.warned();
          await seen(author, "A client");
          assert.equal((await author.see((box) => witness.texts(box), name)).trim(), SLEPT, name);
          await author.wipe();
          await eventually(() => author.banner(), undefined);
          await eventually(() => author.marks(), []);
        }
        assert.deepEqual(await author.see(() => witness.violations), []);
      });
    });
  }

  for (const [id, address, names, read] of LEFT_ALONE) {
    test(`leaves ${names.join(" and ")} alone on ${new URL(address).host}`, async ({ open, session }) => {
      await withSite(session, id, async () => {
        const author = await open(address);
        for (const name of names) {
          await author.enter(name);
          await author.type(SLEPT);
        }
        assert.equal(await author.see(() => witness.guests()), 0, "nothing of ours on the page");
        await author.enter(read);
        await author.type(SLEPT);
        await author.warned();
      });
    });
  }

  for (const [host, box, policy] of [
    ["writing.example", '[contenteditable="true"]', "x"],
    ["mastodon.example", "textarea", "none"],
  ]) {
    test(`also checks where the author says so, on ${host}`, async ({ open, session }) => {
      const origin = `https://${host}/*`;
      await session.consent([origin]);
      await ask(session, "request", origin);
      try {
        const author = await open(`https://${host}/?csp=${policy}&editor=prosemirror`);
        await author.click(box);
        await author.type(SLEPT);
        assert.equal(await author.see(() => witness.guests()), 0, "nothing of ours on the page");
        const popup = await author.openPopup();
        assert.match(await popup.evaluate(() => document.getElementById("sentence").textContent), /does not read along/);
        await press(session, popup, '[data-action="add"]');
        await author.warned();
        await seen(author, "A client");
        await eventually(() => isOn(popup, host), true);
        assert.deepEqual(await author.see(() => witness.violations), []);

        // It is found again on another day.
        await author.page.reload();
        await author.click(box);
        await author.type(SLEPT);
        await author.warned();

        await press(session, popup, SWITCH(host));
        await eventually(() => author.banner(), undefined);
        await eventually(() => popup.evaluate((origins) => chrome.permissions.contains({ origins }), [origin]), false);
        await eventually(() => popup.evaluate((select) => document.querySelector(select) === null, SWITCH(host)), true);
        await popup.close();
      } finally {
        await ask(session, "remove", origin);
      }
    });
  }
}

function SWITCH(name) {
  return `input[role="switch"][value="${name}"]`;
}

function isOn(popup, name) {
  return popup.evaluate((select) => document.querySelector(select)?.checked, SWITCH(name));
}

/** The marked words, in an editor or on a form field. */
async function seen(author, words) {
  await eventually(
    async () => [...(await author.marks()), ...(await author.marksOnField())],
    (marks) => marks.includes(words),
  );
}

/** Clicks in the popup as a person does: browsers ask for nothing else. Chromium draws no tab that lies behind another. */
async function press(session, popup, selector) {
  await popup.evaluate((select) => {
    const element = document.querySelector(select);
    const list = element.closest("details");
    if (list) list.open = true;
  }, selector);
  if (session.name === "chromium") await popup.evaluate((select) => document.querySelector(select).click(), selector);
  else await popup.click(selector);
}

/** Does something on a site that is switched on meanwhile. */
async function withSite(session, id, work) {
  const { hosts } = sites.find((site) => site.id === id);
  const origins = hosts.map((host) => `https://${host}/*`);
  await session.consent(origins);
  await ask(session, "request", ...origins);
  await eventually(
    () => session.backstage.evaluate(() => chrome.scripting.getRegisteredContentScripts()),
    (scripts) => scripts.length > 0,
  );
  try {
    await work();
  } finally {
    await ask(session, "remove", ...origins);
  }
}
