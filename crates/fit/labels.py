"""Levels and kinds of docs/labels.md, in the order of the encoder's answers (crates/core/src/encoder/mod.rs)."""

LEVELS = ["reflect", "caution", "warning"]
KINDS = (
    "client-reference client-group session-event reported-speech implied-person identifying-detail direct-identifier vulnerable-person recency disparagement"
    " entertainment case-consultation disguise-claim consent-claim confirms-relationship testimonial artefact"
).split()


def level_of(draft):
    """0 for clear, up to 3 for a warning."""
    return LEVELS.index(draft["level"]) + 1 if draft["level"] in LEVELS else 0
