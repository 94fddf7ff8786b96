/*
 * kept_warm.c - who was strong or medium when a report went out.
 *
 * Kept beside the report, in its transaction.  What is kept holds numbers of
 * people and nothing else of them; whoever is gone since is passed over when
 * it is compared (drift.c).  A body is the version, how many people were of
 * each tier, then of each person: how much higher the number is than the one
 * before, tier with dormancy, chance.  What cannot be read was not kept.
 */
#include <math.h>
#include <stdlib.h>

#include "base/varint.h"
#include "report/report.h"

enum {
	VERSION = 1,
	MOST = RN_VARINT + 1 + 3,	/* bytes of a person */
	GRAINS = 256,		/* of a unit of log-odds */
	OFFSET = 1 << 15	/* makes what is kept of it positive */
};

/* --- writing ----------------------------------------------------------------- */

static uint64_t
grains_of(float vital)
{
	return (uint64_t)(lroundf(fminf(fmaxf(vital, -100), 100) * GRAINS) +
	    OFFSET);
}

static size_t
pack(const struct rn_kept_warm *k, unsigned char *p)
{
	const unsigned char *first = p;
	int64_t before = 0;

	*p++ = VERSION;
	for (int t = 0; t < RN_TIERS; t++)
		p += rn_varint_put(p, (uint64_t)k->people[t]);
	for (size_t i = 0; i < k->warm.n; i++) {
		const struct rn_warm *w = &k->warm.v[i];

		p += rn_varint_put(p, (uint64_t)(w->person - before));
		*p++ = (unsigned char)(w->tier * 2 + w->dormant);
		p += rn_varint_put(p, grains_of(w->vital));
		before = w->person;
	}
	return (size_t)(p - first);
}

enum rn_status
rn_kept_warm_put(struct refnet *rn, int64_t report,
    const struct rn_kept_warm *k)
{
	unsigned char *body = rn_zeroed(1 + RN_VARINT * RN_TIERS + MOST * k->warm.n,
	    1);
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;

	TRY(rn_sql(rn, &rn_report_sql, RN_REPORT_WARM_PUT, &st));
	rn_bind_int(&st, ":report", report);
	rn_bind_int(&st, ":at", k->at);
	rn_bind_blob(&st, ":body", body, pack(k, body));
	TRY(rn_exec(&st));
out:
	rn_done(&st);
	free(body);
	return rc;
}

/* --- reading ----------------------------------------------------------------- */

static bool
read_person(const unsigned char **p, const unsigned char *end,
    struct rn_warm *w)
{
	uint64_t more, grains;

	if (!rn_varint_get(p, end, &more) || more == 0 || more > INT64_MAX ||
	    *p == end)
		return false;
	if (w->person > INT64_MAX - (int64_t)more)
		return false;
	w->person += (int64_t)more;
	w->tier = **p / 2;
	w->dormant = *(*p)++ % 2 == 1;
	if (w->tier > RN_TIER_MEDIUM || !rn_varint_get(p, end, &grains) ||
	    grains > 2 * OFFSET)
		return false;
	w->vital = ((float)grains - OFFSET) / GRAINS;
	return true;
}

static bool
unpack(const unsigned char *p, size_t size, struct rn_kept_warm *k)
{
	const unsigned char *end = p + size;
	struct rn_warm_list *l = &k->warm;
	struct rn_warm w = { .last_in = RN_NONE, .last_two_way = RN_NONE };

	if (size == 0 || *p++ != VERSION)
		return false;
	for (int t = 0; t < RN_TIERS; t++) {
		uint64_t v;

		if (!rn_varint_get(&p, end, &v) || v > INT64_MAX)
			return false;
		k->people[t] = (int64_t)v;
	}
	while (p < end) {
		if (!read_person(&p, end, &w))
			return false;
		l->v = rn_grow(l->v, l->n, &l->room, sizeof(*l->v));
		l->v[l->n++] = w;
	}
	return true;
}

enum rn_status
rn_kept_warm_get(struct refnet *rn, int64_t at, int64_t low, int64_t high,
    struct rn_kept_warm *k, bool *any)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	const void *body;
	size_t size;

	TRY(rn_sql(rn, &rn_report_sql, RN_REPORT_WARM_GET, &st));
	rn_bind_int(&st, ":at", at);
	rn_bind_int(&st, ":low", low);
	rn_bind_int(&st, ":high", high);
	TRY(rn_step(&st, any));
	if (!*any)
		goto out;
	k->at = rn_col_int(&st, 0);
	body = rn_col_blob(&st, 1, &size);
	*any = body != NULL && unpack(body, size, k);
	if (!*any)
		rn_kept_warm_free(k);
out:
	rn_done(&st);
	return rc;
}

void
rn_kept_warm_free(struct rn_kept_warm *k)
{
	free(k->warm.v);
	*k = (struct rn_kept_warm){ .at = RN_NONE };
}
