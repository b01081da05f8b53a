//! A scene from work: the place or the occasion opens the sentence like a stage direction, and somebody is in it.

use super::{Context, Rule, Sink};
use crate::frames::Frames;
use crate::lexicon::known;
use crate::people::Role;
use crate::report::{Kind, Level};
use crate::text::TokenKind;

/// See the module.
pub static RULE: Rule = Rule {
    id: "scene",
    kind: Kind::SessionEvent,
    title: "A scene from your work",
    why: "The place, the hour and one thing that happened are a scene with somebody in it, and that person was there.",
    instead: "Write about the work in general, without the day and the event.",
    source: "Social Work England 2019 (Thomas): families recognised themselves by “today”; HIPAA Safe Harbor counts dates as identifiers",
    signs: &[],
    check: Some(check),
    cases: cases![
        Flags("«Custody suite», half past two. He wanted to know whether I had eaten."),
        Flags("«Home visit» number four and Nan has made scones again."),
        Flags("«MHT» at ten. She has ironed her shirt."),
        Flags("«Depot clinic», every Friday: 'you again'"),
        Flags("«Room 3», curtains open. He waved."),
        Quiet("Home visits are back on the rota from Monday."),
        Quiet("Crisis team vacancies, apply by Friday."),
        Quiet("Hospice shop on the corner has the best jumpers. She found a coat."),
        Quiet("Inquest into the fire opens today. The minister said he was sorry."),
        Quiet("Room 3 at the hotel has the sea view. He snored all night."),
    ],
};

/// How many sentences after the place may bring on the person.
const REACH: usize = 3;

fn check(context: &Context, sink: &mut Sink) {
    let k = known();
    let text = context.tagged.text;
    let not_work = Frames::ELSEWHERE
        .and(Frames::TEACHING)
        .and(Frames::MARKETING)
        .and(Frames::POLICY)
        .and(Frames::PUBLIC)
        .and(Frames::HYPOTHETICAL);
    for (nth, sentence) in text.sentences.iter().enumerate() {
        let Some(start) =
            sentence.clone().find(|&i| matches!(text.tokens[i].kind, TokenKind::Word | TokenKind::Number))
        else {
            continue;
        };
        let here = context.tagged.hits[start].iter().rev().find(|h| h.tags & (k.ward | k.legal | k.scene) != 0);
        let Some(place) = here else { continue };
        let end = start + place.len;
        let next = context.word(end);
        let set = matches!(next, "," | "." | ":" | "number" | "no" | "again")
            || (next == "at" && context.has(end + 1..end + 2, k.time | k.num | k.hourword))
            || context.has(end..end + 1, k.time | k.num | k.recency | k.weekday);
        let last = (nth + REACH).min(text.sentences.len() - 1);
        let stage = end..text.sentences[last].end;
        let elsewhere = (nth..=last).any(|s| context.frames[s].any(not_work));
        let peopled = context.has(stage.clone(), k.kin)
            || context.people.mentions.iter().any(|m| {
                stage.contains(&m.tokens.start)
                    && matches!(context.people.role(m), Role::Unknown | Role::Client | Role::ProbablyClient | Role::Kin)
            });
        let spoken = stage.clone().any(|i| matches!(context.word(i), "\"" | "'"));
        if set && !elsewhere && (peopled || spoken) {
            sink.add(Level::Warning, start..end);
        }
    }
}
