/*
 * lesson.c - who was accepted or skipped for a profile, in the store.
 *
 * Of a person the last standing word counts, on whichever of their handles it
 * was said; what was forgotten counts no more.  What lessons teach is learnt
 * when it is asked for (learn.c) and never stored.
 */
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "people/people.h"
#include "profile/profile.h"
#include "profile/profile_sql.h"

enum { BECAUSE_MAX = 400 };	/* bytes */

const char *const rn_taught_name[RN_TAUGHTS + 1] = {
	[RN_TAUGHT_NEITHER] = "neither", [RN_TAUGHT_ACCEPTED] = "accepted",
	[RN_TAUGHT_SKIPPED] = "skipped"
};

static enum rn_taught
taught_of(int64_t verdict)
{
	return verdict > 0 ? RN_TAUGHT_ACCEPTED : verdict < 0 ?
	    RN_TAUGHT_SKIPPED : RN_TAUGHT_NEITHER;
}

static int
by_person(const void *ap, const void *bp)
{
	const struct rn_lesson *a = ap, *b = bp;

	return (a->person_id > b->person_id) - (a->person_id < b->person_id);
}

/* Rows come the last first: of each person one is kept. */
enum rn_status
rn_lessons_read(struct refnet *rn, struct rn_arena *a, int64_t profile,
    int64_t as_of, struct rn_lesson **list, size_t *n)
{
	struct rn_lesson *v = NULL;
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	size_t room = 0, kept = 0;
	bool row;

	*n = 0;
	TRY(rn_sql(rn, &rn_profile_sql, LESSONS, &st));
	rn_bind_int(&st, ":profile", profile);
	rn_bind_int(&st, ":until", as_of);
	for (;;) {
		TRY(rn_step(&st, &row));
		if (!row || rn_col_int(&st, 0) == RN_NONE)
			break;		/* before that all is forgotten */
		v = rn_grow(v, *n, &room, sizeof(*v));
		v[(*n)++] = (struct rn_lesson){
		    .person_id = rn_col_int(&st, 0),
		    .name = rn_col_text(&st, 1, a),
		    .taught = (int)taught_of(rn_col_int(&st, 2)),
		    .because = rn_col_text(&st, 3, a),
		    .at = rn_col_int(&st, 4), .order = rn_col_int(&st, 5) };
	}
	*list = rn_alloc(a, (*n + 1) * sizeof(*v));
	if (*n > 0)
		qsort(v, *n, sizeof(*v), by_person);
	for (size_t i = 0; i < *n; i++) {
		struct rn_lesson *last = kept == 0 ? NULL :
		    &(*list)[kept - 1];

		if (last == NULL || last->person_id != v[i].person_id)
			(*list)[kept++] = v[i];
		else if (last->order < v[i].order)
			*last = v[i];
	}
	*n = 0;
	for (size_t i = 0; i < kept; i++)
		if ((*list)[i].taught != RN_TAUGHT_NEITHER)
			(*list)[(*n)++] = (*list)[i];
out:
	rn_done(&st);
	free(v);
	return rc;
}

const struct rn_lesson *
rn_lesson_of(const struct rn_lesson *list, size_t n, int64_t person)
{
	const struct rn_lesson key = { .person_id = person };

	return n == 0 ? NULL : bsearch(&key, list, n, sizeof(*list),
	    by_person);
}

static enum rn_status
put(struct refnet *rn, int64_t profile, int64_t handle, int verdict,
    const char *because)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;

	TRY(rn_sql(rn, &rn_profile_sql, LESSON_PUT, &st));
	rn_bind_int(&st, ":change", rn_change_id(rn));
	rn_bind_int(&st, ":profile", profile);
	rn_bind_opt(&st, ":handle", handle);
	rn_bind_int(&st, ":verdict", verdict);
	rn_bind_text(&st, ":because", because);
	TRY(rn_exec(&st));
out:
	rn_done(&st);
	return rc;
}

static enum rn_status
check_because(struct refnet *rn, const char *because)
{
	size_t bad;

	if (because == NULL)
		return RN_OK;
	if (!rn_utf8_valid(because, strlen(because), &bad))
		return rn_fail(rn, RN_EUSAGE, "the reason is not UTF-8");
	if (strlen(because) > BECAUSE_MAX)
		return rn_fail(rn, RN_EUSAGE, "the reason has more than %d"
		    " bytes", BECAUSE_MAX);
	return RN_OK;
}

enum rn_status
rn_profile_teach(struct refnet *rn, struct rn_arena *a, const char *profile,
    const char *ref, enum rn_taught taught, const char *because,
    struct rn_lesson *out)
{
	static const int verdict[RN_TAUGHTS] = { [RN_TAUGHT_ACCEPTED] = 1,
	    [RN_TAUGHT_SKIPPED] = -1 };
	enum rn_status rc = rn_change_begin(rn, taught == RN_TAUGHT_SKIPPED ?
	    "profile skip" : "profile accept");
	int64_t person, handle, me;
	struct rn_profile p;

	if (rc != RN_OK)
		return rc;
	TRY(rn_profile_get(rn, a, profile, &p));
	TRY(rn_person_find(rn, ref, &person));
	TRY(rn_me_id(rn, &me));
	if (person == me || person == p.for_id) {
		rc = rn_fail(rn, RN_EUSAGE, person == me ?
		    "you know yourself" : "the profile is their own");
		goto out;
	}
	TRY(check_because(rn, because));
	if (because != NULL)
		because = rn_squeeze(a, because, strlen(because));
	TRY(rn_person_handle(rn, person, &handle));
	TRY(put(rn, p.id, handle, verdict[taught], because));
	*out = (struct rn_lesson){ .profile = p.name, .person_id = person,
	    .taught = (int)taught, .because = because, .at = rn_now(rn) };
	TRY(rn_person_called(rn, a, person, &out->name));
	TRY(rn_change_say(rn, "profile %s: %s %s", p.name, out->name,
	    taught == RN_TAUGHT_NEITHER ? "is judged no more" :
	    rn_taught_name[taught]));
out:
	return rn_end(rn, rc);
}

enum rn_status
rn_profile_unlearn(struct refnet *rn, struct rn_arena *a, const char *profile,
    size_t *forgot)
{
	enum rn_status rc = rn_change_begin(rn, "profile unlearn");
	struct rn_lesson *list;
	struct rn_profile p;

	if (rc != RN_OK)
		return rc;
	TRY(rn_profile_get(rn, a, profile, &p));
	TRY(rn_lessons_read(rn, a, p.id, RN_NOW, &list, forgot));
	TRY(put(rn, p.id, RN_NONE, 0, NULL));
	TRY(rn_change_say(rn, "profile %s: forgot %zu lesson%s", p.name,
	    *forgot, *forgot == 1 ? "" : "s"));
out:
	return rn_end(rn, rc);
}
