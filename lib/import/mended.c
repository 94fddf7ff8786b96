/* mended.c - what a file of rejected rows says of itself. */
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/base.h"
#include "import/mended.h"

#define LABEL "refnet: reason ("

enum { FIRST = 64 * 1024 };	/* bytes a header row may take */

static const char *const orders[] = {
	[RN_ORDER_NONE] = "", [RN_ORDER_DMY] = ", dates dmy",
	[RN_ORDER_MDY] = ", dates mdy", [RN_ORDER_YMD] = ", dates ymd"
};

const char *
rn_mended_label(struct rn_arena *a, const char *encoding,
    enum rn_order order)
{
	return rn_sprintf(a, LABEL "%s%s)", encoding, orders[order]);
}

bool
rn_mended_is(const char *label)
{
	return strncmp(label, LABEL, strlen(LABEL)) == 0;
}

enum rn_order
rn_mended_order(const char *const *header, size_t n)
{
	const char *s;

	if (n == 0 || !rn_mended_is(header[n - 1]) ||
	    (s = strchr(header[n - 1], ',')) == NULL)
		return RN_ORDER_NONE;
	for (size_t i = 1; i < RN_LEN(orders); i++)
		if (strncmp(s, orders[i], strlen(orders[i])) == 0)
			return (enum rn_order)i;
	return RN_ORDER_NONE;
}

/* The encoding that stands after the label in a line of n bytes. */
static bool
find_name(const char *s, size_t n, char name[RN_MENDED_NAME])
{
	static const char letters[] = "abcdefghijklmnopqrstuvwxyz"
	    "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.:+";
	const size_t len = strlen(LABEL);

	for (const char *end = s + n; (size_t)(end - s) > len; s++) {
		size_t k = 0;

		if (memcmp(s, LABEL, len) != 0)
			continue;
		s += len;
		while (s + k < end && s[k] != '\0' &&
		    strchr(letters, s[k]) != NULL)
			k++;
		if (k == 0 || k >= RN_MENDED_NAME || s + k == end ||
		    (s[k] != ',' && s[k] != ')'))
			return false;
		memcpy(name, s, k);
		name[k] = '\0';
		return true;
	}
	return false;
}

bool
rn_mended_encoding(const char *path, char name[RN_MENDED_NAME])
{
	int fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
	char *first;
	ssize_t got;
	size_t n = 0;
	bool found;

	if (fd < 0)
		return false;
	if ((first = malloc(FIRST)) == NULL)
		rn_nomem();
	got = read(fd, first, FIRST);
	close(fd);
	while (got > 0 && n < (size_t)got && first[n] != '\n' &&
	    first[n] != '\r')
		n++;
	found = n > 0 && find_name(first, n, name);
	free(first);
	return found;
}
