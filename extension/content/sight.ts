// What of the page can be seen, and where it is.

import type { Box } from "./place";
import { isWithin } from "./tree";

/** What can be seen of the page: less than the window while an on-screen keyboard is open. */
export function viewport(): Box {
  const { offsetLeft, offsetTop, width, height } = visualViewport as VisualViewport;
  return { left: offsetLeft, top: offsetTop, width, height };
}

/** Where an element is on the screen. */
export function boxOf(element: Element): Box {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { left, top, width, height };
}

/**
 * Whether the middle of what the viewport shows of an element is uncovered, except by what is in `root` or is `ours`.
 */
export function isInSight(element: Element, seen: Box, root: Element, ours: Element | undefined): boolean {
  const { left, top, right, bottom } = element.getBoundingClientRect();
  const [x0, x1] = [Math.max(left, seen.left), Math.min(right, seen.left + seen.width)];
  const [y0, y1] = [Math.max(top, seen.top), Math.min(bottom, seen.top + seen.height)];
  if (x0 >= x1 || y0 >= y1) return false;
  const hit = document.elementsFromPoint((x0 + x1) / 2, (y0 + y1) / 2).find((each) => each !== ours);
  return hit !== undefined && (isWithin(hit, root) || isWithin(root, hit));
}
