/*
 * compare_row.h - what the files that compare share; for compare*.c only.
 */
#ifndef RN_IDENTITY_COMPARE_ROW_H
#define RN_IDENTITY_COMPARE_ROW_H

#include "identity/compare.h"

#define VALUE(j, v) (&(j)->f->value[v])

enum { RN_NAMES_MOST = 6 };	/* of a face, that are compared */

/* Keeps what is worth more; level 0 is nothing found. */
static inline void
rn_better(struct rn_found *best, struct rn_found found)
{
	if (found.level != 0 && (best->level == 0 || found.bits > best->bits))
		*best = found;
}

/* Bits of a level two values are at: rare ones weigh more. */
double rn_value_bits(const struct rn_judge *j, enum rn_row row, int level,
    uint32_t left, uint32_t right);

/*
 * Rows of a and b into out[].  Of companies: whether both work at two at the
 * same time.
 */
void rn_compare_names(const struct rn_judge *j, uint32_t a, uint32_t b,
    struct rn_found out[RN_ROWS]);
void rn_compare_emails(const struct rn_judge *j, uint32_t a, uint32_t b,
    struct rn_found out[RN_ROWS]);
bool rn_compare_companies(const struct rn_judge *j, uint32_t a, uint32_t b,
    struct rn_found out[RN_ROWS]);

/* Once all are known: what one row says of another. */
void rn_compare_again(const struct rn_judge *j, bool two,
    struct rn_found out[RN_ROWS]);

/*
 * The most bits: of names and suffixes, not looked at yet; of e-mails and
 * phones, or the company, that rn_compare_again() may leave of those found.
 */
double rn_names_most(const struct rn_judge *j, uint32_t a, uint32_t b);
double rn_addresses_most(const struct rn_judge *j,
    const struct rn_found out[RN_ROWS]);
double rn_company_most(const struct rn_judge *j,
    const struct rn_found out[RN_ROWS]);

struct rn_plain_row {
	enum rn_row row;
	enum rn_said kind;
	int (*level)(const struct rn_said_once *x,
	    const struct rn_said_once *y);
};
enum { RN_PLAIN_ROWS = 8, RN_PLAIN_QUICK = 5 };
extern const struct rn_plain_row rn_plain_row[RN_PLAIN_ROWS];

#endif
