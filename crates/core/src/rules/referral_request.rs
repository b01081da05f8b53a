//! A request for a referral that describes the person.

use super::{Rule, Sign};
use crate::frames::Frames;
use crate::report::Kind;

/// See the module.
pub static RULE: Rule = Rule {
    id: "referral-request",
    kind: Kind::CaseConsultation,
    title: "A referral request that describes somebody",
    why: "The person described, and their family, can read it; small facts add up.",
    instead: "Describe the therapist you need (“perinatal, Leeds, evenings”), not the person.",
    source: "Counsellors’ Staffroom: state the requirements of the therapist, not details of the client",
    signs: &[
        Sign::warns("anyone|anybody|someone|somebody|who|able ..1 [ take|see|fit ..2 a|an @adj* male|female|@person|@minor|@age ] ..12 @health|@risk|@age|@decade|fee|medicaid|insurance").even_if(Frames::HYPOTHETICAL),
        Sign::warns("[ who|whos|anyone|anybody ..2 good|taking|takes|has|w|with|does|sees ..6 for a|an @minor|@person|@kin|@unit ]").even_if(Frames::HYPOTHETICAL),
        Sign::warns("[ space|spaces|availability|openings|recs|recommendations ..3 @minor|@age ] ..8 @health|@risk|@num"),
        Sign::warns("space|spaces|availability|anyone|anybody|capacity ..8 [ for a|an @age|@decade ]").even_if(Frames::HYPOTHETICAL.and(Frames::ELSEWHERE)),
        Sign::warns("[ @referral ] ..8 [ for a|an|my|the @adj* @age|@client|@num|@minor|@person|teen|couple|family|ct|pt ]").even_if(Frames::HYPOTHETICAL).unless(Frames::OTHER_TRADE),
        Sign::warns("[ @referral|space|spaces ..8 for a|an|my @adj|@ethnicity|@num|year|old|yr* @age|@client|@minor|elderly|woman|man|lady|couple|uncle ]").even_if(Frames::HYPOTHETICAL.and(Frames::ELSEWHERE)).needs(Frames::ASKING.and(Frames::PRACTICE).and(Frames::SETTING)),
        Sign::warns("iso|seeking|looking|need|chasing|wanted|recommend|recs|after|finding|find|know ..8 therapist|psych|psychiatrist|psychologist|counsellor|counselor|analyst|emdr ..10 [ for a|an|my|one @adj|former|of|my* @client|@charted|@age|@minor|couple|family ]").even_if(Frames::HYPOTHETICAL.and(Frames::FICTION).and(Frames::LITERATURE)).unless(Frames::MARKETING),
        Sign::warns("[ for a|my|one ct|pt|client ] ..1 @age|@num|@decade|w|with").even_if(Frames::HYPOTHETICAL.and(Frames::FICTION)).needs(Frames::ASKING.and(Frames::POLICY)),
        Sign::warns("iso|chasing|seeking|wanted ..12 [ for a|an|my @adj? @charted|@client|@age ]").even_if(Frames::HYPOTHETICAL.and(Frames::FICTION)),
    ],
    check: None,
    cases: cases![
        Flags("Can anyone «take a male», 40s, alcohol, low fee?"),
        Flags("ISO EMDR therapist in Leeds «for a 27F» with PPD"),
        Flags("Looking for a counsellor in Cork «for my client»"),
        Flags("Anyone taking referrals? Need a therapist «for a teen» with OCD."),
        Flags("Can anyone recommend a psychologist «for a 16yo» who self-harms?"),
        Flags("iso couples therapist «for a couple» in Hull"),
        Flags("chasing a psychiatrist in Cairns «for a client», 23"),
        Quiet("Can anyone take a puppy, ten weeks, low fee?"),
        Quiet("ISO perinatal therapist in Leeds, evenings, EMDR trained"),
        Quiet("Looking for a new kettle for the office"),
        Quiet("Can anyone recommend a couples therapist in Sheffield?"),
        Quiet("Looking for a dentist for my son"),
        Quiet("Need a plumber for a flat in Hull"),
        Quiet("Chasing a parcel for my aunt"),
    ],
};
