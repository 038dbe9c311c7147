//! The log is added to and never changed, and whoever changes it all the same is found out.

use std::path::Path;

use store::StoreError;

use super::{World, begin, desk_at, desk_in, done, raw, save, start, tamper};
use crate::fresh::fresh;
use store::desk::By;

/// Returns each text in a folder that would change the log.
fn changes_of_the_log(dir: &Path) -> Vec<String> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(dir).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            found.extend(changes_of_the_log(&path));
            continue;
        }
        let text = std::fs::read_to_string(&path).expect("a text");
        found.extend(named_in(&text).map(|what| format!("{}: {what}", path.display())));
    }
    found
}

fn named_in(text: &str) -> Option<&'static str> {
    // Lines of one statement may be broken anywhere.
    let text = text.replace('\\', " ").to_lowercase();
    let plain: Vec<&str> = text.split_whitespace().collect();
    let plain = plain.join(" ");
    [
        "update desk_event",
        "delete from desk_event",
        "replace into desk_event",
        "drop table desk_event",
        "truncate desk_event",
    ]
    .into_iter()
    .find(|what| plain.contains(what))
}

#[test]
fn no_statement_of_the_store_changes_the_log() {
    let store = Path::new(env!("CARGO_MANIFEST_DIR"));
    for folder in ["src", "migrations"] {
        assert_eq!(
            changes_of_the_log(&store.join(folder)),
            Vec::<String>::new()
        );
    }
    assert!(named_in("const SQL: &str = \"UPDATE \\\n    desk_event SET at\"").is_some());
}

/// Four things that somebody with the database in hand may do, and what tells of each.
#[tokio::test]
async fn whatever_is_changed_in_the_log_is_named() {
    for (sql, seq, is_readable) in [
        (
            "UPDATE desk_secret SET content = '{}' WHERE seq = 12",
            12,
            true,
        ),
        ("UPDATE desk_secret SET salt = 'ab' WHERE seq = 3", 3, true),
        (
            "UPDATE desk_event SET actor = 'gtm-0' WHERE seq = 5",
            5,
            false,
        ),
        (
            "UPDATE desk_event SET digest = '00' WHERE seq = 6",
            6,
            false,
        ),
        ("DELETE FROM desk_event WHERE seq = 7", 7, false),
    ] {
        for one in fresh().await {
            let world = World::new();
            let store = desk_in(one.store.clone());
            begin(&store, &world, 2, 4).await;
            store.check().await.expect("a whole log");
            tamper(&one.place, sql).await;
            let anew = desk_at(&one.place).await;
            let told = anew.check().await.expect_err(sql).to_string();
            assert!(told.contains(&seq.to_string()), "{sql}: {told}");
            let acted = anew
                .act(By::nobody(start()), |_| Ok((Vec::new(), ())))
                .await;
            if is_readable {
                anew.desk().await.expect("the rest is read");
                let trouble = anew.trouble().await.expect("it answers");
                for told in [trouble.expect("a trouble"), acted.expect_err("read-only")] {
                    assert!(
                        matches!(told, StoreError::LogDiffers { seq: found, .. } if found == seq),
                        "{told}"
                    );
                }
            } else {
                assert!(matches!(acted, Err(StoreError::Damaged(_))), "{acted:?}");
                assert!(matches!(anew.desk().await, Err(StoreError::Damaged(_))));
            }
        }
    }
}

#[tokio::test]
async fn a_content_that_was_taken_away_in_silence_is_missed() {
    for one in fresh().await {
        let world = World::new();
        let store = desk_in(one.store.clone());
        begin(&store, &world, 2, 4).await;
        tamper(&one.place, "DELETE FROM desk_secret WHERE seq = 9").await;
        let told = store.check().await.expect_err("one is missing").to_string();
        assert!(
            told.contains("1 events") && told.contains("0 were erased"),
            "{told}"
        );
    }
}

#[tokio::test]
async fn the_log_bears_no_name_no_address_and_no_text() {
    const LOG: &str = "SELECT CAST(seq AS TEXT) || at || kind || COALESCE(cycle, '') || \
                       COALESCE(subject, '') || COALESCE(member, '') || COALESCE(unit, '') || \
                       COALESCE(actor, '') || digest FROM desk_event";
    for one in fresh().await {
        let world = World::new();
        let store = desk_in(one.store.clone());
        begin(&store, &world, 2, 4).await;
        let written = ("narrative", "canary in the text", 0);
        let saved = save(&store, &world, "gtm-0", 0, written, start()).await;
        saved.expect("it answers").expect("it is theirs");
        let log = raw(&one.place, LOG).await.join("\n").to_lowercase();
        assert!(log.contains("field.saved") && log.contains("gtm-0"));
        for canary in ["canary", "canaria", "@"] {
            assert!(!log.contains(canary), "{canary}");
        }
        // They are found where they may be.
        let secret = raw(&one.place, "SELECT content FROM desk_secret").await;
        let secret = secret.join("\n").to_lowercase();
        for canary in ["canary in the text", "canaria", "@canary"] {
            assert!(secret.contains(canary), "{canary}");
        }
    }
}

#[tokio::test]
async fn nothing_is_written_where_nothing_is_decided() {
    for one in fresh().await {
        let world = World::new();
        let store = desk_in(one.store.clone());
        begin(&store, &world, 1, 2).await;
        let before = store.desk().await.expect("a desk");
        let nothing = done(&store, By::nobody(start()), Vec::new()).await;
        assert_eq!(nothing.events, []);
        assert_eq!(nothing.desk.seq, before.seq);
    }
}
