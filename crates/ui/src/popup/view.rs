//! The popup's elements.

use js_sys::{Array, Date, Object, Reflect};
use subrosa_core::{Draft, Report};
use wasm_bindgen::prelude::*;
use web_sys::HtmlInputElement;

use crate::browser::words;
use crate::dom::{append, by_id, each, element, set, show as show_element, text};
use crate::explain::Explanation;
use crate::explain::view::{level_name, render, sentence};
use crate::protocol::TabState;
use crate::settings::Settings;
use crate::sites::SITES;

/// Lists the sites with their switches, once.
pub fn sites() {
    let list = by_id("sites");
    for site in SITES {
        let label = element("label", "site");
        append(&label, &text("span", "", site.name));
        let input = element("input", "switch");
        set(&input, "type", "checkbox");
        set(&input, "role", "switch");
        set(&input, "value", site.id);
        append(&label, &input);
        append(&list, &label);
    }
}

/// Shows the state of the tab, the settings, and what is said about the draft.
pub fn show(state: &Option<TabState>, settings: &Settings, report: &Report, draft: &Draft) {
    let is_paused = settings.is_paused(Date::now());
    let status = status(state, settings, is_paused);
    let explanation = Explanation::of(report, draft);
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
    show_switches(settings);
    show_element(&by_id("pause"), !is_paused);
    show_element(&by_id("paused"), is_paused);
    if is_paused {
        by_id("paused-until").set_text_content(Some(&words("paused_until", &[&clock(settings.paused_until)])));
    }
}

/// Why nothing is said about a draft, if so: the name of the mood and the sentence.
fn status(state: &Option<TabState>, settings: &Settings, is_paused: bool) -> Option<(&'static str, String)> {
    let Some(state) = state else { return Some(("idle", words("status_unsupported", &[]))) };
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

fn show_switches(settings: &Settings) {
    each("input.switch", |element| {
        let input: HtmlInputElement = element.unchecked_into();
        input.set_checked(!settings.is_off(&input.value()));
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
