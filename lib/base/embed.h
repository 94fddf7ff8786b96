/*
 * embed.h - files of the source tree that travel inside the library.
 *
 * The build writes the arrays (cmake/embed.cmake), sorted by file name.  To
 * embed another kind of file, add an embed() line to CMakeLists.txt and a
 * pair of declarations here.
 */
#ifndef RN_EMBED_H
#define RN_EMBED_H

#include <stddef.h>

struct rn_embedded {
	const char *name;	/* file name without its folder */
	const unsigned char *bytes;	/* n of them, and a NUL */
	size_t n;
};

/* The .sql files of lib/store/sql/. */
extern const struct rn_embedded rn_embedded_sql[];
extern const size_t rn_embedded_sql_n;

/* The .map files of lib/import/sources/. */
extern const struct rn_embedded rn_embedded_sources[];
extern const size_t rn_embedded_sources_n;

/* The .txt files of lib/name/words/. */
extern const struct rn_embedded rn_embedded_names[];
extern const size_t rn_embedded_names_n;

/* The .txt files of lib/draft/templates/. */
extern const struct rn_embedded rn_embedded_templates[];
extern const size_t rn_embedded_templates_n;

/* The .txt files of lib/mail/phrases/. */
extern const struct rn_embedded rn_embedded_phrases[];
extern const size_t rn_embedded_phrases_n;

/* The .css files of lib/document/. */
extern const struct rn_embedded rn_embedded_document[];
extern const size_t rn_embedded_document_n;

/* The .json files of lib/render/schemas/. */
extern const struct rn_embedded rn_embedded_schemas[];
extern const size_t rn_embedded_schemas_n;

#endif
