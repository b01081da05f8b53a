// Starts Chromium and Firefox with the extension installed, behind the proxy of `world.mjs`.

import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import puppeteer from "puppeteer-core";
import { bearWithElders } from "./elders.mjs";

export const BROWSERS = ["chromium", "firefox"];

const EXECUTABLES = {
  chromium: ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"],
  firefox: ["firefox-esr", "firefox"],
};

/** The id in the manifest, and the origin that we have Firefox give it: it draws one by lot otherwise. */
const GECKO_ID = "subrosa@subrosa.invalid";
const GECKO_UUID = "5b0ba705-0000-4000-8000-7e57ab1e0000";

/** Path of an installed browser; `CHROMIUM` and `FIREFOX` in the environment take precedence. */
export function executable(name) {
  const named = process.env[name.toUpperCase()];
  if (named) return named;
  for (const folder of process.env.PATH.split(delimiter)) {
    for (const file of EXECUTABLES[name]) {
      if (existsSync(join(folder, file))) return join(folder, file);
    }
  }
  throw new Error(`${name} is not installed: no ${EXECUTABLES[name].join(" or ")} on the PATH`);
}

/**
 * Starts a browser behind the proxy at `port`. With `extension`, the folder of an unpacked extension, it is installed,
 * and `origin` is the origin of its pages. `scale` is the number of device pixels to a CSS pixel.
 */
export function launch(name, { port, extension, headless = true, scale = 1 }) {
  return { chromium, firefox }[name]({ port, extension, headless, scale });
}

async function chromium({ port, extension, headless, scale }) {
  const browser = await puppeteer.launch({
    executablePath: executable("chromium"),
    headless,
    pipe: true,
    enableExtensions: Boolean(extension),
    acceptInsecureCerts: true,
    defaultViewport: null,
    // People's browsers keep the pages that they have left; the driver's own setting is to forget them.
    ignoreDefaultArgs: ["--disable-back-forward-cache"],
    args: [
      `--proxy-server=127.0.0.1:${port}`,
      "--ignore-certificate-errors",
      "--window-size=1280,900",
      `--force-device-scale-factor=${scale}`,
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      // Chromium refuses to be sandboxed for root, as in a container.
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
    ],
  });
  const origin = extension && `chrome-extension://${await browser.installExtension(extension)}`;
  return { name: "chromium", browser, origin, close: () => browser.close() };
}

async function firefox({ port, extension, headless, scale }) {
  const home = await mkdtemp(join(tmpdir(), "subrosa-firefox-"));
  const browser = await puppeteer.launch({
    browser: "firefox",
    executablePath: executable("firefox"),
    headless,
    acceptInsecureCerts: true,
    defaultViewport: null,
    args: ["--width=1280", "--height=900"],
    env: { ...process.env, HOME: home },
    extraPrefsFirefox: {
      "layout.css.devPixelsPerPx": `${scale}`,
      // "Yes" to whatever the extension asks for: there is nobody to click on it.
      "extensions.webextOptionalPermissionPrompts": false,
      "network.proxy.type": 1,
      "network.proxy.http": "127.0.0.1",
      "network.proxy.http_port": port,
      "network.proxy.ssl": "127.0.0.1",
      "network.proxy.ssl_port": port,
      "extensions.webextensions.uuids": JSON.stringify({ [GECKO_ID]: GECKO_UUID }),
    },
  });
  await bearWithElders(browser);
  if (extension) await browser.installExtension(extension);
  return {
    name: "firefox",
    browser,
    origin: extension && `moz-extension://${GECKO_UUID}`,
    async close() {
      await browser.close();
      await rm(home, { recursive: true, force: true });
    },
  };
}
