//! First stage: a box's text as tokens and sentences. Everything later works on tokens; every token knows its place
//! in the original, in UTF-16 code units.

mod normalise;
mod token;

pub use token::{Shape, Token, TokenKind};

use std::ops::Range;

/// One box of a draft, read.
#[derive(Debug, Default)]
pub struct Text {
    /// All tokens, in order.
    pub tokens: Vec<Token>,
    /// Sentences, as ranges of `tokens`; together they cover every token.
    pub sentences: Vec<Range<usize>>,
}

impl Text {
    /// Reads a text. Linear in its length.
    pub fn read(source: &str) -> Self {
        let mut tokens = token::tokenise(source);
        let sentences = split(&tokens);
        for (nth, sentence) in (0..).zip(&sentences) {
            tokens[sentence.clone()].iter_mut().for_each(|token| token.sentence = nth);
        }
        Self { tokens, sentences }
    }

    /// Adds a text that starts on a new line, after `units` UTF-16 code units.
    pub(crate) fn append(&mut self, line: &Self, units: usize) {
        let (tokens, sentences) = (self.tokens.len(), self.sentences.len() as u32);
        self.tokens.extend(line.tokens.iter().map(|token| token.moved(units, sentences)));
        self.sentences.extend(line.sentences.iter().map(|s| s.start + tokens..s.end + tokens));
    }

    /// Index of the sentence that holds this token.
    pub fn sentence_of(&self, token: usize) -> usize {
        self.tokens.get(token).map_or(self.sentences.len().saturating_sub(1), |t| t.sentence as usize)
    }

    /// The tokens that lie within a UTF-16 range.
    pub fn tokens_in(&self, range: Range<usize>) -> Range<usize> {
        let start = self.tokens.partition_point(|t| t.start < range.start);
        let end = self.tokens.partition_point(|t| t.end <= range.end);
        start..end.max(start)
    }

    /// The UTF-16 range that these tokens cover, from the first one's start to the last one's end.
    pub fn utf16(&self, tokens: Range<usize>) -> Range<usize> {
        match (self.tokens.get(tokens.start), self.tokens.get(tokens.end.wrapping_sub(1))) {
            (Some(first), Some(last)) if first.start <= last.end => first.start..last.end,
            _ => 0..0,
        }
    }
}

/// A run of this many tokens without a full stop is cut, so that no stage looks at more than this at once.
const LONGEST: usize = 300;

/// Words after which a full stop does not end a sentence.
const ABBREVIATIONS: &[&str] =
    &["dr", "mr", "mrs", "ms", "prof", "st", "vs", "etc", "eg", "ie", "approx", "yr", "yrs", "mo"];

fn split(tokens: &[Token]) -> Vec<Range<usize>> {
    let mut sentences = Vec::new();
    let mut start = 0;
    for (i, token) in tokens.iter().enumerate() {
        let ends = match token.kind {
            TokenKind::Newline => true,
            TokenKind::Punct => match token.word.as_str() {
                "." => !(i > start && abbreviates(&tokens[i - 1]) || continues_a_name(tokens, i)),
                "!" | "?" | "…" => true,
                _ => false,
            },
            _ => false,
        };
        // Closing marks after the full stop belong to the sentence they close.
        let closed = tokens.get(i + 1).is_none_or(|next| !matches!(next.word.as_str(), "." | "!" | "?" | "\"" | ")"));
        let stops = ends && (closed || token.kind == TokenKind::Newline);
        let stopped_before = !ends && start < i && matches!(token.word.as_str(), "\"" | ")") && ended_before(tokens, i);
        if stops || stopped_before || i - start >= LONGEST {
            sentences.push(start..i + 1);
            start = i + 1;
        }
    }
    if start < tokens.len() {
        sentences.push(start..tokens.len());
    }
    sentences
}

fn abbreviates(token: &Token) -> bool {
    ABBREVIATIONS.contains(&token.word.as_str())
}

/// `J.R.`: a full stop between single letters.
fn continues_a_name(tokens: &[Token], stop: usize) -> bool {
    let single = |t: &Token| t.kind == TokenKind::Word && t.word.chars().count() == 1;
    stop > 0
        && single(&tokens[stop - 1])
        && tokens[stop - 1].word != "i"
        && tokens.get(stop + 1).is_some_and(|next| next.kind == TokenKind::Word)
}

/// Whether the closing mark at `mark` follows the end of a sentence whose next word starts a new one.
fn ended_before(tokens: &[Token], mark: usize) -> bool {
    matches!(tokens[mark - 1].word.as_str(), "." | "!" | "?")
        && tokens.get(mark + 1).is_none_or(|next| next.capitalised || next.kind != TokenKind::Word)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(source: &str) -> Vec<String> {
        Text::read(source).tokens.into_iter().map(|t| t.word).collect()
    }

    #[test]
    fn disguised_words_read_as_what_they_say() {
        for disguised in
            ["client", "CLIENT", "cl1ent", "c l i e n t", "c-l-i-e-n-t", "cl\u{200b}ient", "𝗰𝗹𝗶𝗲𝗻𝘁", "ⓒⓛⓘⓔⓝⓣ", "cliеnt"]
        {
            assert_eq!(words(disguised), ["client"], "{disguised}");
        }
    }

    #[test]
    fn offsets_are_utf16_of_the_original() {
        let source = "😭 my “client’s” 👩‍👩‍👧 dog";
        let text = Text::read(source);
        let client = text.tokens.iter().find(|t| t.word == "client").expect("a client");
        let units: Vec<u16> = source.encode_utf16().collect();
        assert_eq!(String::from_utf16_lossy(&units[client.start..client.end]), "client’s");
    }

    #[test]
    fn sentences_end_at_stops_and_lines_not_in_names() {
        let text = Text::read("Saw J.R. today. “It went well.” Then Dr. Who came\nnew line");
        assert_eq!(text.sentences.len(), 4);
    }
}
