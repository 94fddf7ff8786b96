/*
 * test_lexicon.c - the tables of lib/lexicon: nodes in order, labels of lists
 * on a node each, keys that are found; and any bytes at all.
 *
 * With REFNET_INDUSTRIES, a list of LinkedIn's labels (JSON, "label": "..."),
 * every one of those is read, too.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/base.h"
#include "lexicon/lexicon.h"
#include "made.h"

static struct rn_arena *arena;

/* --- tables ---------------------------------------------------------------- */

static void
industries_stand_below_what_their_codes_say(void **state)
{
	(void)state;
	assert_true(rn_industries() > 150);
	for (int i = 0; i < rn_industries(); i++) {
		struct rn_industry n = rn_industry_get(i), up;
		size_t len = strlen(n.code), dots = 0;

		for (size_t k = 0; k < len; k++)
			dots += n.code[k] == '.';
		assert_int_equal(n.depth, dots + 1);
		assert_int_equal(rn_industry_coded(n.code), i);
		assert_true(n.end > i && n.end <= rn_industries());
		assert_true(*n.name != '\0' && n.depth <= 4);
		if (n.parent < 0) {
			assert_int_equal(n.depth, 1);
			continue;
		}
		up = rn_industry_get(n.parent);
		assert_true(n.parent < i && i < up.end && n.end <= up.end);
		assert_memory_equal(n.code, up.code, strlen(up.code));
		assert_true(rn_industry_within(i, n.parent));
		assert_false(rn_industry_within(n.parent, i));
		assert_true(n.also != i && n.also < rn_industries());
	}
}

static void
places_are_in_what_they_say(void **state)
{
	(void)state;
	assert_true(rn_places() > 1000);
	for (int i = 0; i < rn_places(); i++) {
		struct rn_place p = rn_place_get(i);

		assert_int_equal(rn_place_coded(p.code), i);
		assert_true(*p.name != '\0' && p.kind < RN_PLACE_KINDS);
		assert_true(rn_place_within(i, i) || p.kind == RN_PLACE_ZONE);
		if (p.kind >= RN_PLACE_STATE)
			assert_true(p.country >= 0 &&
			    rn_place_within(i, p.country));
		if (p.state >= 0)
			assert_int_equal(rn_place_get(p.state).country,
			    p.country);
		if (p.kind == RN_PLACE_CITY && p.offset == RN_PLACE_NO_OFFSET)
			fail_msg("%s: no time zone", p.code);
		assert_true(p.offset == RN_PLACE_NO_OFFSET ||
		    (p.offset >= -12 * 60 && p.offset <= 14 * 60));
		assert_true((*p.zone == '\0') == (p.offset ==
		    RN_PLACE_NO_OFFSET) || p.kind == RN_PLACE_ZONE);
	}
}

/* Every key leads to itself; those of one text are together. */
static void
check_keys(const struct rn_lex *k, size_t nodes)
{
	for (size_t i = 0; i < k->n; i++) {
		const struct rn_lex_key *key = &k->key[i], *end = NULL, *got;
		const char *text = k->pool + key->text;

		got = rn_lex_find(k, text, key->len, rn_lex_hash(RN_LEX_SEED,
		    text, key->len), &end);
		assert_true(key->node < nodes || key->by == RN_LEX_LEAD);
		if (got == NULL || key < got || key >= end)
			fail_msg("%.*s is not found", key->len, text);
		if (i > 0 && key->text != key[-1].text)
			assert_true(strncmp(k->pool + key[-1].text, text,
			    key[-1].len < key->len ? key[-1].len : key->len)
			    <= 0);
	}
	assert_true(3 * k->n <= 2 * ((size_t)k->mask + 1));
}

static void
keys_are_sorted_and_found(void **state)
{
	(void)state;
	check_keys(&rn_industry_lex, rn_industry_rows);
	check_keys(&rn_place_lex, rn_place_rows);
	check_keys(&rn_size_lex, rn_size_rows);
}

static void
what_is_no_node_is_nothing(void **state)
{
	static const int none[] = { -1, INT16_MIN, 100000 };

	(void)state;
	for (size_t i = 0; i < RN_LEN(none); i++) {
		bool exact;

		assert_string_equal(rn_industry_get(none[i]).code, "");
		assert_string_equal(rn_place_get(none[i]).name, "");
		assert_false(rn_industry_within(none[i], 0));
		assert_false(rn_industry_within(0, none[i]));
		assert_false(rn_place_within(none[i], 0));
		assert_false(rn_place_within(0, none[i]));
		assert_true(rn_industry_near(none[i], none[i]) <= 0);
		assert_true(rn_place_near(none[i], none[i]) <= 0);
		assert_null(rn_industry_label(none[i], RN_INDUSTRY_HUBSPOT,
		    &exact));
		assert_null(rn_band(none[i]).name);
	}
	assert_int_equal(rn_industry_coded("fin.nothing"), RN_LEXICON_NONE);
	assert_int_equal(rn_place_coded("bank"), RN_LEXICON_NONE);
}

/* --- labels of lists ------------------------------------------------------- */

static const char salesforce[] = "Agriculture;Apparel;Banking;Biotechnology;"
    "Chemicals;Communications;Construction;Consulting;Education;Electronics;"
    "Energy;Engineering;Entertainment;Environmental;Finance;Food & Beverage;"
    "Government;Healthcare;Hospitality;Insurance;Machinery;Manufacturing;"
    "Media;Not For Profit;Recreation;Retail;Shipping;Technology;"
    "Telecommunications;Transportation;Utilities";

/* LinkedIn's labels before 2022; HubSpot's values are these in capitals. */
static const char old[] = "Accounting;Airlines/Aviation;Alternative Dispute "
    "Resolution;Alternative Medicine;Animation;Apparel & Fashion;"
    "Architecture & Planning;Arts and Crafts;Automotive;Aviation & Aerospace;"
    "Banking;Biotechnology;Broadcast Media;Building Materials;Business "
    "Supplies and Equipment;Capital Markets;Chemicals;Civic & Social "
    "Organization;Civil Engineering;Commercial Real Estate;Computer & Network "
    "Security;Computer Games;Computer Hardware;Computer Networking;Computer "
    "Software;Construction;Consumer Electronics;Consumer Goods;Consumer "
    "Services;Cosmetics;Dairy;Defense & Space;Design;Education Management;"
    "E-Learning;Electrical/Electronic Manufacturing;Entertainment;"
    "Environmental Services;Events Services;Executive Office;Facilities "
    "Services;Farming;Financial Services;Fine Art;Fishery;Food & Beverages;"
    "Food Production;Fund-Raising;Furniture;Gambling & Casinos;Glass, "
    "Ceramics & Concrete;Government Administration;Government Relations;"
    "Graphic Design;Health, Wellness and Fitness;Higher Education;Hospital & "
    "Health Care;Hospitality;Human Resources;Import and Export;Individual & "
    "Family Services;Industrial Automation;Information Services;Information "
    "Technology and Services;Insurance;International Affairs;International "
    "Trade and Development;Internet;Investment Banking;Investment Management;"
    "Judiciary;Law Enforcement;Law Practice;Legal Services;Legislative Office;"
    "Leisure, Travel & Tourism;Libraries;Logistics and Supply Chain;Luxury "
    "Goods & Jewelry;Machinery;Management Consulting;Maritime;Market "
    "Research;Marketing and Advertising;Mechanical or Industrial Engineering;"
    "Media Production;Medical Devices;Medical Practice;Mental Health Care;"
    "Military;Mining & Metals;Motion Pictures and Film;Museums and "
    "Institutions;Music;Nanotechnology;Newspapers;Nonprofit Organization "
    "Management;Non-profit Organization Management;Oil & Energy;Online Media;"
    "Outsourcing/Offshoring;Package/Freight Delivery;Packaging and Containers;"
    "Paper & Forest Products;Performing Arts;Pharmaceuticals;Philanthropy;"
    "Photography;Plastics;Political Organization;Primary/Secondary Education;"
    "Printing;Professional Training & Coaching;Program Development;Public "
    "Policy;Public Relations and Communications;Public Safety;Publishing;"
    "Railroad Manufacture;Ranching;Real Estate;Recreational Facilities and "
    "Services;Religious Institutions;Renewables & Environment;Research;"
    "Restaurants;Retail;Security and Investigations;Semiconductors;"
    "Shipbuilding;Sporting Goods;Sports;Staffing and Recruiting;Supermarkets;"
    "Telecommunications;Textiles;Think Tanks;Tobacco;Translation and "
    "Localization;Transportation/Trucking/Railroad;Utilities;Venture Capital "
    "& Private Equity;Veterinary;Warehousing;Wholesale;Wine and Spirits;"
    "Wireless;Writing and Editing";

static int
lands(const char *label)
{
	struct rn_hit hit;

	if (!rn_industry_read(label, strlen(label), &hit) || hit.sure < 1 ||
	    hit.by > RN_HIT_BY_NAME || hit.at != 0 ||
	    hit.len != strlen(label))
		fail_msg("'%s' is on no node", label);
	return hit.node;
}

/* As HubSpot writes it: capitals, and _ for the rest. */
static const char *
shouted(const char *label)
{
	char *to = rn_strdup(arena, label);
	size_t n = 0;

	for (const char *s = label; *s != '\0'; s++)
		if (*s >= 'a' && *s <= 'z')
			to[n++] = (char)(*s - 'a' + 'A');
		else if (*s >= 'A' && *s <= 'Z')
			to[n++] = *s;
		else if (to[n - 1] != '_')
			to[n++] = '_';
	to[n] = '\0';
	return to;
}

static void
each_label(const char *list, void (*f)(const char *label))
{
	for (; *list != '\0'; list += *list == ';') {
		size_t n = strcspn(list, ";");

		f(rn_strndup(arena, list, n));
		list += n;
	}
}

static void
old_and_hubspot_agree(const char *label)
{
	assert_int_equal(lands(label), lands(shouted(label)));
}

static void
lands_somewhere(const char *label)
{
	lands(label);
}

static void
every_label_of_others_is_on_a_node(void **state)
{
	(void)state;
	each_label(old, old_and_hubspot_agree);
	each_label(salesforce, lands_somewhere);
	lands("MOBILE_GAMES");
}

static void
lists_map_onto_one_another(void **state)
{
	int exact_ones[RN_INDUSTRY_LISTS] = { 0 };

	(void)state;
	for (int i = 0; i < rn_industries(); i++)
		for (int l = 0; l < RN_INDUSTRY_LISTS; l++) {
			bool exact;
			const char *s = rn_industry_label(i,
			    (enum rn_industry_list)l, &exact);

			if (s == NULL)
				continue;
			exact_ones[l] += exact;
			if (exact)
				assert_int_equal(lands(s), i);
			else
				assert_true(rn_industry_within(i, lands(s)));
		}
	assert_true(exact_ones[RN_INDUSTRY_LINKEDIN] > 120);
	assert_true(exact_ones[RN_INDUSTRY_HUBSPOT] > 100);
	assert_true(exact_ones[RN_INDUSTRY_SALESFORCE] >= 29);
}

static void
linkedins_own_list_lands(void **state)
{
	const char *path = getenv("REFNET_INDUSTRIES");
	static const char before[] = "\"label\": \"";
	char line[4096];
	size_t n = 0;
	FILE *f;

	(void)state;
	f = path == NULL ? NULL : fopen(path, "r");
	if (f == NULL) {
		print_message("no REFNET_INDUSTRIES: skipped\n");
		skip();
	}
	while (fgets(line, sizeof(line), f) != NULL) {
		char *s = strstr(line, before);

		if (s == NULL)
			continue;
		s += sizeof(before) - 1;
		s[strcspn(s, "\"")] = '\0';
		lands(s);
		n++;
	}
	fclose(f);
	assert_true(n > 400);
}

/* --- any bytes ------------------------------------------------------------- */

/* All readers of n bytes; every range is inside the text and in order. */
static void
read_all_ways(const char *s, size_t n)
{
	struct rn_hit hit, *v;
	struct rn_range r, *rv;
	size_t count, last = 0;

	rn_industry_read(s, n, &hit);
	assert_true(hit.at + hit.len <= n);
	rn_place_read(s, n, &hit);
	assert_true(hit.at + hit.len <= n);
	for (int k = 0; k < RN_RANGE_KINDS; k++)
		if (rn_range_read(s, n, (enum rn_range_kind)k, &r))
			assert_true(r.low <= r.high && r.low >= 0 &&
			    r.at + r.len <= n);
	count = rn_industry_find_all(arena, s, n, &v);
	for (size_t i = 0; i < count; last = v[i].at + v[i].len, i++)
		assert_true(v[i].at >= last && v[i].at + v[i].len <= n);
	count = rn_place_find_all(arena, s, n, &v);
	last = 0;
	for (size_t i = 0; i < count; last = v[i].at + v[i].len, i++)
		assert_true(v[i].at >= last && v[i].at + v[i].len <= n);
	count = rn_range_find_all(arena, s, n, &rv);
	last = 0;
	for (size_t i = 0; i < count; last = rv[i].at + rv[i].len, i++)
		assert_true(rv[i].at >= last && rv[i].at + rv[i].len <= n &&
		    rv[i].low <= rv[i].high);
}

static void
any_bytes_are_read_within_bounds(void **state)
{
	static const char *const bits[] = { "bank", " ", ",", "50", "-", "M",
	    "\xe2\x82\xac", "$", "\xc3", "\xe4\xb8\xad", "Munich", "MA", "to",
	    "employees", "Series", "A", ".", "\xcc\x81", "new york", "+",
	    "between", "and", "0", "\xff", "<", "_", "Germany", "UTC", "\n" };
	uint32_t seed = 12345;

	(void)state;
	read_all_ways("", 0);
	read_all_ways("\0bank\0 50 employees", 19);
	for (int i = 0; i < 20000; i++) {
		char text[512];
		size_t n = 0;

		while (n < 400) {
			const char *bit;
			size_t len;

			seed = seed * 1664525u + 1013904223u;
			if (seed >> 28 == 0)
				break;
			bit = bits[(seed >> 8) % RN_LEN(bits)];
			len = strlen(bit);
			memcpy(text + n, bit, len);
			n += len;
			text[n++] = (char)(seed >> 16);
			n -= (seed >> 27 & 1) != 0;
		}
		read_all_ways(text, n);
		if (i % 1000 == 0)
			rn_arena_reset(arena);
	}
}

/* Long texts of one thing: what would take a square of time, or much room. */
static void
long_texts_take_their_time_and_no_more(void **state)
{
	static const char *const bits[] = { "new ", "San Francisco, ", "1 ",
	    "1,", "$", "50-", "between 5 and ", "series a-", "bank of ",
	    "a", "1.000", "\xe2\x82\xac", "of ", "Cambridge ", ", ", "\n" };
	enum { LONG = 1 << 20 };
	char *s = new_bytes(LONG);

	(void)state;
	for (size_t i = 0; i < RN_LEN(bits); i++) {
		size_t len = strlen(bits[i]);

		for (size_t n = 0; n < LONG; n++)
			s[n] = bits[i][n % len];
		read_all_ways(s, LONG);
		rn_arena_reset(arena);
	}
	free(s);
}

static int
open_arena(void **state)
{
	(void)state;
	arena = new_arena();
	return arena == NULL;
}

static int
close_arena(void **state)
{
	(void)state;
	rn_arena_free(arena);
	return 0;
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(industries_stand_below_what_their_codes_say),
		cmocka_unit_test(places_are_in_what_they_say),
		cmocka_unit_test(keys_are_sorted_and_found),
		cmocka_unit_test(what_is_no_node_is_nothing),
		cmocka_unit_test(every_label_of_others_is_on_a_node),
		cmocka_unit_test(lists_map_onto_one_another),
		cmocka_unit_test(linkedins_own_list_lands),
		cmocka_unit_test(any_bytes_are_read_within_bounds),
		cmocka_unit_test(long_texts_take_their_time_and_no_more),
	};

	return cmocka_run_group_tests(tests, open_arena, close_arena);
}
