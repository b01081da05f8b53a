//! Asking the public what to do about a client.

use super::{Rule, Sign};
use crate::frames::Frames;
use crate::report::Kind;

/// See the module.
pub static RULE: Rule = Rule {
    id: "case-consultation",
    kind: Kind::CaseConsultation,
    title: "A case put to the public",
    why: "Groups are public, and the person may be in them. Supervision knows you, is confidential, and can ask back.",
    instead: "Ask about the method (“What helped you learn ERP?”), and take the person to supervision.",
    source: "r/therapists moderation; BACP: treat even closed groups as public",
    signs: &[
        Sign::warns("[ therapists|therapist|hive|counsellors|counselors|psychologists|psych|clinicians|colleagues|consult|wwyd|advice|dbt|hivemind mind|friends|folks|please|pls|ppl|people|twitter|please* ] ..8 @theclient").even_if(Frames::HYPOTHETICAL),
        Sign::warns("[ @theclient ] ..12 @consult").even_if(Frames::HYPOTHETICAL),
        Sign::warns("[ @consult|brains ..3 @age|@decade|@minor|couple|family ] ..12 @health|@risk|refuses|refusing|wont|school|parents|husband|wife|mum|mom|dad")
            .unless(Frames::OWN_THERAPY),
        Sign::warns("brains|mind|consult|advice|input|help|wwyd|hivemind|formulation|folks|team : [ ..2 @age|@num|@decade ..8 @health|@risk ]")
            .unless(Frames::OWN_THERAPY),
        Sign::adds("[ @consult ]"),
        Sign::warns("[ @age ] ..8 @health").needs(Frames::ASKING.and(Frames::PRACTICE)).unless(Frames::OWN_THERAPY),
        Sign::warns("[ client|pt|ct|patient w|with ..3 @health ]"),
        Sign::warns("~my|our|i|im|a|am|me [ @age|@decade ]").needs(Frames::ASKING).and_needs(Frames::PRACTICE).unless(Frames::OWN_THERAPY.and(Frames::MARKETING)).even_if(Frames::FICTION.and(Frames::LITERATURE)),
        Sign::warns("~my|our [ @num yr|year|yrs old|olds? ]").needs(Frames::ASKING).and_needs(Frames::PRACTICE).unless(Frames::OWN_THERAPY.and(Frames::MARKETING)),
        Sign::warns("[ male|female|adult|elderly|teen client|patient|pt|ct ]").needs(Frames::ASKING).unless(Frames::MARKETING.and(Frames::OWN_THERAPY)),
        Sign::warns("~my|our|a|me|i [ male|female|m|f|boy|girl @num|@age|@decade|late|early|mid ]").needs(Frames::ASKING).and_needs(Frames::PRACTICE).unless(Frames::MARKETING.and(Frames::OWN_THERAPY)),
        Sign::warns("~my|our|your|any|every|a [ pt|ct|clt|inpt|patient|client|yp w|on|late|early|mid|in|male|female|@age|@decade|@num ]").needs(Frames::ASKING).unless(Frames::MARKETING.and(Frames::OWN_THERAPY).and(Frames::POLICY)).even_if(Frames::FICTION),
        Sign::warns("~my|your|any|every|a|the|our|each|if|when [ pt|ct|clt|inpt|client ] ..1 turned|keeps|wants|refuses|refused|brought|gave|sent|disclosed|texted|cancels|asked|won|shuts").needs(Frames::ASKING).unless(Frames::MARKETING.and(Frames::POLICY)),
        Sign::warns("~my|our|a|as [ teen|adult|elderly|trans boy|girl|man|woman|lady|teen ] ..4 @health").needs(Frames::ASKING).unless(Frames::OWN_THERAPY.and(Frames::MARKETING)),
        Sign::warns("[ got|have|seeing|had a|an @adj* @minor|@person|couple ] ..1 right now whose|who|with").needs(Frames::ASKING),
    ],
    check: None,
    cases: cases![
        Flags("«Therapists», adult «client w/ OCD» refuses ERP, ideas?"),
        Flags("«Hive mind»: my client wants to record sessions"),
        Flags("My client keeps cancelling. «Any advice»?"),
        Flags("My client texts me at 2am. «wwyd»"),
        Flags("«consult please»: my client stopped coming"),
        Flags("Respected «colleagues», «Female patient», refusing food, «pls suggest»"),
        Flags("«wwyd»: «pt» keeps bringing me cake"),
        Quiet("Therapists, what is your favourite grounding exercise?"),
        Quiet("Any advice on toddlers and sleep?"),
        Quiet("Hive mind: best EHR for a group practice?"),
        Quiet("My client hates the logo, any ideas?"),
        Quiet("Can anyone recommend a good dentist?"),
        Quiet("Any advice for a woman of 30 who wants to run?"),
        Quiet("What would you do with a free Friday?"),
    ],
};
