/*
 * bounced.c - addresses that mail could not be delivered to, as the mail that
 * says so names them in its headers.
 *
 * Such mail is no letter and makes nobody; but an address may have an owner,
 * now or by a later import, who is to be verified before an ask (map/proof.c).
 * Which header it is says the map of the source: `status`.
 */
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "import/import.h"
#include "mail/address.h"
#include "people/tombstone.h"

enum { OF_ONE = 32 };		/* addresses of one mail; more are not taken */

struct rn_bounced {
	const char *canon;
	int64_t at;
};

void
rn_bounced_note(struct rn_job *j, const struct rn_rec *rec, int64_t at)
{
	const struct rn_cell *c = rn_rec_cell(rec, RN_IN_STATUS);
	struct rn_address v[OF_ONE];
	size_t n;

	if (c == NULL || at == RN_NONE)
		return;
	n = rn_addresses(j->a, c->text, c->len, v, RN_LEN(v));
	for (size_t i = 0; i < n; i++) {
		const char *canon = v[i].addr == NULL ? NULL :
		    rn_canon_email(j->a, v[i].addr, v[i].addr_len);

		if (canon == NULL)
			continue;
		j->bounced = rn_grow(j->bounced, j->bounced_n,
		    &j->bounced_room, sizeof(*j->bounced));
		j->bounced[j->bounced_n++] = (struct rn_bounced){ canon, at };
	}
}

enum rn_status
rn_bounced_put(struct rn_job *j)
{
	enum rn_status rc = RN_OK;

	for (size_t i = 0; i < j->bounced_n; i++) {
		const struct rn_bounced *b = &j->bounced[i];
		struct rn_handle h;
		int64_t known;

		TRY(rn_handle_find(j->rn, RN_HANDLE_EMAIL, b->canon, &h));
		if (h.me || (h.id == RN_NONE && rn_tombs_has(j->tombs, j->row,
		    RN_HANDLE_EMAIL, b->canon)))
			continue;
		if (h.id == RN_NONE)
			TRY(rn_handle_make(j->rn, RN_HANDLE_EMAIL, b->canon,
			    RN_NONE, NULL, &h.id));
		TRY(rn_proof_known(j->rn, h.id, RN_PROOF_BOUNCED, b->at,
		    &known));
		if (known != RN_NONE)
			TRY(rn_again_note(j->again, RN_AGAIN_PROOF, known, 0));
		else
			TRY(rn_proof_put(j->rn, h.id, RN_PROOF_BOUNCED, b->at,
			    NULL));
	}
out:
	return rc;
}

void
rn_bounced_free(struct rn_job *j)
{
	free(j->bounced);
}
