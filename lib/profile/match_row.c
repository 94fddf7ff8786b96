/*
 * match_row.c - one who fits as a row: what speaks for them, clause by clause.
 */
#include <math.h>

#include "profile/match.h"

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

/* One clause more: what it is worth, by lessons too, and because of what. */
static void
add_why(const struct rn_matching *m, const struct rn_matched *v, int term,
    const char *reason, const char **why)
{
	bool taught = fabs(m->times[term] - 1) >= .005;

	*why = rn_sprintf(m->a, "%s%s%s %+.1f%s: %s", *why == NULL ? "" : *why,
	    *why == NULL ? "" : "\n", rn_worth_name[term],
	    v->term[term] * m->times[term], !taught ? "" : rn_sprintf(m->a,
	    " (learnt x%.2f)", m->times[term]), reason);
}

static void
explain(const struct rn_matching *m, const struct rn_matched *v,
    struct rn_match *out)
{
	const char *why = NULL;

	for (int k = 0; k < RN_FACETS; k++) {
		const struct rn_facet_got *g = &v->fit.facet[k];

		if (g->reason == NULL)
			continue;
		if (g->like > 0)
			add_reason(m->a, &out->reasons, g->reason);
		add_why(m, v, k, g->reason, &why);
	}
	if (v->words != NULL)
		add_why(m, v, RN_WORTH_WORDS, v->words, &why);
	if (v->news != NULL) {
		const char *news = v->news->about == NULL ? v->news->org :
		    v->news->about;

		add_reason(m->a, &out->reasons, news);
		add_why(m, v, RN_WORTH_NEWS, news, &why);
	}
	out->why = why;
}

struct rn_clause
rn_match_clause(const struct rn_facet_got *g)
{
	return (struct rn_clause){ g->which, isnan(g->like) ? 0 : g->like };
}

/* Have we ever been in touch, as far as messages tell? */
static bool
is_stranger(const struct rn_person *who)
{
	return who->n_in + who->n_out + who->given + who->received == 0 &&
	    who->last_two_way == RN_NONE && who->pinned_tier < 0;
}

void
rn_match_row(const struct rn_matching *m, const struct rn_matched *v,
    struct rn_match *out)
{
	const struct rn_person *who = v->who;
	const struct rn_facet_got *f = v->fit.facet;

	*out = (struct rn_match){ .person_id = who->id, .name = who->name,
	    .title = who->title, .org = who->org,
	    .fit = v->fit.permille / 1000.0,
	    .tier = who->pinned_tier >= 0 ? who->pinned_tier : who->tier,
	    .role = rn_match_clause(&f[RN_FACET_ROLE]),
	    .industry = rn_match_clause(&f[RN_FACET_INDUSTRY]),
	    .place = rn_match_clause(&f[RN_FACET_PLACE]), .taught = -1,
	    .prospect = is_stranger(who) };
	out->weight = rn_matched_weight(m, v->term);
	if (rn_lesson_of(m->lesson, m->lessons, who->id) != NULL)
		out->taught = RN_TAUGHT_ACCEPTED;
	explain(m, v, out);
}
