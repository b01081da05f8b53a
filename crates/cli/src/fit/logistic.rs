//! Logistic regression over features that are there or not, by coordinate descent.

use super::table::Table;

/// What holds weights down, besides the drafts.
#[derive(Clone, Copy)]
pub struct Penalty {
    /// Of the squares of the weights.
    pub ridge: f64,
    /// Of the weights' sizes; drives small ones to nothing.
    pub lasso: f64,
    /// The weight that costs nothing: what is believed before any row has been seen.
    pub prior: f64,
}

/// Fitted weights, in logits.
pub struct Logistic {
    /// What a draft without features scores.
    pub bias: f64,
    /// The weight of each feature.
    pub weights: Vec<f64>,
}

/// Rounds over all features at most.
const ROUNDS: usize = 60;
/// No step of a round larger than this ends the fit.
const STILL: f64 = 1e-3;
/// The longest step of one weight in one round.
const STEP: f64 = 1.0;

impl Logistic {
    /// Fits weights to rows, each with its side and how much it counts. With `only`, other features get none.
    pub fn fit(
        table: &Table,
        targets: &[(usize, bool, f64)],
        only: Option<&[bool]>,
        penalty: impl Fn(&str) -> Penalty,
    ) -> Self {
        let mut sides = vec![(0.0, 0.0); table.len()];
        for &(row, target, share) in targets {
            sides[row] = (f64::from(u8::from(target)), share);
        }
        let rows: Vec<u32> = targets.iter().map(|(row, ..)| *row as u32).collect();
        let mut scores = vec![0.0; table.len()];
        let mut fitted = Self { bias: 0.0, weights: vec![0.0; table.names().len()] };
        let columns: Vec<usize> =
            (0..fitted.weights.len()).filter(|&column| only.is_none_or(|only| only[column])).collect();
        for _ in 0..ROUNDS {
            let mut largest =
                step(&rows, &sides, &mut scores, &mut fitted.bias, Penalty { ridge: 0.0, lasso: 0.0, prior: 0.0 });
            for &column in &columns {
                let weight = &mut fitted.weights[column];
                let held = penalty(&table.names()[column]);
                largest = largest.max(step(table.column(column), &sides, &mut scores, weight, held));
            }
            if largest < STILL {
                break;
            }
        }
        fitted
    }

    /// The score of a draft, in logits.
    pub fn score(&self, table: &Table, row: usize) -> f64 {
        self.bias + table.row(row).iter().map(|&column| self.weights[column as usize]).sum::<f64>()
    }

    /// The features with the largest weights, at most so many.
    pub fn strongest(&self, most: usize) -> Vec<bool> {
        let mut sizes: Vec<f64> = self.weights.iter().map(|w| w.abs()).filter(|w| *w > 0.0).collect();
        sizes.sort_by(|a, b| b.total_cmp(a));
        let least = sizes.get(most).copied().unwrap_or(0.0);
        self.weights.iter().map(|w| w.abs() > least).collect()
    }
}

/// One Newton step of one weight, in the drafts that have its feature; gives the size of the step.
fn step(rows: &[u32], sides: &[(f64, f64)], scores: &mut [f64], weight: &mut f64, penalty: Penalty) -> f64 {
    let (mut slope, mut bend) = (penalty.ridge * (*weight - penalty.prior), penalty.ridge + 1e-9);
    for &row in rows {
        let (side, share) = sides[row as usize];
        if share > 0.0 {
            let chance = 1.0 / (1.0 + (-scores[row as usize]).exp());
            slope += share * (chance - side);
            bend += share * chance * (1.0 - chance);
        }
    }
    // With the lasso the best weight is nothing unless the slope there is steeper than the penalty.
    let free = *weight - slope / bend;
    let held = penalty.lasso / bend;
    let best = if free > held {
        free - held
    } else if free < -held {
        free + held
    } else {
        0.0
    };
    let step = (best - *weight).clamp(-STEP, STEP);
    if step != 0.0 {
        *weight += step;
        rows.iter().for_each(|&row| scores[row as usize] += step);
    }
    step.abs()
}
