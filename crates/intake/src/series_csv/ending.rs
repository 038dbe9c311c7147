//! The end of a file: what may be read in two ways is said, what is refused is refused whole.

use evidence::{Brought, Series, SeriesFile};
use kernel::Finding;

use super::{MOST_FINDINGS, SENTINELS, SeriesReading, short};
use crate::brought::BroughtFile;

impl SeriesReading<'_> {
    /// Refuses a number that may be 1200 as well as 1.2, and points out where none tells.
    fn doubts(&mut self) {
        if self.said.is_some() {
            return;
        }
        let sign = self.decimal.sign();
        let mut doubts = Vec::new();
        for draft in &self.series {
            let Some((line, text)) = &draft.readings.doubtful else {
                continue;
            };
            let (name, shown) = (short(&draft.brought.name), short(text));
            let without = text.replace(sign, "");
            let as_decimals = text.replace(',', ".").parse::<f64>().unwrap_or_default();
            let said = format!("say --decimal {}", self.decimal.name());
            if let Some(beside) = draft.readings.contradiction() {
                let what = format!(
                    "\"{shown}\" in \"{name}\" may be {without} or {as_decimals}: {beside} stands beside it"
                );
                let advice = format!(
                    "Write {without} without a mark between thousands; if it is {as_decimals}, {said}."
                );
                doubts.push(Finding::error(self.file, *line, what, advice));
            } else if draft.readings.is_unproven() {
                let what = format!("\"{shown}\" in \"{name}\" is read as {as_decimals}");
                let advice = format!("If it is {without}, write it so; if not, {said}.");
                doubts.push(Finding::warning(self.file, *line, what, advice));
            }
        }
        let room = MOST_FINDINGS.saturating_sub(self.findings.len());
        self.findings.extend(doubts.into_iter().take(room));
    }

    /// Refuses a base value beside another value of the same year: one of the two is wrong.
    fn two_bases(&mut self) {
        let mut differ = Vec::new();
        for draft in &self.series {
            let (year, base) = (draft.brought.base_year, draft.brought.base_value);
            let (Some(year), Some(base)) = (year, base) else {
                continue;
            };
            let of_that_year = draft.points.iter().find(|point| point.at == year);
            if let Some(value) = of_that_year.and_then(|point| point.value)
                && value != base
            {
                let name = short(&draft.brought.name);
                let what = format!(
                    "\"{name}\" has the base value {base} and, in {year}, the value {value}"
                );
                let advice = "Correct one of them, or leave the base value out.";
                differ.push(Finding::error(self.file, draft.brought.line, what, advice));
            }
        }
        let room = MOST_FINDINGS.saturating_sub(self.findings.len());
        self.findings.extend(differ.into_iter().take(room));
    }

    pub(super) fn finish(mut self) -> BroughtFile {
        self.doubts();
        self.two_bases();
        for draft in &self.series {
            let values: Vec<f64> = draft
                .points
                .iter()
                .filter_map(|point| point.value)
                .collect();
            let negative: Vec<f64> = values.iter().copied().filter(|v| *v < 0.0).collect();
            if let [only] = negative[..]
                && values.len() > 1
                && SENTINELS.contains(&only)
                && self.findings.len() < MOST_FINDINGS
            {
                let name = short(&draft.brought.name);
                let what = format!("\"{name}\" holds {only} among values that are not negative");
                let advice =
                    "If it stands for a missing value, leave it empty and say why in status.";
                let line = draft.brought.line;
                self.findings
                    .push(Finding::warning(self.file, line, what, advice));
            }
        }
        if self.is_refused() {
            return BroughtFile::from(SeriesFile {
                findings: self.findings,
                ..SeriesFile::default()
            });
        }
        let terms = self.series.iter().map(|draft| draft.terms).collect();
        let finished = self.series.into_iter().map(|draft| Brought {
            series: Series::new(draft.points),
            ..draft.brought
        });
        BroughtFile {
            file: SeriesFile {
                series: finished.collect(),
                groups: Vec::new(),
                findings: self.findings,
            },
            terms,
        }
    }
}
