//! What stops a command.

use std::io;

use crate::Status;

/// Why a command stopped, in words for the person who started it.
#[derive(Debug)]
pub struct Failure(String);

impl Failure {
    /// A failure that says what is wrong and, where it can, what to do.
    pub fn new(message: impl Into<String>) -> Self {
        Self(message.into())
    }

    /// Says it on standard error.
    pub fn report(self) -> Status {
        eprintln!("subrosa: {}", self.0);
        Status::Failed
    }
}

/// The result of writing output: a reader who has seen enough and closed the pipe (`| head`) is no failure.
pub fn written(result: io::Result<()>) -> Result<(), Failure> {
    match result {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            Err(Failure::new(format!("cannot write the output: {error}")))
        }
        _ => Ok(()),
    }
}
