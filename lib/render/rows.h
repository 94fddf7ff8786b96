/*
 * rows.h - rows that no public struct is: of one thing alone, which shows more
 * than one of a list, and what a command says for itself.
 */
#ifndef RN_RENDER_ROWS_H
#define RN_RENDER_ROWS_H

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

/* How often somebody is due, as it was set. */
struct rn_cadence {
	const char *whom;	/* a tier's name, or the person's */
	int64_t person_id;	/* RN_NONE for a tier */
	int64_t days;		/* 0: never */
};

#endif
