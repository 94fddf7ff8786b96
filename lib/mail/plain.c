/*
 * plain.c - HTML and flowed text as the lines a reader sees.
 *
 * No browser: a tag ends a line or says nothing.  A tag that matters is a row
 * of tags[], a character with a name a row of entities[].
 */
#include <stdlib.h>
#include <string.h>

#include "base/base.h"
#include "base/text.h"
#include "mail/part.h"

enum tag { TAG_OTHER, TAG_LINE, TAG_PARAGRAPH, TAG_QUOTE, TAG_HIDDEN };

static const struct { const char *name; enum tag is; } tags[] = {
	{ "br", TAG_LINE }, { "div", TAG_LINE }, { "tr", TAG_LINE },
	{ "li", TAG_LINE }, { "dt", TAG_LINE }, { "dd", TAG_LINE },
	{ "hr", TAG_PARAGRAPH }, { "p", TAG_PARAGRAPH },
	{ "ul", TAG_PARAGRAPH }, { "ol", TAG_PARAGRAPH },
	{ "table", TAG_PARAGRAPH }, { "pre", TAG_PARAGRAPH },
	{ "h1", TAG_PARAGRAPH }, { "h2", TAG_PARAGRAPH },
	{ "h3", TAG_PARAGRAPH }, { "h4", TAG_PARAGRAPH },
	{ "blockquote", TAG_QUOTE }, { "style", TAG_HIDDEN },
	{ "script", TAG_HIDDEN }, { "title", TAG_HIDDEN },
	{ "textarea", TAG_HIDDEN }
};

static const struct { const char *name; int32_t cp; } entities[] = {
	{ "amp", '&' }, { "lt", '<' }, { "gt", '>' }, { "quot", '"' },
	{ "apos", '\'' }, { "nbsp", ' ' }, { "iexcl", 0xa1 },
	{ "laquo", 0xab }, { "raquo", 0xbb }, { "iquest", 0xbf },
	{ "ordf", 0xaa }, { "ordm", 0xba }, { "deg", 0xb0 },
	{ "Agrave", 0xc0 }, { "Aacute", 0xc1 }, { "Acirc", 0xc2 },
	{ "Atilde", 0xc3 }, { "Auml", 0xc4 }, { "Ccedil", 0xc7 },
	{ "Egrave", 0xc8 }, { "Eacute", 0xc9 }, { "Ecirc", 0xca },
	{ "Iacute", 0xcd }, { "Ntilde", 0xd1 }, { "Oacute", 0xd3 },
	{ "Ocirc", 0xd4 }, { "Otilde", 0xd5 }, { "Ouml", 0xd6 },
	{ "Uacute", 0xda }, { "Uuml", 0xdc }, { "szlig", 0xdf },
	{ "agrave", 0xe0 }, { "aacute", 0xe1 }, { "acirc", 0xe2 },
	{ "atilde", 0xe3 }, { "auml", 0xe4 }, { "aelig", 0xe6 },
	{ "ccedil", 0xe7 }, { "egrave", 0xe8 }, { "eacute", 0xe9 },
	{ "ecirc", 0xea }, { "euml", 0xeb }, { "iacute", 0xed },
	{ "icirc", 0xee }, { "iuml", 0xef }, { "ntilde", 0xf1 },
	{ "oacute", 0xf3 }, { "ocirc", 0xf4 }, { "otilde", 0xf5 },
	{ "ouml", 0xf6 }, { "ugrave", 0xf9 }, { "uacute", 0xfa },
	{ "ucirc", 0xfb }, { "uuml", 0xfc }, { "oelig", 0x153 },
	{ "ndash", 0x2013 }, { "mdash", 0x2014 }, { "lsquo", 0x2018 },
	{ "rsquo", 0x2019 }, { "ldquo", 0x201c }, { "rdquo", 0x201d },
	{ "bdquo", 0x201e }, { "hellip", 0x2026 }, { "euro", 0x20ac },
	{ "shy", 0xad }, { "zwnj", 0x200c }
};

/* What is being written; a < gives two line ends and their quotes at most. */
struct page {
	const char *at;
	char *to, *start;
	unsigned quotes;	/* blockquotes open */
	int ends;		/* line ends that wait for text */
	bool blank;		/* and a blank */
};

static void
put(struct page *p, const char *s, size_t n)
{
	if (p->to == p->start)
		p->ends = p->quotes > 0;
	for (; p->ends > 0; p->ends--) {
		if (p->to > p->start)
			*p->to++ = '\n';
		if (p->quotes > 0) {
			*p->to++ = '>';
			*p->to++ = ' ';
		}
		p->blank = false;
	}
	if (p->blank && p->to > p->start)
		*p->to++ = ' ';
	p->blank = false;
	memcpy(p->to, s, n);
	p->to += n;
}

static void
end_lines(struct page *p, int n)
{
	p->ends = p->ends > n ? p->ends : n;
}

static size_t
name_length(const char *s)
{
	size_t n = 0;

	while ((s[n] >= 'a' && s[n] <= 'z') || (s[n] >= 'A' && s[n] <= 'Z') ||
	    (s[n] >= '0' && s[n] <= '9'))
		n++;
	return n;
}

static enum tag
tag_at(const char *s, size_t n)
{
	char name[16];

	if (n == 0 || n >= sizeof(name))
		return TAG_OTHER;
	memcpy(name, s, n);
	name[n] = '\0';
	for (size_t i = 0; i < RN_LEN(tags); i++)
		if (rn_ascii_same(name, tags[i].name))
			return tags[i].is;
	return TAG_OTHER;
}

/* Behind </name>, or at the end of all: what is hidden never shows. */
static const char *
pass_hidden(const char *s, const char *name, size_t n)
{
	for (; (s = strstr(s, "</")) != NULL; s += 2) {
		size_t i = 0;

		while (i < n && (s[2 + i] | 0x20) == (name[i] | 0x20))
			i++;
		if (i == n && (s = strchr(s, '>')) != NULL)
			return s + 1;
		if (s == NULL)
			break;
	}
	return NULL;
}

/* The tag at p->at, a < ; false: that is none. */
static bool
take_tag(struct page *p)
{
	const char *s = p->at + 1, *close;
	bool ends = *s == '/';
	size_t n = name_length(s + ends);
	enum tag is = tag_at(s + ends, n);

	if (strncmp(s, "!--", 3) == 0) {
		close = strstr(s + 3, "-->");
		p->at = close == NULL ? s + strlen(s) : close + 3;
		return true;
	}
	if (n == 0 && *s != '!' && *s != '?')
		return false;
	close = strchr(s, '>');
	p->at = close == NULL ? s + strlen(s) : close + 1;
	if (is == TAG_HIDDEN && !ends && (close = pass_hidden(p->at, s,
	    n)) != NULL)
		p->at = close;
	else if (is == TAG_HIDDEN && !ends)
		p->at += strlen(p->at);
	if (is == TAG_LINE || is == TAG_PARAGRAPH || is == TAG_QUOTE)
		end_lines(p, is == TAG_LINE ? 1 : 2);
	if (is == TAG_QUOTE && !ends)
		p->quotes++;
	else if (is == TAG_QUOTE && p->quotes > 0)
		p->quotes--;
	return true;
}

static int32_t
entity_number(const char *s, size_t n)
{
	bool hex = n > 1 && (s[1] == 'x' || s[1] == 'X');
	char *end;
	long cp = strtol(s + 1 + hex, &end, hex ? 16 : 10);

	if (end != s + n || cp < ' ' || cp > 0x10ffff ||
	    (cp >= 0xd800 && cp < 0xe000))
		return 0;
	return cp == 0xa0 ? ' ' : (int32_t)cp;
}

/* The character whose name is at p->at, a & ; false: that is none. */
static bool
take_entity(struct page *p)
{
	const char *s = p->at + 1;
	size_t n = strcspn(s, "; \n<&");
	char utf8[4];
	int32_t cp = 0;

	if (n == 0 || n > 10 || s[n] != ';')
		return false;
	if (*s == '#')
		cp = entity_number(s, n);
	for (size_t i = 0; i < RN_LEN(entities) && cp == 0; i++)
		if (strlen(entities[i].name) == n &&
		    memcmp(entities[i].name, s, n) == 0)
			cp = entities[i].cp;
	if (cp == 0)
		return false;
	p->at = s + n + 1;
	if (cp == ' ')
		p->blank = true;
	else
		put(p, utf8, rn_utf8_put(cp, utf8));
	return true;
}

char *
rn_part_plain(struct rn_arena *a, const char *html)
{
	struct page p = { .at = html };

	p.to = p.start = rn_alloc(a, 3 * strlen(html) + 16);
	while (*p.at != '\0') {
		if (*p.at == '<' && take_tag(&p))
			continue;
		if (*p.at == '&' && take_entity(&p))
			continue;
		if (strchr(" \t\n", *p.at) != NULL)
			p.blank = true;
		else
			put(&p, p.at, 1);
		p.at++;
	}
	*p.to = '\0';
	return p.start;
}

/* --- format=flowed ------------------------------------------------------- */

static size_t
quote_depth(const char *s)
{
	return strspn(s, ">");
}

char *
rn_part_unflow(struct rn_arena *a, const char *text, bool delsp)
{
	char *out = rn_alloc(a, 2 * strlen(text) + 1), *to = out;
	size_t depth = 0;
	bool joins = false;

	for (const char *s = text; *s != '\0'; ) {
		size_t n = strcspn(s, "\n"), quotes = quote_depth(s);
		const char *line = s + quotes, *end = s + n;

		s = end + (*end == '\n');
		if (line < end && *line == ' ')
			line++;			/* stuffed */
		if (!joins || quotes != depth) {
			if (to > out)
				*to++ = '\n';
			memset(to, '>', quotes);
			to += quotes;
			if (quotes > 0 && line < end)
				*to++ = ' ';
		}
		depth = quotes;
		joins = end > line && end[-1] == ' ' &&
		    !(end - line == 3 && memcmp(line, "-- ", 3) == 0);
		memcpy(to, line, (size_t)(end - line));
		to += end - line;
		if (joins && delsp)
			to--;
	}
	*to = '\0';
	return out;
}
