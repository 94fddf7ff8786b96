/*
 * handle_page.c - handles packed in a row (handle_page.h).
 *
 * Of each: varints of how much higher its id and person are than those of the
 * one before; a byte, its kind and NAMED; how many bytes its canon begins with
 * as the last of its kind in the page did, then how many follow, and those;
 * if NAMED the name, likewise without a beginning.
 */
#include <stdlib.h>
#include <string.h>

#include "base/varint.h"
#include "store/handle_page.h"

enum { KIND = RN_PACKED_KINDS - 1, NAMED = RN_PACKED_KINDS };

/* --- writing -------------------------------------------------------------- */

size_t
rn_handle_pack_most(const struct rn_packed_handle *h)
{
	return 5 * RN_VARINT + 1 + strlen(h->canon) +
	    (h->name == NULL ? 0 : strlen(h->name));
}

static void
put_number(struct rn_handle_packer *p, int64_t v)
{
	p->n += rn_varint_put(p->body + p->n, (uint64_t)v);
}

static void
put_text(struct rn_handle_packer *p, const char *s)
{
	size_t n = strlen(s);

	put_number(p, (int64_t)n);
	memcpy(p->body + p->n, s, n);
	p->n += n;
}

static size_t
shared(const char *s, const char *before)
{
	size_t n = 0;

	while (before != NULL && s[n] != '\0' && s[n] == before[n])
		n++;
	return n;
}

void
rn_handle_pack(struct rn_handle_packer *p, const struct rn_packed_handle *h)
{
	size_t most = p->n + rn_handle_pack_most(h), same;

	if (most > p->room) {
		p->room = 2 * most;
		p->body = realloc(p->body, p->room);
		if (p->body == NULL)
			rn_nomem();
	}
	put_number(p, h->id - p->id);
	put_number(p, h->person - p->person);
	p->body[p->n++] = (unsigned char)((h->kind & KIND) |
	    (h->name == NULL ? 0 : NAMED));
	same = shared(h->canon, p->before[h->kind & KIND]);
	put_number(p, (int64_t)same);
	put_text(p, h->canon + same);
	if (h->name != NULL)
		put_text(p, h->name);
	p->id = h->id;
	p->person = h->person;
	p->before[h->kind & KIND] = h->canon;
}

void
rn_handle_pack_next(struct rn_handle_packer *p)
{
	*p = (struct rn_handle_packer){ .body = p->body, .room = p->room };
}

/* --- reading -------------------------------------------------------------- */

void
rn_handle_page_of(struct rn_handle_page *p, const void *body, size_t n)
{
	if (p->words == NULL)
		p->words = rn_arena_make();
	rn_arena_reset(p->words);
	if (n >= p->body_room) {	/* one more: there is some for none */
		free(p->body);
		p->body_room = n + 1;
		p->body = malloc(n + 1);
		if (p->body == NULL)
			rn_nomem();
	}
	if (n > 0)
		memcpy(p->body, body, n);
	p->at = p->body;
	p->end = p->body + n;
	p->n = 0;
	p->broken = false;
	memset(p->before_n, 0, sizeof(p->before_n));
}

static bool
get_number(struct rn_handle_page *p, uint64_t *v)
{
	return rn_varint_get(&p->at, p->end, v);
}

/* A text that begins with `same` bytes of another; NULL: it is none. */
static const char *
get_text(struct rn_handle_page *p, const char *before, uint64_t same,
    size_t *len)
{
	uint64_t n;
	char *s;

	if (!get_number(p, &n) || n > (uint64_t)(p->end - p->at))
		return NULL;
	*len = same + n;
	s = rn_alloc(p->words, same + n + 1);
	if (same > 0)
		memcpy(s, before, same);
	memcpy(s + same, p->at, n);
	s[same + n] = '\0';
	p->at += n;
	return s;
}

static bool
get_handle(struct rn_handle_page *p, struct rn_packed_handle *h)
{
	uint64_t id, person, same;
	unsigned what;
	size_t n;

	if (!get_number(p, &id) || !get_number(p, &person) || p->at == p->end)
		return false;
	what = *p->at++;
	h->id = (int64_t)((uint64_t)h->id + id);
	h->person = (int64_t)((uint64_t)h->person + person);
	h->kind = what & KIND;
	if (!get_number(p, &same) || same > p->before_n[h->kind])
		return false;
	h->canon = get_text(p, p->before[h->kind], same, &n);
	if (h->canon == NULL)
		return false;
	p->before[h->kind] = h->canon;
	p->before_n[h->kind] = n;
	h->name = (what & NAMED) == 0 ? NULL : get_text(p, NULL, 0, &n);
	return h->name != NULL || (what & NAMED) == 0;
}

bool
rn_handle_page_more(struct rn_handle_page *p)
{
	struct rn_packed_handle h = { 0 };

	if (p->at == p->end || p->broken)
		return false;
	if (p->n > 0)
		h = p->v[p->n - 1];
	if (!get_handle(p, &h)) {
		p->broken = true;
		return false;
	}
	if (p->n == p->room)
		p->v = rn_grow(p->v, p->n, &p->room, sizeof(*p->v));
	p->v[p->n++] = h;
	return true;
}

/* Where to begin: behind all of v if those are lower, else at the first. */
static size_t
search(struct rn_handle_page *p, int64_t least, bool by_person)
{
	size_t lo = 0, hi = p->n;

#define OF(i) (by_person ? p->v[i].person : p->v[i].id)
	while (lo < hi) {
		size_t mid = (lo + hi) / 2;

		if (OF(mid) < least)
			lo = mid + 1;
		else
			hi = mid;
	}
	while (lo == p->n && rn_handle_page_more(p))
		lo += OF(lo) < least;
#undef OF
	return lo;
}

size_t
rn_handle_page_id(struct rn_handle_page *p, int64_t id)
{
	return search(p, id, false);
}

size_t
rn_handle_page_person(struct rn_handle_page *p, int64_t person)
{
	return search(p, person, true);
}

void
rn_handle_page_free(struct rn_handle_page *p)
{
	rn_arena_free(p->words);
	free(p->v);
	free(p->body);
	*p = (struct rn_handle_page){ 0 };
}
