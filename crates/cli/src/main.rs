//! `subrosa`: the check of the browser extension for files and pipes, its evaluation and its rule book.

mod answer;
mod corpus;
mod eval;
mod failure;
mod input;
mod misjudged;
mod names;
mod stats;
mod tally;

use std::process::ExitCode;

use clap::Parser;
use failure::Failure;

/// Finds references to clients in a therapist's draft. Nothing leaves this computer.
#[derive(Parser)]
#[command(version)]
enum Command {
    Eval(eval::Args),
}

/// How a command ended, as scripts see it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Status {
    /// Nothing to warn of: exit status 0.
    Fine,
    /// A draft at `caution` or `warning`: exit status 1.
    Warned,
    /// Something could not be done: exit status 2, which clap uses for wrong arguments too.
    Failed,
}

impl From<Status> for ExitCode {
    fn from(status: Status) -> Self {
        Self::from(match status {
            Status::Fine => 0,
            Status::Warned => 1,
            Status::Failed => 2,
        })
    }
}

fn main() -> ExitCode {
    let outcome = match Command::parse() {
        Command::Eval(args) => eval::run(&args),
    };
    outcome.unwrap_or_else(Failure::report).into()
}
