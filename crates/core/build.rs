//! Packs the lexicon, its data without comments, and the weights of likeness, for the extension to carry.

#[path = "src/hash.rs"]
#[allow(dead_code, reason = "the crate uses more of it")]
mod hash;

use std::collections::BTreeMap;
use std::path::Path;
use std::{env, fs};

/// The files of the lexicon, in the order in which tags get their places.
const LEXICON: &[&str] = &["people", "practice", "verbs", "frames", "details", "tone"];

fn main() {
    let out = env::var_os("OUT_DIR").expect("cargo sets OUT_DIR");
    fs::write(Path::new(&out).join("lexicon.txt"), lexicon()).expect("writing to OUT_DIR");
    fs::write(Path::new(&out).join("weights.bin"), weights("levels")).expect("writing to OUT_DIR");
}

fn lexicon() -> String {
    let mut packed = String::new();
    for file in LEXICON {
        let path = format!("lexicon/{file}.lex");
        println!("cargo::rerun-if-changed={path}");
        let data = fs::read_to_string(&path).unwrap_or_else(|why| panic!("{path}: {why}"));
        let mut first = true;
        for line in data.lines().map(|line| line.split('#').next().unwrap_or_default().trim()) {
            if let Some(name) = line.strip_prefix('[').and_then(|line| line.strip_suffix(']')) {
                packed.push_str(if packed.is_empty() { "" } else { "\n" });
                packed.push_str(name);
                packed.push(':');
                first = true;
                continue;
            }
            for entry in line.split(',').map(str::trim).filter(|entry| !entry.is_empty()) {
                packed.push_str(if first { "" } else { "," });
                packed.push_str(entry);
                first = false;
            }
        }
    }
    packed
}

/// A table of weights. The data have a line for each feature: its name, then what it weighs for each head; the first line names
/// the heads, the second, `=bias`, what each scores without any feature. `src/likeness/table.rs` says how it is packed.
fn weights(table: &str) -> Vec<u8> {
    let path = format!("weights/{table}.tsv");
    println!("cargo::rerun-if-changed={path}");
    let data = fs::read_to_string(&path).unwrap_or_else(|why| panic!("{path}: {why}"));
    let mut lines = data.lines().map(|line| {
        let mut fields = line.split('\t');
        (fields.next().unwrap_or_default(), fields)
    });
    let heads = lines.next().map_or(0, |(_, heads)| heads.count());
    let mut lines = lines.map(|(name, fields)| {
        let weights: Vec<i16> = fields.map(|weight| weight.parse().expect("a weight is a whole number")).collect();
        assert_eq!(weights.len(), heads, "{path}: {name} has a weight for each head");
        (name, weights)
    });
    let (_, bias) = lines.next().unwrap_or_else(|| panic!("{path} has no biases"));
    let mut places: BTreeMap<u32, Vec<i16>> = BTreeMap::new();
    for (name, weights) in lines {
        let heavy = |weights: &[i16]| weights.iter().map(|w| w.unsigned_abs()).sum::<u16>();
        // Of two features at one place the heavier stands for both.
        let here = places.entry(hash::place(feature(name))).or_default();
        if heavy(here) < heavy(&weights) {
            *here = weights;
        }
    }
    let count = u16::try_from(places.len()).expect("at most 65,535 features");
    let mut packed: Vec<u8> = [heads as u16, count].into_iter().flat_map(u16::to_le_bytes).collect();
    packed.extend(bias.into_iter().flat_map(i16::to_le_bytes));
    let before = [0].into_iter().chain(places.keys().copied());
    let gaps: Vec<u32> = places.keys().zip(before).map(|(place, before)| place - before).collect();
    for byte in [16, 8, 0] {
        packed.extend(gaps.iter().map(|gap| (gap >> byte) as u8));
    }
    let byte = |weight: i16| weight.clamp(-127, 127) as i8 as u8;
    for head in 0..heads {
        let before = |weights: &[i16]| head.checked_sub(1).map_or(0, |before| byte(weights[before]));
        packed.extend(places.values().map(|weights| byte(weights[head]).wrapping_sub(before(weights))));
    }
    packed
}

/// The hash of a feature, of one unit to three, by its name.
fn feature(name: &str) -> u32 {
    let mut units = name.split(' ').map(|unit| hash::hash(unit.as_bytes()));
    let (first, second) = (units.next().unwrap_or(0), units.next().unwrap_or(0));
    units.fold(hash::pair(first, second), hash::pair)
}
