/*
 * reply.c - a reply that waits to be confirmed, as a row of the screen, and what
 * is told of it.  A yes accepts what it proposes, a no leaves it undone.
 */
#include <inttypes.h>
#include <string.h>

#include "base/base.h"
#include "base/date.h"
#include "cmd.h"
#include "desk.h"

/* "me > Grace Okafor": what the reply is about. */
static enum rn_status
about(struct refnet *rn, struct rn_arena *a, const struct rn_proposal *p,
    const char **out)
{
	struct rn_intro row;
	enum rn_status rc = RN_OK;

	if (p->intro_id == RN_NONE) {
		*out = rn_sprintf(a, "%s to %s by %s", p->requester,
		    p->target, p->connector);
		return RN_OK;
	}
	TRY(rn_intro_get(rn, a, p->intro_id, RN_NOW, &row));
	*out = rn_sprintf(a, "%s > %s", row.requester == NULL ? "-" :
	    row.requester, row.target == NULL ? "somebody who fits" :
	    row.target);
out:
	return rc;
}

static enum rn_status
load(struct desk *d, struct desk_rows *to, const char *filter)
{
	struct refnet *rn = d->app->rn;
	enum rn_status rc = RN_OK;
	struct rn_proposal *p;
	const char *what;
	size_t n;

	TRY(rn_proposal_list(rn, to->a, filter, false, &p, &n));
	for (size_t i = 0; i < n; i++) {
		struct rn_intro row = triage_ask_row(triage_ask_id(ASK_REPLY,
		    p[i].id));

		TRY(about(rn, to->a, &p[i], &what));
		row.requester = p[i].person == NULL ? "-" : p[i].person;
		row.target = rn_sprintf(to->a, "%s: %s",
		    rn_proposal_kind_name[p[i].kind], what);
		row.connector = p[i].quote == NULL ? "" : p[i].quote;
		row.profile = p[i].sure ? "sure" : "look";
		desk_add(to, &row, &p[i]);
	}
out:
	return rc;
}

static const char *
day(struct rn_arena *a, int64_t at)
{
	char buf[32];

	return rn_strdup(a, rn_date_day(at, buf));
}

static enum rn_status
tell(struct desk *d, const void *x, struct triage_told *t)
{
	const struct rn_proposal *p = x;
	enum rn_status rc = RN_OK;
	const char *what;

	TRY(about(d->app->rn, t->a, p, &what));
	triage_say(t, "Says", rn_sprintf(t->a, "%s%s%s, on %s",
	    rn_proposal_kind_name[p->kind], p->person == NULL ? "" : ": ",
	    p->person == NULL ? "" : p->person, day(t->a, p->at)));
	triage_say(t, "Of", p->intro_id == RN_NONE ? what : rn_sprintf(t->a,
	    "intro %" PRId64 ", %s", p->intro_id, what));
	if (p->quote != NULL)
		triage_say(t, "Line", p->quote);
	if (p->moment != RN_NONE)
		triage_say(t, "When", day(t->a, p->moment));
	if (!p->sure)
		triage_say(t, "Doubt", p->doubt == NULL ?
		    "it may be meant otherwise: read it whole" : p->doubt);
	if (p->file != NULL)
		triage_say(t, "From", p->file);
	triage_say(t, "Next", "a so it is: recorded, d leave it undone");
out:
	return rc;
}

static enum rn_status
answer(struct desk *d, const void *x, bool yes, const char **said)
{
	const struct rn_proposal *p = x;

	*said = rn_sprintf(d->detail, yes ?
	    "%s: %s, recorded with their mail" : "%s: '%s' left undone",
	    p->person == NULL ? "reply" : p->person,
	    rn_proposal_kind_name[p->kind]);
	return rn_proposal_decide(d->app->rn, &p->id, 1, yes, NULL);
}

const struct desk_ask ask_reply = { load, tell, answer, NULL };
