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

enum { SHIFT = 31 };

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

static void
say_list(struct triage_told *t, const struct rn_list *list)
{
	const char *s = "";

	for (size_t i = 0; i < list->n; i++)
		s = rn_sprintf(t->a, "%s%s%s", s, i == 0 ? "" : ", ",
		    list->v[i]);
	if (list->n > 0)
		triage_say(t, "", s);
}

static enum rn_status
say_person(struct refnet *rn, struct triage_told *t, const char *label,
    int64_t id)
{
	struct rn_person who;
	const char *words;
	enum rn_status rc = triage_who(rn, t->a, id, &who, &words);

	if (rc != RN_OK)
		return rc;
	triage_say(t, label, words);
	say_list(t, &who.emails);
	say_list(t, &who.phones);
	if (who.linkedin != NULL)
		triage_say(t, "", who.linkedin);
	say_list(t, &who.sources);
	return RN_OK;
}

enum rn_status
triage_tell_same(struct refnet *rn, const struct rn_duplicate *pair,
    struct triage_told *t)
{
	const char *why = pair->why == NULL ? "" : pair->why, *label = "Why";
	enum rn_status rc = RN_OK;

	TRY(say_person(rn, t, "Is", pair->a));
	TRY(say_person(rn, t, "also", pair->b));
	while (*why != '\0') {
		size_t len = strcspn(why, "\n");

		triage_say(t, label, rn_strndup(t->a, why, len));
		label = "";
		why += len + (why[len] == '\n');
	}
	triage_say(t, "Next", "a one person, d two people, for good");
out:
	return rc;
}
