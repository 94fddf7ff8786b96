/* list.c - what import recognises, built in and own. */
#include "import/source.h"
#include "refnet/import.h"

enum { OF_ONE = 5 };		/* labels to show where one will do */

/* The labels it must see; where one of several will do, parted by bars. */
static struct rn_list
labels_of(struct rn_arena *a, const struct rn_source_map *m)
{
	const char **v = rn_alloc(a, (m->columns.n + m->any_n + 1) *
	    sizeof(*v));
	size_t n = 0;

	if (m->either_n > 0 && m->columns.n == 0)
		return m->either[0];
	for (size_t i = 0; i < m->columns.n; i++)
		v[n++] = m->columns.v[i];
	for (size_t i = 0; i < m->any_n; i++, n++) {
		const struct rn_list *one = &m->any[i].written;

		v[n] = one->v[0];
		for (size_t k = 1; k < one->n && k <= OF_ONE; k++)
			v[n] = rn_sprintf(a, "%s | %s", v[n],
			    k < OF_ONE ? one->v[k] : "...");
	}
	return (struct rn_list){ v, n };
}

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
		    .title = maps[i].title, .columns = labels_of(a, &maps[i]),
		    .whose = maps[i].path == NULL ? "built in" : "own",
		    .file = maps[i].path,
		    .kind = maps[i].ignore != NULL ? "ignored" :
		    rn_in_kind_name[maps[i].kind] };
	return RN_OK;
}
