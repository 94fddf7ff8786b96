/*
 * test_sieve.c - whoever the sieve does not admit leaks nothing: random texts,
 * made of names, firms and addresses in all ways of writing, checked against a
 * crowd of others and against those of it that were admitted.
 *
 * A new way of writing is a case of put_form() or put_reach(); names that are
 * read in a way of their own go into given[], family[], firm[].  A seed that
 * fails is told.  REFNET_TEXTS=N asks for more.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "draft/draft.h"
#include "base/text.h"
#include "made.h"
#include "refnet/name.h"

enum { TEXTS = 1500, OTHERS = 24, LONGEST = 6000 };

static struct rn_arena *arena;
static uint32_t seed;

static unsigned
chance(unsigned n)
{
	seed = seed * 1664525u + 1013904223u;
	return (seed >> 8) % n;
}

#define ANY(v) (v)[chance((unsigned)RN_LEN(v))]

static const char *const given[] = { "Robert", "Bob", "Bobby", "William",
    "Bill", "Liam", "Katherine", "Kate", "Cathy", "Jos\xc3\xa9", "Pepe",
    "J\xc3\xb6rg", "Joerg", "\xc5\x81ukasz", "Si\xc3\xa2n", "Al", "Grace",
    "May", "Mark", "Will", "Jean-Luc", "Anna Maria", "J.", "J.R.", "O", "Xu",
    "Hope", "Mohammed", "Muhamad", "Sergei", "\xd0\xa1\xd0\xb5\xd1\x80\xd0\xb3"
    "\xd0\xb5\xd0\xb9", "Ada", "A", "ELENA", ("Ng\xe1\xbb\x8d" "c"), "0livia",
    "Rose", "Ernst", "Mia2", "\xe6\x9d\x8e\xe6\x98\x8e", "Bo", "Edel",
    "\xc3\x89lodie", "Ana\xc3\xafs", "Se\xc3\xa1n", "Jo\xc3\xa3o", "Michael" };
static const char *const family[] = { "Smith", "O'Brien", "O\xe2\x80\x99Neill",
    "M\xc3\xbcller", "Mueller", "van der Berg", "Mc Donald", "McDonald",
    "Smith-Jones", "de la Cruz", "Nguy\xe1\xbb\x85n", "Ho", "Li", "Best",
    "N0vak", "\xd0\x98\xd0\xb2\xd0\xb0\xd0\xbd\xd0\xbe\xd0\xb2", "Tannhoffer",
    "King", "Number17", "Number18", "x1", "Hope", "Young", "Baker", "al-Rashid",
    "bin Laden", "Ferraz", "Vesey", ("Kr\xc3\xb6" "ger"), "Stein", "Klein",
    "Gro\xc3\x9f", "S\xc3\xb8rensen", "\xc3\x86gir", "Y", "Schwarzenberger",
    "Okoro", "Marsh", "Wright", "Moe", "Goethe", "Joel", "Noe", "Weiss",
    "Papadopoulos-Wolfeschlegelstein", "de", "Duarte", "d'Arc", "St. John" };
static const char *const firm[] = { "Oak", "Mill", "and", "&", "Sons", "of",
    "GmbH", "Ltd", "The", "Die", "Haus", "Grund", "A", "B", "3M", "OakMill",
    "Group", "Capital", "Logistics", "Thornapple", "Nets", "Caf\xc3\xa9",
    "Blue", "Finch", "Bank", "Quinta", "do", "Larouco", "L'Oreal", "Int'l",
    "S.A.", "Co.", "und", "y", "M\xc3\xbchle", ("Stra\xc3\x9f" "e"), "AG",
    "Software", "Compass", "Anchor", "Sporeline", "IBM", "Quayside", "24",
    "Ma\xc3\xabl", "\xd0\x97\xd0\xb0\xd0\xb2\xd0\xbe\xd0\xb4", "Kesterel",
    "Handelsgesellschaftsunternehmen", "de", "Studio", "X", "e", "Werk",
    "(Holdings)", "O\xe2\x80\x99s", "No.5", "Tools", "Aero", "Poe", "Inc." };
static const char *const filler[] = { "would", "you", "be", "so", "kind", "as",
    "to", "introduce", "me", "at", "the", "office", "point", "dot", "The",
    "and", "und", "y", "e", "I", "met", "with", "from", "in", "May", "said",
    "says", "ask", "asked", "der", "die", "das", "mit", "bei", "von", "ich",
    "el", "la", "de", "para", "Mr", "Dr", "Herr", "Frau", "software", "bank",
    "group", "e.g.", "3.5", "2026", "10", "no", "is", "fine", "too", "CEO",
    "B2B", "Street", "Cape", "capital", "logistics", "of", "one", "Would",
    "Hello", "thanks", "punkt", "arroba", "a", "an", "It", "leads", "who" };

static const char *
any_name(void)
{
	const char *g = ANY(given), *f = ANY(family);

	switch (chance(12)) {
	case 0:
		return rn_sprintf(arena, "%s, %s", f, g);
	case 1:
		return rn_sprintf(arena, "Dr. %s %s", g, f);
	case 2:
		return rn_sprintf(arena, "%s %s, Ph.D.", g, f);
	case 3:
		return rn_sprintf(arena, "%s \"%s\" %s", g, ANY(given), f);
	case 4:
		return rn_sprintf(arena, "%s (%s) %s Jr.", g, ANY(given), f);
	case 5:
		return rn_sprintf(arena, "%s %s %s", g, ANY(given), f);
	case 6:
		return g;
	case 7:
		return rn_sprintf(arena, "%s.%s@mill.example", g, f);
	case 8:
		return rn_sprintf(arena, "%s %s %s", g, f, ANY(family));
	default:
		return rn_sprintf(arena, "%s %s", g, f);
	}
}

static const char *
any_firm(void)
{
	const char *s = ANY(firm);

	if (chance(3) == 0)
		s = rn_sprintf(arena, "%s %s", ANY(family), s);
	for (unsigned n = chance(4); n > 0; n--)
		s = rn_sprintf(arena, "%s%s%s", s, chance(6) == 0 ? "-" : " ",
		    ANY(firm));
	return chance(9) == 0 ? rn_sprintf(arena, "The %s", s) : s;
}

/* Letters and digits of it, parted by something. */
static const char *
slug(const char *s, const char *by)
{
	const char *fold = rn_fold(arena, s), *out = "";

	while (*fold != '\0') {
		size_t n = strspn(fold, "abcdefghijklmnopqrstuvwxyz0123456789");

		if (n > 0)
			out = rn_sprintf(arena, "%s%s%.*s", out, *out == '\0' ?
			    "" : by, (int)n, fold);
		fold += n + (fold[n] != '\0');
	}
	return *out == '\0' ? "x" : out;
}

static struct rn_list
list_of(const char *const *v, size_t n)
{
	const char **to = rn_alloc(arena, (n + 1) * sizeof(*to));

	memcpy(to, v, n * sizeof(*to));
	return (struct rn_list){ to, n };
}

/* As lib/intro/lint.c reads somebody. */
static struct rn_mentioned
any_one(void)
{
	static const char *const by[] = { ".", "-", "_", "", "+" };
	static const char *const host[] = { "example", "co.uk", "com", "de" };
	static const char *const box[] = { "gmail.com", "localhost", "mill",
	    "www.mill" };
	struct rn_mentioned m = { .name = chance(20) == 0 ? NULL : any_name(),
	    .org = chance(8) == 0 ? NULL : any_firm(),
	    .secret = RN_SECRET_ALL };
	const char *handle[3], *domain[1], *mail;
	size_t n = 0, d = 0;

	if (chance(4) != 0) {
		mail = rn_sprintf(arena, "%s@%s", slug(m.name == NULL ? "info" :
		    m.name, ANY(by)), chance(4) == 0 ? ANY(box) :
		    rn_sprintf(arena, "%s%s.%s", chance(5) == 0 ? "mail." : "",
		    slug(m.org == NULL ? "mill" : m.org, chance(2) == 0 ? "-" :
		    ""), ANY(host)));
		handle[n++] = mail;
		domain[0] = rn_company_domain(arena, mail, strlen(mail));
		d = domain[0] != NULL;
	}
	if (chance(3) == 0)
		handle[n++] = rn_sprintf(arena, "+4930%u%u", 100 + chance(3),
		    2000 + chance(4));
	if (chance(3) == 0)
		handle[n++] = rn_sprintf(arena, "https://www.linkedin.com/in/"
		    "%s%s", slug(m.name == NULL ? "x" : m.name, "-"),
		    chance(2) == 0 ? "/" : "");
	m.handles = list_of(handle, n);
	m.domains = list_of(domain, d);
	return m;
}

/* --- texts --------------------------------------------------------------- */

static char text[LONGEST];
static size_t length;

static void
put(const char *s)
{
	size_t n = strlen(s);

	if (length + n + 1 < LONGEST) {
		memcpy(text + length, s, n);
		length += n;
	}
	text[length] = '\0';
}

static void
put_cased(const char *s)
{
	size_t from = length;
	unsigned how = chance(6);

	put(s);
	for (size_t i = from; i < length && how < 3; i++) {
		char c = text[i];

		if (how == 0 && c >= 'A' && c <= 'Z')
			text[i] = (char)(c + 32);
		if (how == 1 && c >= 'a' && c <= 'z')
			text[i] = (char)(c - 32);
		if (how == 2 && i == from && c >= 'a' && c <= 'z')
			text[i] = (char)(c - 32);
	}
}

/* A part of a name or a firm, or all of it, run together or taken apart. */
static void
put_form(const char *s)
{
	static const char *const by[] = { "", "-", " ", "_", ".", " and ", " & ",
	    "\n", "  " };
	static const char *const end[] = { "", "", "", "s", "'s", "es", "sche",
	    "halle", "x", ".", "," };
	const char *glue = ANY(by), *word[8];
	size_t n = 0, from, to;

	for (char *p = rn_strdup(arena, s); *p != '\0' && n < 8; ) {
		size_t m = strcspn(p, " ,.-\"()");

		if (m > 0)
			word[n++] = rn_strndup(arena, p, m);
		p += m + (p[m] != '\0');
	}
	if (n == 0)
		return;
	from = chance((unsigned)n);
	to = from + 1 + chance((unsigned)(n - from));
	switch (chance(8)) {
	case 0:		/* initials of all */
		for (size_t i = 0; i < n; i++)
			put_cased(rn_sprintf(arena, "%.1s", word[i]));
		break;
	case 1:		/* the first one's, and the last */
		put_cased(rn_sprintf(arena, "%.1s%s%s", word[0],
		    chance(2) == 0 ? ". " : glue, word[n - 1]));
		break;
	case 2:		/* the other way round */
		put_cased(rn_sprintf(arena, "%s%s%s", word[n - 1], glue,
		    word[0]));
		break;
	case 3:
		put_cased(rn_fold(arena, s));
		break;
	default:
		for (size_t i = from; i < to; i++) {
			put(i > from ? glue : "");
			put_cased(word[i]);
		}
	}
	put(ANY(end));
}

static void
put_reach(const char *s)
{
	unsigned how = chance(5);

	for (; *s != '\0'; s++) {
		char one[2] = { *s, '\0' };

		put(how == 1 && *s == '@' ? " at " : how == 2 && *s == '@' ?
		    "(at)" : how != 0 && *s == '.' && chance(2) == 0 ?
		    how == 1 ? " dot " : how == 2 ? " punkt " : "." :
		    how == 3 && *s >= '0' && *s <= '9' && chance(3) == 0 ?
		    rn_sprintf(arena, "%c ", *s) : one);
		if (how == 4 && *s == '@')
			s += strcspn(s, ".") - (s[strcspn(s, ".")] == '\0');
	}
}

static void
make_text(const struct rn_mentioned *other, size_t n)
{
	static const char *const by[] = { " ", " ", " ", " ", " ", ", ", ". ",
	    "\n", ": ", "\n\n", "/", " - ", "@", "\n> " };
	unsigned words = 2 + chance(chance(3) == 0 ? 50 : 10);

	length = 0;
	put(chance(3) == 0 ? "Subject: " : "");
	for (unsigned i = 0; i < words; i++) {
		const struct rn_mentioned *m = &other[chance((unsigned)n)];

		switch (chance(7)) {
		case 0:
			put_form(m->name == NULL ? "x" : m->name);
			break;
		case 1:
			put_form(m->org == NULL ? "x" : m->org);
			break;
		case 2:
			if (m->handles.n > 0)
				put_reach(m->handles.v[chance(
				    (unsigned)m->handles.n)]);
			break;
		case 3:
			put_cased(chance(2) == 0 ? ANY(given) : ANY(family));
			break;
		default:
			put_cased(ANY(filler));
		}
		put(ANY(by));
	}
}

/* --- both ---------------------------------------------------------------- */

static bool
is_same(const char *a, const char *b)
{
	return a == NULL || b == NULL ? a == b : strcmp(a, b) == 0;
}

static void
compare(uint32_t from, const struct rn_text_finding *v, size_t n,
    const struct rn_text_finding *w, size_t m)
{
	bool same = n == m;

	for (size_t i = 0; same && i < n; i++)
		same = v[i].rule == w[i].rule && v[i].line == w[i].line &&
		    v[i].blocks == w[i].blocks &&
		    is_same(v[i].quote, w[i].quote) &&
		    is_same(v[i].suggestion, w[i].suggestion) &&
		    is_same(v[i].where, w[i].where);
	if (same)
		return;
	print_message("seed %u\n%s\n---\n", from, text);
	for (size_t i = 0; i < n || i < m; i++) {
		if (i < n)
			print_message("all: %d %lld \"%s\" %s\n",
			    (int)v[i].rule, (long long)v[i].line, v[i].quote,
			    v[i].suggestion);
		if (i < m)
			print_message("few: %d %lld \"%s\" %s\n",
			    (int)w[i].rule, (long long)w[i].line, w[i].quote,
			    w[i].suggestion);
	}
	fail();
}

static bool
is_admitted(struct rn_sieve *s, const struct rn_mentioned *m)
{
	if (rn_sieve_named(s, m->name, m->org))
		return true;
	for (size_t i = 0; i < m->handles.n && rn_sieve_reached(s); i++)
		if (rn_sieve_reach(s, strchr(m->handles.v[i], '@') != NULL,
		    m->handles.v[i]))
			return true;
	return false;
}

/* How many findings, of all; how many people were admitted of how many. */
struct tally { size_t found, admitted, of; };

static void
one_text(struct tally *sum)
{
	struct rn_mentioned all[OTHERS], few[OTHERS], party[RN_PARTIES];
	uint32_t from = seed;
	size_t n = 1 + chance(OTHERS), m = 0, found, again;
	struct rn_draft_check c = { .step = (int)chance(RN_DRAFT_STEPS),
	    .other = all, .others = n };
	struct rn_text_finding *v, *w;
	struct rn_sieve *s;

	for (size_t i = 0; i < n; i++)
		all[i] = any_one();
	for (int p = 0; p < RN_PARTIES; p++) {
		party[p] = any_one();
		party[p].secret = chance(16);
		party[p].reads = chance(3) == 0;
		party[p].me = p == 0 && chance(2) == 0;
		c.party[p] = chance(4) == 0 ? NULL : &party[p];
	}
	make_text(all, n);
	rn_draft_lint(arena, &c, text, &v, &found);
	s = rn_sieve_new(arena, &c, text);
	for (size_t i = 0; i < n; i++)
		if (is_admitted(s, &all[i]))
			few[m++] = all[i];
	rn_sieve_free(s);
	c.other = few;
	c.others = m;
	rn_draft_lint(arena, &c, text, &w, &again);
	compare(from, v, found, w, again);
	for (size_t i = 0; i < found; i++)
		sum->found += v[i].rule == RN_TEXT_LEAK;
	sum->admitted += m;
	sum->of += n;
	rn_arena_reset(arena);
}

static void
whoever_is_not_admitted_leaks_nothing(void **state)
{
	const char *more = getenv("REFNET_TEXTS");
	long texts = more == NULL ? TEXTS : strtol(more, NULL, 10);
	struct tally sum = { 0, 0, 0 };

	(void)state;
	arena = new_arena();
	for (long i = 0; i < texts; i++) {
		seed = (uint32_t)i * 2654435761u + 7;
		one_text(&sum);
	}
	/* texts are full of them */
	assert_true(sum.found > (size_t)texts);
	assert_true(sum.admitted < sum.of);
	if (more != NULL)
		print_message("%zu leaks; admitted %zu of %zu\n", sum.found,
		    sum.admitted, sum.of);
	rn_arena_free(arena);
}

/* Nobody is admitted for words that every text has. */
static void
ordinary_words_admit_nobody(void **state)
{
	static const char *const firms[] = { "Tar and Sons 8", "The Capital"
	    " Group", "Software and Logistics GmbH", "Bank of Ireland", "Die"
	    " Werkstatt AG", "Young & Partners", "Best Services Ltd" };
	static const char *const names[] = { "Tar Number17", "Grace Hope",
	    "Will Young", "Ludwig van Beek", "Li Ho", "Mark Best" };
	static const char say[] = "Subject: Hello\n\nWould you introduce me to"
	    " the group at the bank?  It is about logistics, and software of"
	    " the best; I will be in the capital in May, with hope.  No is fine"
	    ", too: no reason needed.\n";
	struct rn_draft_check c = { .step = RN_DRAFT_ASK_CONNECTOR };
	struct rn_sieve *s;

	(void)state;
	arena = new_arena();
	s = rn_sieve_new(arena, &c, say);
	for (size_t i = 0; i < RN_LEN(firms); i++)
		if (rn_sieve_named(s, NULL, firms[i]))
			fail_msg("%s", firms[i]);
	for (size_t i = 0; i < RN_LEN(names); i++)
		if (rn_sieve_named(s, names[i], NULL))
			fail_msg("%s", names[i]);
	rn_sieve_free(s);
	s = rn_sieve_new(arena, &c, "Would you introduce me to Hope, or Tar?");
	assert_false(rn_sieve_reached(s));
	assert_true(rn_sieve_named(s, "Grace Hope", NULL));
	assert_true(rn_sieve_named(s, NULL, firms[0]));
	assert_false(rn_sieve_named(s, names[2], firms[1]));
	rn_sieve_free(s);
	rn_arena_free(arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(whoever_is_not_admitted_leaks_nothing),
		cmocka_unit_test(ordinary_words_admit_nobody),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
