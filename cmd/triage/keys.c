/*
 * keys.c - every key of the list and of what is opened from it.
 *
 * To add one: a line here, a case in act() of model.c, a line in the KEYS of
 * refnet-triage(1).  Help popup and bottom line are made from this table;
 * unit/triage compares it with the man page.  Menus have their own letters:
 * see ask() and the tables in model.c.
 */
#include "triage.h"

#define LD (IN_LIST | IN_DETAIL)
#define WRITES (LD | KEY_WRITES)
#define ALL (LD | IN_HELP)	/* where letters are typed, they stay letters */
#define C(c) TK_CTRL(c)

const struct triage_key triage_keys[] = {
	{ DO_YES, WRITES, "a", "yes, from whose answer is awaited", "yes",
	    { 'a' } },
	{ DO_NO, WRITES, "d", "no, from whose answer is awaited", "no", { 'd' } },
	{ DO_SNOOZE, WRITES, "s", "snooze until a day", "snooze", { 's' } },
	{ DO_OUTCOME, WRITES, "o", "what came of it, or thanks", "outcome",
	    { 'o' } },
	{ DO_WITHDRAW, WRITES, "w", "give it up: ask no further", NULL, { 'w' } },
	{ DO_REMIND, WRITES, "r", "the reminder, to be read and sent", "remind",
	    { 'r' } },
	{ DO_EDIT, WRITES, "e", "write the text that goes out, in your editor",
	    "edit", { 'e' } },
	{ DO_DISCARD, WRITES, "x", "throw away what you wrote", NULL, { 'x' } },
	{ DO_SEND, WRITES, "S", "review the text, and send it", "send",
	    { 'S' } },
	{ DO_PATHS, LD, "p", "other ways to the target", NULL, { 'p' } },
	{ DO_COMMENT, WRITES, "c", "a note on it", NULL, { 'c' } },
	{ DO_COPY, LD, "y", "copy an address, the text, its number", NULL,
	    { 'y' } },
	{ DO_COMMAND, LD, ":", "a command of refnet; % is its number", NULL,
	    { ':' } },
	{ DO_PIPE, LD, "|", "give it to a program, as JSON", NULL, { '|' } },
	{ DO_UNDO, WRITES, "u", "undo the last change of the store", "undo",
	    { 'u' } },
	{ DO_REDO, WRITES, "^R", "redo what was undone", NULL, { C('r') } },
	{ DO_MARK, IN_LIST, "Space", "mark it, and down; verbs act on what is"
	    " marked", NULL, { ' ' } },
	{ DO_RANGE, IN_LIST, "v", "mark from here; again: to there", NULL,
	    { 'v' } },
	{ DO_MARK_ALL, IN_LIST, "*", "mark all that is listed", NULL,
	    { '*' } },
	{ DO_UNMARK, IN_LIST, "-", "no marks", NULL, { '-' } },
	{ DO_FILTER, IN_LIST, "/", "show those a filter admits", "find",
	    { '/' } },
	{ DO_DOWN, ALL, "j Down ^N", "down", NULL,
	    { 'j', TK_DOWN, C('n') } },
	{ DO_UP, ALL, "k Up ^P", "up", NULL, { 'k', TK_UP, C('p') } },
	{ DO_TOP, ALL, "g Home", "to the first", NULL, { 'g', TK_HOME } },
	{ DO_BOTTOM, ALL, "G End", "to the last", NULL, { 'G', TK_END } },
	{ DO_PAGE_DOWN, ALL, "PgDn ^F", "a page down", NULL,
	    { TK_PAGE_DOWN, C('f') } },
	{ DO_PAGE_UP, ALL, "PgUp ^B", "a page up", NULL,
	    { TK_PAGE_UP, C('b') } },
	{ DO_HALF_DOWN, LD, "^D", "half a page down", NULL, { C('d') } },
	{ DO_HALF_UP, LD, "^U", "half a page up", NULL, { C('u') } },
	{ DO_SCROLL_DOWN, LD, "J", "list: scroll the text; opened: the next",
	    NULL, { 'J' } },
	{ DO_SCROLL_UP, LD, "K", "list: scroll back; opened: the one before",
	    NULL, { 'K' } },
	{ DO_OPEN, IN_LIST, "Enter l", "open it: all that is known",
	    "open", { TK_ENTER, 'l', TK_RIGHT } },
	{ DO_BACK, ALL, "h Esc", "back", NULL,
	    { 'h', TK_LEFT, TK_ESC, TK_BACKSPACE } },
	{ DO_VIEW, IN_LIST, "0 .. 9", "show only some; 1 is all", NULL,
	    { '1', '2', '3', '4', '5', '6', '7', '8', '9', '0' } },
	{ DO_NEXT_VIEW, IN_LIST, "]", "the next of these views", NULL,
	    { ']' } },
	{ DO_LAST_VIEW, IN_LIST, "[", "the view before", NULL, { '[' } },
	{ DO_NEXT_LATE, LD, "n", "to the next late one", NULL, { 'n' } },
	{ DO_LAST_LATE, LD, "N", "to the late one before", NULL, { 'N' } },
	{ DO_PREVIEW, IN_LIST, "z", "the text right, below, or away", NULL,
	    { 'z' } },
	{ DO_PANE, LD, "Tab", "context, history, or the draft", "text",
	    { '\t' } },
	{ DO_MOUSE, LD, "%", "the mouse moves the cursor, or not", NULL,
	    { '%' } },
	{ DO_RELOAD, LD, "R", "read the store again", NULL, { 'R' } },
	{ DO_REDRAW, ALL, "^L", "draw the screen again", NULL, { C('l') } },
	{ DO_SUSPEND, ALL, "^Z", "suspend", NULL, { C('z') } },
	{ DO_CANCEL, ALL, "^C", "cancel; twice: quit", NULL, { C('c') } },
	{ DO_QUIT, ALL, "q", "back, or quit; all is saved", "quit", { 'q' } },
	{ DO_HELP, ALL, "? F1", "these keys", "help", { '?', TK_F1 } },
	{ DO_NOTHING, 0, NULL, NULL, NULL, { 0 } },
};

const struct triage_key *
triage_key_find(int32_t code, unsigned where)
{
	for (const struct triage_key *k = triage_keys; k->what != DO_NOTHING;
	    k++)
		for (size_t i = 0; (k->where & where) != 0 &&
		    i < TRIAGE_CODES && k->code[i] != 0; i++)
			if (k->code[i] == code)
				return k;
	return NULL;
}
