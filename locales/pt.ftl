# Words of the interface in Portuguese. Not reviewed by a person yet.
# One message per key, keys in alphabetical order; blanks keep the same names in every language.

about-cite = Cauce, título da página, conforme conhecido em { $day }, endereço da página.
about-corrections = Há algo errado?
about-corrections-what = Diga qual página, qual frase ou número e o que o comprova. O que está errado é corrigido à vista de todos, com a sua própria data.
about-how = Como funciona
about-how-what = Promessas e números são tirados de textos publicados, cada um com endereço e data. Uma regra escrita os avalia; cada passo pode ser lido.
about-lead = Um registro público de promessas: cada uma em suas primeiras palavras, com tudo o que se publicou sobre ela desde então.
about-licence = Licença e como citar
about-licence-what = Nossas frases e classificações: Creative Commons Atribuição 4.0. Os números e os textos oficiais pertencem às suas fontes, cada uma nomeada junto ao número. Contornos dos mapas: Natural Earth.
about-not = O que não é
about-not-adopted = Não é um juízo que algum governo ou organismo tenha adotado.
about-not-guess = Não é um palpite. Onde nada foi encontrado, diz-se isso.
about-not-league = Não é uma classificação. Os países prometeram coisas diferentes.
about-not-legal = Nunca é orientação jurídica.
about-title = O que é isto
about-version = Versão do registro: { $version }.
about-who = Quem fala
about-who-nobody = Quem mantém esta cópia do site não se identificou.
about-who-runs = Este site é mantido por { $name }.
about-words = Palavras
about-words-what = As promessas são contadas com nossas palavras, em inglês e espanhol. Onde um texto não está traduzido, aparece em outro idioma e é marcado. Nenhuma pessoa revisou ainda as traduções.
about-you = Sua visita
about-you-what = Sem cookies, sem contar visitas, nada se carrega de outro site. Só a página com perguntas tem um programa, e funciona também sem ele.
aid-activities = Atividades
aid-activity = Atividade
aid-after = Próximas
aid-all-activities = Todas as atividades: { $n }
aid-all-back = Só desde o começo do pacto
aid-all-years = Mostra-se: todos os anos, também os anteriores ao pacto.
aid-announced = Anunciado, contado uma vez
aid-announced-here = O que foi anunciado só para este país
aid-announced-why = Nenhuma fonte liga estes anúncios às atividades acima; por isso nada se desconta de nada.
aid-any = qualquer
aid-approximate = aproximado
aid-arrived-on = Chegou em
aid-arrived-parts = Cada parte desta resposta
aid-arrived-why = O dinheiro chega quando quem dá está fora do país e quem recebe está dentro. Os identificadores dizem de onde é cada organização. Se um extremo não é dito, o dinheiro só está no número maior; se os dois lados podem falar de um mesmo pagamento, o número menor toma apenas o lado maior.
aid-aside-future = fora: o seu dia não tinha chegado quando o arquivo foi conhecido
aid-aside-no-rate = fora: nenhuma taxa o converte
aid-aside-repeated = fora: outro relatório diz o mesmo
aid-aside-reported-below = fora: atividades filhas informam o mesmo do mesmo tipo e ano
aid-aside-second-hand = fora: informado em segunda mão
aid-aside-title = O que fica fora de todo total
aid-astray =
    { $n ->
        [one] Um lugar que os relatórios situam neste país fica noutra parte
       *[other] { $n } lugares que os relatórios situam neste país ficam noutra parte
    }
aid-astray-in = fica em { $country }.
aid-astray-nowhere = não fica em nenhum país do hemisfério.
aid-astray-why = Uma pergunta a quem publicou: está errado o ponto ou o país? Não estão em nenhuma tabela de lugares nem no mapa.
aid-at-par = ao par por lei
aid-because = por causa de
aid-before = Anteriores
aid-below = { $amount } da diferença é o que atividades filhas informam do gasto de suas mães.
aid-by-country = Informado, por país
aid-by-other-side = só o outro lado o conta
aid-by-reporter = Por quem informa
aid-by-year = Por ano
aid-byte = byte { $n }
aid-chain = A cadeia
aid-chain-says = Acima: quem deu a esta atividade. Abaixo: a quem ela passou o dinheiro. Tão largo quanto o valor. Tracejado: no outro extremo não há atividade conhecida.
aid-child = Atividade filha
aid-claimant = Quem o diz
aid-cofunded = Financiada junto com
aid-compared = Anunciado frente a informado, por doador
aid-compared-silent =
    { $n ->
        [one] Um país doador informa pagamentos e não anunciou nada aqui.
       *[other] { $n } países doadores informam pagamentos e não anunciaram nada aqui.
    }
aid-compared-why = Os dois lados não são do mesmo dinheiro: os anúncios nomeiam somas, os relatórios nomeiam pagamentos de qualquer ano, e ninguém publicou que pagamento veio de que anúncio. O informado pertence ao país cujo registro o identificador de quem informa nomeia.
aid-coordinates = Coordenadas
aid-counted = Conta por
aid-countries = O que chegou, por país
aid-countries-lead = Dinheiro que cruzou para cada país, como intervalo, e quanto se pode rastrear.
aid-country-title = Dinheiro: { $country }
aid-currency = Moeda
aid-day = Dia
aid-decided = { $who } decidiu em { $day } em vez da regra.
aid-direction = Direção
aid-empty = Nada foi incorporado que se conhecesse até este dia; por isso nada se mostra. Quem administra este site incorpora arquivos do padrão de ajuda e taxas de câmbio com:
aid-empty-then = As páginas mostram-nos logo; as taxas são lidas ao iniciar o site.
aid-empty-title = Ainda não há dinheiro informado
aid-exact = exato
aid-exactness = Exatidão
aid-fault = O que está errado
aid-fault-list = O que os publicadores poderiam corrigir:
aid-faults = O que este publicador poderia corrigir
aid-field = Campo
aid-from = de
aid-gate = Antes de qualquer pilar, uma de
aid-gazetteer = Código de gazetteer
aid-given = Cruzou, segundo quem dá
aid-grade-both-sides-agree = Os dois lados concordam
aid-grade-both-sides-agree-means = Quem dá e quem recebe se nomeiam, com o mesmo valor no mesmo mês.
aid-grade-matched-by-rule = Emparelhado por regra
aid-grade-matched-by-rule-means = Não se publicou vínculo; referência, valor, moeda e mês coincidem com um só relatório.
aid-grade-one-side-resolves = Um lado, conhecido
aid-grade-one-side-resolves-means = Um lado nomeia uma atividade que aqui se conhece.
aid-grade-one-side-unresolved = Um lado, desconhecido
aid-grade-one-side-unresolved-means = Um lado nomeia uma atividade que ninguém publicou aqui.
aid-grade-organisation-id = Organização em seu lugar
aid-grade-organisation-id-means = O identificador de uma organização está onde vai o de uma atividade.
aid-grade-self-reference = Nomeia a si mesma
aid-grade-self-reference-means = A atividade nomeia a si mesma no outro extremo.
aid-grades = O que significam os seis graus
aid-headline = Nada consta como chegado a { $country }.
aid-headline-none = Os relatórios situam até { $amount } em { $country }. De nada disso se publicou ao mesmo tempo quem deu e quem recebeu.
aid-headline-part = Os relatórios situam até { $amount } em { $country }. De { $share } se publicou ao mesmo tempo quem deu e quem recebeu.
aid-here = Desembolsado ou gasto aqui
aid-kind = Tipo
aid-kind-commitment = adjudicação
aid-kind-disbursement = desembolso
aid-kind-expenditure = despesa
aid-kind-guarantee = garantia
aid-kind-incoming = recebido
aid-kind-incoming-commitment = adjudicação recebida
aid-kind-incoming-pledge = promessa recebida
aid-kind-interest = juros
aid-kind-outgoing-pledge = promessa
aid-kind-purchase-of-equity = compra de ações
aid-kind-reimbursement = reembolso
aid-kind-repayment = pagamento de empréstimo
aid-kind-sale-of-equity = venda de ações
aid-kind-unknown = tipo desconhecido
aid-known-on = conhecido em { $day }
aid-lead = O que doadores e agências informam no padrão de ajuda: cada pagamento uma vez, cada um com seu lugar no arquivo. Diz o que informam, não o que uma comunidade tem na mão.
aid-least = Pelo menos
aid-left-out = O que nenhuma taxa converte ({ $n })
aid-lent = Disso emprestado, a devolver
aid-link = Vínculo
aid-linked-share = Explicado por vínculos
aid-links = O que valem os vínculos dos publicadores
aid-links-lead = Um pagamento só pode ser seguido quando um relatório nomeia a atividade do outro extremo. Aqui se vê com que frequência cada publicador o faz e o que poderia ser corrigido.
aid-map-legend = Cheio: coordenadas exatas. Vazio: aproximadas ou não ditas. Tão grande quanto a parte da despesa. Contorno: Natural Earth.
aid-map-outside = Fora deste mapa: { $n }.
aid-map-pointless = Nomeados sem coordenadas: { $n }.
aid-map-says = Pontos no mapa: { $n }. A tabela abaixo tem todos.
aid-map-title = { $country }: lugares onde se informa dinheiro
aid-maybe-elsewhere = pode estar em outro país da atividade
aid-most = No máximo
aid-n-faults = Vínculos: { $n }.
aid-n-found = Encontradas: { $n }
aid-n-places = Todos os lugares: { $n }.
aid-n-reports = relatórios: { $n }
aid-n-transactions = Transações: { $n }.
aid-names = O que consta
aid-no-activity = Não se conhece a atividade “{ $name }” neste dia.
aid-no-amount = sem valor
aid-no-chain = Nenhum pagamento desta atividade nomeia quem deu ou quem recebeu.
aid-no-country = “{ $name }” não é um código de país.
aid-no-faults = Nenhum vínculo deste publicador nomeia uma organização em lugar de uma atividade nem a própria atividade.
aid-no-link = sem vínculo publicado
aid-no-pillar = Sem pilar atribuído
aid-no-pillar-here = Pela regra, esta atividade não pertence a nenhum pilar: não fala de pessoas em movimento ou não leva palavra nem setor de um pilar.
aid-no-places = Nenhum relatório nomeia aqui um lugar abaixo do país.
aid-no-publisher = Não se conhece o publicador “{ $name }” neste dia.
aid-no-rates = Só se conta o dinheiro publicado nesta moeda: não há taxas de câmbio. Incorporam-se com
aid-no-receipts = Nenhuma comunidade receptora disse o que chegou. Um município ou uma organização pode fazê-lo: o arquivo vazio sai de
aid-no-unread = Todos os valores dos arquivos puderam ser lidos.
aid-nothing-here = Nenhum relatório conhecido neste dia nomeia { $country }.
aid-other-end = No outro extremo
aid-others = outros ({ $n })
aid-outside = Dinheiro deixado de fora
aid-outside-why = Os relatórios contêm dinheiro que não está em nenhum total destas páginas. Aqui está todo, com a razão.
aid-parent = Atividade mãe
aid-passing = Dado e recebido fora: não chegou
aid-payments = Pagamentos
aid-pillar = Pilar
aid-pillars = Por pilar
aid-place = Lugar
aid-place-unnamed = lugar sem nome
aid-places = Abaixo do país
aid-places-largest = Os lugares com as maiores partes
aid-places-why = Os relatórios dizem onde está uma atividade, raramente quanto se gastou em cada lugar. A despesa divide-se por igual entre seus lugares, ao centavo; a divisão é nossa.
aid-purpose = Para quê
aid-purpose-why = Quem informa não conhece os pilares do pacto. Atribuem-se por uma regra sobre palavras e setores; uma atividade de dois pilares está inteira em ambos, por isso os pilares nunca se somam.
aid-rate-large = o valor convertido é grande demais
aid-rate-late = não há taxa no dia nem pouco antes
aid-rate-undated = o valor não tem data
aid-rate-unknown = as taxas não contêm a moeda
aid-receipts = O que dizem os que recebem
aid-receipts-why = A palavra de um município ou organização que recebe é uma fonte como qualquer outra. Fica ao lado da do doador e nunca se soma a ela.
aid-received = Cruzou, só segundo quem recebe
aid-recipients = Países e regiões
aid-region = região { $code }
aid-reporter = Quem informa
aid-reports = Relatórios
aid-rule = Regra de conversão
aid-rule-annual-average = média do ano
aid-rule-daily = taxa do dia
aid-rule-month-before = última taxa do mês anterior
aid-said = O que está escrito
aid-search = Palavras do título, ou um identificador
aid-sector = setor { $code }
aid-share = Parte igual
aid-show = Mostrar
aid-sibling = Atividade irmã
aid-since = Mostra-se: o que foi informado para os anos desde { $year }, para o que fosse.
aid-since-all = Mostrar todos os anos
aid-spent = Desembolsado ou gasto
aid-stage-received = Recebido
aid-stages-why = As etapas ficam lado a lado e nunca se somam: uma adjudicação, seu pagamento e sua despesa podem ser o mesmo dinheiro.
aid-status = Estado
aid-status-0 = não dito
aid-status-1 = planejada
aid-status-2 = em curso
aid-status-3 = em encerramento
aid-status-4 = encerrada
aid-status-5 = cancelada
aid-status-6 = suspensa
aid-third = Atividade de outro publicador
aid-tile-least = chegou com certeza
aid-tile-most = pode ter chegado
aid-tile-pillars = em todos os anos por atividades que uma regra escrita põe num dos pilares do pacto
aid-tile-since = informado como pago ou gasto desde { $year }
aid-tile-spent-least = gasto, contando filhas por suas mães e descontado o que cada atividade recebeu
aid-tile-spent-most = desembolsado ou gasto, todos os relatórios
aid-title = O que se informou como pago
aid-to = para
aid-to-come =
    { $n ->
        [one] Um arquivo está a ser contado pela primeira vez desde que o site arrancou. As suas somas vêm logo: volte a pedir a página em meio minuto.
       *[other] { $n } arquivos estão a ser contados pela primeira vez desde que o site arrancou. As suas somas vêm logo: volte a pedir a página em meio minuto.
    }
aid-told-share = Os dois extremos ditos
aid-traceable = Com uma atividade conhecida no outro extremo
aid-transactions = Cada transação
aid-twice = Quanto pode ser um mesmo pagamento contado duas vezes
aid-twins = Dito pelos dois lados, contado uma vez
aid-undated = sem data
aid-unlocated = país não dito
aid-unnamed = sem nome
aid-unread = O que não pôde ser lido
aid-unread-why = Por quê
aid-unsaid = não dito
aid-untold = Localizado aqui, um extremo não dito
aid-used-for = Usado para
aid-waiting =
    { $n ->
        [one] Um arquivo acaba de chegar e está sendo contado. Estas somas ainda não o incluem.
       *[other] { $n } arquivos acabam de chegar e estão sendo contados. Estas somas ainda não os incluem.
    }
aid-where = Onde está
aid-within = Dado e recebido dentro: não é chegada
aid-words-of-rule = As palavras e os setores da regra
amount = { $value } { $unit }
amount-of-millions = { $value } de { $unit }
amount-of-millions-vowel = { $value } de { $unit }
answer-no = não
answer-yes = sim
asylum-lodged-g = junto ao governo
asylum-lodged-j = junto ao governo e ao ACNUR
asylum-lodged-u = junto ao ACNUR
asylum-stage-a = em recurso
asylum-stage-n = novas
asylum-stage-r = repetidas
asylum-unit-c = casos de uma ou mais pessoas
axis-delivery = Cumprimento
axis-delivery-question = Quanto do que foi prometido consta como feito?
axis-evidence = Evidência
axis-evidence-question = Quem o diz: um registro independente, um registro oficial ou o próprio governo?
axis-time = Prazo
axis-time-question = Foi feito até a data prometida?
axis-trajectory = Trajetória
axis-trajectory-question = Onde se prometeu um número: ele avança rápido o bastante?
badges-legend = Cada marca responde a uma pergunta, nesta ordem: cumprimento, trajetória, evidência, prazo. Quando não se pode dizer nada, a marca não aparece.
carried-apart = Distinguem-se?
carried-apart-no = Não se distinguem: os intervalos se tocam
carried-apart-unknown = Não se sabe: um dos dois não tem número
carried-apart-yes = Distinguem-se: os intervalos não se tocam
carried-between = { $low }–{ $high }
carried-by-key = O que daria uma chave, como ilustração
carried-caption = Por ordem de nomes. Esta tabela não tem posições nem pontuação total.
carried-chart-about = Uma linha por membro, por ordem de nomes: uma marca cheia para a definição ampla, uma vazia para a estreita, cada uma com uma barra do mínimo ao máximo. A tabela abaixo tem os mesmos números.
carried-chart-finding = Só a definição muda o número de { $n } de { $all } membros em { $year }: os dois intervalos não se tocam.
carried-chart-title = Pessoas acolhidas por 1.000 residentes
carried-compare = Comparar com outro membro
carried-counted = O que se conta
carried-edition = edição de { $edition }
carried-head-hosted-narrow = Refugiados e pedidos pendentes
carried-head-hosted-wide = Os mesmos e outros que precisam
carried-interval = Os números pequenos são o mínimo e o máximo: outra fonte da mesma definição, os anos anterior e seguinte da população e da economia, e quatro pessoas por célula que a agência para refugiados omite por ter de uma a quatro. Aos totais faltam mais células assim do que se pode contar de fora. Nunca se usam previsões nem edições anteriores.
carried-key = Chave: { $key }
carried-key-agreed-by-nobody = Uma ilustração: nenhum membro deste pacto aceitou qualquer chave.
carried-key-any = Com qualquer ponderação
carried-key-chart = O que caberia a cada membro, com esta chave e com qualquer ponderação
carried-key-chart-about = Em percentagem do total. A barra vai do mínimo ao máximo que daria qualquer ponderação entre população e economia; a marca é esta chave.
carried-key-no-economy = { $country } não pode ser ponderado: a sua economia foi publicada pela última vez para { $year }. Nada se adivinha.
carried-key-no-people = { $country } não pode ser ponderado: a sua população foi publicada pela última vez para { $year }. Nada se adivinha.
carried-key-share = Parte
carried-key-uncovered = Uma chave que obriga também quem recebe deixa as suas partes sem cobertura de ninguém. Aqui nenhum recetor é nomeado, por isso nada disso se calcula.
carried-key-units = De { $n } vagas
carried-key-weights = A população pesa { $people }, a economia { $economy }.
carried-lead = Pessoas acolhidas em { $year }, ao lado da população e da economia de cada membro: com duas definições, porque a definição decide mais do que qualquer país.
carried-limit-apart = que dois membros diferem onde os seus intervalos se tocam;
carried-limit-cause = que uma mudança resulta de uma promessa.
carried-limit-cost = que acolher é só um custo;
carried-limit-gdp = que a economia de um ano mede o que um país podia fazer no dia em que as pessoas chegaram;
carried-limit-key = que uma parte é uma obrigação: nenhum membro aceitou uma chave;
carried-limit-money = que ajuda ou dinheiro substituem vagas;
carried-limit-person = que quem pede asilo será refugiado, ou que um registo é uma pessoa;
carried-limit-silence = que o silêncio é zero;
carried-limits = O que não se pode concluir
carried-measure-hosted-narrow = Refugiados e requerentes com pedido pendente
carried-measure-hosted-wide = Os mesmos e outros que precisam de proteção
carried-measure-resettlement-arrivals = Chegadas por reassentamento no ano
carried-no-rank = Não se mostra nenhuma posição. Com uma definição um membro fica alto e com a outra baixo, nenhum membro aceitou qualquer das duas, e dois membros cujos intervalos se tocam não se distinguem.
carried-none = sem número
carried-nothing = Até esse dia não fora publicada nenhuma tabela de pessoas e residentes, por isso nada se diz.
carried-one-lead = Em { $year }, { $country } acolhia { $narrow } refugiados e requerentes com pedido pendente, { $low } por 1.000 residentes. Contando outros que precisam de proteção, acolhia { $wide }: { $high } por 1.000.
carried-one-none = Das pessoas acolhidas em { $country } não se dá nenhum número para este ano; a tabela diz porquê.
carried-one-title = { $country }: quem assume quanto
carried-people = Pessoas
carried-per-per-1000-people = por 1.000 residentes
carried-per-per-bn-usd-gdp = por mil milhões de dólares do PIB
carried-rests = Em que se apoia
carried-title = Quem assume quanto
carried-unknown = O que não se sabe
carried-unknown-cells = Quantas pessoas há em { $n } das células das tabelas: estão omitidas ou em zero, o que pode significar até quatro.
carried-unknown-economy = A sua economia depois de { $year }: a tabela guardada aqui termina aí; pode ter sido publicado um número posterior.
carried-unknown-later = A taxa de { $year }: foram publicadas as pessoas acolhidas, mas nenhum número de residentes desse ano.
carried-unknown-places = Quantas vagas oferece para reassentamento: não se encontrou nenhuma tabela cujas condições permitam mostrá-la aqui.
carried-unknown-reporter = O que conta uma segunda fonte: só a agência para refugiados publica estes números, e o seu intervalo não diz quão bem conta.
carried-why-ends = sem número: o denominador foi publicado pela última vez para { $year }
carried-why-few-people = menos de dez pessoas, não se diz
carried-why-indivisible = sem número: os números publicados não podem ser divididos
carried-why-no-denominator = sem número: nenhum denominador foi publicado
carried-why-nothing-published = nada publicado; não é zero
carried-years-about = Uma barra é a definição ampla, um losango a estreita; outras pessoas que precisam de proteção são uma categoria própria desde 2018, de modo que um salto então é uma definição.
carried-years-title = Pessoas acolhidas em { $country } no fim de cada ano
causes-by-country = País por país: de quantos indicadores se pode dizer algo
causes-by-indicator = Indicador por indicador: em quantos países
causes-can-be-said = O que se pode dizer
causes-caption = O último valor publicado de cada indicador e um de cinco a dez anos antes.
causes-class-higher = Mais alto que então
causes-class-lower = Mais baixo que então
causes-class-not-assessable = Nada se pode dizer
causes-class-unchanged = O mesmo número
causes-clause = Cláusula { $number }
causes-clauses = O que a Declaração diz das causas
causes-coded = Lido assim por
causes-course-better = Melhora
causes-course-hardly = Quase não se move
causes-course-neither = Nem melhor nem pior
causes-course-slowly = Melhora devagar
causes-course-worse = Piora
causes-direction-context = Mais não é melhor nem pior.
causes-direction-higher-is-better = Mais alto é melhor.
causes-direction-lower-is-better = Mais baixo é melhor.
causes-finding = De { $said } de { $n } indicadores consta um número novo ao lado de um anterior; de { $firm } sabe-se que a mudança supera o seu erro. Dos outros consta a razão por que não.
causes-firmness-firm = Por mais do que os seus erros publicados.
causes-fragile = Um por cento a mais ou a menos no último número daria outra palavra.
causes-indicator = Indicador
causes-may-be-chance =
    { $n ->
        [one] Não se publicou erro desta mudança: pode ser acaso.
       *[other] Não se publicou erro de nenhuma destas { $n } mudanças: cada uma pode ser acaso.
    }
causes-money = Dinheiro anunciado para ela:
causes-n-promises =
    { $n ->
        [one] Uma promessa nomeia uma causa, com estas palavras
       *[other] { $n } promessas nomeiam uma causa, com estas palavras
    }
causes-no-arrow = Nada disto diz por que alguém partiu. Um indicador ao lado de uma promessa não é o seu efeito, e nunca se comparam números de dois países.
causes-none-of-it =
    { $n ->
        [0] Nenhuma promessa nomeia uma.
        [one] Nenhuma deste país nem para ele. Uma de outros, sim.
       *[other] Nenhuma deste país nem para ele. { $n } de outros, sim.
    }
causes-nothing = Até esse dia não fora publicado nenhum indicador, por isso nada se diz.
causes-numbers = De então até agora
causes-of = { $said }/{ $n }
causes-one-finding = { $country }: pode dizer-se algo de { $said } de { $n } indicadores.
causes-one-title = { $country }: o que se sabe das causas
causes-per-year-better = Melhor { $n } % ao ano.
causes-per-year-worse = Pior { $n } % ao ano.
causes-promised = Promessas que nomeiam uma causa
causes-read = Cada promessa foi lida à procura destas palavras em { $day }. Cita-se o texto como este registo o conta; a sua fonte está na sua página. Um ao lado do outro: nenhum é efeito do outro.
causes-reason-carried-forward = transportado durante anos, não contado
causes-reason-disputed = duas fontes divergem e ninguém escolheu entre elas
causes-reason-modelled-only = só modelos, ninguém contou
causes-reason-no-earlier-value = nada anterior com que comparar
causes-reason-nothing-published = nada publicado
causes-reason-stale = demasiado antigo
causes-reason-within-error = a mudança cabe no seu erro
causes-rule = As palavras seguem a regra que avalia as promessas, para um número que ninguém prometeu: melhora a partir de { $fast } % ao ano, devagar a partir de { $slow } %, quase nada abaixo disso, pior abaixo de zero.
causes-silent = Destes nada se pode dizer em nenhum país
causes-title = O que se sabe das causas
causes-unread = Para estes ninguém leu ainda as promessas:
causes-unsaid = Por que nada se pode dizer dos outros: { $why }.
causes-with-error = { $value } ± { $error }
change-promise = Nova promessa
change-touches-more =
    { $n ->
        [one] e mais uma promessa
       *[other] e mais { $n } promessas
    }
change-wording-first = Primeira redação
change-wording-lowered = Promessa reduzida
change-wording-neutral = Promessa reescrita
change-wording-raised = Promessa ampliada
changes-before = Antes dizia:
changes-between = Entre { $from } e { $to }.
changes-from = Primeiro dia
changes-gained = Já não se fecha por nacionalidade a pessoas de:
changes-how = Quem ganha e quem perde calcula-se com as regras, só pela nacionalidade.
changes-lost = Fecha-se a pessoas de:
changes-none = Nenhuma regra mudou entre esses dias.
changes-none-known = Nada de novo desde então.
changes-now = A regra diz agora:
changes-title = O que mudou
changes-to = Segundo dia
chart-added-up = Cada número cobre seu próprio período; a linha mostra a soma.
chart-description =
    { $n ->
        [one] Um número; é
       *[other] { $n } números; o último que avalia é
    } { $value } ({ $day }). A tabela abaixo tem os mesmos números.
chart-description-beside = { $n } números, e nenhum avalia; o último é { $value } ({ $day }). A tabela abaixo tem os mesmos números.
chart-finding-due = { $value } ({ $day }). Prometido: { $target }, até { $due }.
chart-finding-figure = Último: { $value } ({ $day }).
chart-finding-last = O maior e o último: { $last } ({ $then }).
chart-finding-most = O maior: { $most } ({ $when }). O último: { $last } ({ $then }).
chart-finding-promise = { $value } ({ $day }). Prometido: { $target }.
chart-millions = milhões
chart-spark = A evolução dos números
chart-thousand-millions = milhares de milhões
chart-thousands = milhares
chart-title = Números publicados em { $unit }, com o caminho para a promessa
chosen-independent-over-official-over-statement-then-later = O independente antes do oficial, o oficial antes de uma declaração; entre iguais, o mais recente.
cite = Como citar isto
clash-age = São mais anos do que você viveu.
clash-before-birth = Pela sua idade, nesse dia você ainda não tinha nascido.
clash-both = As duas estão certas: continuar
clash-citizen-abroad = Você tem a nacionalidade do país onde está e indicou outra. Pode ser verdade se tem duas.
clash-foreigner-at-home = Você está no seu próprio país, mas os seus papéis são de estrangeiro. O que está certo?
clash-future = Esse dia ainda não chegou.
clash-heading = Duas respostas não combinam
clash-home = Por uma resposta você está no seu país; por outras, fora. Qual está certa?
clash-twice = Disse duas vezes a mesma nacionalidade. Se só tem uma, escolha «nenhuma» para a segunda.
class-independent = Independente
class-independent-means = Fala alguém alheio à promessa.
class-missing = Procurado, não encontrado
class-missing-means = Nada foi publicado; a linha o diz.
class-official-dataset = Conjunto de dados oficial
class-official-dataset-means = Um conjunto de dados publicado por um órgão de estatística ou um registro.
class-official-via-press = Oficial, através da imprensa
class-official-via-press-means = A imprensa cita uma autoridade.
class-partner-reported = Informado por um parceiro
class-partner-reported-means = Fala outro membro ou um parceiro da promessa.
class-press = Imprensa
class-press-means = A imprensa fala por si, ou outra fonte de segunda mão.
class-self-reported = Informado pelo próprio governo
class-self-reported-means = O membro que fez a promessa fala de si mesmo.
class-united-nations = Nações Unidas
class-united-nations-means = Fala um organismo das Nações Unidas.
coding-lead = Um só livro de regras para todos os países: o que inicia uma promessa, o que a completa, que números contam.
coding-no-book = Nesse dia não havia livro de regras em uso.
coding-no-reason = Ainda não há razão escrita.
coding-since = Em uso desde { $day }.
coding-unlike = Parecidas e lidas de modo diferente
coding-unlike-pairs =
    { $n ->
        [one] Um par
       *[other] { $n } pares
    }
coding-unlike-why = Pares de promessas do mesmo tipo lidas por regras diferentes, cada um com a sua razão.
coding-used =
    { $n ->
        [one] Decidiu uma promessa
       *[other] Decidiu { $n } promessas
    }
commitment-against-first = Pela primeira redação: { $delivery }; { $time }.
commitment-aim = O que se conta:
commitment-aim-rule = A regra: só avalia um número que mede exatamente o que foi prometido; os demais o acompanham com a sua fonte.
commitment-beneficiaries = Para
commitment-coding = Como foi lida e por quê
commitment-confidence = Certeza
commitment-deliverables = O que é preciso para cumpri-la
commitment-documents-beside = Contexto e o que veio depois
commitment-documents-more =
    { $n ->
        [one] Mais um documento
       *[other] Mais { $n } documentos
    }
commitment-events = O que lhe aconteceu
commitment-figures = Números publicados
commitment-finding = Ao lado das declarações em que se apoia a nossa classe está a constatação de: { $by }, sem parte na promessa. A nossa classe não muda.
commitment-firmness = Quão firme é a trajetória?
commitment-holder = Prometido por
commitment-joint = Junto com
commitment-method = O método:
commitment-money = Dinheiro anunciado para isso
commitment-never-averaged = As quatro respostas nunca se misturam numa só nota.
commitment-no-figures = Não há nenhum número sobre esta promessa no registro.
commitment-one-wording = Mantém a sua primeira redação.
commitment-practice = Prática
commitment-read-on = Documentos vistos pela última vez em { $day }.
commitment-search-found = O que apareceu
commitment-search-on = Procurado em { $day }
commitment-search-words = Palavras
commitment-step-numbers = Os números de cada passo
commitment-steps =
    { $n ->
        [one] O raciocínio, um passo
       *[other] O raciocínio em { $n } passos
    }
commitment-then-and-now = A promessa, antes e agora
commitment-undated =
    { $n ->
        [one] Uma parte não tem data: isto se refere só às que têm.
       *[other] { $n } partes não têm data: isto se refere só às que têm.
    }
commitment-unlike = Lida de modo diferente de
commitment-why = Por que esta avaliação
commitment-wordings = Teve { $n } redações. A primeira nunca é apagada.
commitments-by-due = por data prometida
commitments-by-number = por número
commitments-empty = Nenhum compromisso corresponde
commitments-empty-advice = Retire um filtro ou busque menos palavras.
commitments-filters = Filtros
commitments-lead = Todas as promessas encontradas, com as palavras do primeiro dia e as de hoje.
commitments-of = de { $n }.
commitments-pages = Páginas da lista
commitments-quoted = “{ $words }”
commitments-reset = Mostrar todos
commitments-search = Buscar nos compromissos
commitments-show = Mostrar
commitments-sort = Ordem
commitments-tab-all = Todos
commitments-titled = Compromissos: { $filters }
confidence-confirmed = confirmado em texto oficial
confidence-conflicting = as fontes divergem
confidence-derived = deduzido de outras declarações
confidence-missing = procurado e não encontrado
confidence-probable = provável: nenhum texto oficial o diz
conflict = As fontes se contradizem
conflict-beside = Contradiz
conflict-rated = Avalia
conflict-rule = A regra que escolheu:
conflict-why = Ambas estão aqui. Uma regra com nome escolheu qual avalia; a outra não é escondida.
contact-old = Fonte antiga: pergunte primeiro se continua igual.
contact-on = Fonte: { $day }.
contact-undated = Fonte sem data: pergunte primeiro se continua igual.
contact-what-authority = Órgão do governo
contact-what-consular = Consulado
contact-what-helpline = Ajuda
contact-what-legal-aid = Ajuda jurídica
contact-what-ombudsman = Queixas
contact-what-unhcr = Agência da ONU para Refugiados
cost-free = Grátis
count-commitments =
    { $n ->
        [one] { $n } compromisso
       *[other] { $n } compromissos
    }
count-reported =
    { $n ->
        [one] Algo foi publicado sobre uma delas.
       *[other] Algo foi publicado sobre { $n } delas.
    }
criterion-bar = Impede
criterion-cannot-change = O que você não pode mudar
criterion-change = O que poderia mudar
criterion-cite = Escrito em
criterion-met = Quando se cumpre
criterion-more = Quando se cumpre e o que pode mudar
criterion-need = É preciso
cycle-accepted = Aceitos
cycle-accepted-on = aceito em { $day }
cycle-atom = o que acontece neste ciclo (Atom)
cycle-called = Chamados a informar: { $called }. Promessas em questão: { $promises }.
cycle-came = Promessas com relatório: { $sent } de { $promises }; aceitos: { $accepted }.
cycle-came-in = Promessas com relatório
cycle-change = Como a promessa deveria mudar
cycle-claimed = Cumprimento, segundo quem informa
cycle-computed = Calculado aqui com tudo o que se sabe:
cycle-days = Aberto em { $opened }, até { $closes }.
cycle-days-closed = Aberto em { $opened }, encerrado desde { $closes }.
cycle-difficulties = O que atrapalha
cycle-due = Último dia
cycle-evidence = Indicado como prova
cycle-feed-accepted = Relatório aceito: { $holder }
cycle-feed-opened = O ciclo foi aberto
cycle-feed-silent = Em silêncio: { $holder }
cycle-file = arquivo, resumo (SHA-256)
cycle-flexibility = Pede dispensa desta regra
cycle-flexibility-support = Apoio que pede
cycle-flexibility-until = Até
cycle-flexibility-why = Por que pede
cycle-holder = Quem
cycle-ics = últimos dias para uma agenda (ICS)
cycle-ics-due = Vence o relatório: { $holder }
cycle-ics-what = 
    { $n ->
        [one] Vence o relatório sobre uma promessa. O dia termina à meia-noite, { $zone }.
       *[other] Vencem os relatórios sobre { $n } promessas. O dia termina à meia-noite, { $zone }.
    }
cycle-language = Escrito em
cycle-last = último envio: { $day }
cycle-late = Atrasado: chegou depois do último dia.
cycle-member = { $cycle }: promessas com relatório { $n } de { $of }
cycle-n-of = { $n } de { $of }
cycle-narrative = O que aconteceu
cycle-news-finished = A promessa está cumprida, diz quem a fez.
cycle-news-given-up = Quem fez a promessa desiste dela.
cycle-news-nothing-new = Nada de novo desde o último relatório.
cycle-of-all = Informaram sobre tudo o que foi perguntado: { $whole } dos { $called } chamados; { $memberswhole } de todos os { $members } membros.
cycle-part-begun = Começado
cycle-part-done = Feito
cycle-part-not = Não começado
cycle-part-not-known = Não se sabe
cycle-promises = Promessa por promessa
cycle-read = relatório { $id }
cycle-read-whole = Ler o relatório
cycle-report = Relatório { $id }
cycle-reports = Relatórios aceitos
cycle-says = O que informa quem a fez
cycle-since = desde { $day }
cycle-standing-accepted = aceito em { $day }
cycle-standing-awaited = ainda sem relatório
cycle-standing-sent = enviado em { $day }, ainda não aceito
cycle-standing-silent = em silêncio desde { $day }
cycle-stands = Situação
cycle-stands-awaited = ainda sem relatório
cycle-stands-in-part = informou em parte
cycle-stands-silent = em silêncio
cycle-stands-whole = informou sobre tudo
cycle-subscribe = Para receber avisos:
cycle-title = Ciclo de relatórios { $cycle }
cycle-told-in = Como foi informado, em { $language }
cycle-typed = Transcrito de uma nota: veio em papel ou por correio; uma pessoa transcreveu e outra confirmou.
cycle-unchecked = Aceito sem verificação pela passagem do tempo: ninguém o verificou no prazo.
cycle-voice = Declaração própria:
cycle-who = Um por um
cycle-without = 
    { $n ->
        [one] Não chamado, por não ter promessa sobre a qual informar:
       *[other] Não chamados, por não terem promessa sobre a qual informar ({ $n }):
    }
cycle-word = Aceito significa que um relatório está completo e registrado. Não significa que alguém concorde: continua a ser a palavra de quem informa.
cycle-zone = O último dia termina à meia-noite no fuso horário indicado.
cycles-lead = Num ciclo de relatórios pergunta-se a cada membro o que foi feito das suas promessas. Aqui consta quem respondeu, quem não respondeu e cada relatório aceito.
cycles-none = Nenhum ciclo de relatórios foi aberto
cycles-none-active = Ainda não se pediu a ninguém que informasse. Quando o órgão que coordena o pacto abrir um ciclo, esta página mostrará quem é chamado, até quando e o que foi informado.
cycles-none-dormant = Não se pede a ninguém que informe, porque ninguém pode pedir: um ciclo é aberto por um órgão que age pelo pacto, e não se encontrou nenhum ato de um depois de { $day }.
cycles-none-ended = O pacto terminou. Não se pede a ninguém que informe, nem se pedirá.
cycles-state = O que se sabe do próprio pacto
data-all = Todas as tabelas em um só arquivo (ZIP)
data-all-why = Com um datapackage.json que nomeia cada coluna.
data-columns = Colunas
data-formula = Em CSV, um texto que uma planilha poderia tomar por fórmula começa com um apóstrofo.
data-lead = As mesmas tabelas que formam estas páginas, como arquivos. Com o dia no endereço, mostram o que se sabia então.
data-licence = Cada fonte conserva a sua própria licença, se declara alguma:
data-licence-own = Licença: CC BY 4.0.
data-licence-sources = Licença dos números: a que diz a fonte de cada linha.
data-others =
    { $n ->
        [one] Mais uma tabela
       *[other] Mais { $n } tabelas
    }
data-rows =
    { $n ->
        [one] Uma linha.
       *[other] { $n } linhas.
    }
data-size = { $n } kB.
date-day = { $day } de { $month } de { $year }
date-first = 1º
date-fiscal-short = AF { $year }
date-fiscal-year = ano fiscal { $year } dos EUA
date-half = { $part }º semestre de { $year }
date-month = { $part } de { $year }
date-quarter = { $part }º trimestre de { $year }
date-span = de { $first } a { $last }
definition-coastal-border = fronteira costeira
definition-northern-land-border = fronteira terrestre norte
definition-office-of-field-operations = em portos de entrada
definition-other = outros lugares
definition-southwest-land-border = fronteira terrestre sudoeste
definition-u-s-border-patrol = Patrulha de Fronteira
deliverable-against = Há documentos contra
deliverable-begun = Consta como iniciado
deliverable-done = Consta como feito
deliverable-nothing = Nada o mostra
deliverable-of = Parte de { $who }
deliverable-searched = Procurado, nada encontrado
deliverable-shown-by = Mostrado por
delivery-complete = Completo
delivery-complete-means = Consta que foi feito tudo o que a promessa compreende.
delivery-limited = Limitado
delivery-limited-means = Consta que algo foi iniciado ou feito; a maior parte não consta.
delivery-not-due = Ainda não venceu
delivery-not-due-means = A data não chegou e nada mostra que tenha começado.
delivery-not-searched = Ainda não se procurou
delivery-not-searched-means = Nada no registro o mostra e não consta nenhuma busca. Isto não diz nada sobre o cumprimento.
delivery-not-started = Não iniciado
delivery-not-started-means = O que foi publicado diz que nada começou.
delivery-nothing-found = Procurado, nada encontrado
delivery-nothing-found-means = Alguém procurou e não encontrou nada publicado que o mostre; cada busca consta na página da promessa. Isso não prova que nada foi feito.
delivery-substantial = Substancial
delivery-substantial-means = Consta que foi feita a metade ou mais, mas não tudo.
delivery-superseded = Substituído
delivery-superseded-means = Outra promessa tomou o seu lugar.
delivery-withdrawn = Retirado
delivery-withdrawn-means = A promessa foi retirada ou o programa foi encerrado.
desk-accept = Aceitar
desk-accept-ticked = Aceitar todos os marcados
desk-accept-what = O que é aceito fica público na hora, como declaração do seu membro.
desk-account = Minha conta
desk-account-change = Nome, unidade, funções e endereço são alterados por dois administradores.
desk-back-cycle = Voltar ao ciclo
desk-back-report = Voltar ao relatório
desk-back-save = Enviar estas palavras agora
desk-back-title = Suas palavras estão aqui
desk-back-what = Sua sessão havia terminado quando apertou o botão. Nada se perdeu e nada foi salvo ainda: confira e envie.
desk-before = Antes
desk-by-clock = O relógio
desk-by-terminal = Na própria máquina
desk-change = Alterar
desk-check = Relatórios a conferir
desk-check-go = Conferir
desk-check-none = Nenhum relatório espera conferência.
desk-check-nothing-new = Estes dizem que não há novidades
desk-check-one = Conferir este relatório
desk-check-something = Estes dizem algo: abra cada um
desk-checked-by = Se ninguém o conferir até { $day }, fica aceito como está.
desk-claimed-complete = Tudo
desk-claimed-limited = Menos da metade
desk-claimed-not-started = Nada ainda
desk-claimed-substantial = Metade ou mais
desk-code = Código do seu aplicativo
desk-code-hint = Seis algarismos. Sem o telefone: um dos seus códigos em papel.
desk-code-wrong = Esses algarismos não estão certos. Espere os próximos no aplicativo e digite-os logo.
desk-codes = Dez códigos para o dia em que perder o telefone
desk-codes-left = 
    { $n ->
        [one] Resta um código em papel.
       *[other] Restam { $n } códigos em papel.
    }
desk-codes-new = Criar dez códigos novos; os antigos deixam de valer
desk-codes-once = Cada um serve uma vez. Aparecem aqui e nunca mais.
desk-codes-what = Imprima esta página ou anote-os e guarde-os onde guarda o passaporte.
desk-confirm = Confirmar
desk-confirm-next = Se estiver certo, o relatório é enviado em nome do membro. Se não, nada é enviado e o formulário do membro volta a ficar vazio.
desk-confirm-right = Diz o que diz a nota
desk-confirm-typed = O que foi digitado
desk-confirm-what = Outro administrador propôs isto. Depois de confirmar, você recebe um link para entregar.
desk-confirm-wrong = Não é assim
desk-conflict = Duas pessoas escreveram aqui
desk-conflict-keep = Manter o outro texto
desk-conflict-kept = Todos os textos ficam no histórico, seja qual for a sua escolha.
desk-conflict-mine = Você escreveu
desk-conflict-send = Salvar e enviar
desk-conflict-take = Usar o meu texto
desk-conflict-theirs = { $name } escreveu às { $hour }
desk-conflict-third = Escrever outro texto
desk-conflict-third-text = O outro texto
desk-conflict-what = 
    { $n ->
        [one] Enquanto você escrevia, outra pessoa mudou a mesma resposta. Escolha uma; o resto está salvo.
       *[other] Enquanto você escrevia, outra pessoa mudou { $n } das mesmas respostas. Escolha em cada uma; o resto está salvo.
    }
desk-conflict-which = Qual texto vale?
desk-cycle-calls = 
    { $n ->
        [one] Pedirá um relatório, sobre o único compromisso em vigor.
       *[other] Pedirá { $n } relatórios, um por compromisso em vigor.
    }
desk-cycle-closed = Encerrado em { $day }
desk-cycle-open = Aberto até { $day }
desk-cycle-open-button = Abrir este ciclo
desk-cycle-open-what = Cada membro é então solicitado, e o seu prazo começa hoje. Isso não pode ser desfeito.
desk-cycle-planned = Pode ser aberto a partir de { $first }; encerra em { $last }.
desk-cycle-sent = { $sent } de { $all } relatórios foram enviados.
desk-cycle-who-opens = Quem aprova na secretaria o abre num destes dias.
desk-cycle-whom = A quem se pede
desk-cycles = Ciclos
desk-cycles-unplanned = Nenhum ciclo está previsto, então ninguém pode abrir um.
desk-cycles-unplanned-why = Quando os membros informam é uma decisão do pacto, escrita na sua carta. Enquanto ninguém decide, ninguém é solicitado e ninguém fica em silêncio. Assim que a carta nomear um ciclo, ele estará aqui.
desk-days-late = 
    { $n ->
        [one] Um dia de atraso
       *[other] { $n } dias de atraso
    }
desk-days-left = 
    { $n ->
        [one] Resta um dia
       *[other] Restam { $n } dias
    }
desk-deadline = Prazo: { $day }
desk-draft-who = Até ser enviado, só a sua unidade o vê.
desk-due = Até o fim de { $day } ({ $zone })
desk-email = E-mail
desk-enter = Digitar um relatório recebido por nota
desk-enter-button = Passar a outra pessoa
desk-enter-next = Outra pessoa o compara com a nota; depois é enviado em nome do membro.
desk-enter-what = Digite o que diz a nota e nada mais.
desk-entry-confirm = Comparar com a nota
desk-event-account-confirmed = Convite confirmado
desk-event-account-enrolled = Frase secreta e segundo fator definidos
desk-event-account-invited = Pessoa proposta
desk-event-account-language = Idioma escolhido
desk-event-account-suspended = Pessoa afastada
desk-event-cycle-opened = Ciclo aberto
desk-event-entry-confirmed = Relatório digitado confirmado
desk-event-entry-refused = Relatório digitado recusado
desk-event-erased = Conteúdo apagado
desk-event-field-kept = Segundo texto guardado ao lado do primeiro
desk-event-field-marked = Campo marcado
desk-event-field-saved = Campo escrito
desk-event-item-reopened = Relatório reaberto
desk-event-item-silent = Prazo vencido sem envio
desk-event-recovery-confirmed = Recomeço confirmado
desk-event-recovery-proposed = Recomeço proposto
desk-event-report-accepted = Relatório aceito
desk-event-report-entered = Relatório digitado a partir de uma nota
desk-event-report-returned = Relatório devolvido
desk-event-report-sent = Relatório enviado
desk-exactness-about = cerca de
desk-exactness-at-least = pelo menos
desk-exactness-exact = exato
desk-factor = Adicione esta conta a um aplicativo de códigos
desk-factor-code = Os seis algarismos que o aplicativo mostra agora
desk-factor-here = Estou no telefone que tem o aplicativo
desk-factor-how = Serve qualquer aplicativo de códigos de uso único, também sem internet. Faça-o ler esta imagem.
desk-factor-typed = Ou digite isto nele:
desk-fault-in-the-future = Está no futuro.
desk-fault-missing = Falta responder.
desk-fault-no-such-deliverable = A promessa não tem essa parte.
desk-fault-not-a-day = Escreva um dia assim: 2027-03-31.
desk-fault-not-a-number = Escreva um número só com algarismos, como 1500000 ou 12.5.
desk-fault-not-a-period = Escreva um ano, trimestre, mês ou dia: 2027, 2027-Q1, 2027-03, 2027-03-31.
desk-fault-not-an-address = Escreva um endereço que comece por https:// ou junte um arquivo.
desk-fault-not-an-answer = Escolha uma das respostas.
desk-fault-nothing-shows = O que está feito precisa de um dia e de algo que o mostre.
desk-fault-too-long = 
    { $n ->
        [one] Mais de um caractere: encurte.
       *[other] Mais de { $n } caracteres: está salvo, mas encurte antes de enviar.
    }
desk-faults = 
    { $n ->
        [one] Uma resposta precisa ser revista:
       *[other] { $n } respostas precisam ser revistas:
    }
desk-field-change = Como a própria promessa deveria mudar
desk-field-deliverable-evidence = O que o mostra
desk-field-deliverable-on = Feito desde que dia
desk-field-deliverable-state = Como está
desk-field-delivery = Quanto da promessa está cumprido?
desk-field-difficulties = O que dificulta
desk-field-evidence = Prova { $n }
desk-field-figure-address = Onde está publicado
desk-field-figure-as-of = Em que data
desk-field-figure-indicator = O que se conta
desk-field-figure-qualifier = Quão exato é
desk-field-figure-unit = Unidade
desk-field-figure-value = Quantos
desk-field-flexibility-rule = De que regra
desk-field-flexibility-support = Que apoio é necessário
desk-field-flexibility-until = Até que dia
desk-field-flexibility-why = Por quê
desk-field-language = Idioma deste relatório
desk-field-narrative = O que aconteceu
desk-field-news = Há novidades?
desk-figure = Número { $n }
desk-file-acts = Este documento contém um programa ou faz algo ao ser aberto.
desk-file-acts-advice = Imprima-o em um novo PDF e envie esse.
desk-file-damaged = Este arquivo está danificado ou incompleto.
desk-file-damaged-advice = Abra-o na sua máquina, salve-o de novo e envie essa cópia.
desk-file-disagrees = O nome do arquivo diz uma coisa e o conteúdo outra.
desk-file-disagrees-advice = Salve-o com o programa que o criou como PDF, PNG, JPEG, CSV ou TXT; mudar o nome não basta.
desk-file-empty = Nenhum arquivo chegou, ou está vazio.
desk-file-empty-advice = Escolha o arquivo de novo e envie-o.
desk-file-encrypted = Este documento está protegido por senha.
desk-file-encrypted-advice = Salve-o sem senha e envie essa cópia.
desk-file-form = Este documento é um formulário que só um programa mostra.
desk-file-form-advice = Imprima-o em um novo PDF e envie esse.
desk-file-holds = Este documento traz outros arquivos dentro.
desk-file-holds-advice = Envie cada arquivo em separado, e este impresso em um novo PDF.
desk-file-letters = Este texto não está em UTF-8 ou contém caracteres que nenhum texto tem.
desk-file-letters-advice = Salve-o de novo e escolha UTF-8.
desk-file-no-reader = A mesa não consegue ler documentos neste momento.
desk-file-no-reader-advice = Nada foi guardado. Avise quem administra a mesa e tente mais tarde.
desk-file-too-large = Um arquivo tem no máximo 10 MB; este tem mais.
desk-file-too-large-advice = Reduza as imagens ou envie-o em partes.
desk-file-too-many = Um relatório tem no máximo 30 arquivos.
desk-file-too-many-advice = Retire antes um do rascunho, ou dê o endereço da página onde está publicado.
desk-file-too-much = Ler este documento exige mais do que um documento precisa.
desk-file-too-much-advice = Imprima-o em um novo PDF e envie esse.
desk-file-too-wide = Um lado desta imagem passa de 8.000 pontos.
desk-file-too-wide-advice = Salve-a menor e envie essa.
desk-file-type = Arquivos deste tipo não são aceitos.
desk-file-type-advice = Envie PDF, PNG, JPEG, CSV ou TXT. Um texto ou uma tabela: salve como PDF, ou use o formulário do relatório.
desk-files = Arquivos
desk-files-button = Enviar este arquivo
desk-files-choose = Arquivo
desk-files-digests = Resumos digitais
desk-files-kept = SHA-256 do arquivo tal como é guardado
desk-files-none = Ainda não há arquivos.
desk-files-note = Pode enviar a nota ou o e-mail a partir do qual digita um relatório para este membro. O resumo é mostrado a quem o confirma.
desk-files-original = SHA-256 do arquivo tal como chegou
desk-files-remove = Retirar do rascunho
desk-files-send = Enviar um arquivo
desk-files-what = PDF, PNG, JPEG, CSV ou TXT, até 10 MB. Lugares, aparelhos, autores e comentários escondidos são retirados antes de guardá-lo; uma assinatura dentro de um PDF se perde.
desk-filled-published = Como está publicado
desk-filled-report = Como no seu último relatório
desk-filled-what = Algumas respostas estão preenchidas e marcadas: mude o que já não for verdade. São salvas quando você aperta um botão ou escreve.
desk-form = O relatório em uma tabela
desk-form-both = 
    { $n ->
        [one] Um campo que duas pessoas escreveram
       *[other] { $n } campos que duas pessoas escreveram
    }
desk-form-both-what = Os dois textos são guardados. O que foi escrito aqui vale até você escolher, na página da promessa.
desk-form-bring = Trazer de volta a tabela preenchida
desk-form-bring-what = Nada do que alguém escreveu aqui entretanto se perde: se dois escreveram o mesmo campo, os dois textos são mostrados.
desk-form-button = Trazer de volta
desk-form-csv = Como CSV
desk-form-damaged = Este arquivo não é uma tabela legível: nada foi tomado.
desk-form-damaged-advice = Salve-o como .xlsx ou como CSV em UTF-8 e traga essa cópia.
desk-form-formula = Há fórmulas nestas linhas: nada foi tomado.
desk-form-formula-advice = Escreva o próprio resultado em cada célula e traga a tabela de novo.
desk-form-mine = Na sua tabela
desk-form-no-reader = A mesa não consegue ler planilhas neste momento.
desk-form-no-reader-advice = Salve-o como CSV e traga essa cópia, ou avise quem administra a mesa.
desk-form-row = Linha
desk-form-row-commitment = Nenhuma promessa sua tem este nome neste ciclo.
desk-form-row-deliverable = Esta promessa não tem essa parte.
desk-form-row-field = Um relatório não tem esse campo.
desk-form-row-formula = Há uma fórmula aqui.
desk-form-row-header = As colunas não são as do formulário.
desk-form-row-language = Este não é um idioma do acordo.
desk-form-row-nul = Há aqui um caractere que nenhum texto tem.
desk-form-row-twice = Este campo já está em uma linha anterior.
desk-form-row-version = A última coluna não é a que o formulário deu.
desk-form-rows = Há algo errado nestas linhas: nada do arquivo inteiro foi tomado.
desk-form-rows-advice = Corrija-as na sua tabela e traga-a de novo.
desk-form-shut = Estes relatórios já não estão abertos; nada deles foi tomado.
desk-form-taken = Sua tabela foi tomada
desk-form-theirs = Escrito aqui
desk-form-too-large = Esta tabela é maior que um formulário: nada foi tomado.
desk-form-too-large-advice = Pegue um formulário novo, preencha-o e traga-o.
desk-form-too-much = Ler esta planilha exige mais do que um formulário precisa: nada foi tomado.
desk-form-too-much-advice = Salve a folha como CSV e traga essa cópia.
desk-form-what = 
    { $n ->
        [one] Sua única promessa, com o que já está escrito. Preencha a coluna “value” e deixe as outras como estão.
       *[other] Suas { $n } promessas, com o que já está escrito. Preencha a coluna “value” e deixe as outras como estão.
    }
desk-form-why = O que está errado
desk-form-written = 
    { $n ->
        [one] Um campo foi escrito.
       *[other] { $n } campos foram escritos.
    }
desk-form-xlsx = Como planilha (.xlsx)
desk-fresh = Mostre mais uma vez o segundo fator
desk-fresh-back = Obrigado: é você
desk-fresh-back-what = Suas palavras estão aqui. Confira e envie.
desk-fresh-button = Continuar
desk-fresh-kept = O que escreveu está guardado e volta na próxima página.
desk-fresh-why = Quem deixa entrar ou afasta pessoas, ou muda como entra, mostra-o nos cinco minutos anteriores.
desk-fresh-wrong = Esses algarismos não estão certos ou já foram usados. Espere os próximos.
desk-group-accepted = 
    { $n ->
        [one] Um relatório aceito e público
       *[other] { $n } relatórios aceitos e públicos
    }
desk-group-accepted-what = Pronto neste ciclo.
desk-group-entered = 
    { $n ->
        [one] A secretaria digitou um a partir da sua nota
       *[other] A secretaria digitou { $n } a partir das suas notas
    }
desk-group-entered-what = Uma segunda pessoa o compara lá com a nota. Você não precisa fazer nada.
desk-group-late = 
    { $n ->
        [one] Um relatório está atrasado
       *[other] { $n } relatórios estão atrasados
    }
desk-group-late-what = O dia passou, e as páginas públicas dizem que você está em silêncio. Ainda pode enviar: então dirão que chegou tarde.
desk-group-returned = 
    { $n ->
        [one] Um relatório voltou
       *[other] { $n } relatórios voltaram
    }
desk-group-returned-what = Leia o que pede a secretaria, corrija e envie de novo.
desk-group-sent = 
    { $n ->
        [one] Um relatório enviado
       *[other] { $n } relatórios enviados
    }
desk-group-sent-what = A secretaria está conferindo. Você não precisa fazer nada.
desk-group-write = 
    { $n ->
        [one] Um relatório a escrever
       *[other] { $n } relatórios a escrever
    }
desk-group-write-what = Abra cada um e diga o que aconteceu.
desk-hint-address = Um endereço que comece por https://
desk-hint-change = Isto propõe; o pacto decide.
desk-hint-day = Um dia, como 2027-03-31
desk-hint-language = Neste idioma o relatório vale; os outros são traduções.
desk-hint-narrative = Até 2.000 caracteres. Diga o que foi feito, por quem e desde quando.
desk-hint-number = Só algarismos, como 1500000 ou 12.5
desk-hint-period = Um ano, trimestre, mês ou dia: 2027, 2027-Q1, 2027-03, 2027-03-31
desk-hint-rule = De que regra do pacto pede dispensa
desk-hint-shows = Um endereço web ou um arquivo que você juntou
desk-hint-unit = Por exemplo: pessoas, permissões, USD
desk-history = Histórico
desk-history-fields = O que foi escrito, resposta por resposta
desk-history-none = Nada aconteceu ainda.
desk-holder = Membro
desk-invitation = Você foi convidado à mesa de trabalho
desk-invitation-done = Concluir
desk-invitation-for = { $name }, { $unit }. Dois passos, cerca de três minutos.
desk-invitation-gone = Este link já foi usado, venceu ou nunca existiu.
desk-invitation-gone-advice = Os links servem uma vez, por três dias. Peça outro à administração da mesa.
desk-invite = Convidar uma pessoa
desk-invite-button = Propor
desk-invite-what = Você propõe; outro administrador confirma e entrega o link.
desk-invited-by = Proposta por
desk-language = Idioma
desk-language-what = O idioma das suas páginas e cartas
desk-last-report = Último relatório aceito em { $day }
desk-last-sign-in = Última entrada
desk-late = atrasado
desk-letter-done = Entregue
desk-letter-due = Último dia: { $day }.
desk-letter-end = Esta carta foi escrita pela própria mesa. Vem no máximo uma vez por dia útil e três por semana, e acaba. Nunca traz um link que dê acesso: digite você o endereço.
desk-letter-failed = Recusada
desk-letter-hello = Para { $unit }: isto espera por você na mesa.
desk-letter-link-end = O link vale uma vez. Se não o esperava, não faça nada e avise o administrador.
desk-letter-link-greeting = Olá, { $name },
desk-letter-link-what = você foi convidado para a mesa de trabalho de { $house }. Abra este link em até três dias, escolha uma frase secreta e adicione um segundo fator. Leva cerca de três minutos.
desk-letter-subject = { $compact }: relatórios
desk-letter-taken = Em envio
desk-letters = Cartas
desk-letters-call = A quem telefonar
desk-letters-call-none = Ninguém: todas as cartas chegam e ninguém está atrasado.
desk-letters-call-what = Unidades que não relataram e estão atrasadas, ou cujas cartas não chegam; a mais atrasada primeiro.
desk-letters-day = Dia
desk-letters-kind = Assunto
desk-letters-missing = 
    { $n ->
        [one] falta um relatório
       *[other] faltam { $n } relatórios
    }
desk-letters-none = Nenhuma carta saiu nos últimos 60 dias.
desk-letters-refused = A última carta foi recusada:
desk-letters-sent = Cartas dos últimos 60 dias
desk-letters-state = O que foi dela
desk-letters-to = Para
desk-link = Entregue este link
desk-link-mail = Escrevê-lo em uma carta para { $email }
desk-link-new = Criar um novo link
desk-link-new-what = A pessoa ainda não usou o link. Um novo anula o anterior.
desk-link-once = Aparece aqui e nunca mais, vale uma vez e expira em três dias. Quem o tiver entra como esta pessoa: entregue-o por um meio de confiança.
desk-link-subject = Seu convite para { $house }
desk-link-what = Com este link { $name } escolhe uma frase secreta e um segundo fator.
desk-log = Registro
desk-log-about = Sobre o quê
desk-log-event = O quê
desk-log-file = Todo o registro em CSV
desk-log-moment = Quando
desk-log-more = Aparecem os 200 mais recentes; o arquivo contém todos.
desk-log-number = Número
desk-log-what = 
    { $n ->
        [one] Um evento; o número indica a ordem e ninguém pode mudá-lo.
       *[other] { $n } eventos, primeiro os mais recentes; os números indicam a ordem e ninguém pode mudá-los.
    }
desk-log-who = Quem
desk-mark = Pedir algo aqui
desk-mark-said = A secretaria pede:
desk-mark-save = Salvar o que peço
desk-mark-why = O que deve mudar, em pelo menos 20 caracteres. Esvazie para retirar.
desk-moment = { $day }, { $minute } UTC
desk-more = Contar as novidades
desk-name = Nome
desk-never = Nunca, ou há muito tempo
desk-news-finished = A promessa está toda cumprida
desk-news-given-up = Já não mantemos esta promessa
desk-news-nothing-new = Sem novidades
desk-news-something = Sim, algo
desk-next-accepted = Aceito e público. Nada resta a fazer neste ciclo.
desk-next-closed = Este ciclo encerrou. O que não foi enviado fica sem envio.
desk-next-entered = A secretaria digitou isto a partir de uma nota. Uma segunda pessoa compara as duas; depois é enviado.
desk-next-returned = A secretaria pediu mudanças. O membro corrige e envia de novo.
desk-next-sent = A secretaria está conferindo. Aceita o relatório, que então é público, ou pede mudanças.
desk-next-silent = Nada foi enviado a tempo. A coordenação do membro ainda pode enviar.
desk-next-writing = Ainda não enviado.
desk-no-cycle = Nenhum ciclo está aberto. A secretaria pode dizer quando começa o próximo.
desk-not-saved = Sem salvar desde HH:MM. Aperte o botão para tentar de novo.
desk-not-sent-yet = Tudo está salvo, e nada foi enviado ainda.
desk-nothing-new = Sem novidades
desk-nothing-new-all = 
    { $n ->
        [one] Não há novidades
       *[other] Sem novidades em todas estas
    }
desk-nothing-new-send = Enviar: sem novidades
desk-nothing-new-what = Um botão envia um relatório breve por cada promessa marcada. Desmarque onde houver algo a contar.
desk-nothing-new-which = Promessas sem novidades
desk-now = Agora
desk-now-same = Agora: sem mudança
desk-odd = Diz:
desk-one-administrator = Só uma pessoa administradora pode entrar. Primeiro é preciso uma segunda: ninguém dá acesso sozinho.
desk-original = A nota
desk-original-digest = Ou a impressão de um arquivo enviado aqui
desk-original-hint = A impressão do arquivo enviado aqui: 64 algarismos e letras
desk-own-none = Nada lhe é pedido neste ciclo.
desk-part-due = Devia ser feito até: { $day }
desk-parts = Está cumprida quando:
desk-passphrase = Frase secreta
desk-passphrase-again = A mesma outra vez
desk-passphrase-change = Alterar a frase secreta
desk-passphrase-change-what = Todas as suas outras sessões terminam.
desk-passphrase-choose = Escolha uma frase secreta
desk-passphrase-differs = As duas não são iguais.
desk-passphrase-guessed = Seria logo adivinhada. Use quatro palavras que nada tenham a ver entre si nem com você.
desk-passphrase-hint = 
    { $n ->
        [one] Ao menos um caractere.
       *[other] Ao menos { $n } caracteres, por exemplo quatro palavras sem relação entre si.
    }
desk-passphrase-long = Tem mais de 128 caracteres.
desk-passphrase-old = A frase secreta que você tem agora
desk-passphrase-old-wrong = A frase secreta que você tem agora é outra.
desk-passphrase-short = Tem menos de 12 caracteres.
desk-people = Pessoas
desk-print = Imprimir para assinar
desk-print-digest = Impressão deste relatório (SHA-256):
desk-print-digest-what = Se uma letra muda, a impressão muda. O que é enviado com a mesma impressão é o que está nesta folha.
desk-print-draft = Rascunho: ainda não enviado.
desk-print-empty = Nada escrito ainda.
desk-progress-begun = Começado
desk-progress-done = Feito
desk-progress-not = Não começado
desk-progress-not-known = Não sabemos
desk-promise = Software livre. Um único cookie, só para a sua sessão; nada é carregado de outro lugar.
desk-proposed-by = proposto por { $name }
desk-public = Páginas públicas
desk-public-page = Página pública desta promessa
desk-published = O que está publicado sobre esta promessa
desk-published-none = Nenhum número está publicado.
desk-read = Ler
desk-reason = Motivo
desk-recover = Propor um recomeço
desk-recover-what = Para quem perdeu a frase secreta ou o telefone. Outro administrador confirma; então todas as sessões terminam e cria-se um novo link.
desk-refusal-address = Um endereço de e-mail se parece com nome@ministerio.example.
desk-refusal-address-taken = Alguém já tem este endereço.
desk-refusal-advice = Nada mudou. Volte, confira e tente outra vez.
desk-refusal-busy = Muito está sendo calculado neste momento.
desk-refusal-draft-there = Um rascunho já diz algo. É enviado na sua própria página.
desk-refusal-fields = Faltam respostas ou não estão certas.
desk-refusal-forged = Este formulário não veio de uma página da mesa que você tenha aberta.
desk-refusal-forged-advice = Nada mudou. Abra a página de novo e envie o formulário dali.
desk-refusal-full = Não há mais espaço para gravar: nada mudou.
desk-refusal-full-advice = Quem mantém a mesa precisa liberar espaço. Suas palavras estão abaixo: copie-as ou envie-as depois.
desk-refusal-gone = O banco de dados não responde: nada mudou.
desk-refusal-gone-advice = Suas palavras estão abaixo. Tente de novo em um minuto.
desk-refusal-name = Um nome tem de 1 a 120 caracteres.
desk-refusal-no-mark = Diga primeiro o que deve mudar: abra uma das respostas e escreva.
desk-refusal-no-role = Escolha pelo menos uma função.
desk-refusal-no-such-unit = A carta não nomeia essa unidade.
desk-refusal-not-here = Não há nada aqui para você.
desk-refusal-not-here-advice = Não existe ou é de outra pessoa. Recomece pelas suas tarefas.
desk-refusal-nothing-in-force = Nenhum compromisso está em vigor: não há nada a pedir.
desk-refusal-nul = Há um caractere que não se pode guardar: NUL. Retire-o; veio com algo colado.
desk-refusal-open-marks = Você ainda pede mudanças. Retire isso ou devolva o relatório.
desk-refusal-original = Escolha a nota ou dê a impressão de um arquivo enviado aqui.
desk-refusal-other-body = Este formulário já foi enviado, com outras palavras.
desk-refusal-other-body-advice = Vale o que foi enviado primeiro. Abra a página de novo para mudar.
desk-refusal-out-of-order = Este passo não cabe: o assunto está agora “{ $name }”.
desk-refusal-reason = Um motivo tem de 20 a 1.000 caracteres.
desk-refusal-role = Uma função não combina com esta unidade ou com as outras funções.
desk-refusal-same-person = Outra pessoa deve fazê-lo: ninguém confirma o que fez.
desk-refusal-second-administrator = Primeiro vem um segundo administrador: convide um, só com essa função.
desk-refusal-title = Isto não foi feito
desk-refusal-two-administrators = Já há dois administradores: eles convidam quem vier depois.
desk-refusal-two-must-remain = Devem restar dois administradores: convide outro antes.
desk-refusal-until = O último dia já passou ou não é válido; um administrador não tem.
desk-reopen = Reabrir este relatório
desk-reopen-what = O membro pode então mudá-lo e enviá-lo de novo. O que foi aceito fica público até lá. O membro lê o seu motivo.
desk-reopened-what = Este relatório foi aceito e reaberto por este motivo:
desk-report = O relatório
desk-report-by = Relatório { $n } de { $unit }, enviado em { $day }
desk-reporting = { $n } de { $all } solicitados enviaram algum relatório.
desk-return = Devolver ao membro
desk-return-what = Ao devolver, o membro lê o que você pede e tem tempo para responder.
desk-returned-what = A secretaria pede mudanças. O que pede está junto de cada resposta.
desk-role-administrator = Administrador
desk-role-analyst = Analista
desk-role-approver = Aprovador
desk-role-coordinator = Coordenador
desk-role-days = { $role }, de { $from } a { $until }
desk-role-observer = Observador
desk-role-officer = Oficial
desk-role-reviewer = Revisor
desk-role-since = { $role }, desde { $from }
desk-roles = Funções
desk-save = Salvar
desk-saved = Salvo às HH:MM
desk-saved-at = Salvo às { $hour }
desk-saved-both = Outra pessoa também escreveu aqui. Os dois textos ficam guardados: aperte o botão para escolher.
desk-section-change = Uma mudança da promessa
desk-section-evidence = Provas
desk-section-evidence-hint = Endereços de páginas ou documentos. Depois de salvar há lugar para mais um.
desk-section-flexibility = Um pedido de flexibilidade
desk-section-obstacles = Dificuldades
desk-section-progress = Até onde chegou
desk-send = Enviar à secretaria
desk-send-what = Depois do envio, a secretaria confere em algumas semanas. O que aceita é público.
desk-send-who = A coordenação da sua unidade o envia.
desk-sent-on = Enviado em { $day }
desk-session = Desde { $began }; vista por último { $seen }
desk-session-this = Esta
desk-sessions = Onde você está conectado
desk-sessions-end = Encerrar todas as outras
desk-sign-in = Entrar na mesa de trabalho
desk-sign-in-busy = Muitas pessoas estão entrando agora. Tente em alguns segundos.
desk-sign-in-button = Entrar
desk-sign-in-ended = Sua sessão terminou. Entre de novo.
desk-sign-in-kept = Sua sessão havia terminado. Suas palavras estão guardadas: entre e as terá de volta.
desk-sign-in-wait = 
    { $n ->
        [one] Muitas falhas. Espere um segundo e tente de novo.
       *[other] Muitas falhas. Espere { $n } segundos e tente de novo.
    }
desk-sign-in-who = Para o pessoal de ministérios e da secretaria. Todas as outras pessoas encontram tudo nas páginas públicas.
desk-sign-in-wrong = O endereço, a frase ou o código não está certo. Cada código serve uma vez: espere o próximo.
desk-sign-name = Nome e cargo
desk-sign-out = Sair
desk-sign-place = Lugar e data
desk-sign-signature = Assinatura
desk-silent = Em silêncio
desk-standing = Situação
desk-standing-confirmed = Tem um link, ainda não entrou
desk-standing-enrolled = Pode entrar
desk-standing-invited = Proposta, não confirmada
desk-standing-recovering = Um recomeço espera confirmação
desk-standing-suspended = Afastada
desk-state-accepted = aceito
desk-state-adopted = adotado
desk-state-called = não enviado
desk-state-closed = encerrado
desk-state-confirmed = confirmado
desk-state-drafting = em redação
desk-state-enrolled = inscrito
desk-state-entered = digitado, a confirmar
desk-state-in-review = em exame
desk-state-invited = convidado
desk-state-lapsed = vencido
desk-state-not-its-time = não se abre hoje
desk-state-open = aberto
desk-state-published = publicado
desk-state-replied = respondido
desk-state-returned = devolvido
desk-state-sent = enviado
desk-state-settled = resolvido
desk-state-silent = em silêncio
desk-state-superseded = substituído
desk-state-suspended = suspenso
desk-state-waived = renunciado
desk-state-with-member = com o membro
desk-states-caption = Quantos relatórios há em cada estado
desk-step-entry-confirmed = Comparado com a nota e enviado
desk-step-entry-refused = Diferente da nota
desk-step-field-marked = Mudança pedida
desk-step-item-reopened = Reaberto
desk-step-item-silent = O prazo passou sem relatório
desk-step-report-accepted = Aceito
desk-step-report-entered = Digitado a partir de uma nota
desk-step-report-returned = Devolvido
desk-step-report-sent = Relatório enviado
desk-suspend = Afastar
desk-suspend-what = A pessoa fica fora de imediato e todas as sessões terminam. O que ela fez fica no registro.
desk-task-check = 
    { $n ->
        [one] Um relatório a conferir
       *[other] { $n } relatórios a conferir
    }
desk-task-confirm = 
    { $n ->
        [one] Uma nota digitada a confirmar
       *[other] { $n } notas digitadas a confirmar
    }
desk-task-late = 
    { $n ->
        [one] Um relatório não foi enviado: ainda pode enviá-lo
       *[other] { $n } relatórios não foram enviados: ainda pode enviá-los
    }
desk-task-mend = 
    { $n ->
        [one] Um relatório voltou com observações
       *[other] { $n } relatórios voltaram com observações
    }
desk-task-open = O ciclo “{ $cycle }” pode ser aberto
desk-task-people = 
    { $n ->
        [one] Uma pessoa aguarda confirmação
       *[other] { $n } pessoas aguardam confirmação
    }
desk-task-report = 
    { $n ->
        [one] Uma promessa a relatar
       *[other] { $n } promessas a relatar
    }
desk-tasks = Minhas tarefas
desk-tasks-none = Nada espera por você.
desk-text-before = Antes
desk-text-beside = Escrito ao mesmo tempo, não usado
desk-text-now = Vale agora
desk-typed-from = Digitado a partir de uma nota:
desk-unit = Unidade
desk-until = Último dia, se conhecido
desk-until-hint = Para suplentes e quem vai sair: as funções terminam sozinhas.
desk-untouched = 
    { $n ->
        [one] Nada está escrito sobre uma das suas promessas.
       *[other] Nada está escrito sobre { $n } das suas promessas.
    }
desk-waits = Espera um segundo administrador
desk-waits-invitation = { $name } entraria: { $roles }
desk-waits-other = Outro administrador deve confirmar isto.
desk-waits-recovery = { $name } teria um recomeço: { $roles }
desk-who-clock = o relógio
desk-with-promise = { $n } de { $all } membros do pacto têm uma promessa própria.
desk-without-promise = Sem promessa, e não solicitados: { $names }.
desk-words-again = Enviar de novo estas palavras
diff-also = agora também: { $said }
diff-gone = saiu: { $said }
diff-new = novo: { $said }
diff-no-longer = não mais: { $said }
diff-none = Nada mudou.
diff-not-open = não está aberta
diff-now = agora: { $said }
diff-offices = os escritórios que nomeia atendem outras pessoas: { $said }
diff-perhaps-open = não se publicou se está aberta
diff-was = antes: { $said }
document-kind-court = decisão judicial
document-kind-decree = decreto
document-kind-law = lei
document-kind-law-firm = escritório de advocacia
document-kind-ngo = sociedade civil
document-kind-official-dataset = dados oficiais
document-kind-official-page = página oficial
document-kind-press = imprensa
document-kind-regulation = norma
document-kind-research = estudo
document-kind-statement = declaração
document-kind-un = Nações Unidas
event-reinstated = Retomado
event-superseded = Substituída por outra promessa
event-suspended = Suspensa
event-withdrawn = Encerrada ou retirada
evidence-contradicted = Contradito
evidence-contradicted-means = Os números publicados se contradizem; aparecem lado a lado abaixo.
evidence-independent-record = Registro independente
evidence-independent-record-means = Foi registrado por alguém alheio à promessa.
evidence-none = Nenhuma
evidence-none-means = Nada do que se achou o mostra.
evidence-official-record = Registro oficial
evidence-official-record-means = Um decreto, um conjunto de dados ou um registro o mostra.
evidence-statement-only = Só declaração
evidence-statement-only-means = Só o dizem os que têm parte nela, ou autoridades citadas pela imprensa.
failure-answer-advice = Corrija-a ou retire-a. Um dia se escreve como 2024-05-07.
failure-answer-title = O endereço tem uma resposta que não foi entendida
failure-answer-what = “{ $answer }” não é uma resposta a “{ $question }”.
failure-busy-advice = Peça de novo em dez segundos.
failure-busy-title = Esta página está sendo calculada
failure-busy-what = Pede-se demais ao mesmo tempo, ou a resposta demora a ser calculada. O cálculo continua.
failure-day-earliest = Foi adotado em { $day }; antes nada se sabe.
failure-day-early = { $day } é anterior ao começo.
failure-day-future = { $day } está no futuro.
failure-day-latest = O último dia que se pode pedir é { $day }.
failure-day-title = Desse dia nada se pode saber
failure-go-home = Ir para a primeira página
failure-no-announcement = Nenhum anúncio se chama { $name }.
failure-no-commitment = Nenhum compromisso tem o número { $name }.
failure-no-corridor = Nenhum corredor { $name } é contado aqui.
failure-no-country = Nada foi contado sobre o país { $name }.
failure-no-cycle = Neste dia não havia nenhum ciclo de relatórios “{ $name }”.
failure-no-figure = Nenhum número publicado tem o código { $name }.
failure-no-key = Não há nenhuma chave “{ $name }”.
failure-no-member = Nenhum membro tem o código { $name }.
failure-no-office = Não há nenhum escritório com o nome “{ $name }”.
failure-no-office-country = Não há nenhum escritório em “{ $name }”.
failure-no-pathway = Não há nenhum caminho com o nome “{ $name }”.
failure-no-report = Até este dia não se tinha aceito neste ciclo nenhum relatório “{ $name }”.
failure-no-scenario = Não há nenhum cenário { $name }.
failure-no-series = Não há nenhuma série { $name }.
failure-no-table = Não há tabela { $name }.
failure-not-found-advice = Verifique o endereço ou faça uma busca. Também não se mostra o que foi anunciado depois do dia escolhido.
failure-not-found-title = Esta página não existe
failure-not-found-what = Não há nada em { $name }.
failure-ours-advice = Tente de novo em um minuto.
failure-ours-title = Não conseguimos responder
failure-ours-what = O armazém não respondeu. Cabe a nós consertar, não a você.
failure-refused-advice = Volte e tente de novo. Se acontecer outra vez, avise quem cuida deste site.
failure-refused-form = O que foi enviado não pôde ser lido como resposta a esta página.
failure-refused-host = O pedido não nomeia um site, e só um, como deve.
failure-refused-large = Foi enviado mais do que esta página aceita.
failure-refused-method = Este endereço só pode ser lido.
failure-refused-often = Da sua rede se pediu em pouco tempo mais do que uma rede pode pedir.
failure-refused-title = Este pedido não foi aceito
fault-code-changed = Código alterado
fault-code-changed-ask = É uma só nacionalidade com dois códigos?
fault-code-changed-means = Uma nacionalidade termina e outra começa no mesmo mês com outras tantas pessoas.
fault-copied-month = Mês copiado
fault-copied-month-ask = O que se contou no mês que repete outro?
fault-copied-month-means = Um mês repete outro, número por número.
fault-cumulative = Contagens acumuladas
fault-cumulative-ask = São somas desde o começo do ano?
fault-cumulative-means = As contagens crescem ao longo do ano e recomeçam: são somas, não meses.
fault-exchanged-columns = Colunas trocadas
fault-exchanged-columns-ask = As duas colunas estão trocadas?
fault-exchanged-columns-means = As colunas de quem contou e de quem foi contado estão trocadas.
fault-fiscal-months = Meses de um ano fiscal
fault-fiscal-months-ask = O ficheiro poderia trazer também meses civis?
fault-fiscal-months-means = Os meses são dados dentro de um ano fiscal: outubro pertence ao ano civil anterior.
fault-future-noughts = Zeros em meses futuros
fault-future-noughts-ask = Contou-se alguma coisa nesses meses?
fault-future-noughts-means = Meses que ainda não tinham ocorrido trazem zeros em vez de ficarem vazios.
fault-gap = Partes que não somam o total
fault-gap-ask = Que pessoas estão contadas só num dos dois?
fault-gap-means = As contagens por nacionalidade não somam o total publicado.
fault-impossible = Contagem impossível
fault-impossible-ask = Que período ou que contagem se quis dar?
fault-impossible-means = Uma contagem de um período que ainda não chegou, ou de mais pessoas do que se pode contar. É recusada.
fault-level-break = Quebra de nível
fault-level-break-ask = A definição mudou nesse mês?
fault-level-break-means = O nível multiplica-se de um mês para o outro e mantém-se; provavelmente a definição mudou.
fault-merged-groups = Nacionalidades juntas
fault-merged-groups-ask = Duas nacionalidades são contadas como uma?
fault-merged-groups-means = Uma nacionalidade termina e outra aumenta em outras tantas pessoas.
fault-month-left-out = Mês omitido
fault-month-left-out-ask = Não se contou ninguém nesse mês, ou ele falta?
fault-month-left-out-means = Falta um mês entre outros. Nada é posto no seu lugar.
fault-other-entries = Entradas de outro tipo
fault-other-entries-ask = Há entradas regulares entre estas contagens?
fault-other-entries-means = Contam-se os próprios nacionais do país, que não entram nele de forma irregular: provavelmente foram carregadas entradas regulares.
fault-replaced = Números substituídos depois
fault-replaced-ask = Que números foram corrigidos e quais completados?
fault-replaced-means = Uma publicação posterior dá outros números para o mesmo período. Guardam-se ambos.
fault-rounding = Contagens arredondadas
fault-rounding-ask = As células são arredondadas, e os totais a partir das contagens exatas?
fault-rounding-means = As contagens estão arredondadas e a soma difere do total.
fault-same-number = O mesmo número durante meses
fault-same-number-ask = Esta contagem foi feita de novo em cada mês?
fault-same-number-means = Uma contagem não muda durante tanto tempo que provavelmente foi repetida.
fault-shifted-season = Época deslocada
fault-shifted-season-ask = São meses de um ano fiscal?
fault-shifted-season-means = A época de um ano está deslocada três meses: provavelmente meses de um ano fiscal foram tomados por meses civis.
fault-single-cell = Um algarismo a mais
fault-single-cell-ask = Há um algarismo a mais nesta célula?
fault-single-cell-means = Uma célula é cerca de dez vezes o que os meses vizinhos e as outras nacionalidades deixam esperar.
fault-small-cells = Contagens pequenas
fault-small-cells-ask = Estas contagens poderiam ser arredondadas ou retidas antes de publicadas?
fault-small-cells-means = As contagens são tão pequenas que pessoas poderiam ser reconhecidas. Aqui não são mostradas.
fault-total-as-group = Total entre as suas partes
fault-total-as-group-ask = Este grupo é o total dos outros?
fault-total-as-group-means = Um grupo é a soma de todos os outros: as pessoas contariam duas vezes.
fault-unit-change = Mudança de unidade
fault-unit-change-ask = Estas contagens estão em milhares?
fault-unit-change-means = A partir de um mês todas as contagens são cerca de mil vezes menores, nas mesmas proporções.
fault-unknown-name = Não entendido
fault-unknown-name-ask = O que se quis dizer?
fault-unknown-name-means = Um nome, um período, um número ou outra célula não é nenhum dos conhecidos. A linha é recusada, nunca adivinhada.
fault-vanished-group = Nacionalidade que desaparece
fault-vanished-group-ask = Esta nacionalidade ainda era contada?
fault-vanished-group-means = Uma nacionalidade numerosa fica sem ninguém no fim, enquanto as outras continuam a ser contadas.
fee-free = Pedir é grátis. Ninguém pode pedir dinheiro por isto.
fee-official-fee = Há uma taxa oficial. Pague só no órgão do governo ou no banco dele, e peça recibo.
fee-unknown = As nossas fontes não dizem se custa algo. Pergunte no balcão antes de pagar a alguém.
figure-about = Sobre
figure-as-of = Válido em
figure-by = Informado por
figure-class = Tipo de fonte
figure-context = Não fala de nenhum compromisso; é guardado como contexto.
figure-corrects = Corrige
figure-known-on = Conhecido em
figure-known-unstated = não consta
figure-no-address = O relatório não dá nenhum endereço.
figure-no-date = sem data
figure-no-value = nenhum valor foi publicado
figure-report = Consta em
figure-role = Uso
figure-row = Linha
figure-row-in = linha { $n } do arquivo de números publicados ·
figure-since = Contado desde
figure-table = Tabela
figure-used = De que fala
figure-value = Valor
figure-what = O quê
figures-caption = Cada número leva à sua própria linha e fonte.
filter-any = qualquer
filter-due-by = Vence até
filter-ended = Encerrada por
filter-ended-any = qualquer um
filter-kind = Tipo
filter-member = Membro
filter-package = Pacote de ação
filter-pillar = Pilar
filter-reported = Algo foi publicado?
filter-reported-no = não, silêncio
filter-reported-yes = sim
firmness-by-base-earlier = um ponto de partida um ano antes
firmness-by-base-later = um ponto de partida um ano depois
firmness-by-latest-higher = o último valor um pouco maior
firmness-by-latest-lower = o último valor um pouco menor
firmness-by-path-straight = um caminho reto em vez de um curvo
firmness-firm = Firme
firmness-firm-means = Nenhuma pequena mudança dos números alteraria a classe.
firmness-fragile = Frágil
firmness-fragile-means = Uma pequena mudança alteraria a classe: { $changes }.
firmness-undetermined = Indeterminada
firmness-undetermined-means = Não há número cuja pequena mudança se possa testar.
forecast-by-comb = Método: a média de Theta e de uma tendência amortecida.
forecast-by-damped = Método: suavização com tendência amortecida.
forecast-by-ets = Método: suavização com tendência e sazonalidade.
forecast-by-rw = Método desta previsão: a última contagem; nenhum outro se mostrou claramente melhor.
forecast-by-ses = Método: suavização simples.
forecast-by-snaive = Método: o mesmo mês do ano anterior.
forecast-by-theta = Método: Theta.
found-commitment = Compromisso
found-figure = Número publicado
found-gap = Não se sabe
found-meeting = Reunião
found-member = País
found-package = Pacote de ação
found-pillar = Pilar
frame-adopted-by-nobody = Toda avaliação aqui é calculada a partir de números publicados, por uma regra escrita. Nenhum governo ou organismo a adotou ainda.
frame-all-sections = Todas as seções
frame-as-known = Como se sabia em { $day }.
frame-as-known-today = Mostrar o que se sabe hoje
frame-as-known-why = Nada que se tornou público depois é mostrado ou contado.
frame-description = O que se prometeu em { $compact }, o que foi cumprido, com quanta certeza se sabe e por quê.
frame-how-rated = Como se calculam as avaliações
frame-languages = Idiomas
frame-menu = Menu
frame-operator = Mantido por { $name }:
frame-promise = Software livre. Sem cookies, nada carregado de outro lugar.
frame-sections = Seções principais
frame-skip = Ir para o conteúdo
frame-today = Hoje
frame-unreviewed = Nenhuma pessoa revisou ainda estas palavras nesta língua.
frame-when = Ver esta página como se sabia em
frame-when-show = Mostrar
fraud-warning = Onde pedir é grátis, nós dizemos; onde há uma taxa oficial, dizemos que há. Quem vende um lugar, um formulário ou um agendamento está enganando você.
glance-all-told = De cada promessa se publicou algo sobre o que foi feito dela.
glance-beneficiaries = Beneficiários, a quem se promete algo e que aqui nada prometem
glance-holder = Quem
glance-last-told = Última notícia
glance-lead = quem prometeu o quê, até onde se cumpriu e quem nada contou, em { $day }.
glance-no-promise = nenhuma encontrada
glance-nothing-told = Sem notícia de
glance-share = { $value } de { $target } = { $share }
glance-shown-not = { $all } constam como «ainda não se procurou» ou «procurado, nada encontrado»: de { $n } delas publicou-se algo que não mostra o cumprimento.
glance-since = desde { $day }
glance-untold =
    { $n ->
        [one] { $n } promessa
       *[other] { $n } promessas
    }
glance-untold-in-all = De { $n } de { $all } promessas nada se publicou sobre o que foi feito delas.
group-all = todas as pessoas
group-other = todas as outras
group-stateless = apátridas
group-unknown = nacionalidade não registada
happened-by-court = um tribunal ({ $name })
happened-ended = Encerrado por { $who }, { $day }
happened-in-part = { $who }, só para algumas pessoas
happened-reinstated = Reiniciado por { $who }, { $day }
happened-superseded = Substituído por { $who }, { $day }
happened-suspended = Suspenso por { $who }, { $day }
happened-upheld = A justiça manteve o fim: { $who }, { $day }
happened-withdrawn = Retirado por { $who }, { $day }
headline-by = (por: { $names })
headline-complete =
    { $n ->
        [one] { $number } cumprida segundo o publicado
       *[other] { $number } cumpridas segundo o publicado
    }
headline-ended =
    { $n ->
        [one] { $number } encerrada
       *[other] { $number } encerradas
    }
headline-none = Nenhuma promessa foi encontrada no que foi publicado.
headline-not-searched = { $number } ainda não procuradas
headline-nothing-found = sobre { $number } se procurou e nada se encontrou
headline-others = e outros
headline-overdue =
    { $n ->
        [one] { $number } com a data vencida
       *[other] { $number } com a data vencida
    }
headline-promises =
    { $n ->
        [one] { $number } promessa
       *[other] { $number } promessas
    }
headline-whole = { $promises }: { $phrases }.
history-basis = As mesmas classes; mudou aquilo em que se apoiam.
history-count =
    { $n ->
        [one] História: uma avaliação registrada
       *[other] História: { $n } avaliações registradas
    }
history-first = Primeira avaliação registrada.
history-not-now = A história da avaliação não pode ser lida agora. Tente de novo em um minuto.
history-why = Uma avaliação é registrada no dia a partir do qual vale. Nunca é editada; segue-se outra.
holder-all = Todos os membros juntos
home-changed = O que mudou, mês a mês
home-changed-more =
    { $n ->
        [one] Mais uma mudança
       *[other] Mais { $n } mudanças
    }
home-changed-since = Desde a última reunião de todos os membros:
home-changed-untold =
    { $n ->
        [one] Uma mudança anterior está nas tabelas.
       *[other] { $n } mudanças anteriores estão nas tabelas.
    }
home-compacts = Outros pactos neste site
home-door-money = Para onde foi o dinheiro
home-door-moved = Quem se deslocou
home-door-promised = O que foi prometido
home-door-way = Há um caminho para mim?
home-gaps =
    { $n ->
        [one] Há uma coisa que não se sabe
       *[other] Há { $n } coisas que não se sabem
    }
home-members =
    { $n ->
        [one] Um país membro
       *[other] { $n } países membros
    }
home-other =
    { $n ->
        [one] A outra foi cumprida em parte, substituída ou ainda não venceu. Uma promessa pode estar em dois destes grupos.
       *[other] As outras { $n } foram cumpridas em parte, substituídas ou ainda não venceram. Uma promessa pode estar em dois destes grupos.
    }
home-paced =
    { $n ->
        [one] Só de uma promessa se pode dizer se o seu número avança com rapidez suficiente.
       *[other] Só de { $n } promessas se pode dizer se o seu número avança com rapidez suficiente.
    }
home-searched = O registro publicado foi pesquisado até { $day }. Do que surgiu depois não se afirma que falte.
home-silent = Quem está em silêncio
home-silent-why =
    { $n ->
        [one] De um membro não se encontrou promessa própria em nada publicado.
       *[other] De { $n } membros não se encontrou promessa própria em nada publicado.
    } Isso não significa que nada esteja sendo feito.
home-square = Um quadrado é uma promessa.
home-squares = Quem prometeu o quê, e o que foi feito
home-state-last = Último ato encontrado: { $day }.
home-state-searched = Buscaram-se atos posteriores até { $day }.
home-what-is-this = O que foi acordado?
hsds-runs = Está a cargo de: { $offices }.
hsds-town = O ponto é o centro da cidade deste nome, não a porta do escritório.
input-against = fala contra
input-announced = anunciada
input-as-of = válido em
input-base-at = início
input-base-value = valor no início
input-baseline = ponto de partida
input-because = porque
input-before = classe antes
input-beside = acompanha
input-by = por
input-chosen = escolhido
input-class = tipo de fonte
input-complete-from = completo a partir de
input-deadline = até quando
input-deliverable = parte da promessa
input-deliverables = pelas partes
input-document = documento
input-done-by = feito até
input-due = vence
input-ended-on = terminou em
input-event = o que ocorreu
input-figure = número
input-figure-unit = sua unidade
input-growth = crescimento anual
input-judged-on = julgado em
input-kind = tipo de documento
input-latest-at = último
input-latest-value = último valor
input-limit-factor = fator do limite natural
input-n-all = partes no total
input-n-begun = iniciadas
input-n-done = feitas
input-n-undated = partes sem data
input-not-done-on = ainda não feito em
input-number = pelo número
input-on = em
input-ratio = ritmo sobre ritmo necessário
input-reached-on = alcançado em
input-reported-by = informado por
input-searched-on = pesquisado até
input-share = proporção do prometido
input-shown-by = mostrado por
input-source = fonte
input-substantial-from = substancial a partir de
input-target = número prometido
input-target-at = data da meta
input-target-unit = unidade prometida
input-time = prazo
input-unit = unidade
input-value = valor
input-years-gone = anos decorridos
input-years-in-all = anos no total
kept-changed = Em { $day } a página tinha mudado, e essa cópia também se guarda, sha256 { $digest }
kept-copy = Cópia guardada em { $day }, sha256 { $digest }
kind-enforcement = Polícia e fronteira
kind-finance = Dinheiro
kind-information = Informação e acesso
kind-policy = Lei ou programa
kind-process = Trabalho conjunto
kind-quantified = Número prometido
known-address = a data está no endereço
known-stated = a fonte dá sua própria data
known-unknown = nenhum documento dá o dia; mostra-se desde o primeiro possível
legend-beside = número que acompanha ou contradiz
legend-first = caminho para a primeira promessa
legend-now = caminho para a promessa de hoje
legend-rates = número que avalia
length-days =
    { $n ->
        [one] { $n } dia
       *[other] { $n } dias
    }
length-months =
    { $n ->
        [one] { $n } mês
       *[other] { $n } meses
    }
length-working-days =
    { $n ->
        [one] { $n } dia útil
       *[other] { $n } dias úteis
    }
length-years =
    { $n ->
        [one] { $n } ano
       *[other] { $n } anos
    }
licence-unknown = não indicada
life-active = Ativo
life-dormant = Inativo
life-ended = Encerrado
list-and = { $first } e { $last }
list-and-before-i = { $first } e { $last }
measure-asylum-applications = Pedidos de asilo
measure-asylum-claims = Pedidos de asilo
measure-asylum-seekers = Requerentes de asilo
measure-darien-crossings = Travessias do Darién
measure-displaced-in-hemisphere = Pessoas deslocadas no hemisfério
measure-encounters = Encontros
measure-exits = Saídas regulares
measure-h2a-visas = Vistos H-2A de trabalho agrícola
measure-h2b-visas = Vistos H-2B de trabalho sazonal
measure-host-community = Comunidade de acolhida
measure-internally-displaced = Deslocados internos
measure-irregular-detections = Deteções em situação irregular
measure-irregular-entries = Entradas irregulares
measure-naturalisations = Naturalizações
measure-others-in-need-of-protection = Outras pessoas que precisam de proteção
measure-others-of-concern = Outras pessoas de interesse
measure-refugee-admissions = Admissões de refugiados
measure-refugee-arrivals-from-latin-america-and-caribbean = Chegadas de refugiados da América Latina e do Caribe
measure-refugees = Refugiados
measure-regular-entries = Entradas regulares
measure-resettlement-arrivals = Chegadas por reassentamento
measure-returned-internally-displaced = Deslocados internos retornados
measure-returned-refugees = Refugiados retornados
measure-southwest-border-encounters = Encontros na fronteira sudoeste
measure-southwest-border-encounters-between-ports = Encontros entre postos da fronteira sudoeste
measure-stateless = Apátridas
measure-venezuelans-abroad = Venezuelanos no exterior
meeting-as-known = Ver tudo como se sabia naquele dia
meeting-bilateral = Reunião de alguns membros
meeting-hosts = anfitrião:
meeting-made =
    { $n ->
        [one] uma promessa feita ali
       *[other] { $n } promessas feitas ali
    }
meeting-ministerial = Reunião ministerial
meeting-officials = Reunião de funcionários
meeting-promises =
    { $n ->
        [one] Uma promessa feita ou alterada ali
       *[other] { $n } promessas feitas ou alteradas ali
    }
meeting-summit = Cúpula
meetings-became = O que foi feito das promessas de cada reunião
meetings-became-why = Cada promessa figura na reunião em que foi feita pela primeira vez. Todas as barras têm a mesma escala.
meetings-lead = Quando os membros se reuniram e quais promessas ali se fizeram ou mudaram.
member-asked = O que se pede a ele e até quando
member-asked-no-date = Nenhuma das suas promessas tem data por vir.
member-asked-no-report = Aqui não consta nenhum dia em que os membros devam informar.
member-asked-untold =
    { $n ->
        [one] De uma das suas promessas não se publicou nada que diga o que foi feito dela. O próprio país pode fechar esta lacuna.
       *[other] De { $n } das suas promessas não se publicou nada que diga o que foi feito delas. O próprio país pode fechar estas lacunas.
    }
member-cut = De uma lista longa só consta aqui o começo.
member-door-causes = Causas: { $country }
member-door-money = Dinheiro em { $country }
member-door-movement = Mobilidade: { $country }
member-door-offices = A quem perguntar em { $country }
member-door-pathways = Caminhos para { $country }
member-door-practices = Práticas em { $country }
member-door-shares = O que assume { $country }
member-endorsed = Aderiu
member-filter = Buscar e filtrar os compromissos deste país
member-group-complete = Consta que se cumpriram
member-group-ended = Encerradas
member-group-in-part = Constam em parte
member-group-not-due = Ainda não venceram
member-group-nothing = Nada publicado as mostra
member-group-overdue = Vencidas sem que constem completas
member-hosted = Foi anfitrião de
member-in-compact = No pacto
member-joint-why = Outro membro é o titular; este país aderiu.
member-list = As mesmas promessas na lista, pergunta por pergunta
member-more =
    { $n ->
        [one] Mais uma
       *[other] Mais { $n }
    }
member-n-complete =
    { $n ->
        [one] { $n } que consta completa
       *[other] { $n } que constam completas
    }
member-n-ended =
    { $n ->
        [one] { $n } encerrada
       *[other] { $n } encerradas
    }
member-n-in-part =
    { $n ->
        [one] { $n } que consta em parte
       *[other] { $n } que constam em parte
    }
member-n-not-due =
    { $n ->
        [one] { $n } que ainda não venceu
       *[other] { $n } que ainda não venceram
    }
member-n-nothing =
    { $n ->
        [one] { $n } da qual nada publicado consta
       *[other] { $n } das quais nada publicado consta
    }
member-n-overdue =
    { $n ->
        [one] { $n } vencida sem que conste completa
       *[other] { $n } vencidas sem que constem completas
    }
member-of-all =
    { $n ->
        [one] Um compromisso de todos os membros juntos
       *[other] { $n } compromissos de todos os membros juntos
    }
member-receives =
    { $n ->
        [one] { $n } promessa foi feita para este país; ele não prometeu nada.
       *[other] { $n } promessas foram feitas para este país; ele não prometeu nada.
    }
member-role = Papel
member-silent = Nada próprio foi publicado
member-silent-leads = Lidera, porém:
member-silent-means = Pode ter prometido ou feito muito que nunca foi publicado ou que não foi encontrado. Quem conhecer um texto publicado pode indicá-lo, e esta página mudará.
member-silent-what = Em tudo o que se encontrou até { $day }, este país não tem compromisso próprio.
member-sum =
    { $n ->
        [one] Uma promessa própria: { $parts }.
       *[other] { $n } promessas próprias: { $parts }.
    }
member-takes-part = Participa de
member-verdicts =
    { $n ->
        [one] { $n } conclusão de tribunal, auditor ou outro órgão trata das suas promessas.
       *[other] { $n } conclusões de tribunais, auditores ou outros órgãos tratam das suas promessas.
    }
member-year = O que se soube no último ano
members-joint = Promessas conjuntas
members-lead = Quem faz parte, o que cada um prometeu e quem nada publicou de próprio.
members-leads = Lidera
members-made-for = Promessas feitas para ele
members-name = País
members-order = Em ordem alfabética. Os países não são classificados.
members-probable = provável
members-role-associated = Estados associados
members-role-associated-why = Participam sem ser membros, com promessas próprias.
members-role-beneficiary = Beneficiários
members-role-beneficiary-why = As promessas foram feitas para eles. Não prometeram nada, e nada lhes falta.
members-role-observer = Observadores
members-role-observer-why = Observam, e podem ter feito uma promessa própria.
members-squares = As suas promessas
method-citation = Citar como
method-formula = Fórmulas
method-numbers = Seus números
method-since = Estes números valem desde { $day }.
method-version = Versão { $version }.
methods-axes = Quatro perguntas
methods-clocks = Dois relógios
methods-clocks-what = Cada número traz o dia em que era verdadeiro e o dia em que se tornou conhecido. Cada página pode ser vista como se sabia em qualquer dia: escolha o dia no rodapé.
methods-denominators = Um só denominador
methods-denominators-what = Uma proporção do informado esconde o silêncio. Por isso toda proporção é de todas as promessas, e ao lado consta de quantas se informou.
methods-firmness = Firme ou frágil
methods-firmness-what = Cada trajetória é recalculada movendo o último valor conforme seu histórico de revisões (um por cento se não houver), o ano base em um e a forma do caminho. Se a classe se mantém, é firme; se muda, frágil.
methods-in-force = O método que avalia
methods-lead = Como se calcula cada avaliação, para que qualquer um possa refazer a conta.
methods-others = Outros métodos, para comparação
methods-others-why = Aqui não avaliam. Qualquer um pode aplicá-los aos mesmos números.
methods-reasons = Por que uma trajetória pode não ser avaliável
money-agencies = Órgãos que atuam
money-all = Tudo o que foi anunciado
money-also-said = Também se disse
money-amount = Valor como foi dito
money-aside-contained = Não é contado: disse-se que está dentro de
money-aside-cumulative = Não é contado: é um total acumulado de dinheiro anunciado noutro lugar ou noutros anos.
money-aside-loan = Não é contado com as doações: é um empréstimo e deve ser devolvido.
money-aside-request = Não é contado: foi pedido, não dado.
money-aside-restated = Não é contado: repete o que já fora anunciado.
money-aside-says-again = Não é contado: repete ou soma
money-aside-superseded = Não é contado: foi substituído por
money-beside = Desenhado fora da soma: nenhuma fonte diz se está dentro das outras partes.
money-bound-between = de { $least } a { $most }
money-bound-exact = exatamente { $least }
money-bound-least = pelo menos { $least }
money-bound-most = no máximo { $most }
money-bound-none = sem limite: só se disse «cerca de»
money-bounds = O que as palavras permitem
money-by-country = Por país
money-by-country-why = Só onde uma fonte nomeia um único país. O que nomeia vários, uma região ou nenhum não é dividido por suposição: está na última linha.
money-by-donor = Por doador
money-by-year = Por ano do anúncio
money-category = Tipo de ajuda
money-category-capacity = capacidades
money-category-development = desenvolvimento
money-category-economic = econômica
money-category-health = saúde
money-category-humanitarian = humanitária
money-category-labour = trabalho
money-category-protection = proteção
money-category-security = segurança
money-column-conditional = Condicional, { $currency }
money-column-new = Novo, { $currency }
money-commitment = Promessa a que pertence este dinheiro
money-condition = De que depende
money-count-title = Nenhum dólar contado duas vezes
money-count-why = Somar todos os números dos textos conta as partes ao lado do total, e somas de somas anteriores. Cada número descontado continua nestas páginas com o seu motivo.
money-country = País
money-derived = Ninguém disse este número. É o que as partes nomeadas deixam do total.
money-donor = Doador
money-donors-together = Vários juntos, partes não publicadas
money-each-part = Cada parte
money-files = Isto como tabela:
money-fiscal-year = Ano fiscal
money-funnel = Até onde se sabe que chegou
money-funnel-why = Do dinheiro novo, o que uma fonte publicada diz ter chegado a cada etapa. Uma barra vazia não prova que nada foi pago; significa que ninguém publicou se foi.
money-group-aside =
    { $n ->
        [one] { $n } anúncio em nenhuma soma
       *[other] { $n } anúncios em nenhuma soma
    }
money-group-aside-why = Totais acumulados, empréstimos, pedidos: cada um com o motivo por que não entra em nenhuma soma.
money-group-conditional =
    { $n ->
        [one] { $n } anúncio condicional
       *[other] { $n } anúncios condicionais
    }
money-group-conditional-why = Dependem da decisão de outrem e nunca se somam ao dinheiro novo.
money-group-new =
    { $n ->
        [one] { $n } anúncio de dinheiro novo
       *[other] { $n } anúncios de dinheiro novo
    }
money-group-new-why = Cada um é contado uma vez, inteiro; as suas partes estão dentro.
money-hangs = Dito sob uma condição
money-hangs-why = Contado como dinheiro novo, porque foi anunciado; se podia ser gasto era decisão de outro.
money-in-currency = Em { $currency }
money-in-full = { $n } { $currency }
money-inferred = inferido, não dito
money-inside-conditional = Disso, { $amount } é uma parte que depende da decisão de outrem.
money-kind-conditional = Condicional
money-kind-cumulative = Total acumulado
money-kind-loan = Empréstimo
money-kind-new = Dinheiro novo
money-kind-request = Pedido
money-kind-restated = Dito de novo
money-lead = O que foi anunciado, quanto disso é novo e o que ninguém publicou desde então.
money-may-overlap = Até { $amount } disso pode ter sido anunciado duas vezes; o mínimo desconta isso.
money-millions = { $n } milhões de { $currency }
money-n-parts =
    { $n ->
        [one] { $n } parte
       *[other] { $n } partes
    }
money-naive =
    { $n ->
        [one] O { $n } número publicado
       *[other] Os { $n } números publicados, somados
    }
money-named = Quantas vezes cada país é nomeado
money-named-n = Anúncios
money-named-why = Em qualquer anúncio, contado ou não, sozinho ou entre outros. Um nome não é um valor.
money-narrows = De { $new } anunciados, sabe-se que foram pagos { $paid }
money-narrows-untold = De { $new } anunciados, ninguém publicou o que foi pago
money-new = Dinheiro novo
money-no-conversion = As moedas são mantidas à parte. Nada é convertido, porque nenhuma fonte nomeia uma taxa de câmbio.
money-nobody = ninguém o publicou
money-nobody-later = Depois do anúncio nada se sabe: ninguém publicou nenhuma etapa posterior.
money-not-broken-down = Sem desdobramento em nenhuma fonte
money-not-said = não foi dito
money-nothing = Até este dia não se tinha anunciado dinheiro.
money-off-again = totais acumulados e o que repetem ({ $n })
money-off-conditional = depende da decisão de outrem ({ $n })
money-off-loan = emprestado, a devolver ({ $n })
money-off-part = partes de um total que é contado ({ $n })
money-off-request = pedido, não dado ({ $n })
money-part = Parte
money-part-of = Parte de
money-parts = Nas suas partes
money-parts-why = Cada barra está dentro do total a que pertence, à escala. Tracejado: nenhuma fonte o desdobra. Só contorno: pode estar dentro de outra parte. Seta: as palavras foram «mais de».
money-places = Lugares nomeados
money-reached = Sabe-se desde então: { $stage }, { $amount }.
money-said-about = cerca de { $amount }
money-said-by = Dito em
money-said-more-than = mais de { $amount }
money-said-nearly = quase { $amount }
money-said-up-to = até { $amount }
money-speaker = Quem disse, quando e onde
money-stage-announced = Anunciado
money-stage-awarded = Adjudicado por contrato ou acordo
money-stage-disbursed = Desembolsado
money-stage-pledged = Prometido por escrito ou orçamentado
money-stage-spent = Gasto
money-status = A palavra da fonte
money-status-announced = anunciado
money-status-approved = aprovado
money-status-contributed = contribuído
money-status-derived = calculado aqui
money-status-investing = investindo
money-status-launched = lançado
money-status-obligated = empenhado
money-status-on-track = no bom caminho
money-status-requested = solicitado
money-status-spent = gasto
money-status-supported = apoiado
money-tie-adds-to = Soma-se a
money-tie-includes = Disse-se que contém
money-tie-may-overlap = Pode partilhar dinheiro com
money-tie-restates = Repete
money-tie-running-total = Total acumulado que contém
money-tie-supersedes = Substitui
money-tile-conditional =
    { $n ->
        [one] que depende da decisão de outrem, em { $n } anúncio
       *[other] que dependem da decisão de outrem, em { $n } anúncios
    }
money-tile-later =
    { $n ->
        [one] de { $n } anúncio com alguma etapa posterior publicada
       *[other] de { $n } anúncios com alguma etapa posterior publicada
    }
money-tile-new =
    { $n ->
        [one] de dinheiro novo, em { $n } anúncio
       *[other] de dinheiro novo, em { $n } anúncios
    }
money-uncounted = { $amount } de “{ $title }” não estão em nenhuma soma aqui: foram ditos de novo, e do que repetem só se achou uma parte.
money-undivided = Vários países, uma região ou nenhum
money-words-allow = O que as palavras ditas permitem: { $bounds }.
money-year = Ano
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
movement-added = Quem pode pedir desde então
movement-after-months = Após meses
movement-agreement = Concordância
movement-ahead = Meses à frente
movement-ahead-caption = Erros e intervalos conforme a antecedência. As duas últimas colunas dizem quantos resultados couberam nos intervalos de 80 % e de 95 %.
movement-alarm-by = Emitida por { $office } em { $day }.
movement-alarm-expected = Esperado de { $from } a { $until }, em cada mês:
movement-alarm-held = Em { $share } das previsões anteriores desta série, o que ocorreu ficou dentro de um intervalo assim.
movement-alarm-needs = As pessoas precisarão de:
movement-alarm-passed = Esses meses já passaram.
movement-alarm-seen = { $measure }: aumento observado em { $month }.
movement-alarms-lead = Aumentos súbitos vistos em contagens publicadas. Uma pessoa decide se um deles é comunicado; fala de camas, entrevistas e água, nunca de deter alguém.
movement-alarms-none = Até este dia ninguém emitiu um alerta.
movement-alarms-released = Emitidos
movement-alarms-title = Alertas precoces
movement-alarms-wrong = Com que frequência o detector erra
movement-alarms-wrong-why = Um mês dá sinal quando conta pelo menos o dobro da média dos três anteriores. O sinal acertou se cada um dos três meses seguintes supera essa média em pelo menos um quarto. A sazonalidade habitual é descontada. Todas as séries juntas:
movement-all = Todas as contagens publicadas
movement-all-years = Todos os anos
movement-apart = { $n } de diferença
movement-assumed = suposto; não publicado
movement-backlog = Pessoas à espera
movement-backlog-unit = pessoas
movement-bands-caption = Intervalos de mil simulações. Uma espera de 60 meses significa nunca.
movement-bands-description =
    { $n ->
        [one] { $n } mês à frente, em intervalos; a tabela tem os mesmos números.
       *[other] { $n } meses à frente, em intervalos; a tabela tem os mesmos números.
    }
movement-base-rate = O mesmo depois de um mês qualquer, com ou sem sinal
movement-basis = Em que se baseia
movement-basis-why = Cada número com o lugar onde foi publicado, ou a admissão de que é suposto.
movement-between = entre { $low } e { $high }
movement-border-lead = Uma fronteira, tal como cada lado e cada publicação a contou. Onde as contagens diferem, todas estão abaixo.
movement-borders = Fronteiras que são contadas
movement-by = Contado por
movement-by-horizon = Conforme os meses de antecedência
movement-by-one = O que uma pessoa faz num mês
movement-came = O que ocorreu
movement-caught = Aumentos duradouros que deram sinal
movement-chart-beside = Os losangos são outras publicações do mesmo período.
movement-chart-description = { $n } períodos; o último é { $period } com { $value }. As tabelas abaixo têm os mesmos números.
movement-chart-title = Contagens ao longo do tempo, em { $unit }
movement-chord-caption = Cada fita sai da borda e termina um pouco mais dentro, aonde as pessoas chegaram. O núcleo escuro é tão largo quanto o limite inferior do intervalo; a borda pálida, quanto o superior.
movement-chord-description =
    { $n ->
        [one] { $n } fluxo entre dois países, com o seu intervalo; a tabela ordena-o.
       *[other] { $n } fluxos entre países, cada um com o seu intervalo; a tabela ordena-os.
    }
movement-compared = Como cada contagem segue a anterior
movement-compared-why = A defasagem é onde as mudanças mensais melhor concordam. A concordância vai de −1 a 1. A razão é a segunda contagem como múltiplo da primeira.
movement-counted = O que se conta
movement-countries = Por país
movement-country-files = O que o próprio país conta, segundo arquivos
movement-country-lead = O que se publicou sobre as pessoas deste país, as suas fronteiras e as suas próprias contagens. Os números por nacionalidade dizem de onde as pessoas vêm, não quem são.
movement-country-title = Mobilidade: { $country }
movement-differ = Onde as contagens diferem
movement-differ-here =
    { $n ->
        [one] { $n } período é contado de forma diferente conforme a publicação.
       *[other] { $n } períodos são contados de forma diferente conforme a publicação.
    }
movement-differ-none = Nenhuma das publicações reunidas aqui discorda sobre esta fronteira.
movement-differ-small =
    { $n ->
        [one] { $n } diferença menor, abaixo de 1 %
       *[other] { $n } diferenças menores, abaixo de 1 %
    }
movement-differ-why = Nada é posto em média e a ninguém se dá razão. Uma diferença é uma pergunta a quem publica.
movement-draws = Simulações por trás dos intervalos
movement-estimates-caution = Os intervalos refletem erros de contagem, não de método: os métodos publicados diferem mais.
movement-estimates-how = Traga duas contagens de quem vive onde por local de nascimento e mande guardar a estimativa:
movement-estimates-lead = Fluxos que ninguém contou, calculados a partir de duas contagens de onde vivem as pessoas nascidas noutro lugar. Nenhum figura sem o seu intervalo.
movement-estimates-none = Nenhuma estimativa foi guardada
movement-estimates-ranked =
    { $n ->
        [one] { $n } fluxo.
       *[other] { $n } fluxos, o maior primeiro.
    }
movement-estimates-title = Fluxos estimados
movement-factor = Inscrições, como múltiplo
movement-false-alarms = Falsos alarmes por série e ano
movement-fault = Tipo de falha
movement-fault-ask = Pergunta a quem publica:
movement-fault-rows =
    { $n ->
        [one] { $n } linha
       *[other] { $n } linhas
    }
movement-fault-weight = O que acontece
movement-faults-found = Encontrados nas contagens mostradas
movement-faults-kinds = Os tipos de falhas
movement-faults-kinds-why = Cada um foi encontrado num ficheiro oficial publicado, ou é um engano que os serviços conhecem.
movement-faults-lead = Cada ficheiro é verificado antes de ser mostrado. Nada é corrigido em silêncio: a falha é dita, com uma pergunta a quem publicou o ficheiro.
movement-faults-none = Nada foi encontrado.
movement-faults-title = O que as verificações encontraram
movement-fewer = menos de { $n }
movement-file-released = publicado em { $day }
movement-file-taken-on = incorporado em { $day }; não consta um dia de publicação anterior
movement-files = Arquivos
movement-flags-caption = Triângulo cheio: o nível manteve-se mais alto. Vazio: não se manteve. Tracejado: ainda não se sabe.
movement-from-files = Dos arquivos
movement-goes-on = Quem passa à etapa seguinte
movement-guard-delay = Nada é mais recente do que a sua publicação oficial e nenhuma previsão é mais fina que um mês.
movement-guard-estimates = Os fluxos estimados só são mostrados com os seus intervalos, método e fonte; abaixo do limiar, não são mostrados.
movement-guard-interval = Nenhuma estimativa nem previsão é mostrada sem o seu intervalo e os seus erros passados.
movement-guard-threshold = As contagens de um até menos de { $n } não são mostradas, nem outras de que pudessem ser subtraídas.
movement-guard-unit = A menor unidade é um país ou uma fronteira legal, por nacionalidade e por mês. Não existe campo para uma rota, um lugar, uma hora nem uma pessoa.
movement-guard-use = As contagens falam de necessidades: papéis, vagas, entrevistas, água. Não servem para deter ninguém.
movement-guardrails = O que nunca se mostra
movement-held-it = Intervalo
movement-here = Contagens de todas as pessoas, nas suas fronteiras ou pelos seus serviços
movement-here-why = Contagens que nomeiam este país como lado da fronteira ou como quem contou.
movement-imported-caption = Totais das contagens mostradas e retidas abaixo. As lacunas são períodos ausentes, retidos ou em dúvida.
movement-imported-chart = Totais no tempo
movement-imported-chart-description =
    { $n ->
        [one] { $n } total; está na tabela abaixo.
       *[other] { $n } totais; a tabela abaixo dá-os por ano.
    }
movement-imported-how = Um ministério preenche o formulário, pergunta o que está errado e incorpora-o:
movement-imported-lead = Arquivos que membros e agências publicam, tal como foram incorporados: cada publicação é guardada e cada dúvida, mostrada.
movement-imported-none = Nenhum arquivo foi incorporado
movement-imported-tables = Séries
movement-imported-title = Arquivos incorporados
movement-in-quarantine = Em quarentena
movement-inside = dentro
movement-kept-on = Mostrado desde
movement-lag = Defasagem
movement-last-looked-at = Último mês examinado
movement-latest = Última contagem
movement-latest-forecasts = Os mais recentes, a um mês
movement-lead = Pessoas contadas em movimento, tal como governos e organismos publicaram: cada fonte, cada revisão, cada discordância.
movement-log-spread = Dispersão das inscrições em escala logarítmica
movement-map-caption = As linhas unem países entre os quais se contaram pessoas; a linha forte é uma fronteira contada. A espessura nada diz dos números. Terra e limites: Natural Earth 1:50 milhões, simplificados; não implicam opinião sobre nenhum limite.
movement-map-description =
    { $n ->
        [one] { $n } linha entre dois países.
       *[other] { $n } linhas entre países.
    } As listas abaixo contêm o mesmo.
movement-map-title = Mapa do hemisfério com os corredores contados
movement-marks = × não se mostra; ? em quarentena; ≥ a fonte retém uma parte; ≈ arredondado pela fonte; * provisório; – não dado; · nada a contar.
movement-member = Os seus compromissos
movement-method = Método
movement-mirror-caption = Cada linha é uma contagem tal como publicada. Nada é suavizado; as lacunas são meses não disponíveis.
movement-mirror-description =
    { $n ->
        [one] { $n } contagem.
       *[other] { $n } contagens de um corredor, mês a mês; as tabelas têm os mesmos números.
    }
movement-mirror-lag =
    { $n ->
        [one] { $n } mês depois
       *[other] { $n } meses depois
    }
movement-mirror-months = Mês a mês, tal como publicado
movement-mirror-no-months = nenhum mês disponível
movement-mirror-too-few = poucos meses em comum
movement-mirror-unit = por mês
movement-mirrors-lead = Um mesmo caminho, contado por cada país que as pessoas deixam, atravessam e alcançam. Onde as contagens discordam, a discordância é mostrada, não suavizada.
movement-mirrors-none = Nenhum corredor é indicado como contado por vários.
movement-mirrors-title = Um caminho, várias contagens
movement-month = Mês
movement-n = Contagens
movement-n-counts =
    { $n ->
        [one] contagem
       *[other] contagens
    }
movement-n-differ =
    { $n ->
        [one] discordância
       *[other] discordâncias
    }
movement-n-doubted =
    { $n ->
        [one] { $n } contagem em quarentena
       *[other] { $n } contagens em quarentena
    }
movement-n-faults =
    { $n ->
        [one] { $n } falha encontrada
       *[other] { $n } falhas encontradas
    }
movement-n-found =
    { $n ->
        [one] { $n } falha encontrada
       *[other] { $n } falhas encontradas
    }
movement-n-groups =
    { $n ->
        [one] { $n } grupo.
       *[other] { $n } grupos; mostram-se os maiores, o arquivo tem todos.
    }
movement-n-months = Meses
movement-n-refused =
    { $n ->
        [one] { $n } linha recusada
       *[other] { $n } linhas recusadas
    }
movement-n-series =
    { $n ->
        [one] série
       *[other] séries
    }
movement-n-tables =
    { $n ->
        [one] { $n } série.
       *[other] { $n } séries; um país acima encurta a lista.
    }
movement-n-taken =
    { $n ->
        [one] { $n } contagem aceita
       *[other] { $n } contagens aceitas
    }
movement-n-untold =
    { $n ->
        [one] Outro grupo, do qual não se mostra nenhuma contagem ou ninguém foi contado:
       *[other] Outros { $n } grupos, dos quais não se mostra nenhuma contagem ou ninguém foi contado:
    }
movement-n-watched =
    { $n ->
        [one] É vigiada { $n } série.
       *[other] São vigiadas { $n } séries; desenham-se aquelas em que algo foi visto por último.
    }
movement-n-withheld =
    { $n ->
        [one] não mostrada
       *[other] não mostradas
    }
movement-n-withheld-here =
    { $n ->
        [one] { $n } não mostrada
       *[other] { $n } não mostradas
    }
movement-narrow = Em oito de dez casos
movement-no-record = não se sabe
movement-none-told = Nenhuma contagem deste tempo pode ser mostrada sem denunciar umas poucas pessoas.
movement-nothing = Até este dia nenhuma contagem tinha sido publicada.
movement-others = Outras contagens
movement-others-why = Contagens que não nomeiam um par de países.
movement-outlook = O que pode seguir-se
movement-outlook-caption = Intervalos, arredondados a dois algarismos.
movement-outlook-passed = Nada se prevê: a contagem mais nova aqui é a de { $last }, e os meses seguintes já passaram.
movement-outlook-why = De { $n } meses seguidos; a contagem mais nova aqui é a de { $last }. Os intervalos aprendem-se de quanto erraram as previsões anteriores destas séries.
movement-outside = fora
movement-own = As suas pessoas, contadas noutros lugares
movement-own-plan = O seu plano
movement-own-why = Por nacionalidade. Um encontro é um acontecimento: uma pessoa pode ser contada várias vezes.
movement-past-caption = Barras: o intervalo que deveria conter oito de dez resultados, como teria sido dito um mês antes. Pontos: o que ocorreu. Cruzes: o que ocorreu fora.
movement-past-description =
    { $n ->
        [one] { $n } previsão passada junto do que ocorreu.
       *[other] { $n } previsões passadas junto do que ocorreu; o arquivo tem todas.
    }
movement-period = Período
movement-plans = Planos
movement-plans-why = As figuras têm a mesma escala para comparar os planos. Só se desenham intervalos.
movement-precision = Sinais depois dos quais o nível se manteve mais alto
movement-quarantine-why = Estas contagens foram incorporadas e guardadas, mas estão em dúvida: não são mostradas nem fazem parte de total, previsão ou alerta.
movement-quarantined = em quarentena
movement-rank = Posição
movement-ratio = Razão
movement-ratio-range = Razão de meses isolados
movement-registrations = Inscrições num mês
movement-releases = Publicações
movement-revised-down = Para baixo
movement-revised-largest = Maior mudança
movement-revised-median = Mudança mediana
movement-revised-n = Contagens revistas
movement-revised-up = Para cima
movement-revisions = Como as contagens foram revistas
movement-revisions-caption = Da primeira publicação à vigente. A página de cada série desenha o seu triângulo.
movement-revisions-lead = As contagens publicadas mudam depois. Cada publicação é guardada, para que qualquer pessoa veja quanto e quando.
movement-revisions-none = Nenhuma contagem daqui tinha sido revista até este dia.
movement-revisions-title = Revisões
movement-revisions-why = Períodos com contagens diferentes conforme a publicação; a que vale vem no fim.
movement-said = O que se publicou
movement-scenarios-claim = Isto fala do pessoal de um escritório e de quem espera. Nada afirma sobre as travessias: nenhum dado disponível mostra que os escritórios as reduzam.
movement-scenarios-lead = Quanto tempo as pessoas esperam num escritório, e quantas, com vários planos de pessoal.
movement-scenarios-none = Até este dia nenhum cenário foi escrito.
movement-scenarios-title = Cenários de escritórios
movement-score = Balanço de acertos
movement-score-alike = Os erros foram como os de repetir o último valor.
movement-score-better = Os erros foram menores que os de repetir o último valor.
movement-score-error = Erro médio das previsões
movement-score-held = Resultados dentro do intervalo de { $level }
movement-score-last = Erro médio de repetir o último valor
movement-score-ratio = Face ao último valor
movement-score-why = { $n } previsões, de um a seis meses, calculadas como se em cada mês passado só se conhecesse o anterior, cada uma pelo método que até então se mostrara melhor.
movement-score-worse = Os erros foram maiores que os de repetir o último valor.
movement-scores-alarms = De { $n } sinais de aumento súbito, { $right } acertaram e { $wrong } foram falsos.
movement-scores-caption = Erros médios de todas as previsões passadas, de um a seis meses. Menos de 1 face ao último valor significa melhor do que repeti-lo.
movement-scores-lead = Cada previsão passada junto do que ocorreu. Nada supera muito o último valor; o que se pode ter é um intervalo honesto.
movement-scores-none = Nenhuma série é longa o bastante para ser prevista.
movement-scores-title = Registro de acertos das previsões
movement-scores-tuned = Cada previsão é feita só com o publicado antes. As regras que as produzem foram fixadas com séries como estas, por isso o passado favorece-as um pouco; só as previsões feitas a partir de agora são um teste completo.
movement-series-title = { $measure }: { $group } (segundo { $reporter })
movement-signal-false = o nível não se manteve
movement-signal-open = ainda não se sabe
movement-signal-outcome = O que se seguiu
movement-signal-true = o nível manteve-se mais alto
movement-signals =
    { $n ->
        [one] { $n } sinal
       *[other] { $n } sinais
    }
movement-signals-description =
    { $n ->
        [one] { $n } sinal; está na lista abaixo.
       *[other] { $n } sinais; estão na lista abaixo.
    }
movement-spread = Diferença
movement-staff = Pessoal que inscreve · triagem · entrevista · encaminha:
movement-stage = Etapa
movement-standing = Condição
movement-stands-why = Em negrito: a contagem que vale para o seu período, a mais firme e recente. Outras publicações do mesmo período nunca lhe são somadas.
movement-stations = Quem conta
movement-template = Formulário
movement-total-of-rows = soma das linhas
movement-total-published = total segundo a fonte
movement-triangle-caption = As linhas são períodos e as colunas publicações, a mais antiga à esquerda. O número é a mudança face à publicação anterior.
movement-triangle-description =
    { $n ->
        [one] { $n } período cuja contagem foi revista.
       *[other] { $n } períodos cujas contagens foram revistas; a tabela tem o mesmo.
    }
movement-trigger = Gatilho
movement-trigger-level = Nível
movement-trigger-no-count = sem contagem disponível
movement-trigger-not-reached = não atingido
movement-trigger-reached = atingido em { $day }
movement-trigger-state = Estado
movement-trigger-then = O acordado
movement-trigger-threshold = { $level } ou mais em cada um de { $n } meses seguidos, desde { $day }
movement-triggers = Gatilhos comuns
movement-triggers-none = Os membros não acordaram nenhum até este dia.
movement-triggers-why = Níveis a partir dos quais os membros acordaram reunir-se e dividir a carga. São decisões, com data e fonte.
movement-try-plan = Experimente um plano seu
movement-undated =
    { $n ->
        [one] Não se conhece o dia de publicação de { $n } contagem; é mostrada desde o fim do seu período.
       *[other] Não se conhece o dia de publicação de { $n } contagens; são mostradas desde o fim do seu período.
    }
movement-unit = Unidade
movement-unless-said = Salvo se uma linha disser outra coisa:
movement-value = Contagem
movement-vintage = À data de
movement-vintage-unknown = não consta
movement-waiting = Tempo de espera
movement-waiting-unit = meses
movement-watched = O que o detector viu
movement-watched-why = Um sinal é só um rascunho: estes foram vistos no passado, junto do que se seguiu. Nenhum foi enviado a alguém.
movement-way = Origem e destino
movement-way-lead = O que se contou das pessoas de um país que foram, ou foram admitidas, para outro.
movement-ways = Por nacionalidade
movement-ways-why = Vistos emitidos e pessoas admitidas, por país de origem.
movement-whom = Quem foi contado
movement-wide = Em dezanove de vinte casos
movement-withheld = não se mostra
movement-withheld-why = Não se mostra: de uma a nove pessoas, ou uma contagem que as denunciaria. Nas somas, uma contagem retida vale três, e o que depende dela ajusta-se; ± diz em quanto um número pode desviar-se por isso. O que poderia desviar-se mais de um quinto também não se mostra.
movement-work-out = Calcular
movement-years = Ano a ano
movement-years-fiscal-year = Anos fiscais dos Estados Unidos: AF 2024 termina a 30 de setembro de 2024.
movement-years-month = Meses.
movement-years-year = Anos civis.
multiples-finding = { $measure }: a maioria era de { $country }, { $n } em { $year }
multiples-shown = Por ordem do ano mais alto; desenham-se { $n } de { $all } nacionalidades.
multiples-why = Todas as figuras têm a mesma escala. Um ano sem contagem firme não tem barra; o número está no ano mais alto.
need-interpreters = pessoas que falem a sua língua
need-interviews = entrevistas num escritório
need-medical-care = cuidados médicos
need-reception-places = lugares para dormir
need-water-and-food = água e comida
not-advice = Isto é informação, não aconselhamento jurídico. Só uma autoridade decide.
office-accessibility = Acesso para pessoas com deficiência
office-email = E-mail
office-hours = Horário
office-hours-between = das { $opens } às { $closes }, hora local
office-hours-from = a partir das { $opens }, hora local
office-intake = Quantas pessoas recebe
office-intake-contacted-only = Só pessoas que a ONU contacta
office-intake-daily-quota = Tantas por dia; depois o formulário fecha
office-intake-not-published = As regras publicadas não dizem
office-intake-open = Sem limite publicado
office-intake-set-days = Só em certos dias
office-languages = Idiomas
office-operators = Gerido por
office-pathways = Caminhos que começam aqui
office-phone = Telefone
office-presence = Era preciso estar no país até
office-presence-by = { $day }
office-registration = Como se registar
office-registration-contacted-only = Só pessoas que a ONU contacta
office-registration-not-published = As regras publicadas não dizem
office-registration-online-form = Com um formulário na internet
office-registration-walk-in = Pessoalmente, sem agendamento
office-serves = Por nacionalidade atende
office-sites = Lugares
office-was-announced = Foi anunciado em { $from }. Nenhuma fonte mostra que chegou a abrir.
office-was-open = Esteve aberto de { $from } a { $until }.
office-web = Na rede
offices-all = Ver todos
offices-by-country = Por país:
offices-country-pathways = Caminhos deste país
offices-found =
    { $n ->
        [one] Um escritório.
       *[other] { $n } escritórios.
    }
offices-in = Escritórios: { $country }
offices-lead = Onde as pessoas são informadas e os pedidos começam: quem cada escritório atende, desde quando e como contactar.
offices-map =
    { $n ->
        [one] Um lugar num mapa
       *[other] { $n } lugares num mapa
    }
offices-map-note = Um ponto é o centro da localidade com esse nome, não a porta de um escritório. Onde a localidade não foi publicada, a marca fica no meio do país. Um ponto de interrogação é um ano que não se publicou.
offices-map-open = lugares abertos: { $n }
offices-map-shut = lugares fechados: { $n }
offices-map-unsure = anunciados, ou não se sabe se abriram: { $n }
offices-no-location = Esta página não pergunta onde você está.
offices-none = Nenhum escritório corresponde
offices-open =
    { $n ->
        [one] Um está aberto nesse dia.
       *[other] { $n } estão abertos nesse dia.
    }
offices-search = Lugar ou nome
package-incomplete = a lista pode não estar completa
package-leads = Liderado por
package-no-lead = nenhum líder encontrado
package-none-found = nenhum encontrado
package-participants = Com
package-unnamed = Nome não encontrado
packages-lead = Comitês que conduzem o trabalho e quem os lidera.
panel = Os mesmos números segundo outros métodos
panel-method = Método
panel-own-word = Na palavra própria do método
panel-rates = avalia aqui
panel-value = Sua medida
panel-why = O pacto não adotou nenhum. Um avalia nesta página; nenhum fica escondido.
part-operator = opera o programa
part-outside = sem parte nela
part-partner = parceiro nela
part-self = palavra de quem prometeu
partner-IDB = Banco Interamericano de Desenvolvimento
partner-IOM = OIM
partner-UNHCR = ACNUR
pathway-caps = Quantas pessoas
pathway-cases = Casos resolvidos
pathway-cases-count =
    { $n ->
        [one] Um caso
       *[other] { $n } casos
    }
pathway-cases-note = As pessoas são inventadas. O programa verifica cada caso quando as regras mudam.
pathway-cost = Quanto custa
pathway-criteria = As regras publicadas
pathway-criteria-past = Estas regras não valem nesse dia. Valeram: { $when }.
pathway-decisions = O que decidem as autoridades
pathway-documents = O que levar
pathway-gives = O que dá
pathway-kind-agreement = Residência por um acordo entre países
pathway-kind-asylum = Refúgio onde você está
pathway-kind-complementary = Outro caminho para quem precisa de proteção
pathway-kind-family = Juntar-se à família
pathway-kind-integration = Trabalho e moradia para quem já tem proteção
pathway-kind-labour = Trabalho
pathway-kind-parole = Permissão para entrar e ficar algum tempo
pathway-kind-port-appointment = Agendamento numa fronteira
pathway-kind-private-sponsorship = Pessoas refugiadas trazidas por um grupo de residentes
pathway-kind-protection = Proteção de algumas pessoas
pathway-kind-regularisation = Uma autorização para quem já está lá
pathway-kind-resettlement = Reassentamento de pessoas refugiadas
pathway-kind-study = Estudo
pathway-leads-to-inspection = Leva a: uma inspeção na fronteira; o que se segue fica em aberto
pathway-leads-to-international-protection = Leva a: proteção internacional
pathway-leads-to-not-published = Não foi publicado a que leva
pathway-leads-to-permanent-residence = Leva a: residência permanente
pathway-leads-to-refugee-status = Leva a: condição de refugiado
pathway-leads-to-temporary-residence = Leva a: residência por alguns anos
pathway-leads-to-temporary-stay = Leva a: estada por algum tempo
pathway-leads-to-temporary-work = Leva a: trabalho por temporada ou contrato
pathway-no-criteria = As regras publicadas não indicam nenhum critério.
pathway-official = Endereços oficiais
pathway-silence-matters = Isto pode decidir.
pathway-silences = As regras publicadas não dizem
pathway-start = Como começar
pathway-steps = Passos
pathway-time = Quanto demora
pathway-versions = Todas as versões
pathway-was = Como era. Já não é possível.
pathway-was-halted = Como era antes da suspensão. Agora não é possível.
pathways-all = Ver todos
pathways-ask = Responda a algumas perguntas: que caminhos há para você?
pathways-changes = O que mudou entre dois dias
pathways-found =
    { $n ->
        [one] Um caminho.
       *[other] { $n } caminhos.
    }
pathways-group-closed = Fechados
pathways-group-open = Abertos hoje
pathways-group-suspended = Suspensos
pathways-group-unsure = Anunciados ou incertos
pathways-lead = Formas legais de viajar, juntar-se à família, trabalhar ou ficar. Cada uma com as suas regras, desde quando valem e onde estão escritas.
pathways-months-month = Mês
pathways-months-most = No máximo
pathways-months-most-now = Em { $day } há tantos caminhos abertos como nunca desde { $begin }: { $n }, contra { $first } então.
pathways-months-most-then = O mês com mais caminhos abertos foi { $when }: { $most }. Em { $day } são { $n }.
pathways-months-open = Abertos
pathways-months-table = O mesmo, mês a mês
pathways-months-unit = caminhos abertos
pathways-months-why = Contam-se os caminhos deste registro cujas datas publicadas não deixam dúvida, no último dia de cada mês. Um caminho não diz quantas pessoas admite.
pathways-nationality = Nacionalidade
pathways-nationality-note = Mostra-se o que as regras publicadas não fecham a pessoas desta nacionalidade ({ $country }) só pela nacionalidade, agora ou quando esteve aberto pela última vez. Há também outras regras.
pathways-none = Nada corresponde a estas palavras
pathways-none-advice = Use menos palavras ou outras, ou outra nacionalidade.
pathways-search = Palavras do nome
pathways-state = Como está
pathways-state-closed = fechado
pathways-state-open = aberto
pathways-state-suspended = suspenso
pathways-state-unsure = anunciado ou incerto
pathways-stay = Onde estou
pathways-stay-note = Mostra-se: o que as regras publicadas não fecham, só por isso, a quem está em { $country }, agora ou quando esteve aberto pela última vez. Valem também outras regras.
pathways-to = Para onde leva
pillars-lead = Os temas que agrupam as promessas e quem os conduz.
pillars-no-packages = Nenhum pacote de ação atende a este pilar.
plan-against = O que pensar antes
plan-ask-here = A quem perguntar
plan-brought = O que já tem nas mãos
plan-contact-above = mais acima nesta página
plan-contacts = A quem perguntar onde você está
plan-could-change = Para você, estes podem mudar
plan-could-return = Suspensos; podem voltar
plan-danger = Você disse que correria perigo se voltasse. Pedir refúgio não é crime. Comece por isto:
plan-danger-home = Você disse que corre perigo e está no seu próprio país. O refúgio só se pede fora dele. Estas pessoas podem ajudar agora:
plan-elsewhere = O que está aberto em outros países
plan-elsewhere-count =
    { $n ->
        [one] Um caminho em outro país
       *[other] { $n } caminhos em outros países
    }
plan-elsewhere-note = Esta página sozinha não é razão para viajar. Pergunte primeiro.
plan-ends = Esta regra vale até { $day }. Veja de novo antes desse dia.
plan-held = Agora está parado. Guarde bem os seus papéis. O motivo:
plan-limit-perhaps = O prazo de { $length } pode já ter passado. Vá o quanto antes e diga porquê.
plan-limit-unknown = Há um prazo: { $length }. Não sabemos a partir de que dia corre para você.
plan-limit-weekends = Sábados e domingos não contam. Os feriados também não, mas aqui não os conhecemos. Não espere pelo último dia.
plan-meanwhile = Enquanto espera
plan-missing = O que falta saber e quem pode dizer
plan-more =
    { $n ->
        [one] Com mais uma pergunta pode-se saber mais, sobre:
       *[other] Com até { $n } perguntas a mais pode-se saber mais, sobre:
    }
plan-never-begun = Nenhuma fonte mostra que isto tenha começado.
plan-no-contact = Nas nossas fontes não há endereço nem telefone para isto.
plan-not-listed = Os outros terminaram ou são para outras pessoas. Todos estão na lista:
plan-now = O que você pode tentar agora, onde está
plan-now-nobody = Pelas suas respostas, não conhecemos nada aberto para você onde está, nem ninguém lá a quem perguntar.
plan-now-none = Pelas suas respostas, não conhecemos nada aberto para você onde está. As pessoas abaixo podem saber mais.
plan-only-there = Só para pessoas que já estão nesse país
plan-rule-and-source = A regra e a sua fonte
plan-says-cannot-tell-from-here = Daqui não se pode saber se é para você. Pergunte a quem aparece aqui.
plan-says-cannot-tell-nobody = Daqui não se pode saber se é para você.
plan-says-cannot-tell-yet = Ainda não se pode saber: faltam respostas.
plan-says-fits = Estas respostas combinam com a regra como foi lida pela última vez ({ $day }). Pergunte antes de viajar ou pagar.
plan-says-meets = As suas respostas cumprem a regra publicada. Uma autoridade ainda decide.
plan-says-too-late = O prazo terminou em { $day }. Pergunte a quem está aqui abaixo o que ainda resta.
plan-where-unknown = Não sabemos em que país você está; por isso tudo está mais abaixo.
plan-why-not = Por que não os outros
practice-direction-better = melhor
practice-direction-mixed = misto
practice-direction-no-change = nenhuma mudança encontrada
practice-direction-not-reported = não informado
practice-direction-only-told = só relatado
practice-direction-worse = pior
practice-found-returned = devolvida
practice-found-sound = considerada correta
practice-grade-before-after = antes e depois
practice-grade-before-after-means = A mesma medida antes e depois, num lugar.
practice-grade-by-lot = por sorteio
practice-grade-by-lot-means = Decidiu um sorteio, ou algo que ninguém escolheu, e antes foi publicado como seria julgado.
practice-grade-by-rule = por uma regra
practice-grade-by-rule-means = Ao lado de quem uma regra declarada deixou de fora; ou por sorteio sem protocolo publicado antes; ou o mesmo encontrado em outros dois lugares.
practice-grade-compared = comparado
practice-grade-compared-means = Ao lado de outro grupo, lugar ou tempo.
practice-grade-told = relatado
practice-grade-told-means = Alguém o diz, ou há uma só contagem após o início.
practice-lack-failure = o que falhou, com a fonte
practice-lack-outcome = um resultado com um valor antes ou outro grupo, e um valor depois
practice-lack-rights = a verificação de direitos: consentimento, dados e saída
practice-move-contested = Os dois textos ficam até que uma revisão o resolva.
practice-move-idea = O órgão que a conduz pode completá-la e apresentá-la.
practice-move-listed = O seu órgão a confirma até o dia indicado abaixo.
practice-move-returned = O seu órgão a corrige e a apresenta de novo.
practice-move-reviewed = O órgão de coordenação do pacto decide se a inclui.
practice-move-submitted = Agora dois órgãos a revisam, um de outro país.
practice-move-withdrawn = Ninguém precisa fazer nada; fica como registro.
practice-read-abstract = leu-se só o resumo
practice-read-earlier = lido numa busca anterior do registro, não foi aberto de novo
practice-read-excerpt = leu-se o começo
practice-read-full = lido inteiro
practice-state-contested = Contestada.
practice-state-idea = Ideia: ninguém a revisou ainda.
practice-state-listed = Revisada e incluída na lista.
practice-state-returned = Devolvida por quem a revisou.
practice-state-reviewed = Revisada por dois órgãos, um de outro país.
practice-state-submitted = Apresentada, ainda não revisada.
practice-state-withdrawn = Retirada.
practice-theme-cash = Dinheiro
practice-theme-education = Escola
practice-theme-health = Saúde
practice-theme-humanitarian-entry = Entrada humanitária
practice-theme-information = Informação e atitudes
practice-theme-labour-pathway = Trabalho legal entre países
practice-theme-local-integration = Integração local
practice-theme-reception = Primeiros dias: recepção
practice-theme-regularisation = Regularização
practice-theme-resettlement = Reassentamento
practice-theme-sponsorship = Patrocínio
practice-theme-visa-requirement = Exigência de visto
practice-why-another-group = há outro grupo, lugar ou tempo ao lado.
practice-why-found-elsewhere = outros dois lugares informam o mesmo.
practice-why-lot-with-protocol = decidiu um sorteio ou o acaso, com o protocolo publicado antes.
practice-why-lot-without-protocol = decidiu um sorteio ou o acaso; não se achou protocolo publicado antes.
practice-why-nothing-beside = não se dá valor anterior nem outro grupo, por isso vale como só relatado.
practice-why-one-telling = uma só contagem, ou a palavra de quem o fez.
practice-why-same-measure-twice = a mesma medida antes e depois, num lugar; nesse tempo mudaram outras coisas.
practice-why-stated-rule = uma regra declarada decidiu quem participava; ao lado está quem ficou de fora.
practices-adopted =
    { $n ->
        [one] Adotada num lugar
       *[other] Adotada em { $n } lugares
    }
practices-adoptions = Quem a adotou
practices-all = Todas as práticas
practices-beside = Comparado com
practices-by-name = Cada resultado deste tema pelo nome
practices-claimed = Só relatado: { $way }
practices-collected = Reunida por
practices-confirmed = Confirmada pela última vez
practices-consent = Consentimento
practices-cost = Quanto custou e quem pagou
practices-data = Dados das pessoas
practices-due = Esse dia já passou.
practices-exit = Saída
practices-failed = O que falhou ou não se queria
practices-foreign = Os títulos e resultados ainda não estão traduzidos; estão em inglês.
practices-found =
    { $n ->
        [one] Uma prática.
       *[other] { $n } práticas.
    }
practices-grades = Quanto se sabe de um resultado
practices-grades-why = As palavras entre parênteses seguem dos fatos de cada resultado. Dizem quão bem se conhece, nunca quão bom é: um fracasso pode ser o mais bem conhecido.
practices-hand-in = Um órgão apresenta uma prática num arquivo: o que se fez, um resultado antes e depois, o que falhou, o custo e a verificação de direitos. Um fracasso é tão bem-vindo quanto um sucesso.
practices-known = Quanto se sabe
practices-lacks = Para ser apresentada como prática falta-lhe:
practices-lead = O que se fez na região pelas pessoas em movimento e o que resultou. O que falhou está na mesma forma que o que funcionou.
practices-map = O que resultou, por tema
practices-map-why = Os resultados somam-se, não se pesam. O que só se relata, sem nada antes nem ninguém ao lado, fica numa coluna própria. O que falhou publica-se menos do que o que funcionou; os números nada dizem de tudo o que se tentou.
practices-needed = Do que precisou
practices-no-cost = Não se achou custo. Buscou-se em:
practices-no-date = data não publicada
practices-no-outcome = Não se publicou nenhum resultado; é uma ideia e não uma prática.
practices-no-size = Tamanho não publicado no que se leu: só a direção.
practices-no-such = Não há prática “{ $name }” conhecida nesse dia.
practices-nobody = Aqui ainda não se conhece nenhuma.
practices-nobody-adopted = Não se sabe de ninguém que a tenha adotado.
practices-none = Nesse dia não se conhece aqui nenhuma prática. Isso não significa que nada foi feito.
practices-not-published = não publicado
practices-our-reading = assim lê quem a reuniu; nenhuma fonte o diz
practices-outcomes =
    { $n ->
        [one] Um resultado:
       *[other] { $n } resultados:
    }
practices-people = Pessoas por trás do número
practices-practice = Prática
practices-review-by = A rever até
practices-rights = Direitos das pessoas
practices-same-source = a mesma fonte acima
practices-serves = Serve a
practices-since = desde { $day }
practices-standing = Em que ponto está
practices-theme = Tema
practices-title = Práticas e o que resultou delas
practices-unreviewed =
    { $n ->
        [one] Uma é uma ideia com resultados: nenhum órgão a revisou ainda.
       *[other] { $n } são ideias com resultados: nenhum órgão as revisou ainda.
    }
practices-until = até { $day }
practices-untold = Ideias sem resultado
practices-untold-why = Ninguém publicou o que resultou destas, nem o que falhou.
practices-what-came = O que resultou
practices-who-paid = Quem pagou:
published-gdp-current-usd = Produto interno bruto em dólares dos EUA desse ano, à taxa de câmbio oficial
published-hosted-asylum-seekers = Pessoas com pedido de asilo próprio pendente, no fim do ano
published-hosted-other-protection = Outros que precisam de proteção internacional, sobretudo venezuelanos sem pedido, no fim do ano; categoria desde 2018
published-hosted-refugees = Refugiados sob o mandato da agência da ONU para refugiados, no fim do ano
published-population = Residentes em meados do ano, seja qual for o estatuto
published-resettlement-arrivals = Chegadas por reassentamento no ano, com ou sem ajuda da agência para refugiados
qualifier-about = cerca de { $value }
qualifier-at-least = ao menos { $value }
qualifier-at-most = no máximo { $value }
qualifier-nearly = quase { $value }
readability-above =
    { $n ->
        [one] Um texto acima do nível
       *[other] { $n } textos acima do nível
    }
readability-formula = Fórmula
readability-how = Uma fórmula conta palavras, frases e sílabas; não sabe se um texto é claro. Cada resultado é um ano de escola; aos doze anos é o sexto ou o sétimo. Textos com menos de doze palavras são julgados só com o seu caminho.
readability-lead = Uma pessoa de doze anos deveria poder ler todos os textos sobre um caminho. Eis o que uma fórmula diz de cada um.
readability-share = { $n } de { $all } ao nível de uma pessoa de doze anos ou mais fácil
readability-texts = Textos em separado
readability-title = Quão difíceis de ler são os nossos textos
readability-unvalidated = Não se conhece nenhuma fórmula testada com leitores desta língua. LIX conta só o comprimento de frases e palavras: tome-o como uma pista.
readability-wholes = Caminhos e escritórios no conjunto
reason-break = O que se conta mudou entre os números.
reason-censored-at-target = O número está cortado no valor prometido e por isso não permite saber.
reason-disputed = As fontes se contradizem e nenhuma regra escolhe entre elas.
reason-no-number = A promessa não traz número.
reason-no-target-and-no-direction = Não se prometeu nem número nem direção.
reason-no-target-date = Prometeu-se um número, mas nenhuma data para alcançá-lo.
reason-not-applicable = A pergunta não se aplica aqui.
reason-not-due = Ainda não vence.
reason-not-reported = Não foi publicado nenhum número que o método possa usar.
reason-sign-change = Os números estão dos dois lados do zero, o que o método não admite.
reason-suppressed = O valor é retido para proteger pessoas.
reason-too-few-points = Foram publicados menos números do que o método exige.
relation-depends-on = Depende de
relation-matches = Responde a
relation-replaces = Toma o lugar de
relation-restates = Repete
result-complain = Se alguém pedir dinheiro que não é a taxa oficial, ou tratar você mal, anote o dia, o lugar e as palavras. Conte às pessoas acima. Peça toda recusa por escrito.
result-day = Regras: { $day }
result-decisions = Mesmo assim, decidem as autoridades:
result-else = As regras mudam. Veja de novo mais tarde.
result-heading = O seu plano
result-met-plain = Regras que as suas respostas cumprem
result-offices = Escritórios que atendem você nesse dia
result-rule = A regra completa, com seus artigos
result-safety = Cuide-se
result-sheet = Folha para um escritório
review-again = Deve ser revisto de novo até: { $day }.
review-by = As regras foram revistas por { $name }.
review-by-nobody = Não foi revisto por advogado nem tradutor.
review-words-by = Os textos foram revistos por { $name }.
rhythm-daily = todo dia
rhythm-irregular = de vez em quando
rhythm-monthly = todo mês
rhythm-once = uma vez
rhythm-quarterly = todo trimestre
rhythm-twice-a-year = duas vezes por ano
rhythm-weekly = toda semana
rhythm-yearly = todo ano
road-about = ≈ marca um mês em que contagens pequenas são reservadas.
road-all = tudo o que foi contado
road-description = Uma barra por mês; a tabela abaixo tem os mesmos números.
road-events = As linhas numeradas são reuniões de todos os membros e dos países desta fronteira. Que algo venha depois não diz por quê.
road-events-rules = As linhas numeradas são reuniões de todos os membros e dos países desta fronteira, e os dias em que mudaram vias mais adiante, abertas só a essa nacionalidade. Que algo venha depois não diz por quê.
road-finding = { $most } em { $year }; { $last } em { $month } (segundo { $reporter })
road-from = Desenhado desde { $year }; o arquivo tem todos os meses.
road-gap = nenhuma contagem encontrada
road-gap-mark = meses sem contagem, não zero
road-imported = a tabela mensal de quem publica
road-months = Mês a mês
road-of-table = { $n } de { $all } meses são da tabela de quem publica; os demais, da carta.
road-part = delas, de { $country }
road-part-known = Quantas vinham de { $country } sabe-se em { $n } de { $all } meses; os demais são desenhados claros até embaixo.
road-rule-closed = encerrada
road-rule-open = aberta
road-rule-suspended = suspensa
road-vintages = cada contagem com sua fonte
road-year-told = Publicado para anos inteiros: { $years }. Estes meses somam outra coisa ou não estão todos.
role-associated = Estado associado
role-beneficiary = Beneficiário
role-beside = Acompanha
role-contradicts = Contradiz
role-member = Membro
role-observer = Observador
role-rates = Avalia
rooms-advice = Aqui estão as suas promessas, membros e números.
rooms-no-money = Este pacto não tem dinheiro anunciado nem declarado.
rooms-no-movement = Este pacto não tem contagens de pessoas em movimento.
rooms-no-offices = Este pacto não tem escritórios.
rooms-no-pathways = Este pacto não tem vias legais nem perguntas sobre a própria pessoa.
row-due = vence: { $day }
row-joint = com
rule-cauce-achieved = O último número alcançou o prometido.
rule-cauce-after-the-date = A data passou, por isso o percorrido é comparado com todo o caminho.
rule-cauce-censored = O número é apenas um limite; é avaliado nesse limite.
rule-cauce-class-with-target = A partir de 95% do ritmo necessário está no caminho, e assim por diante segundo os números do método.
rule-cauce-class-without-target = Sem número prometido, o crescimento é comparado com os números do método.
rule-cauce-geometric-growth = Calcula-se o seu crescimento anual.
rule-cauce-geometric-path = O ritmo é comparado com o crescimento constante que a promessa exige.
rule-cauce-held = Estava no número prometido desde o início e lá permanece.
rule-cauce-lost = Estava no número prometido no início e o deixou.
rule-cauce-not-assessable = O método não pode dizer, pela razão indicada.
rule-cauce-span = Tomam-se o primeiro e o último número, com os anos entre eles.
rule-cauce-straight-growth = A sua mudança anual é calculada em linha reta.
rule-cauce-straight-path = O percorrido é comparado com uma linha reta até o número prometido.
rule-delivery-addition = A promessa era tantos a mais; somam-se ao ponto de partida.
rule-delivery-capped = Prometeu-se um número e nenhum dado o mostra, por isso a classe não passa de substancial.
rule-delivery-ceiling = A promessa era “até” um número; o último número é comparado com esse teto.
rule-delivery-combined = O número e as partes da promessa são ponderados juntos.
rule-delivery-deliverable = Procura-se nos números publicados uma das coisas que a promessa compreende.
rule-delivery-deliverables = Tudo feito é completo; a partir da metade, substancial; algo feito ou iniciado, limitado.
rule-delivery-ended-by-another = Outro a encerrou, por isso a classe fica: o que outros encerram não foi retirado por quem prometeu.
rule-delivery-event = Outra coisa aconteceu com a promessa, e isso decide.
rule-delivery-not-comparable = O número e a promessa não contam a mesma coisa, por isso o número não é usado.
rule-delivery-not-due = A data não chegou e nada mostra que tenha começado.
rule-delivery-not-searched = Nada no registro o mostra e não consta nenhuma busca.
rule-delivery-not-yet-whole = Ainda não se considera completo.
rule-delivery-nothing-found = Uma busca registrada não encontrou nada que o mostre.
rule-delivery-number = O último número é comparado com o prometido.
rule-delivery-rate = A promessa era um número por período; o último número é comparado com o que cabe a esse tempo.
rule-delivery-reached-before-the-end = O programa terminou, mas a promessa já havia sido alcançada.
rule-delivery-reinstated = Foi encerrada ou pausada e retomada; a classe fica.
rule-delivery-suspended = A promessa foi suspensa; só isso não muda a classe.
rule-evidence-contradicted = Há números que se contradizem.
rule-evidence-event = A evidência é o texto que diz o que ocorreu.
rule-evidence-none = Nenhum número publicado mostra algo disso.
rule-evidence-strongest = Decide a fonte mais forte entre os números que contam.
rule-figures-contradict = Dois números sobre o mesmo momento se contradizem; uma regra com nome escolhe qual avalia.
rule-figures-left-out = Um número é deixado de fora.
rule-promise-against-first = Julgada também pela primeira redação, porque o número ou a data era outro.
rule-promise-first = A primeira promessa é mantida ao lado da atual.
rule-promise-in-force = Toma-se a redação vigente naquele dia.
rule-time-ceiling = A promessa é um teto: nada é devido numa data.
rule-time-done = O dia do cumprimento é comparado com a data prometida.
rule-time-ended = Foi encerrada antes da data.
rule-time-no-date = Nenhuma data foi prometida.
rule-time-not-done = Não consta que tenha sido feito; a data prometida é comparada com o dia da avaliação.
rule-time-undated = Uma parte sem data nada diz do prazo: julgam-se as que têm data, e conta a pior delas.
rule-trajectory-last-known = A data passou: fica a classe que tinha então, com o último número anterior.
rule-trajectory-not-assessable = A trajetória não pode ser avaliada.
rules-do-not-say = As regras publicadas não dizem.
said-a-rate-is-complete-only-when-its-time-is-over = um número por período só se completa quando termina o seu tempo
said-an-upper-bound-proves-nothing-delivered = um teto não prova nada cumprido
said-another-currency = outra moeda
said-nearly = a fonte diz “quase”
said-not-later-than-the-baseline = não é posterior ao ponto de partida
said-nothing-was-published = nada foi publicado
said-rated-at-its-bound = avaliado em seu limite
said-the-number-is-not-used = o número não é usado
said-words-without-a-number = palavras sem número
screening-another-country = Outro país
screening-another-person = Outra pessoa
screening-back = Voltar
screening-change = Mudar
screening-check = Reveja as suas respostas
screening-choose = Escolha
screening-complete = Nenhuma outra pergunta pode mudar o resultado.
screening-continue = Continuar
screening-day = Dia
screening-day-hint = Se só sabe o mês ou o ano, deixe o resto vazio.
screening-disclaimer = Isto é informação, não é aconselhamento jurídico nem uma decisão. Só uma autoridade decide.
screening-first-heading = Primeiro, algumas perguntas
screening-first-lead = Deixe vazio o que não quiser dizer.
screening-fits = As suas respostas combinam com a regra como foi lida: pergunte primeiro
screening-forget = Apagar deste telefone
screening-forgotten = Apagado deste telefone.
screening-go-on = Continuar as perguntas
screening-heading = O que você pode tentar?
screening-keep = Guardar neste telefone
screening-keep-answer = Manter a minha resposta e seguir
screening-kept = Guardado neste telefone. Também abre sem internet.
screening-kept-erase = Apagá-las
screening-kept-found = Há respostas guardadas neste telefone. Podem ser de outra pessoa.
screening-kept-go-on = Continuar com elas
screening-kept-old = As regras deste telefone são de { $day }. Abra esta página com internet para ter as novas.
screening-language-waits = Para mudar de idioma é preciso conexão. Suas respostas continuam aqui.
screening-lead = Você responde a poucas perguntas. Depois vê o que pode tentar agora, a quem perguntar, o que levar e até quando.
screening-leave = Sair rápido
screening-leave-note = “Sair rápido” mostra outra página e apaga o que ficou guardado neste telefone. Se outras pessoas usam este telefone, apague também o histórico.
screening-month = Mês
screening-needs-document = Preciso de um documento para saber
screening-no = Não
screening-no-name = Ninguém pede o seu nome.
screening-not-advice = Isto não é aconselhamento jurídico nem uma decisão. Aqui ninguém é recusado.
screening-not-kept = As suas respostas não são guardadas. Cada página passa as respostas para a seguinte e as esquece.
screening-nothing-said = Você ainda não respondeu a nada.
screening-number = Pergunta { $n }
screening-number-label = Número
screening-number-plain = Pergunta
screening-other-country = Um país que não está nesta lista
screening-print = Imprimir
screening-problem = Esta resposta não foi entendida. Tente de novo ou escolha “Não sei”.
screening-rather-not = Prefiro não dizer
screening-result-cannot-tell-from-here = Daqui não se pode saber
screening-result-cannot-tell-yet = Ainda não se pode saber: faltam respostas
screening-result-does-not-meet = As suas respostas não cumprem um critério publicado
screening-result-meets = As suas respostas cumprem os critérios publicados
screening-result-not-open = Não está aberto nesse dia
screening-script-here = As suas respostas ficam neste telefone. Enquanto responde, nada é enviado.
screening-show = Ver o resultado
screening-signature-bad = A assinatura das regras está errada. Elas não são usadas. Você pode continuar sem elas: cada página pergunta então ao site.
screening-signature-cannot = Este telefone não pode conferir a assinatura das regras. Elas vieram deste site pela sua conexão.
screening-signature-good = As regras batem com a chave que veio com esta página: nada se estragou no caminho. Se é a chave certa, só se vê ao comparar: { $key }. Um escritório ou o projeto pode dizer a chave.
screening-skip = Você pode dizer “não sei” ou “prefiro não dizer” a tudo, e parar quando quiser.
screening-start = Começar
screening-stop = Parar aqui e ver o resultado
screening-title = Perguntas
screening-told-waits = O que o resultado diz ainda não chegou: não há conexão. As suas respostas continuam aqui. Tente outra vez.
screening-too-late = O prazo já terminou
screening-unknown = Não sei
screening-why = Por que perguntamos:
screening-year = Ano
screening-yes = Sim
search-activities = Procurar “{ $question }” entre as atividades informadas
search-announcements = Dinheiro anunciado
search-contacts = A quem perguntar
search-corridors = Corredores
search-found =
    { $n ->
        [one] Um resultado.
       *[other] { $n } resultados.
    }
search-hidden =
    { $n ->
        [one] Mais um não é mostrado: acrescente uma palavra para restringir.
       *[other] Mais { $n } não são mostrados: acrescente uma palavra para restringir.
    }
search-hint = Escreva em qualquer idioma, com ou sem acentos. Por exemplo:
search-instead = Ninguém escreveu “{ $asked }”; buscou-se “{ $near }”.
search-label = Buscar caminhos, ajuda, promessas, países
search-label-promises = Procurar promessas, membros, números
search-names-about = quem contato licença correções
search-names-cycles = relatórios ciclo silêncio prazo vencimento
search-names-data = baixar tabelas CSV JSON API dados abertos
search-names-glance = matriz membros silêncio
search-names-methods = classificação classes regras
search-names-money = ajuda doadores dólares milhões
search-names-movement = travessias fluxos encontros chegadas
search-names-offices = Mobilidade Segura agendamento
search-names-pathways = visto asilo autorização parole
search-names-screening = posso entrevista perguntas requisitos
search-nothing = Nada foi encontrado para “{ $question }”
search-nothing-advice = Tente menos palavras ou outras, o nome de um país ou um número.
search-pages = Páginas
search-practices = Práticas
search-questions = Perguntas que se fazem a uma pessoa
search-series = Contagens de pessoas
search-some-words = Nenhum tem todas as palavras; estes têm algumas.
search-title = Buscar: { $question }
section-about = Sobre
section-coding = Como se leem as promessas
section-commitments = Compromissos
section-cycles = Quem informou
section-data = Dados para baixar
section-glance = Num relance
section-home = Como estão as coisas
section-meetings = Reuniões
section-members = Membros
section-methods = Métodos
section-money = Dinheiro
section-movement = Mobilidade
section-offices = Escritórios
section-packages = Pacotes de ação
section-pathways = Caminhos
section-pillars = Pilares
section-screening = Que caminhos há?
section-search = Buscar
section-sources = Fontes
section-unknown = O que não se sabe
section-verdicts = Tribunais e auditores
share = { $value }%
shares-all =
    { $n ->
        [one] { $n } ao todo
       *[other] Os { $n } juntos
    }
shares-beside = Totais publicados do mesmo dia
shares-caption = Segundo a contagem de { $day }, em { $unit }
shares-counted = Contado
shares-each = Cada parte
shares-members =
    { $n ->
        [one] { $n } membro
       *[other] { $n } membros
    }
shares-missing = A soma é o mínimo, porque essa contagem não tem número de
shares-mixed = O nome de um total diz quem ele conta. Se conta mais do que os membros e é dividido pelo prometido só por eles, mistura dois grupos.
shares-of = Contado do prometido
shares-others =
    { $n ->
        [one] { $n } Estado que não é membro
       *[other] { $n } Estados que não são membros
    }
shares-over-all = Sobre o prometido por todos
shares-over-members = Sobre o prometido pelos membros
shares-promised = Prometido
shares-times = Os membros em cada contagem
shares-title = Todos juntos e cada um por si
shares-why = Cada contagem é medida pelas promessas exatamente daqueles que conta.
sheet-answers = As respostas
sheet-code = Código quadrado com estas respostas; lê-se sem internet
sheet-heading = Respostas para um escritório
sheet-holds = O código quadrado e a linha abaixo são texto simples: qualquer pessoa com um telefone pode lê-los. Têm o dia das regras e as respostas desta lista, nenhum nome e nada mais.
sheet-lead = Você decide a quem mostra esta folha. Ela tem só as respostas que importam para o que está nela, nenhum nome e nada mais.
sheet-leave-out = Tirá-las outra vez
sheet-left-out = Não estão nesta folha: respostas que outros poderiam usar contra você (perigo, asilo, como entrou, os seus papéis, polícia ou tribunais), nem os nomes de lugares que diriam o mesmo. Um escritório pode perguntar de novo.
sheet-office = Para o escritório
sheet-office-day = Dia e próxima marcação
sheet-office-name = Escritório e pessoa
sheet-office-note = Notas
sheet-place = Aonde ir em { $country }
sheet-print = Para imprimir, use o comando de imprimir do navegador.
sheet-put = Pô-las também na folha
sheet-whole = Esta folha tem também respostas que outros poderiam usar contra você. Mostre-a só a quem confia.
shows-background = Contexto
shows-begun = Mostra-o iniciado
shows-contradicts = Fala contra
shows-delayed = Mostra um adiamento
shows-done = Mostra-o feito
shows-ended = Mostra que terminou
shows-exceeded = Mostra mais do que o prometido
shows-narrowed = Mostra menos do que o prometido
shows-partly = Mostra uma parte
shows-reinstated = Mostra que foi retomado
shows-suspended = Mostra uma pausa
since-day = desde { $day }
since-period = desde { $period }
since-unknown = desde um dia que não foi publicado
source = Fonte
source-address = Endereço
source-checked-general = Conhecimento geral; o texto não foi lido.
source-checked-no = O texto não foi lido.
source-checked-press = Foi lida uma notícia de imprensa.
source-checked-yes = O texto foi lido.
source-copy = { $host } (uma cópia, não quem o publicou)
source-licence = Licença
source-note = O que saber dela
source-owner = Titular
source-rhythm = Aparece
sources-caption = Por tipo de fonte e depois por identificador.
sources-figures =
    { $n ->
        [one] Um número publicado
       *[other] { $n } números publicados
    }
sources-lead = De onde vem cada número. Nada é mostrado sem a sua fonte.
sources-order = Primeiro o tipo de fonte mais forte: quem não tem parte na promessa, depois os conjuntos de dados, depois quem prometeu; a imprensa por último.
sources-owners = De quem são os dados
square-ended = encerrada
square-late = com a data vencida
squares-table = O mesmo em tabela
stage-interview = Entrevista
stage-refer = Encaminhamento até à partida
stage-register = Inscrição
stage-screen = Triagem
standing-not-yet = Ainda não tinha começado nesse dia
standing-not-yet-day = Ainda não; começa: { $day }
standing-open = Aberto nesse dia
standing-open-either = Aberto neste dia; não está publicado para quem
standing-opens = Começa: { $day }.
standing-unclear = Não foi publicado que regra valia nesse dia
standing-unproven = Anunciado; nenhuma fonte mostra que abriu
state-closed = fechado
state-not-known = nada está publicado
state-open = aberto
state-suspended = suspenso
status-approximate = Aproximado
status-conflicting = Em conflito com outro
status-dataset = Do ficheiro de dados oficial
status-derived = Calculado a partir de outros
status-final = Definitivo
status-first = Primeira publicação
status-partial = Parte do período
status-press = Da imprensa
status-provisional = Provisório
status-published = Publicado
status-revised = Revisto
stocks-by-drop-negatives = aumentos de estoques; quedas omitidas
stocks-by-independent-closed = cada um escolhe de novo, dentro da tabela
stocks-by-minimum-closed = o mínimo de movimentos que explica as duas contagens, dentro da tabela
stocks-by-minimum-open = o mínimo de movimentos que explica as duas contagens, aberta ao exterior
stocks-by-pseudo-bayes = média ponderada do mínimo de movimentos e dos independentes
stocks-by-rates = os primeiros estoques, ajustados a um número de migrantes
stocks-by-reverse-negatives = aumentos de estoques; quedas são retornos
table-aid-activities = Cada atividade informada.
table-aid-arrivals = O que chegou a cada país, como intervalo.
table-aid-aside = O que fica fora dos totais, e por quê.
table-aid-files = Os arquivos vigentes, com resumo criptográfico e os dois relógios.
table-aid-left-out = O que nenhuma taxa converte.
table-aid-link-faults = Vínculos que seu publicador poderia corrigir.
table-aid-links = Vínculos dos publicadores por grau.
table-aid-pillars = Dinheiro informado por pilar.
table-aid-places = Lugares abaixo do país.
table-aid-receipts = O que dizem as comunidades que recebem.
table-aid-totals = Dinheiro informado por tipo, informante, receptor e ano.
table-aid-unread = Dinheiro que os arquivos dizem e que não pôde ser lido, com a sua linha.
table-alarms = Alertas precoces que uma pessoa emitiu.
table-announcements = Dinheiro anunciado, cada total com as suas partes.
table-assessments = Cada avaliação, com aquilo em que se apoia.
table-cause-classes = Indicadores de causas, cada um com a sua classe ou a razão por que não há
table-cause-links = Palavras citadas de promessas e cláusulas que nomeiam uma causa
table-commitments = Cada compromisso com sua redação atual e sua avaliação.
table-cycle-standings = Quem foi chamado a informar em que ciclo, e o que chegou.
table-documents = O que cada documento mostra de uma promessa e quem o conta.
table-estimates = Fluxos estimados com os seus intervalos.
table-events = O que foi suspenso, encerrado ou retomado, e por quem.
table-figures = Cada número publicado com sua fonte.
table-forecast-scores = Cada previsão passada junto do que ocorreu.
table-forecasts = Cada previsão com os seus intervalos e os seus erros passados.
table-gaps = O que se procurou e não se encontrou.
table-glance = Quem prometeu, como está, quem nada contou e desde quando.
table-imported = Totais de arquivos incorporados, os pequenos retidos.
table-kept = Cópias guardadas das páginas citadas.
table-key-shares = O que as chaves dariam a cada membro, com intervalos
table-meetings = Reuniões.
table-member-shares = O que assume cada membro, com intervalos
table-members = Membros e observadores.
table-mirrors = Um corredor conforme vários o contam, mês a mês.
table-movements = Cada contagem publicada de pessoas em movimento, sem as pequenas.
table-packages = Pacotes de ação com quem os lidera.
table-practice-outcomes = O que resultou de cada prática, antes e depois, com quanto se sabe.
table-practices = Práticas: onde, desde quando, o que falhou, o custo, a revisão.
table-reports = Relatórios de membros que foram aceitos, com as suas próprias palavras.
table-scenarios = Tempo e fila de espera de escritórios com vários planos.
table-searches = O que se procurou e não se encontrou, com as palavras.
table-shares = O que todos prometeram juntos, ao lado das partes de cada país.
table-signals = Cada sinal de aumento súbito, com o que se seguiu.
table-states = O que se pôde dizer do próprio pacto, e desde quando.
table-triggers = Limiares que os membros acordaram.
table-verdicts = O que tribunais, auditores e outros concluíram, ao lado da nossa leitura.
table-wordings = Cada redação que cada compromisso teve.
target = Número prometido
target-baseline = Ponto de partida
target-baseline-on = { $value } ({ $day })
target-between = de { $min } a { $max }
target-deadline = Até quando
target-deadline-of-part = { $day } (de uma parte; outras não têm data)
target-no-deadline = não se prometeu data
target-starts = A partir de
text-fell-back =
    Ainda não traduzido: mostrado em { $language ->
        [English] inglês
       *[other] { $language }
    }
time-day-unknown = Feito, dia desconhecido
time-day-unknown-means = Consta que foi feito, mas nada publicado diz se foi na data.
time-early = Antes do prazo
time-early-means = Feito antes da data.
time-ended-before-due = Terminou antes da data
time-ended-before-due-means = Ainda não tinha vencido quando foi encerrada.
time-late = Com atraso
time-late-means = Feito depois da data.
time-no-date = Sem data prometida
time-no-date-means = Nenhuma data foi prometida.
time-not-yet-due = Ainda não vence
time-not-yet-due-means = A data não chegou.
time-nothing-owed = Sem data devida
time-nothing-owed-means = “Até” um número: depois de aberto, nada mais é devido numa data.
time-on-time = No prazo
time-on-time-means = Feito até a data.
time-overdue = Vencido
time-overdue-means = A data passou e não consta que tenha sido feito.
trajectory-acceleration-needed = É preciso acelerar
trajectory-acceleration-needed-means = Avança na direção certa, mas não rápido o bastante.
trajectory-achieved = Alcançado
trajectory-achieved-means = O número prometido foi alcançado.
trajectory-deterioration = Retrocesso
trajectory-deterioration-means = Vai na direção contrária.
trajectory-held = Mantido
trajectory-held-means = Já estava lá no início e se manteve.
trajectory-limited = Limitada
trajectory-limited-means = Quase não avança.
trajectory-lost = Perdido
trajectory-lost-means = Estava lá no início e depois se perdeu.
trajectory-not-assessable = Não avaliável
trajectory-not-assessable-means = Não se pode dizer; a razão está ao lado.
trajectory-on-track = No caminho
trajectory-on-track-means = Avança rápido o bastante para chegar ao número na data.
trust-confidence-not-confirmed = Nada do que encontramos confirma isto hoje. Pergunte primeiro.
trust-confidence-not-stated = Não se diz o que confirma esta regra.
trust-confidence-official-text = O texto oficial foi lido.
trust-confidence-one-source = Só uma fonte diz isso. Pergunte primeiro.
trust-confidence-two-sources = Duas fontes o dizem.
trust-confirmed-on = Fonte mais nova: { $day }.
trust-confirmed-undated = A fonte não tem data; foi lida em { $day }.
trust-review-lapsed = Isto devia ter sido revisto até { $day }. Pergunte primeiro.
trust-shut = Hoje ninguém pode pedir isto: { $said }
unit-actions = ações
unit-additional-beneficiaries = pessoas beneficiárias adicionais
unit-additional-nationalities = nacionalidades adicionais
unit-applications = pedidos
unit-approvals = aprovações
unit-arrests = prisões
unit-cards = carteiras
unit-cases = casos
unit-centres = centros
unit-children = crianças
unit-claims = pedidos de asilo
unit-committees-per-country = comitê por país
unit-constant-2023-us = dólares dos EUA de 2023
unit-countries = países
unit-current-us = dólares dos EUA
unit-days = dias
unit-detentions = detenções
unit-difference = diferença
unit-difference-2020-to-2023 = diferença de 2020 a 2023
unit-difference-between-nationalities = diferença entre nacionalidades
unit-difference-between-places = diferença entre lugares
unit-difference-by-lot = diferença por sorteio
unit-difference-by-nationality-and-time = diferença por nacionalidade e tempo
unit-difference-in-differences = diferença em diferenças
unit-encounters = encontros
unit-index = pontos do índice
unit-invitations = convites
unit-jobs = empregos
unit-judgement-of-a-study = juízo de um estudo
unit-legal-act = ato normativo
unit-milestone = marco
unit-ministerial = reunião ministerial
unit-multiple = vezes o número anterior
unit-multiple-of-previous-places = vezes as vagas anteriores
unit-per-100-000 = por 100.000 pessoas
unit-per-cent = %
unit-per-cent-difference = diferença em por cento
unit-percentage-points = pontos percentuais
unit-permits = autorizações
unit-permits-issued--cumulative = autorizações emitidas (total acumulado)
unit-personnel-deployed = pessoas mobilizadas
unit-persons = pessoas
unit-persons-per-month = pessoas por mês
unit-persons-per-year-per-country = pessoas por ano e por país
unit-places = vagas
unit-points = pontos
unit-pupils = alunos
unit-ratio = razão
unit-reais = reais
unit-refugee-admissions = admissões de refugiados
unit-refugees = pessoas refugiadas
unit-routes = rotas
unit-standard-deviations = desvios-padrão
unit-travel-authorisations = autorizações de viagem
unit-usd-requested = USD solicitados
unit-visas = vistos
unit-workers = trabalhadores
unit-workers-per-year = trabalhadores por ano
unknown-gaps = Procurado e não encontrado
unknown-tell = Conheço um
unknown-tell-nobody = Quem mantém este site não indicou ninguém a quem escrever.
unknown-tell-us = Quem conhecer um texto publicado que responda a algo disto pode indicá-lo; a resposta ficará aqui com a sua fonte.
unknown-unreported =
    { $n ->
        [0] Compromissos sobre os quais não se encontrou número, documento nem ato: 0
        [one] Sobre um compromisso não se encontrou nenhum número, documento nem ato
       *[other] Sobre { $n } compromissos não se encontrou nenhum número, documento nem ato
    }
value-one-legal-act = adotado
value-one-milestone = alcançado
verdict-agree-means = Ambas dizem o mesmo do que foi feito da promessa.
verdict-beside-agree = Coincide com a nossa leitura
verdict-beside-apart = Não se pode comparar
verdict-beside-differ = Difere da nossa leitura
verdict-compatible = Compatível com a nossa leitura
verdict-compatible-means = Ambas podem ser verdade ao mesmo tempo; não dizem o mesmo.
verdict-counts = Cita { $amount }.
verdict-differ-means = As duas dizem coisas diferentes do que foi feito da promessa.
verdict-found-dismissed = Recurso contra ela rejeitado: mantém-se
verdict-found-failed = Não se fez o devido
verdict-found-not-reached = Não se alcançou
verdict-found-partly = Alcançou-se em parte
verdict-found-reached = Alcançou-se
verdict-found-upheld = Recurso contra ela acolhido: fica sem efeito
verdict-kind-audit = Auditoria
verdict-kind-court = Tribunal
verdict-kind-parliament = Parlamento
verdict-kind-press = Imprensa
verdict-kind-supervisor = Autoridade de supervisão
verdict-known = público desde { $day }
verdict-no-class = A nossa leitura não diz o que foi feito da promessa.
verdict-numbers = Os números diferem: { $theirs } ali, { $ours } na nossa, contados pela última vez em { $day }.
verdict-numbers-before =
    { $n ->
        [one] O nosso foi contado { $n } dia antes do prazo ({ $day }).
       *[other] O nosso foi contado { $n } dias antes do prazo ({ $day }).
    }
verdict-of-validity = Trata de saber se a promessa é válida, não do que foi feito dela.
verdict-told-by = Não lemos o texto oficial; contado por
verdicts-agree =
    { $n ->
        [one] { $n } sentença ou relatório é compatível com a nossa leitura,
       *[other] { $n } sentenças ou relatórios são compatíveis com a nossa leitura,
    }
verdicts-and-finding = e a conclusão que consta aqui de: { $by }, sem parte na promessa. A nossa classe não muda.
verdicts-apart =
    { $n ->
        [one] { $n } não se pode comparar.
       *[other] { $n } não se podem comparar.
    }
verdicts-by-own-measure = Cada um julga pela sua própria medida, que consta nas suas linhas.
verdicts-deadline = Prazo: { $day }.
verdicts-differ =
    { $n ->
        [one] { $n } difere,
       *[other] { $n } diferem,
    }
verdicts-found = O que se concluiu
verdicts-lead = O que tribunais, auditores e outros concluíram está ao lado da nossa própria leitura, que resulta de números publicados segundo uma regra escrita. Nenhuma conclusão muda a nossa leitura.
verdicts-none = Em { $day } não se conhece nenhuma conclusão de tribunal ou auditor.
verdicts-number = Última contagem: { $value } ({ $day }); prometido: { $target }.
verdicts-only-named = Só os Estados nomeados estiveram perante um tribunal; dos outros, uma sentença nada diz.
verdicts-our-class = A nossa leitura em { $day }
verdicts-overdue = Prazo: { $day }; vencido desde então.
verdicts-rule = A regra: «alcançou-se» vai com completo; «em parte», com limitado ou substancial; «não se fez o devido», com limitado, não iniciado ou retirado; «não se alcançou», com qualquer classe menos completo; senão, diferem. Não se compara se uma promessa é válida, nem uma classe que só diz que nada se sabe, vence ou vigora. O que um órgão deu num mesmo dia conta uma vez, também os processos apensos.
verdicts-title = O que tribunais e auditores concluíram
version-day-unknown = um dia que não foi publicado
version-from-until = Desde: { $from }. Até: { $until }
version-no-end = sem fim publicado
version-standing = antes deste registro
version-told-here = contada nesta página
weekday-fr = sexta-feira
weekday-mo = segunda-feira
weekday-sa = sábado
weekday-su = domingo
weekday-th = quinta-feira
weekday-tu = terça-feira
weekday-we = quarta-feira
weight-noticed = Informa-se
weight-quarantined = Posto de parte até haver resposta
weight-refused = Recusado
what-if-between = de { $least } a { $most }
what-if-changes = O que mudou, em palavras
what-if-few = menos de { $base }, talvez ninguém
what-if-gain = Ganham
what-if-how = Cada conta é arredondada a um múltiplo de { $base } antes de somar, para que ninguém possa ser apontado. Onde há respostas desconhecidas, o primeiro número é certo e o segundo é o máximo possível.
what-if-invented = Aqui não se conta ninguém real. As nacionalidades seguem números publicados; as outras respostas são sorteadas, e uma em cada cinco fica desconhecida. É um teste das regras, não uma previsão.
what-if-is-in-the-way = O que agora impede:
what-if-lead = As regras de { $before } ao lado das de { $after }, testadas com { $n } pessoas inventadas neste país: { $country }.
what-if-lose = Perdem
what-if-nationality = Nacionalidade
what-if-not-known = Não se sabe
what-if-others = Estes também mudaram, mas aqui não é certo que alguém ganhe ou perca:
what-if-own = A sua própria população, sem nomes, num arquivo que nunca sai da sua máquina:
what-if-table-office = Ganham: atendidos depois e antes não. Perdem: atendidos antes e depois não.
what-if-table-pathway = Ganham: cumprem os critérios depois e antes não. Perdem: cumpriam antes e depois não.
what-if-title = E se: quem ganha, quem perde
what-if-was-in-the-way = O que antes impedia:
who-can-tell-family = A sua família
who-can-tell-office = O escritório onde você pede
who-can-tell-self = Você, talvez mais tarde
who-can-tell-sponsor = Quem apoia o seu pedido
why-unknown-needs-document = é preciso um documento
why-unknown-not-asked = ainda não perguntado
why-unknown-not-exact = não é exato o bastante
why-unknown-prefer-not-to-say = você prefere não dizer
why-unknown-unknown = você não sabe
wording-first = Primeira promessa
wording-lowered = Reduzida
wording-neutral = Outras palavras, mesma promessa
wording-raised = Ampliada
