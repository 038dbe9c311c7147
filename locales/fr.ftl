# Words of the interface in French. Not reviewed by a person yet.
# One message per key, keys in alphabetical order; blanks keep the same names in every language.

chart-millions = millions
chart-thousand-millions = milliards
chart-thousands = milliers
count-commitments =
    { $n ->
        [one] { $n } engagement
       *[other] { $n } engagements
    }
date-day = { $day } { $month } { $year }
date-first = 1er
date-fiscal-year = exercice budgétaire { $year } des États-Unis
date-half = semestre { $part } de { $year }
date-month = { $part } { $year }
date-quarter = trimestre { $part } de { $year }
date-span = du { $first } au { $last }
failure-go-home = Aller à la première page
failure-not-found-title = Cette page n’existe pas
frame-adopted-by-nobody = Chaque évaluation est calculée à partir de chiffres publiés, selon une règle énoncée. Aucun gouvernement ni organisme ne l’a encore adoptée.
frame-all-sections = Toutes les sections
frame-as-known = Tel qu’on le savait le { $day }.
frame-as-known-today = Montrer ce qu’on sait aujourd’hui
frame-as-known-why = Rien de ce qui est devenu public plus tard n’est montré ni compté.
frame-description = Ce qui a été promis dans { $compact }, ce qui a été tenu, avec quelle certitude et pourquoi.
frame-how-rated = Comment les évaluations sont calculées
frame-languages = Langues
frame-promise = Logiciel libre. Aucun cookie, aucun script, rien de chargé d’ailleurs.
frame-sections = Sections principales
frame-skip = Aller au contenu
frame-unreviewed = Aucune personne n’a encore relu cette traduction. L’original est en anglais.
frame-when = Voir cette page telle qu’on la savait le
frame-when-show = Afficher
month-1 = janvier
month-10 = octobre
month-11 = novembre
month-12 = décembre
month-2 = février
month-3 = mars
month-4 = avril
month-5 = mai
month-6 = juin
month-7 = juillet
month-8 = août
month-9 = septembre
section-about = À propos
section-commitments = Engagements
section-data = Données à télécharger
section-home = Où en est-on
section-meetings = Réunions
section-members = Membres
section-methods = Méthodes
section-packages = Paquets d’action
section-pillars = Piliers
section-search = Chercher
section-sources = Sources
section-unknown = Ce qu’on ignore
text-fell-back = Pas encore traduit : affiché en { $language }
