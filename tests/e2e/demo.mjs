// Opens a browser with the extension on a copy of X's compose page, and lets a draft be typed there.
// With --headless, writes the picture for the README, docs/warning.png, and ends.

import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { Author } from "./author.mjs";
import { startSession } from "./session.mjs";

const DRAFT = "A client told me today she finally slept. I cried on the train home.";

const PICTURE = fileURLToPath(new URL("../../docs/warning.png", import.meta.url));

const { values } = parseArgs({ options: { headless: { type: "boolean", default: false } } });

if (!values.headless && process.platform === "linux" && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
  console.error("There is no display to open a browser on. `cargo xtask demo --headless` takes a picture instead.");
  process.exit(1);
}

const { headless } = values;
// Visible, the page fills the window; for the picture, it has a fixed size, at twice the sharpness.
const session = await startSession("chromium", { headless, scale: headless ? 2 : 1 });
const author = await Author.open(
  session,
  "/home",
  headless ? { width: 1240, height: 560, deviceScaleFactor: 0 } : null,
);
await author.focus();
await author.type(DRAFT);
await author.warned();

if (headless) {
  await author.clickInPanel("#toggle");
  await author.reaches("open");
  await author.picture(PICTURE);
  console.log(`Wrote ${PICTURE}`);
  await session.close();
} else {
  await session.backstage.close();
  console.log("This is a copy of X on your own machine: write what you like. Close the browser to stop.");
  session.browser.once("disconnected", () => session.world.stop());
}
