//! What a small language model makes of a draft: a transformer encoder that knows more of the language than any set of drafts can tell. It
//! is slower than all other stages together, so it reads only drafts that these leave in doubt. `crates/fit` fits it to labelled drafts; it gives
//! the level, the kinds of findings, and the words that refer.

mod excerpt;
mod lanes;
mod layers;
mod packed;
mod pieces;

use crate::BoxRead;
use crate::report::{Kind, Kind as K};
pub(crate) use excerpt::{Sentence, around, excerpts, sentences, spell, windows, within};
use layers::{Layer, Linear, Norm};
use once_cell::sync::OnceCell;
use packed::{Matrix, Packed};
use pieces::Pieces;
use rustc_hash::FxHashMap;
use std::ops::Range;
use std::rc::Rc;

/// The kinds of findings in the order of the heads.
pub(crate) const KINDS: [Kind; 17] = [
    K::ClientReference,
    K::ClientGroup,
    K::SessionEvent,
    K::ReportedSpeech,
    K::ImpliedPerson,
    K::IdentifyingDetail,
    K::DirectIdentifier,
    K::VulnerablePerson,
    K::Recency,
    K::Disparagement,
    K::Entertainment,
    K::CaseConsultation,
    K::DisguiseClaim,
    K::ConsentClaim,
    K::ConfirmsRelationship,
    K::Testimonial,
    K::Artefact,
];

/// The weights, as `crates/fit` packs them.
#[cfg(feature = "weights")]
pub const ENCODER: &[u8] = include_bytes!("../../weights/encoder.bin");

static MODEL: OnceCell<Model> = OnceCell::new();

/// The weights of the encoder for all checks from now on. A crate that is built without the feature `weights` needs them before it can judge a
/// draft that leaves doubt; any that are there already stay. Panics when they are not whole.
pub fn load(weights: &'static [u8]) {
    MODEL.get_or_init(|| Model::new(weights));
}

/// Whether the encoder can be asked.
pub(crate) fn is_ready() -> bool {
    ready().is_some()
}

/// With the weights that the crate carries, or those that were loaded.
fn ready() -> Option<&'static Model> {
    #[cfg(feature = "weights")]
    load(ENCODER);
    MODEL.get()
}

fn model() -> &'static Model {
    ready().expect("the encoder is asked only when it is ready")
}

/// What the encoder says of an excerpt, in logits.
pub(crate) struct Said {
    /// Whether its level is at least `reflect`, `caution`, `warning`.
    pub levels: [f32; 3],
    /// Whether each of [`KINDS`] is in it.
    pub kinds: Vec<f32>,
    /// For each token whether it is one of those that refer: its box, its number there, and how likely.
    pub marks: Vec<(usize, usize, f32)>,
}

/// Keeps what the encoder has said of the excerpts of a draft for the next check, by their pieces.
#[derive(Default)]
pub(crate) struct Memory {
    kept: FxHashMap<Vec<u16>, Rc<Answer>>,
    /// What the check that runs has used or made; the rest is forgotten after it.
    used: FxHashMap<Vec<u16>, Rc<Answer>>,
}

impl Memory {
    /// A check has ended.
    pub fn turn(&mut self) {
        self.kept = std::mem::take(&mut self.used);
    }
}

/// What the encoder says of a row of pieces.
struct Answer {
    levels: [f32; 3],
    kinds: Vec<f32>,
    marks: Vec<f32>,
}

/// Reads an excerpt of a draft.
pub(crate) fn read(boxes: &[BoxRead], excerpt: &[Sentence], memory: &mut Memory) -> Said {
    model().read(boxes, excerpt, memory)
}

/// For each token of an excerpt how much less the encoder would be for at least `caution` were the word one that it does not know, in
/// logits: its box, its number there, and how much.
pub(crate) fn contributions(boxes: &[BoxRead], excerpt: &[Sentence]) -> Vec<(usize, usize, f32)> {
    let model = model();
    let (pieces, tokens) = model.cut(boxes, excerpt);
    let whole = model.answer(&pieces).levels[1];
    let silenced = |(box_index, at, range): Cut| {
        let mut pieces = pieces.clone();
        pieces.get_mut(range)?.fill(model.pieces.marks.unknown);
        Some((box_index, at, whole - model.answer(&pieces).levels[1]))
    };
    tokens.into_iter().filter_map(silenced).collect()
}

/// How far each voice is trusted on whether a draft is at least at a level, in logits.
pub(crate) struct Trust {
    /// What nobody has said.
    pub bias: f32,
    /// For each logit of likeness.
    pub likeness: f32,
    /// For each logit of the encoder.
    pub encoder: f32,
}

impl Trust {
    fn new(numbers: &[f32]) -> Self {
        Self { bias: numbers[0], likeness: numbers[1], encoder: numbers[2] }
    }
}

/// How far each voice is trusted for each level.
pub(crate) fn trust() -> &'static [Trust; 3] {
    &model().trust
}

/// A token in pieces: its box, its number there, its pieces.
type Cut = (usize, usize, Range<usize>);

struct Model {
    trust: [Trust; 3],
    pieces: Pieces,
    words: Matrix,
    /// What is added to a piece for where it stands.
    places: Matrix,
    norm: Norm,
    layers: Vec<Layer>,
    levels: Linear,
    kinds: Linear,
    marks: Linear,
}

impl Model {
    fn new(weights: &'static [u8]) -> Self {
        let mut packed = Packed::new(weights);
        let [layers, pieces] = [(); 2].map(|()| packed.number());
        let trust = [(); 3].map(|()| Trust::new(&packed.numbers(3)));
        let pieces = Pieces::new(&packed.words(pieces));
        let (words, places) = (packed.matrix(), packed.matrix());
        let width = words.inputs();
        let model = Self {
            trust,
            pieces,
            words,
            places,
            norm: Norm::new(&mut packed, width),
            layers: (0..layers).map(|_| Layer::new(&mut packed, width)).collect(),
            levels: Linear::new(&mut packed),
            kinds: Linear::new(&mut packed),
            marks: Linear::new(&mut packed),
        };
        packed.end();
        model
    }

    /// The pieces of an excerpt, and those of each token.
    fn cut(&self, boxes: &[BoxRead], excerpt: &[Sentence]) -> (Vec<u16>, Vec<Cut>) {
        let (mut pieces, mut tokens) = (vec![self.pieces.marks.first], Vec::new());
        for (box_index, at) in within(boxes, excerpt) {
            let start = pieces.len();
            spell(&boxes[box_index].text.tokens[at]).for_each(|unit| self.pieces.cut(unit, &mut pieces));
            tokens.push((box_index, at, start..pieces.len()));
        }
        pieces.truncate(self.places.outputs() - 1);
        pieces.push(self.pieces.marks.last);
        (pieces, tokens)
    }

    fn read(&self, boxes: &[BoxRead], excerpt: &[Sentence], memory: &mut Memory) -> Said {
        let (pieces, tokens) = self.cut(boxes, excerpt);
        let kept = || memory.kept.remove(&pieces).unwrap_or_else(|| Rc::new(self.answer(&pieces)));
        let answer = memory.used.get(&pieces).cloned().unwrap_or_else(kept);
        let mark = |(box_index, at, range): Cut| {
            let likely = answer.marks.get(range)?.iter().copied().fold(f32::NEG_INFINITY, f32::max);
            Some((box_index, at, likely))
        };
        let said = Said {
            levels: answer.levels,
            kinds: answer.kinds.clone(),
            marks: tokens.into_iter().filter_map(mark).collect(),
        };
        memory.used.insert(pieces, answer);
        said
    }

    fn answer(&self, pieces: &[u16]) -> Answer {
        let width = self.words.inputs();
        let mut rows = vec![0.0; pieces.len() * width];
        let (mut word, mut place) = (vec![0; width], vec![0; width]);
        for (nth, (row, piece)) in rows.chunks_exact_mut(width).zip(pieces).enumerate() {
            let word_scale = self.words.row(usize::from(*piece), &mut word);
            let place_scale = self.places.row(nth, &mut place);
            for ((value, word), place) in row.iter_mut().zip(&word).zip(&place) {
                *value = f32::from(*word) * word_scale + f32::from(*place) * place_scale;
            }
        }
        self.norm.apply(&mut rows);
        self.layers.iter().for_each(|layer| layer.apply(&mut rows));
        let mut whole = vec![0.0; width];
        for row in rows.chunks_exact(width) {
            whole.iter_mut().zip(row).for_each(|(sum, value)| *sum += value / pieces.len() as f32);
        }
        let levels = self.levels.of(&whole);
        Answer { levels: [levels[0], levels[1], levels[2]], kinds: self.kinds.of(&whole), marks: self.marks.of(&rows) }
    }
}
