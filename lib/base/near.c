/* near.c - what a word could have meant, for "did you mean". */
#include <string.h>

#include "base/near.h"
#include "base/text.h"

int
rn_near_most(size_t a, size_t b)
{
	return 1 + (int)(a < b ? a : b) / 4;
}

void
rn_near_offer(struct rn_near *n, const char *written, const char *shown)
{
	size_t len = strlen(written);
	int most = rn_near_most(strlen(n->typed), len);
	int far = rn_edit_distance(n->typed, written, most);

	/* what changes every letter is another word */
	if (far > most || far >= (int)len || (n->name != NULL &&
	    far > n->far))
		return;
	n->even = n->name != NULL && far == n->far &&
	    (n->even || strcmp(n->name, shown) != 0);
	n->name = shown;
	n->far = far;
}

const char *
rn_near_one(const struct rn_near *n)
{
	return n->even ? NULL : n->name;
}
