//! The site as it stands now, which a charter read again replaces while it is served.

use std::sync::{Arc, PoisonError, RwLock};

use axum::Router;
use axum::body::Body;
use axum::http::Request;
use kernel::Clock;
use publication::MethodCard;
use site::{House, Rooms, Signer};
use store::Shelved;
use store::desk::DeskStore;
use tower::{ServiceExt, service_fn};

use crate::clock::MachineChance;

/// What the site shows besides what the shelf answers.
pub struct Decided {
    /// The assessment methods.
    pub methods: Vec<MethodCard>,
    /// The languages in which the charter meets its readers.
    pub languages: Vec<kernel::Language>,
    /// Pathways, questions and offices.
    pub rulebook: Arc<pathways::Rulebook>,
    /// For which rooms there is something to show.
    pub rooms: Rooms,
    /// Who takes part in the working side; a compact without units has none.
    pub desk: Option<charter::Desk>,
}

/// The site now. A request that has begun is answered by the site as it was then.
#[derive(Clone)]
pub struct CurrentSite {
    /// Answers for the promises.
    pub shelf: Arc<Shelved>,
    signer: Signer,
    public_url: Option<String>,
    house: House,
    working: Working,
    now: Arc<RwLock<(Router, Vec<kernel::Language>)>>,
}

/// What the working side needs besides what the charter decides.
#[derive(Clone)]
pub struct Working {
    /// Keeps what happens.
    pub store: DeskStore,
    /// Seals second factors.
    pub key: [u8; 32],
    /// Tells the moment.
    pub clock: Arc<dyn Clock>,
}

impl CurrentSite {
    /// Returns the site of a charter in its house; absolute addresses in files begin with `public_url`.
    pub fn of(
        decided: Decided,
        shelf: Arc<Shelved>,
        signer: Signer,
        public_url: Option<String>,
        house: House,
        working: Working,
    ) -> Self {
        let languages = decided.languages.clone();
        let first = built(
            decided,
            &shelf,
            &signer,
            public_url.as_deref(),
            &house,
            &working,
        );
        Self {
            shelf,
            signer,
            public_url,
            house,
            working,
            now: Arc::new(RwLock::new((first, languages))),
        }
    }

    /// Serves another charter from now on.
    pub fn replace(&self, decided: Decided) {
        let languages = decided.languages.clone();
        let next = built(
            decided,
            &self.shelf,
            &self.signer,
            self.public_url.as_deref(),
            &self.house,
            &self.working,
        );
        *self.now.write().unwrap_or_else(PoisonError::into_inner) = (next, languages);
    }

    /// Returns what the working side needs.
    pub fn working(&self) -> &Working {
        &self.working
    }

    /// Returns where the addresses of its pages begin.
    pub fn home(&self) -> String {
        format!(
            "{}{}",
            self.public_url.as_deref().unwrap_or_default(),
            self.house.base
        )
    }

    /// Returns the languages in which its readers are met now.
    pub fn languages(&self) -> Vec<kernel::Language> {
        let now = self.now.read().unwrap_or_else(PoisonError::into_inner);
        now.1.clone()
    }

    /// Returns what answers each request by the site as it stands when the request comes.
    pub fn router(self) -> Router {
        Router::new().fallback_service(service_fn(move |request: Request<Body>| {
            let now = self.now.read().unwrap_or_else(PoisonError::into_inner);
            now.0.clone().oneshot(request)
        }))
    }
}

fn built(
    decided: Decided,
    shelf: &Arc<Shelved>,
    signer: &Signer,
    public_url: Option<&str>,
    house: &House,
    working: &Working,
) -> Router {
    let house = House {
        languages: decided.languages,
        ..house.clone()
    };
    let desk = decided
        .desk
        .map(|desk| desk_of(desk, shelf, public_url, &house, working));
    let site = site::router(site::Parts {
        shelf: Arc::clone(shelf) as Arc<dyn publication::Shelf>,
        methods: decided.methods,
        rulebook: decided.rulebook,
        rooms: decided.rooms,
        signer: Some(signer.clone()),
        public_url: public_url.map(str::to_owned),
        house,
    });
    match desk {
        Some(desk) => site.merge(desk),
        None => site,
    }
}

/// Returns the working side of a compact.
fn desk_of(
    desk: charter::Desk,
    shelf: &Arc<Shelved>,
    public_url: Option<&str>,
    house: &House,
    working: &Working,
) -> Router {
    desk::router(desk::Parts {
        store: working.store.clone(),
        shelf: Arc::clone(shelf) as Arc<dyn publication::Shelf>,
        title: shelf.compact().title.clone(),
        languages: house.languages.clone(),
        base: house.base.clone(),
        rules: desk.rules,
        zones: desk.zones,
        clock: Arc::clone(&working.clock),
        chance: Arc::new(MachineChance),
        key: working.key,
        papers: crate::desk_papers::papers(),
        is_secure: public_url.is_some_and(|url| url.starts_with("https://")),
    })
}
