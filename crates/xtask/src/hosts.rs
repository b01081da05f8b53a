//! A witness to "no network request at all": the built extension names no host but the sites it stands beside.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use regex::bytes::Regex;

/// Hosts that are only words: an XML vocabulary, and the page that a warning of wasm-bindgen's glue points to.
const WORDS: &[&str] = &["www.w3.org", "developer.mozilla.org"];

/// Fails with a list of the addresses in `dist` whose hosts are neither the manifest's nor among `sites`, those that the user can
/// switch on.
pub fn check(dist: &Path, sites: &[String]) -> Result<()> {
    let manifest =
        std::fs::read(dist.join("manifest.json")).context("dist has no manifest.json; run `cargo xtask build`")?;
    let words = WORDS.iter().map(|word| (*word).to_owned());
    let allowed: BTreeSet<String> =
        addresses(&manifest)?.into_iter().chain(sites.iter().cloned()).chain(words).collect();
    let mut strangers = Vec::new();
    for file in files(dist)? {
        for host in addresses(&std::fs::read(&file)?)?.difference(&allowed) {
            strangers.push(format!("{} names {host}", file.strip_prefix(dist).unwrap_or(&file).display()));
        }
    }
    ensure!(
        strangers.is_empty(),
        "the extension asks nobody for anything, so it names no other host:\n  {}",
        strangers.join("\n  ")
    );
    Ok(())
}

/// The hosts of all addresses in these bytes, WebAssembly included.
fn addresses(bytes: &[u8]) -> Result<BTreeSet<String>> {
    let address = Regex::new(r"(?i-u)(?:https?|wss?)://([a-z0-9-]+(?:\.[a-z0-9-]+)+)")?;
    Ok(address.captures_iter(bytes).map(|found| String::from_utf8_lossy(&found[1]).to_lowercase()).collect())
}

fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            found.extend(files(&path)?);
        } else if path.extension().is_some_and(|e| e != "png") {
            found.push(path);
        }
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_foreign_host_is_found_and_the_manifests_are_not() -> Result<()> {
        let dist = tempfile::tempdir()?;
        std::fs::write(dist.path().join("manifest.json"), r#"{"host_permissions":["https://x.com/*"]}"#)?;
        std::fs::create_dir(dist.path().join("pages"))?;
        std::fs::write(dist.path().join("pages/panel.js"), r#"fetch("https://x.com/home")"#)?;
        check(dist.path(), &[])?;
        std::fs::write(dist.path().join("pages/panel.js"), r#"fetch("HTTPS://Stats.example.org/in")"#)?;
        let told = check(dist.path(), &[]).expect_err("it names a stranger").to_string();
        assert!(told.contains("pages/panel.js names stats.example.org"), "{told}");
        check(dist.path(), &["stats.example.org".to_owned()])?;
        Ok(())
    }
}
