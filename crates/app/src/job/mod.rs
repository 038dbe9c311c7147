//! What the working side does by itself, minute by minute. Each job may run twice, or in several programs at once: the
//! desk's log lets everything happen once.

mod lapse;
pub mod letters;
pub mod post;
mod publish;

use std::sync::Arc;

use charter::Desk;
use kernel::Clock;

use crate::command::current_site::CurrentSite;

/// Looks after the desk of one compact while it is served.
pub fn look_after(desk: &Desk, site: &CurrentSite, clock: &Arc<dyn Clock>) {
    let store = site.working().store.clone();
    tokio::spawn(lapse::each_minute(
        desk.clone(),
        store.clone(),
        Arc::clone(clock),
    ));
    if let Some(post) = post::Post::named() {
        let house = letters::House {
            title: site.shelf.compact().title,
            address: format!("{}/desk", site.home()),
        };
        tokio::spawn(letters::now_and_then(
            desk.clone(),
            store.clone(),
            Arc::clone(clock),
            house,
            post,
        ));
    }
    tokio::spawn(publish::each_second(
        desk.clone(),
        store,
        Arc::clone(&site.shelf),
        site.home(),
    ));
}
