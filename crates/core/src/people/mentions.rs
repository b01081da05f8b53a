//! Nominal mentions: determiner, modifiers, head, and what follows the head. Role comes from the determiner and the
//! head ("my client", "my sister"), or from what the author says of the person ("a man I see").

use super::{Gender, Mention, People, Person, Role};
use crate::frames::Frames;
use crate::lexicon::{Tags, known};
use crate::pattern::Tagged;
use crate::text::{Shape, TokenKind};
use std::ops::Range;

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Det {
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

struct Phrase {
    det: Det,
    /// All the words.
    tokens: Range<usize>,
    /// Tags of the head.
    head: Tags,
    /// Tags of the modifiers.
    modifiers: Tags,
    /// First token of the head.
    head_at: usize,
}

/// What a phrase says of a person by itself.
struct Reading {
    role: Role,
    weight: i32,
    by_trade: bool,
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

    fn slot() -> Self {
        Self::open(base::MINE, true)
    }
}

/// "my client", "one of our patients", "my 3pm", "a man I see": the author says whose client it is.
pub const MINE: i32 = 8;

/// What each way to speak of a person weighs before anything else is looked at.
mod base {
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

/// Finds the nominal mentions of a box, with the roles they show by themselves.
pub fn find(tagged: &Tagged, frames: &[Frames]) -> People {
    let mut people = People::default();
    let mut i = 0;
    while i < tagged.text.tokens.len() {
        if let Some((tokens, Reading { role, weight, by_trade })) = at(tagged, frames, i) {
            let end = tokens.end;
            people.persons.push(Person { role, gender: Gender::Open, weight, by_trade });
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

fn word<'t>(tagged: &'t Tagged, i: usize) -> &'t str {
    tagged.text.tokens.get(i).map_or("", |t| t.word.as_str())
}

/// The word before a token, empty at the start.
fn before<'t>(tagged: &'t Tagged, i: usize) -> &'t str {
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

fn phrase(tagged: &Tagged, i: usize, sentence: &Range<usize>) -> Option<Phrase> {
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
            if possessive && det != Det::None && !of_a_colleague {
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

/// What the phrase shows by itself, and the end of the mention with what defines it.
fn read(tagged: &Tagged, p: &Phrase, sentence: &Range<usize>, frame: Frames) -> Option<(Reading, usize)> {
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
    let cared = care_relation(tagged, end, sentence);
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
                base::A_PATIENT + care_before(tagged, p.tokens.start, sentence)
            }
            Det::A if care_before(tagged, p.tokens.start, sentence) == base::HAD => base::A_CLIENT + base::HAD_CLIENT,
            Det::A | Det::Count(_) => base::A_CLIENT + care_before(tagged, p.tokens.start, sentence),
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
    let weight = if p.det == Det::The { base::THE_PERSON } else { care_before(tagged, p.tokens.start, sentence) };
    let reading =
        if hypothetical && p.det != Det::The { Reading::is(Role::Hypothetical) } else { Reading::open(weight, false) };
    Some((reading, end))
}

/// What the words before an unknown person weigh: "I worked with a …", "I've got a …".
fn care_before(tagged: &Tagged, at: usize, sentence: &Range<usize>) -> i32 {
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
            base::TOLD_OF
        }
        () if word(tagged, at.wrapping_sub(1)) == "with"
            && (at.saturating_sub(3).max(sentence.start)..at).any(|i| tagged.is(i, k.session)) =>
        {
            base::CARED_FOR
        }
        () if !said_by_author => 0,
        () if ends_here(k.careclear) => base::CARED_FOR,
        () if ends_here(k.care) => base::SEEN,
        () if ends_here(k.takeon) => base::HAD,
        () => 0,
    }
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

/// What follows a person phrase and makes the person a client: "(who) I see", "who came to me", "in my office",
/// "on my caseload", "of mine", "at 6". Gives the end of the defining words.
fn care_relation(tagged: &Tagged, from: usize, sentence: &Range<usize>) -> Option<usize> {
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
                        | "ve"
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
            let bare_saw = matches!(word(tagged, j), "saw" | "visited" | "met");
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

/// A slot that stands for a person: "my 3pm", "my half ten", "the 4 o'clock", "9.30 DNA'd", "my last of the day".
fn slot(tagged: &Tagged, i: usize, sentence: &Range<usize>) -> Option<Range<usize>> {
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
