// A form field has no ranges, so its marks are painted on an invisible copy of its text that lies over it.

import type { Mark } from "subrosa";
import type { Field } from "./field";
import { LINES } from "./marks";
import { style } from "./style";

/** What decides where a field's letters stand. */
const LETTERS = (
  "direction font-family font-feature-settings font-kerning font-size font-stretch font-style font-variant font-weight " +
  "letter-spacing line-height overflow-wrap padding-bottom padding-left padding-right padding-top tab-size text-align " +
  "text-indent text-rendering text-transform white-space word-break word-spacing"
).split(" ");

/** The marks of a field as an element to be laid over it, in coordinates of the viewport. */
export function mirror(field: Field, marks: Mark[]): HTMLElement {
  const { left, top } = field.getBoundingClientRect();
  const computed = getComputedStyle(field);
  const frame = document.createElement("div");
  style(frame, {
    position: "fixed",
    left: `${left + field.clientLeft}px`,
    top: `${top + field.clientTop}px`,
    width: `${field.clientWidth}px`,
    height: `${field.clientHeight}px`,
    overflow: "hidden",
    "pointer-events": "none",
  });
  frame.ariaHidden = "true";

  const text = document.createElement("div");
  style(text, Object.fromEntries(LETTERS.map((property) => [property, computed.getPropertyValue(property)])));
  style(text, {
    "box-sizing": "border-box",
    width: "100%",
    color: "transparent",
    transform: `translate(${-field.scrollLeft}px, ${-field.scrollTop}px)`,
  });
  // A field of one line neither wraps nor shrinks its text, and has it in the middle.
  if (field instanceof HTMLInputElement) {
    style(text, { width: "max-content", "min-width": "100%", "white-space": "pre", "line-height": height(computed, field) });
  }
  text.append(...marked(field.value, marks));
  frame.append(text);
  return frame;
}

/** What is left of a field's height for its line. */
function height({ paddingTop, paddingBottom }: CSSStyleDeclaration, field: Field): string {
  return `${field.clientHeight - parseFloat(paddingTop) - parseFloat(paddingBottom)}px`;
}

/** The text with its marks. Of marks that overlap, the one that begins first is shown as far as it goes. */
function marked(text: string, marks: Mark[]): Node[] {
  const nodes: Node[] = [];
  let done = 0;
  for (const { start, end, level } of marks.toSorted((a, b) => a.start - b.start)) {
    if (end <= done) continue;
    const from = Math.max(start, done);
    nodes.push(new Text(text.slice(done, from)));
    const passage = document.createElement("span");
    style(passage, LINES[level]);
    passage.append(text.slice(from, end));
    nodes.push(passage);
    done = end;
  }
  nodes.push(new Text(text.slice(done)));
  return nodes;
}
