//! The zips for the stores: the same bytes from the same files, whenever and wherever they are made.

use std::fs::{self, File};
use std::io::Write;
use std::path::Path;

use anyhow::{Context, Result, bail};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use crate::process::{output, program};
use crate::{assemble, root};

/// A file of a zip.
struct Item {
    name: String,
    content: Vec<u8>,
    executable: bool,
}

/// Builds, then writes the extension and its sources into `target/package/`.
pub fn package() -> Result<()> {
    assemble::build()?;
    let name = concat!("subrosa-", env!("CARGO_PKG_VERSION"));
    let folder = root().join("target/package");
    fs::create_dir_all(&folder)?;
    write(&folder.join(format!("{name}.zip")), extension(&assemble::dist())?)?;
    write(&folder.join(format!("{name}-source.zip")), sources(&format!("{name}/"))?)
}

fn write(path: &Path, items: Vec<Item>) -> Result<()> {
    let bytes = zip(items)?;
    File::create(path)?.write_all(&bytes)?;
    println!("{} ({} bytes)", path.strip_prefix(root()).unwrap_or(path).display(), bytes.len());
    Ok(())
}

/// All files of a built extension.
fn extension(dist: &Path) -> Result<Vec<Item>> {
    let mut items = Vec::new();
    collect(dist, "", &mut items)?;
    Ok(items)
}

fn collect(folder: &Path, prefix: &str, items: &mut Vec<Item>) -> Result<()> {
    for entry in folder.read_dir().with_context(|| format!("cannot read {}", folder.display()))? {
        let entry = entry?;
        let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            collect(&entry.path(), &format!("{name}/"), items)?;
        } else {
            items.push(Item { name, content: fs::read(entry.path())?, executable: false });
        }
    }
    Ok(())
}

/// All files that git tracks, as they are in the work tree.
fn sources(prefix: &str) -> Result<Vec<Item>> {
    let listed = output(program("git").args(["ls-files", "--stage", "-z"]))
        .context("the source zip is made of the files that git tracks")?;
    let mut items = Vec::new();
    for line in listed.split_terminator('\0') {
        let Some((stage, path)) = line.split_once('\t') else { bail!("git ls-files printed {line:?}") };
        let content = fs::read(root().join(path)).with_context(|| format!("cannot read {path}"))?;
        items.push(Item { name: format!("{prefix}{path}"), content, executable: stage.starts_with("100755") });
    }
    Ok(items)
}

/// Nothing of the machine or the hour goes in: names are sorted, and times and modes are fixed.
fn zip(mut items: Vec<Item>) -> Result<Vec<u8>> {
    items.sort_by(|a, b| a.name.cmp(&b.name));
    let mut writer = ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for item in items {
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .last_modified_time(DateTime::default())
            .unix_permissions(if item.executable { 0o755 } else { 0o644 });
        writer.start_file(item.name, options)?;
        writer.write_all(&item.content)?;
    }
    Ok(writer.finish()?.into_inner())
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, SystemTime};

    use super::*;

    fn folder(names: &[&str]) -> tempfile::TempDir {
        let folder = tempfile::tempdir().expect("a temporary folder");
        for name in names {
            let path = folder.path().join(name);
            fs::create_dir_all(path.parent().expect("a parent")).expect("a folder");
            fs::write(path, format!("content of {name}").repeat(100)).expect("a file");
        }
        folder
    }

    fn zipped(folder: &Path) -> Vec<u8> {
        zip(extension(folder).expect("files")).expect("a zip")
    }

    #[test]
    fn the_same_files_make_the_same_bytes() {
        let first = folder(&["manifest.json", "pages/panel.html", "icons/16.png"]);
        let second = folder(&["icons/16.png", "pages/panel.html", "manifest.json"]);
        let bytes = zipped(first.path());
        assert_eq!(bytes, zipped(first.path()));
        assert_eq!(bytes, zipped(second.path()));

        let touched = File::options().append(true).open(first.path().join("manifest.json")).expect("a file");
        touched.set_modified(SystemTime::now() - Duration::from_secs(86_400)).expect("a time");
        let mut readonly = touched.metadata().expect("metadata").permissions();
        readonly.set_readonly(true);
        touched.set_permissions(readonly).expect("permissions");
        assert_eq!(bytes, zipped(first.path()));
    }

    #[test]
    fn another_content_makes_other_bytes() {
        let folder = folder(&["manifest.json"]);
        let bytes = zipped(folder.path());
        fs::write(folder.path().join("manifest.json"), "changed").expect("a file");
        assert_ne!(bytes, zipped(folder.path()));
    }

    #[test]
    fn the_sources_keep_what_is_executable() {
        let items = sources("subrosa/").expect("a git checkout");
        let run = items.iter().find(|item| item.name == "subrosa/.ci/run").expect(".ci/run");
        assert!(run.executable);
        let manifest = items.iter().find(|item| item.name == "subrosa/manifest.json").expect("manifest.json");
        assert!(!manifest.executable);
    }
}
