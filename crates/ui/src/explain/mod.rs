//! What is said about a draft, arranged for a reader. The panel's banner and the popup show the same.

pub mod view;

use subrosa_core::{Detail, Draft, Exposure, Finding, Level, Report, Span};

/// A report, arranged: the gravest first, each rule once, details apart.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Explanation {
    /// Of the whole draft.
    pub level: Level,
    /// Of the whole draft.
    pub exposure: Exposure,
    /// The details of the one person who could be recognised best.
    pub profile: Vec<Detail>,
    /// Rule and words that the one line speaks of.
    pub lead: Option<(&'static str, String)>,
    /// The findings, by rule.
    pub points: Vec<Point>,
    /// Identifying details and direct identifiers, in order of the draft.
    pub details: Vec<Trait>,
}

/// All findings of one rule.
#[derive(Clone, Debug, PartialEq)]
pub struct Point {
    /// Id of the rule.
    pub rule: &'static str,
    /// The highest level that one of them earns.
    pub level: Level,
    /// What they mark, each wording once.
    pub quotes: Vec<Quote>,
}

/// Something that helps to recognise the person.
#[derive(Clone, Debug, PartialEq)]
pub struct Trait {
    /// Id of the rule.
    pub rule: &'static str,
    /// What it is.
    pub detail: Detail,
    /// The words that tell it.
    pub quote: Quote,
}

/// Words of the draft.
#[derive(Clone, Debug, PartialEq)]
pub struct Quote {
    /// Index of the finding in the report.
    pub finding: usize,
    /// On one line, shortened if long.
    pub words: String,
}

/// Longest quotation, in characters.
const QUOTE_CHARS: usize = 60;

impl Explanation {
    /// Arranges a report on this draft.
    pub fn of(report: &Report, draft: &Draft) -> Self {
        let boxes: Vec<Vec<u16>> = draft.boxes.iter().map(|text| text.encode_utf16().collect()).collect();
        let mut points: Vec<Point> = Vec::new();
        let mut details = Vec::new();
        let mut seen: Vec<(&str, String)> = Vec::new();
        for (index, finding) in report.findings.iter().enumerate() {
            let quote = Quote { finding: index, words: quoted(&boxes, finding.span) };
            let said = (finding.rule, quote.words.to_ascii_lowercase());
            let is_new = widest(report, finding) == index && !seen.contains(&said);
            seen.extend(is_new.then_some(said));
            let quote = is_new.then_some(quote);
            if let Some(detail) = finding.detail {
                details.extend(quote.map(|quote| Trait { rule: finding.rule, detail, quote }));
                continue;
            }
            let at = points.iter().position(|point| point.rule == finding.rule).unwrap_or_else(|| {
                points.push(Point { rule: finding.rule, level: finding.level, quotes: Vec::new() });
                points.len() - 1
            });
            points[at].level = points[at].level.max(finding.level);
            points[at].quotes.extend(quote);
        }
        let points = [Level::Warning, Level::Caution, Level::Reflect, Level::Clear]
            .into_iter()
            .flat_map(|level| points.extract_if(.., move |point| point.level == level).collect::<Vec<_>>())
            .collect();
        let lead = report.lead().map(|finding| {
            let shown = &report.findings[widest(report, finding)];
            (finding.rule, quoted(&boxes, shown.span))
        });
        Self { level: report.level, exposure: report.exposure, profile: report.profile.clone(), lead, points, details }
    }
}

/// Index of the first finding of the same rule that marks everything this one marks, and most beside it.
fn widest(report: &Report, finding: &Finding) -> usize {
    let span = finding.span;
    let around = |other: &Finding| {
        let place = other.span;
        other.rule == finding.rule
            && place.box_index == span.box_index
            && place.start <= span.start
            && place.end >= span.end
    };
    let width = |index: &usize| report.findings[*index].span.end - report.findings[*index].span.start;
    let all = (0..report.findings.len()).rev();
    all.filter(|&index| around(&report.findings[index])).max_by_key(width).unwrap_or_default()
}

/// The words under a span, on one line.
fn quoted(boxes: &[Vec<u16>], span: Span) -> String {
    let text = boxes.get(span.box_index).map_or(&[][..], Vec::as_slice);
    let units = text.get(span.start..span.end.min(text.len())).unwrap_or_default();
    let words = String::from_utf16_lossy(units).split_whitespace().collect::<Vec<_>>().join(" ");
    shorten(&words, QUOTE_CHARS)
}

/// At most `most` characters, ending in an ellipsis where something was left out.
fn shorten(words: &str, most: usize) -> String {
    match words.char_indices().nth(most) {
        None => words.to_owned(),
        Some(_) => {
            let kept: String = words.chars().take(most - 1).collect();
            format!("{}…", kept.trim_end())
        }
    }
}

/// A heading as part of a sentence: "A particular client" becomes "a particular client"; "DMs shown" stays.
fn within_sentence(title: &str) -> String {
    let mut chars = title.chars();
    let (first, second) = (chars.next(), chars.next());
    match (first, second) {
        (Some(first), second) if !second.is_some_and(char::is_uppercase) => {
            std::iter::once(first.to_ascii_lowercase()).chain(title.chars().skip(1)).collect()
        }
        _ => title.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use subrosa_core::Kind;

    const TEXT: &str = "🙂 my client,\na nurse of 42. My Client!";

    fn finding(rule: &'static str, level: Level, words: &str, detail: Option<Detail>) -> Finding {
        let at = TEXT.find(words).expect("the words stand in the text");
        let start = TEXT[..at].encode_utf16().count();
        let span = Span { box_index: 0, start, end: start + words.encode_utf16().count() };
        Finding { kind: Kind::ClientReference, detail, rule, level, person: None, span }
    }

    fn explained(findings: Vec<Finding>) -> Explanation {
        let level = findings.iter().map(|f| f.level).max().unwrap_or_default();
        let report = Report { level, findings, ..Report::default() };
        Explanation::of(&report, &Draft { boxes: vec![TEXT.to_owned()] })
    }

    fn words(quotes: &[Quote]) -> Vec<&str> {
        quotes.iter().map(|quote| quote.words.as_str()).collect()
    }

    #[test]
    fn a_clear_draft_has_nothing_to_explain() {
        assert_eq!(explained(Vec::new()), Explanation::default());
    }

    #[test]
    fn the_gravest_stands_first_and_each_rule_once() {
        let explanation = explained(vec![
            finding("class", Level::Reflect, "a nurse", None),
            finding("client", Level::Warning, "my client", None),
            finding("client", Level::Warning, "My Client", None),
            finding("client", Level::Caution, "42", None),
        ]);
        let rules: Vec<_> = explanation.points.iter().map(|point| (point.rule, words(&point.quotes))).collect();
        assert_eq!(rules, [("client", vec!["my client", "42"]), ("class", vec!["a nurse"])]);
        assert_eq!(explanation.lead, Some(("client", "my client".to_owned())));
    }

    #[test]
    fn of_findings_within_each_other_the_widest_is_quoted() {
        let explanation = explained(vec![
            finding("client", Level::Warning, "my client,\na nurse", None),
            finding("client", Level::Warning, "client", None),
            finding("setting", Level::Clear, "client", None),
            finding("client", Level::Warning, "my client,\na nurse", None),
        ]);
        let rules: Vec<_> = explanation.points.iter().map(|point| (point.rule, words(&point.quotes))).collect();
        assert_eq!(rules, [("client", vec!["my client, a nurse"]), ("setting", vec!["client"])]);
    }

    #[test]
    fn details_stand_apart() {
        let explanation = explained(vec![
            finding("client", Level::Warning, "my client", None),
            finding("detail", Level::Clear, "nurse", Some(Detail::Occupation)),
            finding("detail", Level::Clear, "42", Some(Detail::Age)),
        ]);
        assert_eq!(explanation.points.len(), 1);
        let details: Vec<_> = explanation.details.iter().map(|d| (d.detail, d.quote.words.as_str())).collect();
        assert_eq!(details, [(Detail::Occupation, "nurse"), (Detail::Age, "42")]);
    }

    #[test]
    fn quotations_are_one_short_line_and_never_out_of_bounds() {
        let boxes = [format!("a\n b{}", "c".repeat(100)).encode_utf16().collect()];
        let span = |start, end| Span { box_index: 0, start, end };
        assert_eq!(quoted(&boxes, span(0, 4)), "a b");
        assert_eq!(quoted(&boxes, span(0, 100)).chars().count(), QUOTE_CHARS);
        assert_eq!(quoted(&boxes, span(100, 900)), "cccc");
        assert_eq!(quoted(&boxes, span(500, 900)), "");
        assert_eq!(quoted(&boxes, Span { box_index: 3, start: 0, end: 1 }), "");
    }

    #[test]
    fn headings_become_parts_of_sentences() {
        assert_eq!(within_sentence("A particular client"), "a particular client");
        assert_eq!(within_sentence("DMs shown in public"), "DMs shown in public");
        assert_eq!(within_sentence(""), "");
    }
}
