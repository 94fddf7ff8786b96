/*
 * pieces.c - the words of a name or of a firm, taken apart without the rules
 * and tables that names in general want.  Pure.
 *
 * It says when it does not know: then lib/name does.
 */
#include "base/text.h"
#include "draft/pieces.h"

bool
rn_piece_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

static bool
is_figure(char c)
{
	return c >= '0' && c <= '9';
}

size_t
rn_piece_key(const char *s, size_t n, char *to)
{
	size_t k = 0;

	for (size_t i = 0; i < n; i++) {
		to[k++] = s[i];
		if ((s[i] == 'a' || s[i] == 'o' || s[i] == 'u') && i + 1 < n &&
		    s[i + 1] == 'e')
			i++;
	}
	to[k] = '\0';
	return k;
}

static void
put_piece(struct rn_pieces *p, const char *fold, size_t n)
{
	struct rn_piece *x = &p->v[p->n];

	if (p->n == RN_PIECES) {
		p->more = true;
		return;
	}
	p->n++;
	*x = (struct rn_piece){ .fold = fold, .folds = n, .key = p->to };
	x->keys = rn_piece_key(fold, n, p->to);
	p->to += x->keys + 1;
}

/*
 * In small letters of ASCII, in place of `to`; false: it is written in a way
 * that only the long way knows.
 */
static bool
fold_plain(struct rn_arena *a, const char *s, char to[RN_PIECES_BYTES + 1])
{
	bool wide = false;
	size_t n = 0, m;
	int32_t cp;

	for (; s[n] != '\0'; n++) {
		unsigned char c = (unsigned char)s[n];

		if (n == RN_PIECES_BYTES || c < ' ' || c == 0x7f)
			return false;
		to[n] = c >= 'A' && c <= 'Z' ? (char)(c + 32) : (char)c;
		wide |= c >= 0x80;
	}
	to[n] = '\0';
	if (!wide)
		return true;
	/* letters with accents are letters; what else is not, is not asked */
	for (size_t i = 0; i < n; i += m) {
		m = rn_utf8_next(s + i, n - i, &cp);
		if (m == 0 || (cp >= 0x80 && (cp < 0xc0 || cp > 0x24f ||
		    cp == 0xd7 || cp == 0xf7)))
			return false;
	}
	s = rn_fold(a, s);
	for (n = 0; s[n] != '\0'; n++) {
		if (n == RN_PIECES_BYTES || (unsigned char)s[n] >= 0x7f ||
		    s[n] < ' ')
			return false;
		to[n] = s[n];
	}
	to[n] = '\0';
	return true;
}

/* Figures behind a name go; false: others may be letters. */
static bool
mend_figures(const char *s, size_t *n)
{
	size_t figures = 0, m = *n;

	for (size_t i = 0; i < m; i++)
		figures += is_figure(s[i]);
	if (figures == 0 || figures == m)
		return true;
	while (m > 0 && is_figure(s[m - 1]))
		m--, figures--;
	if (figures > 0)
		return false;
	if (2 * (*n - m) <= *n)
		*n = m;
	return true;
}

bool
rn_pieces_of_name(struct rn_arena *a, const char *s, char text[RN_PIECES_BYTES + 1],
    struct rn_pieces *p)
{
	if (!fold_plain(a, s, text))
		return false;
	for (char *c = text; *c != '\0'; ) {
		char *from = c, *to = c;
		size_t n;

		if (!rn_piece_letter(*c)) {
			if (*c == '.' && rn_piece_letter(c[1]))
				return false;	/* "Ph.D." may be one word */
			c++;
			continue;
		}
		for (; rn_piece_letter(*c) || (*c == '\'' && rn_piece_letter(c[1])); c++)
			if (*c != '\'')
				*to++ = *c;
		n = (size_t)(to - from);
		if (!mend_figures(from, &n))
			return false;
		put_piece(p, from, n);
	}
	return true;
}

bool
rn_pieces_of_firm(struct rn_arena *a, const char *s, char text[RN_PIECES_BYTES + 1],
    struct rn_pieces *p)
{
	if (!fold_plain(a, s, text))
		return false;
	for (const char *c = text; *c != '\0'; ) {
		const char *from = c;

		while (rn_piece_letter(*c))
			c++;
		if (c > from)
			put_piece(p, from, (size_t)(c - from));
		else
			c++;
	}
	return true;
}
