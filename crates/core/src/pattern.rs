//! A small pattern language over tagged tokens, in which frames, people and rules say what they look for.
//!
//! Elements stand apart by blanks and match words in order; marks and emoji between words are passed over.
//!
//! | element | matches |
//! |---|---|
//! | `word` | that folded word |
//! | `@tag` | a word or phrase of the lexicon with this tag |
//! | `a\|@b` | either |
//! | `x?` `x*` | perhaps one, up to three |
//! | `..` `..5` | up to two, up to five words of any kind |
//! | `!x` | nothing, but the next word must not be `x` |
//! | `~x` | nothing, but the word before must not be `x` |
//! | `:` | a colon, right after the word before it |
//! | `^` `$` | the start, the end of the sentence |
//! | `[` `]` | the span to mark; without them, all that matched |

use crate::hash::hash;
use crate::lexicon::{Hits, Tags, lexicon};
use crate::text::{Text, Token, TokenKind};
use rustc_hash::FxHashMap;
use std::ops::Range;

/// A text with what the lexicon knows of it.
pub struct Tagged<'t> {
    /// The text.
    pub text: &'t Text,
    /// For each token, the words and phrases that start there, shortest first.
    pub hits: &'t Hits,
}

impl Tagged<'_> {
    /// Whether a word or phrase with one of these tags starts at this token.
    pub fn is(&self, token: usize, tags: Tags) -> bool {
        self.hits.tags(token) & tags != 0
    }
}

#[derive(Debug)]
enum Element {
    One(Choice),
    Optional(Choice),
    Repeated(Choice),
    Gap(usize),
    Not(Choice),
    NotBefore(Choice),
    Colon,
    Start,
    End,
    Open,
    Close,
}

#[derive(Debug, Default)]
struct Choice {
    words: Vec<Word>,
    tags: Tags,
}

/// A word with its hash, which tells most words apart.
#[derive(Debug)]
struct Word {
    hash: u32,
    word: String,
}

impl Word {
    fn is(&self, token: &Token) -> bool {
        self.hash == token.hash && self.word == token.word
    }
}

/// One pattern, compiled.
#[derive(Debug)]
pub struct Pattern {
    elements: Vec<Element>,
    /// What has to stand in a sentence for the pattern to match in it, choice by choice.
    needs: Vec<Trace>,
}

/// Tags, and words as a set of 128 bits in which several words share a bit.
#[derive(Clone, Copy, Debug, Default)]
struct Trace {
    tags: Tags,
    words: u128,
}

impl Trace {
    fn bit(hash: u32) -> u128 {
        1 << (hash % 128)
    }

    fn of(tagged: &Tagged, sentence: &Range<usize>) -> Self {
        sentence.clone().fold(Self::default(), |all, i| Self {
            tags: all.tags | tagged.hits.tags(i),
            words: all.words | Self::bit(tagged.text.tokens[i].hash),
        })
    }

    fn meets(&self, other: &Self) -> bool {
        self.tags & other.tags != 0 || self.words & other.words != 0
    }
}

/// A place where a pattern matched.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Match {
    /// All tokens that matched.
    pub tokens: Range<usize>,
    /// The tokens to mark.
    pub span: Range<usize>,
}

impl Match {
    /// The same match where tokens are counted from elsewhere.
    pub(crate) fn moved(&self, by: impl Fn(usize) -> usize) -> Self {
        let range = |range: &Range<usize>| by(range.start)..by(range.end);
        Self { tokens: range(&self.tokens), span: range(&self.span) }
    }
}

impl Pattern {
    /// Compiles a pattern.
    ///
    /// # Errors
    /// Says which element it does not understand.
    pub fn new(source: &str) -> Result<Self, String> {
        let elements = source
            .split_whitespace()
            .map(|e| element(e).map_err(|why| format!("{source:?}: {why}")))
            .collect::<Result<Vec<_>, _>>()?;
        // The first choice is what a set finds patterns by.
        let choices = elements.iter().filter_map(|e| if let Element::One(choice) = e { Some(choice) } else { None });
        let needs = choices.skip(1).map(Choice::trace).collect();
        Ok(Self { elements, needs })
    }

    fn match_at(&self, tagged: &Tagged, sentence: &Range<usize>, at: usize) -> Option<Match> {
        let mut span = (at, 0);
        let end = step(&self.elements, tagged, sentence, at, at, &mut span)?;
        let closed = if span.1 == 0 { end } else { span.1 };
        Some(Match { tokens: at..end, span: span.0..closed })
    }
}

fn element(source: &str) -> Result<Element, String> {
    Ok(match source {
        "[" => Element::Open,
        "]" => Element::Close,
        ":" => Element::Colon,
        "^" => Element::Start,
        "$" => Element::End,
        _ => {
            if let Some(count) = source.strip_prefix("..") {
                Element::Gap(if count.is_empty() {
                    2
                } else {
                    count.parse().map_err(|_| format!("{source:?} is no gap; write .. or ..5"))?
                })
            } else if let Some(rest) = source.strip_prefix('!') {
                Element::Not(choice(rest)?)
            } else if let Some(rest) = source.strip_prefix('~') {
                Element::NotBefore(choice(rest)?)
            } else if let Some(rest) = source.strip_suffix('?') {
                Element::Optional(choice(rest)?)
            } else if let Some(rest) = source.strip_suffix('*') {
                Element::Repeated(choice(rest)?)
            } else {
                Element::One(choice(source)?)
            }
        }
    })
}

fn choice(source: &str) -> Result<Choice, String> {
    let mut choice = Choice::default();
    for part in source.split('|') {
        match part.strip_prefix('@') {
            Some(name) => choice.tags |= lexicon().tag(name).ok_or(format!("the lexicon has no tag [{name}]"))?,
            None if part.is_empty() => return Err(format!("{source:?} has an empty choice")),
            None if part.contains('\'') => {
                return Err(format!("{part:?}: words are written as the tokens read them, without an apostrophe"));
            }
            None => choice.words.push(Word { hash: hash(part.as_bytes()), word: part.to_owned() }),
        }
    }
    Ok(choice)
}

impl Choice {
    /// Ends of all ways in which this choice matches at `at`, longest first.
    fn ends<'a>(&self, tagged: &'a Tagged, at: usize) -> impl Iterator<Item = usize> + use<'a> {
        let word = self.has(&tagged.text.tokens[at]).then_some(at + 1);
        let tags = self.tags;
        let hits = if tagged.is(at, tags) { &tagged.hits[at] } else { &[] };
        word.into_iter().chain(hits.iter().rev().filter(move |h| h.tags & tags != 0).map(move |h| at + h.len))
    }

    fn has(&self, token: &Token) -> bool {
        self.words.iter().any(|word| word.is(token))
    }

    fn fits(&self, tagged: &Tagged, at: usize) -> bool {
        tagged.is(at, self.tags) || self.has(&tagged.text.tokens[at])
    }

    /// What a sentence has that holds this choice: one of these tags or hashes.
    fn trace(&self) -> Trace {
        Trace { tags: self.tags, words: self.words.iter().fold(0, |words, word| words | Trace::bit(word.hash)) }
    }
}

/// Marks that patterns pass over.
fn passed_over(kind: TokenKind) -> bool {
    matches!(kind, TokenKind::Punct | TokenKind::Emoji)
}

fn next_word(tagged: &Tagged, sentence: &Range<usize>, from: usize) -> usize {
    (from..sentence.end).find(|&i| !passed_over(tagged.text.tokens[i].kind)).unwrap_or(sentence.end)
}

fn word_before(tagged: &Tagged, sentence: &Range<usize>, at: usize) -> Option<usize> {
    (sentence.start..at).rev().find(|&i| !passed_over(tagged.text.tokens[i].kind))
}

/// Matches the rest of the elements from token `at`; `end` is the end of what matched so far.
fn step(
    elements: &[Element],
    tagged: &Tagged,
    sentence: &Range<usize>,
    at: usize,
    end: usize,
    span: &mut (usize, usize),
) -> Option<usize> {
    let Some((first, rest)) = elements.split_first() else { return Some(end) };
    let next = next_word(tagged, sentence, at);
    let in_reach = next < sentence.end && tagged.text.tokens[next].kind != TokenKind::Newline;
    match first {
        Element::Open => {
            let before = *span;
            span.0 = next;
            step(rest, tagged, sentence, at, end, span).or_else(|| {
                *span = before;
                None
            })
        }
        Element::Close => {
            let before = *span;
            span.1 = end;
            step(rest, tagged, sentence, at, end, span).or_else(|| {
                *span = before;
                None
            })
        }
        Element::Colon => {
            let colon =
                (at..sentence.end).find(|&i| !matches!(tagged.text.tokens[i].word.as_str(), "*" | ")" | "\"" | "]"))?;
            (tagged.text.tokens[colon].word == ":").then(|| step(rest, tagged, sentence, colon + 1, end, span))?
        }
        Element::Start => {
            word_before(tagged, sentence, at).is_none().then(|| step(rest, tagged, sentence, at, end, span))?
        }
        Element::End => (!in_reach).then(|| step(rest, tagged, sentence, at, end, span))?,
        Element::Not(choice) => {
            (!(in_reach && choice.fits(tagged, next))).then(|| step(rest, tagged, sentence, at, end, span))?
        }
        Element::NotBefore(choice) => {
            let before = word_before(tagged, sentence, at);
            (!before.is_some_and(|b| choice.fits(tagged, b))).then(|| step(rest, tagged, sentence, at, end, span))?
        }
        Element::One(choice) => {
            if !in_reach {
                return None;
            }
            choice.ends(tagged, next).find_map(|e| step(rest, tagged, sentence, e, e, span))
        }
        Element::Optional(choice) => in_reach
            .then(|| choice.ends(tagged, next).find_map(|e| step(rest, tagged, sentence, e, e, span)))
            .flatten()
            .or_else(|| step(rest, tagged, sentence, at, end, span)),
        Element::Repeated(choice) => repeat(choice, 3, rest, tagged, sentence, at, end, span),
        Element::Gap(most) => {
            let mut from = at;
            for _ in 0..=*most {
                if let Some(found) = step(rest, tagged, sentence, from, end, span) {
                    return Some(found);
                }
                let word = next_word(tagged, sentence, from);
                if word >= sentence.end {
                    return None;
                }
                from = word + 1;
            }
            None
        }
    }
}

#[allow(clippy::too_many_arguments, reason = "the state of one backtracking step")]
fn repeat(
    choice: &Choice,
    left: usize,
    rest: &[Element],
    tagged: &Tagged,
    sentence: &Range<usize>,
    at: usize,
    end: usize,
    span: &mut (usize, usize),
) -> Option<usize> {
    let next = next_word(tagged, sentence, at);
    if left > 0 && next < sentence.end {
        for e in choice.ends(tagged, next) {
            if let Some(found) = repeat(choice, left - 1, rest, tagged, sentence, e, e, span) {
                return Some(found);
            }
        }
    }
    step(rest, tagged, sentence, at, end, span)
}

/// The places of the bits that are set.
fn bits(mut tags: Tags) -> impl Iterator<Item = usize> {
    std::iter::from_fn(move || {
        let bit = tags.trailing_zeros() as usize;
        tags &= tags.wrapping_sub(1);
        (bit < 128).then_some(bit)
    })
}

/// Many patterns, matched together: only those are tried at a token whose first element it can start.
pub struct PatternSet {
    patterns: Vec<Pattern>,
    /// By the hash of a word.
    by_word: FxHashMap<u32, Vec<usize>>,
    /// By the bit of a tag.
    by_tag: Vec<Vec<usize>>,
    all_tags: Tags,
}

impl PatternSet {
    /// Compiles the patterns, which are ours; their order gives them their numbers.
    ///
    /// # Panics
    /// Says which pattern is not understood, or that it starts with something that may be absent.
    pub fn new<'s>(sources: impl IntoIterator<Item = &'s str>) -> Self {
        let mut set =
            Self { patterns: Vec::new(), by_word: FxHashMap::default(), by_tag: vec![Vec::new(); 128], all_tags: 0 };
        sources.into_iter().for_each(|source| set.add(source).unwrap_or_else(|why| panic!("{why}")));
        set
    }

    fn add(&mut self, source: &str) -> Result<(), String> {
        let (pattern, number) = (Pattern::new(source)?, self.patterns.len());
        let first =
            pattern.elements.iter().find(|e| !matches!(e, Element::Open | Element::Start | Element::NotBefore(_)));
        let Some(Element::One(choice)) = first else {
            return Err(format!("{source:?} must start with a word or tag that is always there"));
        };
        for word in &choice.words {
            self.by_word.entry(word.hash).or_default().push(number);
        }
        for bit in bits(choice.tags) {
            self.by_tag[bit].push(number);
        }
        self.all_tags |= choice.tags;
        self.patterns.push(pattern);
        Ok(())
    }

    /// Calls `found` with the number of every pattern that matches, and where.
    pub fn find(&self, tagged: &Tagged, found: impl FnMut(usize, Match)) {
        self.find_in(tagged, 0..tagged.text.sentences.len(), found);
    }

    /// The same in these sentences only.
    pub fn find_in(&self, tagged: &Tagged, sentences: Range<usize>, mut found: impl FnMut(usize, Match)) {
        for sentence in &tagged.text.sentences[sentences] {
            let trace = Trace::of(tagged, sentence);
            for at in sentence.clone() {
                if passed_over(tagged.text.tokens[at].kind) || tagged.text.tokens[at].kind == TokenKind::Newline {
                    continue;
                }
                let mut try_one = |number: usize| {
                    let pattern = &self.patterns[number];
                    if pattern.needs.iter().all(|need| need.meets(&trace))
                        && let Some(m) = pattern.match_at(tagged, sentence, at)
                    {
                        found(number, m);
                    }
                };
                if let Some(numbers) = self.by_word.get(&tagged.text.tokens[at].hash) {
                    numbers.iter().copied().for_each(&mut try_one);
                }
                let tags = tagged.hits.tags(at) & self.all_tags;
                for bit in bits(tags) {
                    self.by_tag[bit].iter().copied().for_each(&mut try_one);
                }
            }
        }
    }
}
