//! What each release said of each period: the revision triangle.

use crate::chart::frame::{self, WIDTH, label};
use crate::markup::Markup;
use crate::words::Words;

/// What each release said of each period, one row a period, one column a release.
#[derive(Debug, Clone, PartialEq)]
pub struct TriangleChart {
    /// A name unique on the page, for the references inside the picture.
    pub id: String,
    /// What the picture shows, in a few words.
    pub title: String,
    /// What it tells, in a sentence or two, for who cannot see it.
    pub description: String,
    /// The releases: the columns, oldest first.
    pub releases: Vec<String>,
    /// The periods with what each release said.
    pub rows: Vec<(String, Vec<TriangleCell>)>,
}

/// What one release said of one period.
#[derive(Debug, Clone, PartialEq)]
pub struct TriangleCell {
    /// How it compares with the release before.
    pub turn: Turn,
    /// What is said when a pointer rests on it.
    pub label: String,
}

/// How a release compares with the one before.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Turn {
    /// The release says nothing of the period.
    Nothing,
    /// The first release that speaks of the period.
    First,
    /// It repeats what was said.
    Same,
    /// It says more, by this share of what was said before.
    More(f64),
    /// It says less, by this share of what was said before.
    Less(f64),
    /// It is withheld, in every release.
    Withheld,
}

const LEFT: f64 = 74.0;
const ROW: f64 = 15.0;
const HEAD: f64 = 40.0;
/// How wide a letter of a head is, on average.
const LETTER: f64 = 5.5;

impl TriangleChart {
    /// Returns the picture as SVG, with numbers as the language writes them.
    #[must_use]
    pub fn draw(&self, words: Words) -> Markup {
        let width = (WIDTH - LEFT - 2.0) / self.releases.len().max(1) as f64;
        let height = HEAD + ROW * self.rows.len() as f64 + 2.0;
        let size = (WIDTH, height);
        let mut out = frame::opened(
            "chart triangle",
            size,
            &self.id,
            &self.title,
            &self.description,
        );
        for (column, release) in self.releases.iter().enumerate() {
            let x = LEFT + width * (column as f64 + 0.5);
            // Heads take turns in height, so that many of them do not run into each other.
            let y = if self.releases.len() > 3 && column % 2 == 1 {
                30.0
            } else {
                14.0
            };
            // The head of the last column would leave the picture where it is wider than the column.
            let is_wide = release.chars().count() as f64 * LETTER > width;
            if is_wide && column + 1 == self.releases.len() {
                label(&mut out, "end", (WIDTH - 2.0, y), release);
            } else {
                label(&mut out, "middle", (x, y), release);
            }
        }
        for (row, (period, cells)) in self.rows.iter().enumerate() {
            let y = HEAD + ROW * row as f64;
            label(&mut out, "end", (LEFT - 6.0, y + 11.0), period);
            for (column, cell) in cells.iter().enumerate() {
                let x = LEFT + width * column as f64;
                draw_cell(&mut out, words, cell, (x, y), width);
            }
        }
        out.add_tag("</svg>");
        out
    }
}

fn draw_cell(out: &mut Markup, words: Words, cell: &TriangleCell, (x, y): (f64, f64), width: f64) {
    let (class, said) = match cell.turn {
        Turn::Nothing => return,
        Turn::First => ("<g class=\"first\">", String::new()),
        Turn::Same => ("<g class=\"same\">", String::new()),
        Turn::More(share) => ("<g class=\"more\">", format!("+{}", percent(words, share))),
        Turn::Less(share) => ("<g class=\"less\">", format!("−{}", percent(words, share))),
        Turn::Withheld => ("<g class=\"withheld\">", "—".to_owned()),
    };
    out.add_tag(class);
    out.add_tag("<rect x=\"");
    out.add_length(x + 0.6);
    out.add_tag("\" y=\"");
    out.add_length(y + 0.6);
    out.add_tag("\" width=\"");
    out.add_length(width - 1.2);
    out.add_tag("\" height=\"");
    out.add_length(ROW - 1.2);
    out.add_tag("\"><title>");
    out.add_text(&cell.label);
    out.add_tag("</title></rect>");
    if !said.is_empty() {
        label(out, "middle", (x + width / 2.0, y + 11.0), &said);
    }
    out.add_tag("</g>");
}

/// Writes a share in per cent; what is too small to be written is said to be.
fn percent(words: Words, share: f64) -> String {
    let per_cent = 100.0 * share.abs();
    let said = |value: f64, n_places| {
        words
            .say_naming("share", "value", words.real(value, n_places))
            .into_owned()
    };
    match per_cent {
        p if p < 0.1 => format!("<{}", said(0.1, 1)),
        p if p < 10.0 => said(p, 1),
        p => said(p, 0),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_head_of_the_last_column_stays_in_the_picture() {
        let last = |releases: &[&str]| {
            let chart = TriangleChart {
                id: "revisions".to_owned(),
                title: "Revisions".to_owned(),
                description: "Releases".to_owned(),
                releases: releases.iter().map(|one| (*one).to_owned()).collect(),
                rows: Vec::new(),
            };
            let svg = chart
                .draw(Words::in_language(kernel::Language::Es))
                .to_string();
            svg.contains("text-anchor=\"end\"")
        };
        assert!(last(&["1", "2", "3", "4", "agosto de 2025"]));
        // The control: where there is room the head stands over the middle of its column.
        assert!(!last(&["1", "2", "3", "4", "2025"]));
    }

    #[test]
    fn what_a_release_changed_is_said_and_what_it_does_not_hold_is_left_empty() {
        let cell = |turn| TriangleCell {
            turn,
            label: "a <b>".to_owned(),
        };
        let chart = TriangleChart {
            id: "revisions".to_owned(),
            title: "Revisions".to_owned(),
            description: "Two releases".to_owned(),
            releases: vec!["2024-05".to_owned(), "2024-08".to_owned()],
            rows: vec![
                (
                    "2024-04".to_owned(),
                    vec![cell(Turn::First), cell(Turn::More(0.07))],
                ),
                (
                    "2024-07".to_owned(),
                    vec![cell(Turn::Nothing), cell(Turn::First)],
                ),
                (
                    "2024-03".to_owned(),
                    vec![cell(Turn::Withheld), cell(Turn::Withheld)],
                ),
            ],
        };
        let drawn = |language| chart.draw(Words::in_language(language)).to_string();
        let svg = drawn(kernel::Language::En);
        assert_eq!(svg.matches("<rect").count(), 5);
        assert!(svg.contains("+7.0%") && svg.contains("a &lt;b&gt;"));
        let spanish = drawn(kernel::Language::Es);
        assert!(spanish.contains("+7,0\u{a0}%"), "{spanish}");
    }
}
