//! What each voice says of labelled drafts, for `crates/fit` to find how far each is to be trusted.

use std::io::{self, Write};

use rayon::prelude::*;
use serde::Serialize;
use subrosa_core::Level;
use subrosa_core::explain::{Voices, voices};

use crate::corpus::Example;

/// A draft, its level, and what each voice says of each of its windows.
#[derive(Serialize)]
struct Reading {
    id: String,
    level: Option<Level>,
    windows: Vec<Window>,
}

#[derive(Serialize)]
struct Window {
    likeness: [f32; 3],
    found: Level,
    /// Nothing where there is no doubt.
    encoder: Option<[f32; 3]>,
}

/// Writes the drafts, one JSON object a line.
pub fn write(examples: &[Example], out: &mut impl Write) -> io::Result<()> {
    let window = |Voices { likeness, found, encoder }| Window { likeness, found, encoder };
    let reading = |example: &Example| Reading {
        id: example.name(),
        level: example.level,
        windows: voices(&example.draft()).into_iter().map(window).collect(),
    };
    for reading in examples.par_iter().map(reading).collect::<Vec<_>>() {
        serde_json::to_writer(&mut *out, &reading)?;
        writeln!(out)?;
    }
    out.flush()
}
