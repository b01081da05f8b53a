// The selection in a compose box, as offsets of its text: nodes would not survive the editor's next rendering.

import { isField } from "./field";
import { offsetOf, placeOf, type Reading } from "./read";

/** A selection; `focus` is the end that moves. Offsets in UTF-16 code units. */
export interface Selected {
  anchor: number;
  focus: number;
}

/** What is selected in a box now; nothing when the selection is elsewhere. */
export function selectedIn(box: HTMLElement, reading: Reading): Selected | undefined {
  if (isField(box)) {
    const { selectionStart: start, selectionEnd: end } = box;
    if (start === null || end === null) return undefined;
    return box.selectionDirection === "backward" ? { anchor: end, focus: start } : { anchor: start, focus: end };
  }
  const { anchorNode, anchorOffset, focusNode, focusOffset } = document.getSelection() ?? {};
  if (!anchorNode || !focusNode || anchorOffset === undefined || focusOffset === undefined) return undefined;
  if (!box.contains(anchorNode) || !box.contains(focusNode)) return undefined;
  const anchor = offsetOf(reading, anchorNode, anchorOffset);
  const focus = offsetOf(reading, focusNode, focusOffset);
  return anchor === undefined || focus === undefined ? undefined : { anchor, focus };
}

/** Gives a box the focus and selects in it; where the page is scrolled to stays as it is. */
export function select(box: HTMLElement, reading: Reading, { anchor, focus }: Selected): void {
  const [start, end] = anchor <= focus ? [anchor, focus] : [focus, anchor];
  box.focus({ preventScroll: true });
  if (isField(box)) {
    box.setSelectionRange(start, end, anchor <= focus ? "forward" : "backward");
    return;
  }
  const place = placeOf(reading, start, end);
  if (!place) return;
  const { startContainer, startOffset, endContainer, endOffset } = place;
  const selection = document.getSelection();
  if (anchor <= focus) selection?.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset);
  else selection?.setBaseAndExtent(endContainer, endOffset, startContainer, startOffset);
}

/** Scrolls a selected passage into view if it is not there yet. */
export function reveal(box: HTMLElement): void {
  const node = isField(box) ? box : document.getSelection()?.focusNode;
  const element = node instanceof Element ? node : node?.parentElement;
  element?.scrollIntoView({ block: "nearest", inline: "nearest" });
}
