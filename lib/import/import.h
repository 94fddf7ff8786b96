/*
 * import.h - what the files of this room share while one import runs.
 */
#ifndef RN_IMPORT_ROOM_H
#define RN_IMPORT_ROOM_H

#include "import/letter.h"
#include "import/read.h"
#include "import/source.h"
#include "ledger/ledger.h"
#include "refnet/import.h"

struct rn_rejects;

/* One running import. */
struct rn_job {
	struct refnet *rn;
	struct rn_arena *a;		/* lives as long as the receipt */
	struct rn_arena *row;		/* emptied for each row */
	const struct rn_reading *reading;
	struct rn_import *out;		/* the receipt being written */
	const struct rn_import_hooks *hooks;
	struct rn_rejects *rejects;
	int64_t rule[RN_RULES + 8];	/* rows skipped by each rule */
	const char *other[8];		/* names of the source's own rules */
	int64_t *people;		/* to be replayed at the end */
	size_t people_n, people_room;
	int64_t *saw;			/* interactions seen again */
	size_t saw_n, saw_room;
	const char *guess;		/* whose mail this seems to be */
	struct rn_names *names;		/* NULL: nobody goes by name here */
	struct rn_hung { int64_t handle, id; } *happened;
	size_t happened_n, happened_room;
	bool joined;			/* two people became one */
	struct rn_mine *mine;		/* rows about me, until all are read */
};

enum rn_outcome { RN_ROW_CREATED, RN_ROW_UPDATED, RN_ROW_UNCHANGED,
	RN_ROW_SKIPPED, RN_ROW_REJECTED };

/* Count a row that was skipped, or rejected with words. */
RN_CHECKED enum rn_status rn_job_skip(struct rn_job *j, enum rn_rule rule);
RN_CHECKED enum rn_status rn_job_skip_named(struct rn_job *j,
    const char *rule);
RN_CHECKED enum rn_status rn_job_reject(struct rn_job *j,
    const struct rn_rec *rec, const char *fmt, ...)
    __attribute__((format(printf, 3, 4)));
void rn_job_count(struct rn_job *j, enum rn_outcome what);

/* An interaction held before was in this file too. */
RN_CHECKED enum rn_status rn_job_saw(struct rn_job *j, int64_t id);

/* A person whose ledger must be replayed once all rows are in. */
void rn_job_replay(struct rn_job *j, int64_t person);

/* The rows of a contacts file, one at a time. */
RN_CHECKED enum rn_status rn_contact_take(struct rn_job *j,
    const struct rn_rec *rec);

/* The rows of a file about me; they are taken once all are there. */
RN_CHECKED enum rn_status rn_mine_take(struct rn_job *j,
    const struct rn_rec *rec);
RN_CHECKED enum rn_status rn_mine_end(struct rn_job *j);
void rn_mine_free(struct rn_mine *m);	/* NULL is allowed */

/*
 * The rows of a message file, a batch of records and what was read of it at a
 * time; the order of time is seen to at the end.
 */
struct rn_mail;
RN_CHECKED enum rn_status rn_mail_new(struct rn_job *j,
    struct rn_post *post, int64_t bytes, struct rn_mail **out);
RN_CHECKED enum rn_status rn_mail_take(struct rn_mail *m,
    const struct rn_batch *b, const struct rn_bag *bag);
RN_CHECKED enum rn_status rn_mail_end(struct rn_mail *m);
void rn_mail_free(struct rn_mail *m);

/* Rejected rows, as CSV with their reason; path NULL: none are kept. */
RN_CHECKED enum rn_status rn_rejects_open(struct refnet *rn, const char *path,
    const struct rn_reading *reading, struct rn_rejects **out);
void rn_rejects_put(struct rn_rejects *r, const struct rn_rec *rec,
    const char *reason);
RN_CHECKED enum rn_status rn_rejects_close(struct refnet *rn,
    struct rn_rejects *r);

/* One more line of the receipt; the text stays as long as it. */
void rn_job_note(struct rn_job *j, const char *line);

/* Receipts (receipt.c). */
RN_CHECKED enum rn_status rn_receipt_put(struct rn_job *j);

#endif
