/*
 * source.h - source maps: which exports there are, what their columns mean.
 *
 * The maps are data, sources/NAME.map, in the format of refnet-mapping(5).  A
 * new export is a new file there; a new meaning is a field here, with its word
 * in source.c.
 */
#ifndef RN_SOURCE_H
#define RN_SOURCE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "refnet/arena.h"
#include "refnet/interaction.h"
#include "refnet/status.h"

enum rn_in_field {
	RN_IN_NONE, RN_IN_NAME, RN_IN_GIVEN, RN_IN_MIDDLE, RN_IN_FAMILY,
	RN_IN_SUFFIX, RN_IN_EMAIL, RN_IN_EMAIL_TYPE, RN_IN_PHONE, RN_IN_URL,
	RN_IN_ORG, RN_IN_TITLE, RN_IN_LOCATION, RN_IN_CITY, RN_IN_REGION,
	RN_IN_COUNTRY, RN_IN_CONNECTED, RN_IN_CREATED, RN_IN_NOTE, RN_IN_TAG,
	RN_IN_ID, RN_IN_DATE, RN_IN_FROM, RN_IN_FROM_NAME, RN_IN_FROM_TYPE,
	RN_IN_FROM_URL, RN_IN_TO, RN_IN_TO_NAME, RN_IN_TO_TYPE, RN_IN_TO_URL,
	RN_IN_CC, RN_IN_CC_NAME, RN_IN_CC_TYPE, RN_IN_BCC, RN_IN_SUBJECT,
	RN_IN_MESSAGE_ID, RN_IN_IN_REPLY_TO, RN_IN_REFERENCES, RN_IN_LIST_ID,
	RN_IN_PRECEDENCE, RN_IN_AUTO_SUBMITTED, RN_IN_CONVERSATION,
	RN_IN_FOLDER, RN_IN_DRAFT, RN_IN_CONTENT, RN_IN_ORG_ID,
	RN_IN_INDUSTRY, RN_IN_SIZE, RN_IN_TIME, RN_IN_TYPE, RN_IN_FLAG,
	RN_IN_MODIFIED,
	RN_IN_STATUS, RN_IN_DIRECTION, RN_IN_ENDED, RN_IN_SCHOOL,
	RN_IN_BIRTHDAY, RN_IN_BIRTH_YEAR, RN_IN_BIRTH_MONTH, RN_IN_BIRTH_DAY,
	RN_IN_REVENUE, RN_IN_STAGE, RN_IN_ABOUT, RN_IN_AMOUNT,
	RN_IN_FIELDS
};

enum rn_in_kind { RN_IN_CONTACTS, RN_IN_MESSAGES, RN_IN_ORGS,
	RN_IN_ACTIVITIES, RN_IN_MINE, RN_IN_SIGNALS, RN_IN_DEALS, RN_IN_KINDS };
extern const char *const rn_in_kind_name[RN_IN_KINDS];

/* A label, or with star the two ends of one around a number. */
struct rn_map_column {
	const char *label;	/* before the number */
	const char *after;	/* NULL: no number */
	enum rn_in_field field;
	uint16_t slot;		/* when the label has no number */
	struct rn_list unless;	/* labels beside which it means nothing */
};

/* What the columns of a file without labels look like. */
enum rn_shape { RN_SHAPE_ANY, RN_SHAPE_DATE, RN_SHAPE_MARK, RN_SHAPE_NUMBER };

struct rn_position {
	const char *word;	/* in the map: what the column is called */
	enum rn_in_field field;	/* RN_IN_NONE: it is not kept */
	enum rn_shape shape;
};

/* Sets of fields are bits: 1 << RN_IN_NAME and so on. */
#define RN_IN_BIT(f) (UINT64_C(1) << (f))

enum rn_drop_test { RN_DROP_WITHOUT, RN_DROP_IS, RN_DROP_HAS };

/* A row goes when all conditions of a rule hold. */
struct rn_drop_if {
	enum rn_drop_test test;
	uint64_t fields;	/* WITHOUT: none of these is there */
	enum rn_in_field field;
	struct rn_list values;	/* one of these */
	struct rn_drop_if *next;
};
struct rn_drop {
	const char *rule;
	struct rn_drop_if *when;
	struct rn_drop *next;
};

/* What an activity, or a signal, is when its type is one of these. */
struct rn_map_type {
	int channel;
	struct rn_list values;
	struct rn_map_type *next;
};

/* Labels as written, and folded for rn_source_fits(). */
struct rn_labels { struct rn_list written, folded; };

struct rn_source_map {
	const char *name, *title;
	const char *path;	/* NULL: built in */
	const char *system;	/* whose the ids in it are */
	const char *format;	/* "csv", or another (format.h) */
	enum rn_in_kind kind;
	int order;		/* of several files, 1 to 9: least first */
	int channel;		/* enum rn_channel; for contacts CONNECTION
				 * when the date connected is one */
	int part;		/* enum rn_part: theirs in what happened */
	const char *about;	/* what happened, or NULL: the row says */
	bool one_sided;		/* holds what was sent only, or received only */
	bool by_name;		/* people without an address go by name */
	struct rn_list nobody;	/* names that name nobody */
	bool may_be_empty;	/* a header alone is no error */
	bool for_signals;	/* names the companies of some */
	const char *ignore;	/* the rule that leaves out every row, or NULL */
	int dates;		/* enum rn_order, when the dates do not tell */
	struct rn_list file;	/* its name holds one of these, or any name */
	struct rn_list columns;	/* labels it must see */
	struct rn_list *either;	/* and all labels of one of these */
	size_t either_n;
	struct rn_labels *any;	/* one of each */
	size_t any_n;
	struct rn_labels unless;	/* none of these */
	uint64_t *needs;	/* one field of each must be mapped */
	size_t needs_n;
	struct rn_map_column *cols;
	size_t cols_n, cols_room;
	const char *split[RN_IN_FIELDS];	/* NULL: one value a cell */
	const char *strip[RN_IN_FIELDS];	/* NULL, or taken off in front */
	struct rn_list omit[RN_IN_FIELDS];	/* values that say nothing */
	uint64_t address;	/* values without an @ are dropped */
	uint64_t requoted;	/* values may stand in quotes of their own */
	struct rn_position *positions;	/* NULL: the file has labels */
	size_t positions_n;	/* up to the last one that is looked at */
	struct rn_drop *drops;
	struct rn_map_type *types;
	struct rn_labels footer;	/* how a line of a footer begins */
};

/* All maps this library was built with, in order of name. */
RN_CHECKED enum rn_status rn_source_maps(struct refnet *rn,
    struct rn_arena *a, struct rn_source_map **maps, size_t *n);

/*
 * Those, and before them the ones of a folder (NULL or absent: none).
 * RN_ECONFIG: one cannot be read; the words say file, line and cause.
 */
RN_CHECKED enum rn_status rn_source_all(struct refnet *rn,
    struct rn_arena *a, const char *folder, struct rn_source_map **maps,
    size_t *n);

/* One map from a file; path must stay as long as the map.  RN_ECONFIG. */
RN_CHECKED enum rn_status rn_source_file(struct refnet *rn,
    struct rn_arena *a, const char *path, struct rn_source_map *map);

/* One map from text; file is for the words of RN_ECONFIG. */
RN_CHECKED enum rn_status rn_source_parse(struct refnet *rn,
    struct rn_arena *a, const char *file, const char *text, size_t n,
    struct rn_source_map *map);

/*
 * Is a label as found in a file, through rn_fold() already, one of a map's?
 * Many are asked about, most are no labels at all: it is quick to say no.
 */
bool rn_source_same(const char *folded, const char *label);

/* What a column of that folded label holds; RN_IN_NONE: it is not mapped. */
enum rn_in_field rn_source_field(const struct rn_source_map *map,
    const char *folded, uint16_t *slot);

/* The same of column i of a whole header, which has n folded labels. */
enum rn_in_field rn_source_field_of(const struct rn_source_map *map,
    const char *const *folded, size_t n, size_t i, uint16_t *slot);

/* Does a folded label fit a folded pattern, in which one * is any text? */
bool rn_source_fits(const char *folded, const char *pattern);

/* Does the name of a file suit a map?  What is before the last / does not. */
bool rn_source_named(const struct rn_source_map *map, struct rn_arena *a,
    const char *path);

/*
 * The `either` of a map that fits a row of folded labels best: how many of its
 * labels are there and how many are not, one of these; all 0 without any.
 */
struct rn_either {
	size_t found, missing;
	const char *lacks;
};
void rn_source_either(const struct rn_source_map *map, const char *const *v,
    size_t n, struct rn_either *out);

/*
 * What a row of that type is: a channel, of signals a kind; the map's own when
 * no line names the type (of signals -1: the words tell).
 */
int rn_source_type(const struct rn_source_map *m, const char *type);

/* The word for a field in a map: "email". */
const char *rn_source_word(enum rn_in_field field);

#endif
