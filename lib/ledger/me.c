/*
 * me.c - who the owner is.
 *
 * The owner is a person like others, marked `me`; which of a message's
 * parties is me is read from their handles each time, so learning of another
 * address of mine later puts every direction right.
 */
#include <stdlib.h>

#include "base/text.h"
#include "ledger/ledger.h"
#include "ledger/ledger_sql.h"

static enum rn_status
make_me(struct refnet *rn, int64_t *me)
{
	enum rn_status rc = RN_OK;

	TRY(rn_person_make(rn, NULL, me));
	TRY(rn_run1(rn, &rn_ledger_sql, ME_SET, ":id", *me));
out:
	return rc;
}

static enum rn_status
canon(struct refnet *rn, struct rn_arena *a, const char *typed,
    enum rn_handle_kind *kind, char **to)
{
	if (!rn_canon_any(a, typed, kind, to))
		return rn_fail(rn, RN_EUSAGE, "'%s' is no e-mail address, phone"
		    " number or profile URL", typed);
	return RN_OK;
}

/* One more handle of mine; *moved when somebody else's interactions are. */
static enum rn_status
take_handle(struct refnet *rn, struct rn_arena *a, int64_t me,
    const char *typed, bool *moved)
{
	enum rn_handle_kind kind;
	struct rn_handle h;
	enum rn_status rc = RN_OK;
	int64_t id;
	char *as_kept;

	TRY(canon(rn, a, typed, &kind, &as_kept));
	TRY(rn_handle_find(rn, kind, as_kept, &h));
	if (h.id == RN_NONE) {
		rc = rn_handle_make(rn, kind, as_kept, me, NULL, &id);
	} else if (h.person != me) {
		TRY(rn_handle_assign(rn, h.id, me));
		*moved = true;
	}
out:
	return rc;
}

static enum rn_status
say_name(struct refnet *rn, int64_t me, const char *name)
{
	struct rn_says s = { .row = RN_NONE, .human = true, .source = "typed",
	    .name = name, .said_at = RN_NONE };
	enum rn_status rc = RN_OK;

	TRY(rn_person_handle(rn, me, &s.handle));
	TRY(rn_record_put(rn, &s));
	TRY(rn_person_refresh(rn, me, true));
out:
	return rc;
}

enum rn_status
rn_ledger_refresh_all(struct refnet *rn)
{
	enum rn_status rc = RN_OK;
	int64_t *ids = NULL;
	size_t n = 0;

	TRY(rn_ledger_everybody(rn, &ids, &n));
	TRY(rn_ledger_refresh_each(rn, ids, n));
out:
	free(ids);
	return rc;
}

enum rn_status
rn_me_take(struct refnet *rn, struct rn_arena *a, const char *name,
    const char *const *handles, size_t n)
{
	enum rn_status rc = RN_OK;
	bool moved = false;
	int64_t me, id;

	if (name != NULL)
		TRY(rn_name_check(rn, name));
	TRY(rn_me_id(rn, &me));
	if (me == RN_NONE) {
		TRY(make_me(rn, &me));
		/* the handle that stands for the owner before any other */
		TRY(rn_handle_make(rn, RN_HANDLE_REF, "me", me, NULL, &id));
	}
	for (size_t i = 0; i < n; i++)
		TRY(take_handle(rn, a, me, handles[i], &moved));
	if (name != NULL)
		TRY(say_name(rn, me, name));
	if (moved)
		TRY(rn_ledger_refresh_all(rn));
	/* somebody known by my name only was me */
	if (moved || name != NULL)
		TRY(rn_names_settle(rn, &id));
out:
	return rc;
}

enum rn_status
rn_me_check(struct refnet *rn, const char *name, const char *const *handles,
    size_t n)
{
	struct rn_arena *a = rn_arena_make();
	enum rn_status rc = RN_OK;
	enum rn_handle_kind kind;
	char *as_kept;

	if (name != NULL)
		TRY(rn_name_check(rn, name));
	for (size_t i = 0; i < n; i++)
		TRY(canon(rn, a, handles[i], &kind, &as_kept));
out:
	rn_arena_free(a);
	return rc;
}

enum rn_status
rn_me_set(struct refnet *rn, const char *name, const char *const *handles,
    size_t n)
{
	struct rn_arena *a = rn_arena_make();
	enum rn_status rc = rn_change_begin(rn, "init");

	if (rc != RN_OK)
		goto done;
	TRY(rn_me_take(rn, a, name, handles, n));
	TRY(rn_change_say(rn, "who I am: %s%s%s", name ? name : "",
	    name && n > 0 ? ", " : "", n > 0 ? handles[0] : ""));
out:
	rc = rn_end(rn, rc);
done:
	rn_arena_free(a);
	return rc;
}

enum rn_status
rn_me_get(struct refnet *rn, struct rn_arena *a, struct rn_me *me)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	size_t room = 0;
	bool row;

	*me = (struct rn_me){ .id = RN_NONE };
	TRY(rn_me_id(rn, &me->id));
	if (me->id == RN_NONE)
		return RN_OK;
	TRY(rn_sql(rn, &rn_ledger_sql, ME_SHOW, &st));
	rn_bind_int(&st, ":id", me->id);
	for (;;) {
		const char **more;

		TRY(rn_step(&st, &row));
		if (!row)
			break;
		me->name = rn_col_text(&st, 1, a);
		if (rn_col_int(&st, 2) == RN_HANDLE_REF)
			continue;
		if (me->handles.n == room) {
			room = room * 2 + 8;
			more = rn_alloc(a, room * sizeof(*more));
			for (size_t i = 0; i < me->handles.n; i++)
				more[i] = me->handles.v[i];
			me->handles.v = more;
		}
		me->handles.v[me->handles.n++] = rn_col_text(&st, 0, a);
	}
out:
	rn_done(&st);
	return rc;
}
