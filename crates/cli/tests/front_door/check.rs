//! `subrosa check` for one draft.

use unicode_width::UnicodeWidthStr;

use crate::run::{CLEAR, REFLECT, WARNED, file, run, utf16_slice};

#[test]
fn exit_status_tells_warned_from_not() {
    assert_eq!(run(&["check"], WARNED).status(), 1);
    assert_eq!(run(&["check", "-"], REFLECT).status(), 0);
    assert_eq!(run(&["check"], CLEAR).status(), 0);
    assert_eq!(run(&["check", "--format", "json"], WARNED).status(), 1);
    assert_eq!(run(&["check", "--format", "json"], CLEAR).status(), 0);
}

#[test]
fn a_file_is_checked_like_standard_input() {
    let path = file("warned.txt", WARNED);
    let (from_file, from_stdin) = (run(&["check", &path], ""), run(&["check"], WARNED));
    assert_eq!(from_file.status(), 1);
    assert_eq!(from_file.out(), from_stdin.out());
}

/// The passages underlined in a report, read off by column as a person reads them.
fn underlined(report: &str) -> Vec<String> {
    let lines: Vec<&str> = report.lines().collect();
    let is_marks = |line: &str| line.contains('^') && line.chars().all(|char| matches!(char, '^' | ' '));
    let mut passages = Vec::new();
    for pair in lines.windows(2).filter(|pair| is_marks(pair[1])) {
        let mut passage = String::new();
        let marks: Vec<char> = pair[1].chars().collect();
        let mut before = String::new();
        for char in pair[0].chars() {
            let column = before.width();
            if marks.get(column) == Some(&'^') {
                passage.push(char);
            }
            before.push(char);
        }
        passages.push(passage);
    }
    passages
}

#[test]
fn the_report_underlines_the_passage_and_gives_a_reason() {
    let run = run(&["check"], WARNED);
    assert!(run.out().starts_with("Warning: "), "{}", run.out());
    assert!(underlined(run.out()).iter().any(|passage| passage.contains("my client")), "{}", run.out());
    assert!(run.out().contains("Instead: "), "{}", run.out());
    assert_eq!(run.err(), "");
}

#[test]
fn carets_stand_right_after_emoji_wide_letters_and_tabs() {
    for before in ["😭😭 ", "日本語 ", "\t", "a\t", "👩‍👧 ", "e\u{301}e\u{301} "] {
        let run = run(&["check"], format!("{before}today my client told me she finally slept."));
        assert!(underlined(run.out()).iter().any(|passage| passage.contains("my client")), "{before:?}\n{}", run.out());
    }
}

#[test]
fn a_long_line_is_cut_around_the_passage() {
    let run = run(
        &["check"],
        format!("{}Today my client told me she slept. {}", "So it goes. ".repeat(40), "So it goes. ".repeat(40)),
    );
    assert!(underlined(run.out()).iter().any(|passage| passage.contains("my client")), "{}", run.out());
    assert!(run.out().lines().all(|line| line.width() <= 80), "{}", run.out());
}

#[test]
fn a_thread_is_one_draft_and_names_the_box() {
    let thread = format!("{CLEAR}\n---\nFirst line.\r\n{WARNED}\r\n");
    let text = run(&["check"], &thread);
    assert_eq!(text.status(), 1);
    assert!(text.out().contains("box 2, line 2"), "{}", text.out());
    let json = run(&["check", "--format", "json"], &thread).json();
    for finding in json["findings"].as_array().expect("findings") {
        assert_eq!(finding["box"], 1);
        let second_box = format!("First line.\r\n{WARNED}\r\n");
        assert_eq!(finding["text"], utf16_slice(&second_box, &finding["start"], &finding["end"]));
    }
}

#[test]
fn json_has_level_exposure_and_findings_with_reasons() {
    let draft = format!("😭 {WARNED}");
    let json = run(&["check", "--format", "json"], &draft).json();
    assert_eq!(json["level"], "warning");
    assert!(["low", "medium", "high"].contains(&json["exposure"].as_str().expect("an exposure")));
    let findings = json["findings"].as_array().expect("findings");
    assert!(findings.iter().any(|finding| finding["kind"] == "client-reference"));
    for finding in findings {
        assert_eq!(finding["text"], utf16_slice(&draft, &finding["start"], &finding["end"]));
        assert!(finding["message"].as_str().is_some_and(|message| !message.is_empty()), "{finding}");
        assert!(finding["rule"].is_string());
        assert!(finding.get("box").is_none(), "one box has no number: {finding}");
    }
    assert_eq!(run(&["check", "--format", "json"], CLEAR).json()["findings"], serde_json::json!([]));
}

#[test]
fn a_draft_cannot_drive_the_terminal() {
    let run = run(&["check"], format!("\x1b]0;title\x07\u{202e} {WARNED}"));
    assert!(!run.out().contains(['\x1b', '\x07', '\u{202e}']), "{:?}", run.out());
}

#[test]
fn no_colour_without_a_terminal() {
    assert!(!run(&["check"], WARNED).out().contains('\x1b'));
}

/// `script` of util-linux gives the program a terminal.
#[cfg(target_os = "linux")]
#[test]
fn colour_on_a_terminal_unless_unwanted() {
    let path = file("coloured.txt", WARNED);
    let on_terminal = |no_color: &str| {
        let output = std::process::Command::new("script")
            .args(["--quiet", "--command", &format!("'{}' check '{path}'", env!("CARGO_BIN_EXE_subrosa")), "/dev/null"])
            .env("TERM", "xterm")
            .env("NO_COLOR", no_color)
            .output()
            .expect("script of util-linux is installed");
        String::from_utf8(output.stdout).expect("the output is text")
    };
    assert!(on_terminal("").contains("\x1b[1;31mWarning:"));
    let plain = on_terminal("1");
    assert!(plain.contains("Warning:") && !plain.contains('\x1b'), "{plain}");
}

#[test]
fn what_cannot_be_read_is_an_error_that_says_what_to_do() {
    let missing = run(&["check", "no-such-draft.txt"], "");
    assert_eq!((missing.status(), missing.out()), (2, ""));
    assert!(
        missing.err().contains("no-such-draft.txt") && missing.err().contains("check the name"),
        "{}",
        missing.err()
    );

    let folder = run(&["check", env!("CARGO_MANIFEST_DIR")], "");
    assert_eq!(folder.status(), 2);
    assert!(folder.err().contains("is a folder"), "{}", folder.err());

    for not_utf8 in [&b"caf\xe9"[..], b"\xff\xfeh\0i\0"] {
        let run = run(&["check", "-"], not_utf8);
        assert_eq!(run.status(), 2);
        assert!(run.err().contains("save it as UTF-8"), "{}", run.err());
    }

    assert_eq!(run(&["check", "--jsonl", "--format", "json"], "").status(), 2);
    assert_eq!(run(&["chek"], "").status(), 2);
}

#[test]
fn a_byte_order_mark_is_not_part_of_the_draft() {
    let json = run(&["check", "--format", "json"], format!("\u{feff}{WARNED}")).json();
    let plain = run(&["check", "--format", "json"], WARNED).json();
    assert_eq!(json, plain);
}

#[test]
fn an_empty_draft_is_clear() {
    assert_eq!(run(&["check"], "").status(), 0);
}
