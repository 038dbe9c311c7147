//! `GET /movement/imported`: files that were taken in, and what was refused or doubted.

use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use kernel::{Country, Language};
use publication::counts::FileTaken;
use publication::counts::imported::{Head, TableKey};
use ui::Markup;
use ui::Words;

use super::{definition, told};
use crate::Public;
use crate::leaving::{self, Leaves};
use crate::page::Page;
use crate::section::Section;
use crate::visit::{Shown, Visit};

#[derive(Template)]
#[template(path = "movement/imported.html")]
struct ImportedPage {
    page: Page,
    files: Vec<FileShown>,
    tables: Vec<HeadShown>,
    n_tables: usize,
    reporters: Vec<(String, String)>,
}

/// A file that was taken in, with what was found in it.
struct FileShown {
    file: String,
    released: String,
    n_counts: usize,
    n_refused: usize,
    n_quarantined: usize,
    faults: Vec<(String, Markup, Markup)>,
}

/// A table of counts in the list.
struct HeadShown {
    title: String,
    link: String,
    periods: String,
    n_releases: usize,
    n_quarantined: usize,
}

/// No more tables than this stand on one page.
const MOST_TABLES: usize = 60;
/// No more files than this stand on the page, the latest.
const MOST_FILES: usize = 30;

/// `GET /movement/imported`, `?reporter=` for one country's tables.
pub async fn list(State(_): State<Arc<Public>>, visit: Visit) -> Shown {
    let movements = &visit.snapshot.movements;
    let page = visit.titled(Section::Movement, visit.page.say("movement-imported-title"));
    let mut reporters: Vec<kernel::Country> = movements
        .imported
        .iter()
        .map(|head| head.key.reporter)
        .collect();
    reporters.sort_unstable();
    reporters.dedup();
    let reporters: Vec<(String, String)> = (reporters.into_iter())
        .map(|country| {
            let name = country.name(page.words.language()).to_owned();
            (
                name,
                page.link_asking("/movement/imported", &[("reporter", country.code())]),
            )
        })
        .collect();
    let asked: Option<kernel::Country> = visit.answer("reporter", || reporters.clone())?;
    let mut meant: Vec<&Head> = (movements.imported.iter())
        .filter(|head| asked.is_none_or(|country| head.key.reporter == country))
        .collect();
    // Series by month first: they are forecast and watched.
    meant.sort_by_key(|head| head.key.rhythm);
    visit.show(&ImportedPage {
        files: movements
            .files
            .iter()
            .take(MOST_FILES)
            .map(|one| file_shown(&visit, one))
            .collect(),
        tables: meant
            .iter()
            .take(MOST_TABLES)
            .map(|head| head_shown(&visit, head))
            .collect(),
        n_tables: meant.len(),
        reporters,
        page,
    })
}

fn file_shown(visit: &Visit, one: &FileTaken) -> FileShown {
    let words = visit.page.words;
    FileShown {
        file: one.file.clone(),
        released: released(words, one),
        n_counts: one.n_counts,
        n_refused: one.n_refused,
        n_quarantined: one.n_quarantined,
        faults: (one.faults.iter())
            .map(|fault| {
                let kind = words.say(&format!("fault-{}", fault.kind)).into_owned();
                let (reason, question) =
                    told::fault(&visit.page, &fault.kind, &fault.reason, &fault.question);
                (kind, reason, question)
            })
            .collect(),
    }
}

/// Returns when a file was released. Where nobody stated a day, that of the import stands for it, and is told as
/// what it is.
pub fn released(words: Words, one: &FileTaken) -> String {
    let (key, day) = if one.released == one.taken_on {
        ("movement-file-taken-on", one.taken_on)
    } else {
        ("movement-file-released", one.released)
    };
    words.say_naming(key, "day", words.day(day)).into_owned()
}

fn head_shown(visit: &Visit, head: &Head) -> HeadShown {
    let words = visit.page.words;
    HeadShown {
        title: title(&visit.page, &head.key),
        link: visit
            .page
            .link(&format!("/movement/imported/{}", head.slug)),
        periods: {
            let (first, last) = (words.period(head.periods.0), words.period(head.periods.1));
            if first == last {
                first
            } else {
                format!("{first} – {last}")
            }
        },
        n_releases: head.releases.len(),
        n_quarantined: head.quarantined.values().sum(),
    }
}

/// Returns the title of an imported table.
pub fn title(page: &Page, key: &TableKey) -> String {
    let reporter = key.reporter.name(page.words.language());
    format!("{reporter}: {}", counted(page.words, key))
}

/// Returns what an imported table counts, at which border and by which definition.
pub fn counted(words: Words, key: &TableKey) -> String {
    let measure = told::measure_named(words, key.measure.as_str());
    let mut beside = Vec::new();
    if let (Some(from), Some(to)) = (key.origin, key.destination) {
        let name = |country: Country| country.name(words.language()).to_owned();
        beside.push(format!("{} → {}", name(from), name(to)));
    }
    if !key.definition.is_empty() {
        beside.push(definition::told(words, &key.definition));
    }
    if beside.is_empty() {
        measure
    } else {
        format!("{measure} ({})", beside.join(", "))
    }
}

/// `GET /movement/template.csv`: the plain file that a ministry can fill, with the words of the reader's
/// language.
pub async fn template_csv(visit: Visit) -> Response {
    let language = visit.page.words.language();
    let headers = [
        (
            header::CONTENT_TYPE,
            "text/csv; charset=utf-8; header=present".to_owned(),
        ),
        (header::CONTENT_DISPOSITION, template_name(language, "csv")),
    ];
    leaving::marked(
        Leaves::NoData,
        (headers, movement::series::template::csv(language)),
    )
}

fn template_name(language: Language, ending: &str) -> String {
    let name = movement::series::words::usual(language, "form-sheet");
    format!("attachment; filename=\"{name}.{ending}\"")
}

/// `GET /movement/template.xlsx`: the same as a workbook.
pub async fn template_xlsx(visit: Visit) -> Response {
    let language = visit.page.words.language();
    let headers = [
        (
            header::CONTENT_TYPE,
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet".to_owned(),
        ),
        (header::CONTENT_DISPOSITION, template_name(language, "xlsx")),
    ];
    match press::template::movement(language) {
        Ok(bytes) => leaving::marked(Leaves::NoData, (headers, bytes)),
        Err(fault) => {
            tracing::error!(%fault, "the template could not be written");
            axum::http::StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
    }
}
