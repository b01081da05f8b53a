//! A claim that details were changed.

use super::{Context, Rule, Sign, Sink};
use crate::frames::Frames;
use crate::lexicon::known;
use crate::report::{Kind, Level};

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
        Sign::warns("[ names|name|details|places|identifying ..2 details|places|names|all* changed|switched|swapped|altered|fudged|disguised ]").needs(Frames::PRACTICE.and(Frames::SETTING)).unless(Frames::TEACHING.and(Frames::POLICY)),
        Sign::warns("[ ive|i|all changed|swapped|switched the|her|his|their gender|job|town|names|details|name ]").unless(Frames::TEACHING.and(Frames::POLICY)).beside_any_reference(),
        Sign::adds("[ changed|swapped|switched|altered|fudged|scrambled the|her|his|their|some|enough|all|every gender|job|town|names|details|name|jobs|that|of ]").beside_any_reference(),
        Sign::adds("[ names|places|jobs|details|genders ..3 switched|swapped|changed|altered|fudged|scrambled|mixed ]").beside_any_reference(),
        Sign::adds("[ for privacy|anonymity|confidentiality ]").beside_any_reference(),
    ],
    check: Some(check),
    cases: cases![
        Flags("My client left him. «Details changed», obviously."),
        Flags("A client («let’s call her» Dot) brought a cake."),
        Flags("«names changed»: a teen I work with ran away"),
        Flags("My client, a nurse («anonymised»), slept at last."),
        Flags("Told my client story, «identifying details» removed"),
        Flags("I’m on the ward tonight. «Let’s call him Rob», he hates the soup."),
        Quiet("Always change details? Not enough, says the literature."),
        Quiet("The password details changed again."),
        Quiet("We changed a few things in the kitchen."),
        Quiet("Let’s call her tomorrow, it’s Mum’s birthday."),
        Quiet("Names changed hands in the transfer window."),
        Quiet("Let’s call them in the morning about the boiler."),
    ],
};

/// A person introduced under a made-up name, in a draft that speaks of the practice.
fn check(context: &Context, sink: &mut Sink) {
    let told =
        |f: &Frames| f.any(Frames::PRACTICE.and(Frames::SETTING)) && !f.any(Frames::ELSEWHERE.and(Frames::INVENTED));
    if !context.frames.iter().any(told) {
        return;
    }
    for i in 0..context.tagged.text.tokens.len() {
        let calls = matches!(context.word(i), "lets" | "well" | "ill" | "i" | "we")
            && matches!(context.word(i + 1), "call" | "name")
            && matches!(context.word(i + 2), "him" | "her" | "them");
        let bare = context.word(i) == "call"
            && matches!(context.word(i + 1), "him" | "her")
            && i == context.sentence(i).start;
        let name = i + if calls { 3 } else { 2 };
        let later = context.tagged.is(name, known().recency)
            || matches!(context.word(name), "back" | "again" | "tomorrow" | "later" | "to" | "about" | "." | "," | "");
        if (calls || bare) && !later {
            sink.add(Level::Warning, i..name + 1);
        }
    }
}
