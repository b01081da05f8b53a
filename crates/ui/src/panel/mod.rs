//! The panel: one frame beside the compose box of a tab, which judges the watcher's drafts and shows the banner.

mod banner;
mod dismissal;
mod settle;

use std::cell::RefCell;
use std::rc::{Rc, Weak};

use js_sys::futures::{JsFuture, spawn_local};
use js_sys::{Function, Promise};
use subrosa_core::{Checker, Draft, Level, Report};
use wasm_bindgen::prelude::*;
use web_sys::{Event, KeyboardEvent, MessageEvent, MessagePort, MouseEvent};

use crate::browser::{ask_background, from_js, to_js};
use crate::dom::{attribute_around, document, fill_words, listen, set, window};
use crate::explain::Explanation;
use crate::protocol::{Caret, Mark, ToBackground, ToPanel, ToWatcher, Vouched};
use banner::{Banner, Stage};
use dismissal::Dismissal;
use settle::{PAUSE_MS, Step, step};

struct Panel {
    port: MessagePort,
    banner: Banner,
    /// Called by the browser when the pause after a held edit is over.
    on_pause: Function,
    pause: Option<i32>,
    /// The newest message's number.
    revision: u32,
    /// Names the draft; `None` when there is none.
    draft: Option<String>,
    /// The draft's newest text.
    text: Draft,
    checker: Checker,
    /// The draft leaves doubt, and the encoder is not there yet.
    waits: bool,
    /// The last judgement.
    report: Report,
    /// The judgement's spans, in its order, moved along with the edits since.
    marks: Vec<Mark>,
    dismissal: Option<Dismissal>,
    /// What the user opened or closed of this draft's banner.
    chosen: Option<Stage>,
    size_told: (u32, u32),
    level_told: Option<Level>,
}

/// Serves the watcher behind `port`, if the background vouches for its nonce. `encoder` is kept when the encoder is loaded.
#[wasm_bindgen]
pub fn panel(nonce: String, port: MessagePort, encoder: Promise) {
    spawn_local(open(nonce, port, encoder));
}

async fn open(nonce: String, port: MessagePort, encoder: Promise) {
    let vouched = ask_background::<Vouched>(&ToBackground::Vouch { nonce }).await;
    if vouched.is_none_or(|vouched| !vouched.ok) {
        port.close();
        return;
    }
    fill_words();
    let panel = Rc::new_cyclic(|panel| RefCell::new(Panel::new(port.clone(), pause_callback(panel.clone()))));
    serve(&panel, &port);
    panel.borrow().tell(&ToWatcher::Ready);
    JsFuture::from(encoder).await.expect_throw("the encoder's file is beside the module");
    panel.borrow_mut().encoder_is_loaded();
}

fn pause_callback(panel: Weak<RefCell<Panel>>) -> Function {
    let callback = Closure::<dyn FnMut()>::new(move || {
        if let Some(panel) = panel.upgrade() {
            panel.borrow_mut().pause_is_over();
        }
    });
    callback.into_js_value().unchecked_into()
}

/// Connects the panel to its events; they keep it alive as long as the page.
fn serve(panel: &Rc<RefCell<Panel>>, port: &MessagePort) {
    let to = panel.clone();
    listen(port, "message", move |event: MessageEvent| to.borrow_mut().message(event.data()));
    port.start();
    let to = panel.clone();
    listen(&window(), "resize", move |_: Event| to.borrow_mut().resized());
    let to = panel.clone();
    listen(&document(), "click", move |event: MouseEvent| to.borrow_mut().clicked(&event));
    let to = panel.clone();
    listen(&document(), "keydown", move |event: KeyboardEvent| to.borrow_mut().key(&event));
    // The focus stays in the editor where the browser lets it.
    listen(&document(), "mousedown", |event: MouseEvent| event.prevent_default());
}

impl Panel {
    fn new(port: MessagePort, on_pause: Function) -> Self {
        Self {
            port,
            banner: Banner::new(),
            on_pause,
            pause: None,
            revision: 0,
            draft: None,
            text: Draft::default(),
            checker: Checker::default(),
            waits: false,
            report: Report::default(),
            marks: Vec::new(),
            dismissal: None,
            chosen: None,
            size_told: (0, 0),
            level_told: None,
        }
    }

    fn message(&mut self, data: JsValue) {
        match from_js(data).expect_throw("a message of the watcher") {
            ToPanel::Draft { revision, draft, boxes, caret } => self.draft(revision, draft, boxes, caret),
            ToPanel::Closed => self.closed(),
            ToPanel::Theme { dark } => {
                let root = document().document_element().expect_throw("a page has a root");
                set(&root, "data-theme", if dark { "dark" } else { "light" });
            }
        }
    }

    fn draft(&mut self, revision: u32, draft: String, boxes: Vec<String>, caret: Option<Caret>) {
        self.revision = revision;
        let is_same_draft = self.draft.as_ref() == Some(&draft);
        let step = if is_same_draft { step(&self.text.boxes, &boxes, caret) } else { Step::Judge };
        self.text.boxes = boxes;
        // Once emptied, what is written next is a new draft, in whichever box.
        if !is_same_draft || self.text.boxes.iter().all(|text| text.trim().is_empty()) {
            self.draft = Some(draft);
            self.dismissal = None;
            self.chosen = None;
        }
        match step {
            Step::Judge => self.judge(),
            Step::Hold(edit) => {
                for mark in &mut self.marks {
                    mark.span = edit.shift(mark.span);
                }
                self.start_pause();
                self.paint();
            }
            Step::Keep => self.paint(),
        }
    }

    fn closed(&mut self) {
        self.end_pause();
        self.draft = None;
        self.waits = false;
        self.text = Draft::default();
        self.checker = Checker::default();
        self.report = Report::default();
        self.banner.say(Explanation::default());
        self.marks.clear();
        self.update_banner();
        // The watcher has told it, too, but on another way: what was told last on this one could arrive later.
        self.tell_level();
    }

    fn judge(&mut self) {
        self.end_pause();
        let report = self.checker.check(&self.text);
        self.waits = report.is_none();
        // What was said of another draft is not said of this one.
        self.report = report.unwrap_or_default();
        self.marks = self.report.findings.iter().map(|f| Mark { span: f.span, level: f.level }).collect();
        self.paint();
        self.banner.say(Explanation::of(&self.report, &self.text));
        self.update_banner();
        self.tell_level();
    }

    fn encoder_is_loaded(&mut self) {
        if self.waits {
            self.judge();
        }
    }

    fn pause_is_over(&mut self) {
        self.pause = None;
        self.judge();
    }

    fn start_pause(&mut self) {
        self.end_pause();
        let started = window().set_timeout_with_callback_and_timeout_and_arguments_0(&self.on_pause, PAUSE_MS);
        self.pause = Some(started.expect_throw("a timer can be started"));
    }

    fn end_pause(&mut self) {
        if let Some(pause) = self.pause.take() {
            window().clear_timeout_with_handle(pause);
        }
    }

    fn paint(&self) {
        let marks = self.marks.iter().filter(|mark| mark.span.start < mark.span.end).copied().collect();
        self.tell(&ToWatcher::Paint { revision: self.revision, level: self.report.level, marks });
    }

    fn update_banner(&mut self) {
        let is_dismissed = self.dismissal.as_ref().is_some_and(|dismissal| dismissal.covers(&self.report));
        let stage = match self.report.level {
            Level::Clear => Stage::Hidden,
            _ if is_dismissed => Stage::Hidden,
            Level::Reflect => self.chosen.unwrap_or(Stage::Dot),
            Level::Caution | Level::Warning => self.chosen.unwrap_or(Stage::Line).max(Stage::Line),
        };
        self.banner.show(stage);
        self.tell_size();
    }

    fn resized(&mut self) {
        self.banner.fit();
        self.tell_size();
    }

    fn clicked(&mut self, event: &MouseEvent) {
        if let Some(finding) = attribute_around(event, "data-finding").and_then(|index| index.parse().ok()) {
            return self.select(finding);
        }
        match attribute_around(event, "data-action").as_deref() {
            Some("toggle") => self.choose(if self.banner.stage() == Stage::Open { Stage::Line } else { Stage::Open }),
            Some("unfold") => self.choose(Stage::Line),
            Some("dismiss") => {
                self.dismissal = Some(Dismissal::of(&self.report));
                self.chosen = None;
                self.update_banner();
                return self.tell(&ToWatcher::Refocus);
            }
            _ => {}
        }
        // A click by keyboard (which has no count) stays where it is: the next Tab should go on from here.
        if event.detail() > 0 {
            self.tell(&ToWatcher::Refocus);
        }
    }

    fn key(&mut self, event: &KeyboardEvent) {
        if event.key() != "Escape" {
            return;
        }
        match (self.banner.stage(), self.report.level) {
            (Stage::Open, _) => self.choose(Stage::Line),
            (Stage::Line, Level::Reflect) => {
                self.choose(Stage::Dot);
                self.tell(&ToWatcher::Refocus);
            }
            _ => self.tell(&ToWatcher::Refocus),
        }
    }

    fn choose(&mut self, stage: Stage) {
        self.chosen = Some(stage);
        self.update_banner();
    }

    fn select(&self, finding: usize) {
        if let Some(mark) = self.marks.get(finding) {
            self.tell(&ToWatcher::Select { span: mark.span });
        }
    }

    fn tell(&self, message: &ToWatcher) {
        self.port.post_message(&to_js(message)).expect_throw("a plain object can be posted");
    }

    fn tell_size(&mut self) {
        let size = self.banner.size();
        if self.size_told != size {
            self.size_told = size;
            self.tell(&ToWatcher::Size { width: size.0, height: size.1 });
        }
    }

    fn tell_level(&mut self) {
        let level = self.report.level;
        if self.level_told != Some(level) {
            self.level_told = Some(level);
            spawn_local(async move {
                ask_background::<()>(&ToBackground::Level { level }).await;
            });
        }
    }
}
