// Where the banner may lie on a page of X.

import { eventually } from "./eventually.mjs";

/** The banner is wholly in the viewport, over no text being written and over no way to post it, and can be clicked. */
export async function keepsClear(author) {
  await eventually(
    async () => {
      const { place } = await author.banner();
      const isInDialog = await author.see(() => document.querySelector('dialog, [role="dialog"]') !== null);
      const covered = (
        await author.see((scope) => {
          const select =
            '[data-testid^="tweetTextarea_"]:is([contenteditable], textarea), [data-testid^="tweetButton"]';
          return [...document.querySelectorAll(select)]
            .filter((element) => !scope || element.closest('dialog, [role="dialog"]'))
            .map((element) => ({ name: element.dataset.testid, rect: element.getBoundingClientRect().toJSON() }));
        }, isInDialog)
      ).filter(({ rect }) => overlaps(place, rect));
      const hit = await author.see(
        (x, y) => document.elementFromPoint(x, y)?.matches(":popover-open"),
        place.left + place.width / 2,
        place.top + place.height / 2,
      );
      const { width, height } = await author.see(() => ({ width: innerWidth, height: innerHeight }));
      const isInside =
        place.left >= 0 && place.top >= 0 && place.left + place.width <= width && place.top + place.height <= height;
      return { covered, hit, isInside };
    },
    { covered: [], hit: true, isInside: true },
  );
}

/** Less than half a pixel is rounding. */
function overlaps(a, b) {
  const width = Math.min(a.left + a.width, b.left + b.width) - Math.max(a.left, b.left);
  const height = Math.min(a.top + a.height, b.top + b.height) - Math.max(a.top, b.top);
  return width > 0.5 && height > 0.5;
}
