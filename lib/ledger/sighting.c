/*
 * sighting.c - interactions that an import held although they were held: they
 * stay while it does.
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

enum rn_status
rn_keep(struct rn_book *book, int64_t id, int how)
{
	int knows = ((how & RN_SAW_BARE) == 0 ? RN_SEEN_HAS_ID : 0) |
	    ((how & RN_SAW_THREADED) != 0 ? RN_SEEN_THREADED : 0) |
	    ((how & RN_SAW_SILENT) == 0 ? RN_KNOWS_REPLY : 0);
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	bool undone;

	TRY(rn_held_undone(book, id, &undone));
	if (!undone)
		goto out;
	TRY(rn_sql(book->rn, &rn_ledger_sql, KEPT_PUT, &st));
	rn_bind_int(&st, ":id", id);
	rn_bind_int(&st, ":knows", knows);
	TRY(rn_exec(&st));
out:
	rn_done(&st);
	return rc;
}

static enum rn_status
keep_ids(struct refnet *rn, const int64_t *ids, size_t n, int how)
{
	struct rn_book book = { .rn = rn };
	enum rn_status rc = RN_OK;

	for (size_t i = 0; i < n; i++)
		TRY(rn_keep(&book, ids[i], how));
out:
	rn_book_close(&book);
	return rc;
}

enum rn_status
rn_sighting_put(struct refnet *rn, const int64_t *ids, size_t n, int how)
{
	unsigned char *blob = malloc(SIGHTING_BYTES);
	enum rn_status rc = RN_OK;
	size_t used = 0;
	int64_t last = 0;
	int part = how << RN_PART_HOW;

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
	TRY(keep_ids(rn, ids, n, how));
out:
	free(blob);
	return rc;
}

enum rn_status
rn_sighting_ids(struct refnet *rn, int64_t change, int64_t **ids, size_t *n)
{
	return rn_ids_read(rn, SIGHTING_IDS, ":change", change, ids, n);
}

enum rn_status
rn_sightings_each(struct refnet *rn, enum rn_status (*tell)(void *ctx,
    int64_t change, int how, int64_t id), void *ctx)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	bool row;

	TRY(rn_sql(rn, &rn_ledger_sql, SIGHTINGS, &st));
	for (;;) {
		const unsigned char *p, *end;
		uint64_t step, id = 0;
		int64_t change;
		size_t size;
		int how;

		TRY(rn_step(&st, &row));
		if (!row)
			break;
		p = rn_col_bytes(&st, 0, &size);
		end = p + size;
		change = rn_col_int(&st, 1);
		how = (int)rn_col_int(&st, 2) >> RN_PART_HOW;
		while (rn_varint_get(&p, end, &step)) {
			id += step;
			TRY(tell(ctx, change, how, (int64_t)id));
		}
	}
out:
	rn_done(&st);
	return rc;
}

enum rn_status
rn_kept_of(struct refnet *rn, const int64_t *ids, size_t n,
    struct rn_ids *kept)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	bool row;

	for (size_t i = 0; ids != NULL && i < n; i++) {
		int64_t knows;

		TRY(rn_get1(rn, &rn_ledger_sql, KEPT_KNOWS, ":id", ids[i],
		    &knows));
		if (knows != RN_NONE)
			rn_ids_push(kept, ids[i]);
	}
	if (ids != NULL)
		goto out;
	TRY(rn_sql(rn, &rn_ledger_sql, KEPT_IDS, &st));
	for (;;) {
		TRY(rn_step(&st, &row));
		if (!row)
			break;
		rn_ids_push(kept, rn_col_int(&st, 0));
	}
out:
	rn_done(&st);
	return rc;
}
