//! Something that happened in a session, or around one.

use super::{
    Case::{Flags, Quiet},
    Rule, Sign,
};
use crate::frames::Frames;
use crate::report::Kind;

/// See the module.
pub static RULE: Rule = Rule {
    id: "session-event",
    kind: Kind::SessionEvent,
    title: "Something from a session",
    why: "A session belongs to the person who was in it. With the date of your post, “today” is enough for them to know that it was theirs.",
    instead: "Write about your work in general, without the day and the event.",
    source: "Social Work England 2019 (Thomas): families recognised themselves by “today”; HIPAA Safe Harbor counts dates as identifiers",
    signs: &[
        Sign::warns("[ in|mid|during my|our|todays? @session @recency ]"),
        Sign::warns("[ @recency in|mid @session ]"),
        Sign::warns(
            "[ had|have|just|finished|did|ended|fresh a|an|my|out|the of|one|tough|@adj* @session|@ending ] ..5 @feelme",
        ),
        Sign::warns("[ that|this|my|todays|the|her|his|our @adj* @session|@ending ] ..2 @feelme"),
        Sign::warns("@feelme .. [ that|this|my|todays|the @adj* @session|@ending ]"),
        Sign::warns("[ had a @adj* @session @recency ] ..3 @feelme|that|where|when"),
        Sign::warns("@recency .. [ @ending ] with|day"),
        Sign::warns("[ @ending ] with someone|somebody|a|my|@theclient|one"),
        Sign::warns("[ discharge|termination day ]"),
        Sign::warns("[ lost a|another|one|my client|patient|pt|ct|of|resident ]"),
        Sign::warns("[ we lost one ]"),
        Sign::warns("[ in court @recency|tomorrow|next ] ..5 for|with|about a|my|the|this|our"),
        Sign::warns("[ contact hearing ]").unless(Frames::POLICY.and(Frames::TEACHING)),
        Sign::warns(
            "[ had|have to make|do|file|call|submit|section a|an|the|my|another* @legal|cps|someone|somebody ]",
        ),
        Sign::warns("[ made|filed|submitted|called|making a|an|the|my|another* @legal ]")
            .unless(Frames::MARKETING.and(Frames::POLICY)),
        Sign::warns("[ safeguarding referral @recency ]"),
        Sign::warns("[ sectioned someone|somebody|a|my ]"),
        Sign::warns("[ home visit|hv @recency ]"),
        Sign::warns("[ @recency @adj? home visit|hv ]"),
        Sign::warns("[ no-showed|noshowed|dna|dnad|ghosted me ] again|today"),
        Sign::warns("[ @theclient .. @noshow ]"),
        Sign::cautions("[ @num|another|more|zero @adj* @noshows ]").unless(Frames::POLICY.and(Frames::MARKETING)),
        Sign::cautions("[ @num|several of my|the @num|week|day ] .. @noshow|forgot"),
        Sign::cautions("[ @noshows ] @num this|in|@recency").unless(Frames::POLICY.and(Frames::MARKETING)),
        Sign::warns("[ my @adj* @session|@slotword ..4 @noshow|@event ]").unless(Frames::POLICY.and(Frames::MARKETING)),
        Sign::warns("[ @recency @adj* intake|session|@groupnoun ]")
            .needs(Frames::PRACTICE)
            .unless(Frames::TEACHING.and(Frames::MARKETING)),
        Sign::warns("^ [ that|this|todays|my @adj|couples|family* intake|sesh|appointment|home ] $"),
        Sign::warns("[ out of|from a|an|that|my|the|this @adj|couples|couple|family|group* @session|hour ]")
            .unless(Frames::MARKETING.and(Frames::POLICY).and(Frames::TEACHING).and(Frames::PUBLIC)),
        Sign::warns(
            "cried|cry|crying|sobbed|sobbing|shaking|laughed|weeping|wept ..6 [ that|a|my|this last|@adj* @session ]",
        ),
        Sign::warns("[ after|since that @adj* @session ]"),
        Sign::warns("[ @session|zoom ended|finished|stopped early|late|abruptly|with ]").unless(Frames::MARKETING),
        Sign::warns("[ @legal ..4 went in ]"),
        Sign::warns("[ made|make|making the|a|that call to? ] ..8 services|cps|mash|police|hes|shes|@minor|duty|@num|@time").unless(Frames::MARKETING.and(Frames::POLICY)),
        Sign::warns("[ rang|ring|phoned|called|phone|call to? the? mash|cps|mashteam|department|duty|social|childrens|police|crisis ] ..6 about|again|for|today|@recency|re").unless(Frames::MARKETING.and(Frames::POLICY).and(Frames::TEACHING)),
        Sign::warns("[ @num|both|half out|walked|of walked|stormed out of @session ]"),
        Sign::warns("[ walked|stormed|stomped out ..2 of? @session ]"),
        Sign::warns("[ sat|stood|was at the back of a|the ] ..2 crematorium|church|funeral|chapel|graduation ..12 nobody|who|i|me|one"),
        Sign::cautions("[ @noshows @recency|so|far|month|week|year* ] @num")
            .unless(Frames::POLICY.and(Frames::MARKETING)),
        Sign::cautions("[ @noshow tally|count|counter|total ]"),
        Sign::cautions("[ @num walkouts|walk-outs|no-shows ]"),
        Sign::adds("[ @session|@ending|@event ]"),
        Sign::reflects("@sessions .. [ @recency ]").needs(Frames::PRACTICE),
    ],
    check: None,
    cases: &[
        Flags("«Had a session this morning» that broke my heart."),
        Flags("«That last session» will stay with me."),
        Flags("«In court tomorrow» for a case with a lot of DV."),
        Flags("«Lost a client» this week."),
        Flags("«Three no-shows» today 🙃"),
        Flags("«made a CPS report» and I am shaking"),
        Flags("«Discharge day»."),
        Flags("That was wild, «in session today»"),
        Quiet("The session expired."),
        Quiet("Great CPD session today."),
        Quiet("Session ran over tonight, two fiddles and a concertina."),
        Quiet("Jury service in court tomorrow, wish me luck."),
        Quiet("How to make a safeguarding referral"),
        Quiet("My no-show policy, explained."),
        Quiet("Parliament is in session today."),
    ],
};
