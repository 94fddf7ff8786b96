/*
 * called.c - the names in one cell, ", " between them.  Pure.
 *
 * A degree after a name is no name of its own: "Robin Hale, PhD, Ada Novak"
 * are two people.
 */
#include <string.h>

#include "base/text.h"
#include "import/called.h"
#include "people/people.h"

size_t
rn_called(struct rn_arena *a, const char *s, size_t n, const char **out,
    size_t max)
{
	const char *end = s + n;
	size_t count = 0;

	while (s < end && count < max) {
		const char *stop = s;
		char *name;

		while (stop < end && !(*stop == ',' && (stop + 1 == end ||
		    stop[1] == ' ')))
			stop++;
		name = rn_trim(a, s, (size_t)(stop - s));
		if (name[0] != '\0' && (count == 0 ||
		    !rn_name_is_degree(a, name, strlen(name))))
			out[count++] = rn_name_bare(a, name);
		s = stop == end ? end : stop + 1;
	}
	return count;
}
