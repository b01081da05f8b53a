//! The extension's module: Rust to WebAssembly, its JavaScript and its TypeScript declarations.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use wasm_bindgen_cli_support::Bindgen;

use crate::process::{cargo, output, program, run, tool};
use crate::root;
use crate::setup::WASM_TARGET;

/// Compiles `crates/ui` and writes `subrosa.js`, `subrosa.d.ts` and `subrosa_bg.wasm`, not yet optimised. Returns
/// their folder, which `extension/tsconfig.json` names.
pub fn bind() -> Result<PathBuf> {
    let target = root().join("target");
    let machine = machine_paths()?;
    // Encoded flags replace those of the environment, so that every machine builds the same bytes.
    let flags = remapped(&machine)?.join("\x1f");
    run(cargo()
        .args(["build", "--locked", "--package", "subrosa-ui", "--lib", "--profile", "wasm"])
        .args(["--target", WASM_TARGET, "--target-dir"])
        .arg(&target)
        .env("CARGO_ENCODED_RUSTFLAGS", flags))?;

    let module = target.join(WASM_TARGET).join("wasm/subrosa_ui.wasm");
    let folder = target.join("wasm-bindgen");
    Bindgen::new()
        .input_path(&module)
        .out_name("subrosa")
        .web(true)?
        .omit_default_module_path(false)
        .typescript(true)
        .remove_producers_section(true)
        .generate(&folder)
        .with_context(|| format!("wasm-bindgen cannot read {}", module.display()))?;
    if let Some(path) = embedded(&fs::read(folder.join("subrosa_bg.wasm"))?, &machine) {
        bail!("the module contains a path of this machine, {path}; no other machine would build the same bytes");
    }
    Ok(folder)
}

/// Writes the module that is shipped.
pub fn optimise(module: &Path, shipped: &Path) -> Result<()> {
    // The features that the module may use stand in a section of its own, which only what is shipped can lack.
    run(tool("wasm-opt")
        .arg(module)
        .args(["-Oz", "--strip-debug", "--strip-producers", "--strip-target-features", "--output"])
        .arg(shipped))
}

/// Folders of this machine whose files are compiled into the module.
fn machine_paths() -> Result<Vec<String>> {
    let cargo_home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let cargo_home = cargo_home.or(std::env::home_dir().map(|home| home.join(".cargo")));
    let sysroot = output(program("rustc").args(["--print", "sysroot"]))?;
    let paths = [Some(root().to_owned()), cargo_home, Some(sysroot.trim().into())];
    Ok(paths.into_iter().flatten().map(|path| path.display().to_string()).collect())
}

/// Compiler flags that shorten these folders, and those of the packages below them, to names that all machines share.
fn remapped(machine: &[String]) -> Result<Vec<String>> {
    let mut flags: Vec<_> = machine.iter().map(|path| format!("--remap-path-prefix={path}=.")).collect();
    for path in machine {
        // The packages lie in a folder that is named by a hash of where they came from. Later flags win.
        for registry in fs::read_dir(Path::new(path).join("registry/src")).into_iter().flatten() {
            flags.push(format!("--remap-path-prefix={}=.", registry?.path().display()));
        }
    }
    Ok(flags)
}

/// The first of the paths that stands in the module.
fn embedded<'a>(module: &[u8], paths: &'a [String]) -> Option<&'a String> {
    paths.iter().find(|path| module.windows(path.len()).any(|window| window == path.as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::embedded;

    #[test]
    fn finds_a_path_in_a_module() {
        let paths = ["/home/rose/subrosa".to_owned(), "/home/rose/.cargo".to_owned()];
        assert_eq!(embedded(b"\0asm panicked at /home/rose/.cargo/lib.rs", &paths), Some(&paths[1]));
        assert_eq!(embedded(b"\0asm panicked at ./lib.rs", &paths), None);
    }
}
