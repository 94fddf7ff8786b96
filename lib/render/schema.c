/*
 * schema.c - what a row may hold, said as json.c prints it.
 *
 * No field is required, for --fields leaves some out, and any may be added, as
 * later versions do.
 */
#include <stdlib.h>
#include <string.h>

#include "base/base.h"
#include "base/embed.h"
#include "base/json.h"
#include "render/schema.h"
#include "render/views.h"

#define ROW(name, row) &rn_view_##name,
static const struct rn_view *const views[] = { RN_VIEW_LIST(ROW) };
#undef ROW

/* How one alone is printed holds for each of a list. */
static const struct rn_view *
most_of(const struct rn_view *v)
{
	return v->alone == NULL ? v : v->alone;
}

static void
new_line(FILE *to, int depth)
{
	putc('\n', to);
	for (int i = 0; i < depth; i++)
		putc('\t', to);
}

static void
put_enum(FILE *to, const struct rn_col *c)
{
	fputs("{ \"enum\": [", to);
	for (size_t i = 0; c->names[i] != NULL; i++) {
		rn_json_text(to, c->names[i]);
		fputs(", ", to);
	}
	fputs("null] }", to);
}

static void put_row(FILE *to, const struct rn_view *v, int depth);

static void
put_col(FILE *to, const struct rn_view *v, const struct rn_col *c, int depth)
{
	switch (c->kind) {
	case RN_K_ID:
		fputs("{ \"type\": \"integer\", \"minimum\": 0 }", to);
		break;
	case RN_K_INT:
		fputs("{ \"type\": [\"integer\", \"null\"] }", to);
		break;
	case RN_K_REAL:
		fputs("{ \"type\": [\"number\", \"null\"] }", to);
		break;
	case RN_K_PROB:
		fputs("{ \"type\": [\"number\", \"null\"],"
		    " \"minimum\": 0, \"maximum\": 1 }", to);
		break;
	case RN_K_TEXT:
		fputs("{ \"type\": [\"string\", \"null\"] }", to);
		break;
	case RN_K_LIST:
		fputs("{ \"type\": \"array\","
		    " \"items\": { \"type\": \"string\" } }", to);
		break;
	case RN_K_ENUM:
		put_enum(to, c);
		break;
	case RN_K_INSTANT:
		fputs("{ \"type\": [\"string\", \"null\"],"
		    " \"format\": \"date-time\" }", to);
		break;
	case RN_K_DATE:
		fputs("{ \"type\": [\"string\", \"null\"],"
		    " \"format\": \"date\" }", to);
		break;
	case RN_K_BOOL:
		fputs("{ \"type\": \"boolean\" }", to);
		break;
	case RN_K_ROWS:
		fputs("{ \"type\": \"array\", \"items\": ", to);
		put_row(to, rn_view_inner(v, c), depth);
		fputs(" }", to);
		break;
	}
}

static void
put_row(FILE *to, const struct rn_view *v, int depth)
{
	fputs("{", to);
	new_line(to, depth + 1);
	fputs("\"type\": \"object\",", to);
	new_line(to, depth + 1);
	fputs("\"properties\": {", to);
	for (size_t i = 0; i < v->n; i++) {
		if (i > 0)
			putc(',', to);
		new_line(to, depth + 2);
		rn_json_text(to, v->cols[i].key);
		fputs(": ", to);
		put_col(to, v, &v->cols[i], depth + 2);
	}
	new_line(to, depth + 1);
	putc('}', to);
	new_line(to, depth);
	putc('}', to);
}

/* --- by name -------------------------------------------------------------- */

/* "refnet.store-1.json" holds "refnet.store/1". */
static const char *
name_of_file(struct rn_arena *a, const char *file)
{
	char *name = rn_strndup(a, file, strlen(file) - strlen(".json"));

	*strrchr(name, '-') = '/';
	return name;
}

static const char *
name_of_view(struct rn_arena *a, const struct rn_view *v)
{
	return rn_sprintf(a, "%s/%d", v->name, v->version);
}

static int
by_byte(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

const char *const *
rn_schema_names(struct rn_arena *a)
{
	size_t n = 0, kept = 0, files = rn_embedded_schemas_n;
	const char **v = rn_alloc(a, (RN_LEN(views) + files + 1) *
	    sizeof(*v));

	for (size_t i = 0; i < RN_LEN(views); i++)
		v[n++] = name_of_view(a, views[i]);
	for (size_t i = 0; i < files; i++)
		v[n++] = name_of_file(a, rn_embedded_schemas[i].name);
	qsort(v, n, sizeof(*v), by_byte);
	for (size_t i = 0; i < n; i++)
		if (kept == 0 || strcmp(v[kept - 1], v[i]) != 0)
			v[kept++] = v[i];
	v[kept] = NULL;
	return v;
}

/* --- printed -------------------------------------------------------------- */

static void
put_views(FILE *to, const char *name, const struct rn_view *const *v, size_t n)
{
	fputs("{\n\t\"$schema\":"
	    " \"https://json-schema.org/draft/2020-12/schema\",\n"
	    "\t\"title\": ", to);
	rn_json_text(to, name);
	fputs(",\n\t\"description\": \"What refnet prints with --format json."
	    " Without --fields a row has all of these, but for rows inside it,"
	    " which one alone has; more may be added. A row of --format jsonl"
	    " is #/$defs/row.\",\n"
	    "\t\"type\": \"object\",\n"
	    "\t\"required\": [\"schema\", \"rows\"],\n"
	    "\t\"properties\": {\n"
	    "\t\t\"schema\": { \"const\": ", to);
	rn_json_text(to, name);
	fputs(" },\n"
	    "\t\t\"rows\": { \"type\": \"array\","
	    " \"items\": { \"$ref\": \"#/$defs/row\" } }\n"
	    "\t},\n"
	    "\t\"$defs\": {\n"
	    "\t\t\"row\": ", to);
	/* rows of several views may go by one name: each is one of them */
	fputs(n > 1 ? "{ \"anyOf\": [" : "", to);
	for (size_t i = 0; i < n; i++) {
		fputs(i > 0 ? ", " : "", to);
		put_row(to, most_of(v[i]), 2);
	}
	fputs(n > 1 ? "] }" : "", to);
	fputs("\n\t}\n}\n", to);
}

bool
rn_schema_put(FILE *to, const char *name)
{
	const struct rn_view *found[RN_LEN(views)];
	struct rn_arena *a = rn_arena_new();
	size_t n = 0;
	bool is_file = false;

	if (a == NULL)
		rn_nomem();
	for (size_t i = 0; i < RN_LEN(views); i++)
		if (strcmp(name_of_view(a, views[i]), name) == 0)
			found[n++] = views[i];
	for (size_t i = 0; n == 0 && i < rn_embedded_schemas_n; i++) {
		const struct rn_embedded *f = &rn_embedded_schemas[i];

		if (strcmp(name_of_file(a, f->name), name) != 0)
			continue;
		fwrite(f->bytes, 1, f->n, to);
		is_file = true;
	}
	rn_arena_free(a);
	if (n > 0)
		put_views(to, name, found, n);
	return n > 0 || is_file;
}
