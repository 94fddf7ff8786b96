/*
 * open.c - the introductions that mail may be about, out of the store.
 */
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "inbox/room.h"
#include "intro/room.h"
#include "mail/phrase.h"

/* Before it is over, and not one of the past. */
static bool
concerns(const struct rn_file *f, int64_t now)
{
	enum rn_intro_state s = rn_case_state(&f->c, now);

	return !f->c.past && (rn_state_refusal(s, f->c.kind, RN_EVENT_YES) ==
	    NULL || s == RN_INTRO_INTRODUCED || s == RN_INTRO_SCHEDULED ||
	    s == RN_INTRO_MET);
}

/* Names are looked for whole: a given name alone is anybody's. */
static enum rn_status
add_name(struct refnet *rn, struct rn_arena *a, struct rn_opens *o,
    int64_t person)
{
	enum rn_status rc = RN_OK;
	const char *name;

	for (size_t i = 0; i < o->names; i++)
		if (o->name[i].person == person)
			return RN_OK;
	TRY(rn_person_called(rn, a, person, &name));
	name = rn_fold(a, name);
	if (strchr(name, ' ') != NULL && strchr(name, '@') == NULL)
		o->name[o->names++] = (struct rn_called_name){ person, name };
out:
	return rc;
}

static enum rn_status
add_open(struct refnet *rn, struct rn_arena *a, const struct rn_file *f,
    struct rn_opens *o)
{
	const struct rn_entry *made = rn_case_introduced(&f->c);
	struct rn_open *x = &o->v[o->n++];
	enum rn_status rc = RN_OK;

	*x = (struct rn_open){ .id = f->id,
	    .state = rn_case_state(&f->c, rn_now(rn)),
	    .made_at = made == NULL ? RN_NONE : made->at,
	    .meets_at = f->c.meeting_at };
	for (int p = 0; p < RN_PARTIES; p++) {
		const struct rn_seat *s = &f->c.seat[p];

		x->side[p] = (struct rn_side){ s->person, s->me,
		    rn_case_standing(&f->c, (enum rn_party)p, rn_now(rn), NULL),
		    s->me ? RN_NONE : rn_case_asked_at(&f->c, p),
		    f->seat[p] };
		if (s->person != RN_NONE && !s->me)
			TRY(add_name(rn, a, o, s->person));
	}
out:
	return rc;
}

/* What I asked by mails of my own, as proposals that wait say. */
static enum rn_status
take_asked(struct refnet *rn, struct rn_arena *a, struct rn_opens *o)
{
	enum rn_status rc = RN_OK;
	struct rn_proposal *v;
	size_t n;

	TRY(rn_proposal_list(rn, a, "kind:asked", false, &v, &n));
	for (size_t i = 0; i < n; i++)
		for (size_t k = 0; k < o->n; k++) {
			struct rn_side *s = &o->v[k].side[v[i].party];

			if (o->v[k].id != v[i].intro_id ||
			    s->person != v[i].person_id ||
			    s->how != RN_STANDS_UNASKED)
				continue;
			s->how = RN_STANDS_ASKED;
			s->asked_at = v[i].at;
		}
out:
	return rc;
}

/* What was sent about them, or showed something. */
static enum rn_status
read_threads(struct refnet *rn, struct rn_arena *a, struct rn_opens *o)
{
	struct rn_thread *v = NULL;
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	size_t n = 0, room = 0;
	bool row;

	TRY(rn_sql(rn, &rn_inbox_sql, INBOX_REFS, &st));
	for (;;) {
		TRY(rn_step(&st, &row));
		if (!row)
			break;
		v = rn_grow(v, n, &room, sizeof(*v));
		v[n++] = (struct rn_thread){ rn_col_held(&st, 0, a),
		    { rn_col_int(&st, 1), (int)rn_col_int(&st, 2) } };
	}
	o->thread = rn_alloc(a, (n + 1) * sizeof(*v));
	if (n > 0)
		memcpy(o->thread, v, n * sizeof(*v));
	o->threads = n;
out:
	rn_done(&st);
	free(v);
	return rc;
}

enum rn_status
rn_opens_read(struct refnet *rn, struct rn_arena *a, struct rn_opens *out)
{
	enum rn_status rc = RN_OK;
	struct rn_shelf s;

	*out = (struct rn_opens){ .phrases = rn_phrases_read(a) };
	TRY(rn_me_id(rn, &out->me));
	TRY(rn_shelf_read(rn, a, RN_NONE, RN_NOW, &s));
	out->v = rn_alloc(a, (s.n + 1) * sizeof(*out->v));
	out->name = rn_alloc(a, (RN_PARTIES * s.n + 1) * sizeof(*out->name));
	for (size_t i = 0; i < s.n; i++)
		if (concerns(&s.v[i], s.at))
			TRY(add_open(rn, a, &s.v[i], out));
	TRY(take_asked(rn, a, out));
	TRY(read_threads(rn, a, out));
out:
	return rc;
}
