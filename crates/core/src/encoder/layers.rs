//! The layers of the encoder, in single precision. What is known of one piece is a row; rows lie one after the other.

use super::packed::{Matrix, Packed};

/// So many products are summed side by side.
const LANES: usize = 8;

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
        let rows: Vec<Eight> = rows.chunks_exact(LANES).map(eight).collect();
        let mut out = vec![0.0; scales.len() * outputs];
        let (mut row, mut weights) = (vec![0; inputs], Vec::with_capacity(inputs / LANES));
        // Output by output, so that the weights are unpacked once for all rows.
        for (output, bias) in self.bias.iter().enumerate() {
            let weights_scale = self.weights.row(output, &mut row);
            weights.clear();
            weights.extend(row.chunks_exact(LANES).map(eight));
            for (nth, (row, scale)) in rows.chunks_exact(inputs / LANES).zip(&scales).enumerate() {
                out[nth * outputs + output] = products(&weights, row) as f32 * (scale * weights_scale) + bias;
            }
        }
        out
    }
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

/// Eight numbers. In WebAssembly they are what one instruction multiplies, named here because the compiler does not find it by itself.
#[cfg(target_arch = "wasm32")]
type Eight = std::arch::wasm32::v128;
#[cfg(not(target_arch = "wasm32"))]
type Eight = [i16; LANES];

#[cfg(target_arch = "wasm32")]
fn eight(row: &[i16]) -> Eight {
    std::arch::wasm32::i16x8(row[0], row[1], row[2], row[3], row[4], row[5], row[6], row[7])
}
#[cfg(not(target_arch = "wasm32"))]
fn eight(row: &[i16]) -> Eight {
    [row[0], row[1], row[2], row[3], row[4], row[5], row[6], row[7]]
}

/// The sum of the products of two rows.
#[cfg(target_arch = "wasm32")]
fn products(a: &[Eight], b: &[Eight]) -> i32 {
    use std::arch::wasm32::{i32x4_add, i32x4_dot_i16x8, i32x4_extract_lane, i32x4_splat};
    let add = |sums, (a, b): (&Eight, &Eight)| i32x4_add(sums, i32x4_dot_i16x8(*a, *b));
    let sums = a.iter().zip(b).fold(i32x4_splat(0), add);
    i32x4_extract_lane::<0>(sums)
        + i32x4_extract_lane::<1>(sums)
        + i32x4_extract_lane::<2>(sums)
        + i32x4_extract_lane::<3>(sums)
}
#[cfg(not(target_arch = "wasm32"))]
fn products(a: &[Eight], b: &[Eight]) -> i32 {
    // What cannot overflow is not checked for it, in tests either: there it would be most of the time.
    let add = |sum: i32, (a, b): (&i16, &i16)| sum.wrapping_add(i32::from(*a).wrapping_mul(i32::from(*b)));
    a.as_flattened().iter().zip(b.as_flattened()).fold(0, add)
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
    heads: usize,
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
    pub fn new(packed: &mut Packed, width: usize, heads: usize) -> Self {
        Self {
            heads,
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
        let (queries, keys, values) = (self.query.of(rows), self.key.of(rows), self.value.of(rows));
        let width = self.query.weights.outputs();
        let part = width / self.heads;
        let scale = 1.0 / (part as f32).sqrt();
        let mut taken = vec![0.0; rows.len()];
        let mut shares = Vec::new();
        for head in 0..self.heads {
            let of = |row: usize| row * width + head * part..row * width + (head + 1) * part;
            for at in 0..rows.len() / width {
                let query = &queries[of(at)];
                shares.clear();
                shares.extend((0..rows.len() / width).map(|other| scale * product(query, &keys[of(other)])));
                share_out(&mut shares);
                let taken = &mut taken[of(at)];
                for (other, share) in shares.iter().enumerate() {
                    taken.iter_mut().zip(&values[of(other)]).for_each(|(taken, value)| *taken += share * value);
                }
            }
        }
        taken
    }
}

fn add(rows: &mut [f32], more: &[f32]) {
    rows.iter_mut().zip(more).for_each(|(value, more)| *value += more);
}

fn product(a: &[f32], b: &[f32]) -> f32 {
    let mut sums = [0.0; LANES];
    for (a, b) in a.chunks_exact(LANES).zip(b.chunks_exact(LANES)) {
        sums.iter_mut().zip(a).zip(b).for_each(|((sum, a), b)| *sum += a * b);
    }
    sums.iter().sum()
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
