/*
 * price.c - a price in an ask.
 *
 * A sum of money is one where somebody is asked for something, unless its
 * sentence tells of money that is theirs: what they raised, pay or lost
 * (`theirs`), though not where it says that it is ours (`ours`).  A sum a month
 * or a head is one anywhere; so much a box or a day only where it is ours, and
 * millions are none.  A row of unit/draft_lint for each surprising word.
 */
#include <stdlib.h>
#include <string.h>

#include "draft/room.h"

enum {
	DEAR = 100000,		/* nobody is told such a price by mail */
	SUMS = 200		/* looked at; of more, the text is too long */
};

static const char *const signs[] = { "\xe2\x82\xac", "$", "\xc2\xa3" };
static const char money[] = "eur euro euros usd dollar dollars gbp pound "
    "pounds chf franken francs dolar dolares libras reais brl";
static const char great[] = "k m mn mm mio bn b million millions billion "
    "billions thousand tausend tsd millionen mrd milliarden mille milliers "
    "milliard milliards mil millon millones milhao milhoes";

/* By what: "a month", "per seat"; with other units it is no price of ours. */
static const char by[] = "a an per pro par al por je im au";
static const char units[] = "month year user seat monat jahr mois an mes "
    "licence license nutzer platz utilisateur poste ano usuario utilizador";

static const char *const ours[] = {
	"we|i ?would|will|only ?just ?only charge",
	"we|i ask|sell ?it ?for ?only ?just #",
	("our|the|list ?monthly price|prices|fee|fees|rate|rates|tariff|plans "
	    "is|are|start|starts|begin|begins|of"),
	"priced|sold|yours|available at|for|from",
	"you|customers would|will|only|just ?only pay",
	"you|customers pay",
	"unser|unsere|der preis|preise|tarif|angebot ist|liegt|beginnt|ab|von",
	"notre|nos|le prix|tarif|tarifs|offre est|de|commence|commencent",
	"vous|tu payez|paies|paierez|paieras",
	"nuestro|nuestra|el precio|tarifa|oferta es|de|empieza",
	"nosso|nossa|o preco|tarifa|oferta e|de|comeca",
};

static const char theirs[] =
	/* en */
	"they them their theirs he she his her him who whose raise raised "
	"raises raising round rounds funding funded fund funds invested invest "
	"investment investor investors grant grants revenue revenues turnover "
	"sales sold budget budgets spend spends spent spending pay pays paid "
	"paying lose loses lost losing loss losses save saves saved saving "
	"worth salary salaries wage wages fine fines fined penalty penalties "
	"demurrage owe owes owed debt debts invoice invoices invoiced order "
	"orders ordered bought buy buys purchase purchases deal donated "
	"donation donations prize award profit profits margin margins "
	"valuation valued capital loan loans bill bills cheque deposit ebitda "
	"arr mrr series seed damage damages waste wastes wasted transfer "
	"transfers "
	/* de */
	"er ihm ihn seine seinen runde finanzierung finanzierungsrunde "
	"eingesammelt sammelte investiert investition umsatz umsatze zahlt "
	"zahlten gezahlt bezahlt verliert verlieren verloren verlust verluste "
	"spart gespart wert gehalt strafe strafen bussgeld schuldet rechnung "
	"rechnungen auftrag auftrage gekauft kaufte forderung spende preisgeld "
	"gewinn marge bewertung kapital kredit kaution gekostet kostete "
	/* fr */
	"ils elles leur leurs leve levee levees fonds financement "
	"investi investissement chiffre revenu revenus ventes depense "
	"depensent paie paient paye payent perd perdent perdu perte pertes "
	"economise valeur salaire amende amendes penalite penalites facture "
	"factures commande commandes achete benefice marge pret "
	/* es, pt */
	"ellos ellas ronda recaudado recaudo levantado financiacion "
	"invertido inversion ingresos facturacion factura facturan facturo "
	"presupuesto gasta gastan gastado paga pagan pagado pierde pierden "
	"perdido perdida perdidas ahorra ahorran sueldo multa multas deuda "
	"pedido pedidos compro comprado donacion beneficio beneficios margen "
	"prestamo eles elas lhes captou angariou angariado levantou "
	"financiamento investiu investido investimento receita receitas "
	"faturacao faturamento faturou vendas orcamento gastam gasto pagam "
	"pago perde perdem perdeu perda poupa poupam salario divida encomenda "
	"encomendas comprou doacao lucro lucros margem emprestimo";

/* "It costs", "a licence costs"; what a late box costs is theirs to pay. */
static const char costs[] = "cost costs kostet kosten coute coutent coutera "
    "cuesta cuestan custa custam";
static const char our_things[] = "it this that which plan plans licence "
    "licences license licenses seat seats pilot pilots subscription "
    "subscriptions package packages platform tool product software system "
    "service map demo das es abo lizenz lizenzen plattform software dienst "
    "cela ca ceci il elle abonnement logiciel outil pilote plateforme esto eso "
    "ello licencia licencias piloto plataforma herramienta isto isso licenca "
    "ferramenta assinatura";
static const char between[] = "will would can could may only just usually "
    "normally nur etwa ne te vous solo apenas";

/* A sum of money: bytes, words. */
struct sum {
	const char *at, *end;
	size_t first, last;
	bool great;		/* of thousands or millions, in words */
	bool dear;
};

/* Blanks of n bytes before, or at, s. */
static size_t
blank_before(const char *from, const char *s)
{
	if (s > from && s[-1] == ' ')
		return 1;
	if (s - from >= 2 && memcmp(s - 2, "\xc2\xa0", 2) == 0)
		return 2;
	return s - from >= 3 && memcmp(s - 3, "\xe2\x80\xaf", 3) == 0 ? 3 : 0;
}

static size_t
blank_at(const char *s)
{
	return *s == ' ' ? 1 : strncmp(s, "\xc2\xa0", 2) == 0 ? 2 :
	    strncmp(s, "\xe2\x80\xaf", 3) == 0 ? 3 : 0;
}

/* The sign before a number moves s->at, one behind it s->end. */
static bool
take_sign(const struct rn_text *l, struct sum *s)
{
	const char *from = l->word[s->first].subject ? l->subject : l->body;
	const char *before = s->at - blank_before(from, s->at);
	const char *behind = s->end + blank_at(s->end);

	for (size_t k = 0; k < RN_LEN(signs); k++) {
		size_t m = strlen(signs[k]);

		if ((size_t)(before - from) >= m &&
		    memcmp(before - m, signs[k], m) == 0) {
			s->at = before - m;
			return true;
		}
		if (strncmp(behind, signs[k], m) == 0) {
			s->end = behind + m;
			return true;
		}
	}
	return false;
}

/* Is word i joined to the one before, in a sentence? */
static bool
is_next(const struct rn_text *l, size_t i)
{
	return i < l->n && !l->word[i].breaks &&
	    l->word[i].subject == l->word[i - 1].subject &&
	    (l->word[i].gap == RN_JOINT_NONE ||
	    l->word[i].gap == RN_JOINT_BLANK ||
	    l->word[i].gap == RN_JOINT_HYPHEN);
}

/* Is there nothing but blanks from the end of a sum to word i? */
static bool
is_behind(const struct rn_text *l, const struct sum *s, size_t i)
{
	const struct rn_token *w = &l->word[i];
	const char *p = s->end;

	if (i >= l->n || w->breaks || w->subject != w[-1].subject)
		return false;
	while (p < w->at && (strchr(" \r\n", *p) != NULL || blank_at(p) > 0))
		p += blank_at(p) > 0 ? blank_at(p) : 1;
	return p >= w->at;
}

/* "1,200", "1 200", "99.50": is word i more of the number before it? */
static bool
is_more(const struct rn_text *l, size_t i)
{
	const struct rn_token *w = &l->word[i];
	size_t gap;

	if (i >= l->n || !w->digit || !w[-1].digit ||
	    w->subject != w[-1].subject)
		return false;
	gap = (size_t)(w->at - (w[-1].at + w[-1].len));
	return (gap == 1 && strchr(".,", w->at[-1]) != NULL) ||
	    (w->len == 3 && ((gap == 1 && strchr(" '", w->at[-1]) != NULL) ||
	    (gap > 0 && gap == blank_before(w[-1].at, w->at))));
}

static bool
is_money(const struct rn_text *l, size_t i)
{
	return rn_word_in(money, l->word[i].fold) &&
	    !(strncmp(l->word[i].fold, "pound", 5) == 0 && is_next(l, i + 1) &&
	    strcmp(l->word[i + 1].fold, "of") == 0);
}

/* A number with its currency, before or behind it. */
static bool
read_sum(const struct rn_text *l, size_t i, struct sum *s)
{
	const struct rn_token *w = &l->word[i];
	unsigned long units_of = strtoul(w->at, NULL, 10);
	bool is;

	if (!w->digit || w->linked || (i > 0 && is_more(l, i)))
		return false;
	*s = (struct sum){ .at = w->at, .first = i, .last = i };
	for (; is_more(l, s->last + 1); s->last++)
		if (l->word[s->last + 1].len == 3 && units_of < DEAR)
			units_of *= 1000;
	s->dear = units_of >= DEAR;
	if (is_next(l, s->last + 1) &&
	    rn_word_in(great, l->word[s->last + 1].fold)) {
		s->great = true;
		s->last++;
	}
	s->end = l->word[s->last].at + l->word[s->last].len;
	is = take_sign(l, s);
	if (is_next(l, s->last + 1) && is_money(l, s->last + 1)) {
		s->last++;
		s->end = l->word[s->last].at + l->word[s->last].len;
		return true;
	}
	if (!is && i > 0 && is_next(l, i) && is_money(l, i - 1)) {
		s->at = w[-1].at;
		return true;
	}
	return is;
}

/* "Each missed train costs": does word i say what something of theirs costs? */
static bool
is_their_cost(const struct rn_text *l, size_t i)
{
	size_t k = i;

	if (!rn_word_in(costs, l->word[i].fold))
		return false;
	while (k > 0 && !l->word[k].breaks &&
	    (k == i || rn_word_in(between, l->word[k].fold)))
		k--;
	return k < i && !rn_word_in(our_things, l->word[k].fold) &&
	    !rn_word_in(between, l->word[k].fold) && (!l->word[k].cap ||
	    rn_word_in("kostet kosten", l->word[i].fold));
}

enum whose { OURS, NOBODYS, THEIRS };

/* Whose money does the sentence with word i tell of? */
static enum whose
whose_money(const struct rn_text *l, size_t i)
{
	bool found = false;
	size_t k, to;

	for (rn_text_sentence(l, i, &k, &to); k < to; k++) {
		if (rn_phrase_any(l, k, ours, RN_LEN(ours)) > 0)
			return OURS;
		found |= rn_word_in(theirs, l->word[k].fold) ||
		    is_their_cost(l, k);
	}
	return found ? THEIRS : NOBODYS;
}

/* "a month", "/month", "per pallet": words behind a sum; 0: none. */
static size_t
rate_behind(const struct rn_text *l, const struct sum *s, bool *unit)
{
	size_t i = s->last + 1;

	*unit = i < l->n && *s->end == '/' && l->word[i].at == s->end + 1 &&
	    rn_word_in(units, l->word[i].fold);
	if (*unit)
		return 1;
	if (!is_behind(l, s, i) || !is_next(l, i + 1) ||
	    !rn_word_in(by, l->word[i].fold))
		return 0;
	*unit = rn_word_in(units, l->word[i + 1].fold);
	return 2;
}

/* Is it a price?  With what it is by. */
static bool
is_price(const struct rn_text *l, struct sum *s, bool asks)
{
	bool unit;
	size_t rate = rate_behind(l, s, &unit);
	enum whose whose;

	if (s->great)
		return false;
	if (!unit) {
		whose = whose_money(l, s->first);
		if (!asks || s->dear || whose == THEIRS ||
		    (rate > 0 && whose != OURS))
			return false;
	}
	if (rate > 0) {
		s->last += rate;
		s->end = l->word[s->last].at + l->word[s->last].len;
	}
	return true;
}

void
rn_lint_prices(const struct rn_text *l, bool asks, struct rn_findings *f)
{
	struct sum s;
	size_t seen = 0;

	for (size_t i = 0; i < l->n && seen < SUMS; i++) {
		if (!read_sum(l, i, &s))
			continue;
		seen++;
		if (is_price(l, &s, asks))
			rn_find_bytes(f, RN_TEXT_PITCH, l->word[i].line, s.at,
			    (size_t)(s.end - s.at),
			    "leave prices for when they ask");
		i = s.last;
	}
}
