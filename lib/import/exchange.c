/* exchange.c - names of Exchange mailboxes (exchange.h). */
#include "base/base.h"
#include "base/text.h"
#include "import/exchange.h"

bool
rn_exchange_is(const char *s, size_t n)
{
	return n > 3 && rn_ascii_starts(s, "/o=");
}

const char *
rn_exchange_canon(struct rn_arena *a, const char *s, size_t n)
{
	char *canon = rn_sprintf(a, "exchange:%.*s", (int)n, s);

	for (char *p = canon; *p != '\0'; p++)
		if (*p >= 'A' && *p <= 'Z')
			*p = (char)(*p + 32);
	return canon;
}
