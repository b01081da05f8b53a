// One editor at a time, as `?editor=` names it, and what the watcher's own reader makes of it.

import "../plain.css";
import { Reader, placeOf } from "../../../extension/content/read";
import { page } from "../page.js";
import { draft } from "./draft.jsx";
import { gutenberg } from "./gutenberg.jsx";
import { lexical } from "./lexical.js";
import { plain } from "./plain.js";
import { prosemirror } from "./prosemirror.js";
import { quill } from "./quill.js";
import { slate } from "./slate.jsx";

const EDITORS = { draft, gutenberg, lexical, plain, prosemirror, quill, slate };

const query = new URLSearchParams(location.search);
const root = document.getElementById("react-root");
const card = document.createElement("div");
const place = document.createElement("div");
card.className = "card";
card.append(place);
root.append(card);

/** Answers the editor's own plain text. */
const text = EDITORS[query.get("editor") ?? "plain"](place);
/** One, or of an editor of blocks one for each. */
const boxes = () => [...card.querySelectorAll('[contenteditable="true"]')];

const reader = new Reader();
const edits = new MutationObserver((changes) => reader.forget(changes));
edits.observe(card, { childList: true, characterData: true, subtree: true });

/** Neither says which space, nor what has no width. */
const bare = (words) => words.replaceAll("\u00a0", " ").replaceAll("\ufeff", "");

function lostIn(reading) {
  const lost = [...reading.text.matchAll(/\S+/g)].filter(({ 0: token, index }) => {
    const place = placeOf(reading, index, index + token.length);
    if (!place) return true;
    const range = document.createRange();
    range.setStart(place.startContainer, place.startOffset);
    range.setEnd(place.endContainer, place.endOffset);
    return bare(range.toString()) !== bare(token);
  });
  return lost.map(String);
}

window.witness = {
  ...page,
  texts: text,
  /** The editor's text, the reader's, and the tokens of the reader's that stand elsewhere on the page. */
  read() {
    reader.forget(edits.takeRecords());
    const readings = boxes().map((box) => reader.read(box));
    const read = readings.map((reading) => reading.text).join("\n");
    return { own: bare(text()), read: bare(read), lost: readings.flatMap(lostIn) };
  },
};
