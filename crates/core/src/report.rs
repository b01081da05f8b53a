//! What the check answers: level, exposure and findings, named as `labels.md` of the project names them.

use serde::{Deserialize, Serialize};
use std::cmp::Ordering;
#[cfg(feature = "ts")]
use {tsify::Tsify, wasm_bindgen::prelude::*};

/// How far a draft refers to clients. A draft takes the highest level that any part of it earns.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum Level {
    /// Nobody from the author's practice is in it.
    #[default]
    Clear,
    /// The author's own clients as a class, neutrally or kindly; or an openly hypothetical client.
    Reflect,
    /// Clients complained of or turned into entertainment; a composite; or somebody who is probably a client.
    Caution,
    /// A particular client, couple, family, group, session or message.
    Warning,
}

impl Level {
    /// Whether the user sees a banner: `caution` or `warning`.
    pub fn is_warned(self) -> bool {
        self >= Self::Caution
    }
}

/// How well the person could be recognised, from the identifying details that hang on the same person.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum Exposure {
    /// At most one weak detail.
    #[default]
    Low,
    /// A few details.
    Medium,
    /// A direct identifier, or details that together are somebody.
    High,
}

/// What a finding marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// Words that point at a particular client or clients: "my client", "one of my couples", "my 3pm".
    ClientReference,
    /// Clients as a class: "my clients", "clients who…".
    ClientGroup,
    /// Something that happened in a session or around it: "in session today", "no-showed".
    SessionEvent,
    /// A client's words or disclosures, quoted or told.
    ReportedSpeech,
    /// A person who is probably a client: "someone told me".
    ImpliedPerson,
    /// A quasi-identifier: age, occupation, place, date, family, health, …
    IdentifyingDetail,
    /// A name, initials, handle, phone, email or address of a client.
    DirectIdentifier,
    /// A child, or someone at risk.
    VulnerablePerson,
    /// "today", "just now", next to a client reference.
    Recency,
    /// Complaint, mockery, eye-rolling about clients.
    Disparagement,
    /// Skit, list, POV, "things clients say".
    Entertainment,
    /// Asking the public what to do about a client.
    CaseConsultation,
    /// "details changed", "composite".
    DisguiseClaim,
    /// "with permission", "she said I could share".
    ConsentClaim,
    /// A reply or thanks that shows that somebody is a client.
    ConfirmsRelationship,
    /// A client's praise or review.
    Testimonial,
    /// Screenshots, drawings, messages or notes of a client.
    Artefact,
}

impl Kind {
    /// Whether it says by itself that the draft refers to a client, to clients or to what happened with one.
    pub fn refers(self) -> bool {
        matches!(self, Self::ClientReference | Self::ClientGroup | Self::SessionEvent | Self::ImpliedPerson)
    }
}

/// The sub-kind of an [`Kind::IdentifyingDetail`] or [`Kind::DirectIdentifier`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(Tsify))]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs, reason = "the names say it all")]
pub enum Detail {
    Age,
    Occupation,
    Place,
    Date,
    Family,
    Health,
    Ethnicity,
    Religion,
    Orientation,
    Education,
    Appearance,
    RareEvent,
    Name,
    Initials,
    Handle,
    Phone,
    Email,
    Link,
}

/// A range of a draft.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(Tsify))]
pub struct Span {
    /// Index of the box in the draft, from 0.
    #[serde(rename = "box")]
    pub box_index: usize,
    /// First UTF-16 code unit of the range in the box's text.
    pub start: usize,
    /// One past the last UTF-16 code unit.
    pub end: usize,
}

/// One thing found, and where.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(Tsify))]
pub struct Finding {
    /// What it marks.
    pub kind: Kind,
    /// The sub-kind, for identifying details and direct identifiers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub detail: Option<Detail>,
    /// Id of the rule that found it; [`crate::rules::rule`] gives the rule with its explanation.
    pub rule: &'static str,
    /// The level that this finding earns the draft by itself; aggravating details earn `clear`.
    pub level: Level,
    /// Whom of its box an identifying detail describes, as far as that is told.
    #[serde(skip)]
    pub person: Option<usize>,
    /// Where.
    #[serde(flatten)]
    pub span: Span,
}

impl Finding {
    /// Compares places in the draft, then kinds.
    pub(crate) fn by_place(&self, other: &Self) -> Ordering {
        let place = |f: &Self| (f.span.box_index, f.span.start, f.span.end, f.kind);
        place(self).cmp(&place(other))
    }

    /// Whether they share a part of the draft.
    pub(crate) fn overlaps(&self, other: &Self) -> bool {
        let (a, b) = (self.span, other.span);
        a.box_index == b.box_index && a.start < b.end && b.start < a.end
    }
}

/// Sorts findings. The order is a pointer, so that the module holds one sort for all of them: each takes 4 KB.
pub(crate) fn sort(findings: &mut [Finding], order: fn(&Finding, &Finding) -> Ordering) {
    findings.sort_by(order);
}

/// The answer for one draft, all boxes together.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(Tsify))]
pub struct Report {
    /// The highest level that any part earns.
    pub level: Level,
    /// How well the person could be recognised.
    pub exposure: Exposure,
    /// The details that hang on the one person who could be recognised best, over all boxes; [`crate::exposure`] says what they
    /// add up to.
    pub profile: Vec<Detail>,
    /// In order of the draft; the spans of two findings may overlap.
    pub findings: Vec<Finding>,
}

impl Report {
    /// The finding a one-line summary should speak of: the first of those that earn the highest level.
    pub fn lead(&self) -> Option<&Finding> {
        self.findings.iter().find(|f| f.level == self.level).or(self.findings.first())
    }
}
