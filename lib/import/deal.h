/*
 * deal.h - cells of deals, understood: sums, currencies, how one stands.  Pure.
 */
#ifndef RN_IMPORT_DEAL_H
#define RN_IMPORT_DEAL_H

#include <stdbool.h>
#include <stdint.h>

#include "refnet/arena.h"

/*
 * One sum of money in whole units, "1.234,50 EUR", "$12k"; *currency is left as
 * it was where none is said.  False: it is none, or a range, or below 0.
 */
bool rn_deal_sum(struct rn_arena *a, const char *text, int64_t *amount,
    const char **currency);

/* The ISO word of a currency that stands alone: "EUR", "Euro (EUR)". */
bool rn_deal_currency(struct rn_arena *a, const char *text,
    const char **currency);

/*
 * enum rn_deal_status from what columns say; each may be NULL.  What the status
 * says goes before the marks "won" and "closed", these before the stage.
 */
struct rn_deal_cells { const char *status, *won, *closed, *stage; };
int rn_deal_stands(struct rn_arena *a, const struct rn_deal_cells *c);

#endif
