//! The words of the interface, one file per language.

use std::borrow::Cow;
use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use kernel::{Day, Language, Localized, Period};
use rust_decimal::Decimal;

use crate::format;
use crate::markup::Markup;

/// The text of one language's file of words, as it is embedded in the program.
#[must_use]
pub fn file_of(language: Language) -> &'static str {
    match language {
        Language::En => include_str!("../../../locales/en.ftl"),
        Language::Es => include_str!("../../../locales/es.ftl"),
        Language::Pt => include_str!("../../../locales/pt.ftl"),
        Language::Fr => include_str!("../../../locales/fr.ftl"),
        Language::Ht => include_str!("../../../locales/ht.ftl"),
    }
}

/// Returns whether a person has reviewed the words of a language; English is the source.
///
/// Nobody has yet. When somebody does, their name belongs in the changelog and the language here.
#[must_use]
pub fn is_reviewed(language: Language) -> bool {
    language == Language::En
}

type Bundle = FluentBundle<FluentResource>;

static BUNDLES: LazyLock<[Bundle; 5]> = LazyLock::new(|| Language::ALL.map(bundle));

fn bundle(language: Language) -> Bundle {
    // The library of plural rules does not know Haitian Creole, whose nouns have no plural form;
    // asked for it, it would panic. French rules are harmless there.
    let rules = match language {
        Language::Ht => Language::Fr,
        other => other,
    };
    let id = rules
        .code()
        .parse()
        .expect("two letters are a language identifier");
    let mut bundle = Bundle::new_concurrent(vec![id]);
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(match language {
        Language::En => |value, _| digits(Language::En, value),
        Language::Es => |value, _| digits(Language::Es, value),
        Language::Pt => |value, _| digits(Language::Pt, value),
        Language::Fr => |value, _| digits(Language::Fr, value),
        Language::Ht => |value, _| digits(Language::Ht, value),
    }));
    // What parses is used; a test refuses files that do not parse whole.
    let resource = FluentResource::try_new(file_of(language).to_owned())
        .unwrap_or_else(|(whole_entries, _)| whole_entries);
    bundle.add_resource_overriding(resource);
    bundle
}

fn digits(language: Language, value: &FluentValue<'_>) -> Option<String> {
    match value {
        FluentValue::Number(number) => Some(format::digits(language, &format!("{}", number.value))),
        _ => None,
    }
}

/// A count that a sentence can be built around; templates hand over counts by reference.
pub trait Count {
    /// Returns the count.
    fn count(&self) -> usize;
}

impl Count for usize {
    fn count(&self) -> usize {
        *self
    }
}

impl<T: Count> Count for &T {
    fn count(&self) -> usize {
        (**self).count()
    }
}

/// The words of the interface in one language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Words {
    language: Language,
}

impl Words {
    /// Returns the words in this language.
    #[must_use]
    pub fn in_language(language: Language) -> Self {
        Self { language }
    }

    /// Returns the language.
    #[must_use]
    pub fn language(self) -> Language {
        self.language
    }

    /// Returns the sentence with this key; `⚠key` where no language has it, which a test forbids.
    #[must_use]
    pub fn say(self, key: &str) -> Cow<'static, str> {
        self.say_with(key, &[])
    }

    /// Returns the sentence with this key and its blanks filled.
    #[must_use]
    pub fn say_with(self, key: &str, blanks: &[(&str, FluentValue<'_>)]) -> Cow<'static, str> {
        self.find(key, blanks)
            .unwrap_or_else(|| Cow::Owned(format!("⚠{key}")))
    }

    /// Returns the sentence with this key, if any language has it.
    #[must_use]
    pub fn find(self, key: &str, blanks: &[(&str, FluentValue<'_>)]) -> Option<Cow<'static, str>> {
        let args: FluentArgs<'_> = blanks
            .iter()
            .map(|(name, value)| (*name, value.clone()))
            .collect();
        [self.language, Language::En]
            .into_iter()
            .find_map(|language| {
                let bundle = &BUNDLES[language as usize];
                let pattern = bundle.get_message(key)?.value()?;
                let mut faults = Vec::new();
                let said = bundle.format_pattern(pattern, Some(&args), &mut faults);
                Some(Cow::Owned(said.into_owned()))
            })
    }

    /// Returns the sentence with this key around a count, which its blank `n` takes.
    #[must_use]
    pub fn say_counting(self, key: &str, n: impl Count) -> Cow<'static, str> {
        self.say_with(key, &[("n", n.count().into())])
    }

    /// Returns the sentence with this key and one blank filled.
    #[must_use]
    pub fn say_naming(
        self,
        key: &str,
        blank: &str,
        value: impl std::fmt::Display,
    ) -> Cow<'static, str> {
        self.say_with(key, &[(blank, value.to_string().into())])
    }

    /// Returns an exact number as this language writes it.
    #[must_use]
    pub fn number(self, value: Decimal) -> String {
        format::digits(self.language, &value.normalize().to_string())
    }

    /// Returns a calculated number with this many decimal places as this language writes it.
    #[must_use]
    pub fn real(self, value: f64, n_places: usize) -> String {
        if value.is_finite() {
            format::digits(self.language, &format!("{value:.n_places$}"))
        } else {
            "–".to_owned()
        }
    }

    /// Returns a count as this language writes it.
    #[must_use]
    pub fn count(self, n: impl Count) -> String {
        format::digits(self.language, &n.count().to_string())
    }

    /// Returns a day in words: 7 May 2024.
    #[must_use]
    pub fn day(self, day: Day) -> String {
        let mut number = day.day().to_string();
        if number == "1" {
            number = self.say("date-first").into_owned();
        }
        self.say_with(
            "date-day",
            &[
                ("day", number.into()),
                ("month", self.month(day.month()).into()),
                ("year", day.year().to_string().into()),
            ],
        )
        .into_owned()
    }

    fn month(self, month: i8) -> Cow<'static, str> {
        self.say(&format!("month-{month}"))
    }

    /// Returns a period in words, with the precision at which its source gave it.
    ///
    /// A span that is a month, a quarter, a half or a year to the day is told by its name, and one of whole months
    /// or years by its first and its last. October to September is no fiscal year of anybody unless its source
    /// says so.
    #[must_use]
    pub fn period(self, period: Period) -> String {
        let of_year = |key: &str, part: String, year: i16| {
            self.say_with(
                key,
                &[("part", part.into()), ("year", year.to_string().into())],
            )
            .into_owned()
        };
        let named = match period.named() {
            Period::FiscalYear(_) => period,
            named => named,
        };
        match named {
            Period::Day(day) => self.day(day),
            Period::Month(year, month) => {
                of_year("date-month", self.month(month).into_owned(), year)
            }
            Period::Quarter(year, quarter) => of_year("date-quarter", quarter.to_string(), year),
            Period::Half(year, half) => of_year("date-half", half.to_string(), year),
            Period::Year(year) => year.to_string(),
            Period::FiscalYear(year) => of_year("date-fiscal-year", String::new(), year),
            Period::Span(first, last) => self.span(first, last),
        }
    }

    fn span(self, first: Day, last: Day) -> String {
        if let Some((first, last)) = Period::ends(first, last) {
            return format!("{} – {}", self.period(first), self.period(last));
        }
        let ends = [
            ("first", self.day(first).into()),
            ("last", self.day(last).into()),
        ];
        self.say_with("date-span", &ends).into_owned()
    }

    /// Returns a charter's text, marked visibly where it had to fall back to another language.
    #[must_use]
    pub fn text(self, text: &Localized) -> Markup {
        let said = text.said(self.language);
        if !said.fell_back || said.text.is_empty() {
            return Markup::new().text(said.text);
        }
        let mut markup = Markup::new().tag("<span lang=\"");
        markup.add_text(said.language.code());
        markup.add_tag("\">");
        markup.add_text(said.text);
        markup.add_tag("</span> <abbr class=\"fell-back\" title=\"");
        markup.add_text(&self.say_naming("text-fell-back", "language", said.language.own_name()));
        markup.add_tag("\">");
        markup.add_text(&said.language.code().to_uppercase());
        markup.add_tag("</abbr>");
        markup
    }

    /// Returns a charter's text without any mark, for places that hold no tags, such as a title.
    #[must_use]
    pub fn plain(self, text: &Localized) -> &str {
        text.said(self.language).text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn haitian_creole_counts_without_a_panic() {
        for n in [0_usize, 1, 2, 5, 11, 1_000_000] {
            let said = Words::in_language(Language::Ht).say_counting("count-commitments", n);
            assert!(!said.contains('⚠') && !said.contains('{'), "{said}");
        }
    }

    #[test]
    fn each_language_writes_the_same_day_its_own_way() {
        let day = "2024-05-07".parse().unwrap();
        let said = Language::ALL.map(|language| Words::in_language(language).day(day));
        assert_eq!(
            said,
            [
                "7 May 2024",
                "7 de mayo de 2024",
                "7 de maio de 2024",
                "7 mai 2024",
                "7 me 2024"
            ]
        );
    }

    #[test]
    fn a_text_that_fell_back_says_so() {
        let text = Localized::english("A <promise>");
        let shown = Words::in_language(Language::Pt).text(&text).to_string();
        assert!(shown.contains("<span lang=\"en\">A &lt;promise&gt;</span>"));
        assert!(shown.contains("class=\"fell-back\""));
        let shown = Words::in_language(Language::En).text(&text).to_string();
        assert_eq!(shown, "A &lt;promise&gt;");
    }

    #[test]
    fn periods_keep_the_precision_of_their_source() {
        let english = Words::in_language(Language::En);
        for (period, words) in [
            ("2024", "2024"),
            ("2024-10", "October 2024"),
            ("2024-Q3", "quarter 3 of 2024"),
            ("FY2024", "US fiscal year 2024"),
            ("2023-01-02/2023-06-30", "2 January 2023 to 30 June 2023"),
        ] {
            assert_eq!(english.period(period.parse().unwrap()), words);
        }
    }

    #[test]
    fn a_whole_year_is_told_by_its_name_in_every_language() {
        let said = |period: &str| {
            let period = period.parse().unwrap();
            Language::ALL.map(|language| Words::in_language(language).period(period))
        };
        assert_eq!(said("2024-01-01/2024-12-31"), ["2024"; 5]);
        for (days, named) in [
            ("2024-02-01/2024-02-29", "2024-02"),
            ("2024-07-01/2024-09-30", "2024-Q3"),
            ("2023-01/2023-06", "2023-H1"),
            ("2024-05-07/2024-05-07", "2024-05-07"),
        ] {
            assert_eq!(said(days), said(named));
        }
        assert_eq!(said("2019-01/2024-12"), ["2019 – 2024"; 5]);
        assert_eq!(
            said("2023-10-01/2024-09-30")[1],
            "octubre de 2023 – septiembre de 2024"
        );
        // The control: a day less is neither.
        let short = said("2024-01-01/2024-12-30");
        assert!(short.iter().all(|one| one.contains("30")), "{short:?}");
    }
}
