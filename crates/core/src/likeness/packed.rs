//! Weights as the file has them, which `crates/fit` writes. All numbers are little-endian.
//!
//! A table: its width, how many rows (16 bits each), the scale of each column (32 bits, floating); how far the place of each row but the
//! first is from the one before, first all high bytes, then all middle ones, then all low ones; the rows (8 bits a number). The first row
//! is for what has no other. A linear layer: inputs, outputs (16 bits each), the scale and the bias of each output (32 bits,
//! floating), the weights output by output (8 bits a number).

use super::layers::Linear;

/// Reads packed weights from the front.
pub(super) struct Packed<'a> {
    rest: &'a [u8],
}

impl<'a> Packed<'a> {
    pub fn new(packed: &'a [u8]) -> Self {
        Self { rest: packed }
    }

    fn take(&mut self, bytes: usize) -> &'a [u8] {
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

    pub fn linear(&mut self) -> Linear {
        let (inputs, outputs) = (self.number(), self.number());
        let (scales, bias) = (self.numbers(outputs), self.numbers(outputs));
        let steps = self.take(inputs * outputs);
        let weights: Vec<f32> =
            steps.iter().enumerate().map(|(at, step)| f32::from(*step as i8) * scales[at / inputs]).collect();
        Linear::new(inputs, &weights, &bias)
    }

    pub fn table(&mut self) -> Table {
        let (width, rows) = (self.number(), self.number());
        let scales = self.numbers(width);
        let [high, middle, low] = [(); 3].map(|()| self.take(rows - 1));
        let mut place = 0;
        let next = |row: usize| {
            place += u32::from(high[row]) << 16 | u32::from(middle[row]) << 8 | u32::from(low[row]);
            place
        };
        let places = (0..rows - 1).map(next).collect();
        Table { scales, places, rows: self.take(width * rows).to_vec() }
    }

    /// Panics when something is left.
    pub fn end(self) {
        assert!(self.rest.is_empty(), "the weights end where their tables end");
    }
}

/// Rows of numbers, found by the places of hashes.
pub(super) struct Table {
    scales: Vec<f32>,
    /// Of all rows but the first, in order.
    places: Vec<u32>,
    /// Row by row, in parts of the column's scale.
    rows: Vec<u8>,
}

impl Table {
    /// How many numbers a row has.
    pub fn width(&self) -> usize {
        self.scales.len()
    }

    /// The row at this place.
    pub fn row(&self, place: u32) -> Option<usize> {
        self.places.binary_search(&place).ok().map(|row| row + 1)
    }

    /// Adds a row to these numbers.
    pub fn add(&self, row: usize, to: &mut [f32]) {
        let steps = &self.rows[row * self.width()..][..self.width()];
        for ((number, step), scale) in to.iter_mut().zip(steps).zip(&self.scales) {
            *number += f32::from(*step as i8) * scale;
        }
    }
}
