//! What of a sentence is weighed.
//!
//! Units are the stem of a word (`couch`), what was taken off its end (`'ve`), a tag of the lexicon (`@session`), an edge of the sentence (`<`, `>`). A feature is a stem,
//! the word if it is another (`cancelled`), a tag; two units in a row, two with one between (`on _ couch`), three stems in a row (`on
//! my couch`); two tags of one sentence in any places (`@i & @session`), a frame (`#practice`), or what a rule found
//! (`!scene:warning`). A draft has a feature or has it not, however often.

use super::stem::Stem;
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
    name: Name<'a>,
    /// The tokens of the box that have it; none when it is the whole sentence.
    pub tokens: Range<usize>,
}

impl Feature<'_> {
    /// Whether it says what the draft is about, and not what is said: then it holds for all of the draft.
    pub fn is_frame(&self) -> bool {
        matches!(self.name, Name::One(Unit::Frame(_)))
    }
}

#[derive(Clone, Copy)]
enum Name<'a> {
    One(Unit<'a>),
    Two(Unit<'a>, Unit<'a>),
    Three(Unit<'a>, Unit<'a>, Unit<'a>),
}

impl fmt::Display for Feature<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.name {
            Name::One(only) => write!(f, "{only}"),
            Name::Two(first, second) => write!(f, "{first} {second}"),
            Name::Three(first, second, third) => write!(f, "{first} {second} {third}"),
        }
    }
}

#[derive(Clone, Copy)]
enum Unit<'a> {
    Word(&'a str),
    Stem(Stem<'a>),
    Tag(&'a str),
    /// What was taken off the end of a word.
    Ending(&'static str),
    Frame(&'a str),
    Finding(&'a Finding),
}

impl fmt::Display for Unit<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Word(word) => f.write_str(word),
            Self::Stem(stem) => write!(f, "{stem}"),
            Self::Tag(tag) => write!(f, "@{tag}"),
            Self::Ending(ending) => write!(f, "'{ending}"),
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

/// Stands for any one token between two units.
const ANY: &str = "_";
/// Stands between two tags of one sentence.
const AND: &str = "&";

/// A token, with the tags of what starts there.
struct Here<'a> {
    at: usize,
    stem: Stem<'a>,
    /// Of the stem.
    hash: u32,
    /// If it is not its own stem.
    word: Option<&'a str>,
    tags: Tags,
    ending: Option<&'static str>,
}

impl<'a> Here<'a> {
    fn new(at: usize, word: &'a str, tags: Tags, ending: Option<&'static str>) -> Self {
        let stem = Stem::of(word);
        Self { at, stem, hash: stem.hash(), word: (!stem.is(word)).then_some(word), tags, ending }
    }

    /// The stem, then the ending and the tags, each with its hash.
    fn units(&self) -> impl Iterator<Item = (u32, Unit<'a>)> + use<'a> {
        let ending = self.ending.map(|ending| (marked("'", ending), Unit::Ending(ending)));
        [(self.hash, Unit::Stem(self.stem))].into_iter().chain(ending).chain(tags(self.tags))
    }
}

/// Gives every feature of a sentence of a box, some more than once. `found` is what the rules found in it that refers to clients.
pub(super) fn each<'a>(read: &'a BoxRead, sentence: usize, found: &[&'a Finding], give: &mut dyn FnMut(Feature<'a>)) {
    let whole = read.text.sentences[sentence].clone();
    let nowhere = whole.end..whole.end;
    for frame in read.frames[sentence].bits().map(|bit| bit as usize) {
        let name = Name::One(Unit::Frame(frames::NAMES[frame]));
        give(Feature { hash: pair(FRAMES[frame], 0), name, tokens: nowhere.clone() });
    }
    for finding in found {
        let hash = more(more(marked("!", finding.rule), b":"), level_name(finding.level).as_bytes());
        give(Feature { hash: pair(hash, 0), name: Name::One(Unit::Finding(finding)), tokens: nowhere.clone() });
    }
    let mut said: Tags = 0;
    let mut before = None;
    let mut beside = edge("<", whole.start);
    for at in whole.clone().filter(|&at| read.text.tokens[at].kind != TokenKind::Newline) {
        let here = here(read, at);
        let word = here.word.map(|word| (hash(word.as_bytes()), Unit::Word(word)));
        for (hash, unit) in here.units().chain(word) {
            give(Feature { hash: pair(hash, 0), name: Name::One(unit), tokens: at..at + 1 });
        }
        said |= here.tags;
        together(before.as_ref(), &beside, &here, give);
        before = Some(std::mem::replace(&mut beside, here));
    }
    if before.is_some() {
        together(before.as_ref(), &beside, &edge(">", beside.at), give);
    }
    for (first, first_name) in tags(said) {
        let start = pair(first, hash(AND.as_bytes()));
        // Those at higher bits, so that each two are given once.
        for (second, second_name) in tags(said).skip_while(|(hash, _)| *hash != first).skip(1) {
            let name = Name::Three(first_name, Unit::Word(AND), second_name);
            give(Feature { hash: pair(start, second), name, tokens: nowhere.clone() });
        }
    }
}

fn edge(mark: &'static str, at: usize) -> Here<'static> {
    Here::new(at, mark, 0, None)
}

fn here(read: &BoxRead, at: usize) -> Here<'_> {
    let token = &read.text.tokens[at];
    let tags = read.hits.tags(at) & !(known().word | known().cap);
    // One number is as good as another, and so is one handle.
    let word = match token.kind {
        TokenKind::Handle => "@",
        _ if token.word.bytes().any(|b| b.is_ascii_digit()) => "0",
        _ => &token.word,
    };
    Here::new(at, word, tags, token.ending)
}

/// What a token is together with the two before it.
fn together<'a>(before: Option<&Here<'a>>, beside: &Here<'a>, here: &Here<'a>, give: &mut dyn FnMut(Feature<'a>)) {
    for (first, first_name) in beside.units() {
        for (second, second_name) in here.units() {
            let name = Name::Two(first_name, second_name);
            give(Feature { hash: pair(first, second), name, tokens: beside.at..here.at + 1 });
        }
    }
    let Some(before) = before else { return };
    let tokens = before.at..here.at + 1;
    let name = Name::Three(Unit::Stem(before.stem), Unit::Stem(beside.stem), Unit::Stem(here.stem));
    give(Feature { hash: pair(pair(before.hash, beside.hash), here.hash), name, tokens: tokens.clone() });
    for (first, first_name) in before.units() {
        let start = pair(first, hash(ANY.as_bytes()));
        for (third, third_name) in here.units() {
            let name = Name::Three(first_name, Unit::Word(ANY), third_name);
            give(Feature { hash: pair(start, third), name, tokens: tokens.clone() });
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
