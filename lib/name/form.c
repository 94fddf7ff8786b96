/*
 * form.c - where the legal form stands in the name of a company.  Pure.
 *
 * company.c takes a name apart to compare it, and folds it; this leaves its
 * letters as they are, for whoever reads them on.
 */
#include <string.h>

#include "name/affix.h"
#include "name/company.h"

enum {
	PIECES = 64,		/* of a name; of more no form is looked for */
	LONGEST = 6		/* pieces of a form: "GmbH & Co. KG" has four */
};

struct piece {
	const char *s;
	size_t n;
};

static size_t
split(const char *s, size_t n, struct piece v[PIECES])
{
	static const char parts[] = " \t\r\n,";
	size_t pieces = 0;

	for (size_t i = 0, from; i < n; ) {
		while (i < n && strchr(parts, s[i]) != NULL)
			i++;
		for (from = i; i < n && strchr(parts, s[i]) == NULL; )
			i++;
		if (i == from)
			break;
		if (pieces == PIECES)
			return 0;
		v[pieces++] = (struct piece){ s + from, i - from };
	}
	return pieces;
}

/* The line of words/form.txt that all of these pieces are; or NULL. */
static const char *
line_of(struct rn_arena *a, const struct piece *v, size_t n)
{
	const struct piece *last = &v[n - 1];
	struct rn_latin latin;
	struct rn_said said;

	rn_latin(a, v->s, (size_t)(last->s + last->n - v->s), &latin);
	rn_said_read(&latin, &said);
	rn_said_join_dotted(&said);
	return said.n == 0 ? NULL : rn_said_listed(RN_LIST_FORM, &said, 0,
	    said.n);
}

/* What is joined to a word is no form: "Hotel & Spa". */
static bool
joins(const struct piece *p)
{
	static const char *const words[] = { "&", "+", "and", "e", "en", "et",
	    "och", "og", "und", "y" };

	for (size_t i = 0; i < RN_LEN(words); i++)
		if (p->n == strlen(words[i]) &&
		    strncmp(p->s, words[i], p->n) == 0)
			return true;
	return false;
}

/* How many pieces at the end are a form. */
static size_t
form_behind(struct rn_arena *a, const struct piece *v, size_t n,
    const char **line)
{
	for (size_t k = n > LONGEST ? LONGEST : n - 1; k > 0; k--)
		if (!joins(&v[n - k - 1]) && !joins(&v[n - k]) &&
		    (*line = line_of(a, v + n - k, k)) != NULL)
			return k;
	return 0;
}

static size_t
form_before(struct rn_arena *a, const struct piece *v, size_t n)
{
	for (size_t k = n > LONGEST ? LONGEST : n - 1; k > 0; k--)
		if (rn_list_says(line_of(a, v, k), "leads"))
			return k;
	return 0;
}

void
rn_bare_name(struct rn_arena *a, const char *text, size_t n,
    struct rn_bare_name *out)
{
	struct piece v[PIECES];
	size_t from = 0, to = split(text, n, v), k;
	const char *line;

	*out = (struct rn_bare_name){ .len = n };
	while (to > 1 && (k = form_behind(a, v, to, &line)) > 0) {
		const struct piece *last = &v[to - 1], *first = &v[to - k];
		uint8_t form = rn_form_class(line);

		out->trade |= form == RN_FORM_CHARITY ||
		    form == RN_FORM_PARTNERS;
		if (out->form_len == 0)
			out->form_len = (size_t)(last->s + last->n - text);
		out->form_at = (size_t)(first->s - text);
		to -= k;
		out->len = (size_t)(v[to - 1].s + v[to - 1].n - text);
	}
	out->form_len -= out->form_at;
	while (to > from + 1 &&
	    (k = form_before(a, v + from, to - from)) > 0)
		from += k;
	if (from > 0) {
		out->at = (size_t)(v[from].s - text);
		out->len -= out->at;
	}
}
