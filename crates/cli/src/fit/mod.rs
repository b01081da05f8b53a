//! `subrosa fit`: fits the weights of the signs that a person is a client to labelled drafts.

mod logistic;
mod people;

use std::fs;
use std::path::PathBuf;

use crate::Status;
use crate::corpus::{self, Example};
use crate::failure::Failure;

/// Fit the weights of the signs by which persons show to be clients, and say by cross-validation how well they do on drafts left out
///
/// The result depends on the drafts and on nothing else: the same drafts give the same weights.
#[derive(clap::Args)]
pub struct Args {
    /// Labelled drafts, one JSON object a line
    #[arg(required = true)]
    files: Vec<PathBuf>,
    /// Where to write the weights; without it they are only tried
    #[arg(long)]
    out: Option<PathBuf>,
}

/// Runs the command.
pub fn run(args: &Args) -> Result<Status, Failure> {
    let mut examples: Vec<Example> = Vec::new();
    for file in &args.files {
        examples.extend(corpus::read(file)?);
    }
    let persons = people::persons(&examples);
    people::cross_validate(&persons);
    if let Some(out) = &args.out {
        let weights = people::weights(&persons);
        fs::write(out, weights).map_err(|error| Failure::new(format!("{}: {error}", out.display())))?;
    }
    Ok(Status::Fine)
}
