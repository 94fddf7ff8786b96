/*
 * alike.c - which message rows are held already: by Message-ID, or by their
 * content where one side has none (ledger/content.h).
 */
#include <stdlib.h>

#include "import/mail.h"
#include "ledger/content.h"

struct rank { struct rn_hashed key; size_t letter; };

static int
by_key(const void *a, const void *b)
{
	const struct rank *x = a, *y = b;

	return x->key.hash < y->key.hash ? -1 : x->key.hash > y->key.hash;
}

/* The interactions of n keys, to where their letters' are told. */
static enum rn_status
find(struct refnet *rn, struct rn_arena *a, struct rank *order, size_t n,
    int64_t *out)
{
	struct rn_hashed *v = rn_alloc(a, n * sizeof(*v));
	enum rn_status rc = RN_OK;

	if (n == 0)
		return RN_OK;
	qsort(order, n, sizeof(*order), by_key);
	for (size_t i = 0; i < n; i++)
		v[i] = order[i].key;
	TRY(rn_keys_find(rn, v, n));
	for (size_t i = 0; i < n; i++)
		out[order[i].letter] = v[i].id;
out:
	return rc;
}

/* Is it told apart by a key from the first? */
static bool
has_key(const struct rn_letter *l)
{
	return l->party_n > 0 && l->at != RN_NONE && l->key != RN_NONE;
}

static bool
has_id(const struct rn_letter *l)
{
	return (l->flags & RN_SEEN_HAS_ID) != 0;
}

/* The first mail without an id: what is held with one can be the same. */
static enum rn_status
meet_bare(struct rn_mail *m, const struct rn_bag *bag)
{
	enum rn_status rc = RN_OK;
	bool any = false;

	if (m->bare_now || m->j->reading->map->channel != RN_CHANNEL_EMAIL)
		return RN_OK;
	for (size_t i = 0; i < bag->n && !any; i++)
		any = bag->letter[i].content != 0 && !has_id(&bag->letter[i]);
	if (!any)
		return RN_OK;
	m->bare_now = true;
	TRY(rn_content_set_lack(m->j->rn, RN_LACKS_ID));
	if ((m->lacks & RN_LACKS_ID) == 0)
		TRY(rn_content_catch_up(m->j->rn));
out:
	return rc;
}

enum rn_status
rn_bag_ask(struct refnet *rn, struct rn_arena *a, const struct rn_bag *bag,
    int64_t **stored)
{
	struct rank *order = rn_alloc(a, bag->n * sizeof(*order));
	size_t n = 0;

	*stored = rn_alloc(a, bag->n * sizeof(**stored));
	for (size_t i = 0; i < bag->n; i++) {
		(*stored)[i] = RN_NONE;
		if (rn != NULL && has_key(&bag->letter[i]))
			order[n++] = (struct rank){
			    { .hash = bag->letter[i].key }, i };
	}
	return find(rn, a, order, n, *stored);
}

enum rn_status
rn_mail_find(struct rn_mail *m, const struct rn_bag *bag)
{
	struct refnet *rn = m->j->rn;
	struct rank *order = rn_alloc(m->batch, bag->n * sizeof(*order));
	enum rn_status rc = RN_OK;
	size_t n = 0;

	m->stored = bag->stored;
	m->alike = rn_alloc(m->batch, bag->n * sizeof(*m->alike));
	TRY(meet_bare(m, bag));
	if (m->stored == NULL || rn_has_unseen(rn))
		TRY(rn_bag_ask(m->before > 0 ? rn : NULL, m->batch, bag,
		    &m->stored));
	for (size_t i = 0; i < bag->n; i++) {
		m->alike[i] = RN_NONE;
		if ((m->lacks & RN_LACKS_ID) != 0 &&
		    m->stored[i] == RN_NONE && m->before > 0 &&
		    has_key(&bag->letter[i]) && has_id(&bag->letter[i]))
			order[n++] = (struct rank){
			    { .hash = bag->letter[i].content }, i };
	}
	rc = find(rn, m->batch, order, n, m->alike);
out:
	return rc;
}

/*
 * Of those that never had an id, one that counts; else one that does not, so
 * that it is the same when it is put back.
 */
enum rn_status
rn_mail_alike(struct rn_mail *m, const struct rn_letter *l, int64_t first,
    int64_t *out)
{
	uint32_t *tried = rn_table_at(&m->alike_tried, (uint64_t)l->content);
	uint32_t from = *tried == RN_TABLE_NEW ? 0 : *tried;
	enum rn_status rc = RN_OK;

	*out = RN_NONE;
	for (uint32_t place = from;; place++) {
		bool open, stands;
		int64_t id = first;

		if (place > 0)
			TRY(rn_key_find(m->j->rn, rn_content_key(m->j->rn,
			    l->content, place), &id));
		if (id == RN_NONE)
			break;
		TRY(rn_content_open(&m->book, id, &open));
		if (!open) {	/* and never will be */
			from += from == place;
			continue;
		}
		TRY(rn_held_counts(&m->book, id, &stands));
		if (stands || *out == RN_NONE)
			*out = id;
		if (stands)
			break;
	}
	*tried = from;
out:
	return rc;
}
