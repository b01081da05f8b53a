export function Hashtag({ children }) {
  return <span className="hashtag">{children}</span>;
}
