//! The user's settings: one versioned type under the key `settings` in `storage.local`. A missing record means
//! all defaults, so a fresh install has nothing stored. Of a record that another version or another hand wrote, every
//! field that can be read is used and the others take their defaults.

use serde::de::{Deserializer, IgnoredAny};
use serde::{Deserialize, Serialize};
use tsify::Tsify;
use wasm_bindgen::prelude::*;

/// Settings, version 1.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Tsify)]
#[serde(rename_all = "camelCase", default)]
pub struct Settings {
    /// 1, or the higher number of a newer version that wrote the record.
    #[serde(deserialize_with = "lenient_version")]
    pub version: u32,
    /// Ids of the sites (as in sites.json) that the user has switched off.
    #[serde(deserialize_with = "lenient")]
    pub off: Vec<String>,
    /// Checking is paused until this time, in milliseconds since the epoch; 0 when it is not.
    #[serde(deserialize_with = "lenient")]
    pub paused_until: f64,
}

const VERSION: u32 = 1;

impl Default for Settings {
    fn default() -> Self {
        Self { version: VERSION, off: Vec::new(), paused_until: 0.0 }
    }
}

impl Settings {
    /// Whether the user has switched this site off.
    pub fn is_off(&self, site: &str) -> bool {
        self.off.iter().any(|id| id == site)
    }

    /// Switches a site on or off.
    pub fn switch(&mut self, site: &str, on: bool) {
        self.off.retain(|id| id != site);
        if !on {
            self.off.push(site.to_owned());
        }
    }

    /// Whether checking is paused at this time, in milliseconds since the epoch.
    pub fn is_paused(&self, now: f64) -> bool {
        self.paused_until > now
    }
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Lenient<T> {
    Readable(T),
    Unreadable(IgnoredAny),
}

fn lenient<'de, D: Deserializer<'de>, T: Deserialize<'de> + Default>(field: D) -> Result<T, D::Error> {
    Ok(match Lenient::deserialize(field)? {
        Lenient::Readable(value) => value,
        Lenient::Unreadable(_) => T::default(),
    })
}

fn lenient_version<'de, D: Deserializer<'de>>(field: D) -> Result<u32, D::Error> {
    Ok(lenient::<D, u32>(field)?.max(VERSION))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(record: &str) -> Settings {
        serde_json::from_str(record).unwrap_or_default()
    }

    #[test]
    fn what_is_written_is_read() {
        let settings = Settings { version: 1, off: vec!["x".into()], paused_until: 1.5e12 };
        let record = serde_json::to_string(&settings).expect("settings serialise");
        assert_eq!(record, r#"{"version":1,"off":["x"],"pausedUntil":1500000000000.0}"#);
        assert_eq!(read(&record), settings);
    }

    #[test]
    fn a_missing_record_or_field_means_defaults() {
        assert_eq!(read("null"), Settings::default());
        assert_eq!(read("{}"), Settings::default());
        assert_eq!(read(r#"{"off":["x"]}"#), Settings { off: vec!["x".into()], ..Settings::default() });
    }

    #[test]
    fn a_newer_record_keeps_its_version_and_is_read_as_far_as_known() {
        let newer = read(r#"{"version":7,"off":["x"],"pausedUntil":0,"quietHours":{"from":22}}"#);
        assert_eq!(newer, Settings { version: 7, off: vec!["x".into()], ..Settings::default() });
    }

    #[test]
    fn a_garbled_field_does_not_take_the_others_with_it() {
        let garbled = read(r#"{"version":"one","off":["x"],"pausedUntil":"later"}"#);
        assert_eq!(garbled, Settings { off: vec!["x".into()], ..Settings::default() });
        assert_eq!(read(r#"{"off":"x","pausedUntil":5}"#), Settings { paused_until: 5.0, ..Settings::default() });
        assert_eq!(read(r#"[1,2,3,4,5]"#), Settings::default());
        assert_eq!(read(r#""settings""#), Settings::default());
    }

    #[test]
    fn switching_a_site_twice_leaves_one_trace_or_none() {
        let mut settings = Settings::default();
        settings.switch("x", false);
        settings.switch("x", false);
        assert!(settings.is_off("x") && settings.off.len() == 1);
        settings.switch("x", true);
        assert_eq!(settings, Settings::default());
    }
}
