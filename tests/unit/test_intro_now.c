/*
 * test_intro_now.c - what is kept of how introductions stand is what follows from
 * the ledger: random lives of a store, and after each act, undo, merge, log,
 * import and step of the clock every row against the same computed.
 *
 * To try another kind of act, add to steps[]; a seed that fails is told.
 * REFNET_LIVES=N asks for more.
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
#include <time.h>
#include <unistd.h>

#include "base/handle.h"
#include "home.h"
#include "intro/room.h"
#include "made.h"
#include "refnet/checkup.h"
#include "refnet/identity.h"
#include "refnet/import.h"
#include "refnet/profile.h"

enum { FOLK = 9, FIRMS = 3, STEPS = 40, SEEDS = 20, MOST = 100 };
#define DAY RN_DAY_SECONDS

static uint32_t seed;
static unsigned made, moved, kept_rows;	/* what lives came to */
static unsigned checked[2];	/* texts that tell of nobody, of somebody */

static unsigned
chance(unsigned n)
{
	seed = seed * 1664525 + 1013904223;
	return (seed >> 8) % n;
}

/* What is refused changes nothing; but not because the store failed. */
static void
may_fail(enum rn_status rc)
{
	assert_int_not_equal(rc, RN_ENOMEM);
	assert_true(rc == RN_OK || rc == RN_ENOTFOUND || rc == RN_EUSAGE ||
	    rc == RN_EPOLICY || rc == RN_EAMBIGUOUS);
}

static bool all_agree(void);

static const char *
address(unsigned who)
{
	return who == 0 ? "ines@quayside.example" :
	    rn_sprintf(arena, "p%u@mill.example", who);
}

static const char *
somebody(void)
{
	return address(1 + chance(FOLK));
}

/* Mostly one there is. */
static int64_t
some_intro(void)
{
	struct rn_shelf s;

	assert_int_equal(rn_shelf_read(rn, arena, RN_NONE, RN_NOW, &s), RN_OK);
	return s.n == 0 || chance(20) == 0 ? 1 + (int64_t)chance(9) :
	    s.v[chance((unsigned)s.n)].id;
}

static int64_t
some_day(void)
{
	return rn_now(rn) - (int64_t)chance(4) * (int64_t)chance(30) * DAY -
	    (int64_t)chance(DAY);
}

/* --- acts ----------------------------------------------------------------- */

static void
open_one(void)
{
	struct rn_intro_words w = { .kind = chance(8) == 0 ?
	    (int)chance(RN_INTRO_KINDS) : -1 };
	int64_t id;

	w.profile = chance(3) == 0 ? "buyers" : NULL;
	w.connector = chance(6) == 0 ? "me" : somebody();
	w.target = chance(6) == 0 ? NULL : somebody();
	if (chance(4) == 0)
		w.requester = somebody();
	if (w.requester != NULL && chance(2) == 0) {
		w.target = "me";
		w.connector = chance(2) == 0 ? NULL : w.connector;
	}
	may_fail(rn_intro_new(rn, &w, chance(6) == 0 ? NULL : "so be it",
	    &id));
}

/* With a yes to two of three, so that they come about. */
static void
answer(void)
{
	static const enum rn_answer said[] = { RN_ANSWER_ASKED, RN_ANSWER_YES,
	    RN_ANSWER_YES, RN_ANSWER_YES, RN_ANSWER_NO };
	struct rn_answer_words w = { .until = RN_NONE, .on = some_day() };

	if (chance(4) == 0)
		w.until = rn_now(rn) + (int64_t)chance(40) * DAY;
	if (chance(5) == 0)
		w.whom = chance(2) == 0 ? "connector" : "requester, target";
	if (chance(2) == 0)
		w.on = RN_NOW;
	may_fail(rn_intro_answer(rn, some_intro(),
	    (enum rn_party)chance(RN_PARTIES), said[chance(RN_LEN(said))], &w,
	    chance(3) == 0 ? NULL : "so be it"));
}

/* With every yes. */
static void
introduce(void)
{
	const struct rn_answer_words w = { .until = RN_NONE, .on = some_day(),
	    .message = "note@mill.example" };
	const struct rn_answer_words yes = { .until = RN_NONE, .on = w.on };
	int64_t id = some_intro();
	enum rn_status rc;

	for (int p = 0; p < RN_PARTIES; p++)
		may_fail(rn_intro_answer(rn, id, (enum rn_party)p,
		    RN_ANSWER_YES, &yes, NULL));
	rc = chance(2) == 0 ? rn_intro_introduce(rn, id) :
	    rn_intro_not_ours(rn, id, &w);
	made += rc == RN_OK;
	may_fail(rc);
}

static void
learn_of_past(void)
{
	const struct rn_intro_words w = { .connector = somebody(),
	    .target = somebody(), .kind = -1 };
	const struct rn_answer_words said = { .until = RN_NONE,
	    .on = some_day(), .message = "old@mill.example" };
	int64_t id;

	may_fail(rn_intro_past(rn, &w, &said, &id));
}

static void
end_it(void)
{
	int64_t id = some_intro();

	switch (chance(5)) {
	case 0:
		may_fail(rn_intro_outcome(rn, id,
		    (enum rn_outcome)chance(RN_OUTCOMES), RN_NONE,
		    chance(2) == 0 ? RN_NONE : some_day(), RN_NOW));
		break;
	case 1:
		may_fail(rn_intro_thank(rn, id, some_day()));
		break;
	case 2:
		if (chance(3) == 0)
			may_fail(rn_intro_withdraw(rn, id));
		break;
	default:
		may_fail(rn_intro_snooze(rn, id, rn_now(rn) +
		    (int64_t)chance(20) * DAY));
	}
}

static void
edit(void)
{
	struct rn_intro_words w = { .kind = -1 };

	switch (chance(5)) {
	case 0:
		w.profile = chance(2) == 0 ? "" : "buyers";
		break;
	case 1:
		w.connector = somebody();
		break;
	case 2:
		w.target = chance(5) == 0 ? "me" : somebody();
		break;
	case 3:
		w.kind = (int)chance(RN_INTRO_KINDS);
		break;
	default:
		w.named = chance(2) == 0 ? RN_NAMED : RN_NAMED_NOT;
	}
	may_fail(rn_intro_edit(rn, some_intro(), &w, "so be it"));
}

static void
write_to(void)
{
	const char *with = somebody();
	const struct rn_log log = { .with = { &with, 1 },
	    .kind = (int)chance(RN_CHANNEL_NOTE + 1),
	    .direction = (int)chance(3), .at = some_day() };
	struct rn_interaction out;

	may_fail(rn_log_add(rn, arena, &log, &out));
}

static void
bring(const char *label, const char *rows)
{
	const struct rn_import_options o = { .lister = NULL };
	struct rn_import out;
	char path[128];
	FILE *f;

	snprintf(path, sizeof(path), "%s/rows.csv", home);
	f = fopen(path, "w");
	assert_non_null(f);
	fprintf(f, "%s\n%s", label, rows);
	assert_int_equal(fclose(f), 0);
	may_fail(rn_import_file(rn, arena, path, &o, NULL, &out));
	unlink(path);
}

static void
mail(void)
{
	const char *rows = "";

	for (unsigned i = 0; i < 4; i++) {
		unsigned who = 1 + chance(FOLK);
		bool mine = chance(2) == 0;

		rows = rn_sprintf(arena, "%s%lld,%s,%s,<%u.%u@x.example>\n",
		    rows, (long long)some_day(), address(mine ? 0 : who),
		    address(mine ? who : 0), seed, i);
	}
	bring("date,from,to,message-id", rows);
}

static void
cards(void)
{
	const char *rows = "";

	for (unsigned i = 0; i < 4; i++) {
		unsigned who = 1 + chance(FOLK + 2);

		rows = rn_sprintf(arena, "%sP%u,Miller,%s,Firm %u,Buyer,"
		    "%02u Jan 2025\n", rows, who, address(who),
		    chance(FIRMS), 1 + chance(28));
	}
	bring("First Name,Last Name,Email Address,Company,Position,"
	    "Connected On", rows);
}

static void
know_better(void)
{
	const char *also = rn_sprintf(arena, "q%u@tarn.example", chance(FOLK));
	struct rn_person_words w = { .org = rn_sprintf(arena, "Firm %u",
	    chance(FIRMS)) };
	int64_t id;

	if (chance(3) == 0)
		w.name = rn_sprintf(arena, "Called %u", chance(9));
	if (chance(3) == 0)
		w.emails = (struct rn_list){ &also, 1 };
	may_fail(rn_person_edit(rn, somebody(), &w, &id));
}

static void
merge(void)
{
	const char *two[] = { somebody(), somebody() };
	enum rn_status rc = RN_OK;
	int64_t id, *ids;
	size_t n;

	if (chance(2) == 0)
		rc = rn_person_split(rn, arena, somebody(),
		    &(struct rn_list){ 0 }, &ids, &n);
	else if (strcmp(two[0], two[1]) != 0)
		rc = rn_person_merge(rn, two, 2, &id);
	moved += rc == RN_OK;
	may_fail(rc);
}

static void
mine_too(void)
{
	const char *me = somebody();

	if (chance(3) == 0)
		may_fail(rn_me_set(rn, NULL, &me, 1));
}

static void
undo(void)
{
	unsigned n = 1 + chance(2);
	struct rn_change out;

	for (unsigned i = 0; i < n; i++)
		may_fail(rn_undo(rn, arena, &out));
	for (unsigned i = 0; i < n && chance(3) > 0; i++)
		may_fail(rn_redo(rn, arena, &out));
}

/* Of acts that append nothing to the ledger, too. */
static void
regret(void)
{
	struct rn_change out;

	for (unsigned i = 0; i < 3; i++)
		end_it();
	edit();
	(void)all_agree();
	may_fail(rn_undo(rn, arena, &out));
	if (chance(2) == 0)
		may_fail(rn_undo(rn, arena, &out));
}

/* Now and then a clock is set back. */
static void
wait_a_little(void)
{
	static const int64_t steps[] = { 1, 3600, DAY, 9 * DAY, 31 * DAY,
	    61 * DAY, -DAY, -5 * DAY };

	rn->now += steps[chance(RN_LEN(steps))];
}

static void
travel(void)
{
	static const char *const zones[] = { "UTC", "XXX-14", "XXX+12" };

	setenv("TZ", zones[chance(RN_LEN(zones))], 1);
	tzset();
}

/* A store with a trigger less is opened by nobody: who reads it has done so. */
static struct refnet *bent_reader;

/* What is only tried leaves nothing. */
static void
only_try(void)
{
	struct refnet *own = rn, *dry;

	if (bent_reader != NULL)
		return;
	dry = new_handle(rn_now(rn));
	rn_dry_run(dry, true);
	assert_int_equal(rn_open(dry, home_store, RN_WRITE), RN_OK);
	rn = dry;
	for (int i = 0; i < 3; i++) {
		answer();
		end_it();
	}
	rn_close(dry);
	rn = own;
}

/* lib/ledger/ledger.h has an rn_event of its own. */
enum rn_status rn_states_settle(struct refnet *rn, bool always);

/* What an import of many does at its end. */
static void
settle_states(void)
{
	assert_int_equal(rn_begin(rn), RN_OK);
	assert_int_equal(rn_end(rn, rn_states_settle(rn, true)), RN_OK);
}

static void (*const steps[])(void) = {
	open_one, open_one, open_one, answer, answer, answer, answer, answer,
	answer, answer, answer, introduce, introduce, introduce, introduce, introduce,
	learn_of_past, end_it, end_it, end_it, edit, edit, write_to, write_to, write_to,
	write_to, mail, cards, know_better, merge, merge, mine_too, undo,
	undo, regret,
	wait_a_little, wait_a_little, wait_a_little, travel, only_try,
	settle_states,
};

/* --- against the ledger --------------------------------------------------- */

static bool
same_text(const char *a, const char *b)
{
	return (a == NULL) == (b == NULL) && (a == NULL || strcmp(a, b) == 0);
}

static bool
same_texts(const struct rn_intro *x, const struct rn_intro *y)
{
	bool same = same_text(x->requester, y->requester) &&
	    same_text(x->connector, y->connector) &&
	    same_text(x->target, y->target) &&
	    same_text(x->profile, y->profile) && same_text(x->next, y->next) &&
	    same_text(x->move, y->move) && x->forced.n == y->forced.n;

	for (size_t i = 0; same && i < x->forced.n; i++)
		same = same_text(x->forced.v[i], y->forced.v[i]);
	return same;
}

static bool
same_numbers(const struct rn_intro *x, const struct rn_intro *y)
{
	return x->id == y->id && x->kind == y->kind && x->state == y->state &&
	    x->waiting_on == y->waiting_on && x->opened_at == y->opened_at &&
	    x->due_at == y->due_at && x->age_days == y->age_days &&
	    x->asked_at == y->asked_at && x->introduced_at ==
	    y->introduced_at && x->met_at == y->met_at && x->outcome ==
	    y->outcome && x->deal == y->deal && x->thanked_at ==
	    y->thanked_at && x->late == y->late && x->owed == y->owed &&
	    x->by == y->by && x->requester_id == y->requester_id &&
	    x->connector_id == y->connector_id && x->target_id ==
	    y->target_id && x->awaited == y->awaited && x->snoozed_until ==
	    y->snoozed_until && x->unnamed == y->unnamed && x->planned ==
	    y->planned && x->open == y->open;
}

/* Each by the index and its words, by the list, and alone. */
static bool
agree(struct refnet *by)
{
	struct rn_intro *is, *index, *list, one;
	size_t n, m, k;

	assert_int_equal(rn_list_then(by, arena, RN_NONE, RN_NOW, &is, &n),
	    RN_OK);
	assert_int_equal(rn_intro_list(by, arena, NULL, RN_NOW, &list, &m),
	    RN_OK);
	assert_int_equal(rn_intro_index(by, arena, &index, &k), RN_OK);
	if (n != m || n != k)
		return false;
	for (size_t i = 0; i < n; i++) {
		if (!same_numbers(&index[i], &is[i]) ||
		    !same_numbers(&list[i], &is[i]) ||
		    !same_texts(&list[i], &is[i]))
			return false;
		assert_null(index[i].requester);
		if (rn_intro_words(by, arena, &index[i]) != RN_OK ||
		    !same_texts(&index[i], &is[i]))
			return false;
		if (rn_intro_get(by, arena, is[i].id, RN_NOW, &one) != RN_OK ||
		    !same_numbers(&one, &is[i]) || !same_texts(&one, &is[i]))
			return false;
	}
	return true;
}

static bool
is_among(const struct rn_shelf *s, int64_t id)
{
	for (size_t i = 0; i < s->n; i++)
		if (s->v[i].id == id)
			return true;
	return false;
}

/* Whoever sits somewhere is found there, and so is who targets their firm. */
static bool
all_are_found(void)
{
	int64_t who;
	struct rn_among among = { .seated = &who, .seats = 1,
	    .connector = RN_NONE };
	struct rn_person p, t;
	struct rn_shelf all, some;

	if (rn_person_find(rn, somebody(), &who) != RN_OK)
		return true;
	among.firm = who;
	assert_int_equal(rn_person_get(rn, arena, rn_sprintf(arena, "%lld",
	    (long long)who), RN_NOW, false, &p), RN_OK);
	assert_int_equal(rn_shelf_among(rn, arena, &among, &some), RN_OK);
	assert_int_equal(rn_shelf_read(rn, arena, RN_NONE, RN_NOW, &all),
	    RN_OK);
	for (size_t i = 0; i < all.n; i++) {
		const struct rn_seat *seat = all.v[i].c.seat;
		bool wanted = false;

		for (int k = 0; k < RN_PARTIES; k++)
			wanted |= seat[k].person == who;
		if (!wanted && seat[RN_PARTY_TARGET].person != RN_NONE &&
		    p.org != NULL && rn_person_get(rn, arena,
		    rn_sprintf(arena, "%lld",
		    (long long)seat[RN_PARTY_TARGET].person), RN_NOW, false,
		    &t) == RN_OK)
			wanted = t.org != NULL && strcmp(t.org, p.org) == 0;
		if (wanted && !is_among(&some, all.v[i].id))
			return false;
	}
	return true;
}

static bool
budgets_are_those_of_all(void)
{
	struct rn_budget got, want;
	struct rn_shelf all;
	int64_t who;

	if (rn_person_find(rn, somebody(), &who) != RN_OK)
		return true;
	assert_int_equal(rn_intro_budget(rn, who, RN_NOW, &got), RN_OK);
	assert_int_equal(rn_shelf_read(rn, arena, RN_NONE, RN_NOW, &all),
	    RN_OK);
	rn_budget_count(&all, rn_limits(rn), who, got.strong, RN_NONE, &want);
	return got.open_asks == want.open_asks && got.recent_asks ==
	    want.recent_asks && got.asks_left == want.asks_left &&
	    got.last_ask == want.last_ask && got.last_thanks ==
	    want.last_thanks && got.next_at == want.next_at;
}

/* As this handle says, which may keep what it computes, and as readers do. */
/* Does somebody, who has no seat in f, meet anybody in what is open? */
static bool
meets_somebody(const struct rn_shelf *s, int64_t person)
{
	for (size_t i = 0; i < s->n; i++) {
		const struct rn_case *c = &s->v[i].c;

		if ((c->seat[RN_PARTY_REQUESTER].person == person ||
		    c->seat[RN_PARTY_TARGET].person == person) &&
		    rn_state_open(rn_case_state(c, s->at)))
			return true;
	}
	return false;
}

static bool
is_seated(const struct rn_file *f, int64_t person)
{
	for (int p = 0; p < RN_PARTIES; p++)
		if (f->c.seat[p].person == person)
			return true;
	return false;
}

/* A text tells of whoever meets somebody in what is open, by all of it. */
static bool
a_text_is_checked_for_all_who_meet(void)
{
	const char *mail = somebody(), *text = rn_sprintf(arena,
	    "Subject: Mail\n\nWrite to %s, and see.\n", mail);
	struct rn_text_finding *v;
	struct rn_person who;
	struct rn_shelf s;
	const struct rn_file *f;
	bool blocked, told = false;
	size_t n;

	assert_int_equal(rn_shelf_read(rn, arena, RN_NONE, RN_NOW, &s), RN_OK);
	if (s.n == 0 || rn_person_get(rn, arena, mail, RN_NOW, true, &who) !=
	    RN_OK)
		return true;
	f = &s.v[chance((unsigned)s.n)];
	if (is_seated(f, who.id) || rn_intro_lint(rn, arena, f->id,
	    RN_DRAFT_RE_ENGAGE, text, &v, &n, &blocked) != RN_OK)
		return true;
	for (size_t i = 0; i < n; i++)
		told |= v[i].rule == RN_TEXT_LEAK && v[i].quote != NULL &&
		    strstr(v[i].quote, rn_sprintf(arena, "%.3s", mail)) != NULL;
	checked[told]++;
	return told == meets_somebody(&s, who.id);
}

static bool
all_agree(void)
{
	struct refnet *reader = bent_reader;
	size_t kept, wrong;
	bool same;

	if (reader == NULL) {
		reader = new_handle(rn_now(rn));
		assert_int_equal(rn_open(reader, home_store, RN_READ), RN_OK);
	}
	rn_clock(reader, rn_now(rn));
	same = agree(reader);
	if (reader != bent_reader)
		rn_close(reader);
	assert_int_equal(rn_checkup_intros(rn, &kept, &wrong), RN_OK);
	kept_rows += (unsigned)kept;
	return same && wrong == 0 && all_are_found() &&
	    budgets_are_those_of_all() &&
	    (chance(4) > 0 || a_text_is_checked_for_all_who_meet()) &&
	    (chance(3) > 0 || agree(rn));
}

/* --- lives ---------------------------------------------------------------- */

static void
run_sql(const char *sql)
{
	sqlite3 *db;

	assert_int_equal(sqlite3_open(home_store, &db), SQLITE_OK);
	assert_int_equal(sqlite3_exec(db, sql, NULL, NULL, NULL), SQLITE_OK);
	sqlite3_close(db);
}

static unsigned
lives(void)
{
	const char *s = getenv("REFNET_LIVES");

	return s == NULL ? SEEDS : (unsigned)strtoul(s, NULL, 10);
}

static void
seek_buyers(void)
{
	const char *role = "buyer";
	const struct rn_profile_words w = { .roles = { &role, 1 } };
	struct rn_profile p;

	assert_int_equal(rn_profile_new(rn, arena, "buyers", &w, &p), RN_OK);
}

/* False: it did not agree at some step. */
static bool
live(unsigned n, const char *before)
{
	bool same = true;

	seed = n * 2654435761u;
	assert_true(home_open());
	/* there is no disk to wait for */
	assert_int_equal(sqlite3_exec(rn->db, "PRAGMA synchronous = OFF", NULL,
	    NULL, NULL), SQLITE_OK);
	if (before != NULL) {
		bent_reader = new_handle(rn_now(rn));
		assert_int_equal(rn_open(bent_reader, home_store, RN_READ),
		    RN_OK);
		run_sql(before);
	}
	for (unsigned i = 1; i <= FOLK; i++)
		(void)add(rn_sprintf(arena, "P%u Miller", i), address(i));
	seek_buyers();
	for (int i = 0; i < 5; i++)
		open_one();
	for (int i = 0; i < STEPS && same; i++) {
		steps[chance(RN_LEN(steps))]();
		same = all_agree();
		if (!same && before == NULL)
			print_message("seed %u, step %d\n", n, i);
	}
	setenv("TZ", "UTC", 1);
	tzset();
	rn_close(bent_reader);
	bent_reader = NULL;
	assert_true(home_close());
	return same;
}

static void
what_is_kept_is_what_the_ledger_says(void **state)
{
	(void)state;
	for (unsigned n = 1; n <= lives(); n++)
		assert_true(live(n, NULL));
	assert_true(made > lives() / 2 && moved > lives() / 2);
	assert_true(kept_rows > 50 * lives());
	assert_true(checked[false] > lives() && checked[true] > lives());
}

/* Each does something that these lives would show. */
static void
no_trigger_can_be_left_out(void **state)
{
	static const char *const triggers[] = { "opened", "act", "consent",
	    "undone", "moved", "firm", "heard" };

	(void)state;
	for (size_t i = 0; i < RN_LEN(triggers); i++) {
		const char *drop = triggers[i];
		unsigned n = 1;
		char sql[64];

		snprintf(sql, sizeof(sql), "DROP TRIGGER intro_now_%s", drop);
		while (n < MOST && live(n, sql))
			n++;
		if (n == MOST)
			fail_msg("nothing shows that %s is gone", drop);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_is_kept_is_what_the_ledger_says),
		cmocka_unit_test(no_trigger_can_be_left_out),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
