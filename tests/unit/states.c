/* states.c - the states held are those a replay gives. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "ledger/ledger.h"
#include "states.h"

void
states_are_exact(struct refnet *rn, struct rn_arena *arena)
{
	struct rn_person_query q = { .as_of = RN_NOW };
	struct rn_person *list;
	size_t n;

	assert_int_equal(rn_person_list(rn, arena, &q, &list, &n), RN_OK);
	assert_true(n > 0);
	for (size_t i = 0; i < n; i++) {
		struct rn_state_of held = { .person = list[i].id };
		struct rn_state anew;

		assert_int_equal(rn_states_load(rn, &held, 1), RN_OK);
		assert_int_equal(rn_ledger_replay(rn, list[i].id, RN_NOW,
		    &anew), RN_OK);
		assert_memory_equal(&held.state, &anew, sizeof(anew));
	}
}
