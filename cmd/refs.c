/*
 * refs.c - who is named on standard input, and so neither in the list of
 * processes nor in what a shell remembers: a "-" where a REF stands.
 */
#include <stdio.h>
#include <string.h>

#include "base/text.h"
#include "cmd.h"

enum { LINE = 4096 };

enum rn_status
refs_line(struct app *app, char **to)
{
	char *line = rn_alloc(app->arena, LINE + 1);
	size_t n = 0;
	int c;

	while ((c = getc(stdin)) != EOF && c != '\n') {
		if (n == LINE || c == '\0')
			return rn_fail(app->rn, RN_EUSAGE, "a name on standard"
			    " input has a NUL, or more than %d bytes", LINE);
		line[n++] = (char)c;
	}
	*to = rn_trim(app->arena, line, n);
	return **to != '\0' ? RN_OK : rn_fail(app->rn, RN_EUSAGE,
	    "nobody is named on standard input");
}

/* A word of cmd->operands, n bytes, that is a REF. */
static bool
is_ref(const char *w, size_t n)
{
	if (*w == '[') {
		w++;
		n--;
	}
	return n >= 3 && memcmp(w, "REF", 3) == 0 &&
	    (n == 3 || strchr(".|]", w[3]) != NULL);
}

enum rn_status
refs_read(struct app *app, const struct cmd *cmd, char **operand)
{
	bool alone = strcspn(cmd->operands, " ") == strlen(cmd->operands);
	enum rn_status rc = RN_OK;
	const char *w = cmd->operands;

	for (size_t i = 0; operand[i] != NULL && *w != '\0'; i++) {
		size_t n = strcspn(w, " ");
		bool many = n > 3 && strncmp(w + n - 3, "...", 3) == 0;

		/* words of one name are no names */
		if (many && alone && operand[1] != NULL)
			break;
		if (is_ref(w, n) && strcmp(operand[i], "-") == 0)
			TRY(refs_line(app, &operand[i]));
		if (!many) {
			w += n;
			w += *w == ' ';
		}
	}
out:
	return rc;
}
