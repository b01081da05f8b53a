//! A case put together from several real ones.

use super::{Rule, Sign};
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
        Sign::cautions("[ bits|parts|pieces|some of|from everyone|everybody|them|it|people|clients|practice|work ] ..6 @session|@room|@couch|me|opposite|told|heard").needs(Frames::PRACTICE.and(Frames::SETTING)).even_if(Frames::HYPOTHETICAL.and(Frames::ELSEWHERE)),
        Sign::cautions("[ is|are @num|several|a of my clients put|rolled ]").even_if(Frames::HYPOTHETICAL),
        Sign::cautions("[ mix|mash-up|mashup|blend|mixture|patchwork|mosaic|jumble of like|about|some|all|a? @num|several|many|lots ..2 clients|patients|people|women|men|couples|kids|families|ive ]").even_if(Frames::HYPOTHETICAL.and(Frames::ELSEWHERE)).needs(Frames::PRACTICE.and(Frames::SETTING).and(Frames::INVENTED)),
        Sign::cautions("[ mix|mash-up|mashup|blend|mixture|patchwork|mosaic of ..3 clients|patients ]").even_if(Frames::HYPOTHETICAL.and(Frames::ELSEWHERE)),
        Sign::cautions("[ based on like? @num|several|a|some ppl|people|clients|patients|couple|few i|ive|of|people|clients ] ").even_if(Frames::HYPOTHETICAL.and(Frames::FICTION).and(Frames::LITERATURE)).needs(Frames::PRACTICE.and(Frames::STAGED).and(Frames::SETTING)),
        Sign::cautions("[ @num women|men|people|patients|clients who|ive|i have|ve? come|came|sat|nursed|seen|treated ..1 me|opposite|across|over ]").even_if(Frames::HYPOTHETICAL.and(Frames::ELSEWHERE)),
        Sign::cautions("[ the rest is ] ..2 years of patients|clients|sessions|listening").even_if(Frames::ELSEWHERE),
        Sign::cautions("[ off my list|caseload|books ] ..3 with|stuck|put").even_if(Frames::ELSEWHERE),
        Sign::cautions("[ bits|lines|every|everything|line ..3 of|was|from everyone|everybody|said|somebody|someone|those ..2 sat|nursed|by|ever|who ] ..4 me|we|i|opposite|across").even_if(Frames::HYPOTHETICAL.and(Frames::ELSEWHERE)).needs(Frames::FICTION.and(Frames::LITERATURE).and(Frames::INVENTED)),
    ],
    check: None,
    cases: cases![
        Flags("Meet 'Anna', «a composite of several people» I've worked with."),
        Flags("He is «an amalgam of clients» from ten years."),
        Flags("This one is «stitched together from a dozen women»."),
        Flags("Sam is «a composite of couples» I saw."),
        Flags("This one is «loosely based on several clients»."),
        Flags("She is «a blend of five clients», so nobody."),
        Flags("He is «six men who sat opposite» me over the years."),
        Quiet("Carbon fibre is a composite of two materials."),
        Quiet("The film is loosely based on a novel."),
        Quiet("The score is a composite of five tests in the study."),
        Quiet("Based on real butter."),
        Quiet("A composite photo of the moon."),
        Quiet("A blend of four teas."),
    ],
};
