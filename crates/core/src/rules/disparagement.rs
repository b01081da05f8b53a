//! Complaint, mockery or eye-rolling about clients.

use super::{
    Case::{Flags, Quiet},
    Rule, Sign,
};
use crate::frames::Frames;
use crate::report::Kind;

/// See the module.
pub static RULE: Rule = Rule {
    id: "disparagement",
    kind: Kind::Disparagement,
    title: "A complaint about clients",
    why: "People read how you talk about “some clients” and hear how you may talk about them. It is what keeps people from starting therapy.",
    instead: "Take the frustration to supervision, or turn it round: what can the therapist do?",
    source: "New Statesman 2023 on #traumadumping; Emory 2022; Social Work England 2019 (Thomas)",
    signs: &[
        Sign::cautions("[ clients|patients|couples|parents|families|people|folks|folk who|that ..8 @complaint ]")
            .unless(Frames::POLICY.and(Frames::PUBLIC))
            .needs(Frames::PRACTICE.and(Frames::SETTING)),
        Sign::cautions(
            "[ some|certain|most|these clients|patients|pts ] ..6 dont|never|wont|cant|just|would|really|refuse",
        ),
        Sign::cautions("[ clients|patients who|that ] ..8 @complaint"),
        Sign::cautions("[ clients|patients who|that ]").needs(Frames::COMPLAINT),
        Sign::cautions(
            "[ people|folk|folks|anyone|couples|parents|husbands|wives|ones|those|families who|that ..3 @book ]",
        )
        .needs(Frames::COMPLAINT)
        .and_needs(Frames::PRACTICE.and(Frames::SETTING)),
        Sign::cautions("[ @complaint ..3 clients|patients ]"),
        Sign::cautions(
            "[ nightmare|demonic|exhausting|awful|horrible|worst parents|families|children|kids|mums|dads|couples|clients|patients ] ..4 @recency",
        ),
        Sign::cautions("[ my @adj? ick|icks ] ..8 session|intake|client|clients|therapy|you|trauma")
            .even_if(Frames::HYPOTHETICAL),
        Sign::cautions("[ when you|they|clients|people|parents trauma dump ]"),
        Sign::cautions("[ @complaint ] ..6 session|intake|clients|patients")
            .unless(Frames::POLICY.and(Frames::MARKETING).and(Frames::OWN_THERAPY)),
        Sign::cautions("if [ one|another more? client|patient|person|parent|couple ]").even_if(Frames::HYPOTHETICAL),
        Sign::cautions("[ the next client|patient|couple|parent who|that ]").even_if(Frames::HYPOTHETICAL),
        Sign::cautions("[ red flags in clients|patients ]"),
        Sign::cautions("[ half|most|every of? my|second|other caseload|child|client|patient|couple ]")
            .needs(Frames::COMPLAINT),
        Sign::cautions("[ @theclients ]").needs(Frames::COMPLAINT).unless(Frames::POLICY),
        Sign::cautions("^ [ clients|patients|couples|parents ] if|im|i|please|stop|dont|when").needs(Frames::COMPLAINT),
        Sign::cautions("^ [ clients|patients who|that ] ..10 and then|still|also|never|wont|dont|always"),
        Sign::cautions("[ horrible|awful|nightmare|rotten|difficult|rude|vile|lovely father|mother|dad|mum|mom|mam|parent|parents|family|families|child|husband|wife ] @recency|all|this").needs(Frames::PRACTICE),
        Sign::cautions("^ [ mums|moms|mams|dads|parents|fathers|mothers|husbands|wives|couples|families @recency ]"),
        Sign::cautions("[ parents|mums|dads|mothers|fathers|couples|husbands|wives|families|folk|folks|people who|that ] ..10 child|kid|kids|session|therapy|counselling|therapist|fixed|8am|9am").needs(Frames::COMPLAINT.and(Frames::PRACTICE)),
        Sign::cautions("[ @clients who ..2 me ..6 at|after|before|during midnight|night|weekend|@time ]"),
        Sign::cautions("[ some|certain|our|these @clients only|just|literally|will|want|wants|would ]")
            .unless(Frames::POLICY),
        Sign::cautions("[ @num of|percent|% my @clients|couples|families|parents could|would|should|need ]"),
        Sign::cautions("[ the parents|mums|dads|families of my @adj* @clients|@minors|lot|caseload|kids ]")
            .needs(Frames::COMPLAINT),
        Sign::adds("[ @complaint ]"),
    ],
    check: None,
    cases: &[
        Flags("«Some clients» «don't want to get better»."),
        Flags("«Clients who trauma dump» in the first session, «please stop»."),
        Flags("«My ick» is when you «trauma dump» at intake"),
        Flags("«Nightmare parents» today."),
        Flags("if «one more client» says narcissist"),
        Flags("So «tired of clients» today"),
        Quiet("Some people really test my patience at the airport 🙄"),
        Quiet("My clients hate the new logo 🙄"),
        Quiet("So tired of admin and billing."),
        Quiet("Parents who WhatsApp the school group at midnight, please stop."),
        Quiet("I hate the clinic printer."),
        Quiet("My client is exhausting, third rebrand this year"),
    ],
};
