//! `dist/`: the extension as the browsers load it.
//!
//! ```text
//! manifest.json  content.js  background.js  LICENSE-*
//! icons/  _locales/
//! pages/  *.html  *.css  *.js  subrosa.js  subrosa_bg.wasm  weights.bin  encoder.bin
//! ```

use std::fs::{self, File};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};

use crate::{root, scripts, setup, sizes, wasm};

/// Where the extension is built.
pub fn dist() -> PathBuf {
    root().join("dist")
}

/// Builds the extension into [`dist`].
pub fn build() -> Result<()> {
    let target = root().join("target");
    // Two builds at once would write the same files.
    let lock = File::create(target.join("xtask.lock"))?;
    lock.lock()?;

    let bindings = check_types()?;
    check_version()?;

    // Only a whole build takes the place of the last one.
    let staged = target.join("dist");
    empty(&staged)?;
    fs::create_dir_all(staged.join("pages"))?;
    scripts::bundle(&staged)?;
    fs::copy(bindings.join("subrosa.js"), staged.join("pages/subrosa.js"))?;
    wasm::optimise(&bindings.join("subrosa_bg.wasm"), &staged.join("pages/subrosa_bg.wasm"))?;
    fs::write(staged.join("pages/weights.bin"), subrosa_core::WEIGHTS)?;
    fs::write(staged.join("pages/encoder.bin"), subrosa_core::ENCODER)?;
    copy_files(&staged)?;

    empty(&dist())?;
    fs::rename(&staged, dist())?;
    sizes::check(&dist())
}

/// Compiles the module for its declarations and checks the TypeScript against them. Returns where they are.
pub fn check_types() -> Result<PathBuf> {
    setup::wasm_target()?;
    setup::node_modules("extension")?;
    let bindings = wasm::bind()?;
    scripts::check()?;
    Ok(bindings)
}

fn check_version() -> Result<()> {
    let manifest = fs::read_to_string(root().join("manifest.json"))?;
    let manifest: serde_json::Value = serde_json::from_str(&manifest).context("manifest.json is no JSON")?;
    let version = env!("CARGO_PKG_VERSION");
    ensure!(manifest["version"] == version, "manifest.json must have the version of Cargo.toml, {version}");
    Ok(())
}

fn copy_files(dist: &Path) -> Result<()> {
    fs::copy(root().join("manifest.json"), dist.join("manifest.json"))?;
    for entry in root().read_dir()? {
        let entry = entry?;
        if entry.file_name().to_string_lossy().starts_with("LICENSE") {
            fs::copy(entry.path(), dist.join(entry.file_name()))?;
        }
    }
    let extension = root().join("extension");
    copy(&extension.join("icons"), &dist.join("icons"), &["png"])?;
    copy(&extension.join("_locales"), &dist.join("_locales"), &["json"])?;
    copy(&extension.join("pages"), &dist.join("pages"), &["html", "css", "svg", "png"])
}

/// Copies a folder's files that have one of these extensions, and its folders.
fn copy(from: &Path, to: &Path, extensions: &[&str]) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in from.read_dir().with_context(|| format!("cannot read {}", from.display()))? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy(&entry.path(), &target, extensions)?;
        } else if target.extension().is_some_and(|e| extensions.iter().any(|extension| e == *extension)) {
            fs::copy(entry.path(), target)?;
        }
    }
    Ok(())
}

fn empty(folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder).with_context(|| format!("cannot empty {}", folder.display()))?;
    }
    Ok(())
}
