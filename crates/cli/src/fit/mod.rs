//! `subrosa fit`: fits the weights of the check to labelled drafts.

mod data;
mod logistic;
mod people;
mod table;

use std::fmt::Write as _;
use std::fs;
use std::path::PathBuf;

use subrosa_core::Level;

use crate::Status;
use crate::corpus::{self, Example};
use crate::failure::Failure;
use data::{Data, Scale};
use logistic::{Logistic, Penalty};

/// Fit the weights of features to labelled drafts, and say by cross-validation how well they do on drafts that they have not seen
///
/// The result depends on the drafts and on nothing else: the same drafts give the same weights.
#[derive(clap::Args)]
pub struct Args {
    /// Labelled drafts, one JSON object a line
    #[arg(required = true)]
    files: Vec<PathBuf>,
    /// Where to write the weights; without it they are only tried by cross-validation
    #[arg(long)]
    out: Option<PathBuf>,
    /// Where to write the weights of the signs that a person is a client; build anew before fitting the rest
    #[arg(long)]
    people: Option<PathBuf>,
    /// A feature must stand in this many drafts to get a weight
    #[arg(long, default_value_t = 4)]
    least: usize,
    /// At most this many features get weights
    #[arg(long, default_value_t = 3000)]
    most: usize,
    /// How strongly weights are held down
    #[arg(long, default_value_t = 10.0)]
    ridge: f64,
    /// How strongly weights are driven to nothing
    #[arg(long, default_value_t = 0.5)]
    lasso: f64,
    /// What a false warning costs where the rules see nothing, in missed drafts
    #[arg(long, default_value_t = 6.0)]
    alarm: f64,
}

/// Parts of the drafts, each left out once.
const FOLDS: usize = 5;
/// Weights are written in hundredths of a logit per this.
const UNIT: f64 = 24.0;

/// Runs the command.
pub fn run(args: &Args) -> Result<Status, Failure> {
    let mut examples = Vec::new();
    for file in &args.files {
        let set = file.file_stem().map(|s| s.to_string_lossy().into_owned()).unwrap_or_default();
        examples.extend(corpus::read(file)?.into_iter().map(|example| (set.clone(), example)));
    }
    if let Some(out) = &args.people {
        let examples: Vec<&Example> = examples.iter().map(|(_, example)| example).collect();
        fs::write(out, people::fit(&examples)).map_err(|error| Failure::new(format!("{}: {error}", out.display())))?;
    }
    let data = Data::new(&examples, args.least);
    let fit = |rows: &[usize], scale: Scale| {
        let rows: Vec<usize> = rows.iter().copied().filter(|&row| data.counts_for(row, scale)).collect();
        // Nearly all that people write is like the drafts that the rules leave alone, so a false warning there counts for many.
        let cost = |row: usize| {
            let ordinary = scale == Scale::Warned && !data.target(row, scale) && !data.rules_warn(row);
            if ordinary { args.alarm } else { 1.0 }
        };
        let targets: Vec<(usize, bool, f64)> =
            rows.iter().map(|&row| (row, data.target(row, scale), cost(row))).collect();
        let penalty = |lasso: f64| {
            // What the rules make of a draft is the starting point; all else moves it.
            move |name: &str| {
                let held = match () {
                    () if name.starts_with("rules:") => 0.1,
                    () if name.contains(':') => args.ridge / 8.0,
                    () if name.starts_with(char::is_uppercase) && !name.contains(' ') => args.ridge / 4.0,
                    () => args.ridge,
                };
                Penalty { ridge: held, lasso: if name.contains(':') { 0.0 } else { lasso }, prior: 0.0 }
            }
        };
        let all = Logistic::fit(&data.table, &targets, None, penalty(args.lasso));
        let kept = all.strongest(args.most);
        Logistic::fit(&data.table, &targets, Some(&kept), penalty(0.0))
    };

    let mut left_out = vec![[0.0; 3]; data.rows()];
    for fold in 0..FOLDS {
        let (test, train): (Vec<usize>, Vec<usize>) = (0..data.rows()).partition(|&row| data.fold(row, FOLDS) == fold);
        for (nth, scale) in Scale::ALL.into_iter().enumerate() {
            let model = fit(&train, scale);
            test.iter().for_each(|&row| left_out[row][nth] = model.score(&data.table, row));
        }
    }
    data.report("left out", &left_out);

    if let Some(out) = &args.out {
        let all: Vec<usize> = (0..data.rows()).collect();
        let models = Scale::ALL.map(|scale| fit(&all, scale));
        let seen: Vec<[f64; 3]> =
            all.iter().map(|&row| models.each_ref().map(|model| model.score(&data.table, row))).collect();
        println!();
        data.report("seen", &seen);
        let units = |weight: f64| (weight * UNIT).round() as i32;
        let mut text = format!("bias\t{}\n", models.each_ref().map(|m| units(m.bias).to_string()).join("\t"));
        let mut written = 0;
        for (column, name) in data.table.names().iter().enumerate() {
            let weights = models.each_ref().map(|m| units(m.weights[column]).clamp(-127, 127));
            if weights != [0; 3] {
                let _ = writeln!(text, "{name}\t{}", weights.map(|w| w.to_string()).join("\t"));
                written += 1;
            }
        }
        fs::write(out, text).map_err(|error| Failure::new(format!("{}: {error}", out.display())))?;
        println!("{written} features in {}", out.display());
    }
    Ok(Status::Fine)
}

/// The level that three scores show.
fn level(scores: [f64; 3]) -> Level {
    match scores.map(|score| score > 0.0) {
        [true, true, _] => Level::Warning,
        [true, ..] => Level::Caution,
        [false, _, true] => Level::Reflect,
        [false, _, false] => Level::Clear,
    }
}
