//! Complaint, mockery or eye-rolling about clients.

use super::{Context, Rule, Sign, Sink};
use crate::frames::Frames;
use crate::lexicon::known;
use crate::people::Role;
use crate::report::{Kind, Level};
use crate::text::TokenKind;

/// Words of film and page ("season four", "the textbook") are what jokes about clients are made with.
const PAGE: Frames = Frames::FICTION.and(Frames::LITERATURE);

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
            .needs(Frames::PRACTICE.and(Frames::SETTING)).even_if(PAGE),
        Sign::cautions(
            "[ some|certain|most|these clients|patients|pts ] ..6 dont|never|wont|cant|just|would|really|refuse",
        ).even_if(PAGE),
        Sign::cautions("[ clients|patients who|that ] ..8 @complaint").even_if(PAGE),
        Sign::cautions("[ clients|patients who|that ]").needs(Frames::COMPLAINT).even_if(PAGE),
        Sign::cautions(
            "[ people|folk|folks|anyone|couples|parents|husbands|wives|ones|those|families who|that ..3 @book ]",
        )
        .needs(Frames::COMPLAINT)
        .and_needs(Frames::PRACTICE.and(Frames::SETTING)),
        Sign::cautions("[ @complaint ..3 clients|patients ]").even_if(PAGE),
        Sign::cautions(
            "[ nightmare|demonic|exhausting|awful|horrible|worst parents|families|children|kids|mums|dads|couples|clients|patients ] ..4 @recency",
        ).even_if(PAGE),
        Sign::cautions("[ my @adj? ick|icks ] ..8 session|intake|client|clients|therapy|you|trauma")
            .even_if(Frames::HYPOTHETICAL).even_if(PAGE),
        Sign::cautions("[ when you|they|clients|people|parents trauma dump ]").even_if(PAGE),
        Sign::cautions("[ @complaint ] ..6 session|intake|clients|patients")
            .unless(Frames::POLICY.and(Frames::MARKETING).and(Frames::OWN_THERAPY)).even_if(PAGE),
        Sign::cautions("if [ one|another more? client|patient|couple ]").even_if(Frames::HYPOTHETICAL).even_if(PAGE),
        Sign::cautions("if [ one|another more? person|parent|husband|dad|mum|referral ]").needs(Frames::PRACTICE.and(Frames::SETTING)).even_if(Frames::HYPOTHETICAL),
        Sign::cautions("[ the next client|patient|couple|parent who|that ]").even_if(Frames::HYPOTHETICAL).even_if(PAGE),
        Sign::cautions("[ red flags in clients|patients ]").even_if(PAGE),
        Sign::cautions("[ half|most|every of? my|second|other caseload|child|client|patient|couple ]")
            .needs(Frames::COMPLAINT).even_if(PAGE),
        Sign::cautions("^ [ clients|patients|couples|parents ] if|im|i|please|stop|dont|when").needs(Frames::COMPLAINT).even_if(PAGE),
        Sign::cautions("^ [ clients|patients who|that ] ..10 still|also|never|wont|dont|always").even_if(PAGE),
        Sign::cautions("^ [ clients|patients who|that ] ..10 and then").needs(Frames::COMPLAINT).even_if(PAGE),
        Sign::cautions("[ horrible|awful|nightmare|rotten|difficult|rude|vile|lovely father|mother|dad|mum|mom|mam|parent|parents|family|families|child|husband|wife ] @recency|all|this").needs(Frames::PRACTICE),
        Sign::cautions("^ [ mums|moms|mams|dads|parents|fathers|mothers|husbands|wives|couples|families @recency ]"),
        Sign::cautions("[ parents|mums|dads|mothers|fathers|couples|husbands|wives|families|folk|folks|people who|that ] ..10 child|kid|kids|session|therapy|counselling|therapist|fixed|8am|9am").needs(Frames::COMPLAINT.and(Frames::PRACTICE)),
        Sign::cautions("[ @clients who ..2 me ..6 at|after|before|during midnight|night|weekend|@time ]").even_if(PAGE),
        Sign::cautions("[ some|certain|our|these @clients only|just|literally|will|want|wants|would ]")
            .unless(Frames::POLICY).even_if(PAGE),
        Sign::cautions("[ @num of|percent|% my @clients|couples|families|parents could|would|should|need ]").even_if(PAGE),
        Sign::cautions("[ the parents|mums|dads|families of my @adj* @clients|@minors|lot|caseload|kids ]")
            .needs(Frames::COMPLAINT).even_if(PAGE),
        Sign::adds("[ @complaint ]"),
        Sign::cautions("[ worried well ]").unless(Frames::POLICY.and(Frames::TEACHING)),
        Sign::cautions("[ every|each second|other|single|bloody|last|damn client|patient|parent|couple|kid|dad|mum|husband ] .. arrives|comes|came|turns|turned|wants|asks|asked|thinks|reckons|brings|brought|quotes").even_if(PAGE),
        Sign::cautions("[ the|these|those clients|patients who|that ] ..8 never|always|still|wont|dont|only|cant|hardest|worst").even_if(PAGE),
        Sign::cautions("[ few|lot|loads|couple|handful|half|most of? my|our|the? clients|patients ] ..5 who|that ..1 like|love|want|enjoy|dont|never|wont|expect").even_if(PAGE),
        Sign::cautions("[ the ones who|that|whove ] ..10 hardest|worst|impossible|trickiest").needs(Frames::PRACTICE.and(Frames::COMPLAINT).and(Frames::SETTING)).unless(Frames::PUBLIC),
        Sign::cautions("[ shoutout|shout-out|shout|cheers out? to the? clients|patients|parents|couples|people who|that ] ..6 late|cancel|never|show|stroll|ghost|forget|book").unless(Frames::PUBLIC).even_if(PAGE),
        Sign::cautions("^ [ @clients ] : .. text|be|when|if").needs(Frames::COMPLAINT).even_if(PAGE),
        Sign::cautions("[ @clients coming|quoting|asking|wanting|demanding|googling|diagnosing|arriving|telling ] ..8 tiktok|chatgpt|google|diagnosis|diagnosed|discount|off|like").even_if(Frames::FICTION).unless(Frames::POLICY),
        Sign::cautions("[ the clients|patients want|expect|demand|think ]").unless(Frames::POLICY.and(Frames::RESEARCH).and(Frames::MARKETING)).needs(Frames::PRACTICE.and(Frames::SETTING).and(Frames::COMPLAINT)).even_if(PAGE),
        Sign::cautions("[ one of? the people|ones|lot who|that cancel|cancels|ghost|no-show|book|dna ]"),
        Sign::cautions("[ whose|only patients|clients|parents|ones think|thinks ..1 ] ..3 taxi|lanyard|servant|waitress|punchbag|emergency").even_if(PAGE),
        Sign::cautions("[ parents|families|couples|husbands ..3 all|every one|and every one|of them reckons|reckon|think|thinks|been|printed|blame|blames ]").needs(Frames::COMPLAINT.and(Frames::PRACTICE)).unless(Frames::PUBLIC),
        Sign::cautions("[ anyone|folk|folks|people|ppl|everyone|those|ones who|that book|books|booked ] ..5 @time|slot|session|appointment|hour|am|pm").unless(Frames::PUBLIC.and(Frames::MARKETING).and(Frames::POLICY)),
        Sign::cautions("[ the|omg ones who|that|whove ] ..5 camera|agenda|homework|link|notebook|therapist|private|diagnosis").unless(Frames::PUBLIC),
        Sign::cautions("[ people|ppl who cancel|cancels|ghost|no-show|reschedule ] ..6 @time|am|pm|before|voice|whatsapp|text").unless(Frames::PUBLIC.and(Frames::POLICY).and(Frames::MARKETING)),
        Sign::cautions("[ couples|parents|husbands|wives|families who|that come in|to ..3 have|just|declare|want|wanting ]").unless(Frames::PUBLIC),
        Sign::cautions("[ some people|folk|folks|parents|couples|husbands would|will? pay|pays? me|you ]"),
        Sign::cautions("[ do|take|hear|see one more husband|couple|wife|mum|dad|narcissist|parent ]"),
        Sign::cautions("[ if|when @adj? husband|wife|mum|dad|parents ] ..8 one more intake|session|self").even_if(Frames::HYPOTHETICAL),
        Sign::cautions("[ when|whenever a|the pt|ct|patient|client starts|goes|opens|drops|says ]").needs(Frames::COMPLAINT).even_if(Frames::HYPOTHETICAL).unless(Frames::POLICY.and(Frames::TEACHING)),
    ],
    check: Some(check),
    cases: cases![
        Flags("«Some clients» «don't want to get better»."),
        Flags("«Clients who trauma dump» in the first session, «please stop»."),
        Flags("«My ick» is when you «trauma dump» at intake"),
        Flags("«Nightmare parents» today."),
        Flags("if «one more client» says narcissist"),
        Flags("So «tired of clients» today"),
        Flags("«Every second client» now brings a printout"),
        Flags("The «worried well» have me booked till May."),
        Flags("«shoutout to patients who» stroll in late and say I look tired 🙃"),
        Flags("«Parents who» want it fixed by Friday. «Give me strength». #camhs"),
        Quiet("Some people really test my patience at the airport 🙄"),
        Quiet("My clients hate the new logo 🙄"),
        Quiet("So tired of admin and billing."),
        Quiet("Parents in our school WhatsApp group: please stop posting at midnight."),
        Quiet("I hate the clinic printer."),
        Quiet("My client is exhausting, third rebrand this year"),
        Quiet("Every second client of the agency wants a podcast."),
        Quiet("The clients I see are not lazy, they are tired."),
    ],
};

/// How people who come to a practice are spoken of as a class: "Clients who …", "Dads in …", at the start of a sentence.
const CLASS: &[&str] = &[
    "clients", "patients", "pts", "parents", "couples", "families", "dads", "mums", "husbands", "wives", "people",
    "folk", "folks",
];

/// What turns a complaint round: "they are not lazy".
const DENIED: &[&str] = &["not", "never", "arent", "isnt", "nor", "no"];

/// Eye-rolling; a class complained of; and one.
fn check(context: &Context, sink: &mut Sink) {
    let k = known();
    let tokens = &context.tagged.text.tokens;
    for i in (0..tokens.len()).filter(|&i| tokens[i].kind == TokenKind::Emoji && context.tagged.is(i, k.rolleyes)) {
        sink.add_if_warned(i..i + 1);
    }
    let elsewhere = Frames::ELSEWHERE.and(Frames::POLICY).and(Frames::HYPOTHETICAL);
    for group in context.mentions(&[Role::ClientGroup]).filter(|m| !context.frame(m.tokens.start).any(elsewhere)) {
        let denied = |i: usize| (i.saturating_sub(2)..i).any(|j| DENIED.contains(&context.word(j)));
        if context.sentence(group.tokens.start).any(|i| context.tagged.is(i, k.complaint | k.rolleyes) && !denied(i)) {
            sink.add(Level::Caution, group.tokens.clone());
        }
    }
    for (nth, sentence) in context.tagged.text.sentences.iter().enumerate() {
        let start = sentence.clone().find(|&i| tokens[i].kind == TokenKind::Word).unwrap_or(sentence.start);
        let class = CLASS.contains(&context.word(start)) && matches!(context.word(start + 1), "who" | "that" | "in");
        let complained = context.frames.iter().skip(nth).take(3).any(|f| f.any(Frames::COMPLAINT));
        let client = matches!(context.word(start), "clients" | "patients" | "pts");
        let ours = client
            || context.frame(start).any(Frames::PRACTICE.and(Frames::SETTING))
            || context.has(sentence.clone(), k.modality);
        let elsewhere = Frames::ELSEWHERE.and(Frames::POLICY).and(Frames::PUBLIC).without(PAGE);
        if class && complained && ours && !context.frame(start).any(elsewhere) {
            sink.add(Level::Caution, start..start + 2);
        }
    }
}
