/*
 * store.c - what comes from outside the command line: where the store is,
 * what time it is, how to print.
 *
 * The places a store is looked for stand in store_path(), in order; a new
 * variable is one function here, called by main().
 */
#include <errno.h>
#include <limits.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "base/date.h"
#include "base/text.h"
#include "cmd.h"
#include "refnet/tier.h"
#include "slurp.h"

/* Seconds for a lock. */
enum { WAIT_TTY = 5, WAIT_BATCH = 60, WAIT_MAX = 86400 };

/* An empty variable is an unset one. */
static const char *
env(const char *name)
{
	const char *v = getenv(name);

	return v == NULL || *v == '\0' ? NULL : v;
}

/* REFNET_NOW: an ISO date and time, nothing relative. */
static enum rn_status
env_clock(struct app *app)
{
	const char *text = env("REFNET_NOW");
	int64_t now = (int64_t)time(NULL), at;

	if (text == NULL)
		return RN_OK;
	for (int i = 0; i < 5; i++)
		if (i < 4 ? text[i] < '0' || text[i] > '9' : text[i] != '-')
			goto bad;
	if (rn_date_read(app->rn, text, now, false, &at) != RN_OK)
		goto bad;
	rn_close(app->rn);
	app->rn = rn_handle_new(at);
	if (app->rn == NULL)
		rn_nomem();
	return RN_OK;
bad:
	rn_fail(app->rn, RN_ECONFIG, "REFNET_NOW is no instant: '%s'", text);
	rn_hint(app->rn, "REFNET_NOW=2026-11-22T09:00:00Z fixes the clock");
	return RN_ECONFIG;
}

/*
 * REFNET_BENCH_TERMS, for tests/bench/strength alone: a file of the twelve
 * coefficients to score with.
 */
static enum rn_status
env_terms(struct app *app)
{
	const char *path = env("REFNET_BENCH_TERMS");
	struct rn_terms t;
	enum rn_status rc = RN_OK;
	char *p;
	size_t n;

	if (path == NULL)
		return RN_OK;
	TRY(slurp(app, path, 4096, &p, &n));
	for (size_t i = 0; i < 2 * RN_LEN(t.p24); i++) {
		char *end;
		double v = strtod(p, &end);

		if (end == p || !isfinite(v))
			TRY(rn_fail(app->rn, RN_ECONFIG,
			    "REFNET_BENCH_TERMS has no twelve numbers"));
		*(i < RN_LEN(t.p24) ? &t.p24[i] :
		    &t.p7[i - RN_LEN(t.p24)]) = v;
		p = end;
	}
	rn_terms_set(app->rn, &t);
out:
	return rc;
}

static enum rn_status
set_format(struct app *app)
{
	const char *given = app->g.format, *best;
	const char *name = given != NULL ? given : env("REFNET_FORMAT");
	enum rn_status rc = given != NULL ? RN_EUSAGE : RN_ECONFIG;

	app->out.format = RN_TABLE;
	if (name == NULL || rn_format_parse(name, &app->out.format))
		return RN_OK;
	rn_fail(app->rn, rc, "%s '%s' is no format",
	    given != NULL ? "--format" : "REFNET_FORMAT", name);
	best = nearest(name, rn_format_name);
	if (best != NULL)
		rn_hint(app->rn, "did you mean %s?", best);
	else
		rn_hint(app->rn, "table, json, jsonl, csv, tsv or ids");
	return rc;
}

/* --color, then NO_COLOR, CLICOLOR_FORCE, TERM=dumb, then the terminal. */
static enum rn_status
set_color(struct app *app)
{
	const char *given = app->g.color, *force = env("CLICOLOR_FORCE");
	const char *term = env("TERM");

	if (given != NULL && strcmp(given, "auto") != 0) {
		app->out.color = strcmp(given, "always") == 0;
		if (app->out.color || strcmp(given, "never") == 0)
			return RN_OK;
		rn_fail(app->rn, RN_EUSAGE,
		    "--color is auto, always or never, not '%s'", given);
		return RN_EUSAGE;
	}
	if (env("NO_COLOR") != NULL)
		app->out.color = false;
	else if (force != NULL && strcmp(force, "0") != 0)
		app->out.color = true;
	else
		app->out.color = term != NULL && strcmp(term, "dumb") != 0 &&
		    isatty(STDOUT_FILENO);
	return RN_OK;
}

static int
columns(void)
{
	const char *said = env("REFNET_COLUMNS"), *v = said != NULL ? said :
	    env("COLUMNS");
	long n = v == NULL ? 0 : strtol(v, NULL, 10);

	if (said != NULL && n >= 1 && n <= 10000)
		return (int)n;
	if (!isatty(STDOUT_FILENO))
		return 0;
#ifdef TIOCGWINSZ
	struct winsize size;

	if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
		return size.ws_col;
#endif
	return n >= 1 && n <= 10000 ? (int)n : 80;
}

/* Does the locale say UTF-8?  Read by name: libc's own idea is never used. */
static bool
utf8_locale(void)
{
	static const char *const names[] = { "LC_ALL", "LC_CTYPE", "LANG" };

	for (size_t i = 0; i < RN_LEN(names); i++) {
		const char *v = env(names[i]);

		if (v == NULL)
			continue;
		for (; *v != '\0'; v++)
			if ((v[0] == 'U' || v[0] == 'u') &&
			    (v[1] == 'T' || v[1] == 't') &&
			    (v[2] == 'F' || v[2] == 'f') &&
			    (v[3] == '8' || (v[3] == '-' && v[4] == '8')))
				return true;
		return false;
	}
	return false;
}

/* Help and completion work whatever the environment says of rows. */
enum rn_status
env_output(struct app *app, const struct cmd *cmd)
{
	enum rn_status rc = RN_OK;

	app->out.to = stdout;
	app->out.fields = app->g.fields;
	app->out.width = columns();
	app->out.ascii = !utf8_locale();
	app->out.terminal = isatty(STDOUT_FILENO);
	TRY(set_color(app));
	app->as_of = RN_NOW;
	if (cmd->needs != NEED_NOTHING || (cmd->can & CAN_ROWS) != 0)
		TRY(env_clock(app));
	if (app->g.as_of != NULL)
		TRY(rn_date_read(app->rn, app->g.as_of, rn_now(app->rn), true,
		    &app->as_of));
	if (cmd->needs != NEED_NOTHING)
		TRY(env_terms(app));
	if ((cmd->can & CAN_ROWS) == 0)
		goto out;
	TRY(set_format(app));
	app->out.spreadsheet = app->g.purpose != NULL;
	if (app->g.purpose != NULL &&
	    strcmp(app->g.purpose, "spreadsheet") != 0)
		TRY(rn_fail(app->rn, RN_EUSAGE,
		    "--for knows spreadsheet, not '%s'", app->g.purpose));
out:
	return rc;
}

/* Somebody else could plant a store in a folder above this one. */
static bool
is_mine(const char *path, bool *there)
{
	struct stat st;

	*there = stat(path, &st) == 0;
	return *there && st.st_uid == geteuid();
}

/* .refnet/refnet.db here or in a folder above; NULL when there is none. */
static const char *
look_upward(struct app *app, char **tried)
{
	static const char name[] = ".refnet/refnet.db";
	char dir[PATH_MAX];
	const char *path;
	bool there;

	if (getcwd(dir, sizeof(dir)) == NULL)
		return NULL;
	*tried = rn_sprintf(app->arena, "%s\n  %s in %s or above", *tried,
	    name, dir);
	for (;;) {
		char *slash = strrchr(dir, '/');

		if (slash == NULL)
			return NULL;
		path = rn_sprintf(app->arena, "%s%s%s", dir,
		    slash[1] == '\0' ? "" : "/", name);
		if (is_mine(path, &there))
			return path;
		if (there)
			*tried = rn_sprintf(app->arena,
			    "%s\n  %s: belongs to somebody else", *tried, path);
		if (slash[1] == '\0')
			return NULL;
		slash[slash == dir] = '\0';
	}
}

static const char *
data_path(struct app *app)
{
	const char *data = env("XDG_DATA_HOME"), *home = env("HOME");

	if (data != NULL && data[0] == '/')
		return rn_sprintf(app->arena, "%s/refnet/refnet.db", data);
	if (home != NULL && home[0] == '/')
		return rn_sprintf(app->arena,
		    "%s/.local/share/refnet/refnet.db", home);
	return NULL;
}

const char *
config_folder(struct app *app)
{
	const char *config = env("XDG_CONFIG_HOME"), *home = env("HOME");

	if (config != NULL && config[0] == '/')
		return rn_sprintf(app->arena, "%s/refnet", config);
	if (home != NULL && home[0] == '/')
		return rn_sprintf(app->arena, "%s/.config/refnet", home);
	return NULL;
}

const char *
maps_folder(struct app *app)
{
	const char *dir = config_folder(app);

	return dir == NULL ? NULL : rn_sprintf(app->arena, "%s/maps", dir);
}

const char *
drafts_folder(struct app *app)
{
	const char *state = env("XDG_STATE_HOME"), *home = env("HOME");

	if (state != NULL && state[0] == '/')
		return rn_sprintf(app->arena, "%s/refnet/drafts", state);
	if (home != NULL && home[0] == '/')
		return rn_sprintf(app->arena, "%s/.local/state/refnet/drafts",
		    home);
	return NULL;
}

enum rn_status
store_path(struct app *app, bool create, const char **path)
{
	const char *named = app->g.db != NULL ? app->g.db : env("REFNET_DB");
	char *tried = rn_strdup(app->arena, "");

	*path = named;
	if (named != NULL && *named == '\0')
		return rn_fail(app->rn, RN_EUSAGE, "--db names no file");
	if (named != NULL)
		return RN_OK;
	*path = look_upward(app, &tried);
	if (*path != NULL)
		return RN_OK;
	*path = data_path(app);
	if (*path != NULL && (create || access(*path, F_OK) == 0))
		return RN_OK;
	tried = *path != NULL ?
	    rn_sprintf(app->arena, "%s\n  %s", tried, *path) :
	    rn_sprintf(app->arena,
	    "%s\n  no data folder: neither XDG_DATA_HOME nor HOME is set",
	    tried);
	*path = NULL;
	rn_fail(app->rn, RN_ECONFIG, "no store; looked for:\n"
	    "  --db and REFNET_DB: not given%s", tried);
	rn_hint(app->rn, "refnet init makes one");
	return RN_ECONFIG;
}

/* --timeout, or by who would be waiting. */
static enum rn_status
wait_time(struct app *app, int *seconds)
{
	const char *s = app->g.timeout;
	long v;
	char *end;

	*seconds = isatty(STDIN_FILENO) ? WAIT_TTY : WAIT_BATCH;
	if (s == NULL)
		return RN_OK;
	v = strtol(s, &end, 10);
	if (*s < '0' || *s > '9' || *end != '\0' || v > WAIT_MAX)
		return rn_fail(app->rn, RN_EUSAGE, "--timeout wants seconds, "
		    "%d at most, not '%s'", WAIT_MAX, s);
	*seconds = (int)v;
	return RN_OK;
}

bool
store_waits(void *ctx, const char *holder)
{
	struct app *app = ctx;

	if (!app->waits)
		trace_say(app, "locked by another process; waiting");
	if (!app->waits && isatty(STDERR_FILENO))
		say_note(app, "refnet: locked by %s; waiting", holder);
	app->waits = true;
	return true;
}

enum rn_status
store_open(struct app *app, enum rn_mode mode)
{
	enum rn_status rc = RN_OK;
	const char *path;
	int wait;

	TRY(wait_time(app, &wait));
	TRY(store_path(app, mode == RN_CREATE, &path));
	rn_wait(app->rn, wait);
	rn_on_wait(app->rn, store_waits, app);
	trace_store(app);
	TRY(rn_open(app->rn, path, mode));
	if (mode != RN_READ)
		TRY(hooks_begin(app));
	rn_dry_run(app->rn, app->g.dry);
out:
	return rc;
}

enum rn_status
store_again(struct app *app, enum rn_mode mode)
{
	int64_t now = rn_now(app->rn);

	rn_close(app->rn);
	app->rn = rn_handle_new(now);
	if (app->rn == NULL)
		rn_nomem();
	return store_open(app, mode);
}

enum rn_status
store_open_any(struct app *app)
{
	enum rn_status rc = store_open(app, RN_WRITE);
	const char *text, *hint;

	if (rc != RN_EPERM && rc != RN_EIO)
		return rc;
	text = rn_strdup(app->arena, rn_error_text(app->rn));
	hint = rn_error_hint(app->rn);
	hint = hint == NULL ? NULL : rn_strdup(app->arena, hint);
	app->read_only = store_again(app, RN_READ) == RN_OK;
	if (app->read_only)
		return RN_OK;
	/* why it cannot be written to says more */
	rn_fail(app->rn, rc, "%s", text);
	if (hint != NULL)
		rn_hint(app->rn, "%s", hint);
	return rc;
}
