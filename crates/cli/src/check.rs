//! `subrosa check`: checks one draft, or a stream of them.

use std::io::{self, BufWriter, IsTerminal, Write};
use std::path::PathBuf;

use clap::ValueEnum;
use subrosa_core::{Draft, Level};

use crate::Status;
use crate::answer::{Answer, answer};
use crate::failure::{Failure, written};
use crate::input;
use crate::jsonl;
use crate::render::{Style, render};

/// Check a draft for references to clients
///
/// A line holding only --- separates the boxes of a thread. Exit status: 0 when the draft is clear or at reflect, 1 when it
/// is at caution or warning, 2 on an error; with --jsonl 0 unless a line was bad, then 2.
#[derive(clap::Args)]
pub struct Args {
    /// The draft; - or nothing for standard input
    #[arg(default_value = "-", hide_default_value = true)]
    file: PathBuf,
    /// How to report
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    /// Check many drafts: a line {"id","text"} or {"id","boxes":["…"]} each, answered by one line each, in order
    #[arg(long, conflicts_with = "format")]
    jsonl: bool,
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    /// For reading
    Text,
    /// One JSON object
    Json,
}

/// Runs the command.
pub fn run(args: &Args) -> Result<Status, Failure> {
    if args.jsonl {
        return jsonl::run(input::open(&args.file)?, io::stdout().lock());
    }
    let draft = Draft::from_thread(&input::read_text(&args.file)?);
    let mut out = BufWriter::new(io::stdout().lock());
    let level = match args.format {
        Format::Text => {
            let report = subrosa_core::check(&draft);
            let style = Style::for_output(io::stdout().is_terminal());
            written(render(&mut out, &draft, &report, style).and_then(|()| out.flush()))?;
            report.level
        }
        Format::Json => {
            let answer = answer(&draft, draft.boxes.len() > 1);
            written(write_json(&mut out, &answer))?;
            answer.level
        }
    };
    Ok(status(level))
}

fn write_json(out: &mut impl Write, answer: &Answer) -> io::Result<()> {
    serde_json::to_writer_pretty(&mut *out, answer)?;
    writeln!(out)?;
    out.flush()
}

fn status(level: Level) -> Status {
    if level.is_warned() { Status::Warned } else { Status::Fine }
}
