//! A time next to a client: today, this week.

use super::{Rule, Sign};
use crate::report::Kind;

/// See the module.
pub static RULE: Rule = Rule {
    id: "recency",
    kind: Kind::Recency,
    title: "When it was",
    why: "“Today” tells the one person it was about. It is how families recognised themselves in posts that named nobody.",
    instead: "Leave the time out; better, leave the event out.",
    source: "Social Work England 2019 (Thomas)",
    signs: &[
        Sign::adds("[ @recency ]"),
        Sign::adds("[ just asked|told|described|sent|texted|found|said|walked|rang|called|left ]"),
        Sign::adds("[ @num hours|minutes|mins ago ]"),
    ],
    check: None,
    cases: cases![
        Flags("A client told me «today» she finally slept."),
        Flags("My 3pm cried «this morning»."),
        Flags("«Yesterday» my client left him."),
        Flags("One of my couples got engaged «this week»."),
        Flags("A teen I work with ran away «last night»."),
        Flags("My client «just asked» me for a hug."),
        Quiet("Today I finally slept."),
        Quiet("My sister called this morning."),
        Quiet("No clients today, just the sea."),
        Quiet("This week: five signs of burnout."),
        Quiet("Yesterday my son was one."),
        Quiet("He just asked me for a lift, my cousin."),
    ],
};
