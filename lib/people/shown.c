/*
 * shown.c - what a person row shows, derived from the standing records of the
 * handles they own, in the order of RN_RANKED.
 *
 * What a human typed outranks imports, newer evidence older; what the newer
 * does not say, the older fills.  But a title comes from a record of the same
 * employer, so that no old one is pasted onto a new employer; and a name or a
 * place in fewer words than before, or with initials, is no other one.
 */
#include <string.h>

#include "base/text.h"
#include "people/people.h"
#include "people/people_sql.h"

enum { NAME = RN_SHOWN_NAME, ORG = RN_SHOWN_ORG, TITLE = RN_SHOWN_TITLE,
	LOCATION = RN_SHOWN_LOCATION, FIELDS = RN_SHOWN,
	OVER = 8,		/* the column that says that a role is */
	LISTED = 9 };		/* and that it is from somebody else's list */

/* What the records heard so far have settled. */
struct heard {
	const char **out;
	bool settled[FIELDS];
	bool imported[FIELDS];	/* by an import */
	struct past *past;
};

/*
 * May an imported record speak of a field?  Of a title only if it is one at
 * the employer that is settled.
 */
static bool
may_speak(const struct heard *h, struct rn_arena *a, int field,
    const char *const said[FIELDS])
{
	return field != TITLE || !h->settled[ORG] || (said[ORG] != NULL &&
	    h->out[ORG] != NULL &&
	    rn_employer_same(a, said[ORG], h->out[ORG]));
}

static const char blanks[] = " ,;";

/* Is the word among those of `in`? */
static bool
has_word(struct rn_arena *a, const char *in, const char *word, size_t n)
{
	const char *w = rn_strndup(a, word, n), *q = in;

	for (; (q = strstr(q, w)) != NULL; q++)
		if ((q == in || strchr(blanks, q[-1]) != NULL) &&
		    strchr(blanks, q[n]) != NULL)
			return true;
	return false;
}

/* Is a letter, or one with a dot, the first of a longer word of `in`? */
static bool
is_initial(const char *in, const char *word, size_t n)
{
	if (n > 2 || (n == 2 && word[1] != '.') || *word < 'a' || *word > 'z')
		return false;
	for (const char *q = in; (q = strchr(q, *word)) != NULL; q++)
		if ((q == in || strchr(blanks, q[-1]) != NULL) &&
		    q[1] >= 'a' && q[1] <= 'z')
			return true;
	return false;
}

/*
 * Does y say all that x does, and more: "Stefan Vogel" beside "Vogel", or
 * beside "S. Vogel"?
 */
static bool
says_less(struct rn_arena *a, const char *x, const char *y)
{
	const char *p = rn_fold(a, x), *in = rn_fold(a, y);
	size_t have = 0, of = 0, initials = 0;

	for (const char *q = in + strspn(in, blanks); *q != '\0'; of++) {
		q += strcspn(q, blanks);
		q += strspn(q, blanks);
	}
	for (p += strspn(p, blanks); *p != '\0';) {
		size_t n = strcspn(p, blanks);

		if (has_word(a, in, p, n))
			have++;
		else if (is_initial(in, p, n))
			initials++;
		else
			return false;
		p += n;
		p += strspn(p, blanks);
	}
	return have > 0 && (initials > 0 ? have + initials <= of : have < of);
}

/* An older record may say the same in more words, if an import said it. */
static void
add_words(struct heard *h, struct rn_arena *a, int field, const char *said)
{
	if ((field == NAME || field == LOCATION) && h->imported[field] &&
	    said != NULL && says_less(a, h->out[field], said))
		h->out[field] = said;
}

/* A role that is over, so that what older records say of it is, too. */
struct past {
	const char *org, *title;
	struct past *next;
};

static bool
same_text(const char *a, const char *b)
{
	return a == NULL || b == NULL ? a == b : strcmp(a, b) == 0;
}

/* Leave org and title out of what a record says when they are over. */
static void
leave_past(const struct rn_stmt *st, struct rn_arena *a,
    const char *said[FIELDS], struct past **past)
{
	bool over = rn_col_int(st, OVER) == 1;

	for (const struct past *p = *past; p != NULL && !over; p = p->next)
		over = same_text(p->org, said[ORG]) &&
		    same_text(p->title, said[TITLE]);
	if (!over)
		return;
	struct past *p = rn_alloc(a, sizeof(*p));

	*p = (struct past){ said[ORG], said[TITLE], *past };
	*past = p;
	said[ORG] = said[TITLE] = NULL;
}

/* Let one record speak for the fields nobody has spoken for yet. */
static void
listen(const struct rn_stmt *st, struct rn_arena *a, struct heard *h)
{
	bool human = rn_col_int(st, 0) == 1, may[FIELDS];
	const char *said[FIELDS];

	for (int i = 0; i < FIELDS; i++) {
		said[i] = rn_col_text(st, i + 1, a);
		if (!human && said[i] != NULL && said[i][0] == '\0')
			said[i] = NULL;
	}
	if (!human)
		leave_past(st, a, said, &h->past);
	if (!human && said[NAME] != NULL)
		said[NAME] = rn_name_straight(a, said[NAME]);
	for (int i = 0; i < FIELDS; i++)
		may[i] = said[i] != NULL && !h->settled[i] &&
		    (human || may_speak(h, a, i, said));
	for (int i = 0; i < FIELDS; i++) {
		add_words(h, a, i, said[i]);
		if (!may[i])
			continue;
		h->settled[i] = true;
		h->imported[i] = !human;
		h->out[i] = said[i][0] == '\0' ? NULL : said[i];
	}
}

/* The same record, asked whether somebody moved. */
static void
hear(const struct rn_stmt *st, struct rn_arena *a, struct rn_move *move)
{
	if (rn_col_int(st, 0) == 0 && rn_col_int(st, OVER) == 0)
		rn_move_hear(move, a, &(struct rn_heard){
		    rn_col_held(st, 5, a), rn_col_text(st, 2, a),
		    rn_col_int(st, 6), rn_col_int(st, 7) == 1 });
}

/* An employer, and a day on which a record names it. */
struct named {
	const char *org;
	int64_t at;
	struct named *next;
};

static void
note_org(const struct rn_stmt *st, struct rn_arena *a, struct named **all)
{
	const char *org = rn_col_text(st, ORG + 1, a);
	struct named *n;

	if (org == NULL || org[0] == '\0' || rn_col_int(st, OVER) == 1)
		return;
	n = rn_alloc(a, sizeof(*n));
	*n = (struct named){ org, rn_col_int(st, 6), *all };
	*all = n;
}

/* The first day on which one was named; RN_NONE: it never was. */
static int64_t
since(struct rn_arena *a, const struct named *n, const char *org)
{
	int64_t first = RN_NONE;

	for (; org != NULL && n != NULL; n = n->next)
		if ((first == RN_NONE || n->at < first) &&
		    (strcmp(n->org, org) == 0 ||
		    rn_employer_same(a, n->org, org)))
			first = n->at;
	return first;
}

/* What is said of a person, by whom, and since when. */
struct gathered {
	const char *f[FIELDS];
	struct rn_move move;
	struct named *orgs;
	bool any, mine;		/* any record; one not of others' lists */
};

static enum rn_status
gather(struct refnet *rn, struct rn_arena *a, int64_t person,
    struct gathered *g)
{
	struct heard heard = { .out = g->f };
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	bool row;

	TRY(rn_sql(rn, &rn_people_sql, PERSON_SAYS, &st));
	rn_bind_int(&st, ":person", person);
	for (;;) {
		TRY(rn_step(&st, &row));
		if (!row)
			break;
		g->any = true;
		g->mine |= rn_col_int(&st, LISTED) == 0;
		listen(&st, a, &heard);
		hear(&st, a, &g->move);
		note_org(&st, a, &g->orgs);
	}
	rn_done(&st);
	if (g->f[NAME] == NULL) {
		TRY(rn_sql(rn, &rn_people_sql, HANDLE_NAME, &st));
		rn_bind_int(&st, ":person", person);
		TRY(rn_step(&st, &row));
		if (row)
			g->f[NAME] = rn_name_straight(a,
			    rn_col_text(&st, 0, a));
	}
out:
	rn_done(&st);
	return rc;
}

enum rn_status
rn_person_refresh(struct refnet *rn, int64_t person, bool has_interactions)
{
	struct rn_arena *a = rn_arena_make();
	struct gathered g = { .any = false };
	const char **f = g.f, *before;
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	int64_t held = 0;

	TRY(gather(rn, a, person, &g));
	before = g.move.before != NULL && f[ORG] != NULL &&
	    rn_employer_same(a, g.move.org, f[ORG]) ? g.move.before : NULL;
	/* who was marked, tied, introduced or seated by hand stays */
	if (!g.any && !has_interactions)
		TRY(rn_get1(rn, &rn_people_sql, PERSON_HELD, ":person", person,
		    &held));
	TRY(rn_sql(rn, &rn_people_sql, PERSON_SHOW, &st));
	rn_bind_int(&st, ":visible", g.any || has_interactions || held == 1);
	rn_bind_int(&st, ":listed", g.any && !g.mine);
	rn_bind_text(&st, ":before", before);
	rn_bind_opt(&st, ":moved", before != NULL ? g.move.at : RN_NONE);
	rn_bind_opt(&st, ":since", since(a, g.orgs, f[ORG]));
	rn_bind_opt(&st, ":before_since", since(a, g.orgs, before));
	rn_bind_text(&st, ":name", f[NAME]);
	rn_bind_text(&st, ":fold", f[NAME] ? rn_fold(a, f[NAME]) : NULL);
	rn_bind_text(&st, ":org", f[ORG]);
	rn_bind_text(&st, ":org_fold", f[ORG] ? rn_fold(a, f[ORG]) : NULL);
	rn_bind_text(&st, ":title", f[TITLE]);
	rn_bind_text(&st, ":location", f[LOCATION]);
	rn_bind_int(&st, ":person", person);
	TRY(rn_exec(&st));
out:
	rn_done(&st);
	rn_arena_free(a);
	return rc;
}

enum rn_status
rn_people_hide(struct refnet *rn, const int64_t *people, size_t n)
{
	struct rn_feed_ids ids = { people, people };

	if (n == 0)
		return RN_OK;
	ids.end += n;
	return rn_feed(rn, &rn_people_sql, PEOPLE_HIDE,
	    &(struct rn_feed){ rn_feed_id, &ids });
}

enum rn_status
rn_person_shown(struct refnet *rn, struct rn_arena *a, int64_t person,
    struct rn_shown *out)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	bool row;

	*out = (struct rn_shown){ .org_before = NULL };
	TRY(rn_sql(rn, &rn_people_sql, PERSON_SHOWN, &st));
	rn_bind_int(&st, ":id", person);
	TRY(rn_step(&st, &row));
	for (int i = 0; row && i < RN_SHOWN; i++)
		out->v[i] = rn_col_text(&st, i, a);
	if (row)
		out->org_before = rn_col_text(&st, RN_SHOWN, a);
out:
	rn_done(&st);
	return rc;
}
