/* hear.h - interactions as events with one person or other. */
#ifndef RN_HEAR_H
#define RN_HEAR_H

#include "ledger/ledger.h"

struct rn_happened {
	int64_t at, id;
	int64_t latency;	/* since the message of mine it answers */
	int flags;
	bool counts;		/* else it only tells of those alike */
	bool aside;		/* a note, a link: no word with anybody */
	int64_t by;		/* of rn_event_by */
	struct rn_event event;
};

/* What one of them is said to answer. */
struct rn_named { size_t heard; int64_t reply; };

/* One person's. */
struct rn_hearing {
	int64_t person;
	int64_t *ids;		/* of their interactions, ascending */
	size_t ids_n;
	struct rn_happened *v;	/* in the order of their time */
	size_t n;
	int64_t *theirs;	/* handles */
	size_t theirs_n;
	struct rn_named *named;
	size_t named_n, named_room;
};

/* Which interactions are theirs; ended even if this fails. */
RN_CHECKED enum rn_status rn_hearing_begin(struct refnet *rn, int64_t person,
    struct rn_hearing *h);
/* What they were, up to `until`; all are ended even if this fails. */
RN_CHECKED enum rn_status rn_hear(struct refnet *rn, struct rn_hearing *v,
    size_t n, int64_t until);
void rn_hearing_end(struct rn_hearing *h);

/* Keep who brought us together, beside the person (via.c). */
RN_CHECKED enum rn_status rn_via_put(struct refnet *rn,
    const struct rn_hearing *h);

/* A message of mine that can be answered by its Message-ID? */
bool rn_happened_asks(const struct rn_happened *h);

#endif
