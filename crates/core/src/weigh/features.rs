//! What a box shows, as features: small facts, each with a name, that weights are fitted to. A feature is in a draft
//! or it is not; how often does not count.

use super::key;
use crate::lexicon::{Tags, known, lexicon};
use crate::people::Role;
use crate::report::Level;
use crate::rules::{Context, Found};
use crate::text::{Token, TokenKind};
use once_cell::sync::Lazy;
use std::ops::Range;

/// One thing that a place in the text shows.
#[derive(Clone, Copy, Debug)]
enum Signal<'a> {
    /// The start or the end of a sentence.
    Edge,
    /// A tag of the lexicon, by its bit.
    Tag(usize),
    /// A word.
    Word(&'a Token),
    /// A form of the past.
    Past,
    /// A mention of a person: the role, and whether it is a pronoun.
    Person(Role, bool),
    /// What speaks for an open person being a client, in steps of two.
    Weight(i32),
    /// A sign that a person is a client or somebody else, by its name.
    Sign(&'static str),
    /// A frame of the sentence, by its bit.
    Frame(u32),
    /// A finding: its rule, and what it earns by itself.
    Found(&'static str, Level),
    /// The highest level of the findings.
    Highest(Level),
    /// A wording of a rule in a frame where nobody is treated.
    Doubted(&'static str, Level),
    /// The tokens of the box, as a power of two.
    Length(u32),
}

/// A feature at a place.
#[derive(Clone, Copy, Debug)]
pub struct Feature<'a> {
    what: What<'a>,
    /// Under what its weights are kept.
    pub key: u32,
}

#[derive(Clone, Copy, Debug)]
enum What<'a> {
    /// Somewhere in the box.
    Has(Signal<'a>),
    /// One right after the other.
    Next(Signal<'a>, Signal<'a>),
    /// Both in one sentence.
    With(Signal<'a>, Signal<'a>),
}

/// A signal with the tokens that it stands on and the hash of its name.
#[derive(Clone, Copy)]
struct Placed<'a> {
    start: usize,
    end: usize,
    signal: Signal<'a>,
    hash: u32,
}

impl<'a> Placed<'a> {
    fn new(tokens: Range<usize>, signal: Signal<'a>) -> Self {
        Self { start: tokens.start, end: tokens.end, signal, hash: signal.hash() }
    }

    fn has(&self) -> Feature<'a> {
        Feature { what: What::Has(self.signal), key: key::has(self.hash) }
    }

    fn next(&self, b: &Self) -> Feature<'a> {
        Feature { what: What::Next(self.signal, b.signal), key: key::next(self.hash, b.hash) }
    }

    fn with(&self, b: &Self) -> Feature<'a> {
        Feature { what: What::With(self.signal, b.signal), key: key::with(self.hash, b.hash) }
    }
}

/// Calls `show` with every feature of a box and the tokens that it stands on; some come more than once.
pub fn features<'a>(
    context: &'a Context,
    found: &[Found],
    doubted: &[Found],
    mut show: impl FnMut(Feature<'a>, Range<usize>),
) {
    let text = context.tagged.text;
    let all = 0..text.tokens.len();
    show(Placed::new(all.clone(), Signal::Length(usize::BITS - all.len().leading_zeros())).has(), all.clone());
    for f in found {
        show(Placed::new(f.tokens.clone(), Signal::Found(f.rule.id, f.level)).has(), f.tokens.clone());
    }
    let highest = found.iter().map(|f| f.level).max().unwrap_or_default();
    show(Placed::new(all.clone(), Signal::Highest(highest)).has(), all);
    for f in doubted {
        show(Placed::new(f.tokens.clone(), Signal::Doubted(f.rule.id, f.level)).has(), f.tokens.clone());
    }
    let mut mentions = context.people.mentions.iter().peekable();
    let (mut placed, mut persons) = (Vec::new(), Vec::new());
    for (nth, sentence) in text.sentences.iter().enumerate() {
        placed.clear();
        persons.clear();
        for at in sentence.clone() {
            while let Some(mention) = mentions.next_if(|m| m.tokens.start <= at) {
                let person = &context.people.persons[mention.person];
                let first = placed.len();
                let mut place = |signal| placed.push(Placed::new(mention.tokens.clone(), signal));
                place(Signal::Person(person.role, mention.pronoun));
                if !mention.pronoun {
                    person.evidence.signs().for_each(|(name, ..)| place(Signal::Sign(name)));
                }
                persons.extend_from_slice(&placed[first..]);
                if person.role == Role::Unknown {
                    placed.push(Placed::new(
                        mention.tokens.clone(),
                        Signal::Weight(person.evidence.weight().clamp(-8, 8) / 2),
                    ));
                }
            }
            place_token(&text.tokens[at], at, &mut placed);
            for hit in &context.tagged.hits[at] {
                for bit in bits(hit.tags & !known().word) {
                    placed.push(Placed::new(at..at + hit.len, Signal::Tag(bit)));
                }
            }
        }
        let next_word = |from: usize| {
            (from..sentence.end).find(|&i| !matches!(text.tokens[i].kind, TokenKind::Punct | TokenKind::Newline))
        };
        let edge = Placed::new(sentence.clone(), Signal::Edge);
        let first = next_word(sentence.start);
        for a in &placed {
            show(a.has(), a.start..a.end);
            if Some(a.start) == first {
                show(edge.next(a), a.start..a.end);
            }
            match next_word(a.end) {
                None => show(a.next(&edge), a.start..a.end),
                Some(next) => {
                    let from = placed.partition_point(|p| p.start < next);
                    for b in placed[from..].iter().take_while(|p| p.start == next) {
                        show(a.next(b), a.start..b.end);
                    }
                }
            }
        }
        for frame in context.frames[nth].bits() {
            let frame = Placed::new(sentence.clone(), Signal::Frame(frame));
            show(frame.has(), sentence.clone());
            persons.iter().for_each(|p| show(p.with(&frame), p.start..p.end));
        }
        for b in placed.iter().filter(|b| matches!(b.signal, Signal::Tag(_) | Signal::Past)) {
            persons.iter().for_each(|p| show(p.with(b), p.start..p.end));
        }
    }
}

/// What a token shows by itself.
fn place_token<'a>(token: &'a Token, at: usize, placed: &mut Vec<Placed<'a>>) {
    let told = match token.kind {
        TokenKind::Word | TokenKind::Emoji => true,
        TokenKind::Punct => matches!(token.word.as_str(), "?" | "!" | "\"" | ":" | "…" | "*" | "(" | "/"),
        _ => false,
    };
    if told {
        placed.push(Placed::new(at..at + 1, Signal::Word(token)));
    }
    if token.is_past() {
        placed.push(Placed::new(at..at + 1, Signal::Past));
    }
}

fn bits(mut tags: Tags) -> impl Iterator<Item = usize> {
    std::iter::from_fn(move || {
        let bit = tags.trailing_zeros() as usize;
        tags &= tags.wrapping_sub(1);
        (bit < 128).then_some(bit)
    })
}

/// Hashes of the tags' names, by bit.
static TAGS: Lazy<[u32; 128]> =
    Lazy::new(|| std::array::from_fn(|bit| key::signal(Signal::Tag(bit).name().as_bytes())));

/// Hashes of the names of persons, by role, for nouns and pronouns.
static PERSONS: Lazy<[[u32; 2]; ROLES.len()]> = Lazy::new(|| {
    let hash = |role: Role, pronoun: bool| key::signal(Signal::Person(role, pronoun).name().as_bytes());
    ROLES.map(|role| [hash(role, false), hash(role, true)])
});

/// Every role, in the order of their numbers.
const ROLES: [Role; 8] = [
    Role::Client,
    Role::ProbablyClient,
    Role::ClientGroup,
    Role::Hypothetical,
    Role::Kin,
    Role::OwnTherapist,
    Role::Other,
    Role::Unknown,
];

impl Signal<'_> {
    fn hash(&self) -> u32 {
        match self {
            Self::Tag(bit) => TAGS[*bit],
            Self::Word(token) => token.hash,
            Self::Sign(name) => key::signal(name.as_bytes()),
            Self::Edge => const { key::signal(b"|") },
            Self::Past => const { key::signal(b"+ed") },
            Self::Person(role, pronoun) => PERSONS[*role as usize][usize::from(*pronoun)],
            other => key::signal(other.name().as_bytes()),
        }
    }

    fn name(&self) -> String {
        match *self {
            Self::Edge => "|".to_owned(),
            Self::Tag(bit) => format!("@{}", lexicon().name(bit)),
            Self::Word(token) => token.word.clone(),
            Self::Past => "+ed".to_owned(),
            Self::Person(role, pronoun) => format!("{role:?}{}", if pronoun { "()" } else { "" }),
            Self::Weight(weight) => format!("weight{weight:+}"),
            Self::Sign(name) => name.to_owned(),
            Self::Frame(bit) => format!("frame{bit}"),
            Self::Found(rule, level) => format!("{rule}:{level:?}"),
            Self::Highest(level) => format!("rules:{level:?}"),
            Self::Doubted(rule, level) => format!("{rule}:{level:?}?"),
            Self::Length(power) => format!("length{power}"),
        }
    }
}

impl Feature<'_> {
    /// Its name in the data: `a` somewhere, `a > b` one right after the other, `a & b` both in one sentence.
    pub fn name(&self) -> String {
        match self.what {
            What::Has(a) => a.name(),
            What::Next(a, b) => format!("{} > {}", a.name(), b.name()),
            What::With(a, b) => format!("{} & {}", a.name(), b.name()),
        }
    }
}
