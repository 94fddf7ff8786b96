/*
 * privacy.h - to forget somebody, and to keep them forgotten.
 */
#ifndef REFNET_PRIVACY_H
#define REFNET_PRIVACY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "refnet/refnet.h"

#ifdef __cplusplus
extern "C" {
#endif

/* refnet.erased/1: what went, of one kind. */
struct rn_erased {
	const char *kind;	/* "records", "interactions" ... */
	int64_t rows;
};

/* Whom a reference means, also where all that was known was taken back. */
struct rn_forget {
	int64_t person;
	const char *name;	/* what they are called, or an address */
};
RN_API RN_CHECKED enum rn_status rn_forget_whom(struct refnet *rn,
    struct rn_arena *a, const char *ref, struct rn_forget *out);

/* A file that was written for the owner and still holds somebody. */
struct rn_left_file {
	const char *path;	/* absolute */
	int64_t at;		/* when it was written last */
	bool ours;		/* as refnet leaves one, so that it may go */
};
struct rn_forgot {
	struct rn_erased *erased;
	size_t n;
	struct rn_left_file *file;
	size_t file_n;
};

/*
 * Note that a file is written: a backup, an export, rejected rows, a plan, a
 * report.  What cannot be noted is not, and nobody hears of it.  Within a
 * transaction, or a dry run, it is noted once that has ended.
 */
RN_API void rn_wrote(struct refnet *rn, const char *path);
/* Those that are `ours`.  RN_EIO: one could not be removed; those before were. */
RN_API RN_CHECKED enum rn_status rn_files_remove(struct refnet *rn,
    const struct rn_left_file *list, size_t n);

/*
 * Erase all that is held of somebody, and copies of the store beside it.  It
 * cannot be taken back, and no undo brings anything of it back.  `confirm` is
 * their name, blind to case and accents; RN_EUSAGE when it is not.  because may
 * be NULL; it is kept.  A dry run needs no name.  Files outside of the store are
 * told of, and stay.
 */
RN_API RN_CHECKED enum rn_status rn_forget(struct refnet *rn,
    struct rn_arena *a, const struct rn_forget *whom, const char *confirm,
    const char *because, struct rn_forgot *out);

/*
 * All that is held of somebody, for that somebody: rows that are about them, each
 * with where it comes from.  Whoever else is named in them is not.  As JSON,
 * refnet.subject/1 in refnet-export(1), and as one HTML file.
 */
struct rn_subject {
	int64_t person;
	const char *name;
	int64_t rows;
	const char *json, *html;
};
RN_API RN_CHECKED enum rn_status rn_subject(struct refnet *rn,
    struct rn_arena *a, const char *ref, struct rn_subject *out);

/* refnet.suppression/1 */
struct rn_suppression {
	bool suppressed;
	int64_t since;		/* RN_NONE: not */
	const char *because;	/* NULL: not said */
	int64_t identifiers;	/* lifted with it; else 0 */
};

/*
 * Was whoever has this address, number, profile or id forgotten?  Of a name with
 * its employer (org NULL: with none) the same.  Nothing else tells of whom.
 */
RN_API RN_CHECKED enum rn_status rn_suppress_check(struct refnet *rn,
    struct rn_arena *a, const char *handle, const char *org,
    struct rn_suppression *out);
/*
 * They may be brought back, by all that was forgotten with it.  RN_ENOTFOUND:
 * nobody was forgotten who has it; RN_EUSAGE: no reason is given.
 */
RN_API RN_CHECKED enum rn_status rn_suppress_lift(struct refnet *rn,
    struct rn_arena *a, const char *handle, const char *org,
    const char *because, struct rn_suppression *out);

/* For how many months things are held; 0: for ever. */
struct rn_retention {
	int64_t people;		/* with whom there was no contact, and of whom
				 * nothing new was said; who has a part in
				 * introductions or groups, is pinned, has a
				 * rhythm or is not to be contacted, stays */
	int64_t reports;	/* that were kept; the last of each kind stays */
	int64_t messages;	/* texts that left, drafts, what was quoted */
	int64_t copies;		/* of the store, from before migrations */
};

/* refnet.prunable/1: something that is held for longer than that. */
struct rn_prunable {
	const char *kind;	/* "person", "report", "message", "draft",
				 * "proposal", "copy" */
	int64_t id;		/* RN_NONE of a copy */
	const char *what;	/* a name, a period, a subject, a path; or NULL */
	int64_t last;		/* the last contact, or when it was made */
	const char *rule;	/* the setting */
};
RN_API RN_CHECKED enum rn_status rn_prune_list(struct refnet *rn,
    struct rn_arena *a, const struct rn_retention *keep,
    struct rn_prunable **list, size_t *n);

/*
 * Their end: people are forgotten, one by one, as rn_forget() does; the rest goes
 * in one change.  None of it can be taken back.  *left: of the files that were
 * written those that hold any of these people, once each.
 */
RN_API RN_CHECKED enum rn_status rn_prune(struct refnet *rn,
    struct rn_arena *a, const struct rn_retention *keep,
    const struct rn_prunable *list, size_t n, struct rn_left_file **left,
    size_t *left_n);

#ifdef __cplusplus
}
#endif

#endif
