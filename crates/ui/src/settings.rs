//! The user's settings: one versioned type under the key `settings` in `storage.local`. A missing record means
//! all defaults, so a fresh install has nothing stored.

use serde::{Deserialize, Serialize};
use tsify::Tsify;
use wasm_bindgen::prelude::*;

/// Settings, version 1.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Tsify)]
#[serde(rename_all = "camelCase", default)]
pub struct Settings {
    /// 1.
    pub version: u32,
    /// Ids of the sites (as in sites.json) that the user has switched off.
    pub off: Vec<String>,
    /// Checking is paused until this time, in milliseconds since the epoch; 0 when it is not.
    pub paused_until: f64,
}

impl Default for Settings {
    fn default() -> Self {
        Self { version: 1, off: Vec::new(), paused_until: 0.0 }
    }
}
