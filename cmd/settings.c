/*
 * settings.c - the settings there are, and the files they stand in.
 *
 * A new setting is a row of settings[] and a paragraph in refnet-config(1).
 *
 * The file beside a store may come with the store, from anybody; what is run
 * is therefore taken from the user's own file alone.  And a file that others
 * can write to is refused: it could say what to run.
 */
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/text.h"
#include "refnet/limits.h"
#include "settings.h"
#include "slurp.h"

enum { FILE_MAX = 1 << 20 };	/* bytes */

const struct setting settings[] = {
	{ "assist.command", SETTING_COMMAND, NULL, 0, 0,
	    "drafts texts for you to edit: refnet-plugins(5)" },
	{ "assist.timeout", SETTING_COUNT, "60", 1, 3600,
	    "seconds it may take" },
	{ "budget.apart", SETTING_COUNT, "14", 0, 365,
	    "days between two asks of one connector" },
	{ "budget.medium", SETTING_COUNT, "1", 0, 90,
	    "asks of a connector in 91 days; 0: any number" },
	{ "budget.open", SETTING_COUNT, "1", 0, 90,
	    "asks under way with one connector; 0: any number" },
	{ "budget.strong", SETTING_COUNT, "1", 0, 90,
	    "asks of a strong tie in 30 days; 0: any number" },
	{ "circle.most", SETTING_COUNT, "12", 1, 150,
	    "connectors in the active circle" },
	{ "copy.command", SETTING_COMMAND, NULL, 0, 0,
	    "takes what triage copies, such as xclip -sel c" },
	{ "copy.terminal", SETTING_COUNT, "0", 0, 1,
	    "1: triage copies through the terminal" },
	{ "cost.hour", SETTING_COUNT, NULL, 0, 1000000,
	    "what an hour of yours costs, for stats roi" },
	{ "cost.hours", SETTING_COUNT, "5", 0, 168,
	    "hours a week that introductions take" },
	{ "cost.tools", SETTING_COUNT, "0", 0, 1000000,
	    "what tools for it cost a month" },
	{ "give.half-life", SETTING_COUNT, "365", 1, 36500,
	    "days after which a give weighs half" },
	{ "hook.timeout", SETTING_COUNT, "30", 1, 3600,
	    "seconds a hook may take" },
	{ "match.command", SETTING_COMMAND, NULL, 0, 0,
	    "compares texts by meaning: refnet-plugins(5)" },
	{ "match.timeout", SETTING_COUNT, "30", 1, 3600,
	    "seconds it may take" },
	{ "policy.give-first", SETTING_COUNT, "1", 0, 90,
	    "received so much more than given: give first; 0: never mind" },
	{ "policy.rest", SETTING_COUNT, "6", 0, 120,
	    "months after a no in which nobody else asks" },
	{ "retention.copies", SETTING_COUNT, NULL, 0, 1200,
	    "months to hold copies from before migrations" },
	{ "retention.messages", SETTING_COUNT, NULL, 0, 1200,
	    "months to hold texts that left, and drafts" },
	{ "retention.people", SETTING_COUNT, NULL, 0, 1200,
	    "months to hold people without any contact" },
	{ "retention.reports", SETTING_COUNT, NULL, 0, 1200,
	    "months to hold reports that were kept" },
	{ "send.command", SETTING_COMMAND, NULL, 0, 0,
	    "sends mail; sendmail -t -i where there is one" },
	{ "send.from", SETTING_TEXT, NULL, 0, 0,
	    "which of your addresses mail is from" },
	{ "send.hold", SETTING_COUNT, "30", 0, 86400,
	    "seconds mail can be taken back" },
	{ "send.timeout", SETTING_COUNT, "60", 1, 3600,
	    "seconds sending may take" },
	{ NULL, SETTING_COMMAND, NULL, 0, 0, NULL }
};

static const struct setting *
find(const char *name)
{
	const struct setting *s = settings;

	while (s->name != NULL && strcmp(s->name, name) != 0)
		s++;
	return s->name == NULL ? NULL : s;
}

static const char alias_prefix[] = "alias.";

const struct setting *
alias_setting(struct app *app, const char *name)
{
	const size_t n = sizeof(alias_prefix) - 1;
	struct setting *s;

	if (strncmp(name, alias_prefix, n) != 0 || name[n] == '\0' ||
	    name[n + strspn(name + n, "abcdefghijklmnopqrstuvwxyz0123456789-")]
	    != '\0' || family_find(name + n) != NULL)
		return NULL;
	s = rn_alloc(app->arena, sizeof(*s));
	*s = (struct setting){ rn_strdup(app->arena, name), SETTING_COMMAND,
	    NULL, 0, 0, "what this word stands for" };
	return s;
}

/* One of the table, or an alias. */
static const struct setting *
find_any(struct app *app, const char *name)
{
	const struct setting *s = find(name);

	return s != NULL ? s : alias_setting(app, name);
}

const struct setting **
aliases(struct app *app, const struct settings *s)
{
	const struct settings_file *f = &s->file[SETTINGS_USER];
	const struct setting **out = rn_alloc(app->arena, (f->lines + 1) *
	    sizeof(*out));
	size_t n = 0, k;

	for (size_t i = 0; i < f->lines; i++) {
		for (k = 0; k < i && strcmp(f->line[k].name,
		    f->line[i].name) != 0; k++)
			;
		out[n] = k < i ? NULL : alias_setting(app, f->line[i].name);
		n += out[n] != NULL;
	}
	out[n] = NULL;
	return out;
}

static const char *
nearest_setting(const char *name)
{
	const char *known[RN_LEN(settings)];

	for (size_t i = 0; i < RN_LEN(settings); i++)
		known[i] = settings[i].name;
	return nearest(name, known);
}

const struct setting *
setting_find(struct app *app, const char *name)
{
	const struct setting *s = find_any(app, name);
	const char *best;

	if (s != NULL)
		return s;
	if (strncmp(name, alias_prefix, sizeof(alias_prefix) - 1) == 0) {
		rn_fail(app->rn, RN_EUSAGE, "%s: an alias is a word of"
		    " lower-case letters, digits and hyphens, and no command"
		    " of refnet's own", name);
		return NULL;
	}
	rn_fail(app->rn, RN_EUSAGE, "no setting is called '%s'", name);
	best = nearest_setting(name);
	if (best != NULL)
		rn_hint(app->rn, "did you mean %s?", best);
	else
		rn_hint(app->rn, "refnet config lists them");
	return NULL;
}

/* --- files ---------------------------------------------------------------- */

static const char *
path_of(struct app *app, enum settings_of where)
{
	const char *dir = config_folder(app), *store;

	if (where == SETTINGS_USER)
		return dir == NULL ? NULL : rn_sprintf(app->arena,
		    "%s/config", dir);
	return store_path(app, false, &store) != RN_OK ? NULL :
	    rn_sprintf(app->arena, "%s.config", store);
}

enum rn_status
settings_own(struct app *app, const char *path, const struct stat *st)
{
	if ((st->st_mode & (S_IWGRP | S_IWOTH)) == 0 &&
	    (st->st_uid == geteuid() || st->st_uid == 0))
		return RN_OK;
	rn_fail(app->rn, RN_EPERM, "%s can be changed by others", path);
	rn_hint(app->rn, "chmod go-w, and own it, so that nobody else says"
	    " what is run");
	return RN_EPERM;
}

static enum rn_status
read_file(struct app *app, const char *path, struct settings_file *f)
{
	enum rn_status rc = RN_OK;
	struct stat st;
	char *text;
	int fd = -1;

	*f = (struct settings_file){ .path = path, .text = "" };
	if (path != NULL)
		fd = open(path, O_RDONLY | O_CLOEXEC);
	if (fd < 0 && (path == NULL || errno == ENOENT || errno == ENOTDIR))
		return RN_OK;
	if (fd < 0 || fstat(fd, &st) != 0)
		TRY(slurp_cannot(app, path));
	/* of the very file that is read */
	TRY(settings_own(app, path, &st));
	TRY(slurp_fd(app, fd, path, FILE_MAX, &text, &f->n));
	f->text = text;
	TRY(rn_config_read(app->rn, app->arena, path, f->text, f->n,
	    &f->line, &f->lines));
out:
	if (fd >= 0)
		close(fd);
	return rc;
}

/* May a setting stand in such a file? */
static bool
allowed(const struct setting *of, enum settings_of where)
{
	return of->kind != SETTING_COMMAND || where == SETTINGS_USER;
}

static enum rn_status
check_value(struct app *app, const struct setting *of, const char *value,
    const char *origin, int64_t *count)
{
	enum rn_status rc = origin == NULL ? RN_EUSAGE : RN_ECONFIG;
	char *end;
	size_t bad;

	if (!rn_utf8_valid(value, strlen(value), &bad) ||
	    strpbrk(value, "\r\n") != NULL)
		return rn_fail(app->rn, rc, "%s%s%s: one line of UTF-8,"
		    " please", origin == NULL ? "" : origin,
		    origin == NULL ? "" : ": ", of->name);
	*count = 0;
	if (of->kind != SETTING_COUNT || *value == '\0')
		return RN_OK;
	errno = 0;
	*count = strtoll(value, &end, 10);
	if (*value >= '0' && *value <= '9' && *end == '\0' && errno == 0 &&
	    *count >= of->least && *count <= of->most)
		return RN_OK;
	return rn_fail(app->rn, rc, "%s%s%s wants a number from %lld to %lld,"
	    " not '%s'", origin == NULL ? "" : origin,
	    origin == NULL ? "" : ": ", of->name, (long long)of->least,
	    (long long)of->most, value);
}

static void
note_odd(struct app *app, const struct settings_file *f,
    enum settings_of where)
{
	for (size_t i = 0; i < f->lines; i++) {
		const struct rn_config_line *l = &f->line[i];
		const struct setting *of = find_any(app, l->name);
		const char *best = of == NULL ? nearest_setting(l->name) :
		    NULL;

		if (of == NULL)
			say_note(app, "%s:%lld: no setting is called '%s'%s",
			    f->path, (long long)l->line, l->name,
			    best == NULL ? "" : rn_sprintf(app->arena,
			    "; did you mean %s?", best));
		else if (!allowed(of, where))
			say_note(app, "%s:%lld: %s is not taken from there,"
			    " but from your own settings", f->path,
			    (long long)l->line, l->name);
	}
}

enum rn_status
settings_read(struct app *app, struct settings *s)
{
	enum rn_status rc = RN_OK;

	*s = (struct settings){ .file = { { .path = NULL } } };
	for (int i = 0; i < SETTINGS_FILES; i++) {
		enum settings_of where = (enum settings_of)i;

		TRY(read_file(app, path_of(app, where), &s->file[i]));
		note_odd(app, &s->file[i], where);
	}
out:
	return rc;
}

enum rn_status
settings_read_own(struct app *app, struct settings *s)
{
	*s = (struct settings){ .file = { { .path = NULL } } };
	return read_file(app, path_of(app, SETTINGS_USER),
	    &s->file[SETTINGS_USER]);
}

/* --- values ------------------------------------------------------------- */

struct rn_setting
setting_get(struct app *app, const struct settings *s,
    const struct setting *of)
{
	struct rn_setting out = { of->name, of->usual, "default", of->help };

	for (int i = SETTINGS_FILES; i-- > 0; ) {
		const struct settings_file *f = &s->file[i];

		for (size_t k = 0; allowed(of, (enum settings_of)i) &&
		    k < f->lines; k++)
			if (strcmp(f->line[k].name, of->name) == 0) {
				const char *v = f->line[k].value;

				out.value = *v == '\0' ? of->usual : v;
				out.origin = rn_sprintf(app->arena,
				    "%s:%lld", f->path,
				    (long long)f->line[k].line);
			}
	}
	return out;
}

const char *
setting_text(struct app *app, const struct settings *s, const char *name)
{
	return setting_get(app, s, find(name)).value;
}

enum rn_status
setting_count(struct app *app, const struct settings *s, const char *name,
    int64_t *out)
{
	const struct setting *of = find(name);
	struct rn_setting v = setting_get(app, s, of);

	*out = RN_NONE;
	return v.value == NULL ? RN_OK :
	    check_value(app, of, v.value, v.origin, out);
}

enum rn_status
settings_limits(struct app *app)
{
	struct rn_limits l;
	const struct {
		const char *name;
		int64_t *to;
	} of[] = {
		{ "budget.strong", &l.strong_asks },
		{ "budget.medium", &l.medium_asks },
		{ "budget.open", &l.open_asks },
		{ "budget.apart", &l.apart_days },
		{ "policy.give-first", &l.give_first },
		{ "policy.rest", &l.rest_months },
	};
	enum rn_status rc = RN_OK;
	struct settings s;

	TRY(settings_read(app, &s));
	for (size_t i = 0; i < RN_LEN(of); i++)
		TRY(setting_count(app, &s, of[i].name, of[i].to));
	rn_limits_set(app->rn, &l);
out:
	return rc;
}

/* --- writing -------------------------------------------------------------- */

static enum rn_status
write_file(struct app *app, const char *path, const char *text)
{
	char *real = NULL;
	enum rn_status rc = make_folders(app, path);

	if (rc != RN_OK)
		return rc;
	/* a link to where the file really is stays one */
	real = realpath(path, NULL);
	rc = out_text(app, real == NULL ? path : real, text);
	free(real);
	return rc;
}

enum rn_status
setting_put(struct app *app, struct settings *s, const struct setting *of,
    enum settings_of where, const char *value)
{
	struct settings_file *f = &s->file[where];
	enum rn_status rc = RN_OK;
	const char *store, *text;
	int64_t count;

	if (!allowed(of, where))
		return rn_fail(app->rn, RN_EUSAGE, "%s names what is run, and"
		    " is taken from your own settings alone", of->name);
	if (value != NULL)
		TRY(check_value(app, of, value, NULL, &count));
	if (f->path == NULL && where == SETTINGS_STORE)
		TRY(store_path(app, false, &store));	/* says where not */
	if (f->path == NULL)
		TRY(rn_fail(app->rn, RN_ECONFIG, "no place for settings:"
		    " neither XDG_CONFIG_HOME nor HOME is set"));
	text = rn_config_put(app->arena, f->text, f->n, of->name, value);
	if (!app->g.dry && strcmp(text, f->text) != 0)
		TRY(write_file(app, f->path, text));
	f->text = text;
	f->n = strlen(text);
	TRY(rn_config_read(app->rn, app->arena, f->path, f->text, f->n,
	    &f->line, &f->lines));
out:
	return rc;
}
