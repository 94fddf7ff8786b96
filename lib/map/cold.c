/*
 * cold.c - whom I first wrote to out of the blue, and who answered.
 */
#include <stdlib.h>

#include "map/map.h"

static int
by_moment(const void *a, const void *b)
{
	const struct rn_cold *x = a, *y = b;

	if (x->at != y->at)
		return x->at < y->at ? -1 : 1;
	return x->person < y->person ? -1 : x->person > y->person;
}

enum rn_status
rn_cold_list(struct refnet *rn, int64_t as_of, struct rn_cold **list,
    size_t *n, int64_t *begins)
{
	struct rn_census c = { 0 };
	enum rn_status rc = RN_OK;
	size_t room = 0;

	*list = NULL;
	*n = 0;
	*begins = RN_NONE;
	TRY(rn_census_take(rn, as_of, &c));
	for (size_t i = 0; i < c.n; i++) {
		struct rn_cold x = { .person = c.v[i].person,
		    .at = c.v[i].state.first };

		if (x.at != RN_NONE && (*begins == RN_NONE || x.at < *begins))
			*begins = x.at;
		if (!rn_state_cold(&c.v[i].state, &x.answered_at))
			continue;
		*list = rn_grow(*list, *n, &room, sizeof(**list));
		(*list)[(*n)++] = x;
	}
	if (*n > 1)
		qsort(*list, *n, sizeof(**list), by_moment);
out:
	rn_census_free(&c);
	return rc;
}
