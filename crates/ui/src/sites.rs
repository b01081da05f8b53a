//! The supported sites, by name, for the popup's switches.

/// A supported site. The watcher keeps the rest of its record in `sites.json` to itself.
#[derive(Debug)]
pub struct Site {
    /// As in [`crate::protocol::TabState::site`].
    pub id: &'static str,
    /// As its users call it.
    pub name: &'static str,
    /// The origins, as match patterns, for which the browser must be asked when it is switched on; none for those that the
    /// manifest has.
    pub ask: &'static [&'static str],
}

impl Site {
    /// Whether a host belongs to this site, of those that must be asked for.
    pub fn covers(&self, host: &str) -> bool {
        self.ask.iter().any(|origin| {
            let name = origin.trim_start_matches("https://").trim_end_matches("/*");
            match name.strip_prefix("*.") {
                Some(top) => host.strip_suffix(top).is_some_and(|rest| rest.is_empty() || rest.ends_with('.')),
                None => host == name,
            }
        })
    }
}

/// All supported sites.
pub const SITES: &[Site] = include!(concat!(env!("OUT_DIR"), "/sites.rs"));

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sites_have_ids_and_names() {
        assert!(SITES.iter().any(|site| site.id == "x" && site.name == "X"), "{SITES:?}");
    }

    #[test]
    fn a_site_covers_its_hosts_and_no_others() {
        let site = Site { id: "s", name: "S", ask: &["https://www.s.example/*", "https://*.t.example/*"] };
        assert!(["www.s.example", "t.example", "me.t.example"].iter().all(|host| site.covers(host)));
        assert!(!["s.example", "not-t.example", "t.example.org"].iter().any(|host| site.covers(host)));
    }
}
