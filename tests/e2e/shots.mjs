// Pictures of the banner and the popup, for people to look at: tests/e2e/out/. No test uses them.

import { mkdir } from "node:fs/promises";
import { Author } from "./author.mjs";
import { BROWSERS } from "./browsers.mjs";
import { startSession } from "./session.mjs";

const DRAFTS = {
  warning: "A client told me today she finally slept. 27F, a nurse in Leeds, and I could cry 🙃 #therapistlife",
  caution: "Clients who trauma dump in the first session, please stop.",
  reflect: "My clients inspire me every day.",
};

const SIZES = { wide: { width: 1280, height: 800 }, narrow: { width: 320, height: 640 } };

const out = new URL("out/", import.meta.url).pathname;
await mkdir(out, { recursive: true });

for (const name of BROWSERS) {
  const session = await startSession(name);
  const shoot = async (author, title) => {
    await author.picture(`${out}${name}-${title}.png`);
    console.log(`${name}-${title}.png`);
  };
  for (const theme of ["light", "dim", "dark"]) {
    for (const [size, viewport] of Object.entries(SIZES)) {
      const author = await Author.open(session, `/home?theme=${theme}${size === "narrow" ? "&narrow" : ""}`, viewport);
      await author.focus();
      await author.type(DRAFTS.warning);
      await author.warned();
      await shoot(author, `${theme}-${size}-line`);
      await author.clickInPanel("#toggle");
      await author.reaches("open");
      await shoot(author, `${theme}-${size}-open`);
      await author.close();
    }
  }
  for (const [level, stage] of [
    ["caution", "line"],
    ["reflect", "dot"],
  ]) {
    const author = await Author.open(session);
    await author.focus();
    await author.type(DRAFTS[level]);
    await author.reaches(stage);
    await shoot(author, level);
    await author.close();
  }
  for (const address of ["/compose/post", "/compose/post?quote=3", "/samokafor/status/2", "/compose/post?narrow"]) {
    const viewport = address.includes("narrow") ? SIZES.narrow : SIZES.wide;
    const author = await Author.open(session, address, viewport);
    await author.focus(0, address.startsWith("/compose") ? '[role="dialog"]' : "");
    await author.type(DRAFTS.warning);
    await author.warned();
    await shoot(author, address.replace(/\W+/g, "-").slice(1));
    await author.clickInPanel("#toggle");
    await author.reaches("open");
    await shoot(author, `${address.replace(/\W+/g, "-").slice(1)}-open`);
    await author.close();
  }
  for (const [title, address, box] of [
    ["tiktok-caption", "https://www.tiktok.com/tiktokstudio/upload", '[data-e2e="caption_container"] [contenteditable]'],
    ["tiktok-comment", "https://www.tiktok.com/@mara/video/1", '[data-e2e="comment-input"] [contenteditable]'],
    ["instagram-caption", "https://www.instagram.com/?create", "[data-lexical-editor]"],
    ["instagram-comment", "https://www.instagram.com/", "textarea"],
  ]) {
    for (const [size, viewport] of Object.entries(SIZES)) {
      const author = await Author.open(session, address, viewport);
      await author.click(box);
      await author.type(DRAFTS.warning);
      await author.warned();
      await shoot(author, `${title}-${size}`);
      await author.close();
    }
  }
  for (const theme of ["light", "dark"]) {
    const author = await Author.open(session);
    for (const draft of ["", DRAFTS.warning]) {
      await author.page.bringToFront();
      await author.focus();
      await author.type(draft);
      const popup = await author.openPopup();
      await popup.setViewport({ width: 380, height: 600 });
      if (name === "chromium") await popup.emulateMediaFeatures([{ name: "prefers-color-scheme", value: theme }]);
      await popup.bringToFront();
      await popup.screenshot({ path: `${out}${name}-popup-${theme}${draft && "-draft"}.png` });
      await popup.close();
    }
    await author.close();
  }
  await session.close();
}
