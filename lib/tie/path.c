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
two(const struct rn_world *w, const char *from, const char *to, double p)
{
	return rn_sprintf(w->a, "%s - %s (%d %%)", from, to, percent(p));
}

static const char *
my_evidence(const struct rn_world *w, uint32_t who)
{
	const struct rn_person *p = &w->people[who];
	int tier = p->pinned_tier >= 0 ? p->pinned_tier : p->tier;
	const char *own = rn_sprintf(w->a, "a %s tie of yours%s",
	    rn_tier_name[tier], p->pinned_tier >= 0 ? ", pinned" : "");
	char day[32];

	return p->last_two_way == RN_NONE ? own : rn_sprintf(w->a,
	    "%s; last two-way contact %s", own,
	    rn_date_day(p->last_two_way, day));
}

static const char *
willing(const struct rn_world *w, uint32_t via, const struct rn_tie_query *q)
{
	return rn_sprintf(w->a, "willing to introduce %d %% (%s)",
	    percent(w->node[via].willing),
	    rn_asked_of(q, w->people[via].id) == NULL ?
	    "nothing known of earlier asks" : "from earlier asks");
}

static const char *
explain(const struct rn_world *w, uint32_t target, const struct rn_way *way,
    const struct rn_tie_query *q)
{
	const char *end = rn_world_name(w, target);
	const char *name, *first;

	if (way->via == RN_NOBODY)
		return rn_sprintf(w->a, "%s answers you within a week %d %%",
		    end, percent(way->p));
	name = rn_world_name(w, way->via);
	first = rn_sprintf(w->a, "%s answers you within a week %d %%", name,
	    percent(w->node[way->via].access));
	return rn_sprintf(w->a, "%s" DOT "%s" DOT "knows %s %d %% (%s)" DOT
	    "%s answers them %d %%" DOT "it comes about less often than its"
	    " parts say, %d %% -> %s %%", first, willing(w, way->via, q), end,
	    percent(w->link[way->link].knows),
	    rn_tie_class_name[w->known[way->link].kind], end,
	    percent(w->link[way->link].answers), percent(RN_WAY_OPTIMISM),
	    small_percent(w->a, way->p));
}

static void
fill(const struct rn_world *w, uint32_t target, const struct rn_way *way,
    const struct rn_tie_query *q, struct rn_path *out)
{
	const char *end = rn_world_name(w, target), *via;
	const char **people = rn_alloc(w->a, 3 * sizeof(*people));
	bool direct = way->via == RN_NOBODY;
	size_t n = 0;

	people[n++] = "me";
	if (!direct)
		people[n++] = rn_world_name(w, way->via);
	people[n++] = end;
	via = people[1];
	*out = (struct rn_path){ .target_id = w->people[target].id,
	    .target = end, .hops = (int64_t)n - 1, .people = { people, n },
	    .p = way->p, .dnc = w->people[target].dnc };
	out->via_id = direct ? out->target_id : w->people[way->via].id;
	out->weakest = way->weak_end ? two(w, via, end, way->weakest) :
	    two(w, "me", via, way->weakest);
	out->evidence = direct ? my_evidence(w, target) :
	    rn_world_words(w, way->link);
	out->label = direct ? RN_PATH_DIRECT : way->p < RN_WAY_REALISTIC ?
	    RN_PATH_UNREALISTIC : way->weakest < 0.5 ? RN_PATH_THIN :
	    RN_PATH_WARM;
	if (q->why)
		out->why = explain(w, target, way, q);
}

enum rn_status
rn_path_list(struct refnet *rn, struct rn_arena *a, const char *target,
    size_t most, const struct rn_tie_query *q, struct rn_path **list,
    size_t *n)
{
	enum rn_status rc = RN_OK;
	struct rn_graph g = { 0 };
	struct rn_world w;
	struct rn_way *way;
	int64_t person, me;
	uint32_t at;

	*n = 0;
	TRY(rn_person_find(rn, target, &person));
	TRY(rn_me_id(rn, &me));
	if (person == me)
		TRY(rn_fail(rn, RN_EUSAGE, "you need no path to yourself"));
	TRY(rn_world_take(rn, a, person, q, &w));
	at = rn_world_index(&w, person);
	if (at == RN_NOBODY)
		goto out;
	rn_graph_make(&g, w.node, w.n, w.link, w.links);
	if (most > w.links + 1)
		most = w.links + 1;
	way = rn_alloc(a, (most + 1) * sizeof(*way));
	*n = rn_graph_ways(&g, at, most, way);
	*list = rn_alloc(a, (*n + 1) * sizeof(**list));
	for (size_t i = 0; i < *n; i++) {
		fill(&w, at, &way[i], q, &(*list)[i]);
		(*list)[i].rank = (int64_t)i + 1;
	}
out:
	rn_graph_free(&g);
	return rc;
}

enum rn_status
rn_path_best(struct refnet *rn, struct rn_arena *a, const int64_t *person,
    size_t n, const struct rn_tie_query *q, struct rn_path *out)
{
	enum rn_status rc = RN_OK;
	struct rn_graph g = { 0 };
	struct rn_world w;

	for (size_t i = 0; i < n; i++)
		out[i] = (struct rn_path){ .hops = 0 };
	if (n == 0)
		return RN_OK;
	TRY(rn_world_take(rn, a, n == 1 ? person[0] : RN_NONE, q, &w));
	rn_graph_make(&g, w.node, w.n, w.link, w.links);
	for (size_t i = 0; i < n; i++) {
		uint32_t at = rn_world_index(&w, person[i]);
		struct rn_way way;

		if (at != RN_NOBODY && rn_graph_ways(&g, at, 1, &way) > 0) {
			fill(&w, at, &way, q, &out[i]);
			out[i].rank = 1;
		}
	}
out:
	rn_graph_free(&g);
	return rc;
}
