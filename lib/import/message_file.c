/*
 * message_file.c - the head of a message that has a file of its own.
 */
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/base.h"
#include "import/mailbox.h"
#include "mail/mbox_split.h"

enum { STEP = 8192 };

/* Where the empty line after the headers starts, looking from `from` on. */
static bool
find_end(const char *s, size_t n, size_t from, size_t *at)
{
	const char *p = s + from, *end = s + n;

	while ((p = memchr(p, '\n', (size_t)(end - p))) != NULL) {
		*at = (size_t)(++p - s);
		if (end - p >= 1 && *p == '\n')
			return true;
		if (end - p >= 2 && p[0] == '\r' && p[1] == '\n')
			return true;
	}
	return false;
}

static bool
read_more(int fd, struct rn_head_room *r, struct rn_message *out)
{
	ssize_t got;

	if (r->room - r->n < STEP + 1) {
		r->room = 2 * r->room + 2 * STEP;
		r->text = realloc(r->text, r->room);
		if (r->text == NULL)
			rn_nomem();
	}
	do {
		got = read(fd, r->text + r->n, STEP);
	} while (got < 0 && errno == EINTR);
	if (got < 0)
		out->bad = strerror(errno);
	r->n += got > 0 ? (size_t)got : 0;
	return got > 0;
}

static void
read_head(int fd, struct rn_head_room *r, struct rn_message *out)
{
	size_t end = 0, from = 0;
	bool found = false, more = true;

	while (!found && more && r->n <= RN_HEADER_MAX) {
		more = read_more(fd, r, out);
		found = find_end(r->text, r->n, from, &end);
		/* what ends a line may be cut in two */
		from = r->n > 2 ? r->n - 2 : 0;
	}
	if (!found)
		end = r->n;
	out->huge = end > RN_HEADER_MAX;
	out->cut = !found && !out->huge && end > 0 && r->text[end - 1] != '\n';
	r->text[end] = '\0';
	out->head = r->text;
	out->head_n = end;
	if (end == 0 && out->bad == NULL)
		out->bad = "it is empty";
}

void
rn_message_read(int fd, struct rn_head_room *r, struct rn_message *out)
{
	struct stat st;

	r->n = 0;
	out->line = 1;
	if (fd < 0)
		out->bad = strerror(errno);
	else if (fstat(fd, &st) != 0 || !S_ISREG(st.st_mode))
		out->bad = "not a regular file";
	else
		read_head(fd, r, out);
	if (fd >= 0)
		close(fd);
}
