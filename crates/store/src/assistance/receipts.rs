//! What receiving communities say: taken in as a file, asked for as known on a day.

use assistance::claim::Party;
use assistance::receipt::Receipt;

use super::ask::KnownFile;
use super::take::{MoneyTaken, MoneyVersion};
use crate::rows::{parsed, parsed_some};
use crate::{Store, StoreError, with_pool};

type ReceiptColumns = (
    i64,
    String,
    String,
    String,
    String,
    String,
    Option<String>,
    Option<String>,
    String,
    String,
    String,
    i64,
);

impl Store {
    /// Takes in a file of receipts: all of it, or nothing.
    pub async fn take_receipts(
        &self,
        version: MoneyVersion,
        receipts: &[Receipt],
        n_bytes: u64,
    ) -> Result<MoneyTaken, StoreError> {
        if self.has_money_file(&version).await? {
            return Ok(MoneyTaken::Already);
        }
        let mut taking = self.take_money(version).await?;
        taking.add_receipts(receipts).await?;
        taking.finish(n_bytes).await
    }

    /// Returns the receipts in the files, each with its file's number, in the order of the files.
    pub async fn receipts(&self, files: &[KnownFile]) -> Result<Vec<(i64, Receipt)>, StoreError> {
        const SQL: &str = "SELECT file, activity, reference, claimant_ref, claimant_name, place,
            arrived, minor, currency, used_for, source, line FROM money_receipt
            ORDER BY file, row_number";
        let rows: Vec<ReceiptColumns> =
            with_pool!(self, pool => sqlx::query_as(SQL).fetch_all(pool).await?);
        rows.into_iter()
            .filter(|row| files.iter().any(|file| file.number == row.0))
            .map(receipt)
            .collect()
    }
}

fn receipt(columns: ReceiptColumns) -> Result<(i64, Receipt), StoreError> {
    let (file, activity, reference, claimant_ref, name, place, arrived, minor, ..) = &columns;
    Ok((
        *file,
        Receipt {
            activity: activity.clone(),
            reference: reference.clone(),
            claimant: Party {
                reference: claimant_ref.clone(),
                name: name.clone(),
                activity: String::new(),
            },
            place: place.clone(),
            arrived: parsed_some(arrived.as_deref())?,
            minor: parsed_some(minor.as_deref())?,
            currency: parsed(&columns.8)?,
            used_for: columns.9,
            source: columns.10,
            line: columns.11.cast_unsigned(),
        },
    ))
}
