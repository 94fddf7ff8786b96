/*
 * listed.c - somebody else's list of contacts: whom they know, not whom I do.
 *
 * Its rows are records that name their lister; nothing of them happened with
 * me, so there is no link of mine, no tag, and no search by name among those I
 * know by name.  An id is one in that list only, as two people may use the same
 * CRM.  What a listed person is to the map is in lib/tie/listed.c.
 */
#include "import/contact.h"

/* A map as it reads somebody else's list. */
static const struct rn_source_map *
map_for(struct rn_job *j, const struct rn_source_map *map, int64_t handle)
{
	struct rn_source_map *m = rn_alloc(j->a, sizeof(*m));

	*m = *map;
	m->channel = RN_CHANNEL_EMAIL;
	m->by_name = false;
	m->system = rn_sprintf(j->a, "%s of %lld", map->system,
	    (long long)handle);
	return m;
}

/* A list of people whom its owner holds or is connected with. */
static bool
is_list(const struct rn_source_map *map)
{
	return map->kind == RN_IN_CONTACTS && map->ignore == NULL &&
	    (map->channel == RN_CHANNEL_CONNECTION ||
	    (map->channel == RN_CHANNEL_EMAIL && !map->by_name));
}

enum rn_status
rn_listed_begin(struct rn_job *j, const char *ref, struct rn_reading *reading)
{
	enum rn_status rc = RN_OK;
	int64_t me;

	TRY(rn_person_find(j->rn, ref, &j->lister.person));
	TRY(rn_me_id(j->rn, &me));
	if (j->lister.person == me) {
		rc = rn_fail(j->rn, RN_EUSAGE, "--for is whose contacts these"
		    " are, if not yours");
		rn_hint(j->rn, "refnet import %s", j->out->file);
		goto out;
	}
	if (!is_list(reading->map)) {
		rc = rn_fail(j->rn, RN_EREJECTED, "%s: %s says whom you know,"
		    " not whom %s knows", j->out->file, reading->map->title,
		    ref);
		rn_hint(j->rn, "--for takes a list of contacts or"
		    " connections");
		goto out;
	}
	TRY(rn_person_handle(j->rn, j->lister.person, &j->lister.handle));
	TRY(rn_person_called(j->rn, j->a, j->lister.person, &j->lister.name));
	reading->map = map_for(j, reading->map, j->lister.handle);
out:
	return rc;
}

bool
rn_listed_self(const struct rn_job *j, const struct rn_contact *c)
{
	for (size_t i = 0; j->lister.handle != 0 && i < c->n; i++)
		if (c->claim[i].identity &&
		    c->claim[i].held.person == j->lister.person)
			return true;
	return false;
}

void
rn_listed_say(struct rn_job *j)
{
	if (j->lister.handle != 0)
		rn_job_line(j, &j->out->notes, rn_sprintf(j->a, "whom %s"
		    " knows: they are ties of theirs, not contacts of yours",
		    j->lister.name));
}
