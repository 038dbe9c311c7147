//! An event's content as canonical JSON.

use std::collections::BTreeMap;

use kernel::Holder;
use kernel::canon::Value;

use super::What;
use crate::due::{Due, Weeks};
use crate::field::Field;

impl What {
    /// Returns the content as a value that has one spelling.
    #[must_use]
    pub fn content(&self) -> Value {
        let mut all: Vec<(&str, Value)> = Vec::new();
        if let Some((cycle, commitment)) = self.item() {
            all.push(("cycle", cycle.as_str().into()));
            all.push(("commitment", commitment.as_str().into()));
        }
        if let Some(account) = self.account() {
            all.push(("account", account.as_str().into()));
        }
        if let Some(field) = self.field() {
            all.push(("field", field.to_string().into()));
        }
        if let Some(reason) = self.reason() {
            all.push(("reason", reason.into()));
        }
        match self {
            Self::CycleOpened {
                cycle,
                charter,
                closes,
                weeks,
                called,
                due,
            } => {
                all.push(("cycle", cycle.as_str().into()));
                all.push(("charter", charter.as_str().into()));
                all.push(("closes", closes.to_string().into()));
                let Weeks {
                    report,
                    check,
                    mend,
                } = *weeks;
                let weeks = [report, check, mend].map(|n| Value::Whole(n.into()));
                all.push(("weeks", Value::List(weeks.into())));
                let pair = |(id, holder): (&kernel::CommitmentId, &Holder)| {
                    pair(id.as_str(), holder.to_string().into())
                };
                all.push(("called", Value::List(called.iter().map(pair).collect())));
                let due = due
                    .iter()
                    .map(|(holder, due)| self::pair(&holder.to_string(), due_value(due)));
                all.push(("due", Value::List(due.collect())));
            }
            Self::FieldSaved { text, .. } | Self::FieldKept { text, .. } => {
                all.push(("text", text.as_str().into()));
            }
            Self::ReportSent {
                fields,
                is_late,
                check_by,
                ..
            } => {
                all.push(("fields", fields_value(fields)));
                all.push(("late", (*is_late).into()));
                all.push(("due", due_value(check_by)));
            }
            Self::ReportEntered {
                fields, original, ..
            } => {
                all.push(("fields", fields_value(fields)));
                all.push(("original", original.as_str().into()));
            }
            Self::EntryConfirmed {
                check_by, is_late, ..
            } => {
                all.push(("late", (*is_late).into()));
                all.push(("due", due_value(check_by)));
            }
            Self::ReportReturned { mend_by, .. } | Self::ItemReopened { mend_by, .. } => {
                all.push(("due", due_value(mend_by)));
            }
            Self::ReportAccepted { is_checked, .. } => all.push(("checked", (*is_checked).into())),
            Self::LanguageChosen { language, .. } => {
                all.push(("language", language.code().into()));
            }
            Self::Invited(asked) => {
                all.push(("unit", asked.unit.as_str().into()));
                all.push(("name", asked.name.as_str().into()));
                all.push(("email", asked.email.as_str().into()));
                all.push(("language", asked.language.code().into()));
                let roles = asked.roles.iter().map(|role| role.code().into()).collect();
                all.push(("roles", Value::List(roles)));
                if let Some(until) = asked.until {
                    all.push(("until", until.to_string().into()));
                }
            }
            _ => {}
        }
        Value::object(all)
    }
}

/// Names of fields and holders are no keys of canonical JSON, so that maps are lists of pairs.
fn pair(name: &str, value: Value) -> Value {
    Value::List(vec![name.into(), value])
}

fn fields_value(fields: &BTreeMap<Field, String>) -> Value {
    let one = |(field, text): (&Field, &String)| pair(&field.to_string(), text.as_str().into());
    Value::List(fields.iter().map(one).collect())
}

fn due_value(due: &Due) -> Value {
    Value::object([
        ("day", Value::from(due.day.to_string())),
        ("at", due.at.to_string().into()),
        ("zone", due.zone.as_str().into()),
    ])
}
