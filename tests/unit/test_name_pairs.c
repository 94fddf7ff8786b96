/*
 * test_name_pairs.c - what the comparison of names says of pairs that were
 * labelled by hand (name_pairs.tsv), as precision, recall and F1 a kind.
 *
 * The floors are what is promised of pairs nobody tuned with; they only rise.
 * `test_name_pairs -v` lists every pair on which hand and code differ.
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
#include "made.h"
#include "refnet/name.h"

enum { KINDS = 2, LABELS = 3, COLUMNS = 5, REASONS = 100 };

static const char *const label_word[LABELS] = { "same", "different", "unsure" };

static const struct {
	const char *word;
	size_t least[LABELS];	/* pairs of each label */
	double floor;		/* F1 */
} kinds[KINDS] = {
	{ "person", { 260, 260, 30 }, .95 },
	{ "company", { 150, 150, 12 }, .92 },
};

struct reason {
	const char *word;
	int kind;
	size_t right, wrong;
};

struct score {
	size_t said[KINDS][LABELS][2];	/* by hand; by the code: one, two */
	struct reason reasons[REASONS];
	size_t n;
};

static struct rn_arena *arena;
static struct score all;
static bool tell;

static struct rn_name_verdict
compare(int kind, const char *a, const char *b)
{
	struct rn_person_name p, q;
	struct rn_company_name c, d;

	if (kind == 0) {
		rn_person_name_parse(arena, a, strlen(a), &p);
		rn_person_name_parse(arena, b, strlen(b), &q);
		return rn_person_name_compare(&p, &q);
	}
	rn_company_name_parse(arena, a, strlen(a), &c);
	rn_company_name_parse(arena, b, strlen(b), &d);
	return rn_company_name_compare(&c, &d);
}

static size_t
find(const char *word, const char *const *words, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (strcmp(word, words[i]) == 0)
			return i;
	fail_msg("\"%s\" is no word of name_pairs.tsv", word);
	return 0;
}

static void
note(int kind, const char *word, bool right)
{
	struct reason *r = all.reasons;

	while (r->word != NULL &&
	    (r->kind != kind || strcmp(r->word, word) != 0))
		r++;
	if (r->word == NULL) {
		assert_true(all.n + 1 < REASONS);
		all.n++;
		*r = (struct reason){ rn_strdup(arena, word), kind, 0, 0 };
	}
	if (right)
		r->right++;
	else
		r->wrong++;
}

static void
judge(char *const *cell)
{
	static const char *const kind_word[KINDS] = { "person", "company" };
	int kind = (int)find(cell[0], kind_word, KINDS);
	size_t label = find(cell[3], label_word, LABELS);
	struct rn_name_verdict v = compare(kind, cell[1], cell[2]);
	struct rn_name_verdict w = compare(kind, cell[2], cell[1]);
	bool one = v.score >= RN_NAME_MATCH, right;

	if (v.score != w.score || v.level != w.level || v.why != w.why)
		fail_msg("not symmetric: %s, %s", cell[1], cell[2]);
	assert_true(v.score >= 0 && v.score <= 1);
	all.said[kind][label][one ? 0 : 1]++;
	if (label == 2)
		return;
	right = one == (label == 0);
	note(kind, cell[4], right);
	if (!right && tell)
		printf("%s\t%.2f\t%s\t%s\t%s\t%s\n", cell[3], v.score,
		    rn_name_level_name[v.level], cell[1], cell[2], cell[4]);
}

static void
each_pair(void (*f)(char *const *cell))
{
	const char *village = getenv("VILLAGE");
	char path[1024], line[1024];
	FILE *file;

	snprintf(path, sizeof(path), "%s/../unit/name_pairs.tsv",
	    village ? village : "tests/village");
	file = fopen(path, "r");
	assert_non_null(file);
	while (fgets(line, sizeof(line), file) != NULL) {
		char *cell[COLUMNS], *at = line;

		assert_non_null(strchr(line, '\n'));
		*strchr(line, '\n') = '\0';
		if (line[0] == '#')
			continue;
		for (size_t i = 0; i < COLUMNS; i++) {
			cell[i] = at;
			at += strcspn(at, "\t");
			if ((*at == '\t') != (i + 1 < COLUMNS))
				fail_msg("not five cells: %s", line);
			*at++ = '\0';
		}
		f(cell);
	}
	assert_int_equal(fclose(file), 0);
}

static int
read_pairs(void **state)
{
	(void)state;
	arena = new_arena();
	if (arena == NULL)
		return 1;
	each_pair(judge);
	return 0;
}

static int
close_arena(void **state)
{
	(void)state;
	rn_arena_free(arena);
	return 0;
}

static void
there_are_enough_pairs_of_each_label(void **state)
{
	(void)state;
	for (int k = 0; k < KINDS; k++)
		for (size_t l = 0; l < LABELS; l++)
			assert_true(all.said[k][l][0] + all.said[k][l][1] >=
			    kinds[k].least[l]);
}

/* F1 of a kind, which is told, too. */
static double
measure(int k)
{
	double hit = (double)all.said[k][0][0];
	double miss = (double)all.said[k][0][1];
	double wrong = (double)all.said[k][1][0];
	double f = 2 * hit / (2 * hit + miss + wrong);

	printf("%s: precision %.3f, recall %.3f, F1 %.3f (%zu missed, "
	    "%zu wrong, of %zu unsure %zu joined)\n", kinds[k].word,
	    hit / (hit + wrong), hit / (hit + miss), f, all.said[k][0][1],
	    all.said[k][1][0], all.said[k][2][0] + all.said[k][2][1],
	    all.said[k][2][0]);
	for (size_t i = 0; i < all.n; i++) {
		const struct reason *r = &all.reasons[i];

		if (r->kind == k && r->wrong > 0)
			printf("  %s: %zu of %zu not as labelled\n", r->word,
			    r->wrong, r->wrong + r->right);
	}
	return f;
}

static void
persons_are_told_apart_as_by_hand(void **state)
{
	(void)state;
	assert_true(measure(0) >= kinds[0].floor);
}

static void
companies_are_told_apart_as_by_hand(void **state)
{
	(void)state;
	assert_true(measure(1) >= kinds[1].floor);
}

int
main(int argc, char **argv)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(there_are_enough_pairs_of_each_label),
		cmocka_unit_test(persons_are_told_apart_as_by_hand),
		cmocka_unit_test(companies_are_told_apart_as_by_hand),
	};

	tell = argc > 1 && strcmp(argv[1], "-v") == 0;
	return cmocka_run_group_tests(tests, read_pairs, close_arena);
}
