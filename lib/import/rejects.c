/*
 * rejects.c - rejected records as they are in the file, each with its reason,
 * so that they can be mended and imported again.
 *
 * Of a sheet: the bytes of the header row and of each rejected row, and in a
 * last column, which no map names, the reason (its label: mended.h).  Of other
 * formats: the bytes of a record, the reason on a line of its own within it.
 */
#include <iconv.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/conv.h"
#include "base/text.h"
#include "import/fresh.h"
#include "import/import.h"
#include "import/mended.h"
#include "refnet/privacy.h"

struct rn_rejects {
	struct rn_new_file file;
	const struct rn_reading *reading;
	iconv_t conv;		/* from UTF-8; (iconv_t)-1: it is that */
	bool any;
	const char *label;
};

/* In a directory, a file named as what is imported. */
static const char *
place(struct rn_job *j, const char *path)
{
	const char *file = j->out->file, *slash = strrchr(file, '/');
	struct stat st;

	if (stat(path, &st) != 0 || !S_ISDIR(st.st_mode))
		return path;
	return rn_sprintf(j->a, "%s/%s", path,
	    slash == NULL ? file : slash + 1);
}

enum rn_status
rn_rejects_open(struct rn_job *j, const char *path, struct rn_rejects **out)
{
	const struct rn_reading *in = j->reading;
	enum rn_status rc = RN_OK;
	const char *encoding;
	struct rn_rejects *r;
	struct rn_new_file file;

	*out = NULL;
	if (path == NULL)
		return RN_OK;
	if (!in->original.kept && place(j, path) != path) {
		rn_job_line(j, &j->out->notes, "rejected records of this format"
		    " are not kept");
		return RN_OK;
	}
	if (!in->original.kept)
		return rn_fail(j->rn, RN_EUSAGE, "--rejects: the records of %s"
		    " (%s) cannot be told apart", j->out->file,
		    in->map->title);
	path = place(j, path);
	TRY(rn_fresh_open(j->rn, path, &file));
	if ((r = calloc(1, sizeof(*r))) == NULL)
		rn_nomem();
	encoding = in->encoding == NULL || in->original.text ? "UTF-8" :
	    in->encoding;
	*r = (struct rn_rejects){ .file = file, .reading = in,
	    .conv = (iconv_t)-1,
	    .label = rn_mended_label(j->a, encoding, rn_reading_order(in)) };
	if (!rn_same_word(encoding, "utf-8"))
		r->conv = rn_conv_open(encoding, "UTF-8");
	*out = r;
out:
	return rc;
}

static void
put_bytes(struct rn_rejects *r, struct rn_span b)
{
	fwrite(b.p == NULL ? "" : b.p, 1, b.n, r->file.to);
}

/* Words of ours, in the encoding of the file; what it lacks is a "?". */
static void
put_words(struct rn_rejects *r, const char *s, size_t n)
{
	char *from = (char *)(uintptr_t)s, out[256];

	if (r->conv == (iconv_t)-1) {
		put_bytes(r, (struct rn_span){ s, n });
		return;
	}
	while (n > 0) {
		char *to = out;
		size_t room = sizeof(out), had = n;

		(void)iconv(r->conv, &from, &n, &to, &room);
		fwrite(out, 1, (size_t)(to - out), r->file.to);
		if (n == had) {		/* passed over, with its tail */
			do {
				from++;
				n--;
			} while (n > 0 && ((unsigned char)*from & 0xc0) == 0x80);
			put_words(r, "?", 1);
		}
	}
}

static void
put_eol(struct rn_rejects *r)
{
	put_words(r, r->reading->original.eol.p,
	    r->reading->original.eol.n);
}

/* Words that stay on their line; `quote` for each quote in them. */
static void
put_line(struct rn_rejects *r, const char *s, const char *quote)
{
	for (; *s != '\0'; s++) {
		size_t n = strcspn(s, "\"\r\n");
		const char *with;

		put_words(r, s, n);
		s += n;
		if (*s == '\0')
			break;
		with = *s == '"' ? quote : " ";
		put_words(r, with, strlen(with));
	}
}

/* A cell in quotes. */
static void
put_cell(struct rn_rejects *r, const char *s)
{
	put_words(r, "\"", 1);
	put_line(r, s, "\"\"");
	put_words(r, "\"", 1);
}

static void
put_delimiters(struct rn_rejects *r, size_t n)
{
	const char *d = r->reading->delimiter;

	while (n-- > 0)
		put_words(r, strcmp(d, "tab") == 0 ? "\t" : d, 1);
}

static void
put_header(struct rn_rejects *r)
{
	put_bytes(r, r->reading->original.start);
	put_bytes(r, r->reading->original.head);
	/* a sheet without labels gets the words for them */
	for (size_t i = 0; r->reading->original.head.n == 0 &&
	    i < r->reading->columns; i++) {
		if (i > 0)
			put_delimiters(r, 1);
		put_cell(r, r->reading->header[i]);
	}
	put_delimiters(r, 1);
	put_cell(r, r->label);
	put_eol(r);
}

/* A row that is too short would take the reason for a value. */
static void
put_row(struct rn_rejects *r, const struct rn_rec *rec, const char *reason)
{
	size_t all = r->reading->columns;

	if (!r->any)
		put_header(r);
	put_bytes(r, (struct rn_span){ rec->bytes, rec->bytes_n });
	put_delimiters(r, rec->width < all ? all - rec->width + 1 : 1);
	put_cell(r, reason);
	put_eol(r);
}

/* Where in a record the line with the reason is to stand. */
static size_t
seam(const struct rn_original *o, const struct rn_rec *rec)
{
	const char *s = rec->bytes, *end = s + rec->bytes_n, *nl;
	size_t n = o->before == NULL ? 0 : strlen(o->before);
	size_t at = rec->bytes_n;

	for (; s < end; s = nl + 1) {
		if (n > 0 && (size_t)(end - s) >= n &&
		    memcmp(s, o->before, n) == 0)
			at = (size_t)(s - rec->bytes);	/* the last one */
		nl = memchr(s, '\n', (size_t)(end - s));
		if (nl == NULL)
			break;
		if (n == 0)
			return (size_t)(nl + 1 - rec->bytes);
	}
	return at;
}

static void
put_record(struct rn_rejects *r, const struct rn_rec *rec, const char *reason)
{
	const struct rn_original *o = &r->reading->original;
	size_t at = seam(o, rec);
	const char *end = o->eol.p;

	put_bytes(r, (struct rn_span){ rec->bytes, at });
	if (at > 0 && rec->bytes[at - 1] != '\n')
		put_words(r, end, o->eol.n);
	put_words(r, o->label, strlen(o->label));
	put_words(r, " ", 1);
	put_line(r, reason, "\"");
	put_words(r, end, o->eol.n);
	put_bytes(r, (struct rn_span){ rec->bytes + at, rec->bytes_n - at });
	if (rec->bytes_n > at && rec->bytes[rec->bytes_n - 1] != '\n')
		put_words(r, end, o->eol.n);
}

void
rn_rejects_put(struct rn_rejects *r, const struct rn_rec *rec,
    const char *reason)
{
	if (r == NULL || rec->bytes_n == 0)	/* too large to be kept */
		return;
	if (r->reading->original.label == NULL)
		put_row(r, rec, reason);
	else
		put_record(r, rec, reason);
	r->any = true;
}

enum rn_status
rn_rejects_close(struct refnet *rn, struct rn_rejects *r, bool keep)
{
	enum rn_status rc = RN_OK;

	if (r == NULL)
		return RN_OK;
	if (r->conv != (iconv_t)-1)
		iconv_close(r->conv);
	if (keep && r->any)
		rc = rn_fresh_keep(rn, &r->file);
	else
		rn_new_file_drop(&r->file);
	if (rc == RN_OK && keep && r->any)
		rn_wrote(rn, r->file.path);
	free(r);
	return rc;
}
