//! What the author says of a person that makes the person a client: before the phrase ("I worked with a …") and
//! after it ("… I see", "… in my office").

use super::evidence::Evidence;
use super::phrase::word;
use crate::lexicon::{Tags, known};
use crate::pattern::Tagged;
use crate::text::TokenKind;
use std::ops::Range;

/// What the words before an unknown person say: "I worked with a …", "I've got a …".
pub fn before(tagged: &Tagged, at: usize, sentence: &Range<usize>) -> Evidence {
    let k = known();
    let said_by_author = (at.saturating_sub(5).max(sentence.start)..at).any(|i| matches!(word(tagged, i), "i" | "we"))
        || at.saturating_sub(3) <= sentence.start;
    let ends_here = |tags: Tags| {
        (at.saturating_sub(3).max(sentence.start)..at)
            .any(|i| tagged.hits[i].iter().any(|h| h.tags & tags != 0 && i + h.len == at))
    };
    match () {
        () if word(tagged, at.wrapping_sub(1)) == "about"
            && (at.saturating_sub(3).max(sentence.start)..at).any(|i| tagged.is(i, k.tellme)) =>
        {
            Evidence::TOLD_OF
        }
        () if word(tagged, at.wrapping_sub(1)) == "with"
            && (at.saturating_sub(3).max(sentence.start)..at).any(|i| tagged.is(i, k.session)) =>
        {
            Evidence::CARED_FOR
        }
        () if !said_by_author => Evidence::default(),
        () if ends_here(k.careclear) => Evidence::CARED_FOR,
        () if ends_here(k.care) => Evidence::SEEN,
        () if ends_here(k.takeon) || at > sentence.start && tagged.text.tokens[at - 1].ending == Some("ve") => {
            Evidence::HAD
        }
        () => Evidence::default(),
    }
}

/// What follows a person phrase and makes the person a client: "(who) I see", "who came to me", "in my office",
/// "on my caseload", "of mine", "at 6". Gives the end of the defining words.
pub fn after(tagged: &Tagged, from: usize, sentence: &Range<usize>) -> Option<usize> {
    let k = known();
    let mut i = from;
    let skip = |i: usize| matches!(word(tagged, i), "," | "(" | "\"" | "who" | "whom" | "that" | "whose");
    while i < sentence.end && skip(i) && i - from < 3 {
        i += 1;
    }
    let longest = |i: usize, tags: Tags| {
        tagged.hits.get(i).and_then(|h| h.iter().rev().find(|h| h.tags & tags != 0)).map(|h| i + h.len)
    };
    match word(tagged, i) {
        "i" | "we" => {
            let mut j = i + 1;
            while j < sentence.end
                && matches!(
                    word(tagged, j),
                    "have"
                        | "had"
                        | "used"
                        | "to"
                        | "am"
                        | "was"
                        | "been"
                        | "also"
                        | "still"
                        | "just"
                        | "once"
                        | "first"
                        | "currently"
                        | "get"
                        | "got"
                        | "lucky"
                        | "ever"
                        | "only"
                        | "enough"
                )
            {
                j += 1;
            }
            let end = longest(j, k.care | k.careclear)?;
            let bare_saw = matches!(word(tagged, j), "saw" | "visited" | "visiting" | "met");
            // "One of the guys I work with" is a colleague.
            let mates =
                matches!(word(tagged, from.wrapping_sub(1)), "guy" | "guys" | "dude" | "dudes" | "blokes" | "lads");
            if mates && matches!(word(tagged, j), "work" | "worked" | "working") {
                return None;
            }
            // "the man I saw at noon" is a client; "a man I saw at the bus stop" is not.
            (!bare_saw || timed_after(tagged, end, sentence)).then_some(end)
        }
        "of" if matches!(word(tagged, i + 1), "mine" | "ours") => Some(i + 2),
        "finished" | "finishing" | "finish" | "ended" | "ending" => {
            let with = if word(tagged, i + 1) == "up" { i + 2 } else { i + 1 };
            (word(tagged, with) == "with" && matches!(word(tagged, with + 1), "me" | "us")).then_some(with + 2)
        }
        "come" | "comes" | "came" | "coming" | "turned" | "walked" | "landed" | "pays" | "paying" | "sees" | "saw"
        | "seeing" => {
            let near = (i + 1..(i + 4).min(sentence.end)).find(|&j| matches!(word(tagged, j), "me" | "us"))?;
            (word(tagged, near - 1) == "to"
                || matches!(word(tagged, i), "sees" | "pays" | "seeing" | "paying")
                || word(tagged, near - 1) == "see")
                .then_some(near + 1)
        }
        "in" | "on" | "from" | "at" | "off" => {
            let j = i + 1;
            match word(tagged, j) {
                "my" | "our" => (j + 1..(j + 4).min(sentence.end))
                    .find_map(|n| longest(n, k.room | k.couch | k.groupnoun | k.ward | k.time | k.slotword)),
                "the" => longest(j + 1, k.couch | k.ward),
                "bay" | "room" | "bed" => {
                    (tagged.text.tokens.get(j + 1).is_some_and(|t| t.kind == TokenKind::Number)).then_some(j + 2)
                }
                _ if tagged.is(j, k.weekday | k.recency) => longest(j + 1, k.groupnoun),
                _ => None,
            }
            .or_else(|| (word(tagged, i) == "at").then(|| longest(j, k.time | k.hourword)).flatten())
        }
        _ => None,
    }
}

fn timed_after(tagged: &Tagged, from: usize, sentence: &Range<usize>) -> bool {
    let k = known();
    (from..(from + 3).min(sentence.end)).any(|i| {
        tagged.is(i, k.time | k.recency | k.weekday | k.daypart) || matches!(word(tagged, i), "for" | "since" | "at")
    }) && !(from..(from + 6).min(sentence.end)).any(|i| tagged.is(i, k.public))
}
