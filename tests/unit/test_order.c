/*
 * test_order.c - in which order a column's dates are read.
 *
 * A case is a column: its values parted by a blank, what --date-order says,
 * and the order; NONE with `doubt`: refused, with these words.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/base.h"
#include "base/handle.h"
#include "import/order.h"
#include "import/read.h"
#include "made.h"

static const struct {
	const char *values;
	enum rn_order asked, order;
	const char *doubt;
} columns[] = {
	{ "", RN_ORDER_NONE, RN_ORDER_NONE, NULL },
	{ "", RN_ORDER_MDY, RN_ORDER_MDY, NULL },
	{ "2024-04-03", RN_ORDER_NONE, RN_ORDER_NONE, NULL },
	{ "2024/04/03", RN_ORDER_NONE, RN_ORDER_NONE, NULL },
	{ "13/04/2024", RN_ORDER_NONE, RN_ORDER_DMY, NULL },
	{ "04/13/2024", RN_ORDER_NONE, RN_ORDER_MDY, NULL },
	{ "13.04.24", RN_ORDER_NONE, RN_ORDER_DMY, NULL },
	{ "03/04/2024 13/04/2024", RN_ORDER_NONE, RN_ORDER_DMY, NULL },
	{ "13/04/2024 03/04/2024", RN_ORDER_NONE, RN_ORDER_DMY, NULL },
	{ "03/04/2024 04/13/2024", RN_ORDER_NONE, RN_ORDER_MDY, NULL },
	/* evidence outranks what was asked for, but for year first */
	{ "13/04/2024", RN_ORDER_MDY, RN_ORDER_DMY, NULL },
	{ "24/04/03", RN_ORDER_YMD, RN_ORDER_YMD, NULL },
	{ "05/05/2024", RN_ORDER_NONE, RN_ORDER_DMY, NULL },
	{ "05/05/2024", RN_ORDER_MDY, RN_ORDER_MDY, NULL },
	{ "05/05/2024 03/04/2024", RN_ORDER_NONE, RN_ORDER_NONE,
	    "line 2, column Created: 03/04/2024 can be 3 April 2024 or "
	    "4 March 2024" },
	{ "1/2/99", RN_ORDER_NONE, RN_ORDER_NONE, "line 1, column Created: "
	    "1/2/99 can be 1 February 1999 or 2 January 1999" },
	{ "12.11.1969", RN_ORDER_NONE, RN_ORDER_NONE, "line 1, column Created:"
	    " 12.11.1969 can be 12 November 1969 or 11 December 1969" },
	{ "03/04/2024", RN_ORDER_DMY, RN_ORDER_DMY, NULL },
	{ "03/04/2024", RN_ORDER_MDY, RN_ORDER_MDY, NULL },
	{ "13/04/2024 04/13/2024", RN_ORDER_NONE, RN_ORDER_NONE,
	    "column Created: 13/04/2024 in line 1 can only be day/month/year, "
	    "04/13/2024 in line 2 only month/day/year" },
	{ "13/04/2024 04/13/2024", RN_ORDER_DMY, RN_ORDER_DMY, NULL },
	/* nothing follows from what is no date */
	{ "n/a 03/04/2024 13/04/2024", RN_ORDER_NONE, RN_ORDER_DMY, NULL },
	{ "40/04/2024 99/99/2024", RN_ORDER_NONE, RN_ORDER_NONE, NULL },
	/* a column that starts with plain dates is not asked about */
	{ "2024-04-03 03/04/2024", RN_ORDER_NONE, RN_ORDER_NONE, NULL }
};

static void
each_column_tells_its_order(void **state)
{
	struct rn_arena *a = new_arena();

	(void)state;
	for (size_t i = 0; i < RN_LEN(columns); i++) {
		struct rn_order_seen seen = { 0 };
		enum rn_order order = RN_ORDER_NONE;
		const char *s = columns[i].values;
		int64_t line = 0;
		size_t n;
		bool told;

		for (; *s != '\0'; s += n + (s[n] == ' ')) {
			n = strcspn(s, " ");
			rn_order_see(&seen, s, n, ++line);
		}
		told = rn_order_of(&seen, columns[i].asked, &order);
		if (told != (columns[i].doubt == NULL) ||
		    (told && order != columns[i].order))
			fail_msg("%s: %d", columns[i].values, (int)order);
		if (!told)
			assert_string_equal(rn_order_doubt(a, &seen,
			    "Created"), columns[i].doubt);
	}
	rn_arena_free(a);
}

/* A file with a column of each order; what its cells and notes say. */
static const struct {
	const char *text, *asked;
	enum rn_status rc;
	const char *orders;	/* of the columns, as digits */
	const char *note, *says;
} files[] = {
	{ "name,created,connected\na,13/04/2024,04/13/2024\n"
	    "b,03/04/2024,04/03/2024\n", NULL, RN_OK, "012",
	    "created read as day/month/year", "" },
	{ "name,created,connected\na,13/04/2024,14/04/2024\n", NULL, RN_OK,
	    "011", "dates read as day/month/year", "" },
	{ "name,created,connected\na,13/04/2024,2024-04-03\n", NULL, RN_OK,
	    "010", "dates read as day/month/year", "" },
	/* one column decides, and does not speak for the other */
	{ "name,created,connected\na,13/04/2024,03/04/2024\n", NULL,
	    RN_EREJECTED, "", NULL, "column connected: 03/04/2024 can be" },
	{ "name,created,connected\na,13/04/2024,03/04/2024\n", "mdy", RN_OK,
	    "012", "created read as day/month/year", "" },
	{ "name,created\na,03/04/2024\n", "odd", RN_EUSAGE, "", NULL, "odd" }
};

static void
columns_of_one_file_may_differ(void **state)
{
	(void)state;
	for (size_t i = 0; i < RN_LEN(files); i++) {
		const struct rn_read_options o = { .date_order =
		    files[i].asked };
		char path[] = "/tmp/refnet-order-XXXXXX", said[8] = "";
		struct rn_arena *a = new_arena();
		struct rn_reading reading;
		struct rn_reader *r = NULL;
		struct rn_batch b = { 0 };
		struct refnet rn = { 0 };
		size_t n = strlen(files[i].text);
		int fd = mkstemp(path);

		assert_true(write(fd, files[i].text, n) == (ssize_t)n);
		close(fd);
		assert_int_equal(rn_read_open(&rn, a, path, &o, &r, &reading),
		    files[i].rc);
		unlink(path);
		assert_non_null(strstr(rn.text, files[i].says));
		if (r != NULL) {
			for (size_t k = 0; k < reading.columns; k++)
				said[k] = (char)('0' + reading.orders[k]);
			assert_string_equal(said, files[i].orders);
			assert_string_equal(reading.notes.v[0],
			    files[i].note);
			assert_int_equal(rn_read_batch(r, &b), RN_OK);
			for (uint32_t k = 0; k < b.recs[0].n; k++)
				assert_int_equal(b.recs[0].cells[k].order,
				    files[i].orders[k] - '0');
		}
		rn_batch_free(&b);
		rn_read_close(r);
		rn_arena_free(a);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_column_tells_its_order),
		cmocka_unit_test(columns_of_one_file_may_differ)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
