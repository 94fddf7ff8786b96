/*
 * export.c - refnet export: everything, what is held of one person, or what a CRM
 * is told (export_crm.c).
 */
#include <errno.h>
#include <inttypes.h>
#include <string.h>
#include <sys/stat.h>

#include "cmd.h"
#include "export.h"
#include "refnet/export.h"
#include "refnet/privacy.h"

struct args {
	const char *crm, *subject, *to;
};

static const struct opt opts[] = {
	TEXT(0, "crm", struct args, crm, "hubspot|salesforce",
	    "for the import of this CRM"),
	TEXT(0, "subject", struct args, subject, "REF",
	    "what is held of this person, for that person"),
	TEXT('o', "output", struct args, to, "DIR",
	    "write it there; for a CRM a file, - is standard output"),
	NO_MORE_OPTS
};

/* Where a whole store is, in the folder of an export. */
static const char whole_name[] = "store.jsonl";

struct all { struct app *app; int64_t rows; };

static enum rn_status
put_all(void *ctx, FILE *to)
{
	struct all *x = ctx;

	return rn_export_all(x->app->rn, to, &x->rows);
}

static enum rn_status
make_folder(struct app *app, const char *dir)
{
	struct stat st;

	if (*dir == '\0')
		return rn_fail(app->rn, RN_EUSAGE, "-o names no folder");
	if (mkdir(dir, 0700) == 0)
		return RN_OK;
	if (errno == EEXIST && stat(dir, &st) == 0 && S_ISDIR(st.st_mode))
		return RN_OK;
	return rn_fail(app->rn, RN_EIO, "cannot make the folder %s: %s", dir,
	    strerror(errno));
}

static bool
to_stdout(const char *to)
{
	return to == NULL || strcmp(to, "-") == 0;
}

static enum rn_status
export_all(struct app *app, const char *dir)
{
	struct all x = { .app = app };
	enum rn_status rc = RN_OK;
	const char *file;

	if (to_stdout(dir)) {
		rc = put_all(&x, app->out.to);
		app->said = ferror(app->out.to) != 0;	/* by main() */
		return rc;
	}
	TRY(make_folder(app, dir));
	file = rn_sprintf(app->arena, "%s/%s", dir, whole_name);
	TRY(out_file(app, file, put_all, &x));
	say_note(app, "%" PRId64 " rows in %s; it holds everybody, as the store"
	    " does", x.rows, file);
	say_hint(app, "refnet --db NEW.db import %s makes a store of it",
	    dir);
out:
	return rc;
}

static enum rn_status
export_subject(struct app *app, const char *ref, const char *dir)
{
	enum rn_status rc = RN_OK;
	struct rn_subject x;

	TRY(rn_subject(app->rn, app->arena, ref, &x));
	if (to_stdout(dir))
		return out_text(app, "-", x.json);
	TRY(make_folder(app, dir));
	TRY(out_text(app, rn_sprintf(app->arena, "%s/subject.json", dir),
	    x.json));
	TRY(out_text(app, rn_sprintf(app->arena, "%s/subject.html", dir),
	    x.html));
	say_note(app, "%" PRId64 " rows of %s in %s; read it before you hand it"
	    " over: first names in words of yours are as you wrote them",
	    x.rows, x.name, dir);
out:
	return rc;
}

static enum rn_status
run(struct app *app, const void *argsp, char **operand)
{
	const struct args *args = argsp;

	if (args->crm != NULL && args->subject != NULL)
		return rn_fail(app->rn, RN_EUSAGE, "one thing at a time:"
		    " --crm or --subject");
	if (args->crm != NULL)
		return export_crm(app, args->crm, args->to, operand);
	if (operand[0] != NULL) {
		rn_fail(app->rn, RN_EUSAGE, "a filter says whom a CRM is told"
		    " of, and which CRM is not said");
		rn_hint(app->rn, "--crm hubspot, or --crm salesforce; a list"
		    " of people is refnet query FILTER --format csv");
		return RN_EUSAGE;
	}
	if (args->subject != NULL)
		return export_subject(app, args->subject, args->to);
	return export_all(app, args->to);
}

const struct cmd cmd_export = {
	.family = "export",
	.brief = "write out everything, one person, or for a CRM",
	.operands = "[FILTER...]",
	.needs = NEED_READ, .can = CAN_MINUS,
	.opts = opts, .args_size = sizeof(struct args),
	.run = run,
};
