//! What a person phrase says of the person by itself: a role, or a weight from which the surroundings decide.

use super::Role;
use super::care;
use super::evidence::Evidence;
use super::phrase::{Det, Phrase, word};
use crate::frames::Frames;
use crate::lexicon::known;
use crate::pattern::Tagged;
use crate::text::{Shape, TokenKind};
use std::ops::Range;

/// What a phrase says of a person by itself.
pub struct Reading {
    /// The role, where the phrase settles it.
    pub role: Role,
    /// What the phrase says for a client.
    pub evidence: Evidence,
    /// Whether a word of the trade names the person.
    pub by_trade: bool,
}

impl Reading {
    /// The role is settled.
    fn is(role: Role) -> Self {
        Self { role, evidence: Evidence::default(), by_trade: false }
    }

    /// The surroundings decide, from this on.
    fn open(evidence: Evidence, by_trade: bool) -> Self {
        Self { role: Role::Unknown, evidence, by_trade }
    }

    pub fn slot() -> Self {
        Self::open(Evidence::MINE, true)
    }
}

/// What the phrase shows by itself, and the end of the mention with what defines it.
pub fn read(tagged: &Tagged, p: &Phrase, sentence: &Range<usize>, frame: Frames) -> Option<(Reading, usize)> {
    let k = known();
    let end = p.tokens.end;
    // A pair of socks, a couple of days.
    if p.head & (k.unit | k.units) != 0
        && word(tagged, end) == "of"
        && !matches!(word(tagged, end + 1), "mine" | "ours")
    {
        return None;
    }
    let singular_client = p.head & k.client != 0 || (p.head & k.charted != 0 && charted(tagged, p, sentence));
    let plural_client = p.head & k.clients != 0;
    let cared = care::after(tagged, end, sentence);
    let hypothetical = frame.any(Frames::HYPOTHETICAL | Frames::INVENTED);
    // "My patient, long-suffering wife".
    if singular_client
        && word(tagged, end) == ","
        && word(tagged, p.head_at) == "patient"
        && (end + 1..(end + 4).min(sentence.end)).any(|i| tagged.is(i, k.kin) && tagged.text.tokens[i - 1].word != "my")
    {
        return None;
    }

    // "I was a patient there", "speaking as a client", "I'm a patient gamer".
    let had = p.tokens.start.checked_sub(1).is_some_and(|i| matches!(tagged.text.tokens[i].ending, Some("d" | "ve")));
    let before = p.tokens.start.checked_sub(1).map_or("", |i| word(tagged, i));
    if singular_client
        && !had
        && matches!(word(tagged, p.tokens.start), "a" | "an" | "the")
        && matches!(
            before,
            "you" | "am" | "im" | "youre" | "be" | "being" | "was" | "is" | "as" | "i" | "are" | "become" | "became"
        )
    {
        return Some((Reading::is(Role::Other), end));
    }
    if singular_client {
        let evidence = match p.det {
            // Agencies and firms speak so as well.
            Det::Mine if word(tagged, p.tokens.start) == "our" && p.head & k.patient == 0 => Evidence::OUR_CLIENT,
            Det::Mine | Det::OneOfMine => Evidence::MINE,
            Det::A if word(tagged, p.head_at.wrapping_sub(1)) == "one" && p.head_at > p.tokens.start + 1 => {
                Evidence::SINGLED
            }
            Det::A
                if word(tagged, p.tokens.start) == "one"
                    && p.head & k.patient != 0
                    && matches!(word(tagged, end), "who" | "that" | "whose") =>
            {
                Evidence::SINGLED
            }
            Det::A | Det::Count(_) if p.head & k.patient != 0 => {
                Evidence::A_PATIENT.and(care::before(tagged, p.tokens.start, sentence))
            }
            Det::A if had || care::before(tagged, p.tokens.start, sentence) == Evidence::HAD => Evidence::HAD_CLIENT,
            Det::A | Det::Count(_) => Evidence::A_CLIENT.and(care::before(tagged, p.tokens.start, sentence)),
            _ if p.head & k.client == 0 => Evidence::CHARTED,
            Det::The if word(tagged, p.head_at.wrapping_sub(1)) == "one" => Evidence::SINGLED,
            Det::The if matches!(word(tagged, end), "who" | "that" | "whose" | "i") => Evidence::THIS_CLIENT,
            Det::None
                if tagged.is(end, k.say | k.noshow | k.emote | k.progress | k.arrive | k.tellme)
                    || tagged.text.tokens.get(end).is_some_and(|t| t.is_past())
                    || headline(tagged, p, sentence) =>
            {
                Evidence::CLIENT_ACTS
            }
            Det::None if stands_alone(tagged, end, sentence) => Evidence::BARE_CLIENT,
            _ => Evidence::THE_CLIENT,
        };
        let evidence =
            if tagged.text.tokens[end - 1].possessive { evidence.and(Evidence::CLIENTS_OWN) } else { evidence };
        let reading = match p.det {
            Det::Every | Det::Many => Reading::is(Role::ClientGroup),
            Det::A if frame.any(Frames::TEACHING) && cared.is_none() => Reading::is(Role::Hypothetical),
            Det::Yours => Reading::is(Role::Hypothetical),
            _ if cared.is_some() => Reading::open(Evidence::MINE, true),
            _ if said_by_others(tagged, p, sentence) => Reading::is(Role::Other),
            _ if hypothetical && !matches!(p.det, Det::Mine | Det::OneOfMine) => Reading::is(Role::Hypothetical),
            Det::None | Det::The if generic(tagged, p, sentence) => Reading::is(Role::Other),
            _ => Reading::open(evidence, true),
        };
        return Some((reading, cared.unwrap_or(end)));
    }
    if plural_client {
        let reading = match p.det {
            Det::OneOfMine | Det::Count(1..=2) => Reading::open(
                if cared.is_some() || p.det == Det::OneOfMine { Evidence::MINE } else { Evidence::A_CLIENT },
                true,
            ),
            Det::Mine if p.modifiers != 0 && says_two(tagged, &p.tokens) => Reading::open(Evidence::MINE, true),
            _ => Reading::is(Role::ClientGroup),
        };
        return Some((reading, cared.unwrap_or(end)));
    }
    if p.head & k.practitioner != 0 && p.det == Det::Mine && p.head & k.colleague == 0 {
        return Some((Reading::is(Role::OwnTherapist), end));
    }
    // "my Saturday group", "one of my Year 9s"; "my group" may be of friends, "my Year 9s" a class.
    if p.head & (k.groupnoun | k.education) != 0 && p.head & k.minor == 0 {
        let told = p.det == Det::OneOfMine || p.modifiers & (k.weekday | k.daypart) != 0;
        return told.then_some((Reading::open(Evidence::GROUP_OF_MINE, false), end));
    }
    let plural = p.head & (k.persons | k.minors | k.units | k.indefs | k.occupations) != 0
        && p.head & (k.person | k.minor | k.unit | k.indef) == 0;
    let timed = p.modifiers & (k.weekday | k.time | k.daypart) != 0;
    if p.head & k.minor != 0 && p.modifiers & k.colleague != 0 && p.det == Det::Mine {
        return Some((Reading::open(Evidence::MINE, false), end));
    }
    if p.head & k.friend != 0 && p.head & (k.person | k.minor | k.occupation | k.unit) == 0 || p.head & k.pet != 0 {
        return Some((Reading::is(Role::Other), end));
    }
    if let Some(cared_end) = cared.filter(|_| !(matches!(p.det, Det::Mine | Det::Others) && p.head & k.kin != 0)) {
        let reading = match (plural, hypothetical, p.det) {
            (_, _, Det::Every) => Reading::is(Role::ClientGroup),
            (true, _, Det::A | Det::OneOfMine | Det::Count(1..=4)) => Reading::open(Evidence::MINE, false),
            (true, ..) => Reading::is(Role::ClientGroup),
            (false, true, _) => Reading::is(Role::Hypothetical),
            _ => Reading::open(Evidence::MINE, false),
        };
        return Some((reading, cared_end));
    }
    if p.det == Det::Mine && timed && p.head & (k.person | k.minor | k.unit | k.persons | k.units) != 0 {
        return Some((Reading::open(Evidence::MINE, false), end));
    }
    if matches!(p.det, Det::Mine | Det::OneOfMine) {
        if p.head & k.units != 0 || (p.head & k.unit != 0 && p.head & k.kin == 0) {
            let class = p.det == Det::Mine && p.head & k.units != 0;
            return Some((
                if class { Reading::is(Role::ClientGroup) } else { Reading::open(Evidence::MINE, false) },
                end,
            ));
        }
        if p.modifiers & k.education != 0
            || (p.det == Det::OneOfMine && p.head & (k.occupations | k.minors | k.persons) != 0 && p.head & k.kin == 0)
        {
            return Some((Reading::open(Evidence::ONE_OF_MINE, false), end));
        }
        if p.head & (k.kin | k.age | k.aged) != 0 {
            return Some((Reading::is(Role::Kin), end));
        }
    }
    if p.head & (k.practitioner | k.kin) != 0 && p.head & (k.person | k.minor | k.unit | k.age | k.aged) == 0 {
        return None;
    }
    if plural || matches!(p.det, Det::Every | Det::Others | Det::Yours) {
        return None;
    }
    let evidence =
        if p.det == Det::The { Evidence::THE_PERSON } else { care::before(tagged, p.tokens.start, sentence) };
    let reading = if hypothetical && p.det != Det::The {
        Reading::is(Role::Hypothetical)
    } else {
        Reading::open(evidence, false)
    };
    Some((reading, end))
}

/// "ct", "pt" and the like have other readings; these stand like a person.
fn charted(tagged: &Tagged, p: &Phrase, sentence: &Range<usize>) -> bool {
    let k = known();
    if matches!(
        word(tagged, p.tokens.end),
        "form"
            | "forms"
            | "call"
            | "calls"
            | "process"
            | "paperwork"
            | "packet"
            | "session"
            | "sessions"
            | "team"
            | "coordinator"
            | "appointment"
            | "questions"
            | "day"
            | "assessment"
            | "notes"
    ) {
        return false;
    }
    // "PT says one of his clients": a trainer, not a patient.
    if sentence.clone().any(|i| tagged.is(i, k.clients)) && tagged.text.tokens[p.head_at].shouted {
        return false;
    }
    if tagged.text.tokens[p.head_at].hyphenated
        || (p.tokens.end..p.tokens.end + 2).any(|i| tagged.text.tokens.get(i).is_some_and(|t| t.shape == Shape::Count))
    {
        return false;
    }
    p.det != Det::None && p.det != Det::The
        || tagged.is(p.tokens.end, k.say | k.noshow | k.emote | k.progress | k.recency)
        || tagged.text.tokens.get(p.tokens.end).is_some_and(|t| t.is_past())
        || (p.tokens.end..(p.tokens.end + 3).min(sentence.end)).any(|i| {
            tagged.is(i, k.say | k.noshow | k.emote | k.progress | k.health | k.risk | k.age | k.decade | k.recency)
        })
        || p.head_at
            .checked_sub(1)
            .is_some_and(|i| matches!(word(tagged, i), "w" | "with" | "had" | "have" | "new" | "for" | "inpt"))
}

/// "Client care", "the client is always right", "a client has a right": no particular one.
fn generic(tagged: &Tagged, p: &Phrase, sentence: &Range<usize>) -> bool {
    let end = p.tokens.end;
    let told = tagged.text.tokens[end - 1].possessive
        || p.tokens
            .clone()
            .any(|i| matches!(word(tagged, i), "former" | "ex" | "same" | "actual" | "new" | "first" | "last"))
        || p.modifiers != 0 && p.det == Det::None;
    let states = matches!(
        word(tagged, end),
        "is" | "are"
            | "has"
            | "have"
            | "need"
            | "needs"
            | "deserves"
            | "and"
            | "or"
            | "should"
            | "must"
            | "may"
            | "can"
    );
    !told && (states || end >= sentence.end && p.det != Det::None)
}

/// Whether what follows a client without an article is no second half of a compound: "client at the door", not
/// "client portal".
fn stands_alone(tagged: &Tagged, end: usize, sentence: &Range<usize>) -> bool {
    let k = known();
    let Some(next) = tagged.text.tokens.get(end).filter(|_| end < sentence.end) else { return true };
    next.kind != TokenKind::Word
        || tagged.is(end, k.age | k.decade | k.recency | k.noshow | k.say | k.tellme | k.emote | k.arrive | k.progress)
        || matches!(
            next.word.as_str(),
            "at" | "in"
                | "on"
                | "with"
                | "w"
                | "from"
                | "who"
                | "whose"
                | "i"
                | "just"
                | "really"
                | "literally"
                | "actually"
                | "again"
                | "still"
                | "always"
                | "never"
                | "keeps"
                | "wants"
                | "thinks"
                | "brings"
                | "comes"
                | "calls"
                | "sends"
                | "texts"
                | "didnt"
                | "doesnt"
                | "wont"
                | "wouldnt"
                | "couldnt"
                | "is"
                | "has"
                | "once"
                | "kept"
                | "of"
        )
}

/// A client without an article as the subject of news: "Client rated my chair", "Patient's dog died".
fn headline(tagged: &Tagged, p: &Phrase, sentence: &Range<usize>) -> bool {
    let k = known();
    let end = p.tokens.end;
    let next = word(tagged, end);
    p.tokens.start == sentence.start
        && end < sentence.end
        && (tagged.text.tokens[end - 1].possessive && tagged.is(end, k.kin | k.pet | k.adj)
            || !tagged.text.tokens[end].hyphenated
                && next.len() > 4
                && next.ends_with("ed")
                && !matches!(
                    next,
                    "centred" | "centered" | "focused" | "focussed" | "based" | "related" | "directed" | "need"
                ))
}

/// Whether what stands in quote marks at `start` is somebody's post that the author takes to task.
fn scolded(tagged: &Tagged, start: usize) -> bool {
    const REACH: usize = 45;
    let near = start.saturating_sub(REACH)..(start + REACH).min(tagged.text.tokens.len());
    near.into_iter().any(|i| {
        matches!(
            word(tagged, i),
            "delete"
                | "deleted"
                | "reshare"
                | "repost"
                | "bio"
                | "views"
                | "tweet"
                | "tweeting"
                | "tweets"
                | "posting"
                | "posts"
                | "caption"
                | "maam"
                | "14k"
                | "200k"
                | "reel"
                | "reels"
                | "hospital"
                | "licence"
                | "license"
        ) || word(tagged, i) == "take" && matches!(word(tagged, i + 2), "down")
            || word(tagged, i) == "dont" && matches!(word(tagged, i + 1), "post" | "share")
    })
}

/// Somebody else's words or work: "if your therapist is tweeting “my client …”", "husband on the phone to a client".
fn said_by_others(tagged: &Tagged, p: &Phrase, sentence: &Range<usize>) -> bool {
    let k = known();
    let start = p.tokens.start;
    if p.det == Det::Mine {
        let quoted = start > sentence.start && matches!(word(tagged, start - 1), "\"" | "'" | "“" | "‘");
        let theirs = (sentence.start..start).any(|i| word(tagged, i) == "your" && tagged.is(i + 1, k.practitioner));
        return quoted && (theirs || scolded(tagged, start));
    }
    let first = sentence.start + usize::from(word(tagged, sentence.start) == "my");
    p.det == Det::A
        && tagged.is(first, k.kin)
        && !tagged.text.tokens[first].possessive
        && !(first + 1..start).any(|i| matches!(word(tagged, i), "i" | "me" | "my" | "we"))
}

fn says_two(tagged: &Tagged, tokens: &Range<usize>) -> bool {
    tokens.clone().any(|i| matches!(word(tagged, i), "two" | "2" | "both"))
}
