/*
 * test_report.c - reports in a store: kept when they are out, not before.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "base/handle.h"
#include "base/text.h"
#include "made.h"
#include "refnet/change.h"
#include "refnet/interaction.h"
#include "report/report.h"
#include "home.h"

#define DAY 86400

static int
set_up(void **state)
{
	(void)state;
	if (!home_open())
		return -1;
	add("Ada Novak", NULL);
	add("Bela Okoro", NULL);
	return 0;
}

static int
tear_down(void **state)
{
	(void)state;
	return home_close() ? 0 : -1;
}

static void
open_intro(void)
{
	struct rn_intro_words w = { .connector = "Ada Novak",
	    .target = "Bela Okoro", .kind = -1 };
	int64_t id;

	assert_int_equal(rn_intro_new(rn, &w, NULL, &id), RN_OK);
}

/* Takes what it is given; `rc` is how that goes. */
struct box {
	enum rn_status rc;
	char *body;
	int times;
	int64_t id;
};

static enum rn_status
take(void *ctx, const struct rn_report *r)
{
	struct box *b = ctx;

	b->times++;
	b->id = r->id;
	b->body = rn_strdup(arena, r->body);
	return b->rc == RN_OK ? RN_OK : rn_fail(rn, b->rc, "no room");
}

static size_t
kept(void)
{
	struct rn_report *list;
	size_t n;

	assert_int_equal(rn_report_list(rn, arena, &list, &n), RN_OK);
	return n;
}

static bool
send(bool if_changed, struct box *b)
{
	const struct rn_report_query q = { .as_of = RN_NOW,
	    .if_changed = if_changed };
	bool sent;

	assert_int_equal(rn_report_make(rn, arena, &q, take, b, &sent),
	    RN_OK);
	return sent;
}

static void
a_report_is_reprinted_byte_for_byte(void **state)
{
	struct box b = { .rc = RN_OK };
	struct rn_report r;

	(void)state;
	open_intro();
	assert_true(send(false, &b));
	assert_int_equal(rn_report_get(rn, arena, b.id, &r), RN_OK);
	assert_string_equal(r.body, b.body);
	assert_string_equal(r.period, "2026-11-16/2026-11-22");
	assert_int_equal(rn_report_get(rn, arena, b.id + 1, &r),
	    RN_ENOTFOUND);
}

static void
what_could_not_be_handed_over_is_not_kept(void **state)
{
	struct box b = { .rc = RN_EIO };
	bool sent;

	(void)state;
	assert_int_equal(rn_report_make(rn, arena, &(struct rn_report_query){
	    .as_of = RN_NOW, .if_changed = true }, take, &b, &sent), RN_EIO);
	assert_int_equal(kept(), 0);
	b.rc = RN_OK;
	assert_true(send(true, &b));	/* the next run says it again */
	assert_int_equal(kept(), 1);
}

static void
nothing_is_said_until_something_changes(void **state)
{
	struct box b = { .rc = RN_OK };

	(void)state;
	assert_true(send(true, &b));
	assert_false(send(true, &b));
	rn->now += 3 * DAY;		/* days alone are no news */
	assert_false(send(true, &b));
	open_intro();
	assert_true(send(true, &b));
	rn->now += 10 * DAY;		/* now it is late */
	assert_true(send(true, &b));
	assert_false(send(true, &b));
	assert_true(send(false, &b));
	assert_int_equal(b.times, 4);
	assert_int_equal(kept(), 4);
}

static void
a_missed_week_is_made_up_for(void **state)
{
	struct box b = { .rc = RN_OK };
	struct rn_report r;

	(void)state;
	send(false, &b);
	rn->now += 20 * DAY;
	send(false, &b);
	assert_int_equal(rn_report_get(rn, arena, b.id, &r), RN_OK);
	assert_string_equal(r.period, "2026-11-22/2026-12-12");
}

/* Each kind has a window and a bookmark of its own; months end as they do. */
static void
a_month_is_a_month_and_a_quarter_three(void **state)
{
	static const struct {
		int64_t now;
		int kind;
		const char *period;
	} some[] = {
		{ 1772280000, RN_REPORT_MONTHLY, "2026-01-29/2026-02-28" },
		{ 1774958400, RN_REPORT_MONTHLY, "2026-02-28/2026-03-31" },
		{ 1774958400, RN_REPORT_QUARTERLY, "2026-01-01/2026-03-31" },
		{ 1777464000, RN_REPORT_MONTHLY, "2026-03-30/2026-04-29" },
		{ 1777464000, RN_REPORT_WEEKLY, "2026-04-23/2026-04-29" },
	};
	struct box b = { .rc = RN_OK };
	struct rn_report r;
	bool sent;

	(void)state;
	for (size_t i = 0; i < RN_LEN(some); i++) {
		rn->now = some[i].now;
		assert_int_equal(rn_report_make(rn, arena,
		    &(struct rn_report_query){ .as_of = RN_NOW, .kind =
		    some[i].kind, .form = RN_REPORT_HTML }, take, &b, &sent),
		    RN_OK);
		assert_int_equal(rn_report_get(rn, arena, b.id, &r), RN_OK);
		assert_string_equal(r.period, some[i].period);
		assert_int_equal(r.form, RN_REPORT_HTML);
	}
}

static void
an_earlier_moment_is_shown_but_not_kept(void **state)
{
	struct box b = { .rc = RN_OK };
	bool sent;

	(void)state;
	assert_int_equal(rn_report_make(rn, arena, &(struct rn_report_query){
	    .as_of = NOW - 30 * DAY }, take, &b, &sent), RN_OK);
	assert_true(sent);
	assert_int_equal(b.id, RN_NONE);
	assert_int_equal(kept(), 0);
}

static void
a_report_stands_between_nobody_and_undo(void **state)
{
	struct box b = { .rc = RN_OK };
	struct rn_change undone;

	(void)state;
	open_intro();
	send(false, &b);
	assert_int_equal(rn_undo(rn, arena, &undone), RN_OK);
	assert_string_equal(undone.verb, "intro new");
	send(false, &b);
	assert_int_equal(rn_redo(rn, arena, &undone), RN_OK);
	assert_int_equal(kept(), 2);
}

static void
a_dry_run_keeps_none(void **state)
{
	struct box b = { .rc = RN_OK };

	(void)state;
	rn_dry_run(rn, true);
	assert_true(send(false, &b));
	rn_close(rn);
	rn = new_handle(NOW);
	assert_int_equal(rn_open(rn, home_store, RN_WRITE), RN_OK);
	assert_int_equal(kept(), 0);
}

/* Whichever operation fails: all of it, or nothing, is kept. */
static void
no_failure_leaves_half_a_report(void **state)
{
	struct box b = { .rc = RN_OK };
	enum rn_status rc = RN_EIO;
	bool sent;
	int n;

	(void)state;
	open_intro();
	for (n = 1; rc != RN_OK && n < 1000; n++) {
		rn_fault(rn, n);
		rc = rn_report_make(rn, arena, &(struct rn_report_query){
		    .as_of = RN_NOW }, take, &b, &sent);
		rn_fault(rn, 0);
		assert_int_equal(kept(), rc == RN_OK ? 1 : 0);
	}
	assert_int_equal(rc, RN_OK);
	assert_true(n > 10);
}

static void
names_that_break_mails_are_tamed(void **state)
{
	struct rn_intro_words w = { .connector = "Ada Novak",
	    .target = "Eve", .kind = -1 };
	struct box b = { .rc = RN_OK };
	int64_t id;

	(void)state;
	add("Eve \033[31m\r\nBcc: everybody@quayside.example \xe2\x80\xae"
	    " with a name that does not end where the line of a mail does", NULL);
	assert_int_equal(rn_intro_new(rn, &w, NULL, &id), RN_OK);
	send(false, &b);
	assert_null(strchr(b.body, '\033'));
	assert_null(strchr(b.body, '\r'));
	assert_null(strstr(b.body, "\nBcc"));
	for (char *line = b.body, *end; *line != '\0'; line = end + 1) {
		end = strchr(line, '\n');
		*end = '\0';
		assert_true(rn_width(line) <= 72);
	}
}

static struct rn_stat
stat_of(const struct rn_stat *list, size_t n, const char *metric)
{
	for (size_t i = 0; i < n; i++)
		if (strcmp(list[i].metric, metric) == 0)
			return list[i];
	fail_msg("no %s", metric);
	return list[0];
}

static void
say(enum rn_party party, enum rn_answer answer, int64_t on)
{
	struct rn_answer_words w = { .until = RN_NONE, .on = on };

	assert_int_equal(rn_intro_answer(rn, 1, party, answer, &w, NULL),
	    RN_OK);
}

static void
the_past_is_answered_as_it_was(void **state)
{
	struct rn_stat_query q = { .as_of = RN_NOW, .from = RN_NONE,
	    .to = RN_NONE, .ids = true };
	struct rn_stat *list, s;
	size_t n;

	(void)state;
	open_intro();
	say(RN_PARTY_CONNECTOR, RN_ANSWER_ASKED, RN_NOW);
	rn->now += 2 * DAY;
	say(RN_PARTY_CONNECTOR, RN_ANSWER_YES, RN_NOW);
	assert_int_equal(rn_stats_funnel(rn, arena, &q, &list, &n), RN_OK);
	s = stat_of(list, n, "connector-yes");
	assert_int_equal(s.numerator, 1);
	assert_int_equal(s.pending, 0);
	assert_int_equal(s.ids.n, 1);
	q.as_of = NOW + DAY;
	assert_int_equal(rn_stats_funnel(rn, arena, &q, &list, &n), RN_OK);
	s = stat_of(list, n, "connector-yes");
	assert_int_equal(s.denominator, 0);
	assert_int_equal(s.pending, 1);
	assert_true(s.value != s.value);	/* null, not 0 */
	q.to = NOW - DAY;		/* it was opened after that */
	assert_int_equal(rn_stats_funnel(rn, arena, &q, &list, &n), RN_OK);
	assert_int_equal(stat_of(list, n, "connector-asked").denominator, 0);
}

int
main(void)
{
#define T(f) cmocka_unit_test_setup_teardown(f, set_up, tear_down)
	const struct CMUnitTest tests[] = {
		T(a_report_is_reprinted_byte_for_byte),
		T(what_could_not_be_handed_over_is_not_kept),
		T(nothing_is_said_until_something_changes),
		T(a_missed_week_is_made_up_for),
		T(a_month_is_a_month_and_a_quarter_three),
		T(an_earlier_moment_is_shown_but_not_kept),
		T(a_report_stands_between_nobody_and_undo),
		T(a_dry_run_keeps_none),
		T(no_failure_leaves_half_a_report),
		T(names_that_break_mails_are_tamed),
		T(the_past_is_answered_as_it_was),
	};

	setenv("TZ", "UTC0", 1);
	tzset();
	return cmocka_run_group_tests(tests, NULL, NULL);
}
