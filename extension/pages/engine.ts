// Starts the module, with its weights, which lie beside it: they are more than it may weigh itself.

import init, { load, load_encoder } from "./subrosa.js";

export async function start(): Promise<void> {
  const [, weights, encoder] = await Promise.all([init(), bytes("weights.bin"), bytes("encoder.bin")]);
  load(weights);
  load_encoder(encoder);
}

async function bytes(file: string): Promise<Uint8Array> {
  return new Uint8Array(await (await fetch(file)).arrayBuffer());
}
