// What the page itself sees, for the tests: its editors' own text, and everything it could notice of a stranger.

import { page } from "../page.js";
import { go, remount, restore, state, texts } from "./store.js";

window.witness = {
  ...page,
  go,
  remount,
  restore,
  texts,
  log: state.log,
  posts: state.posts,
  /** Elements inside the editors that the page's own framework did not make. */
  strangers: () =>
    [...document.querySelectorAll(".DraftEditor-root *")]
      .filter((element) => !Object.keys(element).some((key) => key.startsWith("__reactFiber$")))
      .map((element) => element.outerHTML),
};
