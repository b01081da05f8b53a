//! The supported sites, by name, for the popup's switches.

/// A supported site. The watcher keeps the rest of its record in `sites.json` to itself.
#[derive(Debug)]
pub struct Site {
    /// As in [`crate::protocol::TabState::site`].
    pub id: &'static str,
    /// As its users call it.
    pub name: &'static str,
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
}
