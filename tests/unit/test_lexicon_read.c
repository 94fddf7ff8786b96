/*
 * test_lexicon_read.c - what texts are read as: industries, sizes, places.
 *
 * Rows of our own: what is typed, and the code or the numbers that follow.
 * For free text, what is found, in order: `code[phrase]`.
 */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "base/base.h"
#include "made.h"
#include "refnet/lexicon.h"

static struct rn_arena *arena;

/* --- industries ------------------------------------------------------------ */

static const struct {
	const char *text, *code;
	double sure;
} industries[] = {
	{ "Banking", "fin.bank", 1 }, { "BANKS", "fin.bank", 1 },
	{ "Banques", "fin.bank", 1 }, { "Kreditinstitut", "fin.bank", 1 },
	{ "setor bancário", "fin.bank", 1 },
	{ "fin.bank.core", "fin.bank.core", 1 },
	{ "Food & Beverages", "mfg.food", 1 },
	{ "FOOD_BEVERAGES", "mfg.food", 1 },
	{ "Hospital & Health Care", "health", 1 },
	{ "health, wellness and fitness", "art.fit", 1 },
	{ "  e-commerce  ", "retail.online", 1 },
	/* NAICS: the leaf above what is longer, all that is shorter */
	{ "522110", "fin.bank", 1 }, { "52", "fin", 1 },
	/* of the list of another country, but in words, too */
	{ "62020 - Information technology consultancy activities",
	    "prof.consult", .7 },
	{ "541511", "tech.service", 1 }, { "44-45", "retail", 1 },
	{ "236115", "build.house", 1 }, { "339112", "mfg.medical", 1 },
	{ "522110 - Commercial Banking", "fin.bank", 1 },
	{ "1234567", NULL, 0 }, { "99", NULL, 0 }, { "5", NULL, 0 },
	/* names of companies */
	{ "Private Equity", "fin.invest.private.pe", 1 },
	{ "Venture Capital & Private Equity", "fin.invest.private", 1 },
	{ "it", "tech", 1 },
	{ "Kreissparkasse Linden", "fin.bank.save", .6 },
	{ "Hansen Sondermaschinenbau GmbH", "mfg.machine", .6 },
	{ "Steel Logistics", "trans", .7 },
	{ "First Linden Bank", "fin.bank", .8 },
	{ "Linden Seguros", "fin.insure", .8 },
	{ "Boulangerie Petit", "mfg.food.bake", .8 },
	{ "Oakfield", NULL, 0 }, { "", NULL, 0 }, { "Other", NULL, 0 },
	{ "Airport Cafe", "hosp.food", .7 },
};

static void
an_industry_is_read(void **state)
{
	int bad = 0;

	(void)state;
	for (size_t i = 0; i < RN_LEN(industries); i++) {
		const char *text = industries[i].text;
		struct rn_hit hit;
		bool ok = rn_industry_read(text, strlen(text), &hit);
		const char *code = ok ? rn_industry_get(hit.node).code : NULL;

		if ((code == NULL) == (industries[i].code == NULL) &&
		    (code == NULL || (strcmp(code, industries[i].code) == 0 &&
		    fabs(hit.sure - industries[i].sure) < 1e-9)))
			continue;
		print_error("'%s': %s, %.1f\n", text, code == NULL ? "none" :
		    code, hit.sure);
		bad++;
	}
	assert_int_equal(bad, 0);
}

/* What was found, as one text. */
static const char *
shown(const char *text, const struct rn_hit *v, size_t n,
    const char *(*code)(int node))
{
	const char *all = "";

	for (size_t i = 0; i < n; i++)
		all = rn_sprintf(arena, "%s%s%s[%.*s]", all, i == 0 ? "" : " ",
		    code(v[i].node), (int)v[i].len, text + v[i].at);
	return all;
}

static const char *
industry_code(int node)
{
	return rn_industry_get(node).code;
}

static const char *
place_code(int node)
{
	return rn_place_get(node).code;
}

static const char *const trades[][2] = {
	{ "Heads of treasury at mid-market banks in core-banking "
	    "modernisation, not agencies", "fin.bank[banks] "
	    "fin.bank.core[core-banking] mkt[agencies]" },
	{ "oil & gas, FOOD and beverage; SaaS", "energy.oil[oil & gas] "
	    "mfg.food[FOOD and beverage] tech.software[SaaS]" },
	/* a comma parts phrases; a plural is the same word */
	{ "software, development of breweries",
	    "tech.software[software] mfg.food.drink[breweries]" },
	{ "in Krankenhäusern, keine Beratungen",
	    "health.hospital[Krankenhäusern] prof.consult[Beratungen]" },
	{ "im Maschinenbau und bei Privatbanken",
	    "mfg.machine[Maschinenbau] "
	    "fin.bank.private[Privatbanken]" },
	{ "entreprises du bâtiment, seguros, indústria farmacêutica",
	    "build[bâtiment] fin.insure[seguros] "
	    "pharma[indústria farmacêutica]" },
	/* a label that is no name means nothing within a sentence */
	{ "people with human resources and payments pending",
	    "fin.tech.pay[payments]" },
	{ "private equity, venture capital or business angels",
	    "fin.invest.private.pe[private equity] "
	    "fin.invest.private.vc[venture capital] "
	    "fin.invest.private.angel[business angels]" },
	/* marks: in capitals, or large */
	{ "if it runs IT in mode", "tech[IT]" }, { "nobody", "" }, { "", "" },
};

static void
industries_are_found_in_text(void **state)
{
	(void)state;
	for (size_t i = 0; i < RN_LEN(trades); i++) {
		struct rn_hit *v;
		size_t n = rn_industry_find_all(arena, trades[i][0],
		    strlen(trades[i][0]), &v);

		assert_string_equal(shown(trades[i][0], v, n, industry_code),
		    trades[i][1]);
	}
}

static void
industries_are_in_and_near_others(void **state)
{
	static const struct {
		const char *a, *b;
		bool within;
		double near;
	} rows[] = {
		{ "fin.bank", "fin.bank", true, 1 },
		{ "fin.bank.core", "fin", true, .3 },
		{ "fin.bank.core", "fin.bank.save", false, .6 },
		{ "fin.bank", "fin.insure", false, .3 },
		{ "fin", "fin.bank", false, .3 },
		{ "fin.bank", "mfg.food", false, 0 },
		{ "mfg.food.bake", "mfg.food.dairy", false, .6 },
		/* by what it is, too */
		{ "fin.tech", "tech.software", true, .6 },
		{ "edu.tech", "tech", true, .3 },
		{ "fin.tech", "edu.tech", false, .6 },
		{ "fin.insure.tech", "tech.software", true, .6 },
		{ "tech.software", "fin.tech", false, .6 },
	};

	(void)state;
	for (size_t i = 0; i < RN_LEN(rows); i++) {
		int a = rn_industry_coded(rows[i].a),
		    b = rn_industry_coded(rows[i].b);

		assert_true(a >= 0 && b >= 0);
		if (rn_industry_within(a, b) != rows[i].within ||
		    fabs(rn_industry_near(a, b) - rows[i].near) > 1e-9)
			fail_msg("%s, %s: %d, %.1f", rows[i].a, rows[i].b,
			    rn_industry_within(a, b), rn_industry_near(a, b));
	}
	for (int a = 0; a < rn_industries(); a++)
		for (int b = 0; b < a; b++) {
			double near = rn_industry_near(a, b);

			assert_true(near <= rn_industry_near(b, a) &&
			    near >= rn_industry_near(b, a));
		}
}

/* --- sizes ----------------------------------------------------------------- */

enum { E = RN_RANGE_EMPLOYEES, M = RN_RANGE_MONEY, S = RN_RANGE_STAGE };
#define INF INFINITY

static const struct {
	const char *text;
	int kind;
	double low, high;	/* low < 0: nothing */
	const char *currency;
} fields[] = {
	{ "51-200", E, 51, 200, "" }, { "1,001-5,000", E, 1001, 5000, "" },
	{ "1.001–5.000 Mitarbeiter", E, 1001, 5000, "" },
	{ "1 001 à 5 000 salariés", E, 1001, 5000, "" },
	{ "1'001-5'000", E, 1001, 5000, "" },
	{ "10K+", E, 10000, INF, "" }, { "10,001+", E, 10001, INF, "" },
	{ "501-1K", E, 501, 1000, "" }, { "Self-employed", E, 1, 1, "" },
	{ "EMPLOYEES_51_200", E, 51, 200, "" },
	{ "EMPLOYEES_10001_PLUS", E, 10001, INF, "" },
	{ "ca. 250 MA", E, 250, 250, "" }, { "250", E, 250, 250, "" },
	{ "<50", E, 1, 49, "" }, { ">1000", E, 1001, INF, "" },
	{ "up to 50 people", E, 1, 50, "" },
	{ "at least 500", E, 500, INF, "" },
	{ "500 to 2k employees", E, 500, 2000, "" },
	{ "between 50 and 200 staff", E, 50, 200, "" },
	{ "zwischen 50 und 200 Mitarbeitern", E, 50, 200, "" },
	{ "entre 50 y 200 empleados", E, 50, 200, "" },
	{ "200-50", E, 50, 200, "" }, { "10000 or more", E, 10000, INF, "" },
	{ "mid-market", E, 100, 999, "" }, { "KMU", E, 10, 249, "" },
	{ "enterprise", E, 1000, INF, "" },
	{ "Mittelstand", E, 50, 2999, "" },
	{ "mid-market (200-999)", E, 200, 999, "" },
	{ "$5M", E, -1, 0, "" }, { "", E, -1, 0, "" }, { "many", E, -1, 0, "" },
	{ "99999999999999999999", E, -1, 0, "" },
	{ "12.05.2024", E, -1, 0, "" },
	{ "$50M-$500M", M, 50e6, 500e6, "USD" },
	{ "$50-500M", M, 50e6, 500e6, "USD" },
	{ "€2bn", M, 2e9, 2e9, "EUR" }, { "50M€", M, 50e6, 50e6, "EUR" },
	{ "10-50 Mio. EUR", M, 10e6, 50e6, "EUR" },
	{ "£1.5m+", M, 1.5e6, INF, "GBP" },
	{ "USD 3.2 billion", M, 3.2e9, 3.2e9, "USD" },
	{ "3.125 million", M, 3.125e6, 3.125e6, "" },
	{ "1.500 Mio EUR", M, 1.5e9, 1.5e9, "EUR" },
	{ "1,5 Mrd. Euro", M, 1.5e9, 1.5e9, "EUR" },
	{ "50.000.000", M, 50e6, 50e6, "" },
	{ "$1,234.5", M, 1234.5, 1234.5, "USD" },
	{ "1.234,5 €", M, 1234.5, 1234.5, "EUR" },
	{ "$1M to $10M in revenue", M, 1e6, 10e6, "USD" },
	{ "ARR 5M", M, 5e6, 5e6, "" }, { "1 crore INR", M, 1e7, 1e7, "INR" },
	{ "R$ 10 milhões", M, 10e6, 10e6, "BRL" },
	{ "2,5 milliards d'euros", M, 2.5e9, 2.5e9, "EUR" },
	{ "less than $1M", M, 0, 1e6, "USD" },
	{ "over $1B", M, 1e9, INF, "USD" },
	{ "SMB", M, 1e6, 50e6, "" }, { "50-200 employees", M, -1, 0, "" },
	{ "Series A", S, RN_STAGE_A, RN_STAGE_A, "" },
	{ "series B+", S, RN_STAGE_B, RN_STAGE_GROWTH, "" },
	{ "Series A-C", S, RN_STAGE_A, RN_STAGE_C, "" },
	{ "Seed to Series B", S, RN_STAGE_SEED, RN_STAGE_B, "" },
	{ "pre-seed", S, RN_STAGE_PRE_SEED, RN_STAGE_PRE_SEED, "" },
	{ "Series G", S, RN_STAGE_GROWTH, RN_STAGE_GROWTH, "" },
	{ "PE-owned", S, RN_STAGE_PE_OWNED, RN_STAGE_PE_OWNED, "" },
	{ "börsennotiert", S, RN_STAGE_LISTED, RN_STAGE_LISTED, "" },
	{ "bootstrapped", S, RN_STAGE_BOOTSTRAPPED, RN_STAGE_BOOTSTRAPPED,
	    "" },
	{ "Series of talks", S, -1, 0, "" },
};

static bool
is(double a, double b)
{
	return (isinf(a) && isinf(b)) || fabs(a - b) < 1e-6 * (1 + fabs(b));
}

static void
a_size_is_read(void **state)
{
	int bad = 0;

	(void)state;
	for (size_t i = 0; i < RN_LEN(fields); i++) {
		struct rn_range r;
		bool ok = rn_range_read(fields[i].text, strlen(fields[i].text),
		    (enum rn_range_kind)fields[i].kind, &r);

		if (ok ? is(r.low, fields[i].low) && is(r.high,
		    fields[i].high) && strcmp(r.currency,
		    fields[i].currency) == 0 && r.kind == fields[i].kind :
		    fields[i].low < 0 && isnan(r.low) && isnan(r.high))
			continue;
		print_error("'%s': %g to %g %s\n", fields[i].text, r.low,
		    r.high, r.currency);
		bad++;
	}
	assert_int_equal(bad, 0);
}

static const char *const sizes[][2] = {
	{ "CFOs at mid-market banks with $50M-$500M in revenue and 200-2,000 "
	    "employees, Series B or later",
	    "band 100-999[mid-market] money 5e+07-5e+08 USD 1[$50M-$500M in "
	    "revenue] employees 200-2000[200-2,000 employees] stage "
	    "7-12[Series B or later]" },
	{ "Unternehmen mit ca. 250 MA und 10-50 Mio. EUR Umsatz",
	    "employees 250-250[ca. 250 MA] "
	    "money 1e+07-5e+07 EUR 1[10-50 Mio. EUR Umsatz]" },
	{ "revenue of 50M, headcount between 100 and 500; raised $20M",
	    "money 5e+07-5e+07  1[revenue of 50M] employees 100-500[headcount "
	    "between 100 and 500] money 2e+07-2e+07 USD 3[raised $20M]" },
	/* numbers of other things, words that only begin so */
	{ "B2B revenue teams, 5 years, since 2019, call 555-123-4567", "" },
	{ "2024-05-01 for enterprise software and corporate banking", "" },
	{ "founded 2019; 50-200", "number 50-200[50-200]" },
	{ "a startup or a family-owned SME",
	    "stage 4-6[startup] stage 1-1[family-owned] band 10-249[SME]" },
};

static const char *
show_ranges(const char *text, const struct rn_range *v, size_t n)
{
	static const char *const kind[] = { "number", "employees", "money",
	    "stage", "band" };
	const char *all = "";

	for (size_t i = 0; i < n; i++) {
		all = rn_sprintf(arena, "%s%s%s %g-%g", all, i == 0 ? "" : " ",
		    kind[v[i].kind], v[i].low, v[i].high);
		if (v[i].kind == RN_RANGE_MONEY)
			all = rn_sprintf(arena, "%s %s %d", all, v[i].currency,
			    v[i].of);
		all = rn_sprintf(arena, "%s[%.*s]", all, (int)v[i].len,
		    text + v[i].at);
	}
	return all;
}

static void
sizes_are_found_in_text(void **state)
{
	(void)state;
	for (size_t i = 0; i < RN_LEN(sizes); i++) {
		struct rn_range *v;
		size_t n = rn_range_find_all(arena, sizes[i][0],
		    strlen(sizes[i][0]), &v);

		assert_string_equal(show_ranges(sizes[i][0], v, n),
		    sizes[i][1]);
	}
}

static void
what_was_unusual_is_said(void **state)
{
	struct rn_range r;

	(void)state;
	assert_true(rn_range_read("ca. 250", 7, RN_RANGE_EMPLOYEES, &r));
	assert_true(r.about && !r.turned && r.band < 0);
	assert_true(rn_range_read("500-50", 6, RN_RANGE_EMPLOYEES, &r));
	assert_true(r.turned && !r.about);
	assert_true(rn_range_read("SMB", 3, RN_RANGE_EMPLOYEES, &r));
	assert_string_equal(rn_band(r.band).name, "SMB");
	for (int i = 0; i < rn_bands(); i++)
		assert_true(rn_band(i).low <= rn_band(i).high &&
		    rn_band(i).money_low < rn_band(i).money_high);
	assert_null(rn_stage_name[RN_STAGES]);
	assert_string_equal(rn_stage_name[RN_STAGE_B], "series b");
	assert_string_equal(rn_stage_name[RN_STAGE_LISTED], "listed");
}

/* --- places ---------------------------------------------------------------- */

static const struct {
	const char *text, *code;
	double sure;
} locations[] = {
	{ "Munich, Bavaria, Germany", "de/munich", 1 },
	{ "MÜNCHEN", "de/munich", 1 }, { "Muenchen", "de/munich", 1 },
	{ "Greater Munich Area", "de/munich", 1 },
	{ "80331 München", "de/munich", 1 },
	{ "Metropolregion Rhein-Neckar", "de/+rhein-neckar", 1 },
	{ "San Francisco Bay Area", "us/+sf-bay", 1 },
	{ "Région de Paris", "fr/+paris", 1 },
	{ "NYC", "us/new-york-city", 1 },
	{ "New York, New York, United States", "us/new-york-city", 1 },
	{ "New York NY 10001", "us/new-york-city", 1 },
	{ "Washington, D.C.", "us/washington", 1 },
	{ "DACH", "dach", 1 }, { "emea", "emea", 1 },
	/* what stands beside a name decides */
	{ "Cambridge, MA", "us/cambridge", 1 },
	{ "Cambridge, England, United Kingdom", "gb/cambridge", 1 },
	{ "Cambridge", "gb/cambridge", 1 },
	{ "Portland, OR", "us/portland-or", 1 },
	{ "Springfield, IL", "us/springfield", 1 },
	{ "London, ON", "ca/london", 1 }, { "Toronto, CA", "ca/toronto", 1 },
	{ "San Francisco, CA", "us/san-francisco", 1 },
	{ "Atlanta, Georgia", "us/atlanta", 1 }, { "Tbilisi, Georgia",
	    "ge/tbilisi", 1 },
	{ "Berlin, DE", "de/berlin", 1 },
	{ "Wilmington, DE", "us/wilmington", 1 },
	{ "Newcastle, NSW, Australia", "au/newcastle", 1 },
	{ "Kingston, Jamaica", "jm/kingston", 1 },
	/* codes alone, and what could be another */
	{ "DE", "de", .5 }, { "us", "us", 1 }, { "DEU", "de", 1 },
	{ "CA", "ca", .5 }, { "TX", "us-tx", 1 }, { "Georgia", "ge", .5 },
	{ "Smallville, CA", "us-ca", .5 }, { "Paris, Texas", "us-tx", .5 },
	{ "Kleinau, Bavaria, Germany", "de-by", .8 },
	{ "Deutschland", "de", 1 }, { "Suisse", "ch", 1 },
	{ "España", "es", 1 }, { "Estados Unidos", "us", 1 },
	{ "中国", "cn", 1 }, { "U.S.A.", "us", 1 },
	{ "nowhere in particular", NULL, 0 }, { "", NULL, 0 },
};

static void
a_place_is_read(void **state)
{
	int bad = 0;

	(void)state;
	for (size_t i = 0; i < RN_LEN(locations); i++) {
		const char *text = locations[i].text;
		struct rn_hit hit;
		bool ok = rn_place_read(text, strlen(text), &hit);
		const char *code = ok ? rn_place_get(hit.node).code : NULL;

		if ((code == NULL) == (locations[i].code == NULL) &&
		    (code == NULL || (strcmp(code, locations[i].code) == 0 &&
		    fabs(hit.sure - locations[i].sure) < 1e-9)))
			continue;
		print_error("'%s': %s, %.1f\n", text, code == NULL ? "none" :
		    code, hit.sure);
		bad++;
	}
	assert_int_equal(bad, 0);
}

static const char *const wheres[][2] = {
	{ "CFOs in Germany, Austria and Switzerland (DACH), preferably Munich",
	    "de[Germany] at[Austria] ch[Switzerland] dach[DACH] "
	    "de/munich[Munich]" },
	{ "based in Cambridge, MA or Reading; nice people reading to us",
	    "us/cambridge[Cambridge, MA] gb/reading[Reading]" },
	{ "German firms in the Midwest; Austin TX; Berlin, Germany; CET",
	    "de[German] midwest[the Midwest] us/austin[Austin TX] "
	    "de/berlin[Berlin, Germany] utc+1[CET]" },
	{ "in germany, london or paris, not US or UK", "de[germany] "
	    "gb/london[london] fr/paris[paris] us[US] gb[UK]" },
	{ "Nice, France, is nice", "fr/nice[Nice, France]" },
	{ "Cambridge, Massachusetts, United States",
	    "us/cambridge[Cambridge, Massachusetts, United States]" },
	{ "worldwide, but not in Asia", "world[worldwide] asia[Asia]" },
	{ "turkey, a bath and a split in chad", "" },
};

static void
places_are_found_in_text(void **state)
{
	(void)state;
	for (size_t i = 0; i < RN_LEN(wheres); i++) {
		struct rn_hit *v;
		size_t n = rn_place_find_all(arena, wheres[i][0],
		    strlen(wheres[i][0]), &v);

		assert_string_equal(shown(wheres[i][0], v, n, place_code),
		    wheres[i][1]);
	}
}

static void
places_are_in_and_near_others(void **state)
{
	static const struct {
		const char *a, *b;
		bool within;
		double near;
	} rows[] = {
		{ "de/munich", "de/munich", true, 1 },
		{ "de/munich", "de-by", true, .6 },
		{ "de/munich", "dach", true, .4 },
		{ "de/munich", "emea", true, .4 },
		{ "de/munich", "nordics", false, 0 },
		{ "de/munich", "de/berlin", false, .6 },
		{ "de/munich", "at/vienna", false, .4 },
		{ "de/munich", "fr/paris", false, .3 },
		{ "de/munich", "us/chicago", false, 0 },
		{ "de/mannheim", "de/heidelberg", false, 1 },
		{ "us/palo-alto", "us/+sf-bay", true, 1 },
		{ "us/boston", "newengland", true, .4 },
		{ "us/boston", "us/hartford", false, .6 },
		{ "us/boston", "utc-5", true, .3 },
		{ "us/boston", "pe/lima", false, .3 },
		{ "us", "northamerica", true, .4 },
		{ "dach", "europe", true, .4 },
		{ "de", "de/munich", false, .6 },
		{ "us", "us", true, 1 },
	};

	(void)state;
	for (size_t i = 0; i < RN_LEN(rows); i++) {
		int a = rn_place_coded(rows[i].a),
		    b = rn_place_coded(rows[i].b);

		assert_true(a >= 0 && b >= 0);
		if (rn_place_within(a, b) != rows[i].within ||
		    fabs(rn_place_near(a, b) - rows[i].near) > 1e-9 ||
		    fabs(rn_place_near(b, a) - rows[i].near) > 1e-9)
			fail_msg("%s, %s: %d, %.1f, %.1f", rows[i].a, rows[i].b,
			    rn_place_within(a, b), rn_place_near(a, b),
			    rn_place_near(b, a));
	}
}

static void
a_place_knows_its_clock(void **state)
{
	static const struct {
		const char *code, *zone;
		int offset;
	} rows[] = {
		{ "de/munich", "Europe/Berlin", 60 },
		{ "us/el-paso", "America/Denver", -420 },
		{ "us/san-jose", "America/Los_Angeles", -480 },
		{ "in/mumbai", "Asia/Kolkata", 330 },
		{ "gb/london", "Europe/London", 0 },
		{ "us", "", RN_PLACE_NO_OFFSET }, { "utc+1", "", 60 },
		{ "se/malmo", "Europe/Stockholm", 60 },
	};

	(void)state;
	for (size_t i = 0; i < RN_LEN(rows); i++) {
		struct rn_place p = rn_place_get(rn_place_coded(rows[i].code));

		assert_string_equal(p.zone, rows[i].zone);
		assert_int_equal(p.offset, rows[i].offset);
	}
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
		cmocka_unit_test(an_industry_is_read),
		cmocka_unit_test(industries_are_found_in_text),
		cmocka_unit_test(industries_are_in_and_near_others),
		cmocka_unit_test(a_size_is_read),
		cmocka_unit_test(sizes_are_found_in_text),
		cmocka_unit_test(what_was_unusual_is_said),
		cmocka_unit_test(a_place_is_read),
		cmocka_unit_test(places_are_found_in_text),
		cmocka_unit_test(places_are_in_and_near_others),
		cmocka_unit_test(a_place_knows_its_clock),
	};

	return cmocka_run_group_tests(tests, open_arena, close_arena);
}
