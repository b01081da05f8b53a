//! `cargo xtask lint`, `test` and `demo`.

use std::path::Path;

use anyhow::Result;

use crate::process::{cargo, program, run, run_counting, tool};
use crate::steps::step;
use crate::{assemble, hosts, root, setup, sites, wasm};

/// Formatting, clippy, and the types of the TypeScript.
pub fn lint() -> Result<()> {
    step("formatting", || run(cargo().args(["fmt", "--all", "--check"])))?;
    step("clippy", || {
        run(cargo().args(["clippy", "--workspace", "--all-targets", "--quiet", "--", "--deny", "warnings"]))
    })?;
    step("data of the sites", sites::check)?;
    step("types of the TypeScript", || assemble::check_types().map(drop))
}

/// Everything. Its last line counts the tests that passed.
pub fn test() -> Result<()> {
    lint()?;
    let mut passed = step("tests in Rust", || run_counting(cargo().args(["test", "--workspace", "--quiet"])))?;
    step("build", assemble::build)?;
    step("lint of the extension", lint_extension)?;
    step("hosts that the extension names", || hosts::check(&root().join("dist"), &sites::hosts()?))?;
    step("what the browser tests need", browser_tests)?;
    passed += step("tests in the browsers", || run_counting(program("node").arg("tests/e2e/run.mjs")))?;
    println!("{passed} passed, 0 failed");
    Ok(())
}

/// Runs the benchmarks. They are a workspace of their own, so that nothing else has to build what they need.
pub fn bench() -> Result<()> {
    run(program("cargo").args(["bench", "--manifest-path", "crates/bench/Cargo.toml"]).current_dir(root()))
}

/// Times the check in Chromium, beside other checkers of text.
pub fn bench_engines() -> Result<()> {
    setup::wasm_target()?;
    let module = wasm::bind_bench()?;
    setup::node_modules("crates/bench/engines")?;
    browser_tests()?;
    run(program("node").arg("crates/bench/engines/run.mjs").arg(module))
}

/// Types into the sites' pages and prints what that costs them.
pub fn bench_pages() -> Result<()> {
    assemble::build()?;
    browser_tests()?;
    run(program("node").arg("tests/e2e/bench-pages.mjs"))
}

/// Builds and shows a warning appear.
pub fn demo(headless: bool) -> Result<()> {
    assemble::build()?;
    browser_tests()?;
    run(program("node").arg("tests/e2e/demo.mjs").args(headless.then_some("--headless")))
}

/// Tries the sites' data on a saved page.
pub fn site_probe(file: &Path) -> Result<()> {
    browser_tests()?;
    sites::probe(file)
}

fn browser_tests() -> Result<()> {
    setup::node_modules("tests")?;
    setup::browsers()
}

/// Mozilla's own checks of an extension. They ask no server.
fn lint_extension() -> Result<()> {
    run(tool("web-ext")
        .args(["lint", "--source-dir", "dist", "--no-config-discovery", "--no-input"])
        .env("NO_UPDATE_NOTIFIER", "1"))
}
