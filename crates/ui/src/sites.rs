//! The supported sites, by name, for the popup's switches.

use once_cell::sync::Lazy;
use serde::Deserialize;

use crate::browser::from_js;

/// A supported site. The watcher keeps the rest of its record to itself.
#[derive(Debug, Deserialize)]
pub struct Site {
    /// As in [`crate::protocol::TabState::site`].
    pub id: String,
    /// As its users call it.
    pub name: String,
}

#[derive(Deserialize)]
struct Sites {
    sites: Vec<Site>,
}

const SITES_JSON: &str = include_str!("../../../extension/sites.json");

/// All supported sites. The browser parses them: its parser is there already.
pub fn sites() -> &'static [Site] {
    static SITES: Lazy<Vec<Site>> = Lazy::new(|| {
        let parsed = js_sys::JSON::parse(SITES_JSON).ok();
        parsed.and_then(from_js::<Sites>).map(|all| all.sites).unwrap_or_default()
    });
    &SITES
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sites_have_ids_and_names() {
        let all: Sites = serde_json::from_str(SITES_JSON).expect("sites.json has the shape that is read here");
        assert!(all.sites.iter().any(|site| site.id == "x" && site.name == "X"), "{:?}", all.sites);
    }
}
