//! Finds references to clients in a therapist's draft. Text in, report out: no I/O, no clock, no printing, no
//! panic on any input.
//!
//! The stages, in order: [`text`] → [`lexicon`] → [`frames`] and [`people`] → [`rules`] → [`verdict`].

#![deny(clippy::print_stdout, clippy::print_stderr)]

pub mod contacts;
pub mod draft;
pub mod frames;
pub mod lexicon;
pub mod pattern;
pub mod people;
pub mod report;
pub mod rules;
pub mod text;
pub mod verdict;
pub mod weigh;

pub use draft::Draft;
pub use report::{Detail, Exposure, Finding, Kind, Level, Report, Span};

use frames::Frames;
use lexicon::{Hit, known, lexicon};
use pattern::Tagged;
use people::{People, Person, Role};
use rules::{Context, Sink};
use text::Text;

/// Checks a draft, all its boxes together. Takes time linear in the draft's length.
pub fn check(draft: &Draft) -> Report {
    let mut findings: Vec<Finding> = Vec::new();
    let mut thread = Thread::default();
    for (box_index, source) in draft.boxes.iter().enumerate() {
        findings.extend(check_box(source, box_index, &mut thread, None));
    }
    verdict::judge(findings)
}

/// The names of a draft's features, and its report.
pub fn features(draft: &Draft) -> (std::collections::BTreeSet<String>, Report) {
    let mut findings: Vec<Finding> = Vec::new();
    let mut thread = Thread::default();
    let mut names = std::collections::BTreeSet::new();
    for (box_index, source) in draft.boxes.iter().enumerate() {
        findings.extend(check_box(source, box_index, &mut thread, Some(&mut names)));
    }
    (names, verdict::judge(findings))
}

/// What the boxes of a thread hand on to the next one.
#[derive(Default)]
struct Thread {
    frames: Frames,
    client: Option<Person>,
    referred: bool,
}

fn check_box(
    source: &str,
    box_index: usize,
    thread: &mut Thread,
    names: Option<&mut std::collections::BTreeSet<String>>,
) -> Vec<Finding> {
    let text = Text::read(source);
    let mut hits = lexicon().hits(&text);
    let (frames, people) = {
        let tagged = Tagged { text: &text, hits: &hits };
        let frames = frames::frames(&tagged, thread.frames);
        let people = People::find(&tagged, &frames, thread.client.take());
        (frames, people)
    };
    tag_people(&mut hits, &people);
    let tagged = Tagged { text: &text, hits: &hits };
    let contacts = contacts::find(source).into_iter().map(|(detail, range)| (detail, text.tokens_in(range))).collect();
    let context = Context { tagged: &tagged, frames: &frames, people: &people, contacts };
    let mut sink = Sink { elsewhere: thread.referred, ..Sink::default() };
    rules::run(&context, &mut sink);
    if let Some(names) = names {
        weigh::features::features(&context, &sink, |f| {
            names.insert(f.name(&context));
        });
    }

    thread.frames |= frames::lasting(&frames);
    thread.client = people.last_client();
    thread.referred |= sink.refers();
    let findings: Vec<Finding> = sink
        .found
        .into_iter()
        .map(|f| {
            let range = text.utf16(f.tokens);
            let span = Span { box_index, start: range.start, end: range.end };
            Finding { kind: f.rule.kind, detail: f.detail, rule: f.rule.id, level: f.level, span }
        })
        .filter(|f| f.span.start < f.span.end)
        .collect();
    tidy(findings)
}

/// In order of the text; of two findings of one rule where one lies within the other, the larger, at the higher level.
fn tidy(mut findings: Vec<Finding>) -> Vec<Finding> {
    findings
        .sort_by_key(|f| (f.rule, f.detail, f.span.start, std::cmp::Reverse(f.span.end), std::cmp::Reverse(f.level)));
    findings.dedup_by(|inner, outer| {
        let within = inner.rule == outer.rule && inner.detail == outer.detail && inner.span.end <= outer.span.end;
        if within {
            outer.level = outer.level.max(inner.level);
        }
        within
    });
    findings.sort_by_key(|f| (f.span.start, f.span.end, f.kind));
    findings
}

/// Lets patterns name people by role.
fn tag_people(hits: &mut [Vec<Hit>], people: &People) {
    let k = known();
    for mention in &people.mentions {
        let tags = match people.role(mention) {
            Role::Client => k.theclient,
            Role::ProbablyClient => k.probable,
            Role::ClientGroup => k.theclients,
            _ => continue,
        };
        let at = &mut hits[mention.tokens.start];
        at.push(Hit { len: mention.tokens.len(), tags });
        at.sort_by_key(|h| h.len);
    }
}
