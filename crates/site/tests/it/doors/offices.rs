//! The offices: their table, and the page of a country.

use super::get;

#[tokio::test]
async fn the_table_of_offices_holds_every_version() {
    let csv = get("/offices.csv").await.body;
    assert!(
        csv.contains("safe-mobility-guatemala,GTM,2024-05,open,2024-05-07,unknown,GTM HND SLV NIC")
    );
}

#[tokio::test]
async fn a_countrys_page_names_its_offices_and_no_others() {
    let page = get("/offices/countries/COL?lang=en&on=2024-05-08")
        .await
        .body;
    assert!(page.contains("Offices: Colombia") && page.contains("/offices/safe-mobility-colombia"));
    assert!(!page.contains("/offices/safe-mobility-guatemala"));
    assert!(page.contains("<svg class=\"chart map\"") && page.contains("Soacha"));
    let closed = get("/offices/safe-mobility-colombia?lang=en").await.body;
    assert!(
        closed.contains("It was open from 28 June 2023 to a day that was not published."),
        "{closed}"
    );
}
