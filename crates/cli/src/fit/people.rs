//! Persons of labelled drafts, and what their signs weigh.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use rayon::prelude::*;
use subrosa_core::Span;
use subrosa_core::explain::explain;
use subrosa_core::people::{Evidence, Role};

use super::logistic::{Logistic, Row};
use crate::corpus::Example;
use crate::stats::Outcomes;

/// Weights are written in this part of a logit.
const UNIT: f64 = 4.0;
/// How strongly a weight is held to its prior: as by so many persons for whom it is an even chance, times four.
const HOLD: f64 = 4.0;
/// How still a fit is at its end, in logits.
const STILL: f64 = 1e-4;
/// From these chances on a person is probably, and certainly enough, a client: those who are named as clients, whom a
/// false warning disturbs least, and all others.
const NAMED: [f64; 2] = [0.5, 0.66];
const OTHER: [f64; 2] = [0.68, 0.91];
/// Parts of the drafts, each left out once.
const FOLDS: u64 = 5;

/// A person whose role the evidence decides.
pub struct Person {
    row: Row,
    /// Whether a word of the trade names the person, or the author says whose client it is.
    named: bool,
    /// The part of the drafts that this one's draft is in; it depends on the draft's text alone.
    fold: u64,
}

/// The persons of whom the readers' marks say whether they are clients: those marked in a draft to be warned of, and everybody in
/// the other drafts.
pub fn persons(examples: &[Example]) -> Vec<Person> {
    let number: BTreeMap<&str, usize> = Evidence::priors().map(|(name, _)| name).zip(0..).collect();
    examples.par_iter().flat_map_iter(|example| of(example, &number)).collect()
}

fn of(example: &Example, number: &BTreeMap<&str, usize>) -> Vec<Person> {
    let Some(level) = example.level else { return Vec::new() };
    let draft = example.draft();
    let marked = example.passages();
    let is_marked =
        |span: &Span| marked.iter().any(|m| m.box_index == span.box_index && m.start < span.end && span.start < m.end);
    let persons = explain(&draft).boxes.into_iter().flat_map(|read| read.persons);
    persons
        .filter(|person| matches!(person.role, Role::Client | Role::ProbablyClient | Role::Unknown))
        .filter_map(|person| {
            let named = person.by_trade || person.evidence.iter().any(|(name, ..)| *name == "MINE");
            let is_client = level.is_warned() && person.mentions.iter().any(is_marked);
            let signs = person.evidence.iter().map(|(name, ..)| number[name]).collect();
            let row = Row { signs, is_client };
            let fold = hash(&example.text) % FOLDS;
            (is_client || !level.is_warned()).then_some(Person { row, named, fold })
        })
        .collect()
}

fn fit<'a>(persons: impl Iterator<Item = &'a Person>) -> Logistic {
    let priors: Vec<f64> = Evidence::priors().map(|(_, prior)| f64::from(prior) / UNIT).collect();
    Logistic::fit(&persons.map(|person| &person.row).collect::<Vec<_>>(), &priors, HOLD, STILL)
}

/// Prints how the weights do on persons of drafts that they were not fitted to, fold by fold, and on those they were.
pub fn cross_validate(persons: &[Person]) {
    let right = |model: &Logistic, persons: &mut dyn Iterator<Item = &Person>| {
        let mut outcomes = Outcomes::default();
        for person in persons {
            let likely = if person.named { NAMED[0] } else { OTHER[0] };
            outcomes.add(person.row.is_client, model.score(&person.row) >= logit(likely));
        }
        outcomes
    };
    println!("{:<14}{:>9}{:>11}{:>9}{:>8}", "persons", "", "precision", "recall", "F1");
    let print = |name: &str, outcomes: &Outcomes| {
        let value =
            |estimate: Option<crate::stats::Estimate>| estimate.map_or("-".into(), |e| format!("{:.3}", e.value));
        let (precision, recall) = (outcomes.precision().estimate(), outcomes.recall().estimate());
        println!(
            "{name:<14}{:>9}{:>11}{:>9}{:>8}",
            outcomes.total(),
            value(precision),
            value(recall),
            value(outcomes.f1())
        );
    };
    let mut left_out = Outcomes::default();
    for fold in 0..FOLDS {
        let model = fit(persons.iter().filter(|person| person.fold != fold));
        let outcomes = right(&model, &mut persons.iter().filter(|person| person.fold == fold));
        print(&format!("left out {}", fold + 1), &outcomes);
        left_out.merge(outcomes);
    }
    print("left out, all", &left_out);
    print("fitted to", &right(&fit(persons.iter()), &mut persons.iter()));
}

/// The weights fitted to all persons, as the data file has them.
pub fn weights(persons: &[Person]) -> String {
    let fitted = fit(persons.iter());
    let units = |logits: f64| (logits * UNIT).round() as i32;
    let mut text = String::new();
    for ((name, _), weight) in Evidence::priors().zip(&fitted.weights) {
        let _ = writeln!(text, "{name}\t{}", units(*weight));
    }
    let thresholds = ["likely_named", "certain_named", "likely", "certain"];
    for (name, chance) in thresholds.into_iter().zip(NAMED.into_iter().chain(OTHER)) {
        let _ = writeln!(text, "{name}\t{}", units(logit(chance) - fitted.bias));
    }
    text
}

fn logit(chance: f64) -> f64 {
    (chance / (1.0 - chance)).ln()
}

/// FNV-1a of a text, so that a draft stays in its part whatever drafts are added.
fn hash(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}
