/*
 * title.h - what a job title says, more than its level and its field.
 */
#ifndef RN_TITLE_H
#define RN_TITLE_H

#include <stdbool.h>

#include "refnet/person.h"

struct rn_title_said {
	enum rn_level level;		/* of the highest post held today */
	enum rn_function function;
	bool advises;	/* a deputy, a board, an expert: others sign */
	bool buys;	/* chooses suppliers by trade */
};

/* Pure; linear in the bytes, of which it keeps none.  NULL says nothing. */
void rn_title_said(const char *title, struct rn_title_said *out);

#endif
