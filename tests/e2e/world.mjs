// The network as the browsers see it: one proxy on 127.0.0.1 that serves the test sites under their real names,
// refuses every other host, and keeps a log of all of it.

import { createServer as createHttpServer } from "node:http";
import { createServer as createHttpsServer } from "node:https";
import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { generate } from "selfsigned";
import { bundle } from "../sites/bundle.mjs";

/** The hosts that are served, and the test site behind each; after a stroke, the frozen page that it begins with. */
const SITES = {
  "x.com": "x",
  "twitter.com": "x",
  "www.tiktok.com": "tiktok",
  "www.instagram.com": "instagram",
  "writing.example": "editors",
  "www.reddit.com": "others/reddit",
  "old.reddit.com": "others/reddit-old",
  "www.facebook.com": "others/facebook",
  "www.threads.com": "others/threads",
  "bsky.app": "others/bluesky",
  "www.linkedin.com": "others/linkedin",
  "www.youtube.com": "others/youtube",
  "studio.youtube.com": "others/youtube",
  "mara.substack.com": "others/substack",
  "www.tumblr.com": "others/tumblr",
  "medium.com": "others/medium",
  "mastodon.example": "others/mastodon",
};

export const HOSTS = Object.keys(SITES);

/**
 * What X's own header looks like: inline styles allowed, scripts by nonce, no `'wasm-unsafe-eval'`, and reports
 * wanted. `none` is the strictest policy under which the page itself still runs, `off` is no policy.
 */
const POLICIES = {
  x: (nonce) =>
    `default-src 'self'; connect-src 'self'; font-src 'self'; frame-src 'self'; img-src 'self' data: blob:; ` +
    `manifest-src 'self'; media-src 'self' blob:; object-src 'none'; ` +
    `script-src 'self' 'unsafe-inline' 'nonce-${nonce}'; style-src 'self' 'unsafe-inline'; ` +
    `worker-src 'self' blob:; report-uri /i/csp_report`,
  off: () => "",
  // YouTube takes no markup from scripts, Mastodon no styles either.
  types: (nonce) => `script-src 'nonce-${nonce}'; require-trusted-types-for 'script'; report-uri /i/csp_report`,
  none: (nonce) =>
    `default-src 'none'; script-src 'nonce-${nonce}'; style-src 'nonce-${nonce}'; img-src 'self'; ` +
    `connect-src 'self'; report-uri /i/csp_report`,
};

/**
 * Starts the proxy and the sites behind it. `asked` lists every host that a browser wanted to reach, `requests` what
 * reached the sites, `reports` the policy violations reported to them.
 */
export async function startWorld() {
  const names = [...new Set(Object.values(SITES).map((site) => site.split("/")[0]))];
  const [tls, ...bundles] = await Promise.all([certificate(), ...names.map(bundle)]);
  const bundleOf = (host) => bundles[names.indexOf(SITES[host].split("/")[0])];
  const world = { asked: [], requests: [], reports: [] };

  const sites = createHttpsServer(tls, async (request, response) => {
    const url = new URL(request.url, `https://${request.headers.host}`);
    const site = bundleOf(url.hostname);
    world.requests.push({ method: request.method, host: url.hostname, path: url.pathname });
    if (url.pathname === "/i/csp_report") {
      let body = "";
      for await (const chunk of request) body += chunk;
      world.reports.push(body);
      response.writeHead(204).end();
    } else if (site.files.has(url.pathname)) {
      const { type, text } = site.files.get(url.pathname);
      response.writeHead(200, { "content-type": type }).end(text);
    } else if (url.pathname === "/favicon.ico") {
      response.writeHead(204).end();
    } else {
      const nonce = randomUUID();
      response.writeHead(200, {
        "content-type": "text/html; charset=utf-8",
        "content-security-policy": POLICIES[url.searchParams.get("csp") ?? "x"](nonce),
      });
      response.end(site.page(nonce, await frozen(SITES[url.hostname].split("/")[1])));
    }
  });

  // A request in the clear is an outside host, too: the sites are served over TLS alone.
  const proxy = createHttpServer((request, response) => {
    world.asked.push(new URL(request.url, "http://unknown").hostname);
    response.writeHead(403).end();
  });
  const sockets = new Set();
  proxy.on("connection", (socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
  });
  proxy.on("connect", (request, socket) => {
    const [host] = request.url.split(":");
    world.asked.push(host);
    socket.on("error", () => socket.destroy());
    if (!HOSTS.includes(host)) return socket.end("HTTP/1.1 403 Forbidden\r\n\r\n");
    socket.write("HTTP/1.1 200 Connection established\r\n\r\n");
    sites.emit("connection", socket);
  });
  sites.on("tlsClientError", () => {});

  await new Promise((resolve) => proxy.listen(0, "127.0.0.1", resolve));
  return Object.assign(world, {
    port: proxy.address().port,
    stop() {
      proxy.close();
      for (const socket of sockets) socket.destroy();
    },
  });
}

/** The content of a frozen page, if one is named. */
async function frozen(name) {
  return name && readFile(new URL(`../sites/frozen/${name}.html`, import.meta.url), "utf8");
}

async function certificate() {
  const altNames = HOSTS.map((value) => ({ type: 2, value }));
  const { private: key, cert } = await generate([{ name: "commonName", value: HOSTS[0] }], {
    keyType: "ec",
    extensions: [{ name: "subjectAltName", altNames }],
  });
  return { key, cert };
}
