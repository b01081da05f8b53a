//! Many weak signs: no wording names a client, and yet all of it together reads like one.

use super::Rule;
use crate::report::Kind;

/// See the module.
pub static RULE: Rule = Rule {
    id: super::TAKEN_TOGETHER,
    kind: Kind::ImpliedPerson,
    title: "Reads like somebody you work with",
    why: "No single word says so, but the setting, the moment and what is told sound like your work. The person it happened to would know at once.",
    instead: "If it was at work, take it to supervision. If it was not, say where it was, and nobody will wonder.",
    source: "ACA 2014, H.6.d: avoid disclosing confidential information through public social media",
    signs: &[],
    check: None,
    cases: cases![],
};
