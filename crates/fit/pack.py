"""Packs an encoder as crates/core/src/encoder/packed.rs reads it: four bits a weight.

    python pack.py ENCODER.pt TRUST.json encoder.bin

Without a file of trust yet, give `-`: all voices count alike.
"""

import json
import struct
import sys

import numpy as np

from model import GROUP, LONGEST, MARKS, Encoder, rounded

ALIKE = [[0.0, 0.5, 0.5]] * 3


class Packed(bytearray):
    def number(self, *numbers):
        self.extend(struct.pack(f"<{len(numbers)}H", *numbers))

    def numbers(self, values):
        self.extend(np.asarray(values, dtype="<f4").tobytes())

    def matrix(self, weights):
        scale, parts, steps = (part.numpy() for part in rounded(weights.detach().double()))
        whole = steps.astype(int) + 8
        self.number(*weights.shape)
        self.numbers(scale)
        self.extend(parts.astype("u1").tobytes())
        self.extend((whole[..., : GROUP // 2] | whole[..., GROUP // 2 :] << 4).astype("u1").tobytes())

    def linear(self, layer):
        self.matrix(layer.weight)
        self.numbers(layer.bias.detach())

    def norm(self, layer):
        self.numbers(layer.weight.detach())
        self.numbers(layer.bias.detach())


def main():
    encoder = Encoder.load(sys.argv[1])
    trust = ALIKE if sys.argv[2] == "-" else json.load(open(sys.argv[2]))
    # The padding is not needed any more.
    order = [number for mark in MARKS[1:] for number, piece in enumerate(encoder.pieces) if piece == mark]
    order += [number for number, piece in enumerate(encoder.pieces) if piece not in MARKS]
    packed, model = Packed(), encoder.model
    packed.number(len(model.encoder.layer), len(order))
    for numbers in trust:
        packed.numbers(numbers)
    for number in order:
        packed.extend(encoder.pieces[number].encode() + b"\0")
    packed.matrix(model.embeddings.word_embeddings.weight[order])
    packed.matrix(model.embeddings.position_embeddings.weight[:LONGEST] + model.embeddings.token_type_embeddings.weight[0])
    packed.norm(model.embeddings.LayerNorm)
    for layer in model.encoder.layer:
        attention = layer.attention
        for part in (attention.self.query, attention.self.key, attention.self.value, attention.output.dense):
            packed.linear(part)
        packed.norm(attention.output.LayerNorm)
        packed.linear(layer.intermediate.dense)
        packed.linear(layer.output.dense)
        packed.norm(layer.output.LayerNorm)
    for head in (encoder.levels, encoder.kinds, encoder.marks):
        packed.linear(head)
    with open(sys.argv[3], "wb") as out:
        out.write(packed)


if __name__ == "__main__":
    main()
