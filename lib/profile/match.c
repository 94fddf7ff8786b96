/*
 * match.c - people ranked by how well they fit a profile.
 *
 * The points are given in fit.c; here is who may be ranked at all, and the
 * order.  `best_path` is left empty: whoever knows ties fills it.
 */
#include <stdlib.h>

#include "profile/profile.h"

static int
best_first(const void *ap, const void *bp)
{
	const struct rn_match *a = ap, *b = bp;

	if (a->fit > b->fit || a->fit < b->fit)
		return a->fit > b->fit ? -1 : 1;
	return (a->person_id > b->person_id) - (a->person_id < b->person_id);
}

/* Reasons without a semicolon, which parts them in csv. */
static struct rn_list
copy_reasons(struct rn_arena *a, const struct rn_list *from)
{
	struct rn_list to = { NULL, 0 };

	for (size_t i = 0; i < from->n; i++) {
		char *s = rn_strdup(a, from->v[i]);

		for (char *c = s; *c != '\0'; c++)
			if (*c == ';')
				*c = ',';
		rn_list_add(a, &to, s);
	}
	return to;
}

/* Is this person out of the question?  Counts why. */
static bool
left_out(struct rn_arena *scratch, const struct rn_profile *p,
    const struct rn_want *w, const struct rn_person *who,
    struct rn_match_left *left)
{
	const char *because;

	if (who->id == p->for_id)
		return true;		/* it is their own */
	if (rn_fit_excluded(scratch, w, who, &because)) {
		left->exclude++;
		return true;
	}
	left->dnc += who->dnc;
	return who->dnc;
}

enum rn_status
rn_profile_match(struct refnet *rn, struct rn_arena *a, const char *name,
    const char *filter, int64_t as_of, struct rn_match **list, size_t *n,
    struct rn_match_left *left)
{
	const struct rn_person_query q = { .filter = filter, .as_of = as_of };
	struct rn_arena *scratch = rn_arena_new();
	enum rn_status rc = RN_OK;
	struct rn_person *people;
	struct rn_profile p;
	struct rn_want w;
	size_t count;

	*n = 0;
	*left = (struct rn_match_left){ .blank = false };
	if (scratch == NULL)
		rn_nomem();
	TRY(rn_profile_get(rn, a, name, &p));
	TRY(rn_person_list(rn, a, &q, &people, &count));
	rn_want_make(a, &p, &w);
	left->blank = w.roles + w.industries + w.places == 0;
	*list = rn_alloc(a, (count + 1) * sizeof(**list));
	for (size_t i = 0; i < count; i++) {
		const struct rn_person *who = &people[i];
		struct rn_fit fit;

		rn_arena_reset(scratch);
		rn_fit_take(scratch, &w, who, &fit);
		if (!fit.fits || left_out(scratch, &p, &w, who, left))
			continue;
		(*list)[(*n)++] = (struct rn_match){ .person_id = who->id,
		    .name = who->name, .title = who->title, .org = who->org,
		    .fit = fit.permille / 1000.0,
		    .reasons = copy_reasons(a, &fit.reasons),
		    .tier = who->pinned_tier >= 0 ? who->pinned_tier :
		    who->tier, .why = rn_strdup(a, fit.why),
		    .role = fit.role, .industry = fit.industry,
		    .place = fit.place };
	}
	if (*n > 1)
		qsort(*list, *n, sizeof(**list), best_first);
	for (size_t i = 0; i < *n; i++)
		(*list)[i].rank = (int64_t)i + 1;
out:
	rn_arena_free(scratch);
	return rc;
}
