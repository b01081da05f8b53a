//! A report as JSON: findings with their passage and their reason.

use serde::Serialize;
use subrosa_core::{Detail, Draft, Exposure, Finding, Kind, Level, Report, rules};

use crate::utf16::Utf16Map;

/// A report as `--format json` and `--jsonl` give it.
#[derive(Debug, Serialize)]
pub struct Answer {
    /// The level of the whole draft.
    pub level: Level,
    /// How well the person could be recognised.
    pub exposure: Exposure,
    /// In order of the draft.
    pub findings: Vec<Passage>,
}

/// A finding with the words it marks.
#[derive(Debug, Serialize)]
pub struct Passage {
    /// What it marks.
    pub kind: Kind,
    /// First UTF-16 code unit of the passage in its box.
    pub start: usize,
    /// One past the last UTF-16 code unit.
    pub end: usize,
    /// The passage.
    pub text: String,
    /// Why it matters.
    pub message: &'static str,
    /// In a thread, the index of the box, from 0.
    #[serde(rename = "box", skip_serializing_if = "Option::is_none")]
    pub box_index: Option<usize>,
    /// The sub-kind.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub detail: Option<Detail>,
    /// Id of the rule.
    pub rule: &'static str,
}

/// Checks a draft; `is_thread` asks for the box of each finding.
pub fn answer(draft: &Draft, is_thread: bool) -> Answer {
    let report = subrosa_core::check(draft);
    Answer { level: report.level, exposure: report.exposure, findings: passages(draft, &report, is_thread) }
}

/// The findings of a report with the words they mark.
pub fn passages(draft: &Draft, report: &Report, is_thread: bool) -> Vec<Passage> {
    if report.findings.is_empty() {
        return Vec::new();
    }
    let maps: Vec<Utf16Map> = draft.boxes.iter().map(|text| Utf16Map::new(text)).collect();
    let passage = |finding: &Finding| {
        let span = finding.span;
        Passage {
            kind: finding.kind,
            start: span.start,
            end: span.end,
            text: maps[span.box_index].slice(span.start, span.end).to_owned(),
            message: rules::rule(finding.rule).map_or("", |rule| rule.why),
            box_index: is_thread.then_some(span.box_index),
            detail: finding.detail,
            rule: finding.rule,
        }
    };
    report.findings.iter().map(passage).collect()
}
