/*
 * stores.h - a sound store, and what is asked of one that somebody else may have
 * made.
 */
#ifndef TEST_STORES_H
#define TEST_STORES_H

/* At path, of no bytes yet: people, introductions in every state, ties and letters
 * (unit/desk/world.c); the same each time. */
void stores_make(const char *path);

/*
 * What doctor asks, which leaves the file as it is; the usual lists; a few words
 * that are written.  Nothing stays beside it.
 */
void stores_use(const char *path);

#endif
