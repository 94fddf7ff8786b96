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
#include "cmd.h"
#include "desk.h"

enum { MOST_PEOPLE = 5000 };	/* more are not compared while one waits */

static enum rn_status
load(struct desk *d, struct desk_rows *to, const char *filter)
{
	struct rn_duplicate_query q = { .filter = filter, .why = true,
	    .most_people = MOST_PEOPLE };
	enum rn_status rc = RN_OK;
	struct rn_duplicate *v;
	size_t n;

	TRY(rn_duplicate_list(d->app->rn, to->a, &q, &v, &n));
	for (size_t i = 0; i < n; i++) {
		struct rn_intro row = triage_ask_row(triage_ask_pair(ASK_SAME,
		    v[i].a, v[i].b));
		int64_t percent = llround(100 * v[i].probability);
		const char *because = "";

		for (size_t k = 0; k < v[i].reasons.n; k++)
			because = rn_sprintf(to->a, "%s%s%s", because,
			    k == 0 ? "" : ", ", v[i].reasons.v[k]);
		row.requester = v[i].a_name;
		row.target = v[i].b_name;
		row.connector = because;
		row.requester_id = v[i].a;
		row.target_id = v[i].b;
		row.profile = rn_sprintf(to->a, "%" PRId64 " %%",
		    percent < 100 ? percent : 99);
		desk_add(to, &row, &v[i]);
	}
out:
	return rc;
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

static enum rn_status
tell(struct desk *d, const void *x, struct triage_told *t)
{
	const struct rn_duplicate *pair = x;
	struct refnet *rn = d->app->rn;
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

/* They are one, or two for good. */
static enum rn_status
answer(struct desk *d, const void *x, bool yes, const char **said)
{
	const struct rn_duplicate *pair = x;
	const char *who[] = { rn_sprintf(d->detail, "%" PRId64, pair->a),
	    rn_sprintf(d->detail, "%" PRId64, pair->b) };
	struct rn_duplicate out;
	int64_t id;

	d->ties_changed = true;	/* nobody is asked about who is gone */
	*said = rn_sprintf(d->detail, yes ? "one person: %s, %s" :
	    "two people: %s, %s", pair->a_name, pair->b_name);
	return yes ? rn_person_merge(d->app->rn, who, 2, &id) :
	    rn_person_distinct(d->app->rn, d->detail, who[0], who[1], true,
	    &out);
}

const struct desk_ask ask_same = { load, tell, answer, NULL };
