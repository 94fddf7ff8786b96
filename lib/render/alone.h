/*
 * alone.h - rows of one thing alone, which shows more than one of a list.
 */
#ifndef RN_RENDER_ALONE_H
#define RN_RENDER_ALONE_H

#include "base/row.h"
#include "refnet/group.h"
#include "refnet/intro.h"

/* In json its ledger and notes; on a card, for people, who stands where. */
struct rn_intro_alone {
	struct rn_intro intro;
	struct rn_rows ledger, notes;
	const char *standing;
};

/* In json its members and meetings. */
struct rn_group_alone {
	struct rn_group group;
	struct rn_rows member, meeting;
};

#endif
