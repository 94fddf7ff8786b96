/*
 * state.c - the state of a person, as it is kept.
 *
 * A body is a tag and the words of struct rn_state, each as what it differs by
 * (exclusive or) from that of a new state: how many bytes of it there are, two
 * words a byte, and then those bytes, the lowest first.  Most are half as long
 * as the struct.  One of the layout before lacks the last word, which older.c
 * sees to; one of another machine or version does not fit and is replayed: a
 * state is only a shortcut.
 */
#include <string.h>

#include "ledger/ledger.h"
#include "ledger/ledger_sql.h"
#include "ledger/rest.h"

enum {
	MANY = 10000, QUARTER = 4,
	WORD = sizeof(uint64_t),
	WORDS = sizeof(struct rn_state) / WORD,
	TAG = 4,
	SIZES = (WORDS + 1) / 2,
	BODY = TAG + SIZES + WORDS * WORD
};

_Static_assert(WORDS * WORD == sizeof(struct rn_state), "words only");
_Static_assert(offsetof(struct rn_state, began) == (WORDS - 1) * WORD,
    "the layout before had all but that");

/* What a stored body must begin with: the layout, and how many words. */
static const unsigned char tag[TAG] = { 's', 't', 3, WORDS };
static const unsigned char tag_before[TAG] = { 's', 't', 2, WORDS - 1 };

/* As words, and back. */
static void
differ(const struct rn_state *s, uint64_t w[WORDS])
{
	struct rn_state none;
	uint64_t v[WORDS];

	rn_state_init(&none);
	memcpy(v, &none, sizeof(v));
	memcpy(w, s, sizeof(v));
	for (size_t i = 0; i < WORDS; i++)
		w[i] ^= v[i];
}

static size_t
pack(const struct rn_state *s, unsigned char body[BODY])
{
	unsigned char *size = body + TAG, *p = size + SIZES;
	uint64_t w[WORDS];

	differ(s, w);
	memcpy(body, tag, TAG);
	memset(size, 0, SIZES);
	for (size_t i = 0; i < WORDS; i++) {
		unsigned n = 0;

		for (; w[i] != 0; w[i] >>= 8, n++)
			*p++ = (unsigned char)w[i];
		size[i / 2] |= (unsigned char)(n << i % 2 * 4);
	}
	return (size_t)(p - body);
}

/* The n lowest bytes, as they lie; `end` is where there are no more. */
static uint64_t
word_at(const unsigned char *p, unsigned n, const unsigned char *end)
{
	uint64_t w = 0;

	if (n == 0)
		return 0;
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
	if (end - p >= WORD) {
		memcpy(&w, p, WORD);
		return w & UINT64_MAX >> (WORD - n) * 8;
	}
#else
	(void)end;
#endif
	for (unsigned k = 0; k < n; k++)
		w |= (uint64_t)p[k] << 8 * k;
	return w;
}

bool
rn_state_unpack(const void *body, size_t n, struct rn_state *s)
{
	const unsigned char *size, *p, *end;
	uint64_t w[WORDS];
	size_t words;
	bool before;

	if (n < TAG)		/* body may be NULL */
		return false;
	before = memcmp(body, tag_before, TAG) == 0;
	words = before ? WORDS - 1 : WORDS;
	if (n < TAG + (words + 1) / 2 ||
	    (!before && memcmp(body, tag, TAG) != 0))
		return false;
	size = (const unsigned char *)body + TAG;
	end = (const unsigned char *)body + n;
	p = size + (words + 1) / 2;
	rn_state_init(s);
	memcpy(w, s, sizeof(w));
	for (size_t i = 0; i < words; i++) {
		unsigned bytes = size[i / 2] >> i % 2 * 4 & 15;

		if (bytes > WORD || bytes > (size_t)(end - p))
			return false;
		w[i] ^= word_at(p, bytes, end);
		p += bytes;
	}
	memcpy(s, w, sizeof(*s));
	if (before)
		s->began = RN_BEGAN_UNKNOWN;
	return p == end;
}

/* As a feed: people whose state was not found yet, and their places. */
struct asked { const struct rn_state_of *v; size_t n, at; };

static bool
next_asked(void *ctx, struct rn_value *row)
{
	struct asked *a = ctx;

	while (a->at < a->n && a->v[a->at].state.last_id != 0)
		a->at++;
	if (a->at == a->n)
		return false;
	row[0] = rn_value_int(a->v[a->at].person);
	row[1] = rn_value_int((int64_t)a->at++);
	return true;
}

/* Those in one table; last_id is RN_NONE where one must be replayed. */
static enum rn_status
load_from(struct refnet *rn, int which, struct rn_state_of *v, size_t n)
{
	struct asked a = { v, n, 0 };
	struct rn_feed from = { next_asked, &a };
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	bool row;

	TRY(rn_sql_fed(rn, &rn_ledger_sql, which, &from, &st));
	for (;;) {
		const void *body;
		struct rn_state *s;
		size_t size;

		TRY(rn_step(&st, &row));
		if (!row)
			break;
		s = &v[rn_col_int(&st, 0)].state;
		body = rn_col_blob(&st, 1, &size);
		if (!rn_state_unpack(body, size, s))
			s->last_id = RN_NONE;
	}
out:
	rn_done(&st);
	return rc;
}

enum rn_status
rn_states_load(struct refnet *rn, struct rn_state_of *v, size_t n)
{
	enum rn_status rc = RN_OK;

	for (size_t i = 0; i < n; i++)
		rn_state_init(&v[i].state);
	TRY(load_from(rn, STATES_RECENT, v, n));
	TRY(load_from(rn, STATES_SETTLED, v, n));
	for (size_t i = 0; i < n; i++)
		if (v[i].state.last_id == RN_NONE)
			TRY(rn_ledger_replay(rn, v[i].person, RN_NOW,
			    &v[i].state));
out:
	return rc;
}

/* The states that remain to be fed. */
struct states {
	const struct rn_state_of *v, *end;
	int64_t newest;		/* of state_new, before the row at hand */
	unsigned char body[BODY];	/* of the row at hand */
};

static const struct rn_state_of *
next_held(struct states *all)
{
	while (all->v < all->end && all->v->state.last_id == 0)
		all->v++;
	return all->v == all->end ? NULL : all->v++;
}

/* The body, and what it is held under: whose it is, or its place. */
static bool
next_body(struct states *all, bool by_place, struct rn_value *row)
{
	const struct rn_state_of *s = next_held(all);

	if (s == NULL)
		return false;
	row[0] = rn_value_int(by_place ? ++all->newest : s->person);
	row[1] = (struct rn_value){ .kind = RN_VALUE_BLOB, .p = all->body,
	    .n = pack(&s->state, all->body) };
	return true;
}

static bool
next_settled(void *ctx, struct rn_value *row)
{
	return next_body(ctx, false, row);
}

static bool
next_new(void *ctx, struct rn_value *row)
{
	return next_body(ctx, true, row);
}

static bool
next_place(void *ctx, struct rn_value *row)
{
	struct states *all = ctx;
	const struct rn_state_of *s = next_held(all);

	if (s == NULL)
		return false;
	row[0] = rn_value_int(s->person);
	row[1] = rn_value_int(++all->newest);
	return true;
}

static enum rn_status
put_settled(struct refnet *rn, struct states all)
{
	enum rn_status rc = RN_OK;

	TRY(rn_rest_drop(rn));
	TRY(rn_feed(rn, &rn_ledger_sql, STATE_PUT_SETTLED,
	    &(struct rn_feed){ next_settled, &all }));
out:
	return rc;
}

enum rn_status
rn_states_put(struct refnet *rn, const struct rn_state_of *v, size_t n,
    bool settled)
{
	struct states all = { .v = v, .end = v + n }, again;
	enum rn_status rc = RN_OK;

	rn_unseen(rn);
	if (settled)
		return put_settled(rn, all);
	TRY(rn_get1(rn, &rn_ledger_sql, STATE_NEWEST, NULL, 0, &all.newest));
	again = all;
	TRY(rn_feed(rn, &rn_ledger_sql, STATE_PUT,
	    &(struct rn_feed){ next_new, &all }));
	TRY(rn_feed(rn, &rn_ledger_sql, STATE_POINT,
	    &(struct rn_feed){ next_place, &again }));
out:
	return rc;
}

enum rn_status
rn_state_drop(struct refnet *rn, int64_t person)
{
	enum rn_status rc = RN_OK;

	rn_unseen(rn);
	TRY(rn_run1(rn, &rn_ledger_sql, STATE_DROP, ":person", person));
	TRY(rn_run1(rn, &rn_ledger_sql, STATE_DROP_RECENT, ":person", person));
out:
	return rc;
}

/* Are the new states of many people, or many past ones among them? */
static enum rn_status
is_grown(struct refnet *rn, bool *yes)
{
	enum rn_status rc = RN_OK;
	int64_t newest, recent, people;

	*yes = false;
	TRY(rn_get1(rn, &rn_ledger_sql, STATE_NEWEST, NULL, 0, &newest));
	if (newest < MANY)
		goto out;
	TRY(rn_get1(rn, &rn_ledger_sql, STATE_COUNT, NULL, 0, &recent));
	TRY(rn_get1(rn, &rn_ledger_sql, PERSON_LAST, NULL, 0, &people));
	*yes = (recent >= MANY && recent >= people / QUARTER) ||
	    newest >= people;
out:
	return rc;
}

enum rn_status
rn_states_drop(struct refnet *rn, const int64_t *people, size_t n)
{
	static const int all[] = { STATES_DROP, STATES_DROP_RECENT,
	    VIAS_DROP };
	enum rn_status rc = RN_OK;

	rn_unseen(rn);
	for (size_t i = 0; n > 0 && i < RN_LEN(all); i++) {
		struct rn_feed_ids ids = { people, people + n };

		TRY(rn_feed(rn, &rn_ledger_sql, all[i],
		    &(struct rn_feed){ rn_feed_id, &ids }));
	}
out:
	return rc;
}

enum rn_status
rn_states_settle(struct refnet *rn, bool always)
{
	enum rn_status rc = RN_OK;
	bool grown;

	TRY(is_grown(rn, &grown));
	if (!grown && !always)
		goto out;
	TRY(rn_rest_drop(rn));
	for (int which = STATE_SETTLE; which <= STATE_EMPTY_RECENT; which++)
		TRY(rn_run1(rn, &rn_ledger_sql, which, NULL, 0));
out:
	return rc;
}
