// Somebody who writes on a page of a test site: real keys go in, and what can be seen comes out.

import { eventually } from "./eventually.mjs";
import { panelOf } from "./session.mjs";

let opened = 0;

/** Selector of the n-th compose box. */
const box = (index) => `[data-testid="tweetTextarea_${index}"]`;

export class Author {
  #session;
  page;
  tab;

  /** Opens a page of X in a tab of its own. */
  static async open(session, address = "/home", viewport = { width: 1280, height: 800 }) {
    const author = new Author();
    author.#session = session;
    author.page = await session.browser.newPage();
    await author.resize(viewport);
    const url = new URL(address, "https://x.com");
    // The tab is known by its address, which must be no other tab's.
    url.searchParams.set("visit", ++opened);
    await author.page.goto(url.href);
    author.tab = await session.backstage?.evaluate(async (href) => {
      const tabs = await chrome.tabs.query({});
      // A tab tells its address only where the extension may read.
      return tabs.find((tab) => tab.url === href)?.id;
    }, url.href);
    return author;
  }

  close() {
    return this.page.close();
  }

  /** Gives the page this size. */
  async resize(viewport) {
    await this.page.setViewport(viewport);
    await eventually(() => this.see(() => innerWidth), viewport.width);
  }

  /** What the page knows of itself; see `witness.js` of the site. */
  see(read, ...args) {
    return this.page.evaluate(read, ...args);
  }

  go(address) {
    return this.see((to) => witness.go(to), address);
  }

  /** Clicks on a compose box. `within` is a selector of something around it. */
  async focus(index = 0, within = "") {
    await this.click(`${within} ${box(index)}`);
  }

  /** Clicks on a box of this name in a page that knows its own boxes, in shadow roots too. */
  async enter(name) {
    // Chromium sends a click to the frame that it last drew in that place, which may be one that has just gone.
    const hasFocus = async () => {
      await this.see(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
      const { x, y } = await this.see((box) => witness.middle(box), name);
      await this.page.mouse.click(x, y);
      return this.see((box) => witness.hasFocus(box), name);
    };
    await eventually(hasFocus, true);
  }

  async click(selector) {
    const element = await this.page.waitForSelector(selector, { visible: true });
    await element.click();
    await element.dispose();
  }

  /** Types with the keyboard, where the focus is. */
  async type(text) {
    await this.page.keyboard.type(text);
  }

  async press(key, times = 1) {
    for (let count = 0; count < times; count += 1) await this.page.keyboard.press(key);
  }

  /** Control and a letter. */
  async shortcut(letter) {
    const { keyboard } = this.page;
    await keyboard.down("Control");
    await keyboard.press(`Key${letter.toUpperCase()}`);
    await keyboard.up("Control");
  }

  /** Selects all in the box that has the focus, and deletes it. */
  async wipe() {
    // An editor that is busy may hear of the selection only after the next key.
    await eventually(async () => {
      await this.shortcut("a");
      await this.press("Backspace");
      return this.#left();
    }, "");
  }

  /** What stands in the box that has the focus. */
  #left() {
    return this.see(() => {
      let box = document.activeElement;
      for (let inner = box; inner; inner = box.shadowRoot?.activeElement ?? box.contentDocument?.activeElement) box = inner;
      if (box.value !== undefined) return box.value;
      const left = box.cloneNode(true);
      // Slate shows its placeholder among the text.
      left.querySelectorAll("[data-slate-placeholder]").forEach((placeholder) => placeholder.remove());
      return left.textContent.replace(/[\s\u200b\ufeff]/gu, "");
    });
  }

  /** The texts of a composer, as the page's own editor has them. */
  texts(composer = "home") {
    return this.see((id) => witness.texts(id), composer);
  }

  /** The panel's frame. */
  panel() {
    return panelOf(this.page, this.#session.origin);
  }

  /** The banner or dot as the author sees it, with its place in the viewport; `undefined` when nothing stands there. */
  async banner() {
    const panel = await this.panel();
    if (!panel) return undefined;
    const element = await panel.frameElement();
    const place = await element.evaluate((frame) => {
      const { left, top, width, height } = frame.getBoundingClientRect();
      return getComputedStyle(frame).opacity === "0" ? undefined : { left, top, width, height };
    });
    await element.dispose();
    if (!place) return undefined;
    const shown = await panel.evaluate(() => {
      const isShown = (id) => !document.getElementById(id).hidden;
      return {
        stage: isShown("dot") ? "dot" : isShown("more") ? "open" : isShown("card") ? "line" : "nothing",
        level: document.getElementById("banner").dataset.level,
        sentence: document.getElementById("sentence").textContent,
      };
    });
    return { ...shown, place };
  }

  /** Whether the banner lies over one of these elements. */
  async covers(selector) {
    const { place } = await this.banner();
    return this.see(
      (select, { left, top, width, height }) =>
        [...document.querySelectorAll(select)].some((element) => {
          const box = element.getBoundingClientRect();
          const across = Math.min(box.right, left + width) - Math.max(box.left, left);
          const down = Math.min(box.bottom, top + height) - Math.max(box.top, top);
          return across > 0.5 && down > 0.5;
        }),
      selector,
      place,
    );
  }

  /** Waits for the banner of this level. */
  warned(level = "warning") {
    return eventually(
      () => this.banner(),
      (banner) => banner?.level === level && banner.stage !== "dot",
    );
  }

  /** Waits until the banner shows this much of itself: `dot`, `line` or `open`. */
  reaches(stage) {
    return eventually(
      () => this.banner(),
      (banner) => banner?.stage === stage,
    );
  }

  /** Writes a picture of the page to a file, when everything has faded in. */
  async picture(path) {
    const panel = await this.panel();
    await panel?.evaluate(() =>
      Promise.all(document.getAnimations().map((animation) => animation.finished)).then(() => {}),
    );
    await this.page.screenshot({ path });
  }

  /** Waits until there is nothing to be seen of us. */
  async quiet() {
    await eventually(() => this.banner(), undefined);
    await eventually(() => this.marks(), []);
    await eventually(() => this.badge(), "");
  }

  /** The marked passages in the order of the page. */
  marks() {
    return this.see(() => {
      const before = (a, b) => (a.startContainer.getRootNode() === b.startContainer.getRootNode() ? a.compareBoundaryPoints(Range.START_TO_START, b) : 0);
      return [...CSS.highlights.values()]
        .flatMap((highlight) => [...highlight])
        .sort(before)
        .map((range) => range.toString());
    });
  }

  /**
   * How many pixels of a passage and just below it are of a mark's colour: clearly more red than green and blue are, for `warning`, or than blue is,
   * for `caution`. The page is in shades of grey.
   */
  async pixelsOf(level, words) {
    const clip = await this.see((passage) => {
      const texts = document.createTreeWalker(document.querySelector("[contenteditable]"), NodeFilter.SHOW_TEXT);
      const range = document.createRange();
      for (let text = texts.nextNode(); text; text = texts.nextNode()) {
        const at = text.data.indexOf(passage);
        if (at < 0) continue;
        range.setStart(text, at);
        range.setEnd(text, at + passage.length);
      }
      const { x, y, width, height } = range.getBoundingClientRect();
      return { x, y, width, height: height + 4 };
    }, words);
    const picture = await this.page.screenshot({ clip, encoding: "base64" });
    return this.see(
      async (base64, other) => {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        const image = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
        const drawing = new OffscreenCanvas(image.width, image.height).getContext("2d");
        drawing.drawImage(image, 0, 0);
        const { data } = drawing.getImageData(0, 0, image.width, image.height);
        let count = 0;
        for (let at = 0; at < data.length; at += 4) {
          const [red, green, blue] = data.slice(at, at + 3);
          if (red - (other === "warning" ? Math.max(green, blue) : blue) > 30) count += 1;
        }
        return count;
      },
      picture,
      level,
    );
  }

  /** The marked passages of a text field, which stand on a copy of its text beside the panel's frame. */
  async marksOnField() {
    const element = await (await this.panel())?.frameElement();
    return (
      (await element?.evaluate((frame) =>
        [...frame.getRootNode().querySelectorAll("span")].map((span) => span.textContent),
      )) ?? []
    );
  }

  /** What the toolbar says about this tab. */
  badge() {
    return this.#session.backstage.evaluate((tabId) => chrome.action.getBadgeText({ tabId }), this.tab);
  }

  /** Clicks on something in the panel. */
  async clickInPanel(selector) {
    const panel = await this.panel();
    const element = await panel.waitForSelector(selector, { visible: true });
    await element.click();
  }

  /** The popup, in a tab behind this one or another, which is then the tab that it speaks of. */
  async openPopup(front = this.page) {
    const { backstage, browser, origin } = this.#session;
    await front.bringToFront();
    const tabs = () => backstage.evaluate(async () => (await chrome.tabs.query({})).map(({ id }) => id));
    const before = new Set(await tabs());
    // Firefox's driver at times never tells of a tab that the extension opens: it opens one itself for the extension to fill.
    const popup = await browser.newPage({ background: true });
    const tab = (await tabs()).find((id) => !before.has(id));
    await backstage.evaluate((id, url) => chrome.tabs.update(id, { url }), tab, `${origin}/pages/popup.html`);
    await eventually(
      () => popup.evaluate(() => document.getElementById("sentence").textContent),
      (sentence) => sentence !== "",
    );
    return popup;
  }
}
