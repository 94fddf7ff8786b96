/*
 * mail.h - message rows on their way to interactions; mail.c takes them in,
 * mail_end.c does what can only be done once all are there.
 */
#ifndef RN_MAIL_H
#define RN_MAIL_H

#include "base/table.h"
#include "import/import.h"
#include "import/letter.h"

#define RN_NOBODY UINT32_MAX

/* One address of the file; numbered as the post does. */
struct rn_who {
	int64_t handle, person;	/* RN_NONE: not made yet; nobody */
	const char *canon;	/* the post's, and so is name */
	const char *name;
	enum rn_handle_kind kind;
	enum rn_rule rule;
	uint32_t index;		/* of the person in `folk`, or RN_NOBODY */
	bool me, nameless;
	bool said;		/* its name is, or will be, on record */
};

/* What stays of a letter; its id is first_id plus its index. */
struct rn_kept { int64_t at, reply; };

/* What is said of an address that has a row in the store by then. */
struct rn_later {
	uint32_t who;
	bool name;		/* its name, from this row; else whose it is */
	int64_t row;
};

/* What a letter was to somebody in it (struct rn_event). */
struct rn_seen {
	uint32_t letter;
	uint16_t k;
	uint8_t kind;		/* RN_NO_EVENT: not one of theirs, or again */
	bool to : 1, has_id : 1;
};

struct rn_mention {
	uint32_t who;
	struct rn_seen seen;
};

enum { RN_NO_EVENT = 255 };

struct rn_mail {
	struct rn_job *j;
	struct rn_who *who;
	size_t who_n, who_room;
	int64_t *folk;			/* index -> person id */
	size_t folk_n, folk_room;
	struct rn_table people;		/* person id -> index */
	struct rn_post *post;
	int64_t bytes;			/* of the file */
	uint32_t *held;			/* number -> letter, or RN_NO_LETTER */
	size_t held_n, held_room;
	struct rn_kept *letter;
	size_t letter_n, letter_room;
	struct rn_mention *mention;
	size_t mention_n, mention_room;

	/* The batch at hand, written when it ends. */
	struct rn_arena *batch;		/* of what is put, until it is */
	int64_t *stored;		/* per letter: held before, or RN_NONE */
	struct rn_newcomer *new;
	size_t new_n, new_room;
	struct rn_later *later;
	size_t later_n, later_room;
	struct rn_interaction_row *put;
	size_t put_n, put_room;
	int64_t next_person, next_handle;

	int64_t first_id;
	int64_t before;			/* interactions in the store before */
	int flags;			/* RN_SEEN_* that all letters have */
};

/* Keys, runs and states of what was taken. */
RN_CHECKED enum rn_status rn_mail_settle(struct rn_mail *m);

#endif
