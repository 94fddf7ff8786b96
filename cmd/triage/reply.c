/*
 * reply.c - a reply that waits to be confirmed, as a row of the screen, and what
 * is told of it.  A yes accepts what it proposes, a no leaves it undone.
 */
#include <inttypes.h>
#include <string.h>

#include "base/base.h"
#include "base/date.h"
#include "triage.h"

/* Ids of these are the lowest, below those of same.c and knows.c. */
#define LEAST INT64_MIN
#define SPAN (INT64_C(1) << 40)

bool
triage_reply(const struct rn_intro *row)
{
	return row->id > LEAST && row->id < LEAST + SPAN;
}

int64_t
triage_reply_id(const struct rn_proposal *p)
{
	return LEAST + p->id;
}

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

enum rn_status
triage_reply_row(struct refnet *rn, struct rn_arena *a,
    const struct rn_proposal *p, struct rn_intro *out)
{
	enum rn_status rc = RN_OK;
	const char *what;

	TRY(about(rn, a, p, &what));
	*out = (struct rn_intro){ .id = triage_reply_id(p),
	    .requester = p->person == NULL ? "-" : p->person,
	    .target = rn_sprintf(a, "%s: %s", rn_proposal_kind_name[p->kind],
	    what), .connector = p->quote == NULL ? "" : p->quote,
	    .waiting_on = RN_WAITING_ME, .due_at = RN_NONE,
	    .snoozed_until = RN_NONE, .outcome = -1, .deal = p->sure,
	    .awaited = 1u << RN_PARTY_TARGET };
out:
	return rc;
}

static const char *
day(struct rn_arena *a, int64_t at)
{
	char buf[32];

	return rn_strdup(a, rn_date_day(at, buf));
}

enum rn_status
triage_tell_reply(struct refnet *rn, const struct rn_proposal *p,
    struct triage_told *t)
{
	enum rn_status rc = RN_OK;
	const char *what;

	TRY(about(rn, t->a, p, &what));
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
