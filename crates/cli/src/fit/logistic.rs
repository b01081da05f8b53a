//! Logistic regression over signs that are there or not, with a prior for each, by coordinate descent.

/// A row: the signs it has, by number, and on which side it is.
pub struct Row {
    /// Numbers of its signs.
    pub signs: Vec<usize>,
    /// The side.
    pub is_client: bool,
}

/// Fitted weights, in logits.
pub struct Logistic {
    /// What a row without signs scores.
    pub bias: f64,
    /// The weight of each sign.
    pub weights: Vec<f64>,
}

/// Rounds over the signs at most.
const ROUNDS: usize = 200;

impl Logistic {
    /// Fits weights to rows. `hold` is how strongly each weight is held to its prior; none crosses to the other side of nothing,
    /// so that no sign of a client ever speaks against one. The fit ends when no step of a round is larger than `still`, in logits.
    pub fn fit(rows: &[&Row], priors: &[f64], hold: f64, still: f64) -> Self {
        let mut fitted = Self { bias: 0.0, weights: priors.to_vec() };
        let mut having = vec![Vec::new(); priors.len()];
        for (number, row) in rows.iter().enumerate() {
            row.signs.iter().for_each(|&sign| having[sign].push(number));
        }
        let all: Vec<usize> = (0..rows.len()).collect();
        let mut scores: Vec<f64> = rows.iter().map(|row| fitted.score(row)).collect();
        let mut moved = vec![f64::INFINITY; priors.len()];
        for round in 0..ROUNDS {
            // Weights that hardly moved are looked at again only now and then.
            let all_signs = round % 5 == 0;
            let mut largest = step(&all, rows, &mut scores, &mut fitted.bias, 0.0, 0.0);
            for (sign, prior) in priors.iter().enumerate() {
                if !all_signs && moved[sign] < still / 2.0 {
                    continue;
                }
                moved[sign] = step(&having[sign], rows, &mut scores, &mut fitted.weights[sign], *prior, hold);
                largest = largest.max(moved[sign]);
            }
            if all_signs && largest < still {
                break;
            }
        }
        fitted
    }

    /// The score of a row, in logits.
    pub fn score(&self, row: &Row) -> f64 {
        self.bias + row.signs.iter().map(|&sign| self.weights[sign]).sum::<f64>()
    }
}

/// One Newton step of one weight, over the rows that have its sign; gives the size of the step.
fn step(having: &[usize], rows: &[&Row], scores: &mut [f64], weight: &mut f64, prior: f64, hold: f64) -> f64 {
    let (mut slope, mut bend) = (hold * (*weight - prior), hold + 1e-9);
    for &number in having {
        let chance = 1.0 / (1.0 + (-scores[number]).exp());
        slope += chance - f64::from(u8::from(rows[number].is_client));
        bend += chance * (1.0 - chance);
    }
    let (least, most) = match () {
        () if prior > 0.0 => (0.0, f64::INFINITY),
        () if prior < 0.0 => (f64::NEG_INFINITY, 0.0),
        () => (f64::NEG_INFINITY, f64::INFINITY),
    };
    let step = (*weight + (-slope / bend).clamp(-1.0, 1.0)).clamp(least, most) - *weight;
    *weight += step;
    having.iter().for_each(|&number| scores[number] += step);
    step.abs()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sign_of_clients_weighs_for_them_and_an_unseen_one_keeps_its_prior() {
        let row = |signs: &[usize], is_client| Row { signs: signs.to_vec(), is_client };
        let rows: Vec<Row> = (0..40).map(|n| row(&[usize::from(n % 4 != 0)], n % 4 == 0)).collect();
        let fitted = Logistic::fit(&rows.iter().collect::<Vec<_>>(), &[0.0, 0.0, 1.5], 1.0, 1e-4);
        assert!(fitted.weights[0] > 1.0 && fitted.weights[1] < -1.0, "{:?}", fitted.weights);
        assert!((fitted.weights[2] - 1.5).abs() < 1e-9);
        assert!(fitted.score(&rows[0]) > 0.0 && fitted.score(&rows[1]) < 0.0);
    }
}
