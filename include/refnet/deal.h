/*
 * deal.h - deals: what is or was to be sold, and to whom, as a CRM says.
 *
 * They come from imports only.  Of a deal that several files tell of, what held
 * last counts.
 */
#ifndef REFNET_DEAL_H
#define REFNET_DEAL_H

#include <stddef.h>
#include <stdint.h>

#include "refnet/arena.h"
#include "refnet/refnet.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Stores keep the numbers. */
enum rn_deal_status {
	RN_DEAL_OPEN, RN_DEAL_WON, RN_DEAL_LOST, RN_DEAL_STATUSES
};

/* "open", "won", "lost"; NULL-terminated. */
RN_API extern const char *const rn_deal_status_name[RN_DEAL_STATUSES + 1];

/* refnet.deal/1 */
struct rn_deal {
	int64_t id;		/* stays, whatever later files say of it */
	const char *title;	/* NULL: not said, as all that may be NULL */
	int64_t person_id;	/* whom it is with; RN_NONE: not known */
	const char *person;
	const char *org;	/* as said */
	int64_t amount;		/* whole units of money; RN_NONE: not said */
	const char *currency;	/* ISO 4217 */
	int status;		/* enum rn_deal_status */
	const char *stage;	/* as said; NULL, too, where as_of is before
				 * it was closed: which it was then is not held */
	int64_t opened_at;	/* seconds since 1970, UTC, of a day its first;
				 * RN_NONE: not said */
	int64_t closed_at;	/* RN_NONE: open, or not said.  Of a deal that
				 * was typed in late it may be before opened_at */
	const char *lead_source;	/* as said: "Referral" */
	const char *source;	/* the source's name */
	int64_t import_id;	/* the receipt of what counts */
	/* Instants, where days are those of TZ: since when it is there; when
	 * it began, if that is said, else the same; when it was closed, or
	 * said to be if that came first, RN_NONE: it is open, or not said. */
	int64_t since, began_at, ended_at;
};

/*
 * The deals there were at as_of (RN_NOW: now), by what is held now, that a
 * filter admits (NULL: all), the newest first.  One that was closed later is
 * open, one that was opened later is not there; one of which is not said when,
 * since it was closed, or was first imported.  Fields: id title person org
 * amount currency status stage opened closed lead source import; bare words
 * are looked for in title, person and org.
 */
RN_API RN_CHECKED enum rn_status rn_deal_list(struct refnet *rn,
    struct rn_arena *a, const char *filter, int64_t as_of,
    struct rn_deal **list, size_t *n);

#ifdef __cplusplus
}
#endif

#endif
