// Every place where something public is written, on every site: read there, marked there, and nowhere else.

import assert from "node:assert/strict";
import { eventually } from "../eventually.mjs";

const SLEPT = "A client told me today she finally slept.";

const TIKTOK = "https://www.tiktok.com";
const INSTAGRAM = "https://www.instagram.com";

/** Where, at which address, the box, the control that publishes, the page's name for the text, and what is to be clicked first. */
const READ = [
  ["X: the first choice of a poll", "/compose/post?poll", '[data-testid="pollOptionTextInput_1"]', undefined, "choice-1"],
  ["X: the alt text of a picture", "/compose/post/media", '[data-testid="altTextInput"]', undefined, "alt"],
  ["X: an article", "/compose/articles/edit/1", '[data-testid="composer"]', undefined, "article"],
  ["X: the bio", "/settings/profile", '[name="description"]', undefined, "bio"],
  ["TikTok: the caption of an upload", `${TIKTOK}/tiktokstudio/upload`, CAPTION(), "post_video_button", "caption"],
  ["TikTok: the caption at its former address", `${TIKTOK}/creator-center/upload?lang=en`, CAPTION(), "post_video_button", "caption"],
  ["TikTok: the title of a photo post", `${TIKTOK}/tiktokstudio/upload?photo`, '[aria-label="Title"]', "post_video_button", "title"],
  ["TikTok: the description of a video being edited", `${TIKTOK}/tiktokstudio/content/edit`, CAPTION(), "post_video_button", "caption"],
  ["TikTok: text on a video", `${TIKTOK}/tiktokstudio/editor`, '[data-part="overlay"]', undefined, "overlay"],
  ["TikTok: captions of what is said", `${TIKTOK}/tiktokstudio/editor`, '[data-part="heard"]', undefined, "heard"],
  ["TikTok: a comment", `${TIKTOK}/@mara/video/1`, COMMENT(), "comment-post", "comment"],
  ["TikTok: a reply", `${TIKTOK}/@mara/video/1`, `article ${COMMENT()}`, "comment-post", "reply", '[data-e2e="comment-reply-1"]'],
  ["TikTok: a comment in the full-screen viewer", `${TIKTOK}/@mara/video/1?viewer`, COMMENT(), "comment-post", "comment"],
  ["TikTok: the bio", `${TIKTOK}/@mara?profile`, "textarea", "edit-profile-save", "bio"],
  ["Instagram: the caption of a new post", `${INSTAGRAM}/?create`, "[data-lexical-editor]", undefined, "caption"],
  ["Instagram: the caption of a reel", `${INSTAGRAM}/reels/?create`, "[data-lexical-editor]", undefined, "caption"],
  ["Instagram: the alt text of a picture", `${INSTAGRAM}/?create`, '[data-part="alt"]', undefined, "alt"],
  ["Instagram: a comment in the feed", `${INSTAGRAM}/`, '[data-part="comment"]', undefined, "comment"],
  ["Instagram: a comment on an open post", `${INSTAGRAM}/p/Cx1/`, '[data-part="reply"]', undefined, "reply"],
  ["Instagram: the bio", `${INSTAGRAM}/accounts/edit/`, "textarea", undefined, "bio"],
];

function CAPTION() {
  return '[data-e2e="caption_container"] [contenteditable="true"]';
}

function COMMENT() {
  return '[data-e2e="comment-input"] [contenteditable="true"]';
}

/** What is not public, or no text of the author's; and a box of the same site that is read. */
const LEFT_ALONE = [
  ["TikTok: messages", `${TIKTOK}/messages`, '[contenteditable="true"]', `${TIKTOK}/tiktokstudio/upload`, CAPTION()],
  ["TikTok: search", `${TIKTOK}/@mara/video/1`, '[type="search"]', undefined, COMMENT()],
  ["TikTok: the name in the profile", `${TIKTOK}/@mara?profile`, "input[data-e2e]", undefined, "textarea"],
  ["Instagram: messages", `${INSTAGRAM}/direct/t/1`, '[contenteditable="true"]', `${INSTAGRAM}/?create`, "[data-lexical-editor]"],
  ["Instagram: search", `${INSTAGRAM}/`, '[data-part="search"]', undefined, '[data-part="comment"]'],
  ["Instagram: the place of a picture", `${INSTAGRAM}/?create`, '[role="dialog"] [type="search"]', undefined, "[data-lexical-editor]"],
  ["Instagram: signing in", `${INSTAGRAM}/accounts/login/`, "textarea", `${INSTAGRAM}/`, '[data-part="comment"]'],
];

export default function sites(test) {
  for (const [place, address, box, control, name, first] of READ) {
    test(`reads ${place}`, async ({ open }) => {
      const author = await open(address);
      if (first) await author.click(first);
      await author.click(box);
      await author.type(SLEPT);
      await author.warned();
      await eventually(
        async () => [...(await author.marks()), ...(await author.marksOnField())],
        (marks) => marks.includes("A client"),
      );
      assert.equal(`${await author.see((of) => witness.texts(of), name)}`, SLEPT);
      if (control) assert.equal(await author.covers(`[data-e2e="${control}"]`), false);
      assert.equal(await author.covers(box), false);
      await author.wipe();
      await author.quiet();
      assert.deepEqual(await author.see(() => witness.violations), []);
    });
  }

  for (const [place, address, box, elsewhere, read] of LEFT_ALONE) {
    test(`leaves ${place} alone`, async ({ open }) => {
      const author = await open(address);
      await author.click(box);
      await author.type(SLEPT);
      assert.equal(await author.see(() => witness.guests()), 0, "nothing of ours on the page");
      assert.equal(await author.badge(), "");
      // And not for want of a watcher: in a box of the same site it wakes up.
      if (elsewhere) await author.go(elsewhere);
      await author.click(read);
      await author.type(SLEPT);
      await author.warned();
    });
  }

  test("reads a caption of several lines, hashtags and all, where Lexical has it", async ({ open }) => {
    const author = await open(`${INSTAGRAM}/?edit`);
    await author.click("[data-lexical-editor]");
    await author.press("End");
    await author.press("Enter", 2);
    await author.type("#therapistlife");
    await author.press("Enter");
    await author.type(SLEPT);
    await author.warned();
    await eventually(
      () => author.marks(),
      (marks) => marks.includes("A client"),
    );
    assert.equal(
      await author.see(() => witness.texts("caption")),
      `Rest is a skill.\n\n#therapistlife\n${SLEPT}`,
    );
    await author.press("Backspace", SLEPT.length);
    await author.quiet();
  });

  test("reads a caption that begins with the name of a file", async ({ open }) => {
    const author = await open(`${TIKTOK}/tiktokstudio/upload?file=IMG_0412`);
    await author.click(CAPTION());
    await author.press("End");
    await author.type(` ${SLEPT}`);
    await author.warned();
    assert.equal(await author.see(() => witness.texts("caption")), `IMG_0412 ${SLEPT}`);
  });

  test("says so where there should be a box and none is found, and only there", async ({ open }) => {
    for (const [address, sentence] of [
      [`${TIKTOK}/tiktokstudio/upload?changed`, /finds no box to read on this page of TikTok/],
      [`${INSTAGRAM}/accounts/edit/?changed`, /finds no box to read on this page of Instagram/],
      [`${TIKTOK}/tiktokstudio/upload`, /^Nothing is being written/],
      [`${INSTAGRAM}/direct/t/1/`, /^Nothing is being written/],
      ["https://x.com/home", /^Nothing is being written/],
    ]) {
      const author = await open(address);
      const popup = await author.openPopup();
      await eventually(
        () => popup.evaluate(() => document.getElementById("sentence").textContent),
        (said) => sentence.test(said),
      );
      await popup.close();
    }
  });

  test("reads a caption in a frame of the site, and the popup knows", async ({ open }) => {
    const author = await open(`${TIKTOK}/tiktokstudio/upload?framed`);
    const element = await author.page.waitForSelector("iframe");
    const frame = await element.contentFrame();
    const box = await frame.waitForSelector(CAPTION(), { visible: true });
    await box.click();
    await author.type(SLEPT);
    await eventually(
      () => frame.evaluate(() => [...CSS.highlights.values()].flatMap((each) => [...each]).map(String)),
      (marks) => marks.includes("A client"),
    );
    await eventually(
      () => author.badge(),
      (badge) => badge !== "",
    );
    const popup = await author.openPopup();
    await eventually(
      () => popup.evaluate(() => document.getElementById("sentence").textContent),
      (sentence) => sentence.includes("client"),
    );
    await popup.close();
  });
}
