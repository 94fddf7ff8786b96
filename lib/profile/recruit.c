/*
 * recruit.c - who could become a connector: people of trades that serve the
 * buyers of a profile and do not sell what I sell.
 *
 * To teach it a trade, add a row to `trades`.  A trade competes when it is
 * what my own company does, or what the profile says is sold: its words stand
 * in the profile's authority, value, script or notes.
 */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "profile/profile.h"

#define F(x) (1u << RN_FUNCTION_##x)
#define EVERYBODY ((1u << RN_FUNCTIONS) - 1)

/* What a trade is called, as in rn_list_open; whose work it serves. */
static const struct trade {
	const char *name, *words;
	unsigned serves;
} trades[] = {
	{ "accounting", "@accounting,outsourced cfo,fractional cfo",
	    F(FINANCE) | F(GENERAL) },
	{ "legal", "@legal,notary", F(LEGAL) | F(FINANCE) | F(PEOPLE) |
	    F(GENERAL) },
	{ "insurance", "@insurance,benefits broker", F(FINANCE) | F(LEGAL) |
	    F(PEOPLE) | F(OPERATIONS) | F(GENERAL) },
	{ "venture capital", "@venture capital", F(FINANCE) | F(GENERAL) },
	{ "fintech", "@fintech", F(FINANCE) | F(GENERAL) },
	{ "banking", "@banking,leasing,factoring", F(FINANCE) | F(GENERAL) },
	{ "recruiting", "@recruiting", EVERYBODY },
	{ "consulting", "@consulting,coaching", EVERYBODY },
	{ "marketing", "@marketing,trade fair,events", F(MARKETING) | F(SALES) |
	    F(PRODUCT) | F(GENERAL) },
	{ "training", "training,academy,certification", F(PEOPLE) |
	    F(OPERATIONS) | F(IT) | F(GENERAL) },
	{ "software", "@software,systems integrator,hosting", F(IT) | F(DATA) |
	    F(ENGINEERING) | F(PRODUCT) | F(FINANCE) | F(OPERATIONS) |
	    F(SALES) | F(MARKETING) },
	{ "telecom", "@telecom", F(IT) | F(OPERATIONS) },
	{ "automation", "@robotics", F(ENGINEERING) | F(OPERATIONS) },
	{ "logistics", "@logistics,customs", F(OPERATIONS) | F(SALES) },
	{ "energy", "@energy", F(OPERATIONS) | F(FINANCE) },
	{ "construction", "@construction,facility management",
	    F(OPERATIONS) },
	{ "real estate", "@real estate", F(OPERATIONS) | F(FINANCE) |
	    F(GENERAL) },
};

/* The trades made ready for one profile. */
struct shop {
	struct rn_list words[RN_LEN(trades)];
	bool out[RN_LEN(trades)];	/* competes, or is wanted itself */
	unsigned buyers;		/* the functions of its roles */
	struct rn_want want;
};

static bool
stands_in(struct rn_arena *a, const struct rn_list *words, const char *text)
{
	size_t at, len;

	return text != NULL && *text != '\0' &&
	    rn_any_in(rn_fold(a, text), words, &at, &len);
}

/* Is it what I sell, or whom I want to meet? */
static bool
left_out(struct rn_arena *a, const struct rn_list *words,
    const struct rn_profile *p, const struct rn_person *me)
{
	const char *sold[] = { p->authority, p->value, p->script, p->notes,
	    me->org };

	for (size_t i = 0; i < RN_LEN(sold); i++)
		if (stands_in(a, words, sold[i]))
			return true;
	for (size_t i = 0; i < p->industries.n; i++)
		if (stands_in(a, words, p->industries.v[i]))
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
		rn_list_open(a, trades[i].words, &s->words[i]);
		s->out[i] = left_out(a, &s->words[i], p, me);
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
	const char *org = p->org == NULL ? "" : rn_fold(a, p->org);
	const struct trade *found = NULL;
	size_t at, len;

	for (size_t i = 0; i < RN_LEN(trades); i++) {
		if (!rn_any_in(org, &s->words[i], &at, &len))
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
	const char *because;
	struct rn_fit fit;

	if (tier == RN_TIER_NONE || who->dnc ||
	    rn_fit_excluded(scratch, &s->want, who, &because))
		return false;
	rn_fit_take(scratch, &s->want, who, &fit);
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
	struct shop s;
	size_t count;

	*n = 0;
	if (scratch == NULL)
		rn_nomem();
	TRY(rn_profile_get(rn, a, name, &p));
	TRY(rn_person_get(rn, a, "me", as_of, false, &me));
	TRY(rn_person_list(rn, a, &q, &people, &count));
	open_shop(a, &p, &me, &s);
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
	rn_arena_free(scratch);
	return rc;
}
