/* test_looks.c - addresses that look like others. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/base.h"
#include "made.h"
#include "people/people.h"

static void
some_look_like_others(void **state)
{
	static const struct { const char *is, *like; } row[] = {
		{ "ada@m\u0456ll.example", "ada@mill.example" },
		{ "\u0430d\u0430@mill.example", "ada@mill.example" },
		{ "\u0441\u043e\u0440\u0443@mill.example", "copy@mill.example" },
		{ "ad\u03b1@m\u03b9ll.example", "ada@mill.example" },
		{ "\uff41\uff44\uff41@mill\uff0eexample", "ada@mill.example" },
		{ "ad\u200ba@mill.example", "ada@mill.example" },
		{ "ada@mi\u217c\u217c.example", "ada@mill.example" },
		{ "ada@mill\u2024example", "ada@mill.example" },
		/* what they are, in whatever script */
		{ "ada@mill.example", NULL },
		{ "m\u00fcller@mill.example", NULL },
		{ "\u0438\u0432\u0430\u043d@\u043f\u043e\u0447\u0442\u0430"
		    ".\u0440\u0444", NULL },
		{ "\u0441\u043e\u0440@\u0440.\u0440\u0444", NULL },
		{ "ak\u0131n@mill.example", NULL }, { "", NULL },
		{ "\u7530\u4e2d@mill.example", NULL },
		{ "a\xff@mill.example", NULL },
	};
	struct rn_arena *a = new_arena();

	(void)state;
	for (size_t i = 0; i < RN_LEN(row); i++) {
		const char *like = rn_looks_like(a, row[i].is,
		    strlen(row[i].is));

		if (row[i].like == NULL)
			assert_null(like);
		else
			assert_string_equal(like, row[i].like);
	}
	rn_arena_free(a);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(some_look_like_others),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
