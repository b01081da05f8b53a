//! A draft as it stands in the site's compose boxes.

use serde::{Deserialize, Serialize};

/// Text about to be public: one box, or the boxes of a thread in order.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    /// Plain text of each box.
    pub boxes: Vec<String>,
}

impl Draft {
    /// A draft of one text, in which a line holding only `---` separates the boxes of a thread.
    pub fn from_thread(text: &str) -> Self {
        let mut boxes = vec![String::new()];
        for line in text.split_inclusive('\n') {
            if line.trim() == "---" {
                boxes.push(String::new());
            } else if let Some(last) = boxes.last_mut() {
                last.push_str(line);
            }
        }
        Self { boxes }
    }
}
