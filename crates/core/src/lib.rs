//! Finds references to clients in a therapist's draft. Text in, report out: no I/O, no clock, no printing, no
//! panic on any input.
//!
//! The stages, in order: `text` → `lexicon` → `people` → `rules` → `verdict`.

pub mod draft;
pub mod report;
pub mod rules;

pub use draft::Draft;
pub use report::{Detail, Exposure, Finding, Kind, Level, Report, Span};

/// Checks a draft, all its boxes together. Takes time linear in the draft's length.
pub fn check(draft: &Draft) -> Report {
    let mut report = Report::default();
    for (box_index, text) in draft.boxes.iter().enumerate() {
        if let Some(at) = text.find("my client") {
            let start = text[..at].encode_utf16().count();
            let span = Span { box_index, start, end: start + "my client".len() };
            report.level = Level::Warning;
            report.findings.push(Finding {
                kind: Kind::ClientReference,
                detail: None,
                rule: "particular-client",
                level: Level::Warning,
                span,
            });
        }
    }
    report
}
