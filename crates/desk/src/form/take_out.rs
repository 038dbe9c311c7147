//! `GET /desk/cycles/{c}/form`, `…/form.csv` and `…/form.xlsx`: the form, to be filled far from here.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, State};
use axum::http::header;
use axum::response::{IntoResponse, Response};

use super::{deliverables, named, own, rows};
use crate::failure::{Failure, Shown};
use crate::office::Office;
use crate::page::{Page, html};
use crate::seat::{Form, Seat};

#[derive(Template)]
#[template(path = "form/page.html")]
struct FormPage {
    page: Page,
    cycle: String,
    n_items: usize,
    csv: String,
    xlsx: String,
    form: Form,
    once: String,
}

/// `GET /desk/cycles/{c}/form`
pub async fn page(
    State(office): State<Arc<Office>>,
    Path(cycle): Path<String>,
    seat: Seat,
) -> Shown {
    let shown = || {
        let (id, cycle) = named(&seat, &cycle)?;
        let n_items = own(&office, &seat, cycle).len();
        if n_items == 0 {
            return Err(Failure::not_here());
        }
        let page = seat.page.titled(seat.page.say("desk-form"));
        let shown = FormPage {
            cycle: page.link(&format!("/desk/cycles/{id}")),
            n_items,
            csv: page.link(&format!("/desk/cycles/{id}/form.csv")),
            xlsx: page.link(&format!("/desk/cycles/{id}/form.xlsx")),
            form: seat.form(&format!("/desk/cycles/{id}/form")),
            once: kernel::hex::of(office.secret::<16>()?),
            page: page.clone(),
        };
        Ok(html(&shown, page.words.language()))
    };
    shown().map_err(|failure| failure.on(&seat.page))
}

/// `GET /desk/cycles/{c}/form.csv`
pub async fn csv(
    State(office): State<Arc<Office>>,
    Path(cycle): Path<String>,
    seat: Seat,
) -> Shown {
    let written = async {
        let mut out = Vec::new();
        for row in rows(&office, &seat, &cycle).await? {
            kernel::csv::row(&mut out, row).map_err(Failure::ours)?;
        }
        Ok(file(out, "text/csv; charset=utf-8", &cycle, "csv"))
    };
    written
        .await
        .map_err(|failure: Failure| failure.on(&seat.page))
}

/// `GET /desk/cycles/{c}/form.xlsx`
pub async fn xlsx(
    State(office): State<Arc<Office>>,
    Path(cycle): Path<String>,
    seat: Seat,
) -> Shown {
    const MEDIA: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    let written = async {
        let rows = rows(&office, &seat, &cycle).await?;
        let book = (office.papers.write_form)(&rows);
        let book = book.ok_or_else(|| Failure::ours("a form cannot be packed"))?;
        Ok(file(book, MEDIA, &cycle, "xlsx"))
    };
    written
        .await
        .map_err(|failure: Failure| failure.on(&seat.page))
}

async fn rows(office: &Office, seat: &Seat, cycle: &str) -> Result<Vec<Vec<String>>, Failure> {
    let (_, cycle) = named(seat, cycle)?;
    let items = own(office, seat, cycle);
    if items.is_empty() {
        return Err(Failure::not_here());
    }
    Ok(rows::written(&items, &deliverables(office).await?))
}

fn file(bytes: Vec<u8>, media: &'static str, cycle: &str, ending: &str) -> Response {
    // The cycle was found by this name, whose letters are those of an identifier.
    let named = format!("attachment; filename=\"report-{cycle}.{ending}\"");
    let headers = [
        (header::CONTENT_TYPE, media.to_owned()),
        (header::CONTENT_DISPOSITION, named),
    ];
    (headers, bytes).into_response()
}
