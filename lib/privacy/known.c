/*
 * known.c - is it known of every column of the open store what it says of people?
 * For refnet doctor: a store that another program wrote to may have more of them.
 */
#include <string.h>

#include "base/base.h"
#include "privacy/columns.h"
#include "refnet/checkup.h"
#include "store/store.h"

/* Of a list of words. */
static bool
has_word(const char *list, const char *word)
{
	size_t n = strlen(word);

	for (const char *s = list; (s = strstr(s, word)) != NULL; s += n)
		if ((s == list || s[-1] == ' ') && (s[n] == ' ' ||
		    s[n] == '\0'))
			return true;
	return false;
}

static void
see_cells(void *ctx, const struct rn_schema_cell *cell, size_t n)
{
	struct rn_privacy_map *map = ctx;

	(void)n;
	map->columns++;
	for (size_t i = 0; i < rn_columns_n; i++)
		if (strcmp(rn_columns[i].table, cell[0].text) == 0 &&
		    has_word(rn_columns[i].columns, cell[1].text)) {
			map->personal += rn_columns[i].class !=
			    RN_CLASS_MACHINERY;
			return;
		}
	map->unknown++;
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
