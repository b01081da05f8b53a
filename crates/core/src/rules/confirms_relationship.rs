//! A reply or thanks that shows that somebody is a client.

use super::{Case::{Flags, Quiet}, Rule, Sign};
use crate::report::{Kind};
use crate::frames::Frames;

/// See the module.
pub static RULE: Rule = Rule {
    id: "confirms-relationship",
    kind: Kind::ConfirmsRelationship,
    title: "This shows that somebody is your client",
    why: "That somebody sees you at all is theirs to tell. A warm reply in public tells it for them.",
    instead: "Answer in session, or with a neutral line that would suit anybody.",
    source: "Quebec code of ethics of psychologists, s. 15: the fact of a request for services is confidential; US Office for Civil Rights 2023, replies to reviews",
    signs: &[
        Sign::warns("[ see|seeing you @weekday|at|in|on|next|for|our ..3 @weekday|session|appointment|group|time|usual|slot|monday ]").unless(Frames::MARKETING.and(Frames::PUBLIC)),
        Sign::warns("thank|thanks you? for? [ trusting me|us ] ..5 @year|year|see|work|journey|week|session|with"),
        Sign::warns("[ what|as|everything|like you|we said|told|talked|worked|discussed|spoke ] ..5 session|last week|with me|in here|room|on thursday|inner critic|homework"),
        Sign::warns("[ you did the work|so proud of you|proud of you|youve come so far|what you told me|told me about ] ..5 @weekday|session|week|time|see you|us|we"),
        Sign::warns("[ same time next week|our usual time|our last session|our next session|our sessions|our session|in our session|your next session|your last session|your session ]").unless(Frames::MARKETING.and(Frames::TEACHING)).needs(Frames::empty()),
        Sign::warns("[ till|until|when i see you ] ..3 @weekday|session|next|week").unless(Frames::PUBLIC),
        Sign::warns("[ it was|been a|such pleasure|joy|privilege|honour|honor* working|to work with you ]"),
        Sign::warns("[ you missed|cancelled @num|several|two|three|your appointments|sessions|appointment|session ]"),
    ],
    check: None,
    cases: &[
        Flags("@sam so proud! «see you Thursday»"),
        Flags("Lovely to hear. As we said in «our last session», one step."),
        Flags("@kim you did it! «same time next week» x"),
        Flags("«you missed three appointments» so the fee stands"),
        Flags("it has «been a joy working with you»"),
        Quiet("@sam thanks for sharing the article!"),
        Quiet("See you at the conference on Thursday!"),
        Quiet("Thanks for coming to the workshop, slides on Friday."),
        Quiet("See you at brunch!"),
        Quiet("Proud of you, sis."),
    ],
};
