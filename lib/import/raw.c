/* raw.c - the bytes of a file's rows as they are in it. */
#include <errno.h>
#include <fcntl.h>
#include <iconv.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/base.h"
#include "base/conv.h"
#include "import/raw.h"

enum { CHUNK = 64 * 1024, UNIT = 4 };

struct rn_raw {
	struct refnet *rn;
	const char *path;
	int fd;			/* -1: of text */
	char in[CHUNK];
	size_t at, n;
	char lf[UNIT], cr[UNIT];	/* in the file's encoding */
	size_t unit;			/* bytes of each */
	char *row, *head;
	size_t len, room, head_len;
	char mark[UNIT];
	size_t mark_len;
	bool lf_seen, cr_seen, settled;	/* in the first line end */
};

/* One character of ASCII in an encoding; 0: it has none of up to 4 bytes. */
static size_t
encode(const char *encoding, char c, char out[UNIT])
{
	iconv_t to = rn_conv_open(encoding, "UTF-8");
	char *from = &c, *p = out;
	size_t n = 1, room = UNIT;
	bool done;

	if (to == (iconv_t)-1)
		return 0;
	done = iconv(to, &from, &n, &p, &room) != (size_t)-1;
	iconv_close(to);
	return done ? UNIT - room : 0;
}

static enum rn_status
refill(struct rn_raw *w)
{
	ssize_t got;

	do {
		got = read(w->fd, w->in, sizeof(w->in));
	} while (got < 0 && errno == EINTR);
	if (got < 0)
		return rn_fail(w->rn, RN_EIO, "cannot read %s: %s", w->path,
		    strerror(errno));
	w->at = 0;
	w->n = (size_t)got;
	return RN_OK;
}

static void
take_mark(struct rn_raw *w)
{
	static const struct rn_span marks[] = {
		{ "\xef\xbb\xbf", 3 }, { "\xff\xfe", 2 }, { "\xfe\xff", 2 }
	};

	for (size_t i = 0; i < RN_LEN(marks); i++)
		if (w->n >= marks[i].n &&
		    memcmp(w->in, marks[i].p, marks[i].n) == 0) {
			memcpy(w->mark, marks[i].p, marks[i].n);
			w->mark_len = w->at = marks[i].n;
			return;
		}
}

enum rn_status
rn_raw_open(struct refnet *rn, const char *path, const char *encoding,
    struct rn_raw **out)
{
	struct rn_raw *w = calloc(1, sizeof(*w));
	enum rn_status rc = RN_OK;

	*out = NULL;
	if (w == NULL)
		rn_nomem();
	w->rn = rn;
	w->path = path;
	w->unit = encode(encoding, '\n', w->lf);
	w->fd = open(path, O_RDONLY | O_CLOEXEC);
	if (w->fd < 0)
		rc = rn_fail(rn, RN_EIO, "cannot open %s: %s", path,
		    strerror(errno));
	else if (w->unit == 0 || encode(encoding, '\r', w->cr) != w->unit)
		rc = rn_fail(rn, RN_EUSAGE, "--rejects: the lines of %s cannot"
		    " be told apart in %s", path, encoding);
	else
		rc = refill(w);
	if (rc == RN_OK) {
		take_mark(w);
		*out = w;
	} else {
		rn_raw_close(w);
	}
	return rc;
}

struct rn_raw *
rn_raw_of_text(void)
{
	struct rn_raw *w = calloc(1, sizeof(*w));

	if (w == NULL)
		rn_nomem();
	w->fd = -1;
	w->unit = 1;
	w->lf[0] = '\n';
	w->cr[0] = '\r';
	return w;
}

static void
grow(struct rn_raw *w, size_t n)
{
	if (w->len + n <= w->room)
		return;
	w->room = (w->len + n) * 2;
	if ((w->row = realloc(w->row, w->room)) == NULL)
		rn_nomem();
}

/* One unit more; false at the end of the file. */
static enum rn_status
take_unit(struct rn_raw *w, bool *more)
{
	enum rn_status rc = RN_OK;

	*more = true;
	grow(w, w->unit);
	for (size_t i = 0; i < w->unit; i++) {
		if (w->at == w->n)
			TRY(refill(w));
		if (w->n == 0) {
			*more = i > 0;
			break;
		}
		w->row[w->len++] = w->in[w->at++];
	}
out:
	return rc;
}

/* A byte or three that the file ends in make no unit, nor part of one. */
static bool
ends_in(const struct rn_raw *w, const char *unit)
{
	return w->len >= w->unit && w->len % w->unit == 0 &&
	    memcmp(w->row + w->len - w->unit, unit, w->unit) == 0;
}

/* How the first line ends: LF, CR, or CR and LF with nothing between. */
static void
see_end(struct rn_raw *w, bool lf)
{
	if (w->settled)
		return;
	if (lf) {
		w->lf_seen = w->settled = true;
	} else if (w->cr_seen) {
		w->settled = true;
	} else {
		w->cr_seen = true;
	}
}

void
rn_raw_text(struct rn_raw *w, const char *s, size_t n)
{
	if (w->fd >= 0)
		return;
	grow(w, n);
	memcpy(w->row + w->len, s, n);
	w->len += n;
}

enum rn_status
rn_raw_line(struct rn_raw *w)
{
	enum rn_status rc = RN_OK;
	size_t start = w->len;
	bool more, lf;

	if (w->fd < 0)
		return RN_OK;
	do {
		TRY(take_unit(w, &more));
		lf = ends_in(w, w->lf);
		/* text after a CR: it was no CR LF */
		if (w->cr_seen && !lf && !ends_in(w, w->cr))
			w->settled = true;
	} while (more && !lf && !ends_in(w, w->cr));
	if (!more || w->len == start) {
		rc = rn_fail(w->rn, RN_EIO, "%s: its rows cannot be told apart"
		    " for --rejects", w->path);
		goto out;
	}
	see_end(w, lf);
out:
	return rc;
}

enum rn_status
rn_raw_end(struct rn_raw *w)
{
	enum rn_status rc = RN_OK;
	bool more = w->fd >= 0;

	while (more) {
		TRY(take_unit(w, &more));
		if (more && (ends_in(w, w->lf) || ends_in(w, w->cr))) {
			rc = rn_fail(w->rn, RN_EIO, "%s: its rows cannot be"
			    " told apart for --rejects", w->path);
			goto out;
		}
	}
out:
	return rc;
}

static bool
is_end(const struct rn_raw *w, const char *s)
{
	return memcmp(s, w->lf, w->unit) == 0 || memcmp(s, w->cr, w->unit) == 0;
}

/* Without the ends of its lines, and of empty lines before it. */
struct rn_span
rn_raw_row(struct rn_raw *w, bool header)
{
	struct rn_span b = { w->row, w->len };

	while (b.n >= w->unit && is_end(w, b.p)) {
		b.p += w->unit;
		b.n -= w->unit;
	}
	while (b.n >= w->unit && b.n % w->unit == 0 &&
	    is_end(w, b.p + b.n - w->unit))
		b.n -= w->unit;
	w->len = 0;
	if (header) {
		free(w->head);
		if ((w->head = malloc(b.n + 1)) == NULL)
			rn_nomem();
		memcpy(w->head, b.p, b.n);
		w->head_len = b.n;
	}
	return b;
}

void
rn_raw_tell(const struct rn_raw *w, struct rn_original *out)
{
	*out = (struct rn_original){ .kept = true, .text = w->fd < 0,
	    .start = { w->mark, w->mark_len },
	    .head = { w->head, w->head == NULL ? 0 : w->head_len } };
	out->eol.p = w->cr_seen ? w->lf_seen ? "\r\n" : "\r" : "\n";
	out->eol.n = strlen(out->eol.p);
}

void
rn_raw_close(struct rn_raw *w)
{
	if (w == NULL)
		return;
	if (w->fd >= 0)
		close(w->fd);
	free(w->row);
	free(w->head);
	free(w);
}
