/*
 * same.c - the question whether two people are one, as a row of the screen,
 * and what is told of it.
 *
 * Another line about either of them is one more say() in say_person().
 */
#include <inttypes.h>
#include <math.h>
#include <string.h>

#include "base/base.h"
#include "refnet/person.h"
#include "triage.h"

enum { SHIFT = 31, MOST = 100 };

bool
triage_question(const struct rn_intro *row)
{
	return row->id < 0;
}

int64_t
triage_same_id(const struct rn_duplicate *pair)
{
	return -(pair->a << SHIFT | pair->b);
}

void
triage_same_row(struct rn_arena *a, const struct rn_duplicate *pair,
    struct rn_intro *out)
{
	int64_t percent = llround(100 * pair->probability);
	const char *because = "";

	for (size_t i = 0; i < pair->reasons.n; i++)
		because = rn_sprintf(a, "%s%s%s", because, i == 0 ? "" : ", ",
		    pair->reasons.v[i]);
	*out = (struct rn_intro){ .id = triage_same_id(pair),
	    .requester = pair->a_name, .target = pair->b_name,
	    .connector = because, .waiting_on = RN_WAITING_ME,
	    .due_at = RN_NONE, .snoozed_until = RN_NONE, .outcome = -1,
	    .requester_id = pair->a, .target_id = pair->b,
	    .deal = percent < 100 ? percent : 99,
	    .awaited = 1u << RN_PARTY_TARGET };
}

struct teller {
	struct rn_arena *a;
	struct triage_line *line;
	size_t n;
};

static void
say(struct teller *t, const char *label, const char *text)
{
	if (t->n < MOST)
		t->line[t->n++] = (struct triage_line){ label, text };
}

static void
say_list(struct teller *t, const struct rn_list *list)
{
	const char *s = "";

	for (size_t i = 0; i < list->n; i++)
		s = rn_sprintf(t->a, "%s%s%s", s, i == 0 ? "" : ", ",
		    list->v[i]);
	if (list->n > 0)
		say(t, "", s);
}

static enum rn_status
say_person(struct refnet *rn, struct teller *t, const char *label, int64_t id)
{
	struct rn_person who;
	const char *s, *sep = ": ";
	enum rn_status rc = rn_person_get(rn, t->a, rn_sprintf(t->a,
	    "%" PRId64, id), RN_NOW, false, &who);

	if (rc != RN_OK)
		return rc;
	s = who.called;
	for (int i = 0; i < 3; i++) {
		const char *more = i == 0 ? who.title : i == 1 ? who.org :
		    who.location;

		if (more == NULL || *more == '\0')
			continue;
		s = rn_sprintf(t->a, "%s%s%s", s, sep, more);
		sep = ", ";
	}
	say(t, label, s);
	say_list(t, &who.emails);
	say_list(t, &who.phones);
	if (who.linkedin != NULL)
		say(t, "", who.linkedin);
	say_list(t, &who.sources);
	return RN_OK;
}

enum rn_status
triage_tell_same(struct refnet *rn, struct rn_arena *a,
    const struct rn_duplicate *pair, struct triage_line **line, size_t *n)
{
	struct teller t = { a, rn_alloc(a, MOST * sizeof(**line)), 0 };
	const char *why = pair->why == NULL ? "" : pair->why, *label = "Why";
	enum rn_status rc = RN_OK;

	TRY(say_person(rn, &t, "Is", pair->a));
	TRY(say_person(rn, &t, "also", pair->b));
	while (*why != '\0') {
		size_t len = strcspn(why, "\n");

		say(&t, label, rn_strndup(a, why, len));
		label = "";
		why += len + (why[len] == '\n');
	}
	say(&t, "Next", "a one person, d two people, for good");
	*line = t.line;
	*n = t.n;
out:
	return rc;
}
