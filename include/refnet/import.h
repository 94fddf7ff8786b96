/*
 * import.h - exports in, receipts out.
 */
#ifndef REFNET_IMPORT_H
#define REFNET_IMPORT_H

#include <stdbool.h>
#include <stdint.h>

#include "refnet/refnet.h"

#ifdef __cplusplus
extern "C" {
#endif

/*
 * refnet.import/1: the receipt.  rows = created + updated + unchanged +
 * skipped + rejected.  interactions: newly held, once each; known: held
 * before.
 */
struct rn_import {
	int64_t id, at;
	const char *file;	/* as given */
	const char *source;	/* NULL when not recognised */
	const char *encoding, *delimiter;
	int64_t rows, created, updated, unchanged, skipped, rejected;
	int64_t people_created, interactions, known, duplicates;
	const char *error;	/* a refused file: why, and nothing changed */
	double seconds;
	int64_t undone_at;	/* RN_NONE while it stands */
	struct rn_list rules;	/* "no-reply 12": why rows were skipped */
	struct rn_list notes;	/* readings: date order, who I am, ... */
	struct rn_list kept;	/* taken back: who stays all the same, and why */
};

/* A rejected (or refused) row. */
struct rn_reject {
	int64_t row, line;	/* 1-based; row 0: the file as a whole */
	const char *reason;
};

/* The caller's side of a running import; each may be NULL. */
struct rn_import_hooks {
	/* now and then; total is 0 while unknown; false cancels */
	bool (*progress)(void *ctx, int64_t bytes, int64_t total, int64_t rows);
	void (*reject)(void *ctx, const char *file, const struct rn_reject *r);
	void *ctx;
};

struct rn_import_options {
	const char *source;	/* force a source; NULL: recognise */
	const char *encoding;	/* force one, as iconv names it */
	const char *date_order;	/* "dmy", "mdy", "ymd"; NULL: evidence */
	/*
	 * Rejected rows as they are in the file, each with its reason, so that
	 * it can be imported when mended: a file that is not there yet, or a
	 * directory, for one named as what is imported.  NULL: nowhere.
	 */
	const char *rejects;
	/*
	 * Write what each row does to a new file, refnet-import(1); with
	 * rn_dry_run() nothing else comes of it.
	 */
	const char *plan;
	const char *apply;	/* obey such a file, as it was edited */
	const char *map;	/* take this map and no other (a file) */
	const char *map_text;	/* what is in it; NULL: read the file */
	const char *maps;	/* a folder of own maps; NULL: none */
	/*
	 * The contacts are this person's (a reference), whose ties they become;
	 * NULL: mine.  RN_EUSAGE: it is me.  Only for lists of contacts.
	 */
	const char *lister;
	bool signals;		/* only what tells of events at companies */
};

/*
 * Import one file in one transaction, as one change.  RN_OK also with
 * rejected rows (see the receipt).  RN_EREJECTED: refused; out->error says
 * why and a receipt is kept, unless it is the plan that was refused: then
 * out->error is NULL.  RN_ENOINPUT: no such file, no receipt.
 * Idempotent: the same rows again create nothing.
 */
RN_API RN_CHECKED enum rn_status rn_import_file(struct refnet *rn,
    struct rn_arena *a, const char *path, const struct rn_import_options *o,
    const struct rn_import_hooks *hooks, struct rn_import *out);

/*
 * Is the directory one export, to be given to rn_import_file() as it is (a
 * Maildir; Apple's Name.mbox)?  False for a folder of exports, and for what
 * is no directory.
 */
RN_API bool rn_import_whole(const char *path);

/*
 * Receipts, oldest first; id 0: all, `kept` not filled.  RN_ENOTFOUND for an
 * unknown id.
 */
RN_API RN_CHECKED enum rn_status rn_import_list(struct refnet *rn,
    struct rn_arena *a, int64_t id, struct rn_import **list, size_t *n);

/*
 * Take back what import id brought.  What other imports also hold stays, and
 * whom a human edited, marked, tied or introduced since.
 */
RN_API RN_CHECKED enum rn_status rn_import_undo(struct refnet *rn, int64_t id);

/* refnet.source/1: what import recognises; own maps come first. */
struct rn_source {
	const char *name, *title;
	const char *kind;	/* contacts, messages, mine, ignored, ... */
	struct rn_list columns;			/* labels it must see */
	const char *whose;			/* "own" or "built in" */
	const char *file;			/* NULL: built in */
};

/* maps: a folder of own maps, or NULL.  RN_ECONFIG: one cannot be read. */
RN_API RN_CHECKED enum rn_status rn_source_list(struct refnet *rn,
    struct rn_arena *a, const char *maps, struct rn_source **list, size_t *n);

/*
 * What a file is, by its first bytes.  RN_OK also for a table that no map
 * knows: source is NULL then, and rn_import_guess() may help.
 */
struct rn_look {
	const char *source;
	int order;	/* of several files, 1 to 9: least first */
};
RN_API RN_CHECKED enum rn_status rn_import_look(struct refnet *rn,
    struct rn_arena *a, const char *path, const struct rn_import_options *o,
    struct rn_look *out);

/* refnet.guess/1: what a column of an unknown table could be. */
struct rn_guess_column {
	const char *label;
	const char *samples;	/* a few values, parted by " | " */
	const char *field;	/* NULL: left out */
	const char *why;	/* "label", "values", "label, values"; NULL */
};

/*
 * A map for a table that nobody knows, from its labels and its first values.
 * usable: it names what a contact or a message cannot be without.
 */
struct rn_guess {
	const char *name;	/* of the source; no other map has it */
	const char *kind;	/* contacts or messages */
	const char *map;	/* refnet-mapping(5), ready to edit or to save;
				 * no value of the file is in it */
	bool usable;
	struct rn_guess_column *columns;
	size_t n;
};

/* RN_EREJECTED: empty, or no row of labels in it; else as rn_import_file(). */
RN_API RN_CHECKED enum rn_status rn_import_guess(struct refnet *rn,
    struct rn_arena *a, const char *path, const struct rn_import_options *o,
    struct rn_guess *out);

/* Is text a map?  RN_ECONFIG: no, "file:line: cause"; its source's name. */
RN_API RN_CHECKED enum rn_status rn_map_check(struct refnet *rn,
    struct rn_arena *a, const char *file, const char *text,
    const char **source);

#ifdef __cplusplus
}
#endif

#endif
