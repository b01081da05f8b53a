//! What the benchmarks time: natively in `benches/check.rs`, and in the browser, beside other checkers, in `engines/`.

use aho_corasick::AhoCorasick;
use subrosa_core::{Checker, Draft, check};
use wasm_bindgen::prelude::*;

/// A bare pass over a draft for words, without a thought to what they mean.
#[wasm_bindgen]
pub struct Words(AhoCorasick);

#[wasm_bindgen]
impl Words {
    /// Of files of the lexicon, one after another.
    #[wasm_bindgen(constructor)]
    pub fn new(lexicon: &str) -> Self {
        let lines = lexicon.lines().map(|line| line.split('#').next().unwrap_or_default().trim());
        let words = lines.filter(|line| !line.starts_with('[')).flat_map(|line| line.split(','));
        let words = words.map(str::trim).filter(|word| !word.is_empty());
        Self(AhoCorasick::builder().ascii_case_insensitive(true).build(words).expect("an automaton"))
    }

    /// How many words of the lexicon are in the text.
    pub fn count(&self, text: &str) -> usize {
        self.0.find_iter(text).count()
    }
}

/// The check as the panel does it, which keeps what one draft and the next share.
#[wasm_bindgen]
#[derive(Default)]
pub struct Panel(Checker);

#[wasm_bindgen]
impl Panel {
    /// Has seen no draft.
    #[wasm_bindgen(constructor)]
    pub fn new() -> Self {
        Self::default()
    }

    /// The number of findings in a draft of one box.
    pub fn check(&mut self, text: String) -> usize {
        self.0.check(&Draft { boxes: vec![text] }).map_or(0, |report| report.findings.len())
    }
}

/// The number of findings in a draft of one box that nobody has seen before.
#[wasm_bindgen]
pub fn whole(text: String) -> usize {
    check(&Draft { boxes: vec![text] }).findings.len()
}
