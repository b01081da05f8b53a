//! What the network reads of a sentence: its words, what the lexicon says of each, the frames it stands in, and what the rules found
//! in it. All of them by hash, so that the weights need not carry names.

use crate::BoxRead;
use crate::frames::{self, Frames};
use crate::hash::{hash, more};
use crate::lexicon::{Tags, known, lexicon};
use crate::report::{Finding, Kind, Level};
use crate::text::TokenKind;
use once_cell::sync::Lazy;

/// A sentence as the network reads it. Line breaks are left out of it.
pub(super) struct Units {
    /// For each word its token in the box.
    pub tokens: Vec<usize>,
    /// For each word its hash.
    pub words: Vec<u32>,
    /// For each word what the lexicon says of it.
    pub tags: Vec<Tags>,
    /// The frames of the sentence.
    pub frames: Frames,
    /// What the rules found in it that refers to clients: the hashes of rule and level, each once.
    pub found: Vec<u32>,
    /// Whether a rule warns of it.
    pub warned: Warned,
}

/// Whether a rule warns.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Warned {
    #[default]
    No,
    Yes,
    /// Of somebody whom it knows by a word that only those have who care for people: "my patient", "a pt of mine". A "client" may be
    /// anybody's.
    ByCare,
}

impl Units {
    pub fn new(read: &BoxRead, sentence: usize, found: &[&Finding]) -> Self {
        let said = |at: &usize| read.text.tokens[*at].kind != TokenKind::Newline;
        let tokens: Vec<usize> = read.text.sentences[sentence].clone().filter(said).collect();
        let warned = found.iter().map(|finding| warned(read, finding)).max().unwrap_or_default();
        let mut found: Vec<u32> = found.iter().map(|finding| hash(found_name(finding).as_bytes())).collect();
        found.sort_unstable();
        found.dedup();
        Self {
            words: tokens.iter().map(|&at| hash(word(read, at).as_bytes())).collect(),
            tags: tokens.iter().map(|&at| tags(read, at)).collect(),
            tokens,
            frames: read.frames[sentence],
            warned,
            found,
        }
    }
}

fn warned(read: &BoxRead, finding: &Finding) -> Warned {
    let k = known();
    let tokens = read.text.tokens_in(finding.span.start..finding.span.end);
    let frames = read.frames[read.text.sentence_of(tokens.start)];
    let is_elsewhere = frames.any(Frames::OTHER_TRADE) && !frames.any(Frames::PRACTICE);
    let has_patient = tokens.fold(0, |all, at| all | read.hits.tags(at)) & (k.patient | k.charted) != 0;
    match finding.level.is_warned() {
        false => Warned::No,
        true if finding.kind == Kind::ClientReference && has_patient && !is_elsewhere => Warned::ByCare,
        true => Warned::Yes,
    }
}

/// A word as the weights know it. One number is as good as another, and so is one handle.
pub(super) fn word(read: &BoxRead, at: usize) -> &str {
    let token = &read.text.tokens[at];
    match token.kind {
        TokenKind::Handle => "@",
        _ if token.word.bytes().any(|b| b.is_ascii_digit()) => "0",
        _ => &token.word,
    }
}

/// What the lexicon says of a word, without what it says of every other.
pub(super) fn tags(read: &BoxRead, at: usize) -> Tags {
    read.hits.tags(at) & !(known().word | known().cap)
}

/// How the weights name what a rule found: `!scene:warning`.
pub(super) fn found_name(finding: &Finding) -> String {
    let level = match finding.level {
        Level::Warning => "warning",
        Level::Caution => "caution",
        Level::Reflect | Level::Clear => "reflect",
    };
    format!("!{}:{level}", finding.rule)
}

/// How the weights name a tag (`@session`) and a frame (`#practice`), by bit.
pub(super) static TAGS: Lazy<Vec<u32>> =
    Lazy::new(|| (0..Tags::BITS as usize).map(|bit| marked("@", lexicon().name(bit))).collect());
pub(super) static FRAMES: Lazy<Vec<u32>> = Lazy::new(|| frames::NAMES.iter().map(|name| marked("#", name)).collect());

fn marked(mark: &str, name: &str) -> u32 {
    more(hash(mark.as_bytes()), name.as_bytes())
}

/// The places of the bits that are set.
pub(super) fn bits(mut set: Tags) -> impl Iterator<Item = usize> {
    std::iter::from_fn(move || {
        let bit = set.trailing_zeros();
        set &= set.wrapping_sub(1);
        (bit < Tags::BITS).then_some(bit as usize)
    })
}
