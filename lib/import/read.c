/*
 * read.c - opens a file in the format that knows it, and reads it through it.
 */
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/base.h"
#include "base/near.h"
#include "base/text.h"
#include "import/decode.h"
#include "import/format.h"
#include "import/sheet.h"

/* Asked in this order; the last takes whatever is left. */
static const struct rn_format *const formats[] = {
	&rn_format_vcard, &rn_format_mbox, &rn_format_maildir, &rn_format_eml,
	&rn_format_ics,
	&rn_format_sheet
};

enum { HEAD = 4096 };

struct rn_reader {
	const struct rn_format *format;
	void *who;
};

/* What cannot be read once is not taken for a file of another format. */
static enum rn_status
peek(struct refnet *rn, const char *path, char head[HEAD],
    struct rn_peek *out)
{
	int fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
	enum rn_status rc = RN_OK;
	struct stat st;
	ssize_t got = -1;

	*out = (struct rn_peek){ .path = path, .head = head };
	if (fd < 0)
		return rn_decode_cannot(rn, path, errno);
	if (fstat(fd, &st) == 0) {
		out->directory = S_ISDIR(st.st_mode);
		got = S_ISREG(st.st_mode) ? read(fd, head, HEAD) : 0;
	}
	if (got >= 0)
		out->n = (size_t)got;
	else
		rc = rn_fail(rn, RN_EIO, "cannot read %s: %s", path,
		    strerror(errno));
	close(fd);
	return rc;
}

static const struct rn_format *
find_format(const char *name)
{
	for (size_t i = 0; i < RN_LEN(formats); i++)
		if (strcmp(formats[i]->name, name) == 0)
			return formats[i];
	return NULL;
}

/* The maps of a format first; how many there are of it. */
static struct rn_maps
maps_of(struct rn_arena *a, const struct rn_read_options *o,
    const struct rn_format *format, const struct rn_source_map *v, size_t n)
{
	struct rn_source_map *own = rn_alloc(a, (n + 1) * sizeof(*own));
	size_t len = 0;

	for (size_t i = 0; i < n; i++)
		if (strcmp(v[i].format, format->name) == 0 &&
		    (!o->signals || v[i].kind == RN_IN_SIGNALS ||
		    v[i].for_signals))
			own[len++] = v[i];
	return (struct rn_maps){ own, len };
}

static enum rn_status
asked_source(struct refnet *rn, const char *name, struct rn_source_map **maps,
    size_t *n)
{
	struct rn_near near = { .typed = name };
	enum rn_status rc;

	if (name == NULL)
		return RN_OK;
	for (size_t i = 0; i < *n; i++) {
		rn_near_offer(&near, (*maps)[i].name, (*maps)[i].name);
		if (rn_same_word((*maps)[i].name, name)) {
			*maps += i;
			(*maps)->any_n = 0;	/* it need not name itself */
			*n = 1;
			return RN_OK;
		}
	}
	rc = rn_fail(rn, RN_EUSAGE, "no source is called %s", name);
	if (rn_near_one(&near) != NULL)
		rn_hint(rn, "did you mean %s?", rn_near_one(&near));
	else
		rn_hint(rn, "refnet import --sources lists them");
	return rc;
}

/* With a source or a map that says the format; else the first to know it. */
static enum rn_status
choose(struct refnet *rn, const struct rn_read_options *o,
    const struct rn_source_map *maps, const struct rn_peek *p,
    const struct rn_format **out)
{
	size_t i = 0;

	if (o->source != NULL || o->map != NULL) {
		*out = find_format(maps->format);
		return *out != NULL ? RN_OK : rn_fail(rn, RN_ECONFIG,
		    "%s: no format is called %s", maps->path == NULL ?
		    maps->name : maps->path, maps->format);
	}
	while (i + 1 < RN_LEN(formats) && !formats[i]->knows(p))
		i++;
	*out = formats[i];
	return RN_OK;
}

/* The maps that count, and the format of the file. */
static enum rn_status
prepare(struct refnet *rn, struct rn_arena *a, const char *path,
    const struct rn_read_options *o, struct rn_maps *maps,
    const struct rn_format **format)
{
	enum rn_status rc = RN_OK;
	struct rn_source_map *v;
	char head[HEAD];
	struct rn_peek p;
	size_t n = 1;

	if (o->map == NULL) {
		TRY(rn_source_all(rn, a, o->maps, &v, &n));
		TRY(asked_source(rn, o->source, &v, &n));
	} else {
		v = rn_alloc(a, sizeof(*v));
		TRY(o->map_text == NULL ? rn_source_file(rn, a, o->map, v) :
		    rn_source_parse(rn, a, o->map, o->map_text,
		    strlen(o->map_text), v));
		v->path = o->map;
	}
	TRY(peek(rn, path, head, &p));
	TRY(choose(rn, o, v, &p, format));
	*maps = maps_of(a, o, *format, v, n);
	if (o->signals && maps->n == 0)
		rc = rn_fail(rn, RN_EREJECTED, "%s: is no table of events",
		    path);
out:
	return rc;
}

enum rn_status
rn_read_look(struct refnet *rn, struct rn_arena *a, const char *path,
    const struct rn_read_options *o, const struct rn_source_map **map)
{
	const struct rn_format *format;
	enum rn_status rc = RN_OK;
	struct rn_maps maps;

	*map = NULL;
	TRY(prepare(rn, a, path, o, &maps, &format));
	if (format == &rn_format_sheet)
		TRY(rn_sheet_look(rn, a, path, o, maps, map));
	else if (maps.n > 0)
		*map = &maps.v[0];
out:
	return rc;
}

enum rn_status
rn_read_open(struct refnet *rn, struct rn_arena *a, const char *path,
    const struct rn_read_options *o, struct rn_reader **out,
    struct rn_reading *reading)
{
	static const struct rn_read_options none = { 0 };
	struct rn_reader r = { 0 };
	enum rn_status rc = RN_OK;
	struct rn_maps maps;

	o = o == NULL ? &none : o;
	*out = NULL;
	*reading = (struct rn_reading){ 0 };
	TRY(prepare(rn, a, path, o, &maps, &r.format));
	TRY(r.format->open(rn, a, path, o, maps, &r.who, reading));
	if ((*out = malloc(sizeof(r))) == NULL)
		rn_nomem();
	**out = r;
out:
	return rc;
}

enum rn_status
rn_read_batch(struct rn_reader *r, struct rn_batch *b)
{
	return r->format->batch(r->who, b);
}

int64_t
rn_read_size(const struct rn_reader *r)
{
	return r->format->size(r->who);
}

void
rn_read_close(struct rn_reader *r)
{
	if (r == NULL)
		return;
	r->format->close(r->who);
	free(r);
}
