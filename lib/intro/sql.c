/*
 * sql.c - this room's statements.
 *
 * `r` is the row that counts while its change stands.
 */
#include "intro/room.h"

#define STANDING "JOIN change g ON g.id = r.change AND g.undone_at IS NULL"

/* Of all introductions, or of those whose ids are fed. */
#define OF_FED(table, col) "FROM feed f CROSS JOIN " table " r ON " col " = f.c0 "
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

#define FILE_COLS \
	"SELECT r.id, r.at, r.kind, r.requester, r.connector, r.target," \
	" r.profile "
#define ACT_COLS \
	"SELECT r.intro, r.kind, r.at, r.value, r.meeting, r.deal, r.word "
#define ENTRY_COLS \
	"SELECT r.intro, r.id, r.party, CASE r.party WHEN 0 THEN r.requester" \
	" WHEN 1 THEN r.connector WHEN 2 THEN r.target END, r.answer, r.at," \
	" r.until, r.implied, g.undone_at IS NULL AND NOT " RETRACTED ", w.whom "
#define ENTRY_JOINS \
	" JOIN change g ON g.id = r.change" \
	" LEFT JOIN consent_words w ON w.consent = r.id" \
	" WHERE r.answer < 6 ORDER BY r.intro, r.id"
#define CONSENT_COLS \
	"SELECT r.intro, r.seq, r.party, r.answer, r.at, r.channel," \
	" w.evidence, r.until, r.hash, r.id, r.implied," \
	" r.answer < 6 AND (g.undone_at IS NOT NULL OR " RETRACTED ")," \
	" (SELECT o.seq FROM consent o WHERE o.id = r.of), w.share," \
	" w.reason, w.note, w.digest, h.person, w.channel, w.message," \
	" w.quote, w.whom "
#define CONSENT_JOINS \
	" JOIN change g ON g.id = r.change" SEATED \
	" LEFT JOIN consent_words w ON w.consent = r.id ORDER BY r.id"

/* Whoever is to meet somebody in any introduction; both, then twice. */
#define MEETS(seat) \
	"SELECT DISTINCT " seat " AS id FROM intro_now WHERE " seat " IS NOT NULL"
#define ALL_WHO_MEET "(" MEETS("requester") " UNION ALL " MEETS("target") ") s"

/* What is read of a row of intro_now. */
#define NOW_COLS "SELECT n.intro, n.since, n.upto, n.body"
#define NOW_WORDS NOW_COLS ", n.next, r.profile FROM intro_now n" \
	" JOIN intro r ON r.id = n.intro"
/* Profiles named later, and what was forced, in order. */
#define WORD_ACTS \
	"SELECT r.intro, r.kind, r.value, r.word FROM intro_act r " STANDING \
	" WHERE r.kind IN (4, 9)"

/* An exclusion r, of the handles a and b, that was not taken back since. */
#define HOLDS \
	"NOT EXISTS (SELECT 1 FROM exclusion y" \
	" JOIN change gy ON gy.id = y.change AND gy.undone_at IS NULL" \
	" JOIN handle ya ON ya.id = y.a LEFT JOIN handle yb ON yb.id = y.b" \
	" WHERE y.id > r.id AND y.value = 0 AND ya.person = a.person" \
	" AND yb.person IS b.person AND y.org IS r.org)"

static const char *const text[] = {
	[NOTES] =
	    ("SELECT r.at, r.word FROM intro_act r " STANDING
	    " WHERE r.intro = :id AND r.kind = :kind ORDER BY r.id"),
	[FILES] = FILE_COLS "FROM intro r " STANDING " ORDER BY r.id",
	[FILES_FED] =
	    FILE_COLS OF_FED("intro", "r.id") STANDING " ORDER BY r.id",
	[ACTS] = ACT_COLS "FROM intro_act r " STANDING " ORDER BY r.intro, r.id",
	[ACTS_FED] =
	    (ACT_COLS OF_FED("intro_act", "r.intro") STANDING
	    " ORDER BY r.intro, r.id"),
	[ENTRIES] = ENTRY_COLS "FROM consent r" ENTRY_JOINS,
	[ENTRIES_FED] = ENTRY_COLS OF_FED("consent", "r.intro") ENTRY_JOINS,
	[SEATS] =
	    ("SELECT f.c0, p.id, p.me FROM feed f CROSS JOIN handle h"
	    " ON h.id = f.c0 JOIN person p ON p.id = h.person"),
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
	[CONSENTS] = CONSENT_COLS "FROM consent r" CONSENT_JOINS,
	[CONSENTS_FED] =
	    CONSENT_COLS OF_FED("consent", "r.intro") CONSENT_JOINS,
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
	[NOW_ALL] = NOW_COLS " FROM intro_now n ORDER BY n.intro",
	[NOW_ONE] = NOW_WORDS " WHERE n.intro = :id",
	[NOW_LIST] = NOW_WORDS " ORDER BY n.intro",
	[NOW_STALE] =
	    ("SELECT intro FROM intro_now WHERE upto IS NULL"
	    " UNION SELECT intro FROM intro_now WHERE upto <= :now"
	    " UNION SELECT intro FROM intro_now WHERE since > :now"),
	[NOW_PUT] =
	    ("INSERT OR REPLACE INTO intro_now (intro, since, upto, body, next,"
	    " requester, connector, target, heard, firm) VALUES (:intro, :since,"
	    " :upto, :body, :next, :requester, :connector, :target, :heard,"
	    " (SELECT org_fold FROM person WHERE id = :target))"),
	/* undone ones count as missing where they are not known to be */
	[NOW_MISSING] =
	    ("SELECT count(*) FROM intro r JOIN change g ON g.id = r.change"
	    " LEFT JOIN intro_now n ON n.intro = r.id WHERE n.intro IS NULL"
	    " OR (g.undone_at IS NULL AND n.body IS NULL AND n.upto > :now"
	    " AND (n.since <= :now) IS NOT FALSE)"),
	[WORDS_ALL] = WORD_ACTS " ORDER BY r.intro, r.id",
	[WORDS_ONE] = WORD_ACTS " AND r.intro = :id ORDER BY r.id",
	[AMONG_VOID] = "SELECT intro FROM intro_now WHERE upto IS NULL",
	[AMONG_SEATS] =
	    ("SELECT intro FROM intro_now WHERE requester = :id UNION ALL"
	    " SELECT intro FROM intro_now WHERE connector = :id UNION ALL"
	    " SELECT intro FROM intro_now WHERE target = :id"),
	[AMONG_CONNECTOR] =
	    "SELECT intro FROM intro_now WHERE connector = :id",
	[AMONG_FIRM] =
	    ("SELECT n.intro FROM person p JOIN intro_now n"
	    " ON n.firm = p.org_fold WHERE p.id = :id"),
	[SEATED_NAMES] =
	    ("SELECT p.id, p.name, p.org FROM " ALL_WHO_MEET
	    " CROSS JOIN person p ON p.id = s.id WHERE p.me = 0"),
	[SEATED_HANDLES] =
	    ("SELECT s.id, h.kind, h.canon FROM " ALL_WHO_MEET
	    " CROSS JOIN person p ON p.id = s.id AND p.me = 0"
	    " CROSS JOIN handle h ON h.person = p.id WHERE h.kind < 3"),
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
