/*
 * out.c - bytes one after the other, and data among them made harmless: what
 * terminals obey is taken out first, then each form escapes what it reads.
 */
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "base/base.h"
#include "base/text.h"
#include "document/block.h"

void
out_open(struct out *o, struct rn_arena *a)
{
	*o = (struct out){ .a = a, .room = 4096 };
	o->p = rn_alloc(a, o->room);
}

void
out_bytes(struct out *o, const char *s, size_t n)
{
	if (n >= o->room - o->n) {
		char *old = o->p;

		o->room = 2 * o->room + n;
		o->p = rn_alloc(o->a, o->room);
		memcpy(o->p, old, o->n);
	}
	memcpy(o->p + o->n, s, n);
	o->n += n;
	o->p[o->n] = '\0';
}

void
out_put(struct out *o, const char *s)
{
	out_bytes(o, s, strlen(s));
}

/* For words and whole numbers of ours: what is longer is cut. */
void
out_format(struct out *o, const char *fmt, ...)
{
	char line[1024];
	va_list ap;

	va_start(ap, fmt);
	vsnprintf(line, sizeof(line), fmt, ap);
	va_end(ap);
	out_put(o, line);
}

void
out_html(struct out *o, const char *s)
{
	static const char *const named[] = {
		['&'] = "&amp;", ['<'] = "&lt;", ['>'] = "&gt;",
		['"'] = "&quot;", ['\''] = "&#39;",
	};

	for (s = rn_clean(o->a, s); *s != '\0'; s++) {
		size_t plain = strcspn(s, "&<>\"'");

		out_bytes(o, s, plain);
		s += plain;
		if (*s == '\0')
			break;
		out_put(o, named[(unsigned char)*s]);
	}
}

static bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* Would Markdown make something of s[i]?  It may begin a line. */
static bool
is_markup(const char *s, size_t i)
{
	size_t digits = 0;

	if (strchr("\\`*_{}[]<>#|&~!$", s[i]) != NULL)
		return true;
	if (i == 0 && strchr("-+=", s[i]) != NULL)
		return true;
	if (s[i] == ':')		/* http://, made a link by some */
		return s[i + 1] == '/';
	if (s[i] == '.' && i >= 3 && rn_ascii_starts(s + i - 3, "www"))
		return true;
	while (is_digit(s[digits]))
		digits++;
	return (s[i] == '.' || s[i] == ')') && i > 0 && i == digits &&
	    (s[i + 1] == ' ' || s[i + 1] == '\0');
}

void
out_markdown(struct out *o, const char *s)
{
	s = rn_clean(o->a, s);
	s = rn_trim(o->a, s, strlen(s));	/* four blanks would be code */
	for (size_t i = 0; s[i] != '\0'; i++) {
		if (is_markup(s, i))
			out_put(o, "\\");
		out_bytes(o, s + i, 1);
	}
}

/* A fence longer than any run of backticks inside. */
void
out_code(struct out *o, const char *s)
{
	size_t longest = 0;

	s = rn_clean(o->a, s);
	for (size_t i = 0, run = 0; s[i] != '\0'; i++) {
		run = s[i] == '`' ? run + 1 : 0;
		longest = run > longest ? run : longest;
	}
	for (size_t i = 0; i <= longest; i++)
		out_put(o, "`");
	out_put(o, longest > 0 ? " " : "");
	out_put(o, s);
	out_put(o, longest > 0 ? " " : "");
	for (size_t i = 0; i <= longest; i++)
		out_put(o, "`");
}

char *
plain_text(struct rn_arena *a, const char *s, bool ascii)
{
	char *p = rn_clean(a, s), *q;
	size_t n = strlen(p), done = 0, got;
	int cells;

	if (!ascii)
		return p;
	q = rn_alloc(a, 2 * n + 1);
	for (; n > 0; p += got, n -= got) {
		got = rn_grapheme(p, n, &cells);
		if ((unsigned char)*p < 0x80)	/* without marks upon it */
			q[done++] = *p;
		else
			for (int i = 0; i < cells; i++)
				q[done++] = '?';
	}
	return q;
}
