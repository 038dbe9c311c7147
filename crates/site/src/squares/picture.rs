//! `GET /glance.svg`: the squares as a picture of its own, with its finding, its source and its day.

use std::sync::Arc;

use axum::extract::State;
use axum::http::header;
use kernel::Day;
use progress::axis::Class;
use publication::Snapshot;
use publication::glance::Row;
use ui::figure::wrapped;
use ui::squares::{Filling, Look, Over};
use ui::{Markup, Tone};

use super::{counts, is_counted, legend, look, name, ordered, rows};
use crate::leaving::{self, Leaves};
use crate::page::Page;
use crate::visit::{Shown, Visit};
use crate::{Public, classes, headline, shown};

const WIDTH: f64 = 1140.0;
/// Where the squares begin.
const LEFT: f64 = 230.0;
/// The side of a square with the room around it.
const STEP: f64 = 20.0;
/// Between one holder and the next.
const LINE: f64 = 25.0;
/// So many squares stand in a line.
const N_IN_LINE: usize = 45;
/// So many letters of the finding stand in a line, and so many of a name.
const N_LETTERS: usize = 90;
const N_LETTERS_OF_A_NAME: usize = 27;
/// The colours of the light pages, for whoever prints the file or puts it on a page of their own.
pub(super) const INK: &str = "#25211c";
pub(super) const SOFT: &str = "#5d554b";
pub(super) const PAPER: &str = "#fbf8f2";

/// `GET /glance.svg`
pub async fn get(State(_): State<Arc<Public>>, visit: Visit) -> Shown {
    let drawn = draw(&visit.page, &visit.snapshot);
    Ok(file(visit.page.on, &drawn))
}

/// Returns a picture as a file.
pub(super) fn file(on: Day, drawn: &Markup) -> axum::response::Response {
    let headers = [
        (header::CONTENT_TYPE, "image/svg+xml; charset=utf-8"),
        (header::VARY, "Accept-Language"),
    ];
    leaving::marked(Leaves::Admitted(on), (headers, drawn.to_string()))
}

/// Returns the colour of a tone on light paper.
fn colour(tone: Tone) -> &'static str {
    match tone {
        Tone::Good => "#1d6b45",
        Tone::Fair => "#2b5f92",
        Tone::Slow => "#8a5a00",
        Tone::Bad => "#a2331f",
        Tone::Quiet => "#665e54",
    }
}

/// A picture that grows downwards.
pub(super) struct Sheet {
    out: Markup,
    /// Where the next line stands.
    pub(super) y: f64,
}

impl Sheet {
    /// Returns an empty sheet whose first line stands there.
    pub(super) fn at(y: f64) -> Self {
        Self {
            out: Markup::new(),
            y,
        }
    }

    /// Returns the sheet as a picture of this size, on paper of a colour, with what it finds for who cannot see it.
    pub(super) fn closed(
        self,
        page: &Page,
        finding: &str,
        (width, height): (f64, f64),
        paper: &'static str,
    ) -> Markup {
        let mut out = Markup::new().tag("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ");
        out.add_length(width);
        out.add_tag(" ");
        out.add_length(height);
        out.add_tag("\" width=\"");
        out.add_length(width);
        out.add_tag("\" height=\"");
        out.add_length(height);
        out.add_tag(
            "\" font-family=\"system-ui,Roboto,Noto Sans,DejaVu Sans,Arial,sans-serif\" lang=\"",
        );
        out.add_text(page.language());
        out.add_tag("\" role=\"img\"><title>");
        out.add_text(finding);
        out.add_tag("</title><rect width=\"100%\" height=\"100%\" fill=\"");
        out.add_tag(paper);
        out.add_tag("\"/>");
        out.add(&self.out);
        out.add_tag("</svg>\n");
        out
    }

    /// Writes words and leaves the line.
    pub(super) fn line(
        &mut self,
        x: f64,
        size: f64,
        colour: &'static str,
        bold: bool,
        words: &str,
    ) {
        self.words(x, size, colour, if bold { "bold" } else { "start" }, words);
        self.y += size * 1.35;
    }

    fn words(&mut self, x: f64, size: f64, colour: &'static str, how: &'static str, words: &str) {
        let out = &mut self.out;
        out.add_tag("<text x=\"");
        out.add_length(x);
        out.add_tag("\" y=\"");
        out.add_length(self.y);
        out.add_tag("\" font-size=\"");
        out.add_length(size);
        out.add_tag("\" fill=\"");
        out.add_tag(colour);
        out.add_tag(match how {
            "bold" => "\" font-weight=\"bold\" font-family=\"Georgia,serif\">",
            "end" => "\" text-anchor=\"end\">",
            _ => "\">",
        });
        out.add_text(words);
        out.add_tag("</text>");
    }

    /// Draws a square whose foot stands on the line, with what it stands for.
    fn square(&mut self, x: f64, look: Look, name: &str) {
        self.large_square(x, STEP, look, name);
    }

    /// Draws a square of a size.
    pub(super) fn large_square(&mut self, x: f64, size: f64, look: Look, name: &str) {
        let out = &mut self.out;
        out.add_tag("<svg x=\"");
        out.add_length(x);
        out.add_tag("\" y=\"");
        out.add_length(self.y - 0.75 * size);
        out.add_tag("\" width=\"");
        out.add_length(size);
        out.add_tag("\" height=\"");
        out.add_length(size);
        out.add_tag("\" viewBox=\"0 0 24 24\" color=\"");
        out.add_tag(colour(look.tone));
        out.add_tag("\"><title>");
        out.add_text(name);
        out.add_tag("</title>");
        out.add_tag(Filling::drawing(look.filling));
        for over in look.over() {
            out.add_tag("<g color=\"");
            out.add_tag(INK);
            out.add_tag("\">");
            out.add_tag(Over::drawing(over));
            out.add_tag("</g>");
        }
        out.add_tag("</svg>");
    }
}

/// Returns the picture.
fn draw(page: &Page, snapshot: &Snapshot) -> Markup {
    let finding = headline::of(page, snapshot).plain();
    let mut sheet = Sheet::at(38.0);
    for line in wrapped(&finding, N_LETTERS) {
        sheet.line(20.0, 23.0, INK, true, line);
    }
    let day = page.say_naming("frame-as-known", "day", page.day(page.on));
    let said = format!(
        "{} · {} {} {day}",
        page.words.plain(&snapshot.compact.title),
        page.say("home-square"),
        page.say("members-order"),
    );
    for line in wrapped(&said, 150) {
        sheet.line(20.0, 14.0, SOFT, false, line);
    }
    sheet.y += 14.0;
    draw_legend(&mut sheet, page, snapshot);
    for row in &rows(page, snapshot) {
        draw_row(&mut sheet, page, snapshot, row);
    }
    sheet.y += 12.0;
    let source = format!(
        "{}: Cauce, {}",
        page.say("source"),
        page.address_of("/glance")
    );
    sheet.line(20.0, 13.0, SOFT, false, &source);
    let height = sheet.y;
    sheet.closed(page, &finding, (WIDTH, height), PAPER)
}

fn draw_legend(sheet: &mut Sheet, page: &Page, snapshot: &Snapshot) {
    let mut x = 20.0;
    for key in legend(page, snapshot) {
        let words = format!("{} {}", key.word, page.count(key.n));
        let width = 42.0 + 7.4 * words.chars().count() as f64;
        if x + width > WIDTH - 20.0 {
            x = 20.0;
            sheet.y += LINE;
        }
        sheet.square(x, key.look, &words);
        sheet.words(x + 25.0, 14.0, INK, "start", &words);
        x += width;
    }
    sheet.y += LINE + 10.0;
}

fn draw_row(sheet: &mut Sheet, page: &Page, snapshot: &Snapshot, row: &Row) {
    let holder = shown::holder_name(page, snapshot, &row.holder);
    let lines = wrapped(&holder, N_LETTERS_OF_A_NAME);
    for (i, line) in lines.iter().enumerate() {
        if i > 0 {
            sheet.y += 17.0;
        }
        sheet.words(LEFT - 12.0, 14.0, INK, "end", line);
    }
    if row.promises.is_empty() {
        let none = page.say("glance-no-promise");
        sheet.words(LEFT, 13.0, SOFT, "start", &none);
    } else if is_counted(snapshot) {
        let mut x = LEFT;
        for (look, class, n) in counts(&row.promises) {
            let word = classes::word(page.words, Class::Delivery(class));
            sheet.square(x, look, &word);
            sheet.words(x + 24.0, 14.0, INK, "start", &page.count(n));
            x += 90.0;
        }
    } else {
        for (i, rated) in ordered(row).into_iter().enumerate() {
            if i > 0 && i % N_IN_LINE == 0 {
                sheet.y += LINE;
            }
            let x = LEFT + STEP * (i % N_IN_LINE) as f64;
            sheet.square(x, look(rated), &name(page, snapshot, rated));
        }
    }
    sheet.y += LINE;
}

#[cfg(test)]
mod tests {
    use kernel::Language;

    use super::*;

    #[test]
    fn the_picture_stands_alone_and_holds_a_square_for_every_promise() {
        let mut snapshot = testkit::invented::snapshot();
        let page = Page::new(ui::Reader::at("/glance", Language::Fr), snapshot.on);
        let drawn = draw(&page, &snapshot).to_string();
        for rated in &snapshot.rated {
            let title = format!("<title>{} · ", rated.commitment.id);
            assert_eq!(drawn.matches(&title).count(), 1);
        }
        for borrowed in ["class=", "style=", "href=", "var("] {
            assert!(!drawn.contains(borrowed), "{borrowed}");
        }
        assert!(!drawn.contains('⚠') && !drawn.contains('\u{e000}'));
        // Of a compact that is too large for squares the same file counts them.
        let one = snapshot.rated[0].clone();
        snapshot.rated = vec![one; super::super::MOST_DRAWN + 1];
        let counted = draw(&page, &snapshot).to_string();
        assert!(
            counted.contains(">301</text>") && counted.len() < 10_000,
            "{counted}"
        );
    }
}
