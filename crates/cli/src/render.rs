//! The report for reading: one line on the draft, then each reason with the passages it is about.

use std::cmp::Reverse;
use std::env;
use std::io::{self, Write};

use subrosa_core::{Draft, Exposure, Finding, Level, Report, rules};

use crate::layout::{marked_rows, wrap};
use crate::utf16::Utf16Map;

/// Columns of the report.
const WIDTH: usize = 80;
/// Columns before a reason.
const INDENT: &str = "    ";

/// Whether the report is coloured.
#[derive(Clone, Copy)]
pub struct Style {
    is_coloured: bool,
}

impl Style {
    /// Colour for a terminal that has it, unless the person asked for none (no-color.org).
    pub fn for_output(is_terminal: bool) -> Self {
        let wants_none = env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
        let has_none = env::var_os("TERM").is_some_and(|value| value == "dumb");
        Self { is_coloured: is_terminal && !wants_none && !has_none }
    }

    fn paint(self, code: &str, text: &str) -> String {
        if self.is_coloured { format!("\x1b[{code}m{text}\x1b[0m") } else { text.to_owned() }
    }
}

/// Writes the report.
pub fn render(out: &mut impl Write, draft: &Draft, report: &Report, style: Style) -> io::Result<()> {
    let colour = colour(report.level);
    let (name, summary) = summary(report.level);
    writeln!(out, "{} {summary}", style.paint(&format!("1;{colour}"), &format!("{name}:")))?;
    if report.level.is_warned() {
        writeln!(out, "{}", exposure(report.exposure))?;
    }
    for group in groups(&report.findings) {
        writeln!(out)?;
        render_group(out, draft, &group, style)?;
    }
    Ok(())
}

fn summary(level: Level) -> (&'static str, &'static str) {
    match level {
        Level::Clear => ("Clear", "no reference to a client was found. One may still have been missed."),
        Level::Reflect => ("Reflect", "this speaks of your clients or sessions in general; nobody is singled out."),
        Level::Caution => ("Caution", "people you work with could take this to be about them."),
        Level::Warning => ("Warning", "this appears to refer to a particular client."),
    }
}

fn exposure(exposure: Exposure) -> &'static str {
    match exposure {
        Exposure::Low => "Exposure low: few details tell others who it is; clients still recognise themselves.",
        Exposure::Medium => "Exposure medium: the details narrow down who it is.",
        Exposure::High => "Exposure high: the details together could tell others who it is.",
    }
}

fn colour(level: Level) -> &'static str {
    match level {
        Level::Clear => "32",
        Level::Reflect => "36",
        Level::Caution => "33",
        Level::Warning => "31",
    }
}

/// The findings of one rule.
struct Group<'a> {
    rule: &'static str,
    level: Level,
    findings: Vec<&'a Finding>,
}

/// The findings by rule: those that earn the highest level first, else in order of the draft.
fn groups(findings: &[Finding]) -> Vec<Group<'_>> {
    let mut groups: Vec<Group> = Vec::new();
    for finding in findings {
        match groups.iter_mut().find(|group| group.rule == finding.rule) {
            Some(group) => {
                group.level = group.level.max(finding.level);
                group.findings.push(finding);
            }
            None => groups.push(Group { rule: finding.rule, level: finding.level, findings: vec![finding] }),
        }
    }
    groups.sort_by_key(|group| Reverse(group.level));
    groups
}

fn render_group(out: &mut impl Write, draft: &Draft, group: &Group, style: Style) -> io::Result<()> {
    let rule = rules::rule(group.rule);
    let colour = if group.level == Level::Clear { "2" } else { colour(group.level) };
    writeln!(out, "  {}", style.paint("1", rule.map_or(group.rule, |rule| rule.title)))?;
    for (index, text) in draft.boxes.iter().enumerate() {
        let in_box = group.findings.iter().filter(|finding| finding.span.box_index == index);
        let map = Utf16Map::new(text);
        let passages: Vec<_> = in_box.map(|finding| map.bytes(finding.span.start, finding.span.end)).collect();
        if passages.is_empty() {
            continue;
        }
        let mut start = 0;
        for (number, line) in text.split_inclusive('\n').enumerate() {
            let content = line.trim_end_matches('\n').trim_end_matches('\r');
            let in_line: Vec<_> = passages
                .iter()
                .filter(|passage| passage.start < start + content.len() && start < passage.end)
                .map(|passage| passage.start.saturating_sub(start)..passage.end - start)
                .collect();
            let place = match draft.boxes.len() {
                1 => format!("line {}", number + 1),
                _ => format!("box {}, line {}", index + 1, number + 1),
            };
            let gutter = " ".repeat(place.len());
            for row in marked_rows(content, &in_line, WIDTH - INDENT.len() - place.len() - 2) {
                writeln!(out, "{INDENT}{}  {}", style.paint("2", &place), row.text)?;
                writeln!(out, "{INDENT}{gutter}  {}", style.paint(colour, &row.marks))?;
            }
            start += line.len();
        }
    }
    if let Some(rule) = rule {
        for line in wrap(rule.why, WIDTH - INDENT.len()) {
            writeln!(out, "{INDENT}{line}")?;
        }
        for line in wrap(&format!("Instead: {}", rule.instead), WIDTH - INDENT.len()) {
            writeln!(out, "{INDENT}{line}")?;
        }
    }
    Ok(())
}
