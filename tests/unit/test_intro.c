/*
 * test_intro.c - introductions in a store: the gate holds whatever is tried,
 * the ledger shows what was changed, policies refuse and say so.
 *
 * The many random lives of the pure rules are in test_intro_state.c; here
 * fewer go through the calls that users reach, undo and redo among them, and
 * are judged by the ledger's own rows.  REFNET_LIVES=N asks for more.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/handle.h"
#include "intro/room.h"
#include "made.h"
#include "refnet/change.h"
#include "refnet/interaction.h"
#include "refnet/intro.h"
#include "refnet/limits.h"
#include "refnet/person.h"
#include "refnet/profile.h"
#include "refnet/tie.h"
#include "store/open.h"
#include "store/store.h"

#define NOW 1795338000		/* 2026-11-22T09:00:00Z */
#define DAY RN_DAY_SECONDS

static char dir[64], path[128];
static struct refnet *rn;
static struct rn_arena *arena;

static const struct rn_answer_words plain = { .until = RN_NONE,
    .on = RN_NOW };

static void
add_person(const char *name, const char *email, const char *org)
{
	struct rn_person_words w = { .name = name, .org = org,
	    .emails = { &email, 1 } };
	int64_t id;

	assert_int_equal(rn_person_add(rn, &w, &id), RN_OK);
}

static int
set_up(void **state)
{
	const char *me = "ines@quayside.example";

	(void)state;
	snprintf(dir, sizeof(dir), "/tmp/refnet-intro-XXXXXX");
	if (mkdtemp(dir) == NULL)
		return -1;
	snprintf(path, sizeof(path), "%s/refnet.db", dir);
	arena = new_arena();
	rn = new_handle(NOW);
	if (rn_open(rn, path, RN_CREATE) != RN_OK ||
	    rn_me_set(rn, "Ines Ferraz", &me, 1) != RN_OK)
		return -1;
	add_person("Ada Novak", "ada@coppice.example", "Coppice");
	add_person("Bela Okoro", "bela@mill.example", "Mill");
	add_person("Cleo Sanz", "cleo@tarn.example", "Tarn");
	add_person("Dita Roy", "dita@fell.example", "Fell");
	return 0;
}

static int
tear_down(void **state)
{
	char line[160];

	(void)state;
	rn_close(rn);
	rn_arena_free(arena);
	unlink(path);
	snprintf(line, sizeof(line), "%s/evidence.eml", dir);
	unlink(line);
	return rmdir(dir);
}

static void
add_profile(const char *name, const char *role, const char *industry,
    const char *trigger)
{
	struct rn_profile_words w = { .roles = { &role, 1 },
	    .industries = { &industry, industry != NULL }, .trigger = trigger };
	struct rn_profile p;

	assert_int_equal(rn_profile_new(rn, arena, name, &w, &p), RN_OK);
}

static int64_t
open_intro(const char *requester, const char *via, const char *to)
{
	struct rn_intro_words w = { .requester = requester, .connector = via,
	    .target = to, .kind = -1 };
	int64_t id = 0;

	assert_int_equal(rn_intro_new(rn, &w, NULL, &id), RN_OK);
	return id;
}

/* What shows an answer: tear_down() removes it. */
static const char *
evidence_file(void)
{
	const char *name = rn_sprintf(arena, "%s/evidence.eml", dir);
	FILE *f = fopen(name, "w");

	assert_non_null(f);
	fputs("abc", f);
	fclose(f);
	return name;
}

static enum rn_status
answer(int64_t id, enum rn_party p, enum rn_answer what)
{
	return rn_intro_answer(rn, id, p, what, &plain, NULL);
}

static int
state_of(int64_t id)
{
	struct rn_intro row;

	assert_int_equal(rn_intro_get(rn, arena, id, RN_NOW, &row), RN_OK);
	return row.state;
}

static size_t
broken(struct rn_audit **list, size_t *n)
{
	size_t bad;

	assert_int_equal(rn_intro_audit(rn, arena, RN_NONE, list, n, &bad),
	    RN_OK);
	return bad;
}

static void
tamper(const char *sql)
{
	sqlite3 *db;

	assert_int_equal(sqlite3_open(path, &db), SQLITE_OK);
	assert_int_equal(rn_handles_offer(rn, db), SQLITE_OK);
	if (sqlite3_exec(db, sql, NULL, NULL, NULL) != SQLITE_OK)
		fail_msg("%s: %s", sql, sqlite3_errmsg(db));
	sqlite3_close(db);
}

static void
an_introduction_needs_both_and_then_is_proven(void **state)
{
	int64_t id = open_intro(NULL, "Ada", "Bela");
	struct rn_audit *list;
	size_t n;

	(void)state;
	assert_int_equal(rn_intro_introduce(rn, id), RN_EPOLICY);
	assert_int_equal(answer(id, RN_PARTY_CONNECTOR, RN_ANSWER_ASKED),
	    RN_OK);
	assert_int_equal(answer(id, RN_PARTY_CONNECTOR, RN_ANSWER_YES),
	    RN_OK);
	assert_int_equal(rn_intro_introduce(rn, id), RN_EPOLICY);
	assert_int_equal(answer(id, RN_PARTY_TARGET, RN_ANSWER_YES), RN_OK);
	assert_int_equal(state_of(id), RN_INTRO_READY);
	assert_int_equal(rn_intro_introduce(rn, id), RN_OK);
	assert_int_equal(state_of(id), RN_INTRO_INTRODUCED);
	assert_int_equal(broken(&list, &n), 0);
	assert_int_equal(n, 1);
	assert_int_equal(list[0].verdict, RN_VERDICT_PROVEN);
}

/* Nothing of a refused act stays behind. */
static void
a_refusal_leaves_no_trace(void **state)
{
	int64_t id = open_intro(NULL, "Ada", "Bela");
	struct rn_change *list;
	struct rn_consent *rows;
	size_t before, after, n;

	(void)state;
	assert_int_equal(rn_history(rn, arena, &list, &before), RN_OK);
	assert_int_equal(rn_intro_introduce(rn, id), RN_EPOLICY);
	assert_int_equal(rn_history(rn, arena, &list, &after), RN_OK);
	assert_int_equal(before, after);
	assert_int_equal(rn_consent_list(rn, arena, id, RN_NOW, &rows, &n),
	    RN_OK);
	assert_int_equal(n, 1);		/* my own yes, by opening it */
}

static void
undo_retracts_and_redo_reinstates(void **state)
{
	int64_t id = open_intro(NULL, "Ada", "Bela");
	struct rn_consent *rows;
	struct rn_audit *list;
	struct rn_change c;
	size_t n;

	(void)state;
	assert_int_equal(answer(id, RN_PARTY_CONNECTOR, RN_ANSWER_YES),
	    RN_OK);
	assert_int_equal(answer(id, RN_PARTY_TARGET, RN_ANSWER_YES), RN_OK);
	assert_int_equal(rn_undo(rn, arena, &c), RN_OK);
	assert_int_equal(rn_intro_introduce(rn, id), RN_EPOLICY);
	assert_int_equal(rn_consent_list(rn, arena, id, RN_NOW, &rows, &n),
	    RN_OK);
	/* mine, two pairs of asked and yes, two retractions */
	assert_int_equal(n, 7);
	assert_true(rows[4].undone);
	assert_int_equal(rows[6].answer, RN_ANSWER_RETRACTED);
	assert_int_equal(rows[6].of, 5);
	assert_int_equal(broken(&list, &n), 0);
	assert_int_equal(rn_redo(rn, arena, &c), RN_OK);
	assert_int_equal(broken(&list, &n), 0);
	assert_int_equal(rn_consent_list(rn, arena, id, RN_NOW, &rows, &n),
	    RN_OK);
	assert_int_equal(n, 9);
	assert_false(rows[4].undone);
	assert_int_equal(rn_intro_introduce(rn, id), RN_OK);
	assert_int_equal(broken(&list, &n), 0);
}

static void
a_yes_to_one_person_is_not_one_to_another(void **state)
{
	int64_t id = open_intro(NULL, "Ada", "Bela");
	struct rn_intro_words w = { .target = "Cleo", .kind = -1 };

	(void)state;
	assert_int_equal(answer(id, RN_PARTY_CONNECTOR, RN_ANSWER_YES),
	    RN_OK);
	assert_int_equal(answer(id, RN_PARTY_TARGET, RN_ANSWER_YES), RN_OK);
	assert_int_equal(rn_intro_edit(rn, id, &w, NULL), RN_OK);
	assert_int_equal(rn_intro_introduce(rn, id), RN_EPOLICY);
	w.target = "Bela";
	assert_int_equal(rn_intro_edit(rn, id, &w, NULL), RN_OK);
	assert_int_equal(rn_intro_introduce(rn, id), RN_OK);
}

static void
the_ledger_tells_all_that_was_said(void **state)
{
	static const struct {
		const char *channel, *message, *want;
	} ways[] = {
		{ NULL, NULL, NULL }, { "call", NULL, "call" },
		{ "other", NULL, "other" }, { "pigeon", NULL, "pigeon" },
		{ NULL, "m1@coppice.example", "email" },
		{ "meeting", "m2@coppice.example", "meeting" },
	};
	const struct rn_answer_words said = { .sha256 = "ba7816bf8f01cfea414140de"
	    "5dae2223b00361a396177a9cb410ff61f20015ad", .quote = "gladly",
	    .note = "at the fair", .share = "name, email", .reason = "the mill",
	    .whom = "target", .until = NOW + 9 * DAY, .on = NOW - DAY };
	int64_t other = open_intro(NULL, "Dita", "Cleo");
	int64_t id = open_intro(NULL, "Ada", "Bela");
	struct rn_consent *rows, *last;
	size_t n;

	(void)state;
	assert_int_equal(rn_consent_list(rn, arena, id, RN_NOW, &rows, &n),
	    RN_OK);
	assert_int_equal(n, 1);
	assert_int_equal(rows[0].intro_id, id);
	assert_int_equal(rows[0].row, 2);
	for (size_t i = 0; i < RN_LEN(ways); i++) {
		struct rn_answer_words w = said;

		w.channel = ways[i].channel;
		w.message = ways[i].message;
		assert_int_equal(rn_intro_answer(rn, id, RN_PARTY_CONNECTOR,
		    RN_ANSWER_YES, &w, NULL), RN_OK);
		assert_int_equal(rn_consent_list(rn, arena, id, RN_NOW, &rows,
		    &n), RN_OK);
		/* my own yes and, before theirs, that they were asked */
		assert_int_equal(n, 3 + i);
		last = &rows[n - 1];
		assert_int_equal(last->intro_id, id);
		assert_int_equal(last->seq, n);
		assert_int_equal(last->row, n + 1);	/* of all */
		assert_int_equal(last->party, RN_PARTY_CONNECTOR);
		assert_int_equal(last->answer, RN_ANSWER_YES);
		assert_int_equal(last->at, said.on);
		assert_int_equal(last->until, said.until);
		assert_false(last->implied || last->undone);
		assert_int_equal(last->of, RN_NONE);
		if (ways[i].want == NULL)
			assert_null(last->channel);
		else
			assert_string_equal(last->channel, ways[i].want);
		if (ways[i].message == NULL)
			assert_null(last->message);
		else
			assert_string_equal(last->message, ways[i].message);
		assert_string_equal(last->evidence_sha256, said.sha256);
		assert_null(last->evidence);
		assert_string_equal(last->quote, said.quote);
		assert_string_equal(last->note, said.note);
		assert_string_equal(last->share, said.share);
		assert_string_equal(last->reason, said.reason);
		assert_string_equal(last->whom, said.whom);
		assert_int_equal(strlen(last->hash), 2 * RN_SHA256);
	}
	assert_true(rows[0].implied && rows[1].implied);
	assert_null(rows[0].channel);
	assert_int_equal(rows[0].until, RN_NONE);
	assert_int_equal(rn_consent_list(rn, arena, RN_NONE, RN_NOW, &last,
	    &n), RN_OK);
	assert_int_equal(n, 1 + 2 + RN_LEN(ways));
	assert_int_equal(last[0].intro_id, other);
	assert_int_equal(last[n - 1].intro_id, id);
	/* what was said later was not said by then */
	assert_int_equal(rn_consent_list(rn, arena, id, said.on - 1, &rows, &n),
	    RN_OK);
	assert_int_equal(n, 0);
	assert_int_equal(rn_consent_list(rn, arena, id, said.on, &rows, &n),
	    RN_OK);
	assert_true(n > 0 && n < 3 + RN_LEN(ways));
}

/* Who is in the way, and what to do about it. */
static void
shut(int64_t id, const char *why, const char *hint)
{
	assert_int_equal(rn_intro_gate(rn, id), RN_EPOLICY);
	assert_string_equal(rn_error_text(rn), why);
	if (hint == NULL)
		assert_null(rn_error_hint(rn));
	else
		assert_string_equal(rn_error_hint(rn), hint);
}

static void
the_gate_says_who_is_in_the_way(void **state)
{
	const char *const name[] = { [RN_PARTY_CONNECTOR] = "Ada Novak",
	    [RN_PARTY_TARGET] = "Bela Okoro" };
	const struct rn_intro_words implied = { .connector = "Cleo",
	    .target = "Dita", .kind = RN_INTRO_IMPLIED };
	int64_t id = open_intro(NULL, "Ada", "Bela");

	(void)state;
	for (int p = RN_PARTY_CONNECTOR; p < RN_PARTIES; p++) {
		const char *as = rn_party_name[p], *who = rn_sprintf(arena,
		    "intro 1: the %s, %s,", as, name[p]);
		const char *again = rn_sprintf(arena,
		    "ask again: refnet intro ask 1 %s", as);
		struct rn_answer_words w = plain;

		shut(id, rn_sprintf(arena, "%s has not been asked", who),
		    rn_sprintf(arena, "refnet intro ask 1 %s, and when they"
		    " agree refnet intro yes 1 %s", as, as));
		assert_int_equal(answer(id, p, RN_ANSWER_ASKED), RN_OK);
		shut(id, rn_sprintf(arena, "%s has not said yes", who),
		    rn_sprintf(arena, "refnet intro yes 1 %s, once they have;"
		    " nothing overrides a missing consent", as));
		rn->now += 61 * DAY;
		shut(id, rn_sprintf(arena, "%s was asked long ago, and has not"
		    " answered", who), again);
		assert_int_equal(answer(id, p, RN_ANSWER_NO), RN_OK);
		shut(id, rn_sprintf(arena, "%s said no", who), rn_sprintf(arena,
		    "a change of mind is recorded by refnet intro yes 1 %s;"
		    " nothing overrides a no", as));
		w.until = rn->now + DAY;
		assert_int_equal(rn_intro_answer(rn, id, p, RN_ANSWER_YES, &w,
		    NULL), RN_OK);
		rn->now += 2 * DAY;
		shut(id, rn_sprintf(arena, "%s said yes, but it has run out",
		    who), again);
		w = plain;
		w.share = "name";
		w.whom = rn_party_name[p == RN_PARTY_TARGET ?
		    RN_PARTY_CONNECTOR : RN_PARTY_TARGET];
		assert_int_equal(rn_intro_answer(rn, id, p, RN_ANSWER_YES, &w,
		    NULL), RN_OK);
		if (p == RN_PARTY_TARGET)
			shut(id, rn_sprintf(arena, "%s said yes, but not to be"
			    " told to whom they would meet", who),
			    "refnet intro yes 1 target, once they have; nothing"
			    " overrides a missing consent");
		assert_int_equal(answer(id, p, RN_ANSWER_YES), RN_OK);
	}
	assert_int_equal(rn_intro_gate(rn, id), RN_OK);
	assert_int_equal(rn_intro_withdraw(rn, id), RN_OK);
	shut(id, "intro 1 was withdrawn", NULL);
	assert_int_equal(rn_intro_new(rn, &implied, NULL, &id), RN_OK);
	shut(id, "intro 2 is a referral without an introduction, only an"
	    " outcome", NULL);
}

static void
the_gate_says_who_is_missing(void **state)
{
	struct rn_intro_words w = { .connector = "Ada", .profile = "cfo",
	    .kind = -1 };
	int64_t id;

	(void)state;
	add_profile("cfo", "CFO", "milling", "a second mill");
	assert_int_equal(rn_intro_new(rn, &w, NULL, &id), RN_OK);
	assert_int_equal(answer(id, RN_PARTY_CONNECTOR, RN_ANSWER_YES), RN_OK);
	shut(id, "intro 1: the target: nobody is named yet",
	    "refnet intro edit 1 --to REF");
	/* of a store that somebody meddled with */
	tamper("UPDATE intro SET connector = NULL");
	shut(id, "intro 1: the connector: nobody is named yet",
	    "refnet intro edit 1 --via REF");
}

static void
the_gate_says_that_it_is_me(void **state)
{
	int64_t id = open_intro("Cleo", "Dita", "me");
	struct rn_answer_words w = plain;

	(void)state;
	shut(id, "intro 1: the requester, Cleo Sanz, has not been asked",
	    "refnet intro ask 1 requester, and when they agree refnet intro yes"
	    " 1 requester");
	assert_int_equal(answer(id, RN_PARTY_REQUESTER, RN_ANSWER_YES), RN_OK);
	assert_int_equal(answer(id, RN_PARTY_CONNECTOR, RN_ANSWER_YES), RN_OK);
	shut(id, "intro 1: you, the target, have not said yes",
	    "refnet intro yes 1 target, if you agree");
	w.until = rn->now + DAY;
	assert_int_equal(rn_intro_answer(rn, id, RN_PARTY_TARGET, RN_ANSWER_YES,
	    &w, NULL), RN_OK);
	assert_int_equal(rn_intro_gate(rn, id), RN_OK);
	rn->now += 2 * DAY;
	shut(id, "intro 1: you, the target, said no, or yes for a time that has"
	    " passed", "refnet intro yes 1 target, if you agree");
}

static void
only_a_party_can_be_party(void **state)
{
	static const struct {
		const char *requester, *via, *to, *profile;
		enum rn_status want;
	} rows[] = {
		{ NULL, "Ada", "Bela", NULL, RN_OK },
		{ NULL, "Ada", NULL, "cfo", RN_OK },
		{ "Ada", NULL, "Cleo", NULL, RN_OK },
		{ "Ada", NULL, "me", NULL, RN_OK },
		{ "Ada", "Bela", "me", NULL, RN_OK },
		{ NULL, NULL, "Bela", NULL, RN_EUSAGE },
		{ NULL, "Ada", NULL, NULL, RN_EUSAGE },
		{ NULL, "Ada", "Ada", NULL, RN_EUSAGE },
		{ NULL, "me", "Ada", NULL, RN_EUSAGE },
		{ NULL, "Ada", "me", NULL, RN_EUSAGE },
		{ "Ada", "Bela", "Cleo", NULL, RN_EUSAGE },
		{ "Ada", NULL, NULL, "cfo", RN_EUSAGE },
		{ "Ada", NULL, "Ada", NULL, RN_EUSAGE },
		{ NULL, "Nobody", "Ada", NULL, RN_ENOTFOUND },
		{ NULL, "Ada", "Bela", "cto", RN_ENOTFOUND },
	};

	(void)state;
	add_profile("cfo", "CFO", "milling", "a second mill");
	rn_dry_run(rn, true);
	for (size_t i = 0; i < RN_LEN(rows); i++) {
		struct rn_intro_words w = { .requester = rows[i].requester,
		    .connector = rows[i].via, .target = rows[i].to,
		    .profile = rows[i].profile, .kind = -1 };
		struct rn_change c;
		int64_t id;

		if (rn_intro_new(rn, &w, NULL, &id) != rows[i].want)
			fail_msg("row %zu: %s", i, rn_error_text(rn));
		if (rows[i].want == RN_OK)	/* out of the next one's way */
			assert_int_equal(rn_undo(rn, arena, &c), RN_OK);
	}
}

static void
a_vague_profile_is_refused_and_force_is_recorded(void **state)
{
	struct rn_intro_words w = { .connector = "Ada", .profile = "MILLS",
	    .kind = -1 };
	struct rn_intro row;
	int64_t id;

	(void)state;
	add_profile("mills", "CFO", NULL, NULL);
	assert_int_equal(rn_intro_new(rn, &w, NULL, &id), RN_EPOLICY);
	assert_non_null(strstr(rn_error_text(rn), "no industry and no trigger"));
	assert_int_equal(rn_intro_new(rn, &w, "she knows them", &id), RN_OK);
	assert_int_equal(rn_intro_get(rn, arena, id, RN_NOW, &row), RN_OK);
	assert_string_equal(row.profile, "mills");
	assert_int_equal(row.forced.n, 1);
	assert_string_equal(row.forced.v[0], "vague-profile: she knows them");
	assert_int_equal(answer(id, RN_PARTY_CONNECTOR, RN_ANSWER_ASKED),
	    RN_OK);
}

static void
another_profile_is_checked_and_nothing_else_then(void **state)
{
	struct rn_intro_words w = { .profile = "mills", .kind = -1 };
	int64_t id = open_intro(NULL, "Ada", "Bela"), other;

	(void)state;
	add_profile("mills", "CFO", NULL, NULL);
	add_profile("cfo", "CFO", "milling", "a second mill");
	assert_int_equal(rn_person_dnc(rn, "Ada", true, NULL, &other), RN_OK);
	assert_int_equal(rn_intro_edit(rn, id, &w, NULL), RN_EPOLICY);
	assert_non_null(strstr(rn_error_text(rn), "vague"));
	w.profile = "cfo";
	assert_int_equal(rn_intro_edit(rn, id, &w, NULL), RN_OK);
	w.profile = "cto";
	assert_int_equal(rn_intro_edit(rn, id, &w, NULL), RN_ENOTFOUND);
	w.profile = "";
	assert_int_equal(rn_intro_edit(rn, id, &w, NULL), RN_OK);
}

static struct rn_asked
asked_of(const char *who)
{
	struct rn_asked *list, none = { .person = RN_NONE };
	int64_t person, most;
	size_t n;

	assert_int_equal(rn_person_find(rn, who, &person), RN_OK);
	assert_int_equal(rn_intro_asked(rn, arena, RN_NOW, &list, &n, &most),
	    RN_OK);
	assert_int_equal(most, 1);
	for (size_t i = 0; i < n; i++)
		if (list[i].person == person)
			return list[i];
	return none;
}

static void
asks_are_remembered_and_fade(void **state)
{
	int64_t yes = open_intro(NULL, "Ada", "Bela");
	int64_t no = open_intro(NULL, "Ada", "Cleo");
	struct rn_asked x;

	(void)state;
	assert_true(asked_of("Ada").person == RN_NONE);	/* only drafted */
	assert_int_equal(answer(yes, RN_PARTY_CONNECTOR, RN_ANSWER_ASKED),
	    RN_OK);
	x = asked_of("Ada");
	assert_true(!(x.made > 0) && x.open == 1 && x.left == 0);
	assert_true(x.load > 0.999 && x.last_ask == NOW);
	assert_int_equal(answer(yes, RN_PARTY_CONNECTOR, RN_ANSWER_YES),
	    RN_OK);
	assert_int_equal(answer(no, RN_PARTY_CONNECTOR, RN_ANSWER_NO), RN_OK);
	x = asked_of("Ada");
	assert_true(x.made > 1.999 && x.made < 2.001);
	assert_true(x.accepted > 0.999 && x.accepted < 1.001);
	assert_int_equal(answer(yes, RN_PARTY_TARGET, RN_ANSWER_YES), RN_OK);
	assert_int_equal(rn_intro_introduce(rn, yes), RN_OK);
	assert_int_equal(rn_intro_thank(rn, yes, RN_NOW), RN_OK);
	rn->now = NOW + 45 * DAY;
	x = asked_of("Ada");
	assert_true(x.open == 0 && x.left == 0 && x.last_thanks == NOW);
	assert_true(x.load > 0.999 && x.load < 1.001);	/* two, half gone */
	assert_true(x.made > 1.8 && x.made < 1.9);
	assert_true(asked_of("Dita").person == RN_NONE);
}

static void
what_is_not_ours_is_told_apart(void **state)
{
	struct rn_answer_words w = plain;
	struct rn_audit *list;
	struct rn_intro row;
	int64_t id;
	size_t n;

	(void)state;
	id = open_intro(NULL, "Ada", "Bela");
	assert_int_equal(rn_intro_not_ours(rn, id, &w), RN_EUSAGE);
	w.evidence = "no such file";
	assert_int_equal(rn_intro_not_ours(rn, id, &w), RN_ENOINPUT);
	w.evidence = evidence_file();
	assert_int_equal(rn_intro_not_ours(rn, id, &w), RN_OK);
	assert_int_equal(rn_intro_get(rn, arena, id, RN_NOW, &row), RN_OK);
	assert_int_equal(row.by, RN_WAITING_CONNECTOR);
	assert_int_equal(broken(&list, &n), 0);
	assert_int_equal(list[0].verdict, RN_VERDICT_NOT_OURS);
	assert_string_equal(list[0].why, "not ours, consent unrecorded");
	/* where I connect, it would be mine */
	id = open_intro("Ada", NULL, "Cleo");
	assert_int_equal(rn_intro_not_ours(rn, id, &w), RN_EPOLICY);
}

/* --- policies --------------------------------------------------------- */

static void
must_refuse(enum rn_status rc, const char *policy)
{
	assert_int_equal(rc, RN_EPOLICY);
	if (strncmp(rn_error_text(rn), policy, strlen(policy)) != 0)
		fail_msg("%s, not %s", rn_error_text(rn), policy);
	assert_non_null(strstr(rn_error_hint(rn), "--force REASON"));
}

/* A strong tie once in 30 days, another once in 91, none while one is open. */
static void
a_connector_is_asked_within_their_budget(void **state)
{
	static const struct {
		int tier;
		int64_t days;	/* since the last ask, which was answered */
		bool open;
		const char *policy;
	} rows[] = {
		{ RN_TIER_STRONG, 0, true, "1 ask under way" },
		{ RN_TIER_STRONG, 5, false, "once in the last 30 days" },
		{ RN_TIER_STRONG, 29, false, "once in the last 30 days" },
		{ RN_TIER_STRONG, 30, false, NULL },
		{ RN_TIER_STRONG, 40, true, "under way" },
		{ RN_TIER_MEDIUM, 30, false, "once in the last 91 days" },
		{ RN_TIER_MEDIUM, 91, false, NULL },
	};
	struct rn_intro_words w = { .connector = "Ada", .target = "Cleo",
	    .kind = -1 };
	struct rn_budget b;
	int64_t id, who;

	(void)state;
	for (size_t i = 0; i < RN_LEN(rows); i++) {
		const struct rn_proof_words holds = { .on = RN_NOW };

		rn->now = NOW + (int64_t)i * 400 * DAY;
		assert_int_equal(rn_person_verify(rn, "Bela", &holds, &who),
		    RN_OK);
		assert_int_equal(rn_person_verify(rn, "Cleo", &holds, &who),
		    RN_OK);
		assert_int_equal(rn_person_pin(rn, "Ada", rows[i].tier, "so",
		    &who), RN_OK);
		id = open_intro(NULL, "Ada", "Bela");
		assert_int_equal(answer(id, RN_PARTY_CONNECTOR,
		    RN_ANSWER_ASKED), RN_OK);
		rn->now += rows[i].days * DAY;
		if (!rows[i].open)
			assert_int_equal(answer(id, RN_PARTY_CONNECTOR,
			    RN_ANSWER_NO), RN_OK);
		assert_int_equal(rn_intro_budget(rn, who, RN_NOW, &b), RN_OK);
		assert_int_equal(b.asks_left, rows[i].policy == NULL);
		assert_int_equal(b.open_asks, rows[i].open);
		if (rows[i].policy == NULL)
			assert_int_equal(rn_intro_new(rn, &w, NULL, &id),
			    RN_OK);
		else {
			must_refuse(rn_intro_new(rn, &w, NULL, &id), "budget");
			assert_non_null(strstr(rn_error_text(rn), rows[i].policy));
			/* forced when opened, it stays forced */
			assert_int_equal(rn_intro_new(rn, &w, "she offered",
			    &id), RN_OK);
			assert_int_equal(answer(id, RN_PARTY_CONNECTOR,
			    RN_ANSWER_ASKED), RN_OK);
		}
		assert_int_equal(rn_intro_withdraw(rn, id), RN_OK);
		assert_int_equal(rn_intro_withdraw(rn, id - 1), RN_OK);
	}
}

/* An ask that was written down late does not unsay the no it had. */
static void
a_no_dated_before_its_ask_is_a_no(void **state)
{
	int64_t id = open_intro(NULL, "Ada", "Bela");
	struct rn_answer_words w = plain;

	(void)state;
	assert_int_equal(answer(id, RN_PARTY_CONNECTOR, RN_ANSWER_ASKED),
	    RN_OK);
	w.on = NOW - 2 * DAY;
	assert_int_equal(rn_intro_answer(rn, id, RN_PARTY_CONNECTOR,
	    RN_ANSWER_NO, &w, NULL), RN_OK);
	assert_int_equal(state_of(id), RN_INTRO_DECLINED);
}

static void
asks_of_one_connector_lie_days_apart(void **state)
{
	const struct rn_limits l = { 9, 9, 9, 14, 0, 0 };
	struct rn_intro_words w = { .connector = "Ada", .target = "Cleo",
	    .kind = -1 };
	int64_t id = open_intro(NULL, "Ada", "Bela");

	(void)state;
	rn_limits_set(rn, &l);
	assert_int_equal(answer(id, RN_PARTY_CONNECTOR, RN_ANSWER_ASKED),
	    RN_OK);
	rn->now = NOW + 14 * DAY - 1;
	must_refuse(rn_intro_new(rn, &w, NULL, &id), "budget");
	assert_non_null(strstr(rn_error_text(rn), "14 days are to lie"));
	rn->now = NOW + 14 * DAY;
	assert_int_equal(rn_intro_new(rn, &w, NULL, &id), RN_OK);
}

static void
make(const char *requester, const char *via, const char *to)
{
	int64_t id = open_intro(requester, via, to);

	for (enum rn_party p = 0; p < RN_PARTIES; p++) {
		struct rn_intro row;

		assert_int_equal(rn_intro_get(rn, arena, id, RN_NOW, &row),
		    RN_OK);
		if (p == RN_PARTY_TARGET || (p == RN_PARTY_CONNECTOR ?
		    via != NULL : requester != NULL))
			assert_int_equal(answer(id, p, RN_ANSWER_YES), RN_OK);
	}
	assert_int_equal(rn_intro_introduce(rn, id), RN_OK);
}

/* What a connector did is made good before they are asked again. */
static void
whoever_takes_more_gives_first(void **state)
{
	struct rn_intro_words w = { .connector = "Ada", .target = "Cleo",
	    .kind = -1 };
	struct rn_limits l = rn_limits_usual;
	int64_t id;

	(void)state;
	make(NULL, "Ada", "Bela");
	rn->now = NOW + 100 * DAY;
	must_refuse(rn_intro_new(rn, &w, NULL, &id), "give-first");
	make("Ada", NULL, "Dita");	/* an introduction gives something */
	assert_int_equal(rn_intro_new(rn, &w, NULL, &id), RN_OK);
	assert_int_equal(rn_intro_withdraw(rn, id), RN_OK);
	make(NULL, "Ada", "Cleo");
	rn->now = NOW + 200 * DAY;
	add_person("Eva Lind", "eva@moor.example", NULL);
	w.target = "Eva";
	must_refuse(rn_intro_new(rn, &w, NULL, &id), "give-first");
	l.give_first = 2;
	rn_limits_set(rn, &l);
	assert_int_equal(rn_intro_new(rn, &w, NULL, &id), RN_OK);
}

static void
who_met_already_is_not_introduced_again(void **state)
{
	struct rn_intro_words w = { .connector = "Cleo", .target = "Bela",
	    .kind = -1 };
	int64_t id;

	(void)state;
	make(NULL, "Ada", "Bela");
	must_refuse(rn_intro_new(rn, &w, NULL, &id), "introduced");
	w = (struct rn_intro_words){ .requester = "Bela", .target = "me",
	    .kind = -1 };
	must_refuse(rn_intro_new(rn, &w, NULL, &id), "introduced");
	w.target = "Dita";
	assert_int_equal(rn_intro_new(rn, &w, NULL, &id), RN_OK);
}

/* A no of the target rests half a year, whoever asks. */
static void
a_no_rests(void **state)
{
	struct rn_intro_words w = { .connector = "Cleo", .target = "Bela",
	    .kind = -1 };
	int64_t id = open_intro(NULL, "Ada", "Bela");

	(void)state;
	assert_int_equal(answer(id, RN_PARTY_TARGET, RN_ANSWER_NO), RN_OK);
	rn->now = NOW + 100 * DAY;
	must_refuse(rn_intro_new(rn, &w, NULL, &id), "declined");
	w.target = "Dita";
	assert_int_equal(rn_intro_new(rn, &w, NULL, &id), RN_OK);
	w.target = "Bela";
	rn->now = NOW + 190 * DAY;
	assert_int_equal(rn_intro_new(rn, &w, NULL, &id), RN_OK);
}

/* One voice at a time in a company. */
static void
a_company_is_asked_through_one_connector(void **state)
{
	struct rn_intro_words w = { .connector = "Cleo", .target = "Olu",
	    .kind = -1 };
	int64_t id = open_intro(NULL, "Ada", "Bela");

	(void)state;
	add_person("Olu Mensah", "olu@mill.example", "MILL");
	must_refuse(rn_intro_new(rn, &w, NULL, &id), "collision");
	assert_non_null(strstr(rn_error_text(rn), "Bela Okoro, of MILL"));
	w.connector = "Ada";		/* the same voice */
	assert_int_equal(rn_intro_new(rn, &w, NULL, &id), RN_OK);
}

/* Exclusions hold between any two of a path. */
static void
nobody_carries_a_request_to_whom_they_must_not_meet(void **state)
{
	struct rn_intro_words w = { .connector = "Cleo", .target = "Bela",
	    .kind = -1 };
	int64_t id;

	(void)state;
	assert_int_equal(rn_person_exclude(rn, "Cleo", "Bela", true, "in court",
	    &id), RN_OK);
	must_refuse(rn_intro_new(rn, &w, NULL, &id), "exclusion");
	assert_non_null(strstr(rn_error_text(rn), "Cleo Sanz and Bela Okoro"));
}

/* Whom I typed I may know; of others the letters tell, or a human. */
static void
a_weak_tie_is_warmed_first(void **state)
{
	struct rn_intro_words w = { .connector = "Ada", .target = "Bela",
	    .kind = -1 };
	const struct rn_log wrote = { .kind = RN_CHANNEL_EMAIL,
	    .direction = RN_DIRECTION_OUT, .with = { &w.connector, 1 },
	    .at = NOW - 400 * DAY };
	struct rn_interaction said;
	int64_t id;

	(void)state;
	assert_int_equal(rn_log_add(rn, arena, &wrote, &said), RN_OK);
	must_refuse(rn_intro_new(rn, &w, NULL, &id), "weak-tie");
	assert_int_equal(rn_person_pin(rn, "Ada", RN_TIER_WEAK, "so", &id),
	    RN_OK);
	must_refuse(rn_intro_new(rn, &w, NULL, &id), "weak-tie");
	assert_int_equal(rn_person_pin(rn, "Ada", RN_TIER_MEDIUM, "so", &id),
	    RN_OK);
	assert_int_equal(rn_intro_new(rn, &w, NULL, &id), RN_OK);
}

static void
one_target_is_not_asked_twice(void **state)
{
	struct rn_intro_words w = { .connector = "Cleo", .target = "Bela",
	    .kind = -1 };
	struct rn_intro row;
	int64_t first = open_intro(NULL, "Ada", "Bela"), id;

	(void)state;
	must_refuse(rn_intro_new(rn, &w, NULL, &id), "collision");
	w.kind = RN_INTRO_IMPLIED;	/* a mention asks nobody */
	assert_int_equal(rn_intro_new(rn, &w, NULL, &id), RN_OK);
	w.kind = -1;
	assert_int_equal(rn_intro_new(rn, &w, "both insist", &id), RN_OK);
	assert_int_equal(rn_intro_get(rn, arena, id, RN_NOW, &row), RN_OK);
	assert_int_equal(row.forced.n, 1);
	assert_string_equal(row.forced.v[0], "collision: both insist");
	assert_int_equal(rn_intro_withdraw(rn, id), RN_OK);
	assert_int_equal(rn_intro_withdraw(rn, first), RN_OK);
	assert_int_equal(rn_intro_new(rn, &w, NULL, &id), RN_OK);
}

static void
who_is_not_to_be_contacted_is_not_asked(void **state)
{
	struct rn_intro_words w = { .connector = "Ada", .target = "Bela",
	    .kind = -1 };
	int64_t id = open_intro(NULL, "Cleo", "Dita"), person;

	(void)state;
	assert_int_equal(rn_person_dnc(rn, "Bela", true, "asked for quiet",
	    &person), RN_OK);
	must_refuse(rn_intro_new(rn, &w, NULL, &id), "do-not-contact");
	assert_non_null(strstr(rn_error_text(rn), "asked for quiet"));
	assert_int_equal(rn_person_dnc(rn, "Dita", true, NULL, &person),
	    RN_OK);
	assert_int_equal(answer(1, RN_PARTY_CONNECTOR, RN_ANSWER_ASKED),
	    RN_OK);
	must_refuse(answer(1, RN_PARTY_TARGET, RN_ANSWER_ASKED),
	    "do-not-contact");
	assert_int_equal(rn_person_dnc(rn, "Bela", false, NULL, &person),
	    RN_OK);
	assert_int_equal(rn_intro_new(rn, &w, NULL, &id), RN_OK);
}

static void
an_exclusion_holds_both_ways_and_for_an_org(void **state)
{
	struct rn_intro_words w = { .requester = "Bela", .target = "Ada",
	    .kind = -1 };
	int64_t id;

	(void)state;
	assert_int_equal(rn_person_exclude(rn, "Ada", "Bela", true, "rivals",
	    &id), RN_OK);
	must_refuse(rn_intro_new(rn, &w, NULL, &id), "exclusion");
	w.target = "Cleo";
	assert_int_equal(rn_person_exclude(rn, "Bela", "tarn", true, NULL,
	    &id), RN_OK);
	must_refuse(rn_intro_new(rn, &w, NULL, &id), "exclusion");
	assert_int_equal(rn_person_exclude(rn, "Bela", "TARN", false, NULL,
	    &id), RN_OK);
	assert_int_equal(rn_intro_new(rn, &w, NULL, &id), RN_OK);
	assert_int_equal(rn_person_exclude(rn, "Bela", "nowhere", true, NULL,
	    &id), RN_ENOTFOUND);
}

static void
force_never_stands_in_for_a_consent(void **state)
{
	struct rn_intro_words w = { .connector = "Ada", .target = "Bela",
	    .kind = -1 };
	struct rn_draft d;
	int64_t id;

	(void)state;
	assert_int_equal(rn_intro_new(rn, &w, "because", &id), RN_OK);
	assert_int_equal(rn_intro_answer(rn, id, RN_PARTY_CONNECTOR,
	    RN_ANSWER_ASKED, &plain, "because"), RN_OK);
	assert_int_equal(rn_intro_introduce(rn, id), RN_EPOLICY);
	assert_int_equal(rn_intro_draft(rn, arena, id, RN_DRAFT_INTRODUCTION,
	    true, NULL, &d), RN_EPOLICY);
}

/* --- drafts tell nobody's address ------------------------------------ */

static void
no_draft_tells_an_address_before_its_time(void **state)
{
	static const char *const mine[] = { "ada@coppice", "cleo@tarn",
	    "gus@private", "quayside" };
	const char *email = "gus@private.example";
	struct rn_person_words nameless = { .name = "gus@private.example",
	    .emails = { &email, 1 } };
	int64_t ids[3], person;

	(void)state;
	assert_int_equal(rn_person_add(rn, &nameless, &person), RN_OK);
	ids[0] = open_intro(NULL, "Ada", email);
	ids[1] = open_intro(email, NULL, "Cleo");
	ids[2] = open_intro(email, "Ada", "me");
	for (int i = 0; i < 3; i++)
		for (int step = 0; step < RN_DRAFT_STEPS; step++)
			for (int final = 0; final < 2; final++) {
			struct rn_draft d;
			enum rn_status rc = rn_intro_draft(rn, arena, ids[i],
			    step, final == 1, NULL, &d);

			if (step == RN_DRAFT_INTRODUCTION && final == 1)
				assert_int_equal(rc, RN_EPOLICY);
			if (rc != RN_OK)
				continue;
			for (size_t k = 0; k < RN_LEN(mine); k++)
				if (strstr(d.body, mine[k]) != NULL ||
				    strstr(d.subject, mine[k]) != NULL)
					fail_msg("%s in: %s", mine[k],
					    d.body);
			assert_null(strchr(d.body, '%'));
			if (d.to.n > 1)		/* side by side */
				for (size_t k = 0; k < d.to.n; k++)
					assert_null(strchr(d.to.v[k], '@'));
		}
}

static void
the_final_introduction_has_both_addresses(void **state)
{
	int64_t id = open_intro("Ada", NULL, "Cleo");
	struct rn_draft d;

	(void)state;
	assert_int_equal(answer(id, RN_PARTY_REQUESTER, RN_ANSWER_YES),
	    RN_OK);
	assert_int_equal(answer(id, RN_PARTY_TARGET, RN_ANSWER_YES), RN_OK);
	assert_int_equal(rn_intro_draft(rn, arena, id, -1, true, NULL, &d), RN_OK);
	assert_int_equal(d.step, RN_DRAFT_INTRODUCTION);
	assert_int_equal(d.to.n, 2);
	assert_string_equal(d.to.v[0], "Cleo Sanz <cleo@tarn.example>");
	assert_string_equal(d.to.v[1], "Ada Novak <ada@coppice.example>");
}

/* --- tampering -------------------------------------------------------- */

static void
a_changed_byte_anywhere_is_found_and_named(void **state)
{
	static const struct {
		const char *there, *back;
	} rows[] = {
		{ "answer = 2", "answer = 1" },
		{ "at = at - 1", "at = at + 1" },
		{ "until = 1795999999", "until = NULL" },
		{ "party = 1", "party = 2" },
		{ "target = target + 1", "target = target - 1" },
		{ "connector = connector + 1", "connector = connector - 1" },
		{ "requester = requester + 1", "requester = requester - 1" },
		{ "recorded = recorded + 1", "recorded = recorded - 1" },
		{ "channel = 3", "channel = NULL" },
		{ "implied = 1", "implied = 0" },
		{ "seq = 9", "seq = 5" },
		{ "of = 1", "of = NULL" },
		{ "words = zeroblob(32), prev = words",
		    "words = prev, prev = (SELECT hash FROM consent"
		    " WHERE id = 4)" },
		{ "prev = zeroblob(32)",
		    "prev = (SELECT hash FROM consent WHERE id = 4)" },
		{ "words = CAST(words || x'00' AS BLOB)",
		    "words = substr(words, 1, 32)" },
		{ "prev = CAST(prev || x'00' AS BLOB)",
		    "prev = substr(prev, 1, 32)" },
		{ "hash = CAST(hash || x'00' AS BLOB)",
		    "hash = substr(hash, 1, 32)" },
	};
	int64_t id = open_intro(NULL, "Ada", "Bela");
	struct rn_answer_words w = plain;
	struct rn_audit *list;
	size_t n;

	(void)state;
	w.note = "she said so at the fair";
	assert_int_equal(answer(id, RN_PARTY_CONNECTOR, RN_ANSWER_YES),
	    RN_OK);
	assert_int_equal(rn_intro_answer(rn, id, RN_PARTY_TARGET,
	    RN_ANSWER_YES, &w, NULL), RN_OK);
	assert_int_equal(rn_intro_introduce(rn, id), RN_OK);
	assert_int_equal(broken(&list, &n), 0);
	for (size_t i = 0; i < RN_LEN(rows); i++) {
		bool named = false;

		tamper(rn_sprintf(arena, "UPDATE consent SET %s WHERE id = 5",
		    rows[i].there));
		if (broken(&list, &n) == 0)
			fail_msg("not found: %s", rows[i].there);
		for (size_t k = 0; k < n; k++)
			named |= list[k].row == 5 &&
			    list[k].verdict == RN_VERDICT_BROKEN;
		assert_true(named);
		tamper(rn_sprintf(arena, "UPDATE consent SET %s WHERE id = 5",
		    rows[i].back));
		assert_int_equal(broken(&list, &n), 0);
	}
	tamper("UPDATE consent_words SET note = 'she said so at the fare'"
	    " WHERE consent = 5");
	assert_int_equal(broken(&list, &n), 1);
	assert_int_equal(list[0].row, 5);
	tamper("UPDATE consent_words SET note = 'she said so at the fair',"
	    " salt = CAST(salt || x'00' AS BLOB) WHERE consent = 5");
	assert_int_equal(broken(&list, &n), 1);
	tamper("UPDATE consent_words SET salt = substr(salt, 1, 16)"
	    " WHERE consent = 5");
	assert_int_equal(broken(&list, &n), 0);
	/* nothing, where the first has zeros */
	tamper("UPDATE consent SET prev = x'' WHERE id = 1");
	assert_int_equal(broken(&list, &n), 1);
	assert_int_equal(list[0].row, 1);
	tamper("UPDATE consent SET prev = zeroblob(32) WHERE id = 1");
	assert_int_equal(broken(&list, &n), 0);
	/* erased words are no harm; the chain holds */
	tamper("DELETE FROM consent_words WHERE consent = 5");
	assert_int_equal(broken(&list, &n), 0);
	tamper("DELETE FROM consent WHERE id = 3");
	assert_true(broken(&list, &n) > 0);
}

static void
a_changed_word_is_found_whichever_it_is(void **state)
{
	static const char *const word[] = { "evidence", "digest", "channel",
	    "share", "reason", "note", "message", "quote", "whom" };
	int64_t id = open_intro(NULL, "Ada", "Bela");
	const struct rn_answer_words w = { .evidence = evidence_file(),
	    .channel = "pigeon", .share = "name, email", .reason = "the mill",
	    .note = "at the fair", .message = "m1@coppice.example",
	    .quote = "gladly", .whom = "target", .until = RN_NONE,
	    .on = RN_NOW };
	struct rn_audit *list;
	size_t n;

	(void)state;
	assert_int_equal(rn_intro_answer(rn, id, RN_PARTY_CONNECTOR,
	    RN_ANSWER_YES, &w, NULL), RN_OK);
	assert_int_equal(broken(&list, &n), 0);
	for (size_t i = 0; i < RN_LEN(word); i++) {
		tamper(rn_sprintf(arena, "UPDATE consent_words SET %s = %s ||"
		    " 'x' WHERE consent = 3 AND %s <> ''", word[i], word[i],
		    word[i]));
		assert_int_equal(broken(&list, &n), 1);
		assert_int_equal(list[0].row, 3);
		assert_string_equal(list[0].why,
		    "its words are not those that were recorded");
		tamper(rn_sprintf(arena, "UPDATE consent_words SET %s ="
		    " substr(%s, 1, length(%s) - 1) WHERE consent = 3",
		    word[i], word[i], word[i]));
		assert_int_equal(broken(&list, &n), 0);
	}
}

/* Rows are found by what they are called, not by where they stand. */
static void
a_hole_in_the_chain_is_found_and_nothing_else(void **state)
{
	static const struct {
		int64_t row;
		const char *why;
	} want[] = {
		{ 2, "a row before it is missing" },
		{ 5, "it takes back a row that is not there" },
		{ 6, "it takes back a row that is not there" },
		{ 3, "history has it undone, the ledger has not" },
		{ 4, "history has it undone, the ledger has not" },
	};
	struct rn_audit *list;
	struct rn_change c;
	int64_t id;
	size_t n;

	(void)state;
	open_intro(NULL, "Dita", "Cleo");
	id = open_intro(NULL, "Ada", "Bela");
	assert_int_equal(answer(id, RN_PARTY_CONNECTOR, RN_ANSWER_ASKED),
	    RN_OK);
	assert_int_equal(answer(id, RN_PARTY_CONNECTOR, RN_ANSWER_NO), RN_OK);
	for (int i = 0; i < 2; i++)
		assert_int_equal(rn_undo(rn, arena, &c), RN_OK);
	assert_int_equal(broken(&list, &n), 0);
	tamper("DELETE FROM consent_words WHERE consent = 1;"
	    " DELETE FROM consent WHERE id = 1");
	assert_int_equal(broken(&list, &n), RN_LEN(want));
	for (size_t i = 0; i < RN_LEN(want); i++) {
		assert_int_equal(list[i].row, want[i].row);
		assert_string_equal(list[i].why, want[i].why);
	}
}

static void
rows_missing_at_the_end_are_missed(void **state)
{
	int64_t id = open_intro(NULL, "Ada", "Bela");
	struct rn_audit *list;
	size_t n;

	(void)state;
	assert_int_equal(answer(id, RN_PARTY_CONNECTOR, RN_ANSWER_NO), RN_OK);
	tamper("DELETE FROM consent_words WHERE consent = 3;"
	    " DELETE FROM consent WHERE id = 3");
	assert_int_equal(broken(&list, &n), 1);
	assert_int_equal(list[0].row, 3);
}

/* A change that is undone behind the ledger's back. */
static void
history_and_ledger_must_agree(void **state)
{
	int64_t id = open_intro(NULL, "Ada", "Bela");
	struct rn_consent *rows;
	struct rn_audit *list;
	struct rn_change c;
	size_t n;

	(void)state;
	assert_int_equal(answer(id, RN_PARTY_CONNECTOR, RN_ANSWER_NO), RN_OK);
	tamper("UPDATE change SET undone_at = 1 WHERE verb = 'intro no'");
	assert_int_equal(broken(&list, &n), 2);
	/* what the ledger has retracted is not retracted again */
	tamper("UPDATE change SET undone_at = NULL WHERE verb = 'intro no'");
	for (int i = 0; i < 2; i++) {
		assert_int_equal(rn_undo(rn, arena, &c), RN_OK);
		assert_int_equal(broken(&list, &n), 0);
		assert_int_equal(rn_consent_list(rn, arena, id, RN_NOW, &rows,
		    &n), RN_OK);
		assert_int_equal(n, 5);
		tamper("UPDATE change SET undone_at = NULL"
		    " WHERE verb = 'intro no'");
	}
}

/* What either has undone does not count, whatever the other says. */
static void
a_yes_undone_on_one_side_only_does_not_count(void **state)
{
	int64_t id = open_intro(NULL, "Ada", "Bela");
	struct rn_change c;

	(void)state;
	assert_int_equal(answer(id, RN_PARTY_CONNECTOR, RN_ANSWER_YES),
	    RN_OK);
	assert_int_equal(answer(id, RN_PARTY_TARGET, RN_ANSWER_YES), RN_OK);
	tamper("UPDATE change SET undone_at = 1 WHERE id ="
	    " (SELECT max(id) FROM change)");
	assert_int_equal(rn_intro_introduce(rn, id), RN_EPOLICY);
	tamper("UPDATE change SET undone_at = NULL WHERE id ="
	    " (SELECT max(id) FROM change)");
	assert_int_equal(rn_undo(rn, arena, &c), RN_OK);
	tamper("UPDATE change SET undone_at = NULL WHERE id ="
	    " (SELECT max(id) FROM change)");
	assert_int_equal(rn_intro_introduce(rn, id), RN_EPOLICY);
}

/* A row that says we introduced them, well chained, put there by hand. */
static void
forge_introduction(int64_t id)
{
	struct rn_link l = { .change = RN_NONE };
	struct rn_file f;
	sqlite3_stmt *st;
	sqlite3 *db;

	assert_int_equal(rn_file_read(rn, arena, id, RN_NOW, &f), RN_OK);
	assert_int_equal(sqlite3_open(path, &db), SQLITE_OK);
	sqlite3_prepare_v2(db, "SELECT id, hash, change FROM consent"
	    " ORDER BY id DESC LIMIT 1", -1, &st, NULL);
	assert_int_equal(sqlite3_step(st), SQLITE_ROW);
	l.n[L_ID] = sqlite3_column_int64(st, 0) + 1;
	memcpy(l.prev, sqlite3_column_blob(st, 1), sizeof(l.prev));
	l.change = sqlite3_column_int64(st, 2);
	sqlite3_finalize(st);
	l.n[L_INTRO] = id;
	l.n[L_SEQ] = l.n[L_ID];
	l.n[L_PARTY] = -1;
	l.n[L_ANSWER] = RN_ANSWER_INTRODUCED;
	for (int p = 0; p < RN_PARTIES; p++)
		l.n[L_REQUESTER + p] = f.seat[p];
	l.n[L_AT] = l.n[L_RECORDED] = NOW;
	l.n[L_UNTIL] = l.n[L_CHANNEL] = l.n[L_OF] = RN_NONE;
	rn_link_hash(&l, l.hash);
	sqlite3_prepare_v2(db, "INSERT INTO consent (id, intro, seq, party,"
	    " answer, requester, connector, target, at, recorded, until,"
	    " channel, implied, of, change, words, prev, hash) VALUES (?1,"
	    " ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15,"
	    " ?16, ?17, ?18)", -1, &st, NULL);
	for (int i = 0; i < L_INTS; i++)
		if (l.n[i] != RN_NONE)
			sqlite3_bind_int64(st, i + 1, l.n[i]);
	sqlite3_bind_int64(st, L_INTS + 1, l.change);
	sqlite3_bind_blob(st, L_INTS + 2, l.words, RN_SHA256, SQLITE_STATIC);
	sqlite3_bind_blob(st, L_INTS + 3, l.prev, RN_SHA256, SQLITE_STATIC);
	sqlite3_bind_blob(st, L_INTS + 4, l.hash, RN_SHA256, SQLITE_STATIC);
	assert_int_equal(sqlite3_step(st), SQLITE_DONE);
	sqlite3_finalize(st);
	sqlite3_close(db);
}

static void
a_forged_introduction_lacks_its_consents(void **state)
{
	int64_t id = open_intro(NULL, "Ada", "Bela");
	struct rn_audit *list;
	size_t n;

	(void)state;
	assert_int_equal(answer(id, RN_PARTY_CONNECTOR, RN_ANSWER_YES),
	    RN_OK);
	forge_introduction(id);
	assert_int_equal(state_of(id), RN_INTRO_INTRODUCED);
	assert_int_equal(broken(&list, &n), 1);
	assert_string_equal(list[0].why,
	    "introduced without the yes of the target");
}

/* What comes too late would prove nothing. */
static void
no_consent_is_recorded_after_the_fact(void **state)
{
	int64_t id = open_intro(NULL, "Ada", "Bela");
	struct rn_audit *list;
	size_t n;

	(void)state;
	forge_introduction(id);
	assert_int_equal(answer(id, RN_PARTY_CONNECTOR, RN_ANSWER_YES),
	    RN_EUSAGE);
	assert_int_equal(broken(&list, &n), 1);
}

static void
who_was_introduced_cannot_be_changed_afterwards(void **state)
{
	int64_t id = open_intro(NULL, "Ada", "Bela");
	struct rn_audit *list;
	size_t n;

	(void)state;
	assert_int_equal(answer(id, RN_PARTY_CONNECTOR, RN_ANSWER_YES),
	    RN_OK);
	assert_int_equal(answer(id, RN_PARTY_TARGET, RN_ANSWER_YES), RN_OK);
	assert_int_equal(rn_intro_introduce(rn, id), RN_OK);
	tamper("UPDATE intro SET target = (SELECT id FROM handle"
	    " WHERE canon = 'cleo@tarn.example') WHERE id = 1");
	assert_int_equal(broken(&list, &n), 1);
}

/* Whatever fails, the act is there whole or not at all. */
static void
an_act_is_all_or_nothing_wherever_the_store_fails(void **state)
{
	int64_t id = open_intro(NULL, "Ada", "Bela");
	enum rn_status rc = RN_EIO;
	struct rn_consent *rows;
	struct rn_audit *list;
	size_t n;

	(void)state;
	for (int k = 1; rc != RN_OK; k++) {
		assert_true(k < 200);
		rn_fault(rn, k);
		rc = answer(id, RN_PARTY_CONNECTOR, RN_ANSWER_YES);
		rn_fault(rn, 0);
		assert_int_equal(rn_consent_list(rn, arena, id, RN_NOW,
		    &rows, &n), RN_OK);
		assert_int_equal(n, rc == RN_OK ? 3 : 1);
		assert_int_equal(broken(&list, &n), 0);
	}
}

static void
undo_is_all_or_nothing_in_the_ledger_too(void **state)
{
	int64_t id = open_intro(NULL, "Ada", "Bela");
	enum rn_status rc = RN_EIO;
	struct rn_consent *rows;
	struct rn_audit *list;
	struct rn_change c;
	size_t n;

	(void)state;
	assert_int_equal(answer(id, RN_PARTY_CONNECTOR, RN_ANSWER_YES),
	    RN_OK);
	for (int k = 1; rc != RN_OK; k++) {
		assert_true(k < 200);
		rn_fault(rn, k);
		rc = rn_undo(rn, arena, &c);
		rn_fault(rn, 0);
		assert_int_equal(rn_consent_list(rn, arena, id, RN_NOW,
		    &rows, &n), RN_OK);
		assert_int_equal(n, rc == RN_OK ? 5 : 3);
		assert_int_equal(broken(&list, &n), 0);
	}
}

/* --- random lives in a store ------------------------------------------ */

static uint64_t seed;

static uint64_t
chance(uint64_t n)
{
	uint64_t z = seed += 0x9e3779b97f4a7c15u;

	z = (z ^ z >> 30) * 0xbf58476d1ce4e5b9u;
	z = (z ^ z >> 27) * 0x94d049bb133111ebu;
	return (z ^ z >> 31) % n;
}

/* By the rows of the ledger: is there a yes that nobody took back? */
static bool
consented(const struct rn_consent *v, size_t n, int party, int64_t person)
{
	for (size_t i = 0; i < n; i++) {
		bool good = !v[i].undone && v[i].party == party &&
		    v[i].person_id == person && v[i].answer == RN_ANSWER_YES &&
		    v[i].at <= rn->now && (v[i].until == RN_NONE ||
		    v[i].until >= rn->now);

		for (size_t k = 0; good && k < n; k++)
			good = v[k].undone || v[k].party != party ||
			    v[k].person_id != person ||
			    (v[k].answer != RN_ANSWER_NO &&
			    v[k].answer != RN_ANSWER_WITHDRAWN) ||
			    v[k].at < v[i].at || (v[k].at == v[i].at && k < i);
		if (good)
			return true;
	}
	return false;
}

static void
must_have_consents(int64_t id)
{
	struct rn_consent *v;
	struct rn_intro row;
	size_t n;

	assert_int_equal(rn_intro_get(rn, arena, id, RN_NOW, &row), RN_OK);
	assert_int_equal(rn_consent_list(rn, arena, id, RN_NOW, &v, &n),
	    RN_OK);
	if (strcmp(row.requester, "me") != 0)
		assert_true(consented(v, n, RN_PARTY_REQUESTER,
		    row.requester_id));
	if (row.connector != NULL && strcmp(row.connector, "me") != 0)
		assert_true(consented(v, n, RN_PARTY_CONNECTOR,
		    row.connector_id));
	assert_non_null(row.target);
	assert_true(consented(v, n, RN_PARTY_TARGET, row.target_id));
}

static int64_t
random_intro(void)
{
	static const struct rn_intro_words forms[] = {
		{ NULL, "Ada", "Bela", NULL, -1,
		    RN_NAMED_AS_IS },
		{ NULL, "Ada", NULL, "cfo", -1,
		    RN_NAMED_AS_IS },
		{ "Ada", NULL, "Bela", NULL, -1,
		    RN_NAMED_AS_IS },
		{ "Ada", NULL, "me", NULL, -1,
		    RN_NAMED_AS_IS },
		{ "Ada", "Bela", "me", NULL, -1,
		    RN_NAMED_AS_IS },
	};
	int64_t id;

	assert_int_equal(rn_intro_new(rn, &forms[chance(RN_LEN(forms))],
	    "for the test", &id), RN_OK);
	return id;
}

/* Undo goes back to the first introduction, not to the people in it. */
static bool
undoes_an_act(void)
{
	struct rn_change *list;
	size_t n;

	assert_int_equal(rn_history(rn, arena, &list, &n), RN_OK);
	for (size_t i = 0; i < n; i++)
		if (list[i].undone_at == RN_NONE)
			return strncmp(list[i].verb, "intro ", 6) == 0;
	return false;
}

/* One command; refusals are part of life.  True: it introduced. */
static bool
random_command(int64_t id)
{
	struct rn_intro_words w = { .kind = -1 };
	struct rn_answer_words said = plain;
	enum rn_party party = (enum rn_party)chance(RN_PARTIES);
	const char *force = chance(2) == 0 ? "because" : NULL;
	uint64_t what = chance(16);
	enum rn_status rc = RN_OK;
	struct rn_change c;

	if (chance(6) == 0)
		said.until = rn->now + (int64_t)chance(4) * DAY;
	if (chance(6) == 0)
		said.on = rn->now - (int64_t)chance(4) * DAY;
	if (what < 8) {
		static const enum rn_answer answers[] = { RN_ANSWER_ASKED,
		    RN_ANSWER_YES, RN_ANSWER_YES, RN_ANSWER_YES,
		    RN_ANSWER_NO };

		rc = rn_intro_answer(rn, id, party,
		    answers[chance(RN_LEN(answers))], &said, force);
	} else if (what == 8 && undoes_an_act())
		rc = rn_undo(rn, arena, &c);
	else if (what == 9)
		rc = rn_redo(rn, arena, &c);
	else if (what == 10) {
		w.target = chance(2) == 0 ? "Bela" : "Cleo";
		rc = rn_intro_edit(rn, id, &w, force);
	} else if (what == 11 && chance(4) == 0) {
		w.kind = (int)chance(RN_INTRO_KINDS);
		rc = rn_intro_edit(rn, id, &w, force);
	} else if (what == 12)
		rn->now += ((int64_t)chance(4) - 1) * DAY;
	else if (what == 13 && chance(6) == 0)
		rc = rn_intro_withdraw(rn, id);
	else if (what == 14)
		rc = rn_intro_outcome(rn, id, (enum rn_outcome)chance(
		    RN_OUTCOMES), RN_NONE, RN_NONE, RN_NOW);
	else
		return rn_intro_introduce(rn, id) == RN_OK;
	assert_int_not_equal(rc, RN_EFAULT);
	return false;
}

static void
no_order_of_calls_introduces_without_consents(void **state)
{
	const char *more = getenv("REFNET_LIVES");
	long lives = more == NULL ? 400 : strtol(more, NULL, 10);
	long introduced = 0;

	(void)state;
	seed = 20261122;
	add_profile("cfo", "CFO", NULL, NULL);
	for (long life = 0; life < lives; life++) {
		struct rn_audit *list;
		int64_t id;
		size_t n;

		if (life % 20 == 0) {	/* an empty ledger again */
			rn_close(rn);
			rn = new_handle(NOW);
			assert_int_equal(rn_open(rn, path, RN_WRITE), RN_OK);
			/* one transaction: no disk between */
			rn_dry_run(rn, true);
		}
		rn->now = NOW + life % 20 * 40 * DAY;
		id = random_intro();
		for (uint64_t i = 6 + chance(14); i > 0; i--)
			if (random_command(id)) {
				must_have_consents(id);
				introduced++;
			}
		rn_arena_reset(arena);
		if (life % 20 == 19 && broken(&list, &n) > 0)
			for (size_t i = 0; i < n; i++)
				if (list[i].verdict == RN_VERDICT_BROKEN)
					fail_msg("by life %ld, row %lld: %s",
					    life, (long long)list[i].row,
					    list[i].why);
	}
	assert_true(introduced > lives / 20);
}

int
main(void)
{
#define T(f) cmocka_unit_test_setup_teardown(f, set_up, tear_down)
	const struct CMUnitTest tests[] = {
		T(an_introduction_needs_both_and_then_is_proven),
		T(a_refusal_leaves_no_trace),
		T(undo_retracts_and_redo_reinstates),
		T(a_yes_to_one_person_is_not_one_to_another),
		T(the_ledger_tells_all_that_was_said),
		T(the_gate_says_who_is_in_the_way),
		T(the_gate_says_who_is_missing),
		T(the_gate_says_that_it_is_me),
		T(only_a_party_can_be_party),
		T(a_vague_profile_is_refused_and_force_is_recorded),
		T(another_profile_is_checked_and_nothing_else_then),
		T(asks_are_remembered_and_fade),
		T(what_is_not_ours_is_told_apart),
		T(a_connector_is_asked_within_their_budget),
		T(a_no_dated_before_its_ask_is_a_no),
		T(asks_of_one_connector_lie_days_apart),
		T(whoever_takes_more_gives_first),
		T(who_met_already_is_not_introduced_again),
		T(a_no_rests),
		T(a_company_is_asked_through_one_connector),
		T(nobody_carries_a_request_to_whom_they_must_not_meet),
		T(a_weak_tie_is_warmed_first),
		T(one_target_is_not_asked_twice),
		T(who_is_not_to_be_contacted_is_not_asked),
		T(an_exclusion_holds_both_ways_and_for_an_org),
		T(force_never_stands_in_for_a_consent),
		T(no_draft_tells_an_address_before_its_time),
		T(the_final_introduction_has_both_addresses),
		T(a_changed_byte_anywhere_is_found_and_named),
		T(a_changed_word_is_found_whichever_it_is),
		T(a_hole_in_the_chain_is_found_and_nothing_else),
		T(rows_missing_at_the_end_are_missed),
		T(history_and_ledger_must_agree),
		T(a_yes_undone_on_one_side_only_does_not_count),
		T(a_forged_introduction_lacks_its_consents),
		T(no_consent_is_recorded_after_the_fact),
		T(who_was_introduced_cannot_be_changed_afterwards),
		T(an_act_is_all_or_nothing_wherever_the_store_fails),
		T(undo_is_all_or_nothing_in_the_ledger_too),
		T(no_order_of_calls_introduces_without_consents),
	};

	return cmocka_run_group_tests_name("intro", tests, NULL, NULL);
}
