/*
 * lint.c - a text that a human wrote or edited, checked against what may be told
 * in it.
 *
 * Who reads it and what is secret of whom is secret.c's to say, as for drafts;
 * whoever is to meet whom in other open introductions is never named.  What the
 * words of a text are, lib/draft says.
 */
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "intro/secret.h"
#include "refnet/name.h"
#include "refnet/person.h"

/* --- the parties --------------------------------------------------------- */

static void
put(struct rn_arena *a, struct rn_list *l, const char *s)
{
	if (s != NULL && *s != '\0')
		rn_list_add(a, l, s);
}

/*
 * Name, firm, and where they are reached but for the kinds of handles (1 << enum
 * rn_handle_kind) that may be told.
 */
static enum rn_status
read_person(struct refnet *rn, struct rn_arena *a, int64_t person,
    unsigned told, struct rn_mentioned *m)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	bool row;

	TRY(rn_sql(rn, &rn_intro_sql, ABOUT, &st));
	rn_bind_int(&st, ":id", person);
	TRY(rn_step(&st, &row));
	if (row) {
		m->name = rn_col_text(&st, 0, a);
		put(a, &m->about, rn_col_text(&st, 1, a));
		m->org = rn_col_text(&st, 2, a);
	}
	rn_done(&st);
	TRY(rn_sql(rn, &rn_intro_sql, REACHED_AT, &st));
	rn_bind_int(&st, ":id", person);
	for (;;) {
		const char *s, *domain;

		TRY(rn_step(&st, &row));
		if (!row)
			break;
		s = rn_col_text(&st, 1, a);
		if ((told & 1u << rn_col_int(&st, 0)) == 0)
			put(a, &m->handles, s);
		domain = rn_col_int(&st, 0) == RN_HANDLE_EMAIL ?
		    rn_company_domain(a, s, strlen(s)) : NULL;
		put(a, &m->domains, domain);
	}
out:
	rn_done(&st);
	return rc;
}

/*
 * What else is known of them and may be used.  Of me little is, and what an ask
 * says of me is seldom my title: it may be, and need not.
 */
static enum rn_status
read_about(struct refnet *rn, struct rn_arena *a, int64_t id,
    struct rn_mentioned *m)
{
	enum rn_status rc = RN_OK;
	struct rn_person p;
	char ref[24];

	if (m->me) {
		m->title = m->about.n > 0 ? m->about.v[0] : NULL;
		m->about.n = 0;
		return RN_OK;
	}
	snprintf(ref, sizeof(ref), "%lld", (long long)id);
	TRY(rn_person_get(rn, a, ref, RN_NOW, false, &p));
	put(a, &m->about, p.location);
	for (size_t i = 0; i < p.tags.n; i++)
		put(a, &m->about, p.tags.v[i]);
	for (size_t i = 0; i < p.notes.n; i++)
		put(a, &m->about, p.notes.v[i]);
out:
	return rc;
}

/* Is it written to that party, or for them to read in the end? */
static bool
reads_it(const struct rn_file *f, const struct rn_reader *r, int p)
{
	if (r->party < 0)
		return p != RN_PARTY_CONNECTOR && !f->c.seat[p].me;
	return p == r->party || (r->step == RN_DRAFT_ASK_TARGET &&
	    p == RN_PARTY_TARGET);
}

static enum rn_status
read_parties(struct refnet *rn, struct rn_arena *a, const struct rn_file *f,
    const struct rn_reader *r, struct rn_draft_check *c)
{
	enum rn_status rc = RN_OK;

	for (int p = 0; p < RN_PARTIES; p++) {
		const struct rn_seat *s = &f->c.seat[p];
		struct rn_mentioned *m;

		if (s->person == RN_NONE)
			continue;
		m = rn_alloc(a, sizeof(*m));
		m->me = s->me;
		m->reads = reads_it(f, r, p);
		m->secret = r->secret[p];
		TRY(read_person(rn, a, s->person, r->kinds[p], m));
		TRY(read_about(rn, a, s->person, m));
		c->party[p] = m;
	}
out:
	return rc;
}

/* --- others -------------------------------------------------------------- */

static bool
is_seated(const struct rn_file *f, int64_t person)
{
	for (int p = 0; p < RN_PARTIES; p++)
		if (f->c.seat[p].person == person)
			return true;
	return false;
}

/* Who may be named in a text, of all who ever were to meet somebody. */
struct crowd {
	struct refnet *rn;
	struct rn_arena *a;
	const struct rn_file *f;
	struct rn_sieve *sieve;
	int64_t *v;
	size_t n, room;
};

/* Whoever sits in this one is no other. */
static void
admit(struct crowd *w, int64_t person)
{
	if (is_seated(w->f, person))
		return;
	w->v = rn_grow(w->v, w->n, &w->room, sizeof(*w->v));
	w->v[w->n++] = person;
}

static bool
is_named(struct crowd *w, const struct rn_stmt *st, struct rn_arena *a)
{
	return rn_sieve_named(w->sieve, rn_col_text(st, 1, a),
	    rn_col_text(st, 2, a));
}

static bool
is_reached(struct crowd *w, const struct rn_stmt *st, struct rn_arena *a)
{
	return rn_sieve_reach(w->sieve, rn_col_int(st, 1) == RN_HANDLE_EMAIL,
	    rn_col_text(st, 2, a));
}

/* Of the people a statement tells of, first in each row, those who may be. */
static enum rn_status
admit_all(struct crowd *w, int which, bool (*may_be)(struct crowd *w,
    const struct rn_stmt *st, struct rn_arena *a))
{
	struct rn_arena *a = rn_arena_make();
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	bool row;

	TRY(rn_sql(w->rn, &rn_intro_sql, which, &st));
	for (;;) {
		TRY(rn_step(&st, &row));
		if (!row)
			break;
		rn_arena_reset(a);
		if (may_be(w, &st, a))
			admit(w, rn_col_int(&st, 0));
	}
out:
	rn_done(&st);
	rn_arena_free(a);
	return rc;
}

/*
 * The introductions with one of those, and those of which it is not known who
 * sits there.
 */
static enum rn_status
read_theirs(struct crowd *w, struct rn_shelf *s)
{
	struct rn_among who = { .connector = RN_NONE, .firm = RN_NONE };
	enum rn_status rc = RN_OK;

	TRY(admit_all(w, SEATED_NAMES, is_named));
	if (rn_sieve_reached(w->sieve))
		TRY(admit_all(w, SEATED_HANDLES, is_reached));
	who.seats = rn_distinct(w->v, w->n);
	who.seated = w->v;
	TRY(rn_shelf_among(w->rn, w->a, &who, s));
out:
	return rc;
}

static bool
may_leak(struct rn_sieve *s, const struct rn_mentioned *m)
{
	if (rn_sieve_named(s, m->name, m->org))
		return true;
	for (size_t i = 0; i < m->handles.n; i++)
		if (rn_sieve_reach(s, true, m->handles.v[i]))
			return true;
	return false;
}

/* Of introductions that are open, whoever may be in the text. */
static enum rn_status
put_others(struct crowd *w, const struct rn_shelf *s, struct rn_draft_check *c)
{
	static const int sides[] = { RN_PARTY_REQUESTER, RN_PARTY_TARGET };
	int64_t *who = rn_alloc(w->a, (2 * s->n + 1) * sizeof(*who));
	enum rn_status rc = RN_OK;
	struct rn_mentioned *v;
	size_t n = 0;

	for (size_t i = 0; i < s->n; i++)
		for (size_t k = 0; k < RN_LEN(sides); k++) {
			const struct rn_seat *x = &s->v[i].c.seat[sides[k]];

			if (x->person != RN_NONE && !x->me &&
			    !is_seated(w->f, x->person) && rn_state_open(
			    rn_case_state(&s->v[i].c, s->at)))
				who[n++] = x->person;
		}
	n = rn_distinct(who, n);
	v = rn_alloc(w->a, (n + 1) * sizeof(*v));
	c->other = v;
	for (size_t i = 0; i < n; i++) {
		v[c->others] = (struct rn_mentioned){ .secret = RN_SECRET_ALL };
		TRY(read_person(w->rn, w->a, who[i], 0, &v[c->others]));
		c->others += may_leak(w->sieve, &v[c->others]);
	}
out:
	return rc;
}

/*
 * Requesters and targets of other open introductions.  Their connectors are
 * people I know and may speak of; that they were asked is told by nothing.  All
 * who sit in any are looked for in the text, and then those introductions alone
 * are read; whether they are open is said by the ledger.
 */
static enum rn_status
read_others(struct refnet *rn, struct rn_arena *a, const struct rn_file *f,
    const char *text, struct rn_draft_check *c)
{
	struct crowd w = { .rn = rn, .a = a, .f = f };
	enum rn_status rc;
	struct rn_shelf s;
	bool mine;

	rc = rn_view_begin(rn, &mine);
	if (rc != RN_OK)
		return rc;
	w.sieve = rn_sieve_new(a, c, text);
	TRY(read_theirs(&w, &s));
	TRY(put_others(&w, &s, c));
out:
	free(w.v);
	rn_sieve_free(w.sieve);
	return rn_view_end(rn, mine, rc);
}

/* Has whoever the text asks said yes or no already? */
static bool
is_answered(const struct rn_file *f, const struct rn_reader *r, int64_t now)
{
	int p = r->step == RN_DRAFT_ASK_TARGET ? RN_PARTY_TARGET : r->party;
	enum rn_standing s;

	if ((r->step != RN_DRAFT_ASK_CONNECTOR &&
	    r->step != RN_DRAFT_ASK_TARGET) || p < 0 || f->c.seat[p].me)
		return false;
	s = rn_case_standing(&f->c, (enum rn_party)p, now, NULL);
	return s == RN_STANDS_YES || s == RN_STANDS_NO;
}

/* What a text of an introduction is checked against. */
static enum rn_status
gather(struct refnet *rn, struct rn_arena *a, int64_t id, int step,
    const char *text, struct rn_draft_check *c)
{
	enum rn_status rc = RN_OK;
	struct rn_reader r;
	struct rn_file f;

	TRY(rn_file_read(rn, a, id, RN_NOW, &f));
	c->step = step;
	if (step < 0)
		TRY(rn_usual_step(rn, &f, &c->step));
	r.step = (enum rn_draft_step)c->step;
	rc = rn_reader_find(rn, &f, &r);
	/* nobody owes an answer: that is what is wrong with a reminder */
	c->answered = rc == RN_EUSAGE && r.step == RN_DRAFT_REMINDER;
	if (!c->answered)
		TRY(rc);
	rc = RN_OK;
	TRY(rn_secrets(rn, a, &f, &r));
	TRY(read_parties(rn, a, &f, &r, c));
	TRY(read_others(rn, a, &f, text, c));
	c->answered = c->answered || is_answered(&f, &r, rn_now(rn));
out:
	return rc;
}

enum rn_status
rn_intro_lint(struct refnet *rn, struct rn_arena *a, int64_t id, int step,
    const char *text, struct rn_text_finding **list, size_t *n, bool *blocked)
{
	struct rn_draft_check c = { .step = step };
	enum rn_status rc = RN_OK;

	*blocked = false;
	if (id == RN_NONE) {
		c.strangers = true;
		c.step = step < 0 ? RN_DRAFT_ASK_CONNECTOR : step;
	} else
		TRY(gather(rn, a, id, step, text, &c));
	rn_draft_lint(a, &c, text, list, n);
	for (size_t i = 0; i < *n; i++)
		*blocked |= (*list)[i].blocks;
out:
	return rc;
}
