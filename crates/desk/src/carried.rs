//! The words of a form that came too late, sealed to the account and the route for which they were written.

use axum::http::HeaderMap;
use kernel::canon::{Keys, Value, parse, write};

use crate::failure::Failure;
use crate::office::Office;
use crate::seat::cookie;
use crate::sent::Fields;

/// What is asked anew instead of being carried: no secret stands in a page.
const SECRETS: [&str; 4] = ["old", "passphrase", "again", "code"];

/// Words are given back for so many seconds.
const KEPT_S: i64 = 12 * 3_600;

/// The words of a form, with where they were sent.
pub struct Carried {
    /// Where.
    pub route: String,
    /// What.
    pub fields: Vec<(String, String)>,
}

/// Seals what a form says for whoever's session it was sent in, though that session has ended; nothing where there was
/// none.
pub async fn seal(
    office: &Office,
    headers: &HeaderMap,
    route: &str,
    fields: &Fields,
) -> Result<Option<String>, Failure> {
    let Some(token) = cookie(office, headers) else {
        return Ok(None);
    };
    let Some(account) = office.store.whose_session(&token).await? else {
        return Ok(None);
    };
    Ok(Some(seal_for(office, account.as_str(), route, fields)?))
}

/// Seals what a form says for an account.
pub fn seal_for(
    office: &Office,
    account: &str,
    route: &str,
    fields: &Fields,
) -> Result<String, Failure> {
    let pair = |(name, text): (String, String)| Value::List(vec![name.into(), text.into()]);
    let mut own = fields.own();
    own.retain(|(name, _)| !SECRETS.contains(&name.as_str()));
    let all = Value::List(vec![
        route.into(),
        Value::Whole(office.clock.now().seconds()),
        Value::List(own.into_iter().map(pair).collect()),
    ]);
    let bytes = write(&all, Keys::Fields).map_err(Failure::ours)?;
    let purpose = purpose(account);
    let sealed = office.sealer.seal(&purpose, &bytes, &*office.chance);
    sealed.map_err(Failure::ours)
}

/// Opens what was sealed for an account.
pub fn open(office: &Office, account: &str, sealed: &str) -> Option<Carried> {
    let bytes = office.sealer.open(&purpose(account), sealed)?;
    let Value::List(all) = parse(&bytes, Keys::Fields).ok()? else {
        return None;
    };
    let [Value::Text(route), Value::Whole(at), Value::List(pairs)] = &all[..] else {
        return None;
    };
    if *at + KEPT_S < office.clock.now().seconds() {
        return None;
    }
    let pair = |one: &Value| match one {
        Value::List(pair) => Some((
            pair.first()?.as_text()?.to_owned(),
            pair.get(1)?.as_text()?.to_owned(),
        )),
        _ => None,
    };
    let fields = pairs.iter().map(pair).collect::<Option<Vec<_>>>()?;
    Some(Carried {
        route: route.clone(),
        fields,
    })
}

fn purpose(account: &str) -> String {
    format!("form/{account}")
}
