// Reads a compose box as its editor means it, and finds the way back from the text to the page. All offsets are in UTF-16
// code units.

import { isField } from "./field";

/** A stretch of a block's text that stands in one node. */
interface Piece {
  start: number;
  end: number;
  /** A text node; or a line break or image, which stands for its text as a whole; or a block without text. */
  node: Node;
}

interface Block {
  text: string;
  pieces: Piece[];
}

/** The text of a box, and its blocks where they begin in it. Of a form field, the text alone. */
export interface Reading {
  text: string;
  blocks: { start: number; block: Block }[];
}

/** The ends of a passage on the page. */
export interface Place {
  startContainer: Node;
  startOffset: number;
  endContainer: Node;
  endOffset: number;
}

/** Reads the boxes of a draft over and over, and each block only after it has changed. */
export class Reader {
  readonly #known = new WeakMap<Node, Block>();

  /** Takes note of what has changed since the last reading. */
  forget(changes: MutationRecord[]): void {
    for (const { target } of changes) {
      for (let node: Node | null = target; node && !this.#known.delete(node); ) node = node.parentNode;
    }
  }

  /**
   * Reads a box: a form field's value, or the blocks of a rich editor (all of it, when it has none), one line or more
   * each. Every character of the editor counts as it is, zero-width ones too, so that offsets agree; only a no-break
   * space becomes a space, because editors put it where a person typed one.
   */
  read(box: Element, select: string | undefined): Reading {
    if (isField(box)) return { text: plain(box.value), blocks: [] };
    const found = select ? [...box.querySelectorAll(select)] : [];
    const elements = found.length > 0 ? found : [box];
    let start = 0;
    const blocks = elements.map((element) => {
      const placed = { start, block: this.#block(element) };
      start += placed.block.text.length + 1;
      return placed;
    });
    return { text: blocks.map(({ block }) => block.text).join("\n"), blocks };
  }

  #block(element: Element): Block {
    const block = this.#known.get(element) ?? readBlock(element);
    this.#known.set(element, block);
    return block;
  }
}

function plain(text: string): string {
  return text.replaceAll("\u00a0", " ");
}

function readBlock(element: Element): Block {
  const pieces: Piece[] = [];
  let text = "";
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const words = textOf(node);
    if (words === "") continue;
    pieces.push({ start: text.length, end: text.length + words.length, node });
    text += words;
  }
  // A line break at the end of a block is not a line of its own: editors put it there to give an empty last line its
  // height.
  const last = pieces.at(-1);
  if (last && text.endsWith("\n")) {
    text = text.slice(0, -1);
    last.end -= 1;
  }
  return { text: plain(text), pieces: last ? pieces : [{ start: 0, end: 0, node: element }] };
}

function textOf(node: Node): string {
  if (node instanceof Text) return node.data;
  // Lexical gives a line that ends in something else than text its height by a break of its own.
  if (node instanceof HTMLBRElement) return node.dataset.lexicalManagedLinebreak === "true" ? "" : "\n";
  if (node instanceof HTMLImageElement) return node.alt;
  return "";
}

/** Where the passage from `start` to `end` stands on the page, if it is there. */
export function placeOf({ blocks }: Reading, start: number, end: number): Place | undefined {
  const first = blocks[count(blocks, (each) => each.start + each.block.text.length <= start)];
  const last = blocks[count(blocks, (each) => each.start < end) - 1];
  if (!first || !last) return undefined;
  const head = first.block.pieces[count(first.block.pieces, (piece) => first.start + piece.end <= start)];
  const tail = last.block.pieces[count(last.block.pieces, (piece) => last.start + piece.start < end) - 1];
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
export function offsetOf({ blocks }: Reading, node: Node, offset: number): number | undefined {
  const isIn = (near: Node) => (piece: Piece) => near.contains(piece.node) || piece.node.contains(near);
  const after = node.childNodes[offset];
  const near = after ?? node;
  // A place in an element is before its child of that number, or else at its end.
  for (const { start, block } of after ? blocks : blocks.toReversed()) {
    const piece = after ? block.pieces.find(isIn(near)) : block.pieces.findLast(isIn(near));
    if (!piece) continue;
    if (node instanceof Text) return start + Math.min(piece.start + offset, piece.end);
    return start + (after ? piece.start : piece.end);
  }
  return undefined;
}
