//! Words in pieces that the encoder knows, as WordPiece cuts them (Schuster and Nakajima 2012): from the front always the longest.

use rustc_hash::FxHashMap;

/// A word of more bytes is not cut.
const LONGEST: usize = 40;

/// Pieces that stand for no part of a word.
#[derive(Clone, Copy)]
pub(super) struct Marks {
    /// A word that no pieces make.
    pub unknown: u16,
    /// Before all others.
    pub first: u16,
    /// After all others.
    pub last: u16,
}

/// The pieces by number.
pub(super) struct Pieces {
    /// Those with which words begin.
    begin: FxHashMap<Box<str>, u16>,
    /// Those with which words go on.
    go_on: FxHashMap<Box<str>, u16>,
    pub marks: Marks,
}

impl Pieces {
    /// From the pieces in order: first the one for unknown words, the first and the last of all; those that go on begin with `##`.
    pub fn new(words: &[&str]) -> Self {
        let (mut begin, mut go_on) = (FxHashMap::default(), FxHashMap::default());
        for (number, word) in (0..).zip(words) {
            match word.strip_prefix("##").filter(|rest| !rest.is_empty()) {
                Some(rest) => go_on.insert(rest.into(), number),
                None => begin.insert((*word).into(), number),
            };
        }
        Self { begin, go_on, marks: Marks { unknown: 0, first: 1, last: 2 } }
    }

    /// Cuts a word and adds its pieces.
    pub fn cut(&self, word: &str, pieces: &mut Vec<u16>) {
        let before = pieces.len();
        let mut rest = word;
        while !rest.is_empty() {
            let known = if rest.len() == word.len() { &self.begin } else { &self.go_on };
            let longest = (1..=rest.len()).rev().filter(|end| rest.is_char_boundary(*end));
            let found =
                longest.filter(|_| word.len() <= LONGEST).find_map(|end| Some((end, *known.get(&rest[..end])?)));
            let Some((end, piece)) = found else {
                pieces.truncate(before);
                pieces.push(self.marks.unknown);
                return;
            };
            pieces.push(piece);
            rest = &rest[end..];
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_piece_comes_first() {
        let pieces = Pieces::new(&["[UNK]", "[CLS]", "[SEP]", "care", "##load", "##lo", "##ad", "case", "c"]);
        let cut = |word: &str| {
            let mut cut = Vec::new();
            pieces.cut(word, &mut cut);
            cut
        };
        assert_eq!(cut("caseload"), [7, 4]);
        assert_eq!(cut("carelo"), [3, 5]);
        assert_eq!(cut("carefree"), [0]);
        assert_eq!(cut("é"), [0]);
    }
}
