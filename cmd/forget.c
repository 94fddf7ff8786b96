/* forget.c - refnet forget: erase somebody, for good. */
#include <dirent.h>
#include <string.h>
#include <unistd.h>

#include "base/text.h"
#include "cmd.h"
#include "forget.h"

struct args {
	const char *confirm, *because;
	bool files;
};

static const struct opt opts[] = {
	TEXT(0, "confirm", struct args, confirm, "NAME",
	    "what they are called: erase them"),
	TEXT(0, "because", struct args, because, "TEXT",
	    "why; it is kept, and their name in it is not"),
	FLAG(0, "files", struct args, files,
	    "remove files that refnet wrote and that hold them, too"),
	NO_MORE_OPTS
};

/* Typed at the terminal, or NULL. */
static const char *
ask(struct app *app, const char *name)
{
	char line[512];

	if (!isatty(STDIN_FILENO) || !isatty(STDERR_FILENO))
		return NULL;
	fputs("This cannot be taken back. To erase all that is held of ",
	    stderr);
	rn_clean_write(stderr, name);
	fputs(", type that name: ", stderr);
	fflush(stderr);
	if (fgets(line, sizeof(line), stdin) == NULL)
		return NULL;
	line[strcspn(line, "\n")] = '\0';
	return rn_strdup(app->arena, line);
}

/* What an editor left when it broke off was not read by anybody yet. */
static void
note_drafts(struct app *app)
{
	const char *folder = drafts_folder(app);
	DIR *d = folder == NULL ? NULL : opendir(folder);
	int n = 0;

	for (struct dirent *e; d != NULL && (e = readdir(d)) != NULL;)
		n += e->d_name[0] != '.';
	if (d != NULL)
		closedir(d);
	if (n > 0)
		say_note(app, "texts that an editor left are in %s; look whether"
		    " they name them", folder);
}

enum rn_status
files_end(struct app *app, const struct rn_left_file *list, size_t n,
    bool remove)
{
	for (size_t i = 0; i < n; i++)
		say_note(app, "%s holds them%s", list[i].path,
		    !list[i].ours ? "; it is not as refnet left it: look, and"
		    " delete it" : !remove ? "; --files removes it, or delete"
		    " it" : app->g.dry ? ", and would be removed" :
		    ", and is removed");
	return remove && !app->g.dry ? rn_files_remove(app->rn, list, n) :
	    RN_OK;
}

static enum rn_status
run(struct app *app, const void *argsp, char **operand)
{
	const struct args *args = argsp;
	const char *confirm = args->confirm;
	enum rn_status rc = RN_OK;
	struct rn_forget whom;
	struct rn_forgot gone;
	char *line;

	TRY(rn_forget_whom(app->rn, app->arena, join_words(app->arena,
	    operand), &whom));
	if (confirm != NULL && strcmp(confirm, "-") == 0) {
		TRY(refs_line(app, &line));
		confirm = line;
	}
	if (confirm == NULL && !app->g.dry) {
		confirm = ask(app, whom.name);
		if (confirm == NULL) {
			rn_fail(app->rn, RN_EUSAGE, "nothing was erased: that"
			    " needs --confirm and their name");
			rn_hint(app->rn, "refnet forget -n says what would"
			    " go");
			return RN_EUSAGE;
		}
	}
	TRY(rn_forget(app->rn, app->arena, &whom, confirm, args->because,
	    &gone));
	TRY(files_end(app, gone.file, gone.file_n, args->files));
	TRY(out_rows(app, &rn_view_erased, gone.erased, gone.n,
	    sizeof(*gone.erased)));
	say_note(app, app->g.dry ? "nothing was erased yet, and it could not"
	    " be taken back" : "this cannot be taken back, and no undo brings"
	    " any of it back; files you imported, and copies elsewhere, are"
	    " yours to delete");
	note_drafts(app);
out:
	return rc;
}

const struct cmd cmd_forget = {
	.family = "forget",
	.brief = "erase all that is held of somebody, for good",
	.operands = "REF...",
	.needs = NEED_WRITE, .can = CAN_WRITE | CAN_ROWS,
	.view = &rn_view_erased,
	.opts = opts, .args_size = sizeof(struct args),
	.run = run,
};
