/* fuzz.c - a handle, an arena and a file, for every target. */
#include <iconv.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "base/conv.h"
#include "base/text.h"
#include "base/utf8.h"
#include "fuzz.h"

struct refnet *fuzz_rn;
struct rn_arena *fuzz_arena;

static char path[64];
static int fd = -1;

void
fuzz_fail(const char *file, int line, const char *what)
{
	fprintf(stderr, "%s:%d: does not hold: %s\n", file, line, what);
	abort();
}

/* An encoding that is in use stays loaded: each input would load all of them. */
static const char *const encodings[] = { "windows-1250", "windows-1251",
    "windows-1252", "windows-1253", "windows-1254", "windows-1255",
    "windows-1256", "windows-1257", "ISO-8859-2", "KOI8-R", "KOI8-U",
    "MACINTOSH", "IBM850", "IBM852", "IBM866" };
static iconv_t held[RN_LEN(encodings)];

static void
let_go(void)
{
	for (size_t i = 0; i < RN_LEN(held); i++)
		if (held[i] != (iconv_t)-1)
			iconv_close(held[i]);
}

static void
hold_encodings(void)
{
	for (size_t i = 0; i < RN_LEN(held); i++)
		held[i] = rn_conv_open("UTF-8", encodings[i]);
	atexit(let_go);
}

void
fuzz_start(void)
{
	if (fuzz_rn != NULL)
		return;
	hold_encodings();
	setenv("TZ", "UTC0", 1);
	tzset();
	fuzz_rn = rn_handle_new(FUZZ_NOW);
	fuzz_arena = rn_arena_new();
	CHECK(fuzz_rn != NULL && fuzz_arena != NULL);
}

char *
fuzz_text(const uint8_t *data, size_t n)
{
	const uint8_t *nul = n == 0 ? NULL : memchr(data, '\0', n);
	size_t len = nul == NULL ? n : (size_t)(nul - data);
	char *s = malloc(len + 1);

	CHECK(s != NULL);
	if (len > 0)
		memcpy(s, data, len);
	s[len] = '\0';
	return s;
}

static void
remove_file(void)
{
	close(fd);
	unlink(path);
}

const char *
fuzz_file(const void *data, size_t n)
{
	if (fd < 0) {
		/* memory, where there is such a folder */
		snprintf(path, sizeof(path), "%s/refnet-fuzz-XXXXXX",
		    access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp");
		fd = mkstemp(path);
		CHECK(fd >= 0);
		atexit(remove_file);
	}
	CHECK(ftruncate(fd, 0) == 0);
	CHECK(pwrite(fd, data, n, 0) == (ssize_t)n);
	return path;
}

bool
fuzz_is_text(const char *s)
{
	return rn_utf8_valid(s, strlen(s), NULL);
}

bool
fuzz_is_clean(const char *s)
{
	size_t n = strlen(s);
	int32_t cp;

	for (size_t i = 0, len; i < n; i += len) {
		len = rn_utf8_next(s + i, n - i, &cp);
		if (len == 0 || cp < ' ' || (cp >= 0x7f && cp < 0xa0) ||
		    rn_is_unseen(cp))
			return false;
	}
	return true;
}
