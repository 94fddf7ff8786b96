/*
 * deal.c - deals: put as a file says them, and listed as they stood at an
 * instant.
 *
 * A column is one of the table deal, a field of struct rn_deal and a line of
 * its view (lib/render/views.c).
 */
#include <stdlib.h>
#include <string.h>

#include "base/base.h"
#include "base/date.h"
#include "base/filter.h"
#include "base/text.h"
#include "org/deal.h"
#include "people/again.h"
#include "render/views.h"

const char *const rn_deal_status_name[RN_DEAL_STATUSES + 1] = {
	"open", "won", "lost", NULL
};

/* --- put ------------------------------------------------------------------- */

static const char *
or_empty(const char *s)
{
	return s == NULL ? "" : s;
}

int64_t
rn_deal_key(const struct refnet *rn, struct rn_arena *a,
    const struct rn_deal_says *s)
{
	const char *all = s->external_id != NULL ?
	    rn_sprintf(a, "%s\x1f%s", s->system, s->external_id) :
	    rn_sprintf(a, "%s\x1f\x1f%s\x1f%lld\x1f%s\x1f%s", s->system,
	    rn_fold(a, or_empty(s->title)), (long long)s->opened_at,
	    s->org != NULL ? "" : rn_fold(a, or_empty(s->who)),
	    rn_org_key(a, or_empty(s->org)));

	return rn_store_hash(rn, all, strlen(all));
}

static int64_t
digest_of(const struct refnet *rn, struct rn_arena *a,
    const struct rn_deal_says *s)
{
	const char *all = rn_sprintf(a, "%s\x1f%s\x1f%s\x1f%s\x1f%s\x1f%s"
	    "\x1f%lld\x1f%lld\x1f%lld\x1f%d", or_empty(s->who),
	    or_empty(s->org), or_empty(s->title), or_empty(s->currency),
	    or_empty(s->stage), or_empty(s->lead_source),
	    (long long)s->amount, (long long)s->opened_at,
	    (long long)s->closed_at, s->status);

	return rn_store_hash(rn, all, strlen(all));
}

/* The row that counts of a deal, and one that says just what is said now. */
struct held {
	int64_t id;		/* RN_NONE: nobody told of it yet */
	int64_t held;		/* when it held */
	int64_t same;		/* RN_NONE: none does */
	bool alike;		/* it differs in its day alone */
};

/* Whoever was not known then, and is now, makes it another one. */
static bool
says_that(const struct rn_stmt *st, const struct rn_deal_says *s,
    int64_t digest)
{
	return rn_col_int(st, 1) == digest && (s->person == RN_NONE ||
	    rn_col_int(st, 4) == s->person);
}

/*
 * Of rows that give their day an older one may say it, too; where none does,
 * what was said before and changed since may be so again.
 */
static enum rn_status
find_held(struct refnet *rn, const struct rn_deal_says *s, int64_t key,
    int64_t digest, struct held *out)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	bool row;

	*out = (struct held){ RN_NONE, RN_NONE, RN_NONE, false };
	TRY(rn_sql(rn, &rn_org_sql, RN_DEAL_HELD, &st));
	rn_bind_int(&st, ":key", key);
	for (;;) {
		TRY(rn_step(&st, &row));
		if (!row)
			break;
		if (out->id == RN_NONE) {
			out->id = rn_col_int(&st, 0);
			out->held = rn_col_int(&st, 2);
			out->alike = says_that(&st, s, digest);
		}
		if (says_that(&st, s, digest) &&
		    rn_col_int(&st, 3) == s->held_at)
			out->same = rn_col_int(&st, 0);
		if (out->same != RN_NONE || s->held_at == RN_NONE)
			break;
	}
out:
	rn_done(&st);
	return rc;
}

static enum rn_status
put_row(struct refnet *rn, struct rn_arena *a, const struct rn_deal_says *s,
    int64_t key, int64_t digest)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;

	TRY(rn_sql(rn, &rn_org_sql, RN_DEAL_PUT, &st));
	rn_bind_int(&st, ":change", rn_change_id(rn));
	rn_bind_int(&st, ":row", s->row);
	rn_bind_text(&st, ":source", s->source);
	rn_bind_text(&st, ":external_id", s->external_id);
	rn_bind_int(&st, ":key", key);
	rn_bind_int(&st, ":handle", s->handle);
	rn_bind_text(&st, ":org", s->org);
	rn_bind_text(&st, ":org_fold", s->org == NULL ? NULL :
	    rn_org_key(a, s->org));
	rn_bind_text(&st, ":title", s->title);
	rn_bind_int(&st, ":amount", s->amount);
	rn_bind_text(&st, ":currency", s->currency);
	rn_bind_int(&st, ":opened_at", s->opened_at);
	rn_bind_int(&st, ":closed_at", s->closed_at);
	rn_bind_int(&st, ":status", s->status);
	rn_bind_text(&st, ":stage", s->stage);
	rn_bind_text(&st, ":lead_source", s->lead_source);
	rn_bind_int(&st, ":held_at", s->held_at);
	rn_bind_int(&st, ":digest", digest);
	TRY(rn_exec(&st));
out:
	rn_done(&st);
	return rc;
}

enum rn_status
rn_deal_put(struct refnet *rn, struct rn_arena *a, struct rn_again *again,
    const struct rn_deal_says *s, enum rn_deal_news *news)
{
	int64_t key = rn_deal_key(rn, a, s), digest = digest_of(rn, a, s);
	enum rn_status rc = RN_OK;
	struct held held;

	TRY(find_held(rn, s, key, digest, &held));
	*news = held.id == RN_NONE ? RN_DEAL_NEW : RN_DEAL_SAME;
	if (held.same != RN_NONE) {
		rc = rn_again_note(again, RN_AGAIN_DEAL, held.same, s->row);
		goto out;
	}
	TRY(put_row(rn, a, s, key, digest));
	/* of an older state nobody hears */
	if (held.id != RN_NONE && !held.alike && (s->held_at == RN_NONE ||
	    s->held_at >= held.held))
		*news = RN_DEAL_CHANGED;
out:
	return rc;
}

/* --- listed ---------------------------------------------------------------- */

/* A day of a file is kept as its midnight in UTC, and is one of ours. */
static int64_t
of_ours(int64_t at)
{
	return at == RN_NONE || at % 86400 != 0 ? at :
	    rn_local_start(at / 86400);
}

static void
read_deal(const struct rn_stmt *st, struct rn_arena *a, struct rn_deal *d)
{
	*d = (struct rn_deal){ .id = rn_col_int(st, 1),
	    .title = rn_col_text(st, 3, a),
	    .person_id = rn_col_int(st, 4), .person = rn_col_text(st, 5, a),
	    .org = rn_col_text(st, 6, a), .amount = rn_col_int(st, 7),
	    .currency = rn_col_text(st, 8, a),
	    .status = (int)rn_col_int(st, 9),
	    .stage = rn_col_text(st, 10, a),
	    .opened_at = rn_col_int(st, 11), .closed_at = rn_col_int(st, 12),
	    .lead_source = rn_col_text(st, 13, a),
	    .source = rn_col_text(st, 14, a), .import_id = rn_col_int(st, 15) };
	if (d->status < 0 || d->status >= RN_DEAL_STATUSES)
		d->status = RN_DEAL_OPEN;
}

static int64_t
earlier(int64_t at, int64_t than)
{
	return at == RN_NONE || than < at ? than : at;
}

/*
 * As it stood at an instant; false: it was not there yet.  What was recorded
 * had happened, whatever day is given for it; first: when it was recorded
 * first, said: when this was.
 */
static bool
stood(struct rn_deal *d, int64_t first, int64_t said, int64_t as_of)
{
	int64_t opened = of_ours(d->opened_at), closed = of_ours(d->closed_at);
	int64_t since = earlier(opened == RN_NONE ? closed : opened, first);

	d->began_at = opened == RN_NONE ? since : opened;
	d->ended_at = d->status == RN_DEAL_OPEN || closed == RN_NONE ?
	    RN_NONE : earlier(closed, said);
	d->since = since;
	if (since > as_of)
		return false;
	if (d->ended_at != RN_NONE && d->ended_at > as_of) {
		d->status = RN_DEAL_OPEN;
		d->closed_at = d->ended_at = RN_NONE;
		d->stage = NULL;
	}
	return true;
}

struct rows { struct rn_deal *v; size_t n, room; };

/* Rows come deal by deal; of each the last counts. */
static enum rn_status
read_rows(struct refnet *rn, struct rn_arena *a, int64_t as_of,
    struct rows *out)
{
	struct rn_stmt st = { 0 };
	int64_t key = 0, first = RN_NONE, over = RN_NONE;
	enum rn_status rc = RN_OK;
	bool row, same;

	TRY(rn_sql(rn, &rn_org_sql, RN_DEAL_ROWS, &st));
	for (same = false;; same = true) {
		struct rn_deal d;

		TRY(rn_step(&st, &row));
		if (!row)
			break;
		same = same && key == rn_col_int(&st, 0);
		key = rn_col_int(&st, 0);
		if (!same)
			first = over = RN_NONE;
		first = earlier(first, rn_col_int(&st, 2));
		if (rn_col_int(&st, 9) != RN_DEAL_OPEN)
			over = earlier(over, rn_col_int(&st, 2));
		if (rn_col_int(&st, 16) == 0)
			continue;
		read_deal(&st, a, &d);
		if (!stood(&d, first, over, as_of))
			continue;
		out->v = rn_grow(out->v, out->n, &out->room, sizeof(*out->v));
		out->v[out->n++] = d;
	}
out:
	rn_done(&st);
	return rc;
}

static int
newest_first(const void *ap, const void *bp)
{
	const struct rn_deal *a = ap, *b = bp;

	if (a->since != b->since)
		return a->since > b->since ? -1 : 1;
	return (a->id < b->id) - (a->id > b->id);
}

enum rn_status
rn_deal_list(struct refnet *rn, struct rn_arena *a, const char *filter,
    int64_t as_of, struct rn_deal **list, size_t *n)
{
	static const struct rn_filter_field fields[] = {
		{ "id", "id", false }, { "title", "title", true },
		{ "person", "person", true }, { "org", "org", true },
		{ "amount", "amount", false },
		{ "currency", "currency", false },
		{ "status", "status", false }, { "stage", "stage", false },
		{ "opened", "opened_at", false },
		{ "closed", "closed_at", false },
		{ "lead", "lead_source", false },
		{ "source", "source", false },
		{ "import", "import_id", false },
	};
	static const struct rn_filter_set set = { &rn_view_deal, fields,
	    RN_LEN(fields) };
	struct rows r = { NULL, 0, 0 };
	struct rn_filter *f = NULL;
	enum rn_status rc = RN_OK;
	bool yes;

	as_of = as_of == RN_NOW ? rn_now(rn) : as_of;
	*n = 0;
	TRY(rn_filter_parse(rn, a, &set, filter, as_of, &f));
	TRY(read_rows(rn, a, as_of, &r));
	if (r.n > 1)
		qsort(r.v, r.n, sizeof(*r.v), newest_first);
	*list = rn_alloc(a, (r.n + 1) * sizeof(**list));
	for (size_t i = 0; i < r.n; i++) {
		struct rn_deal *d = &r.v[i];

		if (d->person_id != RN_NONE && d->person == NULL)
			TRY(rn_person_called(rn, a, d->person_id, &d->person));
		TRY(rn_filter_match(rn, f, d, &yes));
		if (yes)
			(*list)[(*n)++] = *d;
	}
out:
	rn_filter_free(f);
	free(r.v);
	return rc;
}
