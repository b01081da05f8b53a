//! A client’s words or disclosures, quoted or told.

use super::{Context, Rule, Sign, Sink};
use crate::report::{Kind, Level};

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
    check: Some(check),
    cases: cases![
        Flags("My client «told me» she finally slept."),
        Flags("One of my couples «said» it out loud at last."),
        Flags("A client of mine «whispered» that she was done."),
        Flags("A wise client «once said»: rest is a skill."),
        Flags("My 3pm «asked if I» ever cry."),
        Flags("My client left a line on the board: \"«I made it here»\"."),
        Quiet("My mum told me she finally slept."),
        Quiet("Clients often say they are scared of endings."),
        Quiet("My therapist said it was fine."),
        Quiet("Someone said it would rain."),
        Quiet("She said yes! We are getting married."),
    ],
};

/// The longest quotation that is still one, in tokens.
const LONGEST: usize = 60;

/// What stands in quote marks next to a client.
fn check(context: &Context, sink: &mut Sink) {
    let clients = context.near_clients();
    let warned = context.near(sink.found.iter().filter(|f| f.level.is_warned()).map(|f| f.tokens.start));
    let tokens = &context.tagged.text.tokens;
    let mut marks = (0..tokens.len()).filter(|&i| tokens[i].word == "\"");
    while let (Some(open), Some(close)) = (marks.next(), marks.next()) {
        let said = open + 1..close;
        if said.len() > 1 && said.len() <= LONGEST {
            let sentence = context.tagged.text.sentence_of(open);
            if clients[sentence] || warned[sentence] {
                sink.add(Level::Clear, said);
            } else {
                sink.add_if_warned(said);
            }
        }
    }
}
