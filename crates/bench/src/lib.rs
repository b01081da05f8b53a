//! Benchmarks of the check; see `benches/check.rs`.
