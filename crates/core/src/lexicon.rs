//! Second stage: words and phrases with what they mean here.
//!
//! The data are `lexicon/*.lex`: sections `[tag]`, entries separated by commas or line breaks, `#` for comments. An
//! entry is a word or a phrase of folded words; `client/s` stands for both `client` and `clients`. Phrases are matched over tokens by
//! a trie of words, in one pass and always at word boundaries.

use crate::text::{Shape, Text, Token, TokenKind};
use once_cell::sync::Lazy;
use rustc_hash::FxHashMap;
use std::ops::Range;

/// A set of tags.
pub type Tags = u128;

/// The data without comments, one section a line: `tag:entry,entry`.
const DATA: &str = include_str!(concat!(env!("OUT_DIR"), "/lexicon.txt"));

macro_rules! known {
    ($($name:ident),+ $(,)?) => {
        /// The tags that code asks for by name.
        #[allow(missing_docs, reason = "each is a section of the lexicon, explained there")]
        pub struct Known { $(pub $name: Tags),+ }
        #[allow(non_camel_case_types, reason = "the places of the bits, named as in the data")]
        enum Place { $($name),+ }
        static KNOWN: Known = Known { $($name: 1 << Place::$name as u32),+ };
        /// Their names, by bit; the bits of all other tags come after theirs.
        const NAMES: &[&str] = &[$(stringify!($name)),+];
    };
}
known!(
    // Those that come from a token's shape or from the people stage, and not from the data.
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
    // Those of the data.
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Hit {
    /// Number of tokens.
    pub len: usize,
    /// What it means here.
    pub tags: Tags,
}

/// The words and phrases that start at each token, shortest first.
#[derive(Clone, Debug, Default)]
pub struct Hits {
    all: Vec<Hit>,
    /// Where those of each token end in `all`.
    ends: Vec<usize>,
    /// What starts at each token, all together.
    tags: Vec<Tags>,
}

impl Hits {
    fn range(&self, token: usize) -> Range<usize> {
        let start = token.checked_sub(1).map_or(0, |before| self.ends[before]);
        start..self.ends[token]
    }

    /// Those that start at this token, if there is such a token.
    pub fn get(&self, token: usize) -> Option<&[Hit]> {
        (token < self.ends.len()).then(|| &self[token])
    }

    /// The tags of all that start at this token; none beyond the end.
    pub fn tags(&self, token: usize) -> Tags {
        self.tags.get(token).copied().unwrap_or(0)
    }

    /// Token by token.
    pub fn iter(&self) -> impl Iterator<Item = &[Hit]> {
        (0..self.ends.len()).map(|token| &self[token])
    }

    fn push(&mut self, hits: impl Iterator<Item = Hit>) {
        let from = self.all.len();
        self.all.extend(hits);
        self.ends.push(self.all.len());
        self.tags.push(self.all[from..].iter().fold(0, |tags, hit| tags | hit.tags));
    }

    pub(crate) fn append(&mut self, line: &Self) {
        let before = self.all.len();
        self.all.extend_from_slice(&line.all);
        self.ends.extend(line.ends.iter().map(|end| end + before));
        self.tags.extend_from_slice(&line.tags);
    }

    /// With these as well, each at its token; in order of the text.
    pub fn with(&self, more: &[(usize, Hit)]) -> Self {
        let mut more = more.iter().peekable();
        let mut hits = Self::default();
        let mut here = Vec::new();
        for (token, found) in self.iter().enumerate() {
            here.clear();
            here.extend_from_slice(found);
            while let Some((_, hit)) = more.next_if(|(at, _)| *at == token) {
                let at = here.partition_point(|other: &Hit| other.len <= hit.len);
                here.insert(at, *hit);
            }
            hits.push(here.iter().copied());
        }
        hits
    }
}

impl std::ops::Index<usize> for Hits {
    type Output = [Hit];
    fn index(&self, token: usize) -> &[Hit] {
        &self.all[self.range(token)]
    }
}

static LEXICON: Lazy<Lexicon> = Lazy::new(Lexicon::load);

/// The lexicon.
pub fn lexicon() -> &'static Lexicon {
    &LEXICON
}

impl Lexicon {
    fn load() -> Self {
        let mut lexicon = Self { names: NAMES.to_vec(), root: FxHashMap::default() };
        for section in DATA.lines() {
            let (name, entries) = section.split_once(':').unwrap_or_default();
            let tag = lexicon.declare(name);
            entries.split(',').for_each(|entry| lexicon.add(entry, tag));
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
    pub fn hits(&self, text: &Text) -> Hits {
        let mut hits = Hits::default();
        let other = known().othersense;
        let (mut here, mut hidden) = (Vec::new(), 0);
        for at in 0..text.tokens.len() {
            here.clear();
            if at >= hidden {
                self.hits_at(text, at, &mut here);
            }
            match here.iter().rev().find(|h| h.tags & other != 0).map(|phrase| phrase.len) {
                Some(len) => {
                    hidden = at + len;
                    hits.push(here.iter().filter(|h| h.len == len).copied());
                }
                None => hits.push(here.iter().copied()),
            }
        }
        hits
    }

    fn hits_at(&self, text: &Text, at: usize, hits: &mut Vec<Hit>) {
        let token = &text.tokens[at];
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

    const FILES: &[(&str, &str)] = &[
        ("people.lex", include_str!("../lexicon/people.lex")),
        ("practice.lex", include_str!("../lexicon/practice.lex")),
        ("verbs.lex", include_str!("../lexicon/verbs.lex")),
        ("frames.lex", include_str!("../lexicon/frames.lex")),
        ("details.lex", include_str!("../lexicon/details.lex")),
        ("tone.lex", include_str!("../lexicon/tone.lex")),
    ];

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
        let sections: Vec<&str> = DATA.lines().filter_map(|line| Some(line.split_once(':')?.0)).collect();
        let shapes = 1 + Place::theclients as usize;
        for name in &NAMES[shapes..] {
            assert!(sections.contains(name), "the lexicon has no section [{name}]");
        }
    }
}
