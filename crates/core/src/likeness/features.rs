//! What of a sentence is weighed.
//!
//! A feature is one unit or two in a row. Units are a word (`couch`), a tag of the lexicon (`@session`), an edge of the sentence
//! (`<`, `>`); alone also a frame (`#practice`) and what a rule found (`!scene:warning`). A draft has a feature or has it not,
//! however often.

use crate::hash::{hash, more, pair};
use crate::lexicon::{Tags, known, lexicon};
use crate::report::{Finding, Level};
use crate::text::TokenKind;
use crate::{BoxRead, frames};
use once_cell::sync::Lazy;
use std::fmt;
use std::ops::Range;

/// One feature of a sentence.
pub(super) struct Feature<'a> {
    /// By which the tables know it.
    pub hash: u32,
    name: (Unit<'a>, Option<Unit<'a>>),
    /// The tokens of the box that have it; none when it is the whole sentence.
    pub tokens: Range<usize>,
}

impl Feature<'_> {
    /// Whether it says what the draft is about, and not what is said: then it holds for all of the draft.
    pub fn is_frame(&self) -> bool {
        matches!(self.name, (Unit::Frame(_), None))
    }
}

impl fmt::Display for Feature<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.name {
            (first, Some(second)) => write!(f, "{first} {second}"),
            (only, None) => write!(f, "{only}"),
        }
    }
}

#[derive(Clone, Copy)]
enum Unit<'a> {
    Word(&'a str),
    Tag(&'a str),
    Frame(&'a str),
    Finding(&'a Finding),
}

impl fmt::Display for Unit<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Word(word) => f.write_str(word),
            Self::Tag(tag) => write!(f, "@{tag}"),
            Self::Frame(frame) => write!(f, "#{frame}"),
            Self::Finding(finding) => write!(f, "!{}:{}", finding.rule, level_name(finding.level)),
        }
    }
}

fn level_name(level: Level) -> &'static str {
    match level {
        Level::Warning => "warning",
        Level::Caution => "caution",
        Level::Reflect | Level::Clear => "reflect",
    }
}

/// Hashes of the tags and of the frames, by bit.
static TAGS: Lazy<Vec<u32>> =
    Lazy::new(|| (0..Tags::BITS as usize).map(|bit| marked("@", lexicon().name(bit))).collect());
static FRAMES: Lazy<Vec<u32>> = Lazy::new(|| frames::NAMES.iter().map(|name| marked("#", name)).collect());

/// The hash of a name after the mark of its sort.
fn marked(mark: &str, name: &str) -> u32 {
    more(hash(mark.as_bytes()), name.as_bytes())
}

/// A word and the tags of what starts there.
struct Here<'a> {
    at: usize,
    hash: u32,
    word: Unit<'a>,
    tags: Tags,
}

/// Gives every feature of a sentence of a box, some more than once. `found` is what the rules found in it that refers to clients.
pub(super) fn each<'a>(read: &'a BoxRead, sentence: usize, found: &[&'a Finding], give: &mut dyn FnMut(Feature<'a>)) {
    let whole = read.text.sentences[sentence].clone();
    let nowhere = whole.end..whole.end;
    for frame in read.frames[sentence].bits().map(|bit| bit as usize) {
        let name = (Unit::Frame(frames::NAMES[frame]), None);
        give(Feature { hash: pair(FRAMES[frame], 0), name, tokens: nowhere.clone() });
    }
    for finding in found {
        let hash = more(more(marked("!", finding.rule), b":"), level_name(finding.level).as_bytes());
        give(Feature { hash: pair(hash, 0), name: (Unit::Finding(finding), None), tokens: nowhere.clone() });
    }
    let mut before = edge("<", whole.start);
    for at in whole.clone().filter(|&at| read.text.tokens[at].kind != TokenKind::Newline) {
        let here = here(read, at);
        neighbours(&before, &here, give);
        give(Feature { hash: pair(here.hash, 0), name: (here.word, None), tokens: at..at + 1 });
        for (hash, tag) in tags(here.tags) {
            give(Feature { hash: pair(hash, 0), name: (tag, None), tokens: at..at + 1 });
        }
        before = here;
    }
    if before.hash != edge("<", 0).hash {
        neighbours(&before, &edge(">", before.at), give);
    }
}

fn edge(mark: &'static str, at: usize) -> Here<'static> {
    Here { at, hash: hash(mark.as_bytes()), word: Unit::Word(mark), tags: 0 }
}

fn here(read: &BoxRead, at: usize) -> Here<'_> {
    let token = &read.text.tokens[at];
    let tags = read.hits.tags(at) & !(known().word | known().cap);
    // One number is as good as another, and so is one handle.
    let stand_in = if token.kind == TokenKind::Handle { "@" } else { "0" };
    if token.kind == TokenKind::Handle || token.word.bytes().any(|b| b.is_ascii_digit()) {
        Here { at, hash: hash(stand_in.as_bytes()), word: Unit::Word(stand_in), tags }
    } else {
        Here { at, hash: token.hash, word: Unit::Word(&token.word), tags }
    }
}

/// What two tokens in a row are together: word and word, word and tag, tag and tag.
fn neighbours<'a>(before: &Here<'a>, here: &Here<'a>, give: &mut dyn FnMut(Feature<'a>)) {
    let tokens = before.at..here.at + 1;
    let firsts = || [(before.hash, before.word)].into_iter().chain(tags(before.tags));
    for (first, first_name) in firsts() {
        for (second, second_name) in [(here.hash, here.word)].into_iter().chain(tags(here.tags)) {
            let name = (first_name, Some(second_name));
            give(Feature { hash: pair(first, second), name, tokens: tokens.clone() });
        }
    }
}

/// The tags of a set, each with its hash.
fn tags<'a>(mut set: Tags) -> impl Iterator<Item = (u32, Unit<'a>)> {
    std::iter::from_fn(move || {
        let bit = set.trailing_zeros();
        set &= set.wrapping_sub(1);
        (bit < Tags::BITS).then(|| (TAGS[bit as usize], Unit::Tag(lexicon().name(bit as usize))))
    })
}
