/*
 * plan.c - a plan: a line for each row, what an import does with it.
 *
 * Lines are ROW, TAB, action, TAB, words for the eye; orders.c reads them back
 * when they were edited.  Lines that begin with # say of which file it is, how
 * that was read, and what the store knew.  A new action is a word here.
 */
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "import/fresh.h"
#include "import/import.h"
#include "import/plan.h"
#include "refnet/privacy.h"

const char *const rn_todo_word[RN_DO_WORDS] = {
	"create", "fill", "update", "merge", "same", "skip", "reject"
};

static const char *const orders[] = { "none", "dmy", "mdy", "ymd" };

/* What one can do, for who opens it. */
static const char help[] =
    "# A line is row, action, what it is; refnet import --apply obeys it.\n"
    "# create  a new person, or message\n"
    "# fill    a person known to this source: what they lacked is added\n"
    "# update  the same, and something shown is overwritten\n"
    "# merge ID  it is about the person of that number\n"
    "# same    nothing new\n"
    "# skip, reject  nothing comes of it\n"
    "# You may write skip, merge ID or create on a row that is taken; lines\n"
    "# may be in any order, but each row must have its own.\n";

enum { EYE = 120 };

struct rn_plan {
	struct rn_new_file file;
	struct rn_arena *a;	/* of the row at hand */
};

enum rn_status
rn_plan_digest(struct refnet *rn, struct rn_arena *a, const char *file,
    const char **hex)
{
	unsigned char sum[RN_SHA256];
	FILE *f = fopen(file, "re");
	bool read = f != NULL && rn_sha256_stream(sum, f);

	if (f != NULL)
		fclose(f);
	if (!read)
		return rn_fail(rn, RN_ENOINPUT, "%s: a plan is of one file, and"
		    " this cannot be read as one", file);
	*hex = rn_hex(a, sum, sizeof(sum));
	return RN_OK;
}

const char *
rn_plan_reading(struct rn_arena *a, const struct rn_reading *in)
{
	return rn_sprintf(a, "source %s, encoding %s, delimiter \"%s\", dates %s",
	    in->map->name, in->encoding == NULL ? "none" : in->encoding,
	    in->delimiter == NULL ? "none" : in->delimiter,
	    orders[rn_reading_order(in)]);
}

static void
put_word(FILE *to, const char *key, const char *word)
{
	fprintf(to, "#%s\t", key);
	rn_clean_write(to, word);
	putc('\n', to);
}

enum rn_status
rn_plan_open(struct rn_job *j, const char *path, struct rn_plan **out)
{
	enum rn_status rc = RN_OK;
	int64_t person, handle;
	const char *digest;
	struct rn_new_file file;
	struct rn_plan *p;

	*out = NULL;
	if (path == NULL)
		return RN_OK;
	TRY(rn_newcomers_next(j->rn, &person, &handle));
	j->newest = person - 1;
	TRY(rn_plan_digest(j->rn, j->a, j->out->file, &digest));
	TRY(rn_fresh_open(j->rn, path, &file));
	p = calloc(1, sizeof(*p));
	if (p == NULL)
		rn_nomem();
	*p = (struct rn_plan){ file, rn_arena_make() };
	fputs(RN_PLAN_FIRST "\n", file.to);
	put_word(file.to, "file", j->out->file);
	put_word(file.to, "sha256", digest);
	put_word(file.to, "read", rn_plan_reading(j->a, j->reading));
	fprintf(file.to, "#handles\t%lld\n", (long long)(handle - 1));
	fputs(help, file.to);
	*out = p;
out:
	return rc;
}

/* Bytes of a cell that are enough, whole characters of them. */
static int
enough(const char *s)
{
	size_t n = strlen(s);

	if (n <= EYE)
		return (int)n;
	for (n = EYE; n > 0 && ((unsigned char)s[n] & 0xc0) == 0x80;)
		n--;
	return (int)n;
}

static const enum rn_in_field eye[] = {
	RN_IN_DATE, RN_IN_FROM, RN_IN_FROM_URL, RN_IN_TO, RN_IN_TO_URL,
	RN_IN_SUBJECT, RN_IN_NAME, RN_IN_GIVEN, RN_IN_FAMILY, RN_IN_EMAIL,
	RN_IN_URL, RN_IN_ORG, RN_IN_TITLE
};

/* The row in a few words. */
static const char *
in_words(struct rn_plan *p, const struct rn_rec *rec)
{
	const char *s = "", *last = NULL;

	for (size_t i = 0; i < RN_LEN(eye); i++) {
		const char *cell = rn_rec_text(rec, eye[i]);

		if (cell == NULL || (last != NULL && strcmp(cell, last) == 0))
			continue;
		s = rn_sprintf(p->a, "%s%s%.*s", s, *s == '\0' ? "" :
		    eye[i] == RN_IN_FAMILY ? " " : ", ", enough(cell), cell);
		last = cell;
	}
	if (*s == '\0')
		s = rn_sprintf(p->a, "line %lld", (long long)rec->line);
	return s;
}

void
rn_plan_row(struct rn_job *j, enum rn_todo what, int64_t id, const char *why)
{
	struct rn_plan *p = j->plan;
	bool told = what == RN_DO_SKIP || what == RN_DO_REJECT;

	rn_arena_reset(p->a);
	fprintf(p->file.to, "%lld\t%s", (long long)j->rec->row,
	    rn_todo_word[what]);
	if (what == RN_DO_MERGE)
		fprintf(p->file.to, " %lld", (long long)id);
	if (told) {
		putc(' ', p->file.to);
		rn_clean_write(p->file.to, why);
	}
	putc('\t', p->file.to);
	rn_clean_write(p->file.to, in_words(p, j->rec));
	if (!told && why != NULL) {
		fputs(": ", p->file.to);
		rn_clean_write(p->file.to, why);
	}
	putc('\n', p->file.to);
}

enum rn_status
rn_plan_close(struct refnet *rn, struct rn_plan *p, bool whole)
{
	enum rn_status rc = RN_OK;

	if (p == NULL)
		return RN_OK;
	if (whole)
		rc = rn_fresh_keep(rn, &p->file);
	else
		rn_new_file_drop(&p->file);
	if (rc == RN_OK && whole)
		rn_wrote(rn, p->file.path);
	rn_arena_free(p->a);
	free(p);
	return rc;
}
