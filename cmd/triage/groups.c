/*
 * groups.c - what is due in groups, as rows of the screen.  Who was there and
 * who leaves is for the commands of `refnet group` to say.
 */
#include <inttypes.h>

#include "base/base.h"
#include "base/date.h"
#include "cmd.h"
#include "desk.h"
#include "refnet/group.h"

enum { MISSED = 2 };		/* meetings in a row; as `refnet group due` */

static enum rn_status
load(struct desk *d, struct desk_rows *to, const char *filter)
{
	struct rn_group_due *v;
	struct rn_group *groups;
	enum rn_status rc = RN_OK;
	size_t n;

	if (*filter != '\0')
		return RN_OK;
	/* what members gave is read only where there are any */
	TRY(rn_group_list(d->app->rn, to->a, NULL, RN_NOW, &groups, &n));
	if (n == 0)
		return RN_OK;
	TRY(rn_group_due_list(d->app->rn, to->a, NULL, MISSED, RN_NOW, &v,
	    &n));
	for (size_t i = 0; i < n; i++) {
		int64_t who = v[i].person_id == RN_NONE ? 0 : v[i].person_id;
		struct rn_intro row = triage_ask_row(triage_ask_id(ASK_GROUP,
		    who << 28 | v[i].group_id << 4 | v[i].what));
		int64_t days = (rn_now(d->app->rn) - v[i].since) / 86400;

		row.requester = v[i].group;
		row.target = rn_sprintf(to->a, "%s%s%s",
		    rn_group_due_name[v[i].what], v[i].name == NULL ? "" :
		    ": ", v[i].name == NULL ? "" : v[i].name);
		row.connector = v[i].why;
		row.profile = rn_sprintf(to->a, "%" PRId64 "d", days);
		row.awaited = 0;
		desk_add(to, &row, &v[i]);
	}
out:
	return rc;
}

static enum rn_status
tell(struct desk *d, const void *p, struct triage_told *t)
{
	const struct rn_group_due *x = p;
	struct rn_group g;
	enum rn_status rc = RN_OK;
	const char *names = "";

	TRY(rn_group_get(d->app->rn, t->a, rn_sprintf(t->a, "%" PRId64,
	    x->group_id), RN_NOW, &g));
	for (size_t i = 0; i < g.names.n; i++)
		names = rn_sprintf(t->a, "%s%s%s", names, i == 0 ? "" : ", ",
		    g.names.v[i]);
	triage_say(t, "Group", g.name);
	triage_say(t, "Due", x->why);
	if (g.last_met != RN_NONE)
		triage_say(t, "Met", rn_date_day(g.last_met, rn_alloc(t->a,
		    32)));
	triage_say(t, "Of", *names == '\0' ? "nobody yet" : names);
	triage_say(t, "Next", rn_sprintf(t->a, x->what ==
	    RN_GROUP_DUE_MEETING ? "refnet group met %" PRId64
	    " records who was there" : "refnet group show %" PRId64,
	    x->group_id));
out:
	return rc;
}

const struct desk_ask ask_group = { load, tell, NULL, NULL };
