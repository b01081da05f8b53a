//! A reply or thanks that shows that somebody is a client.

use super::{Rule, Sign};
use crate::frames::Frames;
use crate::report::Kind;

/// See the module.
pub static RULE: Rule = Rule {
    id: "confirms-relationship",
    kind: Kind::ConfirmsRelationship,
    title: "A sign that somebody is your client",
    why: "That somebody sees you at all is theirs to tell. A warm reply in public tells it for them.",
    instead: "Answer in session, or with a neutral line that would suit anybody.",
    source: "Quebec code of ethics of psychologists, s. 15: the fact of a request for services is confidential; US Office for Civil Rights 2023, replies to reviews",
    signs: &[
        Sign::warns("[ see|seeing you ..2 @weekday|group ]")
            .needs(Frames::PRACTICE.and(Frames::SETTING))
            .unless(Frames::MARKETING.and(Frames::PUBLIC)),
        Sign::warns("@cheer|@proud .. [ see|seeing you ..2 @weekday|group ]")
            .unless(Frames::MARKETING.and(Frames::PUBLIC)),
        Sign::warns("[ see|seeing you at|on for|our|the session|appointment|@usual ]"),
        Sign::warns("[ see|seeing you ] ..2 session|sessions|appointment|appt")
            .unless(Frames::MARKETING.and(Frames::PUBLIC)),
        Sign::warns("thank|thanks you? for? [ trusting me|us ] ..6 year|years|journey|work|session|sessions|see"),
        Sign::warns("[ @cheer ] ..8 @weekday|@session|@usual|week|time|group|homework|critic"),
        Sign::warns("[ @usual ] ").unless(Frames::MARKETING.and(Frames::TEACHING)),
        Sign::warns("[ till|until i see you ]").unless(Frames::PUBLIC),
        Sign::warns("[ you walked|came|sat|started|first ..4 my @room|@couch ]"),
        Sign::warns("[ our @weekday? sessions|session|work together|ended|finished ]"),
        Sign::warns("[ @finished ]"),
        Sign::warns("[ youre|you are? my @adj* session|client|@time|hour|appointment ]"),
        Sign::warns("[ you did the work ]"),
        Sign::warns("[ same time|place next|on week|@weekday ]").unless(Frames::PUBLIC),
        Sign::warns("[ lovely|good|great|nice|so|to see|seeing you @weekday|@recency|last ] ..8 sheet|homework|session|next|work|week").unless(Frames::PUBLIC),
        Sign::warns("[ you stopped coming ]").unless(Frames::PUBLIC),
        Sign::warns("[ bring the|your letter|sheet|log|diary|homework|notebook ] ..6 up|@weekday|next|week|session").unless(Frames::PUBLIC.and(Frames::MARKETING)),
        Sign::warns("[ keep the|your log|diary|thought|sleep|mood record|log|diary ] ..6 see|till|until|next|going").unless(Frames::MARKETING),
        Sign::warns("[ we|you talked|talk|said|told about|abt|me this|that|it|in last|on|@recency @weekday|session|week|time|month ]").unless(Frames::PUBLIC),
        Sign::warns("privilege|joy|honour|honor|pleasure to [ sit|work|walk with|alongside you ]"),
        Sign::warns("[ you rang|called|phoned|texted us|me last|@recency ]").needs(Frames::PRACTICE.and(Frames::SETTING)),
        Sign::warns("glad [ you rang|called us|me ]"),
        Sign::warns("[ you only? had the? @num with me ]"),
        Sign::warns("[ since|after the|our|your first phone? call|session|appointment|assessment|referral ]").unless(Frames::PUBLIC.and(Frames::MARKETING)),
        Sign::warns("[ you missed|cancelled|skipped @num|several|your|our @sessions|appointment|session ]"),
        Sign::warns("[ til i see you ]").unless(Frames::PUBLIC),
        Sign::warns("[ you did|do the hard|hardest|brave bit|part|work|thing|yourself|@num ]").unless(Frames::PUBLIC),
        Sign::warns("i just|only [ kept|held|passed|got the ..1 room|tissues|space|lamp|door|seat|chair ]").unless(Frames::PUBLIC),
        Sign::warns("[ @weekday at? @num|@time|@hourword as always|usual|ever ]").unless(Frames::PUBLIC.and(Frames::MARKETING)),
        Sign::warns("[ same door|chair|couch|sofa ] ..4 always|usual|kettle|thursday|tuesday|week").unless(Frames::PUBLIC.and(Frames::MARKETING)),
        Sign::warns("@handle .. [ same time|place next|on ..1 @weekday|week ]").unless(Frames::PUBLIC.and(Frames::TEACHING))
            .even_if(Frames::HYPOTHETICAL),
        Sign::warns("@handle ..20 [ see|seeing you ..2 first|next @weekday|session|appointment ]").unless(Frames::PUBLIC.and(Frames::MARKETING)),
        Sign::warns("^ [ you didnt come|show ]").unless(Frames::PUBLIC),
        Sign::warns("[ chair|seat|hour|slot is|still* yours ]").unless(Frames::PUBLIC.and(Frames::MARKETING)),
        Sign::warns("[ your|ur goodbye is|was|card ]").unless(Frames::PUBLIC),
        Sign::warns("[ now we finished|ended|done ]").unless(Frames::PUBLIC),
        Sign::warns("[ ill|i be|go|come back|round ..3 @weekday ] ..3 pet|love|hen|darling"),
        Sign::warns("^ [ to you who ] ..20 room|windowsill|chair|clinic|door").unless(Frames::PUBLIC.and(Frames::MARKETING)),
        Sign::warns("^ [ to the one who|whom ] ..12 clinic|session|chair|couch|office|room|hour").unless(Frames::PUBLIC.and(Frames::MARKETING)),
    ],
    check: None,
    cases: cases![
        Flags("@sam so proud of how far you came in session, «see you Thursday» x"),
        Flags("Lovely to hear. «As we said» in «our last session», one step."),
        Flags("@kim you did it! «same time next week» x"),
        Flags("«you missed three appointments» so the fee stands"),
        Flags("it has been a «joy working with you»"),
        Flags("«You did the hard bit», I only brought the biscuits. x"),
        Flags("@ola «Friday 10 as always» 🌿"),
        Flags("«You didn't come». The lamp stayed on."),
        Quiet("The last slice is yours, love."),
        Quiet("You did the hard shop, I did the dishes. Marriage."),
        Quiet("@sam thanks for sharing the article!"),
        Quiet("See you at the conference on Thursday!"),
        Quiet("Thanks for coming to the workshop, slides on Friday."),
        Quiet("See you at brunch!"),
        Quiet("Proud of you, sis."),
    ],
};
