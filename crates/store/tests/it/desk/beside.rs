//! What stands beside the log: forms, sessions, credentials, links, files, letters, the beat.

use cycle::{AccountId, Refusal, What};
use kernel::Moment;
use sha2::{Digest, Sha256};
use store::StoreError;
use store::desk::{
    Acted, Also, By, DeskStore, LetterState, Limits, MOST_BYTES, NewCredential, NewFile, Once,
};

use super::{World, begin, commitment, cycle_id, desk_at, desk_in, id, raw, start, tamper};
use crate::fresh::fresh;

const LIMITS: Limits = Limits {
    idle_s: 3_600,
    whole_s: 12 * 3_600,
};

fn later(seconds: i64) -> Moment {
    start().plus_seconds(seconds)
}

/// Returns two programs on each database, with a desk begun.
async fn pairs() -> Vec<(crate::fresh::Fresh, [DeskStore; 2])> {
    let mut all = Vec::new();
    for one in fresh().await {
        let store = desk_in(one.store.clone());
        begin(&store, &World::new(), 2, 4).await;
        let other = desk_at(&one.place).await;
        all.push((one, [store, other]));
    }
    all
}

fn suspended(account: &AccountId) -> Vec<What> {
    vec![What::Suspended {
        account: account.clone(),
    }]
}

#[tokio::test]
async fn a_form_sent_again_gets_the_first_answer_and_another_one_under_its_key_none() {
    for (_one, [first, second]) in pairs().await {
        let (account, other) = (id("gtm-0"), id("gtm-1"));
        let once = |body: &'static [u8; 32]| Once {
            account: "approver",
            key: "k1",
            route: "/desk/people",
            body,
            location: "/desk/people/gtm-0",
        };
        let by = By::nobody(start()).once(once(&[1; 32]));
        let acted = first.act(by, |_| Ok((suspended(&account), ()))).await;
        let seq = match acted.expect("it answers").expect("granted") {
            Acted::Now(done) => done.desk.seq,
            other => panic!("{other:?}"),
        };
        for store in [&second, &first, &second] {
            let by = By::nobody(later(9)).once(once(&[1; 32]));
            let acted = store.act(by, |_| Ok((suspended(&other), ()))).await;
            let acted = acted.expect("it answers").expect("granted");
            assert!(matches!(acted, Acted::Again { location } if location == "/desk/people/gtm-0"));
            let by = By::nobody(later(9)).once(once(&[2; 32]));
            let acted = store.act(by, |_| Ok((suspended(&other), ()))).await;
            assert!(matches!(acted, Ok(Ok(Acted::OtherBody))));
            // Another person's key of the same name is another key.
            let by = By::nobody(later(9)).once(Once {
                account: "gtm-1",
                ..once(&[2; 32])
            });
            let refused = store
                .act(by, |_| Err::<(Vec<What>, ()), _>(Refusal::NotHere))
                .await;
            assert!(matches!(refused, Ok(Err(Refusal::NotHere))));
            assert_eq!(store.desk().await.expect("a desk").seq, seq);
        }
    }
}

/// Both programs get the same form at once, as after a double click: one does it.
#[tokio::test]
async fn of_two_equal_forms_at_once_one_is_done() {
    for (_one, [first, second]) in pairs().await {
        let account = id("gtm-0");
        let before = first.desk().await.expect("a desk").seq;
        let once = Once {
            account: "approver",
            key: "k2",
            route: "/desk/people",
            body: &[1; 32],
            location: "/desk",
        };
        let act = |store: DeskStore| {
            let whats = suspended(&account);
            async move {
                let by = By::nobody(start()).once(once);
                store.act(by, |_| Ok((whats, ()))).await
            }
        };
        let (a, b) = tokio::join!(act(first.clone()), act(second.clone()));
        let done = [a, b].map(|one| one.expect("it answers").expect("granted").now().is_some());
        assert_eq!(done.iter().filter(|done| **done).count(), 1);
        assert_eq!(second.desk().await.expect("a desk").seq, before + 1);
    }
}

#[tokio::test]
async fn a_session_ends_by_idling_by_age_by_renewal_and_by_hand() {
    for (one, [first, second]) in pairs().await {
        let account = id("gtm-0");
        let token = first
            .begin_session(&account, start())
            .await
            .expect("a token");
        let seen = async |token: &str, now| {
            second
                .session(token, now, LIMITS)
                .await
                .expect("it answers")
        };
        assert_eq!(
            seen(&token, later(10)).await.expect("a session").account,
            account
        );
        assert_eq!(seen(&"0".repeat(64), later(10)).await, None);
        assert_eq!(seen(&token, later(3_600)).await, None);
        for hour in 1..12 {
            assert!(seen(&token, later(hour * 3_500)).await.is_some(), "{hour}");
        }
        assert_eq!(seen(&token, later(12 * 3_600)).await, None);
        let new = first
            .renew_session(&token, later(38_000))
            .await
            .expect("it answers");
        let new = new.expect("a session that goes on");
        assert_eq!(
            first
                .renew_session(&token, later(38_000))
                .await
                .expect("it answers"),
            None
        );
        assert_eq!(seen(&token, later(38_001)).await, None);
        let strong = seen(&new, later(38_001)).await.expect("a session");
        assert_eq!((strong.made_at, strong.strong_at), (start(), later(38_000)));
        let third = second
            .begin_session(&account, later(38_000))
            .await
            .expect("a token");
        assert_eq!(
            first.sessions(&account).await.expect("they are read").len(),
            2
        );
        assert_eq!(
            first
                .end_other_sessions(&account, &third, later(38_002))
                .await
                .ok(),
            Some(1)
        );
        assert_eq!(seen(&new, later(38_003)).await, None);
        // Whoever is put out is out at once.
        let ended = [Also::EndSessions(&account)];
        let by = By::nobody(later(38_004)).also(&ended);
        let acted = first.act(by, |_| Ok((suspended(&account), ()))).await;
        acted.expect("it answers").expect("granted");
        assert_eq!(seen(&third, later(38_005)).await, None);
        // No token lies in the database.
        let kept = raw(&one.place, "SELECT hash FROM desk_session").await;
        assert_eq!(kept.len(), 2);
        assert!(!kept.contains(&new) && !kept.contains(&third));
        assert_eq!(first.sweep(later(90_000)).await.expect("it answers"), 2);
    }
}

#[tokio::test]
async fn of_two_who_use_one_link_or_one_step_or_one_code_one_comes_in() {
    for (_one, [first, second]) in pairs().await {
        let account = id("gtm-0");
        let old = first.make_token(&account, start()).await.expect("a token");
        let token = first.make_token(&account, start()).await.expect("a token");
        for n in 0..3 {
            let found = second.token(&token, later(n)).await.expect("it answers");
            assert_eq!(found, Some(account.clone()), "looking consumes nothing");
        }
        assert_eq!(
            second.token(&old, later(1)).await.expect("it answers"),
            None
        );
        assert_eq!(
            second
                .token(&token, later(72 * 3_600))
                .await
                .expect("it answers"),
            None
        );
        let new = NewCredential {
            account: account.clone(),
            passphrase: "$argon2id$".to_owned(),
            totp: "sealed".to_owned(),
            last_step: 100,
            recovery: vec!["code-1".to_owned(), "code-2".to_owned()],
        };
        let enrol = |store: DeskStore| {
            let (token, new, whats) = (token.clone(), new.clone(), suspended(&account));
            async move {
                let also = [Also::Consume { token: &token }, Also::Enrol(&new)];
                let by = By::nobody(later(5)).also(&also);
                store
                    .act(by, |_| Ok((whats, ())))
                    .await
                    .expect("it answers")
            }
        };
        let before = first.desk().await.expect("a desk").seq;
        let (a, b) = tokio::join!(enrol(first.clone()), enrol(second.clone()));
        assert_eq!([&a, &b].iter().filter(|one| one.is_ok()).count(), 1);
        let refused = [a, b].into_iter().find_map(Result::err);
        assert_eq!(refused, Some(Refusal::NotHere));
        assert_eq!(
            first.desk().await.expect("a desk").seq,
            before + 1,
            "and left nothing"
        );
        let kept = second
            .credential(&account)
            .await
            .expect("it answers")
            .expect("one");
        assert_eq!((kept.last_step, kept.made_at), (100, later(5)));
        assert!(!first.take_step(&account, 100).await.expect("it answers"));
        let (a, b) = tokio::join!(
            first.take_step(&account, 101),
            second.take_step(&account, 101)
        );
        assert!(a.expect("it answers") ^ b.expect("it answers"));
        let (a, b) = tokio::join!(
            first.take_recovery(&account, "code-1", start()),
            second.take_recovery(&account, "code-1", start())
        );
        assert!(a.expect("it answers") ^ b.expect("it answers"));
        assert_eq!(first.n_recovery(&account).await.expect("it answers"), 1);
        assert!(
            !first
                .take_recovery(&id("gtm-1"), "code-2", start())
                .await
                .expect("it answers")
        );
        assert!(
            first
                .change_passphrase(&account, "$argon2id$", "new")
                .await
                .expect("it answers")
        );
        assert!(
            !first
                .change_passphrase(&account, "$argon2id$", "x")
                .await
                .expect("it answers")
        );
    }
}

#[tokio::test]
async fn failures_are_counted_in_every_program_and_forgiven() {
    for (_one, [first, second]) in pairs().await {
        assert_eq!(
            first
                .failures("gtm-0 198.51.100.7")
                .await
                .expect("it answers"),
            None
        );
        for n in 0..3 {
            let store = [&first, &second][n % 2];
            store
                .failed("gtm-0 198.51.100.7", later(9))
                .await
                .expect("it answers");
        }
        let found = second
            .failures("gtm-0 198.51.100.7")
            .await
            .expect("it answers");
        assert_eq!(found, Some((3, later(9))));
        second
            .forgive("gtm-0 198.51.100.7")
            .await
            .expect("it answers");
        assert_eq!(
            first
                .failures("gtm-0 198.51.100.7")
                .await
                .expect("it answers"),
            None
        );
    }
}

#[tokio::test]
async fn files_come_back_as_they_were_or_not_at_all() {
    const PIECE: usize = 256 << 10;
    for (one, [first, second]) in pairs().await {
        for n in [0, 1, PIECE, PIECE + 1, 3 * PIECE - 1] {
            let bytes: Vec<u8> = (0..n).map(|i| (i % 251) as u8).collect();
            let file = NewFile {
                bytes: &bytes,
                original: &"a".repeat(64),
                name: "nota verbal.pdf",
                media: "application/pdf",
            };
            let digest = first.put_file(file, start()).await.expect("kept");
            assert_eq!(digest, kernel::hex::of(Sha256::digest(&bytes)));
            assert_eq!(
                first.put_file(file, later(5)).await.expect("kept once"),
                digest
            );
            let kept = second
                .file(&digest)
                .await
                .expect("it answers")
                .expect("a file");
            assert_eq!((kept.n_bytes, kept.at), (n, start()));
            let back = second.file_bytes(&digest).await.expect("it answers");
            assert_eq!(back.expect("a file"), bytes);
            let (cycle, commitment) = (cycle_id(), commitment(0));
            let used = second
                .use_file(&digest, &cycle, &commitment)
                .await
                .expect("it answers");
            used.expect("it is there");
            assert!(first.file_uses(&digest).await.expect("it answers").len() == 1);
        }
        let files = first
            .files_of(&cycle_id(), &commitment(0))
            .await
            .expect("it answers");
        assert_eq!(files.len(), 5);
        assert_eq!(
            first.file_bytes(&"b".repeat(64)).await.expect("it answers"),
            None
        );
        let none = first
            .use_file(&"b".repeat(64), &cycle_id(), &commitment(0))
            .await;
        assert_eq!(none.expect("it answers"), Err(Refusal::NotHere));
        let large = vec![0; MOST_BYTES + 1];
        let file = NewFile {
            bytes: &large,
            original: "",
            name: "",
            media: "",
        };
        let refused = first.put_file(file, start()).await;
        assert!(matches!(refused, Err(StoreError::Unfit(_))));
        // A piece that is missing is noticed.
        tamper(&one.place, "DELETE FROM desk_file_chunk WHERE n = 1").await;
        let largest = files
            .iter()
            .max_by_key(|file| file.n_bytes)
            .expect("a file");
        let broken = second.file_bytes(&largest.digest).await;
        assert!(matches!(broken, Err(StoreError::Damaged(_))), "{broken:?}");
    }
}

#[tokio::test]
async fn a_letter_is_taken_once_whoever_takes_it_and_however_often_it_starts() {
    for (one, [first, second]) in pairs().await {
        let (account, day) = (id("gtm-0"), start().day());
        let (a, b) = tokio::join!(
            first.take_letter(&account, day, "digest", start()),
            second.take_letter(&account, day, "digest", start())
        );
        assert!(a.expect("it answers") ^ b.expect("it answers"));
        let anew = desk_at(&one.place).await;
        assert!(
            !anew
                .take_letter(&account, day, "digest", later(60))
                .await
                .expect("it answers")
        );
        assert!(
            anew.take_letter(&account, day, "security", later(60))
                .await
                .expect("it answers")
        );
        assert!(
            anew.take_letter(&account, day.tomorrow(), "digest", later(60))
                .await
                .expect("it answers")
        );
        let refused = Some("550 no such mailbox");
        first
            .letter_ended(&account, day, "digest", refused, later(61))
            .await
            .expect("it answers");
        first
            .letter_ended(&account, day, "security", None, later(61))
            .await
            .expect("it answers");
        let letters = second.letters(day).await.expect("it answers");
        let states: Vec<LetterState> = letters.iter().map(|letter| letter.state).collect();
        assert_eq!(
            states,
            [LetterState::Failed, LetterState::Done, LetterState::Taken]
        );
        assert!(
            second
                .take_letter_again(&letters[0], 2, later(62))
                .await
                .expect("it answers")
        );
        first
            .letter_ended(&account, day, "digest", refused, later(63))
            .await
            .expect("it answers");
        assert!(
            !second
                .take_letter_again(&letters[0], 2, later(64))
                .await
                .expect("it answers")
        );
        assert!(
            !second
                .take_letter_again(&letters[2], 2, later(64))
                .await
                .expect("it answers")
        );
    }
}

#[tokio::test]
async fn a_doubt_of_the_clock_stays_until_somebody_looked() {
    for (_one, [first, second]) in pairs().await {
        assert_eq!(first.last_beat().await.expect("it answers"), None);
        first.beat(start(), false).await.expect("it answers");
        second.beat(later(60), true).await.expect("it answers");
        first.beat(later(120), false).await.expect("it answers");
        let beat = second
            .last_beat()
            .await
            .expect("it answers")
            .expect("a beat");
        assert_eq!((beat.at, beat.is_doubted), (later(120), true));
        first.trust_clock(later(180)).await.expect("it answers");
        let beat = second
            .last_beat()
            .await
            .expect("it answers")
            .expect("a beat");
        assert_eq!((beat.at, beat.is_doubted), (later(180), false));
    }
}
