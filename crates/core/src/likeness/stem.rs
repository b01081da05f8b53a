//! What the forms of an English word share.

use crate::hash::{hash, more};
use std::fmt;

/// A word without the endings that tell number, time and owner: `cancel` of `cancelled` and `cancels`, `cry` of `cried`. Forms of one word
/// shall come out alike, whatever it is that they come out as.
#[derive(Clone, Copy)]
pub(super) struct Stem<'a> {
    start: &'a str,
    /// What stands for another ending.
    end: &'static str,
}

impl<'a> Stem<'a> {
    pub fn of(word: &'a str) -> Self {
        if word.len() < 4 {
            return word.into();
        }
        let word = word.strip_suffix("'s").unwrap_or(word);
        if let Some(start) = word.strip_suffix("ies").or(word.strip_suffix("ied")).filter(|start| !start.is_empty()) {
            return Self { start, end: "y" };
        }
        let is_plural = ["ss", "us", "is"].iter().all(|ending| !word.ends_with(ending));
        let word = word.strip_suffix('s').filter(|_| is_plural).unwrap_or(word);
        let told = word.strip_suffix("ing").or(word.strip_suffix("ed"));
        match told.filter(|start| start.len() > 2 && start.contains(['a', 'e', 'i', 'o', 'u', 'y'])) {
            Some(start) => undoubled(start).into(),
            None => word.strip_suffix('e').filter(|start| start.len() > 2).unwrap_or(word).into(),
        }
    }

    /// Whether a word is its own stem.
    pub fn is(self, word: &str) -> bool {
        self.start == word
    }

    /// The hash of the stem as a word.
    pub fn hash(self) -> u32 {
        more(hash(self.start.as_bytes()), self.end.as_bytes())
    }
}

impl<'a> From<&'a str> for Stem<'a> {
    fn from(start: &'a str) -> Self {
        Self { start, end: "" }
    }
}

impl fmt::Display for Stem<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", self.start, self.end)
    }
}

/// `stop` of `stopp`, but `call`, `miss`, `buzz` as they are.
fn undoubled(start: &str) -> &str {
    let mut ends = start.chars().rev();
    let end = ends.next();
    let is_double = end == ends.next() && end.is_some_and(|end| end.is_ascii_lowercase());
    let stays = matches!(end, Some('s' | 'z')) || end == Some('l') && start.len() < 6;
    if is_double && !stays { &start[..start.len() - 1] } else { start }
}

#[cfg(test)]
mod tests {
    use super::Stem;

    #[test]
    fn forms_of_a_word_have_one_stem() {
        for forms in [
            "cancel cancels cancelled canceling cancelling canceled",
            "client clients client's",
            "cry cries cried crying",
            "stop stops stopped stopping",
            "call calls called calling",
            "miss missed missing",
            "leave leaves leaving",
            "notice noticed noticing",
        ] {
            let mut stems: Vec<_> = forms.split(' ').map(|form| Stem::of(form).to_string()).collect();
            stems.dedup();
            assert_eq!(stems.len(), 1, "{forms}: {stems:?}");
        }
    }

    #[test]
    fn words_that_only_look_like_forms_stay() {
        for word in ["this", "bus", "class", "sing", "bring", "red", "she", "crisis"] {
            assert!(Stem::of(word).is(word), "{word}");
        }
    }
}
