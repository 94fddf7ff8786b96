/*
 * test_deal.c - sums of money, currencies and states of deals, as cells say
 * them; which rows of one deal count.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "base/base.h"
#include "import/deal.h"
#include "refnet/change.h"
#include "refnet/deal.h"
#include "refnet/import.h"
#include "home.h"

enum { NO = -1 };	/* no sum of money */

static const struct { const char *text; int64_t amount; const char *in; }
sums[] = {
	{ "12000", 12000, NULL },
	{ "0", 0, NULL },
	{ "0.00", 0, NULL },
	{ "1,234.50", 1235, NULL },
	{ "1,234.49", 1234, NULL },
	{ "1.234,50 €", 1235, "EUR" },
	{ "1.234", 1234, NULL },
	{ "1'234.50 CHF", 1235, "CHF" },
	{ "12 000,00 kr", 12000, NULL },
	{ "12.000,-", 12000, NULL },
	{ "$12k", 12000, "USD" },
	{ "USD 12,500.49", 12500, "USD" },
	{ "£1.2m", 1200000, "GBP" },
	{ "5 Mio EUR", 5000000, "EUR" },
	{ "1200 UAH", 1200, "UAH" },
	{ "UAH 1200", 1200, "UAH" },
	{ "999999999999999", 999999999999999, NULL },
	{ "9999999999999999", NO, NULL },
	{ "90000 trillion", NO, NULL },
	{ "-40", NO, NULL },
	{ "(40)", NO, NULL },
	{ "10-20k", NO, NULL },
	{ "10k+", NO, NULL },
	{ "<500", NO, NULL },
	{ "about 5k", NO, NULL },
	{ "12%", NO, NULL },
	{ "1e6", NO, NULL },
	{ "0x10", NO, NULL },
	{ "12 apples", NO, NULL },
	{ "12 EUR each", NO, NULL },
	{ "lots", NO, NULL },
	{ "SMB", NO, NULL },
	{ "NaN", NO, NULL },
	{ "", NO, NULL },
};

static void
a_cell_is_one_sum_or_none(void **state)
{
	(void)state;
	for (size_t i = 0; i < RN_LEN(sums); i++) {
		const char *in = NULL;
		int64_t amount = NO;

		if (!rn_deal_sum(arena, sums[i].text, &amount, &in))
			amount = NO;
		if (amount != sums[i].amount || (in == NULL) !=
		    (sums[i].in == NULL) || (in != NULL && strcmp(in,
		    sums[i].in) != 0))
			fail_msg("'%s': %lld %s", sums[i].text,
			    (long long)amount, in == NULL ? "-" : in);
	}
}

static const struct { const char *text, *in; } currencies[] = {
	{ "EUR", "EUR" }, { "XAF", "XAF" }, { "Euro (EUR)", "EUR" },
	{ "US Dollar (USD)", "USD" }, { "€", "EUR" }, { "$", "USD" },
	{ "SEK - Swedish Krona", "SEK" },
	{ "pebbles", NULL }, { "EURO", "EUR" }, { "12", NULL }, { "", NULL },
};

static void
a_currency_stands_alone(void **state)
{
	(void)state;
	for (size_t i = 0; i < RN_LEN(currencies); i++) {
		const char *in = NULL;

		if (!rn_deal_currency(arena, currencies[i].text, &in))
			in = NULL;
		if ((in == NULL) != (currencies[i].in == NULL) || (in != NULL &&
		    strcmp(in, currencies[i].in) != 0))
			fail_msg("'%s': %s", currencies[i].text, in == NULL ?
			    "-" : in);
	}
}

static const struct { struct rn_deal_cells says; int stands; } states[] = {
	{ { NULL, NULL, NULL, NULL }, RN_DEAL_OPEN },
	{ { NULL, NULL, NULL, "Closed Won" }, RN_DEAL_WON },
	{ { NULL, NULL, NULL, "closedwon" }, RN_DEAL_WON },
	{ { NULL, NULL, NULL, "Closed Won (Sales Pipeline)" }, RN_DEAL_WON },
	{ { NULL, NULL, NULL, "5 - CLOSED-LOST" }, RN_DEAL_LOST },
	{ { NULL, NULL, NULL, "Closed Lost - no budget" }, RN_DEAL_LOST },
	{ { NULL, NULL, NULL, "Gewonnen" }, RN_DEAL_WON },
	{ { NULL, NULL, NULL, "Gagnée" }, RN_DEAL_WON },
	{ { NULL, NULL, NULL, "Verloren: Preis" }, RN_DEAL_LOST },
	{ { NULL, NULL, NULL, "Förlorad" }, RN_DEAL_LOST },
	{ { NULL, NULL, NULL, "Lost touch" }, RN_DEAL_OPEN },
	{ { NULL, NULL, NULL, "Won/lost review" }, RN_DEAL_OPEN },
	{ { NULL, NULL, NULL, "Wonderful" }, RN_DEAL_OPEN },
	{ { "Won", NULL, NULL, "Negotiation" }, RN_DEAL_WON },
	{ { "open", NULL, NULL, "Closed Won" }, RN_DEAL_OPEN },
	{ { "Committed", NULL, NULL, "Closed Won" }, RN_DEAL_WON },
	{ { NULL, "true", "true", "Signed" }, RN_DEAL_WON },
	{ { NULL, "0", "1", "Gone quiet" }, RN_DEAL_LOST },
	{ { NULL, "FALSE", "FALSE", "Closed Won" }, RN_DEAL_OPEN },
	{ { NULL, "no", NULL, "Closed Lost" }, RN_DEAL_LOST },
	{ { NULL, NULL, "yes", "Closed Won" }, RN_DEAL_WON },
	{ { NULL, "maybe", "2026-01-01", "Talking" }, RN_DEAL_OPEN },
	{ { "Lost", "1", "1", "Closed Won" }, RN_DEAL_LOST },
};

static void
words_and_marks_tell_how_it_stands(void **state)
{
	(void)state;
	for (size_t i = 0; i < RN_LEN(states); i++) {
		int got = rn_deal_stands(arena, &states[i].says);

		if (got != states[i].stands)
			fail_msg("case %zu: %s", i, rn_deal_status_name[got]);
	}
}

/* --- rows of one deal ------------------------------------------------------ */

static char file[128];

static int
set_up(void **state)
{
	(void)state;
	if (!home_open())
		return -1;
	snprintf(file, sizeof(file), "%s/deals.csv", home);
	return 0;
}

static int
tear_down(void **state)
{
	(void)state;
	unlink(file);
	return home_close() ? 0 : -1;
}

static struct rn_import
import(const char *rows, bool dated)
{
	static const struct rn_import_options none = { 0 };
	struct rn_import receipt;
	FILE *f = fopen(file, "w");

	assert_non_null(f);
	fprintf(f, "Deal ID,Deal,Company,Amount,Stage,Closed On%s\n%s\n",
	    dated ? ",Modified" : "", rows);
	assert_int_equal(fclose(f), 0);
	assert_int_equal(rn_import_file(rn, arena, file, &none, NULL,
	    &receipt), RN_OK);
	return receipt;
}

static struct rn_deal
only_one(int64_t as_of)
{
	struct rn_deal *list;
	size_t n;

	assert_int_equal(rn_deal_list(rn, arena, NULL, as_of, &list, &n),
	    RN_OK);
	assert_int_equal(n, 1);
	return list[0];
}

static void
what_was_said_last_counts_until_it_is_taken_back(void **state)
{
	struct rn_import r;

	(void)state;
	assert_int_equal(import("7,Pumps,Mill,100,Talking,", false).created, 1);
	r = import("7,Pumps,Mill,200,Won,2026-11-01", false);
	assert_int_equal(r.updated, 1);
	assert_int_equal(only_one(RN_NOW).amount, 200);
	/* without a day of its own it may be so again */
	assert_int_equal(import("7,Pumps,Mill,100,Talking,", false).updated, 1);
	assert_int_equal(only_one(RN_NOW).status, RN_DEAL_OPEN);
	assert_int_equal(import("7,Pumps,Mill,100,Talking,", false).unchanged,
	    1);
	assert_int_equal(rn_import_undo(rn, r.id), RN_OK);
	assert_int_equal(only_one(RN_NOW).amount, 100);
}

static void
a_row_that_gives_its_day_holds_from_then(void **state)
{
	struct rn_import r;

	(void)state;
	r = import("7,Pumps,Mill,200,Won,2026-11-01,2026-11-01", true);
	assert_int_equal(r.created, 1);
	assert_int_equal(import("7,Pumps,Mill,100,Talking,,2026-10-01",
	    true).unchanged, 1);
	assert_int_equal(only_one(RN_NOW).amount, 200);
	assert_int_equal(rn_import_undo(rn, r.id), RN_OK);
	assert_int_equal(only_one(RN_NOW).amount, 100);
}

static void
what_was_recorded_had_happened(void **state)
{
	struct rn_deal d;

	(void)state;
	import("7,Pumps,Mill,200,Won,2027-03-01", false);
	d = only_one(RN_NOW);
	assert_int_equal(d.status, RN_DEAL_WON);
	assert_int_not_equal(d.closed_at, RN_NONE);
}

static void
one_file_tells_of_a_deal_once(void **state)
{
	struct rn_import r;

	(void)state;
	for (int i = 0; i < 2; i++) {
		r = import("7,Pumps,Mill,200,Talking,\n7,Pumps,Mill,300,Won,",
		    false);
		assert_int_equal(r.created + r.unchanged, 1);
		assert_int_equal(r.skipped, 1);
		assert_int_equal(only_one(RN_NOW).amount, 200);
	}
	assert_int_equal(r.created, 0);
}

#define STORED(f) cmocka_unit_test_setup_teardown(f, set_up, tear_down)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		STORED(a_cell_is_one_sum_or_none),
		STORED(a_currency_stands_alone),
		STORED(words_and_marks_tell_how_it_stands),
		STORED(what_was_said_last_counts_until_it_is_taken_back),
		STORED(a_row_that_gives_its_day_holds_from_then),
		STORED(what_was_recorded_had_happened),
		STORED(one_file_tells_of_a_deal_once),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
