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
#include "desk.h"

enum { MOST_TIES = 20 };		/* asked about at once */

static const struct rn_filter_field fields[] = {
	{ "name", "a_name", true },
	{ "knows", "b_name", true },
	{ "target", "target", true },
	{ "profile", "profile", false },
};

static enum rn_status
take(struct refnet *rn, struct rn_arena *a,
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

/*
 * Found once, and again when one was answered or the store changed elsewhere.
 * The list of all is `refnet tie questions`.
 */
static void
find(struct desk *d)
{
	struct rn_arena *own = d->app->arena;
	enum rn_status rc;
	bool quick;

	if (d->asking != NULL)
		return;
	if ((d->asking = rn_arena_new()) == NULL)
		rn_nomem();
	d->questions = 0;
	d->app->arena = d->asking;
	rc = rn_tie_questions_quick(d->app->rn, &quick);
	if (rc == RN_OK && quick)
		rc = questions_take(d->app, NULL, MOST_TIES, &d->question,
		    &d->questions);
	if (rc != RN_OK)
		d->questions = 0;
	d->app->arena = own;
}

void
asks_forget_ties(struct desk *d)
{
	rn_arena_free(d->asking);
	d->asking = NULL;
	d->questions = 0;
	d->ties_changed = false;
}

/* Rows outlive what is known of ties: their words are their own. */
static void
own_words(struct rn_arena *a, struct rn_tie_question *x)
{
	const char **words[] = { &x->a_name, &x->b_name, &x->target,
	    &x->profile, &x->reason };

	for (size_t i = 0; i < RN_LEN(words); i++)
		if (*words[i] != NULL)
			*words[i] = rn_strdup(a, *words[i]);
}

static void
add(struct desk_rows *to, const struct rn_tie_question *x)
{
	struct rn_intro row = triage_ask_row(triage_ask_pair(ASK_KNOWS, x->a,
	    x->b));
	const char *opens = x->b == x->target_id ? x->profile :
	    rn_sprintf(to->a, "%s, %s", x->target, x->profile);

	row.requester = x->a_name;
	row.target = x->b_name;
	row.connector = rn_sprintf(to->a, "opens %s%s%s", opens,
	    x->reason == NULL ? "" : "; ", x->reason == NULL ? "" :
	    x->reason);
	row.requester_id = x->a;
	row.target_id = x->b;
	row.profile = rn_sprintf(to->a, "%lld %%", llround(100 * x->fit));
	desk_add(to, &row, x);
}

static enum rn_status
load(struct desk *d, struct desk_rows *to, const char *filter)
{
	struct rn_tie_question *x;
	enum rn_status rc = RN_OK;
	size_t n;

	find(d);
	n = d->questions;
	if (n == 0)
		return RN_OK;
	x = rn_alloc(to->a, n * sizeof(*x));
	memcpy(x, d->question, n * sizeof(*x));
	TRY(take(d->app->rn, to->a, filter, x, &n));
	for (size_t i = 0; i < n; i++) {
		own_words(to->a, &x[i]);
		add(to, &x[i]);
	}
out:
	return rc;
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

static enum rn_status
tell(struct desk *d, const void *q, struct triage_told *t)
{
	const struct rn_tie_question *x = q;
	struct refnet *rn = d->app->rn;
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

/* They know each other, or they do not and it is asked no more. */
static enum rn_status
answer(struct desk *d, const void *q, bool yes, const char **said)
{
	const struct rn_tie_question *x = q;
	const char *a = rn_sprintf(d->detail, "%" PRId64, x->a);
	const char *b = rn_sprintf(d->detail, "%" PRId64, x->b);
	struct rn_tie out;

	d->ties_changed = true;
	*said = rn_sprintf(d->detail, yes ? "%s knows %s: a medium tie" :
	    "%s does not know %s", x->a_name, x->b_name);
	return yes ? rn_tie_add(d->app->rn, d->detail, a, b, RN_TIER_MEDIUM,
	    "asked in triage", &out) :
	    rn_tie_deny(d->app->rn, d->detail, a, b, &out);
}

const struct desk_ask ask_knows = { load, tell, answer, NULL };
