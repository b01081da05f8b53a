//! What a rule may look at, and where it puts what it found.

use super::Rule;
use crate::frames::Frames;
use crate::lexicon::Tags;
use crate::pattern::Tagged;
use crate::people::{Mention, People, Role};
use crate::report::{Detail, Level};
use std::ops::Range;

/// One box, read by all stages before the rules.
pub struct Context<'a> {
    /// Tokens with what the lexicon and the people stage know of them.
    pub tagged: &'a Tagged<'a>,
    /// Frames of each sentence.
    pub frames: &'a [Frames],
    /// The people of the box.
    pub people: &'a People,
    /// Email addresses, phone numbers, links and post codes, as tokens.
    pub contacts: &'a [(Detail, Range<usize>)],
}

impl Context<'_> {
    /// The frames of the sentence that holds this token.
    pub fn frame(&self, token: usize) -> Frames {
        self.frames.get(self.tagged.text.sentence_of(token)).copied().unwrap_or_default()
    }

    /// The sentence that holds this token.
    pub fn sentence(&self, token: usize) -> Range<usize> {
        self.tagged.text.sentences.get(self.tagged.text.sentence_of(token)).cloned().unwrap_or(0..0)
    }

    /// The folded word at a token, empty beyond the end.
    pub fn word(&self, token: usize) -> &str {
        self.tagged.text.tokens.get(token).map_or("", |t| t.word.as_str())
    }

    /// Whether something with these tags starts in the range.
    pub fn has(&self, range: Range<usize>, tags: Tags) -> bool {
        range.into_iter().any(|i| self.tagged.is(i, tags))
    }

    /// All mentions of people with one of these roles.
    pub fn mentions(&self, roles: &'static [Role]) -> impl Iterator<Item = &Mention> {
        self.people.mentions.iter().filter(move |m| roles.contains(&self.people.role(m)))
    }

    /// Whom a detail at this token describes: the person in whose mention it stands, else the one last spoken of in its sentence, else
    /// the one who follows there. The author counts where the sentence says "I am".
    pub fn described(&self, token: usize) -> Described {
        let sentence = self.sentence(token);
        let author = sentence.clone().take_while(|&i| i < token).filter(|&i| {
            self.word(i) == "i" && matches!(self.word(i + 1), "a" | "an" | "am" | "live" | "grew")
                || self.word(i) == "as" && matches!(self.word(i + 1), "a" | "an")
        });
        let author = author.last();
        // Mentions stand in order of the text.
        let mentions = &self.people.mentions;
        let here = mentions.partition_point(|m| m.tokens.start < sentence.start)
            ..mentions.partition_point(|m| m.tokens.start < sentence.end);
        let here = &mentions[here];
        let around = here.iter().find(|m| m.tokens.contains(&token));
        let before = here.iter().rfind(|m| m.tokens.start <= token);
        let after = here.iter().find(|m| m.tokens.start > token);
        let told = around.or(before.filter(|m| author.is_none_or(|i| i < m.tokens.start)));
        let mention = match (told, author) {
            (Some(mention), _) => Some(mention),
            (None, Some(_)) => return Described::SomebodyElse,
            (None, None) => after,
        };
        match mention.map(|m| (m.person, self.people.role(m))) {
            Some((_, Role::Kin | Role::OwnTherapist | Role::Other)) => Described::SomebodyElse,
            Some((person, _)) => Described::Person(person),
            None => Described::NotTold,
        }
    }

    /// For every sentence, whether somebody who is, or may be, a client is mentioned in it or in the one next to it.
    pub fn near_clients(&self) -> Vec<bool> {
        self.near(self.mentions(&[Role::Client, Role::ProbablyClient]).map(|m| m.tokens.start))
    }

    /// For every sentence, whether one of these tokens stands in it or in the one next to it.
    pub fn near(&self, tokens: impl Iterator<Item = usize>) -> Vec<bool> {
        let sentences = self.tagged.text.sentences.len();
        let mut near = vec![false; sentences];
        for token in tokens {
            let nth = self.tagged.text.sentence_of(token);
            near[nth.saturating_sub(1)..(nth + 2).min(sentences)].fill(true);
        }
        near
    }
}

/// Whom a detail describes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Described {
    /// A person of the box, who is or may be a client.
    Person(usize),
    /// The author, or somebody who is no client.
    SomebodyElse,
    /// Nobody is near.
    NotTold,
}

/// One finding, still in tokens.
pub struct Found {
    /// The rule.
    pub rule: &'static Rule,
    /// What it earns by itself.
    pub level: Level,
    /// Sub-kind.
    pub detail: Option<Detail>,
    /// Whom of the box a detail describes, if that is told.
    pub person: Option<usize>,
    /// Tokens of the box.
    pub tokens: Range<usize>,
}

/// Where the findings of one box go.
#[derive(Default)]
pub struct Sink {
    /// The findings so far.
    pub found: Vec<Found>,
    /// What counts beside a client only, where no rule has seen one: it counts if the verdict is that there is one.
    pub pending: Vec<Found>,
    /// The rule whose check runs now.
    pub rule: Option<&'static Rule>,
    /// Whether another box of the draft refers to clients.
    pub elsewhere: bool,
}

impl Sink {
    /// Adds a finding.
    pub fn found(&mut self, rule: &'static Rule, level: Level, detail: Option<Detail>, tokens: Range<usize>) {
        if tokens.is_empty() {
            return;
        }
        self.found.push(Found { rule, level, detail, person: None, tokens });
    }

    /// Adds a finding of the rule whose check runs now.
    pub fn add(&mut self, level: Level, tokens: Range<usize>) {
        if let Some(rule) = self.rule {
            self.found(rule, level, None, tokens);
        }
    }

    /// Adds a finding of the rule whose check runs now that counts only if the draft is warned of for something beside it.
    pub fn add_if_warned(&mut self, tokens: Range<usize>) {
        if let Some(rule) = self.rule.filter(|_| !tokens.is_empty()) {
            self.pending.push(Found { rule, level: Level::Clear, detail: None, person: None, tokens });
        }
    }

    /// Whether anything so far refers to clients.
    pub fn refers(&self) -> bool {
        self.elsewhere || self.found.iter().any(|f| f.level > Level::Clear)
    }
}
