//! What the encoder reads of a draft at once, and the words as it spells them.

use crate::BoxRead;
use crate::text::{Token, TokenKind};
use std::ops::Range;

/// A longer draft is read in excerpts of whole sentences, of at most about so many tokens, each half over the one before.
const EXCERPT: usize = 90;

/// A sentence of a draft: the number of its box, and its own there.
pub(crate) type Sentence = (usize, usize);

/// All sentences of a draft.
pub(crate) fn sentences(boxes: &[BoxRead]) -> Vec<Sentence> {
    let of = |(box_index, read): (usize, &BoxRead)| (0..read.text.sentences.len()).map(move |nth| (box_index, nth));
    boxes.iter().enumerate().flat_map(of).collect()
}

/// The excerpts of a draft whose sentences have so many tokens: all of it when it is short.
pub(crate) fn excerpts(lengths: &[usize]) -> impl Iterator<Item = Range<usize>> {
    windows(lengths, EXCERPT)
}

/// These sentences with as many around them as an excerpt has room for.
pub(crate) fn around(lengths: &[usize], range: Range<usize>) -> Range<usize> {
    let Range { mut start, mut end } = range;
    let mut sum: usize = lengths[start..end].iter().sum();
    loop {
        let room = |length: &usize| sum + length <= EXCERPT;
        if let Some(length) = lengths.get(end).filter(|length| room(length)) {
            sum += length;
            end += 1;
        } else if let Some(length) = start.checked_sub(1).map(|before| &lengths[before]).filter(|length| room(length)) {
            sum += length;
            start -= 1;
        } else {
            return start..end;
        }
    }
}

/// The windows over sentences that have so many tokens each: whole sentences of at most `most` tokens together, at least one, each half over
/// the one before.
pub(crate) fn windows(lengths: &[usize], most: usize) -> impl Iterator<Item = Range<usize>> {
    let mut next = (!lengths.is_empty()).then_some(0);
    std::iter::from_fn(move || {
        let start = next?;
        let end = reach(lengths, start, most);
        next = (end < lengths.len()).then(|| reach(lengths, start, most / 2));
        Some(start..end)
    })
}

/// One past the last of the sentences from `start` on that have so many tokens together, at least one.
fn reach(lengths: &[usize], start: usize, tokens: usize) -> usize {
    let (mut sum, mut end) = (0, start);
    while end < lengths.len() && (end == start || sum + lengths[end] <= tokens) {
        sum += lengths[end];
        end += 1;
    }
    end
}

/// The tokens of these sentences, each with the number of its box, without the line breaks at either end, which mean nothing.
pub(crate) fn within(boxes: &[BoxRead], sentences: &[Sentence]) -> impl Iterator<Item = Sentence> {
    let all = sentences
        .iter()
        .flat_map(|&(box_index, nth)| boxes[box_index].text.sentences[nth].clone().map(move |at| (box_index, at)));
    let says = |(box_index, at): &Sentence| boxes[*box_index].text.tokens[*at].kind != TokenKind::Newline;
    let tokens: Vec<Sentence> = all.skip_while(|token| !says(token)).collect();
    let end = tokens.iter().rposition(says).map_or(0, |last| last + 1);
    tokens.into_iter().take(end)
}

/// A token as the encoder spells it: what the stage before took off, a hash, a hyphen, an ending, is there again, and a handle is nobody's.
pub(crate) fn spell(token: &Token) -> impl Iterator<Item = &str> {
    let word = match token.kind {
        TokenKind::Handle => "@",
        _ => token.word.as_str(),
    };
    let before = token.hashtag.then_some("#").into_iter().chain(token.hyphenated.then_some("-"));
    let ending = token.possessive.then_some("s").or(token.ending);
    before.chain([word]).chain(ending.into_iter().flat_map(|ending| ["'", ending]))
}
