import { createEmptyHistoryState, registerHistory } from "@lexical/history";
import { registerRichText } from "@lexical/rich-text";
import { $getRoot, createEditor } from "lexical";

export function lexical(box) {
  box.contentEditable = "true";
  const editor = createEditor({
    onError(error) {
      throw error;
    },
  });
  editor.setRootElement(box);
  registerRichText(editor);
  registerHistory(editor, createEmptyHistoryState(), 300);
  const lines = () => $getRoot().getChildren().map((line) => line.getTextContent());
  return () => editor.getEditorState().read(() => lines().join("\n"));
}
