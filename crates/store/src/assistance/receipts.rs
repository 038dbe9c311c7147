//! What receiving communities say: taken in as a file, asked for as known on a day.

use assistance::claim::Party;
use assistance::receipt::Receipt;

use super::ask::KnownFile;
use super::take::{MoneyTaken, MoneyVersion};
use crate::row::{counted, number, row};
use crate::rows::{parsed, parsed_some};
use crate::{Store, StoreError};

row! {
    /// What a receiving community says of one arrival.
    ReceiptRow in "money_receipt" {
        file: i64,
        row_number: i64,
        activity: String,
        reference: String,
        claimant_ref: String,
        claimant_name: String,
        place: String,
        arrived: Option<String>,
        minor: Option<String>,
        currency: String,
        used_for: String,
        source: String,
        line: i64,
    }
}

impl ReceiptRow {
    pub(super) fn new(file: i64, row_number: i64, receipt: &Receipt) -> Result<Self, StoreError> {
        Ok(Self {
            file,
            row_number,
            activity: receipt.activity.clone(),
            reference: receipt.reference.clone(),
            claimant_ref: receipt.claimant.reference.clone(),
            claimant_name: receipt.claimant.name.clone(),
            place: receipt.place.clone(),
            arrived: receipt.arrived.map(|day| day.to_string()),
            minor: receipt.minor.map(|minor| minor.to_string()),
            currency: receipt.currency.to_string(),
            used_for: receipt.used_for.clone(),
            source: receipt.source.clone(),
            line: number(receipt.line)?,
        })
    }

    fn read(self) -> Result<(i64, Receipt), StoreError> {
        Ok((
            self.file,
            Receipt {
                claimant: Party {
                    reference: self.claimant_ref,
                    name: self.claimant_name,
                    activity: String::new(),
                },
                arrived: parsed_some(self.arrived.as_deref())?,
                minor: parsed_some(self.minor.as_deref())?,
                currency: parsed(&self.currency)?,
                line: counted(self.line)?,
                activity: self.activity,
                reference: self.reference,
                place: self.place,
                used_for: self.used_for,
                source: self.source,
            },
        ))
    }
}

impl Store {
    /// Takes in a file of receipts: all of it, or nothing.
    ///
    /// # Errors
    /// The database does not answer.
    pub async fn take_receipts(
        &self,
        version: MoneyVersion,
        receipts: &[Receipt],
        n_bytes: u64,
    ) -> Result<MoneyTaken, StoreError> {
        let mut taking = self.take_money(version).await?;
        taking.add_receipts(receipts).await?;
        taking.finish(n_bytes).await
    }

    /// Returns the receipts in the files, each with its file's number, in the order of the files.
    ///
    /// # Errors
    /// The database does not answer, or a row is damaged.
    pub async fn receipts(&self, files: &[KnownFile]) -> Result<Vec<(i64, Receipt)>, StoreError> {
        let mut rows: Vec<ReceiptRow> = self.rows("", &[]).await?;
        rows.retain(|row| files.iter().any(|file| file.number == row.file));
        rows.sort_by_key(|row| (row.file, row.row_number));
        rows.into_iter().map(ReceiptRow::read).collect()
    }
}
