//! Checks a draft again and again while it is written, and keeps what an edit leaves as it was.
//!
//! What is kept is found by all that it depends on, so that nothing stale can be found: tokens, words of the lexicon and
//! contacts of a line by the line's text, matches of the rules' signs in a line by its text and the roles of those who are
//! mentioned in it, features of a sentence by its tokens, its frames and what the rules found in it. Frames and people
//! depend on the whole box and are never kept. No token, phrase, contact or sentence reaches over a line break.

use crate::contacts;
use crate::lexicon::{Hit, Hits, lexicon};
use crate::likeness::Memory;
use crate::pattern::{Match, Tagged};
use crate::report::{Detail, Report};
use crate::rules;
use crate::text::Text;
use crate::{BoxRead, Draft, Thread, verdict};
use rustc_hash::FxHashMap;
use std::ops::Range;
use std::rc::Rc;

/// What reading shows of a text before anything is known of the rest of the draft.
#[derive(Default)]
pub(crate) struct Reading {
    pub text: Text,
    pub hits: Hits,
    /// Email addresses, phone numbers and links, as tokens.
    pub contacts: Vec<(Detail, Range<usize>)>,
    /// Length in UTF-16 code units.
    units: usize,
}

impl Reading {
    pub fn new(source: &str) -> Self {
        let text = Text::read(source);
        let hits = lexicon().hits(&text);
        let contacts =
            contacts::find(source).into_iter().map(|(detail, range)| (detail, text.tokens_in(range))).collect();
        Self { text, hits, contacts, units: source.encode_utf16().count() }
    }

    fn append(&mut self, line: &Self) {
        let tokens = self.text.tokens.len();
        self.text.append(&line.text, self.units);
        self.hits.append(&line.hits);
        let moved = |(detail, range): &(Detail, Range<usize>)| (*detail, range.start + tokens..range.end + tokens);
        self.contacts.extend(line.contacts.iter().map(moved));
        self.units += line.units;
    }
}

/// Where the stages get what may have been kept.
pub(crate) trait Source {
    fn reading(&mut self, source: &str) -> Reading;
    /// The matches of the rules' signs; `roles` are the hits that tell the roles of people, in order.
    fn signs(&mut self, source: &str, tagged: &Tagged, roles: &[(usize, Hit)]) -> Vec<(usize, Match)>;
}

/// Keeps nothing.
pub(crate) struct Afresh;

impl Source for Afresh {
    fn reading(&mut self, source: &str) -> Reading {
        Reading::new(source)
    }

    fn signs(&mut self, _: &str, tagged: &Tagged, _: &[(usize, Hit)]) -> Vec<(usize, Match)> {
        rules::signs(tagged, 0..tagged.text.sentences.len())
    }
}

type Roles = Vec<(usize, Hit)>;
type Signs = Rc<[(usize, Match)]>;

/// Checks drafts, and keeps of the last one what the next may share with it.
#[derive(Default)]
pub struct Checker {
    kept: Lines,
    /// What the check that runs has used or made; the rest is forgotten after it.
    used: Lines,
    memory: Memory,
}

#[derive(Default)]
struct Lines {
    readings: FxHashMap<Rc<str>, Rc<Reading>>,
    signs: FxHashMap<(Rc<str>, Roles), Signs>,
}

impl Checker {
    /// Checks a draft; the report is the one of [`crate::check`]. `None` when the draft leaves doubt and the encoder is not loaded yet: the rest of
    /// the check needs it no more than most drafts do.
    pub fn check(&mut self, draft: &Draft) -> Option<Report> {
        let mut thread = Thread::default();
        let boxes: Vec<BoxRead> = draft.boxes.iter().map(|source| BoxRead::new(source, &mut thread, self)).collect();
        self.kept = std::mem::take(&mut self.used);
        verdict::judge(&boxes, &mut self.memory)
    }

    fn line(&mut self, line: &str) -> (Rc<str>, Rc<Reading>) {
        if let Some((line, reading)) = self.used.readings.get_key_value(line) {
            return (line.clone(), reading.clone());
        }
        let kept = self.kept.readings.remove_entry(line);
        let (line, reading) = kept.unwrap_or_else(|| (line.into(), Rc::new(Reading::new(line))));
        self.used.readings.insert(line.clone(), reading.clone());
        (line, reading)
    }
}

impl Source for Checker {
    fn reading(&mut self, source: &str) -> Reading {
        let mut whole = Reading::default();
        for line in source.split_inclusive('\n') {
            whole.append(&self.line(line).1);
        }
        whole
    }

    fn signs(&mut self, source: &str, tagged: &Tagged, roles: &[(usize, Hit)]) -> Vec<(usize, Match)> {
        let mut all = Vec::new();
        let (mut tokens, mut sentences, mut roles) = (0, 0, roles);
        for line in source.split_inclusive('\n') {
            let (line, reading) = self.line(line);
            let end = tokens + reading.text.tokens.len();
            let in_line = sentences..sentences + reading.text.sentences.len();
            let (here, rest) = roles.split_at(roles.partition_point(|(at, _)| *at < end));
            if here.iter().any(|(at, hit)| at + hit.len > end) {
                // More than the line and its roles could enter.
                all.extend(rules::signs(tagged, in_line.clone()));
            } else {
                let key = (line, here.iter().map(|(at, hit)| (at - tokens, *hit)).collect::<Roles>());
                let found = self.used.signs.get(&key).cloned().or_else(|| self.kept.signs.remove(&key));
                let found = found.unwrap_or_else(|| {
                    let found = rules::signs(tagged, in_line.clone());
                    found.into_iter().map(|(sign, m)| (sign, m.moved(|at| at - tokens))).collect()
                });
                all.extend(found.iter().map(|(sign, m)| (*sign, m.moved(|at| at + tokens))));
                self.used.signs.insert(key, found);
            }
            (tokens, sentences, roles) = (end, in_line.end, rest);
        }
        all
    }
}
