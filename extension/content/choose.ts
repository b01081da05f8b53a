// Boxes that the author adds on a site of which the data know nothing: named so that they are found again.

import { around } from "./tree";

/** Attributes by which makers of pages name things, the most telling first. */
const NAMES = ["id", "name", "data-testid", "data-e2e", "data-qa"];

/** The box that an element is or lies in, if it can be written in. */
export function boxAround(element: Element | null): HTMLElement | undefined {
  if (element instanceof HTMLTextAreaElement) return element;
  if (element instanceof HTMLInputElement) return element.type === "text" ? element : undefined;
  let box = element instanceof HTMLElement && element.isContentEditable ? element : undefined;
  while (box?.parentElement?.isContentEditable) box = box.parentElement;
  return box;
}

/** A selector that finds a box again on another day: by the names around it, never by what is generated. */
export function selectorOf(box: HTMLElement): string {
  const kind = box.isContentEditable ? `${box.localName}[contenteditable]` : box.localName;
  for (let each: Element | null = box; each; each = around(each)) {
    const name = nameOf(each);
    if (name) return each === box ? kind + name : `${each.localName}${name} ${kind}`;
  }
  return kind;
}

/** What is generated has digits in it. */
function nameOf(element: Element): string | undefined {
  for (const attribute of NAMES) {
    const value = element.getAttribute(attribute);
    if (value && /^[a-z][a-z_-]{1,40}$/i.test(value)) return `[${attribute}="${value}"]`;
  }
  return undefined;
}
