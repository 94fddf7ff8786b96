/*
 * test_match.c - people ranked text by text are ranked as if each had been
 * asked for themselves: random stores, with tags, notes, signals, lessons,
 * merges and undo, and profiles that want and leave out this and that.
 *
 * The other way is `plain` here: every person read, judged and sorted.  To try
 * another kind of store, add to steps[] or to the words below; a seed that
 * fails is told.
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

#include "home.h"
#include "org/signal.h"
#include "profile/match.h"
#include "profile/noted_words.h"
#include "refnet/change.h"
#include "refnet/identity.h"
#include "refnet/import.h"
#include "refnet/org.h"

enum { ROWS = 25, STEPS = 8, SEEDS = 12 };

static uint32_t seed;
static size_t rows, listed, left_out;	/* compared in all */
static char file[128];

static unsigned
chance(unsigned n)
{
	seed = seed * 1664525 + 1013904223;
	return (seed >> 8) % n;
}

#define ONE_OF(v) ((v)[chance(RN_LEN(v))])

static const char *const first[] = { "Ada", "Borja", "Cleo", "Dimi", "Vera",
	"Vendor", "Zo\303\253", "\346\235\261\344\272\254" };
static const char *const last[] = { "Novak", "Pike", "Agencies", "Holt",
	"M\303\274ller", "Quist" };
static const char *const title[] = { "", "CFO", "Chief Financial Officer",
	"VP Finance", "Head of Treasury", "Head of Information Security",
	"CEO & Founder", "Startup CEO", "Banking Vendor Manager", "Software Engineer",
	"Directeur financier", "Buyer, castings", "Account Manager" };
static const char *const org[] = { "", "Kestrel Bank", "KESTREL BANK AG",
	"Alder Agency", "Mill Castings GmbH", "Northgate Insurance",
	"Quarry Software", "Harbour Logistics", "Kestrel Works",
	"Steel Logistics", "Brook" };
static const char *const place[] = { "", "Munich", "Kleinau", "Vienna",
	"New York", "Lyon, France", "\346\235\261\344\272\254" };
static const char *const tag[] = { "", "vendor", "banking", "treasury",
	"agency", "cash-pooling", "friend;vendors" };
static const char *const note[] = { "", "Runs the treasury project.",
	"Works for an agency now.", "Asked about banking vendors",
	"insurer renews in March", "Former banker. Cash pooling!",
	"vendors", "\346\235\261\344\272\254\346\224\257\345\272\227",
	"Head of cash; likes castings" };

static const struct rn_profile_words wish[] = {
	{ .name = "cfo", .roles = { (const char *[]){ "CFO",
	    "Head of Treasury" }, 2 }, .industries = { (const char *[]){
	    "banking", "insurance" }, 2 }, .geographies = { (const char *[]){
	    "DACH" }, 1 }, .trigger = "raised a round; new CFO",
	    .exclude = { (const char *[]){ "agencies", "security vendors" },
	    2 }, .size = "50-500 employees",
	    .description = "treasurers who look at cash pooling" },
	{ .name = "trade", .industries = { (const char *[]){ "manufacturing",
	    "software" }, 2 }, .revenue = "$50M-$500M",
	    .exclude = { (const char *[]){ "Kestrel", "vendors",
	    "banks" }, 3 } },
	{ .name = "place", .geographies = { (const char *[]){ "Austria",
	    "Kleinau", "\346\235\261\344\272\254" }, 3 },
	    .exclude = { (const char *[]){ "insurers", "M\303\274ller" }, 2 },
	    .description = "banking, projects" },
	{ .name = "any", .roles = { (const char *[]){ "Account Manager",
	    "Head of Information Security", "buyer" }, 3 },
	    .exclude = { (const char *[]){
	    "\346\235\261\344\272\254", "agency people" }, 2 } },
	{ .name = "stages", .owner = "p1@mill.example", .roles = {
	    (const char *[]){ "CEO" }, 1 }, .exclude = { (const char *[]){
	    "startups" }, 1 } },
	/* tags that say half of it, and titles and companies the other */
	{ .name = "halves", .roles = { (const char *[]){ "CFO" }, 1 },
	    .exclude = { (const char *[]){ "agency engineer", "Kestrel Works",
	    "treasury vendor", "friend of Mill" }, 4 } },
};

/* --- every person for themselves ------------------------------------------- */

/* The freshest signal where somebody works, of those a trigger speaks of. */
static const struct rn_signal *
plain_news(struct rn_matching *m, const struct rn_org *at,
    const struct rn_signal *s, size_t n)
{
	const struct rn_signal *best = NULL;

	for (size_t i = 0; i < n && at != NULL; i++)
		if ((m->w.trigger >> s[i].kind & 1) != 0 &&
		    rn_orgs_find(m->orgs, s[i].org) == at &&
		    s[i].fresh > (best == NULL ? 0 : best->fresh))
			best = &s[i];
	return best;
}

static bool
plain_out(struct rn_matching *m, const struct rn_matched *v)
{
	const struct rn_lesson *said = rn_lesson_of(m->lesson, m->lessons,
	    v->who->id);
	const char *because;

	if (v->who->id == m->p.for_id)
		return true;
	if (rn_fit_excluded(arena, &m->w, v->who, v->org, &because)) {
		m->left->exclude++;
		return true;
	}
	m->left->dnc += v->who->dnc;
	if (v->who->dnc)
		return true;
	m->left->skipped += said != NULL &&
	    said->taught == RN_TAUGHT_SKIPPED;
	return said != NULL && said->taught == RN_TAUGHT_SKIPPED;
}

static int
plain_order(const void *ap, const void *bp)
{
	const struct rn_match *a = ap, *b = bp;

	if (a->weight > b->weight || a->weight < b->weight)
		return a->weight > b->weight ? -1 : 1;
	return (a->person_id > b->person_id) - (a->person_id < b->person_id);
}

static struct rn_matched
plain_ask(struct rn_matching *m, const struct rn_person *who,
    const struct rn_signal *s, size_t n)
{
	struct rn_matched v = { .who = who,
	    .org = rn_orgs_find(m->orgs, who->org) };

	rn_fit_take(arena, &m->w, who, v.org, &v.fit);
	v.topics = rn_topics_in(&m->topics, arena, who, v.org);
	v.news = plain_news(m, v.org, s, n);
	return v;
}

static void
plain_learn(struct rn_matching *m, const struct rn_matched *v, size_t n,
    const struct rn_signal *s, size_t signals)
{
	struct rn_example *e = rn_alloc(arena, (m->lessons + 1) * sizeof(*e));
	const struct rn_person_query q = { .as_of = RN_NOW, .notes = true };
	double all[RN_WORTHS] = { 0 };
	struct rn_person *who;
	size_t count, k = 0;

	for (size_t i = 0; i < n; i++)
		for (int t = 0; t < RN_WORTHS; t++)
			all[t] += v[i].term[t] / (double)n;
	assert_int_equal(rn_person_list(rn, arena, &q, &who, &count), RN_OK);
	for (size_t i = 0; i < count; i++) {
		const struct rn_lesson *said = rn_lesson_of(m->lesson,
		    m->lessons, who[i].id);
		struct rn_matched one;

		if (said == NULL)
			continue;
		one = plain_ask(m, &who[i], s, signals);
		rn_match_weigh(m, &one);
		e[k].taught = (enum rn_taught)said->taught;
		memcpy(e[k++].term, one.term, sizeof(one.term));
	}
	rn_lessons_learn(e, k, all, m->times);
}

static void
plain_match(const char *name, const char *filter, struct rn_match **list,
    size_t *n, struct rn_match_left *left)
{
	const struct rn_person_query q = { .filter = filter, .as_of = RN_NOW,
	    .notes = true };
	struct rn_matching m = { .rn = rn, .a = arena, .left = left };
	struct rn_matched *v;
	struct rn_signal *s;
	struct rn_person *who;
	size_t count, signals, kept = 0;

	*left = (struct rn_match_left){ .blank = false };
	assert_int_equal(rn_profile_get(rn, arena, name, &m.p), RN_OK);
	assert_int_equal(rn_person_list(rn, arena, &q, &who, &count), RN_OK);
	assert_int_equal(rn_orgs_read(rn, arena, RN_NOW, &m.orgs), RN_OK);
	assert_int_equal(rn_lessons_read(rn, arena, m.p.id, RN_NOW, &m.lesson,
	    &m.lessons), RN_OK);
	assert_int_equal(rn_signal_all(rn, arena, RN_NOW, &s, &signals),
	    RN_OK);
	rn_want_make(arena, &m.p, &m.w);
	rn_topics_make(arena, &m.p, &m.topics);
	v = rn_alloc(arena, (count + 1) * sizeof(*v));
	/* the first spelling asked for names a company */
	for (size_t i = 0; i < count; i++)
		(void)rn_orgs_find(m.orgs, who[i].org);
	for (size_t i = 0; i < count; i++) {
		v[kept] = plain_ask(&m, &who[i], s, signals);
		rn_usual_note(&m.usual, &v[kept].fit);
		rn_topics_note(&m.topics, v[kept].topics);
		kept += v[kept].fit.fits && !plain_out(&m, &v[kept]);
	}
	*list = rn_alloc(arena, (kept + 1) * sizeof(**list));
	for (size_t i = 0; i < kept; i++)
		rn_match_weigh(&m, &v[i]);
	for (int k = 0; k < RN_WORTHS; k++)
		m.times[k] = 1;
	if (m.lessons > 0)
		plain_learn(&m, v, kept, s, signals);
	for (size_t i = 0; i < kept; i++)
		rn_match_row(&m, &v[i], &(*list)[i]);
	if (kept > 1)
		qsort(*list, kept, sizeof(**list), plain_order);
	*n = kept;
	rn_orgs_free(m.orgs);
}

/* --- a store --------------------------------------------------------------- */

static void
bring(void)
{
	const struct rn_import_options o = { 0 };
	FILE *f = fopen(file, "w");
	struct rn_import out;

	assert_non_null(f);
	fputs("First Name,Last Name,Email,Title,Company,City,Tags,Notes\n", f);
	for (unsigned i = 0; i < ROWS; i++)
		fprintf(f, "%s,%s,p%u@mill.example,\"%s\",%s,\"%s\",%s,\"%s\""
		    "\n", ONE_OF(first), ONE_OF(last), chance(60),
		    ONE_OF(title), ONE_OF(org), ONE_OF(place), ONE_OF(tag),
		    ONE_OF(note));
	assert_int_equal(fclose(f), 0);
	if (rn_import_file(rn, arena, file, &o, NULL, &out) != RN_OK)
		fail_msg("%s", rn_error_text(rn));
}

static const char *
somebody(void)
{
	const struct rn_person_query q = { .as_of = RN_NOW };
	struct rn_person *v;
	size_t n;

	assert_int_equal(rn_person_list(rn, arena, &q, &v, &n), RN_OK);
	return rn_sprintf(arena, "%lld", n == 0 ? 0LL :
	    (long long)v[chance((unsigned)n)].id);
}

static void
put_tag(void)
{
	const char *one = "vendor";
	struct rn_list tags = { &one, 1 }, none = { NULL, 0 };
	bool on = chance(2) == 0;
	int64_t id;

	(void)!rn_person_tag(rn, somebody(), on ? &tags : &none, on ? &none :
	    &tags, &id);
}

static void
put_dnc(void)
{
	int64_t id;

	(void)!rn_person_dnc(rn, somebody(), chance(4) != 0, "", &id);
}

static void
merge(void)
{
	const char *who[] = { somebody(), somebody() };
	int64_t id;

	(void)!rn_person_merge(rn, who, 2, &id);
}

static void
know_org(void)
{
	const char *says[RN_ORG_WHATS] = { NULL };
	struct rn_org out;

	says[RN_ORG_INDUSTRY] = chance(2) == 0 ? "Insurance" :
	    "Industrial Automation";
	says[RN_ORG_SIZE] = chance(2) == 0 ? "120" : "10001+";
	says[RN_ORG_STAGE] = chance(2) == 0 ? "Series B" : NULL;
	says[RN_ORG_REVENUE] = "$80M";
	says[RN_ORG_LOCATION] = chance(2) == 0 ? "Vienna" : "Berlin";
	says[RN_ORG_ABOUT] = chance(2) == 0 ? "sells cash pooling" : NULL;
	(void)!rn_org_edit(rn, arena, org[1 + chance(RN_LEN(org) - 1)], says,
	    &out);
}

static void
put_signal(void)
{
	const struct rn_signal_words w = { .org = org[1 +
	    chance(RN_LEN(org) - 1)], .about = chance(2) == 0 ?
	    "raised a Series B" : "has a new CFO", .kind = -1,
	    .at = NOW - (int64_t)chance(200) * 86400 };
	struct rn_signal out;

	(void)!rn_signal_add(rn, arena, &w, &out);
}

static void
teach(void)
{
	struct rn_lesson out;

	(void)!rn_profile_teach(rn, arena, ONE_OF(wish).name, somebody(),
	    chance(2) == 0 ? RN_TAUGHT_ACCEPTED : RN_TAUGHT_SKIPPED, NULL,
	    &out);
}

static void
take_back(void)
{
	struct rn_change out;

	(void)!rn_undo(rn, arena, &out);
}

/* Notes go into the full-text index, however few they are. */
static void
settle(void)
{
	assert_int_equal(rn_noted_settle(rn, 0), RN_OK);
}

static void (*const steps[])(void) = { bring, bring, put_tag, put_tag,
	put_dnc, merge, know_org, put_signal, put_signal, teach, take_back,
	settle };

/* --- both ways ------------------------------------------------------------- */

static void
compare(uint32_t from, const char *name, const char *filter, size_t most)
{
	const struct rn_match_query q = { .filter = filter, .as_of = RN_NOW,
	    .most = most };
	struct rn_match_left left, plain_left;
	struct rn_match *list, *plain;
	size_t n, count, wanted;

	plain_match(name, filter, &plain, &count, &plain_left);
	if (rn_profile_best(rn, arena, name, &q, &list, &n, &left) != RN_OK)
		fail_msg("%s", rn_error_text(rn));
	wanted = most == 0 || most > count ? count : most;
	if (n != wanted || left.exclude != plain_left.exclude ||
	    left.dnc != plain_left.dnc || left.skipped != plain_left.skipped)
		fail_msg("seed %u, %s, most %zu: %zu rows, not %zu; left out"
		    " %d, not %d", from, name, most, n, wanted,
		    (int)left.exclude, (int)plain_left.exclude);
	for (size_t i = 0; i < n; i++) {
		bool same = list[i].person_id == plain[i].person_id &&
		    fabs(list[i].weight - plain[i].weight) < 1e-12 &&
		    fabs(list[i].fit - plain[i].fit) < 1e-12 &&
		    list[i].tier == plain[i].tier &&
		    list[i].reasons.n == plain[i].reasons.n &&
		    strcmp(list[i].why, plain[i].why) == 0;

		if (!same)
			fail_msg("seed %u, %s, row %zu: %d %.9f, not %d %.9f"
			    "\n%s\n%s", from, name, i, (int)list[i].person_id,
			    list[i].weight, (int)plain[i].person_id,
			    plain[i].weight, list[i].why, plain[i].why);
	}
	assert_int_equal(left.more, count - n);
	rows += n;
	listed += count;
	left_out += (size_t)left.exclude;
}

static void
compare_all(uint32_t from)
{
	static const char *const filter[] = { NULL, "tag:vendor",
	    "-function:finance" };

	for (size_t i = 0; i < RN_LEN(wish); i++)
		for (size_t f = 0; f < RN_LEN(filter); f++)
			for (size_t most = 0; most < 8; most += 3)
				compare(from, wish[i].name, filter[f], most);
}

static void
one_life(uint32_t from)
{
	struct rn_profile p;

	seed = from;
	assert_true(home_open());
	snprintf(file, sizeof(file), "%s/rows.csv", home);
	add("Ada Novak", "p1@mill.example");
	for (size_t i = 0; i < RN_LEN(wish); i++)
		assert_int_equal(rn_profile_new(rn, arena, wish[i].name,
		    &wish[i], &p), RN_OK);
	bring();
	for (int i = 0; i < 5; i++)
		know_org();
	for (int i = 0; i < STEPS; i++) {
		ONE_OF(steps)();
		rn_arena_reset(arena);
		if (i % 3 == 2)
			compare_all(from);
	}
	unlink(file);
	assert_true(home_close());
}

static void
the_best_are_those_of_everybody_asked(void **state)
{
	(void)state;
	for (uint32_t i = 1; i <= SEEDS; i++)
		one_life(i * 7919);
	assert_true(rows > 1000 && listed > rows && left_out > 500);
}

/* The same numbers without rows. */
static void
bare_rows_say_the_same(void **state)
{
	const struct rn_match_query q = { .as_of = RN_NOW, .bare = true };
	struct rn_profile_words words = wish[0];
	struct rn_match_left left, as_well;
	struct rn_match *bare, *list;
	struct rn_profile p;
	size_t n, count, cfos = 0;

	(void)state;
	seed = 1;
	assert_true(home_open());
	snprintf(file, sizeof(file), "%s/rows.csv", home);
	words.authority = "runs treasury";	/* one more role */
	assert_int_equal(rn_profile_new(rn, arena, words.name, &words, &p),
	    RN_OK);
	bring();
	know_org();
	assert_int_equal(rn_profile_match(rn, arena, "cfo", NULL, RN_NOW,
	    &list, &n, &left), RN_OK);
	assert_int_equal(rn_profile_best(rn, arena, "cfo", &q, &bare, &count,
	    &as_well), RN_OK);
	assert_int_equal(count, n);
	assert_true(n > 0);
	for (size_t i = 0; i < n; i++) {
		assert_int_equal(bare[i].rank, i + 1);
		assert_int_equal(bare[i].person_id, list[i].person_id);
		assert_true(fabs(bare[i].fit - list[i].fit) < 1e-12);
		assert_int_equal(bare[i].place.which, list[i].place.which);
		assert_int_equal(bare[i].role.which, list[i].role.which);
		if (list[i].title != NULL &&
		    strcmp(list[i].title, "CFO") == 0) {
			assert_int_equal(bare[i].role.which, 0);
			cfos++;
		}
		assert_null(bare[i].name);
	}
	assert_true(cfos > 0);
	unlink(file);
	assert_true(home_close());
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_best_are_those_of_everybody_asked),
		cmocka_unit_test(bare_rows_say_the_same),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
