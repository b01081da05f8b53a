//! Labelled drafts as the encoder reads them, for `crates/fit`.

use std::io::{self, Write};

use rayon::prelude::*;
use serde::Serialize;
use subrosa_core::explain::excerpts;
use subrosa_core::{Kind, Level, Span};

use crate::corpus::Example;

/// A draft as the encoder reads it, with what its readers say.
#[derive(Serialize)]
struct Reading {
    id: String,
    level: Option<Level>,
    kinds: Option<Vec<Kind>>,
    excerpts: Vec<Excerpt>,
}

#[derive(Serialize)]
struct Excerpt {
    units: Vec<String>,
    /// For each unit whether it is in a passage that the readers marked; nothing when they marked none.
    marks: Option<Vec<bool>>,
}

/// Writes the drafts, one JSON object a line.
pub fn write(examples: &[Example], out: &mut impl Write) -> io::Result<()> {
    let readings = examples.par_iter().map(|example| {
        let marked = example.passages();
        let is_marked = |span: &Span| {
            marked.iter().any(|m| m.box_index == span.box_index && m.start < span.end && span.start < m.end)
        };
        let is_known = example.is_clear() || !marked.is_empty();
        let excerpt = |excerpt: subrosa_core::explain::Excerpt| Excerpt {
            marks: is_known.then(|| excerpt.units.iter().map(|(_, span)| is_marked(span)).collect()),
            units: excerpt.units.into_iter().map(|(unit, _)| unit).collect(),
        };
        Reading {
            id: example.name(),
            level: example.level,
            kinds: example.kinds.clone(),
            excerpts: excerpts(&example.draft()).into_iter().map(excerpt).collect(),
        }
    });
    for reading in readings.collect::<Vec<_>>() {
        serde_json::to_writer(&mut *out, &reading)?;
        writeln!(out)?;
    }
    out.flush()
}
