//! Labelled drafts as rows of features.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use rayon::prelude::*;
use subrosa_core::{Level, explain};

use super::table::Table;
use crate::corpus::Example;
use crate::stats::Outcomes;

/// What is told apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scale {
    /// Drafts to be warned of from others.
    Warned,
    /// Among those, a particular client from clients as a class.
    Particular,
    /// Among the others, the author's own practice from all else.
    Practice,
}

impl Scale {
    /// All scales, in the order of the weights.
    pub const ALL: [Self; 3] = [Self::Warned, Self::Particular, Self::Practice];
}

/// Drafts, each with its label and the features it has.
pub struct Data {
    /// The features of each draft.
    pub table: Table,
    levels: Vec<Level>,
    sets: Vec<String>,
    rules_warn: Vec<bool>,
    folds: Vec<u64>,
}

impl Data {
    /// Extracts the features of drafts; those that stand in fewer than `least` drafts are left out.
    pub fn new(examples: &[(String, Example)], least: usize) -> Self {
        let labelled: Vec<_> = examples.iter().filter_map(|(set, e)| Some((set, e, e.level?))).collect();
        let features: Vec<BTreeSet<String>> = labelled
            .par_iter()
            .map(|(_, e, _)| explain::explain(&e.draft()).contributions.into_iter().map(|c| c.name).collect())
            .collect();
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        for name in features.iter().flatten() {
            *counts.entry(name).or_default() += 1;
        }
        let names: Vec<String> =
            counts.into_iter().filter(|(_, count)| *count >= least).map(|(name, _)| name.to_owned()).collect();
        let number: HashMap<&str, u32> = names.iter().map(String::as_str).zip(0..).collect();
        let drafts: Vec<Vec<u32>> = features
            .iter()
            .map(|set| set.iter().filter_map(|name| number.get(name.as_str()).copied()).collect())
            .collect();
        Self {
            levels: labelled.iter().map(|(.., level)| *level).collect(),
            sets: labelled.iter().map(|(set, ..)| (*set).clone()).collect(),
            rules_warn: features.iter().map(|f| f.contains("rules:Warning") || f.contains("rules:Caution")).collect(),
            folds: labelled.iter().map(|(_, e, _)| hash(&e.text)).collect(),
            table: Table::new(names, drafts),
        }
    }

    /// Number of drafts.
    pub fn rows(&self) -> usize {
        self.levels.len()
    }

    /// Whether a draft is told apart on this scale.
    pub fn counts_for(&self, row: usize, scale: Scale) -> bool {
        match scale {
            Scale::Warned => true,
            Scale::Particular => self.levels[row].is_warned(),
            Scale::Practice => !self.levels[row].is_warned(),
        }
    }

    /// Whether the rules by themselves would warn of a draft.
    pub fn rules_warn(&self, row: usize) -> bool {
        self.rules_warn[row]
    }

    /// On which side of a scale a draft belongs.
    pub fn target(&self, row: usize, scale: Scale) -> bool {
        match scale {
            Scale::Warned => self.levels[row].is_warned(),
            Scale::Particular => self.levels[row] == Level::Warning,
            Scale::Practice => self.levels[row] == Level::Reflect,
        }
    }

    /// The part of the drafts that a draft is in; it depends on its text alone.
    pub fn fold(&self, row: usize, folds: usize) -> usize {
        (self.folds[row] % folds as u64) as usize
    }

    /// Prints how scores agree with the drafts' labels, set by set.
    pub fn report(&self, title: &str, scores: &[[f64; 3]]) {
        println!("{title:<16}{:>7}{:>11}{:>9}{:>9}{:>16}", "drafts", "precision", "recall", "level", "alarms/clear");
        let mut sets: Vec<&str> = self.sets.iter().map(String::as_str).collect();
        sets.sort_unstable();
        sets.dedup();
        for set in sets.into_iter().map(Some).chain([None]) {
            let rows: Vec<usize> =
                (0..self.rows()).filter(|&row| set.is_none_or(|set| self.sets[row] == set)).collect();
            let mut outcomes = Outcomes::default();
            let (mut right, mut clear, mut alarms) = (0, 0, 0);
            for &row in &rows {
                let given = super::level(scores[row]);
                outcomes.add(self.levels[row].is_warned(), given.is_warned());
                right += usize::from(given == self.levels[row]);
                clear += usize::from(self.levels[row] == Level::Clear);
                alarms += usize::from(self.levels[row] == Level::Clear && given.is_warned());
            }
            let share =
                |p: crate::stats::Proportion| p.estimate().map_or("-".to_owned(), |e| format!("{:.3}", e.value));
            println!(
                "{:<16}{:>7}{:>11}{:>9}{:>9.3}{:>16}",
                set.unwrap_or("all"),
                rows.len(),
                share(outcomes.precision()),
                share(outcomes.recall()),
                right as f64 / rows.len() as f64,
                format!("{alarms} of {clear}")
            );
        }
    }
}

/// FNV-1a of a text, so that a draft stays in its part whatever drafts are added.
fn hash(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}
