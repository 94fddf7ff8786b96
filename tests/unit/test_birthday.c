/*
 * test_birthday.c - how a birthday is written, and what is read.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/base.h"
#include "import/contact.h"
#include "made.h"

static const struct {
	const char *text;
	enum rn_order order;
	const char *says;	/* NULL: nothing */
} rows[] = {
	{ "1971-03-04", RN_ORDER_NONE, "1971-03-04" },
	{ "19710304", RN_ORDER_NONE, "1971-03-04" },
	{ "1971-03-04T00:00:00Z", RN_ORDER_NONE, "1971-03-04" },
	{ " 1971-03-04 00:00", RN_ORDER_NONE, "1971-03-04" },
	{ "--03-04", RN_ORDER_NONE, "--03-04" },
	{ "--0304", RN_ORDER_NONE, "--03-04" },
	{ "1604-02-29", RN_ORDER_NONE, "--02-29" },
	{ "3/4/1971", RN_ORDER_MDY, "1971-03-04" },
	{ "4.3.1971", RN_ORDER_DMY, "1971-03-04" },
	{ "15 January 1969", RN_ORDER_NONE, "1969-01-15" },
	/* none */
	{ "3/4/1971", RN_ORDER_NONE, NULL },
	{ "0/0/00", RN_ORDER_MDY, NULL },
	{ "1/1/4501", RN_ORDER_MDY, NULL },
	{ "4501-01-01", RN_ORDER_NONE, NULL },
	{ "1971-13-04", RN_ORDER_NONE, NULL },
	{ "1971-03-32", RN_ORDER_NONE, NULL },
	{ "1971-03-041", RN_ORDER_NONE, NULL },
	{ "1971", RN_ORDER_NONE, NULL },
	{ "1971-03", RN_ORDER_NONE, NULL },
	{ "--", RN_ORDER_NONE, NULL },
	{ "--3", RN_ORDER_NONE, NULL },
	{ "---03", RN_ORDER_NONE, NULL },
	{ "in May", RN_ORDER_NONE, NULL },
	{ "", RN_ORDER_NONE, NULL },
};

/* In three cells; NULL: the cell is not there. */
static const struct {
	const char *year, *month, *day, *says;
} parts[] = {
	{ "1971", "3", "4", "1971-03-04" },
	{ "1971", "03", " 04 ", "1971-03-04" },
	{ NULL, "3", "4", "--03-04" },
	{ "", "12", "31", "--12-31" },
	{ "1604", "2", "29", "--02-29" },
	{ "about 1971", "3", "4", "--03-04" },
	/* none */
	{ "1971", NULL, "4", NULL },
	{ "1971", "3", NULL, NULL },
	{ "1971", "0", "0", NULL },
	{ "1971", "13", "4", NULL },
	{ "1971", "3", "32", NULL },
	{ "1971", "3", "004", NULL },
	{ "1971", "March", "4", NULL },
	{ "9999", "3", "4", NULL },
};

static const struct rn_cell *
cell_of(struct rn_cell *c, const char *s)
{
	*c = (struct rn_cell){ .text = s, .len = s == NULL ? 0 :
	    (uint32_t)strlen(s) };
	return s == NULL ? NULL : c;
}

static void
three_cells_are_one_birthday(void **state)
{
	struct rn_arena *a = new_arena();

	(void)state;
	for (size_t i = 0; i < RN_LEN(parts); i++) {
		struct rn_cell y, m, d;
		const char *s = rn_birthday_parts(a,
		    cell_of(&y, parts[i].year), cell_of(&m, parts[i].month),
		    cell_of(&d, parts[i].day));

		if ((s == NULL) != (parts[i].says == NULL) ||
		    (s != NULL && strcmp(s, parts[i].says) != 0))
			fail_msg("%zu: %s", i, s == NULL ? "none" : s);
	}
	rn_arena_free(a);
}

static void
what_is_written_is_read(void **state)
{
	struct rn_arena *a = new_arena();

	(void)state;
	for (size_t i = 0; i < RN_LEN(rows); i++) {
		struct rn_cell c = { .text = rows[i].text,
		    .len = (uint32_t)strlen(rows[i].text),
		    .order = (uint8_t)rows[i].order };
		const char *s = rn_birthday(a, &c);

		if ((s == NULL) != (rows[i].says == NULL) ||
		    (s != NULL && strcmp(s, rows[i].says) != 0))
			fail_msg("%s: %s", rows[i].text, s == NULL ? "-" : s);
	}
	rn_arena_free(a);
}

/* Cut short anywhere, it reads nothing behind its end. */
static void
a_text_cut_short_is_read_to_its_end(void **state)
{
	struct rn_arena *a = new_arena();

	(void)state;
	for (size_t i = 0; i < RN_LEN(rows); i++)
		for (size_t n = 0; n <= strlen(rows[i].text); n++) {
			struct rn_cell c = { .len = (uint32_t)n,
			    .order = (uint8_t)rows[i].order,
			    .text = rn_strndup(a, rows[i].text, n) };

			(void)rn_birthday(a, &c);
		}
	rn_arena_free(a);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_is_written_is_read),
		cmocka_unit_test(three_cells_are_one_birthday),
		cmocka_unit_test(a_text_cut_short_is_read_to_its_end),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
