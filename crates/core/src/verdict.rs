//! Last stage: what the rules found and what the words weigh, to level, findings and exposure.

use crate::likeness::{self, Memory, Passage};
use crate::report::{self, Detail, Finding, Kind, Level, Report, Span};
use crate::rules::{self, Found, Rule};
use crate::{BoxRead, exposure};
use std::collections::{BTreeMap, BTreeSet};

/// Judges a draft by what the rules found in all its boxes by how its words weigh together, and where these leave doubt
/// by what the encoder says; `None` when these do and it is not ready.
pub(crate) fn judge(boxes: &[BoxRead], memory: &mut Memory) -> Option<Report> {
    let mut findings: Vec<Finding> =
        boxes.iter().enumerate().flat_map(|(box_index, read)| read.findings(box_index)).collect();
    let said = likeness::weigh(boxes, &mut findings, memory)?;
    let level = said.level;
    agree(&mut findings, level);
    if level > Level::Clear {
        let silent = findings.iter().all(|f| f.level < level);
        let found: Vec<Kind> = findings.iter().map(|f| f.kind).collect();
        let mut kinds = said.kinds.iter().filter(|(kind, _)| !found.contains(kind)).peekable();
        // Where no rule has found what earns the level, the passage that is surest does.
        let lead = kinds.next_if(|(kind, _)| silent && kind.refers()).map(|(kind, _)| *kind);
        for (nth, passage) in said.passages.iter().enumerate() {
            let leads = nth == 0 && silent;
            let marked = finding(boxes, rules::of_kind(lead), if leads { level } else { Level::Clear }, passage);
            let is_new = |marked: &Finding| leads || findings.iter().all(|f| !f.overlaps(marked));
            findings.extend(marked.filter(is_new));
        }
        findings.extend(kinds.filter_map(|(kind, at)| finding(boxes, rules::of_kind(Some(*kind)), Level::Clear, at)));
    }
    if level.is_warned() {
        let warned: Vec<Span> = findings.iter().filter(|f| f.level.is_warned()).map(|f| f.span).collect();
        for (box_index, read) in boxes.iter().enumerate() {
            findings.extend(read.pending_beside(&warned, box_index));
        }
    }
    report::sort(&mut findings, Finding::by_place);
    let profiles = profiles(boxes, &findings);
    let profile = profiles.into_iter().max_by_key(|details| (exposure::of(details), details.len())).unwrap_or_default();
    Some(Report { level, exposure: exposure::of(&profile), profile: profile.into_iter().collect(), findings })
}

/// Makes what the rules found agree with the level that the whole draft has earned.
fn agree(findings: &mut Vec<Finding>, level: Level) {
    if level == Level::Clear {
        findings.clear();
    }
    let highest = findings.iter().map(|f| f.level).max().unwrap_or_default();
    for finding in findings {
        if finding.level == highest && highest.is_warned() && level.is_warned() {
            finding.level = level;
        }
        finding.level = finding.level.min(level);
    }
}

fn finding(boxes: &[BoxRead], rule: &'static Rule, level: Level, at: &Passage) -> Option<Finding> {
    let found = Found { rule, level, detail: None, person: None, tokens: at.tokens.clone() };
    boxes[at.box_index].finding(&found, at.box_index)
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
