//! The people of the demonstration.

use cycle::people::Invitation;
use cycle::{AccountId, Role, What};
use kernel::{Chance, Language, Moment};
use store::desk::{Also, By, DeskStore};

use crate::clock::MachineChance;
use crate::terminal::say;

/// Everybody: account, address, unit, role, language, and what they can try.
const EVERYBODY: [(&str, &str, &str, Role, Language, &str); 9] = [
    (
        "coordinator-bouvet",
        "coordinator@bouvet.example",
        "bouvet",
        Role::Coordinator,
        Language::En,
        "writes and sends reports",
    ),
    (
        "officer-heard",
        "officer@heard.example",
        "heard",
        Role::Officer,
        Language::Es,
        "writes reports (in Spanish)",
    ),
    (
        "coordinator-heard",
        "coordinator@heard.example",
        "heard",
        Role::Coordinator,
        Language::Es,
        "sends them; one came back",
    ),
    (
        "coordinator-georgia",
        "coordinator@georgia.example",
        "georgia",
        Role::Coordinator,
        Language::En,
        "has sent nothing yet",
    ),
    (
        "analyst",
        "analyst@harbours.example",
        "secretariat",
        Role::Analyst,
        Language::En,
        "checks reports",
    ),
    (
        "analyst-two",
        "second@harbours.example",
        "secretariat",
        Role::Analyst,
        Language::En,
        "confirms what the first typed",
    ),
    (
        "approver",
        "approver@harbours.example",
        "secretariat",
        Role::Approver,
        Language::En,
        "opens cycles",
    ),
    (
        "admin-one",
        "admin@harbours.example",
        "secretariat",
        Role::Administrator,
        Language::En,
        "invites people",
    ),
    (
        "admin-two",
        "admin2@harbours.example",
        "secretariat",
        Role::Administrator,
        Language::En,
        "confirms invitations",
    ),
];

/// Words that have nothing to do with each other.
const WORDS: [&str; 32] = [
    "amber", "bridge", "copper", "dune", "ember", "fern", "glass", "hazel", "inlet", "jasper",
    "kettle", "lantern", "mango", "nutmeg", "orbit", "pebble", "quartz", "ripple", "saddle",
    "thimble", "umbra", "velvet", "willow", "yarrow", "zephyr", "basalt", "cinder", "drum",
    "easel", "fjord", "gravel", "harp",
];

/// An account as it is printed, once.
pub struct Account {
    address: &'static str,
    passphrase: String,
    can: &'static str,
}

/// Lets everybody in.
pub async fn enrol(desk: &DeskStore, key: &[u8; 32], now: Moment) -> anyhow::Result<Vec<Account>> {
    // They came before anything else happened.
    let at = now.plus_seconds(-60 * 86_400);
    let mut accounts = Vec::new();
    for (id, address, unit, role, language, can) in EVERYBODY {
        let account: AccountId = id.parse()?;
        let passphrase = passphrase()?;
        let credential =
            desk::demonstrate::credential(&account, &passphrase, key, &MachineChance).await?;
        let asked = Invitation {
            account: account.clone(),
            unit: unit.parse()?,
            name: name(id),
            email: address.to_owned(),
            language,
            roles: vec![role],
            until: None,
        };
        let what = vec![
            What::Invited(asked),
            What::InvitationConfirmed {
                account: account.clone(),
            },
            What::Enrolled { account },
        ];
        let also = [Also::Enrol(&credential)];
        let done = desk
            .act(By::nobody(at).also(&also), |_| Ok((what, ())))
            .await?;
        done?;
        accounts.push(Account {
            address,
            passphrase,
            can,
        });
    }
    Ok(accounts)
}

fn name(id: &str) -> String {
    id.split('-')
        .map(|word| {
            let (first, rest) = word.split_at(1);
            format!("{}{rest}", first.to_uppercase())
        })
        .collect::<Vec<_>>()
        .join(" ")
}

fn passphrase() -> anyhow::Result<String> {
    let mut bytes = [0_u8; 6];
    MachineChance.fill(&mut bytes)?;
    let words: Vec<&str> = bytes
        .iter()
        .map(|byte| WORDS[usize::from(byte % 32)])
        .collect();
    Ok(words.join(" "))
}

/// Prints every account, once.
pub fn print(accounts: &[Account], dir: &std::path::Path) {
    say!("An invented compact in mid-cycle. These accounts are shown once:\n");
    for account in accounts {
        say!(
            "  {:<28} {}\n  {:<28} {}\n",
            account.address,
            account.passphrase,
            "",
            account.can
        );
    }
    say!(
        "For the six digits: cauce demo code ADDRESS --data {}",
        dir.display()
    );
    say!("The desk is at /desk, the public pages at /.\n");
}
