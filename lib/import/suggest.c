/*
 * suggest.c - a guess, told as a map to edit, and what a file would be taken
 * for.
 *
 * No value of the file gets into a map: maps are kept, and what is forgotten
 * must not be found in one.
 */
#include <string.h>

#include "base/base.h"
#include "base/text.h"
#include "import/guess.h"
#include "import/read.h"
#include "refnet/import.h"

static struct rn_read_options
read_options(const struct rn_import_options *o)
{
	static const struct rn_import_options none = { 0 };

	o = o == NULL ? &none : o;
	return (struct rn_read_options){ .source = o->source,
	    .encoding = o->encoding, .date_order = o->date_order,
	    .map = o->map, .map_text = o->map_text, .maps = o->maps,
	    .signals = o->signals };
}

enum rn_status
rn_import_look(struct refnet *rn, struct rn_arena *a, const char *path,
    const struct rn_import_options *o, struct rn_look *out)
{
	struct rn_read_options how = read_options(o);
	/* all maps are read: of thousands of files that would be too much */
	struct rn_arena *scratch = rn_arena_make();
	const struct rn_source_map *map;
	enum rn_status rc = RN_OK;

	*out = (struct rn_look){ 0 };
	TRY(rn_read_look(rn, scratch, path, &how, &map));
	if (map != NULL)
		*out = (struct rn_look){ rn_strdup(a, map->name), map->order };
out:
	rn_arena_free(scratch);
	return rc;
}

enum rn_status
rn_map_check(struct refnet *rn, struct rn_arena *a, const char *file,
    const char *text, const char **source)
{
	struct rn_source_map map;
	enum rn_status rc = rn_source_parse(rn, a, file, text, strlen(text),
	    &map);

	*source = rc == RN_OK ? map.name : NULL;
	return rc;
}

static bool
name_taken(const struct rn_source_map *maps, size_t n, const char *name)
{
	for (size_t i = 0; i < n; i++)
		if (rn_same_word(maps[i].name, name))
			return true;
	return false;
}

/* From the file's name, in letters, digits and hyphens; like no other map. */
static const char *
make_name(struct rn_arena *a, const struct rn_source_map *maps, size_t n,
    const char *path)
{
	const char *slash = strrchr(path, '/'), *dot, *name;
	char *s = rn_fold(a, slash == NULL ? path : slash + 1), *to = s;

	dot = strrchr(s, '.');
	for (const char *p = s; *p != '\0' && p != dot && to - s < 40; p++)
		if ((*p >= 'a' && *p <= 'z') || (*p >= '0' && *p <= '9'))
			*to++ = *p;
		else if (to > s && to[-1] != '-')
			*to++ = '-';
	while (to > s && to[-1] == '-')
		to--;
	*to = '\0';
	name = *s == '\0' ? "table" : s;
	for (int i = 2; name_taken(maps, n, name); i++)
		name = rn_sprintf(a, "%s-%d", *s == '\0' ? "table" : s, i);
	return name;
}

/* A label as a word of a map; NULL when it cannot stand there. */
static const char *
quoted(struct rn_arena *a, const char *label)
{
	char *s = rn_clean(a, label);

	return *s == '\0' || strchr(s, '"') != NULL ||
	    !rn_same_word(s, label) ? NULL : rn_sprintf(a, "\"%s\"", s);
}

static void
put(struct rn_arena *a, char **text, const char *line)
{
	*text = rn_sprintf(a, "%s%s\n", *text, line);
}

/* Does another column before have the label? */
static bool
again(const struct rn_sample *s, size_t column)
{
	for (size_t i = 0; i < column; i++)
		if (rn_same_word(s->label[i], s->label[column]))
			return true;
	return false;
}

enum { REQUIRED = 8 };	/* labels a line */

/* The same export has all of these again. */
static void
put_required(struct rn_arena *a, const struct rn_sample *s, char **text)
{
	char *line = NULL;
	size_t n = 0;

	for (size_t i = 0; i < s->columns; i++) {
		const char *label = quoted(a, s->label[i]);

		if (label == NULL || strlen(label) > 128 || again(s, i))
			continue;
		line = rn_sprintf(a, "%s %s", line == NULL ? "require" : line,
		    label);
		if (++n % REQUIRED == 0) {
			put(a, text, line);
			line = NULL;
		}
	}
	if (line != NULL)
		put(a, text, line);
}

static const char *
why_said(unsigned why)
{
	static const char *const words[] = { NULL, "label", "values",
		"label, values" };

	return words[why & (RN_BY_LABEL | RN_BY_VALUES)];
}

static void
put_columns(struct rn_arena *a, const struct rn_sample *s,
    const struct rn_guessed *g, char **text)
{
	for (size_t i = 0; i < s->columns; i++) {
		const char *label = quoted(a, s->label[i]);

		if (s->label[i][0] == '\0')
			continue;
		if (label != NULL && again(s, i))
			put(a, text, rn_sprintf(a, "# again %s", label));
		else if (label == NULL)
			put(a, text, rn_sprintf(a, "# no word for column %zu",
			    i + 1));
		else if (g[i].field == RN_IN_NONE)
			put(a, text, rn_sprintf(a, "#column %s FIELD", label));
		else
			put(a, text, rn_sprintf(a, "column %s %s\t# by its %s",
			    label, rn_source_word(g[i].field),
			    g[i].why == RN_BY_LABEL ? "label" :
			    g[i].why == RN_BY_VALUES ? "values" :
			    "label and values"));
	}
	for (size_t i = 0; i < s->columns; i++)
		if (g[i].split != NULL) {
			put(a, text, rn_sprintf(a, "split \"%s\" email",
			    g[i].split));
			break;
		}
	for (size_t i = 0; i < s->columns; i++)
		if (g[i].some_are_none) {
			put(a, text, "address email");
			break;
		}
}

static char *
write_map(struct rn_arena *a, const struct rn_sample *s,
    const struct rn_guessed *g, enum rn_in_kind kind, const char *name,
    const char *file)
{
	char *text = rn_strdup(a, "");
	const char *title = quoted(a, file);

	put(a, &text, "# A guess.  Fields and directives: refnet-mapping(5).");
	put(a, &text, rn_sprintf(a, "source %s", name));
	put(a, &text, rn_sprintf(a, "title %s", title == NULL ? name : title));
	put(a, &text, kind == RN_IN_MESSAGES ?
	    "kind messages\nchannel email" : "kind contacts");
	put_required(a, s, &text);
	put_columns(a, s, g, &text);
	return text;
}

enum { SAMPLES = 3 };

/* Some values of a column, each once. */
static const char *
samples(struct rn_arena *a, const struct rn_sample *s, size_t column)
{
	const char *seen[SAMPLES];
	char *text = NULL;
	size_t n = 0;

	for (size_t i = 0; i < s->rows && n < SAMPLES; i++) {
		const char *v = s->row[i][column];
		size_t j = 0;

		while (j < n && strcmp(seen[j], v) != 0)
			j++;
		if (*v == '\0' || j < n)
			continue;
		seen[n++] = v;
		v = rn_fit(a, v, 40, false);
		text = text == NULL ? rn_strdup(a, v) :
		    rn_sprintf(a, "%s | %s", text, v);
	}
	return text;
}

enum rn_status
rn_import_guess(struct refnet *rn, struct rn_arena *a, const char *path,
    const struct rn_import_options *o, struct rn_guess *out)
{
	const char *slash = strrchr(path, '/');
	enum rn_status rc = RN_OK;
	struct rn_source_map *maps;
	struct rn_guessed *g;
	enum rn_in_kind kind;
	struct rn_sample s;
	size_t n;

	*out = (struct rn_guess){ 0 };
	TRY(rn_source_all(rn, a, o == NULL ? NULL : o->maps, &maps, &n));
	TRY(rn_sample_take(rn, a, path, o == NULL ? NULL : o->encoding, &s));
	g = rn_guess_columns(a, maps, n, &s, &kind);
	if (s.columns == 1 && g[0].field == RN_IN_NONE) {
		rc = rn_fail(rn, RN_EREJECTED, "%s: no table", path);
		goto out;
	}
	out->name = make_name(a, maps, n, path);
	out->kind = kind == RN_IN_MESSAGES ? "messages" : "contacts";
	out->usable = rn_guess_usable(g, s.columns, kind);
	out->map = write_map(a, &s, g, kind, out->name,
	    slash == NULL ? path : slash + 1);
	out->columns = rn_alloc(a, (s.columns + 1) * sizeof(*out->columns));
	out->n = s.columns;
	for (size_t i = 0; i < s.columns; i++)
		out->columns[i] = (struct rn_guess_column){
		    .label = s.label[i], .samples = samples(a, &s, i),
		    .field = g[i].field == RN_IN_NONE ? NULL :
		    rn_source_word(g[i].field),
		    .why = why_said(g[i].why) };
out:
	return rc;
}
