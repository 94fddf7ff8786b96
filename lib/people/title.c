/*
 * title.c - what a job title says: how senior, and in which field.
 *
 * To teach it a word, add it to a row of `phrases`: lower case, no accents
 * (Latin-1 letters are folded), phrases parted by commas, words by one blank;
 * a last word ending in * stands for every word that begins so.  Of the
 * phrases that fit at a place the one of more words wins, then the exact one,
 * then the longer one.
 */
#include <string.h>

#include "base/base.h"
#include "refnet/person.h"

const char *const rn_level_name[RN_LEVELS + 1] = {
	"c-suite", "vp", "director", "manager", "other", NULL
};

const char *const rn_function_name[RN_FUNCTIONS + 1] = {
	"finance", "sales", "marketing", "engineering", "product",
	"operations", "people", "legal", "it", "data", "general", "other",
	NULL
};

/* What a phrase does beside naming a level or a function. */
enum act {
	PLAIN,
	WEAK,		/* its function yields to any other named */
	CHIEF,		/* c-suite if an officer follows, else director */
	LOWER,		/* the next level named is one less */
	LOWERED,	/* the level named before is one less */
	ASSISTANT,	/* lowers what follows; with nothing, a helper */
	HELPER,		/* no level in this part of the title */
	SERVES,		/* up to the comma: whom one works for */
	PAST,		/* up to the comma: what one no longer is */
	COMPANY		/* up to the comma: an employer's name */
};

#define NO_LEVEL RN_LEVELS
#define NO_FUNCTION RN_FUNCTIONS

static const struct phrases {
	enum rn_level level;
	enum rn_function function;
	enum act act;
	const char *words;
} phrases[] = {
	/* levels and fields at once */
	{ RN_LEVEL_C_SUITE, RN_FUNCTION_GENERAL, PLAIN,
	    "ceo,chief executive,pdg,geschaftsfuhrer,geschaftsfuhrerin,"
	    "geschaeftsfuehrer,geschaeftsfuehrerin,directeur general,"
	    "directrice generale,director general,directora general,"
	    "diretor geral,diretora geral,direttore generale,"
	    "direttrice generale,consejero delegado,consejera delegada,"
	    "amministratore delegato,amministratrice delegata,"
	    "president directeur general,gerente general,"
	    "diretor presidente,director ejecutivo,directora ejecutiva,"
	    "diretor executivo,diretora executiva" },
	{ RN_LEVEL_C_SUITE, RN_FUNCTION_GENERAL, WEAK,
	    "founder,cofounder,founding partner,owner,co owner,proprietor,"
	    "partner,managing partner,managing director,president,"
	    "chairman,chairwoman,chairperson,chair,c level,cxo,"
	    "entrepreneur,general partner,"
	    "grunder,grunderin,mitgrunder,mitgrunderin,gruender,gruenderin,"
	    "mitgruender,inhaber,inhaberin,gesellschafter,"
	    "gesellschafterin,vorstand,vorstandsmitglied,"
	    "mitglied des vorstands,"
	    "vorstandsvorsitzender,vorstandsvorsitzende,prasident,"
	    "prasidentin,praesident,geschaftsfuhrung,geschaftsleitung,"
	    "fondateur,fondatrice,cofondateur,cofondatrice,gerant,gerante,"
	    "proprietaire,associe gerant,dirigeant,dirigeante,presidente,"
	    "fundador,fundadora,cofundador,cofundadora,dueno,duena,"
	    "propietario,propietaria,socio,socia,proprietario,"
	    "proprietaria,dono,dona,fondatore,cofondatore,titolare" },
	{ RN_LEVEL_C_SUITE, RN_FUNCTION_FINANCE, PLAIN,
	    "cfo,daf,finanzvorstand,finanzvorstandin" },
	{ RN_LEVEL_C_SUITE, RN_FUNCTION_SALES, PLAIN, "cro,cco" },
	{ RN_LEVEL_C_SUITE, RN_FUNCTION_MARKETING, PLAIN, "cmo" },
	{ RN_LEVEL_C_SUITE, RN_FUNCTION_ENGINEERING, PLAIN, "cto" },
	{ RN_LEVEL_C_SUITE, RN_FUNCTION_PRODUCT, PLAIN, "cpo" },
	{ RN_LEVEL_C_SUITE, RN_FUNCTION_OPERATIONS, PLAIN, "coo" },
	{ RN_LEVEL_C_SUITE, RN_FUNCTION_PEOPLE, PLAIN, "chro" },
	{ RN_LEVEL_C_SUITE, RN_FUNCTION_LEGAL, PLAIN,
	    "clo,general counsel" },
	{ RN_LEVEL_C_SUITE, RN_FUNCTION_IT, PLAIN, "cio,ciso" },
	{ RN_LEVEL_C_SUITE, RN_FUNCTION_DATA, PLAIN, "cdo" },
	{ RN_LEVEL_DIRECTOR, RN_FUNCTION_GENERAL, WEAK,
	    "general manager,gm,gerente geral,chief of staff,"
	    "country manager,niederlassungsleiter,niederlassungsleiterin" },
	{ RN_LEVEL_DIRECTOR, RN_FUNCTION_PEOPLE, PLAIN, "drh" },
	{ RN_LEVEL_DIRECTOR, RN_FUNCTION_IT, PLAIN, "dsi" },
	{ RN_LEVEL_DIRECTOR, RN_FUNCTION_MARKETING, PLAIN,
	    "creative director,art director" },
	{ RN_LEVEL_MANAGER, RN_FUNCTION_FINANCE, PLAIN,
	    "controller,comptroller,treasurer" },
	{ RN_LEVEL_MANAGER, RN_FUNCTION_SALES, PLAIN,
	    "partner manager,account manager" },
	{ RN_LEVEL_MANAGER, RN_FUNCTION_MARKETING, PLAIN,
	    "product marketing manager" },
	{ RN_LEVEL_MANAGER, NO_FUNCTION, PLAIN,
	    "head chef,head nurse,head coach,head teacher" },
	{ RN_LEVEL_MANAGER, RN_FUNCTION_OPERATIONS, PLAIN,
	    "project manager,program manager,programme manager,"
	    "office manager,chef de projet,projektleiter,projektleiterin,"
	    "jefe de proyecto,scrum master" },
	{ RN_LEVEL_OTHER, RN_FUNCTION_PRODUCT, PLAIN, "product owner" },
	{ RN_LEVEL_OTHER, RN_FUNCTION_PEOPLE, PLAIN,
	    "hr business partner,hr partner,people partner,"
	    "talent partner,people business partner,hrbp" },
	{ RN_LEVEL_OTHER, RN_FUNCTION_FINANCE, PLAIN,
	    "finance business partner,finance partner" },
	{ RN_LEVEL_OTHER, RN_FUNCTION_SALES, PLAIN,
	    "sales partner,channel partner,client partner,partner success,"
	    "partner sales,partner account,partner development" },
	{ RN_LEVEL_OTHER, RN_FUNCTION_MARKETING, PLAIN,
	    "partner marketing" },
	{ RN_LEVEL_OTHER, RN_FUNCTION_DATA, PLAIN, "data owner" },
	{ RN_LEVEL_OTHER, RN_FUNCTION_GENERAL, PLAIN,
	    "ceo office,ceo s office,founder s office,founders office" },
	{ RN_LEVEL_OTHER, NO_FUNCTION, PLAIN,
	    "business partner,process owner,system owner,service owner,"
	    "risk owner,account owner,partner program,partner operations,"
	    "owner s representative,owners representative,"
	    "director of the board,entrepreneur in residence,"
	    "technology partner,delivery partner,solution partner,"
	    "solutions partner,partner engineer,partner solutions,"
	    "non executive director,nonexecutive director,board director,"
	    "independent director" },

	/* levels */
	{ RN_LEVEL_C_SUITE, NO_FUNCTION, CHIEF, "chief" },
	{ RN_LEVEL_VP, NO_FUNCTION, PLAIN,
	    "vp,v p,svp,evp,gvp,rvp,vice president,vicepresident,"
	    "vizeprasident,vizeprasidentin,vizepraesident,vicepresidente,"
	    "vice presidente,vice presidenta,vicepresidenta,"
	    "vice prasident" },
	{ RN_LEVEL_DIRECTOR, NO_FUNCTION, PLAIN,
	    "avp,director,directors,dir,head,leiter,leiterin,"
	    "bereichsleiter,bereichsleiterin,direktor,direktorin,directeur,"
	    "directrice,directora,diretor,diretora,direttore,direttrice,"
	    "hauptabteilungsleiter" },
	{ RN_LEVEL_MANAGER, NO_FUNCTION, PLAIN,
	    "manager,mgr,lead,leader,supervisor,teamleiter,teamleiterin,"
	    "abteilungsleiter,abteilungsleiterin,gruppenleiter,"
	    "gruppenleiterin,teamlead,responsable,responsabile,"
	    "responsavel,chef de,chef des,chef du,chef d,jefe,jefa,gerente,"
	    "subdirector,"
	    "subdirectora,capo,superintendent,foreman" },
	{ RN_LEVEL_OTHER, NO_FUNCTION, PLAIN, "board of directors" },
	{ RN_LEVEL_DIRECTOR, RN_FUNCTION_SALES, PLAIN,
	    "vertriebsleiter,vertriebsleiterin,verkaufsleiter" },
	{ RN_LEVEL_DIRECTOR, RN_FUNCTION_MARKETING, PLAIN,
	    "marketingleiter,marketingleiterin" },
	{ RN_LEVEL_DIRECTOR, RN_FUNCTION_PEOPLE, PLAIN,
	    "personalleiter,personalleiterin" },
	{ RN_LEVEL_DIRECTOR, RN_FUNCTION_FINANCE, PLAIN,
	    "kaufmannischer leiter,kaufmannische leiterin,"
	    "finanzleiter,finanzleiterin,finanzdirektor,finanzchef" },
	{ RN_LEVEL_DIRECTOR, RN_FUNCTION_IT, PLAIN,
	    "it leiter,it leiterin" },
	{ RN_LEVEL_DIRECTOR, RN_FUNCTION_OPERATIONS, PLAIN,
	    "betriebsleiter,produktionsleiter,werksleiter" },
	{ RN_LEVEL_DIRECTOR, RN_FUNCTION_ENGINEERING, PLAIN,
	    "entwicklungsleiter,technischer leiter" },

	/* what changes a level */
	{ NO_LEVEL, NO_FUNCTION, LOWER,
	    "deputy,vice,associate,sub,stellvertretender,stellvertretende,"
	    "stv,stellv,vize" },
	{ NO_LEVEL, NO_FUNCTION, LOWERED, "adjoint,adjointe,adjunto,adjunta" },
	{ NO_LEVEL, NO_FUNCTION, ASSISTANT, "assistant,asst" },
	{ NO_LEVEL, NO_FUNCTION, HELPER,
	    "executive assistant,personal assistant,team assistant,"
	    "administrative assistant,secretary,intern,internship,trainee,"
	    "student,emeritus,assistenz,assistent,assistentin,"
	    "vorstandsassistent,vorstandsassistentin,sekretar*,praktikant,"
	    "praktikantin,werkstudent,assistante,stagiaire,alternant,"
	    "alternante,asistente,becario,becaria,assistente,secretari*,"
	    "estagiari*,stagista,segretari*,apprentice,shadow" },
	{ NO_LEVEL, NO_FUNCTION, SERVES, "to,office of,buro des,bureau du" },
	{ NO_LEVEL, NO_FUNCTION, PLAIN, "business to business,go to market,"
	    "business to consumer" },
	{ NO_LEVEL, NO_FUNCTION, PAST,
	    "former,formerly,ex,retired,past,previous,previously,aspiring,"
	    "future,ehemaliger,ehemalige,ehem,ancien,ancienne,antiguo,"
	    "antigua,antigo,antiga,a d" },
	{ NO_LEVEL, NO_FUNCTION, COMPANY, "at,bei,chez,presso" },

	/* fields */
	{ NO_LEVEL, RN_FUNCTION_FINANCE, PLAIN,
	    "finan*,fp a,accounting,accountant,accounts payable,"
	    "accounts receivable,treasury,tax,audit,auditor,controlling,"
	    "bookkeep*,bookkeeper,billing,payroll,investor relations,"
	    "investment*,equities,portfolio,trading,trader,wealth,fund,"
	    "credit,banking,banker,buchhalt*,rechnungswesen,steuer*,comptab*,"
	    "tresor*,contab*,contador,contadora,tesor*,controladoria,"
	    "contabil*,ragionier*,actuary,risk" },
	{ NO_LEVEL, RN_FUNCTION_SALES, PLAIN,
	    "sales,revenue,commercial*,comercial*,commerciale,account,"
	    "accounts,key account,business development,bdr,sdr,bd,"
	    "customer success,customer,client,clients,alliances,"
	    "partnerships,go to market,business to business,channel,"
	    "presales,vertrieb*,verkauf*,vente*,venta*,venda*,vendit*,"
	    "vendedor*,vendeur,vendeuse,kundenberater*" },
	{ NO_LEVEL, RN_FUNCTION_MARKETING, PLAIN,
	    "market*,brand,growth,communication*,kommunikation,content,"
	    "seo,advertising,pr,public relations,social media,demand,"
	    "demand generation,lead generation,product marketing,"
	    "creative,copywriter,comunic*,"
	    "mercadeo,mercadotecnia,media,presse*,werbung,publicite" },
	{ NO_LEVEL, RN_FUNCTION_ENGINEERING, PLAIN,
	    "engineer*,eng,scientific,softwareentwickl*,technology,"
	    "technologies,technical,tech,software,"
	    "developer,programmer,architect,architecture,devops,sre,"
	    "r d,research*,science,scientist,frontend,backend,"
	    "full stack,fullstack,qa,hardware,firmware,technolog*,"
	    "innovation,entwickl*,technik*,technisch*,ingenieur*,forschung*,"
	    "technique,developpeu*,desarrollador*,ingenier*,tecnolog*,"
	    "tecnic*,desenvolvedor*,engenh*,sviluppator*,ingegner*" },
	{ NO_LEVEL, RN_FUNCTION_PRODUCT, PLAIN,
	    "product,products,ux,ui,designer,design,produkt*,produit,"
	    "produits,producto,productos,produto,produtos,prodotto" },
	{ NO_LEVEL, RN_FUNCTION_OPERATIONS, PLAIN,
	    "operat*,ops,administration,administrative officer,"
	    "supply chain,logisti*,procurement,purchasing,"
	    "buyer,manufactur*,production,plant,warehouse,facilities,"
	    "quality,qualita*,qualite,sourcing,vendor,projects,program,"
	    "transformation,"
	    "betrieb*,einkauf*,produktion*,exploitation,achats,operacion*,"
	    "compras,produccion,operac*,producao,operaz*,acquisti,"
	    "produzione,fleet,process" },
	{ NO_LEVEL, RN_FUNCTION_PEOPLE, PLAIN,
	    "people,hr,human resources,human capital,talent,recruit*,"
	    "personnel,culture,learning,personalwesen,personalabteilung,"
	    "personalreferent*,ressources humaines,rh,recursos humanos,"
	    "rrhh,risorse umane,workforce,diversity" },
	{ NO_LEVEL, RN_FUNCTION_LEGAL, PLAIN,
	    "legal,law,counsel,lawyer,attorney,solicitor,paralegal,"
	    "compliance,privacy,company secretary,recht*,jurist*,juridi*,"
	    "avocat*,notaire,abogad*,advogad*,avvocat*,giuridic*,"
	    "justiziar*,justitiar*,regulatory" },
	{ NO_LEVEL, RN_FUNCTION_IT, PLAIN,
	    "it,data center,data centre,salesforce,information,"
	    "information technology,information systems,"
	    "information security,security,infrastructure,network,"
	    "system administrator,systems administrator,sysadmin,"
	    "sys admin,helpdesk,help desk,cybersecurity,cyber,cloud,"
	    "digital,informati*,edv,systemadministrator*,sistemas,"
	    "tecnologia da informacao" },
	{ NO_LEVEL, RN_FUNCTION_MARKETING, PLAIN, "digital marketing" },
	{ NO_LEVEL, RN_FUNCTION_DATA, PLAIN,
	    "data,analytics,bi,business intelligence,machine learning,ml,"
	    "ai,artificial intelligence,statistician,data science,"
	    "data scientist,data engineer,daten*,donnees,datos,dados,dati,"
	    "ki,ia" },
	{ NO_LEVEL, RN_FUNCTION_GENERAL, WEAK,
	    "general management,management,strategy,strategic,"
	    "corporate development,business officer" },
};

#define WORD 32		/* longer words are cut: no phrase is as long */
#define WORDS 48	/* what a title says later says nothing more */

enum gap { GAP_NONE, GAP_COMMA, GAP_PART };

struct word {
	char text[WORD];
	enum gap gap;		/* what stood before it */
};

/* C3 80 to C3 BF without accents; a blank is no letter. */
static const char latin1[] =
    "aaaaaaaceeeeiiiidnooooo ouuuuytsaaaaaaaceeeeiiiidnooooo ouuuuyty";

struct reader {
	struct word word[WORDS];
	size_t n, len, run;	/* words, bytes of the open one, since a dot */
	enum gap gap;		/* before the next word */
};

static void
end_word(struct reader *r, enum gap gap)
{
	if (r->len > 0) {
		r->word[r->n++].text[r->len] = '\0';
		r->gap = GAP_NONE;
	}
	r->len = r->run = 0;
	if (gap > r->gap)
		r->gap = gap;
}

static void
add_byte(struct reader *r, unsigned char c)
{
	if (r->len == 0)
		r->word[r->n].gap = r->gap;
	if (r->len < WORD - 1)
		r->word[r->n].text[r->len++] = (char)c;
	r->run++;
}

/* One sequence from outside ASCII; returns how many bytes it took. */
static size_t
wide(struct reader *r, const unsigned char *p)
{
	if (p[0] == 0xc3 && p[1] >= 0x80 && p[1] <= 0xbf) {
		if (latin1[p[1] - 0x80] == ' ')
			end_word(r, GAP_NONE);
		else
			add_byte(r, (unsigned char)latin1[p[1] - 0x80]);
		return 2;
	}
	if (p[0] == 0xcc && p[1] >= 0x80 && p[1] <= 0xbf)
		return 2;			/* a combining accent */
	if (p[0] == 0xc2 && p[1] >= 0x80 && p[1] <= 0xbf) {
		end_word(r, p[1] == 0xb7 ? GAP_PART : GAP_NONE);
		return 2;
	}
	if (p[0] == 0xe2 && p[1] == 0x80 && p[2] >= 0x80 && p[2] <= 0xbf) {
		/* en dash, em dash, bar, bullet part; quotes do not */
		end_word(r, (p[2] >= 0x93 && p[2] <= 0x95) || p[2] == 0xa2 ?
		    GAP_PART : GAP_NONE);
		return 3;
	}
	add_byte(r, *p);
	return 1;
}

static void
plain(struct reader *r, const unsigned char *p, bool after_blank)
{
	if (*p >= 'A' && *p <= 'Z')
		add_byte(r, (unsigned char)(*p - 'A' + 'a'));
	else if ((*p >= 'a' && *p <= 'z') || (*p >= '0' && *p <= '9'))
		add_byte(r, *p);
	else if (*p == '.' && r->run == 1)
		r->run = 0;			/* C.E.O. is one word */
	else if (*p == ',' || *p == '(' || *p == ')' || *p == '/')
		end_word(r, GAP_COMMA);
	else if (*p == '|' || *p == ';' || *p == '\n' ||
	    (*p == '-' && after_blank && p[1] == ' '))
		end_word(r, GAP_PART);
	else if (*p == '@') {
		end_word(r, GAP_NONE);
		if (r->n < WORDS) {
			add_byte(r, 'a');
			add_byte(r, 't');
			end_word(r, GAP_NONE);
		}
	} else
		end_word(r, GAP_NONE);
}

static void
read_words(struct reader *r, const char *title)
{
	const unsigned char *p = (const unsigned char *)title;
	bool blank = false;

	memset(r, 0, sizeof(*r));
	while (*p != '\0' && r->n < WORDS) {
		if (*p >= 0x80) {
			p += wide(r, p);
			blank = false;
		} else {
			plain(r, p, blank);
			blank = *p++ == ' ';
		}
	}
	if (r->n < WORDS)
		end_word(r, GAP_NONE);
}

/*
 * Whether the phrase of n bytes stands at word i: its weight, 0 if not, and
 * the words it takes.
 */
static size_t
weigh(const struct reader *r, size_t i, const char *phrase, size_t n,
    size_t *took)
{
	size_t at = 0, words = 0;

	while (at <= n) {
		const char *end = memchr(phrase + at, ' ', n - at);
		size_t len = end == NULL ? n - at :
		    (size_t)(end - phrase) - at;
		bool stem = len > 0 && phrase[at + len - 1] == '*';
		const struct word *w;

		if (i + words >= r->n)
			return 0;
		w = &r->word[i + words];
		if ((words > 0 && w->gap != GAP_NONE) ||
		    strncmp(w->text, phrase + at, len - stem) != 0 ||
		    (!stem && w->text[len] != '\0'))
			return 0;
		at += len + 1;
		words++;
		if (end == NULL) {
			*took = words;
			return words * 256 + (stem ? 0 : 128) + n;
		}
	}
	return 0;
}

/* The phrase that stands at a word, how well it fits, the words it takes. */
struct hit {
	const struct phrases *phrase;
	size_t weight, took;
};

/* Words by their first letter, so that the table is gone through once. */
struct initials {
	size_t first[32], next[WORDS];	/* index + 1; 0: no more */
};

static size_t
initial(char c)
{
	return (unsigned char)c & 31;
}

static void
try_phrase(const struct reader *r, const struct initials *in,
    const struct phrases *row, const char *phrase, size_t n,
    struct hit hit[WORDS])
{
	size_t i = in->first[initial(*phrase)];

	for (; i != 0; i = in->next[i - 1]) {
		struct hit *h = &hit[i - 1];
		size_t took = 0, weight = weigh(r, i - 1, phrase, n, &took);

		if (weight > h->weight)
			*h = (struct hit){ row, weight, took };
	}
}

/* Which phrase stands at each word, were one to start there. */
static void
find_phrases(const struct reader *r, struct hit hit[WORDS])
{
	struct initials in = { { 0 }, { 0 } };

	for (size_t i = 0; i < r->n; i++) {
		size_t *first = &in.first[initial(r->word[i].text[0])];

		in.next[i] = *first;
		*first = i + 1;
		hit[i] = (struct hit){ NULL, 0, 1 };
	}
	for (size_t row = 0; row < RN_LEN(phrases); row++) {
		const char *p = phrases[row].words, *comma;

		for (; (comma = strchr(p, ',')) != NULL; p = comma + 1)
			try_phrase(r, &in, &phrases[row], p,
			    (size_t)(comma - p), hit);
		try_phrase(r, &in, &phrases[row], p, strlen(p), hit);
	}
}

struct reading {
	enum rn_level level, part, last; /* of all, this part, last named */
	enum rn_function function;
	int sure;		/* how firmly: 3 named, 2 weak, 1 aside */
	bool helper, lower, assistant;
	enum act aside;		/* SERVES, PAST or COMPANY up to the comma */
};

static enum rn_level
less(enum rn_level level)
{
	return level < RN_LEVEL_MANAGER ? level + 1 : level;
}

static void
close_phrase(struct reading *g)
{
	if (g->last < g->part)
		g->part = g->last;
	g->last = RN_LEVEL_OTHER;
}

static void
end_comma(struct reading *g)
{
	close_phrase(g);
	g->helper |= g->assistant;
	g->lower = g->assistant = false;
	g->aside = PLAIN;
}

static void
end_part(struct reading *g)
{
	end_comma(g);
	if (!g->helper && g->part < g->level)
		g->level = g->part;
	if (g->helper && g->level == RN_LEVEL_OTHER &&
	    g->function == RN_FUNCTION_GENERAL) {
		g->function = RN_FUNCTION_OTHER;	/* the master's */
		g->sure = 0;
	}
	g->part = RN_LEVEL_OTHER;
	g->helper = false;
}

static bool
officer_follows(const struct reader *r, size_t i)
{
	for (i++; i < r->n && r->word[i].gap != GAP_PART; i++)
		if (strcmp(r->word[i].text, "officer") == 0)
			return true;
	return false;
}

static void
take_function(struct reading *g, const struct phrases *p)
{
	int sure = g->aside != PLAIN ? 1 : p->act == WEAK ? 2 : 3;

	if (p->function == NO_FUNCTION || g->aside == COMPANY ||
	    (sure == 1 && p->function == RN_FUNCTION_GENERAL) ||
	    sure <= g->sure)
		return;
	g->function = p->function;
	g->sure = sure;
}

static void
take(struct reading *g, const struct phrases *p, bool officer)
{
	take_function(g, p);
	if (p->act >= SERVES) {
		if (p->act != COMPANY || g->aside == PLAIN)
			g->aside = p->act;
		g->helper |= g->assistant;
	} else if (p->act == LOWER)
		g->lower = true;
	else if (p->act == ASSISTANT)
		g->lower = g->assistant = true;
	else if (p->act == HELPER)
		g->helper = true;
	else if (p->act == LOWERED)
		g->last = less(g->last);
	if (p->level == NO_LEVEL || g->aside != PLAIN)
		return;
	close_phrase(g);
	g->last = p->act == CHIEF && !officer ? RN_LEVEL_DIRECTOR : p->level;
	if (g->lower)
		g->last = less(g->last);
	g->lower = g->assistant = false;
}

void
rn_title_read(const char *title, enum rn_level *level,
    enum rn_function *function)
{
	struct reading g = { RN_LEVEL_OTHER, RN_LEVEL_OTHER, RN_LEVEL_OTHER,
	    RN_FUNCTION_OTHER, 0, false, false, false, PLAIN };
	struct hit hit[WORDS];
	struct reader r;

	read_words(&r, title == NULL ? "" : title);
	find_phrases(&r, hit);
	for (size_t i = 0; i < r.n; i += hit[i].took) {
		const struct phrases *p = hit[i].phrase;

		if (r.word[i].gap == GAP_PART)
			end_part(&g);
		else if (r.word[i].gap == GAP_COMMA)
			end_comma(&g);
		if (p != NULL)
			take(&g, p, officer_follows(&r, i));
	}
	end_part(&g);
	*level = g.level;
	*function = g.function;
}
