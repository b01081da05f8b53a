//! What a person phrase says of the person by itself: a role, or a weight from which the surroundings decide.

use super::Role;
use super::care;
use super::phrase::{Det, Phrase, word};
use crate::frames::Frames;
use crate::lexicon::known;
use crate::pattern::Tagged;
use crate::text::Shape;
use std::ops::Range;

/// What a phrase says of a person by itself.
pub struct Reading {
    /// The role, where the phrase settles it.
    pub role: Role,
    /// What the phrase weighs towards a client.
    pub weight: i32,
    /// Whether a word of the trade names the person.
    pub by_trade: bool,
}

impl Reading {
    /// The role is settled.
    fn is(role: Role) -> Self {
        Self { role, weight: 0, by_trade: false }
    }

    /// The surroundings decide, from this weight on.
    fn open(weight: i32, by_trade: bool) -> Self {
        Self { role: Role::Unknown, weight, by_trade }
    }

    pub fn slot() -> Self {
        Self::open(base::MINE, true)
    }
}

/// "my client", "one of our patients", "my 3pm", "a man I see": the author says whose client it is.
pub const MINE: i32 = 8;

/// What each way to speak of a person weighs before anything else is looked at.
pub mod base {
    pub const MINE: i32 = super::MINE;
    /// "a patient", "another service user".
    pub const A_PATIENT: i32 = 5;
    /// "a client": of many trades.
    pub const A_CLIENT: i32 = 4;
    /// "the client", "her patient", "Client" without an article.
    pub const THE_CLIENT: i32 = 3;
    /// "ct", "pt": nobody else writes so.
    pub const CHARTED: i32 = 6;
    /// "our client".
    pub const OUR_CLIENT: i32 = 6;
    /// "this one client".
    pub const SINGLED: i32 = 7;
    /// "the client who …", "Client cancelled".
    pub const THIS_CLIENT: i32 = 5;
    /// "my Saturday group", "one of my Year 9s".
    pub const GROUP_OF_MINE: i32 = 5;
    /// "one of my teens", "my year 9 girl".
    pub const ONE_OF_MINE: i32 = 4;
    /// "I worked with a …", "treated a …".
    pub const CARED_FOR: i32 = 6;
    /// "saw a …", "met with a …".
    pub const SEEN: i32 = 2;
    /// "I've got a …", "had a …".
    pub const HAD: i32 = 1;
    /// "had a client …", beyond the client.
    pub const HAD_CLIENT: i32 = 3;
    /// "told me about a …".
    pub const TOLD_OF: i32 = 3;
    /// "the lady": somebody the reader is expected to know.
    pub const THE_PERSON: i32 = -2;
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

    // "I was a patient there", "speaking as a client", "I'm a patient gamer".
    let before = p.tokens.start.checked_sub(1).map_or("", |i| word(tagged, i));
    if singular_client
        && matches!(p.det, Det::A | Det::The)
        && matches!(before, "you" | "am" | "be" | "being" | "was" | "is" | "as" | "i" | "are" | "become" | "became")
    {
        return Some((Reading::is(Role::Other), end));
    }
    if singular_client {
        let weight = match p.det {
            // Agencies and firms speak so as well.
            Det::Mine if word(tagged, p.tokens.start) == "our" && p.head & k.patient == 0 => base::OUR_CLIENT,
            Det::Mine | Det::OneOfMine => base::MINE,
            Det::A if word(tagged, p.head_at.wrapping_sub(1)) == "one" && p.head_at > p.tokens.start + 1 => {
                base::SINGLED
            }
            Det::A | Det::Count(_) if p.head & k.patient != 0 => {
                base::A_PATIENT + care::before(tagged, p.tokens.start, sentence)
            }
            Det::A if care::before(tagged, p.tokens.start, sentence) == base::HAD => base::A_CLIENT + base::HAD_CLIENT,
            Det::A | Det::Count(_) => base::A_CLIENT + care::before(tagged, p.tokens.start, sentence),
            _ if p.head & k.client == 0 => base::CHARTED,
            Det::The if word(tagged, p.head_at.wrapping_sub(1)) == "one" => base::SINGLED,
            Det::The if matches!(word(tagged, end), "who" | "that" | "whose" | "i") => base::THIS_CLIENT,
            Det::None if tagged.is(end, k.say | k.noshow | k.emote | k.progress | k.arrive | k.tellme) => {
                base::THIS_CLIENT + 1
            }
            _ => base::THE_CLIENT,
        };
        let reading = match p.det {
            Det::Every | Det::Many => Reading::is(Role::ClientGroup),
            Det::A if frame.any(Frames::TEACHING) && cared.is_none() => Reading::is(Role::Hypothetical),
            Det::Yours => Reading::is(Role::Hypothetical),
            _ if cared.is_some() => Reading::open(base::MINE, true),
            _ if hypothetical && !matches!(p.det, Det::Mine | Det::OneOfMine) => Reading::is(Role::Hypothetical),
            Det::None | Det::The if generic(tagged, end, sentence) => Reading::is(Role::Other),
            _ => Reading::open(weight, true),
        };
        return Some((reading, cared.unwrap_or(end)));
    }
    if plural_client {
        let reading = match p.det {
            Det::OneOfMine | Det::Count(1..=2) => Reading::open(
                if cared.is_some() || p.det == Det::OneOfMine { base::MINE } else { base::A_CLIENT },
                true,
            ),
            Det::Mine if p.modifiers != 0 && says_two(tagged, &p.tokens) => Reading::open(base::MINE, true),
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
        return told.then_some((Reading::open(base::GROUP_OF_MINE, false), end));
    }
    let plural = p.head & (k.persons | k.minors | k.units | k.indefs | k.occupations) != 0
        && p.head & (k.person | k.minor | k.unit | k.indef) == 0;
    let timed = p.modifiers & (k.weekday | k.time | k.daypart) != 0;
    if p.head & k.minor != 0 && p.modifiers & k.colleague != 0 && p.det == Det::Mine {
        return Some((Reading::open(base::MINE, false), end));
    }
    if p.head & k.friend != 0 && p.head & (k.person | k.minor | k.occupation | k.unit) == 0 || p.head & k.pet != 0 {
        return Some((Reading::is(Role::Other), end));
    }
    if let Some(cared_end) = cared.filter(|_| !(p.det == Det::Mine && p.head & k.kin != 0)) {
        let reading = match (plural, hypothetical, p.det) {
            (_, _, Det::Every) => Reading::is(Role::ClientGroup),
            (true, _, Det::A | Det::OneOfMine | Det::Count(1..=4)) => Reading::open(base::MINE, false),
            (true, ..) => Reading::is(Role::ClientGroup),
            (false, true, _) => Reading::is(Role::Hypothetical),
            _ => Reading::open(base::MINE, false),
        };
        return Some((reading, cared_end));
    }
    if p.det == Det::Mine && timed && p.head & (k.person | k.minor | k.unit | k.persons | k.units) != 0 {
        return Some((Reading::open(base::MINE, false), end));
    }
    if matches!(p.det, Det::Mine | Det::OneOfMine) {
        if p.head & k.units != 0 || (p.head & k.unit != 0 && p.head & k.kin == 0) {
            let class = p.det == Det::Mine && p.head & k.units != 0;
            return Some((if class { Reading::is(Role::ClientGroup) } else { Reading::open(base::MINE, false) }, end));
        }
        if p.modifiers & k.education != 0
            || (p.det == Det::OneOfMine && p.head & (k.occupations | k.minors) != 0 && p.head & k.kin == 0)
        {
            return Some((Reading::open(base::ONE_OF_MINE, false), end));
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
    let weight = if p.det == Det::The { base::THE_PERSON } else { care::before(tagged, p.tokens.start, sentence) };
    let reading =
        if hypothetical && p.det != Det::The { Reading::is(Role::Hypothetical) } else { Reading::open(weight, false) };
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
    if tagged.text.tokens[p.head_at].hyphenated
        || (p.tokens.end..p.tokens.end + 2).any(|i| tagged.text.tokens.get(i).is_some_and(|t| t.shape == Shape::Count))
    {
        return false;
    }
    p.det != Det::None && p.det != Det::The
        || tagged.is(p.tokens.end, k.say | k.noshow | k.emote | k.progress)
        || (p.tokens.end..(p.tokens.end + 3).min(sentence.end))
            .any(|i| tagged.is(i, k.say | k.noshow | k.emote | k.progress | k.health | k.risk | k.age))
        || p.head_at
            .checked_sub(1)
            .is_some_and(|i| matches!(word(tagged, i), "w" | "with" | "had" | "have" | "new" | "for" | "inpt"))
}

/// "Client care", "clients are", "a client has a right": no particular one.
fn generic(tagged: &Tagged, end: usize, sentence: &Range<usize>) -> bool {
    end >= sentence.end
        || matches!(
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
        )
}

fn says_two(tagged: &Tagged, tokens: &Range<usize>) -> bool {
    tokens.clone().any(|i| matches!(word(tagged, i), "two" | "2" | "both"))
}
