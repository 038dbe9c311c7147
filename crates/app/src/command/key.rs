//! `cauce key`: the public key of the rules, to be published where no page of the site can change it.

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::bail;
use kernel::hex;

use crate::folder;

/// Shows the public key by which the rules on a phone are checked.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  cauce key
  cauce key --data /var/lib/cauce
  cauce key | sed -n 's/^der: //p' | xxd -r -p > rules-key.der

Publish the fingerprint beside the charter and on paper; docs/reference/rules-signature.md tells how
anybody checks it.")]
pub struct Args {
    /// The folder of the database and the key, which `cauce serve` makes at its first start.
    #[arg(long, value_name = "DIR", default_value = "data")]
    data: PathBuf,
}

/// Prints the key. The secret half is never shown.
pub fn run(args: Args) -> anyhow::Result<ExitCode> {
    let file = args.data.join(folder::KEY);
    if !file.is_file() {
        bail!(
            "{} is not there; name the folder with --data. `cauce serve` makes the key at its first \
             start",
            file.display()
        );
    }
    let signer = super::serve::open_signer(&args.data)?;
    println!("fingerprint: {}", signer.fingerprint());
    println!("key: {}", signer.public_key());
    println!("der: {}", hex::of(signer.public_key_der()));
    Ok(ExitCode::SUCCESS)
}
