/*
 * test_fit.c - how well people fit a profile, case by case; no store.
 *
 * A case is a profile (fields parted by |), a person, and what comes of it.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <math.h>
#include <string.h>

#include <cmocka.h>

#include "base/text.h"
#include "made.h"
#include "profile/profile.h"

static struct rn_arena *arena;

static int
setup(void **state)
{
	(void)state;
	arena = new_arena();
	return arena == NULL;
}

static int
teardown(void **state)
{
	(void)state;
	rn_arena_free(arena);
	return 0;
}

struct wish {
	const char *roles, *industries, *places, *exclude;
};

static void
split(enum rn_field f, const char *s, struct rn_list *l)
{
	if (s != NULL)
		rn_field_split(arena, f, s, l);
}

static struct rn_want
want(const struct wish *w)
{
	struct rn_profile p = { .name = "p" };
	struct rn_want out;

	split(RN_FIELD_ROLE, w->roles, &p.roles);
	split(RN_FIELD_INDUSTRY, w->industries, &p.industries);
	split(RN_FIELD_GEOGRAPHY, w->places, &p.geographies);
	split(RN_FIELD_EXCLUDE, w->exclude, &p.exclude);
	rn_want_make(arena, &p, &out);
	return out;
}

static struct rn_org
company(const char *industry, const char *size, const char *place)
{
	struct rn_org o = { .name = "Kestrel Works", .key = "kestrel works" };
	const char *says[RN_ORG_WHATS] = { [RN_ORG_INDUSTRY] = industry,
	    [RN_ORG_SIZE] = size, [RN_ORG_LOCATION] = place };

	for (int i = 0; i < RN_ORG_WHATS; i++)
		o.fact[i] = (struct rn_org_fact){ .text = says[i],
		    .source = "list", .sure = says[i] != NULL };
	rn_org_understand(&o);
	return o;
}

static const struct {
	struct wish wish;
	const char *title, *org, *place;
	int permille;		/* -1: not listed */
} fits[] = {
	/* the level and the field of a title, not its letters */
	{ { "CFO", 0, 0, 0 }, "Chief Financial Officer", "X", NULL, 1000 },
	{ { "CFO", 0, 0, 0 }, "Finanzdirektor", "X", NULL, 100 },
	{ { "CFO", 0, 0, 0 }, "Directeur financier", "X", NULL, 1000 },
	{ { "CFO", 0, 0, 0 }, "VP Finance", "X", NULL, 500 },
	{ { "CFO", 0, 0, 0 }, "Assistant to the CFO", "X", NULL, -1 },
	{ { "CFO", 0, 0, 0 }, "CTO", "X", NULL, -1 },
	{ { "CFO", 0, 0, 0 }, "Founder", "X", NULL, 300 },
	{ { "CFO", 0, 0, 0 }, NULL, "X", NULL, -1 },
	{ { "CFO; VP Finance", 0, 0, 0 }, "VP of Finance", "X", NULL, 1000 },
	{ { "Founder", 0, 0, 0 }, "CFO", "X", NULL, -1 },
	{ { "Founder", 0, 0, 0 }, "Owner", "X", NULL, 1000 },
	/* a head is whoever is first; what a partner is, who knows */
	{ { "Head of Finance", 0, 0, 0 }, "CFO", "X", NULL, 700 },
	{ { "Finance Director", 0, 0, 0 }, "CFO", "X", NULL, 150 },
	{ { "Founder", 0, 0, 0 }, "Managing Partner", "X", NULL, 500 },
	{ { "Partner", 0, 0, 0 }, "Managing Partner", "X", NULL, 1000 },
	{ { "Founder", 0, 0, 0 }, "Founder & Partner", "X", NULL, 1000 },
	{ { "angel investor", 0, 0, 0 }, "Founder, angel investor", "X", NULL,
	    1000 },
	{ { "angel investor", 0, 0, 0 }, "Business angel", "X", NULL, 1000 },
	{ { "head of information security", 0, 0, 0 },
	    "Assistant to the Head of Information Security", "X", NULL, -1 },
	/* words of a role in other languages */
	{ { "Head of Sustainability", 0, 0, 0 }, "Leiter Nachhaltigkeit", "X",
	    NULL, 1000 },
	{ { "responsable développement durable", 0, 0, 0 },
	    "Sustainability Manager", "X", NULL, 1000 },
	{ { "Head of Sustainability", 0, 0, 0 }, "Leiter Fuhrpark", "X", NULL,
	    -1 },
	/* a role of a level only, and of words only */
	{ { "Director", 0, 0, 0 }, "Director of Sales", "X", NULL, 1000 },
	{ { "Director", 0, 0, 0 }, "CEO", "X", NULL, -1 },
	{ { "glazier", 0, 0, 0 }, "Master Glazier", "X", NULL, 1000 },
	{ { "glazier", 0, 0, 0 }, "Glaziery", "X", NULL, -1 },
	{ { "plant manager", 0, 0, 0 }, "Plant Manager", "X", NULL, 1000 },
	{ { "plant manager", 0, 0, 0 }, "Project Manager", "X", NULL, 600 },
	/* industries: the words, what gives them away, whole words only */
	{ { 0, "castings", 0, 0 }, "CFO", "Whitcombe Castings", NULL, 1000 },
	{ { 0, "manufacturing", 0, 0 }, "x", "Whitcombe Castings", 0, 800 },
	{ { 0, "manufacturing", 0, 0 }, "x", "Manufacturers Ltd", 0, 800 },
	{ { 0, "bakeries", 0, 0 }, "x", "Okafor Bakery", NULL, 1000 },
	{ { 0, "bakery", 0, 0 }, "x", "Okafor & Daughters Bakeries", 0, 1000 },
	{ { 0, "textile", 0, 0 }, "x", "Merrow TÉXTILES", NULL, 1000 },
	{ { 0, "port", 0, 0 }, "x", "Airport Cafe", NULL, -1 },
	{ { 0, "food", 0, 0 }, "Buyer, Food", "X", NULL, 600 },
	{ { 0, "food manufacturing", 0, 0 }, "x", "Ovens & Foods", 0, 800 },
	{ { 0, "food manufacturing", 0, 0 }, "x", "Foods", NULL, 800 },
	{ { 0, "food manufacturing", 0, 0 }, "x", "Steel Co", NULL, -1 },
	{ { 0, "organic food", 0, 0 }, "x", "Foods", NULL, -1 },
	{ { 0, "organic food", 0, 0 }, "x", "Organic Snacks", NULL, 800 },
	{ { 0, "Hospital & Health Care", 0, 0 }, "x", "Linden Klinik", 0, 800 },
	{ { 0, "software", 0, 0 }, "x", "Oakpay", NULL, -1 },
	{ { 0, "banks", 0, 0 }, "x", "Kreissparkasse Linden", NULL, 800 },
	{ { 0, "banks", 0, 0 }, "x", "Linden Seguros", NULL, -1 },
	{ { 0, "finance", 0, 0 }, "VP Finance", "X", NULL, -1 },
	{ { 0, "製造", 0, 0 }, "x", "東京製造株式会社", NULL, 1000 },
	/* places: names, and cities for countries, and regions */
	{ { 0, 0, "Germany", 0 }, "x", "X", "Stuttgart, Germany", 1000 },
	{ { 0, 0, "Germany", 0 }, "x", "X", "München", 1000 },
	{ { 0, 0, "DACH", 0 }, "x", "X", "Linz", 1000 },
	{ { 0, 0, "Europe", 0 }, "x", "X", "Poznań, Poland", 1000 },
	{ { 0, 0, "Stuttgart", 0 }, "x", "X", "Germany", -1 },
	{ { 0, 0, "Midwest", 0 }, "x", "X", "Springfield, IL", 1000 },
	{ { 0, 0, "Germany", 0 }, "x", "X", "Kleinau, Bavaria", 1000 },
	{ { 0, 0, "Rhein-Neckar", 0 }, "x", "X", "Heidelberg", 1000 },
	{ { 0, 0, "France", 0 }, "x", "X", "Paris, Texas", -1 },
	{ { 0, 0, "Germany", 0 }, "x", "X", "Rio de Janeiro", -1 },
	{ { 0, 0, "Germany", 0 }, "x", "X", NULL, -1 },
	/* clauses together: 50, 30, 20 of what is wanted */
	{ { "CFO", "manufacturing", 0, 0 }, "CFO", "Acme", NULL, 625 },
	{ { "CFO", "manufacturing", 0, 0 }, "CFO", "Steel Co", NULL, 925 },
	{ { "CFO", "manufacturing", "France", 0 }, "CFO", "Steel Co", "Lyon",
	    940 },
	{ { "CFO", "manufacturing", 0, 0 }, NULL, "Steel Co", NULL, 300 },
	/* who answers for all fields fits only where the industry does */
	{ { "CFO", "manufacturing", 0, 0 }, "Founder", "Acme", NULL, -1 },
	{ { "CFO", "manufacturing", 0, 0 }, "Founder", "Steel Co", 0, 487 },
	/* nothing wanted that could be compared */
	{ { 0, 0, 0, 0 }, "CFO", "Steel Co", "Lyon", -1 },
};

static void
a_person_fits_as_the_table_says(void **state)
{
	int bad = 0;

	(void)state;
	for (size_t i = 0; i < RN_LEN(fits); i++) {
		const struct rn_person who = { .name = "Ada Novak",
		    .title = fits[i].title, .org = fits[i].org,
		    .location = fits[i].place };
		struct rn_want w = want(&fits[i].wish);
		struct rn_fit f;
		int got;

		rn_fit_take(arena, &w, &who, NULL, &f);
		got = f.fits ? f.permille : -1;
		if (got == fits[i].permille)
			continue;
		print_error("case %zu (%s at %s): %d, not %d\n", i,
		    fits[i].title, fits[i].org, got, fits[i].permille);
		bad++;
	}
	assert_int_equal(bad, 0);
}

static const struct {
	const char *exclude, *title, *org, *because;
} excluded[] = {
	{ "consultants", "Consultant", "X", "consultants" },
	{ "recruiters", "CFO", "Hunters Recruiting", "recruiters" },
	{ "consulting", "CFO", "North Consultancy", "consulting" },
	{ "recruiters, agencies", "CFO", "Brand Agency", "agencies" },
	{ "banks", "CFO", "First Bank", "banks" },
	{ "banks", "VP Finance", "Steel Co", NULL },
	{ "Novak", "CFO", "X", "Novak" },
	{ "investor", "CFO", "X", "investor" },		/* a tag */
	{ "acme", "CFO", "Acmetal", NULL },
	/* who serves a trade is not of it; who is of it is not who serves it */
	{ "suppliers to hospitals", "CFO", "Linden Hospital", NULL },
	{ "suppliers to hospitals", "CFO", "Ward Suppliers",
	    "suppliers to hospitals" },
	{ "big bakeries", "CFO", "Linden Bakery", "big bakeries" },
	/* levels, fields of work, long words by their beginning */
	{ "anybody below director", "Sales Manager", "X",
	    "anybody below director" },
	{ "anybody below director", "Director of Sales", "X", NULL },
	{ "HR people", "Chief People Officer", "X", "HR people" },
	{ "HR people", "CFO", "X", NULL },
	{ "CTOs", "Chief Technology Officer", "X", "CTOs" },
	{ "CTOs", "Engineering Manager", "X", NULL },
	{ "VPs", "SVP Sales", "X", "VPs" },
	{ "CISO", "Chief Information Security Officer", "X", "CISO" },
	{ "owners", "CEO", "X", NULL },
	{ "Einkaufsberater", "CFO", "Linden Einkaufsberatung",
	    "Einkaufsberater" },
	/* adjectives after any article; whoever rents himself out is fractional */
	{ "indirekten Einkauf", "Einkäuferin Indirektes Material", "X",
	    "indirekten Einkauf" },
	{ "indirektes Material", "Head of Indirect Procurement", "X",
	    "indirektes Material" },
	{ "direkten Einkauf", "Einkäuferin Indirektes Material", "X", NULL },
	{ "who rents himself out as CFO", "Fractional CFO", "X",
	    "who rents himself out as CFO" },
	{ "people who are between jobs", "CFO, en búsqueda", "X",
	    "people who are between jobs" },
	{ "anyone selling to hospitals", "CFO", "Ward Resale",
	    "anyone selling to hospitals" },
	{ "companies that build HR software", "CFO", "Linden HR Software",
	    "companies that build HR software" },
	{ "funds", "CFO", "Linden Asset Management", "funds" },
	/* a word that nothing wanted has; but not of a name */
	{ "malting exchanges", "CFO", "Malting Co", "malting exchanges" },
	{ "Malting Riverside", "CFO", "Malting Co", NULL },
	{ NULL, "CFO", "X", NULL },
};

static const struct {
	const char *exclude, *wanted, *place, *at;	/* at: of the company */
	bool out;
} placed[] = {
	{ "Spain", NULL, "Girona", NULL, true },
	{ "Spain", NULL, "Lyon", NULL, false },
	{ "Spain", NULL, "Lyon", "Girona", false },
	{ "Spain", NULL, "Kleinau", "Girona", true },
	{ "Spain", NULL, NULL, "Girona", true },
	{ "Spanish bakeries", NULL, "Girona", NULL, false },
	{ "outside the Nordics", NULL, "Oslo", NULL, false },
	{ "outside of the Nordics", NULL, "Lyon", NULL, true },
	{ "outside the Nordics", NULL, NULL, NULL, false },
	{ "anybody abroad", "Germany", "Ulm", NULL, false },
	{ "anybody abroad", "Germany", "Lyon", NULL, true },
	{ "anybody abroad", NULL, "Lyon", NULL, false },
};

static void
places_leave_out_by_where_they_lie(void **state)
{
	(void)state;
	for (size_t i = 0; i < RN_LEN(placed); i++) {
		const struct wish wish = { .places = placed[i].wanted,
		    .exclude = placed[i].exclude };
		const struct rn_person who = { .name = "Ada Novák",
		    .title = "CFO", .org = "X", .location = placed[i].place };
		struct rn_org o = company(NULL, NULL, placed[i].at);
		struct rn_want w = want(&wish);
		const char *because;

		if (rn_fit_excluded(arena, &w, &who, &o, &because) !=
		    placed[i].out)
			fail_msg("%s, of %s", placed[i].exclude,
			    placed[i].place == NULL ? "?" : placed[i].place);
	}
}

static void
what_is_second_best_is_worth_less(void **state)
{
	static struct rn_said_as said[] = {
		{ "industries", "bakeries", "bakeries" },
		{ "industries", "mills", "Mills" },
	};
	const char *trade[] = { "bakeries", "mills" };
	const struct rn_profile p = { .industries = { trade, 2 },
	    .said = said, .says = RN_LEN(said),
	    .description = "Bosses of bakeries. Mills are second best." };
	struct rn_want w;

	(void)state;
	rn_want_make(arena, &p, &w);
	assert_true(w.industry[0].liked >= 1);
	assert_true(w.industry[1].liked < 1);
}

static void
who_has_stopped_may_be_wanted(void **state)
{
	const struct rn_person was = { .title = "former CFO, Acme",
	    .org = "X" }, is = { .title = "CFO", .org = "X" };
	const char *role = "CFO";
	struct rn_profile p = { .roles = { &role, 1 },
	    .description = "People who were CFO and are retired by now." };
	struct rn_want w;
	struct rn_fit f;

	(void)state;
	rn_want_make(arena, &p, &w);
	rn_fit_take(arena, &w, &was, NULL, &f);
	assert_int_equal(f.permille, 1000);
	rn_fit_take(arena, &w, &is, NULL, &f);
	assert_true(f.permille < 500);
	p.description = "CFOs. Retired people: no.";
	role = "retired people";
	p.exclude = (struct rn_list){ &role, 1 };
	rn_want_make(arena, &p, &w);
	assert_false(w.past);
}

static void
who_is_not_wanted_is_left_out(void **state)
{
	const char *tag[] = { "lead", "investor" };

	(void)state;
	for (size_t i = 0; i < RN_LEN(excluded); i++) {
		const struct wish wish = { .exclude = excluded[i].exclude };
		const struct rn_person who = { .name = "Ada Novák",
		    .title = excluded[i].title, .org = excluded[i].org,
		    .tags = { tag, 2 } };
		struct rn_want w = want(&wish);
		const char *because = NULL;
		bool out = rn_fit_excluded(arena, &w, &who, NULL,
		    &because);

		if (out != (excluded[i].because != NULL) ||
		    (out && strcmp(because, excluded[i].because) != 0))
			fail_msg("case %zu: %s", i, out ? because : "kept");
	}
}

/* Who is wanted is not left out with what they are beside. */
static const struct {
	const char *roles, *industries, *exclude, *title, *org;
	bool out;
} spared[] = {
	{ "Head of Compliance", NULL, "lawyers", "General Counsel", "X", true },
	{ "Head of Compliance", NULL, "lawyers", "Director of Legal", "X", true },
	{ "Head of Compliance", NULL, "lawyers", "Chief Compliance Officer", "X",
	    false },
	{ "General Counsel", NULL, "lawyers", "General Counsel", "X", false },
	{ "General Counsel", NULL, "compliance", "Compliance Officer", "X", true },
	{ "Angel investor", NULL, "funds", "Angel investor", "Linden Angels",
	    false },
	{ "Angel investor", NULL, "funds", "Partner", "Linden Fund", true },
	{ "CFO", "asset management", "funds", "CFO", "Linden Asset Management",
	    false },
};

static void
who_is_wanted_is_spared(void **state)
{
	(void)state;
	for (size_t i = 0; i < RN_LEN(spared); i++) {
		const struct wish wish = { .roles = spared[i].roles,
		    .industries = spared[i].industries,
		    .exclude = spared[i].exclude };
		const struct rn_person who = { .name = "Ada Novák",
		    .title = spared[i].title, .org = spared[i].org };
		struct rn_want w = want(&wish);
		const char *because;

		if (rn_fit_excluded(arena, &w, &who, NULL, &because) !=
		    spared[i].out)
			fail_msg("%s, not %s: %s", spared[i].roles,
			    spared[i].exclude, spared[i].title);
	}
}

static const struct {
	const char *exclude, *note;
	bool out;
} noted[] = {
	{ "crypto exchanges", "crypto exchange", true },
	{ "insurtech", "Insurtech, Paris", true },
	{ "who sells HR software", "his own product, an applicant tracking tool",
	    true },
	{ "recruiters", "RECRUITER; met at a fair", true },
	{ "recruiters", "recruiters,", true },
	{ "single hotels", "one house", true },
	{ "single hotels", "22 houses", false },
	{ "Kestrel", "now with Kestrel", false },
	/* others, what was, what is looked for */
	{ "recruiters", "introduced by a recruiter", false },
	{ "consultants", "was a consultant till 2019", false },
	{ "consultants", "ancien consultant", false },
	{ "insurtech", "ex insurtech", false },
	{ "recruiters", "knows every recruiter. Recruiter himself", true },
	{ "vendors", "no vendor\nvendor", true },
	{ "vendors", "", false }, { "vendors", " . ; ", false },
	/* words that only hint at a trade */
	{ "banks", "savings", false },
};

static void
notes_say_who_is_not_wanted(void **state)
{
	(void)state;
	for (size_t i = 0; i < RN_LEN(noted); i++) {
		const struct wish wish = { .exclude = noted[i].exclude };
		const char *note = noted[i].note;
		const struct rn_person who = { .name = "Ada Novák",
		    .title = "CFO", .org = "X", .notes = { &note, 1 } };
		struct rn_want w = want(&wish);
		const char *because;

		if (rn_fit_excluded(arena, &w, &who, NULL, &because) !=
		    noted[i].out)
			fail_msg("%s, by '%s'", noted[i].exclude,
			    noted[i].note);
	}
}

static void
every_point_has_its_reason(void **state)
{
	const struct wish wish = { "CFO", "steel", "France", NULL };
	const struct rn_person who = { .title = "CFO", .org = "Acme Steel",
	    .location = "Lyon" };
	struct rn_want w = want(&wish);
	struct rn_fit f;

	(void)state;
	rn_fit_take(arena, &w, &who, NULL, &f);
	assert_int_equal(f.permille, 1000);
	assert_string_equal(f.facet[RN_FACET_ROLE].reason,
	    "CFO is c-suite, finance: like CFO");
	assert_string_equal(f.facet[RN_FACET_INDUSTRY].reason,
	    "steel: 'steel' in Acme Steel");
	assert_string_equal(f.facet[RN_FACET_PLACE].reason, "France: Lyon");
	for (int k = 0; k <= RN_FACET_PLACE; k++)
		assert_true(f.facet[k].which == 0 && f.facet[k].like >= 1);
	/* not wanted */
	assert_true(isnan(f.facet[RN_FACET_SIZE].like));
	assert_null(f.facet[RN_FACET_SIZE].reason);
}

static void
the_best_of_several_is_named(void **state)
{
	const struct wish wish = { "VP Sales;CFO", "mills;steel", "France",
	    NULL };
	const struct rn_person who = { .title = "VP Finance",
	    .org = "Acme Steel", .location = "Oslo" };
	struct rn_want w = want(&wish);
	struct rn_fit f;

	(void)state;
	rn_fit_take(arena, &w, &who, NULL, &f);
	assert_int_equal(f.facet[RN_FACET_ROLE].which, 1);
	assert_true(fabs(f.facet[RN_FACET_ROLE].like - .5) < 1e-9);
	assert_int_equal(f.facet[RN_FACET_INDUSTRY].which, 1);
	assert_int_equal(f.facet[RN_FACET_PLACE].which, -1);
}

static void
a_note_does_not_change_what_a_company_does(void **state)
{
	const struct wish wish = { .exclude = "insurtech" };
	const char *note = "insurtech renews in March";
	const struct rn_person who = { .org = "Kestrel Works",
	    .title = "CFO", .notes = { &note, 1 } };
	struct rn_org hospital = company("hospitals", NULL, NULL);
	struct rn_org insurer = company("insurance", NULL, NULL);
	struct rn_want w = want(&wish);
	const char *because;

	(void)state;
	assert_false(rn_fit_excluded(arena, &w, &who, &hospital, &because));
	assert_true(rn_fit_excluded(arena, &w, &who, &insurer, &because));
}

static void
a_company_says_what_its_name_does_not(void **state)
{
	const struct wish wish = { "CFO", "banks", "Germany", "insurers" };
	const struct rn_person who = { .title = "CFO",
	    .org = "Kestrel Works" };
	struct rn_org bank = company("Banking", "51-200", "Stuttgart"),
	    insurer = company("Insurance", NULL, NULL),
	    unknown = company(NULL, NULL, NULL);
	struct rn_want w = want(&wish);
	const char *because;
	struct rn_fit f;

	(void)state;
	w.size = (struct rn_range){ .low = 100, .high = 500 };
	rn_fit_take(arena, &w, &who, &bank, &f);
	assert_true(f.facet[RN_FACET_INDUSTRY].like >= 1);
	assert_true(f.facet[RN_FACET_PLACE].like > .7);
	assert_true(f.facet[RN_FACET_SIZE].like >= 1);
	assert_true(isnan(f.facet[RN_FACET_REVENUE].like));
	w.size = (struct rn_range){ .low = 20000, .high = INFINITY };
	rn_fit_take(arena, &w, &who, &bank, &f);
	assert_true(f.facet[RN_FACET_SIZE].like < .01);
	assert_false(rn_fit_excluded(arena, &w, &who, &bank, &because));
	assert_true(rn_fit_excluded(arena, &w, &who, &insurer, &because));
	rn_fit_take(arena, &w, &who, &unknown, &f);
	assert_true(isnan(f.facet[RN_FACET_SIZE].like));
	assert_true(isnan(f.facet[RN_FACET_PLACE].like));
}

static void
a_company_is_left_out_by_name(void **state)
{
	static const struct { const char *exclude; const char *tag; bool out; } row[] = {
		{ "Kestrel Works", "east", true }, { "Kestrel", "east", true },
		{ "KESTREL WORKS GmbH", "east", true },
		{ "Kestrel Bank", "east", false }, { "Kes", "east", false },
		/* of firms, not of what somebody looks after there */
		{ "security vendors", "east", false },
		{ "vendors", "vendor", true }, { "vendors", "east", false },
		/* of what, nobody says */
		{ "security vendors", "vendor", true },
		{ "dev consultancies", "consulting", true },
		{ "people who sell HR software", "vendor", false },
	};
	struct rn_org o = company(NULL, NULL, NULL);

	(void)state;
	for (size_t i = 0; i < RN_LEN(row); i++) {
		const struct wish wish = { .exclude = row[i].exclude };
		const char *tag = row[i].tag;
		const struct rn_person who = { .org = "Kestrel Works",
		    .title = "Head of Security", .tags = { &tag, 1 } };
		struct rn_want w = want(&wish);
		const char *because;

		if (rn_fit_excluded(arena, &w, &who, &o, &because) !=
		    row[i].out)
			fail_msg("%s, %s", row[i].exclude, row[i].tag);
	}
}

static void
what_is_rare_is_worth_more(void **state)
{
	struct rn_usual u = { .n = { 0 } };
	struct rn_fit f = { .fits = true };

	(void)state;
	for (int k = 0; k < RN_FACETS; k++)
		f.facet[k].like = NAN;
	/* all but one are in the place, one in a hundred has the role */
	for (int i = 0; i < 100; i++) {
		f.facet[RN_FACET_PLACE].like = i != 0;
		f.facet[RN_FACET_ROLE].like = i == 0;
		rn_usual_note(&u, &f);
	}
	assert_true(rn_facet_weight(&u, RN_FACET_ROLE, 1) > 2.5);
	assert_true(fabs(rn_facet_weight(&u, RN_FACET_PLACE, 1)) < .6);
	/* the more like it, the more; and less than nothing where it is not */
	for (double like = 0; like < .95; like += .1)
		assert_true(rn_facet_weight(&u, RN_FACET_ROLE, like) <
		    rn_facet_weight(&u, RN_FACET_ROLE, like + .1));
	assert_true(rn_facet_weight(&u, RN_FACET_ROLE, 0) < -1);
	assert_true(fabs(rn_facet_weight(&u, RN_FACET_ROLE, NAN)) < 1e-9);
	assert_true(rn_news_weight(1) > rn_news_weight(.5));
	assert_true(fabs(rn_news_weight(0)) < 1e-9);
}

static const struct {
	const char *text, *phrase;
	int at, len;		/* at -1: not there */
} phrases[] = {
	{ "gear works", "works", 5, 5 }, { "gear works", "work", 5, 5 },
	{ "gear works", "gear work", 0, 10 }, { "gearworks", "works", -1, 0 },
	{ "bakeries", "bakery", 0, 8 }, { "bakery", "bakeries", 0, 6 },
	{ "glass", "glas", -1, 0 }, { "boxes", "box", 0, 5 },
	{ "gas", "ga", -1, 0 }, { "a/b c", "b c", 2, 3 },
	{ "", "x", -1, 0 }, { "x", "", -1, 0 }, { "x", "...", -1, 0 },
	{ "o'neil", "o neil", 0, 6 }, { "cold, chain", "cold chain", 0, 11 },
	{ "cold", "cold chain", -1, 0 },
};

static void
phrases_are_found_as_whole_words(void **state)
{
	(void)state;
	for (size_t i = 0; i < RN_LEN(phrases); i++) {
		size_t at = 0, len = 0;
		bool in = rn_phrase_in(phrases[i].text, phrases[i].phrase,
		    strlen(phrases[i].phrase), &at, &len);

		if (in != (phrases[i].at >= 0) ||
		    (in && ((int)at != phrases[i].at ||
		    (int)len != phrases[i].len)))
			fail_msg("'%s' in '%s': %d at %zu, %zu long",
			    phrases[i].phrase, phrases[i].text, in, at, len);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_person_fits_as_the_table_says),
		cmocka_unit_test(who_is_not_wanted_is_left_out),
		cmocka_unit_test(who_is_wanted_is_spared),
		cmocka_unit_test(places_leave_out_by_where_they_lie),
		cmocka_unit_test(what_is_second_best_is_worth_less),
		cmocka_unit_test(who_has_stopped_may_be_wanted),
		cmocka_unit_test(notes_say_who_is_not_wanted),
		cmocka_unit_test(a_note_does_not_change_what_a_company_does),
		cmocka_unit_test(every_point_has_its_reason),
		cmocka_unit_test(the_best_of_several_is_named),
		cmocka_unit_test(a_company_says_what_its_name_does_not),
		cmocka_unit_test(a_company_is_left_out_by_name),
		cmocka_unit_test(what_is_rare_is_worth_more),
		cmocka_unit_test(phrases_are_found_as_whole_words),
	};

	return cmocka_run_group_tests(tests, setup, teardown);
}
