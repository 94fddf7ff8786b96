/* model.h - what the files that make up the model share: pure, no curses. */
#ifndef REFNET_TRIAGE_MODEL_H
#define REFNET_TRIAGE_MODEL_H

#include "triage.h"

/* Put the cursor on a row, or the nearest there is. */
void triage_put_cursor(struct triage *m, size_t at);
/* List anew what the view shows; the cursor stays on its introduction. */
void triage_arrange(struct triage *m);
void triage_arrange_one(struct triage *m, int64_t id);
/* Scroll so that the cursor's row is seen. */
void triage_keep_seen(struct triage *m);

/* The late row that follows the cursor, or comes before; n_shown: none. */
size_t triage_late_from(const struct triage *m, int by);

/* What the line above the hints says: of a failure? at the right? */
void triage_toast(struct triage *m, bool bad, const char *text,
    const char *tail);

/* verb.c: a verb's key; then the keys of its menus; why it cannot be done with
 * a row, NULL where it can. */
struct triage_fx triage_verb_begin(struct triage *m, enum triage_do what);
struct triage_fx triage_verb_key(struct triage *m, int32_t key);
const char *triage_row_refusal(const struct rn_intro *row,
    enum triage_do what);

/* What the verb does, all that its menus ask for being known. */
struct triage_fx triage_wanted(const struct triage *m);

/* box.c: an effect on the text of the row; sending, one or what is marked. */
struct triage_fx triage_of_text(const struct triage *m,
    enum triage_fx_kind kind);
struct triage_fx triage_send_begin(struct triage *m);
void triage_show_history(struct triage *m, int64_t id);
/* A key of a text that lies over the list. */
struct triage_fx triage_box_key(struct triage *m, int32_t key);
/* What is marked is sent one after another: that one was, the next is shown. */
struct triage_fx triage_send_next(struct triage *m);

/* Up and down: over the list, else through the text that is open. */
void triage_go(struct triage *m, int by);

/* take.c: anything but a key. */
struct triage_fx triage_take(struct triage *m, const struct triage_event *ev);

/* prompt.c: a line is typed for it; a key of that line. */
void triage_line_begin(struct triage *m, enum triage_do what);
struct triage_fx triage_line_key(struct triage *m, int32_t key);

/* A key of marks; false: it began a range.  Forget marks of rows gone. */
bool triage_mark(struct triage *m, enum triage_do what);
void triage_unmark(struct triage *m, int64_t id);
void triage_prune_marks(struct triage *m);

/* Copy what fits, cut between characters; NULL is "". */
void triage_keep_text(char *to, size_t size, const char *s);
/* A key for a line being typed; true when it changed the line. */
bool triage_edit_line(char *line, size_t size, int32_t key);

#endif
