/*
 * proof.c - whether what is known of somebody still holds: how old it is, and
 * whether mail to them came back.
 *
 * What a record says holds from the day of RN_HELD, and from whenever a later
 * file said the same or a human verified it.  Mail that came back counts until
 * a human verified the address, or its owner wrote.
 */
#include <stdlib.h>
#include <string.h>

#include "base/date.h"
#include "base/text.h"
#include "map/map.h"

enum { BECAUSE_MAX = 400, MONTHS_MAX = 240 };

struct proofs {
	struct refnet *rn;
	struct rn_arena *a;
	struct rn_proof *v;	/* by person */
	size_t n, at;
	int64_t until;
};

static bool
next_person(void *ctx, struct rn_value *row)
{
	struct proofs *p = ctx;

	if (p->at == p->n)
		return false;
	row[0] = rn_value_int(p->v[p->at].person_id);
	row[1] = rn_value_int((int64_t)p->at++);
	return true;
}

/* Run a statement over all of them; column 0 is which of them. */
static enum rn_status
each(struct proofs *p, int which, void (*take)(struct proofs *p,
    struct rn_proof *of, const struct rn_stmt *st))
{
	struct rn_feed from = { next_person, p };
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	bool row;

	p->at = 0;
	TRY(rn_sql_fed(p->rn, &rn_map_sql, which, &from, &st));
	rn_bind_int(&st, ":until", p->until);
	for (;;) {
		TRY(rn_step(&st, &row));
		if (!row)
			break;
		take(p, &p->v[rn_col_int(&st, 0)], &st);
	}
out:
	rn_done(&st);
	return rc;
}

static void
take_fact(struct proofs *p, struct rn_proof *of, const struct rn_stmt *st)
{
	(void)p;
	of->facts_at = rn_col_int(st, 1);
}

/* Rows come in order of time. */
static void
take_word(struct proofs *p, struct rn_proof *of, const struct rn_stmt *st)
{
	int64_t at = rn_col_int(st, 2);

	switch (rn_col_int(st, 1)) {
	case RN_PROOF_VERIFIED:
		of->verified_at = at;
		break;
	case RN_PROOF_BOUNCED:
		of->bounced_at = at;
		of->bounced = rn_col_text(st, 3, p->a);
		break;
	case RN_PROOF_AGAIN:
		if (of->facts_at != RN_NONE && at > of->facts_at)
			of->facts_at = at;
		break;
	}
}

static enum rn_status
hear_letters(struct proofs *p)
{
	struct rn_state_of *v = calloc(p->n + 1, sizeof(*v));
	enum rn_status rc = RN_OK;
	size_t k = 0, n = 0;

	if (v == NULL)
		rn_nomem();
	for (size_t i = 0; i < p->n; i++)
		if (p->v[i].bounced != NULL)
			v[n++].person = p->v[i].person_id;
	TRY(rn_states_load(p->rn, v, n));
	for (size_t i = 0; i < p->n; i++) {
		struct rn_proof *of = &p->v[i];
		bool wrote = false;

		if (of->bounced == NULL)
			continue;
		wrote = v[k].state.last_id != 0 &&
		    v[k].state.last_in > of->bounced_at;
		k++;
		if (wrote || of->verified_at >= of->bounced_at)
			of->bounced = NULL;
	}
out:
	free(v);
	return rc;
}

/* The same day so many months before, or the last of a shorter month. */
static int64_t
months_before(int64_t at, int months)
{
	int y, m, d;

	rn_civil_of(rn_local_day(at), &y, &m, &d);
	y -= months / 12;
	m -= months % 12;
	if (m < 1) {
		m += 12;
		y--;
	}
	if (d > rn_month_days(y, m))
		d = rn_month_days(y, m);
	return rn_local_start(rn_civil(y, m, d));
}

static const char *
say(struct rn_arena *a, const struct rn_proof *p, int64_t oldest, int months)
{
	int64_t at = p->verified_at > p->facts_at ? p->verified_at :
	    p->facts_at;
	char day[32];

	if (p->bounced != NULL)
		return rn_sprintf(a, "mail to %s came back on %s", p->bounced,
		    rn_date_day(p->bounced_at, day));
	if (p->facts_at == RN_NONE || at >= oldest)
		return NULL;
	return rn_sprintf(a, "what is known of them is of %s, more than %d"
	    " month%s ago", rn_date_day(at, day), months,
	    months == 1 ? "" : "s");
}

static int
by_person(const void *ap, const void *bp)
{
	const struct rn_proof *a = ap, *b = bp;

	return (a->person_id > b->person_id) - (a->person_id < b->person_id);
}

enum rn_status
rn_person_proofs(struct refnet *rn, struct rn_arena *a, int months,
    int64_t as_of, struct rn_proof *v, size_t n)
{
	struct proofs p = { .rn = rn, .a = a, .v = v, .n = n,
	    .until = as_of == RN_NOW ? rn_now(rn) : as_of };
	enum rn_status rc = RN_OK;
	int64_t oldest;

	if (months < 1 || months > MONTHS_MAX)
		months = RN_FRESH_MONTHS;
	oldest = months_before(p.until, months);
	for (size_t i = 0; i < n; i++)
		v[i] = (struct rn_proof){ .person_id = v[i].person_id,
		    .facts_at = RN_NONE, .verified_at = RN_NONE,
		    .bounced_at = RN_NONE };
	if (n == 0)
		return RN_OK;
	qsort(v, n, sizeof(*v), by_person);
	TRY(each(&p, FACTS, take_fact));
	TRY(each(&p, PROOFS, take_word));
	TRY(hear_letters(&p));
	for (size_t i = 0; i < n; i++)
		v[i].verify = say(a, &v[i], oldest, months);
out:
	return rc;
}

/* --- what a human says of it ---------------------------------------------- */

/* The address that mail came back from: that one, or their only one. */
static enum rn_status
find_address(struct refnet *rn, struct rn_arena *a, int64_t person,
    const char *typed, int64_t *handle)
{
	const char *canon = rn_canon_email(a, typed, strlen(typed));
	struct rn_handle h = { .id = RN_NONE };
	enum rn_status rc = RN_OK;

	if (canon != NULL)
		TRY(rn_handle_find(rn, RN_HANDLE_EMAIL, canon, &h));
	if (h.id == RN_NONE || h.person != person)
		return rn_fail(rn, RN_EUSAGE, "'%s' is no address of theirs",
		    typed);
	*handle = h.id;
out:
	return rc;
}

static enum rn_status
check(struct refnet *rn, const struct rn_proof_words *w)
{
	size_t bad;

	if (w->on != RN_NOW && w->on > rn_now(rn))
		return rn_fail(rn, RN_EUSAGE, "that date is still to come");
	if (w->because == NULL)
		return RN_OK;
	if (!rn_utf8_valid(w->because, strlen(w->because), &bad))
		return rn_fail(rn, RN_EUSAGE, "the reason is not UTF-8");
	if (strlen(w->because) > BECAUSE_MAX)
		return rn_fail(rn, RN_EUSAGE, "the reason has more than %d"
		    " bytes", BECAUSE_MAX);
	return RN_OK;
}

enum rn_status
rn_person_verify(struct refnet *rn, const char *ref,
    const struct rn_proof_words *w, int64_t *id)
{
	struct rn_arena *a = rn_arena_new();
	const char *name;
	enum rn_status rc;
	int64_t handle;

	if (a == NULL)
		rn_nomem();
	rc = rn_change_begin(rn, "person verify");
	if (rc != RN_OK)
		goto done;
	TRY(check(rn, w));
	TRY(rn_person_find(rn, ref, id));
	TRY(rn_person_handle(rn, *id, &handle));
	if (w->bounced != NULL)
		TRY(find_address(rn, a, *id, w->bounced, &handle));
	TRY(rn_proof_put(rn, handle, w->bounced != NULL ? RN_PROOF_BOUNCED :
	    RN_PROOF_VERIFIED, w->on == RN_NOW ? rn_now(rn) : w->on,
	    w->because));
	TRY(rn_person_called(rn, a, *id, &name));
	TRY(rn_change_say(rn, "%s: %s%s", name, w->bounced == NULL ?
	    "verified" : "mail came back from ", w->bounced == NULL ? "" :
	    w->bounced));
out:
	rc = rn_end(rn, rc);
done:
	rn_arena_free(a);
	return rc;
}
