//! Labelled drafts as features, and what their features weigh.

use std::collections::{BTreeMap, HashMap};
use std::fmt::Write as _;

use rayon::prelude::*;
use subrosa_core::explain::{UNIT, windows};
use subrosa_core::rules::{Case, rules};
use subrosa_core::{Draft, Level, Span};

use super::logistic::{Logistic, Row};
use crate::corpus::Example;
use crate::names::Name;
use crate::stats::{Outcomes, Proportion};

/// The heads that tell the level: whether a draft is at least at this one.
const LEVELS: [Level; 3] = [Level::Reflect, Level::Caution, Level::Warning];
/// How strongly a weight is held to nothing.
const HOLD: f64 = 3.0;
/// What a warning of a rule weighs before any draft has been seen, for each head, at `reflect`, `caution` and `warning`. No fit makes it
/// speak for the other side.
const RULES_SAY: [[f64; 3]; 3] = [[2.0, 0.0, 0.0], [2.0, 2.0, 0.0], [2.0, 2.5, 2.0]];
/// A feature of fewer drafts is not looked at.
const FEWEST: usize = 3;
/// As many features are kept: those that move most drafts furthest.
const KEPT: usize = 60_000;

/// How still a fit is at its end, in logits: the one that only chooses the features, and the one whose weights are kept.
const STILL: [f64; 2] = [2e-2, 2e-3];

/// Drafts whose names begin so are of people of no caring profession. There is nothing in them to be found, so they are never left out.
const BACKGROUND: &str = "background";

/// A stretch of a draft as features.
struct Window {
    /// Their numbers.
    features: Vec<usize>,
    /// Whether it is what the readers speak of: any of a clear draft; of another, those with a passage that they marked.
    is_meant: bool,
}

/// A draft as features, and what its readers say of it.
pub struct Reading {
    windows: Vec<Window>,
    /// For each head of the levels whether it should say yes, if that is known.
    levels: [Option<bool>; 3],
    level: Option<Level>,
    /// Whose draft it is: each hand is left out once.
    hand: String,
}

/// All drafts as features.
pub struct Readings {
    all: Vec<Reading>,
    names: Vec<String>,
}

impl Readings {
    /// Reads labelled drafts, and the examples of the rules.
    pub fn new(examples: &[Example]) -> Self {
        let labelled = examples.iter().filter_map(|example| {
            let level = example.level?;
            let levels = LEVELS.map(|head| Some(level >= head));
            Some((example.draft(), example.passages(), levels, Some(level), hand(&example.name())))
        });
        let quiet = rules().iter().flat_map(|rule| rule.cases).filter_map(|case| match case {
            Case::Quiet(text) => {
                let levels = [None, Some(false), Some(false)];
                Some((Draft::from_thread(text), Vec::new(), levels, None, "rules".to_owned()))
            }
            _ => None,
        });
        let drafts: Vec<_> = labelled.chain(quiet).collect();
        let read: Vec<Vec<Stretch>> =
            drafts.par_iter().map(|(draft, passages, ..)| stretches(draft, passages)).collect();
        let mut counts: HashMap<&str, usize> = HashMap::new();
        read.iter().flatten().flat_map(|stretch| &stretch.names).for_each(|name| *counts.entry(name).or_default() += 1);
        let mut names: Vec<String> =
            counts.iter().filter(|(_, count)| **count >= FEWEST).map(|(name, _)| (*name).to_owned()).collect();
        names.sort_unstable();
        let numbers: HashMap<&str, usize> = names.iter().map(String::as_str).zip(0..).collect();
        let all = read
            .iter()
            .zip(drafts)
            .map(|(stretches, (_, _, levels, level, hand))| {
                let window = |stretch: &Stretch| Window {
                    features: stretch.names.iter().filter_map(|name| numbers.get(name.as_str()).copied()).collect(),
                    is_meant: stretch.is_meant,
                };
                Reading { windows: stretches.iter().map(window).collect(), levels, level, hand }
            })
            .collect();
        Self { all, names }
    }
}

/// A stretch of a draft with the names of its features.
struct Stretch {
    is_meant: bool,
    names: Vec<String>,
}

/// The windows of a draft; those are meant that have one of these passages in them, and all when none has.
fn stretches(draft: &Draft, passages: &[Span]) -> Vec<Stretch> {
    let overlap = |a: &Span, b: &Span| a.box_index == b.box_index && a.start < b.end && b.start < a.end;
    let mut stretches: Vec<_> = windows(draft)
        .into_iter()
        .map(|window| {
            let is_meant = window.sentences.iter().any(|s| passages.iter().any(|p| overlap(s, p)));
            Stretch { is_meant, names: sorted(window.features) }
        })
        .collect();
    if stretches.iter().all(|stretch| !stretch.is_meant) {
        stretches.iter_mut().for_each(|stretch| stretch.is_meant = true);
    }
    stretches
}

/// The letters before the number of a draft's name without a last `p` or `h`, for plain and hard. The background is one hand.
fn hand(name: &str) -> String {
    if name.starts_with(BACKGROUND) {
        return BACKGROUND.to_owned();
    }
    let hand = name.rsplit_once('-').map_or(name, |(hand, _)| hand);
    hand.strip_suffix(['p', 'h']).filter(|hand| !hand.is_empty()).unwrap_or(hand).to_owned()
}

fn sorted(mut names: Vec<String>) -> Vec<String> {
    names.sort_unstable();
    names.dedup();
    names
}

/// What a head should say of a draft.
type Says<'a> = &'a (dyn Fn(&Reading) -> Option<bool> + Sync);

/// What a feature weighs for a head before any draft has been seen.
type Prior<'a> = &'a (dyn Fn(&str, usize) -> f64 + Sync);

/// Fitted heads, and the numbers of the features that they weigh.
struct Model {
    kept: HashMap<usize, usize>,
    heads: Vec<Logistic>,
}

impl Model {
    fn levels(readings: &[&Reading], names: &[String]) -> Self {
        let prior = |name: &str, head: usize| match name.split_once(':') {
            Some((rule, level)) if rule.len() > 1 && rule.starts_with('!') => {
                let nth = LEVELS.iter().position(|l| Name(l).to_string() == level);
                nth.map_or(0.0, |nth| RULES_SAY[nth][head])
            }
            _ => 0.0,
        };
        Self::fit(readings, names, &[&|r| r.levels[0], &|r| r.levels[1], &|r| r.levels[2]], &prior)
    }

    /// Fits the heads to all features, then once more to those that move most drafts furthest.
    fn fit(readings: &[&Reading], names: &[String], says: &[Says], prior: Prior) -> Self {
        let features = names.len();
        let every = (0..features).map(|feature| (feature, feature)).collect();
        let all = Self::heads(readings, names, every, says, prior, STILL[0]);
        let mut counts = vec![0_usize; features];
        let windows = readings.iter().filter(|r| r.hand != BACKGROUND).flat_map(|r| &r.windows);
        windows.flat_map(|w| &w.features).for_each(|&feature| counts[feature] += 1);
        let moves = |feature: usize| {
            let weights: f64 = all.heads.iter().map(|head| head.weights[feature].abs()).sum();
            weights * (counts[feature] as f64).sqrt()
        };
        let mut kept: Vec<usize> = (0..features).collect();
        kept.sort_by(|a, b| moves(*b).total_cmp(&moves(*a)));
        kept.truncate(KEPT);
        kept.sort_unstable();
        Self::heads(readings, names, kept.into_iter().zip(0..).collect(), says, prior, STILL[1])
    }

    fn heads(
        readings: &[&Reading],
        names: &[String],
        kept: HashMap<usize, usize>,
        says: &[Says],
        prior: Prior,
        still: f64,
    ) -> Self {
        let head = |(nth, says): (usize, &Says)| {
            let rows = |r: &&Reading| {
                let is_client = says(r)?;
                let meant = r.windows.iter().filter(|w| w.is_meant);
                Some(meant.map(|w| Row { signs: signs(w, &kept), is_client }).collect::<Vec<_>>())
            };
            let rows: Vec<Row> = readings.iter().filter_map(rows).flatten().collect();
            let mut priors = vec![0.0; kept.len()];
            kept.iter().for_each(|(feature, place)| priors[*place] = prior(&names[*feature], nth));
            Logistic::fit(&rows.iter().collect::<Vec<_>>(), &priors, HOLD, still)
        };
        let heads = says.par_iter().enumerate().map(head).collect();
        Self { kept, heads }
    }

    /// What each head scores, in the units of the data.
    fn scores(&self, window: &Window) -> Vec<i32> {
        let row = Row { signs: signs(window, &self.kept), is_client: false };
        self.heads.iter().map(|head| units(head.score(&row))).collect()
    }

    /// The weights as the data file has them: a line for each feature, a column for each head.
    fn data(&self, heads: &[String], names: &[String]) -> String {
        let mut text = format!("\t{}\n", heads.join("\t"));
        let mut line = |name: &str, weights: Vec<i32>| {
            let weights: Vec<String> = weights.iter().map(i32::to_string).collect();
            let _ = writeln!(text, "{name}\t{}", weights.join("\t"));
        };
        line("=bias", self.heads.iter().map(|head| units(head.bias)).collect());
        let kept: BTreeMap<usize, usize> = self.kept.iter().map(|(feature, nth)| (*feature, *nth)).collect();
        for (feature, nth) in kept {
            let weights: Vec<i32> = self.heads.iter().map(|head| units(head.weights[nth])).collect();
            if weights.iter().any(|weight| *weight != 0) {
                line(&names[feature], weights);
            }
        }
        text
    }
}

fn signs(window: &Window, kept: &HashMap<usize, usize>) -> Vec<usize> {
    window.features.iter().filter_map(|feature| kept.get(feature).copied()).collect()
}

/// Prints how the weights do on drafts of hands that they were not fitted to.
pub fn cross_validate(readings: &Readings) {
    let mut hands: BTreeMap<&str, Vec<&Reading>> = BTreeMap::new();
    for reading in readings.all.iter().filter(|reading| reading.level.is_some() && reading.hand != BACKGROUND) {
        hands.entry(&reading.hand).or_default().push(reading);
    }
    println!("{:<14}{:>9}{:>11}{:>9}{:>8}{:>8}", "left out", "drafts", "precision", "recall", "F1", "level");
    let judged: Vec<_> = hands
        .par_iter()
        .map(|(hand, own)| {
            let others: Vec<&Reading> = readings.all.iter().filter(|reading| reading.hand != **hand).collect();
            let model = Model::levels(&others, &readings.names);
            let (mut outcomes, mut levels) = (Outcomes::default(), Proportion::default());
            for reading in own {
                let highest = reading.windows.iter().map(|window| level(&model.scores(window))).max();
                let (level, right) = (highest.unwrap_or_default(), reading.level.unwrap_or_default());
                outcomes.add(right.is_warned(), level.is_warned());
                levels.add(level == right);
            }
            (*hand, outcomes, levels)
        })
        .collect();
    let (mut all, mut all_levels) = (Outcomes::default(), Proportion::default());
    for (hand, outcomes, levels) in judged {
        print(hand, outcomes, levels);
        all.merge(outcomes);
        all_levels.merge(levels);
    }
    print("all", all, all_levels);
}

/// The level that scores earn by themselves.
fn level(scores: &[i32]) -> Level {
    match scores.iter().map(|score| *score >= 0).collect::<Vec<_>>()[..] {
        [_, true, true] => Level::Warning,
        [_, true, _] => Level::Caution,
        [true, ..] => Level::Reflect,
        _ => Level::Clear,
    }
}

fn print(name: &str, outcomes: Outcomes, levels: Proportion) {
    let value = |estimate: Option<crate::stats::Estimate>| estimate.map_or("-".into(), |e| format!("{:.3}", e.value));
    println!(
        "{name:<14}{:>9}{:>11}{:>9}{:>8}{:>8}",
        outcomes.total(),
        value(outcomes.precision().estimate()),
        value(outcomes.recall().estimate()),
        value(outcomes.f1()),
        value(levels.estimate())
    );
}

/// The weights fitted to all drafts, as the data file has them.
pub fn weights(readings: &Readings) -> String {
    let (all, names) = (readings.all.iter().collect::<Vec<_>>(), &readings.names);
    Model::levels(&all, names).data(&LEVELS.map(|level| Name(level).to_string()), names)
}

fn units(logits: f64) -> i32 {
    (logits * f64::from(UNIT)).round() as i32
}
