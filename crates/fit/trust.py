"""How far likeness and the encoder are to be trusted together, by drafts that none of them was fitted to, as `subrosa fit voices` prints them.

    python trust.py HELD_OUT.voices [--quiet EVERYDAY.voices] trust.json

Everyday posts in `--quiet` count as clear drafts, and at most three in four thousand of them are warned of; of what keeps to that, what does best on the drafts is taken.
"""

import argparse
import json

import numpy as np
from scipy.optimize import minimize

from labels import level_of

QUIET = 7.5e-4
# What is believed beforehand of the bias, likeness and the encoder, and how strongly.
BELIEF, HOLD = np.array([0, 0.5, 0.8]), np.array([0, 1, 1])
# What part of the trust in likeness and the encoder may go to likeness. The fit knows little of everyday posts, and where these set the limit, likeness, which has read more of them, is
# worth more than the fit says; but not more than the encoder, which has read the sentence.
SHARES = np.arange(0.2, 0.46, 0.05)
# Where a rule warns, likeness says this at the least (crates/core/src/doubt.rs).
PLAIN = -1


def read(path):
    """Drafts, with those of their windows that leave doubt; all others are clear."""
    with open(path) as lines:
        drafts = [json.loads(line) for line in lines]
    for draft in drafts:
        draft["windows"] = [window for window in draft["windows"] if window["encoder"]]
    return drafts


def signs(draft, head):
    """A row for each window."""
    likeness = lambda w: max(w["likeness"][head], PLAIN) if w["found"] == "warning" else w["likeness"][head]
    return np.array([[1, likeness(w), w["encoder"][head]] for w in draft["windows"]])


def fit(drafts, head):
    drafts = [draft for draft in drafts if draft["level"] and draft["windows"] and (head < 2 or level_of(draft) >= 2)]
    is_meant = np.array([float(level_of(draft) > head) for draft in drafts])
    rows, weights = [signs(draft, head) for draft in drafts], BELIEF
    for _ in range(6):
        # A draft is as its highest window is.
        highest = np.array([row[np.argmax(row @ weights)] for row in rows])

        def cost(weights):
            scores, off = highest @ weights, weights - BELIEF
            gradient = highest.T @ (1 / (1 + np.exp(-scores)) - is_meant) + 2 * HOLD * off
            return (np.logaddexp(0, scores) - is_meant * scores).sum() + (HOLD * off**2).sum(), gradient

        weights = minimize(cost, weights, jac=True, bounds=[(None, None), (0, None), (0, None)]).x
    return weights


def score(draft, weights):
    """How surely a draft is to be warned of: as surely as its highest window that leaves doubt."""
    return max(signs(draft, 1) @ weights) if draft["windows"] else -99


def f1(weights, drafts):
    warned = [score(draft, weights) >= 0 for draft in drafts]
    meant = [level_of(draft) > 1 for draft in drafts]
    return 2 * sum(w and m for w, m in zip(warned, meant)) / max(1, sum(warned) + sum(meant))


def quiet(weights, posts, share):
    """With such a share of likeness, and the bias lowered until few enough of the posts are warned of."""
    bias, likeness, encoder = weights
    weights = np.array([bias, share * (likeness + encoder), (1 - share) * (likeness + encoder)])
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
        trust[1] = max((quiet(trust[1], posts, share) for share in SHARES), key=lambda weights: f1(weights, drafts))
    print(*(np.round(weights, 3) for weights in trust), sep="\n")
    with open(args.out, "w") as out:
        json.dump([list(weights) for weights in trust], out)


if __name__ == "__main__":
    main()
