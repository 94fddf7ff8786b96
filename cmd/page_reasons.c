/*
 * page_reasons.c - refnet map: who gives me a fresh reason to write.
 *
 * Looked at are those likeliest to answer; with a profile, whom it wants most.
 */
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "page.h"
#include "refnet/signal.h"

/* More are not looked at: whoever comes after them can wait. */
enum { LOOKED_AT = 2000 };

/* Whoever fits a profile less is not wanted enough. */
#define FITS 0.5

struct candidate {
	int64_t id;
	double by;		/* more is better */
	const char *name;
};

static int
best_first(const void *ap, const void *bp)
{
	const struct candidate *a = ap, *b = bp;

	if (a->by > b->by || a->by < b->by)
		return a->by > b->by ? -1 : 1;
	return (a->id > b->id) - (a->id < b->id);
}

static int
newest_first(const void *ap, const void *bp)
{
	const struct rn_reason *a = ap, *b = bp;

	if (a->at != b->at)
		return a->at > b->at ? -1 : 1;
	return (a->person_id > b->person_id) - (a->person_id < b->person_id);
}

static size_t
candidates(struct page *p, struct candidate **out)
{
	const struct rn_wanted *want = p->q->wanted;
	size_t n = 0, most = want == NULL ? p->people_n : want->n;
	struct candidate *v = rn_alloc(p->app->arena, (most + 1) *
	    sizeof(*v));

	for (size_t i = 0; want == NULL && i < most; i++)
		if (!p->people[i].dnc)
			v[n++] = (struct candidate){ p->people[i].id,
			    p->people[i].p7, p->people[i].called };
	for (size_t i = 0; want != NULL && i < most; i++)
		if (want->person[i].fit >= FITS)
			v[n++] = (struct candidate){ want->person[i].person,
			    want->person[i].fit, NULL };
	qsort(v, n, sizeof(*v), best_first);
	*out = v;
	return n < LOOKED_AT ? n : LOOKED_AT;
}

static const char *
name_in(const struct candidate *v, size_t n, int64_t id)
{
	for (size_t i = 0; i < n; i++)
		if (v[i].id == id)
			return v[i].name;
	return NULL;
}

/* "Millworks: a new CFO", or where that is too long for one: "a new CFO". */
static void
shorten(const struct page *p, struct rn_reason *v, size_t n)
{
	bool fit = true;

	for (size_t i = 0; i < n; i++)
		fit = fit && rn_width(v[i].text) <= page_wide(p);
	for (size_t i = 0; i < n && !fit; i++) {
		const char *what = strstr(v[i].text, ": ");

		if (what != NULL)
			v[i].text = what + 2;
	}
}

static enum rn_status
put_reason(struct page *p, const struct rn_reason *x, const char *name)
{
	enum rn_status rc = RN_OK;
	struct rn_person who;

	if (name == NULL) {
		TRY(rn_person_get(p->app->rn, p->app->arena,
		    rn_sprintf(p->app->arena, "%lld",
		    (long long)x->person_id), p->app->as_of, false, &who));
		name = who.called;
	}
	page_wide_row(p, name, x->text, x->at > p->now ? "to come" :
	    page_days_since(p, x->at));
out:
	return rc;
}

enum rn_status
page_reasons(struct page *p)
{
	struct rn_reason *why;
	struct candidate *v;
	size_t n = candidates(p, &v), found = 0;
	enum rn_status rc = RN_OK;

	why = rn_alloc(p->app->arena, (n + 1) * sizeof(*why));
	for (size_t i = 0; i < n; i++)
		why[i].person_id = v[i].id;
	TRY(rn_signal_reasons(p->app->rn, p->app->arena, p->app->as_of, why,
	    n));
	for (size_t i = 0; i < n; i++)
		if (why[i].text != NULL)
			why[found++] = why[i];
	qsort(why, found, sizeof(*why), newest_first);
	page_part(p, "Reasons to write: news of them", NULL, "ago");
	if (found == 0)
		page_none(p, "none; refnet signal add ORG --about TEXT tells");
	shorten(p, why, found < SHOWN ? found : SHOWN);
	for (size_t i = 0; i < found && i < SHOWN; i++)
		TRY(put_reason(p, &why[i], name_in(v, n, why[i].person_id)));
	page_others(p, found, "signal list");
out:
	return rc;
}
