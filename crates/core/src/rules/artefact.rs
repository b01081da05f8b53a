//! Something that a client made, wrote or gave.

use super::{
    Case::{Flags, Quiet},
    Rule, Sign,
};
use crate::frames::Frames;
use crate::report::Kind;

/// See the module.
pub static RULE: Rule = Rule {
    id: "artefact",
    kind: Kind::Artefact,
    title: "Something of a client’s",
    why: "A drawing, a card or a message is the client’s own hand; they will know it at once.",
    instead: "Keep it in the room. Post about what such things teach, without showing or quoting one.",
    source: "HIPAA Safe Harbor: images and other unique characteristics",
    signs: &[
        Sign::adds("[ @records ]"),
        Sign::warns("[ screenshot|drawing|card|text|letter|note|painting|gift|email|voicemail|picture|poem of|from a|an|my|one @adj|@records|of|from|a|my* @client ]").unless(Frames::MARKETING),
        Sign::warns("[ this|the|found|look @adj|what|drawing|card|note|picture|at* @records ..3 on|under|in the|my sand|couch|chair|tissue|therapy|playroom tray|box|room ]"),
    ],
    check: None,
    cases: &[
        Flags("My client left me a «card» today"),
        Flags("«screenshot of a text from a client» 🥹"),
        Flags("A kid I see made me a «drawing»."),
        Flags("One of my couples wrote me a «poem»."),
        Flags("My 4pm gave me a «bracelet»."),
        Quiet("My son made me a drawing."),
        Quiet("Screenshot of my calendar."),
        Quiet("A card from my mum."),
        Quiet("Notes day ☕"),
        Quiet("Email me for the slides."),
    ],
};
