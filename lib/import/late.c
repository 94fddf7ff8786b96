/*
 * late.c - where a message row goes: to an interaction that is held already,
 * or to a new one.
 *
 * A row without a Message-ID in a file that has them could be any of those of
 * its content, and which is left to it is known when the rest of the file is
 * in: such rows wait.  So do the few whose place was taken back.
 */
#include <stdlib.h>
#include <string.h>

#include "import/mail.h"
#include "import/plan.h"
#include "ledger/content.h"

enum { LATE_MAX = 64 << 20 };	/* bytes that wait; then they go as they are */

struct rn_late {
	struct rn_letter l;
	struct rn_rec rec;	/* cells only if a plan is written */
	bool person, named;
};

bool
rn_mail_is_letter(const struct rn_mail *m, uint32_t number)
{
	return number != RN_NO_LETTER && m->held[number] < RN_TOLD_LETTER;
}

static bool
has_id(const struct rn_letter *l)
{
	return (l->flags & RN_SEEN_HAS_ID) != 0;
}

static enum rn_status
count(struct rn_mail *m, bool made, bool person, bool named)
{
	rn_job_count(m->j, made || person ? RN_ROW_CREATED :
	    named ? RN_ROW_UPDATED : RN_ROW_UNCHANGED);
	return RN_OK;
}

static void
replay_parties(struct rn_mail *m, const struct rn_letter *l)
{
	for (size_t i = 0; i < l->party_n; i++) {
		const struct rn_who *w = &m->who[l->party[i].face];

		if (w->person != RN_NONE && !w->me)
			rn_job_replay(m->j, w->person);
	}
}

static void
name_key(struct rn_mail *m, int64_t hash, int64_t id)
{
	m->key = rn_grow(m->key, m->key_n, &m->key_room, sizeof(*m->key));
	m->key[m->key_n++] = (struct rn_hashed){ hash, id };
}

/* --- what is held -------------------------------------------------------- */

/* Does the row say more than these flags and what the one got last answers? */
static bool
knows_more(const struct rn_mail *m, const struct rn_letter *l, int flags)
{
	int64_t reply;

	if ((l->flags & ~flags & (RN_SEEN_HAS_ID | RN_SEEN_THREADED)) != 0)
		return true;
	if (l->reply == RN_NONE)
		return false;
	for (size_t k = 0; (reply = rn_held_reply(&m->book, k)) != RN_NONE; k++)
		if (reply == l->reply)
			return false;
	return true;
}

/*
 * Keep what the row knows that the interaction itself does not, whoever has
 * told it before; *more: nobody has; *silent: the row does not say the answer
 * that the interaction itself does.
 */
static enum rn_status
tell(struct rn_mail *m, const struct rn_letter *l, int64_t id, bool *more,
    bool *silent)
{
	const struct rn_held *x;
	enum rn_status rc = RN_OK;

	*more = false;
	*silent = true;
	if (l->reply == RN_NONE &&
	    ((m->lacks & RN_LACKS_ID) == 0 || !has_id(l)) &&
	    ((m->lacks & RN_LACKS_THREADS) == 0 ||
	    (l->flags & RN_SEEN_THREADED) == 0))
		return RN_OK;
	TRY(rn_held_get(&m->book, id, &x));
	if (x == NULL)
		goto out;
	*more = knows_more(m, l, x->x.flags);
	*silent = l->reply == RN_NONE || l->reply != x->x.reply;
	if (*more || knows_more(m, l, x->said) ||
	    (*silent && l->reply != RN_NONE))
		rc = rn_content_tell(m->j->rn, id, l->flags, l->reply);
out:
	return rc;
}

static int
by_outside(const void *a, const void *b)
{
	const struct rn_outside *x = a, *y = b;

	return x->letter < y->letter ? -1 : x->letter > y->letter;
}

const struct rn_outside *
rn_mail_outside(const struct rn_mail *m, uint32_t letter)
{
	const struct rn_outside key = { .letter = letter };

	return m->outside_n == 0 ? NULL : bsearch(&key, m->outside,
	    m->outside_n, sizeof(key), by_outside);
}

/* Does a letter of this file answer what the row does? */
static bool
answers(const struct rn_mail *m, uint32_t letter, const struct rn_letter *l)
{
	uint32_t parent = m->letter[letter].parent;
	const struct rn_outside *far;

	if (parent == RN_PARENT_NONE)
		return false;
	if (parent != RN_PARENT_OUTSIDE)
		return rn_mail_is_letter(m, l->parent) &&
		    m->held[l->parent] == parent;
	far = rn_mail_outside(m, letter);
	return far != NULL && far->reply == l->reply;
}

/* The same Message-ID twice in this file: it may say more the second time. */
static enum rn_status
see_twice(struct rn_mail *m, const struct rn_letter *l)
{
	uint32_t letter = m->held[l->first];
	enum rn_status rc = RN_OK;

	m->j->out->known++;
	if (l->reply == RN_NONE || (letter != RN_TOLD_LETTER &&
	    answers(m, letter, l)))
		goto out;
	replay_parties(m, l);
	if (letter != RN_TOLD_LETTER) {
		TRY(rn_content_tell(m->j->rn, m->first_id + letter, l->flags,
		    l->reply));
		goto out;
	}
	m->twice = rn_grow(m->twice, m->twice_n, &m->twice_room,
	    sizeof(*m->twice));
	m->twice[m->twice_n++] = (struct rn_twice){ l->key, l->reply,
	    l->flags };
out:
	return rc;
}

/* A message held before: seen again, and alive again if it was not. */
static enum rn_status
see_again(struct rn_mail *m, const struct rn_letter *l, int64_t id,
    bool *revived)
{
	enum rn_status rc = RN_OK;
	bool stands, more, silent;

	TRY(rn_held_counts(&m->book, id, &stands));
	TRY(tell(m, l, id, &more, &silent));
	TRY(rn_job_saw(m->j, id, (has_id(l) ? 0 : RN_SAW_BARE) |
	    (silent ? RN_SAW_SILENT : 0)));
	if (more || !stands)
		replay_parties(m, l);
	if (stands)
		m->j->out->known++;
	else
		m->j->out->interactions++;
	*revived = !stands;
out:
	return rc;
}

/* Is there another place among those of its content? */
static enum rn_status
is_crowded(const struct rn_mail *m, const struct rn_letter *l, bool *yes)
{
	int64_t id;
	enum rn_status rc = rn_key_find(m->j->rn, rn_content_key(m->j->rn,
	    l->content, 1), &id);

	*yes = id != RN_NONE;
	return rc;
}

/* The place of a row without an id was taken back: another may be left. */
static enum rn_status
is_loose(struct rn_mail *m, const struct rn_letter *l, int64_t stored,
    bool *yes)
{
	enum rn_status rc = RN_OK;
	bool stands;

	*yes = false;
	if (has_id(l) || stored == RN_NONE || l->content == 0)
		return RN_OK;
	TRY(rn_held_counts(&m->book, stored, &stands));
	if (!stands)
		TRY(is_crowded(m, l, yes));
out:
	return rc;
}

static enum rn_status
place(struct rn_mail *m, const struct rn_letter *l, int64_t stored,
    int64_t alike, bool *made)
{
	enum rn_status rc = RN_OK;
	int64_t held = RN_NONE;

	if (m->held[l->first] != RN_NO_LETTER)
		return see_twice(m, l);
	if (stored != RN_NONE) {
		rc = see_again(m, l, stored, made);
		goto out;
	}
	if (alike != RN_NONE)
		TRY(rn_mail_alike(m, l, alike, &held));
	if (held != RN_NONE) {
		m->held[l->first] = RN_TOLD_LETTER;
		name_key(m, l->key, held);
		rc = see_again(m, l, held, made);
		goto out;
	}
	m->held[l->first] = (uint32_t)m->letter_n;
	*made = true;
	if (l->again)
		TRY(rn_crowd_put(m->j->rn, l->content));
	rn_mail_hold(m, l);
out:
	return rc;
}

/* --- what waits ---------------------------------------------------------- */

static void *
copy(struct rn_mail *m, const void *v, size_t n)
{
	void *to = rn_alloc(m->waiting, n + 1);

	if (n > 0)
		memcpy(to, v, n);
	m->late_bytes += n;
	return to;
}

static void
copy_cells(struct rn_mail *m, const struct rn_rec *rec, struct rn_rec *to)
{
	struct rn_cell *cells = copy(m, rec->cells, rec->n * sizeof(*cells));

	for (uint32_t i = 0; i < rec->n; i++)
		cells[i].text = copy(m, cells[i].text, cells[i].len + 1);
	to->cells = cells;
	to->n = rec->n;
}

static void
put_off(struct rn_mail *m, const struct rn_rec *rec,
    const struct rn_letter *l, bool person, bool named)
{
	struct rn_late *x;

	if (m->waiting == NULL && (m->waiting = rn_arena_new()) == NULL)
		rn_nomem();
	m->late = rn_grow(m->late, m->late_n, &m->late_room,
	    sizeof(*m->late));
	x = &m->late[m->late_n++];
	*x = (struct rn_late){ .l = *l, .rec = { .row = rec->row,
	    .line = rec->line }, .person = person, .named = named };
	x->l.party = copy(m, l->party, l->party_n * sizeof(*l->party));
	if (l->about != NULL)
		x->l.about = copy(m, l->about, l->about_len);
	m->late_bytes += sizeof(*x);
	if (m->j->plan != NULL)
		copy_cells(m, rec, &x->rec);
}

enum rn_status
rn_mail_place(struct rn_mail *m, const struct rn_rec *rec,
    const struct rn_letter *l, size_t i, bool person, bool named)
{
	enum rn_status rc = RN_OK;
	bool made = false, loose = false;

	if (l->at == RN_NONE)
		return count(m, false, person, named);
	if (l->key != RN_NONE)
		TRY(is_loose(m, l, m->stored[i], &loose));
	if (loose || l->key == RN_NONE) {
		put_off(m, rec, l, person, named);
		goto out;
	}
	TRY(place(m, l, m->stored[i], m->alike[i], &made));
	rc = count(m, made, person, named);
out:
	return rc;
}

/* So many of what the rows saw were seen before any late one, in order. */
struct taken { size_t n[RN_SAWS]; };

static struct taken
sort_taken(struct rn_job *j)
{
	struct taken t;

	for (int i = 0; i < RN_SAWS; i++) {
		t.n[i] = j->saw[i].n;
		if (t.n[i] > 0)
			qsort(j->saw[i].v, t.n[i], sizeof(*j->saw[i].v),
			    rn_by_int64);
	}
	return t;
}

static uint64_t
spread(int64_t id)
{
	return (uint64_t)id * UINT64_C(0x9e3779b97f4a7c15);
}

/* Is the interaction another row's of this file? */
static bool
is_taken(const struct rn_mail *m, const struct taken *t, int64_t id)
{
	if (id >= m->first_id ||
	    rn_table_get(&m->matched, spread(id)) != NULL)
		return true;
	for (int i = 0; i < RN_SAWS; i++)
		if (t->n[i] > 0 && bsearch(&id, m->j->saw[i].v, t->n[i],
		    sizeof(id), rn_by_int64) != NULL)
			return true;
	return false;
}

/*
 * The first place left, from the one in *tried on: of an interaction that
 * stands, or (loose) of one that need not.  *id is RN_NONE: of none yet.
 */
static enum rn_status
find_left(struct rn_mail *m, const struct taken *t, int64_t content,
    struct rn_table *tried, bool loose, int64_t *id, uint32_t *at)
{
	uint32_t *from = rn_table_at(tried, (uint64_t)content), place;
	enum rn_status rc = RN_OK;
	bool fits;

	for (place = *from == RN_TABLE_NEW ? 0 : *from;; place++) {
		TRY(rn_key_find(m->j->rn, rn_content_key(m->j->rn, content,
		    place), id));
		if (*id == RN_NONE)
			break;
		fits = !is_taken(m, t, *id);
		if (fits && !loose)
			TRY(rn_held_counts(&m->book, *id, &fits));
		if (fits)
			break;
	}
	*at = place;
	*from = place + (*id != RN_NONE || loose);
out:
	return rc;
}

static enum rn_status
take_late(struct rn_mail *m, const struct taken *t, struct rn_late *x)
{
	enum rn_status rc = RN_OK;
	bool made = true;
	uint32_t place;
	int64_t id;

	m->j->rec = &x->rec;
	TRY(find_left(m, t, x->l.content, &m->tried, false, &id, &place));
	if (id == RN_NONE)
		TRY(find_left(m, t, x->l.content, &m->spare, true, &id,
		    &place));
	if (id != RN_NONE) {
		*rn_table_at(&m->matched, spread(id)) = 0;
		TRY(see_again(m, &x->l, id, &made));
	} else {
		x->l.key = rn_content_key(m->j->rn, x->l.content, place);
		name_key(m, x->l.key, m->first_id + (int64_t)m->letter_n);
		if (place > 0)
			TRY(rn_crowd_put(m->j->rn, x->l.content));
		rn_mail_hold(m, &x->l);
	}
	rc = count(m, made, x->person, x->named);
out:
	return rc;
}

enum rn_status
rn_mail_take_late(struct rn_mail *m, bool all)
{
	struct taken t;
	enum rn_status rc = RN_OK;

	if (m->late_n == 0 || (!all && m->late_bytes < LATE_MAX))
		return RN_OK;
	t = sort_taken(m->j);
	for (size_t i = 0; i < m->late_n; i++)
		TRY(take_late(m, &t, &m->late[i]));
	TRY(rn_mail_write(m));
	m->late_n = m->late_bytes = 0;
	rn_arena_reset(m->waiting);
out:
	return rc;
}

/* --- keys ---------------------------------------------------------------- */

static int
by_hash(const void *a, const void *b)
{
	const struct rn_hashed *x = a, *y = b;

	return x->hash < y->hash ? -1 : x->hash > y->hash;
}

static enum rn_status
tell_twice(struct rn_mail *m)
{
	enum rn_status rc = RN_OK;

	for (size_t i = 0; i < m->twice_n; i++) {
		const struct rn_twice *t = &m->twice[i];
		const struct rn_hashed key = { .hash = t->key }, *x;

		x = bsearch(&key, m->key, m->key_n, sizeof(key), by_hash);
		if (x != NULL)
			TRY(rn_content_tell(m->j->rn, x->id, t->flags,
			    t->reply));
	}
out:
	return rc;
}

enum rn_status
rn_mail_put_keys(struct rn_mail *m, bool settled)
{
	struct rn_hashed_array all = { m->key, m->key };
	enum rn_status rc = RN_OK;

	if (m->key_n == 0)
		return RN_OK;
	all.end += m->key_n;
	qsort(m->key, m->key_n, sizeof(*m->key), by_hash);
	TRY(tell_twice(m));
	rc = rn_keys_put(m->j->rn, rn_hashed_array_next, &all, settled);
out:
	return rc;
}
