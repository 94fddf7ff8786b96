/*
 * mine.c - rows about the owner: positions held, schools, the profile, and
 * which addresses are theirs.
 *
 * They are records of `me`.  The rows are kept until all are read and put in
 * order of time, so that the job that lasts and started last is what `me`
 * shows; one that ended, or a school, is held but never shown as the employer.
 *
 * An address in such a file is not taken for mine by itself: nobody could take
 * that back with the import.  The receipt proposes it instead.
 */
#include <stdlib.h>
#include <string.h>

#include "base/date.h"
#include "base/text.h"
#include "import/import.h"

enum { PROPOSED = 10 };		/* addresses named in a note */

struct rn_mine {
	struct rn_arena *a;
	struct rn_says *says;
	size_t n, room;
	const char *address[PROPOSED];
	size_t addresses;
};

static struct rn_mine *
mine_of(struct rn_job *j)
{
	if (j->mine == NULL) {
		j->mine = calloc(1, sizeof(*j->mine));
		if (j->mine == NULL)
			rn_nomem();
		j->mine->a = rn_arena_make();
	}
	return j->mine;
}

void
rn_mine_free(struct rn_mine *m)
{
	if (m == NULL)
		return;
	rn_arena_free(m->a);
	free(m->says);
	free(m);
}

static enum rn_status
take_address(struct rn_job *j, struct rn_mine *m, const struct rn_cell *c)
{
	const char *canon = rn_canon_email(m->a, c->text, c->len);
	enum rn_status rc = RN_OK;
	struct rn_handle h;

	if (canon == NULL)
		return rn_job_skip(j, RN_RULE_EMPTY);
	TRY(rn_handle_find(j->rn, RN_HANDLE_EMAIL, canon, &h));
	if (h.me) {
		rn_job_count(j, RN_ROW_UNCHANGED);
		goto out;
	}
	if (m->addresses < PROPOSED)
		m->address[m->addresses++] = canon;
	rc = rn_job_skip_named(j, "yours, not yet said");
out:
	return rc;
}

static const char *
kept(struct rn_mine *m, const char *s)
{
	return s == NULL ? NULL : rn_strdup(m->a, s);
}

static bool
read_part(const struct rn_rec *rec,
    enum rn_in_field field, int64_t *at)
{
	const struct rn_cell *c = rn_rec_cell(rec, field);

	return c != NULL && rn_date_part(c->text, c->len, c->order, at);
}

enum rn_status
rn_mine_take(struct rn_job *j, const struct rn_rec *rec)
{
	struct rn_mine *m = mine_of(j);
	const struct rn_cell *mail = rn_rec_cell(rec, RN_IN_EMAIL);
	const char *given = rn_rec_text(rec, RN_IN_GIVEN);
	const char *family = rn_rec_text(rec, RN_IN_FAMILY);
	struct rn_says s = { .row = rec->row, .said_at = RN_NONE,
	    .source = j->reading->map->name };

	if (mail != NULL)
		return take_address(j, m, mail);
	s.org = kept(m, rn_rec_text(rec, RN_IN_SCHOOL));
	s.school = s.org != NULL;
	if (s.org == NULL)
		s.org = kept(m, rn_rec_text(rec, RN_IN_ORG));
	s.title = kept(m, rn_rec_text(rec, RN_IN_TITLE));
	s.location = kept(m, rn_rec_text(rec, RN_IN_LOCATION));
	s.name = kept(m, rn_rec_text(rec, RN_IN_NAME));
	if (s.name == NULL && given != NULL && family != NULL)
		s.name = rn_sprintf(m->a, "%s %s", given,
		    rn_name_bare(m->a, family));
	if (s.org == NULL && s.title == NULL && s.name == NULL &&
	    s.location == NULL)
		return rn_job_skip(j, RN_RULE_EMPTY);
	if (!read_part(rec, RN_IN_DATE, &s.said_at))
		s.said_at = RN_NONE;
	/* an end that cannot be read is one all the same */
	s.over = rn_rec_cell(rec, RN_IN_ENDED) != NULL;
	if (!read_part(rec, RN_IN_ENDED, &s.ended))
		s.ended = s.said_at == RN_NONE ? 0 : s.said_at;
	m->says = rn_grow(m->says, m->n, &m->room, sizeof(*m->says));
	m->says[m->n++] = s;
	return RN_OK;
}

/* What is over first, then by when it began; the last one is shown. */
static int
by_time(const void *ap, const void *bp)
{
	const struct rn_says *a = ap, *b = bp;

	if (a->over != b->over)
		return a->over ? -1 : 1;
	if (a->said_at != b->said_at)
		return a->said_at < b->said_at ? -1 : 1;
	return a->row > b->row ? -1 : a->row < b->row;
}

/* The handle that stands for the owner; they are made if need be. */
static enum rn_status
my_handle(struct rn_job *j, int64_t *me, int64_t *handle)
{
	enum rn_status rc = RN_OK;
	struct rn_handle h;

	TRY(rn_me_id(j->rn, me));
	if (*me == RN_NONE) {
		TRY(rn_me_take(j->rn, j->row, NULL, NULL, 0));
		TRY(rn_me_id(j->rn, me));
	}
	TRY(rn_handle_find(j->rn, RN_HANDLE_REF, "me", &h));
	*handle = h.id;
out:
	return rc;
}

static int64_t
digest_of(struct rn_job *j, const struct rn_says *s)
{
	const char *text = rn_sprintf(j->row,
	    "%s\x1f%s\x1f%s\x1f%s\x1f%lld\x1f%lld\x1f%d", s->name ? s->name : "",
	    s->org ? s->org : "", s->title ? s->title : "",
	    s->location ? s->location : "", (long long)s->said_at,
	    s->over ? (long long)s->ended : -1, s->school);

	return rn_store_hash(j->rn, text, strlen(text));
}

/* Each record that is new; and the last again, if one came after it. */
static enum rn_status
put_all(struct rn_job *j, struct rn_mine *m, int64_t handle)
{
	enum rn_status rc = RN_OK;
	bool known, any = false;

	for (size_t i = 0; i < m->n; i++) {
		struct rn_says *s = &m->says[i];

		s->handle = handle;
		s->digest = digest_of(j, s);
		TRY(rn_record_known(j->rn, j->again, s, &known));
		rn_job_count(j, known ? RN_ROW_UNCHANGED :
		    s->org != NULL ? RN_ROW_CREATED : RN_ROW_UPDATED);
		if (!known || (any && i + 1 == m->n))
			TRY(rn_record_put(j->rn, s));
		any |= !known;
	}
out:
	return rc;
}

static void
propose(struct rn_job *j, const struct rn_mine *m)
{
	const char *line = "yours, by this file: refnet init";

	for (size_t i = 0; i < m->addresses; i++)
		line = rn_sprintf(j->a, "%s --me %s", line, m->address[i]);
	if (m->addresses > 0)
		rn_job_line(j, &j->out->notes, line);
}

enum rn_status
rn_mine_end(struct rn_job *j)
{
	struct rn_mine *m = j->mine;
	enum rn_status rc = RN_OK;
	int64_t me, handle;

	if (m == NULL)
		return RN_OK;
	propose(j, m);
	if (m->n == 0)
		goto out;
	TRY(my_handle(j, &me, &handle));
	qsort(m->says, m->n, sizeof(*m->says), by_time);
	TRY(put_all(j, m, handle));
	TRY(rn_person_refresh(j->rn, me, true));
out:
	return rc;
}
