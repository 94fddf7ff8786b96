/*
 * test_describe.c - descriptions in three languages: what each part becomes,
 * and that no word of any text is lost.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/text.h"
#include "made.h"
#include "profile/reader.h"

static struct rn_arena *arena;

static int
setup(void **state)
{
	(void)state;
	arena = new_arena();
	return arena == NULL;
}

static int
teardown(void **state)
{
	(void)state;
	rn_arena_free(arena);
	return 0;
}

/* The values of a field parted by |; "" for none. */
static const char *
values(const struct rn_profile_words *w, enum rn_field f)
{
	const void *at = (const char *)w + rn_field[f].words;
	const struct rn_list *list = at;
	const char *all = "";

	if (!rn_field[f].list)
		return *(const char *const *)at == NULL ? "" :
		    *(const char *const *)at;
	for (size_t i = 0; i < list->n; i++)
		all = rn_sprintf(arena, "%s%s%s", all, i == 0 ? "" : "|",
		    list->v[i]);
	return all;
}

#define ROLE RN_FIELD_ROLE
#define SAYS RN_FIELD_AUTHORITY
#define TRADE RN_FIELD_INDUSTRY
#define PLACE RN_FIELD_GEOGRAPHY
#define SIZE RN_FIELD_SIZE
#define SUM RN_FIELD_REVENUE
#define STAGE RN_FIELD_STAGE
#define WHEN RN_FIELD_TRIGGER
#define NOT RN_FIELD_EXCLUDE
#define SCRIPT RN_FIELD_SCRIPT
#define VALUE RN_FIELD_VALUE
#define UNREAD RN_FIELD_UNREAD

static const struct {
	const char *text;
	struct {
		enum rn_field field;
		const char *values;
	} is[6];
} described[] = {
	/* alternatives, and titles of several words */
	{ "CTOs, heads of platform or VPs of Engineering at insurers", {
	    { ROLE, "CTO|head of platform|VP of Engineering" },
	    { TRADE, "insurers" }, { UNREAD, "" } } },
	{ "VP of Finance & Operations in Lyon", {
	    { ROLE, "VP of Finance and Operations" }, { PLACE, "Lyon" } } },
	{ "brewery owners", { { ROLE, "owner" }, { TRADE, "brewery" } } },
	{ "founders of breweries", { { ROLE, "founder" },
	    { TRADE, "breweries" } } },
	{ "CFO at Siemens", { { ROLE, "CFO" }, { UNREAD, "Siemens" } } },

	/* numbers of people and money; numbers of anything else */
	{ "COO of bakeries with 50-200 employees", {
	    { SIZE, "50-200 employees" }, { TRADE, "bakeries" } } },
	{ "COO, bakeries, 40-90 ovens", { { SIZE, "" }, { TRADE,
	    "bakeries" }, { UNREAD, "40-90 ovens" } } },
	{ "CFO, turnover of GBP 5m to 20m", { { SUM, "GBP 5m to 20m" },
	    { SIZE, "" } } },
	{ "CFOs of Series B software companies", { { STAGE, "Series B" },
	    { SUM, "" } } },

	/* a say, a moment */
	{ "CIOs who sign off telephone systems", {
	    { SAYS, "sign off telephone systems" } } },
	{ "CIO. They recently moved their office.", {
	    { WHEN, "recently moved their office" }, { SAYS, "" } } },
	{ "CIO, ideally after a merger or a new CEO, Spain", {
	    { WHEN, "a merger; a new CEO" }, { PLACE, "Spain" } } },
	{ "Trigger: lost a tender. Who: CEO", {
	    { WHEN, "lost a tender" }, { ROLE, "CEO" } } },
	{ "Looking for CEOs", { { ROLE, "CEO" }, { WHEN, "" } } },
	{ "CEOs. Looking for a second site.", {
	    { WHEN, "Looking for a second site" } } },

	/* who is not meant, what is offered, what a connector says */
	{ "CEO in Ghent (not Bruges), no agencies, nobody at Acme", {
	    { NOT, "Bruges|agencies|Acme" }, { PLACE, "Ghent" } } },
	{ "CEO, not competitors of Acme or people I know", {
	    { NOT, "competitors of Acme|people I know" } } },
	{ "CEO at mills. Dairies and wineries are no use.", {
	    { NOT, "Dairies|wineries" }, { TRADE, "mills" } } },
	{ "CEO at mills. Law firms excluded.", {
	    { NOT, "Law firms" }, { TRADE, "mills" } } },
	{ "CEO at mills. Don't send me Acme. Not interested in dairies.", {
	    { NOT, "Acme|dairies" }, { TRADE, "mills" } } },
	/* what a clause says last is said of all of it */
	{ "CEO at mills. Brokers and law firms: no. Malt dealers, no thanks.", {
	    { NOT, "Brokers|law firms|Malt dealers" }, { TRADE, "mills" } } },
	{ "CEO at mills. Brokers are friendly folk, but no (sorry).", {
	    { NOT, "Brokers" }, { UNREAD, "friendly folk|sorry" } } },
	{ "CEO at mills. Spain and Malta are my cousin's, leave them out.", {
	    { NOT, "Spain|Malta" }, { PLACE, "" } } },
	{ "CEO at mills. Brokers no.", { { NOT, "Brokers" } } },
	{ "CEO at mills. Is it a no?", { { NOT, "" } } },
	{ "CEO at mills. Brokers no, lenders no, car makers no.", {
	    { NOT, "Brokers|lenders|car makers" } } },
	{ "CEO at mills. Corretoras não, montadoras não (caras).", {
	    { NOT, "Corretoras|montadoras" } } },
	{ "CEO at mills. No agencies, no car makers.", {
	    { NOT, "agencies|car makers" } } },
	{ "CEO at mills. Neither staff nor franchisees of big chains.", {
	    { NOT, "staff|franchisees of big chains" } } },
	{ "CEO at mills. Spare me brokers and Acme.", {
	    { NOT, "brokers|Acme" } } },
	{ "CEO at mills. Acme is already a client.", { { NOT, "Acme" } } },
	{ "CEO at mills. Please don't send me - brokers - Acme - tiny ones.", {
	    { NOT, "brokers|Acme|tiny ones" } } },
	{ "CEO at mills. No brokers. Anything owned by a fund. In Spain.", {
	    { NOT, "brokers|Anything owned by a fund" }, { PLACE, "Spain" } } },
	{ "CEO at mills. Brokers are no use to us, as they talk.", {
	    { NOT, "Brokers" } } },
	{ "CEO at mills. Ports take years, so no thanks, and no docks.", {
	    { NOT, "Ports|docks" } } },
	{ "CEO (of mills! not of bakeries) and CFO, Spain", {
	    { ROLE, "CEO|CFO" }, { NOT, "bakeries" } } },
	{ "CEO at mills. Nobody has that title in small ones.", {
	    { NOT, "" } } },
	{ "CEO at mills. We don't touch brokers. Same for lenders.", {
	    { NOT, "brokers|lenders" } } },
	{ "CEO at mills. Not purchasing, not IT.", { { NOT,
	    "purchasing|IT" } } },
	{ "CEO bei Mühlen. Zur Not der kaufmännische Leiter.", {
	    { NOT, "" } } },
	{ "CEO at mills. Bretons are no use for this round.", {
	    { NOT, "Bretons" } } },
	{ "CEO at mills. Tax and audit people please not, they are slow.", {
	    { NOT, "Tax|audit" } } },
	{ "CEO at mills. What I don't need: brokers.", {
	    { NOT, "brokers" } } },
	{ "CEO at mills. Buyers can't help us. Nothing listed.", {
	    { NOT, "Buyers|listed" } } },
	{ "CEO at mills, not Grist & Sons, and please leave Acme alone", {
	    { NOT, "Grist & Sons|Acme" } } },
	{ "CEO bei Molkereien, bitte nicht der Einkauf: da sind alle schon", {
	    { NOT, "Einkauf" }, { TRADE, "Molkereien" } } },
	{ "CEO at mills. Not selling anything today.", { { NOT, "" } } },
	{ "CEO at mills, if there's no COO", { { NOT, "" },
	    { ROLE, "CEO" } } },

	/* who asks is not who is meant; but where they work may be */
	{ "Baker by trade, we fit ovens. CEO at hotels", {
	    { ROLE, "CEO" }, { VALUE, "Baker by trade, we fit ovens" } } },
	{ "CEO at mills. We cover Austria and Bavaria.", {
	    { PLACE, "Austria|Bavaria" } } },
	{ "CEO at mills. We fit ovens, so it is the sea for us: Malta, Cyprus.",
	    { { PLACE, "Malta|Cyprus" } } },
	{ "CEO at mills. Somewhere in eastern US, 100 to 500 people.", {
	    { PLACE, "eastern US" }, { SIZE, "100 to 500 people" },
	    { VALUE, "" } } },
	{ "CEO at mills in Spain. We cover Austria.", {
	    { PLACE, "Spain" } } },
	{ "We fit ovens and we need a CEO at hotels", {
	    { VALUE, "We fit ovens" }, { ROLE, "CEO" } } },
	{ "CEO at SaaS firms, eastern US", { { PLACE, "eastern US" },
	    { VALUE, "" } } },

	{ "We fit ovens and want to know who runs hotels: owners, partners.", {
	    { ROLE, "owner|partner" } } },
	{ "I'd like to talk to CEOs of hotels", { { ROLE, "CEO" },
	    { TRADE, "hotels" }, { VALUE, "" } } },
	{ "CEO at mills. A licence or a partner bank is a plus.", {
	    { ROLE, "CEO" }, { WHEN, "A licence; a partner bank" } } },

	{ "Heads of studios with budgets (up to 3 million dollars)", {
	    { SUM, "budgets (up to 3 million dollars)" } } },

	/* several of a kind */
	{ "Commercial, partnership or product leaders at mills", {
	    { ROLE, "product leader|Commercial leader|partnership leader" } } },
	{ "directors or VPs of logistics at mills", {
	    { ROLE, "director of logistics|VP of logistics" } } },
	{ "business angels in Spain", { { ROLE, "angel investor" },
	    { TRADE, "" } } },
	{ "CEO at a small or mid size bakery", { { TRADE, "mid size bakery" } } },
	{ "CFOs or heads of clinical development at mills", {
	    { ROLE, "CFO|head of clinical development" },
	    { TRADE, "mills" } } },
	{ "directors of bakeries", { { ROLE, "director" },
	    { TRADE, "bakeries" } } },
	{ "Pricing software for hotel groups. Looking for the COO in Spain.", {
	    { ROLE, "COO" }, { TRADE, "hotel groups" } } },
	{ "I would much rather have CFOs of mills", { { ROLE, "CFO" },
	    { VALUE, "" } } },
	{ "heads of logistics at mills", { { ROLE, "head of logistics" },
	    { TRADE, "mills" } } },
	{ "heads of legal or of tax policy at mills", {
	    { ROLE, "head of legal|head of tax policy" } } },
	{ "chief commercial officers", { { ROLE, "chief commercial officer" } } },
	{ "COO, from fifty up to four hundred people", {
	    { SIZE, "from fifty up to four hundred people" },
	    { ROLE, "COO" } } },
	{ "COO, a hundred to a thousand employees", {
	    { SIZE, "a hundred to a thousand employees" } } },
	{ "the people responsible for freight", { { ROLE, "head of freight" } } },
	{ "Whoever runs purchasing or quality at mills in Spain", {
	    { ROLE, "head of purchasing|head of quality" }, { TRADE, "mills" },
	    { PLACE, "Spain" } } },
	{ "whoever runs the online shop at a brewery", {
	    { ROLE, "head of e-commerce" } } },
	{ "Whoever runs the company", { { ROLE, "" } } },
	{ "mills that run night shifts", { { ROLE, "" } } },
	{ "Busco a quien lleve las compras en molinos de Chile", {
	    { ROLE, "head of compras" }, { PLACE, "Chile" } } },
	{ "Quem dirige a logística em Portugal", {
	    { ROLE, "head of logística" } } },
	{ "la personne à la tête de la logistique", {
	    { ROLE, "head of logistique" } } },
	{ "wer den Einkauf leitet, in Wien", { { ROLE, "head of Einkauf" },
	    { PLACE, "Wien" } } },
	{ "Founder of Orlecht. Looking for CFOs of mills.", { { ROLE, "CFO" },
	    { VALUE, "Founder of Orlecht" } } },
	{ "CFO of a mill. We sell flour.", { { ROLE, "CFO" } } },
	{ "CFO of a mill. I need flour.", { { ROLE, "CFO" } } },
	{ "Valve drills for nurses. Need the CFO of a mill.", {
	    { ROLE, "CFO" }, { VALUE, "Valve drills for nurses" } } },
	{ "CFO, my cofounder knows them", { { ROLE, "CFO" } } },
	{ "CFOs of mills with their own fleet", { { SAYS, "" } } },
	{ "CFOs of mills. Agencies? No.",
	    { { NOT, "Agencies" } } },
	{ "CFOs of mills, but brokers need not bother",
	    { { NOT, "brokers" } } },
	{ "CFOs of mills. No agencies - buyers there have no say.",
	    { { NOT, "agencies|buyers" } } },
	{ "CFOs of mills. Brokers do that themselves - neither, thanks.",
	    { { NOT, "Brokers" } } },
	{ "CFOs of mills. My old employer Velmark is taboo.",
	    { { NOT, "Velmark" } } },
	{ "CFOs of mills. Already talking to Velmark, so leave that one out.",
	    { { NOT, "Velmark" } } },
	{ "CFOs. Leave out St. Odo, whose boss writes to ours, as well as banks.",
	    { { NOT, "St. Odo|banks" } } },
	{ "CFOs of mills. Skip whatever private equity has its hands on.",
	    { { NOT, "private equity owned" } } },
	{ "CFOs of mills. Agencies make our lawyer nervous, leave them out.",
	    { { NOT, "Agencies" } } },
	{ "CFOs of mills, unless they belong to a fund",
	    { { NOT, "fund" } } },
	{ "CFOs of mills. Nobody who used to be one.",
	    { { NOT, "former" } } },
	{ "Not for us, to start with: agencies, banks. For us: CFOs of mills.",
	    { { NOT, "agencies|banks" } } },
	{ "Ich suche CFOs. Berater habe ich genug. Finger weg von Banken.",
	    { { NOT, "Berater|Banken" } } },
	{ "Je cherche des DAF. Les agences, très peu pour moi.",
	    { { NOT, "agences" } } },
	{ "Busco directores. Las agencias, mejor no; quedan fuera los bancos.",
	    { { NOT, "agencias|bancos" } } },
	{ "Procuro diretores de compras. Deixa de fora os bancos e a Velmark.",
	    { { NOT, "bancos|Velmark" } } },
	{ "We audit mills for banks, so agencies and brokers are out. CFOs of mills.",
	    { { NOT, "agencies|brokers" } } },
	{ "CFOs of mills. We sell flour, and we would rather avoid brokers.",
	    { { NOT, "brokers" } } },
	{ "CFOs of mills. I've had my fill of brokers, so no agencies.",
	    { { NOT, "agencies" } } },
	{ "Agencies, brokers, and recruiters are pointless. CFOs of mills.",
	    { { NOT, "Agencies|brokers|recruiters" } } },
	{ "whoever carries that in Ireland: risk, compliance",
	    { { ROLE, "head of risk|head of compliance" } } },
	{ "whoever sets the rates there (revenue, pricing) or the owner",
	    { { ROLE, "head of revenue|head of pricing|owner" } } },
	{ "whoever is in charge of getting more mills on board",
	    { { ROLE, "" } } },
	{ "whoever handles getting more growers", { { ROLE, "" } } },
	{ "CFOs of mills. Anybody whose job is ESG: skip.",
	    { { NOT, "ESG" } } },
	{ "CFOs of mills. No recruiters who live around this market.",
	    { { NOT, "recruiters" } } },
	{ "CFOs of mills. Nobody who has moved to a bank.",
	    { { NOT, "who has moved to a bank" } } },
	{ "CFOs of mills. Agencies aren't for us. Brokers, same thing.",
	    { { NOT, "Agencies|Brokers" } } },
	{ "Wir suchen Einkaufsleiter; wo der Einkauf keinen Leiter hat, den CFO",
	    { { NOT, "" } } },
	{ "Ich suche CFOs. Mit Velmark sind wir schon im Gespräch.",
	    { { NOT, "Velmark" } } },
	{ "CFOs of mills. Agencies are no use to us right now.",
	    { { NOT, "Agencies" } } },
	{ "CFOs of mills. Crypto exchanges fall outside my remit, I'm afraid.",
	    { { NOT, "Crypto exchanges" } } },
	{ "CFOs of mills. Kindly omit brokers, and anyone from sales.",
	    { { NOT, "brokers|sales" } } },
	{ "CFOs of mills. Don't want: agencies. Truckers, 3PLs.",
	    { { NOT, "agencies|Truckers|3PLs" } } },
	{ "CFOs of mills. Nobody I know. Whatever carries my \"grey\" tag.",
	    { { NOT, "grey" } } },
	{ "wer bei Mühlen in Wien den Einkauf leitet",
	    { { ROLE, "head of Einkauf" } } },
	{ "persons answerable for sustainability at mills",
	    { { ROLE, "head of sustainability" } } },
	{ "Je cherche des DAF. L'Italie, c'est non.",
	    { { NOT, "Italie" } } },
	{ "Ich suche CFOs. Agenturen können wir nicht gebrauchen.",
	    { { NOT, "Agenturen" } } },
	{ "We make flour tests and I'd love to meet CFOs of mills",
	    { { ROLE, "CFO" } } },
	{ "CFOs of mills. Spain is sewn up by a partner, so nobody from there.",
	    { { NOT, "Spain" } } },
	{ "CFOs of mills. Town halls take years to decide, we skip those as well.",
	    { { NOT, "Town halls" } } },
	{ "CFOs of mills. Agencies are a waste of time right now.",
	    { { NOT, "Agencies" } } },
	{ "CFOs of mills. We burnt our fingers at Velmark, so leave them in peace.",
	    { { NOT, "Velmark" } } },
	{ "CFOs of mills. If they are still in phase 1, it's too early for us.",
	    { { NOT, "phase 1" } } },
	{ "CFOs of mills. Nothing over 5,000 employees.",
	    { { NOT, "over 5,000 employees" } } },
	{ "CFOs of mills. No private equity, nor what they own.",
	    { { NOT, "private equity|private equity owned" } } },
	{ "the head of e-commerce or digital",
	    { { ROLE, "head of e-commerce|head of digital" } } },
	{ "Our best chats are with the one who answers for security at mills",
	    { { ROLE, "head of security" } } },
	{ "Could you introduce me to those running maintenance at mills?",
	    { { ROLE, "head of maintenance" } } },
	{ "whoever keeps it running: quality managers, heads of maintenance",
	    { { ROLE, "quality manager|head of maintenance" } } },
	{ "CFO, the owner is my plan B", { { ROLE, "CFO|owner" } } },
	{ "CFOs of landlords", { { ROLE, "CFO" }, { TRADE, "landlords" } } },
	{ "Landlords, in Porto", { { ROLE, "" }, { TRADE, "Landlords" } } },
	{ "Owners, in Porto", { { ROLE, "Owner" } } },
	{ "CFO, the owner is our second choice",
	    { { ROLE, "CFO|owner" } } },
	{ "Ich suche CFOs. Von Beratern möchte ich meine Ruhe haben.",
	    { { NOT, "Beratern" } } },
	{ "Busco directores de compras. Los bancos, ni tocarlos.",
	    { { NOT, "bancos" } } },
	{ "Je cherche des DAF, surtout aucun cabinet de conseil.",
	    { { NOT, "cabinet de conseil" } } },
	{ "Busco directores de compras en Chile. No quiero agencias.", {
	    { ROLE, "director de compras" }, { PLACE, "Chile" },
	    { NOT, "agencias" }, { UNREAD, "" } } },
	{ "Procuro diretores de compras em Lisboa. Nada de bancos.", {
	    { ROLE, "diretor de compras" }, { PLACE, "Lisboa" },
	    { NOT, "bancos" } } },
	{ "CEO. We have cut the waste of 12 mills by half.", {
	    { VALUE, "We have cut the waste of 12 mills by half" },
	    { SIZE, "" } } },
	{ "CEO. Please say: \"Ines builds scales for mills. Her clients waste"
	    " a tenth less.\" Not dairies.", {
	    { SCRIPT, "Ines builds scales for mills. Her clients waste a"
	    " tenth less" }, { NOT, "dairies" } } },

	/* German */
	{ "Gesch\xc3\xa4" "ftsf\xc3\xbchrer im Maschinenbau, 20 bis 80"
	    " Mitarbeiter, die \xc3\xbc" "ber ERP entscheiden, au\xc3\x9f"
	    "er Beratungen", {
	    { ROLE, "Gesch\xc3\xa4" "ftsf\xc3\xbchrer" },
	    { TRADE, "Maschinenbau" }, { SIZE, "20 bis 80 Mitarbeiter" },
	    { SAYS, "\xc3\xbc" "ber ERP entscheiden" },
	    { NOT, "Beratungen" } } },
	{ "Personalleiter mit mind. 800 Betten. Anlass: neuer Vorstand", {
	    { ROLE, "Personalleiter" }, { SIZE, "" },
	    { UNREAD, "mind. 800 Betten" }, { WHEN, "neuer Vorstand" } } },

	/* French */
	{ "DAF de banques \xc3\xa0 Lyon, qui choisissent leur courtier, sauf"
	    " filiales", { { ROLE, "DAF" }, { TRADE, "banques" },
	    { PLACE, "Lyon" }, { SAYS, "choisissent leur courtier" },
	    { NOT, "filiales" } } },
	{ "Moment : perte d\xe2\x80\x99un client. Pas d'agences.", {
	    { WHEN, "perte d\xe2\x80\x99un client" },
	    { NOT, "agences" } } },

	/* what nothing knows is listed */
	{ "CFO with a taste for quiet cafeterias", {
	    { UNREAD, "taste for quiet cafeterias" } } },
	{ "xyzzy", { { UNREAD, "xyzzy" } } },
};

static void
each_part_goes_to_its_field(void **state)
{
	int bad = 0;

	(void)state;
	for (size_t i = 0; i < RN_LEN(described); i++) {
		struct rn_profile_words w;

		rn_profile_describe(arena, described[i].text, &w);
		for (size_t k = 0; k < RN_LEN(described[i].is) &&
		    described[i].is[k].values != NULL; k++) {
			enum rn_field f = described[i].is[k].field;

			if (strcmp(values(&w, f), described[i].is[k].values)
			    == 0)
				continue;
			bad++;
			print_error("%s\n  %s: '%s', not '%s'\n",
			    described[i].text, rn_field[f].word,
			    values(&w, f), described[i].is[k].values);
		}
	}
	assert_int_equal(bad, 0);
}

/* Every value read has the phrase it came from, and that is in the text. */
static void
each_value_names_its_phrase(void **state)
{
	(void)state;
	for (size_t i = 0; i < RN_LEN(described); i++) {
		struct rn_profile_words w;
		const char *text = rn_squeeze(arena, described[i].text,
		    strlen(described[i].text));

		rn_profile_describe(arena, text, &w);
		for (size_t k = 0; k < w.says; k++)
			if (strstr(text, w.said[k].phrase) == NULL)
				fail_msg("%s: '%s'", text, w.said[k].phrase);
	}
}

static bool
in_some_field(const struct rn_profile_words *w, const char *word)
{
	for (int f = 0; f < RN_FIELD_DESCRIPTION; f++)
		if (strstr(values(w, (enum rn_field)f), word) != NULL)
			return true;
	return false;
}

/*
 * Nonsense among words of the grammar, in any order: each word of it is in
 * some field.
 */
static void
no_word_is_ever_lost(void **state)
{
	static const char *const grammar[] = { "who", "at", "in", "with",
	    "not", "after", "we", "(", ")", ",", ".", "\"", ":", "or", "and",
	    "CFO", "Germany", "banks", "50-200", "employees", "$5M", "sign",
	    "recently", "looking for", "nach", "kein", "qui", "sauf", "of",
	    "/", "-", "\n", "script:", "ideally", "they" };
	unsigned seed = 7;

	(void)state;
	for (int round = 0; round < 400; round++) {
		struct rn_profile_words w;
		const char *text = "";

		for (int k = 0; k < 30; k++) {
			seed = seed * 1103515245 + 12345;
			text = (seed >> 16) % 4 == 0 ?
			    rn_sprintf(arena, "%s zq%dx", text, k) :
			    rn_sprintf(arena, "%s %s", text,
			    grammar[(seed >> 16) % RN_LEN(grammar)]);
		}
		rn_profile_describe(arena, text, &w);
		for (int k = 0; k < 30; k++) {
			const char *word = rn_sprintf(arena, "zq%dx", k);

			if (strstr(text, word) != NULL &&
			    !in_some_field(&w, word))
				fail_msg("%s is lost of: %s", word, text);
		}
	}
}

/* All that is said of a text: values, the phrases they are from, the rest. */
static const char *
all_said(const struct rn_profile_words *w)
{
	const char *all = "";

	for (int f = 0; f < RN_FIELD_DESCRIPTION; f++)
		all = rn_sprintf(arena, "%s %s", all,
		    values(w, (enum rn_field)f));
	for (size_t i = 0; i < w->says; i++)
		all = rn_sprintf(arena, "%s %s", all, w->said[i].phrase);
	return all;
}

/* Does word i say nothing itself: of the grammar, or one that parts others? */
static bool
is_grammar(const struct rn_reading *r, size_t i)
{
	enum { LONGEST = 6 };

	if (rn_reading_glue(r, i))
		return true;
	for (size_t from = i > LONGEST ? i - LONGEST : 0; from <= i; from++)
		if (from + rn_clause_away(r, from) > i ||
		    from + rn_reading_one(r, from, rn_verdict) > i)
			return true;
	for (size_t m = 0; m < rn_mark_n; m++)
		for (size_t from = i > LONGEST ? i - LONGEST : 0; from <= i;
		    from++)
			if (from + rn_reading_one(r, from, rn_mark[m].words) >
			    i)
				return true;
	return false;
}

/* Words of a text that are neither said nor of the grammar; how many. */
static int
count_lost(const char *text)
{
	struct rn_profile_words w;
	struct rn_reading r;
	const char *all;
	int lost = 0;

	rn_profile_describe(arena, text, &w);
	all = all_said(&w);
	rn_reading_make(arena, text, &r);
	for (size_t i = 0; i < r.n; i++) {
		const char *word = rn_strndup(arena, text + r.w[i].at,
		    r.w[i].len);

		if (is_grammar(&r, i) || strstr(all, word) != NULL)
			continue;
		lost++;
		print_error("'%s' is lost of: %s\n", word, text);
	}
	return lost;
}

/* Of texts as people write them, whole and with their sentences mixed. */
static void
what_is_not_grammar_is_said_again(void **state)
{
	static const char *const files[] = { "open.tsv", "more.tsv",
	    "sealed.tsv", "fresh.tsv", "last.tsv" };
	const char *village = getenv("VILLAGE");
	const char **text = NULL;
	size_t n = 0, room = 0;
	unsigned seed = 3;
	int lost = 0;

	(void)state;
	if (village == NULL) {
		print_message("VILLAGE does not say where the data is\n");
		skip();
	}
	for (size_t f = 0; f < RN_LEN(files); f++) {
		char line[RN_DESCRIPTION_MAX];
		FILE *in = fopen(rn_sprintf(arena, "%s/../data/profiles/%s",
		    village, files[f]), "r");

		assert_non_null(in);
		assert_non_null(fgets(line, sizeof(line), in));
		while (fgets(line, sizeof(line), in) != NULL) {
			char *from = line, *to = line;

			line[strcspn(line, "\t")] = '\0';
			for (; *from != '\0'; from++)
				if (from[0] == '\\' && from[1] == 'n') {
					*to++ = '\n';
					from++;
				} else {
					*to++ = *from;
				}
			*to = '\0';
			if (n == room)
				text = rn_grow(text, n, &room, sizeof(*text));
			text[n++] = rn_strdup(arena, line);
		}
		fclose(in);
	}
	assert_true(n >= 130);
	for (size_t i = 0; i < n; i++)
		lost += count_lost(text[i]);
	for (int round = 0; round < 400; round++) {
		const char *mixed = "";

		for (int k = 0; k < 4; k++) {
			const char *s, *cut;

			seed = seed * 1103515245 + 12345;
			s = text[(seed >> 16) % n];
			cut = s + (seed >> 8) % strlen(s);
			cut += strcspn(cut, ".,;\n");
			cut += strspn(cut, ".,;\n ");
			mixed = rn_sprintf(arena, "%s%s%.*s", mixed,
			    k > 0 ? ". " : "", (int)strcspn(cut, ".\n"), cut);
		}
		lost += count_lost(mixed);
	}
	free(text);
	assert_int_equal(lost, 0);
}

static void
awkward_texts_are_read(void **state)
{
	static const char *const texts[] = { "", " ", ".", "((((((((((a", ")))",
	    "\"\"\"\"", ":::", "-----", "not", "who who who", "\xff\xfe",
	    "a\xc3", "'", "l'", "d'd'd'd'", "///", "CFO(((not)))of of",
	    "\xe2\x80\x9c", "5-", "-5", "1-2-3-4 employees",
	    /* numbers that go on in a parenthesis, where the text ends */
	    "CF;O, turnoved  oGrBP 5m to (0m" };
	struct rn_profile_words w;
	char *big = rn_alloc(arena, RN_DESCRIPTION_MAX + 1);

	(void)state;
	for (size_t i = 0; i < RN_LEN(texts); i++)
		rn_profile_describe(arena, texts[i], &w);
	for (size_t i = 0; i < RN_LEN(texts); i++) {
		size_t n = strlen(texts[i]);

		for (size_t k = 0; n > 0 && k < RN_DESCRIPTION_MAX; k++)
			big[k] = texts[i][k % n];
		rn_profile_describe(arena, big, &w);
	}
}

static void
what_is_no_description_is_refused(void **state)
{
	struct refnet *rn = new_handle(0);
	struct rn_profile_words w;
	size_t n = 1 << 20;
	char *big = rn_alloc(arena, n);

	(void)state;
	memset(big, 'a', n);
	assert_int_equal(rn_profile_text_read(rn, arena, "f", big, n, &w),
	    RN_EREJECTED);
	assert_string_equal(rn_error_text(rn), "f: a description of 1048576"
	    " bytes; 8000 are the most");
	assert_int_equal(rn_profile_described(rn, arena, "f", " .\n", 3, &w),
	    RN_EREJECTED);
	assert_string_equal(rn_error_text(rn), "f: nothing is said in it");
	assert_int_equal(rn_profile_described(rn, arena, "f", "a\xff", 2,
	    &w), RN_EREJECTED);
	assert_int_equal(rn_profile_described(rn, arena, "f", "a\0b", 3, &w),
	    RN_EREJECTED);
	/* a form is a form, plain words are plain words */
	assert_int_equal(rn_profile_text_read(rn, arena, "f", "role: CEO", 9,
	    &w), RN_OK);
	assert_null(w.description);
	assert_int_equal(rn_profile_text_read(rn, arena, "f", "a CEO", 5, &w),
	    RN_OK);
	assert_string_equal(w.description, "a CEO");
	rn_close(rn);
}

int
main(void)
{
#define T(f) cmocka_unit_test_setup_teardown(f, setup, teardown)
	const struct CMUnitTest tests[] = {
		T(each_part_goes_to_its_field),
		T(each_value_names_its_phrase),
		T(no_word_is_ever_lost),
		T(what_is_not_grammar_is_said_again),
		T(awkward_texts_are_read),
		T(what_is_no_description_is_refused),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
