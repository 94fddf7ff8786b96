/*
 * signal.h - signals: dated events at companies that make it a good time to
 * write, and the words by which a trigger asks for them.
 *
 * Somebody of the network who has changed employer is one, too; nobody need
 * say it: it follows from what imports say of roles.
 */
#ifndef REFNET_SIGNAL_H
#define REFNET_SIGNAL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "refnet/arena.h"
#include "refnet/refnet.h"

#ifdef __cplusplus
extern "C" {
#endif

enum rn_signal_kind {
	RN_SIGNAL_FUNDING,	/* money raised */
	RN_SIGNAL_LEADERSHIP,	/* somebody new at the top, or gone */
	RN_SIGNAL_HIRING,	/* they look for people */
	RN_SIGNAL_LAUNCH,	/* something new on sale */
	RN_SIGNAL_EXPANSION,	/* a new place, market, plant */
	RN_SIGNAL_MERGER,	/* bought, sold, merged, gone public */
	RN_SIGNAL_CONTRACT,	/* won or given */
	RN_SIGNAL_RULE,		/* a law that binds them */
	RN_SIGNAL_FILING,	/* a notice to some authority */
	RN_SIGNAL_LAYOFFS,	/* people let go, a site closed */
	RN_SIGNAL_OTHER,
	RN_SIGNALS
};

/* "funding", "leadership", ...; NULL-terminated. */
RN_API extern const char *const rn_signal_kind_name[RN_SIGNALS + 1];

/* A signal counts half as much when this many days have gone by. */
#define RN_SIGNAL_HALF_LIFE 60

/* refnet.signal/1 */
struct rn_signal {
	int64_t id;		/* RN_NONE: it follows from somebody's role */
	const char *org;	/* where it happened */
	int kind;		/* enum rn_signal_kind */
	int64_t at;		/* seconds since 1970, UTC */
	const char *about, *url;	/* NULL: not said */
	const char *source;	/* "me": typed; "roles": it follows from them */
	int64_t person_id;	/* who changed employer, or RN_NONE */
	const char *person;	/* NULL */
	int64_t people;		/* of the network, who work there */
	double fresh;		/* 1 on the day and before it, a half after
				 * RN_SIGNAL_HALF_LIFE days; 0 to 1 */
};

/*
 * The signals known at as_of (RN_NOW: now) that a filter admits (NULL: all),
 * the newest first.  Fields: id org kind at about url source person people
 * fresh; bare words are looked for in org and about.
 */
RN_API RN_CHECKED enum rn_status rn_signal_list(struct refnet *rn,
    struct rn_arena *a, const char *filter, int64_t as_of,
    struct rn_signal **list, size_t *n);

/*
 * The newest that somebody said of a company called so, in whatever case and
 * with whatever accents, and said what it was, of all after `since`; no moves
 * of people.  *found: there is one; its `people` is not counted.  Costs by
 * signals of that time, and not by companies.
 */
RN_API RN_CHECKED enum rn_status rn_signal_newest(struct refnet *rn,
    struct rn_arena *a, const char *org, int64_t since,
    struct rn_signal *out, bool *found);

/* A signal of the last so many days is a reason to write. */
#define RN_SIGNAL_FRESH_DAYS 120

struct rn_reason {
	int64_t person_id;	/* whom to write to; the caller's */
	const char *text;	/* what happened; NULL: nothing */
	int64_t at;		/* when */
};

/*
 * A fresh reason to write to each of n people: they changed employer, or
 * else the newest signal at theirs.  Costs by signals of those days.
 */
RN_API RN_CHECKED enum rn_status rn_signal_reasons(struct refnet *rn,
    struct rn_arena *a, int64_t as_of, struct rn_reason *v, size_t n);

/* What a human says of one. */
struct rn_signal_words {
	const char *org, *about, *url;	/* url may be NULL */
	int kind;		/* -1: read from `about` */
	int64_t at;
};

/*
 * One change; the row as it is then.  The same again changes nothing.
 * RN_EUSAGE: no company, no words, a text that is too long.
 */
RN_API RN_CHECKED enum rn_status rn_signal_add(struct refnet *rn,
    struct rn_arena *a, const struct rn_signal_words *w,
    struct rn_signal *out);

/*
 * The kinds of signal that n bytes of plain words speak of ("just raised a
 * Series B, new CFO"), a bit each (1 << RN_SIGNAL_FUNDING); 0: none.  Pure;
 * linear in n.
 */
RN_API unsigned rn_signal_read(const char *text, size_t n);

#ifdef __cplusplus
}
#endif

#endif
