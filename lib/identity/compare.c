/*
 * compare.c - two faces, row by row: of all they say, the best that agrees.
 *
 * What is said several times is tried in all pairs, and the level worth most
 * stands.  Names: compare_name.c; e-mails and employers: compare_work.c; all
 * else is a row of a table in compare_plain.c.
 */
#include <math.h>

#include "identity/compare_row.h"

/* Bits that sums in two orders may differ by. */
#define LAST_DIGITS 1e-6

/*
 * Addresses and numbers are given to one: only others than these two who have
 * them too make them weigh less.
 */
static double
handle_share(const struct rn_judge *j, uint32_t value, double u)
{
	uint32_t people = VALUE(j, value)->people;
	double others = people > 2 ? (people - 2) / j->f->people : 0;

	return others > u ? others : u;
}

/* The more frequent of the two; they may be written differently. */
double
rn_value_bits(const struct rn_judge *j, enum rn_row row, int level,
    uint32_t left, uint32_t right)
{
	double u = j->w->u[row][level], x, y;

	if (!j->frequencies || !rn_evidence[row][level].rare)
		return j->bits[row][level];
	if (row == RN_ROW_EMAIL || row == RN_ROW_PHONE || row == RN_ROW_CODE)
		return log2(j->w->m[row][level] /
		    handle_share(j, left, u));
	x = rn_value_share(j->f, left, u);
	y = left == right ? x : rn_value_share(j->f, right, u);
	return log2(j->w->m[row][level] / (x > y ? x : y));
}

/* A row into out[]; its bits. */
static double
plain(const struct rn_judge *j, uint32_t a, uint32_t b,
    const struct rn_plain_row *p, struct rn_found out[RN_ROWS])
{
	const struct rn_fact *x, *y;
	size_t n = rn_face_facts(j->f, a, p->kind, &x);
	size_t m = rn_face_facts(j->f, b, p->kind, &y);

	for (size_t i = 0; i < n; i++)
		for (size_t k = 0; k < m; k++) {
			uint32_t l = x[i].value, r = y[k].value;
			int level = p->level(VALUE(j, l), VALUE(j, r));

			rn_better(&out[p->row], (struct rn_found){ level,
			    rn_value_bits(j, p->row, level, l, r), l, r });
		}
	return out[p->row].bits;
}

/* The most a row that was not looked at may still bring. */
static double
most(const struct rn_judge *j, uint32_t a, uint32_t b,
    const struct rn_plain_row *p)
{
	const struct rn_fact *x, *y;

	return rn_face_facts(j->f, a, p->kind, &x) == 0 ||
	    rn_face_facts(j->f, b, p->kind, &y) == 0 ? 0 :
	    fmax(j->most[p->row], 0);
}

/*
 * What costs least comes first, and names, which cost most, last: of most pairs
 * that share a key no name could make them one.  What names may then change of
 * other rows is counted at its most.
 */
bool
rn_compare_above(const struct rn_judge *j, uint32_t a, uint32_t b,
    double least, struct rn_found out[RN_ROWS])
{
	const struct rn_plain_row *p = rn_plain_row;
	const struct rn_plain_row *slow = p + RN_PLAIN_QUICK;
	const struct rn_plain_row *end = p + RN_PLAIN_ROWS;
	double bits = j->prior - least, rest;
	bool two;

	for (size_t r = 0; r < RN_ROWS; r++)
		out[r] = (struct rn_found){ 0, 0, RN_NO_VALUE, RN_NO_VALUE };
	for (; p < slow; p++)
		bits += plain(j, a, b, p, out);
	rn_compare_emails(j, a, b, out);
	bits += rn_addresses_most(j, out) - out[RN_ROW_PHONE].bits;
	rest = rn_names_most(j, a, b) + j->most[RN_ROW_COMPANY];
	for (; p < end; p++)
		rest += most(j, a, b, p);
	for (p = slow; p < end && bits + rest >= -LAST_DIGITS; p++) {
		rest -= most(j, a, b, p);
		bits += plain(j, a, b, p, out);
	}
	if (bits + rest < -LAST_DIGITS)
		return false;
	two = rn_compare_companies(j, a, b, out);
	bits += rn_company_most(j, out) - j->most[RN_ROW_COMPANY];
	if (bits + rest < -LAST_DIGITS)
		return false;
	rn_compare_names(j, a, b, out);
	rn_compare_again(j, two, out);
	return true;
}

void
rn_compare(const struct rn_judge *j, uint32_t a, uint32_t b,
    struct rn_found out[RN_ROWS])
{
	(void)rn_compare_above(j, a, b, -INFINITY, out);
}
