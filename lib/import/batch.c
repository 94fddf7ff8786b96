/*
 * batch.c - records and the text they point to, in blocks that are kept from
 * one filling to the next.
 */
#include <stdlib.h>
#include <string.h>

#include "base/base.h"
#include "import/read.h"

enum { BLOCK = 1 << 20 };

/* n bytes of text that stay as long as the batch. */
char *
rn_batch_room(struct rn_batch *b, size_t n)
{
	struct rn_text_block *k = b->blocks_n == 0 ? NULL :
	    &b->blocks[b->block];

	if (k == NULL || k->room - k->used < n) {
		if (k != NULL)
			b->block++;
		if (b->block == b->blocks_n) {
			b->blocks = rn_grow(b->blocks, b->blocks_n,
			    &b->blocks_room, sizeof(*b->blocks));
			b->blocks[b->blocks_n++] =
			    (struct rn_text_block){ 0 };
		}
		k = &b->blocks[b->block];
		k->used = 0;
		if (k->room < n) {
			free(k->text);
			k->room = n > BLOCK ? n : BLOCK;
			if ((k->text = malloc(k->room)) == NULL)
				rn_nomem();
		}
	}
	k->used += n;
	b->text_bytes += n;
	return k->text + k->used - n;
}

const char *
rn_batch_text(struct rn_batch *b, const char *s, size_t n)
{
	char *to = rn_batch_room(b, n + 1);

	memcpy(to, s, n);
	to[n] = '\0';
	return to;
}

void
rn_batch_empty(struct rn_batch *b)
{
	b->n = b->cells_n = b->text_bytes = b->block = 0;
	if (b->blocks_n > 0)
		b->blocks[0].used = 0;
	if (b->cells == NULL)	/* so that no cells at all have an address */
		b->cells = rn_grow(NULL, 0, &b->cells_room,
		    sizeof(*b->cells));
}

void
rn_batch_cell(struct rn_batch *b, const struct rn_cell *c)
{
	if (b->cells_n == b->cells_room)
		b->cells = rn_grow(b->cells, b->cells_n, &b->cells_room,
		    sizeof(*b->cells));
	b->cells[b->cells_n] = *c;
	b->cells[b->cells_n++].text = rn_batch_text(b, c->text, c->len);
}

struct rn_rec *
rn_batch_rec(struct rn_batch *b)
{
	if (b->n == b->recs_room)
		b->recs = rn_grow(b->recs, b->n, &b->recs_room,
		    sizeof(*b->recs));
	b->recs[b->n] = (struct rn_rec){ 0 };
	return &b->recs[b->n++];
}

void
rn_batch_settle(struct rn_batch *b)
{
	size_t cell = 0;

	for (size_t i = 0; i < b->n; i++) {
		b->recs[i].cells = b->cells + cell;
		cell += b->recs[i].n;
	}
}

void
rn_batch_free(struct rn_batch *b)
{
	for (size_t i = 0; i < b->blocks_n; i++)
		free(b->blocks[i].text);
	free(b->blocks);
	free(b->recs);
	free(b->cells);
	*b = (struct rn_batch){ 0 };
}
