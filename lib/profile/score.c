/*
 * score.c - how much a profile says, of a hundred, and why; pure.
 *
 * The points of its fields (field.c), less those of the rules of lint it
 * breaks (lint.c).
 */
#include "profile/profile.h"

static const char *
and_then(struct rn_arena *a, const char *all, const char *with,
    const char *more)
{
	return all == NULL ? more : rn_sprintf(a, "%s%s%s", all, with, more);
}

/* Points of the fields, how they come about, and what is not said. */
static int
add_fields(struct rn_arena *a, struct rn_profile *p, const char **sum,
    const char **lacks)
{
	int score = 0;

	*sum = *lacks = NULL;
	p->missing = (struct rn_list){ NULL, 0 };
	for (int f = 0; f < RN_FIELDS; f++) {
		const struct rn_field_row *row = &rn_field[f];
		bool said = rn_field_said(p, (enum rn_field)f);
		const char *points = rn_sprintf(a, "%s %d", row->word,
		    row->points);

		if (row->points == 0)
			continue;
		if (said) {
			score += row->points;
			*sum = and_then(a, *sum, " + ", points);
		} else
			*lacks = and_then(a, *lacks, ", ", points);
		if (!said && row->needed)
			rn_list_add(a, &p->missing, row->word);
	}
	return score;
}

/* Why an introduction should wait for a better profile; NULL: it need not. */
static const char *
failing(struct rn_arena *a, const struct rn_profile *p,
    const struct rn_lint *v, size_t n)
{
	const char *all = NULL;

	for (size_t i = 0; i < p->missing.n; i++)
		all = and_then(a, all, i + 1 < p->missing.n ? ", no " :
		    " and no ", p->missing.v[i]);
	if (all != NULL)
		return rn_sprintf(a, "says no %s", all);
	for (size_t i = 0; i < n; i++)
		if (v[i].severity == RN_SEVERITY_ERROR)
			return rn_sprintf(a, "says '%s' of %s, which cannot"
			    " be", v[i].text, v[i].where);
	if (p->lint_score < RN_LINT_PASS)
		return rn_sprintf(a, "scores %lld of 100, less than %d",
		    (long long)p->lint_score, RN_LINT_PASS);
	return NULL;
}

void
rn_profile_score(struct rn_arena *a, struct rn_profile *p)
{
	const char *sum, *lacks;
	struct rn_list echo = { NULL, 0 };
	struct rn_lint *v;
	size_t n, room;
	int points, off;

	rn_profile_numbers(a, p);
	points = add_fields(a, p, &sum, &lacks);
	n = rn_lint_find(a, p, &v, &room, &off);
	p->lint_score = points > off ? points - off : 0;
	p->failing = failing(a, p, v, n);
	p->why = rn_sprintf(a, "score %lld of 100 = %s%s%s%s",
	    (long long)p->lint_score, sum == NULL ? "0" : sum,
	    off == 0 ? "" : rn_sprintf(a, " - %d for what lint says", off),
	    lacks == NULL ? "" : "; not said: ", lacks == NULL ? "" : lacks);
	rn_profile_echo(a, p, &echo);
	for (size_t i = 0; i < echo.n; i++)
		p->why = rn_sprintf(a, "%s\n%s", p->why, echo.v[i]);
	for (size_t i = 0; i < p->unread.n; i++)
		p->why = rn_sprintf(a, "%s\nnot understood: '%s'", p->why,
		    p->unread.v[i]);
	if (p->failing != NULL)
		p->why = rn_sprintf(a, "%s\nvague: it %s", p->why,
		    p->failing);
}
