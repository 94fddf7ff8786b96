/*
 * test_desk.c - the desk and a real store under random keys: what is listed is
 * what lists say, what is recorded is a change and can be taken back, nothing
 * is introduced without consents, nothing leaves that was not agreed to.
 *
 *	REFNET_DESK_KEYS=N	press so many, in lives of 2,500 each
 *	REFNET_DESK_SEED=N	begin with the life of that number
 *	REFNET_DESK_PLAY=FILE	press what a failure left, instead of random keys
 *
 * What a failing life did until then is left in a file that can be played; each
 * word of it is a key, as scripts of refnet-triage(1) name it, or `!` and what
 * happens beside them: see events[].
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <dirent.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/date.h"
#include "base/run.h"
#include "base/text.h"
#include "desk/life.h"
#include "made.h"
#include "refnet/checkup.h"
#include "refnet/group.h"
#include "screen.h"
#include "settings.h"

enum { A_LIFE = 2500, KEYS = 2500, WORD = 48, LAST = 60, ALONE = 64 };

struct press {
	struct life l;
	struct frame f;
	uint64_t seed;
	char (*word)[WORD];		/* all there was to this life */
	size_t words, room;
	char queue[256];		/* what is about to be typed */
	size_t queued;
	/* when rows were read, and of which state of the store */
	int64_t rows_at, asks_at, version;
	int64_t commits, rows_of, asks_of, foreign;
	int64_t rows_checked, asks_checked;
	struct { int64_t id, at; } alone[ALONE];	/* read since, each alone */
	size_t alones;
	struct standing was;
	/* since the mark */
	int64_t stood, marked_at, handed;
	char *marked;
	struct rn_arena *kept;		/* for as long as the life */
	struct rn_list agreed;		/* Message-IDs that may leave */
	/* what happened, of all lives */
	long recorded, undone, redone, left, returns, rounds, refused,
	    conflicts;
	long here;			/* that left in this life */
};

static struct press *now;	/* for whoever has to tell why it ended */
static bool done;

/* --- telling -------------------------------------------------------------- */

static void
tell_end(void)
{
	char path[64];
	FILE *f;

	if (now == NULL || done)
		return;
	done = true;
	snprintf(path, sizeof(path), "/tmp/refnet-keys-%" PRIu64, now->seed);
	f = fopen(path, "w");
	for (size_t i = 0; f != NULL && i < now->words; i++)
		fprintf(f, "%s\n", now->word[i]);
	if (f != NULL)
		fclose(f);
	fprintf(stderr, "life %" PRIu64 ", %zu keys; once more:"
	    " REFNET_DESK_SEED=%" PRIu64 " or REFNET_DESK_PLAY=%s\nthe last:",
	    now->seed, now->words, now->seed, path);
	for (size_t i = now->words > LAST ? now->words - LAST : 0;
	    i < now->words; i++)
		fprintf(stderr, " %s", now->word[i]);
	fprintf(stderr, "\n");
}

/* A sanitizer ends the program itself. */
void __sanitizer_set_death_callback(void (*f)(void)) __attribute__((weak));

static void
remember(struct press *p, const char *word)
{
	p->word = rn_grow(p->word, p->words, &p->room, sizeof(*p->word));
	snprintf(p->word[p->words++], WORD, "%s", word);
}

/* --- a life begins, and ends ---------------------------------------------- */

static void
put_file(struct life *l, const char *name, const char *text)
{
	FILE *f = fopen(rn_sprintf(l->a, "%s/%s", l->dir, name), "w");

	assert_non_null(f);
	fputs(text, f);
	assert_int_equal(fclose(f), 0);
}

static void
set_now(struct life *l, int64_t at)
{
	char text[32];

	l->now = at;
	rn_clock(l->app.rn, at);
	rn_clock(l->eye, at);
	rn_clock(l->other, at);
	setenv("REFNET_NOW", rn_date_iso(at, text), 1);
}

static void
set_hold(struct life *l, const char *seconds)
{
	put_file(l, "refnet/config", rn_sprintf(l->a, "send.command = exec sh"
	    " '%s/send'\nsend.hold = %s\ncopy.command = cat\n", l->dir,
	    seconds));
}

static void
make_folder(struct life *l)
{
	const char *tmp = getenv("TMPDIR");

	snprintf(l->dir, sizeof(l->dir), "%s/refnet-desk-XXXXXX", tmp != NULL &&
	    *tmp == '/' && strlen(tmp) < 32 ? tmp : "/tmp");
	assert_non_null(mkdtemp(l->dir));
	snprintf(l->store, sizeof(l->store), "%s/refnet.db", l->dir);
	snprintf(l->box, sizeof(l->box), "%s/box", l->dir);
	assert_int_equal(mkdir(l->box, 0700), 0);
	assert_int_equal(mkdir(rn_sprintf(l->a, "%s/refnet", l->dir), 0700),
	    0);
	put_file(l, "send", rn_sprintf(l->a, "read how <'%s/mail'\n"
	    "case $how in\n1) exit 75 ;;\n2) kill -9 $$ ;;\nesac\n"
	    "f=$(mktemp '%s/XXXXXX') && cat >\"$f\"\n"
	    "[ $how != 3 ] || kill -9 $$\n", l->dir, l->box));
	put_file(l, "edit", rn_sprintf(l->a, "read how <'%s/editor'\n"
	    "case $how in\n"
	    "0) sed -i 's/\\[[^]]*\\]/They open a second mill in May./g' \"$1\""
	    " ;;\n"
	    "1) printf 'Subject: Mills\\n\\nDear all,\\n\\nNovak Mills open a"
	    " second mill in May.\\nA no is just as welcome.\\n\\nInes\\n'"
	    " >\"$1\" ;;\n"
	    "3) exit 1 ;;\n"
	    "4) read first <\"$1\"; case $first in '#!'*) ;;"
	    " *) echo nothing >\"$1\" ;; esac ;;\nesac\n", l->dir));
	put_file(l, "mail", "0\n");
	put_file(l, "editor", "0\n");
	set_hold(l, "30");
	setenv("XDG_CONFIG_HOME", l->dir, 1);
	setenv("XDG_STATE_HOME", l->dir, 1);
	setenv("HOME", l->dir, 1);
	setenv("EDITOR", rn_sprintf(l->a, "sh '%s/edit'", l->dir), 1);
	unsetenv("VISUAL");
}

static void
open_desk(struct press *p)
{
	desk_open(&p->l.d, &p->l.app, 80, 24);
	desk_idle(&p->l.d, DESK_ALL);
	p->rows_at = p->asks_at = p->l.now;
	p->rows_of = p->asks_of = p->foreign = p->commits;
	p->alones = 0;
	p->rows_checked = p->asks_checked = -1;
}

static struct refnet *
handle(struct life *l, enum rn_mode mode)
{
	struct refnet *rn = new_handle(NOW);

	if (rn_open(rn, l->store, mode) != RN_OK)
		fail_msg("%s", rn_error_text(rn));
	return rn;
}

/* What was put into the outbox by hand may leave, when it is said to. */
static void
agree_to_what_is_there(struct press *p)
{
	struct rn_outgoing *v;
	size_t n;

	assert_int_equal(rn_outbox_list(p->l.eye, p->kept, &v, &n), RN_OK);
	for (size_t i = 0; i < n; i++)
		rn_list_add(p->kept, &p->agreed, v[i].message_id);
}

static int64_t
standing(struct life *l)
{
	return one_number(l, "SELECT count(*) FROM change WHERE undone_at IS"
	    " NULL", 0);
}

/* What is no change: that mail was handed over, and what became of it. */
static int64_t
handed_over(struct life *l)
{
	return one_number(l, "SELECT count(*) FROM outgoing_act"
	    " WHERE kind < 4", 0);
}

static void
set_mark(struct press *p)
{
	struct life *l = &p->l;

	free(p->marked);
	p->marked_at = l->now;
	p->marked = all_that_stands(l, l->now);
	p->stood = standing(l);
	p->handed = handed_over(l);
}

static void
begin(struct press *p, uint64_t seed)
{
	struct life *l = &p->l;

	p->l = (struct life){ .a = new_arena() };
	p->kept = new_arena();
	p->agreed = (struct rn_list){ NULL, 0 };
	p->seed = seed;
	p->words = p->queued = 0;
	p->commits = 0;
	make_folder(l);
	l->app = (struct app){ .arena = new_arena(), .as_of = RN_NOW,
	    .self = "refnet", .g = { .db = l->store, .quiet = true },
	    .out = { .to = stdout } };
	l->app.rn = handle(l, RN_CREATE);
	world_make(l->app.rn, l->a);
	l->eye = handle(l, RN_READ);
	l->other = handle(l, RN_WRITE);
	assert_int_equal(sqlite3_open(l->store, &l->db), SQLITE_OK);
	set_now(l, NOW);
	assert_int_equal(settings_limits(&l->app), RN_OK);
	agree_to_what_is_there(p);
	p->version = one_number(l, "PRAGMA data_version", 0);
	standing_look(l, INT64_MAX, &p->was);
	standing_look(l, p->was.last, &p->was);
	frame_init(&p->f, seed % 2 == 1);
	open_desk(p);
	set_mark(p);
}

static void
end(struct press *p)
{
	struct life *l = &p->l;
	struct rn_run run = { .command = rn_sprintf(l->a, "rm -r '%s'",
	    l->dir), .most = 4096, .seconds = 60 };
	char *out;
	size_t n;

	p->left += p->here;
	p->here = 0;
	desk_close(&l->d);
	frame_free(&p->f);
	sqlite3_close(l->db);
	rn_close(l->eye);
	rn_close(l->other);
	rn_close(l->app.rn);
	assert_null(rn_run(l->a, &run, &out, &n));
	rn_arena_free(l->app.arena);
	rn_arena_free(l->a);
	rn_arena_free(p->kept);
	free(p->marked);
	p->marked = NULL;
}

/* --- what is listed ------------------------------------------------------- */

static bool
same_text(const char *a, const char *b)
{
	return a == NULL || b == NULL ? a == b : strcmp(a, b) == 0;
}

/* a as the screen has it: texts only where they were asked for. */
static void
same_row(const struct rn_intro *a, const struct rn_intro *b)
{
	bool worded = a->requester != NULL || b->requester == NULL;

	if (a->id != b->id || a->state != b->state || a->waiting_on !=
	    b->waiting_on || a->awaited != b->awaited || a->due_at !=
	    b->due_at || a->late != b->late || a->snoozed_until !=
	    b->snoozed_until || a->outcome != b->outcome || a->age_days !=
	    b->age_days || a->thanked_at != b->thanked_at ||
	    (worded && (!same_text(a->requester, b->requester) ||
	    !same_text(a->connector, b->connector) ||
	    !same_text(a->target, b->target) || !same_text(a->profile,
	    b->profile) || !same_text(a->next, b->next))))
		fail_msg("intro %" PRId64 " is shown as %s, and is %" PRId64
		    ", %s", a->id, rn_intro_state_name[a->state], b->id,
		    rn_intro_state_name[b->state]);
}

/* Rows wanted next of all that the model has. */
struct wanted {
	const struct triage *m;
	size_t at;
};

static void
want(struct wanted *w, int64_t id, const char *what)
{
	if (w->at >= w->m->n_all || w->m->all[w->at].id != id)
		fail_msg("%s is not listed at %zu of %zu, but %" PRId64, what,
		    w->at, w->m->n_all, w->at < w->m->n_all ?
		    w->m->all[w->at].id : 0);
	w->at++;
}

/* Of an introduction that was acted on only its row is read, later than others:
 * what happened in between is in it. */
static void
as_of_its_own(struct press *p, struct rn_intro *row)
{
	struct life *l = &p->l;

	for (size_t i = 0; i < p->alones; i++) {
		if (p->alone[i].id != row->id)
			continue;
		rn_clock(l->eye, p->alone[i].at);
		assert_int_equal(rn_intro_get(l->eye, l->a, row->id, RN_NOW,
		    row), RN_OK);
		rn_clock(l->eye, p->rows_at);
	}
}

static void
want_intros(struct press *p, struct wanted *w)
{
	struct life *l = &p->l;
	struct rn_intro *v;
	size_t n;

	if (rn_intro_list(l->eye, l->a, w->m->good, RN_NOW, &v, &n) != RN_OK)
		fail_msg("%s: %s", w->m->good, rn_error_text(l->eye));
	for (size_t i = 0; i < n; i++) {
		want(w, v[i].id, "an introduction");
		as_of_its_own(p, &v[i]);
		same_row(&w->m->all[w->at - 1], &v[i]);
	}
	assert_int_equal(p->l.d.intros, n);
}

static void
want_quick(struct life *l, struct wanted *w)
{
	struct rn_outgoing *o;
	struct rn_proposal *p;
	size_t n;

	if (w->m->good[0] == '\0') {
		assert_int_equal(rn_outbox_list(l->eye, l->a, &o, &n), RN_OK);
		for (size_t i = 0; i < n; i++)
			if (o[i].state == RN_OUTGOING_HANDING)
				want(w, triage_ask_id(ASK_SENT, o[i].id),
				    "mail that may have left");
		for (size_t i = 0; i < n; i++)
			if (o[i].state == RN_OUTGOING_FAILED)
				want(w, triage_ask_id(ASK_FAILED, o[i].id),
				    "mail that was refused");
	}
	if (rn_proposal_list(l->eye, l->a, w->m->good, false, &p, &n) !=
	    RN_OK)
		return;
	for (size_t i = 0; i < n; i++)
		want(w, triage_ask_id(ASK_REPLY, p[i].id), "a reply");
}

static void
want_same(struct life *l, struct wanted *w)
{
	struct rn_duplicate_query q = { .filter = w->m->good,
	    .most_people = 5000 };
	struct rn_duplicate *v;
	size_t n;

	if (rn_duplicate_list(l->eye, l->a, &q, &v, &n) != RN_OK)
		return;
	for (size_t i = 0; i < n; i++)
		want(w, triage_ask_pair(ASK_SAME, v[i].a, v[i].b), "a pair");
}

/* Which ties are asked about is found now and then: of people there are. */
static void
pass_knows(struct life *l, struct wanted *w)
{
	for (; w->at < w->m->n_all; w->at++) {
		const struct rn_intro *row = &w->m->all[w->at];

		if (triage_section_of(row) != SEC_KNOWS)
			return;
		if (one_number(l, "SELECT count(*) FROM person WHERE visible"
		    " AND id = ?", row->requester_id) != 1 || one_number(l,
		    "SELECT count(*) FROM person WHERE visible AND id = ?",
		    row->target_id) != 1)
			fail_msg("asked about somebody who is gone: %s, %s",
			    row->requester, row->target);
	}
}

static void
want_group(struct life *l, struct wanted *w)
{
	struct rn_group_due *v;
	size_t n;

	if (w->m->good[0] != '\0')
		return;
	assert_int_equal(rn_group_due_list(l->eye, l->a, NULL, 2, RN_NOW, &v,
	    &n), RN_OK);
	for (size_t i = 0; i < n; i++, w->at++)
		assert_true(w->at < w->m->n_all && triage_section_of(
		    &w->m->all[w->at]) == SEC_GROUP && strcmp(
		    w->m->all[w->at].requester, v[i].group) == 0);
}

static void
want_cold(struct life *l, struct wanted *w)
{
	const struct rn_due_query q = { .filter = w->m->good,
	    .as_of = RN_NOW, .most = 20 };
	const struct rn_agreement_query circle = { .filter = w->m->good,
	    .as_of = RN_NOW };
	struct rn_agreement *of;
	struct rn_due *v;
	size_t n, all, members = 0;

	if (rn_agreement_list(l->eye, l->a, &circle, &of, &members) != RN_OK)
		members = 0;
	if (rn_due_list(l->eye, l->a, &q, &v, &n, &all) != RN_OK)
		return;
	for (size_t i = 0; i < members; i++)
		if (of[i].overdue_days != RN_NONE)
			want(w, triage_ask_id(ASK_COLD, of[i].person_id),
			    of[i].name);
	for (size_t i = 0; i < n; i++) {
		size_t k = 0;

		while (k < members && of[k].person_id != v[i].person_id)
			k++;
		if (k == members)
			want(w, triage_ask_id(ASK_COLD, v[i].person_id),
			    v[i].name);
	}
}

/* In each view stand the rows of its sections, and no other. */
static void
views_hold_their_rows(const struct triage *m)
{
	size_t shown = 0, in[SECTIONS] = { 0 };

	for (size_t i = 0; i < m->n_all; i++)
		in[triage_section_of(&m->all[i])]++;
	for (int s = 0; s < SECTIONS; s++) {
		assert_int_equal(in[s], m->in[s]);
		if ((triage_views[m->view].sections & 1u << s) != 0)
			shown += in[s];
	}
	assert_int_equal(shown, m->n_shown);
}

/* Whoever saw that others wrote has seen to all that may be another thing. */
static void
questions_and_mail_are_as_new(struct press *p)
{
	struct life *l = &p->l;
	struct rn_outgoing *v;
	size_t n, held = 0;

	if (p->foreign > p->rows_of)
		return;
	assert_true(p->foreign <= p->asks_of);
	assert_int_equal(rn_outbox_list(l->eye, l->a, &v, &n), RN_OK);
	for (size_t i = 0; i < n; i++)
		held += v[i].state == RN_OUTGOING_HELD ||
		    v[i].state == RN_OUTGOING_DUE;
	assert_int_equal(l->d.m.held, held);
}

/* Asked of another handle, at the moment when they were read. */
static void
rows_are_what_lists_say(struct press *p)
{
	struct life *l = &p->l;
	struct wanted w = { .m = &l->d.m };

	questions_and_mail_are_as_new(p);
	if (p->foreign <= p->rows_of && p->rows_checked != p->commits) {
		rn_clock(l->eye, p->rows_at);
		want_intros(p, &w);
		want_quick(l, &w);
		assert_int_equal(w.at, l->d.intros + l->d.quick.n);
		p->rows_checked = p->commits;
	}
	if (p->foreign <= p->asks_of && p->asks_checked != p->commits) {
		rn_clock(l->eye, p->asks_at);
		w.at = l->d.intros + l->d.quick.n;
		want_same(l, &w);
		pass_knows(l, &w);
		want_group(l, &w);
		want_cold(l, &w);
		if (w.at != w.m->n_all)
			fail_msg("%zu rows, %zu wanted; one too many is in"
			    " '%s'", w.m->n_all, w.at, triage_section_name[
			    triage_section_of(&w.m->all[w.at])]);
		p->asks_checked = p->commits;
	}
	rn_clock(l->eye, l->now);
	views_hold_their_rows(&l->d.m);
}

/* --- what is recorded ----------------------------------------------------- */

/* Rows of changes there were stay as they are, but for what is no change: that
 * mail left, and what the ledger says of undoing. */
static void
rows_stay(const struct standing *was, const struct standing *is)
{
	assert_int_equal(was->n, is->n);
	for (size_t i = 0; i < was->n; i++) {
		const char *name = was->table[i];

		if (was->rows[i] == is->rows[i] ||
		    strcmp(name, "outgoing_act") == 0 ||
		    (strcmp(name, "consent") == 0 && was->undone !=
		    is->undone))
			continue;
		fail_msg("a row of %s was written without a change", name);
	}
}

static void
nothing_is_broken(struct life *l)
{
	struct rn_audit *v;
	size_t n, broken;

	assert_int_equal(rn_intro_audit(l->eye, l->a, RN_NONE, &v, &n,
	    &broken), RN_OK);
	for (size_t i = 0; i < n && broken > 0; i++)
		if (v[i].verdict == RN_VERDICT_BROKEN)
			fail_msg("row %" PRId64 ", intro %" PRId64 ": %s",
			    v[i].row, v[i].intro_id, v[i].why);
	assert_int_equal(rn_checkup_intros(l->eye, &n, &broken), RN_OK);
	assert_int_equal(broken, 0);
}

/* Own: by a key here, which is one change at most, and is told. */
static void
changes_are_recorded(struct press *p, bool own, bool many)
{
	struct life *l = &p->l;
	const struct triage *m = &l->d.m;
	struct standing is;
	int64_t version = one_number(l, "PRAGMA data_version", 0), more;
	bool next;

	if (version == p->version)
		return;
	p->version = version;
	p->commits++;
	if (!own)
		p->foreign = p->commits;
	standing_look(l, p->was.last, &is);
	rows_stay(&p->was, &is);
	more = is.last - p->was.last;
	p->recorded += (long)more;
	if (own && !many) {
		assert_true(more <= 1);
		assert_true(more == 0 || is.undone == p->was.undone);
		/* of one letter after another it may be the next it tells of */
		next = m->bulk && (m->verb == DO_SEND || m->verb ==
		    DO_REMIND);
		if (more > 0 && !next && (m->bad || m->toast[0] == '\0'))
			fail_msg("recorded, and it says: %s", m->toast);
	}
	if (more > 0)
		standing_look(l, is.last, &is);
	for (size_t i = 0; i < is.n; i++)
		is.table[i] = rn_strdup(p->kept, is.table[i]);
	p->was = is;
	nothing_is_broken(l);
}

/* --- what leaves ---------------------------------------------------------- */

static const char *
message_id(struct life *l, const char *name)
{
	FILE *f = fopen(rn_sprintf(l->a, "%s/%s", l->box, name), "r");
	char line[1024];
	const char *id = NULL;

	assert_non_null(f);
	while (id == NULL && fgets(line, sizeof(line), f) != NULL &&
	    line[0] != '\n' && line[0] != '\r')
		if (strncmp(line, "Message-I", 9) == 0)
			id = rn_strndup(l->a, strchr(line, '<') + 1,
			    strcspn(strchr(line, '<') + 1, ">"));
	fclose(f);
	if (id == NULL)
		fail_msg("%s: what left has no Message-ID", name);
	return id;
}

static void
left_by_consent(struct press *p, const char *id)
{
	struct rn_outgoing *v;
	size_t n, i = 0;

	while (i < p->agreed.n && strcmp(p->agreed.v[i], id) != 0)
		i++;
	if (i == p->agreed.n)
		fail_msg("it left, and nobody agreed to it: %s", id);
	assert_int_equal(rn_outbox_list(p->l.eye, p->l.a, &v, &n), RN_OK);
	for (i = 0; i < n && strcmp(v[i].message_id, id) != 0; )
		i++;
	assert_true(i < n);
	if (v[i].state != RN_OUTGOING_SENT && v[i].state !=
	    RN_OUTGOING_HANDING && v[i].state != RN_OUTGOING_NOT_SENT)
		fail_msg("%s left, and is %s", id,
		    rn_outgoing_state_name[v[i].state]);
}

static void
nothing_left_unseen(struct press *p)
{
	struct life *l = &p->l;
	DIR *dir = opendir(l->box);
	struct rn_list ids = { NULL, 0 };
	struct dirent *e;

	assert_non_null(dir);
	while ((e = readdir(dir)) != NULL) {
		const char *id;

		if (e->d_name[0] == '.')
			continue;
		id = message_id(l, e->d_name);
		for (size_t i = 0; i < ids.n; i++)
			if (strcmp(ids.v[i], id) == 0)
				fail_msg("it left twice: %s", id);
		rn_list_add(l->a, &ids, id);
		left_by_consent(p, id);
	}
	closedir(dir);
	p->here = (long)ids.n;
}

/* --- words: keys, and what happens beside them ---------------------------- */

static const struct { const char *name; int32_t key; } names[] = {
	{ "<Enter>", TK_ENTER }, { "<Esc>", TK_ESC }, { "<Up>", TK_UP },
	{ "<Down>", TK_DOWN }, { "<Left>", TK_LEFT }, { "<Right>", TK_RIGHT },
	{ "<PgUp>", TK_PAGE_UP }, { "<PgDn>", TK_PAGE_DOWN },
	{ "<Home>", TK_HOME }, { "<End>", TK_END }, { "<BS>", TK_BACKSPACE },
	{ "<F1>", TK_F1 }, { "<Space>", ' ' }, { "<Tab>", '\t' },
	{ "<lt>", '<' }, { "<Paste>", TK_PASTE }, { "<Pasted>", TK_PASTED },
};

static void
name_key(int32_t key, char word[WORD])
{
	for (size_t i = 0; i < RN_LEN(names); i++)
		if (names[i].key == key) {
			snprintf(word, WORD, "%s", names[i].name);
			return;
		}
	if (key >= 1 && key <= 26)
		snprintf(word, WORD, "<C-%c>", 'a' + key - 1);
	else if (key > ' ' && key < 0x7f && key != '!')
		snprintf(word, WORD, "%c", (char)key);
	else
		snprintf(word, WORD, "<U+%" PRIx32 ">", (uint32_t)key);
}

static int32_t
read_key(const char *word)
{
	for (size_t i = 0; i < RN_LEN(names); i++)
		if (strcmp(names[i].name, word) == 0)
			return names[i].key;
	if (strncmp(word, "<C-", 3) == 0)
		return word[3] - 'a' + 1;
	if (strncmp(word, "<U+", 3) == 0)
		return (int32_t)strtol(word + 3, NULL, 16);
	return (unsigned char)word[0];
}

/* Undo does not go back behind the mark. */
static bool
held_back(struct press *p, int32_t key)
{
	const struct triage *m = &p->l.d.m;

	return key == 'u' && (m->mode == MODE_LIST || m->mode ==
	    MODE_DETAIL) && standing(&p->l) <= p->stood;
}

/* After each: what is to hold, holds. */
static void
check(struct press *p, bool own, bool many)
{
	struct life *l = &p->l;
	const struct triage *m = &l->d.m;

	changes_are_recorded(p, own, many);
	model_is_sound(m);
	rows_are_what_lists_say(p);
	frame_draw(&p->f, m);
	frame_is_sound(&p->f, m, l->a);
	rn_arena_reset(l->a);
}

/* The row called id was read now, and no other. */
static void
note_alone(struct press *p, int64_t id)
{
	size_t i = 0;

	while (i < p->alones && p->alone[i].id != id)
		i++;
	assert_true(i < ALONE);
	p->alone[i].id = id;
	p->alone[i].at = p->l.now;
	p->alones += i == p->alones;
	p->rows_checked = -1;
}

/* Something is done at the desk: what it read anew is noted. */
static void
at_desk(struct press *p, bool (*act)(struct press *p, int64_t arg),
    int64_t arg)
{
	struct life *l = &p->l;
	struct rn_arena *rows = l->d.rows, *slow = l->d.slow.a;
	bool many = l->d.m.mode == MODE_LINE, quit = act(p, arg);
	int64_t commits, touched = l->d.touched;

	if (!quit)
		desk_idle(&l->d, DESK_ALL);
	commits = p->commits + (p->version != one_number(l,
	    "PRAGMA data_version", 0));
	if (l->d.rows != rows) {
		p->rows_at = l->now;
		p->rows_of = commits;
		p->rows_checked = -1;
		p->alones = 0;
	} else if (touched != RN_NONE && l->d.touched == RN_NONE) {
		note_alone(p, touched);
	}
	if (l->d.slow.a != slow) {
		p->asks_at = l->now;
		p->asks_of = commits;
		p->asks_checked = -1;
	}
	/* the rows before are others now */
	if (l->d.rows != rows)
		p->asks_checked = -1;
	p->conflicts += l->d.m.mode == MODE_CONFLICT;
	check(p, true, many);
	if (quit) {
		desk_close(&l->d);
		open_desk(p);
	}
}

static bool
press(struct press *p, int64_t key)
{
	struct triage *m = &p->l.d.m;

	if (m->mode == MODE_SEND && m->sendable && (key == 'y' || key == 's'))
		rn_list_add(p->kept, &p->agreed, rn_strdup(p->kept,
		    p->l.d.letter.message_id));
	return desk_key(&p->l.d, (int32_t)key) == FX_QUIT;
}

static bool
pass_a_second(struct press *p, int64_t none)
{
	(void)none;
	do
		desk_tick(&p->l.d);
	while (p->l.d.handing);
	return false;
}

static bool
resize(struct press *p, int64_t size)
{
	return desk_event(&p->l.d, &(struct triage_event){ .kind = EV_RESIZE,
	    .w = (int)(size / 1000), .h = (int)(size % 1000) }) == FX_QUIT;
}

static void
do_tick(struct press *p, int64_t arg)
{
	at_desk(p, pass_a_second, arg);
	nothing_left_unseen(p);
	rn_arena_reset(p->l.a);
}

static void
do_other(struct press *p, int64_t seed)
{
	world_meddle(&p->l, (uint64_t)seed);
	check(p, false, true);
	nothing_left_unseen(p);
}

static void
do_clock(struct press *p, int64_t seconds)
{
	set_now(&p->l, p->l.now + seconds);
}

static void
do_size(struct press *p, int64_t size)
{
	at_desk(p, resize, size);
}

static void
do_hold(struct press *p, int64_t seconds)
{
	set_hold(&p->l, rn_sprintf(p->l.a, "%" PRId64, seconds));
}

static void
do_editor(struct press *p, int64_t how)
{
	put_file(&p->l, "editor", rn_sprintf(p->l.a, "%" PRId64 "\n", how));
}

static void
do_mail(struct press *p, int64_t how)
{
	put_file(&p->l, "mail", rn_sprintf(p->l.a, "%" PRId64 "\n", how));
}

static void
same_all(struct life *l, const char *was, int64_t at, const char *what)
{
	char *is = all_that_stands(l, at);
	size_t line = 0;

	for (size_t i = 0; was[i] != '\0' && was[i] == is[i]; i++)
		if (was[i] == '\n')
			line = i + 1;
	if (strcmp(was, is) != 0)
		fail_msg("%s:\n-%.*s\n+%.*s", what, (int)strcspn(was + line,
		    "\n"), was + line, (int)strcspn(is + line, "\n"),
		    is + line);
	free(is);
}

/* Of what was refused: did anything of it leave, or may it have? */
static bool
last_was_sent(struct life *l)
{
	int64_t last = one_number(l, "SELECT max(id) FROM change"
	    " WHERE undone_at IS NULL", 0);

	return one_number(l, "SELECT count(*) FROM outgoing_act x"
	    " JOIN outgoing o ON o.id = x.outgoing"
	    " WHERE ?1 IN (x.change, o.change)", last) > 0;
}

static void
leave_all(struct press *p)
{
	/* of what is pasted an Esc is text, and whoever pastes ends it */
	if (p->l.d.m.pasting)
		at_desk(p, press, TK_PASTED);
	for (int i = 0; i < 9 && (i < 2 || p->l.d.m.mode != MODE_LIST); i++)
		at_desk(p, press, TK_ESC);
	assert_int_equal(p->l.d.m.mode, MODE_LIST);
}

/* `u` as often as something was recorded since the mark: all is as it was.
 * And, if wanted, done again: all is as it is. */
static void
do_back(struct press *p, int64_t again)
{
	struct life *l = &p->l;
	int64_t n, before, turns = 0;
	char *was = NULL;
	bool alike;

	at_desk(p, resize, 80024);
	do_tick(p, 0);
	leave_all(p);
	if (again != 0)
		was = all_that_stands(l, l->now);
	for (n = standing(l) - p->stood; turns < n; turns++) {
		before = standing(l);
		at_desk(p, press, 'u');
		if (standing(l) == before - 1)
			continue;
		if (!l->d.m.bad || !last_was_sent(l))
			fail_msg("not undone: %s", l->d.m.toast);
		break;
	}
	p->undone += (long)turns;
	alike = turns == n && handed_over(l) == p->handed;
	if (alike)
		same_all(l, p->marked, p->marked_at, "undone, it differs");
	p->returns += alike;
	p->refused += !alike;
	for (int64_t i = 0; again != 0 && i < turns; i++) {
		at_desk(p, press, TK_CTRL('r'));
		if (l->d.m.bad)
			fail_msg("not done again: %s", l->d.m.toast);
	}
	if (again != 0)
		same_all(l, was, l->now, "done again, it differs");
	p->rounds += again != 0;
	free(was);
	set_mark(p);
}

static const struct event {
	const char *name;
	void (*happen)(struct press *p, int64_t arg);
} events[] = {
	{ "!tick", do_tick },		/* a second passes */
	{ "!clock", do_clock },		/* so many seconds, unnoticed */
	{ "!other", do_other },		/* somebody else does something */
	{ "!size", do_size },		/* 1000 * columns + lines */
	{ "!hold", do_hold },		/* send.hold */
	{ "!editor", do_editor },	/* which text it leaves */
	{ "!mail", do_mail },		/* 1 refuses, 2 3 it is not known */
	{ "!back", do_back },		/* all since the mark is undone */
};

static void
play(struct press *p, const char *word)
{
	int32_t key;

	remember(p, word);
	if (word[0] != '!') {
		key = read_key(word);
		if (!held_back(p, key))
			at_desk(p, press, key);
		return;
	}
	for (size_t i = 0; i < RN_LEN(events); i++) {
		size_t n = strlen(events[i].name);

		if (strncmp(word, events[i].name, n) == 0)
			events[i].happen(p, word[n] == '=' ? strtoll(word + n
			    + 1, NULL, 10) : 0);
	}
	rn_arena_reset(p->l.a);
}

/* --- which comes next ----------------------------------------------------- */

static void
type(struct press *p, const char *text)
{
	size_t n = strlen(text);

	assert_true(n < sizeof(p->queue));
	for (size_t i = 0; i <= n; i++)
		p->queue[i] = text[n - i];
	memmove(p->queue, p->queue + 1, n);
	p->queue[n] = '\0';
	p->queued = n;
}

static const char *
one_of(uint64_t *seed, const char *const *v, size_t n)
{
	return v[roll(seed, (uint32_t)n)];
}

static void
line_of(struct press *p, uint64_t *s)
{
	static const char *const filters[] = { "state:asking\n", "via:Jo\n",
	    "late:yes\n", "Novak\n", "waiting:me\n", "(\n", "name:a\n\033",
	    "zz", "to:mills or from:me\n", "kind:yes\n", "tier:strong\n",
	    "waiting:any\n", "due<now\n", "\025\n" };
	static const char *const commands[] = { "note % typed\n",
	    "intro show\n", "person show %t\n", "history\n",
	    "yes % connector\n", "snooze % 3d\n", "no such thing\n", "'\n",
	    "person tag %t +met\n", "intro li\t\n", "withdraw\n", "outbox\n" };
	static const char *const comments[] = { "met her in Porto\n", "\n",
	    "he asked twice\n\033", "\xc3\xa9\n" };
	static const char *const programs[] = { "wc -l\n", "false\n",
	    "cat >/dev/null\n" };
	const struct triage *m = &p->l.d.m;

	type(p, m->mode == MODE_FILTER ? one_of(s, filters, RN_LEN(filters)) :
	    m->line_of == DO_COMMAND ? one_of(s, commands, RN_LEN(commands)) :
	    m->line_of == DO_PIPE ? one_of(s, programs, RN_LEN(programs)) :
	    one_of(s, comments, RN_LEN(comments)));
}

static void
date_of(struct press *p, uint64_t *s)
{
	static const char *const dates[] = { "3d\n", "tomorrow\n",
	    "2027-03-01 10:00\n", "x\n\033", "yesterday\n\033", "2w\n" };

	type(p, one_of(s, dates, RN_LEN(dates)));
}

static int32_t
letter(uint64_t *s, const char *of)
{
	char c = of[roll(s, (uint32_t)strlen(of))];

	return c == '\n' ? TK_ENTER : c == '\033' ? TK_ESC : c;
}

/* In the list, or in what is opened: most often what can be done there. */
static int32_t
key_of_list(const struct triage *m, uint64_t *s)
{
	static const char list[] = "jjjjjkkkGgnN11111234567888999000[]\nl"
	    "aaaaaaaaaaaaddddddddsssssooooooowwrrreeeeeeexxSSSSSSSSSSpppcyuuuu"
	    "     vv**-/zR?\t%JK\006\002\004\025hh\014\022";
	unsigned where = m->mode == MODE_DETAIL ? IN_DETAIL : IN_LIST;
	int32_t key = 0;

	if (strcmp(m->tail, "^R redo") == 0 && roll(s, 3) == 0)
		return TK_CTRL('r');
	if (m->n_shown == 0 && roll(s, 2) == 0)
		return letter(s, "\03311990");
	for (int tries = 0; tries < 4; tries++) {
		const struct triage_key *k;

		key = letter(s, list);
		k = triage_key_find(key, where);
		if (k == NULL || triage_refusal(m, k->what) == NULL)
			break;
	}
	return key;
}

static int32_t
key_for(struct press *p, uint64_t *s)
{
	const struct triage *m = &p->l.d.m;

	if (roll(s, 500) == 0)
		return ':';
	if (roll(s, 800) == 0)
		return '|';
	switch (m->mode) {
	case MODE_FILTER:
	case MODE_LINE:
		line_of(p, s);
		return 0;
	case MODE_DATE:
		date_of(p, s);
		return 0;
	case MODE_WHOSE:
		return letter(s, "rct");
	case MODE_REASON:
		return letter(s, "12345\n\n");
	case MODE_SNOOZE:
		return letter(s, "ttw2md");
	case MODE_OUTCOME:
		return letter(s, "mnyxwltd");
	case MODE_SEND:
		return letter(s, m->sendable ? "yyyyyyyysseenjG\n" :
		    "eeeyn\033\033j");
	case MODE_PATHS:
		return letter(s, "12345jk\033");
	case MODE_OUTPUT:
		return letter(s, "\n\n\nqjG\033");
	case MODE_COPY:
		return letter(s, "adin");
	case MODE_CONFLICT:
		return letter(s, "kmmvj");
	case MODE_PLAN:
		return letter(s, "yyyyyj\n\033");
	case MODE_HELP:
		return letter(s, "\033\033\033sn\n?");
	default:
		return key_of_list(m, s);
	}
}

/* Any key, now and then; else what the place has a use for. */
static int32_t
next_key(struct press *p, uint64_t *s)
{
	int32_t key = 0;

	if (roll(s, 60) == 0)
		return roll(s, 2) == 0 ? TK_UP + (int32_t)roll(s, TK_OTHER -
		    TK_UP + 1) : 1 + (int32_t)roll(s, 300);
	if (p->l.d.m.pasting && roll(s, 3) == 0)
		return TK_PASTED;
	if (p->queued == 0 && p->l.d.m.mode > MODE_DETAIL && roll(s, 12) == 0)
		return TK_ESC;
	if (p->queued == 0)
		key = key_for(p, s);
	if (key != 0)
		return key;
	key = (unsigned char)p->queue[--p->queued];
	return key == '\n' ? TK_ENTER : key == '\033' ? TK_ESC : key;
}

static void
next_word(struct press *p, uint64_t *s, char word[WORD])
{
	static const int sizes[][2] = { { 80, 24 }, { 80, 24 }, { 120, 40 },
	    { 40, 12 }, { 30, 8 }, { 200, 60 }, { 100, 30 }, { 19, 3 } };
	static const int steps[] = { 1, 10, 31, 60, 3600, 86400, 86400,
	    5 * 86400 };
	uint32_t what = roll(s, 1000), k;

	if (triage_layout(&p->l.d.m).small && roll(s, 3) == 0) {
		snprintf(word, WORD, "!size=80024");
	} else if (what < 20) {
		snprintf(word, WORD, "!other=%" PRIu32, roll(s, 1000000));
	} else if (what < 34) {
		snprintf(word, WORD, "!tick");
	} else if (what < 52) {
		snprintf(word, WORD, "!clock=%d", steps[roll(s, RN_LEN(
		    steps))]);
	} else if (what < 58) {
		k = roll(s, RN_LEN(sizes) + 2);
		k = k >= RN_LEN(sizes) ? 0 : k;
		snprintf(word, WORD, "!size=%d", 1000 * sizes[k][0] +
		    sizes[k][1]);
	} else if (what < 62) {
		snprintf(word, WORD, "!hold=%d", roll(s, 2) == 0 ? 0 : 30);
	} else if (what < 70) {
		k = roll(s, 8);
		snprintf(word, WORD, "!editor=%" PRIu32, k > 4 ? 0 : k);
	} else if (what < 76) {
		k = roll(s, 8);
		snprintf(word, WORD, "!mail=%" PRIu32, k > 3 ? 0 : k);
	} else if (p->words > 0 && strncmp(p->word[p->words - 1], "!other",
	    6) == 0 && roll(s, 2) == 0) {
		name_key(letter(s, "aaadd"), word);
	} else {
		name_key(next_key(p, s), word);
	}
}

/* What was done in it, for whoever changes the weights of keys. */
static void
tell_verbs(struct life *l)
{
	sqlite3_stmt *st;

	assert_int_equal(sqlite3_prepare_v2(l->db, "SELECT verb, count(*),"
	    " sum(undone_at IS NULL) FROM change GROUP BY verb ORDER BY 2",
	    -1, &st, NULL), SQLITE_OK);
	while (sqlite3_step(st) == SQLITE_ROW)
		print_message("%7d %7d  %s\n", sqlite3_column_int(st, 1),
		    sqlite3_column_int(st, 2), (const char *)
		    sqlite3_column_text(st, 0));
	sqlite3_finalize(st);
}

/* --- lives ---------------------------------------------------------------- */

static void
a_life(struct press *p, uint64_t number, long keys)
{
	uint64_t seed = number;
	long back = 0;
	char word[WORD];

	begin(p, number);
	for (long i = 0; i < keys; i++) {
		if (i > 0 && i - back > 150 && roll(&seed, 150) == 0) {
			snprintf(word, WORD, "!back=%d", roll(&seed, 4) != 0);
			back = i;
		} else {
			next_word(p, &seed, word);
		}
		play(p, word);
	}
	play(p, "!back=1");
	if (getenv("REFNET_DESK_VERBOSE") != NULL)
		tell_verbs(&p->l);
	end(p);
}

static void
what_was_left(struct press *p, const char *path)
{
	FILE *f = fopen(path, "r");
	char word[WORD];

	assert_non_null(f);
	begin(p, 0);
	while (fscanf(f, "%47s", word) == 1)
		play(p, word);
	fclose(f);
	end(p);
}

static void
random_keys_and_a_store(void **state)
{
	const char *more = getenv("REFNET_DESK_KEYS");
	const char *first = getenv("REFNET_DESK_SEED");
	const char *left = getenv("REFNET_DESK_PLAY");
	long keys = more == NULL ? KEYS : strtol(more, NULL, 10);
	uint64_t number = first == NULL ? 1 : strtoull(first, NULL, 10);
	struct press *p = new_zeroed(1, sizeof(*p));

	(void)state;
	now = p;
	for (long i = 0; left == NULL && i < keys; i += A_LIFE, number++)
		a_life(p, number, keys - i < A_LIFE ? keys - i : A_LIFE);
	if (left != NULL)
		what_was_left(p, left);
	done = true;
	print_message("%ld changes, %ld undone on purpose; %ld times all, %ld"
	    " where mail was handed over; %ld and again; %ld conflicts; %ld"
	    " letters left\n", p->recorded, p->undone, p->returns,
	    p->refused, p->rounds, p->conflicts, p->left);
	free(p->word);
	free(p);
	now = NULL;
}

/* --- what they found ------------------------------------------------------ */

static bool
asked_about(const struct triage *m, int64_t person)
{
	for (size_t i = 0; i < m->n_all; i++)
		if (triage_section_of(&m->all[i]) == SEC_KNOWS &&
		    (m->all[i].requester_id == person ||
		    m->all[i].target_id == person))
			return true;
	return false;
}

/* The cursor on two that may be one, of whom the other questions are, too. */
static const struct rn_intro *
go_to_pair(struct press *p)
{
	const struct triage *m = &p->l.d.m;
	const struct rn_intro *row;

	play(p, "9");
	for (row = triage_row(m); triage_section_of(row) != SEC_SAME ||
	    !asked_about(m, row->target_id); row = triage_row(m)) {
		assert_true(m->cursor + 1 < m->n_shown);
		play(p, "j");
	}
	return row;
}

/* Two were joined: whom they were is not asked about, without a restart. */
static void
nobody_is_asked_about_who_is_gone(void **state)
{
	struct press *p = new_zeroed(1, sizeof(*p));
	const struct triage *m = &p->l.d.m;
	int64_t gone;

	(void)state;
	now = p;
	begin(p, 0);
	gone = go_to_pair(p)->target_id;
	play(p, "a");
	assert_false(asked_about(m, gone));
	play(p, "u");
	assert_true(asked_about(m, gone));
	end(p);
	now = NULL;
	free(p->word);
	free(p);
}

/* Others wrote, and a key is quicker than the look once a second that would have
 * seen it. */
static void
a_key_sees_all_that_others_did(void **state)
{
	struct press *p = new_zeroed(1, sizeof(*p));
	const struct triage *m = &p->l.d.m;
	const struct rn_send mail = { .intro = 28, .step = -1, .hold = 3600,
	    .force = "for the test" };
	struct life *l = &p->l;
	struct rn_letter_out letter;
	const struct rn_intro *row;
	int64_t gone, id;

	(void)state;
	now = p;
	begin(p, 0);
	row = go_to_pair(p);
	gone = row->target_id;
	assert_int_equal(rn_person_merge(l->other, (const char *[]){
	    rn_sprintf(l->a, "%" PRId64, row->requester_id),
	    rn_sprintf(l->a, "%" PRId64, gone) }, 2, &id), RN_OK);
	check(p, false, true);
	play(p, "R");
	assert_false(asked_about(m, gone));
	assert_int_equal(m->held, 0);
	assert_int_equal(rn_outbox_put(l->other, l->a, &mail, &letter, &id),
	    RN_OK);
	check(p, false, true);
	play(p, "R");
	assert_int_equal(m->held, 1);
	end(p);
	now = NULL;
	free(p->word);
	free(p);
}

/* Of all that are marked, what is said of a letter is seen, wherever the cursor
 * is. */
static void
mail_of_many_answers_is_seen(void **state)
{
	struct press *p = new_zeroed(1, sizeof(*p));
	const struct triage *m = &p->l.d.m;

	(void)state;
	now = p;
	begin(p, 0);
	for (play(p, "9"); triage_section_of(triage_row(m)) != SEC_FAILED;
	    play(p, "j"))
		assert_true(m->cursor + 1 < m->n_shown);
	play(p, "<Space>");
	play(p, "1");
	play(p, "G");
	assert_true(m->id > 0);
	play(p, "a");
	play(p, "y");
	assert_int_equal(m->held, 1);
	end(p);
	now = NULL;
	free(p->word);
	free(p);
}

/* Rows read at one moment, and one of them once more after it was acted on. */
static void
a_row_is_as_it_is_when_acted_on(void **state)
{
	struct press *p = new_zeroed(1, sizeof(*p));
	struct rn_arena *rows;

	(void)state;
	now = p;
	begin(p, 0);
	for (play(p, "9"); p->l.d.quick.n > 0; play(p, "d"))
		play(p, "g");
	play(p, "3");
	play(p, "!clock=3600");
	play(p, "R");
	rows = p->l.d.rows;
	play(p, "!clock=10");
	play(p, "a");
	assert_ptr_equal(p->l.d.rows, rows);
	assert_int_equal(p->alones, 1);
	end(p);
	now = NULL;
	free(p->word);
	free(p);
}

/* What is told of such a question is its own: sanitizers look. */
static void
a_question_is_told_of_after_undo(void **state)
{
	struct press *p = new_zeroed(1, sizeof(*p));
	const struct triage *m = &p->l.d.m;

	(void)state;
	now = p;
	begin(p, 0);
	for (play(p, "9"); triage_section_of(triage_row(m)) != SEC_KNOWS;
	    play(p, "j"))
		assert_true(m->cursor + 1 < m->n_shown);
	play(p, "!other=8");
	play(p, "u");
	play(p, "!tick");
	end(p);
	now = NULL;
	free(p->word);
	free(p);
}

static int
say_why(void **state)
{
	(void)state;
	tell_end();
	return 0;
}

/* Called as refnet is, by a command typed on the screen: be refnet. */
static void
be_refnet(char **argv)
{
	char path[4096];
	ssize_t n = readlink("/proc/self/exe", path, sizeof(path) - 20);

	for (int i = 0; i < 2; i++)
		while (n > 0 && path[--n] != '/')
			continue;
	if (n > 0) {
		snprintf(path + n, sizeof(path) - (size_t)n, "/refnet");
		execv(path, argv);
	}
	exit(127);
}

int
main(int argc, char **argv)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_teardown(nobody_is_asked_about_who_is_gone,
		    say_why),
		cmocka_unit_test_teardown(a_key_sees_all_that_others_did,
		    say_why),
		cmocka_unit_test_teardown(mail_of_many_answers_is_seen,
		    say_why),
		cmocka_unit_test_teardown(a_row_is_as_it_is_when_acted_on,
		    say_why),
		cmocka_unit_test_teardown(a_question_is_told_of_after_undo,
		    say_why),
		cmocka_unit_test_teardown(random_keys_and_a_store, say_why),
	};

	if (argc > 1 && strcmp(argv[1], "--db") == 0)
		be_refnet(argv);
	if (__sanitizer_set_death_callback != NULL)
		__sanitizer_set_death_callback(tell_end);
	return cmocka_run_group_tests_name("desk", tests, NULL, NULL);
}
