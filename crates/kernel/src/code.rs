//! The words by which files and addresses name the cases of a type.

/// Why a text is not one of the words of a type.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("\"{text}\" is not a known word here; use one of {}", allowed.join(", "))]
pub struct NotACode {
    /// What was written.
    pub text: String,
    /// What may be written.
    pub allowed: Vec<&'static str>,
}

/// Gives an enumeration without data `ALL`, `code()` and `FromStr`, from one list of words.
///
/// The word is what stands in charter files, tables, addresses and locale keys.
#[macro_export]
macro_rules! coded {
    ($type:ty { $($case:ident = $code:literal),+ $(,)? }) => {
        impl $type {
            /// Every case, in the order in which it is offered to a reader.
            pub const ALL: &'static [Self] = &[$(Self::$case),+];

            /// Returns the word used in files and addresses.
            #[must_use]
            pub fn code(self) -> &'static str {
                match self {
                    $(Self::$case => $code,)+
                }
            }
        }

        impl std::str::FromStr for $type {
            type Err = $crate::code::NotACode;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Self::ALL
                    .iter()
                    .copied()
                    .find(|case| case.code() == text)
                    .ok_or_else(|| $crate::code::NotACode {
                        text: text.chars().take(40).collect(),
                        allowed: Self::ALL.iter().map(|case| case.code()).collect(),
                    })
            }
        }
    };
}

#[cfg(test)]
mod tests {
    #[derive(Debug, Clone, Copy, PartialEq)]
    enum Bank {
        Left,
        Right,
    }

    coded!(Bank {
        Left = "left",
        Right = "right",
    });

    #[test]
    fn every_word_reads_back_as_its_case() {
        for bank in Bank::ALL {
            assert_eq!(bank.code().parse::<Bank>(), Ok(*bank));
        }
    }

    #[test]
    fn an_unknown_word_is_refused_with_the_known_ones() {
        let refusal = "Left".parse::<Bank>().unwrap_err().to_string();
        assert_eq!(
            refusal,
            "\"Left\" is not a known word here; use one of left, right"
        );
    }
}
