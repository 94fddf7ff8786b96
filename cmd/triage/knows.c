/*
 * knows.c - the question whether two people know each other, as a row of the
 * screen, and what is told of it.
 */
#include <inttypes.h>
#include <math.h>
#include <string.h>

#include "base/base.h"
#include "base/filter.h"
#include "cmd.h"
#include "refnet/person.h"
#include "triage.h"

/* Ids of these lie below those of same.c, which fill what is above. */
enum { SHIFT = 31 };
#define BELOW (INT64_C(1) << 62)

bool
triage_knows(const struct rn_intro *row)
{
	return row->id <= -BELOW && !triage_reply(row);
}

int64_t
triage_knows_id(const struct rn_tie_question *x)
{
	return -(BELOW | x->a << SHIFT | x->b);
}

static const struct rn_filter_field fields[] = {
	{ "name", "a_name", true },
	{ "knows", "b_name", true },
	{ "target", "target", true },
	{ "profile", "profile", false },
};

enum rn_status
triage_knows_filter(struct refnet *rn, struct rn_arena *a,
    const char *filter, struct rn_tie_question *v, size_t *n)
{
	static const struct rn_filter_set set = { &rn_view_question, fields,
	    RN_LEN(fields) };
	struct rn_filter *f = NULL;
	enum rn_status rc = RN_OK;
	size_t kept = 0;

	TRY(rn_filter_parse(rn, a, &set, filter, rn_now(rn), &f));
	for (size_t i = 0; i < *n; i++) {
		bool yes;

		TRY(rn_filter_match(rn, f, &v[i], &yes));
		if (yes)
			v[kept++] = v[i];
	}
out:
	rn_filter_free(f);
	*n = rc == RN_OK ? kept : 0;
	return rc;
}

void
triage_knows_row(struct rn_arena *a, const struct rn_tie_question *x,
    struct rn_intro *out)
{
	const char *opens = x->b == x->target_id ? x->profile :
	    rn_sprintf(a, "%s, %s", x->target, x->profile);

	*out = (struct rn_intro){ .id = triage_knows_id(x),
	    .requester = rn_strdup(a, x->a_name),
	    .target = rn_strdup(a, x->b_name),
	    .connector = rn_sprintf(a, "opens %s%s%s", opens,
	    x->reason == NULL ? "" : "; ", x->reason == NULL ? "" :
	    x->reason), .waiting_on = RN_WAITING_ME,
	    .due_at = RN_NONE, .snoozed_until = RN_NONE, .outcome = -1,
	    .requester_id = x->a, .target_id = x->b,
	    .deal = llround(100 * x->fit),
	    .awaited = 1u << RN_PARTY_TARGET };
}

static enum rn_status
say_person(struct refnet *rn, struct triage_told *t, const char *label,
    int64_t id)
{
	struct rn_person who;
	const char *words;
	enum rn_status rc = triage_who(rn, t->a, id, &who, &words);

	if (rc == RN_OK)
		triage_say(t, label, words);
	return rc;
}

enum rn_status
triage_tell_knows(struct refnet *rn, const struct rn_tie_question *x,
    struct triage_told *t)
{
	enum rn_status rc = RN_OK;

	TRY(say_person(rn, t, "Does", x->a));
	TRY(say_person(rn, t, "know", x->b));
	if (x->b != x->target_id)
		TRY(say_person(rn, t, "Opens", x->target_id));
	triage_say(t, "Why", rn_sprintf(t->a, "profile %s wants %s (fit"
	    " %.0f %%), and no path leads there; with this tie %.0f %%",
	    x->profile, x->target, 100 * x->fit, 100 * x->p));
	if (x->reason != NULL)
		triage_say(t, "", x->reason);
	triage_say(t, "Next", "a they do: a medium tie, d they do not: not"
	    " asked again");
out:
	return rc;
}
