//! Weighs all that the stages before have shown of a draft, down to single words and their neighbours: many weak signs
//! together tell what no rule can. The weights are data, fitted by `subrosa fit`.

mod features;
mod key;

pub use key::signal as hash;

use crate::report::{Level, Span};
use crate::rules::{Context, Found};

include!(concat!(env!("OUT_DIR"), "/weights.rs"));

/// What is weighed: whether a draft is warned, whether a warned one is of a particular client, whether one that is not
/// warned shows the author's own practice.
pub const SCALES: usize = 3;

/// The weight of one feature of a draft.
#[derive(Clone, Debug)]
pub struct Contribution {
    /// Its name; empty unless names were asked for.
    pub name: String,
    /// What it adds on each scale: warned, particular, own practice. 0 for a feature that has no weights.
    pub weights: [i8; SCALES],
    /// Where it was first seen.
    pub span: Span,
    /// The sentence of the box in which it was first seen.
    pub sentence: usize,
}

/// A draft on the scales.
#[derive(Debug)]
pub struct Weighing {
    /// What the features of the draft add, in order of the draft.
    pub contributions: Vec<Contribution>,
    seen: Vec<bool>,
    named: bool,
}

impl Weighing {
    /// An empty draft. With `named`, contributions carry names, and features without weights are listed too.
    pub fn new(named: bool) -> Self {
        Self { contributions: Vec::new(), seen: vec![false; KEYS.len()], named }
    }

    /// Lays a box on the scales.
    pub fn add(&mut self, context: &Context, found: &[Found], doubted: &[Found], box_index: usize) {
        let text = context.tagged.text;
        features::features(context, found, doubted, |feature, tokens| {
            let slot = slot(feature.key);
            let is_new = slot.is_none_or(|slot| !std::mem::replace(&mut self.seen[slot], true));
            if !is_new || (slot.is_none() && !self.named) {
                return;
            }
            let sentence = text.sentence_of(tokens.start);
            let range = text.utf16(tokens);
            self.contributions.push(Contribution {
                name: if self.named { feature.name() } else { String::new() },
                weights: slot.map_or([0; SCALES], |slot| WEIGHTS[slot]),
                span: Span { box_index, start: range.start, end: range.end },
                sentence,
            });
        });
    }

    /// The sums on the scales.
    pub fn sums(&self) -> [i32; SCALES] {
        self.contributions.iter().fold(BIASES, |sums, c| std::array::from_fn(|i| sums[i] + i32::from(c.weights[i])))
    }

    /// The level that the scales show.
    pub fn level(&self) -> Level {
        match self.sums().map(|sum| sum > 0) {
            [true, true, _] => Level::Warning,
            [true, ..] => Level::Caution,
            [false, _, true] => Level::Reflect,
            [false, _, false] => Level::Clear,
        }
    }
}

/// Where the weights of a feature are, if it has any.
fn slot(key: u32) -> Option<usize> {
    let mask = KEYS.len() - 1;
    let mut at = key as usize & mask;
    while KEYS[at] != 0 {
        if KEYS[at] == key {
            return Some(at);
        }
        at = (at + 1) & mask;
    }
    None
}
