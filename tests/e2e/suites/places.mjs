// Where drafts are written: every compose box of X counts, whatever way it comes and goes, and nothing else does.

import assert from "node:assert/strict";
import { keepsClear } from "../clear.mjs";
import { eventually } from "../eventually.mjs";

const SLEPT = "A client told me today she finally slept.";

const PHONE = { width: 360, height: 640 };

export default function places(test) {
  for (const [place, address, composer] of [
    ["the compose dialog", "/compose/post", "dialog"],
    ["a reply on the page of a post", "/samokafor/status/2", "reply-2"],
    ["a reply in a dialog", "/compose/post?in_reply_to=2", "dialog"],
    ["a reply beside a picture", "/samokafor/status/2/photo/1", "photo-2"],
    ["a quote", "/compose/post?quote=3", "dialog"],
    ["a community", "/i/communities/7", "community"],
    ["a post begun elsewhere", "/intent/post", "dialog"],
    ["the site's former name", "https://twitter.com/home", "home"],
    ["a native modal dialog", "/compose/post?dialog=native", "dialog"],
  ]) {
    test(`reads ${place}, and covers neither text nor Post button`, async ({ open }) => {
      const author = await open(address);
      await author.focus(0, /dialog|photo/.test(composer) ? ':is(dialog, [role="dialog"])' : "");
      await author.type(SLEPT);
      await author.warned();
      assert.deepEqual(await author.texts(composer), [SLEPT]);
      await keepsClear(author);
      await author.clickInPanel("#toggle");
      await author.reaches("open");
      await keepsClear(author);
      await author.wipe();
      await author.quiet();
    });
  }

  for (const [level, theme, words] of [
    ["warning", "light", "A client"],
    ["warning", "dark", "A client"],
    ["caution", "light", "Clients who trauma dump"],
  ]) {
    test(`paints the marks of a ${level} so that they are seen on a ${theme} page`, async ({ open }) => {
      const author = await open(`/home?theme=${theme}`);
      await author.focus();
      await author.type(level === "warning" ? `Rest is a skill. ${SLEPT}` : `Rest is a skill. ${words} in the first session, please stop.`);
      await author.reaches("line");
      await eventually(
        () => author.marks(),
        (marks) => marks.some((mark) => mark.startsWith(words)),
      );
      await eventually(
        () => author.pixelsOf(level, words),
        (count) => count > 50,
      );
      assert.equal(await author.pixelsOf(level, "Rest is a skill"), 0);
    });
  }

  test("reads every box of a thread", async ({ open }) => {
    const author = await open("/compose/post");
    await author.focus(0, '[role="dialog"]');
    await author.type("Rest is a skill. It can be learned.");
    await author.click('[data-testid="addButton"]');
    await author.focus(1, '[role="dialog"]');
    await author.type(SLEPT);
    await author.warned();
    await eventually(
      () => author.marks(),
      (marks) => marks.includes("A client"),
    );
    await keepsClear(author);
    // Back in the first box, what the second says still counts.
    await author.focus(0, '[role="dialog"]');
    await author.press("End");
    await author.type(" Late.");
    await author.warned();
    assert.deepEqual(await author.texts("dialog"), ["Rest is a skill. It can be learned. Late.", SLEPT]);
    await author.focus(1, '[role="dialog"]');
    await author.wipe();
    await author.quiet();
  });

  test("reads the text field of the narrow layout and marks it", async ({ open }) => {
    const author = await open("/home?narrow", PHONE);
    await author.focus();
    await author.type("Hm. My client slept.");
    await author.warned();
    await eventually(
      () => author.marksOnField(),
      (marks) => marks.includes("My client"),
    );
    await keepsClear(author);
    await author.wipe();
    await author.quiet();
    assert.deepEqual(await author.marksOnField(), []);
  });

  test("finds room on a narrow screen, for a dialog too", async ({ open }) => {
    for (const address of ["/compose/post?narrow", "/compose/post?narrow&dialog=native"]) {
      const author = await open(address, PHONE);
      await author.focus(0, ':is(dialog, [role="dialog"])');
      await author.type(SLEPT);
      await author.warned();
      await keepsClear(author);
    }
  });

  test("stays beside the box when the page scrolls and the window changes", async ({ open }) => {
    const author = await open();
    await author.focus();
    await author.type(SLEPT);
    await author.warned();
    await author.resize({ width: 700, height: 500 });
    await keepsClear(author);
    await author.see(() => {
      document.body.style.paddingBottom = "2000px";
      scrollTo(0, 30);
    });
    await keepsClear(author);
    await author.see(() => scrollTo(0, 1500));
    await eventually(() => author.banner(), undefined);
    await author.see(() => scrollTo(0, 0));
    await author.warned();
    await keepsClear(author);
  });

  for (const [place, address, selector] of [
    ["messages", "/messages/1", '[data-testid="dmComposerTextInput"]'],
    ["chat", "/i/chat/1", '[data-testid="dm-composer-textarea"]'],
    ["other settings", "/settings/account", '[name="description"]'],
    ["the name in the profile", "/settings/profile", '[name="displayName"]'],
    ["search", "/explore", '[data-testid="SearchBox_Search_Input"]'],
  ]) {
    test(`leaves ${place} alone`, async ({ open }) => {
      const author = await open(address);
      await author.click(selector);
      await author.type(SLEPT);
      assert.equal(await author.see(() => witness.guests()), 0, "nothing of ours on the page");
      assert.equal(await author.badge(), "");
      // And not for want of a watcher: in the composer of the same page it wakes up.
      await author.go("/home");
      await author.focus();
      await author.type(SLEPT);
      await author.warned();
      assert.equal(await author.see(() => witness.guests()), 1);
    });
  }

  test("follows the author through the site and back", async ({ open }) => {
    const author = await open();
    await author.focus();
    await author.type(SLEPT);
    await author.warned();
    await author.go("/explore");
    await author.quiet();
    await author.go("/home");
    await author.focus();
    await author.warned();
    assert.deepEqual(await author.texts(), [SLEPT]);
    await author.go("/compose/post");
    await author.focus(0, '[role="dialog"]');
    await author.type("Perfectionism is armour.");
    await author.quiet();
    await author.type(" My 3pm no-showed.");
    const { sentence } = await author.warned();
    assert.match(sentence, /3pm/);
    await author.click('[data-testid="app-bar-close"]');
    await author.focus();
    await eventually(
      () => author.banner(),
      (banner) => banner?.sentence.includes("client"),
    );
  });

  test("goes on when the editor is mounted anew under the same test id", async ({ open }) => {
    const author = await open();
    await author.focus();
    await author.type(SLEPT);
    await author.warned();
    await author.see(() => witness.remount());
    await eventually(
      () => author.marks(),
      (marks) => marks.includes("A client"),
    );
    await author.warned();
    await author.focus();
    await author.press("End");
    await author.type(" Today!");
    await eventually(
      () => author.marks(),
      (marks) => marks.includes("A client"),
    );
    assert.deepEqual(await author.texts(), [`${SLEPT} Today!`]);
    await author.wipe();
    await author.quiet();
  });

  test("reads a saved draft that the site puts back", async ({ open }) => {
    const author = await open(`/compose/post?unsent=${encodeURIComponent(SLEPT)}`);
    await author.focus(0, '[role="dialog"]');
    await author.click('[data-testid="unsentButton"]');
    await author.warned();
    await eventually(
      () => author.marks(),
      (marks) => marks.includes("A client"),
    );
    assert.deepEqual(await author.texts("dialog"), [SLEPT]);
  });

  test("reads the longest post that the site allows, to its end", async ({ open }) => {
    const filler = "Rest is a skill, and it can be learned by anybody at all. ";
    const author = await open("/compose/post");
    await author.see((draft) => witness.restore("dialog", draft), filler.repeat(Math.floor(24_900 / filler.length)));
    await author.focus(0, '[role="dialog"]');
    await author.shortcut("a");
    await author.press("ArrowRight");
    await author.type(SLEPT);
    await author.warned();
    await eventually(
      () => author.marks(),
      (marks) => marks.includes("A client"),
    );
    const [text] = await author.texts("dialog");
    assert.ok(text.length > 24_800 && text.length <= 25_000 && text.endsWith(SLEPT));
  });

  test("goes on when the editor is mounted anew in the middle of a word", async ({ open }) => {
    const author = await open();
    await author.focus();
    await author.type("Hm. My cli");
    await author.see(() => witness.remount());
    await author.focus();
    await author.press("End");
    await author.type("ent slept.");
    await author.warned();
    await eventually(
      () => author.marks(),
      (marks) => marks.includes("My client"),
    );
    assert.deepEqual(await author.texts(), ["Hm. My client slept."]);
  });

  test("keeps the marks of a text field on their words when it scrolls, grows, and takes another font", async ({ open }) => {
    const author = await open("/home?narrow", PHONE);
    await author.focus();
    await author.type("Hm. My client slept.");
    for (let line = 0; line < 6; line += 1) await author.press("Enter");
    await author.warned();
    // The page lets it grow with every key.
    await author.see(() => {
      const field = document.querySelector('textarea[data-testid^="tweetTextarea"]');
      for (const [name, value] of [["height", "60px"], ["field-sizing", "fixed"], ["overflow", "auto"]]) field.style.setProperty(name, value, "important");
    });
    const top = () => markTop(author, "My client");
    await eventually(top, (place) => place !== undefined);
    const scroll = async (to) => {
      const reached = await author.see((down) => {
        const field = document.querySelector('textarea[data-testid^="tweetTextarea"]');
        field.scrollTop = down;
        return field.scrollTop;
      }, to);
      assert.equal(reached, to);
    };
    await scroll(0);
    const first = await eventually(top, (place) => place > 0);
    await scroll(20);
    await eventually(top, (place) => Math.abs(place - (first - 20)) < 1);
    await scroll(0);
    await author.see(() => (document.querySelector('textarea[data-testid^="tweetTextarea"]').style.setProperty("height", "140px", "important")));
    await eventually(top, (place) => Math.abs(place - first) < 1);
    const [small] = await markSizes(author, "My client");
    await author.see(() => (document.querySelector('textarea[data-testid^="tweetTextarea"]').style.fontSize = "30px"));
    await author.type("!");
    await eventually(
      () => markSizes(author, "My client"),
      ([size]) => size > small * 1.2,
    );
  });

  test("is done with a draft when it is posted", async ({ open }) => {
    const author = await open();
    await author.focus();
    await author.type(SLEPT);
    await author.warned();
    await author.click('[data-testid="tweetButtonInline"]');
    await author.quiet();
    assert.deepEqual(await author.see(() => witness.posts), [SLEPT]);
  });

  test("reads a box that had the focus before anybody listened", async ({ open }) => {
    // The dialog's box takes the focus while the page is made.
    const author = await open("/compose/post");
    await author.type(SLEPT);
    await author.warned();
  });
}

/** The heights of the marks on these words over a text field, in CSS pixels. */
async function markSizes(author, words) {
  return (await marksOn(author, words)).map(({ height }) => height);
}

/** Where the first mark on these words over a text field begins. */
async function markTop(author, words) {
  return (await marksOn(author, words))[0]?.top;
}

async function marksOn(author, words) {
  const element = await (await author.panel()).frameElement();
  return element.evaluate(
    (frame, text) =>
      [...frame.getRootNode().querySelectorAll("span")]
        .filter((span) => span.textContent === text)
        .map((span) => span.getBoundingClientRect().toJSON()),
    words,
  );
}
