/*
 * ingest.c - messages read, matched, and what they propose put into the store,
 * as one change with how far the mailbox was read.
 *
 * Reading and matching hold no lock; what was proposed meanwhile by another
 * process is found when it is written.
 */
#define _XOPEN_SOURCE 700	/* realpath() */

#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "inbox/room.h"

/* My asks among the messages at hand: what answers them is known by that. */
struct asked {
	const char *message;
	struct rn_ref ref;
};

struct ingest {
	struct refnet *rn;
	struct rn_arena *a, *to;	/* of this mailbox; of the answer */
	const struct rn_ingest *what;
	struct rn_ingested *out;
	struct rn_opens o;
	struct rn_read *r;	/* what concerns an introduction */
	size_t n, room;
	struct rn_put *put;
	size_t puts, put_room;
	struct asked *asked;
	size_t asked_n, asked_room;
	struct rn_said_list refused;
	struct rn_passed passed;
	const char *path;	/* of the mailbox, absolute; or NULL */
	int64_t mark_id;	/* of what is remembered of it; or RN_NONE */
	struct rn_bookmark mark;
};

void
rn_say(struct rn_said_list *l, const char *words)
{
	l->v = rn_grow(l->v, l->n, &l->room, sizeof(*l->v));
	l->v[l->n++] = words;
}

struct rn_list
rn_said(struct rn_arena *a, struct rn_said_list *l)
{
	struct rn_list out = { rn_alloc(a, (l->n + 1) * sizeof(*out.v)),
	    l->n };

	for (size_t i = 0; i < l->n; i++)
		out.v[i] = rn_strdup(a, l->v[i]);
	free(l->v);
	*l = (struct rn_said_list){ 0 };
	return out;
}

void
rn_pass(struct rn_arena *a, struct rn_passed *p, struct rn_ingested *out,
    const char *file, const char *why)
{
	out->nothing++;
	if (p->ask)
		rn_say(&p->why, rn_sprintf(a, "%s: %s", file, why));
}

void
rn_pass_unread(struct rn_arena *a, struct rn_passed *p, const char *file,
    const char *bad)
{
	rn_say(&p->unread, rn_sprintf(a, "%s: %s", file, bad));
}

/* --- how far it was read ------------------------------------------------- */

static enum rn_status
read_mark(struct ingest *x)
{
	char real[PATH_MAX];
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	bool row;

	x->mark_id = RN_NONE;
	x->mark = (struct rn_bookmark){ RN_NONE, RN_NONE, NULL };
	if (x->what->path == NULL || realpath(x->what->path, real) == NULL)
		return RN_OK;
	x->path = rn_strdup(x->a, real);
	TRY(rn_sql(x->rn, &rn_inbox_sql, INBOX_MARK, &st));
	rn_bind_text(&st, ":path", x->path);
	TRY(rn_step(&st, &row));
	if (row) {
		x->mark_id = rn_col_int(&st, 0);
		x->mark = (struct rn_bookmark){ rn_col_int(&st, 1),
		    rn_col_int(&st, 2), rn_col_text(&st, 3, x->a) };
	}
out:
	rn_done(&st);
	return rc;
}

/* A row of its own with what it proposed; else the one there is moves on. */
static enum rn_status
put_mark(struct ingest *x, const struct rn_bookmark *m, bool change)
{
	bool move = !change && x->mark_id != RN_NONE;
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;

	TRY(rn_sql(x->rn, &rn_inbox_sql, move ? INBOX_MARK_MOVE :
	    INBOX_MARK_PUT, &st));
	if (move)
		rn_bind_int(&st, ":id", x->mark_id);
	else {
		rn_bind_opt(&st, ":change", change ? rn_change_id(x->rn) :
		    RN_NONE);
		rn_bind_text(&st, ":path", x->path);
	}
	rn_bind_opt(&st, ":at", m->at);
	rn_bind_opt(&st, ":size", m->size);
	rn_bind_text(&st, ":digest", m->digest);
	TRY(rn_exec(&st));
out:
	rn_done(&st);
	return rc;
}

/* --- reading ------------------------------------------------------------- */

static void *
copied(struct rn_arena *a, const void *from, size_t n)
{
	void *to = rn_alloc(a, n + 1);

	if (n > 0)
		memcpy(to, from, n);
	return to;
}

static const char *
kept(struct rn_arena *a, const char *s)
{
	return s == NULL ? NULL : rn_strdup(a, s);
}

static void
keep_told(struct rn_arena *a, const struct rn_read *from, struct rn_read *to)
{
	struct rn_tells *v = copied(a, from->l.tells, from->l.tells_n *
	    sizeof(*v));

	for (size_t i = 0; i < from->l.tells_n; i++)
		v[i].told.quote = kept(a, v[i].told.quote);
	to->l.tells = v;
}

/* Keep what matching looks at, and let go of the message. */
static void
keep(struct ingest *x, const struct rn_read *from)
{
	struct rn_arena *a = x->a;
	struct rn_read *r;
	const char **v;

	x->r = rn_grow(x->r, x->n, &x->room, sizeof(*x->r));
	r = &x->r[x->n++];
	*r = *from;
	r->message = kept(a, from->message);
	r->digest = kept(a, from->digest);
	r->file = kept(a, from->file);
	r->quote = kept(a, from->quote);
	r->l.to = copied(a, from->l.to, from->l.to_n * sizeof(*r->l.to));
	r->l.named = copied(a, from->l.named, from->l.named_n *
	    sizeof(*r->l.named));
	r->l.ref = copied(a, from->l.ref, from->l.refs * sizeof(*r->l.ref));
	r->l.met = kept(a, from->l.met);
	keep_told(a, from, r);
	v = rn_alloc(a, (from->answers.n + 1) * sizeof(*v));
	for (size_t i = 0; i < from->answers.n; i++)
		v[i] = kept(a, from->answers.v[i]);
	r->answers.v = v;
	if (from->l.invite != NULL) {
		struct rn_invite *i = copied(a, from->l.invite, sizeof(*i));

		i->guest = copied(a, i->guest, i->guests * sizeof(*i->guest));
		r->l.invite = i;
	}
}

static enum rn_status
read_one(struct ingest *x, struct rn_arena *one, const struct rn_raw *raw)
{
	enum rn_status rc = RN_OK;
	bool concerns = false, known;
	const char *bad = raw->bad;
	struct rn_read r;

	x->out->messages++;
	if (bad == NULL) {
		rc = rn_incoming_read(x->rn, one, &x->o, raw, &r, &concerns);
		if (rc == RN_EREJECTED)
			bad = rn_error_text(x->rn);
		else
			TRY(rc);
	}
	if (bad != NULL) {
		rn_pass_unread(x->a, &x->passed, raw->file, bad);
		return RN_OK;
	}
	if (!concerns) {
		rn_pass(x->a, &x->passed, x->out, raw->file, "nobody of an"
		    " introduction has to do with it");
		return RN_OK;
	}
	TRY(rn_message_known(x->rn, &r, &known));
	if (!known) {
		keep(x, &r);
		return RN_OK;
	}
	x->out->known++;
	if (x->passed.ask)
		rn_say(&x->passed.why, rn_sprintf(x->a, "%s: it was read"
		    " before", raw->file));
out:
	return rc;
}

static enum rn_status
read_all(struct ingest *x, struct rn_split *s)
{
	struct rn_arena *one = rn_arena_make();
	enum rn_status rc = RN_OK;
	struct rn_raw raw;
	bool more;

	for (;;) {
		rn_arena_reset(one);
		TRY(rn_split_next(s, one, &raw, &more));
		if (!more)
			break;
		TRY(read_one(x, one, &raw));
	}
out:
	rn_arena_free(one);
	return rc;
}

/* --- matching ------------------------------------------------------------ */

static int
by_time(const void *ap, const void *bp)
{
	const struct rn_read *a = ap, *b = bp;

	if (a->l.at != b->l.at)
		return a->l.at < b->l.at ? -1 : 1;
	return strcmp(a->digest, b->digest);
}

/* What answers an ask of mine that was read just now. */
static void
find_asked(struct ingest *x, struct rn_read *r)
{
	for (size_t i = 0; r->l.refs == 0 && i < r->answers.n; i++)
		for (size_t k = 0; k < x->asked_n; k++)
			if (strcmp(r->answers.v[i], x->asked[k].message) == 0) {
				r->l.ref = copied(x->a, &x->asked[k].ref,
				    sizeof(x->asked[k].ref));
				r->l.refs = 1;
				return;
			}
}

/* What follows is read as after what will be accepted. */
static void
take_for_granted(struct ingest *x, const struct rn_found *f)
{
	struct rn_open *o = &x->o.v[f->open];

	if (!f->sure || !x->what->accept)
		return;
	if (f->kind == RN_PROPOSAL_INTRODUCED)
		o->state = RN_INTRO_INTRODUCED;
	else if (f->kind == RN_PROPOSAL_YES)
		o->side[f->party].how = RN_STANDS_YES;
	else if (f->kind == RN_PROPOSAL_NO ||
	    f->kind == RN_PROPOSAL_WITHDRAWN)
		o->side[f->party].how = RN_STANDS_NO;
}

/* An ask of mine, accepted or not: what answers it is an answer. */
static void
take_asked(struct ingest *x, const struct rn_read *r,
    const struct rn_found *f)
{
	struct rn_open *o = &x->o.v[f->open];

	o->side[f->party].how = RN_STANDS_ASKED;
	o->side[f->party].asked_at = r->l.at;
	if (r->message == NULL)
		return;
	x->asked = rn_grow(x->asked, x->asked_n, &x->asked_room,
	    sizeof(*x->asked));
	x->asked[x->asked_n++] = (struct asked){ r->message,
	    { o->id, f->party } };
}

static void
match_one(struct ingest *x, struct rn_read *r)
{
	struct rn_found found[RN_FOUND_MOST];
	const char *why;
	size_t n;

	find_asked(x, r);
	n = rn_match(x->o.v, x->o.n, &r->l, rn_now(x->rn), found, &why);
	for (size_t i = 0; i < n; i++) {
		const struct rn_found *f = &found[i];
		const struct rn_open *o = &x->o.v[f->open];

		x->put = rn_grow(x->put, x->puts, &x->put_room,
		    sizeof(*x->put));
		x->put[x->puts++] = (struct rn_put){ .from = r,
		    .kind = (int)f->kind, .party = f->party, .intro = o->id,
		    .moment = f->moment, .sure = f->sure, .doubt = f->doubt,
		    .quote = rn_quotable(x->a, f->quote),
		    .whose = f->party < 0 ? RN_NONE :
		    o->side[f->party].handle,
		    .seat = { RN_NONE, RN_NONE, RN_NONE } };
		take_for_granted(x, f);
		if (f->kind == RN_PROPOSAL_ASKED)
			take_asked(x, r, f);
	}
	if (n == 0)
		rn_pass(x->a, &x->passed, x->out, r->file, why == NULL ?
		    "it says nothing" : why);
}

/* --- writing ------------------------------------------------------------- */

/* What cannot be done is left to wait, and said. */
static enum rn_status
accept_sure(struct ingest *x, const int64_t *ids, size_t n)
{
	enum rn_status rc = RN_OK;
	struct rn_proposal p;

	rn_change_parts(x->rn);
	for (size_t i = 0; i < n; i++) {
		TRY(rn_proposal_get(x->rn, x->a, ids[i], &p));
		if (!p.sure)
			continue;
		rc = rn_proposal_act(x->rn, x->a, &p, true, NULL);
		if (rc == RN_EUSAGE || rc == RN_EPOLICY) {
			rn_say(&x->refused, rn_sprintf(x->a, "proposal %lld"
			    " waits: %s", (long long)p.id,
			    rn_error_text(x->rn)));
			rc = RN_OK;
		} else {
			TRY(rc);
			x->out->accepted++;
		}
	}
out:
	return rc;
}

/* Those of a message that another process read meanwhile are left out. */
static enum rn_status
put_all(struct ingest *x, int64_t *ids, size_t *n)
{
	const struct rn_read *last = NULL;
	enum rn_status rc = RN_OK;
	bool known = false;

	*n = 0;
	for (size_t i = 0; i < x->puts; i++) {
		if (x->put[i].from != last)
			TRY(rn_message_known(x->rn, x->put[i].from, &known));
		last = x->put[i].from;
		if (known) {
			x->out->known++;
			continue;
		}
		TRY(rn_proposal_put(x->rn, &x->put[i], &ids[*n]));
		if (ids[*n] != RN_NONE)
			++*n;
		else
			x->out->known++;
	}
out:
	return rc;
}

static enum rn_status
write_change(struct ingest *x, const struct rn_bookmark *mark, int64_t *ids,
    size_t *n)
{
	enum rn_status rc = rn_change_begin(x->rn, "intro ingest");

	if (rc != RN_OK)
		return rc;
	TRY(put_all(x, ids, n));
	if (mark != NULL)
		TRY(put_mark(x, mark, true));
	if (x->what->accept)
		TRY(accept_sure(x, ids, *n));
	TRY(rn_change_say(x->rn, "%lld messages: %zu proposed, %lld accepted",
	    (long long)x->out->messages, *n, (long long)x->out->accepted));
out:
	return rn_end(x->rn, rc);
}

static bool
moved(const struct ingest *x, const struct rn_bookmark *m)
{
	return x->mark_id == RN_NONE || m->at != x->mark.at ||
	    m->size != x->mark.size;
}

static enum rn_status
write_all(struct ingest *x, const struct rn_bookmark *mark)
{
	int64_t *ids = rn_alloc(x->a, (x->puts + 1) * sizeof(*ids));
	enum rn_status rc = RN_OK;
	size_t n = 0;

	if (x->puts > 0)
		TRY(write_change(x, mark, ids, &n));
	else if (mark != NULL && moved(x, mark)) {
		TRY(rn_begin(x->rn));
		TRY(rn_end(x->rn, put_mark(x, mark, false)));
	}
	x->out->list = rn_alloc(x->to, (n + 1) * sizeof(*x->out->list));
	for (size_t i = 0; i < n; i++)
		TRY(rn_proposal_get(x->rn, x->to, ids[i], &x->out->list[i]));
	x->out->n = n;
out:
	return rc;
}

/* --- all of it ----------------------------------------------------------- */

static enum rn_status
find_proposals(struct ingest *x, struct rn_split *s)
{
	enum rn_status rc = RN_OK;

	if (x->what->mine) {
		TRY(rn_past_read(x->rn, x->a, s, x->out, &x->passed, &x->put,
		    &x->puts));
		return RN_OK;
	}
	TRY(rn_opens_read(x->rn, x->a, &x->o));
	TRY(read_all(x, s));
	if (x->n > 1)
		qsort(x->r, x->n, sizeof(*x->r), by_time);
	for (size_t i = 0; i < x->n; i++)
		match_one(x, &x->r[i]);
out:
	return rc;
}

enum rn_status
rn_inbox_ingest(struct refnet *rn, struct rn_arena *a,
    const struct rn_ingest *what, struct rn_ingested *out)
{
	struct ingest x = { .rn = rn, .a = rn_arena_make(), .to = a,
	    .what = what, .out = out, .passed.ask = what->why };
	struct rn_split *s = NULL;
	enum rn_status rc = RN_OK;
	struct rn_bookmark from, to;

	*out = (struct rn_ingested){ 0 };
	TRY(read_mark(&x));
	from = what->all || what->mine ? (struct rn_bookmark){ RN_NONE, RN_NONE,
	    NULL } : x.mark;
	TRY(rn_split_open(rn, x.a, what, &from, what->mine, &s));
	TRY(find_proposals(&x, s));
	if (rn_split_single(s) && x.passed.unread.n > 0) {
		rc = rn_fail(rn, RN_EREJECTED, "%s", x.passed.unread.v[0]);
		goto out;
	}
	TRY(write_all(&x, !what->mine && x.path != NULL &&
	    rn_split_mark(s, x.a, &to) ? &to : NULL));
out:
	out->unread = rn_said(a, &x.passed.unread);
	out->why = rn_said(a, &x.passed.why);
	out->refused = rn_said(a, &x.refused);
	rn_split_close(s);
	rn_addresses_free(&x.o.known);
	free(x.r);
	free(x.put);
	free(x.asked);
	rn_arena_free(x.a);
	return rc;
}
