//! The banner's elements: a dot, one line, or the line opened to its reasons.

use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

use crate::browser::words;
use crate::dom::{by_id, set, show, window};
use crate::explain::Explanation;
use crate::explain::view::{level_name, render, sentence};

/// How much of itself the banner shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// Nothing.
    Hidden,
    /// A quiet dot.
    Dot,
    /// One line.
    Line,
    /// The line and the findings with their reasons.
    Open,
}

/// Width asked for, in CSS pixels, shadow included; on a narrow page the frame is given less.
const WIDTH: u32 = 420;
/// Least width the layout works in, in CSS pixels.
const MIN_WIDTH: u32 = 280;

/// The banner as it stands.
pub struct Banner {
    root: HtmlElement,
    card: HtmlElement,
    dot: HtmlElement,
    sentence: HtmlElement,
    spoken: HtmlElement,
    toggle: HtmlElement,
    more: HtmlElement,
    stage: Stage,
    explanation: Explanation,
    /// The size measured last, until something changes.
    measured: Option<(u32, u32)>,
    /// Width the frame was last given while it showed the card. The layout goes by it and not by the frame's
    /// width now, which is nothing while the banner is hidden.
    granted: u32,
}

impl Banner {
    /// The hidden banner of `panel.html`.
    pub fn new() -> Self {
        Self {
            root: by_id("banner"),
            card: by_id("card"),
            dot: by_id("dot"),
            sentence: by_id("sentence"),
            spoken: by_id("spoken"),
            toggle: by_id("toggle"),
            more: by_id("more"),
            stage: Stage::Hidden,
            explanation: Explanation::default(),
            measured: None,
            granted: WIDTH,
        }
    }

    /// What is shown now.
    pub fn stage(&self) -> Stage {
        self.stage
    }

    /// Takes over what is to be said, touching nothing if it has been said already.
    pub fn say(&mut self, explanation: Explanation) {
        if self.explanation == explanation {
            return;
        }
        set(&self.root, "data-level", &level_name(explanation.level));
        let said = sentence(&explanation);
        self.sentence.set_text_content(Some(&said));
        set(&self.dot, "aria-label", &said);
        set(&self.dot, "title", &said);
        if self.stage == Stage::Open {
            render(&self.more, &explanation);
        }
        self.explanation = explanation;
        self.measured = None;
    }

    /// Shows this much of it.
    pub fn show(&mut self, stage: Stage) {
        if self.stage != stage {
            let is_open = stage == Stage::Open;
            if is_open {
                render(&self.more, &self.explanation);
            }
            show(&self.dot, stage == Stage::Dot);
            show(&self.card, stage >= Stage::Line);
            show(&self.more, is_open);
            set(&self.toggle, "aria-expanded", if is_open { "true" } else { "false" });
            self.toggle.set_text_content(Some(&words(if is_open { "less" } else { "why" }, &[])));
            self.stage = stage;
            self.measured = None;
        }
        self.speak();
    }

    /// Takes the width the frame was given.
    pub fn fit(&mut self) {
        let given = window().inner_width().ok().and_then(|width| width.as_f64()).unwrap_or_default() as u32;
        if self.stage >= Stage::Line && given > 0 {
            self.granted = given.clamp(MIN_WIDTH, WIDTH);
        }
        self.measured = None;
    }

    /// The size the frame needs, in CSS pixels.
    pub fn size(&mut self) -> (u32, u32) {
        let size = self.measured.unwrap_or_else(|| self.measure());
        self.measured = Some(size);
        size
    }

    fn measure(&self) -> (u32, u32) {
        let (laid_out, asked) = match self.stage {
            Stage::Hidden => return (0, 0),
            Stage::Dot => ("fit-content".to_owned(), None),
            Stage::Line | Stage::Open => (format!("{}px", self.granted), Some(WIDTH)),
        };
        self.root.style().set_property("width", &laid_out).expect_throw("a valid width");
        let rect = self.root.get_bounding_client_rect();
        (asked.unwrap_or(rect.width().ceil() as u32), rect.height().ceil() as u32)
    }

    /// Lets screen readers say the line when it appears and when it changes, and only then.
    fn speak(&self) {
        let said = if self.stage >= Stage::Line { sentence(&self.explanation) } else { String::new() };
        if self.spoken.text_content().unwrap_or_default() != said {
            self.spoken.set_text_content(Some(&said));
        }
    }
}
