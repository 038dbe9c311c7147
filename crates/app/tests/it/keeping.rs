//! The data folder: copied, brought back, looked at, and another charter's files in it.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

use crate::running::{Site, cauce, copy, harbours, root, said};

fn mode(path: &Path) -> u32 {
    fs::metadata(path)
        .expect("it is there")
        .permissions()
        .mode()
        & 0o777
}

fn text(path: &Path) -> &str {
    path.to_str().expect("UTF-8")
}

fn body(answer: &str) -> &str {
    answer.split_once("\r\n\r\n").expect("a head and a body").1
}

#[test]
fn a_backup_made_while_serving_comes_back_whole_and_a_damaged_one_does_not() {
    let dir = tempfile::tempdir().expect("a folder");
    let [data, kept, back] = ["data", "kept", "back"].map(|name| dir.path().join(name));
    let site = Site::start(&harbours(), &data);
    let before = site.get("/data/figures.csv");
    let made = cauce(&["backup", text(&kept), "--data", text(&data)]);
    assert!(made.status.success(), "{}", said(&made));
    site.stop();
    for (file, expected) in [("cauce.sqlite", 0o600), ("signing.key", 0o600)] {
        assert_eq!(mode(&data.join(file)), expected, "{file}");
        assert_eq!(mode(&kept.join(file)), expected, "{file}");
    }
    assert_eq!(mode(&data), 0o700);
    let restored = cauce(&["restore", text(&kept), "--data", text(&back)]);
    assert!(restored.status.success(), "{}", said(&restored));
    let twice = cauce(&["restore", text(&kept), "--data", text(&back)]);
    assert!(said(&twice).contains("not empty"), "{}", said(&twice));
    let well = cauce(&["doctor", "--data", text(&back)]);
    assert!(said(&well).contains("All is well"), "{}", said(&well));
    let site = Site::start(&harbours(), &back);
    assert!(
        site.greeting.contains("nothing changed"),
        "{}",
        site.greeting
    );
    assert_eq!(body(&site.get("/data/figures.csv")), body(&before));
    site.stop();
    let told = cauce(&["explain", "H01", "--history", "--data", text(&back)]);
    assert!(told.status.success(), "{}", said(&told));
    // One byte of the copy.
    let copied = kept.join("cauce.sqlite");
    let mut bytes = fs::read(&copied).expect("a copy");
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    fs::write(&copied, bytes).expect("it is ours");
    let third = dir.path().join("third");
    let refused = cauce(&["restore", text(&kept), "--data", text(&third)]);
    assert!(
        said(&refused).contains("take another backup"),
        "{}",
        said(&refused)
    );
    assert!(!third.exists());
}

#[test]
fn a_key_or_a_folder_that_cannot_be_trusted_is_refused_by_name() {
    let dir = tempfile::tempdir().expect("a folder");
    let data = dir.path().join("data");
    Site::start(&harbours(), &data).stop();
    let key = data.join("signing.key");
    let serve = || {
        cauce(&[
            "serve",
            "--listen",
            "127.0.0.1:0",
            "--charter",
            text(&harbours()),
            "--data",
            text(&data),
        ])
    };
    fs::set_permissions(&key, fs::Permissions::from_mode(0o644)).expect("it is ours");
    let refused = serve();
    assert!(said(&refused).contains("chmod 600"), "{}", said(&refused));
    fs::set_permissions(&key, fs::Permissions::from_mode(0o600)).expect("it is ours");
    fs::write(&key, "").expect("it is ours");
    let refused = serve();
    assert!(
        said(&refused).contains("holds 0 bytes"),
        "{}",
        said(&refused)
    );
    let doctor = cauce(&["doctor", "--data", text(&data)]);
    assert_eq!(doctor.status.code(), Some(1));
    assert!(
        said(&doctor).contains("wrong  signing key"),
        "{}",
        said(&doctor)
    );
    fs::write(&key, [0; 32]).expect("it is ours");
    let refused = serve();
    assert!(
        said(&refused).contains("nothing but zeros"),
        "{}",
        said(&refused)
    );
    fs::remove_file(&key).expect("it is ours");
    fs::set_permissions(&data, fs::Permissions::from_mode(0o777)).expect("it is ours");
    let refused = serve();
    assert!(
        said(&refused).contains("chmod go-rwx"),
        "{}",
        said(&refused)
    );
    fs::set_permissions(&data, fs::Permissions::from_mode(0o755)).expect("it is ours");
    Site::start(&harbours(), &data).stop();
}

#[test]
fn a_renamed_file_does_not_stop_the_start_and_another_compact_is_refused() {
    let dir = tempfile::tempdir().expect("a folder");
    let (charter, data) = (dir.path().join("charter"), dir.path().join("data"));
    copy(&root().join("charters/los-angeles"), &charter);
    Site::start(&charter, &data).stop();
    let source = charter.join("sources/published-figures.toml");
    let named = fs::read_to_string(&source).expect("it is there");
    fs::rename(
        charter.join("published/figures.csv"),
        charter.join("published/all-figures.csv"),
    )
    .expect("it is ours");
    let renamed = named.replace("published/figures.csv", "published/all-figures.csv");
    fs::write(&source, renamed).expect("it is ours");
    let site = Site::start(&charter, &data);
    assert!(
        site.greeting.contains("0 new, 0 revised"),
        "{}",
        site.greeting
    );
    site.stop();
    let other = cauce(&[
        "serve",
        "--listen",
        "127.0.0.1:0",
        "--charter",
        text(&harbours()),
        "--data",
        text(&data),
    ]);
    assert!(
        said(&other).contains("belongs to the compact"),
        "{}",
        said(&other)
    );
}
