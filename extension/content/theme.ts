// Whether the page around a compose box is dark.

import { around } from "./tree";

/** Judged by the nearest ground that is painted behind an element. */
export function isDark(element: Element): boolean {
  for (let each: Element | null = element; each; each = around(each)) {
    const [red = 0, green = 0, blue = 0, alpha = 1] = numbers(getComputedStyle(each).backgroundColor);
    if (alpha > 0.5) return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
  }
  return getComputedStyle(document.documentElement).colorScheme === "dark";
}

/** Of `rgb(…)` or `rgba(…)`; any other notation is one that sites do not use for grounds and counts as transparent. */
function numbers(color: string): number[] {
  if (!color.startsWith("rgb")) return [0, 0, 0, 0];
  return (color.match(/[\d.]+/g) ?? []).map(Number);
}
