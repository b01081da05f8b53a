//! How much a draft reads like those that refer to a client: a small network over its words, what the lexicon says of them, the frames
//! they stand in and what the rules found. It weighs what no rule can say by itself. `crates/fit` fits it; it gives the level, the
//! kinds of findings and the passages that refer.

mod layers;
mod network;
mod packed;
mod units;

use crate::BoxRead;
use crate::explain::Sentence;
use crate::report::{Finding, Kind, Level, Span};
#[cfg(feature = "weights")]
pub use network::WEIGHTS;
pub use network::load;
use network::{KINDS, Read, Said, network};
use rustc_hash::{FxHashMap, FxHasher};
use std::hash::{Hash, Hasher};
use std::ops::Range;
use std::rc::Rc;
use units::{Units, Warned};

/// A longer draft is read in windows of so many sentences, each half over the one before.
const WINDOW: usize = 16;
/// Close up a sentence is read with its neighbours, so many sentences in all.
const CLOSE: usize = 3;

/// What the network makes of a draft.
#[derive(Default)]
pub(crate) struct Likeness {
    /// The level of the window at the highest level.
    pub level: Level,
    /// The passages that refer to somebody in it, the surest first; at least one when the level is not clear.
    pub passages: Vec<Passage>,
    /// The kinds that show in it, each with the passage where it shows most.
    pub kinds: Vec<(Kind, Passage)>,
}

/// Tokens of a box.
#[derive(Clone)]
pub(crate) struct Passage {
    pub box_index: usize,
    pub tokens: Range<usize>,
}

/// Keeps what the network has read of a draft's sentences for the next check, by a hash of all that it comes from.
#[derive(Default)]
pub(crate) struct Memory {
    kept: FxHashMap<u64, Rc<Read>>,
    /// What the check that runs has used or made; the rest is forgotten after it.
    used: FxHashMap<u64, Rc<Read>>,
}

impl Memory {
    fn read(&mut self, units: &Units) -> Rc<Read> {
        let mut hasher = FxHasher::default();
        (&units.words, &units.tags, units.frames, &units.found).hash(&mut hasher);
        let key = hasher.finish();
        if let Some(read) = self.used.get(&key) {
            return read.clone();
        }
        let read = self.kept.remove(&key).unwrap_or_else(|| Rc::new(network().read(units)));
        self.used.insert(key, read.clone());
        read
    }

    /// A check has ended.
    fn turn(&mut self) {
        self.kept = std::mem::take(&mut self.used);
    }
}

/// A sentence of a draft.
struct Place {
    box_index: usize,
    /// Its words, as tokens of the box.
    tokens: Vec<usize>,
    warned: Warned,
    read: Rc<Read>,
}

/// Weighs a draft; `findings` are what the rules found in it.
pub(crate) fn weigh(boxes: &[BoxRead], findings: &[Finding], memory: &mut Memory) -> Likeness {
    let mut places = Vec::new();
    for (box_index, nth) in each_sentence(boxes) {
        let units = Units::new(&boxes[box_index], nth, &found_in(&boxes[box_index], box_index, nth, findings));
        if !units.words.is_empty() {
            places.push(Place { box_index, read: memory.read(&units), warned: units.warned, tokens: units.tokens });
        }
    }
    memory.turn();
    let warned: Vec<Warned> = places.iter().map(|place| place.warned).collect();
    let highest = windows(&warned).map(|window| {
        let here = &places[window.clone()];
        let said = network()
            .together(here.iter().map(|place| &*place.read), most_warned(here.iter().map(|place| place.warned)));
        (level(&said.levels), said, window)
    });
    let highest = highest.reduce(|best, next| {
        let order = best.0.cmp(&next.0).then(best.1.levels[1].total_cmp(&next.1.levels[1]));
        if order.is_lt() { next } else { best }
    });
    match highest {
        Some((level, said, window)) if level > Level::Clear => tell(level, &said, &places[window]),
        _ => Likeness::default(),
    }
}

/// The level by what the network says: whether to warn, and how far in each case.
fn level(&[reflect, caution, warning]: &[f32; 3]) -> Level {
    match () {
        () if caution >= 0.0 && warning >= 0.0 => Level::Warning,
        () if caution >= 0.0 => Level::Caution,
        () if reflect >= 0.0 => Level::Reflect,
        () => Level::Clear,
    }
}

/// What stands in a window that has earned a level.
fn tell(level: Level, said: &Said, window: &[Place]) -> Likeness {
    let marks: Vec<Vec<f32>> =
        window.iter().enumerate().map(|(nth, place)| network().marks(said, nth, &place.read)).collect();
    let mut passages: Vec<(f32, Passage)> = Vec::new();
    for (place, marks) in window.iter().zip(&marks) {
        passages.extend(runs(marks).map(|run| (most(&marks[run.clone()]), place.passage(run))));
    }
    // Where no word is likely to refer, those of the sentence that comes closest.
    if passages.is_empty() {
        let closest = window.iter().zip(&marks).max_by(|a, b| most(a.1).total_cmp(&most(b.1)));
        passages.extend(closest.map(|(place, marks)| (most(marks), place.passage(heaviest(marks)))));
    }
    passages.sort_by(|a, b| b.0.total_cmp(&a.0));
    let alone: Vec<Vec<f32>> = (0..window.len()).map(|nth| network().kinds_of(said, nth)).collect();
    let kinds = KINDS.into_iter().enumerate().filter(|(kind, _)| said.kinds[*kind] >= 0.0);
    let kinds = kinds.map(|(number, kind)| {
        let says_most = |a: &usize, b: &usize| alone[*a][number].total_cmp(&alone[*b][number]);
        let nth = (0..window.len()).max_by(says_most).unwrap_or_default();
        (kind, window[nth].passage(heaviest(&marks[nth])))
    });
    Likeness { level, kinds: kinds.collect(), passages: passages.into_iter().map(|(_, passage)| passage).collect() }
}

impl Place {
    /// Words of the sentence as tokens of the box.
    fn passage(&self, words: Range<usize>) -> Passage {
        Passage { box_index: self.box_index, tokens: self.tokens[words.start]..self.tokens[words.end - 1] + 1 }
    }
}

fn most_warned(sentences: impl Iterator<Item = Warned>) -> Warned {
    sentences.max().unwrap_or_default()
}

fn most(marks: &[f32]) -> f32 {
    marks.iter().copied().fold(f32::NEG_INFINITY, f32::max)
}

/// The runs of words that are more likely than not to refer; a single word between two of them belongs to both.
fn runs(marks: &[f32]) -> impl Iterator<Item = Range<usize>> {
    let refers = |at: usize| marks.get(at).is_some_and(|mark| *mark >= 0.0);
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = (at..marks.len()).find(|&at| refers(at))?;
        at = start + 1;
        while refers(at) || refers(at + 1) {
            at += 1;
        }
        Some(start..at)
    })
}

/// The run of words with the largest sum of marks, each word that is as likely as not to be left out counted against it.
fn heaviest(marks: &[f32]) -> Range<usize> {
    let level = most(marks) - 1.0;
    let (mut largest, mut best, mut sum, mut start) = (f32::NEG_INFINITY, 0..marks.len(), 0.0, 0);
    for (at, mark) in marks.iter().enumerate() {
        if sum <= 0.0 {
            (sum, start) = (0.0, at);
        }
        sum += mark - level.min(0.0);
        if sum > largest {
            (largest, best) = (sum, start..at + 1);
        }
    }
    best
}

/// The windows over sentences of which rules warn or do not: each with those around it, and where a rule warns of one also that one close up,
/// since one sentence about a client is soon lost among fifteen about nobody.
fn windows(warned: &[Warned]) -> impl Iterator<Item = Range<usize>> {
    let count = warned.len();
    let starts = (0..count).step_by(WINDOW / 2).take_while(move |start| *start == 0 || start + WINDOW / 2 < count);
    let wide = starts.map(move |start| start..count.min(start + WINDOW));
    let close = warned.iter().enumerate().filter(move |(_, warned)| count > CLOSE && **warned > Warned::No);
    wide.chain(close.map(move |(nth, _)| nth.saturating_sub(CLOSE / 2)..count.min(nth + CLOSE / 2 + 1)))
}

/// The sentences of a draft with the names of all that the network may read of them.
pub(crate) fn named_sentences(boxes: &[BoxRead], findings: &[Finding]) -> Vec<Sentence> {
    let sentence = |(box_index, nth): (usize, usize)| {
        let read = &boxes[box_index];
        let found = found_in(read, box_index, nth, findings);
        let units = Units::new(read, nth, &found);
        let word = |&at: &usize| {
            let range = read.text.utf16(at..at + 1);
            let tags = units::bits(units::tags(read, at)).map(|bit| crate::lexicon::lexicon().name(bit));
            (units::word(read, at).to_owned(), Span { box_index, start: range.start, end: range.end }, tags.collect())
        };
        Sentence {
            words: units.tokens.iter().map(word).collect(),
            frames: read.frames[nth].names().collect(),
            found: found.iter().map(|finding| units::found_name(finding)).collect(),
        }
    };
    each_sentence(boxes).map(sentence).filter(|sentence| !sentence.words.is_empty()).collect()
}

/// How much each word of a draft adds to the score for at least `caution`, in logits: how much less it would be were the word one that
/// says nothing. Words in order.
pub(crate) fn contributions(boxes: &[BoxRead], findings: &[Finding]) -> Vec<(Span, f32)> {
    let mut sentences: Vec<(usize, Units)> = each_sentence(boxes)
        .map(|(box_index, nth)| {
            let read = &boxes[box_index];
            (box_index, Units::new(read, nth, &found_in(read, box_index, nth, findings)))
        })
        .filter(|(_, units)| !units.words.is_empty())
        .collect();
    let mut reads: Vec<Read> = sentences.iter().map(|(_, units)| network().read(units)).collect();
    let warned: Vec<Warned> = sentences.iter().map(|(_, units)| units.warned).collect();
    let score = |reads: &[Read]| {
        let scores = windows(&warned).map(|window| {
            let warned = most_warned(warned[window.clone()].iter().copied());
            network().together(reads[window].iter(), warned).levels[1]
        });
        scores.fold(f32::NEG_INFINITY, f32::max)
    };
    let whole = score(&reads);
    let mut added = Vec::new();
    for nth in 0..sentences.len() {
        for word in 0..sentences[nth].1.words.len() {
            let (box_index, units) = &mut sentences[nth];
            let silenced = (std::mem::take(&mut units.words[word]), std::mem::take(&mut units.tags[word]));
            reads[nth] = network().read(units);
            let range = boxes[*box_index].text.utf16(units.tokens[word]..units.tokens[word] + 1);
            added.push((Span { box_index: *box_index, start: range.start, end: range.end }, whole - score(&reads)));
            (units.words[word], units.tags[word]) = silenced;
        }
        reads[nth] = network().read(&sentences[nth].1);
    }
    added
}

fn each_sentence(boxes: &[BoxRead]) -> impl Iterator<Item = (usize, usize)> {
    boxes.iter().enumerate().flat_map(|(b, read)| (0..read.text.sentences.len()).map(move |nth| (b, nth)))
}

/// What the rules found in a sentence that refers to clients; `findings` are in the order of the draft.
fn found_in<'a>(read: &BoxRead, box_index: usize, nth: usize, findings: &'a [Finding]) -> Vec<&'a Finding> {
    let range = read.text.utf16(read.text.sentences[nth].clone());
    let until = |unit: usize| findings.partition_point(|f| (f.span.box_index, f.span.start) < (box_index, unit));
    findings[until(range.start)..until(range.end)].iter().filter(|f| f.level > Level::Clear).collect()
}
