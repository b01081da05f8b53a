import "prosemirror-view/style/prosemirror.css";
import { baseKeymap, toggleMark } from "prosemirror-commands";
import { history, undo } from "prosemirror-history";
import { keymap } from "prosemirror-keymap";
import { Schema } from "prosemirror-model";
import { nodes, marks } from "prosemirror-schema-basic";
import { EditorState } from "prosemirror-state";
import { EditorView } from "prosemirror-view";

/** A name that is one thing, and in which nobody can write. */
const mention = {
  group: "inline",
  inline: true,
  atom: true,
  leafText: () => "@mara",
  toDOM: () => ["span", { class: "mention", contenteditable: "false" }, "@mara"],
};
const hardBreak = { ...nodes.hard_break, leafText: () => "\n" };

const schema = new Schema({ nodes: { ...nodes, hard_break: hardBreak, mention }, marks });

function insert(name) {
  return (state, dispatch) => {
    dispatch(state.tr.replaceSelectionWith(schema.nodes[name].create()).scrollIntoView());
    return true;
  };
}

export function prosemirror(box) {
  const keys = {
    "Shift-Enter": insert("hard_break"),
    "Mod-m": insert("mention"),
    "Mod-b": toggleMark(schema.marks.strong),
    "Mod-z": undo,
  };
  const state = EditorState.create({ schema, plugins: [history(), keymap(keys), keymap(baseKeymap)] });
  const view = new EditorView({ mount: box }, { state });
  return () => view.state.doc.textBetween(0, view.state.doc.content.size, "\n");
}
