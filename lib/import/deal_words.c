/*
 * deal_words.c - how a deal stands, and what it is worth, from words.
 *
 * Another word for won or lost: `ends`.  Numbers and signs of money are the
 * lexicon's; here is what may stand beside them in a cell that is all sum.
 */
#include <math.h>
#include <string.h>

#include "base/base.h"
#include "base/text.h"
#include "import/deal.h"
#include "refnet/deal.h"
#include "refnet/lexicon.h"

/* Folded, parted by commas. */
static const char *const ends[RN_DEAL_STATUSES] = {
	[RN_DEAL_OPEN] = "open,offen,ouvert,ouverte,abierto,abierta,aperto,"
	    "aperta,aberto,aberta",
	[RN_DEAL_WON] = "won,closedwon,gewonnen,gagne,gagnee,ganado,ganada,"
	    "vinto,vinta,ganho,ganha,vunnen,vundet,vunnet,wygrana,wygrane",
	[RN_DEAL_LOST] = "lost,closedlost,verloren,perdu,perdue,perdido,"
	    "perdida,perso,persa,forlorad,tabt,tapt,przegrana,przegrane,"
	    "abandoned"
};
static const char yes[] = "true,1,yes,y,x,ja,wahr,oui,vrai,si";
static const char no[] = "false,0,no,n,nein,falsch,non,faux";

static const double MOST = 9e15;	/* counted exactly in a double */

static bool
is_in(const char *list, const char *s, size_t n)
{
	const char *w;
	size_t len;

	while ((w = rn_item_next(&list, &len)) != NULL)
		if (len == n && memcmp(w, s, n) == 0)
			return true;
	return false;
}

/* --- how it stands --------------------------------------------------------- */

/* Nobody says more of it than its last word. */
static int
part_says(const char *s, size_t n)
{
	size_t to = n, from;

	while (to > 0 && strchr(" ).!", s[to - 1]) != NULL)
		to--;
	for (from = to; from > 0 && s[from - 1] != ' '; )
		from--;
	for (int i = 0; to > from && i < RN_DEAL_STATUSES; i++)
		if (is_in(ends[i], s + from, to - from))
			return i;
	return -1;
}

/* "Closed Won (Sales Pipeline)", "closed-lost", "Lost: price"; -1: neither. */
static int
words_say(struct rn_arena *a, const char *text)
{
	const char *s = text == NULL ? "" : rn_fold(a, text);

	while (*s != '\0') {
		size_t n = strcspn(s, "-:;,(_|");
		int says = part_says(s, n);

		if (says >= 0)
			return says;
		s += n + (s[n] != '\0');
	}
	return -1;
}

/* 1 or 0; -1: it says neither. */
static int
mark_says(struct rn_arena *a, const char *text)
{
	const char *s = text == NULL ? "" : rn_fold(a, text);

	return is_in(yes, s, strlen(s)) ? 1 : is_in(no, s, strlen(s)) ? 0 : -1;
}

int
rn_deal_stands(struct rn_arena *a, const struct rn_deal_cells *c)
{
	int won = mark_says(a, c->won), closed = mark_says(a, c->closed);
	int says = words_say(a, c->status);

	if (says >= 0)
		return says;
	if (won == 1)
		return RN_DEAL_WON;
	if (closed == 0)
		return RN_DEAL_OPEN;
	if (closed == 1 && won == 0)
		return RN_DEAL_LOST;
	says = words_say(a, c->stage);
	return says >= 0 ? says : RN_DEAL_OPEN;
}

/* --- what it is worth ------------------------------------------------------ */

static bool
is_capital(char c)
{
	return c >= 'A' && c <= 'Z';
}

/* A word of three capitals and nothing else, blanks aside. */
static bool
is_iso(struct rn_arena *a, const char *s, size_t n, const char **iso)
{
	const char *word = rn_trim(a, s, n);

	if (!is_capital(word[0]) || !is_capital(word[1]) ||
	    !is_capital(word[2]) || word[3] != '\0')
		return false;
	*iso = word;
	return true;
}

/* What may stand before or after a sum and changes nothing of it. */
static bool
is_silent(struct rn_arena *a, const char *s, size_t n)
{
	static const char *const words[] = { "", ".", ".-", ".--", ",-",
	    ",--", "kr", "kr." };
	const char *word = rn_fold(a, rn_strndup(a, s, n));

	for (size_t i = 0; i < RN_LEN(words); i++)
		if (strcmp(word, words[i]) == 0)
			return true;
	return false;
}

bool
rn_deal_sum(struct rn_arena *a, const char *text, int64_t *amount,
    const char **currency)
{
	size_t n = strlen(text), end;
	const char *iso = NULL;
	struct rn_range r;

	if (n > RN_LEXICON_FIELD || !rn_range_read(text, n, RN_RANGE_MONEY,
	    &r) || r.band >= 0 || r.about || r.low != r.high || r.low > MOST)
		return false;
	end = r.at + r.len;
	/* a currency the lexicon has no word for */
	if (rn_trim(a, text, r.at)[0] != '\0' && !is_iso(a, text, r.at, &iso))
		return false;
	if (!is_iso(a, text + end, n - end, &iso) && !is_silent(a, text + end,
	    n - end))
		return false;
	*amount = (int64_t)floor(r.low + .5);
	if (r.currency[0] != '\0')
		*currency = rn_strdup(a, r.currency);
	else if (iso != NULL)
		*currency = iso;
	return true;
}

bool
rn_deal_currency(struct rn_arena *a, const char *text, const char **currency)
{
	const char *one = rn_sprintf(a, "1 %s", text);
	struct rn_range r;

	for (const char *s = text; *s != '\0'; ) {
		size_t n = strcspn(s, " ()[]-/");

		if (n > 0 && is_iso(a, s, n, currency))
			return true;
		s += n + (s[n] != '\0');
	}
	if (strlen(one) > RN_LEXICON_FIELD || !rn_range_read(one, strlen(one),
	    RN_RANGE_MONEY, &r) || r.currency[0] == '\0')
		return false;
	*currency = rn_strdup(a, r.currency);
	return true;
}
