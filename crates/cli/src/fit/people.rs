//! Weights of the signs that a person is a client, from the passages that readers marked.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use rayon::prelude::*;
use subrosa_core::Span;
use subrosa_core::explain::explain;
use subrosa_core::people::{Evidence, Role};

use super::logistic::{Logistic, Penalty};
use super::table::Table;
use crate::corpus::Example;

/// Weights are written in this part of a logit.
const UNIT: f64 = 4.0;
/// From these chances on a person is probably, and certainly enough, a client: those whom a word of the trade names, whom a
/// false warning disturbs least, and all others.
const NAMED: [f64; 2] = [0.5, 0.72];
const OTHER: [f64; 2] = [0.68, 0.8];

/// How strongly the prior holds a weight, in persons who would have to speak against it.
const HOLD: f64 = 4.0;

/// A person whose role the evidence decides.
struct Person {
    signs: Vec<&'static str>,
    is_client: bool,
}

/// Fits the weights; gives them as the data file has them.
pub fn fit(examples: &[&Example]) -> String {
    let persons: Vec<Person> = examples.par_iter().flat_map_iter(|example| persons(example)).collect();
    let number: BTreeMap<&str, u32> = Evidence::priors().map(|(name, _)| name).zip(0..).collect();
    let names: Vec<String> = Evidence::priors().map(|(name, _)| name.to_owned()).collect();
    let priors: BTreeMap<&str, f64> = Evidence::priors().map(|(name, prior)| (name, f64::from(prior) / UNIT)).collect();
    let rows = persons.iter().map(|p| p.signs.iter().map(|sign| number[sign]).collect()).collect();
    let table = Table::new(names, rows);
    let targets: Vec<(usize, bool, f64)> =
        persons.iter().enumerate().map(|(row, person)| (row, person.is_client, 1.0)).collect();
    let fitted = Logistic::fit(&table, &targets, None, |name| Penalty { ridge: HOLD, lasso: 0.0, prior: priors[name] });
    let units = |logits: f64| (logits * UNIT).round() as i32;
    let threshold = |chance: f64| units((chance / (1.0 - chance)).ln() - fitted.bias);
    let mut text = String::new();
    for (name, weight) in table.names().iter().zip(&fitted.weights) {
        let _ = writeln!(text, "{name}\t{}", units(*weight));
    }
    for (name, chance) in
        ["likely_named", "certain_named", "likely", "certain"].into_iter().zip(NAMED.into_iter().chain(OTHER))
    {
        let _ = writeln!(text, "{name}\t{}", threshold(chance));
    }
    text
}

/// The persons of a draft of whom a reader's marks say whether they are clients: those marked in a draft to be warned of, and
/// everybody in the others.
fn persons(example: &Example) -> Vec<Person> {
    let Some(level) = example.level else { return Vec::new() };
    let draft = example.draft();
    let marked: Vec<Span> = example.spans.iter().flatten().flat_map(|passage| spans(passage, &draft.boxes)).collect();
    let is_marked =
        |span: &Span| marked.iter().any(|m| m.box_index == span.box_index && m.start < span.end && span.start < m.end);
    explain(&draft)
        .boxes
        .into_iter()
        .flat_map(|read| read.persons)
        .filter(|person| matches!(person.role, Role::Client | Role::ProbablyClient | Role::Unknown))
        .filter_map(|person| {
            let is_client = level.is_warned() && person.mentions.iter().any(is_marked);
            let signs = person.evidence.into_iter().map(|(name, ..)| name).collect();
            (is_client || !level.is_warned()).then_some(Person { signs, is_client })
        })
        .collect()
}

/// Where a passage stands in the boxes of a draft, in UTF-16 code units.
fn spans(passage: &str, boxes: &[String]) -> Vec<Span> {
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
