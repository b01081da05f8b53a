// Marks passages by the Custom Highlight API, which leaves the editor's elements as they are.

import type { Level, Mark } from "subrosa";
import { mirror } from "./mirror";
import { type Reading, rangeOf } from "./read";

/** What a mark looks like. Readable on any ground, and never a ground itself. */
export const LINES: Record<Level, Record<string, string>> = {
  warning: { "text-decoration": "underline wavy 2px #e5384f", "text-decoration-skip-ink": "none" },
  caution: { "text-decoration": "underline 2px #c98500", "text-underline-offset": "3px" },
  reflect: { "text-decoration": "underline dotted 1.5px #8b98a5", "text-underline-offset": "3px" },
  clear: { "text-decoration": "underline dotted 1.5px #8b98a5", "text-underline-offset": "3px" },
};
const LEVELS = Object.keys(LINES) as Level[];

/** The names of the highlights can be seen by the page, so they say nothing. */
const name = (level: Level) => `h${LEVELS.indexOf(level)}`;

/** The marks of one draft. Painting them again replaces them; `clear` leaves nothing behind. */
export class Paint {
  readonly #sheet = new CSSStyleSheet();
  #mirrors: HTMLElement[] = [];

  constructor() {
    for (const level of LEVELS) {
      const style = Object.entries(LINES[level]).map(([property, value]) => `${property}: ${value}`);
      this.#sheet.insertRule(`::highlight(${name(level)}) { ${style.join("; ")} }`);
    }
    document.adoptedStyleSheets.push(this.#sheet);
  }

  /** Paints marks over boxes; those over form fields into `layer`, whose coordinates are the viewport's. */
  show(marks: Mark[], boxes: HTMLElement[], readings: Reading[], layer: HTMLElement | undefined): void {
    const ranges = new Map<Level, Range[]>(LEVELS.map((level) => [level, []]));
    for (const mark of marks) {
      const reading = readings[mark.box];
      const range = reading && rangeOf(reading, mark.start, mark.end);
      if (range) ranges.get(mark.level)?.push(range);
    }
    for (const [order, level] of LEVELS.entries()) {
      const highlight = new Highlight(...(ranges.get(level) ?? []));
      highlight.priority = LEVELS.length - order;
      CSS.highlights.set(name(level), highlight);
    }
    this.#mirror(marks, boxes, layer);
  }

  /** Follows form fields that have moved. */
  #mirror(marks: Mark[], boxes: HTMLElement[], layer: HTMLElement | undefined): void {
    for (const old of this.#mirrors) old.remove();
    this.#mirrors = [];
    for (const [index, box] of boxes.entries()) {
      const own = marks.filter((mark) => mark.box === index);
      if (!layer || own.length === 0 || !(box instanceof HTMLTextAreaElement)) continue;
      const made = mirror(box, own);
      layer.append(made);
      this.#mirrors.push(made);
    }
  }

  clear(): void {
    for (const level of LEVELS) CSS.highlights.delete(name(level));
    for (const old of this.#mirrors) old.remove();
    this.#mirrors = [];
    const sheets = document.adoptedStyleSheets;
    const at = sheets.indexOf(this.#sheet);
    if (at >= 0) sheets.splice(at, 1);
  }
}

/**
 * Marks as they stand after an edit, until the panel has answered: rendering editors replace the text of whole nodes,
 * and a range does not survive that.
 */
export function moveAlong(marks: Mark[], before: string[], after: string[]): Mark[] {
  if (before.length !== after.length) return [];
  const edits = after.map((text, index) => edit(before[index] ?? "", text));
  return marks.flatMap((mark) => {
    const { start, removedEnd, grown } = edits[mark.box] ?? { start: 0, removedEnd: 0, grown: 0 };
    const moved = (offset: number) => (offset < start ? offset : offset >= removedEnd ? offset + grown : start);
    const end = mark.end === start ? start : moved(mark.end);
    return moved(mark.start) < end ? [{ ...mark, start: moved(mark.start), end }] : [];
  });
}

/** What an edit replaced, as the stretch between the texts' common beginning and end. */
function edit(before: string, after: string): { start: number; removedEnd: number; grown: number } {
  const least = Math.min(before.length, after.length);
  let start = 0;
  while (start < least && before[start] === after[start]) start += 1;
  let tail = 0;
  while (tail < least - start && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  return { start, removedEnd: before.length - tail, grown: after.length - before.length };
}
