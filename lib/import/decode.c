/*
 * decode.c - a file's bytes as UTF-8; decode.h says by which signs.
 *
 * The signs are in scan.c and codepage.c, what is no text in junk.c.
 */
#include <errno.h>
#include <fcntl.h>
#include <iconv.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/base.h"
#include "base/conv.h"
#include "base/text.h"
#include "import/decode.h"
#include "import/junk.h"
#include "import/scan.h"

enum {
	CHUNK = 256 * 1024,
	WIDEN = 4,		/* UTF-8 bytes one byte can become, at most */
	SAMPLE = 4096,		/* bytes looked at for NULs */
	LONG_LINE = 8 << 20,	/* nobody will read on after such a line */
	CARRY = 64		/* bytes of a character, or a word, cut in two */
};

struct rn_decode {
	struct refnet *rn;
	int fd;
	const char *path;
	char name[48];
	char word[RN_PAGE_WORD];	/* "", or one that told the page */
	iconv_t conv;
	bool plain;		/* UTF-8 already */
	size_t unit;		/* bytes to pass over where it cannot convert */
	size_t bom;		/* bytes before the text */
	int64_t at, size;
	int64_t most;		/* not read beyond; 0: all of it */
	size_t left;		/* bytes carried over, at the start of in */
	char *in, *out;
};

static enum rn_status
refill(struct rn_decode *d, char *to, size_t room, size_t *n)
{
	ssize_t got;

	*n = 0;
	if (d->most > 0 && d->at >= d->most)
		return RN_OK;
	do {
		got = read(d->fd, to, room);
	} while (got < 0 && errno == EINTR);
	if (got < 0)
		return rn_fail(d->rn, errno == EISDIR ? RN_ENOINPUT : RN_EIO,
		    "cannot read %s: %s", d->path, strerror(errno));
	*n = (size_t)got;
	d->at += got;
	return RN_OK;
}

/* The line that byte `at` of the file is on. */
static enum rn_status
line_of(struct rn_decode *d, size_t at, int64_t *line)
{
	enum rn_status rc = RN_OK;
	size_t n = 1;
	char last = '\0';

	*line = 1;
	if (lseek(d->fd, 0, SEEK_SET) < 0)
		return rn_fail(d->rn, RN_EIO, "cannot read %s again", d->path);
	d->at = 0;
	while (at > 0 && n > 0) {
		TRY(refill(d, d->in, at < CHUNK ? at : CHUNK, &n));
		for (size_t i = 0; i < n; last = d->in[i++])
			*line += d->in[i] == '\r' ||
			    (d->in[i] == '\n' && last != '\r');
		at -= n;
	}
out:
	return rc;
}

/*
 * A name by all that is in the file; in *guess why, and a word; *wrong is the
 * byte where it is not UTF-8.
 */
static enum rn_status
scan_file(struct rn_decode *d, struct rn_page_guess *guess, size_t *wrong)
{
	struct rn_scan *c = rn_scan_new();
	enum rn_status rc = RN_OK;
	size_t n, left = 0, line = 0;

	if (lseek(d->fd, 0, SEEK_SET) < 0) {
		rc = rn_fail(d->rn, RN_EIO, "cannot read %s again", d->path);
		goto out;
	}
	d->at = 0;
	do {
		size_t had = left;

		TRY(refill(d, d->in + had, CHUNK, &n));
		left = rn_scan_piece(c, d->in, had + n,
		    n == 0 && d->most == 0);
		line = memchr(d->in, '\n', had + n) != NULL ||
		    memchr(d->in, '\r', had + n) != NULL ? 0 : line + n;
		memmove(d->in, d->in + had + n - left, left);
	} while (n > 0 && !rn_scan_enough(c) && line < LONG_LINE);
	rn_scan_end(c, guess);
	*wrong = rn_scan_wrong(c);
out:
	rn_scan_free(c);
	return rc;
}

static enum rn_status
no_page(struct rn_decode *d, const struct rn_page_guess *guess, size_t wrong)
{
	enum rn_status rc = RN_OK;
	int64_t line;

	TRY(line_of(d, wrong, &line));
	if (guess->found == RN_PAGE_NONE) {
		rc = rn_fail(d->rn, RN_EREJECTED, "%s: line %lld is not UTF-8,"
		    " and no other encoding makes words of it", d->path,
		    (long long)line);
		rn_hint(d->rn, "say which it is: --encoding NAME; iconv -l "
		    "lists them");
		goto out;
	}
	rc = rn_fail(d->rn, RN_EREJECTED, "%s: line %lld is not UTF-8; the "
	    "file can be %s (%s) or %s (%s)", d->path, (long long)line,
	    guess->name[0], guess->word[0], guess->name[1], guess->word[1]);
	rn_hint(d->rn, "say which: --encoding %s or --encoding %s",
	    guess->name[0], guess->name[1]);
out:
	return rc;
}

/* Bytes that are no text at all. */
static enum rn_status
refuse_junk(struct rn_decode *d, size_t n, bool wide)
{
	struct rn_junk junk;
	enum rn_status rc;
	size_t at;

	if (rn_junk_known(d->in, n, &junk)) {
		rc = rn_fail(d->rn, RN_EREJECTED, "%s: this is %s", d->path,
		    junk.what);
		rn_hint(d->rn, "%s", junk.todo);
		return rc;
	}
	if (!wide && rn_junk_binary(d->in, n, &at)) {
		rc = rn_fail(d->rn, RN_EREJECTED, "%s: this is no text: byte "
		    "0x%02x at byte %zu", d->path, (unsigned char)d->in[at],
		    at + 1);
		rn_hint(d->rn, "export it as CSV (UTF-8)");
		return rc;
	}
	return RN_OK;
}

/* asked: what it really is, is not asked for. */
static enum rn_status
detect(struct rn_decode *d, bool asked, const char **name)
{
	struct rn_page_guess guess;
	enum rn_status rc = RN_OK;
	size_t n, wrong = 0;

	TRY(refill(d, d->in, SAMPLE, &n));
	*name = rn_scan_head(d->in, n, &d->bom);
	if (n == d->bom)
		return rn_fail(d->rn, RN_EREJECTED, "%s is empty", d->path);
	TRY(refuse_junk(d, n, *name != NULL));
	if (*name != NULL || asked) {
		*name = *name != NULL ? *name : "UTF-8";
		return RN_OK;
	}
	TRY(scan_file(d, &guess, &wrong));
	if (guess.found != RN_PAGE_ONE)
		return no_page(d, &guess, wrong);
	*name = guess.name[0];
	memcpy(d->word, guess.word[0], sizeof(d->word));
out:
	return rc;
}

static enum rn_status
set_encoding(struct rn_decode *d, const char *asked)
{
	const char *name = NULL;
	enum rn_status rc = RN_OK;

	/* Also when asked for: a byte order mark must go. */
	TRY(detect(d, asked != NULL, &name));
	if (asked != NULL && !rn_same_word(asked, name) &&
	    !(rn_ascii_same(asked, "utf-16") &&
	    strncmp(name, "UTF-16", 6) == 0) &&
	    !(rn_ascii_same(asked, "utf-32") &&
	    strncmp(name, "UTF-32", 6) == 0)) {
		if (!rn_ascii_starts(asked, "utf-"))
			d->bom = 0;
		name = asked;
	}
	if (strlen(name) >= sizeof(d->name))
		return rn_fail(d->rn, RN_EUSAGE, "no such encoding");
	memcpy(d->name, name, strlen(name) + 1);
	d->plain = rn_ascii_same(name, "utf-8") ||
	    rn_ascii_same(name, "utf8") || rn_ascii_same(name, "ascii");
	d->unit = rn_ascii_starts(name, "utf-16") ? 2 :
	    rn_ascii_starts(name, "utf-32") ? 4 : 1;
	if (d->plain)
		return RN_OK;
	d->conv = rn_conv_open("UTF-8", name);
	if (d->conv == (iconv_t)-1) {
		rc = rn_fail(d->rn, RN_EUSAGE, "no encoding is called %s",
		    name);
		rn_hint(d->rn, "such as utf-8, utf-16le or windows-1252; "
		    "iconv -l lists them");
		return rc;
	}
	d->out = malloc(WIDEN * (CHUNK + CARRY));
	if (d->out == NULL)
		rn_nomem();
out:
	return rc;
}

enum rn_status
rn_decode_cannot(struct refnet *rn, const char *path, int e)
{
	return rn_fail(rn, e == EACCES || e == EPERM ? RN_EPERM :
	    e == ENOENT || e == ENOTDIR ? RN_ENOINPUT : RN_EIO,
	    "cannot open %s: %s", path, strerror(e));
}

enum rn_status
rn_decode_open(struct refnet *rn, const char *path, const char *encoding,
    struct rn_decode **out)
{
	return rn_decode_open_head(rn, path, encoding, 0, out);
}

enum rn_status
rn_decode_open_head(struct refnet *rn, const char *path,
    const char *encoding, int64_t most, struct rn_decode **out)
{
	enum rn_status rc = RN_OK;
	struct rn_decode *d;
	struct stat st;
	int fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);

	*out = NULL;
	if (fd < 0)
		return rn_decode_cannot(rn, path, errno);
	if (fstat(fd, &st) != 0 || !S_ISREG(st.st_mode)) {
		close(fd);
		return rn_fail(rn, RN_ENOINPUT, "%s is not a regular file",
		    path);
	}
	if ((d = calloc(1, sizeof(*d))) == NULL)
		rn_nomem();
	*d = (struct rn_decode){ .rn = rn, .fd = fd, .path = path,
	    .conv = (iconv_t)-1, .size = st.st_size, .most = most,
	    .in = malloc(CHUNK + CARRY) };
	if (d->in == NULL)
		rn_nomem();
	if (st.st_size == 0)
		rc = rn_fail(rn, RN_EREJECTED, "%s is empty", path);
	else
		rc = set_encoding(d, encoding);
	if (rc == RN_OK)
		rc = rn_decode_rewind(d);
	if (rc == RN_OK)
		*out = d;
	else
		rn_decode_close(d);
	return rc;
}

enum rn_status
rn_decode_rewind(struct rn_decode *d)
{
	if (lseek(d->fd, (off_t)d->bom, SEEK_SET) < 0)
		return rn_fail(d->rn, RN_EIO, "cannot read %s again", d->path);
	d->at = (int64_t)d->bom;
	d->left = 0;
	if (!d->plain)
		iconv(d->conv, NULL, NULL, NULL, NULL);
	return RN_OK;
}

/* n bytes of in to out; what is cut in two stays in `left`. */
static size_t
convert(struct rn_decode *d, size_t n, bool last)
{
	char *from = d->in, *to = d->out;
	size_t room = WIDEN * (CHUNK + CARRY);

	while (n > 0 && room > 0) {
		size_t skip;

		if (iconv(d->conv, &from, &n, &to, &room) != (size_t)-1)
			break;
		if (errno == E2BIG)
			break;
		if (errno == EINVAL && !last && n < CARRY)
			break;
		skip = d->unit < n ? d->unit : n;
		*to++ = '\xff';
		room--;
		from += skip;
		n -= skip;
	}
	if (last)		/* a character held back for an accent */
		iconv(d->conv, NULL, NULL, &to, &room);
	n = n < CARRY ? n : 0;
	memmove(d->in, from, n);
	d->left = last ? 0 : n;
	return (size_t)(to - d->out);
}

enum rn_status
rn_decode_next(struct rn_decode *d, const char **s, size_t *n)
{
	enum rn_status rc = RN_OK;
	size_t got, had;

	*s = d->plain ? d->in : d->out;
	*n = 0;
	do {
		had = d->left;
		TRY(refill(d, d->in + had, CHUNK, &got));
		*n = d->plain ? got : convert(d, had + got, got == 0);
	} while (*n == 0 && got > 0);
out:
	return rc;
}

size_t
rn_decode_width(const struct rn_decode *d, unsigned char byte)
{
	if (d->plain)
		return 1;
	if (byte >= 0x80 && byte < 0xc0)
		return 0;
	return d->unit == 2 && byte >= 0xf0 && byte < 0xff ? 4 : d->unit;
}

const char *
rn_decode_name(const struct rn_decode *d)
{
	return d->name;
}

const char *
rn_decode_word(const struct rn_decode *d)
{
	return d->word[0] == '\0' ? NULL : d->word;
}

int64_t
rn_decode_bytes(const struct rn_decode *d)
{
	return d->at;
}

int64_t
rn_decode_size(const struct rn_decode *d)
{
	return d->size;
}

void
rn_decode_close(struct rn_decode *d)
{
	if (d == NULL)
		return;
	if (d->conv != (iconv_t)-1)
		iconv_close(d->conv);
	close(d->fd);
	free(d->in);
	free(d->out);
	free(d);
}
