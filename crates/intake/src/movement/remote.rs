//! Tables at their source: addresses built from what is wanted, answers turned into files.
//!
//! Nothing here asks by itself: each function is handed the means to ask, with an address and the
//! media type that is wanted.

use std::fmt::Write;

use kernel::Day;
use serde_json::Value;

use crate::fetch::NotFetched;

/// The refugee agency's server.
pub const UNHCR: &str = "https://api.unhcr.org/population/v1";
/// The humanitarian data exchange.
pub const HDX: &str = "https://data.humdata.org";

/// A file as it was had.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Had {
    /// A name for it, with the day on which it was had.
    pub name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// The address that gave it.
    pub from: String,
}

/// Why a table was not had.
#[derive(Debug, thiserror::Error)]
pub enum NotHad {
    /// The address gave nothing.
    #[error(transparent)]
    Fetched(#[from] NotFetched),
    /// The answer is not what the source is known to give.
    #[error(
        "{}: {what}; look at the address in a browser: the source may have changed its form",
        kernel::address::without_secrets(from)
    )]
    Unexpected {
        /// The address.
        from: String,
        /// What was found.
        what: String,
    },
}

/// Asks an address for a media type and returns the bytes.
pub trait Asking: Fn(&str, &str) -> Result<Vec<u8>, NotFetched> {}
impl<T: Fn(&str, &str) -> Result<Vec<u8>, NotFetched>> Asking for T {}

/// What is wanted of the refugee agency.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unhcr<'a> {
    /// The server, [`UNHCR`] unless another is meant.
    pub base: &'a str,
    /// `population`, `asylum-applications`, `asylum-decisions` or `solutions`.
    pub table: &'a str,
    /// The first and the last year.
    pub years: (i16, i16),
    /// The agency's code of the country of origin; all where empty.
    pub origin: &'a str,
    /// The agency's code of the country of asylum; all where empty.
    pub asylum: &'a str,
}

/// The rows on one page of the agency's answer, and the most pages that are asked for.
const ROWS_A_PAGE: usize = 1_000;
const MOST_PAGES: u64 = 500;

/// Returns a table of the refugee agency as the CSV that the agency itself offers for download.
pub fn unhcr(wanted: &Unhcr<'_>, today: Day, ask: impl Asking) -> Result<Had, NotHad> {
    let mut rows: Vec<Value> = Vec::new();
    let mut page = 1;
    let base = wanted.base.trim_end_matches('/');
    let mut first = String::new();
    loop {
        let mut address = format!(
            "{base}/{}/?limit={ROWS_A_PAGE}&page={page}&yearFrom={}&yearTo={}&cf_type=UNHCR",
            wanted.table, wanted.years.0, wanted.years.1
        );
        for (name, code) in [("coo", wanted.origin), ("coa", wanted.asylum)] {
            if code.is_empty() {
                // All countries, each by itself, rather than one sum.
                let _ = write!(address, "&{name}_all=true");
            } else {
                let _ = write!(address, "&{name}={code}");
            }
        }
        let bytes = ask(&address, "application/json")?;
        let unexpected = |what: &str| NotHad::Unexpected {
            from: address.clone(),
            what: what.to_owned(),
        };
        let answer: Value =
            serde_json::from_slice(&bytes).map_err(|_| unexpected("the answer is no JSON"))?;
        let items = answer["items"]
            .as_array()
            .ok_or_else(|| unexpected("the answer holds no items"))?;
        rows.extend(items.iter().cloned());
        let n_pages = answer["maxPages"].as_u64().unwrap_or(1);
        if n_pages > MOST_PAGES {
            return Err(unexpected(
                "the answer has more pages than can be meant; ask for fewer years",
            ));
        }
        if first.is_empty() {
            first.clone_from(&address);
        }
        if page >= n_pages || items.is_empty() {
            break;
        }
        page += 1;
    }
    let bytes = csv_of(&rows).ok_or_else(|| NotHad::Unexpected {
        from: first.clone(),
        what: "the answer holds no rows for these years and countries".to_owned(),
    })?;
    let table = wanted.table.replace('-', "_");
    Ok(Had {
        name: format!("{table}_{today}.csv"),
        bytes,
        from: first,
    })
}

/// Writes objects with the same names as CSV; a dash, by which the agency says nothing, becomes empty.
fn csv_of(rows: &[Value]) -> Option<Vec<u8>> {
    let names: Vec<String> = rows.first()?.as_object()?.keys().cloned().collect();
    let mut out = csv::Writer::from_writer(Vec::new());
    out.write_record(&names).ok()?;
    for row in rows {
        let cells = names.iter().map(|name| match &row[name] {
            Value::Null => String::new(),
            Value::String(text) if text == "-" => String::new(),
            Value::String(text) => text.clone(),
            other => other.to_string(),
        });
        out.write_record(cells).ok()?;
    }
    out.into_inner().ok()
}

/// Returns a file of a data set of the humanitarian data exchange: the one whose name holds `resource`,
/// or the first that is CSV or a workbook.
pub fn hdx(
    base: &str,
    dataset: &str,
    resource: Option<&str>,
    today: Day,
    ask: impl Asking,
) -> Result<Had, NotHad> {
    let base = base.trim_end_matches('/');
    let about = format!("{base}/api/3/action/package_show?id={dataset}");
    let unexpected = |what: String| NotHad::Unexpected {
        from: about.clone(),
        what,
    };
    let answer: Value = serde_json::from_slice(&ask(&about, "application/json")?)
        .map_err(|_| unexpected("the answer is no JSON".to_owned()))?;
    let all = answer["result"]["resources"].as_array();
    let all = all.ok_or_else(|| unexpected("the data set lists no files".to_owned()))?;
    let text = |one: &Value, name: &str| one[name].as_str().unwrap_or_default().to_owned();
    let readable =
        |one: &&Value| ["csv", "xlsx"].contains(&text(one, "format").to_lowercase().as_str());
    let named = |one: &&Value| resource.is_none_or(|name| text(one, "name").contains(name));
    let Some(one) = all.iter().filter(readable).find(named) else {
        let names: Vec<String> = all
            .iter()
            .map(|one| format!("{} ({})", text(one, "name"), text(one, "format")))
            .collect();
        return Err(unexpected(format!(
            "no CSV or workbook is so named; there are: {}",
            names.join(", ")
        )));
    };
    let from = text(one, "url");
    let from = if from.starts_with('/') {
        format!("{base}{from}")
    } else {
        from
    };
    let ending = text(one, "format").to_lowercase();
    Ok(Had {
        bytes: ask(&from, "*/*")?,
        name: format!("hdx_{}_{today}.{ending}", plain(dataset)),
        from,
    })
}

/// Returns a flow of any server of statistical data as SDMX-CSV.
pub fn sdmx(
    base: &str,
    flow: &str,
    key: &str,
    years: (Option<i16>, Option<i16>),
    today: Day,
    ask: impl Asking,
) -> Result<Had, NotHad> {
    let mut from = format!("{}/data/{flow}/{key}", base.trim_end_matches('/'));
    let ends = [("startPeriod", years.0), ("endPeriod", years.1)];
    for (name, year) in ends
        .into_iter()
        .filter_map(|(name, year)| Some((name, year?)))
    {
        let mark = if from.contains('?') { '&' } else { '?' };
        let _ = write!(from, "{mark}{name}={year}");
    }
    let bytes = ask(
        &from,
        "application/vnd.sdmx.data+csv;version=1.0.0, application/vnd.sdmx.data+csv, text/csv",
    )?;
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(2_000)]).into_owned();
    if !head
        .lines()
        .next()
        .is_some_and(|line| line.contains("OBS_VALUE"))
    {
        return Err(NotHad::Unexpected {
            from,
            what:
                "the answer is no SDMX-CSV; the server may give it by another address or not at all"
                    .to_owned(),
        });
    }
    Ok(Had {
        name: format!("sdmx_{}_{today}.csv", plain(flow)),
        bytes,
        from,
    })
}

/// Returns whatever lies at an address, under its own name with the day.
pub fn address(from: &str, today: Day, ask: impl Asking) -> Result<Had, NotHad> {
    let path = from.split(['?', '#']).next().unwrap_or(from);
    let file = path
        .rsplit('/')
        .next()
        .filter(|name| !name.is_empty())
        .unwrap_or("fetched.csv");
    let (stem, ending) = file.split_once('.').unwrap_or((file, "csv"));
    Ok(Had {
        bytes: ask(from, "*/*")?,
        name: format!("{}_{today}.{}", plain(stem), plain(ending)),
        from: from.to_owned(),
    })
}

/// Keeps letters, digits and dots of a name, so that it is a name of a file anywhere.
fn plain(text: &str) -> String {
    let kept = text.chars().map(|c| {
        if c.is_ascii_alphanumeric() || c == '.' {
            c
        } else {
            '-'
        }
    });
    kept.collect::<String>().trim_matches(['-', '.']).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::cell::RefCell;

    fn day() -> Day {
        "2026-11-27".parse().unwrap()
    }

    #[test]
    fn every_page_of_the_refugee_agency_is_had_and_reads_as_its_own_table() {
        let asked = RefCell::new(Vec::new());
        let ask = |address: &str, _: &str| {
            asked.borrow_mut().push(address.to_owned());
            let page = asked.borrow().len();
            Ok(format!(
                r#"{{"page":{page},"maxPages":2,"items":[{{"year":2023,"coo_name":"Venezuela","coo":"VEN","coo_iso":"VEN",
                "coa_name":"Colombia","coa":"COL","coa_iso":"COL","refugees":{},"asylum_seekers":"-"}}]}}"#,
                page * 100
            ).into_bytes())
        };
        let wanted = Unhcr {
            base: "http://localhost/",
            table: "population",
            years: (2023, 2023),
            origin: "VEN",
            asylum: "",
        };
        let had = unhcr(&wanted, day(), ask).unwrap();
        assert_eq!(asked.borrow().len(), 2);
        assert!(
            asked.borrow()[1].contains("page=2&yearFrom=2023&yearTo=2023")
                && asked.borrow()[1].contains("coo=VEN&coa_all=true")
        );
        let text = String::from_utf8(had.bytes).unwrap();
        let sheet = &crate::movement::read(&had.name, &text).unwrap()[0];
        assert_eq!(sheet.released, Some(day()));
        assert_eq!(
            sheet
                .rows
                .iter()
                .filter_map(|row| row.value.number())
                .sum::<u64>(),
            300
        );
    }

    #[test]
    fn the_file_that_is_named_is_had_from_the_exchange() {
        let ask = |address: &str, _: &str| {
            Ok(if address.contains("package_show?id=panama") {
                br#"{"result":{"resources":[{"name":"map.zip","format":"SHP","url":"/z"},
                {"name":"flows.csv","format":"CSV","url":"/dataset/flows.csv"}]}}"#
                    .to_vec()
            } else {
                address.as_bytes().to_vec()
            })
        };
        let had = hdx("http://localhost", "panama", Some("flows"), day(), ask).unwrap();
        assert_eq!(had.bytes, b"http://localhost/dataset/flows.csv");
        let refused = hdx("http://localhost", "panama", Some("nothing"), day(), ask).unwrap_err();
        assert!(refused.to_string().contains("flows.csv (CSV)"), "{refused}");
    }

    #[test]
    fn what_is_no_statistical_data_is_refused() {
        let good = |_: &str, _: &str| Ok(b"REF_AREA,TIME_PERIOD,OBS_VALUE\nCRI,2023,5\n".to_vec());
        let had = sdmx(
            "http://localhost/rest/",
            "A,DF@B,1.0",
            "all",
            (Some(2020), None),
            day(),
            good,
        )
        .unwrap();
        assert_eq!(
            had.from,
            "http://localhost/rest/data/A,DF@B,1.0/all?startPeriod=2020"
        );
        assert_eq!(had.name, "sdmx_A-DF-B-1.0_2026-11-27.csv");
        let bad = |_: &str, _: &str| Ok(b"<html>".to_vec());
        assert!(sdmx("http://localhost", "A", "all", (None, None), day(), bad).is_err());
    }
}
