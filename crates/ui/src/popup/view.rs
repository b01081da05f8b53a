//! The popup's elements.

use js_sys::{Array, Date, Object, Reflect};
use subrosa_core::Draft;
use wasm_bindgen::prelude::*;
use web_sys::{HtmlElement, HtmlInputElement};

use super::Popup;
use crate::browser::{Tab, words};
use crate::dom::{append, by_id, each, element, set, show as show_element, text};
use crate::explain::Explanation;
use crate::explain::view::{level_name, render, sentence};
use crate::sites::SITES;

/// Lists the sites with their switches, once.
pub fn sites() {
    for site in SITES {
        let list = if site.ask.is_empty() { "sites" } else { "more-sites" };
        append(&by_id(list), &switch(site.name, site.id));
    }
}

fn switch(name: &str, value: &str) -> HtmlElement {
    let label = element("label", "site");
    append(&label, &text("span", "", name));
    let input = element("input", "switch");
    set(&input, "type", "checkbox");
    set(&input, "role", "switch");
    set(&input, "value", value);
    append(&label, &input);
    label
}

/// Shows the state of the tab, the settings, and what is said about the draft.
pub fn show(popup: &Popup, draft: &Draft) {
    let settings = &popup.settings;
    let is_paused = settings.is_paused(Date::now());
    let status = status(popup, is_paused);
    let explanation = Explanation::of(&popup.report, draft);
    let said = match &status {
        Some((_, said)) => said.clone(),
        None => sentence(&explanation),
    };
    by_id("sentence").set_text_content(Some(&said));
    let mood = status.as_ref().map_or_else(|| level_name(explanation.level), |(mood, _)| (*mood).to_owned());
    set(&by_id("verdict"), "data-level", &mood);
    match status {
        None => render(&by_id("findings"), &explanation),
        Some(_) => by_id("findings").replace_children_with_node_0(),
    }
    show_added(&settings.added_hosts());
    show_switches(popup);
    show_element(&by_id("add"), may_add(popup));
    show_element(&by_id("pause"), !is_paused);
    show_element(&by_id("paused"), is_paused);
    if is_paused {
        by_id("paused-until").set_text_content(Some(&words("paused_until", &[&clock(settings.paused_until)])));
    }
}

/// Lists the hosts that the user has added, leaving alone those that are listed: a switch that is replaced while it is clicked never hears of it.
fn show_added(hosts: &[&str]) {
    let mut listed = Vec::new();
    each("#added input.switch", |element| {
        let input: &HtmlInputElement = element.unchecked_ref();
        let host = input.value();
        if hosts.contains(&host.as_str()) {
            listed.push(host);
        } else if let Ok(Some(label)) = element.closest("label") {
            label.remove();
        }
    });
    for host in hosts.iter().filter(|host| !listed.iter().any(|known| known == *host)) {
        append(&by_id("added"), &switch(host, host));
    }
}

/// Why nothing is said about a draft, if so: the name of the mood and the sentence.
fn status(popup: &Popup, is_paused: bool) -> Option<(&'static str, String)> {
    let (host, settings) = (host(popup), &popup.settings);
    if let Some(site) = SITES.iter().find(|site| site.covers(host) && !popup.allowed.contains(&site.id)) {
        return Some(("idle", words("status_off", &[site.name])));
    }
    let is_known = |id: &str| SITES.iter().any(|site| site.id == id) || settings.added_hosts().contains(&id);
    let Some(state) = popup.state.as_ref().filter(|state| is_known(&state.site)) else {
        return Some(("idle", words("status_unsupported", &[])));
    };
    let name = SITES.iter().find(|site| site.id == state.site).map_or(state.site.as_str(), |site| site.name);
    if settings.is_off(&state.site) {
        Some(("idle", words("status_off", &[name])))
    } else if is_paused {
        Some(("idle", words("status_paused", &[])))
    } else if state.failed {
        Some(("failed", words("status_failed", &[])))
    } else if state.missing {
        Some(("failed", words("status_missing", &[name])))
    } else if !state.watching || state.boxes.iter().all(|text| text.trim().is_empty()) {
        Some(("idle", words("status_nothing", &[name])))
    } else {
        None
    }
}

/// The host of the tab; empty when it is not to be known.
fn host(popup: &Popup) -> &str {
    popup.tab.as_ref().and_then(Tab::host).unwrap_or_default()
}

/// Whether the user may add a box here: on pages of which the data know nothing.
fn may_add(popup: &Popup) -> bool {
    let host = host(popup);
    let is_site = popup.state.as_ref().is_some_and(|state| SITES.iter().any(|site| site.id == state.site));
    !host.is_empty() && !is_site && !SITES.iter().any(|site| site.covers(host))
}

fn show_switches(popup: &Popup) {
    each("input.switch", |element| {
        let input: HtmlInputElement = element.unchecked_into();
        let name = input.value();
        let is_allowed =
            popup.allowed.contains(&name.as_str()) || popup.settings.added_hosts().contains(&name.as_str());
        input.set_checked(is_allowed && !popup.settings.is_off(&name));
    });
}

/// "14:30", or "Tuesday 04:00" when that is not today, as the browser's language has it.
fn clock(time: f64) -> String {
    let date = Date::new(&time.into());
    let options = Object::new();
    let is_today = date.to_date_string() == Date::new_0().to_date_string();
    let shown: &[(&str, &str)] = if is_today { &[] } else { &[("weekday", "long")] };
    for (part, style) in shown.iter().chain(&[("hour", "numeric"), ("minute", "2-digit")]) {
        Reflect::set(&options, &(*part).into(), &(*style).into()).expect_throw("a plain object");
    }
    let format = js_sys::Intl::DateTimeFormat::new(&Array::new(), &options).format();
    format.call1(&JsValue::UNDEFINED, &date).ok().and_then(|said| said.as_string()).unwrap_or_default()
}
