//! Everything that is done to the project by command: `cargo xtask build`, `package`, `lint`, `test`, `demo`, `bench`, `sites`, `site-probe`.

mod assemble;
mod check;
mod hosts;
mod machine;
mod package;
mod process;
mod scripts;
mod setup;
mod sites;
mod sizes;
mod steps;
mod wasm;

use std::path::{Path, PathBuf};

use anyhow::Result;
use clap::Parser;

/// Build, package, check and demonstrate Subrosa. Every command sets up what it is missing.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
enum Task {
    /// Build the extension into dist/, which Chrome, Edge and Firefox load as it is.
    Build,
    /// Build, then write the zip for the stores and the zip of the sources into target/package/.
    Package,
    /// Check formatting, clippy and the types of the TypeScript.
    Lint,
    /// Check everything: lint, all tests, the build, and the extension in both browsers.
    Test,
    /// Time the check: whole drafts and keystrokes, beside a bare aho-corasick pass; or one of these.
    Bench {
        /// What to time.
        what: Option<Bench>,
    },
    /// Write docs/sites.md from the sites' data.
    Sites,
    /// Say which compose boxes the sites' data find in a saved page.
    SiteProbe {
        /// The page, as HTML.
        file: PathBuf,
    },
    /// Build, then show a warning appear in a browser.
    Demo {
        /// Without a window; only makes the picture for the README.
        #[arg(long)]
        headless: bool,
    },
}

/// What can be timed beside the check itself.
#[derive(Clone, clap::ValueEnum)]
enum Bench {
    /// The same in Chromium, beside other checkers of text: write-good, alex, harper.js.
    Engines,
    /// Typing in the sites' pages in Chromium, with the extension and without it.
    Pages,
}

fn main() -> Result<()> {
    match Task::parse() {
        Task::Build => assemble::build(),
        Task::Package => package::package(),
        Task::Lint => check::lint(),
        Task::Test => check::test(),
        Task::Bench { what: None } => check::bench(),
        Task::Bench { what: Some(Bench::Engines) } => check::bench_engines(),
        Task::Bench { what: Some(Bench::Pages) } => check::bench_pages(),
        Task::Sites => sites::write(),
        Task::SiteProbe { file } => check::site_probe(&file),
        Task::Demo { headless } => check::demo(headless),
    }
}

/// The top of the project.
fn root() -> &'static Path {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().nth(2).expect("crates/xtask lies two levels below the top of the project")
}
