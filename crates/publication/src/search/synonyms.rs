//! Words that people look for one another by, in the public languages, as they are folded.

/// Each line is one thing by its names in English, Spanish, Portuguese, French and Haitian Creole.
const SAME: &[&str] = &[
    "crossing cruce travessia traversee passage paso travese",
    "border frontier frontera fronteira frontiere fwontye",
    "passport pasaporte passaporte passeport paspo",
    "asylum refuge asilo refugio asile azil refij",
    "work job employment trabajo empleo trabalho emprego travail emploi travay",
    "money fund funding dinero plata fondos dinheiro verba fundos argent lajan",
    "visa visado visto viza",
    "child minor nino nina menor crianca enfant timoun",
    "woman mujer mulher femme fanm",
    "family familia famille fanmi",
    "deportation removal deportacion deportacao expulsion expulsao depotasyon",
    "return retorno regreso retour retounen",
    "permit permiso permis autorizacao otorizasyon pemi",
    "lawyer abogado advogado avocat avoka",
    "health salud saude sante",
    "school escuela escola ecole lekol",
    "office oficina escritorio bureau biwo",
    "promise commitment promesa compromiso promessa compromisso promesse engagement pwomes angajman",
    "shelter albergue abrigo abri",
    "encounter detection encuentro deteccion encontro deteccao interpellation",
    "migrant migrante immigrant inmigrante imigrante migran",
    "departure salida saida depart",
    "entry arrival entrada ingreso llegada chegada entree arrivee antre",
    "forecast pronostico previsao prevision prediksyon",
    "warning alarm alerta alarma alarme alerte avetisman",
    "donor donante doador donateur donate",
    "court tribunal corte cour",
];

/// Returns the other names of what a folded word names, in any of the languages; `stem` drops the endings of the
/// plural.
pub(super) fn of<'a>(
    asked: &'a str,
    stem: fn(&str) -> &str,
) -> impl Iterator<Item = &'static str> + 'a {
    let is_asked = move |name: &str| name == asked || stem(name) == stem(asked);
    SAME.iter()
        .filter(move |line| line.split(' ').any(is_asked))
        .flat_map(|line| line.split(' '))
        .filter(move |name| !is_asked(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_word_names_two_things_and_none_is_written_with_accents() {
        let names: Vec<&str> = SAME.iter().flat_map(|line| line.split(' ')).collect();
        for name in &names {
            assert_eq!(*name, kernel::text::bare(name));
            let n = names.iter().filter(|other| *other == name).count();
            assert_eq!(n, 1, "{name}");
        }
    }
}
