/*
 * weigh.c - weights learnt from the people of a store, on request only; how
 * is learn.c.  Nothing of it is kept: what imports join goes by what is
 * shipped.
 */
#include "identity/room.h"
#include "identity/link.h"

enum rn_status
rn_gallery_learn(struct refnet *rn, const struct rn_gallery *g,
    const struct rn_weights *shipped, struct rn_weights *learnt)
{
	enum rn_status rc = RN_OK;

	if (!rn_learn(&g->f, shipped, learnt)) {
		rc = rn_fail(rn, RN_ENOTFOUND, "too few people look alike to"
		    " learn from: %d pairs are needed", RN_LEARN_PAIRS);
		rn_hint(rn, "weights as shipped need none: refnet person"
		    " duplicates");
	}
	return rc;
}

enum rn_status
rn_weight_learn(struct refnet *rn, struct rn_arena *a, struct rn_weight **list,
    size_t *n)
{
	struct rn_learnt line[RN_ROWS * RN_ROW_LEVELS];
	struct rn_weights shipped, learnt;
	enum rn_status rc = RN_OK;
	struct rn_gallery g;

	*n = 0;
	*list = NULL;
	rn_gallery_open(rn, &g);
	TRY(rn_gallery_all(rn, &g, false));
	rn_weights_shipped(&shipped);
	TRY(rn_gallery_learn(rn, &g, &shipped, &learnt));
	*n = rn_weights_compare(&shipped, &learnt, line);
	*list = rn_alloc(a, (*n + 1) * sizeof(**list));
	for (size_t i = 0; i < *n; i++)
		(*list)[i] = (struct rn_weight){ line[i].row, line[i].words,
		    line[i].before, line[i].after };
out:
	rn_gallery_close(&g);
	return rc;
}
