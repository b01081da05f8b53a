//! Lays a line of a draft out for a terminal: cut into rows, with marks under the passages.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// Columns from one tab stop to the next.
const TAB: usize = 4;

/// A row of a line and the row of carets to put under it.
#[derive(Debug, PartialEq, Eq)]
pub struct Row {
    /// What to show; no control characters in it.
    pub text: String,
    /// Carets under the marked passages, spaces before and between.
    pub marks: String,
}

/// The rows of a line that hold a part of a marked passage (byte ranges of the line), each at most `width` columns, cut
/// between words and with an ellipsis where the line goes on.
pub fn marked_rows(line: &str, passages: &[Range<usize>], width: usize) -> Vec<Row> {
    let mut marked = vec![false; line.len()];
    passages.iter().for_each(|passage| marked[passage.clone()].fill(true));
    let graphemes: Vec<Grapheme> = line
        .grapheme_indices(true)
        .map(|(start, text)| Grapheme { text, is_marked: marked[start..start + text.len()].contains(&true) })
        .collect();
    // An ellipsis at either end takes a column.
    let cuts = cut(&graphemes, width.saturating_sub(2).max(TAB));
    let rows = cuts.iter().filter(|row| graphemes[row.start..row.end].iter().any(|grapheme| grapheme.is_marked));
    rows.map(|row| lay_out(&graphemes, row.clone())).collect()
}

struct Grapheme<'a> {
    text: &'a str,
    is_marked: bool,
}

impl Grapheme<'_> {
    /// What a terminal shows for it in this column, and how many columns that takes.
    fn shown(&self, column: usize) -> (String, usize) {
        let text = match self.text {
            "\t" => " ".repeat(TAB - column % TAB),
            text => harmless(text),
        };
        let width = text.width();
        (text, width)
    }
}

/// The text without what could drive the terminal or reorder what stands around it.
pub fn harmless(text: &str) -> String {
    let shown = |char| match char {
        '\0'..='\x1F' => char::from_u32(0x2400 + char as u32),
        '\x7F' => Some('\u{2421}'),
        '\u{80}'..='\u{9F}' => Some(char::REPLACEMENT_CHARACTER),
        '\u{61C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => None,
        _ => Some(char),
    };
    text.chars().filter_map(shown).collect()
}

/// Cuts the line into rows of at most `width` columns, after a space where there is one.
fn cut(graphemes: &[Grapheme], width: usize) -> Vec<Range<usize>> {
    let mut rows = Vec::new();
    let (mut start, mut after_space, mut column) = (0, 0, 0);
    for (index, grapheme) in graphemes.iter().enumerate() {
        let is_space = grapheme.text.trim().is_empty();
        column += grapheme.shown(column).1;
        // A space may stand out over the edge: nobody sees it.
        if column > width && !is_space && index > start {
            let end = if after_space > start { after_space } else { index };
            rows.push(start..end);
            start = end;
            column = graphemes[start..=index].iter().fold(0, |column, next| column + next.shown(column).1);
        }
        if is_space {
            after_space = index + 1;
        }
    }
    rows.push(start..graphemes.len());
    rows
}

fn lay_out(graphemes: &[Grapheme], row: Range<usize>) -> Row {
    let (mut text, mut marks, mut column) = (String::new(), String::new(), 0);
    for grapheme in &graphemes[row.clone()] {
        let (shown, width) = grapheme.shown(column);
        text.push_str(&shown);
        marks.push_str(&if grapheme.is_marked { "^" } else { " " }.repeat(width));
        column += width;
    }
    let text = text.trim_end();
    let mut marks = marks.trim_end().to_owned();
    marks.truncate(text.width());
    if marks.is_empty() {
        marks.push('^');
    }
    let (before, after) = (row.start > 0, row.end < graphemes.len());
    Row {
        text: format!("{}{text}{}", if before { "…" } else { "" }, if after { "…" } else { "" }),
        marks: format!("{}{marks}", if before { " " } else { "" }),
    }
}

/// Words in lines of at most `width` columns.
pub fn wrap(text: &str, width: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if line.width() + 1 + word.width() <= width => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Text and marks of all rows, for passages marked in guillemets.
    fn rows(marked: &str, width: usize) -> Vec<(String, String)> {
        let (mut line, mut passages) = (String::new(), Vec::new());
        for char in marked.chars() {
            match char {
                '«' => passages.push(line.len()..line.len()),
                '»' => passages.last_mut().expect("an opening mark comes first").end = line.len(),
                _ => line.push(char),
            }
        }
        marked_rows(&line, &passages, width).into_iter().map(|row| (row.text, row.marks)).collect()
    }

    fn one(marked: &str) -> (String, String) {
        rows(marked, 60).pop().expect("one row")
    }

    fn pair(text: &str, marks: &str) -> (String, String) {
        (text.to_owned(), marks.to_owned())
    }

    #[test]
    fn carets_stand_under_the_passage() {
        assert_eq!(one("Saw «my 3pm» again"), pair("Saw my 3pm again", "    ^^^^^^"));
        assert_eq!(one("«My client» and «my boss»"), pair("My client and my boss", "^^^^^^^^^     ^^^^^^^"));
    }

    #[test]
    fn wide_characters_take_two_carets_and_joined_ones_no_more() {
        assert_eq!(one("😭😭 «my client»"), pair("😭😭 my client", "     ^^^^^^^^^"));
        assert_eq!(one("«👩‍👧» and"), pair("👩‍👧 and", "^^"));
        assert_eq!(one("日本 «本»"), pair("日本 本", "     ^^"));
        assert_eq!(one("cafe\u{301} «me»"), pair("cafe\u{301} me", "     ^^"));
    }

    #[test]
    fn tabs_become_spaces_up_to_the_next_stop() {
        assert_eq!(one("a\t«b»"), pair("a   b", "    ^"));
    }

    #[test]
    fn long_lines_show_only_the_rows_with_a_passage() {
        let line = format!("{}«my client» {}", "word ".repeat(20), "word ".repeat(20));
        assert_eq!(rows(&line, 22), [pair("…my client word word…", " ^^^^^^^^^")]);
    }

    #[test]
    fn a_passage_longer_than_a_row_is_marked_on_each() {
        assert_eq!(
            rows("one «two three four» five", 12),
            [pair("one two…", "    ^^^"), pair("…three four…", " ^^^^^^^^^^")]
        );
    }

    #[test]
    fn a_word_longer_than_a_row_is_cut() {
        let rows = rows(&format!("«{}»", "x".repeat(25)), 12);
        assert_eq!(rows[0], pair("xxxxxxxxxx…", "^^^^^^^^^^"));
        assert_eq!(rows[2], pair("…xxxxx", " ^^^^^"));
    }

    #[test]
    fn a_character_wider_than_a_row_has_a_row_of_its_own() {
        // Leading consonants of Korean that never come to a vowel are one character however many they are.
        let wide = "\u{1100}".repeat(20);
        assert_eq!(rows(&format!("«{wide}»"), 12), [pair(&wide, &"^".repeat(wide.width()))]);
        assert_eq!(rows(&format!("«a{wide}b»"), 12).len(), 3);
    }

    #[test]
    fn what_could_drive_the_terminal_is_shown_harmlessly() {
        assert_eq!(one("\x1b[31m«red»"), pair("␛[31mred", "     ^^^"));
        assert_eq!(one("\u{202E}«ab»\r"), pair("ab␍", "^^"));
    }

    #[test]
    fn a_passage_without_width_still_gets_a_caret() {
        assert_eq!(one("«\u{200B}»x"), pair("\u{200B}x", "^"));
    }

    #[test]
    fn reasons_are_wrapped_between_words() {
        assert_eq!(wrap("one two  three\nfour", 9), ["one two", "three", "four"]);
        assert!(wrap("", 9).is_empty());
    }
}
