/*
 * forget.c - this room's part of a forget: tombstones, and handles that are
 * packed or known by hashes.  Rows are lib/privacy's.
 */
#include "people/tombstone.h"

enum rn_status rn_people_forget(struct refnet *rn, struct rn_erasing *gone);

enum rn_status
rn_people_forget(struct refnet *rn, struct rn_erasing *gone)
{
	enum rn_status rc = RN_OK;

	TRY(rn_tombs_put(rn, gone));
	TRY(rn_handles_unpack(rn, gone->handle, gone->handle_n));
	TRY(rn_handle_keys_lose(rn, gone->handle, gone->handle_n));
out:
	return rc;
}
