//! What has happened in the demonstration's cycle so far: one member has reported, one report came back, one waits.

use anyhow::Context;
use charter::desk::{Desk as Rules, called, form};
use cycle::draft::Writing;
use cycle::{Actor, CycleId, Desk, Refusal, Setting, What, check, draft, open, send};
use kernel::{CommitmentId, Language, Moment};
use progress::Compact;
use store::desk::{By, DeskStore};

use super::folder::OPENED_DAYS_AGO;

/// The demonstration while its past is told.
struct Told<'a> {
    desk: &'a DeskStore,
    rules: &'a Rules,
    cycle: CycleId,
}

/// Lets it happen, each step at its own moment, by the verbs that the pages use.
pub async fn happen(
    desk: &DeskStore,
    rules: &Rules,
    compact: &Compact,
    now: Moment,
) -> anyhow::Result<()> {
    let plan = rules
        .rules
        .plans
        .first()
        .context("the demonstration has a cycle")?;
    let told = Told {
        desk,
        rules,
        cycle: plan.id.clone(),
    };
    let days_ago = |days: i64| now.plus_seconds(-days * 86_400);
    let opened = days_ago(OPENED_DAYS_AGO.into());
    let all = called(compact, opened.day(), None);
    told.acts("approver", opened, |desk, here, actor| {
        open::open(desk, here, actor, plan, &compact.version, &all)
    })
    .await?;

    // Bouvet Island reports: on one promise something, on the other nothing.
    told.writes(
        "coordinator-bouvet",
        days_ago(15),
        "H01",
        &[
            ("news", "something"),
            ("language", "en"),
            ("delivery", "limited"),
            (
                "narrative",
                "The office issues about 90 permits a month; a second counter opened in October.",
            ),
            ("figure.1.indicator", "permits issued"),
            ("figure.1.value", "870"),
            ("figure.1.unit", "permits"),
            ("figure.1.as_of", &days_ago(30).day().to_string()[..7]),
            ("figure.1.address", "https://harbours.example/news/4"),
            (
                "difficulties",
                "Half of those who ask have no papers that the register accepts.",
            ),
        ],
    )
    .await?;
    told.sends("coordinator-bouvet", days_ago(15), compact, "H01")
        .await?;
    let first = [item("H01")?];
    told.acts("analyst", days_ago(12), |desk, here, actor| {
        check::accept(desk, here, actor, &told.cycle, &first)
    })
    .await?;

    // Heard Island's report comes back: what it says is done is shown by nothing.
    told.writes(
        "officer-heard",
        days_ago(10),
        "H03",
        &[
            ("news", "something"),
            ("language", "es"),
            ("delivery", "substantial"),
            (
                "narrative",
                "Dos lugares están abiertos y el tercero abrirá pronto.",
            ),
        ],
    )
    .await?;
    told.sends("coordinator-heard", days_ago(9), compact, "H03")
        .await?;
    let third = item("H03")?;
    let mark = [(
        "narrative".parse()?,
        "The last published count is one place. Please name the second and give its address."
            .to_owned(),
    )];
    told.acts("analyst", days_ago(4), |desk, here, actor| {
        check::mark(desk, here, actor, (&told.cycle, &third), &mark)
    })
    .await?;
    told.acts("analyst", days_ago(4), |desk, here, actor| {
        check::give_back(desk, here, actor, (&told.cycle, &third))
    })
    .await?;
    told.writes(
        "officer-heard",
        days_ago(2),
        "H04",
        &[
            ("news", "something"),
            (
                "narrative",
                "Desde agosto, la escuela del puerto recibe a los niños ",
            ),
        ],
    )
    .await?;

    // On its second promise Bouvet Island has nothing new to say; nobody has looked at that yet.
    let second = [item("H02")?];
    told.acts("coordinator-bouvet", days_ago(1), |desk, here, actor| {
        send::nothing_new(desk, here, actor, &told.cycle, &second, Language::En)
    })
    .await
}

fn item(id: &str) -> anyhow::Result<CommitmentId> {
    Ok(id.parse()?)
}

impl Told<'_> {
    async fn acts(
        &self,
        account: &str,
        at: Moment,
        verb: impl FnOnce(&Desk, &Setting<'_>, &Actor) -> Result<Vec<What>, Refusal> + Send,
    ) -> anyhow::Result<()> {
        let here = self.rules.setting(at);
        let now = self.desk.desk().await?;
        let person = now.people.get(&account.parse()?);
        let actor = person
            .and_then(|one| one.actor(&here))
            .context("somebody of the demonstration")?;
        let done = self
            .desk
            .act(By::person(at, &actor), |desk| {
                Ok((verb(desk, &here, &actor)?, ()))
            })
            .await?;
        done.with_context(|| format!("the demonstration's {account}"))?;
        Ok(())
    }

    async fn writes(
        &self,
        account: &str,
        at: Moment,
        id: &str,
        said: &[(&str, &str)],
    ) -> anyhow::Result<()> {
        let item = item(id)?;
        let writing = |(field, text): &(&str, &str)| -> anyhow::Result<Writing> {
            Ok(Writing {
                field: field.parse()?,
                text: (*text).to_owned(),
                base: 0,
            })
        };
        let writings = said
            .iter()
            .map(writing)
            .collect::<anyhow::Result<Vec<_>>>()?;
        self.acts(account, at, |desk, here, actor| {
            draft::save(desk, here, actor, (&self.cycle, &item), &writings)
                .map(|(events, _)| events)
        })
        .await
    }

    async fn sends(
        &self,
        account: &str,
        at: Moment,
        compact: &Compact,
        id: &str,
    ) -> anyhow::Result<()> {
        let item = item(id)?;
        let form = form(compact, &item).unwrap_or_default();
        self.acts(account, at, |desk, here, actor| {
            send::send(desk, here, actor, (&self.cycle, &item), &form)
        })
        .await
    }
}
