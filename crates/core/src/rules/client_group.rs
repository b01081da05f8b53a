//! Clients as a class.

use super::{Context, Sink};
use super::{Rule, Sign};
use crate::frames::Frames;
use crate::people::Role;
use crate::report::{Kind, Level};

/// See the module.
pub static RULE: Rule = Rule {
    id: "client-group",
    kind: Kind::ClientGroup,
    title: "Your clients as a group",
    why: "Kind or neutral words about the people you work with are usually fine. Each of them may still read it as being about themselves.",
    instead: "Ask whether it would read the same to the person you saw last.",
    source: "BACP member guidance: review your profile from a client’s point of view",
    signs: &[
        Sign::reflects("[ my|our @adj|@num|@health|@minor|@occupation* @clients|caseload ]").even_if(Frames::HYPOTHETICAL),
        Sign::reflects("[ the|most|many|some|all|every|those @adj|@ethnicity|of|the* @persons|@minors|@units|@occupations|@indefs|person|couple|family|ones who|that? i|we get|have|lucky|am|enough|been|to* @care ]").unless(Frames::PUBLIC),
        Sign::reflects("[ i see|saw|seeing|treat a lot of|many|mostly|loads @adj* @persons|@minors|@occupations ]").needs(Frames::PRACTICE.and(Frames::SETTING)),
        Sign::reflects("[ people|folks|men|women come|came|arrive to me|us ]").unless(Frames::PUBLIC),
        Sign::reflects("[ each|every and|every* family|couple|person|client|child ] who|that|i").needs(Frames::PRACTICE),
        Sign::reflects("[ most|half|some|many|all of mine ]").needs(Frames::PRACTICE.and(Frames::SETTING)),
        Sign::reflects("[ half|most|all of? my caseload ]"),
        Sign::reflects("[ my|our @adj* caseload ]").even_if(Frames::FICTION.and(Frames::LITERATURE)),
        Sign::reflects("[ my clients|patients ]").even_if(Frames::FICTION.and(Frames::LITERATURE)),
        Sign::reflects("[ the|all|every|those @adj* @persons|@minors|@clients|everyone|everybody|kids|residents who|whove|that have|ve? let|sat|sit|trust|trusted|moved|come|came|climbed|walked|shared|brought ] ..6 me|us|my|our|chair|sofa|couch|room|stairs").unless(Frames::PUBLIC),
        Sign::reflects("[ people|ppl|folk|folks|men|women|kids|everyone|everybody|whoever|lot|students|grandmothers who|that? sit|sits|sat|come|comes|came|climb|climbed|find|make|makes ] ..5 couch|office|room|chair|stairs|sofa|clinic|circle|floor").unless(Frames::PUBLIC),
        Sign::reflects("[ most|lot|many|half|some|all of mine ] ..3 prefer|like|want|online|room|video|arrive|struggle|come|are|seem").unless(Frames::PUBLIC),
        Sign::reflects("[ sit|sat|listen|listened|listening with|to ppl|people|strangers ] ..8 living|worst|hours|years|day").unless(Frames::PUBLIC),
        Sign::reflects("[ proud|thinking|grateful|luckiest of|to|for everyone|everybody|anyone who ] ..6 office|room|couch|session|therapy"),
        Sign::adds("[ @num @adj* @noshows|@persons|@minors|@clients ]"),
        Sign::adds("[ people|folk|folks|ppl|parents|couples|dads|mums|husbands|wives|families|teens|kids|callers|women|men|residents who|that|say|tell|in|have ]"),
        Sign::adds("[ the|omg ones who|that|whove ]"),
        Sign::adds("[ types|type|kinds of @adj|iapt|therapy|@ward* @clients|@persons|client|patient|caller|callers ]"),
        Sign::adds("[ worried well ]"),
        Sign::adds("[ half|most|all|some of my|our|them|the caseload|clients|patients|list|parents ]"),
        Sign::adds("[ they all|always ]"),
        Sign::adds("[ camhs|iapt|ward|clinic|therapy|counselling dads|mums|parents|kids|clients|patients|couples ]"),
        Sign::reflects("[ the lot|ones|folk i see ]").unless(Frames::PUBLIC),
    ],
    check: Some(check),
    cases: cases![
        Flags("«Many of my clients» struggle with perfectionism."),
        Flags("«My clients» inspire me every day."),
        Flags("I love «the teens I work with»."),
        Flags("I am grateful for «the people I sit with»."),
        Flags("«Most of the women I see» come tired."),
        Flags("«the couples I work with» teach me a lot"),
        Flags("«The people who sit» on my sofa are the funniest in town."),
        Flags("So grateful to «the families who’ve let» me in."),
        Quiet("Clients have a right to read their notes."),
        Quiet("Patients deserve dignity."),
        Quiet("My clients want the logo bigger and the invoice later."),
        Quiet("I never share anything about my clients."),
        Quiet("Perfectionism is armour."),
        Quiet("The people who sit on the bus were loud."),
    ],
};

fn check(context: &Context, sink: &mut Sink) {
    for mention in context.mentions(&[Role::ClientGroup]).filter(|m| !m.pronoun) {
        if context.frame(mention.tokens.start).any(Frames::ELSEWHERE.and(Frames::MARKETING)) {
            continue;
        }
        let own = mention.tokens.clone().any(|i| matches!(context.word(i), "my" | "our" | "i" | "we" | "me"));
        if own {
            sink.add(Level::Reflect, mention.tokens.clone());
        } else {
            sink.add_if_warned(mention.tokens.clone());
        }
    }
}
