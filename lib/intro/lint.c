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

/*
 * Requesters and targets of other open introductions.  Their connectors are
 * people I know and may speak of; that they were asked is told by nothing.
 */
static enum rn_status
read_others(struct refnet *rn, struct rn_arena *a, const struct rn_file *f,
    struct rn_draft_check *c)
{
	static const int sides[] = { RN_PARTY_REQUESTER, RN_PARTY_TARGET };
	enum rn_status rc = RN_OK;
	struct rn_mentioned *v;
	struct rn_shelf s;
	int64_t *who;
	size_t n = 0;

	TRY(rn_shelf_read(rn, a, RN_NONE, RN_NOW, &s));
	who = rn_alloc(a, (2 * s.n + 1) * sizeof(*who));
	for (size_t i = 0; i < s.n; i++)
		for (size_t k = 0; k < RN_LEN(sides); k++) {
			const struct rn_seat *x = &s.v[i].c.seat[sides[k]];

			if (x->person != RN_NONE && !x->me &&
			    !is_seated(f, x->person) && rn_state_open(
			    rn_case_state(&s.v[i].c, s.at)))
				who[n++] = x->person;
		}
	n = rn_distinct(who, n);
	v = rn_alloc(a, (n + 1) * sizeof(*v));
	for (size_t i = 0; i < n; i++) {
		v[i].secret = RN_SECRET_ALL;
		TRY(read_person(rn, a, who[i], 0, &v[i]));
	}
	c->other = v;
	c->others = n;
out:
	return rc;
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
    struct rn_draft_check *c)
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
	TRY(read_others(rn, a, &f, c));
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
		TRY(gather(rn, a, id, step, &c));
	rn_draft_lint(a, &c, text, list, n);
	for (size_t i = 0; i < *n; i++)
		*blocked |= (*list)[i].blocks;
out:
	return rc;
}
