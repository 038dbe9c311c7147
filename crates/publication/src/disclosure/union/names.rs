//! The words by which files say that nobody is left out.

use kernel::text::folded;

use super::QUOTED;

/// Words by which a file names both sexes, all ages, all classes, all borders, folded.
const WORDS_FOR_ALL: [&str; 29] = [
    "t",
    "all",
    "any",
    "total",
    "totals",
    "z",
    "todos",
    "todas",
    "totales",
    "general",
    "everybody",
    "everyone",
    "ambos sexos",
    "ambos",
    "both sexes",
    "both",
    "hombres y mujeres",
    "men and women",
    "les deux sexes",
    "deux sexes",
    "ambos os sexos",
    "tou de seks",
    "todas las edades",
    "all ages",
    "tous ages",
    "tous les ages",
    "todas as idades",
    "tout laj",
    "toutes",
];

fn is_all(word: &str) -> bool {
    WORDS_FOR_ALL.contains(&folded(word).as_str())
}

/// Returns whether a definition leaves nobody out.
pub(super) fn is_of_all(definition: &str) -> bool {
    !definition.is_empty() && definition.split('/').all(is_all)
}

/// Returns whether a definition is a part of another: equal but for one word, which there is one for all;
/// or any definition where the other has none.
pub(super) fn is_part(whole: &str, part: &str) -> bool {
    if part.is_empty() || [whole, part].contains(&QUOTED) {
        return false;
    }
    if whole.is_empty() {
        return !part.split('/').any(is_all);
    }
    let (whole, part): (Vec<&str>, Vec<&str>) =
        (whole.split('/').collect(), part.split('/').collect());
    let differ: Vec<usize> = (0..whole.len().min(part.len()))
        .filter(|place| folded(whole[*place]) != folded(part[*place]))
        .collect();
    matches!(differ[..], [place] if whole.len() == part.len() && is_all(whole[place]) && !is_all(part[place]))
}
