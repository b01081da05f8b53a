//! Somebody who is told about without being introduced, where the author works: "She asked for the window open. Eleven
//! Wednesdays, and today she took her coat off."

use super::{Context, Rule, Sink};
use crate::frames::Frames;
use crate::lexicon::known;
use crate::pattern::PatternSet;
use crate::people::{Mention, Role};
use crate::report::{Kind, Level};
use crate::text::TokenKind;
use once_cell::sync::Lazy;
use std::ops::Range;

/// See the module.
pub static RULE: Rule = Rule {
    id: "unintroduced",
    kind: Kind::ImpliedPerson,
    title: "Somebody from your work, not introduced",
    why: "The room, the hour or the visit says who “she” is. The person who was there needs no name to know.",
    instead: "Take it to supervision, or write about the idea without the person.",
    source: "Social Work England 2019 (Thomas): nobody was named, and families recognised themselves",
    signs: &[],
    check: Some(check),
    cases: cases![
        Flags("«He asked» for the small chair today. Nine Thursdays before his coat came off."),
        Flags("«She left» a drawing by the tissue box and walked out humming."),
        Flags("Third visit. «He kept» the chain on and passed the form through the gap."),
        Flags("That was our hour. «A man told» me about kettles and then about his brother."),
        Flags("«She rang» the line at four and read me a recipe."),
        Quiet("She left a drawing on the fridge. My daughter, everyone."),
        Quiet("He asked for the small chair today. Grandson, age two, boss of the house."),
        Quiet("Nine Thursdays of physio and he told me to keep icing it. My knee, not my clients."),
        Quiet("She was in week six of the series when she told him. Best episode so far."),
        Quiet("He kept barking at the tissue box. Spaniels."),
        Quiet("She hung a new tissue box sign. My supervisor has opinions."),
    ],
};

/// What shows by itself that somebody was met at work.
const PLAIN: &[&str] = &[
    "@couch|@facing",
    "@num ..1 mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays",
    "year|years|yrs|month|months|weeks of my? mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays|@weekday",
    "our|that|his|her|their last|full|long? hour|fifty !of|before",
    "that|the last|full|long|whole hour|fifty !of|before",
    "third|fourth|fifth|last|final visit|knock|knocks",
    "hand on my? the? door",
    "tissue|tissues|kleenex|playtherapy|caseload|playroom",
    "on|off|from my|our books|list|couch|sofa|caseload|ward|unit",
    "my|our @adj? room|couch|sofa|stairs|windowsill|doorway|rug|footstool|clinic|playroom",
    "rang|rings|called|phoned the line|practice|clinic|service",
    "supervision|formulation|placement",
    "same chair|seat|couch",
    "the chair|armchair|couch|seat|cushion by|opposite|across|was|is",
    "sat|sits|sitting opposite|across me|from",
    "in|of the|my|our @weekday? circle !of",
    "had|seen|seeing him|her since|every|weekly",
    "under|behind my|our desk|couch|sofa|chair",
    "takes|took|taking|brought|bringing him|her|them to supervision",
    "came|come|comes|referred to us|me !and|with|asking",
];

/// The same, where the author speaks as a practitioner, or where several stand together.
const FAINT: &[&str] = &[
    "@ward|@legal",
    "week|wk one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|@num",
    "minute|min @num",
    "first|second visit|knock",
    "third|fourth|fifth|second|nine|six|five week|weeks|month|months|time running",
    "my|our door|desk|lamp|box|office|chair",
    "in|into|left that|the|this wee|little|small|blue|quiet|green|family? room !with|at|service",
    "called|rang|rings the|my office|line",
    "wing|probation|lanyard|puppet|puppets",
    "same time|door|hour",
    "finished|finish|ended|ending|end with me|us",
    "leaving|left the|my|our service|caseload|practice|trust",
    "referral|referred|enquiry|discharge|discharged|appointment|appointments|session|sessions|intake",
    "booked|books in|for again|next|@weekday",
    "see|seeing|saw him|her|them on? @weekday|next|again|weekly",
];

static TRACES: Lazy<PatternSet> = Lazy::new(|| PatternSet::new(PLAIN.iter().chain(FAINT).copied()));

/// Words by which an ordinary life is told: somebody of the family, the house, a screen.
const AT_HOME: &[&str] = &[
    "granny",
    "dinner",
    "game",
    "host",
    "sober",
    "chip",
    "thing",
    "grandma",
    "grandmother",
    "gran",
    "nan",
    "nana",
    "grandson",
    "granddaughter",
    "grandad",
    "toddler",
    "parenting",
    "mumlife",
    "momlife",
    "dadlife",
    "husband",
    "hubby",
    "nephew",
    "niece",
    "sisters",
    "brothers",
    "fridge",
    "birthday",
    "bedtime",
    "nursery",
    "barking",
    "vet",
    "goal",
    "referee",
    "president",
    "senator",
    "film",
    "netflix",
    "telly",
    "episode",
    "hairdresser",
    "barber",
    "dentist",
    "fringe",
    "plumber",
    "physio",
    "gp",
    "coach",
    "wedding",
    "groom",
    "bride",
    "lecture",
    "novel",
    "chapter",
    "ep",
    "train",
    "flight",
    "plane",
    "vote",
    "voted",
];

/// How many sentences away the trace may stand.
const REACH: usize = 2;

/// How much of it is enough.
const ENOUGH: usize = 2;

fn check(context: &Context, sink: &mut Sink) {
    let k = known();
    let text = context.tagged.text;
    let not_work = Frames::ELSEWHERE.and(Frames::TEACHING).and(Frames::MARKETING).and(Frames::POLICY);
    let all = 0..text.tokens.len();
    if sink.found.iter().any(|f| f.level.is_warned())
        || context.frames.iter().any(|f| f.any(not_work.and(Frames::HYPOTHETICAL)))
        || context.has(all.clone(), k.pet | k.othertrade)
        || all.clone().any(|i| AT_HOME.contains(&context.word(i)))
        || context.mentions(&[Role::Kin, Role::OwnTherapist, Role::Other]).next().is_some()
    {
        return;
    }
    let mut traces = vec![0; text.sentences.len()];
    TRACES.find(context.tagged, |number, m| {
        traces[text.sentence_of(m.tokens.start)] += if number < PLAIN.len() { ENOUGH } else { 1 };
    });
    let tells = |m: &Mention| {
        let sentence = context.sentence(m.tokens.start);
        sentence.clone().any(|i| text.tokens[i].is_past() || context.word(i) == "\"")
            || context.has(sentence, k.say | k.emote | k.arrive | k.tellme)
    };
    let tagged_as_work = text.tokens.iter().any(|t| t.hashtag);
    for m in context.people.mentions.iter().filter(|m| somebody(context, m) && tells(m)) {
        let nth = text.sentence_of(m.tokens.start);
        let frame = context.frames[nth];
        let near = nth.saturating_sub(REACH)..(nth + REACH + 1).min(traces.len());
        let practice = frame.any(Frames::PRACTICE);
        let weight = traces[near].iter().sum::<usize>() + usize::from(practice);
        let level = match () {
            () if frame.any(Frames::PUBLIC) => continue,
            () if weight >= ENOUGH => Level::Warning,
            () if practice && tagged_as_work => Level::Caution,
            () => continue,
        };
        sink.add(level, with_verb(context, m));
        return;
    }
}

/// Whether nothing is known of this person but "she", "the lad", "a man".
fn somebody(context: &Context, mention: &Mention) -> bool {
    let k = known();
    let word = context.word(mention.tokens.start);
    context.people.role(mention) == Role::Unknown
        && if mention.pronoun {
            matches!(word, "he" | "she" | "him")
        } else {
            mention.tokens.len() <= 3
                && context.has(mention.tokens.clone(), k.person | k.minor)
                && !context.has(mention.tokens.clone(), k.indef | k.occupation | k.practitioner | k.kin)
        }
}

/// The mention with the verb after it.
fn with_verb(context: &Context, mention: &Mention) -> Range<usize> {
    let end = mention.tokens.end;
    let verb = context.tagged.text.tokens.get(end).is_some_and(|t| t.kind == TokenKind::Word && t.is_past());
    mention.tokens.start..if verb { end + 1 } else { end }
}
