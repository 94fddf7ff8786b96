/*
 * triage.h - the screen of `refnet triage`: a model, a frame, two backs.
 *
 * The model decides what a key means and what is listed (no curses, no store);
 * frame.c and popup.c draw it into cells; desk.c does what it asks for with the
 * library; script.c and screen.c feed keys in and take frames out.  README.md
 * says which file to edit.
 */
#ifndef REFNET_TRIAGE_H
#define REFNET_TRIAGE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include "refnet/identity.h"
#include "refnet/inbox.h"
#include "refnet/intro.h"
#include "refnet/outbox.h"
#include "refnet/tie.h"

/* --- keys: a character, or one of these ----------------------------------- */

enum triage_code {
	TK_UP = 0x110000, TK_DOWN, TK_LEFT, TK_RIGHT, TK_PAGE_UP,
	TK_PAGE_DOWN, TK_HOME, TK_END, TK_ENTER, TK_ESC, TK_BACKSPACE, TK_F1,
	TK_PASTE,		/* what follows is pasted */
	TK_PASTED,		/* until here */
	TK_CLICK, TK_WHEEL_UP, TK_WHEEL_DOWN,
	TK_OTHER		/* a key nobody has a use for */
};
#define TK_CTRL(c) ((c) & 0x1f)

enum triage_do {
	DO_NOTHING,
	DO_DOWN, DO_UP, DO_TOP, DO_BOTTOM, DO_PAGE_DOWN, DO_PAGE_UP,
	DO_HALF_DOWN, DO_HALF_UP, DO_SCROLL_DOWN, DO_SCROLL_UP, DO_OPEN,
	DO_BACK, DO_VIEW, DO_NEXT_VIEW, DO_LAST_VIEW, DO_NEXT_LATE,
	DO_LAST_LATE, DO_PREVIEW, DO_PANE, DO_MARK, DO_RANGE, DO_MARK_ALL, DO_UNMARK,
	DO_YES, DO_NO, DO_SNOOZE, DO_OUTCOME, DO_WITHDRAW, DO_EDIT, DO_DISCARD,
	DO_REMIND, DO_SEND, DO_PATHS, DO_COMMENT, DO_COPY, DO_COMMAND, DO_PIPE,
	DO_MOUSE, DO_UNDO, DO_REDO,
	DO_FILTER, DO_HELP, DO_RELOAD, DO_REDRAW, DO_SUSPEND, DO_CANCEL,
	DO_QUIT
};

enum {
	IN_LIST = 1, IN_DETAIL = 2, IN_HELP = 4,
	KEY_WRITES = 8,		/* not where the store can only be read */
	TRIAGE_CODES = 10
};

struct triage_key {
	enum triage_do what;
	unsigned where;		/* IN_LIST ..., KEY_WRITES */
	const char *label;	/* as the help and the man page show it */
	const char *help;	/* one line, no full stop */
	const char *hint;	/* in the bottom line; NULL: not there */
	int32_t code[TRIAGE_CODES];	/* up to the first 0 */
};
extern const struct triage_key triage_keys[];	/* ends with DO_NOTHING */

const struct triage_key *triage_key_find(int32_t code, unsigned where);

/* --- the model ------------------------------------------------------------ */

enum triage_section {
	SEC_SENT, SEC_FAILED, SEC_LATE, SEC_REPLY, SEC_YOU, SEC_REQUESTER, SEC_CONNECTOR, SEC_TARGET,
	SEC_READY, SEC_OUTCOME, SEC_SNOOZED, SEC_CLOSED, SEC_SAME, SEC_KNOWS,
	SEC_GROUP, SEC_COLD, SECTIONS
};
extern const char *const triage_section_name[SECTIONS];
enum triage_section triage_section_of(const struct rn_intro *row);
/* It is made without anybody being asked: a mention, a thing passed on. */
bool triage_without(const struct rn_intro *row);

struct triage_view {
	char key;
	const char *name, *brief, *least;	/* as room is short */
	unsigned sections;	/* 1 << enum triage_section */
	enum {
		TAB_HERE,	/* in the top line while it is shown */
		TAB_ANY,	/* or if there is anything, and room */
		TAB_ALWAYS
	} tab;
};
extern const struct triage_view triage_views[];
extern const size_t triage_views_n;

enum triage_mode {
	MODE_LIST, MODE_DETAIL, MODE_HELP, MODE_FILTER,
	MODE_LINE,		/* a command, or words, being typed */
	MODE_WHOSE,		/* whose yes or no is it? */
	MODE_REASON,		/* why not? */
	MODE_SNOOZE, MODE_DATE,	/* the menu; a date of it being typed */
	MODE_OUTCOME,		/* what came of it? */
	MODE_SEND,		/* shall this be sent? */
	MODE_PATHS,		/* which way to the target? */
	MODE_OUTPUT,		/* what a command said */
	MODE_COPY,		/* what of it? */
	MODE_CONFLICT,		/* somebody was quicker: mine, or theirs? */
	MODE_LOST,		/* the store is gone, or another one */
	MODE_PLAN		/* shall it be done with all that is marked? */
};

/* Where the text of the row under the cursor stands. */
enum triage_preview {
	PREVIEW_FITTING,	/* by the size of the screen, until a key says */
	PREVIEW_RIGHT, PREVIEW_BELOW, PREVIEW_OFF,
	PREVIEWS
};

/* What is told of an introduction. */
enum triage_pane { PANE_CONTEXT, PANE_HISTORY, PANE_DRAFT, PANES };
extern const char *const triage_pane_name[PANES];

enum { TRIAGE_MIN_W = 30, TRIAGE_MIN_H = 8, TRIAGE_MAX = 1000 };
enum { REASONS = 5, SNOOZES = 4, CAME = 8, TRIAGE_TEXT = 200,
	TRIAGE_LINE = 1000 };
extern const char *const triage_reason_name[REASONS];
struct triage_snooze {
	char key;
	const char *name;
	const char *date;	/* in the grammar of base/date.h */
};
extern const struct triage_snooze triage_snoozes[SNOOZES];
/* What came of an introduction; RN_OUTCOMES: its connector was thanked. */
struct triage_came {
	char key;
	const char *name;
	int outcome;		/* enum rn_outcome */
};
extern const struct triage_came triage_came[CAME];

/* What can be copied of an introduction. */
enum { COPIES = 4 };
struct triage_copy {
	char key;
	const char *name;
};
extern const struct triage_copy triage_copies[COPIES];

/*
 * A question is a row, too: its id is negative, requester and target are what
 * it is about, connector is what speaks for it, profile how much, in a word or
 * two.  Whether a mail that was being sent did leave; whether somebody's mail
 * means what it seems to; whether two people are one; whether they know each
 * other; what is due in a group; who should hear from me.
 */
enum triage_ask {
	ASK_SENT, ASK_FAILED, ASK_REPLY, ASK_SAME, ASK_KNOWS, ASK_GROUP, ASK_COLD, ASKS
};
struct triage_question {
	enum triage_section section;
	const char *title[4];	/* of the columns */
	const char *between, *after;	/* "A knows B?" */
	const char *yes, *no;	/* what these keys do */
};
extern const struct triage_question triage_questions[ASKS];
bool triage_asks(const struct rn_intro *row);
/* NULL: the row is an introduction. */
const struct triage_question *triage_question_of(const struct rn_intro *row);
/* key: what the store numbers it by; a pair of people has one of two. */
int64_t triage_ask_id(enum triage_ask kind, int64_t key);
int64_t triage_ask_pair(enum triage_ask kind, int64_t a, int64_t b);
/* A row to be filled with what it says. */
struct rn_intro triage_ask_row(int64_t id);

/*
 * What a verb would do with the rows that are marked and listed, in their
 * order: why is NULL where it can be done, else the reason why not.
 */
struct triage_part {
	const struct rn_intro *row;
	enum rn_party party;	/* whose answer */
	const char *why;
};

/* What is told of the introduction under the cursor. */
struct triage_line {
	const char *label, *text;	/* label "": the one above goes on */
};

struct triage {
	int w, h;
	enum triage_mode mode;
	enum triage_preview preview;
	enum triage_pane pane;
	int step;		/* the text shown is of; -1: the one that fits */
	enum triage_mode below;	/* MODE_LIST or MODE_DETAIL: where it was */
	int64_t now;
	const struct rn_intro *all;	/* borrowed; those the filter admits;
				 * texts only of those that were asked for */
	size_t n_all;
	size_t *shown;		/* indices into all, as listed */
	size_t n_shown, room;
	unsigned char *section;	/* of each of all */
	size_t section_room;
	size_t in[SECTIONS];	/* how many of all are in each */
	size_t view;		/* index into triage_views */
	size_t cursor;		/* index into shown; 0 when there are none */
	int64_t id;		/* the introduction there, or RN_NONE */
	int top, scroll;	/* first line shown: of the list, of the text */
	char find[TRIAGE_TEXT];	/* typed into the help; no capitals */
	char filter[TRIAGE_TEXT];
	char good[TRIAGE_TEXT];	/* the filter the rows are of */
	char filter_error[TRIAGE_TEXT];	/* "": it is understood */
	char date[TRIAGE_TEXT], date_said[TRIAGE_TEXT];
	bool date_ok;
	int64_t date_at;
	int64_t snooze_at[SNOOZES];
	char snooze_said[SNOOZES][48];
	int64_t about;		/* the introduction a menu is about */
	int64_t *mark;		/* ids of rows, ascending */
	size_t marks, mark_room;
	int64_t anchor;		/* where a range begins, or RN_NONE */
	bool bulk;		/* the menu is about what is marked */
	enum triage_do verb;	/* that menu or plan is of */
	int outcome;		/* of triage_came */
	const char *reason;	/* of a no, or NULL */
	int64_t until;		/* of a snooze; of a meeting, or RN_NONE */
	const struct triage_line *box;	/* borrowed: the text that lies over it */
	size_t boxes;
	int box_top;		/* first line of it that is seen */
	char box_title[TRIAGE_TEXT];
	int choices;		/* digits that choose of it */
	bool sendable;		/* nothing speaks against sending it */
	char typed[TRIAGE_LINE];	/* at the bottom, for `line_of` */
	char typed_last[TRIAGE_LINE];	/* the command before */
	enum triage_do line_of;
	int64_t *chosen;	/* ids a command is about */
	size_t n_chosen, chosen_room;
	bool mouse;		/* it moves the cursor */
	int64_t follow;		/* its history is shown once rows are read */
	size_t marked_first;	/* marks when one after another was begun */
	size_t held;		/* messages in the outbox */
	int64_t held_until;	/* the next of them goes */
	struct triage_part *part;	/* what a plan that was agreed to does */
	size_t part_room;
	enum rn_party party;	/* whose yes or no */
	char toast[2 * TRIAGE_TEXT], tail[32];	/* tail: at the right */
	bool bad;		/* the toast tells of a failure */
	bool want_load, want_asks, want_detail;
	bool want_words;	/* texts of the rows that are seen */
	size_t seen, seen_end;	/* those: from, to, of shown */
	int64_t detail_id;
	const struct triage_line *line;	/* borrowed */
	size_t lines;
	bool pasting, cancelled;
	bool dry;		/* nothing is kept */
	bool read_only;		/* the store can only be read */
};

enum triage_event_kind {
	EV_KEY, EV_RESIZE,
	EV_ROWS,		/* of introductions, and questions as they were */
	EV_WORDS,		/* the texts wanted are in the rows */
	EV_ASKS,		/* the same with the questions there are */
	EV_BAD_FILTER, EV_DETAIL, EV_DONE,
	EV_DATE, EV_DATES, EV_CHANGED,
	EV_BOX,			/* mode, text: its title, line, n, ok: it can be
				 * sent */
	EV_LOST,		/* the store was erased or replaced */
	EV_LINE,		/* text: what is typed, completed */
	EV_MOUSE,		/* key: TK_CLICK, TK_WHEEL_*; w, h: where */
	EV_SAID,		/* text: for the line above the hints */
	EV_OUTBOX		/* n wait, the next of them until at[0] */
};

struct triage_event {
	enum triage_event_kind kind;
	int32_t key;
	int w, h;
	enum triage_mode mode;
	int choices;		/* of a box: digits that choose */
	const struct rn_intro *rows;
	size_t n;
	bool one;		/* only the row called id is another */
	int64_t now, id, at[SNOOZES];
	const struct triage_line *line;
	const char *text, *tail, *said[SNOOZES];
	bool ok, moves;		/* moves: the row leaves its place */
	bool asks;		/* questions may be others now */
};

enum triage_fx_kind {
	FX_NONE, FX_QUIT, FX_SUSPEND, FX_REDRAW,
	FX_LOAD,		/* text: the filter -> EV_ROWS, EV_BAD_FILTER */
	FX_WORDS,		/* of the rows seen, and of those marked ->
				 * EV_WORDS */
	FX_ASKS,		/* text: the filter -> EV_ASKS */
	FX_DETAIL,		/* id, pane -> EV_DETAIL */
	FX_ANSWER,		/* id, party, answer, text -> EV_DONE */
	FX_SNOOZE,		/* id, at -> EV_DONE */
	FX_OUTCOME,		/* id, outcome, at -> EV_DONE */
	FX_WITHDRAW,		/* id -> EV_DONE */
	FX_EDIT,		/* id, step -> EV_DONE */
	FX_DISCARD,		/* id, step -> EV_DONE */
	FX_REVIEW,		/* id, step -> EV_BOX, EV_DONE */
	FX_PATHS,		/* id -> EV_BOX, EV_DONE */
	FX_VIA,			/* id, outcome: which of those -> EV_DONE */
	FX_COMMENT,		/* id, text -> EV_DONE */
	FX_COPY,		/* id, step, outcome: a letter of the menu ->
				 * EV_DONE */
	FX_COMMAND, FX_PIPE,	/* text, chosen, n -> EV_BOX, EV_DONE */
	FX_COMPLETE,		/* text -> EV_LINE */
	FX_REOPEN,		/* -> EV_CHANGED, EV_LOST */
	FX_MOUSE,		/* outcome: 1 on, 0 off */
	FX_SEND,		/* what was reviewed; at: not before -> EV_DONE */
	FX_ALL,			/* all, n, each and what it takes -> EV_DONE */
	FX_UNDO, FX_REDO,	/* -> EV_DONE */
	FX_DATE,		/* text -> EV_DATE */
	FX_DATES,		/* -> EV_DATES */
	FX_KINDS
};

struct triage_fx {
	enum triage_fx_kind kind;
	int64_t id, at;
	enum triage_pane pane;
	int step;		/* enum rn_draft_step; -1: the one that fits */
	enum rn_party party;
	enum rn_answer answer;
	bool anyway;		/* whoever was quicker */
	const char *text;
	int outcome;
	enum triage_fx_kind each;
	const char *verb;	/* "yes", "snoozed": what is done to all */
	const struct triage_part *all;	/* those that can be done */
	const int64_t *chosen;
	size_t n;
};

void triage_init(struct triage *m, int w, int h);
void triage_free(struct triage *m);

/* What the world has to do because of an event; most often nothing. */
struct triage_fx triage_update(struct triage *m,
    const struct triage_event *ev);

/* What is wanted once no key waits: rows, then the text beside them. */
struct triage_fx triage_want(struct triage *m);

/* Keys are not to be pressed on these rows: what is wanted comes first. */
bool triage_stale(const struct triage *m);

/* NULL: the key can be pressed now; else why not. */
const char *triage_refusal(const struct triage *m, enum triage_do what);

const struct rn_intro *triage_row(const struct triage *m);
/* Of all there are, the introduction that is due first; n_all: none is. */
size_t triage_next_due(const struct triage *m);

bool triage_marked(const struct triage *m, int64_t id);
/* How many of the rows listed are marked; into part[], if not NULL, what the
 * model's verb would do with each. */
size_t triage_plan(const struct triage *m, struct triage_part *part);
const char *triage_verb_name(const struct triage *m);

/* Where things stand on the screen; what is not there has height 0. */
struct triage_layout {
	bool small;		/* too small to show anything */
	int row_h;		/* lines of a row */
	int list_y, list_h, list_w;
	int text_x, text_y, text_w, text_h;	/* preview, or detail view */
};
struct triage_layout triage_layout(const struct triage *m);

/* Where the text would stand after one more press of the key: PREVIEW_FITTING
 * when the screen has no room for it anywhere. */
enum triage_preview triage_next_preview(const struct triage *m);

/* The line of the list where a row begins; of headings, 1 if it has one. */
int triage_line_of(const struct triage *m, size_t row, int row_h);
bool triage_heads(const struct triage *m, size_t row);

/* --- the frame ------------------------------------------------------------ */

enum frame_attr {
	AT_BOLD = 1, AT_DIM = 2, AT_REVERSE = 4, AT_ALARM = 8
};

struct cell {
	char s[31];		/* one grapheme, cleaned; "" for a blank */
	unsigned char width;	/* 1, 2; 0: the right half of a wide one */
	unsigned char attr;
};

struct frame {
	int w, h;
	bool ascii;
	struct cell *cell;	/* w * h */
	int x, y;		/* the cursor; y -1: none */
	struct rn_arena *a;	/* scratch */
};

void frame_init(struct frame *f, bool ascii);
void frame_free(struct frame *f);
void frame_draw(struct frame *f, const struct triage *m);
void frame_dump(const struct frame *f, FILE *to);

/* text.c: lines of text in a width; the help popup, from the keys. */
enum { LABEL_W = 7, HELP_LABEL_W = 12, HELP_LINES = 80 };
int triage_help_w(const struct triage *m);
/* Cells of the text that lies over the list; a mode: has it one? */
int triage_box_w(int w, enum triage_mode mode);
int triage_box_h(const struct triage *m);
bool triage_boxed(enum triage_mode mode);
/* It stays whatever row is under the cursor. */
bool triage_stands_alone(enum triage_mode mode);
/* The keys of the place that hold what is typed; *keys: how many. */
size_t triage_help(const struct triage *m, struct triage_line out[HELP_LINES],
    size_t *keys);

/* The bytes of s (cleaned) that go on one line, and those to leave out after. */
size_t triage_wrap(const char *s, int width, size_t *skip);
int triage_text_height(const struct triage_line *line, size_t n, int width,
    int label_w);

/* told.c: what is told of a row, in the order of saying; cut when it is long. */
struct triage_told {
	struct rn_arena *a;
	struct triage_line *line;
	size_t n;
};
struct triage_told triage_told(struct rn_arena *a);
void triage_say(struct triage_told *t, const char *label, const char *text);

/* "Raj Patel: CFO, Millworks, Porto", and all that is known of them. */
struct rn_person;
RN_CHECKED enum rn_status triage_who(struct refnet *rn, struct rn_arena *a,
    int64_t id, struct rn_person *who, const char **words);

/* tell.c: what is known of one introduction, and what came of it so far; out:
 * what is on its way out, NULL: nothing. */
RN_CHECKED enum rn_status triage_tell(struct refnet *rn, int64_t id,
    const char *out, struct triage_told *told);
RN_CHECKED enum rn_status triage_tell_history(struct refnet *rn, int64_t id,
    struct triage_told *told);

/* draft.c: the text that would go out next, and what is wrong with it; uses
 * the app's arena, which is to be that of `told`. */
struct app;
RN_CHECKED enum rn_status triage_tell_draft(struct app *app, int64_t id,
    int step, struct triage_told *told);
/* "Checks": findings, or that there are none. */
void triage_say_findings(struct triage_told *told,
    const struct rn_text_finding *list, size_t n);
/* Line by line, the lines of mail joined again. */
void triage_say_body(struct triage_told *told, const char *body);

/* --- the desk: who does what the model asks for --------------------------- */

/* Rows that are questions, each with what it is about. */
struct desk_row {
	struct rn_intro row;
	const void *x;		/* as its kind has it */
};
struct desk_rows {
	struct rn_arena *a;
	struct desk_row *v;
	size_t n, room;
};

struct desk {
	struct app *app;
	struct triage m;
	struct rn_arena *rows;		/* introductions, and quick */
	struct rn_arena *detail;	/* and what is said in between */
	struct rn_intro *intro;		/* in `rows` */
	bool *worded;			/* of each: its texts are read */
	size_t intros;
	struct desk_rows quick, slow;	/* questions; slow has its own arena */
	struct rn_intro *all;		/* what the model has: all of these */
	size_t all_room;
	struct rn_arena *asking;	/* NULL: ties to ask about are not known */
	struct rn_tie_question *question;	/* in it */
	size_t questions;
	bool ties_changed;	/* what is asked about may be another thing */
	int64_t version;	/* of the store, when last looked */
	int64_t loaded_at;	/* rows are of then; RN_NONE: of no time */
	int64_t touched;	/* only this introduction has changed since, or
				 * RN_NONE */
	bool fixed;		/* the clock stands still */
	int64_t dev, ino;	/* of the file the store is; ino 0: unknown */
	int64_t waits_since;	/* for another process, ms; 0: not */
	struct rn_arena *mail;		/* what is reviewed */
	struct rn_send letter;		/* in it; .intro 0: nothing is */
	bool handing;		/* a message is about to leave */
	char *kept;		/* where a text is that an editor left, or NULL */
	/* the back lets go of the terminal, and takes it again; NULL: it has
	 * none */
	void (*leave)(void *back), (*enter)(void *back);
	bool (*waits)(void *back);	/* draw; false: wait no longer */
	bool (*stopped)(void *back);	/* ^C was pressed meanwhile */
	void (*mouse)(void *back, bool on);
	bool (*copy)(void *back, const char *text, size_t n);
	void *back;
	struct rn_arena *boxed;		/* what lies over the list */
	int64_t *via;			/* in it: connectors that can be had */
	size_t vias;
};

void desk_open(struct desk *d, struct app *app, int w, int h);
void desk_close(struct desk *d);

/* One event and all that follows from it.  What is left for the back to do:
 * FX_NONE, FX_QUIT, FX_SUSPEND, FX_REDRAW. */
enum triage_fx_kind desk_event(struct desk *d, const struct triage_event *ev);
enum triage_fx_kind desk_key(struct desk *d, int32_t key);

/*
 * No key waits: read what is wanted, as far as said: rows; the text beside them;
 * questions that take their time.  True when the frame may have changed.
 */
enum desk_far { DESK_ROWS, DESK_TEXT, DESK_ALL };
bool desk_idle(struct desk *d, enum desk_far far);
/* Now and then: has another process changed the store, is mail due to leave?
 * True when the frame may have changed. */
bool desk_tick(struct desk *d);

/* script.c, screen.c */
RN_CHECKED enum rn_status script_size(struct app *app, const char *text,
    int *w, int *h);
RN_CHECKED enum rn_status script_run(struct app *app, struct desk *d,
    const char *path);
RN_CHECKED enum rn_status screen_run(struct app *app);

#endif
