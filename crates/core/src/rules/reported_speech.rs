//! A client’s words or disclosures, quoted or told.

use super::{
    Case::{Flags, Quiet},
    Rule, Sign,
};
use crate::report::Kind;

/// See the module.
pub static RULE: Rule = Rule {
    id: "reported-speech",
    kind: Kind::ReportedSpeech,
    title: "A client’s words",
    why: "What was said in the room was said to you alone. People know their own sentences, even years later.",
    instead: "Say the thought in your own words, as your own.",
    source: "BACP Ethical Framework 2018; APA 4.07",
    signs: &[
        Sign::adds("@theclient|@probable [ .. @say ]"),
        Sign::adds("[ @tellme ]"),
        Sign::adds("[ said|says|goes|told|asked|like @theclient|@probable|she|he|they ]"),
    ],
    check: None,
    cases: &[
        Flags("My client «told me» she finally slept."),
        Flags("One of my couples «said» it out loud at last."),
        Flags("A client of mine «whispered» that she was done."),
        Flags("A wise client «once said»: rest is a skill."),
        Flags("My 3pm «asked if I» ever cry."),
        Quiet("My mum told me she finally slept."),
        Quiet("Clients often say they are scared of endings."),
        Quiet("My therapist said it was fine."),
        Quiet("Someone said it would rain."),
        Quiet("She said yes! We are getting married."),
    ],
};
