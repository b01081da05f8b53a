// What is timed, in the page of `run.mjs`. Each engine is loaded when it is asked for and gives functions that check a text.

/** @type {Record<string, () => Promise<{ whole(text: string): unknown, keystroke?(text: string): unknown }>>} */
const ENGINES = {
  subrosa: async () => {
    const { default: load, Panel, whole } = await import("/wasm/engines.js");
    await load();
    const panel = new Panel();
    return { whole, keystroke: (text) => panel.check(text) };
  },
  "aho-corasick": async () => {
    const [{ default: load, Words }, lexicon] = await Promise.all([import("/wasm/engines.js"), fetch("/lexicon").then((answer) => answer.text())]);
    await load();
    const words = new Words(lexicon);
    return { whole: (text) => words.count(text) };
  },
  "write-good": async () => {
    const script = Object.assign(document.createElement("script"), { src: "/bundles/write-good.js" });
    await new Promise((loaded) => {
      script.addEventListener("load", loaded);
      document.head.append(script);
    });
    return { whole: (text) => window.writeGood(text) };
  },
  alex: async () => {
    const { text: alex } = await import("/bundles/alex.js");
    return { whole: (text) => alex(text).messages };
  },
  "harper.js": async () => {
    const { LocalLinter, createBinaryModuleFromUrl } = await import("/bundles/harper.js");
    const linter = new LocalLinter({ binary: createBinaryModuleFromUrl("/harper.wasm") });
    await linter.setup();
    return { whole: (text) => linter.lint(text) };
  },
};

const loaded = {};

/** Milliseconds until the engine has been loaded and has checked this text. */
window.load = async (name, text) => {
  const start = performance.now();
  loaded[name] = await ENGINES[name]();
  await loaded[name].whole(text);
  return performance.now() - start;
};

/** Milliseconds for each check of `texts` in turn, on the average of as many as take at least so many milliseconds. */
window.time = async (name, what, texts, atLeast) => {
  const check = loaded[name][what] ?? loaded[name].whole;
  const start = performance.now();
  let checks = 0;
  do {
    const answer = check(texts[checks % texts.length]);
    if (answer instanceof Promise) await answer;
    checks += 1;
  } while (performance.now() - start < atLeast);
  return (performance.now() - start) / checks;
};
