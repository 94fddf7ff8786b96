/*
 * label.c - which column of a source map a label of a file is.
 *
 * Many labels are asked about and most are none: it is quick to say no.
 */
#include <string.h>

#include "base/text.h"
#include "import/source.h"

static bool
is_ascii(const char *s)
{
	for (; *s != '\0'; s++)
		if ((unsigned char)*s >= 0x80)
			return false;
	return true;
}

bool
rn_source_same(const char *folded, const char *label)
{
	return (is_ascii(folded) || !is_ascii(label)) &&
	    rn_same_word(folded, label);
}

static bool
is_gap(char c)
{
	return c == ' ' || c == '-' || c == '_';
}

bool
rn_source_fits(const char *s, const char *p)
{
	for (;; s++, p++) {
		if (*p == '*') {
			for (p++; *s != '\0'; s++)
				if (rn_source_fits(s, p))
					return true;
			return *p == '\0';
		}
		if (is_gap(*s) && is_gap(*p)) {
			s += strspn(s, " -_") - 1;
			p += strspn(p, " -_") - 1;
		} else if (*s != *p) {
			return false;
		}
		if (*s == '\0')
			return true;
	}
}

/* Does label read as before, a number, after? */
static bool
numbered(const struct rn_map_column *c, const char *label, uint16_t *slot)
{
	for (const char *p = label; *p != '\0'; p++) {
		char head[128];
		unsigned value = 0;
		size_t n = (size_t)(p - label);

		if (*p < '0' || *p > '9' || n >= sizeof(head))
			continue;
		memcpy(head, label, n);
		head[n] = '\0';
		while (*p >= '0' && *p <= '9' && value < 10000)
			value = value * 10 + (unsigned)(*p++ - '0');
		if (rn_source_same(head, c->label) &&
		    rn_source_same(p, c->after)) {
			*slot = (uint16_t)value;
			return true;
		}
		if (*p == '\0')
			return false;
	}
	return false;
}

static const struct rn_map_column *
find_column(const struct rn_source_map *map, const char *folded,
    uint16_t *slot)
{
	for (size_t i = 0; i < map->cols_n; i++) {
		const struct rn_map_column *c = &map->cols[i];

		*slot = c->slot;
		if (c->after == NULL ? rn_source_same(folded, c->label) :
		    numbered(c, folded, slot))
			return c;
	}
	return NULL;
}

enum rn_in_field
rn_source_field(const struct rn_source_map *map, const char *folded,
    uint16_t *slot)
{
	const struct rn_map_column *c = find_column(map, folded, slot);

	return c == NULL ? RN_IN_NONE : c->field;
}

enum rn_in_field
rn_source_field_of(const struct rn_source_map *map,
    const char *const *folded, size_t n, size_t i, uint16_t *slot)
{
	const struct rn_map_column *c = find_column(map, folded[i], slot);

	if (c == NULL)
		return RN_IN_NONE;
	for (size_t u = 0; u < c->unless.n; u++)
		for (size_t k = 0; k < n; k++)
			if (rn_source_same(folded[k], c->unless.v[u]))
				return RN_IN_NONE;
	return c->field;
}
