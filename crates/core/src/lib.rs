//! Finds references to clients in a therapist's draft. Text in, report out: no I/O, no clock, no printing, no
//! panic on any input.
//!
//! The stages, in order: [`text`] → [`lexicon`] → [`frames`] and [`people`] → [`rules`] → `likeness` → [`verdict`].

#![deny(clippy::print_stdout, clippy::print_stderr)]

mod checker;
pub mod contacts;
mod doubt;
pub mod draft;
mod encoder;
pub mod explain;
pub mod exposure;
pub mod frames;
mod hash;
pub mod lexicon;
mod likeness;
pub mod pattern;
pub mod people;
pub mod report;
pub mod rules;
pub mod text;
pub mod verdict;

pub use checker::Checker;
pub use draft::Draft;
#[cfg(feature = "weights")]
pub use encoder::ENCODER;
pub use encoder::load as load_encoder;
#[cfg(feature = "weights")]
pub use likeness::WEIGHTS;
pub use likeness::load;
pub use report::{Detail, Exposure, Finding, Kind, Level, Report, Span};

use checker::{Afresh, Reading, Source};
use frames::Frames;
use lexicon::{Hit, Hits, known};
use pattern::Tagged;
use people::{Mention, People, Person, Role};
use rules::{Context, Found, Sink};
use std::cmp::Reverse;
use std::ops::Range;
use text::Text;

/// Checks a draft, all its boxes together. Takes time linear in the draft's length. Panics when the weights are not loaded.
pub fn check(draft: &Draft) -> Report {
    judge(&read(draft))
}

fn judge(boxes: &[BoxRead]) -> Report {
    verdict::judge(boxes, &mut likeness::Memory::default()).expect("the encoder is loaded")
}

/// Reads a draft through all stages before the verdict.
fn read(draft: &Draft) -> Vec<BoxRead> {
    let mut thread = Thread::default();
    draft.boxes.iter().map(|source| BoxRead::new(source, &mut thread, &mut Afresh)).collect()
}

/// What the boxes of a thread hand on to the next one.
#[derive(Default)]
struct Thread {
    frames: Frames,
    client: Option<Person>,
    referred: bool,
}

/// One box as the stages read it.
struct BoxRead {
    text: Text,
    hits: Hits,
    contacts: Vec<(Detail, Range<usize>)>,
    frames: Vec<Frames>,
    people: People,
    found: Vec<Found>,
    pending: Vec<Found>,
}

impl BoxRead {
    fn new(source: &str, thread: &mut Thread, from: &mut impl Source) -> Self {
        let Reading { text, hits, contacts, .. } = from.reading(source);
        let tagged = Tagged { text: &text, hits: &hits };
        let frames = frames::frames(&tagged, thread.frames);
        let people = People::find(&tagged, &frames, thread.client.take());
        let roles = role_hits(&people);
        let hits = hits.with(&roles);
        let mut read = Self { text, hits, contacts, frames, people, found: Vec::new(), pending: Vec::new() };
        let mut sink = Sink { elsewhere: thread.referred, ..Sink::default() };
        let tagged = Tagged { text: &read.text, hits: &read.hits };
        let signs = from.signs(source, &tagged, &roles);
        let context = Context { tagged: &tagged, frames: &read.frames, people: &read.people, contacts: &read.contacts };
        rules::run(&context, signs, &mut sink);
        thread.frames |= frames::lasting(&read.frames);
        thread.client = read.people.last_client();
        thread.referred |= sink.refers();
        read.found = sink.found;
        read.pending = sink.pending;
        read
    }

    /// What the rules found.
    fn findings(&self, box_index: usize) -> Vec<Finding> {
        tidy(self.found.iter().filter_map(|found| self.finding(found, box_index)).collect())
    }

    fn finding(&self, found: &Found, box_index: usize) -> Option<Finding> {
        let range = self.text.utf16(found.tokens.clone());
        let span = Span { box_index, start: range.start, end: range.end };
        let Found { rule, level, detail, person, .. } = *found;
        (span.start < span.end).then_some(Finding { kind: rule.kind, detail, rule: rule.id, level, person, span })
    }

    /// What counts only beside a client, in the sentences that hold these spans or stand next to them.
    fn pending_beside(&self, spans: &[Span], box_index: usize) -> Vec<Finding> {
        let mut beside = vec![false; self.text.sentences.len() + 2];
        for span in spans.iter().filter(|span| span.box_index == box_index) {
            let sentence = self.text.sentence_of(self.text.tokens_in(span.start..span.end).start);
            beside[sentence..sentence + 3].fill(true);
        }
        let is_beside = |found: &&Found| beside[self.text.sentence_of(found.tokens.start) + 1];
        tidy(self.pending.iter().filter(is_beside).filter_map(|found| self.finding(found, box_index)).collect())
    }
}

/// In order of the text; of two findings of one rule where one lies within the other, the larger, at the higher level.
fn tidy(mut findings: Vec<Finding>) -> Vec<Finding> {
    report::sort(&mut findings, |a, b| {
        let place = |f: &Finding| (f.rule, f.detail, f.span.start, Reverse(f.span.end), Reverse(f.level));
        place(a).cmp(&place(b))
    });
    findings.dedup_by(|inner, outer| {
        let within = inner.rule == outer.rule && inner.detail == outer.detail && inner.span.end <= outer.span.end;
        if within {
            outer.level = outer.level.max(inner.level);
        }
        within
    });
    report::sort(&mut findings, Finding::by_place);
    findings
}

/// Lets patterns name people by role.
fn role_hits(people: &People) -> Vec<(usize, Hit)> {
    let k = known();
    let hit = |mention: &Mention| {
        let tags = match people.role(mention) {
            Role::Client => k.theclient,
            Role::ProbablyClient => k.probable,
            Role::ClientGroup => k.theclients,
            _ => return None,
        };
        Some((mention.tokens.start, Hit { len: mention.tokens.len(), tags }))
    };
    people.mentions.iter().filter_map(hit).collect()
}
