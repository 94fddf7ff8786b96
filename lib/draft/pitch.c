/*
 * pitch.c - words that sell, in five languages.
 *
 * A phrase stands here because it is said of anything that is for sale; "the
 * best I have read" is not, nor is what somebody pays.  room.h tells how
 * phrases are written.  A row of unit/draft_lint for each that is surprising.
 */
#include "draft/room.h"

static const char *const sells[] = {
	/* en: superlatives of the trade */
	"industry|market|world|category leading|leader",
	"best in class|breed",
	"world class",
	"state of the art",
	"cutting|leading|bleeding edge",
	"game changer|changing|changers",
	("revolutionary|revolutionise|revolutionize|revolutionising|"
	    "revolutionizing|revolutionises|revolutionizes|groundbreaking|"
	    "unparalleled|unrivalled|unrivaled|unbeatable|turnkey|"
	    "transformative|disruptive|supercharge|unmatched|skyrocket|"
	    "skyrockets|hassle"),
	"ai powered|driven",
	"next generation|gen",
	"one stop shop|solution",
	"number one|1",
	"second to none",
	("the most advanced|powerful|innovative|complete|comprehensive|"
	    "successful|trusted"),
	("the ?absolute ?very best|leading|fastest|cheapest|smartest ?growing "
	    "solution|platform|product|tool|software|provider|service|"
	    "technology|supplier|price|prices|deal|offer"),
	("#|the leading provider|platform|supplier|company|solution|maker|"
	    "vendor"),
	"nobody|no one else offers|can|has|comes",
	"like no other",
	"blown|blow|blows ?him|her|you away",
	"once in a lifetime",
	"no brainer",
	"must have",
	"secret weapon",
	/* promised returns */
	"# x return|returns|roi|growth|more|faster|revenue|cheaper",
	("# x your|the|his|her|their return|returns|revenue|sales|growth|"
	    "output|margin"),
	"ten|five|three|two fold return|returns|growth",
	"roi",
	"return on investment",
	"tenfold|threefold|fivefold",
	("double|triple|doubles|triples|boost|boosts|explode|slash|slashes|"
	    "skyrocket ?his|her|your|their|our|the ?own sales|revenue|revenues|"
	    "profit|profits|margin|margins|costs|output|turnover|pipeline|"
	    "conversion|productivity"),
	"guarantee|guarantees|guaranteed|guaranteeing",
	"pays|pay for itself",
	"money back",
	"risk free",
	"save|saves|saving|cut|cuts up to #",
	"up to # percent|per|off",
	"from day one",
	("save|saves ?you ?him ?her ?them ?at ?least # ?percent ?per ?a ?of "
	    "percent|per|a|off|thousand|million"),
	/* prices */
	"free trial|demo|of|pilot|month|consultation ?charge",
	"discount|discounts|discounted|rebate",
	("special|exclusive|introductory|limited|unbeatable|launch offer|"
	    "price|deal|pricing|rate"),
	("only|just|from|at # ?euros|euro|dollars|pounds|eur|usd|gbp|k a|per "
	    "month|year|user|seat|unit|head|day|licence|license"),
	("# ?euros|euro|dollars|pounds|eur|usd|gbp a|per month|year|user|"
	    "seat|unit|licence|license"),
	"# ?percent off",
	"price list",
	("our ?price|prices|packages|plans ?start|starts|starting start|"
	    "starts|starting at|from"),
	/* hurry, and what to press */
	"act|buy|order|book|sign|register|call ?up now|today|before",
	"limited time|offer|places|spots|seats|number|availability",
	"last chance|few|places|seats|spots",
	("only # ?places|seats|spots|slots|days|left|more left|places|seats|"
	    "spots|slots"),
	("few|two|three|five|four|some spots|seats|slots|places left|remain|"
	    "remaining|available"),
	("don|do|not|should|can|cannot|must ?t ?not|afford ?to miss ?out "
	    "?this|on ?it this|out|it|the"),
	"while stocks|supplies|they last",
	("book|schedule|request ?yourself a ?free ?live ?quick ?product demo|"
	    "demonstration|trial"),
	"sign up",
	"click here|below",
	"offer ends|expires|closes|runs",
	"before ?the ?it ?they prices|price ?it rise|go|goes|increase|is",
	"award winning",
	"unlike anything|any|everything ?other ?else",
	("prices|price go|goes|rise|rises|increase|increases ?up ?again ?in|"
	    "on|after"),
	"now is ?exactly the time|moment",
	"time|moment to act|buy|sign|decide",
	("unlock|unlocks|unleash ?your|his|her|its|the|their ?full growth|"
	    "potential|value|savings|revenue"),
	("seamless|seamlessly|scalable|frictionless|effortless|effortlessly|"
	    "robust|holistic solution|platform|integration|integrates|"
	    "scalable|way|and"),
	"plug and play",
	"end to end solution|platform",
	("will|can|could save|cut|reduce ?him|her|you|them|your|his|their .. "
	    "# ?per ?percent ?cent"),
	("only #|two|three|four|five|ten|a ?few ?pilot|free|trial|last|more|"
	    "discounted places|slots|spots|seats|licences"),
	"free of charge",
	"first #|two|three|six|month|months ?months|weeks ?is|are free",
	("companies|firms|customers|clients|businesses|teams|founders like "
	    "yours|his|hers|theirs|you|him|her"),
	"unique|rare|golden opportunity|chance",
	"results within|in # days|weeks",
	"within days|weeks guaranteed",
	"trusted by",
	"our customers|clients|users love|see|report|achieve|swear",
	("increase|grow|improve|raise|lift ?your|his|her|their sales|revenue|"
	    "revenues|profit|profits|margins|by"),
	"nothing to lose",
	"try it|us ?out for|free|today",
	"hurry|pronto up|while|before",
	"change|changes|transform|transforms the way|everything|forever",
	"will love it|us",
	/* de */
	("marktfuhrend~|branchenfuhrend~|weltfuhrend~|marktfuhrer~|"
	    "weltmarktfuhrer|revolutionar~|bahnbrechend~|erstklassig~|"
	    "konkurrenzlos~|unschlagbar~|einmalig~|einzigartig~|unubertroffen~|"
	    "weltklasse|spitzenreiter|zukunftsweisend~|hochmodern~|wegweisend~|"
	    "innovativst~|garantiert~|garantie|garantieren|rabatt~|"
	    "sonderpreis~|sonderangebot~|sonderkondition~|schnappchen|"
	    "einfuhrungspreis|kinderleicht|rundum"),
	("fuhrend~ anbieter|plattform|losung|hersteller|unternehmen|software|"
	    "spezialist|technologie"),
	"nummer|nr eins|1",
	("die|das|der|den|dem|unser|unsere|unserer beste|besten|schnellste|"
	    "gunstigste|modernste|starkste|innovativste ?losung|plattform|"
	    "produkt|angebot|software|preis|auf|am|weltweit|deutschlands|"
	    "europas|markt"),
	"auf dem neuesten stand|neusten",
	"auf ein neues niveau|level",
	"nachste~ level|stufe",
	("verdoppel~|verdreifach~|verzehnfach~|vervielfach~ ?sie|wir|ihren|"
	    "ihre|seinen|seine|den|die|deinen ?umsatz"),
	("verdoppeln|verdoppelt|verdreifachen|verdreifacht|vervielfacht|"
	    "halbieren|halbiert|senken|senkt ?sie ?ihre ?seine ?ihren ?den "
	    "?die umsatz|kosten|gewinn|marge|ertrag|um|ausgaben"),
	"spart|sparen|sparst ?sie ?ihnen ?dir ?ihm ?bis ?zu|mindestens|um #",
	("bis zu # ?prozent weniger|mehr|prozent|sparen|ersparnis|gunstiger|"
	    "einsparung"),
	("rechnet|zahlt|amortisiert sich ?schon ?nach ?bereits ?von|ab|in|"
	    "selbst"),
	"nur|schon ?ab|fur # ?euro|eur im|pro|monatlich|je|jahrlich",
	"# euro|eur im|pro monat|jahr|nutzer|stuck|platz",
	("nur noch|solange|bis heute|wenige|bis|kurze|#|vorrat|diese|drei|"
	    "zwei|funf .. ?platze|tage|verfugbar|frei|angebot"),
	("jetzt|gleich|sofort|heute ?noch zugreifen|buchen|zuschlagen|"
	    "bestellen|sichern|anmelden|testen|handeln"),
	"nicht entgehen|verpassen",
	"letzte chance|gelegenheit|platze",
	("kostenlos~|gratis|unverbindlich~ testen|test~|demo|probe~|"
	    "erstgesprach|ausprobieren|beratung"),
	"demo buchen|vereinbaren",
	"spielveranderer|gamechanger|gamechangers",
	("preisgekront~|kostenlos|kostenfrei|gratis|skalierbar~|"
	    "massgeschneidert~|schlusselfertig~"),
	"ohne beispiel|konkurrenz|gleichen",
	"sparen|spart|sparst|spare .. # ?prozent",
	"sparen|spart .. prozent|geld",
	"steigen|steigt die|der preise|preis",
	"preise steigen",
	("jetzt ist ?genau der|die ?richtige|beste zeitpunkt|moment|zeit|"
	    "gelegenheit|richtige"),
	"um # ?prozent senken|senkt|steigern|steigert|erhohen|mehr|weniger",
	("nahtlos|ganzheitlich|innovative|innovativen|einzigartige losung|"
	    "plattform|integriert|losungen"),
	"unternehmen|firmen|kunden wie ihres|ihrem|seine|seines|ihre|ihr",
	"unsere kunden lieben|berichten|schworen|sparen",
	"zufriedenheit|geld zuruck ?garantie",
	/* fr */
	("leader ?inconteste|mondial|europeen|sur|du|de ?le|la marche|mondial|"
	    "secteur|europeen|europe|france|inconteste|son|domaine"),
	"a la pointe",
	"de pointe",
	("revolutionnaire|revolutionnaires|revolutionne|revolutionner|inegale|"
	    "inegalee|incomparable|inegalable|imbattable|imbattables|"
	    "incontournable|disruptif|disruptive|clefs"),
	"numero un|1",
	"sans ?aucun equivalent|egal|pareil|rival",
	"unique ?au ?sur|en monde|son|marche|europe|france",
	"derniere generation",
	("la|le|les|notre|nos meilleure|meilleur|meilleurs|meilleures "
	    "?solution|plateforme|outil|produit|offre|prix|logiciel|du|au "
	    "?marche marche|solution|plateforme|outil|produit|offre|prix|"
	    "logiciel|monde"),
	"retour sur investissement",
	"garanti|garantie|garantis|garanties|garantit|garantissons",
	("double|doublez|doubler|triple|triplez|tripler|multiplie|multipliez|"
	    "multiplier|booste|boostez|booster ?votre|vos|ton|son|ses|le|la|"
	    "les chiffre|ventes|marge|marges|revenus|benefices|rendement|"
	    "productivite|par"),
	("jusqu a # ?pour|de ?cent economie|economies|moins|plus|cent|"
	    "reduction|remise"),
	"economisez|economiser|economise jusqu|#|plus",
	"des le premier jour",
	"remise|remises|rabais|promo|promotion|soldes",
	"offre speciale|exclusive|limitee|de|promotionnelle|unique",
	("tarif|tarifs|prix preferentiel|preferentiels|exceptionnel|"
	    "exceptionnels|special|casse|imbattable|imbattables"),
	"# euros|eur par mois|an|utilisateur|poste",
	"essai|demonstration|demo|demarrage gratuit|gratuite|offert|offerte",
	"gratuitement",
	("reservez|reserver|demandez|planifiez ?vite ?votre|une|ta ?des demo|"
	    "demonstration|essai|maintenant|place"),
	"ne ?pas manquez|ratez|rater|manquer|laissez ?pas ?passer ?cette",
	"plus que # ?places|jours|exemplaires",
	"il ne reste ?plus que",
	"derniere|dernieres chance|places|occasion",
	("depechez|profitez ?en|vite|vous ?de ?maintenant vite|vous|"
	    "maintenant|vite|en|notre|cette|des"),
	"primee|prime|primes|primees ?sur|par|au|dans|n|a|et|solution",
	("solution|plateforme primee|innovante|unique|complete|cle|"
	    "revolutionnaire"),
	"pas|sans|aucun d ?equivalent|egal",
	"equivalent sur le",
	("mois|semaines|jours ?sont|est offerts|gratuits|gratuites|offertes|"
	    "offert|gratuit"),
	("economise|economisera|economiserez|economiseras|economiseriez|"
	    "economisent .. #"),
	"prix|tarifs augmentent|augmenteront|montent|grimpent",
	"c est le|maintenant ?bon moment|jamais",
	"entreprises comme la|le|votre|vous|sienne",
	"cle|cles en main",
	/* es */
	("lider|lideres ?indiscutible|mundial|absoluto del|de|en|mundial ?su "
	    "mercado|sector|europa|espana|mundo|categoria|mundial"),
	"plataforma|empresa|solucion|herramienta lider",
	("revolucionario|revolucionaria|revolucionar|revoluciona|inigualable|"
	    "inigualables|insuperable|inmejorable|inmejorables|imbatible|"
	    "imbatibles|incomparable|disruptivo|disruptiva|puntero|puntera|"
	    "innovadora|innovador"),
	"numero uno",
	"de ultima generacion",
	"de primera clase|nivel",
	"de clase mundial",
	"de vanguardia",
	"unico|unica en ?el|su mercado|mundo|genero|espana|clase",
	("la|el|los|las|nuestra mejor|mejores ?solucion|plataforma|"
	    "herramienta|producto|oferta|precio|precios|software|del ?mercado "
	    "mercado|solucion|plataforma|herramienta|producto|oferta|precio|"
	    "precios|mundo"),
	"retorno ?de ?sobre|la ?inversion asegurado|inversion|garantizado|de",
	("garantizado|garantizada|garantizados|garantizadas|garantizamos|"
	    "garantiza|garantia"),
	("duplica|duplicar|duplicaras|triplica|triplicar|multiplica|"
	    "multiplicar|dispara|disparar ?tus|sus|tu|su|los|las|el|la ventas|"
	    "ingresos|beneficios|margen|facturacion|rendimiento|por"),
	"hasta un # ?por ?ciento ?de|mas|menos",
	("ahorra|ahorras|ahorrar|ahorraras|ahorre ?hasta|un|mas ?un #|hasta|"
	    "dinero"),
	"desde el primer dia",
	"descuento|descuentos|oferton|rebaja|rebajas|chollo|ganga",
	"oferta especial|exclusiva|limitada|unica|de|irrepetible",
	"precio|precios especial|especiales|exclusivo|de|inmejorable|reducido",
	"# euros|eur al|por mes|ano|usuario",
	"prueba|demo|version|demostracion gratis|gratuita|sin",
	"gratis",
	("reserva|reserve|pide|pida|solicita|solicite|agenda ?ya|una|tu|su "
	    "?plaza demo|demostracion|prueba|ya|plaza"),
	"no ?te|se lo|la ?te ?puedes ?dejes pierdas|pierda|escapar|perder",
	"no ?te ?se ?lo pierdas|pierda",
	"ultima|ultimas oportunidad|plazas|unidades",
	"solo quedan|hasta|por|# ?#|este|hoy|pocas|tiempo",
	"date|dese prisa",
	"compra|actua|llama ya|ahora",
	"oportunidad unica|irrepetible",
	"premiada|premiado|premiadas|galardonada|galardonado",
	"no tiene|hay|conoce ?rival rival|igual|competencia|parangon",
	"sin rival|igual|competencia|parangon",
	"ahorrara|ahorraria|ahorran .. #",
	"precios suben|subiran|aumentan",
	"suben|subiran los precios",
	"es el|ahora momento ?de",
	"empresas como la|su|tu|suya|vosotros",
	"llave en mano",
	/* pt */
	("lider|lideres ?indiscutivel|mundial|absoluto do|de|em|no|mundial "
	    "?seu mercado|setor|europa|portugal|mundo|sector"),
	"plataforma|empresa|solucao|ferramenta lider",
	("revolucionario|revolucionaria|revolucionar|revoluciona|inigualavel|"
	    "inigualaveis|imbativel|imbativeis|insuperavel|incomparavel|"
	    "disruptivo|disruptiva|inovadora|inovador"),
	"numero um",
	"de ultima geracao",
	"de ponta|vanguarda",
	"unico|unica no|na|em ?seu mercado|mundo|genero|portugal|pais",
	"de classe mundial",
	("a|o|os|as|nossa|nosso melhor|melhores ?solucao|plataforma|"
	    "ferramenta|produto|oferta|preco|precos|software|do ?mercado "
	    "mercado|solucao|plataforma|ferramenta|produto|oferta|preco|precos|"
	    "mundo"),
	("retorno ?do|sobre|o ?investimento garantido|investimento|assegurado|"
	    "de|em"),
	("garantido|garantida|garantidos|garantidas|garantimos|garante|"
	    "garantia"),
	("duplica|duplicar|duplique|triplica|triplicar|triplique|multiplica|"
	    "multiplicar|multiplique|dobre|dobrar ?as|os|o|a ?suas|seus|tuas|"
	    "teus|vendas vendas|receitas|lucros|margem|faturacao|faturamento|"
	    "por"),
	"ate # ?por ?cento de|mais|menos|poupanca|por",
	"poupa|poupe|poupar|poupas|economize ?ate|mais ?um|de #|ate|dinheiro",
	"desde o primeiro dia",
	"desconto|descontos|promocao|promocoes|pechincha|saldos",
	"oferta especial|exclusiva|limitada|unica|de",
	"preco|precos especial|especiais|exclusivo|de|imbativel|reduzido",
	"# euros|eur|reais por mes|ano|utilizador|usuario",
	"teste|demo|demonstracao|versao|experiencia gratis|gratuita|gratuito",
	("marque|marca|reserve|reserva|peca|agende ?ja|uma|a|o ?sua|tua|seu|"
	    "teu demo|demonstracao|ja|lugar|teste"),
	"nao ?a|o percas|perca|deixes ?esta|a|fugir|esta|oportunidade ?fugir",
	"ultima|ultimas|ultimos oportunidade|vagas|lugares",
	"so restam|ate|por|ha|faltam ?#|hoje|tempo|poucas|poucos",
	"compre|aja|ligue ja|agora",
	"oportunidade unica|imperdivel",
	"premiada|premiado|premiadas|galardoada",
	"nao tem|ha|conhece rival|igual|concorrencia|paralelo",
	"sem rival|igual|concorrencia|paralelo",
	"vai|vao|pode|podem poupar|economizar .. #",
	"precos sobem|aumentam|subirao",
	"e agora|este ?o momento",
	"empresas como a|sua|tua|dele|vossa",
	"chave na mao",
};

void
rn_lint_pitch(const struct rn_text *l, struct rn_findings *f)
{
	rn_find_phrases(f, l, RN_TEXT_PITCH, sells, RN_LEN(sells),
	    "say what it does, and for whom");
}
