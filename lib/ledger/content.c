/*
 * content.c - keys of contents; content.h says what they are for.
 */
#include <stdlib.h>
#include <string.h>

#include "base/table.h"
#include "ledger/content.h"
#include "ledger/held.h"
#include "ledger/ledger_sql.h"

/* A subject's hash, each run of blanks taken for one; 0: there is none. */
static int64_t
subject(const struct refnet *rn, const char *s, size_t n)
{
	char room[1024];
	size_t len = 0;

	for (size_t i = 0; i < n && len < sizeof(room); i++) {
		bool blank = strchr(" \t\r\n", s[i]) != NULL && s[i] != '\0';

		if (!blank)
			room[len++] = s[i];
		else if (len > 0 && room[len - 1] != ' ')
			room[len++] = ' ';
	}
	while (len > 0 && room[len - 1] == ' ')
		len--;
	return len == 0 ? 0 : rn_store_hash(rn, room, len);
}

int64_t
rn_content(const struct refnet *rn, int kind, int64_t at, const char *about,
    size_t about_n, struct rn_parties *who)
{
	int64_t v[5] = { kind, at, subject(rn, about, about_n),
	    (int64_t)who->from, 0 };
	size_t n = 0;

	if (who->n > 0)
		qsort(who->v, who->n, sizeof(*who->v), rn_by_int64);
	for (size_t i = 0; i < who->n; i++)
		if (n == 0 || who->v[n - 1] != who->v[i])
			who->v[n++] = who->v[i];
	v[4] = rn_store_hash(rn, who->v, n * sizeof(*who->v));
	return rn_store_hash(rn, v, sizeof(v));
}

int64_t
rn_content_key(const struct refnet *rn, int64_t content, uint32_t place)
{
	int64_t v[2] = { content, place };

	return place == 0 ? content : rn_store_hash(rn, v, sizeof(v));
}

enum rn_status
rn_content_lacks(struct refnet *rn, int *lacks)
{
	int64_t v = 0;
	enum rn_status rc = rn_get1(rn, &rn_ledger_sql, CONTENT_LACKS, NULL, 0,
	    &v);

	*lacks = (int)v;
	return rc;
}

enum rn_status
rn_content_set_lack(struct refnet *rn, enum rn_lack lack)
{
	return rn_run1(rn, &rn_ledger_sql, CONTENT_SET_LACK, ":lack", lack);
}

enum rn_status
rn_content_open(struct rn_book *book, int64_t held, bool *yes)
{
	const struct rn_held *x;
	enum rn_status rc = RN_OK;
	int64_t told;

	*yes = false;
	TRY(rn_held_get(book, held, &x));
	if (x == NULL || (x->said & RN_SEEN_HAS_ID) != 0)
		goto out;
	TRY(rn_get1(book->rn, &rn_ledger_sql, TOLD_ID, ":id", held, &told));
	*yes = told == 0;
out:
	return rc;
}

enum rn_status
rn_content_tell(struct refnet *rn, int64_t held, int flags, int64_t reply)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;

	TRY(rn_sql(rn, &rn_ledger_sql, TOLD_PUT, &st));
	rn_bind_int(&st, ":change", rn_change_id(rn));
	rn_bind_int(&st, ":id", held);
	rn_bind_int(&st, ":flags", flags & (RN_SEEN_HAS_ID |
	    RN_SEEN_THREADED));
	rn_bind_opt(&st, ":reply", reply);
	TRY(rn_exec(&st));
out:
	rn_done(&st);
	return rc;
}

enum rn_status
rn_crowd_put(struct refnet *rn, int64_t content)
{
	return rn_run1(rn, &rn_ledger_sql, CROWD_PUT, ":content", content);
}

/* --- catching up --------------------------------------------------------- */

/* Hashes of canonical handles, by handle id. */
struct canons { int64_t *hash; size_t n; };

static enum rn_status
read_canons(struct refnet *rn, struct rn_arena *a, struct canons *out)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	size_t room = 0;
	bool row;

	TRY(rn_sql(rn, &rn_ledger_sql, HANDLE_CANONS, &st));
	for (;;) {
		const char *canon;
		int64_t id;

		TRY(rn_step(&st, &row));
		if (!row)
			break;
		rn_arena_reset(a);
		id = rn_col_int(&st, 0);
		canon = rn_col_text(&st, 1, a);
		while (out->n <= (size_t)id) {
			out->hash = rn_grow(out->hash, out->n, &room,
			    sizeof(*out->hash));
			out->hash[out->n++] = 0;
		}
		out->hash[id] = rn_store_hash(rn, canon, strlen(canon));
	}
out:
	rn_done(&st);
	return rc;
}

/* The hash of a canonical handle; without these, its id tells it apart. */
static int64_t
canon_of(const struct canons *c, uint64_t handle)
{
	return c == NULL ? (int64_t)handle : c->hash[handle];
}

static int64_t
content_of(const struct refnet *rn, const struct canons *c,
    const struct rn_interaction_row *x, struct rn_arena *a)
{
	const unsigned char *p = x->parts, *end = p + x->parts_n;
	struct rn_parties who = { .v = rn_alloc(a, (x->parts_n + 1) *
	    sizeof(*who.v)) };
	uint64_t v;

	while (rn_varint_get(&p, end, &v)) {
		int64_t canon;

		if (c != NULL && v >> 2 >= c->n)
			continue;
		canon = canon_of(c, v >> 2);
		who.v[who.n++] = canon;
		if ((v & 3) == RN_PART_FROM)
			who.from += (uint64_t)canon;
	}
	return rn_content(rn, x->kind, x->at, x->about, x->about_n, &who);
}

int64_t
rn_content_held(const struct refnet *rn, const struct rn_interaction_row *x,
    struct rn_arena *a)
{
	return content_of(rn, NULL, x, a);
}

struct contents { struct rn_hashed *v; size_t n, room; };

/* Contents of the messages that lack a key: hash and interaction. */
static enum rn_status
gather(struct refnet *rn, const struct canons *c, struct rn_arena *a,
    int64_t from, struct contents *out)
{
	struct rn_book book = { .rn = rn, .held = { .x = { .id = from - 1 } } };
	const struct rn_held *x;
	enum rn_status rc = RN_OK;

	for (;;) {
		TRY(rn_held_next(&book, &x));
		if (x == NULL)
			break;
		if (x->x.id < from || (x->said & RN_SEEN_HAS_ID) == 0)
			continue;
		rn_arena_reset(a);
		out->v = rn_grow(out->v, out->n, &out->room, sizeof(*out->v));
		out->v[out->n++] = (struct rn_hashed){
		    content_of(rn, c, &x->x, a), x->x.id };
	}
out:
	rn_book_close(&book);
	return rc;
}

static int
by_key(const void *a, const void *b)
{
	const struct rn_hashed *x = a, *y = b;

	if (x->hash != y->hash)
		return x->hash < y->hash ? -1 : 1;
	return x->id < y->id ? -1 : x->id > y->id;
}

/* From contents to the keys of their first free places. */
static enum rn_status
find_places(struct refnet *rn, struct contents *c)
{
	struct rn_hashed *first = malloc((c->n + 1) * sizeof(*first));
	enum rn_status rc = RN_OK;
	uint32_t place = 0;

	if (first == NULL)
		rn_nomem();
	if (c->n > 0)
		memcpy(first, c->v, c->n * sizeof(*first));
	TRY(rn_keys_find(rn, first, c->n));
	for (size_t i = 0; i < c->n; i++) {
		int64_t content = c->v[i].hash, id = first[i].id;

		if (i > 0 && first[i - 1].hash == content) {
			id = 0;		/* the one before took that place */
		} else {
			place = 0;
		}
		while (id != RN_NONE)
			TRY(rn_key_find(rn, rn_content_key(rn, content,
			    ++place), &id));
		c->v[i].hash = rn_content_key(rn, content, place);
		if (place > 0)
			TRY(rn_crowd_put(rn, content));
	}
out:
	free(first);
	return rc;
}

enum rn_status
rn_content_catch_up(struct refnet *rn)
{
	struct rn_arena *a = rn_arena_new();
	struct canons canons = { NULL, 0 };
	struct contents c = { NULL, 0, 0 };
	enum rn_status rc = RN_OK;
	int64_t from, next;

	if (a == NULL)
		rn_nomem();
	TRY(rn_get1(rn, &rn_ledger_sql, CONTENT_UPTO, NULL, 0, &from));
	TRY(rn_interaction_next(rn, &next));
	if (from >= next)
		goto out;
	TRY(read_canons(rn, a, &canons));
	TRY(gather(rn, &canons, a, from, &c));
	if (c.n > 0) {
		qsort(c.v, c.n, sizeof(*c.v), by_key);
		TRY(find_places(rn, &c));
		qsort(c.v, c.n, sizeof(*c.v), by_key);

		struct rn_hashed_array all = { c.v, c.v + c.n };

		TRY(rn_keys_put(rn, rn_hashed_array_next, &all,
		    rn_pages_large((int64_t)c.n, next - 1)));
	}
	TRY(rn_run1(rn, &rn_ledger_sql, CONTENT_SET_UPTO, ":upto", next));
out:
	rn_arena_free(a);
	free(canons.hash);
	free(c.v);
	return rc;
}
