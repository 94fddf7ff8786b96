/*
 * org.h - organisations in the store, and people who name theirs by number.
 */
#ifndef RN_ORG_H
#define RN_ORG_H

#include "store/store.h"

/* One row of the org table, as said; NULL: it says nothing. */
struct rn_org_says {
	int64_t row;
	const char *source, *system, *external_id;
	const char *name;	/* never NULL */
	const char *domain, *industry, *size, *location;
	const char *revenue, *stage, *about;
};

enum rn_org_news { RN_ORG_NEW, RN_ORG_CHANGED, RN_ORG_SAME };

/*
 * Put one into the running change, unless a standing row says just that: then
 * it is noted as said again (people/again.h).  Without an id of its own it is
 * known again by its name.
 */
struct rn_again;
RN_CHECKED enum rn_status rn_org_put(struct refnet *rn,
    struct rn_again *again, const struct rn_org_says *o,
    enum rn_org_news *news);

/* The name of the one `external_id` is of `system`; NULL: none is known. */
RN_CHECKED enum rn_status rn_org_called(struct refnet *rn,
    struct rn_arena *a, const char *system, const char *external_id,
    const char **name);

/* A hash of all it says, but for where it says so. */
int64_t rn_org_digest(const struct refnet *rn, struct rn_arena *a,
    const struct rn_org_says *o);

/* A record names the organisation `external_id` of `system`; part 0, 1, ... */
RN_CHECKED enum rn_status rn_record_org_put(struct refnet *rn, int64_t record,
    int part, const char *system, const char *external_id);

/*
 * Derive anew the people whose standing records name an organisation of this
 * change: once its rows are in, and (as rn_on_mark) when it falls or stands
 * again.
 */
RN_CHECKED enum rn_status rn_org_settle(struct refnet *rn, int64_t change);

/*
 * An id as it is compared, whatever wrote it: Salesforce's 18 characters are
 * its 15 and a checksum, Zoho puts zcrm_ before the digits, a GUID stands in
 * braces or not and in either case.  In the arena, or s itself.  Pure.
 */
const char *rn_canon_id(struct rn_arena *a, const char *s);

#endif
