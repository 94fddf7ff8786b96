/*
 * note.c - the free words of a row of contacts.
 *
 * Any number of cells may be notes; each begins a line.  All of them together
 * are cut between two characters, at RN_NOTES_MAX bytes.  Control characters
 * stay: whoever prints a text cleans it.
 */
#include <string.h>

#include "base/text.h"
#include "import/contact.h"

/* How many of n bytes go into `room`: no character is cut in two. */
static size_t
fits(const char *s, size_t n, size_t room)
{
	if (n <= room)
		return n;
	while (room > 0 && ((unsigned char)s[room] & 0xc0) == 0x80)
		room--;
	return room;
}

const char *
rn_rec_note(struct rn_arena *a, const struct rn_rec *rec, bool *cut)
{
	const char *note = NULL;
	size_t used = 0;

	*cut = false;
	for (uint32_t i = 0; i < rec->n; i++) {
		const struct rn_cell *c = &rec->cells[i];
		size_t all, n;

		if (c->field != RN_IN_NOTE)
			continue;
		all = strlen(c->text);
		n = used >= RN_NOTES_MAX ? 0 : fits(c->text, all,
		    RN_NOTES_MAX - used);
		*cut = *cut || n < all;
		if (n == 0)
			break;
		note = note == NULL ? rn_strndup(a, c->text, n) :
		    rn_sprintf(a, "%s\n%.*s", note, (int)n, c->text);
		used = strlen(note) + 1;
	}
	return note;
}
