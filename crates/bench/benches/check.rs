//! What a check costs: whole drafts, one keystroke, and, for comparison in the same run, a bare aho-corasick pass over
//! the same words.

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use std::hint::black_box;
use std::path::Path;
use subrosa_bench::Words;
use subrosa_core::{Checker, Draft, check};

/// Lengths of the drafts in characters: a post, a long caption, the longest post X takes.
const LENGTHS: [usize; 3] = [280, 2_200, 25_000];

/// A draft of this many characters, of labelled drafts one after another.
fn draft(length: usize) -> String {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/corpus/plain.jsonl");
    let lines = std::fs::read_to_string(&corpus).unwrap_or_else(|why| panic!("{}: {why}", corpus.display()));
    let texts = lines.lines().map(|line| {
        let draft: serde_json::Value = serde_json::from_str(line).expect("a line of JSON");
        draft["text"].as_str().expect("a text").replace("\n---\n", "\n")
    });
    let joined = texts.collect::<Vec<_>>().join("\n");
    joined.chars().take(length).collect()
}

fn lexicon() -> Words {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../core/lexicon");
    let files = std::fs::read_dir(folder).expect("the lexicon");
    let data = files.map(|file| std::fs::read_to_string(file.expect("a file").path()).expect("text"));
    Words::new(&data.collect::<Vec<_>>().join("\n"))
}

fn benches(c: &mut Criterion) {
    let words = lexicon();
    let mut group = c.benchmark_group("check");
    for length in LENGTHS {
        let text = draft(length);
        let whole = Draft { boxes: vec![text.clone()] };
        group.throughput(Throughput::Bytes(text.len() as u64));
        group.bench_with_input(BenchmarkId::new("whole", length), &whole, |b, draft| b.iter(|| check(black_box(draft))));
        group.bench_with_input(BenchmarkId::new("keystroke", length), &text, |b, text| {
            // Typed in the middle, a letter more and a letter less in turn, as a hand that hesitates.
            let middle = text.char_indices().nth(length / 2).map_or(0, |(at, _)| at);
            let drafts = [text.clone(), format!("{}e{}", &text[..middle], &text[middle..])];
            let drafts = drafts.map(|text| Draft { boxes: vec![text] });
            let mut checker = Checker::default();
            let mut turn = 0;
            b.iter(|| {
                turn ^= 1;
                checker.check(black_box(&drafts[turn]))
            });
        });
        group.bench_with_input(BenchmarkId::new("aho-corasick", length), &text, |b, text| {
            b.iter(|| words.count(black_box(text)));
        });
    }
    group.finish();
}

criterion_group!(check_benches, benches);
criterion_main!(check_benches);
