//! The dated numbers of a method, and what happens when a day has none.

use kernel::Day;

/// One number that a method needs.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Parameter {
    /// The name, as charters write it.
    pub name: &'static str,
    /// The value in the method's own publication, or ours where the method is ours.
    pub published: f64,
    /// What it decides, in a few words of English.
    pub meaning: &'static str,
    /// Whether a charter may leave it out; then `published` holds and the trace says so.
    pub optional: bool,
}

impl Parameter {
    /// Returns a parameter that every dated block must state.
    #[must_use]
    pub const fn required(name: &'static str, published: f64, meaning: &'static str) -> Self {
        Self {
            name,
            published,
            meaning,
            optional: false,
        }
    }

    /// Returns a parameter that a dated block may leave out; then `published` holds.
    #[must_use]
    pub const fn optional(name: &'static str, published: f64, meaning: &'static str) -> Self {
        Self {
            optional: true,
            ..Self::required(name, published, meaning)
        }
    }
}

/// Parameters that belong to the rating of commitments whatever the method; charters may state
/// them in any method's block.
pub const COMMON: [Parameter; 3] = [
    Parameter::optional(
        "delivery_complete",
        1.0,
        "share of a promised number or of deliverables from which delivery is complete",
    ),
    Parameter::optional(
        "delivery_substantial",
        0.5,
        "share of a promised number or of deliverables from which delivery is substantial",
    ),
    Parameter::optional(
        "revision",
        0.01,
        "share by which the latest value is moved to test firmness without a revision history",
    ),
];

/// A block of parameters with the days on which it holds.
#[derive(Debug, Clone, PartialEq)]
pub struct Block {
    /// The first day.
    pub valid_from: Day,
    /// The last day; where it is `None`, the block holds until the next one begins.
    pub valid_until: Option<Day>,
    /// Numbers by name.
    pub numbers: Vec<(String, f64)>,
}

impl Block {
    /// Returns whether the block holds on `day`.
    #[must_use]
    pub fn holds_on(&self, day: Day) -> bool {
        self.valid_from <= day && self.valid_until.is_none_or(|last| day <= last)
    }
}

/// Why a method cannot be used with these parameters on this day.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum ParameterError {
    /// No method has this identifier.
    #[error("no method is called \"{0}\"; the methods are statcan, destatis, un, eustat and cauce")]
    NoSuchMethod(String),
    /// No block holds on the day. The last one is not used instead.
    #[error(
        "method \"{method}\" has no parameters for {on}; add a dated block that covers that day"
    )]
    NotCovered {
        /// The method.
        method: String,
        /// The day.
        on: Day,
    },
    /// Two blocks hold on the same day.
    #[error(
        "method \"{method}\" has two blocks of parameters for {on}; end the earlier one the day before"
    )]
    Overlap {
        /// The method.
        method: String,
        /// The day.
        on: Day,
    },
    /// The block leaves out a number that the method needs.
    #[error(
        "method \"{method}\" needs \"{name}\" in the block that begins {from}; it decides the {meaning}"
    )]
    Missing {
        /// The method.
        method: String,
        /// The parameter's name.
        name: String,
        /// What it decides.
        meaning: String,
        /// The block's first day.
        from: Day,
    },
    /// The block names something that the method does not use.
    #[error("method \"{method}\" does not use \"{name}\"; it uses {known}")]
    Unknown {
        /// The method.
        method: String,
        /// The name found.
        name: String,
        /// The names it uses.
        known: String,
    },
    /// A number is not finite.
    #[error("method \"{method}\": \"{name}\" must be a finite number")]
    NotFinite {
        /// The method.
        method: String,
        /// The parameter's name.
        name: String,
    },
}

/// A complete set of one method's numbers. Only this module can make one.
#[derive(Debug, Clone, PartialEq)]
pub struct Params {
    numbers: Vec<(&'static str, f64)>,
}

impl Params {
    /// Returns the numbers of the method's own publication.
    pub(super) fn published(known: &[Parameter]) -> Self {
        let numbers = known.iter().chain(&COMMON);
        Self {
            numbers: numbers.map(|p| (p.name, p.published)).collect(),
        }
    }

    /// Returns the numbers in force on `on`, every one of them, or why there are none.
    pub(super) fn on(
        method: &str,
        known: &[Parameter],
        blocks: &[Block],
        on: Day,
    ) -> Result<Self, ParameterError> {
        let method = || method.to_owned();
        let holding = || blocks.iter().filter(|block| block.holds_on(on));
        let latest = holding().max_by_key(|block| block.valid_from);
        let block = latest.ok_or_else(|| ParameterError::NotCovered {
            method: method(),
            on,
        })?;
        let doubled =
            |other: &Block| other.valid_from == block.valid_from || other.valid_until.is_some();
        if holding().any(|other| !std::ptr::eq(other, block) && doubled(other)) {
            return Err(ParameterError::Overlap {
                method: method(),
                on,
            });
        }
        for (name, value) in &block.numbers {
            if !known.iter().chain(&COMMON).any(|p| p.name == name) {
                let names: Vec<_> = known.iter().chain(&COMMON).map(|p| p.name).collect();
                return Err(ParameterError::Unknown {
                    method: method(),
                    name: name.clone(),
                    known: names.join(", "),
                });
            }
            if !value.is_finite() {
                return Err(ParameterError::NotFinite {
                    method: method(),
                    name: name.clone(),
                });
            }
        }
        let stated = |name: &str| {
            let found = block.numbers.iter().find(|(n, _)| n == name);
            found.map(|(_, value)| *value)
        };
        let numbers = known.iter().chain(&COMMON).map(|parameter| {
            let value = stated(parameter.name)
                .or_else(|| parameter.optional.then_some(parameter.published))
                .ok_or_else(|| ParameterError::Missing {
                    method: method(),
                    name: parameter.name.to_owned(),
                    meaning: parameter.meaning.to_owned(),
                    from: block.valid_from,
                })?;
            Ok((parameter.name, value))
        });
        numbers
            .collect::<Result<_, _>>()
            .map(|numbers| Self { numbers })
    }

    /// Returns the number with this name.
    ///
    /// # Panics
    /// Where a method asks for a parameter that it does not declare: a slip in this crate.
    #[must_use]
    pub fn number(&self, name: &str) -> f64 {
        let found = self.numbers.iter().find(|(n, _)| *n == name);
        found
            .map(|(_, value)| *value)
            .expect("every declared parameter is present, checked in Params::on")
    }

    /// Returns every number with its name, in the method's order.
    #[must_use]
    pub fn numbers(&self) -> &[(&'static str, f64)] {
        &self.numbers
    }
}
