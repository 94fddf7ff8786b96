/*
 * via.c - who brought me and somebody together, as letters show it.
 *
 * Derived like a state, and kept beside what is shown of the person.
 */
#include "ledger/hear.h"
#include "ledger/ledger_sql.h"

/* A handle, and when; RN_NONE: nobody did. */
struct via { int64_t by, at; };

/*
 * The first word was somebody's to both of us, and one of us soon turned to
 * the other: then they brought us together (import/mail_states.c finds the
 * same of a file's newcomers).  Where two wrote at one instant
 * nobody did: which of them is read first hangs from the order of imports.
 */
static struct via
find(const struct rn_happened *v, size_t n)
{
	const struct via none = { RN_NONE, RN_NONE };
	const struct rn_happened *first = NULL;

	for (size_t i = 0; i < n; i++) {
		enum rn_event_kind kind = v[i].event.kind;

		if (!v[i].counts || v[i].aside)
			continue;
		if (first == NULL) {
			if (v[i].by == 0)
				return none;
			first = &v[i];
		} else if (v[i].at == first->at && v[i].by != first->by) {
			return none;
		} else if (v[i].at - first->at > RN_BY_SOON) {
			return none;
		} else if (kind == RN_EVENT_IN || kind == RN_EVENT_OUT ||
		    kind == RN_EVENT_HELD) {
			return (struct via){ first->by, first->at };
		}
	}
	return none;
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
	const struct via v = find(h->v, h->n);

	return rn_via_set(rn, h->person, v.by, v.at);
}
