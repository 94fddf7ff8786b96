/*
 * hook.c - programs of the user's own that are told of changes, and may refuse
 * them: refnet-hooks(5).
 *
 * They are files in the folder of the user's settings, named after what they are
 * told of; nothing that is stored or imported makes one or names one.  A change
 * is refused within its transaction, so that whoever makes it, triage as well, is
 * asked.
 */
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/json.h"
#include "base/run.h"
#include "base/text.h"
#include "settings.h"

enum { SAID_MAX = 65536 };	/* bytes */

struct hooks {
	struct app *app;
	const char *folder;
	int64_t seconds;
};

/* pre-intro-yes */
static const char *
name_of(struct rn_arena *a, const struct rn_change_news *news, bool any)
{
	char *name = rn_sprintf(a, "%s-%s", news->kept ? "post" : "pre",
	    any ? "change" : news->verb), *to = name;

	for (const char *s = name; *s != '\0'; s++) {
		bool word = (*s >= 'a' && *s <= 'z') || (*s >= '0' &&
		    *s <= '9');

		if (word || (to > name && to[-1] != '-'))
			*to++ = word ? *s : '-';
	}
	*to = '\0';
	return name;
}

/* In single quotes for sh. */
static const char *
quoted(struct rn_arena *a, const char *path)
{
	const char *out = "'";

	for (size_t n; *path != '\0'; path += n + (path[n] == '\'')) {
		n = strcspn(path, "'");
		out = rn_sprintf(a, "%s%.*s%s", out, (int)n, path,
		    path[n] == '\'' ? "'\\''" : "");
	}
	return rn_sprintf(a, "%s'", out);
}

static char *
told(const struct hooks *h, const char *hook,
    const struct rn_change_news *news, size_t *n)
{
	char *text = NULL;
	FILE *to = open_memstream(&text, n);

	if (to == NULL)
		rn_nomem();
	fputs("{\"schema\":\"refnet.hook/1\",\"hook\":", to);
	rn_json_text(to, hook);
	fprintf(to, ",\"change\":%lld,\"verb\":", (long long)news->id);
	rn_json_text(to, news->verb);
	fputs(",\"summary\":", to);
	rn_json_text(to, news->summary == NULL ? "" : news->summary);
	fputs(",\"store\":", to);
	rn_json_text(to, rn_path(h->app->rn));
	fputs("}\n", to);
	rn_text_end(to, &text);
	return text;
}

/* The first line of what it said, or what went wrong with it. */
static const char *
reason(struct rn_arena *a, const char *said, const char *wrong)
{
	char *line = rn_trim(a, said, strcspn(said, "\n"));

	return *line == '\0' || !rn_utf8_valid(line, strlen(line), NULL) ?
	    wrong : line;
}

static enum rn_status
run_hook(struct hooks *h, const char *hook, const struct rn_change_news *news)
{
	struct app *app = h->app;
	const char *path = rn_sprintf(app->arena, "%s/%s", h->folder, hook);
	struct rn_run run = { .most = SAID_MAX, .seconds = h->seconds };
	enum rn_status rc = RN_OK;
	const char *wrong;
	struct stat st;
	char *in, *said;
	size_t n;

	if (stat(path, &st) != 0 && (errno == ENOENT || errno == ENOTDIR))
		return RN_OK;
	TRY(settings_own(app, path, &st));
	if (!S_ISREG(st.st_mode) || access(path, X_OK) != 0) {
		rc = rn_fail(app->rn, RN_EPERM, "%s cannot be run", path);
		rn_hint(app->rn, "chmod u+x, or remove it");
		goto out;
	}
	in = told(h, hook, news, &run.in_n);
	run.in = in;
	run.command = rn_sprintf(app->arena, "REFNET_HOOK=1 exec %s",
	    quoted(app->arena, path));
	trace_say(app, rn_sprintf(app->arena, "hook %s", hook));
	wrong = rn_run(app->arena, &run, &said, &n);
	free(in);
	if (wrong == NULL)
		goto out;
	rc = rn_fail(app->rn, RN_EPOLICY, "%s refused: %s", hook,
	    reason(app->arena, said, wrong));
	rn_hint(app->rn, "%s decides that; nothing was changed", path);
out:
	return rc;
}

/* First the one for all changes, then that of the verb. */
static enum rn_status
on_change(void *ctx, const struct rn_change_news *news)
{
	struct hooks *h = ctx;
	enum rn_status rc = RN_OK;

	for (int any = 1; any >= 0 && rc == RN_OK; any--)
		rc = run_hook(h, name_of(h->app->arena, news, any), news);
	if (rc != RN_OK && (news->kept || news->happened))
		say_note(h->app, "%s", rn_error_text(h->app->rn));
	return rc;
}

enum rn_status
hooks_begin(struct app *app)
{
	const char *config = config_folder(app), *v = getenv("REFNET_HOOK");
	enum rn_status rc = RN_OK;
	struct settings s;
	struct hooks *h;
	struct stat st;

	if (config == NULL || (v != NULL && *v != '\0'))
		return RN_OK;
	h = rn_alloc(app->arena, sizeof(*h));
	*h = (struct hooks){ app, rn_sprintf(app->arena, "%s/hooks", config),
	    0 };
	if (stat(h->folder, &st) != 0)
		return RN_OK;
	TRY(settings_own(app, h->folder, &st));
	TRY(settings_read(app, &s));
	TRY(setting_count(app, &s, "hook.timeout", &h->seconds));
	/* for what it asks of refnet */
	if (setenv("REFNET_DB", rn_path(app->rn), 1) != 0)
		rn_nomem();
	rn_on_change(app->rn, on_change, h);
out:
	return rc;
}
