// Starts the module, with its weights, which lie beside it: they are more than it may weigh itself.

import init, { load } from "./subrosa.js";

export async function start(): Promise<void> {
  const [, weights] = await Promise.all([init(), fetch("weights.bin").then((file) => file.arrayBuffer())]);
  load(new Uint8Array(weights));
}
