//! Levels, kinds and the like by the names they have in JSON.

use std::fmt;

use serde::Serialize;

/// Shows an enum of the report by its one name, "client-reference".
pub struct Name<T>(pub T);

impl<T: Serialize> fmt::Display for Name<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.serialize(f)
    }
}
