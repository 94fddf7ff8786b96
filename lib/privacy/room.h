/* room.h - what forget.c and subject.c share: whose rows are whose. */
#ifndef RN_PRIVACY_ROOM_H
#define RN_PRIVACY_ROOM_H

#include "people/tombstone.h"
#include "privacy/columns.h"
#include "privacy/mention.h"
#include "refnet/privacy.h"
#include "store/store.h"

/* What stands where somebody was named. */
#define RN_FORGOTTEN "(forgotten)"

struct rn_theirs { int64_t *v; size_t n, room; };

struct rn_forgetting {
	struct refnet *rn;
	struct rn_arena *a;
	int64_t person;
	struct rn_mentions *mentions;
	struct rn_text_function function[RN_FATES];	/* of fates of words */
	struct rn_theirs handles, people;
	int64_t named;		/* texts that did */
	struct rn_left_file *file;	/* that hold them; malloc'd */
	size_t file_n, file_room;
	struct rn_erased *out;	/* malloc'd */
	size_t n, room;
};

/*
 * List what is theirs in the tables that rows.c reads, and learn by what they are
 * named; end drops the tables (theirs.c).  Whatever came of it, what was learnt
 * is asked no more before f goes.
 */
RN_CHECKED enum rn_status rn_theirs_list(struct rn_forgetting *f);
/* The tables alone; and into f->mentions, by what all others but me are named. */
RN_CHECKED enum rn_status rn_theirs_find(struct rn_forgetting *f);
RN_CHECKED enum rn_status rn_others_learn(struct rn_forgetting *f);
RN_CHECKED enum rn_status rn_theirs_end(struct rn_forgetting *f);
RN_CHECKED enum rn_status rn_theirs_forget(struct rn_forgetting *f);

/*
 * Erase somebody, whoever it is, without asking; what the file still has of them
 * goes with the next sweep.  Told is of each file that holds them (forget.c).
 */
typedef void rn_file_seen(void *ctx, const struct rn_left_file *file);
RN_CHECKED enum rn_status rn_forget_person(struct refnet *rn,
    struct rn_arena *a, int64_t person, const char *because,
    rn_file_seen *tell, void *ctx);

/* Of the files that were written, those that hold them (files.c). */
RN_CHECKED enum rn_status rn_files_left(struct rn_forgetting *f);

/* A change that nothing takes back, as that of a forget (retention.c). */
#define RN_PRUNE_VERB "prune"

/* Each column of the table of columns. */
RN_CHECKED enum rn_status rn_column_each(struct rn_forgetting *f,
    enum rn_status (*act)(struct rn_forgetting *f, const struct rn_column *c,
    const char *column));

#endif
