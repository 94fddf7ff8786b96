/* screen.c - what holds of every frame and of the model. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <string.h>

#include "base/base.h"
#include "base/text.h"
#include "screen.h"

void
frame_is_sound(const struct frame *f, const struct triage *m,
    struct rn_arena *a)
{
	assert_int_equal(f->w, m->w);
	assert_int_equal(f->h, m->h);
	for (int y = 0; y < f->h; y++) {
		for (int x = 0; x < f->w; x++) {
			const struct cell *c = &f->cell[y * f->w + x];

			if (c->width == 2)
				assert_true(x + 1 < f->w && c[1].width == 0);
			if (c->width == 0)
				assert_true(x > 0 && c[-1].width == 2);
			if (c->s[0] == '\0' || (c->s[0] >= ' ' &&
			    c->s[0] < 0x7f && c->s[1] == '\0'))
				continue;
			assert_true(rn_utf8_valid(c->s, strlen(c->s), NULL));
			assert_string_equal(rn_clean(a, c->s), c->s);
			assert_int_equal(rn_width(c->s), c->width);
			if (f->ascii)
				fail_msg("not ASCII: %s", c->s);
		}
	}
	assert_true(f->y < f->h && f->x >= 0 && f->x < f->w);
}

static void
marks_are_of_rows(const struct triage *m)
{
	for (size_t i = 0; i < m->marks; i++) {
		size_t k = 0;

		assert_true(i == 0 || m->mark[i - 1] < m->mark[i]);
		while (k < m->n_all && m->all[k].id != m->mark[i])
			k++;
		assert_true(k < m->n_all);
	}
}

void
model_is_sound(const struct triage *m)
{
	struct triage_layout l = triage_layout(m);
	size_t sum = 0;
	int line;

	for (int s = 0; s < SECTIONS; s++)
		sum += m->in[s];
	assert_int_equal(sum, m->n_all);
	assert_true(m->n_shown <= m->n_all);
	if (m->n_shown == 0)
		assert_true(m->cursor == 0 && m->id == RN_NONE);
	else
		assert_true(m->cursor < m->n_shown &&
		    m->id == m->all[m->shown[m->cursor]].id);
	for (size_t i = 0; i + 1 < m->n_shown; i++)
		assert_true(triage_section_of(&m->all[m->shown[i]]) <=
		    triage_section_of(&m->all[m->shown[i + 1]]));
	assert_true(m->below == MODE_LIST || m->below == MODE_DETAIL);
	marks_are_of_rows(m);
	assert_true(m->top >= 0 && m->scroll >= 0);
	assert_true(rn_utf8_valid(m->find, strlen(m->find), NULL));
	assert_true(rn_utf8_valid(m->filter, strlen(m->filter), NULL));
	if (l.small || m->n_shown == 0)
		return;
	line = triage_line_of(m, m->cursor, l.row_h);
	assert_true(line >= m->top);
	assert_true(line + l.row_h <= m->top + l.list_h ||
	    l.list_h < l.row_h + 1);
}
