/*
 * batch.h - the files of one import: those named, those found in folders, and
 * in which order they go.
 */
#ifndef REFNET_BATCH_H
#define REFNET_BATCH_H

#include "cmd.h"
#include "refnet/import.h"

struct batch_item {
	const char *path;
	bool named;		/* on the command line, not in a folder */
	bool unknown;		/* a table that no map knows */
	int order;		/* 1 to 9: least first */
	size_t seq;		/* as they came */
	const char *map, *map_text;	/* a guess that was accepted; NULL */
};

struct batch {
	struct batch_item *v;	/* malloc'd */
	size_t n, room;
	bool folders;		/* one was walked */
	/* what was left out of the folders */
	size_t hidden, no_export, twice;
	enum rn_status worst;	/* of folders that could not be read */
};

/*
 * Files and folders become items.  A folder is walked: hidden files and what
 * is no export are counted and left out, a file met twice is taken once; one
 * that is an export as a whole is an item.  Fails when a map of one's own is
 * broken, or an option makes no sense.  Then batch_free().
 */
RN_CHECKED enum rn_status batch_gather(struct app *app,
    const struct rn_import_options *how, char **operand, struct batch *out);

/* Who somebody is before what was said to them; else as they came. */
void batch_sort(struct batch *b);

void batch_free(struct batch *b);

/* Import files that tell of events at companies (import.c). */
RN_CHECKED enum rn_status import_signals(struct app *app,
    const struct rn_import_options *how, char **operand);

#endif
