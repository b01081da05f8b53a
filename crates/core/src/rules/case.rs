//! A rule's examples: its tests, and the rule book's.

/// One example of a rule.
pub enum Case {
    /// The rule must fire, on just the spans that stand in guillemets: `Saw «my 3pm» again`.
    Flags(&'static str),
    /// The rule must stay silent, and the draft must not be warned of by any other.
    Quiet(&'static str),
    /// An honest miss, and why; it must keep failing, and the test says so on the day it passes.
    Missed(&'static str, &'static str),
}
