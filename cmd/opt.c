/*
 * opt.c - words into options and operands, by the tables.
 *
 * Accepted: -x, -xVALUE, -x VALUE, -xy for flags, --long, --long=VALUE,
 * --long VALUE, --no-long for flags; options anywhere among the operands,
 * until `--` (or --end-of-options).  Abbreviations never: a new option must
 * not change what an old script means.  A command's own options come before
 * the global ones of the same name.
 */
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "cmd.h"

struct parse {
	struct app *app;
	struct parsed *p;
	char **argv;		/* the next word */
	const struct cmd *bare;	/* what the family is without a verb, while
				 * a verb may come; or NULL */
	bool ended;		/* after `--` */
};

/* The option a word names, and how. */
struct hit {
	const struct opt *opt;
	void *base;		/* the struct it is stored in */
	const char *value;	/* the stuck one, or NULL */
	bool on;		/* flags: set or unset */
};

static bool
long_matches(const struct opt *o, const char *word, size_t n, bool *on)
{
	const char *name = o->name;

	if (name == NULL)
		return false;
	*on = true;
	if (strlen(name) == n && memcmp(name, word, n) == 0)
		return true;
	if (o->kind != OPT_FLAG)
		return false;
	*on = false;
	if (strncmp(name, "no-", 3) == 0)
		return strlen(name + 3) == n &&
		    memcmp(name + 3, word, n) == 0;
	return n > 3 && memcmp(word, "no-", 3) == 0 &&
	    strlen(name) == n - 3 && memcmp(name, word + 3, n - 3) == 0;
}

static bool
find_in(const struct opt *opts, const char *word, struct hit *h)
{
	if (opts == NULL)
		return false;
	h->on = true;
	h->value = NULL;
	for (; opts->kind != OPT_STOP; opts++) {
		h->opt = opts;
		if (word[1] == '-') {
			size_t n = strcspn(word + 2, "=");

			if (!long_matches(opts, word + 2, n, &h->on))
				continue;
			h->value = word[2 + n] == '=' ? word + 3 + n : NULL;
			return true;
		}
		if (opts->letter == 0 || opts->letter != word[1])
			continue;
		h->value = word[2] != '\0' ? word + 2 : NULL;
		return true;
	}
	return false;
}

static bool
find(const struct parse *s, const char *word, struct hit *h)
{
	const struct cmd *cmd = s->p->cmd;

	h->base = s->p->args;
	if (cmd != NULL && find_in(cmd->opts, word, h))
		return true;
	h->base = &s->app->g;
	return find_in(global_opts, word, h);
}

/* The long names an option could have meant, for "did you mean". */
static enum rn_status
unknown(const struct parse *s, const char *word)
{
	struct refnet *rn = s->app->rn;
	const struct cmd *cmd = s->p->cmd;
	const char *known[128], *best;
	size_t n = 0, len = strcspn(word, "=");
	char *name = rn_strndup(s->app->arena, word, len);

	rn_fail(rn, RN_EUSAGE, "unknown option '%s'", name);
	for (const struct opt *o = cmd == NULL ? NULL : cmd->opts;
	    o != NULL && o->kind != OPT_STOP && n < RN_LEN(known) - 1; o++)
		if (o->name != NULL)
			known[n++] = o->name;
	for (const struct opt *o = global_opts;
	    o->kind != OPT_STOP && n < RN_LEN(known) - 1; o++)
		if (o->name != NULL)
			known[n++] = o->name;
	known[n] = NULL;
	best = word[1] == '-' ? nearest(name + 2, known) : NULL;
	if (best != NULL)
		rn_hint(rn, "did you mean --%s?", best);
	else if (cmd != NULL && *cmd->operands != '\0')
		rn_hint(rn, "write -- before an operand that starts with -");
	return RN_EUSAGE;
}

static enum rn_status
store_int(struct refnet *rn, const char *name, const char *value, int64_t *to)
{
	char *end;
	long long v;

	errno = 0;
	v = strtoll(value, &end, 10);
	if (*value < '0' || *value > '9' || *end != '\0' || errno != 0)
		return rn_fail(rn, RN_EUSAGE, "--%s wants a number, not '%s'",
		    name, value);
	*to = v;
	return RN_OK;
}

enum rn_status
number_of(struct app *app, const char *word, const char *what,
    const char *list, int64_t *id)
{
	char *end;
	long long v;

	errno = 0;
	v = strtoll(word, &end, 10);
	if (*word < '0' || *word > '9' || *end != '\0' || errno != 0) {
		rn_fail(app->rn, RN_EUSAGE, "'%s' is no %s's number", word,
		    what);
		rn_hint(app->rn, "refnet %s shows them", list);
		return RN_EUSAGE;
	}
	*id = v;
	return RN_OK;
}

enum rn_status
opt_count(struct refnet *rn, const char *option, const char *word,
    size_t usual, size_t most, size_t *to)
{
	char *end;
	long v;

	*to = usual;
	if (word == NULL)
		return RN_OK;
	v = strtol(word, &end, 10);
	if (word[0] < '0' || word[0] > '9' || *end != '\0' || v < 1 ||
	    (unsigned long)v > most)
		return rn_fail(rn, RN_EUSAGE, "%s wants a number from 1 to"
		    " %zu, not '%s'", option, most, word);
	*to = (size_t)v;
	return RN_OK;
}

static enum rn_status
store_value(struct parse *s, const struct hit *h, const char *value)
{
	void *to = (char *)h->base + h->opt->at;

	switch (h->opt->kind) {
	case OPT_FLAG:
		*(bool *)to = h->on;
		break;
	case OPT_TEXT:
		*(const char **)to = value;
		break;
	case OPT_MANY:
		rn_list_add(s->app->arena, to, value);
		break;
	case OPT_INT:
		return store_int(s->app->rn, h->opt->name, value, to);
	case OPT_STOP:
		break;
	}
	return RN_OK;
}

/* One option word, and its value when that is the next word. */
static enum rn_status
option(struct parse *s, const char *word)
{
	struct refnet *rn = s->app->rn;
	enum rn_status rc = RN_OK;
	struct hit h;

	if (!find(s, word, &h))
		return unknown(s, word);
	if (h.opt->kind == OPT_FLAG && h.value != NULL) {
		if (word[1] == '-')
			return rn_fail(rn, RN_EUSAGE,
			    "--%s takes no value", h.opt->name);
		TRY(store_value(s, &h, NULL));
		return option(s, rn_sprintf(s->app->arena, "-%s", word + 2));
	}
	if (h.opt->kind != OPT_FLAG && h.value == NULL) {
		if (*s->argv == NULL) {
			rc = rn_fail(rn, RN_EUSAGE, "%s wants a value", word);
			rn_hint(rn, "%s %s: %s", word, h.opt->arg,
			    h.opt->help);
			return rc;
		}
		h.value = *s->argv++;
	}
	rc = store_value(s, &h, h.value);
out:
	return rc;
}

/*
 * Is this word an option?  A lone "-" is not; and where operands may look
 * like -word (tags to take off, "not" in a filter), only the exact letter of
 * an option is one.
 */
static bool
is_option(const struct parse *s, const char *word)
{
	const struct cmd *cmd = s->p->cmd;

	if (s->ended || word[0] != '-' || word[1] == '\0')
		return false;
	return cmd == NULL || (cmd->can & CAN_MINUS) == 0 ||
	    word[1] == '-' || word[2] == '\0';
}

/* An option of the family's own form: no verb will follow. */
static bool
is_of_bare(const struct parse *s, const char *word)
{
	struct hit h;

	return s->bare != NULL && find_in(s->bare->opts, word, &h) &&
	    !find_in(global_opts, word, &h);
}

/* The next word that is no option, or NULL. */
static enum rn_status
next_operand(struct parse *s, char **operand)
{
	enum rn_status rc = RN_OK;

	while ((*operand = *s->argv) != NULL) {
		if (!is_option(s, *operand)) {
			s->argv++;
			return RN_OK;
		}
		if (is_of_bare(s, *operand)) {
			*operand = NULL;
			return RN_OK;
		}
		s->argv++;
		if (strcmp(*operand, "--") == 0 ||
		    strcmp(*operand, "--end-of-options") == 0)
			s->ended = true;
		else
			TRY(option(s, *operand));
	}
out:
	return rc;
}

static enum rn_status
unknown_verb(struct parse *s, const char *word)
{
	struct refnet *rn = s->app->rn;
	const char *family = s->p->family->name;
	const char *best = nearest_verb(family, word);

	rn_fail(rn, RN_EUSAGE, "'%s' is no verb of '%s'", word, family);
	if (best != NULL)
		rn_hint(rn, "did you mean 'refnet %s %s'?", family, best);
	else
		rn_hint(rn, "refnet %s lists its verbs", family);
	return RN_EUSAGE;
}

/*
 * Finds the command.  Between family and verb only global options can be
 * told: another one is of the family's own form, if it has one.
 */
static enum rn_status
find_command(struct parse *s)
{
	struct parsed *p = s->p;
	enum rn_status rc = RN_OK;
	const struct cmd *own;
	char *word;

	TRY(next_operand(s, &word));
	if (word == NULL)
		goto out;
	p->family = family_find(word);
	if (p->family == NULL) {
		p->word = word;
		p->rest = s->argv;
		goto out;
	}
	if (!family_has_verbs(p->family->name)) {
		p->cmd = cmd_find(p->family->name, NULL);
		goto out;
	}
	s->bare = cmd_find(p->family->name, NULL);
	TRY(next_operand(s, &word));
	s->bare = NULL;
	p->cmd = cmd_find(p->family->name, word);
	if (p->cmd != NULL || word == NULL)
		goto out;
	own = cmd_find(p->family->name, NULL);
	if (own == NULL || own->operands[0] == '\0')
		rc = unknown_verb(s, word);
	else {		/* no verb, so the first operand of the family's own */
		p->cmd = own;
		s->argv--;
	}
out:
	return rc;
}

void
operand_count(const struct cmd *cmd, size_t *least, size_t *most)
{
	const char *w = cmd->operands;

	*least = *most = 0;
	while (*w != '\0') {
		size_t n = strcspn(w, " ");

		if (w[0] != '[')
			++*least;
		if (*most != SIZE_MAX)
			++*most;
		if (n > 3 && (memcmp(w + n - 3, "...", 3) == 0 ||
		    memcmp(w + n - 4, "...]", 4) == 0))
			*most = SIZE_MAX;
		w += n;
		w += *w == ' ';
	}
}

/* Options the command cannot honour are refused, never ignored. */
static enum rn_status
check_globals(const struct app *app, const struct cmd *cmd)
{
	for (const struct opt *o = global_opts; o->kind != OPT_STOP; o++) {
		const char *at = (const char *)&app->g + o->at;
		bool given = o->kind == OPT_FLAG ? *(const bool *)at :
		    o->kind == OPT_TEXT && *(const char *const *)at != NULL;

		if (given && o->only != 0 && (cmd->can & o->only) == 0)
			return rn_fail(app->rn, RN_EUSAGE,
			    "--%s means nothing to 'refnet %s%s%s'", o->name,
			    cmd->family, cmd->verb == NULL ? "" : " ",
			    cmd->verb == NULL ? "" : cmd->verb);
	}
	return RN_OK;
}

static enum rn_status
check_count(const struct app *app, const struct cmd *cmd, char **operand)
{
	const char *verb = cmd->verb == NULL ? "" : cmd->verb;
	const char *w = cmd->operands;
	size_t least, most, n = 0;

	while (operand[n] != NULL)
		n++;
	operand_count(cmd, &least, &most);
	if (n > most) {
		rn_fail(app->rn, RN_EUSAGE, "unexpected '%s'", operand[most]);
		if (most > 0)
			rn_hint(app->rn,
			    "quote a name or a date that has blanks");
		return RN_EUSAGE;
	}
	if (n >= least)
		return RN_OK;
	for (size_t i = 0; i < n; i++)
		w += strcspn(w, " ") + 1;
	rn_fail(app->rn, RN_EUSAGE, "missing %.*s", (int)strcspn(w, " "), w);
	rn_hint(app->rn, "refnet %s%s%s %s", cmd->family,
	    *verb == '\0' ? "" : " ", verb, cmd->operands);
	return RN_EUSAGE;
}

/* The value a text option was given. */
static const char **
text_of(void *into, const struct opt *o)
{
	return (const char **)(void *)((char *)into + o->at);
}

/*
 * What stood before the command is the command's where it has an option of
 * that name: `--format dot map graph`, `--for ada import`.
 */
static void
take_over(struct app *app, const struct parsed *p)
{
	for (const struct opt *own = p->cmd->opts; own != NULL &&
	    own->kind != OPT_STOP; own++) {
		const struct opt *g = global_opts;

		if (own->name == NULL || own->kind != OPT_TEXT)
			continue;
		while (g->kind != OPT_STOP && (g->name == NULL ||
		    strcmp(g->name, own->name) != 0))
			g++;
		if (g->kind != OPT_TEXT)
			continue;
		*text_of(p->args, own) = *text_of(&app->g, g);
		*text_of(&app->g, g) = NULL;
	}
}

enum rn_status
opt_parse(struct app *app, char **argv, struct parsed *p)
{
	struct parse s = { .app = app, .p = p, .argv = argv };
	enum rn_status rc = RN_OK;
	size_t n = 0, words = 0;
	char *word;

	TRY(find_command(&s));
	if (p->cmd == NULL)
		goto out;
	for (char **v = s.argv; *v != NULL; v++)
		words++;
	p->args = rn_alloc(app->arena, p->cmd->args_size + 1);
	p->operand = rn_alloc(app->arena, (words + 1) * sizeof(char *));
	take_over(app, p);
	for (;;) {
		TRY(next_operand(&s, &word));
		if (word == NULL)
			break;
		p->operand[n++] = word;
	}
	if (app->g.help || app->g.manual)
		goto out;
	TRY(check_count(app, p->cmd, p->operand));
	TRY(check_globals(app, p->cmd));
out:
	return rc;
}

/* -h wins over whatever else is wrong on the line. */
bool
opt_asks_help(char **argv, bool *manual)
{
	for (; *argv != NULL && strcmp(*argv, "--") != 0; argv++) {
		*manual = strcmp(*argv, "--help") == 0;
		if (*manual || strcmp(*argv, "-h") == 0)
			return true;
	}
	return false;
}

/* The operands as one text: `show Ada Novak` needs no quotes. */
char *
join_words(struct rn_arena *a, char **words)
{
	char *all = rn_strdup(a, words[0]);

	for (size_t i = 1; words[0] != NULL && words[i] != NULL; i++)
		all = rn_sprintf(a, "%s %s", all, words[i]);
	return all;
}
