/*
 * fuzz_whole.c - a store made of an export that somebody else may hand over.
 *
 * The bytes are what was done to the export of a sound store: lines, each with
 * two bytes before it that say in place of which of its lines it stands.  The last
 * line says of all that it is whole, so that what is behind that check is reached.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/digest.h"
#include "fuzz.h"
#include "refnet/export.h"
#include "stores.h"

enum { LINES = 4096 };

/* Of a sound store: its lines, without their ends; the first says what it is. */
static char *text;
static struct line { const char *s; size_t n; } sound[LINES];
static size_t lines;

static void
read_sound(void)
{
	const char *path = fuzz_file("", 0), *s, *end;
	struct refnet *rn = rn_handle_new(FUZZ_NOW);
	int64_t rows;
	size_t n;
	FILE *f;

	stores_make(path);
	f = open_memstream(&text, &n);
	CHECK(rn != NULL && f != NULL);
	CHECK(rn_open(rn, path, RN_READ) == RN_OK);
	CHECK(rn_export_all(rn, f, &rows) == RN_OK);
	rn_close(rn);
	CHECK(fclose(f) == 0);
	for (s = text; (end = strchr(s, '\n')) != NULL; s = end + 1) {
		CHECK(lines < LINES);
		sound[lines++] = (struct line){ s, (size_t)(end - s) };
	}
	CHECK((size_t)rows + 2 == lines);
	lines--;		/* the last is made anew */
}

/* In place of others, where they are lines. */
static void
edit(struct line *v, const uint8_t *data, size_t n)
{
	const uint8_t *end = data + n;

	while (end - data > 2) {
		size_t at = ((size_t)data[0] << 8 | data[1]) % lines;
		const uint8_t *nl;

		data += 2;
		nl = memchr(data, '\n', (size_t)(end - data));
		nl = nl == NULL ? end : nl;
		v[at] = (struct line){ (const char *)data,
		    (size_t)(nl - data) };
		data = nl == end ? end : nl + 1;
	}
}

/* All of it as a file, with the digest of what it is now. */
static const char *
put_together(const struct line *v)
{
	struct rn_digest *d = rn_digest_new();
	unsigned char sum[RN_SHA256];
	const char *path;
	char *all;
	size_t n;
	FILE *f = open_memstream(&all, &n);

	CHECK(f != NULL);
	for (size_t i = 0; i < lines; i++) {
		fwrite(v[i].s, 1, v[i].n, f);
		putc('\n', f);
		rn_digest_add(d, v[i].s, v[i].n);
		rn_digest_add(d, "\n", 1);
	}
	rn_digest_end(d, sum);
	fprintf(f, "{\"end\":{\"rows\":%zu,\"sha256\":\"%s\"}}\n", lines - 1,
	    rn_hex(fuzz_arena, sum, sizeof(sum)));
	CHECK(fclose(f) == 0);
	path = fuzz_file(all, n);
	free(all);
	return path;
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	struct line v[LINES];
	struct rn_backup out;
	char made[256];
	const char *path;
	enum rn_status rc;

	fuzz_start();
	if (text == NULL)
		read_sound();
	memcpy(v, sound, sizeof(v));
	edit(v, data, n);
	path = put_together(v);
	snprintf(made, sizeof(made), "%s.made", path);
	rc = rn_restore(fuzz_rn, fuzz_arena, path, made, &out);
	CHECK(rc < RN_STATUSES && rc != RN_ENOMEM);
	CHECK(rc == RN_OK || rn_error_text(fuzz_rn)[0] != '\0');
	CHECK((access(made, F_OK) == 0) == (rc == RN_OK));
	CHECK(n > 2 || rc == RN_OK);
	if (rc == RN_OK) {
		stores_use(made);
		CHECK(unlink(made) == 0);
	}
	rn_arena_reset(fuzz_arena);
	return 0;
}
