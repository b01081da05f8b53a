//! `subrosa rules`: the rule book, from the rules themselves.

use std::io::{self, BufWriter, Write};

use subrosa_core::rules::{self, Case, Rule};

use crate::Status;
use crate::failure::{Failure, written};
use crate::names::Name;

const PREFACE: &str = "\
<!-- Made from the rules by `cargo run -p subrosa -- rules > docs/rules.md`. Change the rules, not this page. -->

# The rules

What Subrosa looks for, why, and what it knows it does not see. The examples are the rules' tests: under *Marks*, the
words in «guillemets» are what the rule marks, no more and no less; under *Leaves alone* it stays silent; under *Misses*
stands what it should see and does not yet. Examples are invented. ⏎ is a line break.
";

/// Runs the command.
pub fn run() -> Result<Status, Failure> {
    let mut out = BufWriter::new(io::stdout().lock());
    written(write_book(&mut out, rules::rules()).and_then(|()| out.flush()))?;
    Ok(Status::Fine)
}

fn write_book(out: &mut impl Write, rules: &[&Rule]) -> io::Result<()> {
    writeln!(out, "{PREFACE}")?;
    writeln!(out, "| rule | finds | in short |\n|---|---|---|")?;
    for rule in rules {
        writeln!(out, "| [{0}](#{0}) | `{1}` | {2} |", rule.id, Name(rule.kind), escaped(rule.title))?;
    }
    rules.iter().try_for_each(|rule| write_rule(out, rule))
}

fn write_rule(out: &mut impl Write, rule: &Rule) -> io::Result<()> {
    writeln!(out, "\n## {}\n", rule.id)?;
    writeln!(out, "**{}** (`{}`). {}\n", escaped(rule.title), Name(rule.kind), escaped(rule.why))?;
    writeln!(out, "*Instead:* {}\n", escaped(rule.instead))?;
    writeln!(out, "*Source:* {}", escaped(rule.source))?;
    let (mut marks, mut quiet, mut missed) = (Vec::new(), Vec::new(), Vec::new());
    for case in rule.cases {
        match case {
            Case::Flags(text) => marks.push(escaped(text)),
            Case::Quiet(text) => quiet.push(escaped(text)),
            Case::Missed(text, why) => missed.push(format!("{} ({})", escaped(text), escaped(why))),
        }
    }
    for (heading, examples) in [("Marks", marks), ("Leaves alone", quiet), ("Misses", missed)] {
        if !examples.is_empty() {
            writeln!(out, "\n*{heading}*\n")?;
            examples.iter().try_for_each(|example| writeln!(out, "- {example}"))?;
        }
    }
    Ok(())
}

/// The text on one line, as Markdown shows it literally.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for char in text.replace('\n', " ⏎ ").chars() {
        if matches!(char, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' | '&' | '~') {
            escaped.push('\\');
        }
        escaped.push(char);
    }
    escaped
}
