// Starts the module, with its weights, which lie beside it: they are more than it may weigh itself.

import init, { load, load_encoder } from "./subrosa.js";

export interface Engine {
  /** Kept when drafts can be checked. */
  ready: Promise<void>;
  /** Kept when those that leave doubt can be checked as well: the encoder is large, and most drafts never need it. */
  encoder: Promise<void>;
}

export function start(): Engine {
  const encoder = bytes("encoder.bin");
  const ready = Promise.all([bytes("weights.bin"), init()]).then(([weights]) => load(weights));
  return { ready, encoder: Promise.all([encoder, ready]).then(([weights]) => load_encoder(weights)) };
}

async function bytes(file: string): Promise<Uint8Array> {
  return new Uint8Array(await (await fetch(file)).arrayBuffer());
}
