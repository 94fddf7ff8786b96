/*
 * room.h - what the files of this room share.
 */
#ifndef RN_OUTBOX_ROOM_H
#define RN_OUTBOX_ROOM_H

#include "intro/sent.h"
#include "mail/write.h"
#include "outbox/state.h"
#include "outbox/text.h"
#include "store/store.h"

enum {
	OUT_ROWS, OUT_FACTS, OUT_PUT, OUT_FACT_PUT, OUT_BODY, OUT_OF_CHANGE,
	OUT_AGAIN_OF_CHANGE, OUT_LAST_SENT, OUT_ADDRESS, OUT_WRITTEN,
	OUT_WRITTEN_PUT, OUT_READER
};
extern const struct rn_sqlset rn_outbox_sql;

/* One message as the store has it. */
struct rn_out_row {
	int64_t id, at;
	struct rn_sending sending;
	const char *message, *subject, *text;
	struct rn_list address, name;	/* whom it goes to; one each */
	struct rn_out_fate fate;
};

/* read.c: by id; all of them, or one (RN_ENOTFOUND). */
RN_CHECKED enum rn_status rn_out_rows_read(struct refnet *rn,
    struct rn_arena *a, int64_t id, struct rn_out_row **v, size_t *n);
RN_CHECKED enum rn_status rn_out_row_read(struct refnet *rn,
    struct rn_arena *a, int64_t id, struct rn_out_row *row);
/* "the message to Ada Novak", "... to Ada Novak and Tom Varela". */
const char *rn_out_row_called(struct rn_arena *a,
    const struct rn_out_row *row);

/* Write down what became of it; the running change is noted if `change`. */
RN_CHECKED enum rn_status rn_out_fact_put(struct refnet *rn, int64_t id,
    enum rn_out_act kind, int64_t until, bool change, const char *word);

/* make.c: the addresses and names a message of that kind goes to. */
struct rn_out_whom {
	struct rn_mail_box box[RN_PARTIES];
	size_t n;
};
RN_CHECKED enum rn_status rn_out_whom(struct refnet *rn, struct rn_arena *a,
    const struct rn_sending *s, struct rn_out_whom *to);
/* Its text once more: RN_EPOLICY where it may not be sent like this. */
RN_CHECKED enum rn_status rn_out_lint(struct refnet *rn, struct rn_arena *a,
    const struct rn_sending *s, const char *text,
    struct rn_text_finding **list, size_t *n);

/* written.c: what was written for it is in the outbox now, or was not used; in
 * the running change. */
RN_CHECKED enum rn_status rn_written_sent(struct refnet *rn,
    struct rn_arena *a, const struct rn_sending *s);

/* record.c: it left; in the running change, what follows, and its summary. */
RN_CHECKED enum rn_status rn_out_record(struct refnet *rn,
    struct rn_arena *a, const struct rn_out_row *row);

#endif
