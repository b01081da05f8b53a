//! Third stage: who is in this draft? Every mention of a person becomes, or joins, one person with a role and the
//! evidence for it. Pronouns follow the person they stand for.

mod care;
mod evidence;
mod mentions;
mod phrase;
mod pronouns;
mod reading;
mod slots;

pub use evidence::Evidence;

use crate::frames::Frames;
use crate::pattern::Tagged;
use std::ops::Range;

/// Who somebody is to the author.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Role {
    /// A particular client, couple, family or group member.
    Client,
    /// Somebody who is probably, but not certainly, a client.
    ProbablyClient,
    /// The author's clients as a class.
    ClientGroup,
    /// A client in a thought experiment, for teaching.
    Hypothetical,
    /// The author's relatives.
    Kin,
    /// The author's own therapist.
    OwnTherapist,
    /// Somebody met outside the practice: friend, colleague, neighbour, character, public figure.
    Other,
    /// A person of whom nothing is known.
    Unknown,
}

/// Grammatical gender, as far as the words tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gender {
    /// He.
    Male,
    /// She.
    Female,
    /// They, or not told.
    Open,
}

/// One mention of a person.
#[derive(Clone, Debug)]
pub struct Mention {
    /// The words, as tokens of the box.
    pub tokens: Range<usize>,
    /// Whom they mean: an index into [`People::persons`].
    pub person: usize,
    /// Whether it is a pronoun.
    pub pronoun: bool,
}

/// One person of the draft.
#[derive(Clone, Debug)]
pub struct Person {
    /// Who this is to the author.
    pub role: Role,
    /// Gender, as far as the words tell.
    pub gender: Gender,
    /// What says that this is a client, or is not.
    pub evidence: Evidence,
    /// Whether a word of the trade names this person: client, patient, a slot.
    pub by_trade: bool,
    /// Whether this is the client last spoken of in the box before.
    pub carried: bool,
}

/// The people of one box.
#[derive(Clone, Debug, Default)]
pub struct People {
    /// All mentions, in order of the text.
    pub mentions: Vec<Mention>,
    /// All persons, in order of their first mention.
    pub persons: Vec<Person>,
}

impl People {
    /// Finds the people of a box. `earlier` is the person last spoken of in the box before it in the thread.
    pub fn find(tagged: &Tagged, frames: &[Frames], earlier: Option<Person>) -> Self {
        let mut people = mentions::find(tagged, frames);
        pronouns::resolve(&mut people, tagged, earlier);
        evidence::weigh(&mut people, tagged, frames);
        people
    }

    /// The role of the person that this mention means.
    pub fn role(&self, mention: &Mention) -> Role {
        self.persons[mention.person].role
    }

    /// The last client of the box, for the pronouns of the next one.
    pub fn last_client(&self) -> Option<Person> {
        self.last_client_index().map(|person| self.persons[person].clone())
    }

    /// The last client of the box, as an index into `persons`.
    pub fn last_client_index(&self) -> Option<usize> {
        let is_client = |person: &usize| matches!(self.persons[*person].role, Role::Client | Role::ProbablyClient);
        self.mentions.iter().rev().map(|m| m.person).find(is_client)
    }
}
