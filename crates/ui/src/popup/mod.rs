//! The popup: the draft of the active tab explained, a switch for each site, and the pause.

mod view;

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::Date;
use js_sys::futures::spawn_local;
use subrosa_core::{Draft, Report, check};
use wasm_bindgen::prelude::*;
use web_sys::{Event, HtmlInputElement, MouseEvent};

use crate::browser::{active_tab, load_settings, on_storage_change, store_settings, tab_state, tell_tab};
use crate::dom::{attribute_around, document, fill_words, listen, window};
use crate::protocol::{TabState, ToWatcherFromPopup};
use crate::settings::Settings;

/// What the popup shows.
struct Popup {
    tab: Option<f64>,
    /// `None` when no watcher answers in the tab.
    state: Option<TabState>,
    settings: Settings,
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
    let tab = popup.borrow().tab;
    let settings = load_settings().await;
    let state = match tab {
        Some(tab) => tab_state(tab).await,
        None => None,
    };
    let mut popup = popup.borrow_mut();
    let draft = Draft { boxes: state.as_ref().map(|state| state.boxes.clone()).unwrap_or_default() };
    popup.report = check(&draft);
    popup.settings = settings;
    popup.state = state;
    view::show(&popup.state, &popup.settings, &popup.report, &draft);
}

fn switched(popup: &Rc<RefCell<Popup>>, event: &Event) {
    let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    if let Some(input) = input {
        change(popup, |settings| settings.switch(&input.value(), input.checked()));
    }
}

fn clicked(popup: &Rc<RefCell<Popup>>, event: &MouseEvent) {
    match attribute_around(event, "data-action").as_deref() {
        Some("pause-hour") => change(popup, |settings| settings.paused_until = Date::now() + HOUR_MS),
        Some("pause-morning") => change(popup, |settings| settings.paused_until = next_morning()),
        Some("resume") => change(popup, |settings| settings.paused_until = 0.0),
        _ => {}
    }
    if let Some(finding) = attribute_around(event, "data-finding").and_then(|index| index.parse::<usize>().ok()) {
        let popup = popup.borrow();
        if let (Some(tab), Some(finding)) = (popup.tab, popup.report.findings.get(finding)) {
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
