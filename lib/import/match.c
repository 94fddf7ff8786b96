/*
 * match.c - whose export is this, where a header alone does not say: by one
 * of several headers, and by the name of the file.  Pure.
 */
#include <string.h>

#include "base/text.h"
#include "import/source.h"

static bool
has_label(const char *const *v, size_t n, const char *label)
{
	for (size_t i = 0; i < n; i++)
		if (rn_source_same(v[i], label))
			return true;
	return false;
}

void
rn_source_either(const struct rn_source_map *map, const char *const *v,
    size_t n, struct rn_either *out)
{
	*out = (struct rn_either){ .missing = map->either_n > 0 };
	for (size_t e = 0; e < map->either_n; e++) {
		const struct rn_list *l = &map->either[e];
		struct rn_either x = { 0 };

		for (size_t i = 0; i < l->n; i++) {
			bool has = has_label(v, n, l->v[i]);

			x.found += has;
			x.missing += !has;
			if (!has && x.lacks == NULL)
				x.lacks = l->v[i];
		}
		/* whole ones first, then what has most */
		if ((x.missing == 0) != (out->missing == 0) ?
		    x.missing == 0 : x.found > out->found)
			*out = x;
	}
}

/* Small letters and digits; whatever else there is in between is one blank. */
static char *
words_of(struct rn_arena *a, const char *s)
{
	char *fold = rn_fold(a, s), *to = fold;

	for (const char *p = fold; *p != '\0'; p++) {
		bool word = (*p >= 'a' && *p <= 'z') ||
		    (*p >= '0' && *p <= '9') || (unsigned char)*p >= 0x80;

		if (word)
			*to++ = *p;
		else if (to > fold && to[-1] != ' ')
			*to++ = ' ';
	}
	*to = '\0';
	return fold;
}

bool
rn_source_named(const struct rn_source_map *map, struct rn_arena *a,
    const char *path)
{
	const char *slash = strrchr(path, '/'), *name;

	if (map->file.n == 0)
		return true;
	name = words_of(a, slash == NULL ? path : slash + 1);
	for (size_t i = 0; i < map->file.n; i++)
		if (strstr(name, words_of(a, map->file.v[i])) != NULL)
			return true;
	return false;
}
