/*
 * sql.c - this room's statements.
 *
 * `r` is the row that counts while its change stands.
 */
#include "group/group_room.h"

#define STANDING "JOIN change g ON g.id = r.change AND g.undone_at IS NULL"

static const char *const text[] = {
	[CIRCLES] =
	    ("SELECT r.id, r.name, r.at FROM circle r " STANDING
	    " WHERE r.at <= :as_of ORDER BY r.id"),
	[CIRCLE_ACTS] =
	    /* as it was founded it was from the beginning */
	    ("SELECT r.circle, r.kind, r.value, r.word FROM circle_act r "
	    STANDING " JOIN circle c ON c.id = r.circle WHERE g.at <= :as_of"
	    " OR r.change = c.change ORDER BY r.id"),
	[CIRCLE_SEATS] =
	    ("SELECT r.circle, h.person, r.industry, r.value, r.at, r.forced"
	    " FROM circle_seat r " STANDING " JOIN handle h ON h.id = r.handle"
	    " WHERE r.at <= :as_of AND h.person IS NOT NULL ORDER BY r.id"),
	[CIRCLE_MEETINGS] =
	    ("SELECT r.id, r.circle, r.at, r.note FROM circle_meeting r "
	    STANDING " WHERE r.at <= :as_of ORDER BY r.at, r.id"),
	[CIRCLE_ATTENDED] =
	    ("SELECT DISTINCT m.circle, r.meeting, h.person"
	    " FROM circle_attended r JOIN circle_meeting m ON m.id = r.meeting"
	    " JOIN handle h ON h.id = r.handle WHERE m.at <= :as_of"
	    " AND h.person IS NOT NULL ORDER BY 1, 2, 3"),
	[CIRCLE_PUT] =
	    ("INSERT INTO circle (change, at, name)"
	    " VALUES (:change, :at, :name)"),
	[CIRCLE_ACT_PUT] =
	    ("INSERT INTO circle_act (change, circle, kind, value, word)"
	    " VALUES (:change, :circle, :kind, :value, :word)"),
	[CIRCLE_SEAT_PUT] =
	    ("INSERT INTO circle_seat (change, circle, handle, industry,"
	    " value, at, forced) VALUES (:change, :circle, :handle, :industry,"
	    " :value, :at, :forced)"),
	[CIRCLE_MEETING_PUT] =
	    ("INSERT INTO circle_meeting (change, circle, at, note)"
	    " VALUES (:change, :circle, :at, :note)"),
	[CIRCLE_ATTENDED_PUT] =
	    ("INSERT OR IGNORE INTO circle_attended (meeting, handle)"
	    " VALUES (:meeting, :handle)"),
	[AGREEMENTS] =
	    ("SELECT h.person, r.kind, r.value, r.word, r.at FROM agreement r "
	    STANDING " JOIN handle h ON h.id = r.handle"
	    " WHERE r.at <= :as_of AND h.person IS NOT NULL"
	    " ORDER BY h.person, r.id"),
	[AGREEMENT_PUT] =
	    ("INSERT INTO agreement (change, handle, kind, value, word, at)"
	    " VALUES (:change, :handle, :kind, :value, :word, :at)"),
};

const struct rn_sqlset rn_group_sql = { RN_ROOM_group, text, RN_LEN(text) };
