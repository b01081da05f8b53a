//! `subrosa`: the check of the browser extension for files and pipes, its evaluation and its rule book.

mod answer;
mod check;
mod corpus;
mod eval;
mod explain;
mod failure;
mod fit;
mod input;
mod jsonl;
mod layout;
mod misjudged;
mod names;
mod render;
mod rules_book;
mod stats;
mod tally;
mod utf16;

use std::process::ExitCode;

use clap::Parser;
use failure::Failure;

/// Finds references to clients in a therapist's draft. Nothing leaves this computer.
#[derive(Parser)]
#[command(version)]
enum Command {
    Check(check::Args),
    Eval(eval::Args),
    Explain(explain::Args),
    Fit(fit::Args),
    /// Print the rule book in Markdown
    Rules,
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
        Command::Check(args) => check::run(&args),
        Command::Eval(args) => eval::run(&args),
        Command::Explain(args) => explain::run(&args),
        Command::Fit(args) => fit::run(&args),
        Command::Rules => rules_book::run(),
    };
    outcome.unwrap_or_else(Failure::report).into()
}
