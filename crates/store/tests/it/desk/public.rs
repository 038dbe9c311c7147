//! What the public learns of a cycle: who reported, who is silent, and what was accepted.

use cycle::code::News;
use cycle::form::Form;
use kernel::Language;
use store::desk::{By, accepted, standings};

use super::{World, begin, commitment, cycle_id, desk_in, done, save, start};
use crate::fresh::fresh;

#[tokio::test]
async fn a_cycle_tells_who_reported_and_who_is_silent() {
    for one in fresh().await {
        let world = World::new();
        let store = desk_in(one.store.clone());
        begin(&store, &world, 1, 5).await;
        let texts = [
            ("news", News::Something.code()),
            ("language", "es"),
            ("delivery", "limited"),
            ("narrative", "Se hizo."),
        ];
        for (field, text) in texts {
            let saved = save(&store, &world, "gtm-0", 0, (field, text, 0), start()).await;
            saved.expect("it answers").expect("it is theirs");
        }
        // Only a draft: nobody learns of it.
        let draft = ("narrative", "canary of a draft", 0);
        save(&store, &world, "gtm-0", 4, draft, start())
            .await
            .expect("it answers")
            .expect("theirs");
        let desk = store.desk().await.expect("a desk");
        let actor = world.actor(&desk, "gtm-0", start());
        let here = world.here(start());
        let item = (&cycle_id(), &commitment(0));
        let sent = cycle::send::send(&desk, &here, &actor, item, &Form::default()).expect("sent");
        let desk = done(&store, By::person(start(), &actor), sent).await.desk;
        let all = [commitment(2)];
        let new = cycle::send::nothing_new(&desk, &here, &actor, &cycle_id(), &all, Language::Es);
        let desk = done(&store, By::person(start(), &actor), new.expect("sent"))
            .await
            .desk;
        assert_eq!(accepted(&desk, world.units()), []);
        let analyst = world.actor(&desk, "analyst-1", start());
        let taken = cycle::check::accept(&desk, &here, &analyst, &cycle_id(), &[commitment(0)]);
        let desk = done(
            &store,
            By::person(start(), &analyst),
            taken.expect("accepted"),
        )
        .await
        .desk;
        let seq = desk.seq;
        let late = start().plus_seconds(100 * 86_400);
        let lapsed = cycle::lapse::lapsed(&desk, &world.here(late));
        let desk = done(&store, By::nobody(late), lapsed).await.desk;

        let cycles = standings(&desk);
        let [cycle] = &cycles[..] else {
            panic!("{cycles:?}")
        };
        let [gtm, mex] = &cycle.members[..] else {
            panic!("{cycle:?}")
        };
        assert_eq!(
            (
                gtm.n_called(),
                gtm.n_sent(),
                gtm.n_accepted(),
                gtm.n_silent()
            ),
            (3, 2, 2, 1)
        );
        assert_eq!(
            (
                mex.n_called(),
                mex.n_sent(),
                mex.n_accepted(),
                mex.n_silent()
            ),
            (2, 0, 0, 2)
        );
        assert_eq!(mex.silent_since(), Some(late.day()));
        assert_eq!(gtm.last_report_on(), Some(start().day()));
        let due = gtm.due.as_ref().expect("a due day");
        assert_eq!(due.0, start().day().plus_days(56));

        let reports = accepted(&desk, world.units());
        let [first, second] = &reports[..] else {
            panic!("{reports:?}")
        };
        assert_eq!(first.id.to_string(), format!("D-{seq}"));
        assert_eq!((first.is_checked, second.is_checked), (true, false));
        assert_eq!(
            (first.known_on, second.known_on),
            (start().day(), late.day())
        );
        assert_eq!(first.said("narrative"), Some("Se hizo."));
        let told = format!("{cycles:?}{reports:?}");
        for secret in ["canary", "gtm-0", "analyst", "Canaria"] {
            assert!(!told.contains(secret), "{secret}");
        }
        // The search finds them in the desk itself.
        assert!(format!("{desk:?}").contains("canary of a draft"));
    }
}
