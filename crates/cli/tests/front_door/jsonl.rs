//! `subrosa check --jsonl`.

use std::io::{BufRead, BufReader, Read, Write};
use std::process::Stdio;

use serde_json::{Value, json};

use crate::run::{CLEAR, REFLECT, WARNED, file, run, subrosa, utf16_slice};

const JSONL: &[&str] = &["check", "--jsonl"];

#[test]
fn every_draft_gets_one_line_in_order_and_the_status_is_0() {
    let input = format!(
        "{}\n{}\n{}\n",
        json!({"id": "a", "text": WARNED}),
        json!({"id": "b", "text": CLEAR}),
        json!({"id": "c", "text": REFLECT})
    );
    let run = run(JSONL, input);
    assert_eq!((run.status(), run.err()), (0, ""));
    let answers = run.json_lines();
    let ids_and_levels: Vec<_> = answers.iter().map(|answer| (&answer["id"], &answer["level"])).collect();
    assert_eq!(
        ids_and_levels,
        [(&json!("a"), &json!("warning")), (&json!("b"), &json!("clear")), (&json!("c"), &json!("reflect"))]
    );
    assert!(answers.iter().all(|answer| answer["exposure"].is_string()));
}

#[test]
fn offsets_are_utf16_and_text_is_that_slice() {
    let draft = format!("😭 e\u{301} {WARNED}");
    let answers = run(JSONL, json!({"id": 1, "text": draft}).to_string()).json_lines();
    let findings = answers[0]["findings"].as_array().expect("findings");
    assert!(!findings.is_empty());
    for finding in findings {
        assert_eq!(finding["text"], utf16_slice(&draft, &finding["start"], &finding["end"]));
        assert!(finding["message"].as_str().is_some_and(|message| !message.is_empty()), "{finding}");
        assert!(finding["kind"].is_string() && finding["rule"].is_string());
        assert!(finding.get("box").is_none());
    }
}

#[test]
fn a_thread_comes_as_boxes_or_with_lines_between() {
    let boxes = [format!("{CLEAR}\n"), WARNED.to_owned()];
    let separated = boxes.join("---\n");
    let input = format!("{}\n{}", json!({"id": 1, "boxes": boxes}), json!({"id": 1, "text": separated}));
    let answers = run(JSONL, input).json_lines();
    assert_eq!(answers[0], answers[1]);
    for finding in answers[0]["findings"].as_array().expect("findings") {
        assert_eq!(finding["box"], 1);
        assert_eq!(finding["text"], utf16_slice(WARNED, &finding["start"], &finding["end"]));
    }
}

#[test]
fn boxes_always_number_their_findings() {
    let answers = run(JSONL, json!({"id": 1, "boxes": [WARNED]}).to_string()).json_lines();
    assert_eq!(answers[0]["findings"][0]["box"], 0);
}

#[test]
fn the_id_goes_back_as_it_came() {
    let ids = [
        "\"a\"",
        "7",
        "12345678901234567890123",
        "1.50",
        "null",
        "true",
        "[1,{\"k\":2}]",
        "\"\\ud800\"",
        "\"\\u0041\"",
    ];
    let input: String = ids.iter().map(|id| format!("{{\"id\":{id},\"text\":\"x\"}}\n")).collect();
    let run = run(JSONL, input);
    assert_eq!(run.status(), 0);
    for (line, id) in run.out().lines().zip(ids) {
        assert!(line.starts_with(&format!("{{\"id\":{id},\"level\":")), "{line}");
    }
    assert_eq!(run.out().lines().count(), ids.len());
}

#[test]
fn a_bad_line_is_answered_and_the_rest_goes_on() {
    let bad: [(&[u8], Value, &str); 12] = [
        (b"not json", Value::Null, "not a JSON object"),
        (b"[1,\"text\"]", Value::Null, "not a JSON object"),
        (b"\"text\"", Value::Null, "not a JSON object"),
        (b"{\"id\":1,\"text\":\"cut of", Value::Null, "not a JSON object"),
        (b"{\"id\":2}", json!(2), "neither"),
        (b"{\"id\":3,\"text\":null}", json!(3), "neither"),
        (b"{\"id\":4,\"text\":5}", json!(4), "\"text\" is not a string"),
        (b"{\"id\":5,\"boxes\":\"x\"}", json!(5), "\"boxes\" is not an array of strings"),
        (b"{\"id\":6,\"boxes\":[\"x\",1]}", json!(6), "\"boxes\" is not an array of strings"),
        (b"{\"id\":7,\"text\":\"x\",\"boxes\":[]}", json!(7), "both"),
        (b"{\"id\":8,\"text\":\"\xff\"}", Value::Null, "not UTF-8 text"),
        (b"{\"id\":9,\"text\":\"a\"} {}", Value::Null, "not a JSON object"),
    ];
    let good = json!({"id": "good", "text": WARNED}).to_string();
    let mut input = Vec::new();
    for (line, _, _) in &bad {
        input.extend([line, &b"\n"[..], good.as_bytes(), b"\n"].concat());
    }
    let run = run(JSONL, input);
    assert_eq!(run.status(), 2);
    assert!(run.err().contains("12 lines could not be checked"), "{}", run.err());
    let answers = run.json_lines();
    assert_eq!(answers.len(), 2 * bad.len());
    for (index, (pair, (line, id, problem))) in answers.chunks(2).zip(&bad).enumerate() {
        let error =
            pair[0]["error"].as_str().unwrap_or_else(|| panic!("no error for {:?}", String::from_utf8_lossy(line)));
        assert_eq!(pair[0]["id"], *id, "{error}");
        assert!(error.contains(problem) && error.starts_with(&format!("line {}: ", 2 * index + 1)), "{error}");
        assert_eq!((&pair[1]["id"], &pair[1]["level"]), (&json!("good"), &json!("warning")));
    }
}

#[test]
fn half_a_surrogate_pair_becomes_one_replacement_character() {
    let line = r#"{"id":1,"text":"\ud83d my client told me she slept. \ude2d\ud83d\ude2d"}"#;
    let answers = run(JSONL, line).json_lines();
    let draft = "\u{fffd} my client told me she slept. \u{fffd}😭";
    let findings = answers[0]["findings"].as_array().expect("findings");
    assert!(!findings.is_empty());
    for finding in findings {
        assert_eq!(finding["text"], utf16_slice(draft, &finding["start"], &finding["end"]));
    }
}

#[test]
fn line_ends_blank_lines_and_byte_order_marks_are_no_matter() {
    let input = format!("\u{feff}{0}\r\n\r\n   \n{0}", json!({"id": 1, "text": WARNED}));
    let run = run(JSONL, input);
    assert_eq!(run.status(), 0);
    let answers = run.json_lines();
    assert_eq!(answers.len(), 2);
    assert_eq!(answers[0], answers[1]);
}

#[test]
fn drafts_may_come_from_a_file_and_with_other_fields() {
    let path = file(
        "drafts.jsonl",
        json!({"id": 1, "text": WARNED, "platform": "x", "likes": [1, {"deep": null}]}).to_string(),
    );
    let run = run(&["check", "--jsonl", &path], "");
    assert_eq!((run.status(), run.json_lines()[0]["level"].as_str()), (0, Some("warning")));
}

#[test]
fn no_input_gives_no_answer() {
    let run = run(JSONL, "");
    assert_eq!((run.status(), run.out()), (0, ""));
}

#[test]
fn a_huge_line_is_checked_like_any_other() {
    let draft = format!("{}\n{WARNED}", "é".repeat(1_500_000));
    let answers = run(JSONL, json!({"id": 1, "text": draft}).to_string()).json_lines();
    assert_eq!(answers[0]["level"], "warning");
    let finding = &answers[0]["findings"][0];
    assert_eq!(finding["text"], utf16_slice(&draft, &finding["start"], &finding["end"]));
}

#[test]
fn many_drafts_keep_their_order() {
    let drafts = [WARNED, CLEAR, REFLECT];
    let lines = 6_000;
    let input: String = (0..lines).map(|id| format!("{}\n", json!({"id": id, "text": drafts[id % 3]}))).collect();
    let run = run(JSONL, input);
    assert_eq!(run.status(), 0);
    let answers = run.json_lines();
    assert_eq!(answers.len(), lines);
    for (id, answer) in answers.iter().enumerate() {
        assert_eq!((&answer["id"], &answer["level"]), (&json!(id), &json!(["warning", "clear", "reflect"][id % 3])));
    }
}

/// Lines cut at every place a pipe may cut them.
#[test]
fn a_line_that_arrives_in_pieces_is_one_line() {
    let line = format!("{}\n", json!({"id": "é", "text": format!("😭 {WARNED}")}));
    let whole = run(JSONL, &line).json_lines();
    let mut child = subrosa(JSONL).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().expect("subrosa starts");
    let mut stdin = child.stdin.take().expect("stdin is a pipe");
    for byte in line.bytes() {
        stdin.write_all(&[byte]).expect("subrosa reads");
    }
    drop(stdin);
    let mut out = String::new();
    child.stdout.take().expect("stdout is a pipe").read_to_string(&mut out).expect("the output is text");
    assert!(child.wait().expect("subrosa ends").success());
    assert_eq!(serde_json::from_str::<Value>(&out).expect("one answer"), whole[0]);
}

#[test]
fn an_open_pipe_is_answered_line_by_line() {
    let mut child = subrosa(JSONL).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().expect("subrosa starts");
    let mut stdin = child.stdin.take().expect("stdin is a pipe");
    let mut answers = BufReader::new(child.stdout.take().expect("stdout is a pipe")).lines();
    for id in 0..3 {
        writeln!(stdin, "{}", json!({"id": id, "text": WARNED})).expect("subrosa reads");
        let answer: Value = serde_json::from_str(&answers.next().expect("an answer").expect("text")).expect("JSON");
        assert_eq!(answer["id"], id);
    }
    drop(stdin);
    assert!(answers.next().is_none());
    assert!(child.wait().expect("subrosa ends").success());
}

#[test]
fn a_reader_who_has_seen_enough_is_no_error() {
    let mut child = subrosa(JSONL)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("subrosa starts");
    drop(child.stdout.take());
    let mut stdin = child.stdin.take().expect("stdin is a pipe");
    let line = format!("{}\n", json!({"id": 1, "text": WARNED}));
    // It stops reading at the first answer that nobody takes.
    while stdin.write_all(line.as_bytes()).is_ok() {}
    let output = child.wait_with_output().expect("subrosa ends");
    assert_eq!((output.status.code(), output.stderr.as_slice()), (Some(0), &b""[..]));
}

/// Drafts put together from what browsers, phones and jokers produce.
#[test]
fn offsets_hold_in_any_text() {
    let pieces = [
        "my client ",
        "told me ",
        "today ",
        "😭",
        "👩‍👧",
        "🏳️‍🌈",
        "e\u{301}",
        "\u{200b}",
        "\u{fffd}",
        "עברית ",
        "\u{202e}",
        "日本",
        "\r\n",
        "\n",
        "\t",
        " ",
        "c l i e n t ",
        "#therapistlife ",
        "ﬁ",
        "İ",
        "ß",
        "’",
        "“",
        "9",
        "-year-old ",
        "---",
        "\0",
        "𝓬𝓵𝓲𝓮𝓷𝓽 ",
    ];
    let mut seed = 7_u64;
    let mut pick = |limit: usize| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (seed >> 33) as usize % limit
    };
    let drafts: Vec<String> = (0..2_000).map(|_| (0..pick(30)).map(|_| pieces[pick(pieces.len())]).collect()).collect();
    let input: String = drafts.iter().map(|draft| format!("{}\n", json!({"id": 0, "boxes": [draft]}))).collect();
    let run = run(JSONL, input);
    assert_eq!(run.status(), 0);
    let answers = run.json_lines();
    assert_eq!(answers.len(), drafts.len());
    for (answer, draft) in answers.iter().zip(&drafts) {
        for finding in answer["findings"].as_array().expect("findings") {
            assert_eq!(finding["text"], utf16_slice(draft, &finding["start"], &finding["end"]), "{draft:?}");
        }
    }
}
