/*
 * again.h - what an import says that was known already, so that it stays when
 * the import or command that said it first is taken back.
 */
#ifndef RN_AGAIN_H
#define RN_AGAIN_H

#include "people/people.h"

/*
 * What can be said again, and what goes with it.  Rows of their own count
 * for the first of those who say them and stand; what is said of handles is put
 * for each who says so once no other that does stands.  Stores keep the numbers.
 */
enum rn_again_kind {
	RN_AGAIN_RECORD,	/* id of a record; its row */
	RN_AGAIN_MARK,		/* id of a mark; 0 */
	RN_AGAIN_ORG,		/* id of an organisation's row; its row */
	RN_AGAIN_SIGNAL,	/* id of a signal; its row */
	RN_AGAIN_PROOF,		/* id of a proof; 0 */
	RN_AGAIN_SAID,		/* a handle; another that its row says, too */
	RN_AGAIN_CALLED,	/* a handle; the change by which it is called so, or 0:
				 * it came with that name */
	RN_AGAIN_DEAL,		/* id of a deal's row; its row */
	RN_AGAINS
};

/*
 * What the running change, an import, says again.  Elsewhere NULL is given where
 * one is asked for: nothing is noted.
 */
struct rn_again;
struct rn_again *rn_again_new(struct refnet *rn);
RN_CHECKED enum rn_status rn_again_note(struct rn_again *a,
    enum rn_again_kind kind, int64_t id, int64_t with);
/* Write what is not written yet. */
RN_CHECKED enum rn_status rn_again_end(struct rn_again *a);
void rn_again_free(struct rn_again *a);		/* NULL is allowed */

/*
 * Told of the owners of what a change said again and what counts for it now: to
 * be asked on either side of rn_change_mark, and derived anew.
 */
RN_CHECKED enum rn_status rn_again_people(struct refnet *rn, int64_t change,
    void (*tell)(void *ctx, int64_t person), void *ctx);

/* One after the other, told what standing changes say again of one kind. */
RN_CHECKED enum rn_status rn_again_each(struct refnet *rn,
    enum rn_again_kind kind, enum rn_status (*tell)(void *ctx, int64_t change,
    int64_t id, int64_t with), void *ctx);

#endif
