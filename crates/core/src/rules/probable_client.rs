//! Somebody who is probably a client: kept vague, but met where clients are met.

use super::Rule;
use super::{Context, Sink};
use crate::people::Role;
use crate::report::{Kind, Level};

/// See the module.
pub static RULE: Rule = Rule {
    id: "probable-client",
    kind: Kind::ImpliedPerson,
    title: "Somebody who may be a client",
    why: "Leaving out the word “client” does not hide who is meant: the person it happened to knows, and readers who see that you are a therapist guess.",
    instead: "If it was a client, take it to supervision. If it was somebody else, say who, and nobody will wonder.",
    source: "ACA 2014, H.6.d: avoid disclosing confidential information through public social media",
    signs: &[],
    check: Some(check),
    cases: cases![
        Flags("«Someone» told me today that I saved their life. #therapistlife"),
        Flags("«Somebody» cried this morning because I remembered their dog. #psychotherapist"),
        Flags("«A young man» told me today that nobody had ever asked. #counsellor"),
        Flags("I am a counsellor. «Someone» cried today."),
        Flags("«A mother» hugged me today. #schoolcounsellor"),
        Quiet("Someone told me today my shoes are untied."),
        Quiet("A follower asked me how to sleep."),
        Quiet("My neighbour told me today that she is moving. #therapistlife"),
        Quiet("A woman at the bus stop told me that she likes my bag. #psychologist"),
        Quiet("Someone on the bus told me my bag was open. #psychologist"),
    ],
};

fn check(context: &Context, sink: &mut Sink) {
    let mut seen = vec![false; context.people.persons.len()];
    for mention in context.mentions(&[Role::ProbablyClient]).filter(|m| !context.people.persons[m.person].by_trade) {
        if !seen[mention.person] {
            seen[mention.person] = true;
            sink.add(Level::Caution, mention.tokens.clone());
        }
    }
}
