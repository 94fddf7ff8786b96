/*
 * complete.c - whom a few letters may mean, for completing an address.
 *
 * Everybody's name, employer and addresses are gone through once, and nothing
 * else is read but of those who match; a list of people would read all that is
 * held.  What counts as a better match is by_rank().
 */
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "map/still.h"
#include "store/handle_page.h"

enum {
	WORDS = 16,		/* that are looked at */
	MOST = 100		/* people: more is no completion */
};

/* Whom some of the words fit. */
struct hit {
	int64_t person;
	unsigned mask;		/* 1 << word */
	bool mail;		/* they have an address */
	int tier;
	int64_t two_way, out;
};

struct search {
	struct refnet *rn;
	const char *word[WORDS];
	size_t len[WORDS], words;
	struct hit *v;		/* by person, once they are merged */
	size_t n, room;
	size_t known;		/* of v: found by their names */
	size_t at;		/* of them: the first not before the last sought */
};

/* --- who ------------------------------------------------------------------- */

static bool
is_inner(unsigned char c)
{
	return c >= 0x80 || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

/* Does a word of the text begin so?  Anything but letters parts words. */
static bool
begins(const char *text, size_t n, const char *word, size_t len)
{
	const char *end = text + n;

	for (const char *s = text; (size_t)(end - s) >= len; s++) {
		s = memchr(s, word[0], (size_t)(end - s) - len + 1);
		if (s == NULL)
			return false;
		if (memcmp(s, word, len) == 0 &&
		    (s == text || !is_inner((unsigned char)s[-1])))
			return true;
	}
	return false;
}

static unsigned
fits(const struct search *q, const char *text, size_t n)
{
	unsigned mask = 0;

	for (size_t i = 0; text != NULL && i < q->words; i++)
		if (begins(text, n, q->word[i], q->len[i]))
			mask |= 1u << i;
	return mask;
}

static void
add(struct search *q, int64_t person, unsigned mask, bool mail)
{
	q->v = rn_grow(q->v, q->n, &q->room, sizeof(*q->v));
	q->v[q->n++] = (struct hit){ .person = person, .mask = mask,
	    .mail = mail };
}

static enum rn_status
find_names(struct search *q)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	bool row;

	TRY(rn_sql(q->rn, &rn_map_sql, COMPLETE_PEOPLE, &st));
	for (;;) {
		const char *name, *org;
		unsigned mask;
		size_t n;

		TRY(rn_step(&st, &row));
		if (!row)
			break;
		name = rn_col_blob(&st, 1, &n);
		mask = fits(q, name, n);
		org = rn_col_blob(&st, 2, &n);
		mask |= fits(q, org, n);
		if (mask != 0)
			add(q, rn_col_int(&st, 0), mask, false);
	}
	q->known = q->n;
out:
	rn_done(&st);
	return rc;
}

/* Is that the first of them who is not before this person? */
static bool
is_place(const struct search *q, size_t at, int64_t person)
{
	return (at == q->known || q->v[at].person >= person) &&
	    (at == 0 || q->v[at - 1].person < person);
}

/*
 * One of those found by their names, or NULL.  They are by person, and so are
 * most addresses: the place is that of the one before, or the next.
 */
static struct hit *
known(struct search *q, int64_t person)
{
	size_t lo = 0, hi = q->known;

	if (q->at < q->known && q->v[q->at].person < person)
		q->at++;
	while (!is_place(q, q->at, person)) {
		q->at = lo + (hi - lo) / 2;
		if (q->at < q->known && q->v[q->at].person < person)
			lo = ++q->at;
		else
			hi = q->at;
	}
	return q->at < q->known && q->v[q->at].person == person ?
	    &q->v[q->at] : NULL;
}

static void
take_address(struct search *q, int64_t person, const char *address)
{
	unsigned mask = fits(q, address, strlen(address));
	struct hit *h = q->known == 0 ? NULL : known(q, person);

	if (h != NULL) {
		h->mask |= mask;
		h->mail = true;
	} else if (mask != 0) {
		add(q, person, mask, true);
	}
}

/* Addresses as they are packed, and those beside: the table of all is slow. */
static enum rn_status
find_addresses(struct search *q, struct rn_arena *a)
{
	struct rn_handle_page page = { 0 };
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	bool row;

	TRY(rn_sql(q->rn, &rn_map_sql, COMPLETE_PAGES, &st));
	for (;;) {
		const void *body;
		size_t size, i = 0;

		TRY(rn_step(&st, &row));
		if (!row)
			break;
		body = rn_col_blob(&st, 0, &size);
		rn_handle_page_of(&page, body, size);
		for (; rn_handle_page_more(&page); i++)
			if (page.v[i].kind == RN_HANDLE_EMAIL)
				take_address(q, page.v[i].person,
				    page.v[i].canon);
	}
	rn_done(&st);
	TRY(rn_sql(q->rn, &rn_map_sql, COMPLETE_ROWS, &st));
	for (;;) {
		TRY(rn_step(&st, &row));
		if (!row)
			break;
		take_address(q, rn_col_int(&st, 0), rn_col_held(&st, 1, a));
	}
out:
	rn_done(&st);
	rn_handle_page_free(&page);
	return rc;
}

/* One hit a person, of those whom every word fits and mail reaches. */
static void
merge(struct search *q)
{
	unsigned all = (1u << q->words) - 1;
	size_t n = 0;

	if (q->n > 1)
		qsort(q->v, q->n, sizeof(*q->v), rn_by_int64);
	for (size_t i = 0; i < q->n;) {
		struct hit h = q->v[i++];

		for (; i < q->n && q->v[i].person == h.person; i++) {
			h.mask |= q->v[i].mask;
			h.mail |= q->v[i].mail;
		}
		if (h.mask == all && h.mail)
			q->v[n++] = h;
	}
	q->n = q->known = n;
	q->at = 0;
}

/* --- in which order -------------------------------------------------------- */

/*
 * A tier as it is where the company says nothing: to look at everybody's would
 * take longer than typing the name.
 */
static enum rn_status
score(struct search *q, const struct rn_census *c)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	size_t n = 0;
	bool row;

	TRY(rn_sql(q->rn, &rn_map_sql, COMPLETE_STATE, &st));
	for (size_t i = 0; i < q->n; i++) {
		struct hit h = q->v[i];
		struct rn_state s;
		struct rn_score sc;
		const void *body;
		size_t size;

		rn_bind_int(&st, ":id", h.person);
		TRY(rn_step(&st, &row));
		body = row ? rn_col_blob(&st, 0, &size) : NULL;
		h.tier = RN_TIER_NONE;
		h.two_way = h.out = RN_NONE;
		if (body != NULL && rn_state_unpack(body, size, &s)) {
			rn_score(&s, c->at, c->prior, &c->calibration, &sc);
			h.tier = sc.tier;
			h.two_way = s.last_two_way;
			h.out = s.last_out;
		}
		if (row)
			q->v[n++] = h;
		rn_reset(&st);
	}
	q->n = q->known = n;
	q->at = 0;
out:
	rn_done(&st);
	return rc;
}

/* What a human said of them: a pin counts, and who is not to be contacted. */
static enum rn_status
hear(struct search *q, size_t *left_out)
{
	struct rn_said *said = rn_zeroed(q->n + 1, sizeof(*said));
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	size_t n = 0;
	bool row;

	for (size_t i = 0; i < q->n; i++)
		said[i] = rn_said_nothing;
	TRY(rn_sql(q->rn, &rn_map_sql, DECIDED, &st));
	rn_bind_int(&st, ":until", RN_NOW);
	for (;;) {
		struct hit *h;

		TRY(rn_step(&st, &row));
		if (!row)
			break;
		h = known(q, rn_col_int(&st, 0));
		if (h != NULL)
			rn_said_take(&said[h - q->v], &st);
	}
	for (size_t i = 0; i < q->n; i++) {
		struct hit h = q->v[i];

		if (said[i].pinned >= 0)
			h.tier = said[i].pinned;
		if (!said[i].dnc)
			q->v[n++] = h;
	}
	*left_out = q->n - n;
	q->n = n;
out:
	rn_done(&st);
	free(said);
	return rc;
}

/* By tier, then whoever was in touch last; the longest known among equals. */
static int
by_rank(const void *x, const void *y)
{
	const struct hit *a = x, *b = y;

	if (a->tier != b->tier)
		return a->tier < b->tier ? -1 : 1;
	if (a->two_way != b->two_way)
		return a->two_way > b->two_way ? -1 : 1;
	if (a->out != b->out)
		return a->out > b->out ? -1 : 1;
	return a->person < b->person ? -1 : a->person > b->person;
}

static enum rn_status
rank(struct search *q, struct rn_arena *a, size_t *left_out)
{
	struct rn_census c = { 0 };
	struct rn_still still = { 0 };
	enum rn_status rc = RN_OK;
	bool any;

	TRY(rn_still_take(q->rn, a, RN_NOW, &c, &still, &any));
	if (!any) {
		rn_census_free(&c);
		TRY(rn_census_take(q->rn, RN_NOW, &c));
	}
	TRY(score(q, &c));
	TRY(hear(q, left_out));
	if (q->n > 1)
		qsort(q->v, q->n, sizeof(*q->v), by_rank);
out:
	rn_census_free(&c);
	rn_still_free(&still);
	return rc;
}

/* --- the answer ------------------------------------------------------------ */

static enum rn_status
read_addresses(struct refnet *rn, struct rn_arena *a, struct rn_addressee *p)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	const char **v = NULL;
	size_t room = 0;
	bool row;

	TRY(rn_sql(rn, &rn_map_sql, HANDLES_ONE, &st));
	rn_bind_int(&st, ":id", p->id);
	for (;;) {
		TRY(rn_step(&st, &row));
		if (!row)
			break;
		if (rn_col_int(&st, 1) != RN_HANDLE_EMAIL)
			continue;
		v = rn_grow(v, p->emails.n, &room, sizeof(*v));
		v[p->emails.n++] = rn_col_held(&st, 2, a);
	}
	p->emails.v = rn_alloc(a, (p->emails.n + 1) * sizeof(*v));
	if (p->emails.n > 0)
		memcpy(p->emails.v, v, p->emails.n * sizeof(*v));
out:
	rn_done(&st);
	free(v);
	return rc;
}

static enum rn_status
tell(const struct search *q, struct rn_arena *a, struct rn_addressee *v,
    size_t n)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	bool row;

	for (size_t i = 0; i < n; i++) {
		v[i].id = q->v[i].person;
		TRY(rn_sql(q->rn, &rn_map_sql, PERSON, &st));
		rn_bind_int(&st, ":id", v[i].id);
		TRY(rn_step(&st, &row));
		if (row) {
			v[i].name = rn_col_text(&st, 1, a);
			v[i].org = rn_col_text(&st, 2, a);
			v[i].title = rn_col_text(&st, 3, a);
		}
		rn_done(&st);
		TRY(read_addresses(q->rn, a, &v[i]));
	}
out:
	rn_done(&st);
	return rc;
}

static void
split(struct search *q, char *text)
{
	for (char *w; q->words < WORDS &&
	    (w = strtok_r(text, " ", &text)) != NULL;) {
		q->len[q->words] = strlen(w);
		q->word[q->words++] = w;
	}
}

enum rn_status
rn_person_complete(struct refnet *rn, struct rn_arena *a, const char *text,
    struct rn_addressee **list, size_t *n, size_t *all, size_t *left_out)
{
	struct search q = { .rn = rn };
	enum rn_status rc;

	*list = NULL;
	*n = *all = *left_out = 0;
	split(&q, rn_fold(a, text));
	if (q.words == 0)
		return RN_OK;
	rc = rn_begin_read(rn);
	if (rc != RN_OK)
		return rc;
	TRY(find_names(&q));
	TRY(find_addresses(&q, a));
	merge(&q);
	if (q.n > 0)
		TRY(rank(&q, a, left_out));
	*all = q.n;
	*n = q.n < MOST ? q.n : MOST;
	*list = rn_alloc(a, (*n + 1) * sizeof(**list));
	TRY(tell(&q, a, *list, *n));
out:
	free(q.v);
	return rn_end(rn, rc);
}
