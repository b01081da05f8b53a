import "quill/dist/quill.core.css";
import Quill from "quill";

export function quill(container) {
  const editor = new Quill(container);
  // Quill's text ends in a line break that nobody has typed.
  return () => editor.getText().slice(0, -1);
}
