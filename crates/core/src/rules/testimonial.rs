//! A client’s praise or review.

use super::{Context, Rule, Sign, Sink};
use crate::frames::Frames;
use crate::lexicon::known;
use crate::report::Kind;
use crate::text::TokenKind;

/// See the module.
pub static RULE: Rule = Rule {
    id: "testimonial",
    kind: Kind::Testimonial,
    title: "A client’s praise",
    why: "A review points at somebody who was your client, and asks others to say so too.",
    instead: "Let your training and approach speak; take reviews down when they point at clients.",
    source: "UKCP code 2019, 13; APA 5.05; ACA C.3.b",
    signs: &[
        Sign::warns("[ @review ..2 from one? of? my|a|an|our @adj* @clients|@client ]").even_if(Frames::OTHER_TRADE),
        Sign::warns("[ from the|my|our feedback form|forms|questionnaire ]"),
        Sign::warns("[ what my|our clients|patients are? say|saying|said ]").even_if(Frames::OTHER_TRADE),
        Sign::warns(
            "[ dm|message|note|text|email|words|letter|card from a|an|one|my @adj|of|my* client|clients|patient ]",
        ),
        Sign::warns("[ thank|thanks you? for the @num|five|lovely|kind stars|review|words ] ..12 you|with|work|sit"),
        Sign::warns("[ client|patient wins|transformations|testimonials|testimonial|reviews|feedback ]"),
        Sign::warns("[ gave us|me back my|our marriage|life|son|daughter|sleep|family ]"),
        Sign::warns("[ actual|literal client|patient|pt|ct|couple ]"),
        Sign::warns("[ client|patient since ]"),
        Sign::warns("[ couple|client|patient|family|parent|mum|dad @year $ ]").needs(Frames::PRACTICE.and(Frames::SETTING).and(Frames::MARKETING)),
        Sign::warns("new|latest|another|lovely|fresh|gorgeous [ testimonial ]").unless(Frames::PUBLIC),
        Sign::warns("[ success story|stories ] ..2 client|patient|couple|@age|@occupation").even_if(Frames::LITERATURE.and(Frames::FICTION)),
        Sign::warns("[ from|by someone|somebody|one|person who finished|worked|sat|left|completed ..2 me|us|therapy ]"),
        Sign::warns("[ message|text|email|note|dm|card|letter off|from somebody|someone|a|one ..1 ive|i|who|whos @care|finished|used|turned|completely ]").needs(Frames::PRACTICE),
        Sign::adds("[ five|5 stars|star ]"),
    ],
    check: Some(check),
    cases: cases![
        Flags("New 5★ «review from one of my clients» ⬇️"),
        Flags("«What my clients say» ⭐⭐⭐⭐⭐"),
        Flags("«DM from a client», had to share"),
        Flags("Friday «client wins»!"),
        Flags("Lovely «feedback from a former client» today"),
        Flags("Best thing I heard: you’re cheaper than my ex, says «actual client»"),
        Flags("“I left with a plan.” K., «client since» May"),
        Flags("Lovely new «testimonial» up on the site"),
        Quiet("How to choose a therapist: 5 questions"),
        Quiet("New review from one of my readers, thank you!"),
        Quiet("My review of the film: five stars."),
        Quiet("Great feedback from a guest at our hotel"),
        Quiet("Peer review is done!"),
        Quiet("The actual film starts at nine."),
    ],
};

/// Stars, which patterns pass over.
fn check(context: &Context, sink: &mut Sink) {
    let tokens = &context.tagged.text.tokens;
    for i in (0..tokens.len()).filter(|&i| tokens[i].kind == TokenKind::Emoji && context.tagged.is(i, known().review)) {
        sink.add_if_warned(i..i + 1);
    }
}
