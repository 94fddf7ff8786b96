/*
 * sql.c - this room's statements.
 *
 * `r` is the row that counts while its change stands.
 */
#include "inbox/room.h"

#define STANDING "JOIN change g ON g.id = r.change AND g.undone_at IS NULL"
/* The last standing word on a proposal r; null: none. */
#define DECIDED \
	"(SELECT x.accepted FROM proposal_act x JOIN change gx" \
	" ON gx.id = x.change AND gx.undone_at IS NULL" \
	" WHERE x.proposal = r.id ORDER BY x.id DESC LIMIT 1)"
#define PERSON(handle) \
	"(SELECT h.person FROM handle h WHERE h.id = " handle ")"

static const char *const text[] = {
	/* 14: RN_PROPOSAL_ASKED */
	[INBOX_REFS] =
	    ("SELECT r.message, r.intro, coalesce(r.party, -1) FROM outgoing r "
	    STANDING " UNION SELECT w.message, r.intro, r.party"
	    " FROM consent_words w"
	    " JOIN consent r ON r.id = w.consent AND r.party >= 0 " STANDING
	    " WHERE w.message IS NOT NULL"
	    " UNION SELECT r.message, r.intro, r.party FROM proposal r "
	    STANDING " WHERE r.message IS NOT NULL AND r.kind = 14"
	    " AND r.intro IS NOT NULL ORDER BY 1, 2, 3"),
	/* the same again, or a copy of it that came another way */
	[INBOX_KNOWN] =
	    ("SELECT EXISTS (SELECT 1 FROM proposal r " STANDING
	    " WHERE r.digest = :digest) OR EXISTS (SELECT 1 FROM proposal r "
	    STANDING " WHERE r.message = :message AND r.at = :at)"),
	[INBOX_SHOWN] =
	    ("SELECT EXISTS (SELECT 1 FROM consent_words w"
	    " JOIN consent r ON r.id = w.consent " STANDING
	    " WHERE w.digest = :digest OR w.message = :message)"),
	[INBOX_SAME] =
	    ("SELECT r.id FROM proposal r " STANDING
	    " WHERE r.kind = :kind AND r.intro IS :intro"
	    " AND r.party IS :party AND r.moment IS :moment"
	    " AND r.moment IS NOT NULL AND (r.sure >= :sure OR " DECIDED
	    " IS NOT NULL) LIMIT 1"),
	[INBOX_PUT] =
	    ("INSERT INTO proposal (change, at, kind, intro, party, handle,"
	    " whose, requester, connector, target, sure, moment, message,"
	    " digest, file, quote, doubt) VALUES (:change, :at, :kind, :intro,"
	    " :party, :handle, :whose, :requester, :connector, :target, :sure,"
	    " :moment, :message, :digest, :file, :quote, :doubt)"),
	[INBOX_LIST] =
	    ("SELECT r.id, r.intro, r.kind, r.party, r.at, r.sure, r.quote,"
	    " r.message, r.file, " DECIDED ", r.moment, r.digest, "
	    PERSON("coalesce(r.whose, r.handle)") ", " PERSON("r.requester")
	    ", " PERSON("r.connector") ", " PERSON("r.target") ", r.doubt"
	    " FROM proposal r " STANDING
	    " WHERE :id IS NULL OR r.id = :id ORDER BY r.id"),
	[INBOX_ACT] =
	    ("INSERT INTO proposal_act (change, proposal, at, accepted)"
	    " VALUES (:change, :proposal, :at, :accepted)"),
	[INBOX_MARK] =
	    ("SELECT r.id, r.at, r.size, r.digest FROM mailbox_mark r"
	    " LEFT JOIN change g ON g.id = r.change WHERE r.path = :path"
	    " AND (r.change IS NULL OR g.undone_at IS NULL)"
	    " ORDER BY r.id DESC LIMIT 1"),
	[INBOX_MARK_PUT] =
	    ("INSERT INTO mailbox_mark (change, path, at, size, digest)"
	    " VALUES (:change, :path, :at, :size, :digest)"),
	[INBOX_MARK_MOVE] =
	    ("UPDATE mailbox_mark SET at = :at, size = :size,"
	    " digest = :digest WHERE id = :id"),
	/* 15: RN_PROPOSAL_PAST */
	[INBOX_PAST] =
	    ("SELECT EXISTS (SELECT 1 FROM proposal r " STANDING
	    " JOIN handle q ON q.id = r.requester"
	    " JOIN handle c ON c.id = r.connector"
	    " JOIN handle t ON t.id = r.target WHERE r.kind = 15"
	    " AND c.person = :connector AND (q.person = :requester"
	    " AND t.person = :target OR q.person = :target"
	    " AND t.person = :requester)) OR EXISTS (SELECT 1 FROM intro r "
	    STANDING " JOIN handle q ON q.id = r.requester"
	    " JOIN handle c ON c.id = r.connector"
	    " JOIN handle t ON t.id = r.target WHERE c.person = :connector"
	    " AND (q.person = :requester AND t.person = :target"
	    " OR q.person = :target AND t.person = :requester))"),
};

const struct rn_sqlset rn_inbox_sql = { RN_ROOM_inbox, text, RN_LEN(text) };
