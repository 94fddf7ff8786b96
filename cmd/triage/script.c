/*
 * script.c - the back without a terminal: keys from a file, frames as text.
 *
 *	:keys jj a <Enter>	press these; blanks only part them
 *	:type some words	press every character, blanks too
 *	:save-display FILE	the frame as text; - is standard output
 *	:resize WxH
 *	:sh COMMAND		somebody else does something meanwhile
 *	:tick			a second passes: look at the store again
 *	:quit
 *	# a comment
 *
 * A new command is a line in commands[] and its function; a new name of a
 * key, a line in names[].  refnet-triage(1) tells both.
 */
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "base/base.h"
#include "base/run.h"
#include "base/text.h"
#include "cmd.h"
#include "triage.h"

static const struct { const char *name; int32_t key; } names[] = {
	{ "<Enter>", TK_ENTER }, { "<Esc>", TK_ESC }, { "<Up>", TK_UP },
	{ "<Down>", TK_DOWN }, { "<Left>", TK_LEFT },
	{ "<Right>", TK_RIGHT }, { "<PgUp>", TK_PAGE_UP },
	{ "<PgDn>", TK_PAGE_DOWN }, { "<Home>", TK_HOME },
	{ "<End>", TK_END }, { "<BS>", TK_BACKSPACE }, { "<F1>", TK_F1 },
	{ "<Space>", ' ' }, { "<Tab>", '\t' }, { "<lt>", '<' },
	{ "<Paste>", TK_PASTE },
	{ "<Pasted>", TK_PASTED },
};

struct script {
	struct app *app;
	struct desk *d;
	struct frame f;
	bool quit;
};

/* The key at *s, which moves past it; false: it is none. */
static bool
take_key(const char **s, int32_t *key)
{
	size_t n = strlen(*s), got;

	for (size_t i = 0; i < RN_LEN(names); i++) {
		got = strlen(names[i].name);
		if (strncmp(*s, names[i].name, got) != 0)
			continue;
		*s += got;
		*key = names[i].key;
		return true;
	}
	if (n >= 5 && strncmp(*s, "<C-", 3) == 0 && (*s)[4] == '>' &&
	    (*s)[3] >= 'a' && (*s)[3] <= 'z') {
		*key = TK_CTRL((*s)[3]);
		*s += 5;
		return true;
	}
	got = rn_utf8_next(*s, n, key);
	*s += got;
	return got > 0 && *key != '<';
}

static void
press(struct script *s, int32_t key)
{
	if (s->quit)
		return;
	s->quit = desk_key(s->d, key) == FX_QUIT;
	desk_idle(s->d, DESK_ALL);
}

static enum rn_status
do_keys(struct script *s, const char *words)
{
	const char *at;
	int32_t key;

	while (*words != '\0') {
		at = words;
		if (*words == ' ' || *words == '\t') {
			words++;
			continue;
		}
		if (!take_key(&words, &key)) {
			rn_fail(s->app->rn, RN_EUSAGE, "no key is called so:"
			    " %.20s", rn_clean(s->app->arena, at));
			rn_hint(s->app->rn, "letters, and <Enter> <Esc> <Up>"
			    " <C-r> ...; < itself is <lt>");
			return RN_EUSAGE;
		}
		press(s, key);
	}
	return RN_OK;
}

static enum rn_status
do_type(struct script *s, const char *words)
{
	size_t n = strlen(words), got;
	int32_t key;

	for (; n > 0; words += got, n -= got) {
		got = rn_utf8_next(words, n, &key);
		if (got == 0)
			return rn_fail(s->app->rn, RN_EUSAGE,
			    "that is not UTF-8");
		press(s, key);
	}
	return RN_OK;
}

static enum rn_status
put_frame(void *ctx, FILE *to)
{
	struct script *s = ctx;

	frame_draw(&s->f, &s->d->m);
	frame_dump(&s->f, to);
	return RN_OK;
}

static enum rn_status
do_save(struct script *s, const char *path)
{
	if (strcmp(path, "-") == 0)
		return put_frame(s, s->app->out.to);
	return out_file(s->app, path, put_frame, s);
}

static enum rn_status
do_resize(struct script *s, const char *size)
{
	struct triage_event ev = { .kind = EV_RESIZE };
	enum rn_status rc = RN_OK;

	TRY(script_size(s->app, size, &ev.w, &ev.h));
	desk_event(s->d, &ev);
	desk_idle(s->d, DESK_ALL);
out:
	return rc;
}

static enum rn_status
do_tick(struct script *s, const char *none)
{
	(void)none;
	do
		if (desk_tick(s->d))
			desk_idle(s->d, DESK_ALL);
	while (s->d->handing);
	return RN_OK;
}

/* By another process, whose group is gone when it has ended. */
static enum rn_status
do_sh(struct script *s, const char *command)
{
	struct rn_run run = { .command = command, .most = 1 << 20,
	    .seconds = 600, .errors = true };
	const char *why;
	char *said;
	size_t n;

	why = rn_run(s->app->arena, &run, &said, &n);
	fwrite(said, 1, n, s->app->out.to);
	return why == NULL ? RN_OK : rn_fail(s->app->rn, RN_EUSAGE,
	    "the command %s", why);
}

static enum rn_status
do_quit(struct script *s, const char *none)
{
	(void)none;
	s->quit = true;
	return RN_OK;
}

static const struct {
	const char *name;
	bool takes;		/* something after it */
	enum rn_status (*run)(struct script *s, const char *rest);
} commands[] = {
	{ ":keys", true, do_keys }, { ":type", true, do_type },
	{ ":save-display", true, do_save }, { ":resize", true, do_resize },
	{ ":sh", true, do_sh }, { ":tick", false, do_tick }, { ":quit", false, do_quit },
};

enum rn_status
script_size(struct app *app, const char *text, int *w, int *h)
{
	char *end;
	long a, b = 0;

	a = strtol(text, &end, 10);
	if (a > 0 && a <= TRIAGE_MAX && *end == 'x')
		b = strtol(end + 1, &end, 10);
	if (*text < '0' || *text > '9' || b <= 0 || b > TRIAGE_MAX ||
	    *end != '\0') {
		rn_fail(app->rn, RN_EUSAGE, "'%s' is no size", text);
		rn_hint(app->rn, "columns x lines, such as 80x24; up to"
		    " %dx%d", TRIAGE_MAX, TRIAGE_MAX);
		return RN_EUSAGE;
	}
	*w = (int)a;
	*h = (int)b;
	return RN_OK;
}

static enum rn_status
run_line(struct script *s, char *line)
{
	size_t n;
	const char *rest;

	line[strcspn(line, "\r\n")] = '\0';
	n = strcspn(line, " \t");
	rest = line + n + strspn(line + n, " \t");
	if (*line == '\0' || *line == '#')
		return RN_OK;
	for (size_t i = 0; i < RN_LEN(commands); i++) {
		if (strlen(commands[i].name) != n ||
		    strncmp(commands[i].name, line, n) != 0)
			continue;
		if (commands[i].takes != (*rest != '\0'))
			return rn_fail(s->app->rn, RN_EUSAGE,
			    commands[i].takes ? "%s wants something after it" :
			    "%s stands alone", commands[i].name);
		return commands[i].run(s, rest);
	}
	rn_fail(s->app->rn, RN_EUSAGE, "unknown command '%.*s'", (int)n,
	    line);
	rn_hint(s->app->rn, "the commands: :keys :type :save-display :resize"
	    " :sh :tick :quit");
	return RN_EUSAGE;
}

enum rn_status
script_run(struct app *app, struct desk *d, const char *path)
{
	struct script s = { .app = app, .d = d };
	bool in = strcmp(path, "-") == 0;
	FILE *f = in ? stdin : fopen(path, "r");
	enum rn_status rc = RN_OK;
	const char *hint;
	char line[4096];
	int n = 0;

	if (f == NULL)
		return rn_fail(app->rn, RN_ENOINPUT, "%s: %s", path,
		    strerror(errno));
	frame_init(&s.f, app->out.ascii);
	desk_idle(d, DESK_ALL);
	while (!s.quit && fgets(line, sizeof(line), f) != NULL) {
		n++;
		rc = strchr(line, '\n') == NULL && !feof(f) ?
		    rn_fail(app->rn, RN_EUSAGE, "a line too long") :
		    run_line(&s, line);
		if (rc == RN_OK)
			continue;
		hint = rn_error_hint(app->rn);
		hint = hint == NULL ? NULL : rn_strdup(app->arena, hint);
		rn_fail(app->rn, rc, "%s, line %d: %s", path, n,
		    rn_strdup(app->arena, rn_error_text(app->rn)));
		if (hint != NULL)
			rn_hint(app->rn, "%s", hint);
		break;
	}
	if (rc == RN_OK && ferror(f))
		rc = rn_fail(app->rn, RN_EIO, "%s: cannot be read", path);
	if (!in)
		fclose(f);
	frame_free(&s.f);
	return rc;
}
