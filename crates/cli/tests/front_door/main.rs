//! Runs the built `subrosa` as its users do: arguments, files, pipes, exit status.

mod check;
mod eval;
mod jsonl;
mod rules;
mod run;
