import "quill/dist/quill.core.css";
import Quill from "quill";

export function quill(parent) {
  const box = document.createElement("div");
  parent.append(box);
  const editor = new Quill(box);
  // Quill's text ends in a line break that nobody has typed.
  return () => editor.getText().slice(0, -1);
}
