/*
 * profile_titles.c - refnet profile titles: what job titles say.
 *
 * One row a line, so that rows can be pasted beside what was read.
 */
#include <string.h>

#include "profile_args.h"
#include "slurp.h"

enum { MOST = 256 << 20 };	/* bytes */

static size_t
count_lines(const char *text, size_t n)
{
	size_t lines = n > 0 && text[n - 1] != '\n';

	for (size_t i = 0; i < n; i++)
		lines += text[i] == '\n';
	return lines;
}

static enum rn_status
run(struct app *app, const void *args, char **operand)
{
	const char *path = operand[0] == NULL ? "-" : operand[0];
	struct rn_title *list;
	enum rn_status rc = RN_OK;
	size_t n, lines;
	char *text;

	(void)args;
	TRY(slurp(app, path, MOST, &text, &n));
	if (n >= 3 && memcmp(text, "\xef\xbb\xbf", 3) == 0) {
		text += 3;
		n -= 3;
	}
	lines = count_lines(text, n);
	list = rn_alloc(app->arena, (lines + 1) * sizeof(*list));
	for (size_t i = 0; i < lines; i++) {
		char *end = memchr(text, '\n', n);
		size_t len = end == NULL ? n : (size_t)(end - text);

		n -= len + (end != NULL);
		/* a NUL is no letter of a title, and must not end it */
		for (char *c = text; (c = memchr(c, '\0',
		    len - (size_t)(c - text))) != NULL; c++)
			*c = ' ';
		text[len] = '\0';
		if (len > 0 && text[len - 1] == '\r')
			text[len - 1] = '\0';
		rn_title_row(text, &list[i]);
		text += len + (end != NULL);
	}
	TRY(out_rows(app, &rn_view_title, list, lines, sizeof(*list)));
out:
	return rc;
}

const struct cmd cmd_profile_titles = {
	.family = "profile", .verb = "titles",
	.brief = "read job titles, one a line",
	.operands = "[FILE]",
	.needs = NEED_NOTHING, .can = CAN_ROWS | CAN_PAGE,
	.view = &rn_view_title,
	.run = run,
};
