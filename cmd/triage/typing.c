/*
 * typing.c - a line being typed: kept whole characters, edited by keys.
 */
#include <string.h>

#include "model.h"

/* What fits, cut between characters. */
void
triage_keep_text(char *to, size_t size, const char *s)
{
	size_t n = s == NULL ? 0 : strlen(s);

	if (n >= size) {
		n = size - 1;
		while (n > 0 && ((unsigned char)s[n] & 0xc0) == 0x80)
			n--;
	}
	if (n > 0)
		memcpy(to, s, n);
	to[n] = '\0';
}

/* One more character at the end, if it is one and there is room. */
static bool
append(char *to, size_t size, int32_t cp)
{
	size_t n = strlen(to), need = cp < 0x80 ? 1 : cp < 0x800 ? 2 :
	    cp < 0x10000 ? 3 : 4;
	unsigned char *p = (unsigned char *)to + n;

	if (cp < ' ' || (cp >= 0x7f && cp < 0xa0) || cp >= 0x110000 ||
	    (cp >= 0xd800 && cp < 0xe000) || n + need >= size)
		return false;
	if (need == 1)
		p[0] = (unsigned char)cp;
	for (size_t i = need; need > 1 && i-- > 0; cp >>= 6)
		p[i] = (unsigned char)(i > 0 ? 0x80 | (cp & 0x3f) :
		    (0xf00 >> need & 0xff) | cp);
	p[need] = '\0';
	return true;
}

/* True when the key changed the line. */
bool
triage_edit_line(char *line, size_t size, int32_t key)
{
	size_t n = strlen(line);

	switch (key) {
	case TK_BACKSPACE:
		while (n > 0 && ((unsigned char)line[--n] & 0xc0) == 0x80)
			continue;
		line[n] = '\0';
		return true;
	case TK_CTRL('u'):
		line[0] = '\0';
		return true;
	case TK_CTRL('w'):
		while (n > 0 && line[n - 1] == ' ')
			n--;
		while (n > 0 && line[n - 1] != ' ')
			n--;
		line[n] = '\0';
		return true;
	default:
		return append(line, size, key);
	}
}
