// What a page could notice of a stranger, whatever site it is.

const violations = [];
const focused = [];
let frames = 0;
let guests = 0;

addEventListener("securitypolicyviolation", (event) => {
  violations.push(`${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}`);
});
addEventListener(
  "focusin",
  ({ target }) => focused.push(target.dataset?.testid ?? target.dataset?.e2e ?? target.localName),
  true,
);
new MutationObserver((changes) => {
  frames = Math.max(frames, window.length);
  for (const { target, addedNodes } of changes) if (target === document.documentElement) guests += addedNodes.length;
}).observe(document, { childList: true, subtree: true });

export const page = {
  violations,
  focused,
  /** The most frames that the page has ever been able to see in itself. */
  frames: () => Math.max(frames, window.length),
  /** How many elements have ever been put beside the page's body. */
  guests: () => guests,
};
