//! A client in a thought experiment.

use super::{Context, Rule, Sign, Sink};
use crate::frames::Frames;
use crate::lexicon::known;
use crate::people::Role;
use crate::report::{Kind, Level};

/// See the module.
pub static RULE: Rule = Rule {
    id: "hypothetical-client",
    kind: Kind::ClientGroup,
    title: "A hypothetical client",
    why: "An openly invented client is a good way to teach. It stays one as long as nothing of it comes from the room.",
    instead: "Say plainly that it is invented, and keep it so.",
    source: "labels of this project: openly hypothetical",
    signs: &[
        Sign::reflects("imagine|suppose|supposing|picture|pretend|say|lets .. [ a|an|your|the|someone|somebody|im @adj|@occupation|year|old|supervisee|whose|your* client|patient|@minor|couple|family|person|man|woman|someone|somebody|client ]").even_if(Frames::HYPOTHETICAL),
        Sign::reflects("if|when|whenever|should|until|because|how|unless [ a|an|your|ur|the|one @adj* @client|@clients|@minor|couple|parent|family ]").even_if(Frames::HYPOTHETICAL).unless(Frames::OWN_THERAPY),
        Sign::reflects("[ a client|patient|@minor ] who ..5 can|will|may|might|learns|feels").even_if(Frames::HYPOTHETICAL),
        Sign::reflects("[ someone|somebody|person|one|people opposite|across ..1 you ]").even_if(Frames::HYPOTHETICAL).needs(Frames::TEACHING.and(Frames::ASKING).and(Frames::PRACTICE).and(Frames::HYPOTHETICAL)).unless(Frames::PUBLIC),
        Sign::reflects("[ someone|somebody in ..1 room|chair asks|says ]").even_if(Frames::HYPOTHETICAL),
        Sign::reflects("suppose|say|imagine|pretend [ he|she|they|someone|somebody ] ..6 you|hes|shes").even_if(Frames::HYPOTHETICAL).needs(Frames::TEACHING.and(Frames::ASKING).and(Frames::PRACTICE).and(Frames::SETTING)),
        Sign::reflects("[ made up a|this guy|man|woman|fella|person|client ]").even_if(Frames::HYPOTHETICAL),
        Sign::reflects("[ invented|made-up|imaginary|fictional a? exam? vignette|fella|client|case|patient|caller ]").even_if(Frames::HYPOTHETICAL),
    ],
    check: Some(check),
    cases: cases![
        Flags("Imagine «a client» who always cancels."),
        Flags("If «a client» tells you they feel unsafe, believe them."),
        Flags("What do you do when «your client» brings a gift?"),
        Flags("Suppose «a patient» finds you on Strava."),
        Flags("Trainees: when «a young person» discloses, slow down."),
        Flags("Trainees, the «person opposite you» yawns. What now?"),
        Quiet("If the email client crashes, restart it."),
        Quiet("Imagine a world with free therapy."),
        Quiet("When your friend cries, stay."),
        Quiet("If your dog is anxious, read this."),
        Quiet("Picture a beach."),
        Quiet("The man opposite me on the train yawned."),
    ],
};

/// Clients in an example for colleagues, however it is put.
fn check(context: &Context, sink: &mut Sink) {
    let client = known().client;
    for mention in context.mentions(&[Role::Hypothetical]).filter(|m| !m.pronoun) {
        let elsewhere = context.frame(mention.tokens.start).any(Frames::ELSEWHERE);
        if !elsewhere && context.has(mention.tokens.clone(), client) {
            sink.add(Level::Reflect, mention.tokens.clone());
        }
    }
}
