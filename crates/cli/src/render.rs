//! The report for reading: one line on the draft, then each reason with the passages it is about.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::env;
use std::io::{self, Write};
use std::ops::Range;

use subrosa_core::{Detail, Draft, Exposure, Finding, Level, Report, exposure, rules};

use crate::layout::{marked_rows, wrap};
use crate::names::Name;
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
        writeln!(out, "{}", exposure_line(report.exposure))?;
        adds_up(&report.profile).iter().try_for_each(|line| writeln!(out, "{line}"))?;
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

fn exposure_line(exposure: Exposure) -> &'static str {
    match exposure {
        Exposure::Low => "Exposure low: few details say who it is. Clients still recognise themselves.",
        Exposure::Medium => "Exposure medium: the details narrow down who it is.",
        Exposure::High => "Exposure high: the details together could tell others who it is.",
    }
}

/// What the details of one person add up to.
fn adds_up(profile: &[Detail]) -> Vec<String> {
    if profile.is_empty() {
        return Vec::new();
    }
    let names: Vec<String> = profile.iter().map(|detail| Name(*detail).to_string().replace('-', " ")).collect();
    let mut sentences = vec![format!("Of one person it tells: {}.", names.join(", "))];
    let identifiers: BTreeMap<char, &str> =
        profile.iter().filter_map(|detail| exposure::safe_harbor(*detail)).map(|i| (i.letter, i.name)).collect();
    if !identifiers.is_empty() {
        let identifiers: Vec<String> = identifiers.iter().map(|(letter, name)| format!("({letter}) {name}")).collect();
        sentences.push(format!("HIPAA's Safe Harbor would have removed {}.", identifiers.join("; ")));
    }
    if exposure::singles_out(&profile.iter().copied().collect()) {
        sentences
            .push("Together this can single somebody out, which data-protection law treats like a name.".to_owned());
    }
    wrap(&sentences.join(" "), WIDTH)
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
    writeln!(out, "  {}", style.paint("1", rule.map_or(group.rule, |rule| rule.title)))?;
    let mark_colour = if group.level == Level::Clear { "2" } else { colour(group.level) };
    for (index, text) in draft.boxes.iter().enumerate() {
        let map = Utf16Map::new(text);
        let in_box = group.findings.iter().map(|finding| finding.span).filter(|span| span.box_index == index);
        let passages: Vec<_> = in_box.map(|span| map.bytes(span.start, span.end)).collect();
        for (number, line, in_line) in marked_lines(text, &passages) {
            let place = match draft.boxes.len() {
                1 => format!("line {number}"),
                _ => format!("box {}, line {number}", index + 1),
            };
            let under = " ".repeat(place.len());
            for row in marked_rows(line, &in_line, WIDTH - INDENT.len() - place.len() - 2) {
                writeln!(out, "{INDENT}{}  {}", style.paint("2", &place), row.text)?;
                writeln!(out, "{INDENT}{under}  {}", style.paint(mark_colour, &row.marks))?;
            }
        }
    }
    let Some(rule) = rule else { return Ok(()) };
    for reason in [rule.why.to_owned(), format!("Instead: {}", rule.instead)] {
        wrap(&reason, WIDTH - INDENT.len()).iter().try_for_each(|line| writeln!(out, "{INDENT}{line}"))?;
    }
    Ok(())
}

/// The lines of a text that hold a part of a passage: the line's number from 1, its text, and the parts as byte ranges in it.
fn marked_lines<'a>(text: &'a str, passages: &[Range<usize>]) -> Vec<(usize, &'a str, Vec<Range<usize>>)> {
    let mut start = 0;
    let lines: Vec<(usize, &str)> = text
        .split_inclusive('\n')
        .map(|line| {
            start += line.len();
            (start - line.len(), line.trim_end_matches(['\r', '\n']))
        })
        .collect();
    let mut marked: BTreeMap<usize, Vec<Range<usize>>> = BTreeMap::new();
    for passage in passages {
        let first = lines.partition_point(|(start, line)| start + line.len() <= passage.start);
        for (index, (start, line)) in
            lines.iter().enumerate().skip(first).take_while(|(_, (start, _))| *start < passage.end)
        {
            let part = passage.start.max(*start) - start..passage.end.min(start + line.len()) - start;
            marked.entry(index).or_default().push(part);
        }
    }
    marked.into_iter().map(|(index, parts)| (index + 1, lines[index].1, parts)).collect()
}
