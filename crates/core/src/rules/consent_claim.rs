//! A claim that the client agreed.

use super::{Context, Rule, Sign, Sink};
use crate::frames::Frames;
use crate::lexicon::known;
use crate::people::Role;
use crate::report::{Kind, Level};

/// See the module.
pub static RULE: Rule = Rule {
    id: "consent-claim",
    kind: Kind::ConsentClaim,
    title: "A consent",
    why: "It is hard to say no to one’s therapist, and readers cannot see that somebody agreed. Clients who read it learn that their story could be next.",
    instead: "Even with consent, leave it out, or let them tell it themselves.",
    source: "HCPC guidance on social media: express, informed, voluntary consent; Washington Post 2023 on social-media consent forms",
    signs: &[
        Sign::warns("[ she|he|they said|says|agreed|insisted i|we can|could|may|should|must post|share|tell ] ..10 therapy|session|sessions|treatment|counselling|counseling|recovery"),
        Sign::adds("[ @consent ]").beside_any_reference(),
        Sign::warns("[ shared|sharing|posted|posting|told @consent ]").even_if(Frames::HYPOTHETICAL),
        Sign::warns("[ she|he|they|client|patient @consent ]").beside_any_reference(),
    ],
    check: Some(check),
    cases: cases![
        Flags("«She said I could post» this: two years in therapy and she sang at her own wedding."),
        Flags("«Shared with permission»: my client went from panic to peace."),
        Flags("My client said yes, so here goes, «with her blessing»."),
        Flags("«she said i could share» this about my client"),
        Flags("«posted with consent» ❤️ my client did it"),
        Flags("My client left him. «he gave me permission» to tell you"),
        Flags("One of hers from our last session, «with her blessing»."),
        Quiet("She said I could share this: the bread is her grandmother’s."),
        Quiet("Recipe shared by a friend."),
        Quiet("My mum said I could share her soup."),
        Quiet("Never share client stories “with permission”."),
        Quiet("Consent matters in every relationship."),
        Quiet("Photo used with permission of the museum."),
        Quiet("With her blessing, my wife’s soup."),
    ],
};

/// Permission that somebody gave for this very post, where the draft speaks of the practice and of no friend or relative.
fn check(context: &Context, sink: &mut Sink) {
    let others = context.mentions(&[Role::Kin, Role::Other, Role::OwnTherapist]).next().is_some();
    let practice = context.frames.iter().any(|f| f.any(Frames::PRACTICE.and(Frames::SETTING)));
    if others || !practice {
        return;
    }
    for i in 0..context.tagged.text.tokens.len() {
        let claims = context.tagged.hits[i].iter().filter(|h| h.tags & known().consent != 0).map(|h| h.len).max();
        let elsewhere = Frames::ELSEWHERE.and(Frames::POLICY).and(Frames::TEACHING).and(Frames::HYPOTHETICAL);
        if let Some(len) = claims.filter(|_| !context.frame(i).any(elsewhere)) {
            sink.add(Level::Warning, i..i + len);
        }
    }
}
