// Marks passages by the Custom Highlight API, which leaves the editor's elements as they are.

import type { Level, Mark } from "subrosa";
import { isField } from "./field";
import { COLORS, LINES } from "./marks";
import { mirror } from "./mirror";
import { type Place, placeOf, type Reading } from "./read";

const LEVELS = Object.keys(LINES) as Level[];

/** Firefox has highlights since version 140 and paints their lines since 149; until then they have a faint ground. No feature tells. */
const NO_LINES = Number(/Firefox\/(\d+)/.exec(navigator.userAgent)?.[1]) < 149;

/** The names of the highlights can be seen by the page, so they say nothing. */
const name = (level: Level) => `h${LEVELS.indexOf(level)}`;

/**
 * The marks of one draft. Showing them again replaces them; `clear` leaves nothing behind. The ranges are live: they stay
 * with their words through an edit by themselves where the browser makes it, and only the others are moved.
 */
export class Paint {
  readonly #sheet = new CSSStyleSheet();
  readonly #ranges = new Map<Level, Range[]>();
  /** Those over form fields, together. */
  #mirrors: HTMLElement | undefined;
  /** The lists that hold the sheet: a document's does not reach into its shadow roots. */
  readonly #adopted = new Set<CSSStyleSheet[]>();

  constructor() {
    for (const level of LEVELS) {
      const properties = NO_LINES ? { "background-color": `${COLORS[level]}40` } : LINES[level];
      const style = Object.entries(properties).map(([property, value]) => `${property}: ${value}`);
      this.#sheet.insertRule(`::highlight(${name(level)}) { ${style.join("; ")} }`);
    }
  }

  /** Shows marks over boxes; those over form fields in `layer`, whose coordinates are the viewport's. */
  show(marks: Mark[], boxes: HTMLElement[], readings: Reading[], layer: HTMLElement | undefined): void {
    for (const box of boxes) if (box.isConnected) this.#adopt(box.getRootNode() as Document | ShadowRoot);
    for (const level of LEVELS) {
      const places = marks.flatMap(({ level: own, box, start, end }) => {
        const place = own === level && readings[box] && placeOf(readings[box], start, end);
        return place ? [place] : [];
      });
      this.#highlight(level, places);
    }
    this.#mirror(marks, boxes, layer);
  }

  clear(): void {
    this.show([], [], [], undefined);
    for (const sheets of this.#adopted) {
      const at = sheets.indexOf(this.#sheet);
      if (at >= 0) sheets.splice(at, 1);
    }
  }

  #adopt({ adoptedStyleSheets }: { adoptedStyleSheets: CSSStyleSheet[] & { wrappedJSObject?: CSSStyleSheet[] } }): void {
    // Firefox 140.10 hands an extension the list in a wrapper that hides its methods.
    const sheets = adoptedStyleSheets.push === undefined ? adoptedStyleSheets.wrappedJSObject! : adoptedStyleSheets;
    this.#adopted.add(sheets);
    if (!sheets.includes(this.#sheet)) sheets.push(this.#sheet);
  }

  #highlight(level: Level, places: Place[]): void {
    const old = this.#ranges.get(level) ?? [];
    const isShown = places.length === 0 || CSS.highlights.has(name(level));
    if (isShown && old.length === places.length && places.every((place, index) => isAt(old[index], place))) return;
    const ranges = places.map((place, index) => moved(old[index] ?? document.createRange(), place));
    this.#ranges.set(level, ranges);
    if (ranges.length === 0) return void CSS.highlights.delete(name(level));
    const highlight = new Highlight(...ranges);
    highlight.priority = LEVELS.length - LEVELS.indexOf(level);
    CSS.highlights.set(name(level), highlight);
  }

  #mirror(marks: Mark[], boxes: HTMLElement[], layer: HTMLElement | undefined): void {
    const fresh = document.createElement("div");
    boxes.forEach((box, index) => {
      const own = marks.filter((mark) => mark.box === index);
      if (isField(box) && own.length > 0) fresh.append(mirror(box, own));
    });
    // What looks the same stays, so that the browser has nothing to lay out anew.
    if (this.#mirrors?.isConnected && fresh.isEqualNode(this.#mirrors)) return;
    this.#mirrors?.remove();
    if (fresh.firstChild) layer?.append(fresh);
    this.#mirrors = fresh;
  }
}

function isAt(range: Range | undefined, place: Place): boolean {
  return (
    range?.startContainer === place.startContainer &&
    range.startOffset === place.startOffset &&
    range.endContainer === place.endContainer &&
    range.endOffset === place.endOffset
  );
}

function moved(range: Range, { startContainer, startOffset, endContainer, endOffset }: Place): Range {
  range.setStart(startContainer, startOffset);
  range.setEnd(endContainer, endOffset);
  return range;
}
