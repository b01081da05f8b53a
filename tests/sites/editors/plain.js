/** No editor at all. What it means is what the keys said: see the tests. */
export function plain(box) {
  box.contentEditable = "true";
  return () => box.innerText;
}
