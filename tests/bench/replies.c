/*
 * replies.c - what rn_reply_read makes of each message named on the command
 * line, or, there being none, of each line of its input (\n is a line end):
 * label, answer, sure or not, and the line that says so.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/base.h"
#include "mail/answer.h"
#include "refnet/refnet.h"

enum { LARGEST = 32 << 20 };

static const struct rn_phrases *phrases;

static char *
read_file(const char *path, size_t *n)
{
	FILE *f = fopen(path, "rb");
	char *s = malloc(LARGEST);

	if (f == NULL || s == NULL)
		exit(2);
	*n = fread(s, 1, LARGEST, f);
	fclose(f);
	return s;
}

static void
tell(struct refnet *rn, struct rn_arena *a, const struct rn_email *m)
{
	static const char *const answer[] = { "yes", "no", "other" };
	struct rn_reply r;

	if (rn_reply_read(rn, a, phrases, m, &r) != RN_OK)
		exit(2);
	printf("%s\t%s\t%s\t%s\n", rn_reply_label_name[r.label],
	    answer[r.answer], r.sure ? "sure" : "unsure", r.quote);
}

static void
tell_lines(struct refnet *rn)
{
	static char line[LARGEST];

	while (fgets(line, sizeof(line), stdin) != NULL) {
		struct rn_arena *a = rn_arena_new();
		struct rn_email m = { .text = line, .subject = "" };
		char *to = line;

		for (char *p = line; *p != '\0'; p++) {
			bool ends = p[0] == '\\' && p[1] == 'n';

			*to++ = (char)(ends ? '\n' : *p);
			p += ends;
		}
		*to = '\0';
		tell(rn, a, &m);
		rn_arena_free(a);
	}
}

int
main(int argc, char **argv)
{
	struct refnet *rn = rn_handle_new(1795338000);
	struct rn_arena *kept = rn_arena_new();

	phrases = rn_phrases_read(kept);
	if (argc < 2)
		tell_lines(rn);
	for (int i = 1; i < argc; i++) {
		struct rn_arena *a = rn_arena_new();
		struct rn_email m;
		size_t n;
		char *s = read_file(argv[i], &n);

		if (rn_mail_read(rn, a, s, n, &m) != RN_OK)
			exit(2);
		tell(rn, a, &m);
		free(s);
		rn_arena_free(a);
	}
	rn_arena_free(kept);
	rn_close(rn);
	return 0;
}
