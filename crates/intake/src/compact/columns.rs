//! Which column of a table of promises or figures a header names, in five languages and as offices write them.

use std::collections::BTreeMap;

use kernel::text::folded;
use kernel::{Finding, Language};

/// The columns of a table of promises, each with the headers that name it; the first that is there counts.
pub const PROMISES: &[(&str, &str)] = &[
    (
        "id",
        "id|promise id|commitment id|identifier|identificador|identifiant|idantifyan|codigo|code|ref|reference",
    ),
    ("member", MEMBER),
    ("role", "role|rol|papel|wol|statut|status|estatus"),
    (
        "actor",
        "actor|office|ministry|institution|authority|institucion|entidad|ministerio|acteur|ministere|instituicao|enstitisyon|\
        responsable|responsible|responsavel|responsab",
    ),
    ("title", "title|short title|titulo|titre|tit"),
    (
        "text",
        "text|promise|commitment|statement|pledge|wording|description|texto|promesa|compromiso|descripcion|descripcion del compromiso|texte|promesse|\
        engagement|compromisso|promessa|descricao|teks|pwomes|angajman",
    ),
    (
        "number",
        "number|target|promised|target min|target value|amount|quantity|goal|promised number|numero|cifra|meta|objetivo|\
        cantidad|prometido|nombre|chiffre|objectif|cible|quantite|promis|quantidade|kantite|chif|objektif",
    ),
    (
        "number_max",
        "number max|target max|maximum|up to|maximo|hasta|jusqu a|ate|maksimom",
    ),
    ("unit", UNIT),
    (
        "baseline",
        "baseline|baseline value|base value|base|linea de base|linea base|valor de base|valeur de reference|\
        ligne de base|linha de base|baz",
    ),
    (
        "baseline_on",
        "baseline on|baseline date|baseline year|base date|fecha de base|fecha de la linea de base|\
        date de reference|data de base|data da linha de base|dat baz",
    ),
    (
        "starts",
        "starts|start|start date|inicio|fecha de inicio|debut|date de debut|data de inicio|komanse",
    ),
    (
        "deadline",
        "deadline|due|due date|by when|by|target date|target year|end date|fecha limite|plazo|vencimiento|\
        para cuando|echeance|date limite|delai|prazo|data limite|dat limit|dele",
    ),
    (
        "made_on",
        "made on|announced|announced on|date announced|promised on|pledged on|date of promise|\
        date of announcement|announcement date|fecha de anuncio|fecha del anuncio|fecha del compromiso|anunciado|anunciado el|prometido el|\
        date d annonce|annonce le|promis le|data do anuncio|anunciado em|\
        prometido em|dat anons|te anonse|date de l annonce|data de anuncio",
    ),
    (
        "occasion",
        "occasion|announced at|event|meeting|ocasion|evento|reunion|evenement|ocasiao|okazyon",
    ),
    (
        "pillar",
        "pillar|pilar|pilier|pilye|chapter|theme|eje|axe|eixo",
    ),
    (
        "package",
        "package|action package|paquete|paquet|pacote|pake",
    ),
    ("kind", "kind|type|tipo|genre|kalite"),
    (
        "joint_with",
        "joint with|together with|partners|junto con|socios|conjointement avec|partenaires|em conjunto com|\
        parceiros|ansanm ak",
    ),
    (
        "beneficiaries",
        "beneficiaries|beneficiary|for whom|beneficiarios|beneficiario|beneficiaires|beneficiaire|benefisye",
    ),
    ("measure", MEASURE),
    ("direction", "direction|direccion de la meta|sens|direcao"),
    ("combine", "combine|how figures add"),
    ("like", "like"),
    ("rules", "rules|reglas|regles|regras|reg"),
    (
        "confidence",
        "confidence|confianza|confiance|confianca|konfyans",
    ),
    ("source", SOURCE),
    ("language", "language|lang|idioma|lengua|langue|lingua"),
    ("note", NOTE),
];

/// The columns of a table of figures.
pub const FIGURES: &[(&str, &str)] = &[
    (
        "id",
        "id|figure id|identifier|identificador|identifiant|idantifyan",
    ),
    (
        "promise",
        "promise|promise id|commitment|commitment id|compromiso|promesa|engagement|promesse|compromisso|promessa|\
        pwomes|angajman",
    ),
    ("member", MEMBER),
    ("measure", MEASURE),
    (
        "value",
        "value|count|figure|number|amount|achieved|result|reached|valor|cifra|numero|cantidad|resultado|alcanzado|\
        valeur|nombre|chiffre|resultat|atteint|quantidade|vale|chif|rezilta",
    ),
    ("unit", UNIT),
    (
        "qualifier",
        "qualifier|calificador|qualificatif|qualificador",
    ),
    (
        "as_of",
        "as of|date|on|true on|counted on|cut off date|cutoff date|fecha de corte|fecha al corte|data de corte|\
        date d arret|date d arrete|period|day|month|year|fecha|a fecha de|al|periodo|dia|mes|ano|\
        situation au|au|periode|jour|mois|annee|data|em|dat|jou|mwa|ane",
    ),
    (
        "since",
        "since|counted since|desde|contado desde|depuis|depi",
    ),
    (
        "known_on",
        "known on|published|published on|publication date|released|publicado|publicado el|fecha de publicacion|\
        publie le|date de publication|publicado em|data de publicacao|pibliye",
    ),
    (
        "publisher",
        "publisher|reported by|published by|owner|organisation|organization|publicado por|editor|organismo|\
        publie par|editeur|organizacao|pibliye pa",
    ),
    (
        "class",
        "class|source class|kind of source|clase|tipo de fuente|classe|type de source|tipo de fonte",
    ),
    ("source", SOURCE),
    ("language", "language|lang|idioma|lengua|langue|lingua"),
    ("note", NOTE),
];

const MEMBER: &str = "member|country|member state|state|party|holder|iso3|iso|country code|member code|pais|miembro|\
    estado miembro|estado parte|pais miembro|codigo de pais|estado|pays|membre|etat membre|etat|code pays|membro|pais membro|\
    estado membro|peyi|manm|who|who promises|promised by|name|nombre del pais|nom|responsable|\
    responsible|responsavel|responsab";
const UNIT: &str = "unit|units|unit of measure|unidad|unidad de medida|unite|unite de mesure|unidade|unidade de medida|inite";
const MEASURE: &str = "measure|indicator|what is counted|indicador|que se cuenta|indicateur|ce qui est compte|endikate";
const SOURCE: &str = "source|source url|source address|url|link|address|fuente|fuente url|enlace|url de la fuente|direccion|lien|\
    adresse|fonte|link da fonte|endereco|sous|lyen|adres";
const NOTE: &str = "note|notes|remarks|comment|comments|nota|notas|observaciones|remarque|remarques|observacoes|remak";

/// Words before a unit in the header of the column that holds the number, such as "promised persons".
const BEFORE_A_UNIT: &[&str] = &[
    "promised",
    "target",
    "number of",
    "prometido",
    "meta de",
    "numero de",
    "promis",
    "objectif",
    "nombre de",
    "quantidade de",
    "kantite",
];

/// What somebody says of a table beyond what its header does.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Said {
    /// Which header a column has, where its own name does not tell.
    pub columns: Vec<(String, String)>,
    /// What stands in a column for all rows, where the table has no such column.
    pub for_all: Vec<(String, String)>,
}

/// Where each column stands in a table.
#[derive(Debug, Clone, Default)]
pub struct Places {
    /// The place of each column, by its name; with a language where the header names one.
    at: BTreeMap<(&'static str, Option<Language>), usize>,
    /// What stands in a column for all rows.
    for_all: BTreeMap<&'static str, String>,
    /// The unit that the header of the number names.
    pub unit: Option<String>,
    /// Headers that name no column.
    pub unread: Vec<String>,
    /// Headers of columns that are not read and hold days or addresses, so that they matter in all likelihood.
    pub telling: Vec<String>,
    /// Headers that somebody named and that are not there.
    pub absent: Vec<String>,
}

/// What most cells of a column hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holds {
    /// Nothing at all.
    Nothing,
    /// Days.
    Days,
    /// Addresses of pages.
    Addresses,
    /// Anything else.
    Words,
}

type Listed = &'static [(&'static str, &'static str)];

impl Places {
    /// Finds the columns of a header.
    ///
    /// # Errors
    ///
    /// One finding for each thing that somebody says of a column that is not there.
    pub fn of(
        file: &str,
        header: &[String],
        listed: Listed,
        said: &Said,
    ) -> Result<Self, Vec<Finding>> {
        let mut places = Self::default();
        let mut wrong = Vec::new();
        let mut taken = vec![false; header.len()];
        let name_of = |name: &str| {
            listed
                .iter()
                .map(|(column, _)| *column)
                .find(|column| *column == name.replace(['-', ' '], "_"))
        };
        let names: Vec<&str> = listed.iter().map(|(column, _)| *column).collect();
        let known = |name: &str| {
            PROMISES
                .iter()
                .chain(FIGURES)
                .any(|(one, _)| *one == name.replace(['-', ' '], "_"))
        };
        let advice = format!("The columns are {}.", names.join(", "));
        for (name, _) in said
            .columns
            .iter()
            .chain(&said.for_all)
            .filter(|(name, _)| !known(name))
        {
            wrong.push(Finding::error(
                file,
                0,
                format!("\"{name}\" is no column"),
                advice.clone(),
            ));
        }
        // What is said of a column that only the other table has is no fault of this one.
        for (name, wanted) in &said.columns {
            let at = header
                .iter()
                .position(|cell| folded(cell) == folded(wanted));
            match (name_of(name), at) {
                (Some(column), Some(at)) => {
                    places.at.insert((column, None), at);
                    taken[at] = true;
                }
                (Some(_), None) => places.absent.push(wanted.clone()),
                (None, _) => {}
            }
        }
        for (column, aliases) in listed {
            for language in std::iter::once(None).chain(Language::ALL.map(Some)) {
                if places.at.contains_key(&(column, language)) {
                    continue;
                }
                let found = aliases.split('|').find_map(|alias| {
                    let wanted = language.map_or_else(
                        || alias.trim().to_owned(),
                        |one| format!("{} {one}", alias.trim()),
                    );
                    (0..header.len()).find(|at| !taken[*at] && folded(&header[*at]) == wanted)
                });
                if let Some(at) = found {
                    places.at.insert((column, language), at);
                    taken[at] = true;
                }
            }
        }
        places.number_with_unit(header, &mut taken, listed);
        for (name, value) in &said.for_all {
            if let Some(column) = name_of(name) {
                places.for_all.insert(column, value.clone());
            }
        }
        let rest = (0..header.len()).filter(|at| !taken[*at] && !header[*at].is_empty());
        places.unread = rest.map(|at| header[at].clone()).collect();
        if wrong.is_empty() {
            Ok(places)
        } else {
            Err(wrong)
        }
    }

    /// Looks at what stands beneath headers: takes the column of addresses for the source where the one so called
    /// holds words, and marks unread columns that hold days or addresses. Returns the two headers of a source moved.
    pub fn by_content(
        &mut self,
        header: &[String],
        said: &Said,
        holds: impl Fn(usize) -> Holds,
    ) -> Option<(String, String)> {
        let unread = |places: &Self| -> Vec<usize> {
            let named = |at: &usize| places.unread.contains(&header[*at]);
            (0..header.len())
                .filter(|at| named(at) && !places.at.values().any(|taken| taken == at))
                .collect()
        };
        let is_said = said.columns.iter().any(|(name, _)| name == "source");
        let now = self.place("source").filter(|_| !is_said);
        let other = unread(self)
            .into_iter()
            .find(|at| holds(*at) == Holds::Addresses);
        let moved = now
            .zip(other)
            .filter(|(now, _)| holds(*now) == Holds::Words);
        if let Some((now, other)) = moved {
            self.at.insert(("source", None), other);
            self.unread.retain(|one| *one != header[other]);
            self.unread.push(header[now].clone());
        }
        self.telling = unread(self)
            .into_iter()
            .filter(|at| matches!(holds(*at), Holds::Days | Holds::Addresses))
            .map(|at| header[at].clone())
            .collect();
        moved.map(|(now, other)| (header[now].clone(), header[other].clone()))
    }

    /// Takes a header such as "promised_persons" for the number, and its end for the unit.
    fn number_with_unit(&mut self, header: &[String], taken: &mut [bool], listed: Listed) {
        let name = if listed.iter().any(|(name, _)| *name == "value") {
            "value"
        } else {
            "number"
        };
        if self.at.contains_key(&(name, None)) {
            return;
        }
        for (at, cell) in header.iter().enumerate().filter(|(at, _)| !taken[*at]) {
            let cell = folded(cell);
            let unit = BEFORE_A_UNIT
                .iter()
                .find_map(|word| cell.strip_prefix(word)?.strip_prefix(' '));
            if let Some(unit) = unit {
                self.at.insert((name, None), at);
                self.unit = Some(unit.to_owned());
                taken[at] = true;
                return;
            }
        }
    }

    /// Returns the place of a column.
    pub fn place(&self, name: &'static str) -> Option<usize> {
        self.at.get(&(name, None)).copied()
    }

    /// Returns the places of a column in each language that a header names.
    pub fn in_languages(&self, name: &'static str) -> impl Iterator<Item = (Language, usize)> + '_ {
        let own = self
            .at
            .iter()
            .filter(move |((column, _), _)| *column == name);
        own.filter_map(|((_, language), at)| Some(((*language)?, *at)))
    }

    /// Returns what stands in a column for all rows.
    pub fn for_all(&self, name: &str) -> Option<&str> {
        self.for_all.get(name).map(String::as_str)
    }

    /// Returns whether rows say something in a column.
    pub fn has(&self, name: &'static str) -> bool {
        self.place(name).is_some()
            || self.in_languages(name).next().is_some()
            || self.for_all(name).is_some()
    }
}

/// Returns whether a row of cells is the header of a table of promises or figures beyond doubt: it names who, how
/// much or what, and where that was read.
#[must_use]
pub fn is_header(cells: &[&str]) -> bool {
    let named = |listed: Listed, wanted: &str| {
        let aliases = listed
            .iter()
            .find(|(name, _)| *name == wanted)
            .map_or("", |(_, aliases)| aliases);
        cells.iter().any(|cell| {
            let cell = folded(cell);
            let mut parts = aliases.split('|').map(str::trim);
            parts.any(|alias| cell == alias || cell.strip_prefix(alias).is_some_and(is_a_language))
        })
    };
    let says = ["text", "number"].iter().any(|name| named(PROMISES, name));
    let counts = named(FIGURES, "value") && named(FIGURES, "as_of");
    named(PROMISES, "source")
        && (named(PROMISES, "member") || named(FIGURES, "promise"))
        && (says || counts)
}

fn is_a_language(rest: &str) -> bool {
    rest.strip_prefix(' ')
        .is_some_and(|code| code.parse::<Language>().is_ok())
}
