//! A check that keeps what an edit leaves as it was says what a check from scratch says.

use proptest::prelude::*;
use subrosa_core::{Checker, Draft, check};

/// Pieces that change lines, sentences, roles and frames, and any text at all.
fn piece() -> impl Strategy<Value = String> {
    let realistic = prop::sample::select(vec![
        "My client cried today. ",
        "She told me about her dog. ",
        "my sister ",
        "She ",
        "As a therapist I see a man on Tuesdays. ",
        "a client",
        "-centred ",
        "his mum rang\n",
        "\n",
        "\r\n",
        "\u{2028}",
        ". ",
        "c l i e n t ",
        "Call 020 7946\n0123 or anna@example.org ",
        "In my novel ",
        "imagine ",
        "👩‍👩‍👧 ",
        "\u{200b}",
        "#",
        "-",
        "3pm ",
        "\"",
    ]);
    prop_oneof![3 => realistic.prop_map(str::to_owned), 1 => any::<String>()]
}

#[derive(Clone, Debug)]
enum Edit {
    /// Replaces a stretch of a box, both as shares of its length, by a text.
    Replace(prop::sample::Index, prop::sample::Index, prop::sample::Index, String),
    /// Adds a box.
    Open(prop::sample::Index, String),
    /// Takes a box away.
    Close(prop::sample::Index),
    /// Moves a box to the end.
    Move(prop::sample::Index),
}

fn edit() -> impl Strategy<Value = Edit> {
    let at = any::<prop::sample::Index>;
    prop_oneof![
        6 => (at(), at(), at(), piece()).prop_map(|(b, from, to, text)| Edit::Replace(b, from, to, text)),
        3 => (at(), at(), piece()).prop_map(|(b, from, text)| Edit::Replace(b, from, from, text)),
        1 => (at(), piece()).prop_map(|(b, text)| Edit::Open(b, text)),
        1 => at().prop_map(Edit::Close),
        1 => at().prop_map(Edit::Move),
    ]
}

fn apply(draft: &mut Draft, edit: Edit) {
    let boxes = &mut draft.boxes;
    match edit {
        Edit::Open(at, text) => boxes.insert(at.index(boxes.len() + 1), text),
        _ if boxes.is_empty() => {}
        Edit::Close(at) => drop(boxes.remove(at.index(boxes.len()))),
        Edit::Move(at) => {
            let moved = boxes.remove(at.index(boxes.len()));
            boxes.push(moved);
        }
        Edit::Replace(at, from, to, text) => {
            let at = at.index(boxes.len());
            let mut between: Vec<usize> = boxes[at].char_indices().map(|(place, _)| place).collect();
            between.push(boxes[at].len());
            let (from, to) = (between[from.index(between.len())], between[to.index(between.len())]);
            boxes[at].replace_range(from.min(to)..from.max(to), &text);
        }
    }
}

proptest! {
    #[test]
    fn after_any_edits_the_report_is_that_of_a_check_from_scratch(
        start in prop::collection::vec(prop::collection::vec(piece(), 0..12).prop_map(|pieces| pieces.concat()), 1..4),
        edits in prop::collection::vec(edit(), 1..16),
    ) {
        let mut draft = Draft { boxes: start };
        let mut checker = Checker::default();
        prop_assert_eq!(checker.check(&draft), Some(check(&draft)));
        for edit in edits {
            apply(&mut draft, edit);
            prop_assert_eq!(checker.check(&draft), Some(check(&draft)), "{:?}", draft);
        }
    }
}
