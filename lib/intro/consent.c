/*
 * consent.c - the ledger of consents: appended to, chained, verified; and the
 * gate, in words.
 *
 * Each row holds the hash of the one before and a salted commitment to its
 * words, which stand in a table of their own and may be erased.  Undo appends
 * a retraction (rn_intro_marked), redo takes that back: nothing is deleted.
 * What a row's hash covers is rn_link_hash; changing it breaks every ledger.
 */
#include <stdlib.h>
#include <string.h>

#include "intro/room.h"

static void
put64(unsigned char *p, int64_t v)
{
	for (int i = 0; i < 8; i++)
		p[i] = (unsigned char)((uint64_t)v >> (56 - 8 * i));
}

void
rn_link_hash(const struct rn_link *l, unsigned char out[RN_SHA256])
{
	static const char label[] = "refnet consent 1";
	unsigned char ints[L_INTS * 8];
	const struct rn_piece v[] = {
		{ label, sizeof(label) }, { l->prev, RN_SHA256 },
		{ ints, sizeof(ints) }, { l->words, RN_SHA256 }
	};

	for (int i = 0; i < L_INTS; i++)
		put64(ints + 8 * i, l->n[i]);
	rn_sha256(out, v, RN_LEN(v));
}

/*
 * Each word with its length before it; absent is not the same as empty.  The
 * last three came later: where none of them is said, what is promised is what
 * was promised before there were any.
 */
void
rn_words_commit(const unsigned char salt[RN_SALT], const struct rn_words *w,
    unsigned char out[RN_SHA256])
{
	const char *const word[] = { w->evidence, w->digest, w->channel,
	    w->share, w->reason, w->note, w->message, w->quote, w->whom };
	bool later = w->message != NULL || w->quote != NULL || w->whom != NULL;
	size_t words = RN_LEN(word) - (later ? 0 : 3);
	unsigned char size[RN_LEN(word)][8];
	struct rn_piece v[1 + 2 * RN_LEN(word)] = { { salt, RN_SALT } };

	for (size_t i = 0; i < words; i++) {
		size_t n = word[i] == NULL ? 0 : strlen(word[i]);

		put64(size[i], word[i] == NULL ? -1 : (int64_t)n);
		v[1 + 2 * i] = (struct rn_piece){ size[i], 8 };
		v[2 + 2 * i] = (struct rn_piece){ word[i], n };
	}
	rn_sha256(out, v, 1 + 2 * words);
}

static bool
take_blob(const struct rn_stmt *st, int i, unsigned char out[RN_SHA256])
{
	const void *p;
	size_t n;

	p = rn_col_blob(st, i, &n);
	if (p == NULL || n != RN_SHA256)
		return false;
	memcpy(out, p, n);
	return true;
}

bool
rn_link_read(const struct rn_stmt *st, struct rn_link *l)
{
	bool whole;

	for (int i = 0; i < L_INTS; i++)
		l->n[i] = rn_col_int(st, i);
	l->change = rn_col_int(st, L_INTS);
	whole = take_blob(st, L_INTS + 1, l->words);
	whole = take_blob(st, L_INTS + 2, l->prev) && whole;
	whole = take_blob(st, L_INTS + 3, l->hash) && whole;
	l->stands = rn_col_int(st, L_INTS + 4) == 1;
	return whole;
}

static enum rn_status
last_link(struct refnet *rn, int64_t *id, unsigned char hash[RN_SHA256])
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	bool row;

	*id = 0;
	memset(hash, 0, RN_SHA256);
	TRY(rn_sql(rn, &rn_intro_sql, LINK_LAST, &st));
	TRY(rn_step(&st, &row));
	if (row) {
		*id = rn_col_int(&st, 0);
		if (!take_blob(&st, 1, hash))
			rc = rn_fail(rn, RN_ECONFIG, "row %lld of the ledger of"
			    " consents has no hash", (long long)*id);
	}
out:
	rn_done(&st);
	return rc;
}

static enum rn_status
put_words(struct refnet *rn, int64_t id, const unsigned char salt[RN_SALT],
    const struct rn_words *w)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;

	TRY(rn_sql(rn, &rn_intro_sql, WORDS_PUT, &st));
	rn_bind_int(&st, ":consent", id);
	rn_bind_blob(&st, ":salt", salt, RN_SALT);
	rn_bind_text(&st, ":evidence", w->evidence);
	rn_bind_text(&st, ":digest", w->digest);
	rn_bind_text(&st, ":channel", w->channel);
	rn_bind_text(&st, ":share", w->share);
	rn_bind_text(&st, ":reason", w->reason);
	rn_bind_text(&st, ":note", w->note);
	rn_bind_text(&st, ":message", w->message);
	rn_bind_text(&st, ":quote", w->quote);
	rn_bind_text(&st, ":whom", w->whom);
	TRY(rn_exec(&st));
out:
	rn_done(&st);
	return rc;
}

/* Append a link whose numbers but id, seq and recorded are set. */
static enum rn_status
append(struct refnet *rn, struct rn_link *l, const struct rn_words *w)
{
	unsigned char salt[RN_SALT];
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;

	TRY(last_link(rn, &l->n[L_ID], l->prev));
	l->n[L_ID]++;
	TRY(rn_get1(rn, &rn_intro_sql, LINK_COUNT, ":id", l->n[L_INTRO],
	    &l->n[L_SEQ]));
	l->n[L_SEQ]++;
	l->n[L_RECORDED] = rn_now(rn);
	rn_store_random(salt, sizeof(salt));
	rn_words_commit(salt, w, l->words);
	rn_link_hash(l, l->hash);
	TRY(rn_sql(rn, &rn_intro_sql, LINK_PUT, &st));
	for (int i = 0; i < L_INTS; i++) {
		if (l->n[i] == RN_NONE)
			rn_put_null(&st, i + 1);
		else
			rn_put_int(&st, i + 1, l->n[i]);
	}
	rn_put_int(&st, L_INTS + 1, l->change);
	rn_put_blob(&st, L_INTS + 2, l->words, RN_SHA256);
	rn_put_blob(&st, L_INTS + 3, l->prev, RN_SHA256);
	rn_put_blob(&st, L_INTS + 4, l->hash, RN_SHA256);
	TRY(rn_exec(&st));
	TRY(put_words(rn, l->n[L_ID], salt, w));
out:
	rn_done(&st);
	return rc;
}

enum rn_status
rn_consent_put(struct refnet *rn, const struct rn_file *f,
    const int64_t n[L_INTS], const struct rn_words *w)
{
	struct rn_link l = { .change = rn_change_id(rn) };
	enum rn_status rc = RN_OK;

	if (n[L_ANSWER] == RN_ANSWER_INTRODUCED) {
		struct rn_arena *a = rn_arena_make();

		rc = rn_gate_check(rn, a, f);
		rn_arena_free(a);
		if (rc != RN_OK)
			return rc;
	}
	memcpy(l.n, n, sizeof(l.n));
	l.n[L_INTRO] = f->id;
	for (int p = 0; p < RN_PARTIES; p++)
		l.n[L_REQUESTER + p] = f->seat[p];
	l.n[L_OF] = RN_NONE;
	return append(rn, &l, w);
}

/* Undo and redo: what a change said is retracted, or said again. */
enum rn_status rn_intro_marked(struct refnet *rn, int64_t change, bool undone);

enum rn_status
rn_intro_marked(struct refnet *rn, int64_t change, bool undone)
{
	static const struct rn_words none = { .note = NULL };
	struct rn_link *v = NULL, l;
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	size_t n = 0, room = 0;
	bool row;

	TRY(rn_sql(rn, &rn_intro_sql, LINK_OF_CHANGE, &st));
	rn_bind_int(&st, ":id", change);
	for (;;) {
		TRY(rn_step(&st, &row));
		if (!row)
			break;
		v = rn_grow(v, n, &room, sizeof(*v));
		(void)rn_link_read(&st, &v[n++]);	/* numbers are enough */
	}
	rn_done(&st);
	for (size_t i = 0; i < n; i++) {
		int64_t mark;

		TRY(rn_get1(rn, &rn_intro_sql, LINK_MARKED, ":id",
		    v[i].n[L_ID], &mark));
		if ((mark == RN_ANSWER_RETRACTED) == undone)
			continue;
		l = v[i];
		l.n[L_OF] = v[i].n[L_ID];
		l.n[L_ANSWER] = undone ? RN_ANSWER_RETRACTED :
		    RN_ANSWER_REINSTATED;
		l.n[L_AT] = rn_now(rn);
		l.n[L_UNTIL] = l.n[L_CHANNEL] = RN_NONE;
		l.n[L_IMPLIED] = 0;
		TRY(append(rn, &l, &none));
	}
out:
	rn_done(&st);
	free(v);
	return rc;
}

static const char *
channel_word(int64_t channel, const char *typed)
{
	if (channel < 0 || channel >= RN_SAID_BYS)
		return NULL;
	return channel == RN_SAID_OTHER && typed != NULL ? typed :
	    rn_said_by_name[channel];
}

enum rn_status
rn_consent_list(struct refnet *rn, struct rn_arena *a, int64_t id,
    int64_t as_of, struct rn_consent **list, size_t *n)
{
	struct rn_feed_ids ids = { &id, &id + 1 };
	struct rn_feed feed = { rn_feed_id, &ids };
	struct rn_consent *v = NULL;
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	size_t room = 0;
	bool row;

	*n = 0;
	if (id == RN_NONE)
		TRY(rn_sql(rn, &rn_intro_sql, CONSENTS, &st));
	else
		TRY(rn_sql_fed(rn, &rn_intro_sql, CONSENTS_FED, &feed, &st));
	for (;;) {
		const void *hash;
		size_t size;

		TRY(rn_step(&st, &row));
		if (!row)
			break;
		if (rn_col_int(&st, 4) > as_of)
			continue;
		v = rn_grow(v, *n, &room, sizeof(*v));
		hash = rn_col_blob(&st, 8, &size);
		v[(*n)++] = (struct rn_consent){
		    .intro_id = rn_col_int(&st, 0), .seq = rn_col_int(&st, 1),
		    .party = (int)rn_col_int(&st, 2),
		    .answer = (int)rn_col_int(&st, 3), .at = rn_col_int(&st, 4),
		    .channel = channel_word(rn_col_int(&st, 5),
		    rn_col_text(&st, 18, a)),
		    .evidence = rn_col_text(&st, 6, a),
		    .until = rn_col_int(&st, 7), .hash = rn_hex(a, hash, size),
		    .row = rn_col_int(&st, 9),
		    .implied = rn_col_int(&st, 10) == 1,
		    .undone = rn_col_int(&st, 11) == 1,
		    .of = rn_col_int(&st, 12), .share = rn_col_text(&st, 13, a),
		    .reason = rn_col_text(&st, 14, a),
		    .note = rn_col_text(&st, 15, a),
		    .evidence_sha256 = rn_col_text(&st, 16, a),
		    .person_id = rn_col_int(&st, 17),
		    .message = rn_col_text(&st, 19, a),
		    .quote = rn_col_text(&st, 20, a),
		    .whom = rn_col_text(&st, 21, a) };
	}
	*list = rn_alloc(a, (*n + 1) * sizeof(*v));
	if (*n > 0)
		memcpy(*list, v, *n * sizeof(*v));
out:
	rn_done(&st);
	free(v);
	return rc;
}

static const char *const standing_words[] = {
	[RN_STANDS_NOBODY] = "nobody is named yet",
	[RN_STANDS_UNASKED] = "has not been asked",
	[RN_STANDS_ASKED] = "has not said yes",
	[RN_STANDS_SILENT] = "was asked long ago, and has not answered",
	[RN_STANDS_NO] = "said no",
	[RN_STANDS_EXPIRED] = "said yes, but it has run out",
};

/* What to do about the party that is in the way. */
static void
hint_gate(struct refnet *rn, long long id, int party,
    enum rn_standing standing)
{
	const char *word = rn_party_name[party];

	switch (standing) {
	case RN_STANDS_NOBODY:
		rn_hint(rn, "refnet intro edit %lld %s REF", id,
		    party == RN_PARTY_TARGET ? "--to" : "--via");
		break;
	case RN_STANDS_UNASKED:
		rn_hint(rn, "refnet intro ask %lld %s, and when they agree"
		    " refnet intro yes %lld %s", id, word, id, word);
		break;
	case RN_STANDS_ASKED:
		rn_hint(rn, "refnet intro yes %lld %s, once they have; nothing"
		    " overrides a missing consent", id, word);
		break;
	case RN_STANDS_NO:
		rn_hint(rn, "a change of mind is recorded by refnet intro yes"
		    " %lld %s; nothing overrides a no", id, word);
		break;
	case RN_STANDS_SILENT:
	case RN_STANDS_EXPIRED:
		rn_hint(rn, "ask again: refnet intro ask %lld %s", id, word);
		break;
	case RN_STANDS_YES:
	case RN_STANDS_NEEDLESS:
	case RN_STANDINGS:
		break;
	}
}

enum rn_status
rn_gate_check(struct refnet *rn, struct rn_arena *a, const struct rn_file *f)
{
	long long id = (long long)f->id;
	const struct rn_entry *last = NULL;
	enum rn_standing standing;
	enum rn_status rc = RN_OK;
	const char *who;
	int party;

	if (rn_case_gate(&f->c, rn_now(rn), &party, &standing))
		return RN_OK;
	if (party < 0)
		return rn_fail(rn, RN_EPOLICY, f->c.withdrawn_at != RN_NONE ?
		    "intro %lld was withdrawn" : "intro %lld is a referral"
		    " without an introduction, only an outcome", id);
	TRY(rn_seat_name(rn, a, f, party, &who));
	rn_case_standing(&f->c, (enum rn_party)party, rn_now(rn), &last);
	if (f->c.seat[party].me)
		rc = rn_fail(rn, RN_EPOLICY, "intro %lld: you, the %s, %s", id,
		    rn_party_name[party], standing == RN_STANDS_UNASKED ?
		    "have not said yes" : "said no, or yes for a time that"
		    " has passed");
	else
		rc = rn_fail(rn, RN_EPOLICY, "intro %lld: the %s%s%s%s %s", id,
		    rn_party_name[party], who == NULL ? ":" : ", ",
		    who == NULL ? "" : who, who == NULL ? "" : ",",
		    standing == RN_STANDS_ASKED && last->answer ==
		    RN_ANSWER_YES ? "said yes, but not to be told to whom they"
		    " would meet" : standing_words[standing]);
	if (f->c.seat[party].me)
		rn_hint(rn, "refnet intro yes %lld %s, if you agree", id,
		    rn_party_name[party]);
	else
		hint_gate(rn, id, party, standing);
out:
	return rc;
}
