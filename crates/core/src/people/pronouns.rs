//! Pronouns follow the person last spoken of whom they can stand for.

use super::evidence::Evidence;
use super::{Gender, Mention, People, Person, Role};
use crate::lexicon::known;
use crate::pattern::Tagged;
use crate::text::TokenKind;

/// How many sentences back a pronoun may reach.
const REACH: usize = 6;

/// Adds the pronouns of a box to its people. One that stands for nobody in the box stands for `earlier`, the person
/// last spoken of in the box before; failing that it opens a person of its own, of whom nothing is known.
pub fn resolve(people: &mut People, tagged: &Tagged, earlier: Option<Person>) {
    let k = known();
    for mention in &people.mentions {
        let gender = mention.tokens.clone().map(|i| gender(&tagged.text.tokens[i].word)).find(|g| *g != Gender::Open);
        people.persons[mention.person].gender = gender.unwrap_or(Gender::Open);
    }
    let nominal = std::mem::take(&mut people.mentions);
    let mut nominal = nominal.into_iter().peekable();
    let mut mentions: Vec<Mention> = Vec::new();
    let mut carried: Option<usize> = None;
    for (i, token) in tagged.text.tokens.iter().enumerate() {
        while nominal.peek().is_some_and(|m| m.tokens.start <= i) {
            mentions.extend(nominal.next());
        }
        if token.kind != TokenKind::Word
            || !tagged.is(i, k.pron)
            || mentions.last().is_some_and(|m| m.tokens.contains(&i))
        {
            continue;
        }
        let wanted = gender(&token.word);
        let sentence = tagged.text.sentence_of(i);
        let antecedent = mentions
            .iter()
            .rev()
            .take_while(|m| sentence - tagged.text.sentence_of(m.tokens.start).min(sentence) <= REACH)
            .map(|m| m.person)
            .find(|&p| stands_for(&people.persons[p], wanted));
        let person = antecedent.or(carried).unwrap_or_else(|| {
            let person = match (&earlier, wanted) {
                (Some(person), _) if stands_for(person, wanted) => Person { carried: true, ..person.clone() },
                _ => Person {
                    role: Role::Unknown,
                    gender: wanted,
                    evidence: Evidence::default(),
                    by_trade: false,
                    carried: false,
                },
            };
            people.persons.push(person);
            people.persons.len() - 1
        });
        if antecedent.is_none() && earlier.is_some() {
            carried = Some(person);
        }
        if people.persons[person].gender == Gender::Open {
            people.persons[person].gender = wanted;
        }
        mentions.push(Mention { tokens: i..i + 1, person, pronoun: true });
    }
    mentions.extend(nominal);
    people.mentions = mentions;
}

fn stands_for(person: &Person, wanted: Gender) -> bool {
    match wanted {
        Gender::Open => true,
        _ => person.role != Role::ClientGroup && (person.gender == wanted || person.gender == Gender::Open),
    }
}

fn gender(word: &str) -> Gender {
    match word {
        "he" | "him" | "his" | "himself" | "man" | "boy" | "guy" | "lad" | "bloke" | "chap" | "fella" | "dude"
        | "gent" | "gentleman" | "husband" | "dad" | "father" | "son" | "brother" | "uncle" | "grandad" | "grandpa"
        | "grandfather" | "boyfriend" | "nephew" | "da" | "groom" | "sir" => Gender::Male,
        "she" | "her" | "hers" | "herself" | "woman" | "girl" | "lady" | "lass" | "wife" | "mum" | "mom" | "mam"
        | "mother" | "daughter" | "sister" | "aunt" | "auntie" | "aunty" | "granny" | "gran" | "nan" | "nana"
        | "grandma" | "grandmother" | "girlfriend" | "niece" | "bride" | "widow" | "gogo" => Gender::Female,
        _ => Gender::Open,
    }
}
