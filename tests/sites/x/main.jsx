import "draft-js/dist/Draft.css";
import "./style.css";
import "./witness.js";
import { useEffect, useReducer } from "react";
import { render } from "react-dom";
import { Layout } from "./pages.jsx";
import { state, subscribe, variant } from "./store.js";

function App() {
  const [, update] = useReducer((count) => count + 1, 0);
  useEffect(() => subscribe(update), []);
  return <Layout path={state.path} search={state.search} />;
}

// As X does: the theme is the inline background of the body.
document.body.style.backgroundColor = { light: "#ffffff", dim: "#15202b", dark: "#000000" }[variant.theme];
document.documentElement.dataset.theme = variant.theme;
document.documentElement.style.colorScheme = variant.theme === "light" ? "light" : "dark";
render(<App />, document.getElementById("react-root"));
