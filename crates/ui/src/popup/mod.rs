//! The popup: the draft of the active tab explained, a switch for each site, and the pause.

mod view;

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::Date;
use js_sys::futures::spawn_local;
use subrosa_core::{Checker, Draft, Report};
use wasm_bindgen::prelude::*;
use web_sys::{Event, HtmlInputElement, MouseEvent};

use crate::browser::{
    Tab, active_tab, ask_for, give_back, load_settings, may_read, on_storage_change, store_settings, tab_state,
    tell_background, tell_tab,
};
use crate::dom::{attribute_around, document, fill_words, listen, window};
use crate::protocol::{TabState, ToBackground, ToWatcherFromPopup};
use crate::settings::Settings;
use crate::sites::{SITES, Site};

/// What the popup shows.
struct Popup {
    tab: Option<Tab>,
    /// `None` when no watcher answers in the tab.
    state: Option<TabState>,
    settings: Settings,
    /// Ids of the sites that may be read.
    allowed: Vec<&'static str>,
    report: Report,
}

const HOUR_MS: f64 = 3_600_000.0;
/// "Until tomorrow" ends at this hour of the morning: whoever pauses after midnight has not slept yet.
const MORNING_HOUR: u32 = 4;

/// Fills the popup and keeps it up to date.
#[wasm_bindgen]
pub fn popup() {
    fill_words();
    view::sites();
    spawn_local(open());
}

async fn open() {
    let popup = Rc::new(RefCell::new(Popup {
        tab: active_tab().await,
        state: None,
        settings: Settings::default(),
        allowed: Vec::new(),
        report: Report::default(),
    }));
    refresh(&popup).await;

    let shown = popup.clone();
    on_storage_change(move || {
        let shown = shown.clone();
        spawn_local(async move { refresh(&shown).await });
    });
    let shown = popup.clone();
    listen(&document(), "change", move |event: Event| switched(&shown, &event));
    listen(&document(), "click", move |event: MouseEvent| clicked(&popup, &event));
}

/// Reads settings and tab anew and shows them.
async fn refresh(popup: &Rc<RefCell<Popup>>) {
    let tab = popup.borrow().tab.clone();
    let settings = load_settings().await;
    let state = match &tab {
        Some(tab) => tab_state(tab.id).await,
        None => None,
    };
    let mut allowed = Vec::new();
    for site in SITES {
        if site.ask.is_empty() || may_read(site.ask).await {
            allowed.push(site.id);
        }
    }
    let mut popup = popup.borrow_mut();
    let draft = Draft { boxes: state.as_ref().map(|state| state.boxes.clone()).unwrap_or_default() };
    popup.report = Checker::default().check(&draft).expect_throw("the encoder is loaded");
    popup.settings = settings;
    popup.state = state;
    popup.allowed = allowed;
    view::show(&popup, &draft);
}

fn switched(popup: &Rc<RefCell<Popup>>, event: &Event) {
    let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    let Some(input) = input else { return };
    let (name, on) = (input.value(), input.checked());
    let Some(site) = SITES.iter().find(|site| site.id == name) else { return forget(popup, &name) };
    if site.ask.is_empty() {
        return change(popup, |settings| settings.switch(&name, on));
    }
    switch_asking(popup, site, on);
}

/// Switches a site on or off for which the browser must be asked.
fn switch_asking(popup: &Rc<RefCell<Popup>>, site: &'static Site, on: bool) {
    // First of all: a browser answers only from within the click.
    let asked = on.then(|| ask_for(site.ask));
    // Some browsers close the popup when they ask, so what is to be known afterwards is written down before.
    change(popup, |settings| settings.switch(site.id, on));
    let popup = popup.clone();
    spawn_local(async move {
        match asked {
            Some(asked) => asked.await,
            None => give_back(site.ask).await,
        };
        refresh(&popup).await;
    });
}

/// Takes back what the user has added on a host.
fn forget(popup: &Rc<RefCell<Popup>>, host: &str) {
    change(popup, |settings| settings.forget(host));
    let returned = give_back(&[&origin(host)]);
    spawn_local(async move {
        returned.await;
    });
}

/// Has the box read that has the focus in the tab.
fn add(popup: &Rc<RefCell<Popup>>) {
    let Some((tab, origin)) = popup.borrow().tab.as_ref().and_then(|tab| Some((tab.id, origin(tab.host()?)))) else {
        return;
    };
    tell_background(&ToBackground::Add { tab, origin: origin.clone() });
    let asked = ask_for(&[&origin]);
    spawn_local(async move {
        asked.await;
    });
}

/// All pages of a host, as a match pattern.
fn origin(host: &str) -> String {
    format!("https://{host}/*")
}

fn clicked(popup: &Rc<RefCell<Popup>>, event: &MouseEvent) {
    match attribute_around(event, "data-action").as_deref() {
        Some("pause-hour") => change(popup, |settings| settings.paused_until = Date::now() + HOUR_MS),
        Some("pause-morning") => change(popup, |settings| settings.paused_until = next_morning()),
        Some("add") => add(popup),
        Some("resume") => change(popup, |settings| settings.paused_until = 0.0),
        _ => {}
    }
    if let Some(finding) = attribute_around(event, "data-finding").and_then(|index| index.parse::<usize>().ok()) {
        let popup = popup.borrow();
        if let (Some(tab), Some(finding)) = (popup.tab.as_ref().map(|tab| tab.id), popup.report.findings.get(finding)) {
            let message = ToWatcherFromPopup::Select { span: finding.span };
            spawn_local(async move {
                tell_tab(tab, &message).await;
                let _ = window().close();
            });
        }
    }
}

/// Stores changed settings; the storage's own event shows them.
fn change(popup: &Rc<RefCell<Popup>>, change: impl FnOnce(&mut Settings)) {
    let mut settings = popup.borrow().settings.clone();
    change(&mut settings);
    spawn_local(async move { store_settings(&settings).await });
}

fn next_morning() -> f64 {
    let now = Date::new_0();
    let morning = Date::new_0();
    morning.set_hours(MORNING_HOUR);
    morning.set_minutes(0);
    morning.set_seconds(0);
    morning.set_milliseconds(0);
    if morning.get_time() <= now.get_time() {
        morning.set_date(now.get_date() + 1);
    }
    morning.get_time()
}
