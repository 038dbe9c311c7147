//! Serves the invented desk in mid-cycle, for whoever wants to look at its pages: `cargo run -p desk --example served --
//! 127.0.0.1:7600` prints a session for each person. Its clock stands still, and nothing is kept.

use std::io::Write;
use std::sync::Arc;

use axum::Router;
use axum::http::header;
use axum::routing::get;
use cycle::Rules;
use kernel::{Clock, Localized, Moment, SeededChance};
use store::Store;
use store::desk::{By, DeskStore, NewFile};
use testkit::desk::{A_NOTE, A_REASON, EVERYBODY, NOTHING_NEW, SOMETHING, World, id, plan};

/// A clock that stands still.
struct Still(Moment);

impl Clock for Still {
    fn now(&self) -> Moment {
        self.0
    }
}

/// Returns a desk at which something waits for everybody.
fn in_mid_cycle() -> World {
    let mut world = World::called();
    let told = |done: Result<Vec<&'static str>, cycle::Refusal>| {
        done.expect("the step follows");
    };
    told(world.writes("ada", "H03", &SOMETHING));
    told(world.sends("ada", "H03"));
    told(world.marks("cam", "H03", "narrative", A_REASON));
    told(world.gives_back("cam", "H03"));
    told(world.writes("bea", "H04", &NOTHING_NEW));
    told(world.sends("bea", "H04"));
    told(world.writes("bea", "H05", &SOMETHING));
    let shows = [("evidence.1", "https://example.org/harbour/beds")];
    told(world.writes("bea", "H05", &shows));
    told(world.sends("bea", "H05"));
    told(world.enters("cam", "H02", &SOMETHING));
    world
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let address = std::env::args().nth(1);
    let address = address.unwrap_or_else(|| "127.0.0.1:0".to_owned());
    // A second word asks for a compact that plans no cycle.
    let is_empty = std::env::args().nth(2).is_some();
    let world = if is_empty {
        World::staffed()
    } else {
        in_mid_cycle()
    };
    let dir = tempfile::tempdir()?;
    let store = Store::open_file(&dir.path().join("cauce.sqlite")).await?;
    let chance = Arc::new(SeededChance::new(7));
    let store = DeskStore::new(store, Arc::clone(&chance) as _);
    for event in &world.events {
        let by = By {
            actor: event.actor.as_ref(),
            unit: event.unit.as_ref(),
            ..By::nobody(event.at)
        };
        let what = event.what.clone();
        store.act(by, |_| Ok((vec![what], ()))).await??;
    }
    let file = NewFile {
        bytes: b"Note 14/2027",
        original: A_NOTE,
        name: "note-14-2027.pdf",
        media: "application/pdf",
    };
    let note = store.put_file(file, world.now).await?;
    let mut out = std::io::stdout();
    for (account, unit, role) in EVERYBODY {
        let token = store.begin_session(&id(account), world.now).await?;
        writeln!(out, "{account} {unit} {} cauce={token}", role.code())?;
    }
    writeln!(out, "note {note}")?;
    let desk = desk::router(desk::Parts {
        store,
        shelf: Arc::new(testkit::harbours::HarbourShelf),
        rules: Arc::new(Rules {
            plans: if is_empty { Vec::new() } else { vec![plan()] },
            units: world.units,
            rights: world.rights,
            calendar: world.calendar,
        }),
        title: Localized::english("The Harbours Compact"),
        languages: kernel::Language::ALL.to_vec(),
        base: String::new(),
        clock: Arc::new(Still(world.now)),
        chance,
        zones: Arc::new(world.zones),
        key: [7; 32],
        is_secure: false,
    });
    let style = || async { ([(header::CONTENT_TYPE, "text/css")], ui::style::SHEET) };
    let icon = || async {
        (
            [(header::CONTENT_TYPE, "image/svg+xml")],
            ui::style::FAVICON,
        )
    };
    let all = Router::new()
        .route(ui::style::address(), get(style))
        .route("/favicon.svg", get(icon))
        .merge(desk);
    let listener = tokio::net::TcpListener::bind(&address).await?;
    writeln!(out, "http://{}/desk", listener.local_addr()?)?;
    axum::serve(listener, all).await?;
    Ok(())
}
