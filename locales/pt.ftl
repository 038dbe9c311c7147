# Words of the interface in Portuguese. Not reviewed by a person yet.
# One message per key, keys in alphabetical order; blanks keep the same names in every language.

chart-millions = milhões
chart-thousand-millions = milhares de milhões
chart-thousands = milhares
count-commitments =
    { $n ->
        [one] { $n } compromisso
       *[other] { $n } compromissos
    }
date-day = { $day } de { $month } de { $year }
date-first = 1º
date-fiscal-year = ano fiscal { $year } dos EUA
date-half = { $part }º semestre de { $year }
date-month = { $part } de { $year }
date-quarter = { $part }º trimestre de { $year }
date-span = de { $first } a { $last }
failure-go-home = Ir para a primeira página
failure-not-found-title = Esta página não existe
frame-adopted-by-nobody = Toda avaliação aqui é calculada a partir de números publicados, por uma regra escrita. Nenhum governo ou organismo a adotou ainda.
frame-all-sections = Todas as seções
frame-as-known = Como se sabia em { $day }.
frame-as-known-today = Mostrar o que se sabe hoje
frame-as-known-why = Nada que se tornou público depois é mostrado ou contado.
frame-description = O que se prometeu em { $compact }, o que foi cumprido, com quanta certeza se sabe e por quê.
frame-how-rated = Como se calculam as avaliações
frame-languages = Idiomas
frame-promise = Software livre. Sem cookies, sem scripts, nada carregado de outro lugar.
frame-sections = Seções principais
frame-skip = Ir para o conteúdo
frame-unreviewed = Nenhuma pessoa revisou ainda esta tradução. O original está em inglês.
frame-when = Ver esta página como se sabia em
frame-when-show = Mostrar
month-1 = janeiro
month-10 = outubro
month-11 = novembro
month-12 = dezembro
month-2 = fevereiro
month-3 = março
month-4 = abril
month-5 = maio
month-6 = junho
month-7 = julho
month-8 = agosto
month-9 = setembro
section-about = Sobre
section-commitments = Compromissos
section-data = Dados para baixar
section-home = Como estão as coisas
section-meetings = Reuniões
section-members = Membros
section-methods = Métodos
section-packages = Pacotes de ação
section-pillars = Pilares
section-search = Buscar
section-sources = Fontes
section-unknown = O que não se sabe
text-fell-back = Ainda não traduzido: mostrado em { $language }
