//! Tokens: words, numbers, marks, emoji, with their offsets in the original.

use super::normalise::{fold, homoglyph, unleet};
use crate::hash::hash;

/// A word, number or mark of the draft.
#[derive(Clone, Debug)]
pub struct Token {
    /// Folded text: lower case, ASCII where possible, without `'s` and other endings that [`Token::possessive`] and the
    /// like keep.
    pub word: String,
    /// What it is.
    pub kind: TokenKind,
    /// What a number or mixed token looks like.
    pub shape: Shape,
    /// First UTF-16 code unit in the original.
    pub start: usize,
    /// One past the last UTF-16 code unit in the original.
    pub end: usize,
    /// Ended in `'s` or `s'` (possessive, or a contracted "is").
    pub possessive: bool,
    /// What was taken off its end, without the apostrophe: `s` (not of `s'`), `m`, `ve`, `d`, `ll` or `re`.
    pub ending: Option<&'static str>,
    /// Joined to the token before it by a hyphen.
    pub hyphenated: bool,
    /// Part of a hashtag.
    pub hashtag: bool,
    /// Starts with a capital letter.
    pub capitalised: bool,
    /// Two or more letters, all of them capitals.
    pub shouted: bool,
    /// Hash of the folded word.
    pub hash: u32,
    /// The sentence that holds it, as an index into [`super::Text::sentences`].
    pub(super) sentence: u32,
}

impl Token {
    /// The same token so many UTF-16 code units and sentences further on.
    pub(super) fn moved(&self, units: usize, sentences: u32) -> Self {
        Self { start: self.start + units, end: self.end + units, sentence: self.sentence + sentences, ..self.clone() }
    }

    /// Whether the word has a form of the past, as far as the word tells.
    pub fn is_past(&self) -> bool {
        const IRREGULAR: &[&str] = &[
            "was",
            "were",
            "had",
            "did",
            "said",
            "told",
            "went",
            "came",
            "got",
            "gave",
            "took",
            "left",
            "saw",
            "made",
            "sat",
            "brought",
            "found",
            "lost",
            "thought",
            "knew",
            "felt",
            "kept",
            "let",
            "put",
            "ran",
            "rang",
            "sent",
            "wore",
            "wrote",
            "broke",
            "chose",
            "spoke",
            "stood",
            "slept",
            "held",
            "heard",
            "met",
            "paid",
            "read",
            "began",
            "drew",
            "drank",
            "ate",
            "fell",
            "flew",
            "forgot",
            "grew",
            "hid",
            "led",
            "lay",
            "meant",
            "rode",
            "rose",
            "sang",
            "shook",
            "shot",
            "shut",
            "sank",
            "slid",
            "spent",
            "stole",
            "stuck",
            "swam",
            "swore",
            "taught",
            "threw",
            "understood",
            "woke",
            "won",
            "wept",
            "bit",
            "hung",
            "quit",
            "goes",
        ];
        const HASHES: [u32; IRREGULAR.len()] = {
            let mut hashes = [0; IRREGULAR.len()];
            let mut at = 0;
            while at < hashes.len() {
                hashes[at] = hash(IRREGULAR[at].as_bytes());
                at += 1;
            }
            hashes
        };
        self.kind == TokenKind::Word
            && (self.word.len() > 4 && self.word.ends_with("ed")
                || HASHES.contains(&self.hash) && IRREGULAR.contains(&self.word.as_str()))
    }
}

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TokenKind {
    /// Letters, or letters and digits mixed.
    Word,
    /// Starts with a digit.
    Number,
    /// `@name`.
    Handle,
    /// One mark.
    Punct,
    /// One emoji (sequences give several).
    Emoji,
    /// A line break.
    Newline,
}

/// What a number or mixed token looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// Nothing special.
    None,
    /// A bare whole number of at most three digits.
    Count,
    /// A time of day: `3pm`, `11:30`, `9.30am`.
    Time,
    /// An age, perhaps with sex: `7yo`, `27F`, `16y`.
    Age,
    /// A calendar year.
    Year,
}

struct Plain {
    c: char,
    start: usize,
    end: usize,
    upper: bool,
}

/// Reads the tokens of a text.
pub fn tokenise(source: &str) -> Vec<Token> {
    let chars = plain_chars(source);
    let mut tokens: Vec<Token> = Vec::with_capacity(chars.len() / 4);
    let mut i = 0;
    while i < chars.len() {
        let c = chars[i].c;
        let end = if let Some(end) = spaced_word(&chars, i) {
            push_word(&mut tokens, &chars[i..end], false, true);
            end
        } else if c.is_alphanumeric() {
            let end = word_end(&chars, i);
            let hashtag = i > 0 && chars[i - 1].c == '#';
            push_word(&mut tokens, &chars[i..end], hashtag, false);
            end
        } else if c == '@'
            && chars.get(i + 1).is_some_and(|n| is_handle(n.c))
            && (i == 0 || !chars[i - 1].c.is_alphanumeric())
        {
            let end = (i + 1..chars.len()).find(|&j| !is_handle(chars[j].c)).unwrap_or(chars.len());
            push_mark(&mut tokens, &chars[i..end], TokenKind::Handle);
            end
        } else {
            if c == '\n' {
                push_mark(&mut tokens, &chars[i..=i], TokenKind::Newline);
            } else if is_emoji(c) {
                push_mark(&mut tokens, &chars[i..=i], TokenKind::Emoji);
            } else if !c.is_whitespace() && c != '#' {
                push_mark(&mut tokens, &chars[i..=i], TokenKind::Punct);
            }
            i + 1
        };
        i = end;
    }
    tokens
}

fn plain_chars(source: &str) -> Vec<Plain> {
    let mut chars = Vec::with_capacity(source.len());
    let mut at = 0;
    for c in source.chars() {
        let start = at;
        at += c.len_utf16();
        if let Some(plain) = fold(c) {
            chars.push(Plain { c: plain, start, end: at, upper: c.is_uppercase() });
        }
    }
    chars
}

fn is_handle(c: char) -> bool {
    c.is_alphanumeric() || c == '_' || c == '.'
}

fn is_emoji(c: char) -> bool {
    matches!(u32::from(c), 0x2190..=0x21FF | 0x2300..=0x27BF | 0x2B00..=0x2BFF | 0x1F000..=0x1FAFF)
}

/// Letters spelt out, `c l i e n t` or `c-l-i-e-n-t`: at least five single characters with the same mark between them.
fn spaced_word(chars: &[Plain], from: usize) -> Option<usize> {
    let mark = chars.get(from + 1)?.c;
    if !chars[from].c.is_alphabetic() || !matches!(mark, ' ' | '-' | '.' | '*' | '_') {
        return None;
    }
    if from > 0 && chars[from - 1].c.is_alphanumeric() {
        return None;
    }
    let mut at = from;
    let mut letters = 1;
    while chars.get(at + 1).is_some_and(|m| m.c == mark)
        && chars.get(at + 2).is_some_and(|l| l.c.is_alphanumeric())
        && chars.get(at + 3).is_none_or(|after| !after.c.is_alphanumeric())
    {
        at += 2;
        letters += 1;
    }
    (letters >= 5).then_some(at + 1)
}

fn word_end(chars: &[Plain], from: usize) -> usize {
    let mut i = from;
    while let Some(length) = goes_on(chars, from, i) {
        i += length;
    }
    i
}

/// How many characters at `i` belong to the word that began at `from`, if any.
fn goes_on(chars: &[Plain], from: usize, i: usize) -> Option<usize> {
    let alnum = |i: usize| chars.get(i).is_some_and(|p| p.c.is_alphanumeric());
    let digit = |i: usize| chars.get(i).is_some_and(|p| p.c.is_ascii_digit());
    let c = chars.get(i)?.c;
    if c.is_alphanumeric() {
        return Some(1);
    }
    let inside = match c {
        '\'' => i > from && alnum(i + 1),
        ':' | '.' | ',' => i > from && digit(i - 1) && digit(i + 1),
        '*' | '!' | '$' | '@' => i > from && dodges(chars, from, i),
        _ => false,
    };
    // y/o, w/o
    let over = c == '/' && i == from + 1 && chars.get(i + 1).is_some_and(|p| p.c == 'o') && !alnum(i + 2);
    if over { Some(2) } else { inside.then_some(1) }
}

/// A mark in the middle of a word of letters stands for a letter: `cl!ent`, `cl*ent`.
fn dodges(chars: &[Plain], from: usize, at: usize) -> bool {
    chars[from..at].iter().all(|p| p.c.is_alphanumeric())
        && chars[from].c.is_alphabetic()
        && chars.get(at + 1).is_some_and(|p| p.c.is_alphabetic())
        && chars.get(at + 2).is_some_and(|p| p.c.is_alphabetic())
}

fn push_mark(tokens: &mut Vec<Token>, chars: &[Plain], kind: TokenKind) {
    let word: String = chars.iter().map(|p| p.c).collect();
    tokens.push(Token {
        hash: hash(word.as_bytes()),
        sentence: 0,
        word,
        kind,
        shape: Shape::None,
        start: chars[0].start,
        end: chars[chars.len() - 1].end,
        possessive: false,
        ending: None,
        hyphenated: false,
        hashtag: false,
        capitalised: false,
        shouted: false,
    });
}

fn push_word(tokens: &mut Vec<Token>, chars: &[Plain], hashtag: bool, spelt: bool) {
    let hyphenated = tokens.len() >= 2
        && tokens[tokens.len() - 1].word == "-"
        && tokens[tokens.len() - 1].end == chars[0].start
        && tokens[tokens.len() - 2].end == tokens[tokens.len() - 1].start
        && matches!(tokens[tokens.len() - 2].kind, TokenKind::Word | TokenKind::Number);
    if hyphenated {
        tokens.pop();
    }
    let mut word: String = chars.iter().filter(|p| !spelt || p.c.is_alphanumeric()).map(|p| p.c).collect();
    let starts_with_digit = chars[0].c.is_ascii_digit();
    let shape = if starts_with_digit { shape(&word) } else { Shape::None };
    if !word.is_ascii() && word.bytes().any(|b| b.is_ascii_lowercase()) {
        word = word.chars().map(|c| homoglyph(c).unwrap_or(c)).collect();
    }
    let disguised = |c: char| c.is_ascii_digit() || matches!(c, '!' | '$' | '@' | '*' | '|');
    let letters = |word: &str| word.chars().filter(|c| c.is_alphabetic()).count();
    if shape == Shape::None && word.contains(disguised) && letters(&word) * 2 > word.len() && letters(&word) >= 4 {
        word = word.replace('*', "").chars().map(unleet).collect();
    }
    let (ending, possessive) = strip_ending(&mut word);
    let mut cased = chars.iter().filter(|p| p.c.is_alphabetic());
    let shouted = cased.clone().nth(1).is_some() && cased.all(|p| p.upper);
    tokens.push(Token {
        hash: hash(word.as_bytes()),
        sentence: 0,
        kind: if starts_with_digit && shape != Shape::Age { TokenKind::Number } else { TokenKind::Word },
        shape,
        start: chars[0].start,
        end: chars[chars.len() - 1].end,
        possessive,
        ending,
        hyphenated,
        hashtag,
        capitalised: chars[0].upper,
        shouted,
        word,
    });
}

/// Takes off `'s`, `s'`, `'m`, `'ve`, `'d`, `'ll`, `'re`, and the apostrophe of `n't`. Gives [`Token::ending`] and whether it was `'s` or `s'`.
fn strip_ending(word: &mut String) -> (Option<&'static str>, bool) {
    let ending = ["s", "m", "ve", "d", "ll", "re"].into_iter().find(|ending| word.ends_with(ending));
    let start = &word[..word.len() - ending.map_or(0, str::len)];
    if start.ends_with('\'') && word != "let's" {
        word.truncate(start.len() - 1);
        return (ending, matches!(ending, None | Some("s")));
    }
    if matches!(word.as_str(), "im" | "ive" | "shes" | "hes" | "theyre" | "theyve" | "youre" | "thats") {
        word.truncate(start.len());
        return (ending, false);
    }
    word.retain(|c| c != '\'');
    (None, false)
}

fn shape(word: &str) -> Shape {
    let digits = word.bytes().take_while(u8::is_ascii_digit).count();
    let (number, rest) = word.split_at(digits);
    let value: u32 = number.parse().unwrap_or(u32::MAX);
    match rest {
        "" if (1900..=2100).contains(&value) => Shape::Year,
        "" if digits <= 3 => Shape::Count,
        "am" | "pm" if (1..=12).contains(&value) => Shape::Time,
        "f" | "m" | "yo" | "y" | "yr" | "yrs" | "y/o" | "nb" | "yof" | "yom" if (2..=99).contains(&value) => Shape::Age,
        _ => {
            let mut parts = rest.splitn(2, |c: char| c.is_ascii_alphabetic());
            let minutes = parts.next().unwrap_or("");
            let clock = (minutes.starts_with(':') || minutes.starts_with('.'))
                && minutes.len() == 3
                && minutes[1..].parse::<u32>().is_ok_and(|m| m < 60)
                && value <= 23;
            let suffix = rest.trim_start_matches(|c: char| !c.is_ascii_alphabetic());
            match (clock, suffix) {
                (true, "" | "am" | "pm") => Shape::Time,
                _ => Shape::None,
            }
        }
    }
}
