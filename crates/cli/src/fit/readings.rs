//! Labelled drafts as the network of likeness reads them, for `crates/fit`.

use std::io::{self, Write};

use rayon::prelude::*;
use serde::Serialize;
use subrosa_core::explain::{Sentence, sentences};
use subrosa_core::rules::{Case, rules};
use subrosa_core::{Draft, Kind, Level, Span};

use crate::corpus::Example;

/// A draft as the network reads it, with what its readers say.
#[derive(Serialize)]
struct Reading {
    id: String,
    /// The draft as it was written, its boxes separated as in the corpus.
    text: String,
    level: Option<Level>,
    kinds: Option<Vec<Kind>>,
    sentences: Vec<Said>,
}

#[derive(Serialize)]
struct Said {
    words: Vec<String>,
    /// For each word what the lexicon says of it.
    tags: Vec<Vec<&'static str>>,
    /// For each word whether it is in a passage that the readers marked; nothing when they marked none.
    marks: Option<Vec<bool>>,
    frames: Vec<&'static str>,
    found: Vec<String>,
}

/// Writes the drafts, then those examples of the rules that must not be warned of, one JSON object a line.
pub fn write(examples: &[Example], out: &mut impl Write) -> io::Result<()> {
    let labelled = examples.par_iter().map(|example| {
        let marked = example.passages();
        let is_known = example.level == Some(Level::Clear) || !marked.is_empty();
        Reading {
            id: example.name(),
            text: example.text.clone(),
            level: example.level,
            kinds: example.kinds.clone(),
            sentences: read(&example.draft(), is_known.then_some(&marked)),
        }
    });
    let quiet =
        rules().iter().flat_map(|rule| rule.cases.iter().enumerate().map(move |(nth, case)| (rule.id, nth, case)));
    let quiet = quiet.filter_map(|(rule, nth, case)| match case {
        Case::Quiet(text) => Some(Reading {
            id: format!("rule-{rule}-{nth}"),
            text: (*text).to_owned(),
            level: None,
            kinds: None,
            sentences: read(&Draft::from_thread(text), None),
        }),
        _ => None,
    });
    for reading in labelled.collect::<Vec<_>>().into_iter().chain(quiet) {
        serde_json::to_writer(&mut *out, &reading)?;
        writeln!(out)?;
    }
    out.flush()
}

fn read(draft: &Draft, marked: Option<&Vec<Span>>) -> Vec<Said> {
    let is_marked = |word: &Span| {
        marked.into_iter().flatten().any(|m| m.box_index == word.box_index && m.start < word.end && word.start < m.end)
    };
    let said = |Sentence { words, frames, found }: Sentence| Said {
        marks: marked.map(|_| words.iter().map(|(_, place, _)| is_marked(place)).collect()),
        tags: words.iter().map(|(.., tags)| tags.clone()).collect(),
        words: words.into_iter().map(|(word, ..)| word).collect(),
        frames,
        found,
    };
    sentences(draft).into_iter().map(said).collect()
}
