//! The extension's module: Rust to WebAssembly, its JavaScript and its TypeScript declarations.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use wasm_bindgen_cli_support::Bindgen;

use crate::machine::Machine;
use crate::process::{cargo, run, tool};
use crate::root;
use crate::setup::WASM_TARGET;

/// The encoder computes eight products at a time, as every browser can that the extension is for. The compiler is to do nothing of the kind
/// anywhere else, which would take the module 20 KB over its budget.
const SIMD: [&str; 3] = ["-Ctarget-feature=+simd128", "-Cno-vectorize-loops", "-Cno-vectorize-slp"];

/// Compiles `crates/ui` and writes `subrosa.js`, `subrosa.d.ts` and `subrosa_bg.wasm`, not yet optimised. Returns
/// their folder, which `extension/tsconfig.json` names.
pub fn bind() -> Result<PathBuf> {
    let target = root().join("target");
    let machine = Machine::new()?;
    let mut flags = machine.remapping_flags()?;
    flags.extend(SIMD.map(String::from));
    run(cargo()
        .args(["build", "--locked", "--package", "subrosa-ui", "--lib", "--profile", "wasm"])
        .args(["--target", WASM_TARGET, "--target-dir"])
        .arg(&target)
        // Flags in this form, separated so, replace all others that the machine may have set.
        .env("CARGO_ENCODED_RUSTFLAGS", flags.join("\x1f")))?;

    let folder = target.join("wasm-bindgen");
    generate(&target.join(WASM_TARGET).join("wasm/subrosa_ui.wasm"), "subrosa", &folder)?;
    if let Some(path) = machine.traced(&fs::read(folder.join("subrosa_bg.wasm"))?) {
        bail!("the module contains {path}, a path of this machine; no other machine would build the same bytes");
    }
    Ok(folder)
}

/// Compiles `crates/bench` in the same way and writes `engines.js` and `engines_bg.wasm`. Returns their folder.
pub fn bind_bench() -> Result<PathBuf> {
    let target = root().join("crates/bench/target");
    run(cargo()
        .args(["build", "--locked", "--manifest-path", "crates/bench/Cargo.toml", "--lib", "--profile", "wasm"])
        .args(["--target", WASM_TARGET, "--target-dir"])
        .arg(&target)
        .env("CARGO_ENCODED_RUSTFLAGS", SIMD.join("\x1f")))?;
    let folder = target.join("wasm-bindgen");
    generate(&target.join(WASM_TARGET).join("wasm/subrosa_bench.wasm"), "engines", &folder)?;
    let module = folder.join("engines_bg.wasm");
    let unshrunk = folder.join("unshrunk.wasm");
    fs::rename(&module, &unshrunk)?;
    optimise(&unshrunk, &module)?;
    Ok(folder)
}

/// Writes a module's JavaScript, its TypeScript declarations, and the module as that JavaScript wants it.
fn generate(module: &Path, name: &str, folder: &Path) -> Result<()> {
    Bindgen::new()
        .input_path(module)
        .out_name(name)
        .web(true)?
        .omit_default_module_path(false)
        .typescript(true)
        .remove_producers_section(true)
        .generate(folder)
        .with_context(|| format!("wasm-bindgen cannot read {}", module.display()))
}

/// Writes the module that is shipped.
pub fn optimise(module: &Path, shipped: &Path) -> Result<()> {
    run(tool("wasm-opt")
        .arg(module)
        // For size: it is what the module's budget is short of. Flattened once and built up again, the code is smaller than by any
        // number of passes alone.
        .args(["-Oz", "--flatten", "--rereloop", "-Oz", "-Oz"])
        // The section of target features tells wasm-opt what it may use; no browser reads it.
        .args(["--strip-debug", "--strip-producers", "--strip-target-features", "--output"])
        .arg(shipped))
}
