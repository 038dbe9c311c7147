# Words of the interface in Spanish. Not reviewed by a person yet.
# One message per key, keys in alphabetical order; blanks keep the same names in every language.

about-cite = Cauce, título de la página, según lo conocido el { $day }, dirección de la página.
about-corrections = ¿Hay algún error?
about-corrections-what = Diga qué página, qué frase o cifra y qué lo demuestra. Lo que está mal se corrige a la vista de todos, con su propia fecha.
about-how = Cómo funciona
about-how-what = Las promesas y las cifras se toman de textos publicados, cada una con su dirección y fecha. Una regla escrita las califica; cada paso puede leerse.
about-lead = Un registro público de promesas: cada una en sus primeras palabras, con todo lo publicado sobre ella desde entonces.
about-licence = Licencia y cómo citar
about-licence-what = Nuestras frases y calificaciones: Creative Commons Atribución 4.0. Las cifras y los textos oficiales son de sus fuentes, cada una nombrada junto a su cifra. Contornos de los mapas: Natural Earth.
about-not = Qué no es
about-not-adopted = No es un juicio que algún gobierno u organismo haya adoptado.
about-not-guess = No es una conjetura. Donde no se encontró nada, lo dice.
about-not-league = No es una clasificación. Los países prometieron cosas distintas.
about-not-legal = Nunca es asesoría legal.
about-title = Qué es esto
about-version = Versión del registro: { $version }.
about-who = Quién habla
about-who-nobody = Quien tiene a su cargo esta copia del sitio no ha dado su nombre.
about-who-runs = Este sitio está a cargo de { $name }.
about-words = Palabras
about-words-what = Las promesas se cuentan con nuestras palabras, en inglés y español. Donde un texto no está traducido, se muestra en otro idioma y se marca. Ninguna persona ha revisado todavía las traducciones.
about-you = Su visita
about-you-what = Sin cookies, sin contar visitas, nada se carga de otro sitio. Solo la página con preguntas tiene un programa, y también funciona sin él.
aid-activities = Actividades
aid-activity = Actividad
aid-after = Siguientes
aid-all-activities = Todas las actividades: { $n }
aid-all-back = Solo desde el comienzo del pacto
aid-all-years = Se muestra: todos los años, también los anteriores al pacto.
aid-announced = Anunciado, contado una vez
aid-announced-here = Lo que se anunció solo para este país
aid-announced-why = Ninguna fuente vincula estos anuncios con las actividades de arriba; por eso nada se descuenta de nada.
aid-any = cualquiera
aid-approximate = aproximado
aid-arrived-on = Llegó el
aid-arrived-parts = Cada parte de esta respuesta
aid-arrived-why = El dinero llega cuando quien da está fuera del país y quien recibe está dentro. Los identificadores dicen de dónde es cada organización. Si un extremo no se dice, el dinero solo está en la cifra mayor; si ambos lados pueden hablar de un mismo pago, la cifra menor toma solo el lado mayor.
aid-aside-future = fuera: su día no había llegado cuando se conoció el archivo
aid-aside-no-rate = fuera: ninguna tasa lo convierte
aid-aside-repeated = fuera: otro informe dice lo mismo
aid-aside-reported-below = fuera: actividades hijas informan lo mismo del mismo tipo y año
aid-aside-second-hand = fuera: informado de segunda mano
aid-aside-title = Lo que queda fuera de todo total
aid-astray =
    { $n ->
        [one] Un lugar que los informes sitúan en este país está en otra parte
       *[other] { $n } lugares que los informes sitúan en este país están en otra parte
    }
aid-astray-in = está en { $country }.
aid-astray-nowhere = no está en ningún país del hemisferio.
aid-astray-why = Una pregunta a quien lo publicó: ¿está mal el punto o el país? No están en ninguna tabla de lugares ni en el mapa.
aid-at-par = a la par por ley
aid-because = por
aid-before = Anteriores
aid-below = { $amount } de la diferencia es lo que actividades hijas informan del gasto de sus madres.
aid-by-country = Informado, por país
aid-by-other-side = solo lo cuenta el otro lado
aid-by-reporter = Por quien informa
aid-by-year = Por año
aid-byte = byte { $n }
aid-chain = La cadena
aid-chain-says = Arriba: quién dio a esta actividad. Abajo: a quién pasó el dinero. Tan ancho como el monto. Discontinuo: al otro extremo no hay una actividad conocida.
aid-child = Actividad hija
aid-claimant = Quién lo dice
aid-cofunded = Financiada junto con
aid-compared = Anunciado frente a informado, por donante
aid-compared-silent =
    { $n ->
        [one] Un país donante informa pagos y no ha anunciado nada aquí.
       *[other] { $n } países donantes informan pagos y no han anunciado nada aquí.
    }
aid-compared-why = Los dos lados no son del mismo dinero: los anuncios nombran sumas, los informes nombran pagos de cualquier año, y nadie ha publicado qué pago vino de qué anuncio. Lo informado pertenece al país cuyo registro nombra el identificador de quien informa.
aid-coordinates = Coordenadas
aid-counted = Cuenta por
aid-countries = Lo que llegó, por país
aid-countries-lead = Dinero que cruzó hacia cada país, como intervalo, y cuánto puede rastrearse.
aid-country-title = Dinero en { $country }
aid-currency = Moneda
aid-day = Día
aid-decided = { $who } decidió el { $day } en lugar de la regla.
aid-direction = Dirección
aid-empty = No se ha incorporado nada que se conociera hasta este día; por eso no se muestra nada. Quien administra este sitio incorpora archivos del estándar de ayuda y tipos de cambio con:
aid-empty-then = Las páginas los muestran enseguida; las tasas se leen al iniciar el sitio.
aid-empty-title = Todavía no hay dinero informado
aid-exact = exacto
aid-exactness = Exactitud
aid-fault = Qué está mal
aid-fault-list = Lo que los publicadores podrían corregir:
aid-faults = Lo que este publicador podría corregir
aid-field = Campo
aid-from = de
aid-gate = Antes de cualquier pilar, una de
aid-gazetteer = Código de nomenclátor
aid-given = Cruzó, según quienes dan
aid-grade-both-sides-agree = Ambos lados coinciden
aid-grade-both-sides-agree-means = Quien da y quien recibe se nombran, con el mismo monto en el mismo mes.
aid-grade-matched-by-rule = Emparejado por regla
aid-grade-matched-by-rule-means = No se publicó vínculo; referencia, monto, moneda y mes coinciden con un solo informe.
aid-grade-one-side-resolves = Un lado, conocido
aid-grade-one-side-resolves-means = Un lado nombra una actividad que aquí se conoce.
aid-grade-one-side-unresolved = Un lado, desconocido
aid-grade-one-side-unresolved-means = Un lado nombra una actividad que nadie publicó aquí.
aid-grade-organisation-id = Organización en su lugar
aid-grade-organisation-id-means = El identificador de una organización está donde va el de una actividad.
aid-grade-self-reference = Se nombra a sí misma
aid-grade-self-reference-means = La actividad se nombra a sí misma en el otro extremo.
aid-grades = Qué significan los seis grados
aid-headline = No se informa de nada que haya llegado a { $country }.
aid-headline-none = Los informes sitúan hasta { $amount } en { $country }. De nada de ello se publicó a la vez quién lo dio y quién lo recibió.
aid-headline-part = Los informes sitúan hasta { $amount } en { $country }. Del { $share } se publicó a la vez quién lo dio y quién lo recibió.
aid-here = Desembolsado o gastado aquí
aid-kind = Clase
aid-kind-commitment = adjudicación
aid-kind-disbursement = desembolso
aid-kind-expenditure = gasto
aid-kind-guarantee = garantía
aid-kind-incoming = recibido
aid-kind-incoming-commitment = adjudicación recibida
aid-kind-incoming-pledge = promesa recibida
aid-kind-interest = intereses
aid-kind-outgoing-pledge = promesa
aid-kind-purchase-of-equity = compra de acciones
aid-kind-reimbursement = reembolso
aid-kind-repayment = pago de préstamo
aid-kind-sale-of-equity = venta de acciones
aid-kind-unknown = clase desconocida
aid-known-on = conocido el { $day }
aid-lead = Lo que donantes y agencias informan en el estándar de ayuda: cada pago una vez, cada uno con su lugar en el archivo. Dice lo que informan, no lo que una comunidad tiene en la mano.
aid-least = Al menos
aid-left-out = Lo que ninguna tasa convierte ({ $n })
aid-lent = De ello prestado, por devolver
aid-link = Vínculo
aid-linked-share = Explicado por vínculos
aid-links = Qué valen los vínculos de los publicadores
aid-links-lead = Un pago solo puede seguirse cuando un informe nombra la actividad del otro extremo. Aquí se ve con qué frecuencia lo hace cada publicador y qué podría corregirse.
aid-map-legend = Lleno: coordenadas exactas. Hueco: aproximadas o sin decir. Tan grande como la parte del gasto. Contorno: Natural Earth.
aid-map-outside = Fuera de este mapa: { $n }.
aid-map-pointless = Nombrados sin coordenadas: { $n }.
aid-map-says = Puntos en el mapa: { $n }. La tabla de abajo los tiene todos.
aid-map-title = { $country }: lugares donde se informa dinero
aid-maybe-elsewhere = puede estar en otro país de la actividad
aid-most = Como mucho
aid-n-faults = Vínculos: { $n }.
aid-n-found = Encontradas: { $n }
aid-n-places = Todos los lugares: { $n }.
aid-n-reports = informes: { $n }
aid-n-transactions = Transacciones: { $n }.
aid-names = Lo que dice
aid-no-activity = No se conoce la actividad «{ $name }» en este día.
aid-no-amount = sin monto
aid-no-chain = Ningún pago de esta actividad nombra quién dio o quién recibió.
aid-no-country = «{ $name }» no es un código de país.
aid-no-faults = Ningún vínculo de este publicador nombra una organización en lugar de una actividad ni la propia actividad.
aid-no-link = sin vínculo publicado
aid-no-pillar = Sin pilar asignado
aid-no-pillar-here = Según la regla, esta actividad no pertenece a ningún pilar: no habla de personas en movimiento o no lleva palabra ni sector de un pilar.
aid-no-places = Ningún informe nombra aquí un lugar por debajo del país.
aid-no-publisher = No se conoce el publicador «{ $name }» en este día.
aid-no-rates = Solo se cuenta el dinero publicado en esta moneda: no hay tipos de cambio. Se incorporan con
aid-no-receipts = Ninguna comunidad receptora ha dicho qué llegó. Un municipio o una organización puede hacerlo: el archivo vacío sale de
aid-no-unread = Todos los montos de los archivos se pudieron leer.
aid-nothing-here = Ningún informe conocido en este día nombra { $country }.
aid-other-end = Al otro extremo
aid-others = otros ({ $n })
aid-outside = Dinero dejado fuera
aid-outside-why = Los informes contienen dinero que no está en ningún total de estas páginas. Aquí está todo, con su razón.
aid-parent = Actividad madre
aid-passing = Dado y recibido fuera: no llegó
aid-payments = Pagos
aid-pillar = Pilar
aid-pillars = Por pilar
aid-place = Lugar
aid-place-unnamed = lugar sin nombre
aid-places = Por debajo del país
aid-places-largest = Los lugares con mayor parte
aid-places-why = Los informes dicen dónde está una actividad, rara vez cuánto se gastó en cada lugar. Su gasto se divide por igual entre sus lugares, al centavo; la división es nuestra.
aid-purpose = Para qué
aid-purpose-why = Quienes informan no conocen los pilares del pacto. Se asignan por una regla sobre palabras y sectores; una actividad de dos pilares está entera en ambos, por eso los pilares nunca se suman.
aid-rate-large = el monto convertido es demasiado grande
aid-rate-late = no hay tasa en el día ni poco antes
aid-rate-undated = el monto no tiene fecha
aid-rate-unknown = las tasas no contienen la moneda
aid-receipts = Lo que dicen quienes reciben
aid-receipts-why = La palabra de un municipio u organización que recibe es una fuente como cualquier otra. Está junto a la del donante y nunca se le suma.
aid-received = Cruzó, solo según quienes reciben
aid-recipients = Países y regiones
aid-region = región { $code }
aid-reporter = Quién informa
aid-reports = Informes
aid-rule = Regla de conversión
aid-rule-annual-average = promedio del año
aid-rule-daily = tasa del día
aid-rule-month-before = última tasa del mes anterior
aid-said = Lo que dice
aid-search = Palabras del título, o un identificador
aid-sector = sector { $code }
aid-share = Parte igual
aid-show = Mostrar
aid-sibling = Actividad hermana
aid-since = Se muestra: lo informado para los años desde { $year }, para lo que fuera.
aid-since-all = Mostrar todos los años
aid-spent = Desembolsado o gastado
aid-stage-received = Recibido
aid-stages-why = Las etapas están lado a lado y nunca se suman: una adjudicación, su pago y su gasto pueden ser el mismo dinero.
aid-status = Estado
aid-status-0 = sin decir
aid-status-1 = planificada
aid-status-2 = en curso
aid-status-3 = en cierre
aid-status-4 = cerrada
aid-status-5 = cancelada
aid-status-6 = suspendida
aid-third = Actividad de otro publicador
aid-tile-least = llegó con certeza
aid-tile-most = pudo haber llegado
aid-tile-pillars = en todos los años por actividades que una regla escrita pone en uno de los pilares del pacto
aid-tile-since = informado como pagado o gastado desde { $year }
aid-tile-spent-least = gastado, contando hijas por sus madres y descontado lo que cada actividad recibió
aid-tile-spent-most = desembolsado o gastado, todos los informes
aid-title = Qué se informó como pagado
aid-to = a
aid-to-come =
    { $n ->
        [one] Un archivo se está contando por primera vez desde que arrancó el sitio. Sus sumas vienen enseguida: vuelva a pedir la página en medio minuto.
       *[other] { $n } archivos se están contando por primera vez desde que arrancó el sitio. Sus sumas vienen enseguida: vuelva a pedir la página en medio minuto.
    }
aid-told-share = Ambos extremos dichos
aid-traceable = Con una actividad conocida al otro extremo
aid-transactions = Cada transacción
aid-twice = Cuánto puede ser un mismo pago contado dos veces
aid-twins = Dicho por ambos lados, contado una vez
aid-undated = sin fecha
aid-unlocated = país sin decir
aid-unnamed = sin nombre
aid-unread = Lo que no se pudo leer
aid-unread-why = Por qué
aid-unsaid = sin decir
aid-untold = Ubicado aquí, un extremo sin decir
aid-used-for = Usado para
aid-waiting =
    { $n ->
        [one] Acaba de llegar un archivo y se está contando. Estas sumas aún no lo incluyen.
       *[other] Acaban de llegar { $n } archivos y se están contando. Estas sumas aún no los incluyen.
    }
aid-where = Dónde está
aid-within = Dado y recibido dentro: no es llegada
aid-words-of-rule = Las palabras y los sectores de la regla
amount = { $value } { $unit }
amount-of-millions = { $value } de { $unit }
amount-of-millions-vowel = { $value } de { $unit }
answer-no = no
answer-yes = sí
asylum-lodged-g = ante el gobierno
asylum-lodged-j = ante el gobierno y ACNUR juntos
asylum-lodged-u = ante ACNUR
asylum-stage-a = en apelación
asylum-stage-n = nuevas
asylum-stage-r = repetidas
asylum-unit-c = casos de una o más personas
axis-delivery = Cumplimiento
axis-delivery-question = ¿Cuánto de lo prometido consta como hecho?
axis-evidence = Evidencia
axis-evidence-question = ¿Quién lo dice: un registro independiente, un registro oficial o el propio gobierno?
axis-time = Plazo
axis-time-question = ¿Se hizo a más tardar en la fecha prometida?
axis-trajectory = Trayectoria
axis-trajectory-question = Donde se prometió una cifra: ¿avanza lo bastante rápido?
badges-legend = Cada marca responde a una pregunta, en este orden: cumplimiento, trayectoria, evidencia, plazo. Si no se puede decir nada, la marca no aparece.
carried-apart = ¿Se distinguen?
carried-apart-no = No se distinguen: los intervalos se tocan
carried-apart-unknown = No se sabe: uno de los dos no tiene cifra
carried-apart-yes = Se distinguen: los intervalos no se tocan
carried-between = { $low }–{ $high }
carried-by-key = Lo que daría una clave, como ilustración
carried-caption = En orden de nombres. Esta tabla no tiene posiciones ni puntaje total.
carried-chart-about = Una línea por miembro, en orden de nombres: una marca llena para la definición amplia, una hueca para la estrecha, cada una con una barra de su mínimo a su máximo. La tabla de abajo tiene las mismas cifras.
carried-chart-finding = Solo la definición cambia la cifra de { $n } de { $all } miembros en { $year }: sus dos intervalos no se tocan.
carried-chart-title = Personas acogidas por cada 1000 residentes
carried-compare = Comparar con otro miembro
carried-counted = Qué se cuenta
carried-edition = edición de { $edition }
carried-head-hosted-narrow = Refugiados y solicitudes en trámite
carried-head-hosted-wide = Los mismos y otros que lo necesitan
carried-interval = Los números pequeños son el mínimo y el máximo: otra fuente de la misma definición, los años anterior y siguiente de la población y la economía, y cuatro personas por cada celda que la agencia para los refugiados omite por tener de una a cuatro. A los totales les faltan más celdas así de las que se pueden contar desde fuera. Nunca se usan previsiones ni ediciones anteriores.
carried-key = Clave: { $key }
carried-key-agreed-by-nobody = Una ilustración: ningún miembro de este pacto ha aceptado clave alguna.
carried-key-any = Con cualquier ponderación
carried-key-chart = Lo que tocaría a cada miembro, con esta clave y con cualquier ponderación
carried-key-chart-about = En porcentaje del total. La barra va del mínimo al máximo que daría cualquier ponderación entre población y economía; la marca es esta clave.
carried-key-no-economy = { $country } no puede ponderarse: su economía se publicó por última vez para { $year }. No se adivina nada.
carried-key-no-people = { $country } no puede ponderarse: su población se publicó por última vez para { $year }. No se adivina nada.
carried-key-share = Parte
carried-key-uncovered = Una clave que obliga también a quienes reciben deja sus partes sin cubrir por nadie. Aquí no se nombra a ningún receptor, así que nada de eso se calcula.
carried-key-units = De { $n } plazas
carried-key-weights = La población pesa { $people }, la economía { $economy }.
carried-lead = Personas acogidas en { $year }, junto a la población y la economía de cada miembro: con dos definiciones, porque la definición decide más que cualquier país.
carried-limit-apart = que dos miembros difieren donde sus intervalos se tocan;
carried-limit-cause = que un cambio se debe a una promesa.
carried-limit-cost = que acoger es solo un costo;
carried-limit-gdp = que la economía de un año mide lo que un país podía hacer el día en que llegó la gente;
carried-limit-key = que una parte es una obligación: ningún miembro ha aceptado una clave;
carried-limit-money = que la ayuda o el dinero sustituyen plazas;
carried-limit-person = que quien pide asilo será refugiado, o que un registro es una persona;
carried-limit-silence = que el silencio es cero;
carried-limits = Lo que no puede concluirse
carried-measure-hosted-narrow = Refugiados y solicitantes con trámite pendiente
carried-measure-hosted-wide = Los mismos y otros que necesitan protección
carried-measure-resettlement-arrivals = Llegadas por reasentamiento en el año
carried-no-rank = No se muestra ninguna posición. Con una definición un miembro queda alto y con la otra bajo, ningún miembro ha aceptado ninguna de las dos, y dos miembros cuyos intervalos se tocan no se distinguen.
carried-none = sin cifra
carried-nothing = Hasta ese día no se había publicado ninguna tabla de personas y residentes, así que nada se dice.
carried-one-lead = En { $year }, { $country } acogía a { $narrow } refugiados y solicitantes con trámite pendiente, { $low } por cada 1000 residentes. Contando a otros que necesitan protección, acogía a { $wide }: { $high } por cada 1000.
carried-one-none = De las personas acogidas en { $country } no se da ninguna cifra para este año; la tabla dice por qué.
carried-one-title = { $country }: quién asume cuánto
carried-people = Personas
carried-per-per-1000-people = por cada 1000 residentes
carried-per-per-bn-usd-gdp = por cada mil millones de dólares del PIB
carried-rests = En qué se apoya
carried-title = Quién asume cuánto
carried-unknown = Lo que no se sabe
carried-unknown-cells = Cuántas personas hay en { $n } de las celdas de las tablas: se omiten o están en cero, lo que puede significar hasta cuatro.
carried-unknown-economy = Su economía después de { $year }: la tabla que se guarda aquí termina ahí; puede haberse publicado una cifra posterior.
carried-unknown-later = La tasa de { $year }: se publicaron las personas acogidas, pero ninguna cifra de residentes de ese año.
carried-unknown-places = Cuántas plazas ofrece para reasentamiento: no se halló ninguna tabla cuyas condiciones permitan mostrarla aquí.
carried-unknown-reporter = Qué cuenta una segunda fuente: solo la agencia para los refugiados publica estas cifras, y su intervalo no dice cuán bien cuenta.
carried-why-ends = sin cifra: el denominador se publicó por última vez para { $year }
carried-why-few-people = menos de diez personas, no se dice
carried-why-indivisible = sin cifra: las cifras publicadas no pueden dividirse
carried-why-no-denominator = sin cifra: no se publicó denominador
carried-why-nothing-published = nada publicado; no es cero
carried-years-about = Una barra es la definición amplia, un rombo la estrecha; otras personas que necesitan protección son una categoría propia desde 2018, de modo que un salto entonces es una definición.
carried-years-title = Personas acogidas en { $country } al cierre de cada año
causes-by-country = País por país: de cuántos indicadores puede decirse algo
causes-by-indicator = Indicador por indicador: en cuántos países
causes-can-be-said = Qué puede decirse
causes-caption = El último valor publicado de cada indicador y uno de cinco a diez años antes.
causes-class-higher = Más alto que entonces
causes-class-lower = Más bajo que entonces
causes-class-not-assessable = No puede decirse nada
causes-class-unchanged = La misma cifra
causes-clause = Cláusula { $number }
causes-clauses = Qué dice la Declaración de las causas
causes-coded = Leído así por
causes-course-better = Mejora
causes-course-hardly = Casi no se mueve
causes-course-neither = Ni mejor ni peor
causes-course-slowly = Mejora despacio
causes-course-worse = Empeora
causes-direction-context = Más no es ni mejor ni peor.
causes-direction-higher-is-better = Más alto es mejor.
causes-direction-lower-is-better = Más bajo es mejor.
causes-finding = De { $said } de { $n } indicadores consta una cifra nueva junto a una anterior; de { $firm } se sabe que el cambio supera su error. De los demás consta la razón por la que no.
causes-firmness-firm = Por más que sus errores publicados.
causes-fragile = Un uno por ciento más o menos en la última cifra daría otra palabra.
causes-indicator = Indicador
causes-may-be-chance =
    { $n ->
        [one] De este cambio no se publicó ningún error: puede ser azar.
       *[other] De ninguno de estos { $n } cambios se publicó un error: cada uno puede ser azar.
    }
causes-money = Dinero anunciado para ella:
causes-n-promises =
    { $n ->
        [one] Una promesa nombra una causa, con estas palabras
       *[other] { $n } promesas nombran una causa, con estas palabras
    }
causes-no-arrow = Nada de esto dice por qué se fue alguien. Un indicador junto a una promesa no es su efecto, y nunca se comparan cifras de dos países.
causes-none-of-it =
    { $n ->
        [0] Ninguna promesa nombra una.
        [one] Ninguna de este país ni para él. Una de otros sí.
       *[other] Ninguna de este país ni para él. { $n } de otros sí.
    }
causes-nothing = Hasta ese día no se había publicado ningún indicador, así que nada se dice.
causes-numbers = De entonces a ahora
causes-of = { $said }/{ $n }
causes-one-finding = En { $country } puede decirse algo de { $said } de { $n } indicadores.
causes-one-title = { $country }: qué se sabe de las causas
causes-per-year-better = Mejor en un { $n } % al año.
causes-per-year-worse = Peor en un { $n } % al año.
causes-promised = Promesas que nombran una causa
causes-read = Cada promesa se leyó en busca de estas palabras el { $day }. Se cita el texto como lo cuenta este registro; su fuente está en su página. Una cosa junto a la otra: ninguna es efecto de la otra.
causes-reason-carried-forward = arrastrado durante años, no contado
causes-reason-disputed = dos fuentes difieren y nadie eligió entre ellas
causes-reason-modelled-only = solo modelos, nadie contó
causes-reason-no-earlier-value = nada anterior con qué comparar
causes-reason-nothing-published = nada publicado
causes-reason-stale = demasiado antiguo
causes-reason-within-error = el cambio cabe en su error
causes-rule = Las palabras siguen la regla con que se califican las promesas, para una cifra que nadie prometió: mejora desde un { $fast } % al año, despacio desde un { $slow } %, casi nada por debajo, peor bajo cero.
causes-silent = De estos no puede decirse nada en ningún país
causes-title = Qué se sabe de las causas
causes-unread = Para estos nadie ha leído aún las promesas:
causes-unsaid = Por qué no puede decirse nada de los demás: { $why }.
causes-with-error = { $value } ± { $error }
change-promise = Promesa nueva
change-touches-more =
    { $n ->
        [one] y una promesa más
       *[other] y { $n } promesas más
    }
change-wording-first = Primera redacción
change-wording-lowered = Promesa reducida
change-wording-neutral = Promesa redactada de nuevo
change-wording-raised = Promesa ampliada
changes-before = Antes decía:
changes-between = Entre { $from } y { $to }.
changes-from = Primer día
changes-gained = Ya no se cierra por nacionalidad a personas de:
changes-how = Quién gana y quién pierde se calcula con las reglas, solo por nacionalidad.
changes-lost = Se cierra a personas de:
changes-none = Ninguna regla cambió entre esos días.
changes-none-known = Desde entonces no se conoció nada nuevo.
changes-now = La regla dice ahora:
changes-title = Qué cambió
changes-to = Segundo día
chart-added-up = Cada cifra cubre su propio período; la línea muestra la suma.
chart-description =
    { $n ->
        [one] Una cifra; es
       *[other] { $n } cifras; la última que califica es
    } { $value } ({ $day }). La tabla de abajo tiene los mismos números.
chart-description-beside = { $n } cifras, y ninguna califica; la última es { $value } ({ $day }). La tabla de abajo tiene los mismos números.
chart-finding-due = { $value } ({ $day }). Prometido: { $target }, hasta { $due }.
chart-finding-figure = Último: { $value } ({ $day }).
chart-finding-last = El mayor y el último: { $last } ({ $then }).
chart-finding-most = El mayor: { $most } ({ $when }). El último: { $last } ({ $then }).
chart-finding-promise = { $value } ({ $day }). Prometido: { $target }.
chart-millions = millones
chart-spark = La evolución de las cifras
chart-thousand-millions = miles de millones
chart-thousands = miles
chart-title = Cifras publicadas en { $unit }, con el camino a la promesa
chosen-independent-over-official-over-statement-then-later = Lo independiente antes que lo oficial, lo oficial antes que una declaración; entre iguales, lo más reciente.
cite = Cómo citar esto
clash-age = Son más años de los que has vivido.
clash-before-birth = Por tu edad, ese día todavía no habías nacido.
clash-both = Las dos son correctas: seguir
clash-citizen-abroad = Tienes la nacionalidad del país donde estás y nombraste otra. Puede ser cierto si tienes dos.
clash-foreigner-at-home = Estás en tu propio país, pero tus papeles son de extranjero. ¿Qué es lo correcto?
clash-future = Ese día todavía no ha llegado.
clash-heading = Dos respuestas no encajan
clash-home = Según una respuesta estás en tu país; según otras, fuera. ¿Cuál es la correcta?
clash-twice = Dijiste dos veces la misma nacionalidad. Si solo tienes una, elige «ninguna» para la segunda.
class-independent = Independiente
class-independent-means = Habla alguien ajeno a la promesa.
class-missing = Buscado, no encontrado
class-missing-means = No se publicó nada; la fila lo dice.
class-official-dataset = Conjunto de datos oficial
class-official-dataset-means = Un conjunto de datos publicado por una oficina de estadística o un registro.
class-official-via-press = Oficial, a través de la prensa
class-official-via-press-means = La prensa cita a una autoridad.
class-partner-reported = Informado por un socio
class-partner-reported-means = Habla otro miembro o un socio de la promesa.
class-press = Prensa
class-press-means = La prensa habla por sí misma, u otra fuente de segunda mano.
class-self-reported = Informado por el propio gobierno
class-self-reported-means = El miembro que hizo la promesa habla de sí mismo.
class-united-nations = Naciones Unidas
class-united-nations-means = Habla un organismo de las Naciones Unidas.
coding-lead = Un solo libro de reglas para todos los países: qué da inicio a una promesa, qué la completa, qué cifras cuentan.
coding-no-book = Ese día no había libro de reglas en uso.
coding-no-reason = Todavía no hay razón escrita.
coding-since = En uso desde el { $day }.
coding-unlike = Parecidas y leídas distinto
coding-unlike-pairs =
    { $n ->
        [one] Un par
       *[other] { $n } pares
    }
coding-unlike-why = Pares de promesas del mismo tipo que se leen con reglas distintas, cada uno con su razón.
coding-used =
    { $n ->
        [one] Decidió una promesa
       *[other] Decidió { $n } promesas
    }
commitment-against-first = Según su primera redacción: { $delivery }; { $time }.
commitment-aim = Qué se cuenta:
commitment-aim-rule = La regla: solo califica una cifra que mide exactamente lo prometido; las demás la acompañan con su fuente.
commitment-beneficiaries = Para
commitment-coding = Cómo se leyó y por qué
commitment-confidence = Certeza
commitment-deliverables = Qué hace falta para cumplirla
commitment-documents-beside = Contexto y lo que vino después
commitment-documents-more =
    { $n ->
        [one] Un documento más
       *[other] { $n } documentos más
    }
commitment-events = Qué le pasó
commitment-figures = Cifras publicadas
commitment-finding = Junto a las declaraciones en que se apoya nuestra clase está lo constatado por: { $by }, sin parte en la promesa. Nuestra clase no cambia.
commitment-firmness = ¿Qué tan firme es la trayectoria?
commitment-holder = Prometido por
commitment-joint = Junto con
commitment-method = El método:
commitment-money = Dinero anunciado para ello
commitment-never-averaged = Las cuatro respuestas nunca se mezclan en una sola nota.
commitment-no-figures = No hay ninguna cifra sobre esta promesa en el registro.
commitment-one-wording = Conserva su primera redacción.
commitment-practice = Práctica
commitment-read-on = Documentos vistos por última vez el { $day }.
commitment-search-found = Qué salió
commitment-search-on = Buscado el { $day }
commitment-search-words = Palabras
commitment-step-numbers = Los números de cada paso
commitment-steps =
    { $n ->
        [one] El razonamiento, un paso
       *[other] El razonamiento en { $n } pasos
    }
commitment-then-and-now = La promesa, antes y ahora
commitment-undated =
    { $n ->
        [one] Una parte no tiene fecha: esto se refiere solo a las que sí la tienen.
       *[other] { $n } partes no tienen fecha: esto se refiere solo a las que sí la tienen.
    }
commitment-unlike = Se leyó distinto que
commitment-why = Por qué esta calificación
commitment-wordings = Ha tenido { $n } redacciones. La primera nunca se borra.
commitments-by-due = por fecha prometida
commitments-by-number = por número
commitments-empty = Ningún compromiso coincide
commitments-empty-advice = Quite un filtro o busque menos palabras.
commitments-filters = Filtros
commitments-lead = Todas las promesas encontradas, con las palabras de su primer día y las de hoy.
commitments-of = de { $n }.
commitments-pages = Páginas de la lista
commitments-quoted = «{ $words }»
commitments-reset = Mostrar todos
commitments-search = Buscar en los compromisos
commitments-show = Mostrar
commitments-sort = Orden
commitments-tab-all = Todos
commitments-titled = Compromisos: { $filters }
confidence-confirmed = confirmado en un texto oficial
confidence-conflicting = las fuentes no coinciden
confidence-derived = deducido de otras declaraciones
confidence-missing = buscado y no encontrado
confidence-probable = probable: ningún texto oficial lo dice
conflict = Las fuentes se contradicen
conflict-beside = Contradice
conflict-rated = Califica
conflict-rule = La regla que eligió:
conflict-why = Ambas figuran aquí. Una regla con nombre eligió cuál califica; la otra no se oculta.
contact-old = Fuente vieja: pregunta primero si sigue igual.
contact-on = Fuente: { $day }.
contact-undated = Fuente sin fecha: pregunta primero si sigue igual.
contact-what-authority = Oficina del gobierno
contact-what-consular = Consulado
contact-what-helpline = Ayuda
contact-what-legal-aid = Ayuda legal
contact-what-ombudsman = Quejas
contact-what-unhcr = Agencia de la ONU para los Refugiados
cost-free = Gratis
count-commitments =
    { $n ->
        [one] { $n } compromiso
       *[other] { $n } compromisos
    }
count-reported =
    { $n ->
        [one] Se publicó algo sobre una de ellas.
       *[other] Se publicó algo sobre { $n } de ellas.
    }
criterion-bar = Lo impide
criterion-cannot-change = Qué no puedes cambiar
criterion-change = Qué podría cambiarlo
criterion-cite = Escrito en
criterion-met = Cuando se cumple
criterion-more = Cuándo se cumple y qué puede cambiarlo
criterion-need = Hace falta
cycle-accepted = Aceptados
cycle-accepted-on = aceptado el { $day }
cycle-atom = lo que pasa en este ciclo (Atom)
cycle-called = Llamados a informar: { $called }. Promesas por las que se preguntó: { $promises }.
cycle-came = Promesas con informe: { $sent } de { $promises }; aceptados: { $accepted }.
cycle-came-in = Promesas con informe
cycle-change = Cómo debería cambiarse la promesa
cycle-claimed = Cumplimiento, según quien informa
cycle-computed = Calculado aquí con todo lo que se sabe:
cycle-days = Abierto el { $opened }, hasta el { $closes }.
cycle-days-closed = Abierto el { $opened }, cerrado desde el { $closes }.
cycle-difficulties = Qué lo dificulta
cycle-due = Último día
cycle-evidence = Presentado como prueba
cycle-feed-accepted = Informe aceptado: { $holder }
cycle-feed-opened = Se abrió el ciclo
cycle-feed-silent = En silencio: { $holder }
cycle-file = archivo, huella (SHA-256)
cycle-flexibility = Pide que se le exima de esta regla
cycle-flexibility-support = Apoyo que pide
cycle-flexibility-until = Hasta
cycle-flexibility-why = Por qué lo pide
cycle-holder = Quién
cycle-ics = últimos días para un calendario (ICS)
cycle-ics-due = Vence el informe: { $holder }
cycle-ics-what = 
    { $n ->
        [one] Vence el informe sobre una promesa. El día termina a medianoche, { $zone }.
       *[other] Vencen los informes sobre { $n } promesas. El día termina a medianoche, { $zone }.
    }
cycle-language = Escrito en
cycle-last = último envío: { $day }
cycle-late = Tarde: llegó después de su último día.
cycle-member = { $cycle }: promesas con informe { $n } de { $of }
cycle-n-of = { $n } de { $of }
cycle-narrative = Qué pasó
cycle-news-finished = La promesa está cumplida, dice quien la hizo.
cycle-news-given-up = Quien hizo la promesa renuncia a ella.
cycle-news-nothing-new = Nada nuevo desde el último informe.
cycle-of-all = Han informado de todo lo que se preguntó: { $whole } de { $called } llamados; { $memberswhole } de los { $members } miembros.
cycle-part-begun = Empezado
cycle-part-done = Hecho
cycle-part-not = Sin empezar
cycle-part-not-known = No se sabe
cycle-promises = Promesa por promesa
cycle-read = informe { $id }
cycle-read-whole = Leer el informe
cycle-report = Informe { $id }
cycle-reports = Informes aceptados
cycle-says = Lo que informa quien la hizo
cycle-since = desde el { $day }
cycle-standing-accepted = aceptado el { $day }
cycle-standing-awaited = sin informe aún
cycle-standing-sent = enviado el { $day }, aún no aceptado
cycle-standing-silent = en silencio desde el { $day }
cycle-stands = Situación
cycle-stands-awaited = sin informe aún
cycle-stands-in-part = informó en parte
cycle-stands-silent = en silencio
cycle-stands-whole = informó de todo
cycle-subscribe = Para recibir avisos:
cycle-title = Ciclo de informes { $cycle }
cycle-told-in = Como se informó, en { $language }
cycle-typed = Transcrito de una nota: llegó en papel o por correo; una persona lo transcribió y otra lo confirmó.
cycle-unchecked = Aceptado sin revisar por el paso del tiempo: nadie lo revisó en el plazo.
cycle-voice = Declaración propia:
cycle-who = Uno por uno
cycle-without = 
    { $n ->
        [one] No llamado, por no tener promesa de la que informar:
       *[other] No llamados, por no tener promesa de la que informar ({ $n }):
    }
cycle-word = Aceptado significa que un informe está completo y consta. No significa que alguien esté de acuerdo: sigue siendo la palabra de quien informa.
cycle-zone = El último día termina a medianoche en la zona horaria indicada.
cycles-lead = En un ciclo de informes se pregunta a cada miembro qué fue de sus promesas. Aquí consta quién ha contestado, quién no, y cada informe aceptado.
cycles-none = No se ha abierto ningún ciclo de informes
cycles-none-active = Todavía no se ha pedido a nadie que informe. Cuando el órgano que coordina el pacto abra un ciclo, esta página mostrará a quién se llama, para cuándo y qué se informó.
cycles-none-dormant = No se pide a nadie que informe, porque nadie puede pedirlo: un ciclo lo abre un órgano que actúa por el pacto, y no se encontró ningún acto de uno después del { $day }.
cycles-none-ended = El pacto ha terminado. No se pide a nadie que informe, ni se pedirá.
cycles-state = Lo que se sabe del propio pacto
data-all = Todas las tablas en un solo archivo (ZIP)
data-all-why = Con un datapackage.json que nombra cada columna.
data-columns = Columnas
data-formula = En CSV, un texto que una hoja de cálculo podría tomar por fórmula empieza con un apóstrofo.
data-lead = Las mismas tablas que forman estas páginas, como archivos. Con el día en la dirección muestran lo que se sabía entonces.
data-licence = Cada fuente conserva su propia licencia, si declara alguna:
data-licence-own = Licencia: CC BY 4.0.
data-licence-sources = Licencia de las cifras: la que diga la fuente de cada fila.
data-others =
    { $n ->
        [one] Una tabla más
       *[other] { $n } tablas más
    }
data-rows =
    { $n ->
        [one] Una fila.
       *[other] { $n } filas.
    }
data-size = { $n } kB.
date-day = { $day } de { $month } de { $year }
date-first = 1
date-fiscal-short = AF { $year }
date-fiscal-year = año fiscal { $year } de EE. UU.
date-half = semestre { $part } de { $year }
date-month = { $part } de { $year }
date-quarter = trimestre { $part } de { $year }
date-span = del { $first } al { $last }
definition-coastal-border = frontera costera
definition-northern-land-border = frontera terrestre norte
definition-office-of-field-operations = en puertos de entrada
definition-other = otros lugares
definition-southwest-land-border = frontera terrestre suroeste
definition-u-s-border-patrol = Patrulla Fronteriza
deliverable-against = Hay documentos en contra
deliverable-begun = Consta como empezado
deliverable-done = Consta como hecho
deliverable-nothing = Nada lo muestra
deliverable-of = Parte de { $who }
deliverable-searched = Buscado, nada encontrado
deliverable-shown-by = Lo muestra
delivery-complete = Completo
delivery-complete-means = Consta que se hizo todo lo que la promesa comprende.
delivery-limited = Limitado
delivery-limited-means = Consta que algo se empezó o se hizo; la mayor parte no consta.
delivery-not-due = Todavía no vence
delivery-not-due-means = Su fecha no ha llegado y nada muestra que haya comenzado.
delivery-not-searched = Aún no se ha buscado
delivery-not-searched-means = Nada en el registro lo muestra y no consta ninguna búsqueda. No dice nada sobre si se cumplió.
delivery-not-started = Sin empezar
delivery-not-started-means = Lo publicado dice que nada ha empezado.
delivery-nothing-found = Buscado, nada encontrado
delivery-nothing-found-means = Alguien buscó y no halló nada publicado que lo muestre; cada búsqueda consta en la página de la promesa. Eso no prueba que no se hizo nada.
delivery-substantial = Sustancial
delivery-substantial-means = Consta que se hizo la mitad o más, pero no todo.
delivery-superseded = Reemplazado
delivery-superseded-means = Otra promesa ocupó su lugar.
delivery-withdrawn = Retirado
delivery-withdrawn-means = La promesa se retiró o el programa se terminó.
desk-accept = Aceptar
desk-accept-ticked = Aceptar todos los marcados
desk-accept-what = Lo aceptado es público de inmediato, como declaración de su miembro.
desk-account = Mi cuenta
desk-account-change = El nombre, la unidad, las funciones y la dirección los cambian dos administradores.
desk-back-cycle = Volver al ciclo
desk-back-report = Volver al informe
desk-back-save = Enviar ahora estas palabras
desk-back-title = Sus palabras están aquí
desk-back-what = Su sesión había terminado cuando pulsó el botón. No se perdió nada y aún no se ha guardado nada: revíselo y envíelo.
desk-before = Antes
desk-by-clock = El reloj
desk-by-terminal = En la propia máquina
desk-change = Cambiar
desk-check = Informes por revisar
desk-check-go = Revisarlos
desk-check-none = Ningún informe espera revisión.
desk-check-nothing-new = Estos dicen que no hay novedades
desk-check-one = Revisar este informe
desk-check-something = Estos dicen algo: abra cada uno
desk-checked-by = Si nadie lo revisó hasta el { $day }, queda aceptado tal cual.
desk-claimed-complete = Todo
desk-claimed-limited = Menos de la mitad
desk-claimed-not-started = Nada todavía
desk-claimed-substantial = La mitad o más
desk-code = Código de su aplicación
desk-code-hint = Seis cifras. Sin su teléfono: uno de sus códigos en papel.
desk-code-wrong = Estas cifras no son correctas. Espere las siguientes en su aplicación y escríbalas enseguida.
desk-codes = Diez códigos para el día en que pierda el teléfono
desk-codes-left = 
    { $n ->
        [one] Queda un código en papel.
       *[other] Quedan { $n } códigos en papel.
    }
desk-codes-new = Crear diez códigos nuevos; los anteriores dejan de servir
desk-codes-once = Cada uno sirve una vez. Se muestran aquí y nunca más.
desk-codes-what = Imprima esta página o anótelos, y guárdelos donde guarda su pasaporte.
desk-confirm = Confirmar
desk-confirm-next = Si es correcto, el informe se envía en nombre del miembro. Si no, no se envía nada y el formulario del miembro queda vacío.
desk-confirm-right = Dice lo que dice la nota
desk-confirm-typed = Lo transcrito
desk-confirm-what = Otro administrador lo propuso. Después de confirmar, recibe un enlace para entregarlo.
desk-confirm-wrong = No es así
desk-conflict = Dos personas escribieron aquí
desk-conflict-keep = Conservar el otro texto
desk-conflict-kept = Todos los textos quedan en el historial, elija lo que elija.
desk-conflict-mine = Usted escribió
desk-conflict-send = Guardar y enviar
desk-conflict-take = Tomar mi texto
desk-conflict-theirs = { $name } escribió a las { $hour }
desk-conflict-third = Escribir otro texto
desk-conflict-third-text = El otro texto
desk-conflict-what = 
    { $n ->
        [one] Mientras usted escribía, otra persona cambió la misma respuesta. Elija una; lo demás está guardado.
       *[other] Mientras usted escribía, otra persona cambió { $n } de las mismas respuestas. Elija en cada una; lo demás está guardado.
    }
desk-conflict-which = ¿Qué texto vale?
desk-cycle-calls = 
    { $n ->
        [one] Pedirá un informe, sobre el único compromiso vigente.
       *[other] Pedirá { $n } informes, uno por cada compromiso vigente.
    }
desk-cycle-closed = Cerrado el { $day }
desk-cycle-open = Abierto hasta el { $day }
desk-cycle-open-button = Abrir este ciclo
desk-cycle-open-what = Se pide entonces a cada miembro, y su plazo empieza hoy. No se puede deshacer.
desk-cycle-planned = Puede abrirse desde el { $first }; cierra el { $last }.
desk-cycle-sent = Se enviaron { $sent } de { $all } informes.
desk-cycle-who-opens = Lo abre en uno de estos días quien aprueba en la secretaría.
desk-cycle-whom = A quién se pide
desk-cycles = Ciclos
desk-cycles-unplanned = No hay ningún ciclo previsto, así que nadie puede abrir uno.
desk-cycles-unplanned-why = Cuándo informan los miembros lo decide el pacto en su carta. Mientras nadie lo decida, a nadie se le pide y nadie guarda silencio. En cuanto la carta nombre un ciclo, estará aquí.
desk-days-late = 
    { $n ->
        [one] Un día de retraso
       *[other] { $n } días de retraso
    }
desk-days-left = 
    { $n ->
        [one] Queda un día
       *[other] Quedan { $n } días
    }
desk-deadline = Plazo: { $day }
desk-draft-who = Hasta que se envíe, solo lo ve su unidad.
desk-due = Hasta el final del { $day } ({ $zone })
desk-email = Correo electrónico
desk-enter = Transcribir un informe llegado por nota
desk-enter-button = Pasar a otra persona
desk-enter-next = Otra persona lo compara con la nota; después se envía en nombre del miembro.
desk-enter-what = Transcriba lo que dice la nota y nada más.
desk-entry-confirm = Comparar con la nota
desk-event-account-confirmed = Invitación confirmada
desk-event-account-enrolled = Frase de contraseña y segundo factor establecidos
desk-event-account-invited = Persona propuesta
desk-event-account-language = Idioma elegido
desk-event-account-suspended = Persona apartada
desk-event-cycle-opened = Ciclo abierto
desk-event-entry-confirmed = Informe transcrito confirmado
desk-event-entry-refused = Informe transcrito rechazado
desk-event-erased = Contenido borrado
desk-event-field-kept = Segundo texto conservado junto al primero
desk-event-field-marked = Campo marcado
desk-event-field-saved = Campo escrito
desk-event-item-reopened = Informe reabierto
desk-event-item-silent = Plazo vencido sin envío
desk-event-recovery-confirmed = Nuevo comienzo confirmado
desk-event-recovery-proposed = Nuevo comienzo propuesto
desk-event-report-accepted = Informe aceptado
desk-event-report-entered = Informe transcrito de una nota
desk-event-report-returned = Informe devuelto
desk-event-report-sent = Informe enviado
desk-exactness-about = aproximadamente
desk-exactness-at-least = al menos
desk-exactness-exact = exacto
desk-factor = Añada esta cuenta a una aplicación de códigos
desk-factor-code = Las seis cifras que la aplicación muestra ahora
desk-factor-here = Estoy en el teléfono que tiene la aplicación
desk-factor-how = Sirve cualquier aplicación de códigos de un solo uso, también sin internet. Haga que lea esta imagen.
desk-factor-typed = O escriba esto en ella:
desk-fault-in-the-future = Está en el futuro.
desk-fault-missing = Falta responder.
desk-fault-no-such-deliverable = La promesa no tiene esa parte.
desk-fault-not-a-day = Escriba un día así: 2027-03-31.
desk-fault-not-a-number = Escriba un número solo con cifras, como 1500000 o 12.5.
desk-fault-not-a-period = Escriba un año, trimestre, mes o día: 2027, 2027-Q1, 2027-03, 2027-03-31.
desk-fault-not-an-address = Escriba una dirección que empiece por https:// o añada un archivo.
desk-fault-not-an-answer = Elija una de las respuestas.
desk-fault-nothing-shows = Lo hecho necesita un día y algo que lo muestre.
desk-fault-too-long = 
    { $n ->
        [one] Más de un carácter: acórtelo.
       *[other] Más de { $n } caracteres: está guardado, pero acórtelo antes de enviar.
    }
desk-faults = 
    { $n ->
        [one] Hay que mirar otra vez una respuesta:
       *[other] Hay que mirar otra vez { $n } respuestas:
    }
desk-field-change = Cómo debería cambiar la promesa misma
desk-field-deliverable-evidence = Qué lo muestra
desk-field-deliverable-on = Hecho desde qué día
desk-field-deliverable-state = Cómo está
desk-field-delivery = ¿Cuánto de la promesa está cumplido?
desk-field-difficulties = Qué dificulta cumplirla
desk-field-evidence = Prueba { $n }
desk-field-figure-address = Dónde está publicada
desk-field-figure-as-of = A qué fecha
desk-field-figure-indicator = Qué se cuenta
desk-field-figure-qualifier = Qué tan exacta es
desk-field-figure-unit = Unidad
desk-field-figure-value = Cuántos
desk-field-flexibility-rule = De qué regla
desk-field-flexibility-support = Qué apoyo hace falta
desk-field-flexibility-until = Hasta qué día
desk-field-flexibility-why = Por qué
desk-field-language = Idioma de este informe
desk-field-narrative = Qué pasó
desk-field-news = ¿Hay novedades?
desk-figure = Cifra { $n }
desk-file-acts = Este documento contiene un programa o hace algo al abrirse.
desk-file-acts-advice = Imprímalo en un PDF nuevo y envíe ese.
desk-file-damaged = Este archivo está dañado o incompleto.
desk-file-damaged-advice = Ábralo en su equipo, guárdelo de nuevo y envíe esa copia.
desk-file-disagrees = El nombre del archivo dice una cosa y su contenido otra.
desk-file-disagrees-advice = Guárdelo con el programa que lo creó como PDF, PNG, JPEG, CSV o TXT; cambiar el nombre no basta.
desk-file-empty = No llegó ningún archivo, o está vacío.
desk-file-empty-advice = Elija de nuevo el archivo y envíelo.
desk-file-encrypted = Este documento está protegido con contraseña.
desk-file-encrypted-advice = Guárdelo sin contraseña y envíe esa copia.
desk-file-form = Este documento es un formulario que solo muestra un programa.
desk-file-form-advice = Imprímalo en un PDF nuevo y envíe ese.
desk-file-holds = Este documento lleva otros archivos dentro.
desk-file-holds-advice = Envíe cada archivo por separado, y este impreso en un PDF nuevo.
desk-file-letters = Este texto no está en UTF-8 o contiene caracteres que ningún texto tiene.
desk-file-letters-advice = Guárdelo de nuevo y elija UTF-8.
desk-file-no-reader = La mesa no puede leer documentos en este momento.
desk-file-no-reader-advice = No se guardó nada. Avise a quien administra la mesa y pruebe más tarde.
desk-file-too-large = Un archivo tiene como máximo 10 MB; este tiene más.
desk-file-too-large-advice = Reduzca las imágenes o envíelo por partes.
desk-file-too-many = Un informe tiene como máximo 30 archivos.
desk-file-too-many-advice = Quite antes uno del borrador, o dé la dirección de la página donde está publicado.
desk-file-too-much = Leer este documento exige más de lo que un documento necesita.
desk-file-too-much-advice = Imprímalo en un PDF nuevo y envíe ese.
desk-file-too-wide = Un lado de esta imagen supera los 8000 puntos.
desk-file-too-wide-advice = Guárdela más pequeña y envíe esa.
desk-file-type = No se admiten archivos de este tipo.
desk-file-type-advice = Envíe PDF, PNG, JPEG, CSV o TXT. Un texto o una tabla: guárdelos como PDF, o use el formulario del informe.
desk-files = Archivos
desk-files-button = Enviar este archivo
desk-files-choose = Archivo
desk-files-digests = Huellas
desk-files-kept = SHA-256 del archivo tal como se conserva
desk-files-none = Aún no hay archivos.
desk-files-note = Puede enviar la nota o el correo del que transcribe un informe de este miembro. Su huella se muestra a quien lo confirma.
desk-files-original = SHA-256 del archivo tal como llegó
desk-files-remove = Quitar del borrador
desk-files-send = Enviar un archivo
desk-files-what = PDF, PNG, JPEG, CSV o TXT, hasta 10 MB. Antes de guardarlo se quitan los lugares, aparatos, autores y comentarios ocultos; la firma dentro de un PDF se pierde.
desk-filled-published = Como está publicado
desk-filled-report = Como en su último informe
desk-filled-what = Algunas respuestas están rellenadas y marcadas: cambie lo que ya no sea cierto. Se guardan cuando usted pulsa un botón o escribe.
desk-form = El informe en una tabla
desk-form-both = 
    { $n ->
        [one] Un campo que escribieron dos personas
       *[other] { $n } campos que escribieron dos personas
    }
desk-form-both-what = Se conservan ambos textos. Lo escrito aquí vale hasta que usted elija en la página de la promesa.
desk-form-bring = Devolver la tabla rellenada
desk-form-bring-what = No se pierde nada de lo que alguien escribió aquí entretanto: si dos escribieron el mismo campo, se muestran ambos textos.
desk-form-button = Devolverla
desk-form-csv = Como CSV
desk-form-damaged = Este archivo no es una tabla legible: no se tomó nada.
desk-form-damaged-advice = Guárdelo como .xlsx o como CSV en UTF-8 y devuelva esa copia.
desk-form-formula = Hay fórmulas en estas filas: no se tomó nada.
desk-form-formula-advice = Escriba el resultado mismo en cada celda y devuelva la tabla.
desk-form-mine = En su tabla
desk-form-no-reader = La mesa no puede leer libros de cálculo en este momento.
desk-form-no-reader-advice = Guárdelo como CSV y devuelva esa copia, o avise a quien administra la mesa.
desk-form-row = Fila
desk-form-row-commitment = Ninguna promesa suya tiene este nombre en este ciclo.
desk-form-row-deliverable = Esta promesa no tiene esa parte.
desk-form-row-field = Un informe no tiene ese campo.
desk-form-row-formula = Aquí hay una fórmula.
desk-form-row-header = Las columnas no son las del formulario.
desk-form-row-language = Este no es un idioma del acuerdo.
desk-form-row-nul = Aquí hay un carácter que ningún texto tiene.
desk-form-row-twice = Este campo ya está en una fila anterior.
desk-form-row-version = La última columna no es la que dio el formulario.
desk-form-rows = Algo está mal en estas filas: no se tomó nada de todo el archivo.
desk-form-rows-advice = Corríjalas en su tabla y devuélvala.
desk-form-shut = Estos informes ya no están abiertos; no se tomó nada de ellos.
desk-form-taken = Su tabla se ha tomado
desk-form-theirs = Escrito aquí
desk-form-too-large = Esta tabla es mayor que un formulario: no se tomó nada.
desk-form-too-large-advice = Tome un formulario nuevo, rellénelo y devuélvalo.
desk-form-too-much = Leer este libro exige más de lo que un formulario necesita: no se tomó nada.
desk-form-too-much-advice = Guarde la hoja como CSV y devuelva esa copia.
desk-form-what = 
    { $n ->
        [one] Su única promesa, con lo ya escrito. Rellene la columna «value» y deje las demás como están.
       *[other] Sus { $n } promesas, con lo ya escrito. Rellene la columna «value» y deje las demás como están.
    }
desk-form-why = Qué está mal
desk-form-written = 
    { $n ->
        [one] Se escribió un campo.
       *[other] Se escribieron { $n } campos.
    }
desk-form-xlsx = Como libro de cálculo (.xlsx)
desk-fresh = Muestre otra vez su segundo factor
desk-fresh-back = Gracias: es usted
desk-fresh-back-what = Sus palabras están aquí. Revíselas y envíelas.
desk-fresh-button = Continuar
desk-fresh-kept = Lo que escribió se conserva y vuelve en la página siguiente.
desk-fresh-why = Quien deja entrar o aparta a personas, o cambia cómo entra, lo muestra en los cinco minutos anteriores.
desk-fresh-wrong = Estas cifras no son correctas o ya se usaron. Espere las siguientes.
desk-group-accepted = 
    { $n ->
        [one] Un informe aceptado y público
       *[other] { $n } informes aceptados y públicos
    }
desk-group-accepted-what = Listo en este ciclo.
desk-group-entered = 
    { $n ->
        [one] La secretaría transcribió uno de su nota
       *[other] La secretaría transcribió { $n } de sus notas
    }
desk-group-entered-what = Una segunda persona lo compara allí con la nota. Usted no tiene que hacer nada.
desk-group-late = 
    { $n ->
        [one] Un informe está atrasado
       *[other] { $n } informes están atrasados
    }
desk-group-late-what = El día pasó y las páginas públicas dicen que usted guarda silencio. Aún puede enviarlo: entonces dirán que llegó tarde.
desk-group-returned = 
    { $n ->
        [one] Un informe volvió
       *[other] { $n } informes volvieron
    }
desk-group-returned-what = Lea lo que pide la secretaría, corríjalo y envíelo otra vez.
desk-group-sent = 
    { $n ->
        [one] Un informe enviado
       *[other] { $n } informes enviados
    }
desk-group-sent-what = La secretaría está revisando. Usted no tiene que hacer nada.
desk-group-write = 
    { $n ->
        [one] Un informe por escribir
       *[other] { $n } informes por escribir
    }
desk-group-write-what = Abra cada uno y diga qué fue de ello.
desk-hint-address = Una dirección que empiece por https://
desk-hint-change = Esto propone; decide el pacto.
desk-hint-day = Un día, como 2027-03-31
desk-hint-language = En este idioma vale el informe; los demás son traducciones.
desk-hint-narrative = Hasta 2000 caracteres. Diga qué se hizo, quién y desde cuándo.
desk-hint-number = Solo cifras, como 1500000 o 12.5
desk-hint-period = Un año, trimestre, mes o día: 2027, 2027-Q1, 2027-03, 2027-03-31
desk-hint-rule = De qué regla del pacto pide quedar libre
desk-hint-shows = Una dirección web o un archivo que usted añadió
desk-hint-unit = Por ejemplo: personas, permisos, USD
desk-history = Historial
desk-history-fields = Lo escrito, respuesta por respuesta
desk-history-none = Aún no pasó nada.
desk-holder = Miembro
desk-invitation = Se le invita a la mesa de trabajo
desk-invitation-done = Terminar
desk-invitation-for = { $name }, { $unit }. Dos pasos, unos tres minutos.
desk-invitation-gone = Este enlace ya se usó, venció o nunca existió.
desk-invitation-gone-advice = Los enlaces sirven una vez, durante tres días. Pida otro a la administración de la mesa.
desk-invite = Invitar a una persona
desk-invite-button = Proponer
desk-invite-what = Usted propone; otro administrador confirma y entrega el enlace.
desk-invited-by = Propuesta por
desk-language = Idioma
desk-language-what = El idioma de sus páginas y cartas
desk-last-report = Último informe aceptado el { $day }
desk-last-sign-in = Última entrada
desk-late = tarde
desk-letter-done = Entregada
desk-letter-due = Último día: { $day }.
desk-letter-end = Esta carta la escribió la propia mesa de trabajo. Llega como mucho una vez por día hábil y tres por semana, y se acaba. Nunca trae un enlace que dé acceso: escriba usted la dirección.
desk-letter-failed = Rechazada
desk-letter-hello = Para { $unit }: esto le espera en la mesa de trabajo.
desk-letter-link-end = El enlace sirve una vez. Si no lo esperaba, no haga nada y avise a su administrador.
desk-letter-link-greeting = Hola, { $name }:
desk-letter-link-what = se le invita a la mesa de trabajo de { $house }. Abra este enlace en un plazo de tres días, elija una frase de contraseña y añada un segundo factor. Son unos tres minutos.
desk-letter-subject = { $compact }: informes
desk-letter-taken = En envío
desk-letters = Cartas
desk-letters-call = A quién telefonear
desk-letters-call-none = A nadie: todas las cartas llegan y nadie está retrasado.
desk-letters-call-what = Unidades que no han informado y están retrasadas, o cuyas cartas no llegan; primero la más retrasada.
desk-letters-day = Día
desk-letters-kind = Asunto
desk-letters-missing = 
    { $n ->
        [one] falta un informe
       *[other] faltan { $n } informes
    }
desk-letters-none = No salió ninguna carta en los últimos 60 días.
desk-letters-refused = La última carta fue rechazada:
desk-letters-sent = Cartas de los últimos 60 días
desk-letters-state = Qué fue de ella
desk-letters-to = Para
desk-link = Entregue este enlace
desk-link-mail = Escribirlo en una carta a { $email }
desk-link-new = Crear un enlace nuevo
desk-link-new-what = La persona aún no ha usado el enlace. Uno nuevo anula el anterior.
desk-link-once = Se muestra aquí y nunca más, sirve una vez y caduca a los tres días. Quien lo tenga entra como esta persona: entréguelo por un medio de confianza.
desk-link-subject = Su invitación a { $house }
desk-link-what = Con este enlace { $name } elige una frase de contraseña y un segundo factor.
desk-log = Registro
desk-log-about = Sobre qué
desk-log-event = Qué
desk-log-file = Todo el registro como CSV
desk-log-moment = Cuándo
desk-log-more = Se muestran los 200 más recientes; el archivo los contiene todos.
desk-log-number = Número
desk-log-what = 
    { $n ->
        [one] Un suceso; el número indica el orden y nadie puede cambiarlo.
       *[other] { $n } sucesos, primero los más recientes; los números indican el orden y nadie puede cambiarlos.
    }
desk-log-who = Quién
desk-mark = Pedir algo aquí
desk-mark-said = La secretaría pide:
desk-mark-save = Guardar lo que pido
desk-mark-why = Qué debe cambiar, en al menos 20 caracteres. Vacíelo para retirarlo.
desk-moment = { $day }, { $minute } UTC
desk-more = Contar las novedades
desk-name = Nombre
desk-never = Nunca, o hace mucho
desk-news-finished = La promesa está cumplida del todo
desk-news-given-up = Ya no mantenemos esta promesa
desk-news-nothing-new = Sin novedades
desk-news-something = Sí, algo
desk-next-accepted = Aceptado y público. No queda nada por hacer en este ciclo.
desk-next-closed = Este ciclo cerró. Lo que no se envió queda sin enviar.
desk-next-entered = La secretaría transcribió esto de una nota. Una segunda persona compara ambas; después se envía.
desk-next-returned = La secretaría pidió cambios. El miembro lo corrige y lo envía otra vez.
desk-next-sent = La secretaría está revisando. Acepta el informe, que entonces es público, o pide cambios.
desk-next-silent = No se envió nada a tiempo. La coordinación del miembro aún puede enviarlo.
desk-next-writing = Aún no enviado.
desk-no-cycle = No hay ningún ciclo abierto. La secretaría puede decirle cuándo empieza el próximo.
desk-not-saved = Sin guardar desde las HH:MM. Pulse el botón para probar otra vez.
desk-not-sent-yet = Todo está guardado y aún no se envió nada.
desk-nothing-new = Sin novedades
desk-nothing-new-all = 
    { $n ->
        [one] No hay novedades
       *[other] Sin novedades en todas estas
    }
desk-nothing-new-send = Enviar: sin novedades
desk-nothing-new-what = Un botón envía un informe breve por cada promesa marcada. Quite la marca donde haya algo que contar.
desk-nothing-new-which = Promesas sin novedades
desk-now = Ahora
desk-now-same = Ahora: sin cambios
desk-odd = Dice:
desk-one-administrator = Solo una persona administradora puede entrar. Primero hace falta una segunda: nadie da acceso por su cuenta.
desk-original = La nota
desk-original-digest = O la huella de un archivo enviado aquí
desk-original-hint = La huella del archivo enviado aquí: 64 cifras y letras
desk-own-none = En este ciclo no se le pide nada.
desk-part-due = Debía hacerse antes de: { $day }
desk-parts = Se cumple cuando:
desk-passphrase = Frase de contraseña
desk-passphrase-again = La misma otra vez
desk-passphrase-change = Cambiar la frase de contraseña
desk-passphrase-change-what = Terminan todas sus demás sesiones.
desk-passphrase-choose = Elija una frase de contraseña
desk-passphrase-differs = Las dos no coinciden.
desk-passphrase-guessed = Se adivinaría pronto. Tome cuatro palabras que no tengan nada que ver entre sí ni con usted.
desk-passphrase-hint = 
    { $n ->
        [one] Al menos un carácter.
       *[other] Al menos { $n } caracteres, por ejemplo cuatro palabras sin relación entre sí.
    }
desk-passphrase-long = Tiene más de 128 caracteres.
desk-passphrase-old = La frase de contraseña que tiene ahora
desk-passphrase-old-wrong = La frase de contraseña que tiene ahora es otra.
desk-passphrase-short = Tiene menos de 12 caracteres.
desk-people = Personas
desk-print = Imprimir para firmar
desk-print-digest = Huella de este informe (SHA-256):
desk-print-digest-what = Si cambia una letra, cambia la huella. Lo que se envía con la misma huella es lo que dice esta hoja.
desk-print-draft = Borrador: aún no enviado.
desk-print-empty = Aún no hay nada escrito.
desk-progress-begun = Empezado
desk-progress-done = Hecho
desk-progress-not = Sin empezar
desk-progress-not-known = No lo sabemos
desk-promise = Software libre. Una sola cookie, solo para su sesión; nada se carga de otro sitio.
desk-proposed-by = propuesto por { $name }
desk-public = Páginas públicas
desk-public-page = Página pública de esta promesa
desk-published = Lo publicado sobre esta promesa
desk-published-none = No hay cifras publicadas.
desk-read = Leer
desk-reason = Motivo
desk-recover = Proponer un nuevo comienzo
desk-recover-what = Para quien perdió la frase de contraseña o el teléfono. Otro administrador confirma; entonces terminan todas las sesiones y se crea un enlace nuevo.
desk-refusal-address = Una dirección de correo se parece a nombre@ministerio.example.
desk-refusal-address-taken = Alguien ya tiene esta dirección.
desk-refusal-advice = No se cambió nada. Vuelva atrás, revise y pruebe otra vez.
desk-refusal-busy = En este momento se calcula mucho.
desk-refusal-draft-there = Un borrador ya dice algo. Se envía en su propia página.
desk-refusal-fields = Faltan respuestas o no son correctas.
desk-refusal-forged = Este formulario no vino de una página de la mesa que usted tenga abierta.
desk-refusal-forged-advice = No se cambió nada. Abra la página otra vez y envíe el formulario desde allí.
desk-refusal-full = No queda espacio para escribir: no se cambió nada.
desk-refusal-full-advice = Quien administra la mesa debe hacer espacio. Sus palabras están abajo: cópielas o envíelas más tarde.
desk-refusal-gone = La base de datos no responde: no se cambió nada.
desk-refusal-gone-advice = Sus palabras están abajo. Pruebe de nuevo en un minuto.
desk-refusal-name = Un nombre tiene de 1 a 120 caracteres.
desk-refusal-no-mark = Diga primero qué debe cambiar: abra una de las respuestas y escríbalo.
desk-refusal-no-role = Elija al menos una función.
desk-refusal-no-such-unit = La carta no nombra esa unidad.
desk-refusal-not-here = Aquí no hay nada para usted.
desk-refusal-not-here-advice = No existe o es de otra persona. Empiece de nuevo desde sus tareas.
desk-refusal-nothing-in-force = Ningún compromiso está vigente: no hay nada que pedir.
desk-refusal-nul = Hay un carácter que no se puede guardar: NUL. Quítelo; vino con algo pegado.
desk-refusal-open-marks = Usted aún pide cambios. Retírelo o devuelva el informe.
desk-refusal-original = Elija la nota o dé la huella de un archivo enviado aquí.
desk-refusal-other-body = Este formulario ya se envió, con otras palabras.
desk-refusal-other-body-advice = Vale lo que se envió primero. Abra la página otra vez para cambiarlo.
desk-refusal-out-of-order = Este paso no corresponde: el asunto está ahora «{ $name }».
desk-refusal-reason = Un motivo tiene de 20 a 1000 caracteres.
desk-refusal-role = Una función no corresponde a esta unidad o a las demás funciones.
desk-refusal-same-person = Debe hacerlo otra persona: nadie confirma lo que hizo.
desk-refusal-second-administrator = Primero va un segundo administrador: invite a uno, solo con esa función.
desk-refusal-title = Esto no se hizo
desk-refusal-two-administrators = Ya hay dos administradores: ellos invitan a quien venga después.
desk-refusal-two-must-remain = Deben quedar dos administradores: invite antes a otro.
desk-refusal-until = El último día ya pasó o no es válido; un administrador no tiene.
desk-reopen = Abrir otra vez este informe
desk-reopen-what = El miembro podrá cambiarlo y enviarlo otra vez. Lo aceptado sigue público hasta entonces. El miembro lee su motivo.
desk-reopened-what = Este informe fue aceptado y se abrió otra vez por este motivo:
desk-report = El informe
desk-report-by = Informe { $n } de { $unit }, enviado el { $day }
desk-reporting = { $n } de { $all } a quienes se pidió enviaron algún informe.
desk-return = Devolver al miembro
desk-return-what = Al devolverlo, el miembro lee lo que usted pide y tiene tiempo para responder.
desk-returned-what = La secretaría pide cambios. Lo que pide está junto a cada respuesta.
desk-role-administrator = Administrador
desk-role-analyst = Analista
desk-role-approver = Aprobador
desk-role-coordinator = Coordinador
desk-role-days = { $role }, del { $from } al { $until }
desk-role-observer = Observador
desk-role-officer = Oficial
desk-role-reviewer = Revisor
desk-role-since = { $role }, desde el { $from }
desk-roles = Funciones
desk-save = Guardar
desk-saved = Guardado a las HH:MM
desk-saved-at = Guardado a las { $hour }
desk-saved-both = Otra persona también escribió aquí. Ambos textos se conservan: pulse el botón para elegir.
desk-section-change = Un cambio de la promesa
desk-section-evidence = Pruebas
desk-section-evidence-hint = Direcciones de páginas o documentos. Después de guardar hay sitio para una más.
desk-section-flexibility = Una petición de flexibilidad
desk-section-obstacles = Dificultades
desk-section-progress = Cuánto se avanzó
desk-send = Enviar a la secretaría
desk-send-what = Tras el envío, la secretaría lo revisa en unas semanas. Lo que acepta es público.
desk-send-who = Lo envía la coordinación de su unidad.
desk-sent-on = Enviado el { $day }
desk-session = Desde { $began }; vista por última vez { $seen }
desk-session-this = Esta
desk-sessions = Dónde tiene sesión abierta
desk-sessions-end = Terminar todas las demás
desk-sign-in = Entrar en la mesa de trabajo
desk-sign-in-busy = Muchas personas están entrando en este momento. Pruebe en unos segundos.
desk-sign-in-button = Entrar
desk-sign-in-ended = Su sesión terminó. Entre otra vez.
desk-sign-in-kept = Su sesión había terminado. Sus palabras están guardadas: entre y las recuperará.
desk-sign-in-wait = 
    { $n ->
        [one] Demasiados intentos fallidos. Espere un segundo y pruebe otra vez.
       *[other] Demasiados intentos fallidos. Espere { $n } segundos y pruebe otra vez.
    }
desk-sign-in-who = Para el personal de ministerios y de la secretaría. Todas las demás personas lo encuentran todo en las páginas públicas.
desk-sign-in-wrong = La dirección, la frase o el código no es correcto. Cada código sirve una vez: espere el siguiente.
desk-sign-name = Nombre y cargo
desk-sign-out = Salir
desk-sign-place = Lugar y fecha
desk-sign-signature = Firma
desk-silent = En silencio
desk-standing = Situación
desk-standing-confirmed = Tiene un enlace, aún no ha entrado
desk-standing-enrolled = Puede entrar
desk-standing-invited = Propuesta, sin confirmar
desk-standing-recovering = Un nuevo comienzo espera confirmación
desk-standing-suspended = Apartada
desk-state-accepted = aceptado
desk-state-adopted = adoptado
desk-state-called = sin enviar
desk-state-closed = cerrado
desk-state-confirmed = confirmado
desk-state-drafting = en redacción
desk-state-enrolled = inscrito
desk-state-entered = transcrito, por confirmar
desk-state-in-review = en examen
desk-state-invited = invitado
desk-state-lapsed = vencido
desk-state-not-its-time = no se abre hoy
desk-state-open = abierto
desk-state-published = publicado
desk-state-replied = respondido
desk-state-returned = devuelto
desk-state-sent = enviado
desk-state-settled = resuelto
desk-state-silent = en silencio
desk-state-superseded = reemplazado
desk-state-suspended = suspendido
desk-state-waived = renunciado
desk-state-with-member = con el miembro
desk-states-caption = Cuántos informes hay en cada estado
desk-step-entry-confirmed = Comparado con la nota y enviado
desk-step-entry-refused = Distinto de la nota
desk-step-field-marked = Cambio pedido
desk-step-item-reopened = Abierto otra vez
desk-step-item-silent = El plazo pasó sin informe
desk-step-report-accepted = Aceptado
desk-step-report-entered = Transcrito de una nota
desk-step-report-returned = Devuelto
desk-step-report-sent = Informe enviado
desk-suspend = Apartar
desk-suspend-what = La persona queda fuera de inmediato y terminan todas sus sesiones. Lo que hizo queda en el registro.
desk-task-check = 
    { $n ->
        [one] Un informe por revisar
       *[other] { $n } informes por revisar
    }
desk-task-confirm = 
    { $n ->
        [one] Una nota transcrita por confirmar
       *[other] { $n } notas transcritas por confirmar
    }
desk-task-late = 
    { $n ->
        [one] Un informe no se envió: aún puede enviarlo
       *[other] { $n } informes no se enviaron: aún puede enviarlos
    }
desk-task-mend = 
    { $n ->
        [one] Un informe volvió con observaciones
       *[other] { $n } informes volvieron con observaciones
    }
desk-task-open = El ciclo «{ $cycle }» puede abrirse
desk-task-people = 
    { $n ->
        [one] Una persona espera confirmación
       *[other] { $n } personas esperan confirmación
    }
desk-task-report = 
    { $n ->
        [one] Una promesa por informar
       *[other] { $n } promesas por informar
    }
desk-tasks = Mis tareas
desk-tasks-none = Nada le espera.
desk-text-before = Antes
desk-text-beside = Escrito a la vez, no tomado
desk-text-now = Vale ahora
desk-typed-from = Transcrito de una nota:
desk-unit = Unidad
desk-until = Último día, si se conoce
desk-until-hint = Para suplentes y quienes se van: las funciones terminan solas.
desk-untouched = 
    { $n ->
        [one] No hay nada escrito sobre una de sus promesas.
       *[other] No hay nada escrito sobre { $n } de sus promesas.
    }
desk-waits = Espera a un segundo administrador
desk-waits-invitation = { $name } entraría: { $roles }
desk-waits-other = Otro administrador debe confirmarlo.
desk-waits-recovery = { $name } tendría un nuevo comienzo: { $roles }
desk-who-clock = el reloj
desk-with-promise = { $n } de { $all } miembros del pacto tienen una promesa propia.
desk-without-promise = Sin promesa, y no se les pide: { $names }.
desk-words-again = Enviar otra vez estas palabras
diff-also = ahora también: { $said }
diff-gone = ya no está: { $said }
diff-new = nuevo: { $said }
diff-no-longer = ya no: { $said }
diff-none = No cambió nada.
diff-not-open = no está abierta
diff-now = ahora: { $said }
diff-offices = las oficinas que nombra atienden a otras personas: { $said }
diff-perhaps-open = no se publicó si está abierta
diff-was = antes: { $said }
document-kind-court = decisión judicial
document-kind-decree = decreto
document-kind-law = ley
document-kind-law-firm = bufete de abogados
document-kind-ngo = sociedad civil
document-kind-official-dataset = datos oficiales
document-kind-official-page = página oficial
document-kind-press = prensa
document-kind-regulation = norma
document-kind-research = estudio
document-kind-statement = declaración
document-kind-un = Naciones Unidas
event-reinstated = Puesto de nuevo en marcha
event-superseded = Sustituida por otra promesa
event-suspended = Suspendida
event-withdrawn = Terminada o retirada
evidence-contradicted = Contradicha
evidence-contradicted-means = Las cifras publicadas se contradicen; figuran lado a lado más abajo.
evidence-independent-record = Registro independiente
evidence-independent-record-means = Lo registró alguien ajeno a la promesa.
evidence-none = Ninguna
evidence-none-means = Nada de lo hallado lo muestra.
evidence-official-record = Registro oficial
evidence-official-record-means = Lo muestra un decreto, un conjunto de datos o un registro.
evidence-statement-only = Solo declaración
evidence-statement-only-means = Solo lo dicen quienes tienen parte en ella, o funcionarios que cita la prensa.
failure-answer-advice = Corríjala o quítela. Un día se escribe como 2024-05-07.
failure-answer-title = La dirección tiene una respuesta que no se entendió
failure-answer-what = «{ $answer }» no es una respuesta a «{ $question }».
failure-busy-advice = Vuelva a pedirla en diez segundos.
failure-busy-title = Esta página se está calculando
failure-busy-what = Se pide demasiado a la vez, o la respuesta tarda en calcularse. El cálculo sigue.
failure-day-earliest = Se adoptó el { $day }; antes no se sabe nada.
failure-day-early = El { $day } es anterior al comienzo.
failure-day-future = El { $day } está en el futuro.
failure-day-latest = El último día que se puede pedir es el { $day }.
failure-day-title = De ese día no se puede saber nada
failure-go-home = Ir a la primera página
failure-no-announcement = Ningún anuncio se llama { $name }.
failure-no-commitment = Ningún compromiso tiene el número { $name }.
failure-no-corridor = Aquí no se cuenta ningún corredor { $name }.
failure-no-country = No se contó nada sobre el país { $name }.
failure-no-cycle = En este día no había ningún ciclo de informes «{ $name }».
failure-no-figure = Ninguna cifra publicada tiene el número { $name }.
failure-no-key = No hay ninguna clave «{ $name }».
failure-no-member = Ningún miembro tiene el código { $name }.
failure-no-office = No hay ninguna oficina con el nombre «{ $name }».
failure-no-office-country = No hay ninguna oficina en «{ $name }».
failure-no-pathway = No hay ninguna vía con el nombre «{ $name }».
failure-no-report = Hasta este día no se había aceptado en este ciclo ningún informe «{ $name }».
failure-no-scenario = No hay ningún escenario { $name }.
failure-no-series = No hay ninguna serie { $name }.
failure-no-table = No hay ninguna tabla { $name }.
failure-not-found-advice = Revise la dirección o busque. Tampoco se muestra lo anunciado después del día que eligió.
failure-not-found-title = Esta página no existe
failure-not-found-what = No hay nada en { $name }.
failure-ours-advice = Inténtelo de nuevo en un minuto.
failure-ours-title = No pudimos responder
failure-ours-what = El almacén no respondió. Nos toca arreglarlo a nosotros, no a usted.
failure-refused-advice = Vuelva atrás e inténtelo de nuevo. Si ocurre otra vez, avise a quien lleva este sitio.
failure-refused-form = Lo enviado no se pudo leer como respuesta a esta página.
failure-refused-host = La solicitud no nombra un sitio y solo uno, como debe.
failure-refused-large = Se envió más de lo que esta página admite.
failure-refused-method = Esta dirección solo se puede leer.
failure-refused-often = Desde su red se pidió en poco tiempo más de lo que una red puede pedir.
failure-refused-title = Esta solicitud no fue admitida
fault-code-changed = Código cambiado
fault-code-changed-ask = ¿Es una sola nacionalidad con dos códigos?
fault-code-changed-means = Una nacionalidad termina y otra empieza el mismo mes con otras tantas personas.
fault-copied-month = Mes copiado
fault-copied-month-ask = ¿Qué se contó en el mes que repite otro?
fault-copied-month-means = Un mes repite otro, número por número.
fault-cumulative = Recuentos acumulados
fault-cumulative-ask = ¿Son sumas desde el comienzo del año?
fault-cumulative-means = Los recuentos crecen a lo largo del año y vuelven a empezar: son sumas, no meses.
fault-exchanged-columns = Columnas intercambiadas
fault-exchanged-columns-ask = ¿Están intercambiadas las dos columnas?
fault-exchanged-columns-means = Las columnas de quién contó y de a quién se contó están intercambiadas.
fault-fiscal-months = Meses de un año fiscal
fault-fiscal-months-ask = ¿Podría el archivo llevar también meses civiles?
fault-fiscal-months-means = Los meses se dan dentro de un año fiscal: octubre pertenece al año civil anterior.
fault-future-noughts = Ceros en meses futuros
fault-future-noughts-ask = ¿Se contó algo en esos meses?
fault-future-noughts-means = Meses que aún no habían ocurrido llevan ceros en vez de quedar vacíos.
fault-gap = Partes que no suman el total
fault-gap-ask = ¿Qué personas están contadas solo en uno de los dos?
fault-gap-means = Los recuentos por nacionalidad no suman el total publicado.
fault-impossible = Recuento imposible
fault-impossible-ask = ¿Qué periodo o qué recuento se quiso dar?
fault-impossible-means = Un recuento de un periodo que aún no ha llegado, o de más personas de las que se pueden contar. Se rechaza.
fault-level-break = Salto de nivel
fault-level-break-ask = ¿Cambió la definición en ese mes?
fault-level-break-means = El nivel se multiplica de un mes a otro y se mantiene; probablemente cambió la definición.
fault-merged-groups = Nacionalidades fundidas
fault-merged-groups-ask = ¿Se cuentan dos nacionalidades como una?
fault-merged-groups-means = Una nacionalidad termina y otra aumenta en otras tantas personas.
fault-month-left-out = Mes omitido
fault-month-left-out-ask = ¿No se contó a nadie ese mes, o falta?
fault-month-left-out-means = Falta un mes entre otros. No se pone nada en su lugar.
fault-other-entries = Entradas de otro tipo
fault-other-entries-ask = ¿Hay entradas regulares entre estos recuentos?
fault-other-entries-means = Se cuentan los propios nacionales del país, que no ingresan a él de forma irregular: probablemente se cargaron entradas regulares.
fault-replaced = Cifras reemplazadas después
fault-replaced-ask = ¿Qué cifras se corrigieron y cuáles se completaron?
fault-replaced-means = Una publicación posterior da otras cifras para el mismo período. Se conservan ambas.
fault-rounding = Recuentos redondeados
fault-rounding-ask = ¿Se redondean las casillas, y los totales a partir de los recuentos exactos?
fault-rounding-means = Los recuentos están redondeados y su suma difiere del total.
fault-same-number = El mismo número durante meses
fault-same-number-ask = ¿Se hizo este recuento de nuevo cada mes?
fault-same-number-means = Un recuento no cambia durante tanto tiempo que probablemente se arrastró de un mes a otro.
fault-shifted-season = Temporada desplazada
fault-shifted-season-ask = ¿Son meses de un año fiscal?
fault-shifted-season-means = La temporada de un año está tres meses corrida: probablemente se tomaron meses de un año fiscal por meses civiles.
fault-single-cell = Una cifra de más
fault-single-cell-ask = ¿Sobra una cifra en esta casilla?
fault-single-cell-means = Una casilla es unas diez veces lo que cabe esperar por los meses vecinos y las demás nacionalidades.
fault-small-cells = Recuentos pequeños
fault-small-cells-ask = ¿Podrían redondearse o reservarse estos recuentos antes de publicarlos?
fault-small-cells-means = Los recuentos son tan pequeños que podría reconocerse a personas. Aquí no se muestran.
fault-total-as-group = Total entre sus partes
fault-total-as-group-ask = ¿Es este grupo el total de los demás?
fault-total-as-group-means = Un grupo es la suma de todos los demás: las personas contarían dos veces.
fault-unit-change = Cambio de unidad
fault-unit-change-ask = ¿Están estos recuentos en miles?
fault-unit-change-means = A partir de un mes todos los recuentos son unas mil veces menores, en las mismas proporciones.
fault-unknown-name = No entendido
fault-unknown-name-ask = ¿Qué se quiso decir?
fault-unknown-name-means = Un nombre, un periodo, un número u otra celda no es ninguno de los que se conocen. Su fila se rechaza, nunca se adivina.
fault-vanished-group = Nacionalidad que desaparece
fault-vanished-group-ask = ¿Se seguía contando esta nacionalidad?
fault-vanished-group-means = Una nacionalidad numerosa queda en nadie al final, mientras las demás se siguen contando.
fee-free = Pedirlo es gratis. Nadie puede pedirte dinero por esto.
fee-official-fee = Hay una tarifa oficial. Paga solo en la oficina del gobierno o en su banco, y pide recibo.
fee-unknown = Nuestras fuentes no dicen si cuesta algo. Pregunta en la ventanilla antes de pagarle a nadie.
figure-about = Sobre
figure-as-of = Válida al
figure-by = Informado por
figure-class = Tipo de fuente
figure-context = No habla de ningún compromiso; se conserva como contexto.
figure-corrects = Corrige
figure-known-on = Se supo el
figure-known-unstated = no consta
figure-no-address = El informe no da ninguna dirección.
figure-no-date = sin fecha
figure-no-value = no se publicó ningún valor
figure-report = Consta en
figure-role = Uso
figure-row = Fila
figure-row-in = línea { $n } del archivo de cifras publicadas ·
figure-since = Contado desde
figure-table = Tabla
figure-used = De qué habla
figure-value = Valor
figure-what = Qué
figures-caption = Cada cifra lleva a su propia fila y fuente.
filter-any = cualquiera
filter-due-by = Vence a más tardar el
filter-ended = Terminada por
filter-ended-any = cualquiera
filter-kind = Tipo
filter-member = Miembro
filter-package = Paquete de acción
filter-pillar = Pilar
filter-reported = ¿Se publicó algo?
filter-reported-no = no, silencio
filter-reported-yes = sí
firmness-by-base-earlier = un punto de partida un año antes
firmness-by-base-later = un punto de partida un año después
firmness-by-latest-higher = el último valor un poco mayor
firmness-by-latest-lower = el último valor un poco menor
firmness-by-path-straight = un camino recto en vez de uno curvo
firmness-firm = Firme
firmness-firm-means = Ningún cambio pequeño de las cifras movería la clase.
firmness-fragile = Frágil
firmness-fragile-means = Un cambio pequeño movería la clase: { $changes }.
firmness-undetermined = Indeterminada
firmness-undetermined-means = No hay ninguna cifra cuyo pequeño cambio pueda probarse.
forecast-by-comb = Método: la media de Theta y de una tendencia amortiguada.
forecast-by-damped = Método: suavizado con tendencia amortiguada.
forecast-by-ets = Método: suavizado con tendencia y estación.
forecast-by-rw = Método de este pronóstico: el último recuento; ningún otro ha resultado claramente mejor.
forecast-by-ses = Método: suavizado simple.
forecast-by-snaive = Método: el mismo mes del año anterior.
forecast-by-theta = Método: Theta.
found-commitment = Compromiso
found-figure = Cifra publicada
found-gap = No se sabe
found-meeting = Reunión
found-member = País
found-package = Paquete de acción
found-pillar = Pilar
frame-adopted-by-nobody = Toda calificación aquí se calcula a partir de cifras publicadas con una regla escrita. Ningún gobierno ni organismo la ha adoptado todavía.
frame-all-sections = Todas las secciones
frame-as-known = Tal como se sabía el { $day }.
frame-as-known-today = Mostrar lo que se sabe hoy
frame-as-known-why = No se muestra ni se cuenta nada que se hizo público después.
frame-description = Qué se prometió en { $compact }, qué se cumplió, con cuánta certeza se sabe y por qué.
frame-how-rated = Cómo se calculan las calificaciones
frame-languages = Idiomas
frame-menu = Menú
frame-operator = A cargo de { $name }:
frame-promise = Software libre. Sin cookies, nada cargado de otro lugar.
frame-sections = Secciones principales
frame-skip = Saltar al contenido
frame-today = Hoy
frame-unreviewed = Ninguna persona ha revisado todavía estas palabras en este idioma.
frame-when = Ver esta página como se sabía el
frame-when-show = Mostrar
fraud-warning = Donde pedir es gratis, lo decimos; donde hay una tarifa oficial, la nombramos. Quien te vende un lugar, un formulario o una cita te está engañando.
glance-all-told = De cada promesa se publicó algo sobre lo que fue de ella.
glance-beneficiaries = Beneficiarios, a quienes se promete algo y que aquí no prometen nada
glance-holder = Quién
glance-last-told = Última noticia
glance-lead = quién prometió qué, hasta dónde se cumplió y quién no ha contado nada, al { $day }.
glance-no-promise = ninguna hallada
glance-nothing-told = Sin noticia de
glance-share = { $value } de { $target } = { $share }
glance-shown-not = { $all } constan como «aún no se ha buscado» o «buscado, nada encontrado»: de { $n } de ellas se publicó algo que no muestra el cumplimiento.
glance-since = desde el { $day }
glance-untold =
    { $n ->
        [one] una promesa
       *[other] { $n } promesas
    }
glance-untold-in-all = De { $n } de { $all } promesas no se publicó nada sobre lo que fue de ellas.
group-all = todas las personas
group-other = todas las demás
group-stateless = apátridas
group-unknown = nacionalidad no registrada
happened-by-court = un tribunal ({ $name })
happened-ended = Terminado por { $who }, { $day }
happened-in-part = { $who }, solo para algunas personas
happened-reinstated = Reanudado por { $who }, { $day }
happened-superseded = Reemplazado por { $who }, { $day }
happened-suspended = Suspendido por { $who }, { $day }
happened-upheld = La justicia dejó en pie el fin: { $who }, { $day }
happened-withdrawn = Retirado por { $who }, { $day }
headline-by = (por: { $names })
headline-complete =
    { $n ->
        [one] { $number } cumplida según lo publicado
       *[other] { $number } cumplidas según lo publicado
    }
headline-ended =
    { $n ->
        [one] { $number } terminada
       *[other] { $number } terminadas
    }
headline-none = No se encontró ninguna promesa en lo publicado.
headline-not-searched = { $number } todavía sin buscar
headline-nothing-found = sobre { $number } se buscó y no se encontró nada
headline-others = y otros
headline-overdue =
    { $n ->
        [one] { $number } con la fecha vencida
       *[other] { $number } con la fecha vencida
    }
headline-promises =
    { $n ->
        [one] { $number } promesa
       *[other] { $number } promesas
    }
headline-whole = { $promises }: { $phrases }.
history-basis = Las mismas clases; cambió en qué se apoyan.
history-count =
    { $n ->
        [one] Historia: una calificación anotada
       *[other] Historia: { $n } calificaciones anotadas
    }
history-first = Primera calificación anotada.
history-not-now = La historia de la calificación no se puede leer en este momento. Pruebe de nuevo en un minuto.
history-why = Una calificación se anota el día desde el que vale. Nunca se edita; le sigue otra.
holder-all = Todos los miembros juntos
home-changed = Qué cambió, mes por mes
home-changed-more =
    { $n ->
        [one] Un cambio más
       *[other] { $n } cambios más
    }
home-changed-since = Desde la última reunión de todos los miembros:
home-changed-untold =
    { $n ->
        [one] Un cambio anterior está en las tablas.
       *[other] { $n } cambios anteriores están en las tablas.
    }
home-compacts = Otros pactos en este sitio
home-door-money = Adónde fue el dinero
home-door-moved = Quién se desplazó
home-door-promised = Qué se prometió
home-door-way = ¿Hay un camino para mí?
home-gaps =
    { $n ->
        [one] Hay una cosa que no se sabe
       *[other] Hay { $n } cosas que no se saben
    }
home-members =
    { $n ->
        [one] Un país miembro
       *[other] { $n } países miembros
    }
home-other =
    { $n ->
        [one] La otra se cumplió en parte, fue sustituida o aún no vence. Una promesa puede estar en dos de estos grupos.
       *[other] Las otras { $n } se cumplieron en parte, fueron sustituidas o aún no vencen. Una promesa puede estar en dos de estos grupos.
    }
home-paced =
    { $n ->
        [one] Solo de una promesa se puede decir si su número avanza lo bastante rápido.
       *[other] Solo de { $n } promesas se puede decir si su número avanza lo bastante rápido.
    }
home-searched = El registro publicado se revisó hasta el { $day }. De lo que apareció después no se afirma que falte.
home-silent = Quién guarda silencio
home-silent-why =
    { $n ->
        [one] De un miembro no se encontró ninguna promesa propia en nada publicado.
       *[other] De { $n } miembros no se encontró ninguna promesa propia en nada publicado.
    } Eso no significa que no se haga nada.
home-square = Un cuadro es una promesa.
home-squares = Quién prometió qué, y qué fue de ello
home-state-last = Último acto hallado: { $day }.
home-state-searched = Se buscaron actos posteriores hasta el { $day }.
home-what-is-this = ¿Qué se acordó?
hsds-runs = Está a cargo de: { $offices }.
hsds-town = El punto es el centro de la ciudad de este nombre, no la puerta de la oficina.
input-against = habla en contra
input-announced = anunciada
input-as-of = válida al
input-base-at = inicio
input-base-value = valor al inicio
input-baseline = punto de partida
input-because = porque
input-before = clase antes
input-beside = acompaña
input-by = por
input-chosen = elegida
input-class = tipo de fuente
input-complete-from = completo desde
input-deadline = para cuándo
input-deliverable = parte de la promesa
input-deliverables = por sus partes
input-document = documento
input-done-by = hecho al
input-due = vence
input-ended-on = terminó el
input-event = qué ocurrió
input-figure = cifra
input-figure-unit = su unidad
input-growth = crecimiento anual
input-judged-on = juzgado el
input-kind = tipo de documento
input-latest-at = última
input-latest-value = último valor
input-limit-factor = factor del límite natural
input-n-all = partes en total
input-n-begun = empezadas
input-n-done = hechas
input-n-undated = partes sin fecha
input-not-done-on = aún no hecho el
input-number = por la cifra
input-on = el
input-ratio = ritmo entre ritmo necesario
input-reached-on = alcanzado el
input-reported-by = informado por
input-searched-on = búsqueda hasta
input-share = proporción de lo prometido
input-shown-by = lo muestra
input-source = fuente
input-substantial-from = sustancial desde
input-target = cifra prometida
input-target-at = fecha de la meta
input-target-unit = unidad prometida
input-time = plazo
input-unit = unidad
input-value = valor
input-years-gone = años transcurridos
input-years-in-all = años en total
kept-changed = El { $day } la página había cambiado y también se guarda esa copia, sha256 { $digest }
kept-copy = Copia guardada el { $day }, sha256 { $digest }
kind-enforcement = Policía y frontera
kind-finance = Dinero
kind-information = Información y acceso
kind-policy = Ley o programa
kind-process = Trabajo conjunto
kind-quantified = Cifra prometida
known-address = la fecha figura en la dirección
known-stated = la fuente da su propia fecha
known-unknown = ningún documento da el día; se muestra desde el primero posible
legend-beside = cifra que acompaña o contradice
legend-first = camino a la primera promesa
legend-now = camino a la promesa de hoy
legend-rates = cifra que califica
length-days =
    { $n ->
        [one] { $n } día
       *[other] { $n } días
    }
length-months =
    { $n ->
        [one] { $n } mes
       *[other] { $n } meses
    }
length-working-days =
    { $n ->
        [one] { $n } día hábil
       *[other] { $n } días hábiles
    }
length-years =
    { $n ->
        [one] { $n } año
       *[other] { $n } años
    }
licence-unknown = no indicada
life-active = Activo
life-dormant = Inactivo
life-ended = Terminado
list-and = { $first } y { $last }
list-and-before-i = { $first } e { $last }
measure-asylum-applications = Solicitudes de asilo presentadas
measure-asylum-claims = Solicitudes de asilo
measure-asylum-seekers = Solicitantes de asilo
measure-darien-crossings = Cruces del Darién
measure-displaced-in-hemisphere = Personas desplazadas en el hemisferio
measure-encounters = Encuentros
measure-exits = Salidas regulares
measure-h2a-visas = Visas H-2A de trabajo agrícola
measure-h2b-visas = Visas H-2B de trabajo temporal
measure-host-community = Comunidad de acogida
measure-internally-displaced = Desplazados internos
measure-irregular-detections = Detecciones en situación irregular
measure-irregular-entries = Ingresos irregulares
measure-naturalisations = Naturalizaciones
measure-others-in-need-of-protection = Otras personas necesitadas de protección
measure-others-of-concern = Otras personas de interés
measure-refugee-admissions = Admisiones de refugiados
measure-refugee-arrivals-from-latin-america-and-caribbean = Llegadas de refugiados de América Latina y el Caribe
measure-refugees = Refugiados
measure-regular-entries = Ingresos regulares
measure-resettlement-arrivals = Llegadas por reasentamiento
measure-returned-internally-displaced = Desplazados internos retornados
measure-returned-refugees = Refugiados retornados
measure-southwest-border-encounters = Encuentros en la frontera suroeste
measure-southwest-border-encounters-between-ports = Encuentros entre puertos de entrada de la frontera suroeste
measure-stateless = Apátridas
measure-venezuelans-abroad = Personas venezolanas en el exterior
meeting-as-known = Ver todo como se sabía ese día
meeting-bilateral = Reunión de algunos miembros
meeting-hosts = anfitrión:
meeting-made =
    { $n ->
        [one] una promesa hecha allí
       *[other] { $n } promesas hechas allí
    }
meeting-ministerial = Reunión ministerial
meeting-officials = Reunión de funcionarios
meeting-promises =
    { $n ->
        [one] Una promesa hecha o cambiada allí
       *[other] { $n } promesas hechas o cambiadas allí
    }
meeting-summit = Cumbre
meetings-became = Qué fue de las promesas de cada reunión
meetings-became-why = Cada promesa figura en la reunión donde se hizo por primera vez. Todas las barras tienen la misma escala.
meetings-lead = Cuándo se reunieron los miembros y qué promesas se hicieron o cambiaron allí.
member-asked = Qué se le pide y para cuándo
member-asked-no-date = Ninguna de sus promesas tiene una fecha por venir.
member-asked-no-report = Aquí no consta ningún día en que los miembros deban informar.
member-asked-untold =
    { $n ->
        [one] De una de sus promesas no se publicó nada que diga qué fue de ella. El país mismo puede cerrar este vacío.
       *[other] De { $n } de sus promesas no se publicó nada que diga qué fue de ellas. El país mismo puede cerrar estos vacíos.
    }
member-cut = De una lista larga solo figura aquí el comienzo.
member-door-causes = Causas: { $country }
member-door-money = Dinero en { $country }
member-door-movement = Movilidad: { $country }
member-door-offices = A quién preguntar en { $country }
member-door-pathways = Vías hacia { $country }
member-door-practices = Prácticas en { $country }
member-door-shares = Lo que asume { $country }
member-endorsed = Respaldó
member-filter = Buscar y filtrar los compromisos de este país
member-group-complete = Consta que se cumplieron
member-group-ended = Terminadas
member-group-in-part = Constan en parte
member-group-not-due = Todavía no vencen
member-group-nothing = Nada publicado las muestra
member-group-overdue = Vencidas sin que consten completas
member-hosted = Fue anfitrión de
member-in-compact = En el pacto
member-joint-why = Otro miembro es titular; este país se sumó.
member-list = Las mismas promesas en la lista, pregunta por pregunta
member-more =
    { $n ->
        [one] Una más
       *[other] { $n } más
    }
member-n-complete =
    { $n ->
        [one] { $n } que consta completa
       *[other] { $n } que constan completas
    }
member-n-ended =
    { $n ->
        [one] { $n } terminada
       *[other] { $n } terminadas
    }
member-n-in-part =
    { $n ->
        [one] { $n } que consta en parte
       *[other] { $n } que constan en parte
    }
member-n-not-due =
    { $n ->
        [one] { $n } que todavía no vence
       *[other] { $n } que todavía no vencen
    }
member-n-nothing =
    { $n ->
        [one] { $n } de la que no consta nada publicado
       *[other] { $n } de las que no consta nada publicado
    }
member-n-overdue =
    { $n ->
        [one] { $n } vencida sin que conste completa
       *[other] { $n } vencidas sin que consten completas
    }
member-of-all =
    { $n ->
        [one] Un compromiso de todos los miembros juntos
       *[other] { $n } compromisos de todos los miembros juntos
    }
member-receives =
    { $n ->
        [one] Se hizo una promesa a su favor; no prometió nada.
       *[other] Se hicieron { $n } promesas a su favor; no prometió nada.
    }
member-role = Papel
member-silent = No se publicó nada propio
member-silent-leads = Sí lidera:
member-silent-means = Puede haber prometido o hecho mucho que nunca se publicó o que no se encontró. Quien conozca un texto publicado puede señalarlo, y esta página cambiará.
member-silent-what = En todo lo encontrado hasta el { $day }, este país no tiene ningún compromiso propio.
member-sum =
    { $n ->
        [one] Una promesa propia: { $parts }.
       *[other] { $n } promesas propias: { $parts }.
    }
member-takes-part = Participa en
member-verdicts =
    { $n ->
        [one] Una conclusión de un tribunal, auditor u otro órgano trata de sus promesas.
       *[other] { $n } conclusiones de tribunales, auditores u otros órganos tratan de sus promesas.
    }
member-year = Qué se supo en el último año
members-joint = Promesas conjuntas
members-lead = Quién forma parte, qué prometió cada uno y quién no ha publicado nada propio.
members-leads = Lidera
members-made-for = Promesas hechas a su favor
members-name = País
members-order = Por orden alfabético. Los países no se clasifican.
members-probable = probable
members-role-associated = Estados asociados
members-role-associated-why = Participan sin ser miembros, con promesas propias.
members-role-beneficiary = Beneficiarios
members-role-beneficiary-why = Las promesas se hicieron a su favor. No prometieron nada, y de ellos no falta nada.
members-role-observer = Observadores
members-role-observer-why = Observan, y pueden haber hecho una promesa propia.
members-squares = Sus promesas propias
method-citation = Citar como
method-formula = Fórmulas
method-numbers = Sus números
method-since = Estos números rigen desde el { $day }.
method-version = Versión { $version }.
methods-axes = Cuatro preguntas
methods-clocks = Dos relojes
methods-clocks-what = Cada cifra lleva el día en que era cierta y el día en que se supo. Cada página puede verse como se sabía cualquier día: elija el día al pie.
methods-denominators = Un solo denominador
methods-denominators-what = Una proporción de lo informado oculta el silencio. Por eso toda proporción es de todas las promesas, y al lado consta de cuántas se informó.
methods-firmness = Firme o frágil
methods-firmness-what = Cada trayectoria se vuelve a calcular moviendo el último valor según su historial de revisiones (uno por ciento si no lo hay), el año base en uno y la forma del camino. Si la clase se mantiene, es firme; si cambia, frágil.
methods-in-force = El método que califica
methods-lead = Cómo se calcula cada calificación, para que cualquiera pueda volver a calcularla.
methods-others = Otros métodos, para comparar
methods-others-why = Aquí no califican. Cualquiera puede aplicarlos a las mismas cifras.
methods-reasons = Por qué una trayectoria puede no ser evaluable
money-agencies = Organismos que actúan
money-all = Todo lo anunciado
money-also-said = También se dijo
money-amount = Monto como se dijo
money-aside-contained = No se cuenta: se dijo que está dentro de
money-aside-cumulative = No se cuenta: es un total acumulado de dinero anunciado en otra parte o en otros años.
money-aside-loan = No se cuenta con las donaciones: es un préstamo y debe devolverse.
money-aside-request = No se cuenta: se pidió, no se dio.
money-aside-restated = No se cuenta: repite lo ya anunciado.
money-aside-says-again = No se cuenta: repite o suma
money-aside-superseded = No se cuenta: lo reemplazó
money-beside = Dibujado fuera de la suma: ninguna fuente dice si está dentro de las otras partes.
money-bound-between = de { $least } a { $most }
money-bound-exact = exactamente { $least }
money-bound-least = al menos { $least }
money-bound-most = como máximo { $most }
money-bound-none = sin límite: solo se dijo «unos»
money-bounds = Lo que permiten las palabras
money-by-country = Por país
money-by-country-why = Solo donde una fuente nombra un único país. Lo que nombra varios, una región o ninguno no se reparte por conjetura: está en la última línea.
money-by-donor = Por donante
money-by-year = Por año del anuncio
money-category = Tipo de ayuda
money-category-capacity = capacidades
money-category-development = desarrollo
money-category-economic = económica
money-category-health = salud
money-category-humanitarian = humanitaria
money-category-labour = trabajo
money-category-protection = protección
money-category-security = seguridad
money-column-conditional = Condicional, { $currency }
money-column-new = Nuevo, { $currency }
money-commitment = Promesa cuyo dinero es
money-condition = De qué depende
money-count-title = Ningún dólar contado dos veces
money-count-why = Sumar todas las cifras de los textos cuenta las partes junto a su total, y sumas de sumas anteriores. Cada cifra que se descuenta sigue en estas páginas con su motivo.
money-country = País
money-derived = Nadie dijo esta cifra. Es lo que las partes nombradas dejan del total.
money-donor = Donante
money-donors-together = Varios juntos, sin aportes publicados
money-each-part = Cada parte
money-files = Esto como tabla:
money-fiscal-year = Año fiscal
money-funnel = Hasta dónde se sabe que llegó
money-funnel-why = Del dinero nuevo, lo que una fuente publicada dice que llegó a cada etapa. Una barra vacía no prueba que nada se pagó; significa que nadie ha publicado si se pagó.
money-group-aside =
    { $n ->
        [one] { $n } anuncio en ninguna suma
       *[other] { $n } anuncios en ninguna suma
    }
money-group-aside-why = Totales acumulados, préstamos, solicitudes: cada uno con el motivo por el que no entra en ninguna suma.
money-group-conditional =
    { $n ->
        [one] { $n } anuncio condicional
       *[other] { $n } anuncios condicionales
    }
money-group-conditional-why = Dependen de la decisión de otro y nunca se suman al dinero nuevo.
money-group-new =
    { $n ->
        [one] { $n } anuncio de dinero nuevo
       *[other] { $n } anuncios de dinero nuevo
    }
money-group-new-why = Cada uno se cuenta una vez, entero; sus partes están dentro.
money-hangs = Dicho bajo una condición
money-hangs-why = Contado como dinero nuevo, porque se anunció; si podía gastarse lo decidía otro.
money-in-currency = En { $currency }
money-in-full = { $n } { $currency }
money-inferred = inferido, no dicho
money-inside-conditional = De ello, { $amount } es una parte que depende de la decisión de otro.
money-kind-conditional = Condicional
money-kind-cumulative = Total acumulado
money-kind-loan = Préstamo
money-kind-new = Dinero nuevo
money-kind-request = Solicitud
money-kind-restated = Dicho de nuevo
money-lead = Qué se anunció, cuánto de ello es nuevo y qué no ha publicado nadie desde entonces.
money-may-overlap = Hasta { $amount } de ello puede haberse anunciado dos veces; el mínimo lo descuenta.
money-millions = { $n } millones de { $currency }
money-n-parts =
    { $n ->
        [one] { $n } parte
       *[other] { $n } partes
    }
money-naive =
    { $n ->
        [one] La { $n } cifra publicada
       *[other] Las { $n } cifras publicadas, sumadas
    }
money-named = Cuántas veces se nombra cada país
money-named-n = Anuncios
money-named-why = En cualquier anuncio, contado o no, solo o entre otros. Un nombre no es un monto.
money-narrows = De { $new } anunciados, se sabe que se pagaron { $paid }
money-narrows-untold = De { $new } anunciados, nadie ha publicado lo que se pagó
money-new = Dinero nuevo
money-no-conversion = Las monedas se mantienen aparte. Nada se convierte, porque ninguna fuente nombra un tipo de cambio.
money-nobody = nadie lo ha publicado
money-nobody-later = Después del anuncio no se sabe nada: nadie ha publicado ninguna etapa posterior.
money-not-broken-down = Sin desglose en ninguna fuente
money-not-said = no se dijo
money-nothing = Hasta este día no se había anunciado dinero.
money-off-again = totales acumulados y lo que repiten ({ $n })
money-off-conditional = depende de la decisión de otro ({ $n })
money-off-loan = prestado, por devolver ({ $n })
money-off-part = partes de un total que sí se cuenta ({ $n })
money-off-request = solicitado, no dado ({ $n })
money-part = Parte
money-part-of = Parte de
money-parts = En sus partes
money-parts-why = Cada barra está dentro del total al que pertenece, a escala. Rayado: ninguna fuente lo desglosa. Solo contorno: puede estar dentro de otra parte. Flecha: las palabras fueron «más de».
money-places = Lugares nombrados
money-reached = Se sabe desde entonces: { $stage }, { $amount }.
money-said-about = unos { $amount }
money-said-by = Lo dice
money-said-more-than = más de { $amount }
money-said-nearly = casi { $amount }
money-said-up-to = hasta { $amount }
money-speaker = Quién lo dijo, cuándo y dónde
money-stage-announced = Anunciado
money-stage-awarded = Adjudicado por contrato o convenio
money-stage-disbursed = Desembolsado
money-stage-pledged = Comprometido por escrito o presupuestado
money-stage-spent = Gastado
money-status = La palabra de la fuente
money-status-announced = anunciado
money-status-approved = aprobado
money-status-contributed = aportado
money-status-derived = calculado aquí
money-status-investing = invirtiendo
money-status-launched = lanzado
money-status-obligated = comprometido
money-status-on-track = por buen camino
money-status-requested = solicitado
money-status-spent = gastado
money-status-supported = apoyado
money-tie-adds-to = Se suma a
money-tie-includes = Se dijo que contiene
money-tie-may-overlap = Puede compartir dinero con
money-tie-restates = Repite
money-tie-running-total = Total acumulado que contiene
money-tie-supersedes = Reemplaza a
money-tile-conditional =
    { $n ->
        [one] que depende de la decisión de otro, en { $n } anuncio
       *[other] que dependen de la decisión de otro, en { $n } anuncios
    }
money-tile-later =
    { $n ->
        [one] de { $n } anuncio con alguna etapa posterior publicada
       *[other] de { $n } anuncios con alguna etapa posterior publicada
    }
money-tile-new =
    { $n ->
        [one] de dinero nuevo, en { $n } anuncio
       *[other] de dinero nuevo, en { $n } anuncios
    }
money-uncounted = { $amount } de «{ $title }» no están en ninguna suma aquí: se dijeron de nuevo, y de lo que repiten solo se halló una parte.
money-undivided = Varios países, una región o ninguno
money-words-allow = Lo que permiten las palabras dichas: { $bounds }.
money-year = Año
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
movement-added = Quién puede pedir desde entonces
movement-after-months = Tras meses
movement-agreement = Concordancia
movement-ahead = Meses por delante
movement-ahead-caption = Errores e intervalos según cuánto se miró hacia adelante. Las dos últimas columnas dicen cuántos resultados abarcaron los intervalos del 80 % y del 95 %.
movement-alarm-by = Emitida por { $office } el { $day }.
movement-alarm-expected = Se espera de { $from } a { $until }, cada mes:
movement-alarm-held = En el { $share } de los pronósticos anteriores de esta serie, lo que ocurrió quedó dentro de un rango así.
movement-alarm-needs = Las personas necesitarán:
movement-alarm-passed = Esos meses ya pasaron.
movement-alarm-seen = { $measure }: aumento observado en { $month }.
movement-alarms-lead = Aumentos repentinos vistos en recuentos publicados. Una persona decide si uno se comunica; habla de camas, entrevistas y agua, nunca de detener a nadie.
movement-alarms-none = Hasta este día nadie ha emitido una alerta.
movement-alarms-released = Emitidas
movement-alarms-title = Alertas tempranas
movement-alarms-wrong = Con qué frecuencia se equivoca el detector
movement-alarms-wrong-why = Un mes da señal cuando cuenta al menos el doble de la media de los tres anteriores. La señal acertó si cada uno de los tres meses siguientes supera esa media en al menos una cuarta parte. Se descuenta la estación habitual. Todas las series juntas:
movement-all = Todos los recuentos publicados
movement-all-years = Todos los años
movement-apart = { $n } de diferencia
movement-assumed = supuesto; no publicado
movement-backlog = Personas en espera
movement-backlog-unit = personas
movement-bands-caption = Intervalos de mil simulaciones. Una espera de 60 meses significa nunca.
movement-bands-description =
    { $n ->
        [one] { $n } mes por delante, en intervalos; la tabla tiene los mismos números.
       *[other] { $n } meses por delante, en intervalos; la tabla tiene los mismos números.
    }
movement-base-rate = Lo mismo después de un mes cualquiera, con o sin señal
movement-basis = En qué se basa
movement-basis-why = Cada número con el lugar donde se publicó, o la admisión de que es supuesto.
movement-between = entre { $low } y { $high }
movement-border-lead = Una frontera, tal como la contó cada lado y cada publicación. Donde los recuentos difieren, todos figuran abajo.
movement-borders = Fronteras que se cuentan
movement-by = Contado por
movement-by-horizon = Según los meses de antelación
movement-by-one = Lo que hace una persona en un mes
movement-came = Lo que ocurrió
movement-caught = Aumentos duraderos que dieron señal
movement-chart-beside = Los rombos son otras publicaciones del mismo período.
movement-chart-description = { $n } períodos; el último es { $period } con { $value }. Las tablas de abajo tienen los mismos números.
movement-chart-title = Recuentos en el tiempo, en { $unit }
movement-chord-caption = Cada cinta sale del borde y termina un poco más adentro, adonde llegaron las personas. Su núcleo oscuro es tan ancho como el extremo inferior del intervalo; su borde pálido, como el superior.
movement-chord-description =
    { $n ->
        [one] { $n } flujo entre dos países, con su intervalo; la tabla lo ordena.
       *[other] { $n } flujos entre países, cada uno con su intervalo; la tabla los ordena.
    }
movement-compared = Cómo sigue cada recuento al anterior
movement-compared-why = El desfase es donde mejor concuerdan los cambios mensuales. La concordancia va de −1 a 1. La razón es el segundo recuento como múltiplo del primero.
movement-counted = Qué se cuenta
movement-countries = Por país
movement-country-files = Lo que cuenta el propio país, según archivos
movement-country-lead = Lo publicado sobre las personas de este país, sus fronteras y sus propios recuentos. Las cifras por nacionalidad dicen de dónde vienen las personas, no quiénes son.
movement-country-title = Movilidad: { $country }
movement-differ = Donde los recuentos difieren
movement-differ-here =
    { $n ->
        [one] { $n } período se cuenta de forma distinta según la publicación.
       *[other] { $n } períodos se cuentan de forma distinta según la publicación.
    }
movement-differ-none = Ninguna de las publicaciones recogidas aquí discrepa sobre esta frontera.
movement-differ-small =
    { $n ->
        [one] { $n } diferencia menor, por debajo del 1 %
       *[other] { $n } diferencias menores, por debajo del 1 %
    }
movement-differ-why = Nada se promedia y a nadie se da la razón. Una diferencia es una pregunta a quienes publican.
movement-draws = Simulaciones tras los intervalos
movement-estimates-caution = Los intervalos recogen errores de recuento, no de método: los métodos publicados difieren más.
movement-estimates-how = Traiga dos recuentos de quién vive dónde según lugar de nacimiento y haga que se guarde la estimación:
movement-estimates-lead = Flujos que nadie contó, calculados a partir de dos recuentos de dónde viven las personas nacidas en otro lugar. Ninguno figura sin su intervalo.
movement-estimates-none = No se ha guardado ninguna estimación
movement-estimates-ranked =
    { $n ->
        [one] { $n } flujo.
       *[other] { $n } flujos, el mayor primero.
    }
movement-estimates-title = Flujos estimados
movement-factor = Inscripciones, como múltiplo
movement-false-alarms = Falsas alarmas por serie y año
movement-fault = Tipo de fallo
movement-fault-ask = Pregunta a quien publica:
movement-fault-rows =
    { $n ->
        [one] { $n } fila
       *[other] { $n } filas
    }
movement-fault-weight = Qué ocurre
movement-faults-found = Hallados en los recuentos mostrados
movement-faults-kinds = Los tipos de fallos
movement-faults-kinds-why = Cada uno se halló en un archivo oficial publicado, o es un error que las oficinas conocen.
movement-faults-lead = Cada archivo se revisa antes de mostrarse. Nada se corrige en silencio: el fallo se dice, con una pregunta para quien publicó el archivo.
movement-faults-none = No se halló nada.
movement-faults-title = Lo que hallaron las revisiones
movement-fewer = menos de { $n }
movement-file-released = publicado el { $day }
movement-file-taken-on = incorporado el { $day }; no consta un día de publicación anterior
movement-files = Archivos
movement-flags-caption = Triángulo lleno: el nivel se mantuvo más alto. Vacío: no se mantuvo. Punteado: aún no se sabe.
movement-from-files = De los archivos
movement-goes-on = Quién pasa a la etapa siguiente
movement-guard-delay = Nada es más reciente que su publicación oficial y ningún pronóstico es más fino que un mes.
movement-guard-estimates = Los flujos estimados se muestran solo con sus intervalos, su método y su fuente; por debajo del umbral, no se muestran.
movement-guard-interval = Ninguna estimación ni pronóstico se muestra sin su intervalo y sus errores pasados.
movement-guard-threshold = Los recuentos de uno hasta menos de { $n } no se muestran, ni otros de los que pudieran restarse.
movement-guard-unit = La unidad mínima es un país o una frontera legal, por nacionalidad y por mes. No existe campo para una ruta, un lugar, una hora ni una persona.
movement-guard-use = Los recuentos hablan de necesidades: papeles, plazas, entrevistas, agua. No son para detener a nadie.
movement-guardrails = Lo que nunca se muestra
movement-held-it = Intervalo
movement-here = Recuentos de todas las personas, en sus fronteras o por sus oficinas
movement-here-why = Recuentos que nombran a este país como lado de la frontera o como quien contó.
movement-imported-caption = Totales de los recuentos mostrados y retenidos abajo. Los huecos son períodos que faltan, se retienen o están en duda.
movement-imported-chart = Totales en el tiempo
movement-imported-chart-description =
    { $n ->
        [one] { $n } total; figura en la tabla de abajo.
       *[other] { $n } totales; la tabla de abajo los da por año.
    }
movement-imported-how = Un ministerio rellena el formulario, pregunta qué está mal y lo incorpora:
movement-imported-lead = Archivos que publican miembros y agencias, tal como se incorporaron: se conserva cada publicación y se muestra cada duda.
movement-imported-none = No se ha incorporado ningún archivo
movement-imported-tables = Series
movement-imported-title = Archivos incorporados
movement-in-quarantine = En cuarentena
movement-inside = dentro
movement-kept-on = Se muestra desde
movement-lag = Desfase
movement-last-looked-at = Último mes examinado
movement-latest = Último recuento
movement-latest-forecasts = Los más recientes, a un mes
movement-lead = Personas contadas en movimiento, tal como lo publicaron gobiernos y organismos: cada fuente, cada revisión, cada discrepancia.
movement-log-spread = Dispersión de las inscripciones en escala logarítmica
movement-map-caption = Las líneas unen países entre los que se contaron personas; la línea fuerte es una frontera contada. Su grosor no dice nada de las cifras. Tierra y límites: Natural Earth 1:50 millones, simplificados; no implican opinión sobre ningún límite.
movement-map-description =
    { $n ->
        [one] { $n } línea entre dos países.
       *[other] { $n } líneas entre países.
    } Las listas de abajo contienen lo mismo.
movement-map-title = Mapa del hemisferio con los corredores contados
movement-marks = × no se muestra; ? en cuarentena; ≥ la fuente retiene una parte; ≈ redondeado por la fuente; * provisional; – no dado; · nada que contar.
movement-member = Sus compromisos
movement-method = Método
movement-mirror-caption = Cada línea es un recuento tal como se publicó. Nada se suaviza; los huecos son meses no disponibles.
movement-mirror-description =
    { $n ->
        [one] { $n } recuento.
       *[other] { $n } recuentos de un corredor, mes a mes; las tablas tienen los mismos números.
    }
movement-mirror-lag =
    { $n ->
        [one] { $n } mes después
       *[other] { $n } meses después
    }
movement-mirror-months = Mes a mes, tal como se publicó
movement-mirror-no-months = ningún mes disponible
movement-mirror-too-few = muy pocos meses en común
movement-mirror-unit = por mes
movement-mirrors-lead = Un mismo camino, contado por cada país que las personas dejan, cruzan y alcanzan. Donde los recuentos discrepan, se muestra la discrepancia, no se suaviza.
movement-mirrors-none = No se nombra ningún corredor contado por varios.
movement-mirrors-title = Un camino, varios recuentos
movement-month = Mes
movement-n = Recuentos
movement-n-counts =
    { $n ->
        [one] recuento
       *[other] recuentos
    }
movement-n-differ =
    { $n ->
        [one] discrepancia
       *[other] discrepancias
    }
movement-n-doubted =
    { $n ->
        [one] { $n } recuento en cuarentena
       *[other] { $n } recuentos en cuarentena
    }
movement-n-faults =
    { $n ->
        [one] { $n } fallo hallado
       *[other] { $n } fallos hallados
    }
movement-n-found =
    { $n ->
        [one] { $n } falla encontrada
       *[other] { $n } fallas encontradas
    }
movement-n-groups =
    { $n ->
        [one] { $n } grupo.
       *[other] { $n } grupos; se muestran los mayores, el archivo los tiene todos.
    }
movement-n-months = Meses
movement-n-refused =
    { $n ->
        [one] { $n } fila rechazada
       *[other] { $n } filas rechazadas
    }
movement-n-series =
    { $n ->
        [one] serie
       *[other] series
    }
movement-n-tables =
    { $n ->
        [one] { $n } serie.
       *[other] { $n } series; un país de arriba acorta la lista.
    }
movement-n-taken =
    { $n ->
        [one] { $n } recuento tomado
       *[other] { $n } recuentos tomados
    }
movement-n-untold =
    { $n ->
        [one] Otro grupo, del que no se muestra ningún recuento o no se contó a nadie:
       *[other] Otros { $n } grupos, de los que no se muestra ningún recuento o no se contó a nadie:
    }
movement-n-watched =
    { $n ->
        [one] Se vigila { $n } serie.
       *[other] Se vigilan { $n } series; se dibujan aquellas en que se vio algo por último.
    }
movement-n-withheld =
    { $n ->
        [one] no mostrado
       *[other] no mostrados
    }
movement-n-withheld-here =
    { $n ->
        [one] { $n } no mostrado
       *[other] { $n } no mostrados
    }
movement-narrow = En ocho de diez casos
movement-no-record = no se sabe
movement-none-told = Ningún recuento de este tiempo puede mostrarse sin delatar a unas pocas personas.
movement-nothing = Hasta este día no se había publicado ningún recuento.
movement-others = Otros recuentos
movement-others-why = Recuentos que no nombran un par de países.
movement-outlook = Lo que puede seguir
movement-outlook-caption = Intervalos, redondeados a dos cifras.
movement-outlook-passed = No se pronostica nada: el recuento más nuevo aquí es el de { $last }, y los meses siguientes ya pasaron.
movement-outlook-why = De { $n } meses seguidos; el recuento más nuevo aquí es el de { $last }. Los intervalos se aprenden de cuánto erraron los pronósticos anteriores de estas series.
movement-outside = fuera
movement-own = Sus personas, contadas en otros lugares
movement-own-plan = Su plan
movement-own-why = Por nacionalidad. Un encuentro es un hecho: una persona puede contarse varias veces.
movement-past-caption = Barras: el intervalo que debería abarcar ocho de diez resultados, como se habría dicho un mes antes. Puntos: lo que ocurrió. Cruces: lo que ocurrió fuera.
movement-past-description =
    { $n ->
        [one] { $n } pronóstico pasado junto a lo que ocurrió.
       *[other] { $n } pronósticos pasados junto a lo que ocurrió; el archivo los tiene todos.
    }
movement-period = Período
movement-plans = Planes
movement-plans-why = Las figuras tienen la misma escala para comparar los planes. Solo se dibujan intervalos.
movement-precision = Señales tras las cuales el nivel se mantuvo más alto
movement-quarantine-why = Estos recuentos se incorporaron y se conservan, pero están en duda: no se muestran ni forman parte de ningún total, pronóstico o alerta.
movement-quarantined = en cuarentena
movement-rank = Puesto
movement-ratio = Razón
movement-ratio-range = Razón de meses sueltos
movement-registrations = Inscripciones en un mes
movement-releases = Publicaciones
movement-revised-down = A la baja
movement-revised-largest = Mayor cambio
movement-revised-median = Cambio mediano
movement-revised-n = Recuentos revisados
movement-revised-up = Al alza
movement-revisions = Cómo se revisaron los recuentos
movement-revisions-caption = De la primera publicación a la vigente. La página de cada serie dibuja su triángulo.
movement-revisions-lead = Los recuentos publicados cambian después. Se conserva cada publicación, para que cualquiera vea cuánto y cuándo.
movement-revisions-none = Ningún recuento de aquí se había revisado hasta este día.
movement-revisions-title = Revisiones
movement-revisions-why = Períodos con recuentos distintos según la publicación; el que vale va al final.
movement-said = Lo que se publicó
movement-scenarios-claim = Esto habla del personal de una oficina y de quienes esperan. No afirma nada sobre los cruces: ningún dato disponible muestra que las oficinas los reduzcan.
movement-scenarios-lead = Cuánto esperan las personas en una oficina, y cuántas, con varios planes de personal.
movement-scenarios-none = Hasta este día no se ha escrito ningún escenario.
movement-scenarios-title = Escenarios de oficinas
movement-score = Balance de aciertos
movement-score-alike = Los errores fueron como los de repetir el último valor.
movement-score-better = Los errores fueron menores que los de repetir el último valor.
movement-score-error = Error medio de los pronósticos
movement-score-held = Resultados dentro del intervalo del { $level }
movement-score-last = Error medio de repetir el último valor
movement-score-ratio = Frente al último valor
movement-score-why = { $n } pronósticos, de uno a seis meses, calculados como si en cada mes pasado solo se conociera lo anterior, cada uno con el método que hasta entonces había resultado mejor.
movement-score-worse = Los errores fueron mayores que los de repetir el último valor.
movement-scores-alarms = De { $n } señales de aumento repentino, { $right } acertaron y { $wrong } fueron falsas.
movement-scores-caption = Errores medios de todos los pronósticos pasados, de uno a seis meses. Menos de 1 frente al último valor significa mejor que repetirlo.
movement-scores-lead = Cada pronóstico pasado junto a lo que ocurrió. Nada supera por mucho al último valor; lo que se puede tener es un intervalo honesto.
movement-scores-none = Ninguna serie es lo bastante larga para pronosticarla.
movement-scores-title = Registro de aciertos de los pronósticos
movement-scores-tuned = Cada pronóstico se hace solo con lo publicado antes. Las reglas que los producen se fijaron con series como estas, así que el pasado los favorece algo; solo los pronósticos hechos desde ahora son una prueba completa.
movement-series-title = { $measure }: { $group } (según { $reporter })
movement-signal-false = el nivel no se mantuvo
movement-signal-open = aún no se sabe
movement-signal-outcome = Lo que siguió
movement-signal-true = el nivel se mantuvo más alto
movement-signals =
    { $n ->
        [one] { $n } señal
       *[other] { $n } señales
    }
movement-signals-description =
    { $n ->
        [one] { $n } señal; figura en la lista de abajo.
       *[other] { $n } señales; figuran en la lista de abajo.
    }
movement-spread = Diferencia
movement-staff = Personal que inscribe · preselecciona · entrevista · deriva:
movement-stage = Etapa
movement-standing = Condición
movement-stands-why = En negrita: el recuento que vale para su período, el más firme y reciente. Otras publicaciones del mismo período nunca se le suman.
movement-stations = Quién cuenta
movement-template = Formulario
movement-total-of-rows = suma de las filas
movement-total-published = total según la fuente
movement-triangle-caption = Las filas son períodos y las columnas publicaciones, la más antigua a la izquierda. El número es el cambio respecto de la publicación anterior.
movement-triangle-description =
    { $n ->
        [one] { $n } período cuyo recuento se revisó.
       *[other] { $n } períodos cuyos recuentos se revisaron; la tabla tiene lo mismo.
    }
movement-trigger = Umbral
movement-trigger-level = Nivel
movement-trigger-no-count = sin recuento disponible
movement-trigger-not-reached = no alcanzado
movement-trigger-reached = alcanzado el { $day }
movement-trigger-state = Estado
movement-trigger-then = Lo acordado
movement-trigger-threshold = { $level } o más en cada uno de { $n } meses seguidos, desde el { $day }
movement-triggers = Umbrales comunes
movement-triggers-none = Los miembros no han acordado ninguno hasta este día.
movement-triggers-why = Niveles a partir de los cuales los miembros acordaron reunirse y repartir la carga. Son decisiones, con fecha y fuente.
movement-try-plan = Pruebe un plan propio
movement-undated =
    { $n ->
        [one] No se conoce el día de publicación de { $n } recuento; se muestra desde el fin de su período.
       *[other] No se conoce el día de publicación de { $n } recuentos; se muestran desde el fin de su período.
    }
movement-unit = Unidad
movement-unless-said = Salvo que una fila diga otra cosa:
movement-value = Recuento
movement-vintage = A fecha de
movement-vintage-unknown = no consta
movement-waiting = Tiempo de espera
movement-waiting-unit = meses
movement-watched = Lo que vio el detector
movement-watched-why = Una señal es solo un borrador: estas se vieron en el pasado, junto a lo que siguió. Ninguna se envió a nadie.
movement-way = Origen y destino
movement-way-lead = Lo que se contó de las personas de un país que fueron, o fueron admitidas, a otro.
movement-ways = Por nacionalidad
movement-ways-why = Visas expedidas y personas admitidas, por país de procedencia.
movement-whom = A quién se contó
movement-wide = En diecinueve de veinte casos
movement-withheld = no se muestra
movement-withheld-why = No se muestra: de una a nueve personas, o un recuento que las delataría. En las sumas, un recuento no mostrado vale tres, y lo que depende de él se ajusta; ± dice en cuánto puede desviarse por eso. Lo que podría desviarse más de una quinta parte tampoco se muestra.
movement-work-out = Calcular
movement-years = Año por año
movement-years-fiscal-year = Años fiscales de los Estados Unidos: AF 2024 termina el 30 de septiembre de 2024.
movement-years-month = Meses.
movement-years-year = Años civiles.
multiples-finding = { $measure }: la mayoría era de { $country }, { $n } en { $year }
multiples-shown = En orden del año más alto; se dibujan { $n } de { $all } nacionalidades.
multiples-why = Todas las figuras tienen una misma escala. Un año sin recuento firme no tiene barra; el número está en el año más alto.
need-interpreters = personas que hablen su idioma
need-interviews = entrevistas en una oficina
need-medical-care = atención médica
need-reception-places = lugares para dormir
need-water-and-food = agua y comida
not-advice = Esto es información, no asesoría legal. Solo decide una autoridad.
office-accessibility = Acceso para personas con discapacidad
office-email = Correo electrónico
office-hours = Horario
office-hours-between = de { $opens } a { $closes }, hora local
office-hours-from = desde las { $opens }, hora local
office-intake = Cuántas personas admite
office-intake-contacted-only = Solo personas a quienes contacta la ONU
office-intake-daily-quota = Tantas por día; después se cierra el formulario
office-intake-not-published = Las reglas publicadas no lo dicen
office-intake-open = Sin límite publicado
office-intake-set-days = Solo ciertos días
office-languages = Idiomas
office-operators = La atiende
office-pathways = Vías que empiezan aquí
office-phone = Teléfono
office-presence = Había que estar en el país antes de
office-presence-by = { $day }
office-registration = Cómo registrarse
office-registration-contacted-only = Solo personas a quienes contacta la ONU
office-registration-not-published = Las reglas publicadas no lo dicen
office-registration-online-form = Con un formulario en internet
office-registration-walk-in = En persona, sin cita
office-serves = Por nacionalidad atiende a
office-sites = Lugares
office-was-announced = Se anunció el { $from }. Ninguna fuente muestra que llegara a abrir.
office-was-open = Estuvo abierta. Desde: { $from }. Hasta: { $until }.
office-web = En la red
offices-all = Ver todas
offices-by-country = Por país:
offices-country-pathways = Vías de este país
offices-found =
    { $n ->
        [one] Una oficina.
       *[other] { $n } oficinas.
    }
offices-in = Oficinas: { $country }
offices-lead = Dónde se informa a la gente y empiezan los trámites: a quién atiende cada oficina, desde cuándo y cómo llegar a ella.
offices-map =
    { $n ->
        [one] Un lugar en un mapa
       *[other] { $n } lugares en un mapa
    }
offices-map-note = Un punto es el centro de la población de ese nombre, no la puerta de una oficina. Donde no se publicó la población, la marca está en medio del país. Un signo de interrogación es un año que no se publicó.
offices-map-open = lugares abiertos: { $n }
offices-map-shut = lugares cerrados: { $n }
offices-map-unsure = anunciados, o no se sabe si abrieron: { $n }
offices-no-location = Esta página no pregunta dónde estás.
offices-none = Ninguna oficina coincide
offices-open =
    { $n ->
        [one] Una está abierta ese día.
       *[other] { $n } están abiertas ese día.
    }
offices-search = Lugar o nombre
package-incomplete = la lista puede no estar completa
package-leads = Lo lidera
package-no-lead = sin líder encontrado
package-none-found = ninguno encontrado
package-participants = Con
package-unnamed = Nombre no encontrado
packages-lead = Comités que llevan el trabajo y quién los lidera.
panel = Las mismas cifras según otros métodos
panel-method = Método
panel-own-word = En la palabra propia del método
panel-rates = califica aquí
panel-value = Su medida
panel-why = El pacto no ha adoptado ninguno. Uno califica en esta página; ninguno se oculta.
part-operator = opera el programa
part-outside = sin parte en ella
part-partner = socio en ella
part-self = palabra de quien prometió
partner-IDB = Banco Interamericano de Desarrollo
partner-IOM = OIM
partner-UNHCR = ACNUR
pathway-caps = Cuántas personas
pathway-cases = Casos resueltos
pathway-cases-count =
    { $n ->
        [one] Un caso
       *[other] { $n } casos
    }
pathway-cases-note = Las personas son inventadas. El programa revisa cada caso cuando cambian las reglas.
pathway-cost = Cuánto cuesta
pathway-criteria = Las reglas publicadas
pathway-criteria-past = Estas reglas no valen ese día. Valieron: { $when }.
pathway-decisions = Qué deciden las autoridades
pathway-documents = Qué llevar
pathway-gives = Qué da
pathway-kind-agreement = Residencia por un acuerdo entre países
pathway-kind-asylum = Refugio donde estás
pathway-kind-complementary = Otra vía para quien necesita protección
pathway-kind-family = Reunirse con la familia
pathway-kind-integration = Trabajo y vivienda para quien ya tiene protección
pathway-kind-labour = Trabajo
pathway-kind-parole = Permiso para entrar y quedarse un tiempo
pathway-kind-port-appointment = Cita en una frontera
pathway-kind-private-sponsorship = Personas refugiadas traídas por un grupo de residentes
pathway-kind-protection = Protección de algunas personas
pathway-kind-regularisation = Un permiso para quien ya está allí
pathway-kind-resettlement = Reasentamiento de personas refugiadas
pathway-kind-study = Estudio
pathway-leads-to-inspection = Lleva a: una inspección en la frontera; lo que sigue queda abierto
pathway-leads-to-international-protection = Lleva a: protección internacional
pathway-leads-to-not-published = No se publicó a qué lleva
pathway-leads-to-permanent-residence = Lleva a: residencia permanente
pathway-leads-to-refugee-status = Lleva a: condición de refugiado
pathway-leads-to-temporary-residence = Lleva a: residencia por algunos años
pathway-leads-to-temporary-stay = Lleva a: estancia por un tiempo
pathway-leads-to-temporary-work = Lleva a: trabajo por temporada o contrato
pathway-no-criteria = Las reglas publicadas no nombran ningún criterio.
pathway-official = Direcciones oficiales
pathway-silence-matters = Esto puede decidir.
pathway-silences = Las reglas publicadas no dicen
pathway-start = Cómo empezar
pathway-steps = Pasos
pathway-time = Cuánto tarda
pathway-versions = Todas las versiones
pathway-was = Cómo era. Ya no es posible.
pathway-was-halted = Cómo era antes de la suspensión. Ahora no es posible.
pathways-all = Ver todas
pathways-ask = Responde unas preguntas: ¿qué vías hay para ti?
pathways-changes = Qué cambió entre dos días
pathways-found =
    { $n ->
        [one] Una vía.
       *[other] { $n } vías.
    }
pathways-group-closed = Cerradas
pathways-group-open = Abiertas hoy
pathways-group-suspended = Suspendidas
pathways-group-unsure = Anunciadas o inciertas
pathways-lead = Formas legales de viajar, reunirse con la familia, trabajar o quedarse. Cada una con sus reglas, desde cuándo valen y dónde están escritas.
pathways-months-month = Mes
pathways-months-most = Como máximo
pathways-months-most-now = El { $day } hay tantas vías abiertas como nunca desde { $begin }: { $n }, frente a { $first } entonces.
pathways-months-most-then = El mes con más vías abiertas fue { $when }: { $most }. El { $day } son { $n }.
pathways-months-open = Abiertas
pathways-months-table = Lo mismo, mes por mes
pathways-months-unit = vías abiertas
pathways-months-why = Se cuentan las vías de este registro cuyas fechas publicadas no dejan duda, al último día de cada mes. Una vía no dice a cuántas personas admite.
pathways-nationality = Nacionalidad
pathways-nationality-note = Se muestra lo que las reglas publicadas no cierran a personas de esta nacionalidad ({ $country }) solo por su nacionalidad, ahora o cuando estuvo abierto por última vez. Hay también otras reglas.
pathways-none = Nada coincide con estas palabras
pathways-none-advice = Usa menos palabras u otras, u otra nacionalidad.
pathways-search = Palabras del nombre
pathways-state = Cómo está
pathways-state-closed = cerrada
pathways-state-open = abierta
pathways-state-suspended = suspendida
pathways-state-unsure = anunciada o incierta
pathways-stay = Dónde estoy
pathways-stay-note = Se muestra: lo que las reglas publicadas no cierran, solo por eso, a quien está en { $country }, ahora o cuando estuvo abierto por última vez. También valen otras reglas.
pathways-to = Adónde lleva
pillars-lead = Los temas que agrupan las promesas y quién los lleva.
pillars-no-packages = Ningún paquete de acción atiende este pilar.
plan-against = Qué pensar antes
plan-ask-here = A quién preguntar
plan-brought = Lo que ya tienes en la mano
plan-contact-above = más arriba en esta página
plan-contacts = A quién preguntar donde estás
plan-could-change = Para ti, estos podrían cambiar
plan-could-return = Suspendidos; podrían volver
plan-danger = Dijiste que correrías peligro si volvieras. Pedir refugio no es un delito. Empieza por esto:
plan-danger-home = Dijiste que corres peligro y estás en tu propio país. El refugio solo se pide fuera de él. Estas personas pueden ayudar ahora:
plan-elsewhere = Lo que está abierto en otros países
plan-elsewhere-count =
    { $n ->
        [one] Un camino en otro país
       *[other] { $n } caminos en otros países
    }
plan-elsewhere-note = Esta página sola no es razón para viajar. Pregunta primero.
plan-ends = Esta regla vale hasta el { $day }. Vuelve a mirar antes de ese día.
plan-held = Ahora está detenido. Guarda bien tus papeles. El motivo:
plan-limit-perhaps = El plazo de { $length } puede haber pasado ya. Ve lo antes que puedas y di por qué.
plan-limit-unknown = Hay un plazo: { $length }. No sabemos desde qué día se cuenta para ti.
plan-limit-weekends = Los sábados y domingos no cuentan. Los feriados tampoco cuentan, pero aquí no los conocemos. No esperes al último día.
plan-meanwhile = Mientras esperas
plan-missing = Lo que falta saber y quién puede decirlo
plan-more =
    { $n ->
        [one] Con una pregunta más se puede saber más, sobre:
       *[other] Con hasta { $n } preguntas más se puede saber más, sobre:
    }
plan-never-begun = Ninguna fuente muestra que esto haya empezado.
plan-no-contact = En nuestras fuentes no hay dirección ni teléfono para esto.
plan-not-listed = Los demás terminaron o son para otras personas. Todos están en la lista:
plan-now = Lo que puedes intentar ahora, donde estás
plan-now-nobody = Según tus respuestas, no conocemos nada abierto para ti donde estás, ni a nadie allí a quien preguntar.
plan-now-none = Según tus respuestas, no conocemos nada abierto para ti donde estás. Las personas de abajo pueden saber más.
plan-only-there = Solo para personas que ya están en ese país
plan-rule-and-source = La regla y su fuente
plan-says-cannot-tell-from-here = Desde aquí no se puede saber si es para ti. Pregunta a quienes aparecen aquí.
plan-says-cannot-tell-nobody = Desde aquí no se puede saber si es para ti.
plan-says-cannot-tell-yet = Todavía no se puede saber: faltan respuestas.
plan-says-fits = Estas respuestas encajan con la regla como se leyó por última vez ({ $day }). Pregunta antes de viajar o pagar.
plan-says-meets = Tus respuestas cumplen la regla publicada. Todavía decide una autoridad.
plan-says-too-late = El plazo terminó el { $day }. Pregunta a quienes están aquí abajo qué queda.
plan-where-unknown = No sabemos en qué país estás; por eso todo está más abajo.
plan-why-not = Por qué no los demás
practice-direction-better = mejor
practice-direction-mixed = mixto
practice-direction-no-change = sin cambio hallado
practice-direction-not-reported = sin informar
practice-direction-only-told = solo afirmado
practice-direction-worse = peor
practice-found-returned = devuelta
practice-found-sound = hallada correcta
practice-grade-before-after = antes y después
practice-grade-before-after-means = La misma medida antes y después, en un lugar.
practice-grade-by-lot = por sorteo
practice-grade-by-lot-means = Decidió un sorteo, o algo que nadie eligió, y antes se publicó cómo se juzgaría.
practice-grade-by-rule = por una regla
practice-grade-by-rule-means = Junto a quienes una regla declarada dejó fuera; o por sorteo sin protocolo publicado antes; o lo mismo hallado en otros dos lugares.
practice-grade-compared = comparado
practice-grade-compared-means = Junto a otro grupo, lugar o tiempo.
practice-grade-told = afirmado
practice-grade-told-means = Alguien lo dice, o hay un solo recuento tras el comienzo.
practice-lack-failure = qué falló, con su fuente
practice-lack-outcome = un resultado con un valor antes u otro grupo, y un valor después
practice-lack-rights = la revisión de derechos: consentimiento, datos y salida
practice-move-contested = Los dos textos quedan hasta que una revisión lo resuelva.
practice-move-idea = La oficina que la lleva puede completarla y presentarla.
practice-move-listed = Su oficina la confirma hasta el día indicado abajo.
practice-move-returned = Su oficina la corrige y la presenta de nuevo.
practice-move-reviewed = El órgano de coordinación del pacto decide si la incluye.
practice-move-submitted = La revisan ahora dos oficinas, una de otro país.
practice-move-withdrawn = Nadie tiene que hacer nada; queda como constancia.
practice-read-abstract = solo se leyó el resumen
practice-read-earlier = leído en una búsqueda anterior del registro, no se abrió de nuevo
practice-read-excerpt = se leyó el comienzo
practice-read-full = leído entero
practice-state-contested = Disputada.
practice-state-idea = Idea: nadie la ha revisado todavía.
practice-state-listed = Revisada e incluida en la lista.
practice-state-returned = Devuelta por quien la revisó.
practice-state-reviewed = Revisada por dos oficinas, una de otro país.
practice-state-submitted = Presentada, aún sin revisar.
practice-state-withdrawn = Retirada.
practice-theme-cash = Dinero en efectivo
practice-theme-education = Escuela
practice-theme-health = Salud
practice-theme-humanitarian-entry = Ingreso humanitario
practice-theme-information = Información y actitudes
practice-theme-labour-pathway = Trabajo legal entre países
practice-theme-local-integration = Integración local
practice-theme-reception = Primeros días: recepción
practice-theme-regularisation = Regularización
practice-theme-resettlement = Reasentamiento
practice-theme-sponsorship = Patrocinio
practice-theme-visa-requirement = Exigencia de visa
practice-why-another-group = hay otro grupo, lugar o tiempo al lado.
practice-why-found-elsewhere = otros dos lugares informan lo mismo.
practice-why-lot-with-protocol = decidió un sorteo o el azar, con el protocolo publicado antes.
practice-why-lot-without-protocol = decidió un sorteo o el azar; no se halló un protocolo publicado antes.
practice-why-nothing-beside = no se da un valor anterior ni otro grupo, así que vale como solo afirmado.
practice-why-one-telling = un solo recuento, o la palabra de quien lo hizo.
practice-why-same-measure-twice = la misma medida antes y después, en un lugar; en ese tiempo cambiaron otras cosas.
practice-why-stated-rule = una regla declarada decidió quién participaba; al lado están quienes quedaron fuera.
practices-adopted =
    { $n ->
        [one] Adoptada en un lugar
       *[other] Adoptada en { $n } lugares
    }
practices-adoptions = Quién la adoptó
practices-all = Todas las prácticas
practices-beside = Comparado con
practices-by-name = Cada resultado de este tema por su nombre
practices-claimed = Solo afirmado: { $way }
practices-collected = Reunida por
practices-confirmed = Confirmada por última vez
practices-consent = Consentimiento
practices-cost = Qué costó y quién pagó
practices-data = Datos de las personas
practices-due = Ese día ya pasó.
practices-exit = Salida
practices-failed = Qué falló o no se quería
practices-foreign = Los títulos y resultados aún no están traducidos; están en inglés.
practices-found =
    { $n ->
        [one] Una práctica.
       *[other] { $n } prácticas.
    }
practices-grades = Cuánto se sabe de un resultado
practices-grades-why = Las palabras entre paréntesis se siguen de los hechos de cada resultado. Dicen qué tan bien se conoce, nunca qué tan bueno es: un fracaso puede ser lo mejor conocido.
practices-hand-in = Una oficina presenta una práctica en un archivo: qué se hizo, un resultado antes y después, qué falló, el costo y la revisión de derechos. Un fracaso es tan bienvenido como un éxito.
practices-known = Cuánto se sabe
practices-lacks = Para presentarse como práctica le falta:
practices-lead = Qué se hizo en la región por las personas en movimiento y qué resultó. Lo que falló está en la misma forma que lo que funcionó.
practices-map = Qué resultó, por tema
practices-map-why = Los resultados se suman, no se pesan. Lo que solo se afirma, sin nada antes ni nadie al lado, va en una columna propia. Lo que falló se publica menos que lo que funcionó, así que los números no dicen nada de todo lo que se intentó.
practices-needed = Qué necesitó
practices-no-cost = No se halló ningún costo. Se buscó en:
practices-no-date = fecha no publicada
practices-no-outcome = No se publicó ningún resultado, así que es una idea y no una práctica.
practices-no-size = Tamaño no publicado en lo leído: solo la dirección.
practices-no-such = No hay ninguna práctica “{ $name }” conocida ese día.
practices-nobody = Aquí no se conoce ninguna todavía.
practices-nobody-adopted = No se sabe de nadie que la haya adoptado.
practices-none = Ese día no se conoce aquí ninguna práctica. Eso no significa que no se hizo nada.
practices-not-published = no publicado
practices-our-reading = así lo lee quien la reunió; ninguna fuente lo dice
practices-outcomes =
    { $n ->
        [one] Un resultado:
       *[other] { $n } resultados:
    }
practices-people = Personas detrás de la cifra
practices-practice = Práctica
practices-review-by = Por revisar de nuevo hasta
practices-rights = Derechos de las personas
practices-same-source = la misma fuente que arriba
practices-serves = Sirve a
practices-since = desde { $day }
practices-standing = En qué punto está
practices-theme = Tema
practices-title = Prácticas y qué resultó de ellas
practices-unreviewed =
    { $n ->
        [one] Una es una idea con resultados: ninguna oficina la ha revisado todavía.
       *[other] { $n } son ideas con resultados: ninguna oficina las ha revisado todavía.
    }
practices-until = hasta { $day }
practices-untold = Ideas sin resultado
practices-untold-why = Nadie ha publicado qué resultó de estas, ni qué falló.
practices-what-came = Qué resultó
practices-who-paid = Quién pagó:
published-gdp-current-usd = Producto interno bruto en dólares de EE. UU. de ese año, al tipo de cambio oficial
published-hosted-asylum-seekers = Personas con una solicitud de asilo propia en trámite, al cierre del año
published-hosted-other-protection = Otros que necesitan protección internacional, sobre todo venezolanos sin solicitud, al cierre del año; categoría desde 2018
published-hosted-refugees = Refugiados bajo el mandato de la agencia de la ONU para los refugiados, al cierre del año
published-population = Residentes a mitad de año, sea cual sea su estatus
published-resettlement-arrivals = Llegadas por reasentamiento en el año, con o sin ayuda de la agencia para los refugiados
qualifier-about = cerca de { $value }
qualifier-at-least = al menos { $value }
qualifier-at-most = como máximo { $value }
qualifier-nearly = casi { $value }
readability-above =
    { $n ->
        [one] Un texto por encima del nivel
       *[other] { $n } textos por encima del nivel
    }
readability-formula = Fórmula
readability-how = Una fórmula cuenta palabras, frases y sílabas; no sabe si un texto es claro. Cada resultado es un año de escuela; a los doce años es el sexto o el séptimo. Los textos de menos de doce palabras se juzgan solo con su vía.
readability-lead = Una persona de doce años debería poder leer todos los textos sobre una vía. Esto dice una fórmula de cada uno.
readability-share = { $n } de { $all } al nivel de una persona de doce años o más fácil
readability-texts = Textos por separado
readability-title = Qué tan difíciles de leer son nuestros textos
readability-unvalidated = No se conoce ninguna fórmula probada con lectores de este idioma. LIX cuenta solo el largo de frases y palabras: tómelo como una pista.
readability-wholes = Vías y oficinas en conjunto
reason-break = Lo que se cuenta cambió entre las cifras.
reason-censored-at-target = La cifra está cortada en el número prometido, así que no permite saber.
reason-disputed = Las fuentes se contradicen y ninguna regla elige entre ellas.
reason-no-number = La promesa no lleva ninguna cifra.
reason-no-target-and-no-direction = No se prometió ni cifra ni dirección.
reason-no-target-date = Se prometió una cifra, pero ninguna fecha para alcanzarla.
reason-not-applicable = La pregunta no se aplica aquí.
reason-not-due = Aún no vence.
reason-not-reported = No se publicó ninguna cifra que el método pueda usar.
reason-sign-change = Las cifras están a ambos lados del cero, y el método no lo admite.
reason-suppressed = El valor se reserva para proteger a personas.
reason-too-few-points = Se publicaron menos cifras de las que el método necesita.
relation-depends-on = Depende de
relation-matches = Responde a
relation-replaces = Ocupa el lugar de
relation-restates = Repite
result-complain = Si alguien pide dinero que no es la tarifa oficial, o te trata mal, anota el día, el lugar y las palabras. Cuéntalo a las personas de arriba. Pide por escrito toda negativa.
result-day = Reglas: { $day }
result-decisions = Aun así, deciden las autoridades:
result-else = Las reglas cambian. Vuelve a mirar más tarde.
result-heading = Tu plan
result-met-plain = Reglas que tus respuestas cumplen
result-offices = Oficinas que te atienden ese día
result-rule = La regla completa, con sus artículos
result-safety = Cuídate
result-sheet = Hoja para una oficina
review-again = Se debe volver a revisar a más tardar: { $day }.
review-by = Las reglas fueron revisadas por { $name }.
review-by-nobody = No lo ha revisado ni un abogado ni un traductor.
review-words-by = Los textos fueron revisados por { $name }.
rhythm-daily = cada día
rhythm-irregular = de vez en cuando
rhythm-monthly = cada mes
rhythm-once = una vez
rhythm-quarterly = cada trimestre
rhythm-twice-a-year = dos veces al año
rhythm-weekly = cada semana
rhythm-yearly = cada año
road-about = ≈ marca un mes en que se reservan recuentos pequeños.
road-all = todo lo contado
road-description = Una barra por mes; la tabla de abajo tiene los mismos números.
road-events = Las líneas numeradas son reuniones de todos los miembros y de los países de esta frontera. Que algo venga después no dice por qué.
road-events-rules = Las líneas numeradas son reuniones de todos los miembros y de los países de esta frontera, y los días en que cambiaron vías más adelante, abiertas solo a esa nacionalidad. Que algo venga después no dice por qué.
road-finding = { $most } en { $year }; { $last } en { $month } (según { $reporter })
road-from = Se dibuja desde { $year }; el archivo tiene todos los meses.
road-gap = no se encontró recuento
road-gap-mark = meses sin recuento, no cero
road-imported = la tabla mensual de quien publica
road-months = Mes por mes
road-of-table = { $n } de { $all } meses son de la tabla de quien publica; los demás, de la carta.
road-part = de ellas, de { $country }
road-part-known = Cuántas venían de { $country } se sabe en { $n } de { $all } meses; los demás se dibujan claros hasta abajo.
road-rule-closed = terminada
road-rule-open = abierta
road-rule-suspended = suspendida
road-vintages = cada recuento con su fuente
road-year-told = Publicado para años enteros: { $years }. Estos meses suman otra cosa o no están todos.
role-associated = Estado asociado
role-beneficiary = Beneficiario
role-beside = Acompaña
role-contradicts = Contradice
role-member = Miembro
role-observer = Observador
role-rates = Califica
rooms-advice = Aquí están sus promesas, miembros y cifras.
rooms-no-money = Este pacto no tiene dinero anunciado ni declarado.
rooms-no-movement = Este pacto no tiene recuentos de personas en movimiento.
rooms-no-offices = Este pacto no tiene oficinas.
rooms-no-pathways = Este pacto no tiene vías legales ni preguntas sobre una misma persona.
row-due = vence: { $day }
row-joint = con
rule-cauce-achieved = La última cifra alcanzó la prometida.
rule-cauce-after-the-date = La fecha pasó, así que lo recorrido se compara con todo el camino.
rule-cauce-censored = La cifra es solo un límite; se califica en ese límite.
rule-cauce-class-with-target = Desde el 95 % del ritmo necesario va en camino, y así hacia abajo según los números del método.
rule-cauce-class-without-target = Sin cifra prometida, el crecimiento se compara con los números del método.
rule-cauce-geometric-growth = Se calcula su crecimiento anual.
rule-cauce-geometric-path = El ritmo se compara con el crecimiento constante que la promesa exige.
rule-cauce-held = Estaba en la cifra prometida desde el inicio y ahí sigue.
rule-cauce-lost = Estaba en la cifra prometida al inicio y la dejó.
rule-cauce-not-assessable = El método no puede decirlo, por la razón indicada.
rule-cauce-span = Se toman la primera y la última cifra, con los años entre ellas.
rule-cauce-straight-growth = Su cambio anual se calcula en línea recta.
rule-cauce-straight-path = Lo recorrido se compara con una línea recta hasta la cifra prometida.
rule-delivery-addition = La promesa era tantos más; se suman al punto de partida.
rule-delivery-capped = Se prometió una cifra y ninguna la muestra, así que la clase no pasa de sustancial.
rule-delivery-ceiling = La promesa era «hasta» una cifra; la última cifra se compara con ese tope.
rule-delivery-combined = Se ponderan juntas la cifra y las partes de la promesa.
rule-delivery-deliverable = Se busca en las cifras publicadas una de las cosas que la promesa comprende.
rule-delivery-deliverables = Todo hecho es completo; desde la mitad, sustancial; algo hecho o empezado, limitado.
rule-delivery-ended-by-another = Otro le puso fin, así que la clase queda: lo que otros terminan no lo ha retirado quien lo prometió.
rule-delivery-event = A la promesa le ocurrió otra cosa, y eso decide.
rule-delivery-not-comparable = La cifra y la promesa no cuentan lo mismo, así que el número no se usa.
rule-delivery-not-due = La fecha no ha llegado y nada muestra que haya comenzado.
rule-delivery-not-searched = Nada en el registro lo muestra y no consta ninguna búsqueda.
rule-delivery-not-yet-whole = Todavía no se da por completo.
rule-delivery-nothing-found = Una búsqueda registrada no halló nada que lo muestre.
rule-delivery-number = La última cifra se compara con la prometida.
rule-delivery-rate = La promesa era una cifra por período; la última cifra se compara con lo que corresponde a ese tiempo.
rule-delivery-reached-before-the-end = El programa terminó, pero la promesa ya se había alcanzado.
rule-delivery-reinstated = Se terminó o se detuvo y volvió a ponerse en marcha; la clase queda.
rule-delivery-suspended = La promesa se suspendió; eso solo no cambia la clase.
rule-evidence-contradicted = Hay cifras que se contradicen.
rule-evidence-event = La evidencia es el texto que dice lo ocurrido.
rule-evidence-none = Ninguna cifra publicada muestra nada de ello.
rule-evidence-strongest = Decide la fuente más fuerte entre las cifras que cuentan.
rule-figures-contradict = Dos cifras sobre el mismo momento se contradicen; una regla con nombre elige cuál califica.
rule-figures-left-out = Una cifra se deja fuera.
rule-promise-against-first = Se juzga también por la primera redacción, porque su cifra o su fecha era otra.
rule-promise-first = La primera promesa se conserva junto a la actual.
rule-promise-in-force = Se toma la redacción vigente ese día.
rule-time-ceiling = La promesa es un tope: no se debe nada en una fecha.
rule-time-done = El día del cumplimiento se compara con la fecha prometida.
rule-time-ended = Se le puso fin antes de su fecha.
rule-time-no-date = No se prometió ninguna fecha.
rule-time-not-done = No consta que se hiciera; la fecha prometida se compara con el día de la calificación.
rule-time-undated = Una parte sin fecha no dice nada del plazo: se juzgan las que tienen fecha y cuenta la peor de ellas.
rule-trajectory-last-known = La fecha pasó: queda la clase que tenía entonces, con la última cifra anterior.
rule-trajectory-not-assessable = La trayectoria no se puede evaluar.
rules-do-not-say = Las reglas publicadas no lo dicen.
said-a-rate-is-complete-only-when-its-time-is-over = una cifra por período solo se completa cuando termina su tiempo
said-an-upper-bound-proves-nothing-delivered = un tope no prueba nada cumplido
said-another-currency = otra moneda
said-nearly = la fuente dice «casi»
said-not-later-than-the-baseline = no es posterior al punto de partida
said-nothing-was-published = no se publicó nada
said-rated-at-its-bound = calificada en su límite
said-the-number-is-not-used = la cifra no se usa
said-words-without-a-number = palabras sin cifra
screening-another-country = Otro país
screening-another-person = Otra persona
screening-back = Atrás
screening-change = Cambiar
screening-check = Revisa tus respuestas
screening-choose = Elige
screening-complete = Ninguna otra pregunta puede cambiar el resultado.
screening-continue = Continuar
screening-day = Día
screening-day-hint = Si solo sabes el mes o el año, deja el resto vacío.
screening-disclaimer = Esto es información, no es asesoría legal ni una decisión. Solo decide una autoridad.
screening-first-heading = Primero, unas pocas preguntas
screening-first-lead = Deja vacío lo que no quieras decir.
screening-fits = Tus respuestas encajan con la regla como se leyó: pregunta primero
screening-forget = Borrarlo de este teléfono
screening-forgotten = Borrado de este teléfono.
screening-go-on = Seguir con las preguntas
screening-heading = ¿Qué puedes intentar?
screening-keep = Guardar en este teléfono
screening-keep-answer = Dejar mi respuesta y seguir
screening-kept = Guardado en este teléfono. También se abre sin internet.
screening-kept-erase = Borrarlas
screening-kept-found = En este teléfono hay respuestas guardadas. Pueden ser de otra persona.
screening-kept-go-on = Seguir con ellas
screening-kept-old = Las reglas de este teléfono son del { $day }. Abre esta página con internet para tener las nuevas.
screening-language-waits = Para cambiar de idioma hace falta conexión. Tus respuestas siguen aquí.
screening-lead = Respondes unas pocas preguntas. Después ves qué puedes intentar ahora, a quién preguntar, qué llevar y hasta cuándo.
screening-leave = Salir rápido
screening-leave-note = «Salir rápido» muestra otra página y quita lo que se guardó en este teléfono. Si otras personas usan este teléfono, borra también su historial.
screening-month = Mes
screening-needs-document = Necesito un documento para saberlo
screening-no = No
screening-no-name = Nadie te pide tu nombre.
screening-not-advice = Esto no es asesoría legal ni una decisión. Aquí no se rechaza a nadie.
screening-not-kept = Tus respuestas no se guardan. Cada página las pasa a la siguiente y las olvida.
screening-nothing-said = Todavía no has respondido nada.
screening-number = Pregunta { $n }
screening-number-label = Número
screening-number-plain = Pregunta
screening-other-country = Un país que no está en esta lista
screening-print = Imprimir
screening-problem = No entendimos esta respuesta. Inténtalo de nuevo o elige «No lo sé».
screening-rather-not = Prefiero no decirlo
screening-result-cannot-tell-from-here = Desde aquí no se puede saber
screening-result-cannot-tell-yet = Todavía no se puede saber: faltan respuestas
screening-result-does-not-meet = Tus respuestas no cumplen un criterio publicado
screening-result-meets = Tus respuestas cumplen los criterios publicados
screening-result-not-open = No está abierta ese día
screening-script-here = Tus respuestas se quedan en este teléfono. Mientras respondes no se envía nada.
screening-show = Ver el resultado
screening-signature-bad = La firma de las reglas es falsa. No se usan. Puedes seguir sin ellas: entonces cada página pregunta al sitio.
screening-signature-cannot = Este teléfono no puede comprobar la firma de las reglas. Llegaron de este sitio por tu conexión.
screening-signature-good = Las reglas coinciden con la clave que vino con esta página: nada se dañó en el camino. Si es la clave correcta, solo se ve al comparar: { $key }. Una oficina o el proyecto puede decirte la clave.
screening-skip = A todo puedes decir «no lo sé» o «prefiero no decirlo», y puedes parar cuando quieras.
screening-start = Empezar
screening-stop = Parar aquí y ver el resultado
screening-title = Preguntas
screening-told-waits = Lo que dice el resultado aún no ha llegado: no hay conexión. Tus respuestas siguen aquí. Inténtalo otra vez.
screening-too-late = El plazo ya terminó
screening-unknown = No lo sé
screening-why = Por qué lo preguntamos:
screening-year = Año
screening-yes = Sí
search-activities = Buscar «{ $question }» entre las actividades informadas
search-announcements = Dinero anunciado
search-contacts = A quién preguntar
search-corridors = Corredores
search-found =
    { $n ->
        [one] Un resultado.
       *[other] { $n } resultados.
    }
search-hidden =
    { $n ->
        [one] Uno más no se muestra: añada una palabra para acotar.
       *[other] { $n } más no se muestran: añada una palabra para acotar.
    }
search-hint = Escriba en cualquier idioma, con o sin acentos. Por ejemplo:
search-instead = Nadie escribió «{ $asked }»; se buscó «{ $near }».
search-label = Buscar caminos, ayuda, promesas, países
search-label-promises = Buscar promesas, miembros, cifras
search-names-about = quién contacto licencia correcciones
search-names-cycles = informes ciclo silencio plazo vencimiento
search-names-data = descargar tablas CSV JSON API datos abiertos
search-names-glance = matriz miembros silencio
search-names-methods = calificación clases reglas
search-names-money = ayuda donantes dólares millones
search-names-movement = cruces flujos encuentros llegadas
search-names-offices = Movilidad Segura cita
search-names-pathways = visa asilo permiso parole
search-names-screening = puedo entrevista preguntas requisitos
search-nothing = No se encontró nada para «{ $question }»
search-nothing-advice = Pruebe con menos palabras u otras, el nombre de un país o una cifra.
search-pages = Páginas
search-practices = Prácticas
search-questions = Preguntas que se hacen a una persona
search-series = Conteos de personas
search-some-words = Ninguno tiene todas las palabras; estos tienen algunas.
search-title = Buscar: { $question }
section-about = Acerca de
section-coding = Cómo se leen las promesas
section-commitments = Compromisos
section-cycles = Quién ha informado
section-data = Datos para descargar
section-glance = De un vistazo
section-home = Cómo van las cosas
section-meetings = Reuniones
section-members = Miembros
section-methods = Métodos
section-money = Dinero
section-movement = Movilidad
section-offices = Oficinas
section-packages = Paquetes de acción
section-pathways = Vías
section-pillars = Pilares
section-screening = ¿Qué vías hay?
section-search = Buscar
section-sources = Fuentes
section-unknown = Lo que no se sabe
section-verdicts = Tribunales y auditores
share = { $value } %
shares-all =
    { $n ->
        [one] Uno en total
       *[other] Los { $n } juntos
    }
shares-beside = Totales publicados del mismo día
shares-caption = Según el recuento del { $day }, en { $unit }
shares-counted = Contado
shares-each = Cada cuota
shares-members =
    { $n ->
        [one] Un miembro
       *[other] { $n } miembros
    }
shares-missing = La suma es lo mínimo, porque ese recuento no tiene número de
shares-mixed = El nombre de un total dice a quiénes cuenta. Si cuenta a más que los miembros y se divide por lo prometido solo por estos, mezcla dos grupos.
shares-of = Contado de lo prometido
shares-others =
    { $n ->
        [one] Un Estado que no es miembro
       *[other] { $n } Estados que no son miembros
    }
shares-over-all = Sobre lo prometido por todos
shares-over-members = Sobre lo prometido por los miembros
shares-promised = Prometido
shares-times = Los miembros en cada recuento
shares-title = Todos juntos y cada uno por separado
shares-why = Cada recuento se mide con las promesas de exactamente aquellos a quienes cuenta.
sheet-answers = Las respuestas
sheet-code = Código cuadrado con estas respuestas; se lee sin internet
sheet-heading = Respuestas para una oficina
sheet-holds = El código cuadrado y la línea debajo son texto simple: cualquiera con un teléfono puede leerlos. Contienen el día de las reglas y las respuestas de esta lista, ningún nombre y nada más.
sheet-lead = Tú decides a quién le muestras esta hoja. Contiene solo las respuestas que importan para lo que está en ella, ningún nombre y nada más.
sheet-leave-out = Quitarlas otra vez
sheet-left-out = No están en esta hoja: respuestas que otros podrían usar contra ti (peligro, asilo, cómo entraste, tus papeles, policía o tribunales), ni los nombres de lugares que dirían lo mismo. Una oficina puede preguntarte de nuevo.
sheet-office = Para la oficina
sheet-office-day = Día y próxima cita
sheet-office-name = Oficina y persona
sheet-office-note = Notas
sheet-place = Adónde ir en { $country }
sheet-print = Para imprimir, usa la orden de imprimir de tu navegador.
sheet-put = Ponerlas también en la hoja
sheet-whole = Esta hoja contiene también respuestas que otros podrían usar contra ti. Muéstrala solo a alguien de confianza.
shows-background = Contexto
shows-begun = Lo muestra empezado
shows-contradicts = Habla en contra
shows-delayed = Muestra un retraso
shows-done = Lo muestra hecho
shows-ended = Muestra que terminó
shows-exceeded = Muestra más de lo prometido
shows-narrowed = Muestra menos de lo prometido
shows-partly = Muestra una parte
shows-reinstated = Muestra que volvió a empezar
shows-suspended = Muestra una pausa
since-day = desde el { $day }
since-period = desde { $period }
since-unknown = desde un día que no se publicó
source = Fuente
source-address = Dirección
source-checked-general = Conocimiento general; no se leyó el texto.
source-checked-no = No se leyó el texto.
source-checked-press = Se leyó una noticia de prensa.
source-checked-yes = Se leyó el texto.
source-copy = { $host } (una copia, no quien lo publicó)
source-licence = Licencia
source-note = Qué saber de ella
source-owner = Titular
source-rhythm = Aparece
sources-caption = Por tipo de fuente y luego por identificador.
sources-figures =
    { $n ->
        [one] Una cifra publicada
       *[other] { $n } cifras publicadas
    }
sources-lead = De dónde viene cada cifra. Nada se muestra sin su fuente.
sources-order = Primero el tipo de fuente más fuerte: quien no tiene parte en la promesa, luego los conjuntos de datos, luego quien prometió; la prensa al final.
sources-owners = De quién son los datos
square-ended = terminada
square-late = con la fecha vencida
squares-table = Lo mismo en una tabla
stage-interview = Entrevista
stage-refer = Derivación hasta la salida
stage-register = Inscripción
stage-screen = Preselección
standing-not-yet = Todavía no había empezado ese día
standing-not-yet-day = Todavía no; empieza: { $day }
standing-open = En servicio ese día
standing-open-either = En servicio ese día; no está publicado para quién
standing-opens = Empieza: { $day }.
standing-unclear = No se publicó qué regla valía ese día
standing-unproven = Anunciado; ninguna fuente muestra que abrió
state-closed = cerrada
state-not-known = no hay nada publicado
state-open = abierta
state-suspended = suspendida
status-approximate = Aproximado
status-conflicting = En conflicto con otro
status-dataset = Del archivo de datos oficial
status-derived = Calculado a partir de otros
status-final = Definitivo
status-first = Primera publicación
status-partial = Parte del período
status-press = De la prensa
status-provisional = Provisional
status-published = Publicado
status-revised = Revisado
stocks-by-drop-negatives = aumentos de existencias; se omiten las bajas
stocks-by-independent-closed = cada quien elige de nuevo, dentro de la tabla
stocks-by-minimum-closed = los menos movimientos que explican ambos recuentos, dentro de la tabla
stocks-by-minimum-open = los menos movimientos que explican ambos recuentos, abierta al exterior
stocks-by-pseudo-bayes = media ponderada de los menos movimientos y de los independientes
stocks-by-rates = las primeras existencias, ajustadas a un número de migrantes
stocks-by-reverse-negatives = aumentos de existencias; las bajas son retornos
table-aid-activities = Cada actividad informada.
table-aid-arrivals = Lo que llegó a cada país, como intervalo.
table-aid-aside = Lo que queda fuera de los totales, y por qué.
table-aid-files = Los archivos vigentes, con resumen criptográfico y ambos relojes.
table-aid-left-out = Lo que ninguna tasa convierte.
table-aid-link-faults = Vínculos que su publicador podría corregir.
table-aid-links = Vínculos de los publicadores por grado.
table-aid-pillars = Dinero informado por pilar.
table-aid-places = Lugares por debajo del país.
table-aid-receipts = Lo que dicen las comunidades que reciben.
table-aid-totals = Dinero informado por clase, informante, receptor y año.
table-aid-unread = Dinero que los archivos dicen y que no se pudo leer, con su línea.
table-alarms = Alertas tempranas que una persona emitió.
table-announcements = Dinero anunciado, cada total con sus partes.
table-assessments = Cada calificación, con aquello en que se apoya.
table-cause-classes = Indicadores de causas, cada uno con su clase o la razón por la que no la hay
table-cause-links = Palabras citadas de promesas y cláusulas que nombran una causa
table-commitments = Cada compromiso con su redacción actual y su calificación.
table-cycle-standings = A quién se llamó a informar en qué ciclo, y qué llegó.
table-documents = Qué muestra cada documento de una promesa y quién lo cuenta.
table-estimates = Flujos estimados con sus intervalos.
table-events = Qué se suspendió, terminó o volvió a empezar, y por obra de quién.
table-figures = Cada cifra publicada con su fuente.
table-forecast-scores = Cada pronóstico pasado junto a lo que ocurrió.
table-forecasts = Cada pronóstico con sus intervalos y sus errores pasados.
table-gaps = Lo que se buscó y no se encontró.
table-glance = Quién prometió, cómo está y quién no contó nada y desde cuándo.
table-imported = Totales de archivos incorporados, los pequeños retenidos.
table-kept = Copias guardadas de las páginas citadas.
table-key-shares = Lo que las claves darían a cada miembro, con intervalos
table-meetings = Reuniones.
table-member-shares = Lo que asume cada miembro, con intervalos
table-members = Miembros y observadores.
table-mirrors = Un corredor según lo cuentan varios, mes a mes.
table-movements = Cada recuento publicado de personas en movimiento, sin los pequeños.
table-packages = Paquetes de acción con quienes los lideran.
table-practice-outcomes = Qué resultó de cada práctica, antes y después, con cuánto se sabe.
table-practices = Prácticas: dónde, desde cuándo, qué falló, el costo, la revisión.
table-reports = Informes de miembros que se aceptaron, con sus propias palabras.
table-scenarios = Tiempo de espera y personas en espera en oficinas con varios planes.
table-searches = Qué se buscó y no se halló, con las palabras.
table-shares = Lo que todos prometieron juntos, al lado de las cuotas de cada país.
table-signals = Cada señal de aumento repentino, con lo que siguió.
table-states = Lo que pudo decirse del propio pacto, y desde cuándo.
table-triggers = Umbrales que los miembros acordaron.
table-verdicts = Lo que concluyeron tribunales, auditores y otros, al lado de nuestra lectura.
table-wordings = Cada redacción que ha tenido cada compromiso.
target = Cifra prometida
target-baseline = Punto de partida
target-baseline-on = { $value } ({ $day })
target-between = de { $min } a { $max }
target-deadline = Para cuándo
target-deadline-of-part = { $day } (de una parte; otras no tienen fecha)
target-no-deadline = no se prometió fecha
target-starts = Desde
text-fell-back =
    Aún sin traducir: se muestra en { $language ->
        [English] inglés
       *[other] { $language }
    }
time-day-unknown = Hecho, día desconocido
time-day-unknown-means = Consta que se hizo, pero nada publicado dice si fue en la fecha.
time-early = Antes de plazo
time-early-means = Hecho antes de la fecha.
time-ended-before-due = Terminó antes de su fecha
time-ended-before-due-means = Aún no vencía cuando se le puso fin.
time-late = Con retraso
time-late-means = Hecho después de la fecha.
time-no-date = Sin fecha prometida
time-no-date-means = No se prometió ninguna fecha.
time-not-yet-due = Aún no vence
time-not-yet-due-means = La fecha no ha llegado.
time-nothing-owed = Sin fecha debida
time-nothing-owed-means = «Hasta» una cifra: una vez abierto, no se debe nada más en una fecha.
time-on-time = A tiempo
time-on-time-means = Hecho a más tardar en la fecha.
time-overdue = Vencido
time-overdue-means = La fecha pasó y no consta que se hiciera.
trajectory-acceleration-needed = Hay que acelerar
trajectory-acceleration-needed-means = Avanza en la dirección correcta, pero no lo bastante rápido.
trajectory-achieved = Alcanzada
trajectory-achieved-means = Se alcanzó la cifra prometida.
trajectory-deterioration = Retroceso
trajectory-deterioration-means = Avanza en la dirección contraria.
trajectory-held = Mantenida
trajectory-held-means = Ya estaba ahí al inicio y se ha mantenido.
trajectory-limited = Limitada
trajectory-limited-means = Apenas avanza.
trajectory-lost = Perdida
trajectory-lost-means = Estaba ahí al inicio y desde entonces se perdió.
trajectory-not-assessable = No evaluable
trajectory-not-assessable-means = No se puede decir; la razón figura al lado.
trajectory-on-track = En camino
trajectory-on-track-means = Avanza lo bastante rápido para llegar a la cifra en la fecha.
trust-confidence-not-confirmed = Nada de lo que encontramos lo confirma hoy. Pregunta primero.
trust-confidence-not-stated = No se dice qué confirma esta regla.
trust-confidence-official-text = Se leyó el texto oficial.
trust-confidence-one-source = Lo dice una sola fuente. Pregunta primero.
trust-confidence-two-sources = Dos fuentes lo dicen.
trust-confirmed-on = Fuente más nueva: { $day }.
trust-confirmed-undated = La fuente no tiene fecha; se leyó el { $day }.
trust-review-lapsed = Había que revisar esto otra vez antes del { $day }. Pregunta primero.
trust-shut = Hoy nadie puede pedir esto: { $said }
unit-actions = acciones
unit-additional-beneficiaries = personas beneficiarias adicionales
unit-additional-nationalities = nacionalidades adicionales
unit-applications = solicitudes
unit-approvals = aprobaciones
unit-arrests = detenciones
unit-cards = carnés
unit-cases = casos
unit-centres = centros
unit-children = niñas y niños
unit-claims = solicitudes de asilo
unit-committees-per-country = comité por país
unit-constant-2023-us = dólares de EE. UU. de 2023
unit-countries = países
unit-current-us = dólares de EE. UU.
unit-days = días
unit-detentions = detenciones
unit-difference = diferencia
unit-difference-2020-to-2023 = diferencia de 2020 a 2023
unit-difference-between-nationalities = diferencia entre nacionalidades
unit-difference-between-places = diferencia entre lugares
unit-difference-by-lot = diferencia por sorteo
unit-difference-by-nationality-and-time = diferencia por nacionalidad y tiempo
unit-difference-in-differences = diferencia en diferencias
unit-encounters = encuentros
unit-index = puntos del índice
unit-invitations = invitaciones
unit-jobs = empleos
unit-judgement-of-a-study = juicio de un estudio
unit-legal-act = norma
unit-milestone = hito
unit-ministerial = reunión ministerial
unit-multiple = veces el número anterior
unit-multiple-of-previous-places = veces las plazas anteriores
unit-per-100-000 = por cada 100 000 personas
unit-per-cent = %
unit-per-cent-difference = diferencia en por ciento
unit-percentage-points = puntos porcentuales
unit-permits = permisos
unit-permits-issued--cumulative = permisos emitidos (total acumulado)
unit-personnel-deployed = personas desplegadas
unit-persons = personas
unit-persons-per-month = personas por mes
unit-persons-per-year-per-country = personas por año y por país
unit-places = cupos
unit-points = puntos
unit-pupils = alumnos
unit-ratio = razón
unit-reais = reales
unit-refugee-admissions = admisiones de refugiados
unit-refugees = personas refugiadas
unit-routes = rutas
unit-standard-deviations = desviaciones estándar
unit-travel-authorisations = autorizaciones de viaje
unit-usd-requested = USD solicitados
unit-visas = visas
unit-workers = trabajadores
unit-workers-per-year = trabajadores por año
unknown-gaps = Buscado y no encontrado
unknown-tell = Conozco uno
unknown-tell-nobody = Quien mantiene este sitio no ha nombrado a nadie a quien escribir.
unknown-tell-us = Quien conozca un texto publicado que responda a algo de esto puede señalarlo; la respuesta figurará aquí con su fuente.
unknown-unreported =
    { $n ->
        [0] Compromisos sobre los que no se halló cifra, documento ni acto: 0
        [one] Sobre un compromiso no se halló ninguna cifra, ningún documento ni acto
       *[other] Sobre { $n } compromisos no se halló ninguna cifra, ningún documento ni acto
    }
value-one-legal-act = adoptado
value-one-milestone = alcanzado
verdict-agree-means = Ambas dicen lo mismo de lo que fue de la promesa.
verdict-beside-agree = Coincide con nuestra lectura
verdict-beside-apart = No se puede comparar
verdict-beside-differ = Difiere de nuestra lectura
verdict-compatible = Compatible con nuestra lectura
verdict-compatible-means = Ambas pueden ser ciertas a la vez; no dicen lo mismo.
verdict-counts = Nombra { $amount }.
verdict-differ-means = Las dos dicen cosas distintas de lo que fue de la promesa.
verdict-found-dismissed = Recurso en su contra desestimado: sigue en pie
verdict-found-failed = No se hizo lo debido
verdict-found-not-reached = No se alcanzó
verdict-found-partly = Se alcanzó en parte
verdict-found-reached = Se alcanzó
verdict-found-upheld = Recurso en su contra estimado: queda sin efecto
verdict-kind-audit = Auditoría
verdict-kind-court = Tribunal
verdict-kind-parliament = Parlamento
verdict-kind-press = Prensa
verdict-kind-supervisor = Autoridad de supervisión
verdict-known = público desde el { $day }
verdict-no-class = Nuestra lectura no dice qué fue de la promesa.
verdict-numbers = Los números difieren: { $theirs } allí, { $ours } en la nuestra, contados por última vez el { $day }.
verdict-numbers-before =
    { $n ->
        [one] El nuestro se contó un día antes del plazo ({ $day }).
       *[other] El nuestro se contó { $n } días antes del plazo ({ $day }).
    }
verdict-of-validity = Trata de si la promesa es válida, no de lo que fue de ella.
verdict-told-by = No hemos leído el texto oficial; lo cuenta
verdicts-agree =
    { $n ->
        [one] Una sentencia o informe es compatible con nuestra lectura,
       *[other] { $n } sentencias o informes son compatibles con nuestra lectura,
    }
verdicts-and-finding = y la conclusión que consta aquí de: { $by }, sin parte en la promesa. Nuestra clase no cambia.
verdicts-apart =
    { $n ->
        [one] una no se puede comparar.
       *[other] { $n } no se pueden comparar.
    }
verdicts-by-own-measure = Cada quien juzga con su propia medida, que consta en sus líneas.
verdicts-deadline = Plazo: { $day }.
verdicts-differ =
    { $n ->
        [one] una difiere,
       *[other] { $n } difieren,
    }
verdicts-found = Lo que se concluyó
verdicts-lead = Lo que concluyeron tribunales, auditores y otros está al lado de nuestra propia lectura, que sale de cifras publicadas según una regla escrita. Ninguna conclusión cambia nuestra lectura.
verdicts-none = El { $day } no se conoce ninguna conclusión de un tribunal o auditor.
verdicts-number = Último recuento: { $value } ({ $day }); prometido: { $target }.
verdicts-only-named = Solo los Estados nombrados estuvieron ante un tribunal; de los demás, una sentencia no dice nada.
verdicts-our-class = Nuestra lectura el { $day }
verdicts-overdue = Plazo: { $day }; vencido desde entonces.
verdicts-rule = La regla: «se alcanzó» va con completo; «en parte», con limitado o sustancial; «no se hizo lo debido», con limitado, sin empezar o retirado; «no se alcanzó», con toda clase menos completo; si no, difieren. No se compara si una promesa es válida, ni una clase que solo dice que nada se sabe, vence o rige. Lo que un órgano dio en un mismo día cuenta una vez, también los asuntos acumulados.
verdicts-title = Lo que concluyeron tribunales y auditores
version-day-unknown = un día que no se publicó
version-from-until = Desde: { $from }. Hasta: { $until }
version-no-end = sin final publicado
version-standing = antes de este registro
version-told-here = contada en esta página
weekday-fr = viernes
weekday-mo = lunes
weekday-sa = sábado
weekday-su = domingo
weekday-th = jueves
weekday-tu = martes
weekday-we = miércoles
weight-noticed = Se informa
weight-quarantined = Apartado hasta tener respuesta
weight-refused = Rechazado
what-if-between = de { $least } a { $most }
what-if-changes = Qué cambió, en palabras
what-if-few = menos de { $base }, quizá nadie
what-if-gain = Ganan
what-if-how = Cada cuenta se redondea a un múltiplo de { $base } antes de sumar, para que no se pueda señalar a nadie. Donde hay respuestas que no se saben, el primer número es seguro y el segundo es lo máximo posible.
what-if-invented = Aquí no se cuenta a nadie real. Las nacionalidades siguen cifras publicadas; las demás respuestas se sortean, y una de cada cinco queda sin saber. Es una prueba de las reglas, no un pronóstico.
what-if-is-in-the-way = Lo que ahora lo impide:
what-if-lead = Las reglas del { $before } junto a las del { $after }, probadas con { $n } personas inventadas en este país: { $country }.
what-if-lose = Pierden
what-if-nationality = Nacionalidad
what-if-not-known = No se sabe
what-if-others = Estas también cambiaron, pero aquí no es seguro que alguien gane o pierda:
what-if-own = Su propia población, sin nombres, en un archivo que nunca sale de su máquina:
what-if-table-office = Ganan: atendidos después y antes no. Pierden: atendidos antes y después no.
what-if-table-pathway = Ganan: cumplen los criterios después y antes no. Pierden: los cumplían antes y después no.
what-if-title = Qué pasa si: quién gana, quién pierde
what-if-was-in-the-way = Lo que antes lo impedía:
who-can-tell-family = Tu familia
who-can-tell-office = La oficina donde pides
who-can-tell-self = Tú, quizás más tarde
who-can-tell-sponsor = Quien apoya tu solicitud
why-unknown-needs-document = hace falta un documento
why-unknown-not-asked = no preguntado todavía
why-unknown-not-exact = no es lo bastante exacto
why-unknown-prefer-not-to-say = prefieres no decirlo
why-unknown-unknown = no lo sabes
wording-first = Primera promesa
wording-lowered = Reducida
wording-neutral = Otras palabras, misma promesa
wording-raised = Ampliada
