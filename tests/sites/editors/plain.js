/** No editor at all. What it means is what the keys said: see the test. */
export function plain(parent) {
  const box = document.createElement("div");
  box.contentEditable = "true";
  box.className = "box";
  parent.append(box);
  return () => "";
}
