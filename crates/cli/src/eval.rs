//! `subrosa eval`: measures the check on labelled drafts.

use std::io::{self, BufWriter, Write};
use std::path::PathBuf;

use rayon::prelude::*;
use serde::Serialize;

use crate::Status;
use crate::corpus::{self, Example};
use crate::failure::{Failure, written};
use crate::fit;
use crate::misjudged::Misjudged;
use crate::names::Name;
use crate::stats::{Estimate, Proportion};
use crate::tally::{Figures, LEVELS, Tally};

/// Measure the check on labelled drafts: how often it warns rightly, and what it misses
#[derive(clap::Args)]
pub struct Args {
    /// Labelled drafts, one JSON object a line
    #[arg(required = true)]
    files: Vec<PathBuf>,
    /// Also show the misjudged drafts
    #[arg(long)]
    show: bool,
    /// Also fit likeness anew with each hand's drafts left out, and show how it does on those; takes minutes
    #[arg(long, conflicts_with = "json")]
    folds: bool,
    /// Print the figures as JSON
    #[arg(long)]
    json: bool,
}

/// The figures of one file, or of all together.
#[derive(Serialize)]
struct Block {
    name: String,
    #[serde(flatten)]
    figures: Figures,
    #[serde(skip_serializing_if = "Option::is_none")]
    misjudged: Option<Vec<Misjudged>>,
}

/// Runs the command.
pub fn run(args: &Args) -> Result<Status, Failure> {
    let mut blocks = Vec::new();
    let mut total = Tally::default();
    let mut all = Vec::new();
    for file in &args.files {
        let examples = corpus::read(file)?;
        let (tally, misjudged) = measure(&examples);
        total.merge(&tally);
        all.extend(examples);
        blocks.push(Block {
            name: file.display().to_string(),
            figures: tally.figures(),
            misjudged: args.show.then_some(misjudged),
        });
    }
    if blocks.len() > 1 {
        blocks.push(Block { name: "all together".to_owned(), figures: total.figures(), misjudged: None });
    }
    let mut out = BufWriter::new(io::stdout().lock());
    written(if args.json { write_json(&mut out, &blocks) } else { write_text(&mut out, &blocks) })?;
    if args.folds {
        written(writeln!(out).and_then(|()| out.flush()))?;
        fit::likeness_of_hands_left_out(&all);
    }
    Ok(Status::Fine)
}

fn measure(examples: &[Example]) -> (Tally, Vec<Misjudged>) {
    let reports: Vec<_> = examples.par_iter().map(|example| subrosa_core::check(&example.draft())).collect();
    let mut tally = Tally::default();
    let mut misjudged = Vec::new();
    for (example, report) in examples.iter().zip(&reports) {
        tally.add(example, report);
        misjudged.extend(Misjudged::of(example, report));
    }
    misjudged.sort_by_key(|draft| draft.fault);
    (tally, misjudged)
}

fn write_json(out: &mut impl Write, blocks: &[Block]) -> io::Result<()> {
    serde_json::to_writer_pretty(&mut *out, blocks)?;
    writeln!(out)?;
    out.flush()
}

fn write_text(out: &mut impl Write, blocks: &[Block]) -> io::Result<()> {
    for (index, block) in blocks.iter().enumerate() {
        if index > 0 {
            writeln!(out)?;
        }
        write_block(out, block)?;
    }
    out.flush()
}

fn write_block(out: &mut impl Write, block: &Block) -> io::Result<()> {
    let figures = &block.figures;
    writeln!(out, "{}", block.name)?;
    write!(out, "{} drafts", figures.drafts)?;
    if figures.counted < figures.drafts {
        write!(out, ", {} of them labelled as to whether they must be warned", figures.counted)?;
    }
    writeln!(out, "\n\n{:<32}{:>7}  95 % interval", "", "")?;
    write_row(out, "warned drafts: precision", figures.precision.estimate(), 3, &counts(figures.precision))?;
    write_row(out, "warned drafts: recall", figures.recall.estimate(), 3, &counts(figures.recall))?;
    write_row(out, "warned drafts: F1", figures.f1, 3, "")?;
    let per_hundred = figures.alarms_in_clear.estimate().map(|alarms| alarms.times(100.0));
    write_row(out, "alarms per 100 clear drafts", per_hundred, 2, &counts(figures.alarms_in_clear))?;
    for (name, proportion) in [
        ("level accuracy", figures.level_accuracy),
        ("exposure accuracy", figures.exposure_accuracy),
        ("  in drafts to be warned", figures.exposure_accuracy_of_warned),
        ("kind recall", figures.kind_recall),
        ("kind precision", figures.kind_precision),
        ("span recall", figures.span_recall),
    ] {
        if proportion.of > 0 {
            write_row(out, name, proportion.estimate(), 3, &counts(proportion))?;
        }
    }
    if figures.level_accuracy.of > 0 {
        write_confusion(out, figures)?;
    }
    if !figures.kinds.is_empty() {
        write_kinds(out, figures)?;
    }
    if let Some(misjudged) = &block.misjudged {
        writeln!(out, "\n{} misjudged drafts\n", misjudged.len())?;
        misjudged.iter().try_for_each(|draft| draft.write(out))?;
    }
    Ok(())
}

fn write_row(
    out: &mut impl Write,
    name: &str,
    estimate: Option<Estimate>,
    decimals: usize,
    counts: &str,
) -> io::Result<()> {
    let Some(Estimate { value, low, high }) = estimate else {
        return writeln!(out, "{name:<32}{:>7}", "-");
    };
    let row = format!("{name:<32}{value:>7.decimals$}  {low:.decimals$} to {high:.decimals$}  {counts}");
    writeln!(out, "{}", row.trim_end())
}

fn counts(proportion: Proportion) -> String {
    format!("{} of {}", proportion.hits, proportion.of)
}

fn write_confusion(out: &mut impl Write, figures: &Figures) -> io::Result<()> {
    write!(out, "\n{:<20}", "labelled \\ given")?;
    for level in LEVELS {
        write!(out, "{:>9}", Name(level).to_string())?;
    }
    writeln!(out)?;
    for (level, row) in LEVELS.iter().zip(&figures.confusion) {
        write!(out, "{:<20}", Name(level).to_string())?;
        for drafts in row {
            write!(out, "{drafts:>9}")?;
        }
        writeln!(out)?;
    }
    Ok(())
}

fn write_kinds(out: &mut impl Write, figures: &Figures) -> io::Result<()> {
    writeln!(out, "\n{:<24}{:>22}{:>22}", "kind", "recall", "precision")?;
    for kind in &figures.kinds {
        let cell = |proportion: Proportion| {
            let value = proportion.estimate().map_or("-".to_owned(), |estimate| format!("{:.3}", estimate.value));
            format!("{value:>7}{:>12}", counts(proportion))
        };
        let name = Name(kind.kind).to_string();
        writeln!(out, "{name:<24}{:>22}{:>22}", cell(kind.recall), cell(kind.precision))?;
    }
    Ok(())
}
