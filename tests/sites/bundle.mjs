// Bundles a test site in memory: the page's script, its style sheet, and the document that loads them.

import { build } from "esbuild";
import { fileURLToPath } from "node:url";

/**
 * The bundle of `tests/sites/<name>`: `files` by path, and `page(nonce, body)`, the document served on every other path.
 */
export async function bundle(name) {
  const { outputFiles } = await build({
    entryPoints: { app: fileURLToPath(new URL(`${name}/main.jsx`, import.meta.url)) },
    bundle: true,
    write: false,
    outdir: "/",
    minify: true,
    jsx: "automatic",
    define: { "process.env.NODE_ENV": '"production"', global: "globalThis" },
  });
  const files = new Map();
  for (const { path, text } of outputFiles) {
    const type = path.endsWith(".css") ? "text/css" : "text/javascript";
    files.set(path, { type: `${type}; charset=utf-8`, text });
  }
  const page = (nonce, body = '<div id="react-root"></div>\n<div id="layers"></div>') => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${name}</title>
<link rel="stylesheet" href="/app.css" nonce="${nonce}">
</head>
<body>
${body}
<script src="/app.js" nonce="${nonce}"></script>
</body>
</html>`;
  return { files, page };
}
