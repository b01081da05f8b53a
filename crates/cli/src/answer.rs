//! A report as JSON: findings with their passage and their reason.

use serde::Serialize;
use subrosa_core::{Detail, Draft, Exposure, Finding, Kind, Level, Report, rules};

/// A report as `--format json` and `--jsonl` give it.
#[derive(Debug, Serialize)]
pub struct Answer {
    /// The level of the whole draft.
    pub level: Level,
    /// How well the person could be recognised.
    pub exposure: Exposure,
    /// In order of the draft.
    pub findings: Vec<FoundPassage>,
}

/// A finding with the words it marks.
#[derive(Debug, Serialize)]
pub struct FoundPassage {
    /// What it marks.
    pub kind: Kind,
    /// The sub-kind.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub detail: Option<Detail>,
    /// Id of the rule.
    pub rule: &'static str,
    /// In a thread, the index of the box, from 0.
    #[serde(rename = "box", skip_serializing_if = "Option::is_none")]
    pub box_index: Option<usize>,
    /// First UTF-16 code unit of the passage in its box.
    pub start: usize,
    /// One past the last UTF-16 code unit.
    pub end: usize,
    /// The passage.
    pub text: String,
    /// Why it matters.
    pub message: &'static str,
}

/// The answer to a draft.
pub fn answer(draft: &Draft) -> Answer {
    let report = subrosa_core::check(draft);
    Answer { level: report.level, exposure: report.exposure, findings: passages(draft, &report) }
}

/// The findings of a report with the words they mark.
pub fn passages(draft: &Draft, report: &Report) -> Vec<FoundPassage> {
    let is_thread = draft.boxes.len() > 1;
    let maps: Vec<Utf16Map> = draft.boxes.iter().map(|text| Utf16Map::new(text)).collect();
    let passage = |finding: &Finding| {
        let span = finding.span;
        FoundPassage {
            kind: finding.kind,
            detail: finding.detail,
            rule: finding.rule,
            box_index: is_thread.then_some(span.box_index),
            start: span.start,
            end: span.end,
            text: maps[span.box_index].slice(span.start, span.end).to_owned(),
            message: rules::rule(finding.rule).map_or("", |rule| rule.why),
        }
    };
    report.findings.iter().map(passage).collect()
}

/// Finds places given in UTF-16 code units in a text of UTF-8.
pub struct Utf16Map<'a> {
    text: &'a str,
    /// Byte offset of each UTF-16 code unit, and of the end; empty for ASCII, where they are the same.
    bytes: Vec<usize>,
}

impl<'a> Utf16Map<'a> {
    /// Takes time linear in the text.
    pub fn new(text: &'a str) -> Self {
        let mut bytes = Vec::new();
        if !text.is_ascii() {
            bytes.reserve(text.len() + 1);
            for (at, char) in text.char_indices() {
                bytes.extend(std::iter::repeat_n(at, char.len_utf16()));
            }
            bytes.push(text.len());
        }
        Self { text, bytes }
    }

    /// The byte offset of a UTF-16 offset.
    pub fn byte(&self, utf16: usize) -> usize {
        if self.bytes.is_empty() { utf16 } else { self.bytes[utf16] }
    }

    /// The text between two UTF-16 offsets.
    pub fn slice(&self, start: usize, end: usize) -> &'a str {
        &self.text[self.byte(start)..self.byte(end)]
    }
}
