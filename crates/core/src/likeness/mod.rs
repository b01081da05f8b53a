//! How much a draft reads like those that refer to a client: logistic regressions over its words, what they mean, the frames
//! they stand in and what the rules found. They weigh what no rule can say by itself, and are fitted by `subrosa fit`. Where they leave
//! doubt, the encoder reads too.

mod features;
mod stem;
mod table;

use crate::BoxRead;
use crate::doubt;
use crate::encoder::{self, Said, windows};
use crate::explain::{Voices, Window};
use crate::frames::Frames;
use crate::report::{Finding, Kind, Level, Span};
use rustc_hash::{FxHashMap, FxHasher};
use std::hash::{Hash, Hasher};
use std::ops::Range;
use std::rc::Rc;
#[cfg(feature = "weights")]
pub use table::WEIGHTS;
pub use table::load;
use table::table;

/// Weights and scores are in this part of a logit.
pub const UNIT: i32 = 16;
/// A longer draft is read in windows of about so many tokens, each half over the one before.
const WINDOW: usize = 60;
/// The encoder is asked for so many windows of a draft at the most: it is slow, and the draft has the level of the highest.
const MOST_READ: usize = 8;
/// Each token of a passage that is shown must weigh more than this, on the whole.
const LENGTH: i32 = 2;

/// What the weights make of a draft.
#[derive(Default)]
pub(crate) struct Likeness {
    /// The level of the window at the highest level.
    pub level: Level,
    /// The passages that refer, the surest first; at least one when the level is not clear.
    pub passages: Vec<Passage>,
    /// The kinds that show, each with the passage where it shows most.
    pub kinds: Vec<(Kind, Passage)>,
}

/// Tokens of a box.
#[derive(Clone)]
pub(crate) struct Passage {
    pub box_index: usize,
    pub tokens: Range<usize>,
}

/// Those features of a sentence that weigh something, by number.
#[derive(Default)]
struct Features {
    /// Those that tell what the draft is about, among all.
    frames: Vec<u16>,
    all: Vec<u16>,
}

/// Keeps the features of a draft's sentences for the next check, by a hash of all that they come from.
#[derive(Default)]
pub(crate) struct Memory {
    encoder: encoder::Memory,
    kept: FxHashMap<u64, Rc<Features>>,
    /// What the check that runs has used or made; the rest is forgotten after it.
    used: FxHashMap<u64, Rc<Features>>,
}

impl Memory {
    fn features(&mut self, read: &BoxRead, nth: usize, found: &[&Finding]) -> Rc<Features> {
        let mut hasher = FxHasher::default();
        read.frames[nth].hash(&mut hasher);
        for at in read.text.sentences[nth].clone() {
            let token = &read.text.tokens[at];
            (token.hash, token.kind, read.hits.tags(at)).hash(&mut hasher);
        }
        found.iter().for_each(|finding| (finding.rule, finding.level).hash(&mut hasher));
        let key = hasher.finish();
        if let Some(features) = self.used.get(&key) {
            return features.clone();
        }
        let features = self.kept.remove(&key).unwrap_or_else(|| Rc::new(Features::new(read, nth, found)));
        self.used.insert(key, features.clone());
        features
    }

    /// A check has ended.
    fn turn(&mut self) {
        self.kept = std::mem::take(&mut self.used);
        self.encoder.turn();
    }
}

impl Features {
    fn new(read: &BoxRead, nth: usize, found: &[&Finding]) -> Self {
        let (mut features, table) = (Self::default(), table());
        features::each(read, nth, found, &mut |feature| {
            let number = table.number(feature.hash);
            features.all.extend(number);
            features.frames.extend(number.filter(|_| feature.is_frame()));
        });
        features
    }
}

/// A sentence of a draft.
struct Sentence {
    /// Its box, and its number there.
    place: encoder::Sentence,
    /// The highest level that a rule has found there.
    found: Level,
    features: Rc<Features>,
}

/// A draft in sentences and windows over them, ready to be weighed.
struct Scale<'a> {
    boxes: &'a [BoxRead],
    sentences: Vec<Sentence>,
    /// The frames of all sentences: they count in every window.
    about: Vec<u16>,
    windows: Vec<Part>,
}

/// A part of a draft that is judged by itself, in sentences.
#[derive(Clone)]
struct Part {
    weighed: Range<usize>,
    /// What the encoder reads for it.
    read: Range<usize>,
}

/// What is made of a window.
struct Judged {
    level: Level,
    /// Tells windows of one level apart.
    score: f32,
    window: Part,
    /// What the encoder says, if it was asked.
    said: Option<Said>,
}

impl<'a> Scale<'a> {
    fn new(boxes: &'a [BoxRead], findings: &[Finding], memory: &mut Memory) -> Self {
        let sentence = |(box_index, nth): (usize, usize)| {
            let read = &boxes[box_index];
            let found = found_in(read, box_index, nth, findings);
            Sentence {
                place: (box_index, nth),
                found: found.iter().map(|f| f.level).max().unwrap_or_default(),
                features: memory.features(read, nth, &found),
            }
        };
        let sentences: Vec<Sentence> = encoder::sentences(boxes).into_iter().map(sentence).collect();
        let lengths: Vec<usize> = sentences.iter().map(|s| boxes[s.place.0].text.sentences[s.place.1].len()).collect();
        let mut about: Vec<u16> = Vec::new();
        for frame in sentences.iter().flat_map(|s| &s.features.frames) {
            if !about.contains(frame) {
                about.push(*frame);
            }
        }
        let around = |weighed: Range<usize>| Part { read: encoder::around(&lengths, weighed.clone()), weighed };
        let mut windows: Vec<Part> = windows(&lengths, WINDOW).map(around).collect();
        // One sentence about a client is soon lost among others about soup, so one of which a rule warns is judged alone as well. A sentence in which nobody is treated does not
        // stand by itself.
        let is_elsewhere = |s: &Sentence| boxes[s.place.0].frames[s.place.1].any(Frames::ELSEWHERE);
        for (nth, sentence) in sentences.iter().enumerate() {
            if sentence.found == Level::Warning && !is_elsewhere(sentence) {
                windows.push(Part { weighed: nth..nth + 1, read: nth..nth + 1 });
            }
        }
        Self { boxes, sentences, about, windows }
    }

    /// The scores for each level.
    fn scores(&self, window: &Part) -> Vec<i32> {
        let said = self.sentences[window.weighed.clone()].iter().flat_map(|s| &s.features.all);
        table().scores(said.chain(&self.about).copied())
    }

    /// The highest level that a rule has found in a window.
    fn found(&self, window: &Part) -> Level {
        self.sentences[window.weighed.clone()].iter().map(|s| s.found).max().unwrap_or_default()
    }

    /// What the encoder says of a window.
    fn said(&self, window: &Part, memory: &mut Memory) -> Said {
        encoder::read(self.boxes, &self.excerpt(window), &mut memory.encoder)
    }

    /// The sentences that the encoder reads for a window.
    fn excerpt(&self, window: &Part) -> Vec<encoder::Sentence> {
        self.sentences[window.read.clone()].iter().map(|s| s.place).collect()
    }

    fn weigh(&self, window: &Part) -> Weighed {
        Weighed { window: window.clone(), scores: self.scores(window), found: self.found(window) }
    }

    fn judge(&self, weighed: Weighed, is_open: bool, memory: &mut Memory) -> Judged {
        let Weighed { window, scores, found } = weighed;
        if is_open {
            let said = self.said(&window, memory);
            let scores = doubt::decide(&scores, found, &said);
            return Judged { level: doubt::level(&scores), score: scores[1], window, said: Some(said) };
        }
        let level = if scores[0] >= 0 { Level::Reflect } else { Level::Clear };
        Judged { level, score: f32::NEG_INFINITY, window, said: None }
    }
}

/// A window, its scores, and the highest level that a rule has found there.
struct Weighed {
    window: Part,
    scores: Vec<i32>,
    found: Level,
}

/// The numbers of the windows for which the encoder is asked: of those that leave doubt the likeliest, [`MOST_READ`] at the most.
fn open(weighed: &[Weighed]) -> Vec<usize> {
    let likely = |nth: &usize| (weighed[*nth].found, weighed[*nth].scores[1]);
    let mut open: Vec<usize> = Vec::with_capacity(MOST_READ + 1);
    for (nth, window) in weighed.iter().enumerate() {
        if doubt::is_open(&window.scores, window.found) {
            open.push(nth);
        }
        if open.len() > MOST_READ
            && let Some(least) = (0..open.len()).min_by_key(|at| likely(&open[*at]))
        {
            open.swap_remove(least);
        }
    }
    open
}

/// Weighs a draft; `findings` are what the rules found in it, of which stays what is not mistaken. `None` when it leaves doubt and the encoder is not
/// ready.
pub(crate) fn weigh(boxes: &[BoxRead], findings: &mut Vec<Finding>, memory: &mut Memory) -> Option<Likeness> {
    let scale = Scale::new(boxes, findings, memory);
    let weighed: Vec<Weighed> = scale.windows.iter().map(|window| scale.weigh(window)).collect();
    let open = open(&weighed);
    if !open.is_empty() && !encoder::is_ready() {
        return None;
    }
    let judged =
        weighed.into_iter().enumerate().map(|(nth, weighed)| scale.judge(weighed, open.contains(&nth), memory));
    let highest = judged.reduce(|best, next| {
        let order = best.level.cmp(&next.level).then(best.score.total_cmp(&next.score));
        if order.is_lt() { next } else { best }
    });
    memory.turn();
    Some(match highest.filter(|best| best.level > Level::Clear) {
        Some(Judged { level, said: Some(said), .. }) => {
            findings.retain(|finding| !doubt::is_mistaken(&said, boxes, finding));
            let passages = doubt::passages(boxes, &said.marks);
            let kinds = passages.first().map_or_else(Vec::new, |first| doubt::kinds(&said, first));
            Likeness { level, passages, kinds }
        }
        Some(Judged { level, window, .. }) => {
            let passage = heaviest(boxes, &scale.sentences[window.weighed]);
            Likeness {
                level,
                kinds: passage.iter().map(|passage| (Kind::ClientGroup, passage.clone())).collect(),
                passages: passage.into_iter().collect(),
            }
        }
        None => Likeness::default(),
    })
}

/// What each voice says of each window of a draft, and the sentences that the encoder has read for it.
pub(crate) fn voices(boxes: &[BoxRead], findings: &[Finding]) -> Vec<(Voices, Vec<encoder::Sentence>)> {
    let mut memory = Memory::default();
    let scale = Scale::new(boxes, findings, &mut memory);
    let voices = |window: &Part| {
        let Weighed { scores, found, .. } = scale.weigh(window);
        let voices = Voices {
            likeness: [0, 1, 2].map(|head| scores[head] as f32 / UNIT as f32),
            found,
            encoder: doubt::is_open(&scores, found).then(|| scale.said(window, &mut memory).levels),
        };
        (voices, scale.excerpt(window))
    };
    scale.windows.iter().map(voices).collect()
}

/// The windows over a draft with the names of all their features, those that weigh nothing too.
pub(crate) fn named_windows(boxes: &[BoxRead], findings: &[Finding]) -> Vec<Window> {
    let (mut said, mut about) = (Vec::new(), Vec::new());
    for (box_index, nth) in encoder::sentences(boxes) {
        let read = &boxes[box_index];
        let found = found_in(read, box_index, nth, findings);
        let mut names = Vec::new();
        features::each(read, nth, &found, &mut |feature| {
            let of = if feature.is_frame() { &mut about } else { &mut names };
            of.push(feature.to_string());
        });
        let range = read.text.utf16(read.text.sentences[nth].clone());
        let tokens = read.text.sentences[nth].len();
        said.push((Span { box_index, start: range.start, end: range.end }, tokens, names));
    }
    let window = |range: Range<usize>| Window {
        sentences: said[range.clone()].iter().map(|(span, ..)| *span).collect(),
        features: said[range].iter().flat_map(|(.., names)| names).chain(&about).cloned().collect(),
    };
    windows(&said.iter().map(|(_, tokens, ..)| *tokens).collect::<Vec<_>>(), WINDOW).map(window).collect()
}

/// What each feature of a draft weighs for at least `caution`, in parts of a logit ([`UNIT`]), heaviest first; those that weigh nothing
/// are left out.
pub(crate) fn weights(boxes: &[BoxRead], findings: &[Finding]) -> Vec<(String, i32)> {
    let table = table();
    let mut weights = Vec::new();
    for (box_index, nth) in encoder::sentences(boxes) {
        let read = &boxes[box_index];
        features::each(read, nth, &found_in(read, box_index, nth, findings), &mut |feature| {
            let weight = table.number(feature.hash).map_or(0, |number| table.weight(number, 1));
            if weight != 0 {
                weights.push((feature.to_string(), weight));
            }
        });
    }
    weights.sort_by_key(|(name, weight)| (std::cmp::Reverse(weight.abs()), name.clone()));
    weights.dedup();
    weights
}

/// What the rules found in a sentence that refers to clients; `findings` are in the order of the draft.
fn found_in<'a>(read: &BoxRead, box_index: usize, nth: usize, findings: &'a [Finding]) -> Vec<&'a Finding> {
    let range = read.text.utf16(read.text.sentences[nth].clone());
    let until = |unit: usize| findings.partition_point(|f| (f.span.box_index, f.span.start) < (box_index, unit));
    findings[until(range.start)..until(range.end)].iter().filter(|f| f.level > Level::Clear).collect()
}

/// The passage of these sentences that weighs most for at least `reflect`: in the sentence that weighs most, the run of tokens with the
/// largest sum.
fn heaviest(boxes: &[BoxRead], sentences: &[Sentence]) -> Option<Passage> {
    const REFLECT: usize = 0;
    let table = table();
    let weight = |s: &&Sentence| s.features.all.iter().map(|&feature| table.weight(feature, REFLECT)).sum::<i32>();
    let sentence = sentences.iter().max_by_key(weight)?;
    let (box_index, nth) = sentence.place;
    let read = &boxes[box_index];
    let whole = read.text.sentences[nth].clone();
    let mut weights = vec![-LENGTH; whole.len()];
    features::each(read, nth, &[], &mut |feature| {
        let Some(number) = table.number(feature.hash) else { return };
        let weight = table.weight(number, REFLECT);
        let len = feature.tokens.len() as i32;
        feature.tokens.for_each(|at| weights[at - whole.start] += weight / len);
    });
    let (mut largest, mut best, mut sum, mut start) = (i32::MIN, whole.clone(), 0, 0);
    for (at, weight) in weights.into_iter().enumerate() {
        if sum <= 0 {
            (sum, start) = (0, at);
        }
        sum += weight;
        if sum > largest {
            (largest, best) = (sum, whole.start + start..whole.start + at + 1);
        }
    }
    Some(Passage { box_index, tokens: best })
}
