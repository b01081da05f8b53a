//! Weights as the file has them, which `crates/fit` writes. All numbers are little-endian.
//!
//! A matrix: how many outputs and inputs (16 bits each), the scale of each output (32 bits, floating), for each 32 inputs of an output
//! what part of that scale is theirs (8 bits, in 255ths), and the weights, 4 bits each, from -8 to 7: of 32, the first 16 in the low
//! halves of 16 bytes, the others in the high ones.

/// As many inputs have a scale of their own.
pub(super) const GROUP: usize = 32;

/// Reads packed weights from the front.
pub(super) struct Packed {
    rest: &'static [u8],
}

impl Packed {
    pub fn new(packed: &'static [u8]) -> Self {
        Self { rest: packed }
    }

    fn take(&mut self, bytes: usize) -> &'static [u8] {
        let (taken, rest) = self.rest.split_at(bytes);
        self.rest = rest;
        taken
    }

    pub fn number(&mut self) -> usize {
        let bytes = self.take(2);
        usize::from(u16::from_le_bytes([bytes[0], bytes[1]]))
    }

    pub fn numbers(&mut self, count: usize) -> Vec<f32> {
        let number = |bytes: &[u8]| f32::from_le_bytes([bytes[0], bytes[1], bytes[2], bytes[3]]);
        self.take(4 * count).chunks_exact(4).map(number).collect()
    }

    /// So many words, each ended by a zero byte.
    pub fn words(&mut self, count: usize) -> Vec<&'static str> {
        let word = |_| {
            let end = self.rest.iter().position(|byte| *byte == 0).expect("a word ends");
            let word = self.take(end + 1);
            std::str::from_utf8(&word[..end]).expect("words are UTF-8")
        };
        (0..count).map(word).collect()
    }

    pub fn matrix(&mut self) -> Matrix {
        let (outputs, inputs) = (self.number(), self.number());
        let scales = self.numbers(outputs);
        let parts = self.take(outputs * inputs / GROUP);
        Matrix { inputs, scales, parts, weights: self.take(outputs * inputs / 2) }
    }

    /// Panics when something is left.
    pub fn end(self) {
        assert!(self.rest.is_empty(), "the weights end where their matrices end");
    }
}

/// A weight for each input of each output.
pub(super) struct Matrix {
    inputs: usize,
    scales: Vec<f32>,
    parts: &'static [u8],
    weights: &'static [u8],
}

impl Matrix {
    pub fn inputs(&self) -> usize {
        self.inputs
    }

    pub fn outputs(&self) -> usize {
        self.scales.len()
    }

    /// The weights of an output, and the scale in which they stand.
    pub fn row(&self, output: usize, row: &mut [i16]) -> f32 {
        let parts = self.parts[output * self.inputs / GROUP..].iter();
        let weights = self.weights[output * self.inputs / 2..].chunks_exact(GROUP / 2);
        for ((group, part), weights) in row.chunks_exact_mut(GROUP).zip(parts).zip(weights) {
            let part = i16::from(*part);
            let (first, second) = group.split_at_mut(GROUP / 2);
            for ((first, second), both) in first.iter_mut().zip(second).zip(weights) {
                *first = (i16::from(both & 15) - 8) * part;
                *second = (i16::from(both >> 4) - 8) * part;
            }
        }
        self.scales[output] / 255.0
    }
}
