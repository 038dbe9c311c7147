# Words of the interface in English (the source)
# One message per key, keys in alphabetical order; blanks keep the same names in every language.

chart-millions = millions
chart-thousand-millions = thousand millions
chart-thousands = thousands
count-commitments =
    { $n ->
        [one] { $n } commitment
       *[other] { $n } commitments
    }
date-day = { $day } { $month } { $year }
date-first = 1
date-fiscal-year = US fiscal year { $year }
date-half = half { $part } of { $year }
date-month = { $part } { $year }
date-quarter = quarter { $part } of { $year }
date-span = { $first } to { $last }
failure-go-home = Go to the first page
failure-not-found-title = There is no such page
frame-adopted-by-nobody = Every rating here is computed from published figures by a stated rule. No government or body has adopted it yet.
frame-all-sections = All sections
frame-as-known = As it was known on { $day }.
frame-as-known-today = Show what is known today
frame-as-known-why = Nothing that became public later is shown or counted.
frame-description = What was promised under { $compact }, what was delivered, how sure anyone can be, and why.
frame-how-rated = How ratings are computed
frame-languages = Languages
frame-promise = Free software. No cookies, no scripts, nothing loaded from anywhere else.
frame-sections = Main sections
frame-skip = Skip to the content
frame-unreviewed = This translation has not been reviewed by a person yet. English is the source.
frame-when = See this page as it was known on
frame-when-show = Show
month-1 = January
month-10 = October
month-11 = November
month-12 = December
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
section-about = About
section-commitments = Commitments
section-data = Data to download
section-home = Where things stand
section-meetings = Meetings
section-members = Members
section-methods = Methods
section-packages = Action packages
section-pillars = Pillars
section-search = Search
section-sources = Sources
section-unknown = What is not known
text-fell-back = Not translated yet: shown in { $language }
