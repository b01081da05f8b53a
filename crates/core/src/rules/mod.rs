//! Fourth stage: the rule book. Each rule is one file: what it marks, why, what to do instead, its signs, its examples
//! on both sides. Adding a rule is adding a file and naming it in [`book`].

mod case;
mod context;

pub use case::Case;
pub use context::{Context, Described, Found, Sink};

use crate::frames::Frames;
use crate::pattern::{Match, PatternSet, Tagged};
use crate::report::{Detail, Kind, Level};
use once_cell::sync::Lazy;
use std::ops::Range;

/// A rule's examples. They are its tests and its documentation, and no part of the extension's module.
#[cfg(feature = "book")]
macro_rules! cases {
    ($($case:expr),* $(,)?) => {{
        #[allow(unused_imports, reason = "not every rule has every kind of example")]
        use $crate::rules::Case::{Flags, Missed, Quiet};
        &[$($case),*]
    }};
}
#[cfg(not(feature = "book"))]
macro_rules! cases {
    ($($case:expr),* $(,)?) => {
        &[]
    };
}

macro_rules! book {
    ($($name:ident),+ $(,)?) => {
        $(mod $name;)+
        /// The rules in the order of the rule book; those that others rest on come first.
        static BOOK: &[&Rule] = &[$(&$name::RULE),+];
    };
}

book!(
    particular_client,
    probable_client,
    kept_unnamed,
    unintroduced,
    slot_people,
    left_behind,
    session_event,
    scene,
    client_group,
    hypothetical_client,
    own_hours,
    confirms_relationship,
    case_consultation,
    referral_request,
    testimonial,
    entertainment,
    disparagement,
    reported_speech,
    composite,
    disguise_claim,
    consent_claim,
    artefact,
    direct_identifier,
    identifying_detail,
    vulnerable_person,
    recency,
);

/// One rule, complete: what it finds, what is said about it, and its proof.
pub struct Rule {
    /// Reads well after "turn off …", kebab-case.
    pub id: &'static str,
    /// The kind of its findings.
    pub kind: Kind,
    /// A few words naming what was seen, for a heading or the banner's one line.
    pub title: &'static str,
    /// One or two sentences to the therapist: why this matters.
    pub why: &'static str,
    /// One sentence: what to do or write instead.
    pub instead: &'static str,
    /// Who says so: code of ethics, tribunal case or paper, with its year.
    pub source: &'static str,
    /// Wordings that make it fire.
    pub signs: &'static [Sign],
    /// What wordings cannot say, when there is something: findings made from the people of the draft.
    pub check: Option<fn(&Context, &mut Sink)>,
    /// Examples; they are the rule's tests and its documentation.
    pub cases: &'static [Case],
}

/// A wording that makes a rule fire, in the language of [`crate::pattern`]. Besides the tags of the lexicon it may name people by
/// role: `@theclient` (a particular client, pronouns too), `@probable`, `@theclients` (a class).
#[derive(Clone, Copy)]
pub struct Sign {
    /// The pattern.
    pub pattern: &'static str,
    /// What it earns by itself; `clear` for what only adds to a reference.
    pub level: Level,
    /// Sub-kind of its findings.
    pub detail: Option<Detail>,
    needs: Frames,
    and_needs: Frames,
    unless: Frames,
    beside: Beside,
}

/// Whether a sign counts by itself.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Beside {
    Nothing,
    /// Somebody who is, or may be, a client in the same sentence or the one next to it.
    Client,
    /// A reference to clients anywhere in the draft.
    AnyReference,
}

impl Sign {
    /// A wording that warns by itself, unless the sentence stands in a frame where nobody is treated.
    pub const fn warns(pattern: &'static str) -> Self {
        Self {
            pattern,
            level: Level::Warning,
            detail: None,
            needs: Frames::empty(),
            and_needs: Frames::empty(),
            unless: Frames::ELSEWHERE.and(Frames::HYPOTHETICAL),
            beside: Beside::Nothing,
        }
    }

    /// The same at `caution`.
    pub const fn cautions(pattern: &'static str) -> Self {
        Self { level: Level::Caution, ..Self::warns(pattern) }
    }

    /// The same at `reflect`.
    pub const fn reflects(pattern: &'static str) -> Self {
        Self { level: Level::Reflect, ..Self::warns(pattern) }
    }

    /// A wording that only adds to a client in the same sentence or the one next to it.
    pub const fn adds(pattern: &'static str) -> Self {
        Self { level: Level::Clear, unless: Frames::empty(), beside: Beside::Client, ..Self::warns(pattern) }
    }

    /// Counts only where a client stands in the same sentence or the one next to it.
    pub const fn beside_client(self) -> Self {
        Self { beside: Beside::Client, ..self }
    }

    /// Counts only in a draft that refers to clients somewhere.
    pub const fn beside_any_reference(self) -> Self {
        Self { beside: Beside::AnyReference, ..self }
    }

    /// Counts only in sentences with one of these frames.
    pub const fn needs(self, frames: Frames) -> Self {
        Self { needs: frames, ..self }
    }

    /// Counts only in sentences with one of these frames as well.
    pub const fn and_needs(self, frames: Frames) -> Self {
        Self { and_needs: frames, ..self }
    }

    /// Also not in sentences with one of these frames.
    pub const fn unless(self, frames: Frames) -> Self {
        Self { unless: self.unless.and(frames), ..self }
    }

    /// Counts in these frames although others of its kind do not.
    pub const fn even_if(self, frames: Frames) -> Self {
        Self { unless: self.unless.without(frames), ..self }
    }

    /// With a sub-kind.
    pub const fn detail(self, detail: Detail) -> Self {
        Self { detail: Some(detail), ..self }
    }
}

struct Signs {
    set: PatternSet,
    /// Rule and sign of each pattern of the set.
    of: Vec<(&'static Rule, &'static Sign)>,
}

static SIGNS: Lazy<Signs> = Lazy::new(|| {
    let of: Vec<_> = BOOK.iter().flat_map(|rule| rule.signs.iter().map(move |sign| (*rule, sign))).collect();
    let set = PatternSet::new(of.iter().map(|(_, sign)| sign.pattern));
    Signs { set, of }
});

/// All rules, in the order of the rule book.
pub fn rules() -> &'static [&'static Rule] {
    BOOK
}

/// The rule that speaks for a kind where words alone tell it; somebody who is probably a client when no kind does.
pub(crate) fn of_kind(kind: Option<Kind>) -> &'static Rule {
    BOOK.iter().copied().find(|rule| Some(rule.kind) == kind).unwrap_or(&probable_client::RULE)
}

/// The rule with this id.
pub fn rule(id: &str) -> Option<&'static Rule> {
    BOOK.iter().copied().find(|r| r.id == id)
}

/// Where the signs of all rules match in these sentences, each sign by its number.
pub(crate) fn signs(tagged: &Tagged, sentences: Range<usize>) -> Vec<(usize, Match)> {
    let mut matches = Vec::new();
    SIGNS.set.find_in(tagged, sentences, |sign, m| matches.push((sign, m)));
    matches
}

/// Runs every rule over one box, given where the signs match: first those that stand by themselves, then those that need
/// a client beside them.
pub fn run(context: &Context, signs: Vec<(usize, Match)>, sink: &mut Sink) {
    let matches = signs.into_iter().map(|(sign, m)| (SIGNS.of[sign], m));
    let met = |sign: &Sign, at: usize| {
        let frame = context.frame(at);
        let met = |needed: Frames| needed == Frames::empty() || frame.any(needed);
        met(sign.needs) && met(sign.and_needs) && !frame.any(sign.unless)
    };
    let mut later = Vec::new();
    for ((rule, sign), m) in matches {
        if !met(sign, m.tokens.start) {
            continue;
        }
        if sign.beside == Beside::Nothing {
            sink.found(rule, sign.level, sign.detail, m.span);
        } else {
            later.push((rule, sign, m));
        }
    }
    for rule in BOOK {
        if let Some(check) = rule.check {
            sink.rule = Some(rule);
            check(context, sink);
        }
    }
    let referred = sink.refers();
    let clients = context.near_clients();
    let warned = context.near(sink.found.iter().filter(|f| f.level.is_warned()).map(|f| f.tokens.start));
    for (rule, sign, m) in later {
        let sentence = context.tagged.text.sentence_of(m.tokens.start);
        let beside = match sign.beside {
            Beside::Client => clients[sentence] || warned[sentence],
            _ => referred,
        };
        let person = match sign.detail.map(|_| context.described(m.span.start)) {
            Some(Described::SomebodyElse) => continue,
            Some(Described::Person(person)) => Some(person),
            Some(Described::NotTold) | None => None,
        };
        if beside {
            sink.found.push(Found { rule, level: sign.level, detail: sign.detail, person, tokens: m.span });
        } else if sign.beside == Beside::Client {
            sink.pending.push(Found { rule, level: sign.level, detail: sign.detail, person, tokens: m.span });
        }
    }
}
