//! Keys under which the weights of features are kept: hashes of their names. The build script makes the table of
//! weights by them, and the check looks features up by them.

/// Hash of a signal's name: FNV-1a.
pub const fn signal(name: &[u8]) -> u32 {
    let mut hash: u32 = 0x811c_9dc5;
    let mut at = 0;
    while at < name.len() {
        hash = (hash ^ name[at] as u32).wrapping_mul(0x0100_0193);
        at += 1;
    }
    hash
}

/// Key of a feature that is one signal.
pub const fn has(a: u32) -> u32 {
    mixed(a ^ 0x9e37_79b9)
}

/// Key of a feature that is one signal right after another.
pub const fn next(a: u32, b: u32) -> u32 {
    mixed(a.wrapping_mul(0x85eb_ca6b) ^ b.rotate_left(15))
}

/// Key of a feature that is two signals in one sentence.
pub const fn with(a: u32, b: u32) -> u32 {
    mixed(a.wrapping_mul(0xc2b2_ae35) ^ b.rotate_left(7))
}

/// MurmurHash3's finaliser: every bit of the key depends on every bit of the hashes.
const fn mixed(mut key: u32) -> u32 {
    key ^= key >> 16;
    key = key.wrapping_mul(0x85eb_ca6b);
    key ^= key >> 13;
    key = key.wrapping_mul(0xc2b2_ae35);
    key ^ key >> 16
}
