/*
 * changed.c - what an import overwrote of what was shown of people, counted
 * once a person, for the notes of its receipt.  Another kind of change is a
 * row of `kinds`.
 */
#include <stdlib.h>
#include <string.h>

#include "base/table.h"
#include "base/text.h"
#include "import/import.h"

enum { NAMED = 3 };		/* people told by name in a note */

struct rn_changes {
	struct rn_arena *a;
	struct rn_table at;	/* person -> index */
	struct before {
		int64_t person;
		struct rn_shown shown;
	} *v;
	size_t n, room;
};

enum kind { MOVED, EMPLOYER, NAME, TITLE, LOCATION, KINDS };

static const struct {
	const char *one, *many;
	int field;
} kinds[KINDS] = {
	[MOVED] = { "person moved", "people moved", RN_SHOWN_ORG },
	[EMPLOYER] = { "person has another employer",
	    "people have another employer", RN_SHOWN_ORG },
	[NAME] = { "person has another name", "people have another name",
	    RN_SHOWN_NAME },
	[TITLE] = { "person has another title", "people have another title",
	    RN_SHOWN_TITLE },
	[LOCATION] = { "person has another location",
	    "people have another location", RN_SHOWN_LOCATION },
};

void
rn_changes_note(struct rn_job *j, int64_t person,
    const struct rn_shown *before)
{
	struct rn_changes *c = j->changes;
	struct before *b;
	uint32_t *slot;

	if (c == NULL && (c = j->changes = calloc(1, sizeof(*c))) == NULL)
		rn_nomem();
	if (c->a == NULL && (c->a = rn_arena_new()) == NULL)
		rn_nomem();
	slot = rn_table_at(&c->at, (uint64_t)person *
	    UINT64_C(0x9e3779b97f4a7c15) | 1);
	if (*slot != RN_TABLE_NEW)
		return;		/* as before the first of them */
	*slot = (uint32_t)c->n;
	c->v = rn_grow(c->v, c->n, &c->room, sizeof(*c->v));
	b = &c->v[c->n++];
	*b = (struct before){ .person = person };
	for (int i = 0; i < RN_SHOWN; i++)
		b->shown.v[i] = before->v[i] == NULL ? NULL :
		    rn_strdup(c->a, before->v[i]);
}

/* Was it overwritten, and is this its kind? */
static bool
is_kind(struct rn_arena *a, enum kind kind, const struct rn_shown *was,
    const struct rn_shown *is)
{
	const char *x = was->v[kinds[kind].field], *y = is->v[kinds[kind].field];
	bool moved;

	/* another spelling is no other name */
	if (x == NULL || (y != NULL && strcmp(rn_fold(a, x),
	    rn_fold(a, y)) == 0))
		return false;
	if (kinds[kind].field != RN_SHOWN_ORG)
		return true;
	if (y != NULL && rn_employer_same(a, x, y))
		return false;
	moved = y != NULL && is->org_before != NULL &&
	    rn_employer_same(a, is->org_before, x);
	return moved == (kind == MOVED);
}

/* The people of one kind as a note, or none. */
static enum rn_status
say_kind(struct rn_job *j, enum kind kind, const struct rn_shown *now)
{
	struct rn_changes *c = j->changes;
	enum rn_status rc = RN_OK;
	const char *who = "";
	size_t n = 0;

	for (size_t i = 0; i < c->n; i++) {
		int f = kinds[kind].field;
		const char *name;

		if (!is_kind(c->a, kind, &c->v[i].shown, &now[i]))
			continue;
		if (n++ >= NAMED)
			continue;
		TRY(rn_person_called(j->rn, c->a, c->v[i].person, &name));
		who = rn_sprintf(c->a, "%s%s%s (%s -> %s)", who,
		    n > 1 ? ", " : "", name, c->v[i].shown.v[f],
		    now[i].v[f] == NULL ? "-" : now[i].v[f]);
	}
	if (n == 0)
		goto out;
	rn_job_line(j, &j->out->notes, rn_sprintf(j->a, "%zu %s: %s%s", n,
	    n == 1 ? kinds[kind].one : kinds[kind].many, who,
	    n > NAMED ? rn_sprintf(c->a, " and %zu more", n - NAMED) : ""));
out:
	return rc;
}

enum rn_status
rn_changes_say(struct rn_job *j)
{
	struct rn_changes *c = j->changes;
	enum rn_status rc = RN_OK;
	struct rn_shown *now;

	if (c == NULL)
		return RN_OK;
	now = rn_alloc(c->a, c->n * sizeof(*now));
	for (size_t i = 0; i < c->n; i++) {
		int64_t id;

		TRY(rn_person_there(j->rn, c->v[i].person, &id));
		TRY(rn_person_shown(j->rn, c->a, c->v[i].person, &now[i]));
		if (id == RN_NONE)	/* became another, who is told of */
			now[i] = c->v[i].shown;
	}
	for (int k = 0; k < KINDS; k++)
		TRY(say_kind(j, (enum kind)k, now));
out:
	return rc;
}

void
rn_changes_free(struct rn_changes *c)
{
	if (c == NULL)
		return;
	rn_table_free(&c->at);
	rn_arena_free(c->a);
	free(c->v);
	free(c);
}
