//! The user's settings: one versioned type under the key `settings` in `storage.local`. A missing record means
//! all defaults, so a fresh install has nothing stored. Of a record that another version or another hand wrote, every
//! field that can be read is used and the others take their defaults.

use serde::Serialize;
use serde::de::DeserializeOwned;
use tsify::Tsify;
use wasm_bindgen::prelude::*;

/// Settings, version 1.
#[derive(Clone, Debug, PartialEq, Serialize, Tsify)]
#[serde(rename_all = "camelCase")]
pub struct Settings {
    /// 1, or the higher number of a newer version that wrote the record.
    pub version: u32,
    /// Ids of the sites (as in sites.json) that the user has switched off.
    pub off: Vec<String>,
    /// Checking is paused until this time, in milliseconds since the epoch; 0 when it is not.
    pub paused_until: f64,
    /// The compose boxes that the user has added on sites that are not in sites.json: each a host, a space, and a CSS selector
    /// that finds the box there.
    pub added: Vec<String>,
}

const VERSION: u32 = 1;

/// A record as it was stored, by whatever version or hand.
pub trait Record {
    /// A field, if it is there and has this type.
    fn field<T: DeserializeOwned>(&self, name: &str) -> Option<T>;
}

impl Default for Settings {
    fn default() -> Self {
        Self { version: VERSION, off: Vec::new(), paused_until: 0.0, added: Vec::new() }
    }
}

impl Settings {
    /// Of a record, all that can be read.
    pub fn read(record: &impl Record) -> Self {
        Self {
            version: record.field("version").unwrap_or(VERSION).max(VERSION),
            off: record.field("off").unwrap_or_default(),
            paused_until: record.field("pausedUntil").unwrap_or_default(),
            added: record.field("added").unwrap_or_default(),
        }
    }

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

    /// The hosts on which boxes were added, in that order.
    pub fn added_hosts(&self) -> Vec<&str> {
        let mut hosts: Vec<&str> = Vec::new();
        for host in self.added.iter().map(|added| host_of(added)) {
            if !hosts.contains(&host) {
                hosts.push(host);
            }
        }
        hosts
    }

    /// Forgets what was added on a host.
    pub fn forget(&mut self, host: &str) {
        self.added.retain(|added| host_of(added) != host);
    }

    /// Whether checking is paused at this time, in milliseconds since the epoch.
    pub fn is_paused(&self, now: f64) -> bool {
        self.paused_until > now
    }
}

fn host_of(added: &str) -> &str {
    added.split(' ').next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    impl Record for serde_json::Value {
        fn field<T: DeserializeOwned>(&self, name: &str) -> Option<T> {
            serde_json::from_value(self.get(name)?.clone()).ok()
        }
    }

    fn read(record: &str) -> Settings {
        Settings::read(&serde_json::from_str::<serde_json::Value>(record).expect("the record is JSON"))
    }

    #[test]
    fn what_is_written_is_read() {
        let added = vec!["forum.example textarea".into()];
        let settings = Settings { version: 1, off: vec!["x".into()], paused_until: 1.5e12, added };
        let record = serde_json::to_string(&settings).expect("settings serialise");
        assert_eq!(
            record,
            r#"{"version":1,"off":["x"],"pausedUntil":1500000000000.0,"added":["forum.example textarea"]}"#
        );
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
