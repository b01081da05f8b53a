//! Something that a client made, wrote or gave.

use super::{Rule, Sign};
use crate::frames::Frames;
use crate::report::Kind;

/// See the module.
pub static RULE: Rule = Rule {
    id: "artefact",
    kind: Kind::Artefact,
    title: "Something of a client’s",
    why: "A drawing, a card or a message is the client’s own hand; they will know it at once.",
    instead: "Keep it in the room. Post about what such things teach, without showing or quoting one.",
    source: "HIPAA Safe Harbor: images and other unique characteristics",
    signs: &[
        Sign::adds("[ @records ]"),
        Sign::warns("[ screenshot|drawing|card|text|letter|note|painting|gift|email|voicemail|picture|poem of|from a|an|my|one @adj|@records|of|from|a|my* @client ]").unless(Frames::MARKETING),
        Sign::warns("[ this|the|found|look @adj|what|drawing|card|note|picture|at* @records ..3 on|under|in the|my sand|couch|chair|tissue|therapy|playroom tray|box|room ]"),
        Sign::warns("[ made|drawn|written|painted|knitted|crocheted|baked|sewn|built|carved by a|an|one|my|our @adj|of|my* @client|patient|pt|resident|@charted ]").unless(Frames::MARKETING),
        Sign::warns("[ made|drawn|built|painted|written ..1 in|on|under|at my|our @adj* @room|@couch|playroom|desk|floor ] ..8 by|aged|she|he|while"),
        Sign::warns("[ made|drawn|built|written|painted @recency ] ..2 by|in|with someone|a|my|one|somebody"),
        Sign::warns("[ by someone|somebody|a|one|an ..2 aged @hourword ]"),
        Sign::warns("[ card|note|letter|drawing|poem|present|gift|painting ..3 left|tucked|slipped|pushed|folded ] ..6 tissue|couch|therapy|consulting|session|his|her|their").needs(Frames::PRACTICE.and(Frames::SETTING)),
        Sign::warns("[ leaving|goodbye|thank-you|thank|last present|card|gift|note|drawing from the|a|one|someone ] ..3 who|one ..2 finished|left|me"),
        Sign::adds("[ brought|gave|left|handed|sent|made|drew|painted|knitted|crocheted|wrote|baked me|us a|an|his|her|their|the|this ] !@records"),
        Sign::adds("[ drew|painted|knitted|crocheted me|us|my|this ]"),
        Sign::adds("[ sent me|us ..3 pic|photo|photos|picture|video ]"),
    ],
    check: None,
    cases: cases![
        Flags("My client left me a «card» today"),
        Flags("«screenshot of a text from a client» 🥹"),
        Flags("A kid I see made me a «drawing»."),
        Flags("One of my couples wrote me a «poem»."),
        Flags("My 4pm gave me a «bracelet»."),
        Flags("An octopus in wool, «made by a client»."),
        Quiet("My son made me a drawing."),
        Quiet("Screenshot of my calendar."),
        Quiet("A card from my mum."),
        Quiet("Notes day ☕"),
        Quiet("Email me for the slides."),
        Quiet("A cake made by a neighbour."),
    ],
};
