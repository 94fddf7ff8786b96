/* org.h - what the files of this room share, and what other rooms ask. */
#ifndef RN_ORG_ROOM_H
#define RN_ORG_ROOM_H

#include "refnet/org.h"
#include "store/store.h"

/* Where a fact that was typed here comes from; no source map is called so. */
#define RN_ORG_ME "me"

/* --- facts.c ------------------------------------------------------------- */

/* All companies somebody said something of, at an instant. */
struct rn_orgs;

/* None at all: for telling whether two names mean one company. */
struct rn_orgs *rn_orgs_none(struct refnet *rn, struct rn_arena *a);

/* What it answers with is in the arena; NULL in *out when it fails. */
RN_CHECKED enum rn_status rn_orgs_read(struct refnet *rn, struct rn_arena *a,
    int64_t as_of, struct rn_orgs **out);
/* Before the arena goes; NULL is allowed.  What it answered stays. */
void rn_orgs_free(struct rn_orgs *o);

/*
 * The company a name means; one nobody said anything of is made, with what
 * follows from its name.  NULL only for a NULL name; stays until the arena
 * goes.  For one thread.  Asked again for the same bytes it costs a hash.
 */
struct rn_org *rn_orgs_find(struct rn_orgs *o, const char *name);

/* All that were read or asked for, in the order they came. */
struct rn_org **rn_orgs_all(const struct rn_orgs *o, size_t *n);

/* Count who works where, as people rows show it now; makes those orgs. */
RN_CHECKED enum rn_status rn_orgs_count(struct refnet *rn,
    struct rn_arena *a, struct rn_orgs *o);

/* What two spellings of one company share: its name without its form. */
char *rn_org_key(struct rn_arena *a, const char *name);

/* --- infer.c; pure -------------------------------------------------------- */

/* Fill the fields of what facts mean, and facts that follow from others. */
void rn_org_understand(struct rn_org *o);

/* --- trade.c; pure --------------------------------------------------------- */

/* As rn_industry_find_all, in a company's name: its legal form says nothing. */
size_t rn_org_trades(struct rn_arena *a, const char *name,
    struct rn_hit **out);

/* --- list.c --------------------------------------------------------------- */

/* Fill the fields of `as rows show it`. */
void rn_org_show(struct rn_arena *a, struct rn_org *o);

enum { RN_ORG_ROWS, RN_ORG_WORKERS, RN_SIGNAL_ROWS, RN_SIGNAL_MOVES,
	RN_SIGNAL_KNOWN, RN_SIGNAL_PUT, RN_ORG_OF, RN_DEAL_ROWS, RN_DEAL_HELD,
	RN_DEAL_PUT };
extern const struct rn_sqlset rn_org_sql;

#endif
