//! Fifth stage: what the scales show and what the rules found, to level, findings and exposure.

use crate::BoxRead;
use crate::lexicon::known;
use crate::pattern::Tagged;
use crate::people::Role;
use crate::report::{Detail, Exposure, Finding, Kind, Level, Report, Span};
use crate::rules::{self, Rule};
use crate::weigh::Weighing;
use std::collections::BTreeSet;

/// How much each sub-kind of detail narrows down who somebody is.
fn narrows(detail: Option<Detail>) -> u32 {
    match detail {
        Some(Detail::Age | Detail::Health | Detail::Family | Detail::Date | Detail::Religion | Detail::Orientation)
        | None => 1,
        Some(Detail::Education | Detail::Ethnicity | Detail::Appearance) => 1,
        Some(Detail::Occupation | Detail::Place | Detail::RareEvent) => 2,
        Some(Detail::Name | Detail::Initials | Detail::Handle | Detail::Phone | Detail::Email | Detail::Link) => 5,
    }
}

/// The narrowing at which exposure is medium, and at which it is high.
const MEDIUM: u32 = 2;
const HIGH: u32 = 4;

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
    Report { level, exposure: exposure(&findings), findings }
}

fn exposure(findings: &[Finding]) -> Exposure {
    let details: BTreeSet<Option<Detail>> = findings
        .iter()
        .filter(|f| matches!(f.kind, Kind::IdentifyingDetail | Kind::DirectIdentifier))
        .map(|f| f.detail)
        .collect();
    match details.into_iter().map(narrows).sum() {
        HIGH.. => Exposure::High,
        MEDIUM.. => Exposure::Medium,
        _ => Exposure::Low,
    }
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
