/*
 * sql.c - this room's statements.
 *
 * `r` is the row that counts while its change stands.
 */
#include "intro/room.h"

#define STANDING "JOIN change g ON g.id = r.change AND g.undone_at IS NULL"
#define ONE_OR_ALL(col) " WHERE (:id IS NULL OR " col " = :id)"
#define LINK_COLS \
	"r.id, r.intro, r.seq, r.party, r.answer, r.requester, r.connector," \
	" r.target, r.at, r.recorded, r.until, r.channel, r.implied, r.of," \
	" r.change, r.words, r.prev, r.hash"
/* undone in the chain, whatever the change table says */
#define RETRACTED \
	"coalesce((SELECT x.answer = 6 FROM consent x WHERE x.of = r.id" \
	" ORDER BY x.id DESC LIMIT 1), 0)"
#define SEATED \
	" LEFT JOIN handle h ON h.id = CASE r.party WHEN 0 THEN r.requester" \
	" WHEN 1 THEN r.connector WHEN 2 THEN r.target END"

/* An exclusion r, of the handles a and b, that was not taken back since. */
#define HOLDS \
	"NOT EXISTS (SELECT 1 FROM exclusion y" \
	" JOIN change gy ON gy.id = y.change AND gy.undone_at IS NULL" \
	" JOIN handle ya ON ya.id = y.a LEFT JOIN handle yb ON yb.id = y.b" \
	" WHERE y.id > r.id AND y.value = 0 AND ya.person = a.person" \
	" AND yb.person IS b.person AND y.org IS r.org)"

static const char *const text[] = {
	[FILES] =
	    ("SELECT r.id, r.at, r.kind, r.requester, r.connector, r.target,"
	    " r.profile FROM intro r " STANDING ONE_OR_ALL("r.id")
	    " ORDER BY r.id"),
	[NOTES] =
	    ("SELECT r.at, r.word FROM intro_act r " STANDING
	    " WHERE r.intro = :id AND r.kind = :kind ORDER BY r.id"),
	[ACTS] =
	    ("SELECT r.intro, r.kind, r.at, r.value, r.meeting, r.deal, r.word"
	    " FROM intro_act r " STANDING ONE_OR_ALL("r.intro")
	    " ORDER BY r.intro, r.id"),
	[ENTRIES] =
	    ("SELECT r.intro, r.id, r.party, h.person, r.answer, r.at, r.until,"
	    " r.implied, g.undone_at IS NULL AND NOT " RETRACTED ", w.whom"
	    " FROM consent r JOIN change g ON g.id = r.change" SEATED
	    " LEFT JOIN consent_words w ON w.consent = r.id"
	    ONE_OR_ALL("r.intro") " AND r.answer < 6"
	    " ORDER BY r.intro, r.id"),
	[SEAT] =
	    ("SELECT p.id, p.me FROM handle h JOIN person p ON p.id = h.person"
	    " WHERE h.id = :id"),
	[SEAT_HANDLE] =
	    "SELECT min(id) FROM handle WHERE person = :id",
	[INTRO_PUT] =
	    ("INSERT INTO intro (change, at, kind, requester, connector,"
	    " target, profile) VALUES (:change, :at, :kind, :requester,"
	    " :connector, :target, :profile)"),
	[ACT_PUT] =
	    ("INSERT INTO intro_act (change, intro, kind, at, value, meeting,"
	    " deal, word) VALUES (:change, :intro, :kind, :at, :value,"
	    " :meeting, :deal, :word)"),
	[LINKS] =
	    ("SELECT " LINK_COLS ", g.undone_at IS NULL FROM consent r"
	    " LEFT JOIN change g ON g.id = r.change ORDER BY r.id"),
	[LINK_LAST] =
	    "SELECT id, hash FROM consent ORDER BY id DESC LIMIT 1",
	[LINK_PUT] =
	    ("INSERT INTO consent (id, intro, seq, party, answer, requester,"
	    " connector, target, at, recorded, until, channel, implied, of,"
	    " change, words, prev, hash) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7,"
	    " ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18)"),
	[LINK_COUNT] =
	    "SELECT count(*) FROM consent WHERE intro = :id",
	[LINK_OF_CHANGE] =
	    ("SELECT " LINK_COLS ", 1 FROM consent r WHERE r.change = :id"
	    " AND r.answer < 6 ORDER BY r.id"),
	[LINK_MARKED] =
	    ("SELECT answer FROM consent WHERE of = :id"
	    " ORDER BY id DESC LIMIT 1"),
	[WORDS_PUT] =
	    ("INSERT INTO consent_words (consent, salt, evidence, digest,"
	    " channel, share, reason, note, message, quote, whom) VALUES"
	    " (:consent, :salt, :evidence, :digest, :channel, :share, :reason,"
	    " :note, :message, :quote, :whom)"),
	[CHAIN_LENGTH] =
	    "SELECT seq FROM sqlite_sequence WHERE name = 'consent'",
	[CONSENTS] =
	    ("SELECT r.intro, r.seq, r.party, r.answer, r.at, r.channel,"
	    " w.evidence, r.until, r.hash, r.id, r.implied,"
	    " r.answer < 6 AND (g.undone_at IS NOT NULL OR " RETRACTED "),"
	    " (SELECT o.seq FROM consent o WHERE o.id = r.of), w.share,"
	    " w.reason, w.note, w.digest, h.person, w.channel, w.message,"
	    " w.quote, w.whom"
	    " FROM consent r"
	    " JOIN change g ON g.id = r.change" SEATED
	    " LEFT JOIN consent_words w ON w.consent = r.id"
	    ONE_OR_ALL("r.intro") " ORDER BY r.id"),
	[CONSENT_WORDS] =
	    ("SELECT salt, evidence, digest, channel, share, reason, note,"
	    " message, quote, whom"
	    " FROM consent_words WHERE consent = :id"),
	[DNC] =
	    ("SELECT r.value, r.because FROM mark r " STANDING
	    " JOIN handle h ON h.id = r.handle WHERE h.person = :id"
	    " AND r.kind = 2 ORDER BY r.id DESC LIMIT 1"),
	[EXCLUDED] =
	    ("SELECT coalesce(r.because, ''), a.person, b.person, r.org"
	    " FROM exclusion r " STANDING
	    " JOIN handle a ON a.id = r.a LEFT JOIN handle b ON b.id = r.b"
	    " JOIN person p ON p.id = :p JOIN person q ON q.id = :q"
	    " WHERE r.value = 1 AND (a.person = p.id AND (b.person = q.id OR"
	    " r.org = q.org_fold) OR a.person = q.id AND (b.person = p.id OR"
	    " r.org = p.org_fold)) AND " HOLDS " ORDER BY r.id DESC LIMIT 1"),
	[APART] =
	    ("SELECT a.person, b.person FROM exclusion r " STANDING
	    " JOIN handle a ON a.id = r.a LEFT JOIN handle b ON b.id = r.b"
	    " WHERE r.value = 1 AND r.org IS NULL AND " HOLDS
	    " UNION SELECT a.person, q.id FROM exclusion r " STANDING
	    " JOIN handle a ON a.id = r.a LEFT JOIN handle b ON b.id = r.b"
	    " JOIN person q ON q.org_fold = r.org AND q.visible"
	    " WHERE r.value = 1 AND " HOLDS),
	[EXCLUDE_PUT] =
	    ("INSERT INTO exclusion (change, a, b, org, value, because)"
	    " VALUES (:change, :a, :b, :org, :value, :because)"),
	[ADDRESS] =
	    ("SELECT canon FROM handle WHERE person = :id AND kind = 0"
	    " ORDER BY id LIMIT 1"),
	[ABOUT] =
	    "SELECT name, title, org FROM person WHERE id = :id",
	[FIRM] =
	    "SELECT org_fold, org FROM person WHERE id = :id",
	[REACHED_AT] =
	    ("SELECT kind, canon FROM handle WHERE person = :id AND kind < 3"
	    " ORDER BY id"),
	[ORG_KNOWN] =
	    "SELECT 1 FROM person WHERE org_fold = :org AND visible LIMIT 1",
	/* kinds 1 and 5: the command took it, a human says that it left */
	[REMINDED] =
	    ("SELECT 1 FROM outgoing o JOIN outgoing_act x"
	    " ON x.outgoing = o.id AND x.kind IN (1, 5)"
	    " LEFT JOIN change g ON g.id = x.change WHERE o.intro = :id"
	    " AND o.step = :step AND o.party = :party AND o.at >= :since"
	    " AND g.undone_at IS NULL LIMIT 1"),
};

const struct rn_sqlset rn_intro_sql = { RN_ROOM_intro, text, RN_LEN(text) };
