/*
 * group.c - groups founded, changed and given up.
 */
#include <string.h>

#include "base/text.h"
#include "group/group_room.h"
#include "people/people.h"

enum { DAYS_MOST = 3650, SEATS_MOST = 1000 };

static enum rn_status
put_act(struct refnet *rn, int64_t circle, enum rn_circle_word kind,
    int64_t value, const char *word)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;

	TRY(rn_sql(rn, &rn_group_sql, CIRCLE_ACT_PUT, &st));
	rn_bind_int(&st, ":change", rn_change_id(rn));
	rn_bind_int(&st, ":circle", circle);
	rn_bind_int(&st, ":kind", kind);
	rn_bind_opt(&st, ":value", value);
	rn_bind_text(&st, ":word", word);
	TRY(rn_exec(&st));
out:
	rn_done(&st);
	return rc;
}

/* What was said, one act each; a text is said when it is there. */
static enum rn_status
put_words(struct refnet *rn, int64_t circle, const struct rn_group_words *w)
{
	enum rn_status rc = RN_OK;

	if (w->name != NULL)
		TRY(put_act(rn, circle, RN_CIRCLE_NAME, RN_NONE, w->name));
	if (w->criteria != NULL)
		TRY(put_act(rn, circle, RN_CIRCLE_CRITERIA, RN_NONE,
		    w->criteria));
	if (w->exchange != NULL)
		TRY(put_act(rn, circle, RN_CIRCLE_EXCHANGE, RN_NONE,
		    w->exchange));
	if (w->cadence_days != RN_NONE)
		TRY(put_act(rn, circle, RN_CIRCLE_CADENCE, w->cadence_days,
		    NULL));
	if (w->seats != RN_NONE)
		TRY(put_act(rn, circle, RN_CIRCLE_SEATS, w->seats, NULL));
out:
	return rc;
}

static enum rn_status
check_words(struct refnet *rn, const struct rn_group_words *w)
{
	enum rn_status rc = RN_OK;

	TRY(rn_circle_text(rn, "the name", w->name));
	TRY(rn_circle_text(rn, "the text of --criteria", w->criteria));
	TRY(rn_circle_text(rn, "the text of --exchange", w->exchange));
	if (w->cadence_days != RN_NONE && (w->cadence_days < 0 ||
	    w->cadence_days > DAYS_MOST))
		return rn_fail(rn, RN_EUSAGE, "a cadence is 0 (none) to %d"
		    " days", DAYS_MOST);
	if (w->seats != RN_NONE && (w->seats < 0 || w->seats > SEATS_MOST))
		return rn_fail(rn, RN_EUSAGE, "a group has 0 (as many as"
		    " come) to %d seats", SEATS_MOST);
out:
	return rc;
}

/* A name of its own, which no number of a group could be. */
static enum rn_status
check_name(struct refnet *rn, struct rn_arena *a,
    const struct rn_circles *all, const char *name,
    const struct rn_circle *self)
{
	const char *fold;

	if (rn_said_text(name) == NULL || *rn_fold(a, name) == '\0')
		return rn_fail(rn, RN_EUSAGE, "a group needs a name");
	if (name[strspn(name, "0123456789")] == '\0')
		return rn_fail(rn, RN_EUSAGE, "'%s' is a number, and would be"
		    " taken for a group's", name);
	fold = rn_fold(a, name);
	for (size_t i = 0; i < all->n; i++)
		if (!all->v[i].gone && &all->v[i] != self &&
		    strcmp(rn_fold(a, all->v[i].row.name), fold) == 0)
			return rn_fail(rn, RN_EUSAGE, "there is a group '%s'"
			    " already", all->v[i].row.name);
	return RN_OK;
}

static enum rn_status
put_circle(struct refnet *rn, const char *name, int64_t at, int64_t *id)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;

	TRY(rn_sql(rn, &rn_group_sql, CIRCLE_PUT, &st));
	rn_bind_int(&st, ":change", rn_change_id(rn));
	rn_bind_int(&st, ":at", at);
	rn_bind_text(&st, ":name", name);
	TRY(rn_exec(&st));
	*id = rn_last_id(rn);
out:
	rn_done(&st);
	return rc;
}

enum rn_status
rn_group_new(struct refnet *rn, struct rn_arena *a,
    const struct rn_group_words *w, struct rn_group *out)
{
	int64_t at = w->since == RN_NOW ? rn_now(rn) : w->since;
	struct rn_group_words rest = *w;
	struct rn_circles all;
	enum rn_status rc;
	int64_t id;

	rest.name = NULL;
	rc = rn_change_begin(rn, "group new");
	if (rc != RN_OK)
		return rc;
	TRY(rn_circles_read(rn, a, RN_NOW, &all));
	TRY(check_name(rn, a, &all, w->name, NULL));
	if (at > rn_now(rn)) {
		rc = rn_fail(rn, RN_EUSAGE, "that date is still to come");
		goto out;
	}
	TRY(check_words(rn, w));
	TRY(put_circle(rn, w->name, at, &id));
	TRY(put_words(rn, id, &rest));
	TRY(rn_change_say(rn, "group %s: founded", w->name));
	/* here it is still to be found in a dry run */
	TRY(rn_group_get(rn, a, rn_sprintf(a, "%lld", (long long)id), RN_NOW,
	    out));
out:
	return rn_end(rn, rc);
}

enum rn_status
rn_group_edit(struct refnet *rn, struct rn_arena *a, const char *group,
    const struct rn_group_words *w, struct rn_group *out)
{
	struct rn_circles all;
	struct rn_circle *c;
	enum rn_status rc;

	rc = rn_change_begin(rn, "group edit");
	if (rc != RN_OK)
		return rc;
	TRY(rn_circle_get(rn, a, group, RN_NOW, &all, &c));
	if (w->name == NULL && w->criteria == NULL && w->exchange == NULL &&
	    w->cadence_days == RN_NONE && w->seats == RN_NONE) {
		rc = rn_fail(rn, RN_EUSAGE, "nothing to change");
		rn_hint(rn, "--name, --criteria, --cadence, --exchange or"
		    " --seats");
		goto out;
	}
	TRY(check_words(rn, w));
	if (w->name != NULL)
		TRY(check_name(rn, a, &all, w->name, c));
	TRY(put_words(rn, c->row.id, w));
	TRY(rn_change_say(rn, "group %s: edited", c->row.name));
	TRY(rn_group_get(rn, a, rn_sprintf(a, "%lld", (long long)c->row.id),
	    RN_NOW, out));
out:
	return rn_end(rn, rc);
}

enum rn_status
rn_group_rm(struct refnet *rn, struct rn_arena *a, const char *group,
    struct rn_group *out)
{
	struct rn_circles all;
	struct rn_circle *c;
	enum rn_status rc;

	rc = rn_change_begin(rn, "group rm");
	if (rc != RN_OK)
		return rc;
	TRY(rn_circle_get(rn, a, group, RN_NOW, &all, &c));
	TRY(rn_circle_show(rn, a, &all, c));
	*out = c->row;
	TRY(put_act(rn, c->row.id, RN_CIRCLE_GONE, 1, NULL));
	TRY(rn_change_say(rn, "group %s: given up", c->row.name));
out:
	return rn_end(rn, rc);
}
