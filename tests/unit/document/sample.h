/* sample.h - documents to look at: test_document, and tests/deep/page. */
#ifndef SAMPLE_H
#define SAMPLE_H

#include "document/document.h"

/* A quarter of a small network, as somebody would show it. */
struct rn_doc *sample_quarter(struct rn_arena *a);

/* Names that do harm, and as many, as long and as wide as it gets. */
struct rn_doc *sample_hostile(struct rn_arena *a);

/* What sample_hostile() is full of; NULL-terminated. */
extern const char *const hostile[];

/* The tests of whatever.c; how many fail. */
int whatever_comes(void);

#endif
