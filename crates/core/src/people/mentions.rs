//! Nominal mentions: the phrases and slots that mean somebody, each with what it says of the role by itself.

use super::phrase::{before, phrase};
use super::reading::{Reading, read};
use super::slots::slot;
use super::{Gender, Mention, People, Person};
use crate::frames::Frames;
use crate::lexicon::known;
use crate::pattern::Tagged;
use crate::text::TokenKind;
use std::ops::Range;

/// Finds the nominal mentions of a box, with the roles they show by themselves.
pub fn find(tagged: &Tagged, frames: &[Frames]) -> People {
    let mut people = People::default();
    let mut i = 0;
    while i < tagged.text.tokens.len() {
        if let Some((tokens, Reading { role, evidence, by_trade })) = at(tagged, frames, i) {
            let end = tokens.end;
            people.persons.push(Person { role, gender: Gender::Open, evidence, by_trade, carried: false });
            people.mentions.push(Mention { tokens, person: people.persons.len() - 1, pronoun: false });
            i = end.max(i + 1);
        } else {
            i += 1;
        }
    }
    people
}

fn at(tagged: &Tagged, frames: &[Frames], i: usize) -> Option<(Range<usize>, Reading)> {
    let token = &tagged.text.tokens[i];
    if matches!(token.kind, TokenKind::Punct | TokenKind::Emoji | TokenKind::Newline | TokenKind::Handle) {
        return None;
    }
    let sentence = tagged.text.sentences[tagged.text.sentence_of(i)].clone();
    if let Some(tokens) = slot(tagged, i, &sentence) {
        return Some((tokens, Reading::slot()));
    }
    // "tell someone", "if somebody", "need anyone": nobody in particular.
    let nobody = matches!(
        before(tagged, i),
        "need"
            | "needs"
            | "want"
            | "wants"
            | "tell"
            | "ask"
            | "find"
            | "if"
            | "for"
            | "like"
            | "be"
            | "is"
            | "as"
            | "when"
            | "than"
            | "or"
            | "being"
            | "become"
            | "letting"
            | "let"
    );
    if nobody && tagged.is(i, known().indef) {
        return None;
    }
    let phrase = phrase(tagged, i, &sentence)?;
    let frame = frames[tagged.text.sentence_of(i)];
    let (reading, end) = read(tagged, &phrase, &sentence, frame)?;
    Some((phrase.tokens.start..end, reading))
}
