//! Everything that is known, put together in one place for the site and for every command.

use std::path::Path;
use std::sync::Arc;

use anyhow::{Context, bail};
use evidence::Observation;
use kernel::{Clock, Country, Day, Severity};
use publication::counts::{Gathered, Imports};
use publication::{Known, Snapshot};
use store::Store;
use store::desk::DeskStore;

use crate::clock::{MachineChance, MachineClock};
use crate::command::Decided;
use crate::opening::{self, Opened};
use crate::terminal::complain;

/// Brings together what a charter says, its figures, and what a store holds of people moving. Of files
/// only what members counted is shown; the rest stays in the store.
pub async fn known(
    opened: Opened,
    figures: Vec<Observation>,
    store: Option<&Store>,
) -> anyhow::Result<(Known, Decided)> {
    let charter = opened.charter;
    let method = (charter.methods.iter().find(|method| method.in_force))
        .context("no method is in force; cauce check says so too")?
        .clone();
    let mut movements = Gathered {
        counts: opened.movements,
        triggers: charter.movement.triggers,
        chains: charter.movement.chains,
        cases: charter.movement.cases,
        ..Gathered::default()
    };
    if let Some(store) = store {
        let members: Vec<Country> = (charter.compact.members.iter())
            .map(|one| one.country)
            .collect();
        movements.imported = Imports::of(store.counts_by(&members).await?);
        movements.files = store.movement_files().await?;
        movements.alarms = store.alarms().await?;
        movements.estimates = store.estimates().await?;
    }
    let has_files = match store {
        Some(store) => !store.money_file_names().await?.is_empty(),
        None => false,
    };
    let rooms = site::Rooms {
        money: has_files || !charter.announcements.0.is_empty() || !charter.harvests.is_empty(),
        movement: !movements.is_empty(),
    };
    let mut observations = figures;
    observations.extend(opened.money);
    let known = Known {
        register: charter.register.clone(),
        compact: charter.compact,
        observations,
        movements: Arc::new(movements),
        method,
        announcements: charter.announcements,
        purpose: charter.purpose,
        practices: charter.practices,
        cycles: Arc::default(),
        visibility: charter.visibility,
        basis: Arc::new(opened.basis),
    };
    let known = match (store, &charter.desk) {
        (Some(store), Some(desk)) => {
            let log = DeskStore::new(store.clone(), Arc::new(MachineChance))
                .desk()
                .await?;
            known.with_cycles(store::desk::public(&log, &desk.rules.units), "")
        }
        _ => known,
    };
    let decided = Decided {
        desk: charter.desk,
        methods: charter.methods,
        languages: charter.header.languages,
        rulebook: Arc::new(charter.rulebook),
        rooms,
    };
    Ok((known, decided))
}

/// Returns what could have been known on a day, for commands in a terminal; with a store also of the files
/// that were taken in. Nothing where the charter is refused, after its findings have been told.
pub async fn snapshot(
    charter: &Path,
    on: Option<Day>,
    store: Option<&Store>,
) -> anyhow::Result<Option<Snapshot>> {
    let today = MachineClock.today();
    let on = on.unwrap_or(today);
    if on > today {
        bail!("--on {on} lies in the future; the latest day is {today}");
    }
    let (opened, findings) = opening::open(charter, today);
    for finding in findings
        .iter()
        .filter(|finding| finding.severity > Severity::Notice)
    {
        complain!("{finding}");
    }
    let Some(opened) = opened else {
        complain!(
            "cauce: {} is refused; mend the files named above",
            charter.display()
        );
        return Ok(None);
    };
    let figures = opened.figures().cloned().collect();
    let (known, _) = known(opened, figures, store).await?;
    Ok(Some(Snapshot::of(&known, on)?))
}
