//! An explanation as elements of a page. Quoted words are buttons with `data-finding`, for the page to act on.

use js_sys::{Array, Intl::ListFormat, Object};
use subrosa_core::rules::rule;
use subrosa_core::{Detail, Exposure, Level};
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

use super::{Explanation, Point, Quote, Trait, shorten, within_sentence};
use crate::browser::{to_js, words};
use crate::dom::{append, element, set, text};

/// Longest quotation in the one line, in characters.
const LINE_QUOTE_CHARS: usize = 32;

/// What was seen, in one line.
pub fn sentence(explanation: &Explanation) -> String {
    match (&explanation.lead, explanation.level) {
        (None, _) | (_, Level::Clear) => words("line_clear", &[]),
        (Some((id, _)), Level::Reflect) => words("line_reflect", &[&within_sentence(&title(id))]),
        (Some((id, quote)), Level::Caution | Level::Warning) => {
            words("line_warned", &[&within_sentence(&title(id)), &shorten(quote, LINE_QUOTE_CHARS)])
        }
    }
}

/// Replaces the content of `room` by the findings, each with its reason, and what to ask oneself. Of a clear draft
/// nothing is said: details that are nobody's single nobody out.
pub fn render(room: &HtmlElement, explanation: &Explanation) {
    room.replace_children_with_node_0();
    if explanation.level == Level::Clear {
        return;
    }
    let (grave, aggravating): (Vec<&Point>, Vec<&Point>) =
        explanation.points.iter().partition(|point| point.level > Level::Clear);
    for point in grave {
        append(room, &point_element(point));
    }
    if !explanation.details.is_empty() || explanation.exposure == Exposure::High {
        append(room, &details_element(explanation));
    }
    for point in aggravating {
        append(room, &point_element(point));
    }
    if explanation.level.is_warned() {
        let closing = element("footer", "closing");
        append(&closing, &text("p", "question", &words("question", &[])));
        append(&closing, &text("p", "", &words("supervision", &[])));
        append(room, &closing);
    }
}

/// The name of a level, as in `data-level`.
pub fn level_name(level: Level) -> String {
    to_js(&level).as_string().unwrap_or_default()
}

fn title(id: &str) -> String {
    rule(id).map_or_else(|| words("rule_unknown", &[]), |rule| rule.title.to_owned())
}

fn point_element(point: &Point) -> HtmlElement {
    let article = element("article", "point");
    set(&article, "data-level", &level_name(point.level));
    append(&article, &text("h2", "", &title(point.rule)));
    let quotes = element("p", "quotes");
    for quote in &point.quotes {
        append(&quotes, &quote_element(quote));
    }
    append(&article, &quotes);
    if let Some(rule) = rule(point.rule) {
        append(&article, &text("p", "", rule.why));
        append(&article, &instead_element(rule.instead));
        append(&article, &text("p", "source", rule.source));
    }
    article
}

fn instead_element(instead: &str) -> HtmlElement {
    let paragraph = element("p", "");
    append(&paragraph, &text("span", "label", &words("instead", &[])));
    append(&paragraph, &text("span", "", &format!(" {instead}")));
    paragraph
}

fn details_element(explanation: &Explanation) -> HtmlElement {
    let article = element("article", "point");
    append(&article, &text("h2", "", &words("details", &[])));
    let quotes = element("p", "quotes");
    for Trait { detail, quote, .. } in &explanation.details {
        let pair = element("span", "detail");
        append(&pair, &text("span", "label", &detail_name(*detail)));
        append(&pair, &quote_element(quote));
        append(&quotes, &pair);
    }
    append(&article, &quotes);
    if let Some(exposure) = exposure_sentence(explanation) {
        append(&article, &text("p", "", &exposure));
    }
    let mut rules: Vec<&str> = Vec::new();
    for detail in &explanation.details {
        if !rules.contains(&detail.rule) {
            rules.push(detail.rule);
        }
    }
    for rule in rules.into_iter().filter_map(rule) {
        append(&article, &instead_element(rule.instead));
        append(&article, &text("p", "source", rule.source));
    }
    article
}

fn quote_element(quote: &Quote) -> HtmlElement {
    let button = text("button", "quote", &words("quote", &[&quote.words]));
    set(&button, "type", "button");
    set(&button, "title", &words("select", &[]));
    set(&button, "data-finding", &quote.finding.to_string());
    button
}

fn detail_name(detail: Detail) -> String {
    let kebab = to_js(&detail).as_string().unwrap_or_default();
    words(&format!("detail_{}", kebab.replace('-', "_")), &[])
}

/// "Age, job and place together could single someone out."
fn exposure_sentence(explanation: &Explanation) -> Option<String> {
    let names: Vec<String> = explanation.profile.iter().copied().map(detail_name).collect();
    let list = capitalised(&listed(&names));
    match (explanation.exposure, names.len()) {
        (Exposure::Low, _) | (Exposure::Medium, 0) => None,
        (Exposure::Medium, _) => Some(words("exposure_medium", &[&list])),
        (Exposure::High, 0) => Some(words("exposure_high_unnamed", &[])),
        (Exposure::High, 1) => Some(words("exposure_high_one", &[&list])),
        (Exposure::High, _) => Some(words("exposure_high", &[&list])),
    }
}

/// "a, b and c", as the browser's language has it.
fn listed(names: &[String]) -> String {
    let names: Array = names.iter().map(JsValue::from).collect();
    ListFormat::new(&Array::new(), &Object::new()).format(&names).into()
}

fn capitalised(list: &str) -> String {
    let mut chars = list.chars();
    chars.next().map(|first| first.to_ascii_uppercase()).into_iter().chain(chars).collect()
}
