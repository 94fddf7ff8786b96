/* deal.h - how deals get into the store. */
#ifndef RN_DEAL_ROOM_H
#define RN_DEAL_ROOM_H

#include "org/org.h"
#include "refnet/deal.h"

struct rn_deal_says {
	int64_t row;
	const char *source;
	const char *system, *external_id;	/* the id NULL: it has none */
	int64_t handle, person;	/* whom it is with; RN_NONE: not known */
	const char *who;	/* the same as said, or NULL */
	const char *org, *title, *currency, *stage, *lead_source; /* or NULL */
	int64_t amount, opened_at, closed_at;	/* or RN_NONE */
	int64_t held_at;	/* the row's own last change, or RN_NONE */
	int status;		/* enum rn_deal_status */
};

enum rn_deal_news { RN_DEAL_NEW, RN_DEAL_CHANGED, RN_DEAL_SAME };

/*
 * What a deal is known again by, whichever file tells of it: its number, or else
 * its title, when it was opened and where, or else whom it is with.
 */
int64_t rn_deal_key(const struct refnet *rn, struct rn_arena *a,
    const struct rn_deal_says *s);

/*
 * Put one into the running change, unless what counts says just that: then it
 * is noted as said again (people/again.h).
 */
struct rn_again;
RN_CHECKED enum rn_status rn_deal_put(struct refnet *rn, struct rn_arena *a,
    struct rn_again *again, const struct rn_deal_says *s,
    enum rn_deal_news *news);

#endif
