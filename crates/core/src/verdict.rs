//! Fifth stage: findings to level and exposure.

use crate::BoxRead;
use crate::exposure;
use crate::report::{Detail, Finding, Report, Span};
use std::collections::{BTreeMap, BTreeSet};

/// Judges a draft by what the rules found in all its boxes.
pub(crate) fn judge(boxes: &[BoxRead]) -> Report {
    let mut findings: Vec<Finding> =
        boxes.iter().enumerate().flat_map(|(box_index, read)| read.findings(box_index)).collect();
    let level = findings.iter().map(|f| f.level).max().unwrap_or_default();
    if level.is_warned() {
        let warned: Vec<Span> = findings.iter().filter(|f| f.level.is_warned()).map(|f| f.span).collect();
        for (box_index, read) in boxes.iter().enumerate() {
            findings.extend(read.pending_beside(&warned, box_index));
        }
        findings.sort_by_key(|f| (f.span.box_index, f.span.start, f.span.end, f.kind));
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
