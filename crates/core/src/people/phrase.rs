//! Person phrases: determiner, modifiers, head.

use crate::lexicon::{Tags, known};
use crate::pattern::Tagged;
use crate::text::{Shape, TokenKind};
use std::ops::Range;

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Det {
    None,
    /// my, our
    Mine,
    /// one of my, two of our
    OneOfMine,
    /// a, an, another, one, some (with a singular)
    A,
    /// the, this, that
    The,
    /// his, her, their
    Others,
    /// your
    Yours,
    /// every, each, any, no
    Every,
    /// two, 3, both
    Count(u32),
    /// many, most, some, all
    Many,
}

pub struct Phrase {
    pub det: Det,
    /// All the words.
    pub tokens: Range<usize>,
    /// Tags of the head.
    pub head: Tags,
    /// Tags of the modifiers.
    pub modifiers: Tags,
    /// First token of the head.
    pub head_at: usize,
}

pub fn word<'t>(tagged: &'t Tagged, i: usize) -> &'t str {
    tagged.text.tokens.get(i).map_or("", |t| t.word.as_str())
}

/// The word before a token, empty at the start.
pub fn before<'t>(tagged: &'t Tagged, i: usize) -> &'t str {
    i.checked_sub(1).map_or("", |i| word(tagged, i))
}

/// Length of the determiner at `i`.
fn determiner(tagged: &Tagged, i: usize) -> (Det, usize) {
    let mine = |j: usize| matches!(word(tagged, j), "my" | "our");
    let w = word(tagged, i);
    let count = small_number(w);
    if (count.is_some()
        || matches!(w, "some" | "few" | "another" | "several" | "both" | "most" | "many" | "all" | "each" | "half"))
        && word(tagged, i + 1) == "of"
        && mine(i + 2)
    {
        return match (w, count) {
            ("most" | "many" | "all" | "half", _) => (Det::Many, 3),
            (_, Some(n)) if n > 2 => (Det::Count(n), 3),
            _ => (Det::OneOfMine, 3),
        };
    }
    match w {
        "my" | "our" => (Det::Mine, 1),
        "a" | "an" | "another" => {
            if word(tagged, i + 1) == "few" || word(tagged, i + 1) == "lot" {
                (Det::Many, if word(tagged, i + 2) == "of" { 3 } else { 2 })
            } else {
                (Det::A, 1)
            }
        }
        "one" => (Det::A, if word(tagged, i + 1) == "of" && word(tagged, i + 2) == "the" { 3 } else { 1 }),
        "this" => (Det::A, 1),
        // "… that my client …", "… that a client …" join two clauses.
        "that" if matches!(word(tagged, i + 1), "a" | "an") || mine(i + 1) => (Det::None, 0),
        "the" | "that" => (Det::The, 1),
        "his" | "her" | "their" | "whose" => (Det::Others, 1),
        "your" | "ur" => (Det::Yours, 1),
        "every" | "each" | "any" | "no" => (Det::Every, 1),
        "most" | "many" | "some" | "all" | "these" | "those" | "several" | "few" | "half" => (Det::Many, 1),
        "both" => (Det::Count(2), 1),
        _ => match count {
            Some(n) => (Det::Count(n), 1),
            None => (Det::None, 0),
        },
    }
}

fn small_number(w: &str) -> Option<u32> {
    const WORDS: &[&str] =
        &["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
    WORDS
        .iter()
        .position(|n| *n == w)
        .and_then(|n| u32::try_from(n).ok())
        .or_else(|| w.parse().ok().filter(|n| *n < 1000))
}

pub fn phrase(tagged: &Tagged, i: usize, sentence: &Range<usize>) -> Option<Phrase> {
    let k = known();
    let (det, skip) = determiner(tagged, i);
    let mine = matches!(det, Det::Mine | Det::OneOfMine);
    let heads = if mine { k.groupnoun | k.education } else { 0 }
        | k.client
        | k.charted
        | k.clients
        | k.person
        | k.minor
        | k.minors
        | k.persons
        | k.unit
        | k.units
        | k.indef
        | k.indefs
        | k.kin
        | k.friend
        | k.pet
        | k.practitioner
        | k.occupation
        | k.occupations
        | k.aged
        | k.age;
    let mut j = i + skip;
    let mut modifiers: Tags = 0;
    let mut head: Option<(usize, usize, Tags)> = None;
    let mut steps = 0;
    while j < sentence.end && steps < 8 {
        let token = &tagged.text.tokens[j];
        let transparent = matches!(token.kind, TokenKind::Punct)
            && matches!(token.word.as_str(), "\"" | "'" | "(" | ",")
            && det != Det::None;
        if transparent {
            // "a lovely, shy boy" goes on, "my client, who" does not.
            if head.is_some() {
                break;
            }
            j += 1;
            continue;
        }
        if tagged.is(j, k.othersense) {
            break;
        }
        let hits = &tagged.hits[j];
        let head_hit = hits.iter().rev().find(|h| h.tags & heads != 0);
        let modifier_hit = hits.iter().rev().find(|h| {
            h.tags
                & (k.adj
                    | k.health
                    | k.ethnicity
                    | k.orientation
                    | k.religion
                    | k.education
                    | k.weekday
                    | k.daypart
                    | k.age
                    | k.time)
                != 0
        });
        if let Some(hit) = head_hit {
            if det == Det::None
                && head.is_none()
                && !opens(tagged, i, sentence)
                && hit.tags
                    & (k.clients | k.client | k.charted | k.indef | k.indefs | k.persons | k.minors | k.units | k.age)
                    == 0
            {
                return None;
            }
            if let Some((.., tags)) = head {
                modifiers |= tags;
            }
            head = Some((j, j + hit.len, hit.tags));
            let possessive = tagged.text.tokens[j + hit.len - 1].possessive;
            j += hit.len;
            // "my supervisee's client" is somebody's client; "my sister's client" may be of any trade.
            let of_a_colleague = hit.tags & k.colleague != 0 && tagged.is(j, k.client | k.charted | k.minor);
            if possessive && (det != Det::None || hit.tags & (k.client | k.charted) != 0) && !of_a_colleague {
                break;
            }
        } else if let Some(hit) = modifier_hit {
            if det == Det::None && !opens(tagged, i, sentence) {
                break;
            }
            // An adjective after a head is no longer of the phrase, unless another head follows.
            if head.is_some() && !(j + hit.len..(j + hit.len + 2).min(sentence.end)).any(|n| tagged.is(n, heads)) {
                break;
            }
            modifiers |= hit.tags;
            j += hit.len;
        } else if det != Det::None
            && head.is_none()
            && (years_old(tagged, j) || token.hyphenated || token.kind == TokenKind::Number)
        {
            modifiers |= if years_old(tagged, j) { k.age } else { 0 };
            j += 1;
        } else if det != Det::None && head.is_none() && describes_a_client(tagged, j, sentence) {
            j += 1;
        } else {
            break;
        }
        steps += 1;
    }
    let (head_at, end, head) = head?;
    Some(Phrase { det, tokens: i..end, head, modifiers, head_at })
}

/// Whether an unknown word at `i` can only describe the client that follows: "my freakin' counselling client".
fn describes_a_client(tagged: &Tagged, i: usize, sentence: &Range<usize>) -> bool {
    let k = known();
    let plain = |j: usize| {
        tagged.is(j, k.adj)
            || tagged.text.tokens[j].kind == TokenKind::Word
                && !tagged.is(j, k.pron | k.say | k.care | k.takeon | k.session | k.room)
                && !matches!(
                    word(tagged, j),
                    "of" | "to"
                        | "for"
                        | "and"
                        | "or"
                        | "is"
                        | "was"
                        | "in"
                        | "on"
                        | "with"
                        | "that"
                        | "who"
                        | "my"
                        | "your"
                        | "email"
                        | "i"
                        | "you"
                        | "we"
                )
    };
    if tagged.is(i + 1, k.client | k.clients) && tagged.text.tokens[i].kind == TokenKind::Word && !tagged.is(i, k.pron)
    {
        return true;
    }
    let head = (i + 1..(i + 4).min(sentence.end)).find(|&j| tagged.is(j, k.client | k.clients | k.occupation));
    head.is_some_and(|head| (i..head).all(|j| tagged.text.tokens[j].kind == TokenKind::Punct || plain(j)))
}

/// Whether the token opens its sentence; there an article is often left out ("Lady on the phone today").
fn opens(tagged: &Tagged, i: usize, sentence: &Range<usize>) -> bool {
    if i > sentence.start && tagged.text.tokens[i - 1].word == ":" {
        return true;
    }
    !tagged.text.tokens[sentence.start..i].iter().any(|t| matches!(t.kind, TokenKind::Word | TokenKind::Number))
}

/// Inside "42-year-old", "16 y/o", "13 year old".
fn years_old(tagged: &Tagged, i: usize) -> bool {
    matches!(word(tagged, i), "year" | "yr" | "yo" | "y/o" | "old" | "month" | "years")
        || (tagged.text.tokens[i].shape == Shape::Count
            && matches!(word(tagged, i + 1), "year" | "yr" | "yo" | "y/o" | "month" | "y"))
}
