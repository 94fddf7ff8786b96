/*
 * text.c - a profile as lines a person can edit, and back.
 *
 * `field: value`, one value a line or several parted by ;; a line that starts
 * with a blank goes on with the one above; # starts a comment line.  Fields
 * and their comments stand in field.c.  What stands before the first field, or
 * from `describe:` to the next, is a description in plain words; how it goes
 * together with the fields is said in form.c.
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

static bool is_label(struct rn_arena *a, const char *s, size_t n);

/* Would this line be something else than words of the description? */
static bool
is_taken(struct rn_arena *a, const char *s, size_t n)
{
	const char *colon = memchr(s, ':', n);

	return (n > 0 && *s == '#') || (colon != NULL &&
	    is_label(a, s, (size_t)(colon - s)));
}

/* The description line by line, as it will be read again. */
static const char *
add_description(struct rn_arena *a, const char *all, const char *s)
{
	bool first = true;

	all = rn_sprintf(a, "%s\n%s:", all,
	    rn_field[RN_FIELD_DESCRIPTION].word);
	while (s != NULL && *s != '\0') {
		size_t n = strcspn(s, "\n");
		const char *line = rn_trim(a, s, n);

		if (*line != '\0') {
			all = rn_sprintf(a, "%s%s%s", all, first ||
			    is_taken(a, line, strlen(line)) ? " " : "\n",
			    line);
			first = false;
		}
		s += n + (s[n] == '\n');
	}
	return rn_sprintf(a, "%s\n", all);
}

char *
rn_profile_text(struct rn_arena *a, const struct rn_profile *p)
{
	const char *all = "# Say in plain words whom you hope to meet, below"
	    " `describe:`, on as many\n# lines as you like; or field by field;"
	    " or both: what a field says counts.\n";

	all = add_description(a, all, p == NULL ? NULL : p->description);
	all = rn_sprintf(a, "%s\n# Field by field: `field: value`, one value"
	    " a line; several are parted by\n# semicolons.\n", all);

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
		if (rn_same_word(word, rn_field[f].word) ||
		    rn_same_word(word, rn_field[f].key))
			return f;
	return -1;
}

/* The field whose word is less than `least` changes away; NULL: none is. */
static const char *
nearest_field(const char *word, int least)
{
	const char *best = NULL;

	for (int i = 0; i < RN_FIELDS; i++) {
		int d = rn_edit_distance(word, rn_field[i].word, least);

		if (d < least) {
			least = d;
			best = rn_field[i].word;
		}
	}
	return best;
}

/* Would what stands before a colon be taken for a field, or one mistyped? */
static bool
is_label(struct rn_arena *a, const char *s, size_t n)
{
	return field_called(a, s, n) >= 0 ||
	    nearest_field(rn_squeeze(a, s, n), 2) != NULL;
}

static enum rn_status
unknown_field(struct form *f, const char *s, size_t n)
{
	const char *word = rn_squeeze(f->a, s, n);
	const char *best = nearest_field(word, 3);

	rn_fail(f->rn, RN_EREJECTED, "%s:%lld: no field is called '%s'",
	    f->file, (long long)f->line, rn_fit(f->a, word, SHOWN, true));
	if (best != NULL)
		rn_hint(f->rn, "did you mean %s?", best);
	else
		rn_hint(f->rn, "fields: describe, role, authority, industry,"
		    " geography, size, revenue, stage, trigger, exclude, script, value,"
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

/* One more line of the description, as it was typed. */
static enum rn_status
take_words(struct form *f, const char *s, size_t n)
{
	const char **was = &f->value[RN_FIELD_DESCRIPTION];
	const char *line = rn_trim(f->a, s, n);

	f->field = RN_FIELD_DESCRIPTION;
	if (*line == '\0')
		return RN_OK;
	/* a bound on work: what is that long is refused in the end */
	if (*was != NULL && strlen(*was) > 2 * RN_DESCRIPTION_MAX)
		return RN_OK;
	*was = *was == NULL ? line : rn_sprintf(f->a, "%s\n%s", *was, line);
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
no_field(struct form *f, const char *s, size_t n)
{
	rn_fail(f->rn, RN_EREJECTED, "%s:%lld: '%s' is no `field: value`",
	    f->file, (long long)f->line, rn_fit(f->a, rn_squeeze(f->a, s, n),
	    SHOWN, true));
	rn_hint(f->rn, "plain words go below `describe:`; a line that goes on"
	    " begins with a blank");
	return RN_EREJECTED;
}

static enum rn_status
take_line(struct form *f, const char *s, size_t n)
{
	const char *colon = memchr(s, ':', n);
	bool words = f->field < 0 || f->field == RN_FIELD_DESCRIPTION;
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
	if (blank > 0 && !words)
		return take_value(f, s, n);
	field = colon == NULL ? -1 : field_called(f->a, s, (size_t)(colon -
	    s));
	if (field < 0 && words && (colon == NULL || nearest_field(rn_squeeze(
	    f->a, s, (size_t)(colon - s)), 2) == NULL))
		return take_words(f, s, n);
	if (colon == NULL)
		return no_field(f, s, n);
	if (field < 0)
		return unknown_field(f, s, (size_t)(colon - s));
	if (field == RN_FIELD_DESCRIPTION)
		return take_words(f, colon + 1, n - (size_t)(colon + 1 - s));
	if (!rn_field[field].list && f->value[field] != NULL)
		return rn_fail(f->rn, RN_EREJECTED, "%s:%lld: %s was said"
		    " before", f->file, (long long)f->line,
		    rn_field[field].word);
	end_value(f);
	f->field = field;
	return take_value(f, colon + 1, n - (size_t)(colon + 1 - s));
}

/* The description, understood; one that is as it was is not read again. */
static enum rn_status
describe(struct form *f, const struct rn_profile *was,
    struct rn_profile_words *said)
{
	const char *text = f->value[RN_FIELD_DESCRIPTION];
	const char *before = was == NULL ? NULL : was->description;

	*said = (struct rn_profile_words){ .name = NULL };
	if (text == NULL) {
		said->description = before == NULL ? NULL : "";
		return RN_OK;
	}
	if (before != NULL && strcmp(rn_squeeze(f->a, text, strlen(text)),
	    rn_squeeze(f->a, before, strlen(before))) == 0)
		return RN_OK;
	return rn_profile_described(f->rn, f->a, f->file, text, strlen(text),
	    said);
}

enum rn_status
rn_profile_read(struct refnet *rn, struct rn_arena *a, const char *file,
    const char *text, size_t n, const struct rn_profile *was,
    struct rn_profile_words *out)
{
	struct rn_profile_words said;
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
			continue;
		if (!rn_field[i].list) {
			*(const char **)at = v;
			continue;
		}
		rn_field_split(a, (enum rn_field)i, v, &l);
		if (l.n == 0)
			rn_list_add(a, &l, "");		/* clears */
		*(struct rn_list *)at = l;
	}
	TRY(describe(&f, was, &said));
	rn_form_join(a, was, &said, out);
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
	    rn_profile_read(rn, a, file, text, n, NULL, out) :
	    rn_profile_described(rn, a, file, text, n, out);
}
