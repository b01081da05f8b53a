//! Steps of a long task, each announced in one line with its duration.

use std::time::Instant;

use anyhow::{Context, Result};

/// Runs one step, with its name before and its duration after it.
pub fn step<T>(name: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
    println!("── {name}");
    let start = Instant::now();
    let done = work().with_context(|| format!("step failed: {name}"))?;
    println!("── {name}: {:.1} s", start.elapsed().as_secs_f32());
    Ok(done)
}
