/*
 * split.c - messages out of whatever holds them, and how far that was read.
 *
 * Another kind of mailbox: a value of enum holds, how it is known (look), and
 * its case in rn_split_next() and rn_split_mark().  Where messages begin in an
 * mbox, and which files a Maildir has, is known by mail/.
 */
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/digest.h"
#include "base/text.h"
#include "inbox/split.h"
#include "mail/folders.h"
#include "mail/mbox_split.h"

enum {
	PEEK = 4096,		/* bytes that tell what it is */
	TAIL = 4096,		/* of an mbox, by which it is known again */
	SLACK = 3600		/* seconds: what came while it was read */
};

enum holds { ONE, MBOX, MAILDIR };

struct split {
	int64_t from, at;	/* of a message: its From_ line, its head */
	int64_t head_end;
	int64_t line;
	bool there;
};

struct rn_split {
	struct refnet *rn;
	const char *path;
	enum holds holds;
	bool heads, done;
	const char *bytes;	/* all of it, or NULL: fd */
	size_t n;
	int fd;
	int64_t size, base;	/* of an mbox; where reading began in it */
	int64_t end;		/* and where it is to go on */
	struct rn_mbox *mbox;
	struct split ahead;	/* the message after the one given */
	struct rn_maildir *dir;
	int64_t since, newest;	/* of a Maildir: not before; the last there */
	char *buf;
	size_t room;
};

static enum rn_status
cannot(struct rn_split *s, const char *path)
{
	return rn_fail(s->rn, errno == EACCES || errno == EPERM ? RN_EPERM :
	    errno == ENOENT || errno == ENOTDIR ? RN_ENOINPUT : RN_EIO,
	    "cannot read %s: %s", path, strerror(errno));
}

/* As pread(2), of what was given or of the file, to the end or n bytes. */
static ssize_t
read_at(void *who, int64_t at, char *to, size_t n)
{
	const struct rn_split *s = who;
	size_t all = 0;
	ssize_t got;

	at += s->base;
	if (s->bytes != NULL) {
		if (at < 0 || (size_t)at >= s->n)
			return 0;
		n = n < s->n - (size_t)at ? n : s->n - (size_t)at;
		memcpy(to, s->bytes + at, n);
		return (ssize_t)n;
	}
	do {
		got = pread(s->fd, to + all, n - all, (off_t)at + (off_t)all);
		all += got > 0 ? (size_t)got : 0;
	} while (all < n && (got > 0 || (got < 0 && errno == EINTR)));
	return got < 0 ? -1 : (ssize_t)all;
}

static void
make_room(struct rn_split *s, size_t n)
{
	if (s->room >= n)
		return;
	s->room = n;
	s->buf = realloc(s->buf, n);
	if (s->buf == NULL)
		rn_nomem();
}

/* Read so many bytes of a message into buf; false: errno says why not. */
static bool
take(struct rn_split *s, int64_t at, int64_t n, struct rn_raw *out)
{
	ssize_t got;

	if (s->heads && n > RN_HEADS_MAX)
		n = RN_HEADS_MAX;
	if (n > RN_MESSAGE_MAX) {
		out->bad = "it has more than 32 MiB";
		return true;
	}
	make_room(s, (size_t)n + 1);
	got = read_at(s, at, s->buf, (size_t)n);
	if (got < 0)
		return false;
	out->bytes = s->buf;
	out->n = (size_t)got;
	s->buf[out->n] = '\0';
	return true;
}

/* --- opening ------------------------------------------------------------- */

/* Does it begin with the line that begins an mbox? */
static bool
is_mbox(const char *p, size_t n)
{
	const char *end = p + n, *nl;

	while (p < end && (*p == '\n' || *p == '\r'))
		p++;
	nl = memchr(p, '\n', (size_t)(end - p));
	return nl != NULL && rn_is_from_line(p, (size_t)(nl - p));
}

static bool
is_calendar(const char *p, size_t n)
{
	while (n > 0 && (*p == '\n' || *p == '\r' || *p == ' ')) {
		p++;
		n--;
	}
	return n >= 15 && rn_ascii_starts(p, "begin:vcalendar");
}

static enum rn_status
look(struct rn_split *s)
{
	char head[PEEK + 1];
	ssize_t n = read_at(s, 0, head, PEEK);

	if (n < 0)
		return cannot(s, s->path);
	head[n] = '\0';
	if (n == 0 && s->bytes != NULL)
		return rn_fail(s->rn, RN_EREJECTED, "%s is empty", s->path);
	if (is_calendar(head, (size_t)n)) {
		rn_fail(s->rn, RN_EREJECTED, "%s is a calendar, not a message",
		    s->path);
		rn_hint(s->rn, "refnet intro outcome ID scheduled --ics FILE");
		return RN_EREJECTED;
	}
	/* a mailbox may have nothing in it */
	s->holds = n == 0 || is_mbox(head, (size_t)n) ? MBOX : ONE;
	return RN_OK;
}

static enum rn_status
open_file(struct rn_split *s)
{
	struct stat st;

	s->fd = open(s->path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
	if (s->fd < 0 || fstat(s->fd, &st) != 0)
		return cannot(s, s->path);
	if (S_ISDIR(st.st_mode) && rn_maildir_is(s->path)) {
		s->holds = MAILDIR;
		return RN_OK;
	}
	if (S_ISDIR(st.st_mode))
		return rn_fail(s->rn, RN_EREJECTED, "%s is a folder and no"
		    " Maildir: it has no cur and new", s->path);
	if (!S_ISREG(st.st_mode))
		return rn_fail(s->rn, RN_ENOINPUT, "%s is not a regular file",
		    s->path);
	s->size = s->end = st.st_size;
	return RN_OK;
}

/* SHA-256 of the bytes before `end`; NULL: they cannot be read. */
static const char *
tail_digest(struct rn_split *s, struct rn_arena *a, int64_t end)
{
	unsigned char sum[RN_SHA256];
	char tail[TAIL];
	int64_t from = end < TAIL ? 0 : end - TAIL;
	size_t n = (size_t)(end - from);

	if (read_at(s, from - s->base, tail, n) != (ssize_t)n)
		return NULL;
	rn_sha256(sum, &(struct rn_piece){ tail, n }, 1);
	return rn_hex(a, sum, sizeof(sum));
}

/* Where an mbox was read to, unless it was rewritten since. */
static void
read_on(struct rn_split *s, struct rn_arena *a, const struct rn_bookmark *from)
{
	const char *digest;

	if (from->size == RN_NONE || from->size > s->size ||
	    from->digest == NULL)
		return;
	digest = tail_digest(s, a, from->size);
	if (digest != NULL && strcmp(digest, from->digest) == 0)
		s->base = from->size;
}

static enum rn_status
step(struct rn_split *s)
{
	struct rn_mbox_message m;
	int failed;

	s->ahead.there = rn_mbox_next(s->mbox, &m, &failed);
	if (failed != 0) {
		errno = failed;
		return cannot(s, s->path);
	}
	if (s->ahead.there)
		s->ahead = (struct split){ m.from_at, m.at,
		    m.at + (int64_t)m.head_n, m.line, true };
	return RN_OK;
}

enum rn_status
rn_split_open(struct refnet *rn, struct rn_arena *a,
    const struct rn_ingest *what, const struct rn_bookmark *from, bool heads,
    struct rn_split **out)
{
	struct rn_split *s = rn_zeroed(1, sizeof(*s));
	enum rn_status rc = RN_OK;

	*out = NULL;
	s->rn = rn;
	s->heads = heads;
	s->fd = -1;
	s->since = s->newest = RN_NONE;
	s->path = what->path == NULL ? "standard input" :
	    rn_strdup(a, what->path);
	if (what->path == NULL) {
		s->bytes = what->bytes;
		s->n = what->n;
		s->size = (int64_t)what->n;
	} else
		TRY(open_file(s));
	if (s->holds != MAILDIR)
		TRY(look(s));
	if (s->holds == MAILDIR) {
		TRY(rn_maildir_open(rn, s->path, &s->dir));
		s->since = from->at;
	} else if (s->holds == MBOX) {
		if (what->path != NULL)
			read_on(s, a, from);
		s->mbox = rn_mbox_new((struct rn_bytes){ read_at, s });
		TRY(step(s));
	}
	*out = s;
out:
	if (rc != RN_OK)
		rn_split_close(s);
	return rc;
}

static bool
ends_line(struct rn_split *s)
{
	char c = '\n';

	return read_at(s, s->size - 1 - s->base, &c, 1) == 1 && c == '\n';
}

/* --- reading ------------------------------------------------------------- */

static enum rn_status
next_mbox(struct rn_split *s, struct rn_arena *a, struct rn_raw *out,
    bool *more)
{
	struct split m = s->ahead;
	enum rn_status rc = RN_OK;
	int64_t end;

	*more = m.there;
	if (!m.there)
		return RN_OK;
	TRY(step(s));
	end = s->ahead.there ? s->ahead.from : s->size - s->base;
	/* what has no line's end may be still on its way */
	if (!s->ahead.there && !ends_line(s))
		s->end = s->base + m.from;
	out->file = s->base == 0 ? rn_sprintf(a, "%s:%lld", s->path,
	    (long long)m.line) : rn_sprintf(a, "%s, byte %lld", s->path,
	    (long long)(s->base + m.from));
	if (!take(s, m.at, (s->heads ? m.head_end : end) - m.at, out))
		rc = cannot(s, s->path);
out:
	return rc;
}

static void
take_file(struct rn_split *s, struct rn_arena *a, int fd,
    const struct stat *st, struct rn_raw *out)
{
	int own = s->fd;

	if (!S_ISREG(st->st_mode)) {
		out->bad = "not a regular file";
		return;
	}
	s->fd = fd;
	if (!take(s, 0, st->st_size, out))	/* the others can be */
		out->bad = rn_strdup(a, strerror(errno));
	s->fd = own;
}

/* When it came here: its inode's last change, for mail keeps older dates. */
static enum rn_status
next_file(struct rn_split *s, struct rn_arena *a, struct rn_raw *out,
    bool *more)
{
	enum rn_status rc = RN_OK;
	struct rn_maildir_file f;
	struct stat st;
	bool bad;
	int fd;

	for (;;) {
		TRY(rn_maildir_next(s->dir, &f, more));
		if (!*more)
			return RN_OK;
		if (f.draft)
			continue;
		fd = open(f.path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
		bad = fd < 0 || fstat(fd, &st) != 0;
		if (bad || s->since == RN_NONE ||
		    st.st_ctime >= s->since - SLACK)
			break;
		close(fd);
	}
	out->file = rn_sprintf(a, "%s/%s", s->path, f.place);
	if (bad) {
		out->bad = rn_strdup(a, strerror(errno));
		if (fd >= 0)
			close(fd);
		return RN_OK;
	}
	if (st.st_ctime > s->newest)
		s->newest = st.st_ctime;
	take_file(s, a, fd, &st, out);
	close(fd);
out:
	return rc;
}

enum rn_status
rn_split_next(struct rn_split *s, struct rn_arena *a, struct rn_raw *out,
    bool *more)
{
	*out = (struct rn_raw){ .bytes = "" };
	if (s->holds == MBOX)
		return next_mbox(s, a, out, more);
	if (s->holds == MAILDIR)
		return next_file(s, a, out, more);
	*more = !s->done;
	s->done = true;
	out->file = s->path;
	return !*more || take(s, 0, s->size, out) ? RN_OK :
	    cannot(s, s->path);
}

bool
rn_split_single(const struct rn_split *s)
{
	return s->holds == ONE;
}

bool
rn_split_mark(struct rn_split *s, struct rn_arena *a, struct rn_bookmark *out)
{
	*out = (struct rn_bookmark){ RN_NONE, RN_NONE, NULL };
	if (s->holds == MAILDIR)
		out->at = s->newest > s->since ? s->newest : s->since;
	else if (s->holds == MBOX && s->bytes == NULL) {
		out->size = s->end;
		out->digest = tail_digest(s, a, s->end);
	}
	return out->at != RN_NONE || out->digest != NULL;
}

void
rn_split_close(struct rn_split *s)
{
	if (s == NULL)
		return;
	rn_mbox_free(s->mbox);
	rn_maildir_close(s->dir);
	if (s->fd >= 0)
		close(s->fd);
	free(s->buf);
	free(s);
}
