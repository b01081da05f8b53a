//! A child, or somebody at risk.

use super::{Case::{Flags, Quiet}, Rule, Sign};
use crate::report::{Kind};

/// See the module.
pub static RULE: Rule = Rule {
    id: "vulnerable-person",
    kind: Kind::VulnerablePerson,
    title: "Somebody at risk",
    why: "Where there is a child, a death, harm or a court, the people concerned read with fear, and the rules are strictest.",
    instead: "Do not post it. Call your supervisor, or somebody who looks after you.",
    source: "NASW 1.07; HCPC standards 2024; Ahmed 2020",
    signs: &[
        Sign::adds("[ @risk ]"),
        Sign::adds("[ @minor ]"),
    ],
    check: None,
    cases: &[
        Flags("A «kid» I see drew me as a dragon."),
        Flags("My client was in «court» today."),
        Flags("My client survived an «overdose»."),
        Flags("A «teen» I work with ran away."),
        Flags("My client’s mum «died»."),
        Quiet("World Suicide Prevention Day: how to ask"),
        Quiet("My kid drew me as a dragon."),
        Quiet("Court dress code, explained."),
        Quiet("I lost my dad to suicide."),
        Quiet("Teens need sleep."),
    ],
};
