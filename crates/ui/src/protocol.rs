//! What the watcher, the panel, the popup and the background say to each other. Declared here once; the build
//! writes the TypeScript declarations that the watcher and the background compile against.

use serde::{Deserialize, Serialize};
use subrosa_core::{Level, Span};
use tsify::Tsify;
use wasm_bindgen::prelude::*;

/// The first message into a panel frame, posted to its window together with a `MessagePort`. The panel asks the
/// background whether it issued the nonce for this tab, and serves the port only then.
#[derive(Clone, Debug, Serialize, Deserialize, Tsify)]
pub struct Connect {
    /// Always `"subrosa-connect"`.
    pub kind: String,
    /// Issued by the background, good once.
    pub nonce: String,
}

/// Watcher to panel, over the port.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Tsify)]
#[serde(tag = "type", rename_all = "kebab-case", rename_all_fields = "camelCase", try_from = "Fields")]
pub enum ToPanel {
    /// The draft after an edit, or when a box got the focus.
    Draft {
        /// Counts up with every message of a watcher; `Paint` answers with the same number.
        revision: u32,
        /// Names this draft as long as its composer lives; a dismissal belongs to it.
        draft: String,
        /// Plain text of each box, in order.
        boxes: Vec<String>,
        /// The caret, when it is collapsed and in one of the boxes. A word that is being typed there is not judged yet.
        caret: Option<Caret>,
    },
    /// The compose box is gone or lost its place on the page; nothing is shown any more.
    Closed,
    /// Whether the page around the panel is dark.
    Theme {
        /// True for a dark page.
        dark: bool,
    },
}

/// The fields of every [`ToPanel`]. It is read through them, because what serde derives for reading a tagged message is 23 KB of the module.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Fields {
    r#type: String,
    revision: Option<u32>,
    draft: Option<String>,
    boxes: Option<Vec<String>>,
    caret: Option<Caret>,
    dark: Option<bool>,
}

impl TryFrom<Fields> for ToPanel {
    type Error = &'static str;

    fn try_from(fields: Fields) -> Result<Self, Self::Error> {
        let Fields { r#type, revision, draft, boxes, caret, dark } = fields;
        match r#type.as_str() {
            "draft" => revision.zip(draft).zip(boxes).map(|((revision, draft), boxes)| Self::Draft {
                revision,
                draft,
                boxes,
                caret,
            }),
            "closed" => Some(Self::Closed),
            "theme" => dark.map(|dark| Self::Theme { dark }),
            _ => None,
        }
        .ok_or("not a message to the panel")
    }
}

/// A collapsed caret.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, Tsify)]
pub struct Caret {
    /// Index of the box.
    #[serde(rename = "box")]
    pub box_index: usize,
    /// Offset in the box's text, in UTF-16 code units.
    pub offset: usize,
}

/// Panel to watcher, over the port.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Tsify)]
#[serde(tag = "type", rename_all = "kebab-case", rename_all_fields = "camelCase")]
pub enum ToWatcher {
    /// The nonce was good; drafts may be sent.
    Ready,
    /// What to highlight. Sent for every draft; the watcher drops it when `revision` is not its newest.
    Paint {
        /// The revision judged.
        revision: u32,
        /// The level of the whole draft.
        level: Level,
        /// Ranges to highlight, in order.
        marks: Vec<Mark>,
    },
    /// How large the frame wants to be; 0 by 0 hides it.
    Size {
        /// CSS pixels.
        width: u32,
        /// CSS pixels.
        height: u32,
    },
    /// A click in the panel is done; give focus and selection back to the editor.
    Refocus,
    /// Select this passage in the editor and give the editor the focus.
    Select {
        /// The passage.
        #[serde(flatten)]
        span: Span,
    },
    /// The engine has died (a panic or trap). Build a new frame.
    Failed,
}

/// A range to highlight.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Tsify)]
pub struct Mark {
    /// Where.
    #[serde(flatten)]
    pub span: Span,
    /// The level its finding earns; findings that only add detail take the level `clear`.
    pub level: Level,
}

/// To the background, by `runtime.sendMessage`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Tsify)]
#[serde(tag = "type", rename_all = "kebab-case")]
pub enum ToBackground {
    /// Watcher: about to open a panel. Answered with [`Issued`].
    Open,
    /// Panel: was this nonce issued for this tab and not used yet? Answered with [`Vouched`].
    Vouch {
        /// The nonce received.
        nonce: String,
    },
    /// Panel: the level to show in the toolbar for this tab.
    Level {
        /// The level of the draft now.
        level: Level,
    },
    /// Watcher: no draft any more; clear the toolbar for this tab.
    Closed,
    /// Watcher: checking failed; say so in the toolbar for this tab.
    Failed,
    /// Popup: as soon as there is a permission for this origin, the box that has the focus in this tab is to be read.
    Add {
        /// The tab.
        tab: f64,
        /// A match pattern, `https://host/*`.
        origin: String,
    },
}

/// Answer to [`ToBackground::Open`].
#[derive(Clone, Debug, Serialize, Deserialize, Tsify)]
pub struct Issued {
    /// Good once, for this tab.
    pub nonce: String,
}

/// Answer to [`ToBackground::Vouch`].
#[derive(Clone, Debug, Serialize, Deserialize, Tsify)]
pub struct Vouched {
    /// Whether the panel may serve.
    pub ok: bool,
}

/// Popup to watcher, by `tabs.sendMessage`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Tsify)]
#[serde(tag = "type", rename_all = "kebab-case")]
pub enum ToWatcherFromPopup {
    /// What is the state of this tab? Answered with [`TabState`].
    State,
    /// Read the box that has the focus from now on. The background says so, at the popup's wish.
    Add,
    /// Select this passage in the editor.
    Select {
        /// The passage.
        #[serde(flatten)]
        span: Span,
    },
}

/// The state of a tab, for the popup.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Tsify)]
#[serde(rename_all = "camelCase")]
pub struct TabState {
    /// Id of the site in sites.json, or the host that the user has added.
    pub site: String,
    /// Whether checking failed and has not recovered.
    pub failed: bool,
    /// Whether a compose box is being watched now.
    pub watching: bool,
    /// Whether this page should have a compose box, and none is found.
    pub missing: bool,
    /// The draft as it stands; empty when none is watched.
    pub boxes: Vec<String>,
}
