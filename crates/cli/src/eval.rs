//! `subrosa eval`: measures the check on labelled drafts.

use std::io::{self, BufWriter, Write};
use std::path::PathBuf;

use rayon::prelude::*;
use serde::Serialize;

use crate::Status;
use crate::corpus::{self, Example};
use crate::failure::{Failure, written};
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
    for file in &args.files {
        let (tally, misjudged) = measure(&corpus::read(file)?);
        total.merge(&tally);
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
    write_proportion(out, "warned drafts: precision", figures.precision)?;
    write_proportion(out, "warned drafts: recall", figures.recall)?;
    write_row(out, "warned drafts: F1", figures.f1, "")?;
    write_alarms(out, figures.alarms_in_clear)?;
    write_proportion(out, "level accuracy", figures.level_accuracy)?;
    write_proportion(out, "exposure accuracy", figures.exposure_accuracy)?;
    write_proportion(out, "  in drafts to be warned", figures.exposure_accuracy_of_warned)?;
    write_proportion(out, "kind recall", figures.kind_recall)?;
    write_proportion(out, "kind precision", figures.kind_precision)?;
    write_proportion(out, "span recall", figures.span_recall)?;
    if figures.level_accuracy.of > 0 {
        write_confusion(out, figures)?;
    }
    if !figures.kinds.is_empty() {
        write_kinds(out, figures)?;
    }
    for (index, draft) in block.misjudged.iter().flatten().enumerate() {
        if index == 0 {
            writeln!(out, "\nMisjudged drafts\n")?;
        }
        draft.write(out)?;
    }
    Ok(())
}

fn write_proportion(out: &mut impl Write, name: &str, proportion: Proportion) -> io::Result<()> {
    write_row(out, name, proportion.estimate(), &counts(proportion))
}

fn write_row(out: &mut impl Write, name: &str, estimate: Option<Estimate>, counts: &str) -> io::Result<()> {
    match estimate {
        Some(Estimate { value, low, high }) => {
            writeln!(out, "{}", format!("{name:<32}{value:>7.3}  {low:.3} to {high:.3}  {counts}").trim_end())
        }
        None => writeln!(out, "{name:<32}{:>7}", "-"),
    }
}

fn write_alarms(out: &mut impl Write, alarms: Proportion) -> io::Result<()> {
    let name = "alarms per 100 clear drafts";
    match alarms.estimate() {
        Some(Estimate { value, low, high }) => {
            let (value, low, high) = (100.0 * value, 100.0 * low, 100.0 * high);
            writeln!(out, "{name:<32}{value:>7.2}  {low:.2} to {high:.2}  {}", counts(alarms))
        }
        None => writeln!(out, "{name:<32}{:>7}", "-"),
    }
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
        write!(out, "{}", Name(level).padded(20))?;
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
        let cell = |proportion: Proportion| match proportion.estimate() {
            Some(estimate) => format!("{:.3} {:>11}", estimate.value, counts(proportion)),
            None => format!("-{:>16}", ""),
        };
        writeln!(out, "{}{:>22}{:>22}", Name(kind.kind).padded(24), cell(kind.recall), cell(kind.precision))?;
    }
    Ok(())
}
