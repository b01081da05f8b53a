//! The network: reads sentence by sentence, then the sentences of a stretch of a draft together.

use super::layers::{Block, Linear, Norm, TAPS, pool, rectify};
use super::packed::{Packed, Table};
use super::units::{FRAMES, TAGS, Units, Warned, bits};
use crate::hash::place;
use crate::lexicon::Tags;
use crate::report::Kind;
use once_cell::sync::OnceCell;

/// The kinds, in the order of the network's answers.
pub(super) const KINDS: [Kind; 17] = [
    Kind::ClientReference,
    Kind::ClientGroup,
    Kind::SessionEvent,
    Kind::ReportedSpeech,
    Kind::ImpliedPerson,
    Kind::IdentifyingDetail,
    Kind::DirectIdentifier,
    Kind::VulnerablePerson,
    Kind::Recency,
    Kind::Disparagement,
    Kind::Entertainment,
    Kind::CaseConsultation,
    Kind::DisguiseClaim,
    Kind::ConsentClaim,
    Kind::ConfirmsRelationship,
    Kind::Testimonial,
    Kind::Artefact,
];

/// All weights.
pub(super) struct Network {
    /// What each word says, by the place of its hash; the first row stands for all others.
    words: Table,
    /// What each tag of the lexicon adds to it: a row for each bit, if the weights know it.
    tags: Vec<Option<usize>>,
    tag_rows: Table,
    enter: Linear,
    within: Vec<Block>,
    sum_up: Linear,
    /// What a frame or a rule's finding adds to what a sentence says.
    about: Table,
    frames: Vec<Option<usize>>,
    between: Block,
    conclude: Linear,
    levels: Linear,
    kinds: Linear,
    marks: Linear,
    /// How much a rule's warning adds to what is said for caution and for warning, in logits; by a word of care as much as the second.
    trust: [f32; 2],
}

/// What the network has read of a sentence by itself.
pub(super) struct Read {
    /// A row for each word.
    words: Vec<f32>,
    /// What the sentence says as a whole.
    whole: Vec<f32>,
}

/// What the network says of a stretch of a draft.
pub(super) struct Said {
    /// Whether it is at least at `reflect`, at `caution`, at `warning`, in logits.
    pub levels: [f32; 3],
    /// For each of [`KINDS`], in logits.
    pub kinds: Vec<f32>,
    /// What each sentence says beside the others.
    beside: Vec<f32>,
}

static NETWORK: OnceCell<Network> = OnceCell::new();

/// The weights of likeness: what [`load`] takes where the crate is built without them.
#[cfg(feature = "weights")]
pub const WEIGHTS: &[u8] = include_bytes!("../../weights/likeness.bin");

/// The weights for all checks from now on. A crate that is built without the feature `weights` needs them before its first check, and
/// panics without; any that are there already stay. Panics when they are not whole.
pub fn load(packed: &[u8]) {
    NETWORK.get_or_init(|| Network::unpack(packed));
}

/// The network with the weights that the crate carries, or those that were loaded.
pub(super) fn network() -> &'static Network {
    #[cfg(feature = "weights")]
    load(WEIGHTS);
    NETWORK.get().expect("the weights are loaded before the first check")
}

impl Network {
    fn unpack(packed: &[u8]) -> Self {
        let mut packed = Packed::new(packed);
        let (width, blocks) = (packed.number(), packed.number());
        let (words, tag_rows, about) = (packed.table(), packed.table(), packed.table());
        let enter = packed.linear();
        let within = (0..blocks).map(|nth| block(&mut packed, width, 1 << nth)).collect();
        let sum_up = packed.linear();
        let between = block(&mut packed, width, 1);
        let (conclude, levels, kinds, marks) = (packed.linear(), packed.linear(), packed.linear(), packed.linear());
        let trust = [packed.numbers(1)[0], packed.numbers(1)[0]];
        packed.end();
        let rows = |names: &[u32], table: &Table| names.iter().map(|name| table.row(place(*name))).collect();
        Self {
            tags: rows(&TAGS, &tag_rows),
            frames: rows(&FRAMES, &about),
            words,
            tag_rows,
            enter,
            within,
            sum_up,
            about,
            between,
            conclude,
            levels,
            kinds,
            marks,
            trust,
        }
    }

    /// Reads a sentence by itself. It must have a word.
    pub fn read(&self, units: &Units) -> Read {
        let mut words = Vec::new();
        for (word, tags) in units.words.iter().zip(&units.tags) {
            words.extend(self.enter.of(&self.word(*word, *tags)));
        }
        self.within.iter().for_each(|block| block.apply(&mut words));
        let width = self.about.width();
        let mut whole = self.sum_up.of(&pool(&words, width));
        rectify(&mut whole);
        let frames = units.frames.bits().filter_map(|bit| self.frames[bit as usize]);
        let found = units.found.iter().filter_map(|name| self.about.row(place(*name)));
        frames.chain(found).for_each(|row| self.about.add(row, &mut whole));
        Read { words, whole }
    }

    fn word(&self, word: u32, tags: Tags) -> Vec<f32> {
        let mut row = vec![0.0; self.words.width()];
        self.words.add(self.words.row(place(word)).unwrap_or(0), &mut row);
        bits(tags).filter_map(|bit| self.tags[bit]).for_each(|tag| self.tag_rows.add(tag, &mut row));
        row
    }

    /// What sentences say together, at least one; `warned` is whether a rule warns of any of them.
    pub fn together<'a>(&self, sentences: impl Iterator<Item = &'a Read>, warned: Warned) -> Said {
        let mut beside: Vec<f32> = sentences.flat_map(|read| &read.whole).copied().collect();
        self.between.apply(&mut beside);
        let concluded = self.conclude(&beside);
        let levels = self.levels.of(&concluded);
        let trust = match warned {
            Warned::No => 0.0,
            Warned::Yes => self.trust[0],
            Warned::ByCare => self.trust[1],
        };
        Said { levels: [levels[0], levels[1] + trust, levels[2] + trust], kinds: self.kinds.of(&concluded), beside }
    }

    fn conclude(&self, beside: &[f32]) -> Vec<f32> {
        let mut concluded = self.conclude.of(&pool(beside, self.about.width()));
        rectify(&mut concluded);
        concluded
    }

    /// What the sentence with this number among those together says for each kind by itself.
    pub fn kinds_of(&self, said: &Said, nth: usize) -> Vec<f32> {
        let width = self.about.width();
        self.kinds.of(&self.conclude(&said.beside[nth * width..][..width]))
    }

    /// How likely each word of a sentence is one of those that refer, in logits.
    pub fn marks(&self, said: &Said, nth: usize, read: &Read) -> Vec<f32> {
        let width = self.about.width();
        let beside = &said.beside[nth * width..][..width];
        let mark = |word: &[f32]| self.marks.of(&[word, beside].concat())[0];
        read.words.chunks_exact(width).map(mark).collect()
    }
}

fn block(packed: &mut Packed, width: usize, step: usize) -> Block {
    let norm = Norm { scale: packed.numbers(width), shift: packed.numbers(width) };
    let mix = packed.linear();
    assert!(mix.takes(width * TAPS), "a block takes a row and its neighbours");
    Block { norm, mix, step }
}
