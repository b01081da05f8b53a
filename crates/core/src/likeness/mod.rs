//! How much a draft reads like those that refer to a client: logistic regressions over its words, what they mean, the frames
//! they stand in and what the rules found. They weigh what no rule can say by itself, and are fitted by `subrosa fit`: one gives
//! the level, one the kinds of findings.

mod features;
mod stem;
mod table;

use crate::BoxRead;
use crate::explain::Window;
use crate::frames::Frames;
use crate::lexicon::known;
use crate::report::{Finding, Kind, Level, Span};
use rustc_hash::{FxHashMap, FxHasher};
use std::hash::{Hash, Hasher};
use std::ops::Range;
use std::rc::Rc;
#[cfg(feature = "weights")]
pub use table::WEIGHTS;
pub use table::load;
use table::{Table, Tables, tables};

/// Weights and scores are in this part of a logit.
pub const UNIT: i32 = 16;
/// The kinds that words alone can tell, in the order of the heads. The others show in a place or a form, which rules see better.
pub const KINDS: [Kind; 8] = [
    Kind::ClientReference,
    Kind::ClientGroup,
    Kind::SessionEvent,
    Kind::ImpliedPerson,
    Kind::ReportedSpeech,
    Kind::VulnerablePerson,
    Kind::Disparagement,
    Kind::Entertainment,
];
/// A longer draft is read in windows of about so many tokens, each half over the one before.
const WINDOW: usize = 60;
/// Each token of a passage that is shown must weigh more than this, on the whole.
const LENGTH: i32 = 2;

/// What the weights make of a draft.
#[derive(Default)]
pub(crate) struct Likeness {
    /// The level of the window at the highest level.
    pub level: Level,
    /// The passage that weighs most in it, and for each kind that shows in it the passage that weighs most for that kind.
    pub passage: Option<Passage>,
    /// See there.
    pub kinds: Vec<(Kind, Passage)>,
}

/// Tokens of a box.
pub(crate) struct Passage {
    pub box_index: usize,
    pub tokens: Range<usize>,
}

/// From this score on a warning is raised that no rule gives; as much more for each doubling of the windows, since among many one
/// scores high by chance.
const RAISE: i32 = 11;
const RAISE_FOR_DOUBLE: i32 = 14;

/// Fewer tokens are few.
const FEW: usize = 15;

/// What the words of a window rest on.
#[derive(Clone, Copy)]
pub struct Grounds {
    /// The highest level that a rule has found there.
    pub found: Level,
    /// How many tokens the shortest sentence has in which a rule has found something.
    pub tokens: usize,
    /// The surest word that names the client or the session there.
    pub named: Named,
}

/// Who says a word that names somebody.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Named {
    /// Anybody: no word of the trade.
    #[default]
    ByAnybody,
    /// Many trades: "client", "session".
    ByTrades,
    /// Those who care for people, and those who tell of them: "patient", "pt".
    ByCare,
}

impl Grounds {
    /// Of a window in which no rule has found anything.
    const NONE: Self = Self { found: Level::Clear, tokens: usize::MAX, named: Named::ByAnybody };

    /// Below this score what a rule has found is taken back. In a few words little can speak for a client, be there one or not.
    fn veto(self) -> i32 {
        let [of_few, of_many] = match self.named {
            Named::ByAnybody => [-16, -4],
            Named::ByTrades => [-64, -12],
            Named::ByCare => [-64, -64],
        };
        if self.tokens < FEW { of_few } else { of_many }
    }
}

/// The level that the scores for at least `reflect`, `caution` and `warning` earn, in parts of a logit ([`UNIT`]), in one of so many
/// windows.
pub fn level(scores: &[i32], grounds: Grounds, windows: usize) -> Level {
    let veto = grounds.veto();
    let raise = RAISE + RAISE_FOR_DOUBLE * windows.max(1).ilog2() as i32;
    let certain = scores[2] >= 0 || grounds.found == Level::Warning && scores[2] >= veto;
    if scores[1] >= raise || scores[1] >= veto && grounds.found >= Level::Caution {
        if certain { Level::Warning } else { Level::Caution }
    } else if scores[0] >= 0 || scores[0] >= veto && grounds.found >= Level::Reflect {
        Level::Reflect
    } else {
        Level::Clear
    }
}

/// Those features of a sentence that weigh something, by number.
#[derive(Default)]
struct Features {
    /// Those that tell what the draft is about, among those for the level.
    frames: Vec<u16>,
    for_level: Vec<u16>,
    for_kinds: Vec<u16>,
}

/// Keeps the features of a draft's sentences for the next check, by a hash of all that they come from.
#[derive(Default)]
pub(crate) struct Memory {
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
    }
}

impl Features {
    fn new(read: &BoxRead, nth: usize, found: &[&Finding]) -> Self {
        let (mut features, tables) = (Self::default(), tables());
        features::each(read, nth, found, &mut |feature| {
            let number = tables.levels.number(feature.hash);
            features.for_level.extend(number);
            features.frames.extend(number.filter(|_| feature.is_frame()));
            features.for_kinds.extend(tables.kinds.number(feature.hash));
        });
        features
    }
}

/// A sentence of a draft.
struct Sentence {
    box_index: usize,
    nth: usize,
    tokens: usize,
    grounds: Grounds,
    features: Rc<Features>,
}

/// Weighs a draft; `findings` are what the rules found in it.
pub(crate) fn weigh(boxes: &[BoxRead], findings: &[Finding], memory: &mut Memory) -> Likeness {
    let Tables { levels, kinds: kind_weights } = tables();
    let sentence = |(box_index, nth): (usize, usize)| {
        let read = &boxes[box_index];
        let tokens = read.text.sentences[nth].len();
        let found = found_in(read, box_index, nth, findings);
        let grounds = Grounds {
            tokens: if found.is_empty() { usize::MAX } else { tokens },
            found: found.iter().map(|f| f.level).max().unwrap_or_default(),
            named: found.iter().filter(|f| f.level.is_warned()).map(|f| named(read, f)).max().unwrap_or_default(),
        };
        Sentence { box_index, nth, tokens, grounds, features: memory.features(read, nth, &found) }
    };
    let sentences: Vec<Sentence> = each_sentence(boxes).map(sentence).collect();
    memory.turn();
    let mut about: Vec<u16> = Vec::new();
    for frame in sentences.iter().flat_map(|s| &s.features.frames) {
        if !about.contains(frame) {
            about.push(*frame);
        }
    }
    let mut best: Option<(Level, i32, Range<usize>)> = None;
    let windows: Vec<_> = windows(&sentences.iter().map(|s| s.tokens).collect::<Vec<_>>()).collect();
    for window in &windows {
        let said = sentences[window.clone()].iter().flat_map(|s| s.features.for_level.iter().copied());
        let scores = levels.scores(said.chain(about.iter().copied()));
        let grounds = sentences[window.clone()].iter().fold(Grounds::NONE, |all, s| Grounds {
            tokens: all.tokens.min(s.grounds.tokens),
            found: all.found.max(s.grounds.found),
            named: all.named.max(s.grounds.named),
        });
        let level = level(&scores, grounds, windows.len());
        if best.as_ref().is_none_or(|(highest, score, _)| (level, scores[1]) > (*highest, *score)) {
            best = Some((level, scores[1], window.clone()));
        }
    }
    let Some((level, _, window)) = best.filter(|(level, ..)| *level > Level::Clear) else { return Likeness::default() };
    let window = &sentences[window];
    let head = usize::from(level.is_warned());
    let scores = kind_weights.scores(window.iter().flat_map(|s| s.features.for_kinds.iter().copied()));
    let kinds = KINDS.into_iter().enumerate().filter(|(head, _)| scores[*head] >= 0);
    Likeness {
        level,
        passage: heaviest(boxes, window, levels, head, |s| &s.features.for_level),
        kinds: kinds
            .filter_map(|(head, kind)| {
                Some((kind, heaviest(boxes, window, kind_weights, head, |s| &s.features.for_kinds)?))
            })
            .collect(),
    }
}

/// The windows over a draft with the names of all their features, those that weigh nothing too.
pub(crate) fn named_windows(boxes: &[BoxRead], findings: &[Finding]) -> Vec<Window> {
    let (mut said, mut about) = (Vec::new(), Vec::new());
    for (box_index, nth) in each_sentence(boxes) {
        let read = &boxes[box_index];
        let found = found_in(read, box_index, nth, findings);
        let mut names = Vec::new();
        features::each(read, nth, &found, &mut |feature| {
            let of = if feature.is_frame() { &mut about } else { &mut names };
            of.push(feature.to_string());
        });
        let range = read.text.utf16(read.text.sentences[nth].clone());
        let tokens = read.text.sentences[nth].len();
        let of_found = if found.is_empty() { usize::MAX } else { tokens };
        said.push((Span { box_index, start: range.start, end: range.end }, tokens, of_found, names));
    }
    let window = |range: Range<usize>| Window {
        sentences: said[range.clone()].iter().map(|(span, ..)| *span).collect(),
        tokens: said[range.clone()].iter().map(|(_, _, of_found, _)| *of_found).min().unwrap_or(usize::MAX),
        features: said[range].iter().flat_map(|(.., names)| names).chain(&about).cloned().collect(),
    };
    windows(&said.iter().map(|(_, tokens, ..)| *tokens).collect::<Vec<_>>()).map(window).collect()
}

/// What each feature of a draft weighs for at least `caution`, in parts of a logit ([`UNIT`]), heaviest first; those that weigh nothing
/// are left out.
pub(crate) fn weights(boxes: &[BoxRead], findings: &[Finding]) -> Vec<(String, i32)> {
    let levels = &tables().levels;
    let mut weights = Vec::new();
    for (box_index, nth) in each_sentence(boxes) {
        let read = &boxes[box_index];
        features::each(read, nth, &found_in(read, box_index, nth, findings), &mut |feature| {
            let weight = levels.number(feature.hash).map_or(0, |number| levels.weight(number, 1));
            if weight != 0 {
                weights.push((feature.to_string(), weight));
            }
        });
    }
    weights.sort_by_key(|(name, weight)| (std::cmp::Reverse(weight.abs()), name.clone()));
    weights.dedup();
    weights
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

/// By whose word a finding marks a client or a session: "my client", "a patient", "in session today".
fn named(read: &BoxRead, finding: &Finding) -> Named {
    let k = known();
    let (care, trades) = match finding.kind {
        Kind::ClientReference => (k.patient | k.charted, k.client | k.clients),
        Kind::SessionEvent => (0, k.session),
        _ => (0, 0),
    };
    let tokens = read.text.tokens_in(finding.span.start..finding.span.end);
    let frames = read.frames[read.text.sentence_of(tokens.start)];
    let tags = tokens.fold(0, |all, at| all | read.hits.tags(at));
    match () {
        () if frames.any(Frames::OTHER_TRADE) && !frames.any(Frames::PRACTICE) => Named::ByAnybody,
        () if tags & care != 0 => Named::ByCare,
        () if tags & trades != 0 => Named::ByTrades,
        () => Named::ByAnybody,
    }
}

/// The windows over a draft whose sentences have so many tokens: all of it when it is short.
fn windows(lengths: &[usize]) -> impl Iterator<Item = Range<usize>> {
    let mut next = (!lengths.is_empty()).then_some(0);
    std::iter::from_fn(move || {
        let start = next?;
        let end = reach(lengths, start, WINDOW);
        next = (end < lengths.len()).then(|| reach(lengths, start, WINDOW / 2));
        Some(start..end)
    })
}

/// One past the last of the sentences from `start` on that have so many tokens together, at least one.
fn reach(lengths: &[usize], start: usize, tokens: usize) -> usize {
    let (mut sum, mut end) = (0, start);
    while end < lengths.len() && (end == start || sum + lengths[end] <= tokens) {
        sum += lengths[end];
        end += 1;
    }
    end
}

/// The passage of these sentences that weighs most for a head: in the sentence that weighs most, the run of tokens with the largest sum.
fn heaviest(
    boxes: &[BoxRead],
    sentences: &[Sentence],
    table: &Table,
    head: usize,
    of: fn(&Sentence) -> &Vec<u16>,
) -> Option<Passage> {
    let weight = |s: &&Sentence| of(s).iter().map(|&feature| table.weight(feature, head)).sum::<i32>();
    let sentence = sentences.iter().max_by_key(weight)?;
    let (box_index, read) = (sentence.box_index, &boxes[sentence.box_index]);
    let whole = read.text.sentences[sentence.nth].clone();
    let mut weights = vec![-LENGTH; whole.len()];
    features::each(read, sentence.nth, &[], &mut |feature| {
        let Some(number) = table.number(feature.hash) else { return };
        let weight = table.weight(number, head);
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
