// Form fields as compose boxes: their text is a value, and no range can stand in it.

export type Field = HTMLTextAreaElement | HTMLInputElement;

export function isField(element: Element | undefined): element is Field {
  return element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement;
}
