/* drop.c - the rules of a map by which a record is left out. */
#include <string.h>

#include "base/text.h"
#include "import/read.h"

static bool
holds(const struct rn_drop_if *c, uint64_t fields,
    const struct rn_cell *cells, size_t n)
{
	if (c->test == RN_DROP_WITHOUT)
		return (fields & c->fields) == 0;
	if ((fields & RN_IN_BIT(c->field)) == 0)
		return false;
	for (size_t i = 0; i < n; i++)
		for (size_t v = 0; cells[i].field == c->field &&
		    v < c->values.n; v++)
			if (c->test == RN_DROP_IS ?
			    rn_same_word(cells[i].text, c->values.v[v]) :
			    strstr(cells[i].text, c->values.v[v]) != NULL)
				return true;
	return false;
}

const char *
rn_skip_rule(const struct rn_source_map *map, uint64_t fields,
    const struct rn_cell *cells, size_t n)
{
	for (const struct rn_drop *d = map->drops; d; d = d->next) {
		const struct rn_drop_if *c = d->when;

		while (c != NULL && holds(c, fields, cells, n))
			c = c->next;
		if (c == NULL)
			return d->rule;
	}
	return NULL;
}
