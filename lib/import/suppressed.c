/*
 * suppressed.c - rows about somebody who was forgotten: they are left out, and the
 * receipt says how many and where, never of whom.
 */
#include "import/import.h"
#include "people/tombstone.h"

enum { LINES = 8 };	/* told of; more are only counted */

enum rn_status
rn_job_tombs(struct rn_job *j)
{
	enum rn_status rc = RN_OK;

	TRY(rn_tombs_open(j->rn, &j->tombs));
	TRY(rn_nobody(j->rn, &j->nobody));
out:
	return rc;
}

enum rn_status
rn_job_suppress(struct rn_job *j, const struct rn_rec *rec)
{
	int64_t n = j->rule[RN_RULE_SUPPRESSED];

	if (n < LINES)
		j->left_out = rn_sprintf(j->a, "%s%s%lld", n == 0 ? "" :
		    j->left_out, n == 0 ? "" : ", ", (long long)rec->line);
	else if (n == LINES)
		j->left_out = rn_sprintf(j->a, "%s ...", j->left_out);
	return rn_job_skip(j, RN_RULE_SUPPRESSED);
}

bool
rn_job_suppressed(struct rn_job *j, const struct rn_rec *rec,
    const struct rn_tomb_claim *v, size_t n, const char *name,
    const char *org, enum rn_status *rc)
{
	*rc = RN_OK;
	if (!rn_tombs_row(j->tombs, j->row, v, n, name, org))
		return false;
	*rc = rn_job_suppress(j, rec);
	return true;
}

void
rn_job_suppressed_say(struct rn_job *j)
{
	int64_t n = j->rule[RN_RULE_SUPPRESSED];

	if (n > 0)
		rn_job_line(j, &j->out->rules, rn_sprintf(j->a,
		    "suppressed %lld (%s %s)", (long long)n, n == 1 ? "line" :
		    "lines", j->left_out));
}
