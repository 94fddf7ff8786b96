/*
 * kept.c - are the states that are kept those that the ledger says?
 *
 * What refnet doctor asks: everybody's ledger is played again and compared
 * with what the store keeps of it, byte for byte.
 */
#include <string.h>

#include "map/map.h"
#include "refnet/checkup.h"

static enum rn_status
is_wrong(struct refnet *rn, int64_t person, const void *body, size_t size,
    bool *yes)
{
	struct rn_state kept, said;
	enum rn_status rc = RN_OK;

	rn_state_init(&kept);
	*yes = true;
	if (!rn_state_unpack(body, size, &kept))
		return RN_OK;
	TRY(rn_ledger_replay(rn, person, RN_NOW, &said));
	*yes = memcmp(&kept, &said, sizeof(kept)) != 0;
out:
	return rc;
}

enum rn_status
rn_checkup_states(struct refnet *rn, size_t *kept, size_t *wrong)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	const void *body;
	bool row, yes;
	size_t size;

	*kept = *wrong = 0;
	rc = rn_begin_read(rn);
	if (rc != RN_OK)
		return rc;
	TRY(rn_sql(rn, &rn_map_sql, KEPT, &st));
	for (;;) {
		TRY(rn_step(&st, &row));
		if (!row)
			break;
		body = rn_col_blob(&st, 1, &size);
		if (body == NULL)
			continue;
		TRY(is_wrong(rn, rn_col_int(&st, 0), body, size, &yes));
		*kept += 1;
		*wrong += yes;
	}
out:
	rn_done(&st);
	return rn_end(rn, rc);
}
