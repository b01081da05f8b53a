"""Fits the network of likeness (crates/core/src/likeness) to labelled drafts, to variants of them that a teacher has judged, and to
what people of other callings write; packs its weights.

    python learn.py --drafts train.readings --variants variants.readings --background background.readings \
        --teacher teacher.npz --lines newest.readings --out likeness.bin [--test NAME=FILE.readings ...]

`--lines` are labelled drafts by hands that nothing else has been fitted to: they say where the lines between the levels are drawn.

Readings come from `subrosa fit readings`; `README.md` has the whole recipe.
"""

import argparse
import collections
import json
import random
import time

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn
from transformers import AutoModel, AutoTokenizer

import pack
from labels import KINDS, LEVELS, hand
from teach import pretrained

WIDTH, EMBEDDED, BLOCKS = 64, 32, 3
# A word has a row of its own if at least so many labelled drafts and so many of all texts have it, or one and many.
OURS, ALL, MANY = 3, 5, 20
LONGEST = 300
MOST_TAGS, MOST_ABOUT = 12, 16
BATCH = 64
# Of as many of others' posts it may warn; it has not learnt from one in so many of them, to count this.
ALARMS, COUNTED = 0.0006, 5
# A kind is named from one chance in three on (in logits, the other way round).
NAMED = 0.7
# How much a rule's warning adds, in logits, where it knows a client by a word that only those have who care for people ("my patient"). A
# belief: few of the drafts by which the lines are drawn have one.
CARE = 3.0
# How far, in logits, the drafts that define the lines must be from them.
MARGIN = 0.4
# The spread of the tables before the first draft.
START = 0.1
DECAY, DROP = 0.02, 0.2
WORD_DROP = 0.06
# What others' posts count for, beside labelled drafts; of those that the network takes for ours most often, so many come again each round, so
# often: a post that is like none other shows only there.
OTHERS, AGAIN, TIMES = 3.0, 3_000, 4


def readings(path):
    with open(path) as lines:
        return [json.loads(line) for line in lines]


class Names:
    """Rows for names; 0 is nothing, 1 stands for all that have none."""

    def __init__(self, names):
        places = {}
        for name in names:
            places.setdefault(pack.place(name), name)
        self.row = {name: nth + 2 for nth, name in enumerate(places.values())}
        self.names = list(places.values())

    def __len__(self):
        return len(self.names) + 2


class Vocabulary:
    def __init__(self, drafts, others):
        ours, all_words, tags, about = (collections.Counter() for _ in range(4))
        for nth, group in enumerate((drafts, others)):
            for draft in group:
                for said in draft["sentences"]:
                    words = set(said["words"])
                    all_words.update(words)
                    if nth == 0:
                        ours.update(words)
                        tags.update({"@" + tag for word in said["tags"] for tag in word})
                        about.update({"#" + frame for frame in said["frames"]} | set(said["found"]))
        is_known = lambda word, count: ours[word] >= OURS and count >= ALL or ours[word] and count >= MANY
        kept = [word for word, count in all_words.most_common() if is_known(word, count)]
        self.words, self.tags, self.about = Names(kept), Names(sorted(tags)), Names(sorted(about))
        self.warnings = [row for name, row in self.about.row.items() if name.endswith((":caution", ":warning"))]

    def warned(self, sentences):
        """Whether a rule warns of one of them."""
        return any(np.isin(sentence[2], self.warnings).any() for sentence in sentences)

    def encode(self, draft):
        """A draft as arrays, sentence by sentence: words, tags, about, marks."""
        sentences = []
        for said in draft["sentences"]:
            words = np.array([self.words.row.get(word, 1) for word in said["words"][:LONGEST]], dtype=np.int32)
            tags = np.zeros((len(words), MOST_TAGS), dtype=np.int16)
            for place, names in enumerate(said["tags"][:LONGEST]):
                rows = [self.tags.row[n] for n in ("@" + tag for tag in names) if n in self.tags.row][:MOST_TAGS]
                tags[place, : len(rows)] = rows
            about = np.zeros(MOST_ABOUT, dtype=np.int16)
            names = ["#" + frame for frame in said["frames"]] + sorted(set(said["found"]))
            rows = [self.about.row[name] for name in names if name in self.about.row][:MOST_ABOUT]
            about[: len(rows)] = rows
            marks = said["marks"]
            marks = np.array(marks[:LONGEST], dtype=np.int8) if marks is not None else np.full(len(words), -1, dtype=np.int8)
            sentences.append((words, tags, about, marks))
        return sentences


def meanings(words):
    """Where words start from: what the teacher's model knew of their pieces before it saw any draft, in as many numbers as we have."""
    tokens = AutoTokenizer.from_pretrained(pretrained())
    pieces = AutoModel.from_pretrained(pretrained()).embeddings.word_embeddings.weight.detach()
    rows = torch.stack([pieces[tokens(word, add_special_tokens=False)["input_ids"] or [tokens.unk_token_id]].mean(0) for word in words])
    rows = rows - rows.mean(0)
    _, _, directions = torch.pca_lowrank(rows, EMBEDDED, center=False)
    rows = rows @ directions
    return rows / rows.std() * START


class Flat:
    """Rows of several runs, one after the other, with nothing in between, so that no run sees another."""

    def __init__(self, lengths, gap):
        lengths = torch.as_tensor(lengths)
        starts = torch.cumsum(lengths + gap, 0) - lengths
        self.size = int(starts[-1] + lengths[-1]) + gap
        self.run = torch.repeat_interleave(torch.arange(len(lengths)), lengths)
        within = torch.arange(len(self.run)) - torch.repeat_interleave(torch.cumsum(lengths, 0) - lengths, lengths)
        self.at = starts[self.run] + within
        self.lengths = lengths

    def spread(self, rows):
        return torch.zeros(self.size, rows.shape[1]).index_copy(0, self.at, rows)

    def pool(self, rows):
        """The largest and the mean of each run."""
        index = self.run[:, None].expand(-1, rows.shape[1])
        shape = (len(self.lengths), rows.shape[1])
        largest = torch.full(shape, -1e4).scatter_reduce(0, index, rows, "amax")
        mean = torch.zeros(shape).index_add(0, self.run, rows) / self.lengths[:, None]
        return torch.cat([largest, mean], 1)


class Block(nn.Module):
    def __init__(self, step):
        super().__init__()
        self.step = step
        self.norm = nn.LayerNorm(WIDTH)
        self.mix = nn.Conv1d(WIDTH, 2 * WIDTH, 3, padding=step, dilation=step)

    def forward(self, flat, rows, drop):
        spread = flat.spread(self.norm(rows))
        mixed = self.mix(spread.T[None])[0].T[flat.at]
        said, gate = mixed.chunk(2, 1)
        return rows + drop(said * (0.5 + 0.5 * gate / (1 + gate.abs())))


class Network(nn.Module):
    def __init__(self, vocabulary, taught):
        super().__init__()
        self.words = nn.Embedding(len(vocabulary.words), EMBEDDED, padding_idx=0)
        self.tags = nn.EmbeddingBag(len(vocabulary.tags), EMBEDDED, mode="sum", padding_idx=0)
        self.about = nn.EmbeddingBag(len(vocabulary.about), WIDTH, mode="sum", padding_idx=0)
        for table in (self.words, self.tags, self.about):
            nn.init.normal_(table.weight, std=START)
            with torch.no_grad():
                table.weight[0] = 0
        with torch.no_grad():
            self.words.weight[2:] = meanings(vocabulary.words.names)
        self.enter = nn.Linear(EMBEDDED, WIDTH)
        self.within = nn.ModuleList(Block(2**nth) for nth in range(BLOCKS))
        self.sum_up = nn.Linear(2 * WIDTH, WIDTH)
        self.between = Block(1)
        self.conclude = nn.Linear(2 * WIDTH, WIDTH)
        self.levels, self.kinds = nn.Linear(WIDTH, len(LEVELS)), nn.Linear(WIDTH, len(KINDS))
        self.marks = nn.Linear(2 * WIDTH, 1)
        # What the teacher knows of a draft, from what the network concludes; for learning only.
        self.taught = nn.Linear(WIDTH, taught)
        self.drop = nn.Dropout(DROP)

    def forward(self, batch):
        words, tags, about, sentences, drafts = batch
        if self.training:
            words = torch.where(torch.rand(len(words)) < WORD_DROP, 1, words)
        rows = self.words(words) + self.tags(tags)
        rows = self.enter(self.drop(rows))
        for block in self.within:
            rows = block(sentences, rows, self.drop)
        wholes = F.relu(self.sum_up(self.drop(sentences.pool(rows)))) + self.about(about)
        beside = self.between(drafts, wholes, self.drop)
        concluded = F.relu(self.conclude(self.drop(drafts.pool(beside))))
        marks = self.marks(torch.cat([rows, beside[sentences.run]], 1))[:, 0]
        return self.levels(concluded), self.kinds(concluded), marks, self.taught(concluded)


def batch_of(drafts):
    sentences = [sentence for draft in drafts for sentence in draft]
    join = lambda nth: torch.from_numpy(np.concatenate([s[nth] for s in sentences])).long()
    about = torch.from_numpy(np.stack([s[2] for s in sentences])).long()
    within = Flat([len(s[0]) for s in sentences], 2 ** (BLOCKS - 1))
    return (join(0), join(1), about, within, Flat([len(draft) for draft in drafts], 1)), join(3)


class Sample:
    __slots__ = ("sentences", "levels", "kinds", "taught", "size", "weight")

    def __init__(self, sentences, levels, kinds, taught, weight):
        self.sentences, self.levels, self.kinds, self.taught, self.weight = sentences, levels, kinds, taught, weight
        self.size = sum(len(s[0]) for s in sentences)


def window(sentences):
    """A longer draft as the check reads it: the sixteen sentences around the first marked word, or the first sixteen."""
    if len(sentences) <= 16:
        return sentences
    marked = next((nth for nth, s in enumerate(sentences) if (s[3] == 1).any()), 0)
    start = max(0, min(marked // 8 * 8 - 4, len(sentences) - 16))
    return sentences[start : start + 16]


def targets(level):
    return [float(LEVELS.index(level) >= nth) if level in LEVELS else 0.0 for nth in range(len(LEVELS))]


def scores(network, samples):
    network.eval()
    levels = np.zeros((len(samples), len(LEVELS)))
    kinds = np.zeros((len(samples), len(KINDS)))
    order = sorted(range(len(samples)), key=lambda nth: samples[nth].size)
    with torch.no_grad():
        for at in range(0, len(order), 128):
            part = order[at : at + 128]
            said = network(batch_of([samples[nth].sentences for nth in part])[0])
            levels[part], kinds[part] = said[0].numpy(), said[1].numpy()
    network.train()
    return levels, kinds


def report(name, network, samples):
    levels, kinds = scores(network, samples)
    right = np.array([sum(s.levels) for s in samples])
    should, warned = right >= 2, levels[:, 1] > 0
    order = np.argsort(-levels[:, 1])
    hits = np.cumsum(should[order])
    precision, recall = hits / np.arange(1, len(order) + 1), hits / max(1, should.sum())
    area = float((precision * should[order]).sum() / max(1, should.sum()))
    at = lambda least: max([r for r, p in zip(recall, precision) if p >= least], default=0)
    labelled = [nth for nth, s in enumerate(samples) if s.kinds is not None]
    have = np.array([samples[nth].kinds for nth in labelled]).reshape(-1, len(KINDS)) > 0
    named = (kinds[labelled] > 0) & ((levels[labelled] > 0).any(1))[:, None]
    print(
        f"{name:14} area {area:.3f} recall at 0.95 {at(0.95):.3f} at 0.90 {at(0.9):.3f} | precision {(should & warned).sum() / max(1, warned.sum()):.3f}"
        f" recall {(should & warned).sum() / max(1, should.sum()):.3f} warned {warned.sum()} of {len(samples)}"
        f" level {((levels > 0).sum(1) == right).mean():.3f} kinds {(have & named).sum() / max(1, named.sum()):.3f} {(have & named).sum() / max(1, have.sum()):.3f}",
        flush=True,
    )


def quiet_line(network, vocabulary, others):
    """The score for caution that no more than `ALARMS` of others' posts reach of which no rule warns."""
    scored = [-np.inf if vocabulary.warned(s.sentences) else score for s, score in zip(others, scores(network, others)[0][:, 1])]
    return float(np.sort(scored)[::-1][int(ALARMS * len(others))])


def insist(network, vocabulary, trust, must, rest):
    """Goes on until the drafts that define the lines are on the right side of them, and all others stay where they are as nearly as they
    can. Of an example that must not be warned of, whether it reflects is left open."""
    network.eval()
    added = torch.tensor([[0.0, trust, trust] if vocabulary.warned(s.sentences) else [0.0] * 3 for s in must])
    right = torch.tensor([s.levels for s in must])
    open_left = torch.tensor([[s.kinds is None, False, s.levels[1] == 0] for s in must])
    before = [row for at in range(0, len(rest), 128) for row in said_of(network, rest[at : at + 128])]
    optimiser = torch.optim.AdamW(network.parameters(), lr=1e-4)
    for turn in range(60):
        with torch.no_grad():
            levels = torch.cat([network(batch_of([s.sentences for s in must[at : at + 128]])[0])[0] for at in range(0, len(must), 128)])
        wrong = [n for n in range(len(must)) if (((levels[n] + added[n]) * (2 * right[n] - 1) < MARGIN) & ~open_left[n]).any()]
        print(f"turn {turn}: {len(wrong)} of {len(must)} are not yet where they must be", flush=True)
        if not wrong:
            return
        for _ in range(10):
            chosen = random.sample(wrong, min(len(wrong), 24))
            others = random.sample(range(len(rest)), 104)
            levels, kinds, _, _ = network(batch_of([must[n].sentences for n in chosen] + [rest[n].sentences for n in others])[0])
            lost = F.binary_cross_entropy_with_logits(levels[: len(chosen)] + added[chosen], right[chosen], reduction="none")
            kept = F.mse_loss(torch.cat([levels, kinds], 1)[len(chosen) :], torch.stack([before[n] for n in others]))
            loss = (lost * ~open_left[chosen]).mean() + kept
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
    raise SystemExit("Some of the drafts that define the lines stay on the wrong side of them: look at what was printed.")


def said_of(network, samples):
    with torch.no_grad():
        levels, kinds, _, _ = network(batch_of([s.sentences for s in samples])[0])
    return torch.cat([levels, kinds], 1)


def packed(network, vocabulary, trust):
    """The weights as crates/core/src/likeness/packed.rs reads them."""
    of = lambda tensor: tensor.detach().numpy()
    linear = lambda layer: pack.linear(of(layer.weight), of(layer.bias))
    table = lambda names, weights: pack.table([pack.place(name) for name in names.names], of(weights)[1:])

    def block(layer):
        mix = layer.mix.weight.permute(0, 2, 1).reshape(2 * WIDTH, 3 * WIDTH)
        return pack.numbers(of(layer.norm.weight)) + pack.numbers(of(layer.norm.bias)) + pack.linear(of(mix), of(layer.mix.bias))

    tables = [
        table(vocabulary.words, network.words.weight),
        table(vocabulary.tags, network.tags.weight),
        table(vocabulary.about, network.about.weight),
    ]
    within = [block(layer) for layer in network.within]
    last = [linear(layer) for layer in (network.conclude, network.levels, network.kinds, network.marks)]
    layers = [linear(network.enter), *within, linear(network.sum_up), block(network.between), *last]
    return pack.header(WIDTH, BLOCKS) + b"".join(tables + layers) + pack.numbers([trust, max(trust, CARE)])


def calibrate(network, vocabulary, drafts, others):
    """Moves the biases so that 0 is where to draw the lines, by drafts that the network has not seen; returns how much a rule's warning
    adds. Caution is where it gets most right, but where no rule warns no lower than where it warns of more than `ALARMS` of others'
    posts; reflect and warning where most levels are right."""
    ruled = lambda samples: np.array([vocabulary.warned(sample.sentences) for sample in samples])
    levels, by_rule = scores(network, drafts)[0], ruled(drafts)
    right = np.array([sum(s.levels) for s in drafts])
    least = quiet_line(network, vocabulary, others)

    def best(scored, holds, least=-np.inf):
        harmony = lambda line: (holds & (scored >= line)).sum() / max(1, holds.sum() + (scored >= line).sum())
        return max((line for line in np.sort(scored) if line >= least), key=harmony) - 1e-3

    should, certain = right >= 2, right >= 3
    line = best(levels[~by_rule, 1], should[~by_rule], least)
    trust = max(0.0, line - best(levels[by_rule, 1], should[by_rule]))
    sure = levels[:, 2] + trust * by_rule
    lines = [best(levels[:, 0], right >= 1), line, best(sure[should], certain[should])]
    print(f"lines drawn at {lines}; caution no lower than {least}; a rule's warning adds {trust}", flush=True)
    with torch.no_grad():
        network.levels.bias -= torch.tensor(lines, dtype=torch.float32)
    return trust


def main():
    arguments = argparse.ArgumentParser()
    for name in ("drafts", "variants", "background", "teacher", "lines", "out"):
        arguments.add_argument("--" + name, required=name != "variants")
    arguments.add_argument("--test", action="append", default=[])
    arguments.add_argument("--rounds", type=float, default=6)
    arguments.add_argument("--rate", type=float, default=3e-3)
    arguments.add_argument("--start", help="a fitted network (OUT.pt), to go on from")
    arguments.add_argument("--leave-out", default="")
    arguments.add_argument("--again", help="a fitted network (OUT.pt), only to draw the lines anew")
    args = arguments.parse_args()
    torch.manual_seed(0)
    random.seed(0)

    taught = np.load(args.teacher)
    number = {name: nth for nth, name in enumerate(taught["ids"].tolist())}
    teacher = lambda draft: number.get(draft["id"])
    left_out = set(filter(None, args.leave_out.split(",")))
    drafts = [draft for draft in readings(args.drafts) if hand(draft["id"]) not in left_out]
    variants = readings(args.variants) if args.variants else []
    background = readings(args.background)
    vocabulary = Vocabulary(drafts, variants + background)
    print(f"{len(drafts)} drafts, {len(variants)} variants, {len(background)} others; {len(vocabulary.words)} words, {len(vocabulary.tags)} tags, {len(vocabulary.about)} frames and findings", flush=True)

    samples = []
    for draft in drafts:
        sentences = window(vocabulary.encode(draft))
        if not sentences:
            continue
        kinds = [float(kind in draft["kinds"]) for kind in KINDS] if draft["kinds"] is not None else None
        levels = targets(draft["level"]) if draft["level"] else [0.0, 0.0, 0.0]
        times = 12 if draft["id"].startswith(("line-", "rule-")) else 2
        samples += [Sample(sentences, levels, kinds, teacher(draft), 1.0)] * times
    # Nobody has labelled a variant: the teacher's word is all there is.
    samples += [Sample(window(s), None, None, teacher(v), 1.0) for v in variants if teacher(v) is not None for s in [vocabulary.encode(v)] if s]
    none = [0.0] * len(KINDS)
    others = [Sample(window(s), targets("clear"), none, None, OTHERS) for nth, b in enumerate(background) for s in [vocabulary.encode(b)] if s and nth % COUNTED]
    counted = [Sample(window(s), targets("clear"), None, None, 1.0) for b in background[::COUNTED] for s in [vocabulary.encode(b)] if s]
    tests = {}
    for test in [f"lines={args.lines}", *args.test]:
        name, path = test.split("=")
        of = [(draft, vocabulary.encode(draft)) for draft in readings(path) if not draft["id"].startswith("rule-")]
        tests[name] = [Sample(window(s), targets(d["level"] or "clear"), [float(k in d["kinds"]) for k in KINDS] if d["kinds"] is not None else None, None, 1.0) for d, s in of if s]

    soft_levels, soft_kinds = (torch.sigmoid(torch.from_numpy(taught[name].astype(np.float32))) for name in ("levels", "kinds"))
    knows = F.layer_norm(torch.from_numpy(taught["knows"].astype(np.float32)), taught["knows"].shape[1:])
    network = Network(vocabulary, knows.shape[1])
    if args.start:
        network.load_state_dict(torch.load(args.start))
    if args.again:
        network.load_state_dict(torch.load(args.again))
        args.rounds = 0
    steps = int(args.rounds * (len(samples) + len(others)) / BATCH)
    optimiser = torch.optim.AdamW(network.parameters(), lr=args.rate, weight_decay=DECAY)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, args.rate, total_steps=steps + 1, pct_start=0.08)
    unsure = F.binary_cross_entropy_with_logits
    started, smooth, step = time.time(), None, 0
    while step < steps:
        mixed = samples + others
        if step:
            taken = scores(network, others)[0][:, 1].argsort()[::-1][:AGAIN]
            mixed += [others[nth] for nth in taken] * TIMES
        random.shuffle(mixed)
        for at in range(0, len(mixed), BATCH * 40):
            part = sorted(mixed[at : at + BATCH * 40], key=lambda s: s.size)
            batches = [part[nth : nth + BATCH] for nth in range(0, len(part), BATCH)]
            random.shuffle(batches)
            for chosen in batches:
                batch, marks = batch_of([s.sentences for s in chosen])
                levels, kinds, marked, known = network(batch)
                sure = [nth for nth, s in enumerate(chosen) if s.levels is not None]
                named = [nth for nth, s in enumerate(chosen) if s.kinds is not None]
                soft = [nth for nth, s in enumerate(chosen) if s.taught is not None]
                loss = torch.zeros(())
                count = len(chosen)
                if sure:
                    weights = torch.tensor([chosen[nth].weight for nth in sure])[:, None]
                    right = torch.tensor([chosen[nth].levels for nth in sure])
                    loss = loss + unsure(levels[sure], right, weights) * len(sure) / count
                if named:
                    loss = loss + 0.5 * unsure(kinds[named], torch.tensor([chosen[nth].kinds for nth in named])) * len(named) / count
                if soft:
                    rows = torch.tensor([chosen[nth].taught for nth in soft])
                    of_soft = 1.5 * unsure(levels[soft], soft_levels[rows]) + 0.5 * unsure(kinds[soft], soft_kinds[rows])
                    loss = loss + (of_soft + 0.3 * F.mse_loss(known[soft], knows[rows])) * len(soft) / count
                seen = marks >= 0
                if seen.any():
                    loss = loss + 0.3 * unsure(marked[seen], marks[seen].float())
                optimiser.zero_grad()
                loss.backward()
                nn.utils.clip_grad_norm_(network.parameters(), 1.0)
                optimiser.step()
                schedule.step()
                smooth = loss.item() if smooth is None else 0.99 * smooth + 0.01 * loss.item()
                step += 1
                if step % 500 == 0:
                    print(f"{step} of {steps}: {smooth:.4f}, {time.time() - started:.0f} s", flush=True)
                if step % 5000 == 0:
                    for name, of in tests.items():
                        report(name, network, of)
                if step >= steps:
                    break
            if step >= steps:
                break
    for name, of in tests.items():
        report(name, network, of)
    torch.save(network.state_dict(), args.out + ".pt")
    must = [Sample(s, targets(d["level"] or "clear"), d["level"] and [], None, 1.0) for d in drafts if d["id"].startswith(("line-", "rule-")) for s in [window(vocabulary.encode(d))] if s]
    trust = calibrate(network, vocabulary, tests["lines"], counted)
    insist(network, vocabulary, trust, must, random.sample(samples, 6_000) + random.sample(others, 12_000))
    # To insist moves the scores of all drafts a little.
    with torch.no_grad():
        network.levels.bias[1] -= max(0.0, quiet_line(network, vocabulary, counted))
    with torch.no_grad():
        network.kinds.bias += NAMED
    for name, of in tests.items():
        report(name, network, of)
    with open(args.out, "wb") as out:
        out.write(packed(network, vocabulary, trust))


if __name__ == "__main__":
    main()
