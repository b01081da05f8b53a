//! Counts what the check got right over a corpus, and turns the counts into figures.

use std::collections::BTreeMap;

use serde::{Serialize, Serializer};
use subrosa_core::{Finding, Kind, Level, Report};

use crate::corpus::{Example, occurrences};
use crate::stats::{Estimate, Outcomes, Proportion};

/// The levels in order, for tables.
pub const LEVELS: [Level; 4] = [Level::Clear, Level::Reflect, Level::Caution, Level::Warning];

/// Counts over the drafts of a corpus.
#[derive(Clone, Debug, Default)]
pub struct Tally {
    drafts: usize,
    outcomes: Outcomes,
    alarms_in_clear: Proportion,
    level: Proportion,
    confusion: [[usize; 4]; 4],
    exposure: Proportion,
    exposure_of_warned: Proportion,
    spans: Proportion,
    kinds: BTreeMap<Kind, KindTally>,
}

/// Drafts in which a kind was labelled, reported, or both.
#[derive(Clone, Copy, Debug, Default)]
struct KindTally {
    labelled: usize,
    reported: usize,
    both: usize,
}

impl Tally {
    /// Counts one draft.
    pub fn add(&mut self, example: &Example, report: &Report) {
        self.drafts += 1;
        if let Some(should_warn) = example.should_warn() {
            self.outcomes.add(should_warn, report.level.is_warned());
        }
        if example.is_clear() {
            self.alarms_in_clear.add(report.level.is_warned());
        }
        if let Some(level) = example.level {
            self.level.add(level == report.level);
            self.confusion[level as usize][report.level as usize] += 1;
        }
        if let Some(exposure) = example.exposure {
            self.exposure.add(exposure == report.exposure);
            if example.should_warn() == Some(true) {
                self.exposure_of_warned.add(exposure == report.exposure);
            }
        }
        if let Some(kinds) = &example.kinds {
            self.add_kinds(kinds, &report.findings);
        }
        if let Some(spans) = &example.spans {
            let boxes = example.draft().boxes;
            for span in spans {
                self.spans.add(is_marked(span, &boxes, &report.findings));
            }
        }
    }

    fn add_kinds(&mut self, labelled: &[Kind], findings: &[Finding]) {
        let reported: Vec<Kind> = findings.iter().map(|finding| finding.kind).collect();
        let mut seen: Vec<Kind> = labelled.iter().chain(&reported).copied().collect();
        seen.sort_unstable();
        seen.dedup();
        for kind in seen {
            let (is_labelled, is_reported) = (labelled.contains(&kind), reported.contains(&kind));
            let tally = self.kinds.entry(kind).or_default();
            tally.labelled += usize::from(is_labelled);
            tally.reported += usize::from(is_reported);
            tally.both += usize::from(is_labelled && is_reported);
        }
    }

    /// Counts the drafts of another corpus too.
    pub fn merge(&mut self, other: &Self) {
        self.drafts += other.drafts;
        self.outcomes.merge(other.outcomes);
        self.alarms_in_clear.merge(other.alarms_in_clear);
        self.level.merge(other.level);
        for (row, other_row) in self.confusion.iter_mut().zip(&other.confusion) {
            for (cell, other_cell) in row.iter_mut().zip(other_row) {
                *cell += other_cell;
            }
        }
        self.exposure.merge(other.exposure);
        self.exposure_of_warned.merge(other.exposure_of_warned);
        self.spans.merge(other.spans);
        for (kind, other_kind) in &other.kinds {
            let tally = self.kinds.entry(*kind).or_default();
            tally.labelled += other_kind.labelled;
            tally.reported += other_kind.reported;
            tally.both += other_kind.both;
        }
    }

    /// The figures that these counts give.
    pub fn figures(&self) -> Figures {
        let all_kinds = self.kinds.values().fold(KindTally::default(), |sum, kind| KindTally {
            labelled: sum.labelled + kind.labelled,
            reported: sum.reported + kind.reported,
            both: sum.both + kind.both,
        });
        Figures {
            drafts: self.drafts,
            counted: self.outcomes.total(),
            precision: self.outcomes.precision(),
            recall: self.outcomes.recall(),
            f1: self.outcomes.f1(),
            alarms_in_clear: self.alarms_in_clear,
            level_accuracy: self.level,
            confusion: self.confusion,
            exposure_accuracy: self.exposure,
            exposure_accuracy_of_warned: self.exposure_of_warned,
            span_recall: self.spans,
            kind_recall: all_kinds.recall(),
            kind_precision: all_kinds.precision(),
            kinds: self
                .kinds
                .iter()
                .map(|(kind, tally)| KindFigures { kind: *kind, recall: tally.recall(), precision: tally.precision() })
                .collect(),
        }
    }
}

impl KindTally {
    fn recall(self) -> Proportion {
        Proportion { hits: self.both, of: self.labelled }
    }

    fn precision(self) -> Proportion {
        Proportion { hits: self.both, of: self.reported }
    }
}

/// Whether some finding overlaps some occurrence of the passage by at least half of the shorter of the two.
fn is_marked(passage: &str, boxes: &[String], findings: &[Finding]) -> bool {
    occurrences(passage, boxes).iter().any(|place| {
        findings.iter().map(|finding| finding.span).filter(|span| span.box_index == place.box_index).any(|span| {
            let overlap = place.end.min(span.end).saturating_sub(place.start.max(span.start));
            overlap > 0 && 2 * overlap >= (place.end - place.start).min(span.end - span.start)
        })
    })
}

/// The figures of one corpus, as `--json` prints them.
#[derive(Debug, Serialize)]
pub struct Figures {
    /// Drafts read.
    pub drafts: usize,
    /// Drafts whose label says whether they must be warned.
    pub counted: usize,
    /// Of the warned drafts, those that should be.
    #[serde(serialize_with = "estimated")]
    pub precision: Proportion,
    /// Of the drafts that should be warned, the warned.
    #[serde(serialize_with = "estimated")]
    pub recall: Proportion,
    /// Of both.
    pub f1: Option<Estimate>,
    /// Warned drafts among those labelled clear.
    #[serde(serialize_with = "estimated")]
    pub alarms_in_clear: Proportion,
    /// Drafts that got their labelled level.
    #[serde(serialize_with = "estimated")]
    pub level_accuracy: Proportion,
    /// Drafts by labelled level (row) and given level (column), clear to warning.
    pub confusion: [[usize; 4]; 4],
    /// Drafts that got their labelled exposure.
    #[serde(serialize_with = "estimated")]
    pub exposure_accuracy: Proportion,
    /// The same among drafts that should be warned.
    #[serde(serialize_with = "estimated")]
    pub exposure_accuracy_of_warned: Proportion,
    /// Labelled passages that were marked.
    #[serde(serialize_with = "estimated")]
    pub span_recall: Proportion,
    /// Labelled kinds that were reported in their draft, all kinds together.
    #[serde(serialize_with = "estimated")]
    pub kind_recall: Proportion,
    /// Reported kinds that were labelled in their draft, all kinds together.
    #[serde(serialize_with = "estimated")]
    pub kind_precision: Proportion,
    /// The same for each kind.
    pub kinds: Vec<KindFigures>,
}

/// How one kind fared.
#[derive(Debug, Serialize)]
pub struct KindFigures {
    /// The kind.
    pub kind: Kind,
    /// Of the drafts labelled with it, those in which it was reported.
    #[serde(serialize_with = "estimated")]
    pub recall: Proportion,
    /// Of the drafts in which it was reported, those labelled with it.
    #[serde(serialize_with = "estimated")]
    pub precision: Proportion,
}

/// Writes a proportion with its counts and interval.
fn estimated<S: Serializer>(proportion: &Proportion, serializer: S) -> Result<S::Ok, S::Error> {
    #[derive(Serialize)]
    struct Estimated {
        hits: usize,
        of: usize,
        #[serde(flatten)]
        estimate: Option<Estimate>,
    }
    Estimated { hits: proportion.hits, of: proportion.of, estimate: proportion.estimate() }.serialize(serializer)
}
