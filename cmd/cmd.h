/*
 * cmd.h - the shape every verb has, and what main() makes ready for it.
 *
 * A verb is one file that exports one constant.  Its table says what it
 * accepts and what must be open before it runs; parsing, usage, completion
 * and the checks all read the same words.  To add one: write the file, name
 * it in the lists of table.c.
 */
#ifndef REFNET_CMD_H
#define REFNET_CMD_H

#include <stdio.h>

#include "base/base.h"
#include "base/row.h"
#include "refnet/person.h"
#include "refnet/refnet.h"
#include "render/render.h"
#include "render/views.h"

enum opt_kind {
	OPT_STOP,
	OPT_FLAG,	/* bool; --no-NAME unsets (or --NAME, for a no-NAME) */
	OPT_TEXT,	/* const char *; the last one given counts */
	OPT_MANY,	/* struct rn_list; every one given counts */
	OPT_INT		/* int64_t, not negative */
};

/* What a command can do; an option may ask for one of these. */
enum can {
	CAN_WRITE = 1,	/* changes the store: -n */
	CAN_ROWS = 2,	/* prints rows: --format, --fields, --for */
	CAN_ASOF = 4,	/* answers for another moment: --as-of */
	CAN_WHY = 8,	/* decides something: --why */
	CAN_PAGE = 16,	/* may be long: goes through the pager */
	CAN_FORCE = 32,	/* may be refused by a policy: --force */
	CAN_MINUS = 64,	/* operands may look like -word: tags, filters */
	CAN_DRY = 128	/* changes something that is not the store: -n */
};

struct opt {
	enum opt_kind kind;
	char letter;		/* 0: only a long form */
	const char *name;
	size_t at;		/* offset in the args struct */
	const char *arg;	/* what usage calls the value; NULL for flags */
	const char *help;	/* one line, no full stop */
	unsigned only;		/* enum can it needs; 0: any command */
};

#define FLAG(c, n, s, f, h)	{ OPT_FLAG, c, n, offsetof(s, f), NULL, h, 0 }
#define TEXT(c, n, s, f, a, h)	{ OPT_TEXT, c, n, offsetof(s, f), a, h, 0 }
#define MANY(c, n, s, f, a, h)	{ OPT_MANY, c, n, offsetof(s, f), a, h, 0 }
#define INT(c, n, s, f, a, h)	{ OPT_INT, c, n, offsetof(s, f), a, h, 0 }
#define NO_MORE_OPTS		{ OPT_STOP, 0, NULL, 0, NULL, NULL, 0 }

/* The global options, as given. */
struct globals {
	struct rn_list dir;
	const char *db, *timeout, *format, *fields, *as_of, *color, *force,
	    *purpose;
	bool dry, quiet, why, no_pager, yes, help, manual, version;
};

struct trace;

/* What main() has made ready. */
struct app {
	struct refnet *rn;
	struct rn_arena *arena;
	struct globals g;
	struct rn_render out;	/* .to: where data goes */
	int64_t as_of;		/* RN_NOW unless --as-of */
	bool read_only;		/* of NEED_ANY: it cannot be written to */
	bool said;		/* the failure was already put into words */
	char *hint;		/* for after the answer, or NULL */
	bool waits;		/* it was told that the store is locked */
	const char *self;	/* as this program was called */
	int died;		/* signal to die of, once all is put away */
	struct trace *trace;	/* of REFNET_TRACE, or NULL */
	const char *drafts;	/* a folder for texts being edited; NULL: that
				 * of temporary files */
};

enum need {
	NEED_NOTHING, NEED_READ, NEED_WRITE,
	NEED_ANY	/* to write, or where that cannot be, to read */
};

struct cmd {
	const char *family;
	const char *verb;	/* NULL: the family's own form */
	const char *brief;	/* one line, lower case, no full stop */
	/*
	 * "REF TIER", "[FILTER...]", "bash|zsh|fish": one word an operand;
	 * brackets: may be left out; dots: one or more.
	 */
	const char *operands;
	enum need needs;
	unsigned can;
	const struct rn_view *view;	/* --fields is checked against it */
	const struct opt *opts;		/* NULL: none of its own */
	size_t args_size;
	enum rn_status (*run)(struct app *app, const void *args,
	    char **operand);
};

/* table.c: all commands, all families, the global options. */
struct family {
	const char *name;
	const char *task;	/* heading in the top help */
	const char *brief;
};

extern const struct cmd *const cmds[];
extern const struct family families[];
extern const struct opt global_opts[];

/* Does an option of the command's own go by the name of this global one? */
bool opt_hidden(const struct cmd *cmd, const struct opt *global);

const struct cmd *cmd_find(const char *family, const char *verb);
const struct family *family_find(const char *name);
bool family_has_verbs(const char *family);

/* The known word nearest to `word`, or NULL; `next` yields words, then NULL. */
const char *nearest(const char *word, const char *const *known);
const char *nearest_family(const char *word);
const char *nearest_verb(const char *family, const char *word);

/* Aborts when a table contradicts itself; debug builds call it. */
void table_check(void);

/* opt.c: see there. */
struct parsed {
	const struct family *family;
	const struct cmd *cmd;
	const char *word;	/* the command as typed, when it is no family */
	void *args;
	char **operand;		/* NULL-terminated */
	char **rest;		/* what follows `word` */
};

RN_CHECKED enum rn_status opt_parse(struct app *app, char **argv,
    struct parsed *p);
bool opt_asks_help(char **argv, bool *manual);
/* What a word numbers, of the things that `refnet LIST` shows; RN_EUSAGE. */
RN_CHECKED enum rn_status number_of(struct app *app, const char *word,
    const char *what, const char *list, int64_t *id);
/* From 1 to `most`, what follows `option` ("-k"); `usual` for NULL. */
RN_CHECKED enum rn_status opt_count(struct refnet *rn, const char *option,
    const char *word, size_t usual, size_t most, size_t *to);
void operand_count(const struct cmd *cmd, size_t *least, size_t *most);
char *join_words(struct rn_arena *a, char **words);
/* Each "-" that stands for a REF is a line of stdin (refs.c). */
RN_CHECKED enum rn_status refs_read(struct app *app, const struct cmd *cmd,
    char **operand);
/* The next line of stdin, which is to be a name. */
RN_CHECKED enum rn_status refs_line(struct app *app, char **to);

/* usage.c */
void usage_top(FILE *to);
void usage_brief(FILE *to);
void usage_family(FILE *to, const struct family *f);
void usage_cmd(FILE *to, const struct cmd *cmd);
bool usage_manual(const struct family *f);

/* store.c: where the store is, and the settings of the environment. */
RN_CHECKED enum rn_status env_output(struct app *app,
    const struct cmd *cmd);
RN_CHECKED enum rn_status store_path(struct app *app, bool create,
    const char **path);
RN_CHECKED enum rn_status store_open(struct app *app, enum rn_mode mode);
/* For NEED_ANY. */
RN_CHECKED enum rn_status store_open_any(struct app *app);
/* The same by a new handle: whatever the old one had is gone. */
RN_CHECKED enum rn_status store_again(struct app *app, enum rn_mode mode);
/* Where one's own settings are, and source maps; NULL: nowhere. */
const char *config_folder(struct app *app);
const char *maps_folder(struct app *app);
/* For what is being written; NULL: nowhere. */
const char *drafts_folder(struct app *app);
/* For rn_on_wait(), which store_open() sets; ctx is the app. */
bool store_waits(void *ctx, const char *holder);

/* out.c */
bool out_tty(const struct app *app);
/* What prints rows as well prints a text now: RN_EUSAGE where a form of rows was
 * asked for; `what` is "a template". */
RN_CHECKED enum rn_status out_is_text(struct app *app, const char *what);
RN_CHECKED enum rn_status out_rows(struct app *app, const struct rn_view *v,
    const void *rows, size_t n, size_t stride);
RN_CHECKED enum rn_status out_reasons(struct app *app, const struct rn_view *v,
    const void *rows, size_t n, size_t stride, size_t why);
RN_CHECKED enum rn_status out_people(struct app *app, const struct rn_view *v,
    const struct rn_person *list, size_t n);
RN_CHECKED enum rn_status out_person(struct app *app, int64_t id);
/* Bytes as they are; for a terminal cleaned, but for tabs and ends of lines. */
void out_lines(struct app *app, const char *text);
void out_page(struct app *app, const char *text, size_t n);
void say_note(const struct app *app, const char *fmt, ...)
    __attribute__((format(printf, 2, 3)));
void say_hint(struct app *app, const char *fmt, ...)
    __attribute__((format(printf, 2, 3)));
void say_next(struct app *app);
void say_error(const char *text, const char *hint);
void say_date(struct app *app, int64_t at);

/* file.c: beside the file, then renamed; RN_EIO, and no file, else. */
RN_CHECKED enum rn_status out_file(struct app *app, const char *path,
    enum rn_status (*put)(void *ctx, FILE *to), void *ctx);
/* The folders of a file that are not there yet, for nobody else's eyes. */
RN_CHECKED enum rn_status make_folders(struct app *app, const char *path);
/* out_file of a text; "-": to standard output, all of it or RN_EIO. */
RN_CHECKED enum rn_status out_text(struct app *app, const char *path,
    const char *text);

/* wanted.c: whom a profile wants to meet; what connectors were asked for. */
struct rn_wanted;
struct rn_tie_query;
RN_CHECKED enum rn_status asked_take(struct app *app, struct rn_tie_query *q);
/* Targets of introductions under way, ascending. */
RN_CHECKED enum rn_status targets_take(struct app *app, int64_t **target,
    size_t *n);
RN_CHECKED enum rn_status wanted_take(struct app *app, const char *profile,
    struct rn_wanted *out);
/* Ties to ask about, for a profile, or NULL: for all of mine. */
struct rn_tie_question;
RN_CHECKED enum rn_status questions_take(struct app *app, const char *profile,
    size_t most, struct rn_tie_question **list, size_t *n);

/* trace.c: where REFNET_TRACE asks for it; the words name nobody. */
RN_CHECKED enum rn_status trace_begin(struct app *app, const struct cmd *cmd,
    char **argv);
void trace_store(struct app *app);
void trace_say(struct app *app, const char *text);
void trace_end(struct app *app, int code);

/* hook.c: from now on hooks are told of changes, where there are any. */
RN_CHECKED enum rn_status hooks_begin(struct app *app);

/*
 * alias.c: what an alias stands for, put in its place; returns with a word that
 * is none where it is none.  And its value alone; NULL: there is none.
 */
RN_CHECKED enum rn_status alias_expand(struct app *app, struct parsed *p);
RN_CHECKED enum rn_status alias_value(struct app *app, const char *name,
    const char **value);
/* Words as in a shell, with room for two more; false: a quote is open, or there
 * are too many. */
bool words_of_line(struct rn_arena *a, const char *line, struct rn_list *out);

/* external.c: refnet-NAME on PATH, and what it finds in its environment. */
void external_environ(struct app *app);
void external_run(struct app *app, const char *name, char **rest);
void external_list(FILE *to);

#endif
