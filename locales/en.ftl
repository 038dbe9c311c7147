# Words of the interface in English (the source)
# One message per key, keys in alphabetical order; blanks keep the same names in every language.

about-cite = Cauce, title of the page, as known on { $day }, address of the page.
about-corrections = Something is wrong?
about-corrections-what = Say which page, which sentence or number, and what shows it. What is wrong is corrected in the open, with its own day.
about-how = How it works
about-how-what = Promises and figures are taken from published texts, each with its address and date. A stated rule rates them; every step of it can be read.
about-lead = A public record of promises: each in its first words, with everything published about it since.
about-licence = Licence and how to cite
about-licence-what = Our own sentences and ratings: Creative Commons Attribution 4.0. Figures and official texts belong to their sources, each named beside its figure. Outlines on maps: Natural Earth.
about-not = What this is not
about-not-adopted = Not a judgement that any government or body has adopted.
about-not-guess = Not a guess. Where nothing was found, it says so.
about-not-league = Not a ranking. Countries promised different things.
about-not-legal = Never legal advice.
about-title = What this is
about-version = Version of the record: { $version }.
about-who = Who speaks
about-who-nobody = Whoever runs this copy of the site has not named themselves.
about-who-runs = This site is run by { $name }.
about-words = Words
about-words-what = Promises are told in our own words, in English and Spanish. Where a text is not translated, it is shown in another language and marked. No person has reviewed the translations yet.
about-you = Your visit
about-you-what = No cookies, no counting of visitors, nothing loaded from another site. One page has a script, the one with questions; it works without it too.
aid-activities = Activities
aid-activity = Activity
aid-after = Next
aid-all-activities = All activities: { $n }
aid-all-back = Only since the compact began
aid-all-years = Shown: all years, also those before the compact.
aid-announced = Announced, counted once
aid-announced-here = What was announced for this country alone
aid-announced-why = No source ties these announcements to the activities above, so nothing is set off against anything.
aid-any = any
aid-approximate = approximate
aid-arrived-on = Arrived on
aid-arrived-parts = Every part of this answer
aid-arrived-why = Money arrives when its giver is outside the country and its receiver inside. Identifiers tell where organisations are at home. Where an end is untold the money stands only in the upper number; where both sides may speak of one payment the lower number takes the larger side alone.
aid-aside-future = outside: its day had not come when the file became known
aid-aside-no-rate = outside: no rate converts it
aid-aside-repeated = outside: another report says the same
aid-aside-reported-below = outside: children report as much of the same kind and year
aid-aside-second-hand = outside: reported at second hand
aid-aside-title = What stands outside every total
aid-astray =
    { $n ->
        [one] One place that the reports put in this country lies elsewhere
       *[other] { $n } places that the reports put in this country lie elsewhere
    }
aid-astray-in = lies in { $country }.
aid-astray-nowhere = lies in no country of the hemisphere.
aid-astray-why = A question to who published it: is the point wrong, or the country? They are in no table of places and on no map here.
aid-at-par = at par by law
aid-because = because of
aid-before = Earlier
aid-below = { $amount } of the difference is what children report of their parents’ spending.
aid-by-country = Reported, by country
aid-by-other-side = only the other side tells of it
aid-by-reporter = By who reports
aid-by-year = By year
aid-byte = byte { $n }
aid-chain = The chain
aid-chain-says = Above: who gave to this activity. Below: to whom it passed the money on. As wide as the amount. Broken: no known activity stands at the other end.
aid-child = Child activity
aid-claimant = Who says so
aid-cofunded = Funded together with
aid-compared = Announced against reported, by donor
aid-compared-silent =
    { $n ->
        [one] One donor country reports payments and has announced nothing here.
       *[other] { $n } donor countries report payments and have announced nothing here.
    }
aid-compared-why = The two sides are not of the same money: announcements name sums, reports name payments of any year, and nobody has published which payment came of which announcement. Reported money belongs to the country whose register the reporter’s identifier names.
aid-coordinates = Coordinates
aid-counted = Counts for
aid-countries = What arrived, by country
aid-countries-lead = Money that crossed into each country, as an interval, and how much of it anybody can trace.
aid-country-title = Money: { $country }
aid-currency = Currency
aid-day = Day
aid-decided = { $who } decided on { $day } instead of the rule.
aid-direction = Direction
aid-empty = Nothing was taken in that the world knew by this day, so nothing is shown. Whoever runs this site brings files of the aid standard and exchange rates in with:
aid-empty-then = The pages show them at once; rates are read when the site starts.
aid-empty-title = No reported money yet
aid-exact = exact
aid-exactness = Exactness
aid-fault = What is wrong
aid-fault-list = What publishers could mend:
aid-faults = What this publisher could mend
aid-field = Field
aid-from = from
aid-gate = Before any pillar, one of
aid-gazetteer = Gazetteer code
aid-given = Crossed, as givers report
aid-grade-both-sides-agree = Both sides agree
aid-grade-both-sides-agree-means = Giver and receiver name each other, with the same amount in the same month.
aid-grade-matched-by-rule = Matched by rule
aid-grade-matched-by-rule-means = No link was published; reference, amount, currency and month fit exactly one other report.
aid-grade-one-side-resolves = One side, known
aid-grade-one-side-resolves-means = One side names an activity that is known here.
aid-grade-one-side-unresolved = One side, unknown
aid-grade-one-side-unresolved-means = One side names an activity that nobody here has published.
aid-grade-organisation-id = Organisation in its place
aid-grade-organisation-id-means = An organisation’s identifier stands where an activity’s belongs.
aid-grade-self-reference = Names itself
aid-grade-self-reference-means = The activity names itself at the other end.
aid-grades = What the six grades mean
aid-headline = Nothing is reported as arriving in { $country }.
aid-headline-none = Reports put up to { $amount } into { $country }. For none of it is it published both who gave it and who received it.
aid-headline-part = Reports put up to { $amount } into { $country }. For { $share } of it is it published both who gave it and who received it.
aid-here = Paid out or spent here
aid-kind = Kind
aid-kind-commitment = award
aid-kind-disbursement = paid out
aid-kind-expenditure = spent
aid-kind-guarantee = guarantee
aid-kind-incoming = received
aid-kind-incoming-commitment = award received
aid-kind-incoming-pledge = pledge received
aid-kind-interest = interest
aid-kind-outgoing-pledge = pledge
aid-kind-purchase-of-equity = equity bought
aid-kind-reimbursement = reimbursed
aid-kind-repayment = loan paid back
aid-kind-sale-of-equity = equity sold
aid-kind-unknown = kind unknown
aid-known-on = known on { $day }
aid-lead = What donors and agencies report in the aid standard: each payment once, each with its place in the file. It says what they report, not what a community has in hand.
aid-least = At least
aid-left-out = What no rate converts ({ $n })
aid-lent = Of it lent, to be paid back
aid-link = Link
aid-linked-share = Explained by links
aid-links = What publishers’ links are worth
aid-links-lead = A payment can be followed only where one report names the activity at its other end. Here is how often each publisher does so, and what could be mended.
aid-map-legend = Filled: exact coordinates. Hollow: approximate or unsaid. As large as the share of the spending. Outline: Natural Earth.
aid-map-outside = Outside this map: { $n }.
aid-map-pointless = Named without coordinates: { $n }.
aid-map-says = Points on the map: { $n }. The table below has every one.
aid-map-title = { $country }: places where money is reported
aid-maybe-elsewhere = may lie in another country of the activity
aid-most = At most
aid-n-faults = Links: { $n }.
aid-n-found = Found: { $n }
aid-n-places = All places: { $n }.
aid-n-reports = reports: { $n }
aid-n-transactions = Transactions: { $n }.
aid-names = What stands there
aid-no-activity = No activity “{ $name }” is known on this day.
aid-no-amount = no amount given
aid-no-chain = No payment of this activity names who gave or who received.
aid-no-country = “{ $name }” is no country code.
aid-no-faults = No link of this publisher names an organisation in an activity’s place or the activity itself.
aid-no-link = no link published
aid-no-pillar = No pillar assigned
aid-no-pillar-here = By the rule, this activity belongs to no pillar: it does not speak of people who move, or carries no word or sector of a pillar.
aid-no-places = No report names a place below country level here.
aid-no-publisher = No publisher “{ $name }” is known on this day.
aid-no-rates = Only money published in this currency is counted: there are no exchange rates. They come in with
aid-no-receipts = No receiving community has said what arrived. A town or an organisation can: the empty file comes from
aid-no-unread = Every amount of the files could be read.
aid-nothing-here = No report known on this day names { $country }.
aid-other-end = At the other end
aid-others = others ({ $n })
aid-outside = Money left out
aid-outside-why = Reports hold money that stands in no total of these pages. Here is all of it, with the reason.
aid-parent = Parent activity
aid-passing = Given and received outside: no arrival
aid-payments = Payments
aid-pillar = Pillar
aid-pillars = By pillar
aid-place = Place
aid-place-unnamed = unnamed place
aid-places = Below country level
aid-places-largest = The places with the largest shares
aid-places-why = Reports say where an activity is, seldom how much was spent at which place. Its spending is divided evenly over its places, to the cent; the division is ours.
aid-purpose = For what
aid-purpose-why = Reporters do not know the compact’s pillars. They are assigned by a rule over words and sectors; an activity of two pillars stands whole under both, so pillars are never added.
aid-rate-large = the converted amount is too large
aid-rate-late = no rate lies on or shortly before the day
aid-rate-undated = the amount has no date
aid-rate-unknown = the rates do not contain the currency
aid-receipts = What receivers say
aid-receipts-why = A receiving town’s or organisation’s word is a source like any other. It stands beside the donor’s and is never added to it.
aid-received = Crossed, as receivers alone report
aid-recipients = Countries and regions
aid-region = region { $code }
aid-reporter = Who reports
aid-reports = Reports
aid-rule = Rule of conversion
aid-rule-annual-average = average of the year
aid-rule-daily = rate of the day
aid-rule-month-before = last rate of the month before
aid-said = What stands there
aid-search = Words of the title, or an identifier
aid-sector = sector { $code }
aid-share = Even share
aid-show = Show
aid-sibling = Sibling activity
aid-since = Shown: what was reported for the years from { $year } on, whatever it was for.
aid-since-all = Show all years
aid-spent = Paid out or spent
aid-stage-received = Received
aid-stages-why = Stages stand side by side and are never added: an award, its payment and its spending may be the same money.
aid-status = Status
aid-status-0 = not said
aid-status-1 = planned
aid-status-2 = under way
aid-status-3 = being closed
aid-status-4 = closed
aid-status-5 = cancelled
aid-status-6 = suspended
aid-third = Activity of another publisher
aid-tile-least = surely arrived
aid-tile-most = may have arrived
aid-tile-pillars = in all years by activities that a stated rule puts under one of the compact’s pillars
aid-tile-since = reported as paid out or spent since { $year }
aid-tile-spent-least = spent, children counted for their parents and each activity’s own receipts taken off
aid-tile-spent-most = paid out or spent, all reports
aid-title = What was reported as paid
aid-to = to
aid-to-come =
    { $n ->
        [one] One file is being counted for the first time since the site was started. Its sums follow in a moment: ask again in half a minute.
       *[other] { $n } files are being counted for the first time since the site was started. Their sums follow in a moment: ask again in half a minute.
    }
aid-told-share = Both ends told
aid-traceable = With a known activity at the other end
aid-transactions = Every transaction
aid-twice = How much of it may be one payment told twice
aid-twins = Told by both sides, counted once
aid-undated = undated
aid-unlocated = country not said
aid-unnamed = unnamed
aid-unread = What could not be read
aid-unread-why = Why
aid-unsaid = not said
aid-untold = Located here, an end untold
aid-used-for = Used for
aid-waiting =
    { $n ->
        [one] One file came in a moment ago and is being counted. These are the sums before it.
       *[other] { $n } files came in a moment ago and are being counted. These are the sums before them.
    }
aid-where = Where it stands
aid-within = Given and received inside: no arrival
aid-words-of-rule = The words and sectors of the rule
amount = { $value } { $unit }
amount-of-millions = { $value } { $unit }
amount-of-millions-vowel = { $value } { $unit }
answer-no = no
answer-yes = yes
asylum-lodged-g = lodged with the government
asylum-lodged-j = lodged with the government and UNHCR together
asylum-lodged-u = lodged with UNHCR
asylum-stage-a = on appeal
asylum-stage-n = new
asylum-stage-r = repeated
asylum-unit-c = cases of one or more people
axis-delivery = Delivery
axis-delivery-question = How much of what was promised has been shown to be done?
axis-evidence = Evidence
axis-evidence-question = Who says so: an independent record, an official record, or the government itself?
axis-time = Time
axis-time-question = Was it done by the date that was promised?
axis-trajectory = Trajectory
axis-trajectory-question = Where a number was promised: does it move fast enough?
badges-legend = Each mark answers one question, in this order: delivery, trajectory, evidence, time. Where nothing can be said on a question, its mark is left out.
carried-apart = Told apart?
carried-apart-no = Not told apart: the intervals meet
carried-apart-unknown = Unknown: one of the two has no number
carried-apart-yes = Told apart: the intervals do not meet
carried-between = { $low }–{ $high }
carried-by-key = What a key would give, as an illustration
carried-caption = In the order of names. This table has no ranking and no total score.
carried-chart-about = One line a member, in the order of names: a full mark for the wide definition, a hollow one for the narrow one, each with a bar from its least to its most. The table below holds the same numbers.
carried-chart-finding = The definition alone moves { $n } of { $all } members in { $year }: their two intervals do not meet.
carried-chart-title = People hosted per 1,000 residents
carried-compare = Compare with another member
carried-counted = What is counted
carried-edition = edition of { $edition }
carried-head-hosted-narrow = Refugees and pending claims
carried-head-hosted-wide = The same and others in need
carried-interval = The small numbers are the least and the most: another reporter of the same definition, the years before and after in the population and economy, and four people for each cell that the refugee agency leaves out because it holds one to four. Totals lack more such cells than anybody can count from outside. Expectations and earlier editions are never used.
carried-key = Key: { $key }
carried-key-agreed-by-nobody = An illustration: no member of this compact has agreed to any key.
carried-key-any = By any weights
carried-key-chart = What each member would bear, by this key and by any weights
carried-key-chart-about = In per cent of the whole. The bar runs from the least to the most that any weights between people and economy would give; the mark is this key.
carried-key-no-economy = { $country } cannot be weighed: its economy was last published for { $year }. Nothing is guessed.
carried-key-no-people = { $country } cannot be weighed: its people were last published for { $year }. Nothing is guessed.
carried-key-share = Share
carried-key-uncovered = A key that also binds those who receive leaves their shares covered by nobody. No receiver is named here, so nothing of that kind is reckoned.
carried-key-units = Of { $n } places
carried-key-weights = People weigh { $people }, the economy { $economy }.
carried-lead = People hosted in { $year }, beside the people and the economy of each member: by two definitions, because the definition decides more than any country does.
carried-limit-apart = that two members differ where their intervals meet;
carried-limit-cause = that a change follows from a promise.
carried-limit-cost = that hosting is nothing but a cost;
carried-limit-gdp = that the economy of a year measures what a country could do on the day when people came;
carried-limit-key = that a share is an obligation: no member has agreed to a key;
carried-limit-money = that aid or money replaces places;
carried-limit-person = that who asks for asylum will be a refugee, or that one count is one person;
carried-limit-silence = that silence is nought;
carried-limits = What may not be concluded
carried-measure-hosted-narrow = Refugees and people with a pending claim
carried-measure-hosted-wide = The same and others in need of protection
carried-measure-resettlement-arrivals = Arrivals by resettlement in the year
carried-no-rank = No rank is shown. By one definition a member stands high and by the other low, no member has agreed to either, and two members whose intervals meet cannot be told apart.
carried-none = no number
carried-nothing = No table of people and residents was out by this day, so nothing is told.
carried-one-lead = In { $year }, { $country } hosted { $narrow } refugees and people with a pending claim, { $low } for every 1,000 residents. Counting others in need of protection, it hosted { $wide }: { $high } for every 1,000.
carried-one-none = Of people hosted in { $country } no number is told for this year; the table says why.
carried-one-title = { $country }: who carries how much
carried-people = People
carried-per-per-1000-people = per 1,000 residents
carried-per-per-bn-usd-gdp = per billion dollars of GDP
carried-rests = On what it rests
carried-title = Who carries how much
carried-unknown = What is not known
carried-unknown-cells = How many people stand in { $n } of the tables' cells: they are left out or nought, which may mean up to four.
carried-unknown-economy = Its economy after { $year }: the table kept here ends there; a later number may have been published since.
carried-unknown-later = The rate of { $year }: people hosted were published, but no number of residents of that year.
carried-unknown-places = How many places it offers for resettlement: no table was found whose terms allow it here.
carried-unknown-reporter = What a second reporter counts: the refugee agency alone publishes these numbers, and its interval tells nothing of how well it counts.
carried-why-ends = no number: the denominator was last published for { $year }
carried-why-few-people = fewer than ten people, not told
carried-why-indivisible = no number: the published numbers cannot be divided
carried-why-no-denominator = no number: no denominator was published
carried-why-nothing-published = nothing published; not nought
carried-years-about = A bar is the wide definition, a diamond the narrow one; others in need of protection have been a category of their own since 2018, so that a jump then is a definition.
carried-years-title = People hosted in { $country } at the end of each year
causes-by-country = Country by country: of how many indicators something can be said
causes-by-indicator = Indicator by indicator: in how many countries
causes-can-be-said = What can be said
causes-caption = The latest published value of each indicator, and one of five to ten years earlier.
causes-class-higher = Higher than then
causes-class-lower = Lower than then
causes-class-not-assessable = Nothing can be said
causes-class-unchanged = The same number
causes-clause = Clause { $number }
causes-clauses = What the Declaration says of causes
causes-coded = Read so by
causes-course-better = Getting better
causes-course-hardly = Hardly moves
causes-course-neither = Neither better nor worse
causes-course-slowly = Getting better, slowly
causes-course-worse = Getting worse
causes-direction-context = More is neither better nor worse.
causes-direction-higher-is-better = Higher is better.
causes-direction-lower-is-better = Lower is better.
causes-finding = Of { $said } of { $n } indicators a newer number stands beside an older one; of { $firm } it is known that the change is more than its error. Of all others the reason stands why not.
causes-firmness-firm = By more than its published errors.
causes-fragile = One per cent more or less in the latest number would give another word.
causes-indicator = Indicator
causes-may-be-chance =
    { $n ->
        [one] Of this change no error was published: it may be chance.
       *[other] Of none of these { $n } changes an error was published: each may be chance.
    }
causes-money = Money announced for it:
causes-n-promises =
    { $n ->
        [one] One promise names a cause, in these words
       *[other] { $n } promises name a cause, in these words
    }
causes-no-arrow = None of this says why anybody left. An indicator beside a promise is not its effect, and two numbers of two countries are never compared.
causes-none-of-it =
    { $n ->
        [0] No promise names one.
        [one] None of this country or for it. One elsewhere does.
       *[other] None of this country or for it. { $n } elsewhere do.
    }
causes-nothing = No indicator was out by this day, so nothing is told.
causes-numbers = From then to now
causes-of = { $said }/{ $n }
causes-one-finding = In { $country } something can be said of { $said } of { $n } indicators.
causes-one-title = { $country }: what is known of causes
causes-per-year-better = Better by { $n } % a year.
causes-per-year-worse = Worse by { $n } % a year.
causes-promised = Promises that name a cause
causes-read = Every promise was read for these words on { $day }. Quoted is the wording as this record tells it; its source stands on its page. Two columns beside each other: neither is the effect of the other.
causes-reason-carried-forward = carried forward for years, not counted
causes-reason-disputed = two reporters differ, and nobody chose between them
causes-reason-modelled-only = only models, nobody counted
causes-reason-no-earlier-value = nothing earlier to compare with
causes-reason-nothing-published = nothing published
causes-reason-stale = too old
causes-reason-within-error = the change is within its error
causes-rule = The words follow the rule by which promises are rated, for a number that nobody promised: better from { $fast } % a year, slowly from { $slow } %, hardly below that, worse below nought.
causes-silent = Nothing can be said of these in any country
causes-title = What is known of causes
causes-unread = For these nobody has read the promises yet:
causes-unsaid = Why nothing can be said of the others: { $why }.
causes-with-error = { $value } ± { $error }
change-promise = New promise
change-touches-more =
    { $n ->
        [one] and one more promise
       *[other] and { $n } more promises
    }
change-wording-first = First wording
change-wording-lowered = Promise lowered
change-wording-neutral = Promise worded anew
change-wording-raised = Promise raised
changes-before = Before, it said:
changes-between = Between { $from } and { $to }.
changes-from = First day
changes-gained = No longer closed by nationality to people from:
changes-how = Who gains and who loses is worked out from the rules, by nationality alone.
changes-lost = Closed to people from:
changes-none = No rule changed between these days.
changes-none-known = Nothing became known since.
changes-now = The rule now says:
changes-title = What changed
changes-to = Second day
chart-added-up = Each figure covers a period of its own; the line shows them added up.
chart-description =
    { $n ->
        [one] One figure; it is
       *[other] { $n } figures; the latest that rates is
    } { $value } ({ $day }). The table below has the same numbers.
chart-description-beside = { $n } figures, none of which rates; the latest is { $value } ({ $day }). The table below has the same numbers.
chart-finding-due = { $value } ({ $day }). Promised: { $target }, by { $due }.
chart-finding-figure = Last: { $value } ({ $day }).
chart-finding-last = The most and the last: { $last } ({ $then }).
chart-finding-most = Most: { $most } ({ $when }). Last: { $last } ({ $then }).
chart-finding-promise = { $value } ({ $day }). Promised: { $target }.
chart-millions = millions
chart-spark = The way of the figures
chart-thousand-millions = thousand millions
chart-thousands = thousands
chart-title = Published figures in { $unit }, with the path to the promise
chosen-independent-over-official-over-statement-then-later = Independent before official, official before a statement; among equals, the later one.
cite = How to cite this
clash-age = These are more years than you have lived.
clash-before-birth = By your age you were not born yet on that day.
clash-both = Both are right: go on
clash-citizen-abroad = You are a citizen of the country where you are, and you named another nationality. That can be true, if you have two.
clash-foreigner-at-home = You are in your own country, but your papers are those of a foreigner. Which is right?
clash-future = This day has not come yet.
clash-heading = Two answers do not fit together
clash-home = By one answer you are in your own country, by others abroad. Which is right?
clash-twice = You said the same nationality twice. If you have only one, choose "none" for the second.
class-independent = Independent
class-independent-means = Somebody with no part in the promise speaks.
class-missing = Looked for, not found
class-missing-means = Nothing was published; the row says so.
class-official-dataset = Official data set
class-official-dataset-means = A data set published by an office of statistics or a registry.
class-official-via-press = Official, through the press
class-official-via-press-means = An official is quoted by the press.
class-partner-reported = Reported by a partner
class-partner-reported-means = Another member, or a partner in the promise, speaks.
class-press = Press
class-press-means = The press speaks for itself, or another second-hand source.
class-self-reported = Self-reported
class-self-reported-means = The member that made the promise speaks about itself.
class-united-nations = United Nations
class-united-nations-means = A body of the United Nations speaks.
coding-lead = One book of rules for all countries: what begins a promise, what completes it, which figures count.
coding-no-book = No rule book was in use on that day.
coding-no-reason = No reason is given yet.
coding-since = In use since { $day }.
coding-unlike = Alike, and read unlike
coding-unlike-pairs =
    { $n ->
        [one] One pair
       *[other] { $n } pairs
    }
coding-unlike-why = Pairs of promises of one kind that are read by different rules, each with its reason.
coding-used =
    { $n ->
        [one] Decided one promise
       *[other] Decided { $n } promises
    }
commitment-against-first = By its first wording: { $delivery }; { $time }.
commitment-aim = What is counted:
commitment-aim-rule = The rule: only a figure that measures exactly what was promised rates; every other stands beside it with its source.
commitment-beneficiaries = For
commitment-coding = How it was read, and why
commitment-confidence = How sure
commitment-deliverables = What delivering it takes
commitment-documents-beside = Background and what came after
commitment-documents-more =
    { $n ->
        [one] One more document
       *[other] { $n } more documents
    }
commitment-events = What happened to it
commitment-figures = Published figures
commitment-finding = Beside the statements on which our class rests stands a finding of: { $by }, without a part in the promise. Our class stays as it is.
commitment-firmness = How firm is the trajectory?
commitment-holder = Promised by
commitment-joint = Together with
commitment-method = The method:
commitment-money = Money announced for it
commitment-never-averaged = The four answers are never mixed into one score.
commitment-no-figures = No figure about this promise is in the register.
commitment-one-wording = It has kept its first wording.
commitment-practice = Practice
commitment-read-on = Documents last looked at on { $day }.
commitment-search-found = What came
commitment-search-on = Looked for on { $day }
commitment-search-words = Words
commitment-step-numbers = The numbers of each step
commitment-steps =
    { $n ->
        [one] The reasoning, one step
       *[other] The reasoning in { $n } steps
    }
commitment-then-and-now = The promise, then and now
commitment-undated =
    { $n ->
        [one] One part has no date: this speaks of the dated ones alone.
       *[other] { $n } parts have no date: this speaks of the dated ones alone.
    }
commitment-unlike = Read otherwise than
commitment-why = Why this rating
commitment-wordings = It has had { $n } wordings. The first is never overwritten.
commitments-by-due = by date due
commitments-by-number = by number
commitments-empty = No commitment matches
commitments-empty-advice = Take away a filter, or search for fewer words.
commitments-filters = Filters
commitments-lead = Every promise that was found, in the words of its first day and of today.
commitments-of = of { $n }.
commitments-pages = Pages of the list
commitments-quoted = “{ $words }”
commitments-reset = Show all
commitments-search = Search in commitments
commitments-show = Show
commitments-sort = Order
commitments-tab-all = All
commitments-titled = Commitments: { $filters }
confidence-confirmed = confirmed in an official text
confidence-conflicting = sources disagree
confidence-derived = derived from other statements
confidence-missing = looked for and not found
confidence-probable = probable: no official text says so
conflict = Sources contradict each other
conflict-beside = Contradicts
conflict-rated = Rates
conflict-rule = The rule that chose:
conflict-why = Both stand here. A named rule chose which one rates; the other is not hidden.
contact-old = An old source: ask first whether it still holds.
contact-on = Source: { $day }.
contact-undated = Source without a date: ask first whether it still holds.
contact-what-authority = Authority
contact-what-consular = Consulate
contact-what-helpline = Help
contact-what-legal-aid = Legal help
contact-what-ombudsman = Complaints
contact-what-unhcr = UN Refugee Agency
cost-free = Free
count-commitments =
    { $n ->
        [one] { $n } commitment
       *[other] { $n } commitments
    }
count-reported =
    { $n ->
        [one] Something was published about one of them.
       *[other] Something was published about { $n } of them.
    }
criterion-bar = Stands in the way
criterion-cannot-change = What you cannot change
criterion-change = What could change it
criterion-cite = Written in
criterion-met = When it is met
criterion-more = When it is met, and what could change it
criterion-need = Needed
cycle-accepted = Accepted
cycle-accepted-on = accepted on { $day }
cycle-atom = what happens in this cycle (Atom)
cycle-called = Called to report: { $called }. Promises on which they were asked: { $promises }.
cycle-came = Promises with a report: { $sent } of { $promises }; accepted: { $accepted }.
cycle-came-in = Promises with a report
cycle-change = How the promise should be changed
cycle-claimed = Delivery, as its holder says
cycle-computed = Computed here from everything that is known:
cycle-days = Opened on { $opened }, open until { $closes }.
cycle-days-closed = Opened on { $opened }, closed since { $closes }.
cycle-difficulties = What stands in the way
cycle-due = Last day
cycle-evidence = Named as evidence
cycle-feed-accepted = Report accepted: { $holder }
cycle-feed-opened = The cycle was opened
cycle-feed-silent = Silent: { $holder }
cycle-file = file, digest (SHA-256)
cycle-flexibility = Asks to be let off this rule
cycle-flexibility-support = Support that it asks for
cycle-flexibility-until = Until
cycle-flexibility-why = Why it asks
cycle-holder = Who
cycle-ics = last days for a calendar (ICS)
cycle-ics-due = Report due: { $holder }
cycle-ics-what = 
    { $n ->
        [one] A report on one promise is due. The day ends at midnight, { $zone }.
       *[other] Reports on { $n } promises are due. The day ends at midnight, { $zone }.
    }
cycle-language = Written in
cycle-last = last sent on { $day }
cycle-late = Late: it came after its last day.
cycle-member = { $cycle }: promises with a report { $n } of { $of }
cycle-n-of = { $n } of { $of }
cycle-narrative = What happened
cycle-news-finished = The promise is kept, says its holder.
cycle-news-given-up = Its holder gives the promise up.
cycle-news-nothing-new = Nothing new since the last report.
cycle-of-all = Reported on everything that was asked: { $whole } of { $called } who were called; { $memberswhole } of all { $members } members.
cycle-part-begun = Begun
cycle-part-done = Done
cycle-part-not = Not begun
cycle-part-not-known = Not known
cycle-promises = Promise by promise
cycle-read = report { $id }
cycle-read-whole = Read the report
cycle-report = Report { $id }
cycle-reports = Reports that were accepted
cycle-says = What its holder reports
cycle-since = since { $day }
cycle-standing-accepted = accepted on { $day }
cycle-standing-awaited = no report yet
cycle-standing-sent = sent on { $day }, not yet accepted
cycle-standing-silent = silent since { $day }
cycle-stands = Where it stands
cycle-stands-awaited = no report yet
cycle-stands-in-part = reported in part
cycle-stands-silent = silent
cycle-stands-whole = reported on everything
cycle-subscribe = To be told:
cycle-title = Reporting cycle { $cycle }
cycle-told-in = As it was reported, in { $language }
cycle-typed = Typed from a note: it came by paper or mail, one person typed it and another confirmed it.
cycle-unchecked = Accepted unchecked by the passing of time: nobody checked it in the time there was.
cycle-voice = Self-reported:
cycle-who = One by one
cycle-without = 
    { $n ->
        [one] Not called, for want of a promise to report on:
       *[other] Not called, for want of a promise to report on ({ $n }):
    }
cycle-word = Accepted means that a report is complete and on record. It does not mean that anybody agrees: it stays the word of who reports.
cycle-zone = A last day ends at midnight in the time zone beside it.
cycles-lead = In a reporting cycle each member is asked what became of its promises. Here stands who has answered, who has not, and every report that was accepted.
cycles-none = No reporting cycle has been opened
cycles-none-active = Nobody has been asked to report yet. Once the body that coordinates the compact opens a cycle, this page shows who is called, by when, and what was reported.
cycles-none-dormant = Nobody is asked to report, because nobody can ask: a cycle is opened by a body that acts for the compact, and no act of one was found after { $day }.
cycles-none-ended = The compact has ended. Nobody is asked to report, and nobody will be.
cycles-state = What is known of the compact itself
data-all = All tables as one archive (ZIP)
data-all-why = With a datapackage.json that names every column.
data-columns = Columns
data-formula = In CSV, a text that a spreadsheet might take for a formula begins with an apostrophe.
data-lead = The same tables that make these pages, as files. With the day in the address they show what was known then.
data-licence = Each source keeps its own licence, where it states one:
data-licence-own = Licence: CC BY 4.0.
data-licence-sources = Licence of the figures: as each row's source says.
data-others =
    { $n ->
        [one] One more table
       *[other] { $n } more tables
    }
data-rows =
    { $n ->
        [one] One row.
       *[other] { $n } rows.
    }
data-size = { $n } kB.
date-day = { $day } { $month } { $year }
date-first = 1
date-fiscal-short = FY { $year }
date-fiscal-year = US fiscal year { $year }
date-half = half { $part } of { $year }
date-month = { $part } { $year }
date-quarter = quarter { $part } of { $year }
date-span = { $first } to { $last }
definition-coastal-border = coastal border
definition-northern-land-border = northern land border
definition-office-of-field-operations = at ports of entry
definition-other = other places
definition-southwest-land-border = southwest land border
definition-u-s-border-patrol = Border Patrol
deliverable-against = Documents speak against it
deliverable-begun = Shown to be begun
deliverable-done = Shown to be done
deliverable-nothing = Nothing shows it
deliverable-of = Part of { $who }
deliverable-searched = Looked for, nothing found
deliverable-shown-by = Shown by
delivery-complete = Complete
delivery-complete-means = Everything that the promise consists of has been shown to be done.
delivery-limited = Limited
delivery-limited-means = Something is shown to be begun or done; the larger part is not shown.
delivery-not-due = Not due yet
delivery-not-due-means = Its date has not come, and nothing shows it begun.
delivery-not-searched = Not searched yet
delivery-not-searched-means = Nothing in the register shows it, and no search is on record. This says nothing about whether it was kept.
delivery-not-started = Not started
delivery-not-started-means = What was published says that nothing has begun.
delivery-nothing-found = Looked for, nothing found
delivery-nothing-found-means = Somebody looked and found nothing published that shows it; each search stands on the promise’s page. That is not proof that nothing was done.
delivery-substantial = Substantial
delivery-substantial-means = Half or more has been shown to be done, but not all.
delivery-superseded = Superseded
delivery-superseded-means = Another promise took its place.
delivery-withdrawn = Withdrawn
delivery-withdrawn-means = The promise was taken back, or the programme was ended.
desk-accept = Accept
desk-accept-ticked = Accept all ticked
desk-accept-what = What is accepted is public at once, as a statement of its member.
desk-account = My account
desk-account-change = Name, unit, roles and address are changed by two administrators.
desk-back-cycle = Back to the cycle
desk-back-report = Back to the report
desk-back-save = Send these words now
desk-back-title = Your words are here
desk-back-what = Your session had ended when you pressed the button. Nothing was lost, and nothing is saved yet: look at it and send it.
desk-before = Before
desk-by-clock = The clock
desk-by-terminal = At the machine itself
desk-change = Change
desk-check = Reports to check
desk-check-go = Check them
desk-check-none = No report waits to be checked.
desk-check-nothing-new = These say that there is nothing new
desk-check-one = Check this report
desk-check-something = These say something: open each
desk-checked-by = If nobody has checked it by { $day }, it is accepted as it stands.
desk-claimed-complete = All of it
desk-claimed-limited = Less than half
desk-claimed-not-started = Nothing yet
desk-claimed-substantial = Half or more
desk-code = Code from your app
desk-code-hint = Six digits. Without your phone: one of your codes on paper.
desk-code-wrong = These digits are not right. Wait for the next ones in your app and type them at once.
desk-codes = Ten codes for the day you lose your phone
desk-codes-left = 
    { $n ->
        [one] One code on paper is left.
       *[other] { $n } codes on paper are left.
    }
desk-codes-new = Make ten new codes; the old ones stop working
desk-codes-once = Each works once. They are shown here and never again.
desk-codes-what = Print this page or write them down, and keep them where you keep your passport.
desk-confirm = Confirm
desk-confirm-next = If it is right, the report is sent in the member’s name. If not, nothing is sent and the member’s form is empty again.
desk-confirm-right = It says what the note says
desk-confirm-typed = What was typed
desk-confirm-what = Another administrator proposed this. After you confirm, you get a link to hand over.
desk-confirm-wrong = It does not
desk-conflict = Two people wrote here
desk-conflict-keep = Keep their text
desk-conflict-kept = Every text is kept in the history, whatever you choose.
desk-conflict-mine = You wrote
desk-conflict-send = Save and send
desk-conflict-take = Take my text
desk-conflict-theirs = { $name } wrote at { $hour }
desk-conflict-third = Write another text
desk-conflict-third-text = The other text
desk-conflict-what = 
    { $n ->
        [one] While you wrote, a colleague changed the same answer. Choose one; the rest is saved.
       *[other] While you wrote, a colleague changed { $n } of the same answers. Choose for each; the rest is saved.
    }
desk-conflict-which = Which text stands?
desk-cycle-calls = 
    { $n ->
        [one] It will ask for one report, on the one commitment in force.
       *[other] It will ask for { $n } reports, one on each commitment in force.
    }
desk-cycle-closed = Closed on { $day }
desk-cycle-open = Open until { $day }
desk-cycle-open-button = Open this cycle
desk-cycle-open-what = Every member is then asked, and its clock begins today. This cannot be undone.
desk-cycle-planned = May be opened from { $first }; closes on { $last }.
desk-cycle-sent = { $sent } of { $all } reports were sent.
desk-cycle-who-opens = An approver of the secretariat opens it, on one of these days.
desk-cycle-whom = Who is asked
desk-cycles = Cycles
desk-cycles-unplanned = No cycle is planned, so nobody can open one.
desk-cycles-unplanned-why = When members report is a decision of the compact, written in its charter. While nobody takes that decision, nobody is asked, and nobody is silent. As soon as the charter names a cycle, it stands here.
desk-days-late = 
    { $n ->
        [one] One day late
       *[other] { $n } days late
    }
desk-days-left = 
    { $n ->
        [one] One day left
       *[other] { $n } days left
    }
desk-deadline = To be done by: { $day }
desk-draft-who = Until it is sent, only your own unit sees it.
desk-due = Until the end of { $day } ({ $zone })
desk-email = E-mail address
desk-enter = Type a report that came by note
desk-enter-button = Hand to a second person
desk-enter-next = Another person compares it with the note; then it is sent in the member’s name.
desk-enter-what = Type what the note says and nothing else.
desk-entry-confirm = Compare with the note
desk-event-account-confirmed = Invitation confirmed
desk-event-account-enrolled = Passphrase and second factor set
desk-event-account-invited = Person proposed
desk-event-account-language = Language chosen
desk-event-account-suspended = Person put out
desk-event-cycle-opened = Cycle opened
desk-event-entry-confirmed = Typed report confirmed
desk-event-entry-refused = Typed report refused
desk-event-erased = Content erased
desk-event-field-kept = Second text kept beside the first
desk-event-field-marked = Field marked
desk-event-field-saved = Field written
desk-event-item-reopened = Report opened again
desk-event-item-silent = Time passed, nothing was sent
desk-event-recovery-confirmed = New start confirmed
desk-event-recovery-proposed = New start proposed
desk-event-report-accepted = Report accepted
desk-event-report-entered = Report typed from a note
desk-event-report-returned = Report returned
desk-event-report-sent = Report sent
desk-exactness-about = about
desk-exactness-at-least = at least
desk-exactness-exact = exact
desk-factor = Add this account to an app that shows codes
desk-factor-code = The six digits that the app shows now
desk-factor-here = I am on the phone that has the app
desk-factor-how = Any app for one-time codes works, also without internet. Let it read this picture.
desk-factor-typed = Or type this into it:
desk-fault-in-the-future = This lies in the future.
desk-fault-missing = Please answer.
desk-fault-no-such-deliverable = The promise has no such part.
desk-fault-not-a-day = Write a day as 2027-03-31.
desk-fault-not-a-number = Write a number with digits alone, such as 1500000 or 12.5.
desk-fault-not-a-period = Write a year, quarter, month or day: 2027, 2027-Q1, 2027-03, 2027-03-31.
desk-fault-not-an-address = Write an address that begins with https://, or add a file.
desk-fault-not-an-answer = Choose one of the answers.
desk-fault-nothing-shows = What is done needs a day, and something that shows it.
desk-fault-too-long = 
    { $n ->
        [one] Longer than one character: shorten it.
       *[other] Longer than { $n } characters: it is kept, but shorten it before sending.
    }
desk-faults = 
    { $n ->
        [one] One answer needs another look:
       *[other] { $n } answers need another look:
    }
desk-field-change = How the promise itself should change
desk-field-deliverable-evidence = What shows it
desk-field-deliverable-on = Done since which day
desk-field-deliverable-state = Where it stands
desk-field-delivery = How much of the promise is delivered?
desk-field-difficulties = What stands in the way
desk-field-evidence = Evidence { $n }
desk-field-figure-address = Where it is published
desk-field-figure-as-of = When it was true
desk-field-figure-indicator = What is counted
desk-field-figure-qualifier = How exact it is
desk-field-figure-unit = Unit
desk-field-figure-value = How many
desk-field-flexibility-rule = From which rule
desk-field-flexibility-support = What support is needed
desk-field-flexibility-until = Until which day
desk-field-flexibility-why = Why
desk-field-language = Language of this report
desk-field-narrative = What happened
desk-field-news = Is there anything new?
desk-figure = Figure { $n }
desk-file-acts = This document holds a program, or does something when it is opened.
desk-file-acts-advice = Print it to a new PDF and send that.
desk-file-damaged = This file is damaged, or not whole.
desk-file-damaged-advice = Open it on your machine, save it again and send that.
desk-file-disagrees = The file’s name says one thing and its content another.
desk-file-disagrees-advice = Save it with the program that made it as PDF, PNG, JPEG, CSV or TXT; renaming is not enough.
desk-file-empty = No file came, or it is empty.
desk-file-empty-advice = Choose the file again and send it.
desk-file-encrypted = This document is closed with a password.
desk-file-encrypted-advice = Save it without a password and send that.
desk-file-form = This document is a form that only one program shows.
desk-file-form-advice = Print it to a new PDF and send that.
desk-file-holds = This document carries other files inside.
desk-file-holds-advice = Send each file on its own, and this one printed to a new PDF.
desk-file-letters = This text is not written in UTF-8, or holds characters that no text holds.
desk-file-letters-advice = Save it again and choose UTF-8.
desk-file-no-reader = The desk cannot read documents at this moment.
desk-file-no-reader-advice = Nothing was kept. Tell whoever runs the desk, and try again later.
desk-file-too-large = A file has at most 10 MB; this one has more.
desk-file-too-large-advice = Save the pictures in it smaller, or send it in parts.
desk-file-too-many = A report has at most 30 files.
desk-file-too-many-advice = Take one out of the draft first, or give the address of the page where it is published.
desk-file-too-much = Reading this document takes more than a document needs.
desk-file-too-much-advice = Print it to a new PDF and send that.
desk-file-too-wide = A side of this picture is longer than 8,000 points.
desk-file-too-wide-advice = Save it smaller and send that.
desk-file-type = Files of this type are not taken.
desk-file-type-advice = Send PDF, PNG, JPEG, CSV or TXT. A text or a table: save it as PDF, or use the form of the report.
desk-files = Files
desk-files-button = Send this file
desk-files-choose = File
desk-files-digests = Digests
desk-files-kept = SHA-256 of the file as it is kept
desk-files-none = No file yet.
desk-files-note = You may send the note or the mail from which you type a report for this member. Its digest is shown to whoever confirms it.
desk-files-original = SHA-256 of the file as it came
desk-files-remove = Take out of the draft
desk-files-send = Send a file
desk-files-what = PDF, PNG, JPEG, CSV or TXT, up to 10 MB. Places, devices, authors and comments hidden inside are taken out before it is kept; a signature inside a PDF is lost.
desk-filled-published = As published
desk-filled-report = As in your last report
desk-filled-what = Some answers are filled in for you and marked: change what is no longer true. They are saved when you press a button or write.
desk-form = The report as one table
desk-form-both = 
    { $n ->
        [one] One field that two people wrote
       *[other] { $n } fields that two people wrote
    }
desk-form-both-what = Both texts are kept. What was written here stands until you choose, on the page of the promise.
desk-form-bring = Bring the filled table back
desk-form-bring-what = Nothing that somebody wrote here meanwhile is lost: where two wrote the same field, both texts are shown.
desk-form-button = Bring it back
desk-form-csv = As CSV
desk-form-damaged = This file is no table that can be read: nothing was taken.
desk-form-damaged-advice = Save it as .xlsx or as CSV in UTF-8, and bring that.
desk-form-formula = Formulas stand in these rows: nothing was taken.
desk-form-formula-advice = Write the result itself into each cell, and bring the table again.
desk-form-mine = In your table
desk-form-no-reader = The desk cannot read workbooks at this moment.
desk-form-no-reader-advice = Save it as CSV and bring that, or tell whoever runs the desk.
desk-form-row = Row
desk-form-row-commitment = No promise of yours has this name in this cycle.
desk-form-row-deliverable = This promise has no such part.
desk-form-row-field = A report has no such field.
desk-form-row-formula = A formula stands here.
desk-form-row-header = The columns are not those of the form.
desk-form-row-language = This is no language of the compact.
desk-form-row-nul = A character stands here that no text holds.
desk-form-row-twice = This field stands in an earlier row already.
desk-form-row-version = The last column is not as the form gave it.
desk-form-rows = Something is wrong with these rows: nothing of the whole file was taken.
desk-form-rows-advice = Correct them in your table and bring it again.
desk-form-shut = These reports are not open any more; nothing of them was taken.
desk-form-taken = Your table was taken
desk-form-theirs = Written here
desk-form-too-large = This table is larger than a form is: nothing was taken.
desk-form-too-large-advice = Take a fresh form, fill it and bring that.
desk-form-too-much = Reading this workbook takes more than a form needs: nothing was taken.
desk-form-too-much-advice = Save the sheet as CSV and bring that.
desk-form-what = 
    { $n ->
        [one] Your one promise, with what is written already. Fill the column “value” and leave the others as they are.
       *[other] Your { $n } promises, with what is written already. Fill the column “value” and leave the others as they are.
    }
desk-form-why = What is wrong
desk-form-written = 
    { $n ->
        [one] One field was written.
       *[other] { $n } fields were written.
    }
desk-form-xlsx = As a workbook (.xlsx)
desk-fresh = Show your second factor once more
desk-fresh-back = Thank you: it is you
desk-fresh-back-what = Your words are here. Look at them and send them.
desk-fresh-button = Go on
desk-fresh-kept = What you wrote is kept and comes back on the next page.
desk-fresh-why = Whoever lets people in or out, or changes how they sign in, shows it within five minutes before.
desk-fresh-wrong = These digits are not right, or were used already. Wait for the next ones.
desk-group-accepted = 
    { $n ->
        [one] One report is accepted and public
       *[other] { $n } reports are accepted and public
    }
desk-group-accepted-what = Done for this cycle.
desk-group-entered = 
    { $n ->
        [one] The secretariat typed one from your note
       *[other] The secretariat typed { $n } from your notes
    }
desk-group-entered-what = A second person there compares it with the note. You need do nothing.
desk-group-late = 
    { $n ->
        [one] One report is late
       *[other] { $n } reports are late
    }
desk-group-late-what = The day has passed, and the public pages say that you are silent. You can still send it: then they say that it came late.
desk-group-returned = 
    { $n ->
        [one] One report came back
       *[other] { $n } reports came back
    }
desk-group-returned-what = Read what the secretariat asks, mend it, send it again.
desk-group-sent = 
    { $n ->
        [one] One report is sent
       *[other] { $n } reports are sent
    }
desk-group-sent-what = The secretariat is checking. You need do nothing.
desk-group-write = 
    { $n ->
        [one] One report to write
       *[other] { $n } reports to write
    }
desk-group-write-what = Open each and say what became of it.
desk-hint-address = An address that begins with https://
desk-hint-change = This proposes; the compact decides.
desk-hint-day = A day, such as 2027-03-31
desk-hint-language = In this language the report counts; others are translations.
desk-hint-narrative = Up to 2,000 characters. Say what was done, by whom, since when.
desk-hint-number = Digits alone, such as 1500000 or 12.5
desk-hint-period = A year, quarter, month or day: 2027, 2027-Q1, 2027-03, 2027-03-31
desk-hint-rule = Which rule of the compact you ask to be freed from
desk-hint-shows = An address of the web, or a file that you added
desk-hint-unit = Such as persons, permits, USD
desk-history = History
desk-history-fields = What was written, answer by answer
desk-history-none = Nothing has happened yet.
desk-holder = Member
desk-invitation = You are invited to the desk
desk-invitation-done = Finish
desk-invitation-for = { $name }, { $unit }. Two steps, about three minutes.
desk-invitation-gone = This link was used, has run out, or never was.
desk-invitation-gone-advice = Links work once, for three days. Ask the administrator of your compact’s desk for a new one.
desk-invite = Invite a person
desk-invite-button = Propose
desk-invite-what = You propose; another administrator confirms and hands the link over.
desk-invited-by = Proposed by
desk-language = Language
desk-language-what = The language of your pages and letters
desk-last-report = Last report accepted on { $day }
desk-last-sign-in = Last sign-in
desk-late = late
desk-letter-done = Handed over
desk-letter-due = Last day: { $day }.
desk-letter-end = This letter was written by the desk itself. It comes at most once a working day and three times a week, and it stops. It never holds a link that lets anybody in: type the address yourself.
desk-letter-failed = Refused
desk-letter-hello = To { $unit }: this waits for you at the desk.
desk-letter-link-end = The link works once. If you did not expect it, do nothing and tell your administrator.
desk-letter-link-greeting = Dear { $name },
desk-letter-link-what = you are invited to the desk of { $house }. Open this link within three days, choose a passphrase and add a second factor. It takes about three minutes.
desk-letter-subject = { $compact }: reports
desk-letter-taken = Being sent
desk-letters = Letters
desk-letters-call = Whom to telephone
desk-letters-call-none = Nobody: every letter arrives and nobody is late.
desk-letters-call-what = Units that have not reported and are late, or whose letters do not arrive; whoever is latest stands first.
desk-letters-day = Day
desk-letters-kind = About
desk-letters-missing = 
    { $n ->
        [one] one report is missing
       *[other] { $n } reports are missing
    }
desk-letters-none = No letter went out in the last 60 days.
desk-letters-refused = The last letter was refused:
desk-letters-sent = Letters of the last 60 days
desk-letters-state = What became of it
desk-letters-to = To
desk-link = Hand this link over
desk-link-mail = Write it into a letter to { $email }
desk-link-new = Make a new link
desk-link-new-what = The person has not used the link yet. A new one makes the old one worthless.
desk-link-once = It is shown here and never again, works once, and runs out after three days. Whoever has it comes in as this person: hand it over by a way that you trust.
desk-link-subject = Your invitation to { $house }
desk-link-what = With this link { $name } chooses a passphrase and a second factor.
desk-log = Log
desk-log-about = About what
desk-log-event = What
desk-log-file = The whole log as CSV
desk-log-moment = When
desk-log-more = The newest 200 are shown; the file holds all.
desk-log-number = Number
desk-log-what = 
    { $n ->
        [one] One event; the number tells the order, and nobody can change it.
       *[other] { $n } events, the newest first; numbers tell the order, and nobody can change them.
    }
desk-log-who = Who
desk-mark = Ask for something here
desk-mark-said = The secretariat asks:
desk-mark-save = Save what I ask
desk-mark-why = What must change, in at least 20 characters. Empty it to take it back.
desk-moment = { $day }, { $minute } UTC
desk-more = Tell what is new
desk-name = Name
desk-never = Never, or long ago
desk-news-finished = The promise is kept in full
desk-news-given-up = We no longer keep to this promise
desk-news-nothing-new = Nothing new
desk-news-something = Yes, something
desk-next-accepted = Accepted and public. Nothing is left to do in this cycle.
desk-next-closed = This cycle has closed. What was not sent stays unsent.
desk-next-entered = The secretariat typed this from a note. A second person there compares both; then it is sent.
desk-next-returned = The secretariat asked for changes. The member mends it and sends it again.
desk-next-sent = The secretariat is checking. It accepts the report, which is then public, or asks for changes.
desk-next-silent = Nothing was sent in time. A coordinator of the member can still send it.
desk-next-writing = Not sent yet.
desk-no-cycle = No cycle is open. Your administrator or the secretariat can tell you when the next one begins.
desk-not-saved = Not saved since HH:MM. Press the button to try again.
desk-not-sent-yet = Everything is saved, and nothing is sent yet.
desk-nothing-new = Nothing new
desk-nothing-new-all = 
    { $n ->
        [one] There is nothing new on it
       *[other] Nothing new for all of these
    }
desk-nothing-new-send = Send: nothing new
desk-nothing-new-what = One button sends a short report for every promise that is ticked. Take the tick away where there is something to tell.
desk-nothing-new-which = Promises on which there is nothing new
desk-now = Now
desk-now-same = Now: unchanged
desk-odd = It says:
desk-one-administrator = Only one administrator can sign in. A second one comes first: nobody lets people in alone.
desk-original = The note
desk-original-digest = Or the digest of a file that was sent here
desk-original-hint = The digest of the file that was sent here: 64 digits and letters
desk-own-none = Nothing is asked of you in this cycle.
desk-part-due = Was to be done by: { $day }
desk-parts = It is kept when:
desk-passphrase = Passphrase
desk-passphrase-again = The same once more
desk-passphrase-change = Change the passphrase
desk-passphrase-change-what = Every other session of yours ends.
desk-passphrase-choose = Choose a passphrase
desk-passphrase-differs = The two are not the same.
desk-passphrase-guessed = This would soon be guessed. Take four words that have nothing to do with each other, or with you.
desk-passphrase-hint = 
    { $n ->
        [one] At least one character.
       *[other] At least { $n } characters, such as four words that have nothing to do with each other.
    }
desk-passphrase-long = This is longer than 128 characters.
desk-passphrase-old = The passphrase that you have now
desk-passphrase-old-wrong = The passphrase that you have now is another one.
desk-passphrase-short = This has fewer than 12 characters.
desk-people = People
desk-print = Print for signature
desk-print-digest = Digest of this report (SHA-256):
desk-print-digest-what = If one letter changes, the digest changes. What is sent with the same digest is what stands on this sheet.
desk-print-draft = Draft: not sent yet.
desk-print-empty = Nothing is written yet.
desk-progress-begun = Begun
desk-progress-done = Done
desk-progress-not = Not begun
desk-progress-not-known = We do not know
desk-promise = Free software. One cookie, for your session alone; nothing loaded from elsewhere.
desk-proposed-by = proposed by { $name }
desk-public = Public pages
desk-public-page = Public page of this promise
desk-published = What is published on this promise
desk-published-none = No figure is published.
desk-read = Read
desk-reason = Reason
desk-recover = Propose a new start
desk-recover-what = For whoever lost passphrase or telephone. Another administrator confirms; then every session ends, and a new link is made.
desk-refusal-address = An address of mail looks like name@ministry.example.
desk-refusal-address-taken = Somebody has this address already.
desk-refusal-advice = Nothing was changed. Go back, look again, and try once more.
desk-refusal-busy = Much is being worked out at this moment.
desk-refusal-draft-there = A draft already says something. It is sent on its own page.
desk-refusal-fields = Some answers are missing or wrong.
desk-refusal-forged = This form did not come from a page of the desk that you have open.
desk-refusal-forged-advice = Nothing was changed. Open the page again and send the form from there.
desk-refusal-full = There is no room left to write: nothing was changed.
desk-refusal-full-advice = Whoever runs the desk must make room. Your words are below: copy them, or send them again later.
desk-refusal-gone = The database does not answer: nothing was changed.
desk-refusal-gone-advice = Your words are below. Try again in a minute.
desk-refusal-name = A name has 1 to 120 characters.
desk-refusal-no-mark = Say first what must change: open one of the answers below and write it.
desk-refusal-no-role = Choose at least one role.
desk-refusal-no-such-unit = The charter names no such unit.
desk-refusal-not-here = There is nothing here for you.
desk-refusal-not-here-advice = It does not exist, or it belongs to somebody else. Start again from your tasks.
desk-refusal-nothing-in-force = No commitment is in force: there is nothing to ask for.
desk-refusal-nul = One letter cannot be kept: the character NUL. Take it out; it came with something that was pasted.
desk-refusal-open-marks = You still ask for changes. Take that back, or return the report.
desk-refusal-original = Choose the note, or give the digest of a file that was sent here.
desk-refusal-other-body = This form was sent before, with other words.
desk-refusal-other-body-advice = What was sent first stands. Open the page again to change it.
desk-refusal-out-of-order = This step does not follow: the matter is now “{ $name }”.
desk-refusal-reason = A reason has 20 to 1,000 characters.
desk-refusal-role = A role does not fit this unit, or not the other roles.
desk-refusal-same-person = Another person must do this: nobody confirms what they did themselves.
desk-refusal-second-administrator = A second administrator comes first: invite one, with that role alone.
desk-refusal-title = This was not done
desk-refusal-two-administrators = Two administrators are there: they invite whoever comes next.
desk-refusal-two-must-remain = Two administrators must remain: invite another first.
desk-refusal-until = The last day has passed or is none; an administrator has none.
desk-reopen = Open this report again
desk-reopen-what = The member may then change and send it again. What was accepted stays public until then. The member reads your reason.
desk-reopened-what = This report was accepted, and opened again for this reason:
desk-report = The report
desk-report-by = Report { $n } of { $unit }, sent on { $day }
desk-reporting = { $n } of { $all } that were asked have sent a report.
desk-return = Return to the member
desk-return-what = Returning tells the member what you ask, and gives it time to answer.
desk-returned-what = The secretariat asks for changes. What it asks stands beside each answer.
desk-role-administrator = Administrator
desk-role-analyst = Analyst
desk-role-approver = Approver
desk-role-coordinator = Coordinator
desk-role-days = { $role }, from { $from } to { $until }
desk-role-observer = Observer
desk-role-officer = Officer
desk-role-reviewer = Reviewer
desk-role-since = { $role }, since { $from }
desk-roles = Roles
desk-save = Save
desk-saved = Saved HH:MM
desk-saved-at = Saved { $hour }
desk-saved-both = A colleague wrote here too. Both texts are kept: press the button to choose.
desk-section-change = A change of the promise
desk-section-evidence = Evidence
desk-section-evidence-hint = Addresses of pages or documents. After saving there is room for one more.
desk-section-flexibility = A request for flexibility
desk-section-obstacles = Difficulties
desk-section-progress = How far it is
desk-send = Send to the secretariat
desk-send-what = After sending, the secretariat checks it within a few weeks. What it accepts is public.
desk-send-who = Your unit’s coordinator sends it.
desk-sent-on = Sent on { $day }
desk-session = Since { $began }; last seen { $seen }
desk-session-this = This one
desk-sessions = Where you are signed in
desk-sessions-end = End all the others
desk-sign-in = Sign in to the desk
desk-sign-in-busy = Many people are signing in at this moment. Try again in a few seconds.
desk-sign-in-button = Sign in
desk-sign-in-ended = Your session has ended. Sign in again.
desk-sign-in-kept = Your session had ended. Your words are kept: sign in, and you get them back.
desk-sign-in-wait = 
    { $n ->
        [one] Too many failures. Wait one second, then try again.
       *[other] Too many failures. Wait { $n } seconds, then try again.
    }
desk-sign-in-who = For the people of ministries and of the secretariat. Everybody else finds everything on the public pages.
desk-sign-in-wrong = Address, passphrase or code is not right. Each code works once: wait for the next one.
desk-sign-name = Name and office
desk-sign-out = Sign out
desk-sign-place = Place and day
desk-sign-signature = Signature
desk-silent = Silent
desk-standing = Standing
desk-standing-confirmed = Has a link, not signed in yet
desk-standing-enrolled = May come in
desk-standing-invited = Proposed, not confirmed
desk-standing-recovering = A new start waits to be confirmed
desk-standing-suspended = Put out
desk-state-accepted = accepted
desk-state-adopted = adopted
desk-state-called = not sent
desk-state-closed = closed
desk-state-confirmed = confirmed
desk-state-drafting = being written
desk-state-enrolled = enrolled
desk-state-entered = typed, to be confirmed
desk-state-in-review = in review
desk-state-invited = invited
desk-state-lapsed = lapsed
desk-state-not-its-time = not to be opened today
desk-state-open = open
desk-state-published = published
desk-state-replied = replied
desk-state-returned = returned
desk-state-sent = sent
desk-state-settled = settled
desk-state-silent = silent
desk-state-superseded = superseded
desk-state-suspended = put out
desk-state-waived = waived
desk-state-with-member = with the member
desk-states-caption = How many reports stand where
desk-step-entry-confirmed = Compared with the note and sent
desk-step-entry-refused = Found to differ from the note
desk-step-field-marked = Change asked for
desk-step-item-reopened = Opened again
desk-step-item-silent = The time passed without a report
desk-step-report-accepted = Accepted
desk-step-report-entered = Typed from a note
desk-step-report-returned = Returned
desk-step-report-sent = Report sent
desk-suspend = Put out
desk-suspend-what = The person is out at once, and every session ends. What they did stays in the log.
desk-task-check = 
    { $n ->
        [one] One report to check
       *[other] { $n } reports to check
    }
desk-task-confirm = 
    { $n ->
        [one] One typed note to confirm
       *[other] { $n } typed notes to confirm
    }
desk-task-late = 
    { $n ->
        [one] One report was not sent: you can still send it
       *[other] { $n } reports were not sent: you can still send them
    }
desk-task-mend = 
    { $n ->
        [one] One report came back with remarks
       *[other] { $n } reports came back with remarks
    }
desk-task-open = The cycle “{ $cycle }” may be opened
desk-task-people = 
    { $n ->
        [one] One person waits to be confirmed
       *[other] { $n } people wait to be confirmed
    }
desk-task-report = 
    { $n ->
        [one] One promise to report on
       *[other] { $n } promises to report on
    }
desk-tasks = My tasks
desk-tasks-none = Nothing waits for you.
desk-text-before = Before
desk-text-beside = Written at the same time, not taken
desk-text-now = Stands now
desk-typed-from = Typed from a note:
desk-unit = Unit
desk-until = Last day, where one is known
desk-until-hint = For deputies and people who leave: the roles end by themselves.
desk-untouched = 
    { $n ->
        [one] Nothing is written on one of your promises.
       *[other] Nothing is written on { $n } of your promises.
    }
desk-waits = Waits for a second administrator
desk-waits-invitation = { $name } is to come in: { $roles }
desk-waits-other = Another administrator must confirm this.
desk-waits-recovery = { $name } is to get a new start: { $roles }
desk-who-clock = the clock
desk-with-promise = { $n } of { $all } members of the compact hold a promise of their own.
desk-without-promise = Without one, and not asked: { $names }.
desk-words-again = Send these words again
diff-also = now also: { $said }
diff-gone = gone: { $said }
diff-new = new: { $said }
diff-no-longer = no longer: { $said }
diff-none = Nothing changed.
diff-not-open = not open
diff-now = now: { $said }
diff-offices = the offices it names serve other people: { $said }
diff-perhaps-open = not published whether it is open
diff-was = was: { $said }
document-kind-court = court decision
document-kind-decree = decree
document-kind-law = law
document-kind-law-firm = law firm
document-kind-ngo = civil society
document-kind-official-dataset = official data
document-kind-official-page = official page
document-kind-press = press
document-kind-regulation = rule
document-kind-research = study
document-kind-statement = statement
document-kind-un = United Nations
event-reinstated = Set going again
event-superseded = Replaced by another promise
event-suspended = Suspended
event-withdrawn = Ended or withdrawn
evidence-contradicted = Contradicted
evidence-contradicted-means = Published figures contradict each other; they stand side by side below.
evidence-independent-record = Independent record
evidence-independent-record-means = Somebody with no part in the promise recorded it.
evidence-none = None
evidence-none-means = Nothing that was found shows it.
evidence-official-record = Official record
evidence-official-record-means = A decree, a data set or a register shows it.
evidence-statement-only = Statement only
evidence-statement-only-means = Only those with a part in it, or officials whom the press quotes, say so.
failure-answer-advice = Correct it or leave it out. A day is written like 2024-05-07.
failure-answer-title = The address has an answer that was not understood
failure-answer-what = “{ $answer }” is not an answer to “{ $question }”.
failure-busy-advice = Ask again in ten seconds.
failure-busy-title = This page is being worked out
failure-busy-what = Too much is being asked at once, or the answer takes long to work out. It goes on being worked out.
failure-day-earliest = It was adopted on { $day }; nothing is known before.
failure-day-early = { $day } lies before the beginning.
failure-day-future = { $day } lies in the future.
failure-day-latest = The latest day that can be asked for is { $day }.
failure-day-title = Nothing can be known of that day
failure-go-home = Go to the first page
failure-no-announcement = No announcement is called { $name }.
failure-no-commitment = No commitment has the number { $name }.
failure-no-corridor = No corridor { $name } is counted here.
failure-no-country = Nothing was counted of the country { $name }.
failure-no-cycle = There was no reporting cycle “{ $name }” on this day.
failure-no-figure = No published figure has the number { $name }.
failure-no-key = There is no key "{ $name }".
failure-no-member = No member has the code { $name }.
failure-no-office = There is no office with the name “{ $name }”.
failure-no-office-country = No office stands in “{ $name }”.
failure-no-pathway = There is no pathway with the name “{ $name }”.
failure-no-report = No report “{ $name }” had been accepted in this cycle by this day.
failure-no-scenario = There is no scenario { $name }.
failure-no-series = There is no series { $name }.
failure-no-table = There is no table { $name }.
failure-not-found-advice = Check the address, or search. What was announced later than the day you chose is not shown either.
failure-not-found-title = There is no such page
failure-not-found-what = There is nothing at { $name }.
failure-ours-advice = Try again in a minute.
failure-ours-title = We could not answer
failure-ours-what = The store did not answer. This is ours to mend, not yours.
failure-refused-advice = Go back and try again. If it happens again, tell whoever runs this site.
failure-refused-form = What was sent could not be read as an answer to this page.
failure-refused-host = The request does not name one site, and only one, as it must.
failure-refused-large = More was sent than this page takes.
failure-refused-method = This address can only be read.
failure-refused-often = More was asked from your network in a short time than one network may ask.
failure-refused-title = This request was turned away
fault-code-changed = Changed code
fault-code-changed-ask = Is it one nationality under two codes?
fault-code-changed-means = One nationality ends and another begins in the same month with as many people.
fault-copied-month = Month that is a copy
fault-copied-month-ask = What was counted in the month that repeats another?
fault-copied-month-means = A month repeats another month number by number.
fault-cumulative = Counts to date
fault-cumulative-ask = Are these sums since the beginning of the year?
fault-cumulative-means = The counts run up within the year and begin anew: they are sums, not months.
fault-exchanged-columns = Exchanged columns
fault-exchanged-columns-ask = Are the two columns exchanged?
fault-exchanged-columns-means = The columns for who counted and who was counted have changed places.
fault-fiscal-months = Months of a fiscal year
fault-fiscal-months-ask = Could the file carry calendar months too?
fault-fiscal-months-means = Months are given within a fiscal year, so that October belongs to the calendar year before.
fault-future-noughts = Noughts for months to come
fault-future-noughts-ask = Was anything counted in these months?
fault-future-noughts-means = Months that had not happened are filled with noughts instead of being left empty.
fault-gap = Parts that do not add up
fault-gap-ask = Which people are counted in only one of the two?
fault-gap-means = The counts by nationality do not add up to the total that was published.
fault-impossible = Count that cannot be
fault-impossible-ask = Which period or count is meant?
fault-impossible-means = A count of a time still to come, or of more people than can be counted. It is refused.
fault-level-break = Break in the level
fault-level-break-ask = Did the definition change in that month?
fault-level-break-means = The level changes many-fold from one month to the next and stays; the definition probably changed.
fault-merged-groups = Merged nationalities
fault-merged-groups-ask = Are two nationalities counted as one?
fault-merged-groups-means = One nationality ends and another rises by as many people.
fault-month-left-out = Month left out
fault-month-left-out-ask = Was nobody counted in this month, or is it missing?
fault-month-left-out-means = There is no row of a month between others. Nothing is put in its place.
fault-other-entries = Entries of another kind
fault-other-entries-ask = Are regular entries among these counts?
fault-other-entries-means = The country’s own nationals are counted, who do not enter it irregularly: regular entries were probably loaded.
fault-replaced = Figures replaced later
fault-replaced-ask = Which figures were corrected, and which completed?
fault-replaced-means = A later publication gives other figures for the same period. Both are kept.
fault-rounding = Rounded counts
fault-rounding-ask = Are cells rounded, and are totals rounded from the exact counts?
fault-rounding-means = Counts are rounded, so that their sum differs from the total.
fault-same-number = Same number for months
fault-same-number-ask = Was this count made anew in each month?
fault-same-number-means = A count stays the same for so long that it was probably carried forward.
fault-shifted-season = Shifted season
fault-shifted-season-ask = Are these months of a fiscal year?
fault-shifted-season-means = The season of a year lies three months off: months of a fiscal year were probably taken for calendar months.
fault-single-cell = A digit too many
fault-single-cell-ask = Is there a digit too many in this cell?
fault-single-cell-means = One cell is about ten times what the months beside it and the other nationalities let expect.
fault-small-cells = Small counts
fault-small-cells-ask = Could such counts be rounded or withheld before they are published?
fault-small-cells-means = Counts are so small that people could be recognised. They are withheld here.
fault-total-as-group = Total among its parts
fault-total-as-group-ask = Is this group the total of the others?
fault-total-as-group-means = One group is the sum of all others, so that people would count twice.
fault-unit-change = Change of unit
fault-unit-change-ask = Are these counts in thousands?
fault-unit-change-means = From one month on all counts are about a thousand times smaller, in the same shares.
fault-unknown-name = Not understood
fault-unknown-name-ask = What is meant by it?
fault-unknown-name-means = A name, a period, a number or another cell is none that is known. Its row is refused, never guessed.
fault-vanished-group = Nationality that vanishes
fault-vanished-group-ask = Was this nationality still counted?
fault-vanished-group-means = A large nationality is nobody at the end, while the others are still counted.
fee-free = Asking is free. Nobody may ask you for money for it.
fee-official-fee = There is an official fee. Pay only at the authority or its bank, and ask for a receipt.
fee-unknown = Whether it costs something is not in our sources. Ask at the counter before you pay anybody.
figure-about = About
figure-as-of = True on
figure-by = Reported by
figure-class = Kind of source
figure-context = It speaks of no commitment; it is kept as context.
figure-corrects = Corrects
figure-known-on = Known on
figure-known-unstated = not stated
figure-no-address = The report names no address.
figure-no-date = no date given
figure-no-value = no value was published
figure-report = Told in
figure-role = Here for
figure-row = Row
figure-row-in = line { $n } of the file of published figures ·
figure-since = Counted since
figure-table = Table
figure-used = What it speaks about
figure-value = Value
figure-what = What
figures-caption = Every figure opens to its own row and source.
filter-any = any
filter-due-by = Due by
filter-ended = Ended by
filter-ended-any = anybody
filter-kind = Kind
filter-member = Member
filter-package = Action package
filter-pillar = Pillar
filter-reported = Anything published?
filter-reported-no = no, silence
filter-reported-yes = yes
firmness-by-base-earlier = a starting point one year earlier
firmness-by-base-later = a starting point one year later
firmness-by-latest-higher = the latest value a little higher
firmness-by-latest-lower = the latest value a little lower
firmness-by-path-straight = a straight path instead of a curved one
firmness-firm = Firm
firmness-firm-means = No small change of the figures would move the class.
firmness-fragile = Fragile
firmness-fragile-means = A small change would move the class: { $changes }.
firmness-undetermined = Undetermined
firmness-undetermined-means = There is no number whose small change could be tried.
forecast-by-comb = Method: the mean of Theta and a damped trend.
forecast-by-damped = Method: smoothing with a damped trend.
forecast-by-ets = Method: smoothing with a trend and a season.
forecast-by-rw = Method of this forecast: the last count; none of the others has proved clearly better.
forecast-by-ses = Method: simple smoothing.
forecast-by-snaive = Method: the same month of the year before.
forecast-by-theta = Method: Theta.
found-commitment = Commitment
found-figure = Published figure
found-gap = Not known
found-meeting = Meeting
found-member = Country
found-package = Action package
found-pillar = Pillar
frame-adopted-by-nobody = Every rating here is computed from published figures by a stated rule. No government or body has adopted it yet.
frame-all-sections = All sections
frame-as-known = As it was known on { $day }.
frame-as-known-today = Show what is known today
frame-as-known-why = Nothing that became public later is shown or counted.
frame-description = What was promised under { $compact }, what was delivered, how sure anyone can be, and why.
frame-how-rated = How ratings are computed
frame-languages = Languages
frame-menu = Menu
frame-operator = Run by { $name }:
frame-promise = Free software. No cookies, nothing loaded from elsewhere.
frame-sections = Main sections
frame-skip = Skip to the content
frame-today = Today
frame-unreviewed = No person has reviewed these words in this language yet.
frame-when = See this page as it was known on
frame-when-show = Show
fraud-warning = Where asking is free, we say so; where there is an official fee, we name it. Whoever sells you a place, a form or an appointment is cheating you.
glance-all-told = Something was published on what became of every promise.
glance-beneficiaries = Beneficiaries, who are promised something and promise nothing here
glance-holder = Who
glance-last-told = Last told
glance-lead = who promised what, how far it was delivered, and who has told nothing, on { $day }.
glance-no-promise = none found
glance-nothing-told = Nothing told of
glance-share = { $value } of { $target } = { $share }
glance-shown-not = { $all } stand as “not searched yet” or “looked for, nothing found”: for { $n } of these something was published that does not show delivery.
glance-since = since { $day }
glance-untold =
    { $n ->
        [one] one promise
       *[other] { $n } promises
    }
glance-untold-in-all = Of { $n } of { $all } promises nothing was published on what became of them.
group-all = everybody
group-other = all others
group-stateless = stateless people
group-unknown = nationality not recorded
happened-by-court = a court ({ $name })
happened-ended = Ended by { $who }, { $day }
happened-in-part = { $who }, for some only
happened-reinstated = Restarted by { $who }, { $day }
happened-superseded = Replaced by { $who }, { $day }
happened-suspended = Paused by { $who }, { $day }
happened-upheld = A court let the ending stand: { $who }, { $day }
happened-withdrawn = Taken back by { $who }, { $day }
headline-by = (by: { $names })
headline-complete =
    { $n ->
        [one] { $number } shown complete
       *[other] { $number } shown complete
    }
headline-ended =
    { $n ->
        [one] { $number } ended
       *[other] { $number } ended
    }
headline-none = No promise was found in anything published.
headline-not-searched = for { $number } nobody has looked yet
headline-nothing-found = on { $number } nothing was found after looking
headline-others = and others
headline-overdue =
    { $n ->
        [one] { $number } past its date
       *[other] { $number } past their date
    }
headline-promises =
    { $n ->
        [one] { $number } promise
       *[other] { $number } promises
    }
headline-whole = { $promises }: { $phrases }.
history-basis = Same classes; what they rest on changed.
history-count =
    { $n ->
        [one] History: one rating written down
       *[other] History: { $n } ratings written down
    }
history-first = First rating written down.
history-not-now = The history of the rating cannot be read just now. Try again in a minute.
history-why = A rating is written down on the day from which it holds. It is never edited; another one follows.
holder-all = All members together
home-changed = What changed, month by month
home-changed-more =
    { $n ->
        [one] One more change
       *[other] { $n } more changes
    }
home-changed-since = Since the last meeting of all members:
home-changed-untold =
    { $n ->
        [one] One earlier change is in the tables.
       *[other] { $n } earlier changes are in the tables.
    }
home-compacts = Other compacts here
home-door-money = Where the money went
home-door-moved = Who moved
home-door-promised = What was promised
home-door-way = Is there a way for me?
home-gaps =
    { $n ->
        [one] One thing is not known
       *[other] { $n } things are not known
    }
home-members =
    { $n ->
        [one] One member country
       *[other] { $n } member countries
    }
home-other =
    { $n ->
        [one] The other one is shown in part, replaced or not yet due. One promise can stand in two of these groups.
       *[other] The other { $n } are shown in part, replaced or not yet due. One promise can stand in two of these groups.
    }
home-paced =
    { $n ->
        [one] Whether a number moves fast enough can be judged for one promise.
       *[other] Whether a number moves fast enough can be judged for { $n } promises.
    }
home-searched = The published record was searched up to { $day }. What appeared later is not claimed to be missing.
home-silent = Who is silent
home-silent-why =
    { $n ->
        [one] For one member no promise of its own was found in anything published.
       *[other] For { $n } members no promise of their own was found in anything published.
    } That does not mean that nothing is being done.
home-square = One square is one promise.
home-squares = Who promised what, and what became of it
home-state-last = Last act found: { $day }.
home-state-searched = Searched for later acts up to { $day }.
home-what-is-this = What was agreed?
hsds-runs = Runs: { $offices }.
hsds-town = The point is the middle of the town of this name, not the door of the office.
input-against = speaks against it
input-announced = announced
input-as-of = true on
input-base-at = start
input-base-value = value at the start
input-baseline = starting point
input-because = because
input-before = class before
input-beside = stands beside
input-by = by
input-chosen = chosen
input-class = kind of source
input-complete-from = complete from
input-deadline = by when
input-deliverable = part of the promise
input-deliverables = by its parts
input-document = document
input-done-by = done by
input-due = due
input-ended-on = ended on
input-event = what happened
input-figure = figure
input-figure-unit = its unit
input-growth = growth per year
input-judged-on = judged on
input-kind = kind of document
input-latest-at = latest
input-latest-value = latest value
input-limit-factor = factor of the natural limit
input-n-all = parts in all
input-n-begun = begun
input-n-done = done
input-n-undated = parts without a date
input-not-done-on = not yet done on
input-number = by the number
input-on = on
input-ratio = pace over pace needed
input-reached-on = reached on
input-reported-by = reported by
input-searched-on = searched up to
input-share = share of what was promised
input-shown-by = shown by
input-source = source
input-substantial-from = substantial from
input-target = number promised
input-target-at = date of the target
input-target-unit = unit promised
input-time = time
input-unit = unit
input-value = value
input-years-gone = years gone
input-years-in-all = years in all
kept-changed = The page had changed on { $day }, and that copy is kept too, sha256 { $digest }
kept-copy = Copy kept on { $day }, sha256 { $digest }
kind-enforcement = Police and border
kind-finance = Money
kind-information = Information and access
kind-policy = Law or programme
kind-process = Working together
kind-quantified = Number promised
known-address = the date stands in the address
known-stated = the source gives its own date
known-unknown = no document gives the day, so it is shown from the earliest possible
legend-beside = figure that stands beside or contradicts
legend-first = path to the first promise
legend-now = path to the promise of today
legend-rates = figure that rates
length-days =
    { $n ->
        [one] { $n } day
       *[other] { $n } days
    }
length-months =
    { $n ->
        [one] { $n } month
       *[other] { $n } months
    }
length-working-days =
    { $n ->
        [one] { $n } working day
       *[other] { $n } working days
    }
length-years =
    { $n ->
        [one] { $n } year
       *[other] { $n } years
    }
licence-unknown = not stated
life-active = Active
life-dormant = Dormant
life-ended = Ended
list-and = { $first } and { $last }
list-and-before-i = { $first } and { $last }
measure-asylum-applications = Asylum applications
measure-asylum-claims = Asylum claims
measure-asylum-seekers = Asylum seekers
measure-darien-crossings = Crossings of the Darién
measure-displaced-in-hemisphere = Displaced people in the hemisphere
measure-encounters = Encounters
measure-exits = Regular exits
measure-h2a-visas = H-2A visas for farm work
measure-h2b-visas = H-2B visas for seasonal work
measure-host-community = Host community
measure-internally-displaced = Internally displaced people
measure-irregular-detections = Detections of irregular stay
measure-irregular-entries = Irregular entries
measure-naturalisations = Naturalisations
measure-others-in-need-of-protection = Others in need of protection
measure-others-of-concern = Others of concern
measure-refugee-admissions = Refugee admissions
measure-refugee-arrivals-from-latin-america-and-caribbean = Refugee arrivals from Latin America and the Caribbean
measure-refugees = Refugees
measure-regular-entries = Regular entries
measure-resettlement-arrivals = Resettlement arrivals
measure-returned-internally-displaced = Returned internally displaced people
measure-returned-refugees = Returned refugees
measure-southwest-border-encounters = Encounters at the south-west border
measure-southwest-border-encounters-between-ports = Encounters between ports of the south-west border
measure-stateless = Stateless people
measure-venezuelans-abroad = Venezuelans abroad
meeting-as-known = See everything as it was known on that day
meeting-bilateral = Meeting of some members
meeting-hosts = hosted by
meeting-made =
    { $n ->
        [one] one promise made there
       *[other] { $n } promises made there
    }
meeting-ministerial = Ministerial meeting
meeting-officials = Meeting of officials
meeting-promises =
    { $n ->
        [one] One promise made or changed there
       *[other] { $n } promises made or changed there
    }
meeting-summit = Summit
meetings-became = What became of the promises of each meeting
meetings-became-why = Each promise stands at the meeting where it was first made. All bars have one scale.
meetings-lead = When members met, and which promises were made or changed there.
member-asked = What is asked of it, and by when
member-asked-no-date = None of its promises has a date still to come.
member-asked-no-report = No day by which members must report is on record here.
member-asked-untold =
    { $n ->
        [one] Of one of its promises nothing was published that tells what became of it. It can close this gap itself.
       *[other] Of { $n } of its promises nothing was published that tells what became of them. It can close these gaps itself.
    }
member-cut = Of a long list only the beginning stands here.
member-door-causes = Causes: { $country }
member-door-money = Money in { $country }
member-door-movement = Movement: { $country }
member-door-offices = Whom to ask in { $country }
member-door-pathways = Ways into { $country }
member-door-practices = Practices in { $country }
member-door-shares = What { $country } carries
member-endorsed = Endorsed
member-filter = Search and filter this country’s commitments
member-group-complete = Shown complete
member-group-ended = Ended
member-group-in-part = Shown in part
member-group-not-due = Not due yet
member-group-nothing = Nothing published shows them
member-group-overdue = Past the date and not shown complete
member-hosted = Hosted
member-in-compact = In the compact
member-joint-why = Another member holds these; this country joined in.
member-list = The same promises in the list, question by question
member-more =
    { $n ->
        [one] One more
       *[other] { $n } more
    }
member-n-complete = { $n } shown complete
member-n-ended = { $n } ended
member-n-in-part = { $n } shown in part
member-n-not-due = { $n } not due yet
member-n-nothing = { $n } that nothing published shows
member-n-overdue = { $n } past the date and not shown complete
member-of-all =
    { $n ->
        [one] One commitment of all members together
       *[other] { $n } commitments of all members together
    }
member-receives =
    { $n ->
        [one] One promise was made for it; it promised nothing itself.
       *[other] { $n } promises were made for it; it promised nothing itself.
    }
member-role = Role
member-silent = Nothing of its own was published
member-silent-leads = It does lead:
member-silent-means = It may have promised or done much that was never published, or that was not found. Whoever knows of a published text can name it, and this page will change.
member-silent-what = In everything that was found up to { $day }, this country has no commitment of its own.
member-sum =
    { $n ->
        [one] One promise of its own: { $parts }.
       *[other] { $n } promises of its own: { $parts }.
    }
member-takes-part = Takes part in
member-verdicts =
    { $n ->
        [one] One finding of a court, auditor or other body is about its promises.
       *[other] { $n } findings of courts, auditors or other bodies are about its promises.
    }
member-year = What became known in the last year
members-joint = Joint promises
members-lead = Who belongs to it, what each promised, and who has published nothing of its own.
members-leads = Leads
members-made-for = Promises made for it
members-name = Country
members-order = In alphabetical order. Countries are not ranked.
members-probable = probable
members-role-associated = Associated states
members-role-associated-why = They take part without being members, by promises of their own.
members-role-beneficiary = Beneficiaries
members-role-beneficiary-why = The promises were made for them. They promised nothing themselves, and nothing is missing of them.
members-role-observer = Observers
members-role-observer-why = They watch, and may have made a promise of their own.
members-squares = Its own promises
method-citation = Cite as
method-formula = Formulas
method-numbers = Its numbers
method-since = These numbers hold since { $day }.
method-version = Version { $version }.
methods-axes = Four questions
methods-clocks = Two clocks
methods-clocks-what = Every figure carries the day on which it was true and the day on which it became known. Each page can be seen as it was known on any day: choose the day at the foot.
methods-denominators = One denominator
methods-denominators-what = A share of those reported on hides silence. So every share is a share of all promises, and how many were reported on stands beside it.
methods-firmness = Firm or fragile
methods-firmness-what = Each trajectory is computed again with the latest value moved by its own revision history (one per cent where there is none), with the base year moved by one, and with the other shape of path. Where the class stays, it is firm; where it moves, fragile.
methods-in-force = The method that rates
methods-lead = How each rating is computed, so that anybody can compute it again.
methods-others = Other methods, for comparison
methods-others-why = They do not rate here. Anybody can apply them to the same figures.
methods-reasons = Why a trajectory may not be assessable
money-agencies = Acting bodies
money-all = Everything announced
money-also-said = Also said
money-amount = Amount as said
money-aside-contained = Not counted: said to be inside
money-aside-cumulative = Not counted: a running total over money that was announced elsewhere or in other years.
money-aside-loan = Not counted with the grants: it is lent and must be paid back.
money-aside-request = Not counted: it was asked for, not given.
money-aside-restated = Not counted: it says again what had been announced before.
money-aside-says-again = Not counted: it says again or sums up
money-aside-superseded = Not counted: its place was taken by
money-beside = Drawn beside the sum: no source says whether it lies in the other parts.
money-bound-between = { $least } to { $most }
money-bound-exact = exactly { $least }
money-bound-least = at least { $least }
money-bound-most = at most { $most }
money-bound-none = no bound: the words only said “about”
money-bounds = What the words allow
money-by-country = By country
money-by-country-why = Only where a source names one single country. What names several, a region or none is not divided by guesswork: it stands in the last line.
money-by-donor = By donor
money-by-year = By year of the announcement
money-category = Kind of aid
money-category-capacity = capacity
money-category-development = development
money-category-economic = economic
money-category-health = health
money-category-humanitarian = humanitarian
money-category-labour = labour
money-category-protection = protection
money-category-security = security
money-column-conditional = Conditional, { $currency }
money-column-new = New, { $currency }
money-commitment = Promise whose money this is
money-condition = On what it depends
money-count-title = No dollar counted twice
money-count-why = Adding up every number in the texts counts parts beside their wholes, and sums of earlier sums. Each number that is taken off stays on these pages with its reason.
money-country = Country
money-derived = Nobody said this number. It is what the named parts leave of the whole.
money-donor = Donor
money-donors-together = Several together, shares not published
money-each-part = Every part
money-files = This as a table:
money-fiscal-year = Fiscal year
money-funnel = How far it is known to have come
money-funnel-why = Of the new money, what a published source says has reached each stage. An unfilled bar is not a finding that nothing was paid; it means that nobody has published whether it was.
money-group-aside =
    { $n ->
        [one] { $n } announcement in no sum
       *[other] { $n } announcements in no sum
    }
money-group-aside-why = Running totals, loans, requests: each with the reason why it is in no sum.
money-group-conditional =
    { $n ->
        [one] { $n } conditional announcement
       *[other] { $n } conditional announcements
    }
money-group-conditional-why = They depend on somebody else’s decision and are never added to the new money.
money-group-new =
    { $n ->
        [one] { $n } announcement of new money
       *[other] { $n } announcements of new money
    }
money-group-new-why = Each counted once, whole; its parts are inside it.
money-hangs = Said under a condition
money-hangs-why = Counted as new money, because it was announced; whether it may be spent was somebody else’s decision.
money-in-currency = In { $currency }
money-in-full = { $currency } { $n }
money-inferred = inferred, not said
money-inside-conditional = Of it, { $amount } is a share that depends on somebody else’s decision.
money-kind-conditional = Conditional
money-kind-cumulative = Running total
money-kind-loan = Loan
money-kind-new = New money
money-kind-request = Request
money-kind-restated = Said again
money-lead = What was announced, what of it is new, and what nobody has published since.
money-may-overlap = Up to { $amount } of it may have been announced twice; the least takes that off.
money-millions = { $currency } { $n } million
money-n-parts =
    { $n ->
        [one] { $n } part
       *[other] { $n } parts
    }
money-naive =
    { $n ->
        [one] The { $n } printed number
       *[other] All { $n } printed numbers added up
    }
money-named = How often each country is named
money-named-n = Announcements
money-named-why = In any announcement, counted or not, alone or among others. A name is not an amount.
money-narrows = Of { $new } announced, { $paid } are known to have been paid out
money-narrows-untold = Of { $new } announced, nobody has published what was paid out
money-new = New money
money-no-conversion = Currencies are kept apart. Nothing is converted, because no source names a rate.
money-nobody = nobody has published it
money-nobody-later = After the announcement nothing is known: no later stage has been published by anyone.
money-not-broken-down = Not broken down by any source
money-not-said = not said
money-nothing = No money had been announced by this day.
money-off-again = running totals and what they say again ({ $n })
money-off-conditional = depends on somebody else’s decision ({ $n })
money-off-loan = lent, to be paid back ({ $n })
money-off-part = parts of a whole that is counted ({ $n })
money-off-request = asked for, not given ({ $n })
money-part = Part
money-part-of = Part of
money-parts = In its parts
money-parts-why = Each bar lies inside the whole it belongs to, to scale. Hatched: no source breaks it down. Outlined: it may lie in another part. An arrow: the words were “more than”.
money-places = Places named
money-reached = Known since: { $stage }, { $amount }.
money-said-about = about { $amount }
money-said-by = Said by
money-said-more-than = more than { $amount }
money-said-nearly = nearly { $amount }
money-said-up-to = up to { $amount }
money-speaker = Said by, when and where
money-stage-announced = Announced
money-stage-awarded = Awarded by contract or agreement
money-stage-disbursed = Paid out
money-stage-pledged = Pledged in writing or appropriated
money-stage-spent = Spent
money-status = The source’s own word
money-status-announced = announced
money-status-approved = approved
money-status-contributed = contributed
money-status-derived = calculated here
money-status-investing = investing
money-status-launched = launched
money-status-obligated = obligated
money-status-on-track = on track
money-status-requested = requested
money-status-spent = spent
money-status-supported = supported
money-tie-adds-to = Adds to
money-tie-includes = Said to contain
money-tie-may-overlap = May share money with
money-tie-restates = Says again
money-tie-running-total = A running total with
money-tie-supersedes = Takes the place of
money-tile-conditional =
    { $n ->
        [one] that depends on somebody else’s decision, in { $n } announcement
       *[other] that depend on somebody else’s decision, in { $n } announcements
    }
money-tile-later =
    { $n ->
        [one] of { $n } announcement with any later stage published
       *[other] of { $n } announcements with any later stage published
    }
money-tile-new =
    { $n ->
        [one] of new money, in { $n } announcement
       *[other] of new money, in { $n } announcements
    }
money-uncounted = { $amount } of “{ $title }” are in no sum here: they were said again, and of what they say again only a part was found.
money-undivided = Several countries, a region, or none named
money-words-allow = What the speakers’ words allow: { $bounds }.
money-year = Year
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
movement-added = Who may ask since then
movement-after-months = After months
movement-agreement = Agreement
movement-ahead = Months ahead
movement-ahead-caption = Errors and intervals by how far ahead was looked. The last two columns say how many outcomes the 80 % and the 95 % interval held.
movement-alarm-by = Released by { $office } on { $day }.
movement-alarm-expected = Expected from { $from } to { $until }, in each month:
movement-alarm-held = In { $share } of earlier forecasts of this series, what came lay inside such a range.
movement-alarm-needs = People will need:
movement-alarm-passed = These months have passed.
movement-alarm-seen = { $measure }: a rise seen in { $month }.
movement-alarms-lead = Sudden rises seen in published counts. A person decides whether one is told; it speaks of beds, interviews and water, never of stopping anybody.
movement-alarms-none = Nobody has released an alarm by this day.
movement-alarms-released = Released
movement-alarms-title = Early warnings
movement-alarms-wrong = How often the detector is wrong
movement-alarms-wrong-why = A month gives a signal when it counts at least twice the mean of the three before. The signal was right when each of the next three months stays at least a quarter above those three. The usual season is taken out. All series together:
movement-all = Every published count
movement-all-years = All years
movement-apart = { $n } apart
movement-assumed = assumed; not published
movement-backlog = People waiting
movement-backlog-unit = persons
movement-bands-caption = Intervals from a thousand runs. A waiting time of 60 months stands for never.
movement-bands-description =
    { $n ->
        [one] { $n } month ahead, as intervals; the table has the same numbers.
       *[other] { $n } months ahead, as intervals; the table has the same numbers.
    }
movement-base-rate = The same after any month, with or without a signal
movement-basis = What it rests on
movement-basis-why = Each number with where it was published, or the admission that it is assumed.
movement-between = between { $low } and { $high }
movement-border-lead = One border, as each side and each publication counted it. Where counts differ, all of them stand below.
movement-borders = Borders that are counted
movement-by = Counted by
movement-by-horizon = By how many months ahead
movement-by-one = Done by one person in a month
movement-came = What came
movement-caught = Lasting rises that gave a signal
movement-chart-beside = Diamonds are other publications of the same period.
movement-chart-description = { $n } periods; the last one shown is { $period } with { $value }. The tables below have the same numbers.
movement-chart-title = Counts over time, in { $unit }
movement-chord-caption = Each ribbon leaves at the rim and ends a little inside, where people arrived. Its dark core is as wide as the lower end of the interval, its pale rim as the upper end.
movement-chord-description =
    { $n ->
        [one] { $n } flow between two countries, with its interval; the table ranks it.
       *[other] { $n } flows among countries, each with its interval; the table ranks them.
    }
movement-compared = How each count follows the one before
movement-compared-why = The lag is where monthly changes agree best. Agreement runs from −1 to 1. The ratio is the second count as a multiple of the first.
movement-counted = What is counted
movement-countries = By country
movement-country-files = What it counts itself, from files
movement-country-lead = What was published about this country’s people, its borders, and its own counts. Numbers by nationality say where people come from, not who they are.
movement-country-title = Movement: { $country }
movement-differ = Where counts differ
movement-differ-here =
    { $n ->
        [one] { $n } period is counted differently by different publications.
       *[other] { $n } periods are counted differently by different publications.
    }
movement-differ-none = No two publications carried here disagree about this border.
movement-differ-small =
    { $n ->
        [one] { $n } smaller difference, below 1 %
       *[other] { $n } smaller differences, below 1 %
    }
movement-differ-why = Nothing is averaged and nobody is declared right. A difference is a question to the publishers.
movement-draws = Runs behind the intervals
movement-estimates-caution = The intervals hold errors of counting, not errors of method: published methods differ by more.
movement-estimates-how = Bring two counts of who lives where by place of birth, and let the estimate be kept:
movement-estimates-lead = Flows that nobody counted, worked out from two counts of where people born elsewhere live. None stands without its interval.
movement-estimates-none = No estimate has been kept
movement-estimates-ranked =
    { $n ->
        [one] { $n } flow.
       *[other] { $n } flows, the largest first.
    }
movement-estimates-title = Estimated flows
movement-factor = Registrations, as a multiple
movement-false-alarms = False alarms for one series in one year
movement-fault = Kind of fault
movement-fault-ask = To ask the publisher:
movement-fault-rows =
    { $n ->
        [one] { $n } row
       *[other] { $n } rows
    }
movement-fault-weight = What happens
movement-faults-found = Found in the counts shown here
movement-faults-kinds = The kinds of faults
movement-faults-kinds-why = Each was found in an official file that was published, or is a slip that offices know.
movement-faults-lead = Every file is checked before it is shown. Nothing is repaired in silence: a fault is told, with a question for whoever published the file.
movement-faults-none = Nothing was found.
movement-faults-title = What the checks found
movement-fewer = fewer than { $n }
movement-file-released = released on { $day }
movement-file-taken-on = taken in on { $day }; no earlier day of release is stated
movement-files = Files
movement-flags-caption = A full triangle: the level stayed higher. An empty one: it did not. A dashed one: not known yet.
movement-from-files = From the files
movement-goes-on = Who goes on to the next stage
movement-guard-delay = Nothing is younger than its official publication, and no forecast is finer than a month.
movement-guard-estimates = Estimated flows are shown only with their intervals, their method and their source; below the threshold not at all.
movement-guard-interval = No estimate and no forecast is shown without its interval and its past errors.
movement-guard-threshold = Counts from one up to but not including { $n } are withheld, and so are others from which they could be subtracted.
movement-guard-unit = The smallest unit is a country or a legal border, by nationality, by month. There is no field for a route, a place, an hour or a person.
movement-guard-use = Counts speak of needs: papers, places, interviews, water. They are not meant for stopping anybody.
movement-guardrails = What is never shown
movement-held-it = Interval
movement-here = Counts of everybody, at its borders or by its offices
movement-here-why = Counts that name this country as a side of the border or as the one who counted.
movement-imported-caption = Totals of the counts shown and withheld below. Gaps are periods that are missing, withheld or doubted.
movement-imported-chart = Totals over time
movement-imported-chart-description =
    { $n ->
        [one] { $n } total; the table below has it.
       *[other] { $n } totals; the table below has them by year.
    }
movement-imported-how = A ministry fills the form, asks what is wrong with it, and takes it in:
movement-imported-lead = Files that members and agencies publish, as they were taken in: every release kept, every doubt shown.
movement-imported-none = No file has been taken in
movement-imported-tables = Series
movement-imported-title = Files taken in
movement-in-quarantine = In quarantine
movement-inside = inside
movement-kept-on = Shown since
movement-lag = Lag
movement-last-looked-at = Last month looked at
movement-latest = Latest count
movement-latest-forecasts = The latest, one month ahead
movement-lead = People counted on the move, as governments and agencies published it: every source, every revision, every disagreement.
movement-log-spread = Spread of registrations on the log scale
movement-map-caption = Lines join countries between which people were counted; a strong line is a counted border. Their width says nothing about numbers. Land and boundaries: Natural Earth 1:50 million, simplified; they imply no opinion about any boundary.
movement-map-description =
    { $n ->
        [one] { $n } line between two countries.
       *[other] { $n } lines between countries.
    } The lists below have the same.
movement-map-title = Map of the hemisphere with counted corridors
movement-marks = × withheld; ? in quarantine; ≥ the source withholds a part; ≈ rounded by its source; * provisional; – not given; · nothing to count.
movement-member = Its commitments
movement-method = Method
movement-mirror-caption = Each line is one count as published. Nothing is smoothed; gaps are months not at hand.
movement-mirror-description =
    { $n ->
        [one] { $n } count.
       *[other] { $n } counts of one corridor, month by month; the tables have the same numbers.
    }
movement-mirror-lag =
    { $n ->
        [one] { $n } month later
       *[other] { $n } months later
    }
movement-mirror-months = Month by month, as published
movement-mirror-no-months = no months at hand
movement-mirror-too-few = too few months in common
movement-mirror-unit = a month
movement-mirrors-lead = One way, counted by each country that people leave, cross and reach. Where the counts disagree, the disagreement is shown, not smoothed away.
movement-mirrors-none = No corridor is named as counted by several.
movement-mirrors-title = One way, several counts
movement-month = Month
movement-n = Counts
movement-n-counts =
    { $n ->
        [one] count
       *[other] counts
    }
movement-n-differ =
    { $n ->
        [one] disagreement
       *[other] disagreements
    }
movement-n-doubted =
    { $n ->
        [one] { $n } count in quarantine
       *[other] { $n } counts in quarantine
    }
movement-n-faults =
    { $n ->
        [one] { $n } fault found
       *[other] { $n } faults found
    }
movement-n-found =
    { $n ->
        [one] { $n } fault found
       *[other] { $n } faults found
    }
movement-n-groups =
    { $n ->
        [one] { $n } group.
       *[other] { $n } groups; the largest are shown, the file has all.
    }
movement-n-months = Months
movement-n-refused =
    { $n ->
        [one] { $n } row refused
       *[other] { $n } rows refused
    }
movement-n-series =
    { $n ->
        [one] series
       *[other] series
    }
movement-n-tables =
    { $n ->
        [one] { $n } series.
       *[other] { $n } series; a country above narrows the list.
    }
movement-n-taken =
    { $n ->
        [one] { $n } count taken
       *[other] { $n } counts taken
    }
movement-n-untold =
    { $n ->
        [one] One more group of whom no count is shown, or nobody was counted:
       *[other] { $n } more groups of whom no count is shown, or nobody was counted:
    }
movement-n-watched =
    { $n ->
        [one] { $n } series is watched.
       *[other] { $n } series are watched; those in which something was seen last are drawn.
    }
movement-n-withheld =
    { $n ->
        [one] withheld
       *[other] withheld
    }
movement-n-withheld-here =
    { $n ->
        [one] { $n } withheld
       *[other] { $n } withheld
    }
movement-narrow = In eight of ten cases
movement-no-record = not known
movement-none-told = No count of this time can be shown without telling of a few people.
movement-nothing = No counts were published by this day.
movement-others = Other counts
movement-others-why = Counts that name no pair of countries.
movement-outlook = What may follow
movement-outlook-caption = Intervals, rounded to two digits.
movement-outlook-passed = Nothing is foretold: the newest count here is that of { $last }, and the months after it have passed.
movement-outlook-why = From { $n } months in a row; the newest count here is that of { $last }. The intervals are learnt from how far earlier forecasts of these series went wrong.
movement-outside = outside
movement-own = Its people, counted elsewhere
movement-own-plan = Your plan
movement-own-why = By nationality. An encounter is an event: one person can be counted several times.
movement-past-caption = Bars: the interval that should hold eight of ten outcomes, as it would have been said a month before. Dots: what came. Crosses: what came outside.
movement-past-description =
    { $n ->
        [one] { $n } past forecast beside what came.
       *[other] { $n } past forecasts beside what came; the file has every one.
    }
movement-period = Period
movement-plans = Plans
movement-plans-why = Pictures have the same scale, so that plans compare. Nothing is drawn but intervals.
movement-precision = Signals after which the level stayed higher
movement-quarantine-why = These counts were taken in and are kept, but they are doubted: they are not shown and are part of no total, forecast or warning.
movement-quarantined = in quarantine
movement-rank = Rank
movement-ratio = Ratio
movement-ratio-range = Ratio of single months
movement-registrations = Registrations in one month
movement-releases = Releases
movement-revised-down = Downwards
movement-revised-largest = Largest change
movement-revised-median = Median change
movement-revised-n = Counts revised
movement-revised-up = Upwards
movement-revisions = How counts were revised
movement-revisions-caption = From the first publication to the one that stands. Each series’ page draws its triangle.
movement-revisions-lead = Published counts change afterwards. Every publication is kept, so that anybody can see by how much and when.
movement-revisions-none = No count carried here was revised by this day.
movement-revisions-title = Revisions
movement-revisions-why = Periods for which publications gave different counts; the one that stands comes last.
movement-said = What was published
movement-scenarios-claim = This speaks about an office’s own staff and waiting people. It claims nothing about crossings: that offices reduce them is not shown by any data at hand.
movement-scenarios-lead = How long people wait at an office, and how many, under several staffing plans.
movement-scenarios-none = No scenario has been written by this day.
movement-scenarios-title = Office scenarios
movement-score = Score card
movement-score-alike = The errors were like those of simply repeating the last value.
movement-score-better = The errors were smaller than those of simply repeating the last value.
movement-score-error = Mean error of the forecasts
movement-score-held = Outcomes inside the { $level } interval
movement-score-last = Mean error of repeating the last value
movement-score-ratio = Against the last value
movement-score-why = { $n } forecasts, from one to six months ahead, worked out as if at each past month only what came before had been known, each by the method that had proved best until then.
movement-score-worse = The errors were larger than those of simply repeating the last value.
movement-scores-alarms = Of { $n } signals of sudden rises, { $right } were right and { $wrong } false.
movement-scores-caption = Mean errors of all past forecasts, one to six months ahead. Below 1 against the last value means better than simply repeating it.
movement-scores-lead = Every past forecast beside what came. Nothing beats the last value by much; what can be had is an honest interval.
movement-scores-none = No series is long enough to be forecast.
movement-scores-title = Score card of forecasts
movement-scores-tuned = Each forecast is made only from what had been published before. The rules that make them were settled on series like these, so the past flatters them somewhat; only forecasts made from now on are a full test.
movement-series-title = { $measure }: { $group } (counted by { $reporter })
movement-signal-false = the level did not stay
movement-signal-open = not known yet
movement-signal-outcome = What followed
movement-signal-true = the level stayed higher
movement-signals =
    { $n ->
        [one] { $n } signal
       *[other] { $n } signals
    }
movement-signals-description =
    { $n ->
        [one] { $n } signal; the list below has it.
       *[other] { $n } signals; the list below has them.
    }
movement-spread = Spread
movement-staff = Staff who register · screen · interview · refer:
movement-stage = Stage
movement-standing = Standing
movement-stands-why = In bold: the count that stands for its period, the firmest and latest. Other publications of the same period are never added to it.
movement-stations = Who counts
movement-template = Form
movement-total-of-rows = sum of the rows
movement-total-published = total as published
movement-triangle-caption = Rows are periods, columns publications, the oldest on the left. A number is the change from the publication before.
movement-triangle-description =
    { $n ->
        [one] { $n } period whose count was revised.
       *[other] { $n } periods whose counts were revised; the table has the same.
    }
movement-trigger = Trigger
movement-trigger-level = Level
movement-trigger-no-count = no count at hand
movement-trigger-not-reached = not reached
movement-trigger-reached = reached on { $day }
movement-trigger-state = State
movement-trigger-then = What was agreed
movement-trigger-threshold = { $level } or more in each of { $n } months in a row, since { $day }
movement-triggers = Common triggers
movement-triggers-none = The members have agreed none by this day.
movement-triggers-why = Levels at which the members have agreed to meet and to share the load. They are decisions, with a date and a source.
movement-try-plan = Try a plan of your own
movement-undated =
    { $n ->
        [one] The day of publication of { $n } count is not known; it is shown from the end of its period.
       *[other] The day of publication of { $n } counts is not known; they are shown from the end of their period.
    }
movement-unit = Unit
movement-unless-said = Unless a row says otherwise:
movement-value = Count
movement-vintage = As of
movement-vintage-unknown = not stated
movement-waiting = Waiting time
movement-waiting-unit = months
movement-watched = What the detector saw
movement-watched-why = A signal is only a draft: these were seen in the past, beside what followed. None was sent to anybody.
movement-way = From and to
movement-way-lead = What was counted of people of one country who went, or were admitted, to another.
movement-ways = By nationality
movement-ways-why = Visas issued and people admitted, by the country they come from.
movement-whom = Who was counted
movement-wide = In nineteen of twenty cases
movement-withheld = withheld
movement-withheld-why = Withheld: one to nine people, or a count that would give them away. In sums a withheld count is taken for three, and what hangs together moves with it; ± says by how much a number may be off for that. What could be off by more than a fifth is withheld too.
movement-work-out = Work it out
movement-years = Year by year
movement-years-fiscal-year = Fiscal years of the United States: FY 2024 ends on 30 September 2024.
movement-years-month = Calendar months.
movement-years-year = Calendar years.
multiples-finding = { $measure }: most came from { $country }, { $n } in { $year }
multiples-shown = Ordered by the largest year; { $n } of { $all } nationalities are drawn.
multiples-why = All pictures have one scale. A year without a firm count has no bar; the number stands at the largest year.
need-interpreters = people who speak their language
need-interviews = interviews at an office
need-medical-care = medical care
need-reception-places = places to sleep
need-water-and-food = water and food
not-advice = This is information, not legal advice. Only an authority decides.
office-accessibility = Access for disabled people
office-email = E-mail
office-hours = Hours
office-hours-between = { $opens } to { $closes }, local time
office-hours-from = from { $opens }, local time
office-intake = How many are taken in
office-intake-contacted-only = Only people whom the UN contacts
office-intake-daily-quota = So many a day, then the form closes
office-intake-not-published = The published rules do not say
office-intake-open = No limit published
office-intake-set-days = On certain days only
office-languages = Languages
office-operators = Run by
office-pathways = Pathways that begin here
office-phone = Telephone
office-presence = Had to be in the country by
office-presence-by = { $day }
office-registration = How to register
office-registration-contacted-only = Only people whom the UN contacts
office-registration-not-published = The published rules do not say
office-registration-online-form = With a form on the internet
office-registration-walk-in = In person, without an appointment
office-serves = By nationality it serves
office-sites = Places
office-was-announced = It was announced on { $from }. No source shows that it ever opened.
office-was-open = It was open from { $from } to { $until }.
office-web = On the web
offices-all = Show all
offices-by-country = By country:
offices-country-pathways = Pathways of this country
offices-found =
    { $n ->
        [one] One office.
       *[other] { $n } offices.
    }
offices-in = Offices: { $country }
offices-lead = Where people are informed and requests begin: whom each office serves, since when, and how to reach it.
offices-map =
    { $n ->
        [one] One place on a map
       *[other] { $n } places on a map
    }
offices-map-note = A point is the middle of the town of that name, not the door of an office. Where no town was published, the mark stands in the middle of the country. A question mark stands for a year that was not published.
offices-map-open = places open: { $n }
offices-map-shut = places closed: { $n }
offices-map-unsure = announced, or not known whether open: { $n }
offices-no-location = This page does not ask where you are.
offices-none = No office fits
offices-open =
    { $n ->
        [one] One is open on this day.
       *[other] { $n } are open on this day.
    }
offices-search = Place or name
package-incomplete = the list may not be whole
package-leads = Led by
package-no-lead = no lead found
package-none-found = none found
package-participants = With
package-unnamed = Name not found
packages-lead = Committees that carry the work, with who leads them.
panel = The same figures under other methods
panel-method = Method
panel-own-word = In the method’s own word
panel-rates = rates here
panel-value = Its measure
panel-why = The compact has adopted none of them. One rates on this page; none is hidden.
part-operator = runs the programme
part-outside = no part in it
part-partner = partner in it
part-self = the word of who promised
partner-IDB = Inter-American Development Bank
partner-IOM = IOM
partner-UNHCR = UNHCR
pathway-caps = How many people
pathway-cases = Worked cases
pathway-cases-count =
    { $n ->
        [one] One case
       *[other] { $n } cases
    }
pathway-cases-note = The people are invented. Each case is checked by the program whenever the rules change.
pathway-cost = What it costs
pathway-criteria = The published rules
pathway-criteria-past = These rules do not hold on this day. They held: { $when }.
pathway-decisions = What officials decide
pathway-documents = What to bring
pathway-gives = What it gives
pathway-kind-agreement = Residence by an agreement between countries
pathway-kind-asylum = Refuge where you are
pathway-kind-complementary = Another way for people who need protection
pathway-kind-family = Joining family
pathway-kind-integration = Work and housing for people already protected
pathway-kind-labour = Work
pathway-kind-parole = Permission to enter and stay for a time
pathway-kind-port-appointment = Appointment at a border
pathway-kind-private-sponsorship = Refugees brought by a group of residents
pathway-kind-protection = Protection of particular people
pathway-kind-regularisation = A permit for people who are already there
pathway-kind-resettlement = Resettlement of refugees
pathway-kind-study = Study
pathway-leads-to-inspection = Leads to: an inspection at the border; what follows is open
pathway-leads-to-international-protection = Leads to: international protection
pathway-leads-to-not-published = What it leads to is not published
pathway-leads-to-permanent-residence = Leads to: permanent residence
pathway-leads-to-refugee-status = Leads to: refugee status
pathway-leads-to-temporary-residence = Leads to: residence for some years
pathway-leads-to-temporary-stay = Leads to: a stay for some time
pathway-leads-to-temporary-work = Leads to: work for a season or contract
pathway-no-criteria = The published rules name no criterion.
pathway-official = Official addresses
pathway-silence-matters = This can decide.
pathway-silences = The published rules do not say
pathway-start = How to start
pathway-steps = Steps
pathway-time = How long it takes
pathway-versions = Every version
pathway-was = How it was. No longer possible.
pathway-was-halted = How it was before it was suspended. Not possible now.
pathways-all = Show all
pathways-ask = Answer some questions: which ways are open to you?
pathways-changes = What changed between two days
pathways-found =
    { $n ->
        [one] One pathway.
       *[other] { $n } pathways.
    }
pathways-group-closed = Closed
pathways-group-open = Open today
pathways-group-suspended = Suspended
pathways-group-unsure = Announced or unclear
pathways-lead = Lawful ways to move, to join family, to work or to stay. Each with its rules, since when, and where they are written.
pathways-months-month = Month
pathways-months-most = At most
pathways-months-most-now = As many ways as ever since { $begin } are open on { $day }: { $n }, after { $first } then.
pathways-months-most-then = Most ways were open in { $when }: { $most }. On { $day } it is { $n }.
pathways-months-open = Open
pathways-months-table = The same, month by month
pathways-months-unit = ways open
pathways-months-why = Counted are the ways in this record whose published dates leave no doubt, on the last day of each month. A way says nothing of how many people it takes.
pathways-nationality = Nationality
pathways-nationality-note = Shown: what the published rules do not close to people of this nationality ({ $country }) by nationality alone, now or when it was last open. Other rules apply too.
pathways-none = Nothing fits these words
pathways-none-advice = Use fewer or other words, or another nationality.
pathways-search = Words in the name
pathways-state = How it stands
pathways-state-closed = closed
pathways-state-open = open
pathways-state-suspended = suspended
pathways-state-unsure = announced or unclear
pathways-stay = Where I am
pathways-stay-note = Shown: what the published rules do not close to somebody who is in { $country } by that alone, now or when it was last open. Other rules apply too.
pathways-to = Where it leads
pillars-lead = The themes under which the promises stand, with who carries them.
pillars-no-packages = No action package serves this pillar.
plan-against = What speaks against it
plan-ask-here = Whom to ask
plan-brought = What you already have in hand
plan-contact-above = above on this page
plan-contacts = People to ask where you are
plan-could-change = These could change for you
plan-could-return = Halted; they may come back
plan-danger = You said that you would be in danger if you went back. Asking for refuge is no crime. Begin with this:
plan-danger-home = You said that you are in danger, and you are in your own country. Refuge can be asked for only outside it. These people can help now:
plan-elsewhere = What is open in other countries
plan-elsewhere-count =
    { $n ->
        [one] One way in another country
       *[other] { $n } ways in other countries
    }
plan-elsewhere-note = This page alone is no reason to travel. Ask first.
plan-ends = This rule holds until { $day }. Look again before that day.
plan-held = It is held up now. Keep your papers safe. The reason:
plan-limit-perhaps = The time limit of { $length } may have passed already. Go as soon as you can, and say why.
plan-limit-unknown = There is a time limit: { $length }. We do not know from which day it runs for you.
plan-limit-weekends = Saturdays and Sundays do not count. Public holidays do not count either, but we do not know them here. Do not wait for the last day.
plan-meanwhile = While you wait
plan-missing = What is still missing, and who can tell
plan-more =
    { $n ->
        [one] One more question could tell more, about:
       *[other] Up to { $n } more questions could tell more, about:
    }
plan-never-begun = No source shows that this has ever begun.
plan-no-contact = No address and no telephone for this is in our sources.
plan-not-listed = The others have ended, or are for other people. All are on the list:
plan-now = What you can try now, where you are
plan-now-nobody = By your answers we know of nothing that is open to you where you are, and of nobody there whom you could ask.
plan-now-none = By your answers we know of nothing that is open to you where you are. The people named further down may know more.
plan-only-there = Only for people who are already in that country
plan-rule-and-source = The rule and its source
plan-says-cannot-tell-from-here = It cannot be told from here whether it is for you. Ask those who stand here.
plan-says-cannot-tell-nobody = It cannot be told from here whether it is for you.
plan-says-cannot-tell-yet = Cannot be told yet: answers are missing.
plan-says-fits = These answers fit the rule as last read ({ $day }). Ask before you travel or pay.
plan-says-meets = Your answers meet the published rule. An authority still decides.
plan-says-too-late = The time limit passed on { $day }. Ask those who stand here what is left.
plan-where-unknown = We do not know in which country you are, so everything stands below.
plan-why-not = Why not the others
practice-direction-better = better
practice-direction-mixed = mixed
practice-direction-no-change = no change found
practice-direction-not-reported = not reported
practice-direction-only-told = only told
practice-direction-worse = worse
practice-found-returned = returned
practice-found-sound = found sound
practice-grade-before-after = before and after
practice-grade-before-after-means = The same measure before and after, in one place.
practice-grade-by-lot = by lot
practice-grade-by-lot-means = A lot decided, or something that nobody chose, and how it would be judged was published beforehand.
practice-grade-by-rule = by a rule
practice-grade-by-rule-means = Beside those whom a stated rule left out; or by lot without a protocol published beforehand; or the same found in two other places.
practice-grade-compared = compared
practice-grade-compared-means = Beside another group, place or time.
practice-grade-told = told
practice-grade-told-means = Somebody says so, or one count after the start.
practice-lack-failure = what failed, with its source
practice-lack-outcome = an outcome with a value before or another group, and a value after
practice-lack-rights = the rights check: consent, data and the way out
practice-move-contested = Both texts stay until a review settles it.
practice-move-idea = An office that runs it can complete it and hand it in.
practice-move-listed = Its office confirms it by the day named below.
practice-move-returned = Its office mends it and hands it in again.
practice-move-reviewed = The compact’s coordinating body decides whether to list it.
practice-move-submitted = Two offices review it next, one of them from another country.
practice-move-withdrawn = Nobody has to do anything; it stays for the record.
practice-read-abstract = only the summary was read
practice-read-earlier = read in an earlier search of the record, not opened again
practice-read-excerpt = its beginning was read
practice-read-full = read whole
practice-state-contested = Contested.
practice-state-idea = Idea: nobody has reviewed this yet.
practice-state-listed = Reviewed and listed.
practice-state-returned = Returned by a reviewer.
practice-state-reviewed = Reviewed by two offices, one from another country.
practice-state-submitted = Handed in, not yet reviewed.
practice-state-withdrawn = Withdrawn.
practice-theme-cash = Cash
practice-theme-education = School
practice-theme-health = Health
practice-theme-humanitarian-entry = Humanitarian entry
practice-theme-information = Information and attitudes
practice-theme-labour-pathway = Lawful work across borders
practice-theme-local-integration = Settling among neighbours
practice-theme-reception = First days: reception
practice-theme-regularisation = Regular status
practice-theme-resettlement = Resettlement
practice-theme-sponsorship = Sponsorship
practice-theme-visa-requirement = A visa asked anew
practice-why-another-group = another group, place or time stands beside it.
practice-why-found-elsewhere = two other places report the same direction.
practice-why-lot-with-protocol = a lot or chance decided, with the protocol published beforehand.
practice-why-lot-without-protocol = a lot or chance decided; no protocol published beforehand was found.
practice-why-nothing-beside = no value before and no other group is told, so it counts as only told.
practice-why-one-telling = one count, or the word of whoever did it.
practice-why-same-measure-twice = the same measure before and after, in one place; other things changed in the same time.
practice-why-stated-rule = a stated rule decided who took part; those left out stand beside it.
practices-adopted =
    { $n ->
        [one] Taken over in one place
       *[other] Taken over in { $n } places
    }
practices-adoptions = Who took it over
practices-all = All practices
practices-beside = Compared with
practices-by-name = Each outcome of this theme by name
practices-claimed = Only told: { $way }
practices-collected = Collected by
practices-confirmed = Last confirmed
practices-consent = Consent
practices-cost = What it cost, and who paid
practices-data = Data of the people
practices-due = That day has passed.
practices-exit = Way out
practices-failed = What failed or was unwanted
practices-foreign = Titles and outcomes are not translated into this language yet; they stand in English.
practices-found =
    { $n ->
        [one] One practice.
       *[other] { $n } practices.
    }
practices-grades = How much is known of an outcome
practices-grades-why = The words in brackets follow from the facts of each outcome. They say how well it is known, never how good it is: a failure can be known best of all.
practices-hand-in = An office hands in a practice as one file: what was done, an outcome before and after, what failed, the cost, and the rights check. A failure is as welcome as a success.
practices-known = How much is known
practices-lacks = To be handed in as a practice it lacks:
practices-lead = What was done in the region for people on the move, and what came of it. What failed stands in the same form as what worked.
practices-map = What came of them, by theme
practices-map-why = Outcomes are counted, not weighed. What is only told, with nothing before and nobody beside, stands in a column of its own. What failed is published less often than what worked, so the counts say nothing of everything that was tried.
practices-needed = What it needed
practices-no-cost = No cost was found. Searched:
practices-no-date = date not published
practices-no-outcome = No outcome was published, so it is an idea and no practice.
practices-no-size = Size not published in what was read: the direction alone.
practices-no-such = There is no practice “{ $name }” known on this day.
practices-nobody = None is known here yet.
practices-nobody-adopted = Nobody is known to have taken it over.
practices-none = No practice is known here on this day. That is not a sign that nothing was done.
practices-not-published = not published
practices-our-reading = as whoever collected this reads it; no source says so
practices-outcomes =
    { $n ->
        [one] One outcome:
       *[other] { $n } outcomes:
    }
practices-people = People behind it
practices-practice = Practice
practices-review-by = To be looked at again by
practices-rights = Rights of the people concerned
practices-same-source = the same source as above
practices-serves = Serves
practices-since = since { $day }
practices-standing = Where this stands
practices-theme = Theme
practices-title = Practices and what came of them
practices-unreviewed =
    { $n ->
        [one] One of them is an idea with outcomes: no office has reviewed it yet.
       *[other] { $n } of them are ideas with outcomes: no office has reviewed them yet.
    }
practices-until = until { $day }
practices-untold = Ideas without an outcome
practices-untold-why = Nobody has published what came of these, or what failed.
practices-what-came = What came of it
practices-who-paid = Who paid:
published-gdp-current-usd = Gross domestic product in US dollars of that year, at official rates of exchange
published-hosted-asylum-seekers = People whose own claim for asylum is pending, at the end of the year
published-hosted-other-protection = Others in need of international protection, mostly Venezuelans without a claim, at the end of the year; a category since 2018
published-hosted-refugees = Refugees under the mandate of the UN refugee agency, at the end of the year
published-population = Residents at mid-year, whatever their status
published-resettlement-arrivals = Arrivals by resettlement in the year, with or without the refugee agency’s help
qualifier-about = about { $value }
qualifier-at-least = at least { $value }
qualifier-at-most = at most { $value }
qualifier-nearly = nearly { $value }
readability-above =
    { $n ->
        [one] One text above the level
       *[other] { $n } texts above the level
    }
readability-formula = Formula
readability-how = A formula counts words, sentences and syllables; it does not know whether a text is clear. Each result is a year of school; twelve is the sixth or seventh. Texts of fewer than twelve words are judged only with their pathway.
readability-lead = Somebody of twelve should be able to read every text about a pathway. Here is what a formula says of each.
readability-share = { $n } of { $all } at the level of a twelve-year-old or below
readability-texts = Texts by themselves
readability-title = How hard our texts are to read
readability-unvalidated = No formula is known that was tried on readers of this language. LIX counts only the length of sentences and words: take it as a hint.
readability-wholes = Pathways and offices as a whole
reason-break = What is counted changed between the figures.
reason-censored-at-target = The figure is cut off at the promised number, so it cannot tell.
reason-disputed = Sources contradict each other and no rule chooses between them.
reason-no-number = The promise carries no number.
reason-no-target-and-no-direction = Neither a number nor a direction was promised.
reason-no-target-date = A number was promised, but no date to reach it.
reason-not-applicable = The question does not apply here.
reason-not-due = It is not due yet.
reason-not-reported = No figure was published that the method can use.
reason-sign-change = The figures lie on both sides of zero, which the method cannot take.
reason-suppressed = The value is withheld to protect people.
reason-too-few-points = Fewer figures were published than the method needs.
relation-depends-on = Depends on
relation-matches = Answers
relation-replaces = Takes the place of
relation-restates = Says again
result-complain = If somebody asks for money that is not the official fee, or treats you badly, write down day, place and words. Tell it to the people above. Ask for every refusal in writing.
result-day = Rules of { $day }
result-decisions = Even then, officials decide:
result-else = Rules change. Look again later.
result-heading = Your plan
result-met-plain = Rules that your answers meet
result-offices = Offices that serve you on this day
result-rule = The whole rule, with its articles
result-safety = Keep safe
result-sheet = Sheet for an office
review-again = To be looked at again by { $day }.
review-by = The rules were reviewed by { $name }.
review-by-nobody = Not reviewed by a lawyer or translator.
review-words-by = The words were reviewed by { $name }.
rhythm-daily = every day
rhythm-irregular = now and then
rhythm-monthly = every month
rhythm-once = once
rhythm-quarterly = every quarter
rhythm-twice-a-year = twice a year
rhythm-weekly = every week
rhythm-yearly = every year
road-about = ≈ marks a month in which small counts are withheld.
road-all = all that were counted
road-description = One bar a month; the table below has the same numbers.
road-events = The numbered lines are meetings of all members and of the countries at this border. That one follows the other does not say why.
road-events-rules = The numbered lines are meetings of all members and of the countries at this border, and the days on which pathways further on, open to that nationality alone, changed. That one follows the other does not say why.
road-finding = { $most } in { $year }; { $last } in { $month } (counted by { $reporter })
road-from = Drawn from { $year } on; the file has every month.
road-gap = no count found
road-gap-mark = months without a count, not nought
road-imported = the publisher's monthly table
road-months = Month by month
road-of-table = { $n } of { $all } months are those of the publisher's table; the others are the charter's.
road-part = of them from { $country }
road-part-known = How many came from { $country } is known for { $n } of { $all } months; the others are drawn pale to the bottom.
road-rule-closed = ended
road-rule-open = opened
road-rule-suspended = suspended
road-vintages = every count with its source
road-year-told = Published for whole years: { $years }. The months here add up to something else, or are not all there.
role-associated = Associated state
role-beneficiary = Beneficiary
role-beside = Stands beside
role-contradicts = Contradicts
role-member = Member
role-observer = Observer
role-rates = Rates
rooms-advice = Its promises, members and figures are here.
rooms-no-money = This compact has no money that was announced or reported.
rooms-no-movement = This compact has no counts of people moving.
rooms-no-offices = This compact has no offices.
rooms-no-pathways = This compact has no pathways, and no questions about oneself.
row-due = due { $day }
row-joint = with
rule-cauce-achieved = The latest figure has reached the number promised.
rule-cauce-after-the-date = The date has passed, so the way covered is set against the whole way.
rule-cauce-censored = The figure is only a bound; it is rated at that bound.
rule-cauce-class-with-target = From 95 % of the pace needed it is on track, and so downwards by the method’s numbers.
rule-cauce-class-without-target = Without a number promised, the growth itself is set against the method’s numbers.
rule-cauce-geometric-growth = Its yearly growth is calculated.
rule-cauce-geometric-path = The pace is set against the steady growth that the promise needs.
rule-cauce-held = It was at the number promised from the start and has stayed there.
rule-cauce-lost = It was at the number promised at the start and has left it.
rule-cauce-not-assessable = The method cannot tell, for the reason named.
rule-cauce-span = First and latest figure are taken, with the years between them.
rule-cauce-straight-growth = Its yearly change is calculated along a straight line.
rule-cauce-straight-path = The way covered is set against a straight line to the number promised.
rule-delivery-addition = The promise was so many more; they are added to the starting point.
rule-delivery-capped = A number was promised and no figure shows it, so the class goes no higher than substantial.
rule-delivery-ceiling = The promise was “up to” a number; the latest figure is set against that upper bound.
rule-delivery-combined = Number and deliverables are weighed together.
rule-delivery-deliverable = One thing that the promise consists of is looked for in the published figures.
rule-delivery-deliverables = All done is complete; from half on, substantial; anything done or begun, limited.
rule-delivery-ended-by-another = Somebody else ended it, so the class stays: what others end, the holder has not taken back.
rule-delivery-event = Something else happened to the promise, and that decides.
rule-delivery-not-comparable = The figure and the promise do not count the same thing, so the number is not used.
rule-delivery-not-due = The date has not come, and nothing shows it begun.
rule-delivery-not-searched = Nothing in the register shows it, and no search is on record.
rule-delivery-not-yet-whole = It is not called complete yet.
rule-delivery-nothing-found = A recorded search found nothing that shows it.
rule-delivery-number = The latest figure is set against the number promised.
rule-delivery-rate = The promise was a number per stretch of time; the latest figure is set against as much as that time allows.
rule-delivery-reached-before-the-end = The programme ended, but the promise had been reached before.
rule-delivery-reinstated = It was ended or paused and set going again; the class stays.
rule-delivery-suspended = The promise was suspended; that alone changes no class.
rule-evidence-contradicted = Figures contradict each other.
rule-evidence-event = The evidence is the text that says what happened.
rule-evidence-none = No published figure shows anything of it.
rule-evidence-strongest = The strongest source among the figures that count decides.
rule-figures-contradict = Two figures about the same moment contradict each other; a named rule chooses which one rates.
rule-figures-left-out = A figure is left out.
rule-promise-against-first = Judged by the first wording as well, because its number or date was another.
rule-promise-first = The first promise is kept beside the present one.
rule-promise-in-force = The wording that stood on that day is taken.
rule-time-ceiling = The promise is a ceiling: nothing is owed by a date.
rule-time-done = The day of delivery is set against the date promised.
rule-time-ended = It was ended before its date came.
rule-time-no-date = No date was promised.
rule-time-not-done = It has not been shown to be done; the date promised is set against the day of the rating.
rule-time-undated = A part without a date says nothing of time: the dated ones are judged, and the worst of them counts.
rule-trajectory-last-known = The date has passed: the class at the date is kept, with the last figure before it.
rule-trajectory-not-assessable = The trajectory cannot be assessed.
rules-do-not-say = The published rules do not say.
said-a-rate-is-complete-only-when-its-time-is-over = a number per stretch of time is complete only when its time is over
said-an-upper-bound-proves-nothing-delivered = an upper bound proves nothing delivered
said-another-currency = another currency
said-nearly = the source says “nearly”
said-not-later-than-the-baseline = not later than the starting point
said-nothing-was-published = nothing was published
said-rated-at-its-bound = rated at its bound
said-the-number-is-not-used = the number is not used
said-words-without-a-number = words without a number
screening-another-country = Another country
screening-another-person = Another person
screening-back = Back
screening-change = Change
screening-check = Check your answers
screening-choose = Choose
screening-complete = No other question can change the result.
screening-continue = Continue
screening-day = Day
screening-day-hint = If you know only the month or the year, leave the rest empty.
screening-disclaimer = This is information, not legal advice, and not a decision. Only an authority decides.
screening-first-heading = A few questions first
screening-first-lead = Leave empty what you do not want to say.
screening-fits = Your answers fit the rule as last read: ask first
screening-forget = Remove it from this phone
screening-forgotten = Removed from this phone.
screening-go-on = Go on with the questions
screening-heading = What can you try?
screening-keep = Keep on this phone
screening-keep-answer = Keep my answer and go on
screening-kept = Kept on this phone. It opens without internet too.
screening-kept-erase = Erase them
screening-kept-found = Answers are kept on this phone. They may be another person's.
screening-kept-go-on = Go on with them
screening-kept-old = The rules on this phone are of { $day }. Open this page with internet to get new ones.
screening-language-waits = Another language needs a connection. Your answers are still here.
screening-lead = You answer a few questions. Then you see what you can try now, whom to ask, what to bring and until when.
screening-leave = Leave quickly
screening-leave-note = “Leave quickly” shows another page and removes what was kept on this phone. If others use this phone, clear its history too.
screening-month = Month
screening-needs-document = I need a document to know
screening-no = No
screening-no-name = Nobody asks for your name.
screening-not-advice = This is no legal advice and no decision. Nobody is refused here.
screening-not-kept = Your answers are not stored. Each page sends them on to the next one and forgets them.
screening-nothing-said = You have not answered anything yet.
screening-number = Question { $n }
screening-number-label = Number
screening-number-plain = Question
screening-other-country = A country that is not on this list
screening-print = Print
screening-problem = This answer was not understood. Try again, or choose “I don't know”.
screening-rather-not = I would rather not say
screening-result-cannot-tell-from-here = Cannot be told from here
screening-result-cannot-tell-yet = Cannot tell yet: answers are missing
screening-result-does-not-meet = Your answers do not meet a published criterion
screening-result-meets = Your answers meet the published criteria
screening-result-not-open = Not open on this day
screening-script-here = Your answers stay on this phone. While you answer, nothing is sent.
screening-show = Show the result
screening-signature-bad = The signature of the rules is wrong. They are not used. You can go on without them: each page then asks the site.
screening-signature-cannot = This phone cannot check the signature of the rules. They came from this site over your connection.
screening-signature-good = The rules fit the key that came with this page, so nothing was damaged on the way. Whether it is the right key, only a comparison shows: { $key }. An office or the project can tell you the key.
screening-skip = You can say “I don't know” or “I would rather not say” to everything, and stop at any time.
screening-start = Start
screening-stop = Stop here and show the result
screening-title = Questions
screening-told-waits = What the result says has not come: there is no network. Your answers are still here. Try again.
screening-too-late = The time limit has passed
screening-unknown = I don't know
screening-why = Why we ask:
screening-year = Year
screening-yes = Yes
search-activities = Search the activities that were reported for “{ $question }”
search-announcements = Money announced
search-contacts = People to ask
search-corridors = Corridors
search-found =
    { $n ->
        [one] One result.
       *[other] { $n } results.
    }
search-hidden =
    { $n ->
        [one] One more is not shown: add a word to narrow the search.
       *[other] { $n } more are not shown: add a word to narrow the search.
    }
search-hint = Write in any language, with or without accents. For example:
search-instead = Nobody wrote “{ $asked }”; “{ $near }” was looked for instead.
search-label = Search ways, help, promises, countries
search-label-promises = Search promises, members, figures
search-names-about = who contact licence corrections
search-names-cycles = reports reporting cycle silent deadline due
search-names-data = download tables CSV JSON API open data
search-names-glance = matrix members silent
search-names-methods = rating classes rules
search-names-money = aid donors dollars millions
search-names-movement = crossings flows encounters arrivals
search-names-offices = Safe Mobility appointment
search-names-pathways = visa asylum permit parole
search-names-screening = can I interview questions eligible
search-nothing = Nothing was found for “{ $question }”
search-nothing-advice = Try fewer or other words, the name of a country, or a number.
search-pages = Pages
search-practices = Practices
search-questions = Questions asked of a person
search-series = Counts of people
search-some-words = None has every word; these have some of them.
search-title = Search: { $question }
section-about = About
section-coding = How promises are read
section-commitments = Commitments
section-cycles = Who has reported
section-data = Data to download
section-glance = At a glance
section-home = Where things stand
section-meetings = Meetings
section-members = Members
section-methods = Methods
section-money = Money
section-movement = Movement
section-offices = Offices
section-packages = Action packages
section-pathways = Pathways
section-pillars = Pillars
section-screening = Which ways are open?
section-search = Search
section-sources = Sources
section-unknown = What is not known
section-verdicts = Courts and auditors
share = { $value }%
shares-all =
    { $n ->
        [one] One in all
       *[other] All { $n } together
    }
shares-beside = Totals published for the same day
shares-caption = As counted on { $day }, in { $unit }
shares-counted = Counted
shares-each = Each share
shares-members =
    { $n ->
        [one] One member
       *[other] { $n } members
    }
shares-missing = The sum is the least, because that count has no number of
shares-mixed = Whom a total counts stands in its name. One that counts more than members, over what members alone promised, mixes two groups.
shares-of = Counted of promised
shares-others =
    { $n ->
        [one] One state that is no member
       *[other] { $n } states that are no members
    }
shares-over-all = Over what all promised
shares-over-members = Over what members promised
shares-promised = Promised
shares-times = Members at each count
shares-title = Together, and each by itself
shares-why = Each count stands over the promises of exactly those whom it counts.
sheet-answers = The answers
sheet-code = Square code with these answers; it can be read without internet
sheet-heading = Answers for an office
sheet-holds = The square code and the line under it are plain text: anybody with a phone can read them. They hold the day of the rules and the answers listed here, no name and nothing else.
sheet-lead = You decide whom you show this sheet. It holds only the answers that matter for what stands on it, no name and nothing else.
sheet-leave-out = Leave them out again
sheet-left-out = Left off this sheet: answers that others could use against you (danger, asylum, how you came in, your papers, police or courts), and the names of places that would tell the same. An office may ask you again.
sheet-office = For the office
sheet-office-day = Day and next appointment
sheet-office-name = Office and person
sheet-office-note = Notes
sheet-place = Where to go in { $country }
sheet-print = To print it, use the print command of your browser.
sheet-put = Put them on the sheet too
sheet-whole = This sheet also holds answers that others could use against you. Show it only to somebody you trust.
shows-background = Background
shows-begun = Shows it begun
shows-contradicts = Speaks against it
shows-delayed = Shows it put off
shows-done = Shows it done
shows-ended = Shows it ended
shows-exceeded = Shows more than promised
shows-narrowed = Shows less than promised
shows-partly = Shows a part of it
shows-reinstated = Shows it set going again
shows-suspended = Shows it paused
since-day = since { $day }
since-period = since { $period }
since-unknown = since a day that is not published
source = Source
source-address = Address
source-checked-general = General knowledge; the text was not read.
source-checked-no = The text was not read.
source-checked-press = A press report was read.
source-checked-yes = The text was read.
source-copy = { $host } (a copy, not the publisher)
source-licence = Licence
source-note = What to know of it
source-owner = Owner
source-rhythm = Appears
sources-caption = By kind of source, then by identifier.
sources-figures =
    { $n ->
        [one] One published figure
       *[other] { $n } published figures
    }
sources-lead = Where every figure comes from. Nothing is shown without its source.
sources-order = The strongest kind of source first: who has no part in the promise, then data sets, then who promised, the press last.
sources-owners = Whose data they are
square-ended = ended
square-late = past its date
squares-table = The same as a table
stage-interview = Interview
stage-refer = Referral until departure
stage-register = Registration
stage-screen = Screening
standing-not-yet = Not open yet on this day
standing-not-yet-day = Not open yet; begins { $day }
standing-open = Open on this day
standing-open-either = Open on this day; not published for whom
standing-opens = It begins: { $day }.
standing-unclear = Not published which rule held on this day
standing-unproven = Announced; no source shows that it opened
state-closed = closed
state-not-known = nothing is published
state-open = open
state-suspended = suspended
status-approximate = About
status-conflicting = At odds with another
status-dataset = From the publisher’s data file
status-derived = Worked out from others
status-final = Final
status-first = First published
status-partial = Part of the period
status-press = From the press
status-provisional = Provisional
status-published = Published
status-revised = Revised
stocks-by-drop-negatives = increases of stocks; decreases dropped
stocks-by-independent-closed = everybody chooses anew, within the table
stocks-by-minimum-closed = the fewest moves that explain both counts, within the table
stocks-by-minimum-open = the fewest moves that explain both counts, open to elsewhere
stocks-by-pseudo-bayes = a weighted mean of the fewest moves and of independent ones
stocks-by-rates = the first stocks, scaled to a number of movers
stocks-by-reverse-negatives = increases of stocks; decreases are returns
table-aid-activities = Every reported activity.
table-aid-arrivals = What arrived in each country, as an interval.
table-aid-aside = What stands outside the totals, and why.
table-aid-files = The files in force, with digest and both clocks.
table-aid-left-out = What no rate converts.
table-aid-link-faults = Links that their publisher could mend.
table-aid-links = Publishers’ links by grade.
table-aid-pillars = Reported money by pillar.
table-aid-places = Places below country level.
table-aid-receipts = What receiving communities say.
table-aid-totals = Reported money by kind, reporter, recipient and year.
table-aid-unread = Money that the files tell and that could not be read, with its line.
table-alarms = Early warnings that a person released.
table-announcements = Money announced, each whole with its parts.
table-assessments = Every rating, with what it rests on.
table-cause-classes = Indicators of causes, each with its class or the reason why there is none
table-cause-links = Quoted words of promises and clauses that name a cause
table-commitments = Every commitment with its present wording and its rating.
table-cycle-standings = Who was called to report in which cycle, and what came.
table-documents = What each document shows of a promise, and who tells it.
table-estimates = Estimated flows with their intervals.
table-events = What was paused, ended or set going again, and by whom.
table-figures = Every published figure with its source.
table-forecast-scores = Every past forecast beside what came.
table-forecasts = Every forecast with its intervals and its past errors.
table-gaps = What was looked for and not found.
table-glance = Who promised, how it stands, who told nothing and since when.
table-imported = Totals of files that were taken in, small ones withheld.
table-kept = Copies of cited pages that were kept.
table-key-shares = What keys would give each member, with intervals
table-meetings = Meetings.
table-member-shares = What each member carries, with intervals
table-members = Members and observers.
table-mirrors = One corridor as several count it, month by month.
table-movements = Every published count of people moving, small ones withheld.
table-packages = Action packages with their leads.
table-practice-outcomes = What came of each practice, before and after, with how much is known.
table-practices = Practices: where, since when, what failed, the cost, the review.
table-reports = Reports of members that were accepted, in their own words.
table-scenarios = Waiting time and backlog of offices under several plans.
table-searches = What was looked for and not found, with the words.
table-shares = What all promised together, beside the shares of single countries.
table-signals = Every signal of a sudden rise, with what followed.
table-states = What could be said of the compact itself, and from when on.
table-triggers = Thresholds that the members agreed.
table-verdicts = What courts, auditors and others found, beside our reading.
table-wordings = Every wording that each commitment has had.
target = Number promised
target-baseline = Starting point
target-baseline-on = { $value } ({ $day })
target-between = { $min } to { $max }
target-deadline = By when
target-deadline-of-part = { $day } (of a part; other parts have no date)
target-no-deadline = no date was promised
target-starts = From
text-fell-back = Not translated yet: shown in { $language }
time-day-unknown = Done, day unknown
time-day-unknown-means = It has been shown to be done, but nothing published tells whether by the date.
time-early = Early
time-early-means = Done before the date.
time-ended-before-due = Ended before its date
time-ended-before-due-means = It was not yet due when it was ended.
time-late = Late
time-late-means = Done after the date.
time-no-date = No date promised
time-no-date-means = No date was promised.
time-not-yet-due = Not yet due
time-not-yet-due-means = The date has not come.
time-nothing-owed = No date owed
time-nothing-owed-means = “Up to” a number: once it is open, nothing more is owed by a date.
time-on-time = On time
time-on-time-means = Done by the date.
time-overdue = Overdue
time-overdue-means = The date has passed and it has not been shown to be done.
trajectory-acceleration-needed = Acceleration needed
trajectory-acceleration-needed-means = It moves the right way, but not fast enough.
trajectory-achieved = Achieved
trajectory-achieved-means = The promised number has been reached.
trajectory-deterioration = Deterioration
trajectory-deterioration-means = It moves the wrong way.
trajectory-held = Held
trajectory-held-means = It was already there at the start and has stayed there.
trajectory-limited = Limited
trajectory-limited-means = It hardly moves.
trajectory-lost = Lost
trajectory-lost-means = It was there at the start and has fallen away since.
trajectory-not-assessable = Not assessable
trajectory-not-assessable-means = It cannot be said; the reason stands beside it.
trajectory-on-track = On track
trajectory-on-track-means = It moves fast enough to reach the number by the date.
trust-confidence-not-confirmed = Nothing that was found confirms it today. Ask first.
trust-confidence-not-stated = It is not stated by what this rule is confirmed.
trust-confidence-official-text = The official text was read.
trust-confidence-one-source = One source says so. Ask first.
trust-confidence-two-sources = Two sources say so.
trust-confirmed-on = Newest source: { $day }.
trust-confirmed-undated = The source has no date; it was read on { $day }.
trust-review-lapsed = Somebody should have looked at this again by { $day }. Ask first.
trust-shut = Nobody can ask for this now: { $said }
unit-actions = actions
unit-additional-beneficiaries = additional beneficiaries
unit-additional-nationalities = additional nationalities
unit-applications = applications
unit-approvals = approvals
unit-arrests = arrests
unit-cards = cards
unit-cases = cases
unit-centres = centres
unit-children = children
unit-claims = asylum claims
unit-committees-per-country = committee per country
unit-constant-2023-us = US dollars of 2023
unit-countries = countries
unit-current-us = US dollars
unit-days = days
unit-detentions = detentions
unit-difference = difference
unit-difference-2020-to-2023 = difference 2020 to 2023
unit-difference-between-nationalities = difference between nationalities
unit-difference-between-places = difference between places
unit-difference-by-lot = difference by lot
unit-difference-by-nationality-and-time = difference by nationality and time
unit-difference-in-differences = difference in differences
unit-encounters = encounters
unit-index = points of the index
unit-invitations = invitations
unit-jobs = jobs
unit-judgement-of-a-study = judgement of a study
unit-legal-act = legal act
unit-milestone = milestone
unit-ministerial = ministerial meeting
unit-multiple = times the earlier number
unit-multiple-of-previous-places = times the earlier places
unit-per-100-000 = per 100,000 people
unit-per-cent = per cent
unit-per-cent-difference = per cent difference
unit-percentage-points = percentage points
unit-permits = permits
unit-permits-issued--cumulative = permits issued (running total)
unit-personnel-deployed = staff deployed
unit-persons = persons
unit-persons-per-month = persons per month
unit-persons-per-year-per-country = persons per year per country
unit-places = places
unit-points = points
unit-pupils = pupils
unit-ratio = ratio
unit-reais = reais
unit-refugee-admissions = refugee admissions
unit-refugees = refugees
unit-routes = routes
unit-standard-deviations = standard deviations
unit-travel-authorisations = travel authorisations
unit-usd-requested = USD requested
unit-visas = visas
unit-workers = workers
unit-workers-per-year = workers per year
unknown-gaps = Looked for and not found
unknown-tell = I know one
unknown-tell-nobody = Whoever keeps this site has named nobody to write to.
unknown-tell-us = Whoever knows of a published text that answers one of these can name it; the answer will stand here with its source.
unknown-unreported =
    { $n ->
        [0] Commitments on which no figure, document or act was found: 0
        [one] No figure, document or act at all was found on one commitment
       *[other] No figure, document or act at all was found on { $n } commitments
    }
value-one-legal-act = adopted
value-one-milestone = reached
verdict-agree-means = Both say the same of what became of the promise.
verdict-beside-agree = Agrees with our reading
verdict-beside-apart = Cannot be compared
verdict-beside-differ = Differs from our reading
verdict-compatible = Compatible with our reading
verdict-compatible-means = Both can be true at once; they do not say the same.
verdict-counts = It names { $amount }.
verdict-differ-means = The two say different things of what became of the promise.
verdict-found-dismissed = Action against it dismissed: it stands
verdict-found-failed = Failed to do what was owed
verdict-found-not-reached = Not reached
verdict-found-partly = Partly reached
verdict-found-reached = Reached
verdict-found-upheld = Action against it upheld: it falls
verdict-kind-audit = Auditor
verdict-kind-court = Court
verdict-kind-parliament = Parliament
verdict-kind-press = Press
verdict-kind-supervisor = Supervisory authority
verdict-known = public since { $day }
verdict-no-class = Our reading does not say what became of the promise.
verdict-numbers = The numbers differ: { $theirs } there, { $ours } in ours, counted last on { $day }.
verdict-numbers-before =
    { $n ->
        [one] Ours was counted one day before the deadline ({ $day }).
       *[other] Ours was counted { $n } days before the deadline ({ $day }).
    }
verdict-of-validity = It is about whether the promise is valid, not about what became of it.
verdict-told-by = We have not read the official text; told by
verdicts-agree =
    { $n ->
        [one] One judgment or report is compatible with our reading,
       *[other] { $n } judgments or reports are compatible with our reading,
    }
verdicts-and-finding = and the finding told here of: { $by }, without a part in the promise. Our class stays as it is.
verdicts-apart =
    { $n ->
        [one] one cannot be compared.
       *[other] { $n } cannot be compared.
    }
verdicts-by-own-measure = Each judges by its own measure, which its lines name.
verdicts-deadline = Deadline: { $day }.
verdicts-differ =
    { $n ->
        [one] one differs,
       *[other] { $n } differ,
    }
verdicts-found = What was found
verdicts-lead = What courts, auditors and others found stands beside our own reading, which follows from published figures by a stated rule. No finding changes our reading.
verdicts-none = No finding of a court or auditor is known on { $day }.
verdicts-number = Counted last: { $value } ({ $day }); promised: { $target }.
verdicts-only-named = Only the states named were before a court; of the others a judgment says nothing.
verdicts-our-class = Our reading on { $day }
verdicts-overdue = Deadline: { $day }; overdue since then.
verdicts-rule = The rule: “reached” goes with complete; “partly” with limited or substantial; “failed” with limited, not started or withdrawn; “not reached” with every class but complete; otherwise the two differ. Whether a promise is valid, and a class that says only that nothing is known, due or in force, are compared with nothing. What one body gave on one day counts once, joined cases too.
verdicts-title = What courts and auditors found
version-day-unknown = a day that was not published
version-from-until = From: { $from }. Until: { $until }
version-no-end = no end published
version-standing = before this record
version-told-here = told on this page
weekday-fr = Friday
weekday-mo = Monday
weekday-sa = Saturday
weekday-su = Sunday
weekday-th = Thursday
weekday-tu = Tuesday
weekday-we = Wednesday
weight-noticed = Told
weight-quarantined = Set aside until answered
weight-refused = Refused
what-if-between = { $least } to { $most }
what-if-changes = What changed, in words
what-if-few = fewer than { $base }, perhaps none
what-if-gain = Gain
what-if-how = Every count is rounded to a multiple of { $base } before anything is added up, so that nobody can be picked out. Where answers are unknown, the first number is sure and the second is the most it could be.
what-if-invented = Nobody real is counted here. Nationalities follow published figures; every other answer is drawn by lot, and one in five is left unknown. Read it as a trial of the rules, not as a forecast.
what-if-is-in-the-way = What stands in the way now:
what-if-lead = The rules of { $before } beside those of { $after }, tried on { $n } invented people in this country: { $country }.
what-if-lose = Lose
what-if-nationality = Nationality
what-if-not-known = Not known
what-if-others = These changed too, but nobody here is sure to gain or to lose:
what-if-own = Your own population, without names, in a file that never leaves your machine:
what-if-table-office = Gain: served after, not before. Lose: served before, not after.
what-if-table-pathway = Gain: meet the criteria after, not before. Lose: met them before, not after.
what-if-title = What if: who gains, who loses
what-if-was-in-the-way = What stood in the way before:
who-can-tell-family = Your family
who-can-tell-office = The office where you ask
who-can-tell-self = You yourself, perhaps later
who-can-tell-sponsor = Whoever supports your request
why-unknown-needs-document = a document is needed
why-unknown-not-asked = not asked yet
why-unknown-not-exact = not exact enough
why-unknown-prefer-not-to-say = you would rather not say
why-unknown-unknown = you do not know
wording-first = First promise
wording-lowered = Lowered
wording-neutral = Other words, same promise
wording-raised = Raised
