//! Fitted weights, as `build.rs` packs them.
//!
//! All numbers little-endian: how many heads and how many features (16 bits each), the bias of each head (16 bits);
//! how far the place of each feature is from the one before, first all high bytes, then all middle ones, then all low ones; the
//! weights (8 bits) head by head, as differences from the head before, which is much alike, and so smaller when compressed.

use crate::hash::place;
use once_cell::sync::OnceCell;

/// What each feature weighs for each head of a model. A head says yes when its score is not negative.
pub(super) struct Table {
    heads: usize,
    /// For each beginning of a place, the number of the first feature there; one more at the end.
    starts: Vec<u16>,
    /// The ends of the features' places, in order of the places.
    ends: Vec<u8>,
    /// Feature by feature, head by head.
    weights: Vec<i8>,
    bias: Vec<i32>,
}

static TABLE: OnceCell<Table> = OnceCell::new();

/// The weights of likeness, packed: what [`load`] takes where the crate is built without them.
#[cfg(feature = "weights")]
pub const WEIGHTS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/weights.bin"));

/// The weights for all checks from now on. A crate that is built without the feature `weights` needs them before its first check, and
/// panics without; any that are there already stay. Panics when they are not whole.
pub fn load(packed: &[u8]) {
    TABLE.get_or_init(|| Table::unpack(packed));
}

/// The weights that the crate carries, or those that were loaded.
pub(super) fn table() -> &'static Table {
    #[cfg(feature = "weights")]
    load(WEIGHTS);
    TABLE.get().expect("the weights are loaded before the first check")
}

impl Table {
    fn unpack(mut packed: &[u8]) -> Self {
        let mut take = |bytes: usize| {
            let (taken, rest) = packed.split_at(bytes);
            packed = rest;
            taken
        };
        let mut number = || take(2).try_into().map(u16::from_le_bytes).unwrap_or_default();
        let (heads, features) = (usize::from(number()), usize::from(number()));
        let bias = (0..heads).map(|_| i32::from(number() as i16)).collect();
        let [high, middle, low] = [(); 3].map(|()| take(features));
        let steps = take(heads * features);

        let mut table = Self { heads, starts: Vec::new(), ends: Vec::new(), weights: Vec::new(), bias };
        let mut at = 0;
        for feature in 0..features {
            at += u32::from(high[feature]) << 16 | u32::from(middle[feature]) << 8 | u32::from(low[feature]);
            let (start, end) = split(at);
            table.starts.resize(start + 1, feature as u16);
            table.ends.push(end);
            let mut weight = 0_u8;
            for head in 0..heads {
                weight = weight.wrapping_add(steps[head * features + feature]);
                table.weights.push(weight as i8);
            }
        }
        table.starts.resize(split(place(u32::MAX)).0 + 2, features as u16);
        table
    }

    /// How many features weigh anything.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// The number of the feature with this hash, if it weighs anything.
    pub fn number(&self, hash: u32) -> Option<u16> {
        let (start, end) = split(place(hash));
        let (from, to) = (self.starts[start], self.starts[start + 1]);
        (from..to).find(|&feature| self.ends[usize::from(feature)] == end)
    }

    /// What a feature weighs for a head.
    pub fn weight(&self, feature: u16, head: usize) -> i32 {
        self.weights[usize::from(feature) * self.heads + head].into()
    }

    /// The scores of all heads for these features, each counted once.
    pub fn scores(&self, features: impl Iterator<Item = u16>) -> Vec<i32> {
        let mut scores = self.bias.clone();
        let mut counted = vec![0_u64; self.len() / 64 + 1];
        for feature in features {
            let (word, bit) = (usize::from(feature) / 64, 1 << (feature % 64));
            if counted[word] & bit == 0 {
                counted[word] |= bit;
                (0..self.heads).for_each(|head| scores[head] += self.weight(feature, head));
            }
        }
        scores
    }
}

/// The beginning and the end of a place.
fn split(place: u32) -> (usize, u8) {
    ((place >> 8) as usize, place as u8)
}
