/*
 * audit.c - does the ledger still say what it said, and had every
 * introduction of ours its consents?
 *
 * The chain is walked from its first row; then the gate is asked again for
 * each introduction, with the rows that stood before it at that moment and
 * nothing else.
 */
#include <stdlib.h>
#include <string.h>

#include "intro/room.h"

struct audit {
	struct refnet *rn;
	struct rn_arena *a;
	struct rn_link *v;	/* every row, in order */
	bool *whole;		/* its blobs have their sizes */
	int64_t *gone;		/* row that retracted it last, or 0 */
	size_t n;
	struct rn_audit *out;
	size_t found, room;
	size_t broken;
};

static void
report(struct audit *u, int64_t row, int64_t intro, int64_t at,
    enum rn_verdict verdict, const char *why)
{
	u->out = rn_grow(u->out, u->found, &u->room, sizeof(*u->out));
	u->out[u->found++] = (struct rn_audit){ row, intro, at, (int)verdict,
	    why };
	u->broken += verdict == RN_VERDICT_BROKEN;
}

static void
broken(struct audit *u, const struct rn_link *l, const char *why)
{
	report(u, l->n[L_ID], l->n[L_INTRO], l->n[L_AT], RN_VERDICT_BROKEN,
	    why);
}

static enum rn_status
read_chain(struct audit *u)
{
	size_t room = 0, whole_room = 0;
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	bool row;

	TRY(rn_sql(u->rn, &rn_intro_sql, LINKS, &st));
	for (;;) {
		TRY(rn_step(&st, &row));
		if (!row)
			break;
		u->v = rn_grow(u->v, u->n, &room, sizeof(*u->v));
		u->whole = rn_grow(u->whole, u->n, &whole_room,
		    sizeof(*u->whole));
		u->v[u->n] = (struct rn_link){ .change = RN_NONE };
		u->whole[u->n] = rn_link_read(&st, &u->v[u->n]);
		u->n++;
	}
	u->gone = rn_alloc(u->a, (u->n + 1) * sizeof(*u->gone));
out:
	rn_done(&st);
	return rc;
}

static struct rn_link *
row_called(struct audit *u, int64_t id)
{
	/* ids are places in the chain, unless somebody meddled */
	if (id >= 1 && (size_t)id <= u->n && u->v[id - 1].n[L_ID] == id)
		return &u->v[id - 1];
	return NULL;
}

/* The words still there must be those that were promised. */
static enum rn_status
check_words(struct audit *u, const struct rn_link *l)
{
	unsigned char sum[RN_SHA256];
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	struct rn_words w;
	const void *salt;
	bool row, same;
	size_t n;

	TRY(rn_sql(u->rn, &rn_intro_sql, CONSENT_WORDS, &st));
	rn_bind_int(&st, ":id", l->n[L_ID]);
	TRY(rn_step(&st, &row));
	if (!row)
		goto out;	/* erased; the promise stays */
	w = (struct rn_words){ rn_col_text(&st, 1, u->a),
	    rn_col_text(&st, 2, u->a), rn_col_text(&st, 3, u->a),
	    rn_col_text(&st, 4, u->a), rn_col_text(&st, 5, u->a),
	    rn_col_text(&st, 6, u->a), rn_col_text(&st, 7, u->a),
	    rn_col_text(&st, 8, u->a), rn_col_text(&st, 9, u->a) };
	salt = rn_col_blob(&st, 0, &n);
	same = n == RN_SALT;
	if (same) {
		rn_words_commit(salt, &w, sum);
		same = memcmp(sum, l->words, sizeof(sum)) == 0;
	}
	if (!same)
		broken(u, l, "its words are not those that were recorded");
out:
	rn_done(&st);
	return rc;
}

static void
check_link(struct audit *u, size_t i)
{
	static const unsigned char zeros[RN_SHA256];
	const struct rn_link *l = &u->v[i];
	unsigned char sum[RN_SHA256];
	struct rn_link *of;

	rn_link_hash(l, sum);
	if (l->n[L_ID] != (i == 0 ? 1 : u->v[i - 1].n[L_ID] + 1))
		broken(u, l, "a row before it is missing");
	else if (memcmp(l->prev, i == 0 ? zeros : u->v[i - 1].hash,
	    RN_SHA256) != 0)
		broken(u, l, "it does not follow the row before it");
	if (!u->whole[i] || memcmp(sum, l->hash, RN_SHA256) != 0)
		broken(u, l, "it is not as it was written");
	of = row_called(u, l->n[L_OF]);
	if (l->n[L_ANSWER] < RN_ANSWER_RETRACTED)
		return;
	if (of == NULL || of >= l || of->n[L_INTRO] != l->n[L_INTRO])
		broken(u, l, "it takes back a row that is not there");
	else
		u->gone[of - u->v] = l->n[L_ANSWER] == RN_ANSWER_RETRACTED ?
		    l->n[L_ID] : 0;
}

static enum rn_status
check_chain(struct audit *u)
{
	enum rn_status rc = RN_OK;
	int64_t length;

	for (size_t i = 0; i < u->n; i++) {
		check_link(u, i);
		TRY(check_words(u, &u->v[i]));
	}
	for (size_t i = 0; i < u->n; i++)
		if (u->v[i].n[L_ANSWER] < RN_ANSWER_RETRACTED &&
		    u->v[i].stands != (u->gone[i] == 0))
			broken(u, &u->v[i], u->v[i].stands ?
			    "the ledger has it retracted, history has not" :
			    "history has it undone, the ledger has not");
	TRY(rn_get1(u->rn, &rn_intro_sql, CHAIN_LENGTH, NULL, 0, &length));
	if (length != RN_NONE && length > 0 &&
	    (u->n == 0 || u->v[u->n - 1].n[L_ID] < length))
		report(u, length, RN_NONE, RN_NONE, RN_VERDICT_BROKEN,
		    "the last rows of the ledger are missing");
out:
	return rc;
}

static enum rn_status
person_of(struct refnet *rn, int64_t handle, struct rn_seat *s)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	bool row;

	*s = (struct rn_seat){ RN_NONE, false };
	if (handle == RN_NONE)
		return RN_OK;
	TRY(rn_sql(rn, &rn_intro_sql, SEAT, &st));
	rn_bind_int(&st, ":id", handle);
	TRY(rn_step(&st, &row));
	if (row)
		*s = (struct rn_seat){ rn_col_int(&st, 0),
		    rn_col_int(&st, 1) == 1 };
out:
	rn_done(&st);
	return rc;
}

/* Was row k retracted when row `by` was written? */
static bool
gone_before(const struct audit *u, size_t k, size_t by)
{
	bool gone = false;

	for (size_t i = k + 1; i < by; i++)
		if (u->v[i].n[L_OF] == u->v[k].n[L_ID])
			gone = u->v[i].n[L_ANSWER] == RN_ANSWER_RETRACTED;
	return gone;
}

/* Whom a yes may be told to; where its words were erased, nobody knows. */
static enum rn_status
with_of(struct audit *u, int64_t row, unsigned *with)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	bool is;

	*with = 0;
	TRY(rn_sql(u->rn, &rn_intro_sql, CONSENT_WORDS, &st));
	rn_bind_int(&st, ":id", row);
	TRY(rn_step(&st, &is));
	if (is)
		*with = rn_parties_read(rn_col_text(&st, 9, u->a));
out:
	rn_done(&st);
	return rc;
}

/* The case as it stood just before row i, by the ledger alone. */
static enum rn_status
case_before(struct audit *u, size_t i, struct rn_case *c)
{
	struct rn_entry *e = rn_alloc(u->a, (i + 1) * sizeof(*e));
	enum rn_status rc = RN_OK;

	for (int p = 0; p < RN_PARTIES; p++)
		TRY(person_of(u->rn, u->v[i].n[L_REQUESTER + p], &c->seat[p]));
	for (size_t k = 0; k < i; k++) {
		const struct rn_link *l = &u->v[k];
		int64_t party = l->n[L_PARTY];
		struct rn_seat s;
		unsigned with;

		if (l->n[L_INTRO] != u->v[i].n[L_INTRO] || party < 0 ||
		    party >= RN_PARTIES ||
		    l->n[L_ANSWER] >= RN_ANSWER_RETRACTED)
			continue;
		TRY(person_of(u->rn, l->n[L_REQUESTER + party], &s));
		TRY(with_of(u, l->n[L_ID], &with));
		e[c->entries++] = (struct rn_entry){ .id = l->n[L_ID],
		    .party = (int)party, .person = s.person,
		    .answer = (enum rn_answer)l->n[L_ANSWER],
		    .at = l->n[L_AT], .until = l->n[L_UNTIL], .with = with,
		    .stands = !gone_before(u, k, i) };
	}
	rn_entries_sort(e, c->entries);
	c->entry = e;
out:
	return rc;
}

static enum rn_status
check_introduction(struct audit *u, size_t i, const struct rn_file *f)
{
	const struct rn_link *l = &u->v[i];
	struct rn_case c = rn_case_empty(0);
	enum rn_standing standing;
	enum rn_status rc = RN_OK;
	int party;

	if (l->n[L_ANSWER] == RN_ANSWER_NOT_OURS) {
		report(u, l->n[L_ID], f->id, l->n[L_AT], RN_VERDICT_NOT_OURS,
		    "not ours, consent unrecorded");
		return RN_OK;
	}
	c.kind = f->c.kind;
	TRY(case_before(u, i, &c));
	for (int p = 0; p < RN_PARTIES; p++)
		if (c.seat[p].person != f->c.seat[p].person) {
			broken(u, l, rn_sprintf(u->a, "the %s is not who was"
			    " introduced", rn_party_name[p]));
			goto out;
		}
	if (rn_case_gate(&c, l->n[L_RECORDED], &party, &standing))
		report(u, l->n[L_ID], f->id, l->n[L_AT], RN_VERDICT_PROVEN,
		    "every needed yes stood");
	else
		broken(u, l, party < 0 ? "introduced, though it has no"
		    " introduction" : rn_sprintf(u->a, "introduced without"
		    " the yes of the %s", rn_party_name[party]));
out:
	return rc;
}

/* Every introduction that stands, and outcomes that follow none. */
static enum rn_status
check_file(struct audit *u, const struct rn_file *f)
{
	const struct rn_entry *made = rn_case_introduced(&f->c);
	enum rn_status rc = RN_OK;
	const struct rn_link *l;

	if (made == NULL && f->c.outcome >= 0 &&
	    f->c.kind != RN_INTRO_IMPLIED && f->c.kind != RN_INTRO_TANGIBLE)
		report(u, RN_NONE, f->id, f->c.outcome_at, RN_VERDICT_BROKEN,
		    "an outcome without an introduction");
	if (made == NULL)
		return RN_OK;
	l = row_called(u, made->id);
	if (l != NULL)
		TRY(check_introduction(u, (size_t)(l - u->v), f));
out:
	return rc;
}

enum rn_status
rn_intro_audit(struct refnet *rn, struct rn_arena *a, int64_t id,
    struct rn_audit **list, size_t *n, size_t *broken_rows)
{
	struct audit u = { .rn = rn, .a = a };
	enum rn_status rc = RN_OK;
	struct rn_file f;
	struct rn_shelf s;

	*n = *broken_rows = 0;
	rc = rn_begin_read(rn);
	if (rc != RN_OK)
		return rc;
	if (id != RN_NONE)
		TRY(rn_file_read(rn, a, id, RN_NOW, &f));
	TRY(rn_shelf_read(rn, a, id, RN_NOW, &s));
	TRY(read_chain(&u));
	TRY(check_chain(&u));
	for (size_t i = 0; i < s.n; i++)
		TRY(check_file(&u, &s.v[i]));
	*list = rn_alloc(a, (u.found + 1) * sizeof(**list));
	if (u.found > 0)
		memcpy(*list, u.out, u.found * sizeof(**list));
	*n = u.found;
	*broken_rows = u.broken;
out:
	free(u.v);
	free(u.whole);
	free(u.out);
	return rn_end(rn, rc);
}
