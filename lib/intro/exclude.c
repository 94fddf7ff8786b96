/*
 * exclude.c - never introduce one to the other, or to anybody of an org.
 */
#include <stdlib.h>

#include "base/text.h"
#include "intro/room.h"
#include "refnet/tie.h"

static enum rn_status
org_known(struct refnet *rn, const char *org, bool *known)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;

	TRY(rn_sql(rn, &rn_intro_sql, ORG_KNOWN, &st));
	rn_bind_text(&st, ":org", org);
	TRY(rn_step(&st, known));
out:
	rn_done(&st);
	return rc;
}

/* b as a person, else as an employer somebody has. */
static enum rn_status
find_other(struct refnet *rn, struct rn_arena *a, const char *b,
    int64_t *person, const char **org)
{
	enum rn_status rc = rn_person_find(rn, b, person);
	bool known = false;

	*org = NULL;
	if (rc != RN_ENOTFOUND)
		return rc;
	*person = RN_NONE;
	*org = rn_fold(a, b);
	rc = org_known(rn, *org, &known);
	if (rc == RN_OK && !known)
		return rn_fail(rn, RN_ENOTFOUND, "'%s' is neither a person nor"
		    " the employer of one", b);
	return rc;
}

enum rn_status
rn_person_exclude(struct refnet *rn, const char *ref, const char *b, bool on,
    const char *because, int64_t *id)
{
	struct rn_arena *a = rn_arena_make();
	int64_t other, handle, other_handle = RN_NONE;
	struct rn_stmt st = { 0 };
	const char *name, *org;
	enum rn_status rc;

	rc = rn_change_begin(rn, "person exclude");
	if (rc != RN_OK)
		goto done;
	TRY(rn_person_find(rn, ref, id));
	TRY(find_other(rn, a, b, &other, &org));
	if (other == *id) {
		rc = rn_fail(rn, RN_EUSAGE, "that is one person");
		goto out;
	}
	TRY(rn_person_handle(rn, *id, &handle));
	if (other != RN_NONE)
		TRY(rn_person_handle(rn, other, &other_handle));
	TRY(rn_sql(rn, &rn_intro_sql, EXCLUDE_PUT, &st));
	rn_bind_int(&st, ":change", rn_change_id(rn));
	rn_bind_int(&st, ":a", handle);
	rn_bind_opt(&st, ":b", other_handle);
	rn_bind_text(&st, ":org", org);
	rn_bind_int(&st, ":value", on);
	rn_bind_text(&st, ":because", because);
	TRY(rn_exec(&st));
	TRY(rn_person_called(rn, a, *id, &name));
	TRY(rn_change_say(rn, "%s and %s: %s", name, b, on ?
	    "never to be introduced" : "may be introduced"));
out:
	rn_done(&st);
	rc = rn_end(rn, rc);
done:
	rn_arena_free(a);
	return rc;
}

enum rn_status
rn_intro_apart(struct refnet *rn, struct rn_arena *a,
    struct rn_apart_people **list, size_t *n)
{
	struct rn_apart_people *v = NULL;
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	size_t room = 0;
	bool row;

	*n = 0;
	TRY(rn_sql(rn, &rn_intro_sql, APART, &st));
	for (;;) {
		TRY(rn_step(&st, &row));
		if (!row)
			break;
		v = rn_grow(v, *n, &room, sizeof(*v));
		v[(*n)++] = (struct rn_apart_people){ rn_col_int(&st, 0),
		    rn_col_int(&st, 1) };
	}
	*list = rn_alloc(a, (*n + 1) * sizeof(*v));
	for (size_t i = 0; i < *n; i++)
		(*list)[i] = v[i];
out:
	rn_done(&st);
	free(v);
	return rc;
}
