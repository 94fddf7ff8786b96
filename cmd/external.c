/*
 * external.c - refnet-NAME on PATH is `refnet NAME`.
 *
 * Built-in commands win: main() looks here only for a word it does not know.
 */
#include <dirent.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/text.h"
#include "cmd.h"

static const char prefix[] = "refnet-";
static const char letters[] = "abcdefghijklmnopqrstuvwxyz"
    "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_";

/* The store and the format this command line meant. */
void
external_environ(struct app *app)
{
	const char *path;

	if (store_path(app, false, &path) == RN_OK)
		setenv("REFNET_DB", path, 1);
	if (app->g.format != NULL)
		setenv("REFNET_FORMAT", app->g.format, 1);
	setenv("REFNET_VERSION", REFNET_VERSION, 1);
}

/* Becomes the program.  Returns when there is no such program. */
void
external_run(struct app *app, const char *name, char **rest)
{
	char *program = rn_sprintf(app->arena, "%s%s", prefix, name);
	size_t n = 0;
	char **argv;

	if (*name == '\0' || name[strspn(name, letters)] != '\0')
		return;
	while (rest[n] != NULL)
		n++;
	argv = rn_alloc(app->arena, (n + 2) * sizeof(*argv));
	argv[0] = program;
	memcpy(argv + 1, rest, n * sizeof(*argv));
	external_environ(app);
	execvp(program, argv);
}

static void
list_folder(FILE *to, const char *folder, size_t *n)
{
	DIR *d = opendir(folder);
	struct dirent *e;

	while (d != NULL && (e = readdir(d)) != NULL) {
		const char *name = e->d_name + sizeof(prefix) - 1;
		char path[4096];

		if (strncmp(e->d_name, prefix, sizeof(prefix) - 1) != 0 ||
		    *name == '\0' || name[strspn(name, letters)] != '\0' ||
		    family_find(name) != NULL)
			continue;
		if ((size_t)snprintf(path, sizeof(path), "%s/%s", folder,
		    e->d_name) >= sizeof(path) || access(path, X_OK) != 0)
			continue;
		if ((*n)++ == 0)
			fputs("\nExternal commands\n", to);
		fprintf(to, "  %-12s ", name);
		rn_clean_write(to, path);
		putc('\n', to);
	}
	if (d != NULL)
		closedir(d);
}

void
external_list(FILE *to)
{
	const char *path = getenv("PATH");
	size_t n = 0;

	while (path != NULL && *path != '\0') {
		size_t len = strcspn(path, ":");
		char folder[4096];

		if (len > 0 && len < sizeof(folder)) {
			memcpy(folder, path, len);
			folder[len] = '\0';
			list_folder(to, folder, &n);
		}
		path += len + (path[len] == ':');
	}
}
