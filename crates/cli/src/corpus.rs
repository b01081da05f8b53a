//! Labelled drafts, one JSON object a line.

use std::path::Path;

use serde::Deserialize;
use serde_json::Value;
use subrosa_core::{Draft, Exposure, Kind, Level, Span};

use crate::failure::Failure;
use crate::input;

/// A draft with what a careful reader says about it. What is not labelled is not measured.
#[derive(Debug, Deserialize)]
pub struct Example {
    /// Names the draft in reports; a string or a number.
    #[serde(default)]
    pub id: Value,
    /// The draft; a line holding only `---` separates the boxes of a thread.
    pub text: String,
    /// The level it should get.
    pub level: Option<Level>,
    /// The coarser label of real text, used where no level is given.
    pub label: Option<Label>,
    /// The kinds that should be found.
    pub kinds: Option<Vec<Kind>>,
    /// Passages that should be marked, each a part of the text.
    pub spans: Option<Vec<String>>,
    /// The exposure it should get.
    pub exposure: Option<Exposure>,
    /// The reader's reason.
    pub why: Option<String>,
}

/// What a reader says about a text found in the wild.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Label {
    /// No client in it: must not be warned.
    None,
    /// A particular client: must be warned.
    Specific,
    /// Clients as a class: may or may not be warned, and is not counted.
    General,
}

impl Example {
    /// The id as text.
    pub fn name(&self) -> String {
        self.id.as_str().map_or_else(|| self.id.to_string(), str::to_owned)
    }

    /// The draft's boxes.
    pub fn draft(&self) -> Draft {
        Draft::from_thread(&self.text)
    }

    /// Where the labelled passages stand in the draft's boxes, each wherever it occurs.
    pub fn passages(&self) -> Vec<Span> {
        let boxes = self.draft().boxes;
        self.spans.iter().flatten().flat_map(|passage| occurrences(passage, &boxes)).collect()
    }

    /// Whether the draft must be warned; none when its label leaves that open.
    pub fn should_warn(&self) -> Option<bool> {
        match (self.level, self.label) {
            (Some(level), _) => Some(level.is_warned()),
            (None, Some(Label::None)) => Some(false),
            (None, Some(Label::Specific)) => Some(true),
            (None, Some(Label::General) | None) => None,
        }
    }

    /// Whether nobody from the author's practice is in it.
    pub fn is_clear(&self) -> bool {
        self.level.map_or(self.label == Some(Label::None), |level| level == Level::Clear)
    }
}

/// Where a passage stands in the boxes of a draft, in UTF-16 code units.
pub fn occurrences(passage: &str, boxes: &[String]) -> Vec<Span> {
    let utf16_len = |text: &str| text.encode_utf16().count();
    let find = |(box_index, text): (usize, &String)| {
        text.match_indices(passage)
            .map(|(at, _)| {
                let start = utf16_len(&text[..at]);
                Span { box_index, start, end: start + utf16_len(passage) }
            })
            .collect::<Vec<_>>()
    };
    boxes.iter().enumerate().flat_map(find).collect()
}

/// Reads a corpus file.
pub fn read(path: &Path) -> Result<Vec<Example>, Failure> {
    let text = input::read_text(path)?;
    let mut examples = Vec::new();
    for (index, line) in text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
        let example = serde_json::from_str(line)
            .map_err(|error| error.to_string())
            .and_then(|example| spans_are_in_text(&example).map(|()| example))
            .map_err(|error| Failure::new(format!("{}, line {}: {error}", path.display(), index + 1)))?;
        examples.push(example);
    }
    Ok(examples)
}

fn spans_are_in_text(example: &Example) -> Result<(), String> {
    let boxes = example.draft().boxes;
    let lost = example.spans.iter().flatten().find(|span| !boxes.iter().any(|text| text.contains(span.as_str())));
    lost.map_or(Ok(()), |span| Err(format!("the span {span:?} is not in the text of one box")))
}
