//! `subrosa eval`, on small corpora whose figures can be worked out by hand.

use serde_json::{Value, json};

use crate::run::{CLEAR, REFLECT, WARNED, file, run};

fn corpus(name: &str, examples: &[Value]) -> String {
    file(name, examples.iter().map(|example| format!("{example}\n")).collect::<String>())
}

/// Three drafts judged as labelled, one miss, one false alarm, one wrong level: by the labels, not by the drafts.
fn labelled(name: &str) -> String {
    corpus(
        name,
        &[
            json!({"id": "right", "text": WARNED, "level": "warning", "kinds": ["client-reference"], "spans": ["my client"],
                "exposure": "low", "platform": "x", "form": "post", "why": "A particular person."}),
            json!({"id": "right too", "text": WARNED, "level": "warning", "kinds": [], "spans": [], "exposure": "high"}),
            json!({"id": "quiet", "text": CLEAR, "level": "clear", "kinds": [], "spans": [], "exposure": "low"}),
            json!({"id": "miss", "text": CLEAR, "level": "warning", "kinds": ["client-reference"], "spans": ["armour"],
                "exposure": "low", "why": "Says so here."}),
            json!({"id": "alarm", "text": WARNED, "level": "clear", "kinds": [], "spans": [], "exposure": "low"}),
            json!({"id": "level", "text": REFLECT, "level": "clear", "kinds": ["client-group"], "spans": ["my clients"],
                "exposure": "low"}),
        ],
    )
}

fn counts(figure: &Value) -> (u64, u64) {
    (figure["hits"].as_u64().expect("hits"), figure["of"].as_u64().expect("of"))
}

#[test]
fn figures_are_those_worked_out_by_hand() {
    let run = run(&["eval", "--json", &labelled("figures.jsonl")], "");
    assert_eq!(run.status(), 0, "{}", run.err());
    let figures = &run.json()[0];
    assert_eq!((&figures["drafts"], &figures["counted"]), (&json!(6), &json!(6)));
    assert_eq!(counts(&figures["precision"]), (2, 3));
    assert_eq!(counts(&figures["recall"]), (2, 3));
    assert_eq!(figures["f1"]["value"], json!(2.0 / 3.0));
    assert_eq!(counts(&figures["level_accuracy"]), (3, 6));
    assert_eq!(counts(&figures["alarms_in_clear"]), (1, 3));
    assert_eq!(counts(&figures["exposure_accuracy"]), (5, 6));
    assert_eq!(counts(&figures["exposure_accuracy_of_warned"]), (2, 3));
    assert_eq!(counts(&figures["kind_recall"]), (2, 3));
    assert_eq!(counts(&figures["span_recall"]), (2, 3));
    assert_eq!(figures["confusion"], json!([[1, 1, 0, 1], [0, 0, 0, 0], [0, 0, 0, 0], [1, 0, 0, 2]]));
    let client_reference = figures["kinds"]
        .as_array()
        .and_then(|kinds| kinds.iter().find(|kind| kind["kind"] == "client-reference"))
        .expect("a labelled kind has its row");
    assert_eq!(counts(&client_reference["recall"]), (1, 2));
    assert_eq!(counts(&client_reference["precision"]), (1, 3));
    for name in ["precision", "recall", "f1", "level_accuracy"] {
        let (value, low, high) = (&figures[name]["value"], &figures[name]["low"], &figures[name]["high"]);
        assert!(low.as_f64() < value.as_f64() && value.as_f64() < high.as_f64(), "{name}: {}", figures[name]);
    }
}

#[test]
fn the_same_corpus_gives_the_same_output() {
    let path = labelled("repeated.jsonl");
    assert_eq!(run(&["eval", &path], "").out(), run(&["eval", &path], "").out());
}

#[test]
fn text_output_has_every_figure() {
    let run = run(&["eval", &labelled("text.jsonl")], "");
    for wanted in [
        "6 drafts",
        "precision",
        "recall",
        "F1",
        "95 % interval",
        "level accuracy",
        "exposure accuracy",
        "kind recall",
        "kind precision",
        "span recall",
        "alarms per 100 clear drafts",
        "labelled \\ given",
        "2 of 3",
    ] {
        assert!(run.out().contains(wanted), "no {wanted:?} in\n{}", run.out());
    }
    assert!(!run.out().contains("misjudged"), "{}", run.out());
}

#[test]
fn show_lists_the_worst_first() {
    let path = labelled("shown.jsonl");
    let shown = run(&["eval", "--show", &path], "");
    let at = |wanted: &str| shown.out().find(wanted).unwrap_or_else(|| panic!("no {wanted:?} in\n{}", shown.out()));
    assert!(at("miss  missed: expected warning, got clear") < at("alarm  false-alarm: expected clear, got warning"));
    assert!(at("alarm  false-alarm") < at("level  wrong-level: expected clear, got reflect"));
    for wanted in ["3 misjudged drafts", "Says so here.", CLEAR, "found: client-reference"] {
        at(wanted);
    }
    assert!(!shown.out().contains("right too"));

    let json = run(&["eval", "--show", "--json", &path], "").json();
    let faults: Vec<_> = json[0]["misjudged"].as_array().expect("a list").iter().map(|draft| &draft["fault"]).collect();
    assert_eq!(faults, [&json!("missed"), &json!("false-alarm"), &json!("wrong-level")]);
}

#[test]
fn several_files_each_have_a_block_and_a_total() {
    let (one, two) = (labelled("one.jsonl"), labelled("two.jsonl"));
    let blocks = run(&["eval", "--json", &one, &two], "").json();
    let names: Vec<_> = blocks.as_array().expect("blocks").iter().map(|block| &block["name"]).collect();
    assert_eq!(names, [&json!(one), &json!(two), &json!("all together")]);
    assert_eq!(counts(&blocks[2]["precision"]), (4, 6));
    assert_eq!(counts(&blocks[2]["kind_recall"]), (4, 6));
    assert_eq!(blocks[2]["confusion"][3], json!([2, 0, 0, 4]));
}

#[test]
fn folds_judge_each_hand_by_all_others() {
    let draft = |hand: &str, nth: usize| {
        let (text, level) = match nth % 2 {
            0 => (format!("A client cried in session today, number {nth}."), "warning"),
            _ => (format!("We had soup and bread at home, number {nth}."), "clear"),
        };
        json!({"id": format!("{hand}-{nth}"), "text": text, "level": level})
    };
    let both: Vec<Value> = ["mara", "ivo"].iter().flat_map(|hand| (0..20).map(|nth| draft(hand, nth))).collect();
    let file = corpus("folds", &both);
    let answer = run(&["eval", "--folds", &file], "");
    let text = answer.out();
    let row = |name: &str| text.lines().find(|line| line.starts_with(name)).map(str::to_owned);
    let all: Vec<String> = ["mara", "ivo", "all "].iter().filter_map(|name| row(name)).collect();
    assert_eq!(all.len(), 3, "{text}");
    let drafts: Vec<&str> = all.iter().filter_map(|line| line.split_whitespace().nth(1)).collect();
    assert_eq!(drafts, ["20", "20", "40"]);
    assert_eq!(run(&["eval", "--folds", "--json", &file], "").status(), 2);
}

#[test]
fn text_labelled_only_as_to_warning_is_measured_by_that() {
    let path = corpus(
        "wild.jsonl",
        &[
            json!({"id": "1", "text": CLEAR, "kind": "tweet", "label": "none", "source": "x"}),
            json!({"id": "2", "text": WARNED, "label": "specific"}),
            json!({"id": "3", "text": WARNED, "label": "general"}),
            json!({"id": "4", "text": WARNED, "label": null}),
            json!({"id": 5, "text": format!("\x1b[2J{WARNED}"), "label": "none"}),
        ],
    );
    let figures = &run(&["eval", "--json", &path], "").json()[0];
    assert_eq!((&figures["drafts"], &figures["counted"]), (&json!(5), &json!(3)));
    assert_eq!((counts(&figures["precision"]), counts(&figures["recall"])), ((1, 2), (1, 1)));
    assert_eq!(counts(&figures["alarms_in_clear"]), (1, 2));
    assert_eq!(figures["level_accuracy"], json!({"hits": 0, "of": 0}));
    let shown = run(&["eval", "--show", &path], "");
    assert!(shown.out().contains("5  false-alarm: expected no warning, got warning"), "{}", shown.out());
    assert!(!shown.out().contains('\x1b'), "a draft must not drive the terminal: {:?}", shown.out());
}

#[test]
fn a_faulty_corpus_is_an_error_with_its_line() {
    let path =
        corpus("faulty.jsonl", &[json!({"id": "1", "text": "x"}), json!({"id": "2", "text": "x", "level": "severe"})]);
    let faulty = run(&["eval", &path], "");
    assert_eq!((faulty.status(), faulty.out()), (2, ""));
    assert!(faulty.err().contains("faulty.jsonl, line 2: ") && faulty.err().contains("severe"), "{}", faulty.err());

    let path = corpus("lost.jsonl", &[json!({"id": "1", "text": "abc", "spans": ["abd"]})]);
    let lost = run(&["eval", &path], "");
    assert_eq!(lost.status(), 2);
    assert!(lost.err().contains("\"abd\" is not in the text"), "{}", lost.err());

    assert_eq!(run(&["eval"], "").status(), 2);
}

#[test]
fn the_projects_own_corpus_can_be_measured() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/corpus/dev.jsonl");
    let run = run(&["eval", path], "");
    assert_eq!((run.status(), run.err()), (0, ""));
}
