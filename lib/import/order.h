/*
 * order.h - how the numeric dates of one column are to be read.
 */
#ifndef RN_ORDER_H
#define RN_ORDER_H

#include "base/date.h"
#include "refnet/arena.h"

/* A value of the column and its line; line 0: there was none. */
struct rn_order_value {
	char text[48];
	int64_t line;
};

/* What a column has shown so far; starts zeroed. */
struct rn_order_seen {
	bool plain;		/* starts with a date that needs no order */
	bool same;		/* one that both orders read alike: 05/05/24 */
	struct rn_order_value day_first, month_first;	/* can only be that */
	struct rn_order_value either;
};

/* A cell of n bytes that is not empty, from that line. */
void rn_order_see(struct rn_order_seen *c, const char *s, size_t n,
    int64_t line);

/*
 * The order; what was asked for decides where the column does not, and year
 * first always.  False: nothing decides.
 */
bool rn_order_of(const struct rn_order_seen *c, enum rn_order asked,
    enum rn_order *order);

/* Why nothing does, with line, column and both readings. */
const char *rn_order_doubt(struct rn_arena *a, const struct rn_order_seen *c,
    const char *label);

#endif
