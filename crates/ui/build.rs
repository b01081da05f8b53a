//! Takes from the sites' data what the popup shows of them; the rest is the watcher's.

use std::path::Path;
use std::{env, fs};

const SITES: &str = "../../extension/sites.json";

fn main() {
    println!("cargo::rerun-if-changed={SITES}");
    let data = fs::read(SITES).unwrap_or_else(|why| panic!("{SITES}: {why}"));
    let data: serde_json::Value = serde_json::from_slice(&data).unwrap_or_else(|why| panic!("{SITES}: {why}"));
    let sites = data["sites"].as_array().unwrap_or_else(|| panic!("{SITES} has no list of sites"));
    let text = |site: &serde_json::Value, field: &str| {
        site[field].as_str().unwrap_or_else(|| panic!("{SITES}: a site has no {field}")).to_owned()
    };
    let hosts = |site: &serde_json::Value| -> Vec<String> {
        let hosts = site["hosts"].as_array().unwrap_or_else(|| panic!("{SITES}: a site has no hosts"));
        hosts.iter().filter_map(|host| Some(format!("https://{}/*", host.as_str()?))).collect()
    };
    let list: Vec<String> = sites
        .iter()
        // Sites that run on hosts of anybody's are added host by host.
        .filter(|site| !hosts(site).is_empty())
        .map(|site| {
            let ask = if site["optional"] == true { hosts(site) } else { Vec::new() };
            format!("Site {{ id: {:?}, name: {:?}, ask: &{ask:?} }}", text(site, "id"), text(site, "name"))
        })
        .collect();
    let out = env::var_os("OUT_DIR").expect("cargo sets OUT_DIR");
    fs::write(Path::new(&out).join("sites.rs"), format!("&[{}]", list.join(", "))).expect("writing to OUT_DIR");
}
