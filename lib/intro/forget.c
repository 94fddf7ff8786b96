/*
 * forget.c - introductions of whoever is being erased: nobody is reminded of them
 * any more.  To withdraw them would count them as failed, and what was counted
 * stays so.
 */
#include <stdlib.h>

#include "intro/room.h"

enum rn_status rn_intro_forget(struct refnet *rn, struct rn_erasing *gone);

static bool
is_gone(const struct rn_erasing *gone, const struct rn_file *f)
{
	for (int p = 0; p < RN_PARTIES; p++)
		if (bsearch(&f->seat[p], gone->handle, gone->handle_n,
		    sizeof(*gone->handle), rn_by_int64) != NULL)
			return true;
	return false;
}

enum rn_status
rn_intro_forget(struct refnet *rn, struct rn_erasing *gone)
{
	struct rn_arena *a = rn_arena_make();
	enum rn_status rc = RN_OK;
	struct rn_shelf s;

	TRY(rn_shelf_read(rn, a, RN_NONE, RN_NOW, &s));
	for (size_t i = 0; i < s.n; i++) {
		const struct rn_file *f = &s.v[i];
		struct rn_act_row x = { RN_ACT_SNOOZE, rn_now(rn),
		    RN_NEVER_AT, RN_NONE, RN_NONE, NULL };

		if (is_gone(gone, f))
			TRY(rn_act_put(rn, f->id, &x));
	}
out:
	rn_arena_free(a);
	return rc;
}
