//! The words that point at one client, couple, family or group member.

use super::{Context, Sink};
use super::{Rule, Sign};
use crate::frames::Frames;
use crate::people::Role;
use crate::report::{Kind, Level};

/// See the module.
pub static RULE: Rule = Rule {
    id: "particular-client",
    kind: Kind::ClientReference,
    title: "A particular client",
    why: "Clients read their therapist’s posts and recognise themselves, even with the details changed; others ask themselves whether they are next. Nobody else has to know who it is.",
    instead: "Take it to supervision, or write about the idea without the person.",
    source: "Ahmed et al. 2020: of story posts about possibly living patients, nearly half were judged recognisable by the patient",
    signs: &[
        Sign::warns("[ had|have one ..4 tell|ask|say|hand|show|cancel|text|bring me|us ]"),
        Sign::warns("[ client|patient|ct|pt|them|her|him ] : @word").needs(Frames::PRACTICE),
    ],
    check: Some(check),
    cases: cases![
        Flags("«My client» told me she finally slept."),
        Flags("Saw «my 3pm» again, same story about her brother."),
        Flags("«One of my couples» just got engaged!!"),
        Flags("Still thinking about «a teen I work with» who wants to quit school."),
        Flags("«My half ten» brought me a scone."),
        Flags("Found out today that «my client» has been recording our sessions."),
        Flags("I only learned today that «a client of mine» sings."),
        Flags("We've «a patient» who hoards teabags, three hundred since spring."),
        Flags("«a pt of mine» asked if I dream about work"),
        Flags("«A retired baker I see» has started running."),
        Flags("«My supervisee's client» threw a chair."),
        Flags("So proud of «my client» 😭 she did it"),
        Missed(
            "«Mine» did exactly that today!",
            "“mine” may be a child, a dog or a client; only the post it answers tells",
        ),
        Missed(
            "Two years of «fine». Today, with his coat on: “not fine”.",
            "nothing of the room is named; only the author's work tells",
        ),
        Flags("«Client's» dog died on Sunday and she still came."),
        Quiet("One of the guys I work with ate my lunch."),
        Quiet("The couple I was staying with have a pool."),
        Quiet("If your therapist is tweeting \"my client said\", you may be cross."),
        Quiet("im a very good patient, the nurse says."),
        Quiet("I'm a patient of hers as well."),
        Quiet("My husband is on the phone to a client again."),
        Quiet("My client loved the logo."),
        Quiet("My therapist told me to cry about it."),
        Quiet("Client-centred therapy, in one minute."),
        Quiet("The HTTP client times out."),
        Quiet("My 3pm train was cancelled."),
        Quiet("My sister had a panic attack."),
        Quiet("I never post about my clients."),
        Quiet("Freud's patient Anna O. invented the talking cure."),
        Quiet("Be patient with yourself."),
    ],
};

fn check(context: &Context, sink: &mut Sink) {
    let people = context.people;
    let mut known = vec![false; people.persons.len()];
    // Pronouns mark a person only when no other words do.
    let (pronouns, nouns): (Vec<_>, Vec<_>) = people.mentions.iter().partition(|m| m.pronoun);
    for mention in nouns.into_iter().chain(pronouns) {
        let level = match people.role(mention) {
            Role::Client => Level::Warning,
            Role::ProbablyClient if people.persons[mention.person].by_trade => Level::Caution,
            _ => continue,
        };
        if !mention.pronoun || !known[mention.person] {
            known[mention.person] = true;
            sink.add(level, mention.tokens.clone());
        }
    }
}
