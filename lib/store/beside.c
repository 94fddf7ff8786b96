/*
 * beside.c - a second handle of a process that writes, to read with on another
 * thread.
 *
 * The writer holds the store from the first row of its change to the last, so
 * what the second handle reads stays as it is; it only lacks what the change
 * itself has written.  It holds no lock but while a statement runs, and waits
 * for none: a writer whose pages fill its memory must get past it.
 */
#include "base/handle.h"
#include "store/store.h"

enum { NEW = 1, OPEN, FAILED };	/* refnet.beside */

struct refnet *
rn_beside_new(const struct refnet *rn)
{
	struct refnet *beside;

	if (rn->dry || rn->unseen || (beside = rn_handle_new(rn->now)) == NULL)
		return NULL;
	beside->beside = NEW;
	beside->wait = 0;
	return beside;
}

enum rn_status
rn_beside_open(struct refnet *beside, const char *path)
{
	enum rn_status rc = RN_EBUSY;

	if (beside->beside == OPEN)
		return RN_OK;
	if (beside->beside == NEW)
		rc = rn_open(beside, path, RN_READ);
	beside->beside = rc == RN_OK ? OPEN : FAILED;
	return rc == RN_OK ? rn_store_cache(beside, 0) : rc;
}

void
rn_unseen(struct refnet *rn)
{
	rn->unseen = true;
}

bool
rn_has_unseen(const struct refnet *rn)
{
	return rn->unseen;
}
