//! `cauce money arrived`: what crossed into a country, a place or a set of organisations.

use std::collections::{BTreeMap, HashMap};
use std::process::ExitCode;

use anyhow::bail;
use assistance::arrived::{Arrived, Inside, other_end};
use assistance::count::Excluded;
use assistance::link::Grade;
use assistance::total::{Columns, Totals};
use assistance::{Activity, Claim, write_amount};
use kernel::{Country, Currency};
use serde_json::json;

use super::known::{Asked, Converting, each_activity, reports, survey};
use crate::command::shared::{TextOrJson, wait};
use crate::terminal::{complain, say};

const EXAMPLES: &str = "\
Examples:
  cauce money arrived --country SLV
  cauce money arrived --country SLV --place \"La Unión\" --in EUR
  cauce money arrived --organisations SV-1,SV-2 --on 2021-06-08 --format json

Money arrives when its giver is outside and its receiver inside. Identifiers tell where organisations are
at home; a link to a known activity tells who its reporter is. The answer is an interval: above, both
sides' reports and everything located inside whose giver or receiver nobody told; below, the larger of
the two sides' reports. Without --in, dollars are counted; what would have arrived in other currencies is
named as left out.";

/// Arguments of `cauce money arrived`.
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub struct Args {
    #[command(flatten)]
    asked: Asked,
    #[command(flatten)]
    converting: Converting,
    /// The country, by its ISO alpha-3 code.
    #[arg(long, value_name = "CODE", required_unless_present = "organisations")]
    country: Option<Country>,
    /// A place below the country, by name or gazetteer code.
    #[arg(long, value_name = "NAME", requires = "country")]
    place: Option<String>,
    /// Organisations, by identifier.
    #[arg(
        long,
        value_name = "ID",
        value_delimiter = ',',
        conflicts_with = "country"
    )]
    organisations: Vec<String>,
    /// Form of the answer.
    #[arg(long, value_enum, default_value = "text")]
    format: TextOrJson,
}

/// Counts and writes the answer.
pub fn run(args: Args) -> anyhow::Result<ExitCode> {
    wait(count(args))
}

async fn count(args: Args) -> anyhow::Result<ExitCode> {
    let inside = match (args.country, &args.place) {
        (Some(country), Some(place)) => Inside::Place(country, place.clone()),
        (Some(country), None) => Inside::Country(country),
        (None, _) if args.organisations.is_empty() => bail!("name --country or --organisations"),
        (None, _) => Inside::Organisations(args.organisations.iter().cloned().collect()),
    };
    let converter = args.converting.converter(&args.asked)?;
    let dollars: Currency = "USD".parse().expect("three capital letters");
    let into = converter
        .as_ref()
        .map_or(dollars, |converter| converter.into);
    let value = |claim: &Claim| match &converter {
        Some(converter) => converter.of_claim(claim).ok().map(|one| one.minor),
        None => (claim.currency == dollars).then_some(claim.minor),
    };
    let (store, files) = args.asked.open().await?;
    let survey = survey(&store, &files).await?;
    let mut totals = Totals::new(Columns::default(), &[]);
    let mut arrived = Arrived::default();
    let mut left_out = LeftOut::new();
    each_activity(&store, &files, |group| {
        let reported = reports(group, &files);
        let activities: Vec<&Activity> = reported.iter().map(|one| one.activity).collect();
        let mut grades: HashMap<*const Claim, Grade> = HashMap::new();
        for activity in &activities {
            for link in survey.grade(activity) {
                let claim = &activity.claims[link.claim];
                if other_end(claim) == Some(link.side) {
                    grades.insert(std::ptr::from_ref(claim), link.grade);
                }
            }
        }
        totals.add(
            &reported,
            &survey,
            &mut |claim| value(claim).map(|minor| (minor, into)),
            &mut |opened| {
                let claim = opened.claim;
                let report = activities[opened.report];
                let grade = grades.get(&std::ptr::from_ref(claim)).copied();
                let add = |to: &mut Arrived, minor| {
                    to.add(&inside, &survey, report, claim, minor, grade);
                };
                if let Some((minor, _)) = opened.counted {
                    add(&mut arrived, minor);
                } else if opened.excluded == Some(Excluded::NoRate) {
                    // What is left out is asked as what is counted: whether it would have arrived here.
                    let mut would = Arrived::default();
                    add(&mut would, claim.minor);
                    if would.n_claims > 0 {
                        let sum = left_out.entry(claim.currency).or_default();
                        sum.0 += would.upper();
                        sum.1 += would.n_claims;
                    }
                }
            },
        );
    })
    .await?;
    store.close().await;
    tell(&arrived, &left_out, into, args.format)?;
    Ok(ExitCode::SUCCESS)
}

/// Money that would have arrived here and has no rate: how much at most and in how many transactions.
type LeftOut = BTreeMap<Currency, (i128, usize)>;

fn tell(
    arrived: &Arrived,
    left_out: &LeftOut,
    into: Currency,
    format: TextOrJson,
) -> anyhow::Result<()> {
    let amount = |minor| write_amount(minor, into.decimal_places());
    let left_out = left_out.iter().map(|(currency, (minor, n))| {
        let minor = write_amount(*minor, currency.decimal_places());
        (currency.to_string(), minor, *n)
    });
    if format == TextOrJson::Json {
        let left_out: Vec<_> = left_out
            .map(|(code, minor, n)| json!({"currency": code, "amount": minor, "transactions": n}))
            .collect();
        let document = json!({
            "currency": into.code(),
            "least": amount(arrived.lower()),
            "most": amount(arrived.upper()),
            "given": amount(arrived.given),
            "received_alone": amount(arrived.received),
            "told_by_both": amount(arrived.twins),
            "untold": amount(arrived.untold),
            "within": amount(arrived.within),
            "passing": amount(arrived.passing),
            "told_share": arrived.told_share(),
            "linked_share": arrived.linked_share(),
            "transactions": arrived.n_claims,
            "left_out": left_out,
        });
        say!("{}", serde_json::to_string_pretty(&document)?);
        return Ok(());
    }
    say!(
        "arrived: between {into} {} and {into} {} in {} transactions",
        amount(arrived.lower()),
        amount(arrived.upper()),
        arrived.n_claims
    );
    let percent = |share: Option<f64>| {
        share.map_or_else(|| "-".to_owned(), |share| format!("{:.1} %", share * 100.0))
    };
    say!("  crossed, as givers report      {}", amount(arrived.given));
    say!(
        "  crossed, as receivers alone    {}",
        amount(arrived.received)
    );
    say!("  told by both sides             {}", amount(arrived.twins));
    say!(
        "  an end untold                  {}",
        amount(arrived.untold)
    );
    say!(
        "  given and received inside      {} (no arrival)",
        amount(arrived.within)
    );
    say!(
        "  given and received outside     {} (no arrival)",
        amount(arrived.passing)
    );
    say!(
        "  both ends told                 {}",
        percent(arrived.told_share())
    );
    say!(
        "  explained by links             {}",
        percent(arrived.linked_share())
    );
    for (currency, minor, n) in left_out {
        complain!("left out here: {n} transactions, at most {currency} {minor}: no rate");
    }
    Ok(())
}
