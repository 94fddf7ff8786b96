/* desk.h - what the files that make up the desk share. */
#ifndef REFNET_DESK_H
#define REFNET_DESK_H

#include "triage.h"

/* What failed and what to do, in one line. */
const char *desk_failure(struct desk *d);
/* Recorded, in these words, or why not; for EV_DONE. */
struct triage_event desk_done(struct desk *d, enum rn_status rc,
    const char *text);

/*
 * A kind of question.  load() adds rows, each with what it is about, in the
 * arena of `to`; a filter that says nothing of them leaves none.  The others
 * are given what a row is about; NULL: cannot be done.  *said: what was
 * recorded.
 */
struct desk_ask {
	RN_CHECKED enum rn_status (*load)(struct desk *d, struct desk_rows *to,
	    const char *filter);
	RN_CHECKED enum rn_status (*tell)(struct desk *d, const void *x,
	    struct triage_told *t);
	RN_CHECKED enum rn_status (*answer)(struct desk *d, const void *x,
	    bool yes, const char **said);
	RN_CHECKED enum rn_status (*snooze)(struct desk *d, const void *x,
	    int64_t until, const char **said);
};
extern const struct desk_ask ask_sent, ask_failed, ask_reply, ask_same, ask_knows,
    ask_group, ask_cold;

void desk_add(struct desk_rows *to, const struct rn_intro *row,
    const void *x);

/* ask.c: those found at once, or (slow) those that take their time. */
void asks_load(struct desk *d, struct desk_rows *to, const char *filter,
    bool slow);
/* The kind of a row, and what it is about; NULL: it is an introduction. */
const struct desk_ask *asks_find(const struct desk *d, int64_t id,
    const void **x);
/* It was answered: it stands there no more, whenever they are looked for. */
void asks_drop(struct desk *d, int64_t id);
/* Ties that would open a path are looked for anew. */
void asks_forget_ties(struct desk *d);

/* mail.c: what a step's text is, and what is done with it. */
struct triage_event mail_edit(struct desk *d, const struct triage_fx *fx);
struct triage_event mail_discard(struct desk *d, const struct triage_fx *fx);
struct triage_event mail_review(struct desk *d, const struct triage_fx *fx);
struct triage_event mail_send(struct desk *d, const struct triage_fx *fx);
/* What waits there of one introduction, in words; NULL: nothing does. */
const char *mail_of(struct desk *d, int64_t id);
/* What waits in the outbox, told to the model. */
void mail_look(struct desk *d);
/* A second has passed: what is due leaves.  True when the frame changed. */
bool mail_tick(struct desk *d);

/* command.c */
struct triage_event command_run(struct desk *d, const struct triage_fx *fx);
struct triage_event command_pipe(struct desk *d, const struct triage_fx *fx);
struct triage_event command_complete(struct desk *d,
    const struct triage_fx *fx);
/* copy.c, paths.c */
struct triage_event copy_run(struct desk *d, const struct triage_fx *fx);
struct triage_event paths_show(struct desk *d, const struct triage_fx *fx);
struct triage_event paths_take(struct desk *d, const struct triage_fx *fx);

/* acts.c: record what a verb asks for, or take back, as one change. */
struct triage_event desk_act(struct desk *d, const struct triage_fx *fx);

#endif
