//! A claim that details were changed.

use super::{
    Case::{Flags, Quiet},
    Rule, Sign,
};
use crate::report::Kind;

/// See the module.
pub static RULE: Rule = Rule {
    id: "disguise-claim",
    kind: Kind::DisguiseClaim,
    title: "A disguise",
    why: "Changing details hides the person from strangers, not from themselves; people recognise themselves even with another gender. Saying so tells readers that somebody real is meant.",
    instead: "If it has to be disguised, it belongs in supervision.",
    source: "Gabbard 2000; a social worker’s “I did not name anyone” did not hold (Social Work England 2019)",
    signs: &[
        Sign::adds("[ @disguise ]").beside_any_reference(),
        Sign::adds("[ lets|we|i call|name them|her|him ]").beside_any_reference(),
        Sign::warns(
            "[ details|names|name|identifying have|been|has|were|details* changed|altered|swapped ] ..8 happened|week|today|yesterday|@session",
        ),
    ],
    check: None,
    cases: &[
        Flags("My client left him. «Details changed», obviously."),
        Flags("A client («let’s call her» Dot) brought a cake."),
        Flags("«names changed»: a teen I work with ran away"),
        Flags("My client, a nurse («anonymised»), slept at last."),
        Flags("Told my client story, «identifying details» removed"),
        Quiet("Always change details? Not enough, says the literature."),
        Quiet("The password details changed again."),
        Quiet("We changed a few things in the kitchen."),
        Quiet("Let’s call her tomorrow, it’s Mum’s birthday."),
        Quiet("Names changed hands in the transfer window."),
    ],
};
