/* ascii.c - words of protocols, compared without asking the locale. */
#include "base/text.h"

static const char *
after(const char *s, const char *with)
{
	for (; *with != '\0'; s++, with++) {
		char c = *s >= 'A' && *s <= 'Z' ? (char)(*s + 32) : *s;

		if (c != *with)
			return NULL;
	}
	return s;
}

bool
rn_ascii_starts(const char *s, const char *with)
{
	return after(s, with) != NULL;
}

bool
rn_ascii_same(const char *s, const char *with)
{
	const char *end = after(s, with);

	return end != NULL && *end == '\0';
}
