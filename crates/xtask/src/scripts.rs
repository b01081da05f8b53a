//! The extension's TypeScript: checked by tsc, bundled by esbuild.

use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::Result;

use crate::process::{run, tool};
use crate::{root, sites};

/// Checks the types, against the declarations that [`crate::wasm::bind`] wrote.
pub fn check() -> Result<()> {
    run(tool("tsc").args(["--project", "extension/tsconfig.json"]))
}

/// Bundles the watcher, the background and the pages' scripts into `dist`.
pub fn bundle(dist: &Path) -> Result<()> {
    // The watcher is parsed on every page of a watched site; the others stay readable.
    let mut sites = OsString::from("--alias:sites=");
    sites.push(sites::for_watcher()?);
    let watcher = ["extension/content/main.ts", "--format=iife", "--minify"];
    run(esbuild().args(watcher).arg(sites).arg(outfile(dist, "content.js")))?;
    run(esbuild().args(["extension/background/main.ts", "--format=iife"]).arg(outfile(dist, "background.js")))?;
    let mut outdir = OsString::from("--outdir=");
    outdir.push(dist.join("pages"));
    run(esbuild().args(page_scripts()?).args(["--format=esm", "--external:*/subrosa.js"]).arg(outdir))
}

fn esbuild() -> Command {
    let mut command = tool("esbuild");
    command.args(["--bundle", "--target=chrome130,firefox140", "--charset=utf8", "--log-level=warning"]);
    command
}

fn outfile(dist: &Path, name: &str) -> OsString {
    let mut argument = OsString::from("--outfile=");
    argument.push(dist.join(name));
    argument
}

fn page_scripts() -> Result<Vec<PathBuf>> {
    let mut scripts = Vec::new();
    for entry in root().join("extension/pages").read_dir()? {
        let path = entry?.path();
        // What no page has is part of those that some have.
        if path.extension() == Some(OsStr::new("ts")) && path.with_extension("html").exists() {
            scripts.push(path);
        }
    }
    scripts.sort();
    Ok(scripts)
}
