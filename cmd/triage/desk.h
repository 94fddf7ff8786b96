/* desk.h - what the files that make up the desk share. */
#ifndef REFNET_TRIAGE_DESK_H
#define REFNET_TRIAGE_DESK_H

#include "triage.h"

/* What failed and what to do, in one line. */
const char *desk_failure(struct desk *d);

/* The question a row is about; NULL: the row is an introduction. */
const struct rn_proposal *desk_reply_of(const struct desk *d, int64_t id);
const struct rn_tie_question *desk_question_of(const struct desk *d,
    int64_t id);
const struct rn_duplicate *desk_pair_of(const struct desk *d, int64_t id);

/* acts.c: record what a verb asks for, or take back, as one change. */
struct triage_event desk_act(struct desk *d, const struct triage_fx *fx);

#endif
