/*
 * invitation.c - the meeting an introduction led to, as an invitation.
 */
#include <string.h>

#include "agenda/room.h"
#include "mail/calendar.h"
#include "refnet/calendar.h"

/* The first address of mine. */
static enum rn_status
find_me(struct refnet *rn, struct rn_arena *a, struct rn_cal *e)
{
	enum rn_status rc = RN_OK;
	struct rn_me me;

	TRY(rn_me_get(rn, a, &me));
	e->organizer_name = me.name;
	for (size_t i = 0; i < me.handles.n && e->organizer == NULL; i++)
		if (strchr(me.handles.v[i], '@') != NULL)
			e->organizer = me.handles.v[i];
	if (e->organizer == NULL) {
		rc = rn_fail(rn, RN_EUSAGE, "an invitation comes from an"
		    " address, and none of yours is known");
		rn_hint(rn, "refnet init --me EMAIL");
	}
out:
	return rc;
}

static enum rn_status
add_guest(struct refnet *rn, struct rn_arena *a, int64_t person,
    struct rn_cal *e, struct rn_cal_guest *to)
{
	const char *ref = rn_sprintf(a, "%lld", (long long)person);
	enum rn_status rc = RN_OK;
	struct rn_person p;

	TRY(rn_person_get(rn, a, ref, RN_NOW, false, &p));
	if (p.emails.n == 0) {
		rc = rn_fail(rn, RN_EUSAGE, "%s has no e-mail address to be"
		    " invited at", p.called);
		rn_hint(rn, "refnet person edit %s --email EMAIL", ref);
		goto out;
	}
	*to = (struct rn_cal_guest){ p.emails.v[0], p.name,
	    RN_CAL_NEEDS_ACTION };
	e->guests++;
out:
	return rc;
}

/* Who came together; I stand among the guests where I am one of them. */
static enum rn_status
add_guests(struct refnet *rn, struct rn_arena *a, const struct rn_intro *row,
    struct rn_cal *e, struct rn_cal_guest guest[2], size_t *invited)
{
	const struct {
		int64_t person;
		const char *name;
	} who[] = {
		{ row->requester_id, row->requester },
		{ row->target_id, row->target },
	};
	enum rn_status rc = RN_OK;
	const char *names[2];

	for (size_t i = 0; i < RN_LEN(who); i++) {
		if (who[i].name == NULL || strcmp(who[i].name, "me") != 0) {
			TRY(add_guest(rn, a, who[i].person, e, &guest[i]));
			++*invited;
		} else {
			guest[e->guests++] = (struct rn_cal_guest){
			    e->organizer, e->organizer_name,
			    RN_CAL_ACCEPTED };
		}
		names[i] = guest[i].name != NULL ? guest[i].name :
		    guest[i].address;
	}
	e->summary = rn_sprintf(a, "%s and %s", names[0], names[1]);
out:
	return rc;
}

enum rn_status
rn_invitation_write(struct refnet *rn, struct rn_arena *a, int64_t intro,
    const struct rn_invitation *w, const char **text, size_t *invited)
{
	struct rn_cal e = { .method = RN_CAL_REQUEST, .stamp = rn_now(rn),
	    .start = w->at, .end = w->at + w->minutes * 60,
	    .location = w->where, .summary = "A meeting" };
	struct rn_cal_guest guest[2];
	enum rn_status rc = RN_OK;
	struct rn_intro row;

	*invited = 0;
	TRY(rn_intro_get(rn, a, intro, RN_NOW, &row));
	TRY(find_me(rn, a, &e));
	e.uid = rn_agenda_uid(rn, a, "meeting", intro);
	/* grows with time, also past a change that was undone */
	e.sequence = e.stamp > row.opened_at ? e.stamp - row.opened_at : 0;
	e.guest = guest;
	if (row.introduced_at != RN_NONE)
		TRY(add_guests(rn, a, &row, &e, guest, invited));
	*text = rn_cal_write(a, &e);
out:
	return rc;
}
