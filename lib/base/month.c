/*
 * month.c - the names of months in files: English, German, French, Spanish;
 * and for people.
 *
 * To read another language add its names to the rows, without accents; the
 * first three letters of a name or more of them will do, so a name that could
 * then be two months needs to differ from the others in its first three or be
 * written in full.
 */
#include <string.h>

#include "base/base.h"
#include "base/date.h"

static const char *const names[12][5] = {
	{ "january", "janner", "januar", "janvier", "enero" },
	{ "february", "fevrier", "feber", "febrero" },
	{ "march", "marzo", "mrz", "maerz", "mars" },
	{ "april", "avril", "abril" },
	{ "may", "mai", "mayo" },
	{ "june", "juni", "juin", "junio" },
	{ "july", "juli", "juillet", "julio" },
	{ "august", "aout", "agosto" },
	{ "september", "septembre", "septiembre" },
	{ "october", "oktober", "octobre", "octubre" },
	{ "november", "novembre", "noviembre" },
	{ "december", "dezember", "decembre", "diciembre" },
};

const char *
rn_month_name(int m)
{
	static const char *const shown[12] = { "January", "February", "March",
	    "April", "May", "June", "July", "August", "September", "October",
	    "November", "December" };

	return shown[m - 1];
}

enum { WORD_MAX = 16 };

/* A letter in small ASCII, of those that UTF-8 writes as C3 xx too; or 0. */
static char
plain(const char *s, size_t n, size_t *used)
{
	static const char second[] = "aaaaaaaceeeeiiiidnooooo.ouuuuy..";
	unsigned char c = (unsigned char)*s;

	*used = 1;
	if (c >= 'A' && c <= 'Z')
		return (char)(c + 32);
	if (c >= 'a' && c <= 'z')
		return (char)c;
	if (c != 0xc3 || n < 2 || ((unsigned char)s[1] & 0xc0) != 0x80)
		return 0;
	*used = 2;
	c = (unsigned char)second[(unsigned char)s[1] & 0x1f];
	return c == '.' ? 0 : (char)c;
}

static int
find(const char *word, size_t n)
{
	int found = 0;

	for (int m = 0; n >= 3 && m < 12; m++)
		for (size_t i = 0; i < RN_LEN(names[m]) && names[m][i]; i++)
			if (strncmp(names[m][i], word, n) == 0) {
				if (found != 0 && found != m + 1)
					return 0;	/* "jui" */
				found = m + 1;
			}
	return found;
}

size_t
rn_month_word(const char *s, size_t n, int *month)
{
	char word[WORD_MAX];
	size_t at = 0, len = 0, used;

	while (at < n && len < WORD_MAX) {
		char c = plain(s + at, n - at, &used);

		if (c == 0)
			break;
		word[len++] = c;
		at += used;
	}
	*month = len == WORD_MAX ? 0 : find(word, len);
	return at;
}
