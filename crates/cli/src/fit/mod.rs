//! `subrosa fit`: fits the weights to labelled drafts.

mod logistic;
mod people;
mod readings;

use std::fs;
use std::io::{self, BufWriter};
use std::path::{Path, PathBuf};

use crate::Status;
use crate::corpus::{self, Example};
use crate::failure::{Failure, written};

/// Fit the weights of persons' signs to labelled drafts, and say by cross-validation how well they do on drafts left out
///
/// The result depends on the drafts and on nothing else: the same drafts give the same weights. The network of likeness rests on them:
/// fit people first, build anew, then fit the network to the readings.
#[derive(clap::Args)]
pub struct Args {
    /// Which weights
    what: What,
    /// Labelled drafts, one JSON object a line
    #[arg(required = true)]
    files: Vec<PathBuf>,
    /// The folder to write the weights to; without it they are only tried on drafts left out
    #[arg(long)]
    out: Option<PathBuf>,
}

#[derive(Clone, Copy, clap::ValueEnum)]
enum What {
    /// people.tsv: the signs by which persons show to be clients
    People,
    /// Prints the drafts as the network of likeness reads them, for crates/fit, which fits it
    Readings,
}

/// Runs the command.
pub fn run(args: &Args) -> Result<Status, Failure> {
    let mut examples: Vec<Example> = Vec::new();
    for file in &args.files {
        examples.extend(corpus::read(file)?);
    }
    match (args.what, &args.out) {
        (What::People, None) => people::cross_validate(&people::persons(&examples)),
        (What::People, Some(out)) => write(&out.join("people.tsv"), &people::weights(&people::persons(&examples)))?,
        (What::Readings, _) => written(readings::write(&examples, &mut BufWriter::new(io::stdout().lock())))?,
    }
    Ok(Status::Fine)
}

fn write(path: &Path, weights: &str) -> Result<(), Failure> {
    fs::write(path, weights).map_err(|error| Failure::new(format!("{}: {error}", path.display())))
}
