//! `cauce demo code`: the six digits of a demonstration's account.

use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;

use anyhow::{Context, bail};
use kernel::Clock;
use store::desk::DeskStore;

use super::folder::MARK;
use crate::clock::{MachineChance, MachineClock};
use crate::command::serve;
use crate::command::shared::wait;
use crate::terminal::say;

/// Whose digits.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  cauce demo code officer@heard.example
  cauce demo code analyst@harbours.example --data /tmp/demo

Exit code: 0 shown, 2 there is no demonstration or nobody by this address in it.")]
pub struct Args {
    /// The address with which they sign in.
    address: String,
}

/// Prints the digits. Only a folder that `cauce demo` made is asked: real accounts keep their second factor.
pub fn run(args: &Args, dir: &Path) -> anyhow::Result<ExitCode> {
    if !dir.join(MARK).is_file() {
        bail!(
            "{} holds no demonstration; run `cauce demo` first, or name its folder with --data",
            dir.display()
        );
    }
    wait(async {
        let data = dir.join("data");
        let key = crate::folder::desk_key(&data)?;
        let store = serve::open_kept(&data).await?;
        let desk = DeskStore::new(store, Arc::new(MachineChance));
        let people = desk.desk().await?;
        let person = people.people.by_email(&args.address);
        let person = person.with_context(|| {
            let all: Vec<&str> = people.people.iter().map(|one| one.email.as_str()).collect();
            format!(
                "nobody has the address {}; there are {}",
                args.address,
                all.join(", ")
            )
        })?;
        let kept = desk
            .credential(&person.id)
            .await?
            .context("nobody has enrolled under this address")?;
        let digits = desk::demonstrate::digits(&person.id, &kept, &key, MachineClock.now());
        say!("{}", digits.context("the key of the folder is another's")?);
        Ok(ExitCode::SUCCESS)
    })
}
