/*
 * trigger.c - which kinds of signal plain words speak of.
 *
 * To teach it a word, add it to a row: folded (lower case, no accents),
 * phrases parted by commas, words by one blank; a last word ending in *
 * stands for every word that begins so.  One that is said of much else
 * ("new", "change") does more harm than good.  Pure.
 */
#include <string.h>

#include "base/base.h"
#include "base/text.h"
#include "org/org.h"
#include "refnet/signal.h"

const char *const rn_signal_kind_name[RN_SIGNALS + 1] = {
	"funding", "leadership", "hiring", "launch", "expansion", "merger",
	"contract", "rule", "filing", "layoffs", "other", NULL
};

static const char *const words_of[RN_SIGNALS] = {
	[RN_SIGNAL_FUNDING] =
	    "funding,funded,fundrais*,raised,raises,raising,seed round,"
	    "pre seed,series a,series b,series c,series d,series e,series f,"
	    "venture round,growth round,investment round,capital raise,"
	    "bridge round,grant,finanzierungsrunde,finanzierung,"
	    "levee de fonds,leve des fonds,ronda de financiacion,"
	    "ronda de inversion,rodada de investimento,captacao",
	[RN_SIGNAL_LEADERSHIP] =
	    "leadership,appoint*,named ceo,named cfo,new ceo,new cfo,new cto,"
	    "new coo,new cio,new cmo,new cro,new ciso,new chro,new cpo,"
	    "new chief,new head of,new vp,new vice president,new president,"
	    "new managing director,new general manager,new director,"
	    "new leader*,new management,new board,change of ceo,ceo change,"
	    "new in role,new in the role,new in post,first 100 days,"
	    "executive change,management change,succession,stepped down,"
	    "steps down,resign*,retires,retirement of,joined as,joins as,"
	    "promoted,ernannt,ernennung,neuer geschaftsfuhrer,neuer cfo,"
	    "neuer leiter,geschaftsfuhrerwechsel,nomme,nommee,nomination,"
	    "nouveau directeur,nouvelle directrice,nombrado,nombramiento,"
	    "nuevo director,nova diretora,novo diretor,nomead*",
	[RN_SIGNAL_HIRING] =
	    "hiring,hires,hired,recruit*,job opening*,open positions,"
	    "open roles,vacanc*,headcount growth,growing team,team growth,"
	    "building a team,building out,stellt ein,stellenausschreibung*,"
	    "recrute,recrutement,contratando,contratacao",
	[RN_SIGNAL_LAUNCH] =
	    "launch*,product release,new product,released,goes live,go live,"
	    "rollout,roll out,markteinfuhrung,lancement,lanzamiento,"
	    "lancamento",
	[RN_SIGNAL_EXPANSION] =
	    "expansion,expand*,new office*,new plant,new factory,new site,"
	    "new market*,opens in,opening in,opened in,enters,entering,"
	    "opens an office,opens office*,opening an office,opens a plant,"
	    "new branch*,market entry,new location*,new warehouse*,relocat*,"
	    "internationali*,neuer standort,expandiert,ouverture,"
	    "nueva planta,nueva oficina,expansao",
	[RN_SIGNAL_MERGER] =
	    "merger,merges,merged,acquisition*,acquire*,acquiring,takeover,"
	    "buyout,carve out,carveout,spin off,spinoff,divest*,ipo,"
	    "going public,goes public,listing,private equity owner*,"
	    "new owner*,change of control,change of ownership,ubernahme,"
	    "fusion,fusioniert,rachat,adquisicion,adquirid*,aquisicao",
	[RN_SIGNAL_CONTRACT] =
	    "contract award*,awarded,wins contract,won a contract,"
	    "contract renewal,contract expir*,contract end*,tender,tenders,"
	    "rfp,rfi,rfq,procurement,award notice,ausschreibung,"
	    "appel d offres,licitacion,licitacao",
	[RN_SIGNAL_RULE] =
	    "regulation*,regulatory,new law,new rule*,legislation,directive,"
	    "compliance deadline,mandate,mandatory,dora,nis2,csrd,gdpr,"
	    "ai act,basel iii,basel iv,sox,audit finding*,verordnung,"
	    "richtlinie,gesetz,reglementation,normativa,regulamentacao",
	[RN_SIGNAL_FILING] =
	    "form d,8 k,10 k,s 1,sec filing,filed,files for,patent*,"
	    "trademark*,annual report,jahresabschluss",
	[RN_SIGNAL_LAYOFFS] =
	    "layoff*,laid off,lay off,job cuts,redundanc*,restructur*,"
	    "insolven*,bankrupt*,chapter 11,closes plant,plant closure,"
	    "closure,cost cutting,entlassungen,stellenabbau,licenciement*,"
	    "despidos,demissoes",
};

static bool
is_word(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
	    (unsigned char)c >= 0x80;
}

/* Only words and one blank between them, one at either end. */
static char *
plain(struct rn_arena *a, const char *folded)
{
	char *out = rn_alloc(a, strlen(folded) + 3);
	size_t n = 0;

	out[n++] = ' ';
	for (const char *s = folded; *s != '\0'; s++)
		if (is_word(*s))
			out[n++] = *s;
		else if (out[n - 1] != ' ')
			out[n++] = ' ';
	if (out[n - 1] != ' ')
		out[n++] = ' ';
	return out;
}

/* Does the phrase of n bytes stand at s, which begins a word? */
static bool
stands_at(const char *s, const char *phrase, size_t n)
{
	bool open = phrase[n - 1] == '*';

	n -= open;
	return strncmp(s, phrase, n) == 0 && (open || s[n] == ' ');
}

static bool
speaks_of(const char *at, const char *list)
{
	const char *phrase;
	size_t n;

	while ((phrase = rn_item_next(&list, &n)) != NULL)
		if (stands_at(at, phrase, n))
			return true;
	return false;
}

unsigned
rn_signal_read(const char *text, size_t n)
{
	struct rn_arena *a = rn_arena_new();
	unsigned kinds = 0;
	const char *s;

	if (a == NULL)
		rn_nomem();
	s = plain(a, rn_fold(a, rn_strndup(a, text, n)));
	for (; (s = strchr(s, ' ')) != NULL && s[1] != '\0'; )
		for (s++, n = 0; n < RN_SIGNALS; n++)
			if (words_of[n] != NULL && speaks_of(s, words_of[n]))
				kinds |= 1u << n;
	rn_arena_free(a);
	return kinds;
}
