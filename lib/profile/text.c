/*
 * text.c - a profile as lines a person can edit, and back.
 *
 * `field: value`, one value a line or several parted by ;; a line that starts
 * with a blank goes on with the one above; # starts a comment line.  Fields
 * and their comments stand in field.c.
 */
#include <string.h>

#include "base/text.h"
#include "profile/profile.h"

enum {
	SHOWN = 30,		/* bytes of a wrong line that are repeated */
	VALUE_MAX_BYTES = RN_ITEMS_MAX * RN_ITEM_MAX
};

static const char *
add_line(struct rn_arena *a, const char *all, const char *word,
    const char *value)
{
	return rn_sprintf(a, "%s%s:%s%s\n", all, word, *value == '\0' ? "" :
	    " ", value);
}

char *
rn_profile_text(struct rn_arena *a, const struct rn_profile *p)
{
	const char *all = "# An ideal introduction profile: `field: value`, "
	    "one value a line;\n# several values of a field are parted by "
	    "semicolons.\n";

	for (int f = 0; f < RN_FIELDS; f++) {
		const struct rn_field_row *row = &rn_field[f];
		bool said = p != NULL && rn_field_said(p, (enum rn_field)f);
		const void *at = p == NULL ? NULL :
		    (const char *)p + row->row;

		if (row->whole || (f == RN_FIELD_UNREAD && !said))
			continue;
		all = rn_sprintf(a, "%s\n# %s%s\n", all, row->help,
		    row->needed ? " (vague without it)" : "");
		if (!said)
			all = add_line(a, all, row->word, "");
		else if (!row->list)
			all = add_line(a, all, row->word,
			    *(const char *const *)at);
		for (size_t i = 0; said && row->list &&
		    i < ((const struct rn_list *)at)->n; i++)
			all = add_line(a, all, row->word,
			    ((const struct rn_list *)at)->v[i]);
	}
	return rn_strdup(a, all);
}

struct form {
	struct refnet *rn;
	struct rn_arena *a;
	const char *file;
	int64_t line;
	int field;		/* the last one named, -1 */
	const char *value[RN_FIELDS];	/* texts so far */
};

static int
field_called(struct rn_arena *a, const char *s, size_t n)
{
	const char *word = rn_squeeze(a, s, n);

	for (int f = 0; f < RN_FIELDS; f++)
		if (!rn_field[f].whole &&
		    (rn_same_word(word, rn_field[f].word) ||
		    rn_same_word(word, rn_field[f].key)))
			return f;
	return -1;
}

static enum rn_status
unknown_field(struct form *f, const char *s, size_t n)
{
	const char *word = rn_squeeze(f->a, s, n), *best = NULL;
	int least = 3;

	for (int i = 0; i < RN_FIELDS; i++) {
		int d = rn_edit_distance(word, rn_field[i].word, least);

		if (d < least) {
			least = d;
			best = rn_field[i].word;
		}
	}
	rn_fail(f->rn, RN_EREJECTED, "%s:%lld: no field is called '%s'",
	    f->file, (long long)f->line, rn_fit(f->a, word, SHOWN, true));
	if (best != NULL)
		rn_hint(f->rn, "did you mean %s?", best);
	else
		rn_hint(f->rn, "fields: role, authority, industry, geography,"
		    " size, revenue, stage, trigger, exclude, script, value,"
		    " notes");
	return RN_EREJECTED;
}

/* One more value of a field; a text goes on, a list grows. */
static enum rn_status
take_value(struct form *f, const char *s, size_t n)
{
	const char *value = rn_squeeze(f->a, s, n);
	const char **was = &f->value[f->field];

	if (*value == '\0')
		return RN_OK;
	if (strlen(value) + (*was == NULL ? 0 : strlen(*was)) >
	    VALUE_MAX_BYTES)
		return rn_fail(f->rn, RN_EREJECTED, "%s:%lld: too long for"
		    " %s", f->file, (long long)f->line,
		    rn_field[f->field].word);
	*was = *was == NULL ? value : rn_sprintf(f->a, "%s %s", *was, value);
	return RN_OK;
}

/* A list's values stay apart: what is held is ended by a semicolon. */
static void
end_value(struct form *f)
{
	if (f->field >= 0 && rn_field[f->field].list &&
	    f->value[f->field] != NULL)
		f->value[f->field] = rn_sprintf(f->a, "%s;",
		    f->value[f->field]);
}

static enum rn_status
take_line(struct form *f, const char *s, size_t n)
{
	const char *colon = memchr(s, ':', n);
	size_t bad, blank = 0;
	int field;

	if (memchr(s, '\0', n) != NULL)
		return rn_fail(f->rn, RN_EREJECTED, "%s:%lld: a NUL byte; is"
		    " this a text?", f->file, (long long)f->line);
	if (!rn_utf8_valid(s, n, &bad))
		return rn_fail(f->rn, RN_EREJECTED, "%s:%lld: not UTF-8 at"
		    " byte %zu", f->file, (long long)f->line, bad + 1);
	while (blank < n && (s[blank] == ' ' || s[blank] == '\t' ||
	    s[blank] == '\r'))
		blank++;
	if (blank == n || s[blank] == '#')
		return RN_OK;
	if (blank > 0 && f->field >= 0)
		return take_value(f, s, n);
	if (colon == NULL)
		return rn_fail(f->rn, RN_EREJECTED, "%s:%lld: '%s' is no"
		    " `field: value`", f->file, (long long)f->line,
		    rn_fit(f->a, rn_squeeze(f->a, s, n), SHOWN, true));
	field = field_called(f->a, s, (size_t)(colon - s));
	if (field < 0)
		return unknown_field(f, s, (size_t)(colon - s));
	if (!rn_field[field].list && f->value[field] != NULL)
		return rn_fail(f->rn, RN_EREJECTED, "%s:%lld: %s was said"
		    " before", f->file, (long long)f->line,
		    rn_field[field].word);
	end_value(f);
	f->field = field;
	return take_value(f, colon + 1, n - (size_t)(colon + 1 - s));
}

enum rn_status
rn_profile_read(struct refnet *rn, struct rn_arena *a, const char *file,
    const char *text, size_t n, struct rn_profile_words *out)
{
	struct form f = { .rn = rn, .a = a, .file = file,
	    .field = -1 };
	enum rn_status rc = RN_OK;

	*out = (struct rn_profile_words){ .name = NULL };
	if (n >= 3 && memcmp(text, "\xef\xbb\xbf", 3) == 0) {
		text += 3;
		n -= 3;
	}
	while (n > 0) {
		const char *end = memchr(text, '\n', n);
		size_t len = end == NULL ? n : (size_t)(end - text);

		f.line++;
		TRY(take_line(&f, text, len));
		len += end != NULL;
		text += len;
		n -= len;
	}
	end_value(&f);
	for (int i = 0; i < RN_FIELDS; i++) {
		void *at = (char *)out + rn_field[i].words;
		const char *v = f.value[i] == NULL ? "" : f.value[i];
		struct rn_list l = { NULL, 0 };

		if (rn_field[i].whole)
			continue;	/* no form says it: it stays */
		if (!rn_field[i].list) {
			*(const char **)at = v;
			continue;
		}
		rn_field_split(a, (enum rn_field)i, v, &l);
		if (l.n == 0)
			rn_list_add(a, &l, "");		/* clears */
		*(struct rn_list *)at = l;
	}
out:
	return rc;
}

/* --- plain words -------------------------------------------------------- */

/* Is the first line that says something of the form? */
static bool
is_form(struct rn_arena *a, const char *s, size_t n)
{
	while (n > 0) {
		const char *end = memchr(s, '\n', n);
		size_t len = end == NULL ? n : (size_t)(end - s);
		const char *colon = memchr(s, ':', len);
		size_t i = 0;

		while (i < len && (s[i] == ' ' || s[i] == '\t' ||
		    s[i] == '\r'))
			i++;
		if (i < len && s[i] == '#')
			return true;
		if (i < len)
			return colon != NULL && field_called(a, s, (size_t)
			    (colon - s)) >= 0;
		len += end != NULL;
		s += len;
		n -= len;
	}
	return true;
}

enum rn_status
rn_profile_described(struct refnet *rn, struct rn_arena *a, const char *file,
    const char *text, size_t n, struct rn_profile_words *out)
{
	size_t bad;

	*out = (struct rn_profile_words){ .name = NULL };
	if (memchr(text, '\0', n) != NULL)
		return rn_fail(rn, RN_EREJECTED, "%s: a NUL byte; is this a"
		    " text?", file);
	if (n > RN_DESCRIPTION_MAX) {
		rn_fail(rn, RN_EREJECTED, "%s: a description of %zu bytes;"
		    " %d are the most", file, n, RN_DESCRIPTION_MAX);
		rn_hint(rn, "a connector reads two sentences: keep what"
		    " tells them apart");
		return RN_EREJECTED;
	}
	if (!rn_utf8_valid(text, n, &bad))
		return rn_fail(rn, RN_EREJECTED, "%s: not UTF-8 at byte %zu",
		    file, bad + 1);
	rn_profile_describe(a, rn_strndup(a, text, n), out);
	if (out->description == NULL)
		return rn_fail(rn, RN_EREJECTED, "%s: nothing is said in it",
		    file);
	return RN_OK;
}

enum rn_status
rn_profile_text_read(struct refnet *rn, struct rn_arena *a, const char *file,
    const char *text, size_t n, struct rn_profile_words *out)
{
	if (n >= 3 && memcmp(text, "\xef\xbb\xbf", 3) == 0) {
		text += 3;
		n -= 3;
	}
	return is_form(a, text, n) ?
	    rn_profile_read(rn, a, file, text, n, out) :
	    rn_profile_described(rn, a, file, text, n, out);
}
