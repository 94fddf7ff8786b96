/*
 * agree.c - what is agreed with a connector, and who is in the active circle.
 *
 * The circle is kept small on purpose: a dozen people one talks to are worth
 * more than fifty one does not.
 */
#include <stdlib.h>
#include <string.h>

#include "group/group_room.h"
#include "people/people.h"

enum { DAYS_MOST = 3650 };

static enum rn_status
put(struct refnet *rn, int64_t handle, enum rn_agreed kind, int64_t value,
    const char *word)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;

	TRY(rn_sql(rn, &rn_group_sql, AGREEMENT_PUT, &st));
	rn_bind_int(&st, ":change", rn_change_id(rn));
	rn_bind_int(&st, ":handle", handle);
	rn_bind_int(&st, ":kind", kind);
	rn_bind_opt(&st, ":value", value);
	rn_bind_text(&st, ":word", word);
	rn_bind_int(&st, ":at", rn_now(rn));
	TRY(rn_exec(&st));
out:
	rn_done(&st);
	return rc;
}

/* What a row says goes before what was said earlier. */
static void
hear(struct rn_agreed_with *x, enum rn_agreed kind, int64_t value,
    const char *word, int64_t at)
{
	switch (kind) {
	case RN_AGREED_LOOKS_FOR:
		x->looks_for = rn_said_text(word);
		break;
	case RN_AGREED_OFFERS:
		x->offers = rn_said_text(word);
		break;
	case RN_AGREED_EVERY:
		x->every_days = value > 0 ? value : RN_NONE;
		break;
	case RN_AGREED_ACTIVE:
		x->active = value == 1;
		x->forced = x->active ? word : NULL;
		x->since = x->active ? at : RN_NONE;
		return;
	}
	x->agreed_at = at;
}

enum rn_status
rn_agreed_read(struct refnet *rn, struct rn_arena *a, int64_t as_of,
    struct rn_agreed_with **list, size_t *n)
{
	struct rn_agreed_with *v = NULL;
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	size_t room = 0;
	bool row;

	*n = 0;
	TRY(rn_sql(rn, &rn_group_sql, AGREEMENTS, &st));
	rn_bind_int(&st, ":as_of", as_of == RN_NOW ? rn_now(rn) : as_of);
	for (;;) {
		int64_t person;

		TRY(rn_step(&st, &row));
		if (!row)
			break;
		person = rn_col_int(&st, 0);
		if (*n == 0 || v[*n - 1].person != person) {
			v = rn_grow(v, *n, &room, sizeof(*v));
			v[(*n)++] = (struct rn_agreed_with){ .person = person,
			    .every_days = RN_NONE, .agreed_at = RN_NONE,
			    .since = RN_NONE };
		}
		hear(&v[*n - 1], (enum rn_agreed)rn_col_int(&st, 1),
		    rn_col_int(&st, 2), rn_col_text(&st, 3, a),
		    rn_col_int(&st, 4));
	}
	*list = rn_alloc(a, (*n + 1) * sizeof(**list));
	if (*n > 0)
		memcpy(*list, v, *n * sizeof(*v));
out:
	rn_done(&st);
	free(v);
	return rc;
}

/* Somebody who is not me, in a change that has begun. */
static enum rn_status
find(struct refnet *rn, struct rn_arena *a, const char *ref,
    struct rn_person *p, int64_t *handle)
{
	enum rn_status rc = RN_OK;
	int64_t me;

	TRY(rn_me_id(rn, &me));
	TRY(rn_person_get(rn, a, ref, RN_NOW, false, p));
	if (p->id == me)
		return rn_fail(rn, RN_EUSAGE, "you are no connector of your"
		    " own");
	TRY(rn_person_handle(rn, p->id, handle));
out:
	return rc;
}

static enum rn_status
check_words(struct refnet *rn, const struct rn_agree_words *w)
{
	enum rn_status rc = RN_OK;

	TRY(rn_circle_text(rn, "whom you look for", w->looks_for));
	TRY(rn_circle_text(rn, "what you offer", w->offers));
	if (w->every_days != RN_NONE && (w->every_days < 0 ||
	    w->every_days > DAYS_MOST))
		return rn_fail(rn, RN_EUSAGE, "0 (not agreed) to %d days",
		    DAYS_MOST);
	if (w->looks_for == NULL && w->offers == NULL &&
	    w->every_days == RN_NONE) {
		rc = rn_fail(rn, RN_EUSAGE, "what was agreed?");
		rn_hint(rn, "--looks-for TEXT, --offers TEXT or --every DAYS");
	}
out:
	return rc;
}

enum rn_status
rn_connector_agree(struct refnet *rn, struct rn_arena *a, const char *ref,
    const struct rn_agree_words *w, int64_t *id)
{
	struct rn_person p;
	enum rn_status rc;
	int64_t handle;

	rc = rn_change_begin(rn, "connector agree");
	if (rc != RN_OK)
		return rc;
	TRY(check_words(rn, w));
	TRY(find(rn, a, ref, &p, &handle));
	*id = p.id;
	if (w->looks_for != NULL)
		TRY(put(rn, handle, RN_AGREED_LOOKS_FOR, RN_NONE,
		    w->looks_for));
	if (w->offers != NULL)
		TRY(put(rn, handle, RN_AGREED_OFFERS, RN_NONE, w->offers));
	if (w->every_days != RN_NONE)
		TRY(put(rn, handle, RN_AGREED_EVERY, w->every_days, NULL));
	if (w->every_days != RN_NONE && w->every_days > 0)
		TRY(rn_mark_put(rn, handle, RN_MARK_CADENCE, NULL,
		    w->every_days, NULL));
	TRY(rn_change_say(rn, "%s: agreed", p.called));
out:
	return rn_end(rn, rc);
}

/* How many are in the circle, and is this one? */
static enum rn_status
count(struct refnet *rn, struct rn_arena *a, int64_t person, int64_t *in,
    bool *is)
{
	struct rn_agreed_with *v;
	enum rn_status rc = RN_OK;
	size_t n;

	*in = 0;
	*is = false;
	TRY(rn_agreed_read(rn, a, RN_NOW, &v, &n));
	for (size_t i = 0; i < n; i++) {
		*in += v[i].active;
		*is = *is || (v[i].active && v[i].person == person);
	}
out:
	return rc;
}

enum rn_status
rn_connector_add(struct refnet *rn, struct rn_arena *a, const char *ref,
    int64_t most, const char *force, int64_t *id)
{
	const char *no = NULL;
	struct rn_person p;
	enum rn_status rc;
	int64_t handle, in;
	bool is;

	most = most > 0 ? most : RN_CIRCLE_MOST;
	rc = rn_change_begin(rn, "connector add");
	if (rc != RN_OK)
		return rc;
	TRY(find(rn, a, ref, &p, &handle));
	TRY(rn_circle_text(rn, "the reason", force));
	TRY(count(rn, a, p.id, &in, &is));
	*id = p.id;
	if (is) {
		rc = rn_fail(rn, RN_EUSAGE, "%s is in the circle already",
		    p.called);
		goto out;
	}
	if (p.dnc)
		no = rn_sprintf(a, "%s is not to be contacted", p.called);
	else if (in >= most)
		no = rn_sprintf(a, "the circle is full: %lld of %lld",
		    (long long)in, (long long)most);
	if (no != NULL && force == NULL) {
		rc = rn_fail(rn, RN_EPOLICY, "%s", no);
		rn_hint(rn, p.dnc ? "--force REASON" : "refnet connector drop"
		    " REF makes room, --force REASON takes one more;"
		    " circle.most says how many");
		goto out;
	}
	TRY(put(rn, handle, RN_AGREED_ACTIVE, 1, no == NULL ? NULL :
	    rn_sprintf(a, "%s: %s", no, force)));
	TRY(rn_change_say(rn, "%s: in the active circle", p.called));
out:
	return rn_end(rn, rc);
}

enum rn_status
rn_connector_drop(struct refnet *rn, struct rn_arena *a, const char *ref,
    int64_t *id)
{
	struct rn_person p;
	enum rn_status rc;
	int64_t handle, in;
	bool is;

	rc = rn_change_begin(rn, "connector drop");
	if (rc != RN_OK)
		return rc;
	TRY(find(rn, a, ref, &p, &handle));
	TRY(count(rn, a, p.id, &in, &is));
	*id = p.id;
	if (!is) {
		rc = rn_fail(rn, RN_ENOTFOUND, "%s is not in the circle",
		    p.called);
		goto out;
	}
	TRY(put(rn, handle, RN_AGREED_ACTIVE, 0, NULL));
	TRY(rn_change_say(rn, "%s: no longer in the active circle",
	    p.called));
out:
	return rn_end(rn, rc);
}
