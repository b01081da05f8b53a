//! `subrosa fit`: fits the weights to labelled drafts.

mod excerpts;
mod likeness;
mod logistic;
mod people;
mod voices;

use std::fs;
use std::io::{self, BufWriter};
use std::path::{Path, PathBuf};

use crate::Status;
use crate::corpus::{self, Example};
use crate::failure::Failure;
use likeness::Readings;

/// Fit the weights to labelled drafts, and say by cross-validation how well they do on drafts left out
///
/// The result depends on the drafts and on nothing else: the same drafts give the same weights. Those of likeness rest on those of
/// people: fit people first, build anew, then fit likeness.
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
    /// levels.tsv: the words by which a whole draft shows to refer to a client
    Likeness,
    /// Prints the drafts as the encoder reads them, for `crates/fit`
    Excerpts,
    /// Prints what each voice says of the drafts, for `crates/fit`
    Voices,
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
        (What::Likeness, None) => likeness_of_hands_left_out(&examples),
        (What::Likeness, Some(out)) => {
            write(&out.join("levels.tsv"), &likeness::weights(&Readings::new(&examples)))?;
        }
        (What::Excerpts, _) => print(|out| excerpts::write(&examples, out))?,
        (What::Voices, _) => print(|out| voices::write(&examples, out))?,
    }
    Ok(Status::Fine)
}

/// Prints how likeness does on the drafts of each hand when it is fitted to those of all others.
pub fn likeness_of_hands_left_out(examples: &[Example]) {
    likeness::cross_validate(&Readings::new(examples));
}

fn print(write: impl FnOnce(&mut BufWriter<io::StdoutLock>) -> io::Result<()>) -> Result<(), Failure> {
    write(&mut BufWriter::new(io::stdout().lock())).map_err(|error| Failure::new(format!("standard output: {error}")))
}

fn write(path: &Path, weights: &str) -> Result<(), Failure> {
    fs::write(path, weights).map_err(|error| Failure::new(format!("{}: {error}", path.display())))
}
