//! Everything that runs on the extension's own pages: the panel beside the compose box, the popup, and the
//! settings that both keep.
//!
//! What can be decided without a browser is plain Rust with plain tests (`explain`, `panel::settle`,
//! `panel::dismissal`, `settings`); the rest is thin.

mod browser;
mod dom;
mod explain;
mod panel;
mod popup;
pub mod protocol;
pub mod settings;
mod sites;

use wasm_bindgen::prelude::*;

/// Runs when the module is instantiated. A panic's own message may quote the draft, so only these words are logged;
/// the trap that follows reaches the page as an uncaught error.
#[wasm_bindgen(start)]
fn start() {
    std::panic::set_hook(Box::new(|_| {
        web_sys::console::error_1(&"Subrosa stopped checking because of a fault of its own.".into());
    }));
}

/// Takes the weights of the check, as the file beside the module has them. Before anything else.
#[wasm_bindgen]
pub fn load(weights: &[u8]) {
    subrosa_core::load(weights);
}

/// Takes the weights of the encoder, as the file beside the module has them, and keeps them as they are. Until then, drafts that leave doubt are not
/// judged.
#[wasm_bindgen]
pub fn load_encoder(weights: Vec<u8>) {
    subrosa_core::load_encoder(weights.leak());
}
