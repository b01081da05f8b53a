//! In which frame a sentence stands: the author's own therapy, a film, another trade, a thought experiment. A frame
//! changes who is meant by "a client" or "she", and with it what the rules may conclude.

use crate::lexicon::{Tags, known};
use crate::pattern::{PatternSet, Tagged};
use crate::text::{Text, TokenKind};
use once_cell::sync::Lazy;
use std::ops::{BitOr, BitOrAssign};

/// A set of frames.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Frames(u32);

impl Frames {
    /// A thought experiment or a case for colleagues: "imagine a client who", "if your client".
    pub const HYPOTHETICAL: Self = Self(1);
    /// The author says that they do not talk about clients.
    pub const NEGATED: Self = Self(1 << 1);
    /// The author's own therapy.
    pub const OWN_THERAPY: Self = Self(1 << 2);
    /// Law, design, software, hair, …: clients who are not in care.
    pub const OTHER_TRADE: Self = Self(1 << 3);
    /// Television, film, novels.
    pub const FICTION: Self = Self(1 << 4);
    /// Published cases, the history of the field.
    pub const LITERATURE: Self = Self(1 << 5);
    /// Studies.
    pub const RESEARCH: Self = Self(1 << 6);
    /// Policy, rights, money, organisation.
    pub const POLICY: Self = Self(1 << 7);
    /// Offers to those who look for a therapist.
    pub const MARKETING: Self = Self(1 << 8);
    /// Speaks to colleagues in training.
    pub const TEACHING: Self = Self(1 << 9);
    /// Places and people that are not of the practice.
    pub const PUBLIC: Self = Self(1 << 10);
    /// The author speaks as a practitioner, here or elsewhere in the draft.
    pub const PRACTICE: Self = Self(1 << 11);
    /// Something of the practice stands in this very sentence: a session, a room, a ward.
    pub const SETTING: Self = Self(1 << 12);
    /// Complaint, mockery or eye-rolling.
    pub const COMPLAINT: Self = Self(1 << 13);
    /// A skit, a list, a point of view.
    pub const STAGED: Self = Self(1 << 14);
    /// Somebody who is explicitly made up.
    pub const INVENTED: Self = Self(1 << 15);
    /// "today", "just now".
    pub const RECENT: Self = Self(1 << 16);
    /// A question to the public.
    pub const ASKING: Self = Self(1 << 17);

    /// The draft says in the end that it was a relative, a friend, a pet or a class: "my sister, everyone".
    pub const REVEALED: Self = Self(1 << 18);

    /// All frames in which "a client" is nobody whom the author treats.
    pub const ELSEWHERE: Self = Self(
        Self::NEGATED.0
            | Self::OWN_THERAPY.0
            | Self::OTHER_TRADE.0
            | Self::FICTION.0
            | Self::LITERATURE.0
            | Self::RESEARCH.0
            | Self::REVEALED.0,
    );

    /// The bits that are set.
    pub fn bits(self) -> impl Iterator<Item = u32> {
        (0..u32::BITS).filter(move |bit| self.0 >> bit & 1 != 0)
    }

    /// The names of those that are set.
    pub fn names(self) -> impl Iterator<Item = &'static str> {
        self.bits().map(|bit| NAMES[bit as usize])
    }

    /// No frame.
    pub const fn empty() -> Self {
        Self(0)
    }

    /// Whether it has one of those.
    pub const fn any(self, of: Self) -> bool {
        self.0 & of.0 != 0
    }

    /// Without those.
    pub const fn without(self, of: Self) -> Self {
        Self(self.0 & !of.0)
    }

    /// Both together.
    pub const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

/// Names of the frames, by bit.
pub(crate) const NAMES: [&str; 19] = [
    "hypothetical",
    "negated",
    "own-therapy",
    "other-trade",
    "fiction",
    "literature",
    "research",
    "policy",
    "marketing",
    "teaching",
    "public",
    "practice",
    "setting",
    "complaint",
    "staged",
    "invented",
    "recent",
    "asking",
    "revealed",
];

impl BitOr for Frames {
    type Output = Self;
    fn bitor(self, other: Self) -> Self {
        self.and(other)
    }
}

impl BitOrAssign for Frames {
    fn bitor_assign(&mut self, other: Self) {
        *self = self.and(other);
    }
}

/// Phrasings that open a frame for their sentence.
const OPENERS: &[(&str, Frames)] = &[
    (
        "imagine|suppose|supposing|pretend a|an|you|your|that|someone|somebody|i|were|this|one|two|the",
        Frames::HYPOTHETICAL,
    ),
    ("hypothetically|hypothetical", Frames::HYPOTHETICAL),
    ("picture|say a|an|your|someone|somebody|this|me", Frames::HYPOTHETICAL),
    ("lets say|imagine|invent|pretend|suppose", Frames::HYPOTHETICAL),
    (
        "if|when|whenever|should|unless|until|because|how|why|what a|an|your|ur|the|one|someone @adj* @client|@charted|@minor|@unit|parent|@clients",
        Frames::HYPOTHETICAL,
    ),
    ("if|when|whenever|should someone|somebody|anyone|a|an|you|your", Frames::HYPOTHETICAL),
    ("what if", Frames::HYPOTHETICAL),
    ("a @client|@minor who feels|knows|needs|wants|is|has|does|can|trusts|says|asks|doesnt", Frames::HYPOTHETICAL),
    ("my @kin|@friend|@pet|@colleague|manager|boss everyone|folks|ladies|obviously", Frames::REVEALED),
    ("my @kin|@friend|@pet that is", Frames::REVEALED),
    ("it|this|that was|is|were my @adj* @kin|@friend|@pet|brother|sister|mum|dad|manager|boss", Frames::REVEALED),
    ("^ my @adj* @kin|@friend|@pet|manager|boss $", Frames::REVEALED),
    ("it was pilates|yoga|spin|zumba|the|a @lead", Frames::REVEALED),
    ("she|he|shes|hes is? my @adj* @kin", Frames::REVEALED),
    ("i the no-show|noshow|client|patient", Frames::REVEALED),
    ("@time ..4 my|the manager|boss|line|hairdresser|dentist|@kin|@friend $", Frames::REVEALED),
    ("i|me|ive|he|she was|am|being|been|as a|the|her|his|their @adj* @client", Frames::OWN_THERAPY),
    ("as a @adj* @client", Frames::OWN_THERAPY),
    (
        "i ..2 committed|admitted|sectioned|hospitalised|hospitalized|discharged to|from|for|under|again|twice|in",
        Frames::OWN_THERAPY,
    ),
    ("i was|got|been committed|admitted|sectioned|hospitalised|hospitalized|diagnosed", Frames::OWN_THERAPY),
    ("mine as in", Frames::OWN_THERAPY),
    ("my @adj* case|trial|appeal|verdict", Frames::OTHER_TRADE),
    // What is made to order: nobody builds a website for somebody in care.
    (
        "project|projects|site|website|websites|camera|cameras|cover-up|app|shoot|render|logo|sleeve|build|hired|designed|designing|developed|developing|installed|installing|programmed|edited|editing|photographed|catered|quoted|pitched ..8 for|to a|another|my|our|this @adj* client|clients",
        Frames::OTHER_TRADE,
    ),
    ("working|worked|freelancing for a|another|my|our|this|one @adj* client|clients", Frames::OTHER_TRADE),
    (
        "showing|showed|show|sold|selling|staged ..3 home|homes|house|houses|property|properties|flat|apartment|listing|condo ..2 @client|@clients",
        Frames::OTHER_TRADE,
    ),
    ("@tradeish|@othertrade client|clients", Frames::OTHER_TRADE),
    (
        "client|clients site|sites|account|accounts|project|projects|brief|dinner|pitch|deck|website|brand|server|servers|logo|deadline|entertainment|product|products|launch|deliverables|presentation",
        Frames::OTHER_TRADE,
    ),
    ("company|companys|companies|firm|firms|salon|studio @adj* client|clients", Frames::OTHER_TRADE),
    ("been|be|become|becoming|became a @adj* @client of !mine|ours", Frames::OTHER_TRADE),
    ("way|ways|appropriate|normal|okay|ok|like for a|an @adj* @client to", Frames::HYPOTHETICAL),
    (
        "make|makes|making|help|helps|helping|let|lets a|an @adj* @client feel|know|see|understand|be",
        Frames::HYPOTHETICAL,
    ),
    ("what would|do|should|are you|i|we|yall|people ..5", Frames::ASKING),
];

/// Tells a colleague off: what is quoted then is theirs.
const REPROOFS: &[&str] = &[
    "delete|deleting|take this|it|that down? $",
    "delete|take this|it|that down? please|pls|colleague|maam|babe|hun|love|before|your|and|now",
    "~says|said|asks please|pls|just|maam|sir|colleague|colleagues|sorry delete|take ..1 down|this|it|that",
    "please|pls stop w|with|doing|making|posting|tweeting|sharing",
    "imagine being her|him|them|that",
    "did they|she|he say|tell it|that|this ..3 to you or",
    "your|the @client|@clients|@time has|have|is|are|can|could|will ..6 read|scroll|scrolling|see|watching|recognise|recognize",
];

static OPENER_SET: Lazy<PatternSet> = Lazy::new(|| PatternSet::new(OPENERS.iter().map(|(p, _)| *p)));
static REPROOF_SET: Lazy<PatternSet> = Lazy::new(|| PatternSet::new(REPROOFS.iter().copied()));

/// Parts of a hashtag by which the author's profession shows.
const PROFESSION_HASHTAGS: &[&str] = &[
    "therap",
    "counsel",
    "psych",
    "socialwork",
    "lcsw",
    "lmft",
    "lpc",
    "lmhc",
    "msw",
    "mentalhealthnurse",
    "mhnurse",
    "rmn",
    "camhs",
    "emdr",
    "privatepractice",
    "casework",
    "cadc",
    "recoverywork",
    "nhstalking",
    "iapt",
    "clinician",
    "bacp",
    "nursetok",
    "psynurse",
    "shrink",
    "practicum",
    "hospice",
    "palliative",
    "youthwork",
    "socialcare",
    "supportwork",
    "careworker",
    "keyworker",
    "mentalhealthpro",
    "mentalhealthwork",
    "amhp",
    "lmsw",
    "licsw",
    "bcba",
    "nurselife",
    "nursinglife",
    "nursingstudent",
    "studentnurse",
    "midwi",
    "paramedic",
    "crisisline",
    "samaritan",
    "chaplain",
    "doula",
    "safeguarding",
    "childprotection",
    "fosterc",
    "wellbeingpractitioner",
    "pwplife",
    "ukcp",
    "ncps",
    "aamft",
    "hcpc",
    "ahpra",
];

/// Parts of a hashtag by which another trade shows.
const TRADE_HASHTAGS: &[&str] = &[
    "hair",
    "salon",
    "makeup",
    "mua",
    "lash",
    "nails",
    "nailart",
    "brow",
    "henna",
    "tattoo",
    "inked",
    "barber",
    "stylist",
    "realtor",
    "realestate",
    "dreamhome",
    "homesfor",
    "fitness",
    "gym",
    "crossfit",
    "workout",
    "weightloss",
    "personaltrain",
    "bridal",
    "wedding",
    "photograph",
    "interiordesign",
    "graphicdesign",
    "webdesign",
    "logo",
    "branding",
    "marketing",
    "freelanc",
    "lawyer",
    "attorney",
    "skincare",
    "esthetic",
    "botox",
    "waxing",
    "massage",
    "groomer",
    "mortgage",
    "propert",
    "vetlife",
    "canine",
    "equine",
    "styles",
    "lakehome",
    "forsale",
    "decor",
    "bespoke",
    "migration",
    "immigrat",
    "migrant",
    "visa",
    "microblad",
    "mehndi",
    "cakes",
    "catering",
    "construction",
    "webdev",
];

/// The frames of every sentence of a box. `earlier` are the frames that hold for the whole thread so far.
pub fn frames(tagged: &Tagged, earlier: Frames) -> Vec<Frames> {
    let k = known();
    let text = tagged.text;
    let mut frames: Vec<Frames> = text
        .sentences
        .iter()
        .map(|sentence| {
            let all = sentence.clone().fold(0, |all, i| all | tagged.hits.tags(i));
            let has = |tags: Tags| all & tags != 0;
            let mut f = Frames::default();
            let mut mark = |yes: bool, frame: Frames| {
                if yes {
                    f |= frame;
                }
            };
            mark(has(k.negated), Frames::NEGATED);
            mark(has(k.owntherapy), Frames::OWN_THERAPY);
            mark(has(k.othertrade), Frames::OTHER_TRADE);
            mark(has(k.fiction) || tells_of_fiction(tagged, sentence.clone()), Frames::FICTION);
            mark(has(k.literature), Frames::LITERATURE);
            mark(has(k.research), Frames::RESEARCH);
            mark(has(k.policy), Frames::POLICY);
            mark(has(k.marketing), Frames::MARKETING);
            mark(has(k.teaching), Frames::TEACHING);
            mark(has(k.public) || has(k.others), Frames::PUBLIC);
            mark(has(k.invented), Frames::INVENTED);
            mark(has(k.recency), Frames::RECENT);
            mark(has(k.consult), Frames::ASKING);
            mark(has(k.complaint) || has(k.rolleyes), Frames::COMPLAINT);
            mark(has(k.pov), Frames::STAGED);
            mark(
                has(k.session)
                    || has(k.couch)
                    || has(k.ward)
                    || has(k.event)
                    || has(k.ending)
                    || has(k.legal)
                    || own_room(tagged, sentence.clone()),
                Frames::SETTING,
            );
            f
        })
        .collect();
    OPENER_SET.find(tagged, |number, m| frames[text.sentence_of(m.tokens.start)] |= OPENERS[number].1);
    let mut reproof = false;
    REPROOF_SET.find(tagged, |_, m| {
        reproof = true;
        frames[text.sentence_of(m.tokens.start)] |= Frames::NEGATED;
    });
    if reproof {
        for (f, sentence) in frames.iter_mut().zip(&text.sentences) {
            if sentence.clone().any(|i| matches!(text.tokens[i].word.as_str(), "\"" | "'")) {
                *f |= Frames::NEGATED;
            }
        }
    }

    let practice = earlier.any(Frames::PRACTICE) || speaks_as_practitioner(tagged);
    let count = |frame: Frames| frames.iter().filter(|f| f.any(frame)).count();
    let mut whole = Frames::default();
    for (frame, needed) in [
        (Frames::FICTION, 2),
        (Frames::LITERATURE, 3),
        (Frames::RESEARCH, 3),
        (Frames::INVENTED, 1),
        (Frames::STAGED, 1),
        (Frames::REVEALED, 1),
        (Frames::ASKING, 1),
    ] {
        if count(frame) >= needed {
            whole |= frame;
        }
    }
    // What opens with the author's own therapy goes on with it.
    if frames.first().is_some_and(|f| f.any(Frames::OWN_THERAPY)) {
        whole |= Frames::OWN_THERAPY;
    }
    let trade_hashtag =
        text.tokens.iter().any(|t| t.hashtag && TRADE_HASHTAGS.iter().any(|part| t.word.contains(part)));
    if !practice && (trade_hashtag || trade_words(tagged) >= 2) {
        whole |= Frames::OTHER_TRADE;
    }
    if practice {
        whole |= Frames::PRACTICE;
    }
    for f in &mut frames {
        *f |= whole | earlier.without(Frames::HYPOTHETICAL);
    }
    frames
}

/// What holds for the rest of a thread after a box with these frames.
pub fn lasting(frames: &[Frames]) -> Frames {
    let all = frames.iter().fold(Frames::default(), |all, f| all | *f);
    let mut kept = Frames::default();
    for frame in [Frames::PRACTICE, Frames::INVENTED] {
        if all.any(frame) {
            kept |= frame;
        }
    }
    kept
}

/// Words of other trades in the whole box; those that are also anybody's words count in company only, and what somebody is by
/// trade tells nothing of the author's.
fn trade_words(tagged: &Tagged) -> usize {
    let k = known();
    let tells = |i: &usize| tagged.is(*i, k.othertrade | k.tradeish) && !tagged.is(*i, k.occupation | k.occupations);
    (0..tagged.text.tokens.len()).filter(tells).count()
}

/// Whether words of television and novels stand together in a sentence, or one stands before a name.
fn tells_of_fiction(tagged: &Tagged, sentence: std::ops::Range<usize>) -> bool {
    let k = known();
    let count = sentence.clone().filter(|&i| tagged.is(i, k.fictionish)).count();
    let capital = |i: usize| tagged.text.tokens[i].capitalised && i > sentence.start;
    count >= 2 || sentence.clone().any(|i| tagged.is(i, k.fictionish) && capital(i))
}

/// Whether "my couch", "our office" or the like stands in this range.
pub fn own_room(tagged: &Tagged, sentence: std::ops::Range<usize>) -> bool {
    let k = known();
    sentence.clone().any(|i| {
        matches!(tagged.text.tokens[i].word.as_str(), "my" | "our")
            && (tagged.is(i + 1, k.room | k.couch)
                || (tagged.is(i + 1, k.adj | k.session) && i + 2 < sentence.end && tagged.is(i + 2, k.room | k.couch)))
    })
}

fn speaks_as_practitioner(tagged: &Tagged) -> bool {
    let tokens = &tagged.text.tokens;
    let hashtag = tokens.iter().any(|t| t.hashtag && PROFESSION_HASHTAGS.iter().any(|part| t.word.contains(part)));
    hashtag || says_profession(tagged.text, tagged)
}

/// "as a therapist", "I'm a counsellor", "therapist here".
fn says_profession(text: &Text, tagged: &Tagged) -> bool {
    let k = known();
    (0..text.tokens.len()).any(|i| {
        if !tagged.is(i, k.profession | k.practitioner | k.hat) || text.tokens[i].kind == TokenKind::Punct {
            return false;
        }
        let word = |back: usize| i.checked_sub(back).map_or("", |j| text.tokens[j].word.as_str());
        let next = text.tokens.get(i + 1).map_or("", |t| t.word.as_str());
        tagged.is(i, k.hat)
            || (1..4).any(|n| {
                matches!(word(n), "a" | "an") && matches!(word(n + 1), "as" | "i" | "being" | "am" | "became" | "im")
            })
            || next == "here"
            || next == "problems"
            || word(1) == "fellow"
    })
}
