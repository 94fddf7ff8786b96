/*
 * mail.h - message rows on their way to interactions; mail.c takes them in,
 * mail_end.c does what can only be done once all are there.
 */
#ifndef RN_MAIL_H
#define RN_MAIL_H

#include "base/table.h"
#include "import/import.h"
#include "import/letter.h"
#include "ledger/held.h"

#define RN_NOBODY UINT32_MAX
#define RN_TOLD_LETTER (RN_NO_LETTER - 1)	/* held before without its id */

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
	bool fresh;		/* person and handle are made by this file */
	bool old;		/* it was there before this file, somebody's */
};

/*
 * What stays of a letter, in 8 bytes, as there may be many; its id is first_id
 * plus its index.  The instant counts from 1900 in 34 bits.
 */
struct rn_kept {
	uint32_t at;
	uint32_t at_high : 2;
	uint32_t parent : 30;	/* letter it answers, or one of RN_PARENT_* */
};
enum {
	RN_PARENT_NONE = (1 << 30) - 1,
	RN_PARENT_OUTSIDE = RN_PARENT_NONE - 1,	/* see rn_outside */
	RN_LETTERS = RN_PARENT_OUTSIDE		/* most of one file */
};
int64_t rn_kept_at(const struct rn_kept *l);

/* A letter whose parent was not met before it, in order of letters. */
struct rn_outside {
	uint32_t letter;
	int64_t reply;		/* as in the letter */
	int64_t id;		/* of the parent in the store, or RN_NONE */
};

/* What a second row of this file says of one held before without its id. */
struct rn_twice {
	int64_t key;		/* of its Message-ID */
	int64_t reply;
	int flags;
};

/* Whose a letter is that may bring others and me together. */
struct rn_brings {
	uint32_t letter;
	uint32_t who;
};

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
	bool by : 1;		/* it is somebody's to both (rn_event_by) */
};

enum { RN_NO_EVENT = 8 };

/*
 * Mentions in order of letters, 6 bytes each: of whom, and what a rn_seen
 * says, with a bit for the first of a letter.
 */
struct rn_mentions {
	uint32_t *who;
	uint16_t *what;
	size_t n, who_room, what_room;
};
uint16_t rn_seen_pack(const struct rn_seen *s, bool first);
bool rn_seen_unpack(uint16_t what, struct rn_seen *s);	/* the bit */

struct rn_mail {
	struct rn_job *j;
	struct rn_who *who;
	size_t who_n, who_room;
	int64_t *folk;			/* index -> person id */
	size_t folk_n, folk_room;
	struct rn_table people;		/* person id -> index */
	struct rn_post *post;
	int64_t bytes;			/* of the file */
	uint32_t *held;			/* number -> letter, or RN_NO_LETTER,
					 * or RN_TOLD_LETTER */
	size_t held_n, held_room;
	struct rn_kept *letter;
	size_t letter_n, letter_room;
	struct rn_outside *outside;
	size_t outside_n, outside_room;
	struct rn_mentions mention;
	struct rn_brings *brings;		/* in order of letters */
	size_t brings_n, brings_room;

	/* The batch at hand, written when it ends. */
	struct rn_arena *batch;		/* of what is put, until it is */
	int64_t *stored;		/* per letter: held before, or RN_NONE */
	int64_t *alike;			/* ... the first of its content */
	struct rn_newcomer *new;
	size_t new_n, new_room;
	struct rn_later *later;
	size_t later_n, later_room;
	struct rn_first_name *first;	/* of the fresh; written at the end */
	size_t first_n, first_room;
	struct rn_interaction_row *put;
	size_t put_n, put_room;
	int64_t next_person, next_handle;

	/* Messages known by their contents (ledger/content.h). */
	int lacks;			/* RN_LACKS_* of what was held before */
	struct refnet *beside;		/* reads what was; NULL: only the writer */
	bool bare_now;			/* mail of this file has no id, too */
	struct rn_table alike_tried;	/* content -> places that are no use */
	struct rn_book book;
	struct rn_hashed *key;		/* more of them than the post has */
	size_t key_n, key_room;
	struct rn_twice *twice;
	size_t twice_n, twice_room;

	/* Rows that wait for the others (late.c). */
	struct rn_late *late;
	size_t late_n, late_room, late_bytes;
	struct rn_arena *waiting;	/* what is theirs */
	struct rn_table tried, spare;	/* content -> places that are no use */
	struct rn_table matched;	/* interactions that one of them is */

	int64_t me;			/* the owner, or RN_NONE */
	const char *my_name;		/* or NULL */
	int64_t first_id;
	int64_t before;			/* interactions in the store before */
	int flags;			/* RN_SEEN_* that all letters have */
};

/* Of a letter that answers one not met before it; NULL: it has none. */
const struct rn_outside *rn_mail_outside(const struct rn_mail *m,
    uint32_t letter);
/* Is the letter of that number new?  RN_NO_LETTER is none. */
bool rn_mail_is_letter(const struct rn_mail *m, uint32_t number);

/*
 * Which of these does the store hold, by Message-ID or by content?  Sets
 * m->stored and m->alike (alike.c).
 */
RN_CHECKED enum rn_status rn_mail_find(struct rn_mail *m,
    const struct rn_bag *bag);
/* The interaction that a letter with a new id is the same as, or RN_NONE. */
RN_CHECKED enum rn_status rn_mail_alike(struct rn_mail *m,
    const struct rn_letter *l, int64_t first, int64_t *out);

/*
 * The i-th row of the batch, everybody in it being known: to an interaction,
 * and counted, now or (late.c) when the others are in.
 */
RN_CHECKED enum rn_status rn_mail_place(struct rn_mail *m,
    const struct rn_rec *rec, const struct rn_letter *l, size_t i,
    bool person, bool named);
/* Those that waited: all, or if they take much memory. */
RN_CHECKED enum rn_status rn_mail_take_late(struct rn_mail *m, bool all);
/*
 * Who is in it (mail_meet.c).  Make what is not there yet for a letter that is
 * taken: handles for all, people where one may be; *named: it names somebody
 * who had no name.
 */
void rn_mail_introduce(struct rn_mail *m, const struct rn_letter *l,
    bool *person_made, bool *named);
/* What waits in m->later, once handles and people are written. */
RN_CHECKED enum rn_status rn_mail_say(struct rn_mail *m,
    const struct rn_later *s);
/* What those who had come before are called here, once the file has ended. */
RN_CHECKED enum rn_status rn_mail_put_called(struct rn_mail *m);
/* What letters call those who were met without a name. */
RN_CHECKED enum rn_status rn_mail_put_names(struct rn_mail *m);

/* A letter that is new: to be stored. */
void rn_mail_hold(struct rn_mail *m, const struct rn_letter *l);
/* Write what is to be stored. */
RN_CHECKED enum rn_status rn_mail_write(struct rn_mail *m);
/* Keys of content, and of what was held before without its id; and what was
 * told of these twice. */
RN_CHECKED enum rn_status rn_mail_put_keys(struct rn_mail *m, bool settled);

/* Room for n and one more, malloc'd. */
void *rn_room_for(size_t n, size_t size);

/* Numbers of the file's addresses, ordered by something of each. */
struct rn_ranked { int64_t by; uint32_t who; };
int rn_by_rank(const void *a, const void *b);

/*
 * What was seen of each address, in the order of letters: of w from start[w]
 * to start[w + 1].
 */
struct rn_sight {
	uint32_t *letter;
	uint16_t *what;		/* rn_seen_pack() */
	uint32_t *start;
};

/*
 * The states of the file's people (mail_states.c): begun when parents are
 * known, put by rn_states_end when all else is.  Until rn_states_free neither
 * m nor what was seen may change.
 */
struct rn_states;
struct rn_states *rn_states_begin(struct rn_mail *m,
    const struct rn_sight *sight);
RN_CHECKED enum rn_status rn_states_end(struct rn_states *p, bool settled);
void rn_states_free(struct rn_states *p);	/* NULL is allowed */

/* Keys, runs and states of what was taken. */
RN_CHECKED enum rn_status rn_mail_settle(struct rn_mail *m);

#endif
