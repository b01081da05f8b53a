// Starts the panel's engine and hands it the first watcher that connects. An error in this frame means that the engine
// has died; only this script can still say so.

import { start } from "./engine.js";
import { panel, type Connect, type ToWatcher } from "./subrosa.js";

const engine = start();
let port: MessagePort | undefined;

function fail(): void {
  port?.postMessage({ type: "failed" } satisfies ToWatcher);
}
addEventListener("error", fail);
addEventListener("unhandledrejection", fail);

addEventListener("message", async ({ data, ports }: MessageEvent<Partial<Connect> | null>) => {
  if (port || data?.kind !== "subrosa-connect" || typeof data.nonce !== "string" || !ports[0]) return;
  port = ports[0];
  await engine.ready;
  panel(data.nonce, port, engine.encoder);
});
