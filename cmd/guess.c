/*
 * guess.c - a table nobody knows: how it could be read, told or asked.
 *
 * A map that was accepted is kept in maps_folder(), so that the next export
 * of its kind is known.
 */
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/disk.h"
#include "base/text.h"
#include "editor.h"
#include "guess.h"

enum rn_status
guess_print(struct app *app, const struct rn_import_options *how,
    const char *file)
{
	enum rn_status rc = RN_OK;
	struct rn_guess g;

	TRY(rn_render_check(app->rn, &app->out, &rn_view_guess));
	TRY(rn_import_guess(app->rn, app->arena, file, how, &g));
	if (app->out.format != RN_TABLE || app->g.fields != NULL)
		TRY(out_rows(app, &rn_view_guess, g.columns, g.n,
		    sizeof(*g.columns)));
	else
		fputs(g.map, app->out.to);
out:
	return rc;
}

/* As a word of the shell. */
static const char *
shell_word(struct app *app, const char *s)
{
	return strspn(s, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
	    "0123456789._/-+") == strlen(s) && *s != '-' ? s :
	    strchr(s, '\'') == NULL ? rn_sprintf(app->arena, "'%s'", s) :
	    "FILE";
}

void
guess_tell(struct app *app, const struct rn_import_options *how,
    const char *file)
{
	const char *word = shell_word(app, file);
	struct rn_guess g;

	if (app->g.quiet || rn_import_guess(app->rn, app->arena, file, how,
	    &g) != RN_OK)
		return;
	fputs(g.map, stderr);
	say_note(app, "hint: mend this map, then give it to the import:\n"
	    "refnet import %s --guess > %s.map\n"
	    "refnet import %s --map %s.map", word, g.name, word, g.name);
}

/* --- keeping a map ------------------------------------------------------- */

/* The name of a source as that of a file: it may come from an editor. */
static char *
file_name(struct app *app, const char *source)
{
	char *s = rn_fold(app->arena, source), *to = s;

	for (const char *p = s; *p != '\0' && to - s < 60; p++)
		if ((*p >= 'a' && *p <= 'z') || (*p >= '0' && *p <= '9') ||
		    (*p == '-' && to > s))
			*to++ = *p;
	*to = '\0';
	return *s == '\0' ? rn_strdup(app->arena, "table") : s;
}

static bool
write_whole(int fd, const char *text)
{
	size_t n = strlen(text);
	ssize_t w;

	for (size_t done = 0; done < n; done += (size_t)w)
		if ((w = write(fd, text + done, n - done)) <= 0)
			return false;
	return true;
}

/* Never over a map that is there.  What fails is told; the import goes on. */
static void
keep_map(struct app *app, const char *folder, const char *source,
    const char *text)
{
	const char *path = folder, *name = file_name(app, source);
	int fd = -1;

	if (folder == NULL || app->g.dry)
		return;
	for (int i = 1; i < 100 && make_folders(app, rn_sprintf(app->arena,
	    "%s/", folder)) == RN_OK; i++) {
		path = i == 1 ? rn_sprintf(app->arena, "%s/%s.map", folder,
		    name) : rn_sprintf(app->arena, "%s/%s-%d.map", folder,
		    name, i);
		fd = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW |
		    O_CLOEXEC, 0600);
		if (fd >= 0 || errno != EEXIST)
			break;
	}
	if (fd >= 0 && write_whole(fd, text) && rn_disk_file(fd) == 0 &&
	    close(fd) == 0 && rn_disk_name(path) == 0) {
		say_note(app, "kept as %s", path);
		return;
	}
	say_error(rn_sprintf(app->arena, "the map is not kept: %s: %s", path,
	    strerror(errno)), NULL);
	if (fd >= 0)
		unlink(path);
}

/* --- asking -------------------------------------------------------------- */

static bool
can_ask(void)
{
	return isatty(STDIN_FILENO) && isatty(STDERR_FILENO);
}

/* 'y', 'n', 'e'; the end of input is no. */
static int
ask(bool usable)
{
	char line[64];

	for (;;) {
		fputs(usable ? "Read it so?  y(es), n(o), e(dit): " :
		    "No column looks like a name or an address.  "
		    "n(o), e(dit): ", stderr);
		fflush(stderr);
		if (fgets(line, sizeof(line), stdin) == NULL) {
			putc('\n', stderr);
			return 'n';
		}
		line[strcspn(line, "\r\n")] = '\0';
		if (usable && (rn_ascii_same(line, "y") ||
		    rn_ascii_same(line, "yes")))
			return 'y';
		if (rn_ascii_same(line, "n") || rn_ascii_same(line, "no"))
			return 'n';
		if (rn_ascii_same(line, "e") || rn_ascii_same(line, "edit"))
			return 'e';
	}
}

static enum rn_status
show(struct app *app, const char *file, const struct rn_guess *g)
{
	struct rn_render r = app->out;

	say_error(rn_sprintf(app->arena, "%s: nobody knows these columns; "
	    "as %s they could be:", file, g->kind), NULL);
	r.to = stderr;
	r.format = RN_TABLE;
	r.fields = NULL;
	return rn_render_rows(app->rn, &r, &rn_view_guess, g->columns, g->n,
	    sizeof(*g->columns));
}

/* The map as its owner wants it; what is wrong with it was told. */
static enum rn_status
edit(struct app *app, const char **text, const char **source)
{
	enum rn_status rc = RN_OK;
	struct draft d;

	TRY(editor_run(app, "map", *text, &d));
	*text = d.text;
	TRY(editor_end(app, &d, RN_OK));
	TRY(rn_map_check(app->rn, app->arena, "map", *text, source));
	return RN_OK;
out:
	say_error(rn_error_text(app->rn), rn_error_hint(app->rn));
	return rc;
}

/* True: accepted, with text and source of the map. */
static bool
agreed(struct app *app, const struct rn_guess *g, const char **text,
    const char **source)
{
	bool usable = g->usable;

	*text = g->map;
	*source = g->name;
	for (;;) {
		switch (ask(usable)) {
		case 'y':
			return true;
		case 'n':
			return false;
		case 'e':
			usable = edit(app, text, source) == RN_OK;
			if (usable)
				return true;
		}
	}
}

enum rn_status
guess_ask(struct app *app, const struct rn_import_options *how,
    struct batch_item *item)
{
	struct rn_import_options mine = *how;
	enum rn_status rc = RN_OK;
	const char *text, *source;
	struct rn_look look;
	struct rn_guess g;

	/* one that was accepted a moment ago may know this file, too */
	TRY(rn_import_look(app->rn, app->arena, item->path, how, &look));
	item->unknown = look.source == NULL;
	if (!item->unknown) {
		item->order = look.order;
		return RN_OK;
	}
	if ((!can_ask() && !app->g.yes) || rn_import_guess(app->rn,
	    app->arena, item->path, how, &g) != RN_OK)
		return RN_OK;	/* importing it says what is wrong */
	if (app->g.yes) {
		if (!g.usable)
			return RN_OK;
		text = g.map;
		source = g.name;
	} else {
		TRY(show(app, item->path, &g));
		if (!agreed(app, &g, &text, &source))
			return RN_OK;
	}
	mine.map = rn_sprintf(app->arena, "%s.map", source);
	mine.map_text = text;
	TRY(rn_import_look(app->rn, app->arena, item->path, &mine, &look));
	keep_map(app, how->maps, source, text);
	item->map = mine.map;
	item->map_text = text;
	item->order = look.order;
	item->unknown = false;
out:
	return rc;
}
