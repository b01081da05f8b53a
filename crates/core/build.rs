//! Packs the data: the lexicon without its comments, and the table of weights from `weights/drafts.tsv`, so that it
//! need not be built when the extension starts.

use std::path::Path;
use std::{env, fs};

#[path = "src/weigh/key.rs"]
mod key;

/// Weights of one feature: for warned, for particular, for own practice.
const WEIGHTS: usize = 3;

/// The files of the lexicon, in the order in which tags get their places.
const LEXICON: &[&str] = &["people", "practice", "verbs", "frames", "details", "tone"];

fn main() {
    let out = env::var_os("OUT_DIR").expect("cargo sets OUT_DIR");
    pack_lexicon(Path::new(&out));
    pack_weights(Path::new(&out));
}

fn pack_lexicon(out: &Path) {
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
    fs::write(out.join("lexicon.txt"), packed).expect("writing to OUT_DIR");
}

fn pack_weights(out: &Path) {
    println!("cargo::rerun-if-changed=weights/drafts.tsv");
    println!("cargo::rerun-if-changed=src/weigh/key.rs");
    let data = fs::read_to_string("weights/drafts.tsv").expect("weights/drafts.tsv");
    let mut biases = [0_i32; WEIGHTS];
    let mut rows: Vec<(u32, Vec<i8>)> = Vec::new();
    for (number, line) in data.lines().enumerate() {
        let row = format!("weights/drafts.tsv, line {}", number + 1);
        let mut fields = line.split('\t');
        let name = fields.next().unwrap_or_default();
        let weights: Vec<i32> = fields.map(|w| w.parse().unwrap_or_else(|why| panic!("{row}: {w:?}: {why}"))).collect();
        assert_eq!(weights.len(), WEIGHTS, "{row}: a feature has {WEIGHTS} weights");
        if name == "bias" {
            biases.copy_from_slice(&weights);
            continue;
        }
        let narrow = |w: &i32| i8::try_from(*w).unwrap_or_else(|_| panic!("{row}: {w} is not within -128 to 127"));
        rows.push((feature(name), weights.iter().map(narrow).collect()));
    }
    let size = (rows.len() * 3 / 2).next_power_of_two().max(2);
    let mut table: Vec<Option<&(u32, Vec<i8>)>> = vec![None; size];
    for row in &rows {
        let mut at = row.0 as usize & (size - 1);
        while let Some(taken) = table[at] {
            assert_ne!(taken.0, row.0, "two features of weights/drafts.tsv have one key: change one of the hashes");
            at = (at + 1) & (size - 1);
        }
        table[at] = Some(row);
    }
    let keys = table.iter().map(|slot| slot.map_or(0, |row| row.0).to_string()).collect::<Vec<_>>().join(",");
    let weights = table
        .iter()
        .map(|slot| slot.map_or(format!("{:?}", [0; WEIGHTS]), |row| format!("{:?}", row.1)))
        .collect::<Vec<_>>()
        .join(",");
    let source = format!(
        "const BIASES: [i32; {WEIGHTS}] = {biases:?};\nstatic KEYS: [u32; {size}] = [{keys}];\nstatic WEIGHTS: [[i8; {WEIGHTS}]; {size}] = [{weights}];\n"
    );
    fs::write(out.join("weights.rs"), source).expect("writing to OUT_DIR");
}

/// Key of a feature by its name, as `weigh::features` writes it.
fn feature(name: &str) -> u32 {
    let signal = |name: &str| key::signal(name.as_bytes());
    match (name.split_once(" > "), name.split_once(" & ")) {
        (Some((a, b)), _) => key::next(signal(a), signal(b)),
        (None, Some((a, b))) => key::with(signal(a), signal(b)),
        (None, None) => key::has(signal(name)),
    }
}
