/* fresh.c - files made by an import beside the store. */
#include <errno.h>
#include <stdbool.h>
#include <string.h>
#include <sys/stat.h>

#include "base/base.h"
#include "import/fresh.h"

static enum rn_status
cannot_write(struct refnet *rn, const char *path)
{
	return rn_fail(rn, errno == EACCES || errno == EPERM ? RN_EPERM :
	    RN_EIO, "cannot write %s: %s", path, strerror(errno));
}

enum rn_status
rn_fresh_open(struct refnet *rn, const char *path, struct rn_new_file *out)
{
	struct stat st;

	*out = (struct rn_new_file){ NULL, NULL, path };
	if (stat(path, &st) == 0 && S_ISREG(st.st_mode) && st.st_size > 0) {
		rn_fail(rn, RN_EUSAGE, "%s is there already", path);
		rn_hint(rn, "name another file, or remove that one");
		return RN_EUSAGE;
	}
	return rn_new_file_begin(out, path) == 0 ? RN_OK :
	    cannot_write(rn, path);
}

enum rn_status
rn_fresh_keep(struct refnet *rn, struct rn_new_file *f)
{
	return rn_new_file_keep(f) == 0 ? RN_OK : cannot_write(rn, f->path);
}
