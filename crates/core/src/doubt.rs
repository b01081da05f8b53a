//! Where rules and likeness leave it open whether a draft is to be warned of, the encoder decides with them.

use crate::encoder::{self, KINDS, Said, Trust};
use crate::likeness::{Passage, UNIT};
use crate::report::{Kind, Level};

/// Below this score of likeness for at least `caution`, in parts of a logit, and without a warning by a rule a window is none to be warned of, whatever the
/// encoder would say: on hands that nothing was fitted to this loses half of a hundredth of the warned drafts, and spares half of the clear ones the reading.
const OPEN: i32 = -40;

/// What the stages before the encoder say of a window for at least each of the levels, in logits as [`Trust`] weighs them.
pub(crate) struct Doubt {
    said: [f32; 3],
    is_open: bool,
    trust: &'static [Trust; 3],
}

impl Doubt {
    /// `scores` are those of likeness, in parts of a logit; `found` is the highest level that a rule has found there.
    pub fn new(scores: &[i32], found: Level) -> Self {
        let trust = encoder::trust();
        let said = |head: usize| {
            let trust = &trust[head];
            let by_rule = if found == Level::Warning { trust.found } else { 0.0 };
            trust.bias + trust.likeness * scores[head] as f32 / UNIT as f32 + by_rule
        };
        Self { said: [said(0), said(1), said(2)], is_open: found.is_warned() || scores[1] >= OPEN, trust }
    }

    /// Whether the encoder is to be asked.
    pub fn is_open(&self) -> bool {
        self.is_open
    }

    /// The scores together with what the encoder says.
    pub fn with(&self, said: &Said) -> [f32; 3] {
        [0, 1, 2].map(|head| self.said[head] + self.trust[head].encoder * said.levels[head])
    }
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

/// The passages that refer, first the surest: runs of tokens that are more likely than not to, a single token between two of them belonging to
/// both; or else the token that comes closest.
pub(crate) fn passages(marks: &[(usize, usize, f32)]) -> Vec<Passage> {
    let refers = |at: usize| marks.get(at).is_some_and(|(.., likely)| *likely >= 0.0);
    let same_box = |a: usize, b: usize| marks.get(b).is_some_and(|mark| mark.0 == marks[a].0);
    let mut found: Vec<(f32, Passage)> = Vec::new();
    let mut at = 0;
    while let Some(start) = (at..marks.len()).find(|&at| refers(at)) {
        at = start + 1;
        while same_box(start, at) && (refers(at) || refers(at + 1) && same_box(start, at + 1)) {
            at += 1;
        }
        let likely = marks[start..at].iter().map(|mark| mark.2).fold(f32::NEG_INFINITY, f32::max);
        found.push((likely, Passage { box_index: marks[start].0, tokens: marks[start].1..marks[at - 1].1 + 1 }));
    }
    let surest = (0..found.len()).max_by(|a, b| found[*a].0.total_cmp(&found[*b].0));
    surest.into_iter().for_each(|surest| found.swap(0, surest));
    if found.is_empty() {
        let closest = marks.iter().max_by(|a, b| a.2.total_cmp(&b.2));
        let passage = |(box_index, at, _): &(usize, usize, f32)| Passage { box_index: *box_index, tokens: *at..at + 1 };
        found.extend(closest.map(|mark| (mark.2, passage(mark))));
    }
    found.into_iter().map(|(_, passage)| passage).collect()
}

/// The kinds that the encoder sees in what it has read, with where it refers most.
pub(crate) fn kinds(said: &Said, at: &Passage) -> Vec<(Kind, Passage)> {
    let shown = KINDS.into_iter().zip(&said.kinds).filter(|(_, likely)| **likely >= 0.0);
    shown.map(|(kind, _)| (kind, at.clone())).collect()
}
