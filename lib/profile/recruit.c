/*
 * recruit.c - who could become a connector: people of trades that serve the
 * buyers of a profile and do not sell what I sell.
 *
 * To teach it a trade, add a row to `trades`: industries of the lexicon.  A
 * trade competes when it is what my own company does, or what the profile
 * says is sold: its names stand in the profile's authority, value, script or
 * notes.
 */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "profile/profile.h"

#define F(x) (1u << RN_FUNCTION_##x)
#define EVERYBODY ((1u << RN_FUNCTIONS) - 1)

/* What a trade is called, the codes of its industries, whose work it serves. */
static const struct trade {
	const char *name, *codes;
	unsigned serves;
} trades[] = {
	{ "accounting", "prof.account", F(FINANCE) | F(GENERAL) },
	{ "legal", "legal", F(LEGAL) | F(FINANCE) | F(PEOPLE) | F(GENERAL) },
	{ "insurance", "fin.insure", F(FINANCE) | F(LEGAL) |
	    F(PEOPLE) | F(OPERATIONS) | F(GENERAL) },
	{ "venture capital", "fin.invest.private", F(FINANCE) | F(GENERAL) },
	{ "fintech", "fin.tech", F(FINANCE) | F(GENERAL) },
	{ "banking", "fin.bank fin.lend fin.invest fin.market",
	    F(FINANCE) | F(GENERAL) },
	{ "recruiting", "hr", EVERYBODY },
	{ "consulting", "prof.consult", EVERYBODY },
	{ "marketing", "mkt", F(MARKETING) | F(SALES) |
	    F(PRODUCT) | F(GENERAL) },
	{ "training", "edu.train", F(PEOPLE) |
	    F(OPERATIONS) | F(IT) | F(GENERAL) },
	{ "software", "tech", F(IT) | F(DATA) |
	    F(ENGINEERING) | F(PRODUCT) | F(FINANCE) | F(OPERATIONS) |
	    F(SALES) | F(MARKETING) },
	{ "telecom", "tele", F(IT) | F(OPERATIONS) },
	{ "automation", "mfg.machine.auto", F(ENGINEERING) | F(OPERATIONS) },
	{ "logistics", "trans", F(OPERATIONS) | F(SALES) },
	{ "energy", "energy util", F(OPERATIONS) | F(FINANCE) },
	{ "construction", "build admin.facility", F(OPERATIONS) },
	{ "real estate", "estate", F(OPERATIONS) | F(FINANCE) |
	    F(GENERAL) },
};

enum { NODES = 4 };		/* of a trade */

/* The trades made ready for one profile. */
struct shop {
	int node[RN_LEN(trades)][NODES];	/* of the lexicon */
	bool out[RN_LEN(trades)];	/* competes, or is wanted itself */
	unsigned buyers;		/* the functions of its roles */
	struct rn_want want;
	struct rn_orgs *orgs;
};

static void
open_trade(struct rn_arena *a, const char *codes, int *node)
{
	for (int i = 0; i < NODES; i++) {
		size_t n = strcspn(codes, " ");

		node[i] = rn_industry_coded(rn_strndup(a, codes, n));
		codes += n + (codes[n] == ' ');
	}
}

static bool
is_of(const int *trade, int industry)
{
	for (int i = 0; i < NODES; i++)
		if (rn_industry_within(industry, trade[i]))
			return true;
	return false;
}

/* Signs count in the name of an org; in sentences they mean other things. */
static bool
stands_in(struct rn_arena *a, const int *trade, const char *text, bool org)
{
	struct rn_hit *hit;
	size_t n = text == NULL ? 0 : org ? rn_org_trades(a, text, &hit) :
	    rn_industry_find_all(a, text, strlen(text), &hit);

	for (size_t i = 0; i < n; i++)
		if ((org || hit[i].by == RN_HIT_BY_NAME) &&
		    is_of(trade, hit[i].node))
			return true;
	return false;
}

/* Is it what I sell, or whom I want to meet? */
static bool
left_out(struct rn_arena *a, const int *trade, const struct rn_profile *p,
    const struct rn_person *me)
{
	const char *sold[] = { p->authority, p->value, p->script, p->notes };

	if (stands_in(a, trade, me->org, true))
		return true;
	for (size_t i = 0; i < RN_LEN(sold); i++)
		if (stands_in(a, trade, sold[i], false))
			return true;
	for (size_t i = 0; i < p->industries.n; i++)
		if (stands_in(a, trade, p->industries.v[i], true))
			return true;
	return false;
}

static void
open_shop(struct rn_arena *a, const struct rn_profile *p,
    const struct rn_person *me, struct shop *s)
{
	*s = (struct shop){ .buyers = p->roles.n == 0 ? EVERYBODY : 0 };
	rn_want_make(a, p, &s->want);
	for (size_t i = 0; i < p->roles.n; i++) {
		enum rn_function f = s->want.role[i].function;

		s->buyers |= f == RN_FUNCTION_OTHER ? F(GENERAL) : 1u << f;
	}
	for (size_t i = 0; i < RN_LEN(trades); i++) {
		open_trade(a, trades[i].codes, s->node[i]);
		s->out[i] = left_out(a, s->node[i], p, me);
	}
}

/* "finance, legal": whom of the wanted they serve; NULL: nobody. */
static const char *
served(struct rn_arena *a, unsigned whom)
{
	const char *s = NULL;

	for (int f = 0; f < RN_FUNCTIONS; f++)
		if ((whom & 1u << f) != 0)
			s = s == NULL ? rn_function_name[f] :
			    rn_sprintf(a, "%s, %s", s, rn_function_name[f]);
	return s;
}

/* The trade of a person, by their employer, that serves the profile. */
static const struct trade *
trade_of(struct rn_arena *a, const struct shop *s, const struct rn_person *p)
{
	const struct trade *found = NULL;

	for (size_t i = 0; i < RN_LEN(trades); i++) {
		if (!stands_in(a, s->node[i], p->org, true))
			continue;
		if (s->out[i])
			return NULL;	/* one that competes is enough */
		if (found == NULL && (trades[i].serves & s->buyers) != 0)
			found = &trades[i];
	}
	return found;
}

static int
best_first(const void *ap, const void *bp)
{
	const struct rn_recruit *a = ap, *b = bp;

	if (a->tier != b->tier)
		return a->tier < b->tier ? -1 : 1;
	if (a->access > b->access || a->access < b->access)
		return a->access > b->access ? -1 : 1;
	return (a->person_id > b->person_id) - (a->person_id < b->person_id);
}

/* Would I be answered, and are they neither wanted nor left out? */
static bool
may_be(struct rn_arena *scratch, const struct shop *s,
    const struct rn_person *who)
{
	int tier = who->pinned_tier >= 0 ? who->pinned_tier : who->tier;
	const struct rn_org *org = rn_orgs_find(s->orgs, who->org);
	const char *because;
	struct rn_fit fit;

	if (tier == RN_TIER_NONE || who->dnc ||
	    rn_fit_excluded(scratch, &s->want, who, org, &because))
		return false;
	rn_fit_take(scratch, &s->want, who, org, &fit);
	return !fit.fits || fit.permille < 500;
}

enum rn_status
rn_recruit_list(struct refnet *rn, struct rn_arena *a, const char *name,
    int64_t as_of, struct rn_recruit **list, size_t *n)
{
	const struct rn_person_query q = { .as_of = as_of,
	    .contacts = true };
	struct rn_arena *scratch = rn_arena_new();
	enum rn_status rc = RN_OK;
	struct rn_person *people, me;
	struct rn_profile p;
	struct shop s = { .orgs = NULL };
	size_t count;

	*n = 0;
	if (scratch == NULL)
		rn_nomem();
	TRY(rn_profile_get(rn, a, name, &p));
	TRY(rn_person_get(rn, a, "me", as_of, false, &me));
	TRY(rn_person_list(rn, a, &q, &people, &count));
	open_shop(a, &p, &me, &s);
	TRY(rn_orgs_read(rn, a, as_of, &s.orgs));
	*list = rn_alloc(a, (count + 1) * sizeof(**list));
	for (size_t i = 0; i < count; i++) {
		const struct rn_person *who = &people[i];
		const struct trade *t;

		rn_arena_reset(scratch);
		t = trade_of(scratch, &s, who);
		if (t == NULL || !may_be(scratch, &s, who))
			continue;
		(*list)[(*n)++] = (struct rn_recruit){ .person_id = who->id,
		    .name = who->name, .called = who->called,
		    .org = who->org, .title = who->title, .trade = t->name,
		    .serves = served(a, t->serves & s.buyers),
		    .tier = who->pinned_tier >= 0 ? who->pinned_tier :
		    who->tier, .access = isnan(who->p7) ? 0 : who->p7,
		    .given = who->given, .received = who->received };
	}
	if (*n > 1)
		qsort(*list, *n, sizeof(**list), best_first);
out:
	rn_orgs_free(s.orgs);
	rn_arena_free(scratch);
	return rc;
}
