//! Invented announcements: a whole with a remainder, shares, a running total, a loan, a request.

use assistance::Announcements;
use assistance::announcement::{
    AlsoSaid, Amount, Announcement, Kind, Qualifier, Relation, RelationKind,
};
use kernel::{Currency, Localized, Money};

use super::{country, period, two};

/// Returns an exact amount of millions said by Fiji about Iceland.
fn said(id: &str, parent: Option<&str>, millions: i128, currency: &str) -> Announcement {
    let currency: Currency = currency.parse().expect("a currency of the sample");
    let minor = millions * 1_000_000 * 10_i128.pow(currency.decimal_places());
    Announcement {
        id: id.parse().expect("an identifier"),
        parent: parent.map(|id| id.parse().expect("an identifier")),
        title: two("Money for papers", "Dinero para papeles"),
        speaker: "Ministry".to_owned(),
        donors: vec!["FJI".to_owned()],
        occasion: "River meeting".to_owned(),
        meeting: None,
        announced: period("2023-05-02"),
        known: None,
        kind: Kind::New,
        status: "announced".to_owned(),
        amount: Amount {
            stated: Money::new(minor, currency),
            qualifier: Qualifier::Exact,
            least: Some(minor),
            most: Some(minor),
        },
        also_said: Vec::new(),
        is_derived: false,
        category: vec!["humanitarian".to_owned()],
        agencies: vec!["Ministry of Papers".to_owned()],
        agency_inferred: false,
        countries: vec![country("ISL")],
        places: Localized::default(),
        purpose: two("Papers for newcomers.", "Papeles para recién llegados."),
        condition: Localized::default(),
        fiscal_year: None,
        commitment: None,
        source: "https://example.org/river/money".to_owned(),
        note: Localized::default(),
        relations: Vec::new(),
    }
}

fn tie(kind: RelationKind, to: &str) -> Relation {
    Relation {
        kind,
        to: to.parse().expect("an identifier"),
    }
}

/// Returns the invented announcements, one of everything a page must be able to show.
#[must_use]
pub fn announcements() -> Announcements {
    let mut whole = said("F01", None, 100, "USD");
    whole.commitment = Some("C001".parse().expect("an identifier"));
    whole.countries = vec![country("ISL"), country("MLT")];
    whole.also_said = vec![AlsoSaid {
        stated: Money::new(9_900_000_000, whole.amount.stated.currency),
        by: "press".to_owned(),
        source: "https://example.org/press".to_owned(),
    }];
    whole.note = two("Told twice.", "Dicho dos veces.");
    let mut share = said("F02", Some("F01"), 60, "USD");
    share.amount.qualifier = Qualifier::Nearly;
    share.amount.least = None;
    let mut beside = said("F03", Some("F01"), 45, "USD");
    beside.relations = vec![tie(RelationKind::MayOverlap, "F02")];
    let mut rest = said("F04", Some("F01"), 40, "USD");
    rest.is_derived = true;
    rest.status = "derived".to_owned();
    rest.amount.qualifier = Qualifier::About;
    rest.amount.most = None;
    rest.agencies.clear();
    rest.countries.clear();
    let mut total = said("F05", None, 150, "USD");
    total.kind = Kind::Cumulative;
    total.amount.qualifier = Qualifier::MoreThan;
    total.amount.most = None;
    total.relations = vec![tie(RelationKind::RunningTotal, "F01")];
    let mut loan = said("F06", None, 20, "USD");
    loan.kind = Kind::Loan;
    loan.status = "approved".to_owned();
    let mut request = said("F07", None, 30, "USD");
    request.kind = Kind::Request;
    request.status = "requested".to_owned();
    request.fiscal_year = Some(period("FY2024"));
    let mut conditional = said("F08", None, 17, "USD");
    conditional.kind = Kind::Conditional;
    conditional.condition = two("Parliament decides.", "Decide el parlamento.");
    let mut spent = said("F09", None, 5, "CAD");
    spent.status = "spent".to_owned();
    spent.announced = period("2022-09");
    spent.donors = vec!["NZL".to_owned()];
    let mut shared = said("F10", None, 12, "USD");
    shared.donors = vec!["FJI".to_owned(), "NZL".to_owned()];
    let mut of_one = said("F11", Some("F10"), 8, "USD");
    of_one.kind = Kind::Conditional;
    let mut of_other = said("F12", Some("F10"), 4, "USD");
    of_other.donors = vec!["NZL".to_owned()];
    of_other.status = "contributed".to_owned();
    Announcements(vec![
        whole,
        share,
        beside,
        rest,
        total,
        loan,
        request,
        conditional,
        spent,
        shared,
        of_one,
        of_other,
    ])
}
