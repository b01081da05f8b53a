//! Packs the lexicon, its data without comments, for the extension to carry.

use std::path::Path;
use std::{env, fs};

/// The files of the lexicon, in the order in which tags get their places.
const LEXICON: &[&str] = &["people", "practice", "verbs", "frames", "details", "tone"];

fn main() {
    let out = env::var_os("OUT_DIR").expect("cargo sets OUT_DIR");
    fs::write(Path::new(&out).join("lexicon.txt"), lexicon()).expect("writing to OUT_DIR");
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
