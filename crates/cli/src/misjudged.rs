//! The drafts that the check got wrong, for reading.

use std::io::{self, Write};

use serde::Serialize;
use subrosa_core::{Exposure, Kind, Level, Report};

use crate::answer::{self, Passage};
use crate::corpus::Example;
use crate::layout::harmless;
use crate::names::Name;

/// A draft that was judged otherwise than labelled.
#[derive(Debug, Serialize)]
pub struct Misjudged {
    /// What is wrong; the worst first.
    pub fault: Fault,
    /// The draft's id.
    pub id: String,
    /// The labelled level; null where the label says only whether it must be warned.
    pub expected: Option<Level>,
    /// The level given.
    pub got: Level,
    /// The exposure given.
    pub exposure: Exposure,
    /// Why it is labelled so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub why: Option<String>,
    /// The kinds labelled.
    pub kinds: Vec<Kind>,
    /// The passages labelled.
    pub spans: Vec<String>,
    /// What was found.
    pub findings: Vec<Passage>,
    /// The draft.
    pub text: String,
}

/// How a draft was misjudged, in the order in which they are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Fault {
    /// Must be warned and was not.
    Missed,
    /// Must not be warned and was.
    FalseAlarm,
    /// Another level on the same side of the warning line.
    WrongLevel,
}

impl Misjudged {
    /// The draft, if its report differs from its labels.
    pub fn of(example: &Example, report: &Report) -> Option<Self> {
        let fault = match (example.should_warn(), report.level.is_warned()) {
            (Some(true), false) => Fault::Missed,
            (Some(false), true) => Fault::FalseAlarm,
            _ if example.level.is_some_and(|level| level != report.level) => Fault::WrongLevel,
            _ => return None,
        };
        let draft = example.draft();
        Some(Self {
            fault,
            id: example.name(),
            expected: example.level,
            got: report.level,
            exposure: report.exposure,
            why: example.why.clone(),
            kinds: example.kinds.clone().unwrap_or_default(),
            spans: example.spans.clone().unwrap_or_default(),
            findings: answer::passages(&draft, report, draft.boxes.len() > 1),
            text: example.text.clone(),
        })
    }

    /// Writes it as a paragraph.
    pub fn write(&self, out: &mut impl Write) -> io::Result<()> {
        let expected = match (self.expected, self.fault) {
            (Some(level), _) => Name(level).to_string(),
            (None, Fault::Missed) => "a warned draft".to_owned(),
            (None, _) => "no warning".to_owned(),
        };
        writeln!(out, "{}  {}: expected {expected}, got {}", self.id, Name(self.fault), Name(self.got))?;
        if let Some(why) = &self.why {
            writeln!(out, "    label: {why}")?;
        }
        for kind in &self.kinds {
            writeln!(out, "    label: {}", Name(kind))?;
        }
        for span in &self.spans {
            writeln!(out, "    label: {span:?}")?;
        }
        for finding in &self.findings {
            write!(out, "    found: {}", Name(finding.kind))?;
            if let Some(detail) = finding.detail {
                write!(out, " ({})", Name(detail))?;
            }
            writeln!(out, " by {}: {:?}", finding.rule, finding.text)?;
        }
        for line in self.text.lines() {
            writeln!(out, "    | {}", harmless(line))?;
        }
        writeln!(out)
    }
}
