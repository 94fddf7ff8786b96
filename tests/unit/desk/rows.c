/* rows.c - what stands in a store: row by row, and as every list says it. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "desk/life.h"
#include "made.h"
#include "refnet/give.h"
#include "refnet/group.h"
#include "refnet/interaction.h"
#include "refnet/profile.h"

/* --- rows ----------------------------------------------------------------- */

/*
 * What is appended to and says of what change it is.  Interactions and handles
 * that share a row are left out: lists tell them.
 */
static const char tables[] =
    "SELECT m.name FROM sqlite_master m JOIN pragma_table_info(m.name) p"
    " WHERE m.type = 'table' AND p.name = 'change' AND m.name NOT IN"
    " ('interaction', 'run', 'run_recent', 'run_new', 'run_heap',"
    " 'handle_page', 'import') ORDER BY m.name";

static sqlite3_stmt *
ask(struct life *l, const char *sql)
{
	sqlite3_stmt *st;

	if (sqlite3_prepare_v2(l->db, sql, -1, &st, NULL) != SQLITE_OK)
		fail_msg("%s: %s", sql, sqlite3_errmsg(l->db));
	return st;
}

int64_t
one_number(struct life *l, const char *sql, int64_t arg)
{
	sqlite3_stmt *st = ask(l, sql);
	int64_t n;

	if (sqlite3_bind_parameter_count(st) > 0)
		sqlite3_bind_int64(st, 1, arg);
	assert_int_equal(sqlite3_step(st), SQLITE_ROW);
	n = sqlite3_column_int64(st, 0);
	sqlite3_finalize(st);
	return n;
}

/* Columns that follow from what stands: they may move with any change. */
static const char *
columns(const char *table)
{
	return strcmp(table, "person") == 0 ? "t.id, t.change, t.me" :
	    strcmp(table, "handle_row") == 0 ?
	    "t.id, t.kind, t.canon, t.change, t.first" : "t.*";
}

static uint64_t
hash_on(uint64_t h, const void *p, size_t n)
{
	const unsigned char *s = p;

	for (size_t i = 0; i < n; i++)
		h = (h ^ s[i]) * 0x100000001b3u;
	return h;
}

static uint64_t
hash_rows(sqlite3_stmt *st)
{
	uint64_t h = 0xcbf29ce484222325u;

	while (sqlite3_step(st) == SQLITE_ROW) {
		for (int i = 0; i < sqlite3_column_count(st); i++) {
			int type = sqlite3_column_type(st, i);
			const void *p = sqlite3_column_blob(st, i);

			h = hash_on(h, &type, sizeof(type));
			h = hash_on(h, p, (size_t)sqlite3_column_bytes(st, i));
		}
		h = hash_on(h, "\n", 1);
	}
	sqlite3_finalize(st);
	return h;
}

void
standing_look(struct life *l, int64_t upto, struct standing *to)
{
	sqlite3_stmt *of = ask(l, tables), *st;

	to->last = one_number(l, "SELECT max(id) FROM change", 0);
	to->undone = one_number(l, "SELECT count(*) FROM change"
	    " WHERE undone_at IS NOT NULL", 0);
	to->n = 0;
	while (sqlite3_step(of) == SQLITE_ROW) {
		const char *name = rn_strdup(l->a,
		    (const char *)sqlite3_column_text(of, 0));

		assert_true(to->n < TABLES);
		st = ask(l, rn_sprintf(l->a, "SELECT %s FROM %s t"
		    " WHERE t.change <= ? OR t.change IS NULL ORDER BY 1, 2",
		    columns(name), name));
		sqlite3_bind_int64(st, 1, upto);
		to->table[to->n] = name;
		to->rows[to->n++] = hash_rows(st);
	}
	sqlite3_finalize(of);
}

static void
say_rows(FILE *to, sqlite3_stmt *st)
{
	while (sqlite3_step(st) == SQLITE_ROW) {
		for (int i = 0; i < sqlite3_column_count(st); i++) {
			const unsigned char *p;

			if (sqlite3_column_type(st, i) != SQLITE_BLOB) {
				const unsigned char *s =
				    sqlite3_column_text(st, i);

				fprintf(to, "|%s", s == NULL ? "-" :
				    (const char *)s);
				continue;
			}
			p = sqlite3_column_blob(st, i);
			putc('|', to);
			for (int k = 0; k < sqlite3_column_bytes(st, i); k++)
				fprintf(to, "%02x", p[k]);
		}
		putc('\n', to);
	}
	sqlite3_finalize(st);
}

/*
 * The ledger tells of what was taken back in rows of its own; and a message
 * that waits again is held anew (4), which no change says.
 */
static const char *
left_out(const char *table)
{
	return strcmp(table, "consent") == 0 ? " AND t.answer < 6" :
	    strcmp(table, "outgoing_act") == 0 ? " AND (t.kind <> 4 OR"
	    " t.change IS NOT NULL) AND t.outgoing IN (SELECT o.id FROM"
	    " outgoing o JOIN change g ON g.id = o.change"
	    " AND g.undone_at IS NULL)" : "";
}

static void
say_tables(struct life *l, FILE *to)
{
	sqlite3_stmt *of = ask(l, tables);

	while (sqlite3_step(of) == SQLITE_ROW) {
		const char *name = (const char *)sqlite3_column_text(of, 0);

		fprintf(to, "# %s\n", name);
		say_rows(to, ask(l, rn_sprintf(l->a, "SELECT t.* FROM %s t"
		    " LEFT JOIN change c ON c.id = t.change"
		    " WHERE c.undone_at IS NULL%s ORDER BY 1, 2", name,
		    left_out(name))));
	}
	sqlite3_finalize(of);
}

/* --- lists ---------------------------------------------------------------- */

struct saying {
	struct life *l;
	struct rn_render r;
};

static void
say(struct saying *s, const char *what, const struct rn_view *v,
    enum rn_status rc, const void *rows, size_t n, size_t each)
{
	fprintf(s->r.to, "# %s\n", what);
	if (rc != RN_OK)
		fail_msg("%s: %s", what, rn_error_text(s->l->eye));
	assert_int_equal(rn_render_rows(s->l->eye, &s->r, v, rows, n, each),
	    RN_OK);
}

#define SAY(s, what, view, call, v, n) do { \
		enum rn_status said = (call); \
		say(s, what, &rn_view_##view, said, v, n, sizeof(*(v))); \
	} while (0)

static void
say_people(struct saying *s)
{
	const struct rn_person_query all = { .as_of = RN_NOW, .notes = true };
	const struct rn_duplicate_query same = { .filter = NULL };
	const struct rn_due_query whom = { .as_of = RN_NOW };
	const struct rn_tie_query tied = { .as_of = RN_NOW };
	const struct rn_agreement_query agreed = { .as_of = RN_NOW };
	struct refnet *rn = s->l->eye;
	struct rn_arena *a = s->l->a;
	struct rn_interaction *x;
	struct rn_agreement *g;
	struct rn_duplicate *d;
	struct rn_person *p;
	struct rn_due *u;
	struct rn_tie *t;
	size_t n, k, all_due;

	SAY(s, "people", person, rn_person_list(rn, a, &all, &p, &n), p, n);
	for (size_t i = 0; i < n; i++)
		SAY(s, p[i].name, interaction, rn_interaction_list(rn, a,
		    rn_sprintf(a, "%" PRId64, p[i].id), &x, &k), x, k);
	SAY(s, "same", duplicate, rn_duplicate_list(rn, a, &same, &d, &n), d,
	    n);
	SAY(s, "due", due, rn_due_list(rn, a, &whom, &u, &n, &all_due), u, n);
	SAY(s, "ties", tie, rn_tie_list(rn, a, NULL, &tied, &t, &n), t, n);
	SAY(s, "agreed", agreement, rn_agreement_list(rn, a, &agreed, &g, &n),
	    g, n);
}

static void
say_consents(struct saying *s, int64_t intro)
{
	struct rn_consent *v;
	size_t n, kept = 0;
	enum rn_status rc = rn_consent_list(s->l->eye, s->l->a, intro, RN_NOW,
	    &v, &n);

	for (size_t i = 0; rc == RN_OK && i < n; i++)
		if (!v[i].undone && v[i].answer != RN_ANSWER_RETRACTED &&
		    v[i].answer != RN_ANSWER_REINSTATED)
			v[kept++] = v[i];
	say(s, "consents", &rn_view_consent, rc, v, kept, sizeof(*v));
}

static void
say_written(struct saying *s, int64_t intro)
{
	/* where none is, the draft would be made for nothing */
	if (one_number(s->l, "SELECT count(*) FROM written WHERE intro = ?",
	    intro) == 0)
		return;
	for (int step = 0; step < RN_DRAFT_STEPS; step++) {
		struct rn_written w;

		if (rn_written_get(s->l->eye, s->l->a, intro, step, &w) ==
		    RN_OK && w.body != NULL)
			fprintf(s->r.to, "%s of %" PRId64 ": %s\n%s\n",
			    rn_draft_step_name[step], intro, w.subject,
			    w.body);
	}
}

static void
say_intros(struct saying *s)
{
	struct refnet *rn = s->l->eye;
	struct rn_arena *a = s->l->a;
	struct rn_intro_note *note;
	struct rn_proposal *p;
	struct rn_outgoing *o;
	struct rn_intro *v;
	size_t n, k, kept = 0;
	enum rn_status rc;

	SAY(s, "intros", intro, rn_intro_list(rn, a, "", RN_NOW, &v, &n), v,
	    n);
	for (size_t i = 0; i < n; i++) {
		say_consents(s, v[i].id);
		SAY(s, "notes", note, rn_intro_notes(rn, a, v[i].id, &note,
		    &k), note, k);
		say_written(s, v[i].id);
	}
	SAY(s, "proposals", proposal, rn_proposal_list(rn, a, "", true, &p,
	    &n), p, n);
	rc = rn_outbox_list(rn, a, &o, &n);
	for (size_t i = 0; rc == RN_OK && i < n; i++) {
		if (o[i].state == RN_OUTGOING_TAKEN_BACK)
			continue;
		o[kept] = o[i];
		o[kept].held_until = RN_NONE;
		if (o[kept].state == RN_OUTGOING_DUE)
			o[kept].state = RN_OUTGOING_HELD;
		kept++;
	}
	say(s, "outbox", &rn_view_outgoing, rc, o, kept, sizeof(*o));
}

static void
say_others(struct saying *s)
{
	const struct rn_give_query gives = { .as_of = RN_NOW,
	    .half_life = RN_GIVE_HALF_LIFE };
	struct refnet *rn = s->l->eye;
	struct rn_arena *a = s->l->a;
	struct rn_group_due *d;
	struct rn_profile *p;
	struct rn_group *g;
	struct rn_member *m;
	struct rn_balance *b;
	size_t n, k;

	SAY(s, "profiles", profile, rn_profile_list(rn, a, &p, &n), p, n);
	SAY(s, "groups", group, rn_group_list(rn, a, "", RN_NOW, &g, &n), g,
	    n);
	for (size_t i = 0; i < n; i++)
		SAY(s, "members", member, rn_member_list(rn, a, g[i].name,
		    RN_NOW, &m, &k), m, k);
	SAY(s, "due in groups", group_due, rn_group_due_list(rn, a, NULL, 2,
	    RN_NOW, &d, &n), d, n);
	SAY(s, "balance", balance, rn_balance_list(rn, a, &gives, &b, &n), b,
	    n);
}

char *
all_that_stands(struct life *l, int64_t at)
{
	struct saying s = { l, { .format = RN_JSONL } };
	char *text = NULL;
	size_t n = 0;

	s.r.to = new_stream(&text, &n);
	assert_non_null(s.r.to);
	rn_clock(l->eye, at);
	say_intros(&s);
	say_people(&s);
	say_others(&s);
	say_tables(l, s.r.to);
	rn_clock(l->eye, l->now);
	end_stream(s.r.to, &text);
	return text;
}
