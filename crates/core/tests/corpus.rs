//! The labelled drafts: every line of the table in the definition is judged as it says, and on the development drafts
//! a warning is right often enough to be listened to.

use std::path::Path;
use subrosa_core::{Draft, Level, check};

struct Labelled {
    id: String,
    text: String,
    level: Level,
}

fn lines(file: &str) -> Vec<serde_json::Value> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/corpus").join(file);
    let lines = std::fs::read_to_string(&path).unwrap_or_else(|why| panic!("{}: {why}", path.display()));
    lines.lines().map(|line| serde_json::from_str(line).expect("a line of JSON")).collect()
}

fn read(file: &str) -> Vec<Labelled> {
    lines(file)
        .iter()
        .map(|draft| {
            let text = |field: &str| draft[field].as_str().expect(field).to_owned();
            Labelled {
                id: text("id"),
                text: text("text"),
                level: serde_json::from_value(draft["level"].clone()).expect("a level"),
            }
        })
        .collect()
}

#[test]
fn the_lines_run_where_the_definition_draws_them() {
    let wrong: Vec<String> = read("lines.jsonl")
        .iter()
        .filter_map(|draft| {
            let level = check(&Draft::from_thread(&draft.text)).level;
            (level != draft.level)
                .then(|| format!("{}: {:?} instead of {:?}: {}", draft.id, level, draft.level, draft.text))
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn most_warnings_on_the_development_drafts_are_right() {
    let (mut right, mut given) = (0_u32, 0_u32);
    for draft in read("dev.jsonl") {
        if check(&Draft::from_thread(&draft.text)).level.is_warned() {
            given += 1;
            right += u32::from(draft.level.is_warned());
        }
    }
    assert!(given > 50, "only {given} warnings: a check that is silent proves nothing");
    let precision = f64::from(right) / f64::from(given);
    assert!(precision >= 0.85, "precision {precision:.3}: {right} of {given}");
}

/// The ways in which drafts refer to a client, and their look-alikes, as the sources sort them.
fn categories() -> Vec<String> {
    (1..=26).map(|n| format!("C{n:02}")).chain((1..=23).map(|n| format!("L{n:02}"))).collect()
}

#[test]
fn every_category_is_judged_on_both_sides() {
    let drafts = lines("categories.jsonl");
    let mut wrong = Vec::new();
    let mut right = std::collections::BTreeSet::new();
    for draft in &drafts {
        let text = |field: &str| draft[field].as_str().unwrap_or_default();
        let should_warn = text("label") == "specific";
        let is_right = check(&Draft::from_thread(text("text"))).level.is_warned() == should_warn;
        if is_right {
            right.insert((text("id")[..3].to_owned(), should_warn));
        }
        // What is known to be misjudged says so, and must be told when it no longer is.
        if is_right == (text("why") == "misjudged") {
            wrong.push(format!("{}: {}", text("id"), text("text")));
        }
    }
    assert!(wrong.is_empty(), "judged otherwise than the file says:\n{}", wrong.join("\n"));
    for category in categories() {
        for side in [true, false] {
            assert!(right.contains(&(category.clone(), side)), "{category} has nothing right on one side");
        }
    }
}

#[test]
fn a_plain_reference_stands_among_sentences_about_nobody() {
    let references = [
        "Today my client told me she slept.",
        "I had a client cry in session today.",
        "One of my clients just got engaged.",
        "My client brought me a drawing today.",
    ];
    let others = [
        "So it goes. ",
        "I made soup and bread. ",
        "Rest is a skill, and it can be learned by anybody at all. ",
        "The weather is grey again and the bins are full. ",
        "My knees hurt and the train is late. ",
    ];
    for reference in references {
        for other in others {
            for count in [3, 12, 40] {
                let around = other.repeat(count);
                let draft = format!("{around}{reference} {around}");
                let level = check(&Draft { boxes: vec![draft] }).level;
                assert!(level.is_warned(), "“{reference}” among {count} times “{other}” is {level:?}");
            }
        }
    }
}
