/*
 * test_org.c - what is known of companies and what happened there: which of
 * two facts holds, what follows from others, and what words speak of.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/embed.h"
#include "org/org.h"
#include "org/signal.h"
#include "people/org.h"
#include "refnet/change.h"
#include "refnet/import.h"
#include "home.h"

static char file[128];

static int
set_up(void **state)
{
	(void)state;
	if (!home_open())
		return -1;
	snprintf(file, sizeof(file), "%s/list.csv", home);
	return 0;
}

static int
tear_down(void **state)
{
	(void)state;
	unlink(file);
	return home_close() ? 0 : -1;
}

static int64_t
import(const char *text)
{
	static const struct rn_import_options none = { 0 };
	struct rn_import receipt;
	FILE *f = fopen(file, "w");

	assert_non_null(f);
	fputs(text, f);
	assert_int_equal(fclose(f), 0);
	assert_int_equal(rn_import_file(rn, arena, file, &none, NULL,
	    &receipt), RN_OK);
	return receipt.id;
}

/* --- pure ----------------------------------------------------------------- */

static struct rn_org
org_with(const char *name, enum rn_org_what what, const char *text)
{
	struct rn_org o = { .name = name };

	o.fact[what] = (struct rn_org_fact){ .text = text, .source = "list",
	    .sure = 1 };
	rn_org_understand(&o);
	return o;
}

static void
what_nobody_said_follows_and_says_from_what(void **state)
{
	struct rn_org o = org_with("Kestrel Works", RN_ORG_DOMAIN,
	    "kestrel.de");

	(void)state;
	assert_string_equal(rn_place_get(o.place).code, "de");
	assert_string_equal(o.fact[RN_ORG_LOCATION].source, "domain");
	assert_true(o.fact[RN_ORG_LOCATION].sure < 1);
	o = org_with("Kestrel Works", RN_ORG_DOMAIN, "kestrel.co.uk");
	assert_string_equal(rn_place_get(o.place).code, "gb");
	/* bought for its look */
	o = org_with("Kestrel Works", RN_ORG_DOMAIN, "kestrel.io");
	assert_int_equal(o.place, RN_LEXICON_NONE);
	assert_null(o.fact[RN_ORG_LOCATION].text);
	/* what is said stands before what follows */
	o = org_with("Blue Finch Bank", RN_ORG_INDUSTRY, "Insurance");
	assert_string_equal(o.fact[RN_ORG_INDUSTRY].source, "list");
	o = org_with("Blue Finch Bank", RN_ORG_ABOUT, "Insurance for ships");
	assert_string_equal(o.fact[RN_ORG_INDUSTRY].source, "about");
	o = org_with("Blue Finch Bank", RN_ORG_DOMAIN, "finch.example");
	assert_string_equal(o.fact[RN_ORG_INDUSTRY].source, "name");
}

/* A legal form is none of what they do, unless it says so and nothing else. */
static void
forms_of_companies_are_no_trades(void **state)
{
	static const struct {
		const char *name, *code;	/* NULL: it says nothing */
	} row[] = {
		{ "Rossi SpA", NULL }, { "Rossi S.p.A.", NULL },
		{ "ROSSI SPA", NULL }, { "Rossi Spa", NULL },
		{ "Rossi, S.P.A.", NULL },
		{ "Rossi Steelworks SpA", "mfg.metal.steel" },
		{ "Steelworks Rossi S.p.A.", "mfg.metal.steel" },
		{ "Serenity Day Spa", "art.fit" },
		{ "Vogel Golf & Spa", "art.fit" },
		{ "Serenity Spa Ltd", NULL },
		{ "Pilates Rossi SpA", "art.fit" },
		{ "Kestrel offene Handelsgesellschaft", NULL },
		{ "Kestrel Gesellschaft b\xc3\xbcrgerlichen Rechts", NULL },
		{ "Kestrel Sociedad An\xc3\xb3nima de Capital Variable", NULL },
		{ "Kestrel SAA", NULL }, { "Kestrel Sp. z o.o.", NULL },
		{ "Kestrel SP ZOO", NULL },
		{ "Kestrel National Association", NULL },
		{ "Kestrel Bank N.A.", "fin.bank" },
		{ "Kestrel NGO", "npo" }, { "Kestrel Verein", "npo" },
		{ "Steelworks Museum Verein", "art.museum" },
		{ "Kestrel LLP", "legal" },
		{ "Kestrel Logistics LLP", "trans" },
		{ "SpA", "art.fit" }, { "Spa", "art.fit" }, { "", NULL },
	};

	(void)state;
	for (size_t i = 0; i < RN_LEN(row); i++) {
		struct rn_hit hit, *all;
		bool found = rn_org_trade(row[i].name, &hit);
		size_t n = rn_org_trades(arena, row[i].name, &all);

		if (row[i].code == NULL && (found || n > 0))
			fail_msg("%s: %s", row[i].name, rn_industry_get(
			    found ? hit.node : all[0].node).code);
		if (row[i].code == NULL)
			continue;
		if (!found || n == 0 || strcmp(rn_industry_get(hit.node).code,
		    row[i].code) != 0)
			fail_msg("%s: %s", row[i].name, found ?
			    rn_industry_get(hit.node).code : "nothing");
		assert_true(hit.at + hit.len <= strlen(row[i].name));
	}
}

/* "Kestrel " and a form, as people write it: small, Large, CAPITALS. */
static const char *
formed(const char *form, size_t n, int how)
{
	char *s = rn_sprintf(arena, "Kestrel %.*s", (int)n, form);
	size_t first = strlen("Kestrel ");

	for (size_t i = first; s[i] != '\0'; i++)
		if (s[i] >= 'a' && s[i] <= 'z' && (how == 2 ||
		    (how == 1 && (i == first || s[i - 1] == ' '))))
			s[i] = (char)(s[i] - 'a' + 'A');
	return s;
}

static void
no_form_there_is_says_a_trade(void **state)
{
	const char *line, *end, *all = NULL;
	struct rn_hit hit;
	int forms = 0;

	(void)state;
	for (size_t i = 0; i < rn_embedded_names_n; i++)
		if (strcmp(rn_embedded_names[i].name, "form.txt") == 0)
			all = (const char *)rn_embedded_names[i].bytes;
	assert_non_null(all);
	for (line = all; *line != '\0'; line = end + 1) {
		size_t n = strcspn(line, "\t\n");
		bool charity = strncmp(line + n, "\tcharity", 8) == 0;

		end = line + strcspn(line, "\n");
		if (*line == '#')
			continue;
		forms++;
		for (int how = 0; how < 3; how++) {
			const char *name = formed(line, n, how);

			if (rn_org_trade(name, &hit) && !charity &&
			    strncmp(line, "llp\t", 4) != 0)
				fail_msg("%s: %s", name,
				    rn_industry_get(hit.node).name);
		}
	}
	assert_true(forms > 250);
}

static void
what_is_not_understood_stays_as_said(void **state)
{
	struct rn_org o = org_with("Kestrel", RN_ORG_SIZE, "plenty");

	(void)state;
	assert_string_equal(o.fact[RN_ORG_SIZE].text, "plenty");
	assert_true(o.fact[RN_ORG_SIZE].sure <= 0);
	assert_true(isnan(o.size.low) && isnan(o.size.high));
	o = org_with("Kestrel", RN_ORG_SIZE, "51-200");
	assert_true(o.size.low >= 51 && o.size.low <= 51);
	assert_true(o.size.high >= 200 && o.size.high <= 200);
}

static void
one_company_has_one_key(void **state)
{
	static const char *const same[] = { "Kestrel Works", "KESTREL WORKS",
	    "Kestrel Works GmbH", "Kestrel Works, Inc." };
	const char *key = rn_org_key(arena, same[0]);

	(void)state;
	for (size_t i = 1; i < RN_LEN(same); i++)
		assert_string_equal(rn_org_key(arena, same[i]), key);
	assert_string_not_equal(rn_org_key(arena, "Kestrel Partners"), key);
	assert_non_null(rn_org_key(arena, ""));
	assert_non_null(rn_org_key(arena, "GmbH"));
}

#define BIT(kind) (1u << RN_SIGNAL_##kind)

static void
words_speak_of_kinds(void **state)
{
	static const struct {
		const char *text;
		unsigned kinds;
	} row[] = {
		{ "just raised a Series B", BIT(FUNDING) },
		{ "pre-seed", BIT(FUNDING) },
		{ "New CFO since the merger", BIT(LEADERSHIP) | BIT(MERGER) },
		{ "is hiring in sales", BIT(HIRING) },
		{ "must comply with DORA", BIT(RULE) },
		{ "wants better coffee", 0 },
		{ "", 0 },
		{ "raisedbed gardens", 0 },
		{ "neuer Geschäftsführer", BIT(LEADERSHIP) },
		{ "levée de fonds", BIT(FUNDING) },
		{ "Stellenabbau am Standort", BIT(LAYOFFS) },
	};

	(void)state;
	for (size_t i = 0; i < RN_LEN(row); i++)
		if (rn_signal_read(row[i].text, strlen(row[i].text)) !=
		    row[i].kinds)
			fail_msg("%s", row[i].text);
	assert_int_equal(rn_signal_read("raised\0seed round", 6),
	    BIT(FUNDING));
}

static void
a_signal_fades_by_halves(void **state)
{
	int64_t day = 24 * 60 * 60;

	(void)state;
	assert_true(rn_signal_fresh(NOW, NOW) >= 1);
	assert_true(rn_signal_fresh(NOW + day, NOW) >= 1);
	assert_true(fabs(rn_signal_fresh(NOW - RN_SIGNAL_HALF_LIFE * day,
	    NOW) - .5) < 1e-9);
	assert_true(rn_signal_fresh(INT64_MIN / 2, NOW) >= 0);
}

/* --- in a store ----------------------------------------------------------- */

static const char *
fact(const char *org, enum rn_org_what what)
{
	struct rn_org o;

	assert_int_equal(rn_org_get(rn, arena, org, RN_NOW, &o), RN_OK);
	return o.fact[what].text;
}

static void
what_is_typed_holds_then_what_was_said_last(void **state)
{
	const char *says[RN_ORG_WHATS] = { [RN_ORG_SIZE] = "300" };
	const char *back[RN_ORG_WHATS] = { [RN_ORG_SIZE] = "" };
	struct rn_org o;
	int64_t last;

	(void)state;
	import("Company,Industry,Employees\n"
	    "Kestrel Works GmbH,Machinery,51-200\n");
	assert_string_equal(fact("kestrel works", RN_ORG_SIZE), "51-200");
	last = import("First Name,Last Name,Email,Company,Company Size\n"
	    "Mira,Holt,mira@kestrel.example,Kestrel Works,201-500\n"
	    "Tom,Berg,tom@kestrel.example,KESTREL WORKS,201-500\n");
	assert_string_equal(fact("kestrel works", RN_ORG_SIZE), "201-500");
	assert_string_equal(fact("kestrel works", RN_ORG_INDUSTRY),
	    "Machinery");
	assert_int_equal(rn_org_edit(rn, arena, "Kestrel Works AG", says, &o),
	    RN_OK);
	assert_string_equal(o.fact[RN_ORG_SIZE].text, "300");
	assert_string_equal(o.fact[RN_ORG_SIZE].source, RN_ORG_ME);
	assert_int_equal(o.people, 2);
	import("Company,Industry,Employees\nKestrel Works,Pumps,7\n");
	assert_string_equal(fact("kestrel works", RN_ORG_SIZE), "300");
	assert_string_equal(fact("kestrel works", RN_ORG_INDUSTRY), "Pumps");
	assert_int_equal(rn_org_edit(rn, arena, "Kestrel", back, &o),
	    RN_OK);	/* another company */
	assert_int_equal(rn_org_edit(rn, arena, "Kestrel Works", back, &o),
	    RN_OK);
	assert_string_equal(fact("kestrel works", RN_ORG_SIZE), "7");
	assert_int_equal(rn_import_undo(rn, last), RN_OK);
	assert_string_equal(fact("kestrel works", RN_ORG_SIZE), "7");
	assert_int_equal(rn_org_get(rn, arena, "nobody's", RN_NOW, &o),
	    RN_ENOTFOUND);
}

static void
the_same_event_is_one_by_any_spelling(void **state)
{
	struct rn_signal *list, out;
	struct rn_signal_words w = { .org = "Kestrel Works GmbH", .kind = -1,
	    .about = "raised a Series B", .at = NOW - 86400 };
	size_t n;

	(void)state;
	assert_int_equal(rn_signal_add(rn, arena, &w, &out), RN_OK);
	assert_int_equal(out.kind, RN_SIGNAL_FUNDING);
	w.org = "KESTREL WORKS";
	assert_int_equal(rn_signal_add(rn, arena, &w, &out), RN_OK);
	assert_int_equal(rn_signal_list(rn, arena, NULL, RN_NOW, &list, &n),
	    RN_OK);
	assert_int_equal(n, 1);
	w.about = " ";
	assert_int_equal(rn_signal_add(rn, arena, &w, &out), RN_EUSAGE);
	w = (struct rn_signal_words){ .org = "", .about = "x" };
	assert_int_equal(rn_signal_add(rn, arena, &w, &out), RN_EUSAGE);
}

/* What a list with a filter has first, that is no move. */
static void
the_newest_of_a_company_is_the_first_of_its_list(void **state)
{
	static const struct { const char *org, *about; int days; } said[] = {
		{ "Kestrel Works", "raised a Series B", 9 },
		{ "KESTREL  works", "opens in Lisbon", 4 },
		{ "Kestrel Works", "won a contract", 4 },
		{ "Kestrel Works GmbH", "new CFO", 1 },
		{ "Caf\xc3\xa9 Noir", "new menu", 2 },
		{ "\"Mill\" & Co", "launches a mill", 3 },
	};
	struct rn_signal out, *list;
	bool found;
	size_t n;

	(void)state;
	import("First Name,Last Name,Email,Company,Position,Modified\n"
	    "Mira,Holt,mira@holt.example,Blue Finch Bank,CFO,2026-02-03\n");
	import("First Name,Last Name,Email,Company,Position,Modified\n"
	    "Mira,Holt,mira@holt.example,Kestrel Works,CFO,2026-11-20\n");
	for (size_t i = 0; i < RN_LEN(said); i++) {
		const struct rn_signal_words w = { .org = said[i].org,
		    .kind = -1, .about = said[i].about, .at = NOW -
		    said[i].days * (int64_t)86400 };

		assert_int_equal(rn_signal_add(rn, arena, &w, &out), RN_OK);
	}
	assert_int_equal(rn_signal_newest(rn, arena, "kestrel Works", NOW -
	    5 * (int64_t)86400, &out, &found), RN_OK);
	assert_true(found);
	assert_int_equal(rn_signal_list(rn, arena, "org:\"kestrel works\""
	    " -person:any", RN_NOW, &list, &n), RN_OK);
	assert_int_equal(n, 3);
	assert_int_equal(out.id, list[0].id);
	assert_string_equal(out.about, "won a contract");
	assert_int_equal(rn_signal_newest(rn, arena, "CAFE noir", INT64_MIN,
	    &out, &found), RN_OK);
	assert_true(found);
	assert_string_equal(out.about, "new menu");
	assert_int_equal(rn_signal_newest(rn, arena, "\"Mill\" & Co",
	    INT64_MIN, &out, &found), RN_OK);
	assert_true(found);
	/* older, of the very moment, nobody's */
	assert_int_equal(rn_signal_newest(rn, arena, "Kestrel Works", NOW -
	    4 * (int64_t)86400, &out, &found), RN_OK);
	assert_false(found);
	assert_int_equal(rn_signal_newest(rn, arena, "Kestrel", INT64_MIN,
	    &out, &found), RN_OK);
	assert_false(found);
}

static void
a_move_is_a_signal_and_a_reason_to_write(void **state)
{
	struct rn_signal *list;
	struct rn_reason why[2];
	size_t n;

	(void)state;
	import("First Name,Last Name,Email,Company,Position,Modified\n"
	    "Mira,Holt,mira@holt.example,Kestrel Works,CFO,2026-02-03\n"
	    "Tom,Berg,tom@finch.example,Blue Finch Bank,Clerk,2026-02-03\n");
	assert_int_equal(rn_signal_list(rn, arena, NULL, RN_NOW, &list, &n),
	    RN_OK);
	assert_int_equal(n, 0);
	import("First Name,Last Name,Email,Company,Position,Modified\n"
	    "Mira,Holt,mira@holt.example,Blue Finch Bank,CFO,2026-11-02\n");
	assert_int_equal(rn_signal_list(rn, arena, "kind:leadership", RN_NOW,
	    &list, &n), RN_OK);
	assert_int_equal(n, 1);
	assert_string_equal(list[0].person, "Mira Holt");
	assert_int_equal(list[0].people, 2);
	why[0] = (struct rn_reason){ .person_id = list[0].person_id };
	why[1] = (struct rn_reason){ .person_id = list[0].person_id + 1 };
	assert_int_equal(rn_signal_reasons(rn, arena, RN_NOW, why, 2), RN_OK);
	assert_string_equal(why[0].text,
	    "Mira Holt came from Kestrel Works, as CFO");
	/* a colleague's */
	assert_string_equal(why[1].text, "Blue Finch Bank: Mira Holt came"
	    " from Kestrel Works, as CFO");
	why[0].text = NULL;
	assert_int_equal(rn_signal_reasons(rn, arena, NOW +
	    200 * (int64_t)86400, why, 1), RN_OK);
	assert_null(why[0].text);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(
		    what_nobody_said_follows_and_says_from_what, set_up,
		    tear_down),
		cmocka_unit_test_setup_teardown(
		    what_is_not_understood_stays_as_said, set_up, tear_down),
		cmocka_unit_test_setup_teardown(one_company_has_one_key,
		    set_up, tear_down),
		cmocka_unit_test_setup_teardown(
		    forms_of_companies_are_no_trades, set_up, tear_down),
		cmocka_unit_test_setup_teardown(
		    no_form_there_is_says_a_trade, set_up, tear_down),
		cmocka_unit_test(words_speak_of_kinds),
		cmocka_unit_test(a_signal_fades_by_halves),
		cmocka_unit_test_setup_teardown(
		    what_is_typed_holds_then_what_was_said_last, set_up,
		    tear_down),
		cmocka_unit_test_setup_teardown(
		    the_same_event_is_one_by_any_spelling, set_up, tear_down),
		cmocka_unit_test_setup_teardown(
		    the_newest_of_a_company_is_the_first_of_its_list, set_up,
		    tear_down),
		cmocka_unit_test_setup_teardown(
		    a_move_is_a_signal_and_a_reason_to_write, set_up,
		    tear_down),
	};

	return cmocka_run_group_tests_name("org", tests, NULL, NULL);
}
