/*
 * own.c - the maps of whoever runs this: a folder of NAME.map beside those
 * that are built in, or one file that was named.
 *
 * One that is called like a built-in map takes its place.
 */
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/base.h"
#include "base/text.h"
#include "import/source.h"

enum { MOST = 1 << 20 };	/* bytes of a map */

static enum rn_status
cannot(struct refnet *rn, const char *path)
{
	return rn_fail(rn, RN_ECONFIG, "cannot read the map %s: %s", path,
	    strerror(errno));
}

enum rn_status
rn_source_file(struct refnet *rn, struct rn_arena *a, const char *path,
    struct rn_source_map *map)
{
	int fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
	enum rn_status rc = RN_OK;
	size_t n = 0, size;
	struct stat st;
	ssize_t got;
	char *text;

	*map = (struct rn_source_map){ 0 };
	if (fd < 0 || fstat(fd, &st) != 0)
		rc = cannot(rn, path);
	else if (!S_ISREG(st.st_mode) || st.st_size > MOST)
		rc = rn_fail(rn, RN_ECONFIG, "%s is no map", path);
	TRY(rc);
	size = (size_t)st.st_size;
	text = rn_alloc(a, size + 1);
	do {
		got = read(fd, text + n, size - n);
		n += got > 0 ? (size_t)got : 0;
	} while (n < size && (got > 0 || (got < 0 && errno == EINTR)));
	TRY(got < 0 ? cannot(rn, path) : RN_OK);
	TRY(rn_source_parse(rn, a, path, text, n, map));
	map->path = path;
out:
	if (fd >= 0)
		close(fd);
	return rc;
}

static int
by_name(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* The maps of a folder, by name; malloc'd.  No such folder: none. */
static enum rn_status
list_maps(struct refnet *rn, struct rn_arena *a, const char *folder,
    const char ***paths, size_t *n)
{
	size_t room = 0, len;
	struct dirent *e;
	DIR *dir = opendir(folder);

	*n = 0;
	*paths = NULL;
	if (dir == NULL)
		return errno == ENOENT || errno == ENOTDIR ? RN_OK :
		    cannot(rn, folder);
	while ((e = readdir(dir)) != NULL) {
		len = strlen(e->d_name);
		if (e->d_name[0] == '.' || len < 5 ||
		    strcmp(e->d_name + len - 4, ".map") != 0)
			continue;
		*paths = rn_grow(*paths, *n, &room, sizeof(**paths));
		(*paths)[(*n)++] = rn_sprintf(a, "%s/%s", folder, e->d_name);
	}
	closedir(dir);
	if (*n > 0)
		qsort(*paths, *n, sizeof(**paths), by_name);
	return RN_OK;
}

static bool
named(const struct rn_source_map *v, size_t n, const char *name)
{
	for (size_t i = 0; i < n; i++)
		if (rn_same_word(v[i].name, name))
			return true;
	return false;
}

enum rn_status
rn_source_all(struct refnet *rn, struct rn_arena *a, const char *folder,
    struct rn_source_map **maps, size_t *n)
{
	struct rn_source_map *built_in, *all;
	enum rn_status rc = RN_OK;
	const char **paths = NULL;
	size_t built_in_n, own = 0, len;

	TRY(rn_source_maps(rn, a, &built_in, &built_in_n));
	if (folder != NULL)
		TRY(list_maps(rn, a, folder, &paths, &own));
	all = rn_alloc(a, (own + built_in_n + 1) * sizeof(*all));
	for (size_t i = 0; i < own; i++)
		if ((rc = rn_source_file(rn, a, paths[i], &all[i])) !=
		    RN_OK) {
			rn_hint(rn, "a map of yours: mend it, or move it "
			    "away");
			goto out;
		}
	len = own;
	for (size_t i = 0; i < built_in_n; i++)
		if (!named(all, own, built_in[i].name))
			all[len++] = built_in[i];
	*maps = all;
	*n = len;
out:
	free(paths);
	return rc;
}
