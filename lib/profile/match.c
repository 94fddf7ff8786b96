/*
 * match.c - people ranked by how well they fit a profile.
 *
 * How like somebody is, is judged in fit.c; what that is worth, in weigh.c, by
 * how usual it is among all who are asked about.  Here is who may be ranked at
 * all, and the order.  `best_path` is left empty: whoever knows ties fills it.
 */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "profile/profile.h"
#include "refnet/signal.h"

static int
best_first(const void *ap, const void *bp)
{
	const struct rn_match *a = ap, *b = bp;

	if (a->weight > b->weight || a->weight < b->weight)
		return a->weight > b->weight ? -1 : 1;
	return (a->person_id > b->person_id) - (a->person_id < b->person_id);
}

void
rn_match_order(struct rn_match *list, size_t n)
{
	if (n > 1)
		qsort(list, n, sizeof(*list), best_first);
	for (size_t i = 0; i < n; i++)
		list[i].rank = (int64_t)i + 1;
}

/* Somebody who may be listed, and how like they are. */
struct asked {
	const struct rn_person *who;
	const struct rn_org *org;	/* or NULL */
	struct rn_fit fit;
	uint64_t topics;
	struct rn_reason news;	/* what makes the trigger true */
	double fresh;
};

struct match {
	struct refnet *rn;
	struct rn_arena *a;
	struct rn_profile p;
	struct rn_want w;
	struct rn_orgs *orgs;
	struct rn_usual usual;
	struct rn_topics topics;
	struct asked *v;
	size_t n;
	int64_t as_of;
	struct rn_match_left *left;
};

/* Is this person out of the question?  Counts why. */
static bool
left_out(struct match *m, struct rn_arena *scratch,
    const struct rn_person *who, const struct rn_org *org)
{
	const char *because;

	if (who->id == m->p.for_id)
		return true;		/* it is their own */
	if (rn_fit_excluded(scratch, &m->w, who, org, &because)) {
		m->left->exclude++;
		return true;
	}
	m->left->dnc += who->dnc;
	return who->dnc;
}

/* Everybody says what is usual; who fits and may be asked is kept. */
static void
ask_all(struct match *m, const struct rn_person *people, size_t n)
{
	struct rn_arena *scratch = rn_arena_new();

	if (scratch == NULL)
		rn_nomem();
	m->v = rn_alloc(m->a, (n + 1) * sizeof(*m->v));
	for (size_t i = 0; i < n; i++) {
		const struct rn_person *who = &people[i];
		const struct rn_org *org = rn_orgs_find(m->orgs, who->org);
		uint64_t topics;
		struct rn_fit fit;

		rn_arena_reset(scratch);
		rn_fit_take(scratch, &m->w, who, org, &fit);
		topics = rn_topics_in(&m->topics, scratch, who, org);
		rn_usual_note(&m->usual, &fit);
		rn_topics_note(&m->topics, topics);
		if (!fit.fits || left_out(m, scratch, who, org))
			continue;
		for (int k = 0; k < RN_FACETS; k++)
			if (fit.facet[k].reason != NULL)
				fit.facet[k].reason = rn_strdup(m->a,
				    fit.facet[k].reason);
		m->v[m->n++] = (struct asked){ .who = who, .org = org, .fit = fit,
		    .topics = topics };
	}
	rn_arena_free(scratch);
}

/* Signals of the kinds the trigger speaks of, where they work. */
static enum rn_status
hear_news(struct match *m)
{
	enum rn_status rc = RN_OK;
	struct rn_signal *s;
	size_t n;

	if (m->w.trigger == 0)
		return RN_OK;
	TRY(rn_signal_list(m->rn, m->a, NULL, m->as_of, &s, &n));
	for (size_t i = 0; i < n; i++) {
		const struct rn_org *at = (m->w.trigger >> s[i].kind & 1) == 0 ?
		    NULL : rn_orgs_find(m->orgs, s[i].org);

		for (size_t k = 0; at != NULL && k < m->n; k++) {
			struct asked *v = &m->v[k];

			if (s[i].fresh <= v->fresh || v->org != at)
				continue;
			v->fresh = s[i].fresh;
			v->news = (struct rn_reason){ v->who->id,
			    s[i].about == NULL ? s[i].org : s[i].about,
			    s[i].at };
		}
	}
out:
	return rc;
}

/* Reasons without a semicolon, which parts them in csv. */
static void
add_reason(struct rn_arena *a, struct rn_list *to, const char *reason)
{
	char *s = rn_strdup(a, reason);

	for (char *c = s; *c != '\0'; c++)
		if (*c == ';')
			*c = ',';
	rn_list_add(a, to, s);
}

/* Clause by clause: what it is worth, and because of what. */
static void
explain(struct match *m, const struct asked *v, const char *words,
    double worth, struct rn_match *out)
{
	const char *why = NULL;

	for (int k = 0; k < RN_FACETS; k++) {
		const struct rn_facet_got *g = &v->fit.facet[k];

		if (g->reason == NULL)
			continue;
		if (g->like > 0)
			add_reason(m->a, &out->reasons, g->reason);
		why = rn_sprintf(m->a, "%s%s%s %+.1f: %s", why == NULL ? "" :
		    why, why == NULL ? "" : "\n", rn_facet_name[k],
		    rn_facet_weight(&m->usual, (enum rn_facet)k, g->like),
		    g->reason);
	}
	if (words != NULL)
		why = rn_sprintf(m->a, "%s\nwords %+.1f: %s", why == NULL ?
		    "" : why, worth, words);
	if (v->news.text != NULL) {
		add_reason(m->a, &out->reasons, v->news.text);
		why = rn_sprintf(m->a, "%s\ntrigger %+.1f: %s", why == NULL ?
		    "" : why, rn_news_weight(v->fresh), v->news.text);
	}
	out->why = why;
}

static struct rn_clause
clause_of(const struct rn_facet_got *g)
{
	return (struct rn_clause){ g->which, isnan(g->like) ? 0 : g->like };
}

static void
put_row(struct match *m, const struct asked *v, struct rn_match *out)
{
	const struct rn_person *who = v->who;
	const struct rn_facet_got *f = v->fit.facet;
	const char *words;
	double worth = rn_topics_weight(m->a, &m->topics, v->topics, &words);

	*out = (struct rn_match){ .person_id = who->id, .name = who->name,
	    .title = who->title, .org = who->org,
	    .fit = v->fit.permille / 1000.0, .weight = worth +
	    rn_fit_weight(&m->usual, &v->fit, v->fresh),
	    .tier = who->pinned_tier >= 0 ? who->pinned_tier : who->tier,
	    .role = clause_of(&f[RN_FACET_ROLE]),
	    .industry = clause_of(&f[RN_FACET_INDUSTRY]),
	    .place = clause_of(&f[RN_FACET_PLACE]) };
	explain(m, v, words, worth, out);
}

enum rn_status
rn_profile_match(struct refnet *rn, struct rn_arena *a, const char *name,
    const char *filter, int64_t as_of, struct rn_match **list, size_t *n,
    struct rn_match_left *left)
{
	const struct rn_person_query q = { .filter = filter, .as_of = as_of };
	struct match m = { .rn = rn, .a = a, .as_of = as_of, .left = left };
	enum rn_status rc = RN_OK;
	struct rn_person *people;
	size_t count;

	*n = 0;
	*left = (struct rn_match_left){ .blank = false };
	TRY(rn_profile_get(rn, a, name, &m.p));
	TRY(rn_person_list(rn, a, &q, &people, &count));
	TRY(rn_orgs_read(rn, a, as_of, &m.orgs));
	rn_want_make(a, &m.p, &m.w);
	rn_topics_make(a, &m.p, &m.topics);
	left->blank = m.w.roles + m.w.industries + m.w.places == 0;
	ask_all(&m, people, count);
	TRY(hear_news(&m));
	*list = rn_alloc(a, (m.n + 1) * sizeof(**list));
	for (; *n < m.n; ++*n)
		put_row(&m, &m.v[*n], &(*list)[*n]);
	rn_match_order(*list, *n);
out:
	rn_orgs_free(m.orgs);
	return rc;
}
