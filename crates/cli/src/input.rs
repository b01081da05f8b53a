//! Reading files and standard input, with errors that say what to do.

use std::fs::File;
use std::io::{self, IsTerminal, Read};
use std::path::Path;

use crate::failure::Failure;

/// The mark that some editors put before UTF-8 text.
pub const BYTE_ORDER_MARK: &[u8] = b"\xEF\xBB\xBF";

/// Opens a file, or standard input for `-`.
pub fn open(path: &Path) -> Result<Box<dyn Read>, Failure> {
    if is_stdin(path) {
        return Ok(Box::new(io::stdin().lock()));
    }
    if path.is_dir() {
        return Err(Failure::new(format!("{} is a folder; name a file in it", path.display())));
    }
    let file = File::open(path).map_err(|error| {
        Failure::new(match error.kind() {
            io::ErrorKind::NotFound => {
                format!("there is no file {}; check the name, or give - to read standard input", path.display())
            }
            _ => format!("cannot open {}: {error}", path.display()),
        })
    })?;
    Ok(Box::new(file))
}

/// The text of a file, or of standard input for `-`, without a byte order mark.
pub fn read_text(path: &Path) -> Result<String, Failure> {
    let name = if is_stdin(path) { "standard input".to_owned() } else { path.display().to_string() };
    if is_stdin(path) && io::stdin().is_terminal() {
        let end = if cfg!(windows) { "Ctrl+Z and Enter" } else { "Ctrl+D" };
        eprintln!("Type or paste the draft; end with {end} on a line of its own.");
    }
    let mut bytes = Vec::new();
    open(path)?.read_to_end(&mut bytes).map_err(|error| Failure::new(format!("cannot read {name}: {error}")))?;
    decode(bytes).map_err(|problem| Failure::new(format!("{name} is not UTF-8 text ({problem}); save it as UTF-8")))
}

fn is_stdin(path: &Path) -> bool {
    path == Path::new("-")
}

fn decode(mut bytes: Vec<u8>) -> Result<String, String> {
    if bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]) {
        return Err("it looks like UTF-16".to_owned());
    }
    if bytes.starts_with(BYTE_ORDER_MARK) {
        bytes.drain(..BYTE_ORDER_MARK.len());
    }
    String::from_utf8(bytes).map_err(|error| format!("at byte {}", error.utf8_error().valid_up_to()))
}
