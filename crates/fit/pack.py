"""Packs weights as crates/core/src/likeness/packed.rs reads them."""

import struct

import numpy as np


def place(name):
    """Where the tables have a name: the upper 24 bits of its FNV-1a hash (crates/core/src/hash.rs)."""
    hashed = 0x811C9DC5
    for byte in name.encode():
        hashed = ((hashed ^ byte) * 0x01000193) & 0xFFFFFFFF
    return hashed >> 8


def header(*sizes):
    return struct.pack(f"<{len(sizes)}H", *sizes)


def numbers(values):
    return np.asarray(values, "<f4").tobytes()


def steps(values, largest):
    """Values in steps of which the largest takes 127."""
    scale = np.maximum(largest, 1e-8) / 127
    return scale, lambda shape: np.clip(np.round(values / scale.reshape(shape)), -127, 127).astype("i1").tobytes()


def linear(weights, bias):
    scale, rows = steps(weights, np.abs(weights).max(1))
    return header(weights.shape[1], weights.shape[0]) + numbers(scale) + numbers(bias) + rows((-1, 1))


def table(places, rows):
    """Rows by place; the first row is for all that have no place."""
    order = np.argsort(places)
    places, rows = np.asarray(places, np.int64)[order], np.concatenate([rows[:1], rows[1:][order]])
    gaps = np.diff(places, prepend=0)
    scale, values = steps(rows, np.abs(rows).max(0))
    planes = [((gaps >> shift) & 255).astype("u1").tobytes() for shift in (16, 8, 0)]
    return header(rows.shape[1], rows.shape[0]) + numbers(scale) + b"".join(planes) + values((1, -1))
