//! Reading files and standard input, with errors that say what to do.

use std::fs;
use std::io::{self, IsTerminal, Read};
use std::path::Path;

use crate::failure::Failure;

/// The text of a file, or of standard input for `-`, without a byte order mark.
pub fn read_text(path: &Path) -> Result<String, Failure> {
    let bytes = if path == Path::new("-") { read_stdin()? } else { read_file(path)? };
    decode(bytes).map_err(|problem| Failure::new(format!("{}: {problem}", described(path))))
}

/// Tells a person at a terminal what is waited for.
pub fn hint_if_typed() {
    if io::stdin().is_terminal() {
        let end = if cfg!(windows) { "Ctrl+Z and Enter" } else { "Ctrl+D" };
        eprintln!("Type or paste the draft; end with {end} on a line of its own.");
    }
}

fn read_stdin() -> Result<Vec<u8>, Failure> {
    hint_if_typed();
    let mut bytes = Vec::new();
    io::stdin()
        .lock()
        .read_to_end(&mut bytes)
        .map_err(|error| Failure::new(format!("cannot read standard input: {error}")))?;
    Ok(bytes)
}

fn read_file(path: &Path) -> Result<Vec<u8>, Failure> {
    if path.is_dir() {
        return Err(Failure::new(format!("{} is a folder; name a file in it", path.display())));
    }
    fs::read(path).map_err(|error| {
        Failure::new(match error.kind() {
            io::ErrorKind::NotFound => format!(
                "there is no file {}; check the name, or give - to read standard input",
                path.display()
            ),
            _ => format!("cannot read {}: {error}", path.display()),
        })
    })
}

fn decode(mut bytes: Vec<u8>) -> Result<String, String> {
    if bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]) {
        return Err("is UTF-16 text; save it as UTF-8".to_owned());
    }
    if bytes.starts_with(BYTE_ORDER_MARK) {
        bytes.drain(..BYTE_ORDER_MARK.len());
    }
    String::from_utf8(bytes).map_err(|error| {
        let at = error.utf8_error().valid_up_to();
        format!("is not UTF-8 text (byte {at}); save it as UTF-8")
    })
}

/// The mark that some editors put before UTF-8 text.
pub const BYTE_ORDER_MARK: &[u8] = b"\xEF\xBB\xBF";

fn described(path: &Path) -> String {
    if path == Path::new("-") { "standard input".to_owned() } else { path.display().to_string() }
}
