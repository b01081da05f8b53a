//! What holds for any text that a browser may hand over.

use proptest::prelude::*;
use subrosa_core::{Draft, Report, check};

/// Every span lies within its box, is not empty, and starts and ends between characters.
fn assert_spans(draft: &Draft, report: &Report) {
    let boundaries: Vec<Vec<usize>> = draft.boxes.iter().map(|text| boundaries(text)).collect();
    for finding in &report.findings {
        let of_box = &boundaries[finding.span.box_index];
        assert!(finding.span.start < finding.span.end, "{finding:?} is empty");
        assert!(of_box.binary_search(&finding.span.start).is_ok(), "{finding:?} starts within a character");
        assert!(of_box.binary_search(&finding.span.end).is_ok(), "{finding:?} ends within a character");
    }
    assert_eq!(report.level, report.findings.iter().map(|f| f.level).max().unwrap_or_default());
}

/// The UTF-16 offsets between the characters of a text, and at its ends.
fn boundaries(text: &str) -> Vec<usize> {
    let mut offsets = vec![0];
    let mut at = 0;
    for c in text.chars() {
        at += c.len_utf16();
        offsets.push(at);
    }
    offsets
}

fn check_all(draft: &Draft) -> Report {
    let report = check(draft);
    assert_spans(draft, &report);
    report
}

/// Pieces that make trouble, and pieces that make findings, in any order.
fn piece() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        prop::sample::select(vec![
            "my client ",
            "she ",
            "told me ",
            "today",
            "in session ",
            "3pm ",
            "my ",
            "a ",
            "27F ",
            "c l i e n t ",
            "#myclient",
            "@sam ",
            ". ",
            "\n",
            "\r\n",
            ", ",
            "“",
            "”",
            "'",
            "’s ",
            "👩‍👩‍👧 ",
            "🙃",
            "e\u{301}",
            "\u{200b}",
            "\u{202e}",
            "שלום ",
            "مرحبا ",
            "客户 ",
            "\u{fffd}",
            "\u{feff}",
            "𝗰𝗹𝗶𝗲𝗻𝘁 ",
            "---\n",
            ":",
            "*",
            "/",
            "-",
        ])
        .prop_map(str::to_owned),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    #[test]
    fn any_text_is_checked(text in any::<String>()) {
        check_all(&Draft { boxes: vec![text] });
    }

    #[test]
    fn any_thread_is_checked(boxes in prop::collection::vec(prop::collection::vec(piece(), 0..30).prop_map(|p| p.concat()), 0..4)) {
        check_all(&Draft { boxes });
    }

    #[test]
    fn the_same_text_gets_the_same_answer(text in prop::collection::vec(piece(), 0..30).prop_map(|p| p.concat())) {
        let draft = Draft { boxes: vec![text] };
        prop_assert_eq!(check(&draft), check(&draft));
    }
}

#[test]
fn a_megabyte_of_anything_is_checked() {
    for piece in [
        "a",
        "my client ",
        "she ",
        "😭",
        "(",
        "\n",
        "A ",
        "told me ",
        "c ",
        "\u{301}",
        "1:",
        "@",
        "#",
        "My Client, Ann. ",
    ] {
        check_all(&Draft { boxes: vec![piece.repeat(1_000_000 / piece.len())] });
    }
}

#[test]
fn a_lone_surrogate_arrives_as_one_unit_and_leaves_the_offsets_right() {
    let text = "\u{fffd} my client told me".to_owned();
    let report = check_all(&Draft { boxes: vec![text] });
    let starts: Vec<usize> = report.findings.iter().map(|f| f.span.start).collect();
    assert!(starts.contains(&2), "{starts:?}");
}

#[test]
fn a_thread_is_one_draft() {
    let first = Draft::from_thread("My client got the job.\n---\nShe cried.\n");
    assert_eq!(first.boxes.len(), 2);
    let report = check_all(&first);
    assert!(
        report.findings.iter().any(|f| f.span.box_index == 1),
        "the second box speaks of the first one's client: {report:?}"
    );
}
