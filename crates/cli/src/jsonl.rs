//! `subrosa check --jsonl`: a stream of drafts, one JSON object a line, answered line by line in order.

use std::fmt;
use std::io::{self, Read, Write};
use std::str;

use rayon::prelude::*;
use serde::de::{self, Deserialize, Deserializer, Visitor};
use serde::{Deserialize as Deserializable, Serialize};
use serde_json::value::RawValue;
use subrosa_core::Draft;

use crate::Status;
use crate::answer::{Answer, answer};
use crate::failure::{Failure, written};
use crate::input::BYTE_ORDER_MARK;

/// Bytes asked for at a time. A pipe gives what it has, so a line is answered as soon as it is there.
const CHUNK: usize = 1 << 20;

/// Answers until the input ends or nobody reads the answers any more.
pub fn run(mut input: impl Read, mut output: impl Write) -> Result<Status, Failure> {
    let mut chunk = vec![0; CHUNK];
    let mut pending = Vec::new();
    let mut stream = Stream { lines: 0, bad: 0 };
    loop {
        let read = match input.read(&mut chunk) {
            Ok(read) => read,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(error) => return Err(Failure::new(format!("cannot read the drafts: {error}"))),
        };
        let complete = chunk[..read].iter().rposition(|&byte| byte == b'\n').map(|at| pending.len() + at + 1);
        pending.extend_from_slice(&chunk[..read]);
        let ready = if read == 0 { pending.len() } else { complete.unwrap_or(0) };
        let answers = stream.answer(&pending[..ready]);
        pending.drain(..ready);
        if let Err(error) = output.write_all(&answers).and_then(|()| output.flush()) {
            written(Err(error))?;
            break;
        }
        if read == 0 {
            break;
        }
    }
    if stream.bad == 0 {
        return Ok(Status::Fine);
    }
    let lines = if stream.bad == 1 { "1 line".to_owned() } else { format!("{} lines", stream.bad) };
    Err(Failure::new(format!("{lines} could not be checked; \"error\" in the answer says why")))
}

/// How far the stream has come.
struct Stream {
    lines: usize,
    bad: usize,
}

impl Stream {
    /// The answers to whole lines, each with its line end.
    fn answer(&mut self, text: &[u8]) -> Vec<u8> {
        let text = if self.lines == 0 { text.strip_prefix(BYTE_ORDER_MARK).unwrap_or(text) } else { text };
        let lines: Vec<&[u8]> = text.split_inclusive(|&byte| byte == b'\n').collect();
        let first = self.lines + 1;
        self.lines += lines.len();
        let answers: Vec<Reply> = lines
            .par_iter()
            .enumerate()
            .filter(|(_, line)| !line.trim_ascii().is_empty())
            .map(|(index, line)| Reply::to(line, first + index))
            .collect();
        self.bad += answers.iter().filter(|reply| reply.is_bad).count();
        answers.iter().map(|reply| reply.json.as_slice()).collect::<Vec<_>>().concat()
    }
}

/// The answer to one line, with its line end.
struct Reply {
    json: Vec<u8>,
    is_bad: bool,
}

impl Reply {
    fn to(line: &[u8], number: usize) -> Self {
        let (id, draft) = read_line(line);
        match draft {
            Ok((draft, is_thread)) => {
                Self { json: json_line(&Answered { id, answer: answer(&draft, is_thread) }), is_bad: false }
            }
            Err(problem) => {
                Self { json: json_line(&Refused { id, error: format!("line {number}: {problem}") }), is_bad: true }
            }
        }
    }
}

fn json_line(value: &impl Serialize) -> Vec<u8> {
    let mut json = serde_json::to_vec(value).expect("these structures are plain JSON");
    json.push(b'\n');
    json
}

#[derive(Serialize)]
struct Answered<'a> {
    id: Option<&'a RawValue>,
    #[serde(flatten)]
    answer: Answer,
}

#[derive(Serialize)]
struct Refused<'a> {
    id: Option<&'a RawValue>,
    error: String,
}

/// A line, its values not yet looked at: so the id goes back as it came, and is known even when the rest is wrong.
#[derive(Deserializable)]
struct Line<'a> {
    #[serde(borrow)]
    id: Option<&'a RawValue>,
    #[serde(borrow)]
    text: Option<&'a RawValue>,
    #[serde(borrow)]
    boxes: Option<&'a RawValue>,
}

type Id<'a> = Option<&'a RawValue>;

/// The id, and the draft with whether it is given as a thread.
fn read_line(line: &[u8]) -> (Id<'_>, Result<(Draft, bool), String>) {
    let line = match str::from_utf8(line) {
        Ok(line) => line.trim(),
        Err(error) => return (None, Err(format!("not UTF-8 text, at byte {}", error.valid_up_to()))),
    };
    if !line.starts_with('{') {
        return (None, Err("not a JSON object".to_owned()));
    }
    match serde_json::from_str::<Line>(line) {
        Ok(line) => (line.id, read_draft(&line)),
        Err(error) => (None, Err(format!("not a JSON object: {}", in_line(&error)))),
    }
}

fn read_draft(line: &Line) -> Result<(Draft, bool), String> {
    match (line.text, line.boxes) {
        (Some(text), None) => {
            let Text(text) = serde_json::from_str(text.get()).map_err(|_| "\"text\" is not a string")?;
            let draft = Draft::from_thread(&text);
            let is_thread = draft.boxes.len() > 1;
            Ok((draft, is_thread))
        }
        (None, Some(boxes)) => {
            let boxes: Vec<Text> =
                serde_json::from_str(boxes.get()).map_err(|_| "\"boxes\" is not an array of strings")?;
            Ok((Draft { boxes: boxes.into_iter().map(|Text(text)| text).collect() }, true))
        }
        (Some(_), Some(_)) => Err("has both \"text\" and \"boxes\"; give one".to_owned()),
        (None, None) => Err("has neither \"text\" nor \"boxes\"".to_owned()),
    }
}

/// The error without serde_json's line number, which is always 1 here.
fn in_line(error: &serde_json::Error) -> String {
    let message = error.to_string();
    let what = message.split(" at line ").next().unwrap_or_default();
    format!("{what} at column {}", error.column())
}

/// A JSON string in which each half of a surrogate pair without its other half, which JSON can spell (`"\ud83d"`) and
/// Rust's strings cannot hold, is U+FFFD instead. Both are one UTF-16 code unit, so offsets stay true.
struct Text(String);

impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_bytes(TextVisitor)
    }
}

struct TextVisitor;

impl Visitor<'_> for TextVisitor {
    type Value = Text;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a string")
    }

    /// serde_json hands over UTF-8 in which a lone surrogate takes three bytes, the first 0xED and the second from 0xA0.
    fn visit_bytes<E: de::Error>(self, bytes: &[u8]) -> Result<Text, E> {
        let mut bytes = bytes.to_vec();
        let mut at = 0;
        while let Some(found) = bytes[at..].windows(3).position(|three| three[0] == 0xED && three[1] >= 0xA0) {
            at += found;
            bytes[at..at + 3].copy_from_slice("\u{FFFD}".as_bytes());
        }
        String::from_utf8(bytes).map(Text).map_err(E::custom)
    }
}
