//! What tells that a person is a client: the words used, the room, the ward, what they do there, the author's hat.

use super::{People, Role};
use crate::frames::{Frames, own_room};
use crate::lexicon::{Tags, known};
use crate::pattern::Tagged;
use once_cell::sync::Lazy;

macro_rules! evidence {
    ($($name:ident $prior:literal: $says:literal),+ $(,)?) => {
        #[allow(non_camel_case_types, clippy::upper_case_acronyms, reason = "the places of the bits, named as in the data")]
        #[derive(Clone, Copy)]
        enum Place { $($name),+ }

        /// Every sign by which a person shows to be a client or somebody else.
        impl Evidence {
            $(#[doc = $says] pub const $name: Self = Self(1 << Place::$name as u64);)+
            /// Name in the data, what it says, and what it weighs before any draft has been seen, in the order of the bits.
            const ALL: &[(&str, &str, i32)] =
                &[$((stringify!($name), if cfg!(feature = "book") { $says } else { "" }, $prior)),+];
        }
    };
}

/// A set of signs that a person is a client, or is not. What each weighs stands in `weights/people.tsv`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Evidence(u64);

evidence! {
    MINE 8: "“my client”, “one of our patients”, “my 3pm”, “a man I see”: the author says whose client it is",
    A_PATIENT 5: "“a patient”, “another service user”",
    A_CLIENT 4: "“a client”: of many trades",
    THE_CLIENT 3: "“the client”, “her patient”, “Client” without an article",
    CHARTED 6: "“ct”, “pt”: nobody else writes so",
    OUR_CLIENT 6: "“our client”",
    SINGLED 7: "“this one client”",
    THIS_CLIENT 5: "“the client who …”",
    CLIENT_ACTS 6: "“Client cancelled”, without an article",
    BARE_CLIENT 6: "“client at the door”, “Female patient, 19”: no article, as in notes and headlines",
    CLIENTS_OWN 4: "“a client's mother”, “client's dog”",
    BARE_UNIT 4: "“Couple on Zoom tonight”, “Lady on the phone”: no article, and a time or a place of work",
    GROUP_OF_MINE 5: "“my Saturday group”, “one of my Year 9s”",
    ONE_OF_MINE 4: "“one of my teens”, “my year 9 girl”",
    CARED_FOR 9: "“I worked with a …”, “treated a …”",
    SEEN 2: "“saw a …”, “met with a …”",
    HAD 1: "“I've got a …”, “had a …”",
    HAD_CLIENT 7: "“had a client …”",
    TOLD_OF 3: "“told me about a …”",
    THE_PERSON -2: "“the lady”: somebody the reader is expected to know",
    OWN_ROOM 5: "in the author's own room",
    SETTING 4: "a session, a ward, a tribunal in the same sentence",
    SETTING_BEFORE 3: "a session, a ward, a tribunal in the sentence before",
    SPEAKS_TO_AUTHOR 2: "“… told me”",
    FEELS 2: "“… cried”",
    ARRIVES 2: "“… walked in”",
    QUOTED 1: "words in quote marks, by an author who practises",
    SAYS 1: "“… said”",
    ACTS 1: "“… relapsed”, “… cancelled”",
    EPISODE 0: "something that happened: the past right after",
    CLIENT_EPISODE 2: "the same of somebody named by a word of the trade: “a patient told …”",
    TREATMENT 1: "a treatment or a risk in the same sentence",
    FACING 3: "“across from me”",
    COY 4: "“a certain somebody”: the author keeps the name back",
    RECENT 1: "“today”",
    CLOCK 1: "a time of day",
    PRACTITIONER 2: "the author speaks as a practitioner",
    TOLD_AT_WORK 4: "speaks to the author or cries, and the author speaks as a practitioner",
    ELSEWHERE -7: "another trade, a film, a book, the author's own therapy",
    ELSEWHERE_PRACTITIONER -4: "the same, but by an author who practises",
    PUBLIC -5: "a public place, somebody met outside",
    OFFER -3: "an offer, or policy",
    GENERAL -2: "“should”, “deserve”: what ought to be",
    KINS_CLIENT -4: "a relative's client",
    FOR_A_WHILE 4: "“saw a … for two years”: how long the author had somebody",
}

impl Evidence {
    /// Whether it holds one of those.
    pub fn any(self, of: Self) -> bool {
        self.0 & of.0 != 0
    }

    /// Both together.
    pub fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Adds that, if `yes`.
    fn mark(&mut self, yes: bool, sign: Self) {
        if yes {
            self.0 |= sign.0;
        }
    }

    /// The names of all signs, as the data have them, and the weights from which a fit starts.
    pub fn priors() -> impl Iterator<Item = (&'static str, i32)> {
        Self::ALL.iter().map(|(name, _, prior)| (*name, *prior))
    }

    /// The signs in it: name, what it says, what it weighs.
    pub fn signs(self) -> impl Iterator<Item = (&'static str, &'static str, i32)> {
        let held = move |at: &usize| self.0 >> at & 1 != 0;
        (0..Self::ALL.len()).filter(held).map(|at| (Self::ALL[at].0, Self::ALL[at].1, WEIGHTS.of[at]))
    }

    /// What all of it weighs.
    pub fn weight(self) -> i32 {
        let held = |at: &usize| self.0 >> at & 1 != 0;
        (0..Self::ALL.len()).filter(held).map(|at| WEIGHTS.of[at]).sum()
    }
}

/// The weights: positive for a client, negative for somebody else.
struct Weights {
    of: Vec<i32>,
    /// For those whom a word of the trade names or of whom the author says whose they are, and for all others.
    named: Thresholds,
    other: Thresholds,
}

/// From which weight on somebody is probably, and certainly enough, a client.
#[derive(Clone, Copy)]
struct Thresholds {
    likely: i32,
    certain: i32,
}

static WEIGHTS: Lazy<Weights> = Lazy::new(|| {
    let fitted = |wanted: &str| {
        let mut lines = include_str!("../../weights/people.tsv").lines();
        lines.find_map(|line| line.strip_prefix(wanted)?.strip_prefix('\t')?.parse().ok())
    };
    Weights {
        // A sign that is new since the last fit weighs what is believed of it.
        of: Evidence::ALL.iter().map(|(name, _, prior)| fitted(name).unwrap_or(*prior)).collect(),
        named: Thresholds {
            likely: fitted("likely_named").unwrap_or(LIKELY),
            certain: fitted("certain_named").unwrap_or(CERTAIN),
        },
        other: Thresholds { likely: fitted("likely").unwrap_or(LIKELY), certain: fitted("certain").unwrap_or(CERTAIN) },
    }
});

/// The thresholds before any fit.
const LIKELY: i32 = 5;
const CERTAIN: i32 = 7;

/// Signs that leave no ordinary reading: neither friend nor neighbour nor stranger sits in the author's own room.
const RULES_OUT: Evidence = Evidence(
    Evidence::OWN_ROOM.0 | Evidence::CARED_FOR.0 | Evidence::COY.0 | Evidence::FACING.0 | Evidence::FOR_A_WHILE.0,
);

/// Signs of work with people. Without one of them somebody may still be a friend or a stranger, however much speaks for a client.
const OF_WORK: Evidence = Evidence(
    RULES_OUT.0
        | Evidence::SETTING.0
        | Evidence::SETTING_BEFORE.0
        | Evidence::SEEN.0
        | Evidence::TREATMENT.0
        | Evidence::ONE_OF_MINE.0
        | Evidence::GROUP_OF_MINE.0
        | Evidence::BARE_UNIT.0,
);

/// Words of what ought to be: of clients in general.
const GENERAL: &[&str] = &["should", "must", "deserve", "deserves", "ought"];

/// How long care lasts.
const TERMS: &[&str] = &["year", "years", "yrs", "month", "months", "weeks", "sessions", "summers"];

/// What of the practice stands in one sentence.
struct Surroundings {
    own_room: bool,
    settings: usize,
    treatments: usize,
    times: usize,
    facing: bool,
    coy: bool,
    quoted: bool,
    general: bool,
    kin: bool,
}

/// Weighs the evidence for every person whose role is open, and gives those a role who reach a threshold.
pub fn weigh(people: &mut People, tagged: &Tagged, frames: &[Frames]) {
    let k = known();
    let mut mentions_of = vec![Vec::new(); people.persons.len()];
    for (nth, mention) in people.mentions.iter().enumerate() {
        mentions_of[mention.person].push(nth);
    }
    let (setting, treatment) = (k.session | k.couch | k.ward | k.event | k.ending | k.legal, k.modality | k.risk);
    let mut kin = vec![false; tagged.text.sentences.len()];
    for mention in people.mentions.iter().filter(|m| !m.pronoun && people.role(m) == Role::Kin) {
        kin[tagged.text.sentence_of(mention.tokens.start)] = true;
    }
    let surroundings: Vec<Surroundings> = tagged
        .text
        .sentences
        .iter()
        .map(|sentence| {
            let count = |tags: Tags| sentence.clone().filter(|&i| tagged.is(i, tags)).count();
            Surroundings {
                own_room: own_room(tagged, sentence.clone()),
                settings: count(setting),
                treatments: count(treatment),
                times: count(k.time),
                facing: count(k.facing) > 0,
                coy: count(k.coy) > 0,
                quoted: sentence.clone().any(|i| tagged.text.tokens[i].word == "\""),
                general: sentence.clone().any(|i| GENERAL.contains(&tagged.text.tokens[i].word.as_str())),
                kin: kin[tagged.text.sentence_of(sentence.start)],
            }
        })
        .collect();
    for (person, mentions) in mentions_of.into_iter().enumerate() {
        if people.persons[person].role != Role::Unknown {
            continue;
        }
        let by_trade = people.persons[person].by_trade;
        let said = people.persons[person].evidence;
        let mine = said.any(Evidence::MINE);
        let unnamed = mentions.iter().all(|nth| people.mentions[*nth].pronoun);
        let mut hypothetical = false;
        let mut evidence = said;
        for mention in mentions.into_iter().map(|nth| &people.mentions[nth]) {
            let nth = tagged.text.sentence_of(mention.tokens.start);
            let sentence = tagged.text.sentences[nth].clone();
            let frame = frames[nth];
            hypothetical |= frame.any(Frames::HYPOTHETICAL | Frames::INVENTED);
            let here = &surroundings[nth];
            let own = |tags: Tags| mention.tokens.clone().filter(|&i| tagged.is(i, tags)).count();
            let follows = |tags: Tags| {
                (mention.tokens.end..(mention.tokens.end + 7).min(sentence.end)).any(|i| tagged.is(i, tags))
            };
            let told_before = nth > 0 && (surroundings[nth - 1].settings > 0 || surroundings[nth - 1].own_room);
            evidence.mark(here.own_room, Evidence::OWN_ROOM);
            evidence.mark(here.settings > own(setting), Evidence::SETTING);
            evidence.mark(unnamed && here.settings == own(setting) && told_before, Evidence::SETTING_BEFORE);
            evidence.mark(follows(k.tellme), Evidence::SPEAKS_TO_AUTHOR);
            evidence.mark(follows(k.emote), Evidence::FEELS);
            evidence.mark(follows(k.arrive), Evidence::ARRIVES);
            evidence.mark(here.quoted && frame.any(Frames::PRACTICE), Evidence::QUOTED);
            evidence.mark(follows(k.say), Evidence::SAYS);
            evidence.mark(follows(k.progress | k.noshow), Evidence::ACTS);
            let episode = (mention.tokens.end..(mention.tokens.end + 4).min(sentence.end))
                .any(|i| tagged.text.tokens[i].is_past());
            evidence.mark(episode && !by_trade, Evidence::EPISODE);
            evidence.mark(episode && by_trade, Evidence::CLIENT_EPISODE);
            let while_after = (mention.tokens.end..(mention.tokens.end + 3).min(sentence.end)).any(|i| {
                tagged.text.tokens[i].word == "for"
                    && (tagged.is(i + 1, k.num) || tagged.text.tokens.get(i + 1).is_some_and(|t| t.word == "a"))
                    && (i + 2..i + 4)
                        .any(|j| tagged.text.tokens.get(j).is_some_and(|t| TERMS.contains(&t.word.as_str())))
            });
            let seen = said.any(Evidence::SEEN) || said.any(Evidence::HAD) && frame.any(Frames::PRACTICE);
            evidence.mark(while_after && seen && own(k.kin) == 0, Evidence::FOR_A_WHILE);
            evidence.mark(here.treatments > own(treatment), Evidence::TREATMENT);
            evidence.mark(here.facing, Evidence::FACING);
            evidence.mark(here.coy, Evidence::COY);
            evidence.mark(frame.any(Frames::RECENT), Evidence::RECENT);
            evidence.mark(here.times > own(k.time), Evidence::CLOCK);
            evidence.mark(frame.any(Frames::PRACTICE), Evidence::PRACTITIONER);
            let told = follows(k.tellme | k.emote | k.arrive) && !frame.any(Frames::PUBLIC | Frames::ELSEWHERE);
            evidence.mark(told && frame.any(Frames::PRACTICE), Evidence::TOLD_AT_WORK);
            // Whose client it is has been said; a film or a book in the sentence changes nothing, another trade does.
            let doubts =
                if mine { Frames::NEGATED | Frames::OWN_THERAPY | Frames::OTHER_TRADE } else { Frames::ELSEWHERE };
            evidence.mark(frame.any(doubts) && !frame.any(Frames::PRACTICE), Evidence::ELSEWHERE);
            evidence.mark(frame.any(doubts) && frame.any(Frames::PRACTICE), Evidence::ELSEWHERE_PRACTITIONER);
            evidence.mark(!mine && !by_trade && frame.any(Frames::PUBLIC), Evidence::PUBLIC);
            evidence.mark(frame.any(Frames::MARKETING | Frames::POLICY), Evidence::OFFER);
            evidence.mark(!mine && here.general, Evidence::GENERAL);
            evidence.mark(!mine && by_trade && here.kin, Evidence::KINS_CLIENT);
        }
        people.persons[person].evidence = evidence;
        let Thresholds { likely, certain } = if by_trade || mine { WEIGHTS.named } else { WEIGHTS.other };
        people.persons[person].role = match evidence.weight() {
            w if hypothetical && w < certain => Role::Unknown,
            w if w >= certain && (by_trade || mine || evidence.any(OF_WORK)) => Role::Client,
            w if w >= likely && evidence.any(RULES_OUT) => Role::Client,
            w if w >= likely => Role::ProbablyClient,
            _ => Role::Unknown,
        };
    }
}
