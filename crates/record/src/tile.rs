//! The log as static files that any file server can serve: c2sp.org/tlog-tiles.

use crate::tree::Tree;

/// How many hashes a full tile holds, and how many entries a full bundle.
pub const WIDTH: u64 = 256;

/// The most bytes that the entries of one release's log may take together.
pub const MOST_BYTES: usize = 64 << 20;

/// Returns the path of a tile or bundle below `tile/<level>/`: `x001/x234/067`, and `.p/<width>`
/// where it is not full.
#[must_use]
pub fn place(n: u64, width: u64) -> String {
    let mut parts = vec![format!("{:03}", n % 1_000)];
    let mut rest = n / 1_000;
    while rest > 0 {
        parts.push(format!("x{:03}", rest % 1_000));
        rest /= 1_000;
    }
    parts.reverse();
    let path = parts.join("/");
    if width == WIDTH {
        path
    } else {
        format!("{path}.p/{width}")
    }
}

/// Returns every file that a log of `size` entries needs and a log of `before` did not have: its
/// path, beginning with `tile/`, and its bytes. Full tiles never change, and partial ones of every
/// signed size stay for good.
///
/// `entries` are the log's first entries, at least `size` of them.
#[must_use]
pub fn files<E: AsRef<[u8]>>(entries: &[E], before: u64, size: u64) -> Vec<(String, Vec<u8>)> {
    let size = size.min(entries.len() as u64);
    let before = before.min(size);
    let tree = Tree::of(&entries[..whole(size)]);
    let mut files = Vec::new();
    for (n, width) in tiles(before, size) {
        let from = whole(n * WIDTH);
        let bytes = bundle(&entries[from..from + whole(width)]);
        files.push((format!("tile/entries/{}", place(n, width)), bytes));
    }
    for level in 0..8 {
        let (before, size) = (before >> (8 * level), size >> (8 * level));
        for (n, width) in tiles(before, size) {
            let hashes = (n * WIDTH..n * WIDTH + width)
                .filter_map(|i| tree.full(8 * level, i))
                .flat_map(|hash| *hash.as_bytes());
            files.push((
                format!("tile/{level}/{}", place(n, width)),
                hashes.collect(),
            ));
        }
    }
    files
}

/// Returns number and width of each tile that a level of `size` hashes has and one of `before` had
/// not.
fn tiles(before: u64, size: u64) -> impl Iterator<Item = (u64, u64)> {
    let partial =
        (!size.is_multiple_of(WIDTH) && size > before).then_some((size / WIDTH, size % WIDTH));
    (before / WIDTH..size / WIDTH)
        .map(|n| (n, WIDTH))
        .chain(partial)
}

fn whole(n: u64) -> usize {
    usize::try_from(n).expect("no more than the entries that are in memory")
}

/// Returns entries one after another, the length of each before it as two bytes, the greater first.
///
/// # Panics
///
/// Panics at an entry of more than 65,535 bytes; [`crate::Entry`] is never longer than 4,096.
#[must_use]
pub fn bundle<E: AsRef<[u8]>>(entries: &[E]) -> Vec<u8> {
    let mut bytes = Vec::new();
    for entry in entries {
        let entry = entry.as_ref();
        let length = u16::try_from(entry.len()).expect("entries are at most 4,096 bytes");
        bytes.extend(length.to_be_bytes());
        bytes.extend(entry);
    }
    bytes
}

/// Returns the entries of a bundle; nothing where the last one is cut off.
#[must_use]
pub fn unbundle(mut bytes: &[u8]) -> Option<Vec<Vec<u8>>> {
    let mut entries = Vec::new();
    while !bytes.is_empty() {
        let (length, rest) = bytes.split_first_chunk::<2>()?;
        let (entry, rest) = rest.split_at_checked(u16::from_be_bytes(*length).into())?;
        entries.push(entry.to_vec());
        bytes = rest;
    }
    Some(entries)
}
