/* profile_sql.h - the statements of this room, by number; text in profile.c. */
#ifndef RN_PROFILE_SQL_H
#define RN_PROFILE_SQL_H

enum {
	LIST, VERSIONS, WORDS, PROFILE_PUT, VERSION_PUT, WORD_PUT, LESSONS,
	LESSON_PUT, THRONG, THRONG_NAMED, HELD, STANDING, MARKED, MARK_OWNERS,
	NOTED, NAME_OF, NOTES_OF
};

#endif
