// What the data of the sites finds in a page: node tests/sites/probe.mjs FILE.html

import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import puppeteer from "puppeteer-core";
import { executable } from "../e2e/browsers.mjs";

const { sites } = JSON.parse(await readFile(new URL("../../extension/sites.json", import.meta.url), "utf8"));

export { sites };

/** How many elements of a page each selector of a site finds: its boxes by what is written in them, and the rest by its name. */
export async function probe(page, site) {
  return page.evaluate(({ boxes, publish, keepClear = [], leaveAlone, shadow = ":not(*)" }) => {
    const trees = (top) => [top, ...[...top.querySelectorAll(shadow)].flatMap(({ shadowRoot }) => (shadowRoot ? trees(shadowRoot) : []))];
    const found = (selectors) =>
      selectors.length > 0 ? trees(document).flatMap((tree) => [...tree.querySelectorAll(selectors.join())]) : [];
    const isLeftAlone = (element) => leaveAlone.inside.some((selector) => element.closest(selector));
    const taken = new Set();
    const count = ({ select, where = {} }) => {
      const own = found([select]).filter(
        (element) =>
          !taken.has(element) &&
          !isLeftAlone(element) &&
          Object.entries(where).every(([name, pattern]) => new RegExp(pattern).test(element.getAttribute(name) ?? "")),
      );
      for (const element of own) taken.add(element);
      return own.length;
    };
    return {
      boxes: Object.fromEntries(boxes.map((box) => [box.what, count(box)]).filter(([, number]) => number > 0)),
      publish: found(publish).length,
      keepClear: found(keepClear).length,
      leftAlone: found(leaveAlone.inside).length,
    };
  }, site);
}

/** Those of these selectors that find something in a page of this site. */
export async function finding(page, { shadow = ":not(*)" }, selectors) {
  return page.evaluate(
    (hosts, all) => {
      const trees = (top) => [top, ...[...top.querySelectorAll(hosts)].flatMap(({ shadowRoot }) => (shadowRoot ? trees(shadowRoot) : []))];
      return all.filter((selector) => trees(document).some((tree) => tree.querySelector(selector)));
    },
    shadow,
    selectors,
  );
}

/** Shows a saved page. Only what is navigated to gets the shadow roots that its markup declares. */
export async function show(page, html) {
  await page.goto(`data:text/html;charset=utf-8,${encodeURIComponent(html)}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const browser = await puppeteer.launch({
    executablePath: executable("chromium"),
    args: ["--no-first-run", ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])],
  });
  const page = await browser.newPage();
  await page.setJavaScriptEnabled(false);
  await show(page, await readFile(process.argv[2], "utf8"));
  for (const site of sites) {
    const { boxes, ...rest } = await probe(page, site);
    console.log(`${site.name}`);
    for (const [what, number] of Object.entries(boxes)) console.log(`  ${number} × ${what}`);
    if (Object.keys(boxes).length === 0) console.log("  no compose box");
    for (const [what, number] of Object.entries(rest)) if (number > 0) console.log(`  ${number} × ${what}`);
  }
  await browser.close();
}
