//! `cauce key`: the public key of the rules, to be published where no page of the site can change it.

use std::path::PathBuf;
use std::process::ExitCode;

use kernel::hex;

/// Shows the public key by which the rules on a phone are checked.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  cauce key
  cauce key --data /var/lib/cauce
  cauce key | sed -n 's/^der: //p' | xxd -r -p > rules-key.der

Publish the fingerprint beside the charter and on paper; docs/reference/rules-signature.md tells how
anybody checks it.")]
pub struct Args {
    /// The folder of the database and the key; the key is made where it is missing.
    #[arg(long, value_name = "DIR", default_value = "data")]
    data: PathBuf,
}

/// Prints the key. The secret half is never shown.
pub fn run(args: Args) -> anyhow::Result<ExitCode> {
    let signer = super::serve::open_signer(&args.data)?;
    println!("fingerprint: {}", signer.fingerprint());
    println!("key: {}", signer.public_key());
    println!("der: {}", hex::of(signer.public_key_der()));
    Ok(ExitCode::SUCCESS)
}
