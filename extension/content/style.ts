// Styles that a page's own sheets cannot override, and that no page's policy minds.

/** Sets CSS properties on an element, above everything else. */
export function style(element: HTMLElement, properties: Record<string, string>): void {
  for (const [property, value] of Object.entries(properties)) {
    element.style.setProperty(property, value, "important");
  }
}
