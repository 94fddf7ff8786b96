/*
 * settings.h - what the user has set, and where.
 *
 * The settings are the table of settings.c; refnet-config(1) says what each
 * means.  Files are read when a command asks, not before.
 */
#ifndef REFNET_SETTINGS_H
#define REFNET_SETTINGS_H

#include "base/config.h"
#include "cmd.h"

enum setting_kind {
	SETTING_COMMAND,	/* for sh -c; only from a file of the user's */
	SETTING_COUNT,		/* a number from least to most */
	SETTING_TEXT		/* any word */
};

struct setting {
	const char *name;
	enum setting_kind kind;
	const char *usual;	/* where nothing is set; NULL: nothing */
	int64_t least, most;
	const char *help;	/* one line, no full stop */
};

extern const struct setting settings[];		/* ends with a NULL name */

/* The files there are, the ones that count most first. */
enum settings_of { SETTINGS_STORE, SETTINGS_USER, SETTINGS_FILES };

struct settings {
	struct settings_file {
		const char *path;	/* NULL: there is no such place */
		const char *text;	/* "" when there is no file */
		size_t n;
		struct rn_config_line *line;
		size_t lines;
	} file[SETTINGS_FILES];
};

/*
 * Reads the files.  Settings nobody knows, and commands where none may stand,
 * are noted.  RN_ECONFIG: a line that is no setting; RN_EPERM: a file that
 * others can change.
 */
RN_CHECKED enum rn_status settings_read(struct app *app, struct settings *s);

/* What others can write to is not the user's word: RN_EPERM. */
struct stat;
RN_CHECKED enum rn_status settings_own(struct app *app, const char *path,
    const struct stat *st);

/* The user's own file alone, wherever the store is. */
RN_CHECKED enum rn_status settings_read_own(struct app *app,
    struct settings *s);

/* Of "alias.NAME"; NULL: it is no such word, or one of refnet's own. */
const struct setting *alias_setting(struct app *app, const char *name);
/* Those that are set, once each, ending with NULL. */
const struct setting **aliases(struct app *app, const struct settings *s);

/* refnet.setting/1: the value that counts and FILE:LINE, or "default". */
struct rn_setting setting_get(struct app *app, const struct settings *s,
    const struct setting *of);

/* NULL: not set. */
const char *setting_text(struct app *app, const struct settings *s,
    const char *name);
/* RN_NONE: not set. */
RN_CHECKED enum rn_status setting_count(struct app *app,
    const struct settings *s, const char *name, int64_t *out);

/* What policies allow, as set, from now on; see refnet/limits.h. */
RN_CHECKED enum rn_status settings_limits(struct app *app);

/* The one called so; NULL, and the words of the failure, when there is none. */
const struct setting *setting_find(struct app *app, const char *name);

/*
 * Write it, in a dry run only into *s; NULL: as if it had never been set.
 */
RN_CHECKED enum rn_status setting_put(struct app *app, struct settings *s,
    const struct setting *of, enum settings_of where, const char *value);

#endif
