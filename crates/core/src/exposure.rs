//! What the details of a draft add up to, person by person: how well that person could be recognised, which of the
//! identifiers of HIPAA's Safe Harbor are among them, and whether together they single somebody out.

use crate::report::{Detail, Exposure};
use std::collections::BTreeSet;

/// How much a detail narrows down who somebody is. A name or an address is somebody; a town and a trade are few people; a faith or
/// an age leaves many.
fn narrows(detail: Detail) -> u32 {
    match detail {
        Detail::Age
        | Detail::Health
        | Detail::Family
        | Detail::Date
        | Detail::Religion
        | Detail::Orientation
        | Detail::Education
        | Detail::Ethnicity
        | Detail::Appearance => 1,
        Detail::Occupation | Detail::Place | Detail::RareEvent => 2,
        Detail::Name | Detail::Initials | Detail::Handle | Detail::Phone | Detail::Email | Detail::Link => 5,
    }
}

/// The narrowing at which exposure is medium, and at which it is high.
const MEDIUM: u32 = 2;
const HIGH: u32 = 4;

/// The exposure that these details of one person add up to.
pub fn of(details: &BTreeSet<Detail>) -> Exposure {
    match details.iter().copied().map(narrows).sum() {
        HIGH.. => Exposure::High,
        MEDIUM.. => Exposure::Medium,
        _ => Exposure::Low,
    }
}

/// One of the 18 identifiers that HIPAA's Safe Harbor removes, 45 CFR 164.514(b)(2)(i).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct SafeHarbor {
    /// Its letter in the rule.
    pub letter: char,
    /// What it is.
    pub name: &'static str,
}

/// The Safe Harbor identifier that a detail is. Ages under 90, occupations, diagnoses and the like are none, and single people out all
/// the same.
pub fn safe_harbor(detail: Detail) -> Option<SafeHarbor> {
    let (letter, name) = match detail {
        Detail::Name | Detail::Initials => ('A', "names, initials included"),
        Detail::Place => ('B', "places smaller than a state"),
        Detail::Date => ('C', "dates, but for the year"),
        Detail::Phone => ('D', "telephone numbers"),
        Detail::Email => ('F', "email addresses"),
        Detail::Link => ('N', "web addresses"),
        Detail::Handle | Detail::RareEvent => ('R', "any other unique characteristic or code"),
        _ => return None,
    };
    Some(SafeHarbor { letter, name })
}

/// Whether details that are no identifier by themselves together single somebody out, in the sense of recital 26 of the
/// General Data Protection Regulation: from three on, or a trade with a place.
pub fn singles_out(details: &BTreeSet<Detail>) -> bool {
    let direct = details.iter().any(|d| narrows(*d) >= HIGH);
    !direct && (details.len() >= 3 || details.contains(&Detail::Occupation) && details.contains(&Detail::Place))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn set(details: &[Detail]) -> BTreeSet<Detail> {
        details.iter().copied().collect()
    }

    #[test]
    fn an_age_is_little_and_an_age_a_job_and_a_town_are_somebody() {
        assert_eq!(of(&set(&[Detail::Age])), Exposure::Low);
        assert_eq!(of(&set(&[Detail::Occupation])), Exposure::Medium);
        assert_eq!(of(&set(&[Detail::Age, Detail::Occupation, Detail::Place])), Exposure::High);
        assert!(singles_out(&set(&[Detail::Age, Detail::Occupation, Detail::Place])));
        assert!(!singles_out(&set(&[Detail::Age, Detail::Health])));
    }

    #[test]
    fn a_name_is_high_by_itself() {
        assert_eq!(of(&set(&[Detail::Name])), Exposure::High);
        assert_eq!(safe_harbor(Detail::Name).map(|h| h.letter), Some('A'));
        assert_eq!(safe_harbor(Detail::Health), None);
    }
}
