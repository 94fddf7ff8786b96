/*
 * interaction.h - one dated event between me and a person, or between two.
 */
#ifndef REFNET_INTERACTION_H
#define REFNET_INTERACTION_H

#include <stdint.h>

#include "refnet/refnet.h"

#ifdef __cplusplus
extern "C" {
#endif

enum rn_channel {
	RN_CHANNEL_EMAIL, RN_CHANNEL_MESSAGE, RN_CHANNEL_CALL,
	RN_CHANNEL_MEETING, RN_CHANNEL_NOTE, RN_CHANNEL_GIVE,
	RN_CHANNEL_CONNECTION, RN_CHANNELS
};
enum rn_direction {
	RN_DIRECTION_OUT,	/* from me */
	RN_DIRECTION_IN,	/* to me */
	RN_DIRECTION_BOTH,	/* held together: a meeting, an answered call */
	RN_DIRECTION_NONE,	/* between others, or without direction */
	RN_DIRECTIONS
};

/* "email", ... and "out", "in", "both", "none"; NULL-terminated. */
RN_API extern const char *const rn_channel_name[RN_CHANNELS + 1];
RN_API extern const char *const rn_direction_name[RN_DIRECTIONS + 1];

/* Of what kind a give was. */
enum rn_gift {
	RN_GIFT_UNKNOWN,	/* nobody said */
	RN_GIFT_INTRODUCTION, RN_GIFT_KNOWLEDGE, RN_GIFT_FAVOUR, RN_GIFTS
};

/* "unknown", "introduction", "knowledge", "favour"; NULL-terminated. */
RN_API extern const char *const rn_gift_name[RN_GIFTS + 1];

/* refnet.interaction/1 */
struct rn_interaction {
	int64_t id, at;
	int kind;		/* enum rn_channel */
	int direction;		/* enum rn_direction */
	struct rn_list persons;	/* names or handles, me left out */
	const char *source;	/* the import's source, or "log" */
	const char *about;
};

/* What a person types after `log`. */
struct rn_log {
	struct rn_list with;	/* references, at least one */
	int kind;		/* enum rn_channel */
	int direction;		/* enum rn_direction; -1: by kind */
	int64_t at;		/* instant; RN_NOW (INT64_MAX): now */
	const char *about;
	int of;			/* enum rn_gift: of a give, what it was */
};

/*
 * Append one interaction.  One change.  RN_EUSAGE: nobody named, or me; a
 * future date; `of` said of what is no give.
 */
RN_API RN_CHECKED enum rn_status rn_log_add(struct refnet *rn,
    struct rn_arena *a, const struct rn_log *log, struct rn_interaction *out);

/*
 * Free text: "called Ada Novak yesterday about pricing".  Finds the people
 * named, the date words and the kind; the rest is what it was about.
 * RN_EUSAGE: nobody recognised; RN_EAMBIGUOUS.
 */
RN_API RN_CHECKED enum rn_status rn_log_read(struct refnet *rn,
    struct rn_arena *a, const char *text, struct rn_log *out);

/* The interactions of one person, newest first. */
RN_API RN_CHECKED enum rn_status rn_interaction_list(struct refnet *rn,
    struct rn_arena *a, const char *ref, struct rn_interaction **list,
    size_t *n);

#ifdef __cplusplus
}
#endif

#endif
