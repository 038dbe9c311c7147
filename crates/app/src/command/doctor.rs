//! `cauce doctor`: what is well in the data folder, what is wrong, and whose move it is.

use std::path::PathBuf;
use std::process::ExitCode;

use store::Rows;

use crate::folder;

/// What is to be said of rows without a seal.
const UNSEALED: &str = "were written by an earlier program, without a seal: nothing tells whether they are as \
                        they were. Keep a backup from before the upgrade. To have them sealed, name an empty \
                        folder with --data, start the site there and import the same files again.";

/// Looks at everything in the data folder.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  cauce doctor
  cauce doctor --data /var/lib/cauce

Every page and index of the database is looked at, every row is held against its seal. The site may run
meanwhile. Rows without a seal are counted: earlier programs wrote none. The tables of an older program are brought up to date, as at a start.

Exit code: 0 all is well, 1 something is wrong, 2 it could not be looked at.")]
pub struct Args {
    /// The folder of the database.
    #[arg(long, value_name = "DIR", default_value = "data")]
    data: PathBuf,
}

/// Says what was looked at and what was found.
pub fn run(args: Args) -> anyhow::Result<ExitCode> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    let mut all_well = true;
    let mut say = |what: &str, wrong: Option<String>| {
        all_well &= wrong.is_none();
        match wrong {
            None => println!("ok     {what}"),
            Some(why) => println!("wrong  {what}: {why}"),
        }
    };
    let data = args.data.display();
    let on_server = crate::config::database().is_some();
    let database = args.data.join(folder::DATABASE);
    if !on_server && !database.is_file() {
        say(
            "database",
            Some(format!(
                "{data} holds none; name the folder with --data, or restore a backup"
            )),
        );
        return Ok(ExitCode::FAILURE);
    }
    // Where a server has the database, there may be neither.
    for place in [&args.data, &database]
        .into_iter()
        .filter(|place| place.exists())
    {
        let name = place.display();
        let wrong = folder::is_open(place)
            .then(|| format!("others may read it; run `chmod go-rwx {name}`"));
        say(&format!("{name} is its owner's alone"), wrong);
    }
    let key = args.data.join(folder::KEY);
    if key.exists() {
        let wrong = folder::kept(&key).err().map(|error| error.to_string());
        say("signing key", wrong);
    }
    let mut all_unsealed = 0;
    runtime.block_on(async {
        match super::serve::open_kept(&args.data).await {
            Err(error) => say("database", Some(format!("{error:#}"))),
            Ok(store) => {
                let whole = store.is_whole().await.err();
                say("every page and index", whole.map(|error| error.to_string()));
                for (table, found) in store.looked_at().await {
                    match found {
                        Ok(Rows { n, n_unsealed: 0 }) => {
                            say(&format!("{table}: {n} rows, each as it was written"), None);
                        }
                        Ok(Rows { n, n_unsealed }) => {
                            let n_sealed = n - n_unsealed;
                            say(
                                &format!(
                                    "{table}: {n} rows, {n_sealed} of them each as it was written"
                                ),
                                None,
                            );
                            all_unsealed += n_unsealed;
                        }
                        Err(error) => say(table, Some(error.to_string())),
                    }
                }
                store.close().await;
            }
        }
    });
    if all_unsealed > 0 {
        println!("note   {all_unsealed} rows {UNSEALED}");
    }
    Ok(if all_well {
        println!("All is well.");
        ExitCode::SUCCESS
    } else {
        println!("What is wrong stands above, with what to do.");
        ExitCode::FAILURE
    })
}
