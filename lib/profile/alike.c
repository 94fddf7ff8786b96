/*
 * alike.c - how like a profile what is known of people is, by vectors.
 *
 * The vectors come from a program of the user's, or from what it said before.
 * What a cosine means differs from program to program; how far it stands out
 * among all that were compared does not, and that is weighed: whom one wants
 * is taken to lie LIES standard deviations above anybody at hand.
 */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "profile/profile.h"
#include "profile/profile_sql.h"
#include "refnet/org.h"

enum { KEPT = 10000 };		/* rows of the store */
#define LIES .7
#define MOST 2.			/* a guess of a program's outweighs no fact */

double
rn_alike_weight(double deviations)
{
	double w = deviations * LIES - LIES * LIES / 2;

	return w > MOST ? MOST : w < -MOST ? -MOST : w;
}

struct alike {
	struct refnet *rn;
	struct rn_arena *a;
	const struct rn_match_plugin *p;
	const char **text;	/* the profile's, then one a person */
	int64_t *key;
	size_t n;
	struct rn_vectors got;	/* rows of zeros: not yet */
	int64_t command;
};

/* --- texts ---------------------------------------------------------------- */

static const char *
say(struct rn_arena *a, const char *all, const char *more)
{
	return more == NULL || *more == '\0' ? all :
	    rn_sprintf(a, "%s%s%s", all, *all == '\0' ? "" : ", ", more);
}

static const char *
say_list(struct rn_arena *a, const char *all, const struct rn_list *l)
{
	for (size_t i = 0; i < l->n; i++)
		all = say(a, all, l->v[i]);
	return all;
}

/* Whom it wants; never whom it leaves out, which would be alike, too. */
static const char *
profile_text(struct rn_arena *a, const struct rn_profile *p)
{
	const char *all = say_list(a, "", &p->roles);

	all = say(a, all, p->authority);
	all = say_list(a, all, &p->industries);
	all = say_list(a, all, &p->geographies);
	all = say(a, all, p->stage);
	return say(a, all, p->trigger);
}

static enum rn_status
place_of(struct alike *k, int64_t person, const char **place)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	bool row;

	*place = NULL;
	TRY(rn_sql(k->rn, &rn_profile_sql, PERSON_PLACE, &st));
	rn_bind_int(&st, ":id", person);
	TRY(rn_step(&st, &row));
	if (row)
		*place = rn_col_text(&st, 0, k->a);
out:
	rn_done(&st);
	return rc;
}

static enum rn_status
take_texts(struct alike *k, const struct rn_profile *p, int64_t as_of,
    const struct rn_match *list)
{
	enum rn_status rc = RN_OK;
	struct rn_orgs *orgs = NULL;
	const char *place;

	k->text = rn_alloc(k->a, k->n * sizeof(*k->text));
	k->key = rn_alloc(k->a, k->n * sizeof(*k->key));
	k->text[0] = profile_text(k->a, p);
	TRY(rn_orgs_read(k->rn, k->a, as_of, &orgs));
	for (size_t i = 1; i < k->n; i++) {
		const struct rn_match *m = &list[i - 1];
		const struct rn_org *org = rn_orgs_find(orgs, m->org);
		const char *s = say(k->a, say(k->a, "", m->title), m->org);

		if (org != NULL) {
			s = say(k->a, s, org->fact[RN_ORG_INDUSTRY].text);
			s = say(k->a, s, org->fact[RN_ORG_ABOUT].text);
		}
		TRY(place_of(k, m->person_id, &place));
		k->text[i] = say(k->a, s, place);
	}
	k->command = rn_store_hash(k->rn, k->p->command,
	    strlen(k->p->command));
	for (size_t i = 0; i < k->n; i++) {
		const char *both = rn_sprintf(k->a, "%lld %s",
		    (long long)k->command, k->text[i]);

		k->key[i] = rn_store_hash(k->rn, both, strlen(both));
	}
out:
	rn_orgs_free(orgs);
	return rc;
}

/* --- what is kept ---------------------------------------------------------- */

static void
pack(const float *v, size_t n, unsigned char *to)
{
	for (size_t i = 0; i < n; i++) {
		uint32_t bits;

		memcpy(&bits, &v[i], sizeof(bits));
		for (int b = 0; b < 4; b++)
			*to++ = (unsigned char)(bits >> 8 * b);
	}
}

/* False: it is none of ours, and as if it were not there. */
static bool
unpack(const unsigned char *p, float *to, size_t n)
{
	double length = 0;

	for (size_t i = 0; i < n; i++, p += 4) {
		uint32_t bits = (uint32_t)p[0] | (uint32_t)p[1] << 8 |
		    (uint32_t)p[2] << 16 | (uint32_t)p[3] << 24;

		memcpy(&to[i], &bits, sizeof(bits));
		length += (double)to[i] * (double)to[i];
	}
	return length > .99 && length < 1.01;	/* NaN is not */
}

/* Vectors of one length, that of the first; has[i]: the i-th is there. */
static enum rn_status
recall(struct alike *k, bool *has)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	bool row, some = false;
	const void *body;
	size_t size;

	TRY(rn_sql(k->rn, &rn_profile_sql, VECTOR_GET, &st));
	for (size_t i = 0; i < k->n; i++) {
		rn_reset(&st);
		rn_bind_int(&st, ":text", k->key[i]);
		TRY(rn_step(&st, &row));
		body = row ? rn_col_blob(&st, 0, &size) : NULL;
		if (body == NULL || size % 4 != 0 || size == 0 ||
		    size > RN_VECTOR_DIM * 4 ||
		    (k->got.dim != 0 && size != k->got.dim * 4))
			continue;
		if (k->got.dim == 0) {
			k->got = (struct rn_vectors){ .n = k->n,
			    .dim = size / 4 };
			k->got.v = rn_alloc(k->a, k->n * size);
		}
		has[i] = unpack(body, k->got.v + i * k->got.dim,
		    k->got.dim);
		some = some || has[i];
		if (!some)
			k->got.dim = 0;
	}
out:
	rn_done(&st);
	return rc;
}

static enum rn_status
put_rows(struct refnet *rn, const struct alike *k, const bool *had)
{
	unsigned char *body = rn_alloc(k->a, k->got.dim * 4);
	struct rn_stmt st = { 0 };
	enum rn_status rc = rn_begin(rn);
	int64_t kept;
	bool all;

	if (rc != RN_OK)
		return rc;
	TRY(rn_run1(rn, &rn_profile_sql, VECTOR_OTHERS, ":command",
	    k->command));
	TRY(rn_get1(rn, &rn_profile_sql, VECTOR_COUNT, ":command",
	    k->command, &kept));
	all = kept + (int64_t)k->n > KEPT;
	if (all)
		TRY(rn_run1(rn, &rn_profile_sql, VECTOR_EMPTY, ":command",
		    k->command));
	TRY(rn_sql(rn, &rn_profile_sql, VECTOR_PUT, &st));
	for (size_t i = 0; i < k->n; i++) {
		if (had[i] && !all)
			continue;
		pack(k->got.v + i * k->got.dim, k->got.dim, body);
		rn_bind_int(&st, ":text", k->key[i]);
		rn_bind_int(&st, ":command", k->command);
		rn_bind_blob(&st, ":body", body, k->got.dim * 4);
		TRY(rn_exec(&st));
	}
out:
	rn_done(&st);
	return rn_end(rn, rc);
}

/*
 * By a handle of its own, as who matches only reads.  Where the store is held
 * by somebody else, or nobody can write to it, the program is asked again.
 */
static void
keep(const struct alike *k, const bool *had)
{
	struct refnet *rn = rn_handle_new(rn_now(k->rn));

	if (rn == NULL)
		return;
	rn_wait(rn, 0);
	if (rn_open(rn, rn_path(k->rn), RN_WRITE) == RN_OK)
		(void)!put_rows(rn, k, had);
	rn_close(rn);
}

/* --- asking ---------------------------------------------------------------- */

/* The texts that are not there yet, each once. */
static size_t
choose(const struct alike *k, const bool *has, const char **text,
    size_t *which)
{
	size_t n = 0;

	for (size_t i = 0; i < k->n; i++) {
		size_t same = 0;

		which[i] = SIZE_MAX;
		if (has[i])
			continue;
		while (same < i && (has[same] || k->key[same] != k->key[i]))
			same++;
		which[i] = same < i ? which[same] : n;
		if (same == i)
			text[n++] = k->text[i];
	}
	return n;
}

static const char *
ask(struct alike *k, bool *has)
{
	const char **text = rn_alloc(k->a, k->n * sizeof(*text)), *wrong;
	size_t *which = rn_alloc(k->a, k->n * sizeof(*which));
	struct rn_vectors new;
	size_t n = choose(k, has, text, which);

	if (n == 0)
		return NULL;
	wrong = rn_vectors_ask(k->a, k->p, text, n, &new);
	if (wrong != NULL)
		return wrong;
	if (k->got.dim != 0 && k->got.dim != new.dim) {
		/* another model behind the same command: nothing old counts */
		memset(has, 0, k->n * sizeof(*has));
		k->got.dim = 0;
		return ask(k, has);
	}
	if (k->got.dim == 0) {
		k->got = (struct rn_vectors){ .n = k->n, .dim = new.dim };
		k->got.v = rn_alloc(k->a, k->n * new.dim *
		    sizeof(*k->got.v));
	}
	for (size_t i = 0; i < k->n; i++)
		if (which[i] != SIZE_MAX)
			memcpy(k->got.v + i * new.dim, new.v +
			    which[i] * new.dim, new.dim * sizeof(*new.v));
	keep(k, has);
	return NULL;
}

/* --- the answer ------------------------------------------------------------- */

static double
cosine(const struct alike *k, size_t i)
{
	const float *x = k->got.v, *y = k->got.v + i * k->got.dim;
	double sum = 0;

	for (size_t d = 0; d < k->got.dim; d++)
		sum += (double)x[d] * (double)y[d];
	return sum;
}

static void
weigh(const struct alike *k, struct rn_match *list)
{
	double *like = rn_alloc(k->a, k->n * sizeof(*like));
	double mean = 0, spread = 0, n = (double)k->n - 1;

	for (size_t i = 1; i < k->n; i++)
		mean += (like[i] = cosine(k, i)) / n;
	for (size_t i = 1; i < k->n; i++)
		spread += (like[i] - mean) * (like[i] - mean) / n;
	spread = sqrt(spread);
	for (size_t i = 1; i < k->n; i++) {
		struct rn_match *m = &list[i - 1];
		double w = spread > 1e-6 ? rn_alike_weight((like[i] - mean) /
		    spread) : 0;

		m->weight += w;
		m->why = rn_sprintf(k->a, "%s%smeaning %+.1f: %.2f alike,"
		    " %.2f the others (match.command)", m->why == NULL ? "" :
		    m->why, m->why == NULL ? "" : "\n", w, like[i], mean);
	}
}

enum rn_status
rn_match_alike(struct refnet *rn, struct rn_arena *a, const char *name,
    int64_t as_of, const struct rn_match_plugin *p, struct rn_match *list,
    size_t n, const char **failed)
{
	struct alike k = { .rn = rn, .a = a, .p = p,
	    .n = (n > RN_ALIKE_MOST ? RN_ALIKE_MOST : n) + 1 };
	enum rn_status rc = RN_OK;
	struct rn_profile profile;
	bool *has;

	*failed = NULL;
	TRY(rn_profile_get(rn, a, name, &profile));
	if (n == 0)
		goto out;
	TRY(take_texts(&k, &profile, as_of, list));
	has = rn_alloc(a, k.n * sizeof(*has));
	TRY(recall(&k, has));
	*failed = ask(&k, has);
	if (*failed != NULL)
		goto out;
	weigh(&k, list);
	rn_match_order(list, n);
out:
	return rc;
}
