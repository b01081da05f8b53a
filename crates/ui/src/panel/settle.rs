//! Decides whether a draft is judged now or when the word under the caret is done, so that nothing flickers while
//! it is typed; and moves the old marks along in the meantime.

use subrosa_core::Span;

use crate::protocol::Caret;

/// How long a pause ends a word, in milliseconds.
pub const PAUSE_MS: i32 = 600;

/// What to do with a draft, given the one before.
#[derive(Debug, PartialEq)]
pub enum Step {
    /// Judge it now.
    Judge,
    /// A word is being typed: wait for its end or for a pause, and move the marks through this edit.
    Hold(Edit),
    /// The text is the same.
    Keep,
}

/// One stretch of one box replaced by another. Offsets and lengths in UTF-16 code units.
#[derive(Debug, PartialEq)]
pub struct Edit {
    box_index: usize,
    start: usize,
    removed: usize,
    inserted: usize,
}

/// Compares a draft with the one before. `caret` is where the caret stands after the edit.
pub fn step(before: &[String], after: &[String], caret: Option<Caret>) -> Step {
    if before == after {
        return Step::Keep;
    }
    let changed = || before.iter().zip(after).enumerate().filter(|(_, (old, new))| old != new);
    match (caret, changed().next()) {
        (Some(caret), Some((box_index, (old, new))))
            if before.len() == after.len() && changed().count() == 1 && caret.box_index == box_index =>
        {
            within_word(old, new, caret).map_or(Step::Judge, Step::Hold)
        }
        _ => Step::Judge,
    }
}

impl Edit {
    /// Where a span stands after the edit; empty when all of it was removed.
    pub fn shift(&self, span: Span) -> Span {
        if span.box_index != self.box_index {
            return span;
        }
        let removed_end = self.start + self.removed;
        let shift = |offset: usize| match offset {
            _ if offset < self.start => offset,
            _ if offset >= removed_end => offset - self.removed + self.inserted,
            _ => self.start,
        };
        let start = shift(span.start);
        // Words typed at the end of a mark do not belong to it.
        let end = if span.end == self.start { span.end } else { shift(span.end) };
        Span { start, end: end.max(start), ..span }
    }
}

/// The edit, if all it did is insert or delete one word character at the caret, with a word left there.
fn within_word(old: &str, new: &str, caret: Caret) -> Option<Edit> {
    let (old, new): (Vec<u16>, Vec<u16>) = (old.encode_utf16().collect(), new.encode_utf16().collect());
    let (left, right) = new.split_at_checked(caret.offset)?;
    // What stands behind the caret was there before: the same letter twice makes the place of an edit ambiguous otherwise.
    let unchanged_left = old.len().checked_sub(right.len()).filter(|&at| &old[at..] == right)?;
    let start = left.iter().zip(&old[..unchanged_left]).take_while(|(a, b)| a == b).count();
    let (removed, inserted) = (&old[start..unchanged_left], &left[start..]);
    let typed = match (removed, inserted) {
        ([], typed) | (typed, []) => typed,
        _ => return None,
    };
    let at_word = chars(left).next_back().is_some_and(is_word) || chars(right).next().is_some_and(is_word);
    let mut typed = chars(typed);
    let is_one_letter = typed.next().is_some_and(is_word) && typed.next().is_none();
    let edit = Edit { box_index: caret.box_index, start, removed: removed.len(), inserted: inserted.len() };
    (is_one_letter && at_word).then_some(edit)
}

fn chars(units: &[u16]) -> impl DoubleEndedIterator<Item = char> {
    let chars: Vec<char> = char::decode_utf16(units.iter().copied()).map(|c| c.unwrap_or('\u{FFFD}')).collect();
    chars.into_iter()
}

/// Letters, digits, and what stands inside words: "client's", "20-year", "snake_case".
fn is_word(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '\'' | '’' | '-' | '_')
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Both texts with `|` as the caret; the one before may go without.
    fn typed(before: &str, after: &str) -> Step {
        let offset = after.split('|').next().unwrap_or_default().encode_utf16().count();
        let boxes = |text: &str| vec![text.replace('|', "")];
        step(&boxes(before), &boxes(after), Some(Caret { box_index: 0, offset }))
    }

    fn edit(start: usize, removed: usize, inserted: usize) -> Step {
        Step::Hold(Edit { box_index: 0, start, removed, inserted })
    }

    #[test]
    fn letters_of_a_word_are_held() {
        assert_eq!(typed("my clien|", "my client|"), edit(8, 0, 1));
        assert_eq!(typed("", "M|"), edit(0, 0, 1));
        assert_eq!(typed("my client|", "my clien|"), edit(8, 1, 0));
        assert_eq!(typed("my cl|ent", "my cli|ent"), edit(5, 0, 1));
        assert_eq!(typed("my client|", "my client'|"), edit(9, 0, 1));
        assert_eq!(typed("día|", "días|"), edit(3, 0, 1));
    }

    #[test]
    fn the_same_letter_twice_is_placed_at_the_caret() {
        assert_eq!(typed("a|l", "al|l"), edit(1, 0, 1));
        assert_eq!(typed("al|", "all|"), edit(2, 0, 1));
        assert_eq!(typed("all|", "al|"), edit(2, 1, 0));
    }

    #[test]
    fn a_letter_outside_the_basic_plane_counts_as_one() {
        assert_eq!(typed("𝒶|", "𝒶𝒷|"), edit(2, 0, 2));
    }

    #[test]
    fn the_end_of_a_word_is_judged() {
        for (before, after) in [
            ("my client|", "my client |"),
            ("my client|", "my client.|"),
            ("my client|", "my client\n|"),
            ("my client|", "my client🙃|"),
            ("my client |", "my client|"),
        ] {
            assert_eq!(typed(before, after), Step::Judge, "{before} → {after}");
        }
    }

    #[test]
    fn larger_edits_are_judged() {
        assert_eq!(typed("|", "my client|"), Step::Judge, "paste");
        assert_eq!(typed("my client|", "|"), Step::Judge, "clear");
        assert_eq!(typed("my clent|", "my client|"), Step::Judge, "replacement");
        assert_eq!(typed("a|", "|"), Step::Judge, "the last letter of a draft");
        assert_eq!(typed("so a| b", "so | b"), Step::Judge, "the last letter of a word");
        let (one, two) = (vec!["a".to_owned()], vec!["a".to_owned(), "b".to_owned()]);
        assert_eq!(step(&one, &two, Some(Caret { box_index: 1, offset: 1 })), Step::Judge, "another box");
    }

    #[test]
    fn edits_away_from_the_caret_are_judged() {
        let (before, after) = (vec!["my clien".to_owned()], vec!["my client".to_owned()]);
        assert_eq!(step(&before, &after, None), Step::Judge);
        assert_eq!(step(&before, &after, Some(Caret { box_index: 0, offset: 2 })), Step::Judge);
        assert_eq!(step(&before, &after, Some(Caret { box_index: 0, offset: 99 })), Step::Judge);
        assert_eq!(step(&before, &after, Some(Caret { box_index: 1, offset: 0 })), Step::Judge);
    }

    #[test]
    fn an_unchanged_draft_is_kept() {
        assert_eq!(typed("my client|", "my |client"), Step::Keep);
    }

    fn shifted(edit: Step, start: usize, end: usize) -> (usize, usize) {
        let Step::Hold(edit) = edit else { panic!("not held: {edit:?}") };
        let span = edit.shift(Span { box_index: 0, start, end });
        (span.start, span.end)
    }

    #[test]
    fn marks_move_with_the_edit() {
        // "my client" is marked at 0..9, or 3..12 in "oh my client".
        assert_eq!(shifted(typed("o| my client", "oh| my client"), 2, 11), (3, 12), "before");
        assert_eq!(shifted(typed("my cl|ent", "my cli|ent"), 0, 8), (0, 9), "inside");
        assert_eq!(shifted(typed("my client|", "my clients|"), 0, 9), (0, 9), "at the end");
        assert_eq!(shifted(typed("my client an|", "my client and|"), 0, 9), (0, 9), "behind");
        assert_eq!(shifted(typed("my client|", "my clien|"), 0, 9), (0, 8), "deleted from");
        assert_eq!(shifted(typed("I|ll", "I|l"), 1, 2), (1, 1), "deleted whole");
    }

    #[test]
    fn marks_of_other_boxes_stay() {
        let span = Span { box_index: 1, start: 0, end: 9 };
        assert_eq!(Edit { box_index: 0, start: 0, removed: 0, inserted: 1 }.shift(span), span);
    }
}
