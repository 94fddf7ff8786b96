/*
 * say.c - ties as rows, and a human's word on them.
 */
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "tie/tie.h"

static void
fill(const struct rn_world *w, uint32_t link, uint32_t from,
    struct rn_tie *out)
{
	const struct rn_known *k = &w->known[link];
	const struct rn_link *l = &w->link[link];
	uint32_t a = l->b == from ? l->b : l->a, b = a == l->a ? l->b : l->a;

	*out = (struct rn_tie){ .a = w->people[a].id, .b = w->people[b].id,
	    .a_name = rn_world_name(w, a), .b_name = rn_world_name(w, b),
	    .kind = (int)k->kind, .p = l->knows, .since = rn_known_since(w, k),
	    .last = rn_known_last(w, k), .evidence = rn_world_words(w, link) };
}

static int
surest_first(const void *ap, const void *bp)
{
	const struct rn_tie *a = ap, *b = bp;

	if (a->p > b->p || a->p < b->p)
		return a->p > b->p ? -1 : 1;
	if (a->a != b->a)
		return a->a < b->a ? -1 : 1;
	return a->b < b->b ? -1 : a->b > b->b;
}

static enum rn_status
not_me(struct refnet *rn, int64_t person)
{
	enum rn_status rc = RN_OK;
	int64_t me;

	TRY(rn_me_id(rn, &me));
	if (person == me) {
		rc = rn_fail(rn, RN_EUSAGE, "a tie is between two others; how"
		    " well you know somebody is their tier");
		rn_hint(rn, "refnet map tiers; refnet person pin REF TIER"
		    " --because TEXT");
	}
out:
	return rc;
}

enum rn_status
rn_tie_list(struct refnet *rn, struct rn_arena *a, const char *ref,
    const struct rn_tie_query *q, struct rn_tie **list, size_t *n)
{
	enum rn_status rc = RN_OK;
	int64_t person = RN_NONE;
	struct rn_world w;
	uint32_t from = RN_NOBODY;

	*n = 0;
	if (ref != NULL) {
		TRY(rn_person_find(rn, ref, &person));
		TRY(not_me(rn, person));
	}
	TRY(rn_world_take(rn, a, person, q, &w));
	if (ref != NULL)
		from = rn_world_index(&w, person);
	*list = rn_alloc(a, (w.links + 1) * sizeof(**list));
	for (size_t i = 0; i < w.links; i++)
		fill(&w, (uint32_t)i, from, &(*list)[(*n)++]);
	if (*n > 1)
		qsort(*list, *n, sizeof(**list), surest_first);
	rc = *w.failed;
out:
	return rc;
}

/* The two whom a human speaks of. */
static enum rn_status
find_two(struct refnet *rn, const char *ref_a, const char *ref_b,
    int64_t person[2], int64_t handle[2])
{
	const char *ref[2] = { ref_a, ref_b };
	enum rn_status rc = RN_OK;

	for (int i = 0; i < 2; i++) {
		TRY(rn_person_find(rn, ref[i], &person[i]));
		TRY(not_me(rn, person[i]));
		TRY(rn_person_handle(rn, person[i], &handle[i]));
	}
	if (person[0] == person[1])
		rc = rn_fail(rn, RN_EUSAGE, "'%s' and '%s' are one person",
		    ref_a, ref_b);
out:
	return rc;
}

static enum rn_status
put(struct refnet *rn, const int64_t handle[2], int tier, const char *evidence)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;

	TRY(rn_sql(rn, &rn_tie_sql, SAY, &st));
	rn_bind_int(&st, ":change", rn_change_id(rn));
	rn_bind_int(&st, ":a", handle[0]);
	rn_bind_int(&st, ":b", handle[1]);
	rn_bind_int(&st, ":tier", tier);
	rn_bind_text(&st, ":evidence", evidence);
	TRY(rn_exec(&st));
out:
	rn_done(&st);
	return rc;
}

/* The tie between two as it is now; *found: is there one? */
static enum rn_status
between(struct refnet *rn, struct rn_arena *a, const int64_t person[2],
    struct rn_tie *out, bool *found)
{
	const struct rn_tie_query q = { .as_of = RN_NOW };
	enum rn_status rc = RN_OK;
	struct rn_world w;

	*found = false;
	TRY(rn_world_take(rn, a, person[0], &q, &w));
	for (size_t i = 0; i < w.links && !*found; i++) {
		fill(&w, (uint32_t)i, rn_world_index(&w, person[0]), out);
		*found = out->b == person[1];
	}
	rc = *w.failed;
out:
	return rc;
}

enum rn_status
rn_tie_add(struct refnet *rn, struct rn_arena *a, const char *ref_a,
    const char *ref_b, int tier, const char *evidence, struct rn_tie *out)
{
	int64_t person[2], handle[2];
	enum rn_status rc;
	bool found;

	if (tier < 0 || tier >= RN_TIER_NONE)
		return rn_fail(rn, RN_EUSAGE, "a tie is strong, medium or"
		    " weak");
	rc = rn_change_begin(rn, "tie add");
	if (rc != RN_OK)
		return rc;
	TRY(find_two(rn, ref_a, ref_b, person, handle));
	TRY(put(rn, handle, tier, rn_says_nothing(evidence) ? NULL : evidence));
	TRY(between(rn, a, person, out, &found));
	if (!found) {
		rc = rn_fail(rn, RN_EFAULT, "the tie is not there");
		goto out;
	}
	TRY(rn_change_say(rn, "%s - %s: %s", out->a_name, out->b_name,
	    rn_tier_name[tier]));
out:
	return rn_end(rn, rc);
}

enum rn_status
rn_tie_rm(struct refnet *rn, struct rn_arena *a, const char *ref_a,
    const char *ref_b, struct rn_tie *out)
{
	int64_t person[2], handle[2];
	enum rn_status rc;
	bool found;

	rc = rn_change_begin(rn, "tie rm");
	if (rc != RN_OK)
		return rc;
	TRY(find_two(rn, ref_a, ref_b, person, handle));
	TRY(between(rn, a, person, out, &found));
	if (!found) {
		rc = rn_fail(rn, RN_ENOTFOUND, "'%s' and '%s' have no tie",
		    ref_a, ref_b);
		goto out;
	}
	TRY(put(rn, handle, -1, NULL));
	TRY(rn_change_say(rn, "%s - %s: no tie", out->a_name, out->b_name));
out:
	return rn_end(rn, rc);
}

enum rn_status
rn_tie_deny(struct refnet *rn, struct rn_arena *a, const char *ref_a,
    const char *ref_b, struct rn_tie *out)
{
	int64_t person[2], handle[2];
	enum rn_status rc = rn_change_begin(rn, "tie no");

	if (rc != RN_OK)
		return rc;
	TRY(find_two(rn, ref_a, ref_b, person, handle));
	*out = (struct rn_tie){ .a = person[0], .b = person[1],
	    .kind = RN_TIE_SAID, .since = rn_now(rn), .last = rn_now(rn),
	    .evidence = "you said: they do not know each other" };
	TRY(rn_person_called(rn, a, person[0], &out->a_name));
	TRY(rn_person_called(rn, a, person[1], &out->b_name));
	TRY(put(rn, handle, -1, NULL));
	TRY(rn_change_say(rn, "%s - %s: no tie", out->a_name, out->b_name));
out:
	return rn_end(rn, rc);
}
