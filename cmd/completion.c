/*
 * completion.c - refnet completion: words for bash, zsh and fish.
 *
 * The words come from the command tables; people, profiles and introductions
 * from the store, asked when the key is pressed.  A name is data: the shells quote it, nothing evaluates
 * it.  bash and zsh share one way: a case of "family verb" -> words.
 */
#include <string.h>

#include "cmd.h"

/*
 * Operands that name something held, and what completion_names.c calls it.
 * Whoever makes something new names nothing yet.
 */
static const struct named {
	const char *operand, *family;	/* family NULL: any */
	const char *kind;
} named[] = {
	{ "REF", NULL, "person" },
	{ "NAME", "profile", "profile" },
	{ "NAME", "map", "profile" },
	{ "ORG", "org", "org" },
	{ "NAME", "config", "setting" },
	{ "NAME", "group", "group" },
	{ "PROFILE", "connector", "profile" },
	{ "ID", "intro", "intro" },
	{ "PROPOSAL", "intro", "proposal" },
};

/* Of several operands, what the first one is. */
static const char *
kind_of(const struct cmd *cmd)
{
	const char *first = NULL, *kind = NULL;

	if (cmd->verb != NULL && strcmp(cmd->verb, "new") == 0)
		return NULL;
	for (size_t i = 0; i < RN_LEN(named); i++) {
		const char *at = strstr(cmd->operands, named[i].operand);

		if (at == NULL || (named[i].family != NULL &&
		    strcmp(cmd->family, named[i].family) != 0) ||
		    (first != NULL && at >= first))
			continue;
		first = at;
		kind = named[i].kind;
	}
	return kind;
}

static void
put_option(FILE *to, const struct opt *o, unsigned can)
{
	if (o->only != 0 && (can & o->only) == 0)
		return;
	if (o->letter != 0)
		fprintf(to, " -%c", o->letter);
	if (o->name != NULL)
		fprintf(to, " --%s", o->name);
}

/* " --name -q --quiet ..." */
static void
put_options(FILE *to, const struct cmd *cmd)
{
	const struct opt *o;

	for (o = cmd->opts; o != NULL && o->kind != OPT_STOP; o++)
		put_option(to, o, cmd->can);
	for (o = global_opts; o->kind != OPT_STOP; o++)
		if (!opt_hidden(cmd, o))
			put_option(to, o, cmd->can);
}

/* The last operand's choices: "a|b|c" as " a b c". */
static void
put_choices(FILE *to, const struct cmd *cmd)
{
	for (const char *w = cmd->operands; *w != '\0'; ) {
		size_t n = strcspn(w, " ");

		if (*w >= 'a' && *w <= 'z' && memchr(w, '|', n) != NULL) {
			putc(' ', to);
			for (size_t i = 0; i < n; i++)
				putc(w[i] == '|' ? ' ' : w[i], to);
		}
		w += n + (w[n] == ' ');
	}
}

static void
put_verbs(FILE *to, const char *family)
{
	for (size_t i = 0; cmds[i] != NULL; i++)
		if (cmds[i]->verb != NULL &&
		    strcmp(cmds[i]->family, family) == 0)
			fprintf(to, " %s", cmds[i]->verb);
}

/* From $cmd to $choices, $kind and $files; bash and zsh alike. */
static void
put_case(FILE *to)
{
	fputs("\tcase $cmd in\n\t'') choices='", to);
	for (const struct family *f = families; f->name != NULL; f++)
		fprintf(to, "%s%s", f == families ? "" : " ", f->name);
	fputs(" --help --version --db -C' ;;\n", to);
	for (const struct family *f = families; f->name != NULL; f++) {
		if (!family_has_verbs(f->name) ||
		    cmd_find(f->name, NULL) != NULL)
			continue;
		fprintf(to, "\t%s) choices='", f->name);
		put_verbs(to, f->name);
		fputs("' ;;\n", to);
	}
	for (size_t i = 0; cmds[i] != NULL; i++) {
		const struct cmd *c = cmds[i];

		fprintf(to, c->verb == NULL ? "\t%s" : "\t'%s %s'", c->family,
		    c->verb);
		fputs(") choices='", to);
		if (c->verb == NULL)
			put_verbs(to, c->family);
		put_choices(to, c);
		if (strcmp(c->family, "help") == 0)
			for (const struct family *f = families;
			    f->name != NULL; f++)
				fprintf(to, " %s", f->name);
		put_options(to, c);
		putc('\'', to);
		if (kind_of(c) != NULL)
			fprintf(to, "; kind=%s", kind_of(c));
		else if (strstr(c->operands, "FILE") != NULL)
			fputs("; files=1", to);
		fputs(" ;;\n", to);
	}
	fputs("\tesac\n", to);
}

/* $cmd: the family, and its verb when it has verbs. */
static void
put_families(FILE *to)
{
	bool first = true;

	for (const struct family *f = families; f->name != NULL; f++) {
		if (!family_has_verbs(f->name))
			continue;
		fprintf(to, "%s%s", first ? "" : "|", f->name);
		first = false;
	}
}

/*
 * The loop that finds $cmd among the words typed so far: `first` is the index
 * of the word after "refnet", `last` that of the word at the cursor.
 */
static void
put_find_cmd(FILE *to, const char *array, int first, const char *last)
{
	fprintf(to, "\tfor ((i = %d; i < %s; i++)); do\n"
	    "\t\tw=${%s[i]}\n"
	    "\t\tcase $w in\n"
	    "\t\t", first, last, array);
	for (const struct opt *o = global_opts, *f = o; o->kind != OPT_STOP;
	    o++) {
		if (o->arg == NULL)
			continue;
		fprintf(to, o == f ? "--%s" : "|--%s", o->name);
		if (o->letter != 0)
			fprintf(to, "|-%c", o->letter);
	}
	fputs(") ((i++)); continue ;;\n"
	    "\t\t-*) continue ;;\n"
	    "\t\tesac\n"
	    "\t\tcase $cmd in\n"
	    "\t\t'') cmd=$w ;;\n"
	    "\t\t", to);
	put_families(to);
	fputs(") cmd=\"$cmd $w\"; break ;;\n"
	    "\t\tesac\n"
	    "\tdone\n", to);
}

static void
print_bash(FILE *to)
{
	fputs("# bash completion for refnet: eval \"$(refnet completion "
	    "bash)\"\n"
	    "_refnet() {\n"
	    "\tlocal cur=${COMP_WORDS[COMP_CWORD]} cmd='' choices='' "
	    "kind='' files='' i w name said quote=''\n", to);
	put_find_cmd(to, "COMP_WORDS", 1, "COMP_CWORD");
	put_case(to);
	fputs("\tCOMPREPLY=()\n"
	    "\tfor w in $choices; do\n"
	    "\t\t[[ $w == \"$cur\"* ]] && COMPREPLY+=(\"$w\")\n"
	    "\tdone\n"
	    /* what is typed, as a word; what is found, as it is typed */
	    "\tif [[ $kind && $cur != -* ]]; then\n"
	    "\t\tcase $cur in\n"
	    "\t\t[\\'\\\"]*) quote=${cur:0:1} said=${cur:1} ;;\n"
	    "\t\t*) said=$cur ;;\n"
	    "\t\tesac\n"
	    "\t\tif [[ $quote != \\' ]]; then\n"
	    "\t\t\tw=$said said=''\n"
	    "\t\t\twhile [[ $w == *\\\\* ]]; do\n"
	    "\t\t\t\tsaid+=${w%%\\\\*} w=${w#*\\\\}\n"
	    "\t\t\t\tsaid+=${w:0:1} w=${w:1}\n"
	    "\t\t\tdone\n"
	    "\t\t\tsaid+=$w\n"
	    "\t\tfi\n"
	    "\t\twhile IFS= read -r name; do\n"
	    "\t\t\t[[ $name == \"$said\"* ]] || continue\n"
	    "\t\t\tcase $quote in\n"
	    "\t\t\t'') printf -v w %q \"$name\" ;;\n"
	    "\t\t\t*[!\\\"]*) [[ $name == *\\'* ]] && continue; w=$name ;;\n"
	    "\t\t\t*) [[ $name == *[\\\"\\\\\\$\\`!]* ]] && continue\n"
	    "\t\t\t\tw=$name ;;\n"
	    "\t\t\tesac\n"
	    "\t\t\tCOMPREPLY+=(\"$w\")\n"
	    "\t\tdone < <(refnet completion names $kind -- \"$said\" "
	    "2>/dev/null)\n"
	    "\tfi\n"
	    "\tif [[ $files && $cur != -* ]]; then\n"
	    "\t\twhile IFS= read -r name; do\n"
	    "\t\t\tprintf -v w %q \"$name\"\n"
	    "\t\t\tCOMPREPLY+=(\"$w\")\n"
	    "\t\tdone < <(compgen -f -- \"$cur\")\n"
	    "\tfi\n"
	    "}\n"
	    "complete -F _refnet refnet\n", to);
}

static void
print_zsh(FILE *to)
{
	fputs("#compdef refnet\n"
	    "# zsh completion for refnet: source <(refnet completion zsh)\n"
	    "_refnet() {\n"
	    "\tlocal cmd='' choices='' kind='' files='' i w\n"
	    "\tlocal -a names\n", to);
	put_find_cmd(to, "words", 2, "CURRENT");
	put_case(to);
	fputs("\tcompadd -- ${=choices}\n"
	    "\tif [[ -n $kind && $PREFIX != -* ]]; then\n"
	    "\t\tnames=(\"${(@f)$(refnet completion names $kind -- "
	    "\"${(Q)PREFIX}\" 2>/dev/null)}\")\n"
	    "\t\tcompadd -- \"${(@)names}\"\n"
	    "\tfi\n"
	    "\t[[ -n $files ]] && _files\n"
	    "}\n"
	    /* found in $fpath it is run by the first TAB, which waits */
	    "if [[ $funcstack[1] == _refnet ]]; then\n"
	    "\t_refnet \"$@\"\n"
	    "else\n"
	    "\tcompdef _refnet refnet\n"
	    "fi\n", to);
}

/* Single-quoted for fish, which knows \\ and \' inside. */
static void
put_quoted(FILE *to, const char *s)
{
	putc('\'', to);
	for (; *s != '\0'; s++) {
		if (*s == '\'' || *s == '\\')
			putc('\\', to);
		putc(*s, to);
	}
	putc('\'', to);
}

/* Begins a line about a command: where it is the one that was typed. */
static void
put_fish_where(FILE *to, const char *how, const struct cmd *cmd)
{
	fprintf(to, "complete -c refnet %s-n '__refnet_in %s %s", how,
	    cmd->family, cmd->verb == NULL ? "\"\"" : cmd->verb);
	if (cmd->verb == NULL)
		put_verbs(to, cmd->family);
	putc('\'', to);
}

static void
put_fish_opts(FILE *to, const struct opt *o, const struct cmd *cmd)
{
	bool global = o == global_opts;

	for (; o != NULL && o->kind != OPT_STOP; o++) {
		if (o->only != 0 && (cmd->can & o->only) == 0)
			continue;
		if (global && opt_hidden(cmd, o))
			continue;
		put_fish_where(to, "", cmd);
		if (o->letter != 0)
			fprintf(to, " -s %c", o->letter);
		if (o->name != NULL)
			fprintf(to, " -l %s", o->name);
		fputs(o->arg == NULL ? " -d " : " -r -d ", to);
		put_quoted(to, o->help);
		putc('\n', to);
	}
}

static void
put_fish_cmd(FILE *to, const struct cmd *c)
{
	if (c->verb != NULL) {
		fprintf(to, "complete -c refnet -f -n '__refnet_alone %s' "
		    "-a %s -d ", c->family, c->verb);
		put_quoted(to, c->brief);
		putc('\n', to);
	}
	put_fish_opts(to, c->opts, c);
	put_fish_opts(to, global_opts, c);
	if (kind_of(c) != NULL) {
		put_fish_where(to, "-f ", c);
		fprintf(to, " -a '(__refnet_names %s)'\n", kind_of(c));
	}
	put_fish_where(to, strstr(c->operands, "FILE") != NULL ? "-F " :
	    "-f ", c);
	fputs(" -a '", to);
	put_choices(to, c);
	fputs("'\n", to);
}

static void
print_fish(FILE *to)
{
	fputs("# fish completion for refnet: refnet completion fish | source\n"
	    "function __refnet_words\n"
	    "\tfor w in (commandline -opc)[2..]\n"
	    "\t\tstring match -q -- '-*' $w; or echo -- $w\n"
	    "\tend\n"
	    "end\n"
	    "function __refnet_in\n"
	    "\tset -l w (__refnet_words)\n"
	    "\ttest \"$w[1]\" = \"$argv[1]\"; or return 1\n"
	    "\tif test -n \"$argv[2]\"\n"
	    "\t\ttest \"$w[2]\" = \"$argv[2]\"\n"
	    "\telse\n"	/* none of its verbs, which follow */
	    "\t\tnot contains -- \"$w[2]\" $argv[3..]\n"
	    "\tend\n"
	    "end\n"
	    "function __refnet_alone\n"
	    "\tset -l w (__refnet_words)\n"
	    "\ttest (count $w) -eq 1; and test \"$w[1]\" = \"$argv[1]\"\n"
	    "end\n"
	    "function __refnet_names\n"
	    "\trefnet completion names $argv[1] -- "
	    "(string unescape -- (commandline -ct)) 2>/dev/null\n"
	    "end\n"
	    "function __refnet_none\n"
	    "\ttest (count (__refnet_words)) -eq 0\n"
	    "end\n", to);
	for (const struct family *f = families; f->name != NULL; f++) {
		fprintf(to, "complete -c refnet -f -n __refnet_none -a %s -d ",
		    f->name);
		put_quoted(to, f->brief);
		putc('\n', to);
	}
	for (size_t i = 0; cmds[i] != NULL; i++)
		put_fish_cmd(to, cmds[i]);
}

static const struct shell {
	const char *name;
	void (*print)(FILE *to);
} shells[] = {
	{ "bash", print_bash }, { "zsh", print_zsh }, { "fish", print_fish },
};

static enum rn_status
run(struct app *app, const void *args, char **operand)
{
	(void)args;
	for (size_t i = 0; i < RN_LEN(shells); i++) {
		if (strcmp(shells[i].name, operand[0]) == 0) {
			shells[i].print(app->out.to);
			return RN_OK;
		}
	}
	rn_fail(app->rn, RN_EUSAGE, "no completion for '%s'", operand[0]);
	rn_hint(app->rn, "bash, zsh or fish");
	return RN_EUSAGE;
}

const struct cmd cmd_completion = {
	.family = "completion",
	.brief = "print the completion of a shell",
	.operands = "bash|zsh|fish",
	.run = run,
};
