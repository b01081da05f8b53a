// Reads a compose box as its editor means it, and finds the way back from the text to the page. All offsets are in UTF-16
// code units.

import { isField } from "./field";

/** A stretch of a line's text that stands in one node. */
interface Piece {
  start: number;
  end: number;
  /** A text node; or a line break or image, which stands for its text as a whole; or a block without text. */
  node: Node;
}

/** A paragraph, with the soft breaks in it. */
interface Line {
  text: string;
  pieces: Piece[];
}

/** The text of a box, and its lines where they begin in it. Of a form field, the text alone. */
export interface Reading {
  text: string;
  lines: { start: number; line: Line }[];
}

/** The ends of a passage on the page. */
export interface Place {
  startContainer: Node;
  startOffset: number;
  endContainer: Node;
  endOffset: number;
}

/** What stands on lines of its own. */
const BLOCKS = new Set(
  "ADDRESS ARTICLE ASIDE BLOCKQUOTE DD DIV DL DT FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER LI MAIN OL P PRE SECTION TABLE TBODY TD TH TR UL".split(
    " ",
  ),
);

/**
 * What editors put among the text that is none of it: a placeholder, a place for the caret, a widget (Slate's, Quill's,
 * ProseMirror's).
 */
const NOT_TEXT = "[data-slate-placeholder], [data-slate-zero-width], .ql-cursor, .ProseMirror-widget";

/** Reads the boxes of a draft over and over, and each block only after it has changed. */
export class Reader {
  readonly #known = new WeakMap<Node, Line[]>();

  /** Takes note of what has changed since the last reading. */
  forget(changes: MutationRecord[]): void {
    for (const { target } of changes) {
      for (let node: Node | null = target; node; node = node.parentNode) this.#known.delete(node);
    }
  }

  /**
   * Reads a box: a form field's value, or the lines of a rich editor. Every character of the editor counts as it is,
   * zero-width ones too, so that offsets agree; only a no-break space becomes a space, because editors put it where a
   * person typed one.
   */
  read(box: Element): Reading {
    if (isField(box)) return { text: plain(box.value), lines: [] };
    let start = 0;
    const lines = this.#lines(box).map((line) => {
      const placed = { start, line };
      start += line.text.length + 1;
      return placed;
    });
    return { text: lines.map(({ line }) => line.text).join("\n"), lines };
  }

  /** The lines of a block. One without blocks in it is a line, however empty. */
  #lines(block: Element): Line[] {
    const known = this.#known.get(block);
    if (known) return known;
    const lines: Line[] = [];
    let pieces: Piece[] = [];
    let text = "";
    const end = () => {
      if (pieces.length > 0) lines.push(lineOf(text, pieces));
      [text, pieces] = ["", []];
    };
    const walk = (parent: Node) => {
      for (const node of parent.childNodes) {
        if (node instanceof Element && node.matches(NOT_TEXT)) continue;
        const words = textOf(node);
        if (words !== "") {
          pieces.push({ start: text.length, end: text.length + words.length, node });
          text += words;
        } else if (!BLOCKS.has(node.nodeName)) {
          walk(node);
        } else if ((node as HTMLElement).contentEditable !== "false") {
          // What nobody can write in, such as a picture with its tools, is the author's text only within a line.
          end();
          lines.push(...this.#lines(node as Element));
        }
      }
    };
    walk(block);
    end();
    if (lines.length === 0) lines.push({ text: "", pieces: [{ start: 0, end: 0, node: block }] });
    this.#known.set(block, lines);
    return lines;
  }
}

function plain(text: string): string {
  return text.replaceAll("\u00a0", " ");
}

/** A break at the end of a line is none: editors put it there to give an empty last line its height. */
function lineOf(text: string, pieces: Piece[]): Line {
  const last = pieces.at(-1);
  if (last && text.endsWith("\n")) last.end -= 1;
  return { text: plain(text.endsWith("\n") ? text.slice(0, -1) : text), pieces };
}

function textOf(node: Node): string {
  if (node instanceof Text) return node.data;
  if (node instanceof HTMLBRElement) return "\n";
  if (node instanceof HTMLImageElement) return node.alt;
  return "";
}

/** Where the passage from `start` to `end` stands on the page, if it is there. */
export function placeOf({ lines }: Reading, start: number, end: number): Place | undefined {
  const first = lines[count(lines, (each) => each.start + each.line.text.length <= start)];
  const last = lines[count(lines, (each) => each.start < end) - 1];
  if (!first || !last) return undefined;
  const head = first.line.pieces[count(first.line.pieces, (piece) => first.start + piece.end <= start)];
  const tail = last.line.pieces[count(last.line.pieces, (piece) => last.start + piece.start < end) - 1];
  if (!head?.node.isConnected || !tail?.node.isConnected) return undefined;
  const [startContainer, startOffset] = point(head.node, start - first.start - head.start, false);
  const [endContainer, endOffset] = point(tail.node, end - last.start - tail.start, true);
  return { startContainer, startOffset, endContainer, endOffset };
}

/** A place in a text node, or else before or after what stands for its text as a whole. */
function point(node: Node, offset: number, isEnd: boolean): [Node, number] {
  if (node instanceof Text) return [node, Math.max(0, Math.min(offset, node.length))];
  const parent = node.parentNode as Node;
  return [parent, [...parent.childNodes].indexOf(node as ChildNode) + (isEnd ? 1 : 0)];
}

/** How many items pass, of a list in which those that pass come first. */
function count<T>(items: T[], passes: (item: T) => boolean): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (passes(items[middle] as T)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The offset in the text of a place on the page; nothing when it is outside. */
export function offsetOf({ lines }: Reading, node: Node, offset: number): number | undefined {
  const isIn = (near: Node) => (piece: Piece) => near.contains(piece.node) || piece.node.contains(near);
  const after = node.childNodes[offset];
  const near = after ?? node;
  // A place in an element is before its child of that number, or else at its end.
  for (const { start, line } of after ? lines : lines.toReversed()) {
    const piece = after ? line.pieces.find(isIn(near)) : line.pieces.findLast(isIn(near));
    if (!piece) continue;
    if (node instanceof Text) return start + Math.min(piece.start + offset, piece.end);
    return start + (after ? piece.start : piece.end);
  }
  return undefined;
}
