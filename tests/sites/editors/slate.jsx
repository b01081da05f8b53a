import { render } from "react-dom";
import { useMemo } from "react";
import { createEditor, Editor, Node } from "slate";
import { withHistory } from "slate-history";
import { Editable, Slate, withReact } from "slate-react";

const EMPTY = [{ type: "paragraph", children: [{ text: "" }] }];

export function slate(parent) {
  let editor;
  function Leaf({ attributes, leaf, children }) {
    return <span {...attributes}>{leaf.bold ? <strong>{children}</strong> : children}</span>;
  }
  function Box() {
    editor = useMemo(() => withHistory(withReact(createEditor())), []);
    const keyDown = (event) => {
      if (!event.ctrlKey || event.key !== "b") return;
      event.preventDefault();
      if (Editor.marks(editor)?.bold) Editor.removeMark(editor, "bold");
      else Editor.addMark(editor, "bold", true);
    };
    return (
      <Slate editor={editor} initialValue={EMPTY}>
        <Editable renderLeaf={Leaf} onKeyDown={keyDown} placeholder="What's happening?" className="box" />
      </Slate>
    );
  }
  render(<Box />, parent);
  return () => editor.children.map((line) => Node.string(line)).join("\n");
}
