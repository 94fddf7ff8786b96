/*
 * ascii.c - words of protocols and of our own tables, compared without asking
 * the locale.
 */
#include <string.h>

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

const char *
rn_item_next(const char **list, size_t *n)
{
	const char *item = *list;

	if (*item == '\0')
		return NULL;
	*n = strcspn(item, ",");
	*list = item + *n + (item[*n] == ',');
	return item;
}

bool
rn_item_in(const char *list, const char *s, size_t n)
{
	const char *item;
	size_t len;

	while ((item = rn_item_next(&list, &len)) != NULL)
		if (len == n && memcmp(item, s, n) == 0)
			return true;
	return false;
}
