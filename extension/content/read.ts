// Reads a compose box as its editor means it, and finds the way back from the text to the page.

/** A stretch of the text that stands in one node. Offsets in UTF-16 code units. */
interface Piece {
  start: number;
  end: number;
  /** A text node; or a line break or image, which stands for its text as a whole; or a block without text. */
  node: Node;
}

/** The text of a box, and where on the page it stands. Of a form field, the text alone. */
export interface Reading {
  text: string;
  pieces: Piece[];
}

/**
 * Reads a box: a form field's value, or the blocks of a rich editor (all of it, when it has none), one line or more
 * each. Every character of the editor counts as it is, zero-width ones too, so that offsets agree; only a no-break
 * space becomes a space, because editors put it where a person typed one.
 */
export function read(box: Element, block: string | undefined): Reading {
  if (box instanceof HTMLTextAreaElement) return { text: plain(box.value), pieces: [] };
  const blocks = block ? [...box.querySelectorAll(block)] : [];
  const pieces: Piece[] = [];
  let text = "";
  for (const [index, each] of (blocks.length > 0 ? blocks : [box]).entries()) {
    if (index > 0) text += "\n";
    text += readBlock(each, text.length, pieces);
  }
  return { text: plain(text), pieces };
}

function plain(text: string): string {
  return text.replaceAll("\u00a0", " ");
}

function readBlock(block: Element, start: number, pieces: Piece[]): string {
  const first = pieces.length;
  let text = "";
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const words = textOf(node);
    if (words === "") continue;
    pieces.push({ start: start + text.length, end: start + text.length + words.length, node });
    text += words;
  }
  // A line break at the end of a block is not a line of its own: editors put it there to give an empty last line its
  // height.
  const last = pieces[pieces.length - 1];
  if (text.endsWith("\n") && last) {
    text = text.slice(0, -1);
    last.end -= 1;
  }
  if (pieces.length === first) pieces.push({ start, end: start, node: block });
  return text;
}

function textOf(node: Node): string {
  if (node instanceof Text) return node.data;
  if (node instanceof HTMLBRElement) return "\n";
  if (node instanceof HTMLImageElement) return node.alt;
  return "";
}

/** The passage from `start` to `end` as a range of the page, if it is there. */
export function rangeOf({ pieces }: Reading, start: number, end: number): Range | undefined {
  const first = pieces.find((piece) => start < piece.end);
  const last = pieces.findLast((piece) => piece.start < end);
  if (!first?.node.isConnected || !last?.node.isConnected || last.end < first.start) return undefined;
  const range = document.createRange();
  if (first.node instanceof Text) range.setStart(first.node, clamp(start - first.start, first.node.length));
  else range.setStartBefore(first.node);
  if (last.node instanceof Text) range.setEnd(last.node, clamp(end - last.start, last.node.length));
  else range.setEndAfter(last.node);
  return range;
}

function clamp(offset: number, length: number): number {
  return Math.max(0, Math.min(offset, length));
}

/** The offset in the text of a place on the page; nothing when it is outside. */
export function offsetOf({ pieces }: Reading, node: Node, offset: number): number | undefined {
  if (node instanceof Text) {
    const piece = pieces.find((each) => each.node === node);
    return piece && Math.min(piece.start + offset, piece.end);
  }
  const touches = (near: Node) => (piece: Piece) => near.contains(piece.node) || piece.node.contains(near);
  const after = node.childNodes[offset];
  return after ? pieces.find(touches(after))?.start : pieces.findLast(touches(node))?.end;
}
