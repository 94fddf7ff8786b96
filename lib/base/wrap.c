/* wrap.c - a line of text in lines that fit. */
#include <string.h>

#include "base/base.h"
#include "base/text.h"

/* The word at s, as drawn: its bytes and its cells. */
static size_t
word_at(const char *s, int *cells)
{
	size_t n = strcspn(s, " "), i = 0;

	*cells = 0;
	while (i < n) {
		int c;

		i += rn_grapheme(s + i, n - i, &c);
		*cells += c;
	}
	return n;
}

char *
rn_wrap(struct rn_arena *a, const char *s, int width, int hang)
{
	char *p = rn_clean(a, s);
	size_t n = strlen(p), done = 0;
	bool any = false;	/* a word on this line */
	char *out;
	int used = 0;

	if (width <= 2 * hang || n <= (size_t)width)
		return p;
	/* a line ends after a word, and words have a blank between them */
	out = rn_alloc(a, n * ((size_t)hang + 2) + 1);
	while (*p != '\0') {
		size_t gap = strspn(p, " "), word;
		int cells;

		if (p[gap] == '\0')
			break;	/* blanks at the end part nothing */
		word = word_at(p + gap, &cells);
		if (any && used + (int)gap + cells > width) {
			out[done++] = '\n';
			memset(out + done, ' ', (size_t)hang);
			done += (size_t)hang;
			used = hang;
		} else {
			memcpy(out + done, p, gap);
			done += gap;
			used += (int)gap;
		}
		memcpy(out + done, p + gap, word);
		done += word;
		used += cells;
		any = any || word > 0;
		p += gap + word;
	}
	out[done] = '\0';
	return out;
}
