/*
 * lint.c - what may be told in a text of an introduction, from its ledger.
 *
 * Who reads a text of a step, and what of each party is kept from them as long
 * as nobody has said more, is the table `letters`, by what I am.  A yes opens
 * what its words share (`shared`); whoever is to meet whom in other open
 * introductions is never named.  Whether a text keeps to it is lib/draft's to
 * say.
 */
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "draft/draft.h"
#include "intro/room.h"
#include "refnet/name.h"
#include "refnet/person.h"

/* What is kept from who reads it. */
enum keep {
	OPEN,		/* nothing: they know, or it is theirs */
	REACH,		/* addresses, numbers, profiles */
	UNLESS_YES,	/* everything, until they said yes; then REACH */
	GATE,		/* REACH, until the gate opens */
	CLOSED		/* everything, while the introduction is open */
};

#define R (1u << RN_PARTY_REQUESTER)
#define C (1u << RN_PARTY_CONNECTOR)
#define T (1u << RN_PARTY_TARGET)
#define SILENT 8u	/* who was asked and has not answered */

/* By step, and by what I am; `reads` 0: I write no such text. */
static const struct letter {
	unsigned reads;		/* parties */
	int asks;		/* whose answer is wanted; -1: nobody's */
	enum keep keep[RN_PARTIES];	/* requester, connector, target */
} letters[RN_DRAFT_STEPS][RN_PARTIES] = {
	[RN_DRAFT_ASK_CONNECTOR] = {
	    { C, RN_PARTY_CONNECTOR, { OPEN, OPEN, REACH } },
	    { R, RN_PARTY_REQUESTER, { OPEN, OPEN, REACH } },
	    { C | R, RN_PARTY_REQUESTER, { REACH, OPEN, OPEN } } },
	[RN_DRAFT_ASK_TARGET] = {
	    { C | T, RN_PARTY_TARGET, { OPEN, OPEN, REACH } },
	    { T, RN_PARTY_TARGET, { UNLESS_YES, OPEN, OPEN } },
	    { 0, -1, { OPEN, OPEN, OPEN } } },
	[RN_DRAFT_INTRODUCTION] = {
	    { R | T, -1, { OPEN, REACH, GATE } },
	    { R | T, -1, { GATE, OPEN, GATE } },
	    { R, -1, { OPEN, REACH, OPEN } } },
	[RN_DRAFT_REMINDER] = {	/* as the ask it reminds of */
	    { SILENT, -1, { OPEN, OPEN, OPEN } },
	    { SILENT, -1, { OPEN, OPEN, OPEN } },
	    { SILENT, -1, { OPEN, OPEN, OPEN } } },
	[RN_DRAFT_DECLINE] = {
	    { C, -1, { OPEN, OPEN, REACH } },
	    { R, -1, { OPEN, OPEN, UNLESS_YES } },
	    { C | R, -1, { REACH, OPEN, OPEN } } },
	[RN_DRAFT_THANKS] = {
	    { C, -1, { OPEN, OPEN, REACH } },
	    { R | T, -1, { REACH, OPEN, REACH } },
	    { C, -1, { REACH, OPEN, OPEN } } },
	[RN_DRAFT_RE_ENGAGE] = {
	    { C, -1, { OPEN, OPEN, CLOSED } },
	    { R, -1, { OPEN, OPEN, CLOSED } },
	    { C | R, -1, { CLOSED, OPEN, OPEN } } },
};

/* --- what a yes shares --------------------------------------------------- */

/* Words of `intro yes --share`; whatever else is said narrows nothing. */
static const struct share {
	const char *words;
	unsigned what;
} shares[] = {
	{ "name names nom nombre nome vorname", RN_SECRET_NAME },
	{ "firm company org employer organisation organization firma "
	    "unternehmen societe entreprise empresa", RN_SECRET_FIRM },
	{ "email mail mails e-mail address phone number telephone telefon "
	    "telefono telefone mobile profile linkedin adresse nummer correo "
	    "profil perfil contact contacts", RN_SECRET_HANDLE |
	    RN_SECRET_DOMAIN },
	{ "everything all anything alles tout todo tudo", RN_SECRET_ALL },
};
static const char *const negations[] = { "without", "not", "no", "except",
    "but", "ohne", "nicht", "sans", "sin", "sem" };

static bool
is_negation(const char *s, size_t n)
{
	for (size_t i = 0; i < RN_LEN(negations); i++)
		if (strlen(negations[i]) == n &&
		    memcmp(negations[i], s, n) == 0)
			return true;
	return false;
}

static unsigned
share_of(const char *s, size_t n)
{
	for (size_t i = 0; i < RN_LEN(shares); i++)
		for (const char *p = shares[i].words; *p != '\0';) {
			size_t m = strcspn(p, " ");

			if (m == n && memcmp(p, s, n) == 0)
				return shares[i].what;
			p += m + strspn(p + m, " ");
		}
	return 0;
}

/* What a yes with these words lets be told of them. */
static unsigned
shared(struct rn_arena *a, const char *words)
{
	const char *p = words == NULL ? "" : rn_fold(a, words);
	unsigned yes = 0, no = 0;
	bool negated = false;

	while (*p != '\0') {
		size_t n = strcspn(p, " ,;.:()/");
		unsigned what = share_of(p, n);

		if (is_negation(p, n))
			negated = true;
		*(negated ? &no : &yes) |= what;
		p += n;
		p += strspn(p, " ,;.:()/");
	}
	/* who may be reached may be named */
	if (yes & RN_SECRET_HANDLE)
		yes |= RN_SECRET_NAME;
	return (yes == 0 ? RN_SECRET_ALL : yes) & ~no;
}

/* What the yes that stands of a party shares; 0: there is none. */
static enum rn_status
share_of_party(struct refnet *rn, struct rn_arena *a,
    const struct rn_file *f, int party, unsigned *out)
{
	const struct rn_entry *last;
	struct rn_consent *list;
	enum rn_status rc = RN_OK;
	size_t n;

	*out = RN_SECRET_ALL;
	switch (rn_case_standing(&f->c, (enum rn_party)party, rn_now(rn),
	    &last)) {
	case RN_STANDS_NEEDLESS:
		return RN_OK;
	case RN_STANDS_YES:
		break;
	default:
		*out = 0;
		return RN_OK;
	}
	TRY(rn_consent_list(rn, a, f->id, RN_NOW, &list, &n));
	for (size_t i = 0; i < n; i++)
		if (list[i].row == last->id)
			*out = shared(a, list[i].share);
out:
	return rc;
}

/* --- the parties --------------------------------------------------------- */

static void
put(struct rn_arena *a, struct rn_list *l, const char *s)
{
	const char **v = rn_alloc(a, (l->n + 1) * sizeof(*v));

	if (s == NULL || *s == '\0')
		return;
	for (size_t i = 0; i < l->n; i++)
		v[i] = l->v[i];
	v[l->n++] = s;
	l->v = v;
}

/* Name, firm, and where they are reached. */
static enum rn_status
read_person(struct refnet *rn, struct rn_arena *a, int64_t person,
    struct rn_mentioned *m)
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
		put(a, &m->handles, s);
		domain = rn_col_int(&st, 0) == 0 ?
		    rn_company_domain(a, s, strlen(s)) : NULL;
		put(a, &m->domains, domain);
	}
out:
	rn_done(&st);
	return rc;
}

/*
 * What else is known of them and may be used.  Of me little is, and what an ask
 * says of me is seldom my title.
 */
static enum rn_status
read_about(struct refnet *rn, struct rn_arena *a, int64_t id,
    struct rn_mentioned *m)
{
	enum rn_status rc = RN_OK;
	struct rn_person p;
	char ref[24];

	if (m->me) {
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

static enum rn_status
keep_of(struct refnet *rn, struct rn_arena *a, const struct rn_file *f, int p,
    enum keep keep, unsigned *secret)
{
	const unsigned reach = RN_SECRET_DOMAIN | RN_SECRET_HANDLE;
	enum rn_standing standing;
	enum rn_status rc = RN_OK;
	unsigned told;
	int party;

	*secret = keep == OPEN ? 0 : keep == CLOSED || keep == UNLESS_YES ?
	    RN_SECRET_ALL : reach;
	if (keep == CLOSED && !rn_state_open(rn_case_state(&f->c, rn_now(rn))))
		*secret = reach;
	if (keep != UNLESS_YES && keep != GATE)
		return RN_OK;
	TRY(share_of_party(rn, a, f, p, &told));
	if (keep == UNLESS_YES && told != 0)
		*secret = (RN_SECRET_ALL & ~told) | reach;
	if (keep == GATE && rn_case_gate(&f->c, rn_now(rn), &party, &standing))
		*secret = RN_SECRET_ALL & ~told;
out:
	return rc;
}

/* Who was asked and has not answered, as a bit; 0: nobody. */
static unsigned
silent(const struct rn_file *f, int64_t now)
{
	for (int p = 0; p < RN_PARTIES; p++)
		if (!f->c.seat[p].me && rn_case_standing(&f->c,
		    (enum rn_party)p, now, NULL) == RN_STANDS_ASKED)
			return 1u << p;
	return 0;
}

/* What may be told in it, of a reminder by whom it reminds. */
static struct letter
letter_of(const struct rn_file *f, int step, int64_t now)
{
	struct letter l = letters[step][rn_my_seat(f)];
	unsigned who = silent(f, now);

	if (l.reads != SILENT)
		return l;
	l = letters[who == T ? RN_DRAFT_ASK_TARGET :
	    RN_DRAFT_ASK_CONNECTOR][rn_my_seat(f)];
	l.reads = who;
	return l;
}

static enum rn_status
read_parties(struct refnet *rn, struct rn_arena *a, const struct rn_file *f,
    const struct letter *l, struct rn_draft_check *c)
{
	enum rn_status rc = RN_OK;

	for (int p = 0; p < RN_PARTIES; p++) {
		const struct rn_seat *s = &f->c.seat[p];
		struct rn_mentioned *m;

		if (s->person == RN_NONE)
			continue;
		m = rn_alloc(a, sizeof(*m));
		m->me = s->me;
		m->reads = (l->reads >> p & 1) != 0;
		TRY(read_person(rn, a, s->person, m));
		TRY(read_about(rn, a, s->person, m));
		TRY(keep_of(rn, a, f, p, l->keep[p], &m->secret));
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
		TRY(read_person(rn, a, who[i], &v[i]));
	}
	c->other = v;
	c->others = n;
out:
	return rc;
}

/* Has whoever the text asks said yes or no already? */
static bool
is_answered(const struct rn_file *f, const struct letter *l, int64_t now)
{
	enum rn_standing s;

	if (l->reads == 0)
		return true;
	if (l->asks < 0 || f->c.seat[l->asks].me)
		return false;
	s = rn_case_standing(&f->c, (enum rn_party)l->asks, now, NULL);
	return s == RN_STANDS_YES || s == RN_STANDS_NO;
}

enum rn_status
rn_intro_lint(struct refnet *rn, struct rn_arena *a, int64_t id, int step,
    const char *text, struct rn_text_finding **list, size_t *n, bool *blocked)
{
	struct rn_draft_check c = { .step = step };
	enum rn_status rc = RN_OK;
	struct letter l;
	struct rn_file f;

	*blocked = false;
	if (id == RN_NONE) {
		c.strangers = true;
		c.step = step < 0 ? RN_DRAFT_ASK_CONNECTOR : step;
		goto look;
	}
	TRY(rn_file_read(rn, a, id, RN_NOW, &f));
	if (step < 0)
		c.step = rn_usual_step(&f, rn_now(rn));
	if (letters[c.step][rn_my_seat(&f)].reads == 0) {
		rc = rn_fail(rn, RN_EUSAGE, "intro %lld: as %s you have no %s"
		    " to write", (long long)id, rn_party_name[rn_my_seat(&f)],
		    rn_draft_step_name[c.step]);
		goto out;
	}
	l = letter_of(&f, c.step, rn_now(rn));
	TRY(read_parties(rn, a, &f, &l, &c));
	TRY(read_others(rn, a, &f, &c));
	c.answered = is_answered(&f, &l, rn_now(rn));
look:
	TRY(rn_draft_lint(rn, a, &c, text, list, n));
	for (size_t i = 0; i < *n; i++)
		*blocked |= (*list)[i].blocks;
out:
	return rc;
}
