//! A name, initials, handle or contact of a client.

use super::{Context, Rule, Sign, Sink};
use crate::frames::Frames;
use crate::report::{Detail, Kind, Level};

/// See the module.
pub static RULE: Rule = Rule {
    id: "direct-identifier",
    kind: Kind::DirectIdentifier,
    title: "A name",
    why: "A name, initials or a handle is the person.",
    instead: "Take it out; then ask whether the rest should stay.",
    source: "HIPAA Safe Harbor 45 CFR 164.514(b)(2): names, including initials",
    signs: &[
        Sign::adds("named|called|client|patient|name [ @cap ]").detail(Detail::Name).unless(Frames::HYPOTHETICAL),
        Sign::adds("[ @cap ] client|my client|one of my clients").detail(Detail::Name),
        Sign::adds("[ @handle ]").detail(Detail::Handle),
    ],
    check: Some(check),
    cases: cases![
        Flags("My client «Emma» taught me a lot."),
        Flags("A teen I work with, called «Kofi», won."),
        Flags("My patient named «Ruth» slept."),
        Flags("So proud of my client «@runner_jo» 🎉"),
        Flags("My client is called «Priya»."),
        Flags("My client moved, write to «dot@example.org»"),
        Quiet("My practice: hello@example.org, 020 7946 0000."),
        Quiet("@sam thanks for the article!"),
        Quiet("My dog is called Biscuit."),
        Quiet("My sister Emma had a baby."),
        Quiet("Carl Rogers was right."),
        Quiet("A study by Cuijpers found less."),
    ],
};

/// Contacts next to a client are the client's; alone they are the author's.
fn check(context: &Context, sink: &mut Sink) {
    let near = context.near_clients();
    for (detail, tokens) in context.contacts {
        if near.get(context.tagged.text.sentence_of(tokens.start)) == Some(&true) {
            sink.found(&RULE, Level::Clear, Some(*detail), tokens.clone());
        }
    }
}
