//! What the extension weighs, against its budgets.

use std::fs;
use std::io::Write;
use std::path::Path;

use anyhow::{Result, bail};

/// Most bytes of `subrosa_bg.wasm`.
const MODULE: usize = 500_000;
/// Most bytes of `subrosa_bg.wasm`, compressed by brotli.
const MODULE_BROTLI: usize = 180_000;
/// Most bytes of `weights.bin`.
const WEIGHTS: usize = 500_000;
/// Most bytes of `weights.bin`, compressed by brotli.
const WEIGHTS_BROTLI: usize = 180_000;
/// Most bytes of `encoder.bin`; nothing compresses it.
const ENCODER: usize = 8_500_000;
/// Most bytes of `content.js`, which every page of a watched site parses.
const WATCHER: usize = 30_000;

/// Prints what the parts weigh, and fails when one is over its budget.
pub fn check(dist: &Path) -> Result<()> {
    let module = fs::read(dist.join("pages/subrosa_bg.wasm"))?;
    let weights = fs::read(dist.join("pages/weights.bin"))?;
    let encoder = fs::metadata(dist.join("pages/encoder.bin"))?.len();
    let watcher = fs::read(dist.join("content.js"))?;
    let rows = [
        ("pages/subrosa_bg.wasm", module.len(), MODULE),
        ("pages/subrosa_bg.wasm, brotli", brotli(&module)?, MODULE_BROTLI),
        ("pages/weights.bin", weights.len(), WEIGHTS),
        ("pages/weights.bin, brotli", brotli(&weights)?, WEIGHTS_BROTLI),
        ("pages/encoder.bin", encoder as usize, ENCODER),
        ("content.js", watcher.len(), WATCHER),
    ];
    println!("{:32} {:>9} {:>9}", "bytes of dist/", "is", "budget");
    for (name, is, budget) in rows {
        println!("{name:32} {is:9} {budget:9}{}", if is > budget { "  too large" } else { "" });
    }
    if rows.iter().any(|(_, is, budget)| is > budget) {
        bail!("the extension is over its budget");
    }
    Ok(())
}

fn brotli(bytes: &[u8]) -> Result<usize> {
    let mut compressed = Vec::new();
    let (quality, window) = (11, 22);
    let mut writer = brotli::CompressorWriter::new(&mut compressed, 4096, quality, window);
    writer.write_all(bytes)?;
    drop(writer);
    Ok(compressed.len())
}
