//! `subrosa explain`: why a draft was judged as it was.

use std::io::{self, BufWriter, Write};
use std::path::PathBuf;

use subrosa_core::explain::{BoxExplained, Explanation, UNIT, Voices, explain};
use subrosa_core::{Draft, Span};

use crate::Status;
use crate::failure::{Failure, written};
use crate::input;
use crate::names::Name;
use crate::utf16::Utf16Map;

/// Show all that went into the verdict on a draft: tokens, persons with their evidence and what it weighs, the rules that fired and what each earned
#[derive(clap::Args)]
pub struct Args {
    /// The draft; - or nothing for standard input
    #[arg(default_value = "-", hide_default_value = true)]
    file: PathBuf,
}

/// As many features of a draft are shown, the heaviest.
const FEATURES: usize = 24;

/// Runs the command.
pub fn run(args: &Args) -> Result<Status, Failure> {
    let draft = Draft::from_thread(&input::read_text(&args.file)?);
    let mut out = BufWriter::new(io::stdout().lock());
    written(write(&mut out, &draft, &explain(&draft)).and_then(|()| out.flush()))?;
    Ok(Status::Fine)
}

fn write(out: &mut impl Write, draft: &Draft, explained: &Explanation) -> io::Result<()> {
    let maps: Vec<Utf16Map> = draft.boxes.iter().map(|text| Utf16Map::new(text)).collect();
    let words = |span: Span| maps[span.box_index].slice(span.start, span.end).replace('\n', " ⏎ ");
    for (index, read) in explained.boxes.iter().enumerate() {
        if explained.boxes.len() > 1 {
            writeln!(out, "Box {}\n", index + 1)?;
        }
        write_tokens(out, read)?;
        write_persons(out, read, &words)?;
    }
    writeln!(out, "\nRules")?;
    for found in &explained.found {
        writeln!(out, "  {:<22}{:<9} {}", found.rule, Name(found.level).to_string(), words(found.span))?;
    }
    writeln!(out, "\nLikeness, in parts of {UNIT} of a logit for a warning")?;
    for (feature, weight) in explained.likeness.iter().take(FEATURES) {
        writeln!(out, "  {weight:>+4}  {feature}")?;
    }
    writeln!(out, "\nThe encoder, in logits for at least a caution: each word, and what it adds")?;
    let mut heaviest: Vec<_> = explained.encoder.iter().collect();
    heaviest.sort_by(|a, b| b.1.abs().total_cmp(&a.1.abs()));
    for (span, adds) in heaviest.into_iter().take(FEATURES) {
        writeln!(out, "  {adds:>+5.1}  {}", words(*span))?;
    }
    writeln!(out, "\nVoices on each window, for at least reflect, caution, warning")?;
    for Voices { likeness, found, encoder } in &explained.voices {
        let logits = |said: &[f32; 3]| said.map(|said| format!("{said:+.1}")).join(" ");
        let (likeness, found) = (logits(likeness), Name(*found));
        let encoder = encoder.as_ref().map_or_else(|| "not asked".to_owned(), logits);
        writeln!(out, "  likeness {likeness}, rules {found}, encoder {encoder}")?;
    }
    let (level, exposure) = (Name(explained.report.level), Name(explained.report.exposure));
    writeln!(out, "\nVerdict: {level}, exposure {exposure}")
}

fn write_tokens(out: &mut impl Write, read: &BoxExplained) -> io::Result<()> {
    writeln!(out, "Tokens")?;
    for (tokens, frames) in &read.sentences {
        let frames = if frames.is_empty() { String::new() } else { format!("  [{}]", frames.join(", ")) };
        writeln!(out, "  sentence{frames}")?;
        for token in &read.tokens[tokens.clone()] {
            let tag = |(name, len): &(&str, usize)| if *len > 1 { format!("{name}/{len}") } else { (*name).to_owned() };
            let tags: Vec<String> = token.tags.iter().map(tag).collect();
            writeln!(
                out,
                "{}",
                format!("    {:<18}{}", token.word.escape_debug().to_string(), tags.join(" ")).trim_end()
            )?;
        }
    }
    Ok(())
}

fn write_persons(out: &mut impl Write, read: &BoxExplained, words: &impl Fn(Span) -> String) -> io::Result<()> {
    writeln!(out, "\nPersons")?;
    for person in &read.persons {
        let mentions: Vec<String> = person.mentions.iter().map(|span| format!("“{}”", words(*span))).collect();
        writeln!(out, "  {:?}: {}", person.role, mentions.join(", "))?;
        for (name, says, weight) in &person.evidence {
            writeln!(out, "    {weight:>+3}  {name:<24}{says}")?;
        }
    }
    Ok(())
}
