/*
 * world.h - a dozen rows in memory, for a screen without a terminal and without
 * a store: what the model asks of them is checked, done, and can be undone.
 */
#ifndef TEST_TRIAGE_WORLD_H
#define TEST_TRIAGE_WORLD_H

#include "base/base.h"
#include "triage/triage.h"

#define NOW 1795338000		/* 2026-11-22T09:00:00Z */
#define DAY 86400

enum { ROWS = 12, UNDOS = 4096 };

struct world {
	struct rn_intro row[ROWS], list[ROWS];
	struct { size_t i; struct rn_intro was, is; } log[UNDOS];
	size_t logged, undone;	/* log entries that stand; that were undone */
	size_t written;
	enum triage_pane pane;	/* the one last asked for */
	size_t edited, sent;
	int64_t reviewed;	/* by whoever is asked to send it */
	struct triage m;
	struct triage_line line[3];
};

void make_world(struct world *w, int width, int height);

/* An event and all that follows; what is left for whoever drives it. */
enum triage_fx_kind happen(struct world *w, const struct triage_event *ev);
/* No key waits: what is wanted is read, until nothing is. */
void settle(struct world *w);

/* A key, settled; "jja/x\n": the letters, \n for Enter, \033 for Esc. */
enum triage_fx_kind press(struct world *w, int32_t key);
enum triage_fx_kind type(struct world *w, const char *keys);

/* Take back the last change, or bring it back. */
struct triage_event do_undo(struct world *w, bool back);

#endif
