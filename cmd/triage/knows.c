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
enum { SHIFT = 31, LINES = 8 };
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

/* "Raj Patel: CFO, Millworks, Porto" */
static enum rn_status
say_person(struct refnet *rn, struct rn_arena *a, int64_t id,
    const char **out)
{
	const char *sep = ": ", *said[3];
	struct rn_person who;
	enum rn_status rc = rn_person_get(rn, a, rn_sprintf(a, "%" PRId64,
	    id), RN_NOW, false, &who);

	if (rc != RN_OK)
		return rc;
	*out = who.called;
	said[0] = who.title;
	said[1] = who.org;
	said[2] = who.location;
	for (size_t i = 0; i < RN_LEN(said); i++) {
		if (said[i] == NULL || *said[i] == '\0')
			continue;
		*out = rn_sprintf(a, "%s%s%s", *out, sep, said[i]);
		sep = ", ";
	}
	return RN_OK;
}

enum rn_status
triage_tell_knows(struct refnet *rn, struct rn_arena *a,
    const struct rn_tie_question *x, struct triage_line **line, size_t *n)
{
	struct triage_line *v = rn_alloc(a, LINES * sizeof(*v));
	enum rn_status rc = RN_OK;
	const char *s;

	*line = v;
	*n = 0;
	TRY(say_person(rn, a, x->a, &s));
	v[(*n)++] = (struct triage_line){ "Does", s };
	TRY(say_person(rn, a, x->b, &s));
	v[(*n)++] = (struct triage_line){ "know", s };
	if (x->b != x->target_id) {
		TRY(say_person(rn, a, x->target_id, &s));
		v[(*n)++] = (struct triage_line){ "Opens", s };
	}
	v[(*n)++] = (struct triage_line){ "Why", rn_sprintf(a,
	    "profile %s wants %s (fit %.0f %%), and no path leads there;"
	    " with this tie %.0f %%", x->profile, x->target, 100 * x->fit,
	    100 * x->p) };
	if (x->reason != NULL)
		v[(*n)++] = (struct triage_line){ "", x->reason };
	v[(*n)++] = (struct triage_line){ "Next",
	    "a they do: a medium tie, d they do not: not asked again" };
out:
	return rc;
}
