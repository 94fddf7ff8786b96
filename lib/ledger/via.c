/*
 * via.c - who brought me and somebody together, as letters show it.
 *
 * Derived like a state, and kept beside what is shown of the person.
 */
#include "ledger/hear.h"
#include "ledger/ledger_sql.h"

/* One of us turned to the other so soon after it, or it led to nothing. */
enum { BY_SOON = 14 * RN_DAY };

bool
rn_via_hear(struct rn_via *v, int64_t at, int64_t by, enum rn_event_kind kind)
{
	if (v->is != RN_VIA_OPEN)
		return true;
	if (v->by == 0) {
		v->by = by;
		v->at = at;
		if (by == 0)
			v->is = RN_VIA_NOBODY;
	} else if ((at == v->at && by != v->by) || at - v->at > BY_SOON) {
		v->is = RN_VIA_NOBODY;
	} else if (kind == RN_EVENT_IN || kind == RN_EVENT_OUT ||
	    kind == RN_EVENT_HELD) {
		v->is = RN_VIA_FOUND;
	}
	return v->is != RN_VIA_OPEN;
}

enum rn_status
rn_via_set(struct refnet *rn, int64_t person, int64_t by, int64_t at)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;

	TRY(rn_sql(rn, &rn_ledger_sql, VIA_PUT, &st));
	rn_bind_int(&st, ":person", person);
	rn_bind_opt(&st, ":via", by);
	rn_bind_opt(&st, ":at", at);
	TRY(rn_exec(&st));
out:
	rn_done(&st);
	return rc;
}

enum rn_status
rn_via_put(struct refnet *rn, const struct rn_hearing *h)
{
	struct rn_via via = { .is = RN_VIA_OPEN };
	bool found;

	for (size_t i = 0; i < h->n; i++) {
		const struct rn_happened *v = &h->v[i];

		if (v->counts && !v->aside &&
		    rn_via_hear(&via, v->at, v->by, v->event.kind))
			break;
	}
	found = via.is == RN_VIA_FOUND;
	return rn_via_set(rn, h->person, found ? via.by : RN_NONE,
	    found ? via.at : RN_NONE);
}
