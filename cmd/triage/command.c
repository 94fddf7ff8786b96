/*
 * command.c - commands typed on the screen: any of refnet's, with the rows they
 * are about, or a program that is given these as JSON; and their completion.
 *
 * A command of ours is a process of its own on the same store; what it says is
 * shown, and rows are read anew.
 */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/base.h"
#include "base/run.h"
#include "base/text.h"
#include "cmd.h"
#include "desk.h"

enum { SAID_MOST = 1 << 20, SECONDS = 24 * 3600, AT_ONCE = 100 };

/* --- what was said -------------------------------------------------------- */

static struct triage_event
say(struct desk *d, const char *title, const char *said)
{
	struct triage_event ev = { .kind = EV_BOX, .mode = MODE_OUTPUT,
	    .text = title };
	struct triage_told t = triage_told(d->boxed);

	while (*said != '\0') {
		size_t n = strcspn(said, "\n");

		triage_say(&t, "", rn_clean(d->boxed, rn_strndup(d->boxed,
		    said, n)));
		said += n + (said[n] == '\n');
	}
	if (t.n == 0)
		triage_say(&t, "", "done; it said nothing");
	ev.line = t.line;
	ev.n = t.n;
	return ev;
}

static struct triage_event
fail(const char *text)
{
	return (struct triage_event){ .kind = EV_DONE, .text = text };
}

/* --- words ---------------------------------------------------------------- */

static void
insert(struct rn_list *words, size_t at, const char *word)
{
	for (size_t i = words->n++; i > at; i--)
		words->v[i] = words->v[i - 1];
	words->v[at] = word;
}

static bool
is_number(const char *s)
{
	return *s != '\0' && s[strspn(s, "0123456789")] == '\0';
}

/* Is it no command of its own, or one that these words are too few for? */
static bool
of_intro(const struct rn_list *words)
{
	const struct cmd *own = cmd_find(words->v[0], NULL);
	size_t least, most;

	if (cmd_find("intro", words->v[0]) == NULL)
		return false;
	if (family_find(words->v[0]) == NULL)
		return true;
	if (own == NULL)
		return false;
	operand_count(own, &least, &most);
	return words->n - 1 < least;
}

/*
 * "refnet" may stand first, "intro" be left out where that is clear, and so may
 * the number a verb of introductions wants.
 */
static bool
complete_words(struct rn_list *words)
{
	const struct cmd *cmd;
	bool any = false;

	if (words->n > 0 && strcmp(words->v[0], "refnet") == 0)
		for (size_t i = 1; i <= words->n; i++)
			words->v[i - 1] = words->v[i];
	if (words->n > 0 && words->v[words->n - 1] == NULL)
		words->n--;
	if (words->n == 0)
		return false;
	if (of_intro(words))
		insert(words, 0, "intro");
	if (words->n < 2 || strcmp(words->v[0], "intro") != 0)
		return true;
	cmd = cmd_find("intro", words->v[1]);
	for (size_t i = 2; i < words->n; i++)
		any |= strcmp(words->v[i], "%") == 0 || is_number(words->v[i]);
	if (!any && cmd != NULL && strncmp(cmd->operands, "ID", 2) == 0)
		insert(words, 2, "%");
	return true;
}

/* "%", and "%r", "%c", "%t": who has that seat; NULL: nobody does. */
static const char *
stands_for(struct rn_arena *a, const char *word, const struct rn_intro *row)
{
	int64_t id = row->id;

	if (word[0] != '%' || (word[1] != '\0' && word[2] != '\0'))
		return word;
	if (word[1] != '\0' && strchr("rct", word[1]) == NULL)
		return word;
	if (word[1] != '\0')
		id = word[1] == 'r' ? row->requester_id : word[1] == 'c' ?
		    row->connector_id : row->target_id;
	return id <= 0 ? NULL : rn_sprintf(a, "%" PRId64, id);
}

static const char *
quoted(struct rn_arena *a, const char *word)
{
	char *out = rn_alloc(a, 4 * strlen(word) + 3), *to = out;

	*to++ = '\'';
	for (; *word != '\0'; word++) {
		if (*word == '\'') {
			memcpy(to, "'\\''", 4);
			to += 4;
		} else
			*to++ = *word;
	}
	*to++ = '\'';
	*to = '\0';
	return out;
}

/* --- commands of ours ----------------------------------------------------- */

/* This program, by its name where the system does not tell its place. */
static const char *
program(struct app *app)
{
	char *path = rn_alloc(app->arena, 4096);
	ssize_t n = readlink("/proc/self/exe", path, 4095);

	if (n <= 0)
		return app->self;
	path[n] = '\0';
	return path;
}

static const struct rn_intro *
row_of(const struct triage *m, int64_t id)
{
	for (size_t i = 0; i < m->n_all; i++)
		if (m->all[i].id == id)
			return &m->all[i];
	return NULL;
}

/* One line for sh, for one row; NULL: a word stands for nobody there. */
static const char *
command_line(struct desk *d, const struct rn_list *words,
    const struct rn_intro *row)
{
	struct rn_arena *a = d->boxed;
	const char *store, *line;

	if (store_path(d->app, false, &store) != RN_OK)
		return NULL;
	line = rn_sprintf(a, "exec %s --db %s --color never%s", quoted(a,
	    program(d->app)), quoted(a, store), d->m.dry ? " -n" : "");
	for (size_t i = 0; i < words->n; i++) {
		const char *word = row == NULL ? words->v[i] : stands_for(a,
		    words->v[i], row);

		if (word == NULL)
			return NULL;
		line = rn_sprintf(a, "%s %s", line, quoted(a, word));
	}
	return line;
}

static bool
asks_rows(const struct rn_list *words)
{
	for (size_t i = 0; i < words->n; i++)
		if (words->v[i][0] == '%' && (words->v[i][1] == '\0' ||
		    words->v[i][2] == '\0'))
			return true;
	return false;
}

static const char *
run_line(struct desk *d, struct rn_run *r, const char *all)
{
	const char *why;
	char *said;
	size_t n;

	why = rn_run(d->boxed, r, &said, &n);
	all = rn_sprintf(d->boxed, "%s%s", all, said);
	if (why != NULL)
		all = rn_sprintf(d->boxed, "%s%sthe command %s\n", all,
		    n > 0 && said[n - 1] != '\n' ? "\n" : "", why);
	return all;
}

static const char *
run_words(struct desk *d, const struct triage_fx *fx,
    const struct rn_list *words)
{
	struct rn_run r = { .most = SAID_MOST, .seconds = SECONDS,
	    .errors = true, .stop = d->stopped, .ctx = d->back };
	bool rows = asks_rows(words);
	const char *all = "";
	size_t n = rows ? fx->n : 1;
	char width[16];

	snprintf(width, sizeof(width), "%d", triage_box_w(d->m.w, MODE_OUTPUT));
	setenv("REFNET_COLUMNS", width, 1);
	for (size_t i = 0; i < n && i < AT_ONCE; i++) {
		const struct rn_intro *row = rows ? row_of(&d->m,
		    fx->chosen[i]) : NULL;

		r.command = rows && row == NULL ? NULL : command_line(d,
		    words, row);
		all = r.command == NULL ? rn_sprintf(d->boxed, "%s%% stands"
		    " for nothing in this row\n", all) : run_line(d, &r, all);
	}
	unsetenv("REFNET_COLUMNS");
	return n == 0 ? "nothing is listed that % could stand for" : all;
}

struct triage_event
command_run(struct desk *d, const struct triage_fx *fx)
{
	struct rn_arena *own = d->app->arena;
	const struct cmd *cmd;
	struct triage_event ev;
	struct rn_list words;

	rn_arena_reset(d->boxed);
	if (!words_of_line(d->boxed, fx->text, &words))
		return fail("a quote is open, or there are too many words");
	if (!complete_words(&words))
		return fail("no command");
	cmd = cmd_find(words.v[0], words.n > 1 ? words.v[1] : NULL);
	if (cmd == NULL)
		cmd = cmd_find(words.v[0], NULL);
	if (d->m.dry && cmd != NULL && cmd->needs == NEED_WRITE)
		return fail("in a dry run only commands that read are run");
	d->app->arena = d->boxed;
	ev = say(d, rn_sprintf(d->boxed, ":%s", fx->text), run_words(d, fx,
	    &words));
	d->app->arena = own;
	mail_look(d);		/* it may have sent something */
	return ev;
}

/* --- programs of others --------------------------------------------------- */

static enum rn_status
rows_json(struct desk *d, const struct triage_fx *fx, FILE *to, size_t *rows)
{
	struct rn_render r = { .to = to, .format = RN_JSON };
	struct rn_intro *v = rn_alloc(d->boxed, (fx->n + 1) * sizeof(*v));
	enum rn_status rc = RN_OK;

	*rows = 0;
	for (size_t i = 0; i < fx->n; i++)
		if (fx->chosen[i] > 0)
			TRY(rn_intro_get(d->app->rn, d->boxed, fx->chosen[i],
			    RN_NOW, &v[(*rows)++]));
	TRY(rn_render_rows(d->app->rn, &r, &rn_view_intro, v, *rows,
	    sizeof(*v)));
out:
	return rc;
}

struct triage_event
command_pipe(struct desk *d, const struct triage_fx *fx)
{
	struct rn_run r = { .command = fx->text, .most = SAID_MOST,
	    .seconds = SECONDS, .errors = true, .stop = d->stopped,
	    .ctx = d->back };
	struct triage_event ev;
	enum rn_status rc;
	char *in = NULL;
	size_t n = 0;
	FILE *to;

	rn_arena_reset(d->boxed);
	to = open_memstream(&in, &r.in_n);
	if (to == NULL)
		rn_nomem();
	rc = rows_json(d, fx, to, &n);
	rn_text_end(to, &in);
	r.in = in;
	ev = rc != RN_OK ? fail(desk_failure(d)) : n == 0 ?
	    fail("only introductions are given to programs") :
	    say(d, rn_sprintf(d->boxed, "| %s", fx->text), run_line(d, &r,
	    ""));
	free(in);
	return ev;
}

/* --- completion ----------------------------------------------------------- */

/* Words that begin as the last one does: all of them, and what they share. */
struct guesses {
	struct rn_arena *a;
	const char *begin;
	const char *all;
	char *common;
	size_t n;
};

static void
guess(struct guesses *g, const char *word)
{
	size_t same = 0;

	if (word == NULL || strncmp(word, g->begin, strlen(g->begin)) != 0)
		return;
	if (g->n++ == 0)
		g->common = rn_strdup(g->a, word);
	while (g->common[same] != '\0' && g->common[same] == word[same])
		same++;
	g->common[same] = '\0';
	g->all = rn_sprintf(g->a, "%s%s%s", g->all, g->n == 1 ? "" : "  ",
	    word);
}

static void
guess_options(struct guesses *g, const struct opt *o, const struct cmd *cmd)
{
	for (; o != NULL && o->kind != OPT_STOP; o++)
		if (o->name != NULL && (o->only == 0 ||
		    (cmd->can & o->only) != 0))
			guess(g, rn_sprintf(g->a, "--%s", o->name));
}

static void
guess_word(struct guesses *g, const struct rn_list *before)
{
	const char *family = before->n == 0 ? NULL : before->v[0];
	const struct cmd *cmd;

	if (family == NULL) {
		for (const struct family *f = families; f->name != NULL; f++)
			guess(g, f->name);
		family = "intro";
	} else if (family_find(family) == NULL) {
		family = "intro";
	}
	if (before->n == 0 || (before->n == 1 && family == before->v[0]))
		for (size_t i = 0; cmds[i] != NULL; i++)
			if (strcmp(cmds[i]->family, family) == 0 &&
			    (before->n > 0 || family_find(cmds[i]->verb ==
			    NULL ? "" : cmds[i]->verb) == NULL))
				guess(g, cmds[i]->verb);
	if (before->n == 0)
		return;
	cmd = family != before->v[0] ? cmd_find(family, before->v[0]) :
	    cmd_find(family, before->n > 1 ? before->v[1] : NULL);
	if (cmd == NULL)
		cmd = cmd_find(family, NULL);
	if (cmd == NULL || *g->begin != '-')
		return;
	guess_options(g, cmd->opts, cmd);
	guess_options(g, global_opts, cmd);
}

struct triage_event
command_complete(struct desk *d, const struct triage_fx *fx)
{
	struct triage_event ev = { .kind = EV_LINE };
	struct guesses g = { .a = d->detail, .all = "" };
	size_t at = strlen(fx->text);
	struct rn_list before;

	while (at > 0 && fx->text[at - 1] != ' ')
		at--;
	g.begin = fx->text + at;
	if (!words_of_line(d->detail, rn_strndup(d->detail, fx->text, at),
	    &before))
		return ev;
	guess_word(&g, &before);
	if (g.n == 0) {
		ev.tail = "nothing begins like that";
		return ev;
	}
	ev.text = rn_sprintf(d->detail, "%.*s%s%s", (int)at, fx->text,
	    g.common, g.n == 1 ? " " : "");
	ev.tail = g.n == 1 ? NULL : g.all;
	return ev;
}
