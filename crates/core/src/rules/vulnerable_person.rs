//! A child, or somebody at risk.

use super::{Context, Rule, Sign, Sink};
use crate::report::{Kind, Level};
use crate::text::Shape;

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
        Sign::adds("[ @hourword @aged ]"),
        Sign::adds("[ aged @hourword ]"),
        Sign::adds("[ @legal ]"),
        Sign::adds("[ year|grade @num ]"),
        Sign::adds("[ year|grade 7s|8s|9s|10s|11s|12s|sevens|nines ]"),
        Sign::adds("[ yp|kiddo|lad|lads|kids|children|teens ]"),
    ],
    check: Some(check),
    cases: cases![
        Flags("A «9-year-old» I see drew me as a dragon."),
        Flags("A «kid» I see drew me as a dragon."),
        Flags("My client was in «court» today."),
        Flags("My client survived an «overdose»."),
        Flags("A «teen» I work with ran away."),
        Flags("My client’s mum «died»."),
        Flags("A «six-year-old» I see buried the dinosaur."),
        Quiet("World Suicide Prevention Day: how to ask"),
        Quiet("My kid drew me as a dragon."),
        Quiet("Court dress code, explained."),
        Quiet("I lost my dad to suicide."),
        Quiet("Teens need sleep."),
        Quiet("My six-year-old buried the dinosaur."),
    ],
};

/// The age at which somebody is no longer a child.
const OF_AGE: u32 = 18;

/// Children told by their age: "a 9-year-old", "16yo", "7 y/o".
fn check(context: &Context, sink: &mut Sink) {
    let near = context.near_clients();
    let tokens = &context.tagged.text.tokens;
    for (i, token) in tokens.iter().enumerate() {
        let digits: String = token.word.chars().take_while(char::is_ascii_digit).collect();
        let child = digits.parse::<u32>().is_ok_and(|age| (2..OF_AGE).contains(&age));
        if !child || near.get(context.tagged.text.sentence_of(i)) != Some(&true) {
            continue;
        }
        let end = match (token.shape, context.word(i + 1), context.word(i + 2)) {
            (Shape::Age, ..) => i + 1,
            (Shape::Count, "year" | "yr" | "years", "old") => i + 3,
            (Shape::Count, "yo" | "y/o", _) => i + 2,
            _ => continue,
        };
        sink.add(Level::Clear, i..end);
    }
}
