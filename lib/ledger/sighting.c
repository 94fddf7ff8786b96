/*
 * sighting.c - interactions that an import held although they were held: they
 * stay while it does, and so does what that hides (content.h).
 */
#include <stdlib.h>
#include <string.h>

#include "ledger/held.h"
#include "ledger/ledger.h"
#include "ledger/ledger_sql.h"

enum { SIGHTING_BYTES = 1 << 20 };

static enum rn_status
sighting_part(struct refnet *rn, int part, const unsigned char *blob, size_t n)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;

	TRY(rn_sql(rn, &rn_ledger_sql, SIGHTING_PUT, &st));
	rn_bind_int(&st, ":change", rn_change_id(rn));
	rn_bind_int(&st, ":part", part);
	rn_bind_blob(&st, ":ids", blob, n);
	TRY(rn_exec(&st));
out:
	rn_done(&st);
	return rc;
}

/* An interaction of a change taken back stays while another has seen it. */
static enum rn_status
keep_ids(struct refnet *rn, const int64_t *ids, size_t n)
{
	struct rn_book book = { .rn = rn };
	enum rn_status rc = RN_OK;
	bool undone;

	for (size_t i = 0; i < n; i++) {
		TRY(rn_held_undone(&book, ids[i], &undone));
		if (undone)
			TRY(rn_run1(rn, &rn_ledger_sql, KEPT_PUT, ":id",
			    ids[i]));
	}
out:
	rn_book_close(&book);
	return rc;
}

enum rn_status
rn_sighting_put(struct refnet *rn, const int64_t *ids, size_t n)
{
	unsigned char *blob = malloc(SIGHTING_BYTES);
	enum rn_status rc = RN_OK;
	size_t used = 0;
	int64_t last = 0;
	int part = 0;

	if (blob == NULL)
		return rn_fail(rn, RN_ENOMEM, "out of memory");
	for (size_t i = 0; i < n; i++) {
		used += rn_varint_put(blob + used, (uint64_t)(ids[i] - last));
		last = ids[i];
		if (used + 10 <= SIGHTING_BYTES)
			continue;
		TRY(sighting_part(rn, part++, blob, used));
		used = 0;
		last = 0;
	}
	if (used > 0)
		TRY(sighting_part(rn, part, blob, used));
	TRY(keep_ids(rn, ids, n));
out:
	free(blob);
	return rc;
}

/* From the standing sightings; what is hidden follows from what counts. */
enum rn_status
rn_kept_refresh(struct refnet *rn)
{
	enum rn_status rc = RN_OK;
	int64_t *ids = NULL;
	size_t n;

	TRY(rn_run1(rn, &rn_ledger_sql, KEPT_DROP, NULL, 0));
	TRY(rn_ids_read(rn, SIGHTINGS, NULL, 0, &ids, &n));
	TRY(keep_ids(rn, ids, n));
	TRY(rn_run1(rn, &rn_ledger_sql, HIDDEN_DROP, NULL, 0));
	TRY(rn_run1(rn, &rn_ledger_sql, HIDDEN_FILL, NULL, 0));
out:
	free(ids);
	return rc;
}

enum rn_status
rn_sighting_ids(struct refnet *rn, int64_t change, int64_t **ids, size_t *n)
{
	return rn_ids_read(rn, SIGHTING_IDS, ":change", change, ids, n);
}
