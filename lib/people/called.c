/*
 * called.c - what messages call somebody whose address had come before.
 *
 * The name is kept beside the records, as that of a handle that messages
 * bring: whoever has a name needs no other, until it is taken back.
 */
#include "people/people.h"
#include "people/people_sql.h"

struct rest {
	const struct rn_called_as *v, *end;
	int64_t change;
};

static bool
next_name(void *ctx, struct rn_value *row)
{
	struct rest *r = ctx;

	if (r->v == r->end)
		return false;
	row[0] = rn_value_int(r->v->handle);
	row[1] = rn_value_int(r->change);
	row[2] = rn_value_text(r->v->name);
	r->v++;
	return true;
}

enum rn_status
rn_called_put(struct refnet *rn, const struct rn_called_as *v, size_t n)
{
	struct rest r = { v, v + n, rn_change_id(rn) };

	if (n == 0)
		return RN_OK;
	return rn_feed(rn, &rn_people_sql, CALLED_PUT,
	    &(struct rn_feed){ next_name, &r });
}
