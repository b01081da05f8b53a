//! Sets up what a task needs and does not find.

use std::path::Path;
use std::process::Stdio;

use anyhow::{Context, Result, bail};

use crate::process::{output, program, run};
use crate::root;

/// The oldest Node that the build's own tools run on.
const NODE_MAJOR: u32 = 20;

/// The browsers that the tests drive.
const BROWSERS: [Browser; 2] = [
    Browser {
        variable: "CHROMIUM",
        programs: &["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"],
        package: "chromium",
    },
    Browser { variable: "FIREFOX", programs: &["firefox-esr", "firefox"], package: "firefox-esr" },
];

struct Browser {
    /// Names a program in the environment that is taken instead of those on the `PATH`.
    variable: &'static str,
    /// What the program is called, on one system or another.
    programs: &'static [&'static str],
    /// The Debian package.
    package: &'static str,
}

impl Browser {
    fn is_there(&self) -> bool {
        std::env::var_os(self.variable).is_some() || self.programs.iter().any(|name| starts(name, "--version"))
    }
}

/// The compilation target of the extension's module.
pub const WASM_TARGET: &str = "wasm32-unknown-unknown";

/// Adds the WebAssembly target to the Rust toolchain.
pub fn wasm_target() -> Result<()> {
    let libraries = output(program("rustc").args(["--print", "target-libdir", "--target", WASM_TARGET]))?;
    if Path::new(libraries.trim()).exists() {
        return Ok(());
    }
    println!("Adding the Rust target {WASM_TARGET}");
    run(program("rustup").args(["target", "add", WASM_TARGET])).with_context(|| {
        format!("Rust lacks the target {WASM_TARGET}; install it by `rustup target add {WASM_TARGET}` or your system's packages")
    })
}

/// Installs the packages that `<folder>/package-lock.json` names, unless they are there.
pub fn node_modules(folder: &str) -> Result<()> {
    node()?;
    let folder = root().join(folder);
    let wanted = folder.join("package-lock.json");
    // npm writes this file last.
    let installed = folder.join("node_modules/.package-lock.json");
    let changed = |file: &Path| file.metadata().and_then(|m| m.modified());
    if let (Ok(wanted), Ok(installed)) = (changed(&wanted), changed(&installed))
        && installed >= wanted
    {
        return Ok(());
    }
    println!("Installing {}", wanted.strip_prefix(root()).unwrap_or(&wanted).display());
    run(program("npm").args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]).current_dir(&folder))
}

fn node() -> Result<()> {
    let found = output(program("node").arg("--version"))
        .with_context(|| format!("Node.js is missing: install version {NODE_MAJOR} or newer, with npm"))?;
    let major: Option<u32> =
        found.trim().trim_start_matches('v').split('.').next().and_then(|major| major.parse().ok());
    match major {
        Some(major) if major >= NODE_MAJOR => Ok(()),
        _ => bail!("Node.js {} is too old: install version {NODE_MAJOR} or newer, with npm", found.trim()),
    }
}

/// Installs the browsers that the tests drive, on Debian and its kin.
pub fn browsers() -> Result<()> {
    let missing: Vec<_> = BROWSERS.iter().filter(|b| !b.is_there()).map(|b| b.package).collect();
    if missing.is_empty() {
        return Ok(());
    }
    let by_hand = format!("sudo apt-get install {}", missing.join(" "));
    let as_root = output(program("id").arg("-u")).is_ok_and(|id| id.trim() == "0");
    let apt: &[&str] = if as_root { &["apt-get"] } else { &["sudo", "-n", "apt-get"] };
    if !starts("apt-get", "--version") || !(as_root || starts("sudo", "-nv")) {
        bail!("{} missing: install by `{by_hand}`, or what your system has in its place", missing.join(" and "));
    }
    println!("Installing {}", missing.join(" and "));
    let apt_get = |arguments: &[&str]| {
        run(program(apt[0])
            .args(&apt[1..])
            .args(arguments)
            .env("DEBIAN_FRONTEND", "noninteractive")
            .stdout(Stdio::null()))
    };
    apt_get(&["update", "--quiet"])?;
    apt_get(&[&["install", "--yes", "--quiet", "--no-install-recommends"], &missing[..]].concat())
        .with_context(|| format!("try `{by_hand}`"))
}

fn starts(name: &str, argument: &str) -> bool {
    let mut command = program(name);
    command.arg(argument).stdout(Stdio::null()).stderr(Stdio::null());
    command.status().is_ok_and(|status| status.success())
}
