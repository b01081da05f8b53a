//! Fifth stage: what the scales show and what the rules found, to level, findings and exposure.

use crate::BoxRead;
use crate::exposure;
use crate::lexicon::known;
use crate::pattern::Tagged;
use crate::people::Role;
use crate::report::{Detail, Finding, Kind, Level, Report, Span};
use crate::rules::{self, Rule};
use crate::weigh::Weighing;
use std::collections::{BTreeMap, BTreeSet};

/// Judges a draft: the level from the scales, the findings from the rules as far as that level bears them out.
pub(crate) fn judge(boxes: &[BoxRead], weighing: &Weighing) -> Report {
    let level = weighing.level();
    let mut findings: Vec<Finding> =
        boxes.iter().enumerate().flat_map(|(box_index, read)| read.findings(box_index)).collect();
    match level {
        Level::Clear => findings.clear(),
        Level::Reflect => findings.retain(|f| f.level >= Level::Reflect),
        Level::Caution | Level::Warning => {
            if !findings.iter().any(|f| f.level.is_warned()) {
                findings.extend(taken_together(boxes, weighing));
            }
            let warned: Vec<Span> = findings.iter().filter(|f| f.level.is_warned()).map(|f| f.span).collect();
            for (box_index, read) in boxes.iter().enumerate() {
                findings.extend(read.pending_beside(&warned, box_index));
            }
            findings.sort_by_key(|f| (f.span.box_index, f.span.start, f.span.end, f.kind));
        }
    }
    let highest = findings.iter().map(|f| f.level).max().unwrap_or_default();
    for finding in &mut findings {
        // What stood out most carries the level of the draft, and nothing goes beyond it.
        finding.level = if finding.level == highest { level } else { finding.level.min(level) };
    }
    let profiles = profiles(boxes, &findings);
    let profile = profiles.into_iter().max_by_key(|details| (exposure::of(details), details.len())).unwrap_or_default();
    Report { level, exposure: exposure::of(&profile), profile: profile.into_iter().collect(), findings }
}

/// The details of each person of the draft, over all its boxes; the person carried on from the box before is one.
fn profiles(boxes: &[BoxRead], findings: &[Finding]) -> Vec<BTreeSet<Detail>> {
    let mut profiles: BTreeMap<(usize, Option<usize>), BTreeSet<Detail>> = BTreeMap::new();
    for finding in findings {
        let Some(detail) = finding.detail else { continue };
        let mut person = (finding.span.box_index, finding.person);
        while let (box_index, Some(nth)) = person
            && let Some(before) = box_index.checked_sub(1)
            && boxes[box_index].people.persons[nth].carried
        {
            person = (before, boxes[before].people.last_client_index());
        }
        profiles.entry(person).or_default().insert(detail);
    }
    profiles.into_values().collect()
}

/// What could stand for a client where no rule names one.
struct Candidate {
    kind: Kind,
    span: Span,
    sentence: usize,
}

/// The words that weigh most in a draft in which no single rule saw a client: the person, or else the event, in the
/// sentences that tell the most.
fn taken_together(boxes: &[BoxRead], weighing: &Weighing) -> Vec<Finding> {
    let Some(rule) = rules::rule(rules::TAKEN_TOGETHER) else { return Vec::new() };
    let candidates: Vec<Candidate> =
        boxes.iter().enumerate().flat_map(|(box_index, read)| candidates(read, box_index)).collect();
    let weight_of = |c: &Candidate| {
        let here = weighing.contributions.iter().filter(|w| w.span.box_index == c.span.box_index);
        here.map(|w| {
            let touches = w.span.start < c.span.end && c.span.start < w.span.end;
            i32::from(w.weights[0]) * if touches { 2 } else { i32::from(w.sentence == c.sentence) }
        })
        .sum::<i32>()
    };
    let finding = |kind: Kind, span: Span, rule: &'static Rule| Finding {
        kind,
        detail: None,
        rule: rule.id,
        level: Level::Caution,
        person: None,
        span,
    };
    if let Some(best) = candidates.iter().max_by_key(|c| (weight_of(c), std::cmp::Reverse(c.span.start))) {
        return vec![finding(best.kind, best.span, rule)];
    }
    let strongest = weighing.contributions.iter().max_by_key(|w| (w.weights[0], std::cmp::Reverse(w.span.end)));
    strongest.map(|w| finding(rule.kind, w.span, rule)).into_iter().collect()
}

fn candidates(read: &BoxRead, box_index: usize) -> Vec<Candidate> {
    let k = known();
    let tagged = Tagged { text: &read.text, hits: &read.hits };
    let candidate = |kind: Kind, tokens: std::ops::Range<usize>| {
        let sentence = read.text.sentence_of(tokens.start);
        let range = read.text.utf16(tokens);
        Candidate { kind, span: Span { box_index, start: range.start, end: range.end }, sentence }
    };
    let persons = read
        .people
        .mentions
        .iter()
        .filter(|m| !matches!(read.people.role(m), Role::Kin | Role::OwnTherapist | Role::Other));
    let events =
        (0..read.text.tokens.len()).filter(|&i| tagged.is(i, k.session | k.event | k.ending | k.legal | k.ward));
    persons
        .map(|m| candidate(Kind::ImpliedPerson, m.tokens.clone()))
        .chain(events.map(|i| candidate(Kind::SessionEvent, i..i + 1)))
        .filter(|c| c.span.start < c.span.end)
        .collect()
}
