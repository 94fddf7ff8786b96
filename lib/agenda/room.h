/*
 * room.h - what the files of this room share.
 */
#ifndef RN_AGENDA_ROOM_H
#define RN_AGENDA_ROOM_H

#include "base/base.h"

/* "5f0c...@refnet": the same for the same thing of this store, always. */
const char *rn_agenda_uid(struct refnet *rn, struct rn_arena *a,
    const char *what, int64_t id);

#endif
