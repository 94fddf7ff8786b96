/* terminal.h - the terminal: taken, given back, lent to another program. */
#ifndef REFNET_TRIAGE_TERMINAL_H
#define REFNET_TRIAGE_TERMINAL_H

#include <stdbool.h>

#include "refnet/status.h"

struct app;

/* Keys of our own, beside those of curses. */
#define KEY_PASTE (KEY_MAX + 1)
#define KEY_PASTED (KEY_MAX + 2)

/* RN_EUSAGE: it cannot show a screen; RN_EIO: there is none. */
RN_CHECKED enum rn_status terminal_up(struct app *app, bool *color);
void terminal_down(void);

/*
 * Another program has it: signals of the keyboard are for that, and one that
 * stops it stops us, too.
 */
void terminal_leave(void);
void terminal_enter(bool mouse);
/* Stopped here, until somebody lets us go on. */
void terminal_suspend(bool mouse);
/* We were stopped by force: others may have changed it. */
void terminal_again(bool mouse);

void terminal_mouse(bool on);
void terminal_write(const char *s);

/* Readable when a signal came; the next one, or 0. */
int terminal_signals(void);
int terminal_signal(void);
/* One that ends us has come, whether it was taken or not; or 0. */
int terminal_ends(void);

/* As if we had it, and gave it back: after something that could not. */
RN_CHECKED enum rn_status terminal_reset(struct app *app);

#endif
