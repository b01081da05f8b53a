//! The sites' data: checked against the manifest, told in docs/sites.md, tried on saved pages.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use serde_json::Value;

use crate::process::{program, run};
use crate::root;

const DATA: &str = "extension/sites.json";
const PAGE: &str = "docs/sites.md";

/// Fails where the manifest's hosts are not those of the data, or the page about the sites is not what the data say.
pub fn check() -> Result<()> {
    let data = read(DATA)?;
    let manifest = read("manifest.json")?;
    let mut hosts: Vec<String> = Vec::new();
    for site in list(&data, "sites").iter().filter(|site| site["optional"] != true) {
        hosts.extend(list(site, "hosts").iter().map(|host| format!("https://{}/*", text(host))));
    }
    for (what, matches) in [
        ("host_permissions", &manifest["host_permissions"]),
        ("content_scripts", &manifest["content_scripts"][0]["matches"]),
    ] {
        let matches: Vec<&str> = matches.as_array().into_iter().flatten().map(text).collect();
        ensure!(matches == hosts, "{what} in manifest.json must be the hosts of {DATA}, in their order: {hosts:?}");
    }
    let written = fs::read_to_string(root().join(PAGE)).unwrap_or_default();
    ensure!(written == page(&data), "{PAGE} is not what {DATA} says; run `cargo xtask sites`");
    Ok(())
}

/// The hosts of all sites, those that are off until switched on too.
pub fn hosts() -> Result<Vec<String>> {
    let data = read(DATA)?;
    Ok(list(&data, "sites").iter().flat_map(|site| list(site, "hosts")).map(|host| text(host).to_owned()).collect())
}

/// Writes the data without what only people read and without empty lists, and says where.
pub fn for_watcher() -> Result<PathBuf> {
    let mut data = read(DATA)?;
    let sites = data["sites"].as_array_mut().context("no list of sites")?;
    for site in sites.iter_mut().filter_map(Value::as_object_mut) {
        site.remove("name");
        site.remove("optional");
        for kind in site.get_mut("boxes").and_then(Value::as_array_mut).into_iter().flatten() {
            kind.as_object_mut().map(|kind| kind.remove("what"));
        }
        for part in site.values_mut().filter_map(Value::as_object_mut) {
            part.retain(|_, value| !is_empty(value));
        }
        site.retain(|field, value| field == "hosts" || !is_empty(value));
    }
    let path = root().join("target/sites.json");
    fs::write(&path, serde_json::to_vec(&serde_json::json!({ "sites": data["sites"] }))?)?;
    Ok(path)
}

/// Writes the page about the sites.
pub fn write() -> Result<()> {
    fs::write(root().join(PAGE), page(&read(DATA)?)).context(PAGE)
}

/// Says what the data find in a saved page.
pub fn probe(file: &Path) -> Result<()> {
    let file = file.canonicalize().with_context(|| format!("{}", file.display()))?;
    run(program("node").arg("tests/sites/probe.mjs").arg(file))
}

fn read(file: &str) -> Result<Value> {
    let bytes = fs::read(root().join(file)).with_context(|| file.to_owned())?;
    serde_json::from_slice(&bytes).with_context(|| file.to_owned())
}

fn list<'a>(value: &'a Value, field: &str) -> &'a [Value] {
    value[field].as_array().map_or(&[], Vec::as_slice)
}

fn is_empty(value: &Value) -> bool {
    value.as_array().is_some_and(Vec::is_empty)
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

const INTRODUCTION: &str = "\
# The sites

Made from `extension/sites.json` by `cargo xtask sites`; do not edit it by hand.

## To add or mend a site

1. Open the site's compose box, and save what the inspector shows of it (*Copy outer HTML*) as a file, with your own text replaced by an
   invented line and everything personal taken out.
2. `cargo xtask site-probe FILE.html` says which compose boxes the data find in it.
3. Add or change the entry in `extension/sites.json`; `sites.schema.json` beside it explains each field. Use only what does not depend on the
   interface's language, and name private places (messages!) among what is left alone. A new host goes into `manifest.json` too (two lists; `cargo xtask lint`
   compares them), and into [PRIVACY.md](../PRIVACY.md); not that of a site that is `optional`, for which the browser asks when somebody
   switches it on.
4. Put the file into `tests/sites/frozen/` and say in `tests/sites/proofs.json` how many elements each kind of selector must find there. A selector
   that finds nothing in any frozen page fails the tests.
5. Let somebody write there. For an optional site: `data-name` and `data-live` on the frozen page's boxes, which says which real editor they are, the host in
   `tests/e2e/world.mjs`, and a line in `tests/e2e/suites/access.mjs`. For the others: a page in `tests/sites/`, and a line in `tests/e2e/suites/sites.mjs`.
6. `cargo xtask sites && cargo xtask test`.
";

fn page(data: &Value) -> String {
    let mut page = INTRODUCTION.to_owned();
    for site in list(data, "sites") {
        let texts = |field: &str| list(site, field).iter().map(text).map(code).collect::<Vec<_>>().join(", ");
        let hosts = match (site["optional"] == true, texts("hosts")) {
            (false, hosts) => hosts,
            (true, hosts) if hosts.is_empty() => {
                format!("those that the user adds, where a page has {}", code(text(&site["sign"])))
            }
            (true, hosts) => format!("{hosts}; off until switched on in the popup"),
        };
        let _ = write!(page, "\n## {}\n\nHosts: {hosts}\n\n", text(&site["name"]));
        page.push_str("| what is read | selector |\n|---|---|\n");
        for kind in list(site, "boxes") {
            let on = kind["on"].as_str().map_or_else(String::new, |path| format!(", on the paths {}", code(path)));
            let _ = writeln!(page, "| {} | {}{on} |", text(&kind["what"]), code(text(&kind["select"])));
        }
        if !site["shadow"].is_null() {
            let _ = write!(page, "\nShadow roots looked into: {}\n", code(text(&site["shadow"])));
        }
        if !texts("publish").is_empty() {
            let _ = write!(page, "\nKept uncovered: {}\n", texts("publish"));
        }
        let alone = &site["leaveAlone"];
        let left = |field: &str| list(alone, field).iter().map(text).map(code).collect::<Vec<_>>().join(", ");
        for (field, sentence) in [("paths", "Left alone on the paths"), ("inside", "Left alone inside")] {
            if !left(field).is_empty() {
                let _ = write!(page, "\n{sentence} {}\n", left(field));
            }
        }
    }
    page
}

fn code(text: &str) -> String {
    format!("`{text}`")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_names_every_site_and_box() -> Result<()> {
        let data = read(DATA)?;
        let page = page(&data);
        for site in list(&data, "sites") {
            assert!(page.contains(&format!("\n## {}\n", text(&site["name"]))));
            assert!(list(site, "boxes").iter().all(|kind| page.contains(text(&kind["what"]))));
        }
        Ok(())
    }
}
