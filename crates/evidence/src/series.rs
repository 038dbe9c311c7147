//! A series of values over time, with what its owner says about each value.

/// What the owner says about one value besides the value itself.
///
/// The distinctions follow the SDMX code list for observation status, which keeps "missing" apart
/// from "cannot exist". They stand beside the value and are never written into it as a sentinel.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Mark {
    /// Nothing.
    #[default]
    Plain,
    /// The definition changed at this value; it cannot be compared with earlier ones.
    Break,
    /// Cut off: the true value may lie beyond this one ("2.5 may mean less").
    Censored,
    /// Withheld to protect people.
    Suppressed,
    /// Not to be expected yet.
    NotDue,
    /// Expected, and nobody reported it.
    NotReported,
    /// It cannot exist here.
    NotApplicable,
}

/// One value of a series.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Point {
    /// When, as a decimal year: 2024.0 stands for the year 2024.
    pub at: f64,
    /// The value; `None` where there is only a mark.
    pub value: Option<f64>,
    /// What the owner says about it.
    pub mark: Mark,
}

impl Point {
    /// Returns a value about which nothing else is said.
    #[must_use]
    pub fn plain(at: f64, value: f64) -> Self {
        Self {
            at,
            value: Some(value),
            mark: Mark::Plain,
        }
    }
}

/// A series of values in order of time.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Series {
    points: Vec<Point>,
    /// The largest share by which a latest value of this series was later revised, where its
    /// history is known: 0.03 for three per cent.
    pub largest_revision: Option<f64>,
}

impl Series {
    /// Returns the points in order of time; points whose time or value is not finite are left out.
    #[must_use]
    pub fn new(points: impl IntoIterator<Item = Point>) -> Self {
        let mut points: Vec<Point> = points
            .into_iter()
            .filter(|point| point.at.is_finite() && point.value.is_none_or(f64::is_finite))
            .collect();
        points.sort_by(|a, b| a.at.total_cmp(&b.at));
        Self {
            points,
            largest_revision: None,
        }
    }

    /// Returns a series of plain values.
    #[must_use]
    pub fn plain(values: &[(f64, f64)]) -> Self {
        Self::new(values.iter().map(|(at, value)| Point::plain(*at, *value)))
    }

    /// Returns every point, oldest first.
    #[must_use]
    pub fn points(&self) -> &[Point] {
        &self.points
    }

    /// Returns the latest point, with a value or with a mark only.
    #[must_use]
    pub fn latest(&self) -> Option<&Point> {
        self.points.last()
    }

    /// Returns time and value of every point that has a value, oldest first.
    pub fn values(&self) -> impl DoubleEndedIterator<Item = (f64, f64)> + '_ {
        self.points
            .iter()
            .filter_map(|point| point.value.map(|value| (point.at, value)))
    }
}

/// A rating that somebody published beside the values, kept so that it can be checked.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Published {
    /// The measure of progress.
    pub value: Option<f64>,
    /// The score.
    pub score: Option<f64>,
    /// The class in the publisher's own words.
    pub status: String,
}

/// A series that somebody brings to be rated, with what it is to be rated against.
#[derive(Debug, Clone, PartialEq)]
pub struct Brought {
    /// The groups it belongs to, outermost first.
    pub group: Vec<String>,
    /// Its name, whole: two series are the same only if group and name are the same.
    pub name: String,
    /// Whether more is better.
    pub rising_is_good: bool,
    /// The natural limit, such as 100 for a percentage.
    pub limit: Option<f64>,
    /// The value to reach.
    pub target: Option<f64>,
    /// The year by which to reach it.
    pub target_year: Option<f64>,
    /// The year from which progress counts.
    pub base_year: Option<f64>,
    /// The value from which progress counts, where it differs from the series' own.
    pub base_value: Option<f64>,
    /// The values.
    pub series: Series,
    /// The rating published with it, if any.
    pub published: Option<Published>,
    /// The line on which it begins, counted from 1; 0 where that is not known.
    pub line: usize,
}

/// A file of series: all of them, or none where any finding is an error.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct SeriesFile {
    /// The series in the file's order.
    pub series: Vec<Brought>,
    /// Groups named in the file, outermost name first, also those without any series.
    pub groups: Vec<(Vec<String>, Option<Published>)>,
    /// What was noticed while reading.
    pub findings: Vec<kernel::Finding>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_series_is_ordered_and_drops_what_is_not_a_number() {
        let series = Series::plain(&[(2020.0, 3.0), (2015.0, 1.0), (2016.0, f64::NAN)]);
        assert_eq!(
            series.values().collect::<Vec<_>>(),
            [(2015.0, 1.0), (2020.0, 3.0)]
        );
    }
}
