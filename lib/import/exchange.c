/* exchange.c - names of Exchange mailboxes (exchange.h). */
#include <string.h>

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

enum rn_rule
rn_exchange_rule(const char *canon)
{
	const char *last = strrchr(canon, '=');
	char address[80];

	if (last == NULL || strlen(last) > 64)
		return RN_RULE_NONE;
	snprintf(address, sizeof(address), "%s@x.test", last + 1);
	return rn_address_rule(address, strlen(address));
}
