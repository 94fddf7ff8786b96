/*
 * fuzz_keys.c - keys pressed on the screen of triage without a terminal, over a
 * dozen rows in memory (unit/triage/world.h): the model and its frames stay
 * sound, and all that was done can be taken back.
 *
 * The first byte is a size.  Then each byte is a key; from 0x80 on one that has
 * no letter, a letter of two bytes more, or what happens beside keys.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdlib.h>
#include <string.h>

#include "fuzz.h"
#include "screen.h"
#include "triage/world.h"

enum { LETTER = 0xe0, RESIZE = 0xf0, CHANGED = 0xfc };

static const int size[][2] = { { 80, 24 }, { 30, 8 }, { 120, 40 }, { 40, 12 },
    { 100, 30 }, { 19, 3 }, { 200, 60 }, { 80, 12 } };

/* The next event of the bytes; how many it takes. */
static size_t
event(const uint8_t *data, size_t n, struct triage_event *ev)
{
	uint8_t b = data[0];
	size_t s = b % RN_LEN(size);

	*ev = (struct triage_event){ .kind = EV_KEY, .key = b };
	if (b == '\n')
		ev->key = TK_ENTER;
	else if (b == '\033')
		ev->key = TK_ESC;
	else if (b >= CHANGED)
		*ev = (struct triage_event){ .kind = EV_CHANGED };
	else if (b >= RESIZE)
		*ev = (struct triage_event){ .kind = EV_RESIZE,
		    .w = size[s][0], .h = size[s][1] };
	else if (b >= LETTER && n >= 3) {
		ev->key = data[1] << 8 | data[2];
		return 3;
	} else if (b >= 0x80)
		ev->key = TK_UP + b % (TK_OTHER - TK_UP + 1);
	return 1;
}

static void
live(struct world *w, struct frame *f, const uint8_t *data, size_t n)
{
	struct triage_event ev;

	for (size_t i = 0; i < n; ) {
		i += event(data + i, n - i, &ev);
		if (triage_stale(&w->m))
			settle(w);
		happen(w, &ev);
		settle(w);
		model_is_sound(&w->m);
	}
	frame_draw(f, &w->m);
	frame_is_sound(f, &w->m, fuzz_arena);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	static struct world *w;
	struct rn_intro first[ROWS];
	struct frame f;
	size_t s;

	fuzz_start();
	if (n == 0 || n > UNDOS / 2 / ROWS)
		return 0;
	if (w == NULL) {
		/* of an assertion, too, the place is to be seen */
		setenv("CMOCKA_TEST_ABORT", "1", 1);
		w = malloc(sizeof(*w));
		CHECK(w != NULL);
	}
	s = data[0] % RN_LEN(size);
	make_world(w, size[s][0], size[s][1]);
	memcpy(first, w->row, sizeof(first));
	frame_init(&f, data[0] >= 0x80);
	settle(w);
	live(w, &f, data + 1, n - 1);
	while (w->logged > 0)
		do_undo(w, true);
	CHECK(memcmp(first, w->row, sizeof(first)) == 0);
	frame_free(&f);
	triage_free(&w->m);
	rn_arena_reset(fuzz_arena);
	return 0;
}
