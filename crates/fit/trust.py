"""How far likeness and the encoder are to be trusted together, by drafts that none of them was fitted to, as `subrosa fit voices` prints them.

    python trust.py HELD_OUT.voices [--quiet EVERYDAY.voices] trust.json

Everyday posts in `--quiet` count as clear drafts, and at most seven in ten thousand of them are warned of.
"""

import argparse
import json

import numpy as np
from scipy.optimize import minimize

from labels import level_of

QUIET = 7e-4
# What is believed beforehand of the bias, likeness and the encoder, and how strongly.
BELIEF, HOLD = np.array([0, 0.5, 0.8]), np.array([0, 1, 1])
# What part of the trust in likeness and the encoder goes to likeness where everyday posts set the limit: the fit knows little of these, and likeness has read more of them.
SHARE = 0.4
# Where a rule warns, likeness says this at the least, and the sum is so much higher for each level (crates/core/src/doubt.rs).
PLAIN, PLAINER = -1, [0, 1, 0]


def read(path):
    """Drafts, with those of their windows that leave doubt; all others are clear."""
    with open(path) as lines:
        drafts = [json.loads(line) for line in lines]
    for draft in drafts:
        draft["windows"] = [window for window in draft["windows"] if window["encoder"]]
    return drafts


def signs(draft, head):
    """A row for each window, and what is added to its sum."""
    warns = [w["found"] == "warning" for w in draft["windows"]]
    likeness = [max(w["likeness"][head], PLAIN) if warned else w["likeness"][head] for w, warned in zip(draft["windows"], warns)]
    return np.array([[1, said, w["encoder"][head]] for w, said in zip(draft["windows"], likeness)]), PLAINER[head] * np.array(warns)


def fit(drafts, head):
    drafts = [draft for draft in drafts if draft["level"] and draft["windows"] and (head < 2 or level_of(draft) >= 2)]
    is_meant = np.array([float(level_of(draft) > head) for draft in drafts])
    rows, weights = [signs(draft, head) for draft in drafts], BELIEF
    for _ in range(6):
        # A draft is as its highest window is.
        nth = [np.argmax(row @ weights + plainer) for row, plainer in rows]
        highest, plainer = np.array([row[at] for at, (row, _) in zip(nth, rows)]), np.array([plainer[at] for at, (_, plainer) in zip(nth, rows)])

        def cost(weights):
            scores, off = highest @ weights + plainer, weights - BELIEF
            gradient = highest.T @ (1 / (1 + np.exp(-scores)) - is_meant) + 2 * HOLD * off
            return (np.logaddexp(0, scores) - is_meant * scores).sum() + (HOLD * off**2).sum(), gradient

        weights = minimize(cost, weights, jac=True, bounds=[(None, None), (0, None), (0, None)]).x
    return weights


def score(draft, weights):
    """How surely a draft is to be warned of: as surely as its highest window that leaves doubt."""
    if not draft["windows"]:
        return -99
    rows, plainer = signs(draft, 1)
    return max(rows @ weights + plainer)


def quiet(weights, posts):
    """With that share of likeness, and the bias lowered until few enough of the posts are warned of."""
    bias, likeness, encoder = weights
    weights = np.array([bias, SHARE * (likeness + encoder), (1 - SHARE) * (likeness + encoder)])
    loudest = sorted((score(post, weights) for post in posts), reverse=True)
    weights[0] -= max(0, loudest[int(QUIET * len(posts))] + 1e-3)
    return weights


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("held_out")
    arguments.add_argument("--quiet")
    arguments.add_argument("out")
    args = arguments.parse_args()
    drafts = read(args.held_out)
    posts = read(args.quiet) if args.quiet else []
    trust = [fit(drafts + [{**post, "level": "clear"} for post in posts], head) for head in range(3)]
    if posts:
        trust[1] = quiet(trust[1], posts)
    print(*(np.round(weights, 3) for weights in trust), sep="\n")
    with open(args.out, "w") as out:
        json.dump([list(weights) for weights in trust], out)


if __name__ == "__main__":
    main()
