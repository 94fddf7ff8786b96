/*
 * stranger.c - many people nobody knew, each with all that one row says:
 * handles, a record with its note, tags.
 *
 * What is derived of such a person is what the record says, so nothing is
 * asked again, and one statement puts them all (store.h, rn_feed): a list of
 * 200,000 took 2.3 s, with statements for each 9.6 s.
 */
#include "base/text.h"
#include "people/people.h"
#include "people/people_sql.h"

struct rest {
	const struct rn_strangers *all;
	size_t at;
	int64_t change, now;
	int64_t record;		/* the first of theirs: ids count up */
};

/* What an empty text says is nothing. */
static const char *
said(const char *s)
{
	return s == NULL || s[0] == '\0' ? NULL : s;
}

void
rn_derive(struct rn_arena *a, const char *name, const char *org,
    struct rn_derived *out)
{
	*out = (struct rn_derived){ 0 };
	if (said(name) != NULL) {
		out->name = rn_name_straight(a, name);
		out->fold = rn_fold(a, out->name);
	}
	if (said(org) != NULL)
		out->org_fold = rn_fold(a, org);
}

/* As RN_HELD has it. */
static int64_t
held(const struct rest *r, const struct rn_says *s)
{
	bool dated = s->held_at != 0 && s->held_at != RN_NONE;

	return dated && s->held_at < r->now ? s->held_at : r->now;
}

enum { SOON = 6 };	/* people whose texts are fetched early */

/* Another thread has just written them: they are in its cache, not in ours. */
static void
fetch(const struct rn_says *s, const struct rn_derived *d)
{
	const char *const text[] = { s->name, s->org, s->title, s->location,
	    s->note, d->fold, d->org_fold };

	for (size_t i = 0; i < RN_LEN(text); i++)
		RN_PREFETCH(text[i]);
}

static bool
next_person(void *ctx, struct rn_value *row)
{
	struct rest *r = ctx;
	const struct rn_derived *d;
	const struct rn_says *s;

	if (r->at == r->all->people_n)
		return false;
	if (r->at + SOON < r->all->people_n)
		fetch(&r->all->says[r->at + SOON],
		    &r->all->derived[r->at + SOON]);
	s = &r->all->says[r->at];
	d = &r->all->derived[r->at];
	row[0] = rn_value_int(r->all->people[r->at++]);
	row[1] = rn_value_int(r->change);
	row[2] = rn_value_text(d->name);
	row[3] = rn_value_text(d->fold);
	row[4] = rn_value_text(said(s->org));
	row[5] = rn_value_text(d->org_fold);
	row[6] = rn_value_text(said(s->title));
	row[7] = rn_value_text(said(s->location));
	row[8] = rn_value_int(said(s->org) == NULL ? RN_NONE : held(r, s));
	row[9] = rn_value_int(s->lister != 0);
	return true;
}

void
rn_record_row(int64_t change, const struct rn_says *s, struct rn_value *row)
{
	row[0] = rn_value_int(change);
	row[1] = rn_value_int(s->row);
	row[2] = rn_value_int(s->handle);
	row[3] = rn_value_text(s->source);
	row[4] = rn_value_text(s->external_id);
	row[5] = rn_value_text(s->name);
	row[6] = rn_value_text(s->org);
	row[7] = rn_value_text(s->title);
	row[8] = rn_value_text(s->location);
	row[9] = rn_value_int(s->said_at);
	row[10] = rn_value_int(s->digest);
	row[11] = rn_value_int(s->held_at == 0 ? RN_NONE : s->held_at);
	row[12] = rn_value_text(s->birthday);
	row[13] = rn_value_int(s->lister == 0 ? RN_NONE : s->lister);
}

static bool
next_record(void *ctx, struct rn_value *row)
{
	struct rest *r = ctx;

	if (r->at == r->all->people_n)
		return false;
	rn_record_row(r->change, &r->all->says[r->at++], row);
	return true;
}

static bool
next_note(void *ctx, struct rn_value *row)
{
	struct rest *r = ctx;
	const struct rn_says *s;

	while (r->at < r->all->people_n && r->all->says[r->at].note == NULL)
		r->at++;
	if (r->at == r->all->people_n)
		return false;
	s = &r->all->says[r->at];
	row[0] = rn_value_int(r->record + (int64_t)r->at++);
	row[1] = rn_value_text(s->note);
	return true;
}

static bool
next_tag(void *ctx, struct rn_value *row)
{
	struct rest *r = ctx;
	const struct rn_tagged *t;

	if (r->at == r->all->tags_n)
		return false;
	t = &r->all->tags[r->at++];
	row[0] = rn_value_int(r->change);
	row[1] = rn_value_int(t->handle);
	row[2] = rn_value_int(RN_MARK_TAG);
	row[3] = rn_value_text(t->word);
	return true;
}

static enum rn_status
put(struct refnet *rn, int which, bool (*next)(void *ctx, struct rn_value *row),
    struct rest *r)
{
	r->at = 0;
	return rn_feed(rn, &rn_people_sql, which, &(struct rn_feed){ next, r });
}

enum rn_status
rn_strangers_put(struct refnet *rn, const struct rn_strangers *all)
{
	struct rest r = { .all = all, .change = rn_change_id(rn),
	    .now = rn_now(rn) };
	enum rn_status rc = RN_OK;

	TRY(put(rn, STRANGER_PEOPLE, next_person, &r));
	TRY(rn_handles_put(rn, all->handles, all->handles_n));
	TRY(put(rn, STRANGER_RECORDS, next_record, &r));
	r.record = rn_last_id(rn) - (int64_t)all->people_n + 1;
	TRY(put(rn, STRANGER_NOTES, next_note, &r));
	TRY(put(rn, STRANGER_TAGS, next_tag, &r));
out:
	return rc;
}
