/*
 * dossier.c - all introductions with their rows of the ledger.
 */
#include <stdlib.h>
#include <string.h>

#include "report/report.h"

static int
by_intro_and_time(const void *a, const void *b)
{
	const struct rn_consent *x = a, *y = b;

	if (x->intro_id != y->intro_id)
		return x->intro_id < y->intro_id ? -1 : 1;
	if (x->at != y->at)
		return x->at < y->at ? -1 : 1;
	return x->row < y->row ? -1 : x->row > y->row;
}

enum rn_status
rn_cabinet_take(struct refnet *rn, struct rn_arena *a, int64_t as_of,
    struct rn_cabinet *out)
{
	enum rn_status rc = RN_OK;
	struct rn_consent *row;
	struct rn_intro *intro;
	size_t rows, k = 0;
	struct rn_me me;

	*out = (struct rn_cabinet){ .n = 0 };
	TRY(rn_me_get(rn, a, &me));
	out->me = me.id;
	TRY(rn_intro_list(rn, a, NULL, as_of, &intro, &out->n));
	TRY(rn_consent_list(rn, a, RN_NONE, as_of, &row, &rows));
	if (rows > 1)
		qsort(row, rows, sizeof(*row), by_intro_and_time);
	out->v = rn_alloc(a, (out->n + 1) * sizeof(*out->v));
	for (size_t i = 0; i < out->n; i++) {
		struct rn_dossier *d = &out->v[i];

		d->intro = intro[i];
		while (k < rows && row[k].intro_id < d->intro.id)
			k++;
		d->row = row + k;
		while (k < rows && row[k].intro_id == d->intro.id)
			k++;
		d->rows = (size_t)(row + k - d->row);
	}
out:
	return rc;
}

/* Whoever is not me, in as few words as will do. */
const char *
rn_dossier_called(struct rn_arena *a, const struct rn_dossier *d)
{
	const struct rn_intro *i = &d->intro;
	const char *target = i->target != NULL ? i->target :
	    i->profile != NULL ? i->profile : "somebody";

	if (i->requester != NULL && strcmp(i->requester, "me") != 0)
		target = rn_sprintf(a, "%s to %s", i->requester, target);
	if (i->connector == NULL || strcmp(i->connector, "me") == 0)
		return target;
	return rn_sprintf(a, "%s via %s", target, i->connector);
}
