//! What was erased is gone, in every program and from the file, and the log stays whole without it.

use super::{World, begin, commitment, cycle_id, desk_at, desk_in, save, start};
use crate::fresh::{Place, fresh};

const CANARY: &str = "canario amarillo";

fn is_in_the_file(place: &Place) -> bool {
    let Place::File(path) = place else {
        panic!("only a file is looked into");
    };
    let names = ["", "-wal"].map(|end| format!("{}{end}", path.display()));
    let found = names.iter().filter_map(|name| std::fs::read(name).ok());
    let found: Vec<u8> = found.flatten().collect();
    found
        .windows(CANARY.len())
        .any(|bytes| bytes == CANARY.as_bytes())
}

#[tokio::test]
async fn what_was_erased_is_gone_for_every_program_and_the_log_is_whole() {
    for one in fresh().await {
        let world = World::new();
        let store = desk_in(one.store.clone());
        begin(&store, &world, 2, 4).await;
        for (text, base) in [("first", 0), (CANARY, 1), ("third", 2)] {
            let written = ("narrative", text, base);
            let saved = save(&store, &world, "gtm-0", 0, written, start()).await;
            saved.expect("it answers").expect("it is theirs");
        }
        let other = desk_at(&one.place).await;
        let said = |desk: &cycle::Desk| {
            let item = desk.item(&cycle_id(), &commitment(0)).expect("an item");
            format!("{:?}", item.draft)
        };
        let before = other.desk().await.expect("a desk");
        assert!(said(&before).contains(CANARY));
        let is_file = matches!(one.place, Place::File(_));
        assert!(
            !is_file || is_in_the_file(&one.place),
            "the search would find it"
        );
        assert_eq!(store.erase(&[before.seq - 1]).await.expect("it answers"), 1);
        assert_eq!(store.erase(&[before.seq - 1]).await.expect("it answers"), 0);
        for store in [&store, &other, &desk_at(&one.place).await] {
            let desk = store.desk().await.expect("a desk");
            assert!(!said(&desk).contains(CANARY));
            assert!(said(&desk).contains("first") && said(&desk).contains("third"));
            let checked = store.check().await.expect("a whole log");
            assert_eq!((checked.n_events, checked.n_erased), (before.seq, 1));
        }
        let events = store.events(before.seq - 2, 1).await.expect("an event");
        assert_eq!(events[0].what, cycle::What::Erased);
        assert!(
            !is_file || !is_in_the_file(&one.place),
            "it still lies in the file"
        );
    }
}
