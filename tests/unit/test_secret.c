/*
 * test_secret.c - what the words of a yes let be told, what is secret of whom in
 * a text of each step; and that no generated draft tells of somebody what nobody
 * consented to be told: canaries in names, companies and addresses, thousands of
 * drafts.
 *
 * What is allowed is read here a second time, from the rule as the manual has
 * it.  REFNET_LIVES=N asks for more drafts than 1,000.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/base.h"
#include "home.h"
#include "intro/secret.h"
#include "made.h"
#include "refnet/change.h"
#include "refnet/intro.h"
#include "refnet/profile.h"
#include "refnet/signal.h"

/* Whom introductions are between; me is never one of these. */
static const struct canary {
	const char *name, *first, *last, *org, *firm, *email, *domain;
} canary[] = {
	{ "Quilla Zephyrine", "Quilla", "Zephyrine", "Vantorel Mills Ltd",
	    "Vantorel", "qz@vantorel.example", "vantorel.example" },
	{ "Orsino Bractwick", "Orsino", "Bractwick", "Hemlathe GmbH",
	    "Hemlathe", "ob@hemlathe.example", "hemlathe.example" },
	{ "Ysolde Crumhorn", "Ysolde", "Crumhorn", "Wexpondry SA",
	    "Wexpondry", "yc@wexpondry.example", "wexpondry.example" },
};
enum { THEY = 3 };

static uint64_t seed = 20261129;

static size_t
chance(size_t n)
{
	uint64_t z = seed += 0x9e3779b97f4a7c15u;

	z = (z ^ z >> 30) * 0xbf58476d1ce4e5b9u;
	z = (z ^ z >> 27) * 0x94d049bb133111ebu;
	return (size_t)((z ^ z >> 31) % n);
}

static int
set_up(void **state)
{
	(void)state;
	if (!home_open())
		return -1;
	for (size_t i = 0; i < THEY; i++) {
		const struct canary *c = &canary[i];
		const char *email = c->email;
		const char *title = i == 1 ? "CFO of Hemlathe" : "CFO";
		struct rn_person_words w = { .name = c->name, .org = c->org,
		    .title = title, .location = "Porto, Portugal",
		    .emails = { &email, 1 } };
		struct rn_signal_words news = { .org = c->org,
		    .about = "raised money for a second plant", .kind = -1,
		    .at = NOW - 30 * 86400 };
		struct rn_signal s;
		int64_t id;

		assert_int_equal(rn_person_add(rn, &w, &id), RN_OK);
		assert_int_equal(rn_signal_add(rn, arena, &news, &s), RN_OK);
	}
	return 0;
}

static int
tear_down(void **state)
{
	(void)state;
	return home_close() ? 0 : -1;
}

/* A topic and a script that say too much are not told either. */
static void
tempt(void)
{
	const char *role = "CFO", *industry = "milling", *names[1];
	struct rn_profile_words w = { .roles = { &role, 1 },
	    .industries = { &industry, 1 }, .trigger = "a second plant",
	    .script = "Ines helps Quilla and Hemlathe. She would like to hear"
	    " how Ysolde chooses tools.",
	    .value = "what Orsino Bractwick got" };
	struct rn_profile p;

	assert_int_equal(rn_profile_new(rn, arena, "plants", &w, &p), RN_OK);
	for (size_t i = 0; i < THEY; i++)
		for (size_t k = 0; k < THEY; k++) {
			struct rn_log l = { .with = { names, 1 },
			    .kind = RN_CHANNEL_EMAIL,
			    .direction = RN_DIRECTION_OUT,
			    .at = NOW - (int64_t)(1 + k) * 86400 };
			struct rn_interaction said;

			names[0] = canary[i].name;
			l.about = i == k ? "Lunch in Porto" :
			    rn_sprintf(arena, "%s and %s", canary[k].first,
			    canary[k].firm);
			assert_int_equal(rn_log_add(rn, arena, &l, &said),
			    RN_OK);
		}
}

/* One world: who sits where (-1: me), what was said. */
struct world {
	int64_t id;
	int seat[RN_PARTIES];
	bool unnamed, yes[RN_PARTIES];
	int share[RN_PARTIES];		/* index in `shares` */
};
static const struct { const char *share; bool name, firm, reach; } shares[] = {
	{ NULL, true, true, true }, { "name", true, false, false },
	{ "firm", false, true, false }, { "name, email", true, false, true },
	{ "name,firm", true, true, false }, { "in words", true, true, true },
};

static const char *
ref(int who)
{
	return who < 0 ? "me" : canary[who].name;
}

static void
make_world(struct world *w)
{
	static const int seats[][RN_PARTIES] = { { -1, 0, 1 }, { 0, -1, 1 },
	    { 0, 1, -1 } };
	size_t role = chance(3), turn = chance(THEY);
	struct rn_intro_words words = { .kind = -1 };

	for (int p = 0; p < RN_PARTIES; p++)
		w->seat[p] = seats[role][p] < 0 ? -1 :
		    (int)(((size_t)seats[role][p] + turn) % THEY);
	w->unnamed = chance(3) == 0;
	words.requester = ref(w->seat[RN_PARTY_REQUESTER]);
	words.connector = role == 1 ? NULL : ref(w->seat[RN_PARTY_CONNECTOR]);
	words.target = ref(w->seat[RN_PARTY_TARGET]);
	words.profile = chance(2) == 0 ? "plants" : NULL;
	words.named = w->unnamed ? RN_NAMED_NOT : RN_NAMED_AS_IS;
	assert_int_equal(rn_intro_new(rn, &words, "a test", &w->id), RN_OK);
	for (int p = 0; p < RN_PARTIES; p++) {
		struct rn_answer_words said = { .until = RN_NONE,
		    .on = RN_NOW };

		w->share[p] = (int)chance(RN_LEN(shares));
		w->yes[p] = false;
		said.share = shares[w->share[p]].share;
		if (w->seat[p] < 0)
			continue;
		w->yes[p] = chance(2) == 0;
		assert_int_equal(rn_intro_answer(rn, w->id, (enum rn_party)p,
		    w->yes[p] ? RN_ANSWER_YES : RN_ANSWER_ASKED, &said,
		    "a test"), RN_OK);
	}
	if (w->seat[RN_PARTY_TARGET] < 0 && chance(2) == 0) {
		const struct rn_answer_words mine = { .until = RN_NONE,
		    .on = RN_NOW };

		assert_int_equal(rn_intro_answer(rn, w->id, RN_PARTY_TARGET,
		    RN_ANSWER_YES, &mine, NULL), RN_OK);
	}
}

/* May the name, or the company, of a party be in a text for a reader? */
static bool
may(const struct world *w, int step, int reader, int p, bool firm)
{
	bool ask = step == RN_DRAFT_ASK_CONNECTOR ||
	    step == RN_DRAFT_ASK_TARGET || step == RN_DRAFT_REMINDER ||
	    step == RN_DRAFT_DECLINE;

	if (p == reader)
		return true;
	if (step == RN_DRAFT_RE_ENGAGE)
		return false;
	if (w->yes[p])
		return firm ? shares[w->share[p]].firm :
		    shares[w->share[p]].name;
	if (w->unnamed && ask && p != RN_PARTY_CONNECTOR)
		return false;
	return !(ask && step != RN_DRAFT_ASK_CONNECTOR &&
	    p == RN_PARTY_REQUESTER);
}

static void
check(const struct world *w, const struct rn_draft *d, int *told)
{
	const char *text = rn_sprintf(arena, "%s\n%s", d->subject, d->body);

	for (int p = 0; p < RN_PARTIES; p++) {
		const struct canary *c;
		bool named, firm;

		if (w->seat[p] < 0)
			continue;
		c = &canary[w->seat[p]];
		named = strstr(text, c->first) != NULL ||
		    strstr(text, c->last) != NULL;
		firm = strstr(text, c->firm) != NULL;
		*told += named;
		if (strstr(text, c->email) != NULL ||
		    strstr(text, c->domain) != NULL)
			fail_msg("%s in:\n%s", c->email, text);
		if (named && !may(w, d->step, d->party, p, false))
			fail_msg("step %d, reader %d: %s (party %d) in:\n%s",
			    d->step, d->party, c->name, p, text);
		if (firm && !may(w, d->step, d->party, p, true))
			fail_msg("step %d, reader %d: %s (party %d) in:\n%s",
			    d->step, d->party, c->org, p, text);
	}
	for (size_t i = 0; i < d->to.n; i++)
		for (int p = 0; p < RN_PARTIES; p++)
			if (w->seat[p] >= 0 && p != d->party &&
			    strstr(d->to.v[i], canary[w->seat[p]].email) !=
			    NULL && (!d->final || !w->yes[p] ||
			    !shares[w->share[p]].reach))
				fail_msg("step %d tells %s", d->step,
				    d->to.v[i]);
}

static void
no_draft_tells_what_nobody_consented_to(void **state)
{
	const char *wanted = getenv("REFNET_LIVES");
	long most = wanted == NULL ? 1000 : strtol(wanted, NULL, 10), n = 0;
	int told = 0;

	(void)state;
	tempt();
	while (n < most) {
		struct rn_arena *whole = arena;
		struct rn_change undone;
		struct world w;

		arena = new_arena();
		make_world(&w);
		for (int step = 0; step < RN_DRAFT_STEPS; step++)
			for (int final = 0; final < 2; final++) {
				struct rn_draft d;

				if (rn_intro_draft(rn, arena, w.id, step,
				    final == 1, NULL, &d) != RN_OK)
					continue;
				check(&w, &d, &told);
				n++;
			}
		rn_arena_free(arena);
		arena = whole;
		/* the next world begins as this one did */
		for (int i = 0; i < 5; i++)
			if (rn_undo(rn, arena, &undone) != RN_OK ||
			    strcmp(undone.verb, "intro new") == 0)
				break;
	}
	/* it is not that nothing is ever told */
	assert_true(told > n / 4);
}

/* --- the words of a yes ------------------------------------------------------- */

#define N RN_SECRET_NAME
#define F RN_SECRET_FIRM
#define D RN_SECRET_DOMAIN
#define EMAIL (1u << RN_HANDLE_EMAIL)
#define PHONE (1u << RN_HANDLE_PHONE)
#define URL (1u << RN_HANDLE_URL)

static void
what_is_refused_is_not_shared(void **state)
{
	static const struct {
		const char *share;
		unsigned told, kinds;
	} cases[] = {
		{ NULL, RN_SECRET_ALL, EMAIL | PHONE | URL },
		{ "", RN_SECRET_ALL, EMAIL | PHONE | URL },
		{ "my name", N, 0 }, { "name and firm", N | F, 0 },
		{ "email", N | D, EMAIL }, { "phone", N, PHONE },
		{ "profile", N, URL }, { "no linkedin", N | F | D, EMAIL | PHONE },
		{ "name, not the firm", N, 0 },
		{ "email, never the phone", N | D, EMAIL },
		{ "not the phone", N | F | D, EMAIL | URL },
		{ "no phone, no email", N | F, URL },
		{ "everything but the phone", N | F | D, EMAIL | URL },
		{ "kein Telefon", N | F | D, EMAIL | URL },
		{ "keine Mail", N | F, PHONE | URL },
		{ "alles ausser Handy", N | F | D, EMAIL | URL },
		{ "weder Firma noch Nummer", N | D, EMAIL | URL },
		{ "pas de t\xc3\xa9l\xc3\xa9phone", N | F | D, EMAIL | URL },
		{ "le nom, sans la soci\xc3\xa9t\xc3\xa9", N, 0 },
		{ "n\xc3\xa3o o email", N | F, PHONE | URL },
		{ "sin tel\xc3\xa9" "fono", N | F | D, EMAIL | URL },
		{ "nunca el correo", N | F, PHONE | URL },
		{ "nothing", 0, 0 }, { "nichts", 0, 0 }, { "rien", 0, 0 },
		{ "nada", 0, 0 }, { "nothing about the firm", 0, 0 },
		{ "nothing but my name", N, 0 },
		{ "nichts au\xc3\x9f" "er Name", N, 0 },
		{ "nada salvo o nome", N, 0 },
	};
	struct rn_arena *a = new_arena();

	(void)state;
	for (size_t i = 0; i < RN_LEN(cases); i++) {
		struct rn_shared s = rn_share_read(a, cases[i].share, NULL);

		if (s.told != cases[i].told || s.kinds != cases[i].kinds)
			fail_msg("%s: told %x, kinds %x", cases[i].share,
			    s.told, s.kinds);
	}
	assert_int_equal(rn_share_read(a, "name", "target, connector").with,
	    1u << RN_PARTY_TARGET | 1u << RN_PARTY_CONNECTOR);
	rn_arena_free(a);
}

/* --- what is secret ----------------------------------------------------------- */

#define REACH (D | RN_SECRET_HANDLE)

static const struct rn_answer_words plain = { .until = RN_NONE, .on = RN_NOW };

/* An introduction in which I sit at `mine`, and the others said yes or were
 * asked, `who` of them in these words; undone by `forget_it`. */
static void
seat_them(int mine, bool unnamed, const bool yes[RN_PARTIES], int who,
    const struct rn_answer_words *said, struct rn_file *f)
{
	const char *name[RN_PARTIES];
	struct rn_intro_words words = { .kind = -1,
	    .named = unnamed ? RN_NAMED_NOT : RN_NAMED_AS_IS };
	int64_t id;

	for (int p = 0; p < RN_PARTIES; p++)
		name[p] = p == mine ? "me" : canary[p].name;
	words.requester = name[RN_PARTY_REQUESTER];
	words.connector = mine == RN_PARTY_CONNECTOR ? NULL :
	    name[RN_PARTY_CONNECTOR];
	words.target = name[RN_PARTY_TARGET];
	assert_int_equal(rn_intro_new(rn, &words, "a test", &id), RN_OK);
	for (int p = 0; p < RN_PARTIES; p++)
		if (p != mine || p == RN_PARTY_TARGET)
			assert_int_equal(rn_intro_answer(rn, id,
			    (enum rn_party)p, p == mine || yes[p] ?
			    RN_ANSWER_YES : RN_ANSWER_ASKED,
			    p == who ? said : &plain, "a test"),
			    RN_OK);
	assert_int_equal(rn_file_read(rn, arena, id, RN_NOW, f), RN_OK);
}

static void
forget_it(void)
{
	struct rn_change undone;

	do
		assert_int_equal(rn_undo(rn, arena, &undone), RN_OK);
	while (strcmp(undone.verb, "intro new") != 0);
}

/* As refnet-intro(1) says under What a text may tell. */
static unsigned
hidden(int step, int p, bool yes, bool all, bool unnamed)
{
	bool first = step == RN_DRAFT_ASK_CONNECTOR;

	if (step == RN_DRAFT_RE_ENGAGE)
		return RN_SECRET_ALL;
	if (step == RN_DRAFT_INTRODUCTION)
		return all && p != RN_PARTY_CONNECTOR ? 0 : REACH;
	if (step == RN_DRAFT_THANKS || yes || p == RN_PARTY_CONNECTOR)
		return REACH;
	return unnamed || (p == RN_PARTY_REQUESTER && !first) ?
	    RN_SECRET_ALL : REACH;
}

static void
each_text_has_its_secrets(void **state)
{
	(void)state;
	for (int n = 0; n < RN_PARTIES * 8 * 2; n++) {
		int mine = n % RN_PARTIES;
		bool unnamed = n / RN_PARTIES % 2 == 1, all = true;
		bool yes[RN_PARTIES];
		struct rn_file f;

		for (int p = 0; p < RN_PARTIES; p++) {
			yes[p] = n / (RN_PARTIES * 2) >> p & 1;
			all = all && (p == mine || yes[p]);
		}
		seat_them(mine, unnamed, yes, -1, &plain, &f);
		for (int k = 0; k < RN_DRAFT_STEPS * (RN_PARTIES + 1); k++) {
			struct rn_reader r = {
			    .step = (enum rn_draft_step)(k % RN_DRAFT_STEPS),
			    .party = k / RN_DRAFT_STEPS - 1 };

			assert_int_equal(rn_secrets(rn, arena, &f, &r), RN_OK);
			for (int p = 0; p < RN_PARTIES; p++) {
				unsigned want = p == r.party || p == mine ? 0 :
				    hidden((int)r.step, p, yes[p], all, unnamed);
				unsigned kinds = p != r.party && p != mine &&
				    yes[p] && want == 0 ?
				    EMAIL | PHONE | URL : 0;

				if (r.secret[p] != want || r.kinds[p] != kinds)
					fail_msg("mine %d, step %d, reader %d,"
					    " party %d: %x and %x", mine,
					    (int)r.step, r.party, p,
					    r.secret[p], r.kinds[p]);
			}
		}
		forget_it();
	}
}

/* What a yes lets another party, or both sides of an introduction (-1), know of
 * who said it.  I am the connector, and the target where the connector says it. */
static void
a_yes_narrows_what_is_told(void **state)
{
	static const bool yes[RN_PARTIES] = { true, true, true };
	static const struct {
		int party;
		const char *share, *whom;
		int reader;
		unsigned secret, kinds;
	} rows[] = {
		{ RN_PARTY_TARGET, NULL, NULL, -1, 0, EMAIL | PHONE | URL },
		{ RN_PARTY_TARGET, "name, email", NULL, -1, F | RN_SECRET_HANDLE, EMAIL },
		{ RN_PARTY_TARGET, "not the phone", NULL, -1, RN_SECRET_HANDLE, EMAIL | URL },
		{ RN_PARTY_TARGET, "nothing", NULL, -1, RN_SECRET_ALL, 0 },
		{ RN_PARTY_TARGET, NULL, "requester", -1, 0, EMAIL | PHONE | URL },
		{ RN_PARTY_TARGET, NULL, "requester", RN_PARTY_REQUESTER, 0,
		    EMAIL | PHONE | URL },
		{ RN_PARTY_TARGET, NULL, "requester", RN_PARTY_CONNECTOR, RN_SECRET_ALL, 0 },
		{ RN_PARTY_TARGET, NULL, "requester, connector", RN_PARTY_CONNECTOR, 0,
		    EMAIL | PHONE | URL },
		{ RN_PARTY_REQUESTER, NULL, "target", -1, 0,
		    EMAIL | PHONE | URL },
		{ RN_PARTY_REQUESTER, NULL, "target", RN_PARTY_CONNECTOR,
		    RN_SECRET_ALL, 0 },
		{ RN_PARTY_CONNECTOR, NULL, "target", RN_PARTY_REQUESTER,
		    RN_SECRET_ALL, 0 },
		{ RN_PARTY_CONNECTOR, NULL, "requester", RN_PARTY_REQUESTER,
		    REACH, 0 },
		/* a yes to somebody else is none: they are asked */
		{ RN_PARTY_TARGET, NULL, "connector", RN_PARTY_REQUESTER, REACH, 0 },
	};

	(void)state;
	for (size_t i = 0; i < RN_LEN(rows); i++) {
		struct rn_answer_words said = { .until = RN_NONE, .on = RN_NOW,
		    .share = rows[i].share };
		struct rn_reader r = { .step = RN_DRAFT_INTRODUCTION,
		    .party = rows[i].reader };
		struct rn_file f;

		said.whom = rows[i].whom;
		seat_them(rows[i].party == RN_PARTY_CONNECTOR ?
		    RN_PARTY_TARGET : RN_PARTY_CONNECTOR, false, yes,
		    rows[i].party, &said, &f);
		assert_int_equal(rn_secrets(rn, arena, &f, &r), RN_OK);
		if (r.secret[rows[i].party] != rows[i].secret ||
		    r.kinds[rows[i].party] != rows[i].kinds)
			fail_msg("row %zu: %x and %x", i,
			    r.secret[rows[i].party],
			    r.kinds[rows[i].party]);
		forget_it();
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_is_refused_is_not_shared),
		cmocka_unit_test(each_text_has_its_secrets),
		cmocka_unit_test(a_yes_narrows_what_is_told),
		cmocka_unit_test(no_draft_tells_what_nobody_consented_to),
	};

	return cmocka_run_group_tests_name("secret", tests, set_up,
	    tear_down);
}
