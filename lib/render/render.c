/*
 * render.c - which format, which fields; the writing is in the other files.
 *
 * A new format is one line in each table here, one name in enum rn_format
 * and one function (see writer.h).
 */
#include <string.h>

#include "base/base.h"
#include "base/near.h"
#include "base/text.h"
#include "render/writer.h"

const char *const rn_format_name[RN_FORMATS + 1] = {
	[RN_TABLE] = "table",
	[RN_JSON] = "json",
	[RN_JSONL] = "jsonl",
	[RN_CSV] = "csv",
	[RN_TSV] = "tsv",
	[RN_IDS] = "ids",
};

static void (*const writers[RN_FORMATS])(const struct sheet *) = {
	[RN_TABLE] = write_table,
	[RN_JSON] = write_json,
	[RN_JSONL] = write_jsonl,
	[RN_CSV] = write_csv,
	[RN_TSV] = write_tsv,
	[RN_IDS] = write_ids,
};

bool
rn_format_parse(const char *name, enum rn_format *out)
{
	for (size_t i = 0; i < RN_FORMATS; i++) {
		if (strcmp(rn_format_name[i], name) == 0) {
			*out = (enum rn_format)i;
			return true;
		}
	}
	return false;
}

enum { WORD_MAX = 40 };		/* what of a wrong field name is repeated */

/* Is it what stands above that column in a table, where the key does not? */
static bool
is_heading(const struct rn_col *c, const char *word)
{
	return c->title != NULL && strcmp(c->title, word) == 0;
}

/* Every field of the view, those that look like word first. */
static const char *
fields_near(struct rn_arena *a, const struct rn_view *view, const char *word)
{
	struct rn_list l = { rn_alloc(a, view->n * sizeof(*l.v)), view->n };
	int *far = rn_alloc(a, view->n * sizeof(*far));

	for (size_t i = 0; i < view->n; i++) {
		const char *key = view->cols[i].key;
		int d = rn_edit_distance(word, key, WORD_MAX);
		size_t at = i;

		if (is_heading(&view->cols[i], word))
			d = 0;

		/* what reads on where the word stops is near, too */
		if (word[0] != '\0' && strncmp(key, word, strlen(word)) == 0)
			d = 1;
		for (; at > 0 && far[at - 1] > d; at--) {
			far[at] = far[at - 1];
			l.v[at] = l.v[at - 1];
		}
		far[at] = d;
		l.v[at] = key;
	}
	return value_joined(&l, ", ", a);
}

/* The head of a column was taken for its field. */
static enum rn_status
say_heading(struct refnet *rn, struct rn_arena *a,
    const struct rn_view *view, const struct rn_col *c)
{
	rn_hint(rn, "what a table heads '%s' is %s; fields: %s", c->title,
	    c->key, fields_near(a, view, c->title));
	return RN_EUSAGE;
}

static enum rn_status
unknown_field(struct refnet *rn, struct rn_arena *a,
    const struct rn_view *view, const char *word)
{
	struct rn_near near = { .typed = rn_fold(a, word) };

	if (word[0] == '\0')
		rn_fail(rn, RN_EUSAGE, "an empty field name");
	else
		rn_fail(rn, RN_EUSAGE, "no field '%s' in %s",
		    rn_fit(a, word, WORD_MAX, true), view->name);
	for (size_t i = 0; i < view->n; i++)
		if (is_heading(&view->cols[i], word))
			return say_heading(rn, a, view, &view->cols[i]);
	for (size_t i = 0; i < view->n; i++)
		rn_near_offer(&near, view->cols[i].key, view->cols[i].key);
	if (rn_near_one(&near) != NULL)
		rn_hint(rn, "did you mean %s? fields: %s", rn_near_one(&near),
		    fields_near(a, view, word));
	else
		rn_hint(rn, "fields: %s", fields_near(a, view, word));
	return RN_EUSAGE;
}

static void
add_column(struct sheet *s, const struct rn_col *c)
{
	for (size_t i = 0; i < s->n; i++)
		if (s->cols[i] == c)
			return;		/* named twice, shown once */
	s->cols[s->n++] = c;
}

/* Which columns; a list in a table shows fewer than all. */
static enum rn_status
choose(struct refnet *rn, struct sheet *s, bool list)
{
	const char *next = s->r->fields;
	bool some = list && s->r->format == RN_TABLE;

	s->cols = rn_alloc(s->scratch, s->view->n * sizeof(*s->cols));
	for (size_t i = 0; next == NULL && i < s->view->n; i++)
		if (!some || s->view->cols[i].table != 0)
			add_column(s, &s->view->cols[i]);
	while (next != NULL) {
		size_t n = strcspn(next, ",");
		const char *word = rn_trim(s->scratch, next, n);
		const struct rn_col *c = rn_view_col(s->view, word);

		if (c == NULL)
			return unknown_field(rn, s->scratch, s->view, word);
		add_column(s, c);
		next = next[n] == '\0' ? NULL : next + n + 1;
	}
	return RN_OK;
}

/* Choose and check; write when there is a writer. */
static enum rn_status
run(struct refnet *rn, struct sheet *s, bool list,
    void (*write)(const struct sheet *))
{
	struct rn_arena *chosen = rn_arena_new();
	enum rn_status rc = RN_OK;

	if (chosen == NULL)
		rn_nomem();
	s->scratch = chosen;
	TRY(choose(rn, s, list));
	if (write == NULL)
		goto out;
	s->scratch = rn_arena_new();
	if (s->scratch == NULL)
		rn_nomem();
	write(s);
	rn_arena_free(s->scratch);
out:
	rn_arena_free(chosen);
	return rc;
}

enum rn_status
rn_render_rows(struct refnet *rn, const struct rn_render *r,
    const struct rn_view *view, const void *rows, size_t n, size_t stride)
{
	struct sheet s = { .r = r, .view = view, .rows = rows, .rows_n = n,
	    .stride = stride };

	return run(rn, &s, true, writers[r->format]);
}

enum rn_status
rn_render_card(struct refnet *rn, const struct rn_render *r,
    const struct rn_view *view, const void *rows, size_t n, size_t stride)
{
	struct sheet s = { .r = r, .view = view, .rows = rows, .rows_n = n,
	    .stride = stride };

	return run(rn, &s, false,
	    r->format == RN_TABLE ? write_card : writers[r->format]);
}

enum rn_status
rn_render_check(struct refnet *rn, const struct rn_render *r,
    const struct rn_view *view)
{
	struct sheet s = { .r = r, .view = view };

	return run(rn, &s, true, NULL);
}
