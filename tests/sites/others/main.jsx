// The sites that are off until they are switched on: their frozen pages, brought to life with real editors.

import "../plain.css";
import "./style.css";
import { lexical } from "../editors/lexical.js";
import { plain } from "../editors/plain.js";
import { prosemirror } from "../editors/prosemirror.js";
import { quill } from "../editors/quill.js";
import { slate } from "../editors/slate.jsx";
import { page } from "../page.js";

const texts = {};

/** Makes a frozen box one in which somebody can write. */
function enliven(box) {
  const { live, name } = box.dataset;
  const isWhole = live !== "quill" && live !== "slate";
  // These two make the box themselves, in a place that they are given.
  const place = live === "quill" ? box.parentElement : box;
  if (live === "slate") for (const attribute of ["role", "contenteditable", "data-name"]) box.removeAttribute(attribute);
  texts[name] = { lexical, plain, prosemirror, quill, slate }[live](place);
  if (isWhole) return;
  const made = place.querySelector("[contenteditable]");
  made.dataset.name = name;
  made.setAttribute("role", "textbox");
}

/** All elements of the page, in shadow roots too. */
function* all(root) {
  for (const element of root.querySelectorAll("*")) {
    yield element;
    if (element.shadowRoot) yield* all(element.shadowRoot);
  }
}

for (const element of [...all(document)]) {
  if (element.dataset?.live) enliven(element);
  // Nobody is there to answer.
  if (element.localName === "form") element.addEventListener("submit", (event) => event.preventDefault());
}

const named = (name) => [...all(document)].find((element) => element.dataset?.name === name);

window.witness = {
  ...page,
  texts: (name) => texts[name]?.() ?? named(name).value,
  /** The middle of a box, for a click: selectors do not reach into shadow roots. */
  middle(name) {
    const element = named(name);
    element.scrollIntoView({ block: "center" });
    const { left, top, width, height } = element.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  },
  /** Whether keys go to a box. */
  hasFocus(name) {
    const element = named(name);
    const { activeElement } = element.getRootNode();
    return activeElement !== null && activeElement !== document.body && (element.contains(activeElement) || activeElement.contains(element));
  },
};
