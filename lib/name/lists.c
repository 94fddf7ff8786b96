/*
 * lists.c - the lists of words/, as bytes inside the library.
 *
 * A list is lines KEY<tab>WORDS, sorted by the bytes of the key; lines that
 * begin with # are for people.  To add an entry, add a line in its place.
 */
#include <string.h>

#include "base/embed.h"
#include "name/affix.h"
#include "name/name.h"

/* Where the line begins that holds byte `at`. */
static size_t
line_of(const char *s, size_t at)
{
	while (at > 0 && s[at - 1] != '\n')
		at--;
	return at;
}

/* How a key stands to the key of a line: below 0, it is before. */
static int
against(const char *key, size_t n, const char *line)
{
	for (size_t i = 0; i < n; i++) {
		unsigned char c = (unsigned char)line[i];

		if (c == '\t' || c == '\n' || c == '\0')
			return 1;
		if ((unsigned char)key[i] != c)
			return (unsigned char)key[i] < c ? -1 : 1;
	}
	return line[n] == '\t' ? 0 : -1;
}

const char *
rn_list_find(enum rn_list_of list, const char *key, size_t n)
{
	const char *s = (const char *)rn_embedded_names[list].bytes;
	size_t low = 0, high = rn_embedded_names[list].n;

	while (low < high) {
		size_t at = line_of(s, low + (high - low) / 2);
		int way = against(key, n, s + at);

		if (way == 0)
			return s + at + n + 1;
		if (way < 0) {
			high = at;
		} else {
			while (at < high && s[at++] != '\n')
				;
			low = at;
		}
	}
	return NULL;
}

bool
rn_list_says(const char *line, const char *word)
{
	size_t n = strlen(word);

	while (line != NULL) {
		if (strncmp(line, word, n) == 0 &&
		    (line[n] == ' ' || line[n] == '\n' || line[n] == '\0'))
			return true;
		while (*line != ' ' && *line != '\n' && *line != '\0')
			line++;
		line = *line == ' ' ? line + 1 : NULL;
	}
	return false;
}

bool
rn_affix_is(const char *fold, const char *kind)
{
	return rn_list_says(rn_list_find(RN_LIST_AFFIX, fold, strlen(fold)),
	    kind);
}

bool
rn_form_is(const char *fold)
{
	return rn_list_find(RN_LIST_FORM, fold, strlen(fold)) != NULL;
}

bool
rn_given_is(const char *fold)
{
	return rn_list_find(RN_LIST_GIVEN, fold, strlen(fold)) != NULL;
}

bool
rn_family_is(const char *fold)
{
	return rn_list_find(RN_LIST_FAMILY, fold, strlen(fold)) != NULL;
}

bool
rn_generic_is(const char *fold)
{
	return rn_list_find(RN_LIST_GENERIC, fold, strlen(fold)) != NULL;
}
