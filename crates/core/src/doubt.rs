//! Where rules and likeness leave it open whether a draft is to be warned of, the encoder decides with them.

use crate::BoxRead;
use crate::encoder::{self, KINDS, Said};
use crate::likeness::{Passage, UNIT};
use crate::report::{Finding, Kind, Level, Span};
use crate::text::TokenKind;

/// Below this score of likeness for at least `caution`, in parts of a logit, and without a warning by a rule a window is none to be warned of, whatever the
/// encoder would say: on hands that nothing was fitted to this loses one in fifty of the warned drafts, and spares nine in ten everyday posts the reading.
const OPEN: i32 = -64;

/// Where a rule warns, likeness says this at the least.
const PLAIN: i32 = -16;

/// Whether likeness and rules leave it open whether a window is to be warned of. `scores` are those of likeness for at least each of the levels, in
/// parts of a logit; `found` is the highest level that a rule has found there.
pub(crate) fn is_open(scores: &[i32], found: Level) -> bool {
    found.is_warned() || scores[1] >= OPEN
}

/// What likeness, which knows what the rules have found, and the encoder say of a window together, for at least each of the levels, in logits. Where a rule warns, likeness
/// says no less than [`PLAIN`]: the plainest words stand in posts about other trades' clients, too, and so weigh little by themselves; which of both it is, the encoder knows better.
pub(crate) fn decide(scores: &[i32], found: Level, said: &Said) -> [f32; 3] {
    [0, 1, 2].map(|head| {
        let trust = &encoder::trust()[head];
        let score = if found == Level::Warning { scores[head].max(PLAIN) } else { scores[head] };
        trust.bias + trust.likeness * score as f32 / UNIT as f32 + trust.encoder * said.levels[head]
    })
}

/// The level that these scores earn.
pub(crate) fn level(&[reflect, caution, warning]: &[f32; 3]) -> Level {
    match () {
        () if caution >= 0.0 && warning >= 0.0 => Level::Warning,
        () if caution >= 0.0 => Level::Caution,
        () if reflect >= 0.0 => Level::Reflect,
        () => Level::Clear,
    }
}

/// From this logit on a token refers, and from the next on those beside it. Less than likely: a word too many is marked beside the right ones, a word too few leaves a
/// reference unseen. Chosen on drafts that the encoder had not seen.
const REFERS: f32 = -1.0;
const BESIDE: f32 = -1.5;

/// The passages that refer, first the surest: runs of tokens within a sentence, without the punctuation. At least one, where any token says something:
/// when none is likely enough, the one that comes closest refers.
pub(crate) fn passages(boxes: &[BoxRead], marks: &[(usize, usize, f32)]) -> Vec<Passage> {
    let says = |(box_index, at, _): &&(usize, usize, f32)| {
        !matches!(boxes[*box_index].text.tokens[*at].kind, TokenKind::Punct | TokenKind::Newline)
    };
    let sentence = |mark: &(usize, usize, f32)| (mark.0, boxes[mark.0].text.sentence_of(mark.1));
    let marks: Vec<_> = marks.iter().filter(says).copied().collect();
    let surest = |run: &[(usize, usize, f32)]| run.iter().map(|mark| mark.2).fold(f32::NEG_INFINITY, f32::max);
    let refers = surest(&marks).min(REFERS);
    let is_beside = |mark: &(usize, usize, f32)| mark.2 >= refers + BESIDE - REFERS;
    let runs = marks.chunk_by(|a, b| sentence(a) == sentence(b) && is_beside(a) == is_beside(b));
    let mut runs: Vec<_> = runs.filter(|run| surest(run) >= refers).collect();
    // The order of the others does not matter, and sorting takes the module several thousand bytes.
    if let Some(first) = (0..runs.len()).max_by(|a, b| surest(runs[*a]).total_cmp(&surest(runs[*b]))) {
        runs.swap(0, first);
    }
    let passage =
        |run: &[(usize, usize, f32)]| Passage { box_index: run[0].0, tokens: run[0].1..run[run.len() - 1].1 + 1 };
    runs.into_iter().map(passage).collect()
}

/// Below this logit a kind is not in what the encoder has read, whatever a rule says.
const UNLIKELY: f32 = -2.0;

/// Whether the encoder, which has read its words, takes a rule's finding for another way to refer to somebody.
pub(crate) fn is_mistaken(said: &Said, boxes: &[BoxRead], finding: &Finding) -> bool {
    let Span { box_index, start, end } = finding.span;
    let first = boxes[box_index].text.tokens_in(start..end).start;
    let is_unlikely = KINDS.iter().zip(&said.kinds).any(|(kind, likely)| *kind == finding.kind && *likely < UNLIKELY);
    finding.kind.refers() && is_unlikely && said.marks.iter().any(|mark| (mark.0, mark.1) == (box_index, first))
}

/// From this logit on a kind is shown. A little less than likely: one too many is a reason that does not quite fit, one too few is a reason withheld.
const SHOWN: f32 = -0.5;

/// The kinds that the encoder sees in what it has read, with where it refers most.
pub(crate) fn kinds(said: &Said, at: &Passage) -> Vec<(Kind, Passage)> {
    let shown = KINDS.into_iter().zip(&said.kinds).filter(|(_, likely)| **likely >= SHOWN);
    shown.map(|(kind, _)| (kind, at.clone())).collect()
}
