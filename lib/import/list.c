/* list.c - what import recognises, built in and own. */
#include "import/source.h"
#include "refnet/import.h"

enum rn_status
rn_source_list(struct refnet *rn, struct rn_arena *a, const char *own,
    struct rn_source **list, size_t *n)
{
	struct rn_source_map *maps;
	enum rn_status rc = rn_source_all(rn, a, own, &maps, n);

	if (rc != RN_OK)
		return rc;
	*list = rn_alloc(a, (*n + 1) * sizeof(**list));
	for (size_t i = 0; i < *n; i++)
		(*list)[i] = (struct rn_source){ .name = maps[i].name,
		    .title = maps[i].title, .columns = maps[i].columns,
		    .whose = maps[i].path == NULL ? "built in" : "own",
		    .file = maps[i].path,
		    .kind = maps[i].kind == RN_IN_MESSAGES ? "messages" :
		    "contacts" };
	return RN_OK;
}
