//! Second stage: words and phrases with what they mean here.
//!
//! The data are `lexicon/*.lex`: sections `[tag]`, entries separated by commas or line breaks, `#` for comments. An
//! entry is a word or a phrase of folded words; `client/s` stands for both `client` and `clients`. Phrases are matched over tokens by
//! a trie of words, in one pass and always at word boundaries.

use crate::text::{Shape, Text, Token, TokenKind};
use once_cell::sync::Lazy;
use rustc_hash::FxHashMap;

/// A set of tags.
pub type Tags = u128;

macro_rules! sections {
    ($($file:literal),+ $(,)?) => { const FILES: &[(&str, &str)] = &[$(($file, include_str!(concat!("../lexicon/", $file)))),+]; };
}
sections!("people.lex", "practice.lex", "verbs.lex", "frames.lex", "details.lex", "tone.lex");

/// Tags that come from a token's shape or from the people stage, and not from the data.
const SHAPES: &[&str] =
    &["num", "time", "age", "year", "word", "cap", "handle", "emoji", "theclient", "probable", "theclients"];

macro_rules! known {
    ($($name:ident),+ $(,)?) => {
        /// The tags that code asks for by name.
        #[allow(missing_docs, reason = "each is a section of the lexicon, explained there")]
        pub struct Known { $(pub $name: Tags),+ }
        static KNOWN: Lazy<Known> = Lazy::new(|| Known {
            $($name: LEXICON.tag(stringify!($name)).unwrap_or_else(|| panic!("the lexicon has no section [{}]", stringify!($name)))),+
        });
    };
}
known!(
    num,
    time,
    age,
    year,
    word,
    cap,
    handle,
    emoji,
    theclient,
    probable,
    theclients,
    client,
    patient,
    charted,
    clients,
    person,
    minor,
    minors,
    persons,
    unit,
    units,
    indef,
    indefs,
    kin,
    friend,
    pet,
    colleague,
    practitioner,
    occupation,
    occupations,
    adj,
    groupnoun,
    subj,
    he,
    she,
    they,
    pron,
    room,
    couch,
    ward,
    scene,
    session,
    sessions,
    event,
    noshow,
    ending,
    records,
    legal,
    modality,
    profession,
    slotword,
    daypart,
    weekday,
    recency,
    hourword,
    lead,
    aged,
    coy,
    facing,
    book,
    takeon,
    arrive,
    hat,
    care,
    careclear,
    say,
    tellme,
    emote,
    progress,
    feelme,
    hypothetical,
    invented,
    teaching,
    fiction,
    fictionish,
    literature,
    research,
    policy,
    marketing,
    negated,
    meta,
    owntherapy,
    othertrade,
    tradeish,
    othersense,
    public,
    others,
    health,
    risk,
    ethnicity,
    religion,
    orientation,
    family,
    education,
    appearance,
    decade,
    place,
    rolleyes,
    laugh,
    complaint,
    pov,
    listing,
    superlative,
    disguise,
    composite,
    consent,
    consult,
    referral,
    review,
    proud,
);

/// The tags that code asks for by name.
pub fn known() -> &'static Known {
    &KNOWN
}

/// The lexicon, ready to match.
pub struct Lexicon {
    names: Vec<&'static str>,
    root: FxHashMap<&'static str, Node>,
}

#[derive(Default)]
struct Node {
    tags: Tags,
    next: FxHashMap<&'static str, Node>,
}

/// A word or phrase of the lexicon found in a text.
#[derive(Clone, Copy, Debug)]
pub struct Hit {
    /// Number of tokens.
    pub len: usize,
    /// What it means here.
    pub tags: Tags,
}

static LEXICON: Lazy<Lexicon> = Lazy::new(Lexicon::load);

/// The lexicon.
pub fn lexicon() -> &'static Lexicon {
    &LEXICON
}

impl Lexicon {
    fn load() -> Self {
        let mut lexicon = Self { names: SHAPES.to_vec(), root: FxHashMap::default() };
        for (_, data) in FILES {
            let mut tag = 0;
            for line in data.lines() {
                let line = line.split('#').next().unwrap_or("").trim();
                if let Some(name) = line.strip_prefix('[').and_then(|l| l.strip_suffix(']')) {
                    tag = lexicon.declare(name);
                    continue;
                }
                for entry in line.split(',').map(str::trim).filter(|e| !e.is_empty()) {
                    lexicon.add(entry, tag);
                }
            }
        }
        lexicon
    }

    fn declare(&mut self, name: &'static str) -> Tags {
        let at = self.names.iter().position(|n| *n == name).unwrap_or_else(|| {
            self.names.push(name);
            self.names.len() - 1
        });
        1 << at
    }

    fn add(&mut self, entry: &'static str, tags: Tags) {
        match entry.split_once('/') {
            // `client/s`, `famil/y/ies`: a stem and its endings; one ending also stands for the bare stem.
            Some((stem, endings)) if !entry.contains(' ') => {
                let endings: Vec<&str> = endings.split('/').collect();
                if endings.len() == 1 {
                    self.insert(&[stem], tags);
                }
                for ending in endings {
                    self.insert(&[&*Box::leak(format!("{stem}{ending}").into_boxed_str())], tags);
                }
            }
            _ => {
                let words: Vec<&'static str> = entry.split([' ', '-']).collect();
                self.insert(&words, tags);
            }
        }
    }

    fn insert(&mut self, words: &[&'static str], tags: Tags) {
        let Some((first, rest)) = words.split_first() else { return };
        let mut node = self.root.entry(first).or_default();
        for word in rest {
            node = node.next.entry(word).or_default();
        }
        node.tags |= tags;
    }

    /// The name of the tag at this bit.
    pub fn name(&self, bit: usize) -> &'static str {
        self.names.get(bit).copied().unwrap_or_default()
    }

    /// The tag of this name, if there is one.
    pub fn tag(&self, name: &str) -> Option<Tags> {
        self.names.iter().position(|n| *n == name).map(|at| 1 << at)
    }

    /// All words and phrases that start at each token, shortest first. Within a phrase of another sense ("client-centred",
    /// "parliament is in session") nothing but the phrase itself is found.
    pub fn hits(&self, text: &Text) -> Vec<Vec<Hit>> {
        let mut hits: Vec<Vec<Hit>> = (0..text.tokens.len()).map(|i| self.hits_at(text, i)).collect();
        let other = known().othersense;
        for i in 0..hits.len() {
            if let Some(phrase) = hits[i].iter().rev().find(|h| h.tags & other != 0).copied() {
                hits[i].retain(|h| h.len == phrase.len);
                for inside in &mut hits[i + 1..i + phrase.len] {
                    inside.clear();
                }
            }
        }
        hits
    }

    fn hits_at(&self, text: &Text, at: usize) -> Vec<Hit> {
        let token = &text.tokens[at];
        let mut hits = Vec::new();
        let shape = Self::shape_tags(text, at);
        if shape != 0 {
            hits.push(Hit { len: 1, tags: shape });
        }
        let mut node = self.root.get(token.word.as_str());
        let mut end = at + 1;
        while let Some(found) = node {
            if found.tags != 0 {
                match hits.iter_mut().find(|h| h.len == end - at) {
                    Some(hit) => hit.tags |= found.tags,
                    None => hits.push(Hit { len: end - at, tags: found.tags }),
                }
            }
            node = text.tokens.get(end).and_then(|next| found.next.get(next.word.as_str()));
            end += 1;
        }
        hits
    }

    fn shape_tags(text: &Text, at: usize) -> Tags {
        let token = &text.tokens[at];
        let k = known();
        let mut tags = match token.kind {
            TokenKind::Handle => k.handle,
            TokenKind::Emoji => k.emoji,
            TokenKind::Word => k.word,
            TokenKind::Number => k.num,
            TokenKind::Punct | TokenKind::Newline => 0,
        };
        tags |= match token.shape {
            Shape::Time => k.time,
            Shape::Age => k.age,
            Shape::Year => k.year,
            Shape::Count | Shape::None => 0,
        };
        if token.capitalised && !token.shouted && token.word != "i" && !starts_sentence(text, at) {
            tags |= k.cap;
        }
        tags
    }
}

fn starts_sentence(text: &Text, at: usize) -> bool {
    let sentence = &text.sentences[text.sentence_of(at)];
    let is_word = |t: &Token| matches!(t.kind, TokenKind::Word | TokenKind::Number | TokenKind::Handle);
    !text.tokens[sentence.start..at].iter().any(is_word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entries_are_folded_words_under_a_tag() {
        let mut wrong = Vec::new();
        for (file, data) in FILES {
            let mut section = None;
            for (number, line) in data.lines().enumerate() {
                let line = line.split('#').next().unwrap_or("").trim();
                if line.starts_with('[') {
                    section = Some(line);
                    continue;
                }
                assert!(section.is_some() || line.is_empty(), "{file}:{}: stands under no [tag]", number + 1);
                for entry in line.split(',').map(str::trim).filter(|e| !e.is_empty()) {
                    let text = Text::read(&entry.replace('/', ""));
                    let read: Vec<&str> = text.tokens.iter().map(|t| t.word.as_str()).collect();
                    if read != entry.replace('/', "").split([' ', '-']).collect::<Vec<_>>() {
                        wrong.push(format!("{file}:{}: {entry:?} is read as {:?}", number + 1, read.join(" ")));
                    }
                }
            }
        }
        assert!(wrong.is_empty(), "write these as the tokens read them:\n{}", wrong.join("\n"));
        assert!(LEXICON.names.len() <= 128, "a tag set has 128 places");
    }
}
