//! Proportions and F1 with their 95 % intervals.

use serde::Serialize;

/// Two-sided 95 % quantile of the normal distribution.
const Z: f64 = 1.959_963_984_540_054;
/// Resamples behind the interval of F1.
const RESAMPLES: usize = 2_000;

/// A figure from 0 to 1 with its 95 % interval.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Estimate {
    /// The figure.
    pub value: f64,
    /// Lower end of the interval.
    pub low: f64,
    /// Upper end of the interval.
    pub high: f64,
}

impl Estimate {
    /// The same in another unit.
    pub fn times(self, factor: f64) -> Self {
        Self { value: self.value * factor, low: self.low * factor, high: self.high * factor }
    }
}

/// `hits` out of `of`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Proportion {
    /// How many were right.
    pub hits: usize,
    /// How many there were.
    pub of: usize,
}

impl Proportion {
    /// Counts one more.
    pub fn add(&mut self, hit: bool) {
        self.hits += usize::from(hit);
        self.of += 1;
    }

    /// Counts those of another corpus too.
    pub fn merge(&mut self, other: Self) {
        self.hits += other.hits;
        self.of += other.of;
    }

    /// The proportion with its Wilson score interval; none out of nothing.
    pub fn estimate(self) -> Option<Estimate> {
        if self.of == 0 {
            return None;
        }
        let (n, p) = (self.of as f64, self.hits as f64 / self.of as f64);
        let scale = 1.0 + Z * Z / n;
        let centre = (p + Z * Z / (2.0 * n)) / scale;
        let half = Z / scale * (p * (1.0 - p) / n + Z * Z / (4.0 * n * n)).sqrt();
        Some(Estimate { value: p, low: (centre - half).max(0.0), high: (centre + half).min(1.0) })
    }
}

/// How warnings fell on drafts that should and should not be warned.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Outcomes {
    /// Should be warned, was warned.
    pub found: usize,
    /// Should be warned, was not.
    pub missed: usize,
    /// Should not be warned, was.
    pub alarms: usize,
    /// Should not be warned, was not.
    pub quiet: usize,
}

impl Outcomes {
    /// Counts one draft.
    pub fn add(&mut self, should_warn: bool, warned: bool) {
        *match (should_warn, warned) {
            (true, true) => &mut self.found,
            (true, false) => &mut self.missed,
            (false, true) => &mut self.alarms,
            (false, false) => &mut self.quiet,
        } += 1;
    }

    /// Counts those of another corpus too.
    pub fn merge(&mut self, other: Self) {
        self.found += other.found;
        self.missed += other.missed;
        self.alarms += other.alarms;
        self.quiet += other.quiet;
    }

    /// Drafts counted.
    pub fn total(self) -> usize {
        self.found + self.missed + self.alarms + self.quiet
    }

    /// Of the warned, those that should be.
    pub fn precision(self) -> Proportion {
        Proportion { hits: self.found, of: self.found + self.alarms }
    }

    /// Of those that should be warned, the warned.
    pub fn recall(self) -> Proportion {
        Proportion { hits: self.found, of: self.found + self.missed }
    }

    /// Harmonic mean of precision and recall, with a percentile bootstrap interval over the drafts; the generator's seed
    /// is fixed, so that the same corpus gives the same interval. None where no draft should be warned.
    pub fn f1(self) -> Option<Estimate> {
        if self.found + self.missed == 0 {
            return None;
        }
        let mut random = SplitMix(0x5EED);
        let mut resampled: Vec<f64> = (0..RESAMPLES).filter_map(|_| self.resample(&mut random).f1_value()).collect();
        resampled.sort_by(f64::total_cmp);
        let at = |quantile: f64| resampled[((resampled.len() - 1) as f64 * quantile).round() as usize];
        let value = self.f1_value()?;
        let (low, high) = if resampled.is_empty() { (value, value) } else { (at(0.025), at(0.975)) };
        Some(Estimate { value, low, high })
    }

    fn f1_value(self) -> Option<f64> {
        let either = 2 * self.found + self.missed + self.alarms;
        (either > 0).then(|| 2.0 * self.found as f64 / either as f64)
    }

    /// As many drafts, drawn from these with replacement.
    fn resample(self, random: &mut SplitMix) -> Self {
        let mut drawn = Self::default();
        for _ in 0..self.total() {
            let pick = random.below(self.total());
            if pick < self.found {
                drawn.found += 1;
            } else if pick < self.found + self.missed {
                drawn.missed += 1;
            } else if pick < self.found + self.missed + self.alarms {
                drawn.alarms += 1;
            } else {
                drawn.quiet += 1;
            }
        }
        drawn
    }
}

/// The SplitMix64 generator (Steele, Lea and Flood, 2014).
struct SplitMix(u64);

impl SplitMix {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// A number from 0 to below `limit`.
    fn below(&mut self, limit: usize) -> usize {
        ((u128::from(self.next()) * limit as u128) >> 64) as usize
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(estimate: Option<Estimate>, value: f64, low: f64, high: f64) {
        let e = estimate.expect("there is something to estimate from");
        for (got, wanted) in [(e.value, value), (e.low, low), (e.high, high)] {
            assert!((got - wanted).abs() < 0.0005, "{e:?} is not {value} ({low} to {high})");
        }
    }

    #[test]
    fn wilson_interval_agrees_with_published_values() {
        // Newcombe, Statistics in Medicine 17 (1998), table I, method 3.
        near(Proportion { hits: 81, of: 263 }.estimate(), 0.3080, 0.2553, 0.3662);
        near(Proportion { hits: 15, of: 148 }.estimate(), 0.1014, 0.0624, 0.1605);
        near(Proportion { hits: 0, of: 20 }.estimate(), 0.0, 0.0, 0.1611);
        near(Proportion { hits: 1, of: 29 }.estimate(), 0.0345, 0.0061, 0.1718);
    }

    #[test]
    fn nothing_gives_no_figure() {
        assert_eq!(Proportion::default().estimate(), None);
        assert_eq!(Outcomes { quiet: 10, ..Outcomes::default() }.f1(), None);
    }

    #[test]
    fn f1_is_the_harmonic_mean_inside_a_repeatable_interval() {
        let outcomes = Outcomes { found: 80, missed: 20, alarms: 10, quiet: 90 };
        let f1 = outcomes.f1().expect("drafts to warn of");
        let (p, r) = (80.0 / 90.0, 80.0 / 100.0);
        assert!((f1.value - 2.0 * p * r / (p + r)).abs() < 1e-12);
        assert!(f1.low < f1.value && f1.value < f1.high && f1.high - f1.low < 0.15, "{f1:?}");
        assert_eq!(outcomes.f1(), Some(f1));
    }

    #[test]
    fn f1_of_a_perfect_and_of_a_useless_check() {
        let perfect = Outcomes { found: 5, quiet: 5, ..Outcomes::default() };
        near(perfect.f1(), 1.0, 1.0, 1.0);
        let useless = Outcomes { missed: 5, quiet: 5, ..Outcomes::default() };
        near(useless.f1(), 0.0, 0.0, 0.0);
    }
}
