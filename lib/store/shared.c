/*
 * shared.c - does a store lie where other machines write to it, too?
 *
 * SQLite's locks are of one machine: two that write through a network folder, or
 * a service that puts files in each other's place, damage a store.  A service to
 * add is a row of services[], a kind of disk one of disks[].
 */
#define _XOPEN_SOURCE 700	/* realpath(3) */
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#ifdef __linux__
#include <sys/vfs.h>
#elif defined(__APPLE__)
#include <sys/param.h>
#include <sys/mount.h>
#endif

#include "base/base.h"
#include "base/disk.h"
#include "base/text.h"
#include "refnet/checkup.h"

/* A folder of that name, or one that holds such a file. */
static const struct { const char *folder, *mark, *name; } services[] = {
	{ "dropbox", ".dropbox", "Dropbox" },
	{ "onedrive", NULL, "OneDrive" },
	{ "google drive", NULL, "Google Drive" },
	{ "googledrive", NULL, "Google Drive" },
	{ "icloud drive", NULL, "iCloud" },
	{ "mobile documents", NULL, "iCloud" },
	{ "nextcloud", ".nextcloudsync.log", "Nextcloud" },
	{ "owncloud", NULL, "ownCloud" },
	{ "pclouddrive", NULL, "pCloud" },
	{ "megasync", NULL, "MEGA" },
	{ "syncthing", ".stfolder", "Syncthing" },
};

#ifdef __linux__
/* statfs(2) */
static const struct { unsigned long type; const char *name; } disks[] = {
	{ 0x6969, "NFS" }, { 0x517b, "SMB" }, { 0xfe534d42, "SMB" },
	{ 0xff534d42, "CIFS" }, { 0x5346414f, "AFS" }, { 0x00c36400, "Ceph" },
	{ 0x01021997, "9P" }, { 0x786f4256, "VirtualBox" },
};
#elif defined(__APPLE__)
static const struct { const char *type, *name; } disks[] = {
	{ "nfs", "NFS" }, { "smbfs", "SMB" }, { "afpfs", "AFP" },
	{ "webdav", "WebDAV" },
};
#endif

/* The n bytes are one of its folders, which may go on: "OneDrive - Mill". */
static const char *
by_name(const char *s, size_t n)
{
	for (size_t i = 0; i < RN_LEN(services); i++) {
		size_t len = strlen(services[i].folder);

		if (len <= n && rn_ascii_starts(s, services[i].folder) &&
		    (len == n || s[len] == ' '))
			return services[i].name;
	}
	return NULL;
}

/* `to` is a folder of n bytes, the last a slash. */
static const char *
by_mark(char to[PATH_MAX], size_t n)
{
	struct stat st;

	for (size_t i = 0; i < RN_LEN(services); i++) {
		const char *mark = services[i].mark;

		if (mark == NULL || n + strlen(mark) >= PATH_MAX)
			continue;
		memcpy(to + n, mark, strlen(mark) + 1);
		if (lstat(to, &st) == 0)
			return services[i].name;
	}
	return NULL;
}

static const char *
by_disk(const char *folder)
{
#if defined(__linux__) || defined(__APPLE__)
	struct statfs s;

	if (statfs(folder, &s) != 0)
		return NULL;
	for (size_t i = 0; i < RN_LEN(disks); i++)
#ifdef __linux__
		if (disks[i].type == ((unsigned long)s.f_type & 0xffffffff))
#else
		if (strcmp(disks[i].type, s.f_fstypename) == 0)
#endif
			return disks[i].name;
#else
	(void)folder;
#endif
	return NULL;
}

const char *
rn_checkup_shared(const char *store)
{
	char whole[PATH_MAX], at[PATH_MAX], folder[PATH_MAX];
	const char *name;

	if (!rn_folder_of(store, folder, sizeof(folder)))
		return NULL;
	name = by_disk(folder);
	if (name != NULL || realpath(folder, whole) == NULL)
		return name;
	/* of each folder above it, its name and what is in it */
	for (size_t n = 1; name == NULL; n++) {
		size_t from = n;

		n += strcspn(whole + n, "/");
		if (n + 1 >= sizeof(at))
			break;
		name = by_name(whole + from, n - from);
		memcpy(at, whole, n);
		at[n] = '/';
		if (name == NULL)
			name = by_mark(at, n + 1);
		if (whole[n] == '\0')
			break;
	}
	return name;
}
