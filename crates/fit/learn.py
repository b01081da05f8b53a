"""Fits the encoder to labelled drafts and to what people of other callings write, all as `subrosa fit excerpts` prints them.

    python learn.py --drafts DRAFTS.excerpts --background BACKGROUND.excerpts [--start EARLIER.pt] --rounds 2 --out ENCODER.pt

With `--start` it goes on from an earlier one, and most of the background that it learns from is what that one finds hardest.
"""

import argparse
import json
import random
from collections import Counter

import torch
import torch.nn.functional as F
from torch import nn

from labels import KINDS, level_of
from model import FIRST, LAST, LONGEST, MARKS, Encoder, all_pieces, cut

BATCH = 32
# Posts of the background that an earlier encoder looks at, and as many as are learned from.
LOOKED_AT, LEARNED_FROM = 110_000, 24_000
# Drafts that are put among sentences about nobody: a reference there stays one.
AMONG_OTHERS = 6_000
# A piece must occur so often; a word that is none becomes one when it occurs so often.
PIECE, WORD = 7, 45


def read(path):
    with open(path) as lines:
        return [json.loads(line) for line in lines]


def choose_pieces(drafts, background):
    known = all_pieces()
    words, others = (Counter(unit for draft in set for part in draft["excerpts"] for unit in part["units"]) for set in (drafts, background))
    count = Counter()
    for word, times in words.items():
        count.update({piece: times for piece in cut(word, known)})
    for word, times in others.items():
        count.update({piece: times / 16 for piece in cut(word, known)})
    letters = {piece for piece in known if len(piece.removeprefix("##")) == 1 and piece.isascii()}
    kept = {piece for piece, times in count.items() if times >= PIECE} | letters
    fresh = {word for word, times in words.items() if times >= WORD and word not in known and len(word) <= 40}
    return MARKS + sorted((kept | fresh) - set(MARKS))


class Spelling:
    """Excerpts in numbers of pieces."""

    def __init__(self, pieces):
        self.numbers = {piece: number for number, piece in enumerate(pieces)}
        self.known = {}

    def of(self, units):
        """The numbers, and for each the unit that it is of; the first and the last are of none."""
        numbers, units_of = [self.numbers[FIRST]], [None]
        for nth, unit in enumerate(units):
            if unit not in self.known:
                self.known[unit] = [self.numbers[piece] for piece in cut(unit, self.numbers)]
            numbers += self.known[unit]
            units_of += [nth] * len(self.known[unit])
        return numbers[: LONGEST - 1] + [self.numbers[LAST]], units_of[: LONGEST - 1] + [None]


def samples(draft, spelling, is_background=False):
    """What is learned from a draft: pieces, level, kinds and marks of each excerpt that its readers speak of, as far as they are known."""
    level = level_of(draft)
    kinds = None if draft["kinds"] is None and not is_background else [float(kind in (draft["kinds"] or [])) for kind in KINDS]
    excerpts = draft["excerpts"]
    meant = [part for part in excerpts if part["marks"] and any(part["marks"])] if level else excerpts[:3]
    for part in meant or excerpts[:1]:
        numbers, units_of = spelling.of(part["units"])
        is_known = part["marks"] is not None or level == 0
        marks = [float(level > 0 and nth is not None and part["marks"][nth]) for nth in units_of] if is_known else None
        yield numbers, level, kinds, marks


def among_others(sample, others):
    numbers, level, kinds, marks = sample
    before, after = random.choice(others), random.choice(others) if random.random() < 0.4 else []
    if random.random() < 0.5:
        before, after = after, before
    numbers = [numbers[0], *before, *numbers[1:-1], *after, numbers[-1]]
    marks = marks and [0.0, *[0.0] * len(before), *marks[1:-1], *[0.0] * len(after), 0.0]
    return (numbers, level, kinds, marks) if len(numbers) <= LONGEST else sample


def batches(all_samples):
    """Samples of like length together, for ever."""
    while True:
        random.shuffle(all_samples)
        for at in range(0, len(all_samples), BATCH * 50):
            part = sorted(all_samples[at : at + BATCH * 50], key=lambda sample: len(sample[0]))
            parts = [part[nth : nth + BATCH] for nth in range(0, len(part), BATCH)]
            random.shuffle(parts)
            yield from parts


def scores(encoder, drafts, spelling):
    """How surely each draft is one to be warned of."""
    parts = sorted(((nth, spelling.of(part["units"])[0]) for nth, draft in enumerate(drafts) for part in draft["excerpts"]), key=lambda part: len(part[1]))
    highest = [-99.0] * len(drafts)
    encoder.eval()
    with torch.no_grad():
        for at in range(0, len(parts), 64):
            levels = encoder([numbers for _, numbers in parts[at : at + 64]])[0]
            for (nth, _), said in zip(parts[at : at + 64], levels.tolist()):
                highest[nth] = max(highest[nth], said[1])
    encoder.train()
    return highest


def choose_background(encoder, background, spelling):
    random.shuffle(background)
    if encoder is None:
        return background[:LEARNED_FROM]
    background = background[:LOOKED_AT]
    order = sorted(zip(scores(encoder, background, spelling), range(len(background))), reverse=True)
    hardest = [background[nth] for _, nth in order[: LEARNED_FROM * 2 // 3]]
    rest = [background[nth] for _, nth in order[LEARNED_FROM * 2 // 3 :]]
    return hardest + random.sample(rest, min(len(rest), LEARNED_FROM - len(hardest)))


def loss_of(encoder, batch):
    unsure = F.binary_cross_entropy_with_logits
    levels, kinds, marks, _ = encoder([sample[0] for sample in batch])
    loss = unsure(levels, torch.tensor([[float(sample[1] > head) for head in range(3)] for sample in batch]))
    named = [nth for nth, sample in enumerate(batch) if sample[2] is not None]
    if named:
        loss = loss + 0.5 * unsure(kinds[named], torch.tensor([batch[nth][2] for nth in named]))
    refers, known = torch.zeros_like(marks), torch.zeros_like(marks)
    for nth, (_, _, _, own) in enumerate(batch):
        if own is not None:
            refers[nth, : len(own)], known[nth, : len(own)] = torch.tensor(own), 1.0
    return loss + 0.3 * (unsure(marks, refers, reduction="none") * known).sum() / known.sum().clamp(min=1)


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--drafts", required=True)
    arguments.add_argument("--background", required=True)
    arguments.add_argument("--start")
    arguments.add_argument("--rounds", type=float, required=True)
    arguments.add_argument("--rate", type=float, default=1e-4)
    arguments.add_argument("--rounded", action="store_true")
    arguments.add_argument("--out", required=True)
    args = arguments.parse_args()
    torch.manual_seed(1)
    random.seed(1)
    drafts, background = read(args.drafts), read(args.background)
    earlier = Encoder.load(args.start) if args.start else None
    encoder = earlier or Encoder(choose_pieces(drafts, background))
    spelling = Spelling(encoder.pieces)
    chosen = choose_background(earlier, background, spelling)
    if args.rounded:
        encoder.round()
    own = [sample for draft in drafts for sample in samples(draft, spelling)]
    others = [sample for post in chosen for sample in samples(post, spelling, True)]
    short = [numbers[1:-1] for numbers, *_ in others if len(numbers) < 45]
    referring = [sample for sample in own if sample[1] > 0 and len(sample[0]) < 80]
    joined = [among_others(sample, short) for sample in random.sample(referring, min(len(referring), AMONG_OTHERS))]
    everything = own + others + joined

    heads = [*encoder.levels.parameters(), *encoder.kinds.parameters(), *encoder.marks.parameters()]
    steps = int(args.rounds * len(everything) / BATCH)
    rates = [{"params": encoder.model.parameters(), "lr": args.rate}, {"params": heads, "lr": 5 * args.rate}]
    optimiser = torch.optim.AdamW(rates, weight_decay=0.01)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda step: min(1, (step + 1) / 100) * max(0.02, 1 - step / steps))
    for step, batch in zip(range(steps), batches(everything)):
        loss = loss_of(encoder, batch)
        optimiser.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(encoder.model.parameters(), 1.0)
        optimiser.step()
        schedule.step()
        if step % 100 == 0:
            print(f"{step} of {steps}: {loss.item():.3f}", flush=True)
    if args.rounded:
        encoder.unround()
    encoder.save(args.out)


if __name__ == "__main__":
    main()
