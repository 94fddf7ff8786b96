/*
 * path.c - the best ways to somebody, as rows.
 */
#include <math.h>

#include "base/date.h"
#include "tie/tie.h"

const char *const rn_path_label_name[RN_PATH_LABELS + 1] = {
	"direct", "warm", "thin", "unrealistic", NULL
};

#define DOT " \302\267 "

static int
percent(double p)
{
	return (int)lround(p * 100);
}

/* "2.4 %" where whole per cents say too little. */
static const char *
small_percent(struct rn_arena *a, double p)
{
	int tenths = (int)lround(p * 1000);

	return p >= 0.095 ? rn_sprintf(a, "%d", percent(p)) :
	    rn_sprintf(a, "%d.%d", tenths / 10, tenths % 10);
}

static const char *
my_evidence(const struct rn_world *w, uint32_t who)
{
	const struct rn_who *p = &w->people[who];
	const char *own = rn_sprintf(w->a, "a %s tie of yours%s",
	    rn_tier_name[p->tier], p->pinned ? ", pinned" : "");
	char day[32];

	return p->last_two_way == RN_NONE ? own : rn_sprintf(w->a,
	    "%s; last two-way contact %s", own,
	    rn_date_day(p->last_two_way, day));
}

/* The i-th on the way: the first introducer is 1, me 0, the target last. */
static const char *
name_of(const struct rn_world *w, uint32_t target, const struct rn_way *way,
    unsigned i)
{
	if (i == 0)
		return "me";
	return rn_world_name(w, i <= way->n ? way->via[i - 1] : target);
}

struct rn_list
rn_world_people(const struct rn_world *w, uint32_t target,
    const struct rn_way *way)
{
	const char **people = rn_alloc(w->a, (way->n + 2) * sizeof(*people));

	for (unsigned i = 0; i < way->n + 2; i++)
		people[i] = name_of(w, target, way, i);
	return (struct rn_list){ people, way->n + 2 };
}

/* What says that somebody is willing. */
static const char *
willing_from(const struct rn_world *w, uint32_t who,
    const struct rn_tie_query *q)
{
	const struct rn_who *p = &w->people[who];
	bool asked = rn_asked_of(q, p->id) != NULL;

	if (p->brought > 0)
		return rn_sprintf(w->a, "%sintroduced you to %lld", asked ?
		    "from earlier asks; " : "", (long long)p->brought);
	return asked ? "from earlier asks" : "nothing known of earlier asks";
}

/* What one introducer has to do: three of the four factors. */
static const char *
step(const struct rn_world *w, uint32_t target, const struct rn_way *way,
    unsigned i, const struct rn_tie_query *q)
{
	const struct rn_link *l = &w->link[way->link[i]];
	const char *next = name_of(w, target, way, i + 2);

	return rn_sprintf(w->a, "%s%swilling to introduce %d %% (%s)" DOT
	    "knows %s %d %% (%s)" DOT "%s answers them %d %%",
	    i == 0 ? "" : name_of(w, target, way, i + 1), i == 0 ? "" : " ",
	    percent(w->node[way->via[i]].willing),
	    willing_from(w, way->via[i], q), next,
	    percent(l->knows),
	    rn_tie_class_name[w->known[way->link[i]].kind], next,
	    percent(l->answers));
}

const char *
rn_world_explain(const struct rn_world *w, uint32_t target,
    const struct rn_way *way, const struct rn_tie_query *q)
{
	uint32_t first = way->n == 0 ? target : way->via[0];
	const char *s = rn_sprintf(w->a, "%s answers you within a week %d %%",
	    rn_world_name(w, first), percent(w->node[first].access));

	if (way->n == 0)
		return s;
	for (unsigned i = 0; i < way->n; i++)
		s = rn_sprintf(w->a, "%s" DOT "%s", s,
		    step(w, target, way, i, q));
	return rn_sprintf(w->a, "%s" DOT "%s comes about less often than its"
	    " parts say, %d %% -> %s %%", s, way->n == 1 ? "it" :
	    "each introduction", percent(RN_WAY_OPTIMISM),
	    small_percent(w->a, way->p));
}

static void
fill(const struct rn_world *w, uint32_t target, const struct rn_way *way,
    const struct rn_tie_query *q, struct rn_path *out)
{
	struct rn_list people = rn_world_people(w, target, way);
	const struct rn_who *end = &w->people[target];

	*out = (struct rn_path){ .target_id = end->id,
	    .target = people.v[way->n + 1], .hops = way->n + 1,
	    .people = people, .p = way->p,
	    .via_id = way->n == 0 ? end->id : w->people[way->via[0]].id,
	    .label = way->n == 0 ? RN_PATH_DIRECT :
	    way->p < RN_WAY_REALISTIC ? RN_PATH_UNREALISTIC :
	    way->weakest < 0.5 ? RN_PATH_THIN : RN_PATH_WARM };
	out->weakest = rn_sprintf(w->a, "%s - %s (%d %%)",
	    people.v[way->weak], people.v[way->weak + 1],
	    percent(way->weakest));
	out->evidence = way->n == 0 ? my_evidence(w, target) :
	    rn_world_words(w, way->link[way->n - 1]);
	if (q->why)
		out->why = rn_world_explain(w, target, way, q);
}

/* Why nothing leads to somebody, and what would. */
static enum rn_status
say_none(struct rn_around *r, uint32_t at, struct rn_no_path *none)
{
	const struct rn_world *w = r->w;
	const struct rn_who *p = &w->people[at];
	enum rn_status rc = RN_OK;
	bool known = false, helps;
	uint32_t a, b;

	for (size_t i = 0; i < w->links && !known; i++)
		known = w->link[i].a == at || w->link[i].b == at;
	*none = (struct rn_no_path){ .target_id = p->id,
	    .target = rn_world_name(w, at), .why = p->dnc ? RN_NO_PATH_DNC :
	    w->node[at].barred ? RN_NO_PATH_APART : known ?
	    RN_NO_PATH_ASKED : RN_NO_PATH_KNOWN };
	if (w->node[at].barred)
		goto out;
	TRY(rn_around_lacks(r, at, &a, &b, &none->p, &helps));
	if (!helps)
		goto out;
	none->a = w->people[a].id;
	none->b = w->people[b].id;
	none->a_name = rn_world_name(w, a);
	none->b_name = rn_world_name(w, b);
out:
	return rc;
}

static enum rn_status
not_me(struct refnet *rn, int64_t person)
{
	enum rn_status rc = RN_OK;
	int64_t me;

	TRY(rn_me_id(rn, &me));
	if (person == me)
		rc = rn_fail(rn, RN_EUSAGE, "you need no path to yourself");
out:
	return rc;
}

enum rn_status
rn_path_list(struct refnet *rn, struct rn_arena *a, const char *target,
    size_t most, const struct rn_tie_query *q, struct rn_path **list,
    size_t *n, struct rn_no_path *none)
{
	struct rn_around r = { .w = NULL };
	enum rn_status rc = RN_OK;
	struct rn_world w = { .rn = rn };
	struct rn_way *way;
	int64_t person;
	uint32_t at;

	*n = 0;
	*list = NULL;
	/* one view of the store, and one lock for thousands of rows */
	rc = rn_begin_read(rn);
	if (rc != RN_OK)
		return rc;
	TRY(rn_person_find(rn, target, &person));
	TRY(not_me(rn, person));
	TRY(rn_world_open(rn, a, q, &w));
	at = rn_world_index(&w, person);
	*none = (struct rn_no_path){ .target_id = person, .target = target,
	    .why = RN_NO_PATH_KNOWN };
	if (at == RN_NOBODY)
		goto out;
	TRY(rn_around_open(&r, &w));
	way = rn_alloc(a, (most + 1) * sizeof(*way));
	TRY(rn_around_ways(&r, at, most, way, n));
	*list = rn_alloc(a, (*n + 1) * sizeof(**list));
	for (size_t i = 0; i < *n; i++) {
		fill(&w, at, &way[i], q, &(*list)[i]);
		(*list)[i].rank = (int64_t)i + 1;
	}
	if (*n == 0)
		TRY(say_none(&r, at, none));
	rc = *w.failed;
out:
	rn_around_close(&r);
	rn_world_close(&w);
	return rn_end(rn, rc);
}

/* Everybody's ties at once cost less than those of many, one by one. */
enum { FEW = 16 };

enum rn_status
rn_path_best(struct refnet *rn, struct rn_arena *a, const int64_t *person,
    size_t n, const struct rn_tie_query *q, struct rn_path *out)
{
	struct rn_around r = { .w = NULL };
	struct rn_world w = { .rn = rn };
	enum rn_status rc = RN_OK;
	int64_t reached;

	for (size_t i = 0; i < n; i++)
		out[i] = (struct rn_path){ .hops = 0 };
	if (n == 0)
		return RN_OK;
	rc = rn_begin_read(rn);
	if (rc != RN_OK)
		return rc;
	TRY(rn_get1(rn, &rn_tie_sql, REACHED, NULL, 0, &reached));
	if (reached == 0)
		goto out;
	TRY(rn_world_open(rn, a, q, &w));
	TRY(rn_around_open(&r, &w));
	if (n > FEW)
		TRY(rn_around_all(&r));
	for (size_t i = 0; i < n; i++) {
		uint32_t at = rn_world_index(&w, person[i]);
		struct rn_way way[2];
		size_t ways = 0;

		if (at != RN_NOBODY)
			TRY(rn_around_ways(&r, at, 1, way, &ways));
		if (ways > 0) {
			fill(&w, at, &way[0], q, &out[i]);
			out[i].rank = 1;
		}
	}
	rc = *w.failed;
out:
	rn_around_close(&r);
	rn_world_close(&w);
	return rn_end(rn, rc);
}
