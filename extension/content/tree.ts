// The page's tree as it is seen: through open shadow roots, which selectors and `contains` do not cross.

/** The parent of an element; of one at the top of a shadow root, the root's host. */
export function around(element: Element): Element | null {
  const { parentNode } = element;
  if (parentNode instanceof ShadowRoot) return parentNode.host;
  return element.parentElement;
}

/** The nearest element around this one, itself included, that matches. */
export function closest(element: Element, select: string): Element | null {
  for (let each: Element | null = element; each; ) {
    const found = each.closest(select);
    if (found) return found;
    const root: Node = each.getRootNode();
    each = root instanceof ShadowRoot ? root.host : null;
  }
  return null;
}

/** Whether an element is the other or lies in it. */
export function isWithin(inner: Element, outer: Element): boolean {
  for (let each: Element | null = inner; each; each = around(each)) if (each === outer) return true;
  return false;
}

/** An element or the document, and all open shadow roots in it whose hosts match. */
export function trees(top: ParentNode & Node, hosts: string | undefined): (ParentNode & Node)[] {
  if (!hosts) return [top];
  const found = [...top.querySelectorAll(hosts)];
  if (top instanceof Element && top.matches(hosts)) found.unshift(top);
  return [top, ...found.flatMap(({ shadowRoot }) => (shadowRoot ? trees(shadowRoot, hosts) : []))];
}

/** The element that has the focus. */
export function focused(): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}

/** The element that an event is about. */
export function targetOf(event: Event): EventTarget | null {
  return event.composedPath()[0] ?? event.target;
}
