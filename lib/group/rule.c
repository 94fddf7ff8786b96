/*
 * rule.c - when a meeting, a talk, a member is due.  Pure.
 */
#include "group/group_room.h"

int64_t
rn_due_at(int64_t began, int64_t last, int64_t days)
{
	int64_t from = last == RN_NONE ? began : last;

	return days == RN_NONE || days <= 0 || from == RN_NONE ? RN_NONE :
	    from + days * RN_CIRCLE_DAY;
}

int64_t
rn_overdue(int64_t due_at, int64_t now)
{
	return due_at == RN_NONE || due_at > now ? RN_NONE :
	    (now - due_at) / RN_CIRCLE_DAY;
}

int64_t
rn_missed_last(const bool *there, size_t n)
{
	int64_t missed = 0;

	while (n > 0 && !there[--n])
		missed++;
	return missed;
}

bool
rn_exchange_owed(const struct rn_exchange *x, int64_t joined_at,
    const int64_t *at, size_t n, int64_t now, int64_t *gave)
{
	int64_t since = now - (int64_t)x->days * RN_CIRCLE_DAY;

	*gave = 0;
	for (size_t i = 0; i < n; i++)
		*gave += at[i] > since && at[i] <= now;
	/* whoever has just come has the whole time still before them */
	return joined_at <= since && *gave < x->count;
}
