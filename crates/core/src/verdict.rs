//! Fifth stage: findings to level and exposure.

use crate::report::{Detail, Exposure, Finding, Kind, Level, Report};
use std::collections::BTreeSet;

/// How much each sub-kind of detail narrows down who somebody is.
fn narrows(detail: Option<Detail>) -> u32 {
    match detail {
        Some(Detail::Age | Detail::Health | Detail::Family | Detail::Date | Detail::Religion | Detail::Orientation)
        | None => 1,
        Some(Detail::Education | Detail::Ethnicity | Detail::Appearance) => 1,
        Some(Detail::Occupation | Detail::Place | Detail::RareEvent) => 2,
        Some(Detail::Name | Detail::Initials | Detail::Handle | Detail::Phone | Detail::Email | Detail::Link) => 5,
    }
}

/// The narrowing at which exposure is medium, and at which it is high.
const MEDIUM: u32 = 2;
const HIGH: u32 = 4;

/// Judges a draft by the findings of all its boxes, which are in order.
pub fn judge(findings: Vec<Finding>) -> Report {
    let level = findings.iter().map(|f| f.level).max().unwrap_or(Level::Clear);
    let details: BTreeSet<Option<Detail>> = findings
        .iter()
        .filter(|f| matches!(f.kind, Kind::IdentifyingDetail | Kind::DirectIdentifier))
        .map(|f| f.detail)
        .collect();
    let sum: u32 = details.into_iter().map(narrows).sum();
    let exposure = match sum {
        HIGH.. => Exposure::High,
        MEDIUM.. => Exposure::Medium,
        _ => Exposure::Low,
    };
    Report { level, exposure, findings }
}
