/*
 * generic.c - phrases that fit any two people, in five languages.
 *
 * A phrase stands here because it could be in every introduction there is, so
 * that it says nothing of these two.  room.h tells how phrases are written.
 */
#include "draft/room.h"

static const char *const any_two[] = {
	/* en */
	("you two|both|guys should|must|need|have|ought ?really|absolutely|"
	    "definitely|totally|simply|just ?to meet|connect|talk|know"),
	("you should|must|need ?really|absolutely|definitely ?to "
	    "meet|connect|talk"),
	("lot|lots|plenty|much|tons|loads ?of ?so to talk|discuss|share|chat|"
	    "explore ?about"),
	"lot|lots|plenty|much|tons|loads ?of in common",
	"synergy|synergies|synergistic",
	"pick|picking ?his|her|your|their|each|other ?s brain|brains|other",
	"hit|hitting it off",
	"great minds",
	"kindred spirits|spirit|souls",
	"get|getting on|along like ?a house",
	"like minded",
	"no introduction|introductions needed|necessary",
	"needs|need no introduction",
	("amazing|awesome|incredible|great|wonderful|fantastic|brilliant|"
	    "inspiring people|person|humans|human|minds|folks|guy|woman|"
	    "founder|leaders ?doing"),
	("doing ?such ?some amazing|great|incredible|exciting|interesting|"
	    "cool|awesome|wonderful|fantastic things|work|stuff"),
	"grab|grabbing ?a ?quick ?virtual coffee",
	"mutually|mutual beneficial|benefit",
	"win win",
	("explore|exploring ?the ?any ?some ?potential|possible|exciting "
	    "opportunities|collaborations|possibilities|partnership|ways|"
	    "collaboration|partnerships"),
	("exciting|great|interesting|amazing opportunity|opportunities|"
	    "conversation|conversations|things|space"),
	"touch|touching base",
	"circle|circling back",
	"expand|grow|build|widen ?your|his|her|my|our|their network",
	"email|message|mail|note finds you",
	"reach|reaching out ?to ?because|see",
	"bump|bumping this|it",
	"just|only checking|following in|up",
	("two|both of my|the most|my favourite|best favourite|favorite|best "
	    "people|interesting"),
	"same wavelength",
	"perfect|great|good|natural match|fit ?for each|you|one|together",
	"magic ?will ?to happen|happens",
	"sparks ?will ?to fly",
	"each other ?s network|networks|world",
	"value add|adds",
	"add|adds|adding ?real ?huge value",
	"thought leader|leaders",
	"rock star|stars",
	"rockstar|rockstars",
	"connect ?the dots",
	"jump|hop|hopping on a ?quick ?short call",
	"similar|same|shared|common interests|passions|passion|mindset",
	("smartest|brightest|nicest|kindest|finest|greatest|coolest people|"
	    "persons|minds|founders|person"),
	("just|simply|really had|have|wanted|want to connect|introduce ?the "
	    "?you"),
	"overlap between|in|with ?what|you|your|both",
	("perfect|great|natural|obvious|ideal|fantastic|wonderful match|fit|"
	    "pairing"),
	"common|shared ground",
	"catch up|you over",
	"over ?a ?virtual coffee|drink|zoom",
	"learn|hear more about what|your|his|her",
	("great|good|big|wonderful|amazing|magical things|stuff will|can|"
	    "could|might|would come|happen"),
	"exchange|swap|bounce|trade ideas|thoughts|experiences",
	"benefit|profit from ?each|knowing|meeting other|each|one",
	("click|clicked ?instantly|immediately instantly|immediately|right|"
	    "straight|with"),
	"same cloth|feather",
	"speak|speaks|speaking the same language",
	"worth a ?quick conversation|chat",
	"see where it|this|things goes|leads|go|takes",
	"possibilities|opportunities are|is endless|huge|enormous",
	"thought of you ?both immediately|instantly|at|right|straight",
	"great|wonderful|lovely|amazing to connect|network",
	/* de */
	("unbedingt|dringend|einfach|wirklich|mal kennenlernen|kennen|treffen|"
	    "austauschen|vernetzen"),
	("solltet|solltest|sollten|musst|mussen ?sie ?ihr ?euch|sich ?beide|"
	    "zwei ?einmal ?mal ?unbedingt ?dringend ?wirklich ?einfach "
	    "kennenlernen|kennen|treffen|austauschen|vernetzen|unterhalten|"
	    "sprechen"),
	("viel|vieles|einiges|jede|allerhand ?menge ?gemeinsam zu besprechen|"
	    "erzahlen|sagen|bereden|reden"),
	"viel|vieles|einiges gemeinsam|gemeinsames|gemeinsamkeiten",
	"auf ?einer ?der gleichen|derselben|einer wellenlange|augenhohe",
	"wellenlange",
	"synergie|synergien|synergieeffekte|mehrwert",
	("spannend~|interessant~ austausch|menschen|personlichkeit~|themen|"
	    "gesprache|leute|projekte|dinge|mensch|person"),
	("tolle|grossartige|inspirierende|wunderbare|fantastische menschen|"
	    "leute|personlichkeiten|dinge|sachen"),
	"grossartig~|toll~|inspirierend~ mensch|menschen|personlichkeit",
	"prima|bestens|blendend|super|wunderbar|hervorragend verstehen",
	"gegenseitig befruchten|bereichern|inspirieren|profitieren",
	"voneinander profitieren|lernen",
	"netzwerk erweitern|auszubauen|ausbauen",
	"gedankenaustausch|brainstorming|vernetzen",
	"auf einen ?schnellen|kurzen|virtuellen kaffee",
	"passt|passen ?einfach perfekt|wunderbar|ideal zusammen|zueinander",
	"perfekt zusammenpassen|zusammen|zueinander",
	"potenzial|potential|potenziale|potentiale ausloten|heben|fur",
	"chemie stimmt|stimmen",
	"passt wie die faust",
	"ich wollte nur ?mal|kurz nachhaken|nachfragen|horen",
	"bereichernd|bereichernde|bereichernden|befruchtend|gewinnbringend",
	"ideen|gedanken|erfahrungen austauschen|auszutauschen",
	"austausch ware|lohnt|lohnend|lohnen",
	("passt|passen ?einfach|wirklich perfekt|hervorragend|ideal|wunderbar|"
	    "ausgezeichnet|super"),
	"gemeinsame interessen|werte",
	"auf anhieb ?gut verstehen|verstehst",
	("inspirierende|inspirierenden|spannende|spannenden|tolle|tollen "
	    "menschen|leute|personlichkeiten"),
	/* fr */
	("devriez|devez|devrez|faut ?absolument|vraiment ?que ?vous "
	    "?absolument vous rencontrer|connaitre|parler|rencontriez|"
	    "connaissiez"),
	"devriez|devez ?absolument|vraiment|tous ?les ?deux rencontrer|vous",
	("beaucoup|plein|tant|tas de ?choses a ?vous ?se dire|partager|"
	    "raconter|echanger|apporter"),
	"beaucoup|tant|plein ?de ?choses|points en commun",
	"beaucoup|tant a vous dire|apporter",
	"synergie|synergies",
	"meme longueur d onde",
	"longueur d onde",
	"faits|fait|faites pour vous|s|se|nous entendre|rencontrer",
	"entendre|entendrez|entendriez a|tres|comme merveille|bien|larrons",
	"gagnant gagnant",
	("personnes|gens|personne|personnalites formidables|extraordinaires|"
	    "incroyables|geniales|geniaux|passionnantes|inspirantes|formidable|"
	    "extraordinaire"),
	("choses formidables|incroyables|passionnantes|extraordinaires|"
	    "geniales"),
	("echange|echanges|opportunites|rencontre riche|riches|fructueux|"
	    "enrichissant|enrichissants|passionnantes|fructueuse|"
	    "enrichissante"),
	"elargir|agrandir|etoffer ?votre|ton|son|mon|vos|nos reseau|reseaux",
	"autour d un ?bon cafe",
	"prendre un cafe",
	("explorer ?des|les|de ?nouvelles|eventuelles pistes|opportunites|"
	    "collaborations|possibilites"),
	"valeur ajoutee",
	"atomes crochus",
	"n est plus|pas a presenter",
	"n ont ?plus ?pas besoin de|d presentation|etre",
	"courant passe|passera|passerait|passait",
	"choses|points ?a en commun",
	"echanger ?des|vos|quelques idees|experiences|impressions|points",
	"enrichissant|enrichissante|enrichissants",
	"vous allez|devriez ?tres ?bien ?vous adorer|plaire",
	/* es */
	("deberiais|deberian|teneis|tienen|debeis ?que ?de conoceros|"
	    "conocerse|conocer|hablar"),
	"teneis que|os|se conoceros|hablar|conocer",
	("mucho|muchas|tanto ?de ?cosas que|de hablar|contaros|deciros|"
	    "compartir|contarse|decirse|comentar|contar|aportaros|que ?hablar"),
	"mucho|muchas|tanto|tantas ?cosas en comun",
	"sinergia|sinergias",
	"misma onda|sintonia|longitud",
	("os|se|vais|van ?a caereis|caeran|llevareis|llevaran|entendereis|"
	    "entenderan|llevaros|llevarse ?muy ?genial bien|genial|"
	    "estupendamente|fenomenal"),
	"congeniar|congeniareis|encajais|encajariais",
	("gente|personas|persona|profesionales increible|increibles|estupenda|"
	    "estupendas|maravillosa|maravillosas|genial|geniales|fantastica|"
	    "fantasticas|inspiradora|inspiradoras"),
	("cosas increibles|geniales|maravillosas|interesantes|estupendas|"
	    "fantasticas|alucinantes"),
	"ganar ganar",
	"beneficio mutuo",
	"mutuamente beneficios~",
	("explorar ?posibles|nuevas|las ?potenciales oportunidades|"
	    "colaboraciones|vias|sinergias|posibilidades"),
	"ampliar|expandir ?tu|su|vuestra|mi|la red",
	"tomar|tomaros|tomarnos ?un cafe",
	"valor anadido",
	"hechos|hecho ?el uno para el|entenderos otro",
	"no necesita|necesitan ?de presentacion|presentaciones",
	"robarte|robarle|exprimir ?unas|el ?cerebro ideas|cerebro",
	("caer|caeis|caereis|caigais ?muy|genial bien|genial|fenomenal|"
	    "estupendamente"),
	"muchisimo|muchisimas|tantisimo ?cosas en comun",
	"intercambiar|compartir ideas|impresiones|experiencias",
	"enriquecedor|enriquecedora",
	/* pt */
	("deviam|deveriam|deviam|tem|devem ?mesmo|que ?de ?absolutamente "
	    "conhecer|falar|conversar|se ?se"),
	"tem|precisam mesmo|de|que ?que ?de ?se conhecer|falar",
	("muito|muita|tanto|imenso ?coisa que|para|a|de conversar|falar|"
	    "partilhar|contar|dizer|trocar|compartilhar"),
	"muito|tanto|imenso|muita|muitas ?coisa ?coisas em comum",
	"mesma sintonia|onda|comprimento",
	"mesmo comprimento",
	("dar|dao|entender|entendem|vao|darao|entenderao ?dar ?se ?entender "
	    "?lindamente|muito|otimamente ?bem lindamente|otimamente|"
	    "maravilhosamente|as"),
	("pessoas|gente|profissionais fantasticas|fantastica|incriveis|"
	    "incrivel|maravilhosas|extraordinarias|espetaculares|inspiradoras|"
	    "incriveis"),
	("coisas incriveis|fantasticas|maravilhosas|interessantes|"
	    "extraordinarias|espetaculares"),
	"ganha ganha",
	"mutuamente benefic~",
	("explorar ?possiveis|novas|as|potenciais oportunidades|parcerias|"
	    "colaboracoes|sinergias|possibilidades|caminhos"),
	("alargar|ampliar|expandir ?a ?tua|sua|vossa|minha|rede rede|"
	    "contactos|contatos"),
	"tomar|beber ?um cafe",
	"mais valia",
	"valor acrescentado|agregado",
	"feitos|nasceram um|uma para o|a",
	"dispensa|dispensam apresentacoes|apresentacao",
	"feitos|feitas ?um para se|conhecer|o",
	("vao ?se dar|entender ?se ?muito|lindamente bem|lindamente|"
	    "otimamente|maravilhosamente"),
	"dar se ?ao ?muito bem|lindamente|otimamente",
	"trocar|partilhar ideias|impressoes|experiencias|contactos",
	"enriquecedor|enriquecedora",
};

void
rn_lint_generic(const struct rn_text *l, struct rn_findings *f)
{
	rn_find_phrases(f, l, RN_TEXT_GENERIC, any_two, RN_LEN(any_two),
	    "say what is only true of these two");
}
