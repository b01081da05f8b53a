//! Weighs what the stages before have shown.

pub mod features;
