//! Hashes of words, taken once for each token: the lexicon, the patterns and the weights look words up by them.

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

/// The place of a name in the tables of weights: as many bits of its hash as make strangers at one place rare.
pub const fn place(hash: u32) -> u32 {
    hash >> 8
}
