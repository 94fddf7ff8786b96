/*
 * usage.c - help, printed from the tables that parse: it cannot lie.
 */
#include <fcntl.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "cmd.h"

enum {
	LEFT = 25, VERB = 28,	/* cells of the left column */
	WIDTH = 80, DEEPER = 8,	/* how far in a form goes on */
	FORM = 200		/* bytes of one */
};

/*
 * Text that begins in column `at`, in lines of WIDTH cells that go on in
 * column `in`: broken at blanks, and where a word alone is too long, after the
 * bars between its choices.
 */
static void
put_lines(FILE *to, const char *s, int at, int in)
{
	for (bool blank = false; *s != '\0'; ) {
		size_t word = strcspn(s, " "), n = word;
		size_t bar = strcspn(s, "|") + 1;

		if (in + (int)word > WIDTH && bar < word)
			n = bar;
		if (at + blank + (int)n > WIDTH && at > in) {
			fprintf(to, "\n%*s", in, "");
			at = in;
		} else if (blank) {
			putc(' ', to);
			at++;
		}
		fwrite(s, 1, n, to);
		at += (int)n;
		s += n;
		blank = *s == ' ';
		s += blank;
	}
	putc('\n', to);
}

void
usage_brief(FILE *to)
{
	fputs("usage: refnet COMMAND [VERB] [OPTIONS] [OPERANDS]\n"
	    "\n"
	    "  refnet init --name 'Ines Ferraz' --me ines@quayside.example\n"
	    "  refnet import Connections.csv mail.csv\n"
	    "\n"
	    "'refnet help' lists the commands, 'refnet help COMMAND' "
	    "explains one.\n", to);
}

/* Those a command can use; cmd (may be NULL): but for what it has itself. */
static void
print_options(FILE *to, const struct opt *o, unsigned can,
    const struct cmd *cmd)
{
	for (; o->kind != OPT_STOP; o++) {
		char left[120];
		int n;

		if ((o->only != 0 && (can & o->only) == 0) ||
		    opt_hidden(cmd, o))
			continue;
		n = o->letter == 0 ? snprintf(left, sizeof(left), "    --%s",
		    o->name) : o->name == NULL ?
		    snprintf(left, sizeof(left), "-%c", o->letter) :
		    snprintf(left, sizeof(left), "-%c, --%s", o->letter,
		    o->name);
		if (o->arg != NULL && n > 0 && (size_t)n < sizeof(left))
			snprintf(left + n, sizeof(left) - (size_t)n, " %s",
			    o->arg);
		fputs("  ", to);
		if (strlen(left) > LEFT) {
			put_lines(to, left, 2, 2 + DEEPER);
			fprintf(to, "%*s", 2 + LEFT + 1, "");
		} else
			fprintf(to, "%-*s ", LEFT, left);
		put_lines(to, o->help, 2 + LEFT + 1, 2 + LEFT + 1);
	}
}

void
usage_top(FILE *to)
{
	const char *task = "";

	fputs("usage: refnet COMMAND [VERB] [OPTIONS] [OPERANDS]\n", to);
	for (const struct family *f = families; f->name != NULL; f++) {
		if (strcmp(task, f->task) != 0)
			fprintf(to, "\n%s\n", f->task);
		task = f->task;
		fprintf(to, "  %-12s %s\n", f->name, f->brief);
	}
	fputs("\nOptions of every command, before or after its name\n", to);
	print_options(to, global_opts, 0, NULL);
	fputs("\nOptions of commands that print rows, write, or decide\n", to);
	for (const struct opt *o = global_opts; o->kind != OPT_STOP; o++) {
		struct opt one[2] = { *o, NO_MORE_OPTS };

		if (o->only != 0)
			print_options(to, one, o->only, NULL);
	}
	fputs("\n'refnet help COMMAND [VERB]' explains one; "
	    "'refnet help -a' lists external ones.\n", to);
}

/* "person list [FILTER...]" */
static int
form(char *to, size_t room, const struct cmd *cmd)
{
	return snprintf(to, room, "%s%s%s%s%s", cmd->family,
	    cmd->verb == NULL ? "" : " ", cmd->verb == NULL ? "" : cmd->verb,
	    *cmd->operands == '\0' ? "" : " ", cmd->operands);
}

static void
print_verbs(FILE *to, const char *family)
{
	char words[FORM];
	int left;

	for (size_t i = 0; cmds[i] != NULL; i++) {
		if (strcmp(cmds[i]->family, family) != 0 ||
		    cmds[i]->verb == NULL)
			continue;
		left = form(words, sizeof(words), cmds[i]);
		fprintf(to, "  %s", words);
		fprintf(to, left > VERB ? "\n%*s %s\n" : "%*s %s\n",
		    left > VERB ? VERB + 2 : VERB - left, "", cmds[i]->brief);
	}
}

void
usage_family(FILE *to, const struct family *f)
{
	fprintf(to, "usage: refnet %s VERB [OPTIONS] [OPERANDS]\n\n",
	    f->name);
	print_verbs(to, f->name);
	fprintf(to, "\n'refnet help %s VERB' explains one.\n", f->name);
}

void
usage_cmd(FILE *to, const struct cmd *cmd)
{
	char words[FORM];

	form(words, sizeof(words), cmd);
	strncat(words, " [OPTIONS]", sizeof(words) - strlen(words) - 1);
	fputs("usage: refnet ", to);
	put_lines(to, words, (int)strlen("usage: refnet "), DEEPER);
	fprintf(to, "\n%s\n", cmd->brief);
	if (cmd->verb == NULL && family_has_verbs(cmd->family)) {
		fputs("\nverbs\n", to);
		print_verbs(to, cmd->family);
	}
	if (cmd->opts != NULL && cmd->opts[0].kind != OPT_STOP) {
		fputs("\noptions\n", to);
		print_options(to, cmd->opts, 0, NULL);
	}
	fputs("\nglobal options\n", to);
	print_options(to, global_opts, cmd->can, cmd);
}

/* The manual page, on a terminal; false when it could not be shown. */
bool
usage_manual(const struct family *f)
{
	int status, null;
	char page[64];
	pid_t child;

	if (!isatty(STDOUT_FILENO) || fflush(stdout) != 0)
		return false;
	snprintf(page, sizeof(page), f == NULL ? "refnet" : "refnet-%s",
	    f == NULL ? "" : f->name);
	child = fork();
	if (child == 0) {
		null = open("/dev/null", O_WRONLY);
		if (null >= 0)
			dup2(null, STDERR_FILENO);
		execlp("man", "man", page, (char *)NULL);
		_exit(127);
	}
	return child > 0 && waitpid(child, &status, 0) == child &&
	    WIFEXITED(status) && WEXITSTATUS(status) == 0;
}
