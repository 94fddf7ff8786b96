/*
 * format.h - a format is how a file of some kind becomes records: a delimited
 * sheet, a vCard, a mailbox.  To add one: a file that exports a rn_format, its
 * line in read.c, and a map in sources/ that names it (`format NAME`).
 */
#ifndef RN_FORMAT_H
#define RN_FORMAT_H

#include "import/read.h"

/* What is seen of a file before it is opened. */
struct rn_peek {
	const char *path;
	bool directory;
	const char *head;	/* its first bytes, not decoded */
	size_t n;		/* 0: empty, or a directory */
};

/* The source maps of one format; with --source the one asked for. */
struct rn_maps {
	const struct rn_source_map *v;
	size_t n;
};

struct rn_format {
	const char *name;	/* the word in a map */

	/* Is the file of this format?  Formats are asked in turn. */
	bool (*knows)(const struct rn_peek *p);

	/*
	 * As rn_read_open(), *reading zeroed before; *out is given to the
	 * others.  On failure it must be NULL.
	 */
	enum rn_status (*open)(struct refnet *rn, struct rn_arena *a,
	    const char *path, const struct rn_read_options *o,
	    struct rn_maps maps, void **out, struct rn_reading *reading);
	enum rn_status (*batch)(void *who, struct rn_batch *b);
	int64_t (*size)(const void *who);
	void (*close)(void *who);	/* NULL is allowed */
};

extern const struct rn_format rn_format_sheet, rn_format_vcard;
extern const struct rn_format rn_format_mbox, rn_format_maildir, rn_format_eml,
    rn_format_ics;

#endif
