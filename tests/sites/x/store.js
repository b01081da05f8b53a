// The site's state: where we are, what is being written, what was posted. One object, one listener list.

import { CompositeDecorator, ContentState, EditorState } from "draft-js";
import { Hashtag } from "./hashtag.jsx";

const query = new URLSearchParams(location.search);

/** Fixed for the life of a document, so that the address can change without a reload. */
export const variant = {
  theme: query.get("theme") ?? "light",
  nativeDialog: query.get("dialog") === "native",
  narrow: query.has("narrow") || innerWidth < 500,
};

const decorator = new CompositeDecorator([
  {
    strategy(block, found) {
      for (const match of block.getText().matchAll(/(?<![\p{L}\p{N}_])[#@][\p{L}\p{N}_]+/gu)) {
        found(match.index, match.index + match[0].length);
      }
    },
    component: Hashtag,
  },
]);

const emptyBox = () => (variant.narrow ? "" : EditorState.createEmpty(decorator));

const plain = (box) => (typeof box === "string" ? box : box.getCurrentContent().getPlainText("\n"));

export const state = {
  path: location.pathname,
  search: location.search,
  /** Composer id to its boxes; `mount` changes the React key of the editors, and nothing else. */
  composers: {},
  posts: [],
  /** Every change of any editor's text, in order. */
  log: [],
};

const listeners = new Set();

export function subscribe(listener) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function changed() {
  for (const listener of listeners) listener();
}

export function composer(id) {
  state.composers[id] ??= { boxes: [emptyBox()], mount: 0 };
  return state.composers[id];
}

export function texts(id) {
  return composer(id).boxes.map(plain);
}

export function edit(id, index, box) {
  const { boxes } = composer(id);
  const before = plain(boxes[index]);
  boxes[index] = box;
  const text = plain(box);
  if (text !== before) state.log.push({ composer: id, box: index, text });
  changed();
}

export function addBox(id) {
  composer(id).boxes.push(emptyBox());
  changed();
}

export function discard(id) {
  delete state.composers[id];
  changed();
}

/** Puts a draft into the first box, as if it had been saved before: the one that the address names, or another. */
export function restore(id, text = query.get("unsent") ?? "") {
  const content = ContentState.createFromText(text);
  edit(id, 0, EditorState.createWithContent(content, decorator));
}

/** Mounts the editors of all composers anew, with the same content and the same test ids. */
export function remount() {
  for (const each of Object.values(state.composers)) each.mount += 1;
  changed();
}

export function publish(id) {
  const written = texts(id).filter((text) => text.trim() !== "");
  if (written.length === 0) return;
  state.posts.push(...written);
  delete state.composers[id];
  if (state.path.startsWith("/compose/")) go("/home");
  changed();
}

export function go(address) {
  history.pushState(null, "", address);
  locate();
}

function locate() {
  state.path = location.pathname;
  state.search = location.search;
  changed();
}

addEventListener("popstate", locate);
