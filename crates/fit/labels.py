"""Levels and kinds of docs/labels.md, in the order of the network's answers (crates/core/src/likeness/network.rs)."""

LEVELS = ["reflect", "caution", "warning"]
KINDS = (
    "client-reference client-group session-event reported-speech implied-person identifying-detail direct-identifier vulnerable-person recency disparagement"
    " entertainment case-consultation disguise-claim consent-claim confirms-relationship testimonial artefact"
).split()


def hand(name):
    """Whose draft it is: the letters before its number, without a last p or h, for plain and hard."""
    letters = name.rsplit("-", 1)[0]
    return letters[:-1] if len(letters) > 1 and letters[-1] in "ph" else letters
