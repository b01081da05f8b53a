//! Everything that runs on the extension's own pages: the panel beside the compose box, the popup, and the
//! settings that both keep.

pub mod protocol;
pub mod settings;
