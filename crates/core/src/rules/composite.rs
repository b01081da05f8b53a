//! A case put together from several real ones.

use super::{
    Case::{Flags, Quiet},
    Rule, Sign,
};
use crate::frames::Frames;
use crate::report::Kind;

/// See the module.
pub static RULE: Rule = Rule {
    id: "composite",
    kind: Kind::DisguiseClaim,
    title: "A composite of real people",
    why: "A composite is made of real people, and each may find the piece that is theirs.",
    instead: "Use a published case, or an invented one with nothing of the room in it.",
    source: "Gabbard 2000 and Sieck 2012 on disguise in clinical writing",
    signs: &[
        Sign::cautions("[ a|an @composite ..4 @clients|people|women|men|couples|@persons|@minors|cases ]")
            .even_if(Frames::HYPOTHETICAL.and(Frames::ELSEWHERE)),
        Sign::cautions("[ @composite ..4 @clients|people|women|men|couples|@persons|@minors|cases ]")
            .even_if(Frames::HYPOTHETICAL.and(Frames::ELSEWHERE)),
        Sign::cautions("[ a|true|of @composite ]")
            .needs(Frames::PRACTICE.and(Frames::SETTING))
            .even_if(Frames::HYPOTHETICAL),
        Sign::cautions("[ @num or @num of my @clients|people|patients ]").even_if(Frames::HYPOTHETICAL.and(Frames::ELSEWHERE)),
        Sign::cautions("[ @num percent|%? fiction|fictional|invented|made|true|real ]").needs(Frames::PRACTICE.and(Frames::SETTING)).even_if(Frames::HYPOTHETICAL.and(Frames::ELSEWHERE)),
        Sign::cautions("[ bits|parts|pieces|some of|from? everyone|everybody|them|it|people|clients|practice|work ] ..6 @session|@room|@couch|me|opposite|told|heard").needs(Frames::PRACTICE.and(Frames::SETTING)).even_if(Frames::HYPOTHETICAL.and(Frames::ELSEWHERE)),
        Sign::cautions("[ is|are @num|several|a of my clients put|rolled ]").even_if(Frames::HYPOTHETICAL),
    ],
    check: None,
    cases: &[
        Flags("Meet 'Anna', «a composite of several people» I've worked with."),
        Flags("He is «an amalgam of clients» from ten years."),
        Flags("This one is «stitched together from a dozen women»."),
        Flags("Sam is «a composite of couples» I saw."),
        Flags("This one is «loosely based on several clients»."),
        Quiet("Carbon fibre is a composite of two materials."),
        Quiet("The film is loosely based on a novel."),
        Quiet("The score is a composite of five tests in the study."),
        Quiet("Based on real butter."),
        Quiet("A composite photo of the moon."),
    ],
};
