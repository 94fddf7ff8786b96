/*
 * columns.h - every column of the schema: what it says of a person, and what a
 * forget does with it.
 */
#ifndef RN_COLUMNS_H
#define RN_COLUMNS_H

#include <stddef.h>

enum rn_class {
	RN_CLASS_IDENTITY,	/* who somebody is, and what is said of them */
	RN_CLASS_WORDS,		/* free words, of or about people */
	RN_CLASS_NUMBER,	/* numbers of people and handles; moments, flags */
	RN_CLASS_MACHINERY,	/* says nothing of anybody */
	RN_CLASSES
};

enum rn_fate {
	RN_FATE_STAYS,
	RN_FATE_WITH_ROW,	/* it is in a row that goes: rn_rows */
	RN_FATE_OWNER,		/* a number by which such a row is theirs */
	RN_FATE_NOBODY,		/* of a handle: that of nobody takes its place */
	RN_FATE_SEAT,		/* of a handle: it stays, and names nobody */
	RN_FATE_CLEARED,	/* of a row about them that stays: rn_clearings */
	RN_FATE_WORDS,		/* their name is taken out */
	RN_FATE_WHOLE,		/* refnet's own words: gone, if they name them */
	RN_FATE_REPORT,		/* refnet's own words: their name is taken out,
				 * and what was said of them alone */
	RN_FATE_EMPTIED,	/* derived, and made again: the whole table */
	RN_FATE_PACKED,		/* its room's: rn_on_forget */
	RN_FATES
};

/* Columns of a table of one class and fate, parted by blanks. */
struct rn_column {
	const char *table;
	enum rn_class class;
	enum rn_fate fate;
	const char *columns;
};
extern const struct rn_column rn_columns[];
extern const size_t rn_columns_n;

/* Is it one of the words, parted by blanks? */
bool rn_is_among(const char *list, const char *word);

/* How many rows of rn_columns list it; *last is one of them. */
size_t rn_column_listed(const char *table, const char *column,
    const struct rn_column **last);

/*
 * Which rows of a table go, in words for people, and as SQL.  It reads
 *	gone_handle, gone_person, gone_intro, gone_verdict	what is theirs: id
 *	gone_main	of these people the one who may stay, without a word
 *	words_without(TEXT)	as RN_FATE_WORDS has it
 * and holds no value.  Tables whose rows others point at come after those.
 */
struct rn_rows {
	const char *table;
	const char *kind;	/* of several; NULL: not worth telling */
	const char *where;
	const char *change;	/* the column, where one brought the row */
};
extern const struct rn_rows rn_rows[];
extern const size_t rn_rows_n;

/* What is emptied of rows that stay, as SQL. */
struct rn_clearing {
	const char *kind;
	const char *sql;
};
extern const struct rn_clearing rn_clearings[];
extern const size_t rn_clearings_n;

#endif
