//! Fitted weights, as `build.rs` packs them.

use crate::hash::place;
use once_cell::sync::Lazy;

/// What each feature weighs for each head of a model. A head says yes when its score is not negative.
pub(super) struct Table {
    heads: usize,
    /// A bit for every few places: whether a feature is at one of them. It answers for most words at once.
    there: Vec<u64>,
    /// The places of the features, in order.
    places: Vec<u32>,
    /// Head by head, feature by feature.
    weights: Vec<i8>,
    bias: Vec<i32>,
}

/// Whether a draft is at least at `reflect`, `caution`, `warning`.
pub(super) static LEVELS: Lazy<Table> =
    Lazy::new(|| Table::unpack(include_bytes!(concat!(env!("OUT_DIR"), "/levels.bin"))));

/// Whether a draft has findings of a kind: those of [`super::KINDS`], in order.
pub(super) static KINDS: Lazy<Table> =
    Lazy::new(|| Table::unpack(include_bytes!(concat!(env!("OUT_DIR"), "/kinds.bin"))));

impl Table {
    fn unpack(packed: &'static [u8]) -> Self {
        let number = |at: usize| i16::from_le_bytes([packed[at * 2], packed[at * 2 + 1]]);
        let (heads, features) = (number(0) as usize, number(1) as usize);
        let (steps, places) = packed[(2 + heads) * 2..].split_at(heads * features);
        let mut at = 0;
        let next = |feature: usize| {
            let byte = |nth: usize| u32::from(places[nth * features + feature]);
            at += byte(0) << 16 | byte(1) << 8 | byte(2);
            at
        };
        let mut table = Self {
            heads,
            there: vec![0; sieve(place(u32::MAX)).0 + 1],
            places: (0..features).map(next).collect(),
            weights: steps.iter().map(|step| *step as i8).collect(),
            bias: (0..heads).map(|head| number(2 + head).into()).collect(),
        };
        for at in features..table.weights.len() {
            table.weights[at] = table.weights[at].wrapping_add(table.weights[at - features]);
        }
        for (word, bit) in table.places.iter().map(|place| sieve(*place)) {
            table.there[word] |= bit;
        }
        table
    }

    /// The number of the feature with this hash, if it weighs anything.
    pub fn number(&self, hash: u32) -> Option<u16> {
        let place = place(hash);
        let (word, bit) = sieve(place);
        let found = (self.there[word] & bit != 0).then(|| self.places.binary_search(&place).ok());
        found.flatten().map(|number| number as u16)
    }

    /// What a feature weighs for a head.
    pub fn weight(&self, feature: u16, head: usize) -> i32 {
        (self.weights[head * self.places.len() + usize::from(feature)]).into()
    }

    /// The scores of all heads for these features, each counted once.
    pub fn scores(&self, features: impl Iterator<Item = u16>) -> Vec<i32> {
        let mut scores = self.bias.clone();
        let mut counted = vec![false; self.places.len()];
        for feature in features {
            if !std::mem::replace(&mut counted[usize::from(feature)], true) {
                (0..self.heads).for_each(|head| scores[head] += self.weight(feature, head));
            }
        }
        scores
    }
}

/// Where the sieve has the bit of a place.
fn sieve(place: u32) -> (usize, u64) {
    let bit = place >> 4;
    (bit as usize / 64, 1 << (bit % 64))
}
