//! What a box shows, as features: small facts, each with a name, that the weights are fitted on. A feature is in a
//! draft or it is not; how often does not count, so that length does not.

use crate::lexicon::lexicon;
use crate::people::Role;
use crate::report::Level;
use crate::rules::{Context, Sink};
use crate::text::TokenKind;
use std::fmt::Write;

/// One thing that a place in the text shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Signal {
    /// The start or the end of a sentence.
    Edge,
    /// A tag of the lexicon, by its bit.
    Tag(usize),
    /// The folded word of a token.
    Word(usize),
    /// A word in the past tense, by its form.
    Past,
    /// A mention of a person: the role, and whether it is a pronoun.
    Person(Role, bool),
    /// What speaks for an open person being a client, in steps of two.
    Weight(i32),
    /// A sign at a person, by its name.
    Sign(&'static str),
    /// A frame of the sentence, by its bit.
    Frame(u32),
    /// A finding: its rule, and what it earns by itself.
    Found(&'static str, Level),
    /// Tokens of the box, as the next power of two.
    Length(u32),
}

/// A feature.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Feature {
    /// Somewhere in the box.
    Has(Signal),
    /// One right after the other.
    Next(Signal, Signal),
    /// Both in one sentence.
    With(Signal, Signal),
}

/// Where signals stand in a sentence: first token, one past the last, and what is there.
struct Placed {
    start: usize,
    end: usize,
    signal: Signal,
}

/// Calls `found` with every feature of a box, some more than once.
pub fn features(context: &Context, sink: &Sink, mut found: impl FnMut(Feature)) {
    let text = context.tagged.text;
    found(Feature::Has(Signal::Length(usize::BITS - text.tokens.len().leading_zeros())));
    for f in &sink.found {
        found(Feature::Has(Signal::Found(f.rule.id, f.level)));
    }
    let mut mentions = context.people.mentions.iter().peekable();
    for (nth, sentence) in text.sentences.iter().enumerate() {
        let mut placed: Vec<Placed> = Vec::new();
        let mut frames: Vec<Signal> = context.frames[nth].bits().map(Signal::Frame).collect();
        let mut persons: Vec<Signal> = Vec::new();
        for at in sentence.clone() {
            let token = &text.tokens[at];
            while let Some(mention) = mentions.next_if(|m| m.tokens.start <= at) {
                let person = &context.people.persons[mention.person];
                let signal = Signal::Person(person.role, mention.pronoun);
                persons.push(signal);
                let (start, end) = (mention.tokens.start, mention.tokens.end);
                placed.push(Placed { start, end, signal });
                if !mention.pronoun {
                    for (name, ..) in person.evidence.signs() {
                        placed.push(Placed { start, end, signal: Signal::Sign(name) });
                        persons.push(Signal::Sign(name));
                    }
                }
                if person.role == Role::Unknown {
                    placed.push(Placed {
                        start,
                        end,
                        signal: Signal::Weight(person.evidence.weight().clamp(-8, 8) / 2),
                    });
                }
            }
            if matches!(token.kind, TokenKind::Newline) {
                continue;
            }
            if matches!(token.kind, TokenKind::Word | TokenKind::Punct | TokenKind::Emoji) {
                placed.push(Placed { start: at, end: at + 1, signal: Signal::Word(at) });
            }
            if token.kind == TokenKind::Word && past(&token.word) {
                placed.push(Placed { start: at, end: at + 1, signal: Signal::Past });
            }
            for hit in &context.tagged.hits[at] {
                let mut tags = hit.tags & !UNTOLD.with(|t| *t);
                while tags != 0 {
                    let bit = tags.trailing_zeros() as usize;
                    tags &= tags - 1;
                    placed.push(Placed { start: at, end: at + hit.len, signal: Signal::Tag(bit) });
                }
            }
        }
        frames.iter().for_each(|&f| found(Feature::Has(f)));
        placed.iter().for_each(|p| found(Feature::Has(p.signal)));
        let next_word = |from: usize| {
            (from..sentence.end).find(|&i| !matches!(text.tokens[i].kind, TokenKind::Punct | TokenKind::Newline))
        };
        let first = next_word(sentence.start);
        for a in &placed {
            if Some(a.start) == first {
                found(Feature::Next(Signal::Edge, a.signal));
            }
            match next_word(a.end) {
                None => found(Feature::Next(a.signal, Signal::Edge)),
                Some(next) => {
                    let from = placed.partition_point(|p| p.start < next);
                    for b in placed[from..].iter().take_while(|p| p.start == next) {
                        found(Feature::Next(a.signal, b.signal));
                    }
                }
            }
        }
        persons.dedup();
        for &p in &persons {
            for b in &placed {
                if matches!(b.signal, Signal::Tag(_) | Signal::Past) {
                    found(Feature::With(p, b.signal));
                }
            }
            frames.iter().for_each(|&f| found(Feature::With(p, f)));
        }
        frames.clear();
    }
}

thread_local! { static UNTOLD: u128 = lexicon().tag("word").unwrap_or(0); }

/// Whether a word has a form of the past.
fn past(word: &str) -> bool {
    const IRREGULAR: &[&str] = &[
        "was",
        "were",
        "had",
        "did",
        "said",
        "told",
        "went",
        "came",
        "got",
        "gave",
        "took",
        "left",
        "saw",
        "made",
        "sat",
        "brought",
        "found",
        "lost",
        "thought",
        "knew",
        "felt",
        "kept",
        "let",
        "put",
        "ran",
        "rang",
        "sent",
        "wore",
        "wrote",
        "broke",
        "chose",
        "spoke",
        "stood",
        "slept",
        "held",
        "heard",
        "met",
        "paid",
        "read",
        "began",
        "drew",
        "drank",
        "ate",
        "fell",
        "flew",
        "forgot",
        "grew",
        "hid",
        "led",
        "lay",
        "meant",
        "rode",
        "rose",
        "sang",
        "shook",
        "shot",
        "shut",
        "sank",
        "slid",
        "spent",
        "stole",
        "stuck",
        "swam",
        "swore",
        "taught",
        "threw",
        "understood",
        "woke",
        "won",
        "wept",
        "rung",
        "goes",
        "handed",
    ];
    IRREGULAR.contains(&word) || word.len() > 4 && word.ends_with("ed")
}

impl Feature {
    /// Its name.
    pub fn name(&self, context: &Context) -> String {
        match *self {
            Self::Has(a) => a.name(context),
            Self::Next(a, b) => format!("{} > {}", a.name(context), b.name(context)),
            Self::With(a, b) => format!("{} & {}", a.name(context), b.name(context)),
        }
    }
}

impl Signal {
    fn name(&self, context: &Context) -> String {
        let mut s = String::new();
        match *self {
            Self::Edge => s.push('|'),
            Self::Tag(bit) => {
                let _ = write!(s, "@{}", lexicon().name(bit));
            }
            Self::Word(at) => s.push_str(context.word(at)),
            Self::Past => s.push_str("+ed"),
            Self::Person(role, pronoun) => {
                let _ = write!(s, "{role:?}{}", if pronoun { "(pronoun)" } else { "" });
            }
            Self::Sign(name) => {
                let _ = write!(s, "#{name}");
            }
            Self::Weight(w) => {
                let _ = write!(s, "weighs{w:+}");
            }
            Self::Frame(bit) => {
                let _ = write!(s, "frame{bit}");
            }
            Self::Found(rule, level) => {
                let _ = write!(s, "{rule}/{level:?}");
            }
            Self::Length(n) => {
                let _ = write!(s, "length{n}");
            }
        }
        s
    }
}
