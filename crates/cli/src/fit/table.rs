//! Rows of features that are there or not.

/// Rows, each with the features it has.
pub struct Table {
    names: Vec<String>,
    rows: Vec<Vec<u32>>,
    columns: Vec<Vec<u32>>,
}

impl Table {
    /// A table of rows that name their features by number.
    pub fn new(names: Vec<String>, rows: Vec<Vec<u32>>) -> Self {
        let mut columns = vec![Vec::new(); names.len()];
        for (row, features) in rows.iter().enumerate() {
            features.iter().for_each(|&feature| columns[feature as usize].push(row as u32));
        }
        Self { names, rows, columns }
    }

    /// Names of the features.
    pub fn names(&self) -> &[String] {
        &self.names
    }

    /// Number of rows.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// The features of a row.
    pub fn row(&self, row: usize) -> &[u32] {
        &self.rows[row]
    }

    /// The rows that have a feature.
    pub fn column(&self, feature: usize) -> &[u32] {
        &self.columns[feature]
    }
}
