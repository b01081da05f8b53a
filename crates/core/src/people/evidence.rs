//! What tells that a person is a client: the words used, the room, the ward, what they do there, the author's hat.

use super::reading::MINE;
use super::{People, Role};
use crate::frames::{Frames, own_room};
use crate::lexicon::{Tags, known};
use crate::pattern::Tagged;

/// Weights of evidence. Positive: a client; negative: somebody else.
struct Weights {
    own_room: i32,
    setting: i32,
    setting_before: i32,
    speaks_to_author: i32,
    feels: i32,
    arrives: i32,
    quoted: i32,
    says: i32,
    acts: i32,
    treatment: i32,
    facing: i32,
    coy: i32,
    recent: i32,
    clock: i32,
    practitioner: i32,
    elsewhere: i32,
    elsewhere_but_practitioner: i32,
    public: i32,
    offer: i32,
    general: i32,
    kins_client: i32,
    likely: i32,
    certain: i32,
}

/// The weights in use.
const WEIGHTS: Weights = Weights {
    own_room: 5,
    setting: 4,
    setting_before: 3,
    speaks_to_author: 2,
    feels: 2,
    arrives: 2,
    quoted: 1,
    says: 1,
    acts: 1,
    treatment: 1,
    facing: 3,
    coy: 4,
    recent: 1,
    clock: 1,
    practitioner: 2,
    elsewhere: -7,
    elsewhere_but_practitioner: -4,
    public: -5,
    offer: -3,
    general: -2,
    kins_client: -4,
    likely: 5,
    certain: 7,
};

/// Words of what ought to be: of clients in general.
const GENERAL: &[&str] = &["should", "must", "deserve", "deserves", "ought"];

/// What of the practice stands in one sentence.
struct Surroundings {
    own_room: bool,
    settings: usize,
    treatments: usize,
    times: usize,
    facing: bool,
    coy: bool,
    quoted: bool,
    general: bool,
    kin: bool,
}

/// Weighs the evidence for every person whose role is open, and gives those a role who reach a threshold.
pub fn weigh(people: &mut People, tagged: &Tagged, frames: &[Frames]) {
    let k = known();
    let mut mentions_of = vec![Vec::new(); people.persons.len()];
    for (nth, mention) in people.mentions.iter().enumerate() {
        mentions_of[mention.person].push(nth);
    }
    let (setting, treatment) = (k.session | k.couch | k.ward | k.event | k.ending | k.legal, k.modality | k.risk);
    let mut kin = vec![false; tagged.text.sentences.len()];
    for mention in people.mentions.iter().filter(|m| !m.pronoun && people.role(m) == Role::Kin) {
        kin[tagged.text.sentence_of(mention.tokens.start)] = true;
    }
    let surroundings: Vec<Surroundings> = tagged
        .text
        .sentences
        .iter()
        .map(|sentence| {
            let count = |tags: Tags| sentence.clone().filter(|&i| tagged.is(i, tags)).count();
            Surroundings {
                own_room: own_room(tagged, sentence.clone()),
                settings: count(setting),
                treatments: count(treatment),
                times: count(k.time),
                facing: count(k.facing) > 0,
                coy: count(k.coy) > 0,
                quoted: sentence.clone().any(|i| tagged.text.tokens[i].word == "\""),
                general: sentence.clone().any(|i| GENERAL.contains(&tagged.text.tokens[i].word.as_str())),
                kin: kin[tagged.text.sentence_of(sentence.start)],
            }
        })
        .collect();
    for (person, mentions) in mentions_of.into_iter().enumerate() {
        if people.persons[person].role != Role::Unknown {
            continue;
        }
        let mut for_client: i32 = 0;
        let mut against = 0;
        let mut hypothetical = false;
        let by_trade = people.persons[person].by_trade;
        let mine = people.persons[person].weight >= MINE;
        let unnamed = mentions.iter().all(|nth| people.mentions[*nth].pronoun);
        for mention in mentions.into_iter().map(|nth| &people.mentions[nth]) {
            let nth = tagged.text.sentence_of(mention.tokens.start);
            let sentence = tagged.text.sentences[nth].clone();
            let frame = frames[nth];
            hypothetical |= frame.any(Frames::HYPOTHETICAL | Frames::INVENTED);
            let here = &surroundings[nth];
            let own = |tags: Tags| mention.tokens.clone().filter(|&i| tagged.is(i, tags)).count();
            let follows = |tags: Tags| {
                (mention.tokens.end..(mention.tokens.end + 7).min(sentence.end)).any(|i| tagged.is(i, tags))
            };
            let w = &WEIGHTS;
            let mut sum = 0;
            let mut count = |yes: bool, weight: i32| sum += if yes { weight } else { 0 };
            count(here.own_room, w.own_room);
            count(here.settings > own(setting), w.setting);
            let told_before = nth > 0 && (surroundings[nth - 1].settings > 0 || surroundings[nth - 1].own_room);
            count(unnamed && here.settings == own(setting) && told_before, w.setting_before);
            count(follows(k.tellme), w.speaks_to_author);
            count(follows(k.emote), w.feels);
            count(follows(k.arrive), w.arrives);
            count(here.quoted && frame.any(Frames::PRACTICE), w.quoted);
            count(follows(k.say), w.says);
            count(follows(k.progress | k.noshow), w.acts);
            count(here.treatments > own(treatment), w.treatment);
            count(here.facing, w.facing);
            count(here.coy, w.coy);
            count(frame.any(Frames::RECENT), w.recent);
            count(here.times > own(k.time), w.clock);
            count(frame.any(Frames::PRACTICE), w.practitioner);
            for_client = for_client.max(sum);
            let elsewhere = if frame.any(Frames::PRACTICE) { w.elsewhere_but_practitioner } else { w.elsewhere };
            let mut minus = 0;
            let mut count = |yes: bool, weight: i32| minus += if yes { weight } else { 0 };
            // Whose client it is has been said; a film or a book in the sentence changes nothing, another trade does.
            let doubts =
                if mine { Frames::NEGATED | Frames::OWN_THERAPY | Frames::OTHER_TRADE } else { Frames::ELSEWHERE };
            count(frame.any(doubts), elsewhere);
            count(!mine && !by_trade && frame.any(Frames::PUBLIC), w.public);
            count(frame.any(Frames::MARKETING | Frames::POLICY), w.offer);
            count(!mine && here.general, w.general);
            count(!mine && by_trade && here.kin, w.kins_client);
            against = against.min(minus);
        }
        let weight = people.persons[person].weight + for_client + against;
        people.persons[person].weight = weight;
        people.persons[person].role = match weight {
            _ if hypothetical && weight < WEIGHTS.certain => Role::Unknown,
            w if w >= WEIGHTS.certain => Role::Client,
            w if w >= WEIGHTS.likely => Role::ProbablyClient,
            _ => Role::Unknown,
        };
    }
}
