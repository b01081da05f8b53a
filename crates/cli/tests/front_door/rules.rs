//! `subrosa rules` and the page made from it.

use std::fs;

use crate::run::run;

#[test]
fn the_page_is_what_the_rules_say() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/rules.md");
    let page = fs::read_to_string(path).expect("docs/rules.md is there");
    assert!(
        page.replace("\r\n", "\n") == run(&["rules"], "").out(),
        "docs/rules.md is not what the rules say; refresh it: cargo run -p subrosa -- rules > docs/rules.md"
    );
}

#[test]
fn every_rule_has_its_reason_its_source_and_examples_on_both_sides() {
    let book = run(&["rules"], "");
    assert_eq!(book.status(), 0);
    let rules: Vec<&str> = book.out().split("\n## ").skip(1).collect();
    assert!(!rules.is_empty());
    for rule in rules {
        for part in ["*Instead:* ", "*Source:* ", "*Marks*", "«", "*Leaves alone*"] {
            assert!(rule.contains(part), "no {part:?} in\n{rule}");
        }
    }
}
