//! Who carries how much, as a reader meets it: side by side, never ranked, with the reason where there is no number.

use crate::walk::get;

#[tokio::test]
async fn members_stand_in_the_order_of_names_and_no_table_ranks_them() {
    let body = get("/shares").await.body;
    let place = |name: &str| body.find(&format!("\">{name}</a></th>")).expect(name);
    // Iceland hosts most per resident by the narrow definition, Fiji by the wide one.
    assert!(place("Fiji") < place("Iceland") && place("Iceland") < place("Malta"));
    assert!(body.contains("No rank is shown."));
    assert!(body.contains("What may not be concluded"));
    assert!(body.contains("that silence is nought;"));
    // Every number stands with its interval: 5,200 of 100,000, between those of the years beside.
    assert!(body.contains("<strong>52</strong>"), "{body}");
    assert!(body.contains("nothing published; not nought"));
    assert!(body.contains("the denominator was last published for 2014"));
    // The picture holds both definitions, and its table the same.
    assert!(body.contains("moves 1 of 3 members in 2024"), "{body}");
}

#[tokio::test]
async fn two_members_that_are_compared_are_told_apart_or_not() {
    let body = get("/shares/ISL?country=FJI").await.body;
    assert!(body.contains("id=\"compared\""));
    assert!(body.contains("Told apart: the intervals do not meet"));
    assert!(body.contains("Unknown: one of the two has no number"));
    // Control: without the question nothing is compared, and a stranger is no answer.
    let alone = get("/shares/ISL").await.body;
    assert!(!alone.contains("id=\"compared\"") && alone.contains("Compare with another member"));
    assert_eq!(get("/shares/ISL?country=XXX").await.status.as_u16(), 404);
    assert_eq!(get("/shares/BRA").await.status.as_u16(), 404);
}

#[tokio::test]
async fn a_key_that_nobody_agreed_to_says_so_first_and_guesses_nothing() {
    let body = get("/response/keys/half").await.body;
    assert!(body.contains("no member of this compact has agreed to any key"));
    assert!(body.contains("Fiji cannot be weighed: its economy was last published for 2014."));
    assert_eq!(get("/response/keys/none").await.status.as_u16(), 404);
}

#[tokio::test]
async fn an_indicator_tells_its_age_or_why_nothing_can_be_said() {
    let iceland = get("/causes/ISL").await.body;
    // From 12 in 2018 to 9 in 2024: by 4.7 per cent a year.
    assert!(iceland.contains("Getting better") && iceland.contains("Better by 4.7 % a year."));
    assert!(iceland.contains("Of this change no error was published: it may be chance."));
    let malta = get("/causes/MLT").await.body;
    assert!(malta.contains("Nothing can be said") && malta.contains("too old"));
    assert!(!malta.contains("a year."), "no pace without a class");
    let fiji = get("/causes/FJI").await.body;
    assert!(fiji.contains("Hardly moves"));
    for body in [iceland, malta, fiji] {
        assert!(body.contains("is not its effect"));
    }
}

#[tokio::test]
async fn a_cause_and_a_promise_stand_together_by_quoted_words_alone() {
    let body = get("/causes?lang=en").await.body;
    assert!(body.contains("One promise names a cause, in these words"));
    assert!(body.contains("Poverty: <q>permits</q>"), "{body}");
    assert!(body.contains("Read so by") && body.contains("Who may work earns."));
    assert!(
        body.contains("href=\"/commitments/C001?lang=en\""),
        "{body}"
    );
    // Before the day on which somebody read the promises nothing is linked, and that is said.
    let before = get("/causes?lang=en&on=2025-01-09").await.body;
    assert!(!before.contains("<q>permits</q>"));
    assert!(
        before.contains("nobody has read the promises yet"),
        "{before}"
    );
}
