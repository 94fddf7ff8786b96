/*
 * sql.c - this room's statements.
 */
#include "outbox/room.h"

static const char *const text[] = {
	[OUT_ROWS] =
	    ("SELECT o.id, o.intro, o.step, o.party, o.at, o.held, o.message,"
	    " o.rcpt, o.name, o.subject, o.text, g.undone_at IS NULL"
	    " FROM outgoing o JOIN change g ON g.id = o.change"
	    " WHERE :id IS NULL OR o.id = :id ORDER BY o.id"),
	[OUT_FACTS] =
	    ("SELECT x.kind, x.at, x.until, x.word,"
	    " x.change IS NULL OR g.undone_at IS NULL, x.change IS NOT NULL"
	    " FROM outgoing_act x LEFT JOIN change g ON g.id = x.change WHERE x.outgoing = :id"
	    " ORDER BY x.id"),
	[OUT_PUT] =
	    ("INSERT INTO outgoing (change, intro, step, party, at, held,"
	    " message, rcpt, name, subject, text, body) VALUES (:change,"
	    " :intro, :step, :party, :at, :held, :message, :rcpt, :name,"
	    " :subject, :text, :body)"),
	[OUT_FACT_PUT] =
	    ("INSERT INTO outgoing_act (outgoing, kind, at, until, change,"
	    " word) VALUES (:outgoing, :kind, :at, :until, :change, :word)"),
	[OUT_BODY] =
	    "SELECT body FROM outgoing WHERE id = :id",
	/* what was put there, told of, or is about what came with it */
	[OUT_OF_CHANGE] =
	    ("SELECT id, 0 FROM outgoing WHERE change = :change UNION"
	    " SELECT outgoing, 0 FROM outgoing_act WHERE change = :change"
	    " AND kind = 1 UNION SELECT o.id, 0 FROM intro i JOIN outgoing o"
	    " ON o.intro = i.id WHERE i.change = :change ORDER BY 1"),
	/* what waits again when the change falls or stands again */
	[OUT_AGAIN_OF_CHANGE] =
	    ("SELECT id, held - at FROM outgoing WHERE change = :change"
	    " AND NOT :undone UNION SELECT o.id, o.held - o.at"
	    " FROM outgoing_act x JOIN outgoing o ON o.id = x.outgoing"
	    " WHERE x.change = :change AND x.kind = 6 AND :undone"
	    " ORDER BY 1"),
	[OUT_LAST_SENT] =
	    ("SELECT o.message FROM outgoing o WHERE o.intro = :intro"
	    " AND o.party IS :party AND EXISTS (SELECT 1 FROM outgoing_act x"
	    " LEFT JOIN change g ON g.id = x.change WHERE x.outgoing = o.id"
	    " AND x.kind IN (1, 5) AND (x.change IS NULL"
	    " OR g.undone_at IS NULL)) ORDER BY o.id DESC"
	    " LIMIT 1"),
	[OUT_ADDRESS] =
	    ("SELECT canon FROM handle WHERE person = :id AND kind = 0"
	    " ORDER BY id LIMIT 1"),
	[OUT_WRITTEN] =
	    ("SELECT w.text, w.at, h.person FROM written w JOIN change g"
	    " ON g.id = w.change AND g.undone_at IS NULL LEFT JOIN handle h"
	    " ON h.id = w.reader WHERE w.intro = :intro AND w.step = :step"
	    " AND w.party IS :party ORDER BY w.id DESC LIMIT 1"),
	[OUT_WRITTEN_PUT] =
	    ("INSERT INTO written (change, intro, step, party, reader, at,"
	    " text) VALUES (:change, :intro, :step, :party, :reader, :at,"
	    " :text)"),
	[OUT_READER] =
	    "SELECT min(id) FROM handle WHERE person = :id",
};

const struct rn_sqlset rn_outbox_sql = { RN_ROOM_outbox, text, RN_LEN(text) };
