// What marks look like, and where they stand while the panel has not answered yet.

import type { Level, Mark } from "subrosa";

/** The underline of each level, as CSS. Readable on any ground, and never a ground itself. */
export const LINES: Record<Level, Record<string, string>> = {
  warning: { "text-decoration": "underline wavy 2px #e5384f", "text-decoration-skip-ink": "none" },
  caution: { "text-decoration": "underline 2px #c98500", "text-underline-offset": "3px" },
  reflect: { "text-decoration": "underline dotted 1.5px #8b98a5", "text-underline-offset": "3px" },
  clear: { "text-decoration": "underline dotted 1.5px #8b98a5", "text-underline-offset": "3px" },
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
