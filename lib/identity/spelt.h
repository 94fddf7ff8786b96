/* spelt.h - names as they stand in addresses.  For this room only. */
#ifndef RN_IDENTITY_SPELT_H
#define RN_IDENTITY_SPELT_H

#include "refnet/name.h"

enum { RN_SPELT_FORMS = 5, RN_SPELT_ROOM = 64, RN_SPELT_LEAST = 5 };

struct rn_spelt {
	char form[RN_SPELT_FORMS + 1][RN_SPELT_ROOM];
	size_t n;
};

/* What the name would be before an @; forms of RN_SPELT_LEAST letters up. */
void rn_name_forms(const struct rn_person_name *name, struct rn_spelt *out);

/* The letters of what stands before an @; how many, 0 when too many. */
size_t rn_user_letters(const char *user, size_t n, char out[RN_SPELT_ROOM]);

#endif
