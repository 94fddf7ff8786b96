/*
 * alias.c - words of the user's own for commands: alias.NAME of their settings.
 *
 * What it says stands in its place, before the words that follow it; after an
 * exclamation mark it is a line for the shell, which gets those as "$@".  A
 * command of refnet's own is never an alias.
 */
#include <string.h>
#include <unistd.h>

#include "settings.h"

enum { WORDS_MOST = 100, DEPTH_MOST = 20 };

/* Words as in a shell, with quotes and backslashes, and nothing else of it;
 * NULL: a quote is open. */
static const char *
take_word(struct rn_arena *a, const char **at)
{
	const char *s = *at;
	char *word = rn_alloc(a, strlen(s) + 1), *to = word, quote = '\0';

	for (; *s != '\0' && (quote != '\0' || (*s != ' ' && *s != '\t'));
	    s++) {
		if (quote == '\0' && (*s == '\'' || *s == '"'))
			quote = *s;
		else if (*s == quote)
			quote = '\0';
		else if (*s == '\\' && quote != '\'' && s[1] != '\0')
			*to++ = *++s;
		else
			*to++ = *s;
	}
	*to = '\0';
	*at = s + strspn(s, " \t");
	return quote == '\0' ? word : NULL;
}

bool
words_of_line(struct rn_arena *a, const char *line, struct rn_list *out)
{
	*out = (struct rn_list){ rn_alloc(a, (WORDS_MOST + 2) *
	    sizeof(*out->v)), 0 };
	line += strspn(line, " \t");
	while (*line != '\0' && out->n < WORDS_MOST) {
		const char *word = take_word(a, &line);

		if (word == NULL)
			return false;
		out->v[out->n++] = word;
	}
	return *line == '\0';
}

enum rn_status
alias_value(struct app *app, const char *name, const char **value)
{
	const struct setting *of = alias_setting(app, rn_sprintf(app->arena,
	    "alias.%s", name));
	enum rn_status rc = RN_OK;
	struct settings s;

	*value = NULL;
	if (of == NULL)
		return RN_OK;
	TRY(settings_read_own(app, &s));
	*value = setting_get(app, &s, of).value;
out:
	return rc;
}

static size_t
count(char **words)
{
	size_t n = 0;

	while (words[n] != NULL)
		n++;
	return n;
}

/* Returns only where there is no shell. */
static enum rn_status
run_shell(struct app *app, const char *name, const char *text, char **rest)
{
	size_t n = count(rest);
	char **argv = rn_alloc(app->arena, (n + 5) * sizeof(*argv));

	argv[0] = rn_strdup(app->arena, "sh");
	argv[1] = rn_strdup(app->arena, "-c");
	argv[2] = rn_sprintf(app->arena, "%s \"$@\"", text);
	argv[3] = rn_strdup(app->arena, name);
	memcpy(argv + 4, rest, (n + 1) * sizeof(*argv));
	external_environ(app);
	execv("/bin/sh", argv);
	return rn_fail(app->rn, RN_EFAULT, "alias.%s: there is no /bin/sh",
	    name);
}

static enum rn_status
put_in_place(struct app *app, struct parsed *p, const char *text)
{
	struct rn_list words;
	size_t n = count(p->rest);
	char **argv;

	if (!words_of_line(app->arena, text, &words) || words.n == 0)
		return rn_fail(app->rn, RN_ECONFIG, "alias.%s = %s: no words"
		    " of a command", p->word, text);
	argv = rn_alloc(app->arena, (words.n + n + 1) * sizeof(*argv));
	for (size_t i = 0; i < words.n; i++)
		argv[i] = rn_strdup(app->arena, words.v[i]);
	memcpy(argv + words.n, p->rest, (n + 1) * sizeof(*argv));
	*p = (struct parsed){ .cmd = NULL };
	return opt_parse(app, argv, p);
}

enum rn_status
alias_expand(struct app *app, struct parsed *p)
{
	enum rn_status rc = RN_OK;
	const char *text, *first = p->word;

	for (int depth = 0; p->cmd == NULL && p->family == NULL &&
	    p->word != NULL; depth++) {
		TRY(alias_value(app, p->word, &text));
		if (text == NULL)
			break;
		if (depth == DEPTH_MOST)
			return rn_fail(app->rn, RN_ECONFIG, "alias.%s stands"
			    " for itself", first);
		if (*text == '!')
			return run_shell(app, p->word, text + 1, p->rest);
		TRY(put_in_place(app, p, text));
	}
out:
	return rc;
}
