/*
 * wanted.c - what the map's verbs know from profiles and introductions.
 *
 * The one place where the map meets the two: whom a profile wants and what a
 * connector was asked for, in the shape of refnet/tie.h.
 */
#include "cmd.h"
#include "refnet/intro.h"
#include "refnet/profile.h"
#include "refnet/tie.h"
#include "settings.h"

/* A role that fits less than this covers nothing: one level off still does. */
#define COVERS 0.5

/* The levels of the roles, each once. */
struct levels {
	int *of_role;		/* index into name */
	const char **name;
	size_t n;
};

static void
take_levels(struct rn_arena *a, const struct rn_list *roles, struct levels *l)
{
	*l = (struct levels){ .of_role = rn_alloc(a, (roles->n + 1) *
	    sizeof(*l->of_role)), .name = rn_alloc(a, (roles->n + 1) *
	    sizeof(*l->name)) };
	for (size_t i = 0; i < roles->n; i++) {
		enum rn_level level;
		enum rn_function function;
		const char *name = NULL;
		size_t k = 0;

		rn_title_read(roles->v[i], &level, &function);
		if (level != RN_LEVEL_OTHER)
			name = rn_level_name[level];
		while (k < l->n && l->name[k] != name)
			k++;
		l->of_role[i] = (int)k;
		if (k == l->n)
			l->name[l->n++] = name;
	}
}

static size_t
at_least_one(size_t n)
{
	return n == 0 ? 1 : n;
}

/* Which of n a clause names; false: some are wanted, and none fits. */
static bool
place_of(const struct rn_clause *c, size_t n, size_t *at)
{
	*at = n == 0 ? 0 : (size_t)c->which;
	return n == 0 || c->which >= 0;
}

/* One person is wanted for every industry, level and place. */
static void
take_cells(struct rn_arena *a, const struct rn_profile *p,
    const struct levels *l, struct rn_wanted *out)
{
	size_t levels = at_least_one(l->n);
	size_t places = at_least_one(p->geographies.n);
	struct rn_wanted_cell *cell;

	out->cells = at_least_one(p->industries.n) * levels * places;
	out->cell = cell = rn_alloc(a, out->cells * sizeof(*cell));
	for (size_t i = 0; i < out->cells; i++) {
		size_t place = i % places, level = i / places % levels;
		size_t industry = i / places / levels;

		cell[i] = (struct rn_wanted_cell){ .wanted = 1 };
		if (p->industries.n > 0)
			cell[i].industry = p->industries.v[industry];
		if (l->n > 0)
			cell[i].level = l->name[level];
		if (p->geographies.n > 0)
			cell[i].location = p->geographies.v[place];
	}
}

static size_t
cell_of(const struct rn_match *m, const struct rn_profile *p,
    const struct levels *l)
{
	size_t industry, role, place;

	if (!place_of(&m->industry, p->industries.n, &industry) ||
	    !place_of(&m->role, p->roles.n, &role) ||
	    !place_of(&m->place, p->geographies.n, &place) ||
	    (p->roles.n > 0 && m->role.got < COVERS))
		return SIZE_MAX;
	if (p->roles.n > 0)
		role = (size_t)l->of_role[role];
	return (industry * at_least_one(l->n) + role) *
	    at_least_one(p->geographies.n) + place;
}

static enum rn_status
take(struct app *app, const char *profile, struct rn_wanted *out,
    struct rn_match_left *left)
{
	const struct rn_match_query q = { .as_of = app->as_of, .bare = true };
	struct rn_wanted_person *person;
	enum rn_status rc = RN_OK;
	struct rn_profile p;
	struct rn_match *list;
	struct levels levels;
	size_t n;

	TRY(rn_profile_get(app->rn, app->arena, profile, &p));
	TRY(rn_profile_best(app->rn, app->arena, profile, &q, &list, &n,
	    left));
	take_levels(app->arena, &p.roles, &levels);
	*out = (struct rn_wanted){ .profile = p.name, .n = n };
	take_cells(app->arena, &p, &levels, out);
	out->person = person = rn_alloc(app->arena, (n + 1) *
	    sizeof(*person));
	for (size_t i = 0; i < n; i++)
		person[i] = (struct rn_wanted_person){ list[i].person_id,
		    list[i].fit, cell_of(&list[i], &p, &levels) };
out:
	return rc;
}

enum rn_status
wanted_take(struct app *app, const char *profile, struct rn_wanted *out)
{
	struct rn_match_left left;
	enum rn_status rc = take(app, profile, out, &left);

	if (rc == RN_OK && left.blank)
		say_note(app, "nothing to compare: the profile says no role,"
		    " no industry and no geography");
	return rc;
}

enum rn_status
asked_take(struct app *app, struct rn_tie_query *q)
{
	struct rn_introduced *made;
	struct rn_apart_people *apart;
	enum rn_status rc = RN_OK;
	struct rn_asked *list;

	TRY(settings_limits(app));
	TRY(rn_intro_asked(app->rn, app->arena, q->as_of, &list,
	    &q->asked_n, &q->asks_max));
	q->asked = list;
	TRY(rn_intro_apart(app->rn, app->arena, &apart, &q->aparts));
	q->apart = apart;
	TRY(rn_intro_made(app->rn, app->arena, app->as_of, &made,
	    &q->introduced_n));
	q->introduced = made;
out:
	return rc;
}

enum rn_status
questions_take(struct app *app, const char *profile, size_t most,
    struct rn_tie_question **list, size_t *n)
{
	struct rn_tie_query q = { .as_of = app->as_of };
	struct rn_match_left left;
	enum rn_status rc = RN_OK;
	struct rn_wanted *wanted;
	struct rn_profile *p;
	size_t profiles, wants = 0;

	*n = 0;
	TRY(rn_profile_list(app->rn, app->arena, &p, &profiles));
	wanted = rn_alloc(app->arena, (profiles + 1) * sizeof(*wanted));
	for (size_t i = 0; i < profiles && profile == NULL; i++)
		if (p[i].for_id == RN_NONE)
			TRY(take(app, p[i].name, &wanted[wants++], &left));
	if (profile != NULL)
		TRY(wanted_take(app, profile, &wanted[wants++]));
	if (wants == 0)
		goto out;
	TRY(asked_take(app, &q));
	TRY(rn_tie_questions(app->rn, app->arena, &q, wanted, wants, most,
	    list, n));
out:
	return rc;
}

enum rn_status
targets_take(struct app *app, int64_t **target, size_t *n)
{
	enum rn_status rc = RN_OK;
	struct rn_intro *list;
	size_t all;

	*n = 0;
	TRY(rn_intro_list(app->rn, app->arena, "state:drafted,asking-connector,"
	    "asking-target,ready,introduced,scheduled,met,qualified",
	    app->as_of, &list, &all));
	*target = rn_alloc(app->arena, (all + 1) * sizeof(**target));
	for (size_t i = 0; i < all; i++)
		if (list[i].target_id != RN_NONE)
			(*target)[(*n)++] = list[i].target_id;
	*n = rn_distinct(*target, *n);
out:
	return rc;
}
