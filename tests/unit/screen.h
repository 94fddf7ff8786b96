/* screen.h - what holds of every frame and of the model; for several tests. */
#ifndef TEST_SCREEN_H
#define TEST_SCREEN_H

#include "triage/triage.h"

/* Widths add up, and nothing is in a cell that is not to be drawn. */
void frame_is_sound(const struct frame *f, const struct triage *m,
    struct rn_arena *a);

/* The cursor is on a row, and seen; marks are of rows there are. */
void model_is_sound(const struct triage *m);

#endif
