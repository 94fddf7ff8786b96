/* config.c - settings read from a text, and written back into it. */
#include <string.h>

#include "base/base.h"
#include "base/config.h"
#include "base/text.h"

static bool
is_name(const char *s, size_t n)
{
	bool word = false;	/* has the word at hand begun? */

	for (size_t i = 0; i < n; i++) {
		if ((s[i] >= 'a' && s[i] <= 'z') ||
		    (s[i] >= '0' && s[i] <= '9'))
			word = true;
		else if ((s[i] != '.' && s[i] != '-') || !word)
			return false;
		else if (s[i] == '.')
			word = false;
	}
	return word;
}

/* One line: the name and the value, as bytes of the text. */
struct pair {
	const char *name, *value;
	size_t name_len, value_len;
};

static bool
is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\r';
}

static void
strip(const char **s, size_t *n)
{
	while (*n > 0 && is_blank(**s)) {
		++*s;
		--*n;
	}
	while (*n > 0 && is_blank((*s)[*n - 1]))
		--*n;
}

/* NULL: it is a setting, or (name NULL) nothing; else what is wrong at *at. */
static const char *
read_line(const char *s, size_t n, struct pair *p, const char **at)
{
	const char *line = s, *equals, *nul = memchr(s, '\0', n);
	size_t bad;

	*p = (struct pair){ .name = NULL };
	*at = nul;
	if (nul != NULL)
		return "a NUL byte";
	if (!rn_utf8_valid(s, n, &bad)) {
		*at = s + bad;
		return "this is not UTF-8";
	}
	strip(&line, &n);
	*at = line;
	if (n == 0 || *line == '#')
		return NULL;
	equals = memchr(line, '=', n);
	if (equals == NULL)
		return "no `name = value`";
	p->name = line;
	p->name_len = (size_t)(equals - line);
	strip(&p->name, &p->name_len);
	p->value = equals + 1;
	p->value_len = n - (size_t)(equals + 1 - line);
	strip(&p->value, &p->value_len);
	return is_name(p->name, p->name_len) ? NULL :
	    "no setting can be called so";
}

static size_t
line_len(const char *s, size_t n)
{
	const char *end = memchr(s, '\n', n);

	return end == NULL ? n : (size_t)(end - s);
}

enum rn_status
rn_config_read(struct refnet *rn, struct rn_arena *a, const char *file,
    const char *text, size_t n, struct rn_config_line **list, size_t *count)
{
	size_t lines = 1;
	int64_t at = 0;

	for (size_t i = 0; i < n; i++)
		lines += text[i] == '\n';
	*list = rn_alloc(a, lines * sizeof(**list));
	*count = 0;
	while (n > 0) {
		size_t len = line_len(text, n);
		const char *where, *wrong;
		struct pair p;

		at++;
		wrong = read_line(text, len, &p, &where);
		if (wrong != NULL)
			return rn_fail(rn, RN_ECONFIG, "%s:%lld:%zu: %s",
			    file, (long long)at, (size_t)(where - text) + 1,
			    wrong);
		if (p.name != NULL)
			(*list)[(*count)++] = (struct rn_config_line){
			    rn_strndup(a, p.name, p.name_len),
			    rn_strndup(a, p.value, p.value_len), at };
		len += len < n;
		text += len;
		n -= len;
	}
	return RN_OK;
}

/* Is this line the setting? */
static bool
is_line_of(const char *s, size_t n, const char *name)
{
	const char *at;
	struct pair p;

	return read_line(s, n, &p, &at) == NULL && p.name != NULL &&
	    p.name_len == strlen(name) &&
	    memcmp(p.name, name, p.name_len) == 0;
}

char *
rn_config_put(struct rn_arena *a, const char *text, size_t n,
    const char *name, const char *value)
{
	size_t last = n, room = n + strlen(name) + 8 +
	    (value == NULL ? 0 : strlen(value)), done = 0;
	char *out = rn_alloc(a, room);
	const char *line = value == NULL ? "" :
	    rn_sprintf(a, "%s = %s\n", name, value);

	for (size_t at = 0; at < n; at += line_len(text + at, n - at) + 1)
		if (is_line_of(text + at, line_len(text + at, n - at), name))
			last = at;
	for (size_t at = 0; at < n; ) {
		size_t len = line_len(text + at, n - at);
		bool ours = is_line_of(text + at, len, name);

		len += at + len < n;
		if (at == last && ours) {
			memcpy(out + done, line, strlen(line));
			done += strlen(line);
		} else if (!ours) {
			memcpy(out + done, text + at, len);
			done += len;
		}
		at += len;
	}
	if (last == n && value != NULL) {
		if (done > 0 && out[done - 1] != '\n')
			out[done++] = '\n';
		memcpy(out + done, line, strlen(line));
		done += strlen(line);
	}
	out[done] = '\0';
	return out;
}
