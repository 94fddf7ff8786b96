/* test_disk.c - files of ours are whole under their name, or not there. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/disk.h"

static char dir[64], path[128];

static int
set_up(void **state)
{
	(void)state;
	snprintf(dir, sizeof(dir), "/tmp/refnet-disk-XXXXXX");
	if (mkdtemp(dir) == NULL)
		return -1;
	snprintf(path, sizeof(path), "%s/file", dir);
	return 0;
}

static int
tear_down(void **state)
{
	(void)state;
	unlink(path);
	rmdir(path);
	return rmdir(dir);
}

static int
names(void)
{
	DIR *d = opendir(dir);
	int n = 0;

	assert_non_null(d);
	for (struct dirent *e; (e = readdir(d)) != NULL;)
		n += strcmp(e->d_name, ".") != 0 && strcmp(e->d_name, "..") != 0;
	closedir(d);
	return n;
}

static void
holds(const char *what)
{
	char got[64] = "";
	FILE *f = fopen(path, "r");

	assert_non_null(f);
	got[fread(got, 1, sizeof(got) - 1, f)] = '\0';
	fclose(f);
	assert_string_equal(got, what);
}

static void
write_it(struct rn_new_file *f, const char *what)
{
	assert_int_equal(rn_new_file_begin(f, path), 0);
	assert_true(fputs(what, f->to) >= 0);
}

static void
it_is_there_once_it_is_whole(void **state)
{
	struct rn_new_file f;
	struct stat st;

	(void)state;
	write_it(&f, "one");
	assert_int_not_equal(access(path, F_OK), 0);
	assert_int_equal(rn_new_file_keep(&f), 0);
	holds("one");
	assert_int_equal(stat(path, &st), 0);
	assert_int_equal(st.st_mode & 07777, 0600);
	/* what is there stays until the next is whole */
	write_it(&f, "two");
	holds("one");
	assert_int_equal(rn_new_file_keep(&f), 0);
	holds("two");
	assert_int_equal(names(), 1);
}

static void
what_is_dropped_was_never_there(void **state)
{
	struct rn_new_file f;

	(void)state;
	write_it(&f, "one");
	rn_new_file_drop(&f);
	assert_int_equal(names(), 0);
}

static void
what_fails_leaves_nothing(void **state)
{
	struct rn_new_file f;

	(void)state;
	/* a folder of that name */
	assert_int_equal(mkdir(path, 0700), 0);
	write_it(&f, "one");
	assert_int_equal(rn_new_file_keep(&f), -1);
	assert_int_equal(errno, EISDIR);
	assert_int_equal(names(), 1);
	assert_int_equal(rmdir(path), 0);
	assert_int_equal(rn_new_file_begin(&f, "/tmp/none/there"), -1);
	assert_int_equal(errno, ENOENT);
	assert_null(f.to);
}

static void
a_device_is_written_to_at_once(void **state)
{
	struct rn_new_file f;

	(void)state;
	assert_int_equal(rn_new_file_begin(&f, "/dev/null"), 0);
	fputs("one", f.to);
	assert_int_equal(rn_new_file_keep(&f), 0);
	if (access("/dev/full", W_OK) != 0)
		return;
	assert_int_equal(rn_new_file_begin(&f, "/dev/full"), 0);
	fputs("one", f.to);
	assert_int_equal(rn_new_file_keep(&f), -1);
	assert_int_equal(errno, ENOSPC);
}

static void
names_are_synced_in_any_folder(void **state)
{
	char here[256];

	(void)state;
	assert_non_null(getcwd(here, sizeof(here)));
	assert_int_equal(rn_disk_name("/etc"), 0);
	assert_int_equal(rn_disk_name(path), 0);
	assert_int_equal(chdir(dir), 0);
	assert_int_equal(rn_disk_name("file"), 0);
	assert_int_equal(chdir(here), 0);
	assert_int_equal(rn_disk_name("/tmp/none/there"), -1);
	assert_int_equal(errno, ENOENT);
}

static void
a_path_stands_in_a_folder(void **state)
{
	static const struct { const char *path, *folder; } row[] = {
		{ "a", "." }, { "/a", "/" }, { "b/a", "b" }, { "/c/b/a", "/c/b" },
	};
	char got[5];

	(void)state;
	for (size_t i = 0; i < sizeof(row) / sizeof(row[0]); i++) {
		assert_true(rn_folder_of(row[i].path, got, sizeof(got)));
		assert_string_equal(got, row[i].folder);
	}
	assert_false(rn_folder_of("/cd/b/a", got, sizeof(got)));
}

int
main(void)
{
#define T(f) cmocka_unit_test_setup_teardown(f, set_up, tear_down)
	const struct CMUnitTest tests[] = {
		T(it_is_there_once_it_is_whole),
		T(what_is_dropped_was_never_there),
		T(what_fails_leaves_nothing),
		T(a_device_is_written_to_at_once),
		T(names_are_synced_in_any_folder),
		T(a_path_stands_in_a_folder),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
