//! Files that belong to reports: kept in pieces, so that several programs serve them, and checked when they are read.

use cycle::{CycleId, Refusal};
use kernel::{CommitmentId, Moment};
use sha2::{Digest, Sha256};

use super::{DeskStore, second, text};
use crate::row::{Cell, counted, number};
use crate::rows::parsed;
use crate::{StoreError, Unit};

/// A file has at most so many bytes.
pub const MOST_BYTES: usize = 10 << 20;
/// A piece has at most so many.
const PIECE: usize = 256 << 10;

/// A file as it comes.
#[derive(Debug, Clone, Copy)]
pub struct NewFile<'a> {
    /// What is kept: the file without what betrays its author.
    pub bytes: &'a [u8],
    /// The digest of the bytes as they came, so that whoever sent them can show which they were.
    pub original: &'a str,
    /// How its sender calls it.
    pub name: &'a str,
    /// Its media type, as found in its bytes.
    pub media: &'a str,
}

/// What is kept of a file beside its bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// The digest of what is kept.
    pub digest: String,
    /// The digest of the bytes as they came.
    pub original: String,
    /// How its sender called it.
    pub name: String,
    /// Its media type.
    pub media: String,
    /// How many bytes are kept.
    pub n_bytes: usize,
    /// When it came.
    pub at: Moment,
}

type Line = (String, String, String, String, i64, i64);

fn kept((digest, original, name, media, n_bytes, at): Line) -> Result<Kept, StoreError> {
    Ok(Kept {
        digest,
        original,
        name,
        media,
        n_bytes: counted(n_bytes)?,
        at: Moment::from_seconds(at),
    })
}

impl DeskStore {
    /// Keeps a file and returns its digest as 64 hexadecimal digits. The same bytes are kept once, by the first name.
    ///
    /// # Errors
    /// It has more than [`MOST_BYTES`], a name holds a NUL, the disk is full or the database does not answer; nothing
    /// of it is kept then.
    pub async fn put_file(&self, file: NewFile<'_>, at: Moment) -> Result<String, StoreError> {
        const FILE: &str = "INSERT INTO desk_file (digest, original, name, media, n_bytes, at) \
                            VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (digest) DO NOTHING";
        const CHUNK: &str = "INSERT INTO desk_file_chunk (digest, n, bytes) VALUES ($1, $2, $3)";
        if file.bytes.len() > MOST_BYTES {
            return Err(StoreError::Unfit(format!(
                "the file has {} bytes; at most {MOST_BYTES} are kept",
                file.bytes.len()
            )));
        }
        if [file.original, file.name, file.media]
            .iter()
            .any(|said| said.contains('\0'))
        {
            return Err(StoreError::Unfit(
                "a file's name may hold no NUL character".to_owned(),
            ));
        }
        let digest = kernel::hex::of(Sha256::digest(file.bytes));
        let with = [
            text(&digest),
            text(file.original),
            text(file.name),
            text(file.media),
            Cell::Number(Some(number(file.bytes.len())?)),
            second(at),
        ];
        let _turn = self.0.turn.lock().await;
        let mut unit = self.0.store.begin_desk().await?;
        if unit.change(FILE, &with).await? == 1 {
            for (n, piece) in (0..).zip(file.bytes.chunks(PIECE)) {
                let with = [text(&digest), Cell::Number(Some(n)), Cell::Bytes(piece)];
                unit.change(CHUNK, &with).await?;
            }
            unit.commit().await?;
        } else {
            unit.leave().await?;
        }
        Ok(digest)
    }

    /// Returns what is kept of a file beside its bytes.
    ///
    /// # Errors
    /// The database does not answer.
    pub async fn file(&self, digest: &str) -> Result<Option<Kept>, StoreError> {
        const SQL: &str =
            "SELECT digest, original, name, media, n_bytes, at FROM desk_file WHERE digest = $1";
        let found: Vec<Line> = self.0.store.ask(SQL, &[text(digest)]).await?;
        found.into_iter().next().map(kept).transpose()
    }

    /// Returns the bytes of a file.
    ///
    /// # Errors
    /// They are not what was kept, or the database does not answer.
    pub async fn file_bytes(&self, digest: &str) -> Result<Option<Vec<u8>>, StoreError> {
        const SQL: &str = "SELECT bytes FROM desk_file_chunk WHERE digest = $1 ORDER BY n";
        if self.file(digest).await?.is_none() {
            return Ok(None);
        }
        let pieces: Vec<(Vec<u8>,)> = self.0.store.ask(SQL, &[text(digest)]).await?;
        let bytes: Vec<u8> = pieces.into_iter().flat_map(|(piece,)| piece).collect();
        if kernel::hex::of(Sha256::digest(&bytes)) != digest {
            let short = digest.get(..12).unwrap_or(digest);
            return Err(StoreError::Damaged(format!("desk_file {short}")));
        }
        Ok(Some(bytes))
    }

    /// Returns the files that belong to an item, in the order in which they came.
    ///
    /// # Errors
    /// The database does not answer.
    pub async fn files_of(
        &self,
        cycle: &CycleId,
        commitment: &CommitmentId,
    ) -> Result<Vec<Kept>, StoreError> {
        const SQL: &str = "SELECT f.digest, f.original, f.name, f.media, f.n_bytes, f.at \
                           FROM desk_file f JOIN desk_file_use u ON u.digest = f.digest \
                           WHERE u.cycle = $1 AND u.commitment = $2 ORDER BY f.at, f.digest";
        let with = [text(cycle.as_str()), text(commitment.as_str())];
        let found: Vec<Line> = self.0.store.ask(SQL, &with).await?;
        found.into_iter().map(kept).collect()
    }

    /// Returns the items to which a file belongs: whoever may read one of them may read the file.
    ///
    /// # Errors
    /// The database does not answer.
    pub async fn file_uses(
        &self,
        digest: &str,
    ) -> Result<Vec<(CycleId, CommitmentId)>, StoreError> {
        const SQL: &str = "SELECT cycle, commitment FROM desk_file_use WHERE digest = $1 \
                           ORDER BY cycle, commitment";
        let found: Vec<(String, String)> = self.0.store.ask(SQL, &[text(digest)]).await?;
        let one = |(cycle, id): &(String, String)| Ok((parsed(cycle)?, parsed(id)?));
        found.iter().map(one).collect()
    }

    /// Writes down that a file belongs to an item.
    ///
    /// # Errors
    /// The database does not answer. Where no such file is kept, [`Refusal::NotHere`].
    pub async fn use_file(
        &self,
        digest: &str,
        cycle: &CycleId,
        commitment: &CommitmentId,
    ) -> Result<Result<(), Refusal>, StoreError> {
        let _turn = self.0.turn.lock().await;
        let mut unit = self.0.store.begin_desk().await?;
        if !used(&mut unit, digest, cycle, commitment).await? {
            unit.leave().await?;
            return Ok(Err(Refusal::NotHere));
        }
        unit.commit().await?;
        Ok(Ok(()))
    }
}

impl DeskStore {
    /// Writes down that a file belongs to an item no more. Its bytes stay while another item has it.
    ///
    /// # Errors
    /// The database does not answer.
    pub async fn drop_file(
        &self,
        digest: &str,
        cycle: &CycleId,
        commitment: &CommitmentId,
    ) -> Result<(), StoreError> {
        const USE: &str = "DELETE FROM desk_file_use \
                           WHERE digest = $1 AND cycle = $2 AND commitment = $3";
        const CHUNKS: &str = "DELETE FROM desk_file_chunk WHERE digest = $1 \
                              AND digest NOT IN (SELECT digest FROM desk_file_use)";
        const FILE: &str = "DELETE FROM desk_file WHERE digest = $1 \
                            AND digest NOT IN (SELECT digest FROM desk_file_use)";
        let _turn = self.0.turn.lock().await;
        let mut unit = self.0.store.begin_desk().await?;
        let with = [
            text(digest),
            text(cycle.as_str()),
            text(commitment.as_str()),
        ];
        unit.change(USE, &with).await?;
        for sql in [CHUNKS, FILE] {
            unit.change(sql, &[text(digest)]).await?;
        }
        unit.commit().await
    }
}

/// Writes down that a file belongs to an item; returns whether the file is there.
pub(super) async fn used(
    unit: &mut Unit,
    digest: &str,
    cycle: &CycleId,
    commitment: &CommitmentId,
) -> Result<bool, StoreError> {
    const SQL: &str = "INSERT INTO desk_file_use (digest, cycle, commitment) VALUES ($1, $2, $3) \
                       ON CONFLICT (digest, cycle, commitment) DO NOTHING";
    const THERE: &str = "SELECT n_bytes FROM desk_file WHERE digest = $1";
    let there: Vec<(i64,)> = unit.ask(THERE, &[text(digest)]).await?;
    if there.is_empty() {
        return Ok(false);
    }
    let with = [
        text(digest),
        text(cycle.as_str()),
        text(commitment.as_str()),
    ];
    unit.change(SQL, &with).await?;
    Ok(true)
}
