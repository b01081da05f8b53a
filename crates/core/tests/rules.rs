//! The rule book's examples are its tests.

use std::collections::BTreeSet;
use std::path::Path;
use subrosa_core::rules::{Case, Rule, rules};
use subrosa_core::{Draft, check, explain::explain};

/// The example without its guillemets, and the UTF-16 ranges that stood in them.
fn unmark(marked: &str) -> (String, BTreeSet<(usize, usize)>) {
    let mut plain = String::new();
    let mut spans = BTreeSet::new();
    let mut open = 0;
    for c in marked.chars() {
        let at = plain.encode_utf16().count();
        match c {
            '«' => open = at,
            '»' => {
                spans.insert((open, at));
            }
            _ => plain.push(c),
        }
    }
    (plain, spans)
}

/// What a rule marks in a draft, as the example would be written.
fn marked(text: &str, spans: &BTreeSet<(usize, usize)>) -> String {
    let units: Vec<u16> = text.encode_utf16().collect();
    spans.iter().map(|(start, end)| format!("«{}» ", String::from_utf16_lossy(&units[*start..*end]))).collect()
}

fn spans_of(rule: &Rule, text: &str) -> BTreeSet<(usize, usize)> {
    let found = explain(&Draft { boxes: vec![text.to_owned()] }).found;
    found.iter().filter(|f| f.rule == rule.id).map(|f| (f.span.start, f.span.end)).collect()
}

#[test]
fn every_example_holds() {
    let mut wrong = Vec::new();
    for rule in rules() {
        for case in rule.cases {
            match case {
                Case::Flags(example) => {
                    let (text, expected) = unmark(example);
                    let found = spans_of(rule, &text);
                    if found != expected {
                        wrong.push(format!("{}: {example}\n    marks {}", rule.id, marked(&text, &found)));
                    }
                }
                Case::Quiet(text) => {
                    let found = spans_of(rule, text);
                    let level = check(&Draft { boxes: vec![(*text).to_owned()] }).level;
                    if !found.is_empty() || level.is_warned() {
                        wrong.push(format!(
                            "{}: {text}\n    should be quiet, is {level:?} and marks {}",
                            rule.id,
                            marked(text, &found)
                        ));
                    }
                }
                Case::Missed(example, _) => {
                    let (text, expected) = unmark(example);
                    if spans_of(rule, &text) == expected {
                        wrong.push(format!("{}: {example}\n    is no longer missed: make it a Flags", rule.id));
                    }
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{} examples do not hold:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn every_rule_proves_both_sides() {
    for rule in rules() {
        let flags = rule.cases.iter().filter(|c| matches!(c, Case::Flags(_))).count();
        let quiet = rule.cases.iter().filter(|c| matches!(c, Case::Quiet(_))).count();
        assert!(
            flags >= 5 && quiet >= 5,
            "{} has {flags} flags and {quiet} quiet lines; it needs five of each",
            rule.id
        );
        let (mut ids, mut words) = (rule.id.chars(), [rule.title, rule.why, rule.instead, rule.source].into_iter());
        assert!(ids.all(|c| c.is_ascii_lowercase() || c == '-'), "{}: ids are kebab-case", rule.id);
        assert!(words.all(|w| !w.is_empty()), "{}: says nothing in one of title, why, instead, source", rule.id);
    }
}

#[test]
fn every_file_of_the_book_is_registered() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/rules");
    let files: BTreeSet<String> = std::fs::read_dir(folder)
        .expect("the folder of rules")
        .filter_map(|entry| entry.expect("a file").path().file_stem().map(|s| s.to_string_lossy().replace('_', "-")))
        .filter(|name| !matches!(name.as_str(), "mod" | "case" | "context"))
        .collect();
    let registered: BTreeSet<String> = rules().iter().map(|r| r.id.to_owned()).collect();
    assert_eq!(
        files, registered,
        "every file in src/rules stands in the list in src/rules/mod.rs, and the file's name is the rule's id"
    );
}
