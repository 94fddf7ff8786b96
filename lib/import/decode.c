/*
 * decode.c - a file's bytes as UTF-8; decode.h says by which signs.
 *
 * A new sign is a step in detect().
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
#include "base/text.h"
#include "import/decode.h"

enum {
	CHUNK = 256 * 1024,
	WIDEN = 4,		/* UTF-8 bytes one byte can become, at most */
	SAMPLE = 4096,		/* bytes looked at for NULs */
	CARRY = 16		/* bytes of a character cut in two */
};

struct rn_decode {
	struct refnet *rn;
	int fd;
	const char *path;
	char name[48];
	iconv_t conv;
	bool plain;		/* UTF-8 already */
	size_t unit;		/* bytes to pass over where it cannot convert */
	size_t bom;		/* bytes before the text */
	int64_t at, size;
	size_t left;		/* bytes carried over, at the start of in */
	char *in, *out;
};

static enum rn_status
refill(struct rn_decode *d, char *to, size_t room, size_t *n)
{
	ssize_t got;

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

/* The scan of a whole file for UTF-8, in pieces that may cut characters. */
struct scan {
	bool bad, multi;	/* a wrong byte; a right one of several bytes */
	size_t left;		/* bytes of a cut character kept at the start */
};

enum { WORDS = 4 };

static bool
ascii_words(const char *s)
{
	uint64_t w[WORDS];

	memcpy(w, s, sizeof(w));
	return ((w[0] | w[1] | w[2] | w[3]) &
	    UINT64_C(0x8080808080808080)) == 0;
}

static void
scan_piece(struct scan *c, const char *s, size_t n, bool last)
{
	size_t i = 0;

	while (i < n) {
		int32_t cp;
		size_t len;

		if (n - i >= WORDS * 8 && ascii_words(s + i)) {
			i += WORDS * 8;
			continue;
		}
		if ((unsigned char)s[i] < 0x80) {
			i++;
			continue;
		}
		len = rn_utf8_next(s + i, n - i, &cp);
		if (len == 0 && n - i < 4 && !last)
			break;
		if (len == 0)
			c->bad = true;
		else
			c->multi = true;
		i += len == 0 ? 1 : len;
	}
	c->left = n - i;
}

/* Up to the first character of several bytes: that one settles it. */
static enum rn_status
scan_file(struct rn_decode *d, struct scan *c)
{
	enum rn_status rc = RN_OK;
	size_t n;

	*c = (struct scan){ 0 };
	do {
		size_t left = c->left;

		TRY(refill(d, d->in + left, CHUNK, &n));
		scan_piece(c, d->in, left + n, n == 0);
		memmove(d->in, d->in + left + n - c->left, c->left);
	} while (n > 0 && !c->multi);
out:
	return rc;
}

/* Where NULs stand in text of two bytes a character: NULL, or its name. */
static const char *
by_nuls(const char *s, size_t n)
{
	size_t even = 0, odd = 0;

	for (size_t i = 0; i + 1 < n; i += 2) {
		even += s[i] == '\0';
		odd += s[i + 1] == '\0';
	}
	if (odd > n / 5 && even < n / 50 + 1)
		return "UTF-16LE";
	if (even > n / 5 && odd < n / 50 + 1)
		return "UTF-16BE";
	return NULL;
}

static enum rn_status
detect(struct rn_decode *d, const char **name)
{
	enum rn_status rc = RN_OK;
	struct scan c;
	size_t n;

	TRY(refill(d, d->in, SAMPLE, &n));
	if (n >= 3 && memcmp(d->in, "\xef\xbb\xbf", 3) == 0) {
		d->bom = 3;
		*name = "UTF-8";
		return RN_OK;
	}
	if (n >= 2 && memcmp(d->in, "\xff\xfe", 2) == 0) {
		d->bom = 2;
		*name = "UTF-16LE";
		return RN_OK;
	}
	if (n >= 2 && memcmp(d->in, "\xfe\xff", 2) == 0) {
		d->bom = 2;
		*name = "UTF-16BE";
		return RN_OK;
	}
	if ((*name = by_nuls(d->in, n)) != NULL)
		return RN_OK;
	if (lseek(d->fd, 0, SEEK_SET) < 0)
		return rn_fail(d->rn, RN_EIO, "cannot read %s again", d->path);
	TRY(scan_file(d, &c));
	*name = c.bad && !c.multi ? "windows-1252" : "UTF-8";
out:
	return rc;
}

static enum rn_status
set_encoding(struct rn_decode *d, const char *asked)
{
	const char *name = NULL;
	enum rn_status rc = RN_OK;

	/* Also when asked for: a byte order mark must go. */
	TRY(detect(d, &name));
	if (asked != NULL && !rn_same_word(asked, name) &&
	    !(rn_ascii_same(asked, "utf-16") &&
	    strncmp(name, "UTF-16", 6) == 0)) {
		if (!rn_ascii_starts(asked, "utf-16"))
			d->bom = 0;
		name = asked;
	}
	if (strlen(name) >= sizeof(d->name))
		return rn_fail(d->rn, RN_EUSAGE, "no such encoding");
	memcpy(d->name, name, strlen(name) + 1);
	d->plain = rn_ascii_same(name, "utf-8") ||
	    rn_ascii_same(name, "utf8") || rn_ascii_same(name, "ascii");
	d->unit = rn_ascii_starts(name, "utf-16") ? 2 : 1;
	if (d->plain)
		return RN_OK;
	d->conv = iconv_open("UTF-8", name);
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

static enum rn_status
cannot_open(struct refnet *rn, const char *path, int e)
{
	return rn_fail(rn, e == EACCES || e == EPERM ? RN_EPERM :
	    e == ENOENT || e == ENOTDIR ? RN_ENOINPUT : RN_EIO,
	    "cannot open %s: %s", path, strerror(e));
}

enum rn_status
rn_decode_open(struct refnet *rn, const char *path, const char *encoding,
    struct rn_decode **out)
{
	enum rn_status rc = RN_OK;
	struct rn_decode *d;
	struct stat st;
	int fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);

	*out = NULL;
	if (fd < 0)
		return cannot_open(rn, path, errno);
	if (fstat(fd, &st) != 0 || !S_ISREG(st.st_mode)) {
		close(fd);
		return rn_fail(rn, RN_ENOINPUT, "%s is not a regular file",
		    path);
	}
	if ((d = calloc(1, sizeof(*d))) == NULL)
		rn_nomem();
	*d = (struct rn_decode){ .rn = rn, .fd = fd, .path = path,
	    .conv = (iconv_t)-1, .size = st.st_size,
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
