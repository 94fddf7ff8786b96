/*
 * network.c - what the people known say of a profile: whether it fits too few
 * of them or too many, and which words of theirs would say it better.
 *
 * What is proposed instead of a field's words is a row of `tallies`.
 */
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "profile/profile.h"

enum {
	FEW = 3,		/* fewer who fit are too few to choose from */
	MANY = 200,		/* nobody asks for so many one by one */
	SHARE = 3,		/* nor for every third one knows... */
	SHARE_OF = 60,		/* ...when so many are known */
	SHOWN = 3		/* proposals in one finding */
};

/* Something said of people, and of how many. */
struct count {
	const char *key, *shown;
	size_t n;
};

struct tally {
	struct count *v;
	size_t n, room;
};

static int
by_key(const void *ap, const void *bp)
{
	const struct count *a = ap, *b = bp;

	return strcmp(a->key, b->key);
}

static int
most_first(const void *ap, const void *bp)
{
	const struct count *a = ap, *b = bp;

	if (a->n != b->n)
		return a->n > b->n ? -1 : 1;
	return strcmp(a->key, b->key);
}

static void
add(struct rn_arena *a, struct tally *t, const char *shown)
{
	if (t->n == t->room) {
		struct count *v = rn_alloc(a, (t->room = t->room * 2 + 64) *
		    sizeof(*v));

		if (t->n > 0)
			memcpy(v, t->v, t->n * sizeof(*v));
		t->v = v;
	}
	t->v[t->n++] = (struct count){ .key = rn_fold(a, shown),
	    .shown = shown, .n = 1 };
}

/* Alike ones to one each, the most first. */
static void
count_up(struct tally *t)
{
	size_t n = 0;

	if (t->n > 1)
		qsort(t->v, t->n, sizeof(*t->v), by_key);
	for (size_t i = 0; i < t->n; i++)
		if (n > 0 && strcmp(t->v[n - 1].key, t->v[i].key) == 0)
			t->v[n - 1].n++;
		else
			t->v[n++] = t->v[i];
	t->n = n;
	if (n > 1)
		qsort(t->v, n, sizeof(*t->v), most_first);
}

/* --- what is counted ---------------------------------------------------- */

static const char *
trade_of(const struct rn_person *who)
{
	struct rn_hit hit;

	if (who->org == NULL || !rn_org_trade(who->org, &hit))
		return NULL;
	return rn_industry_get(hit.node).name;
}

/* A title that decides, and what its company does. */
static const char *
role_and_trade(struct rn_arena *a, const struct rn_person *who)
{
	const char *trade = trade_of(who);
	struct rn_title t;

	if (who->title == NULL)
		return NULL;
	rn_title_row(who->title, &t);
	if (t.authority < 0 || t.authority == RN_AUTHORITY_INFLUENCES)
		return NULL;
	return trade == NULL ? rn_sprintf(a, "have the title %s",
	    who->title) : rn_sprintf(a, "have the title %s in %s",
	    who->title, trade);
}

static const char *
trade(struct rn_arena *a, const struct rn_person *who)
{
	const char *s = trade_of(who);

	return s == NULL ? NULL : rn_sprintf(a, "are in %s", s);
}

static const char *
country(struct rn_arena *a, const struct rn_person *who)
{
	struct rn_place p;
	struct rn_hit hit;

	if (who->location == NULL || !rn_place_read(who->location,
	    strlen(who->location), &hit))
		return NULL;
	p = rn_place_get(hit.node);
	if (p.country != RN_LEXICON_NONE)
		p = rn_place_get(p.country);
	return rn_sprintf(a, "are in %s", p.name);
}

static const struct {
	enum rn_field field;
	const char *(*says)(struct rn_arena *a, const struct rn_person *who);
} tallies[] = {
	{ RN_FIELD_ROLE, role_and_trade }, { RN_FIELD_INDUSTRY, trade },
	{ RN_FIELD_GEOGRAPHY, country },
};

/* "12 of your contacts have the title CFO in Banking, 3 ...; did you mean
 * them?"; NULL: nothing is known. */
static const char *
propose(struct rn_arena *a, size_t which, const struct rn_person *people,
    size_t n)
{
	struct tally t = { NULL, 0, 0 };
	const char *all = NULL;

	for (size_t i = 0; i < n; i++) {
		const char *s = people[i].dnc ? NULL :
		    tallies[which].says(a, &people[i]);

		if (s != NULL)
			add(a, &t, s);
	}
	count_up(&t);
	for (size_t i = 0; i < t.n && i < SHOWN; i++)
		all = all == NULL ? rn_sprintf(a, "%zu of your contacts %s",
		    t.v[i].n, t.v[i].shown) : rn_sprintf(a, "%s, %zu %s", all,
		    t.v[i].n, t.v[i].shown);
	return all == NULL ? NULL : rn_sprintf(a, "%s; did you mean them?",
	    all);
}

/* --- findings ----------------------------------------------------------- */

static void
propose_all(struct rn_arena *a, struct rn_lint *v, size_t n,
    const struct rn_person *people, size_t count)
{
	for (size_t t = 0; t < RN_LEN(tallies); t++) {
		const char *word = rn_field[tallies[t].field].word;
		const char *said = NULL;

		for (size_t i = 0; i < n; i++) {
			if (strcmp(v[i].where, word) != 0 ||
			    strcmp(v[i].rule, "contradiction") == 0)
				continue;
			if (said == NULL)
				said = propose(a, t, people, count);
			if (said != NULL)
				v[i].suggestion = rn_sprintf(a, "%s; %s",
				    v[i].suggestion, said);
		}
	}
}

/* How many fit and may be asked for. */
static size_t
count_fits(const struct rn_profile *p, struct rn_arena *a,
    struct rn_arena *scratch, struct rn_orgs *orgs,
    const struct rn_person *people, size_t n)
{
	struct rn_want w;
	size_t fits = 0;

	rn_want_make(a, p, &w);
	for (size_t i = 0; i < n; i++) {
		const struct rn_org *org = rn_orgs_find(orgs, people[i].org);
		const char *because;
		struct rn_fit fit;

		rn_arena_reset(scratch);
		if (people[i].dnc || people[i].id == p->for_id ||
		    rn_fit_excluded(scratch, &w, &people[i], org, &because))
			continue;
		rn_fit_take(scratch, &w, &people[i], org, &fit);
		fits += fit.fits;
	}
	return fits;
}

static bool
weigh_count(struct rn_arena *a, size_t fits, size_t known,
    struct rn_lint *out)
{
	*out = (struct rn_lint){ .where = "all",
	    .severity = RN_SEVERITY_WARNING };
	if (fits > MANY || (known >= SHARE_OF && fits * SHARE > known)) {
		out->rule = "too-many";
		out->suggestion = rn_sprintf(a, "%zu of the %zu people you"
		    " know fit: narrow industry, size or place", fits, known);
		return true;
	}
	if (fits >= FEW || known == 0)
		return false;
	out->rule = "too-few";
	out->severity = RN_SEVERITY_NOTE;
	out->suggestion = rn_sprintf(a, "%s of the %zu people you know"
	    " fit%s: widen it, or ask for people you do not know",
	    fits == 0 ? "none" : rn_sprintf(a, "%zu", fits), known,
	    fits == 1 ? "s" : "");
	return true;
}

enum rn_status
rn_profile_lint(struct refnet *rn, struct rn_arena *a, const char *name,
    int64_t as_of, struct rn_profile *out, struct rn_lint **list, size_t *n)
{
	const struct rn_person_query q = { .as_of = as_of };
	struct rn_arena *scratch = rn_arena_make();
	enum rn_status rc = RN_OK;
	struct rn_person *people;
	struct rn_orgs *orgs = NULL;
	struct rn_lint finding;
	size_t count, room;
	int points;

	*list = NULL;
	*n = 0;
	TRY(rn_profile_get(rn, a, name, out));
	*n = rn_lint_find(a, out, list, &room, &points);
	TRY(rn_person_list(rn, a, &q, &people, &count));
	propose_all(a, *list, *n, people, count);
	TRY(rn_orgs_read(rn, a, as_of, &orgs));
	if (weigh_count(a, count_fits(out, a, scratch, orgs, people, count),
	    count, &finding))
		rn_lint_add(a, list, n, &room, finding);
out:
	rn_orgs_free(orgs);
	rn_arena_free(scratch);
	return rc;
}
