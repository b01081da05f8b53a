//! A check with everything it saw on the way, for people who want to know why.

use crate::encoder;
use crate::likeness;
pub use crate::likeness::UNIT;
use crate::people::Role;
use crate::report::{Finding, Level, Report, Span};
use crate::{Draft, judge, read};
use std::ops::Range;

/// A draft, judged and explained.
#[derive(Debug)]
pub struct Explanation {
    /// The boxes as the stages read them.
    pub boxes: Vec<BoxExplained>,
    /// What the rules found by themselves; the report adds what counts only beside these.
    pub found: Vec<Finding>,
    /// What each feature weighs for a warning, heaviest first, in parts of a logit ([`UNIT`]).
    pub likeness: Vec<(String, i32)>,
    /// What each voice says of each window.
    pub voices: Vec<Voices>,
    /// What each word adds for at least `caution` where the encoder is most for it, in logits, in order.
    pub encoder: Vec<(Span, f32)>,
    /// The answer.
    pub report: Report,
}

/// A box as the stages read it.
#[derive(Debug)]
pub struct BoxExplained {
    /// The tokens.
    pub tokens: Vec<TokenExplained>,
    /// Its sentences, as ranges of `tokens`, each with its frames.
    pub sentences: Vec<(Range<usize>, Vec<&'static str>)>,
    /// Its people.
    pub persons: Vec<PersonExplained>,
}

/// A token and what the lexicon knows of what starts there.
#[derive(Debug)]
pub struct TokenExplained {
    /// The folded word.
    pub word: String,
    /// Names of tags, each with the number of tokens it covers.
    pub tags: Vec<(&'static str, usize)>,
}

/// A person and the evidence for the role.
#[derive(Debug)]
pub struct PersonExplained {
    /// Who this is to the author.
    pub role: Role,
    /// Whether a word of the trade names this person.
    pub by_trade: bool,
    /// Where the person is mentioned.
    pub mentions: Vec<Span>,
    /// What speaks for a client or against: name, what it says, what it weighs.
    pub evidence: Vec<(&'static str, &'static str, i32)>,
}

/// Checks a draft and tells everything that went into the verdict.
pub fn explain(draft: &Draft) -> Explanation {
    let boxes = read(draft);
    let report = judge(&boxes);
    let lexicon = crate::lexicon::lexicon();
    let mut found = Vec::new();
    let mut explained = Vec::new();
    for (box_index, read) in boxes.iter().enumerate() {
        let span = |tokens: Range<usize>| {
            let range = read.text.utf16(tokens);
            Span { box_index, start: range.start, end: range.end }
        };
        found.extend(read.findings(box_index));
        let tags = |hits: &[crate::lexicon::Hit]| {
            let of = |hit: &crate::lexicon::Hit| {
                let (tags, len) = (hit.tags, hit.len);
                (0..128).filter(move |bit| tags >> bit & 1 != 0).map(move |bit| (lexicon.name(bit), len))
            };
            hits.iter().flat_map(of).collect()
        };
        explained.push(BoxExplained {
            tokens: read
                .text
                .tokens
                .iter()
                .zip(read.hits.iter())
                .map(|(token, hits)| TokenExplained { word: token.word.clone(), tags: tags(hits) })
                .collect(),
            sentences: read
                .text
                .sentences
                .iter()
                .cloned()
                .zip(read.frames.iter().map(|f| f.names().collect()))
                .collect(),
            persons: read
                .people
                .persons
                .iter()
                .enumerate()
                .map(|(person, p)| PersonExplained {
                    role: p.role,
                    by_trade: p.by_trade,
                    mentions: read
                        .people
                        .mentions
                        .iter()
                        .filter(|m| m.person == person)
                        .map(|m| span(m.tokens.clone()))
                        .collect(),
                    evidence: p.evidence.signs().collect(),
                })
                .collect(),
        });
    }
    let likeness = likeness::weights(&boxes, &found);
    let (mut voices, mut surest) = (Vec::new(), None);
    for (said, excerpt) in likeness::voices(&boxes, &found) {
        if let Some([_, warned, _]) = said.encoder
            && surest.as_ref().is_none_or(|(most, _)| warned > *most)
        {
            surest = Some((warned, excerpt));
        }
        voices.push(said);
    }
    let word = |(box_index, at, adds): (usize, usize, f32)| {
        let range = boxes[box_index].text.utf16(at..at + 1);
        (Span { box_index, start: range.start, end: range.end }, adds)
    };
    let encoder = surest.map_or_else(Vec::new, |(_, excerpt)| encoder::contributions(&boxes, &excerpt));
    let encoder = encoder.into_iter().map(word).collect();
    Explanation { boxes: explained, found, likeness, voices, encoder, report }
}

/// A stretch of a draft that likeness weighs as one: all of it when it is short.
#[derive(Debug)]
pub struct Window {
    /// Its sentences.
    pub sentences: Vec<Span>,
    /// The names of all features that weights may weigh; some more than once.
    pub features: Vec<String>,
}

/// The stretches of a draft, each half over the one before.
pub fn windows(draft: &Draft) -> Vec<Window> {
    let boxes = read(draft);
    let found: Vec<Finding> = boxes.iter().enumerate().flat_map(|(box_index, read)| read.findings(box_index)).collect();
    likeness::named_windows(&boxes, &found)
}

/// What the encoder reads of a draft at once.
#[derive(Debug)]
pub struct Excerpt {
    /// Its words as the encoder spells them, each with the token that it is of.
    pub units: Vec<(String, Span)>,
}

/// The excerpts of a draft, each half over the one before.
pub fn excerpts(draft: &Draft) -> Vec<Excerpt> {
    let boxes = read(draft);
    let sentences = encoder::sentences(&boxes);
    let length = |&(box_index, nth): &encoder::Sentence| boxes[box_index].text.sentences[nth].len();
    let units = |(box_index, at): (usize, usize)| {
        let text = &boxes[box_index].text;
        let range = text.utf16(at..at + 1);
        let span = Span { box_index, start: range.start, end: range.end };
        encoder::spell(&text.tokens[at]).map(move |unit| (unit.to_owned(), span))
    };
    let excerpt =
        |range: Range<usize>| Excerpt { units: encoder::within(&boxes, &sentences[range]).flat_map(units).collect() };
    encoder::excerpts(&sentences.iter().map(length).collect::<Vec<_>>()).map(excerpt).collect()
}

/// What each voice says of whether a window of a draft is at least at `reflect`, `caution`, `warning`, in logits.
#[derive(Debug)]
pub struct Voices {
    /// Likeness.
    pub likeness: [f32; 3],
    /// The highest level that a rule has found.
    pub found: Level,
    /// The encoder, where these leave doubt; elsewhere it is not asked.
    pub encoder: Option<[f32; 3]>,
}

/// What the voices say of all windows of a draft.
pub fn voices(draft: &Draft) -> Vec<Voices> {
    let boxes = read(draft);
    let findings: Vec<Finding> =
        boxes.iter().enumerate().flat_map(|(box_index, read)| read.findings(box_index)).collect();
    likeness::voices(&boxes, &findings).into_iter().map(|(said, _)| said).collect()
}
