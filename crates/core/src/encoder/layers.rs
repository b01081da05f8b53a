//! The layers of the encoder, in single precision. What is known of one piece is a row; rows lie one after the other.

use super::lanes::{EIGHT, Eight, FOUR, Four, add_product, all, eight, four, numbers, products};
use super::packed::{Matrix, Packed};

/// As many numbers of a row has each head.
const HEAD: usize = 32;

/// A weight for each input and output, and a bias for each output.
pub(super) struct Linear {
    weights: Matrix,
    bias: Vec<f32>,
}

impl Linear {
    pub fn new(packed: &mut Packed) -> Self {
        let weights = packed.matrix();
        let bias = packed.numbers(weights.outputs());
        Self { weights, bias }
    }

    /// What comes out for each row.
    pub fn of(&self, rows: &[f32]) -> Vec<f32> {
        let (inputs, outputs) = (self.weights.inputs(), self.weights.outputs());
        let (rows, scales) = whole(rows, inputs);
        let rows: Vec<Eight> = rows.chunks_exact(EIGHT).map(eight).collect();
        let row = |at: usize| &rows[at * inputs / EIGHT..(at + 1) * inputs / EIGHT];
        let mut out = vec![0.0; scales.len() * outputs];
        let (mut unpacked, mut weights) = (vec![0; inputs], [(); 2].map(|()| Vec::with_capacity(inputs / EIGHT)));
        // Output by output, so that the weights are unpacked once for all rows, and two of each at once, so that each number is fetched once for two.
        for (two, bias) in pairs(outputs).zip(pairs(outputs).map(|two| two.map(|output| self.bias[output]))) {
            let mut weights_scales = [0.0; 2];
            for ((weights, scale), output) in weights.iter_mut().zip(&mut weights_scales).zip(two) {
                *scale = self.weights.row(output, &mut unpacked);
                weights.clear();
                weights.extend(unpacked.chunks_exact(EIGHT).map(eight));
            }
            for [first, second] in pairs(scales.len()) {
                let sums = products([&weights[0], &weights[1]], [row(first), row(second)]);
                for (sum, (nth, at)) in sums.into_iter().zip([(0, first), (0, second), (1, first), (1, second)]) {
                    out[at * outputs + two[nth]] = sum as f32 * (scales[at] * weights_scales[nth]) + bias[nth];
                }
            }
        }
        out
    }
}

/// The numbers below `end` in twos; the last of an odd number stands with itself.
fn pairs(end: usize) -> impl Iterator<Item = [usize; 2]> {
    (0..end).step_by(2).map(move |first| [first, (first + 1).min(end - 1)])
}

/// The largest whole number that stands for a value. As many products of it and a weight as a row may have add up to less than 2^31.
const LARGEST: f32 = 500.0;

/// The rows in whole numbers, and the scale of each row.
fn whole(rows: &[f32], width: usize) -> (Vec<i16>, Vec<f32>) {
    let mut numbers = Vec::with_capacity(rows.len());
    let scale = |row: &[f32]| {
        let most = row.iter().fold(1e-9_f32, |most, value| most.max(value.abs()));
        numbers.extend(row.iter().map(|value| (value * (LARGEST / most)).round_ties_even() as i16));
        most / LARGEST
    };
    let scales = rows.chunks_exact(width).map(scale).collect();
    (numbers, scales)
}

/// Scales the values of a row to mean 0 and variance 1, then each by weights of its own.
pub(super) struct Norm {
    scale: Vec<f32>,
    shift: Vec<f32>,
}

impl Norm {
    pub fn new(packed: &mut Packed, width: usize) -> Self {
        Self { scale: packed.numbers(width), shift: packed.numbers(width) }
    }

    pub fn apply(&self, rows: &mut [f32]) {
        let width = self.scale.len();
        for row in rows.chunks_exact_mut(width) {
            let mean = row.iter().sum::<f32>() / width as f32;
            let variance = row.iter().map(|value| (value - mean) * (value - mean)).sum::<f32>() / width as f32;
            let by = 1.0 / variance.max(1e-12).sqrt();
            for ((value, scale), shift) in row.iter_mut().zip(&self.scale).zip(&self.shift) {
                *value = (*value - mean) * by * scale + shift;
            }
        }
    }
}

/// A layer of a transformer encoder (Vaswani et al. 2017, with norms after each half as in BERT): each row takes from the others
/// what it attends to, then each is transformed by itself.
pub(super) struct Layer {
    query: Linear,
    key: Linear,
    value: Linear,
    attended: Linear,
    first_norm: Norm,
    inner: Linear,
    outer: Linear,
    second_norm: Norm,
}

impl Layer {
    pub fn new(packed: &mut Packed, width: usize) -> Self {
        Self {
            query: Linear::new(packed),
            key: Linear::new(packed),
            value: Linear::new(packed),
            attended: Linear::new(packed),
            first_norm: Norm::new(packed, width),
            inner: Linear::new(packed),
            outer: Linear::new(packed),
            second_norm: Norm::new(packed, width),
        }
    }

    pub fn apply(&self, rows: &mut [f32]) {
        let attended = self.attended.of(&self.attend(rows));
        add(rows, &attended);
        self.first_norm.apply(rows);
        let mut inner = self.inner.of(rows);
        inner.iter_mut().for_each(|value| *value = gelu(*value));
        add(rows, &self.outer.of(&inner));
        self.second_norm.apply(rows);
    }

    /// For each row what it takes from all rows, head by head.
    fn attend(&self, rows: &[f32]) -> Vec<f32> {
        let [queries, keys, values] = [&self.query, &self.key, &self.value].map(|part| parts(&part.of(rows)));
        let heads = self.query.weights.outputs() / HEAD;
        let scale = 1.0 / (HEAD as f32).sqrt();
        let mut taken = vec![0.0; rows.len()];
        let mut shares = Vec::new();
        for head in 0..heads {
            let of_head = |parts: &'_ [Part]| parts.iter().skip(head).step_by(heads).copied().collect::<Vec<Part>>();
            let (keys, values) = (of_head(&keys), of_head(&values));
            let own = queries.iter().zip(taken.chunks_exact_mut(HEAD)).skip(head).step_by(heads);
            for (query, taken) in own {
                shares.clear();
                shares.extend(keys.iter().map(|key| scale * product(query, key)));
                share_out(&mut shares);
                taken.copy_from_slice(sum(&shares, &values).as_flattened());
            }
        }
        taken
    }
}

/// What a head has of a row.
type Part = [Four; HEAD / FOUR];

/// Rows as the heads have them, head after head.
fn parts(rows: &[f32]) -> Vec<Part> {
    let part = |row: &[f32]| std::array::from_fn(|nth| four(&row[nth * FOUR..]));
    rows.chunks_exact(HEAD).map(part).collect()
}

fn product(a: &Part, b: &Part) -> f32 {
    let sum = a.iter().zip(b).fold(all(0.0), |sum, (a, b)| add_product(sum, *a, *b));
    numbers(sum).iter().sum()
}

/// The sum of the values, each times its share.
fn sum(shares: &[f32], values: &[Part]) -> [[f32; FOUR]; HEAD / FOUR] {
    let mut sums = [all(0.0); HEAD / FOUR];
    for (share, value) in shares.iter().zip(values) {
        let share = all(*share);
        sums = std::array::from_fn(|nth| add_product(sums[nth], share, value[nth]));
    }
    sums.map(numbers)
}

fn add(rows: &mut [f32], more: &[f32]) {
    rows.iter_mut().zip(more).for_each(|(value, more)| *value += more);
}

/// Softmax.
fn share_out(scores: &mut [f32]) {
    let largest = scores.iter().copied().fold(f32::NEG_INFINITY, f32::max);
    scores.iter_mut().for_each(|score| *score = exp(*score - largest));
    let sum: f32 = scores.iter().sum();
    scores.iter_mut().for_each(|score| *score /= sum);
}

/// Gaussian error linear unit, in its usual approximation (Hendrycks and Gimpel 2016).
fn gelu(x: f32) -> f32 {
    x / (1.0 + exp(-1.595_769 * (x + 0.044_715 * x * x * x)))
}

/// e to the power of `x`, to five digits, of a form that is computed for several numbers at once.
fn exp(x: f32) -> f32 {
    let power = (x * std::f32::consts::LOG2_E).clamp(-126.0, 126.0);
    let whole = power.floor();
    let part = power - whole;
    // 2 to the power of what is between 0 and 1: the first terms of its series, the last one adjusted.
    let fraction = 1.0
        + part
            * (std::f32::consts::LN_2
                + part
                    * (0.240_226_5
                        + part
                            * (0.055_504_1 + part * (0.009_618_1 + part * 0.001_333_4 + part * part * 0.000_170_6))));
    f32::from_bits(((whole as i32 + 127) as u32) << 23) * fraction
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn exp_is_exp() {
        for x in -400..=400_i16 {
            let x = f32::from(x) / 10.0;
            assert!((exp(x) / x.exp() - 1.0).abs() < 1e-4, "{x}: {} {}", exp(x), x.exp());
        }
    }

    #[test]
    fn shares_add_up() {
        let mut shares = [3.0, -90.0, 1.0, 2.5];
        share_out(&mut shares);
        assert!((shares.iter().sum::<f32>() - 1.0).abs() < 1e-5 && shares[0] > shares[3], "{shares:?}");
    }
}
