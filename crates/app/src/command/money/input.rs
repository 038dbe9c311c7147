//! Files named on the command line, opened with a progress bar.

use std::fs::File;
use std::io::{IsTerminal, Read};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc;

use anyhow::bail;
use indicatif::{ProgressBar, ProgressStyle};
use intake::fetch::Ask;

/// Returns the files that are named, those of named folders included, in order.
pub fn files(named: &[PathBuf]) -> anyhow::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for path in named {
        let inside = intake::door::files(std::slice::from_ref(path), &[".xml", ".xml.gz"])?;
        if inside.is_empty() {
            bail!("{} holds no .xml or .xml.gz file", path.display());
        }
        found.extend(inside);
    }
    Ok(found)
}

/// Returns a bar over the bytes of all files; hidden where standard error is no terminal.
pub fn bar(files: &[PathBuf]) -> ProgressBar {
    if !std::io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let total = files
        .iter()
        .filter_map(|path| path.metadata().ok())
        .map(|data| data.len())
        .sum();
    ProgressBar::new(total).with_style(style())
}

fn style() -> ProgressStyle {
    ProgressStyle::with_template("{bar:32} {bytes}/{total_bytes} {bytes_per_sec} {eta} {wide_msg}")
        .expect("the template is fixed")
}

/// Opens a file so that what is read of it moves the bar.
pub fn open(path: &Path, bar: &ProgressBar) -> anyhow::Result<impl Read + use<>> {
    Ok(bar.wrap_read(intake::door::open(path)?))
}

/// Returns a bar over what comes from an address; hidden where standard error is no terminal.
pub fn spinning(ask: &Ask<'_>) -> ProgressBar {
    let bar = if std::io::stderr().is_terminal() {
        ProgressBar::no_length().with_style(style())
    } else {
        ProgressBar::hidden()
    };
    bar.set_message(kernel::address::without_secrets(ask.address));
    bar
}

/// Fetches a file, with a bar of its own. Returns the address that answered, as it may be kept.
pub fn fetch(ask: &Ask<'_>, into: &mut File) -> anyhow::Result<String> {
    let bar = spinning(ask);
    let fetched = intake::fetch::stream(ask, into, |announced, n| {
        if let Some(announced) = announced {
            bar.set_length(announced);
        }
        bar.set_position(n);
    });
    bar.finish_and_clear();
    Ok(fetched?)
}

/// Returns the short name of a file, as findings show it.
pub fn name(path: &Path) -> String {
    path.file_name().map_or_else(
        || path.display().to_string(),
        |name| name.to_string_lossy().into_owned(),
    )
}

/// Does the same to every file on up to `n_threads` threads; hands the results over one by one
/// in the order in which they are ready.
pub fn each<T: Send>(
    files: &[PathBuf],
    n_threads: usize,
    work: impl Fn(&Path) -> T + Sync,
    mut take: impl FnMut(usize, T) -> anyhow::Result<()>,
) -> anyhow::Result<()> {
    let next = AtomicUsize::new(0);
    std::thread::scope(|scope| {
        let (sender, results) = mpsc::sync_channel(1);
        for _ in 0..n_threads.clamp(1, files.len().max(1)) {
            let (sender, next, work) = (sender.clone(), &next, &work);
            scope.spawn(move || {
                while let Some((at, path)) = {
                    let at = next.fetch_add(1, Ordering::Relaxed);
                    files.get(at).map(|path| (at, path))
                } {
                    if sender.send((at, work(path))).is_err() {
                        break;
                    }
                }
            });
        }
        drop(sender);
        results.iter().try_for_each(|(at, result)| take(at, result))
    })
}
