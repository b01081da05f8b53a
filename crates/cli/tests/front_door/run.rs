//! Starting `subrosa`.

use std::fs;
use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

use serde_json::Value;

/// A draft that must be warned whatever the rules become.
pub const WARNED: &str = "Today my client told me she finally slept.";
/// A draft that must stay clear whatever the rules become.
pub const CLEAR: &str = "Perfectionism is armour. Here's how to put it down.";
/// A draft about clients as a class.
pub const REFLECT: &str = "Many of my clients struggle with perfectionism.";

/// `subrosa` with arguments.
pub fn subrosa(args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_subrosa"));
    command.args(args).env_remove("NO_COLOR");
    command
}

/// Runs it on an input and waits for the end.
pub fn run(args: &[&str], input: impl AsRef<[u8]>) -> Run {
    let mut child = subrosa(args)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("subrosa starts");
    let mut stdin = child.stdin.take().expect("stdin is a pipe");
    let input = input.as_ref().to_vec();
    // Beside the reading of its output, or both sides could wait for each other.
    let writer = std::thread::spawn(move || stdin.write_all(&input));
    let output = child.wait_with_output().expect("subrosa ends");
    writer.join().expect("the writer ends").expect("subrosa reads all its input");
    Run(output)
}

/// Writes a file for this test alone and gives its path.
pub fn file(name: &str, content: impl AsRef<[u8]>) -> String {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::write(&path, content).expect("the folder for test files is writable");
    path.to_str().expect("the path is text").to_owned()
}

/// What came out.
pub struct Run(Output);

impl Run {
    /// Exit status.
    pub fn status(&self) -> i32 {
        self.0.status.code().expect("subrosa was not killed")
    }

    /// Standard output.
    pub fn out(&self) -> &str {
        str::from_utf8(&self.0.stdout).expect("the output is text")
    }

    /// Standard error.
    pub fn err(&self) -> &str {
        str::from_utf8(&self.0.stderr).expect("messages are text")
    }

    /// Standard output as one JSON value.
    pub fn json(&self) -> Value {
        serde_json::from_str(self.out()).unwrap_or_else(|error| panic!("{error}: {}", self.out()))
    }

    /// Standard output as one JSON value a line.
    pub fn json_lines(&self) -> Vec<Value> {
        self.out().lines().map(|line| serde_json::from_str(line).unwrap_or_else(|e| panic!("{e}: {line}"))).collect()
    }
}

/// The text between two UTF-16 offsets, as a browser would cut it.
pub fn utf16_slice(text: &str, start: &Value, end: &Value) -> String {
    let offset = |value: &Value| usize::try_from(value.as_u64().expect("an offset is a number")).expect("it fits");
    let units: Vec<u16> = text.encode_utf16().collect();
    String::from_utf16(&units[offset(start)..offset(end)]).expect("a passage ends at characters")
}
