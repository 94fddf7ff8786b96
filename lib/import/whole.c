/*
 * whole.c - which directories are one export, not a folder of exports.
 *
 * To know another kind: a function beside this one, asked in
 * rn_import_whole().
 */
#include <limits.h>
#include <stdio.h>
#include <sys/stat.h>

#include "import/mailbox.h"
#include "mail/folders.h"
#include "refnet/import.h"

static bool
has(const char *path, const char *name)
{
	char inside[PATH_MAX];
	struct stat st;
	int n = snprintf(inside, sizeof(inside), "%s/%s", path, name);

	return n > 0 && (size_t)n < sizeof(inside) && stat(inside, &st) == 0 &&
	    S_ISREG(st.st_mode);
}

bool
rn_apple_mbox_is(const char *path)
{
	return has(path, "mbox");
}

bool
rn_import_whole(const char *path)
{
	return rn_maildir_is(path) || rn_apple_mbox_is(path);
}
