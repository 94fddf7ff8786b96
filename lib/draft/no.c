/*
 * no.c - can whoever is asked say no at no cost?  Phrases in five languages.
 *
 * A text offers an easy no when one of `offers` is in it, in a sentence
 * without a day by which (`until`), and nothing takes it back: `forced`
 * (silence is a yes; no is no answer; guilt), or a day to answer by (due.c).  To teach it a way of saying so,
 * add a phrase (room.h tells how they are written) and a row in
 * unit/draft_lint.
 */
#include "draft/room.h"

static const char *const offers[] = {
	/* en */
	("if not just|simply|please|no|then|that|tell|say|a|it|never|do|leave|"
	    "ignore|forget|nothing|i|we|your|silence|don|or"),
	"if not",
	"would|d|ll|d ?much ?simply ?still rather|sooner not|leave|pass|skip",
	"rather not",
	"prefer|prefers not",
	"prefer|prefers ?to leave|skip|pass|decline|stay",
	("a ?plain|short|simple|quick|single ?one ?word|line ?honest no is|"
	    "will|would|does|suffices|works|costs|also|takes|needs|counts|and"),
	("no is ?just ?also ?a ?an ?perfectly ?completely ?absolutely "
	    "?entirely ?as ?quite fine|ok|okay|good|welcome|easy|enough|useful|"
	    "an|all|helpful|right"),
	("just|simply|only|please|happily|can|may|to|and|then|do|you ?always "
	    "?of ?course ?also say|answer|reply|write|send|type ?me ?so ?back "
	    "?with ?a no"),
	"say|saying ?a ?just ?simply no",
	"say|tell|write|tells ?me ?us ?him ?her so",
	"so|free to decline|ignore|say|pass|skip|refuse|leave",
	"no pressure|obligation|obligations|offence|offense|worries",
	"no hard feelings|feeling",
	("no ?need ?to ?give ?for ?any reason|reasons|explain|explanation|"
	    "explanations ?is needed|asked|necessary|required"),
	"no reason|reasons|explanation|excuse needed|asked|necessary|required",
	("without ?a ?any ?giving ?need ?for reason|reasons|explaining|"
	    "explanation|excuse|excuses"),
	("need|needs|owe|owes|want|wants ?me ?us no reason|reasons|"
	    "explanation|answer"),
	("if|should|when ?it ?that ?this ?the ?idea ?is|feels|be|seems|would "
	    "?be ?at ?all ?too awkward|uncomfortable|inconvenient|unwelcome|"
	    "unsuitable|much"),
	"does|do|doesn|not ?t ?not feel ?quite right|comfortable",
	("if ?now ?it ?this ?that ?the ?time|timing|moment ?is|s|does|doesn "
	    "?isn ?not ?t not|isn|t|wrong ?a ?the ?suit|right ?good ?time|"
	    "moment"),
	"leave|let it be|go|there|unanswered|rest|lie|unsaid",
	"just|or|simply leave|drop|forget it|this",
	"leave this|that|me|my|it unanswered|be|aside|there|alone|without",
	"ignore this|me",
	"ignore my mail|note|message|question|letter",
	"just|simply|need|needn|please|can ?t not answer|reply|respond|write",
	"don|needn|not t|need ?need ?to answer|reply|respond",
	"or|just|simply|can say|do nothing",
	"think no|none ?the less|worse",
	"think none ?the less",
	"change|changes nothing|not between|for|about|us|i",
	("completely|entirely|perfectly|totally|absolutely fine|"
	    "understandable|ok|okay|understand"),
	"understand|fine|ok|okay ?completely ?perfectly ?either if|should",
	"i|we ?shall|will|won ?not|t not|t|won mind|be ?t ?mind",
	"turn|turning|turns me|us|this|it|him|her|them down",
	"no problem|harm ?at ?all if|is|should|either|whatever",
	"no problem|harm",
	"not interested|keen|comfortable",
	"entirely|completely|wholly up to you",
	("decline|declining|refuse ?it ?this ?any ?time ?without|freely|as|at|"
	    "if"),
	"welcome to decline|refuse|say|ignore|pass",
	"the answer is no",
	"forget ?that i asked",
	"yes or|and|nor ?a no",
	"no or ?a yes",
	"either answer|way",
	"tell|tells ?me ?us ?simply ?just no",
	("both|either|all are|is|will ?just ?perfectly ?equally ?be fine|"
	    "welcome|good|well|ok|okay|right"),
	"better not is|will|suffices|would",
	("i|we would|will|d|ll|shall ?quite ?fully ?perfectly ?completely "
	    "?entirely ?of ?course understand"),
	("will|ll|shall|won|would ?t not|never ?ask|write|press|mention|"
	    "bother|raise|trouble|chase|nag|come|push|follow|pester ?back ?to "
	    "?up ?you ?him ?her ?it ?the ?matter ?about again|further|more|it|"
	    "this"),
	("will|ll|shall not ask|write|press|mention|bother|raise|trouble|"
	    "chase|nag|push|pester ?you ?him ?her again|further"),
	"will|ll|shall drop|leave|cross|let it|this ?off|at|go|be",
	"if ?it ?that ?this ?the ?your ?answer is|s|be|should ?be ?a no",
	"should ?it ?the ?answer be ?a no",
	"no answer|reply ?at ?all is|will|also|would|needed",
	"no need to answer|reply|respond",
	"need|needn ?t not answer|reply|respond",
	("feel|feels ?in ?any ?way ?at ?all obliged|obligated|pressed|bound|"
	    "pressured"),
	("have|has any|a|the|some doubts|doubt|hesitation|hesitations|"
	    "reservations|qualms"),
	"if ?it ?this ?that ?is ?s not for|something ?for you|him|her|them",
	"don t want|like|fancy|care to",
	"twice about it",
	"as ?good ?useful ?welcome ?easy ?an ?answer as a yes",
	("take|takes|read|count|understand it|that|this|silence|which as|"
	    "for ?a no"),
	("if|should .. awkward|uncomfortable|burden|nuisance|inconvenient|"
	    "unwelcome|busy|overloaded|stretched|unhappy|uneasy"),
	"if .. too much|many|busy|soon|early",
	("if you .. not|t .. want|wish|like|feel|care|fancy|time|able|"
	    "inclined|interested|keen|ready|convinced"),
	"better|rather|not no|not|now .. is|will|suffices|would|enough",
	"yes .. no .. good|fine|welcome|right|equally|ok|answer|answers",
	"no .. equally|as good|welcome|fine|useful|easy|kind|much",
	("free|welcome|entitled to .. decline|pass|skip|ignore|go|refuse|"
	    "leave|drop|bin|delete|forget|disregard|no"),
	("can|may|could ?also ?just ?safely ?simply ?always ignore|pass|"
	    "decline|skip|disregard|bin"),
	("shan|won t ask ?you|him|her why|again|twice|further|questions|"
	    "anything"),
	"shan|won t press|insist|pursue|chase|sulk|nag|pester|push|mind",
	"will|shall not press|insist|pursue|chase|sulk|nag|pester|push",
	"all i need .. no|not",
	"let this|it ?one ?all go ?by",
	"any answer|reply is|will",
	("tell|say ?me|so ?it ?so ?quite frankly|honestly|plainly|straight|"
	    "openly"),
	"only .. if you|it|that",
	"shake of the|your head",
	("one|a|single word|shake|line is|will|would|does ?be ?quite ?also "
	    "enough|do|suffice"),
	"no as|so|just .. as ?a yes",
	"that|it is|s|will|would ?be the end of",
	/* de */
	("nein genugt|reicht|ist|ware|hilft|kostet|tut|geht|nehme|verstehe|"
	    "bitte|akzeptiere|versteh|ohne|vollig|auch"),
	"kurzes|einfaches|klares|knappes|freundliches|schlichtes nein",
	("sag|sagen|sagt|schreib|schreiben|antworten|antworte ?sie ?mir "
	    "?einfach ?bitte ?gern ?ruhig ?kurz ?mit ?einem nein|ab"),
	"ein|zum|mit|einem nein",
	("falls|wenn|sollten|solltest ?du|sie|dir|ihnen|es|das ?das ?es "
	    "?ihnen ?dir ?lieber ?gerade ?jetzt ?eher ?im ?moment nicht ?recht "
	    "?lieber mochten|mochtest|magst|mogen|wollen|willst|passt|passen|"
	    "geht|recht|gelegen|moglich|konnen|kannst|so|dann|passend|genugt|"
	    "reicht|ist|lassen|sag|sagen|bitte|auch|sein"),
	"falls|wenn nicht",
	"lieber nicht|bleiben|lassen|absagen|bleiben",
	("falls|wenn ?es|das|ihnen|dir ?das ?es ?ihnen ?dir ?gerade ?jetzt "
	    "unangenehm|unpassend|ungelegen|unrecht|heikel|lieber|zuviel|"
	    "ungern"),
	"kein|keine|keinen druck|zwang|begrundung",
	"kein problem",
	"ohne angabe|begrundung|grunde|erklarung|druck",
	"nicht ?weiter begrunden",
	("nehme|nehmen ich|wir|es|das ?ihnen ?dir ?das ?es ?gewiss ?bestimmt "
	    "nicht ubel|krumm"),
	"nicht ubel|krumm|bose|verubeln",
	"verstehe ich das|gut|vollkommen|vollig|auch|sehr",
	"volles|vollstes verstandnis",
	("antworten|antworte|antwortest|reagieren|reagiere ?sie|du einfach|"
	    "gar|schlicht nicht"),
	"einfach liegen|ignorieren|absagen|ablehnen|loschen|bleiben|vergessen",
	("konnen|kannst|durfen|darfst|konnt ?sie|du|ihr ?es ?das ?gern ?ruhig "
	    "?jederzeit ?auch ?einfach ?ohne ?weiteres nein|ablehnen|absagen|"
	    "lassen"),
	"ja oder nein",
	"genauso|ebenso gut|willkommen|recht",
	"vollig|vollkommen|ganz|auch|absolut in ordnung",
	"dabei bewenden|belassen",
	"dann lassen|lasse wir|ich|es es|das|ich",
	("frage|hake|komme|bohre|melde ich ?mich ?auch ?dann nicht|nie "
	    "?wieder ?mehr ?noch ?einmal nach|weiter|wieder|darauf|mehr"),
	"kein muss|beinbruch",
	"ganz|vollig unverbindlich",
	"eine|jede|auch absage ist|ware|nehme|genugt|ok",
	"dann|sache ist die|das|es ?fur ?mich ?sache erledigt|vergessen|gut",
	"ist die sache ?fur ?mich ?damit erledigt|vergessen",
	"bleibt es unter|bei|dabei",
	"als ?ein|eine|ihr|dein nein|absage",
	"wenn|falls|sollte .. zu viel|fruh|eng|aufwendig|muhsam",
	("wenn|falls|sollte .. unangenehm|unpassend|lastig|ungelegen|zuviel|"
	    "muhsam|unrecht|heikel|ungern"),
	("wenn|falls .. keine|nicht .. zeit|lust|mogen|mochten|wollen|willst|"
	    "magst|mochtest|passt|interesse"),
	("sagen|sag ?sie ?es ?mir ?das ?bitte ?dann ?ganz offen|ehrlich|frei|"
	    "geradeheraus|ungeniert"),
	"ja .. nein .. recht|gut|willkommen|gleich|lieb|hilft",
	"drange|drangle|insistiere|bohre ich|auch|sie|dich nicht",
	"bin ?dann ?auch nicht beleidigt|traurig|gekrankt|bose|verstimmt",
	"lieber nicht .. genugt|reicht|recht",
	"freunde bleiben|wie",
	("nur|bitte wenn|falls du|sie|ihr|es .. magst|mogen|mochten|mochtest|"
	    "passt|wollen|willst|lust"),
	"durfen|durft|darfst ?sie|du .. ablehnen|absagen|nein",
	"absagen|ablehnen durfen|konnen|kannst|darfst",
	"sagen|sag ?sie es ?mir einfach|nur|bitte|ruhig",
	/* fr */
	"non suffit|suffira|ira|est|convient|fera|serait|sans",
	"un ?simple|petit|bref|court non",
	("dis|dites|dire|repondez|reponds|repondre|ecris|ecrivez ?le ?moi "
	    "?juste ?simplement ?franchement ?que non"),
	"dis|dites le ?moi ?sans ?tout simplement|crainte|gene|facon|detour",
	("si ?cela|ca|vous|tu|elle ?vous|te ne ?le ?lui ?vous ?te ?me "
	    "convient|souhaites|souhaitez|veux|voulez|dit|tente|tentez|va|"
	    "plait|peux|pouvez|interesse|preferes ?rien|pas"),
	"si c|ce n est pas",
	("si ?vous|tu|elle|il preferez|preferes|prefere|aimez|aimes ?mieux "
	    "?ne ?que ?pas|non|eviter|autant"),
	("prefere|preferez|preferes|preferiez|preferais|preferait|mieux ?que "
	    "?je ?tu ne|n|eviter|refuser|dire|laisser|non|pas"),
	"aimes|aimez|aimerais|aimeriez mieux|autant ne|pas|eviter",
	"sinon dis|dites|un|tant|aucun|laisse|laissez|ce|n|ne|pas",
	"si non",
	"libre|libres de|a refuser|dire|decliner|ne",
	("sans ?aucune|aucun|te|vous|avoir|devoir ?la|a|te|vous ?moindre gene|"
	    "explication|explications|expliquer|obligation|justifier|pression|"
	    "souci|justification|raison|raisons|rancune"),
	"pas de souci|probleme|pression|mal|soucis",
	"aucun|aucune souci|probleme|obligation|pression|gene",
	"ne ?t ?vous en voudrai|voudrais|formaliserai|offenserai|vexerai",
	"ne ?m ?me en formaliserai|offenserai|vexerai|offusquerai",
	"ne ?s changera|change rien",
	"comprendrai|comprendrais ?tres ?parfaitement ?bien ?tout",
	"comprends parfaitement|tout|tres",
	"n en parlons|parle|parlerai|reparlerai plus",
	"refuser|decliner sans|librement",
	"laisse|laissez ?moi tomber",
	"ne ?me reponds|repondez|repondre pas|rien",
	"ne ?pas ?me repondre",
	"oubliez|oublie ma|cette|ce|mon",
	"oui ou ?par ?un non",
	"ou non",
	"pas ?du ?le ?bon moment",
	"un|votre|ton refus ne|est|serait|sera|suffit|me",
	("peux|pouvez|pourrez|pourras|peut ?bien ?sur ?aussi ?tout ?a ?fait "
	    "?toujours ?me ?parfaitement refuser|decliner|dire ?que ?non"),
	"si c est non",
	"si ?la|ta|votre reponse est non",
	"hesite|hesitez pas a refuser|dire|decliner",
	"insisterai|relancerai|reviendrai|insiste pas|plus",
	"en toute liberte|franchise|simplicite",
	"comme un non|refus",
	"si .. gene|ennuie|derange|embarrasse|importune|trop|pese|gener|genez",
	("si .. ne|n .. envie|temps|souhaitez|souhaites|voulez|veux|interesse|"
	    "convient|convenait|tentait|tente"),
	"plutot|mieux non|pas .. suffit|va|convient|sera",
	"suffit|suffira d un ?simple|petit non",
	"oui .. non .. bien|convient|va|egal|egalement|bienvenu",
	"y reviens|reviendrai|insiste|insisterai|pense pas|plus",
	"franchement|librement si|non|que",
	"seulement|uniquement si ?cela|vous|tu|ca",
	/* es */
	("si ?te|le|os|ahora|lo|prefieres|prefiere|preferis|crees|ves|esto|"
	    "eso ?que ?lo no ?te|le|os|lo ?es|va puedes|puede|podeis|quieres|"
	    "quiere|quereis|apetece|viene|parece|encaja|ves|hacerlo|conviene|"
	    "momento|interesa|bien|procede|cuadra|fuera|buen|ahora|basta|"
	    "dimelo|digamelo|pasa|tranquilo|tranquila"),
	"si prefieres|prefiere|preferis|prefieras ?no ?que ?dejarlo",
	"si no dimelo|digamelo|basta|pasa|tranquilo|nada|me|dime|lo",
	"prefieres|prefiere|prefiera|prefieras|preferis ?que no|dejarlo",
	("un ?simple|sencillo|escueto|claro no ?me|tambien|es|sera ?tambien "
	    "?perfectamente basta|vale|sirve|bastara|valido|respuesta|"
	    "bienvenido|sin"),
	("dime|dimelo|digame|digamelo|dices|decir|decirme|dicelo|di|diga|"
	    "contesta|responde|contestame ?me ?simplemente ?solo "
	    "?sencillamente ?que no"),
	"dimelo|digamelo|dilo|digalo ?y sin|tranquilamente|con",
	"que no y listo|ya|tan|punto|todos|no",
	("sin compromiso|problema|ningun|explicaciones|presion|dar|rencor|"
	    "obligacion|motivo|motivos ?compromiso"),
	"no pasa|pasara ?absolutamente nada",
	"no hay|habra problema|compromiso",
	"con toda ?la libertad|confianza|tranquilidad",
	"no ?me lo|la tomare|tomaria ?a mal",
	"no ?me molestare|molestaria|importara|ofendere|enfadare",
	"lo entendere|entenderia|comprendere",
	"entendere ?lo perfectamente",
	"lo dejamos ?ahi|aqui|estar",
	"ignora|ignore|olvida|olvide este|esta|mi",
	"no ?me respondas|contestes|conteste|responda|contestar ?y",
	"libre de decir|negarte|rechazar|negarse",
	"no ?te|le|lo insistire|insisto|volvere",
	"una negativa",
	("puedes|puede|podeis ?perfectamente|siempre|tranquilamente|tambien "
	    "decir|decirme|negarte|contestar ?que|me no"),
	"si ?la|tu|su respuesta es ?que no",
	"si es ?un|que no",
	"como ?un|una no|negativa",
	("si .. molesta|incomoda|demasiado|lio|abruma|compromete|agobia|"
	    "incomodo|compromiso"),
	("si .. no .. quieres|apetece|puedes|tiempo|conviene|ganas|interesa|"
	    "quiere|puede|gusta"),
	"mejor no ?a ?mi ?tambien ?me vale|basta|sirve|es",
	"basta|vale ?me ?con un ?simple no",
	"no .. tambien|igual ?me vale|sirve|bien",
	"si .. no .. igual|bien|bienvenido|vale",
	"solo si ?te|os|le quieres|apetece|quiere|viene",
	"y si no tan|nada|pues|todos|otra|quedamos|amigos",
	/* pt */
	("se achares|achar|acha|preferires|preferir|prefere|entenderes|"
	    "entender ?que nao"),
	("se ?agora|isto|isso ?agora nao ?te|lhe for|quiseres|quiser|quiserem|"
	    "puderes|puder|der|apetecer|fizer|convier|interessar|houver|"
	    "achares|achar"),
	"se for|te|lhe ?for incomodo|impossivel|inconveniente",
	"caso nao|contrario|prefira",
	"prefere|preferes|preferir|preferires|prefira ?que nao|deixar|recusar",
	("um ?simples|breve|curto nao ?me|tambem|e|ja ?tambem ?uma "
	    "?perfeitamente basta|chega|serve|resposta|bem|aceitavel|bastante"),
	("diz|diga|dizes|dizer|dizeres|digas|responde|responda|responder|dize "
	    "?me ?so ?lhe ?simplesmente ?apenas ?que nao"),
	"que nao ?e ficamos|nada|pronto|acabou|tudo",
	("sem ?qualquer|nenhum|nenhuma|dar|mais compromisso|problema|pressao|"
	    "explicacoes|justificacao|obrigacao|cerimonia|ressentimentos|"
	    "melindres|constrangimento"),
	"nao ha|tem|faz|vem problema|mal|diferenca",
	"nao te|lhe|o|a|lho|to ?levo|levarei ?a mal",
	("nao levo|levarei|fico|ficarei ?nada ?a mal|ofendida|ofendido|"
	    "chateada|zangada|triste|magoada"),
	"vontade ?para nao|recusar|dizer|declinar|recusares",
	"livre|livres para|de nao|recusar|dizer|declinar",
	"compreenderei|perceberei|entenderei ?perfeitamente",
	"compreendo|entendo perfeitamente",
	"ficamos amigos|na",
	("nao ?precisa|precisas|preciso|e ?preciso ?de ?me ?necessario "
	    "responder|respondas|responda|explicar|justificar|respondes"),
	("ignora|ignore|esquece|esqueca ?a|o esta|este|mensagem|email|pedido|"
	    "isto|que"),
	"sim ou ?um nao",
	"nao ?te|lhe insisto|insistirei|voltarei|volto",
	("podes|pode ?perfeitamente|sempre|tambem dizer|recusar|responder ?me "
	    "?que nao"),
	"se ?a|tua|sua ?resposta for ?um nao",
	"uma recusa",
	"como ?um|uma nao|recusa",
	("se .. incomoda|incomodar|demasiado|macar|maca|custar|pesar|"
	    "constrange|constranger|incomodo"),
	("se .. nao .. quiser|quiseres|apetecer|puder|puderes|tempo|convier|"
	    "vontade|interessar|jeito|apetece"),
	("se nao basta|diz|diga|tudo|fica|esqueca|esquece|ignore|deixe|deixa|"
	    "paciencia"),
	"melhor nao .. basta|chega|serve",
	"basta|chega ?me ?dizer um|que ?simples nao",
	"sim .. nao .. bem|igual|valem|serve|vinda",
	"eu|tambem entendo|percebo|compreendo",
	"nao respondas|responda ?que",
	"insisto|insistirei mais",
	"so|apenas se ?te|lhe quiseres|quiser|apetecer|fizer",
};

/* What makes it no easy one. */
static const char *const forced[] = {
	/* en */
	"unless i|we hear|get",
	"unless you object|protest|disagree|stop",
	"unless you ?tell ?say ?write ?let ?me ?know otherwise",
	("hear|heard ?nothing ?from ?back ?anything ?otherwise ?you ?by|until "
	    "?monday|tuesday|wednesday|thursday|friday|then|tomorrow i|we ?ll "
	    "?will ?shall ?m ?am ?simply ?just ?going ?to go|proceed|introduce|"
	    "write|set|book|send|call|count"),
	("silence ?is|as|means|for|will|counts|to ?mean|be|count "
	    "?as ?a ?your yes|consent|agreement|approval|agree|assent"),
	("take|taking|read|count|treat|consider ?your|the silence as|for ?a "
	    "?your yes|consent|agreement|approval"),
	("assume|assuming|presume ?that ?it ?you ?is|s|are|re|have ?a yes|"
	    "agree|agreed|in|aboard|consent"),
	"taken|take as ?a ?your yes|consent|agreement",
	"no is no|not ?an ?longer option|answer|possible|acceptable",
	"no isn t an ?acceptable option|answer",
	"won|not|never|cannot|refuse ?t ?to take|accept ?a|any ?for no",
	"cannot say|refuse|turn ?me no|down",
	"can|could|must t|not ?possibly say|refuse no",
	"you owe me this|that|one|a|at|it|something",
	"counting|count on you",
	("will|would|d|ll be ?very ?so ?deeply ?really ?bitterly ?quite "
	    "disappointed|hurt|offended|upset|heartbroken"),
	"don|not|never ?t let me|us down",
	"already promised|announced|booked|blocked",
	("not|no ?please ?at ?least ?just ?then ?i ?do ?want|expect ?you "
	    "?must ?to tell|explain|let|say ?to ?me ?us ?know why"),
	"owe|owes me|us an explanation",
	"expect|need|want|require ?a|your yes",
	/* de */
	("nichts ?mehr|anderes|gegenteiliges ?von ?ihnen|dir hore|hort ?bis "
	    "?freitag|montag|dienstag|mittwoch|donnerstag gehe|schreibe|stelle|"
	    "rechne|buche|melde"),
	"nichts gegenteiliges",
	("ohne ?eine|ihre|deine ?gegenteilige ruckmeldung|antwort|nachricht|"
	    "widerspruch ?bis ?freitag|montag|dienstag|mittwoch|donnerstag "
	    "gehe|schreibe|stelle|rechne|buche|melde"),
	("schweigen ?gilt|werte|nehme|heisst|bedeutet|ist|verstehe|deute ?ich "
	    "?als|fur ?ein|eine|ihre ja|zustimmung|zusage|einverstandnis"),
	("als ?ein|eine|ihre|ihr|deine|dein|stillschweigende ja|zustimmung|"
	    "einverstandnis|einwilligung"),
	("davon aus dass ?es|sie|du|ihnen|dir ?das ?es ?ihnen|dir ?damit "
	    "einverstanden|ja|zustimmen|zustimmst|mitmachen|recht|passt"),
	"nein ist keine|kein option|antwort",
	"kein|nicht nein gelten|akzeptieren|horen",
	"nein lasse|akzeptiere|gilt ich ?nicht|kein",
	"lasse|akzeptiere ich ?nicht|kein ?ein ?nein gelten|nein",
	"rechne|zahle ?ganz fest",
	"verlasse mich ?ganz ?fest ?dabei auf",
	("ware|bin|werde ?ich ?sehr ?schon ?wirklich enttauscht|gekrankt|"
	    "verletzt"),
	"schuldest|schulden ?sie mir",
	"nicht nein sagen",
	/* fr */
	("sans ?aucune reponse|nouvelle|nouvelles|retour|signe ?de ?ta|votre "
	    "?part ?d ?ici ?vendredi|lundi|mardi|mercredi|jeudi je|j ?le|lui|"
	    "vous|la considere|considererai|ecris|ecrirai|suppose|presume|"
	    "organise|envoie|compte|lance"),
	("silence ?vaut|vaudra|comme|pour|signifie|sera|veut ?un ?dire accord|"
	    "oui|acquiescement|consentement|acceptation|approbation"),
	"qui ne dit mot",
	"compte ?vraiment|absolument|fermement|donc|beaucoup sur toi|vous",
	"non n est pas",
	"n accepterai|accepte|accepterais ?pas ?de|aucun ?un refus|non",
	("serai|serais ?tres|vraiment|bien decu|decue|blesse|blessee|vexee|"
	    "vexe"),
	"tu|vous ne ?me peux|pouvez ?pas ?me refuser|dire",
	"tu|vous me dois|devez bien|ca|cela",
	"sauf avis|objection|refus contraire|de",
	"pour un oui|accord",
	/* es */
	("silencio ?como|es|por|lo|sera ?entendere|tomare|considerare ?como|"
	    "que|por ?un|una si|aceptacion|acuerdo|consentimiento|afirmativa"),
	"quien calla",
	("doy|dare|damos por hecho|supuesto|sentado|aceptado ?que ?te ?estas|"
	    "si|aceptas|puedo|contamos|aceptado"),
	("salvo|excepto ?que ?me ?digas|diga|avises aviso|lo|objecion|"
	    "contraorden"),
	"salvo|excepto que ?me digas|diga|avises",
	("entendere|entiendo|asumo|asumire|supongo que ?te ?me si|aceptas|"
	    "acepta|parece|estas"),
	"no acepto|aceptare|admito|aceptamos ?un|ningun ?por ?respuesta no",
	"cuento|contamos contigo",
	"cuento|contamos con usted|vosotros|ustedes|tu|su",
	"me|nos debes|debe una|esto|este|uno",
	("no ?me puedes|puede ?me ?decir|decirme ?que no|negarte|fallar|"
	    "fallarme|negarse"),
	"me|nos falles|fallas|fallaras",
	/* pt */
	("silencio ?como|e|por|sera|vale|conta ?entendo|tomo|considero ?como "
	    "?um|uma sim|aceitacao|acordo|consentimento"),
	"quem cala",
	("sem ?a ?tua|sua resposta|noticias ?tuas|suas ?ate ?sexta|segunda|"
	    "terca|quarta|quinta ?feira avanco|escrevo|marco|ligo|parto|assumo|"
	    "conto"),
	("se nao ?me receber|tiver|ouvir|houver|disseres|disser|responderes|"
	    "responder|souber ?nada|resposta|noticias|contrario|o ?tuas|suas "
	    "?ate ?sexta|segunda|terca|quarta|quinta ?feira avanco|escrevo|"
	    "marco|ligo|conto"),
	("assumo|considero|presumo|entendo|entenderei|assumirei que ?sim|"
	    "aceitas|aceita|concordas|concorda|estas|esta ?de"),
	"nao ser que ?me digas|diga|avises",
	"dou|darei|damos ?isto por certo|aceite|garantido|assente",
	"nao aceito|aceitarei|admito ?um ?como nao|recusa|recusas",
	"conto|contamos ?mesmo|muito contigo|consigo",
	"deves|deve me isto|isso|uma",
	("ficaria|ficarei ?muito|bem desiludida|desiludido|desapontada|"
	    "desapontado|decepcionada|magoada"),
	"nao ?me podes|pode ?me ?dizer recusar|falhar|nao",
	"me falhes|falhe",
};

/* A day by which; of the sentence with the offer. */
static const char *const until[] = {
	("by|until|till|before ?this|next|the ?end ?of ?the|this monday|"
	    "tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|"
	    "tonight|noon|week|month|weekend|#"),
	"within #|two|three|a|the|one",
	("bis ?spatestens ?zum ?kommenden|nachsten montag|dienstag|mittwoch|"
	    "donnerstag|freitag|samstag|sonntag|morgen|heute|ende|#|wochenende|"
	    "monatsende"),
	("avant|jusqu ?au|a|le|la|ce ?la lundi|mardi|mercredi|jeudi|vendredi|"
	    "samedi|dimanche|demain|fin|#|soir"),
	("antes ?del|de|do|da ?el|o|a|final lunes|martes|miercoles|jueves|"
	    "viernes|sabado|domingo|manana|fin|final|#|segunda|terca|quarta|"
	    "quinta|sexta|amanha"),
	("hasta|ate ?el|a|ao|o ?proximo lunes|martes|miercoles|jueves|viernes|"
	    "manana|#|segunda|terca|quarta|quinta|sexta|amanha|fim"),
};

/*
 * A sentence that no phrase foresees: "if this puts you in an awkward spot,
 * forget it" has a word of each of the first three lists; nobody is obliged
 * where a word of `bound` is denied.
 */
static const char ifs[] = "if should wenn falls sollte sollten si se caso";
static const char about_you[] = "you your it this that moment time idea du dir "
    "dich sie ihnen es das vous te tu t ca cela moment le os usted te lhe "
    "achares isto";
static const char lets_go[] = "leave let drop skip forget ignore decline "
    "refuse bad wrong awkward uncomfortable inconvenient poor lass lasse lassen lasst "
    "vergiss vergessen ablehnen absagen schlecht ungut unpassend refuse "
    "refuser decliner laisse laissez oublie oubliez mauvais mauvaise "
    "malvenu embete derange olvida olvidalo olvide olvidelo dejalo dejelo "
    "mala malo molesta esquece esqueca recusa recusar deixa deixe ma mau "
    "incomoda";
static const char bound[] = "obliged obligated bound compelled pressured "
    "verpflichtet gezwungen genotigt oblige obligee obliges force forcee "
    "obligado obligada obligados";
static const char denies[] = "not t never no nicht nie keineswegs pas jamais "
    "surtout nunca nao ne";

/* Words behind which it is not said: "I would not be hurt". */
static const char takes_back[] = "not no nicht nao ne n never won t nie kein "
    "sin sem sans without ohne nunca jamais";

/* Does the sentence with word i name a day by which? */
static bool
is_due(const struct rn_text *l, size_t i)
{
	while (i > 0 && !l->word[i].breaks)
		i--;
	do {
		if (rn_phrase_any(l, i, until, RN_LEN(until)) > 0)
			return true;
		i++;
	} while (i < l->n && !l->word[i].breaks);
	return false;
}

/* Is whoever reads the sentence from word i on let go by it? */
static bool
is_release(const struct rn_text *l, size_t i)
{
	bool has_if = false, you = false, go = false, is_bound = false;
	bool denied = false, digits = false, feels = false;

	do {
		const char *s = l->word[i].fold;

		has_if |= rn_word_in(ifs, s);
		you |= rn_word_in(about_you, s);
		go |= has_if && rn_word_in(lets_go, s);
		feels |= rn_word_in("sintas sinta sintam", s);
		is_bound |= rn_word_in(bound, s) || (feels &&
		    rn_word_in("obrigado obrigada", s));
		denied |= rn_word_in(denies, s);
		digits |= l->word[i].digit;
		i++;
	} while (i < l->n && !l->word[i].breaks);
	return (has_if && you && go && !digits) || (denied && is_bound);
}

void
rn_lint_no(const struct rn_text *l, struct rn_findings *f)
{
	bool offered = false;
	size_t from, to;

	for (size_t i = 0; i < l->n; i++) {
		const struct rn_token *w = &l->word[i];
		size_t taken;

		if (w->subject || (i > 0 && w->gap == RN_JOINT_BLANK &&
		    !w->breaks && rn_word_in(takes_back, w[-1].fold)))
			continue;
		taken = rn_phrase_any(l, i, forced, RN_LEN(forced));
		if (taken > 0) {
			rn_find_words(f, l, RN_TEXT_NO_EASY_NO, i,
			    i + taken - 1, "leave the no free: no silence taken"
			    " for a yes, no pressure");
			return;
		}
		if (!offered && (rn_phrase_any(l, i, offers,
		    RN_LEN(offers)) > 0 || (w->breaks && is_release(l, i))))
			offered = !is_due(l, i);
	}
	if (rn_find_due(l, &from, &to))
		rn_find_words(f, l, RN_TEXT_NO_EASY_NO, from, to,
		    "name no day by which to answer");
	else if (!offered)
		rn_find_whole(f, RN_TEXT_NO_EASY_NO, NULL,
		    "say that a no is fine and needs no reason");
}
