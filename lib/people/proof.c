/*
 * proof.c - what tells whether what is known of somebody still holds: a word
 * of a human, mail that came back, a row that a later file said again.
 */
#include "people/people.h"
#include "people/people_sql.h"

/* A row that is said again within so many days tells nothing new. */
enum { AGAIN_DAYS = 28, DAY = 86400 };

enum rn_status
rn_proof_put(struct refnet *rn, int64_t handle, enum rn_proof_kind kind,
    int64_t at, const char *because)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;

	TRY(rn_sql(rn, &rn_people_sql, PROOF_PUT, &st));
	rn_bind_int(&st, ":change", rn_change_id(rn));
	rn_bind_int(&st, ":handle", handle);
	rn_bind_int(&st, ":kind", kind);
	rn_bind_int(&st, ":at", at);
	rn_bind_text(&st, ":because", because);
	TRY(rn_exec(&st));
out:
	rn_done(&st);
	return rc;
}

enum rn_status
rn_proof_again(struct refnet *rn, int64_t handle)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	bool row, fresh;

	TRY(rn_sql(rn, &rn_people_sql, PROOF_FRESH, &st));
	rn_bind_int(&st, ":handle", handle);
	rn_bind_int(&st, ":since", rn_now(rn) - (int64_t)AGAIN_DAYS * DAY);
	TRY(rn_step(&st, &row));
	fresh = row && rn_col_int(&st, 0) == 1;
	rn_done(&st);
	if (!fresh)
		rc = rn_proof_put(rn, handle, RN_PROOF_AGAIN, rn_now(rn),
		    NULL);
out:
	rn_done(&st);
	return rc;
}

enum rn_status
rn_proof_known(struct refnet *rn, int64_t handle, enum rn_proof_kind kind,
    int64_t at, int64_t *id)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	bool row;

	TRY(rn_sql(rn, &rn_people_sql, PROOF_KNOWN, &st));
	rn_bind_int(&st, ":handle", handle);
	rn_bind_int(&st, ":kind", kind);
	rn_bind_int(&st, ":at", at);
	TRY(rn_step(&st, &row));
	*id = row ? rn_col_int(&st, 0) : RN_NONE;
out:
	rn_done(&st);
	return rc;
}
