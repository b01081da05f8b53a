// What marks look like, and where they stand while the panel has not answered yet.

import type { Level, Mark } from "subrosa";

/** The colour of each level. Readable on any ground. */
export const COLORS: Record<Level, string> = { warning: "#e5384f", caution: "#c98500", reflect: "#8b98a5", clear: "#8b98a5" };

const DOTS = { "text-decoration": `underline dotted 1.5px ${COLORS.clear}`, "text-underline-offset": "3px" };

/** The underline of each level, as CSS. */
export const LINES: Record<Level, Record<string, string>> = {
  warning: { "text-decoration": `underline wavy 2px ${COLORS.warning}`, "text-decoration-skip-ink": "none" },
  caution: { "text-decoration": `underline 2px ${COLORS.caution}`, "text-underline-offset": "3px" },
  reflect: DOTS,
  clear: DOTS,
};

/**
 * Marks moved along with an edit of the boxes' texts: rendering editors replace the text of whole nodes, and a range of
 * the page does not survive that.
 */
export function moveAlong(marks: Mark[], before: string[], after: string[]): Mark[] {
  if (marks.length === 0) return marks;
  const edits = after.map((text, index) => difference(before[index] ?? "", text));
  return marks.flatMap((mark) => {
    const edit = edits[mark.box];
    if (!edit) return [];
    const { start, removedEnd, grown } = edit;
    const moved = (offset: number) => (offset < start ? offset : offset >= removedEnd ? offset + grown : start);
    // What is written at the end of a mark does not belong to it.
    const end = mark.end === start ? start : moved(mark.end);
    return moved(mark.start) < end ? [{ ...mark, start: moved(mark.start), end }] : [];
  });
}

/** What an edit replaced: the stretch between what the texts have in common at their beginning and at their end. */
function difference(before: string, after: string): { start: number; removedEnd: number; grown: number } {
  const least = Math.min(before.length, after.length);
  let start = 0;
  while (start < least && before[start] === after[start]) start += 1;
  let tail = 0;
  while (tail < least - start && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  return { start, removedEnd: before.length - tail, grown: after.length - before.length };
}
