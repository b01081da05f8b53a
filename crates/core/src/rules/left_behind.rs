//! A thing that somebody left, gave or sent to the author at work, told without saying who: "left on the chair: a drawing".

use super::{Rule, Sign};
use crate::frames::Frames;
use crate::report::Kind;

/// Where people leave things who are not there to be treated.
const NOT_WORK: Frames = Frames::PUBLIC.and(Frames::MARKETING).and(Frames::POLICY);

/// See the module.
pub static RULE: Rule = Rule {
    id: "left-behind",
    kind: Kind::Artefact,
    title: "Something that somebody left with you",
    why: "Whoever drew it, wrote it or left it on the chair will know it again at once.",
    instead: "Keep it out of public, or show something of your own.",
    source: "ACA 2014, H.6.d: avoid disclosing confidential information through public social media",
    signs: &[
        Sign::warns("^ [ left|tucked|pushed|slipped|found on|under|behind|in|by|at the|my|our ..2 chair|couch|door|windowsill|desk|shelf|rug|playroom ]").unless(NOT_WORK),
        Sign::warns("[ @records ..3 left|tucked|pushed|slipped|found|stuck|propped ..2 my|our|the ..1 chair|couch|sofa|door|windowsill|desk|shelf ]").unless(NOT_WORK),
        Sign::warns("[ sign|note|letter|drawing|poster ..2 on|under my|our door|desk|shelf|lamp ] ..12 crayon|felt|glitter|spelled|spelt|capitals|aged|child").unless(NOT_WORK),
        Sign::warns("[ crayon|chalk|plasticine|glitter|lego ] ..10 my|our|the playroom|door|floor|desk|couch|office").unless(NOT_WORK),
        Sign::warns("[ @couch|playroom whiteboard|shelf|wall|floor|drawing|table ] ..14 child|aged|wobbly|somebody|someone|her|his|crayon").unless(NOT_WORK),
        Sign::warns("[ leaving|goodbye|ending|farewell present|gift|card|cake|cactus ..2 from the one|somebody|someone|him|her|them ]").unless(NOT_WORK),
        Sign::warns("[ postcard|card|note|drawing|jar on|under|in|at my|our ..1 desk|door|windowsill|shelf ] @recency").unless(NOT_WORK),
        Sign::warns("[ on the|my chair|couch|sofa after|before ..2 hour|session ]").unless(NOT_WORK),
        Sign::warns("[ left ..6 in|on my|our ..1 room|chair|couch|sofa|windowsill ] ..4 after|before|every|our|again").unless(NOT_WORK),
    ],
    check: None,
    cases: cases![
        Flags("«Left on the chair»: one glove and a list of birds."),
        Flags("new «sign on my door», felt pen, wobbly: KNOCK LIKE A MOUSE"),
        Flags("«Tucked under my door»: 'i slept'."),
        Flags("A «leaving present from the one» who never took a biscuit."),
        Flags("«Postcard on my desk» this morning: 'I flew.'"),
        Quiet("Left on the bus: one glove."),
        Quiet("Left my keys on the desk again."),
        Quiet("Found under the sofa: eleven hair ties."),
        Quiet("A leaving present from the team! I will miss this place."),
        Quiet("Sign on the office door: back at ten."),
    ],
};
