//! The site as it stands now, which a charter read again replaces while it is served.

use std::sync::{Arc, PoisonError, RwLock};

use axum::Router;
use axum::body::Body;
use axum::http::Request;
use publication::MethodCard;
use site::{House, Rooms, Signer};
use store::Shelved;
use tower::{ServiceExt, service_fn};

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
}

/// The site now. A request that has begun is answered by the site as it was then.
#[derive(Clone)]
pub struct CurrentSite {
    /// Answers for the promises.
    pub shelf: Arc<Shelved>,
    signer: Signer,
    public_url: Option<String>,
    house: House,
    now: Arc<RwLock<(Router, Vec<kernel::Language>)>>,
}

impl CurrentSite {
    /// Returns the site of a charter in its house; absolute addresses in files begin with `public_url`.
    pub fn of(
        decided: Decided,
        shelf: Arc<Shelved>,
        signer: Signer,
        public_url: Option<String>,
        house: House,
    ) -> Self {
        let languages = decided.languages.clone();
        let first = built(decided, &shelf, &signer, public_url.as_deref(), &house);
        Self {
            shelf,
            signer,
            public_url,
            house,
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
        );
        *self.now.write().unwrap_or_else(PoisonError::into_inner) = (next, languages);
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
) -> Router {
    let house = House {
        languages: decided.languages,
        ..house.clone()
    };
    site::router(site::Parts {
        shelf: Arc::clone(shelf) as Arc<dyn publication::Shelf>,
        methods: decided.methods,
        rulebook: decided.rulebook,
        rooms: decided.rooms,
        signer: Some(signer.clone()),
        public_url: public_url.map(str::to_owned),
        house,
    })
}
