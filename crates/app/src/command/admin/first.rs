//! `cauce admin first`: the first two administrators, each with a link of their own and no password that anybody knows.

use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;

use anyhow::{Context, bail};
use cycle::people::{self, Invitation};
use cycle::{Role, UnitId};
use kernel::{Clock, Language};
use store::desk::{By, DeskStore};

use crate::clock::{MachineChance, MachineClock};
use crate::command::serve;
use crate::command::shared::{CharterArg, wait};
use crate::opening;
use crate::settings;
use crate::terminal::{complain, say};

/// Invites one of the first two administrators. Run it twice: nobody lets people in alone.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  cauce admin first --unit secretariat --name \"Ana Díaz\" --email ana@secretariat.example
  cauce admin first --charter charters/rivers --data /var/lib/cauce --public-url https://rivers.example \\
      --unit secretariat --name \"Luis Paz\" --email luis@secretariat.example --language es

Prints a link that works once, for three days. Whoever opens it chooses a passphrase and a second factor.

Exit code: 0 invited, 1 refused, 2 could not run.")]
pub struct Args {
    #[command(flatten)]
    charter: CharterArg,
    /// The folder of the database.
    #[arg(long, value_name = "DIR", default_value = "data")]
    data: PathBuf,
    /// The address under which people reach the site; the link begins with it.
    #[arg(long, value_name = "URL", value_parser = settings::public_url)]
    public_url: Option<String>,
    /// The unit, as access.toml names it.
    #[arg(long)]
    unit: UnitId,
    /// How colleagues call them.
    #[arg(long)]
    name: String,
    /// The address with which they sign in.
    #[arg(long)]
    email: String,
    /// The language in which they read.
    #[arg(long, default_value = "en")]
    language: Language,
}

/// Invites, and prints the link.
pub fn run(args: Args) -> anyhow::Result<ExitCode> {
    let now = MachineClock.now();
    let (opened, findings) = opening::open(&args.charter.dir, now.day());
    let Some(opened) = opened else {
        findings.iter().for_each(|finding| complain!("{finding}"));
        bail!(
            "{} is refused; mend what is named above",
            args.charter.dir.display()
        );
    };
    let compact = opened.charter.compact;
    let rules = opened.charter.desk.with_context(|| {
        let dir = args.charter.dir.display();
        format!("{dir} has no access.toml, so that this compact has no desk; name the units that take part there")
    })?;
    wait(async {
        let store = serve::open_store(&args.data).await?;
        store.belongs_to(&compact.id, now.day()).await?;
        let desk = DeskStore::new(store, Arc::new(MachineChance));
        let drawn: [u8; 6] = kernel::chance::bytes(&MachineChance)?;
        let account: cycle::AccountId = format!("p-{}", kernel::hex::of(drawn)).parse()?;
        let asked = Invitation {
            account: account.clone(),
            unit: args.unit,
            name: args.name,
            email: args.email.trim().to_owned(),
            language: args.language,
            roles: vec![Role::Administrator],
            until: None,
        };
        let here = rules.setting(now);
        let done = desk
            .act(By::nobody(now), |desk| {
                Ok((people::first(desk, &here, asked)?, ()))
            })
            .await?;
        if let Err(refusal) = done {
            complain!("cauce: {refusal}");
            return Ok(ExitCode::from(1));
        }
        let token = desk.make_token(&account, now).await?;
        let origin = args.public_url.unwrap_or_default();
        say!("{origin}/desk/invitation/{token}");
        say!("The link works once, for three days. Hand it over yourself; it is shown here only.");
        let n = desk
            .desk()
            .await?
            .people
            .iter()
            .filter(|one| one.has(Role::Administrator))
            .count();
        if n < 2 {
            say!(
                "Next: run this once more for a second administrator; nobody lets people in alone."
            );
        }
        Ok(ExitCode::SUCCESS)
    })
}
