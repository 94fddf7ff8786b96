/*
 * replay.c - every input of a folder, once: what libFuzzer is to a target in
 * builds that have none.
 *
 *	fuzz_NAME FOLDER-OR-FILE...
 */
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "fuzz.h"

static size_t played;

static void
play(const char *path)
{
	FILE *f = fopen(path, "rb");
	uint8_t *data = NULL;
	size_t n = 0, room = 0, got;

	CHECK(f != NULL);
	do {
		room = room == 0 ? 1 << 16 : room * 2;
		data = realloc(data, room);
		CHECK(data != NULL);
		got = fread(data + n, 1, room - n, f);
		n += got;
	} while (n == room);
	fclose(f);
	/* no longer than it is: a target that reads on is caught */
	if ((data = realloc(data, n + (n == 0))) != NULL)
		LLVMFuzzerTestOneInput(data, n);
	free(data);
	played++;
}

static int
is_shown(const struct dirent *e)
{
	return e->d_name[0] != '.';
}

static void
play_all(const char *path)
{
	struct dirent **list;
	struct stat s;
	char in[4096];
	int n;

	if (stat(path, &s) == 0 && !S_ISDIR(s.st_mode)) {
		fprintf(stderr, "%s\n", path);
		play(path);
		return;
	}
	n = scandir(path, &list, is_shown, alphasort);
	CHECK(n >= 0);
	for (int i = 0; i < n; i++) {
		snprintf(in, sizeof(in), "%s/%s", path, list[i]->d_name);
		play_all(in);
		free(list[i]);
	}
	free(list);
}

int
main(int argc, char *argv[])
{
	for (int i = 1; i < argc; i++)
		play_all(argv[i]);
	printf("%zu inputs\n", played);
	return played > 0 ? 0 : 1;
}
