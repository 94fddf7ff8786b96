/*
 * import.c - refnet import: export files in, receipts out.
 *
 * A file that fails does not stop the next one; the worst that happened is
 * the exit status of the run.  How a receipt reads is in receipt.c.
 */
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/text.h"
#include "batch.h"
#include "cmd.h"
#include "guess.h"
#include "progress.h"
#include "refnet/export.h"
#include "receipt.h"

struct args {
	struct rn_import_options how;
	bool sources, list, guess;
	int64_t show, undo;	/* 0: not asked */
};

static const struct opt opts[] = {
	TEXT(0, "source", struct args, how.source, "SOURCE",
	    "take the file for this kind of export"),
	TEXT(0, "map", struct args, how.map, "FILE",
	    "read the columns by this map, refnet-mapping(5)"),
	FLAG(0, "guess", struct args, guess,
	    "print a map for a table that nobody knows"),
	TEXT(0, "encoding", struct args, how.encoding, "ENCODING",
	    "read the file in this encoding"),
	TEXT(0, "date-order", struct args, how.date_order, "dmy|mdy|ymd",
	    "how numeric dates are written"),
	TEXT(0, "rejects", struct args, how.rejects, "FILE",
	    "write rejected rows there, to be mended"),
	TEXT(0, "plan", struct args, how.plan, "FILE",
	    "only write there what each row would do"),
	TEXT(0, "apply", struct args, how.apply, "FILE",
	    "do what the plan in it says"),
	TEXT(0, "for", struct args, how.lister, "REF",
	    "the contacts are those of REF, not yours"),
	FLAG(0, "sources", struct args, sources,
	    "list the kinds of export that are known"),
	FLAG(0, "list", struct args, list, "list the receipts"),
	INT(0, "show", struct args, show, "ID", "show one receipt"),
	INT(0, "undo", struct args, undo, "ID", "take one import back"),
	NO_MORE_OPTS
};

enum { REJECTS_SHOWN = 20 };	/* of one file */

static volatile sig_atomic_t interrupted;

static void
on_signal(int sig)
{
	interrupted = sig;
}

struct run {
	struct app *app;
	struct progress progress;
	size_t rejects;		/* of the file at hand */
};

static bool
on_progress(void *ctx, int64_t bytes, int64_t total, int64_t rows)
{
	struct run *run = ctx;

	progress_show(&run->progress, bytes, total, rows);
	return interrupted == 0;
}

static bool
on_wait(void *ctx, const char *holder)
{
	struct run *run = ctx;

	progress_clear(&run->progress);
	return store_waits(run->app, holder) && interrupted == 0;
}

static void
on_reject(void *ctx, const char *file, const struct rn_reject *r)
{
	struct run *run = ctx;

	if (r->row == 0 || run->rejects++ >= REJECTS_SHOWN)
		return;		/* row 0: the file itself, told later */
	progress_clear(&run->progress);
	rn_clean_write(stderr, file);
	fprintf(stderr, ":%lld: row %lld: ", (long long)r->line,
	    (long long)r->row);
	rn_clean_write(stderr, r->reason);
	putc('\n', stderr);
}

/* Of two things that went wrong, the one the exit status tells. */
static enum rn_status
worse(enum rn_status a, enum rn_status b)
{
	static const int weight[RN_STATUSES] = {
		[RN_EREJECTED] = 1, [RN_ENOINPUT] = 2, [RN_EPERM] = 3,
	};

	return weight[b] > weight[a] ? b : a;
}

/* Is the next file worth trying? */
static bool
only_this_file(enum rn_status rc)
{
	return rc == RN_EREJECTED || rc == RN_ENOINPUT || rc == RN_EPERM;
}

/* Is the file named in it, as a word of its own? */
static bool
names(const char *cause, const char *file)
{
	size_t n = strlen(file);

	for (const char *s = cause; n > 0 &&
	    (s = strstr(s, file)) != NULL; s++)
		if ((s == cause || s[-1] == ' ') &&
		    strchr(" :", s[n]) != NULL)	/* or the end */
			return true;
	return false;
}

static void
say_refused(struct app *app, const char *file, const char *cause)
{
	say_error(names(cause, file) ? cause :
	    rn_sprintf(app->arena, "%s: %s", file, cause),
	    rn_error_hint(app->rn));
}

/* A table that no map knows, and nobody said what it is. */
static bool
may_guess(const struct args *args, const struct batch_item *item)
{
	return item->unknown && args->how.source == NULL &&
	    args->how.map == NULL && !args->how.signals;
}

/* One file; *kept tells whether there is a receipt. */
static enum rn_status
import_file(struct run *run, const struct batch_item *item,
    const struct args *args, struct rn_import *receipt, bool *kept)
{
	struct rn_import_options how = args->how;
	const char *file = item->path;
	struct app *app = run->app;
	const struct rn_import_hooks hooks = { on_progress, on_reject, run };
	enum rn_status rc;

	run->rejects = 0;
	*kept = false;
	progress_start(&run->progress,
	    !app->g.quiet && isatty(STDERR_FILENO), file, "rows");
	if (item->map != NULL) {
		how.map = item->map;
		how.map_text = item->map_text;
	}
	rc = rn_import_file(app->rn, app->arena, file, &how, &hooks, receipt);
	progress_clear(&run->progress);
	if (run->rejects > REJECTS_SHOWN)
		fprintf(stderr, "refnet: and %zu more rejected rows\n",
		    run->rejects - REJECTS_SHOWN);
	if (rc != RN_OK && !only_this_file(rc))
		return rc;
	*kept = rc == RN_OK || receipt->error != NULL;
	if (rc == RN_EREJECTED && !*kept)	/* the plan, not the file */
		say_error(rn_error_text(app->rn), rn_error_hint(app->rn));
	else if (rc != RN_OK)
		say_refused(app, file, *kept ? receipt->error :
		    rn_error_text(app->rn));
	if (rc != RN_OK && may_guess(args, item))
		guess_tell(app, &args->how, file);
	if (rc == RN_OK && receipt->rejected > 0)
		rc = RN_EREJECTED;
	return rc;
}

static void
catch_signals(void)
{
	static const int signals[] = { SIGINT, SIGTERM, SIGHUP };
	struct sigaction act = { .sa_handler = on_signal }, old;

	sigemptyset(&act.sa_mask);
	act.sa_flags = SA_RESETHAND;	/* twice means at once */
	for (size_t i = 0; i < RN_LEN(signals); i++)
		if (sigaction(signals[i], NULL, &old) == 0 &&
		    old.sa_handler != SIG_IGN)
			sigaction(signals[i], &act, NULL);
}

/* told: refusals were put into words already, when they happened */
static enum rn_status
print_receipts(struct app *app, const struct rn_import *list, size_t n,
    bool told)
{
	bool more = false;

	if (app->out.format != RN_TABLE || app->g.fields != NULL)
		return out_rows(app, &rn_view_import, list, n, sizeof(*list));
	for (size_t i = 0; i < n && !app->g.quiet; i++) {
		if (told && list[i].error != NULL)
			continue;
		receipt_print(app, &list[i], more);
		more = true;
	}
	return RN_OK;
}

/* What is of one file is not of several. */
static enum rn_status
check_files(struct app *app, const struct args *args, size_t n)
{
	const struct rn_import_options *o = &args->how;
	struct stat st;

	if (o->plan != NULL && o->apply != NULL)
		return rn_fail(app->rn, RN_EUSAGE, "a plan is either made or"
		    " obeyed: --plan or --apply");
	if (n > 1 && (o->plan != NULL || o->apply != NULL))
		return rn_fail(app->rn, RN_EUSAGE, "a plan is of one file");
	if (n > 1 && o->rejects != NULL &&
	    (stat(o->rejects, &st) != 0 || !S_ISDIR(st.st_mode))) {
		rn_fail(app->rn, RN_EUSAGE, "the rejected rows of several"
		    " files do not go into one");
		rn_hint(app->rn, "--rejects DIRECTORY keeps them apart");
		return RN_EUSAGE;
	}
	return RN_OK;
}

/* Of the files done so far: receipts, and what became of each. */
struct outcome {
	struct rn_import *list, *all;
	size_t made, done;
	enum rn_status worst;	/* of single files */
};

/* What the folders held besides; NULL: nothing else. */
static const char *
left_out(struct app *app, const struct batch *b)
{
	const struct { size_t n; const char *words; } parts[] = {
		{ b->hidden, "hidden" }, { b->no_export, "no export" },
		{ b->twice, "met before" },
	};
	const char *said = NULL;

	for (size_t i = 0; i < RN_LEN(parts); i++)
		if (parts[i].n > 0)
			said = rn_sprintf(app->arena, "%s%s%zu %s",
			    said == NULL ? "" : said,
			    said == NULL ? "" : ", ", parts[i].n,
			    parts[i].words);
	return said;
}

/* The receipts, and when there was more than one file, what came of all. */
static enum rn_status
print_run(struct app *app, const struct outcome *o, const struct batch *b)
{
	enum rn_status rc = print_receipts(app, o->list, o->made, true);

	if (rc == RN_OK && (b->n > 1 || b->folders) && !app->g.quiet &&
	    app->out.format == RN_TABLE && app->g.fields == NULL)
		receipt_sum(app, o->all, o->done, left_out(app, b));
	fflush(app->out.to);	/* a signal may be waiting */
	return rc;
}

/* Stopped by a signal: what is in stays in, and that is said. */
static enum rn_status
stopped(struct app *app, const struct batch *b, size_t done)
{
	if (b->n > 1 || done > 0)
		say_error(done < b->n ? rn_sprintf(app->arena, "interrupted: "
		    "%zu of %zu files are in; not %s or what follows", done,
		    b->n, b->v[done].path) : "interrupted: all files are in",
		    NULL);
	app->died = interrupted;
	app->said = true;
	return RN_EIO;
}

/* Each file in its turn; what ends the run before its time is returned. */
static enum rn_status
run_batch(struct app *app, const struct args *args, const struct batch *b,
    struct outcome *o)
{
	struct run run = { .app = app };
	enum rn_status rc = RN_OK;
	bool kept;

	rn_on_wait(app->rn, on_wait, &run);
	for (; o->done < b->n && interrupted == 0; o->done++) {
		struct rn_import *r = &o->all[o->done];

		rc = import_file(&run, &b->v[o->done], args, r, &kept);
		if (rc != RN_OK && !only_this_file(rc))
			return rc;
		if (kept)
			o->list[o->made++] = *r;
		else
			r->error = rn_strdup(app->arena,
			    rn_error_text(app->rn));
		o->worst = worse(o->worst, rc);
	}
	return RN_OK;
}

static enum rn_status
import_files(struct app *app, const struct args *args, char **operand)
{
	struct batch b = { 0 };
	struct outcome o = { 0 };
	enum rn_status rc = RN_OK;

	app->g.dry = app->g.dry || args->how.plan != NULL;
	TRY(store_open(app, RN_WRITE));
	TRY(batch_gather(app, &args->how, operand, &b));
	TRY(check_files(app, args, b.n));
	for (size_t i = 0; i < b.n; i++)
		if (may_guess(args, &b.v[i]))
			TRY(guess_ask(app, &args->how, &b.v[i]));
	batch_sort(&b);
	o.list = rn_alloc(app->arena, (b.n + 1) * sizeof(*o.list));
	o.all = rn_alloc(app->arena, (b.n + 1) * sizeof(*o.all));
	o.worst = b.worst;
	catch_signals();
	rc = run_batch(app, args, &b, &o);
	if (o.made > 0 || (rc == RN_OK && interrupted == 0))
		if (print_run(app, &o, &b) != RN_OK)
			rc = rc != RN_OK ? rc : RN_EFAULT;
	if (interrupted != 0) {
		rc = stopped(app, &b, o.done);
		goto out;
	}
	TRY(rc);
	app->said = o.worst != RN_OK;
	if (o.made > 0 && args->how.plan != NULL)
		say_note(app, "plan: %s; to do as it says: refnet import"
		    " --apply %s %s", args->how.plan, args->how.plan,
		    b.v[0].path);
	if (o.made > 0 && o.worst == RN_OK)
		say_hint(app, "refnet map");
	rc = o.worst;
out:
	batch_free(&b);
	return rc;
}

enum rn_status
import_signals(struct app *app, const struct rn_import_options *how,
    char **operand)
{
	struct args args = { .how = *how };
	enum rn_status rc = RN_OK;

	args.how.signals = true;
	args.how.maps = maps_folder(app);
	TRY(rn_render_check(app->rn, &app->out, &rn_view_import));
	TRY(import_files(app, &args, operand));
out:
	return rc;
}

/* --- a whole store ---------------------------------------------------------- */

/* The export of everything that an operand is, or the folder of one; NULL. */
static const char *
whole_file(struct app *app, const char *operand)
{
	const char *inside;

	if (rn_export_is_all(operand))
		return operand;
	inside = rn_sprintf(app->arena, "%s/store.jsonl", operand);
	return rn_export_is_all(inside) ? inside : NULL;
}

/* It becomes a store of its own: into one that is there nothing is mixed. */
static enum rn_status
restore(struct app *app, const char *file)
{
	enum rn_status rc = RN_OK;
	struct rn_backup made;
	const char *path;

	TRY(store_path(app, true, &path));
	if (access(path, F_OK) == 0) {
		rn_fail(app->rn, RN_EUSAGE, "%s is an export of a whole store,"
		    " and %s is there already", file, path);
		rn_hint(app->rn, "refnet --db NEW.db import %s makes a new one",
		    file);
		return RN_EUSAGE;
	}
	rn_dry_run(app->rn, app->g.dry);
	TRY(rn_restore(app->rn, app->arena, file, path, &made));
	TRY(out_rows(app, &rn_view_backup, &made, 1, sizeof(made)));
out:
	return rc;
}

static enum rn_status
list_sources(struct app *app)
{
	enum rn_status rc = RN_OK;
	struct rn_source *list;
	size_t n;

	TRY(rn_render_check(app->rn, &app->out, &rn_view_source));
	TRY(rn_source_list(app->rn, app->arena, maps_folder(app), &list,
	    &n));
	TRY(out_rows(app, &rn_view_source, list, n, sizeof(*list)));
out:
	return rc;
}

/* id 0: all receipts, as rows. */
static enum rn_status
list_receipts(struct app *app, int64_t id)
{
	enum rn_status rc = RN_OK;
	struct rn_import *list;
	size_t n;

	TRY(rn_import_list(app->rn, app->arena, id, &list, &n));
	if (id != 0)
		TRY(print_receipts(app, list, n, false));
	else
		TRY(out_rows(app, &rn_view_import, list, n, sizeof(*list)));
out:
	return rc;
}

static enum rn_status
run(struct app *app, const void *argsp, char **operand)
{
	struct args own = *(const struct args *)argsp;
	const struct args *args = &own;
	int asked = args->sources + args->list + (args->show != 0) +
	    (args->undo != 0);
	enum rn_status rc = RN_OK;

	if (asked > 1 || (asked == 1 && operand[0] != NULL))
		return rn_fail(app->rn, RN_EUSAGE, "one thing at a time: "
		    "files, --sources, --list, --show or --undo");
	if (asked == 0 && operand[0] == NULL) {
		rn_fail(app->rn, RN_EUSAGE, "missing FILE");
		rn_hint(app->rn, "refnet import Connections.csv");
		return RN_EUSAGE;
	}
	own.how.maps = maps_folder(app);
	if (args->sources)
		return list_sources(app);
	if (args->guess)
		return operand[0] != NULL && operand[1] == NULL ?
		    guess_print(app, &args->how, operand[0]) :
		    rn_fail(app->rn, RN_EUSAGE, "--guess takes one FILE");
	for (char **o = operand; *o != NULL; o++) {
		const char *whole = whole_file(app, *o);

		if (whole != NULL && operand[1] == NULL)
			return restore(app, whole);
		if (whole != NULL)
			return rn_fail(app->rn, RN_EUSAGE, "%s is a whole"
			    " store: it is imported by itself", whole);
	}
	TRY(rn_render_check(app->rn, &app->out, &rn_view_import));
	if (asked == 0)
		return import_files(app, args, operand);
	TRY(store_open(app, args->undo != 0 ? RN_WRITE : RN_READ));
	if (args->undo != 0)
		TRY(rn_import_undo(app->rn, args->undo));
	TRY(list_receipts(app, args->undo != 0 ? args->undo : args->show));
out:
	return rc;
}

const struct cmd cmd_import = {
	.family = "import",
	.brief = "read exports of contacts and mail; the kind is recognised",
	.operands = "[FILE...]",
	.can = CAN_WRITE | CAN_ROWS,
	.opts = opts, .args_size = sizeof(struct args),
	.run = run,
};
