//! Hashes of words, taken once for each token: the lexicon, the patterns and the weights look words up by them. Also part of
//! the build script, which packs the weights.

/// FNV-1a.
pub const fn hash(word: &[u8]) -> u32 {
    more(0x811c_9dc5, word)
}

/// The hash of what has this hash so far, with more after it.
pub const fn more(mut hash: u32, word: &[u8]) -> u32 {
    let mut at = 0;
    while at < word.len() {
        hash = (hash ^ word[at] as u32).wrapping_mul(0x0100_0193);
        at += 1;
    }
    hash
}

/// The hash of two words, one after the other.
pub const fn pair(first: u32, second: u32) -> u32 {
    (first.rotate_left(7) ^ second).wrapping_mul(0x85EB_CA6B)
}

/// The place of a feature in the tables of weights: as many bits of its hash as make strangers at one place rare.
pub const fn place(feature: u32) -> u32 {
    feature >> 8
}
