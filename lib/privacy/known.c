/*
 * known.c - is it known of every column of the open store what it says of people?
 * For refnet doctor: a store that another program wrote to may have more of them.
 */
#include "base/base.h"
#include "privacy/columns.h"
#include "refnet/checkup.h"
#include "store/store.h"

static void
see_cells(void *ctx, const struct rn_schema_cell *cell, size_t n)
{
	struct rn_privacy_map *map = ctx;
	const struct rn_column *c;

	(void)n;
	map->columns++;
	if (rn_column_listed(cell[0].text, cell[1].text, &c) == 0)
		map->unknown++;
	else
		map->personal += c->class != RN_CLASS_MACHINERY;
}

static void
see_number(void *ctx, int64_t n, const char *text)
{
	(void)text;
	*(int64_t *)ctx = n;
}

enum rn_status
rn_checkup_privacy(struct refnet *rn, struct rn_arena *a,
    struct rn_privacy_map *out)
{
	enum rn_status rc = RN_OK;
	int64_t owed = 0;

	*out = (struct rn_privacy_map){ .columns = 0 };
	TRY(rn_schema_rows(rn, a, "SELECT t.name, c.name FROM"
	    " pragma_table_list t JOIN pragma_table_info(t.name) c WHERE"
	    " t.schema = 'main' AND t.type IN ('table', 'virtual') AND t.name"
	    " NOT LIKE 'sqlite~_%' ESCAPE '~'", see_cells, out));
	TRY(rn_schema_read(rn, a, "SELECT count(*), NULL FROM tombstone",
	    see_number, &out->tombstones));
	TRY(rn_schema_read(rn, a, "SELECT count(*), NULL FROM meta WHERE name ="
	    " 'sweep'", see_number, &owed));
	out->owed = owed > 0;
out:
	return rc;
}
