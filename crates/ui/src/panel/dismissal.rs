//! A banner that was dismissed stays away for its draft, unless the draft later earns more for another reason.

use subrosa_core::{Level, Report};

/// What the user had seen of a draft when they dismissed its banner.
#[derive(Debug)]
pub struct Dismissal {
    level: Level,
    rules: Vec<&'static str>,
}

impl Dismissal {
    /// Dismisses what this report says.
    pub fn of(report: &Report) -> Self {
        Self { level: report.level, rules: report.findings.iter().map(|f| f.rule).collect() }
    }

    /// Whether a later report of the same draft should stay unmentioned.
    pub fn covers(&self, report: &Report) -> bool {
        !report.findings.iter().any(|f| f.level > self.level && !self.rules.contains(&f.rule))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use subrosa_core::{Finding, Kind, Span};

    fn report(findings: &[(&'static str, Level)]) -> Report {
        let findings: Vec<Finding> = findings
            .iter()
            .map(|&(rule, level)| Finding {
                kind: Kind::ClientReference,
                detail: None,
                rule,
                level,
                person: None,
                span: Span { box_index: 0, start: 0, end: 1 },
            })
            .collect();
        let level = findings.iter().map(|f| f.level).max().unwrap_or_default();
        Report { level, findings, ..Report::default() }
    }

    #[test]
    fn more_of_the_same_stays_quiet() {
        let dismissal = Dismissal::of(&report(&[("complaint", Level::Caution)]));
        assert!(dismissal.covers(&report(&[])));
        assert!(dismissal.covers(&report(&[("complaint", Level::Caution), ("complaint", Level::Caution)])));
        assert!(dismissal.covers(&report(&[("skit", Level::Caution)])), "another rule of the same level");
        assert!(dismissal.covers(&report(&[("complaint", Level::Warning)])), "the same rule");
    }

    #[test]
    fn a_new_rule_with_a_higher_level_speaks_up() {
        let dismissal = Dismissal::of(&report(&[("complaint", Level::Caution)]));
        assert!(!dismissal.covers(&report(&[("complaint", Level::Caution), ("particular-client", Level::Warning)])));
    }
}
