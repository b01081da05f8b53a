//! The author’s own working day, with nobody in it.

use super::{Rule, Sign};
use crate::frames::Frames;
use crate::report::Kind;

/// See the module.
pub static RULE: Rule = Rule {
    id: "own-hours",
    kind: Kind::SessionEvent,
    title: "Your own sessions",
    why: "Your day is yours to talk about. It becomes somebody’s story when one hour of it is told.",
    instead: "Leave the hours uncounted and untold, and it stays yours.",
    source: "labels of this project: own practice, nobody in it",
    signs: &[
        Sign::reflects("[ back to back|@sessions sessions|clients|telehealths|@sessions ]"),
        Sign::reflects("[ @num|between|after|before|few @adj|@weekday|back|to|of|my|the* @sessions|groups ]")
            .unless(Frames::MARKETING.and(Frames::POLICY)),
        Sign::reflects(
            "[ my|last|first @adj|@weekday|of|the|day* session|sessions ] of|start|starts|then|at|done|over",
        )
        .unless(Frames::MARKETING),
        Sign::reflects("[ day|days|hours|week|afternoon|morning of clients|patients|sessions|intakes ]")
            .unless(Frames::MARKETING.and(Frames::POLICY)),
        Sign::reflects("[ seeing|see clients|patients ] ..3 @recency|all|until|till|tomorrow|back")
            .unless(Frames::MARKETING.and(Frames::POLICY)),
        Sign::reflects("[ between @adj? sessions|clients|appointments ]"),
        Sign::reflects("[ between my @time|@num ]"),
        Sign::reflects("~in [ @hourword @adj* clients|patients|sessions|intakes|telehealths|faces ]")
            .unless(Frames::MARKETING.and(Frames::POLICY).and(Frames::RESEARCH))
            .even_if(Frames::FICTION.and(Frames::LITERATURE)),
        Sign::reflects("[ clients|sessions|patients|clinic @num|til|till|until ]")
            .unless(Frames::MARKETING.and(Frames::POLICY)),
        Sign::reflects("[ full|quiet|long|busy|evening|slow|light clinic|diary|caseload|practice ]")
            .unless(Frames::MARKETING.and(Frames::POLICY)),
        Sign::reflects("[ quiet|slow|good|lovely week|day|month in|at the|my practice|clinic|room ]")
            .unless(Frames::MARKETING),
        Sign::reflects("[ day|days|week|hours of telehealth|zoom|video|listening ]").unless(Frames::MARKETING),
        Sign::reflects("[ hours of other people|peoples ]"),
        Sign::reflects("[ zoom|video|telehealth|teletherapy|@weekday sessions ]")
            .unless(Frames::MARKETING.and(Frames::POLICY)),
        Sign::reflects("[ last|first|final session|client|patient before|of ]").unless(Frames::MARKETING),
        Sign::reflects("[ hours|years of listening ]"),
        Sign::reflects("[ listened|listening|listen to|for ..1 living|people|ppl|strangers ]").unless(Frames::PUBLIC),
        Sign::reflects("[ therapist|therapy|analyst chair ]").unless(Frames::OWN_THERAPY),
        Sign::reflects("[ in the good|same chair ]"),
        Sign::reflects("[ @num on zoom|teams|video ]"),
    ],
    check: None,
    cases: cases![
        Flags("«Back-to-back sessions», then the sea."),
        Flags("«Six sessions», one sandwich."),
        Flags("What I eat «between sessions»"),
        Flags("«Four appointments» and a walk."),
        Flags("Tea «between clients»."),
        Flags("«Five faces», one sandwich."),
        Flags("«sessions till» 8 and then the gym"),
        Quiet("Now booking six sessions for £300."),
        Quiet("The browser lost my tabs."),
        Quiet("Two gym sessions and a nap."),
        Quiet("Exhausted after a long week."),
        Quiet("Recording sessions all week."),
        Quiet("A study of 90 patients with insomnia."),
    ],
};
