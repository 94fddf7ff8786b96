/*
 * whole.h - what the writer and the reader of a whole store agree on.
 *
 * The first line tells the version of the schema, the last how many rows came
 * before it and the digest of all lines before it; each line between is a row of
 * a table.  Left out are columns that are null, and what is derived and made
 * again: indexes, words of notes and how far they are kept.
 */
#ifndef RN_WHOLE_H
#define RN_WHOLE_H

#define RN_WHOLE "refnet.store/1"

/*
 * The tables, in the order of the file.  That of numbers given comes last: rows
 * that are put in would move it.
 */
#define RN_WHOLE_TABLES \
	"SELECT name FROM pragma_table_list WHERE schema = 'main'" \
	" AND type = 'table' AND name NOT IN ('sqlite_schema', 'note_upto')" \
	" AND name NOT LIKE 'sqlite_stat%'" \
	" ORDER BY name = 'sqlite_sequence', name"

/* Keys of a value that JSON has no text for: bytes, and text that is no UTF-8. */
#define RN_WHOLE_BYTES "base64"
#define RN_WHOLE_RAW "text64"

#endif
