# Words of the interface in Spanish. Not reviewed by a person yet.
# One message per key, keys in alphabetical order; blanks keep the same names in every language.

chart-millions = millones
chart-thousand-millions = miles de millones
chart-thousands = miles
count-commitments =
    { $n ->
        [one] { $n } compromiso
       *[other] { $n } compromisos
    }
date-day = { $day } de { $month } de { $year }
date-first = 1
date-fiscal-year = año fiscal { $year } de EE. UU.
date-half = semestre { $part } de { $year }
date-month = { $part } de { $year }
date-quarter = trimestre { $part } de { $year }
date-span = del { $first } al { $last }
failure-go-home = Ir a la primera página
failure-not-found-title = Esta página no existe
frame-adopted-by-nobody = Toda calificación aquí se calcula a partir de cifras publicadas con una regla escrita. Ningún gobierno ni organismo la ha adoptado todavía.
frame-all-sections = Todas las secciones
frame-as-known = Tal como se sabía el { $day }.
frame-as-known-today = Mostrar lo que se sabe hoy
frame-as-known-why = No se muestra ni se cuenta nada que se hizo público después.
frame-description = Qué se prometió en { $compact }, qué se cumplió, con cuánta certeza se sabe y por qué.
frame-how-rated = Cómo se calculan las calificaciones
frame-languages = Idiomas
frame-promise = Software libre. Sin cookies, sin scripts, nada cargado de otro lugar.
frame-sections = Secciones principales
frame-skip = Saltar al contenido
frame-unreviewed = Ninguna persona ha revisado todavía esta traducción. El original está en inglés.
frame-when = Ver esta página como se sabía el
frame-when-show = Mostrar
month-1 = enero
month-10 = octubre
month-11 = noviembre
month-12 = diciembre
month-2 = febrero
month-3 = marzo
month-4 = abril
month-5 = mayo
month-6 = junio
month-7 = julio
month-8 = agosto
month-9 = septiembre
section-about = Acerca de
section-commitments = Compromisos
section-data = Datos para descargar
section-home = Cómo van las cosas
section-meetings = Reuniones
section-members = Miembros
section-methods = Métodos
section-packages = Paquetes de acción
section-pillars = Pilares
section-search = Buscar
section-sources = Fuentes
section-unknown = Lo que no se sabe
text-fell-back = Aún sin traducir: se muestra en { $language }
