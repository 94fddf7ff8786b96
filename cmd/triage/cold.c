/*
 * cold.c - who should hear from me, as rows of the screen: those of the active
 * circle first, as the paths go through them.
 */
#include <inttypes.h>

#include "base/base.h"
#include "base/date.h"
#include "cmd.h"
#include "desk.h"
#include "refnet/group.h"
#include "refnet/interaction.h"
#include "refnet/signal.h"

enum { MOST = 20 };		/* of those outside; `refnet due` has all */

static void
add(struct desk_rows *to, const struct rn_due *x, bool circle)
{
	struct rn_intro row = triage_ask_row(triage_ask_id(ASK_COLD,
	    x->person_id));

	row.requester = x->called != NULL ? x->called : x->name;
	row.target = rn_sprintf(to->a, "%s%s", circle ? "circle, " : "",
	    rn_tier_name[x->tier]);
	row.connector = x->last_two_way == RN_NONE ? "no letter or call yet" :
	    rn_sprintf(to->a, "last in touch %s, every %" PRId64 " days",
	    rn_date_day(x->last_two_way, rn_alloc(to->a, 32)),
	    x->cadence_days);
	row.requester_id = x->person_id;
	row.due_at = x->due_at;
	row.profile = rn_sprintf(to->a, "%" PRId64 "d", x->overdue_days);
	desk_add(to, &row, x);
}

/* Of the circle, whoever has gone without a talk for longer than agreed. */
static enum rn_status
add_circle(struct desk *d, struct desk_rows *to, const char *filter,
    struct rn_agreement **of, size_t *n)
{
	const struct rn_agreement_query q = { .filter = filter,
	    .as_of = RN_NOW };
	enum rn_status rc = RN_OK;

	TRY(rn_agreement_list(d->app->rn, to->a, &q, of, n));
	for (size_t i = 0; i < *n; i++) {
		const struct rn_agreement *x = &(*of)[i];
		struct rn_due *due = rn_alloc(to->a, sizeof(*due));

		if (x->overdue_days == RN_NONE)
			continue;
		*due = (struct rn_due){ .person_id = x->person_id,
		    .name = x->name, .called = x->called, .tier = x->tier,
		    .last_two_way = x->last_touch,
		    .cadence_days = x->every_days, .due_at = x->due_at,
		    .overdue_days = x->overdue_days };
		add(to, due, true);
	}
out:
	return rc;
}

static bool
in_circle(const struct rn_agreement *v, size_t n, int64_t person)
{
	for (size_t i = 0; i < n; i++)
		if (v[i].person_id == person)
			return true;
	return false;
}

static enum rn_status
load(struct desk *d, struct desk_rows *to, const char *filter)
{
	const struct rn_due_query q = { .filter = filter, .as_of = RN_NOW,
	    .most = MOST };
	struct rn_agreement *of;
	enum rn_status rc = RN_OK;
	struct rn_due *v;
	size_t n, all, members = 0;

	if (add_circle(d, to, filter, &of, &members) != RN_OK)
		members = 0;
	TRY(rn_due_list(d->app->rn, to->a, &q, &v, &n, &all));
	for (size_t i = 0; i < n; i++)
		if (!in_circle(of, members, v[i].person_id))
			add(to, &v[i], false);
out:
	return rc;
}

static enum rn_status
tell(struct desk *d, const void *p, struct triage_told *t)
{
	struct rn_reason why = { .person_id = RN_NONE };
	const struct rn_due *x = p;
	struct rn_interaction *v;
	struct rn_person who;
	enum rn_status rc = RN_OK;
	const char *words, *ref = rn_sprintf(t->a, "%" PRId64, x->person_id);
	size_t n;

	TRY(triage_who(d->app->rn, t->a, x->person_id, &who, &words));
	triage_say(t, "Who", words);
	triage_say(t, "Tie", rn_sprintf(t->a, "%s; every %" PRId64 " days, %"
	    PRId64 " too long", rn_tier_name[x->tier], x->cadence_days,
	    x->overdue_days));
	why.person_id = x->person_id;
	TRY(rn_signal_reasons(d->app->rn, t->a, RN_NOW, &why, 1));
	if (why.text != NULL)
		triage_say(t, "Reason", why.text);
	TRY(rn_interaction_list(d->app->rn, t->a, ref, &v, &n));
	for (size_t i = 0; i < n && i < 5; i++)
		triage_say(t, i == 0 ? "Last" : "", rn_sprintf(t->a,
		    "%s  %s%s%s", rn_date_day(v[i].at, rn_alloc(t->a, 32)),
		    rn_channel_name[v[i].kind], v[i].about == NULL ? "" : ": ",
		    v[i].about == NULL ? "" : v[i].about));
	triage_say(t, "Next", rn_sprintf(t->a, "a in touch today, s later, d"
	    " let it go   (refnet log --with %s)", ref));
out:
	return rc;
}

static enum rn_status
answer(struct desk *d, const void *p, bool yes, const char **said)
{
	const struct rn_due *x = p;
	const char *ref = rn_sprintf(d->detail, "%" PRId64, x->person_id);
	const struct rn_log log = { .with = { &ref, 1 }, .kind = RN_CHANNEL_MESSAGE,
	    .direction = RN_DIRECTION_BOTH, .at = RN_NOW,
	    .about = "in touch, said in triage" };
	struct rn_interaction out;
	int64_t id;

	*said = rn_sprintf(d->detail, yes ? "in touch today: %s" :
	    "due no more: %s", x->name);
	return yes ? rn_log_add(d->app->rn, d->detail, &log, &out) :
	    rn_cadence_set(d->app->rn, ref, 0, &id);
}

static enum rn_status
snooze(struct desk *d, const void *p, int64_t until, const char **said)
{
	const struct rn_due *x = p;
	int64_t id;

	*said = rn_sprintf(d->detail, "snoozed until %s: %s",
	    rn_date_said(d->detail, until), x->name);
	return rn_snooze(d->app->rn, rn_sprintf(d->detail, "%" PRId64,
	    x->person_id), until, &id);
}

const struct desk_ask ask_cold = { load, tell, answer, snooze };
