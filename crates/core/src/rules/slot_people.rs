//! An hour, a bed or a chair that acts like a person: "8am was in tears", "half ten Monday brought her mother".

use super::{Rule, Sign};
use crate::frames::Frames;
use crate::report::Kind;

/// A slot before what only people do.
macro_rules! acts {
    ($slot:literal) => {
        Sign::warns(concat!(
            "~at|on|by|before|since|till|until|from|her|his|their|your|the|to|around|about|after|for [ ",
            $slot,
            " ] just|has|have|had|finally|already|still|always|only|gone|and|who|is|was|are|were|in|got*",
            " @emote|@tellme|@arrive|said|says|asked|asks|asking|told|sang|sings|brought|brings|bringing|wants|wanted|wanting|",
            "hugged|bought|adopted|married|pregnant|engaged|passed|graduated|relapsed|quit|apologised|apologized|stopped|",
            "turned|chewed|snored|snores|danced|knows|know|loves|fell|wore|wears|couldnt|wouldnt|thinks|thought|keeps|found|drew|",
            "hates|tears|bits|floods|furious|talked|talks|discovered|taught|won|made|dyed|bites|hums|learned|learnt|forgave|mute"
        ))
        .unless(Frames::PUBLIC.and(Frames::MARKETING).and(Frames::POLICY))
    };
}

/// See the module.
pub static RULE: Rule = Rule {
    id: "slot-people",
    kind: Kind::ClientReference,
    title: "An hour that stands for somebody",
    why: "An hour, a bed or a weekday is a name for the one who has it.",
    instead: "Leave out the hour, or keep it for supervision.",
    source: "HIPAA Safe Harbor: dates and times of a contact are identifiers",
    signs: &[
        acts!("@time am|pm?"),
        acts!("the @time am|pm?"),
        acts!("@weekday at @time|@num|@hourword|noon am|pm?"),
        acts!("half|quarter past|to? @hourword @weekday?"),
        acts!("my|the @weekday? @hourword oclock"),
        acts!("my|the half|quarter|twenty|ten|five past|to @hourword|@num"),
        acts!("my @weekday @hourword|@time|@num|person|regular"),
        acts!("bed|bay|cell|line @num"),
        acts!("the @time|@num caller|lot|crowd|pair|couple"),
        Sign::warns("[ my|our @num|@hourword and my @num|@hourword ] know|met|both|are").unless(Frames::PUBLIC),
        Sign::warns("~the|a|my|to|on|in [ bed|room|cell @num ] wanted|wants|asked|sang|died|slept")
            .unless(Frames::PUBLIC),
        Sign::warns("[ discharge day for bed|room|@num ]"),
        Sign::warns("[ mr|mrs|ms|miss @time ]").unless(Frames::PUBLIC),
    ],
    check: None,
    cases: cases![
        Flags("«8am» wept and I had a biscuit."),
        Flags("«Half ten Friday» brought a cake with my name on it."),
        Flags("«Bed 4» asked for the window and got it."),
        Flags("My «half six» has adopted a llama."),
        Flags("«Tuesday at six» passed her driving test!!"),
        Quiet("8am was cold, 9am was colder."),
        Quiet("The 5.30 got cancelled, so the bus for me."),
        Quiet("Bed 4 was broken, so the hotel moved us."),
        Quiet("Tuesday at six the choir sang."),
        Quiet("Table at 9 and we asked for nothing more."),
    ],
};
