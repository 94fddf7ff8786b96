/*
 * use.h - whose an address or a number is, by the names on it.  Pure.
 *
 * To know another use: a value, its words, and where use.c finds it; what it
 * is worth as evidence is a level in evidence.c.
 */
#ifndef RN_IDENTITY_USE_H
#define RN_IDENTITY_USE_H

#include <stdint.h>

#include "identity/face.h"

enum rn_use {
	RN_USE_OWN,		/* one person's, as far as is known */
	RN_USE_FAMILY,		/* given names differ under one surname */
	RN_USE_AIDE,		/* one writes from it for another */
	RN_USE_SEVERAL,		/* surnames differ, too */
	RN_USE_DESK,		/* a role's: info@, or many surnames */
	RN_USES
};
/* "a family's": what stands for "is ..."; of RN_USE_OWN "one person's". */
extern const char *const rn_use_words[RN_USES];

/* Of so many names on one address, no more are compared. */
enum { RN_USE_NAMES = 12 };

/*
 * Whose it is that bears these names; `user` is what stands before the @, of n
 * bytes, or none of a number.  The order of names does not matter.
 */
enum rn_use rn_use_of(const char *user, size_t n,
    const struct rn_called *const *name, size_t names);

#endif
