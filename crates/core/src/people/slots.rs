//! Slots of the day that stand for the person who has them.

use super::phrase::word;
use crate::lexicon::known;
use crate::pattern::Tagged;
use crate::text::Shape;
use std::ops::Range;

/// A slot that stands for a person: "my 3pm", "my half ten", "the 4 o'clock", "9.30 DNA'd", "my last of the day".
pub fn slot(tagged: &Tagged, i: usize, sentence: &Range<usize>) -> Option<Range<usize>> {
    let k = known();
    let mine = matches!(word(tagged, i), "my" | "our" | "the" | "todays" | "this");
    let from = if mine { i + 1 } else { i };
    let from = if mine && tagged.is(from, k.weekday | k.recency) && tagged.hits[from].iter().any(|h| h.len == 1) {
        from + 1
    } else {
        from
    };
    let (end, exact) = clock(tagged, from)?;
    if end > sentence.end {
        return None;
    }
    let next = word(tagged, end);
    let lead = (end..(end + 2).min(sentence.end))
        .any(|j| tagged.is(j, k.lead | k.session) || tagged.text.tokens[j].hashtag && tagged.is(j, k.tradeish));
    let on_what_day = next == "on" && !tagged.is(end + 1, k.weekday);
    if lead
        || on_what_day
        || matches!(
            next,
            "to" | "and"
                | "start"
                | "finish"
                | "alarm"
                | "-"
                | "session"
                | "sessions"
                | "slot"
                | "appointment"
                | "slots"
                | "spot"
                | "is"
                | "till"
                | "until"
                | "got"
                | "or"
        )
    {
        return None;
    }
    let acts = tagged.is(end, k.say | k.noshow | k.emote | k.progress | k.tellme | k.event)
        || matches!(
            next,
            "who"
                | "was"
                | "just"
                | "has"
                | "wanted"
                | "wants"
                | "made"
                | "brought"
                | "had"
                | "came"
                | "is"
                | "said"
                | "ended"
                | "again"
                | "always"
                | "never"
                | "still"
                | "couldnt"
                | "didnt"
        );
    match word(tagged, i) {
        "my" | "our" if exact => Some(i..end),
        "my" | "our" => acts.then_some(i..end),
        "the" | "todays" | "this" if acts && exact => Some(i..end),
        _ if !mine && exact && (tagged.is(end, k.noshow)) && i == sentence.start => Some(i..end),
        _ => None,
    }
}

/// The end of a clock time at `i`, and whether it can only be one.
fn clock(tagged: &Tagged, i: usize) -> Option<(usize, bool)> {
    let k = known();
    let token = tagged.text.tokens.get(i)?;
    // Nobody is booked for 7:42; trains are, and places in a film.
    if token.shape == Shape::Time && odd_minute(&token.word) {
        return None;
    }
    if token.shape == Shape::Time {
        let end = if matches!(word(tagged, i + 1), "am" | "pm") { i + 2 } else { i + 1 };
        return Some((end, true));
    }
    let o_clock = |j: usize| {
        (word(tagged, j) == "o" && word(tagged, j + 1) == "clock")
            .then_some(j + 2)
            .or_else(|| (word(tagged, j) == "oclock").then_some(j + 1))
    };
    if tagged.is(i, k.hourword) {
        if let Some(end) = o_clock(i + 1) {
            return Some((end, true));
        }
        if matches!(word(tagged, i + 1), "am" | "pm" | "fifteen" | "thirty" | "forty") {
            return Some((
                if word(tagged, i + 1) == "forty" && word(tagged, i + 2) == "five" { i + 3 } else { i + 2 },
                true,
            ));
        }
        return Some((i + 1, false));
    }
    if matches!(word(tagged, i), "half" | "quarter") {
        let j = if matches!(word(tagged, i + 1), "past" | "to") { i + 2 } else { i + 1 };
        return tagged.is(j, k.hourword).then_some((j + 1, true));
    }
    matches!(word(tagged, i), "noon").then_some((i + 1, true))
}

fn odd_minute(time: &str) -> bool {
    let minutes = time.split_once([':', '.']).map(|(_, minutes)| minutes.trim_end_matches(char::is_alphabetic));
    minutes.and_then(|minutes| minutes.parse::<u32>().ok()).is_some_and(|minutes| minutes % 5 != 0)
}
