/* list.c - what import recognises, from the embedded maps. */
#include "import/source.h"
#include "refnet/import.h"

static const char *
kind_of(const struct rn_source_map *map)
{
	if (map->ignore != NULL)
		return "ignored";
	return map->kind == RN_IN_MESSAGES ? "messages" :
	    map->kind == RN_IN_MINE ? "mine" : "contacts";
}

enum rn_status
rn_source_list(struct refnet *rn, struct rn_arena *a, struct rn_source **list,
    size_t *n)
{
	struct rn_source_map *maps;
	enum rn_status rc = rn_source_maps(rn, a, &maps, n);

	if (rc != RN_OK)
		return rc;
	*list = rn_alloc(a, (*n + 1) * sizeof(**list));
	for (size_t i = 0; i < *n; i++)
		(*list)[i] = (struct rn_source){ .name = maps[i].name,
		    .title = maps[i].title, .kind = kind_of(&maps[i]),
		    .columns = maps[i].either_n > 0 && maps[i].columns.n == 0 ?
		    maps[i].either[0] : maps[i].columns };
	return RN_OK;
}
