# Words of the interface in French. Not reviewed by a person yet.
# One message per key, keys in alphabetical order; blanks keep the same names in every language.

about-cite = Cauce, titre de la page, tel que connu le { $day }, adresse de la page.
about-corrections = Une erreur ?
about-corrections-what = Dites quelle page, quelle phrase ou quel chiffre, et ce qui le montre. Ce qui est faux est corrigé au grand jour, avec sa propre date.
about-how = Comment ça marche
about-how-what = Promesses et chiffres proviennent de textes publiés, chacun avec son adresse et sa date. Une règle énoncée les évalue ; chaque étape peut être lue.
about-lead = Un registre public de promesses : chacune dans ses premiers mots, avec tout ce qui a été publié à son sujet depuis.
about-licence = Licence et citation
about-licence-what = Nos phrases et nos notations : Creative Commons Attribution 4.0. Les chiffres et les textes officiels appartiennent à leurs sources, chacune nommée à côté du chiffre. Contours des cartes : Natural Earth.
about-not = Ce que ce n’est pas
about-not-adopted = Ce n’est pas un jugement adopté par un gouvernement ou un organisme.
about-not-guess = Ce n’est pas une supposition. Là où rien n’a été trouvé, c’est dit.
about-not-league = Ce n’est pas un classement. Les pays ont promis des choses différentes.
about-not-legal = Jamais un conseil juridique.
about-title = Ce que c’est
about-version = Version du registre : { $version }.
about-who = Qui parle
about-who-nobody = La personne qui tient cette copie du site ne s'est pas nommée.
about-who-runs = Ce site est tenu par { $name }.
about-words = Les mots
about-words-what = Les promesses sont dites avec nos mots, en anglais et en espagnol. Un texte non traduit est montré dans une autre langue et signalé. Aucune personne n’a encore relu les traductions.
about-you = Votre visite
about-you-what = Pas de cookies, pas de comptage des visites, rien n'est chargé d'un autre site. Seule la page de questions a un script ; elle marche aussi sans lui.
aid-activities = Activités
aid-activity = Activité
aid-after = Suivantes
aid-all-activities = Toutes les activités : { $n }
aid-all-back = Seulement depuis le début du pacte
aid-all-years = Affiché : toutes les années, y compris avant le pacte.
aid-announced = Annoncé, compté une fois
aid-announced-here = Ce qui a été annoncé pour ce seul pays
aid-announced-why = Aucune source ne relie ces annonces aux activités ci-dessus ; rien n’est donc déduit de rien.
aid-any = n’importe lequel
aid-approximate = approximatif
aid-arrived-on = Arrivé le
aid-arrived-parts = Chaque partie de cette réponse
aid-arrived-why = L’argent arrive quand celui qui donne est hors du pays et celui qui reçoit dedans. Les identifiants disent d’où sont les organisations. Si une extrémité n’est pas dite, l’argent ne figure que dans le nombre supérieur ; si les deux côtés peuvent parler d’un même paiement, le nombre inférieur ne retient que le plus grand.
aid-aside-future = hors total : son jour n’était pas venu quand le fichier a été connu
aid-aside-no-rate = hors total : aucun taux ne le convertit
aid-aside-repeated = hors total : un autre rapport dit la même chose
aid-aside-reported-below = hors total : des activités filles en rapportent autant, du même type et de la même année
aid-aside-second-hand = hors total : rapporté de seconde main
aid-aside-title = Ce qui reste hors de tout total
aid-astray =
    { $n ->
        [one] { $n } lieu que les déclarations situent dans ce pays est ailleurs
       *[other] { $n } lieux que les déclarations situent dans ce pays sont ailleurs
    }
aid-astray-in = se trouve ici : { $country }.
aid-astray-nowhere = ne se trouve dans aucun pays de l’hémisphère.
aid-astray-why = Une question à qui l’a publié : est-ce le point ou le pays qui est faux ? Ils ne figurent ni au tableau des lieux ni sur la carte.
aid-at-par = au pair selon la loi
aid-because = en raison de
aid-before = Précédentes
aid-below = { $amount } de la différence est ce que des activités filles rapportent des dépenses de leurs mères.
aid-by-country = Rapporté, par pays
aid-by-other-side = seul l’autre côté le dit
aid-by-reporter = Par qui rapporte
aid-by-year = Par année
aid-byte = octet { $n }
aid-chain = La chaîne
aid-chain-says = En haut : qui a donné à cette activité. En bas : à qui elle a transmis l’argent. Aussi large que le montant. Interrompu : aucune activité connue à l’autre bout.
aid-child = Activité fille
aid-claimant = Qui le dit
aid-cofunded = Financée avec
aid-compared = Annoncé et rapporté, par donateur
aid-compared-silent =
    { $n ->
        [one] { $n } pays donateur déclare des paiements et n’a rien annoncé ici.
       *[other] { $n } pays donateurs déclarent des paiements et n’ont rien annoncé ici.
    }
aid-compared-why = Les deux côtés ne sont pas le même argent : les annonces nomment des sommes, les rapports des paiements de toute année, et personne n’a publié quel paiement vient de quelle annonce. L’argent rapporté appartient au pays dont l’identifiant du rapporteur nomme le registre.
aid-coordinates = Coordonnées
aid-counted = Compte pour
aid-countries = Ce qui est arrivé, par pays
aid-countries-lead = L’argent entré dans chaque pays, en intervalle, et ce que l’on peut en suivre.
aid-country-title = Argent : { $country }
aid-currency = Monnaie
aid-day = Jour
aid-decided = { $who } a décidé le { $day } à la place de la règle.
aid-direction = Sens
aid-empty = Rien n’a été pris en compte qui fût connu à ce jour ; rien n’est donc montré. Qui tient ce site y fait entrer les fichiers de la norme d’aide et les taux de change par :
aid-empty-then = Les pages les montrent aussitôt ; les taux sont lus au démarrage du site.
aid-empty-title = Pas encore d’argent rapporté
aid-exact = exact
aid-exactness = Exactitude
aid-fault = Ce qui ne va pas
aid-fault-list = Ce que les éditeurs pourraient corriger :
aid-faults = Ce que cet éditeur pourrait corriger
aid-field = Champ
aid-from = de
aid-gate = Avant tout pilier, l’un de
aid-gazetteer = Code de nomenclature
aid-given = Entré, selon qui donne
aid-grade-both-sides-agree = Les deux côtés concordent
aid-grade-both-sides-agree-means = Donneur et receveur se nomment, avec le même montant le même mois.
aid-grade-matched-by-rule = Rapproché par règle
aid-grade-matched-by-rule-means = Aucun lien publié ; référence, montant, monnaie et mois ne conviennent qu’à un seul rapport.
aid-grade-one-side-resolves = Un côté, connu
aid-grade-one-side-resolves-means = Un côté nomme une activité connue ici.
aid-grade-one-side-unresolved = Un côté, inconnu
aid-grade-one-side-unresolved-means = Un côté nomme une activité que personne n’a publiée ici.
aid-grade-organisation-id = Organisation à sa place
aid-grade-organisation-id-means = L’identifiant d’une organisation tient la place de celui d’une activité.
aid-grade-self-reference = Se nomme elle-même
aid-grade-self-reference-means = L’activité se nomme elle-même à l’autre bout.
aid-grades = Ce que disent les six degrés
aid-headline = Rien n’est déclaré comme arrivé dans ce pays : { $country }.
aid-headline-none = Les déclarations situent jusqu’à { $amount } dans ce pays ({ $country }). Pour rien de cela il n’est publié à la fois qui a donné et qui a reçu.
aid-headline-part = Les déclarations situent jusqu’à { $amount } dans ce pays ({ $country }). Pour { $share }, il est publié à la fois qui a donné et qui a reçu.
aid-here = Versé ou dépensé ici
aid-kind = Type
aid-kind-commitment = attribution
aid-kind-disbursement = versement
aid-kind-expenditure = dépense
aid-kind-guarantee = garantie
aid-kind-incoming = reçu
aid-kind-incoming-commitment = attribution reçue
aid-kind-incoming-pledge = promesse reçue
aid-kind-interest = intérêts
aid-kind-outgoing-pledge = promesse
aid-kind-purchase-of-equity = achat de parts
aid-kind-reimbursement = remboursement
aid-kind-repayment = remboursement de prêt
aid-kind-sale-of-equity = vente de parts
aid-kind-unknown = type inconnu
aid-known-on = connu le { $day }
aid-lead = Ce que donateurs et agences rapportent selon la norme d’aide : chaque paiement une fois, chacun avec sa place dans le fichier. Cela dit ce qu’ils rapportent, non ce qu’une communauté a en main.
aid-least = Au moins
aid-left-out = Ce qu’aucun taux ne convertit ({ $n })
aid-lent = Dont prêté, à rembourser
aid-link = Lien
aid-linked-share = Expliqué par des liens
aid-links = Ce que valent les liens des éditeurs
aid-links-lead = Un paiement ne se suit que si un rapport nomme l’activité à l’autre bout. Voici combien de fois chaque éditeur le fait, et ce qui pourrait être corrigé.
aid-map-legend = Plein : coordonnées exactes. Creux : approximatives ou non dites. Aussi grand que la part de la dépense. Contour : Natural Earth.
aid-map-outside = Hors de cette carte : { $n }.
aid-map-pointless = Nommés sans coordonnées : { $n }.
aid-map-says = Points sur la carte : { $n }. Le tableau ci-dessous les a tous.
aid-map-title = { $country } : lieux où de l’argent est rapporté
aid-maybe-elsewhere = peut se trouver dans un autre pays de l’activité
aid-most = Au plus
aid-n-faults = Liens : { $n }.
aid-n-found = Trouvées : { $n }
aid-n-places = Tous les lieux : { $n }.
aid-n-reports = rapports : { $n }
aid-n-transactions = Transactions : { $n }.
aid-names = Ce qui s’y trouve
aid-no-activity = Aucune activité « { $name } » n’est connue à ce jour.
aid-no-amount = sans montant
aid-no-chain = Aucun paiement de cette activité ne nomme qui a donné ou reçu.
aid-no-country = « { $name } » n’est pas un code de pays.
aid-no-faults = Aucun lien de cet éditeur ne nomme une organisation à la place d’une activité, ni l’activité elle-même.
aid-no-link = aucun lien publié
aid-no-pillar = Aucun pilier attribué
aid-no-pillar-here = Selon la règle, cette activité n’appartient à aucun pilier : elle ne parle pas de personnes en mouvement, ou ne porte ni mot ni secteur d’un pilier.
aid-no-places = Aucun rapport ne nomme ici un lieu au-dessous du pays.
aid-no-publisher = Aucun éditeur « { $name } » n’est connu à ce jour.
aid-no-rates = Seul l’argent publié dans cette monnaie est compté : il n’y a pas de taux de change. Ils entrent par
aid-no-receipts = Aucune communauté n’a dit ce qui est arrivé. Une commune ou une organisation le peut : le fichier vide vient de
aid-no-unread = Tous les montants des fichiers ont pu être lus.
aid-nothing-here = Aucun rapport connu à ce jour ne nomme { $country }.
aid-other-end = À l’autre bout
aid-others = autres ({ $n })
aid-outside = Argent laissé de côté
aid-outside-why = Les rapports contiennent de l’argent qui n’est dans aucun total de ces pages. Le voici en entier, avec la raison.
aid-parent = Activité mère
aid-passing = Donné et reçu dehors : pas d’arrivée
aid-payments = Paiements
aid-pillar = Pilier
aid-pillars = Par pilier
aid-place = Lieu
aid-place-unnamed = lieu sans nom
aid-places = Au-dessous du pays
aid-places-largest = Les lieux aux plus grandes parts
aid-places-why = Les rapports disent où est une activité, rarement combien a été dépensé à quel endroit. Sa dépense est divisée également entre ses lieux, au centime ; cette division est la nôtre.
aid-purpose = Pour quoi
aid-purpose-why = Les rapporteurs ignorent les piliers du pacte. Une règle sur les mots et les secteurs les attribue ; une activité de deux piliers figure entière sous chacun, les piliers ne s’additionnent donc jamais.
aid-rate-large = le montant converti est trop grand
aid-rate-late = aucun taux le jour même ou peu avant
aid-rate-undated = le montant n’a pas de date
aid-rate-unknown = les taux ne contiennent pas la monnaie
aid-receipts = Ce que disent ceux qui reçoivent
aid-receipts-why = La parole d’une commune ou d’une organisation qui reçoit est une source comme une autre. Elle figure à côté de celle du donateur et ne s’y ajoute jamais.
aid-received = Entré, selon les seuls receveurs
aid-recipients = Pays et régions
aid-region = région { $code }
aid-reporter = Qui rapporte
aid-reports = Rapports
aid-rule = Règle de conversion
aid-rule-annual-average = moyenne de l’année
aid-rule-daily = taux du jour
aid-rule-month-before = dernier taux du mois précédent
aid-said = Ce qui est écrit
aid-search = Mots du titre, ou un identifiant
aid-sector = secteur { $code }
aid-share = Part égale
aid-show = Montrer
aid-sibling = Activité sœur
aid-since = Affiché : ce qui est déclaré pour les années à partir de { $year }, quel qu’en soit l’objet.
aid-since-all = Afficher toutes les années
aid-spent = Versé ou dépensé
aid-stage-received = Reçu
aid-stages-why = Les étapes sont côte à côte et ne s’additionnent jamais : une attribution, son paiement et sa dépense peuvent être le même argent.
aid-status = État
aid-status-0 = non dit
aid-status-1 = prévue
aid-status-2 = en cours
aid-status-3 = en clôture
aid-status-4 = close
aid-status-5 = annulée
aid-status-6 = suspendue
aid-third = Activité d’un autre éditeur
aid-tile-least = sûrement arrivé
aid-tile-most = a pu arriver
aid-tile-pillars = toutes années, par des activités qu’une règle écrite place sous un des piliers du pacte
aid-tile-since = déclaré comme versé ou dépensé depuis { $year }
aid-tile-spent-least = dépensé, les filles comptées pour leurs mères et moins ce que chaque activité a reçu
aid-tile-spent-most = versé ou dépensé, tous les rapports
aid-title = Ce qui a été déclaré comme payé
aid-to = à
aid-to-come =
    { $n ->
        [one] Un fichier est compté pour la première fois depuis le démarrage du site. Ses sommes suivent : redemandez la page dans une demi-minute.
       *[other] { $n } fichiers sont comptés pour la première fois depuis le démarrage du site. Leurs sommes suivent : redemandez la page dans une demi-minute.
    }
aid-told-share = Les deux bouts dits
aid-traceable = Avec une activité connue à l’autre bout
aid-transactions = Chaque transaction
aid-twice = Combien peut n’être qu’un paiement déclaré deux fois
aid-twins = Dit par les deux côtés, compté une fois
aid-undated = sans date
aid-unlocated = pays non dit
aid-unnamed = sans nom
aid-unread = Ce qui n’a pas pu être lu
aid-unread-why = Pourquoi
aid-unsaid = non dit
aid-untold = Situé ici, un bout non dit
aid-used-for = Utilisé pour
aid-waiting =
    { $n ->
        [one] Un fichier vient d’arriver et on le compte en ce moment. Ces sommes ne le comprennent pas encore.
       *[other] { $n } fichiers viennent d’arriver et on les compte en ce moment. Ces sommes ne les comprennent pas encore.
    }
aid-where = Où cela se trouve
aid-within = Donné et reçu dedans : pas d’arrivée
aid-words-of-rule = Les mots et les secteurs de la règle
amount = { $value } { $unit }
amount-of-millions = { $value } de { $unit }
amount-of-millions-vowel = { $value } d’{ $unit }
answer-no = non
answer-yes = oui
asylum-lodged-g = auprès du gouvernement
asylum-lodged-j = auprès du gouvernement et du HCR ensemble
asylum-lodged-u = auprès du HCR
asylum-stage-a = en appel
asylum-stage-n = nouvelles
asylum-stage-r = répétées
asylum-unit-c = dossiers d’une ou plusieurs personnes
axis-delivery = Réalisation
axis-delivery-question = Quelle part de la promesse est attestée comme faite ?
axis-evidence = Preuves
axis-evidence-question = Qui le dit : une source indépendante, un registre officiel ou le gouvernement lui-même ?
axis-time = Délai
axis-time-question = Était-ce fait à la date promise ?
axis-trajectory = Trajectoire
axis-trajectory-question = Quand un chiffre a été promis : avance-t-il assez vite ?
badges-legend = Chaque marque répond à une question, dans cet ordre : réalisation, trajectoire, preuves, délai. Quand on ne peut rien dire, la marque manque.
carried-apart = Se distinguent-ils ?
carried-apart-no = Non : les intervalles se touchent
carried-apart-unknown = Inconnu : l'un des deux n'a pas de chiffre
carried-apart-yes = Oui : les intervalles ne se touchent pas
carried-between = { $low }–{ $high }
carried-by-key = Ce que donnerait une clé, à titre d'illustration
carried-caption = Dans l'ordre des noms. Ce tableau n'a ni classement ni note globale.
carried-chart-about = Une ligne par membre, dans l'ordre des noms : une marque pleine pour la définition large, une creuse pour la définition étroite, chacune avec une barre de son minimum à son maximum. Le tableau ci-dessous contient les mêmes chiffres.
carried-chart-finding = La définition seule déplace { $n } membres sur { $all } en { $year } : leurs deux intervalles ne se touchent pas.
carried-chart-title = Personnes accueillies pour 1 000 habitants
carried-compare = Comparer avec un autre membre
carried-counted = Ce qui est compté
carried-edition = édition de { $edition }
carried-head-hosted-narrow = Réfugiés et demandes en cours
carried-head-hosted-wide = Les mêmes et d’autres qui en ont besoin
carried-interval = Les petits chiffres sont le minimum et le maximum : une autre source de la même définition, les années d'avant et d'après pour la population et l'économie, et quatre personnes pour chaque case que l'agence pour les réfugiés omet parce qu'elle en contient une à quatre. Il manque aux totaux plus de cases de ce genre qu'on ne peut en compter de l'extérieur. Ni prévisions ni éditions antérieures ne servent jamais.
carried-key = Clé : { $key }
carried-key-agreed-by-nobody = Une illustration : aucun membre de ce pacte n'a accepté de clé.
carried-key-any = Avec n'importe quels poids
carried-key-chart = Ce qui reviendrait à chaque membre, avec cette clé et avec n'importe quels poids
carried-key-chart-about = En pour cent du tout. La barre va du minimum au maximum que donneraient tous les poids entre population et économie ; la marque est cette clé.
carried-key-no-economy = { $country } ne peut être pesé : son économie a été publiée pour la dernière fois pour { $year }. Rien n'est deviné.
carried-key-no-people = { $country } ne peut être pesé : sa population a été publiée pour la dernière fois pour { $year }. Rien n'est deviné.
carried-key-share = Part
carried-key-uncovered = Une clé qui lie aussi ceux qui reçoivent laisse leurs parts sans que personne les couvre. Aucun bénéficiaire n'est nommé ici, rien de tel n'est donc calculé.
carried-key-units = Sur { $n } places
carried-key-weights = La population pèse { $people }, l'économie { $economy }.
carried-lead = Personnes accueillies en { $year }, à côté de la population et de l'économie de chaque membre : selon deux définitions, car la définition décide plus que n'importe quel pays.
carried-limit-apart = que deux membres diffèrent là où leurs intervalles se touchent ;
carried-limit-cause = qu'un changement résulte d'une promesse.
carried-limit-cost = qu'accueillir n'est qu'un coût ;
carried-limit-gdp = que l'économie d'une année mesure ce qu'un pays pouvait faire le jour de l'arrivée ;
carried-limit-key = qu'une part est une obligation : aucun membre n'a accepté de clé ;
carried-limit-money = que l'aide ou l'argent remplacent des places ;
carried-limit-person = que qui demande l'asile sera réfugié, ou qu'un décompte est une personne ;
carried-limit-silence = que le silence vaut zéro ;
carried-limits = Ce qu'on ne peut pas conclure
carried-measure-hosted-narrow = Réfugiés et demandeurs en attente
carried-measure-hosted-wide = Les mêmes et d'autres qui ont besoin de protection
carried-measure-resettlement-arrivals = Arrivées par réinstallation dans l'année
carried-no-rank = Aucun rang n’est donné. Selon une définition un membre se trouve haut et selon l’autre bas, aucun membre n’a accepté l’une ni l’autre, et deux membres dont les intervalles se touchent ne se distinguent pas.
carried-none = pas de chiffre
carried-nothing = Aucun tableau de personnes et d'habitants n'était publié à cette date, rien n'est donc dit.
carried-one-lead = En { $year }, { $country } accueillait { $narrow } réfugiés et demandeurs en attente, { $low } pour 1 000 habitants. En comptant d'autres qui ont besoin de protection : { $wide }, soit { $high } pour 1 000.
carried-one-none = Des personnes accueillies en { $country }, aucun chiffre n'est donné pour cette année ; le tableau dit pourquoi.
carried-one-title = { $country } : qui porte combien
carried-people = Personnes
carried-per-per-1000-people = pour 1 000 habitants
carried-per-per-bn-usd-gdp = par milliard de dollars de PIB
carried-rests = Sur quoi cela repose
carried-title = Qui porte combien
carried-unknown = Ce qu'on ne sait pas
carried-unknown-cells = Combien de personnes contiennent { $n } des cases des tableaux : elles sont omises ou à zéro, ce qui peut vouloir dire jusqu'à quatre.
carried-unknown-economy = Son économie après { $year } : le tableau conservé ici s’arrête là ; un chiffre postérieur a pu être publié depuis.
carried-unknown-later = Le taux de { $year } : les personnes accueillies sont publiées, mais aucun nombre d'habitants de cette année.
carried-unknown-places = Combien de places il offre à la réinstallation : aucun tableau dont les conditions le permettent ici n'a été trouvé.
carried-unknown-reporter = Ce que compte une seconde source : seule l'agence pour les réfugiés publie ces chiffres, et son intervalle ne dit rien de la qualité du décompte.
carried-why-ends = pas de chiffre : le dénominateur a été publié pour la dernière fois pour { $year }
carried-why-few-people = moins de dix personnes, non dit
carried-why-indivisible = pas de chiffre : les chiffres publiés ne se divisent pas
carried-why-no-denominator = pas de chiffre : aucun dénominateur publié
carried-why-nothing-published = rien de publié ; pas zéro
carried-years-about = Une barre est la définition large, un losange l'étroite ; les autres personnes ayant besoin de protection forment une catégorie depuis 2018, un saut à ce moment-là est donc une définition.
carried-years-title = Personnes accueillies en { $country } à la fin de chaque année
causes-by-country = Pays par pays : de combien d’indicateurs on peut dire quelque chose
causes-by-indicator = Indicateur par indicateur : dans combien de pays
causes-can-be-said = Ce qu'on peut dire
causes-caption = La dernière valeur publiée de chaque indicateur, et une de cinq à dix ans plus tôt.
causes-class-higher = Plus haut qu'alors
causes-class-lower = Plus bas qu'alors
causes-class-not-assessable = On ne peut rien dire
causes-class-unchanged = Le même chiffre
causes-clause = Clause { $number }
causes-clauses = Ce que la Déclaration dit des causes
causes-coded = Lu ainsi par
causes-course-better = S’améliore
causes-course-hardly = Bouge à peine
causes-course-neither = Ni mieux ni pire
causes-course-slowly = S’améliore lentement
causes-course-worse = Se dégrade
causes-direction-context = Plus n'est ni mieux ni pire.
causes-direction-higher-is-better = Plus haut vaut mieux.
causes-direction-lower-is-better = Plus bas vaut mieux.
causes-finding = Pour { $said } indicateurs sur { $n }, un chiffre récent figure à côté d'un plus ancien ; pour { $firm }, on sait que le changement dépasse son erreur. Pour les autres, la raison est donnée.
causes-firmness-firm = De plus que ses erreurs publiées.
causes-fragile = Un pour cent de plus ou de moins sur le dernier chiffre donnerait un autre mot.
causes-indicator = Indicateur
causes-may-be-chance =
    { $n ->
        [one] Aucune erreur n’est publiée pour ce changement : ce peut être le hasard.
       *[other] Aucune erreur n’est publiée pour ces { $n } changements : chacun peut être le hasard.
    }
causes-money = Argent annoncé pour elle :
causes-n-promises =
    { $n ->
        [one] Une promesse nomme une cause, en ces mots
       *[other] { $n } promesses nomment une cause, en ces mots
    }
causes-no-arrow = Rien de cela ne dit pourquoi quelqu'un est parti. Un indicateur à côté d'une promesse n'est pas son effet, et on ne compare jamais les chiffres de deux pays.
causes-none-of-it =
    { $n ->
        [0] Aucune promesse n’en nomme.
        [one] Aucune de ce pays ni pour lui. Une ailleurs le fait.
       *[other] Aucune de ce pays ni pour lui. { $n } ailleurs le font.
    }
causes-nothing = Aucun indicateur n'était publié à cette date, rien n'est donc dit.
causes-numbers = D’alors à maintenant
causes-of = { $said }/{ $n }
causes-one-finding = { $country } : on peut dire quelque chose de { $said } indicateurs sur { $n }.
causes-one-title = { $country } : ce que l'on sait des causes
causes-per-year-better = Mieux de { $n } % par an.
causes-per-year-worse = Pire de { $n } % par an.
causes-promised = Promesses qui nomment une cause
causes-read = Chaque promesse a été lue à la recherche de ces mots le { $day }. Est cité le texte tel que ce registre le dit ; sa source est sur sa page. L’un à côté de l’autre : aucun n’est l’effet de l’autre.
causes-reason-carried-forward = reporté depuis des années, non compté
causes-reason-disputed = deux sources diffèrent et personne n'a choisi
causes-reason-modelled-only = des modèles seulement, personne n'a compté
causes-reason-no-earlier-value = rien d'antérieur à comparer
causes-reason-nothing-published = rien de publié
causes-reason-stale = trop ancien
causes-reason-within-error = le changement tient dans son erreur
causes-rule = Les mots suivent la règle qui évalue les promesses, pour un nombre que personne n’a promis : mieux à partir de { $fast } % par an, lentement à partir de { $slow } %, à peine en dessous, pire sous zéro.
causes-silent = De ceux-ci rien ne peut être dit dans aucun pays
causes-title = Ce que l'on sait des causes
causes-unread = Pour ceux-ci, personne n’a encore lu les promesses :
causes-unsaid = Pourquoi rien ne peut être dit des autres : { $why }.
causes-with-error = { $value } ± { $error }
change-promise = Nouvelle promesse
change-touches-more =
    { $n ->
        [one] et une autre promesse
       *[other] et { $n } autres promesses
    }
change-wording-first = Première formulation
change-wording-lowered = Promesse abaissée
change-wording-neutral = Promesse reformulée
change-wording-raised = Promesse relevée
changes-before = Avant, elle disait :
changes-between = Entre le { $from } et le { $to }.
changes-from = Premier jour
changes-gained = Plus fermé du fait de la nationalité aux personnes de :
changes-how = Qui gagne et qui perd se calcule d'après les règles, selon la seule nationalité.
changes-lost = Fermé aux personnes de :
changes-none = Aucune règle n'a changé entre ces jours.
changes-none-known = Rien de nouveau depuis.
changes-now = La règle dit maintenant :
changes-title = Ce qui a changé
changes-to = Deuxième jour
chart-added-up = Chaque chiffre couvre sa propre période ; la ligne montre leur somme.
chart-description =
    { $n ->
        [one] { $n } chiffre :
       *[other] { $n } chiffres ; le dernier qui évalue :
    } { $value } ({ $day }). Le tableau ci-dessous donne les mêmes nombres.
chart-description-beside = { $n } chiffres, dont aucun n’évalue ; le dernier : { $value } ({ $day }). Le tableau ci-dessous donne les mêmes nombres.
chart-finding-due = { $value } ({ $day }). Promis : { $target }, échéance : { $due }.
chart-finding-figure = Dernier : { $value } ({ $day }).
chart-finding-last = Le plus élevé et le dernier : { $last } ({ $then }).
chart-finding-most = Le plus élevé : { $most } ({ $when }). Le dernier : { $last } ({ $then }).
chart-finding-promise = { $value } ({ $day }). Promis : { $target }.
chart-millions = millions
chart-spark = L’évolution des chiffres
chart-thousand-millions = milliards
chart-thousands = milliers
chart-title = Chiffres publiés en { $unit }, avec le chemin vers la promesse
chosen-independent-over-official-over-statement-then-later = L’indépendant avant l’officiel, l’officiel avant la déclaration ; à égalité, le plus récent.
cite = Comment citer ceci
clash-age = C'est plus d'années que vous n'en avez vécu.
clash-before-birth = D'après votre âge, vous n'étiez pas encore né ce jour-là.
clash-both = Les deux sont justes : continuer
clash-citizen-abroad = Vous avez la nationalité du pays où vous êtes et vous en avez nommé une autre. C'est possible si vous en avez deux.
clash-foreigner-at-home = Vous êtes dans votre propre pays, mais vos papiers sont ceux d'un étranger. Qu'est-ce qui est juste ?
clash-future = Ce jour n'est pas encore venu.
clash-heading = Deux réponses ne vont pas ensemble
clash-home = D'après une réponse vous êtes dans votre pays, d'après d'autres à l'étranger. Laquelle est juste ?
clash-twice = Vous avez dit deux fois la même nationalité. Si vous n'en avez qu'une, choisissez « aucune » pour la deuxième.
class-independent = Indépendant
class-independent-means = Quelqu’un d’étranger à la promesse parle.
class-missing = Cherché, non trouvé
class-missing-means = Rien n’a été publié ; la ligne le dit.
class-official-dataset = Jeu de données officiel
class-official-dataset-means = Un jeu de données publié par un office statistique ou un registre.
class-official-via-press = Officiel, par la presse
class-official-via-press-means = La presse cite un responsable.
class-partner-reported = Déclaré par un partenaire
class-partner-reported-means = Un autre membre, ou un partenaire de la promesse, parle.
class-press = Presse
class-press-means = La presse parle en son nom, ou une autre source de seconde main.
class-self-reported = Déclaré par l’intéressé
class-self-reported-means = Le membre qui a promis parle de lui-même.
class-united-nations = Nations Unies
class-united-nations-means = Un organisme des Nations Unies parle.
coding-lead = Un seul livre de règles pour tous les pays : ce qui commence une promesse, ce qui l’achève, quels chiffres comptent.
coding-no-book = Aucun livre de règles n’était en usage ce jour-là.
coding-no-reason = Aucune raison n’est encore donnée.
coding-since = En usage depuis le { $day }.
coding-unlike = Semblables, et lues autrement
coding-unlike-pairs =
    { $n ->
        [one] Une paire
       *[other] { $n } paires
    }
coding-unlike-why = Paires de promesses d’un même type lues selon des règles différentes, chacune avec sa raison.
coding-used =
    { $n ->
        [one] A décidé d’une promesse
       *[other] A décidé de { $n } promesses
    }
commitment-against-first = D’après sa première version : { $delivery } ; { $time }.
commitment-aim = Ce qui est compté :
commitment-aim-rule = La règle : seul évalue un chiffre qui mesure exactement ce qui a été promis ; les autres figurent à côté avec leur source.
commitment-beneficiaries = Pour
commitment-coding = Comment on l’a lue, et pourquoi
commitment-confidence = Certitude
commitment-deliverables = Ce qu’il faut pour la tenir
commitment-documents-beside = Contexte et suite
commitment-documents-more =
    { $n ->
        [one] Un document de plus
       *[other] { $n } documents de plus
    }
commitment-events = Ce qui lui est arrivé
commitment-figures = Chiffres publiés
commitment-finding = À côté des déclarations sur lesquelles repose notre classe figure une constatation de : { $by }, sans part à la promesse. Notre classe ne change pas.
commitment-firmness = Quelle est la solidité de la trajectoire ?
commitment-holder = Promis par
commitment-joint = Avec
commitment-method = La méthode :
commitment-money = Argent annoncé pour cela
commitment-never-averaged = Les quatre réponses ne sont jamais fondues en une seule note.
commitment-no-figures = Aucun chiffre sur cette promesse au registre.
commitment-one-wording = Elle a gardé sa première formulation.
commitment-practice = Pratique
commitment-read-on = Documents vus pour la dernière fois le { $day }.
commitment-search-found = Ce qui est venu
commitment-search-on = Cherché le { $day }
commitment-search-words = Mots
commitment-step-numbers = Les nombres de chaque étape
commitment-steps =
    { $n ->
        [one] Le raisonnement, { $n } étape
       *[other] Le raisonnement en { $n } étapes
    }
commitment-then-and-now = La promesse, hier et aujourd’hui
commitment-undated =
    { $n ->
        [one] Un élément n’a pas de date : ceci ne parle que de ceux qui en ont une.
       *[other] { $n } éléments n’ont pas de date : ceci ne parle que de ceux qui en ont une.
    }
commitment-unlike = Lue autrement que
commitment-why = Pourquoi cette évaluation
commitment-wordings = Elle a connu { $n } formulations. La première n’est jamais effacée.
commitments-by-due = par échéance
commitments-by-number = par numéro
commitments-empty = Aucun engagement ne correspond
commitments-empty-advice = Retirez un filtre, ou cherchez moins de mots.
commitments-filters = Filtres
commitments-lead = Toutes les promesses trouvées, dans les mots du premier jour et d’aujourd’hui.
commitments-of = sur { $n }.
commitments-pages = Pages de la liste
commitments-quoted = « { $words } »
commitments-reset = Tout afficher
commitments-search = Chercher dans les engagements
commitments-show = Afficher
commitments-sort = Ordre
commitments-tab-all = Tous
commitments-titled = Engagements : { $filters }
confidence-confirmed = confirmé dans un texte officiel
confidence-conflicting = les sources divergent
confidence-derived = déduit d’autres déclarations
confidence-missing = cherché et non trouvé
confidence-probable = probable : aucun texte officiel ne le dit
conflict = Les sources se contredisent
conflict-beside = Contredit
conflict-rated = Évalue
conflict-rule = La règle qui a choisi :
conflict-why = Les deux figurent ici. Une règle nommée a choisi laquelle évalue ; l’autre n’est pas cachée.
contact-old = Source ancienne : demandez d'abord si c'est encore vrai.
contact-on = Source : { $day }.
contact-undated = Source sans date : demandez d’abord si c’est encore vrai.
contact-what-authority = Administration
contact-what-consular = Consulat
contact-what-helpline = Aide
contact-what-legal-aid = Aide juridique
contact-what-ombudsman = Plaintes
contact-what-unhcr = Agence des Nations Unies pour les réfugiés
cost-free = Gratuit
count-commitments =
    { $n ->
        [one] { $n } engagement
       *[other] { $n } engagements
    }
count-reported =
    { $n ->
        [one] Quelque chose a été publié sur { $n } d’entre eux.
       *[other] Quelque chose a été publié sur { $n } d’entre eux.
    }
criterion-bar = Fait obstacle
criterion-cannot-change = Ce que vous ne pouvez pas changer
criterion-change = Ce qui pourrait changer
criterion-cite = Écrit dans
criterion-met = Quand c'est rempli
criterion-more = Quand c'est rempli, et ce qui peut changer
criterion-need = Il faut
cycle-accepted = Acceptés
cycle-accepted-on = accepté le { $day }
cycle-atom = ce qui arrive dans ce cycle (Atom)
cycle-called = Appelés à rendre compte : { $called }. Promesses en question : { $promises }.
cycle-came = Promesses avec un rapport : { $sent } sur { $promises } ; acceptés : { $accepted }.
cycle-came-in = Promesses avec un rapport
cycle-change = Comment la promesse devrait changer
cycle-claimed = Réalisation, selon qui rend compte
cycle-computed = Calculé ici d’après tout ce que l’on sait :
cycle-days = Ouvert le { $opened }, jusqu’au { $closes }.
cycle-days-closed = Ouvert le { $opened }, clos depuis le { $closes }.
cycle-difficulties = Ce qui fait obstacle
cycle-due = Dernier jour
cycle-evidence = Cité comme preuve
cycle-feed-accepted = Rapport accepté : { $holder }
cycle-feed-opened = Le cycle a été ouvert
cycle-feed-silent = Silence : { $holder }
cycle-file = fichier, empreinte (SHA-256)
cycle-flexibility = Demande à être dispensé de cette règle
cycle-flexibility-support = Appui demandé
cycle-flexibility-until = Jusqu’au
cycle-flexibility-why = Pourquoi
cycle-holder = Qui
cycle-ics = derniers jours pour un agenda (ICS)
cycle-ics-due = Rapport dû : { $holder }
cycle-ics-what = 
    { $n ->
        [one] Un rapport sur une promesse est dû. Le jour finit à minuit, { $zone }.
       *[other] Des rapports sur { $n } promesses sont dus. Le jour finit à minuit, { $zone }.
    }
cycle-language = Écrit en
cycle-last = dernier envoi : { $day }
cycle-late = En retard : il est arrivé après le dernier jour.
cycle-member = { $cycle } : promesses avec un rapport { $n } sur { $of }
cycle-n-of = { $n } sur { $of }
cycle-narrative = Ce qui s’est passé
cycle-news-finished = La promesse est tenue, dit qui l’a faite.
cycle-news-given-up = Qui a fait la promesse y renonce.
cycle-news-nothing-new = Rien de nouveau depuis le dernier rapport.
cycle-of-all = Ont rendu compte de tout ce qui était demandé : { $whole } des { $called } appelés ; { $memberswhole } des { $members } membres.
cycle-part-begun = Commencé
cycle-part-done = Fait
cycle-part-not = Pas commencé
cycle-part-not-known = On ne sait pas
cycle-promises = Promesse par promesse
cycle-read = rapport { $id }
cycle-read-whole = Lire le rapport
cycle-report = Rapport { $id }
cycle-reports = Rapports acceptés
cycle-says = Ce qu’en dit qui l’a faite
cycle-since = depuis le { $day }
cycle-standing-accepted = accepté le { $day }
cycle-standing-awaited = pas encore de rapport
cycle-standing-sent = envoyé le { $day }, pas encore accepté
cycle-standing-silent = silence depuis le { $day }
cycle-stands = Situation
cycle-stands-awaited = pas encore de rapport
cycle-stands-in-part = a rendu compte en partie
cycle-stands-silent = silence
cycle-stands-whole = a rendu compte de tout
cycle-subscribe = Pour être averti :
cycle-title = Cycle de rapports { $cycle }
cycle-told-in = Comme il a été rapporté, en { $language }
cycle-typed = Saisi d’après une note : il est venu sur papier ou par courrier ; une personne l’a saisi et une autre l’a confirmé.
cycle-unchecked = Accepté sans examen par l’écoulement du délai : personne ne l’a examiné à temps.
cycle-voice = Déclaration propre :
cycle-who = Un par un
cycle-without = 
    { $n ->
        [one] Pas appelé, faute de promesse dont rendre compte :
       *[other] Pas appelés, faute de promesse dont rendre compte ({ $n }) :
    }
cycle-word = Accepté veut dire qu’un rapport est complet et enregistré. Cela ne veut pas dire que quelqu’un l’approuve : il reste la parole de qui rend compte.
cycle-zone = Le dernier jour finit à minuit dans le fuseau indiqué.
cycles-lead = Dans un cycle de rapports, chaque membre dit ce que sont devenues ses promesses. Voici qui a répondu, qui ne l’a pas fait, et chaque rapport accepté.
cycles-none = Aucun cycle de rapports n’a été ouvert
cycles-none-active = Personne n’a encore été invité à rendre compte. Quand l’organe qui coordonne le pacte ouvrira un cycle, cette page dira qui est appelé, pour quand, et ce qui a été rapporté.
cycles-none-dormant = Personne n’est invité à rendre compte, car personne ne peut le demander : un cycle est ouvert par un organe qui agit pour le pacte, et aucun acte d’un tel organe n’a été trouvé après le { $day }.
cycles-none-ended = Le pacte est terminé. Personne n’est invité à rendre compte, et personne ne le sera.
cycles-state = Ce que l’on sait du pacte lui-même
data-all = Tous les tableaux en une seule archive (ZIP)
data-all-why = Avec un datapackage.json qui nomme chaque colonne.
data-columns = Colonnes
data-formula = En CSV, un texte qu’un tableur pourrait prendre pour une formule commence par une apostrophe.
data-lead = Les mêmes tableaux que ceux de ces pages, en fichiers. Avec le jour dans l’adresse, ils montrent ce qu’on savait alors.
data-licence = Chaque source garde sa propre licence, si elle en déclare une :
data-licence-own = Licence : CC BY 4.0.
data-licence-sources = Licence des chiffres : celle que dit la source de chaque ligne.
data-others =
    { $n ->
        [one] { $n } autre table
       *[other] { $n } autres tables
    }
data-rows =
    { $n ->
        [one] { $n } ligne.
       *[other] { $n } lignes.
    }
data-size = { $n } ko.
date-day = { $day } { $month } { $year }
date-first = 1er
date-fiscal-short = EB { $year }
date-fiscal-year = exercice budgétaire { $year } des États-Unis
date-half = semestre { $part } de { $year }
date-month = { $part } { $year }
date-quarter = trimestre { $part } de { $year }
date-span = du { $first } au { $last }
definition-coastal-border = frontière côtière
definition-northern-land-border = frontière terrestre nord
definition-office-of-field-operations = aux points d’entrée
definition-other = autres lieux
definition-southwest-land-border = frontière terrestre sud-ouest
definition-u-s-border-patrol = Patrouille frontalière
deliverable-against = Des documents parlent contre
deliverable-begun = Attesté comme commencé
deliverable-done = Attesté comme fait
deliverable-nothing = Rien ne le montre
deliverable-of = Part de { $who }
deliverable-searched = Cherché, rien trouvé
deliverable-shown-by = Attesté par
delivery-complete = Complète
delivery-complete-means = Tout ce dont la promesse se compose est attesté comme fait.
delivery-limited = Limitée
delivery-limited-means = Un début ou une partie est établi ; la plus grande part ne l’est pas.
delivery-not-due = Pas encore à échéance
delivery-not-due-means = Sa date n’est pas venue et rien ne montre un début.
delivery-not-searched = Pas encore cherché
delivery-not-searched-means = Rien au registre ne le montre et aucune recherche n’est consignée. Cela ne dit rien de son respect.
delivery-not-started = Non commencée
delivery-not-started-means = Ce qui est publié dit que rien n’a commencé.
delivery-nothing-found = Cherché, rien trouvé
delivery-nothing-found-means = Quelqu’un a cherché et n’a rien trouvé de publié qui le montre ; chaque recherche figure à la page de la promesse. Cela ne prouve pas que rien n’a été fait.
delivery-substantial = Substantielle
delivery-substantial-means = La moitié ou plus est attestée comme faite, mais pas tout.
delivery-superseded = Remplacée
delivery-superseded-means = Une autre promesse a pris sa place.
delivery-withdrawn = Retirée
delivery-withdrawn-means = La promesse a été retirée ou le programme a pris fin.
desk-accept = Accepter
desk-accept-ticked = Accepter tout ce qui est coché
desk-accept-what = Ce qui est accepté est aussitôt public, comme déclaration de son membre.
desk-account = Mon compte
desk-account-change = Le nom, l’unité, les rôles et l’adresse sont changés par deux administrateurs.
desk-back-cycle = Retour au cycle
desk-back-report = Retour au rapport
desk-back-save = Envoyer ces mots maintenant
desk-back-title = Vos mots sont ici
desk-back-what = Votre session était terminée quand vous avez appuyé sur le bouton. Rien n’est perdu, et rien n’est encore enregistré : relisez et envoyez.
desk-before = Avant
desk-by-clock = L’horloge
desk-by-terminal = Sur la machine elle-même
desk-change = Changer
desk-check = Rapports à vérifier
desk-check-go = Les vérifier
desk-check-none = Aucun rapport n’attend d’être vérifié.
desk-check-nothing-new = Ceux-ci disent qu’il n’y a rien de nouveau
desk-check-one = Vérifier ce rapport
desk-check-something = Ceux-ci disent quelque chose : ouvrez chacun
desk-checked-by = Si personne ne l’a vérifié d’ici le { $day }, il est accepté tel quel.
desk-claimed-complete = Tout
desk-claimed-limited = Moins de la moitié
desk-claimed-not-started = Rien encore
desk-claimed-substantial = La moitié ou plus
desk-code = Code de votre application
desk-code-hint = Six chiffres. Sans votre téléphone : un de vos codes sur papier.
desk-code-wrong = Ces chiffres ne sont pas bons. Attendez les suivants dans votre application et tapez-les aussitôt.
desk-codes = Dix codes pour le jour où vous perdrez votre téléphone
desk-codes-left = 
    { $n ->
        [one] Il reste un code sur papier.
       *[other] Il reste { $n } codes sur papier.
    }
desk-codes-new = Faire dix nouveaux codes ; les anciens ne servent plus
desk-codes-once = Chacun sert une fois. Ils sont affichés ici et plus jamais.
desk-codes-what = Imprimez cette page ou notez-les, et gardez-les là où vous gardez votre passeport.
desk-confirm = Confirmer
desk-confirm-next = Si c’est juste, le rapport est envoyé au nom du membre. Sinon, rien n’est envoyé et le formulaire du membre est de nouveau vide.
desk-confirm-right = Il dit ce que dit la note
desk-confirm-typed = Ce qui a été saisi
desk-confirm-what = Un autre administrateur l’a proposé. Après confirmation, vous recevez un lien à remettre.
desk-confirm-wrong = Non, il diffère
desk-conflict = Deux personnes ont écrit ici
desk-conflict-keep = Garder l’autre texte
desk-conflict-kept = Tous les textes restent dans l’historique, quel que soit votre choix.
desk-conflict-mine = Vous avez écrit
desk-conflict-send = Enregistrer et envoyer
desk-conflict-take = Prendre mon texte
desk-conflict-theirs = { $name } a écrit à { $hour }
desk-conflict-third = Écrire un autre texte
desk-conflict-third-text = L’autre texte
desk-conflict-what = 
    { $n ->
        [one] Pendant que vous écriviez, un collègue a changé la même réponse. Choisissez ; le reste est enregistré.
       *[other] Pendant que vous écriviez, un collègue a changé { $n } des mêmes réponses. Choisissez pour chacune ; le reste est enregistré.
    }
desk-conflict-which = Quel texte reste ?
desk-cycle-calls = 
    { $n ->
        [one] Il demandera un rapport, sur le seul engagement en vigueur.
       *[other] Il demandera { $n } rapports, un par engagement en vigueur.
    }
desk-cycle-closed = Clos le { $day }
desk-cycle-open = Ouvert jusqu’au { $day }
desk-cycle-open-button = Ouvrir ce cycle
desk-cycle-open-what = Chaque membre est alors sollicité, et son délai commence aujourd’hui. Cela ne peut être annulé.
desk-cycle-planned = Peut être ouvert à partir du { $first } ; clos le { $last }.
desk-cycle-sent = { $sent } rapports sur { $all } ont été envoyés.
desk-cycle-who-opens = Un approbateur du secrétariat l’ouvre, l’un de ces jours.
desk-cycle-whom = Qui est sollicité
desk-cycles = Cycles
desk-cycles-unplanned = Aucun cycle n’est prévu : personne ne peut en ouvrir.
desk-cycles-unplanned-why = Le moment où les membres font rapport est une décision du pacte, inscrite dans sa charte. Tant que personne ne la prend, personne n’est sollicité et personne n’est silencieux. Dès que la charte nomme un cycle, il figure ici.
desk-days-late = 
    { $n ->
        [one] Un jour de retard
       *[other] { $n } jours de retard
    }
desk-days-left = 
    { $n ->
        [one] Il reste un jour
       *[other] Il reste { $n } jours
    }
desk-deadline = À faire avant : { $day }
desk-draft-who = Jusqu’à l’envoi, seule votre unité le voit.
desk-due = Jusqu’à la fin du { $day } ({ $zone })
desk-email = Adresse électronique
desk-enter = Saisir un rapport reçu par note
desk-enter-button = Remettre à une deuxième personne
desk-enter-next = Une autre personne le compare avec la note ; il est ensuite envoyé au nom du membre.
desk-enter-what = Saisissez ce que dit la note et rien d’autre.
desk-entry-confirm = Comparer avec la note
desk-event-account-confirmed = Invitation confirmée
desk-event-account-enrolled = Phrase de passe et second facteur choisis
desk-event-account-invited = Personne proposée
desk-event-account-language = Langue choisie
desk-event-account-suspended = Personne écartée
desk-event-cycle-opened = Cycle ouvert
desk-event-entry-confirmed = Rapport saisi confirmé
desk-event-entry-refused = Rapport saisi refusé
desk-event-erased = Contenu effacé
desk-event-field-kept = Second texte gardé à côté du premier
desk-event-field-marked = Champ marqué
desk-event-field-saved = Champ écrit
desk-event-item-reopened = Rapport rouvert
desk-event-item-silent = Délai passé sans envoi
desk-event-recovery-confirmed = Nouveau départ confirmé
desk-event-recovery-proposed = Nouveau départ proposé
desk-event-report-accepted = Rapport accepté
desk-event-report-entered = Rapport saisi d’après une note
desk-event-report-returned = Rapport renvoyé
desk-event-report-sent = Rapport envoyé
desk-exactness-about = environ
desk-exactness-at-least = au moins
desk-exactness-exact = exact
desk-factor = Ajoutez ce compte à une application de codes
desk-factor-code = Les six chiffres que l’application affiche maintenant
desk-factor-here = Je suis sur le téléphone qui a l’application
desk-factor-how = Toute application de codes à usage unique convient, même sans internet. Faites-lui lire cette image.
desk-factor-typed = Ou tapez-y ceci :
desk-fault-in-the-future = C’est dans le futur.
desk-fault-missing = Il manque une réponse.
desk-fault-no-such-deliverable = La promesse n’a pas cette partie.
desk-fault-not-a-day = Écrivez un jour ainsi : 2027-03-31.
desk-fault-not-a-number = Écrivez un nombre en chiffres seuls, comme 1500000 ou 12.5.
desk-fault-not-a-period = Écrivez une année, un trimestre, un mois ou un jour : 2027, 2027-Q1, 2027-03, 2027-03-31.
desk-fault-not-an-address = Écrivez une adresse qui commence par https://, ou ajoutez un fichier.
desk-fault-not-an-answer = Choisissez une des réponses.
desk-fault-nothing-shows = Ce qui est fait a besoin d’un jour, et de quelque chose qui le montre.
desk-fault-too-long = 
    { $n ->
        [one] Plus d’un caractère : raccourcissez.
       *[other] Plus de { $n } caractères : c’est enregistré, mais raccourcissez avant l’envoi.
    }
desk-faults = 
    { $n ->
        [one] Une réponse est à revoir :
       *[other] { $n } réponses sont à revoir :
    }
desk-field-change = Comment la promesse elle-même devrait changer
desk-field-deliverable-evidence = Ce qui le montre
desk-field-deliverable-on = Fait depuis quel jour
desk-field-deliverable-state = Où en est-ce
desk-field-delivery = Quelle part de la promesse est tenue ?
desk-field-difficulties = Ce qui fait obstacle
desk-field-evidence = Preuve { $n }
desk-field-figure-address = Où il est publié
desk-field-figure-as-of = À quelle date
desk-field-figure-indicator = Ce qui est compté
desk-field-figure-qualifier = Son exactitude
desk-field-figure-unit = Unité
desk-field-figure-value = Combien
desk-field-flexibility-rule = De quelle règle
desk-field-flexibility-support = Quel appui est nécessaire
desk-field-flexibility-until = Jusqu’à quel jour
desk-field-flexibility-why = Pourquoi
desk-field-language = Langue de ce rapport
desk-field-narrative = Ce qui s’est passé
desk-field-news = Y a-t-il du nouveau ?
desk-figure = Chiffre { $n }
desk-file-acts = Ce document contient un programme, ou fait quelque chose à l’ouverture.
desk-file-acts-advice = Imprimez-le dans un nouveau PDF et envoyez celui-ci.
desk-file-damaged = Ce fichier est abîmé ou incomplet.
desk-file-damaged-advice = Ouvrez-le sur votre machine, enregistrez-le à nouveau et envoyez cette copie.
desk-file-disagrees = Le nom du fichier dit une chose et son contenu une autre.
desk-file-disagrees-advice = Enregistrez-le avec le programme d’origine en PDF, PNG, JPEG, CSV ou TXT ; le renommer ne suffit pas.
desk-file-empty = Aucun fichier n’est arrivé, ou il est vide.
desk-file-empty-advice = Choisissez à nouveau le fichier et envoyez-le.
desk-file-encrypted = Ce document est protégé par un mot de passe.
desk-file-encrypted-advice = Enregistrez-le sans mot de passe et envoyez cette copie.
desk-file-form = Ce document est un formulaire que seul un programme affiche.
desk-file-form-advice = Imprimez-le dans un nouveau PDF et envoyez celui-ci.
desk-file-holds = Ce document contient d’autres fichiers.
desk-file-holds-advice = Envoyez chaque fichier à part, et celui-ci imprimé dans un nouveau PDF.
desk-file-letters = Ce texte n’est pas en UTF-8, ou contient des caractères qu’aucun texte n’a.
desk-file-letters-advice = Enregistrez-le à nouveau en choisissant UTF-8.
desk-file-no-reader = Le bureau ne peut pas lire de documents en ce moment.
desk-file-no-reader-advice = Rien n’a été gardé. Prévenez qui tient le bureau et réessayez plus tard.
desk-file-too-large = Un fichier a au plus 10 Mo ; celui-ci en a plus.
desk-file-too-large-advice = Réduisez les images, ou envoyez-le en plusieurs parties.
desk-file-too-many = Un rapport a au plus 30 fichiers.
desk-file-too-many-advice = Retirez-en d’abord un du brouillon, ou donnez l’adresse de la page où il est publié.
desk-file-too-much = Lire ce document demande plus qu’un document n’exige.
desk-file-too-much-advice = Imprimez-le dans un nouveau PDF et envoyez celui-ci.
desk-file-too-wide = Un côté de cette image dépasse 8 000 points.
desk-file-too-wide-advice = Enregistrez-la plus petite et envoyez celle-ci.
desk-file-type = Les fichiers de ce type ne sont pas acceptés.
desk-file-type-advice = Envoyez PDF, PNG, JPEG, CSV ou TXT. Un texte ou un tableau : enregistrez-le en PDF, ou utilisez le formulaire du rapport.
desk-files = Fichiers
desk-files-button = Envoyer ce fichier
desk-files-choose = Fichier
desk-files-digests = Empreintes
desk-files-kept = SHA-256 du fichier tel qu’il est gardé
desk-files-none = Pas encore de fichier.
desk-files-note = Vous pouvez envoyer la note ou le courriel d’après lequel vous saisissez un rapport pour ce membre. Son empreinte est montrée à qui le confirme.
desk-files-original = SHA-256 du fichier tel qu’il est arrivé
desk-files-remove = Retirer du brouillon
desk-files-send = Envoyer un fichier
desk-files-what = PDF, PNG, JPEG, CSV ou TXT, jusqu’à 10 Mo. Les lieux, appareils, auteurs et commentaires cachés sont retirés avant de le garder ; une signature dans un PDF est perdue.
desk-filled-published = Tel que publié
desk-filled-report = Comme dans votre dernier rapport
desk-filled-what = Certaines réponses sont remplies et signalées : changez ce qui n’est plus vrai. Elles sont enregistrées quand vous appuyez sur un bouton ou écrivez.
desk-form = Le rapport en un tableau
desk-form-both = 
    { $n ->
        [one] Un champ que deux personnes ont écrit
       *[other] { $n } champs que deux personnes ont écrits
    }
desk-form-both-what = Les deux textes sont gardés. Ce qui a été écrit ici reste jusqu’à votre choix, sur la page de la promesse.
desk-form-bring = Rapporter le tableau rempli
desk-form-bring-what = Rien de ce qui a été écrit ici entre-temps n’est perdu : si deux ont écrit le même champ, les deux textes sont montrés.
desk-form-button = Le rapporter
desk-form-csv = En CSV
desk-form-damaged = Ce fichier n’est pas un tableau lisible : rien n’a été pris.
desk-form-damaged-advice = Enregistrez-le en .xlsx ou en CSV UTF-8, et rapportez cette copie.
desk-form-formula = Ces lignes contiennent des formules : rien n’a été pris.
desk-form-formula-advice = Écrivez le résultat lui-même dans chaque cellule, et rapportez le tableau.
desk-form-mine = Dans votre tableau
desk-form-no-reader = Le bureau ne peut pas lire de classeurs en ce moment.
desk-form-no-reader-advice = Enregistrez-le en CSV et rapportez cette copie, ou prévenez qui tient le bureau.
desk-form-row = Ligne
desk-form-row-commitment = Aucune de vos promesses ne porte ce nom dans ce cycle.
desk-form-row-deliverable = Cette promesse n’a pas cette partie.
desk-form-row-field = Un rapport n’a pas ce champ.
desk-form-row-formula = Une formule se trouve ici.
desk-form-row-header = Les colonnes ne sont pas celles du formulaire.
desk-form-row-language = Ce n’est pas une langue du pacte.
desk-form-row-nul = Un caractère qu’aucun texte ne contient se trouve ici.
desk-form-row-twice = Ce champ figure déjà dans une ligne précédente.
desk-form-row-version = La dernière colonne n’est pas celle que le formulaire a donnée.
desk-form-rows = Quelque chose ne va pas dans ces lignes : rien de tout le fichier n’a été pris.
desk-form-rows-advice = Corrigez-les dans votre tableau et rapportez-le.
desk-form-shut = Ces rapports ne sont plus ouverts ; rien n’en a été pris.
desk-form-taken = Votre tableau est pris
desk-form-theirs = Écrit ici
desk-form-too-large = Ce tableau est plus grand qu’un formulaire : rien n’a été pris.
desk-form-too-large-advice = Prenez un nouveau formulaire, remplissez-le et rapportez-le.
desk-form-too-much = Lire ce classeur demande plus qu’un formulaire n’exige : rien n’a été pris.
desk-form-too-much-advice = Enregistrez la feuille en CSV et rapportez cette copie.
desk-form-what = 
    { $n ->
        [one] Votre seule promesse, avec ce qui est déjà écrit. Remplissez la colonne « value » et laissez les autres telles quelles.
       *[other] Vos { $n } promesses, avec ce qui est déjà écrit. Remplissez la colonne « value » et laissez les autres telles quelles.
    }
desk-form-why = Ce qui ne va pas
desk-form-written = 
    { $n ->
        [one] Un champ a été écrit.
       *[other] { $n } champs ont été écrits.
    }
desk-form-xlsx = En classeur (.xlsx)
desk-fresh = Montrez encore une fois votre second facteur
desk-fresh-back = Merci : c’est bien vous
desk-fresh-back-what = Vos mots sont ici. Relisez-les et envoyez-les.
desk-fresh-button = Continuer
desk-fresh-kept = Ce que vous avez écrit est gardé et revient à la page suivante.
desk-fresh-why = Qui fait entrer ou sortir quelqu’un, ou change sa façon d’entrer, le montre dans les cinq minutes qui précèdent.
desk-fresh-wrong = Ces chiffres ne sont pas bons, ou ont déjà servi. Attendez les suivants.
desk-group-accepted = 
    { $n ->
        [one] Un rapport accepté et public
       *[other] { $n } rapports acceptés et publics
    }
desk-group-accepted-what = Terminé pour ce cycle.
desk-group-entered = 
    { $n ->
        [one] Le secrétariat en a saisi un d’après votre note
       *[other] Le secrétariat en a saisi { $n } d’après vos notes
    }
desk-group-entered-what = Une deuxième personne le compare là-bas avec la note. Vous n’avez rien à faire.
desk-group-late = 
    { $n ->
        [one] Un rapport est en retard
       *[other] { $n } rapports sont en retard
    }
desk-group-late-what = Le jour est passé, et les pages publiques disent que vous êtes silencieux. Vous pouvez encore l’envoyer : elles diront alors qu’il est arrivé en retard.
desk-group-returned = 
    { $n ->
        [one] Un rapport est revenu
       *[other] { $n } rapports sont revenus
    }
desk-group-returned-what = Lisez ce que demande le secrétariat, corrigez, renvoyez.
desk-group-sent = 
    { $n ->
        [one] Un rapport envoyé
       *[other] { $n } rapports envoyés
    }
desk-group-sent-what = Le secrétariat vérifie. Vous n’avez rien à faire.
desk-group-write = 
    { $n ->
        [one] Un rapport à écrire
       *[other] { $n } rapports à écrire
    }
desk-group-write-what = Ouvrez chacun et dites ce qu’il en est.
desk-hint-address = Une adresse qui commence par https://
desk-hint-change = Ceci propose ; le pacte décide.
desk-hint-day = Un jour, comme 2027-03-31
desk-hint-language = Dans cette langue le rapport fait foi ; les autres sont des traductions.
desk-hint-narrative = Jusqu’à 2 000 caractères. Dites ce qui a été fait, par qui, depuis quand.
desk-hint-number = Des chiffres seuls, comme 1500000 ou 12.5
desk-hint-period = Une année, un trimestre, un mois ou un jour : 2027, 2027-Q1, 2027-03, 2027-03-31
desk-hint-rule = De quelle règle du pacte vous demandez à être dispensé
desk-hint-shows = Une adresse web, ou un fichier que vous avez ajouté
desk-hint-unit = Par exemple : personnes, permis, USD
desk-history = Historique
desk-history-fields = Ce qui a été écrit, réponse par réponse
desk-history-none = Rien ne s’est encore passé.
desk-holder = Membre
desk-invitation = Vous êtes invité au bureau
desk-invitation-done = Terminer
desk-invitation-for = { $name }, { $unit }. Deux étapes, environ trois minutes.
desk-invitation-gone = Ce lien a servi, a expiré ou n’a jamais existé.
desk-invitation-gone-advice = Les liens servent une fois, pendant trois jours. Demandez-en un autre à l’administration du bureau.
desk-invite = Inviter une personne
desk-invite-button = Proposer
desk-invite-what = Vous proposez ; un autre administrateur confirme et remet le lien.
desk-invited-by = Proposée par
desk-language = Langue
desk-language-what = La langue de vos pages et lettres
desk-last-report = Dernier rapport accepté le { $day }
desk-last-sign-in = Dernière entrée
desk-late = en retard
desk-letter-done = Remise
desk-letter-due = Dernier jour : { $day }.
desk-letter-end = Cette lettre a été écrite par le bureau lui-même. Elle vient au plus une fois par jour ouvré et trois fois par semaine, et elle s’arrête. Elle ne contient jamais de lien qui ouvre l’accès : tapez vous-même l’adresse.
desk-letter-failed = Refusée
desk-letter-hello = À { $unit } : voici ce qui vous attend au bureau.
desk-letter-link-end = Le lien sert une fois. Si vous ne l’attendiez pas, ne faites rien et prévenez votre administrateur.
desk-letter-link-greeting = Bonjour { $name },
desk-letter-link-what = vous êtes invité au bureau de { $house }. Ouvrez ce lien dans les trois jours, choisissez une phrase de passe et ajoutez un second facteur. Cela prend environ trois minutes.
desk-letter-subject = { $compact } : rapports
desk-letter-taken = En cours d’envoi
desk-letters = Lettres
desk-letters-call = Qui appeler
desk-letters-call-none = Personne : chaque lettre arrive et personne n’est en retard.
desk-letters-call-what = Unités qui n’ont pas fait rapport et sont en retard, ou dont les lettres n’arrivent pas ; la plus en retard d’abord.
desk-letters-day = Jour
desk-letters-kind = Objet
desk-letters-missing = 
    { $n ->
        [one] un rapport manque
       *[other] { $n } rapports manquent
    }
desk-letters-none = Aucune lettre n’est partie ces 60 derniers jours.
desk-letters-refused = La dernière lettre a été refusée :
desk-letters-sent = Lettres des 60 derniers jours
desk-letters-state = Ce qu’elle est devenue
desk-letters-to = À
desk-link = Remettez ce lien
desk-link-mail = L’écrire dans une lettre à { $email }
desk-link-new = Faire un nouveau lien
desk-link-new-what = La personne n’a pas encore utilisé le lien. Un nouveau annule l’ancien.
desk-link-once = Il est affiché ici et plus jamais, sert une fois et expire après trois jours. Qui l’a entre à la place de cette personne : remettez-le par une voie sûre.
desk-link-subject = Votre invitation à { $house }
desk-link-what = Avec ce lien, { $name } choisit une phrase de passe et un second facteur.
desk-log = Journal
desk-log-about = À propos de
desk-log-event = Quoi
desk-log-file = Tout le journal en CSV
desk-log-moment = Quand
desk-log-more = Les 200 plus récents sont affichés ; le fichier les contient tous.
desk-log-number = Numéro
desk-log-what = 
    { $n ->
        [one] Un événement ; le numéro dit l’ordre, et nul ne peut le changer.
       *[other] { $n } événements, les plus récents d’abord ; les numéros disent l’ordre, et nul ne peut les changer.
    }
desk-log-who = Qui
desk-mark = Demander quelque chose ici
desk-mark-said = Le secrétariat demande :
desk-mark-save = Enregistrer mes demandes
desk-mark-why = Ce qui doit changer, en au moins 20 caractères. Videz pour retirer.
desk-moment = { $day }, { $minute } UTC
desk-more = Dire ce qui est nouveau
desk-name = Nom
desk-never = Jamais, ou il y a longtemps
desk-news-finished = La promesse est entièrement tenue
desk-news-given-up = Nous ne maintenons plus cette promesse
desk-news-nothing-new = Rien de nouveau
desk-news-something = Oui, quelque chose
desk-next-accepted = Accepté et public. Il ne reste rien à faire dans ce cycle.
desk-next-closed = Ce cycle est clos. Ce qui n’a pas été envoyé le reste.
desk-next-entered = Le secrétariat a saisi ceci d’après une note. Une deuxième personne compare les deux ; puis c’est envoyé.
desk-next-returned = Le secrétariat a demandé des changements. Le membre corrige et renvoie.
desk-next-sent = Le secrétariat vérifie. Il accepte le rapport, alors public, ou demande des changements.
desk-next-silent = Rien n’a été envoyé à temps. Un coordinateur du membre peut encore l’envoyer.
desk-next-writing = Pas encore envoyé.
desk-no-cycle = Aucun cycle n’est ouvert. Le secrétariat peut vous dire quand commence le prochain.
desk-not-saved = Pas enregistré depuis HH:MM. Appuyez sur le bouton pour réessayer.
desk-not-sent-yet = Tout est enregistré, et rien n’est encore envoyé.
desk-nothing-new = Rien de nouveau
desk-nothing-new-all = 
    { $n ->
        [one] Il n’y a rien de nouveau
       *[other] Rien de nouveau pour toutes
    }
desk-nothing-new-send = Envoyer : rien de nouveau
desk-nothing-new-what = Un bouton envoie un court rapport pour chaque promesse cochée. Décochez là où il y a quelque chose à dire.
desk-nothing-new-which = Promesses sur lesquelles il n’y a rien de nouveau
desk-now = Maintenant
desk-now-same = Maintenant : inchangé
desk-odd = Il est écrit :
desk-one-administrator = Une seule personne administratrice peut entrer. Il en faut d’abord une deuxième : personne n’ouvre l’accès seul.
desk-original = La note
desk-original-digest = Ou l’empreinte d’un fichier envoyé ici
desk-original-hint = L’empreinte du fichier envoyé ici : 64 chiffres et lettres
desk-own-none = Rien ne vous est demandé dans ce cycle.
desk-part-due = Devait être fait avant : { $day }
desk-parts = Elle est tenue quand :
desk-passphrase = Phrase de passe
desk-passphrase-again = La même encore une fois
desk-passphrase-change = Changer la phrase de passe
desk-passphrase-change-what = Toutes vos autres sessions prennent fin.
desk-passphrase-choose = Choisissez une phrase de passe
desk-passphrase-differs = Les deux ne sont pas identiques.
desk-passphrase-guessed = On la devinerait vite. Prenez quatre mots sans rapport entre eux ni avec vous.
desk-passphrase-hint = 
    { $n ->
        [one] Au moins un caractère.
       *[other] Au moins { $n } caractères, par exemple quatre mots sans rapport entre eux.
    }
desk-passphrase-long = Elle dépasse 128 caractères.
desk-passphrase-old = La phrase de passe que vous avez maintenant
desk-passphrase-old-wrong = La phrase de passe que vous avez maintenant est une autre.
desk-passphrase-short = Elle a moins de 12 caractères.
desk-people = Personnes
desk-print = Imprimer pour signature
desk-print-digest = Empreinte de ce rapport (SHA-256) :
desk-print-digest-what = Si une lettre change, l’empreinte change. Ce qui est envoyé avec la même empreinte est ce qui figure sur cette feuille.
desk-print-draft = Brouillon : pas encore envoyé.
desk-print-empty = Rien n’est encore écrit.
desk-progress-begun = Commencé
desk-progress-done = Fait
desk-progress-not = Pas commencé
desk-progress-not-known = Nous ne savons pas
desk-promise = Logiciel libre. Un seul cookie, pour votre session seulement ; rien n’est chargé d’ailleurs.
desk-proposed-by = proposé par { $name }
desk-public = Pages publiques
desk-public-page = Page publique de cette promesse
desk-published = Ce qui est publié sur cette promesse
desk-published-none = Aucun chiffre n’est publié.
desk-read = Lire
desk-reason = Motif
desk-recover = Proposer un nouveau départ
desk-recover-what = Pour qui a perdu sa phrase de passe ou son téléphone. Un autre administrateur confirme ; alors chaque session prend fin et un nouveau lien est fait.
desk-refusal-address = Une adresse de courriel ressemble à nom@ministere.example.
desk-refusal-address-taken = Quelqu’un a déjà cette adresse.
desk-refusal-advice = Rien n’a changé. Revenez en arrière, vérifiez et réessayez.
desk-refusal-busy = Beaucoup est calculé en ce moment.
desk-refusal-draft-there = Un brouillon dit déjà quelque chose. Il s’envoie sur sa propre page.
desk-refusal-fields = Des réponses manquent ou ne sont pas justes.
desk-refusal-forged = Ce formulaire ne vient pas d’une page du bureau que vous avez ouverte.
desk-refusal-forged-advice = Rien n’a changé. Rouvrez la page et envoyez le formulaire de là.
desk-refusal-full = Il n’y a plus de place pour écrire : rien n’a changé.
desk-refusal-full-advice = Qui gère le bureau doit faire de la place. Vos mots sont ci-dessous : copiez-les ou renvoyez-les plus tard.
desk-refusal-gone = La base de données ne répond pas : rien n’a changé.
desk-refusal-gone-advice = Vos mots sont ci-dessous. Réessayez dans une minute.
desk-refusal-name = Un nom a de 1 à 120 caractères.
desk-refusal-no-mark = Dites d’abord ce qui doit changer : ouvrez une des réponses et écrivez-le.
desk-refusal-no-role = Choisissez au moins un rôle.
desk-refusal-no-such-unit = La charte ne nomme pas cette unité.
desk-refusal-not-here = Il n’y a rien ici pour vous.
desk-refusal-not-here-advice = Cela n’existe pas ou appartient à quelqu’un d’autre. Repartez de vos tâches.
desk-refusal-nothing-in-force = Aucun engagement n’est en vigueur : il n’y a rien à demander.
desk-refusal-nul = Un caractère ne peut être gardé : NUL. Retirez-le ; il est venu avec un collage.
desk-refusal-open-marks = Vous demandez encore des changements. Retirez-les, ou renvoyez le rapport.
desk-refusal-original = Choisissez la note, ou donnez l’empreinte d’un fichier envoyé ici.
desk-refusal-other-body = Ce formulaire a déjà été envoyé, avec d’autres mots.
desk-refusal-other-body-advice = Ce qui a été envoyé d’abord est retenu. Rouvrez la page pour le changer.
desk-refusal-out-of-order = Cette étape ne suit pas : l’affaire est maintenant « { $name } ».
desk-refusal-reason = Un motif a de 20 à 1 000 caractères.
desk-refusal-role = Un rôle ne convient pas à cette unité, ou pas aux autres rôles.
desk-refusal-same-person = Une autre personne doit le faire : personne ne confirme ce qu’il a fait.
desk-refusal-second-administrator = Un second administrateur vient d’abord : invitez-en un, avec ce seul rôle.
desk-refusal-title = Cela n’a pas été fait
desk-refusal-two-administrators = Deux administrateurs sont là : ils invitent les suivants.
desk-refusal-two-must-remain = Deux administrateurs doivent rester : invitez-en d’abord un autre.
desk-refusal-until = Le dernier jour est passé ou n’en est pas un ; un administrateur n’en a pas.
desk-reopen = Rouvrir ce rapport
desk-reopen-what = Le membre peut alors le changer et le renvoyer. Ce qui a été accepté reste public jusque-là. Le membre lit votre motif.
desk-reopened-what = Ce rapport était accepté, puis rouvert pour ce motif :
desk-report = Le rapport
desk-report-by = Rapport { $n } de { $unit }, envoyé le { $day }
desk-reporting = { $n } sur { $all } sollicités ont envoyé un rapport.
desk-return = Renvoyer au membre
desk-return-what = Le renvoi dit au membre ce que vous demandez, et lui donne le temps de répondre.
desk-returned-what = Le secrétariat demande des changements. Ce qu’il demande figure à côté de chaque réponse.
desk-role-administrator = Administrateur
desk-role-analyst = Analyste
desk-role-approver = Approbateur
desk-role-coordinator = Coordinateur
desk-role-days = { $role }, du { $from } au { $until }
desk-role-observer = Observateur
desk-role-officer = Chargé de dossier
desk-role-reviewer = Examinateur
desk-role-since = { $role }, depuis le { $from }
desk-roles = Rôles
desk-save = Enregistrer
desk-saved = Enregistré à HH:MM
desk-saved-at = Enregistré à { $hour }
desk-saved-both = Un collègue a aussi écrit ici. Les deux textes sont gardés : appuyez sur le bouton pour choisir.
desk-section-change = Un changement de la promesse
desk-section-evidence = Preuves
desk-section-evidence-hint = Adresses de pages ou de documents. Après l’enregistrement, il y a de la place pour une de plus.
desk-section-flexibility = Une demande de souplesse
desk-section-obstacles = Difficultés
desk-section-progress = Où en est la promesse
desk-send = Envoyer au secrétariat
desk-send-what = Après l’envoi, le secrétariat le vérifie en quelques semaines. Ce qu’il accepte est public.
desk-send-who = Le coordinateur de votre unité l’envoie.
desk-sent-on = Envoyé le { $day }
desk-session = Depuis { $began } ; vue en dernier { $seen }
desk-session-this = Celle-ci
desk-sessions = Où vous êtes entré
desk-sessions-end = Mettre fin à toutes les autres
desk-sign-in = Entrer au bureau
desk-sign-in-busy = Beaucoup de personnes entrent en ce moment. Réessayez dans quelques secondes.
desk-sign-in-button = Entrer
desk-sign-in-ended = Votre session est terminée. Entrez à nouveau.
desk-sign-in-kept = Votre session était terminée. Vos mots sont gardés : entrez, vous les retrouverez.
desk-sign-in-wait = 
    { $n ->
        [one] Trop d’échecs. Attendez une seconde, puis réessayez.
       *[other] Trop d’échecs. Attendez { $n } secondes, puis réessayez.
    }
desk-sign-in-who = Pour le personnel des ministères et du secrétariat. Toute autre personne trouve tout sur les pages publiques.
desk-sign-in-wrong = L’adresse, la phrase ou le code n’est pas bon. Chaque code sert une fois : attendez le suivant.
desk-sign-name = Nom et fonction
desk-sign-out = Sortir
desk-sign-place = Lieu et date
desk-sign-signature = Signature
desk-silent = Silencieux
desk-standing = Situation
desk-standing-confirmed = A un lien, n’est pas encore entré
desk-standing-enrolled = Peut entrer
desk-standing-invited = Proposée, non confirmée
desk-standing-recovering = Un nouveau départ attend confirmation
desk-standing-suspended = Écartée
desk-state-accepted = accepté
desk-state-adopted = adopté
desk-state-called = pas envoyé
desk-state-closed = clos
desk-state-confirmed = confirmé
desk-state-drafting = en rédaction
desk-state-enrolled = inscrit
desk-state-entered = saisi, à confirmer
desk-state-in-review = à l’examen
desk-state-invited = invité
desk-state-lapsed = échu
desk-state-not-its-time = pas à ouvrir aujourd’hui
desk-state-open = ouvert
desk-state-published = publié
desk-state-replied = répondu
desk-state-returned = renvoyé
desk-state-sent = envoyé
desk-state-settled = réglé
desk-state-silent = silencieux
desk-state-superseded = remplacé
desk-state-suspended = suspendu
desk-state-waived = renoncé
desk-state-with-member = chez le membre
desk-states-caption = Combien de rapports en sont où
desk-step-entry-confirmed = Comparé avec la note et envoyé
desk-step-entry-refused = Trouvé différent de la note
desk-step-field-marked = Changement demandé
desk-step-item-reopened = Rouvert
desk-step-item-silent = Le délai est passé sans rapport
desk-step-report-accepted = Accepté
desk-step-report-entered = Saisi d’après une note
desk-step-report-returned = Renvoyé
desk-step-report-sent = Rapport envoyé
desk-suspend = Écarter
desk-suspend-what = La personne est dehors aussitôt et chaque session prend fin. Ce qu’elle a fait reste au journal.
desk-task-check = 
    { $n ->
        [one] Un rapport à vérifier
       *[other] { $n } rapports à vérifier
    }
desk-task-confirm = 
    { $n ->
        [one] Une note saisie à confirmer
       *[other] { $n } notes saisies à confirmer
    }
desk-task-late = 
    { $n ->
        [one] Un rapport n’a pas été envoyé : vous pouvez encore l’envoyer
       *[other] { $n } rapports n’ont pas été envoyés : vous pouvez encore les envoyer
    }
desk-task-mend = 
    { $n ->
        [one] Un rapport est revenu avec des remarques
       *[other] { $n } rapports sont revenus avec des remarques
    }
desk-task-open = Le cycle « { $cycle } » peut être ouvert
desk-task-people = 
    { $n ->
        [one] Une personne attend une confirmation
       *[other] { $n } personnes attendent une confirmation
    }
desk-task-report = 
    { $n ->
        [one] Une promesse sur laquelle rendre compte
       *[other] { $n } promesses sur lesquelles rendre compte
    }
desk-tasks = Mes tâches
desk-tasks-none = Rien ne vous attend.
desk-text-before = Avant
desk-text-beside = Écrit en même temps, non retenu
desk-text-now = En vigueur
desk-typed-from = Saisi d’après une note :
desk-unit = Unité
desk-until = Dernier jour, s’il est connu
desk-until-hint = Pour les suppléants et les départs : les rôles prennent fin d’eux-mêmes.
desk-untouched = 
    { $n ->
        [one] Rien n’est écrit sur une de vos promesses.
       *[other] Rien n’est écrit sur { $n } de vos promesses.
    }
desk-waits = Attend un second administrateur
desk-waits-invitation = { $name } entrerait : { $roles }
desk-waits-other = Un autre administrateur doit confirmer.
desk-waits-recovery = { $name } aurait un nouveau départ : { $roles }
desk-who-clock = l’horloge
desk-with-promise = { $n } membres du pacte sur { $all } ont une promesse propre.
desk-without-promise = Sans promesse, et non sollicités : { $names }.
desk-words-again = Renvoyer ces mots
diff-also = maintenant aussi : { $said }
diff-gone = n’est plus là : { $said }
diff-new = nouveau : { $said }
diff-no-longer = plus maintenant : { $said }
diff-none = Rien n’a changé.
diff-not-open = pas ouvert
diff-now = maintenant : { $said }
diff-offices = les bureaux qu’il nomme reçoivent d’autres personnes : { $said }
diff-perhaps-open = on n’a pas publié si c’est ouvert
diff-was = avant : { $said }
document-kind-court = décision de justice
document-kind-decree = décret
document-kind-law = loi
document-kind-law-firm = cabinet d’avocats
document-kind-ngo = société civile
document-kind-official-dataset = données officielles
document-kind-official-page = page officielle
document-kind-press = presse
document-kind-regulation = règlement
document-kind-research = étude
document-kind-statement = déclaration
document-kind-un = Nations Unies
event-reinstated = Remis en marche
event-superseded = Remplacée par une autre promesse
event-suspended = Suspendue
event-withdrawn = Terminée ou retirée
evidence-contradicted = Contredite
evidence-contradicted-means = Les chiffres publiés se contredisent ; ils figurent côte à côte plus bas.
evidence-independent-record = Source indépendante
evidence-independent-record-means = Quelqu’un d’étranger à la promesse l’a consigné.
evidence-none = Aucune
evidence-none-means = Rien de ce qui a été trouvé ne le montre.
evidence-official-record = Registre officiel
evidence-official-record-means = Un décret, un jeu de données ou un registre le montre.
evidence-statement-only = Simple déclaration
evidence-statement-only-means = Seuls ceux qui y ont part, ou des officiels cités par la presse, le disent.
failure-answer-advice = Corrigez-la ou enlevez-la. Un jour s’écrit comme 2024-05-07.
failure-answer-title = L’adresse contient une réponse qui n’a pas été comprise
failure-answer-what = « { $answer } » n’est pas une réponse à « { $question } ».
failure-busy-advice = Redemandez-la dans dix secondes.
failure-busy-title = Cette page est en cours de calcul
failure-busy-what = Trop de choses sont demandées à la fois, ou la réponse est longue à calculer. Le calcul continue.
failure-day-earliest = L’adoption date du { $day } ; rien n’est connu avant.
failure-day-early = Le { $day } précède le commencement.
failure-day-future = Le { $day } est dans l’avenir.
failure-day-latest = Le dernier jour que l’on peut demander est le { $day }.
failure-day-title = On ne peut rien savoir de ce jour
failure-go-home = Aller à la première page
failure-no-announcement = Aucune annonce ne s’appelle { $name }.
failure-no-commitment = Aucun engagement n’a le numéro { $name }.
failure-no-corridor = Aucun couloir { $name } n’est compté ici.
failure-no-country = Rien n’a été compté sur le pays { $name }.
failure-no-cycle = Il n’y avait pas, ce jour-là, de cycle de rapports « { $name } ».
failure-no-figure = Aucun chiffre publié n’a le numéro { $name }.
failure-no-key = Il n'y a pas de clé « { $name } ».
failure-no-member = Aucun membre n’a le code { $name }.
failure-no-office = Il n'y a pas de bureau nommé « { $name } ».
failure-no-office-country = Il n’y a aucun bureau dans « { $name } ».
failure-no-pathway = Il n'y a pas de voie nommée « { $name } ».
failure-no-report = À ce jour, aucun rapport « { $name } » n’avait été accepté dans ce cycle.
failure-no-scenario = Il n’y a pas de scénario { $name }.
failure-no-series = Il n’y a pas de série { $name }.
failure-no-table = Il n’y a pas de tableau { $name }.
failure-not-found-advice = Vérifiez l’adresse, ou cherchez. Ce qui a été annoncé après le jour choisi n’est pas montré non plus.
failure-not-found-title = Cette page n’existe pas
failure-not-found-what = Il n’y a rien à { $name }.
failure-ours-advice = Réessayez dans une minute.
failure-ours-title = Nous n’avons pas pu répondre
failure-ours-what = La base n’a pas répondu. C’est à nous de réparer, pas à vous.
failure-refused-advice = Revenez en arrière et réessayez. Si cela se reproduit, prévenez qui tient ce site.
failure-refused-form = Ce qui a été envoyé n’a pas pu être lu comme réponse à cette page.
failure-refused-host = La demande ne nomme pas un site, et un seul, comme elle le doit.
failure-refused-large = Il a été envoyé plus que cette page n’accepte.
failure-refused-method = Cette adresse ne peut qu’être lue.
failure-refused-often = Votre réseau a demandé en peu de temps plus qu’un réseau ne peut demander.
failure-refused-title = Cette demande a été refusée
fault-code-changed = Code changé
fault-code-changed-ask = Est-ce une seule nationalité sous deux codes ?
fault-code-changed-means = Une nationalité s’arrête et une autre commence le même mois avec autant de personnes.
fault-copied-month = Mois copié
fault-copied-month-ask = Qu'a-t-on compté le mois qui en répète un autre ?
fault-copied-month-means = Un mois en répète un autre, nombre par nombre.
fault-cumulative = Chiffres cumulés
fault-cumulative-ask = Sont-ce des sommes depuis le début de l'année ?
fault-cumulative-means = Les chiffres montent au long de l’année puis recommencent : ce sont des sommes, pas des mois.
fault-exchanged-columns = Colonnes échangées
fault-exchanged-columns-ask = Les deux colonnes sont-elles interverties ?
fault-exchanged-columns-means = Les colonnes de celui qui compte et de celui qui est compté sont échangées.
fault-fiscal-months = Mois d’une année budgétaire
fault-fiscal-months-ask = Le fichier pourrait-il donner aussi les mois civils ?
fault-fiscal-months-means = Les mois sont donnés dans une année budgétaire : octobre appartient à l’année civile précédente.
fault-future-noughts = Zéros pour des mois à venir
fault-future-noughts-ask = A-t-on compté quelque chose durant ces mois ?
fault-future-noughts-means = Des mois qui n’avaient pas eu lieu portent des zéros au lieu de rester vides.
fault-gap = Parties qui ne font pas le total
fault-gap-ask = Quelles personnes ne sont comptées que d'un côté ?
fault-gap-means = Les comptes par nationalité ne donnent pas le total publié.
fault-impossible = Comptage impossible
fault-impossible-ask = Quelle période ou quel chiffre est visé ?
fault-impossible-means = Un comptage d’une période encore à venir, ou de plus de personnes qu’on ne peut en compter. Il est refusé.
fault-level-break = Rupture de niveau
fault-level-break-ask = La définition a-t-elle changé ce mois-là ?
fault-level-break-means = Le niveau se multiplie d’un mois à l’autre et y reste ; la définition a sans doute changé.
fault-merged-groups = Nationalités fusionnées
fault-merged-groups-ask = Deux nationalités sont-elles comptées comme une seule ?
fault-merged-groups-means = Une nationalité s’arrête et une autre augmente d’autant de personnes.
fault-month-left-out = Mois omis
fault-month-left-out-ask = N'a-t-on compté personne ce mois-là, ou manque-t-il ?
fault-month-left-out-means = Il manque un mois entre d’autres. Rien n’est mis à sa place.
fault-other-entries = Entrées d’une autre nature
fault-other-entries-ask = Y a-t-il des entrées régulières parmi ces chiffres ?
fault-other-entries-means = Les nationaux du pays sont comptés, qui n’y entrent pas irrégulièrement : des entrées régulières ont sans doute été chargées.
fault-replaced = Chiffres remplacés plus tard
fault-replaced-ask = Quels chiffres ont été corrigés, et lesquels complétés ?
fault-replaced-means = Une publication ultérieure donne d’autres chiffres pour la même période. Les deux sont gardés.
fault-rounding = Comptes arrondis
fault-rounding-ask = Les cases sont-elles arrondies, et les totaux à partir des chiffres exacts ?
fault-rounding-means = Les comptes sont arrondis et leur somme diffère du total.
fault-same-number = Le même nombre pendant des mois
fault-same-number-ask = Ce compte a-t-il été refait chaque mois ?
fault-same-number-means = Un chiffre reste le même si longtemps qu’il a sans doute été reporté.
fault-shifted-season = Saison décalée
fault-shifted-season-ask = Sont-ce les mois d'une année fiscale ?
fault-shifted-season-means = La saison d’une année est décalée de trois mois : des mois d’exercice ont sans doute été pris pour des mois civils.
fault-single-cell = Un chiffre de trop
fault-single-cell-ask = Y a-t-il un chiffre de trop dans cette case ?
fault-single-cell-means = Une case vaut environ dix fois ce que laissent attendre les mois voisins et les autres nationalités.
fault-small-cells = Petits comptes
fault-small-cells-ask = Ces chiffres pourraient-ils être arrondis ou retenus avant publication ?
fault-small-cells-means = Les comptes sont si petits que des personnes pourraient être reconnues. Ils sont retenus ici.
fault-total-as-group = Total parmi ses parties
fault-total-as-group-ask = Ce groupe est-il le total des autres ?
fault-total-as-group-means = Un groupe est la somme de tous les autres : les personnes compteraient deux fois.
fault-unit-change = Changement d’unité
fault-unit-change-ask = Ces chiffres sont-ils en milliers ?
fault-unit-change-means = À partir d’un mois, tous les chiffres sont environ mille fois plus petits, dans les mêmes proportions.
fault-unknown-name = Non compris
fault-unknown-name-ask = Que veut-on dire ?
fault-unknown-name-means = Un nom, une période, un nombre ou une autre cellule n’est aucun de ceux que l’on connaît. La ligne est refusée, jamais devinée.
fault-vanished-group = Nationalité qui disparaît
fault-vanished-group-ask = Cette nationalité était-elle encore comptée ?
fault-vanished-group-means = Une grande nationalité tombe à personne à la fin, alors que les autres sont encore comptées.
fee-free = La demande est gratuite. Personne ne peut vous demander d'argent pour cela.
fee-official-fee = Il y a un tarif officiel. Payez seulement à l'administration ou à sa banque, et demandez un reçu.
fee-unknown = Nos sources ne disent pas si cela coûte quelque chose. Demandez au guichet avant de payer qui que ce soit.
figure-about = Au sujet de
figure-as-of = Valable au
figure-by = Rapporté par
figure-class = Nature de la source
figure-context = Il ne parle d’aucun engagement ; il est gardé comme contexte.
figure-corrects = Corrige
figure-known-on = Connu le
figure-known-unstated = non indiqué
figure-no-address = Le rapport ne donne aucune adresse.
figure-no-date = sans date
figure-no-value = aucune valeur publiée
figure-report = Rapporté dans
figure-role = Usage
figure-row = Ligne
figure-row-in = ligne { $n } du fichier des chiffres publiés ·
figure-since = Compté depuis
figure-table = Tableau
figure-used = De quoi il parle
figure-value = Valeur
figure-what = Quoi
figures-caption = Chaque chiffre mène à sa propre ligne et à sa source.
filter-any = tous
filter-due-by = Échéance avant le
filter-ended = Fin décidée par
filter-ended-any = qui que ce soit
filter-kind = Nature
filter-member = Membre
filter-package = Paquet d’action
filter-pillar = Pilier
filter-reported = Quelque chose de publié ?
filter-reported-no = non, silence
filter-reported-yes = oui
firmness-by-base-earlier = un point de départ un an plus tôt
firmness-by-base-later = un point de départ un an plus tard
firmness-by-latest-higher = la dernière valeur un peu plus haute
firmness-by-latest-lower = la dernière valeur un peu plus basse
firmness-by-path-straight = un chemin droit au lieu d’un chemin courbe
firmness-firm = Solide
firmness-firm-means = Aucun petit changement des chiffres ne changerait la classe.
firmness-fragile = Fragile
firmness-fragile-means = Un petit changement changerait la classe : { $changes }.
firmness-undetermined = Indéterminée
firmness-undetermined-means = Il n’y a pas de chiffre dont on puisse essayer un petit changement.
forecast-by-comb = Méthode : la moyenne de Theta et d’une tendance amortie.
forecast-by-damped = Méthode : lissage à tendance amortie.
forecast-by-ets = Méthode : lissage avec tendance et saison.
forecast-by-rw = Méthode de cette prévision : le dernier compte ; aucune autre ne s’est montrée nettement meilleure.
forecast-by-ses = Méthode : lissage simple.
forecast-by-snaive = Méthode : le même mois de l’année précédente.
forecast-by-theta = Méthode : Theta.
found-commitment = Engagement
found-figure = Chiffre publié
found-gap = Inconnu
found-meeting = Réunion
found-member = Pays
found-package = Paquet d’action
found-pillar = Pilier
frame-adopted-by-nobody = Chaque évaluation est calculée à partir de chiffres publiés, selon une règle énoncée. Aucun gouvernement ni organisme ne l’a encore adoptée.
frame-all-sections = Toutes les sections
frame-as-known = Tel qu’on le savait le { $day }.
frame-as-known-today = Montrer ce qu’on sait aujourd’hui
frame-as-known-why = Rien de ce qui est devenu public plus tard n’est montré ni compté.
frame-description = Ce qui a été promis dans { $compact }, ce qui a été tenu, avec quelle certitude et pourquoi.
frame-how-rated = Comment les évaluations sont calculées
frame-languages = Langues
frame-menu = Menu
frame-operator = Tenu par { $name } :
frame-promise = Logiciel libre. Aucun cookie, rien de chargé d’ailleurs.
frame-sections = Sections principales
frame-skip = Aller au contenu
frame-today = Aujourd’hui
frame-unreviewed = Aucune personne n’a encore relu ces mots dans cette langue.
frame-when = Voir cette page telle qu’on la savait le
frame-when-show = Afficher
fraud-warning = Nous disons où la demande est gratuite, et où il y a un tarif officiel. Celui qui vous vend une place, un formulaire ou un rendez-vous vous trompe.
glance-all-told = Sur chaque promesse, quelque chose a été publié de ce qu’elle est devenue.
glance-beneficiaries = Bénéficiaires, à qui l’on promet et qui ne promettent rien ici
glance-holder = Qui
glance-last-told = Dernière nouvelle
glance-lead = qui a promis quoi, jusqu’où c’est réalisé et qui n’a rien dit, au { $day }.
glance-no-promise = aucune trouvée
glance-nothing-told = Sans nouvelle de
glance-share = { $value } sur { $target } = { $share }
glance-shown-not = { $all } figurent comme « pas encore cherché » ou « cherché, rien trouvé » : pour { $n } d’entre elles, quelque chose a été publié qui ne montre pas la réalisation.
glance-since = depuis le { $day }
glance-untold =
    { $n ->
        [one] { $n } promesse
       *[other] { $n } promesses
    }
glance-untold-in-all = De { $n } promesses sur { $all }, rien n’a été publié sur ce qu’elles sont devenues.
group-all = tout le monde
group-other = tous les autres
group-stateless = apatrides
group-unknown = nationalité non enregistrée
happened-by-court = un tribunal ({ $name })
happened-ended = Terminé par { $who }, { $day }
happened-in-part = { $who }, pour certains seulement
happened-reinstated = Repris par { $who }, { $day }
happened-superseded = Remplacé par { $who }, { $day }
happened-suspended = Suspendu par { $who }, { $day }
happened-upheld = La justice a maintenu la fin : { $who }, { $day }
happened-withdrawn = Retiré par { $who }, { $day }
headline-by = (par : { $names })
headline-complete =
    { $n ->
        [one] { $number } attestée comme tenue
       *[other] { $number } attestées comme tenues
    }
headline-ended =
    { $n ->
        [one] { $number } auxquelles il a été mis fin
       *[other] { $number } auxquelles il a été mis fin
    }
headline-none = Aucune promesse n’a été trouvée dans ce qui est publié.
headline-not-searched = { $number } pas encore recherchées
headline-nothing-found = sur { $number } rien n’a été trouvé après recherche
headline-others = et d’autres
headline-overdue =
    { $n ->
        [one] { $number } dont la date est passée
       *[other] { $number } dont la date est passée
    }
headline-promises =
    { $n ->
        [one] { $number } promesse
       *[other] { $number } promesses
    }
headline-whole = { $promises } : { $phrases }.
history-basis = Mêmes classes ; ce qui les fonde a changé.
history-count =
    { $n ->
        [one] Historique : une évaluation consignée
       *[other] Historique : { $n } évaluations consignées
    }
history-first = Première évaluation consignée.
history-not-now = L’historique de l’évaluation ne peut pas être lu en ce moment. Réessayez dans une minute.
history-why = Une évaluation est consignée le jour où elle commence à valoir. On ne la modifie jamais ; une autre suit.
holder-all = Tous les membres ensemble
home-changed = Ce qui a changé, mois par mois
home-changed-more =
    { $n ->
        [one] Un changement de plus
       *[other] { $n } changements de plus
    }
home-changed-since = Depuis la dernière réunion de tous les membres :
home-changed-untold =
    { $n ->
        [one] Un changement antérieur se trouve dans les tableaux.
       *[other] { $n } changements antérieurs se trouvent dans les tableaux.
    }
home-compacts = Autres pactes sur ce site
home-door-money = Où est allé l’argent
home-door-moved = Qui s’est déplacé
home-door-promised = Ce qui a été promis
home-door-way = Y a-t-il une voie pour moi ?
home-gaps =
    { $n ->
        [one] Une chose reste inconnue
       *[other] { $n } choses restent inconnues
    }
home-members =
    { $n ->
        [one] Un pays membre
       *[other] { $n } pays membres
    }
home-other =
    { $n ->
        [one] L’autre est tenue en partie, remplacée ou pas encore échue. Une promesse peut figurer dans deux de ces groupes.
       *[other] Les { $n } autres sont tenues en partie, remplacées ou pas encore échues. Une promesse peut figurer dans deux de ces groupes.
    }
home-paced =
    { $n ->
        [one] Pour une promesse seulement, on peut dire si son chiffre avance assez vite.
       *[other] Pour { $n } promesses seulement, on peut dire si leur chiffre avance assez vite.
    }
home-searched = Les publications ont été dépouillées jusqu’au { $day }. De ce qui a paru ensuite, on n’affirme pas que cela manque.
home-silent = Qui reste silencieux
home-silent-why =
    { $n ->
        [one] Pour un membre, aucune promesse propre n’a été trouvée dans ce qui est publié.
       *[other] Pour { $n } membres, aucune promesse propre n’a été trouvée dans ce qui est publié.
    } Cela ne veut pas dire que rien ne se fait.
home-square = Un carré est une promesse.
home-squares = Qui a promis quoi, et ce qu’il en est advenu
home-state-last = Dernier acte trouvé : { $day }.
home-state-searched = Des actes ultérieurs ont été cherchés jusqu’au { $day }.
home-what-is-this = Qu’est-ce qui a été convenu ?
hsds-runs = En charge de : { $offices }.
hsds-town = Le point est le centre de la ville de ce nom, pas la porte du bureau.
input-against = parle contre
input-announced = annoncée
input-as-of = valable au
input-base-at = départ
input-base-value = valeur au départ
input-baseline = point de départ
input-because = parce que
input-before = classe avant
input-beside = à côté
input-by = par
input-chosen = retenu
input-class = nature de la source
input-complete-from = complète à partir de
input-deadline = pour quand
input-deliverable = élément de la promesse
input-deliverables = par ses éléments
input-document = document
input-done-by = fait au
input-due = échéance
input-ended-on = terminé le
input-event = ce qui s’est passé
input-figure = chiffre
input-figure-unit = son unité
input-growth = croissance par an
input-judged-on = jugé le
input-kind = type de document
input-latest-at = dernier
input-latest-value = dernière valeur
input-limit-factor = facteur de la limite naturelle
input-n-all = éléments en tout
input-n-begun = commencés
input-n-done = faits
input-n-undated = éléments sans date
input-not-done-on = pas encore fait le
input-number = par le chiffre
input-on = le
input-ratio = rythme sur rythme nécessaire
input-reached-on = atteint le
input-reported-by = rapporté par
input-searched-on = recherché jusqu’au
input-share = part de ce qui a été promis
input-shown-by = attesté par
input-source = source
input-substantial-from = substantielle à partir de
input-target = chiffre promis
input-target-at = date de l’objectif
input-target-unit = unité promise
input-time = délai
input-unit = unité
input-value = valeur
input-years-gone = années écoulées
input-years-in-all = années en tout
kept-changed = Le { $day } la page avait changé, et cette copie est gardée aussi, sha256 { $digest }
kept-copy = Copie gardée le { $day }, sha256 { $digest }
kind-enforcement = Police et frontière
kind-finance = Argent
kind-information = Information et accès
kind-policy = Loi ou programme
kind-process = Travail commun
kind-quantified = Chiffre promis
known-address = la date figure dans l’adresse
known-stated = la source donne sa propre date
known-unknown = aucun document ne donne le jour ; montré dès le premier possible
legend-beside = chiffre à côté ou qui contredit
legend-first = chemin vers la première promesse
legend-now = chemin vers la promesse d’aujourd’hui
legend-rates = chiffre qui évalue
length-days =
    { $n ->
        [one] { $n } jour
       *[other] { $n } jours
    }
length-months =
    { $n ->
        [one] { $n } mois
       *[other] { $n } mois
    }
length-working-days =
    { $n ->
        [one] { $n } jour ouvrable
       *[other] { $n } jours ouvrables
    }
length-years =
    { $n ->
        [one] { $n } an
       *[other] { $n } ans
    }
licence-unknown = non indiquée
life-active = Actif
life-dormant = En sommeil
life-ended = Terminé
list-and = { $first } et { $last }
list-and-before-i = { $first } et { $last }
measure-asylum-applications = Demandes d’asile déposées
measure-asylum-claims = Demandes d’asile
measure-asylum-seekers = Demandeurs d’asile
measure-darien-crossings = Traversées du Darién
measure-displaced-in-hemisphere = Personnes déplacées dans l’hémisphère
measure-encounters = Interceptions
measure-exits = Sorties régulières
measure-h2a-visas = Visas H-2A de travail agricole
measure-h2b-visas = Visas H-2B de travail saisonnier
measure-host-community = Communauté d’accueil
measure-internally-displaced = Déplacés internes
measure-irregular-detections = Détections en situation irrégulière
measure-irregular-entries = Entrées irrégulières
measure-naturalisations = Naturalisations
measure-others-in-need-of-protection = Autres personnes ayant besoin de protection
measure-others-of-concern = Autres personnes relevant du mandat
measure-refugee-admissions = Admissions de réfugiés
measure-refugee-arrivals-from-latin-america-and-caribbean = Arrivées de réfugiés d’Amérique latine et des Caraïbes
measure-refugees = Réfugiés
measure-regular-entries = Entrées régulières
measure-resettlement-arrivals = Arrivées par réinstallation
measure-returned-internally-displaced = Déplacés internes rentrés
measure-returned-refugees = Réfugiés rentrés
measure-southwest-border-encounters = Rencontres à la frontière sud-ouest
measure-southwest-border-encounters-between-ports = Rencontres entre les postes de la frontière sud-ouest
measure-stateless = Apatrides
measure-venezuelans-abroad = Vénézuéliens à l’étranger
meeting-as-known = Voir tout tel qu’on le savait ce jour-là
meeting-bilateral = Réunion de quelques membres
meeting-hosts = hôte :
meeting-made =
    { $n ->
        [one] { $n } promesse faite là
       *[other] { $n } promesses faites là
    }
meeting-ministerial = Réunion ministérielle
meeting-officials = Réunion de hauts fonctionnaires
meeting-promises =
    { $n ->
        [one] Une promesse faite ou modifiée là
       *[other] { $n } promesses faites ou modifiées là
    }
meeting-summit = Sommet
meetings-became = Ce que sont devenues les promesses de chaque réunion
meetings-became-why = Chaque promesse figure à la réunion où elle a été faite pour la première fois. Toutes les barres ont la même échelle.
meetings-lead = Quand les membres se sont réunis, et quelles promesses y ont été faites ou modifiées.
member-asked = Ce qui lui est demandé, et pour quand
member-asked-no-date = Aucune de ses promesses n’a de date à venir.
member-asked-no-report = Aucun jour auquel les membres doivent rendre compte n’est consigné ici.
member-asked-untold =
    { $n ->
        [one] Pour { $n } de ses promesses, rien n’a été publié sur ce qu’elle est devenue. Le pays peut combler lui-même cette lacune.
       *[other] Pour { $n } de ses promesses, rien n’a été publié sur ce qu’elles sont devenues. Le pays peut combler lui-même ces lacunes.
    }
member-cut = D’une longue liste, seul le début figure ici.
member-door-causes = Causes : { $country }
member-door-money = Argent : { $country }
member-door-movement = Mobilité : { $country }
member-door-offices = À qui s’adresser : { $country }
member-door-pathways = Voies vers { $country }
member-door-practices = Pratiques : { $country }
member-door-shares = Ce que porte { $country }
member-endorsed = Approbation
member-filter = Chercher et filtrer les engagements de ce pays
member-group-complete = Attestées complètes
member-group-ended = Terminées
member-group-in-part = Attestées en partie
member-group-not-due = Pas encore à échéance
member-group-nothing = Rien de publié ne les atteste
member-group-overdue = Échues sans être attestées complètes
member-hosted = A accueilli
member-in-compact = Dans le pacte
member-joint-why = Un autre membre en est titulaire ; ce pays s’y est joint.
member-list = Les mêmes promesses dans la liste, question par question
member-more =
    { $n ->
        [one] { $n } autre
       *[other] { $n } autres
    }
member-n-complete =
    { $n ->
        [one] { $n } attestée complète
       *[other] { $n } attestées complètes
    }
member-n-ended =
    { $n ->
        [one] { $n } terminée
       *[other] { $n } terminées
    }
member-n-in-part =
    { $n ->
        [one] { $n } attestée en partie
       *[other] { $n } attestées en partie
    }
member-n-not-due = { $n } pas encore à échéance
member-n-nothing = { $n } que rien de publié n’atteste
member-n-overdue =
    { $n ->
        [one] { $n } échue sans être attestée complète
       *[other] { $n } échues sans être attestées complètes
    }
member-of-all =
    { $n ->
        [one] { $n } engagement de tous les membres ensemble
       *[other] { $n } engagements de tous les membres ensemble
    }
member-receives =
    { $n ->
        [one] { $n } promesse a été faite pour ce pays ; lui-même n’a rien promis.
       *[other] { $n } promesses ont été faites pour ce pays ; lui-même n’a rien promis.
    }
member-role = Rôle
member-silent = Rien de propre n’a été publié
member-silent-leads = Il dirige toutefois :
member-silent-means = Il a pu promettre ou faire beaucoup qui n’a jamais été publié, ou qui n’a pas été trouvé. Quiconque connaît un texte publié peut le signaler, et cette page changera.
member-silent-what = Dans tout ce qui a été trouvé jusqu’au { $day }, ce pays n’a aucun engagement propre.
member-sum =
    { $n ->
        [one] { $n } promesse propre : { $parts }.
       *[other] { $n } promesses propres : { $parts }.
    }
member-takes-part = Participe à
member-verdicts =
    { $n ->
        [one] { $n } constat d’un juge, d’un auditeur ou d’un autre organe porte sur ses promesses.
       *[other] { $n } constats de juges, d’auditeurs ou d’autres organes portent sur ses promesses.
    }
member-year = Ce qui s’est su depuis un an
members-joint = Promesses communes
members-lead = Qui en fait partie, ce que chacun a promis, et qui n’a rien publié de son propre chef.
members-leads = Dirige
members-made-for = Promesses faites pour lui
members-name = Pays
members-order = Par ordre alphabétique. Les pays ne sont pas classés.
members-probable = probable
members-role-associated = États associés
members-role-associated-why = Ils participent sans être membres, par leurs propres promesses.
members-role-beneficiary = Bénéficiaires
members-role-beneficiary-why = Les promesses ont été faites pour eux. Eux-mêmes n’ont rien promis, et rien ne manque d’eux.
members-role-observer = Observateurs
members-role-observer-why = Ils observent, et peuvent avoir fait une promesse propre.
members-squares = Ses propres promesses
method-citation = À citer ainsi
method-formula = Formules
method-numbers = Ses nombres
method-since = Ces nombres valent depuis le { $day }.
method-version = Version { $version }.
methods-axes = Quatre questions
methods-clocks = Deux horloges
methods-clocks-what = Chaque chiffre porte le jour où il était vrai et le jour où il a été connu. Chaque page peut être vue telle qu’on la savait un jour donné : choisissez le jour en bas de page.
methods-denominators = Un seul dénominateur
methods-denominators-what = Une part de ce qui est documenté cache le silence. Toute part est donc une part de toutes les promesses, et le nombre de celles qui sont documentées figure à côté.
methods-firmness = Solide ou fragile
methods-firmness-what = Chaque trajectoire est recalculée en déplaçant la dernière valeur selon son historique de révisions (un pour cent à défaut), l’année de base d’un an et la forme du chemin. Si la classe tient, elle est solide ; si elle change, fragile.
methods-in-force = La méthode qui évalue
methods-lead = Comment chaque évaluation est calculée, pour que chacun puisse la recalculer.
methods-others = Autres méthodes, pour comparer
methods-others-why = Elles n’évaluent rien ici. Chacun peut les appliquer aux mêmes chiffres.
methods-reasons = Pourquoi une trajectoire peut ne pas être évaluable
money-agencies = Organismes chargés
money-all = Tout ce qui a été annoncé
money-also-said = Aussi dit
money-amount = Montant tel que dit
money-aside-contained = Non compté : dit compris dans
money-aside-cumulative = Non compté : un total cumulé d’argent annoncé ailleurs ou d’autres années.
money-aside-loan = Non compté avec les dons : c’est un prêt à rembourser.
money-aside-request = Non compté : demandé, pas donné.
money-aside-restated = Non compté : cela répète ce qui avait été annoncé.
money-aside-says-again = Non compté : répète ou additionne
money-aside-superseded = Non compté : remplacé par
money-beside = Dessiné hors de la somme : aucune source ne dit s’il est compris dans les autres parts.
money-bound-between = de { $least } à { $most }
money-bound-exact = exactement { $least }
money-bound-least = au moins { $least }
money-bound-most = au plus { $most }
money-bound-none = sans borne : on a seulement dit « environ »
money-bounds = Ce que permettent les mots
money-by-country = Par pays
money-by-country-why = Seulement quand une source nomme un seul pays. Ce qui en nomme plusieurs, une région ou aucun n’est pas réparti au jugé : c’est la dernière ligne.
money-by-donor = Par donateur
money-by-year = Par année de l’annonce
money-category = Type d’aide
money-category-capacity = capacités
money-category-development = développement
money-category-economic = économique
money-category-health = santé
money-category-humanitarian = humanitaire
money-category-labour = travail
money-category-protection = protection
money-category-security = sécurité
money-column-conditional = Sous condition, { $currency }
money-column-new = Nouveau, { $currency }
money-commitment = Promesse dont c’est l’argent
money-condition = De quoi cela dépend
money-count-title = Aucun dollar compté deux fois
money-count-why = Additionner tous les nombres des textes compte les parts à côté de leur tout, et des sommes de sommes. Chaque nombre retiré reste sur ces pages avec sa raison.
money-country = Pays
money-derived = Personne n’a dit ce nombre. C’est ce que les parts nommées laissent du tout.
money-donor = Donateur
money-donors-together = Plusieurs ensemble, parts non publiées
money-each-part = Chaque part
money-files = Ceci en tableau :
money-fiscal-year = Exercice budgétaire
money-funnel = Jusqu’où l’on sait qu’il est allé
money-funnel-why = De l’argent nouveau, ce qu’une source publiée dit arrivé à chaque étape. Une barre vide ne prouve pas que rien n’a été payé ; personne n’a publié si c’est le cas.
money-group-aside =
    { $n ->
        [one] { $n } annonce hors de toute somme
       *[other] { $n } annonces hors de toute somme
    }
money-group-aside-why = Totaux cumulés, prêts, demandes : chacun avec la raison pour laquelle il n’entre dans aucune somme.
money-group-conditional =
    { $n ->
        [one] { $n } annonce sous condition
       *[other] { $n } annonces sous condition
    }
money-group-conditional-why = Elles dépendent de la décision d’autrui et ne s’ajoutent jamais à l’argent nouveau.
money-group-new =
    { $n ->
        [one] { $n } annonce d’argent nouveau
       *[other] { $n } annonces d’argent nouveau
    }
money-group-new-why = Chacune comptée une fois, entière ; ses parts sont dedans.
money-hangs = Dit sous condition
money-hangs-why = Compté comme argent nouveau, parce qu’annoncé ; s’il pouvait être dépensé, un autre en décidait.
money-in-currency = En { $currency }
money-in-full = { $n } { $currency }
money-inferred = déduit, non dit
money-inside-conditional = Dont { $amount } dépend de la décision d’autrui.
money-kind-conditional = Sous condition
money-kind-cumulative = Total cumulé
money-kind-loan = Prêt
money-kind-new = Argent nouveau
money-kind-request = Demande
money-kind-restated = Redit
money-lead = Ce qui a été annoncé, ce qui en est nouveau, et ce que personne n’a publié depuis.
money-may-overlap = Jusqu’à { $amount } ont pu être annoncés deux fois ; le minimum les retire.
money-millions = { $n } millions de { $currency }
money-n-parts =
    { $n ->
        [one] { $n } part
       *[other] { $n } parts
    }
money-naive =
    { $n ->
        [one] Le { $n } nombre publié
       *[other] Les { $n } nombres publiés, additionnés
    }
money-named = Combien de fois chaque pays est nommé
money-named-n = Annonces
money-named-why = Dans toute annonce, comptée ou non, seul ou parmi d’autres. Un nom n’est pas un montant.
money-narrows = Sur { $new } annoncés, on sait que { $paid } ont été versés
money-narrows-untold = Sur { $new } annoncés, personne n'a publié ce qui a été versé
money-new = Argent nouveau
money-no-conversion = Les monnaies restent séparées. Rien n’est converti, car aucune source ne nomme de taux.
money-nobody = personne ne l’a publié
money-nobody-later = Après l’annonce, on ne sait rien : personne n’a publié d’étape suivante.
money-not-broken-down = Non détaillé par aucune source
money-not-said = non dit
money-nothing = À ce jour, aucun argent n’avait été annoncé.
money-off-again = totaux cumulés et ce qu’ils redisent ({ $n })
money-off-conditional = dépend de la décision d’autrui ({ $n })
money-off-loan = prêté, à rembourser ({ $n })
money-off-part = parts d’un tout déjà compté ({ $n })
money-off-request = demandé, pas donné ({ $n })
money-part = Part
money-part-of = Part de
money-parts = En ses parts
money-parts-why = Chaque barre est dans le tout auquel elle appartient, à l’échelle. Hachuré : aucune source ne le détaille. Contour : peut être dans une autre part. Flèche : les mots étaient « plus de ».
money-places = Lieux nommés
money-reached = Connu depuis : { $stage }, { $amount }.
money-said-about = environ { $amount }
money-said-by = Selon
money-said-more-than = plus de { $amount }
money-said-nearly = près de { $amount }
money-said-up-to = jusqu’à { $amount }
money-speaker = Dit par, quand et où
money-stage-announced = Annoncé
money-stage-awarded = Attribué par contrat ou accord
money-stage-disbursed = Versé
money-stage-pledged = Promis par écrit ou voté
money-stage-spent = Dépensé
money-status = Le mot de la source
money-status-announced = annoncé
money-status-approved = approuvé
money-status-contributed = versé en contribution
money-status-derived = calculé ici
money-status-investing = investissement en cours
money-status-launched = lancé
money-status-obligated = engagé
money-status-on-track = en bonne voie
money-status-requested = demandé
money-status-spent = dépensé
money-status-supported = soutenu
money-tie-adds-to = S’ajoute à
money-tie-includes = Dit contenir
money-tie-may-overlap = Peut partager de l’argent avec
money-tie-restates = Redit
money-tie-running-total = Total cumulé avec
money-tie-supersedes = Remplace
money-tile-conditional =
    { $n ->
        [one] soumis à la décision d’autrui, en { $n } annonce
       *[other] soumis à la décision d’autrui, en { $n } annonces
    }
money-tile-later =
    { $n ->
        [one] sur { $n } annonce, avec une étape suivante publiée
       *[other] sur { $n } annonces, avec une étape suivante publiée
    }
money-tile-new =
    { $n ->
        [one] d’argent nouveau, en { $n } annonce
       *[other] d’argent nouveau, en { $n } annonces
    }
money-uncounted = { $amount } de « { $title } » ne sont dans aucune somme ici : ils ont été redits, et de ce qu’ils redisent une partie seulement a été trouvée.
money-undivided = Plusieurs pays, une région ou aucun
money-words-allow = Ce que les mots permettent : { $bounds }.
money-year = Année
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
movement-added = Qui peut demander depuis
movement-after-months = Après mois
movement-agreement = Concordance
movement-ahead = Mois d’avance
movement-ahead-caption = Erreurs et intervalles selon l’avance. Les deux dernières colonnes disent combien de résultats étaient dans les intervalles à 80 % et à 95 %.
movement-alarm-by = Publiée par { $office } le { $day }.
movement-alarm-expected = Attendu de { $from } à { $until }, chaque mois :
movement-alarm-held = Dans { $share } des prévisions antérieures de cette série, ce qui est advenu se trouvait dans un tel intervalle.
movement-alarm-needs = Les personnes auront besoin de :
movement-alarm-passed = Ces mois sont passés.
movement-alarm-seen = { $measure } : hausse constatée en { $month }.
movement-alarms-lead = Hausses soudaines vues dans les comptages publiés. Une personne décide si l’une est annoncée ; elle parle de lits, d’entretiens et d’eau, jamais d’arrêter qui que ce soit.
movement-alarms-none = Personne n’a publié d’alerte à ce jour.
movement-alarms-released = Publiées
movement-alarms-title = Alertes précoces
movement-alarms-wrong = Combien de fois le détecteur se trompe
movement-alarms-wrong-why = Un mois donne un signal quand il compte au moins le double de la moyenne des trois précédents. Le signal était juste si chacun des trois mois suivants dépasse cette moyenne d’au moins un quart. La saison habituelle est retirée. Toutes les séries ensemble :
movement-all = Tous les comptes publiés
movement-all-years = Toutes les années
movement-apart = { $n } d’écart
movement-assumed = supposé ; non publié
movement-backlog = Personnes en attente
movement-backlog-unit = personnes
movement-bands-caption = Intervalles de mille simulations. Une attente de 60 mois veut dire jamais.
movement-bands-description =
    { $n ->
        [one] { $n } mois d’avance, en intervalles ; le tableau a les mêmes nombres.
       *[other] { $n } mois d’avance, en intervalles ; le tableau a les mêmes nombres.
    }
movement-base-rate = La même chose après n’importe quel mois, avec ou sans signal
movement-basis = Sur quoi cela repose
movement-basis-why = Chaque nombre avec le lieu de sa publication, ou l’aveu qu’il est supposé.
movement-between = entre { $low } et { $high }
movement-border-lead = Une frontière, telle que chaque côté et chaque publication l’a comptée. Quand les comptes diffèrent, tous figurent plus bas.
movement-borders = Frontières qui sont comptées
movement-by = Compté par
movement-by-horizon = Selon le nombre de mois d’avance
movement-by-one = Fait par une personne en un mois
movement-came = Ce qui est venu
movement-caught = Hausses durables qui ont donné un signal
movement-chart-beside = Les losanges sont d’autres publications de la même période.
movement-chart-description = { $n } périodes ; la dernière est { $period } avec { $value }. Les tableaux ci-dessous ont les mêmes nombres.
movement-chart-title = Comptes dans le temps, en { $unit }
movement-chord-caption = Chaque ruban part du bord et finit un peu plus à l’intérieur, là où les gens sont arrivés. Son cœur foncé est large comme le bas de l’intervalle, son bord pâle comme le haut.
movement-chord-description =
    { $n ->
        [one] { $n } flux entre deux pays, avec son intervalle ; le tableau le classe.
       *[other] { $n } flux entre pays, chacun avec son intervalle ; le tableau les classe.
    }
movement-compared = Comment chaque comptage suit le précédent
movement-compared-why = Le décalage est là où les variations mensuelles concordent le mieux. La concordance va de −1 à 1. Le rapport est le second comptage en multiple du premier.
movement-counted = Ce qui est compté
movement-countries = Par pays
movement-country-files = Ce que le pays compte lui-même, d’après des fichiers
movement-country-lead = Ce qui a été publié sur les gens de ce pays, ses frontières et ses propres comptes. Les nombres par nationalité disent d’où viennent les gens, pas qui ils sont.
movement-country-title = Mobilité : { $country }
movement-differ = Là où les comptes diffèrent
movement-differ-here =
    { $n ->
        [one] { $n } période est comptée différemment selon la publication.
       *[other] { $n } périodes sont comptées différemment selon la publication.
    }
movement-differ-none = Aucune des publications réunies ici ne se contredit sur cette frontière.
movement-differ-small =
    { $n ->
        [one] { $n } différence plus petite, sous 1 %
       *[other] { $n } différences plus petites, sous 1 %
    }
movement-differ-why = Rien n’est moyenné et personne n’est déclaré juste. Un écart est une question à ceux qui publient.
movement-draws = Simulations derrière les intervalles
movement-estimates-caution = Les intervalles tiennent compte des erreurs de comptage, pas de méthode : les méthodes publiées diffèrent davantage.
movement-estimates-how = Apportez deux comptages de qui vit où selon le lieu de naissance et faites garder l’estimation :
movement-estimates-lead = Flux que personne n’a comptés, calculés à partir de deux comptages d’où vivent les personnes nées ailleurs. Aucun ne figure sans son intervalle.
movement-estimates-none = Aucune estimation n’a été gardée
movement-estimates-ranked =
    { $n ->
        [one] { $n } flux.
       *[other] { $n } flux, le plus grand d’abord.
    }
movement-estimates-title = Flux estimés
movement-factor = Inscriptions, en multiple
movement-false-alarms = Fausses alertes par série et par an
movement-fault = Type de défaut
movement-fault-ask = À demander à l’éditeur :
movement-fault-rows =
    { $n ->
        [one] { $n } ligne
       *[other] { $n } lignes
    }
movement-fault-weight = Ce qui se passe
movement-faults-found = Trouvés dans les comptes montrés ici
movement-faults-kinds = Les types de défauts
movement-faults-kinds-why = Chacun a été trouvé dans un fichier officiel publié, ou est une erreur que les services connaissent.
movement-faults-lead = Chaque fichier est vérifié avant d’être montré. Rien n’est réparé en silence : le défaut est dit, avec une question à qui a publié le fichier.
movement-faults-none = Rien n’a été trouvé.
movement-faults-title = Ce que les vérifications ont trouvé
movement-fewer = moins de { $n }
movement-file-released = publié le { $day }
movement-file-taken-on = pris le { $day } ; aucun jour de publication antérieur n’est indiqué
movement-files = Fichiers
movement-flags-caption = Triangle plein : le niveau est resté plus élevé. Vide : il ne l’est pas resté. En pointillé : pas encore connu.
movement-from-files = Des fichiers
movement-goes-on = Qui passe à l’étape suivante
movement-guard-delay = Rien n’est plus récent que sa publication officielle et aucune prévision n’est plus fine qu’un mois.
movement-guard-estimates = Les flux estimés ne sont montrés qu’avec leurs intervalles, leur méthode et leur source ; sous le seuil, pas du tout.
movement-guard-interval = Aucune estimation ni prévision n’est montrée sans son intervalle et ses erreurs passées.
movement-guard-threshold = Les comptes d’un à moins de { $n } sont retenus, ainsi que d’autres dont on pourrait les soustraire.
movement-guard-unit = La plus petite unité est un pays ou une frontière légale, par nationalité et par mois. Aucun champ n’existe pour une route, un lieu, une heure ou une personne.
movement-guard-use = Les comptes parlent de besoins : papiers, places, entretiens, eau. Ils ne servent à arrêter personne.
movement-guardrails = Ce qui n’est jamais montré
movement-held-it = Intervalle
movement-here = Comptes de tout le monde, à ses frontières ou par ses services
movement-here-why = Comptes qui nomment ce pays comme côté de la frontière ou comme celui qui compte.
movement-imported-caption = Totaux des comptages montrés et retenus ci-dessous. Les trous sont des périodes manquantes, retenues ou mises en doute.
movement-imported-chart = Totaux dans le temps
movement-imported-chart-description =
    { $n ->
        [one] { $n } total ; le tableau ci-dessous le donne.
       *[other] { $n } totaux ; le tableau ci-dessous les donne par année.
    }
movement-imported-how = Un ministère remplit le formulaire, demande ce qui ne va pas et le fait prendre :
movement-imported-lead = Fichiers publiés par des membres et des agences, tels qu’ils ont été pris : chaque publication gardée, chaque doute montré.
movement-imported-none = Aucun fichier n’a été pris
movement-imported-tables = Séries
movement-imported-title = Fichiers pris
movement-in-quarantine = En quarantaine
movement-inside = dedans
movement-kept-on = Montré depuis
movement-lag = Décalage
movement-last-looked-at = Dernier mois examiné
movement-latest = Dernier compte
movement-latest-forecasts = Les dernières, à un mois
movement-lead = Des personnes comptées en mouvement, telles que gouvernements et organismes l’ont publié : chaque source, chaque révision, chaque désaccord.
movement-log-spread = Dispersion des inscriptions, échelle logarithmique
movement-map-caption = Les lignes relient des pays entre lesquels des personnes ont été comptées ; une ligne forte est une frontière comptée. Leur largeur ne dit rien des nombres. Terres et limites : Natural Earth 1:50 million, simplifiées ; elles n’impliquent aucun avis sur une frontière.
movement-map-description =
    { $n ->
        [one] { $n } ligne entre deux pays.
       *[other] { $n } lignes entre pays.
    } Les listes ci-dessous contiennent la même chose.
movement-map-title = Carte de l’hémisphère avec les couloirs comptés
movement-marks = × retenu ; ? en quarantaine ; ≥ la source retient une partie ; ≈ arrondi par la source ; * provisoire ; – non donné ; · rien à compter.
movement-member = Ses engagements
movement-method = Méthode
movement-mirror-caption = Chaque ligne est un comptage tel que publié. Rien n’est lissé ; les trous sont des mois absents.
movement-mirror-description =
    { $n ->
        [one] { $n } comptage.
       *[other] { $n } comptages d’un corridor, mois par mois ; les tableaux ont les mêmes nombres.
    }
movement-mirror-lag =
    { $n ->
        [one] { $n } mois après
       *[other] { $n } mois après
    }
movement-mirror-months = Mois par mois, tel que publié
movement-mirror-no-months = aucun mois disponible
movement-mirror-too-few = trop peu de mois communs
movement-mirror-unit = par mois
movement-mirrors-lead = Un même chemin, compté par chaque pays que l’on quitte, traverse et atteint. Là où les comptages divergent, la divergence est montrée, pas lissée.
movement-mirrors-none = Aucun corridor n’est indiqué comme compté par plusieurs.
movement-mirrors-title = Un chemin, plusieurs comptages
movement-month = Mois
movement-n = Comptes
movement-n-counts =
    { $n ->
        [one] compte
       *[other] comptes
    }
movement-n-differ =
    { $n ->
        [one] désaccord
       *[other] désaccords
    }
movement-n-doubted =
    { $n ->
        [one] { $n } comptage en quarantaine
       *[other] { $n } comptages en quarantaine
    }
movement-n-faults =
    { $n ->
        [one] { $n } défaut trouvé
       *[other] { $n } défauts trouvés
    }
movement-n-found =
    { $n ->
        [one] { $n } défaut trouvé
       *[other] { $n } défauts trouvés
    }
movement-n-groups =
    { $n ->
        [one] { $n } groupe.
       *[other] { $n } groupes ; les plus grands sont montrés, le fichier les a tous.
    }
movement-n-months = Mois
movement-n-refused =
    { $n ->
        [one] { $n } ligne refusée
       *[other] { $n } lignes refusées
    }
movement-n-series =
    { $n ->
        [one] série
       *[other] séries
    }
movement-n-tables =
    { $n ->
        [one] { $n } série.
       *[other] { $n } séries ; un pays ci-dessus raccourcit la liste.
    }
movement-n-taken =
    { $n ->
        [one] { $n } comptage pris
       *[other] { $n } comptages pris
    }
movement-n-untold =
    { $n ->
        [one] Un autre groupe, dont aucun compte n’est montré ou dont personne n’a été compté :
       *[other] { $n } autres groupes, dont aucun compte n’est montré ou dont personne n’a été compté :
    }
movement-n-watched =
    { $n ->
        [one] { $n } série est suivie.
       *[other] { $n } séries sont suivies ; celles où quelque chose a été vu en dernier sont dessinées.
    }
movement-n-withheld =
    { $n ->
        [one] retenu
       *[other] retenus
    }
movement-n-withheld-here =
    { $n ->
        [one] { $n } retenu
       *[other] { $n } retenus
    }
movement-narrow = Dans huit cas sur dix
movement-no-record = inconnu
movement-none-told = Aucun compte de ce temps ne peut être montré sans trahir quelques personnes.
movement-nothing = Aucun compte n’avait été publié à ce jour.
movement-others = Autres comptes
movement-others-why = Comptes qui ne nomment pas une paire de pays.
movement-outlook = Ce qui peut suivre
movement-outlook-caption = Intervalles, arrondis à deux chiffres.
movement-outlook-passed = Rien n’est prévu : le compte le plus récent ici est celui de { $last }, et les mois suivants sont passés.
movement-outlook-why = D’après { $n } mois de suite ; le compte le plus récent ici est celui de { $last }. Les intervalles viennent des erreurs des prévisions antérieures de ces séries.
movement-outside = dehors
movement-own = Ses ressortissants, comptés ailleurs
movement-own-plan = Votre plan
movement-own-why = Par nationalité. Une rencontre est un événement : une personne peut être comptée plusieurs fois.
movement-past-caption = Barres : l’intervalle qui devrait contenir huit résultats sur dix, tel qu’on l’aurait dit un mois avant. Points : ce qui est venu. Croix : ce qui est venu en dehors.
movement-past-description =
    { $n ->
        [one] { $n } prévision passée à côté de ce qui est venu.
       *[other] { $n } prévisions passées à côté de ce qui est venu ; le fichier les a toutes.
    }
movement-period = Période
movement-plans = Plans
movement-plans-why = Les images ont la même échelle pour comparer les plans. Seuls des intervalles sont dessinés.
movement-precision = Signaux après lesquels le niveau est resté plus élevé
movement-quarantine-why = Ces comptages ont été pris et gardés, mais ils sont mis en doute : ils ne sont pas montrés et n’entrent dans aucun total, prévision ou alerte.
movement-quarantined = en quarantaine
movement-rank = Rang
movement-ratio = Rapport
movement-ratio-range = Rapport de mois isolés
movement-registrations = Inscriptions en un mois
movement-releases = Publications
movement-revised-down = À la baisse
movement-revised-largest = Plus grand changement
movement-revised-median = Changement médian
movement-revised-n = Comptages révisés
movement-revised-up = À la hausse
movement-revisions = Comment les comptes ont été révisés
movement-revisions-caption = De la première publication à celle qui vaut. La page de chaque série dessine son triangle.
movement-revisions-lead = Les comptages publiés changent ensuite. Chaque publication est gardée, pour que chacun voie de combien et quand.
movement-revisions-none = Aucun comptage d’ici n’avait été révisé à ce jour.
movement-revisions-title = Révisions
movement-revisions-why = Périodes pour lesquelles les publications diffèrent ; le compte retenu vient en dernier.
movement-said = Ce qui a été publié
movement-scenarios-claim = Ceci parle du personnel d’un bureau et de ceux qui attendent. Rien n’est affirmé sur les passages : aucune donnée disponible ne montre que les bureaux les réduisent.
movement-scenarios-lead = Combien de temps on attend dans un bureau, et combien de personnes, selon plusieurs plans de personnel.
movement-scenarios-none = Aucun scénario n’a été écrit à ce jour.
movement-scenarios-title = Scénarios de bureaux
movement-score = Bilan des prévisions
movement-score-alike = Les erreurs furent comme celles d’une simple répétition de la dernière valeur.
movement-score-better = Les erreurs furent plus petites que celles d’une simple répétition de la dernière valeur.
movement-score-error = Erreur moyenne des prévisions
movement-score-held = Résultats dans l’intervalle de { $level }
movement-score-last = Erreur moyenne en répétant la dernière valeur
movement-score-ratio = Face à la dernière valeur
movement-score-why = { $n } prévisions, d’un à six mois, calculées comme si à chaque mois passé on n’avait connu que ce qui précédait, chacune par la méthode qui s’était montrée la meilleure jusque-là.
movement-score-worse = Les erreurs furent plus grandes que celles d’une simple répétition de la dernière valeur.
movement-scores-alarms = Sur { $n } signaux de hausse soudaine, { $right } étaient justes et { $wrong } faux.
movement-scores-caption = Erreurs moyennes de toutes les prévisions passées, à un à six mois. Moins de 1 face à la dernière valeur veut dire mieux que la répéter.
movement-scores-lead = Chaque prévision passée à côté de ce qui est venu. Rien ne bat de beaucoup la dernière valeur ; ce que l’on peut avoir est un intervalle honnête.
movement-scores-none = Aucune série n’est assez longue pour être prévue.
movement-scores-title = Bilan des prévisions
movement-scores-tuned = Chaque prévision n’est faite qu’avec ce qui avait été publié avant. Les règles ont été fixées sur des séries comme celles-ci, si bien que le passé les flatte un peu ; seules les prévisions faites désormais sont une épreuve complète.
movement-series-title = { $measure } : { $group } (selon { $reporter })
movement-signal-false = le niveau n’est pas resté
movement-signal-open = pas encore connu
movement-signal-outcome = Ce qui a suivi
movement-signal-true = le niveau est resté plus élevé
movement-signals =
    { $n ->
        [one] { $n } signal
       *[other] { $n } signaux
    }
movement-signals-description =
    { $n ->
        [one] { $n } signal ; la liste ci-dessous le donne.
       *[other] { $n } signaux ; la liste ci-dessous les donne.
    }
movement-spread = Écart
movement-staff = Personnel qui inscrit · trie · interroge · oriente :
movement-stage = Étape
movement-standing = Statut
movement-stands-why = En gras : le compte retenu pour sa période, le plus ferme et le plus récent. Les autres publications de la même période ne s’y ajoutent jamais.
movement-stations = Qui compte
movement-template = Formulaire
movement-total-of-rows = somme des lignes
movement-total-published = total selon la source
movement-triangle-caption = Les lignes sont des périodes, les colonnes des publications, la plus ancienne à gauche. Le nombre est le changement depuis la publication d’avant.
movement-triangle-description =
    { $n ->
        [one] { $n } période dont le comptage a été révisé.
       *[other] { $n } périodes dont les comptages ont été révisés ; le tableau dit la même chose.
    }
movement-trigger = Seuil
movement-trigger-level = Niveau
movement-trigger-no-count = aucun comptage disponible
movement-trigger-not-reached = non atteint
movement-trigger-reached = atteint le { $day }
movement-trigger-state = État
movement-trigger-then = Ce qui est convenu
movement-trigger-threshold = { $level } ou plus pendant { $n } mois de suite, depuis le { $day }
movement-triggers = Seuils communs
movement-triggers-none = Les membres n’en ont convenu aucun à ce jour.
movement-triggers-why = Niveaux à partir desquels les membres sont convenus de se réunir et de partager la charge. Ce sont des décisions, avec date et source.
movement-try-plan = Essayez votre propre plan
movement-undated =
    { $n ->
        [one] Le jour de publication de { $n } compte n’est pas connu ; il est montré dès la fin de sa période.
       *[other] Le jour de publication de { $n } comptes n’est pas connu ; ils sont montrés dès la fin de leur période.
    }
movement-unit = Unité
movement-unless-said = Sauf si une ligne dit autre chose :
movement-value = Compte
movement-vintage = À la date de
movement-vintage-unknown = non indiqué
movement-waiting = Temps d’attente
movement-waiting-unit = mois
movement-watched = Ce que le détecteur a vu
movement-watched-why = Un signal n’est qu’un brouillon : ceux-ci ont été vus dans le passé, à côté de ce qui a suivi. Aucun n’a été envoyé à personne.
movement-way = De et vers
movement-way-lead = Ce qui a été compté des gens d’un pays partis, ou admis, vers un autre.
movement-ways = Par nationalité
movement-ways-why = Visas délivrés et personnes admises, par pays d’origine.
movement-whom = Qui a été compté
movement-wide = Dans dix-neuf cas sur vingt
movement-withheld = retenu
movement-withheld-why = Retenu : une à neuf personnes, ou un compte qui les trahirait. Dans les sommes, un compte retenu vaut trois, et ce qui en dépend suit ; ± dit de combien un nombre peut s’écarter pour cela. Ce qui pourrait s’écarter de plus d’un cinquième est retenu aussi.
movement-work-out = Calculer
movement-years = Année par année
movement-years-fiscal-year = Exercices budgétaires des États-Unis : EB 2024 finit le 30 septembre 2024.
movement-years-month = Mois.
movement-years-year = Années civiles.
multiples-finding = { $measure } : { $country } en tête, { $n } en { $year }
multiples-shown = Dans l'ordre de l'année la plus haute ; { $n } nationalités sur { $all } sont dessinées.
multiples-why = Toutes les figures ont la même échelle. Une année sans compte ferme n'a pas de barre ; le nombre se tient à l'année la plus haute.
need-interpreters = des personnes qui parlent leur langue
need-interviews = des entretiens dans un bureau
need-medical-care = des soins médicaux
need-reception-places = des places pour dormir
need-water-and-food = de l’eau et de la nourriture
not-advice = Ceci est une information, pas un conseil juridique. Seule une autorité décide.
office-accessibility = Accès des personnes handicapées
office-email = Courriel
office-hours = Horaires
office-hours-between = de { $opens } à { $closes }, heure locale
office-hours-from = à partir de { $opens }, heure locale
office-intake = Combien de personnes sont reçues
office-intake-contacted-only = Seulement les personnes que l'ONU contacte
office-intake-daily-quota = Tant par jour, puis le formulaire se ferme
office-intake-not-published = Les règles publiées ne le disent pas
office-intake-open = Aucune limite publiée
office-intake-set-days = Certains jours seulement
office-languages = Langues
office-operators = Géré par
office-pathways = Voies qui commencent ici
office-phone = Téléphone
office-presence = Il fallait être dans le pays avant
office-presence-by = { $day }
office-registration = Comment s'inscrire
office-registration-contacted-only = Seulement les personnes que l'ONU contacte
office-registration-not-published = Les règles publiées ne le disent pas
office-registration-online-form = Par un formulaire sur internet
office-registration-walk-in = Sur place, sans rendez-vous
office-serves = Selon la nationalité, reçoit
office-sites = Lieux
office-was-announced = Il a été annoncé le { $from }. Aucune source ne montre qu’il ait jamais ouvert.
office-was-open = Il a été ouvert. Depuis : { $from }. Jusqu’à : { $until }.
office-web = Sur le web
offices-all = Tout montrer
offices-by-country = Par pays :
offices-country-pathways = Voies de ce pays
offices-found =
    { $n ->
        [one] Un bureau.
       *[other] { $n } bureaux.
    }
offices-in = Bureaux : { $country }
offices-lead = Où l'on informe et où les demandes commencent : qui chaque bureau reçoit, depuis quand, et comment le joindre.
offices-map =
    { $n ->
        [one] Un lieu sur une carte
       *[other] { $n } lieux sur une carte
    }
offices-map-note = Un point est le centre de la localité de ce nom, pas la porte d’un bureau. Là où aucune localité n’a été publiée, la marque est au milieu du pays. Un point d'interrogation est une année qui n'a pas été publiée.
offices-map-open = lieux ouverts : { $n }
offices-map-shut = lieux fermés : { $n }
offices-map-unsure = annoncés, ou ouverture inconnue : { $n }
offices-no-location = Cette page ne demande pas où vous êtes.
offices-none = Aucun bureau ne correspond
offices-open =
    { $n ->
        [one] Un est ouvert ce jour-là.
       *[other] { $n } sont ouverts ce jour-là.
    }
offices-search = Lieu ou nom
package-incomplete = la liste n’est peut-être pas complète
package-leads = Dirigé par
package-no-lead = aucun responsable trouvé
package-none-found = aucun trouvé
package-participants = Avec
package-unnamed = Nom non trouvé
packages-lead = Comités qui portent le travail, et qui les dirige.
panel = Les mêmes chiffres selon d’autres méthodes
panel-method = Méthode
panel-own-word = Dans le mot propre à la méthode
panel-rates = évalue ici
panel-value = Sa mesure
panel-why = Le pacte n’en a adopté aucune. Une seule évalue sur cette page ; aucune n’est cachée.
part-operator = gère le programme
part-outside = sans part
part-partner = partenaire
part-self = parole de qui a promis
partner-IDB = Banque interaméricaine de développement
partner-IOM = OIM
partner-UNHCR = HCR
pathway-caps = Combien de personnes
pathway-cases = Cas expliqués
pathway-cases-count =
    { $n ->
        [one] Un cas
       *[other] { $n } cas
    }
pathway-cases-note = Les personnes sont inventées. Le programme vérifie chaque cas quand les règles changent.
pathway-cost = Ce que cela coûte
pathway-criteria = Les règles publiées
pathway-criteria-past = Ces règles ne valent pas ce jour-là. Elles ont valu : { $when }.
pathway-decisions = Ce que décident les autorités
pathway-documents = Ce qu'il faut apporter
pathway-gives = Ce qu'elle donne
pathway-kind-agreement = Résidence par un accord entre pays
pathway-kind-asylum = Refuge là où vous êtes
pathway-kind-complementary = Autre voie pour qui a besoin de protection
pathway-kind-family = Rejoindre sa famille
pathway-kind-integration = Travail et logement pour qui est déjà protégé
pathway-kind-labour = Travail
pathway-kind-parole = Permission d'entrer et de rester un temps
pathway-kind-port-appointment = Rendez-vous à une frontière
pathway-kind-private-sponsorship = Personnes réfugiées accueillies par un groupe de résidents
pathway-kind-protection = Protection de certaines personnes
pathway-kind-regularisation = Un permis pour qui est déjà sur place
pathway-kind-resettlement = Réinstallation de personnes réfugiées
pathway-kind-study = Études
pathway-leads-to-inspection = Mène à : une inspection à la frontière ; la suite reste ouverte
pathway-leads-to-international-protection = Mène à : protection internationale
pathway-leads-to-not-published = Ce à quoi cela mène n'est pas publié
pathway-leads-to-permanent-residence = Mène à : résidence permanente
pathway-leads-to-refugee-status = Mène à : statut de réfugié
pathway-leads-to-temporary-residence = Mène à : résidence de quelques années
pathway-leads-to-temporary-stay = Mène à : séjour d'un temps
pathway-leads-to-temporary-work = Mène à : travail pour une saison ou un contrat
pathway-no-criteria = Les règles publiées ne nomment aucun critère.
pathway-official = Adresses officielles
pathway-silence-matters = Cela peut décider.
pathway-silences = Les règles publiées ne disent pas
pathway-start = Comment commencer
pathway-steps = Étapes
pathway-time = Combien de temps
pathway-versions = Toutes les versions
pathway-was = Comment c’était. Ce n’est plus possible.
pathway-was-halted = Comment c’était avant la suspension. Ce n’est pas possible maintenant.
pathways-all = Tout montrer
pathways-ask = Répondez à quelques questions : quelles voies vous sont ouvertes ?
pathways-changes = Ce qui a changé entre deux jours
pathways-found =
    { $n ->
        [one] Une voie.
       *[other] { $n } voies.
    }
pathways-group-closed = Fermées
pathways-group-open = Ouvertes aujourd’hui
pathways-group-suspended = Suspendues
pathways-group-unsure = Annoncées ou incertaines
pathways-lead = Des moyens légaux de partir, de rejoindre sa famille, de travailler ou de rester. Chacun avec ses règles, leur date et l'endroit où elles sont écrites.
pathways-months-month = Mois
pathways-months-most = Au plus
pathways-months-most-now = Au { $day }, jamais autant de voies n’ont été ouvertes depuis { $begin } : { $n }, contre { $first } alors.
pathways-months-most-then = Le plus de voies ouvertes : { $when }, { $most }. Au { $day }, il y en a { $n }.
pathways-months-open = Ouvertes
pathways-months-table = La même chose, mois par mois
pathways-months-unit = voies ouvertes
pathways-months-why = Sont comptées les voies de ce registre dont les dates publiées ne laissent pas de doute, au dernier jour de chaque mois. Une voie ne dit pas combien de personnes elle admet.
pathways-nationality = Nationalité
pathways-nationality-note = On montre ce que les règles publiées ne ferment pas aux personnes de cette nationalité ({ $country }) du seul fait de leur nationalité, maintenant ou à la dernière ouverture. D'autres règles s'appliquent aussi.
pathways-none = Rien ne correspond à ces mots
pathways-none-advice = Essayez moins de mots, d'autres mots ou une autre nationalité.
pathways-search = Mots du nom
pathways-state = Où elle en est
pathways-state-closed = fermée
pathways-state-open = ouverte
pathways-state-suspended = suspendue
pathways-state-unsure = annoncée ou incertaine
pathways-stay = Où je suis
pathways-stay-note = Affiché : ce que les règles publiées ne ferment pas, pour cette seule raison, à qui se trouve dans ce pays ({ $country }), maintenant ou à la dernière ouverture. D’autres règles s’appliquent aussi.
pathways-to = Où elle mène
pillars-lead = Les thèmes qui regroupent les promesses, et qui les porte.
pillars-no-packages = Aucun paquet d’action ne sert ce pilier.
plan-against = À savoir avant
plan-ask-here = À qui demander
plan-brought = Ce que vous avez déjà en main
plan-contact-above = plus haut sur cette page
plan-contacts = À qui demander là où vous êtes
plan-could-change = Pour vous, ceux-ci pourraient changer
plan-could-return = Suspendus ; ils pourraient revenir
plan-danger = Vous avez dit que vous seriez en danger si vous rentriez. Demander refuge n'est pas un délit. Commencez par ceci :
plan-danger-home = Vous avez dit que vous êtes en danger, et vous êtes dans votre propre pays. Le refuge ne se demande qu'en dehors. Ces personnes peuvent aider maintenant :
plan-elsewhere = Ce qui est ouvert dans d'autres pays
plan-elsewhere-count =
    { $n ->
        [one] Un chemin dans un autre pays
       *[other] { $n } chemins dans d'autres pays
    }
plan-elsewhere-note = Cette page seule n'est pas une raison de partir. Demandez d'abord.
plan-ends = Cette règle vaut jusqu'au { $day }. Regardez de nouveau avant ce jour.
plan-held = C'est bloqué pour le moment. Gardez bien vos papiers. La raison :
plan-limit-perhaps = Le délai de { $length } est peut-être déjà passé. Allez-y dès que possible et dites pourquoi.
plan-limit-unknown = Il y a un délai : { $length }. Nous ne savons pas à partir de quel jour il compte pour vous.
plan-limit-weekends = Les samedis et les dimanches ne comptent pas. Les jours fériés non plus, mais nous ne les connaissons pas ici. N'attendez pas le dernier jour.
plan-meanwhile = Pendant que vous attendez
plan-missing = Ce qui manque encore, et qui peut le dire
plan-more =
    { $n ->
        [one] Une question de plus peut en dire davantage, sur :
       *[other] Jusqu'à { $n } questions de plus peuvent en dire davantage, sur :
    }
plan-never-begun = Aucune source ne montre que cela ait commencé.
plan-no-contact = Nos sources ne donnent ni adresse ni téléphone pour cela.
plan-not-listed = Les autres sont finis ou sont pour d'autres personnes. Ils sont tous dans la liste :
plan-now = Ce que vous pouvez essayer maintenant, là où vous êtes
plan-now-nobody = D'après vos réponses, nous ne connaissons rien d'ouvert pour vous là où vous êtes, ni personne là-bas à qui demander.
plan-now-none = D'après vos réponses, nous ne connaissons rien d'ouvert pour vous là où vous êtes. Les personnes ci-dessous en savent peut-être plus.
plan-only-there = Seulement pour les personnes déjà dans ce pays
plan-rule-and-source = La règle et sa source
plan-says-cannot-tell-from-here = On ne peut pas dire d'ici si c'est pour vous. Demandez à ceux qui sont nommés ici.
plan-says-cannot-tell-nobody = On ne peut pas dire d'ici si c'est pour vous.
plan-says-cannot-tell-yet = On ne peut pas encore le dire : il manque des réponses.
plan-says-fits = Ces réponses vont avec la règle telle qu'on l'a lue la dernière fois ({ $day }). Demandez avant de partir ou de payer.
plan-says-meets = Vos réponses remplissent la règle publiée. Une autorité décide encore.
plan-says-too-late = Le délai est passé le { $day }. Demandez à ceux qui sont nommés ici ce qui reste.
plan-where-unknown = Nous ne savons pas dans quel pays vous êtes ; tout se trouve donc plus bas.
plan-why-not = Pourquoi pas les autres
practice-direction-better = mieux
practice-direction-mixed = partagé
practice-direction-no-change = aucun changement trouvé
practice-direction-not-reported = non rapporté
practice-direction-only-told = seulement rapporté
practice-direction-worse = pire
practice-found-returned = renvoyée
practice-found-sound = jugée exacte
practice-grade-before-after = avant et après
practice-grade-before-after-means = La même mesure avant et après, en un lieu.
practice-grade-by-lot = par tirage au sort
practice-grade-by-lot-means = Le sort a décidé, ou un fait que personne n’a choisi, et la façon d’en juger avait été publiée avant.
practice-grade-by-rule = par une règle
practice-grade-by-rule-means = À côté de ceux qu’une règle énoncée a laissés dehors ; ou par tirage au sort sans protocole publié avant ; ou la même chose trouvée dans deux autres lieux.
practice-grade-compared = comparé
practice-grade-compared-means = À côté d’un autre groupe, lieu ou temps.
practice-grade-told = rapporté
practice-grade-told-means = Quelqu’un le dit, ou un seul comptage après le début.
practice-lack-failure = ce qui a échoué, avec sa source
practice-lack-outcome = un résultat avec une valeur avant ou un autre groupe, et une valeur après
practice-lack-rights = la vérification des droits : consentement, données et sortie
practice-move-contested = Les deux textes restent jusqu’à ce qu’un examen tranche.
practice-move-idea = Un bureau qui la mène peut la compléter et la déposer.
practice-move-listed = Son bureau la confirme avant le jour indiqué plus bas.
practice-move-returned = Son bureau la corrige et la dépose de nouveau.
practice-move-reviewed = L’organe de coordination du pacte décide de l’inscrire ou non.
practice-move-submitted = Deux bureaux l’examinent ensuite, dont un d’un autre pays.
practice-move-withdrawn = Personne n’a rien à faire ; elle reste pour mémoire.
practice-read-abstract = seul le résumé a été lu
practice-read-earlier = lu lors d’une recherche antérieure, non rouvert
practice-read-excerpt = le début a été lu
practice-read-full = lu en entier
practice-state-contested = Contestée.
practice-state-idea = Idée : personne ne l’a encore examinée.
practice-state-listed = Examinée et inscrite.
practice-state-returned = Renvoyée par un examinateur.
practice-state-reviewed = Examinée par deux bureaux, dont un d’un autre pays.
practice-state-submitted = Déposée, pas encore examinée.
practice-state-withdrawn = Retirée.
practice-theme-cash = Aide en argent
practice-theme-education = École
practice-theme-health = Santé
practice-theme-humanitarian-entry = Entrée humanitaire
practice-theme-information = Information et attitudes
practice-theme-labour-pathway = Travail légal entre pays
practice-theme-local-integration = Intégration locale
practice-theme-reception = Premiers jours : accueil
practice-theme-regularisation = Régularisation
practice-theme-resettlement = Réinstallation
practice-theme-sponsorship = Parrainage
practice-theme-visa-requirement = Exigence de visa
practice-why-another-group = un autre groupe, lieu ou temps se trouve à côté.
practice-why-found-elsewhere = deux autres lieux rapportent la même direction.
practice-why-lot-with-protocol = le sort ou le hasard a décidé, protocole publié avant.
practice-why-lot-without-protocol = le sort ou le hasard a décidé ; aucun protocole publié avant n’a été trouvé.
practice-why-nothing-beside = ni valeur avant ni autre groupe : cela compte comme rapporté.
practice-why-one-telling = un seul comptage, ou la parole de qui l’a fait.
practice-why-same-measure-twice = la même mesure avant et après, en un lieu ; d’autres choses ont changé entre-temps.
practice-why-stated-rule = une règle énoncée a décidé qui participait ; les autres sont à côté.
practices-adopted =
    { $n ->
        [one] Reprise en un lieu
       *[other] Reprise en { $n } lieux
    }
practices-adoptions = Qui l’a reprise
practices-all = Toutes les pratiques
practices-beside = Comparé à
practices-by-name = Chaque résultat de ce thème par son nom
practices-claimed = Seulement rapporté : { $way }
practices-collected = Réunie par
practices-confirmed = Confirmée en dernier
practices-consent = Consentement
practices-cost = Ce qu’elle a coûté, et qui a payé
practices-data = Données des personnes
practices-due = Ce jour est passé.
practices-exit = Sortie
practices-failed = Ce qui a échoué ou n’était pas voulu
practices-foreign = Les titres et résultats ne sont pas encore traduits ; ils sont en anglais.
practices-found =
    { $n ->
        [one] Une pratique.
       *[other] { $n } pratiques.
    }
practices-grades = Ce que l’on sait d’un résultat
practices-grades-why = Les mots entre parenthèses découlent des faits de chaque résultat. Ils disent s’il est bien connu, jamais s’il est bon : un échec peut être le mieux connu.
practices-hand-in = Un bureau dépose une pratique dans un fichier : ce qui a été fait, un résultat avant et après, ce qui a échoué, le coût et la vérification des droits. Un échec est aussi bienvenu qu’un succès.
practices-known = Ce que l’on sait
practices-lacks = Pour être déposée comme pratique, il lui manque :
practices-lead = Ce qui a été fait dans la région pour les personnes en mouvement, et ce qui en est sorti. Ce qui a échoué a la même forme que ce qui a marché.
practices-map = Ce qui en est sorti, par thème
practices-map-why = Les résultats sont comptés, pas pesés. Ce qui est seulement rapporté, sans rien avant ni personne à côté, a sa propre colonne. Ce qui a échoué se publie moins que ce qui a marché : ces nombres ne disent rien de tout ce qui a été tenté.
practices-needed = Ce qu’il lui a fallu
practices-no-cost = Aucun coût trouvé. Cherché dans :
practices-no-date = date non publiée
practices-no-outcome = Aucun résultat n’est dit : c’est une idée, pas une pratique.
practices-no-size = Ampleur non publiée dans ce qui a été lu : la direction seule.
practices-no-such = Aucune pratique « { $name } » n’est connue ce jour-là.
practices-nobody = Aucune n’est encore connue ici.
practices-nobody-adopted = On ne connaît personne qui l’ait reprise.
practices-none = Aucune pratique n’est connue ici ce jour-là. Cela ne veut pas dire que rien n’a été fait.
practices-not-published = non publié
practices-our-reading = lecture de qui l’a réunie ; aucune source ne le dit
practices-outcomes =
    { $n ->
        [one] Un résultat :
       *[other] { $n } résultats :
    }
practices-people = Personnes derrière ce chiffre
practices-practice = Pratique
practices-review-by = À revoir avant le
practices-rights = Droits des personnes
practices-same-source = la même source que ci-dessus
practices-serves = Sert
practices-since = depuis { $day }
practices-standing = Où cela en est
practices-theme = Thème
practices-title = Pratiques et ce qui en est sorti
practices-unreviewed =
    { $n ->
        [one] L’une est une idée avec des résultats : aucun bureau ne l’a encore examinée.
       *[other] { $n } sont des idées avec des résultats : aucun bureau ne les a encore examinées.
    }
practices-until = jusqu’à { $day }
practices-untold = Idées sans résultat
practices-untold-why = Personne n’a publié ce qui en est sorti, ni ce qui a échoué.
practices-what-came = Ce qui en est sorti
practices-who-paid = Qui a payé :
published-gdp-current-usd = Produit intérieur brut en dollars des États-Unis de l’année, au taux de change officiel
published-hosted-asylum-seekers = Personnes dont la demande d’asile est en cours, en fin d’année
published-hosted-other-protection = Autres personnes ayant besoin d’une protection internationale, surtout des Vénézuéliens sans demande, en fin d’année ; catégorie depuis 2018
published-hosted-refugees = Réfugiés sous mandat de l’agence des Nations unies pour les réfugiés, en fin d’année
published-population = Résidents en milieu d’année, quel que soit leur statut
published-resettlement-arrivals = Arrivées par réinstallation dans l’année, avec ou sans l’aide de l’agence pour les réfugiés
qualifier-about = environ { $value }
qualifier-at-least = au moins { $value }
qualifier-at-most = au plus { $value }
qualifier-nearly = près de { $value }
readability-above =
    { $n ->
        [one] Un texte au-dessus du niveau
       *[other] { $n } textes au-dessus du niveau
    }
readability-formula = Formule
readability-how = Une formule compte les mots, les phrases et les syllabes ; elle ne sait pas si un texte est clair. Chaque résultat est une année d’école ; à douze ans, c’est la sixième ou la septième. Les textes de moins de douze mots sont jugés seulement avec leur voie.
readability-lead = Une personne de douze ans devrait pouvoir lire tous les textes sur une voie. Voici ce qu’une formule dit de chacun.
readability-share = { $n } sur { $all } au niveau d’une personne de douze ans ou plus facile
readability-texts = Textes un par un
readability-title = La difficulté de lecture de nos textes
readability-unvalidated = On ne connaît aucune formule essayée avec des lecteurs de cette langue. LIX compte seulement la longueur des phrases et des mots : prenez-le comme un indice.
readability-wholes = Voies et bureaux en entier
reason-break = Ce qui est compté a changé entre les chiffres.
reason-censored-at-target = Le chiffre est coupé au niveau promis et ne permet donc pas de savoir.
reason-disputed = Les sources se contredisent et aucune règle ne tranche.
reason-no-number = La promesse ne porte aucun chiffre.
reason-no-target-and-no-direction = Ni chiffre ni direction n’ont été promis.
reason-no-target-date = Un chiffre a été promis, mais aucune date pour l’atteindre.
reason-not-applicable = La question ne s’applique pas ici.
reason-not-due = Ce n’est pas encore échu.
reason-not-reported = Aucun chiffre utilisable par la méthode n’a été publié.
reason-sign-change = Les chiffres se trouvent des deux côtés de zéro, ce que la méthode n’admet pas.
reason-suppressed = La valeur est retenue pour protéger des personnes.
reason-too-few-points = Moins de chiffres ont été publiés que la méthode n’en exige.
relation-depends-on = Dépend de
relation-matches = Répond à
relation-replaces = Prend la place de
relation-restates = Redit
result-complain = Si quelqu'un demande de l'argent qui n'est pas le tarif officiel, ou vous traite mal, notez le jour, le lieu et les mots. Dites-le aux personnes ci-dessus. Demandez tout refus par écrit.
result-day = Règles : { $day }
result-decisions = Même alors, les autorités décident :
result-else = Les règles changent. Regardez de nouveau plus tard.
result-heading = Votre plan
result-met-plain = Règles que vos réponses remplissent
result-offices = Bureaux qui vous reçoivent ce jour-là
result-rule = La règle entière, avec ses articles
result-safety = Prenez soin de vous
result-sheet = Feuille pour un bureau
review-again = À revoir au plus tard : { $day }.
review-by = Les règles ont été relues par { $name }.
review-by-nobody = Ni juriste ni traducteur ne l'a relu.
review-words-by = Les textes ont été relus par { $name }.
rhythm-daily = chaque jour
rhythm-irregular = de temps en temps
rhythm-monthly = chaque mois
rhythm-once = une fois
rhythm-quarterly = chaque trimestre
rhythm-twice-a-year = deux fois par an
rhythm-weekly = chaque semaine
rhythm-yearly = chaque année
road-about = ≈ marque un mois où de petits comptes sont retenus.
road-all = tout ce qui a été compté
road-description = Une barre par mois ; le tableau ci-dessous contient les mêmes nombres.
road-events = Les lignes numérotées sont les réunions de tous les membres et des pays de cette frontière. Que l'un suive l'autre ne dit pas pourquoi.
road-events-rules = Les lignes numérotées sont les réunions de tous les membres et des pays de cette frontière, et les jours où ont changé des voies plus loin, ouvertes à cette seule nationalité. Que l'un suive l'autre ne dit pas pourquoi.
road-finding = { $most } en { $year } ; { $last } en { $month } (selon { $reporter })
road-from = Dessiné à partir de { $year } ; le fichier contient tous les mois.
road-gap = aucun compte trouvé
road-gap-mark = mois sans compte, et non zéro
road-imported = le tableau mensuel de l'éditeur
road-months = Mois par mois
road-of-table = { $n } mois sur { $all } viennent du tableau de l'éditeur ; les autres, de la charte.
road-part = dont : { $country }
road-part-known = La part de { $country } est connue pour { $n } mois sur { $all } ; les autres sont dessinés pâles jusqu'en bas.
road-rule-closed = fermée
road-rule-open = ouverte
road-rule-suspended = suspendue
road-vintages = chaque compte avec sa source
road-year-told = Publié pour des années entières : { $years }. Ces mois donnent une autre somme ou ne sont pas tous là.
role-associated = État associé
role-beneficiary = Bénéficiaire
role-beside = À côté
role-contradicts = Contredit
role-member = Membre
role-observer = Observateur
role-rates = Évalue
rooms-advice = Ses promesses, ses membres et ses chiffres sont ici.
rooms-no-money = Ce pacte n’a pas d’argent annoncé ou déclaré.
rooms-no-movement = Ce pacte n’a pas de comptage de personnes en déplacement.
rooms-no-offices = Ce pacte n’a pas de bureaux.
rooms-no-pathways = Ce pacte n’a pas de voies légales, ni de questions sur soi.
row-due = échéance : { $day }
row-joint = avec
rule-cauce-achieved = Le dernier chiffre a atteint le chiffre promis.
rule-cauce-after-the-date = La date est passée ; le chemin parcouru est donc comparé au chemin entier.
rule-cauce-censored = Le chiffre n’est qu’une borne ; il est évalué à cette borne.
rule-cauce-class-with-target = À partir de 95 % du rythme nécessaire, en bonne voie ; et ainsi de suite selon les nombres de la méthode.
rule-cauce-class-without-target = Sans chiffre promis, la croissance elle-même est comparée aux nombres de la méthode.
rule-cauce-geometric-growth = Sa croissance annuelle est calculée.
rule-cauce-geometric-path = Le rythme est comparé à la croissance régulière qu’exige la promesse.
rule-cauce-held = Il était au chiffre promis dès le départ et y est resté.
rule-cauce-lost = Il était au chiffre promis au départ et l’a quitté.
rule-cauce-not-assessable = La méthode ne peut se prononcer, pour la raison indiquée.
rule-cauce-span = On prend le premier et le dernier chiffre, avec les années qui les séparent.
rule-cauce-straight-growth = Son évolution annuelle est calculée en ligne droite.
rule-cauce-straight-path = Le chemin parcouru est comparé à une droite vers le chiffre promis.
rule-delivery-addition = La promesse était d’en ajouter tant ; on les ajoute au point de départ.
rule-delivery-capped = Un nombre a été promis et aucun chiffre ne le montre : la classe ne dépasse pas substantiel.
rule-delivery-ceiling = La promesse était « jusqu’à » un chiffre ; le dernier chiffre est comparé à ce plafond.
rule-delivery-combined = Le chiffre et les éléments de la promesse sont pesés ensemble.
rule-delivery-deliverable = On cherche dans les chiffres publiés l’une des choses dont la promesse se compose.
rule-delivery-deliverables = Tout fait : complète ; à partir de la moitié : substantielle ; quelque chose de fait ou commencé : limitée.
rule-delivery-ended-by-another = Quelqu’un d’autre y a mis fin, la classe reste donc : ce que d’autres terminent, l’auteur ne l’a pas retiré.
rule-delivery-event = Autre chose est arrivé à la promesse, et cela tranche.
rule-delivery-not-comparable = Le chiffre et la promesse ne comptent pas la même chose ; le chiffre n’est donc pas utilisé.
rule-delivery-not-due = La date n’est pas venue et rien ne montre un début.
rule-delivery-not-searched = Rien au registre ne le montre et aucune recherche n’est consignée.
rule-delivery-not-yet-whole = On ne la dit pas encore complète.
rule-delivery-nothing-found = Une recherche consignée n’a rien trouvé qui le montre.
rule-delivery-number = Le dernier chiffre est comparé au chiffre promis.
rule-delivery-rate = La promesse portait sur un chiffre par période ; le dernier chiffre est comparé à ce que ce temps permet.
rule-delivery-reached-before-the-end = Le programme a pris fin, mais la promesse était déjà atteinte.
rule-delivery-reinstated = On l’avait arrêtée ou suspendue, puis remise en marche ; la classe reste.
rule-delivery-suspended = La promesse a été suspendue ; cela seul ne change pas la classe.
rule-evidence-contradicted = Des chiffres se contredisent.
rule-evidence-event = La preuve est le texte qui dit ce qui s’est passé.
rule-evidence-none = Aucun chiffre publié n’en montre quoi que ce soit.
rule-evidence-strongest = La source la plus solide parmi les chiffres retenus décide.
rule-figures-contradict = Deux chiffres sur le même moment se contredisent ; une règle nommée choisit lequel évalue.
rule-figures-left-out = Un chiffre est laissé de côté.
rule-promise-against-first = Jugée aussi d’après la première version, dont le nombre ou la date différait.
rule-promise-first = La première promesse est gardée à côté de l’actuelle.
rule-promise-in-force = On prend la formulation en vigueur ce jour-là.
rule-time-ceiling = La promesse est un plafond : rien n’est dû à une date.
rule-time-done = Le jour de la réalisation est comparé à la date promise.
rule-time-ended = On y a mis fin avant sa date.
rule-time-no-date = Aucune date n’a été promise.
rule-time-not-done = Rien n’atteste que ce soit fait ; la date promise est comparée au jour de l’évaluation.
rule-time-undated = Un élément sans date ne dit rien du délai : ceux qui en ont une sont jugés, et le moins bon compte.
rule-trajectory-last-known = La date est passée : on garde la classe d’alors, avec le dernier chiffre d’avant.
rule-trajectory-not-assessable = La trajectoire ne peut pas être évaluée.
rules-do-not-say = Les règles publiées ne le disent pas.
said-a-rate-is-complete-only-when-its-time-is-over = un chiffre par période n’est complet qu’une fois sa période finie
said-an-upper-bound-proves-nothing-delivered = un plafond ne prouve rien de réalisé
said-another-currency = une autre monnaie
said-nearly = la source dit « près de »
said-not-later-than-the-baseline = pas postérieur au point de départ
said-nothing-was-published = rien n’a été publié
said-rated-at-its-bound = évalué à sa borne
said-the-number-is-not-used = le chiffre n’est pas utilisé
said-words-without-a-number = des mots sans chiffre
screening-another-country = Un autre pays
screening-another-person = Une autre personne
screening-back = Retour
screening-change = Changer
screening-check = Vérifiez vos réponses
screening-choose = Choisissez
screening-complete = Aucune autre question ne peut changer le résultat.
screening-continue = Continuer
screening-day = Jour
screening-day-hint = Si vous ne savez que le mois ou l'année, laissez le reste vide.
screening-disclaimer = Ceci est une information, pas un conseil juridique ni une décision. Seule une autorité décide.
screening-first-heading = D'abord, quelques questions
screening-first-lead = Laissez vide ce que vous ne voulez pas dire.
screening-fits = Vos réponses vont avec la règle telle qu'on l'a lue : demandez d'abord
screening-forget = L'effacer de ce téléphone
screening-forgotten = Effacé de ce téléphone.
screening-go-on = Continuer les questions
screening-heading = Que pouvez-vous essayer ?
screening-keep = Garder sur ce téléphone
screening-keep-answer = Garder ma réponse et continuer
screening-kept = Gardé sur ce téléphone. Cela s'ouvre aussi sans internet.
screening-kept-erase = Les effacer
screening-kept-found = Des réponses sont gardées sur ce téléphone. Elles sont peut-être d'une autre personne.
screening-kept-go-on = Continuer avec elles
screening-kept-old = Les règles de ce téléphone sont du { $day }. Ouvrez cette page avec internet pour les renouveler.
screening-language-waits = Pour changer de langue, il faut une connexion. Vos réponses sont toujours là.
screening-lead = Vous répondez à quelques questions. Ensuite vous voyez ce que vous pouvez essayer maintenant, à qui demander, quoi apporter et jusqu'à quand.
screening-leave = Quitter vite
screening-leave-note = « Quitter vite » montre une autre page et efface ce qui est gardé sur ce téléphone. Si d'autres utilisent ce téléphone, effacez aussi son historique.
screening-month = Mois
screening-needs-document = Il me faut un document pour le savoir
screening-no = Non
screening-no-name = Personne ne demande votre nom.
screening-not-advice = Ce n'est ni un conseil juridique ni une décision. Personne n'est refusé ici.
screening-not-kept = Vos réponses ne sont pas conservées. Chaque page les passe à la suivante et les oublie.
screening-nothing-said = Vous n'avez encore rien répondu.
screening-number = Question { $n }
screening-number-label = Nombre
screening-number-plain = Question
screening-other-country = Un pays qui n'est pas sur cette liste
screening-print = Imprimer
screening-problem = Cette réponse n'a pas été comprise. Réessayez, ou choisissez « Je ne sais pas ».
screening-rather-not = Je préfère ne pas le dire
screening-result-cannot-tell-from-here = On ne peut pas le dire d'ici
screening-result-cannot-tell-yet = On ne peut pas encore le dire : il manque des réponses
screening-result-does-not-meet = Vos réponses ne remplissent pas un critère publié
screening-result-meets = Vos réponses remplissent les critères publiés
screening-result-not-open = Pas ouvert ce jour-là
screening-script-here = Vos réponses restent sur ce téléphone. Pendant que vous répondez, rien n'est envoyé.
screening-show = Voir le résultat
screening-signature-bad = La signature des règles est fausse. Elles ne sont pas utilisées. Vous pouvez continuer sans elles : chaque page interroge alors le site.
screening-signature-cannot = Ce téléphone ne peut pas vérifier la signature des règles. Elles viennent de ce site par votre connexion.
screening-signature-good = Les règles correspondent à la clé venue avec cette page : rien n'a été abîmé en route. Seule une comparaison montre si c'est la bonne clé : { $key }. Un bureau ou le projet peut vous dire la clé.
screening-skip = Vous pouvez toujours dire « je ne sais pas » ou « je préfère ne pas le dire », et arrêter quand vous voulez.
screening-start = Commencer
screening-stop = Arrêter ici et voir le résultat
screening-title = Questions
screening-told-waits = Ce que dit le résultat n’est pas encore arrivé : il n’y a pas de réseau. Vos réponses sont toujours là. Réessayez.
screening-too-late = Le délai est passé
screening-unknown = Je ne sais pas
screening-why = Pourquoi cette question :
screening-year = Année
screening-yes = Oui
search-activities = Chercher « { $question } » parmi les activités déclarées
search-announcements = Argent annoncé
search-contacts = À qui demander
search-corridors = Couloirs
search-found =
    { $n ->
        [one] { $n } résultat.
       *[other] { $n } résultats.
    }
search-hidden =
    { $n ->
        [one] Un autre n’est pas affiché : ajoutez un mot pour préciser.
       *[other] { $n } autres ne sont pas affichés : ajoutez un mot pour préciser.
    }
search-hint = Écrivez dans n’importe quelle langue, avec ou sans accents. Par exemple :
search-instead = Personne n’a écrit « { $asked } » ; « { $near } » a été cherché à la place.
search-label = Chercher chemins, aide, promesses, pays
search-label-promises = Chercher des promesses, des membres, des chiffres
search-names-about = qui contact licence corrections
search-names-cycles = rapports cycle silence échéance délai
search-names-data = télécharger tableaux CSV JSON API données ouvertes
search-names-glance = matrice membres silence
search-names-methods = notation classes règles
search-names-money = aide donateurs dollars millions
search-names-movement = traversées flux interpellations arrivées
search-names-offices = Mobilité sûre rendez-vous
search-names-pathways = visa asile permis parole
search-names-screening = puis-je entretien questions conditions
search-nothing = Rien n’a été trouvé pour « { $question } »
search-nothing-advice = Essayez moins de mots ou d’autres, le nom d’un pays ou un chiffre.
search-pages = Pages
search-practices = Pratiques
search-questions = Questions posées à une personne
search-series = Décomptes de personnes
search-some-words = Aucun ne contient tous les mots ; ceux-ci en contiennent certains.
search-title = Chercher : { $question }
section-about = À propos
section-coding = Comment on lit les promesses
section-commitments = Engagements
section-cycles = Qui a rendu compte
section-data = Données à télécharger
section-glance = D’un coup d’œil
section-home = Où en est-on
section-meetings = Réunions
section-members = Membres
section-methods = Méthodes
section-money = Argent
section-movement = Mobilité
section-offices = Bureaux
section-packages = Paquets d’action
section-pathways = Voies
section-pillars = Piliers
section-screening = Quelles voies ?
section-search = Chercher
section-sources = Sources
section-unknown = Ce qu’on ignore
section-verdicts = Juges et auditeurs
share = { $value } %
shares-all =
    { $n ->
        [one] { $n } en tout
       *[other] Les { $n } ensemble
    }
shares-beside = Totaux publiés pour le même jour
shares-caption = Selon le comptage du { $day }, en { $unit }
shares-counted = Compté
shares-each = Chaque part
shares-members =
    { $n ->
        [one] { $n } membre
       *[other] { $n } membres
    }
shares-missing = La somme est un minimum, car ce comptage n’a pas de nombre pour
shares-mixed = Le nom d’un total dit qui il compte. S’il compte plus que les membres et qu’on le divise par ce que les seuls membres ont promis, il mêle deux groupes.
shares-of = Compté sur promis
shares-others =
    { $n ->
        [one] { $n } État qui n’est pas membre
       *[other] { $n } États qui ne sont pas membres
    }
shares-over-all = Sur ce que tous ont promis
shares-over-members = Sur ce que les membres ont promis
shares-promised = Promis
shares-times = Les membres à chaque comptage
shares-title = Tous ensemble, et chacun pour soi
shares-why = Chaque comptage est rapporté aux promesses de ceux-là mêmes qu’il compte.
sheet-answers = Les réponses
sheet-code = Code carré avec ces réponses ; se lit sans internet
sheet-heading = Réponses pour un bureau
sheet-holds = Le code carré et la ligne dessous sont du texte simple : toute personne avec un téléphone peut les lire. Ils contiennent le jour des règles et les réponses de cette liste, aucun nom et rien d'autre.
sheet-lead = Vous décidez à qui montrer cette feuille. Elle contient seulement les réponses qui comptent pour ce qui y est écrit, aucun nom et rien d'autre.
sheet-leave-out = Les enlever de nouveau
sheet-left-out = Ne sont pas sur cette feuille : les réponses que d'autres pourraient utiliser contre vous (danger, asile, façon d'entrer, papiers, police ou tribunaux), ni les noms de lieux qui le diraient aussi. Un bureau peut vous les redemander.
sheet-office = Pour le bureau
sheet-office-day = Jour et prochain rendez-vous
sheet-office-name = Bureau et personne
sheet-office-note = Notes
sheet-place = Où aller : { $country }
sheet-print = Pour l'imprimer, utilisez la commande d'impression du navigateur.
sheet-put = Les mettre aussi sur la feuille
sheet-whole = Cette feuille contient aussi des réponses que d'autres pourraient utiliser contre vous. Ne la montrez qu'à une personne de confiance.
shows-background = Contexte
shows-begun = Le montre commencé
shows-contradicts = Parle contre
shows-delayed = Montre un report
shows-done = Le montre fait
shows-ended = Montre la fin
shows-exceeded = Montre plus que promis
shows-narrowed = Montre moins que promis
shows-partly = En montre une partie
shows-reinstated = Montre la reprise
shows-suspended = Montre une pause
since-day = depuis le { $day }
since-period = depuis { $period }
since-unknown = depuis un jour qui n'est pas publié
source = Source
source-address = Adresse
source-checked-general = Connaissance générale ; le texte n'a pas été lu.
source-checked-no = Le texte n'a pas été lu.
source-checked-press = Un article de presse a été lu.
source-checked-yes = Le texte a été lu.
source-copy = { $host } (une copie, pas l’éditeur)
source-licence = Licence
source-note = Ce qu’il faut en savoir
source-owner = Titulaire
source-rhythm = Parution
sources-caption = Par type de source, puis par identifiant.
sources-figures =
    { $n ->
        [one] { $n } chiffre publié
       *[other] { $n } chiffres publiés
    }
sources-lead = D’où vient chaque chiffre. Rien n’est montré sans sa source.
sources-order = D’abord le type de source le plus solide : qui n’a pas de part à la promesse, puis les jeux de données, puis qui a promis ; la presse en dernier.
sources-owners = À qui sont les données
square-ended = il y a été mis fin
square-late = date passée
squares-table = Le même en tableau
stage-interview = Entretien
stage-refer = Orientation jusqu’au départ
stage-register = Inscription
stage-screen = Tri
standing-not-yet = Pas encore ouvert ce jour-là
standing-not-yet-day = Pas encore ; début : { $day }
standing-open = Ouvert ce jour-là
standing-open-either = Ouvert ce jour-là ; on n’a pas publié pour qui
standing-opens = Début : { $day }.
standing-unclear = On n'a pas publié quelle règle valait ce jour-là
standing-unproven = Annoncé ; aucune source ne montre son ouverture
state-closed = fermé
state-not-known = rien n'est publié
state-open = ouvert
state-suspended = suspendu
status-approximate = Approximatif
status-conflicting = En conflit avec un autre
status-dataset = Du fichier de données officiel
status-derived = Calculé à partir d’autres
status-final = Définitif
status-first = Première publication
status-partial = Partie de la période
status-press = De la presse
status-provisional = Provisoire
status-published = Publié
status-revised = Révisé
stocks-by-drop-negatives = hausses des stocks ; baisses ignorées
stocks-by-independent-closed = chacun choisit à nouveau, dans le tableau
stocks-by-minimum-closed = le moins de mouvements qui expliquent les deux comptages, dans le tableau
stocks-by-minimum-open = le moins de mouvements qui expliquent les deux comptages, ouvert à l’ailleurs
stocks-by-pseudo-bayes = moyenne pondérée du moins de mouvements et de mouvements indépendants
stocks-by-rates = les premiers stocks, ramenés à un nombre de migrants
stocks-by-reverse-negatives = hausses des stocks ; les baisses sont des retours
table-aid-activities = Chaque activité rapportée.
table-aid-arrivals = Ce qui est arrivé dans chaque pays, en intervalle.
table-aid-aside = Ce qui reste hors des totaux, et pourquoi.
table-aid-files = Les fichiers en vigueur, avec empreinte et les deux horloges.
table-aid-left-out = Ce qu’aucun taux ne convertit.
table-aid-link-faults = Liens que leur éditeur pourrait corriger.
table-aid-links = Liens des éditeurs par degré.
table-aid-pillars = Argent rapporté par pilier.
table-aid-places = Lieux au-dessous du pays.
table-aid-receipts = Ce que disent les communautés qui reçoivent.
table-aid-totals = Argent rapporté par type, rapporteur, bénéficiaire et année.
table-aid-unread = Argent que les fichiers disent et qui n’a pas pu être lu, avec sa ligne.
table-alarms = Alertes précoces qu’une personne a publiées.
table-announcements = L’argent annoncé, chaque tout avec ses parts.
table-assessments = Chaque évaluation, avec ce sur quoi elle repose.
table-cause-classes = Indicateurs des causes, chacun avec sa classe ou la raison de son absence
table-cause-links = Mots cités de promesses et de clauses qui nomment une cause
table-commitments = Chaque engagement avec sa formulation actuelle et son évaluation.
table-cycle-standings = Qui a été appelé à rendre compte dans quel cycle, et ce qui est venu.
table-documents = Ce que chaque document montre d’une promesse, et qui le dit.
table-estimates = Flux estimés avec leurs intervalles.
table-events = Ce qui a été suspendu, terminé ou remis en marche, et par qui.
table-figures = Chaque chiffre publié avec sa source.
table-forecast-scores = Chaque prévision passée à côté de ce qui est venu.
table-forecasts = Chaque prévision avec ses intervalles et ses erreurs passées.
table-gaps = Ce qui a été cherché et non trouvé.
table-glance = Qui a promis, où cela en est, qui n’a rien dit et depuis quand.
table-imported = Totaux des fichiers pris, les petits retenus.
table-kept = Copies gardées des pages citées.
table-key-shares = Ce que des clés donneraient à chaque membre, avec intervalles
table-meetings = Réunions.
table-member-shares = Ce que porte chaque membre, avec intervalles
table-members = Membres et observateurs.
table-mirrors = Un corridor tel que plusieurs le comptent, mois par mois.
table-movements = Chaque compte publié de personnes en mouvement, sans les petits.
table-packages = Paquets d’action avec leurs responsables.
table-practice-outcomes = Ce qui est sorti de chaque pratique, avant et après, et ce que l’on en sait.
table-practices = Pratiques : où, depuis quand, ce qui a échoué, le coût, l’examen.
table-reports = Rapports de membres qui ont été acceptés, dans leurs propres mots.
table-scenarios = Temps et file d’attente des bureaux selon plusieurs plans.
table-searches = Ce qui a été cherché sans être trouvé, avec les mots.
table-shares = Ce que tous ont promis ensemble, à côté des parts de chaque pays.
table-signals = Chaque signal de hausse soudaine, avec ce qui a suivi.
table-states = Ce qui a pu être dit du pacte lui-même, et depuis quand.
table-triggers = Seuils convenus par les membres.
table-verdicts = Ce que juges, auditeurs et autres ont constaté, à côté de notre lecture.
table-wordings = Chaque formulation qu’a connue chaque engagement.
target = Chiffre promis
target-baseline = Point de départ
target-baseline-on = { $value } ({ $day })
target-between = de { $min } à { $max }
target-deadline = Pour quand
target-deadline-of-part = { $day } (pour un élément ; d’autres n’ont pas de date)
target-no-deadline = aucune date promise
target-starts = À partir de
text-fell-back =
    Pas encore traduit : affiché en { $language ->
        [English] anglais
       *[other] { $language }
    }
time-day-unknown = Fait, jour inconnu
time-day-unknown-means = C’est attesté comme fait, mais rien de publié ne dit si ce fut à la date.
time-early = En avance
time-early-means = Fait avant la date.
time-ended-before-due = Terminé avant sa date
time-ended-before-due-means = Elle n’était pas encore à échéance quand on y a mis fin.
time-late = En retard
time-late-means = Fait après la date.
time-no-date = Sans date promise
time-no-date-means = Aucune date n’a été promise.
time-not-yet-due = Pas encore échu
time-not-yet-due-means = La date n’est pas arrivée.
time-nothing-owed = Aucune date due
time-nothing-owed-means = « Jusqu’à » un nombre : une fois ouvert, rien de plus n’est dû à une date.
time-on-time = À temps
time-on-time-means = Fait à la date.
time-overdue = Échu
time-overdue-means = La date est passée et rien n’atteste que ce soit fait.
trajectory-acceleration-needed = À accélérer
trajectory-acceleration-needed-means = Il avance dans le bon sens, mais pas assez vite.
trajectory-achieved = Atteinte
trajectory-achieved-means = Le chiffre promis est atteint.
trajectory-deterioration = Recul
trajectory-deterioration-means = Il va dans le mauvais sens.
trajectory-held = Maintenue
trajectory-held-means = Il y était déjà au départ et y est resté.
trajectory-limited = Limitée
trajectory-limited-means = Il n’avance guère.
trajectory-lost = Perdue
trajectory-lost-means = Il y était au départ et l’a quitté depuis.
trajectory-not-assessable = Non évaluable
trajectory-not-assessable-means = On ne peut pas le dire ; la raison figure à côté.
trajectory-on-track = En bonne voie
trajectory-on-track-means = Il avance assez vite pour atteindre le chiffre à la date prévue.
trust-confidence-not-confirmed = Rien de ce que nous avons trouvé ne le confirme aujourd'hui. Demandez d'abord.
trust-confidence-not-stated = On ne dit pas ce qui confirme cette règle.
trust-confidence-official-text = Le texte officiel a été lu.
trust-confidence-one-source = Une seule source le dit. Demandez d'abord.
trust-confidence-two-sources = Deux sources le disent.
trust-confirmed-on = Source la plus récente : { $day }.
trust-confirmed-undated = La source n'a pas de date ; elle a été lue le { $day }.
trust-review-lapsed = Quelqu'un aurait dû revoir ceci avant le { $day }. Demandez d'abord.
trust-shut = Personne ne peut demander ceci aujourd'hui : { $said }
unit-actions = actions
unit-additional-beneficiaries = bénéficiaires supplémentaires
unit-additional-nationalities = nationalités supplémentaires
unit-applications = demandes
unit-approvals = approbations
unit-arrests = arrestations
unit-cards = cartes
unit-cases = dossiers
unit-centres = centres
unit-children = enfants
unit-claims = demandes d’asile
unit-committees-per-country = comité par pays
unit-constant-2023-us = dollars des États-Unis de 2023
unit-countries = pays
unit-current-us = dollars des États-Unis
unit-days = jours
unit-detentions = détentions
unit-difference = différence
unit-difference-2020-to-2023 = différence de 2020 à 2023
unit-difference-between-nationalities = différence entre nationalités
unit-difference-between-places = différence entre lieux
unit-difference-by-lot = différence par tirage au sort
unit-difference-by-nationality-and-time = différence par nationalité et période
unit-difference-in-differences = différence de différences
unit-encounters = rencontres
unit-index = points de l’indice
unit-invitations = invitations
unit-jobs = emplois
unit-judgement-of-a-study = jugement d’une étude
unit-legal-act = acte juridique
unit-milestone = étape
unit-ministerial = réunion ministérielle
unit-multiple = fois le nombre précédent
unit-multiple-of-previous-places = fois les places précédentes
unit-per-100-000 = pour 100 000 personnes
unit-per-cent = %
unit-per-cent-difference = différence en pour cent
unit-percentage-points = points de pourcentage
unit-permits = permis
unit-permits-issued--cumulative = permis délivrés (total cumulé)
unit-personnel-deployed = personnes déployées
unit-persons = personnes
unit-persons-per-month = personnes par mois
unit-persons-per-year-per-country = personnes par an et par pays
unit-places = places
unit-points = points
unit-pupils = élèves
unit-ratio = rapport
unit-reais = reais
unit-refugee-admissions = admissions de réfugiés
unit-refugees = réfugiés
unit-routes = liaisons
unit-standard-deviations = écarts types
unit-travel-authorisations = autorisations de voyage
unit-usd-requested = USD demandés
unit-visas = visas
unit-workers = travailleurs
unit-workers-per-year = travailleurs par an
unknown-gaps = Cherché et non trouvé
unknown-tell = J’en connais un
unknown-tell-nobody = Qui tient ce site n’a nommé personne à qui écrire.
unknown-tell-us = Quiconque connaît un texte publié qui répond à l’un de ces points peut le signaler ; la réponse figurera ici avec sa source.
unknown-unreported =
    { $n ->
        [0] Engagements sur lesquels aucun chiffre, document ni acte n’a été trouvé : 0
        [one] Sur un engagement, aucun chiffre, document ni acte n’a été trouvé
       *[other] Sur { $n } engagements, aucun chiffre, document ni acte n’a été trouvé
    }
value-one-legal-act = adopté
value-one-milestone = atteint
verdict-agree-means = Les deux disent la même chose de ce qu’est devenue la promesse.
verdict-beside-agree = Concorde avec notre lecture
verdict-beside-apart = Ne se compare pas
verdict-beside-differ = Diffère de notre lecture
verdict-compatible = Compatible avec notre lecture
verdict-compatible-means = Les deux peuvent être vraies à la fois ; elles ne disent pas la même chose.
verdict-counts = Il cite { $amount }.
verdict-differ-means = Les deux disent des choses différentes de ce qu’est devenue la promesse.
verdict-found-dismissed = Recours rejeté : elle tient
verdict-found-failed = N’a pas fait ce qui était dû
verdict-found-not-reached = Non atteint
verdict-found-partly = Atteint en partie
verdict-found-reached = Atteint
verdict-found-upheld = Recours accueilli : elle tombe
verdict-kind-audit = Auditeur
verdict-kind-court = Juge
verdict-kind-parliament = Parlement
verdict-kind-press = Presse
verdict-kind-supervisor = Autorité de contrôle
verdict-known = public depuis le { $day }
verdict-no-class = Notre lecture ne dit pas ce qu’est devenue la promesse.
verdict-numbers = Les nombres diffèrent : { $theirs } là, { $ours } chez nous, comptés pour la dernière fois le { $day }.
verdict-numbers-before =
    { $n ->
        [one] Le nôtre a été compté { $n } jour avant l’échéance ({ $day }).
       *[other] Le nôtre a été compté { $n } jours avant l’échéance ({ $day }).
    }
verdict-of-validity = Il s’agit de savoir si la promesse est valable, non de ce qu’elle est devenue.
verdict-told-by = Nous n’avons pas lu le texte officiel ; rapporté par
verdicts-agree =
    { $n ->
        [one] { $n } jugement ou rapport est compatible avec notre lecture,
       *[other] { $n } jugements ou rapports sont compatibles avec notre lecture,
    }
verdicts-and-finding = et le constat indiqué ici de : { $by }, sans part à la promesse. Notre classe reste la même.
verdicts-apart =
    { $n ->
        [one] { $n } ne se compare pas.
       *[other] { $n } ne se comparent pas.
    }
verdicts-by-own-measure = Chacun juge selon sa propre mesure, que ses lignes indiquent.
verdicts-deadline = Échéance : { $day }.
verdicts-differ =
    { $n ->
        [one] { $n } diffère,
       *[other] { $n } diffèrent,
    }
verdicts-found = Ce qui a été constaté
verdicts-lead = Ce que juges, auditeurs et autres ont constaté figure à côté de notre propre lecture, qui découle de chiffres publiés selon une règle écrite. Aucun constat ne change notre lecture.
verdicts-none = Aucun constat d’un juge ou d’un auditeur n’est connu le { $day }.
verdicts-number = Dernier comptage : { $value } ({ $day }) ; promis : { $target }.
verdicts-only-named = Seuls les États nommés étaient devant un juge ; un jugement ne dit rien des autres.
verdicts-our-class = Notre lecture le { $day }
verdicts-overdue = Échéance : { $day } ; dépassée depuis.
verdicts-rule = La règle : « atteint » va avec complet ; « en partie », avec limité ou substantiel ; « n’a pas fait ce qui était dû », avec limité, non commencé ou retiré ; « non atteint », avec toute classe sauf complet ; sinon les deux diffèrent. La validité d’une promesse, et une classe qui dit seulement que rien n’est connu, échu ou en vigueur, ne se comparent à rien. Ce qu’un organe a rendu un même jour compte une fois, affaires jointes comprises.
verdicts-title = Ce que juges et auditeurs ont constaté
version-day-unknown = un jour qui n'a pas été publié
version-from-until = Du : { $from }. Au : { $until }
version-no-end = sans fin publiée
version-standing = avant ce registre
version-told-here = racontée sur cette page
weekday-fr = vendredi
weekday-mo = lundi
weekday-sa = samedi
weekday-su = dimanche
weekday-th = jeudi
weekday-tu = mardi
weekday-we = mercredi
weight-noticed = Signalé
weight-quarantined = Mis de côté jusqu’à réponse
weight-refused = Refusé
what-if-between = de { $least } à { $most }
what-if-changes = Ce qui a changé, en mots
what-if-few = moins de { $base }, peut-être personne
what-if-gain = Gagnent
what-if-how = Chaque compte est arrondi à un multiple de { $base } avant toute somme, pour que personne ne puisse être reconnu. Là où des réponses manquent, le premier nombre est sûr et le second est le plus grand possible.
what-if-invented = Personne de réel n’est compté ici. Les nationalités suivent des chiffres publiés ; les autres réponses sont tirées au sort, et une sur cinq reste inconnue. C’est un essai des règles, pas une prévision.
what-if-is-in-the-way = Ce qui empêche maintenant :
what-if-lead = Les règles du { $before } à côté de celles du { $after }, essayées sur { $n } personnes inventées dans ce pays : { $country }.
what-if-lose = Perdent
what-if-nationality = Nationalité
what-if-not-known = Inconnue
what-if-others = Celles-ci ont changé aussi, mais il n’est pas sûr que quelqu’un ici gagne ou perde :
what-if-own = Votre propre population, sans noms, dans un fichier qui ne quitte jamais votre machine :
what-if-table-office = Gagnent : reçus après et pas avant. Perdent : reçus avant et pas après.
what-if-table-pathway = Gagnent : remplissent les critères après et pas avant. Perdent : les remplissaient avant et pas après.
what-if-title = Et si : qui gagne, qui perd
what-if-was-in-the-way = Ce qui empêchait avant :
who-can-tell-family = Votre famille
who-can-tell-office = Le bureau où vous demandez
who-can-tell-self = Vous-même, peut-être plus tard
who-can-tell-sponsor = Qui soutient votre demande
why-unknown-needs-document = il faut un document
why-unknown-not-asked = pas encore demandé
why-unknown-not-exact = pas assez précis
why-unknown-prefer-not-to-say = vous préférez ne pas le dire
why-unknown-unknown = vous ne savez pas
wording-first = Première promesse
wording-lowered = Abaissée
wording-neutral = Autres mots, même promesse
wording-raised = Relevée
