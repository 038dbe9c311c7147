//! `cauce demo`: an invented compact in mid-cycle, so that anybody tries the desk in five minutes.

mod code;
mod folder;
mod past;
mod people;

use std::net::SocketAddr;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;

use anyhow::{Context, bail};
use clap::Subcommand;
use kernel::Clock;
use store::desk::DeskStore;

use crate::clock::{MachineChance, MachineClock};
use crate::command::serve;
use crate::command::shared::wait;
use crate::opening;
use crate::terminal::say;

/// Fills a fresh folder with an invented compact in mid-cycle, prints its accounts once, and serves it.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  cauce demo
  cauce demo --data /tmp/demo --listen 127.0.0.1:8090
  cauce demo code officer@heard.example

The accounts are printed once. Signing in asks for six digits that an app on a phone would show; here
`cauce demo code ADDRESS` shows them. A folder that holds a demonstration already is served as it is.
Everything is invented; nobody lives on these islands.")]
#[command(args_conflicts_with_subcommands = true)]
pub struct Args {
    #[command(subcommand)]
    ask: Option<Ask>,
    /// The folder; made where it is missing.
    #[arg(long, value_name = "DIR", default_value = "demo", global = true)]
    data: PathBuf,
    /// The address to listen on.
    #[arg(long, value_name = "ADDR", default_value = "127.0.0.1:8080")]
    listen: SocketAddr,
    /// Fill the folder and print the accounts, and serve nothing.
    #[arg(long)]
    fill_only: bool,
}

#[derive(Debug, Subcommand)]
enum Ask {
    /// Show the six digits that the app of somebody in the demonstration would show now
    Code(code::Args),
}

/// Fills, prints, serves.
pub fn run(args: Args) -> anyhow::Result<ExitCode> {
    if let Some(Ask::Code(ask)) = &args.ask {
        return code::run(ask, &args.data);
    }
    let charter = args.data.join("charter");
    if args.data.join(folder::MARK).is_file() {
        say!(
            "{} holds a demonstration already; its accounts were printed when it was made.",
            args.data.display()
        );
    } else {
        wait(fill(&args.data))?;
    }
    if args.fill_only {
        say!("Next: cauce demo --data {}", args.data.display());
        return Ok(ExitCode::SUCCESS);
    }
    serve::run(serve::Args::plain(
        args.listen,
        args.data.join("data"),
        charter,
    ))
}

async fn fill(dir: &std::path::Path) -> anyhow::Result<()> {
    let now = MachineClock.now();
    folder::write(dir, now.day())?;
    let (opened, findings) = opening::open(&dir.join("charter"), now.day());
    let Some(opened) = opened else {
        let said: Vec<String> = findings.iter().map(ToString::to_string).collect();
        bail!(
            "the demonstration's own charter is refused: {}",
            said.join("; ")
        );
    };
    let charter = opened.charter;
    let rules = charter
        .desk
        .context("the demonstration's charter has a desk")?;
    let data = dir.join("data");
    crate::folder::made(&data)?;
    let key = crate::folder::desk_key(&data)?;
    let store = serve::open_store(&data).await?;
    store.belongs_to(&charter.compact.id, now.day()).await?;
    let desk = DeskStore::new(store.clone(), Arc::new(MachineChance));
    let accounts = people::enrol(&desk, &key, now).await?;
    past::happen(&desk, &rules, &charter.compact, now).await?;
    store.close().await;
    people::print(&accounts, dir);
    folder::mark(dir)
}
