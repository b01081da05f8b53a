//! The layers of the network, in single precision. A row is what is known of one word or one sentence; rows lie one after the other.

/// Outputs are summed so many at a time, so that the sums stay in registers.
const LANES: usize = 16;

/// A weight for each input and each output, and a bias for each output.
pub(super) struct Linear {
    inputs: usize,
    outputs: usize,
    /// For each [`LANES`] outputs their weights, input by input; filled up with zeros.
    weights: Vec<f32>,
    bias: Vec<f32>,
}

impl Linear {
    /// From weights output by output.
    pub fn new(inputs: usize, weights: &[f32], bias: &[f32]) -> Self {
        let outputs = bias.len();
        let padded = outputs.next_multiple_of(LANES);
        let mut blocks = vec![0.0; padded * inputs];
        for output in 0..outputs {
            for input in 0..inputs {
                let place = (output / LANES * inputs + input) * LANES + output % LANES;
                blocks[place] = weights[output * inputs + input];
            }
        }
        let mut bias = bias.to_vec();
        bias.resize(padded, 0.0);
        Self { inputs, outputs, weights: blocks, bias }
    }

    /// Whether it takes so many inputs.
    pub fn takes(&self, inputs: usize) -> bool {
        self.inputs == inputs
    }

    /// What comes out for one row.
    pub fn of(&self, row: &[f32]) -> Vec<f32> {
        let mut out = Vec::with_capacity(self.bias.len());
        for (weights, bias) in self.weights.chunks_exact(LANES * self.inputs).zip(self.bias.chunks_exact(LANES)) {
            let mut sums = [0.0; LANES];
            sums.copy_from_slice(bias);
            add(&mut sums, row, weights);
            out.extend(sums);
        }
        out.truncate(self.outputs);
        out
    }
}

/// Adds the products of a row with the weights of [`LANES`] outputs.
#[inline]
fn add(sums: &mut [f32; LANES], row: &[f32], weights: &[f32]) {
    for (value, weights) in row.iter().zip(weights.chunks_exact(LANES)) {
        for (sum, weight) in sums.iter_mut().zip(weights) {
            *sum += value * weight;
        }
    }
}

/// Scales the values of a row to mean 0 and variance 1, then each by weights of its own.
pub(super) struct Norm {
    pub scale: Vec<f32>,
    pub shift: Vec<f32>,
}

impl Norm {
    fn of(&self, rows: &[f32]) -> Vec<f32> {
        let width = self.scale.len();
        let mut out = Vec::with_capacity(rows.len());
        for row in rows.chunks_exact(width) {
            let mean = row.iter().sum::<f32>() / width as f32;
            let variance = row.iter().map(|value| (value - mean) * (value - mean)).sum::<f32>() / width as f32;
            let by = 1.0 / (variance + 1e-5).sqrt();
            let each = row.iter().zip(&self.scale).zip(&self.shift);
            out.extend(each.map(|((value, scale), shift)| (value - mean) * by * scale + shift));
        }
        out
    }
}

/// How many rows are seen at once.
pub(super) const TAPS: usize = 3;

/// Adds to each row what it says together with its neighbours, as far as a gate lets it.
pub(super) struct Block {
    pub norm: Norm,
    /// From a row and its neighbours, one after the other, to twice its width: what is said, then the gates.
    pub mix: Linear,
    /// How far away the neighbours are.
    pub step: usize,
}

impl Block {
    /// Does so with all rows.
    pub fn apply(&self, rows: &mut [f32]) {
        let width = self.norm.scale.len();
        let normed = self.norm.of(rows);
        let count = rows.len() / width;
        let halves = width / LANES;
        let per_tap = width * LANES;
        let mut said = vec![0.0; rows.len()];
        // A part of the outputs for all rows at a time, so that its weights stay in the cache.
        for part in 0..2 * halves {
            let weights = &self.mix.weights[part * per_tap * TAPS..][..per_tap * TAPS];
            for at in 0..count {
                let mut sums = [0.0; LANES];
                sums.copy_from_slice(&self.mix.bias[part * LANES..][..LANES]);
                for (tap, weights) in weights.chunks_exact(per_tap).enumerate() {
                    let Some(from) = (at + tap * self.step).checked_sub(self.step).filter(|from| *from < count) else {
                        continue;
                    };
                    add(&mut sums, &normed[from * width..][..width], weights);
                }
                let place = at * width + part % halves * LANES;
                if part < halves {
                    said[place..][..LANES].copy_from_slice(&sums);
                } else {
                    let rows = &mut rows[place..][..LANES];
                    for ((row, said), gate) in rows.iter_mut().zip(&said[place..]).zip(sums) {
                        *row += said * (0.5 + 0.5 * gate / (1.0 + gate.abs()));
                    }
                }
            }
        }
    }
}

/// The largest of each value over all rows, then the mean of each.
pub(super) fn pool(rows: &[f32], width: usize) -> Vec<f32> {
    let mut pooled = vec![f32::NEG_INFINITY; width];
    pooled.resize(2 * width, 0.0);
    let (largest, mean) = pooled.split_at_mut(width);
    let share = width as f32 / rows.len() as f32;
    for row in rows.chunks_exact(width) {
        for ((value, largest), mean) in row.iter().zip(largest.iter_mut()).zip(mean.iter_mut()) {
            *largest = largest.max(*value);
            *mean += value * share;
        }
    }
    pooled
}

/// What is below nothing becomes nothing.
pub(super) fn rectify(row: &mut [f32]) {
    row.iter_mut().for_each(|value| *value = value.max(0.0));
}
