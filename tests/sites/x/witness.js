// What the page itself sees, for the tests: its editors' own text, and everything it could notice of a stranger.

import { go, remount, state, texts } from "./store.js";

const violations = [];
const focused = [];
let frames = 0;
let guests = 0;

addEventListener("securitypolicyviolation", (event) => {
  violations.push(`${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}`);
});
addEventListener("focusin", (event) => focused.push(event.target.dataset?.testid ?? event.target.localName), true);
new MutationObserver((changes) => {
  frames = Math.max(frames, window.length);
  for (const { target, addedNodes } of changes) if (target === document.documentElement) guests += addedNodes.length;
}).observe(document, { childList: true, subtree: true });

window.witness = {
  go,
  remount,
  texts,
  log: state.log,
  posts: state.posts,
  violations,
  focused,
  /** The most frames that the page has ever been able to see in itself. */
  frames: () => Math.max(frames, window.length),
  /** How many elements have ever been put beside the page's body. */
  guests: () => guests,
  /** Elements inside the editors that the page's own framework did not make. */
  strangers: () =>
    [...document.querySelectorAll(".DraftEditor-root *")]
      .filter((element) => !Object.keys(element).some((key) => key.startsWith("__reactFiber$")))
      .map((element) => element.outerHTML),
};
