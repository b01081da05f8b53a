//! From the UTF-16 offsets of a report to Rust's text.

use std::ops::Range;

/// Finds places given in UTF-16 code units in a text of UTF-8.
pub struct Utf16Map<'a> {
    text: &'a str,
    /// Byte offset of each UTF-16 code unit, and of the end; empty for ASCII, where they are the same.
    bytes: Vec<usize>,
}

impl<'a> Utf16Map<'a> {
    /// Takes time linear in the text.
    pub fn new(text: &'a str) -> Self {
        let mut bytes = Vec::new();
        if !text.is_ascii() {
            bytes.reserve(text.len() + 1);
            for (at, char) in text.char_indices() {
                bytes.extend(std::iter::repeat_n(at, char.len_utf16()));
            }
            bytes.push(text.len());
        }
        Self { text, bytes }
    }

    /// The byte range between two UTF-16 offsets.
    pub fn bytes(&self, start: usize, end: usize) -> Range<usize> {
        if self.bytes.is_empty() { start..end } else { self.bytes[start]..self.bytes[end] }
    }

    /// The text between two UTF-16 offsets.
    pub fn slice(&self, start: usize, end: usize) -> &'a str {
        &self.text[self.bytes(start, end)]
    }
}
