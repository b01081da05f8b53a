//! Somebody kept unnamed whom the wording still shows to be a client: a recurring day, the chair across, "can't say who".

use super::{
    Case::{Flags, Quiet},
    Rule, Sign,
};
use crate::frames::Frames;
use crate::report::Kind;

/// Where people meet who are not there to be treated.
const NOT_WORK: Frames = Frames::PUBLIC.and(Frames::MARKETING).and(Frames::POLICY);

/// See the module.
pub static RULE: Rule = Rule {
    id: "kept-unnamed",
    kind: Kind::ImpliedPerson,
    title: "Somebody kept unnamed",
    why: "Not saying who makes it sound like what it is. The person with that hour, that chair or that file knows at once.",
    instead: "Take it to supervision, or write about the idea without the person.",
    source: "Social Work England 2019 (Thomas): nobody was named, and families recognised themselves",
    signs: &[
        Sign::warns("[ cant|cannot|wont|not|never say|saying|tell|telling|name|naming who|whom|names ] !won|wins|will").unless(NOT_WORK.and(Frames::FICTION)),
        Sign::warns("[ @num year|years|yrs|yr|month|months|week|weeks of my? @weekday ]").unless(NOT_WORK),
        Sign::warns("[ @weekday at @num|@time|@hourword ] ..5 quiet|empty|yours|chair|miss").unless(NOT_WORK),
        Sign::warns("[ the ..1 chair|armchair|beanbag|couch|seat across|opposite ..1 from? me|mine ]").unless(NOT_WORK),
        Sign::warns("[ empty|my|our|the|that chair|beanbag|armchair|couch ] ..4 @time").unless(NOT_WORK),
        Sign::warns("[ @num|two|one empty? chair|chairs empty? ] ..5 circle|group").unless(NOT_WORK),
        Sign::warns("[ the one who|with|whose ] ..8 @session|@room|@ward|@hat|@emote").needs(Frames::PRACTICE.and(Frames::SETTING)).unless(NOT_WORK),
        Sign::cautions("[ the ones who|whose|that|with ]").needs(Frames::PRACTICE.and(Frames::SETTING)).unless(NOT_WORK),
        Sign::warns("[ @num|someone|somebody|ppl|people|persons ..3 cried|sobbed|wept|cry|crying in|on front my of|couch? me|today|chair|sofa ]").needs(Frames::PRACTICE.and(Frames::SETTING)).unless(NOT_WORK),
        Sign::cautions("[ minute|min @num ] ..8 door|coat|session|thing|confession|confessions|bomb|tears|bombshell"),
        Sign::cautions("[ lets|well|ill|i|we call|name him|her|them|this @cap ]").needs(Frames::PRACTICE.and(Frames::SETTING)),
        Sign::warns("[ file|case closed ] ..6 @recency|@time|family|mum|hug|hugged").unless(NOT_WORK.and(Frames::FICTION)),
        Sign::warns("[ i|we|rule never wave|waves first ]"),
        Sign::warns("[ one of mine|ours ] @word").needs(Frames::PRACTICE.and(Frames::SETTING)).unless(NOT_WORK),
        Sign::warns("i|ive|we [ have|had|got|got? one who|whose|with ]").needs(Frames::PRACTICE.and(Frames::SETTING)).unless(NOT_WORK),
        Sign::warns("[ i|we have|had|got one who|whose ] ..8 @weekday|week|@recency|@time").unless(NOT_WORK),
        Sign::cautions("[ stopped|thanked|hugged|recognised|recognized|spotted|saw|waved|bumped|ran into|me|at|someone ] ..6 @public").needs(Frames::PRACTICE).even_if(Frames::ELSEWHERE),
        Sign::warns("[ i|we|he|she|they finished|finishing|graduated|discharged|left @recency ] ..12 years|yrs|months|summers|@weekday|weeks|sessions").needs(Frames::PRACTICE.and(Frames::SETTING)).unless(NOT_WORK),
        Sign::warns("[ not allowed to say|tell i|that|who|how|whose|anyone|you ]").unless(NOT_WORK.and(Frames::FICTION)),
        Sign::warns("[ cant|cannot|wont say which|whose ]").unless(NOT_WORK.and(Frames::FICTION)),
        Sign::warns("[ whoever ..3 left|leaves|rang|called|phoned|drew|wrote|hung ] ..10 practice|windowsill|@couch|clinic|hour|office").unless(NOT_WORK),
        Sign::warns("[ one|two of the? @num on my|our books|caseload|list ]").unless(NOT_WORK),
        Sign::warns("[ of the two|three|four @word i see|treat|saw|work ]").unless(NOT_WORK),
        Sign::warns("[ trainee|supervisee|intern|junior brought|played|showed me|us ..1 tape|recording|transcript|drawing|session ]"),
        Sign::warns("supervisee|supervisees|trainee|intern|lottery|glowing ..12 [ hers|mine|theirs ] finally|just|still|has|hasnt|@emote|@progress|set|hums|asked|said|told|bit"),
        Sign::warns("[ stood|stand|standing|sat|sit|sitting|slipped ..5 church|chapel|funeral|crematorium|crem|graveside|wake|mass ] ..16 knew|who|tell|say i|him|her|them"),
        Sign::warns("[ stood|stand|standing|sat|sit|sitting|slipped ..2 back ..2 church|chapel|funeral|crematorium|crem|graduation|hall ] ..5 tomorrow|nobody|so"),
        Sign::warns("that|last|whole|our [ hour with him|her|them ]").unless(NOT_WORK),
        Sign::warns("[ chair|chairs|couch|sofa|seat is|was? still warm ]").unless(NOT_WORK),
        Sign::cautions("[ bumped|ran into someone|somebody ]").needs(Frames::PRACTICE),
        Sign::cautions("of [ all the people ]").needs(Frames::PRACTICE).even_if(Frames::ELSEWHERE),
        Sign::cautions("[ both pretended|pretending ..2 not to know|see|recognise|recognize ]").needs(Frames::PRACTICE).even_if(Frames::ELSEWHERE),
        Sign::cautions("[ the ones who|whose|that ] ..10 therapist|couch|book|booked|treat|referral|self-help|session|hour|cancel|ring|rang|privately|private").unless(NOT_WORK.and(Frames::TEACHING)),
        Sign::cautions("[ people|ppl|parents|mums|moms|mothers|dads|fathers|husbands|folk who ] ..10 my|our couch|sofa|door|office|waiting|diary|paperwork").needs(Frames::COMPLAINT).unless(NOT_WORK),
        Sign::warns("@cap [ finished|graduated @recency|with|after ] ..8 years|summers|months|sessions|weeks").unless(NOT_WORK),
    ],
    check: None,
    cases: &[
        Flags("«Can't say who». But somebody slept through the night."),
        Flags("«Three years of Tuesdays» and then a handshake."),
        Flags("«the chair across from me» has been empty since March"),
        Flags("«I never wave first». She did."),
        Flags("«the ones who» bring an agenda to session 🙃"),
        Flags("I'm «not allowed to say who» but the flat is theirs now."),
        Flags("My supervisee is glowing, «hers» finally laughed."),
        Flags("«stood at the back of the chapel» so nobody would ask how I knew her"),
        Quiet("The chair is warm in front of the fire and I stay put."),
        Quiet("Mine finally sleeps through. The baby, not the boiler."),
        Quiet("Sat at the back of the church hall for the panto."),
        Quiet("Three years of football on Sunday and still no cup"),
        Quiet("I can't say who won, watch it yourself! Best film of the year"),
        Quiet("The one who laughs last."),
        Quiet("Goal in minute 49 and the bench goes wild"),
        Quiet("The chair across from me at the cafe has a cat on it."),
    ],
};
