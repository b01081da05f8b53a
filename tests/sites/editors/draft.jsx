import "draft-js/dist/Draft.css";
import { CompositeDecorator, ContentState, Editor, EditorState, RichUtils } from "draft-js";
import { useState } from "react";
import { render } from "react-dom";

/** Hashtags in spans of their own, as the sites have them. */
const hashtags = new CompositeDecorator([
  {
    strategy(block, found) {
      for (const { 0: tag, index } of block.getText().matchAll(/#\w+/g)) found(index, index + tag.length);
    },
    component: ({ children }) => <span className="tag">{children}</span>,
  },
]);

export function draft(parent) {
  let text;
  function Box() {
    const [value, change] = useState(() => EditorState.createWithContent(ContentState.createFromText(""), hashtags));
    text = value.getCurrentContent().getPlainText("\n");
    const command = (name, state) => {
      const next = RichUtils.handleKeyCommand(state, name);
      if (next) change(next);
      return next ? "handled" : "not-handled";
    };
    const enter = (event) => {
      if (!event.shiftKey) return "not-handled";
      change(RichUtils.insertSoftNewline(value));
      return "handled";
    };
    return <Editor editorState={value} onChange={change} handleKeyCommand={command} handleReturn={enter} />;
  }
  render(<Box />, parent);
  return () => text;
}
