/* test_pipe.c - items come in order, whoever makes them, and it can stop. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/base.h"
#include "base/pipe.h"

struct work { int made, last; };

static bool
make(void *ctx, void *item)
{
	struct work *w = ctx;

	*(int *)item = ++w->made;
	return w->made < w->last;
}

static struct rn_pipe *
start(struct work *w, int item[RN_PIPE_ITEMS], bool thread)
{
	void *items[RN_PIPE_ITEMS];

	for (size_t i = 0; i < RN_PIPE_ITEMS; i++)
		items[i] = &item[i];
	return rn_pipe_new(make, w, items, thread);
}

static void
items_come_in_order_to_the_last(void **state)
{
	(void)state;
	for (int thread = 0; thread < 2; thread++)
		for (int last = 1; last < 200; last += 7) {
			struct work w = { 0, last };
			int item[RN_PIPE_ITEMS];
			struct rn_pipe *p = start(&w, item, thread);

			for (int i = 1; i <= last; i++)
				assert_int_equal(*(int *)rn_pipe_next(p), i);
			rn_pipe_free(p);
			assert_int_equal(w.made, last);
		}
}

static void
the_item_in_use_is_left_alone(void **state)
{
	struct work w = { 0, 100000 };
	int item[RN_PIPE_ITEMS];
	struct rn_pipe *p = start(&w, item, true);

	(void)state;
	for (int i = 1; i < 50000; i++) {
		const int *mine = rn_pipe_next(p);

		assert_int_equal(*mine, i);
		assert_int_equal(*mine, i);
	}
	rn_pipe_free(p);	/* before the last one */
	assert_true(w.made < 50000 + RN_PIPE_ITEMS);
}

static void
a_pipe_may_be_given_up_at_once(void **state)
{
	(void)state;
	for (int i = 0; i < 200; i++) {
		struct work w = { 0, 1000 };
		int item[RN_PIPE_ITEMS];

		rn_pipe_free(start(&w, item, i % 2 == 0));
		assert_true(w.made < RN_PIPE_ITEMS);
	}
	rn_pipe_free(NULL);
}

/* --- in two ---------------------------------------------------------------- */

struct two { int made, completed; };
struct both { int first, second; };

static bool
make_first(void *ctx, void *item)
{
	struct two *t = ctx;

	*(struct both *)item = (struct both){ ++t->made, 0 };
	return t->made < 3000;
}

static void
make_second(void *ctx, void *item)
{
	struct two *t = ctx;
	struct both *b = item;

	b->second = ++t->completed + 1000000;
}

static void
what_is_added_later_is_waited_for(void **state)
{
	(void)state;
	for (int thread = 0; thread < 2; thread++) {
		struct both item[RN_PIPE_ITEMS];
		void *items[RN_PIPE_ITEMS];
		struct two t = { 0, 0 };
		struct rn_pipe *p;

		for (size_t i = 0; i < RN_PIPE_ITEMS; i++)
			items[i] = &item[i];
		p = rn_pipe_new_in_two(make_first, make_second, &t, items,
		    thread);
		for (int i = 1; i <= 3000; i++) {
			const struct both *b = rn_pipe_next(p);

			assert_int_equal(b->first, i);
			if (i % 3 == 0)
				continue;
			rn_pipe_wait(p);
			assert_int_equal(b->second, i + 1000000);
		}
		rn_pipe_free(p);
		assert_int_equal(t.completed, 3000);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(items_come_in_order_to_the_last),
		cmocka_unit_test(the_item_in_use_is_left_alone),
		cmocka_unit_test(a_pipe_may_be_given_up_at_once),
		cmocka_unit_test(what_is_added_later_is_waited_for),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
