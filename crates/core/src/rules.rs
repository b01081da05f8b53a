//! The rule book. Each rule is one file: what it marks, why, what to do instead, its examples on both sides.

use crate::report::Kind;

/// One rule, complete: what it finds, what is said about it, and its proof.
pub struct Rule {
    /// Reads well after "turn off …", kebab-case.
    pub id: &'static str,
    /// The kind of its findings.
    pub kind: Kind,
    /// A few words naming what was seen, for a heading or the banner's one line: "A particular client".
    pub title: &'static str,
    /// One or two sentences to the therapist: why this matters.
    pub why: &'static str,
    /// One sentence: what to do or write instead.
    pub instead: &'static str,
    /// Who says so: code of ethics, tribunal case or paper, with its year.
    pub source: &'static str,
    /// Examples; they are the rule's tests and its documentation.
    pub cases: &'static [Case],
}

/// One example of a rule. Expected spans stand in guillemets: `Saw «my 3pm» again`.
pub enum Case {
    /// The rule must fire, on exactly the marked span.
    Flags(&'static str),
    /// The rule must stay silent.
    Quiet(&'static str),
    /// An honest miss, and why; it must keep failing, and the test says so on the day it passes.
    Missed(&'static str, &'static str),
}

static RULES: &[Rule] = &[];

/// All rules, in the order of the rule book.
pub fn rules() -> &'static [Rule] {
    RULES
}

/// The rule with this id.
pub fn rule(id: &str) -> Option<&'static Rule> {
    RULES.iter().find(|r| r.id == id)
}
