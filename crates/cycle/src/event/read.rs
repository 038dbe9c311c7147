//! An event's content read back.

use std::collections::BTreeMap;
use std::fmt::Display;
use std::str::FromStr;

use kernel::canon::Value;
use kernel::{CommitmentId, Holder};

use super::What;
use crate::access::Role;
use crate::due::{Due, Weeks};
use crate::field::Field;
use crate::people::{AccountId, Invitation};

/// Why a stored content is no event.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("an event of the kind \"{kind}\" is damaged: {what}")]
pub struct NotAnEvent {
    /// The kind that the log names.
    pub kind: String,
    /// What is wrong.
    pub what: String,
}

/// Reads what an event's kind and content say.
///
/// # Errors
/// The kind is unknown, or the content lacks something or holds something else.
pub fn read(kind: &str, content: &Value) -> Result<What, NotAnEvent> {
    let content = Content { kind, of: content };
    let account = || content.parsed::<AccountId>("account");
    Ok(match kind {
        "cycle.opened" => What::CycleOpened {
            cycle: content.parsed("cycle")?,
            charter: content.text("charter")?.to_owned(),
            closes: content.parsed("closes")?,
            weeks: content.weeks()?,
            called: content.pairs("called", |value| content.read_text("called", value))?,
            due: content.pairs::<Holder, _>("due", |value| content.due_of(value))?,
        },
        "erased" => What::Erased,
        "account.invited" => What::Invited(content.invitation()?),
        "account.confirmed" => What::InvitationConfirmed {
            account: account()?,
        },
        "account.enrolled" => What::Enrolled {
            account: account()?,
        },
        "account.suspended" => What::Suspended {
            account: account()?,
        },
        "recovery.proposed" => What::RecoveryProposed {
            account: account()?,
        },
        "recovery.confirmed" => What::RecoveryConfirmed {
            account: account()?,
        },
        "account.language" => What::LanguageChosen {
            account: account()?,
            language: content.parsed("language")?,
        },
        _ => return about_item(content),
    })
}

fn about_item(content: Content<'_>) -> Result<What, NotAnEvent> {
    let kind = content.kind;
    let item = || {
        Ok((
            content.parsed("cycle")?,
            content.parsed::<CommitmentId>("commitment")?,
        ))
    };
    Ok(match kind {
        "field.saved" | "field.kept" => {
            let (cycle, commitment) = item()?;
            let (field, text) = (content.parsed("field")?, content.text("text")?.to_owned());
            if kind == "field.saved" {
                What::FieldSaved {
                    cycle,
                    commitment,
                    field,
                    text,
                }
            } else {
                What::FieldKept {
                    cycle,
                    commitment,
                    field,
                    text,
                }
            }
        }
        "report.sent" => {
            let (cycle, commitment) = item()?;
            What::ReportSent {
                cycle,
                commitment,
                fields: content.fields()?,
                is_late: content.yes("late")?,
                check_by: content.due()?,
            }
        }
        "report.entered" => {
            let (cycle, commitment) = item()?;
            let original = content.text("original")?.to_owned();
            What::ReportEntered {
                cycle,
                commitment,
                fields: content.fields()?,
                original,
            }
        }
        "entry.confirmed" => {
            let (cycle, commitment) = item()?;
            let (check_by, is_late) = (content.due()?, content.yes("late")?);
            What::EntryConfirmed {
                cycle,
                commitment,
                check_by,
                is_late,
            }
        }
        "entry.refused" => {
            let (cycle, commitment) = item()?;
            What::EntryRefused { cycle, commitment }
        }
        "field.marked" => {
            let (cycle, commitment) = item()?;
            let (field, reason) = (content.parsed("field")?, content.text("reason")?.to_owned());
            What::FieldMarked {
                cycle,
                commitment,
                field,
                reason,
            }
        }
        "report.returned" => {
            let (cycle, commitment) = item()?;
            What::ReportReturned {
                cycle,
                commitment,
                mend_by: content.due()?,
            }
        }
        "report.accepted" => {
            let (cycle, commitment) = item()?;
            What::ReportAccepted {
                cycle,
                commitment,
                is_checked: content.yes("checked")?,
            }
        }
        "item.reopened" => {
            let (cycle, commitment) = item()?;
            let (reason, mend_by) = (content.text("reason")?.to_owned(), content.due()?);
            What::ItemReopened {
                cycle,
                commitment,
                reason,
                mend_by,
            }
        }
        "item.silent" => {
            let (cycle, commitment) = item()?;
            What::ItemSilent { cycle, commitment }
        }
        _ => return Err(content.wrong("no such kind is known to this program")),
    })
}

#[derive(Clone, Copy)]
struct Content<'a> {
    kind: &'a str,
    of: &'a Value,
}

impl<'a> Content<'a> {
    fn wrong(self, what: impl Display) -> NotAnEvent {
        NotAnEvent {
            kind: self.kind.chars().take(40).collect(),
            what: what.to_string(),
        }
    }

    fn text(self, name: &str) -> Result<&'a str, NotAnEvent> {
        let found = self.of.get(name).and_then(Value::as_text);
        found.ok_or_else(|| self.wrong(format!("\"{name}\" is missing")))
    }

    fn parsed<T: FromStr<Err: Display>>(self, name: &str) -> Result<T, NotAnEvent> {
        let read = self.text(name)?.parse();
        read.map_err(|why| self.wrong(format!("\"{name}\": {why}")))
    }

    fn yes(self, name: &str) -> Result<bool, NotAnEvent> {
        match self.of.get(name) {
            Some(Value::Bool(yes)) => Ok(*yes),
            _ => Err(self.wrong(format!("\"{name}\" is missing"))),
        }
    }

    fn read_text<T>(self, name: &str, value: &Value) -> Result<T, NotAnEvent>
    where
        T: FromStr<Err: Display>,
    {
        let wrong = |why: &dyn Display| self.wrong(format!("\"{name}\": {why}"));
        let text = value.as_text().ok_or_else(|| wrong(&"a text is missing"))?;
        text.parse().map_err(|why| wrong(&why))
    }

    fn pairs<K: FromStr<Err: Display> + Ord, V>(
        self,
        name: &str,
        value: impl Fn(&Value) -> Result<V, NotAnEvent>,
    ) -> Result<BTreeMap<K, V>, NotAnEvent> {
        let Some(Value::List(list)) = self.of.get(name) else {
            return Err(self.wrong(format!("\"{name}\" is missing")));
        };
        let pair = |one: &Value| match one {
            Value::List(pair) => match &pair[..] {
                [key, of] => Ok((self.read_text(name, key)?, value(of)?)),
                _ => Err(self.wrong(format!("\"{name}\" holds no pair"))),
            },
            _ => Err(self.wrong(format!("\"{name}\" holds no pair"))),
        };
        let all: BTreeMap<K, V> = list.iter().map(pair).collect::<Result<_, _>>()?;
        if all.len() == list.len() {
            Ok(all)
        } else {
            Err(self.wrong(format!("\"{name}\" says something twice")))
        }
    }

    fn fields(self) -> Result<BTreeMap<Field, String>, NotAnEvent> {
        self.pairs("fields", |value| {
            let text = value.as_text();
            let text = text.ok_or_else(|| self.wrong("\"fields\": a text is missing"))?;
            Ok(text.to_owned())
        })
    }

    fn due(self) -> Result<Due, NotAnEvent> {
        let value = self
            .of
            .get("due")
            .ok_or_else(|| self.wrong("\"due\" is missing"))?;
        self.due_of(value)
    }

    fn due_of(self, value: &Value) -> Result<Due, NotAnEvent> {
        let of = Content {
            kind: self.kind,
            of: value,
        };
        let read = || {
            Ok(Due {
                day: of.parsed("day")?,
                at: of.parsed("at")?,
                zone: of.text("zone")?.to_owned(),
            })
        };
        read().map_err(|why: NotAnEvent| self.wrong(format!("\"due\": {}", why.what)))
    }

    fn weeks(self) -> Result<Weeks, NotAnEvent> {
        let Some(Value::List(list)) = self.of.get("weeks") else {
            return Err(self.wrong("\"weeks\" is missing"));
        };
        let n = |value: &Value| value.as_whole().and_then(|n| u8::try_from(n).ok());
        match list.iter().filter_map(n).collect::<Vec<_>>()[..] {
            [report, check, mend] if list.len() == 3 => Ok(Weeks {
                report,
                check,
                mend,
            }),
            _ => Err(self.wrong("\"weeks\" are three small numbers")),
        }
    }

    fn invitation(self) -> Result<Invitation, NotAnEvent> {
        let Some(Value::List(roles)) = self.of.get("roles") else {
            return Err(self.wrong("\"roles\" is missing"));
        };
        let roles = roles
            .iter()
            .map(|role| self.read_text::<Role>("roles", role));
        let until = self
            .of
            .get("until")
            .map(|_| self.parsed("until"))
            .transpose()?;
        Ok(Invitation {
            account: self.parsed("account")?,
            unit: self.parsed("unit")?,
            name: self.text("name")?.to_owned(),
            email: self.text("email")?.to_owned(),
            language: self.parsed("language")?,
            roles: roles.collect::<Result<_, _>>()?,
            until,
        })
    }
}
