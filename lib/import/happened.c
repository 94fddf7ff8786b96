/*
 * happened.c - what a contact row says happened on a day: two people became
 * connected, a note was taken, a recommendation was written.
 *
 * A link is known by the handle it hangs from; and because one export has a
 * profile, another an address, an old one a name only, also by the other
 * handles of its row, by the person and the day, and by the name and the day.
 */
#include <string.h>

#include "base/text.h"
#include "import/contact.h"

enum { MORE = 2, SAME = RN_ROW_HANDLES + 2, DAY = 86400 };

struct keys {
	const char *own;
	int64_t more[MORE], same[SAME];	/* to be put; to be looked for */
	size_t more_n, same_n;
};

static int64_t
hash(struct rn_job *j, const char *s)
{
	return rn_store_hash(j->rn, s, strlen(s));
}

static const char *
handle_key(struct rn_job *j, int64_t handle)
{
	return rn_sprintf(j->row, "connection\x1f%lld", (long long)handle);
}

static void
link_keys(struct rn_job *j, const struct rn_happened *h, struct keys *k)
{
	int64_t key;

	k->own = handle_key(j, h->handle);
	for (size_t i = 0; i < h->also_n; i++)
		k->same[k->same_n++] = hash(j, handle_key(j, h->also[i]));
	key = hash(j, rn_sprintf(j->row, "connection\x1f%lld\x1f%lld",
	    (long long)h->person, (long long)(h->at / DAY)));
	k->more[k->more_n++] = k->same[k->same_n++] = key;
	if (!j->reading->map->by_name || h->name == NULL)
		return;
	key = hash(j, rn_sprintf(j->row, "connection\x1f%s",
	    rn_name_ref(j->row, j->reading->map->name, h->name, NULL,
	    h->at)));
	if (h->named)
		k->more[k->more_n++] = key;
	else
		k->same[k->same_n++] = key;
}

enum rn_status
rn_happened_put(struct rn_job *j, const struct rn_happened *h, bool *fresh)
{
	struct keys k = { 0 };

	if (h->kind == RN_CHANNEL_CONNECTION)
		link_keys(j, h, &k);
	else
		k.own = rn_sprintf(j->row, "happened\x1f%d\x1f%lld\x1f%lld\x1f%s",
		    h->kind, (long long)h->handle, (long long)h->at,
		    h->about == NULL ? "" : h->about);
	return rn_single_put(j, &(struct rn_single){ .row = h->row,
	    .at = h->at, .person = h->person, .handle = h->handle,
	    .kind = h->kind, .part = h->part, .about = h->about,
	    .key = k.own, .more = k.more, .more_n = k.more_n,
	    .same = k.same, .same_n = k.same_n }, fresh);
}
