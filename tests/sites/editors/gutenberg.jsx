// Gutenberg's rich text, in paragraphs as its block editor makes them: each is an editing host of its own, Enter divides one
// and Backspace at the start joins two.

import {
  __unstableUseRichText as useRichText,
  concat,
  create,
  insert,
  registerFormatType,
  split,
  toggleFormat,
  toHTMLString,
} from "@wordpress/rich-text";
import { useLayoutEffect, useRef, useState } from "react";
import { render } from "react-dom";

const BOLD = "core/bold";
registerFormatType(BOLD, { name: BOLD, title: "Bold", tagName: "strong", className: null, edit: () => null });

const textOf = (html) => create({ html }).text;
const htmlOf = (value) => toHTMLString({ value });

export function gutenberg(parent) {
  /** The states to go back to. */
  const before = [];
  let now = { blocks: [{ key: 0, html: "" }], caret: { key: 0, start: 0, end: 0 } };
  let blocksMade = 1;
  let draw;

  const show = (state) => {
    now = state;
    draw(state);
  };
  const write = (state) => {
    before.push(now);
    show(state);
  };
  const editing = {
    select: (key, start, end) => show({ ...now, caret: { key, start, end } }),
    change: (key, html) =>
      write({ ...now, blocks: now.blocks.map((block) => (block.key === key ? { key, html } : block)) }),
    divide(key, value) {
      const [head, tail] = split(value).map(htmlOf);
      const added = blocksMade++;
      const halves = [{ key, html: head }, { key: added, html: tail }];
      write({
        blocks: now.blocks.flatMap((block) => (block.key === key ? halves : [block])),
        caret: { key: added, start: 0, end: 0 },
      });
    },
    join(key, value) {
      const at = now.blocks.findIndex((block) => block.key === key);
      if (at === 0) return;
      const { key: above, html } = now.blocks[at - 1];
      const end = textOf(html).length;
      const joined = { key: above, html: htmlOf(concat(create({ html }), value)) };
      write({ blocks: now.blocks.toSpliced(at - 1, 2, joined), caret: { key: above, start: end, end } });
    },
    undo() {
      if (before.length > 0) show(before.pop());
    },
  };

  function Blocks() {
    const [state, set] = useState(now);
    draw = set;
    return state.blocks.map(({ key, html }) => (
      <Paragraph key={key} name={key} html={html} caret={state.caret.key === key ? state.caret : undefined} editing={editing} />
    ));
  }
  render(<Blocks />, parent);
  return () => now.blocks.map(({ html }) => textOf(html)).join("\n");
}

function Paragraph({ name, html, caret, editing }) {
  const isSelected = caret !== undefined;
  const block = useRef();
  const { getValue, onChange, ref } = useRichText({
    value: html,
    onChange: (html) => editing.change(name, html),
    selectionStart: caret?.start,
    selectionEnd: caret?.end,
    onSelectionChange: (start, end) => editing.select(name, start, end),
    placeholder: "Type / to choose a block",
    __unstableIsSelected: isSelected,
  });
  useLayoutEffect(() => {
    if (isSelected) block.current.firstElementChild.focus();
  }, [isSelected]);

  const keyDown = (event) => {
    const value = getValue();
    const key = `${event.ctrlKey ? "Control+" : ""}${event.shiftKey ? "Shift+" : ""}${event.key}`;
    const atStart = value.start === 0 && value.end === 0;
    const handle = {
      Enter: () => editing.divide(name, value),
      "Shift+Enter": () => onChange(insert(value, "\n")),
      "Control+b": () => onChange(toggleFormat(value, { type: BOLD })),
      "Control+z": editing.undo,
      ...(atStart && { Backspace: () => editing.join(name, value) }),
    }[key];
    if (!handle) return;
    event.preventDefault();
    handle();
  };
  return (
    <div ref={block}>
      <p
        ref={ref}
        role="document"
        contentEditable
        suppressContentEditableWarning
        className="block-editor-rich-text__editable box"
        onKeyDown={keyDown}
      />
    </div>
  );
}
