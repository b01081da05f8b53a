//! Keeps the folders of the machine that builds out of what is built, so that every machine builds the same bytes.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};

use crate::process::{output, program};
use crate::root;

/// Folders whose files are compiled into the module; the compiler would write their paths into its panic messages.
pub struct Machine {
    root: String,
    cargo_home: String,
    sysroot: String,
}

impl Machine {
    /// This machine.
    pub fn new() -> Result<Self> {
        let cargo_home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
        let cargo_home = cargo_home.or(std::env::home_dir().map(|home| home.join(".cargo")));
        let sysroot = output(program("rustc").args(["--print", "sysroot"]))?;
        Ok(Self {
            root: root().display().to_string(),
            cargo_home: cargo_home.context("there is no home folder")?.display().to_string(),
            sysroot: sysroot.trim().to_owned(),
        })
    }

    /// Compiler flags that give the folders, and the packages below them, names that all machines share.
    pub fn remapping_flags(&self) -> Result<Vec<String>> {
        let flag = |from: &str, to: &str| format!("--remap-path-prefix={from}={to}");
        // Of two flags that fit a path, the later one wins.
        let mut flags: Vec<_> = self.folders().map(|folder| flag(folder, ".")).into();
        // The packages lie in a folder that is named by a hash of where they came from.
        for registry in fs::read_dir(format!("{}/registry/src", self.cargo_home)).into_iter().flatten() {
            flags.push(flag(&registry?.path().display().to_string(), "."));
        }
        // The standard library calls its own files by the commit, but not where they are installed.
        let version = output(program("rustc").args(["--version", "--verbose"]))?;
        if let Some(commit) = version.lines().find_map(|line| line.strip_prefix("commit-hash: ")) {
            flags.push(flag(&format!("{}/lib/rustlib/src/rust", self.sysroot), &format!("/rustc/{commit}")));
        }
        Ok(flags)
    }

    /// A folder of this machine whose path stands in these bytes.
    pub fn traced(&self, bytes: &[u8]) -> Option<&str> {
        let stands = |folder: &str| bytes.windows(folder.len()).any(|window| window == folder.as_bytes());
        self.folders().into_iter().find(|folder| stands(folder))
    }

    fn folders(&self) -> [&str; 3] {
        [&self.root, &self.cargo_home, &self.sysroot]
    }
}

#[cfg(test)]
mod tests {
    use super::Machine;

    #[test]
    fn finds_its_trace() {
        let machine = Machine {
            root: "/home/rose/subrosa".into(),
            cargo_home: "/home/rose/.cargo".into(),
            sysroot: "/usr/lib/rust".into(),
        };
        assert_eq!(machine.traced(b"\0asm panicked at /home/rose/.cargo/lib.rs"), Some("/home/rose/.cargo"));
        assert_eq!(machine.traced(b"\0asm panicked at ./lib.rs"), None);
    }
}
